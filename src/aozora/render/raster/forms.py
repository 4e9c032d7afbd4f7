"""Meshes as triangles, ready to draw."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Skin

Points = NDArray[np.float32]
Triangles = NDArray[np.int32]

COARSE_FROM = 1200
"""Meshes of more triangles throw their shadows as a coarser mesh while they move."""

_CELLS = 18
"""Cells along the longest side of a coarse mesh."""


@dataclass(frozen=True)
class Form:
    """A mesh in triangles: points (n, 3) metres in the space of the part, corners (t, 3), the number of each triangle's material
    among the part's (t,), texture coordinates of its corners (t, 3, 2), colours of the points (n, 3) linear, and which
    triangles stand in for it in shadows: corners (k, 3)."""

    points: Points
    triangles: Triangles
    slots: NDArray[np.int16]
    uv: Points
    colours: Points
    smooth: bool
    coarse: Triangles
    skin: Skin | None
    shapes: dict[str, Points]

    @property
    def extent(self) -> float:
        """The longest side of its box in metres."""
        return float(np.ptp(self.points, 0).max()) if len(self.points) else 0.0

    @property
    def coarse_cell(self) -> float:
        """How coarse the coarse mesh is, in metres."""
        return self.extent / _CELLS if self.coarse is not self.triangles else 0.0


def formed(mesh: Mesh) -> Form:
    """The triangles of a mesh; polygons become fans."""
    faces, order = _fans(mesh)
    triangles = np.ascontiguousarray(mesh.corners[order], np.int32)
    slots = np.zeros(len(faces), np.int16) if mesh.slots is None else mesh.slots[faces].astype(np.int16)
    uv = np.zeros((len(faces), 3, 2), np.float32) if mesh.uv is None else mesh.uv[order].astype(np.float32)
    colours = np.ones((len(mesh.points), 3), np.float32) if mesh.colours is None else mesh.colours[:, :3].astype(np.float32)
    points = np.ascontiguousarray(mesh.points, np.float32)
    shapes = {name: np.asarray(offsets, np.float32) for name, offsets in mesh.shapes.items()}
    return Form(points, triangles, slots, uv, colours, mesh.smooth, _coarse(points, triangles), mesh.skin, shapes)


def _fans(mesh: Mesh) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which face each triangle belongs to (t,), and the places of its corners in `Mesh.corners` (t, 3)."""
    starts = mesh.starts.astype(np.int64)
    counts = np.diff(np.append(starts, len(mesh.corners)))
    faces: list[NDArray[np.int64]] = []
    order: list[NDArray[np.int64]] = []
    for i in range(1, int(counts.max(initial=0)) - 1):
        found = np.flatnonzero(counts > i + 1)
        faces.append(found)
        order.append(np.stack([starts[found], starts[found] + i, starts[found] + i + 1], -1))
    if not faces:
        return np.zeros(0, np.int64), np.zeros((0, 3), np.int64)
    return np.concatenate(faces), np.concatenate(order)


def _coarse(points: Points, triangles: Triangles) -> Triangles:
    """Triangles between one point of each cell of a grid; the mesh itself where it is small."""
    if len(triangles) <= COARSE_FROM:
        return triangles
    low = points.min(0)
    cell = max(float(np.ptp(points, 0).max()) / _CELLS, 1e-9)
    keys: NDArray[Any] = ((points - low) / cell).astype(np.int64) @ np.array([1, 4096, 4096 * 4096])
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    moved = first[inverse][triangles]
    whole = (moved[:, 0] != moved[:, 1]) & (moved[:, 1] != moved[:, 2]) & (moved[:, 0] != moved[:, 2])
    moved = moved[whole]
    _, once = np.unique(np.sort(moved, -1), axis=0, return_index=True)
    return np.ascontiguousarray(moved[np.sort(once)], np.int32)


def placing(position: Any, rotation: Any, scale: Any) -> NDArray[np.float64]:
    """The matrix (3, 4) that scales, turns (quaternion w, x, y, z) and moves."""
    w, x, y, z = (float(v) for v in rotation)
    turn = np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )
    return np.concatenate([turn * np.asarray(scale, np.float64), np.asarray(position, np.float64)[:, None]], 1)


def chained(outer: NDArray[np.float64], inner: NDArray[np.float64]) -> NDArray[np.float64]:
    """First `inner`, then `outer`; both (3, 4)."""
    turn = outer[:, :3] @ inner[:, :3]
    return np.concatenate([turn, (outer[:, :3] @ inner[:, 3] + outer[:, 3])[:, None]], 1)


def moved(points: Points, matrix: NDArray[np.float64]) -> Points:
    """Points (n, 3) through a matrix (3, 4)."""
    return (points @ matrix[:, :3].T.astype(np.float32) + matrix[:, 3].astype(np.float32)).astype(np.float32)
