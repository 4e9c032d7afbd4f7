"""Where and when each foot stands: planted in the world, swung from one stand to the next."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.acting.gaits import GAITS, Gait, stride_rate
from aozora.world.acting.jumps import HIGH, airtime, takeoffs
from aozora.world.acting.postures import Posture
from aozora.world.acting.puppet import Puppet
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import GRID_HZ, Spell, Way
from aozora.world.elements import Height

STEP_S = 0.24
"""How long a foot takes to another place when the animal changes its posture."""


@dataclass(frozen=True)
class Stands:
    """All stands of one foot, in order: from `starts` (k,) to `ends` (k,) seconds at `places` (k, 3) in the world.

    `lifts` (k,) is how high in metres and `tucks` (k,) how far (radians) the foot folds on the way to each stand; `stepped`
    (k,) says whether the foot was in the air before.
    """

    starts: Floats
    ends: Floats
    places: Floats
    lifts: Floats
    tucks: Floats
    stepped: NDArray[np.bool_]


@dataclass(frozen=True)
class Stand:
    """One stand of one foot."""

    start: float
    end: float
    place: Floats
    lift: float
    tuck: float


def stride_phase(spells: list[Spell], way: Way, hip_height: float) -> Floats:
    """The phase of the stride over the grid (n,): it runs in gaits and rests between."""
    rate = np.zeros(len(way.times))
    for spell in spells:
        if spell.is_gait:
            part = slice(spell.first, spell.last)
            rate[part] = stride_rate(GAITS[spell.mode], way.speeds[part], hip_height)
    return np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) * 0.5 / GRID_HZ)])


@dataclass(frozen=True)
class Ground:
    """What the feet need to know: the way, the stride's phase over it and the ground's height."""

    way: Way
    phase: Floats
    height: Height

    def spot(self, time: float, sideways: Floats) -> Floats:
        """A point of the ground beside where the being is at a time; `sideways` is (x, y) in its own axes."""
        position, heading = self.way.at(np.array([time]))
        cos, sin = np.cos(heading[0]), np.sin(heading[0])
        x = position[0, 0] + cos * sideways[0] - sin * sideways[1]
        y = position[0, 1] + sin * sideways[0] + cos * sideways[1]
        z = np.asarray(self.height(np.array([x]), np.array([y])), np.float64)
        return np.array([x, y, z[0]])


def stands_of(leg: str, puppet: Puppet, spells: list[Spell], ground: Ground, postures: Mapping[str, Posture]) -> Stands:
    """The stands of one foot through all spells."""
    made: list[Stand] = []
    for spell in spells:
        if spell.is_gait:
            made = _walked(made, leg, puppet, spell, ground)
        else:
            made = _settled(made, leg, puppet, spell, ground, postures[spell.mode])
            if spell.mode == "jump":
                made = _jumped(made, leg, puppet, spell, ground)
    return _packed(made, float(ground.way.times[-1]))


def _walked(made: list[Stand], leg: str, puppet: Puppet, spell: Spell, ground: Ground) -> list[Stand]:
    """The stands of a gait: each foot lands where it will be under its shoulder or hip in the middle of the stand."""
    gait = GAITS[spell.mode]
    times = ground.way.times
    part = slice(spell.first, spell.last)
    phase = ground.phase[part]
    due = gait.touchdown[leg]
    strides = range(int(np.floor(phase[0] - due)) - 1, int(np.ceil(phase[-1] - due)) + 1)
    hind = "hind" in leg
    lift, tuck = gait.lift[hind] * puppet.rig.hip_height, float(np.radians(gait.tuck[hind]))
    stands = list(made)
    for stride in strides:
        start, end = _when(stride + due, phase, times[part]), _when(stride + due + gait.duty, phase, times[part])
        if start < times[spell.first] and spell.first > 0:
            continue
        if start >= times[spell.last - 1] or (stands and start < stands[-1].start + 0.1):
            continue
        place = ground.spot((start + end) / 2, _neutral(leg, puppet, gait))
        stands.append(Stand(start, end, place, lift, tuck))
        if len(stands) > 1:
            stands[-2] = _ended(stands[-2], start, (1 - gait.duty) / _rate(ground, start), len(stands) - 1 == len(made))
    return stands


def _ended(stand: Stand, next_start: float, swing: float, is_first: bool) -> Stand:
    """A stand whose foot leaves in time for the next one: a full swing before it when a gait begins."""
    end = next_start - min(swing, 0.45) if is_first else stand.end
    in_air = max(0.07, min(0.18, 0.5 * (next_start - stand.start)))
    end = min(max(end, stand.start + 0.03), next_start - in_air)
    return Stand(stand.start, end, stand.place, stand.lift, stand.tuck)


def _rate(ground: Ground, time: float) -> float:
    i = int(np.clip(np.searchsorted(ground.way.times, time), 1, len(ground.phase) - 1))
    return max(0.25, float(ground.phase[i] - ground.phase[i - 1]) * GRID_HZ)


def _when(phase: float, phases: Floats, times: Floats) -> float:
    """When a phase is reached; beyond the spell the stride goes on at its last rate."""
    if phases[0] <= phase <= phases[-1]:
        return float(np.interp(phase, phases, times))
    edge, rate = (0, phases[1] - phases[0]) if phase < phases[0] else (-1, phases[-1] - phases[-2])
    return float(times[edge] + (phase - phases[edge]) / max(float(rate) * GRID_HZ, 0.5))


def _neutral(leg: str, puppet: Puppet, gait: Gait) -> Floats:
    """Where a foot stands in the middle of its stance: below its first joint, nearer to the midline in fast gaits."""
    sole = np.array(puppet.rig.foot_points[leg][:2])
    joint = puppet.head(puppet.rig.legs[leg][0])
    ahead = 0.06 * puppet.unit if "front" in leg else 0.02 * puppet.unit
    return np.array([0.6 * joint[0] + 0.4 * sole[0] + ahead, sole[1] * (1 - gait.narrow)])


def _settled(made: list[Stand], leg: str, puppet: Puppet, spell: Spell, ground: Ground, posture: Posture) -> list[Stand]:
    """The stand of a posture; the feet step there one after the other."""
    times = ground.way.times
    begin, middle = float(times[spell.first]), float(times[(spell.first + spell.last) // 2])
    shift = posture.feet.get(leg, (0.0, 0.0))
    place = ground.spot(middle, np.array([puppet.rig.foot_points[leg][0] + shift[0], puppet.rig.foot_points[leg][1] + shift[1]]))
    end = float(times[spell.last - 1])
    if not made:
        return [Stand(begin, end, place, 0.0, 0.0)]
    last = made[-1]
    if np.linalg.norm(last.place - place) < 0.035 * puppet.unit:
        return [*made[:-1], Stand(last.start, end, last.place, last.lift, last.tuck)]
    turn = sorted(puppet.rig.legs).index(leg) * 0.09
    from_gait = last.end < begin - 0.01
    leave = last.end if from_gait else max(min(last.end, begin + 0.15), begin - 0.12 + turn, last.start + 0.03)
    land = min(max(leave + 0.75 * STEP_S, begin - 0.05), leave + 0.5) if from_gait else leave + STEP_S
    far = float(np.linalg.norm(last.place - place)) / puppet.unit
    lift = puppet.unit * min(0.10, 0.03 + 0.1 * far)
    before = Stand(last.start, leave, last.place, last.lift, last.tuck)
    return [*made[:-1], before, Stand(land, max(end, land + 0.05), place, lift, 0.4)]


def _jumped(made: list[Stand], leg: str, puppet: Puppet, spell: Spell, ground: Ground) -> list[Stand]:
    """The last stand broken up by the flights of a spell of jumping; hind feet leave and land a little after the front ones."""
    times, air = ground.way.times, airtime(puppet.unit)
    late = 0.03 if "hind" in leg else 0.0
    stands, held = made[:-1], made[-1]
    for moment in takeoffs(max(float(times[spell.first]), 0.0), float(times[spell.last - 1]), puppet.unit):
        leave = max(float(moment) + late, held.start + 0.03)
        land = float(moment) + air + 0.5 * late
        stands.append(Stand(held.start, leave, held.place, held.lift, held.tuck))
        place = ground.spot(land, np.array(puppet.rig.foot_points[leg][:2]))
        held = Stand(land, max(held.end, land + 0.1), place, 0.85 * HIGH * puppet.unit, 1.1)
    return [*stands, held]


def _packed(stands: list[Stand], last: float) -> Stands:
    ends = np.array([stand.end for stand in stands])
    starts = np.array([stand.start for stand in stands])
    ends[:-1] = np.minimum(ends[:-1], starts[1:] - 1e-3)
    ends[-1] = max(ends[-1], last)
    return Stands(
        starts,
        ends,
        np.array([stand.place for stand in stands]),
        np.array([stand.lift for stand in stands]),
        np.array([stand.tuck for stand in stands]),
        np.arange(len(stands)) > 0,
    )


@dataclass(frozen=True)
class Steps:
    """One foot over n times: soles (n, 3) in the world, `standing` (n,), `swing` (n,) 0..1 through the air (0 while it stands),
    `fold` (n,) how far its lowest bone folds back in radians."""

    soles: Floats
    standing: NDArray[np.bool_]
    swing: Floats
    fold: Floats


def steps_at(stands: Stands, times: Floats) -> Steps:
    """Where a foot is at any times (n,)."""
    now = np.clip(np.searchsorted(stands.starts, times, side="right") - 1, 0, len(stands.starts) - 1)
    after = np.minimum(now + 1, len(stands.starts) - 1)
    standing = (times <= stands.ends[now]) | (after == now)
    span = np.maximum(stands.starts[after] - stands.ends[now], 1e-6)
    s = np.where(standing, 0.0, np.clip((times - stands.ends[now]) / span, 0, 1))
    go = s * s * s * (s * (6 * s - 15) + 10) + 0.10 * np.sin(np.pi * s) ** 2 * s
    soles = stands.places[now] + go[:, None] * (stands.places[after] - stands.places[now])
    arc = (np.sin(np.pi * s**0.85) ** 2) ** 0.8
    soles[:, 2] += arc * stands.lifts[after]
    folded = np.sin(np.pi * np.clip(s / 0.86, 0, 1) ** 0.75) ** 2
    return Steps(np.where(standing[:, None], stands.places[now], soles), standing, s, folded * stands.tucks[after])
