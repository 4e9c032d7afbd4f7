"""Hot gas on a grid: fire, smoke and steam, by stable fluids (Stam 1999) with MacCormack's scheme (Selle et al. 2008).

A grid of cubes holds heat (1 is that of a flame), fuel (1 is a cell full of it) and soot; speeds stand on the faces. Each step
fuel burns where it is hot and swells, heat lifts, whirls are kept (vorticity confinement), the pressure makes the rest of the
flow free of divergence, and everything is carried along. The sides and the top are open to the wind; the bottom is a floor if it
is told so; solids let nothing through. Lengths in metres, times in seconds.
"""

import importlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane

Floats = NDArray[np.float32]
Breeze = Callable[[float], tuple[float, float, float]]
"""Velocity (m/s) of the air about the grid at a time; where the grid itself moves, relative to it."""

GRAVITY = 9.81
SWEEPS = 14
"""Sweeps over the pressure in each step; it begins with that of the step before."""

SIDE_CELLS = 3
"""Cells at the open sides in which the flow becomes that of the air about."""


@dataclass(frozen=True)
class Burner:
    """What feeds a gas: a disc (a ball if `round`) of `radius` at `place` (x, y, z) of the grid's metres, from which come `heat`,
    `fuel` and `soot` per second with a `speed` upwards. It comes in `tongues` spots that wander and swell, each in its own
    time; `strength` is the share of it that there is at a time."""

    place: tuple[float, float, float]
    radius: float
    heat: float = 0.0
    fuel: float = 0.0
    soot: float = 0.0
    speed: float = 0.0
    tongues: int = 5
    pulse_hz: float = 2.0
    round: bool = False
    strength: Callable[[float], float] = field(default=lambda _: 1.0)
    seed: int = 0


@dataclass(frozen=True)
class Habits:
    """How a gas behaves. `lift` (m/s2) is the acceleration of what has heat 1; `pace` is the fuel burnt per second and cell,
    `warmth` and `sooting` what one of it gives, `swelling` how many times its cell it grows to, `catches` the heat at which it
    catches fire; `cooling` (1/s) takes heat by its fourth power, `loss` (1/s) by its share, `thinning` (1/s) soot; `whirl` is the
    confinement of vortices (0..1)."""

    lift: float = 12.0
    pace: float = 6.0
    warmth: float = 1.6
    sooting: float = 0.3
    swelling: float = 1.0
    catches: float = 0.12
    cooling: float = 1.0
    loss: float = 0.1
    thinning: float = 0.1
    whirl: float = 0.35


@dataclass(frozen=True)
class Chamber:
    """A grid of `shape` cells of `cell` metres whose lower corner is its origin. `solid` (nx, ny, nz) marks cells that are
    closed; `floored` closes the bottom."""

    shape: tuple[int, int, int]
    cell: float
    burners: tuple[Burner, ...] = ()
    habits: Habits = Habits()
    wind: Breeze = lambda _: (0.0, 0.0, 0.0)
    floored: bool = True
    solid: NDArray[np.bool_] | None = None


def _compiled() -> Any:
    """The steps, imported when something burns: the compiler takes a second."""
    return importlib.import_module("aozora.world.physics.gas_steps")


class Gas:
    """The gas in a chamber, stepped forward in time. Same chamber and same steps, same bytes."""

    def __init__(self, chamber: Chamber, begin_s: float = 0.0) -> None:
        nx, ny, nz = chamber.shape
        self.chamber, self.time_s = chamber, begin_s
        solid = np.zeros(chamber.shape, np.bool_) if chamber.solid is None else chamber.solid
        self.solid, self.walled = solid, bool(solid.any())
        ambient = self._ambient()
        self.flow = tuple(
            np.full(size, value, np.float32)
            for size, value in zip(((nx + 1, ny, nz), (nx, ny + 1, nz), (nx, ny, nz + 1)), ambient, strict=True)
        )
        self.matter: Floats = np.zeros((*chamber.shape, 3), np.float32)
        self._pressure = np.zeros((nx + 2, ny + 2, nz + 2), np.float32)
        self._swell = np.zeros(chamber.shape, np.float32)
        self._next, self._moved = tuple(np.empty_like(f) for f in self.flow), np.empty_like(self.matter)
        self._left = np.zeros(3)
        self._ways = (np.zeros((*chamber.shape, 3), np.float32), np.zeros((*chamber.shape, 3), np.float32))
        self._spin, self._size = np.zeros((*chamber.shape, 3), np.float32), np.zeros(chamber.shape, np.float32)
        self._give = _shares_of_sides(solid, chamber.floored)
        self._before = ambient
        # Near the ground the wind is slower (a power law over the grid's height).
        self._profile = ((np.arange(nz) + 0.5) / nz).astype(np.float32) ** 0.4 if chamber.floored else np.ones(nz, np.float32)
        axes = [(np.arange(n) + 0.5) * chamber.cell for n in chamber.shape]
        self._middles = np.stack(np.meshgrid(*axes, indexing="ij"), -1).astype(np.float32)

    @property
    def heat(self) -> Floats:
        """Heat (nx, ny, nz), 1 in a flame."""
        return self.matter[..., 0]

    @property
    def soot(self) -> Floats:
        """Soot (nx, ny, nz)."""
        return self.matter[..., 2]

    def _ambient(self) -> tuple[float, float, float]:
        x, y, z = (speed / self.chamber.cell for speed in self.chamber.wind(self.time_s))
        return x, y, z

    def step(self, dt: float) -> None:
        """One step of `dt` seconds."""
        steps = _compiled()
        chamber, habits = self.chamber, self.chamber.habits
        self._follow()
        for burner in chamber.burners:
            self._feed(burner, dt)
        numbers = (
            *(dt, habits.pace, habits.warmth, habits.sooting, habits.swelling),
            *(habits.cooling, habits.loss, habits.thinning, habits.catches),
        )
        steps.burn(self.matter, self._swell, np.array(numbers))
        steps.lift(self.flow[2], self.matter, habits.lift * dt / chamber.cell)
        steps.whirl(self.flow, self.matter, habits.whirl, self._spin, self._size)
        steps.edged(self.flow, np.array(self._before), self._profile, SIDE_CELLS, 0.5)
        self._press()
        come, gone = self._ways
        steps.traced(self.flow, self.solid, self.walled, dt, come)
        if self.walled:
            steps.traced(self.flow, self.solid, self.walled, -dt, gone)
        else:
            np.negative(come, out=gone)
        steps.leaving(self.matter, self.flow, dt, self._left)
        steps.carried_matter(self.matter, (come, gone), self.solid, self.walled, self._left, self._moved)
        steps.carried_speeds(self.flow, come, self._next)
        self.matter, self._moved = self._moved, self.matter
        self.flow, self._next = self._next, self.flow
        self.time_s += dt

    def _press(self) -> None:
        steps = _compiled()
        steps.shut(self.flow, self.solid, self.walled, self.chamber.floored)
        steps.press(self.flow, self._pressure, self._swell, self._give, SWEEPS)
        steps.pushed(self.flow, self._pressure)
        steps.shut(self.flow, self.solid, self.walled, self.chamber.floored)

    def _follow(self) -> None:
        """Where the wind turns, or the grid gathers speed, all of the air in it does."""
        now = self._ambient()
        for axis in range(3):
            gained = now[axis] - self._before[axis]
            if gained and axis < 2:
                self.flow[axis][...] += np.float32(gained) * self._profile
            elif gained:
                self.flow[axis][...] += np.float32(gained)
        self._before = now

    def _feed(self, burner: Burner, dt: float) -> None:
        strength = burner.strength(self.time_s)
        if strength <= 0:
            return
        cell, reach = self.chamber.cell, burner.radius + 2 * self.chamber.cell
        low = [max(int((p - reach) / cell), 0) for p in burner.place]
        high = [min(int((p + reach) / cell) + 2, n) for p, n in zip(burner.place, self.chamber.shape, strict=True)]
        box = tuple(slice(a, max(b, a)) for a, b in zip(low, high, strict=True))
        away = self._middles[box] - np.array(burner.place, np.float32)
        share = _spots(burner, away, self.time_s, cell) * np.float32(strength)
        for channel, supply in enumerate((burner.heat, burner.fuel, burner.soot)):
            if supply:
                # What comes in fills up to what it can be, so that a cell that is not blown free does not overflow.
                here: Any = self.matter[box][..., channel]
                here += np.maximum(np.minimum(np.float32(supply * dt) * share, 1.5 * share - here), 0)
        if burner.speed:
            w = self.flow[2][box]
            w += np.minimum(8.0 * dt, 1.0) * share * (np.float32(burner.speed / cell) - w)


def _spots(burner: Burner, away: Floats, time_s: float, cell: float) -> Floats:
    """How much of a burner there is (nx, ny, nz), 0..1, at places `away` from it in metres."""
    x, y, z = away[..., 0], away[..., 1], away[..., 2]
    thick = burner.radius if burner.round else max(0.25 * burner.radius, cell)
    inside = np.clip((burner.radius - np.sqrt(x * x + y * y + (z * z if burner.round else 0.0))) / cell + 0.5, 0, 1)
    inside = inside * np.clip((thick - np.abs(z)) / cell + 0.5, 0, 1)
    dice = lane(burner.seed, "burner").random((burner.tongues, 5))
    total = np.zeros(x.shape)
    for first, second, third, fourth, fifth in dice:
        turn = 2 * math.pi * (first + 0.11 * burner.pulse_hz * time_s * (fourth - 0.5))
        out = burner.radius * 0.75 * math.sqrt(second) * (1 + 0.3 * math.sin(1.7 * burner.pulse_hz * time_s + 6 * third))
        swell = 0.6 + 0.4 * math.sin(2 * math.pi * burner.pulse_hz * (0.7 + 0.6 * fifth) * time_s + 6.28 * fourth)
        wide = burner.radius * (0.42 + 0.2 * fifth)
        high = burner.radius * 1.6 * (fifth - 0.5) if burner.round else 0.0
        beside = (x - out * math.cos(turn)) ** 2 + (y - out * math.sin(turn)) ** 2
        total += swell * np.exp(-(beside + ((z - high) ** 2 if burner.round else 0.0)) / wide**2)
    return (inside * np.clip(total, 0, 1)).astype(np.float32)


def _shares_of_sides(solid: NDArray[np.bool_], floored: bool) -> Floats:
    """1 by the number of open sides of each cell (nx, ny, nz), 0 in solids and where no side is open."""
    wide = np.pad(solid, 1)
    if floored:
        wide[:, :, 0] = True
    closed = np.zeros(solid.shape)
    for axis in range(3):
        for shift in (0, 2):
            window = [slice(1, -1)] * 3
            window[axis] = slice(shift, shift + solid.shape[axis])
            closed += wide[tuple(window)]
    sides = 6.0 - closed
    return np.where(solid | (sides < 0.5), 0.0, 1.0 / np.maximum(sides, 1.0)).astype(np.float32)
