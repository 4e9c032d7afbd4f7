"""Many players at once: every harmonic as a narrow band of noise, made in one inverse transform and played round and round.

The idea is P. Nasca's PADsynth (2005): a harmonic that many players share is a bell-shaped line whose width grows with its number.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from aozora.film.pitches import hertz
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.modes import CONTROL, Floats, Wave32, let_go, lines, risen

_ROUND = 1 << 17
_BRIGHT_STEPS = 4
_TOGETHER = 0.3
_FRAME = 512
_AIR = 0.06


@dataclass(frozen=True)
class SectionVoice:
    """A section. `width_cents` is how far its players lie apart, in their upper harmonics; slopes, formants and times are those of a `WaveVoice`;
    `even` scales even harmonics; `air` adds a band of breath or bow noise, 1 at 6 % of the tone."""

    soft_db: float
    loud_db: float
    width_cents: float
    attack_s: float
    release_s: float
    formants: tuple[tuple[float, float, float], ...] = ()
    air: float = 0.0
    top_hz: float = 14000.0
    even: float = 1.0


def section_round(voice: SectionVoice, pitch: int, velocity: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """A round (131072, 2) that may be repeated without a seam, RMS 0.1 in the mean of its channels."""
    f1 = hertz(pitch)
    step = SAMPLE_RATE / _ROUND
    bins = np.zeros(min(_ROUND // 2, int(1.1 * voice.top_hz / step)) + 1)
    strong = round(velocity * _BRIGHT_STEPS) / _BRIGHT_STEPS
    slope = voice.soft_db + (voice.loud_db - voice.soft_db) * strong
    for k in range(1, int(min(voice.top_hz / f1, 90)) + 1):
        hz = k * f1
        # the fundamental is kept together, for that is where the ear and every tuner take the pitch from
        width = hz * (2 ** (min(1.0, _TOGETHER * k) * voice.width_cents / 1200) - 1) / step + 0.4
        reach = int(4 * width) + 2
        first = max(1, round(hz / step) - reach)
        at = np.arange(first, min(len(bins), round(hz / step) + reach + 1))
        level = 10 ** ((slope * np.log2(k) + _formant_db(hz, voice)) / 20) * (voice.even if k % 2 == 0 else 1.0)
        bins[at] += level * np.exp(-0.5 * ((at - hz / step) / width) ** 2) / np.sqrt(width)
    if voice.air:
        bins += voice.air * _AIR * np.sqrt(np.sum(bins**2)) * _air()[: len(bins)]
    common = rng.random(len(bins), np.float32)
    sides = np.zeros((2, _ROUND // 2 + 1), np.complex64)
    level = (bins / np.sqrt(np.mean(bins**2))).astype(np.float32)
    for side in sides:
        angle = np.float32(2 * np.pi) * (common + np.float32(0.34) * (rng.random(len(bins), np.float32) - np.float32(0.5)))
        side.real[: len(bins)], side.imag[: len(bins)] = level * np.cos(angle), level * np.sin(angle)
    stereo = dsp.waves_of(sides, _ROUND).T
    return (stereo * (0.1 / np.sqrt(np.mean(stereo**2)))).astype(np.float32)


@cache
def _air() -> Floats:
    """The band of breath and bow noise over the bins of a round, of unit power."""
    hz = np.maximum(np.arange(_ROUND // 2 + 1) * (SAMPLE_RATE / _ROUND), 1.0)
    curve = np.exp(-(((np.log2(hz) - np.log2(3500.0)) / 1.2) ** 2))
    return curve / np.sqrt(np.sum(curve**2))


def _formant_db(hz: float, voice: SectionVoice) -> float:
    return sum(db / (1 + (q * (hz / centre - centre / hz)) ** 2) for centre, q, db in voice.formants)


def begins(whole: NDArray[np.float32]) -> NDArray[np.int64]:
    """Samples of a round at which its players are together, strong and soon: good places to begin a note."""
    level = np.mean(whole.mean(1).reshape(-1, _FRAME) ** 2, 1)
    return np.argsort(-level)[: len(level) // 6] * _FRAME


def section_sound(voice: SectionVoice, whole: NDArray[np.float32], velocity: float, seconds: float, begin: int) -> Wave32:
    """A stretch (n, 2) of the round with attack and release."""
    count = int(-(-(seconds + 2.5 * voice.release_s) * SAMPLE_RATE // CONTROL))
    n = count * CONTROL
    turns = -(-(begin + n) // _ROUND)
    sound = (np.tile(whole, (turns, 1)) if turns > 1 else whole)[begin : begin + n]
    t: Floats = np.arange(count + 1) * (CONTROL / SAMPLE_RATE)
    rise = lines(risen(t, voice.attack_s * (1.4 - 0.8 * velocity)))
    return let_go(sound * rise[:, None], seconds, 0.5 * voice.release_s, 2.5 * voice.release_s)


SECTIONS: dict[str, SectionVoice] = {
    "strings": SectionVoice(-11, -7, 5.0, 0.14, 0.28, ((500, 2, 4), (2500, 1.4, 6), (6500, 1.2, -8)), 0.5),
    "low strings": SectionVoice(-11, -7.5, 4.5, 0.13, 0.28, ((260, 2, 4), (1300, 1.4, 4)), 0.4),
    "tremolo strings": SectionVoice(-10, -6.5, 8.0, 0.06, 0.2, ((700, 2, 4), (2600, 1.4, 7)), 1.2),
    "staccato strings": SectionVoice(-9, -6, 4.5, 0.025, 0.09, ((500, 2, 4), (2500, 1.4, 6)), 0.8),
    "brass section": SectionVoice(-13, -5.5, 4.0, 0.06, 0.14, ((800, 1.4, 5), (1800, 1.6, 3)), 0.1),
    "horn section": SectionVoice(-15, -8, 4.0, 0.08, 0.2, ((430, 1.4, 5),), 0.1),
    "choir": SectionVoice(-10, -8, 8.0, 0.16, 0.3, ((600, 3.5, 10), (1050, 4, 7), (2700, 5, 8), (3500, 5, 4)), 0.6, 9000.0),
    "warm pad": SectionVoice(-15, -11, 7.0, 0.25, 0.7, ((400, 1, 3),), 0.0, 5000.0),
    "glass pad": SectionVoice(-9, -8, 6.0, 0.3, 0.9, ((900, 1, -6), (3200, 1.2, 6)), 0.0, 12000.0, 0.35),
    "dark pad": SectionVoice(-16, -13, 11.0, 0.35, 0.8, ((180, 1, 4),), 0.3, 2600.0),
    "sweep pad": SectionVoice(-9, -6.5, 10.0, 0.2, 0.6, ((1500, 1.5, 5),), 0.2, 12000.0),
    "drone": SectionVoice(-10, -9, 7.0, 0.5, 0.9, ((140, 1, 4), (700, 2, 3)), 0.4, 5000.0),
}  # fmt: skip
