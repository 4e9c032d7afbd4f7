"""The transformer: a stream of picture tokens and a stream of sound tokens, each with its own weights, that look at each other
and at the words in one attention per block; it says in which direction noisy latents lie from their clean ones.

Every token may have its own noise level. A token's level sets how its stream's norms are shifted and scaled (AdaLN), by one
small network for all blocks plus a table per block (AdaLN-single, PixArt-alpha 2023); queries and keys are normalised (ViT-22B,
2023); places are rotations (`rotary`). The shape is that of MM-DiT (Stable Diffusion 3, 2024), with words as keys only.
"""

from fractions import Fraction

import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from aozora.model.blocks import Block, Head, LevelNet
from aozora.model.causal import gathered, spread
from aozora.model.latents import Latents, Levels
from aozora.model.rotary import rotations, sound_positions, video_positions
from aozora.model.sizes import CONTROLS, SPACE, TIME, Size
from aozora.model.video_codec import led_in


class Transformer(nn.Module):
    """Noisy latents, their levels and words to velocities. `controls` names control channels that it can be led by. With
    `checkpointed` the blocks are worked out again on the way back instead of being remembered."""

    def __init__(self, size: Size, controls: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.size, self.checkpointed = size, False
        area = size.patch**2
        self.video_in = nn.Linear(size.codec.channels * area, size.width)
        self.sound_in = nn.Linear(size.codec.sound_channels, size.sound_width)
        self.unsaid = nn.Parameter(torch.randn(size.text_width) * 0.02)
        self.video_levels, self.sound_levels = LevelNet(size.width), LevelNet(size.sound_width)
        self.blocks = nn.ModuleList(Block(size) for _ in range(size.depth))
        self.video_out = Head(size.width, size.codec.channels * area)
        self.sound_out = Head(size.sound_width, size.codec.sound_channels)
        self.controls = nn.ModuleDict()
        for name in controls:
            layer = nn.Linear(CONTROLS[name] * SPACE**2 * TIME * area, size.width, bias=False)
            nn.init.zeros_(layer.weight)
            self.controls[name] = layer

    def turns(self, latents: Latents, fps: Fraction) -> Tensor:
        """Rotations of all tokens of latents of that shape, (2, tokens, head_width / 2); the same for every step."""
        frames, rows, columns = latents.video.shape[2:]
        patch = self.size.patch
        places = [video_positions(frames, rows // patch, columns // patch, fps), sound_positions(latents.sound.shape[-1])]
        return rotations(torch.cat(places).to(latents.video.device), self.size.head_width)

    def forward(
        self, noisy: Latents, levels: Levels, words: Tensor, turn: Tensor, control: dict[str, Tensor] | None = None
    ) -> Latents:
        """The velocity, noise minus clean, of `noisy`.

        `words` are states (B, tokens, text_width) of a text encoder; states of zeros are what was not said. `control` has planes
        (B, planes, T, H, W) of the pictures' own size, by the names that this transformer knows.
        """
        patch = self.size.patch
        tokens = gathered(noisy.video, patch, 1)
        grid = tokens.shape[2:]
        video = self.video_in(tokens.flatten(2).transpose(1, 2))
        for name, planes in (control or {}).items():
            video = video + self.controls[name](gathered(led_in(planes), SPACE * patch, TIME).flatten(2).transpose(1, 2))
        sound = self.sound_in(noisy.sound.transpose(1, 2))
        words = torch.where(words.any(-1, keepdim=True), words, self.unsaid.to(words.dtype))
        moods = (
            self.video_levels(levels.table, levels.video[..., ::patch, ::patch].flatten(1)),
            self.sound_levels(levels.table, levels.sound),
        )
        for block in self.blocks:
            if self.checkpointed and torch.is_grad_enabled():
                video, sound = checkpoint(block, video, sound, words, moods, turn, use_reentrant=False)
            else:
                video, sound = block(video, sound, words, moods, turn)
        made = spread(self.video_out(video, moods[0]).transpose(1, 2).unflatten(2, grid), patch, 1)
        return Latents(made, self.sound_out(sound, moods[1]).transpose(1, 2))
