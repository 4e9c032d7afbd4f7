"""Moves that leave the tripod far behind: flights, ways through things, rolls, whips and the dolly zoom."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.operator import SPEEDS, Move, Operator, Take, taken, turned, wide_enough
from aozora.world.cameras.smoothing import eased

Floats = NDArray[np.float64]

_UP = np.array([0.0, 0.0, 1.0])

_WHIP_S = 0.3
"""How long a whip pan takes: about seven frames of film, all of them streaks."""

_WHIP_DEGREES = 75.0

_WALK_M_S = 1.8
"""How fast one goes on where nobody stands before the camera."""

_FLIGHT_PITCH = math.radians(24.0)
"""A drone looks down at least so far on what it flies towards."""


def _roll(plan: CameraPlan, operator: Operator) -> Take:
    """The camera turns about its own axis; where it stands and what it looks at stay."""
    operator = wide_enough(operator) if operator.moving else operator
    sign = -1.0 if plan.direction in ("left", "counterclockwise", "right to left") else 1.0
    usual = min(18.0 * SPEEDS[plan.speed] * operator.seconds, 360.0)
    sweep = math.radians(usual if plan.degrees is None else plan.degrees)
    points = operator.points if operator.moving else operator.middle
    take = taken(operator, operator.middle[0] + operator.offset, points)
    return replace(take, roll=sign * sweep * operator.progress)


def _dolly_zoom(plan: CameraPlan, operator: Operator) -> Take:
    """The camera goes back while the lens closes in (inwards with "in"), so that the subject keeps its size and the world
    behind it does not: the focal length is proportional to the distance."""
    near, far = 0.72, 0.72 * min(1.0 + 0.32 * SPEEDS[plan.speed] * operator.seconds, 2.6)
    start, end = (far, near) if plan.direction in ("in", "inwards", "forward") else (near, far)
    scale = start * (end / start) ** operator.progress
    points = operator.points if operator.moving else operator.middle
    take = taken(operator, points + scale[:, None] * operator.offset, points)
    return replace(take, lens_mm=operator.lens_mm * scale)


def _whip(plan: CameraPlan, operator: Operator) -> Take:
    """From aside onto the subject in a third of a second; then the camera holds."""
    operator = wide_enough(operator) if operator.moving else operator
    sign = -1.0 if plan.direction in ("left", "right to left") else 1.0
    passed = operator.share * operator.seconds - min(0.35 * operator.seconds, 1.2)
    u = eased(passed / _WHIP_S, 0.4)
    eye = operator.middle[0] + operator.offset
    points = operator.points if operator.moving else operator.middle
    return taken(operator, eye, eye + turned(points - eye, sign * math.radians(_WHIP_DEGREES) * (1.0 - u)))


def _flight(plan: CameraPlan, operator: Operator) -> Take:
    """A drone: from far and high it comes on over the ground, sinking a little, and looks ahead onto the subject."""
    if operator.clear:
        return _over_the_land(plan, operator)
    points = operator.points if operator.moving else operator.middle
    pitch = max(operator.pitch, _FLIGHT_PITCH)
    reach = min(0.28 * SPEEDS[plan.speed] * operator.seconds, 1.6)
    away = (0.9 + reach * (1.0 - operator.progress)) * operator.distance
    level = math.cos(pitch) * away
    height = math.sin(pitch) * operator.distance * (1.1 + 0.45 * reach * (1.0 - operator.progress))
    drift = (0.16 * operator.distance * reach * (operator.progress - 0.5))[:, None] * operator.right
    return taken(operator, points + level[:, None] * operator.outward + height[:, None] * _UP + drift, points)


def _over_the_land(plan: CameraPlan, operator: Operator) -> Take:
    """Over a place itself: well above what stands there, onwards, looking ahead and a little down."""
    height = max(12.0, 0.6 * operator.distance)
    way = min(5.0 * SPEEDS[plan.speed], 0.12 * height * 4.0) * operator.seconds
    start = operator.middle[0] + operator.offset + height * _UP + 0.8 * height * operator.outward
    eye = start - (way * operator.progress)[:, None] * operator.outward
    ahead = -operator.outward - math.tan(math.radians(17.0)) * _UP
    return taken(operator, eye, eye + operator.distance * np.broadcast_to(ahead, eye.shape))


def _push_through(plan: CameraPlan, operator: Operator) -> Take:
    """Straight on, close past the subject and into what lies behind it; the camera looks where it goes."""
    start, axis = operator.middle[0] + operator.offset, -operator.outward
    reach = min(0.4 * SPEEDS[plan.speed] * operator.seconds, 1.5) * operator.distance
    if operator.clear:
        reach = _WALK_M_S * SPEEDS[plan.speed] * operator.seconds
    aside = 0.0 if operator.clear else 0.34 * operator.frame_height * operator.aspect
    way = (reach * operator.progress)[:, None] * axis
    bow = np.clip(reach * operator.progress / operator.distance, 0.0, 1.0)
    eye = start + way + (aside * eased(bow, 0.45))[:, None] * operator.right
    sink = (operator.offset[2] * 0.5 * bow)[:, None] * _UP
    ahead = axis - math.sin(operator.pitch) * _UP * 0.5
    return taken(operator, eye - sink, eye - sink + operator.distance * np.broadcast_to(ahead, eye.shape))


FLIGHTS: dict[str, Move] = {
    "roll": _roll,
    "dolly zoom": _dolly_zoom,
    "whip pan": _whip,
    "flight": _flight,
    "push through": _push_through,
}
"""Moves by name."""
