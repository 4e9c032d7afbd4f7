"""Bodies in a field of waves: how deep each column of water is pushed down by what is in it, and how what is free to move floats.

A hull presses on the water under it as its own depth of water would, so that it lies in a dent of its shape; what moves leaves
waves behind because the dent moves with it. What comes through the surface adds the pressure of its speed, v^2 / 2g."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.actions import GRAVITY
from aozora.world.physics.buoyancy import WATER, Hull
from aozora.world.physics.wave_field import Tank

Floats = NDArray[np.float64]

HARDEST_M = 0.35
"""Metres of water that the strongest blow presses with: harder ones tear the surface, which a field of heights cannot."""


STEEPEST = 0.035
"""Draught that a hull's own waves carry, in lengths of these waves: what makes them about a seventh of their length high."""


@dataclass(frozen=True)
class Wetted:
    """What is under water, on a tank's points (nx, ny): `draught` metres below the level at rest in every column, and `head`, the
    metres of water with which that presses."""

    draught: Floats
    head: Floats

    @property
    def dry(self) -> bool:
        """Whether nothing is in the water."""
        return not self.draught.any()


def dry(tank: Tank) -> Wetted:
    """Nothing in the water of a tank."""
    nothing = np.zeros(tank.shape)
    return Wetted(nothing, nothing)


def wetted(points: Floats, tank: Tank, level: float | Floats = 0.0) -> Wetted:
    """What points (n, 3) of a surface, spread evenly and no farther apart than about a cell or two, have under a level, which may
    be another one at every point (n,). What is wholly under water presses the less the deeper it is."""
    number = np.round((points[:, :2] - np.array(tank.corner)) / tank.cell).astype(np.int64)
    inside = np.all((number >= 0) & (number < np.array(tank.shape)), axis=1)
    height = (points[:, 2] - level)[inside]
    if not inside.any() or float(height.min()) >= 0.0:
        return dry(tank)
    flat = number[inside, 0] * tank.shape[1] + number[inside, 1]
    lowest, highest = np.full(tank.shape, np.inf), np.full(tank.shape, -np.inf)
    np.minimum.at(lowest.reshape(-1), flat, height)
    np.maximum.at(highest.reshape(-1), flat, height)
    lowest, highest = _closed(lowest), -_closed(-highest)
    draught = np.where(np.isfinite(lowest), np.maximum(-lowest, 0.0), 0.0)
    top = np.where(np.isfinite(highest), np.minimum(highest, 0.0), 0.0)
    width = math.sqrt(max(int((draught > 0).sum()), 1)) * tank.cell
    head = np.maximum(draught + top, 0.0) * np.exp(2.0 * top / max(width, tank.cell))
    return Wetted(_soft(draught), _soft(np.asarray(head, np.float64)))


def _closed(values: Floats) -> Floats:
    """Least values with the gaps between sampled points closed, and no wider than they were."""
    return -_least(-_least(values, np.inf), np.inf)


def _least(values: Floats, beyond: float) -> Floats:
    """The least value of each point and its four neighbours."""
    padded = np.pad(values, 1, constant_values=beyond)
    return np.minimum.reduce([values, padded[1:-1, :-2], padded[1:-1, 2:], padded[:-2, 1:-1], padded[2:, 1:-1]])


def _soft(values: Floats) -> Floats:
    """Without the corners that a grid cannot carry."""
    import scipy.ndimage

    library: Any = scipy.ndimage
    return np.asarray(library.gaussian_filter(values, 0.8, mode="constant"), np.float64)


@dataclass(frozen=True)
class Entry:
    """What has come through the surface between two moments: the `head` (nx, ny) in metres with which it strikes, the middle
    (x, y) of where, the square metres of surface that it broke, and its mean speed into the water, m/s."""

    head: Floats
    middle: tuple[float, float]
    area: float
    speed: float


def carried_share(speed: float, draught: float) -> float:
    """How much of its head a hull that goes at `speed` m/s and is `draught` metres deep leaves in its waves, 0..1. Waves that
    keep up with it are 2 pi v^2 / g long and break when they are steeper than a seventh; a hull deeper than they can be high
    spends the rest on foam and eddies. What hardly moves lies in the whole of its dent."""
    if draught <= 0.0:
        return 1.0
    longest = 2.0 * math.pi * speed**2 / GRAVITY
    return max(min(1.0, STEEPEST * longest / draught), math.exp(-((speed / 0.15) ** 2)))


def entry(before: Floats, after: Floats, seconds: float, tank: Tank, level: float = 0.0) -> Entry | None:
    """How the points (n, 3) of a surface, the same ones at both moments, come into water; None if none of them does."""
    crossed = (before[:, 2] > level) & (after[:, 2] <= level)
    share = (before[crossed, 2] - level) / np.maximum(before[crossed, 2] - after[crossed, 2], 1e-9)
    spots = before[crossed, :2] + share[:, None] * (after[crossed, :2] - before[crossed, :2])
    number = np.round((spots - np.array(tank.corner)) / tank.cell).astype(np.int64)
    inside = np.all((number >= 0) & (number < np.array(tank.shape)), axis=1)
    if not inside.any():
        return None
    speed = np.asarray((before[crossed, 2] - after[crossed, 2])[inside] / max(seconds, 1e-6), np.float64)
    flat = number[inside, 0] * tank.shape[1] + number[inside, 1]
    head: Floats = np.zeros(tank.shape)
    np.maximum.at(head.reshape(-1), np.asarray(flat, np.int64), np.minimum(speed**2 / (2.0 * GRAVITY), HARDEST_M))
    middle = np.asarray(spots[inside].mean(0), np.float64)
    area = len(set(flat.tolist())) * tank.cell**2
    return Entry(_soft(head), (float(middle[0]), float(middle[1])), area, float(speed.mean()))


@dataclass(frozen=True)
class Floater:
    """A body that falls, floats or sinks upright: its hull, its density in kg/m3, and metres of water over the ground."""

    hull: Hull
    density: float
    bottom: float

    @property
    def mass(self) -> float:
        """Kilograms."""
        return self.density * self.hull.volume

    def after(self, foot: float, speed: float, surface: float, seconds: float) -> tuple[float, float]:
        """Height of its foot over the level at rest and its speed upwards some time later, near water of height `surface`.
        Water that moves with it adds half of what it displaces; drag is quadratic, and waves carry away a share of a bob's
        speed."""
        steps = max(math.ceil(seconds / 0.002), 1)
        step, area = seconds / steps, self.hull.volume / max(float(self.hull.heights[-1]), 1e-9)
        for _ in range(steps):
            depth = surface - foot
            under = float(np.interp(depth, self.hull.heights, self.hull.below)) if depth > 0 else 0.0
            wet = under / self.hull.volume
            force = WATER * GRAVITY * under - self.mass * GRAVITY - 0.5 * WATER * area * abs(speed) * speed * wet
            force -= 0.8 * math.sqrt(WATER * GRAVITY * area * self.mass) * speed * wet
            speed += step * force / (self.mass + 0.5 * WATER * under)
            foot += step * speed
            if foot < -self.bottom:
                foot, speed = -self.bottom, max(-0.15 * speed, 0.0)
        return foot, speed
