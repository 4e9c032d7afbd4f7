"""What an edit may change: frames of the film, boxes and masks of its picture, standing or moving."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.media.movie import read_frames
from aozora.media.pictures import picture_size, read_picture
from aozora.studio.library import KeptFilm

Region = tuple[int, int, int, int]
Mask = NDArray[np.float32]

EASE_FRAMES = 6
"""Frames over which a change that holds for some frames alone comes and goes."""

PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True)
class Limits:
    """What an edit may change: `frames` (first, last) of the film; `region` in pixels (left, top, right, bottom), which moves
    evenly to `region_end` over these frames if that is given; a `mask` of the film's size, white where it may change: a picture,
    a folder of pictures or a clip, frame by frame from the first of `frames` on, the last one holding. `exact` renders every
    frame whole, with all indirect light."""

    frames: tuple[int, int] | None = None
    region: Region | None = None
    mask: Path | None = None
    exact: bool = False
    region_end: Region | None = None

    def check(self, film: KeptFilm) -> None:
        """Raise `InvalidInput` when this does not fit the film."""
        settings, count = film.card.brief.settings, film.frame_count
        if self.frames is not None and not 0 <= self.frames[0] <= self.frames[1] < count:
            raise InvalidInput(f"must be FIRST-LAST within 0-{count - 1} (got {self.frames[0]}-{self.frames[1]})", field="frames")
        for region in (self.region, self.region_end):
            if region is not None:
                left, top, right, bottom = region
                if not (0 <= left < right <= settings.width and 0 <= top < bottom <= settings.height):
                    raise InvalidInput(f"must be left,top,right,bottom within {settings.width}x{settings.height}", field="region")
        if self.mask is not None:
            mask_frames(self.mask, (settings.width, settings.height))(0)

    def where(self, film: KeptFilm) -> Callable[[int], Mask] | None:
        """The part (h, w) 0..1 of each frame of the film that may change, or None for all of it."""
        if self.mask is None and self.region is None:
            return None
        settings = film.card.brief.settings
        size = (settings.width, settings.height)
        first, last = self.frames or (0, film.frame_count - 1)
        masks = None if self.mask is None else mask_frames(self.mask, size)

        def at(frame: int) -> Mask:
            made = np.ones((size[1], size[0]), np.float32) if masks is None else masks(min(max(frame, first), last) - first)
            return made if self.region is None else made * self._box(frame, (first, last), size)

        return at

    def _box(self, frame: int, span: tuple[int, int], size: tuple[int, int]) -> Mask:
        """The region at a frame, its edges to a fraction of a pixel."""
        assert self.region is not None
        share = min(max((frame - span[0]) / max(1, span[1] - span[0]), 0.0), 1.0)
        left, top, right, bottom = np.array(self.region) * (1 - share) + np.array(self.region_end or self.region) * share
        across, down = np.arange(size[0]), np.arange(size[1])
        columns = np.clip(np.minimum(across + 1 - left, right - across), 0, 1)
        rows = np.clip(np.minimum(down + 1 - top, bottom - down), 0, 1)
        return (rows[:, None] * columns[None]).astype(np.float32)

    def weight(self, frame: int) -> float:
        """How far frame `frame` of the film has changed: eases in and out inside of the frames that may change."""
        if self.frames is None:
            return 1.0
        first, last = self.frames
        ease = min(EASE_FRAMES, (last - first) // 3 + 1)
        u = min(1.0, max(0.0, min(frame - first + 1, last - frame + 1) / ease))
        return u * u * (3 - 2 * u)

    def shots(self, film: KeptFilm) -> range | None:
        """The numbers of the shots that the frames lie in, or None for all."""
        if self.frames is None:
            return None
        clock, first, found = film.card.brief.settings.clock, 0, list[int]()
        for number, shot in enumerate(film.screenplay.shots):
            count = clock.frame_count(shot.seconds)
            if first <= self.frames[1] and self.frames[0] < first + count:
                found.append(number)
            first += count
        return range(found[0], found[-1] + 1)


def mask_frames(path: Path, size: tuple[int, int], field: str = "mask") -> Callable[[int], Mask]:
    """The masks (h, w) 0..1 of a picture, a folder of pictures in the order of their names, or a clip, by frame; the last one
    holds. `InvalidInput` when one is not of `size` (width, height)."""
    if path.is_dir():
        files = sorted((p for p in path.iterdir() if p.suffix.lower() in PICTURES), key=_numbered)
        if not files:
            raise InvalidInput(f"{path} has no pictures ({', '.join(PICTURES)})", field=field)
        return lambda frame: _read_mask(files[min(max(frame, 0), len(files) - 1)], size, field)
    if path.suffix.lower() in PICTURES or not path.is_file():
        return lambda _: _read_mask(path, size, field)
    return _clip_masks(path, size, field)


def _numbered(path: Path) -> tuple[list[int], str]:
    """Names with numbers in them sort by the numbers: 9 comes before 10."""
    return [int(digits) for digits in re.findall(r"\d+", path.stem)], path.name


@lru_cache(maxsize=32)
def _read_mask(path: Path, size: tuple[int, int], field: str) -> Mask:
    if picture_size(path, field) != size:
        have = "{}x{}".format(*picture_size(path, field))
        raise InvalidInput(f"must be {size[0]}x{size[1]} as the film is (got {have})", field=field)
    try:
        return read_picture(path).max(-1).astype(np.float32) / np.float32(255)
    except InvalidInput as cause:
        raise InvalidInput(cause.message, field=field) from cause


def _clip_masks(path: Path, size: tuple[int, int], field: str) -> Callable[[int], Mask]:
    @lru_cache(maxsize=4)
    def block(number: int) -> list[NDArray[np.uint8]]:
        # Blocks of frames: a film is asked for in rising order, and a long clip must not lie in memory.
        return [frame.picture.max(-1) for frame in islice(read_frames(path), number * 64, number * 64 + 64)]

    def at(frame: int) -> Mask:
        number = max(frame, 0) // 64
        while number and not block(number):
            number -= 1
        found = block(number)
        if not found or found[0].shape != (size[1], size[0]):
            have = "nothing" if not found else f"{found[0].shape[1]}x{found[0].shape[0]}"
            raise InvalidInput(f"must be {size[0]}x{size[1]} as the film is (got {have})", field=field)
        return found[min(max(frame - number * 64, 0), len(found) - 1)].astype(np.float32) / np.float32(255)

    return at
