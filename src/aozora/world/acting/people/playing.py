"""Hands that play the notes, and bodies that move to the beat: rounds of a form in time with what is heard.

A player's notes are known before anybody moves. Notes that begin together are one stroke. What a stroke does is the instrument's:
a strum that crosses the strings, a bow that turns, a hand that falls on its keys, a stick that hits, a finger that lets go.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from aozora.film.cues import Note, Pulse
from aozora.world.acting.people.keys import Form
from aozora.world.acting.people.sheet import SLOTS
from aozora.world.acting.rotations import Floats

TOGETHER_S = 0.045
"""Notes that begin within this time are one stroke."""
SHARPEST_S = 0.075
"""A hand needs so long for a stroke at least; faster notes are played by fingers alone."""
WEIGHT_S = 0.05
"""How late a hand that hangs from its shoulder comes for its weight (`score`), and sets out early."""
KEY_M = 0.0137
"""Width of a key of a piano, black ones counted: 165 mm an octave over twelve."""
SHOULDER_M = 0.18
"""How far a shoulder is from the middle."""


@dataclass(frozen=True)
class Stroke:
    """Notes that begin together: when, until when (seconds of the shot), their pitches and how hard (0..1)."""

    at: float
    end: float
    pitches: tuple[int, ...]
    force: float


def strokes_of(notes: Sequence[Note], least_s: float = SHARPEST_S) -> tuple[Stroke, ...]:
    """The strokes of a player in order; of those that follow faster than a hand can move only every one that it can is left."""
    found: list[Stroke] = []
    for note in sorted(notes, key=lambda note: (note.start_s, note.pitch)):
        last = found[-1] if found else None
        end = note.start_s + note.duration_s
        if last is not None and note.start_s - last.at < max(TOGETHER_S, least_s):
            found[-1] = Stroke(last.at, max(last.end, end), (*last.pitches, note.pitch), max(last.force, note.velocity))
        else:
            found.append(Stroke(note.start_s, end, (note.pitch,), note.velocity))
    return tuple(found)


def in_time(action: str, form: Form, notes: Sequence[Note], pulses: Sequence[Pulse], times: Floats) -> Floats | None:
    """The rounds of a form (n,) at times, so that what is seen falls on what is heard; None where nothing is heard of it."""
    turn = _TURNS.get(action)
    if turn is not None and notes:
        return turn(strokes_of(notes), times)
    if len(pulses) >= 2 and action.startswith(("dance", "clap", "conduct", "march")):
        return _on_the_beat(action, form, pulses, times)
    return None


def _on_the_beat(action: str, form: Form, pulses: Sequence[Pulse], times: Floats) -> Floats:
    """As many beats to a round as come nearest to its own length; a bar to a round for who conducts."""
    starts = np.array([pulse.start_s for pulse in pulses])
    beat = float(np.median(np.diff(starts)))
    ones = [number for number, pulse in enumerate(pulses) if pulse.first]
    metre = ones[1] - ones[0] if len(ones) > 1 else 4
    length = metre if action == "conduct" else max(1, round(form.seconds / beat))
    counted = np.arange(len(starts)) - (ones[0] if ones else 0)
    before, after = (times - starts[0]) / beat, (times - starts[-1]) / beat
    within = np.interp(times, starts, counted)
    return (within + np.minimum(before, 0.0) + np.maximum(after, 0.0)) / length


def _strummed(strokes: Sequence[Stroke], times: Floats) -> Floats:
    """Down and up in turn: the hand crosses the strings as they sound, an eighth of a round before it turns, and waits."""
    knots, rounds = _halves(strokes, 0.25, 0.13)
    return np.interp(times, knots, rounds)


def _bowed(strokes: Sequence[Stroke], times: Floats) -> Floats:
    """The bow goes one way through each note, and stays on the string in rests."""
    knots: list[float] = []
    rounds: list[float] = []
    for number, stroke in enumerate(strokes):
        after = strokes[number + 1].at if number + 1 < len(strokes) else stroke.end
        knots += [stroke.at, max(min(stroke.end, after), stroke.at + 1e-3)]
        rounds += [0.5 * number, 0.5 * number + 0.5]
    return np.interp(times, knots, rounds)


def _fingered(strokes: Sequence[Stroke], times: Floats) -> Floats:
    """Fingers let go or close as a note begins."""
    knots, rounds = _halves(strokes, 0.5, 0.05)
    return np.interp(times, knots, rounds)


def _halves(strokes: Sequence[Stroke], share: float, reach_s: float) -> tuple[Floats, Floats]:
    """Times and rounds of steps of `share`, each with its middle at a stroke and at most `reach_s` to either side."""
    at = np.array([stroke.at for stroke in strokes], np.float64)
    gaps = np.diff(at, prepend=at[0] - 1.0, append=at[-1] + 1.0)
    reach = np.minimum(reach_s, 0.49 * np.minimum(gaps[:-1], gaps[1:]))
    number = np.arange(len(at), dtype=np.float64)
    knots: Floats = np.stack([at - reach, at, at + reach], 1).ravel()
    return knots, np.stack([share * number, share * (number + 0.5), share * (number + 1)], 1).ravel()


_TURNS: dict[str, Callable[[Sequence[Stroke], Floats], Floats]] = {
    "play guitar": _strummed,
    "play violin": _bowed,
    "play flute": _fingered,
    "play trumpet": _fingered,
    "play saxophone": _fingered,
}


def laid_on(action: str, notes: Sequence[Note], rows: Floats, times: Floats) -> None:
    """Hands (rows of the sheet, changed in place) brought to where the notes are: keys, drums, and places along a neck."""
    if not notes:
        return
    if action == "play piano":
        _on_keys(notes, rows, times + WEIGHT_S)
    elif action == "play drums":
        _on_drums(notes, rows, times + WEIGHT_S)
    elif action in _NECKS:
        low, per_semitone, sign = _NECKS[action]
        strokes = strokes_of(notes)
        pitch = _led([stroke.at for stroke in strokes], [float(np.mean(stroke.pitches)) for stroke in strokes], times, 0.09)
        rows[:, SLOTS["hand left tool"].start] += sign * per_semitone * np.clip(pitch - low, -2.0, 22.0)


_NECKS = {"play guitar": (46.0, 0.0075, -1.0), "play violin": (60.0, 0.0065, -1.0)}
"""The lowest pitch, and how far the left hand goes along the neck for each semitone above it, in lengths of the instrument."""


def _on_keys(notes: Sequence[Note], rows: Floats, times: Floats) -> None:
    """Both hands over their notes, down while they sound; the lower half of a chord, or of the piece, is the left hand's."""
    middle = float(np.median([note.pitch for note in notes]))
    split = float(np.clip(middle, 52.0, 62.0))
    for side, own in (
        ("left", [note for note in notes if note.pitch < split]),
        ("right", [note for note in notes if note.pitch >= split]),
    ):
        part = SLOTS[f"hand {side} chest"]
        strokes = strokes_of(own)
        sign = 1.0 if side == "left" else -1.0
        at, turn = rows[:, part.start : part.start + 3], rows[:, part.start + 7 : part.start + 10]
        if not strokes:
            at[:, 2], turn[:, 2] = -0.185, -0.15
            continue
        places = [-(float(np.mean(stroke.pitches)) - 60.0) * KEY_M for stroke in strokes]
        outward = np.clip([sign * place - SHOULDER_M for place in places], -0.26, 0.42)
        at[:, 1] = sign * _led([stroke.at for stroke in strokes], [float(x) for x in outward], times, 0.16)
        down = _pressed(strokes, times)
        at[:, 2] = -0.185 - 0.045 * down
        turn[:, 2] = -0.15 - 0.3 * down


def _pressed(strokes: Sequence[Stroke], times: Floats) -> Floats:
    """How far down a hand is (n,), 0..1: it comes down as a note begins and lets go shortly before the next."""
    knots: list[float] = []
    depth: list[float] = []
    for number, stroke in enumerate(strokes):
        after = strokes[number + 1].at if number + 1 < len(strokes) else stroke.end + 0.4
        rise = min(0.1, 0.45 * (after - stroke.at))
        until = min(max(stroke.end, stroke.at + 0.05), after - rise)
        fall = min(0.07, 0.5 * rise + 0.02) if number == 0 or stroke.at - strokes[number - 1].at > 0.1 else 0.03
        knots += [stroke.at - fall, stroke.at, until, until + 0.6 * rise]
        depth += [0.0, 0.7 + 0.3 * stroke.force, 0.7 + 0.3 * stroke.force, 0.0]
    order = np.argsort(knots, kind="stable")
    return np.interp(times, np.array(knots)[order], np.array(depth)[order])


_SNARE, _HAT, _RIDE = ("left", 0.0, 0.0), ("right", -0.14, 0.06), ("right", 0.14, 0.10)
_DRUMS: dict[int, tuple[str, float, float]] = {
    37: _SNARE, 38: _SNARE, 40: _SNARE, 42: _HAT, 44: _HAT, 46: _HAT, 51: _RIDE, 53: _RIDE, 49: ("right", 0.10, 0.18),
    57: ("left", 0.14, 0.18), 41: ("right", 0.08, -0.02), 43: ("right", 0.06, 0.0), 45: ("right", 0.0, 0.03),
    47: ("left", -0.06, 0.04), 48: ("left", -0.04, 0.05), 50: ("left", -0.02, 0.05),
}  # fmt: skip
"""Key of the General MIDI percussion map -> the hand, and how far outwards of and above the snare drum it hits (metres)."""


def _on_drums(notes: Sequence[Note], rows: Floats, times: Floats) -> None:
    """Sticks rise before every hit and are down as it sounds; the foot's drum is nobody's hand."""
    for side in ("left", "right"):
        own = [note for note in notes if note.pitch in _DRUMS and _DRUMS[note.pitch][0] == side]
        part = SLOTS[f"hand {side} chest"]
        strokes = strokes_of(own)
        sign = 1.0 if side == "left" else -1.0
        up = _raised(strokes, times)
        spots = [_DRUMS[stroke.pitches[0]] for stroke in strokes]
        starts = [stroke.at for stroke in strokes]
        out = _led(starts, [spot[1] for spot in spots], times, 0.12) if strokes else np.zeros(len(times))
        high = _led(starts, [spot[2] for spot in spots], times, 0.12) if strokes else np.zeros(len(times))
        at = rows[:, part.start : part.start + 3]
        at[:, 0] = 0.30 - 0.05 * up
        at[:, 1] = sign * (out - 0.01 + 0.05 * up)
        at[:, 2] = -0.20 + high + 0.27 * up
        rows[:, part.start + 9] = -0.15 + 0.5 * up


def _raised(strokes: Sequence[Stroke], times: Floats) -> Floats:
    """How high a stick is (n,), 0..1: highest a moment before it comes down, as high as it has time and force for."""
    if not strokes:
        return np.full(len(times), 0.15)
    knots, height = [strokes[0].at - 1.0], [0.3]
    for number, stroke in enumerate(strokes):
        gap = stroke.at - strokes[number - 1].at if number else 1.0
        lift = float(np.clip(gap / 0.35, 0.12, 1.0)) * (0.55 + 0.45 * stroke.force)
        knots += [stroke.at - min(0.10, 0.45 * gap), stroke.at]
        height += [lift, 0.0]
    return np.interp(times, [*knots, strokes[-1].at + 0.25], [*height, 0.3])


def _led(starts: Sequence[float], values: Sequence[float], times: Floats, lead_s: float) -> Floats:
    """Values (n,) that are there when their time has come, and leave for the next one `lead_s` before it at the earliest."""
    knots, held = [starts[0]], [values[0]]
    for before, start, last, value in zip(starts, starts[1:], values, values[1:], strict=False):
        knots += [start - min(lead_s, 0.8 * (start - before)), start - 0.01]
        held += [last, value]
    return np.interp(times, knots, held)
