"""Noise as functions of the plane and as pictures that tile: what terrain, clouds, patches, bark and smudges are made of.

Everything is a pure function of its seed. Pictures repeat without a seam, rows run along y and columns along x.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane

Floats = NDArray[Any]

_LATTICE = 256


def smoothstep(low: float, high: float, x: Floats) -> Floats:
    """0 below `low`, 1 above `high`, smooth between; `low` may be the larger one, which turns the step round."""
    t = np.clip((x - low) / (high - low), 0.0, 1.0)
    return t * t * (3.0 - 2.0 * t)


def fbm(x: Floats, y: Floats, octaves: int = 4, seed: int = 0, gain: float = 0.5, lacunarity: float = 2.03) -> Floats:
    """Fractal value noise of about -1..1 with features of size 1 in the first octave; x and y of one shape.

    Quintic interpolation (Perlin, 2002); every octave is turned, so that the lattice does not show.
    """
    lattice = lane(seed, "fbm").uniform(-1.0, 1.0, (_LATTICE, _LATTICE))
    total = np.zeros(np.broadcast(x, y).shape)
    weight, amplitude = 0.0, 1.0
    turn_cos, turn_sin = math.cos(0.65), math.sin(0.65)
    for octave in range(octaves):
        total += amplitude * _value_noise(lattice, x + 17.3 * octave, y + 9.1 * octave)
        weight += amplitude
        amplitude *= gain
        x, y = lacunarity * (turn_cos * x - turn_sin * y), lacunarity * (turn_sin * x + turn_cos * y)
    return total * (1.6 / weight)


def ridged(x: Floats, y: Floats, octaves: int = 4, seed: int = 0, gain: float = 0.5) -> Floats:
    """Fractal noise of 0..1 with sharp crests (Musgrave's ridged multifractal without feedback)."""
    total = np.zeros(np.broadcast(x, y).shape)
    weight, amplitude = 0.0, 1.0
    for octave in range(octaves):
        total += amplitude * (1.0 - np.abs(np.clip(fbm(x, y, 1, seed + octave), -1.0, 1.0)))
        weight += amplitude
        amplitude *= gain
        x, y = x * 2.03 + 5.2, y * 2.03 + 1.3
    return total / weight


def _value_noise(lattice: Floats, x: Floats, y: Floats) -> Floats:
    column, row = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    u, v = x - column, y - row
    u, v = u * u * u * (u * (u * 6 - 15) + 10), v * v * v * (v * (v * 6 - 15) + 10)
    left, right = column & (_LATTICE - 1), (column + 1) & (_LATTICE - 1)
    low, high = row & (_LATTICE - 1), (row + 1) & (_LATTICE - 1)
    below = lattice[low, left] * (1 - u) + lattice[low, right] * u
    above = lattice[high, left] * (1 - u) + lattice[high, right] * u
    return below * (1 - v) + above * v


def tile(
    side: int,
    slope: float = 2.0,
    seed: int = 0,
    band: tuple[float, float] = (1.0, 1e9),
    stretch: tuple[float, float] = (1.0, 1.0),
) -> NDArray[np.float32]:
    """A tileable picture (side, side) of 1/f^slope noise, spread evenly over 0..1.

    `band` keeps waves from so many to so many per tile; `stretch` along x and y above 1 makes features longer that way. Filtered
    white noise (Saupe, 1988), then the Gaussian's distribution function.
    """
    rows = np.fft.fftfreq(side)[:, None] * side
    columns = np.fft.rfftfreq(side)[None, :] * side
    waves = np.hypot(rows * stretch[1], columns * stretch[0])
    waves[0, 0] = 1.0
    spectrum = waves ** (-slope / 2) * (waves >= band[0]) * (waves <= band[1])
    spectrum[0, 0] = 0.0
    white = np.fft.rfft2(lane(seed, "tile").standard_normal((side, side)))
    height = np.fft.irfft2(white * spectrum, s=(side, side))
    height /= max(float(height.std()), 1e-12)
    return _normal_distribution(height).astype(np.float32)


def _normal_distribution(z: Floats) -> Floats:
    """Distribution function of the normal distribution, within 0.0003 (tanh form of Page, 1977)."""
    return 0.5 * (1.0 + np.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z * z * z)))


def cells(side: int, count: int, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.int64]]:
    """Tileable cellular noise (Worley, 1996) with count x count jittered points: distances to the nearest and the second nearest
    point in cell sizes, and the number of the nearest, each (side, side)."""
    points = lane(seed, "cells").random((count, count, 2))
    grid = (np.arange(side) + 0.5) / side * count
    x, y = np.meshgrid(grid, grid)
    column, row = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    nearest, second = np.full(x.shape, 9.0), np.full(x.shape, 9.0)
    owner = np.zeros(x.shape, np.int64)
    for step_y in (-1, 0, 1):
        for step_x in (-1, 0, 1):
            j, i = (row + step_y) % count, (column + step_x) % count
            distance = np.hypot(column + step_x + points[j, i, 0] - x, row + step_y + points[j, i, 1] - y)
            closer = distance < nearest
            second = np.where(closer, nearest, np.minimum(second, distance))
            owner = np.where(closer, j * count + i, owner)
            nearest = np.where(closer, distance, nearest)
    return nearest.astype(np.float32), second.astype(np.float32), owner


def sample(picture: NDArray[np.float32], x: Floats, y: Floats) -> NDArray[np.float32]:
    """A tiling picture (h, w) or (h, w, c) read bilinearly at x, y in tiles; the shape of x (and c)."""
    height, width = picture.shape[:2]
    u, v = x * width - 0.5, y * height - 0.5
    column, row = np.floor(u).astype(np.int32), np.floor(v).astype(np.int32)
    u, v = (u - column).astype(np.float32), (v - row).astype(np.float32)
    if picture.ndim == 3:
        u, v = u[..., None], v[..., None]
    left, right, low, high = column % width, (column + 1) % width, row % height, (row + 1) % height
    below = picture[low, left] * (1 - u) + picture[low, right] * u
    above = picture[high, left] * (1 - u) + picture[high, right] * u
    return below * (1 - v) + above * v
