"""Arrangement: who plays what of the harmony, bar by bar, from the figures of the genre."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.sound.music.form import Bar, Plan
from aozora.sound.music.genres import Part
from aozora.sound.music.harmony import Chord, led
from aozora.sound.music.instruments.table import INSTRUMENTS
from aozora.sound.music.melody import Sung
from aozora.sound.music.patterns import BASS, CHORDS, DRUMS, figure
from aozora.sound.music.style import GUITARS, KEPT_UP, Style

STRUM_S = 0.012
"""From string to string of a strum."""


@dataclass(frozen=True)
class Played:
    """A note of the score in quarters from the begin of the music; `late_s` is how much later than its beat it is meant to
    sound, as
    the upper strings of a strum are."""

    instrument: str
    pitch: int
    start: float
    beats: float
    velocity: float
    late_s: float = 0.0
    bend: tuple[tuple[float, float], ...] = ()
    swell: tuple[tuple[float, float], ...] = ()


def bass_notes(style: Style, chords: tuple[Chord, ...]) -> tuple[int, ...]:
    """The lowest note of each bar, near the one before."""
    name = style.genre.bass.instrument if style.genre.bass else "low strings"
    low = max(INSTRUMENTS[name].low, 28 if name not in ("sub bass", "synth bass") else 26)
    middle = low + 9
    notes: list[int] = []
    for chord in chords:
        options = [p for p in range(low, low + 20) if p % 12 == chord.root]
        near = notes[-1] if notes else middle
        notes.append(min(options, key=lambda p: (abs(p - near) + 0.35 * abs(p - middle), p)))
    return tuple(notes)


def accompaniment(style: Style, plan: Plan, chords: tuple[Chord, ...], bass: tuple[int, ...]) -> list[Played]:
    """Chords, pad, bass and drums of all bars."""
    genre = style.genre
    notes: list[Played] = []
    for number, part in enumerate(genre.chords):
        notes += _chord_part(style, plan, chords, bass, part, number)
    if genre.pad:
        notes += _chord_part(style, plan, chords, bass, Part(genre.pad, "held"), 2)
    if genre.bass:
        notes += _bass_part(style, plan, chords, bass, genre.bass)
    if genre.kit:
        notes += _kit_part(style, plan, genre.kit)
    return notes


def _rest(plan: Plan, start: float) -> float:
    return plan.seconds / plan.beat_s - start


def chord_voices(chords: tuple[Chord, ...], bass: tuple[int, ...], window: tuple[int, int]) -> list[tuple[int, ...]]:
    """The voices of each chord, from below, each led from the one before."""
    positions: list[tuple[int, ...]] = []
    for index, chord in enumerate(chords):
        moved = (bass[index - 1] if index else bass[0], bass[index])
        positions.append(led(positions[-1] if positions else (), chord, moved, window))
    return positions


def chord_window(instrument: str, pad: bool) -> tuple[int, int]:
    """The pitches between which an instrument plays its chords."""
    known = INSTRUMENTS[instrument]
    low = 48 if instrument in GUITARS else 52 if not pad else 55
    low = int(np.clip(low, known.low, max(known.low, known.high - 20)))
    if instrument in ("glockenspiel", "celesta", "music box", "harp", "ukulele"):
        low = max(known.low, 60 if instrument != "harp" else 52)
    return low, min(known.high, low + 19)


def _chord_part(
    style: Style, plan: Plan, chords: tuple[Chord, ...], bass: tuple[int, ...], part: Part, number: int
) -> list[Played]:
    notes: list[Played] = []
    positions = chord_voices(chords, bass, chord_window(part.instrument, number == 2))
    for index, (bar, voices) in enumerate(zip(plan.bars, positions, strict=True)):
        start = float(index * plan.metre)
        if number == 1 and bar.letter == "I":
            continue
        strength = 0.20 + 0.48 * bar.energy - (0.10 if number else 0.0) - (0.06 if bar.tune else 0)
        if bar.last:
            notes += _struck(
                part.instrument, voices, start, _rest(plan, start), strength + 0.1, "d" if part.instrument in GUITARS else "x"
            )
            continue
        # a chord that stays is held over, as players do
        steps = figure(CHORDS[part.figure], 4 * plan.metre)
        notes += _figured(part.instrument, steps, voices, start, strength, style.genre.swing)
    return _tied(notes) if part.figure == "held" and part.instrument in KEPT_UP else notes


def _figured(instrument: str, steps: str, voices: tuple[int, ...], start: float, strength: float, swing: float) -> list[Played]:
    notes: list[Played] = []
    for at, mark in enumerate(steps):
        if mark in ".-":
            continue
        length = 1
        while at + length < len(steps) and steps[at + length] == "-":
            length += 1
        beats = length / 4 * (0.96 if length > 1 else 0.9)
        when = start + _swung(at, swing)
        accent = 0.07 if at == 0 else -0.05 if at % 4 else 0.0
        if mark.isdigit():
            ring = max(beats, 1.0) if instrument in ("harp", "piano", "guitar", "nylon guitar", "kalimba", "glass pad") else beats
            notes.append(Played(instrument, _voice(voices, int(mark)), when, ring, strength + accent))
        else:
            notes += _struck(instrument, voices, when, beats, strength + accent + (0.08 if mark == "X" else 0), mark)
    return notes


def _voice(voices: tuple[int, ...], number: int) -> int:
    """A voice from below; above the highest one the chord goes on an octave higher."""
    return voices[number % len(voices)] + 12 * (number // len(voices))


def _struck(instrument: str, voices: tuple[int, ...], start: float, beats: float, strength: float, mark: str) -> list[Played]:
    order = voices
    if instrument == "distorted guitar":
        order = (voices[0], voices[0] + 7)
    elif instrument in ("guitar", "nylon guitar", "electric guitar") and mark in "du":
        order = (*voices, voices[0] + 12)
    if mark == "u":
        order = tuple(reversed(order[1:]))
    strum = STRUM_S if mark in "du" else 0.0
    weaker = 0.08 if mark == "u" else 0.0
    return [
        Played(instrument, p, start, beats, strength - weaker - 0.02 * i * (strum > 0), strum * i) for i, p in enumerate(order)
    ]


def _swung(step: int, swing: float) -> float:
    """Sixteenths as quarters, the second eighth of each beat late by the swing."""
    beat, rest = divmod(step, 4)
    late = {0: 0.0, 1: 0.5, 2: 1.0, 3: 0.5}[rest] * swing
    return beat + rest / 4 + late


def _tied(notes: list[Played]) -> list[Played]:
    """Repeated notes of a pad become one."""
    out: list[Played] = []
    for note in sorted(notes, key=lambda n: (n.instrument, n.pitch, n.start)):
        last = out[-1] if out else None
        if (
            last
            and (last.instrument, last.pitch) == (note.instrument, note.pitch)
            and note.start - (last.start + last.beats) < 0.3
            and note.start + note.beats - last.start < 9
        ):
            out[-1] = replace(last, beats=note.start + note.beats - last.start)
        else:
            out.append(note)
    return out


def _bass_part(style: Style, plan: Plan, chords: tuple[Chord, ...], bass: tuple[int, ...], part: Part) -> list[Played]:
    notes: list[Played] = []
    steps = figure(BASS[part.figure], 4 * plan.metre)
    for index, (bar, chord) in enumerate(zip(plan.bars, chords, strict=True)):
        start = float(index * plan.metre)
        strength = 0.34 + 0.45 * bar.energy
        if bar.letter == "I" and part.figure in ("four", "offbeat", "drive") and bar.turn == 0 and len(plan.bars) > 12:
            continue
        if bar.last:
            notes.append(Played(part.instrument, bass[index], start, _rest(plan, start), strength))
            continue
        for at, mark in enumerate(steps):
            if mark in ".-":
                continue
            length = 1
            while at + length < len(steps) and steps[at + length] == "-":
                length += 1
            pitch = _bass_pitch(mark, bass[index], chord, bass[index + 1])
            accent = 0.05 if at == 0 else 0.0
            beats = length / 4 * (0.94 if length > 1 else 0.8)
            notes.append(Played(part.instrument, pitch, start + _swung(at, style.genre.swing), beats, strength + accent))
    return notes


def _bass_pitch(mark: str, root: int, chord: Chord, following: int) -> int:
    third = chord.steps[1] if len(chord.steps) > 1 else 4
    fifth = next((step for step in chord.steps if step in (6, 7, 8)), 7)
    up = {"R": 0, "3": third, "5": fifth if root < 40 else fifth - 12, "6": 9, "7": 10, "8": 12}
    if mark in up:
        return root + up[mark]
    # a step towards the next root, from above when that is lower
    scale = [p for p in range(following - 3, following + 4) if p % 12 in chord.scale and p != following]
    return min(
        scale, key=lambda p: (abs(p - following), p > following if following >= root else p < following), default=following - 1
    )


def _kit_part(style: Style, plan: Plan, part: Part) -> list[Played]:
    groove = {key: figure(pair, 4 * plan.metre) for key, pair in DRUMS[part.figure].items()}
    loud = {"X": 0.12, "x": 0.0, "o": -0.22}
    notes: list[Played] = []
    rng = style.rng("drums")
    for index, bar in enumerate(plan.bars):
        start = float(index * plan.metre)
        strength = 0.38 + 0.45 * bar.energy
        if bar.last:
            notes += [Played(part.instrument, key, start, 1.0, strength + 0.1) for key in _final(part.figure)]
            continue
        if bar.letter == "I" and len(plan.bars) > 12 and bar.place < bar.length - 1:
            continue
        for key, steps in groove.items():
            for at, mark in enumerate(steps):
                if mark in loud and not (_fills(bar, part, plan) and at >= len(steps) - 4):
                    touch = 0.03 * float(rng.standard_normal())
                    notes.append(
                        Played(part.instrument, key, start + _swung(at, style.genre.swing), 0.25, strength + loud[mark] + touch)
                    )
        if _fills(bar, part, plan):
            notes += _fill(part.instrument, start + plan.metre - 1, strength)
        if bar.place == 0 and bar.turn and part.figure in ("rock", "pop", "metal", "disco", "four", "funk"):
            notes.append(Played(part.instrument, 49, start, 2.0, strength))
    return notes


def _final(groove: str) -> tuple[int, ...]:
    if groove in ("rock", "pop", "metal", "disco", "funk", "march", "swing", "shuffle", "war", "samba", "simple"):
        return (36, 49)
    return (36,) if groove not in ("heartbeat", "brushes", "bossa", "shaker", "latin") else ()


def _fills(bar: Bar, part: Part, plan: Plan) -> bool:
    return bar.closes and part.figure in ("rock", "pop", "metal", "funk", "disco", "war", "drum and bass") and len(plan.bars) > 3


def _fill(instrument: str, start: float, strength: float) -> list[Played]:
    """Four strokes down the toms."""
    return [Played(instrument, key, start + at / 4, 0.25, strength + 0.02 * at) for at, key in enumerate((38, 48, 45, 41))]


def tune_part(style: Style, plan: Plan, sung: tuple[Sung, ...]) -> list[Played]:
    """The tune on its instruments: the second one, or an answering one, takes over in every other phrase."""
    genre = style.genre
    if not genre.melody:
        return []
    desk = (genre.melody[0], *(genre.answer or genre.melody[1:]))
    notes: list[Played] = []
    for note in sung:
        bar = plan.bars[min(len(plan.bars) - 1, int(note.start / plan.metre + 1e-6))]
        name = genre.melody[0] if bar.last else desk[bar.turn % len(desk)] if len(plan.bars) > 5 else desk[0]
        beat, rest = divmod(note.start, 1.0)
        when = beat + _swung(round(rest * 4), genre.swing)
        notes.append(Played(name, within(name, note.pitch), when, note.beats * 0.95, note.velocity))
    return notes


def within(instrument: str, pitch: int) -> int:
    """The same note in an octave that the instrument has."""
    known = INSTRUMENTS[instrument]
    while pitch < known.low:
        pitch += 12
    while pitch > known.high:
        pitch -= 12
    return max(pitch, 0)
