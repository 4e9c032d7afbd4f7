"""Single sounds that are struck, rung or burst: each is a function (rng) -> mono (n,) with a peak of about 1."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, log_between, whole
from aozora.sound.dsp import Signal
from aozora.sound.footsteps import footstep
from aozora.sound.materials import MATERIALS
from aozora.sound.modal import Blow, Modes, attacked, impact, ringing
from aozora.sound.textures import shaped_noise, wander

Rng = np.random.Generator


def _unit(sound: Signal) -> Signal:
    return sound / max(float(np.max(np.abs(sound))), 1e-9)


def church_bell(rng: Rng) -> Signal:
    """Hum, prime, tierce (a minor third), quint, nominal and above, each a close pair that beats."""
    strike = 430.0 * float(np.exp(0.05 * rng.standard_normal()))
    ratios = np.array([0.5, 1, 1.2, 1.5, 2, 2.5, 2.67, 3, 4, 5.33, 6.7])
    level = np.array([0.5, 0.7, 0.75, 0.35, 1, 0.3, 0.3, 0.35, 0.25, 0.14, 0.08])
    decay = 0.5 + 0.55 * ratios**1.1
    pairs = Modes(strike * np.concatenate([ratios, ratios * 1.0016]), np.tile(decay, 2), np.concatenate([level, 0.6 * level]))
    return _unit(attacked(ringing(pairs, 2e-4, 6.0), 0.001))


def small_bell(rng: Rng) -> Signal:
    """A hand bell or bicycle bell."""
    first = 2100.0 * float(np.exp(0.08 * rng.standard_normal()))
    ratios = np.array([1, 1.003, 2.02, 2.76, 4.1, 5.4])
    return _unit(attacked(ringing(Modes(first * ratios, 2.5 + 1.6 * ratios, ratios**-0.7), 6e-5, 2.5)))


def tick(rng: Rng) -> Signal:
    """One tick of a clock: a small hard knock in a wooden case."""
    hz = np.array([1750.0, 2650, 3900, 5200, 380]) * (1 + 0.01 * rng.standard_normal())
    knock = ringing(Modes(hz, np.array([260.0, 320, 420, 500, 70]), np.array([1, 0.8, 0.5, 0.3, 0.35])), 8e-5)
    return _unit(attacked(knock))


def knock(rng: Rng) -> Signal:
    """Three knocks on a wooden door."""
    out = np.zeros(round(1.2 * SAMPLE_RATE))
    for number in range(3):
        blow = Blow(MATERIALS["flesh"], MATERIALS["wood"], 0.04, 0.3, 1.6, 0.5, onto_panel=True)
        hit = impact(blow, rng, (rng, lane(0, "door")))
        at = round((0.21 * number + 0.01 * rng.random()) * SAMPLE_RATE)
        out[at : at + len(hit)] += hit[: len(out) - at]
    return _unit(out)


def thunder(rng: Rng) -> Signal:
    """A stroke some way off: a tearing crack, then peals that roll away, ever darker."""
    n = round(between(rng, 6, 8.5) * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    peals = 0.9 * np.exp(-t / 0.5)
    for _ in range(whole(rng, 7, 12)):
        at, width = rng.gamma(1.6, 1.0), rng.uniform(0.15, 0.7)
        peals += rng.uniform(0.3, 1) * np.exp(-0.35 * at) * np.exp(-np.abs(t - at) / width * np.where(t < at, 5, 1))
    low = shaped_noise(rng, n, ((18, -4), (45, 0), (110, -3), (300, -14), (1200, -36), (12000, -70)), 1)[:, 0]
    middle = shaped_noise(rng, n, ((60, -20), (200, 0), (600, -4), (1800, -18), (8000, -40)), 1)[:, 0]
    crack = dsp.apply(dsp.band(250, 6500), rng.standard_normal(n)) * np.exp(-t / 0.16) * (1 + 0.6 * np.sign(wander(rng, n, 60)))
    sound = low * (peals + 0.15 * np.exp(-t / 3)) + 0.28 * middle * peals * np.exp(-t / 1.6) + 0.5 * crack
    return _unit(attacked(sound, 0.004) * np.minimum(1, t[::-1] / 1.5))


def wave(rng: Rng) -> Signal:
    """One wave on a beach: it swells, breaks, runs up hissing and drains back."""
    n = round(between(rng, 8.5, 11) * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    swell = np.exp(-(((x - 0.3) / 0.15) ** 2))
    crash = np.where(x > 0.29, np.exp(-(x - 0.29) / 0.11), np.exp((x - 0.29) / 0.035))
    wash = np.where(x > 0.36, np.exp(-(x - 0.36) / 0.2), np.exp((x - 0.36) / 0.07)) * np.clip((1 - x) / 0.25, 0, 1)
    low = shaped_noise(rng, n, ((30, -6), (80, 0), (250, -2), (700, -14), (3000, -34), (16000, -60)), 1)[:, 0]
    body = shaped_noise(rng, n, ((150, -14), (500, 0), (1800, -5), (5000, -13), (14000, -28)), 1)[:, 0]
    hiss = shaped_noise(rng, n, ((700, -26), (2500, -6), (6000, 0), (12000, -5), (18000, -14)), 1)[:, 0]
    foam = np.exp(0.3 * wander(rng, n, 14))
    sound = 0.55 * low * swell + 0.8 * body * crash + 0.38 * hiss * wash * foam
    return _unit(sound * np.sin(np.pi * x) ** 0.35)


def car_pass(rng: Rng) -> Signal:
    """A car goes by: tyres on the road, the engine falling in pitch as it passes."""
    seconds = between(rng, 5, 8)
    n = round(seconds * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE - seconds / 2
    speed, near = between(rng, 10, 17), between(rng, 7, 14)
    distance = np.sqrt(near**2 + (speed * t) ** 2)
    doppler = 1 / (1 + speed**2 * t / distance / 343)
    tyres = shaped_noise(rng, n, ((60, -12), (250, -4), (900, 0), (1800, -5), (5000, -18), (14000, -40)), 1)[:, 0]
    # an engine is low: an eighth of the rate holds all of it
    phase = (2 * np.pi * np.cumsum(between(rng, 55, 85) * doppler) / SAMPLE_RATE)[::8]
    orders = ((0.5, 0.4), (1, 1.0), (1.5, 0.4), (2, 0.6), (3, 0.3), (4, 0.2))
    engine = dsp.resample(np.asarray(sum(level * np.sin(k * phase + k) for k, level in orders)), SAMPLE_RATE // 8)[:n]
    sound = (tyres + 0.5 * engine) * (near / distance) ** 1.3
    return _unit(sound * np.sin(np.pi * np.linspace(0, 1, n)) ** 0.6)


def horn(rng: Rng) -> Signal:
    """A car horn: two reeds a third apart."""
    n = round(0.5 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    tone = sum(np.sin(2 * np.pi * hz * k * t + k) / k for hz in (415.0, 520.0) for k in range(1, 14))
    return _unit(dsp.apply(dsp.bell(2600, 7, 1.2), np.asarray(tone)) * np.minimum(1, np.minimum(t, t[::-1]) / 0.012))


def whoosh(rng: Rng) -> Signal:
    """Air past something fast."""
    n = round(0.55 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    noise = rng.standard_normal(n)
    bright = dsp.apply(dsp.resonance(1500, 1.2), noise) * np.exp(-(((x - 0.5) / 0.13) ** 2))
    return _unit(bright + dsp.apply(dsp.resonance(480, 1.2), noise) * np.exp(-(((x - 0.5) / 0.22) ** 2)))


def splash(rng: Rng) -> Signal:
    """Something falls into water: slap, cavity, falling drops."""
    n = round(1.8 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    slap = dsp.apply(dsp.band(300, 9000), rng.standard_normal(n)) * (np.exp(-t / 0.03) + 0.3 * np.exp(-t / 0.28))
    hollow = np.sin(2 * np.pi * np.cumsum(170 + 260 * np.minimum(t / 0.16, 1)) / SAMPLE_RATE) * np.exp(
        -(((t - 0.09) / 0.05) ** 2)
    )
    sound = 0.8 * slap + 0.9 * hollow
    for _ in range(whole(rng, 90, 150)):
        hz = log_between(rng, (700, 4200))
        at, length = rng.gamma(2.0, 0.22), 0.02 + 12 / hz
        k = np.arange(round(min(length, 0.05) * SAMPLE_RATE)) / SAMPLE_RATE
        first = min(round(at * SAMPLE_RATE), n - len(k))
        sound[first : first + len(k)] += (
            rng.exponential(0.12) * np.sin(2 * np.pi * hz * k * (1 + 3 * k)) * np.exp(-5 * k / length) * np.minimum(1, k / 0.001)
        )
    return _unit(attacked(sound) * np.minimum(1, t[::-1] / 0.3))


def explosion(rng: Rng) -> Signal:
    """A blast and its rumble."""
    n = round(3.5 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    boom = shaped_noise(rng, n, ((20, 0), (60, 0), (180, -5), (700, -14), (4000, -30), (14000, -48)), 1)[:, 0] * np.exp(-t / 0.8)
    blast = dsp.apply(dsp.band(120, 9000), rng.standard_normal(n)) * np.exp(-t / 0.07)
    driven: Signal = np.tanh(attacked(1.4 * boom + 1.2 * blast, 0.002))
    return _unit(driven * np.minimum(1, t[::-1] / 0.8))


def firework(rng: Rng) -> Signal:
    """A burst high up, and its crackle."""
    burst = explosion(rng)
    for _ in range(120):
        at = round((0.25 + rng.gamma(2.0, 0.28)) * SAMPLE_RATE)
        length = 220
        if at + length < len(burst):
            burst[at : at + length] += rng.exponential(0.12) * rng.standard_normal(length) * np.exp(-np.arange(length) / 40)
    return _unit(burst)


def heartbeat(rng: Rng) -> Signal:
    """Lub-dub."""
    t = np.arange(round(0.55 * SAMPLE_RATE)) / SAMPLE_RATE
    lub = np.sin(2 * np.pi * 52 * t) * np.exp(-(((t - 0.07) / 0.04) ** 2))
    dub = 0.7 * np.sin(2 * np.pi * 64 * t) * np.exp(-(((t - 0.34) / 0.03) ** 2))
    return _unit(lub + dub + 0.1 * dsp.apply(dsp.band(0, 220), rng.standard_normal(len(t))) * (lub**2 + dub**2))


def walking_step(rng: Rng) -> Signal:
    """A step of somebody who is not seen, on a hard floor; half a second long, so that steps keep their pace."""
    step = footstep(MATERIALS["stone"], 70, 1.0, "shoe", rng)
    out = np.zeros(round(0.34 * SAMPLE_RATE))
    n = min(len(out), len(step))
    out[:n] = step[:n] * np.minimum(1, np.arange(n)[::-1] / 1500)
    return _unit(out)


def clatter(rng: Rng) -> Signal:
    """Something of wood falls and comes to rest."""
    out = np.zeros(round(0.9 * SAMPLE_RATE))
    at, speed = 0.0, 1.4
    for _ in range(whole(rng, 3, 7)):
        blow = Blow(MATERIALS["wood"], MATERIALS["wood"], 0.06, 0.08, speed, 0.1 * speed, onto_panel=True)
        hit = impact(blow, rng, (lane(0, "block"), lane(0, "floor")))
        first = round(at * SAMPLE_RATE)
        n = min(len(hit), len(out) - first)
        out[first : first + n] += hit[:n]
        at, speed = at + 0.05 + 0.11 * speed * between(rng, 0.6, 1.2), speed * 0.6
    return _unit(out * np.minimum(1, np.arange(len(out))[::-1] / 2000))


def impacts(rng: Rng) -> Signal:
    """A body falls on a hard floor and bounces twice."""
    out = np.zeros(round(1.1 * SAMPLE_RATE))
    at, speed = 0.0, 3.0
    for _ in range(3):
        blow = Blow(MATERIALS["wood"], MATERIALS["stone"], 0.1, 0.4, speed, 0.4 * speed, onto_panel=True)
        hit = impact(blow, rng, (lane(0, "body"), lane(0, "floor")))
        first = round(at * SAMPLE_RATE)
        n = min(len(hit), len(out) - first)
        out[first : first + n] += hit[:n]
        speed *= 0.45
        at += 2 * speed / 9.81
    return _unit(out * np.minimum(1, np.arange(len(out))[::-1] / 2000))
