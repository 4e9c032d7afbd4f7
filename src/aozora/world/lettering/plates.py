"""Number plates: where they are on vehicles."""

import math

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Entity, Quat, get_mesh
from aozora.world.geometry.rotations import rotation_matrix

Floats = NDArray[np.float64]

SHORTEST_M, LONGEST_M = 1.5, 16.0
"""How long vehicles are that bear plates, in metres."""

_WIDE_M = 0.52
_HALF_HIGH_M = 0.07


def may_bear(entity: Entity) -> bool:
    """Whether an entity is a thing of the cast."""
    return entity.skeleton is None and bool(entity.parts) and not entity.id.startswith(("set/", "text/"))


def length_of(entity: Entity, store: Store) -> float:
    """The longest side of a thing, in metres."""
    points = _points(entity, store)
    return float(np.ptp(points, axis=0).max())


def at_the_end(entity: Entity, end: float, store: Store) -> tuple[Floats, Quat, float]:
    """The middle of a plate (3,) in the thing's space at its front (`end` 1) or back (-1), how it is turned so that its words
    look outwards, and how wide it is, in metres: low in the middle, before what is foremost there."""
    points = _points(entity, store)
    low, high = points.min(0), points.max(0)
    wide = min(_WIDE_M, 0.30 * float(high[1] - low[1]))
    level = float(low[2]) + min(0.32 * float(high[2] - low[2]), 0.55)
    middle = 0.5 * float(low[1] + high[1])
    near = (np.abs(points[:, 1] - middle) < 0.75 * wide) & (np.abs(points[:, 2] - level) < 2.0 * _HALF_HIGH_M)
    foremost = float((end * (points[near, 0] if near.any() else points[:, 0])).max())
    angle = math.pi / 2 if end > 0 else -math.pi / 2
    return np.array([end * (foremost + 0.02), middle, level]), (math.cos(angle / 2), 0.0, 0.0, math.sin(angle / 2)), wide


def _points(entity: Entity, store: Store) -> Floats:
    found = [np.zeros((0, 3))]
    for part in entity.parts:
        turn = np.asarray(rotation_matrix(part.rotation))
        points = get_mesh(store, part.mesh).points.astype(np.float64)
        found.append(points * np.array(part.scale) @ turn.T + np.array(part.position))
    return np.concatenate(found)
