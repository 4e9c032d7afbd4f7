"""Patches of grass: many blades in one mesh, coloured from root to tip, with dry blades and clover between them."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import merged
from aozora.world.plants.scattering import pick

Floats = NDArray[Any]


@dataclass(frozen=True)
class Turf:
    """A sort of grass. Lengths in metres; `blades` per square metre; `bend` how far tips hang over in blade lengths; `dry` the
    share of straw blades; `clover` leaves per square metre; `clumping` 0..1 gathers the blades in tussocks."""

    blades: float = 3000
    height: float = 0.040
    width: float = 0.0040
    bend: float = 0.8
    dry: float = 0.07
    clover: float = 0.0
    clumping: float = 0.3
    green: Rgb = (0.138, 0.240, 0.050)
    straw: Rgb = (0.33, 0.29, 0.14)


def grass_patch(turf: Turf, side: float, rng: np.random.Generator) -> Mesh:
    """A round-edged patch of about `side` x `side` metres, standing on z = 0 about the origin, with linear colours per point."""
    count = int(turf.blades * side * side)
    root = _roots(count, side, turf.clumping, rng)
    # Towards the rim the patch thins out, so that neighbouring patches melt into one another.
    rim = np.hypot(root[:, 0], root[:, 1]) / (0.62 * side)
    root = root[rng.random(count) > np.clip(rim - 0.72, 0, 1) * 1.3]
    parts = [_blades(turf, root, rng)]
    if turf.clover:
        parts.append(_clover(turf, side, rng))
    return merged(parts)


def _roots(count: int, side: float, clumping: float, rng: np.random.Generator) -> Floats:
    free = rng.uniform(-0.6, 0.6, (count, 2)) * side
    tufts = rng.uniform(-0.6, 0.6, (max(4, count // 22), 2)) * side
    near = tufts[pick(rng, count, len(tufts))] + rng.normal(0, 0.016, (count, 2))
    return np.where(rng.random((count, 1)) < clumping, near, free)


def _blades(turf: Turf, root: Floats, rng: np.random.Generator) -> Mesh:
    """Each blade has five points: two at the root, two at the middle, one at the tip."""
    count = len(root)
    tall = turf.height * np.clip(rng.normal(0.85, 0.24, count) + 0.18 * _tufts(turf, root, 0), 0.3, 1.7)
    turn = rng.uniform(0, 2 * math.pi, count)
    lean = np.stack([np.cos(turn), np.sin(turn)], -1)
    face = turn + math.pi / 2 + rng.normal(0, 0.5, count)
    across = np.stack([np.cos(face), np.sin(face)], -1) * (turf.width * rng.uniform(0.6, 1.25, count))[:, None]
    hang = (turf.bend * rng.beta(1.3, 2.0, count) * 1.6)[:, None]
    points = np.zeros((count, 5, 3))
    stray = rng.normal(0, 0.16, (count, 2)) * tall[:, None]
    middle = root + lean * hang * tall[:, None] * 0.34 + stray
    points[:, 0, :2], points[:, 1, :2] = root - across * 0.5, root + across * 0.5
    points[:, 2, :2], points[:, 3, :2] = middle - across * 0.42, middle + across * 0.42
    points[:, 4, :2] = root + lean * hang * tall[:, None] + 1.5 * stray
    points[:, 2:4, 2] = (0.60 * tall)[:, None]
    points[:, 4, 2] = tall * (1 - 0.34 * np.clip(hang[:, 0], 0, 1.4) ** 2)
    colours = _blade_colours(turf, root, rng)
    first = 5 * np.arange(count)[:, None]
    corners = (first + np.array([0, 1, 3, 2, 2, 3, 4])).ravel()
    starts = (7 * np.arange(count)[:, None] + np.array([0, 4])).ravel()
    return Mesh(
        points.reshape(-1, 3).astype(np.float32), corners.astype(np.int32), starts.astype(np.int32), colours=colours, smooth=True
    )


def _tufts(turf: Turf, root: Floats, seed: int) -> Floats:
    """Noise of a hand's size: blades of one plant are alike, and these mottles are what is seen of a lawn from some metres.

    It grows with the blades' width, so that the coarser turf of the distance keeps mottles that are worth a few pixels."""
    size = 25.0 * turf.width
    return fbm(root[:, 0] / size + 50, root[:, 1] / size + 50, 2, seed)


def _blade_colours(turf: Turf, root: Floats, rng: np.random.Generator) -> NDArray[np.float32]:
    """Pale sheath at the root, full green in the middle, lighter and yellower tips; every blade a little different."""
    count = len(root)
    mottle = _tufts(turf, root, 0)[:, None]
    green = np.array(turf.green) * np.exp(rng.normal(0, 0.10, (count, 1)) + 0.42 * mottle)
    green = green * (1 + (0.5 * rng.normal(0, 1, (count, 1)) + _tufts(turf, root, 1)[:, None]) * np.array([0.16, 0.02, -0.10]))
    dry = rng.random((count, 1)) < turf.dry * (1 + 1.2 * _tufts(turf, root, 2)[:, None])
    blade = np.where(dry, np.array(turf.straw) * rng.uniform(0.6, 1.2, (count, 1)), green)
    # Little light reaches the roots, and one sample per pixel cannot find that out by itself.
    levels = np.array([0.55, 0.55, 0.95, 0.95, 1.25])[None, :, None]
    tips = np.array([0, 0, 0.0, 0.0, 1.0])[None, :, None] * (rng.random((count, 1, 1)) < 0.35)
    colours = blade[:, None, :] * levels * (1 + tips * np.array([0.55, 0.12, 0.1]))
    return np.clip(colours, 0.002, 0.9).reshape(-1, 3).astype(np.float32)


def _clover(turf: Turf, side: float, rng: np.random.Generator) -> Mesh:
    """Three-part leaves held flat just above the cut grass; each leaflet is a hexagon."""
    count = int(turf.clover * side * side)
    centre = np.column_stack([rng.normal(0, 0.25 * side, (count, 2)), turf.height * rng.uniform(0.35, 0.85, count)])
    size = rng.uniform(0.006, 0.011, count)
    turn = rng.uniform(0, 2 * math.pi, count)
    angles = np.arange(6) * math.pi / 3
    outline = np.stack([1 + 0.95 * np.cos(angles), 0.85 * np.sin(angles)], -1)
    points = np.zeros((count, 3, 6, 3))
    for leaflet in range(3):
        a = turn + leaflet * 2 * math.pi / 3
        x = outline[None, :, 0] * size[:, None]
        y = outline[None, :, 1] * size[:, None]
        points[:, leaflet, :, 0] = x * np.cos(a)[:, None] - y * np.sin(a)[:, None]
        points[:, leaflet, :, 1] = x * np.sin(a)[:, None] + y * np.cos(a)[:, None]
        points[:, leaflet, :, 2] = (0.25 * outline[:, 0] - 0.15)[None] * size[:, None]
    points += centre[:, None, None, :]
    colour = np.array([0.10, 0.19, 0.06]) * np.exp(rng.normal(0, 0.2, (count, 1)))
    colours = np.repeat(colour, 18, 0)
    corners = np.arange(count * 18)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        corners.astype(np.int32),
        (6 * np.arange(count * 3)).astype(np.int32),
        colours=np.clip(colours, 0, 0.9).astype(np.float32),
        smooth=True,
    )
