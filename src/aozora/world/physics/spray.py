"""Water that leaves the water: the drops that a blow throws up, on their ways through the air, and the crown from whose rim
they come.

How many and how fast follows from the blow: its speed v and the radius r of what strikes. Crowns rise from a ring that widens
as the square root of time, and water leaves it ever more slowly (Yarin and Weiss, 1995, for drops; the same law is used for
bodies here). Drops fall with a drag that gives them their terminal speed (Atlas, Srivastava and Sekhon, 1973)."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Vec3
from aozora.world.actions import GRAVITY

Floats = NDArray[np.float64]

SLOWEST = 0.45
"""Metres per second below which a blow throws up nothing: surface tension keeps the water together."""

THROWN = 0.95
"""How fast the first and fastest drops are, in speeds of the blow; bodies that pierce the surface squeeze water out of a
wedge."""

HIGHEST = 11.0
"""How high drops rise at most, in radii of what strikes."""

MOST_DROPS = 260
"""Drops of one blow at most."""


@dataclass(frozen=True)
class Blow:
    """Something strikes water: when (s), where on the surface, its radius in metres, its speed into the water in m/s and the way
    over ground (m/s) with which it comes. `crown` is how much of a closed sheet it throws up, 0..1; `jet`: the hole that it
    leaves closes with a column of water."""

    time: float
    position: Vec3
    radius: float
    speed: float
    drift: tuple[float, float] = (0.0, 0.0)
    crown: float = 1.0
    jet: bool = False

    @property
    def energy(self) -> float:
        """Joules in the water that it sets moving: that of half a ball of its radius."""
        return 0.5 * (2.0 / 3.0 * math.pi * self.radius**3 * 1000.0) * self.speed**2


@dataclass(frozen=True)
class Drops:
    """Drops in the air: the second at which each leaves the water (n,), where (n, 3), with what velocity (n, 3) m/s, and its
    radius (n,) in metres."""

    start: Floats
    origin: Floats
    velocity: Floats
    radius: Floats

    def places(self, seconds: Floats | float) -> Floats:
        """Where they are (n, 3) at a time, or each at its own (n,), on their ways through still air."""
        age = np.maximum(seconds - self.start, 0.0)
        final = terminal_speed(self.radius)
        # Drag grows as the square of speed: it is taken as linear with what it is at about the speed that a drop has.
        pace = np.minimum(np.maximum(np.linalg.norm(self.velocity, axis=1), 1.0) + 0.5 * GRAVITY * age, final)
        slack = final**2 / (GRAVITY * pace)
        gone = slack * (1.0 - np.exp(-age / slack))
        way = self.velocity * gone[:, None]
        way[:, 2] -= GRAVITY * slack * (age - gone)
        return self.origin + way

    def landing(self, level: float) -> Floats:
        """The seconds (n,) at which they are back at a level."""
        early = self.start + 1e-3
        late = self.start + 2.0 * np.maximum(self.velocity[:, 2], 0.0) / GRAVITY + 0.25
        for _ in range(32):
            middle = 0.5 * (early + late)
            up = self.places(middle)[:, 2] > level
            early, late = np.where(up, middle, early), np.where(up, late, middle)
        return late

    def chosen(self, numbers: NDArray[np.int64]) -> "Drops":
        """Some of them."""
        return Drops(self.start[numbers], self.origin[numbers], self.velocity[numbers], self.radius[numbers])


def terminal_speed(radius: Floats) -> Floats:
    """Metres per second with which drops of water (n,) fall in the end."""
    return np.maximum(9.65 - 10.3 * np.exp(-1200.0 * radius), 0.3)


def together(parts: list[Drops]) -> Drops:
    """All drops as one."""
    if not parts:
        return Drops(np.zeros(0), np.zeros((0, 3)), np.zeros((0, 3)), np.zeros(0))
    return Drops(*(np.concatenate([getattr(part, name) for part in parts]) for name in ("start", "origin", "velocity", "radius")))


def ring(blow: Blow, age: Floats | float) -> Floats:
    """The radius in metres of the ring from which a crown rises, so many seconds after the blow."""
    return blow.radius * np.sqrt(1.0 + 2.2 * blow.speed * np.maximum(age, 0.0) / blow.radius)


def lasting(blow: Blow) -> float:
    """Seconds for which water is thrown up."""
    return min(1.6 * blow.radius / blow.speed + 0.02, 0.16)


def thrown(blow: Blow, dice: np.random.Generator) -> Drops:
    """The drops of a blow. Their number grows with how often the blow's energy would pay for their surface (the Weber number)."""
    if blow.speed < SLOWEST:
        return together([])
    weber = 1000.0 * blow.speed**2 * 2.0 * blow.radius / 0.0728
    count = int(min(MOST_DROPS, 2.6 * weber**0.5 * (0.35 + 0.65 * blow.crown)))
    share = dice.random(count) ** 1.6
    age = share * lasting(blow)
    turn = dice.uniform(0.0, 2.0 * math.pi, count)
    drift = np.array(blow.drift)
    ahead = math.atan2(drift[1], drift[0])
    favour = min(float(np.hypot(*drift)) / (blow.speed + 0.3), 1.0)
    strong = 1.0 + 0.45 * favour * np.cos(turn - ahead)
    steep = np.radians(dice.normal(62.0, 11.0, count) - 16.0 * share)
    fast = THROWN * blow.speed * (1.0 - 0.62 * share) * strong * np.exp(dice.normal(0.0, 0.22, count)) + 0.25
    # What is fast for its size tears water into mist, which the air stops at once: whole drops rise a few radii.
    fast = np.minimum(fast, math.sqrt(2.0 * GRAVITY * HIGHEST * blow.radius) * np.exp(dice.normal(-0.15, 0.15, count)))
    out = np.stack([np.cos(turn), np.sin(turn)], 1)
    flat = (fast * np.cos(steep))[:, None] * out + 0.35 * drift
    velocity = np.asarray(np.column_stack([flat, fast * np.sin(steep)]), np.float64)
    origin = np.column_stack([np.array(blow.position[:2]) + out * ring(blow, age)[:, None], np.full(count, blow.position[2])])
    size = np.clip(0.07 * blow.radius * np.exp(dice.normal(0.0, 0.4, count)) * (0.65 + 0.6 * share), 0.0011, 0.011)
    drops = Drops(blow.time + age, origin, velocity, size)
    return together([drops, _column(blow, dice)]) if blow.jet else drops


def shed(places: Floats, velocities: Floats, time: float, dice: np.random.Generator) -> Drops:
    """Water that a body takes along as it leaves: drops that come off points (n, 3) with nearly their velocities (n, 3) m/s."""
    count = len(places)
    speed = np.linalg.norm(velocities, axis=1)[:, None]
    loose = velocities * dice.uniform(0.45, 0.9, count)[:, None] + speed * dice.normal(0.0, 0.16, (count, 3))
    size = np.clip(0.0021 * np.exp(dice.normal(0.0, 0.35, count)), 0.001, 0.005)
    return Drops(time + dice.uniform(0.0, 0.06, count), places, loose, size)


def _column(blow: Blow, dice: np.random.Generator) -> Drops:
    """Drops that the closing hole shoots up from its middle (Worthington, 1908): late, steep, few and large."""
    late = 2.2 * math.sqrt(blow.radius / GRAVITY) + 0.06
    count = 9
    turn, lean = dice.uniform(0.0, 2.0 * math.pi, count), dice.normal(0.0, 0.05, count)
    rise = np.linspace(0.55, 1.0, count) * min(0.75 * blow.speed, 3.2)
    velocity = np.column_stack([lean * rise * np.cos(turn), lean * rise * np.sin(turn), rise])
    spot = np.tile(np.array(blow.position), (count, 1))
    size = np.clip(blow.radius * dice.uniform(0.10, 0.2, count), 0.002, 0.03)
    return Drops(np.full(count, blow.time + late) + dice.uniform(0, 0.05, count), spot, velocity, size)


TEARS_S = 0.11
"""Seconds in which a sheet that no longer rises is gone."""

SIDES, STOREYS = 72, 7
"""Points around a crown, and from its foot to its rim."""


def crown(blow: Blow, seconds: Floats, dice: np.random.Generator) -> Floats:
    """The sheet of a crown at times (f,): points (f, SIDES * STOREYS, 3) in metres, ring by ring from the foot up; NaN while
    there is none. Every point of its rim flies freely; between it and the foot the sheet is stretched."""
    turn = 2.0 * math.pi * np.arange(SIDES) / SIDES
    spikes = _lobes(turn, dice)
    drift = np.array(blow.drift)
    favour = min(float(np.hypot(*drift)) / (blow.speed + 0.3), 1.0)
    uneven = (1.0 + 0.5 * favour * np.cos(turn - math.atan2(drift[1], drift[0]))) * spikes
    fast = 0.62 * THROWN * blow.speed * math.sqrt(blow.crown) * uneven
    steep = math.radians(70.0)
    age = seconds - blow.time
    flying = np.maximum(age, 0.0)[:, None]
    rise = fast * math.sin(steep) * flying - 0.5 * GRAVITY * flying**2
    # A sheet that has stopped rising tears, and its holes are at the rim again within moments.
    top = 0.62 * THROWN * blow.speed * math.sqrt(blow.crown) * math.sin(steep) / GRAVITY
    rise = rise * np.clip(1.0 - (flying - 0.9 * top) / TEARS_S, 0.0, 1.0)
    foot = ring(blow, flying)
    rim = np.minimum(blow.radius * 1.15 + fast * math.cos(steep) * flying, 1.9 * foot)
    up = np.linspace(0.0, 1.0, STOREYS)[:, None]
    reach = foot[:, None] * (1.0 - up**0.8) + np.maximum(rim, foot * 0.9)[:, None] * up**0.8
    # Below its rim a sheet is smooth: only there it parts into fingers.
    even = rise.mean(1)[:, None, None]
    high = np.maximum(even * up**0.85 * 0.8 + (rise[:, None] - 0.8 * even) * up**2.5, -0.02)
    way = np.stack([reach * np.cos(turn), reach * np.sin(turn), high], -1)
    way[..., :2] += 0.25 * drift * flying[:, :, None, None] * up[None, :, :, None]
    points = way.reshape(len(seconds), -1, 3) + np.array(blow.position)
    gone = (age <= 0.0) | (rise.max(1) <= 0.004)
    points[gone] = np.nan
    return points


def _lobes(turn: Floats, dice: np.random.Generator) -> Floats:
    """How unevenly a rim rises (n,): a few broad lobes and many spikes."""
    lobes = np.ones_like(turn)
    for count, strength in ((2, 0.08), (3, 0.07), (7, 0.07), (13, 0.10), (21, 0.10)):
        lobes += strength * np.cos(count * turn + dice.uniform(0, 2 * math.pi))
    return lobes
