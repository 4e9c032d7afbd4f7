"""Strings that are plucked or struck: modes of a stiff string, excited at one place, heard through a body.

Partials of a stiff string, f_n = n f_1 sqrt((1 + B n^2) / (1 + B)), and the spectrum of an excitation at a share p of its length,
sin(n pi p): N. H. Fletcher and T. D. Rossing, "The Physics of Musical Instruments", 2nd ed., chapters 2, 9 and 12. The double
decay of strings in choirs: G. Weinreich, "Coupled piano strings", J. Acoust. Soc. Am. 62 (1977).
"""

from dataclasses import dataclass

import numpy as np

from aozora.film.pitches import hertz
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.modes import Floats, Wave32, body_gain, faded, levelled, ringing

Body = tuple[tuple[float, float, float], ...]

GUITAR_BODY: Body = ((102.0, 7.0, 0.9), (205.0, 6.0, 1.0), (420.0, 4.0, 0.5), (900.0, 2.0, 0.4), (2400.0, 1.5, 0.35))
PIANO_BODY: Body = ((110.0, 2.0, 0.5), (240.0, 1.5, 0.6), (700.0, 1.0, 0.5), (1800.0, 1.0, 0.4))
SMALL_BODY: Body = ((280.0, 5.0, 1.0), (560.0, 4.0, 0.8), (1250.0, 2.5, 0.6), (2800.0, 1.5, 0.4))
HARP_BODY: Body = ((160.0, 2.0, 0.6), (420.0, 1.5, 0.6), (1100.0, 1.2, 0.4))
PLAIN: Body = ((400.0, 0.6, 0.6), (2000.0, 0.8, 0.4))


@dataclass(frozen=True)
class StringVoice:
    """A plucked or struck string.

    `t60_s` are decay times of the fundamental at C2 and C7; partials above `damping_hz` die faster. `place` is the share of the
    length where it is excited, `slope` how fast partials weaken (1 is n^-1), `soft_hz` and `hard_hz` the cut-off of the
    excitation at velocities 0 and 1 for middle C. `stiffness` is B at middle C. `choir` are detunings in cents of the strings of
    one note. `noise` is the knock of pick, finger or hammer: level, lowest and highest Hz, seconds. `drive` is how far an
    amplifier distorts; `release_s` how fast it is damped at its end.
    """

    t60_s: tuple[float, float]
    damping_hz: float
    place: float
    slope: float
    soft_hz: float
    hard_hz: float
    stiffness: float = 1e-4
    choir: tuple[float, ...] = (0.0,)
    body: Body = GUITAR_BODY
    noise: tuple[float, float, float, float] = (0.05, 800.0, 5000.0, 0.012)
    drive: float = 0.0
    release_s: float = 0.06
    twang: float = 0.0


def string_sound(voice: StringVoice, pitch: int, velocity: float, seconds: float, rng: np.random.Generator) -> Wave32:
    """The string left to ring for `seconds` (n,), RMS 0.1 at its loudest."""
    n = round(seconds * SAMPLE_RATE)
    f1 = hertz(pitch)
    k = np.arange(1, 1 + int(np.clip(13000.0 / f1, 3, 48)), dtype=np.float64)
    b = voice.stiffness * 2.0 ** ((pitch - 60) / 8.0)
    hz = k * f1 * np.sqrt((1 + b * k**2) / (1 + b))
    cut = voice.soft_hz * (voice.hard_hz / voice.soft_hz) ** velocity * 2.0 ** ((pitch - 60) / 30.0)
    place = voice.place * (1 + 0.04 * rng.standard_normal())
    level = np.abs(np.sin(np.pi * k * place)) * k**-voice.slope / (1 + (hz / cut) ** 2) * body_gain(hz, voice.body)
    t60 = _decays(voice, pitch, hz, k)
    sound = _choir(voice, hz, level, t60, n)
    sound = sound / np.float32(max(float(np.abs(sound).max(initial=0)), 1e-9))
    sound = sound + _knock(voice, velocity, n, rng)
    if voice.twang:
        sound = sound + _buzzing(sound, voice.twang)
    if voice.drive:
        sound = _amplified(sound, voice.drive)
    return faded(levelled(sound), round(0.03 * SAMPLE_RATE))


def _decays(voice: StringVoice, pitch: int, hz: Floats, k: Floats) -> Floats:
    low, high = voice.t60_s
    first = float(low * (high / low) ** ((pitch - 36) / 60.0))
    return np.maximum(first / (1 + (hz / voice.damping_hz) ** 1.5) / k**0.25, 0.02)


def _choir(voice: StringVoice, hz: Floats, level: Floats, t60: Floats, n: int) -> Wave32:
    """Strings of one note move together at first and lose their energy fast; what they do against each other rings on."""
    if len(voice.choir) == 1:
        return ringing(hz, level, t60, n)
    weights = np.array([0.75**2 * 0.45, *([0.55**2 * 1.3] * (len(voice.choir) - 1))])
    centre = float(np.sum(weights * np.array(voice.choir)) / np.sum(weights))
    factors = 2.0 ** ((np.array(voice.choir) - centre) / 1200.0)
    spread = np.concatenate([hz * factor for factor in factors])
    each = np.concatenate([level * (0.55 if i else 0.75) for i in range(len(factors))])
    decay = np.concatenate([t60 * (0.45 if i == 0 else 1.3) for i in range(len(factors))])
    return ringing(spread, each, decay, n)


def _knock(voice: StringVoice, velocity: float, n: int, rng: np.random.Generator) -> Wave32:
    level, low, high, seconds = voice.noise
    m = min(n, round(6 * seconds * SAMPLE_RATE))
    if level <= 0 or m < 8:
        return np.zeros(n, np.float32)
    t = np.arange(m) / SAMPLE_RATE
    burst = dsp.apply(dsp.band(low, high), rng.standard_normal(m)) * np.exp(-t / seconds)
    burst *= np.minimum(1, t / 0.0004)
    out = np.zeros(n, np.float32)
    out[:m] = level * (0.3 + 0.7 * velocity) * burst / max(float(np.abs(burst).max()), 1e-9)
    return out


def _buzzing(sound: Wave32, share: float) -> Wave32:
    """A string that grazes its bridge or a fret."""
    bent = np.tanh(4 * sound) ** 3
    return (share * dsp.apply(dsp.band(1800.0, 9000.0), bent.astype(np.float64))).astype(np.float32)


def _amplified(sound: Wave32, drive: float) -> Wave32:
    """A valve stage and the roll-off of a loudspeaker cabinet. Gain evens the decay out, as players use it."""
    held = dsp.one_pole(np.abs(sound).astype(np.float64), 0.03) + 0.05
    pushed = np.tanh(drive * sound / held**0.6 + 0.08) - np.tanh(0.08)
    cabinet = dsp.chain(dsp.band(75.0, 5200.0), dsp.bell(2600.0, 5.0, 0.9), dsp.bell(120.0, 3.0, 0.9))
    return dsp.apply(cabinet, pushed).astype(np.float32)


STRINGS: dict[str, StringVoice] = {
    "piano": StringVoice(
        (15.0, 1.6), 2600.0, 0.122, 0.75, 620.0, 5200.0, 2.6e-4, (0.0, -0.7, 0.6), PIANO_BODY, (0.10, 80.0, 900.0, 0.018), 0, 0.12
    ),
    "upright piano": StringVoice(
        (9.0, 1.1), 1900.0, 0.13, 0.85, 420.0, 2600.0, 4e-4, (0.0, -1.6, 1.3), PIANO_BODY, (0.16, 80.0, 700.0, 0.02), 0, 0.14
    ),
    "electric piano": StringVoice(
        (7.0, 2.0), 1500.0, 0.3, 1.6, 400.0, 3800.0, 0.0, (0.0, 0.25), ((300.0, 0.5, 0.7),), (0.10, 900.0, 3000.0, 0.006), 0, 0.1
    ),
    "harpsichord": StringVoice(
        (5.0, 1.0), 5200.0, 0.09, 0.35, 4800.0, 8000.0, 1e-4, (0.0, 0.8), SMALL_BODY, (0.12, 1500.0, 8000.0, 0.006), 0, 0.05
    ),
    "guitar": StringVoice((5.5, 1.4), 1900.0, 0.17, 0.85, 1500.0, 5200.0, 6e-5, (0.0,), GUITAR_BODY, (0.07, 900.0, 6000.0, 0.008)),
    "nylon guitar": StringVoice(
        (4.0, 0.9), 1100.0, 0.22, 1.05, 900.0, 2600.0, 3e-5, (0.0,), GUITAR_BODY, (0.06, 300.0, 2600.0, 0.012)
    ),
    "electric guitar": StringVoice(
        (7.0, 2.5), 2400.0, 0.19, 0.9, 1300.0, 3800.0, 5e-5, (0.0,), PLAIN, (0.04, 900.0, 5000.0, 0.006)
    ),
    "distorted guitar": StringVoice(
        (9.0, 4.0), 3000.0, 0.16, 0.8, 1800.0, 4200.0, 4e-5, (0.0,), PLAIN, (0.05, 700.0, 4000.0, 0.006), 4.5, 0.07
    ),
    "bass": StringVoice((6.0, 2.0), 900.0, 0.16, 0.85, 500.0, 1700.0, 4e-5, (0.0,), PLAIN, (0.05, 300.0, 2500.0, 0.01), 0, 0.07),
    "double bass": StringVoice(
        (2.6, 0.9), 500.0, 0.24, 1.0, 420.0, 1100.0, 3e-5, (0.0,), ((95.0, 3.0, 0.7), (210.0, 3.0, 0.5), (700.0, 1.0, 0.3)),
        (0.10, 200.0, 1400.0, 0.02), 0, 0.08,
    ),
    "ukulele": StringVoice((1.6, 0.7), 1500.0, 0.24, 0.95, 1300.0, 3400.0, 3e-5, (0.0,), SMALL_BODY, (0.07, 600.0, 4000.0, 0.01)),
    "banjo": StringVoice(
        (1.5, 0.5), 3200.0, 0.12, 0.5, 2600.0, 6200.0, 6e-5, (0.0,), ((330.0, 3.0, 0.8), (900.0, 2.0, 1.0), (2200.0, 1.5, 0.9)),
        (0.12, 900.0, 6000.0, 0.006),
    ),
    "mandolin": StringVoice(
        (2.2, 0.7), 2600.0, 0.13, 0.7, 2200.0, 5600.0, 6e-5, (0.0, 2.0), SMALL_BODY, (0.08, 1200.0, 7000.0, 0.006)
    ),
    "lute": StringVoice(
        (3.0, 0.8), 1500.0, 0.16, 0.9, 1300.0, 3400.0, 3e-5, (0.0, 1.2), SMALL_BODY, (0.06, 500.0, 3500.0, 0.01)
    ),
    "harp": StringVoice((6.0, 1.1), 1300.0, 0.42, 1.1, 900.0, 3000.0, 3e-5, (0.0,), HARP_BODY, (0.05, 300.0, 2500.0, 0.012), 0, 0.5),
    "zither": StringVoice(
        (4.5, 1.3), 3000.0, 0.1, 0.7, 2400.0, 5400.0, 6e-5, (0.0, 1.5), SMALL_BODY, (0.07, 900.0, 6000.0, 0.006), 0, 0.4
    ),
    "koto": StringVoice(
        (4.0, 1.0), 2200.0, 0.08, 0.75, 1900.0, 4600.0, 6e-5, (0.0,), HARP_BODY, (0.1, 700.0, 5000.0, 0.008), 0, 0.35
    ),
    "shamisen": StringVoice(
        (1.3, 0.5), 2400.0, 0.1, 0.55, 2000.0, 5200.0, 6e-5, (0.0,), ((360.0, 3.0, 1.0), (1100.0, 2.0, 0.8)),
        (0.2, 500.0, 5000.0, 0.009), 0, 0.05, 0.25,
    ),
    "sitar": StringVoice(
        (5.0, 2.0), 3600.0, 0.09, 0.5, 2200.0, 5000.0, 5e-5, (0.0, 1.0), HARP_BODY, (0.08, 900.0, 5000.0, 0.006), 0, 0.3, 0.7
    ),
    "dulcimer": StringVoice(
        (4.0, 1.2), 2600.0, 0.11, 0.65, 1800.0, 4600.0, 8e-5, (0.0, -1.5, 1.5), SMALL_BODY, (0.1, 500.0, 4000.0, 0.008), 0, 0.5
    ),
    "pizzicato": StringVoice(
        (0.9, 0.35), 900.0, 0.2, 0.9, 900.0, 2600.0, 3e-5, (0.0, 2.0, -2.0), SMALL_BODY, (0.10, 200.0, 2000.0, 0.012), 0, 0.1
    ),
    "clavinet": StringVoice(
        (4.0, 1.2), 2600.0, 0.08, 0.45, 2400.0, 5200.0, 5e-5, (0.0,), PLAIN, (0.12, 1000.0, 5000.0, 0.005), 1.2, 0.03
    ),
}  # fmt: skip
