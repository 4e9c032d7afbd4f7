"""The modelling tools: what a form is made of, and forms whose sizes are given in units of the part they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.geometry.sdf import Primitive, mirrored

DOWN: Vec3 = (-0.15, 0.0, -1.0)
BACK: Vec3 = (-1.0, 0.0, -0.30)


@dataclass(frozen=True)
class Clay:
    """What a form is made of: the joint it follows, its zone of the coat, fur length in heights at the withers, its lie."""

    joint: str
    zone: str
    fur: float = 0.0
    comb: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Modeller:
    """Makes primitives whose radii and blends are given in units of `unit` metres and fur in units of `hair` metres."""

    unit: float
    hair: float

    def cone(self, clay: Clay, a: Point, b: Point, radii: tuple[float, float], blend: float = 0.08) -> Primitive:
        """A round cone between two points (metres)."""
        u = self.unit
        ends = (radii[0] * u, radii[1] * u)
        return Primitive(xyz(a), xyz(b), *ends, clay.joint, clay.zone, blend * u, clay.fur * self.hair, clay.comb)

    def ball(self, clay: Clay, centre: Point, radii: Vec3, blend: float = 0.08, frame: Point | None = None) -> Primitive:
        """An ellipsoid about a point (metres), turned by the matrix `frame` (3, 3)."""
        u, c = self.unit, xyz(centre)
        sizes = (radii[0] * u, radii[1] * u, radii[2] * u)
        fur = clay.fur * self.hair
        axes = None if frame is None else (xyz(frame[:, 0]), xyz(frame[:, 1]), xyz(frame[:, 2]))
        return Primitive(c, c, 0.0, 0.0, clay.joint, clay.zone, blend * u, fur, clay.comb, radii=sizes, axes=axes)


def both(primitives: Iterable[Primitive]) -> list[Primitive]:
    """Each primitive of the left side, and its mirror image."""
    return [p for one in primitives for p in (one, mirrored(one))]


def flattened(primitive: Primitive, across: Vec3, factor: float) -> Primitive:
    """A cone flattened along a direction."""
    direction = np.array(across) / np.linalg.norm(across)
    return replace(primitive, squash=(xyz(direction), factor))
