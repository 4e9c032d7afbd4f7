"""Sounds that are kept up: pipes, reeds, lips, bows, voices and oscillators, as periods whose colour follows their strength.

A period is made twice, soft and bright, from levels of harmonics; the sound moves between both with its envelope, as blown and
bowed instruments gain high harmonics when they are played louder (J.-C. Risset and M. V. Mathews, "Analysis of musical-instrument
tones", Physics Today 22, 1969).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aozora.film.pitches import hertz
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.music.instruments.modes import CONTROL, QUICK_S, Floats, Wave32, levelled, lines, risen

_TABLE = 4096
Bend = tuple[tuple[float, float], ...]
"""(seconds after the begin of the note, semitones or share of full level) in rising order."""


@dataclass(frozen=True)
class WaveVoice:
    """An instrument whose tone is kept up.

    `soft_db` and `loud_db` are the slopes of the harmonics in dB per octave when soft and loud; `even` scales even harmonics;
    `formants` are (Hz, Q, gain in dB). `vibrato` is (Hz, cents, seconds until it sets in), `tremolo` (Hz, depth). `breath` is
    noise against tone, in the band `breath_hz`. `sweep` is the time in which brightness falls, for oscillators behind a filter (0:
    it follows the strength). `unison` are detunings in cents of voices that sound together. `hold` is the level that is kept
    after the attack; `t60_s` lets it die away (0: it is kept up). `drawbars` are levels of given harmonics instead of a slope.
    """

    soft_db: float
    loud_db: float
    attack_s: float
    release_s: float
    even: float = 1.0
    formants: tuple[tuple[float, float, float], ...] = ()
    vibrato: tuple[float, float, float] = (0.0, 0.0, 0.0)
    tremolo: tuple[float, float] = (0.0, 0.0)
    breath: float = 0.0
    breath_hz: tuple[float, float] = (800.0, 5000.0)
    sweep: float = 0.0
    unison: tuple[float, ...] = (0.0,)
    hold: float = 0.85
    t60_s: float = 0.0
    drawbars: tuple[float, ...] = ()
    chiff: float = 0.0


def wave_sound(
    voice: WaveVoice, pitch: int, velocity: float, seconds: float, rng: np.random.Generator, bend: Bend = ()
) -> Wave32:
    """The tone kept up for at least `seconds` (n,), RMS 0.1 at its loudest; who plays it lets it go."""
    count = int(-(-seconds * SAMPLE_RATE // CONTROL))
    n = count * CONTROL
    t = np.arange(count + 1) * (CONTROL / SAMPLE_RATE)
    level, bright = _envelopes(voice, velocity, t)
    cents = _vibrato(voice, t, rng)
    if bend:
        cents = cents + 100 * dsp.smooth(dsp.curve_at(t, *np.array(bend).T), 61)
    soft, loud = (_period(voice, pitch, slope) for slope in (voice.soft_db, voice.loud_db))
    shine, more = lines(bright), loud - soft
    sound = np.zeros(n, np.float32)
    for detuned, begin in _voices(voice, len(t), rng):
        rate = hertz(pitch) * 2 ** ((cents + detuned) / 1200)
        peak = float(np.argmax(np.abs(soft))) / _TABLE - hertz(pitch) * 0.5 * min(voice.attack_s, QUICK_S)
        phase = _phase(rate, begin + peak)
        sound += _read(soft, phase) + _read(more, phase) * shine
    sound /= np.float32(max(float(np.sqrt(np.mean(sound**2))), 1e-9))
    if voice.breath:
        sound += (_breath(voice, n, rng) * (0.5 + 0.5 * velocity)).astype(np.float32)
    if voice.chiff:
        m = min(n, SAMPLE_RATE // 4)
        puff = dsp.apply(dsp.band(*voice.breath_hz), rng.standard_normal(m)) * np.exp(-np.arange(m) / (0.035 * SAMPLE_RATE))
        sound[:m] += (6 * voice.chiff * puff).astype(np.float32)
    return levelled(sound * lines(level))


def _voices(voice: WaveVoice, count: int, rng: np.random.Generator) -> list[tuple[Floats, float]]:
    """Cents (k,) and first phase of each voice. Voices go in pairs that mirror each other, so that their sum is a tone of the true
    pitch that beats; the slow wander of a player stays below two cents."""
    voices: list[tuple[Floats, float]] = []
    half = len(voice.unison) // 2
    for low, high in zip(voice.unison[:half], reversed(voice.unison), strict=False):
        wander, begin = 0.8 * _drift(count, rng), float(rng.uniform(-0.12, 0.12))
        voices += [(low + wander, begin), (high - wander, -begin)]
    if len(voice.unison) % 2:
        still = np.zeros(count) if voice.drawbars else 1.2 * _drift(count, rng)
        voices.append((voice.unison[half] + still, 0.0))
    return voices


def _phase(rate: Floats, begin: float) -> Wave32:
    """The phase (n,) in turns, 0..1, of a frequency (k,) that is given at the knots."""
    steps = 0.5 * (rate[1:] + rate[:-1]) * (CONTROL / SAMPLE_RATE)
    knots = (np.concatenate([[0.0], np.cumsum(steps)[:-1]]) + begin) % 1.0
    share = np.arange(CONTROL, dtype=np.float32) / np.float32(CONTROL)
    phase = np.multiply.outer(steps.astype(np.float32), share)
    phase += knots[:, None].astype(np.float32)
    return phase.reshape(-1) % np.float32(1.0)


def _envelopes(voice: WaveVoice, velocity: float, t: Floats) -> tuple[Floats, Floats]:
    attack = voice.attack_s * (1.35 - 0.7 * velocity)
    level = risen(t, attack) * (voice.hold + (1 - voice.hold) * np.exp(-np.maximum(t - attack, 0) / 0.18))
    if voice.t60_s:
        level = level * 10 ** (-3 * np.maximum(t - attack, 0) / voice.t60_s)
    strong = 0.15 + 0.85 * velocity
    bright = strong * np.exp(-t / voice.sweep) if voice.sweep else strong * np.clip(t / attack, 0, 1) ** 1.5
    if voice.tremolo[1]:
        level = level * (1 - voice.tremolo[1] * (0.5 - 0.5 * np.cos(2 * np.pi * voice.tremolo[0] * t)))
    return level, bright


def _vibrato(voice: WaveVoice, t: Floats, rng: np.random.Generator) -> Floats:
    rate, depth, delay = voice.vibrato
    if not depth:
        return np.zeros(len(t))
    rate *= 1 + 0.06 * float(rng.standard_normal())
    return depth * np.clip((t - delay) / 0.4, 0, 1) * np.sin(2 * np.pi * rate * np.maximum(t - delay, 0))


def _drift(n: int, rng: np.random.Generator) -> Floats:
    apart = 9600.0 / CONTROL
    knots = rng.standard_normal(int(n / apart) + 3)
    return dsp.curve_at(np.arange(n), np.arange(len(knots)) * apart, knots)


def _breath(voice: WaveVoice, n: int, rng: np.random.Generator) -> Floats:
    noise = dsp.apply(dsp.band(*voice.breath_hz), rng.standard_normal(n))
    return voice.breath * noise / max(float(np.std(noise)), 1e-9)


def _period(voice: WaveVoice, pitch: int, slope_db: float) -> Wave32:
    """One period (4096 + 2,) of unit power, aligned so that periods of different slopes blend."""
    f1 = hertz(pitch)
    count = int(np.clip(15000.0 / f1, 1, 400))
    k = np.arange(1, count + 1)
    level = 10 ** (slope_db * np.log2(k) / 20)
    if voice.drawbars:
        bars = np.zeros(count)
        bars[: min(count, len(voice.drawbars))] = voice.drawbars[:count]
        level = bars * 10 ** ((slope_db + 6) * np.log2(k) / 40)
    level = np.where(k % 2 == 0, level * voice.even, level) * 10 ** (_formants(k * f1, voice.formants) / 20)
    spectrum = np.zeros(_TABLE // 2 + 1, np.complex128)
    # phases of a travelling pulse, spread a little: sharp enough for reeds and lips, not a click
    spectrum[1 : count + 1] = level * np.exp(-1j * (0.5 * np.pi + 0.9 * np.sqrt(k) * (k > 1)))
    table = np.fft.irfft(spectrum, _TABLE)
    table = table / max(float(np.sqrt(np.mean(table**2))), 1e-12)
    return np.concatenate([table, table[:2]]).astype(np.float32)


def _formants(hz: Floats, formants: Sequence[tuple[float, float, float]]) -> Floats:
    gain = np.zeros(len(hz))
    for centre, q, db in formants:
        gain = gain + db / (1 + (q * (hz / centre - centre / hz)) ** 2)
    return gain


def _read(table: Wave32, phase: Wave32) -> Wave32:
    at = phase * np.float32(_TABLE)
    i = at.astype(np.int32)
    return table[i] + np.diff(table)[i] * (at - i.astype(np.float32))


_HAMMOND = (0.9, 0.8, 0.75, 0.35, 0.0, 0.25, 0.0, 0.3)
_PIPES = (1.0, 0.8, 0.35, 0.6, 0.12, 0.25, 0.1, 0.4, 0.06, 0.1, 0.05, 0.12, 0.04, 0.05, 0.04, 0.15)

WAVES: dict[str, WaveVoice] = {
    "violin": WaveVoice(-9, -5.5, 0.07, 0.12, 1.0, ((480, 3, 5), (950, 2, 3), (2600, 1.6, 8), (6000, 1.5, -8)), (5.6, 13, 0.22), breath=0.03, hold=0.95),
    "viola": WaveVoice(-10, -6.5, 0.08, 0.13, 1.0, ((380, 3, 5), (800, 2, 3), (2000, 1.6, 6), (5500, 1.5, -8)), (5.3, 12, 0.25), breath=0.03, hold=0.95),
    "cello": WaveVoice(-10, -6.5, 0.08, 0.15, 1.0, ((230, 3, 5), (480, 2, 4), (1600, 1.5, 6), (5000, 1.5, -9)), (5.0, 12, 0.28), breath=0.03, hold=0.95),
    "contrabass": WaveVoice(-11, -7.5, 0.09, 0.16, 1.0, ((110, 3, 4), (260, 2, 4), (900, 1.5, 5)), (4.6, 8, 0.35), breath=0.04, hold=0.95),
    "erhu": WaveVoice(-9, -5, 0.06, 0.1, 0.8, ((900, 2, 6), (2300, 2, 7)), (6.0, 18, 0.15), breath=0.05, hold=0.95),
    "fiddle": WaveVoice(-8.5, -5, 0.035, 0.08, 1.0, ((500, 3, 5), (2800, 1.6, 8)), (5.8, 6, 0.3), breath=0.05, hold=0.9),
    "flute": WaveVoice(-19, -11, 0.06, 0.09, 0.7, ((700, 1, 3),), (5.0, 7, 0.3), (5.0, 0.1), breath=0.07, chiff=0.05),
    "piccolo": WaveVoice(-20, -13, 0.04, 0.07, 0.6, (), (5.4, 7, 0.25), (5.4, 0.08), breath=0.06, chiff=0.05, breath_hz=(1800.0, 8000.0)),
    "recorder": WaveVoice(-20, -14, 0.035, 0.06, 0.45, (), (4.6, 4, 0.5), breath=0.05, chiff=0.08, breath_hz=(1200.0, 7000.0)),
    "pan flute": WaveVoice(-20, -13, 0.05, 0.1, 0.3, (), (5.0, 8, 0.3), breath=0.2, chiff=0.18, breath_hz=(600.0, 4500.0)),
    "shakuhachi": WaveVoice(-17, -9, 0.09, 0.14, 0.6, ((1400, 1.2, 4),), (4.8, 16, 0.35), (4.8, 0.15), breath=0.25, chiff=0.15, breath_hz=(700.0, 5500.0)),
    "tin whistle": WaveVoice(-18, -12, 0.03, 0.06, 0.5, (), (5.5, 8, 0.3), breath=0.06, chiff=0.07, breath_hz=(1500.0, 8000.0)),
    "clarinet": WaveVoice(-13, -7, 0.045, 0.08, 0.12, ((1500, 1.5, 4), (3200, 2, 3)), (4.8, 3, 0.5), breath=0.02),
    "oboe": WaveVoice(-8, -5, 0.04, 0.07, 1.0, ((1100, 2.2, 11), (2900, 2.5, 7), (350, 1, -5)), (5.2, 7, 0.3), breath=0.02),
    "english horn": WaveVoice(-8, -5, 0.05, 0.08, 1.0, ((930, 2.2, 10), (2300, 2.5, 5), (300, 1, -4)), (5.0, 7, 0.3), breath=0.02),
    "bassoon": WaveVoice(-9, -6, 0.045, 0.08, 1.0, ((480, 2.4, 11), (1150, 2.5, 5)), (4.8, 5, 0.35), breath=0.02),
    "saxophone": WaveVoice(-10, -5, 0.04, 0.09, 1.0, ((750, 1.5, 6), (1700, 1.8, 5), (3600, 2, 3)), (5.2, 14, 0.22), breath=0.05),
    "soprano saxophone": WaveVoice(-10, -5.5, 0.04, 0.08, 0.9, ((1100, 1.6, 6), (2400, 1.8, 4)), (5.4, 12, 0.22), breath=0.05),
    "trumpet": WaveVoice(-13, -4, 0.035, 0.07, 1.0, ((1250, 1.4, 7), (2900, 1.6, 4)), (5.2, 6, 0.35), breath=0.015, hold=0.8),
    "muted trumpet": WaveVoice(-7, -3, 0.035, 0.07, 1.0, ((1900, 2.2, 12), (500, 1, -8)), (5.4, 8, 0.3), breath=0.03),
    "trombone": WaveVoice(-13, -5, 0.05, 0.09, 1.0, ((560, 1.4, 6), (1500, 1.6, 3)), (4.8, 6, 0.4), breath=0.015, hold=0.8),
    "french horn": WaveVoice(-16, -8, 0.06, 0.12, 1.0, ((420, 1.4, 6), (900, 1.6, 2)), (4.6, 4, 0.5), breath=0.015),
    "tuba": WaveVoice(-17, -10, 0.06, 0.1, 1.0, ((240, 1.4, 5),), (4.4, 3, 0.5), breath=0.02),
    "harmonica": WaveVoice(-7, -4.5, 0.04, 0.07, 0.9, ((1100, 1.5, 5), (2600, 2, 6)), (5.4, 8, 0.25), (5.4, 0.2), 0.03, unison=(-0.75, 0.75)),
    "accordion": WaveVoice(-7, -4.5, 0.035, 0.06, 0.95, ((900, 1.2, 4), (2400, 1.5, 4)), breath=0.015, unison=(-4.0, 4.0), hold=0.95),
    "bagpipes": WaveVoice(-4, -3, 0.012, 0.03, 1.0, ((1000, 1.6, 6), (2000, 1.6, 6)), unison=(-0.75, 0.75), hold=1.0),
    "organ": WaveVoice(-6, -6, 0.01, 0.05, drawbars=_HAMMOND, tremolo=(6.2, 0.14), vibrato=(6.2, 5, 0.0), hold=1.0, chiff=0.01),
    "pipe organ": WaveVoice(-6, -6, 0.045, 0.14, drawbars=_PIPES, unison=(-1.5, 1.5), hold=1.0, breath=0.012, chiff=0.03),
    "harmonium": WaveVoice(-7, -5, 0.08, 0.12, 0.9, ((700, 1.2, 4),), unison=(-2.0, 2.0), breath=0.03, hold=0.95),
    "didgeridoo": WaveVoice(-6, -4, 0.08, 0.15, 1.0, ((420, 4, 10), (1250, 5, 8)), (1.7, 6, 0.1), (2.6, 0.35), 0.1),
    "theremin": WaveVoice(-16, -12, 0.12, 0.15, 1.0, (), (5.8, 16, 0.1)),
    "whistle": WaveVoice(-40, -30, 0.04, 0.07, 1.0, (), (5.4, 12, 0.2), breath=0.05, breath_hz=(1000.0, 6000.0)),
    "vocal": WaveVoice(-9, -6.5, 0.08, 0.14, 1.0, ((640, 4, 9), (1100, 5, 7), (2700, 6, 9), (3400, 7, 5)), (5.3, 18, 0.3), breath=0.05),
    "saw lead": WaveVoice(-9, -6, 0.008, 0.08, vibrato=(5.5, 7, 0.3), unison=(-5.0, 0.0, 5.0), sweep=0.8),
    "square lead": WaveVoice(-8, -6, 0.005, 0.05, 0.0, vibrato=(5.5, 6, 0.25)),
    "chip": WaveVoice(-6, -6, 0.003, 0.015, 0.0, hold=0.7),
    "chip bass": WaveVoice(-12, -12, 0.003, 0.02, 0.0, hold=0.9),
    "synth bass": WaveVoice(-16, -6, 0.004, 0.05, 0.9, ((220, 1, 4),), sweep=0.16, hold=0.75),
    "sub bass": WaveVoice(-24, -18, 0.008, 0.08, 0.5),
    "acid bass": WaveVoice(-20, -5, 0.003, 0.04, 1.0, ((1100, 3, 9),), sweep=0.11, hold=0.7),
    "synth pluck": WaveVoice(-24, -6, 0.003, 0.12, unison=(-4.0, 4.0), sweep=0.07, t60_s=1.1),
    "synth keys": WaveVoice(-18, -8, 0.004, 0.18, 0.8, unison=(-3.0, 3.0), sweep=0.35, t60_s=4.0),
    "synth stab": WaveVoice(-12, -5, 0.004, 0.1, unison=(-9.0, -3.0, 3.0, 9.0), sweep=0.14, t60_s=1.2),
    "arpeggiator": WaveVoice(-20, -6, 0.003, 0.06, 0.6, sweep=0.06, t60_s=0.7),
    "synth brass": WaveVoice(-14, -6, 0.05, 0.15, unison=(-6.0, 0.0, 6.0), hold=0.8),
    "hoover": WaveVoice(-8, -5, 0.02, 0.1, unison=(-14.0, -5.0, 5.0, 14.0), hold=0.9),
}  # fmt: skip
