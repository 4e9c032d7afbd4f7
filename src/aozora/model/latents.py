"""What the transformer works on: the latents of picture and sound together, and how noisy each of their positions is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor


@dataclass(frozen=True)
class Latents:
    """Picture (B, channels, frames, rows, columns) and sound (B, sound channels, steps) of the same seconds; also noise, or a
    velocity, of those shapes."""

    video: Tensor
    sound: Tensor

    def map(self, change: Callable[[Tensor], Tensor]) -> "Latents":
        """Both changed alike."""
        return Latents(change(self.video), change(self.sound))

    def zip(self, other: "Latents", join: Callable[[Tensor, Tensor], Tensor]) -> "Latents":
        """Both joined with those of `other`."""
        return Latents(join(self.video, other.video), join(self.sound, other.sound))

    @property
    def batch(self) -> int:
        """How many clips these are."""
        return len(self.video)

    @classmethod
    def stacked(cls, parts: "list[Latents]") -> Self:
        """Several batches as one."""
        return cls(torch.cat([p.video for p in parts]), torch.cat([p.sound for p in parts]))


@dataclass(frozen=True)
class Levels:
    """The noise level of every position: 0 is clean, 1 is nothing but noise.

    A clip has few different levels; they stand in `table` (B, L), and `video` (B, frames, rows, columns) and `sound` (B,
    steps), int64, say which of them each position has. Positions that share a token must share a level.
    """

    table: Tensor
    video: Tensor
    sound: Tensor

    @classmethod
    def of(cls, video: Tensor, sound: Tensor, known: "Known") -> Self:
        """`video` (B, frames) for each latent frame and `sound` (B,) for all sound, except that what is known is clean."""
        batch, frames = video.shape
        table = torch.cat([video, sound[:, None], torch.zeros_like(sound[:, None])], 1)
        frame = torch.arange(frames, device=video.device)[None, :, None, None].expand(batch, *known.video.shape[1:])
        return cls(
            table,
            torch.where(known.video, frames + 1, frame),
            torch.where(known.sound, frames + 1, torch.full_like(known.sound, frames, dtype=torch.long)),
        )

    def each(self) -> Latents:
        """The level of each position, shaped to be multiplied with latents: (B, 1, frames, rows, columns) and (B, 1, steps)."""
        video = self.table.gather(1, self.video.flatten(1)).view(self.video.shape)
        return Latents(video[:, None], self.table.gather(1, self.sound)[:, None])


@dataclass(frozen=True)
class Known:
    """Which positions are given, and so stay as they are: bool (B, frames, rows, columns) and (B, steps)."""

    video: Tensor
    sound: Tensor

    @classmethod
    def nothing(cls, latents: Latents) -> Self:
        """All is to be made."""
        batch, _, *grid = latents.video.shape
        device = latents.video.device
        sound = torch.zeros(batch, latents.sound.shape[-1], dtype=torch.bool, device=device)
        return cls(torch.zeros(batch, *grid, dtype=torch.bool, device=device), sound)

    def keeping(self, given: Latents, made: Latents) -> Latents:
        """`made`, with what is known taken from `given`."""
        video = torch.where(self.video[:, None], given.video, made.video)
        return Latents(video, torch.where(self.sound[:, None], given.sound, made.sound))
