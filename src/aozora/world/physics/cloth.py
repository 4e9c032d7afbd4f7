"""Cloth and soft bodies as points held together by springs of stated compliance: extended position-based dynamics with many
small steps (Macklin and others 2019). Wind presses on every triangle; balls, boxes, cylinders and a floor stop the points."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.elements import Body
from aozora.world.geometry.rotations import rotation_matrix

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RATE_HZ = 600
"""Steps per second."""

Wind = Callable[[float], tuple[float, float, float]]
"""The velocity of the air in m/s at a time in seconds."""

SHAPES = {"sphere": 0, "box": 1, "cylinder": 2, "capsule": 3}


@dataclass(frozen=True)
class Weave:
    """Points (n, 3) with `masses` (n,) kg; springs between pairs `edges` (m, 2) of rest lengths `rest` (m,) metres and compliance
    `give` (m,) metres per newton; triangles `faces` (t, 3) that the air presses on; `pinned` (n,) points stay where they are.
    `thickness` keeps points that are not neighbours apart, 0 lets them pass."""

    points: Floats
    masses: Floats
    edges: Ints
    rest: Floats
    give: Floats
    faces: Ints
    pinned: NDArray[np.bool_]
    thickness: float = 0.0


@dataclass(frozen=True)
class Obstacle:
    """A body that cloth falls on, standing at `position` with `rotation` (w, x, y, z)."""

    body: Body
    position: tuple[float, float, float]
    rotation: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Surroundings:
    """What acts on a weave: obstacles, a floor at `floor` (None: none), the wind, friction 0..1 per touch, and `drag`, the share
    of velocity that is lost in a second."""

    obstacles: tuple[Obstacle, ...] = ()
    floor: float | None = None
    wind: Wind | None = None
    friction: float = 0.4
    drag: float = 0.6
    gravity: float = 9.81
    velocity: tuple[float, float, float] = field(default=(0.0, 0.0, 0.0))


def sheet(across: Floats, along: Floats, counts: tuple[int, int], density: float, stiff: float) -> Weave:
    """A rectangular cloth of (rows, columns) points, its corner at 0, spanned by two vectors (3,) in metres. `density` in kg/m2;
    `stiff` is the stiffness against bending in newtons per metre, from 0.02 (silk) to 4 (tarpaulin)."""
    rows, columns = counts
    u, v = np.meshgrid(np.linspace(0, 1, rows), np.linspace(0, 1, columns), indexing="ij")
    points = u.reshape(-1, 1) * along + v.reshape(-1, 1) * across
    number = np.arange(rows * columns).reshape(rows, columns)
    pairs: list[Ints] = []
    gives: list[Floats] = []
    for rise, run, give in ((0, 1, 2e-6), (1, 0, 2e-6), (1, 1, 2e-4), (1, -1, 2e-4), (0, 2, 1 / stiff), (2, 0, 1 / stiff)):
        first = number[: rows - rise or None, max(-run, 0) : columns - max(run, 0) or None]
        second = number[rise:, max(run, 0) : columns + min(run, 0) or None]
        pairs.append(np.stack([first.ravel(), second.ravel()], -1))
        gives.append(np.full(first.size, give))
    edges = np.concatenate(pairs).astype(np.int64)
    quads = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    faces = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int64)
    area = float(np.linalg.norm(np.cross(across, along)))
    masses = np.full(len(points), density * area / len(points))
    rest = np.linalg.norm(points[edges[:, 0]] - points[edges[:, 1]], axis=1)
    gap = 0.75 * float(rest.min())
    return Weave(points, masses, edges, rest, np.concatenate(gives), faces, np.zeros(len(points), bool), gap)


def lattice_body(low: Floats, high: Floats, count: int, mass: float, give: float) -> Weave:
    """A block of `count` points along each side between two corners, every point tied to its 26 neighbours by springs of
    compliance `give` metres per newton."""
    axes: list[Floats] = [np.linspace(a, b, count) for a, b in zip(low.tolist(), high.tolist(), strict=True)]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    number = np.arange(count**3).reshape(count, count, count)
    pairs: list[Ints] = []
    steps = [(i, j, k) for i in (0, 1) for j in (-1, 0, 1) for k in (-1, 0, 1) if (i, j, k) > (0, 0, 0)]
    for step in steps:
        first = number[tuple(slice(max(-s, 0), count - max(s, 0)) for s in step)]
        second = number[tuple(slice(max(s, 0), count + min(s, 0)) for s in step)]
        pairs.append(np.stack([first.ravel(), second.ravel()], -1))
    edges = np.concatenate(pairs).astype(np.int64)
    rest = np.linalg.norm(points[edges[:, 0]] - points[edges[:, 1]], axis=1)
    nothing = np.zeros((0, 3), np.int64)
    gives = np.full(len(edges), give)
    return Weave(points, np.full(len(points), mass / len(points)), edges, rest, gives, nothing, np.zeros(len(points), bool))


def moved(weave: Weave, around: Surroundings, moments: Floats) -> Floats:
    """Where all points are at each of the moments (f,), rising, in seconds: (f, n, 3)."""
    # Compiled code is slow to import, and most films need none.
    compiled: Any = importlib.import_module("aozora.world.physics.cloth_steps")
    x = weave.points.copy()
    v = np.where(weave.pinned[:, None], 0.0, np.zeros_like(x) + np.array(around.velocity))
    weights = np.where(weave.pinned, 0.0, 1.0 / weave.masses)
    numbers = np.array([around.gravity, -1e9 if around.floor is None else around.floor, around.friction, around.drag])
    obstacles = table_of(around.obstacles)
    seen: list[Floats] = []
    step = 0
    for moment in moments:
        count = max(int((moment + 1e-9) * RATE_HZ) - step, 0)
        air = np.array(around.wind(float(moment)) if around.wind is not None else (0.0, 0.0, 0.0))
        springs = (weave.edges, weave.rest, weave.give)
        numbers_now = np.concatenate([numbers, air, [float(around.wind is not None), weave.thickness]])
        compiled.run(x, v, weights, springs, weave.faces, (numbers_now, obstacles), count)
        step += count
        seen.append(x.copy())
    return np.array(seen)


def table_of(obstacles: tuple[Obstacle, ...]) -> Floats:
    """Rows of shape, three sizes, position (3) and the rotation matrix (9) of the body itself."""
    rows = np.zeros((len(obstacles), 16))
    for i, one in enumerate(obstacles):
        frame = rotation_matrix(one.rotation)
        turned = frame @ rotation_matrix(one.body.rotation)
        middle = np.array(one.position) + frame @ np.array(one.body.centre)
        rows[i] = [SHAPES[one.body.shape], *one.body.size, *middle, *turned.ravel()]
    return rows
