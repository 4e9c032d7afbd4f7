"""The video autoencoder: 8 x 8 pixels and 4 frames become one latent position, the first frame alone; nothing sees the future.

The clip is led in by three copies of its first frame, so that every latent position is made of four frames, and the first one
of the first frame only. A picture is a clip of one frame.
"""

from collections.abc import Iterator
from typing import cast

import torch
from torch import Tensor, nn

from aozora.model.causal import CausalConv3d, ChannelNorm, Memory, Residual, gathered, spread
from aozora.model.sizes import SPACE, TIME, CodecShape, frames_of, latent_frames
from aozora.model.tiles import Tiling, tiled

CHUNK = 2
"""Latent positions in time that are coded at once; memory does not depend on the length of a clip."""


class VideoCodec(nn.Module):
    """Pixels (B, 3, T, H, W) in -1..1 to latents (B, channels, 1 + (T-1)/4, H/8, W/8) of about unit variance, and back.

    H and W are multiples of 8. `mean` and `deviation` are those of latents over the training clips (`calibrate`).
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, shape: CodecShape) -> None:
        super().__init__()
        self.channels = shape.channels
        self.encoder, self.decoder = Encoder(shape), Decoder(shape)
        self.register_buffer("mean", torch.zeros(1, shape.channels, 1, 1, 1))
        self.register_buffer("deviation", torch.ones(1, shape.channels, 1, 1, 1))

    def posterior(self, video: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and log-variance of the latents of a clip, before they are normalised; for training."""
        return self.encoder(led_in(video)).chunk(2, 1)

    def reconstruction(self, latents: Tensor) -> Tensor:
        """The clip of latents that are not normalised; for training."""
        return self.decoder(latents)[:, :, TIME - 1 :]

    def calibrate(self, latents: Tensor) -> None:
        """Take mean and deviation of these latents, which are not normalised, as those of all."""
        self.mean.copy_(latents.mean((0, 2, 3, 4), keepdim=True))
        self.deviation.copy_(latents.std((0, 2, 3, 4), keepdim=True).clamp_min(1e-4))

    @torch.no_grad()
    def encode(self, video: Tensor, tiling: Tiling | None = None) -> Tensor:
        """Normalised latents of a clip of 1 + 4 n frames, chunk by chunk, and tile by tile where `tiling` is given."""
        if video.shape[2] != frames_of(latent_frames(video.shape[2])):
            raise ValueError(f"must have 1 + {TIME} n frames (got {video.shape[2]})")

        def one(part: Tensor, _tile: int = 0) -> Tensor:
            memory: Memory = {}
            chunks = led_in(part).split(CHUNK * TIME, 2)
            return torch.cat([self.encoder(chunk, memory).chunk(2, 1)[0] for chunk in chunks], 2)

        latents = one(video) if tiling is None else tiled(one, video, tiling, 1 / SPACE)
        return (latents - self.mean) / self.deviation

    def decode(self, latents: Tensor, tiling: Tiling | None = None) -> Tensor:
        """The clip of normalised latents."""
        return torch.cat(list(self.decoded(latents, tiling)), 2)

    @torch.no_grad()
    def decoded(self, latents: Tensor, tiling: Tiling | None = None) -> Iterator[Tensor]:
        """The clip of normalised latents in pieces of up to 8 frames, each ready before the next is begun."""
        latents = latents * self.deviation + self.mean
        memories: dict[int, Memory] = {}
        for number, chunk in enumerate(latents.split(CHUNK, 2)):

            def one(part: Tensor, tile: int = 0) -> Tensor:
                return self.decoder(part, memories.setdefault(tile, {}))

            pixels = one(chunk) if tiling is None else tiled(one, chunk, tiling, SPACE)
            yield pixels[:, :, TIME - 1 :] if number == 0 else pixels


class Encoder(nn.Module):
    """Led-in pixels (B, 3, 4 n, H, W) to (B, 2 channels, n, H/8, W/8)."""

    def __init__(self, shape: CodecShape) -> None:
        super().__init__()
        self.patch = shape.patch
        first, second, third = shape.widths
        self.inward = CausalConv3d(3 * shape.patch**2, first, (1, 3, 3))
        self.stages = nn.ModuleList([_blocks(first, shape.blocks), _blocks(second, shape.blocks), _blocks(third, shape.blocks)])
        self.steps = _steps(shape)
        self.narrowing = nn.ModuleList(
            [
                CausalConv3d(first * _volume(self.steps[0]), second, (1, 1, 1)),
                CausalConv3d(second * _volume(self.steps[1]), third, (1, 1, 1)),
            ]
        )
        self.norm = ChannelNorm(third)
        self.outward = CausalConv3d(third, 2 * shape.channels, (3, 3, 3))
        nn.init.constant_(cast(Tensor, self.outward.conv.bias)[shape.channels :], -6)  # nearly sure of its latents at first

    def forward(self, video: Tensor, memory: Memory | None = None) -> Tensor:
        hidden = self.inward(gathered(video, self.patch, 1), memory)
        for number, stage in enumerate(self.stages):
            for block in cast(nn.ModuleList, stage):
                hidden = block(hidden, memory)
            if number < len(self.steps):
                hidden = self.narrowing[number](gathered(hidden, *self.steps[number]), memory)
        return self.outward(self.norm(hidden), memory)


class Decoder(nn.Module):
    """Latents (B, channels, n, h, w) to pixels (B, 3, 4 n, 8 h, 8 w)."""

    def __init__(self, shape: CodecShape) -> None:
        super().__init__()
        self.patch = shape.patch
        first, second, third = shape.widths
        self.inward = CausalConv3d(shape.channels, third, (3, 3, 3))
        self.stages = nn.ModuleList(
            [_blocks(third, shape.blocks + 1), _blocks(second, shape.blocks + 1), _blocks(first, shape.blocks)]
        )
        self.steps = _steps(shape)[::-1]
        self.widening = nn.ModuleList(
            [
                CausalConv3d(third, second * _volume(self.steps[0]), (1, 1, 1)),
                CausalConv3d(second, first * _volume(self.steps[1]), (1, 1, 1)),
            ]
        )
        self.norm = ChannelNorm(first)
        self.outward = CausalConv3d(first, 3 * shape.patch**2, (1, 3, 3))

    def forward(self, latents: Tensor, memory: Memory | None = None) -> Tensor:
        hidden = self.inward(latents, memory)
        for number, stage in enumerate(self.stages):
            for block in cast(nn.ModuleList, stage):
                hidden = block(hidden, memory)
            if number < len(self.steps):
                hidden = spread(self.widening[number](hidden, memory), *self.steps[number])
        return spread(self.outward(nn.functional.silu(self.norm(hidden)), memory), self.patch, 1)


def led_in(video: Tensor) -> Tensor:
    """The clip with three more copies of its first frame before it."""
    return torch.cat([video[:, :, :1].expand(-1, -1, TIME - 1, -1, -1), video], 2)


def _blocks(width: int, count: int) -> nn.ModuleList:
    return nn.ModuleList(Residual(width) for _ in range(count))


def _steps(shape: CodecShape) -> tuple[tuple[int, int], tuple[int, int]]:
    """By how much each of the encoder's two steps gathers in space and in time."""
    return ((2, 2), (SPACE // shape.patch // 2, 2))


def _volume(step: tuple[int, int]) -> int:
    return step[0] ** 2 * step[1]
