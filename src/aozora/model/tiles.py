"""Large pictures tile by tile: overlapping tiles, blended where they meet, so that memory does not depend on the picture's
size."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Tiling:
    """Tiles of `side` places that overlap by `overlap`, both counted at the input of what is tiled."""

    side: int
    overlap: int

    def starts(self, length: int) -> list[int]:
        """Where tiles begin along `length` places; the last one ends where the picture does."""
        if length <= self.side:
            return [0]
        stride = self.side - self.overlap
        return [*range(0, length - self.side, stride), length - self.side]


def tiled(work: Callable[[Tensor, int], Tensor], video: Tensor, tiling: Tiling, scale: float) -> Tensor:
    """`work` of (B, C, T, H, W) done on tiles; its result is `scale` times as high and wide. Where tiles overlap their weights
    rise and fall linearly. `work` is also given the tile's number, by which it may remember what it saw there."""
    height, width = video.shape[-2:]
    total: Tensor | None = None
    weights = torch.zeros(1)
    number = 0
    for top in tiling.starts(height):
        for left in tiling.starts(width):
            part = video[..., top : top + tiling.side, left : left + tiling.side]
            done = work(part, number)
            if total is None:
                total = done.new_zeros(*done.shape[:-2], round(height * scale), round(width * scale))
                weights = done.new_zeros(total.shape[-2:])
            rows, columns = done.shape[-2:]
            y, x = round(top * scale), round(left * scale)
            weight = _ramp(rows, round(tiling.overlap * scale), done)[:, None] * _ramp(
                columns, round(tiling.overlap * scale), done
            )
            total[..., y : y + rows, x : x + columns] += done * weight
            weights[y : y + rows, x : x + columns] += weight
            number += 1
    assert total is not None
    return total / weights


def _ramp(length: int, overlap: int, like: Tensor) -> Tensor:
    """Weights along a tile: rising over the overlap, 1 in the middle, falling; never 0."""
    place = torch.arange(length, device=like.device, dtype=like.dtype)
    nearest = torch.minimum(place, length - 1 - place) + 1
    return (nearest / max(1, overlap)).clamp(max=1)
