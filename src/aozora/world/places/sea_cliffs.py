"""A cliff coast: a headland of turf that breaks off to the sea, a face of rock along it, stacks in the surf."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Mesh, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of, merged
from aozora.world.places.earth import earth_material
from aozora.world.places.walls import Face, wall
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.rocks import rock

SEA_LEVEL = -34.0
EDGE = (
    *((-600, 330), (-300, 300), (-190, 310), (-120, 262), (-76, 268), (-62, 178), (-52, 166), (-45, 98), (-37, 88), (-30, 40)),
    *((-20, 14), (-9, 5.2), (0, 3.4), (10, 3.8), (24, 7), (44, 6), (70, 9), (120, -10), (210, -60), (600, -200)),
)
"""The edge of the land; the sea lies on its left, beyond it."""


_STACKS = (
    (-30, 150, 7, 22),
    (-22, 172, 5, 13),
    (46, 150, 8, 6),
    (14, 80, 4, 4),
    (-14, 90, 4, 3),
    (72, 190, 7, 5),
    (-44, 226, 9, 26),
)

Floats = NDArray[Any]
"""Rocks in the water: x, y, half their width, height in metres."""


def _inside(x: Floats, y: Floats) -> Floats:
    """Metres inland of the edge, about, negative at sea."""
    edge = np.asarray(EDGE, float)
    order = np.argsort(edge[:, 0])
    return np.asarray(np.interp(x, edge[order, 0], edge[order, 1]), np.float64) - y


def headland(x: Floats, y: Floats, seed: int) -> Floats:
    """The lie of the land and of the bottom of the sea."""
    n = _inside(x, y) + 0.5 * fbm(x / 12, y / 12, 3, seed)
    away = np.hypot(np.maximum(np.abs(x) - 13, 0), np.minimum(y, 0))
    top = 0.05 * fbm(x / 4, y / 4, 3, seed + 1) + (2.4 * fbm(x / 40, y / 40, 3, seed + 2) + 0.03 * away) * smoothstep(9, 60, away)
    hills = 70 * (0.5 + 0.5 * fbm(x / 260, y / 260, 4, seed + 3)) * smoothstep(150, 700, -y + 0.5 * np.abs(x))
    sea = SEA_LEVEL - 1.5 - 0.12 * np.clip(-n, 0, 120)
    return np.where(n > 0.4, top + hills, np.where(n > -1.5, SEA_LEVEL + 6, sea))


def cliffs(site: Site) -> Extra:
    """The faces below the edge and rocks in the water."""
    rng = lane(site.params.seed, "cliffs")
    stone = earth_material("near crag", site.store)
    label = material_name("cliff", stone)
    green = {"autumn": (0.16, 0.145, 0.05), "winter": (0.17, 0.15, 0.09)}.get(site.params.season, (0.10, 0.165, 0.036))
    tones = ((0.30, 0.26, 0.21), (0.46, 0.40, 0.32), (0.3 * green[0] + 0.20, 0.3 * green[1] + 0.155, 0.3 * green[2] + 0.12))

    def brink(x: Floats, y: Floats) -> Floats:
        return site.height(x, y - 2.5) - 0.05

    face = wall(
        EDGE[::-1],
        SEA_LEVEL - 2,
        brink,
        Face(tones, rough=2.6, ledge=7.0, cell=1.0, turf=0.5),
        site.params.seed + 5,
    )
    stacks: list[Mesh] = []
    for x, y, size, tall in _STACKS:
        made = rock((0.36, 0.31, 0.25), "near", rng, (size, size * 0.8, tall), None)
        stacks.append(
            Mesh(
                made.points + np.array([x, y, SEA_LEVEL - 0.25 * tall], np.float32),
                made.corners,
                made.starts,
                colours=made.colours,
            )
        )
    mesh = merged([face, *stacks])
    asset = Asset("cliff", (Part(put_mesh(site.store, mesh), (label,)),), {label: stone}, bounds_of(mesh), "stone")
    return Extra(pieces=(SetPiece("cliff", asset),))
