"""The operator: where a camera stands before it moves, what it aims at, and the take that comes of it."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.smoothing import paced

Floats = NDArray[np.float64]

SPEEDS = {"slow": 0.5, "": 1.0, "fast": 2.0}


@dataclass(frozen=True)
class Operator:
    """The operator's situation: times (n,) s; points (n, 3) to aim at, already calm; `outward` (3,) level unit vector from the
    subject to the camera; `pitch` radians looking down; `distance` metres; the height of the frame at the subject in metres.
    The move lasts from the share `begins` to the share `ends` of the take. `rate` is how many seconds of `times` pass in one
    second of the film: moves keep the pace of whoever watches. `easing` is "", "linear", "ease in" or "ease out". `clear`:
    nobody stands in the way."""

    times: Floats
    points: Floats
    outward: Floats
    pitch: float
    distance: float
    lens_mm: float
    frame_height: float
    aspect: float
    moving: bool
    rng: np.random.Generator
    begins: float = 0.0
    ends: float = 1.0
    rate: float = 1.0
    easing: str = ""
    clear: bool = False

    @property
    def offset(self) -> Floats:
        """From the point aimed at to the eye (3,)."""
        return self.distance * (math.cos(self.pitch) * self.outward + math.sin(self.pitch) * np.array([0.0, 0.0, 1.0]))

    @property
    def right(self) -> Floats:
        """To the right in the picture (3,)."""
        return np.array([-self.outward[1], self.outward[0], 0.0])

    @property
    def middle(self) -> Floats:
        """The point (n, 3) that a camera which does not follow aims at: the middle of the subject's way."""
        low, high = self.points.min(0), self.points.max(0)
        return np.broadcast_to(0.5 * (low + high), self.points.shape)

    @property
    def progress(self) -> Floats:
        """0..1 (n,) over the time of the move, soft at both ends unless the easing says otherwise."""
        return paced(self.share, self.easing)

    @property
    def share(self) -> Floats:
        """How much of the move's time has passed (n,); below 0 before it, above 1 after it."""
        span = max(float(self.times[-1] - self.times[0]), 1e-9)
        return ((self.times - self.times[0]) / span - self.begins) / (self.ends - self.begins)

    @property
    def film_times(self) -> Floats:
        """Seconds (n,) of whoever watches."""
        return self.times / self.rate

    @property
    def seconds(self) -> float:
        """Length of the move in seconds of the film."""
        return float(self.times[-1] - self.times[0]) * (self.ends - self.begins) / self.rate


@dataclass(frozen=True)
class Take:
    """The solved camera: times (n,), eye and look points (n, 3), lens (n,) in millimetres, and by how many radians (n,) the
    camera is rolled clockwise as seen from behind it."""

    times: Floats
    eye: Floats
    look: Floats
    lens_mm: Floats
    roll: Floats


Move = Callable[[CameraPlan, Operator], Take]


def taken(operator: Operator, eye: Floats, look: Floats) -> Take:
    """A take from eye points (n or 1, 3) and points to look at (n, 3), with the operator's lens and a level horizon."""
    lens = np.full(len(operator.times), operator.lens_mm)
    return Take(operator.times, np.array(np.broadcast_to(eye, look.shape)), np.array(look), lens, np.zeros(len(lens)))


def wide_enough(operator: Operator) -> Operator:
    """Farther away, so that most of a moving subject's way lies in a frame that does not follow, and none behind the camera."""
    way = operator.points.max(0) - operator.points.min(0)
    width = float(np.abs(operator.right) @ way)
    frame_width = operator.frame_height * operator.aspect
    factor = min(max(1.0, (width + 0.35 * frame_width) / (0.9 * frame_width)), 4.0)
    depth = 0.5 * float(np.abs(operator.outward) @ way)
    factor = max(factor, (depth + 0.85 * operator.distance) / operator.distance if depth > 0.3 * operator.distance else 1.0)
    return replace(operator, distance=operator.distance * factor, frame_height=operator.frame_height * factor)


def turned(vectors: Floats, angle: Floats) -> Floats:
    """Vectors (n, 3) turned about +Z by angle (n,) radians."""
    cosine, sine = np.cos(angle), np.sin(angle)
    x, y = vectors[:, 0], vectors[:, 1]
    return np.stack([cosine * x - sine * y, sine * x + cosine * y, vectors[:, 2]], -1)
