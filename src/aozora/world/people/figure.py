"""A person while it is being dressed: the body, the head's grid, and where the outside of the trunk is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.sdf import Primitive
from aozora.world.people.anatomy import Anatomy
from aozora.world.people.body import trunk_forms
from aozora.world.people.face_grid import FaceGrid
from aozora.world.people.head_form import field
from aozora.world.people.params import PersonParams

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Figure:
    """What garments are cut for. `bulk` is how far clothes already stand off the trunk, in metres."""

    a: Anatomy
    params: PersonParams
    face: FaceGrid
    bulk: float = 0.0
    boxy: float = 0.0

    @cached_property
    def trunk(self) -> list[Primitive]:
        """The trunk's forms as dressed so far."""
        return trunk_forms(self.a, self.params, self.bulk, self.boxy)

    def z(self, share: float) -> float:
        """A height in metres: 0 the ground, 1 the hip joints, 2 the neck's root."""
        hip, neck = float(self.a.leg[0][2]), float(self.a.trunk["neck"][2])
        return share * hip if share <= 1 else hip + (share - 1) * (neck - hip)

    def around(self, turns: Floats, heights: Floats, lift: float = 0.0, forms: Sequence[Primitive] | None = None) -> Floats:
        """Points (...,3) on the trunk at angles about the vertical (0 in front, left positive) and heights, `lift` metres out."""
        turns, heights = np.broadcast_arrays(turns, heights)
        axis = np.stack([np.full(heights.shape, -0.006 * self.a.h), np.zeros(heights.shape), heights], -1).reshape(-1, 3)
        way = np.stack([np.cos(turns), np.sin(turns), np.zeros(turns.shape)], -1).reshape(-1, 3)
        far = np.full(len(axis), 0.30 * self.a.h)
        used = list(self.trunk if forms is None else forms)
        for _ in range(22):
            far = np.maximum(far - 0.8 * field(used, axis + far[:, None] * way), 0.01)
        return (axis + (far + lift)[:, None] * way).reshape(*turns.shape, 3)

    def trunk_weights(self, points: Floats) -> dict[str, Floats]:
        """Weights of points near the trunk: pelvis, spine and chest by height."""
        z = points[..., 2].reshape(-1)
        t = self.a.trunk
        knots = np.array([t["pelvis"][2], t["spine"][2] + 0.02 * self.a.h, t["chest"][2] + 0.05 * self.a.h])
        low = np.clip((z - knots[0]) / (knots[1] - knots[0]), 0, 1)
        high = np.clip((z - knots[1]) / (knots[2] - knots[1]), 0, 1)
        return {"pelvis": 1 - low, "spine": low - high, "chest": high}
