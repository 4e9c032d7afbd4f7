"""A given picture as a set: how it was taken and lit, and what is cut out of a rendered world to be laid into it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Rgb, Vec3

SENSOR_MM = 36.0

PRESENT = "is not in the given picture and appears in its first half second"
"""The note on whoever cannot come in from outside of the picture."""


@dataclass(frozen=True)
class Plate:
    """How a picture was taken, as far as it tells, and its light. The camera stands `eye_m` over level ground and looks along +Y;
    x is right. `horizon` is the row of the horizon and `rows` are the farthest and the nearest row that somebody may stand on,
    as shares of the height. Colours are linear as the picture shows them: of the `ground`, of the sky at the `zenith` and at the
    `skyline`. `towards_light` points to where most light comes from, `hardness` 0..1 is the share of it that casts shadows."""

    horizon: float
    rows: tuple[float, float]
    ground: Rgb
    zenith: Rgb
    skyline: Rgb
    towards_light: Vec3
    hardness: float
    eye_m: float = 1.5
    lens_mm: float = 35.0

    def focal(self, aspect: float) -> float:
        """The focal length in heights of a picture so many times wider than high."""
        return self.lens_mm / SENSOR_MM * aspect

    def depth_of(self, row: float, aspect: float) -> float:
        """Metres to the ground that is seen in a row below the horizon (share of the height)."""
        return self.eye_m * self.focal(aspect) / max(row - self.horizon, 1e-3)

    def standing(self, height_m: float, aspect: float) -> float:
        """Metres to where somebody so tall is seen well: nearly a third of the picture, with feet on ground that is seen."""
        wanted = height_m * self.focal(aspect) / 0.3
        far, near = (self.depth_of(row, aspect) for row in self.rows)
        return min(max(wanted, near), far)


@dataclass(frozen=True)
class CutOut:
    """One frame of a cast without its set: linear colour (h, w, 3), how far it covers (h, w) 0..1, its depth (h, w) metres, and
    what its shadow leaves of the light on the ground (h, w, 3) 0..1."""

    index: int
    colour: NDArray[np.float32]
    cover: NDArray[np.float32]
    depth: NDArray[np.float32]
    shade: NDArray[np.float32]
