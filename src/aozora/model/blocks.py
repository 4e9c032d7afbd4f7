"""One block of the transformer, and how noise levels reach it. Token tensors are (batch, tokens, width)."""

import math
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from aozora.model.rotary import rotated
from aozora.model.sizes import Size

WAVES = 128
"""Frequencies that a noise level is seen through."""


class Mood(NamedTuple):
    """What the noise levels of a clip say to one stream: `said` (B, levels, 8 width), six widths for blocks and two for the
    head, and `whose` (B, tokens, levels), one where a token has that level; None where all tokens share the only one."""

    said: Tensor
    whose: Tensor | None

    def told(self, table: Tensor, first: int) -> tuple[Tensor, ...]:
        """What is said to each token, with a block's own `table` (n, width) added, as n tensors (B, tokens or 1, width).

        Levels are few and tokens many: a product with ones and zeros spreads them faster, above all backwards, than indexing.
        """
        count, width = table.shape
        mine = self.said[..., first * width : (first + count) * width] + table.flatten()
        return (mine if self.whose is None else self.whose @ mine).chunk(count, -1)


class LevelNet(nn.Module):
    """Noise levels through sines of many frequencies and two layers."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.inward, self.outward = nn.Linear(2 * WAVES, width), nn.Linear(width, 8 * width)
        nn.init.zeros_(self.outward.weight)
        nn.init.zeros_(self.outward.bias)

    def forward(self, table: Tensor, index: Tensor) -> Mood:
        """Levels (B, L) in 0..1, and which of them (B, tokens) each token has."""
        frequency = torch.exp(torch.arange(WAVES, device=table.device) * (-math.log(10_000) / WAVES))
        angle = 1000 * table.float()[..., None] * frequency
        said = self.outward(F.silu(self.inward(torch.cat([angle.cos(), angle.sin()], -1))))
        return Mood(said, None if table.shape[1] == 1 else F.one_hot(index, table.shape[1]).to(said.dtype))


class Stream(nn.Module):
    """The weights of one stream in one block: what it asks and answers in the attention, and its feed-forward layers."""

    def __init__(self, width: int, size: Size) -> None:
        super().__init__()
        self.heads, self.width = size.heads, width
        self.ask = nn.Linear(width, 3 * size.width, bias=False)
        self.query_norm, self.key_norm = nn.LayerNorm(size.head_width, bias=False), nn.LayerNorm(size.head_width, bias=False)
        self.take = nn.Linear(size.width, width, bias=False)
        self.up, self.down = nn.Linear(width, 4 * width, bias=False), nn.Linear(4 * width, width, bias=False)
        self.table = nn.Parameter(torch.tensor([0.0, 1, 1, 0, 1, 1])[:, None].repeat(1, width))
        nn.init.zeros_(self.take.weight)
        nn.init.zeros_(self.down.weight)

    def asked(self, tokens: Tensor, shift: Tensor, scale: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values (B, tokens, heads, head_width)."""
        normed = torch.addcmul(shift, F.layer_norm(tokens, (self.width,)), scale)
        query, key, value = self.ask(normed).unflatten(-1, (3, self.heads, -1)).unbind(2)
        return self.query_norm(query), self.key_norm(key), value

    def answered(self, tokens: Tensor, seen: Tensor, mood: tuple[Tensor, ...]) -> Tensor:
        """The tokens with what the attention has seen for them, after the feed-forward layers."""
        gate, shift, scale, last_gate = mood
        tokens = torch.addcmul(tokens, gate, self.take(seen))
        normed = torch.addcmul(shift, F.layer_norm(tokens, (self.width,)), scale)
        return torch.addcmul(tokens, last_gate, self.down(F.relu(self.up(normed)).square()))


class Block(nn.Module):
    """Picture, sound and words meet in one attention; then each stream goes on alone."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.video, self.sound = Stream(size.width, size), Stream(size.sound_width, size)
        self.words = nn.Linear(size.text_width, 2 * size.width, bias=False)
        self.words_norm = nn.LayerNorm(size.head_width, bias=False)

    def forward(
        self, video: Tensor, sound: Tensor, words: Tensor, moods: tuple[Mood, Mood], turn: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Both streams after this block. `turn` has the rotations of all picture and then all sound tokens."""
        video_mood, sound_mood = moods[0].told(self.video.table, 0), moods[1].told(self.sound.table, 0)
        asked = zip(self.video.asked(video, *video_mood[:2]), self.sound.asked(sound, *sound_mood[:2]), strict=True)
        query, key, value = (torch.cat(both, 1) for both in asked)
        word_key, word_value = self.words(words).unflatten(-1, (2, self.video.heads, -1)).unbind(2)
        query = rotated(query, turn)
        key = torch.cat([rotated(key, turn), self.words_norm(word_key)], 1)
        value = torch.cat([value, word_value], 1)
        seen = F.scaled_dot_product_attention(query.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2))
        seen = seen.transpose(1, 2).flatten(2)
        pictures = video.shape[1]
        video = self.video.answered(video, seen[:, :pictures], video_mood[2:])
        return video, self.sound.answered(sound, seen[:, pictures:], sound_mood[2:])


class Head(nn.Module):
    """The last norm of a stream and the way back to latents."""

    def __init__(self, width: int, outward: int) -> None:
        super().__init__()
        self.width = width
        self.table = nn.Parameter(torch.tensor([0.0, 1])[:, None].repeat(1, width))
        self.outward = nn.Linear(width, outward)
        nn.init.zeros_(self.outward.weight)
        nn.init.zeros_(self.outward.bias)

    def forward(self, tokens: Tensor, mood: Mood) -> Tensor:
        shift, scale = mood.told(self.table, 6)
        return self.outward(torch.addcmul(shift, F.layer_norm(tokens, (self.width,)), scale))
