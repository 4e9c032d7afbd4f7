"""Flat outlines: smooth closed curves and how far points lie from them."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.primitives import spline

Floats = NDArray[np.float64]
Points = Sequence[tuple[float, float]]


def rounded(points: Points, radius: float, steps: int = 5) -> Floats:
    """A closed polygon (n, 2) whose corners are arcs of at most `radius` metres."""
    corners = np.asarray(points, np.float64)
    before, after = np.roll(corners, 1, 0), np.roll(corners, -1, 0)
    made: list[Floats] = []
    for a, b, c in zip(before, corners, after, strict=True):
        back, on = float(np.hypot(*(a - b))), float(np.hypot(*(c - b)))
        reach = min(radius, 0.45 * back, 0.45 * on)
        t = np.linspace(0.0, 1.0, steps)[:, None]
        start, end = b + (a - b) * (reach / max(back, 1e-9)), b + (c - b) * (reach / max(on, 1e-9))
        made.append((1 - t) ** 2 * start + 2 * t * (1 - t) * b + t**2 * end)
    return np.concatenate(made)


def smooth_closed(points: Points, count: int = 160, sharp: Sequence[int] = ()) -> Floats:
    """A closed smooth curve (count, 2) through the points, which start and end at a corner; `sharp` numbers further corners."""
    return spline([*points, points[0]], count + 1, sharp)[:-1]


def circle(centre: tuple[float, float], radius: float, count: int = 48) -> Floats:
    """A polygon (count, 2) round enough for a circle."""
    angle = np.linspace(0.0, 2 * math.pi, count, endpoint=False)
    return np.stack([centre[0] + radius * np.cos(angle), centre[1] + radius * np.sin(angle)], axis=-1)


def distance_to(outline: Floats, points: Floats, reach: float = 0.2) -> Floats:
    """Signed distance (n,) of points (n, 2) from a closed polygon, negative inside; exact within `reach` of its box, beyond
    that just larger than `reach`."""
    low, high = outline.min(0) - reach, outline.max(0) + reach
    near = np.flatnonzero(np.all((points >= low) & (points <= high), axis=1))
    result = np.full(len(points), 2 * reach)
    if len(near):
        result[near] = _exact(outline, points[near])
    return result


def _exact(outline: Floats, points: Floats) -> Floats:
    """Source: Quilez, 2D distance functions (polygon)."""
    ends = np.roll(outline, -1, 0)
    square = np.full(len(points), np.inf)
    inside: Floats = np.ones(len(points))
    px, py = points[:, 0], points[:, 1]
    for (ax, ay), (bx, by) in zip(outline.tolist(), ends.tolist(), strict=True):
        ex, ey = bx - ax, by - ay
        wx, wy = px - ax, py - ay
        share = np.clip((wx * ex + wy * ey) / max(ex * ex + ey * ey, 1e-18), 0.0, 1.0)
        square = np.minimum(square, (wx - share * ex) ** 2 + (wy - share * ey) ** 2)
        up, down, left = py >= ay, py < by, ex * wy > ey * wx
        inside = np.where((up & down & left) | (~up & ~down & ~left), -inside, inside)
    return np.asarray(inside * np.sqrt(square), np.float64)
