"""What is given of a film, as latents of a model's own: pictures in a row in motion, single ones as if they stood still, and
sound.

Frames are counted at the model's own rate, from the beginning of the film.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from aozora.film.errors import InvalidInput
from aozora.film.timing import SAMPLE_RATE
from aozora.model.audio_codec import SoundCodec
from aozora.model.filming import Ask, Pixels, band_limited
from aozora.model.sizes import CONTROLS, SOUND_RATE, TIME
from aozora.model.video_codec import VideoCodec

T = TypeVar("T")


class _Shown(NamedTuple):
    """A picture of a shown film, and what of it is to be made anew."""

    picture: Tensor
    opened: Tensor | None


class Passing(Generic[T]):
    """Frames of a film by their number, read once, in order and no further than they are asked for. What lies before the span
    asked for last is dropped, unless it is `kept` for spans that come backward."""

    def __init__(self, read: Callable[[], Iterator[T]], kept: bool) -> None:
        self._read, self._kept = read, kept
        self._coming, self._next = read(), 0
        self._held: dict[int, T] = {}

    def span(self, first: int, last: int) -> dict[int, T]:
        """The frames from `first` to `last`. Those that were dropped are read anew, with all before them."""
        if first < self._next and first not in self._held:
            self._coming, self._next, self._held = self._read(), 0, {}
        if not self._kept:
            self._held = {number: frame for number, frame in self._held.items() if number >= first}
        while self._next <= last:
            frame = next(self._coming)
            if self._kept or self._next >= first:
                self._held[self._next] = frame
            self._next += 1
        return {number: self._held[number] for number in range(first, last + 1)}


class GivenPictures:
    """The given pictures of an ask at the model's size (3, H, W) in -1..1 by own frame, what of each is to be made anew (H, W),
    and control planes; read while the film goes on, each film frame once.

    What is held is a window's share, so that memory does not depend on the length of the film. A film that is made backward
    needs the end of what is read first: all of it is held, at the model's size and in half precision.
    """

    def __init__(self, ask: Ask, fps: int, count: int, height: int, width: int) -> None:
        self._ask, self._fps, self._count, self._size = ask, fps, count, (height, width)
        self._shown = Passing(self._read, ask.parts.backward)
        self._controls: Passing[dict[str, Tensor]] | None = None

    def within(self, first: int, frames: int) -> tuple[dict[int, Tensor], dict[int, Tensor]]:
        """Pictures and what is open of them in `frames` own frames from `first` on, counted from there. Where all of a film is
        shown it holds its first and last picture beyond its ends."""
        if self._ask.parts.shown is None:
            placed = {own - first: frame for own, frame in self._placed.items() if first <= own < first + frames}
            return {place: self._small(self._by_frame[frame]) for place, frame in placed.items()}, {}
        at = self._inside(first, frames)
        held = self._shown.span(min(at), max(at))
        opened = {place: held[own].opened for place, own in enumerate(at)}
        return (
            {place: held[own].picture.float() for place, own in enumerate(at)},
            {place: mask for place, mask in opened.items() if mask is not None},
        )

    def control(self, first: int, frames: int, names: tuple[str, ...]) -> dict[str, Tensor]:
        """Control planes (1, planes, frames, H, W) of those own frames by name; of names that are not given there are none."""
        if (film := self._ask.parts.controls) is None or not names:
            return {}
        if self._controls is None:
            self._controls = Passing(
                lambda: (self._planes(planes, names) for planes in self._chosen(film())), self._ask.parts.backward
            )
        at = self._inside(first, frames)
        held = self._controls.span(min(at), max(at))
        return {name: torch.stack([held[own][name].float() for own in at], 1)[None] for name in held[at[0]]}

    def _inside(self, first: int, frames: int) -> list[int]:
        """The own frames of a window, those at the film's ends for what lies beyond them."""
        return [min(max(own, 0), self._count - 1) for own in range(first, first + frames)]

    def _planes(self, planes: Mapping[str, NDArray[np.float16]], names: tuple[str, ...]) -> dict[str, Tensor]:
        found: dict[str, Tensor] = {}
        for name in names:
            if name in planes:
                flat = torch.from_numpy(planes[name].astype(np.float32)).permute(2, 0, 1)[None]
                if flat.shape[1] != CONTROLS[name]:
                    raise InvalidInput(f"must have {CONTROLS[name]} planes (got {flat.shape[1]})", field=f"controls.{name}")
                found[name] = F.interpolate(flat, self._size)[0].half()  # no less than was given
        return found

    def _chosen(self, film: "Iterator[Mapping[str, NDArray[np.float16]]]") -> "Iterator[Mapping[str, NDArray[np.float16]]]":
        """Of all frames of the film those that own frames show."""
        number = -1
        planes: Mapping[str, NDArray[np.float16]] = {}
        for own in range(self._count):
            while number < self._shown_at(own):
                planes, number = next(film), number + 1
            yield planes

    def _read(self) -> Iterator[_Shown]:
        """All pictures of a shown film, by own frame."""
        parts = self._ask.parts
        film, number = iter(()) if parts.shown is None else parts.shown(), -1
        picture = np.zeros((1, 1, 3), np.uint8)
        for own in range(self._count):
            while number < self._shown_at(own):
                picture, number = next(film, picture), number + 1
            small, opened = self._small(picture), None
            if parts.opened is not None:
                mask = torch.from_numpy(parts.opened(number).astype(np.float32))[None, None]
                opened = F.adaptive_max_pool2d(mask, self._size)[0, 0] > 0.5
                small = filled(small, opened)
            yield _Shown(small.half() if parts.backward else small, opened)

    @cached_property
    def _by_frame(self) -> dict[int, Pixels]:
        """The given pictures by film frame; the last one's -1 put right."""
        frames = self._ask.frames
        for place in self._ask.parts.pictures:
            if not -1 <= place < frames:
                raise InvalidInput(f"must lie within the {frames} frames (got {place})", field="pictures")
        return {frames - 1 if place == -1 else place: picture for place, picture in self._ask.parts.pictures.items()}

    @cached_property
    def _placed(self) -> dict[int, int]:
        """The film frame that is given for each own frame. A picture alone goes to the own frame nearest to it; pictures in a
        row fill all own frames between them."""
        given, found = self._by_frame, dict[int, int]()
        for frame in sorted(given):
            last = frame == self._ask.frames - 1
            found[self._count - 1 if last else round(Fraction(frame * self._fps, self._ask.fps))] = frame
        for own in range(self._count):
            frame = self._shown_at(own)
            if frame in given and (frame - 1 in given or frame + 1 in given):
                found[own] = frame
        return found

    def _shown_at(self, own: int) -> int:
        return min(round(Fraction(own * self._ask.fps, self._fps)), self._ask.frames - 1)

    def _small(self, picture: Pixels) -> Tensor:
        pixels = torch.from_numpy(np.array(picture)).permute(2, 0, 1)[None].float() / 127.5 - 1
        return F.interpolate(pixels, self._size, mode="bicubic", antialias=True).clamp(-1, 1)[0]


def known_latents(codec: VideoCodec, pictures: Mapping[int, Tensor], latents: int) -> dict[int, Tensor]:
    """The latents (1, channels, h, w) of given pictures by their place, of a clip of `latents` places in time.

    Where all frames that a place stands for are given it is what the codec makes of them in motion; a picture whose neighbours
    are not given stands still over the four frames of its place. Places of which a row of pictures gives a part are not known.
    """
    whole = [all(frame in pictures for frame in _frames(place)) for place in range(latents)]
    found: dict[int, Tensor] = {}
    place = 0
    while place < latents:
        if not whole[place]:
            alone = [f for f in _frames(place) if f in pictures and f - 1 not in pictures and f + 1 not in pictures]
            if alone:
                found[place] = _encoded(codec, [pictures[alone[-1]]] * (1 + TIME))[:, :, 1]
            place += 1
            continue
        end = place
        while end < latents and whole[end]:
            end += 1
        first = _frames(place)[0]
        lead = [] if place == 0 else [pictures.get(first - 1, pictures[first])]
        run = _encoded(codec, lead + [pictures[frame] for frame in range(first, _frames(end - 1)[-1] + 1)])
        for number in range(place, end):
            found[number] = run[:, :, number - place + len(lead)]
        place = end
    return found


def _frames(place: int) -> range:
    """The frames that a latent place stands for."""
    return range(max(0, TIME * place - TIME + 1), TIME * place + 1)


def _encoded(codec: VideoCodec, pictures: list[Tensor]) -> Tensor:
    return codec.encode(torch.stack(pictures, 1)[None].to(codec.mean.device))


def open_places(opened: Mapping[int, Tensor], latents: int, cell: int, patch: int) -> Tensor:
    """Which latent positions (latents, rows, columns) have something open in one of their frames; a token's positions share
    it."""
    rows, columns = next(iter(opened.values())).shape
    out = torch.zeros(latents, rows // cell, columns // cell, dtype=torch.bool)
    for place in range(latents):
        for frame in _frames(place):
            if frame in opened:
                token = F.max_pool2d(opened[frame][None, None].float(), cell * patch)
                out[place] |= token[0, 0].repeat_interleave(patch, 0).repeat_interleave(patch, 1) > 0
    return out


def filled(picture: Tensor, opened: Tensor) -> Tensor:
    """The picture (3, H, W) with what is open (H, W) washed over from around it, so that nothing tells what was there."""
    share = (~opened).float()[None, None]
    colour, out = picture[None] * share, picture[None]
    weights, colours = [share], [colour]
    while min(weights[-1].shape[-2:]) > 1:
        weights.append(F.avg_pool2d(weights[-1], 2, ceil_mode=True))
        colours.append(F.avg_pool2d(colours[-1], 2, ceil_mode=True))
    wash = torch.zeros_like(colours[-1])
    for weight, colour in zip(weights[::-1], colours[::-1], strict=True):
        wash = F.interpolate(wash, weight.shape[-2:], mode="bilinear", align_corners=False)
        wash = torch.where(weight > 1e-3, colour / weight.clamp_min(1e-3), wash)
    return torch.where(opened[None, None], wash, out)[0]


class GivenSound:
    """The given sound of an ask as a codec takes it; step `s` of the film is the 40 ms from there on."""

    def __init__(self, ask: Ask, codec: SoundCodec) -> None:
        self._codec, given = codec, ask.parts.sound
        self._from = self._to = 0
        self._samples = torch.zeros(codec.ears, 0)
        if given is None or not len(given):
            return
        whole = torch.from_numpy(np.ascontiguousarray(given.T, np.float32))
        heard = whole if codec.ears == 2 else whole.mean(0, keepdim=True)
        ratio = Fraction(codec.rate, SAMPLE_RATE)
        self._samples = heard if ratio == 1 else band_limited(heard, ratio)
        self._begin = round(ask.parts.sound_first * ratio)
        self._from = -(-self._begin // codec.step)
        self._to = (self._begin + self._samples.shape[-1]) // codec.step
        end = round(Fraction(ask.frames, ask.fps) * SOUND_RATE)
        if self._to >= end - 1:
            self._to = 1 << 40  # all there is: silent from there on

    def within(self, first: int, steps: int) -> tuple[Tensor, Tensor] | None:
        """Latents (1, channels, steps) of `steps` steps from `first` on, and which of them (steps,) are given; None where none
        is."""
        given = torch.tensor([self._from <= first + number < self._to for number in range(steps)])
        if not bool(given.any()):
            return None
        step, length = self._codec.step, self._samples.shape[-1]
        out = torch.zeros(self._codec.ears, steps * step)
        begin = first * step - self._begin
        left, right = max(0, begin), min(length, begin + steps * step)
        if right > left:
            out[:, left - begin : right - begin] = self._samples[:, left:right]
        return self._codec.encode(out[None].to(self._codec.mean.device)), given
