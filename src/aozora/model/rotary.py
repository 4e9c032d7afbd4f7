"""Where a token is, in time and in the picture, as rotations of queries and keys (RoPE, Su 2021): picture and sound on one clock.

A position is (seconds, rows, columns). Rows and columns are counted in video tokens from the middle of the picture, where sound
and words are. Attention then sees only how far apart two tokens are: 40 ms is the same distance between two sounds, two
pictures, or a picture and a sound.
"""

from fractions import Fraction

import torch
from torch import Tensor

from aozora.model.sizes import SOUND_RATE, TIME

TICKS = 6.0
"""Rotary units per second: one per latent frame at 24 frames per second."""

LONGEST = 1000.0
"""Ratio of the longest period to the shortest."""


def video_positions(frames: int, rows: int, columns: int, fps: Fraction) -> Tensor:
    """(frames * rows * columns, 3) positions of video tokens, `frames` in latents: the middle of the pictures that each stands
    for."""
    number = torch.arange(frames, dtype=torch.float32)
    seconds = torch.where(number == 0, 0.0, TIME * number - (TIME - 1) / 2) / float(fps)
    down = torch.arange(rows) - (rows - 1) / 2
    right = torch.arange(columns) - (columns - 1) / 2
    return torch.cartesian_prod(seconds, down, right)


def sound_positions(steps: int) -> Tensor:
    """(steps, 3) positions of sound tokens: the middle of the 40 ms that each stands for."""
    seconds = (torch.arange(steps, dtype=torch.float32) + 0.5) / SOUND_RATE
    return torch.stack([seconds, torch.zeros(steps), torch.zeros(steps)], 1)


def rotations(positions: Tensor, head_width: int) -> Tensor:
    """(2, N, head_width / 2) cosines and sines of every token's angles: a third of them turn with the row, a third with the
    column, the rest with time."""
    pairs = head_width // 2
    across = pairs // 3
    angles = [
        positions[:, axis, None] * scale / LONGEST ** (torch.arange(count, device=positions.device) / count)
        for axis, scale, count in ((0, TICKS, pairs - 2 * across), (1, 1.0, across), (2, 1.0, across))
    ]
    angle = torch.cat(angles, 1)
    return torch.stack([angle.cos(), angle.sin()])


def rotated(heads: Tensor, turn: Tensor) -> Tensor:
    """Queries or keys (B, N, heads, head_width) turned by `rotations`; channel i is turned together with channel i + half."""
    cosine, sine = turn.to(heads.dtype).unsqueeze(2)
    left, right = heads.chunk(2, -1)
    return torch.cat([left * cosine - right * sine, right * cosine + left * sine], -1)
