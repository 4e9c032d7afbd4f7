"""Convolutions over a video that look at the past only, in one go or piece by piece with the same result.

All tensors are (batch, channels, frames, height, width).
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Memory = dict[nn.Module, Tensor]
"""What each convolution has seen last. Handed along from piece to piece of one video, it makes the pieces as good as the
whole."""


class CausalConv3d(nn.Module):
    """A convolution whose output at a frame depends on that frame and `kernel[0] - 1` before it. Before the first frame there was
    the first frame."""

    def __init__(self, inward: int, outward: int, kernel: tuple[int, int, int]) -> None:
        super().__init__()
        self.past = kernel[0] - 1
        self.conv = nn.Conv3d(inward, outward, kernel, padding=(0, kernel[1] // 2, kernel[2] // 2))
        begin_as_loud(self)

    def forward(self, video: Tensor, memory: Memory | None = None) -> Tensor:
        if self.past:
            before = None if memory is None else memory.get(self)
            if before is None:
                before = video[:, :, :1].expand(-1, -1, self.past, -1, -1)
            video = torch.cat([before, video], 2)
            if memory is not None:
                memory[self] = video[:, :, -self.past :].detach().clone()
        if self.conv.kernel_size[1:] == (1, 1) and self.past:
            # in time alone: over time and all places in a row, which processors do twice as fast as in three dimensions
            weight = self.conv.weight.squeeze(-1)
            return F.conv2d(video.flatten(3), weight, self.conv.bias).unflatten(3, video.shape[3:])
        return self.conv(video)


def begin_as_loud(module: nn.Module) -> None:
    """Give the convolutions of a module weights by which what comes out is as loud as what goes in, and no bias. (Those that
    torch gives let it fade layer by layer, until a deep decoder hears nothing but its own biases.)"""
    for part in module.modules():
        if isinstance(part, nn.Conv1d | nn.Conv3d):
            nn.init.normal_(part.weight, std=part.weight[0].numel() ** -0.5)
            if part.bias is not None:
                nn.init.zeros_(part.bias)


class ChannelNorm(nn.Module):
    """Root-mean-square norm over channels. It looks at one place at a time, so it knows neither the future nor tile borders."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(channels, 1, 1, 1))

    def forward(self, video: Tensor) -> Tensor:
        return video * torch.rsqrt(video.square().mean(1, keepdim=True) + 1e-6) * self.scale


class Residual(nn.Module):
    """Norm, SiLU, a convolution in space; again with one in time; added to what came in."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm_space, self.norm_time = ChannelNorm(channels), ChannelNorm(channels)
        self.space = CausalConv3d(channels, channels, (1, 3, 3))
        self.time = CausalConv3d(channels, channels, (3, 1, 1))
        nn.init.zeros_(self.time.conv.weight)

    def forward(self, video: Tensor, memory: Memory | None = None) -> Tensor:
        inner = self.space(F.silu(self.norm_space(video)), memory)
        return video + self.time(F.silu(self.norm_time(inner)), memory)


def gathered(video: Tensor, space: int, time: int) -> Tensor:
    """`time` frames of `space` x `space` places become channels of one place: (B, C, T, H, W) to (B, C t s s, T/t, H/s, W/s)."""
    batch, channels, frames, height, width = video.shape
    blocks = video.reshape(batch, channels, frames // time, time, height // space, space, width // space, space)
    return blocks.permute(0, 1, 3, 5, 7, 2, 4, 6).reshape(batch, -1, frames // time, height // space, width // space)


def spread(video: Tensor, space: int, time: int) -> Tensor:
    """The other way: (B, C t s s, T, H, W) to (B, C, T t, H s, W s)."""
    batch, channels, frames, height, width = video.shape
    inner = channels // (time * space * space)
    blocks = video.reshape(batch, inner, time, space, space, frames, height, width)
    return blocks.permute(0, 1, 5, 2, 6, 3, 7, 4).reshape(batch, inner, frames * time, height * space, width * space)
