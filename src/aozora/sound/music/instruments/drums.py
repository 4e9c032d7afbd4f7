"""Drums, cymbals and what is shaken: skins as a few modes that sag in pitch, metal as dense high modes, wires and beads as noise.

Modes of an ideal membrane 1 : 1.594 : 2.136 : 2.296 : 2.653 (Fletcher and Rossing, 2nd ed., chapter 3). Keys are those of the
General MIDI percussion map.
"""

from dataclasses import dataclass

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.modes import Floats, Wave32, faded, ringing


@dataclass(frozen=True)
class DrumVoice:
    """One struck or shaken instrument.

    `hz` and `t60_s` are of its lowest mode; `modes` are (ratio, level); `sag` is how much higher the pitch begins (share) and in
    which time it settles. `noise` is (level, low Hz, high Hz, decay seconds), `click` the level of the stick. `metal` is (level,
    count, low Hz, high Hz, T60 s) of dense modes. `grains` are beads that follow one another in so many seconds. `pan` -1..1.
    """

    hz: float = 0.0
    t60_s: float = 0.3
    modes: tuple[tuple[float, float], ...] = ((1.0, 1.0),)
    sag: tuple[float, float] = (0.0, 0.03)
    noise: tuple[float, float, float, float] = (0.0, 200.0, 8000.0, 0.1)
    click: float = 0.0
    metal: tuple[float, int, float, float, float] = (0.0, 0, 0.0, 0.0, 0.0)
    grains: float = 0.0
    claps: int = 1
    level_db: float = 0.0
    pan: float = 0.0


def drum_sound(voice: DrumVoice, velocity: float, rng: np.random.Generator) -> Wave32:
    """One stroke (n,) of peak 1 times its level; softer strokes are duller."""
    longest = max(
        voice.t60_s if voice.hz else 0, 4 * voice.noise[3] if voice.noise[0] else 0, 0.8 * voice.metal[4], voice.grains * 2, 0.05
    )
    n = round(min(longest, 4.5) * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    sound = np.zeros(n)
    if voice.hz:
        sound += _skin(voice, velocity, t)
    if voice.metal[0]:
        level, count, low, high, t60 = voice.metal
        hz: Floats = np.exp(rng.uniform(np.log(low), np.log(high), count))
        each: Floats = np.asarray(np.abs(rng.standard_normal(count)) * np.where(hz < 1.5 * low, 0.6, 1.0), np.float64)
        shine = ringing(hz, each, t60 * (low / hz) ** 0.35 * rng.uniform(0.6, 1.1, count), n, rng.uniform(0, 2 * np.pi, count))
        sound += level * shine / max(float(np.abs(shine).max()), 1e-9) * np.minimum(1, t / 0.0007)
    if voice.noise[0]:
        sound += _rattle(voice, velocity, t, rng)
    if voice.click:
        burst = dsp.apply(dsp.band(1500.0, 9000.0), rng.standard_normal(n)) * np.exp(-t / 0.0018)
        sound += voice.click * burst / max(float(np.abs(burst).max()), 1e-9)
    dull = dsp.apply(dsp.band(0.0, 1800.0 * 12.0 ** (0.25 + 0.75 * velocity), 1), sound)
    peak = max(float(np.abs(dull).max()), 1e-9)
    return faded((dull / peak * 10 ** (voice.level_db / 20)).astype(np.float32), round(0.02 * SAMPLE_RATE))


def _skin(voice: DrumVoice, velocity: float, seconds: Floats) -> Wave32:
    share, settles = voice.sag
    t = seconds.astype(np.float32)
    glide = t + np.float32(share * (0.6 + 0.4 * velocity) * settles) * (1 - np.exp(-t / np.float32(settles)))
    out = np.zeros(len(t), np.float32)
    for number, (ratio, level) in enumerate(voice.modes):
        decay = voice.t60_s / (1 + 0.6 * number)
        turning = np.sin(np.float32(2 * np.pi * voice.hz * ratio) * glide)
        out += np.float32(level) * turning * np.exp(t * np.float32(-np.log(1000.0) / decay))
    return out / np.float32(sum(level for _, level in voice.modes))


def _rattle(
    voice: DrumVoice, velocity: float, t: np.ndarray[tuple[int], np.dtype[np.float64]], rng: np.random.Generator
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    level, low, high, decay = voice.noise
    noise = dsp.apply(dsp.band(low, high), rng.standard_normal(len(t)))
    shape = np.exp(-t / decay) * np.minimum(1, t / 0.0006)
    if voice.grains:
        shape = np.minimum(1, t / (0.5 * voice.grains)) * np.exp(-np.maximum(t - 0.5 * voice.grains, 0) / decay)
        noise = noise * (rng.random(len(t)) < 0.04) * 5 + 0.3 * noise
    for number in range(1, voice.claps):
        late = np.maximum(t - 0.011 * number, 0)
        shape = np.maximum(
            shape * (t < 0.011 * number), np.exp(-late / (decay if number + 1 == voice.claps else 0.004)) * (late > 0)
        )
    noise = noise * shape
    return level * (0.5 + 0.5 * velocity) * noise / max(float(np.abs(noise).max()), 1e-9)


_SKIN = ((1.0, 1.0), (1.594, 0.45), (2.136, 0.25), (2.653, 0.15))
_TOM = ((1.0, 1.0), (1.594, 0.3), (2.136, 0.15))

KIT: dict[int, DrumVoice] = {
    36: DrumVoice(52, 0.45, ((1.0, 1.0), (1.8, 0.12)), (2.4, 0.022), (0.12, 300, 3500, 0.012), 0.22, level_db=2),
    37: DrumVoice(480, 0.06, ((1.0, 1.0), (2.7, 0.8)), (0, 0.03), (0.5, 1200, 6000, 0.01), 0.7, level_db=-8, pan=-0.1),
    38: DrumVoice(188, 0.20, _SKIN, (0.35, 0.02), (0.85, 900, 9500, 0.07), 0.3, level_db=-1),
    39: DrumVoice(noise=(1.0, 800, 5200, 0.07), claps=4, level_db=-5, pan=0.1),
    40: DrumVoice(210, 0.16, _SKIN, (0.3, 0.015), (1.0, 1200, 10000, 0.09), 0.4, level_db=-1),
    41: DrumVoice(78, 0.8, _TOM, (0.35, 0.05), (0.1, 200, 3000, 0.03), 0.15, level_db=-1, pan=0.35),
    42: DrumVoice(noise=(0.5, 6500, 16000, 0.018), metal=(0.8, 60, 4800, 15000, 0.09), level_db=-11, pan=-0.25),
    43: DrumVoice(96, 0.7, _TOM, (0.35, 0.05), (0.1, 200, 3000, 0.03), 0.15, level_db=-1, pan=0.25),
    44: DrumVoice(noise=(0.5, 5500, 14000, 0.012), metal=(0.8, 60, 4300, 13000, 0.06), level_db=-13, pan=-0.25),
    45: DrumVoice(118, 0.6, _TOM, (0.3, 0.045), (0.1, 200, 3500, 0.03), 0.15, level_db=-1, pan=0.1),
    46: DrumVoice(noise=(0.4, 6000, 16000, 0.1), metal=(0.8, 90, 4200, 15000, 0.65), level_db=-11, pan=-0.25),
    48: DrumVoice(150, 0.5, _TOM, (0.3, 0.04), (0.1, 200, 4000, 0.03), 0.15, level_db=-1, pan=-0.1),
    49: DrumVoice(noise=(0.7, 3000, 16000, 0.35), metal=(0.8, 220, 1900, 15500, 3.2), level_db=-5, pan=-0.35),
    51: DrumVoice(noise=(0.15, 5000, 14000, 0.05), metal=(0.8, 120, 2600, 13000, 1.6), click=0.5, level_db=-11, pan=0.35),
    53: DrumVoice(0, 0, metal=(1.0, 14, 1900, 7500, 1.4), click=0.3, level_db=-12, pan=0.35),
    54: DrumVoice(noise=(0.5, 5000, 14000, 0.06), metal=(0.7, 40, 5500, 13000, 0.25), level_db=-11, pan=0.3),
    55: DrumVoice(noise=(0.8, 3500, 16000, 0.15), metal=(0.8, 160, 2600, 15500, 1.0), level_db=-7, pan=0.3),
    56: DrumVoice(562, 0.25, ((1.0, 1.0), (1.5, 0.9), (2.2, 0.2)), click=0.25, level_db=-8, pan=0.2),
    60: DrumVoice(390, 0.16, _TOM, (0.1, 0.01), (0.15, 800, 5000, 0.01), 0.3, level_db=-5, pan=0.25),
    61: DrumVoice(292, 0.2, _TOM, (0.1, 0.01), (0.15, 800, 5000, 0.01), 0.25, level_db=-5, pan=0.3),
    62: DrumVoice(235, 0.1, _TOM, (0.05, 0.01), (0.35, 800, 5000, 0.01), 0.4, level_db=-5, pan=-0.25),
    63: DrumVoice(212, 0.32, _TOM, (0.08, 0.02), (0.1, 500, 3500, 0.01), 0.2, level_db=-4, pan=-0.25),
    64: DrumVoice(158, 0.38, _TOM, (0.08, 0.02), (0.1, 400, 3000, 0.012), 0.15, level_db=-4, pan=-0.3),
    65: DrumVoice(330, 0.3, _SKIN, (0.1, 0.02), (0.1, 1500, 7000, 0.02), 0.3, level_db=-5, pan=-0.2),
    69: DrumVoice(noise=(1.0, 5000, 14000, 0.03), grains=0.05, level_db=-13, pan=0.35),
    70: DrumVoice(noise=(1.0, 4500, 13000, 0.025), grains=0.045, level_db=-13, pan=0.35),
    75: DrumVoice(2450, 0.09, ((1.0, 1.0),), click=0.2, level_db=-9, pan=0.15),
    76: DrumVoice(980, 0.08, ((1.0, 1.0), (2.7, 0.3)), click=0.3, level_db=-8, pan=0.2),
    77: DrumVoice(700, 0.09, ((1.0, 1.0), (2.7, 0.3)), click=0.3, level_db=-8, pan=0.1),
    81: DrumVoice(metal=(1.0, 9, 2900, 11500, 3.0), click=0.1, level_db=-14, pan=0.3),
}  # fmt: skip
"""An acoustic kit and hand percussion."""

MACHINE: dict[int, DrumVoice] = {
    **KIT,
    36: DrumVoice(46, 0.62, ((1.0, 1.0),), (3.2, 0.018), click=0.12, level_db=3),
    38: DrumVoice(185, 0.14, ((1.0, 1.0), (1.78, 0.7)), (0.2, 0.01), (0.9, 1500, 9000, 0.06), level_db=-2),
    39: DrumVoice(noise=(1.0, 900, 4500, 0.09), claps=4, level_db=-4),
    42: DrumVoice(noise=(1.0, 7500, 16000, 0.014), level_db=-12, pan=-0.2),
    46: DrumVoice(noise=(1.0, 7000, 16000, 0.09), level_db=-12, pan=-0.2),
}
"""Electronic drums."""

LOFI: dict[int, DrumVoice] = {
    **KIT,
    36: DrumVoice(58, 0.3, ((1.0, 1.0),), (1.6, 0.02), (0.1, 200, 1500, 0.02), 0.05, level_db=2),
    38: DrumVoice(172, 0.16, _SKIN, (0.2, 0.02), (0.6, 500, 4500, 0.06), 0.1, level_db=-3),
    42: DrumVoice(noise=(1.0, 4500, 9500, 0.016), level_db=-14, pan=-0.15),
    46: DrumVoice(noise=(1.0, 4000, 9000, 0.09), level_db=-14, pan=-0.15),
}
"""A dusty sampled kit."""

BRUSHES: dict[int, DrumVoice] = {
    **KIT,
    36: DrumVoice(60, 0.35, ((1.0, 1.0),), (0.9, 0.03), level_db=-3),
    38: DrumVoice(190, 0.1, _SKIN, (0.1, 0.02), (1.0, 1200, 8500, 0.06), grains=0.03, level_db=-9),
    40: DrumVoice(noise=(1.0, 1800, 8000, 0.14), grains=0.2, level_db=-15),
}
"""A kit played with brushes."""

BIG: dict[int, DrumVoice] = {
    **KIT,
    36: DrumVoice(62, 1.5, _SKIN, (0.45, 0.06), (0.35, 80, 1200, 0.05), 0.12, level_db=3),
    38: DrumVoice(92, 1.1, _SKIN, (0.4, 0.05), (0.3, 100, 2000, 0.04), 0.15, level_db=1, pan=-0.25),
    41: DrumVoice(74, 1.3, _SKIN, (0.4, 0.05), (0.3, 90, 1600, 0.04), 0.15, level_db=1, pan=0.25),
    45: DrumVoice(112, 0.8, _SKIN, (0.35, 0.04), (0.3, 100, 2400, 0.03), 0.2, level_db=0, pan=0.1),
}
"""Taikos and big orchestral drums."""

MARCHING: dict[int, DrumVoice] = {
    **KIT,
    36: DrumVoice(58, 0.9, _SKIN, (0.3, 0.05), (0.2, 80, 900, 0.04), 0.05, level_db=1),
    38: DrumVoice(250, 0.1, _SKIN, (0.2, 0.01), (1.0, 1500, 11000, 0.05), 0.5, level_db=-4),
    49: DrumVoice(noise=(0.8, 2500, 15000, 0.3), metal=(0.8, 220, 1500, 15000, 2.2), level_db=-6),
}
"""Field drum, bass drum and crash cymbals."""

KITS = {"drums": KIT, "drum machine": MACHINE, "dusty drums": LOFI, "brushes": BRUSHES, "taiko": BIG, "marching drums": MARCHING}
