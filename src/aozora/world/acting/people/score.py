"""A performance on the grid: every act of a person written on one sheet, before joints are turned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.cues import Note, Pulse
from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.world.acting.people.choice import chosen
from aozora.world.acting.people.forms import FORMS, PERFORMED_AS
from aozora.world.acting.people.gaits import GAITS, gait_rows, stride_rate
from aozora.world.acting.people.keys import Form
from aozora.world.acting.people.life import Soul, breathing
from aozora.world.acting.people.physique import SIDES, Physique
from aozora.world.acting.people.playing import in_time, laid_on
from aozora.world.acting.people.sheet import ADDED, COLUMNS, SLOTS, played, taken_by
from aozora.world.acting.people.spells import Spell, envelope, shares_of, spells_of, tempo
from aozora.world.acting.rotations import Floats
from aozora.world.acting.secondary import spring
from aozora.world.acting.timeline import GRID_HZ, Way
from aozora.world.elements import Act, Asset

_ON_SEATS = {"sit": "sit on seat", "stand": "sit on seat", "get up": "get up from seat"}

MUSICAL = ("dance", "play", "clap", "sing", "march", "mix records")
"""Actions that begin together with everybody else's."""


Heard = tuple[Sequence[Note], Sequence[Pulse]]
"""The notes that somebody plays, and the beats of the music."""

KNOWN = frozenset({*FORMS, *GAITS, *PERFORMED_AS})
"""Every action that people can do."""


@dataclass(frozen=True)
class Score:
    """The sheet's rows (n, COLUMNS), the spells and their shares (k, n), the stride's phase (n,), and who it is."""

    rows: Floats
    spells: list[Spell]
    shares: Floats
    phase: Floats
    soul: Soul
    forms: Mapping[str, Form]


def known(acts: Sequence[Act], props: Mapping[str, Asset], seated: bool) -> tuple[Act, ...]:
    """The acts by the names of gaits and forms, as what is at hand asks for; `InvalidInput` for what nobody can do."""
    found: list[Act] = []
    for act in sorted(acts, key=lambda act: act.start_s):
        name = chosen(act.action, [props[role] for role in (*act.tools, *act.targets) if role in props])
        name = _ON_SEATS.get(name, name) if seated else name
        if not name:
            raise InvalidInput(f"must be an action that people know (got {act.action!r})", field="action")
        found.append(replace(act, action=name))
    return tuple(found)


def written(
    acts: Sequence[Act], way: Way, body: Physique, who: tuple[int, str], rest: str = "stand", heard: Heard = ((), ())
) -> Score:
    """All that somebody does, on the grid of the way; `who` are seed and name, `rest` is how they are when they do nothing,
    `heard` are the notes that they play and the beats of the music."""
    seed, name = who
    spells = spells_of(acts, way, body.hip_height, FORMS, rest)
    shares = shares_of(spells, len(way.times), FORMS)
    phase = _stride_phase(spells, way, body.hip_height)
    rows = np.zeros((len(way.times), COLUMNS))
    for spell, share in zip(spells, shares, strict=True):
        shown = share > 0
        rows[shown] += share[shown, None] * _rows_of(spell, way, phase, body, who, heard)[shown]
    overlays = [act for act in acts if act.action in FORMS and FORMS[act.action].over]
    soul = _soul(spells, shares, overlays, way, seed, name)
    for act in overlays:
        _overlaid(rows, act, way, who, acts, heard)
    still = sum((share for spell, share in zip(spells, shares, strict=True) if spell.name == "stand"), np.zeros(len(way.times)))
    breathing(rows, soul, way.times, still)
    return Score(_followed(rows), spells, shares, phase, soul, FORMS)


def _rows_of(spell: Spell, way: Way, phase: Floats, body: Physique, who: tuple[int, str], heard: Heard) -> Floats:
    if spell.is_gait:
        gait = GAITS[spell.name]
        usual = gait.speed * np.sqrt(9.81 * body.hip_height)
        return gait_rows(gait, phase, np.clip(way.speeds / usual, 0.0, 1.3) ** 0.6, body)
    form = FORMS[spell.name]
    timed = in_time(spell.name, form, *heard, way.times) if form.loop and not form.travels else None
    if timed is not None:
        return played(form, timed)
    rounds = spell.phase_at(way.times)
    if form.travels:
        gone = np.cumsum(way.speeds) / GRID_HZ / (form.travels * body.leg_scale)
        rounds = np.where(way.speeds.max() > 0.1, gone, rounds)
    if form.loop and not spell.name.startswith(MUSICAL):
        rounds = rounds + float(lane(*who, spell.name).uniform(0, 0.35))
    return played(form, rounds)


def _overlaid(rows: Floats, act: Act, way: Way, who: tuple[int, str], acts: Sequence[Act], heard: Heard) -> None:
    """An action of the upper body takes hands and face over and leans on the posture's trunk."""
    form = FORMS[act.action]
    lasting = act.end_s >= max(other.end_s for other in acts) - 1e-6
    shown = envelope(act, way.times, form, lasting)
    start = act.start_s if act.start_s > 0.05 or not form.loop else 0.0
    rounds = (way.times - start) * tempo(act.manner) / form.seconds
    if form.loop and not act.action.startswith(MUSICAL):
        rounds = rounds + float(lane(*who, act.action).uniform(0, 0.3))
    timed = in_time(act.action, form, *heard, way.times)
    own = played(form, rounds if timed is None else timed)
    laid_on(act.action, heard[0], own, way.times)
    part = shown > 0
    share = shown[part, None]
    mask = taken_by(form)
    rows[part] += share * mask * (own[part] - rows[part])
    for column in ADDED:
        rows[part, SLOTS[column]] += share * own[part, SLOTS[column]]


def _soul(spells: list[Spell], shares: Floats, overlays: Sequence[Act], way: Way, seed: int, name: str) -> Soul:
    def mixed(field: str, gait: float) -> Floats:
        values = [gait if spell.is_gait else float(getattr(FORMS[spell.name], field)) for spell in spells]
        total = np.array(values) @ shares
        for act in overlays:
            shown = envelope(act, way.times, FORMS[act.action], False)
            total = total + shown * (float(getattr(FORMS[act.action], field)) - total)
        return total

    effort = np.array([0.9 if spell.name in ("run", "sprint", "jog") else 0.0 for spell in spells]) @ shares
    return Soul(seed, name, mixed("alive", 0.4), mixed("gaze", 1.0), mixed("closed", 0.0), effort)


def _stride_phase(spells: list[Spell], way: Way, hip_height: float) -> Floats:
    rate = np.zeros(len(way.times))
    for spell in spells:
        if spell.is_gait:
            rate[spell.part] = stride_rate(GAITS[spell.name], way.speeds[spell.part], hip_height)
    return np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) * 0.5 / GRID_HZ)])


def _followed(rows: Floats) -> Floats:
    """The same rows with weight: the trunk, the head and the hanging hands come a little late and go a little too far."""
    loose = [SLOTS["spine"], SLOTS["head"], *(SLOTS[f"hand {side} {frame}"] for side in SIDES for frame in ("chest", "hang"))]
    columns = [column for part in loose for column in range(part.start, part.stop)]
    rows = rows.copy()
    rows[:, columns] = spring(rows[:, columns], np.zeros((len(rows), len(columns))), 5.5, 0.62)
    return rows
