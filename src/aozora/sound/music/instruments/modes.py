"""Sums of decaying sines: what strings, bars, plates and skins do when they are let alone."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE

Wave32 = NDArray[np.float32]
"""Mono samples (n,) at 48 kHz."""
Floats = NDArray[np.float64]

CONTROL = 16
"""Samples from knot to knot of an envelope or a phase."""
QUICK_S, QUICK = 0.008, 0.36
"""What swells still speaks at once: so much of its level is there after so many seconds."""

_BLOCK = 256
_QUIET = 1e-4
_STAGES_S = (0.0, 0.12, 0.4, 1.2)


def ringing(hz: Floats, level: Floats, t60_s: Floats, n: int, phase: Floats | None = None) -> Wave32:
    """The sum (n,) of modes of frequency (k,), amplitude (k,) and time (k,) in which each falls by 60 dB.

    Sines that begin at zero unless a `phase` (k,) is given. Powers of each mode's pole are split into a coarse and a fine
    factor, so that the whole is one matrix product of (n / 256, 2 k) and (2 k, 256).
    """
    heard = (hz < 0.45 * SAMPLE_RATE) & (hz > 15.0) & (np.abs(level) > _QUIET * max(float(np.abs(level).max(initial=0)), 1e-12))
    hz, level, t60_s = hz[heard], level[heard], t60_s[heard]
    begin = np.full(len(hz), -0.5 * np.pi) if phase is None else phase[heard]
    if not len(hz) or n <= 0:
        return np.zeros(max(n, 0), np.float32)
    pole = (-np.log(1000.0) / t60_s + 2j * np.pi * hz) / SAMPLE_RATE
    rows = -(-n // _BLOCK)
    fine = np.exp(np.arange(_BLOCK)[None, :] * pole[:, None])
    coarse = level * np.exp(1j * begin) * np.exp(np.arange(rows)[:, None] * (_BLOCK * pole))
    sound = np.zeros((rows, _BLOCK), np.float32)
    stages = [min(rows, round(at * SAMPLE_RATE / _BLOCK)) for at in _STAGES_S] + [rows]
    for first, last in pairwise(stages):
        # modes that have died away by now are not worth their product
        alive = np.zeros(0, np.int64) if last <= first else np.flatnonzero(np.abs(coarse[first]) > _QUIET * np.abs(level).max())
        if len(alive):
            left = np.concatenate([coarse[first:last, alive].real, -coarse[first:last, alive].imag], 1).astype(np.float32)
            sound[first:last] = left @ np.concatenate([fine[alive].real, fine[alive].imag], 0).astype(np.float32)
    return sound.reshape(-1)[:n]


def risen(t: Floats, attack_s: float) -> Floats:
    """The rise 0..1 of a note at times (n,): a quick first part, which is its onset, and a soft rest that lasts `attack_s`."""
    quick = np.sin(0.5 * np.pi * np.clip(t / min(attack_s, QUICK_S), 0, 1)) ** 2
    return QUICK * quick + (1 - QUICK) * np.sin(0.5 * np.pi * np.clip(t / attack_s, 0, 1))


def lines(knots: Floats) -> Wave32:
    """Straight lines (16 k,) between values (k + 1,) that are given for every sixteenth sample."""
    share = np.arange(CONTROL, dtype=np.float32) / np.float32(CONTROL)
    sound = np.multiply.outer(np.diff(knots).astype(np.float32), share)
    sound += knots[:-1, None].astype(np.float32)
    return sound.reshape(-1)


def let_go(sound: Wave32, seconds: float, fall_s: float, last_s: float) -> Wave32:
    """A copy of a note (n,) or (n, 2) that falls from `seconds` on with a time constant and is silent `last_s` later."""
    n = min(len(sound), round((seconds + last_s) * SAMPLE_RATE))
    at = min(n, round(seconds * SAMPLE_RATE))
    cut = sound[:n].copy()
    over = np.arange(n - at) / SAMPLE_RATE
    if len(over):
        fall = (np.exp(-over / fall_s) * np.clip((over[-1] - over) / min(0.01, 0.5 * last_s), 0, 1)).astype(np.float32)
        cut[at:] *= fall if sound.ndim == 1 else fall[:, None]
    return cut


def body_gain(hz: Floats, body: tuple[tuple[float, float, float], ...], floor: float = 0.35) -> Floats:
    """How strongly a body with resonances of (Hz, Q, gain) answers to frequencies (k,)."""
    gain = np.full(len(hz), floor)
    for centre, q, peak in body:
        gain = gain + peak / np.sqrt(1 + (q * (hz / centre - centre / hz)) ** 2)
    return gain


def faded(sound: Wave32, samples: int) -> Wave32:
    """The sound with its last samples faded, in place."""
    samples = min(samples, len(sound))
    if samples > 1:
        sound[-samples:] *= np.linspace(1, 0, samples, dtype=np.float32)
    return sound


def levelled(sound: Wave32, window_s: float = 0.25) -> Wave32:
    """The sound at an RMS of 0.1 over its loudest stretch of about `window_s`."""
    step = max(1, min(len(sound), round(window_s * SAMPLE_RATE)))
    hop = max(1, step // 2)
    loudest = max((float(np.mean(sound[i : i + step] ** 2)) for i in range(0, max(1, len(sound) - step + 1), hop)), default=0.0)
    return (sound * np.float32(0.1 / np.sqrt(loudest))).astype(np.float32) if loudest > 0 else sound
