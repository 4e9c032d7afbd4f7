"""One note on one instrument: made once, kept, and cut to the length that the score asks for."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.bars import BARS, bar_sound
from aozora.sound.music.instruments.drums import KITS, drum_sound
from aozora.sound.music.instruments.modes import QUICK_S, Wave32, let_go
from aozora.sound.music.instruments.scratch import scratch_sound
from aozora.sound.music.instruments.sections import SECTIONS, begins, section_round, section_sound
from aozora.sound.music.instruments.strings import STRINGS, string_sound
from aozora.sound.music.instruments.table import INSTRUMENTS
from aozora.sound.music.instruments.waves import WAVES, Bend, wave_sound

VELOCITIES = 5
"""Layers of strength in which notes are kept; loudness itself is exact."""
LONGEST_RING_S = 5.0
_TAKES = 2
_STEP_S = 0.5
_LENGTHS_S = (0.7, 1.4, 2.8, LONGEST_RING_S)
_SPOKEN_S = 0.0035

Stereo = NDArray[np.float32]


@dataclass(frozen=True)
class Tone:
    """What is to be played: instrument, MIDI pitch, seconds, velocity 0..1, how it is bent (seconds, semitones) and swelled
    (seconds, share of full level), and which take of it."""

    instrument: str
    pitch: int
    seconds: float
    velocity: float
    bend: Bend = ()
    swell: Bend = ()
    take: int = 0


def tone_sound(tone: Tone) -> Stereo:
    """The note with its release, (n, 2), at its level and place on the platform; it begins at its first sample."""
    instrument = INSTRUMENTS[tone.instrument]
    layer = round(np.clip(tone.velocity, 0, 1) * (VELOCITIES - 1))
    match instrument.model:
        case "string" | "bar":
            sound = _damped(tone, layer)
        case "wave":
            sound = _kept_up(tone, layer)
        case "section":
            sound = _section(tone, layer)
        case "kit":
            sound = _stroke(tone, layer)
        case "turntable":
            sound = scratch_sound(tone.pitch, tone.seconds, lane(0, "scratch", tone.take))
    gain = 10 ** (instrument.level_db / 20) * (0.06 + 0.94 * tone.velocity**1.5)
    if sound.ndim == 2:
        left, right = _balance(0.6 * instrument.pan)
        return sound * np.array([left * gain, right * gain], np.float32)
    left, right = _balance(_pan_of(tone, instrument.pan))
    return np.multiply.outer(sound, np.array([left * gain, right * gain], np.float32))


def spoken_s(instrument: str) -> float:
    """How long after its first sample a note of an instrument is heard to begin, in seconds: players whose tone swells begin so
    much earlier. The ear takes the onset where the level passes a threshold under its greatest (J. Vos and R. Rasch, "The
    perceptual onset of musical tones", Perception & Psychophysics 29, 1981)."""
    if instrument in SECTIONS:
        return _SPOKEN_S
    return _SPOKEN_S if instrument in WAVES and WAVES[instrument].attack_s > QUICK_S else 0.0


def _balance(pan: float) -> tuple[float, float]:
    angle = (pan + 1) * np.pi / 4
    return float(np.sqrt(2) * np.cos(angle)), float(np.sqrt(2) * np.sin(angle))


def _pan_of(tone: Tone, pan: float) -> float:
    if tone.instrument in KITS:
        voice = KITS[tone.instrument].get(tone.pitch)
        return voice.pan if voice else 0.0
    wide = {"piano": 0.5, "upright piano": 0.4, "harp": 0.5, "marimba": 0.5, "vibraphone": 0.4}.get(tone.instrument, 0.0)
    return float(np.clip(pan + wide * (tone.pitch - 64) / 40, -0.9, 0.9))


def _damped(tone: Tone, layer: int) -> Wave32:
    """What rings by itself: the kept note, damped where the score lets go of it."""
    voice = STRINGS.get(tone.instrument) or BARS[tone.instrument]
    needed = (tone.seconds + 4 * voice.release_s) * (2.0 if tone.bend else 1.0)
    length = next((length for length in _LENGTHS_S if length > needed + 0.03), LONGEST_RING_S)
    ring = _string(tone.instrument, tone.pitch, layer, tone.take % _TAKES, length)
    if tone.bend:
        ring = _bent(ring, tone.bend)
    if tone.swell:
        ring = _swelled(ring, tone.swell)
    n = round((tone.seconds + 4 * voice.release_s) * SAMPLE_RATE)
    if n >= len(ring):
        return ring
    return let_go(ring, tone.seconds, 0.6 * voice.release_s, 4 * voice.release_s)


@lru_cache(maxsize=64)
def _string(name: str, pitch: int, layer: int, take: int, longest: float) -> Wave32:
    rng = lane(0, "note", name, pitch, layer, take)
    velocity = layer / (VELOCITIES - 1)
    if name in STRINGS:
        low, high = STRINGS[name].t60_s
        seconds = float(np.clip(0.7 * low * (high / low) ** ((pitch - 36) / 60.0), 0.4, longest))
        return string_sound(STRINGS[name], pitch, velocity, seconds, rng)
    low, high = BARS[name].t60_s
    seconds = float(np.clip(0.7 * low * (high / low) ** ((pitch - 48) / 36.0), 0.25, longest))
    return bar_sound(BARS[name], pitch, velocity, seconds, rng)


def _bent(ring: Wave32, bend: Bend) -> Wave32:
    """The string pulled aside: read faster by the curve of semitones."""
    t = np.arange(len(ring)) / SAMPLE_RATE
    times, semitones = np.array(bend).T
    rate = 2 ** (dsp.curve_at(t, times, semitones) / 12)
    at = np.concatenate([[0.0], np.cumsum(rate[:-1])])
    return np.asarray(dsp.read_at(ring.astype(np.float64), np.asarray(at, np.float64)), np.float32)


def _swelled(sound: Wave32, swell: Bend) -> Wave32:
    times, levels = np.array(swell).T
    return np.asarray(sound * dsp.curve_at(np.arange(len(sound)) / SAMPLE_RATE, times, levels), np.float32)


def _kept_up(tone: Tone, layer: int) -> Wave32:
    voice = WAVES[tone.instrument]
    last = 3 * voice.release_s
    if tone.bend:
        rng = lane(0, "note", tone.instrument, tone.pitch, layer, tone.take)
        sound = wave_sound(voice, tone.pitch, tone.velocity, tone.seconds + last, rng, tone.bend)
    else:
        steps = int(-(-(tone.seconds + last) // _STEP_S))
        sound = _wave(tone.instrument, tone.pitch, layer, steps, tone.take % _TAKES)
    sound = _swelled(sound, tone.swell) if tone.swell else sound
    return let_go(sound, tone.seconds, 0.45 * voice.release_s, last)


@lru_cache(maxsize=24)
def _wave(name: str, pitch: int, layer: int, steps: int, take: int) -> Wave32:
    rng = lane(0, "note", name, pitch, layer, take)
    return wave_sound(WAVES[name], pitch, layer / (VELOCITIES - 1), steps * _STEP_S, rng)


def _section(tone: Tone, layer: int) -> Stereo:
    whole, places = _round(tone.instrument, tone.pitch, (layer + 1) // 2 * 2)
    begin = int(places[int(lane(0, "section", tone.pitch, tone.take).random() * len(places))])
    sound = section_sound(SECTIONS[tone.instrument], whole, tone.velocity, tone.seconds, begin)
    if tone.swell:
        times, levels = np.array(tone.swell).T
        sound = np.asarray(sound * dsp.curve_at(np.arange(len(sound)) / SAMPLE_RATE, times, levels)[:, None], np.float32)
    return sound


@lru_cache(maxsize=36)
def _round(name: str, pitch: int, layer: int) -> tuple[Stereo, NDArray[np.int64]]:
    whole = section_round(SECTIONS[name], pitch, layer / (VELOCITIES - 1), lane(0, "round", name, pitch, layer))
    return whole, begins(whole)


def _stroke(tone: Tone, layer: int) -> Wave32:
    kit = KITS[tone.instrument]
    key = tone.pitch if tone.pitch in kit else min(kit, key=lambda known: (abs(known - tone.pitch), known))
    stroke = _drum(tone.instrument, key, layer, tone.take % 3)
    stopped = key in (49, 55, 46, 81) and tone.seconds < len(stroke) / SAMPLE_RATE and tone.swell == ((0.0, 1.0),)
    if not stopped:
        return stroke
    n = round((tone.seconds + 0.06) * SAMPLE_RATE)
    return (stroke[:n] * np.clip((n - np.arange(n)) / (0.06 * SAMPLE_RATE), 0, 1) ** 1.5).astype(np.float32)


@lru_cache(maxsize=96)
def _drum(name: str, key: int, layer: int, take: int) -> Wave32:
    return 0.5 * drum_sound(KITS[name][key], layer / (VELOCITIES - 1), lane(0, "drum", name, key, layer, take))


def forget() -> None:
    """Lets go of every note that is kept."""
    for kept in (_string, _wave, _round, _drum):
        kept.cache_clear()
