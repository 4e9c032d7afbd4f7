"""The Watch: progress goes out, cancellation comes in."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from aozora.film.errors import Cancelled


@dataclass(frozen=True)
class Progress:
    """How far one stage has come: `done` of `total` units (frames, lines, shots)."""

    stage: str
    done: int
    total: int


def _ignore(_: Progress) -> None:
    return


@dataclass(frozen=True)
class Watch:
    """Handed down through the stages. The default one listens to nobody and is never cancelled."""

    report: Callable[[Progress], None] = _ignore
    cancelled: threading.Event = field(default_factory=threading.Event)

    def tell(self, stage: str, done: int, total: int) -> None:
        """Report progress, and stop here if cancellation was asked for."""
        self.check()
        self.report(Progress(stage, done, total))

    def check(self) -> None:
        """Raise `Cancelled` if cancellation was asked for."""
        if self.cancelled.is_set():
            raise Cancelled()
