"""Bodies carved from three views: a side profile swept across, held in by a width that varies along and up, seams rounded.

The half with y >= 0 is meshed on a grid, drawn onto the exact surface, painted with outlines and mirrored in the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.marching_cubes import zero_surface
from aozora.world.geometry.primitives import spline
from aozora.world.geometry.sdf import vertex_normals
from aozora.world.things.vehicles.outlines import distance_to

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Flare:
    """A wheel arch that stands proud: centre (x, z), radius and height in metres."""

    x: float
    z: float
    radius: float
    height: float


@dataclass(frozen=True)
class Form:
    """The three views of a body, in metres.

    `profile` (n, 2) is the outline in x and z. `section` gives half widths over heights, `plan` the share of it over x, as knots
    of smooth curves. `bow` bends front and rear (1/m), `crown` the top, so that flanks lie lower and farther in; `round_off` is
    the width of the soft edge between flank and top. `flares` are the wheel arches.
    """

    profile: Floats
    section: tuple[tuple[float, float], ...]
    plan: tuple[tuple[float, float], ...]
    bow: tuple[float, float] = (0.1, 0.1)
    crown: float = 0.05
    round_off: float = 0.14
    flares: tuple[Flare, ...] = ()


class Field:
    """The signed value of a form, positive outside; about a distance near the surface."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._low = form.profile.min(0) - 0.3
        self._step = 0.012 if np.ptp(form.profile[:, 0]) < 7 else 0.03 if np.ptp(form.profile[:, 0]) < 15 else 0.05
        counts = np.ceil((form.profile.max(0) + 0.3 - self._low) / self._step).astype(int) + 1
        x = self._low[0] + self._step * np.arange(int(counts[0]))
        z = self._low[1] + self._step * np.arange(int(counts[1]))
        grid = np.stack(np.meshgrid(x, z, indexing="ij"), -1).reshape(-1, 2)
        self._profile = distance_to(form.profile, grid, 9.0).reshape(len(x), len(z))
        self._section = spline(form.section, 200)
        self._plan = spline(form.plan, 200)

    def half_width(self, x: Floats, z: Floats) -> Floats:
        """Half the body's width in metres at x, z."""
        heights, halves = self._section.T
        places, shares = self._plan.T
        wide = np.asarray(np.interp(z, heights, halves) * np.interp(x, places, shares), np.float64)
        for flare in self._form.flares:
            gap = np.hypot(x - flare.x, z - flare.z) - flare.radius
            wide = wide + flare.height * np.exp(-((gap / (0.16 * flare.radius)) ** 2)) * (z > flare.z - 0.6 * flare.radius)
        return wide

    def at(self, points: Floats) -> Floats:
        """Values at points (..., 3)."""
        x, y, z = points[..., 0], np.maximum(points[..., 1], 0.0), points[..., 2]
        front, rear = self._form.bow
        bent = x + np.where(x > 0, front, -rear) * y * y
        over = self._profile_at(bent, z + self._form.crown * y * y)
        beside = 0.95 * (points[..., 1] - self.half_width(x, z))
        soft = np.maximum(self._form.round_off - np.abs(over - beside), 0.0)
        return np.maximum(over, beside) + soft * soft / (4 * self._form.round_off)

    def _profile_at(self, x: Floats, z: Floats) -> Floats:
        table = self._profile
        u = np.clip((x - self._low[0]) / self._step, 0, table.shape[0] - 1.001)
        v = np.clip((z - self._low[1]) / self._step, 0, table.shape[1] - 1.001)
        i, j = u.astype(int), v.astype(int)
        s, t = u - i, v - j
        lower = table[i, j] * (1 - s) + table[i + 1, j] * s
        return lower * (1 - t) + (table[i, j + 1] * (1 - s) + table[i + 1, j + 1] * s) * t

    def gradient(self, points: Floats, step: float = 0.015) -> Floats:
        """Central differences (n, 3) at points (n, 3)."""
        made = [(self.at(points + step * axis) - self.at(points - step * axis)) / (2 * step) for axis in np.eye(3)]
        return np.stack(made, -1)

    def on_surface(self, points: Floats, rounds: int = 2) -> Floats:
        """Points drawn onto the surface by Newton's steps."""
        for _ in range(rounds):
            slope = self.gradient(points)
            points = points - (self.at(points) / np.maximum((slope**2).sum(-1), 0.25))[:, None] * slope
        return points

    def along_x(self, y: float, z: float, start: float, end: float) -> float:
        """Where a ray along X from outside (`start`) towards `end` meets the surface."""
        x = np.linspace(start, end, 800)
        inside = self.at(np.stack([x, np.full(800, abs(y)), np.full(800, z)], -1)) < 0
        return float(x[int(np.argmax(inside))]) if inside.any() else end

    def along_y(self, x: float, z: float) -> float:
        """How far out the surface lies at x, z on the left side."""
        y = np.linspace(2.4, 0.0, 1200)
        inside = self.at(np.stack([np.full(1200, x), y, np.full(1200, z)], -1)) < 0
        return float(y[int(np.argmax(inside))]) if inside.any() else 0.0

    def above(self, x: float, y: float) -> float:
        """How high the top lies at x, y."""
        z = np.linspace(float(self._form.profile[:, 1].max()) + 0.1, 0.0, 1200)
        inside = self.at(np.stack([np.full(1200, x), np.full(1200, abs(y)), z], -1)) < 0
        return float(z[int(np.argmax(inside))]) if inside.any() else 0.0


def half_shell(field: Field, form: Form, voxel: float) -> tuple[Floats, Ints]:
    """Points and triangles of the half y >= 0, cut open at y = 0."""
    low = np.array([*(form.profile.min(0) - 3 * voxel), 0.0])[[0, 2, 1]]
    low[1] = -2.5 * voxel
    widest = max(w for _, w in form.section) * max(w for _, w in form.plan) + max([f.height for f in form.flares], default=0.0)
    high = np.array([form.profile[:, 0].max(), widest, form.profile[:, 1].max()]) + 3 * voxel
    axes: list[Floats] = [np.arange(a, b, voxel) for a, b in zip(low.tolist(), high.tolist(), strict=True)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    points, faces = zero_surface(field.at(grid).astype(np.float32), voxel)
    points = field.on_surface(points + low)
    for _ in range(3):
        points = field.on_surface(_evened(points, faces), 1)
    return _opened(points, faces)


def _evened(points: Floats, faces: Ints) -> Floats:
    """Every point half way to the middle of its neighbours, along the surface."""
    pairs = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    count = np.bincount(pairs[:, 0], minlength=len(points)).astype(np.float64)
    middle = np.stack([np.bincount(pairs[:, 0], points[pairs[:, 1], k], minlength=len(points)) for k in range(3)], -1)
    step = middle / np.maximum(count, 1)[:, None] - points
    normal = vertex_normals(points, faces)
    step -= (step * normal).sum(1)[:, None] * normal
    edge = np.bincount(pairs[:, 1], minlength=len(points)) != count
    step[edge | (count < 3)] = 0
    return points + 0.5 * step


def _opened(points: Floats, faces: Ints) -> tuple[Floats, Ints]:
    y = points[:, 1].copy()
    y[np.abs(y) < 0.002] = 0.0
    points = points.copy()
    points[:, 1] = y
    cut = split(points, faces, np.zeros(len(faces), np.int64), -y)
    keep = cut.inside
    points = cut.points.copy()
    points[np.abs(points[:, 1]) < 1e-9, 1] = 0.0
    return points, cut.faces[keep]


@dataclass(frozen=True)
class Cut:
    """A mesh split along a curve: points, faces, their labels, and which faces lie inside (values below 0)."""

    points: Floats
    faces: Ints
    labels: Ints
    inside: NDArray[np.bool_]


def split(points: Floats, faces: Ints, labels: Ints, values: Floats) -> Cut:
    """Triangles split where the values (n,) at their points pass through 0."""
    values = np.where(np.abs(values) < 1e-7, -1e-7, values)
    below = values[faces] < 0
    count = below.sum(1)
    whole = (count == 0) | (count == 3)
    mixed, few = faces[~whole], below[~whole]
    # The odd corner (alone on its side) comes first.
    alone = np.where((count[~whole] == 1)[:, None], few, ~few)
    first = np.argmax(alone, axis=1)
    rows = np.arange(len(mixed))
    a, b, c = mixed[rows, first], mixed[rows, (first + 1) % 3], mixed[rows, (first + 2) % 3]
    edges = np.sort(np.concatenate([np.stack([a, b], -1), np.stack([a, c], -1)]), axis=1)
    unique, inverse = np.unique(edges, axis=0, return_inverse=True)
    u, v = values[unique[:, 0]], values[unique[:, 1]]
    share = np.clip(u / np.where(np.abs(u - v) < 1e-12, 1.0, u - v), 0.02, 0.98)[:, None]
    fresh = points[unique[:, 0]] * (1 - share) + points[unique[:, 1]] * share
    number = inverse.reshape(-1) + len(points)
    p, q = number[: len(mixed)], number[len(mixed) :]
    made = np.concatenate([np.stack([a, p, q], -1), np.stack([p, b, c], -1), np.stack([p, c, q], -1)])
    own = few[rows, first]
    tags = labels[~whole]
    return Cut(
        np.concatenate([points, fresh]),
        np.concatenate([faces[whole], made]),
        np.concatenate([labels[whole], tags, tags, tags]),
        np.concatenate([count[whole] == 3, own, ~own, ~own]),
    )


def mirrored_faces(points: Floats, faces: Sequence[Ints]) -> tuple[Floats, list[Ints]]:
    """The half and its mirror image, sharing their points at y = 0."""
    own = np.arange(len(points)) + len(points)
    middle = np.abs(points[:, 1]) < 1e-9
    own[middle] = np.flatnonzero(middle)
    both = np.concatenate([points, points * (1, -1, 1)])
    return both, [np.concatenate([f, own[f][:, ::-1]]) for f in faces]
