"""What the camera must know of a shot, and rotations that look at a point."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import Clock
from aozora.film.world import Vec3
from aozora.world.cameras.walls import Walls
from aozora.world.elements import Height, StagingArea, StaticBody, flat_ground

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class SubjectTrack:
    """A subject at every shutter sample: lower and upper corners of its box (f, 3, 3) metres in the world, the point that a
    close-up frames (f, 3, 3), where it looks (f, 3, 2), a unit vector on the ground, and how tall its head is in metres (for a
    thing: all of it)."""

    id: str
    low: Floats
    high: Floats
    head: Floats
    facing: Floats
    head_size: float
    being: bool = True

    @property
    def centre(self) -> Floats:
        """The middles of the box (f, 3, 3)."""
        return 0.5 * (self.low + self.high)

    @property
    def extent(self) -> Floats:
        """Typical width, depth and height (3,) of the box over the shot."""
        return np.median((self.high - self.low).reshape(-1, 3), axis=0)


@dataclass(frozen=True)
class ShotGeometry:
    """The shot as the camera operator sees it. `subjects` are those to frame, first the most important; an empty tuple frames
    the place. `others` should not hide them. `aspect` is width by height. `landmarks` are where pieces of the set stand. `rate`
    is how many seconds of the clock pass in one second of the film, `ceiling` how high the place is inside (None: open). `walls`
    are the surfaces that the camera must not go through. `outline` gives the points (n, 3) of a role's surface at the
    middle of a frame; without it a role is its box.
    `beyond` are the tops of landmarks far behind the subjects."""

    area: StagingArea
    subjects: tuple[SubjectTrack, ...]
    clock: Clock
    frames: int
    aspect: float
    seed: int = 0
    others: tuple[SubjectTrack, ...] = ()
    height: Height = flat_ground
    statics: tuple[StaticBody, ...] = ()
    landmarks: tuple[Vec3, ...] = ()
    rate: float = 1.0
    ceiling: float | None = None
    walls: Walls | None = None
    beyond: tuple[Vec3, ...] = ()
    outline: Callable[[str, int], Floats] | None = None

    @property
    def times(self) -> Floats:
        """Seconds (f, 3) of the shutter samples."""
        return self.clock.shutter_times(self.frames)


Role = Literal["whole", "knees", "upper", "bust", "head"]


@dataclass(frozen=True)
class Framing:
    """How large a subject is: which part of it fills `fill` of the frame (of its height or width, whichever is tighter), the lens
    in millimetres for a 36 mm wide sensor and the f-number."""

    part: Role
    fill: float
    lens_mm: float
    fstop: float


FRAMINGS: dict[str, Framing] = {
    "extreme wide shot": Framing("whole", 0.1, 24.0, 8.0),
    "establishing shot": Framing("whole", 0.14, 26.0, 8.0),
    "wide shot": Framing("whole", 0.32, 28.0, 8.0),
    "full shot": Framing("whole", 0.73, 40.0, 4.0),
    "medium wide shot": Framing("knees", 0.86, 40.0, 4.0),
    "medium shot": Framing("upper", 0.68, 50.0, 3.5),
    "two shot": Framing("upper", 0.62, 45.0, 4.0),
    "over the shoulder": Framing("bust", 0.6, 50.0, 2.8),
    "point of view": Framing("whole", 0.5, 24.0, 5.6),
    "medium close-up": Framing("bust", 0.8, 65.0, 2.8),
    "close-up": Framing("head", 0.62, 80.0, 2.8),
    "insert": Framing("whole", 0.72, 85.0, 2.8),
    "extreme close-up": Framing("head", 1.15, 90.0, 3.5),
    "macro shot": Framing("whole", 0.14, 90.0, 11.0),
}

ANGLES: dict[str, float] = {
    "eye level": 0.0,
    "low angle": -14.0,
    "high angle": 28.0,
    "top-down": 84.0,
    "bird's eye": 62.0,
    "worm's eye": -24.0,
    "dutch angle": 0.0,
    "front view": 0.0,
    "side view": 0.0,
    "rear view": 0.0,
    "three-quarter view": 0.0,
}
"""Degrees by which the camera looks down (negative: up) on its subject."""

SIDES: dict[str, float] = {"front view": 0.0, "three-quarter view": 40.0, "side view": 90.0, "rear view": 180.0}
"""Degrees from where the subject looks to where the camera stands."""

SENSOR_HALF_MM = 18.0
"""Half the width of the picture on the sensor."""

DUTCH_DEGREES = 16.0
"""By how much a canted camera leans."""

MOVES = (
    "static",
    "pan",
    "tilt",
    "roll",
    "tracking",
    "follow",
    "dolly in",
    "dolly out",
    "orbit",
    "crane",
    "zoom in",
    "zoom out",
    "dolly zoom",
    "truck",
    "pedestal",
    "whip pan",
    "flight",
    "push through",
)


def look_rotations(forward: Floats) -> Floats:
    """Quaternions wxyz (..., 4) of cameras (looking along -Z, up +Y) that look along `forward` (..., 3) with a level horizon.

    Looking straight down, up in the picture is +Y of the world.
    """
    z = -forward / np.linalg.norm(forward, axis=-1, keepdims=True)
    x = np.stack([-z[..., 1], z[..., 0], np.zeros_like(z[..., 0])], -1)
    norm = np.linalg.norm(x, axis=-1, keepdims=True)
    x = np.where(norm > 1e-6, x / np.maximum(norm, 1e-9), np.array([1.0, 0.0, 0.0]))
    y = np.cross(z, x)
    return _continuous(_quaternions(np.stack([x, y, z], -1)))


def rolled(rotations: Floats, roll: Floats) -> Floats:
    """Camera rotations (n, 4) turned about their own view axes by roll (n,) radians, clockwise as seen from behind."""
    w, x, y, z = np.moveaxis(rotations, -1, 0)
    c, s = np.cos(0.5 * roll), -np.sin(0.5 * roll)
    return np.stack([w * c - z * s, x * c + y * s, y * c - x * s, z * c + w * s], -1)


def _quaternions(m: Floats) -> Floats:
    """Rotation matrices (..., 3, 3) with columns x, y, z as quaternions, by the largest of four candidates (Shepperd)."""
    t = np.stack(
        [
            1 + m[..., 0, 0] + m[..., 1, 1] + m[..., 2, 2],
            1 + m[..., 0, 0] - m[..., 1, 1] - m[..., 2, 2],
            1 - m[..., 0, 0] + m[..., 1, 1] - m[..., 2, 2],
            1 - m[..., 0, 0] - m[..., 1, 1] + m[..., 2, 2],
        ],
        -1,
    )
    d0 = m[..., 2, 1] - m[..., 1, 2]
    d1 = m[..., 0, 2] - m[..., 2, 0]
    d2 = m[..., 1, 0] - m[..., 0, 1]
    s0 = m[..., 1, 0] + m[..., 0, 1]
    s1 = m[..., 0, 2] + m[..., 2, 0]
    s2 = m[..., 2, 1] + m[..., 1, 2]
    rows = np.stack(
        [
            np.stack([t[..., 0], d0, d1, d2], -1),
            np.stack([d0, t[..., 1], s0, s1], -1),
            np.stack([d1, s0, t[..., 2], s2], -1),
            np.stack([d2, s1, s2, t[..., 3]], -1),
        ],
        -2,
    )
    best = np.argmax(t, -1)
    chosen = np.take_along_axis(rows, best[..., None, None], -2)[..., 0, :]
    return chosen / np.linalg.norm(chosen, axis=-1, keepdims=True)


def _continuous(quats: Floats) -> Floats:
    """The same rotations with signs such that neighbours in time are near (time runs along the first axes, flattened)."""
    flat = quats.reshape(-1, 4).copy()
    signs = np.where((flat[1:] * flat[:-1]).sum(1) < 0, -1.0, 1.0)
    flat[1:] *= np.cumprod(signs)[:, None]
    if flat[0, 0] < 0:
        flat = -flat
    return flat.reshape(quats.shape)
