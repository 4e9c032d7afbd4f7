"""How long the stages of one production took."""

import threading
from collections.abc import Mapping
from dataclasses import replace

from aozora.film.watch import Watch


class Timings:
    """Adds up what stages report; `watch` is the given watch, listened to."""

    def __init__(self, watch: Watch) -> None:
        self._seconds: dict[str, float] = {}
        self._lock = threading.Lock()
        self._heard = watch.spent
        self.watch = replace(watch, spent=self._add)

    def seconds(self) -> Mapping[str, float]:
        """Wall seconds by stage, rounded to milliseconds."""
        with self._lock:
            return {stage: round(seconds, 3) for stage, seconds in self._seconds.items()}

    def _add(self, stage: str, seconds: float) -> None:
        with self._lock:
            self._seconds[stage] = self._seconds.get(stage, 0.0) + seconds
        self._heard(stage, seconds)
