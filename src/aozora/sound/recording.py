"""How a raw voice is recorded: brought to 48 kHz, given a throat, equalised, compressed, levelled."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp, vocoder
from aozora.sound.dsp import Signal
from aozora.sound.flite import COLOURS
from aozora.sound.voices import VoiceStyle

SPEECH_RMS_DB = -16.0
"""Level of the loud parts of calm speech, dBFS."""

FRAMES_PER_S = SAMPLE_RATE // vocoder.HOP

_EDGE_S, _RELEASE_S = 0.006, 0.06
"""Fades at the begin and end of a line: the synthesizer stops its last sound in mid-voice, a speaker lets go of it."""


def record(raw: Signal, rate: int, style: VoiceStyle, text: str) -> NDArray[np.float32]:
    """A raw voice (n,) at `rate` Hz as its speaker's recording: mono float32 at 48 kHz of the same length and timing in seconds,
    peak below 1."""
    length = round(len(raw) * SAMPLE_RATE / rate)
    voice = dsp.resample(raw, rate)[:length]
    voice, rng = np.pad(voice, (0, length - len(voice))), lane(0, "voice", style.variant, text)
    recorded = style.variant in COLOURS
    if recorded:
        voice = coloured(voice, COLOURS[style.variant])
    voice = shaken(voice, style, rng) if recorded and style.plain else embodied(voice, rate, style, rng)
    return finished(voice, style)


def finished(voice: Signal, style: VoiceStyle) -> NDArray[np.float32]:
    """A voice (n,) at 48 kHz as it comes from the desk: equalised, compressed, levelled; float32."""
    voice = dsp.apply(_microphone(style), voice)
    return _levelled(_compressed(_de_essed(voice)), style.level_db).astype(np.float32)


def coloured(voice: Signal, colour: tuple[tuple[float, float], ...]) -> Signal:
    """The voice (n,) through an equaliser of (Hz, decibels) without a phase of its own."""
    places, gains = np.array(colour, np.float64).T
    size = len(voice) + SAMPLE_RATE // 10
    decibels = dsp.curve_at(np.fft.rfftfreq(size, 1 / SAMPLE_RATE), places, gains)
    return np.fft.irfft(np.fft.rfft(voice, size) * 10 ** (decibels / 20), size)[: len(voice)]


def shaken(voice: Signal, style: VoiceStyle, rng: np.random.Generator) -> Signal:
    """The voice (n,) with the tremor of its speaker: it is read a little faster and slower, louder and softer in turn."""
    if style.tremor <= 0:
        return voice
    count = len(voice) // vocoder.HOP + 2
    shake = style.tremor * _tremor(count, rng)
    at = np.arange(len(voice), dtype=np.float64)
    fine = np.interp(at, np.arange(count) * float(vocoder.HOP), shake)
    # 0.06 of the pitch either way, as in `_melody`
    late = np.cumsum(0.06 * (fine - fine.mean()))
    return dsp.read_at(voice, at + late) * np.exp(0.25 * fine)


def embodied(voice: Signal, rate: int, style: VoiceStyle, rng: np.random.Generator) -> Signal:
    """The synthesizer's voice (n,) spoken by another throat: the style's pitch, melody, resonances, breath and unsteadiness."""
    if len(voice) < 4 * vocoder.HOP:
        return voice
    body = vocoder.anatomy_of(voice, 0.47 * rate)
    count = len(body.pitch_hz)
    envelope = vocoder.warped(body.envelope, style.formants)
    shake = style.tremor * _tremor(count, rng)
    envelope = envelope * np.exp(0.5 * shake + 0.1 * _wandering(count, 9, rng))[:, None]
    breath = body.breath + (1 - body.breath) * style.breath * vocoder.BREATHINESS
    if style.whisper:
        envelope, breath = envelope * vocoder.WHISPERED, np.ones_like(breath)
    pitch = _melody(body.pitch_hz, style, shake, rng)
    jitter = np.full(count, style.rough) * (1 + 0.5 * np.abs(_wandering(count, 4, rng)))
    return vocoder.put_together(vocoder.Anatomy(pitch, envelope, breath), len(voice), jitter, rng)


def _melody(pitch: NDArray[np.float64], style: VoiceStyle, shake: Signal, rng: np.random.Generator) -> NDArray[np.float64]:
    """The line's melody about the style's own pitch, its corners rounded, with slow drift."""
    voiced = np.flatnonzero(pitch > 0)
    if not len(voiced):
        return pitch
    curve = dsp.curve_at(np.arange(len(pitch)), voiced, np.log(pitch[voiced]))
    curve = dsp.smooth(curve, 15) - np.median(curve[voiced])
    # a breath group starts a little high and lets go towards its end
    settling = np.linspace(0.05, -0.05, len(pitch))
    wander = 0.018 * _wandering(len(pitch), 3, rng) + 0.006 * _wandering(len(pitch), 14, rng)
    moved = style.liveliness * (curve + settling + wander) + 0.06 * shake
    return np.where(pitch > 0, style.pitch_hz * np.exp(moved), 0.0)


def _tremor(count: int, rng: np.random.Generator) -> Signal:
    """About five and a half shakes a second, none like another (frames,)."""
    rate = 5.5 * np.exp(0.2 * _wandering(count, 3, rng))
    return np.sin(2 * np.pi * np.cumsum(rate) / FRAMES_PER_S) * (0.7 + 0.3 * _wandering(count, 2, rng))


def _wandering(count: int, knots_per_s: int, rng: np.random.Generator) -> Signal:
    """A smooth random curve over frames of about unit size that changes so many times a second."""
    step = max(2, FRAMES_PER_S // knots_per_s)
    knots = rng.standard_normal(count // step + 4)
    return dsp.smooth(np.repeat(knots, step)[:count], 2 * step + 1)


def _microphone(style: VoiceStyle) -> dsp.Sections:
    """A large microphone close by: no rumble, a warm chest; the all passes spread the
    synthesizer's pulses, whose phases are all aligned, as a throat does."""
    spread = [dsp.all_pass(hz, 1.1) for hz in (240.0, 520.0, 1100.0, 2300.0, 4300.0)]
    return dsp.chain(
        dsp.band(75.0, 0.0),
        dsp.shelf(220.0, style.warmth_db, high=False),
        dsp.bell(420.0, -1.5, 1.0),
        dsp.shelf(6500.0, style.tilt_db, high=True),
        *spread,
    )


def _de_essed(voice: Signal) -> Signal:
    """Sibilants held back: the band from 5 to 10 kHz is turned down where it outweighs the rest."""
    hiss = dsp.apply(dsp.band(5000.0, 10000.0), voice)
    strong = np.sqrt(np.maximum(dsp.one_pole(hiss**2, 0.004), 0))
    whole = np.sqrt(np.maximum(dsp.one_pole(voice**2, 0.03), 0)) + 1e-5
    excess = np.clip(strong / whole / 0.35, 1.0, 3.0)
    return voice - hiss * (1 - 1 / excess)


def _compressed(voice: Signal) -> Signal:
    """Gentle levelling, 2.5:1 above -12 dB of the line's own loud level."""
    level = np.sqrt(np.maximum(dsp.smooth(voice**2, SAMPLE_RATE // 16), 0)) + 1e-6
    threshold = 0.25 * np.percentile(level, 95)
    gain = np.where(level > threshold, (level / threshold) ** (1 / 2.5 - 1), 1.0)
    return voice * dsp.smooth(gain, SAMPLE_RATE // 40)


def _levelled(voice: Signal, level_db: float) -> Signal:
    loud = np.sqrt(np.percentile(dsp.smooth(voice**2, SAMPLE_RATE // 10), 90))
    voice = voice * (10 ** ((SPEECH_RMS_DB + level_db) / 20) / max(loud, 1e-9))
    rise, fall = round(_EDGE_S * SAMPLE_RATE), round(_RELEASE_S * SAMPLE_RATE)
    if len(voice) > rise + fall:
        voice[:rise] *= np.hanning(2 * rise)[:rise]
        voice[-fall:] *= np.hanning(2 * fall)[fall:]
    # the few highest peaks are rounded; everything under -8 dBFS stays as it is
    high = np.abs(voice) > 0.4
    voice[high] = np.sign(voice[high]) * (0.4 + 0.55 * np.tanh((np.abs(voice[high]) - 0.4) / 0.55))
    return voice
