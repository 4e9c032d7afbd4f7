"""Waves on water as a few shapes of its mesh: all waves of one frequency together need only two shapes and two weights, whatever
their directions, so moving water is a mesh with named shapes and a track of weights.

Deep water of a wind sea: the JONSWAP spectrum (Hasselmann and others, 1973) with a cosine-power spread of directions; crests are
sharpened by moving points towards them (Gerstner, 1802)."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import ShapeTrack
from aozora.film.randomness import lane
from aozora.world.elements import PieceMotion
from aozora.world.geometry.noise import smoothstep

Floats = NDArray[Any]

GRAVITY = 9.81


@dataclass(frozen=True)
class Sea:
    """A wind sea: significant wave height in metres, length of the dominant waves in metres, the direction they run to in degrees
    counter-clockwise from +X, how narrowly they keep to it (power of the cosine), the shortest waves in metres, how far crests
    are sharpened (0..1), and into how many frequencies and directions the spectrum is cut."""

    height: float
    length: float
    heading: float
    spread: float = 4.0
    shortest: float = 0.3
    chop: float = 0.9
    frequencies: int = 10
    directions: int = 11


@dataclass(frozen=True)
class Waves:
    """Single waves: wave vectors (n, 2) per metre, amplitudes (n,) metres, phases (n,), frequency numbers (n,); and angular
    frequencies (m,) per second."""

    vectors: Floats
    amplitudes: Floats
    phases: Floats
    band: NDArray[np.int64]
    omega: Floats
    chop: float


def waves_of(sea: Sea, seed: int) -> Waves:
    """The single waves of a sea."""
    rng = lane(seed, "waves")
    longest = sea.length * 1.5
    edges = np.geomspace(
        math.sqrt(GRAVITY * 2 * math.pi / longest), math.sqrt(GRAVITY * 2 * math.pi / sea.shortest), 1 + sea.frequencies
    )
    omega = np.sqrt(edges[1:] * edges[:-1])
    peak = math.sqrt(GRAVITY * 2 * math.pi / sea.length)
    energy = _jonswap(omega, peak) * np.diff(edges)
    turn = (np.arange(sea.directions) + 0.5) / sea.directions * math.pi - math.pi / 2
    share = np.cos(turn) ** sea.spread
    # Short waves run in all directions, long ones with the wind.
    broad = np.clip(omega / peak / 6.0, 0.0, 0.6)[:, None]
    share = (1 - broad) * share / share.sum() + broad / sea.directions
    shape = (sea.frequencies, sea.directions)
    jitter = rng.uniform(-0.5, 0.5, shape) * math.pi / sea.directions
    angle = math.radians(sea.heading) + turn[None] + jitter
    number = omega[:, None] ** 2 / GRAVITY * np.exp(rng.uniform(-0.12, 0.12, shape))
    amplitudes = np.sqrt(2 * energy[:, None] * share) * rng.uniform(0.6, 1.4, shape)
    amplitudes *= sea.height / (4 * math.sqrt(float((amplitudes**2).sum()) / 2))
    vectors = np.stack([number * np.cos(angle), number * np.sin(angle)], -1).reshape(-1, 2)
    band = np.repeat(np.arange(sea.frequencies), sea.directions)
    phases = rng.uniform(0, 2 * math.pi, band.size)
    return Waves(vectors, amplitudes.ravel(), phases, band, omega, sea.chop)


def _jonswap(omega: Floats, peak: float) -> Floats:
    width = np.where(omega <= peak, 0.07, 0.09)
    bump = np.exp(-((omega / peak - 1) ** 2) / (2 * width**2))
    return omega**-5.0 * np.exp(-1.25 * (peak / omega) ** 4) * 3.3**bump


def wave_shapes(waves: Waves, xy: Floats, spacing: Floats, gain: Floats) -> dict[str, NDArray[np.float32]]:
    """The shapes (n, 3) of water at rest points xy (n, 2): "c<number>" and "s<number>" for each frequency.

    `spacing` (n,) metres between points there: waves that it cannot carry are left out; `gain` (n,) scales the heights."""
    shapes = {f"{part}{number}": np.zeros((len(xy), 3), np.float32) for number in range(len(waves.omega)) for part in "cs"}
    flat = xy.astype(np.float64)
    for vector, amplitude, phase, band in zip(waves.vectors, waves.amplitudes, waves.phases, waves.band, strict=True):
        number = float(np.hypot(*vector))
        carried = (smoothstep(2.2, 4.5, 2 * math.pi / number / spacing) * gain * amplitude).astype(np.float32)
        angle = np.mod(flat @ vector + phase, 2 * math.pi).astype(np.float32)
        cosine, sine = carried * np.cos(angle), carried * np.sin(angle)
        ahead = (waves.chop * vector / number).astype(np.float32)
        c, s = shapes[f"c{band}"], shapes[f"s{band}"]
        c[:, 0] -= ahead[0] * sine
        c[:, 1] -= ahead[1] * sine
        c[:, 2] += cosine
        s[:, 0] += ahead[0] * cosine
        s[:, 1] += ahead[1] * cosine
        s[:, 2] += sine
    return shapes


@dataclass(frozen=True)
class Rhythm:
    """Moves shapes as their waves run: "c<n>" with the cosine, "s<n>" with the sine of `omega[n]` times the time; further shapes
    swing with the cosine of their own angular frequency and phase: name -> (omega, phase)."""

    omega: tuple[float, ...]
    swings: Mapping[str, tuple[float, float]]

    def __call__(self, times: NDArray[np.float64]) -> PieceMotion:
        names: list[str] = []
        weights: list[Floats] = []
        for number, omega in enumerate(self.omega):
            names += [f"c{number}", f"s{number}"]
            weights += [np.cos(omega * times), np.sin(omega * times)]
        for name, (omega, phase) in self.swings.items():
            names.append(name)
            weights.append(np.cos(omega * times + phase))
        return PieceMotion(shapes=ShapeTrack(tuple(names), np.stack(weights, -1).astype(np.float32)))


def rhythm(waves: Waves, swings: Mapping[str, tuple[float, float]] | None = None) -> Rhythm:
    """The motion of a surface with the shapes of `wave_shapes` and further swinging ones."""
    return Rhythm(tuple(float(value) for value in waves.omega), swings or {})
