"""Bars, plates, bells and tines: a few modes far from the harmonic series, each with its own decay.

Ratios: free bars 1 : 2.756 : 5.404 : 8.933, tuned bars of marimba (1 : 4 : 9.2) and xylophone (1 : 3 : 6), carillon bells (hum,
prime, tierce, quint, nominal), clamped tines 1 : 6.267 : 17.55: Fletcher and Rossing, 2nd ed., chapters 2, 19 and 21.
"""

from dataclasses import dataclass

import numpy as np

from aozora.film.pitches import hertz
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.modes import Wave32, faded, levelled, ringing


@dataclass(frozen=True)
class BarVoice:
    """Modes as (ratio to the pitch, level, share of the first mode's decay); `t60_s` are decay times at C3 and C6; `hardness` of
    the mallet lets high modes through; `knock` is the level of its thud, `knock_hz` where that lies; `motor` a tremolo (Hz, depth)
    as of a vibraphone."""

    modes: tuple[tuple[float, float, float], ...]
    t60_s: tuple[float, float]
    hardness: float = 0.6
    knock: float = 0.1
    knock_hz: tuple[float, float] = (150.0, 1200.0)
    motor: tuple[float, float] = (0.0, 0.0)
    beating: float = 0.0
    release_s: float = 0.5


def bar_sound(voice: BarVoice, pitch: int, velocity: float, seconds: float, rng: np.random.Generator) -> Wave32:
    """The bar left to ring for `seconds` (n,), RMS 0.1 at its loudest."""
    n = round(seconds * SAMPLE_RATE)
    table = np.array(voice.modes)
    hz = hertz(pitch) * table[:, 0]
    softer = (0.35 + 0.65 * voice.hardness) * (0.45 + 0.55 * velocity)
    level = table[:, 1] * softer ** np.log2(np.maximum(table[:, 0], 1.0))
    low, high = voice.t60_s
    t60 = float(low * (high / low) ** ((pitch - 48) / 36.0)) * table[:, 2]
    if voice.beating:
        aside = 2 ** (0.5 * voice.beating / 1200)
        hz, level, t60 = np.concatenate([hz / aside, hz * aside]), np.tile(0.5 * level, 2), np.tile(t60, 2)
    sound = ringing(hz, level, t60, n)
    sound = sound / np.float32(max(float(np.abs(sound).max(initial=0)), 1e-9))
    m = min(n, round(0.05 * SAMPLE_RATE))
    t = np.arange(m) / SAMPLE_RATE
    thud = dsp.apply(dsp.band(*voice.knock_hz), rng.standard_normal(m)) * np.exp(-t / 0.008) * np.minimum(1, t / 0.0005)
    sound[:m] += (voice.knock * (0.4 + 0.6 * velocity) * thud / max(float(np.abs(thud).max()), 1e-9)).astype(np.float32)
    if voice.motor[1]:
        sound *= (1 - voice.motor[1] * (0.5 - 0.5 * np.cos(2 * np.pi * voice.motor[0] * np.arange(n) / SAMPLE_RATE))).astype(
            np.float32
        )
    return faded(levelled(sound), round(0.03 * SAMPLE_RATE))


_FREE = ((1.0, 1.0, 1.0), (2.756, 0.45, 0.5), (5.404, 0.22, 0.25), (8.933, 0.1, 0.15))
_BELL = (
    (0.5, 0.55, 1.6), (1.0, 1.0, 1.0), (1.183, 0.55, 0.8), (1.506, 0.3, 0.5), (2.0, 0.85, 0.6), (2.514, 0.3, 0.35),
    (3.011, 0.35, 0.3), (4.166, 0.25, 0.2), (5.433, 0.12, 0.15),
)  # fmt: skip

BARS: dict[str, BarVoice] = {
    "marimba": BarVoice(((1.0, 1.0, 1.0), (4.0, 0.30, 0.25), (9.2, 0.10, 0.1)), (1.7, 0.45), 0.45, 0.14, (120.0, 900.0)),
    "xylophone": BarVoice(((1.0, 1.0, 1.0), (3.0, 0.75, 0.5), (6.1, 0.40, 0.3), (9.8, 0.2, 0.2)), (0.9, 0.3), 1.0, 0.25, (700.0, 5000.0)),
    "vibraphone": BarVoice(((1.0, 1.0, 1.0), (4.0, 0.22, 0.45), (10.0, 0.05, 0.2)), (7.0, 3.5), 0.5, 0.05, (200.0, 1500.0), (4.6, 0.35)),
    "glockenspiel": BarVoice(_FREE, (5.0, 2.6), 0.8, 0.08, (2500.0, 9000.0)),
    "celesta": BarVoice(((1.0, 1.0, 1.0), (2.756, 0.12, 0.4), (4.0, 0.12, 0.3)), (3.4, 1.4), 0.4, 0.06, (400.0, 2500.0)),
    "music box": BarVoice(((1.0, 1.0, 1.0), (3.9, 0.30, 0.3), (6.267, 0.2, 0.25), (9.0, 0.1, 0.2)), (3.4, 1.5), 0.8, 0.07, (1500.0, 8000.0)),
    "kalimba": BarVoice(((1.0, 1.0, 1.0), (5.8, 0.16, 0.16), (12.5, 0.06, 0.08)), (2.4, 0.9), 0.6, 0.12, (300.0, 2200.0)),
    "bells": BarVoice(((0.5, 0.25, 1.3), (1.0, 1.0, 1.0), (1.5, 0.55, 0.8), (2.0, 0.7, 0.7), (2.66, 0.35, 0.5), (3.4, 0.2, 0.3)),
                      (7.0, 4.0), 0.7, 0.08, (800.0, 4000.0), beating=0.6),
    "church bells": BarVoice(_BELL, (11.0, 6.0), 0.8, 0.06, (400.0, 3000.0), beating=0.8, release_s=3.0),
    "hand bells": BarVoice(((1.0, 1.0, 1.0), (3.0, 0.45, 0.5), (5.1, 0.12, 0.3)), (4.5, 2.5), 0.7, 0.04, (1500.0, 6000.0)),
    "steel drum": BarVoice(((1.0, 1.0, 1.0), (2.0, 0.75, 0.8), (3.0, 0.4, 0.5), (4.08, 0.25, 0.35)), (2.2, 0.8), 0.9, 0.18, (300.0, 2500.0), beating=1.5),
    "tuning fork": BarVoice(((1.0, 1.0, 1.0), (6.267, 0.1, 0.05)), (14.0, 9.0), 0.5, 0.03, (500.0, 3000.0), release_s=0.02),
    "triangle": BarVoice(
        ((1.0, 0.35, 1.0), (1.72, 0.6, 0.9), (2.64, 0.8, 0.8), (3.38, 1.0, 0.9), (4.21, 0.7, 0.7), (5.57, 0.8, 0.6), (6.9, 0.5, 0.5)),
        (7.0, 5.0), 1.0, 0.12, (4000.0, 14000.0), release_s=0.04,
    ),
    "timpani": BarVoice(((1.0, 1.0, 1.0), (1.504, 0.7, 0.8), (1.99, 0.45, 0.6), (2.44, 0.3, 0.45), (0.85, 0.3, 0.12)),
                        (1.9, 1.2), 0.6, 0.35, (60.0, 500.0), release_s=0.3),
    "singing bowl": BarVoice(((1.0, 1.0, 1.0), (2.71, 0.6, 0.7), (5.1, 0.25, 0.4)), (18.0, 10.0), 0.4, 0.03, (300.0, 1500.0), beating=2.5, release_s=2.0),
    "crystal": BarVoice(((1.0, 1.0, 1.0), (2.0, 0.25, 0.8), (3.0, 0.15, 0.6), (5.04, 0.12, 0.5)), (6.0, 3.0), 0.7, 0.03, (3000.0, 9000.0), beating=3.0),
}  # fmt: skip
