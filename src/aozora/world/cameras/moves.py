"""How the camera moves: one function per move, from where the operator stands to eye and look points over time."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.smoothing import eased, wander

Floats = NDArray[np.float64]

SPEEDS = {"slow": 0.5, "": 1.0, "fast": 2.0}


@dataclass(frozen=True)
class Operator:
    """The operator's situation: times (n,) s; points (n, 3) to aim at, already calm; `outward` (3,) level unit vector from the
    subject to the camera; `pitch` radians looking down; `distance` metres; the height of the frame at the subject in metres.
    The move lasts from the share `begins` to the share `ends` of the take."""

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
        """0..1 (n,) over the time of the move, soft at both ends."""
        span = max(float(self.times[-1] - self.times[0]), 1e-9)
        return eased(((self.times - self.times[0]) / span - self.begins) / (self.ends - self.begins))

    @property
    def seconds(self) -> float:
        """Length of the move."""
        return float(self.times[-1] - self.times[0]) * (self.ends - self.begins)


@dataclass(frozen=True)
class Take:
    """The solved camera: times (n,), eye and look points (n, 3), lens (n,) in millimetres."""

    times: Floats
    eye: Floats
    look: Floats
    lens_mm: Floats


Move = Callable[[CameraPlan, Operator], Take]


def _take(operator: Operator, eye: Floats, look: Floats) -> Take:
    lens = np.full(len(operator.times), operator.lens_mm)
    return Take(operator.times, np.array(np.broadcast_to(eye, look.shape)), np.array(look), lens)


def _wide_enough(operator: Operator) -> Operator:
    """Farther away, so that most of a moving subject's way lies in a frame that does not follow, and none behind the camera."""
    way = operator.points.max(0) - operator.points.min(0)
    width = float(np.abs(operator.right) @ way)
    frame_width = operator.frame_height * operator.aspect
    factor = min(max(1.0, (width + 0.35 * frame_width) / (0.9 * frame_width)), 2.6)
    depth = 0.5 * float(np.abs(operator.outward) @ way)
    factor = max(factor, (depth + 0.85 * operator.distance) / operator.distance if depth > 0.3 * operator.distance else 1.0)
    return replace(operator, distance=operator.distance * factor, frame_height=operator.frame_height * factor)


def _static(plan: CameraPlan, operator: Operator) -> Take:
    operator = _wide_enough(operator) if operator.moving else operator
    return _take(operator, operator.middle[0] + operator.offset, operator.middle)


def _pan(plan: CameraPlan, operator: Operator) -> Take:
    if operator.moving:
        operator = replace(operator, distance=_wide_enough(operator).distance ** 0.5 * operator.distance**0.5)
        return _take(operator, operator.middle[0] + operator.offset, operator.points)
    sweep = math.radians(min(14.0 * SPEEDS[plan.speed], 60.0 / max(operator.seconds, 1e-3)) * operator.seconds)
    sign = -1.0 if plan.direction in ("right to left", "left") else 1.0
    turn = -sign * sweep * (operator.progress - 0.5)
    eye = operator.middle[0] + operator.offset
    return _take(operator, eye, eye + _turned(operator.middle - eye, turn))


def _turned(vectors: Floats, angle: Floats) -> Floats:
    """Vectors (n, 3) turned about +Z by angle (n,) radians."""
    cosine, sine = np.cos(angle), np.sin(angle)
    x, y = vectors[:, 0], vectors[:, 1]
    return np.stack([cosine * x - sine * y, sine * x + cosine * y, vectors[:, 2]], -1)


def _tilt(plan: CameraPlan, operator: Operator) -> Take:
    """From below (or above) onto the subject, by about half a picture."""
    sign = -1.0 if plan.direction in ("down", "downwards") else 1.0
    operator = _wide_enough(operator) if operator.moving else operator
    picture = 2 * math.atan(18.0 / operator.lens_mm / operator.aspect)
    sweep = min(math.radians(8.0) * SPEEDS[plan.speed] * operator.seconds, 0.45 * picture)
    eye = operator.middle[0] + operator.offset
    forward = (operator.points if operator.moving else operator.middle) - eye
    level = np.maximum(np.hypot(forward[:, 0], forward[:, 1]), 1e-9)
    pitch = np.arctan2(forward[:, 2], level) + sign * sweep * (operator.progress - 1.0)
    return _take(operator, eye, eye + np.column_stack([forward[:, :2], level * np.tan(np.clip(pitch, -1.5, 1.5))]))


def _tracking(plan: CameraPlan, operator: Operator) -> Take:
    if operator.moving:
        return _take(operator, operator.points + operator.offset, operator.points)
    return _truck(plan, operator)


def _truck(plan: CameraPlan, operator: Operator) -> Take:
    sign = -1.0 if plan.direction in ("right to left", "left") else 1.0
    way = sign * 0.1 * SPEEDS[plan.speed] * operator.frame_height * operator.aspect * operator.seconds
    way = math.copysign(min(abs(way), 0.9 * operator.frame_height * operator.aspect), way)
    shift = (way * (operator.progress - 0.5))[:, None] * operator.right
    if operator.moving:
        return _take(operator, operator.points + operator.offset + shift, operator.points)
    return _take(operator, operator.middle + operator.offset + shift, operator.middle + 0.35 * shift)


def _dolly(plan: CameraPlan, operator: Operator, inwards: bool) -> Take:
    reach = min(0.055 * SPEEDS[plan.speed] * operator.seconds, 0.55)
    u = operator.progress if inwards else 1.0 - operator.progress
    scale = (1.0 + 0.45 * reach) - reach * u
    points = operator.points if operator.moving else operator.middle
    return _take(operator, points + scale[:, None] * operator.offset, points)


def _dolly_in(plan: CameraPlan, operator: Operator) -> Take:
    return _dolly(plan, operator, inwards=True)


def _dolly_out(plan: CameraPlan, operator: Operator) -> Take:
    return _dolly(plan, operator, inwards=False)


def _orbit(plan: CameraPlan, operator: Operator) -> Take:
    sweep = math.radians(min(13.0 * SPEEDS[plan.speed] * operator.seconds, 360.0))
    sign = -1.0 if plan.direction in ("right to left", "left", "clockwise") else 1.0
    points = operator.points if operator.moving else operator.middle
    offset = np.broadcast_to(operator.offset, points.shape)
    return _take(operator, points + _turned(offset, sign * sweep * (operator.progress - 0.5)), points)


def _rise(plan: CameraPlan, operator: Operator) -> Floats:
    """Heights (n,) above the start of a crane or pedestal."""
    sign = -1.0 if plan.direction in ("down", "downwards") else 1.0
    way = min(0.16 * SPEEDS[plan.speed] * operator.seconds, 1.0) * operator.distance
    u = operator.progress if sign > 0 else 1.0 - operator.progress
    return way * u


def _crane(plan: CameraPlan, operator: Operator) -> Take:
    points = operator.points if operator.moving else operator.middle
    eye = points + operator.offset
    eye[:, 2] += _rise(plan, operator)
    return _take(operator, eye, points)


def _pedestal(plan: CameraPlan, operator: Operator) -> Take:
    sign = -1.0 if plan.direction in ("down", "downwards") else 1.0
    way = min(0.12 * SPEEDS[plan.speed] * operator.seconds, 0.55) * operator.frame_height
    rise = (sign * way * (operator.progress - 0.5))[:, None] * np.array([0.0, 0.0, 1.0])
    points = operator.points if operator.moving else operator.middle
    return _take(operator, points + operator.offset + rise, points + rise)


def _zoom(plan: CameraPlan, operator: Operator, inwards: bool) -> Take:
    take = _tracking(plan, operator) if operator.moving else _static(plan, operator)
    ratio = min(1.0 + 0.12 * SPEEDS[plan.speed] * operator.seconds, 3.0)
    u = operator.progress if inwards else 1.0 - operator.progress
    return replace(take, lens_mm=operator.lens_mm * ratio ** (u - 0.4))


def _zoom_in(plan: CameraPlan, operator: Operator) -> Take:
    return _zoom(plan, operator, inwards=True)


def _zoom_out(plan: CameraPlan, operator: Operator) -> Take:
    return _zoom(plan, operator, inwards=False)


_MOVES: dict[str, Move] = {
    "static": _static,
    "pan": _pan,
    "tilt": _tilt,
    "tracking": _tracking,
    "follow": _tracking,
    "dolly in": _dolly_in,
    "dolly out": _dolly_out,
    "orbit": _orbit,
    "crane": _crane,
    "pedestal": _pedestal,
    "zoom in": _zoom_in,
    "zoom out": _zoom_out,
    "truck": _truck,
}


def operate(plan: CameraPlan, operator: Operator) -> Take:
    """The take of a plan's moves, each in its equal share of the time; an unknown move stands still."""
    share = 1.0 / (1 + len(plan.then))
    take = _one(plan, replace(operator, ends=share))
    for number, move in enumerate(plan.then, 1):
        there = plan.model_copy(update={"move": move.move, "speed": move.speed, "direction": move.direction})
        moved = _one(there, replace(operator, begins=number * share, ends=(number + 1) * share))
        # What the move adds to where it begins: a move that lies beyond the end of the take never begins.
        start = _one(there, replace(operator, begins=2.0, ends=2.0 + share))
        take = Take(
            take.times,
            take.eye + moved.eye - start.eye,
            take.look + moved.look - start.look,
            take.lens_mm * moved.lens_mm / start.lens_mm,
        )
    return _on_a_shoulder(plan, operator, take) if plan.support == "handheld" else take


def _one(plan: CameraPlan, operator: Operator) -> Take:
    return _MOVES.get(plan.move, _static)(plan, operator)


def _on_a_shoulder(plan: CameraPlan, operator: Operator, take: Take) -> Take:
    """A camera carried by hand: eye and aim wander by about a hundredth of the distance."""
    reach = 0.012 * operator.distance * SPEEDS[plan.speed] ** 0.5
    eye = take.eye + wander(operator.times, operator.rng, reach, 0.7)
    return replace(take, eye=eye, look=take.look + wander(operator.times, operator.rng, 0.012 * operator.distance, 0.9))
