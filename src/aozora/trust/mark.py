"""The visible mark in the corner of the picture."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Footage, Frame

_HEIGHT = 0.04
"""Height of the mark in heights of the picture."""
_WIDEST = 0.4
"""It is never wider than this share of the picture."""
_OPACITY, _SHADOW = 0.85, 0.55
_WHITE = 255 * 256


@dataclass(frozen=True)
class Stamp:
    """The mark ready to be laid over pictures of one size: where (left, top), what of the picture shows through (h, w, 1) and
    what is added (h, w, 1), both in 1/256."""

    left: int
    top: int
    through: NDArray[np.uint32]
    added: NDArray[np.uint32]

    def over(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A copy of the picture (h, w, 3) with the mark."""
        height, width = self.through.shape[:2]
        marked = picture.copy()
        corner = marked[self.top : self.top + height, self.left : self.left + width]
        corner[:] = (corner * self.through + self.added + 128) >> 8
        return marked


def make_stamp(width: int, height: int) -> Stamp:
    """The mark for pictures of this size: bottom right, about 4 % of the height, white with a soft shadow."""
    from aozora.trust.wordmark import wordmark

    proportion = wordmark(8)[0].shape[1] / 8
    tall = max(2, round(min(max(6, height * _HEIGHT), width * _WIDEST / proportion)))
    mark, shadow = wordmark(tall)
    rows, columns = min(height, mark.shape[0]), min(width, mark.shape[1])
    white = mark[:rows, :columns, None] * _OPACITY
    dark = shadow[:rows, :columns, None] * _SHADOW
    margin = round(tall * 0.35)
    return Stamp(
        left=max(0, width - columns - margin),
        top=max(0, height - rows - margin),
        through=np.round(256 * (1 - white) * (1 - dark)).astype(np.uint32),
        added=np.round(_WHITE * white).astype(np.uint32),
    )


def mark(footage: Footage, shown: bool = True) -> Footage:
    """The footage with the visible mark in every picture, or as it is if the mark is not to be shown."""
    if not shown:
        return footage
    stamp = make_stamp(footage.width, footage.height)

    def stamped(frame: Frame) -> Frame:
        return replace(frame, picture=stamp.over(frame.picture))

    return replace(footage, frames=lambda: map(stamped, footage.frames()), onward=None)
