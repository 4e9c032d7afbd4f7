"""What a vessel holds, as one closed surface that follows its level, its swelling and its waves."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.happenings.glassware import Interior

Floats = NDArray[np.float64]

WALL, RINGS, AROUND = 40, 18, 72
"""Rows up the wall, rings of the surface from its edge to its middle, and points around."""

_GAP = 0.988
"""Share of the inside's radius that the contents fill: their surface must not coincide with the wall."""


@dataclass(frozen=True)
class Contents:
    """What is in a vessel."""

    inside: Interior

    def mesh(self, level: float) -> Mesh:
        """The contents at rest, filled up to a level in metres above the vessel's foot."""
        points = self.points(np.array([level]), np.zeros((1, RINGS + 1, AROUND)))[0]
        rows = WALL + RINGS
        corner = np.arange(rows * AROUND).reshape(rows, AROUND)
        beside = np.roll(corner, -1, 1)
        quads = np.stack([corner[:-1], beside[:-1], beside[1:], corner[1:]], -1).reshape(-1, 4)
        middle, foot = rows * AROUND, rows * AROUND + 1
        top = np.stack([corner[-1], beside[-1], np.full(AROUND, middle), np.full(AROUND, middle)], -1)
        bottom = np.stack([beside[0], corner[0], np.full(AROUND, foot), np.full(AROUND, foot)], -1)
        triangles = np.concatenate([top[:, :3], bottom[:, :3]])
        corners = np.concatenate([quads.ravel(), triangles.ravel()]).astype(np.int32)
        sizes = np.concatenate([np.full(len(quads), 4), np.full(len(triangles), 3)])
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int32)
        return Mesh(points.astype(np.float32), corners, starts, colours=np.ones_like(points, np.float32))

    def points(self, levels: Floats, relief: Floats) -> Floats:
        """The surface (f, n, 3) at levels (f,) with its top raised by `relief` (f, rings + 1, around) metres, edge first."""
        floor = float(self.inside.heights[0])
        share = np.linspace(0.0, 1.0, WALL)
        heights = floor + 0.0003 + share[None] * (levels[:, None] - floor)
        radii = _GAP * self.inside.radius_at(heights)
        edge = radii[:, -1:]
        inward = np.linspace(1.0, 0.0, RINGS + 2)[1:-1]
        radii = np.concatenate([radii, edge * inward[None]], 1)
        heights = np.concatenate([heights, np.repeat(levels[:, None], RINGS, 1)], 1)
        angle = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
        made = np.empty((len(levels), WALL + RINGS, AROUND, 3))
        made[..., 0] = radii[..., None] * np.cos(angle)
        made[..., 1] = radii[..., None] * np.sin(angle)
        made[..., 2] = heights[..., None]
        made[:, WALL - 1 :, :, 2] += relief
        flat = made.reshape(len(levels), -1, 3)
        middle = np.stack([np.zeros(len(levels)), np.zeros(len(levels)), levels + relief[:, -1].mean(-1)], -1)
        foot = np.stack([np.zeros(len(levels)), np.zeros(len(levels)), np.full(len(levels), floor + 0.0003)], -1)
        return np.concatenate([flat, middle[:, None], foot[:, None]], 1)

    def surface(self, levels: Floats) -> tuple[Floats, Floats]:
        """Where the top's points lie: x and y (f, rings + 1, around)."""
        edge = _GAP * self.inside.radius_at(levels)
        inward = np.linspace(1.0, 0.0, RINGS + 2)[:-1]
        angle = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
        reach = edge[:, None, None] * inward[None, :, None]
        return reach * np.cos(angle), reach * np.sin(angle)
