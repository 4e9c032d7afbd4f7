"""Ripples on a level water surface: the linear wave equation on a square grid, in a round basin or on open water."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SPEED = 0.32
"""Metres per second: ripples of a few centimetres, between the slowest (0.23, where gravity and surface tension are alike) and
long waves in shallow basins."""


@dataclass(frozen=True)
class Basin:
    """A surface of `half` metres to each side on `cells` x `cells` points. Waves come back from the wall of a round `walled`
    basin, and run out of an open one. `fading` is the share of a wave that is lost in a second."""

    half: float
    cells: int
    walled: bool
    fading: float = 0.7

    @property
    def axis(self) -> Floats:
        """The coordinates (cells,) of the points along a side."""
        return np.linspace(-self.half, self.half, self.cells)


def rippled(basin: Basin, seconds: Floats, footprint: Floats, sunk: Floats) -> Floats:
    """Heights (f, cells, cells) in metres at times (f,) of water that a body pushes aside: `footprint` (cells, cells), 0..1, is
    where it is, `sunk` (f,) how deep in metres it is in the water. Where it goes down water is taken to its sides, so the mean
    height stays 0."""
    axis = basin.axis
    step = float(axis[1] - axis[0])
    x, y = np.meshgrid(axis, axis, indexing="ij")
    away = np.hypot(x, y)
    inside = away < basin.half if basin.walled else np.ones_like(away, dtype=bool)
    rim = np.clip((away / basin.half - 0.62) / 0.38, 0.0, 1.0)
    drain = basin.fading + (0.0 if basin.walled else 1.0) * 9.0 * rim**2
    pushed = footprint - footprint[inside].mean()
    pace = 0.5 * step / SPEED
    height, rate = np.zeros_like(x), np.zeros_like(x)
    found = np.empty((len(seconds), basin.cells, basin.cells))
    time, before = float(seconds[0]), float(sunk[0])
    for frame, until in enumerate(seconds):
        count = max(int(np.ceil((float(until) - time) / pace)), 1)
        dt = (float(until) - time) / count
        push = -(float(sunk[frame]) - before) / count
        for _ in range(count):
            height = np.where(inside, height + 0.5 * push * pushed, 0.0)
            rate = (rate + dt * SPEED**2 * _laplacian(height, inside) / step**2) * np.exp(-drain * dt)
            height = np.where(inside, height + dt * rate, 0.0)
        time, before = float(until), float(sunk[frame])
        found[frame] = height
    return found


def _laplacian(height: Floats, inside: NDArray[np.bool_]) -> Floats:
    """The sum of the differences to the four neighbours; walls give a wave back."""
    total = np.zeros_like(height)
    for axis in (0, 1):
        for way in (-1, 1):
            beside, there = np.roll(height, way, axis), np.roll(inside, way, axis)
            total += np.where(there, beside - height, 0.0)
    return total
