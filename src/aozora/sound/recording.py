"""How a raw voice is recorded: brought to 48 kHz, made human, equalised, compressed, levelled."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal
from aozora.sound.voices import VoiceStyle

SPEECH_RMS_DB = -16.0
"""Level of the loud parts of calm speech, dBFS."""

_EDGE_S, _RELEASE_S = 0.006, 0.06
"""Fades at the begin and end of a line: the synthesizer stops its last sound in mid-voice, a speaker lets go of it."""


def record(raw: Signal, rate: int, style: VoiceStyle, text: str) -> NDArray[np.float32]:
    """A raw voice (n,) at `rate` Hz as a recording: mono float32 at 48 kHz of the same length in seconds, peak below 1."""
    rng = lane(0, "voice", style.variant, text)
    length = round(len(raw) * SAMPLE_RATE / rate)
    voice = dsp.resample(raw, rate)[:length]
    voice = np.pad(voice, (0, length - len(voice)))
    voice = _drift(voice, rng)
    voice = _whispered(voice, rng) if style.whisper else voice
    voice = dsp.apply(_microphone(style), voice)
    voice = _with_breath(voice, style.air, rng)
    voice = _de_essed(voice)
    voice = _compressed(voice)
    return _levelled(voice, style.level_db).astype(np.float32)


def _microphone(style: VoiceStyle) -> dsp.Sections:
    """A large microphone close by: no rumble, a warm chest, less of the buzz around 3 kHz; the all passes spread the
    synthesizer's pulses, whose phases are all aligned, as a throat does."""
    spread = [dsp.all_pass(hz, 1.1) for hz in (240.0, 520.0, 1100.0, 2300.0, 4300.0)]
    return dsp.chain(
        dsp.band(75.0, 0.0),
        dsp.shelf(220.0, style.warmth_db, high=False),
        dsp.bell(420.0, -1.5, 1.0),
        dsp.bell(2900.0, -3.0, 1.1),
        dsp.bell(4600.0, -2.0, 1.6),
        dsp.shelf(6500.0, style.tilt_db, high=True),
        *spread,
    )


def _drift(voice: Signal, rng: np.random.Generator) -> Signal:
    """The unsteadiness of a living voice: pitch wanders by about 0.6 % slowly and trembles by 0.4 % from pulse to pulse,
    loudness by a few per cent; times shift by less than half a millisecond."""
    n = len(voice)
    shift = SAMPLE_RATE * (0.0003 * _wandering(n, 12, rng) + 0.000022 * _wandering(n, 60, rng))
    held = np.minimum(1, np.minimum(np.arange(n), np.arange(n)[::-1]) / 500)
    return dsp.read_at(voice, np.arange(n) + shift * held) * (1 + 0.035 * _wandering(n, 45, rng))


def _wandering(n: int, knots_per_s: int, rng: np.random.Generator) -> Signal:
    """A smooth random curve (n,) of about unit size that changes so many times a second."""
    step = SAMPLE_RATE // knots_per_s
    knots = rng.standard_normal(n // step + 4)
    return dsp.smooth(np.repeat(knots, step)[:n], 2 * step + 1)


def _whispered(voice: Signal, rng: np.random.Generator) -> Signal:
    """The voice's bands, driven by breath instead of the throat (a channel vocoder of 22 third-octave-like bands)."""
    centres = np.geomspace(260, 9500, 22)
    breath = rng.standard_normal(len(voice))
    out = np.zeros_like(voice)
    for centre in centres:
        sections = dsp.band(float(centre * 0.89), float(centre * 1.12))
        level = np.sqrt(np.maximum(dsp.one_pole(dsp.apply(sections, voice) ** 2, 0.008), 0))
        carrier = dsp.apply(sections, breath)
        out += carrier / (np.std(carrier) + 1e-12) * level
    return dsp.apply(dsp.shelf(600.0, -10.0, high=False), out)


def _with_breath(voice: Signal, air: float, rng: np.random.Generator) -> Signal:
    """Breath above the synthesizer's 11 kHz edge and between its harmonics, following the voice."""
    level = np.sqrt(np.maximum(dsp.one_pole(dsp.apply(dsp.band(1500.0, 9000.0), voice) ** 2, 0.006), 0))
    breath = dsp.apply(dsp.band(3500.0, 16000.0), rng.standard_normal(len(voice)))
    return voice + 0.35 * air * breath * level


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
