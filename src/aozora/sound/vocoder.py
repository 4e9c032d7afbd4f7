"""A voice taken apart and put together again: pitch, spectral envelope and breath, each of which may then be another's.

The envelope is estimated pitch-adaptively after M. Morise, "CheapTrick, a spectral envelope estimator for high-quality speech
synthesis", Speech Communication 67 (2015); the synthesis adds minimum-phase responses at the pulses of the throat and noise
shaped alike (a pulse-and-noise vocoder). Signals are mono float64 at 48 kHz; frames are 5 ms apart; times do not change.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal

HOP = 240
"""Samples between frames: 5 ms."""
SIZE = 2048
_BINS = SIZE // 2 + 1
_FREQUENCIES = np.arange(_BINS) * SAMPLE_RATE / SIZE
_LOWEST_HZ, _HIGHEST_HZ, _UNVOICED_HZ = 55.0, 450.0, 320.0
_VOICED = 0.68
"""Correlation from one period to the next above which a frame counts as voiced."""
_COARSE = 6
"""Pitch is searched at 48 kHz / 6."""
_SILENCE = 1e-12
BREATHINESS = np.clip((_FREQUENCIES - 300.0) / 5000.0, 0, 1) ** 0.7
"""How much of a breathy voice's tone turns into air, by frequency (bins,)."""
WHISPERED = 0.5 * np.clip(_FREQUENCIES / 1000.0, 0.05, 1.0) ** 2
"""What a whisper leaves of the envelope: nothing resonates in the chest (bins,)."""

Frames = NDArray[np.float64]


@dataclass(frozen=True)
class Anatomy:
    """A voice in frames: pitch (f,) Hz, 0 where unvoiced; envelope (f, 1025) power per bin; breath (f, 1025), the share of noise
    in each bin, 0..1."""

    pitch_hz: Frames
    envelope: Frames
    breath: Frames


def anatomy_of(voice: Signal, edge_hz: float) -> Anatomy:
    """The voice (n,) taken apart; above `edge_hz` it holds nothing, so the envelope is continued from below."""
    count = len(voice) // HOP + 1
    pitch, regular = _pitch(voice, count)
    envelope = _continued(_envelope(voice, pitch), edge_hz)
    return Anatomy(pitch, envelope, _noise_share(voice, pitch, regular))


def warped(envelope: Frames, factor: float) -> Frames:
    """Resonances moved by a factor up to 7 kHz; what lies above makes room."""
    if factor == 1.0:
        return envelope
    top = _FREQUENCIES[-1]
    source = dsp.curve_at(
        _FREQUENCIES, np.array([0.0, 7000.0 * max(factor, 1.0), top]), np.array([0.0, 7000.0 * max(factor, 1.0) / factor, top])
    )
    at = source / _FREQUENCIES[1]
    low = np.minimum(at.astype(np.int64), _BINS - 2)
    share = at - low
    level = np.log(envelope)
    return np.exp(level[:, low] * (1 - share) + level[:, low + 1] * share)


def put_together(anatomy: Anatomy, length: int, jitter: Frames, rng: np.random.Generator) -> Signal:
    """The voice (length,) that the frames describe; `jitter` (f,) is how far a pulse may be off, as a share of its period."""
    voiced = anatomy.pitch_hz > 0
    pitch = _filled(anatomy.pitch_hz)
    at, frame = _pulses(pitch, voiced, length, jitter, rng)
    out = np.zeros(length + 3 * SIZE)
    if len(at):
        _add_pulses(out, at, frame, anatomy, pitch, rng)
    return out[SIZE : SIZE + length] + _noise(anatomy, at, length, rng)


# Taking apart.


def _pitch(voice: Signal, count: int) -> tuple[Frames, Frames]:
    """Pitch (f,) in Hz, 0 where unvoiced, and how regular the frames are (f,), from normalised correlation."""
    low = dsp.apply(dsp.band(50.0, 1200.0), voice)[::_COARSE]
    rate, width = SAMPLE_RATE / _COARSE, 320
    lags = np.arange(int(rate / _HIGHEST_HZ), int(rate / _LOWEST_HZ) + 1)
    reach = width + int(lags[-1]) + 1
    padded = np.pad(low, (reach // 2, 2 * reach))
    starts = np.arange(count) * HOP // _COARSE
    windows = padded[starts[:, None] + np.arange(reach)]
    size = 1 << (2 * reach).bit_length()
    head = np.fft.rfft(windows[:, :width], size)
    match = np.fft.irfft(np.fft.rfft(windows, size) * np.conj(head), size)[:, : lags[-1] + 2]
    energy = np.cumsum(np.pad(windows**2, ((0, 0), (1, 0))), 1)
    later = energy[:, lags + width] - energy[:, lags]
    score = match[:, lags] / np.sqrt(np.maximum(later * energy[:, [width]], 1e-10))
    # a period twice as long fits as well: the shorter one is preferred a little
    best = np.argmax(score - 0.07 * np.log2(lags / lags[0]), 1)
    inner = np.clip(best, 1, len(lags) - 2)
    rows = np.arange(count)
    before, here, after = (score[rows, inner + step] for step in (-1, 0, 1))
    bend = np.minimum(before - 2 * here + after, -1e-9)
    lag = lags[inner] + np.clip(0.5 * (before - after) / bend, -0.5, 0.5)
    whole = dsp.smooth(voice**2, 2 * width)[np.minimum(np.arange(count) * HOP, len(voice) - 1)]
    deep = dsp.smooth(low**2, width // 3)[np.minimum(starts, len(low) - 1)]
    loud = (energy[:, -1] > 2e-4 * np.percentile(energy[:, -1], 95)) & (deep > 0.06 * whole)
    voiced = _steady((here > _VOICED) & loud)
    return np.where(voiced, _median(rate / lag), 0.0), np.clip(here, 0, 1)


def _median(values: Frames) -> Frames:
    wide = np.pad(values, 2, mode="edge")
    return np.median(np.stack([wide[k : k + len(values)] for k in range(5)]), 0)


def _steady(voiced: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Single frames follow their neighbours."""
    wide = np.pad(voiced.astype(int), 2, mode="edge")
    return np.sum([wide[k : k + len(voiced)] for k in range(5)], axis=0) >= 3


def _envelope(voice: Signal, pitch: Frames) -> Frames:
    """Power envelope (f, bins) between the harmonics' ripples: a window of three periods, smoothed over two thirds of the pitch,
    and its cepstrum lifted."""
    f0 = np.where(pitch > 0, pitch, _UNVOICED_HZ)
    half = np.minimum(np.round(1.5 * SAMPLE_RATE / f0), SIZE // 2 - 1)
    offsets = np.arange(-SIZE // 2, SIZE // 2)
    window = np.where(np.abs(offsets) <= half[:, None], 0.5 + 0.5 * np.cos(np.pi * offsets / half[:, None]), 0.0)
    window /= np.sqrt(np.sum(window**2, 1, keepdims=True))
    padded = np.pad(voice, (SIZE // 2, SIZE))
    frames = padded[(np.arange(len(f0)) * HOP)[:, None] + np.arange(SIZE)] * window
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2 + _SILENCE
    smoothed = _smoothed(power, f0 * (2 / 3))
    cepstrum = np.fft.irfft(np.log(smoothed), axis=1)
    quefrency = np.minimum(np.arange(SIZE), SIZE - np.arange(SIZE)) / SAMPLE_RATE
    turns = f0[:, None] * quefrency
    lifted = cepstrum * np.sinc(turns) * (1.18 - 0.18 * np.cos(2 * np.pi * turns))
    return np.exp(np.fft.rfft(lifted, axis=1).real)


def _smoothed(power: Frames, width_hz: Frames) -> Frames:
    """The mean over a width of its own in each row."""
    step = SAMPLE_RATE / SIZE
    reach = int(np.ceil(width_hz.max() / step)) + 2
    wide = np.concatenate([power[:, reach:0:-1], power, power[:, -2 : -reach - 2 : -1]], 1)
    total = np.cumsum(np.pad(wide, ((0, 0), (1, 0))), 1)
    half = width_hz[:, None] / step / 2
    middle = np.arange(_BINS) + reach + 0.5

    def upto(at: Frames) -> Frames:
        whole = at.astype(np.int64)
        rows = np.arange(len(power))[:, None]
        low, high = total[rows, whole], total[rows, whole + 1]
        return low + (at - whole) * (high - low)

    return (upto(middle + half) - upto(middle - half)) / (2 * half) + _SILENCE


def _continued(envelope: Frames, edge_hz: float) -> Frames:
    """What a recording of a low rate lacks above its edge falls on from there by 12 dB an octave."""
    edge = int(edge_hz / SAMPLE_RATE * SIZE)
    if edge >= _BINS - 1:
        return envelope
    level = envelope[:, edge - 40 : edge].mean(1, keepdims=True)
    fall = (_FREQUENCIES[edge:] / _FREQUENCIES[edge]) ** -4.0
    return np.concatenate([envelope[:, :edge], level * fall], 1)


def _noise_share(voice: Signal, pitch: Frames, regular: Frames) -> Frames:
    """Noise per bin: all in unvoiced frames; in voiced ones what does not repeat from period to period, in two bands."""
    high = _regularity(dsp.apply(dsp.band(3000.0, 9000.0), voice), pitch)
    low = np.clip((1 - regular) * 1.5 - 0.1, 0.0, 0.6)
    # synthetic vowels repeat exactly at all heights; a throat's do so less and less
    rising = np.clip((_FREQUENCIES - 2500.0) / 6000.0, 0, 1) ** 1.2
    top = np.clip(1 - high, 0.0, 0.9)[:, None]
    share = low[:, None] * (1 - rising) + np.maximum(top, 0.45) * rising
    return np.where(pitch[:, None] > 0, np.clip(share, 0.0, 1.0), 1.0)


def _regularity(signal: Signal, pitch: Frames) -> Frames:
    period = np.round(SAMPLE_RATE / np.where(pitch > 0, pitch, _UNVOICED_HZ)).astype(np.int64)
    width = 720
    padded = np.pad(signal, (width, 3 * width + SAMPLE_RATE // 40))
    first = (np.arange(len(pitch)) * HOP + width // 2)[:, None] + np.arange(width)
    here, later = padded[first], padded[first + period[:, None]]
    norm = np.sqrt(np.sum(here**2, 1) * np.sum(later**2, 1)) + 1e-9
    return np.clip(np.sum(here * later, 1) / norm, 0, 1)


# Putting together.


def _filled(pitch: Frames) -> Frames:
    """Unvoiced stretches bridged, so that the pulses on either side fit."""
    voiced = np.flatnonzero(pitch > 0)
    if not len(voiced):
        return np.full(len(pitch), _UNVOICED_HZ)
    return np.exp(dsp.curve_at(np.arange(len(pitch)), voiced, np.log(pitch[voiced])))


def _pulses(
    pitch: Frames, voiced: NDArray[np.bool_], length: int, jitter: Frames, rng: np.random.Generator
) -> tuple[Frames, Frames]:
    """Times of the voiced pulses in samples, and the frame (fractional) that each falls into."""
    knots = np.arange(len(pitch)) * HOP
    phase = np.cumsum(dsp.curve_at(np.arange(length), knots, pitch)) / SAMPLE_RATE
    at = dsp.curve_at(np.arange(1, max(1, int(phase[-1])) + 1), phase, np.arange(length))
    frame = at / HOP
    near = np.clip(np.round(frame).astype(np.int64), 0, len(pitch) - 1)
    at = at + jitter[near] * SAMPLE_RATE / pitch[near] * rng.standard_normal(len(at))
    keep = voiced[near] & (at > 0) & (at < length - 1)
    return at[keep], frame[keep]


def _add_pulses(out: Signal, at: Frames, frame: Frames, anatomy: Anatomy, pitch: Frames, rng: np.random.Generator) -> None:
    low = np.clip(frame.astype(np.int64), 0, len(pitch) - 2)
    share = (frame - low)[:, None]
    level = np.log(anatomy.envelope[low]) * (1 - share) + np.log(anatomy.envelope[low + 1]) * share
    tone = 1 - (anatomy.breath[low] * (1 - share) + anatomy.breath[low + 1] * share)
    period = SAMPLE_RATE / np.interp(frame, np.arange(len(pitch)), pitch)
    shimmer = np.exp(0.05 * rng.standard_normal(len(at)))
    log_size = 0.5 * (level + np.log(np.maximum(tone, 1e-5))) + np.log(np.sqrt(period) * shimmer)[:, None]
    whole = np.floor(at).astype(np.int64)
    spectrum = np.exp(_minimum_phase(log_size) - 2j * np.pi * (at - whole)[:, None] * np.arange(_BINS) / SIZE)
    for start, response in zip(whole + SIZE, np.fft.irfft(spectrum, axis=1), strict=True):
        out[start : start + SIZE] += response


def _minimum_phase(log_size: Frames) -> NDArray[np.complex128]:
    """The logarithm of the minimum-phase spectrum with these log magnitudes (k, bins), by folding the cepstrum."""
    cepstrum = np.fft.irfft(log_size, axis=1)
    cepstrum[:, 1 : SIZE // 2] *= 2
    cepstrum[:, SIZE // 2 + 1 :] = 0
    return np.fft.rfft(cepstrum, axis=1)


def _noise(anatomy: Anatomy, pulses: Frames, length: int, rng: np.random.Generator) -> Signal:
    """Shaped noise; where the throat is at work, it comes in puffs with its pulses."""
    count, width = len(anatomy.pitch_hz), 2 * HOP
    white = rng.standard_normal(length + 2 * width)
    if len(pulses):
        puffs = np.zeros(length + 2 * width)
        np.add.at(puffs, np.round(pulses).astype(np.int64) + HOP, 1.0)
        puffs = dsp.smooth(puffs, 200)
        local = dsp.smooth(puffs, 2400) + 1e-9
        depth = np.clip(local / local.max() * 3, 0, 1)
        white *= 1 - 0.5 * depth + 0.5 * depth * np.clip(puffs / local, 0, 3)
    window = np.sqrt(np.hanning(width + 1)[:width])
    frames = white[(np.arange(count) * HOP)[:, None] + np.arange(width)] * window
    size = np.sqrt(anatomy.envelope * anatomy.breath)
    shaped = np.fft.irfft(np.fft.rfft(frames, SIZE, axis=1) * size, axis=1)
    # zero-phase filters ring on either side: the front half is wrapped to the end
    shaped = np.roll(shaped, SIZE // 4, axis=1)
    out = np.zeros(count * HOP + 2 * SIZE)
    fade = np.roll(np.pad(window, (0, SIZE - width), constant_values=0), SIZE // 4)
    reach = (np.arange(SIZE) >= SIZE // 4 - HOP) & (np.arange(SIZE) < SIZE // 4 + width + HOP)
    for number in range(count):
        out[number * HOP : number * HOP + SIZE] += np.where(reach, shaped[number] * np.maximum(fade, 0.0), 0)
    begin = SIZE // 4 + HOP
    return out[begin : begin + length]
