"""When a being does what: its way over the ground and its acts, laid on one fine grid of times."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.world.acting.gaits import CARRIED, GAITS, gait_at
from aozora.world.acting.postures import POSTURES
from aozora.world.acting.rotations import Floats
from aozora.world.elements import Act, Height, Path

GRID_HZ = 240.0
LEAD_S = 1.3
"""The grid begins this long before the shot and ends this long after it, so that strides and springs are under way."""

MOVING = 0.12
"""Slower than this many hip heights per second, a being stands."""

CROSSFADE_S = 0.42

ACTIONS = {
    **{name: name for name in (*GAITS, *POSTURES)},
    "chase": "run",
    "gallop": "run",
    "flee": "run",
    "fetch": "run",
    "jog": "trot",
    "wander": "walk",
    "follow": "trot",
    "rest": "lie",
    "idle": "stand",
    "graze": "eat",
    "chew": "eat",
    "bark": "roar",
    "howl": "roar",
    "growl": "roar",
    "shake off": "shake",
    "wash": "groom",
    "lick": "groom",
    "nap": "sleep",
    "look": "look around",
    "watch": "look around",
    "smell": "sniff",
}
"""What each known action is performed as."""


@dataclass(frozen=True)
class Way:
    """The grid: times (n,) in seconds, ground positions (n, 3), headings (n,) unwrapped, speeds (n,) in m/s."""

    times: Floats
    positions: Floats
    headings: Floats
    speeds: Floats

    def at(self, times: Floats) -> tuple[Floats, Floats]:
        """Positions (m, 3) and headings (m,) at other times."""
        positions = np.stack([np.interp(times, self.times, self.positions[:, i]) for i in range(3)], -1)
        return positions, np.interp(times, self.times, self.headings)


def way_along(path: Path, height: Height, first: float, last: float) -> Way:
    """The way on a grid that reaches `LEAD_S` beyond first and last; before and after its path, a being goes on as it was."""
    times = first - LEAD_S + np.arange(int((last - first + 2 * LEAD_S) * GRID_HZ) + 2) / GRID_HZ
    flat = [_extended(times, path.times_s, path.positions[:, i]) for i in range(2)]
    headings = _extended(times, path.times_s, np.unwrap(path.headings), hold=True)
    speeds = _smooth(np.hypot(*[np.gradient(track, times) for track in flat]), 0.10)
    positions = np.stack([*flat, np.asarray(height(flat[0], flat[1]), np.float64)], 1)
    return Way(times, positions, _smooth(headings, 0.08), speeds)


def _extended(times: Floats, known: Floats, values: Floats, hold: bool = False) -> Floats:
    inside = np.interp(times, known, values)
    if len(known) < 2 or hold:
        return inside
    start = (values[1] - values[0]) / (known[1] - known[0])
    end = (values[-1] - values[-2]) / (known[-1] - known[-2])
    return inside + np.minimum(times - known[0], 0) * start + np.maximum(times - known[-1], 0) * end


def _smooth(values: Floats, seconds: float) -> Floats:
    return smooth_along(values, seconds, GRID_HZ)


def eased(share: Floats) -> Floats:
    """From 0 to 1 with no jolt at either end: Perlin's smootherstep of a share (any shape), which is held in 0..1."""
    x = np.clip(share, 0.0, 1.0)
    return x * x * x * (x * (6 * x - 15) + 10)


def smooth_along(values: Floats, seconds: float, hz: float) -> Floats:
    """A moving average of samples (n,) at `hz`, taken twice, without delay; the ends are held."""
    width = max(1, int(seconds * hz) // 2 * 2 + 1)
    for _ in range(2):
        padded = np.pad(values, width // 2, mode="edge")
        sums = np.cumsum(np.concatenate([[0.0], padded]))
        values = (sums[width:] - sums[:-width]) / width
    return values


@dataclass(frozen=True)
class Spell:
    """One mode (a gait or a posture) from grid index `first` up to `last`."""

    mode: str
    first: int
    last: int

    @property
    def is_gait(self) -> bool:
        """Whether it goes anywhere."""
        return self.mode in GAITS


def spells_of(acts: Sequence[Act], way: Way, hip_height: float, carriage: str = "four") -> list[Spell]:
    """The modes over the grid: acts as asked for, standing in the gaps, and a gait wherever the ground goes by."""
    asked = np.full(len(way.times), "stand", dtype=object)
    for position, act in enumerate(sorted(acts, key=lambda act: act.start_s)):
        if act.action not in ACTIONS:
            raise InvalidInput(f"must be one of {', '.join(ACTIONS)} (got {act.action!r})", field="action")
        begin = -np.inf if position == 0 and act.start_s <= 0.05 else act.start_s
        asked[(way.times >= begin) & (way.times < act.end_s)] = ACTIONS[act.action]
    if acts:
        final = max(acts, key=lambda act: act.end_s)
        asked[way.times >= final.end_s] = ACTIONS[final.action]
    modes = _as_performed(asked, way, hip_height)
    for usual, own in CARRIED.get(carriage, {}).items():
        modes[modes == usual] = own
    cuts = [0, *(np.flatnonzero(modes[1:] != modes[:-1]) + 1).tolist(), len(modes)]
    spells = [Spell(modes[a], a, b) for a, b in pairwise(cuts)]
    return _without_moments(spells)


def _as_performed(asked: NDArray[np.object_], way: Way, hip_height: float) -> NDArray[np.object_]:
    """Each stretch of one asked action and of moving or not gets the gait of its usual speed."""
    moving = way.speeds > MOVING * hip_height
    modes = asked.copy()
    changes = np.flatnonzero((asked[1:] != asked[:-1]) | (moving[1:] != moving[:-1])) + 1
    for a, b in zip([0, *changes.tolist()], [*changes.tolist(), len(asked)], strict=True):
        wanted = str(asked[a])
        if moving[a]:
            speed = float(np.percentile(way.speeds[a:b], 65))
            modes[a:b] = gait_at(speed, hip_height, wanted if wanted in GAITS else "")
        elif wanted in GAITS:
            modes[a:b] = "stand"
    return modes


def _without_moments(spells: list[Spell]) -> list[Spell]:
    """Spells of less than a sixth of a second join the one before; neighbours of one mode become one."""
    kept: list[Spell] = []
    for spell in spells:
        short = spell.last - spell.first < GRID_HZ / 6
        if kept and (short or kept[-1].mode == spell.mode):
            kept[-1] = Spell(kept[-1].mode, kept[-1].first, spell.last)
        else:
            kept.append(spell)
    return kept


def shares_of(spells: list[Spell], count: int) -> Floats:
    """How much of each spell shows at each time (k, n), adding up to 1: smooth crossfades about the cuts."""
    index = np.arange(count)
    begun = [np.ones(count)]
    for before, spell in pairwise(spells):
        room = min(before.last - before.first, spell.last - spell.first) * 0.9
        width = max(2.0, min(CROSSFADE_S * GRID_HZ, room))
        begun.append(eased((index - spell.first) / width + 0.5))
    begun.append(np.zeros(count))
    return np.stack([now - after for now, after in pairwise(begun)])
