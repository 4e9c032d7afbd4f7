"""The endless stream: clip `i` follows from the seed and `i` alone, wherever one begins."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import cast, get_args

import torch

from aozora.film.clip import Clip
from aozora.film.errors import InvalidInput
from aozora.train.endless.blocks import Shape, block_of
from aozora.train.endless.drawing import drawn
from aozora.train.endless.leading import controls_of
from aozora.train.endless.motion import tracks_of
from aozora.train.endless.sounding import sounded
from aozora.train.endless.telling import told
from aozora.train.endless.worlds import Range, plan_of

LICENCE = "CC0-1.0"
"""Nothing in the stream was made by anybody: it is simulated while it is read."""

_AT_ONCE = {"cpu": (1_500_000, 48), "cuda": (24_000_000, 256)}
"""Pixels of all frames, and worlds, that are made at once at most."""


@dataclass(frozen=True)
class Endless:
    """An endless stream of clips of simple worlds.

    `rate` is the sound's samples per second, `ears` its channels (1 or 2), `controls` the control channels that clips carry.
    Worlds are made in blocks whose size follows from the
    shape and the kind of the device, so a clip has the same bytes wherever reading begins; other devices round otherwise.
    """

    seed: int
    shape: Shape
    rate: int = 24_000
    ears: int = 1
    device: str = "cpu"
    shows: Range = "all"
    controls: tuple[str, ...] = ()

    def __call__(self, first: int = 0) -> Iterator[Clip]:
        """Clips from number `first` on, for ever."""
        number = first
        while True:
            begin = number - number % self.block
            for clip in self.made(begin)[number - begin :]:
                yield clip
                number += 1

    @property
    def block(self) -> int:
        """How many worlds are made at once."""
        shape = self.shape
        pixels, worlds = _AT_ONCE.get(torch.device(self.device).type, _AT_ONCE["cpu"])
        return min(max(pixels // (shape.width * shape.height * shape.frames), 1), worlds)

    @torch.no_grad()
    def made(self, begin: int) -> list[Clip]:
        """The block of clips that begins with number `begin`."""
        shape, device = self.shape, torch.device(self.device)
        plans = [plan_of(self.seed, index, self.shows) for index in range(begin, begin + self.block)]
        tracks = [tracks_of(plan, shape.times) for plan in plans]
        block = block_of(plans, tracks, shape, device)
        video = drawn(block).cpu().numpy()
        leading = controls_of(block, self.controls)
        count = round(shape.frames * self.rate / shape.fps)
        sound = sounded(plans, tracks, self.rate, count, device)
        if self.ears == 1:
            sound = sound.mean(1, keepdim=True)
        heard = sound.cpu().numpy()
        fps = Fraction(shape.fps)
        return [
            Clip(
                video[i],
                heard[i],
                told(plan, tracks[i], self.seed),
                LICENCE,
                fps,
                self.rate,
                f"endless-{self.seed}-{plan.index}",
                {name: planes[i] for name, planes in leading.items()},
            )
            for i, plan in enumerate(plans)
        ]


def endless(data: str, seed: int, shape: Shape, device: str = "cpu", controls: tuple[str, ...] = ()) -> Endless:
    """The stream that a run's `data` names ("endless", or "endless:balls" for one ball that falls), with mono sound at 24
    kHz."""
    return Endless(seed, shape, device=device, shows=range_of(data), controls=controls)


def range_of(data: str) -> Range:
    """What the stream of that name shows; `InvalidInput` names what there is."""
    found = data.partition(":")[2] or "all"
    if found not in get_args(Range):
        raise InvalidInput(f"must be endless, endless:balls or a folder of shards (got {data!r})", field="data")
    return cast(Range, found)
