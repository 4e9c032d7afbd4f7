"""What a camera must not go through: the surfaces of the set as they are seen, triangle by triangle."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Scatter, get_mesh
from aozora.world.elements import SetPiece
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.resting import triangles

Floats = NDArray[np.float64]

LEAVES = "leaves"
"""The substance of what may be stood in but not seen through."""

_SMALL_M = 0.4
"""Copies smaller than this are pebbles and litter, which a camera may brush."""

_SPANS = 72
"""A way is looked at as so many straight spans."""

_BLOCK = 200_000
"""Pairs of spans and triangles that are looked at in one go."""


class Walls:
    """The triangles of pieces of the set and of what stands about in copies; what moves, sways or is leaves is no wall."""

    def __init__(self, pieces: Iterable[SetPiece], scatters: Iterable[Scatter], store: Store) -> None:
        self._pieces = tuple(piece for piece in pieces if piece.motion is None and piece.asset.substance != LEAVES)
        self._scatters = tuple(scatter for scatter in scatters if scatter.sway == 0.0)
        self._store = store

    def near(self, low: Floats, high: Floats) -> Floats:
        """Triangles (t, 3, 3) in metres of the world whose boxes touch the box from `low` to `high`."""
        found = [np.zeros((0, 3, 3))]
        for piece in self._pieces:
            turn, place = rotation_matrix(piece.rotation), np.array(piece.position)
            if _apart(_box(np.array(piece.asset.bounds), turn, place), (low, high)):
                continue
            for part in piece.asset.parts:
                mesh = get_mesh(self._store, part.mesh)
                own = mesh.points.astype(np.float64) * np.array(part.scale) @ rotation_matrix(part.rotation).T
                points = (own + np.array(part.position)) @ turn.T + place
                faces = points[triangles(mesh)]
                touching = (faces.min(1) <= high).all(1) & (faces.max(1) >= low).all(1)
                found.append(faces[touching])
        for scatter in self._scatters:
            found += self._copies(scatter, low, high)
        return np.concatenate(found)

    def _copies(self, scatter: Scatter, low: Floats, high: Floats) -> list[Floats]:
        kept, _ = self._store.get(scatter.instances)
        places, scales = kept["position"].astype(np.float64), kept["scale"].astype(np.float64)
        found: list[Floats] = []
        for number, prototype in enumerate(scatter.prototypes):
            mesh = get_mesh(self._store, prototype.mesh)
            points = mesh.points.astype(np.float64)
            reach = float(np.linalg.norm(points, axis=1).max(initial=0.0)) * scales.max(1)
            away = np.maximum(np.maximum(low - places, places - high), 0.0)
            near = (kept["prototype"] == number) & (reach > _SMALL_M) & (np.linalg.norm(away, axis=1) < reach)
            for i in np.flatnonzero(near):
                turn = rotation_matrix(tuple(kept["rotation"][i].tolist()))
                faces = ((points * scales[i]) @ turn.T + places[i])[triangles(mesh)]
                found.append(faces[(faces.min(1) <= high).all(1) & (faces.max(1) >= low).all(1)])
        return found


def _box(bounds: Floats, turn: Floats, place: Floats) -> tuple[Floats, Floats]:
    corners = np.array([[bounds[i, 0], bounds[j, 1], bounds[k, 2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    points = corners @ turn.T + place
    return points.min(0), points.max(0)


def _apart(one: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> bool:
    return bool((one[0] > other[1]).any() or (one[1] < other[0]).any())


def crosses(way: Floats, faces: Floats) -> bool:
    """Whether a way (n, 3) goes through any of triangles (t, 3, 3) (the test of Moeller and Trumbore, for spans)."""
    if len(way) < 2 or not len(faces):
        return False
    chosen = np.unique(np.linspace(0, len(way) - 1, _SPANS + 1).round().astype(int))
    points = way[chosen]
    starts, spans = points[:-1], np.diff(points, axis=0)
    step = max(1, _BLOCK // len(starts))
    return any(_hit(starts, spans, faces[first : first + step]).any() for first in range(0, len(faces), step))


def between(starts: Floats, ends: Floats, faces: Floats) -> NDArray[np.bool_]:
    """Whether any of triangles (t, 3, 3) stands between two points each (n, 3)."""
    found = np.zeros(len(starts), np.bool_)
    step = max(1, _BLOCK // max(len(starts), 1))
    for first in range(0, len(faces), step):
        found |= _hit(starts, ends - starts, faces[first : first + step])
    return found


def _hit(starts: Floats, spans: Floats, faces: Floats) -> NDArray[np.bool_]:
    first, second = faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0]
    across = np.cross(spans[:, None], second[None])
    volume = (first[None] * across).sum(-1)
    flat = np.abs(volume) < 1e-14
    share = 1.0 / np.where(flat, 1.0, volume)
    away = starts[:, None] - faces[None, :, 0]
    u = (away * across).sum(-1) * share
    turned = np.cross(away, first[None])
    v = (spans[:, None] * turned).sum(-1) * share
    along = (second[None] * turned).sum(-1) * share
    return (~flat & (u >= 0) & (v >= 0) & (u + v <= 1) & (along >= 0) & (along <= 1)).any(1)
