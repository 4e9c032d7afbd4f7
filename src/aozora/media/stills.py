"""Stills from a film: poster, thumbnails, contact sheet, spritesheet, and short silent clips.

`Stills` takes them while the footage passes, so that nothing is rendered or decoded twice and only a few pictures are held.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.outputs import whole_file
from aozora.film.production import Footage, Frame
from aozora.film.timing import Clock

CLIP_BYTES = 1_500_000
"""A clip is made smaller until it fits into this many bytes."""

_COARSER = ((80, 1.0), (65, 1.0), (50, 0.85), (35, 0.72), (20, 0.6), (10, 0.5), (10, 0.4), (5, 0.3), (0, 0.2), (0, 0.12))
"""Quality and share of the width of a clip, tried in turn."""

_PAPER, _INK, _FAINT = (24, 26, 30), (236, 238, 242), (140, 146, 156)


@dataclass(frozen=True)
class Still:
    """A small picture (h, w, 3) of one frame of the film."""

    index: int
    shot_id: str
    picture: NDArray[np.uint8]


class Stills:
    """Takes `count` small stills, evenly spaced, from footage as it passes, and keeps the best of these frames at full size."""

    def __init__(self, count: int = 12, width: int = 320) -> None:
        self._count, self._width = count, width
        self._taken: list[Still] = []
        self._best: tuple[float, Frame] | None = None

    def taking(self, footage: Footage) -> Footage:
        """The same footage; whoever reads it makes the stills. Reading it anew begins anew."""
        wanted = spaced(footage.frame_count, self._count)
        return replace(footage, frames=lambda: self._passing(footage.frames(), frozenset(wanted)), onward=None)

    @property
    def taken(self) -> tuple[Still, ...]:
        """The stills taken so far."""
        return tuple(self._taken)

    @property
    def best(self) -> Frame:
        """Of the frames taken, the one with the most detail, contrast and colour; `StageFailed` before any has passed."""
        if self._best is None:
            raise StageFailed("no frame has passed yet", field="footage")
        return self._best[1]

    def _passing(self, frames: Iterator[Frame], wanted: frozenset[int]) -> Iterator[Frame]:
        from aozora.media.pictures import scaled

        self._taken, self._best = [], None
        for frame in frames:
            if frame.index in wanted:
                small = scaled(frame.picture, min(self._width, frame.picture.shape[1]))
                self._taken.append(Still(frame.index, frame.shot_id, small))
                appeal = _appeal(small)
                if self._best is None or appeal > self._best[0]:
                    self._best = (appeal, replace(frame, picture=frame.picture.copy(), passes={}))
            yield frame


def spaced(frame_count: int, count: int) -> tuple[int, ...]:
    """At most `count` frame numbers, evenly spaced, each in the middle of its share of the film."""
    count = min(count, frame_count)
    return tuple((2 * n + 1) * frame_count // (2 * count) for n in range(count))


def _appeal(picture: NDArray[np.uint8]) -> float:
    """How much a picture shows: detail, contrast and colour, each about 0..1 (after Hasler and Suesstrunk for colour)."""
    rgb = picture.astype(np.float32) / 255
    grey = rgb.mean(2)
    detail = float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())
    rg, yb = rgb[..., 0] - rgb[..., 1], (rgb[..., 0] + rgb[..., 1]) / 2 - rgb[..., 2]
    colour = float(np.hypot(rg.std(), yb.std()) + 0.3 * np.hypot(rg.mean(), yb.mean()))
    return 4 * min(detail, 0.25) + float(grey.std()) + colour


def write_poster(path: Path, frame: Frame, width: int | None = None) -> None:
    """Write one frame as a JPEG, PNG or WebP file, whole or not at all; at its own width unless told otherwise."""
    from aozora.media.pictures import scaled, write_picture

    write_picture(path, frame.picture if width is None else scaled(frame.picture, width), quality=92)


def thumbnail_jpeg(frame: Frame, width: int = 320) -> bytes:
    """A small JPEG of a frame."""
    from aozora.media.pictures import encoded, scaled

    return encoded(scaled(frame.picture, min(width, frame.picture.shape[1])), ".jpg", quality=80)


def write_spritesheet(path: Path, stills: Sequence[Still], columns: int = 4) -> None:
    """Write the stills side by side and row by row, without borders or words."""
    from aozora.media.pictures import write_picture

    height, width = _tile(stills, columns)
    sheet = np.zeros((height * -(-len(stills) // columns), width * columns, 3), np.uint8)
    for number, still in enumerate(stills):
        row, column = divmod(number, columns)
        sheet[row * height : (row + 1) * height, column * width : (column + 1) * width] = still.picture
    write_picture(path, sheet)


def write_contact_sheet(path: Path, stills: Sequence[Still], clock: Clock, columns: int = 4) -> None:
    """Write the stills on a dark sheet, under each its time code (minutes, seconds, hundredths) and its shot and frame."""
    from aozora.media.pictures import Label, lettered, write_picture

    height, width = _tile(stills, columns)
    gap, size = max(4, width // 40), max(9, width // 22)
    strip = round(size * 1.9)
    rows = -(-len(stills) // columns)
    across = min(columns, len(stills))
    sheet = np.empty((rows * (height + strip) + 2 * gap, across * (width + gap) + gap, 3), np.uint8)
    sheet[:] = _PAPER
    labels: list[Label] = []
    for number, still in enumerate(stills):
        row, column = divmod(number, columns)
        left, top = gap + column * (width + gap), gap + row * (height + strip)
        sheet[top : top + height, left : left + width] = still.picture
        baseline = top + height + round(size * 1.25)
        labels.append(Label(time_code(still.index, clock), left, baseline, size, _INK))
        place = f"{still.shot_id}  frame {still.index}".strip()
        labels.append(Label(place, left + width, baseline, size * 0.85, _FAINT, from_right=True))
    write_picture(path, lettered(sheet, labels))


def time_code(frame: int, clock: Clock) -> str:
    """When a frame begins, as minutes, seconds and hundredths: 0:01.25."""
    hundredths = round(clock.seconds_of(frame) * 100)
    return f"{hundredths // 6000}:{hundredths // 100 % 60:02d}.{hundredths % 100:02d}"


def _tile(stills: Sequence[Still], columns: int) -> tuple[int, int]:
    if not stills:
        raise StageFailed("there are no stills to put on a sheet", field="footage")
    if columns < 1:
        raise InvalidInput("must be at least 1", field="columns")
    height, width, _ = stills[0].picture.shape
    return height, width


def write_clip(path: Path, footage: Footage, fps: int = 12, width: int = 480, most_bytes: int = CLIP_BYTES) -> None:
    """Write a silent, endless GIF or WebP of the footage, whole or not at all; coarser and narrower until it is small enough."""
    from aozora.media.pictures import animation, scaled

    width = min(width, footage.width)
    indices, frame_ms = _clip_frames(footage, fps)
    wanted = frozenset(indices)
    pictures = [scaled(frame.picture, width) for frame in _only(footage.frames(), wanted)]
    block = b""
    for quality, share in _COARSER:
        smaller = pictures if share == 1 else [scaled(picture, max(16, round(width * share))) for picture in pictures]
        block = animation(smaller, frame_ms, path.suffix, quality)
        if len(block) <= most_bytes:
            break
    else:
        raise InvalidInput(f"must allow at least {len(block)} bytes for this clip (got {most_bytes})", field="most_bytes")
    with whole_file(path) as part:
        part.write_bytes(block)


def _only(frames: Iterable[Frame], wanted: frozenset[int]) -> Iterator[Frame]:
    return (frame for frame in frames if frame.index in wanted)


def _clip_frames(footage: Footage, fps: int) -> tuple[list[int], list[int]]:
    """Which frames to show at about `fps` per second, and for how long each, in milliseconds (GIF knows only whole 10 ms)."""
    rate = footage.clock.fps
    every = max(1, round(rate / fps))
    indices = list(range(0, footage.frame_count, every))
    edges = [round(footage.clock.seconds_of(index) * 100) * 10 for index in [*indices, indices[-1] + every]]
    return indices, [after - before for before, after in pairwise(edges)]
