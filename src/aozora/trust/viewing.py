"""The only way in which pictures leave an engine: a stream that may be stopped in the middle."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from aozora.film.production import Footage, Frame
from aozora.film.timing import Clock


class FrameGuard(Protocol):
    """Looks at every frame before anybody else does."""

    def inspect(self, frames: Iterator[Frame], clock: Clock) -> Iterator[Frame]:
        """The same frames in the same order; raises `Blocked` instead of handing on one that must not be seen."""
        ...


class NullFrameGuard:
    """Lets everything through."""

    def inspect(self, frames: Iterator[Frame], clock: Clock) -> Iterator[Frame]:
        return frames


def watch(footage: Footage, guard: FrameGuard) -> Footage:
    """Footage that everybody reads through `guard`; reading it anew starts the guard anew."""
    return replace(footage, frames=lambda: guard.inspect(footage.frames(), footage.clock), onward=None)
