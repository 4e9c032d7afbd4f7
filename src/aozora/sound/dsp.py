"""The one door to scipy: filters, convolution, resampling and sliding extremes on float64 signals at 48 kHz.

Signals are (n,) mono or (n, 2) stereo; filters run along the first axis. Filter coefficients follow the audio EQ cookbook of
R. Bristow-Johnson (W3C note, 2021) and the Butterworth design.
"""
# pyright: basic

import functools
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE

Signal = NDArray[np.float64]
"""Samples (n,) or (n, 2), nominally in -1..1."""
Sections = NDArray[np.float64]
"""Second-order filter sections (k, 6): b0 b1 b2 a0 a1 a2."""

MAX_CUTOFF = 0.46 * SAMPLE_RATE


@functools.cache
def _signal() -> Any:
    import scipy.signal

    return scipy.signal


@functools.cache
def band(low_hz: float, high_hz: float, order: int = 2) -> Sections:
    """Butterworth band pass; a `low_hz` of 0 makes it a low pass, a `high_hz` of 0 a high pass."""
    if low_hz <= 0:
        return _signal().butter(order, min(high_hz, MAX_CUTOFF), "lowpass", fs=SAMPLE_RATE, output="sos")
    if high_hz <= 0:
        return _signal().butter(order, low_hz, "highpass", fs=SAMPLE_RATE, output="sos")
    edges = [low_hz, min(high_hz, MAX_CUTOFF)]
    return _signal().butter(order, edges, "bandpass", fs=SAMPLE_RATE, output="sos")


@functools.cache
def bell(centre_hz: float, gain_db: float, q: float) -> Sections:
    """Peaking equaliser."""
    a, w = 10 ** (gain_db / 40), 2 * np.pi * centre_hz / SAMPLE_RATE
    alpha, c = np.sin(w) / (2 * q), np.cos(w)
    return _section(1 + alpha * a, -2 * c, 1 - alpha * a, 1 + alpha / a, -2 * c, 1 - alpha / a)


@functools.cache
def resonance(centre_hz: float, q: float) -> Sections:
    """Band pass of 0 dB at its centre."""
    w = 2 * np.pi * centre_hz / SAMPLE_RATE
    alpha, c = np.sin(w) / (2 * q), np.cos(w)
    return _section(alpha, 0.0, -alpha, 1 + alpha, -2 * c, 1 - alpha)


@functools.cache
def all_pass(centre_hz: float, q: float) -> Sections:
    """Second-order all pass: turns phase around its centre and leaves levels alone."""
    w = 2 * np.pi * centre_hz / SAMPLE_RATE
    alpha, c = np.sin(w) / (2 * q), np.cos(w)
    return _section(1 - alpha, -2 * c, 1 + alpha, 1 + alpha, -2 * c, 1 - alpha)


@functools.cache
def shelf(corner_hz: float, gain_db: float, high: bool) -> Sections:
    """Low or high shelf of slope 1."""
    a, w = 10 ** (gain_db / 40), 2 * np.pi * corner_hz / SAMPLE_RATE
    c, root = np.cos(w), np.sqrt(2 * a) * np.sin(w)
    s = -1.0 if high else 1.0
    return _section(
        a * (a + 1 - s * (a - 1) * c + root),
        s * 2 * a * (a - 1 - s * (a + 1) * c),
        a * (a + 1 - s * (a - 1) * c - root),
        a + 1 + s * (a - 1) * c + root,
        -s * 2 * (a - 1 + s * (a + 1) * c),
        a + 1 + s * (a - 1) * c - root,
    )


def _section(b0: float, b1: float, b2: float, a0: float, a1: float, a2: float) -> Sections:
    return np.array([[b0, b1, b2, a0, a1, a2]]) / a0


def chain(*sections: Sections) -> Sections:
    """Filters one after the other."""
    return np.concatenate(sections)


def apply(sections: Sections, signal: Signal) -> Signal:
    """The filtered signal, from rest."""
    return _signal().sosfilt(sections, signal, axis=0)


def rest_state(sections: Sections, channels: int) -> NDArray[np.float64]:
    """The state of a filter at rest, for `apply_streamed`."""
    return np.zeros((len(sections), 2, channels))


def apply_streamed(sections: Sections, signal: Signal, state: NDArray[np.float64]) -> tuple[Signal, NDArray[np.float64]]:
    """The filtered stretch (n, channels) and the filter's state at its end."""
    return _signal().sosfilt(sections, signal, axis=0, zi=state)


def one_pole(signal: Signal, seconds: float) -> Signal:
    """First-order smoothing with a time constant, along the first axis."""
    pole = np.exp(-1 / (seconds * SAMPLE_RATE))
    return _signal().lfilter([1 - pole], [1, -pole], signal, axis=0)


def convolve(signal: Signal, response: Signal) -> Signal:
    """Full linear convolution along the first axis, (n + m - 1, ...)."""
    return _signal().oaconvolve(signal, response, axes=0)


def waves_of(spectra: NDArray[np.complex64], n: int) -> NDArray[np.float32]:
    """The real waves (k, n) of half spectra (k, n / 2 + 1), in single precision."""
    from scipy.fft import irfft

    wave: Any = irfft(spectra, n, axis=-1)
    return wave


class Convolver:
    """A response (m, 2) ready for convolving mono stretches of one length `n` at a time: its spectrum is made once."""

    def __init__(self, response: Signal, n: int) -> None:
        from scipy.fft import next_fast_len, rfft

        self.length = n + len(response) - 1
        self._size = next_fast_len(self.length, real=True)
        self._spectrum: Any = rfft(response.astype(np.float32), self._size, axis=0)

    def convolved(self, mono: Signal) -> Signal:
        """The full convolution of a mono stretch, (length, 2)."""
        from scipy.fft import irfft, rfft

        sent: Any = rfft(mono.astype(np.float32), self._size)
        wave: Any = irfft(sent[:, None] * self._spectrum, self._size, axis=0)
        return wave[: self.length].astype(np.float64)


def resample(signal: Signal, rate: int) -> Signal:
    """A signal at `rate` Hz brought to 48 kHz (polyphase, Kaiser window)."""
    if rate == SAMPLE_RATE:
        return signal
    common = int(np.gcd(rate, SAMPLE_RATE))
    return _signal().resample_poly(signal, SAMPLE_RATE // common, rate // common, axis=0, window=("kaiser", 9.0))


def oversample4(signal: Signal) -> Signal:
    """Four times the rate, for true peaks (ITU-R BS.1770-5 annex 2); (4 n, ...)."""
    return _signal().resample_poly(signal, 4, 1, axis=0)


def sliding_max(signal: Signal, width: int) -> Signal:
    """The largest of the `width` samples centred on each one."""
    from scipy.ndimage import maximum_filter1d

    return maximum_filter1d(signal, width, mode="nearest")


def curve_at(at: NDArray[Any], times: NDArray[Any], values: NDArray[Any]) -> Signal:
    """A curve (k,) given at rising `times`, read at `at` (n,) along straight lines; its ends go on."""
    return np.interp(at, times, values)


def read_at(signal: Signal, at: Signal) -> Signal:
    """The signal at fractional samples, by cubic Hermite (Catmull-Rom) interpolation; silence outside."""
    padded = np.concatenate([np.zeros(2), signal, np.zeros(4)])
    at = np.clip(at + 2, 1, len(signal) + 3)
    k = at.astype(np.int64)
    f = at - k
    p0, p1, p2, p3 = padded[k - 1], padded[k], padded[k + 1], padded[k + 2]
    return p1 + 0.5 * f * (p2 - p0 + f * (2 * p0 - 5 * p1 + 4 * p2 - p3 + f * (3 * (p1 - p2) + p3 - p0)))


def smooth(signal: Signal, width: int) -> Signal:
    """Hann-weighted mean over `width` samples centred on each one; edges continue their first and last value."""
    weights = np.hanning(width + 2)[1:-1]
    padded = np.pad(signal, (width // 2, width - 1 - width // 2), mode="edge")
    return _signal().oaconvolve(padded, weights / weights.sum(), mode="valid")
