"""Animals and people by throat and breath: a source (vocal folds or air) through the resonances of a muzzle.

Each is a function (rng) -> mono (n,) with a peak of about 1. Pitch and formant ranges of dogs follow T. Riede and W. T. Fitch,
"Vocal tract length and acoustics of vocalization in the domestic dog", J. Exp. Biol. 202 (1999).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, whole
from aozora.sound.dsp import Signal

Rng = np.random.Generator
Curve = tuple[tuple[float, float], ...]
"""(share of the length, value) in rising order."""


@dataclass(frozen=True)
class Cry:
    """One voiced call: length, pitch over time, loudness over time, formants (Hz, Q, level), and how rough it is.

    `formant_glide` moves all formants from the first to the second factor; `rough` is period-to-period jitter, `breath` the share
    of noise, `tremor` (Hz, share of pitch)."""

    seconds: float
    pitch_hz: Curve
    level: Curve
    formants: tuple[tuple[float, float, float], ...]
    rough: float = 0.03
    breath: float = 0.1
    tremor: tuple[float, float] = (0.0, 0.0)
    formant_glide: tuple[float, float] = (1.0, 1.0)
    wobble: float = 0.06


def cry_sound(cry: Cry, rng: Rng) -> Signal:
    """The call as samples (n,), peak 1; every one is a little different in length and pitch."""
    n = round(cry.seconds * float(np.exp(cry.wobble * rng.standard_normal())) * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    t = np.arange(n) / SAMPLE_RATE
    pitch = np.exp(_curve(x, cry.pitch_hz, np.log)) * np.exp(cry.wobble * rng.standard_normal())
    pitch = pitch * (1 + cry.tremor[1] * np.sin(2 * np.pi * cry.tremor[0] * t))
    pitch = pitch * np.exp(cry.rough * dsp.one_pole(rng.standard_normal(n), 0.0015) * np.sqrt(2 * 0.0015 * SAMPLE_RATE))
    phase = np.cumsum(pitch) / SAMPLE_RATE % 1
    # a glottal pulse: opens slowly, closes fast (after Rosenberg); its derivative excites the tract
    pulse = np.where(phase < 0.62, np.sin(np.pi * phase / 0.62) ** 2 * (phase / 0.62) ** 0.7, 0.0)
    source = np.diff(pulse, prepend=0.0) * 6
    source = source / max(np.std(source), 1e-9) + cry.breath * 4 * dsp.one_pole(rng.standard_normal(n), 8e-5) * (0.4 + pulse)
    level = _curve(x, cry.level, None)
    sound = _tract(source, cry, x) * level
    sound *= np.minimum(1, np.minimum(t, t[::-1]) / 0.004)
    return sound / max(np.max(np.abs(sound)), 1e-9)


def _tract(source: Signal, cry: Cry, x: Signal) -> Signal:
    first, last = (_resonances(source, cry, factor) for factor in cry.formant_glide)
    return first * (1 - x) + last * x


def _resonances(source: Signal, cry: Cry, factor: float) -> Signal:
    out = 0.04 * source
    for hz, q, level in cry.formants:
        out = out + level * dsp.apply(dsp.resonance(round(hz * factor), q), source)
    return out


def _curve(x: Signal, points: Curve, through: Callable[[Signal], Signal] | None) -> Signal:
    table = np.array(points)
    values = through(table[:, 1]) if through else table[:, 1]
    return dsp.smooth(np.interp(x, table[:, 0], values), max(3, len(x) // 25))


CRIES: dict[str, Cry] = {
    "bark": Cry(
        0.19,
        ((0, 330), (0.12, 560), (0.45, 520), (1, 250)),
        ((0, 0), (0.06, 1), (0.4, 0.8), (0.7, 0.25), (1, 0)),
        ((720, 4, 1.0), (1350, 5, 0.8), (2500, 5, 0.45), (3800, 6, 0.25)),
        rough=0.07,
        breath=0.32,
        formant_glide=(1.12, 0.86),
    ),
    "small bark": Cry(
        0.13,
        ((0, 620), (0.15, 1050), (0.5, 900), (1, 520)),
        ((0, 0), (0.07, 1), (0.45, 0.7), (1, 0)),
        ((1150, 4, 1.0), (2150, 5, 0.8), (3900, 5, 0.5), (5600, 6, 0.2)),
        rough=0.05,
        breath=0.25,
        formant_glide=(1.1, 0.9),
    ),
    "growl": Cry(
        1.3,
        ((0, 82), (0.5, 95), (1, 76)),
        ((0, 0), (0.2, 0.8), (0.8, 1), (1, 0)),
        ((420, 4, 1.0), (1150, 5, 0.5), (2300, 5, 0.2)),
        rough=0.16,
        breath=0.5,
    ),
    "whine": Cry(
        0.75,
        ((0, 760), (0.3, 980), (0.7, 900), (1, 620)),
        ((0, 0), (0.2, 0.9), (0.7, 0.7), (1, 0)),
        ((950, 5, 1.0), (2000, 6, 0.3), (3900, 6, 0.12)),
        rough=0.008,
        breath=0.06,
        tremor=(9, 0.012),
    ),
    "howl": Cry(
        3.2,
        ((0, 260), (0.15, 480), (0.7, 520), (1, 330)),
        ((0, 0), (0.12, 0.8), (0.7, 1), (1, 0)),
        ((520, 5, 1.0), (1050, 6, 0.3), (2500, 6, 0.06)),
        rough=0.008,
        breath=0.05,
        tremor=(5.5, 0.006),
    ),
    "meow": Cry(
        0.72,
        ((0, 420), (0.25, 690), (0.6, 640), (1, 400)),
        ((0, 0), (0.15, 0.6), (0.45, 1), (0.8, 0.55), (1, 0)),
        ((900, 5, 1.0), (1900, 6, 0.7), (3200, 7, 0.35), (4800, 7, 0.1)),
        rough=0.012,
        breath=0.07,
        formant_glide=(0.75, 0.85),
    ),
    "moo": Cry(
        1.7,
        ((0, 105), (0.2, 140), (0.75, 150), (1, 110)),
        ((0, 0), (0.15, 0.6), (0.6, 1), (0.9, 0.6), (1, 0)),
        ((330, 5, 1.0), (780, 6, 0.6), (1700, 6, 0.25), (2600, 6, 0.1)),
        rough=0.03,
        breath=0.12,
        formant_glide=(0.75, 1.1),
    ),
    "neigh": Cry(
        1.5,
        ((0, 700), (0.12, 1150), (0.4, 950), (1, 380)),
        ((0, 0), (0.08, 1), (0.6, 0.7), (1, 0)),
        ((900, 4, 1.0), (1900, 5, 0.8), (3300, 5, 0.5)),
        rough=0.04,
        breath=0.2,
        tremor=(11, 0.09),
    ),
    "baa": Cry(
        0.8,
        ((0, 300), (0.3, 330), (1, 270)),
        ((0, 0), (0.1, 1), (0.8, 0.8), (1, 0)),
        ((750, 4, 1.0), (1550, 5, 0.8), (2700, 6, 0.4)),
        rough=0.03,
        breath=0.15,
        tremor=(9, 0.05),
    ),
    "roar": Cry(
        2.4,
        ((0, 120), (0.25, 190), (0.6, 165), (1, 80)),
        ((0, 0), (0.15, 1), (0.6, 0.8), (1, 0)),
        ((360, 3, 1.0), (850, 4, 0.8), (1800, 4, 0.45), (3000, 4, 0.2)),
        rough=0.16,
        breath=0.55,
    ),
    "frog": Cry(
        0.28,
        ((0, 95), (0.5, 120), (1, 100)),
        ((0, 0), (0.2, 0.6), (0.75, 1), (1, 0)),
        ((620, 7, 1.0), (1250, 8, 0.7), (2400, 8, 0.3)),
        rough=0.02,
        breath=0.06,
    ),
    "laugh": Cry(
        0.13,
        ((0, 240), (0.3, 270), (1, 190)),
        ((0, 0.2), (0.25, 1), (1, 0)),
        ((760, 5, 1.0), (1280, 6, 0.7), (2600, 7, 0.3)),
        rough=0.02,
        breath=0.4,
    ),
    "cheer": Cry(
        1.1,
        ((0, 230), (0.3, 340), (1, 260)),
        ((0, 0), (0.2, 1), (0.7, 0.8), (1, 0)),
        ((720, 4, 1.0), (1180, 5, 0.8), (2700, 6, 0.35)),
        rough=0.04,
        breath=0.25,
    ),
}


def pant(rng: Rng) -> Signal:
    """One breath of a panting dog: out, and in with a higher colour."""
    out = _breath(rng, 0.11, ((1100, 3, 1.0), (2300, 3, 0.6), (4800, 2, 0.25)))
    back = _breath(rng, 0.10, ((1500, 3, 0.6), (3000, 3, 0.5), (6000, 2, 0.3)))
    gap = np.zeros(round(0.025 * SAMPLE_RATE))
    return np.concatenate([out, gap, 0.6 * back])


def breath(rng: Rng) -> Signal:
    """One calm breath of a sleeper, in and out, through the nose."""
    nose = ((420, 2, 0.7), (1200, 2, 0.5), (2600, 2, 0.18))
    rest = np.zeros(round(0.22 * SAMPLE_RATE))
    inward = _breath(rng, 0.95, ((700, 2, 0.6), (1900, 2, 0.5), (3600, 2, 0.2)))
    return np.concatenate([0.6 * inward, rest, _breath(rng, 1.15, nose)])


def sniff(rng: Rng) -> Signal:
    """Two short breaths in."""
    once = _breath(rng, 0.13, ((1800, 2, 1.0), (3800, 2, 0.7)))
    return np.concatenate([once, np.zeros(2400), 0.8 * _breath(rng, 0.11, ((1900, 2, 1.0), (4100, 2, 0.7)))])


def purr(rng: Rng) -> Signal:
    """One breath of a purring cat: some 26 soft pulses a second, in and out."""
    n = round(1.5 * between(rng, 0.92, 1.08) * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    beats = np.cumsum(26 + 2 * np.sin(2 * np.pi * x)) / SAMPLE_RATE % 1
    source = np.exp(-9 * beats) * (1 + 0.3 * rng.standard_normal(n))
    tone = dsp.apply(dsp.resonance(115, 2), source) + 0.5 * dsp.apply(dsp.resonance(340, 2), source)
    tone += 0.15 * dsp.apply(dsp.resonance(1400, 1.5), source)
    tone *= np.sin(np.pi * x) ** 0.5 * (1 - 0.35 * x)
    return tone / max(np.max(np.abs(tone)), 1e-9)


def _breath(rng: Rng, seconds: float, formants: tuple[tuple[float, float, float], ...]) -> Signal:
    n = round(seconds * between(rng, 0.92, 1.08) * SAMPLE_RATE)
    noise = rng.standard_normal(n)
    out = 0.02 * noise
    for hz, q, level in formants:
        out += level * dsp.apply(dsp.resonance(hz, q), noise)
    x = np.linspace(0, 1, n)
    shape = np.sin(np.pi * x**0.7) ** 1.4 * (1 + 0.12 * dsp.one_pole(rng.standard_normal(n), 0.004) * 14)
    out = dsp.apply(dsp.shelf(5000.0, -12.0, high=True), out) * shape
    return out / max(np.max(np.abs(out)), 1e-9)


def cricket(rng: Rng) -> Signal:
    """One chirp of a field cricket: three or four pulses of a pure tone near 4.5 kHz."""
    pulses, period, hz = whole(rng, 3, 5), 0.036, 4500.0
    n = round(0.024 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    out = np.zeros(round((pulses * period + 0.01) * SAMPLE_RATE))
    for number in range(pulses):
        tone = np.sin(2 * np.pi * np.cumsum(hz * (1.015 - 0.03 * x)) / SAMPLE_RATE) * np.sin(np.pi * x) ** 0.8
        first = round(number * period * SAMPLE_RATE)
        out[first : first + n] += tone * (0.6 + 0.13 * number)
    return out
