"""Films by models of Aozora's own: made clip after clip, at the size and rate that the model learned, and decoded while read.

A film that is longer than what the model learned goes on from its own last frames, or, backward, from its own first ones.
Between clips only latents are kept, a hundredth of the pictures; decoding holds one chunk, and large pictures are decoded tile
by tile. Of given pictures and control channels only what the clip in hand needs is held, but for a film that is made backward
(see `giving`).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aozora.film.timing import SAMPLE_RATE
from aozora.model.bundle import Bundle, load
from aozora.model.filming import Ask, Facts, Pixels, Told, at_48_khz, own_size, to_pixels
from aozora.model.giving import GivenPictures, GivenSound, known_latents, open_places
from aozora.model.latents import Known, Latents
from aozora.model.sampler import Guidance, Wanted, Way, sample
from aozora.model.sizes import SOUND_RATE, SPACE, frames_of, latent_frames
from aozora.model.tiles import Tiling

OVERLAP = 5
"""Frames that two clips of one film share: the first latent and one more."""

LARGE = 96 * 96
"""Latent positions of one frame beyond which it is decoded in tiles (768 x 768 pixels)."""

TILING = Tiling(64, 16)


def open_own(folder: Path, device: str) -> "OwnModel":
    """The model of a folder that was trained here."""
    return OwnModel(load(folder, device))


class OwnModel:
    """A model of Aozora's own."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle

    def facts(self) -> Facts:
        card = self._bundle.card
        return Facts(card.name, card.licence, card.territory, sounds=True, controls=card.controls)

    def film(self, ask: Ask, told: Told) -> "OwnReel":
        return OwnReel(self._bundle, ask, told)


@dataclass(frozen=True)
class Window:
    """A clip of a film: `frames` own frames from `first` on (negative where it begins before the film), of which those from
    `begin` to `end` are shown."""

    first: int
    frames: int
    begin: int
    end: int


def windows_of(count: int, most: int, backward: bool) -> list[Window]:
    """The clips that `count` frames are made of, in the order in which they are made: `most` frames each, the last one as many
    as are left."""

    def whole(frames: int) -> int:
        return frames_of(latent_frames(min(most, frames)))

    found: list[Window] = []
    if backward:
        end = count
        while end > 0:
            last = end + (OVERLAP if found else 0)
            frames = whole(last)
            found.append(Window(last - frames, frames, max(0, last - frames), end))
            end = last - frames
        return found
    begin = 0
    while begin < count:
        first = max(0, begin - OVERLAP)
        frames = whole(count - first)
        found.append(Window(first, frames, begin, min(count, first + frames)))
        begin = first + frames
    return found


class OwnReel:
    """Clips of one film, each going on from the one before."""

    def __init__(self, bundle: Bundle, ask: Ask, told: Told) -> None:
        self._bundle, self._ask, self._told = bundle, ask, told
        card = bundle.card
        self._width, self._height = own_size(ask.width, ask.height, card.width * card.height, card.size.pixels)
        self._count = max(1, math.ceil(ask.frames * card.fps / ask.fps))
        self._windows = windows_of(self._count, max(card.frames, OVERLAP + 4), ask.parts.backward)
        self._clips: list[Latents] = []
        self._words = bundle.read([ask.prompt, ""])
        self._states: Tensor | None = None
        self._pictures = GivenPictures(ask, card.fps, self._count, self._height, self._width)
        self._sound = GivenSound(ask, bundle.sound_codec)

    def frames(self) -> Iterator[Pixels]:
        rate = Fraction(self._bundle.card.fps, self._ask.fps)
        coming, number, picture = self._shown(), -1, np.zeros((1, 1, 3), np.uint8)
        for index in range(self._ask.frames):
            while number < min(int(index * rate), self._count - 1):
                picture, number = next(coming), number + 1
            yield picture

    def sound(self) -> Iterator[NDArray[np.float32]]:
        codec = self._bundle.sound_codec
        left = round(Fraction(self._ask.frames, self._ask.fps) * SAMPLE_RATE)
        for number in self._order():
            window = self._windows[number]
            clip = self._clip(number)
            offset = self._step(window.first)
            end = self._step(window.end) - offset if window.end < self._count else clip.sound.shape[-1]
            heard = codec.decode(clip.sound)[0, :, (self._step(window.begin) - offset) * codec.step : end * codec.step]
            stereo = at_48_khz(heard.expand(2, -1) if len(heard) == 1 else heard, codec.rate)[:, :left]
            left -= stereo.shape[1]
            yield np.ascontiguousarray(stereo.clamp(-1, 1).cpu().numpy().T)
        if left:
            yield np.zeros((left, 2), np.float32)

    def _order(self) -> list[int]:
        """The clips by their place in the film."""
        return sorted(range(len(self._windows)), key=lambda number: self._windows[number].begin)

    def _step(self, frame: int) -> int:
        """The sound step at which an own frame begins."""
        return round(Fraction(frame * SOUND_RATE, self._bundle.card.fps))

    def _shown(self) -> Iterator[Pixels]:
        """The film's pictures at the model's own rate, at the film's size."""
        for number in self._order():
            window, at = self._windows[number], self._windows[number].first
            for piece in self._decoded(number):
                yield from piece[max(0, window.begin - at) : max(0, window.end - at)]
                at += len(piece)

    def _decoded(self, number: int) -> Iterator[Pixels]:
        latents = self._clip(number).video
        tiling = TILING if latents.shape[-1] * latents.shape[-2] > LARGE else None
        for piece in self._bundle.codec.decoded(latents, tiling):
            yield to_pixels(piece, self._ask.width, self._ask.height)

    def _clip(self, number: int) -> Latents:
        """The latents of a clip, made when they are first asked for."""
        while len(self._clips) <= number:
            self._clips.append(self._made(len(self._clips)))
        return self._clips[number]

    @torch.no_grad()
    def _made(self, number: int) -> Latents:
        bundle, card, window = self._bundle, self._bundle.card, self._windows[number]
        noise = self._noise(number)
        given, known = self._given(number, noise)
        if bool(known.video.all()) and bool(known.sound.all()):
            return given
        if self._states is None:
            self._states = bundle.states(self._words)
        turn = bundle.transformer.turns(noise, Fraction(card.fps))
        control = self._pictures.control(window.first, window.frames, card.controls)
        control = {name: planes.to(noise.video.device) for name, planes in control.items()}

        def told(done: int, of: int) -> None:
            self._told(number * of + done, len(self._windows) * of)

        return sample(
            lambda s, le, w, c: bundle.transformer(s, le, w, turn, c),
            Wanted(given, known, self._states[:1], self._states[1:], control),
            noise,
            self._way(),
            told,
        )

    def _noise(self, number: int) -> Latents:
        card, window = self._bundle.card, self._windows[number]
        dice = torch.Generator().manual_seed(self._ask.seed * 4096 + number)
        grid = latent_frames(window.frames), self._height // SPACE, self._width // SPACE
        steps = math.ceil(Fraction(window.frames * SOUND_RATE, card.fps))
        return Latents(
            torch.randn(1, card.size.codec.channels, *grid, generator=dice),
            torch.randn(1, card.size.codec.sound_channels, steps, generator=dice),
        ).map(lambda part: part.to(self._bundle.codec.mean.device))

    def _way(self) -> Way:
        told = self._bundle.card.sampling
        guidance = Guidance(told.guidance_video, told.guidance_sound, told.guidance_together)
        return Way(self._ask.steps or told.steps, told.solver, told.shift, guidance)

    def _given(self, number: int, like: Latents) -> tuple[Latents, Known]:
        """What is known of a clip: what it shares with the one before, and what is given of the film."""
        window, card = self._windows[number], self._bundle.card
        given, known = like.map(torch.clone), Known.nothing(like)
        pictures, opened = self._pictures.within(window.first, window.frames)
        if (heard := self._sound.within(self._step(window.first), like.sound.shape[-1])) is not None:
            given.sound[..., heard[1]] = heard[0][..., heard[1]]
            known.sound[:, heard[1]] = True
        if number:
            shared = self._shared(number)
            pictures, opened = pictures | shared, {at: mask for at, mask in opened.items() if at not in shared}
            self._share_sound(number, given, known)
        for place, latent in known_latents(self._bundle.codec, pictures, like.video.shape[2]).items():
            given.video[:, :, place] = latent
            known.video[:, place] = True
        if opened:
            known.video[:, open_places(opened, like.video.shape[2], SPACE, card.size.patch)] = False
        return given, known

    def _shared(self, number: int) -> dict[int, Tensor]:
        """The frames that a clip shares with the one made before it, as that one shows them."""
        window, before = self._windows[number], self._windows[number - 1]
        frames = self._bundle.codec.decode(self._clips[number - 1].video)[0].clamp(-1, 1)
        begin, end = max(window.first, before.first), min(window.first + window.frames, before.first + before.frames)
        return {at - window.first: frames[:, at - before.first].cpu() for at in range(begin, end)}

    def _share_sound(self, number: int, given: Latents, known: Known) -> None:
        """Take the sound of those frames."""
        window, before = self._windows[number], self._windows[number - 1]
        mine, its = self._step(window.first), self._step(before.first)
        old = self._clips[number - 1].sound
        begin, end = max(mine, its), min(mine + given.sound.shape[-1], its + old.shape[-1])
        given.sound[..., begin - mine : end - mine] = old[..., begin - its : end - its]
        known.sound[:, begin - mine : end - mine] = True
