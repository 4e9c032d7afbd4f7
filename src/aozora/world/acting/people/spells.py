"""When somebody does what: postures and gaits one after the other, and what the upper body does over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.world.acting.people.gaits import GAITS, gait_at
from aozora.world.acting.people.keys import Form
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import GRID_HZ, Way
from aozora.world.elements import Act

MOVING = 0.1
"""Slower than this many hip heights per second, a person stands."""

CROSSFADE_S = 0.5
IN_S, OUT_S = 0.45, 0.45
"""How long an action of the upper body takes to begin and to end."""


@dataclass(frozen=True)
class Spell:
    """A gait or a form from grid index `first` up to `last`; its rounds are counted from `start_s` and last `seconds` each."""

    name: str
    first: int
    last: int
    is_gait: bool
    start_s: float = 0.0
    seconds: float = 1.0

    @property
    def part(self) -> slice:
        """Its stretch of the grid."""
        return slice(self.first, self.last)

    def phase_at(self, times: Floats | float) -> Floats:
        """Rounds (n,) since its start."""
        return np.asarray((np.asarray(times) - self.start_s) / self.seconds, np.float64)

    def time_at(self, phase: float) -> float:
        """When a round's phase is reached, in seconds."""
        return self.start_s + phase * self.seconds


def tempo(manner: Sequence[str]) -> float:
    """How much faster than usual words of manner ask for."""
    words = {word.lower() for word in manner}
    slow = words & {"slow", "slowly", "gently", "lazily", "leisurely", "calmly", "softly", "sadly", "carefully", "tenderly"}
    fast = words & {
        "fast",
        "quickly",
        "rapidly",
        "swiftly",
        "happily",
        "excitedly",
        "eagerly",
        "wildly",
        "energetically",
        "vigorously",
    }
    return 0.72 if slow else 1.25 if fast else 1.0


def spells_of(acts: Sequence[Act], way: Way, hip_height: float, forms: Mapping[str, Form], rest: str = "stand") -> list[Spell]:
    """What the whole body does over the grid: as asked for, at `rest` in the gaps, and a gait wherever the ground goes by."""
    asked = np.full(len(way.times), rest, dtype=object)
    cause = np.full(len(way.times), -1)
    ordered: list[Act] = sorted(acts, key=lambda act: (act.action in forms and not forms[act.action].over, act.start_s))
    for number, act in enumerate(ordered):
        name = act.action if act.action in GAITS or not forms[act.action].over else _under(forms[act.action], rest)
        begin = -np.inf if act.start_s <= (0.05 if name in GAITS or forms[name].loop else 0.4) else act.start_s
        final = all(other.end_s <= act.end_s + 1e-6 for other in acts)
        inside = (way.times >= begin) & ((way.times < act.end_s) | final)
        if forms.get(act.action) is not None and forms[act.action].over and name == rest:
            continue
        asked[inside], cause[inside] = name, number
    modes = _as_performed(asked, way, hip_height, forms, rest)
    cuts = np.flatnonzero((modes[1:] != modes[:-1]) | ((cause[1:] != cause[:-1]) & (modes[1:] != rest))) + 1
    spells: list[Spell] = []
    for a, b in pairwise([0, *cuts.tolist(), len(modes)]):
        name = str(modes[a])
        if spells and (b - a < GRID_HZ / 6 or (name == spells[-1].name and (name in GAITS or forms[name].loop))):
            spells[-1] = _longer(spells[-1], b)
            continue
        number = int(cause[a])
        spells.append(_spell(name, a, b, ordered[number] if number >= 0 else None, way, forms))
    return spells


def _under(form: Form, rest: str) -> str:
    """The posture below an action of the upper body: nobody sits on a seat that is not there, or stands who has one."""
    if form.over == "sit on seat" and rest != "sit on seat":
        return "sit"
    return rest if form.over == "stand" else form.over


def _longer(spell: Spell, last: int) -> Spell:
    return Spell(spell.name, spell.first, last, spell.is_gait, spell.start_s, spell.seconds)


def _spell(name: str, first: int, last: int, act: Act | None, way: Way, forms: Mapping[str, Form]) -> Spell:
    if name in GAITS:
        return Spell(name, first, last, True)
    start = act.start_s if act and act.start_s > 0.05 else float(way.times[first]) if first else 0.0
    rate = tempo(act.manner) if act else 1.0
    return Spell(name, first, last, False, start, forms[name].seconds / rate)


def _as_performed(
    asked: NDArray[np.object_], way: Way, hip_height: float, forms: Mapping[str, Form], rest: str
) -> NDArray[np.object_]:
    moving = way.speeds > MOVING * hip_height
    modes = asked.copy()
    changes = np.flatnonzero((asked[1:] != asked[:-1]) | (moving[1:] != moving[:-1])) + 1
    for a, b in pairwise([0, *changes.tolist(), len(asked)]):
        wanted = str(asked[a])
        if wanted in forms and forms[wanted].travels is not None:
            continue
        if moving[a]:
            speed = float(np.percentile(way.speeds[a:b], 65))
            modes[a:b] = gait_at(speed, hip_height, wanted if wanted in GAITS else "")
        elif wanted in GAITS:
            modes[a:b] = rest
    return modes


def shares_of(spells: list[Spell], count: int, forms: Mapping[str, Form]) -> Floats:
    """How much of each spell shows at each time (k, n), adding up to 1: smooth crossfades about the cuts."""
    index = np.arange(count)
    begun = [np.ones(count)]
    for before, spell in pairwise(spells):
        room = min(before.last - before.first, spell.last - spell.first) * 0.9
        calm = max(forms[s.name].blend if s.name in forms else CROSSFADE_S for s in (before, spell))
        width = max(2.0, min(calm * GRID_HZ, room))
        x = np.clip((index - spell.first) / width + 0.5, 0, 1)
        begun.append(x * x * x * (x * (6 * x - 15) + 10))
    begun.append(np.zeros(count))
    return np.stack([now - after for now, after in pairwise(begun)])


def envelope(act: Act, times: Floats, form: Form, lasting: bool) -> Floats:
    """How much of an action of the upper body shows (n,), 0..1; one that starts with the shot has begun before it."""
    begin = -10.0 if act.start_s <= 0.05 and form.loop else act.start_s
    end = 1e6 if lasting else act.end_s
    rise, fall = np.clip((times - begin) / IN_S, 0, 1), np.clip((end - times) / OUT_S, 0, 1)
    x = np.minimum(rise, fall).astype(np.float64)
    return x * x * (3.0 - 2.0 * x)
