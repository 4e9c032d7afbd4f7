"""Finer meshes: triangles whose edges are long are split, so that a field of displacements can bend what was drawn flat."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh

Array = NDArray[Any]

MOST = 120_000
"""Triangles; no mesh is made finer than this."""


def triangulated(mesh: Mesh) -> Mesh:
    """The mesh with all polygons as fans of triangles; colours, texture coordinates and slots go along."""
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    sides = ends - mesh.starts
    corners: list[Array] = []
    owner: list[Array] = []
    for number in np.unique(sides):
        rows = np.flatnonzero(sides == number)
        at: Array = mesh.starts[rows][:, None] + np.arange(int(number))
        for k in range(1, int(number) - 1):
            corners.append(at[:, [0, k, k + 1]])
            owner.append(rows)
    which, face = np.concatenate(corners), np.concatenate(owner)
    return Mesh.of_faces(
        mesh.points,
        mesh.corners[which],
        slots=None if mesh.slots is None else mesh.slots[face],
        smooth=mesh.smooth,
        colours=mesh.colours,
        uv=None if mesh.uv is None else mesh.uv[which.reshape(-1)],
    )


def refined(mesh: Mesh, longest: float) -> Mesh:
    """The mesh in triangles none of whose edges is longer than `longest` metres, or as near to that as `MOST` triangles allow.

    Every long edge is halved in all triangles that share it, so that no gaps open.
    """
    mesh = triangulated(mesh)
    for _ in range(9):
        if len(mesh.starts) > MOST // 2:
            break
        finer = _halved(mesh, longest)
        if finer is None:
            break
        mesh = finer
    return mesh


def _halved(mesh: Mesh, longest: float) -> Mesh | None:
    faces = mesh.corners.reshape(-1, 3).astype(np.int64)
    pairs = np.stack([faces, np.roll(faces, -1, 1)], -1)
    spans = np.linalg.norm(mesh.points[pairs[..., 0]] - mesh.points[pairs[..., 1]], axis=-1)
    marked = spans > longest
    if not marked.any():
        return None
    keys = np.sort(pairs, -1)
    chosen, index = np.unique(keys[marked], axis=0, return_inverse=True)
    count = len(mesh.points)
    middle = np.full(faces.shape, -1, np.int64)
    middle[marked] = count + index.reshape(-1)
    # A face is a row of six: its corners a, b, c and the middles of ab, bc, ca, as numbers of corners in `sources`.
    rows, owner = _cut(marked)
    numbers = np.concatenate([faces, middle], 1)[owner[:, None], rows]
    uv = None
    if mesh.uv is not None:
        own = mesh.uv.reshape(-1, 3, 2)
        halves = 0.5 * (own + np.roll(own, -1, 1))
        uv = np.concatenate([own, halves], 1)[owner[:, None], rows].reshape(-1, 2).astype(np.float32)
    return replace(
        Mesh.of_faces(_with_middles(mesh.points, chosen), numbers),
        slots=None if mesh.slots is None else mesh.slots[owner],
        smooth=mesh.smooth,
        colours=None if mesh.colours is None else _with_middles(mesh.colours, chosen).astype(np.float32),
        uv=uv,
    )


def _with_middles(values: Array, pairs: Array) -> Array:
    return np.concatenate([values, 0.5 * (values[pairs[:, 0]] + values[pairs[:, 1]])])


_CUTS: dict[tuple[bool, bool, bool], tuple[tuple[int, int, int], ...]] = {
    (False, False, False): ((0, 1, 2),),
    (True, False, False): ((0, 3, 2), (3, 1, 2)),
    (False, True, False): ((0, 1, 4), (0, 4, 2)),
    (False, False, True): ((0, 1, 5), (5, 1, 2)),
    (True, True, False): ((3, 1, 4), (0, 3, 4), (0, 4, 2)),
    (False, True, True): ((4, 2, 5), (0, 1, 4), (0, 4, 5)),
    (True, False, True): ((0, 3, 5), (3, 1, 2), (3, 2, 5)),
    (True, True, True): ((0, 3, 5), (3, 1, 4), (5, 4, 2), (3, 4, 5)),
}
"""Which edges (ab, bc, ca) are halved -> the triangles that take the place of one: 0-2 its corners, 3-5 the middles."""


def _cut(marked: Array) -> tuple[Array, Array]:
    rows: list[Array] = []
    owner: list[Array] = []
    for pattern, cuts in _CUTS.items():
        of = np.flatnonzero((marked == np.array(pattern)).all(1))
        for cut in cuts:
            rows.append(np.tile(np.array(cut), (len(of), 1)))
            owner.append(of)
    return np.concatenate(rows), np.concatenate(owner)
