"""What stands about a wild place: copies of plants, rocks and things over rings around the stage, by noise, slope and height."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh, Scatter
from aozora.world.elements import Height
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.plants.scattering import Spots, ground_rotation, jittered_grid, pick, put_scatter, stand
from aozora.world.plants.sorts import sort_meshes

Floats = NDArray[Any]


@dataclass(frozen=True)
class Stand:
    """Copies of `names` (of `plants.sorts`), one in each `cell` metres square with probability `chance`.

    They keep to `ring` (metres from the stage's axis, from and to), to noise patches `patch` metres wide if given, to `slope`
    (least and greatest rise per metre), to `level` (heights in metres) and to `sector`: with `gap` degrees the view along +Y from
    the stage stays open to either side up to `gap_reach` metres. `rows` (spacing across, spacing along, degrees of the rows from
    +Y) replaces the cells by rows. `detail` "" goes by distance; `sink` metres stand in the ground; `lean` 0..1 follows it.
    `variants` is how many different ones there are of each name; `heading` turns all alike (degrees), else each at random;
    `behind` is the share that stands behind the stage. Where cameras stand nothing tall grows."""

    names: tuple[str, ...]
    cell: float
    ring: tuple[float, float]
    chance: float = 1.0
    patch: float = 0.0
    scale: tuple[float, float] = (0.8, 1.2)
    slope: tuple[float, float] = (0.0, 0.7)
    level: tuple[float, float] = (-1e9, 1e9)
    gap: float = 0.0
    gap_reach: float = 60.0
    rows: tuple[float, float, float] | None = None
    detail: str = ""
    sink: float = 0.05
    lean: float = 0.0
    variants: int = 2
    behind: float = 1.0
    heading: float | None = None


Keep = Callable[[Floats], Floats]
"""Share 0..1 of what may stand at points (n, 2)."""


@dataclass(frozen=True)
class Ground:
    """What stands are planted on."""

    height: Height
    season: str
    seed: int
    free: Keep


_STAGE_HALF = 13.0
_DETAILS = ("near", "middle", "far")


def planted(stands: Sequence[Stand], ground: Ground, store: Store, first_index: int = 20050) -> tuple[Scatter, ...]:
    """One scatter for each stand that has any copies."""
    made: list[Scatter] = []
    for number, row in enumerate(stands):
        rng = lane(ground.seed, "stand", str(number), *row.names)
        xy = _chosen(row, ground, number, rng)
        if not len(xy):
            continue
        away = np.hypot(xy[:, 0], xy[:, 1])
        detail = np.select([away < 22, away < 60], [0, 1], 2) if not row.detail else np.full(len(xy), _DETAILS.index(row.detail))
        sorts: list[tuple[Mesh, tuple[str, ...]]] = []
        kinds = np.zeros(len(xy), np.int64)
        which = pick(rng, len(xy), len(row.names))
        for name_number, name in enumerate(row.names):
            for level in range(3):
                here = (which == name_number) & (detail == level)
                if not here.any():
                    continue
                variants = row.variants if level < 2 else 1
                meshes = [sort_meshes(name, ground.season, _DETAILS[level], ground.seed * 7 + v) for v in range(variants)]
                kinds[here] = len(sorts) + pick(rng, int(here.sum()), variants)
                sorts += meshes
        size = rng.uniform(*row.scale, len(xy))
        spots = stand(xy, lambda x, y, row=row: ground.height(x, y) - row.sink, size, kinds, rng)
        if row.heading is not None:
            facing = np.full(len(spots), math.radians(row.heading))
            spots = Spots(spots.position, facing, spots.scale, spots.prototype)
        made.append(
            put_scatter(
                store, f"stand/{number}", first_index + number, sorts, spots, ground_rotation(spots, ground.height, row.lean)
            )
        )
    return tuple(made)


def _chosen(row: Stand, ground: Ground, number: int, rng: np.random.Generator) -> Floats:
    start, end = row.ring
    wide = end + _STAGE_HALF
    xy = _in_rows(row.rows, wide, rng) if row.rows else jittered_grid((-wide, -end), (wide, end), row.cell, rng)
    x, y = xy.T
    away = np.hypot(np.maximum(np.abs(x) - _STAGE_HALF, 0.0), y)
    chance = row.chance * ((away > start) & (away < end)) * np.where(y < -2.0, row.behind, 1.0)
    if start > 2.0:
        chance = chance * ~((y < 1.0) & (y > -10.0) & (np.abs(x) < 15.0))
    if row.patch:
        chance = chance * smoothstep(-0.15, 0.3, fbm(x / row.patch, y / row.patch, 3, ground.seed + 200 + number))
    if row.gap:
        off = np.degrees(np.arctan2(np.abs(x), y + 6.0))
        chance = chance * np.where((np.hypot(x, y) < row.gap_reach) & (off < row.gap), 0.0, 1.0)
    keep = rng.random(len(xy)) < chance
    xy = xy[keep]
    if not len(xy):
        return xy
    x, y = xy.T
    z, step = ground.height(x, y), 0.6
    steep = np.hypot(
        ground.height(x + step, y) - ground.height(x - step, y), ground.height(x, y + step) - ground.height(x, y - step)
    )
    steep = steep / (2 * step)
    fits = (z >= row.level[0]) & (z <= row.level[1]) & (steep >= row.slope[0]) & (steep <= row.slope[1])
    return xy[fits & (rng.random(len(xy)) < ground.free(xy))]


def _in_rows(rows: tuple[float, float, float], wide: float, rng: np.random.Generator) -> Floats:
    across, along, degrees = rows
    u, v = np.meshgrid(np.arange(-wide * 1.4, wide * 1.4, across) + across / 2, np.arange(-wide * 1.4, wide * 1.4, along))
    u = u + rng.normal(0, 0.03 * across, u.shape)
    v = v + rng.uniform(-0.3, 0.3, v.shape) * along
    a = math.radians(degrees)
    return np.stack([u * math.cos(a) + v * math.sin(a), v * math.cos(a) - u * math.sin(a)], -1).reshape(-1, 2)
