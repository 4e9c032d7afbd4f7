"""A waterfall: a horseshoe of mossy rock, water that falls over it in strands, spray at its foot."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of, merged
from aozora.world.places.earth import earth_material
from aozora.world.places.walls import Face, wall
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.ribbons import blobs

Floats = NDArray[Any]

_WATER = Material(colour_attribute=True, roughness=0.4, specular=0.4, translucency=0.35)
FALL_Y, TOP = 44.0, 12.5


def cascade(site: Site) -> Extra:
    """The fall at the back of the pool."""
    rng = lane(site.params.seed, "waterfall")
    greens = {"autumn": (0.20, 0.16, 0.04), "winter": (0.10, 0.10, 0.06)}.get(site.params.season, (0.075, 0.135, 0.03))
    knots = [(-60, 8), (-44, 24), (-27, 37), (-9, 45.5), (8, 45.5), (25, 38), (42, 27), (60, 10)]
    face = wall(
        knots,
        -1.5,
        _brim,
        Face(((0.13, 0.12, 0.105), (0.20, 0.18, 0.15), greens), rough=1.5, ledge=4.2, cell=0.5),
        site.params.seed + 5,
    )
    rock = earth_material("wet rock", site.store)
    sheets = [_sheet(0.0, 4.6, rng, 1.0), _sheet(-6.6, 1.3, rng, 0.85), _sheet(7.4, 2.0, rng, 0.9), _sheet(0.6, 3.2, rng, 1.0)]
    spray = Material(colour_attribute=True, roughness=0.9, specular=0.1, translucency=0.5)
    pieces = (
        _piece("spray", _spray(rng), spray, site),
        _piece("cliff", face, rock, site),
        _piece("waterfall", merged(sheets), _WATER, site),
    )
    return Extra(pieces=pieces)


def _piece(name: str, mesh: Mesh, material: Material, site: Site) -> SetPiece:
    label = material_name(name, material)
    return SetPiece(name, Asset(name, (Part(put_mesh(site.store, mesh), (label,)),), {label: material}, bounds_of(mesh), "water"))


def _sheet(x: float, half: float, rng: np.random.Generator, white: float) -> Mesh:
    """Water in free fall: strands that part and join, whiter as they break up."""
    u, t = np.meshgrid(np.linspace(-1, 1, 150), np.linspace(0, 1, 120))
    seed = int(rng.random() * 1e5)
    drop = TOP * t**1.0
    strand = 0.7 * fbm(u * half * 2.4, t * 1.1, 5, seed) + 0.6 * fbm(u * half * 8, t * 3, 3, seed + 1)
    spread = half * (1 + 0.22 * t)
    ragged = 1 + 0.10 * fbm(t * 5, np.sign(u) * 4, 3, seed + 2)
    px = x + u * spread * ragged
    py = FALL_Y - 1.0 - 2.6 * t**0.5 - 0.22 * strand * (0.3 + t)
    pz = TOP - drop + 0.3
    body = np.clip(0.75 + 0.4 * strand + 0.2 * t, 0.35, 1.0) * white
    deep, foam = np.array([0.16, 0.26, 0.27]), np.array([0.86, 0.90, 0.92])
    colour = deep + (foam - deep) * body[..., None]
    number = np.arange(u.size).reshape(u.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    thin = (strand < -0.75) & (t > 0.12)
    keep = ~(thin[:-1, :-1] & thin[1:, 1:]).ravel()
    return Mesh.of_faces(np.stack([px, py, pz], -1).reshape(-1, 3), faces[keep], colours=colour.reshape(-1, 3).astype(np.float32))


def _brim(x: Floats, y: Floats) -> Floats:
    """Height of the cliff's edge."""
    return np.full(np.broadcast(x, y).shape, TOP + 1.0)


def _spray(rng: np.random.Generator) -> Mesh:
    """Drops and foam where the water strikes, most of them low."""
    count = 900
    x = rng.normal(0.5, 4.6, count)
    y = FALL_Y - 4.0 - np.abs(rng.normal(0, 1.6, count))
    z = rng.exponential(0.45, count) * np.exp(-(((x - 0.5) / 7.0) ** 2)) - 0.1
    size = (0.04 + 0.20 * rng.random(count) ** 2.5)[:, None] * np.array([1.3, 1.0, 0.7])
    return blobs(np.stack([x, y, z], -1), size, np.full((count, 3), 0.86), 1, rng, rough=0.3)


def basin(x: Floats, y: Floats, seed: int) -> Floats:
    """The lie of the land: a pool before the fall, banks beside it, the plateau behind."""
    bank = np.hypot(x * 0.55, (y - 26.0)) + 1.8 * fbm(x / 6, y / 6, 3, seed)
    floor = -1.6 * smoothstep(21.0, 13.0, bank)
    stream = np.abs(x - 15.0 - 4 * np.sin(y / 9.0)) + 0.8 * fbm(x / 3, y / 3, 2, seed + 1)
    bed = -0.9 * smoothstep(3.4, 1.6, stream) * (y < 18)
    sides = 5.5 * smoothstep(24, 56, np.abs(x)) * smoothstep(-12, 16, y) * (1 + 0.3 * fbm(x / 11, y / 11, 3, seed + 2))
    horseshoe = smoothstep(0.0, 3.0, y - 47.0 + 0.0105 * x**2)
    plateau = (TOP + 0.8 + 5 * fbm(x / 40, y / 40, 3, seed + 3) * smoothstep(52, 100, y)) * horseshoe
    hills = 90 * (0.5 + 0.5 * fbm(x / 240, y / 240, 4, seed + 4)) * smoothstep(70, 500, np.hypot(x, y))
    small = 0.06 * fbm(x / 2.5, y / 2.5, 3, seed + 5)
    return (
        np.maximum(np.minimum(floor, bed) + sides * (1 - horseshoe), plateau * horseshoe - 3 * (1 - horseshoe))
        + hills
        + small
        + 0.25
    )
