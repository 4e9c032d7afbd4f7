"""What engines ask of a model, in arrays: a reel of pictures and sound for a prompt, made clip after clip and decoded while it
is read.

A film that is longer than what the model learned goes on from its own last frames. Between clips only latents are kept, a
hundredth of the pictures; decoding holds one chunk, and large pictures are decoded tile by tile.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from aozora.film.errors import InvalidInput
from aozora.film.timing import SAMPLE_RATE
from aozora.model.bundle import Bundle, load
from aozora.model.latents import Known, Latents
from aozora.model.sampler import Guidance, Wanted, Way, sample
from aozora.model.sizes import SOUND_RATE, TIME, frames_of, latent_frames
from aozora.model.tiles import Tiling

Pixels = NDArray[np.uint8]
Told = Callable[[int, int], None]
"""Hears of steps done of how many; may raise to stop the work."""

OVERLAP = 5
"""Frames of what came before that a further clip begins with: the first latent and one more."""

LARGE = 96 * 96
"""Latent positions of one frame beyond which it is decoded in tiles (768 x 768 pixels)."""

TILING = Tiling(64, 16)


@dataclass(frozen=True)
class Ask:
    """What is to be filmed: `pictures` (h, w, 3) are given by the frame where they belong, counted at the film's own rate; -1
    is the last. `steps` 0 leaves it to the model."""

    prompt: str
    width: int
    height: int
    frames: int
    fps: int
    seed: int
    pictures: Mapping[int, Pixels] = field(default_factory=dict[int, Pixels])
    steps: int = 0


@dataclass(frozen=True)
class Facts:
    """Who made a model, and what may be done with what it makes."""

    name: str
    licence: str
    territory: str
    sounds: bool


class Reel(Protocol):
    """Pictures and sound of one ask; each may be read as often as one likes."""

    def frames(self) -> Iterator[Pixels]:
        """Pictures (h, w, 3) of the film's size and number."""
        ...

    def sound(self) -> Iterator[NDArray[np.float32]]:
        """Stereo samples (n, 2) at 48 kHz, -1 to 1, in pieces."""
        ...


class Model(Protocol):
    """Something that films."""

    def facts(self) -> Facts:
        """What is known of it."""
        ...

    def film(self, ask: Ask, told: Told) -> Reel:
        """A reel; the work is done while it is read."""
        ...


def open_model(folder: Path, device: str) -> Model:
    """The model of a folder: Aozora's own, or one in the layout of diffusers. `device` is auto, cpu, cuda or mps."""
    chosen = device if device != "auto" else _best_device()
    if (folder / "model_index.json").is_file():
        from aozora.model.guests import Guest

        return Guest(folder, chosen)
    return OwnModel(load(folder, chosen))


def _best_device() -> str:
    return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"


class OwnModel:
    """A model of Aozora's own."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle

    def facts(self) -> Facts:
        card = self._bundle.card
        return Facts(card.name, card.licence, card.territory, sounds=True)

    def film(self, ask: Ask, told: Told) -> "OwnReel":
        return OwnReel(self._bundle, ask, told)


class OwnReel:
    """Clips of one film, each going on from the one before, at the size and rate that the model learned."""

    def __init__(self, bundle: Bundle, ask: Ask, told: Told) -> None:
        self._bundle, self._ask, self._told = bundle, ask, told
        card = bundle.card
        self._width, self._height = own_size(ask.width, ask.height, card.width * card.height, card.size.pixels)
        self._count = max(1, math.ceil(ask.frames * card.fps / ask.fps))
        self._stride = max(1, card.frames - OVERLAP)
        self._clips: list[Latents] = []
        self._words = bundle.read([ask.prompt, ""])
        self._states: Tensor | None = None

    def frames(self) -> Iterator[Pixels]:
        rate = Fraction(self._bundle.card.fps, self._ask.fps)
        coming, number, picture = self._pictures(), -1, np.zeros((1, 1, 3), np.uint8)
        for index in range(self._ask.frames):
            while number < min(int(index * rate), self._count - 1):
                picture, number = next(coming), number + 1
            yield picture

    def sound(self) -> Iterator[NDArray[np.float32]]:
        codec = self._bundle.sound_codec
        left = round(Fraction(self._ask.frames, self._ask.fps) * SAMPLE_RATE)
        for number in range(self._needed()):
            first, last = self._sound_span(number)
            heard = codec.decode(self._clip(number).sound)[0, :, : (last - first) * codec.step]
            stereo = _at_48_khz(heard.expand(2, -1) if len(heard) == 1 else heard, codec.rate)[:, :left]
            left -= stereo.shape[1]
            yield np.ascontiguousarray(stereo.clamp(-1, 1).cpu().numpy().T)
        if left:
            yield np.zeros((left, 2), np.float32)

    def _needed(self) -> int:
        """How many clips the film takes."""
        return 1 + max(0, math.ceil((self._count - self._bundle.card.frames) / self._stride))

    def _sound_span(self, number: int) -> tuple[int, int]:
        """The sound steps of the film that are taken from a clip: up to where the next one begins."""
        begin, end = (round(Fraction(n * self._stride * SOUND_RATE, self._bundle.card.fps)) for n in (number, number + 1))
        whole = math.ceil(Fraction(self._bundle.card.frames * SOUND_RATE, self._bundle.card.fps))
        return (begin, end) if number + 1 < self._needed() else (begin, begin + whole)

    def _pictures(self) -> Iterator[Pixels]:
        """The film's pictures at the model's own rate, at the film's size."""
        for number in range(self._needed()):
            skipped = OVERLAP if number else 0
            for piece in self._decoded(number):
                yield from piece[skipped:]
                skipped = max(0, skipped - len(piece))

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
        bundle, card = self._bundle, self._bundle.card
        dice = torch.Generator().manual_seed(self._ask.seed * 4096 + number)
        frames = frames_of(latent_frames(min(card.frames, self._count - number * self._stride)))
        grid = latent_frames(frames), self._height // 8, self._width // 8
        steps = math.ceil(Fraction(card.frames * SOUND_RATE, card.fps))
        device = bundle.codec.mean.device
        noise = Latents(
            torch.randn(1, card.size.codec.channels, *grid, generator=dice),
            torch.randn(1, card.size.codec.sound_channels, steps, generator=dice),
        ).map(lambda part: part.to(device))
        given, known = self._given(number, noise, frames)
        if self._states is None:
            self._states = bundle.states(self._words)
        turn = bundle.transformer.turns(noise, Fraction(card.fps))
        said, unsaid = self._states[:1], self._states[1:]
        total = self._needed()

        def told(done: int, of: int) -> None:
            self._told(number * of + done, total * of)

        return sample(
            lambda s, le, w, c: bundle.transformer(s, le, w, turn, c),
            Wanted(given, known, said, unsaid),
            noise,
            self._way(),
            told,
        )

    def _way(self) -> Way:
        told = self._bundle.card.sampling
        guidance = Guidance(told.guidance_video, told.guidance_sound, told.guidance_together)
        return Way(self._ask.steps or told.steps, told.solver, told.shift, guidance)

    def _given(self, number: int, like: Latents, frames: int) -> tuple[Latents, Known]:
        """What is known of a clip: the end of the one before, and given pictures that fall into it."""
        given, known = like.map(torch.clone), Known.nothing(like)
        if number:
            before = self._clips[number - 1]
            codec = self._bundle.codec
            tail = codec.decode(before.video)[:, :, -OVERLAP:]
            given.video[:, :, :2] = codec.encode(tail)
            known.video[:, :2] = True
            first, last = self._sound_span(number - 1)
            kept = before.sound[..., last - first :][..., : round(OVERLAP * SOUND_RATE / self._bundle.card.fps)]
            given.sound[..., : kept.shape[-1]] = kept
            known.sound[:, : kept.shape[-1]] = True
        for place, picture in self._ask.pictures.items():
            at = self._own_frame(place) - number * self._stride
            if 0 <= at < frames and not (number and at < OVERLAP):
                latent = -(-at // TIME)
                given.video[:, :, latent] = self._still(picture, min(latent, 1))
                known.video[:, latent] = True
        return given, known

    def _own_frame(self, place: int) -> int:
        """The frame of the model's own rate at which a given picture belongs."""
        if not -1 <= place < self._ask.frames:
            raise InvalidInput(f"must lie within the {self._ask.frames} frames (got {place})", field="pictures")
        return self._count - 1 if place in (-1, self._ask.frames - 1) else round(place * self._bundle.card.fps / self._ask.fps)

    def _still(self, picture: Pixels, latent: int) -> Tensor:
        """The latent of a picture: alone as a first frame is, or (1) held still for the four frames that a later latent stands
        for."""
        device = self._bundle.codec.mean.device
        pixels = torch.from_numpy(np.array(picture)).to(device).permute(2, 0, 1)[None].float() / 127.5 - 1
        small = F.interpolate(pixels, (self._height, self._width), mode="bicubic", antialias=True).clamp(-1, 1)
        return self._bundle.codec.encode(small[:, :, None].expand(-1, -1, 1 + TIME * latent, -1, -1))[:, :, latent]


def own_size(width: int, height: int, area: int, multiple: int) -> tuple[int, int]:
    """The size of about `area` pixels, in multiples, whose shape is nearest to that of the film."""
    tall = max(1, round(math.sqrt(area * height / width) / multiple))
    return max(1, round(tall * width / height)) * multiple, tall * multiple


def to_pixels(video: Tensor, width: int, height: int) -> Pixels:
    """Pictures (1, 3, T, H, W) in -1..1 as (T, height, width, 3) uint8, enlarged smoothly and cropped to their middle."""
    frames = video[0].transpose(0, 1).float()
    scale = max(height / frames.shape[2], width / frames.shape[3])
    if scale != 1:
        size = max(height, round(frames.shape[2] * scale)), max(width, round(frames.shape[3] * scale))
        frames = F.interpolate(frames, size, mode="bicubic", antialias=scale < 1)
    top, left = (frames.shape[2] - height) // 2, (frames.shape[3] - width) // 2
    frames = frames[..., top : top + height, left : left + width]
    return ((frames.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).cpu().numpy()


def _at_48_khz(sound: Tensor, rate: int) -> Tensor:
    """Samples (ears, n) at another rate, through a filter."""
    if rate == SAMPLE_RATE:
        return sound
    return band_limited(sound, Fraction(SAMPLE_RATE, rate))


def band_limited(sound: Tensor, ratio: Fraction) -> Tensor:
    """Samples (ears, n) at `ratio` times the rate, by its spectrum: nothing new above what there was."""
    length = sound.shape[-1]
    wanted = round(length * ratio)
    spectrum = torch.fft.rfft(sound.double())
    bins = wanted // 2 + 1
    spectrum = F.pad(torch.view_as_real(spectrum), (0, 0, 0, max(0, bins - spectrum.shape[-1])))[..., :bins, :]
    return (torch.fft.irfft(torch.view_as_complex(spectrum.contiguous()), wanted) * float(ratio)).to(sound.dtype)
