"""Rectified flow (Liu 2022): clean and noise lie on a straight line, and the transformer learns its direction.

    noisy = (1 - level) * clean + level * noise        velocity = noise - clean

Every token has a level of its own (diffusion forcing, Chen 2024). What is known has level 0 and costs nothing; so one model
learns to go on from a beginning, to fill in between pictures, to paint into a mask, to sound pictures and to picture sounds.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from aozora.model.latents import Known, Latents, Levels
from aozora.model.sizes import TIME, frames_of


@dataclass(frozen=True)
class Tasks:
    """How often clips are given to learn what from; what is left of 1 is a film from words alone, one level for all.

    `apart` levels of picture and sound are drawn apart; `by_frame` every latent frame has its own; `sounded` the pictures are
    known; `pictured` the sound is known; `begun` the first frames, `ended` the last (half of the time with their
    sound), `framed` some frames anywhere are known;
    `painted` all but a box of the picture is known.
    """

    apart: float = 0.1
    by_frame: float = 0.1
    sounded: float = 0.08
    pictured: float = 0.04
    begun: float = 0.12
    ended: float = 0.04
    framed: float = 0.06
    painted: float = 0.06


@dataclass(frozen=True)
class Draw:
    """How levels are drawn: a normal of this `mean` and `deviation` through a logistic (Esser 2024), then moved towards noise by
    `shift`, which longer and larger clips need more of, since neighbours tell much of what noise hides."""

    mean: float = 0.0
    deviation: float = 1.0
    shift: float = 1.0

    def levels(self, shape: tuple[int, ...], dice: torch.Generator) -> Tensor:
        """Levels of that shape, strictly between 0 and 1."""
        return shifted(torch.sigmoid(torch.randn(shape, generator=dice) * self.deviation + self.mean), self.shift)


def shifted(levels: Tensor, shift: float) -> Tensor:
    """Levels moved towards noise, 0 and 1 staying where they are."""
    return shift * levels / (1 + (shift - 1) * levels)


def noised(clean: Latents, noise: Latents, levels: Levels) -> Latents:
    """On the line between clean and noise, each position at its level; exactly `clean` where that is 0."""
    each = levels.each()
    return Latents(clean.video + each.video * (noise.video - clean.video), clean.sound + each.sound * (noise.sound - clean.sound))


def task(like: Latents, draw: Draw, tasks: Tasks, patch: int, dice: torch.Generator) -> Levels:
    """Levels for one clip (batch 1) and what is known of it, drawn with `dice` on the processor."""
    _, _, frames, rows, columns = like.video.shape
    known = Known.nothing(Latents(like.video[:1].cpu(), like.sound[:1].cpu()))
    one = draw.levels((1, 1), dice)
    video, sound = one.expand(1, frames).clone(), one[:, 0].clone()
    which = _chosen(tasks, dice)
    if which == "apart":
        sound = draw.levels((1,), dice)
    elif which == "by_frame":
        video, sound = draw.levels((1, frames), dice), draw.levels((1,), dice)
    elif which == "sounded":
        known.video[:] = True
    elif which == "pictured":
        known.sound[:] = True
    elif which in ("begun", "ended", "framed"):
        some = _some_frames(which, frames, dice)
        known.video[:] = some[None, :, None, None]
        if which != "framed" and float(torch.rand((), generator=dice)) < 0.5:
            known.sound[:] = _heard(some, known.sound.shape[-1])
    elif which == "painted":
        known.video[:] = ~_box(rows, columns, patch, dice)
    return Levels.of(video, sound, known)


def loss(velocity: Latents, clean: Latents, noise: Latents, levels: Levels, moving: float = 0.0) -> Latents:
    """Squared error of the velocity, of picture and of sound, two scalars: the mean over those positions of a clip that are not
    known, then over clips. So the loss of a batch is the mean of the losses of its parts, wherever they are worked out.

    With `moving` picture positions count by so much more as they change over the clip against what is usual in it: a small
    thing that moves is else a small part of what there is to learn.
    """
    each = levels.each()

    def error(said: Tensor, truth: Tensor, level: Tensor, weight: Tensor | float = 1.0) -> Tensor:
        counts = (level > 0).to(truth.dtype) * weight
        errors = ((said - truth).square() * counts).flatten(1).sum(1)
        return (errors / (counts.flatten(1).sum(1) * said.shape[1]).clamp_min(1e-6)).mean()

    wanted = noise.zip(clean, torch.sub)
    weight = 1 + moving * _change(clean.video) if moving else 1.0
    return Latents(error(velocity.video, wanted.video, each.video, weight), error(velocity.sound, wanted.sound, each.sound))


def _change(video: Tensor) -> Tensor:
    """How far each position of clean latents is from its place's mean over the clip, in the clip's mean of that, up to 4: (B, 1,
    frames, rows, columns)."""
    apart = (video - video.mean(2, keepdim=True)).square().mean(1, keepdim=True).sqrt()
    return (apart / apart.mean((2, 3, 4), keepdim=True).clamp_min(1e-6)).clamp(max=4)


def _chosen(tasks: Tasks, dice: torch.Generator) -> str:
    point = float(torch.rand((), generator=dice))
    for name, share in vars(tasks).items():
        if point < share:
            return name
        point -= share
    return ""


def _some_frames(which: str, frames: int, dice: torch.Generator) -> Tensor:
    """Which latent frames are known, never all of them."""
    number = torch.arange(frames)
    if frames == 1:
        return number < 0
    count = int(torch.randint(1, max(2, frames // 2 + 1), (), generator=dice))
    if which == "begun":
        return number < count
    if which == "ended":
        return number >= frames - count
    return torch.zeros(frames, dtype=torch.bool).index_fill(0, torch.randperm(frames, generator=dice)[:count], True)


def _heard(frames: Tensor, steps: int) -> Tensor:
    """Which sound steps lie within known latent frames at one end of a clip: half of the time their sound is known as well."""
    count, whole = int(frames.sum()), frames_of(len(frames))
    if bool(frames[0]):
        return torch.arange(steps) < round(steps * frames_of(count) / whole)
    return torch.arange(steps) >= round(steps * (whole - TIME * count) / whole)


def _box(rows: int, columns: int, patch: int, dice: torch.Generator) -> Tensor:
    """A box of whole tokens, a quarter to three quarters of each side: True inside."""
    inside = torch.ones(1, dtype=torch.bool)
    for cells in (rows // patch, columns // patch):
        length = max(1, int(cells * (0.25 + 0.5 * float(torch.rand((), generator=dice)))))
        first = int(torch.randint(0, cells - length + 1, (), generator=dice))
        line = torch.zeros(cells, dtype=torch.bool)
        line[first : first + length] = True
        inside = inside[..., None] & line.repeat_interleave(patch)
    return inside[0]
