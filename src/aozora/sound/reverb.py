"""Rooms: an impulse response from size and surface, and its convolution with a stream.

Reverberation times are Sabine's, 0.161 V / A; the diffuse level follows the critical distance 0.057 sqrt(V / T60)
(H. Kuttruff, "Room Acoustics", 6th ed., 2016, chapters 5 and 8). Absorption coefficients are rounded from its appendix.
"""

from dataclasses import dataclass

import numpy as np

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.film.world import Acoustics
from aozora.sound import dsp
from aozora.sound.dsp import Signal
from aozora.sound.space import SPEED_OF_SOUND

_ABSORPTION = {
    # mean over walls, floor, ceiling and furniture at 250 Hz, 1 kHz, 4 kHz
    "wood": (0.16, 0.13, 0.16),
    "stone": (0.03, 0.04, 0.07),
    "concrete": (0.03, 0.04, 0.07),
    "plaster": (0.10, 0.09, 0.11),
    "tile": (0.03, 0.04, 0.05),
    "glass": (0.15, 0.07, 0.06),
    "metal": (0.05, 0.05, 0.06),
    "carpet": (0.18, 0.30, 0.42),
    "fabric": (0.20, 0.42, 0.52),
    "studio": (0.30, 0.42, 0.48),
}
_BANDS = ((0.0, 500.0), (500.0, 2200.0), (2200.0, 0.0))


@dataclass(frozen=True)
class Room:
    """A response (m, 2) of unit energy per ear, and the level of diffuse sound against direct sound at 1 m."""

    response: Signal
    diffuse: float


def room_of(acoustics: Acoustics) -> Room:
    """The room of a shot; outdoors a faint answer of ground and trees."""
    if acoustics.space == "outdoor":
        return Room(_response((0.7, 0.6, 0.3), 0.018, "outdoor"), 0.035)
    length, width, height = (
        max(side, 2.0) if side > 0 else default for side, default in zip(acoustics.size_m, (6, 5, 3), strict=True)
    )
    volume = length * width * height
    area = 2 * (length * width + length * height + width * height)
    absorption = _ABSORPTION.get(acoustics.surface.lower(), (0.18, 0.20, 0.24))
    t60 = tuple(float(np.clip(0.161 * volume / (area * a), 0.15, 4.0)) for a in absorption)
    predelay = float(np.clip(2 * volume / area / SPEED_OF_SOUND, 0.002, 0.03))
    critical = 0.057 * np.sqrt(volume / t60[1])
    return Room(_response((t60[0], t60[1], t60[2]), predelay, f"room {acoustics.surface}"), float(0.3 / critical))


def _response(t60: tuple[float, float, float], predelay_s: float, name: str) -> Signal:
    """Early reflections and an exponentially decaying diffuse tail whose treble dies first."""
    rng = lane(0, "reverb", name)
    n = round((max(t60) * 0.85 + predelay_s) * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    tail = np.zeros((n, 2))
    for (low, high), seconds in zip(_BANDS, t60, strict=True):
        noise = dsp.apply(dsp.band(low, high), rng.standard_normal((n, 2)))
        tail += noise * np.exp(-6.9 * t / seconds)[:, None]
    tail *= np.clip((t - predelay_s) / (2 * predelay_s), 0, 1)[:, None] ** 0.5
    for number in range(7):
        at = round(predelay_s * (0.7 + 0.55 * number + 0.4 * rng.random()) * SAMPLE_RATE)
        if at < n:
            tail[at] += rng.uniform(0.6, 1.0, 2) * 6.0 * 0.8**number * rng.choice([-1, 1])
    tail *= np.minimum(1, t[::-1] / 0.02)[:, None]
    return tail / np.sqrt(np.sum(tail**2, 0))


@dataclass
class RoomStream:
    """A room that a signal streams through: each stretch gives as many samples as it got, the rest rings on."""

    room: Room

    def __post_init__(self) -> None:
        self._rest = np.zeros((0, 2))
        self._convolver: dsp.Convolver | None = None

    def pass_through(self, send: Signal) -> Signal:
        """The answer (n, 2) to a stretch of mono (n,)."""
        n = len(send)
        wet = np.zeros((n, 2))
        if np.any(send):
            if self._convolver is None or self._convolver.length != n + len(self.room.response) - 1:
                self._convolver = dsp.Convolver(self.room.response, n)
            wet = self._convolver.convolved(send)
        longest = max(len(wet), len(self._rest))
        total = np.zeros((longest, 2))
        total[: len(wet)] += wet
        total[: len(self._rest)] += self._rest
        self._rest = total[n:]
        return total[:n]
