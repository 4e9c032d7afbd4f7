"""Ground as a grid that is finest near the stage: a mesh, and the height function that is exactly that mesh."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.elements import Height

Floats = NDArray[Any]


def graded(fine: float, reach_fine: float, reach: float, growth: float = 1.13) -> Floats:
    """Coordinates symmetric about 0: steps of `fine` metres up to `reach_fine`, then each `growth` times the one before."""
    inner = np.arange(0, reach_fine + fine / 2, fine)
    steps = [float(inner[-1])]
    step = fine
    while steps[-1] < reach:
        step *= growth
        steps.append(steps[-1] + step)
    half = np.concatenate([inner, steps[1:]])
    return np.concatenate([-half[:0:-1], half])


@dataclass(frozen=True)
class Terrain:
    """Heights (rows along y, columns along x) in metres on the grid xs (columns,) by ys (rows,)."""

    xs: Floats
    ys: Floats
    heights: NDArray[np.float32]

    @classmethod
    def of(cls, xs: Floats, ys: Floats, height: Height) -> "Terrain":
        """A terrain sampled from any height function."""
        x, y = np.meshgrid(xs, ys)
        return cls(xs, ys, np.round(height(x, y), 4).astype(np.float32))

    def height(self, x: Floats, y: Floats) -> Floats:
        """Height in metres at x, y: the plane of the mesh's triangle there; beyond the grid, that of its edge."""
        column = np.clip(np.searchsorted(self.xs, x, "right") - 1, 0, len(self.xs) - 2)
        row = np.clip(np.searchsorted(self.ys, y, "right") - 1, 0, len(self.ys) - 2)
        u = np.clip((x - self.xs[column]) / (self.xs[column + 1] - self.xs[column]), 0, 1)
        v = np.clip((y - self.ys[row]) / (self.ys[row + 1] - self.ys[row]), 0, 1)
        z = self.heights.astype(np.float64)
        a, b = z[row, column], z[row, column + 1]
        c, d = z[row + 1, column], z[row + 1, column + 1]
        # Each cell is cut along the diagonal from a to d.
        return np.where(u >= v, a + (b - a) * u + (d - b) * v, a + (d - c) * u + (c - a) * v)

    def mesh(self, colours: NDArray[np.float32]) -> Mesh:
        """The ground as triangles that look up, with linear colours (rows * columns, 3)."""
        x, y = np.meshgrid(self.xs, self.ys)
        points = np.stack([x, y, self.heights], -1).reshape(-1, 3)
        number = np.arange(x.size).reshape(x.shape)
        a, b, c, d = number[:-1, :-1], number[:-1, 1:], number[1:, :-1], number[1:, 1:]
        faces = np.concatenate([np.stack([a, b, d], -1).reshape(-1, 3), np.stack([a, d, c], -1).reshape(-1, 3)])
        return Mesh.of_faces(points, faces, colours=colours, smooth=True)
