"""Pieces of a person before they become meshes: points, faces, colours, joint weights, uv and shapes of one material each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.geometry.sdf import strongest_four

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Piece:
    """Triangles (f, 3) over points (n, 3) of one material.

    `weights` maps a joint to its share at each point (n,); `colours` (n, 3) linear; `uv` (f, 3, 2) in metres; `shapes` are
    offsets (n, 3) by name.
    """

    material: str
    points: Floats
    faces: Ints
    colours: Floats
    weights: Mapping[str, Floats]
    uv: Floats | None = None
    shapes: Mapping[str, Floats] = field(default_factory=dict[str, Floats])


def rigid(joint: str, count: int) -> dict[str, Floats]:
    """Weights of points that follow one joint."""
    return {joint: np.ones(count)}


def plain(material: str, points: Floats, faces: Ints, colour: Floats, joint: str) -> Piece:
    """A piece of one colour that follows one joint; faces may have 3 or 4 corners."""
    return Piece(
        material, points, triangles(faces), np.broadcast_to(colour, points.shape).astype(np.float64), rigid(joint, len(points))
    )


def of_mesh(material: str, mesh: Mesh, colour: Floats, weights: Mapping[str, Floats]) -> Piece:
    """A piece of a mesh made by `geometry.primitives`, with its uv."""
    points = mesh.points.astype(np.float64)
    faces, corners = _fans(mesh)
    uv = None if mesh.uv is None else mesh.uv.astype(np.float64)[corners]
    return Piece(material, points, faces, np.broadcast_to(colour, points.shape).astype(np.float64), weights, uv)


def _fans(mesh: Mesh) -> tuple[Ints, Ints]:
    """Triangles as point numbers and as corner numbers."""
    ends = np.append(mesh.starts[1:], len(mesh.corners)).astype(np.int64)
    starts = mesh.starts.astype(np.int64)
    corners: list[Ints] = []
    for step in range(1, int((ends - starts).max()) - 1):
        begins = starts[ends - starts > step + 1]
        corners.append(np.stack([begins, begins + step, begins + step + 1], 1))
    numbers = np.concatenate(corners)
    return mesh.corners.astype(np.int64)[numbers], numbers


def triangles(faces: Ints) -> Ints:
    """Quads (f, 4) cut into triangles; triangles stay."""
    if faces.shape[1] == 3:
        return faces
    return np.concatenate([faces[:, :3], faces[:, [0, 2, 3]]])


def grid(rows: int, columns: int, closed: bool) -> Ints:
    """Triangles (f, 3) over points numbered row by row; `closed` joins the last column to the first."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing="ij")
    k = (j + 1) % columns
    a, b, c, d = i * columns + j, i * columns + k, (i + 1) * columns + k, (i + 1) * columns + j
    return np.stack([a, b, c, a, c, d], -1).reshape(-1, 3)


def closing(rows: int, columns: int) -> Ints:
    """Triangles that close the last row of a closed grid; they face as those of `grid(...)[:, ::-1]`."""
    base, i = (rows - 1) * columns, np.arange(1, columns - 1)
    return np.stack([np.full(columns - 2, base), base + i + 1, base + i], 1)


def mirrored(piece: Piece) -> Piece:
    """The piece on the other side of y = 0: "left" in its joints and shapes becomes "right" and the other way round."""
    flip = np.array([1.0, -1.0, 1.0])
    weights = {other_side(joint): share for joint, share in piece.weights.items()}
    shapes = {other_side(name): offsets * flip for name, offsets in piece.shapes.items()}
    uv = None if piece.uv is None else piece.uv[:, ::-1]
    return replace(piece, points=piece.points * flip, faces=piece.faces[:, ::-1], weights=weights, shapes=shapes, uv=uv)


def other_side(name: str) -> str:
    """The name with left and right exchanged."""
    if "left" in name:
        return name.replace("left", "right")
    return name.replace("right", "left")


def as_mesh(pieces: Sequence[Piece], joints: tuple[str, ...]) -> tuple[Mesh, tuple[str, ...]]:
    """One skinned mesh of all pieces, and the names of its materials in the order of its slots."""
    materials = tuple(dict.fromkeys(piece.material for piece in pieces))
    starts = np.cumsum([0, *(len(piece.points) for piece in pieces[:-1])])
    count = sum(len(piece.points) for piece in pieces)
    weights = np.zeros((count, len(joints)))
    names = sorted({name for piece in pieces for name in piece.shapes})
    shapes = {name: np.zeros((count, 3), np.float32) for name in names}
    for piece, start in zip(pieces, starts, strict=True):
        rows = slice(start, start + len(piece.points))
        for joint, share in piece.weights.items():
            weights[rows, joints.index(joint)] += share
        for name, offsets in piece.shapes.items():
            shapes[name][rows] = np.round(offsets, 5)
    points = np.round(np.concatenate([piece.points for piece in pieces]), 5)
    faces = np.concatenate([piece.faces + start for piece, start in zip(pieces, starts, strict=True)])
    slots = np.concatenate([np.full(len(piece.faces), materials.index(piece.material), np.int16) for piece in pieces])
    uv = np.concatenate([np.zeros((len(p.faces), 3, 2)) if p.uv is None else p.uv for p in pieces])
    colours = np.round(np.concatenate([piece.colours for piece in pieces]) * 1024).astype(np.float32) / np.float32(1024)
    mesh = Mesh.of_faces(
        points,
        faces,
        slots=slots,
        colours=colours,
        uv=np.round(uv.reshape(-1, 2), 4).astype(np.float32),
        skin=strongest_four(weights),
        shapes=shapes,
    )
    return mesh, materials
