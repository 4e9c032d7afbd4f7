"""Any mesh as a collider: convex pieces that fill it, found once per shape and kept by the hash of its points.

Source of the decomposition: Wei and others, Approximate Convex Decomposition for 3D Meshes with Collision-Aware Concavity and
Tree Search, 2022 (the package coacd).
"""

import hashlib
import importlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import MissingDependency
from aozora.film.store import Store
from aozora.film.warehouse import kept_arrays
from aozora.film.world import get_mesh
from aozora.world.elements import Asset, Body
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.resting import triangles

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CONCAVITY = 0.08
"""How far a piece may be from the shape that it stands for, as a share of the shape's size."""

MOST_PIECES, MOST_CORNERS = 28, 24
_GRAIN = 20
"""Cells along a shape when it is made watertight first."""

SOURCES = ("aozora.world.physics.hulls",)


def solid(asset: Asset, store: Store) -> Body | None:
    """The body of a thing with its convex pieces; None for what has no body."""
    if asset.body is None:
        return None
    points, faces = shape_of(asset, store)
    return asset.body if len(faces) < 4 else replace(asset.body, hulls=pieces_of(points, faces))


def shape_of(asset: Asset, store: Store) -> tuple[Floats, Ints]:
    """All parts of a thing as one triangle mesh: points (n, 3) in its own space and faces (t, 3)."""
    points: list[Floats] = []
    faces: list[Ints] = []
    count = 0
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        own = mesh.points.astype(np.float64) * np.array(part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
        points.append(own)
        faces.append(triangles(mesh) + count)
        count += len(own)
    return np.concatenate(points), np.concatenate(faces)


def pieces_of(points: Floats, faces: Ints) -> tuple[tuple[tuple[float, float, float], ...], ...]:
    """The convex pieces of a mesh, each by its corners in metres; from the user's warehouse if the shape was met before. They are
    up to a twentieth of the shape's size thicker than thin walls."""
    exact = np.round(points, 6)
    name = hashlib.sha256(exact.tobytes() + faces.astype(np.int64).tobytes()).hexdigest()
    found = kept_arrays("hulls", (name, CONCAVITY), SOURCES, lambda: _decomposed(exact, faces))
    ends = [*found["starts"].tolist(), len(found["corners"])]
    corners = found["corners"].astype(np.float64)
    return tuple(tuple((float(x), float(y), float(z)) for x, y, z in corners[a:b]) for a, b in pairwise(ends))


def _decomposed(points: Floats, faces: Ints) -> dict[str, NDArray[Any]]:
    """Corners (c, 3) of all pieces, one after the other, and where each piece begins."""
    try:
        coacd: Any = importlib.import_module("coacd")
    except ImportError as cause:
        raise MissingDependency("colliders of meshes need the package coacd", field="physics") from cause
    coacd.set_log_level("error")
    size = float(np.ptp(points, axis=0).max())
    made: Sequence[tuple[Any, Any]] = coacd.run_coacd(
        coacd.Mesh(points / size, faces.astype(np.int32)),
        threshold=CONCAVITY,
        max_convex_hull=MOST_PIECES,
        preprocess_mode="on",
        preprocess_resolution=_GRAIN,
        resolution=400,
        mcts_nodes=10,
        mcts_iterations=20,
        mcts_max_depth=2,
        decimate=True,
        max_ch_vertex=MOST_CORNERS,
        seed=1,
    )
    # Whatever the pieces add to the walls, they add within: what stands on the ground is not in it.
    low, high = points.min(0), points.max(0)
    pieces = [np.clip(np.asarray(piece, np.float64) * size, low, high) for piece, _ in made if len(piece) >= 4]
    pieces.sort(key=_middle)
    starts = np.cumsum([0, *(len(piece) for piece in pieces[:-1])])
    return {"corners": np.round(np.concatenate(pieces), 6), "starts": starts.astype(np.int64)}


def _middle(piece: Floats) -> tuple[float, float, float]:
    """The middle of a piece's corners, by which pieces are put in order."""
    x, y, z = (round(float(piece[:, k].mean()), 6) for k in range(3))
    return (x, y, z)
