"""A student of few steps: it learns to go in one step where its teacher goes in many (piecewise rectified flow, Yan 2024).

The way from noise to clean is cut into as many stretches as the student has steps. In one stretch the teacher, led by words,
goes its small steps from clips noised to where the stretch begins; the student learns the straight line to where that ends.
Guidance becomes part of the student, which so needs one pass per step.
"""

import copy
from fractions import Fraction
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from aozora.model.bundle import Bundle
from aozora.model.flow import noised, shifted
from aozora.model.latents import Known, Latents
from aozora.model.sampler import Guidance, Wanted, led, levels_at
from aozora.train.learners import Losses, dice_for
from aozora.train.material import Example, Material
from aozora.train.settings import RunSettings


class DistilLearner:
    """The transformer becomes its own student; a frozen copy of it teaches."""

    def __init__(self, module: nn.Module, bundle: Bundle, material: Material, settings: RunSettings) -> None:
        self.module = module
        self._teacher = copy.deepcopy(self.module).requires_grad_(False)
        self._transformer = bundle.transformer
        self._material, self._settings = material, settings
        self._nothing = bundle.read([""]).cpu()
        self._path = stretches(settings.distil.steps, settings.flow.shift)

    def losses(self, step: int, places: range) -> Losses:
        device = next(self.module.parameters()).device
        self._teacher.to(device)
        seed, fps = self._settings.seed, Fraction(self._settings.clips.fps)
        batch = Example.stacked(self._material.examples(step, places)).to(device)
        noise = Latents.stacked([self._noise(batch, seed, step, place) for place in places]).map(lambda part: part.to(device))
        number = int(torch.randint(len(self._path) - 1, (), generator=dice_for(seed, step, 0)))
        begin, end = self._path[number], self._path[number + 1]
        nothing = Known.nothing(noise)
        start = noised(batch.latents, noise, levels_at(noise, nothing, begin, begin))
        turn = self._transformer.turns(noise, fps)
        goal = self._taught(start, batch, turn, begin, end)
        said: Latents = self.module(start, levels_at(start, nothing, begin, begin), batch.words, turn, batch.control)
        video = F.mse_loss(said.video.float(), (start.video - goal.video) / (begin - end))
        sound = F.mse_loss(said.sound.float(), (start.sound - goal.sound) / (begin - end))
        return {"loss": video + self._settings.flow.sound * sound, "video": video, "sound": sound}

    def shards(self) -> list[nn.Module]:
        return list(self._transformer.blocks)

    @torch.no_grad()
    def _taught(self, start: Latents, batch: Example, turn: Tensor, begin: float, end: float) -> Latents:
        """Where the teacher's small steps lead."""
        told = self._settings.distil
        guidance = Guidance(told.guidance_video, told.guidance_sound)
        wanted = Wanted(
            start, Known.nothing(start), batch.words, self._nothing.to(batch.words).expand_as(batch.words), batch.control
        )
        path = torch.linspace(begin, end, told.teacher_steps + 1).tolist()
        state = start
        for level, following in pairwise(path):
            way = led(lambda s, le, w, c: self._teacher(s, le, w, turn, c), wanted, state, level, guidance)
            state = state.zip(way, lambda a, b, by=following - level: a + by * b)
        return state

    def _noise(self, batch: Example, seed: int, step: int, place: int) -> Latents:
        dice = dice_for(seed, step, place)
        return batch.latents.map(lambda part: torch.randn((1, *part.shape[1:]), generator=dice))


def stretches(steps: int, shift: float) -> list[float]:
    """The levels between which a student of `steps` steps goes, from 1 to 0."""
    return [float(level) for level in shifted(torch.linspace(1, 0, steps + 1, dtype=torch.float64), shift)]
