"""Melody: motifs of rhythm and contour that return, go in sequence and come to rest, on the notes that the harmony allows."""

from dataclasses import dataclass

import numpy as np

from aozora.sound.chance import whole
from aozora.sound.music.form import Bar, Plan
from aozora.sound.music.harmony import Chord
from aozora.sound.music.style import Style

_FOUR = {
    0: ("8 8", "12 4", "16", "8 4 4", "4 12", "-4 4 8"),
    1: ("4 4 4 4", "6 2 8", "4 4 2 2 4", "6 2 4 4", "8 2 2 4", "4 2 2 8", "-2 2 4 8", "6 6 4"),
    2: ("2 2 4 2 2 4", "4 2 2 4 2 2", "3 3 2 4 4", "6 2 2 2 4", "-2 2 2 2 4 4", "2 2 2 2 4 4", "3 3 2 2 2 4", "4 4 2 2 2 2"),
}
_THREE = {
    0: ("12", "8 4", "12", "4 8"),
    1: ("8 4", "4 4 4", "6 2 4", "4 8", "4 4 2 2"),
    2: ("4 2 2 2 2", "4 4 4", "6 2 4", "2 2 4 4", "4 2 2 4"),
}
_REST = {4: ("8 -8", "12 -4", "6 2 -8", "4 4 8"), 3: ("12", "8 -4", "4 8")}


@dataclass(frozen=True)
class Sung:
    """A note of the melody: pitch, begin and length in quarters from the begin of the music, velocity 0-1."""

    pitch: int
    start: float
    beats: float
    velocity: float


@dataclass
class _Motif:
    rhythm: list[int]
    contour: list[int]


def melody_of(style: Style, plan: Plan, chords: tuple[Chord, ...], bass: tuple[int, ...]) -> tuple[Sung, ...]:
    """The tune over the bars that have one. `bass` is the lowest note of each bar, against which it makes no parallels."""
    motifs: dict[tuple[str, int], _Motif] = {}
    sung: list[Sung] = []
    pitch = style.genre.register
    floor, ceiling = style.genre.register - 9, style.genre.register + 10
    ends_open = True
    for number, (bar, chord) in enumerate(zip(plan.bars, chords, strict=True)):
        start = float(number * plan.metre)
        if not bar.tune:
            continue
        if bar.last:
            rest = plan.seconds / plan.beat_s - start
            sung.append(Sung(_home(pitch, chord, floor, ceiling), start, rest, _strength(bar, True)))
            continue
        motif = motifs.setdefault((bar.letter, bar.place), _motif(style, plan, bar, motifs))
        ends_open = not ends_open if bar.closes else ends_open
        following = chords[number + 1]
        notes = _realised(motif, bar, start, (chord, following), pitch, (floor, ceiling))
        notes = _without_parallels(notes, sung, chord, bass, number)
        sung += notes
        pitch = notes[-1].pitch if notes else pitch
    return tuple(sung)


def _strength(bar: Bar, strong: bool) -> float:
    arch = 0.06 * np.sin(np.pi * (bar.place + 0.5) / bar.length)
    return float(np.clip(0.28 + 0.58 * bar.energy + arch + (0.05 if strong else -0.03), 0.1, 1))


def _motif(style: Style, plan: Plan, bar: Bar, known: dict[tuple[str, int], _Motif]) -> _Motif:
    """The third bar of a phrase answers the first in sequence; the last one comes to rest."""
    rng = style.rng("melody", bar.letter, bar.place)
    pool = _THREE if plan.metre % 3 == 0 else _FOUR
    density = style.genre.density if bar.letter != "B" else max(0, style.genre.density - 1 + 2 * (style.genre.density == 0))
    if bar.closes:
        rhythm = _REST[3 if plan.metre % 3 == 0 else 4][whole(rng, 0, 3)]
    elif bar.place == 2 and (first := known.get((bar.letter, 0))) is not None:
        shift = -1 if rng.random() < 0.6 else 1
        return _Motif(list(first.rhythm), [first.contour[0] + shift, *first.contour[1:]])
    else:
        rhythm = pool[density][whole(rng, 0, len(pool[density]))]
    steps = _fitted([int(step) for step in rhythm.split()], 4 * plan.metre)
    contour: list[int] = []
    drift = 1 if bar.place < bar.length / 2 else -1
    for at, step in enumerate(steps):
        if step < 0:
            contour.append(0)
            continue
        leap = rng.random() < 0.16 and at > 0 and abs(contour[-1]) < 2
        size = (2 + whole(rng, 0, 3)) if leap else (0 if rng.random() < 0.12 else 1)
        up = rng.random() < 0.5 + 0.14 * drift - 0.12 * np.sign(sum(contour[-3:]))
        contour.append(size if up else -size)
    return _Motif(steps, contour)


def _fitted(steps: list[int], length: int) -> list[int]:
    """A rhythm brought to the length of the bar by repeating or cutting it."""
    out: list[int] = []
    total = 0
    at = 0
    while total < length:
        step = steps[at % len(steps)]
        size = min(abs(step), length - total)
        out.append(size if step > 0 else -size)
        total += size
        at += 1
    return out


def _realised(
    motif: _Motif, bar: Bar, start: float, harmony: tuple[Chord, Chord], pitch: int, limits: tuple[int, int]
) -> list[Sung]:
    """Strong and long notes stand on the chord, the others step between; a leap is answered by a step back."""
    chord, following = harmony
    scale = [p for p in range(limits[0], limits[1] + 1) if p % 12 in chord.scale]
    notes: list[Sung] = []
    at = 0
    leapt = 0
    for number, (step, move) in enumerate(zip(motif.rhythm, motif.contour, strict=True)):
        if step > 0:
            turn = -int(np.sign(leapt)) if abs(leapt) > 2 else move
            wanted = _stepped(scale, pitch, turn)
            strong = at % 8 == 0 or step >= 6 or (bar.closes and number == len(motif.rhythm) - 1)
            now = _nearest(scale, wanted, chord.classes) if strong else wanted
            if not strong and now == pitch and notes and notes[-1].pitch == now:
                now = _stepped(scale, pitch, 1 if now < sum(limits) / 2 else -1)
            leapt = scale.index(now) - _index(scale, pitch)
            pitch = now
            notes.append(Sung(now, start + at / 4, step / 4, _strength(bar, strong)))
        at += abs(step)
    if bar.closes and notes and following.root % 12 in [p % 12 for p in scale] and len(notes) > 1:
        last = notes[-1]
        notes[-1] = Sung(_nearest(scale, last.pitch, chord.classes), last.start, last.beats, last.velocity)
    return notes


def _index(scale: list[int], pitch: int) -> int:
    return min(range(len(scale)), key=lambda i: (abs(scale[i] - pitch), scale[i]))


def _stepped(scale: list[int], pitch: int, move: int) -> int:
    """So many steps of the scale away; turned back at the ends of the range."""
    at = _index(scale, pitch) + move
    if at < 0 or at >= len(scale):
        at = _index(scale, pitch) - move
    return scale[int(np.clip(at, 0, len(scale) - 1))]


def _nearest(scale: list[int], pitch: int, classes: tuple[int, ...]) -> int:
    fitting = [p for p in scale if p % 12 in classes] or scale
    return min(fitting, key=lambda p: (abs(p - pitch), p))


def _home(pitch: int, chord: Chord, floor: int, ceiling: int) -> int:
    """The piece ends on its tonic."""
    return min((p for p in range(floor, ceiling + 1) if p % 12 == chord.root), key=lambda p: (abs(p - pitch), p))


def _without_parallels(notes: list[Sung], before: list[Sung], chord: Chord, bass: tuple[int, ...], number: int) -> list[Sung]:
    """The first note of a bar does not go in fifths or octaves with the bass; it takes another note of the chord instead."""
    if not notes or not before or number == 0:
        return notes
    last, first = before[-1].pitch, notes[0]
    low, now = bass[number - 1], bass[number]
    outer = (last - low) % 12

    def clashes(pitch: int) -> bool:
        same_way = (pitch > last) == (now > low) and pitch != last and now != low
        return same_way and (pitch - now) % 12 == outer and outer in (0, 7)

    if not clashes(first.pitch):
        return notes
    others = [p for p in range(first.pitch - 5, first.pitch + 6) if p % 12 in chord.classes and not clashes(p)]
    better = min(others, key=lambda p: (abs(p - first.pitch), p), default=first.pitch)
    return [Sung(better, first.start, first.beats, first.velocity), *notes[1:]]
