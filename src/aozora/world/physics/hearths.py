"""What burns, smokes, steams and bursts, as chambers of hot gas: a plume's size gives the grid, its kind the habits.

Everything is scaled by the plume's height and by the time in which something falls through it, so that a torch is a bonfire
that burns faster. Lengths in metres, times in seconds.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import BLAST_S, BLASTS_EVERY_S, Plume, PlumeKind, Rgb, Volume, Wind, blast_age
from aozora.world.physics.gas import GRAVITY, Burner, Chamber, Gas, Habits

Velocity = Callable[[float], NDArray[np.float64]]
Clock = Callable[[float], float]


def _same(time_s: float) -> float:
    return time_s


@dataclass(frozen=True)
class Temper:
    """How a kind of plume burns, in its own measures: heights, and times in which something falls through one. `cells` stand on
    a height, the grid is `tall` heights high and reaches `aside` heights beyond the source; a step takes `step` times, and it
    burns `warm` times before it is looked at. `rise` is the height that it rises in a time, `sheltered` the share of the wind
    that reaches it. `flame` and `dark` are optical depths over the source of what has heat 1 and soot 1; what `bursts` burns for
    a moment, at the times of `film.air.blast_age`."""

    habits: Habits
    burner: Burner
    cells: int
    tall: float
    aside: float
    step: float
    warm: float
    rise: float
    sheltered: float
    flame: float
    dark: float
    bursts: bool = False

    @property
    def flaming(self) -> bool:
        """Whether it glows: what is seen of it is flame, and soot is what is left."""
        return self.flame > 0


_FIRE = Temper(
    Habits(lift=9.0, pace=3.0, warmth=1.4, sooting=0.3, swelling=0.35, cooling=0.8, loss=0.1, thinning=0.6, whirl=0.4),
    Burner((0, 0, 0), 0.5, heat=1.6, fuel=2.8, tongues=6, pulse_hz=0.2),
    cells=40,
    tall=1.6,
    aside=0.26,
    step=0.055,
    warm=5.0,
    rise=1.0,
    sheltered=0.15,
    flame=6.0,
    dark=0.06,
)

_SMOKE = Temper(
    Habits(lift=5.0, pace=0.0, cooling=0.0, loss=0.2, thinning=0.16, whirl=0.25),
    Burner((0, 0, 0), 0.55, heat=2.0, soot=8.0, speed=0.5, tongues=5, pulse_hz=0.25),
    cells=44,
    tall=1.25,
    aside=0.34,
    step=0.08,
    warm=7.0,
    rise=0.7,
    sheltered=0.2,
    flame=0.0,
    dark=1.7,
)

_STEAM = Temper(
    Habits(lift=2.6, pace=0.0, cooling=0.0, loss=0.3, thinning=0.45, whirl=0.25),
    Burner((0, 0, 0), 0.55, heat=1.2, soot=6.0, speed=0.25, tongues=4, pulse_hz=0.15),
    cells=44,
    tall=1.15,
    aside=0.24,
    step=0.1,
    warm=8.0,
    rise=0.45,
    sheltered=0.15,
    flame=0.0,
    dark=1.0,
)

_BLAST = Temper(
    Habits(lift=4.0, pace=3.0, warmth=1.5, sooting=1.5, swelling=1.5, cooling=0.7, loss=0.12, thinning=0.04, whirl=0.7),
    Burner((0, 0, 0.12), 0.22, heat=14.0, fuel=26.0, tongues=14, pulse_hz=0.2, round=True),
    cells=36,
    tall=1.7,
    aside=0.42,
    step=0.035,
    warm=0.0,
    rise=1.0,
    sheltered=0.3,
    flame=7.0,
    dark=8.0,
    bursts=True,
)

SIMULATED: dict[PlumeKind, Temper] = {"flame": _FIRE, "smoke": _SMOKE, "steam": _STEAM, "explosion": _BLAST}
"""Kinds of plumes that can be simulated."""

BLAST_FEEDS = 0.14
"""For how many of its times an explosion is fed."""


@dataclass(frozen=True)
class Hearth:
    """A plume as a chamber whose lower corner lies `corner` metres from the plume's foot; `step_s` is a step, `warm_s` how long
    it burns before it is looked at, from `since_s` on at the earliest."""

    plume: Plume
    temper: Temper
    chamber: Chamber
    corner: tuple[float, float, float]
    step_s: float
    warm_s: float
    since_s: float

    def begin(self, first_s: float) -> float:
        """The second from which on it is simulated if it is first looked at at `first_s`."""
        if self.temper.bursts:
            return BLAST_S if first_s < BLAST_S + BLASTS_EVERY_S else first_s - blast_age(first_s)
        return max(first_s - self.warm_s, self.since_s)

    def volume(self, gas: Gas, number: int, foot: NDArray[np.float64], scale: float) -> Volume:
        """What its gas looks like as plume `number`, standing at `foot` (3,) of the world, `scale` times as large."""
        plume, temper = self.plume, self.temper
        x, y, z = (float(f + scale * c) for f, c in zip(foot, self.corner, strict=True))
        wide = scale * plume.width
        dark = np.float32(temper.dark * (1.0 if temper.flaming else plume.density) / wide)
        cell, fade = scale * self.chamber.cell, _window(gas.heat.shape)
        colour: Rgb = plume.colour if temper.flaming else (1.0, 1.0, 1.0)
        albedo: Rgb = plume.colour if not temper.flaming else (0.17, 0.155, 0.145)
        return Volume(number, (x, y, z), cell, gas.heat * fade, gas.soot * (dark * fade), temper.flame / wide, colour, albedo)


EDGE_CELLS = 6
"""Cells over which what leaves the grid fades, so that its border is not seen."""


def _window(shape: tuple[int, ...]) -> NDArray[np.float32]:
    """1 inside (nx, ny, nz), falling off towards the sides and the top."""
    ways = [np.clip((np.minimum(np.arange(n), np.arange(n)[::-1]) + 0.0) / EDGE_CELLS, 0, 1) for n in shape[:2]]
    up = np.clip((shape[2] - 1 - np.arange(shape[2])) / (3 * EDGE_CELLS), 0, 1)
    return (ways[0][:, None, None] * ways[1][None, :, None] * up).astype(np.float32)


def hearth_of(plume: Plume, wind: Wind, velocity: Velocity, *, floor: bool, coarse: float = 1.0, shot_s: Clock = _same) -> Hearth:
    """The hearth of a plume in a wind, whose foot moves with a `velocity` (m/s) at a time. `floor` closes the bottom; cells and
    steps are `coarse` times as large. `shot_s` gives the second of the shot, by which it comes and goes, at one of the gas."""
    temper = SIMULATED[plume.kind]
    height, radius = plume.height, temper.burner.radius * plume.width
    time = math.sqrt(height / GRAVITY)
    cell = coarse * height / temper.cells

    def blowing(at_s: float) -> tuple[float, float, float]:
        moved = velocity(at_s)
        x, y = wind.at(at_s)
        share = temper.sheltered
        return (share * x - float(moved[0]), share * y - float(moved[1]), -float(moved[2]))

    lean = _lean(temper, wind, height, time)
    reach = [(-(radius + temper.aside * height) + min(way, 0.0), radius + temper.aside * height + max(way, 0.0)) for way in lean]
    nx, ny = (max(8, math.ceil((high - low) / cell)) for low, high in reach)
    nz = math.ceil(temper.tall * height / cell)
    below = 0.0 if floor else 2 * cell
    corner = (reach[0][0], reach[1][0], -below)
    at = (-reach[0][0], -reach[1][0], below + temper.burner.place[2] * height + cell)
    burner = _burner(plume, temper, at, radius, time, shot_s)
    chamber = Chamber((nx, ny, nz), cell, (burner,), _habits(temper, time), blowing, floor)
    since = plume.begin_s if plume.begin_s > 0 else -math.inf
    return Hearth(plume, temper, chamber, corner, coarse * temper.step * time, temper.warm * time, since)


def _lean(temper: Temper, wind: Wind, height: float, time: float) -> tuple[float, float]:
    """How far (x, y) the wind carries a plume aside while it rises, at most a little more than its height."""
    x, y = (temper.sheltered * speed * time / temper.rise * 1.2 for speed in wind.velocity)
    length = math.hypot(x, y)
    share = min(1.0, 1.3 * height / length) if length > 0 else 0.0
    return share * x, share * y


def _habits(temper: Temper, time: float) -> Habits:
    own = temper.habits
    return replace(
        own,
        pace=own.pace / time,
        cooling=own.cooling / time,
        loss=own.loss / time,
        thinning=own.thinning / time,
    )


def _burner(plume: Plume, temper: Temper, at: tuple[float, float, float], radius: float, time: float, shot_s: Clock) -> Burner:
    own = temper.burner
    rates: dict[str, Any] = {name: getattr(own, name) / time for name in ("heat", "fuel", "soot", "pulse_hz")}

    def strength(gas_s: float) -> float:
        at_s = shot_s(gas_s)
        if temper.bursts:
            return 1.0 if at_s >= BLAST_S and blast_age(at_s) < BLAST_FEEDS * time else 0.0
        # What burns at the beginning of a shot burnt before.
        lasting = max(at_s, 0.0) if plume.begin_s <= 0 else at_s
        return min(1.0, plume.strength(lasting) / max(plume.density, 1e-6))

    speed = own.speed * plume.height / time
    return replace(own, place=at, radius=radius, speed=speed, strength=strength, seed=plume.seed, **rates)
