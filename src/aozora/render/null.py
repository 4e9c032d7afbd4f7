"""The null renderer: no geometry, only a ramp in a tint of the shot."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import PassName, RawFrame, RenderRequest, StagedShot
from aozora.film.store import FolderStore
from aozora.film.watch import Watch


class NullRenderer:
    """Answers every request at once with a picture that depends on nothing but the request and the shot's name."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store

    def render(self, shot: StagedShot, request: RenderRequest, watch: Watch) -> Iterator[RawFrame]:
        tint = 0.5 + 0.5 * np.frombuffer(shot.shot_id.encode().ljust(3, b" ")[:3], np.uint8).astype(np.float32) / 255
        for index in request.frames:
            watch.check()
            left, top, right, bottom = request.region_of(index) or (0, 0, request.width, request.height)
            height, width = bottom - top, right - left
            ramp = np.linspace(0.05, 0.5, height, dtype=np.float32)[:, None, None]
            picture = np.repeat(ramp, width, 1) * tint * (1 + 0.2 * np.sin(index / 5, dtype=np.float32))
            raw = RawFrame(index, picture.astype(np.float32), self._passes(request, height, width), noisy=not request.denoised)
            takes = [take for other, take in request.exposures() if other == index]
            yield from (replace(raw, take=take, last_take=take == takes[-1]) for take in takes)

    def close(self) -> None:
        return

    def _passes(self, request: RenderRequest, height: int, width: int) -> dict[PassName, NDArray[Any]]:
        blank: dict[PassName, NDArray[Any]] = {
            "depth": np.full((height, width), 10, np.float32),
            "normal": np.zeros((height, width, 3), np.float32),
            "flow": np.zeros((height, width, 4), np.float32),
            "ids": np.zeros((height, width), np.int32),
            "linear": np.zeros((height, width, 3), np.float32),
            "mattes": np.zeros((height, width, 12), np.float32),
            "albedo": np.full((height, width, 3), 0.5, np.float32),
            "facing": np.zeros((height, width, 3), np.float32),
        }
        return {name: blank[name] for name in request.passes}
