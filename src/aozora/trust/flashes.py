"""Photosensitive safety: no more than three general or red flashes within any second over a quarter of the picture.

After WCAG 2.2, success criterion 2.3.1 with its definition of "general flash and red flash thresholds", which agrees with
Recommendation ITU-R BT.1702: a flash is a pair of opposing changes of relative luminance by 10 % or more of the maximum where
the darker state is below 0.80; a red flash is a pair of opposing changes of (R - G - B) x 320 by more than 20 to or from a
saturated red, R / (R + G + B) >= 0.8, with linear R, G, B. Changes count together when they happen together.

A pan over light and dark things changes cells too, without any light flashing. Where the frames say how they move (flow pass),
cells that move fast count only through their mean, which a strobe changes and a pan hardly does.
"""

from collections import deque
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import Blocked
from aozora.film.production import Frame
from aozora.film.timing import Clock

MOST_FLASHES = 3
"""Flashes allowed within any second."""

AREA = 0.25
"""Share of the picture that must flash together for it to count."""

_LUMINANCE_STEP, _DARKER_BELOW = 0.1, 0.8
_RED_STEP, _RED_SHARE = 20 / 320, 0.8
_TOGETHER_S = 0.08
_ROWS, _COLUMNS = 18, 32
_SAMPLED_ROWS = 72

_CODE = np.arange(256) / 255
_LINEAR = np.where(_CODE <= 0.04045, _CODE / 12.92, ((_CODE + 0.055) / 1.055) ** 2.4).astype(np.float32)
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)


class FlashGuard:
    """Stops footage that flashes dangerously."""

    def inspect(self, frames: Iterator[Frame], clock: Clock) -> Iterator[Frame]:
        fps = float(clock.fps)
        general = _FlashCounter(fps, _LUMINANCE_STEP, _DARKER_BELOW)
        whole = _FlashCounter(fps, _LUMINANCE_STEP, _DARKER_BELOW)
        red = _FlashCounter(fps, _RED_STEP, np.inf)
        for number, frame in enumerate(frames):
            cells = linear_cells(frame.picture)
            luminance = cells @ _LUMINANCE
            passing = passing_cells(frame, len(cells))
            r, g, b = cells[:, 0], cells[:, 1], cells[:, 2]
            saturated = r >= _RED_SHARE * (r + g + b)
            redness = np.where(saturated, np.maximum(r - g - b, 0), 0)
            moving = passing is not None and passing.mean() >= AREA
            mean = luminance[passing].mean(keepdims=True) if moving else luminance.mean(keepdims=True)
            looks = (
                ("", general, luminance, passing),
                ("", whole, mean, None if moving else np.ones(1, np.bool_)),
                ("red ", red, redness, passing),
            )
            for kind, counter, level, ignored in looks:
                if counter.add(level, ignored) > MOST_FLASHES:
                    when = number / fps
                    raise Blocked(
                        f"more than {MOST_FLASHES} {kind}flashes within a second at {when:.1f} s, "
                        "a danger for photosensitive viewers",
                        field="footage",
                    )
            yield frame


def linear_cells(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Mean linear colour (n, 3) of at most 18 x 32 cells of an sRGB picture (h, w, 3), from a sparse sample of its pixels.

    Fine patterns average out, as the criterion allows for squares below a tenth of a degree.
    """
    step = max(1, picture.shape[0] // _SAMPLED_ROWS)
    sample = _LINEAR[picture[::step, ::step]]
    height, width = sample.shape[:2]
    rows = np.linspace(0, height, min(_ROWS, height), endpoint=False).astype(np.intp)
    columns = np.linspace(0, width, min(_COLUMNS, width), endpoint=False).astype(np.intp)
    sums = np.add.reduceat(np.add.reduceat(sample, rows, 0), columns, 1)
    heights, widths = np.diff([*rows, height]), np.diff([*columns, width])
    return (sums / (heights[:, None] * widths)[..., None]).reshape(-1, 3).astype(np.float32)


def passing_cells(frame: Frame, count: int) -> NDArray[np.bool_] | None:
    """Cells (n,) through which the picture moves by more than a third of a cell a frame; None where the frame does not say."""
    flow = frame.passes.get("flow")
    if flow is None or count != _ROWS * _COLUMNS:
        return None
    height, width = flow.shape[:2]
    rows = (np.arange(_ROWS) * 2 + 1) * height // (2 * _ROWS)
    columns = (np.arange(_COLUMNS) * 2 + 1) * width // (2 * _COLUMNS)
    speed = np.hypot(flow[np.ix_(rows, columns)][..., 0], flow[np.ix_(rows, columns)][..., 1])
    return (speed > height / _ROWS / 3).reshape(-1)


class _FlashCounter:
    """Follows one level per cell, finds its rises and falls of at least `step`, and counts flashes of the last second."""

    def __init__(self, fps: float, step: float, darker_below: float) -> None:
        self._fps, self._step, self._darker_below = fps, step, darker_below
        self._together = max(2, round(fps * _TOGETHER_S))
        self._frame = -1
        self._flashes: dict[int, deque[tuple[int, int]]] = {side: deque(maxlen=MOST_FLASHES + 1) for side in (1, -1)}

    def add(self, level: NDArray[np.float32], ignored: NDArray[np.bool_] | None = None) -> int:
        """Take one frame's levels; how many flashes lie within the last second, of the kind of which there are more.

        Cells that are `ignored` begin anew from their present level.
        """
        self._frame += 1
        if self._frame == 0:
            self._high, self._low = level.copy(), level.copy()
            self._side = np.zeros(level.shape, np.int8)
            never = np.full(level.shape, -(10**9), np.int64)
            self._changed = {1: never.copy(), -1: never}
            return 0
        self._high, self._low = np.maximum(self._high, level), np.minimum(self._low, level)
        if ignored is not None:
            self._high[ignored] = self._low[ignored] = level[ignored]
        rises = (self._side != 1) & (level - self._low >= self._step) & (self._low < self._darker_below)
        falls = (self._side != -1) & (self._high - level >= self._step) & (level < self._darker_below)
        for side, turned in ((1, rises), (-1, falls)):
            self._side[turned] = side
            self._changed[side][turned] = self._frame
            self._high[turned] = self._low[turned] = level[turned]
        return max(self._count(side) for side in (1, -1))

    def _count(self, closing: int) -> int:
        """Flashes of the last second that end with a change to `closing` (1: rise, -1: fall)."""
        flashes = self._flashes[closing]
        opened = self._opening_of_a_flash(closing)
        if opened is not None and (not flashes or opened >= flashes[-1][1]):
            flashes.append((opened, self._frame))
        return sum(1 for begin, _ in flashes if self._frame - begin <= self._fps)

    def _opening_of_a_flash(self, closing: int) -> int | None:
        """The frame at which those cells changed that now change back together, if they are a large enough area."""
        closed, opened = self._changed[closing], self._changed[-closing]
        now = (self._side == closing) & (self._frame - closed < self._together) & (self._frame - opened <= self._fps)
        ages = np.bincount(self._frame - opened[now], minlength=int(self._fps) + 1 + self._together)
        together = np.convolve(ages, np.ones(self._together, np.int64), "valid")
        youngest = int(together.argmax())
        if together[youngest] < AREA * closed.size:
            return None
        return self._frame - youngest - self._together + 1
