"""A dry landscape garden: raked gravel, rocks on islands of moss with rings raked about them, a wall, a lantern."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bevelled_box, bounds_of, lathe, merged, moved, tinted
from aozora.world.places.paints import Lie, Painted
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.herbs import bare
from aozora.world.plants.reef import Floats
from aozora.world.plants.ribbons import blobs
from aozora.world.plants.rocks import rock

_STONE = Material(colour_attribute=True, roughness=0.9, specular=0.15)
_ISLANDS = ((-3.4, 7.6, 1.5), (2.6, 9.8, 1.9), (7.6, 6.6, 1.2), (-7.6, 11.0, 1.3), (-1.0, 12.6, 1.0))
"""Islands of moss: x, y, radius in metres."""
_DEPTH = 15.0


def raked(x: Floats, y: Floats, seed: int) -> Floats:
    """Gravel raked in lines along X and in rings about the islands, within reach of the wall; lawn beyond."""
    gravel = _gravel(x, y)
    ring, inside = np.full(np.broadcast(x, y).shape, 1e9), np.zeros(np.broadcast(x, y).shape)
    for cx, cy, radius in _ISLANDS:
        away = np.hypot(x - cx, (y - cy) * 1.15) - radius - 0.2 * fbm(x / 1.5 + cx, y / 1.5, 2, 5)
        ring = np.minimum(ring, away)
        inside = np.maximum(inside, 0.16 * smoothstep(0.0, -0.7, away))
    near = smoothstep(1.6, 1.3, ring)
    lines = 0.016 * np.cos(2 * np.pi * y / 0.30) * (1 - near) + 0.02 * np.cos(2 * np.pi * ring / 0.30) * near * (ring > 0)
    return lines * gravel + inside + 0.02 * fbm(x / 5, y / 5, 2, seed) * (1 - gravel)


def _gravel(x: Floats, y: Floats) -> Floats:
    return smoothstep(14.6, 14.2, np.abs(x)) * smoothstep(_DEPTH, _DEPTH - 0.3, y) * smoothstep(-14.0, -13.6, y)


def gravel_and_moss(lie: Lie) -> Painted:
    """Pale gravel, dark in the furrows; moss on the islands and outside."""
    gravel = _gravel(lie.x, lie.y)
    island = np.zeros(lie.x.shape)
    for cx, cy, radius in _ISLANDS:
        island = np.maximum(island, smoothstep(0.08, -0.08, np.hypot(lie.x - cx, (lie.y - cy) * 1.15) - radius))
    moss = np.array([0.085, 0.135, 0.032]) * (1 + 0.3 * fbm(lie.x / 0.7, lie.y / 0.7, 4, lie.seed))[..., None]
    pale = np.array([0.52, 0.50, 0.46]) * (0.92 + 4.5 * np.clip(lie.z, -0.02, 0.02))[..., None]
    share = np.clip(gravel - island, 0, 1)[..., None]
    return moss * (1 - share) + pale * share, np.zeros(lie.x.shape, np.int64)


def dry_landscape(site: Site) -> Extra:
    """Rocks, the wall with its tiled cap, and a stone lantern."""
    rng = lane(site.params.seed, "zen")
    stones: list[Mesh] = []
    for cx, cy, radius in _ISLANDS:
        for share, dx, dy in ((0.62, 0.0, 0.0), (0.36, 0.75, -0.2), (0.26, -0.7, -0.3)):
            size = radius * share
            made = rock((0.17, 0.165, 0.16), "near", rng, (size, 0.8 * size, size * rng.uniform(0.9, 1.5)))
            spot = np.array([cx + dx * radius * 0.6, cy + dy * radius, 0.0], np.float32)
            stones.append(Mesh(made.points + spot, made.corners, made.starts, colours=made.colours))
    return Extra(
        pieces=(_piece("stones", merged(stones), site), _piece("wall", _wall(rng), site), _piece("lantern", _lantern(), site))
    )


def _piece(name: str, mesh: Mesh, site: Site) -> SetPiece:
    label = material_name("zen stone", _STONE)
    at = (10.4, 11.8, 0.0) if name == "lantern" else (0.0, 0.0, 0.0)
    return SetPiece(
        name, Asset(name, (Part(put_mesh(site.store, mesh), (label,)),), {label: _STONE}, bounds_of(mesh), "stone"), at
    )


def _box(size: tuple[float, float, float], at: tuple[float, float, float], colour: tuple[float, float, float]) -> Mesh:
    return bare(tinted(moved(bevelled_box(size, 0.02), at), colour))


def _wall(rng: np.random.Generator) -> Mesh:
    """Clay plaster on a stone foot, capped by dark tiles."""
    parts = [
        _box((30.0, 0.35, 1.5), (0, _DEPTH + 0.3, 1.0), (0.47, 0.36, 0.24)),
        _box((30.2, 0.45, 0.3), (0, _DEPTH + 0.3, 0.12), (0.22, 0.21, 0.2)),
    ]
    for x in (-14.9, 14.9):
        parts.append(_box((0.35, 29.0, 1.5), (x, 0.6, 1.0), (0.47, 0.36, 0.24)))
        parts.append(_box((0.9, 29.4, 0.12), (x, 0.6, 1.82), (0.07, 0.075, 0.08)))
    for side in (-1, 1):
        slope = np.stack([np.linspace(-15.2, 15.2, 102), np.full(102, _DEPTH + 0.3 + 0.24 * side), np.full(102, 1.84)], -1)
        tiles = rng.uniform(0.8, 1.2, (102, 1)) * np.array([0.070, 0.075, 0.085])
        parts.append(blobs(slope, np.tile([0.15, 0.30, 0.075], (102, 1)), tiles, 3, rng, rough=0.0))
    parts.append(_box((30.6, 0.2, 0.16), (0, _DEPTH + 0.3, 1.96), (0.06, 0.065, 0.075)))
    return merged([bare(part) for part in parts])


def _lantern() -> Mesh:
    """A stone lantern 1.7 metres tall."""
    foot = np.array(
        [[0.0, 0.0], [0.34, 0.0], [0.32, 0.14], [0.16, 0.2], [0.13, 0.8], [0.17, 0.86], [0.30, 0.9], [0.30, 0.98], [0.0, 0.98]]
    )
    roof = np.array([[0.0, 1.28], [0.46, 1.24], [0.47, 1.29], [0.22, 1.42], [0.10, 1.47], [0.12, 1.54], [0.0, 1.70]])
    grey = (0.30, 0.295, 0.28)
    parts = [bare(tinted(lathe(profile, 6), grey)) for profile in (foot, roof)]
    for x in (-0.17, 0.17):
        for y in (-0.17, 0.17):
            parts.append(_box((0.09, 0.09, 0.32), (x, y, 1.12), grey))
    return merged(parts)
