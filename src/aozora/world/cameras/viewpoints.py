"""Where a camera stands that sees with somebody's eyes, over somebody's shoulder, or from a named side."""

import math

import numpy as np

from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.geometry import SENSOR_HALF_MM, SIDES, Floats, Framing, ShotGeometry, SubjectTrack
from aozora.world.cameras.operator import Operator, Take, taken
from aozora.world.cameras.smoothing import smoothed

_TALLEST_HEAD_M = 0.4
_LEVEL = np.array([1.0, 1.0, 0.0])


def side_of(plan: CameraPlan, subject: SubjectTrack, view: Floats) -> Floats:
    """The level direction (3,) from a subject to a camera at the plan's side of it; `view` (3,) tells left from right."""
    mean = subject.facing.reshape(-1, 2).mean(0)
    if float(np.hypot(mean[0], mean[1])) < 0.2:
        mean = subject.facing.reshape(-1, 2)[0]
    front = np.array([mean[0], mean[1], 0.0]) / max(float(np.hypot(mean[0], mean[1])), 1e-9)
    turn = math.radians(SIDES[plan.angle])
    sign = 1.0 if front[0] * view[1] - front[1] * view[0] >= 0 else -1.0
    across = sign * np.array([-front[1], front[0], 0.0])
    return math.cos(turn) * front + math.sin(turn) * across


_ASIDE = 20.0
"""Degrees by which somebody behind another stands aside of them, for a focus that goes from one to the other."""


def before_another(shot: ShotGeometry, view: Floats) -> Floats | None:
    """The level direction (3,) from the first subject to a camera that sees somebody else behind it, not hidden; None when
    nobody else is there. Of the two sides it takes that which is nearer to `view` (3,)."""
    main = shot.subjects[0].centre.reshape(-1, 3).mean(0)
    for other in (*shot.subjects[1:], *shot.others):
        away = (main - other.centre.reshape(-1, 3).mean(0)) * _LEVEL
        reach = float(np.linalg.norm(away))
        if reach < 0.6 * float(shot.subjects[0].extent[:2].max()):
            continue
        sides: list[Floats] = []
        for angle in (math.radians(_ASIDE), -math.radians(_ASIDE)):
            c, s = math.cos(angle), math.sin(angle)
            sides.append(np.array([c * away[0] - s * away[1], s * away[0] + c * away[1], 0.0]) / reach)
        return max(sides, key=lambda side: float(side @ view))
    return None


def sees_for_somebody(plan: CameraPlan, shot: ShotGeometry) -> bool:
    """Whether the plan asks for the eyes or the shoulder of somebody who is there and has something to look at."""
    if not shot.subjects or not shot.subjects[0].being:
        return False
    if plan.framing == "over the shoulder":
        return True
    main = shot.subjects[0]
    moves = float(np.ptp(main.centre.reshape(-1, 3)[:, :2], axis=0).max()) > 2.0 * float(main.extent.max())
    return plan.framing == "point of view" and (moves or len(shot.subjects) + len(shot.others) > 1)


def seen_for_somebody(plan: CameraPlan, shot: ShotGeometry, operator: Operator, framing: Framing) -> tuple[Take, Floats]:
    """The take and what is sharp in it (n, 3)."""
    main, others = shot.subjects[0], (*shot.subjects[1:], *shot.others)
    return _eyes(shot, operator, main, others) if plan.framing == "point of view" else _shoulder(operator, main, others, framing)


def _ahead(operator: Operator, subject: SubjectTrack) -> Floats:
    """Where somebody looks, calmly, as unit vectors on the ground (n, 3)."""
    facing = smoothed(operator.times, subject.facing.reshape(-1, 2), 0.5 * operator.rate)
    facing /= np.maximum(np.hypot(facing[:, :1], facing[:, 1:]), 1e-9)
    return np.column_stack([facing, np.zeros(len(facing))])


def _eyes(shot: ShotGeometry, operator: Operator, main: SubjectTrack, others: tuple[SubjectTrack, ...]) -> tuple[Take, Floats]:
    head = smoothed(operator.times, main.head.reshape(-1, 3), 0.08 * operator.rate)
    target = others[0].head.reshape(-1, 3) if others else head + 6.0 * _ahead(operator, main) - np.array([0.0, 0.0, 0.5])
    way = (target - head) * _LEVEL
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    eye = head + 0.75 * main.head_size * way
    calm = smoothed(operator.times, target, 0.3 * operator.rate)
    return taken(operator, eye, calm), target


def _shoulder(operator: Operator, main: SubjectTrack, others: tuple[SubjectTrack, ...], framing: Framing) -> tuple[Take, Floats]:
    """Behind and beside the head of the second, or of the only one there is, on whom it looks."""
    back = next((other for other in others if other.being), main)
    head = smoothed(operator.times, back.head.reshape(-1, 3), 0.3 * operator.rate)
    alone = back is main
    target = (
        head + 5.0 * _ahead(operator, main) if alone else smoothed(operator.times, main.head.reshape(-1, 3), 0.3 * operator.rate)
    )
    way = (target - head) * _LEVEL
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    right = np.column_stack([way[:, 1], -way[:, 0], np.zeros(len(way))])
    unit = min(back.head_size, _TALLEST_HEAD_M) * framing.lens_mm / 50.0
    eye = head - 4.2 * unit * way + 1.5 * unit * right + np.array([0.0, 0.0, 0.7 * unit])
    aim = head + 0.55 * (target - head) + 0.4 * unit * right if alone else target - np.array([0.0, 0.0, 0.35 * main.head_size])
    return taken(operator, eye, aim), target


_TOP_KEPT, _FEET_KEPT = 0.86, 0.84
"""How far from the middle of the picture, in half heights, the landmark's top and the subject's feet may be."""


def tops_kept(
    shot: ShotGeometry, aim: tuple[Floats, Floats], framing: Framing, view: tuple[Floats, float, float]
) -> tuple[float, float]:
    """The pitch in radians, and by how many metres the camera aims above its subject, so that the tops of landmarks far behind
    it are in the picture as far as its feet stay there too; `aim` are its points (n, 3) and its box (3,),
    `view` the level direction to the camera, its pitch and distance."""
    points, box = aim
    outward, pitch, distance = view
    half = math.atan(SENSOR_HALF_MM / framing.lens_mm / shot.aspect)
    middle = points[len(points) // 2]
    level, rise = distance * math.cos(pitch), distance * math.sin(pitch)
    eye = middle + level * outward + np.array([0.0, 0.0, rise])
    away = [(float(np.hypot(top[0] - eye[0], top[1] - eye[1])), top[2] - float(eye[2])) for top in shot.beyond]
    highest = max(math.atan2(up, far) for far, up in away)
    feet = math.atan2(-rise - 0.5 * float(box[2]), level)
    look = min(highest - _TOP_KEPT * half, feet + _FEET_KEPT * half)
    if look <= -pitch:
        return pitch, 0.0
    return -look, rise + level * math.tan(look)
