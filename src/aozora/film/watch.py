"""The Watch: progress, timings and messages go out, cancellation comes in."""

import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from aozora.film.errors import Cancelled

T = TypeVar("T")


@dataclass(frozen=True)
class Progress:
    """How far one stage has come: `done` of `total` units (frames, lines, shots)."""

    stage: str
    done: int
    total: int


def _ignore(_: Progress) -> None:
    return


def _unsaid(_: str) -> None:
    return


def _forget(_stage: str, _seconds: float) -> None:
    return


@dataclass(frozen=True)
class Watch:
    """Handed down through the stages. The default one listens to nobody and is never cancelled.

    `report` hears of progress, `spent` of wall seconds that a stage took (in pieces that add up), `say` of what somebody should
    know now in one line, `cancelled` stops the work.
    """

    report: Callable[[Progress], None] = _ignore
    cancelled: threading.Event = field(default_factory=threading.Event)
    spent: Callable[[str, float], None] = _forget
    say: Callable[[str], None] = _unsaid

    def tell(self, stage: str, done: int, total: int) -> None:
        """Report progress, and stop here if cancellation was asked for."""
        self.check()
        self.report(Progress(stage, done, total))

    def check(self) -> None:
        """Raise `Cancelled` if cancellation was asked for."""
        if self.cancelled.is_set():
            raise Cancelled()

    @contextmanager
    def timing(self, stage: str) -> Generator[None, None, None]:
        """Report how long the block takes as time of `stage`."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.spent(stage, time.perf_counter() - begin)

    def timed(self, stage: str, items: Iterable[T]) -> Iterator[T]:
        """The same items, reporting how long each was waited for as time of `stage`."""
        iterator = iter(items)
        while True:
            begin = time.perf_counter()
            try:
                item = next(iterator)
            except StopIteration:
                return
            finally:
                self.spent(stage, time.perf_counter() - begin)
            yield item
