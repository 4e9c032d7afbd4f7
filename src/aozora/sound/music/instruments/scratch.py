"""A record moved by hand under its needle."""

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.modes import Wave32, levelled


def scratch_sound(pitch: int, seconds: float, rng: np.random.Generator) -> Wave32:
    """One push (even pitches) or pull (odd ones) of a held vocal sound: its speed rises from rest and falls back to it."""
    n = max(64, round(seconds * SAMPLE_RATE))
    x = np.arange(n) / n
    speed = np.sin(np.pi * x) ** 0.8 * (1.7 if pitch % 2 == 0 else 1.25)
    groove = np.cumsum(speed) / SAMPLE_RATE
    groove = groove if pitch % 2 == 0 else groove[-1] - groove
    buzz = sum(np.sin(2 * np.pi * 165 * k * groove) / k for k in range(1, 24))
    grit = np.interp(groove * 48000 % 40000, np.arange(40001), dsp.apply(dsp.band(900.0, 7000.0), rng.standard_normal(40001)))
    sound = (buzz + 0.9 * grit) * np.minimum(1, 2.5 * speed)
    sound = dsp.apply(dsp.chain(dsp.bell(1100.0, 9.0, 1.2), dsp.bell(2600.0, 6.0, 1.5), dsp.band(250.0, 9000.0)), sound)
    return levelled((sound * np.minimum(1, np.minimum(x, 1 - x) / 0.02)).astype(np.float32))
