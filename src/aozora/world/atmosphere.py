"""Sunlight in clean and hazy air: transmittance, and the light that the sky scatters to somebody on the ground.

Single scattering by air and haze with ozone, and all further orders as one isotropic term (Hillaire, "A Scalable and Production
Ready Sky and Atmosphere Rendering Technique", 2020). Lengths are kilometres, the sun's irradiance above the air is 1 per channel.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import smoothstep

Floats = NDArray[Any]

GROUND = 6360.0
TOP = 6430.0
RAYLEIGH = np.array([5.802e-3, 13.558e-3, 33.1e-3])
HAZE_SCATTERING, HAZE_EXTINCTION = 3.996e-3, 4.44e-3
OZONE = np.array([0.650e-3, 1.881e-3, 0.085e-3])
HAZE_ASYMMETRY = 0.78
_ALBEDO = 0.25
_HEIGHTS, _SINES = 40, 112
_LOWEST = -0.45


@dataclass(frozen=True)
class Atmosphere:
    """Tables for one haziness: `transmittance` (height, sine of elevation, 3) from a point out of the air, `further` the light of
    all orders beyond the first that reaches a point, likewise indexed by the sun's sine."""

    turbidity: float
    transmittance: Floats
    further: Floats

    @classmethod
    def of(cls, turbidity: float) -> "Atmosphere":
        """The tables for air with `turbidity` times the haze of a clean day."""
        height, root = np.linspace(0, 1, _HEIGHTS)[:, None], np.linspace(_LOWEST, 1, _SINES)[None, :]
        height, sine = np.broadcast_arrays(60.0 * height**2, root * np.abs(root))
        horizon = -np.sqrt(np.maximum(1 - (GROUND / (GROUND + height)) ** 2, 0))
        seen = smoothstep(-0.006, 0.006, sine - horizon)
        direct = np.exp(-_optical_depth(height, sine, turbidity)) * seen[..., None]
        bare = cls(turbidity, direct, np.zeros_like(direct))
        return cls(turbidity, direct, _further_orders(bare))

    def sunlight(self, height: Floats, sine: Floats) -> Floats:
        """Share of sunlight (..., 3) that reaches a height in kilometres where the sun stands at this sine of elevation."""
        return _lookup(self.transmittance, height, sine)

    def density(self, height: Floats) -> tuple[Floats, Floats, Floats]:
        """Scattering by air (..., 3) and by haze (..., 1) and extinction (..., 3), per kilometre, at a height."""
        return _density(height, self.turbidity)

    def radiance(self, elevations: Floats, azimuths: Floats, sun_elevation: float) -> Floats:
        """Sky light (e, a, 3) seen from the ground at elevations (e,) >= 0 and azimuths (a,) from the sun, all in radians."""
        sun = np.array([math.cos(sun_elevation), 0.0, math.sin(sun_elevation)])
        elevation, azimuth = np.meshgrid(elevations, azimuths, indexing="ij")
        rays = np.stack([np.cos(elevation) * np.cos(azimuth), np.cos(elevation) * np.sin(azimuth), np.sin(elevation)], -1)
        return _march(self, rays, 0.05, sun, 36)


def _density(height: Floats, turbidity: float) -> tuple[Floats, Floats, Floats]:
    air = np.exp(-height / 8.0)[..., None] * RAYLEIGH
    haze = np.exp(-height / 1.2)[..., None] * turbidity
    ozone = np.maximum(0.0, 1.0 - np.abs(height - 25.0) / 15.0)[..., None] * OZONE
    return air, haze * HAZE_SCATTERING, air + haze * HAZE_EXTINCTION + ozone


def _optical_depth(height: Floats, sine: Floats, turbidity: float, steps: int = 36) -> Floats:
    radius = GROUND + height
    length = -radius * sine + np.sqrt(np.maximum(radius**2 * (sine**2 - 1) + TOP**2, 0))
    total = np.zeros((*height.shape, 3))
    for step in range(steps):
        along = length * ((step + 0.5) / steps) ** 2
        stride = length * (2 * step + 1) / steps**2
        above = np.maximum(np.sqrt(radius**2 + along**2 + 2 * radius * sine * along) - GROUND, 0)
        total += _density(above, turbidity)[2] * stride[..., None]
    return total


def _lookup(table: Floats, height: Floats, sine: Floats) -> Floats:
    row = np.sqrt(np.clip(height / 60.0, 0, 1)) * (_HEIGHTS - 1)
    column = (np.sign(sine) * np.sqrt(np.abs(sine)) - _LOWEST) / (1 - _LOWEST) * (_SINES - 1)
    column = np.clip(column, 0, _SINES - 1.001)
    i, j = np.minimum(row.astype(np.int64), _HEIGHTS - 2), column.astype(np.int64)
    u, v = (row - i)[..., None], (column - j)[..., None]
    return (table[i, j] * (1 - v) + table[i, j + 1] * v) * (1 - u) + (table[i + 1, j] * (1 - v) + table[i + 1, j + 1] * v) * u


def _march(air: Atmosphere, rays: Floats, height: float, sun: Floats, steps: int) -> Floats:
    """Light scattered towards the start of upward rays (..., 3) by air, haze and further orders."""
    radius = GROUND + height
    sine = rays[..., 2]
    length = -radius * sine + np.sqrt(np.maximum(radius**2 * (sine**2 - 1) + TOP**2, 0))
    cosine = rays @ sun
    g = HAZE_ASYMMETRY
    air_phase = (3 / (16 * math.pi) * (1 + cosine**2))[..., None]
    haze_phase = ((1 - g * g) / (4 * math.pi * (1 + g * g - 2 * g * cosine) ** 1.5))[..., None]
    light, depth = np.zeros(rays.shape), np.zeros(rays.shape)
    for step in range(steps):
        along = length * ((step + 0.5) / steps) ** 2
        stride = (length * (2 * step + 1) / steps**2)[..., None]
        points = rays * along[..., None]
        points[..., 2] += radius
        distance = np.linalg.norm(points, axis=-1)
        above, sun_sine = distance - GROUND, points @ sun / distance
        by_air, by_haze, extinction = air.density(above)
        arriving = np.exp(-depth - 0.5 * extinction * stride)
        direct = air.sunlight(above, sun_sine) * (by_air * air_phase + by_haze * haze_phase)
        light += arriving * (direct + (by_air + by_haze) * _lookup(air.further, above, sun_sine)) * stride
        depth += extinction * stride
    return light


def _further_orders(air: Atmosphere, directions: int = 40, steps: int = 12) -> Floats:
    """Hillaire's multiple-scattering term on the same table axes: second-order light over (1 - share scattered again)."""
    rows, columns = np.arange(0, _HEIGHTS, 3), np.arange(0, _SINES, 4)
    height, root = 60.0 * (rows / (_HEIGHTS - 1)) ** 2, _LOWEST + (1 - _LOWEST) * columns / (_SINES - 1)
    sun_sine = root * np.abs(root)
    turn = np.arange(directions) * math.pi * (3 - math.sqrt(5))
    z = 1 - (2 * np.arange(directions) + 1) / directions
    flat = np.sqrt(1 - z * z)
    rays = np.stack([flat * np.cos(turn), flat * np.sin(turn), z], -1)[None, None]
    suns = np.stack([np.sqrt(1 - sun_sine**2), 0 * sun_sine, sun_sine], -1)[None, :, None]
    radius = (GROUND + height)[:, None, None]
    up = rays[..., 2]
    to_ground = up**2 - 1 + (GROUND / radius) ** 2
    hits = (up < 0) & (to_ground > 0)
    beyond: Floats = -radius * up + np.sqrt(np.maximum(radius**2 * (up**2 - 1) + TOP**2, 0))
    inward: Floats = radius * (-1.0 * up - np.sqrt(np.maximum(to_ground, 0)))
    length: Floats = np.where(hits, inward, beyond)
    shape = np.broadcast_shapes(length.shape, suns.shape[:-1])
    second, again, depth = np.zeros((*shape, 3)), np.zeros((*shape, 3)), np.zeros((*length.shape, 3))
    for step in range(steps):
        along, stride = length * (step + 0.5) / steps, (length / steps)[..., None]
        points = rays * along[..., None]
        points = np.concatenate([points[..., :2], points[..., 2:] + radius[..., None]], -1)
        distance = np.linalg.norm(points, axis=-1)
        by_air, by_haze, extinction = air.density(distance - GROUND)
        arriving = np.exp(-depth - 0.5 * extinction * stride) * (by_air + by_haze) * stride
        sines = np.sum(points * suns, -1) / distance
        second += arriving * air.sunlight(np.broadcast_to(distance - GROUND, shape), sines) / (4 * math.pi)
        again += arriving
        depth = depth + extinction * stride
    lit = air.sunlight(np.zeros(shape), np.broadcast_to(sun_sine[None, :, None], shape)) * np.maximum(suns[..., 2], 0)[..., None]
    second += np.where(hits, 1.0, 0.0)[..., None] * np.exp(-depth) * lit * _ALBEDO / math.pi
    coarse = second.mean(2) / (1 - again.mean(2))
    return _refine(coarse, rows, columns)


def _refine(coarse: Floats, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
    """A table on every third row and fourth column, interpolated linearly to all rows and columns."""
    every_row, every_column = np.arange(_HEIGHTS), np.arange(_SINES)
    wide = np.empty((len(rows), _SINES, 3))
    full = np.empty((_HEIGHTS, _SINES, 3))
    for channel in range(3):
        for row in range(len(rows)):
            wide[row, :, channel] = np.interp(every_column, columns, coarse[row, :, channel])
        for column in range(_SINES):
            full[:, column, channel] = np.interp(every_row, rows, wide[:, column, channel])
    return full
