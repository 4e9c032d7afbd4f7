"""Grounds to draw on: paper, canvas, wood. They stay with the picture's frame, as a sheet does."""

from functools import lru_cache

import numpy as np

from aozora.film.randomness import lane
from aozora.render.finish.filters import Image, gaussian, resized


@lru_cache(maxsize=24)
def noise(seed: int, name: str, size: tuple[int, int], grain: float) -> Image:
    """Smooth noise (h, w) of mean 0 and standard deviation 1 whose lumps are about `grain` pixels wide."""
    width, height = size
    shrink = max(1, int(grain / 3))
    rng = lane(seed, "looks", name)
    small = rng.standard_normal((height // shrink + 2, width // shrink + 2), dtype=np.float32)
    small = gaussian(small, max(0.3, grain / 2.5 / shrink))
    small = small / np.float32(max(float(small.std()), 1e-6))
    out = (
        resized(small, (width // shrink + 2) * shrink, (height // shrink + 2) * shrink)[:height, :width] if shrink > 1 else small
    )
    out = np.ascontiguousarray(out[:height, :width])
    out.setflags(write=False)
    return out


@lru_cache(maxsize=8)
def paper(seed: int, size: tuple[int, int], unit: float) -> Image:
    """The tooth of a rough sheet (h, w), mean 0, about -1..1."""
    rough = 0.6 * noise(seed, "tooth", size, 1.6 * unit) + 0.4 * noise(seed, "pulp", size, 6.0 * unit)
    return np.clip(rough / np.float32(1.6), -1, 1).astype(np.float32)


@lru_cache(maxsize=8)
def canvas(size: tuple[int, int], unit: float) -> Image:
    """A linen weave (h, w), -1..1."""
    width, height = size
    step = 2 * np.pi / (2.2 * unit)
    x, y = np.meshgrid(np.arange(width, dtype=np.float32) * step, np.arange(height, dtype=np.float32) * step)
    return (0.5 * np.sin(x) * np.sign(np.sin(y / 2)) + 0.5 * np.sin(y) * np.sign(np.sin(x / 2))).astype(np.float32)


@lru_cache(maxsize=8)
def wood(seed: int, size: tuple[int, int], unit: float) -> Image:
    """The grain of a cut block (h, w), -1..1: long fibres from side to side."""
    width, height = size
    slow = noise(seed, "rings", (width, height), 90 * unit)
    lines = noise(seed, "fibre", (max(8, width // 16), height), 2.0 * unit)
    fibre = resized(np.asarray(lines), width, height)
    _, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    rings = np.sin(y / (5.0 * unit) + 2.2 * slow)
    return np.clip(0.45 * rings + 0.35 * fibre, -1, 1).astype(np.float32)
