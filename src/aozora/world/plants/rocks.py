"""Stones of wild places: boulders, slabs, lava, blocks of ice, icebergs, stalactites."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import lathe, merged, round_cube
from aozora.world.plants.herbs import bare

Floats = NDArray[Any]

_CELLS = {"near": 18, "middle": 10, "far": 6}


def _noise(points: Floats, size: float, octaves: int, seed: int) -> Floats:
    x, y, z = (points / size).T
    return 0.5 * (fbm(x + 0.7 * z, y - 0.6 * z, octaves, seed) + fbm(y + 0.3 * x + 9.0, z + 0.5 * x, octaves, seed + 1))


def rock(
    colour: Rgb,
    detail: str,
    rng: np.random.Generator,
    shape: tuple[float, float, float] = (1.0, 0.8, 0.6),
    top: Rgb | None = None,
) -> Mesh:
    """A broken rock of half axes `shape` metres standing on z = 0 (a fifth of it below); `top` colours what looks up: moss, snow,
    grass."""
    ball = round_cube(1.0, _CELLS[detail])
    points = ball.points.astype(np.float64)
    for _ in range(9):
        side = rng.normal(0, 1, 3) * np.array([1.0, 1.0, 0.7])
        side /= np.linalg.norm(side)
        points -= np.maximum(points @ side - rng.uniform(0.5, 0.85), 0.0)[:, None] * side * 0.96
    seed = int(rng.random() * 1e6)
    rough = _noise(points, 0.6, 5, seed)
    points = points * np.array(shape) * (1 + 0.12 * rough[:, None])
    up = smoothstep(0.15, 0.75, points[:, 2] / shape[2] + 0.25 * rough)
    tone = (0.80 + 0.34 * _noise(points, 0.3 * shape[0], 4, seed + 5)) * (
        0.72 + 0.34 * smoothstep(-0.6, 0.8, points[:, 2] / shape[2])
    )
    colours = tone[:, None] * np.array(colour)
    if top is not None:
        colours = colours * (1 - up[:, None]) + np.array(top) * (0.85 + 0.2 * rough[:, None]) * up[:, None]
    points[:, 2] += 0.6 * shape[2]
    return Mesh(points.astype(np.float32), ball.corners, ball.starts, colours=np.clip(colours, 0.004, 0.9).astype(np.float32))


def ice_block(detail: str, rng: np.random.Generator, shape: tuple[float, float, float] = (1.0, 0.8, 0.7)) -> Mesh:
    """A block of ice: white on top where snow lies, blue in its depth and at its foot."""
    mesh = rock((0.42, 0.68, 0.80), detail, rng, shape, (0.86, 0.90, 0.93))
    assert mesh.colours is not None
    low = smoothstep(0.7, 0.0, mesh.points[:, 2:3].astype(np.float64) / shape[2])
    colours = mesh.colours * (1 - 0.65 * low) + np.array([0.10, 0.48, 0.62]) * 0.65 * low
    return Mesh(mesh.points, mesh.corners, mesh.starts, colours=colours.astype(np.float32))


def iceberg(detail: str, rng: np.random.Generator) -> Mesh:
    """An iceberg about 22 metres long and 13 high: a slab that broke off, tilted, with sheer sides, sharp crests and peaks of
    different height; snow lies on what looks up, old blue ice shows in its walls, and waves have undercut its foot."""
    ball = round_cube(1.0, 2 * _CELLS[detail])
    unit = ball.points.astype(np.float64)
    # Nearly a box, so that walls are walls.
    points = unit / (np.abs(unit) ** 6).sum(-1, keepdims=True) ** (1 / 6)
    seed = int(rng.random() * 1e6)
    sides = rng.normal(0, 1, (13, 3))
    sides[:8, 2] = rng.uniform(-0.12, 0.22, 8) * np.hypot(sides[:8, 0], sides[:8, 1])
    sides[8:, 2] = np.hypot(sides[8:, 0], sides[8:, 1]) * rng.uniform(0.9, 2.4, 5)
    sides /= np.linalg.norm(sides, axis=-1, keepdims=True)
    reach = np.concatenate([rng.uniform(0.62, 1.0, 8), rng.uniform(0.38, 0.78, 5)])
    for side, far in zip(sides, reach, strict=True):
        points -= np.maximum(points @ side - far, 0.0)[:, None] * side
    broken = np.abs(_noise(points, 0.45, 4, seed)) - 0.25
    flutes = _noise(points * np.array([1.0, 1.0, 0.25]), 0.16, 3, seed + 3)
    points *= (1 + 0.10 * broken + 0.035 * flutes)[:, None]
    shape = np.array((11.0, 7.5, 9.0))
    points *= shape
    z = points[:, 2] + 0.42 * shape[2]
    # The sea has eaten a notch around the foot.
    points[:, :2] *= (1 - 0.09 * np.exp(-(((z - 0.5) / 0.7) ** 2)))[:, None]
    mesh = Mesh(np.column_stack([points[:, :2], z]).astype(np.float32), ball.corners, ball.starts)
    up = smoothstep(0.35, 0.75, _upward(mesh) + 0.25 * flutes)[:, None]
    layers = fbm(z / 1.1 + 0.25 * points[:, 0] / 4, points[:, 1] / 9, 3, seed + 7)
    blue = (0.42 + 0.55 * smoothstep(0.05, 0.5, layers) + 0.5 * smoothstep(2.0, 0.2, z) + 0.5 * np.maximum(-broken, 0))[:, None]
    wall = np.array([0.74, 0.84, 0.89]) * (1 - np.minimum(blue, 1)) + np.array([0.20, 0.55, 0.72]) * np.minimum(blue, 1)
    colours = wall * (1 - up) + np.array([0.86, 0.89, 0.92]) * up
    return Mesh(mesh.points, mesh.corners, mesh.starts, colours=np.clip(colours, 0.01, 0.9).astype(np.float32))


def _upward(mesh: Mesh) -> Floats:
    """How much each point of a mesh of quads looks up (n,): the z of its normal."""
    quads = mesh.corners.reshape(-1, 4)
    a, b, c, d = mesh.points.astype(np.float64)[quads].swapaxes(0, 1)
    across = np.cross(c - a, d - b)
    total = np.zeros((len(mesh.points), 3))
    for corner in range(4):
        np.add.at(total, quads[:, corner], across)
    return total[:, 2] / np.maximum(np.linalg.norm(total, axis=-1), 1e-9)


def dripstone(detail: str, rng: np.random.Generator, hanging: bool) -> Mesh:
    """A stalagmite about 2 metres high that stands on z = 0, or a stalactite that hangs from it."""
    tall, wide = rng.uniform(1.2, 2.4), rng.uniform(0.16, 0.32)
    t = np.linspace(0, 1, 26)
    rings = 1 + 0.09 * np.sin(t * rng.uniform(30, 46)) + 0.08 * np.sin(t * 17 + 1)
    radius = wide * ((1 - t) ** (0.75 if not hanging else 1.1) + 0.06) * rings * (1 + 0.9 * np.exp(-t / 0.06))
    radius[-1] = 0.0
    profile = np.stack([radius, t * tall - 0.05], -1)
    mesh = bare(lathe(profile, 14 if detail == "near" else 9))
    points = mesh.points.astype(np.float64)
    wobble = fbm(points[:, 0] * 3 + 5, points[:, 2] * 1.5, 3, int(rng.random() * 1e5))
    points[:, :2] *= (1 + 0.25 * wobble)[:, None]
    tone = (0.8 + 0.35 * fbm(points[:, 2] * 3.2, points[:, 0] * 4, 3, 12))[:, None] * np.array([0.36, 0.27, 0.19])
    corners = mesh.corners
    if hanging:
        points[:, 2] *= -1
        ends = np.append(mesh.starts[1:], len(corners))
        corners = np.concatenate([corners[a:b][::-1] for a, b in zip(mesh.starts, ends, strict=True)])
    return Mesh(points.astype(np.float32), corners, mesh.starts, colours=np.clip(tone, 0.01, 0.9).astype(np.float32))


def rubble(colour: Rgb, detail: str, rng: np.random.Generator) -> Mesh:
    """A scatter of small stones over a square metre and a half."""
    parts: list[Mesh] = []
    for _ in range(9):
        size = 0.03 + 0.13 * rng.random() ** 2.5
        stone = rock(colour, "far", rng, (size, size * rng.uniform(0.6, 0.95), size * rng.uniform(0.45, 0.75)))
        x, y = rng.uniform(-0.75, 0.75, 2)
        parts.append(
            Mesh(stone.points + np.array([x, y, -0.1 * size], np.float32), stone.corners, stone.starts, colours=stone.colours)
        )
    return merged(parts)
