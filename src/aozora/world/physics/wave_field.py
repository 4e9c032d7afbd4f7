"""The surface of water as a field of heights: linear waves of all lengths at once, each as fast as length and depth make it.

The surface is a sum of cosines whose slope is zero at the walls of a box. Each follows height' = k tanh(k h) potential and
potential' = -(g + s k^2) height - pressure / density (Airy's waves with surface tension; Lamb, *Hydrodynamics*, 1932, sections
228 and 266), an oscillator that is turned by its exact solution: a step may be of any length, and no wave is slowed by the grid.
The mean height is a cosine of its own that nothing moves, so water is neither made nor lost. Where water is much shallower than
its waves are long they run at sqrt(g h); behind what moves over the surface stands Kelvin's wake."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.actions import GRAVITY

Floats = NDArray[np.float64]

TENSION = 7.28e-5
"""Surface tension of water over its density, m3/s2."""

VISCOSITY = 1.0e-6
"""Kinematic viscosity of water, m2/s."""

GRID_LOSS = 3.0
"""Share per second that waves of two cells lose: what the grid cannot carry dies before it is seen as grain."""


STEEP, BREAKING = 0.42, 14.0
"""The slope from which waves break (the steepest that Stokes found have 0.58 at their crests), and what those twice as steep lose
per second."""


SHORE_S = 1 / 60
"""Seconds between two looks at what dies at shores and breaks, at least: these are the costly ones."""


@dataclass(frozen=True)
class Tank:
    """A box of water: `shape` points (nx, ny), `cell` metres apart, the first of them at `corner` (x, y) in metres, `depth`
    metres deep. `fading` is the share per second of a wave's height that is lost to what is not computed. `shore` (nx, ny), per
    second, is how fast waves die where the water ends or goes on beyond the box; None makes walls that send them back. Where
    it `breaks`, what is steeper than water can stand loses its height and speed."""

    shape: tuple[int, int]
    cell: float
    corner: tuple[float, float] = (0.0, 0.0)
    depth: float = 1.0
    fading: float = 0.05
    shore: Floats | None = None
    breaks: bool = False

    def points(self) -> Floats:
        """Where the points are (nx, ny, 2), metres."""
        x, y = (self.corner[i] + self.cell * np.arange(self.shape[i]) for i in (0, 1))
        return np.stack(np.meshgrid(x, y, indexing="ij"), -1)

    def open_border(self, share: float = 0.16, strength: float = 7.0) -> Floats:
        """A shore (nx, ny) that swallows waves over the outer `share` of the box, as if the water went on."""
        edge = [np.minimum(np.arange(n), np.arange(n)[::-1]) / max(share * min(self.shape), 1.0) for n in self.shape]
        near = np.clip(1.0 - np.minimum(edge[0][:, None], edge[1][None]), 0.0, 1.0)
        return strength * near**2


def angular_frequency(number: Floats | float, depth: float) -> Floats:
    """Radians per second of waves of `number` radians per metre on water of that depth (gravity and surface tension)."""
    k = np.asarray(number, float)
    return np.sqrt((GRAVITY * k + TENSION * k**3) * np.tanh(k * depth))


class WaveField:
    """Water at rest in a tank, to be stepped through time."""

    def __init__(self, tank: Tank) -> None:
        self.tank = tank
        along = [math.pi * np.arange(n) / (n * tank.cell) for n in tank.shape]
        number = np.hypot(along[0][:, None], along[1][None])
        self._stiff = GRAVITY + TENSION * number**2
        self._omega = angular_frequency(number, tank.depth)
        self._rise = number * np.tanh(number * tank.depth)
        self._loss = 2.0 * VISCOSITY * number**2 + tank.fading + GRID_LOSS * (number * tank.cell / math.pi) ** 4
        self._height, self._potential = np.zeros(tank.shape), np.zeros(tank.shape)
        self._pace, self._turn = 0.0, (self._height,) * 4
        self._still: Floats | None = np.zeros(tank.shape)
        self._waiting = 0.0

    @property
    def height(self) -> Floats:
        """Metres (nx, ny) over the level at rest."""
        if self._still is None:
            self._still = _back(self._height)
        return self._still

    def lift(self, height: Floats) -> None:
        """Add heights (nx, ny) in metres at once, such as a heap of water that is let go."""
        self._height = self._height + _forth(height)
        self._still = None

    def step(self, seconds: float, head: Floats | None = None) -> None:
        """Let `seconds` pass under a pressure of `head` (nx, ny) metres of water, which a hull that deep exerts."""
        cosine, raised, lowered, kept = self._turned(seconds)
        rest = 0.0 if head is None else -GRAVITY * _forth(head) / self._stiff
        off = self._height - rest
        risen = kept * (cosine * off + raised * self._potential)
        pushed = kept * (cosine * self._potential - lowered * off)
        first = self._height[0, 0]
        self._height, self._potential = risen + rest, pushed
        self._height[0, 0], self._potential[0, 0] = first, 0.0
        self._still = None
        self._waiting += seconds
        if (self.tank.shore is not None or self.tank.breaks) and self._waiting > 1.5 * SHORE_S:
            self._swallow(self._waiting)
            self._waiting = 0.0

    def _turned(self, seconds: float) -> tuple[Floats, ...]:
        """What turns heights and potentials by that time, and what is left of them."""
        if seconds != self._pace:
            angle, omega = self._omega * seconds, np.maximum(self._omega, 1e-12)
            sine = np.sin(angle) / omega
            self._turn = (np.cos(angle), self._rise * sine, self._stiff * sine, np.exp(-self._loss * seconds))
            self._pace = seconds
        return self._turn

    def _swallow(self, seconds: float) -> None:
        """Waves die at the shore and where they break; the water that they heaped up there is given back to the whole."""
        height = _back(self._height)
        loss = np.zeros(self.tank.shape) if self.tank.shore is None else self.tank.shore
        if self.tank.breaks:
            slope = np.hypot(*np.gradient(height, self.tank.cell))
            loss = loss + BREAKING * np.clip((slope - STEEP) / STEEP, 0.0, 1.0)
        left = np.exp(-seconds * loss)
        damped = height * left
        damped += (height - damped).mean()
        self._height, self._still = _forth(damped), damped
        self._potential = _forth(_back(self._potential) * left)


def _forth(field: Floats) -> Floats:
    import scipy.fft

    library: Any = scipy.fft
    return np.asarray(library.dctn(field, type=2), np.float64)


def _back(waves: Floats) -> Floats:
    import scipy.fft

    library: Any = scipy.fft
    return np.asarray(library.idctn(waves, type=2), np.float64)
