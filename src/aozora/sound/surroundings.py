"""Beds of more weathers and places: rain by what it falls on, hail, sand, rooms at work, halls, streets, caves, ships.

Like `textures`: functions (rng, n) -> stereo (n, 2) of about unit power."""

from collections.abc import Callable

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp, household
from aozora.sound.dsp import Signal
from aozora.sound.textures import Points, crowd, shaped_noise, sprinkle, unit, wander

Rng = np.random.Generator
Bed = Callable[[Rng, int], Signal]


def _pats(rng: Rng, count: int, band_hz: tuple[float, float], seconds: float, q: float) -> list[Signal]:
    kernels: list[Signal] = []
    for hz in np.exp(rng.uniform(np.log(band_hz[0]), np.log(band_hz[1]), count)):
        n = round(5 * seconds * SAMPLE_RATE)
        t = np.arange(n) / SAMPLE_RATE
        noise = dsp.apply(dsp.resonance(float(hz), q), rng.standard_normal(n) * np.exp(-t / (0.3 * seconds)))
        kernels.append(unit(noise * np.exp(-t / seconds) * np.minimum(1, t / 0.0004)))
    return kernels


def patter(far: Points, band_hz: tuple[float, float], drops: tuple[float, float, float], share: float) -> Bed:
    """Falling drops: the hush of all of them by a spectrum, and near ones as (per second, seconds, Q) in a band."""

    def bed(rng: Rng, n: int) -> Signal:
        per_s, seconds, q = drops
        near = unit(sprinkle(rng, n, per_s, _pats(rng, 9, band_hz, seconds, q)))
        few = unit(sprinkle(rng, n, per_s / 12, _pats(rng, 6, band_hz, 1.6 * seconds, q)))
        hush = shaped_noise(rng, n, far) * np.exp(0.12 * wander(rng, n, 0.6))[:, None]
        return hush * (1 - share) + near * share + 0.5 * share * few

    return bed


RAIN_ON_LEAVES = patter(((150, -22), (600, -8), (2500, 0), (6000, -2), (13000, -14)), (900, 5200), (420, 0.005, 1.6), 0.55)
RAIN_ON_ROOF = patter(((60, -14), (200, -2), (700, 0), (2200, -8), (8000, -24)), (260, 1500), (260, 0.011, 3.5), 0.6)
RAIN_ON_METAL = patter(((300, -18), (1200, -4), (3200, 0), (8000, -8)), (1100, 4200), (300, 0.02, 14.0), 0.65)
RAIN_ON_WATER = patter(((300, -20), (1500, -4), (6000, -1), (14000, 0)), (1500, 9000), (380, 0.006, 9.0), 0.5)
RAIN_ON_GLASS = patter(((80, -12), (300, -3), (1200, 0), (4000, -10)), (1400, 5200), (110, 0.006, 3.0), 0.55)
HEAVY_RAIN = patter(((60, -9), (250, -2), (1200, 0), (5000, -4), (15000, -12)), (700, 6000), (800, 0.006, 1.4), 0.4)
HAIL = patter(((200, -20), (1500, -2), (5000, 0), (12000, -8)), (1300, 7000), (160, 0.007, 5.0), 0.75)


def sand_wind(rng: Rng, n: int) -> Signal:
    """Wind full of grains."""
    low = shaped_noise(rng, n, ((40, -4), (150, 0), (600, -6), (2000, -20), (9000, -44)))
    grit = shaped_noise(rng, n, ((1500, -22), (4000, -3), (9000, 0), (15000, -6)))
    gust = np.exp(0.5 * wander(rng, n, 0.35))[:, None]
    return low * gust + 0.35 * grit * gust**1.8


def _among(floor: Bed, things: tuple[tuple[Callable[[Rng], Signal], float, float], ...]) -> Bed:
    """A floor of noise among which single sounds are heard: (make, per second, level)."""

    def bed(rng: Rng, n: int) -> Signal:
        out = floor(rng, n)
        for make, per_s, level in things:
            kernels = [unit(make(rng)[: 2 * SAMPLE_RATE]) for _ in range(3)]
            out = out + level * sprinkle(rng, n, per_s, kernels, 0.9)
        return out

    return bed


def _air(*points: tuple[float, float], flow: float = 0.1) -> Bed:
    return lambda rng, n: shaped_noise(rng, n, points) * np.exp(flow * wander(rng, n, 0.5))[:, None]


def _hummed(hz: float, level: float, floor: Bed) -> Bed:
    def bed(rng: Rng, n: int) -> Signal:
        t = np.arange(n)[:, None] / SAMPLE_RATE
        hum = sum(np.sin(2 * np.pi * k * hz * t + rng.uniform(0, 6.28, 2)) / k for k in (1, 2, 3, 4))
        return floor(rng, n) + level * np.asarray(hum)

    return bed


def _voices_in(level: float, floor: Bed) -> Bed:
    return lambda rng, n: level * unit(crowd(rng, n)) + floor(rng, n)


def _steel(rng: Rng) -> Signal:
    return household.blow(("metal", "metal"), 0.25, 0.8, 1.2, rng, panel=False)


def _shoe(rng: Rng) -> Signal:
    return household.blow(("leather", "stone"), 0.1, 0.5, 0.8, rng)


_FAN = _air((40, -4), (120, 0), (500, -8), (1800, -20), (9000, -44))
_HALL = _air((50, -3), (200, 0), (700, -8), (2500, -22), (9000, -46))

OFFICE = _among(_hummed(100, 0.12, _FAN), ((household.typing, 0.28, 0.12), (household.paper, 0.06, 0.12)))
MARKET = _among(_voices_in(1.0, _HALL), ((_shoe, 1.4, 0.16), (household.cloth, 0.6, 0.12)))
STATION = _among(_voices_in(0.7, _HALL), ((_shoe, 2.2, 0.2),))
STADIUM = _among(
    _voices_in(0.8, _air((150, -10), (400, 0), (1000, -2), (2500, -10), (7000, -30), flow=0.25)), ((household.clap, 6, 0.12),)
)
BUILDING_SITE = _among(_HALL, ((household.hammer, 1.4, 0.5), (_steel, 0.35, 0.35), (household.sawing, 0.3, 0.4)))
CAVE = _among(_air((25, -2), (80, 0), (250, -14), (900, -34), (6000, -60)), ((household.drip, 1.1, 1.0),))
VENT = _hummed(60, 0.25, _FAN)
BIG_HALL = _HALL
GYM = _among(_voices_in(0.35, _HALL), ((_steel, 0.4, 0.35), (_shoe, 1.0, 0.3)))
