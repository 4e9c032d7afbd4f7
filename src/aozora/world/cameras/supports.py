"""How a camera is carried: on a shoulder it shakes as bodies do, on a gimbal it floats, on a tripod it is still."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.operator import SPEEDS, Operator, Take
from aozora.world.cameras.smoothing import wander

Floats = NDArray[np.float64]

_SWAY = ((0.45, 1.0), (1.1, 0.42), (2.6, 0.16), (7.5, 0.035))
"""Unrest of a camera on a shoulder: hertz and share of balance, breath and step, arms, and tremor."""

_HANDHELD, _STEADICAM = 0.011, 0.0025
"""How far eye and aim stray, in units of the distance to the subject."""

_HASTE = 1.5
"""The power of the camera's speed with which its unrest grows."""

_ROLL = 0.012
"""Radians by which a camera on a shoulder loses its horizon."""

_LONGEST_M = 6.0
"""A shoulder strays no farther for a subject that is farther away; only its aim does."""


def carried(plan: CameraPlan, operator: Operator, take: Take) -> Take:
    """The take with the unrest of whatever carries the camera."""
    match plan.support:
        case "handheld":
            return _shaken(operator, take, _HANDHELD * SPEEDS[plan.speed] ** _HASTE, _ROLL * SPEEDS[plan.speed])
        case "steadicam":
            return _shaken(operator, take, _STEADICAM, 0.0, slowest=True)
        case _:
            return take


def _shaken(operator: Operator, take: Take, reach: float, roll: float, slowest: bool = False) -> Take:
    times, bands = operator.film_times, _SWAY[:1] if slowest else _SWAY
    near = min(operator.distance, _LONGEST_M)
    eye = sum((wander(times, operator.rng, reach * near * share, hertz) for hertz, share in bands), np.zeros_like(take.eye))
    aim = sum(
        (wander(times, operator.rng, reach * operator.distance * share, 1.3 * hertz) for hertz, share in bands),
        np.zeros_like(take.eye),
    )
    lean = sum((wander(times, operator.rng, roll * share, hertz)[:, 0] for hertz, share in bands), np.zeros(len(times)))
    return replace(take, eye=take.eye + eye, look=take.look + eye + aim, roll=take.roll + lean)
