"""A clip to learn from: a few seconds of picture with their sound, what they show in words, and by what right they are used."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput


@dataclass(frozen=True)
class Clip:
    """Picture and sound that begin together.

    `video` (frames, height, width, 3) uint8 in sRGB at `fps` frames per second; `audio` (channels, samples) float32, -1 to 1, at
    `rate` samples per second, one channel or two; `caption` says what is seen and heard; `licence` is an SPDX expression or one
    line that names who allowed it. `controls` are further channels of the same frames by name, as renderers of worlds know them
    (`film.controls`), each (frames, height, width, channels) float. Raises `InvalidInput` where one of these does not
    hold.
    """

    video: NDArray[np.uint8]
    audio: NDArray[np.float32]
    caption: str
    licence: str
    fps: Fraction
    rate: int
    name: str = ""
    controls: dict[str, NDArray[np.floating[Any]]] = field(default_factory=dict[str, NDArray[np.floating[Any]]])

    def __post_init__(self) -> None:
        if self.video.ndim != 4 or self.video.shape[-1] != 3 or self.video.dtype != np.uint8:
            raise InvalidInput(f"must be (frames, height, width, 3) uint8 (got {_kind(self.video)})", field="video")
        if self.audio.ndim != 2 or self.audio.shape[0] not in (1, 2) or self.audio.dtype != np.float32:
            raise InvalidInput(f"must be (1 or 2 channels, samples) float32 (got {_kind(self.audio)})", field="audio")
        if not self.licence.strip():
            raise InvalidInput("must say by what right the clip is used", field="licence")
        for name, channels in self.controls.items():
            if channels.ndim != 4 or channels.shape[:3] != self.video.shape[:3]:
                raise InvalidInput(f"must have the frames of the video (got {_kind(channels)})", field=f"controls.{name}")

    @property
    def seconds(self) -> Fraction:
        """How long the picture lasts."""
        return Fraction(len(self.video)) / self.fps


def _kind(array: NDArray[np.generic]) -> str:
    return f"{array.shape} {array.dtype}"
