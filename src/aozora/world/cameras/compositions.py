"""Cameras pinned at moments: where a picture wants horizon and subject, the camera stands and looks so that they are there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.composition import Box, Composition
from aozora.film.motion import CameraTrack
from aozora.film.projection import SENSOR_MM, matrices
from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.exposing import rolls
from aozora.world.cameras.geometry import Floats, ShotGeometry, look_rotations, rolled
from aozora.world.cameras.obstacles import lifted
from aozora.world.cameras.operator import Take
from aozora.world.cameras.walls import crosses

_UP = np.array([0.0, 0.0, 1.0])
_DISTANCE, _RISE, _YAW, _PITCH, _LENS = range(5)
"""Where a camera is around its subject: the logarithm of the distance in metres and the angle over the subject at which it
stands; how it is turned, how far up from level, and the logarithm of its lens in millimetres."""

_ROUNDS, _STEP = 40, 0.25
_NEARER = (1.0, 0.8, 0.62, 0.48, 0.36)
"""How far away, of what the lens wants, a camera with a wall at its back stands; the lens becomes as much wider."""

_KEPT = 0.03
"""How far off (shares of the picture) a pinned composition may be before it is told."""


@dataclass(frozen=True)
class _View:
    """What a pinned camera is solved with: the points that are seen (n, 3), their middle, the level direction (3,) from there
    to the camera, its roll, and width by height of the picture."""

    points: Floats
    middle: Floats
    outward: Floats
    roll: float
    aspect: float

    def eye(self, state: Floats) -> Floats:
        away = math.cos(state[_RISE]) * self.outward + math.sin(state[_RISE]) * _UP
        return self.middle + math.exp(state[_DISTANCE]) * away

    def shares(self, state: Floats, directions: Floats) -> Floats:
        """Where directions (n, 3) from the camera are seen: shares of width and height (n, 2)."""
        forward = _forward(state[_YAW], state[_PITCH])[None]
        turn = matrices(rolled(look_rotations(forward), np.array([self.roll])))[0]
        local = directions @ turn
        scale = math.exp(state[_LENS]) / SENSOR_MM / np.maximum(-local[:, 2], 0.02)
        return 0.5 + np.stack([local[:, 0] * scale, -local[:, 1] * scale * self.aspect], -1)

    def box(self, state: Floats) -> Floats:
        seen = self.shares(state, self.points - self.eye(state))
        return np.concatenate([seen.min(0), seen.max(0)])

    def horizon(self, state: Floats) -> float:
        """The row at which what is infinitely far and level stands, in the middle of the picture's columns."""
        return float(self.shares(state, _forward(state[_YAW], 0.0)[None])[0, 1])


def composed(plan: CameraPlan, take: Take, shot: ShotGeometry) -> Take:
    """The take, moved so that the picture is composed as the plan asks at its moments; between them, before and after what it was
    moved by goes over smoothly, in the camera's own frame, so that it still moves as it was planned."""
    if not plan.compositions:
        return take
    yaw, pitch = _angles(take.look - take.eye)
    lens, leaning = np.log(take.lens_mm), replace(take, roll=rolls(plan, take))
    at, moved = list[int](), list[Floats]()
    for one in plan.compositions:
        index = 3 * _frame(one, shot) + 1
        eye, state = _pinned(leaning, index, one, shot)
        at.append(index)
        off = _level(yaw[index]).T @ (eye - take.eye[index])
        turn = math.remainder(state[_YAW] - yaw[index], 2 * math.pi)
        moved.append(np.array([*off, turn, state[_PITCH] - pitch[index], state[_LENS] - lens[index]]))
    change = _between(take.times, take.times[at], np.array(moved))
    frames = np.stack([_level(angle) for angle in yaw])
    eye = take.eye + (frames @ change[:, :3, None])[:, :, 0]
    reach = np.linalg.norm(take.look - take.eye, axis=1, keepdims=True)
    ways = np.stack([_forward(a, b) for a, b in zip(yaw + change[:, 3], pitch + change[:, 4], strict=True)])
    return replace(take, eye=eye, look=eye + reach * ways, lens_mm=np.exp(lens + change[:, 5]))


def misses(asked: Sequence[Composition], shot: ShotGeometry, camera: CameraTrack) -> tuple[str, ...]:
    """What the camera does not keep of what was asked, in words."""
    found: list[str] = []
    for one in asked:
        seen = seen_as(one, shot, camera)
        when = f"at {one.time:g} s"
        if one.box is not None and seen.box is not None and _apart(one.box, seen.box) > _KEPT:
            found.append(f"{when} the subject is at {_told(seen.box)} of the picture instead of {_told(one.box)}")
        if one.horizon is not None and seen.horizon is not None and abs(one.horizon - seen.horizon) > _KEPT:
            found.append(f"{when} the horizon is at {seen.horizon:.0%} of the height instead of {one.horizon:.0%}")
    return tuple(found)


def seen_as(one: Composition, shot: ShotGeometry, camera: CameraTrack) -> Composition:
    """The composition that a camera gives at the moment of another one."""
    frame = _frame(one, shot)
    turn = matrices(camera.rotations[frame : frame + 1, 1].astype(np.float64))[0]
    (yaw,), (pitch,) = _angles(-turn[:, 2][None])
    aside = matrices(look_rotations(_forward(yaw, pitch)[None]))[0].T @ turn[:, 0]
    points, eye = _points(one, shot, frame), camera.positions[frame, 1].astype(np.float64)
    ahead = np.array([0.0, 1.0, 0.0])
    known = np.zeros((1, 3)) if points is None else points
    view = _View(known, eye - ahead, ahead, -math.atan2(float(aside[1]), float(aside[0])), shot.aspect)
    state = np.array([0.0, 0.0, yaw, pitch, math.log(float(camera.lens_mm[frame, 1]))])
    left, top, right, bottom = view.box(state).tolist()
    box = None if points is None else (left, top, right, bottom)
    return Composition.model_construct(time=one.time, horizon=view.horizon(state), box=box, role=one.role)


def _apart(asked: Box, seen: Box) -> float:
    """How far the middles of two boxes are from one another, or how much larger the larger is, whichever is more."""
    one, other = np.array(asked), np.array(seen)
    middles = np.abs(0.5 * (one[:2] + one[2:] - other[:2] - other[2:])).max()
    return max(float(middles), abs(_size(one) - _size(other)))


def _size(box: Floats) -> float:
    """The size of a box that is compared: the geometric mean of its sides, since a reference's subject has another shape."""
    return float(np.sqrt(max(float(np.prod(box[2:] - box[:2])), 1e-12)))


def _told(box: Box) -> str:
    left, top, right, bottom = box
    return f"{left:.0%}-{right:.0%} across and {top:.0%}-{bottom:.0%} down"


def _frame(one: Composition, shot: ShotGeometry) -> int:
    return min(round(one.time * float(shot.clock.fps)), shot.frames - 1)


def _points(one: Composition, shot: ShotGeometry, frame: int) -> Floats | None:
    """The points of whom a composition is about, or the corners of its box; None without anybody."""
    those = [s for s in (*shot.subjects, *shot.others) if s.id == one.role] if one.role else [*shot.subjects[:1]]
    if not those:
        return None
    if shot.outline is not None:
        return shot.outline(those[0].id, frame)
    low, high = those[0].low[frame, 1], those[0].high[frame, 1]
    return np.array([[(low, high)[(i >> k) & 1][k] for k in range(3)] for i in range(8)])


def _pinned(take: Take, index: int, one: Composition, shot: ShotGeometry) -> tuple[Floats, Floats]:
    """Where the camera is at a pinned moment, and its state."""
    eye, look = take.eye[index], take.look[index]
    points = _points(one, shot, index // 3) if one.box is not None else None
    middle = look if points is None else 0.5 * (points.min(0) + points.max(0))
    away = eye - middle
    level = max(math.hypot(away[0], away[1]), 1e-6)
    (yaw,), (pitch,) = _angles((look - eye)[None])
    outward = np.array([away[0], away[1], 0.0]) / level if level > 1e-3 else -_forward(yaw, 0.0)
    view = _View(look[None] if points is None else points, middle, outward, float(take.roll[index]), shot.aspect)
    lens = math.log(float(take.lens_mm[index]))
    state = np.array([math.log(float(np.linalg.norm(away))), math.atan2(away[2], level), yaw, pitch, lens])
    if points is None:
        state = _solved(view, one, state, (_PITCH,))
        return eye, state
    return _around(view, one, state, shot)


def _around(view: _View, one: Composition, start: Floats, shot: ShotGeometry) -> tuple[Floats, Floats]:
    """A camera around its subject: as far as its size says, as high as horizon and place say; on the ground where that would be
    below, and nearer with a wider lens where there is a wall."""
    turning = (_YAW, _PITCH) if one.horizon is None else (_RISE, _YAW, _PITCH)
    free = _on_the_ground(view, one, _solved(view, one, start, (_DISTANCE, *turning)), shot)
    state = free
    for factor in _NEARER:
        if factor < 1.0:
            nearer = free.copy()
            nearer[_DISTANCE] += math.log(factor)
            state = _on_the_ground(view, one, _solved(view, one, nearer, (*turning, _LENS)), shot)
        if not _walled(view.middle, view.eye(state), shot):
            break
    return view.eye(state), state


def _on_the_ground(view: _View, one: Composition, state: Floats, shot: ShotGeometry) -> Floats:
    """The state, or one over the ground where it was below: then the horizon gives way."""
    eye = view.eye(state)
    raised = lifted(eye[None], shot)[0]
    if float(np.linalg.norm(raised - eye)) < 1e-3:
        return state
    state, away = state.copy(), raised - view.middle
    state[_DISTANCE] = math.log(float(np.linalg.norm(away)))
    state[_RISE] = math.atan2(away[2], math.hypot(away[0], away[1]))
    return _solved(view, _without_horizon(one), state, (_YAW, _PITCH, _LENS))


def _without_horizon(one: Composition) -> Composition:
    """The same without its horizon."""
    return one.model_copy(update={"horizon": None})


def _walled(middle: Floats, eye: Floats, shot: ShotGeometry) -> bool:
    if shot.walls is None:
        return False
    way = np.linspace(eye, eye + 0.75 * (middle - eye), 16)
    return crosses(way, shot.walls.near(way.min(0), way.max(0)))


def _solved(view: _View, one: Composition, state: Floats, free: tuple[int, ...]) -> Floats:
    """The state whose picture is as asked, by Newton's method over the free numbers."""
    state = state.copy()
    numbers = list(free)
    for _ in range(_ROUNDS):
        off = _off(view, one, state)
        if float(np.abs(off).max()) < 1e-5:
            break
        slopes = np.empty((len(off), len(numbers)))
        for column, number in enumerate(numbers):
            near = state.copy()
            near[number] += 1e-5
            slopes[:, column] = (_off(view, one, near) - off) / 1e-5
        step: NDArray[Any] = np.linalg.lstsq(slopes, -off, rcond=None)[0]
        state[numbers] += np.clip(step, -_STEP, _STEP)
        state[_RISE] = float(np.clip(state[_RISE], -1.4, 1.5))
        state[_PITCH] = float(np.clip(state[_PITCH], -1.5, 1.5))
    return state


def _off(view: _View, one: Composition, state: Floats) -> Floats:
    """How far a state's picture is from what is asked (k,): the middle of the box and its size, and the horizon."""
    off: list[float] = []
    if one.box is not None:
        asked, seen = np.array(one.box), view.box(state)
        off += (0.5 * (seen[:2] + seen[2:] - asked[:2] - asked[2:])).tolist()
        off.append(math.log(_size(seen) / _size(asked)))
    if one.horizon is not None:
        off.append(view.horizon(state) - one.horizon)
    return np.array(off)


def _forward(yaw: float, pitch: float) -> Floats:
    return np.array([math.cos(pitch) * math.cos(yaw), math.cos(pitch) * math.sin(yaw), math.sin(pitch)])


def _angles(ways: Floats) -> tuple[Floats, Floats]:
    """Yaw (n,), continuous, and pitch (n,) of directions (n, 3)."""
    yaw: Floats = np.unwrap(np.arctan2(ways[:, 1], ways[:, 0]))
    return yaw, np.arctan2(ways[:, 2], np.hypot(ways[:, 0], ways[:, 1]))


def _level(yaw: float) -> Floats:
    """Ahead, left and up (3, 3), as columns, of a camera turned by `yaw`."""
    c, s = math.cos(yaw), math.sin(yaw)
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def _between(times: Floats, at: Floats, values: Floats) -> Floats:
    """Values (k, m) at their times, in between by monotone cubics, so that nothing overshoots; constant outside."""
    if len(at) == 1:
        return np.repeat(values, len(times), 0)
    from scipy.interpolate import PchipInterpolator

    curve: Any = PchipInterpolator(at, values)
    return np.asarray(curve(np.clip(times, at[0], at[-1])), np.float64)
