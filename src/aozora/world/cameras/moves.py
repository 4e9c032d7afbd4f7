"""How the camera moves: one function per move, from where the operator stands to eye and look points over time."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.flights import FLIGHTS
from aozora.world.cameras.operator import SPEEDS, Move, Operator, Take, taken, turned, wide_enough
from aozora.world.cameras.supports import carried

Floats = NDArray[np.float64]


def _static(plan: CameraPlan, operator: Operator) -> Take:
    operator = wide_enough(operator) if operator.moving else operator
    return taken(operator, operator.middle[0] + operator.offset, operator.middle)


def _pan(plan: CameraPlan, operator: Operator) -> Take:
    if operator.moving:
        operator = replace(operator, distance=wide_enough(operator).distance ** 0.5 * operator.distance**0.5)
        return taken(operator, operator.middle[0] + operator.offset, operator.points)
    sweep = _turn(plan, min(14.0 * SPEEDS[plan.speed] * operator.seconds, 60.0))
    sign = -1.0 if plan.direction in ("right to left", "left") else 1.0
    turn = -sign * sweep * (operator.progress - 0.5)
    eye = operator.middle[0] + operator.offset
    return taken(operator, eye, eye + turned(operator.middle - eye, turn))


def _turn(plan: CameraPlan, degrees: float) -> float:
    """By how many radians a move turns: as the plan says, else `degrees`."""
    return math.radians(degrees if plan.degrees is None else plan.degrees)


def _tilt(plan: CameraPlan, operator: Operator) -> Take:
    """From below (or above) onto the subject, by about half a picture."""
    sign = -1.0 if plan.direction in ("down", "downwards") else 1.0
    operator = wide_enough(operator) if operator.moving else operator
    picture = 2 * math.atan(18.0 / operator.lens_mm / operator.aspect)
    sweep = _turn(plan, min(8.0 * SPEEDS[plan.speed] * operator.seconds, math.degrees(0.45 * picture)))
    eye = operator.middle[0] + operator.offset
    forward = (operator.points if operator.moving else operator.middle) - eye
    level = np.maximum(np.hypot(forward[:, 0], forward[:, 1]), 1e-9)
    pitch = np.arctan2(forward[:, 2], level) + sign * sweep * (operator.progress - 1.0)
    return taken(operator, eye, eye + np.column_stack([forward[:, :2], level * np.tan(np.clip(pitch, -1.5, 1.5))]))


def _tracking(plan: CameraPlan, operator: Operator) -> Take:
    if operator.moving:
        return taken(operator, operator.points + operator.offset, operator.points)
    return _truck(plan, operator)


def _truck(plan: CameraPlan, operator: Operator) -> Take:
    sign = -1.0 if plan.direction in ("right to left", "left") else 1.0
    way = sign * 0.1 * SPEEDS[plan.speed] * operator.frame_height * operator.aspect * operator.seconds
    way = math.copysign(min(abs(way), 0.9 * operator.frame_height * operator.aspect), way)
    shift = (way * (operator.progress - 0.5))[:, None] * operator.right
    if operator.moving:
        return taken(operator, operator.points + operator.offset + shift, operator.points)
    return taken(operator, operator.middle + operator.offset + shift, operator.middle + 0.35 * shift)


def _dolly(plan: CameraPlan, operator: Operator, inwards: bool) -> Take:
    reach = min(0.055 * SPEEDS[plan.speed] * operator.seconds, 0.55)
    u = operator.progress if inwards else 1.0 - operator.progress
    scale = (1.0 + 0.45 * reach) - reach * u
    points = operator.points if operator.moving else operator.middle
    return taken(operator, points + scale[:, None] * operator.offset, points)


def _dolly_in(plan: CameraPlan, operator: Operator) -> Take:
    return _dolly(plan, operator, inwards=True)


def _dolly_out(plan: CameraPlan, operator: Operator) -> Take:
    return _dolly(plan, operator, inwards=False)


_LEAST_ORBIT = 48.0
"""Degrees of an orbit in a short shot: less would look like a camera that trucks."""


def _orbit(plan: CameraPlan, operator: Operator) -> Take:
    usual = max(16.0 * operator.seconds, _LEAST_ORBIT) if plan.speed != "slow" else 16.0 * operator.seconds
    sweep = _turn(plan, min(SPEEDS[plan.speed] * usual, 360.0))
    sign = -1.0 if plan.direction in ("right to left", "left", "clockwise") else 1.0
    points = operator.points if operator.moving else operator.middle
    offset = np.broadcast_to(operator.offset, points.shape)
    return taken(operator, points + turned(offset, sign * sweep * (operator.progress - 0.5)), points)


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
    return taken(operator, eye, points)


def _pedestal(plan: CameraPlan, operator: Operator) -> Take:
    sign = -1.0 if plan.direction in ("down", "downwards") else 1.0
    way = min(0.08 * SPEEDS[plan.speed] * operator.seconds, 0.32) * operator.frame_height
    rise = (sign * way * (operator.progress - 0.5))[:, None] * np.array([0.0, 0.0, 1.0])
    points = operator.points if operator.moving else operator.middle
    return taken(operator, points + operator.offset + rise, points + rise)


def _zoom(plan: CameraPlan, operator: Operator, inwards: bool) -> Take:
    take = _tracking(plan, operator) if operator.moving else _static(plan, operator)
    # A short one goes far enough to be told from a camera that comes nearer by itself.
    ratio = float(np.clip(1.0 + 0.2 * SPEEDS[plan.speed] * operator.seconds, 1.0 + 0.6 * min(SPEEDS[plan.speed], 1.0), 3.0))
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
    **FLIGHTS,
}


def operate(plan: CameraPlan, operator: Operator) -> Take:
    """The take of a plan's moves, each in its equal share of the time; an unknown move stands still."""
    share = 1.0 / (1 + len(plan.then))
    take = _one(plan, replace(operator, ends=share))
    for number, move in enumerate(plan.then, 1):
        there = plan.model_copy(update=move.model_dump())
        moved = _one(there, replace(operator, begins=number * share, ends=(number + 1) * share))
        # What the move adds to where it begins: a move that lies beyond the end of the take never begins.
        start = _one(there, replace(operator, begins=2.0, ends=2.0 + share))
        take = Take(
            take.times,
            take.eye + moved.eye - start.eye,
            take.look + moved.look - start.look,
            take.lens_mm * moved.lens_mm / start.lens_mm,
            take.roll + moved.roll - start.roll,
        )
    return carried(plan, operator, take)


def _one(plan: CameraPlan, operator: Operator) -> Take:
    return _MOVES.get(plan.move, _static)(plan, operator)
