"""Where to stand for a shot of the place itself: at a standing person's height, with its landmarks on the thirds."""

import math
from itertools import product

import numpy as np

from aozora.world.cameras.geometry import Floats, ShotGeometry

STANDING_M = 1.5
"""Height of the lens over the ground."""

HORIZON = 0.06
"""How far the horizon lies below the middle of the picture, in picture heights."""

_SHIFTS = (0.0, 0.3, -0.3, 0.6, -0.6)
"""Where to stand across the view, in radii of the area."""

_TURNS = (0.0, -12.0, 12.0, -24.0, 24.0)
"""Degrees to look aside."""


def vista(shot: ShotGeometry, lens_mm: float) -> tuple[Floats, Floats]:
    """The eye and the point looked at, both (3,) metres."""
    if shot.area.vista is not None:
        return np.array(shot.area.vista[0], float), np.array(shot.area.vista[1], float)
    centre, view = np.array(shot.area.centre, float), np.array(shot.area.view_from, float)
    if shot.area.kind != "ground":
        return view, centre
    away = centre[:2] - view[:2]
    away = away / max(float(np.hypot(away[0], away[1])), 1e-9)
    right = np.array([away[1], -away[0]])
    best, best_worth = (view, centre), -math.inf
    for shift, turn in product(_SHIFTS, _TURNS):
        x, y = (centre[:2] + shift * shot.area.radius * right - 0.45 * shot.area.radius * away).tolist()
        angle = math.radians(turn)
        look = math.cos(angle) * away + math.sin(angle) * right
        worth = _worth(shot, np.array([x, y]), look, lens_mm) - 0.02 * abs(turn) / 12 - 0.02 * abs(shift)
        if worth > best_worth:
            eye = np.array([x, y, float(shot.height(np.array([x]), np.array([y]))[0]) + STANDING_M])
            rise = 2 * HORIZON * 18.0 / lens_mm / shot.aspect
            best, best_worth = (eye, eye + 8.0 * np.array([look[0], look[1], rise])), worth
    return best


def _worth(shot: ShotGeometry, eye: Floats, look: Floats, lens_mm: float) -> float:
    """How well the landmarks sit: near ones on the thirds are best, those at the edge or behind count nothing."""
    half = math.atan(18.0 / lens_mm)
    worth = 0.0
    for mark in shot.landmarks:
        there = np.array(mark[:2]) - eye
        distance = float(np.hypot(there[0], there[1]))
        if distance < 4.0:
            worth -= 0.5
            continue
        angle = math.atan2(float(look[0] * there[1] - look[1] * there[0]), float(look @ there))
        place = abs(angle) / half
        worth += math.exp(-(((place - 0.4) / 0.25) ** 2)) * 20.0 / (20.0 + distance)
    return worth
