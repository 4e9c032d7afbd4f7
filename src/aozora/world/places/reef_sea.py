"""Under water: light from above, blue distance, sand with the net of light on it, shafts, bubbles."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Fog, Lamp, Material, Mesh, Part, Picture, Texture, put_mesh, put_picture
from aozora.world.daylight import HOURS
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import cells, fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.heavens import fixed_develop, from_angles, rays, sky_picture, sun
from aozora.world.places.wild import Extra, Site

Floats = NDArray[Any]

_WATER = np.array([0.030, 0.235, 0.36])


def depths(site: Site) -> Extra:
    """Water instead of air."""
    hour = HOURS[site.params.hour]
    dim = 0.16 if hour.moon else 0.5 if hour.elevation < 5 else 1.0
    colour = _WATER * dim * (np.array([0.7, 0.8, 1.2]) if hour.moon else 1.0)
    haze = (round(float(colour[0]), 4), round(float(colour[1]), 4), round(float(colour[2]), 4))
    aim = rays(1024)
    up = aim[..., 2]
    window = smoothstep(0.35, 0.98, up)[..., None]
    x, y = aim[..., 0] / np.maximum(up, 0.08), aim[..., 1] / np.maximum(up, 0.08)
    ripple = np.clip(0.55 + 0.9 * fbm(3 * x, 3 * y, 4, 5), 0.1, 2.0)[..., None]
    deep = np.clip(0.75 + 0.9 * up, 0.15, 1.0)[..., None]
    water = colour * deep * (1 + 1.2 * np.clip(up, 0, 1)[..., None] ** 2)
    surface = np.array([0.55, 0.95, 1.05]) * ripple * dim
    pixels = water * (1 - window) + (0.35 * water + surface) * window
    lamps = (sun(from_angles(70.0, 66.0), 4.2 * dim, (0.45, 0.95, 1.0), 2.0),)
    pieces = (_net(site, dim), _shafts(site, dim))
    return Extra(
        pieces=pieces,
        sky=sky_picture(site.store, pixels),
        suns=(lamps[0], Lamp("fill", "sun", (0.4, 0.8, 1.0), 0.8 * dim, rotation=lamps[0].rotation, size=(90.0, 90.0))),
        fog=Fog(haze, 0.036, 1.0),
        develop=fixed_develop(0.35 if dim == 1.0 else 0.9, 1.2, 1.2),
    )


def _net(site: Site, dim: float) -> SetPiece:
    """The net of light that waves throw on the sand: a thin glowing skin over it, dark where there is no light."""
    near, second, _ = cells(512, 9, 91)
    other, other_second, _ = cells(512, 13, 92)
    lines = np.exp(-7.0 * (second - near).astype(np.float64)) + 0.6 * np.exp(-7.0 * (other_second - other).astype(np.float64))
    level = 0.72 + 0.75 * np.clip(lines, 0, 1.4) ** 1.6
    axis = np.linspace(-26, 26, 105)
    x, y = np.meshgrid(axis, axis + 8)
    z = site.height(x, y) + 0.012
    number = np.arange(x.size).reshape(x.shape)
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    tone = np.broadcast_to(np.array([0.62, 0.56, 0.42]), (x.size, 3)) * (1 + 0.12 * fbm(x / 2, y / 2, 4, 6)).reshape(-1, 1)
    mesh = Mesh.of_faces(np.stack([x, y, z], -1).reshape(-1, 3), faces, colours=tone.astype(np.float32))
    picture = put_picture(site.store, Picture(np.repeat(level[..., None], 3, 2).astype(np.float32)))
    relief = put_picture(site.store, Picture(_ripples().astype(np.float32), is_data=True))
    material = Material(
        colour_attribute=True,
        colour_texture=Texture(picture, "flat", (0.22, 0.22, 0.22)),
        roughness=0.9,
        specular=0.1,
        bump_texture=Texture(relief, "flat", (0.3, 0.3, 0.3)),
        bump_m=0.03,
    )
    label = material_name("sea bed", material)
    part = Part(put_mesh(site.store, mesh), (label,))
    return SetPiece("sea bed", Asset("sea bed", (part,), {label: material}, bounds_of(mesh), "sand"))


def _ripples() -> Floats:
    from aozora.world.places.earth import EARTHS

    return EARTHS["sand"].bake()[1]


def _shafts(site: Site, dim: float) -> SetPiece:
    """Slanting blades of light from the surface, almost transparent."""
    rng = lane(site.params.seed, "shafts")
    points: list[Floats] = []
    faces: list[list[int]] = []
    for number in range(16):
        x, y, wide = rng.uniform(-22, 24), rng.uniform(9, 34), rng.uniform(0.25, 1.1)
        lean = np.array([3.6 + rng.normal(0, 0.5), 1.2])
        low = np.array([x, y, 0.3])
        top = np.array([x + lean[0], y + lean[1], 14.0])
        first = 4 * number
        half = np.array([wide, 0.0, 0.0])
        points += [low - half, low + half, top + 0.45 * half, top - 0.45 * half]
        faces.append([first, first + 1, first + 2, first + 3])
    light = 0.55 * dim
    material = Material((0.0, 0.0, 0.0), specular=0.0, roughness=1.0, emission=(0.35 * light, 0.9 * light, light), alpha=0.10)
    mesh = Mesh.of_faces(np.array(points), np.array(faces))
    label = material_name("light shafts", material)
    part = Part(put_mesh(site.store, mesh), (label,))
    return SetPiece("light shafts", Asset("light shafts", (part,), {label: material}, bounds_of(mesh), ""))


def bed(x: Floats, y: Floats, seed: int) -> Floats:
    """Sand with gentle swells, and the reef as knolls and a wall ahead."""
    sand = 0.10 * fbm(x / 3.5, y / 3.5, 3, seed)
    off = np.hypot(np.maximum(np.abs(x) - 2.5, 0), np.minimum(y - 3.0, 0) * 0.8 + np.maximum(y - 3, 0) * 0.55)
    knolls = 3.4 * smoothstep(0.05, 0.7, fbm(x / 8, y / 8, 4, seed + 1) + 0.25) * smoothstep(4.0, 13.0, off)
    wall = 4.0 * smoothstep(18, 34, np.hypot(x, y)) * (0.6 + 0.6 * fbm(x / 14, y / 14, 4, seed + 2))
    return sand + knolls + np.maximum(wall, 0)
