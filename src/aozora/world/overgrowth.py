"""Trees and bushes between the camera and the cast: copies of a scatter as boxes that an operator keeps out of the view."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Digest, Store
from aozora.film.world import Scatter, Vec3, get_mesh
from aozora.world.cameras.obstacles import LEAVES
from aozora.world.elements import Body, StaticBody

Floats = NDArray[np.float64]

TALL_M = 0.9
"""Copies below this height hide nobody."""

_CROWN = (0.62, 0.3)
"""Share of a tall copy's width that is thick with leaves, and of its height that is bare trunk."""
_TREE_M = 3.0
_TRUNK_M = 0.22


def screens(scatters: Iterable[Scatter], store: Store, centre: Vec3, radius: float) -> tuple[StaticBody, ...]:
    """Boxes around the crowns and trunks of all copies taller than 0.9 m within `radius` metres of a point on the ground."""
    found: list[StaticBody] = []
    for scatter in scatters:
        arrays, _ = store.get(scatter.instances)
        places = arrays["position"].astype(np.float64)
        near = np.hypot(places[:, 0] - centre[0], places[:, 1] - centre[1]) < radius
        if not near.any():
            continue
        boxes = [_box(store, prototype.mesh) for prototype in scatter.prototypes]
        for i in np.flatnonzero(near).tolist():
            low, high = boxes[int(arrays["prototype"][i])]
            scale = arrays["scale"][i].astype(np.float64)
            found += _solid(scatter.id, places[i], low * scale, high * scale)
    return tuple(found)


def _box(store: Store, mesh: Digest) -> tuple[Floats, Floats]:
    points = get_mesh(store, mesh).points
    return points.min(0).astype(np.float64), points.max(0).astype(np.float64)


def _solid(name: str, place: Floats, low: Floats, high: Floats) -> list[StaticBody]:
    tall = float(high[2])
    if tall < TALL_M:
        return []
    wide = 0.25 * float((high - low)[:2].sum())
    x, y, z = place.tolist()
    if tall < _TREE_M:
        return [_body(name, (x, y, z + 0.5 * tall), wide * _CROWN[0], 0.5 * tall)]
    bare = _CROWN[1] * tall
    crown = _body(name, (x, y, z + 0.5 * (tall + bare)), wide * _CROWN[0], 0.5 * (tall - bare))
    return [crown, _body(name, (x, y, z + 0.5 * bare), _TRUNK_M, 0.5 * bare)]


def _body(name: str, middle: Vec3, half: float, tall: float) -> StaticBody:
    return StaticBody(name, Body("box", (half, half, tall), 1.0), middle, substance=LEAVES)
