"""More voices of the cast, by the same throat as `animals`; pitches follow published ranges of each species' calls.

Elephant, whale, dolphin and insect figures: N. H. Fletcher, "Acoustic Systems in Biology" (1992); wing beats of bees and flies
near 230 and 190 Hz, mosquitoes near 500 Hz.
"""

from collections.abc import Callable

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.animals import Cry, cry_sound
from aozora.sound.chance import between, whole
from aozora.sound.dsp import Signal
from aozora.sound.textures import unit, wander

Rng = np.random.Generator

_BURST = ((0.0, 0.0), (0.1, 1.0), (0.6, 0.8), (1.0, 0.0))
_SWELL = ((0.0, 0.0), (0.3, 0.8), (0.7, 1.0), (1.0, 0.0))
_BIRD = ((1400, 4, 1.0), (2900, 5, 0.7), (4700, 5, 0.3))
_SNOUT = ((480, 4, 1.0), (1150, 4, 0.8), (2300, 4, 0.4))

VOICES: dict[str, Cry] = {
    "oink": Cry(0.32, ((0, 120), (0.4, 210), (1, 130)), _BURST, _SNOUT, 0.16, 0.7),
    "squeal": Cry(0.9, ((0, 700), (0.4, 1500), (1, 1000)), _SWELL, ((1300, 4, 1.0), (2700, 5, 0.8), (4300, 5, 0.4)), 0.05, 0.2),
    "bray": Cry(
        0.8, ((0, 420), (0.4, 520), (0.55, 230), (1, 180)), _BURST, ((600, 4, 1.0), (1300, 4, 0.9), (2500, 5, 0.5)), 0.1, 0.4
    ),
    "trumpet": Cry(
        1.3, ((0, 330), (0.2, 480), (0.7, 520), (1, 360)), _SWELL, ((700, 3, 1.0), (1500, 3, 1.0), (3000, 3, 0.7)), 0.06, 0.3
    ),
    "grunt": Cry(0.4, ((0, 75), (0.4, 95), (1, 65)), _BURST, ((300, 4, 1.0), (800, 4, 0.6), (1600, 4, 0.25)), 0.14, 0.5),
    "bellow": Cry(1.6, ((0, 90), (0.4, 130), (1, 75)), _SWELL, ((320, 4, 1.0), (700, 4, 0.7), (1500, 4, 0.3)), 0.12, 0.35),
    "monkey": Cry(0.16, ((0, 480), (0.5, 900), (1, 600)), _BURST, ((900, 4, 1.0), (1700, 5, 0.8), (3200, 5, 0.4)), 0.05, 0.3),
    "honk": Cry(0.3, ((0, 420), (0.3, 560), (1, 400)), _BURST, ((850, 4, 1.0), (1700, 4, 0.9), (2900, 5, 0.5)), 0.06, 0.2),
    "cluck": Cry(0.11, ((0, 420), (0.4, 620), (1, 400)), _BURST, ((900, 4, 1.0), (1900, 5, 0.7), (3100, 5, 0.3)), 0.06, 0.3),
    "peep": Cry(0.12, ((0, 4300), (0.3, 3900), (1, 2900)), _BURST, ((3600, 2, 1.0),), 0.005, 0.02),
    "gobble": Cry(0.07, ((0, 900), (1, 480)), _BURST, ((950, 4, 1.0), (1900, 4, 0.7)), 0.08, 0.2),
    "peacock": Cry(0.8, ((0, 620), (0.35, 1150), (1, 700)), _SWELL, ((1100, 3, 1.0), (2300, 4, 0.8), (3600, 4, 0.4)), 0.04, 0.1),
    "squawk": Cry(0.42, ((0, 900), (0.3, 1300), (1, 800)), _BURST, _BIRD, 0.18, 0.5),
    "eagle": Cry(0.75, ((0, 3300), (0.25, 3000), (1, 2100)), _SWELL, ((2700, 2, 1.0), (5200, 3, 0.4)), 0.03, 0.18),
    "seal": Cry(0.45, ((0, 260), (0.4, 380), (1, 240)), _BURST, ((550, 4, 1.0), (1250, 4, 0.8), (2400, 4, 0.3)), 0.12, 0.4),
    "whale": Cry(
        3.4, ((0, 180), (0.3, 420), (0.6, 300), (1, 620)), _SWELL, ((420, 3, 1.0), (900, 4, 0.3)), 0.004, 0.02, (3.1, 0.02)
    ),
    "dinosaur": Cry(
        2.6, ((0, 70), (0.3, 110), (0.6, 95), (1, 48)), _SWELL, ((220, 3, 1.0), (560, 3, 0.9), (1300, 3, 0.5)), 0.18, 0.6
    ),
    "fox": Cry(0.45, ((0, 700), (0.3, 1050), (1, 750)), _BURST, ((1100, 4, 1.0), (2200, 4, 0.8), (3800, 4, 0.4)), 0.14, 0.4),
    "bleating deer": Cry(0.5, ((0, 330), (0.4, 420), (1, 320)), _BURST, ((700, 4, 1.0), (1600, 5, 0.6)), 0.04, 0.2),
    "squeak": Cry(0.09, ((0, 3200), (0.5, 4600), (1, 3600)), _BURST, ((4000, 2, 1.0),), 0.01, 0.05),
}


def voice(name: str) -> Callable[[Rng], Signal]:
    """The call of a row of `VOICES`."""
    return lambda rng: cry_sound(VOICES[name], rng)


def repeated(name: str, counts: tuple[int, int], gap_s: tuple[float, float]) -> Callable[[Rng], Signal]:
    """A call that comes several times in one breath."""

    def call(rng: Rng) -> Signal:
        parts: list[Signal] = []
        for _ in range(whole(rng, *counts)):
            parts += [cry_sound(VOICES[name], rng) * between(rng, 0.7, 1), np.zeros(round(between(rng, *gap_s) * SAMPLE_RATE))]
        return np.concatenate(parts)

    return call


def _breathed(rng: Rng, seconds: float, formants: tuple[tuple[float, float, float], ...], rise: float) -> Signal:
    n = round(seconds * between(rng, 0.9, 1.1) * SAMPLE_RATE)
    noise, x = rng.standard_normal(n), np.linspace(0, 1, n)
    out = np.asarray(sum(level * dsp.apply(dsp.resonance(hz, q), noise) for hz, q, level in formants))
    out *= np.minimum(1, x / rise) * np.minimum(1, (1 - x) / 0.3) ** 1.5
    return out / max(float(np.max(np.abs(out))), 1e-9)


def hiss(rng: Rng) -> Signal:
    """A snake: breath through a narrow gap."""
    return _breathed(rng, 1.1, ((3500, 1.2, 0.5), (7500, 1.0, 1.0)), 0.25)


def snort(rng: Rng) -> Signal:
    """A horse blows through its nostrils, and they flutter."""
    blown = _breathed(rng, 0.7, ((500, 2, 1.0), (1500, 2, 0.6), (3500, 2, 0.25)), 0.08)
    flutter = 0.55 + 0.45 * np.sin(2 * np.pi * np.cumsum(np.full(len(blown), 27.0)) / SAMPLE_RATE)
    return blown * flutter


def kiss(rng: Rng) -> Signal:
    """Lips part."""
    t = np.arange(round(0.09 * SAMPLE_RATE)) / SAMPLE_RATE
    hz = 900 + 1900 * t / t[-1]
    pop = np.sin(2 * np.pi * np.cumsum(hz) / SAMPLE_RATE) * np.exp(-(((t - 0.045) / 0.014) ** 2))
    air = dsp.apply(dsp.band(1500, 7000), rng.standard_normal(len(t))) * np.exp(-(((t - 0.05) / 0.02) ** 2))
    out = pop + 0.3 * air
    return out / float(np.max(np.abs(out)))


def chewing(rng: Rng) -> Signal:
    """Two bites of something crisp behind closed lips."""
    out = np.zeros(round(0.9 * SAMPLE_RATE))
    for at in (0.0, 0.42):
        n = round(0.2 * SAMPLE_RATE)
        grains = dsp.one_pole((rng.random(n) < 0.008) * rng.exponential(5.0, n), 0.002)
        bite = dsp.apply(dsp.band(350, 3800), rng.standard_normal(n)) * grains * np.sin(np.pi * np.linspace(0, 1, n))
        first = round(at * SAMPLE_RATE)
        out[first : first + n] += bite * between(rng, 0.7, 1)
    return out / max(float(np.max(np.abs(out))), 1e-9)


def gulp(rng: Rng) -> Signal:
    """One swallow: a closing tube whose pitch rises."""
    t = np.arange(round(0.16 * SAMPLE_RATE)) / SAMPLE_RATE
    hz = 210 + 420 * (t / t[-1]) ** 2
    tone = np.sin(2 * np.pi * np.cumsum(hz) / SAMPLE_RATE) * np.sin(np.pi * t / t[-1]) ** 2
    out = tone + 0.15 * dsp.apply(dsp.band(500, 3000), rng.standard_normal(len(t))) * np.sin(np.pi * t / t[-1]) ** 2
    return out / float(np.max(np.abs(out)))


def dolphin(rng: Rng) -> Signal:
    """A whistle that sweeps between 6 and 15 kHz, and a run of clicks."""
    n = round(0.7 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    hz = 8500 + 4200 * np.sin(2 * np.pi * (1.4 * x + float(rng.random())))
    whistle = np.sin(2 * np.pi * np.cumsum(hz) / SAMPLE_RATE) * np.sin(np.pi * x) ** 0.7
    m = round(0.5 * SAMPLE_RATE)
    beat = np.diff(np.floor(np.cumsum(np.linspace(40, 160, m)) / SAMPLE_RATE), prepend=0.0)
    clicks = dsp.apply(dsp.resonance(7000, 1.5), beat)
    return np.concatenate([whistle, np.zeros(2400), 0.7 * clicks / max(float(np.max(np.abs(clicks))), 1e-9)])


def wings_buzz(hz: float, rough: float) -> Callable[[Rng, int], Signal]:
    """A bed of one insect that flies about: wing beats and their overtones, nearer and farther."""

    def bed(rng: Rng, n: int) -> Signal:
        pitch = hz * np.exp(0.06 * wander(rng, n, 1.5) + rough * wander(rng, n, 12))
        phase = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
        tone = np.asarray(
            sum(level * np.sin(k * phase + k) for k, level in ((1, 0.7), (2, 1.0), (3, 0.6), (4, 0.45), (5, 0.25), (7, 0.15)))
        )
        tone = (tone + 0.2 * dsp.apply(dsp.band(500, 6000), rng.standard_normal(n))) * np.exp(0.7 * wander(rng, n, 0.7))
        pan = np.pi / 4 * (1 + np.tanh(0.8 * wander(rng, n, 0.6)))
        return unit(tone)[:, None] * np.sqrt(2) * np.stack([np.cos(pan), np.sin(pan)], 1)

    return bed
