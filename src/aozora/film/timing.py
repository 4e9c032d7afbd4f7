"""Time on the set: rational seconds, integer frames, integer samples, and the one clock that relates them."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import BeforeValidator, PlainSerializer

SAMPLE_RATE = 48_000
"""Audio samples per second, everywhere."""

SHUTTER = Fraction(1, 2)
"""How much of a frame's time the shutter is open: 180 degrees, the film standard."""


def to_seconds(value: object) -> Fraction:
    """Read seconds from a number or a string such as "5/2", to the nearest audio sample."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Fraction):
        raise ValueError("must be a number of seconds")
    try:
        exact = value if isinstance(value, Fraction) else Fraction(str(value))
    except (ValueError, ZeroDivisionError) as cause:
        raise ValueError("must be a number of seconds") from cause
    return Fraction(round(exact * SAMPLE_RATE), SAMPLE_RATE)


Seconds = Annotated[
    Fraction,
    BeforeValidator(to_seconds),
    PlainSerializer(lambda value: float(value), return_type=float, when_used="json"),
]
"""A field of a document in rational seconds; JSON shows a plain number."""


@dataclass(frozen=True)
class Clock:
    """Frames of a film at `fps` frames per second, on the same axis as audio samples."""

    fps: Fraction

    def frame_count(self, seconds: Fraction) -> int:
        """Number of frames that last `seconds`, at least one."""
        return max(1, round(seconds * self.fps))

    def seconds_of(self, frame: int) -> Fraction:
        """When `frame` begins."""
        return Fraction(frame) / self.fps

    def sample_of(self, frame: int) -> int:
        """The audio sample at which `frame` begins."""
        return round(Fraction(frame) * SAMPLE_RATE / self.fps)

    def shutter_times(self, frames: int) -> NDArray[np.float64]:
        """Seconds (frames, 3) at shutter open, middle and close; the middle of frame n is n / fps."""
        middle = np.arange(frames, dtype=np.float64)[:, None]
        return (middle + np.array([-0.5, 0.0, 0.5]) * float(SHUTTER)) / float(self.fps)
