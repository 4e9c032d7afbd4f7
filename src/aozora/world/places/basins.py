"""Basins that hold inland water: where its edge is, and the banks around it."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import spline
from aozora.world.places.groundwork import Way

Floats = NDArray[Any]

_COURSE = (
    *((-260.0, -34.0), (-120.0, -16.0), (-60.0, 4.0), (-26.0, 7.4), (-10.0, 8.2), (2.0, 11.5), (9.5, 20.0), (9.0, 33.0)),
    *((2.0, 50.0), (6.0, 78.0), (24.0, 110.0), (30.0, 160.0), (10.0, 230.0), (-10.0, 330.0), (0.0, 470.0)),
)


@dataclass(frozen=True)
class Basin:
    """Inland water at z = 0. `kind` "lake" lies before the stage to a far shore at about `size` metres, "pond" is an oval about
    `size` metres long, "river" winds past the stage and away, `size` metres wide. `bank` is the height of the land beside it in
    metres, `rough` how ragged its edge is in metres, `nearer` how much
    nearer to the stage than usual it lies."""

    kind: Literal["lake", "pond", "river"]
    size: float
    bank: float
    rough: float
    seed: int
    nearer: float = 0.0

    def edge(self, x: Floats, y: Floats) -> Floats:
        """Metres from the water's edge, negative in the water."""
        y = y + self.nearer
        ragged = self.rough * (fbm(x / 5.0, y / 5.0, 3, self.seed) + 0.35 * fbm(x / 1.3, y / 1.3, 2, self.seed + 1))
        if self.kind == "pond":
            across, along = (y - 12.8 - 0.10 * x) / (0.62 * self.size), (x - 1.0) / self.size
            away = np.hypot(across, along) * 2
            return 0.42 * self.size * (away - 1) + ragged
        if self.kind == "river":
            wide = 0.5 * self.size * (1 + 0.16 * fbm(x / 17, y / 17, 2, self.seed + 2))
            return self._from_course(x, y) - wide + ragged
        near = 7.2 + 0.13 * x + 1.6 * np.sin(x / 9.0 + 1.2) * smoothstep(2.0, 14.0, np.abs(x)) - y
        bay = 26.0 * fbm(x / 70, y / 70, 3, self.seed + 3)
        far = y - self.size * (1 + 0.22 * np.sin(x / 120.0)) - bay
        sides = np.abs(x + 0.12 * y) - 1.25 * self.size - bay
        return np.maximum(np.maximum(near, far), sides) + ragged

    def _from_course(self, x: Floats, y: Floats) -> Floats:
        line = np.asarray(spline(_COURSE, 700))
        xy = np.stack([x.ravel(), y.ravel()], -1)
        nearest = np.full(len(xy), 1e9)
        for start in range(0, len(xy), 4096):
            part = xy[start : start + 4096]
            gaps = (part[:, None, 0] - line[None, :, 0]) ** 2 + (part[:, None, 1] - line[None, :, 1]) ** 2
            nearest[start : start + 4096] = gaps.min(1)
        return np.sqrt(nearest).reshape(x.shape)

    def height(self, x: Floats, y: Floats, rolling: float, hills: float) -> Floats:
        """Height of the ground: banks, then land that rolls by `rolling` metres, then hills `hills` metres high."""
        e = self.edge(x, y)
        bank = np.where(e > 0, self.bank * smoothstep(-0.2, 1.9, e), np.maximum(0.28 * e, -2.5) - 0.06)
        small = 0.05 * fbm(x / 4.5, y / 4.5, 3, self.seed + 5) * smoothstep(0.3, 2.5, e)
        open_land = np.minimum(e, np.hypot(np.maximum(np.abs(x) - 11.0, 0), np.minimum(y, 0.0)) + 40 * (y > 9))
        swell = rolling * (fbm(x / 31, y / 31, 3, self.seed + 6) + 0.35) * smoothstep(3.0, 45.0, open_land)
        reach = np.hypot(x, y)
        ridge = 0.55 + 0.5 * fbm(x / 260, y / 260, 5, self.seed + 7)
        return bank + small + swell + hills * ridge * smoothstep(8.0, 420.0, e) * smoothstep(60.0, 300.0, reach)


@dataclass(frozen=True)
class Banks(Way):
    """The water's edge where plants ask for a path: nothing grows in the water as nothing grows on a path."""

    basin: Basin

    @classmethod
    def of(cls, basin: Basin) -> "Banks":
        """The banks of a basin."""
        return cls(np.zeros((0, 2)), 0.0, basin)

    def distance(self, xy: Floats) -> Floats:
        """Metres from points (n, 2) to the water, negative in it."""
        return self.basin.edge(xy[:, 0], xy[:, 1])
