"""Jumping in place: crouch, fly on a parabola, land and give way."""

import numpy as np

from aozora.world.acting.rotations import Floats

GRAVITY = 9.81
HIGH = 0.8
"""How high the body rises, in body heights."""

CROUCH_S, REST_S = 0.26, 0.30
"""How long a jump is prepared, and how long the landing takes before the next crouch."""


def airtime(unit: float) -> float:
    """How long a jump of an animal of that body height (metres) lasts, in seconds, from the law of free fall."""
    return 2 * float(np.sqrt(2 * HIGH * unit / GRAVITY))


def takeoffs(begin: float, end: float, unit: float) -> Floats:
    """When the feet leave the ground (k,) in a spell of jumping from `begin` to `end` seconds; at least once."""
    first = begin + CROUCH_S
    period = CROUCH_S + airtime(unit) + REST_S
    return first + period * np.arange(max(1, int((end - first - airtime(unit)) / period) + 1))


def rise(times: Floats, leaving: Floats, unit: float) -> Floats:
    """How much higher than standing the body is (n,), in metres: lower before and after, a parabola in the air."""
    air = airtime(unit)
    total = np.zeros_like(times)
    for moment in leaving:
        x = (times - moment) / air
        total += np.where((x > 0) & (x < 1), 4 * HIGH * unit * x * (1 - x), 0)
        before = np.clip((times - moment) / CROUCH_S + 1, 0, 1)
        after = np.clip((times - moment - air) / REST_S, 0, 1)
        total -= 0.20 * unit * np.where(times <= moment, np.sin(np.pi * before) ** 2, 0)
        total -= 0.16 * unit * np.where(times >= moment + air, np.sin(np.pi * np.sqrt(after)) ** 2, 0)
    return total
