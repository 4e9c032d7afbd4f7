"""Harmony: chords by function or by the genre's loops, cadences, and voices that move no further than they must."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

import numpy as np

from aozora.film.pitches import CHORDS, SCALES
from aozora.sound.chance import whole
from aozora.sound.music.form import Plan
from aozora.sound.music.style import Style

_DEGREES = {"i": 0, "ii": 1, "iii": 2, "iv": 3, "v": 4, "vi": 5, "vii": 6}
_NUMERAL = re.compile(r"(b|#)?(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)(.*)$")
_UPPER = {"": "major", "7": "7", "maj7": "major 7", "6": "6", "sus4": "sus4", "9": "9", "+": "augmented"}
_LOWER = {"": "minor", "7": "minor 7", "6": "minor 6", "o": "diminished", "o7": "half diminished", "9": "minor 9"}

_MAJOR_PATHS = {
    "T": ("I", "vi", "I", "iii"),
    "S": ("IV", "ii", "ii", "IV"),
    "D": ("V", "V", "V7"),
}
_MINOR_PATHS = {"T": ("i", "VI", "i", "III"), "S": ("iv", "iio", "iv", "VI"), "D": ("V", "V7", "V")}


@dataclass(frozen=True)
class Chord:
    """A chord: its root's class, semitones above the root, its numeral, and the classes of the scale that go with it."""

    root: int
    steps: tuple[int, ...]
    numeral: str
    scale: tuple[int, ...]

    @property
    def classes(self) -> tuple[int, ...]:
        """Pitch classes, the root first."""
        return tuple((self.root + step) % 12 for step in self.steps)


def chord_by_numeral(numeral: str, tonic: int, scale: str) -> Chord:
    """The chord of a Roman numeral: capitals are major, small letters minor; `b` lowers the degree of the major scale."""
    found = _NUMERAL.match(numeral)
    if found is None:
        raise ValueError(f"no numeral: {numeral!r}")
    degree = _DEGREES[found[2].lower()]
    ladder = SCALES[scale] if len(SCALES[scale]) == 7 else SCALES["minor" if 3 in SCALES[scale] else "major"]
    step = SCALES["major"][degree] - 1 if found[1] == "b" else ladder[degree]
    quality = (_UPPER if found[2].isupper() else _LOWER).get(found[3], "major")
    steps = CHORDS[quality]
    return Chord((tonic + step) % 12, steps, numeral, _around(tonic, scale, tuple((tonic + step + s) % 12 for s in steps)))


def _around(tonic: int, scale: str, classes: tuple[int, ...]) -> tuple[int, ...]:
    """The scale, bent where the chord has notes of its own (the raised seventh of the minor's dominant)."""
    around = {(tonic + step) % 12 for step in SCALES[scale]}
    for note in classes:
        if note not in around:
            around -= {(note + 1) % 12, (note - 1) % 12} - set(classes)
            around.add(note)
    return tuple(sorted(around))


def chords_of(style: Style, plan: Plan) -> tuple[Chord, ...]:
    """One chord for every bar: equal phrases have equal chords, a phrase that goes on ends open, and the last one closes."""
    material: dict[str, list[str]] = {}
    numerals: list[str] = []
    minor = 3 in SCALES[style.scale]
    for number, bar in enumerate(plan.bars):
        if bar.last:
            numerals.append(_home(style, minor))
            continue
        phrase = material.setdefault(f"{bar.letter}{bar.length}", _phrase(style, bar.letter, bar.length, minor))
        numeral = phrase[bar.place]
        if number == len(plan.bars) - 2:
            numeral = _dominant(style, minor)
        elif number == len(plan.bars) - 3 and bar.place and not style.genre.loops:
            numeral = "iv" if minor else "IV"
        numerals.append(numeral)
    return tuple(chord_by_numeral(numeral, style.tonic, style.scale) for numeral in numerals)


def _home(style: Style, minor: bool) -> str:
    first = (style.genre.loops[0].split() if style.genre.loops else ["I"])[0]
    if style.genre.name == "blues":
        return "I7"
    seventh = ("maj7" if not minor else "7") if style.genre.sevenths or "maj7" in first else ""
    return ("i" if minor else "I") + seventh


def _dominant(style: Style, minor: bool) -> str:
    """What leads home: the dominant where the mode has one, else the chord below or above the tonic."""
    match style.scale:
        case "phrygian" | "phrygian dominant" | "locrian":
            return "bII"
        case "mixolydian" | "dorian":
            return "bVII"
        case "lydian":
            return "II"
        case "hirajoshi":
            return "v"
        case "major pentatonic" | "minor pentatonic":
            return "V"
        case _:
            return "V7" if style.genre.sevenths or style.genre.name in ("classical", "blues", "waltz") else "V"


def _phrase(style: Style, letter: str, length: int, minor: bool) -> list[str]:
    rng = style.rng("chords", letter)
    if style.genre.loops:
        loops = [loop.split() for loop in style.genre.loops]
        suited = [
            loop for loop in loops if loop[0][0].isupper() != minor or style.scale in ("blues", "phrygian dominant")
        ] or loops
        fitting = [loop for loop in suited if len(loop) <= max(length, 4)] or suited
        # the first theme takes the row's first loop more often; later themes take others
        loop = fitting[0 if letter in "AI" and rng.random() < 0.5 else whole(rng, 0, len(fitting))]
        return [_in_mode(loop[place % len(loop)], style, minor) for place in range(length)]
    paths = _MINOR_PATHS if minor else _MAJOR_PATHS
    functions = {1: "T", 2: "TD", 3: "TSD", 4: ("TTSD", "TSTD", "TSDT")[whole(rng, 0, 3)], 5: "TTSSD"}.get(length, "TSDT" * 3)
    return [
        paths[function][whole(rng, 0, len(paths[function])) if place else 0] for place, function in enumerate(functions[:length])
    ]


def _in_mode(numeral: str, style: Style, minor: bool) -> str:
    """A loop written for the other mode is read in this one."""
    if style.scale in ("blues", "phrygian dominant", "mixolydian", "lydian", "dorian", "phrygian", "locrian"):
        return numeral
    home = numeral.lower().rstrip("maj7o69")
    if minor and numeral.startswith(("I", "IV")) and home in ("i", "iv"):
        return numeral.replace("maj7", "7").lower()
    if not minor and home in ("i", "iv") and numeral[0].islower():
        return numeral[: len(home)].upper() + numeral[len(home) :].replace("7", "maj7")
    return numeral


@lru_cache(maxsize=4096)
def voicings(classes: tuple[int, ...], low: int, high: int) -> tuple[tuple[int, ...], ...]:
    """All close and half-open positions of classes between two pitches, lowest voice first."""
    places = [[p for p in range(low, high + 1) if p % 12 == note] for note in classes]
    found = {tuple(sorted(notes)) for notes in product(*places)}
    return tuple(sorted(v for v in found if 2 < v[-1] - v[0] <= 17 and all(b - a >= 2 for a, b in pairwise(v))))


def led(before: tuple[int, ...], chord: Chord, bass: tuple[int, int], window: tuple[int, int]) -> tuple[int, ...]:
    """The position of a chord that is nearest to the one before, in a window of pitches, without parallel fifths or octaves
    between
    its voices or with the bass (before, now)."""
    classes = chord.classes[:4]
    if len(classes) > 4 or (len(classes) == 4 and window[1] - window[0] < 14):
        classes = (classes[0], *classes[2:]) if len(classes) == 4 else classes[1:]
    options = voicings(classes, *window) or voicings(chord.classes[:3], window[0] - 5, window[1] + 7)
    middle = (window[0] + window[1]) / 2

    def cost(option: tuple[int, ...]) -> tuple[float, tuple[int, ...]]:
        away = abs(float(np.mean(option)) - middle) * 0.5
        if len(option) != len(before):
            return away + (abs(option[-1] - before[-1]) if before else 0), option
        moves = sum(abs(a - b) for a, b in zip(before, option, strict=True))
        return moves + away + 12.0 * parallels((bass[0], *before), (bass[1], *option)), option

    return min(options, key=cost)


def parallels(before: tuple[int, ...], now: tuple[int, ...]) -> int:
    """How many pairs of voices move in parallel fifths, octaves or unisons."""
    count = 0
    for i in range(len(now)):
        for j in range(i + 1, len(now)):
            first, second = (before[j] - before[i]) % 12, (now[j] - now[i]) % 12
            moved = now[i] != before[i] and now[j] != before[j]
            same = (now[i] > before[i]) == (now[j] > before[j])
            count += moved and same and first == second and first in (0, 7)
    return count
