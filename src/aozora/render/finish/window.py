"""A picture that is part of a larger one, so that lens and film treat it as they would in its place."""

from collections.abc import Callable
from dataclasses import dataclass

from aozora.render.finish.filters import Image, resized

GRID = 16
"""Windows begin at multiples of so many pixels: whatever is done at a fraction of the size then falls on the same places."""


@dataclass(frozen=True)
class Window:
    """The pixels right of `left` and below `top` of a picture of `width` x `height`, both multiples of `GRID`. `around(index)`
    gives the whole linear picture of a frame at any smaller size: light from outside that the lens spreads into the window."""

    left: int
    top: int
    width: int
    height: int
    around: Callable[[int], Image]

    def cut(self, whole: Image, height: int, width: int) -> Image:
        """The window's part (height, width) of something that has the whole picture's size."""
        return whole[self.top : self.top + height, self.left : self.left + width]

    def surrounded(self, small: Image, index: int, shrink: int) -> Image:
        """A window that was made `shrink` times smaller, laid into its surroundings at that size."""
        whole = resized(self.around(index), max(1, self.width // shrink), max(1, self.height // shrink)).copy()
        top, left = self.top // shrink, self.left // shrink
        inside = whole[top : top + small.shape[0], left : left + small.shape[1]]
        inside[:] = small[: inside.shape[0], : inside.shape[1]]
        return whole
