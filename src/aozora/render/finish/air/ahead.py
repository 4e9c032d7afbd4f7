"""Gases that are simulated ahead of the frame that is wanted, while the renderer is at work."""

from collections import deque
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from aozora.film.air import Volume, Volumes

FRAMES_AHEAD = 3
"""Frames that are ready or in the making beyond the one that was asked for; memory stays flat."""


class _Ahead:
    """Volumes by frame, made by one thread in rising order from frame `first` on, up to frame `end`."""

    def __init__(self, volumes: Volumes, first: int, end: int, pool: ThreadPoolExecutor) -> None:
        self._volumes, self._pool, self._end = volumes, pool, end
        self._next = first
        self._waiting: deque[tuple[int, Future[tuple[Volume, ...]]]] = deque()
        self._fill()

    def __call__(self, index: int) -> tuple[Volume, ...]:
        while self._waiting and self._waiting[0][0] < index:
            self._waiting.popleft()
        if not self._waiting or self._waiting[0][0] != index:
            # A leap back: the one frame that is being made goes on, what waits behind it is never begun. (Frames that are skipped
            # on the way onward are on the gas's own way.)
            for _, dropped in self._waiting:
                dropped.cancel()
            self._waiting.clear()
            self._next = index
        self._fill()
        found = self._waiting[0][1] if self._waiting else self._pool.submit(self._volumes, index)
        return found.result()

    def _fill(self) -> None:
        while len(self._waiting) <= FRAMES_AHEAD and self._next < self._end:
            self._waiting.append((self._next, self._pool.submit(self._volumes, self._next)))
            self._next += 1


@contextmanager
def ahead(volumes: Volumes | None, first: int, end: int) -> Generator[Volumes | None]:
    """The same volumes, simulated ahead from frame `first` on; at the end of the context no more is."""
    if volumes is None:
        yield None
        return
    pool = ThreadPoolExecutor(1, "gases")
    try:
        yield _Ahead(volumes, first, end, pool)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
