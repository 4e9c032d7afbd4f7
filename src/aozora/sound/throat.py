"""Voices without words, through the same throat as speech (`vocoder`): laughs, sobs, coughs, sighs, gasps, snores, screams.

A cry is a row: for each of its segments how long it is, the pitch against the speaker's own, the vowel, how much of it is breath
and how loud it is. Formants are adult male means (G. E. Peterson and H. L. Barney, J. Acoust. Soc. Am. 24, 1952), scaled by the
length of the speaker's throat. Functions give mono (n,) at 48 kHz with a peak of 1.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp, vocoder
from aozora.sound.chance import between, whole
from aozora.sound.dsp import Signal

Rng = np.random.Generator
Cry = Callable[[Rng, str], Signal]
"""(rng, who) -> mono; who is a row of `THROATS`, "" for anybody."""


@dataclass(frozen=True)
class Throat:
    """A speaker: the pitch at rest (Hz), a factor on the resonances, and how uneven the pulses are."""

    pitch_hz: float
    formants: float
    rough: float = 0.012


THROATS = {
    "man": Throat(112, 1.0),
    "woman": Throat(205, 1.16),
    "child": Throat(275, 1.34),
    "old man": Throat(125, 0.98, 0.028),
    "old woman": Throat(185, 1.12, 0.028),
}
_ANYBODY = ("man", "woman")

_VOWELS: dict[str, tuple[float, float, float, float]] = {
    "a": (730, 1090, 2440, 3500),
    "ae": (660, 1720, 2410, 3500),
    "e": (530, 1840, 2480, 3500),
    "i": (270, 2290, 3010, 3600),
    "o": (570, 840, 2410, 3400),
    "u": (300, 870, 2240, 3400),
    "@": (500, 1500, 2500, 3500),
    "m": (260, 1050, 2150, 3300),
    "in": (620, 1650, 2750, 3900),
}
"""Formants in Hz; "m" is a closed mouth, "in" the open throat of a breath taken."""
_WIDTHS = (80.0, 100.0, 140.0, 220.0)


@dataclass(frozen=True)
class Part:
    """A stretch of a cry of about `seconds`: pitch as factors on the speaker's at its begin and end, vowel at its end, share of
    breath, level (0..1), how bright the pulses are (corner of the throat's own slope, Hz), and how rough."""

    seconds: float
    pitch: tuple[float, float] = (1.0, 1.0)
    vowel: str = "@"
    breath: float = 0.15
    level: float = 1.0
    bright_hz: float = 500.0
    rough: float = 1.0


def uttered(parts: list[Part], throat: Throat, rng: Rng) -> Signal:
    """The parts in one breath; formants, pitch and level glide from part to part."""
    frames = [max(3, round(part.seconds * SAMPLE_RATE / vocoder.HOP)) for part in parts]
    count = sum(frames)
    vowels = np.array([_VOWELS[part.vowel] for part in parts]) * throat.formants
    formants = _glided(np.repeat(vowels, frames, axis=0), 9)
    level = _glided(np.repeat([part.level for part in parts], frames)[:, None], 7)[:, 0]
    breath = _glided(np.repeat([part.breath for part in parts], frames)[:, None], 5)[:, 0]
    # air has no slope of its own
    slopes = [max(part.bright_hz, 5000.0) if part.breath >= 0.95 else part.bright_hz for part in parts]
    bright = np.maximum(_glided(np.repeat(slopes, frames)[:, None], 9)[:, 0], 100.0)
    pitch = np.concatenate([np.geomspace(*part.pitch, size) for part, size in zip(parts, frames, strict=True)])
    drift = np.exp(0.03 * dsp.smooth(rng.standard_normal(count), 25) * 4)
    voiced = np.repeat([part.breath < 0.95 for part in parts], frames)
    rough = np.repeat([throat.rough * part.rough for part in parts], frames)
    level[:3] *= np.array([0.1, 0.4, 0.8])
    level[-4:] *= np.array([0.8, 0.5, 0.2, 0.0])
    envelope = _envelope(formants, bright) * (np.maximum(level, 1e-4) ** 2)[:, None]
    noise = np.clip(breath[:, None] + (1 - breath[:, None]) * 0.25 * vocoder.BREATHINESS, 0, 1)
    body = vocoder.Anatomy(
        np.where(voiced, throat.pitch_hz * pitch * drift, 0.0), envelope, np.where(voiced[:, None], noise, 1.0)
    )
    sound = vocoder.put_together(body, count * vocoder.HOP, rough, rng)
    return sound / max(float(np.max(np.abs(sound))), 1e-9)


def _glided(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    return np.stack([dsp.smooth(column, width) for column in values.T.astype(np.float64)], 1)


def _envelope(formants: NDArray[np.float64], bright_hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Power (f, bins) of a cascade of resonances (f, 4) behind a source that falls by 6 dB an octave above `bright_hz`."""
    hz = np.arange(vocoder.SIZE // 2 + 1) * SAMPLE_RATE / vocoder.SIZE
    power = 1 / (1 + (hz / bright_hz[:, None]) ** 2)
    for number, width in enumerate(_WIDTHS):
        centre = formants[:, [number]]
        power = power * centre**4 / ((centre**2 - hz**2) ** 2 + (width * hz) ** 2)
    # the resonances above the fourth, about a kilohertz apart, which keep the treble up
    for place in np.arange(4.5, 14.0):
        centre = 1000.0 * place * formants[:, [3]] / 3500.0
        power = power * centre**4 / ((centre**2 - hz**2) ** 2 + (350.0 * hz) ** 2)
    return power * (hz / (hz + 90.0)) ** 2 + 1e-9


def _who(who: str, rng: Rng) -> Throat:
    base = THROATS[who if who in THROATS else _ANYBODY[whole(rng, 0, 2)]]
    return Throat(base.pitch_hz * between(rng, 0.92, 1.1), base.formants * between(rng, 0.97, 1.03), base.rough)


def _joined(pieces: list[Signal | float]) -> Signal:
    made = [np.zeros(round(piece * SAMPLE_RATE)) if isinstance(piece, float) else piece for piece in pieces]
    return np.concatenate(made)


def laugh(rng: Rng, who: str = "") -> Signal:
    """Ha-ha-ha: some five pulses a second, each a puff of breath and a short vowel, ever lower and softer."""
    throat = _who(who, rng)
    parts: list[Part] = []
    high, vowel = between(rng, 1.5, 2.0), ("a", "ae", "e")[whole(rng, 0, 3)]
    count = whole(rng, 5, 9)
    for k in range(count):
        fall = k / count
        top = high * (1 - 0.33 * fall) * between(rng, 0.94, 1.06)
        loud = (0.7 + 0.3 * min(1, k / 1.5)) * (1 - 0.6 * fall**1.5)
        parts += [
            Part(between(rng, 0.055, 0.08), (top, top), vowel, 1.0, 0.22 * loud),
            Part(between(rng, 0.085, 0.12), (1.08 * top, 0.86 * top), vowel, 0.2, loud, 900, 1.5),
        ]
    return uttered([*parts, Part(0.25, (1, 1), "in", 1.0, 0.12)], throat, rng)


def chuckle(rng: Rng, who: str = "") -> Signal:
    """A laugh behind nearly closed lips."""
    throat = _who(who, rng)
    parts: list[Part] = []
    for k in range(whole(rng, 3, 5)):
        top = between(rng, 1.0, 1.25) * (1 - 0.07 * k)
        parts += [Part(0.07, (top, top), "@", 1.0, 0.14), Part(0.09, (1.1 * top, 0.85 * top), "@", 0.35, 0.9 - 0.16 * k, 350)]
    return uttered(parts, throat, rng)


def sob(rng: Rng, who: str = "") -> Signal:
    """Air is drawn in by jerks, and let out in a thin voice that breaks."""
    throat = _who(who, rng)
    jerks = [p for _ in range(whole(rng, 2, 4)) for p in (Part(0.1, (1, 1), "in", 1.0, 0.3), Part(0.05, (1, 1), "in", 1.0, 0.03))]
    wail = [
        Part(0.2, (1.6, 1.9), "ae", 0.4, 0.8, 600, 2.5),
        Part(0.06, (1.4, 1.3), "@", 1.0, 0.15),
        Part(0.22, (1.7, 1.35), "@", 0.45, 0.6, 450, 3),
        Part(0.06, (1.3, 1.3), "@", 1.0, 0.1),
        Part(0.2, (1.35, 1.1), "m", 0.5, 0.35, 400, 3),
    ]
    return uttered([*jerks, *wail], throat, rng)


def cough(rng: Rng, who: str = "") -> Signal:
    """The glottis bursts open, air rushes, a rest of voice; twice."""
    throat = _who(who, rng)
    pieces: list[Signal | float] = []
    for loud in (1.0, 0.75)[: whole(rng, 1, 3)]:
        burst = [
            Part(0.03, (1, 1), "a", 1.0, 1.0, 3000),
            Part(0.11, (1.3, 1.0), "@", 0.75, 0.5 * loud, 1800, 6),
            Part(0.12, (0.95, 0.7), "@", 0.6, 0.25 * loud, 500, 6),
        ]
        sound = uttered(burst, throat, rng)
        sound[:480] *= np.linspace(0.2, 1, 480)
        pieces += [loud * sound, between(rng, 0.14, 0.25)]
    return _joined(pieces)


def gasp(rng: Rng, who: str = "") -> Signal:
    """A quick breath drawn in, with a touch of voice."""
    throat = _who(who, rng)
    parts = [
        Part(0.08, (1.7, 1.9), "in", 0.8, 0.6, 1500, 3),
        Part(0.28, (2, 2), "in", 1.0, 1.0, 2500),
        Part(0.1, (2, 2), "in", 1.0, 0.15),
    ]
    return uttered(parts, throat, rng)


def sigh(rng: Rng, who: str = "") -> Signal:
    """In, and out with a falling breath of voice."""
    throat = _who(who, rng)
    inward = uttered([Part(0.5, (1, 1), "in", 1.0, 0.5, 2000), Part(0.1, (1, 1), "in", 1.0, 0.1)], throat, rng)
    out = uttered(
        [Part(0.12, (1, 1), "a", 1.0, 0.5), Part(0.5, (1.15, 0.8), "a", 0.75, 1.0, 350), Part(0.5, (0.8, 0.75), "@", 1.0, 0.35)],
        throat, rng,
    )  # fmt: skip
    return _joined([0.35 * inward, 0.08, out])


def snore(rng: Rng, who: str = "") -> Signal:
    """The soft palate flutters some thirty times a second while air is drawn in; then a soft breath out."""
    throat = _who(who or "man", rng)
    flutter = Throat(between(rng, 27, 36), throat.formants, 0.12)
    inward = uttered(
        [Part(0.35, (0.85, 1), "@", 0.5, 0.4, 900), Part(0.75, (1, 1.2), "@", 0.35, 1.0, 900), Part(0.12, (1, 1), "@", 0.6, 0.3)],
        flutter, rng,
    )  # fmt: skip
    out = uttered([Part(0.25, (1, 1), "u", 1.0, 0.5, 800), Part(0.8, (1, 1), "u", 1.0, 0.8, 500)], throat, rng)
    return _joined([inward, 0.2, 0.16 * out, 0.35])


def scream(rng: Rng, who: str = "") -> Signal:
    """A long high cry with rough pulses (screams are marked by fast roughness: L. H. Arnal and others, Curr. Biol. 25, 2015)."""
    throat = _who(who or ("woman", "man")[whole(rng, 0, 2)], rng)
    top = 820.0 / throat.pitch_hz * between(rng, 0.85, 1.2)
    parts = [
        Part(0.08, (0.6 * top, 0.9 * top), "ae", 0.15, 0.6, 4000, 0.8),
        Part(0.6, (top, 1.12 * top), "a", 0.05, 1.0, 6000, 0.8),
        Part(0.25, (1.05 * top, 0.7 * top), "a", 0.15, 0.7, 4000, 1.5),
    ]
    sound = uttered(parts, throat, rng)
    t = np.arange(len(sound)) / SAMPLE_RATE
    rough = sound * (1 + 0.35 * np.sin(2 * np.pi * between(rng, 55, 90) * t))
    return rough / float(np.max(np.abs(rough)))


def screech(rng: Rng) -> Signal:
    """A creature: a scream of a narrow throat that tears at half its pitch."""
    throat = Throat(620 * between(rng, 0.85, 1.2), 1.25, 0.05)
    sound = uttered(
        [Part(0.1, (0.7, 1.3), "ae", 0.3, 0.8, 4000, 3), Part(0.7, (1.3, 0.75), "i", 0.25, 1.0, 5000, 4)], throat, rng
    )
    t = np.arange(len(sound)) / SAMPLE_RATE
    torn = np.tanh(2.5 * sound * (1 + 0.7 * np.sign(np.sin(2 * np.pi * between(rng, 90, 140) * t))))
    return torn / float(np.max(np.abs(torn)))


def shout(rng: Rng, who: str = "") -> Signal:
    """Hey!"""
    top = between(rng, 1.7, 2.2)
    parts = [
        Part(0.05, (top, top), "e", 1.0, 0.4),
        Part(0.2, (top, 1.1 * top), "e", 0.12, 1.0, 2600, 2),
        Part(0.16, (1.1 * top, 0.75 * top), "i", 0.15, 0.8, 2000, 2),
    ]
    return uttered(parts, _who(who, rng), rng)


def moan(rng: Rng, who: str = "") -> Signal:
    """A long low voice that sinks."""
    parts = [
        Part(0.15, (1.0, 1.15), "m", 0.3, 0.6, 350, 2),
        Part(0.55, (1.15, 0.95), "o", 0.3, 1.0, 420, 2),
        Part(0.35, (0.95, 0.75), "@", 0.5, 0.5, 300, 3),
    ]
    return uttered(parts, _who(who, rng), rng)


def grunt(rng: Rng, who: str = "") -> Signal:
    """The chest is braced and lets go."""
    parts = [
        Part(0.04, (1, 1), "@", 1.0, 0.3),
        Part(0.16, (1.25, 0.95), "@", 0.3, 1.0, 700, 5),
        Part(0.1, (0.9, 0.7), "@", 0.7, 0.4, 400, 6),
    ]
    return uttered(parts, _who(who, rng), rng)


def yawn(rng: Rng, who: str = "") -> Signal:
    """A long breath in with the throat ever wider, and a falling sigh."""
    throat = _who(who, rng)
    inward = uttered([Part(0.9, (1, 1), "in", 1.0, 0.9, 1500), Part(0.2, (1, 1), "a", 1.0, 0.3)], throat, rng)
    out = uttered(
        [
            Part(0.3, (1.3, 1.5), "a", 0.5, 0.9, 450),
            Part(0.8, (1.5, 0.8), "@", 0.6, 0.8, 350),
            Part(0.3, (0.8, 0.7), "m", 0.9, 0.2),
        ],
        throat,
        rng,
    )
    return _joined([0.3 * inward, out])


def sneeze(rng: Rng, who: str = "") -> Signal:
    """Ah, and out with force through teeth and nose."""
    throat = _who(who, rng)
    inward = uttered([Part(0.2, (1.2, 1.4), "a", 0.6, 0.7, 700), Part(0.22, (1, 1), "in", 1.0, 0.8, 2500)], throat, rng)
    hiss = dsp.apply(dsp.band(2200, 8500), rng.standard_normal(round(0.1 * SAMPLE_RATE)))
    hiss = hiss / np.max(np.abs(hiss)) * np.hanning(len(hiss))
    out = uttered(
        [
            Part(0.07, (1.7, 1.6), "u", 0.6, 1.0, 2500, 4),
            Part(0.18, (1.6, 1.0), "u", 0.4, 0.8, 1500, 4),
            Part(0.15, (1, 0.9), "@", 1.0, 0.2),
        ],
        throat,
        rng,
    )
    return _joined([0.4 * inward, 0.04, 0.9 * hiss, out])


def hummed(rng: Rng, who: str = "") -> Signal:
    """Somebody hums a few notes of a major scale behind closed lips."""
    throat = _who(who, rng)
    steps = (0, 2, 4, 5, 7)
    parts: list[Part] = []
    for _ in range(whole(rng, 4, 7)):
        note = 1.25 * 2 ** (steps[whole(rng, 0, len(steps))] / 12)
        parts += [Part(between(rng, 0.26, 0.42), (note, note), "m", 0.08, 1.0, 500), Part(0.05, (note, note), "m", 0.2, 0.3, 400)]
    return uttered(parts, throat, rng)


def baby_cry(rng: Rng, who: str = "") -> Signal:
    """A newborn's cry: about a second near 450 Hz that arches and falls, then a gasp (O. Wasz-Hoeckert and others, 1968)."""
    throat = Throat(430 * between(rng, 0.92, 1.1), 1.75, 0.02)
    cry = [
        Part(0.12, (0.85, 1.05), "ae", 0.08, 0.7, 3000, 0.5),
        Part(0.55, (1.05, 1.12), "ae", 0.04, 1.0, 4500, 0.4),
        Part(0.3, (1.1, 0.8), "ae", 0.1, 0.8, 2600, 1.2),
        Part(0.18, (1, 1), "in", 1.0, 0.25, 2500),
    ]
    return uttered(cry, throat, rng)


def panting(rng: Rng, who: str = "") -> Signal:
    """Out of breath: two quick breaths out, and in between."""
    parts = [
        p
        for _ in range(2)
        for p in (
            Part(0.2, (1, 1), "a", 1.0, 1.0, 1200),
            Part(0.06, (1, 1), "a", 1.0, 0.05),
            Part(0.2, (1, 1), "in", 1.0, 0.6, 2500),
            Part(0.05, (1, 1), "in", 1.0, 0.05),
        )
    ]
    return uttered(parts, _who(who, rng), rng)
