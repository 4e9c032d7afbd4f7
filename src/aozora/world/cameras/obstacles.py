"""Keeping the camera out of the ground and of solid things, and the subject in view."""

import math
from dataclasses import replace

import numpy as np

from aozora.world.cameras.geometry import Floats, ShotGeometry
from aozora.world.cameras.operator import Operator
from aozora.world.cameras.walls import LEAVES
from aozora.world.elements import StaticBody

_TRIES = tuple((turn, pitch) for pitch in (0.0, 9.0, 18.0, 30.0) for turn in (0.0, 18.0, -18.0, 36.0, -36.0))
"""Degrees to turn about the subject and to look down more, in the order in which a blocked operator tries them."""


def into_shape(static: StaticBody, points: Floats) -> Floats:
    """Points (n, 3) in the space of a static's shape."""
    w, x, y, z = static.rotation
    axis, vectors = np.array([-x, -y, -z]), points - np.array(static.position)
    twice = 2.0 * np.cross(axis, vectors)
    return vectors + w * twice + np.cross(axis, twice) - np.array(static.body.centre)


def half_extents(static: StaticBody) -> Floats:
    """Half extents (3,) of the box around a static's shape."""
    size = static.body.size
    if static.body.shape == "box":
        return np.array(size)
    tall = {"sphere": size[0], "cylinder": size[1]}.get(static.body.shape, size[0] + size[1])
    return np.array([size[0], size[0], tall])


_MOST_RISE = 0.6
"""How far a camera may be raised out of a box, in units of its distance."""


def lifted(eye: Floats, shot: ShotGeometry) -> Floats:
    """Eye points (n, 3), raised where they were under the ground or inside a static box."""
    eye = eye.copy()
    apart = eye - np.array(shot.area.centre)
    scale = float(np.sqrt((apart**2).sum(1).mean()))
    clearance = float(np.clip(0.04 * scale, 0.012, 0.15))
    floor = np.asarray(shot.height(eye[:, 0], eye[:, 1])) + clearance
    eye[:, 2] = np.maximum(eye[:, 2], floor)
    for static in shot.statics:
        if static.substance == LEAVES:
            continue
        local, half = into_shape(static, eye), half_extents(static) + clearance
        inside = (np.abs(local) < half).all(axis=1)
        rise = float(np.max(np.where(inside, half[2] - local[:, 2], 0.0)))
        # The box of something far taller is mostly air, as an arch is: from its top nobody would be in the picture.
        if rise < max(_MOST_RISE * scale, clearance):
            eye[:, 2] += rise
    return eye


def _blocked(eye: Floats, points: Floats, shot: ShotGeometry) -> float:
    """Which share of the sight lines from eye (n, 3) to points (n, 3) runs through statics or the ground."""
    along = np.linspace(0.0, 0.94, 96)[:, None, None]
    lines = (1 - along) * eye + along * points
    blocked = (np.asarray(shot.height(lines[..., 0], lines[..., 1])) > lines[..., 2]).any(0)
    flat = lines.reshape(-1, 3)
    for static in shot.statics:
        inside = (np.abs(into_shape(static, flat)) < 1.05 * half_extents(static) + 0.002).all(axis=1)
        blocked |= inside.reshape(lines.shape[:2]).any(0)
    return float(blocked.mean())


def clear_view(operator: Operator, shot: ShotGeometry, points: Floats) -> Operator:
    """The operator, turned or raised as little as needed so that the subject's middle can be seen over most of the shot."""
    chosen = np.linspace(0, len(points) - 1, 7).astype(int)
    best, best_share = operator, math.inf
    for turn, pitch in _TRIES:
        angle = math.radians(turn)
        x, y, _ = operator.outward
        outward = np.array([math.cos(angle) * x - math.sin(angle) * y, math.sin(angle) * x + math.cos(angle) * y, 0.0])
        candidate = replace(operator, outward=outward, pitch=min(operator.pitch + math.radians(pitch), math.radians(84)))
        eye = lifted(candidate.points[chosen] + candidate.offset, shot)
        share = _blocked(eye, points[chosen], shot)
        if share < best_share - 0.08:
            best, best_share = candidate, share
        if best_share < 0.05:
            break
    return best
