"""Wet things and escaping gas: bubbles by Minnaert's resonance, sloshing, squelching, fizz, steam, burning gas.

Calls are (rng) -> mono (n,) with a peak of about 1, beds (rng, n) -> stereo (n, 2) of about unit power. A bubble of radius a
rings at 3.26 / a Hz (M. Minnaert, Phil. Mag. 16, 1933) and dies by 0.13 / a + 0.0072 a^-1.5 per second (K. van den Doel, 2005).
"""

from collections.abc import Callable

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, log_between, whole
from aozora.sound.dsp import Signal
from aozora.sound.household import laid, peaked
from aozora.sound.modal import attacked
from aozora.sound.textures import shaped_noise, sprinkle, unit, wander

Rng = np.random.Generator


def bubble(rng: Rng, radius_m: float, rise: float = 0.1) -> Signal:
    """One bubble that rises as it nears the surface."""
    hz, decay = 3.26 / radius_m, 0.13 / radius_m + 0.0072 * radius_m**-1.5
    t = np.arange(round(min(0.25, 6 / decay) * SAMPLE_RATE)) / SAMPLE_RATE
    slope = rise * decay * between(rng, 0.3, 1.0)
    return np.sin(2 * np.pi * hz * (t + 0.5 * slope * t**2)) * np.exp(-decay * t) * np.minimum(1, t / 0.0008)


def bubbles(rng: Rng, count: int, radius_m: tuple[float, float]) -> list[Signal]:
    """Kernels of bubbles of sizes between two radii; larger ones are louder."""
    made: list[Signal] = []
    for _ in range(count):
        radius = log_between(rng, radius_m)
        made.append(bubble(rng, radius) * (radius / radius_m[1]) ** 0.5)
    return made


def glug(rng: Rng) -> Signal:
    """A bottle empties: air comes in by large bubbles, each higher than the last as the neck clears."""
    parts: list[tuple[float, Signal]] = []
    at = 0.0
    for k in range(whole(rng, 4, 7)):
        t = np.arange(round(0.13 * SAMPLE_RATE)) / SAMPLE_RATE
        hz = (190 + 26 * k) * between(rng, 0.94, 1.06)
        gulp = np.sin(2 * np.pi * hz * (t + 2.2 * t**2)) * np.sin(np.pi * t / t[-1]) ** 0.7 * np.exp(-t / 0.05)
        parts += [(at, gulp), (at + 0.02, 0.3 * bubble(rng, between(rng, 0.003, 0.006)))]
        at += between(rng, 0.13, 0.2)
    return peaked(attacked(laid(at + 0.15, parts), 0.002))


def plop(rng: Rng) -> Signal:
    """Something small and soft drops into liquid: the touch, then the air it takes along closes."""
    tick = dsp.apply(dsp.band(800, 7000), rng.standard_normal(480)) * np.exp(-np.arange(480) / 70)
    cavity = bubble(rng, between(rng, 0.0045, 0.008), 1.2)
    return peaked(laid(0.35, [(0.0, 0.3 * attacked(peaked(tick))), (0.028, cavity), (0.07, 0.35 * bubble(rng, 0.0025))]))


def slosh(rng: Rng) -> Signal:
    """A liquid swings in its vessel: a rush whose resonance sinks and rises, and bubbles where it turns over."""
    n = round(0.85 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    noise = rng.standard_normal(n)
    low = dsp.apply(dsp.resonance(330, 1.3), noise) * np.exp(-(((x - 0.3) / 0.2) ** 2))
    high = dsp.apply(dsp.resonance(1150, 1.1), noise) * np.exp(-(((x - 0.5) / 0.17) ** 2))
    parts = [
        (0.85 * float(rng.beta(3, 3)), between(rng, 0.1, 0.5) * bubble(rng, log_between(rng, (0.0016, 0.007)))) for _ in range(26)
    ]
    return peaked(unit(low) + 0.7 * unit(high) + 1.6 * peaked(laid(0.85, parts)[:n]))


def squelch(rng: Rng) -> Signal:
    """Mud, slime or a wet sponge: films that part one by one while the hollow behind them opens."""
    n = round(between(rng, 0.28, 0.42) * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    films = dsp.one_pole(np.where(rng.random(n) < 0.006, rng.exponential(6.0, n), 0.0), 0.0018)
    noise = rng.standard_normal(n) * (films + 0.02)
    opening = dsp.apply(dsp.resonance(520, 2.2), noise) * (1 - x) + dsp.apply(dsp.resonance(1500, 2.5), noise) * x
    wet = [
        (n / SAMPLE_RATE * float(rng.random()), between(rng, 0.1, 0.4) * bubble(rng, log_between(rng, (0.0012, 0.005)), 0.6))
        for _ in range(14)
    ]
    return peaked(peaked(opening * np.sin(np.pi * x**0.7) ** 0.5) + 0.7 * peaked(laid(n / SAMPLE_RATE + 0.08, wet)[:n]))


def suck(rng: Rng) -> Signal:
    """Something lets go of what held it by suction: a squelch and the plop of the gap."""
    return peaked(laid(0.55, [(0.0, 0.7 * squelch(rng)), (0.3, plop(rng))]))


def whoomp(rng: Rng) -> Signal:
    """Gas takes fire, or a large soft body drops: a push of air."""
    n = round(0.7 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    push = np.sin(2 * np.pi * np.cumsum(46 + 60 * np.exp(-t / 0.07)) / SAMPLE_RATE) * np.exp(-t / 0.14)
    air = dsp.apply(dsp.band(60, 900, 1), rng.standard_normal(n)) * np.minimum(1, t / 0.03) * np.exp(-t / 0.16)
    return peaked(attacked(push + 0.8 * peaked(air), 0.004))


# Beds.


def fizz(rng: Rng, n: int) -> Signal:
    """Carbonic acid: thousands of bubbles below half a millimetre, which burst at the surface."""
    fine = unit(sprinkle(rng, n, 900, bubbles(rng, 16, (0.00028, 0.0009)), 0.8))
    bursts = unit(sprinkle(rng, n, 130, [_tick(rng) for _ in range(8)], 0.8))
    hush = shaped_noise(rng, n, ((1500, -26), (4000, -6), (8000, 0), (14000, -3), (18000, -12)))
    return (0.75 * fine + 0.5 * bursts + 0.3 * hush) * np.exp(0.15 * wander(rng, n, 2))[:, None]


def _tick(rng: Rng) -> Signal:
    t = np.arange(140) / SAMPLE_RATE
    return dsp.apply(dsp.resonance(log_between(rng, (3500, 9500)), 2.0), rng.standard_normal(140) * np.exp(-t / 0.0004))


def bubbling(large_m: tuple[float, float], per_s: float, seethe: float) -> Callable[[Rng, int], Signal]:
    """A liquid that boils or is blown through: large bubbles in swarms over small ones, and the seething between."""

    def bed(rng: Rng, n: int) -> Signal:
        swarm = np.exp(0.6 * wander(rng, n, 2.5))[:, None]
        big = unit(sprinkle(rng, n, per_s, bubbles(rng, 14, large_m), 0.7))
        small = unit(sprinkle(rng, n, 5 * per_s, bubbles(rng, 12, (0.2 * large_m[0], large_m[0])), 1.0))
        hush = shaped_noise(rng, n, ((80, -10), (250, 0), (700, -4), (2500, -18), (9000, -40)))
        return (0.9 * big + 0.45 * small) * swarm + seethe * hush * np.exp(0.25 * wander(rng, n, 4))[:, None]

    return bed


def jet_of_gas(low_hz: float, high_hz: float, flutter: float) -> Callable[[Rng, int], Signal]:
    """Steam, air or gas through a narrow gap: turbulence between two corners that flutters."""

    def bed(rng: Rng, n: int) -> Signal:
        points = (
            (0.25 * low_hz, -40.0),
            (low_hz, -6.0),
            (1.6 * low_hz, 0.0),
            (high_hz, -3.0),
            (min(1.8 * high_hz, 20000), -22.0),
        )
        level = np.exp(flutter * wander(rng, n, 7) + 0.2 * wander(rng, n, 0.8))[:, None]
        return shaped_noise(rng, n, points) * level

    return bed


def burner(rng: Rng, n: int) -> Signal:
    """A gas flame at full pressure: a low roar with the hiss of the nozzle."""
    roar = shaped_noise(rng, n, ((40, -8), (120, 0), (350, -2), (900, -10), (3500, -24), (14000, -44)))
    hiss = shaped_noise(rng, n, ((1500, -24), (4000, -2), (9000, 0), (16000, -10)))
    return roar * np.exp(0.22 * wander(rng, n, 9))[:, None] + 0.16 * hiss
