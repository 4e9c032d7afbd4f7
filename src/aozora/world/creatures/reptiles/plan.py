"""Where things are in a lizard or dinosaur."""

import math
from dataclasses import dataclass

import numpy as np

from aozora.world.creatures.anatomy import Point
from aozora.world.creatures.figure import Floats, point
from aozora.world.creatures.reptiles.params import SaurianParams

TAIL = ("tail 1", "tail 2", "tail 3", "tail 4")


SIDES = (("left", 1.0), ("right", -1.0))


@dataclass(frozen=True)
class Plan:
    """Landmarks: the trunk's middle, its axis, the neck (3, 3), the skull's middle, the tail (13, 3), and hip, knee, foot (3, 3)
    of the left front and hind leg."""

    middle: Point
    along: Point
    neck: Floats
    skull: Point
    tail: Floats
    front: Floats
    hind: Floats

    def at(self, u: float, y: float = 0.0, z: float = 0.0) -> Point:
        """A point of the trunk: along its axis, aside, above."""
        up = np.array([-self.along[2], 0.0, self.along[0]])
        return self.middle + u * self.along + point(0, y, 0) + z * up


def plan_of(p: SaurianParams) -> Plan:
    """The landmarks."""
    lean = math.radians(p.upright_deg)
    along = point(math.cos(lean), 0, math.sin(lean))
    middle = point(0, 0, p.leg + 0.35 * p.girth[1] + 0.38 * math.sin(lean) * (p.upright_deg > 0))
    rise = math.radians(p.neck_deg)
    start = middle + 0.46 * along
    u = np.linspace(0, 1, 3)[:, None]
    bend = point(0.12, 0, 0.05) * p.neck
    neck = start + u * p.neck * point(math.cos(rise), 0, math.sin(rise)) + bend * np.sin(np.pi * u)
    skull = neck[-1] + point(0.55 * p.head.length, 0, 0.25 * p.head.height)
    angle = math.radians(180 - p.tail_deg) - math.radians(p.tail_curl_deg) * np.linspace(0, 1, 12) ** 2
    step = p.tail / 12 * np.stack([np.cos(angle), 0 * angle, np.sin(angle)], 1)
    tail = middle - 0.46 * along + np.concatenate([np.zeros((1, 3)), np.cumsum(step, 0)])
    tail[:, 2] = np.maximum(tail[:, 2], 0.03 + 0.05 * np.linspace(1, 0, 13))
    return Plan(
        middle, along, neck, skull, tail, _leg_of(p, middle + 0.36 * along, p.arm), _leg_of(p, middle - 0.38 * along, 1.0)
    )


def _leg_of(p: SaurianParams, root: Point, share: float) -> Floats:
    wide, s = p.girth[0] * 0.75, p.sprawl
    hip = root + point(0, wide, -0.15 * p.girth[1])
    if share < 0.7:
        return np.stack([hip, hip + share * point(0.05, 0.06, -0.3), hip + share * point(0.28, 0.0, -0.45)])
    front = root[0] > 0
    knee = hip + point(
        (-0.10 if front else 0.16) * (1 - 0.5 * s), (0.26 * s + 0.03) * (0.3 + p.leg), -0.46 * hip[2] * (1 - 0.75 * s)
    )
    foot = point(hip[0] + 0.12 * s + (0.02 if front else 0.0), wide + (0.34 * s + 0.03) * (0.3 + p.leg), 0.028)
    return np.stack([hip, knee, foot])
