"""What the steps of a run learn from, by the number of the step alone: a run that is taken up again sees what it would have seen.

Latents are worked out once. Those of a data set stay on disk; those of endless worlds are held in a pool that moves along the
stream.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import numpy as np
import safetensors
import torch
from torch import Tensor

from aozora.film.clip import Clip
from aozora.film.watch import Watch
from aozora.model.bundle import Bundle, write_tensors
from aozora.model.latents import Latents
from aozora.model.sizes import CONTROLS, SOUND_RATE
from aozora.train.reading import Stream, cut
from aozora.train.settings import Clips, RunSettings

SHARD = 64
"""Clips in one file of latents."""


@dataclass(frozen=True)
class Example:
    """Latents of clips, their words as bytes (B, 4 tokens) int64 or as states (B, tokens, width), and control channels in
    pixels."""

    latents: Latents
    words: Tensor
    control: dict[str, Tensor]

    @classmethod
    def stacked(cls, parts: "list[Example]") -> "Example":
        """Several as one batch."""
        control = {name: torch.cat([part.control[name] for part in parts]) for name in parts[0].control}
        return cls(Latents.stacked([p.latents for p in parts]), torch.cat([p.words for p in parts]), control)

    def to(self, device: torch.device) -> "Example":
        """The same, moved."""
        control = {name: planes.to(device) for name, planes in self.control.items()}
        return Example(self.latents.map(lambda part: part.to(device)), self.words.to(device), control)


class Material(Protocol):
    """Gives each step its clips."""

    def examples(self, step: int, places: range) -> list[Example]:
        """Those clips of the step's batch whose places in it are asked for, each as a batch of one."""
        ...


T = TypeVar("T")


class Pool(Generic[T]):
    """`size` clips in memory that follow a stream: `fresh` of them are replaced between one step and the next."""

    def __init__(self, stream: Callable[[int], Iterator[T]], size: int, fresh: float, seed: int) -> None:
        self._stream, self._size, self._fresh, self._seed = stream, size, fresh, seed
        self._held: deque[T] = deque(maxlen=size)
        self._next = -1
        self._coming: Iterator[T] = iter(())

    def at(self, step: int, places: range) -> list[T]:
        """Clips of a step, by places in its batch."""
        first = int(step * self._fresh)
        if self._next < 0 or first + self._size < self._next:
            self._next, self._coming = first, self._stream(first)
            self._held.clear()
        missing = first + self._size - self._next
        for item in islice(self._coming, missing):
            self._held.append(item)
        self._next += missing
        dice = [np.random.Generator(np.random.PCG64((self._seed, step, place))) for place in places]
        return [self._held[int(one.integers(self._size))] for one in dice]


class EndlessLatents:
    """Latents of clips that are drawn while they are learned from; nothing is stored."""

    def __init__(self, stream: Stream, bundle: Bundle, settings: RunSettings) -> None:
        def encoded(first: int) -> Iterator[Example]:
            return (example_of(clip, bundle, settings.clips) for clip in stream(first))

        self._pool = Pool(encoded, settings.pool, settings.pace.batch / settings.reuse, settings.seed)

    def examples(self, step: int, places: range) -> list[Example]:
        return self._pool.at(step, places)


class StoredLatents:
    """Latents from files that `write_latents` wrote; only what is asked for is read."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._seed = seed
        self._files = [safetensors.safe_open(path, "pt") for path in sorted(folder.glob("latents-*.safetensors"))]
        self._keys = [sorted(file.keys()) for file in self._files]
        found = ((n, sorted({key.partition(".")[0] for key in keys})) for n, keys in enumerate(self._keys))
        self._index = [(number, name) for number, names in found for name in names]

    def __len__(self) -> int:
        return len(self._index)

    def example(self, number: int) -> Example:
        """One clip, as a batch of one."""
        where, name = self._index[number]
        file = self._files[where]
        parts = {key.partition(".")[2]: file.get_tensor(key)[None] for key in self._keys[where] if key.startswith(f"{name}.")}
        control = {key.partition(".")[2]: parts[key] for key in parts if key.startswith("control.")}
        return Example(Latents(parts["video"], parts["sound"]), parts["words"], control)

    def examples(self, step: int, places: range) -> list[Example]:
        dice = [np.random.Generator(np.random.PCG64((self._seed, step, place))) for place in places]
        return [self.example(int(one.integers(len(self)))) for one in dice]


def write_latents(clips: list[Clip] | Iterator[Clip], bundle: Bundle, shape: Clips, folder: Path, watch: Watch = Watch()) -> int:
    """Write the latents of all clips into a folder; returns how many. Files that are there already are not made again."""
    folder.mkdir(parents=True, exist_ok=True)
    count, number, coming = 0, 0, iter(clips)
    while block := list(islice(coming, SHARD)):
        path = folder / f"latents-{number:05d}.safetensors"
        if not path.exists():
            tensors: dict[str, Tensor] = {}
            for place, clip in enumerate(block):
                watch.tell("latents", count + place + 1, count + len(block))
                example = example_of(clip, bundle, shape)
                key = f"{count + place:08d}"
                tensors |= {f"{key}.video": example.latents.video[0], f"{key}.sound": example.latents.sound[0]}
                tensors[f"{key}.words"] = example.words[0]
                tensors |= {f"{key}.control.{name}": planes[0] for name, planes in example.control.items()}
            write_tensors(path, tensors, {"captions": [c.caption for c in block], "licences": [c.licence for c in block]})
        count, number = count + len(block), number + 1
    return count


def sound_steps(shape: Clips) -> int:
    """Latent positions that the sound of a clip of that shape has."""
    return -(-shape.frames * SOUND_RATE // shape.fps)


def shaped(clip: Clip, bundle: Bundle, shape: Clips) -> Clip:
    """The clip as this model takes it."""
    codec = bundle.sound_codec
    return cut(clip, shape, codec.rate, codec.ears, sound_steps(shape) * codec.step, bundle.card.controls)


def pixels_of(clip: Clip, device: torch.device | None = None) -> Tensor:
    """A clip's pictures as (1, 3, T, H, W) in -1..1."""
    return (torch.from_numpy(clip.video).to(device).permute(3, 0, 1, 2)[None].float() / 127.5) - 1


def example_of(clip: Clip, bundle: Bundle, shape: Clips) -> Example:
    """The latents of one clip, on the processor."""
    clip = shaped(clip, bundle, shape)
    device = bundle.codec.mean.device
    video = bundle.codec.encode(pixels_of(clip, device)).cpu()
    sound = bundle.sound_codec.encode(torch.from_numpy(clip.audio)[None].to(device)).cpu()
    control = {
        name: torch.nn.functional.interpolate(
            torch.from_numpy(clip.controls[name]).permute(3, 0, 1, 2)[:, : shape.frames].float(), (shape.height, shape.width)
        )[None]
        if name in clip.controls
        else torch.zeros(1, CONTROLS[name], shape.frames, shape.height, shape.width)
        for name in bundle.card.controls
    }
    return Example(Latents(video, sound), bundle.read([clip.caption]).cpu(), control)


def held_out(stream: Stream, bundle: Bundle, shape: Clips, count: int, first: int) -> tuple[list[Clip], Example]:
    """Clips kept aside to be measured by, and their latents."""
    clips = [shaped(clip, bundle, shape) for clip in islice(stream(first), count)]
    return clips, Example.stacked([example_of(clip, bundle, shape) for clip in clips])


def wordless(example: Example, nothing: Tensor) -> Example:
    """The same clips with nothing said."""
    return replace(example, words=nothing.expand_as(example.words))
