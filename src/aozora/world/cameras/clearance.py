"""Moves that would go through things are made smaller until they do not."""

from dataclasses import replace

import numpy as np

from aozora.world.cameras.geometry import Floats, ShotGeometry
from aozora.world.cameras.obstacles import half_extents, into_shape
from aozora.world.cameras.operator import Take
from aozora.world.cameras.walls import LEAVES, crosses

_FACTORS = (1.0, 0.8, 0.6, 0.42, 0.27, 0.15, 0.06, 0.0)
_STEP_M = 0.05
"""Ways are looked at in steps of this length, so that no thin wall is missed."""

_GUARD_M = 0.04
"""How far the lens keeps from what it passes."""

_UNDER_CEILING_M = 0.12

_STAND_OFF_M = 0.5
"""How far before a wall a camera stops."""

_ABOVE_HILLS_M, _HIGHEST, _LONG_WAY_M = 1.6, 0.35, 4.0
"""How far above a hill a camera passes, up to which share of its distance it is raised for that, and on how long a way."""

_NEARER = (1.0, 0.85, 0.7, 0.55, 0.42)
"""How far away, of what it wanted, a camera that goes along tries to be."""


def passing_nothing(take: Take, shot: ShotGeometry, calm: bool) -> Take:
    """The take with its way shortened about its own middle until it goes through nothing. `calm` cameras only: whoever follows
    somebody goes where they go. A camera that looks ahead keeps its direction."""
    take = _under_ceiling(take, shot)
    if float(np.ptp(take.eye, axis=0).max()) < 1e-6:
        return take
    if not calm:
        return _keeping_near(take, shot)
    take = _over_the_land(take, shot)
    faces = _faces(take.eye, shot)
    start = take.eye[0] if _collides(take.eye[len(take.eye) // 2 :][:1], shot) else take.eye[len(take.eye) // 2]
    ahead = float(np.ptp(take.look - take.eye, axis=0).max()) < 1e-6
    eye = take.eye
    for factor in _FACTORS:
        eye = start + factor * (take.eye - start)
        if not _collides(eye, shot) and not crosses(_beyond(eye), faces):
            break
    return replace(take, eye=eye, look=take.look + (eye - take.eye) if ahead else take.look)


def _over_the_land(take: Take, shot: ShotGeometry) -> Take:
    """A long way out of doors, raised as a whole until it passes above the hills in it, if they are not too high for that."""
    if shot.ceiling is not None:
        return take
    rise = float((shot.height(take.eye[:, 0], take.eye[:, 1]) + _ABOVE_HILLS_M - take.eye[:, 2]).max())
    away = float(np.linalg.norm(take.look[0] - take.eye[0]))
    if not 0.0 < rise < _HIGHEST * away or float(np.ptp(take.eye[:, :2], axis=0).max()) < _LONG_WAY_M:
        return take
    return replace(take, eye=take.eye + np.array([0.0, 0.0, rise]))


def _keeping_near(take: Take, shot: ShotGeometry) -> Take:
    """A camera that goes with somebody comes nearer until no wall is in its way; if there always is one it goes as it came."""
    faces = _faces(take.eye, shot)
    for factor in _NEARER:
        eye = take.look + factor * (take.eye - take.look)
        if not crosses(eye, faces):
            return replace(take, eye=eye)
    return take


def _faces(eye: Floats, shot: ShotGeometry) -> Floats:
    if shot.walls is None:
        return np.zeros((0, 3, 3))
    return shot.walls.near(eye.min(0) - _STAND_OFF_M, eye.max(0) + _STAND_OFF_M)


def _beyond(eye: Floats) -> Floats:
    """A way (n, 3) with a little more at both ends, so that it does not end with a wall before the lens."""
    ways = [eye[0] - eye[min(3, len(eye) - 1)], eye[-1] - eye[-min(4, len(eye))]]
    lengths = [float(np.linalg.norm(way)) for way in ways]
    reach = min(_STAND_OFF_M, 0.5 * float(np.linalg.norm(np.ptp(eye, axis=0))))
    first, last = (reach * way / max(length, 1e-9) for way, length in zip(ways, lengths, strict=True))
    return np.concatenate([[eye[0] + first], eye, [eye[-1] + last]])


def _under_ceiling(take: Take, shot: ShotGeometry) -> Take:
    if shot.ceiling is None:
        return take
    eye = take.eye.copy()
    eye[:, 2] = np.minimum(eye[:, 2], shot.ceiling - _UNDER_CEILING_M)
    return replace(take, eye=eye)


def _collides(eye: Floats, shot: ShotGeometry) -> bool:
    """Whether a way (n, 3) touches a static of the place."""
    points = _dense(eye)
    for static in shot.statics:
        if static.substance == LEAVES:
            continue
        half = half_extents(static)
        # The box of what is far larger than its own matter, as an arch or a hall, is mostly air.
        if static.body.shape != "box" and float(half.max()) > 20.0:
            continue
        if bool((np.abs(into_shape(static, points)) < half + _GUARD_M).all(axis=1).any()):
            return True
    return False


def _dense(eye: Floats) -> Floats:
    if len(eye) < 2:
        return eye
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(eye, axis=0), axis=1))])
    wanted: Floats = np.asarray(np.linspace(0.0, along[-1], int(min(along[-1] / _STEP_M, 4000)) + 2), np.float64)
    return np.stack([np.interp(wanted, along, eye[:, axis]) for axis in range(3)], -1)
