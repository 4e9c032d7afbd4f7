"""The floor of a staging area in the camera's terms: right, away, up; and how a word of direction points there."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Quat, Vec3
from aozora.world.elements import Height, StagingArea

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Floor:
    """A staging area with unit axes on the ground: `right` and `away` (2,) as seen from the area's best point of view."""

    area: StagingArea
    height: Height
    right: Floats
    away: Floats

    @property
    def radius(self) -> float:
        """Metres around the centre that can be used."""
        return self.area.radius

    def spot(self, across: float, deep: float) -> Vec3:
        """The point on the floor `across` metres to the right of the centre and `deep` metres behind it."""
        x, y = (np.array(self.area.centre[:2]) + across * self.right + deep * self.away).tolist()
        return (x, y, self.level(x, y))

    def level(self, x: float, y: float) -> float:
        """Height of the floor: a table's top, or the terrain."""
        if self.area.kind != "ground":
            return self.area.centre[2]
        return float(self.height(np.array([x]), np.array([y]))[0])

    def heading(self, across: float, deep: float) -> float:
        """Radians about +Z of a direction given to the right and away."""
        x, y = (across * self.right + deep * self.away).tolist()
        return math.atan2(y, x)


def floor_of(area: StagingArea, height: Height) -> Floor:
    """The floor of an area, seen from its point of view."""
    away = np.array(area.centre[:2]) - np.array(area.view_from[:2])
    length = float(np.hypot(away[0], away[1]))
    away = away / length if length > 1e-6 else np.array([0.0, 1.0])
    return Floor(area, height, np.array([away[1], -away[0]]), away)


_DIRECTIONS: tuple[tuple[tuple[str, ...], tuple[float, float]], ...] = (
    (("right to left", "from the right", "leftwards", "to the left", "left"), (-1.0, 0.0)),
    (("left to right", "from the left", "rightwards", "to the right", "right"), (1.0, 0.0)),
    (("toward the camera", "towards the camera", "towards", "toward", "closer", "forward"), (0.12, -1.0)),
    (("away", "into the distance", "off"), (0.12, 1.0)),
)


def direction_of(words: str) -> tuple[float, float]:
    """(across, deep) unit-like direction that words name; left to right, the direction of reading, if they name none.

    >>> direction_of("right to left")
    (-1.0, 0.0)
    """
    for names, direction in _DIRECTIONS:
        if any(name in words.lower() for name in names):
            return direction
    return (1.0, 0.0)


def vec3(values: Floats) -> Vec3:
    """An array (3,) as a position, rounded to hundredths of a millimetre."""
    return (round(float(values[0]), 5), round(float(values[1]), 5), round(float(values[2]), 5))


def quat(values: Floats) -> Quat:
    """An array (4,) as a rotation, rounded to a millionth."""
    return (round(float(values[0]), 6), round(float(values[1]), 6), round(float(values[2]), 6), round(float(values[3]), 6))


def about_z(angle: float) -> Quat:
    """The rotation by `angle` radians about +Z."""
    return (math.cos(angle / 2), 0.0, 0.0, math.sin(angle / 2))


def times(a: Quat, b: Quat) -> Quat:
    """The rotation b followed by a."""
    aw, ax, ay, az = a
    bw, bx, by, bz = b
    return (
        aw * bw - ax * bx - ay * by - az * bz,
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw,
    )
