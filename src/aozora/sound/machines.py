"""Engines and vehicles from how fast they turn: firing pulses through pipes, blades through air, wheels over joints.

A four-stroke engine fires once per cylinder in two turns; a rotor beats once per blade and turn. Each sound has about unit power.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal
from aozora.sound.textures import Points, shaped_noise, unit, wander

Rng = np.random.Generator


@dataclass(frozen=True)
class Machine:
    """How a machine turns and sounds.

    `beats` per turn (firings, blades); `idle_rpm` and `top_rpm`; `sharp` how short a beat is; `pipes` are (Hz, Q, level) of what
    it sounds through; `whine` (orders of the turn) of gears and turbines with their level; `air` is the spectrum of its rush and
    `rush` its share; `uneven` how much beats differ; `gear_m_s` the speed at which it changes up (0: it has no gears)."""

    beats: float
    idle_rpm: float
    top_rpm: float
    sharp: float
    pipes: tuple[tuple[float, float, float], ...]
    air: Points
    rush: float
    whine: tuple[float, float] = (0.0, 0.0)
    uneven: float = 0.12
    gear_m_s: float = 0.0


_ROAD: Points = ((40, -6), (250, -3), (900, 0), (1800, -6), (5000, -20), (14000, -42))
_ROAR: Points = ((25, -4), (120, 0), (500, -3), (2000, -9), (7000, -18), (16000, -34))
_HUSH: Points = ((40, 0), (300, -6), (1500, -18), (9000, -40))

MACHINES: dict[str, Machine] = {
    "car": Machine(2, 800, 3400, 7, ((92, 3, 1.0), (210, 4, 0.5), (640, 2, 0.12)), _ROAD, 0.35, gear_m_s=7),
    "sports car": Machine(4, 950, 6500, 8, ((130, 2.5, 1.0), (380, 3, 0.7), (900, 2, 0.3)), _ROAD, 0.25, gear_m_s=10),
    "motorcycle": Machine(
        1, 1100, 6000, 10, ((105, 2, 1.0), (290, 2.5, 0.8), (1100, 2, 0.3)), _ROAD, 0.12, uneven=0.3, gear_m_s=8
    ),
    "truck": Machine(3, 600, 1900, 9, ((62, 2.5, 1.0), (150, 3, 0.7), (1400, 1.5, 0.12)), _ROAD, 0.4, uneven=0.2, gear_m_s=4),
    "tractor": Machine(1.5, 550, 1600, 12, ((55, 2, 1.0), (170, 3, 0.8), (1200, 1.5, 0.15)), _HUSH, 0.25, uneven=0.3),
    "motor boat": Machine(2, 900, 3200, 6, ((80, 2, 1.0), (260, 2, 0.5)), ((80, -4), (400, 0), (2000, -6), (8000, -20)), 0.6),
    "propeller": Machine(3, 1100, 2300, 5, ((85, 1.5, 1.0), (190, 2, 0.7), (520, 2, 0.3)), _ROAR, 0.35, uneven=0.05),
    "helicopter": Machine(2, 330, 330, 14, ((38, 1.2, 1.0), (120, 1.5, 0.6), (480, 1.2, 0.25)), _ROAR, 0.4, (140, 0.04), 0.04),
    "jet": Machine(20, 3200, 5200, 2, ((1200, 1, 0.05),), _ROAR, 1.0, (42, 0.16), 0.02),
    "rocket": Machine(1, 900, 900, 1, ((30, 1, 0.1),), ((18, 0), (60, 0), (250, -4), (1500, -12), (8000, -26)), 1.2),
    "electric": Machine(6, 300, 3000, 2, ((400, 1, 0.05),), _ROAD, 0.8, (24, 0.12), 0.02),
    "drone": Machine(2, 5200, 6400, 3, ((260, 1.5, 1.0), (900, 2, 0.6), (2400, 2, 0.35)), _ROAR, 0.2, (7, 0.1), 0.1),
    "steam train": Machine(4, 30, 150, 5, ((150, 1, 0.12),), ((60, -8), (250, 0), (900, -2), (3000, -8), (10000, -24)), 0.4),
}


def turning(machine: Machine, speed_m_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turns per minute at road speeds (n,): it climbs within each gear and falls back as the next one is put in."""
    if machine.gear_m_s <= 0:
        share = 1 - np.exp(-np.maximum(speed_m_s, 0) / 12)
        return machine.idle_rpm + (machine.top_rpm - machine.idle_rpm) * share
    gear = np.floor(np.maximum(speed_m_s, 0) / machine.gear_m_s)
    within = np.maximum(speed_m_s, 0) / machine.gear_m_s - gear
    low = np.where(gear > 0, 0.45, 0.0)
    climb = machine.idle_rpm + (machine.top_rpm - machine.idle_rpm) * 0.75 * (low + (1 - low) * within)
    return dsp.one_pole(climb - climb[0], 0.12) + climb[0]


def machine_sound(machine: Machine, rpm: NDArray[np.float64], rng: Rng) -> Signal:
    """The machine at these turns per minute (n,), mono (n,), about unit power."""
    n = len(rpm)
    turns = np.cumsum(rpm / 60 * np.exp(0.012 * wander(rng, n, 2.0))) / SAMPLE_RATE
    beat = machine.beats * turns
    strength = 1 + machine.uneven * (np.sin(2 * np.pi * turns / 2 + 1) + 0.6 * wander(rng, n, 9))
    phase = beat % 1
    rise = np.minimum(1, phase / 0.04)
    pulse = np.exp(-machine.sharp * phase) * strength * rise
    tone = np.zeros(n)
    for hz, q, level in machine.pipes:
        tone += level * dsp.apply(dsp.resonance(hz, q), pulse)
    rush = shaped_noise(rng, n, machine.air, 1)[:, 0] * (0.5 + np.exp(-0.5 * machine.sharp * phase) * rise)
    out = unit(tone) + 1.4 * machine.rush * unit(rush)
    order, level = machine.whine
    if level:
        out += level * 5 * np.sin(2 * np.pi * order * turns) + level * 2 * np.sin(2 * np.pi * 1.503 * order * turns)
    return out / np.sqrt(1 + 2 * machine.rush**2)


def machine_bed(name: str, share: float) -> Callable[[Rng, int], Signal]:
    """A bed (rng, n) -> (n, 2) of a machine at a share of its range of turns."""
    machine = MACHINES[name]

    def bed(rng: Rng, n: int) -> Signal:
        rpm = (machine.idle_rpm + share * (machine.top_rpm - machine.idle_rpm)) * np.exp(0.03 * wander(rng, n, 0.4))
        mono = machine_sound(machine, rpm, rng)
        side = shaped_noise(rng, n, machine.air, 1) * 0.18
        return mono[:, None] + side * np.array([1.0, -1.0])

    return bed


def rails(rng: Rng, n: int) -> Signal:
    """Inside a train: the rumble of wheels, and bogies over joints, two pairs each."""
    t = np.arange(n) / SAMPLE_RATE
    rumble = shaped_noise(rng, n, ((25, -4), (60, 0), (180, -4), (600, -14), (2500, -30), (12000, -56)))
    knocks = np.zeros(n)
    for lag in (0.0, 0.13, 0.62, 0.75):
        since = (t - lag) % 1.45
        knocks += np.exp(-since / 0.03) * np.minimum(1, since / 0.002)
    body = dsp.apply(dsp.resonance(120, 2), rng.standard_normal(n)) + 0.4 * dsp.apply(
        dsp.resonance(700, 2), rng.standard_normal(n)
    )
    return 0.8 * rumble * np.exp(0.15 * wander(rng, n, 0.6))[:, None] + 0.9 * (unit(body) * knocks)[:, None]


def jet_pass(rng: Rng) -> Signal:
    """An airliner overhead: the whine comes first, the roar stays behind."""
    n = 9 * SAMPLE_RATE
    x = np.linspace(-1, 1, n)
    roar = shaped_noise(rng, n, _ROAR, 1)[:, 0] * np.exp(-(((x - 0.15) / 0.45) ** 2))
    hz = 2600 / (1 + 0.35 * np.tanh(3 * x))
    whine = np.sin(2 * np.pi * np.cumsum(hz) / SAMPLE_RATE) * np.exp(-(((x + 0.2) / 0.3) ** 2))
    out = (roar + 0.12 * whine) * np.sin(np.pi * (x + 1) / 2)
    return out / max(float(np.max(np.abs(out))), 1e-9)


def siren(rng: Rng) -> Signal:
    """Two tones of a police or fire car, a fourth apart."""
    n = round(2.6 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    hz = dsp.one_pole(np.where(t % 1.3 < 0.65, 440.0, 585.0) - 440.0, 0.012) + 440.0
    phase = 2 * np.pi * np.cumsum(hz) / SAMPLE_RATE
    tone = np.asarray(sum(np.sin(k * phase + float(rng.random())) / k for k in (1, 2, 3, 4, 5, 6, 8)))
    out = dsp.apply(dsp.bell(1500, 8, 1.0), tone) * np.minimum(1, np.minimum(t, t[::-1]) / 0.03)
    return out / float(np.max(np.abs(out)))


def train_horn(rng: Rng) -> Signal:
    """A chord of air horns (D sharp, F sharp, G sharp, B) with their breath."""
    n = round(1.9 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    tone = np.asarray(
        sum(np.sin(2 * np.pi * hz * k * t + k) / k**0.8 for hz in (311.0, 370.0, 415.0, 494.0) for k in range(1, 10))
    )
    out = tone + 0.8 * dsp.apply(dsp.band(300, 4000), rng.standard_normal(n))
    out *= np.minimum(1, t / 0.08) * np.minimum(1, t[::-1] / 0.25)
    return out / float(np.max(np.abs(out)))


def steam_whistle(rng: Rng) -> Signal:
    """Three pipes full of steam."""
    n = round(1.7 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    rise = 1 - 0.06 * np.exp(-t / 0.12)
    tone = sum(np.sin(2 * np.pi * np.cumsum(hz * rise) / SAMPLE_RATE) for hz in (587.0, 740.0, 880.0, 1174.0))
    out = np.asarray(tone) + 0.9 * dsp.apply(dsp.band(500, 7000), rng.standard_normal(n))
    out *= np.minimum(1, t / 0.06) * np.minimum(1, t[::-1] / 0.2)
    return out / float(np.max(np.abs(out)))
