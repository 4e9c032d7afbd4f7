"""What electricity, speakers and whistles say: buzzes, sparks, buzzers, alarms, chirps, feedback, static, tones, low hits.

Calls are (rng) -> mono (n,) with a peak of about 1, beds (rng, n) -> stereo (n, 2) of about unit power.
"""

from collections.abc import Callable

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, log_between, whole
from aozora.sound.dsp import Signal
from aozora.sound.household import laid, peaked
from aozora.sound.modal import attacked
from aozora.sound.textures import shaped_noise, sprinkle, tamed, unit, wander

Rng = np.random.Generator


def _tone(hz: Signal, harmonics: tuple[float, ...]) -> Signal:
    phase = 2 * np.pi * np.cumsum(hz) / SAMPLE_RATE
    return np.asarray(sum(level * np.sin(k * phase) for k, level in enumerate(harmonics, 1)))


def _edges(n: int, rise_s: float, fall_s: float) -> Signal:
    t = np.arange(n) / SAMPLE_RATE
    return np.asarray(np.clip(t / rise_s, 0, 1) * np.clip(t[::-1] / fall_s, 0, 1), np.float64)


def notification(rng: Rng) -> Signal:
    """Two soft bars, a fourth or a fifth apart."""
    first = 880.0 * 2 ** (whole(rng, 0, 5) / 12)
    t = np.arange(round(0.6 * SAMPLE_RATE)) / SAMPLE_RATE

    def bar(hz: float) -> Signal:
        return np.sin(2 * np.pi * hz * t) * np.exp(-t / 0.16) + 0.25 * np.sin(2 * np.pi * 3.98 * hz * t) * np.exp(-t / 0.03)

    return peaked(attacked(laid(0.8, [(0.0, bar(first)), (0.11, bar(first * (4 / 3 if rng.random() < 0.5 else 1.5)))]), 0.001))


def remote_chirp(rng: Rng) -> Signal:
    """A car answers its key: two short rising chirps."""
    n = round(0.07 * SAMPLE_RATE)
    chirp = _tone(np.linspace(2300, 2900, n) * between(rng, 0.95, 1.05), (1.0, 0.3, 0.2)) * _edges(n, 0.003, 0.012)
    return peaked(laid(0.32, [(0.0, chirp), (0.14, chirp)]))


def buzzer(rng: Rng) -> Signal:
    """A scoreboard's horn: two reeds a little apart, cut into by the mains."""
    n = round(1.1 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    tone = sum(np.sign(np.sin(2 * np.pi * hz * t)) for hz in (247.0 * between(rng, 0.98, 1.02), 311.0))
    rough = dsp.apply(dsp.band(150, 5200), np.asarray(tone) * (0.75 + 0.25 * np.sign(np.sin(2 * np.pi * 50 * t))))
    return peaked(rough * _edges(n, 0.008, 0.05))


def alarm(rng: Rng) -> Signal:
    """An emergency horn: a tone that swoops up, again and again."""
    n = round(2.4 * SAMPLE_RATE)
    x = np.arange(n) / SAMPLE_RATE % 0.8 / 0.8
    tone = _tone(520 + 420 * x**0.6, (1.0, 0.6, 0.5, 0.3, 0.25, 0.15, 0.1))
    return peaked(dsp.apply(dsp.bell(1700, 6, 1.0), tone) * np.minimum(1, np.minimum(x / 0.03, (1 - x) / 0.12)))


def feedback(rng: Rng) -> Signal:
    """A microphone hears its own speaker: one tone that builds up until it saturates."""
    n = round(1.3 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    hz = log_between(rng, (1900, 3200)) * (1 + 0.004 * np.sin(2 * np.pi * 3 * x))
    grown = np.tanh(3 * np.exp(5 * np.minimum(x / 0.45, 1) - 5) * _tone(hz, (1.0,)))
    return peaked(grown * _edges(n, 0.02, 0.12))


def record_scratch(rng: Rng) -> Signal:
    """A record pushed forth and back under the needle: what is in the groove runs up and down with the hand."""
    n = round(0.62 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    speed = 3.2 * np.sin(2 * np.pi * 1.5 * x) * np.sin(np.pi * x) ** 0.3
    place = np.cumsum(np.abs(speed)) / SAMPLE_RATE
    groove = sum(np.sin(2 * np.pi * hz * place) / k for k, hz in enumerate((210.0, 420.0, 633.0, 1050.0, 1470.0), 1))
    rush = dsp.apply(dsp.band(600, 7000), rng.standard_normal(n)) * np.abs(speed) / 3
    return peaked(attacked((np.asarray(groove) + 0.5 * rush) * np.minimum(1, np.abs(speed)), 0.002))


def lip_whistle(rng: Rng) -> Signal:
    """Somebody whistles a short figure: almost a pure tone, with the air around it."""
    parts: list[tuple[float, Signal]] = []
    at, hz = 0.0, log_between(rng, (1150, 1500))
    for step in (0, whole(rng, 3, 6), whole(rng, -2, 8)):
        n = round(between(rng, 0.22, 0.4) * SAMPLE_RATE)
        x = np.linspace(0, 1, n)
        pitch = (
            hz * 2 ** (step / 12) * (1 - 0.05 * np.exp(-x / 0.08)) * (1 + 0.006 * np.sin(2 * np.pi * 5.3 * n / SAMPLE_RATE * x))
        )
        air = dsp.apply(dsp.resonance(hz * 2 ** (step / 12), 6), rng.standard_normal(n))
        parts.append((at, (_tone(pitch, (1.0, 0.04)) + 0.15 * unit(air)) * np.sin(np.pi * x) ** 0.35))
        at += n / SAMPLE_RATE + 0.02
    return peaked(laid(at + 0.05, parts))


def pea_whistle(rng: Rng) -> Signal:
    """A referee's whistle: the pea cuts the tone some 35 times a second."""
    n = round(between(rng, 0.6, 0.9) * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    spin = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(35 * np.exp(0.05 * wander(rng, n, 6))) / SAMPLE_RATE)
    tone = _tone(2780 + 160 * spin, (1.0, 0.25, 0.08)) * (0.45 + 0.55 * spin)
    return peaked((tone + 0.2 * dsp.apply(dsp.band(2000, 9000), rng.standard_normal(n))) * _edges(n, 0.02, 0.05) * (t >= 0))


def ricochet(rng: Rng) -> Signal:
    """A bullet glances off: the ping of what it hit, and the whine of its tumbling, which falls as it flies away."""
    n = round(0.85 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    whine = _tone(log_between(rng, (2400, 3600)) * np.exp(-1.1 * t), (1.0, 0.4, 0.2)) * (1 + 0.5 * np.sin(2 * np.pi * 70 * t))
    ping = sum(np.sin(2 * np.pi * hz * t) * np.exp(-t / 0.05) for hz in (3100.0, 4700.0, 6900.0))
    hit = dsp.apply(dsp.band(1500, 14000), rng.standard_normal(n)) * np.exp(-t / 0.003)
    return peaked(
        attacked(peaked(hit) + 0.4 * np.asarray(ping) + 0.4 * whine * np.exp(-t / 0.25) * np.minimum(1, t / 0.02), 0.0005)
    )


def low_hit(rng: Rng) -> Signal:
    """The hit of a trailer: a bass that drops, a slap of air and a long dark tail."""
    n = round(2.4 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    drop = np.sin(2 * np.pi * np.cumsum(34 + 62 * np.exp(-t / 0.09)) / SAMPLE_RATE) * np.exp(-t / 0.55)
    slap = dsp.apply(dsp.band(90, 2600), rng.standard_normal(n)) * np.exp(-t / 0.03)
    tail = dsp.apply(dsp.band(40, 420), rng.standard_normal(n)) * np.exp(-t / 0.7)
    return peaked(
        np.tanh(attacked(1.5 * drop + 0.9 * peaked(slap) + 0.25 * unit(tail) * 0.3, 0.001))
        * np.asarray(np.clip(t[::-1] / 0.5, 0, 1), np.float64)
    )


def zipper(rng: Rng) -> Signal:
    """Teeth of a zip, ever faster."""
    n = round(0.5 * SAMPLE_RATE)
    rate = np.linspace(55, 260, n) * between(rng, 0.9, 1.1)
    teeth = np.diff(np.floor(np.cumsum(rate) / SAMPLE_RATE), prepend=0.0) * (0.6 + 0.4 * rng.random(n))
    body = dsp.apply(dsp.resonance(3100, 2), teeth) + 0.7 * dsp.apply(dsp.resonance(5600, 2), teeth)
    return peaked(body * _edges(n, 0.01, 0.02))


def swoop(rng: Rng) -> Signal:
    """A menu opens: a soft tone that glides up."""
    n = round(0.28 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    return peaked(_tone(320 * 2 ** (1.6 * x) * between(rng, 0.95, 1.05), (1.0, 0.3, 0.1)) * np.sin(np.pi * x) ** 1.2)


# Beds.


def mains_buzz(hz: float, bite: float) -> Callable[[Rng, int], Signal]:
    """A transformer or a worn lamp: harmonics of twice the mains with an edge that spits."""

    def bed(rng: Rng, n: int) -> Signal:
        t = np.arange(n) / SAMPLE_RATE
        phase = 2 * np.pi * hz * t
        tone = np.asarray(sum(np.sin(k * phase + k * k) / k**0.7 for k in range(1, 26)))
        spit = dsp.apply(dsp.band(1800, 9000), rng.standard_normal(n)) * np.clip(np.sin(phase), 0, 1) ** 8
        mono = unit(tone) * np.exp(0.1 * wander(rng, n, 5)) + bite * unit(spit) * np.exp(0.5 * wander(rng, n, 3))
        return np.stack([mono, np.roll(mono, 7)], 1)

    return bed


def sparks(rng: Rng, n: int) -> Signal:
    """Arcs: dry cracks in bursts that keep time with the mains."""
    gate = np.clip(np.sin(2 * np.pi * 100 * np.arange(n) / SAMPLE_RATE), 0, 1) ** 3
    bout = np.clip(np.tanh(2.5 * (wander(rng, n, 2.5) + 0.2)), 0, 1)
    arcs = np.where(rng.random(n) < 0.012 * gate * bout, rng.exponential(1.0, n) ** 1.4, 0.0)
    crack = dsp.apply(dsp.band(1400, 15000), np.asarray(arcs * rng.choice([-1.0, 1.0], n), np.float64))
    mono = tamed(unit(crack), 9.0) + 0.12 * unit(dsp.apply(dsp.band(90, 700), rng.standard_normal(n) * gate * bout))
    return np.stack([mono, np.roll(mono, 11)], 1)


def static(rng: Rng, n: int) -> Signal:
    """Tape or a radio between stations: an even hiss, and crackles in it."""
    hiss = shaped_noise(rng, n, ((150, -22), (900, -8), (3500, 0), (9000, -2), (15000, -12)))
    tick = rng.standard_normal(90) * np.exp(-np.arange(90) / 14)
    return hiss + 0.35 * unit(sprinkle(rng, n, 9, [tick, -tick], 0.5))


def rumble(rng: Rng, n: int) -> Signal:
    """Something large, far off or under ground: the lowest octaves, which roll."""
    low = shaped_noise(rng, n, ((18, -8), (32, 0), (70, -1), (150, -8), (400, -22), (2500, -52), (12000, -80)))
    return low * np.exp(0.45 * wander(rng, n, 1.6))[:, None]


def rotor_fan(rng: Rng, n: int) -> Signal:
    """A computer's fans: blades at their rate, bearings, and the air they move."""
    t = np.arange(n) / SAMPLE_RATE
    mono = np.asarray(sum(level * np.sin(2 * np.pi * hz * t + hz) for hz, level in ((188.0, 0.5), (376.0, 0.22), (941.0, 0.12))))
    air = shaped_noise(rng, n, ((80, -8), (300, 0), (1200, -5), (5000, -18), (14000, -36)))
    return air + mono[:, None] * (1 + 0.08 * wander(rng, n, 2))[:, None]
