"""Liquids as particles: position-based fluids (Macklin and Mueller 2013), with walls given as signed distances.

A particle stands for the volume of a cube of `spacing`. Density is held by constraints, so a liquid at rest keeps its volume;
viscosity is the exchange of velocity between neighbours; of two liquids the lighter one rises; what mixes shares its colour.
Walls are solids of revolution about upright axes, looked up in tables of distance, over the plane z = `floor`.
"""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

GRAVITY = 9.81
RATE_HZ = 240
"""Steps per second."""

REACH = 2.0
"""Radius of the kernel in units of the spacing."""


@dataclass(frozen=True)
class Wall:
    """A solid of revolution about the upright axis through `axis` (x, y): `distance` (nr, nz) in metres, negative inside, at
    radii `step` * i and heights `low` + `step` * j."""

    axis: tuple[float, float]
    low: float
    step: float
    distance: Floats


@dataclass(frozen=True)
class Fluid:
    """`density` relative to water; `viscosity` 0 (water) .. 1 (stiff honey), the share of relative velocity that neighbours take
    over in a hundredth of a second; `colour` linear; `mixes` whether its colour spreads into others that mix."""

    density: float = 1.0
    viscosity: float = 0.0
    colour: tuple[float, float, float] = (0.9, 0.95, 1.0)
    mixes: bool = True


@dataclass(frozen=True)
class Source:
    """A round mouth at `position` of `radius` that lets out `fluid` (a number) with `velocity` from `start_s` to `end_s`."""

    position: tuple[float, float, float]
    velocity: tuple[float, float, float]
    radius: float
    start_s: float
    end_s: float
    fluid: int = 0


@dataclass(frozen=True)
class Vat:
    """A simulation's set-up. `filled` (n, 3) are places of particles at the beginning and `filled_with` (n,) numbers of fluids;
    `gravity` in m/s2 downwards; particles below `floor` - 0.5 m or farther than `bounds` metres from the middle are lost."""

    spacing: float
    fluids: tuple[Fluid, ...]
    sources: tuple[Source, ...] = ()
    walls: tuple[Wall, ...] = ()
    floor: float = 0.0
    filled: Floats | None = None
    filled_with: NDArray[np.int64] | None = None
    gravity: float = GRAVITY
    grip: float = 0.04


@dataclass(frozen=True)
class Particles:
    """All particles at one time: positions and velocities (n, 3), colours (n, 3), and the number of the fluid of each (n,)."""

    time_s: float
    positions: Floats
    velocities: Floats
    colours: Floats
    fluid: NDArray[np.int64]


def lattice(low: Floats, high: Floats, spacing: float) -> Floats:
    """Points (n, 3) of a cubic grid inside a box."""
    axes = [np.arange(a + spacing / 2, b, spacing) for a, b in zip(low, high, strict=True)]
    return np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)


def rest_density(spacing: float) -> float:
    """The sum of the kernel over a cubic grid, by which densities are measured."""
    reach = REACH * spacing
    points = lattice(np.full(3, -2.5 * spacing), np.full(3, 2.6 * spacing), spacing)
    squared = (points**2).sum(1)
    inside = squared < reach * reach
    return float((315.0 / (64.0 * np.pi * reach**9) * (reach**2 - squared[inside]) ** 3).sum())


def flow(vat: Vat, moments: Floats) -> Iterator[Particles]:
    """The particles at each of the moments (f,) in rising order, in seconds."""
    state = _State(vat)
    step = 0
    for moment in moments:
        while (step + 1) / RATE_HZ <= moment + 1e-9:
            state.advance(step / RATE_HZ)
            step += 1
        yield state.seen(float(moment))


class _State:
    """A simulation in progress."""

    def __init__(self, vat: Vat) -> None:
        self.vat = vat
        self.x = np.zeros((0, 3)) if vat.filled is None else vat.filled.astype(np.float64)
        self.v = np.zeros_like(self.x)
        self.fluid = np.zeros(len(self.x), np.int64) if vat.filled_with is None else vat.filled_with.astype(np.int64)
        self.colour = self._of("colour")
        self.sent = [0.0 for _ in vat.sources]
        self.rest = rest_density(vat.spacing)
        self.table = _wall_tables(vat.walls)
        # Compiled code is slow to import, and most films need none.
        compiled: Any = importlib.import_module("aozora.world.physics.liquid_steps")
        self.step = compiled.step

    def _of(self, name: str) -> Floats:
        values = np.array([getattr(fluid, name) for fluid in self.vat.fluids], np.float64)
        return values[self.fluid]

    def seen(self, time: float) -> Particles:
        return Particles(time, self.x.copy(), self.v.copy(), self.colour.copy(), self.fluid.copy())

    def _let_in(self, time: float) -> None:
        """New layers of particles at the mouths, as far along as they have come by now."""
        d = self.vat.spacing
        for i, source in enumerate(self.vat.sources):
            speed = float(np.linalg.norm(source.velocity))
            if not source.start_s <= time < source.end_s or speed <= 0:
                continue
            self.sent[i] += speed / RATE_HZ
            while self.sent[i] >= d:
                self.sent[i] -= d
                fresh = _disc(source, d, self.sent[i])
                self.x = np.concatenate([self.x, fresh])
                self.v = np.concatenate([self.v, np.broadcast_to(np.array(source.velocity), fresh.shape)])
                self.fluid = np.concatenate([self.fluid, np.full(len(fresh), source.fluid)])
                tint = np.array(self.vat.fluids[source.fluid].colour)
                self.colour = np.concatenate([self.colour, np.broadcast_to(tint, fresh.shape)])

    def advance(self, time: float) -> None:
        """One step of 1 / RATE_HZ seconds."""
        self._let_in(time)
        if not len(self.x):
            return
        vat = self.vat
        facts = np.stack([self._of("density"), self._of("viscosity"), self._of("mixes")], -1).astype(np.float64)
        numbers = np.array([vat.spacing, self.rest, vat.gravity, vat.floor, vat.grip])
        self.step(self.x, self.v, self.colour, facts, numbers, self.table)
        lost = self.x[:, 2] < vat.floor - 0.5
        if lost.any():
            kept = ~lost
            self.x, self.v, self.colour, self.fluid = self.x[kept], self.v[kept], self.colour[kept], self.fluid[kept]


def _disc(source: Source, spacing: float, ahead: float) -> Floats:
    """A layer of particles across the mouth, `ahead` metres out of it."""
    along = np.array(source.velocity) / np.linalg.norm(source.velocity)
    side = np.cross(along, [0.0, 1.0, 0.0] if abs(along[1]) < 0.9 else [1.0, 0.0, 0.0])
    side /= np.linalg.norm(side)
    other = np.cross(along, side)
    count = max(round(source.radius / spacing), 0)
    u, w = np.meshgrid(*[spacing * np.arange(-count, count + 1)] * 2)
    inside = np.hypot(u, w) <= max(source.radius, 0.01 * spacing)
    return np.array(source.position) + ahead * along + u[inside][:, None] * side + w[inside][:, None] * other


def _wall_tables(walls: tuple[Wall, ...]) -> tuple[Floats, Floats, Floats, NDArray[np.int64], Floats]:
    """All walls in arrays of equal size, for the compiled code."""
    rows = max((wall.distance.shape[0] for wall in walls), default=2)
    columns = max((wall.distance.shape[1] for wall in walls), default=2)
    tables = np.full((max(len(walls), 1), rows, columns), 1.0)
    for i, wall in enumerate(walls):
        tables[i, : wall.distance.shape[0], : wall.distance.shape[1]] = wall.distance
    axes = np.array([wall.axis for wall in walls], np.float64).reshape(-1, 2)
    lows, steps = (np.array([getattr(wall, name) for wall in walls], np.float64) for name in ("low", "step"))
    return axes, lows, steps, np.array([wall.distance.shape for wall in walls], np.int64).reshape(-1, 2), tables
