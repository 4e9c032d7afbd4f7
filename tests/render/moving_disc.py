"""A scene with exact passes: a textured disc flies over a textured background that moves otherwise."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import RawFrame


def texture(x: NDArray, y: NDArray, phase: float) -> NDArray[np.float32]:
    """Smooth coloured pattern (h, w, 3) in 0..1 whose finest waves are about 8 pixels long."""
    channels = [
        0.5
        + 0.18 * np.sin(x * (0.21 + 0.05 * c) + phase + c)
        + 0.14 * np.sin(y * (0.33 - 0.04 * c) + 2 * phase)
        + 0.12 * np.sin((x + y) * 0.5 + c * phase)
        for c in range(3)
    ]
    return np.stack(channels, -1).astype(np.float32)


@dataclass(frozen=True)
class MovingDisc:
    """The disc (radius pixels, velocity pixels a frame) nearer than the background; 4x4 samples antialias its edge."""

    height: int = 120
    width: int = 212
    radius: float = 26.0
    disc: tuple[float, float] = (5.0, 1.5)
    background: tuple[float, float] = (-1.25, 0.5)
    start: tuple[float, float] = (60.0, 50.0)
    plain: bool = False

    def frame(self, index: int, noise: float = 0.0) -> RawFrame:
        y, x = np.mgrid[: self.height, : self.width].astype(np.float64)
        inside, share = self._coverage(index)
        back = texture(x - self.background[0] * index, y - self.background[1] * index, 0.4)
        front = texture(x - self.disc[0] * index, y - self.disc[1] * index, 2.2) * np.float32(0.8)
        if self.plain:
            back, front = np.full_like(back, 0.1), np.full_like(front, 0.9)
        picture = back + share[..., None].astype(np.float32) * (front - back)
        if noise:
            picture = picture * np.exp(np.random.default_rng(index).normal(0, noise, picture.shape)).astype(np.float32)
        velocity = np.where(inside[..., None], self.disc, self.background)
        passes = {
            "depth": np.where(inside, 3.0, 12.0).astype(np.float32),
            "flow": np.concatenate([-velocity, velocity], -1).astype(np.float32),
            "ids": np.where(inside, 7, 1).astype(np.int32),
        }
        return RawFrame(index, picture.astype(np.float32), passes)

    def inside(self, index: int) -> NDArray[np.bool_]:
        """Which pixels' middles the disc covers."""
        return self._coverage(index)[0]

    def _coverage(self, index: int) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
        y, x = np.mgrid[: self.height, : self.width].astype(np.float64)
        cx, cy = (s + v * index for s, v in zip(self.start, self.disc, strict=True))
        offsets = (np.arange(4) + 0.5) / 4 - 0.5
        share = sum((np.hypot(x + dx - cx, y + dy - cy) < self.radius) / 16.0 for dx in offsets for dy in offsets)
        return np.hypot(x - cx, y - cy) < self.radius, np.asarray(share)


def psnr(a: NDArray, b: NDArray) -> float:
    """Decibels between pictures in 0..1."""
    return float(-10 * np.log10(np.mean((np.asarray(a, np.float64) - b) ** 2)))
