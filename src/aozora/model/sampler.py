"""From noise to latents: along the flow in a few or many steps, led by words, and by how much picture and sound follow each
other."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import torch
from torch import Tensor

from aozora.model.flow import shifted
from aozora.model.latents import Known, Latents, Levels

Velocity = Callable[[Latents, Levels, Tensor, dict[str, Tensor]], Latents]
"""Latents, their levels, words and control channels (all with the same batch) to a velocity."""

Solver = Literal["euler", "heun"]


@dataclass(frozen=True)
class Guidance:
    """How much further than the model itself would go. 1 each: not at all, and one pass per step.

    `video` and `sound` lead each stream towards the words (classifier-free guidance, Ho 2022); `together` leads each towards what
    belongs to the other. What a stream would be without the other is asked by giving the other as nothing but noise.
    """

    video: float = 1.0
    sound: float = 1.0
    together: float = 1.0

    @property
    def by_words(self) -> bool:
        """Whether the model must also be asked without words."""
        return self.video != 1 or self.sound != 1


@dataclass(frozen=True)
class Way:
    """`steps` from noise to clean by a solver: "euler" asks once per step, "heun" twice and bends half as much. `shift` spends
    more of the steps near noise. A distilled model goes 4 steps by euler, without guidance."""

    steps: int = 30
    solver: Solver = "euler"
    shift: float = 1.0
    guidance: Guidance = field(default=Guidance())

    def levels(self) -> list[float]:
        """The levels passed, from 1 to 0."""
        return shifted(torch.linspace(1, 0, self.steps + 1, dtype=torch.float64), self.shift).tolist()


@dataclass(frozen=True)
class Wanted:
    """What is to be made: `given` latents (their values matter where `known` says so), the words and no words (B, tokens,
    width), and control channels."""

    given: Latents
    known: Known
    words: Tensor
    silence: Tensor
    control: dict[str, Tensor] = field(default_factory=dict[str, Tensor])


@torch.no_grad()
def sample(
    velocity: Velocity, wanted: Wanted, noise: Latents, way: Way, told: Callable[[int, int], None] = lambda _done, _of: None
) -> Latents:
    """Latents made from `noise`. What is known comes back unchanged, to the bit. `told` hears of steps done, and may raise to
    stop."""
    path = way.levels()
    state = wanted.known.keeping(wanted.given, noise)
    for number, (level, following) in enumerate(pairwise(path)):
        told(number, way.steps)
        first = led(velocity, wanted, state, level, way.guidance)
        ahead = _gone(state, first, following - level)
        if way.solver == "heun" and following > 0:
            second = led(velocity, wanted, wanted.known.keeping(wanted.given, ahead), following, way.guidance)
            ahead = _gone(state, first.zip(second, lambda a, b: (a + b) / 2), following - level)
        state = wanted.known.keeping(wanted.given, ahead)
    told(way.steps, way.steps)
    return state


def led(velocity: Velocity, wanted: Wanted, state: Latents, level: float, guidance: Guidance) -> Latents:
    """The velocity at a state whose unknown positions have this level, guided; all that must be asked goes as one batch."""
    asked = [(state, levels_at(state, wanted.known, level, level), wanted.words)]
    if guidance.by_words:
        asked.append((*asked[0][:2], wanted.silence))
    if guidance.together != 1:
        generator = torch.Generator().manual_seed(round(level * 1e6))
        blind = state.map(lambda part: torch.randn(part.shape, generator=generator).to(part))
        nobody = Known.nothing(state)
        unheard, unseen = Known(wanted.known.video, nobody.sound), Known(nobody.video, wanted.known.sound)
        asked.append((Latents(state.video, blind.sound), levels_at(state, unheard, level, 1.0), wanted.words))
        asked.append((Latents(blind.video, state.sound), levels_at(state, unseen, 1.0, level), wanted.words))
    control = {name: torch.cat([planes] * len(asked)) for name, planes in wanted.control.items()}
    levels = Levels(*(torch.cat([getattr(a[1], part) for a in asked]) for part in ("table", "video", "sound")))
    said = velocity(Latents.stacked([a[0] for a in asked]), levels, torch.cat([a[2] for a in asked]), control)
    video, sound = said.video.chunk(len(asked)), said.sound.chunk(len(asked))
    out_video, out_sound = video[0], sound[0]
    if guidance.by_words:
        out_video = out_video + (guidance.video - 1) * (video[0] - video[1])
        out_sound = out_sound + (guidance.sound - 1) * (sound[0] - sound[1])
    if guidance.together != 1:
        out_video = out_video + (guidance.together - 1) * (video[0] - video[-2])
        out_sound = out_sound + (guidance.together - 1) * (sound[0] - sound[-1])
    return Latents(out_video, out_sound)


def levels_at(like: Latents, known: Known, video: float, sound: float) -> Levels:
    """Levels of these latents: all of the picture has one and all of the sound, except that what is known is clean."""
    batch = like.batch
    table = torch.tensor([[video, sound, 0.0]], device=like.video.device).expand(batch, 3)
    return Levels(table, known.video.long() * 2, 1 + known.sound.long())


def _gone(state: Latents, velocity: Latents, by: float) -> Latents:
    return state.zip(velocity, lambda place, direction: place + by * direction)
