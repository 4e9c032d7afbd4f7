"""Ropes, strings and chains: points joined by lengths that do not stretch, solved exactly along the line in every small step.

Position-based dynamics, but instead of one spring after the other all lengths of a line are solved together: their equations
couple neighbours only, so the matrix has three diagonals (Deul and others, Direct Position-Based Solver for Stiff Rods, 2018).
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.physics.cloth import table_of

Floats = NDArray[np.float64]

GRAVITY = 9.81
NO_OBSTACLES = table_of(())
"""Lines meet nothing but the floor."""

RATE_HZ = 600
"""Steps per second."""

SETTLING_S = 3.0
"""How long a line is let hang before the first moment, in thick air, if not told otherwise."""

SETTLING_DRAG = 4.0
"""The share of velocity that is lost in a second of it."""

Wind = Callable[[float], tuple[float, float, float]]


@dataclass(frozen=True)
class Line:
    """A line of points (n, 3) from one end to the other: `masses` (n,) kg, lengths `rest` (n - 1,) metres, `held` (n,) points
    that go where they are led. `thick` is its diameter in metres, on which the air pulls. `lift` (n,) newtons pull points up,
    `bulk` (n,) are areas in square metres, times their coefficient of drag, of what is tied to points. `stiff` resists bending,
    in newtons per metre of displaced neighbours, from 0 (chain) to 50 (cable)."""

    points: Floats
    masses: Floats
    rest: Floats
    held: NDArray[np.bool_]
    thick: float = 0.01
    stiff: float = 0.0
    lift: Floats | None = None
    bulk: Floats | None = None


@dataclass(frozen=True)
class Air:
    """What acts on a line: wind, a floor at `floor` metres (None: none), `friction` 0..1 per touch and `drag`, the share of
    velocity that is lost in a second besides the air's pull."""

    wind: Wind | None = None
    floor: float | None = None
    friction: float = 0.3
    drag: float = 0.15


def rope(start: Floats, end: Floats, length: float, count: int, density: float, thick: float = 0.01) -> Line:
    """A line of `count` points and `length` metres that hangs from `start` to `end` (3,), `density` kg per metre; its ends are
    held. Where it is too short for them it is drawn straight and as long as it must be."""
    span = float(np.linalg.norm(end - start))
    length = max(length, 1.0005 * span)
    points = _sagging(start, end, length, count)
    rest = np.full(count - 1, length / (count - 1))
    masses = np.full(count, density * length / (count - 1))
    masses[[0, -1]] *= 0.5
    held = np.zeros(count, bool)
    held[[0, -1]] = True
    return Line(points, masses, rest, held, thick)


def _sagging(start: Floats, end: Floats, length: float, count: int) -> Floats:
    """A parabola of the asked length between two points: near the catenary from which the line then settles."""
    u = np.linspace(0.0, 1.0, 400)[:, None]
    low, high = 0.0, 2.0 * length
    curve = start + u * (end - start)
    for _ in range(50):
        sag = 0.5 * (low + high)
        curve = start + u * (end - start) - 4.0 * sag * u * (1 - u) * np.array([0.0, 0.0, 1.0])
        along = float(np.linalg.norm(np.diff(curve, axis=0), axis=1).sum())
        low, high = (sag, high) if along < length else (low, sag)
    steps = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0), axis=1))])
    wanted: Floats = np.linspace(0.0, float(steps[-1]), count)
    return np.stack([np.interp(wanted, steps, curve[:, k]) for k in range(3)], 1)


def led(line: Line, air: Air, moments: Floats, places: Floats | None = None, settling: float = SETTLING_S) -> Floats:
    """Where all points are at each of the moments (f,), rising, in seconds: (f, n, 3). `places` (f, k, 3) is where the k held
    points are led, in their order; None leaves them. Before the first moment the line hangs for `settling`
    seconds until it has come to rest; 0: it starts at rest from its points."""
    # Compiled code is slow to import, and most films need none.
    compiled: Any = importlib.import_module("aozora.world.physics.rope_steps")
    count = len(line.points)
    x, v = line.points.copy(), np.zeros((count, 3))
    grips = np.flatnonzero(line.held)
    ways = np.repeat(x[grips][None], len(moments), 0) if places is None else np.asarray(places, np.float64)
    nothing = np.zeros(count)
    facts = (
        np.where(line.held, 0.0, 1.0 / _steady(line)),
        line.rest,
        nothing if line.lift is None else line.lift,
        nothing if line.bulk is None else line.bulk,
        grips,
    )
    floor = -1e9 if air.floor is None else air.floor

    def steps(time: float, drag: float, ends: tuple[Floats, Floats], number: int) -> None:
        wind = np.array((0.0, 0.0, 0.0) if air.wind is None else air.wind(time))
        numbers = np.concatenate([[GRAVITY, floor, air.friction, drag, line.thick, line.stiff], wind])
        compiled.run(x, v, facts, ends, (numbers, NO_OBSTACLES), number)

    if settling:
        steps(float(moments[0]), SETTLING_DRAG, (x[grips].copy(), ways[0]), RATE_HZ // 4)
        steps(float(moments[0]), SETTLING_DRAG, (ways[0], ways[0]), round(settling * RATE_HZ))
    v[:] = 0.0
    seen = [x.copy()]
    done, begun = 0, float(moments[0])
    for number in range(1, len(moments)):
        until = max(round((float(moments[number]) - begun) * RATE_HZ) - done, 0)
        steps(float(moments[number]), air.drag, (ways[number - 1], ways[number]), until)
        done += until
        seen.append(x.copy())
    return np.array(seen)


def _steady(line: Line) -> Floats:
    """The masses (n,), none so light that the pull on the line would throw it from side to side within one step."""
    lift = 0.0 if line.lift is None else float(np.abs(line.lift).sum())
    pull = GRAVITY * float(line.masses.sum()) + lift
    return np.maximum(line.masses, 2.0 * pull / (RATE_HZ**2 * float(line.rest.min())))


def frames_along(lines: Floats) -> tuple[Floats, Floats, Floats]:
    """Direction, side and up (..., n, 3) at the points of lines (..., n, 3), turned as little as can be from one point to the
    next. Source: Wang and others, Computation of Rotation Minimizing Frames, 2008 (here by projection)."""
    way = np.gradient(lines, axis=-2)
    way /= np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-12)
    side = np.empty_like(way)
    first = np.cross(way[..., 0, :], np.array([0.0, 0.0, 1.0]))
    other = np.cross(way[..., 0, :], np.array([0.0, 1.0, 0.0]))
    upright = np.linalg.norm(first, axis=-1, keepdims=True) < 0.2
    side[..., 0, :] = np.where(upright, other, first)
    for i in range(lines.shape[-2]):
        now = side[..., max(i - 1, 0), :]
        now = now - (now * way[..., i, :]).sum(-1, keepdims=True) * way[..., i, :]
        side[..., i, :] = now / np.maximum(np.linalg.norm(now, axis=-1, keepdims=True), 1e-12)
    return way, side, np.cross(way, side)
