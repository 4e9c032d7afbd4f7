"""Lines to draw plans with: arcs, rings, stars, outlines that are the same on both sides."""

import math
from collections.abc import Sequence

from aozora.film.world import Vec3

Line2 = tuple[tuple[float, float], ...]
Line3 = tuple[tuple[float, float, float], ...]


def arc(radius: float, start: float, end: float, count: int = 12, centre: tuple[float, float] = (0.0, 0.0)) -> Line2:
    """`count` points of a circle from `start` to `end` degrees, anticlockwise if `end` is larger."""
    angles = [math.radians(start + (end - start) * k / (count - 1)) for k in range(count)]
    return tuple((centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles)


def disc(radius: float, count: int = 36, squash: float = 1.0, centre: tuple[float, float] = (0.0, 0.0)) -> Line2:
    """The outline of a disc, or of an ellipse whose y is `squash` of its x."""
    return tuple((centre[0] + x, centre[1] + squash * y) for x, y in arc(radius, 0, 360 * (1 - 1 / count), count))


def ring(radius: float, normal: str = "z", at: Vec3 = (0.0, 0.0, 0.0), count: int = 32, squash: float = 1.0) -> Line3:
    """A closed circle (its first point repeated) about the axis `normal`; `squash` shrinks its second direction."""
    found: list[tuple[float, float, float]] = []
    for x, y in arc(radius, 0, 360, count + 1):
        flat = {"z": (x, squash * y, 0.0), "y": (x, 0.0, squash * y), "x": (0.0, x, squash * y)}[normal]
        found.append((flat[0] + at[0], flat[1] + at[1], flat[2] + at[2]))
    return tuple(found)


def bow(radius: float, start: float, end: float, normal: str = "z", at: Vec3 = (0.0, 0.0, 0.0), count: int = 14) -> Line3:
    """An open arc in space about the axis `normal`."""
    found: list[tuple[float, float, float]] = []
    for x, y in arc(radius, start, end, count):
        flat = {"z": (x, y, 0.0), "y": (x, 0.0, y), "x": (0.0, x, y)}[normal]
        found.append((flat[0] + at[0], flat[1] + at[1], flat[2] + at[2]))
    return tuple(found)


def star(points: int, outer: float, inner: float, start: float = 90.0) -> Line2:
    """A star's outline, anticlockwise."""
    turns = [math.radians(start + 180 * k / points) for k in range(2 * points)]
    return tuple(
        ((inner if k % 2 else outer) * math.cos(a), (inner if k % 2 else outer) * math.sin(a)) for k, a in enumerate(turns)
    )


def both_sides(half: Sequence[tuple[float, float]]) -> Line2:
    """An outline that is the same left and right of the y axis: `half` is its right side from below to above."""
    return (*half, *[(-x, y) for x, y in reversed(half) if abs(x) > 1e-9])


def helix(radius: float, low: float, high: float, turns: float, phase: float = 0.0, count: int = 80) -> Line3:
    """A coil about Z."""
    steps = [k / (count - 1) for k in range(count)]
    return tuple(
        (
            radius * math.cos(2 * math.pi * turns * s + phase),
            radius * math.sin(2 * math.pi * turns * s + phase),
            low + (high - low) * s,
        )
        for s in steps
    )


def spots(radius: float, count: int, start: float = 0.0) -> Line2:
    """`count` places evenly around a circle."""
    return tuple(
        (
            radius * math.cos(math.radians(start) + 2 * math.pi * k / count),
            radius * math.sin(math.radians(start) + 2 * math.pi * k / count),
        )
        for k in range(count)
    )


def orb(radius: float, at: Vec3 = (0.0, 0.0, 0.0), rows: int = 25, columns: int = 49) -> tuple[Line3, ...]:
    """A ball as a grid of points whose uv runs once around and once from above to below: for prints of globes."""
    made: list[Line3] = []
    for i in range(rows):
        polar = math.pi * i / (rows - 1)
        flat, up = radius * math.sin(polar), radius * math.cos(polar)
        turns = [2 * math.pi * k / (columns - 1) for k in range(columns)]
        made.append(tuple((at[0] + flat * math.cos(a), at[1] + flat * math.sin(a), at[2] + up) for a in turns))
    return tuple(made)


def band(radius: float, low: float, high: float, start: float = 180.0, end: float = 360.0, count: int = 25) -> tuple[Line3, ...]:
    """A label around a can or a bottle: from `start` to `end` degrees about Z (270 looks along -Y)."""
    made: list[Line3] = []
    for z in (high, (low + high) / 2, low):
        made.append(
            tuple(
                (radius * math.cos(math.radians(a)), radius * math.sin(math.radians(a)), z)
                for a in [start + (end - start) * k / (count - 1) for k in range(count)]
            )
        )
    return tuple(made)


def flat(width: float, height: float, z: float = 0.0, bend: float = 0.0, count: int = 9) -> tuple[Line3, ...]:
    """A sheet lying on the table, its top away from the viewer; `bend` lifts its middle."""
    made: list[Line3] = []
    for i in range(count):
        y = height * (0.5 - i / (count - 1))
        made.append(
            tuple(
                (
                    width * (k / (count - 1) - 0.5),
                    y,
                    z + bend * math.sin(math.pi * k / (count - 1)) * (0.6 + 0.4 * math.cos(2.0 * y / height)),
                )
                for k in range(count)
            )
        )
    return tuple(made)
