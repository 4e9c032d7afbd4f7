"""The last stage before the file: a look-ahead limiter for true peaks, streamed."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal

CEILING_DB = -1.0
"""Highest true peak, dBTP (ITU-R BS.1770-5 annex 2, fourfold oversampling)."""

_LOOK = 240
"""Samples on either side in which a gain change is prepared: 5 ms, slow enough not to distort."""
_MARGIN_DB = 0.25
"""What the smoothing between oversampled peaks may leave over."""
_RELEASE_DB_PER_S = 45.0
_EDGE = 2 * _LOOK + 64


def limited_gains(stretches: Iterable[Signal]) -> Iterator[tuple[Signal, NDArray[np.float64]]]:
    """Each stretch (n, 2) again, with the gain (n,) that keeps its true peaks under the ceiling. All but the last stretch must
    be at least 1024 samples; one stretch is held back, because a limiter must see what comes."""
    before, current, reduction = np.zeros((_EDGE, 2)), None, 0.0
    for following in stretches:
        if current is not None:
            gain, reduction = _gain(before, current, following[:_EDGE], reduction)
            yield current, gain
            before = np.concatenate([before, current])[-_EDGE:]
        current = following
    if current is not None:
        gain, _ = _gain(before, current, np.zeros((_EDGE, 2)), reduction)
        yield current, gain


def true_peaks(stereo: Signal) -> NDArray[np.float64]:
    """The highest absolute value around each sample (n,), between samples too."""
    fine = np.abs(dsp.oversample4(stereo))
    return fine.max(1).reshape(len(stereo), 4).max(1)


def _gain(before: Signal, current: Signal, after: Signal, reduction: float) -> tuple[NDArray[np.float64], float]:
    """Gain over `current`, and the released reduction in dB at its end, from which the next stretch goes on."""
    whole = np.concatenate([before, current, after])
    over = np.maximum(20 * np.log10(np.maximum(true_peaks(whole), 1e-9)) - (CEILING_DB - _MARGIN_DB), 0.0)
    if not np.any(over) and reduction <= 0:
        return np.ones(len(current)), 0.0
    wanted = dsp.sliding_max(over, 2 * _LOOK + 1)
    # falls in a straight line of decibels, so that it never pumps; rises at once, and is then smoothed by the look-ahead
    slope = np.arange(len(wanted)) * (_RELEASE_DB_PER_S / SAMPLE_RATE)
    held = np.maximum(np.maximum.accumulate(np.maximum(wanted, 0) + slope), reduction) - slope
    held = np.maximum(held, 0)
    gain = 10 ** (-dsp.smooth(held, 2 * _LOOK + 1) / 20)
    end = len(before) + len(current)
    return gain[len(before) : end], float(held[max(0, end - len(before))])
