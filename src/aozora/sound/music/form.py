"""Form: how many bars fit the film, where phrases and sections begin, and how full each is."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from aozora.sound.music.style import Style

Kind = Literal["intro", "theme", "close"]

_LEAST_HOLD_S = 0.9
_STRETCH = 0.12


@dataclass(frozen=True)
class Bar:
    """One bar: its phrase's letter (equal letters share their material), its place in the phrase and the phrase's length, how
    full it
    is (0..1), whether the tune plays, and whether a phrase or the piece ends with it."""

    letter: str
    place: int
    length: int
    energy: float
    tune: bool
    closes: bool = False
    last: bool = False
    turn: int = 0


@dataclass(frozen=True)
class Plan:
    """Bars at a tempo. The last bar is one chord on its first beat that is held to the end of the music."""

    bars: tuple[Bar, ...]
    tempo: float
    metre: int
    seconds: float

    @property
    def beat_s(self) -> float:
        """Seconds of a quarter."""
        return 60.0 / self.tempo

    @property
    def bar_s(self) -> float:
        """Seconds of a bar."""
        return self.metre * self.beat_s

    def seconds_at(self, beat: float) -> float:
        """When a beat, counted from 0, begins."""
        return beat * self.beat_s


def plan_of(style: Style, seconds: float, cuts: tuple[float, ...] = ()) -> Plan:
    """The form of a piece that ends with its film: `cuts` are seconds at which shots change, and beats are brought to them
    where the
    tempo is free within 12 %."""
    bars, tempo = _fitted(style, seconds, cuts)
    return Plan(_bars(style, bars), tempo, style.metre, seconds)


def _fitted(style: Style, seconds: float, cuts: tuple[float, ...]) -> tuple[int, float]:
    if style.exact:
        bar = style.metre * 60.0 / style.tempo
        return max(1, int((seconds - min(_LEAST_HOLD_S, 0.3 * seconds)) / bar) + 1), style.tempo
    best = (np.inf, 1, style.tempo)
    for tempo in style.tempo * np.linspace(1 - _STRETCH, 1 + _STRETCH, 97):
        beat = 60.0 / tempo
        bar = style.metre * beat
        count = max(1, int((seconds - min(_LEAST_HOLD_S, 0.3 * seconds)) / bar) + 1)
        hold = seconds - (count - 1) * bar
        cost = 3.0 * abs(tempo / style.tempo - 1)
        # the last chord wants about a bar, at most three seconds
        cost += 0.4 * abs(hold - min(max(bar, 1.4), 3.0)) / bar + (0.15 if count % 4 not in (0, 1) and count > 4 else 0.0)
        for cut in cuts:
            to_bar = abs(cut / bar - round(cut / bar)) * bar
            to_beat = abs(cut / beat - round(cut / beat)) * beat
            cost += (min(to_bar, 0.35 + 2 * to_beat)) * 2.0 / max(1, len(cuts)) ** 0.5
        if cost < best[0]:
            best = (cost, count, float(tempo))
    return best[1], best[2]


def _bars(style: Style, count: int) -> tuple[Bar, ...]:
    bars: list[Bar] = []
    lengths = _phrases(style, count - 1)
    letters = _letters(len(lengths), count)
    low, high = style.energy
    for number, (length, letter) in enumerate(zip(lengths, letters, strict=True)):
        for place in range(length):
            at = len(bars) / max(1, count - 1)
            lift = 0.06 if letter == "B" else -0.1 if letter == "I" else 0.0
            energy = float(np.clip(low + (high - low) * at + lift, 0, 1))
            bars.append(Bar(letter, place, length, energy, letter != "I", place == length - 1, turn=number))
    bars.append(Bar("Z", 0, 1, high, True, True, True, len(lengths)))
    return tuple(bars)


def _phrases(style: Style, count: int) -> list[int]:
    """Phrases of four bars (twelve for the blues); what does not divide is put in front, as a shorter phrase."""
    whole = 12 if style.genre.name == "blues" and count >= 12 else 4
    rest, phrases = count % whole, count // whole
    if rest == 1 and phrases:
        return [*([whole] * (phrases - 1)), whole + 1]
    return [*([rest] if rest else []), *([whole] * phrases)]


def _letters(phrases: int, bars: int) -> list[str]:
    """A short piece states its theme; a longer one has an introduction, a second theme and a return."""
    if bars <= 9 or phrases <= 2:
        return ["A", "A", "B", "A"][:phrases]
    body = ["A", "A", "B", "A", "C", "B", "A", "A"]
    return ["I", *(body[number % len(body)] for number in range(phrases - 2)), "A"]
