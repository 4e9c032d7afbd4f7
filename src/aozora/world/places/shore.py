"""The line where sea and land meet, and the lie of the land behind it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import fbm, smoothstep

Floats = NDArray[Any]

FACE_SLOPE = 0.045
"""Slope of the beach face, which the waves run up."""

_FACE = 9.0
_BAY_FROM = 5.0
_CAPE = 900.0


@dataclass(frozen=True)
class Shore:
    """A shore that runs obliquely from the left front to the right back and bends into a bay that ends at a cape.

    `dunes` is the height of what lies behind the beach and `cape` that of the headland, in metres; `bottom` is the slope of the
    sea's bottom. The mean waterline crosses x = 0 at y = `waterline`, rises by `bearing` along x and bends by `bay`."""

    dunes: float
    cape: float
    bottom: float
    seed: int
    waterline: float = 7.4
    bearing: float = 0.34
    bay: float = 0.0105

    def line(self, x: Floats) -> Floats:
        """Where along y the mean waterline is."""
        bend = np.clip(x - _BAY_FROM, 0.0, 330.0)
        return self.waterline + self.bearing * x + self.bay * bend**2 + 0.35 * fbm(x / 23.0, x * 0.0 + 4.0, 2, self.seed + 1)

    def steepness(self, x: Floats) -> Floats:
        """Slope dy/dx of the waterline."""
        return self.bearing + 2 * self.bay * np.clip(x - _BAY_FROM, 0.0, 330.0)

    def inland(self, x: Floats, y: Floats) -> Floats:
        """Metres from the mean waterline, negative in the sea."""
        away = (self.line(x) - y) / np.sqrt(1 + self.steepness(x) ** 2)
        return np.minimum(away, 0.6 * (_CAPE - y) + 30 * fbm(x / 90, y / 90, 3, self.seed + 2))

    def height(self, x: Floats, y: Floats) -> Floats:
        """Height of sand and land in metres; the mean sea level is 0."""
        n = self.inland(x, y)
        face = FACE_SLOPE * np.minimum(n, _FACE) * (n > 0) + self.bottom * np.minimum(n, 0.0)
        berm = 0.10 * (1 - np.exp(-np.maximum(n - _FACE, 0.0) / 5.0)) + 0.004 * np.maximum(n - _FACE, 0.0)
        trodden = smoothstep(6.0, 11.0, n)
        lumps = trodden * (0.05 * fbm(x / 4.2, y / 4.2, 3, self.seed + 3) + 0.016 * fbm(x / 0.9, y / 0.9, 2, self.seed + 4))
        rise = smoothstep(19.0, 42.0, n + 3.5 * fbm(x / 13, y / 13, 2, self.seed + 5))
        dune = self.dunes * rise * (0.75 + 0.55 * fbm(x / 15, y / 15, 4, self.seed + 6))
        far = smoothstep(90.0, 230.0, x) * smoothstep(4.0, 150.0, n)
        hill = self.cape * far * (0.75 + 0.5 * fbm(x / 140, y / 140, 5, self.seed + 7))
        return np.maximum(face, -6.0) + berm + lumps + dune + hill
