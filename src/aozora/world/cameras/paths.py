"""Cameras given exactly: key frames become a track, with nothing added and nothing smoothed."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.camera_path import CameraKey, CameraPath, Easing
from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack
from aozora.world.cameras.geometry import Floats, ShotGeometry, look_rotations, rolled
from aozora.world.physics.tracks import slerp

Indices = NDArray[np.int64]

LENS_MM, FSTOP = 40.0, 0.0
"""What a path that does not say is taken with: a moderate lens, and everything sharp."""

_FOCUS_M = 6.0


def solve_path(path: CameraPath, shot: ShotGeometry) -> CameraTrack:
    """The camera of a path at every shutter sample; before the first key and after the last one it stands still."""
    times = np.clip(shot.times.reshape(-1) / shot.rate, 0.0, None)
    origin = _origin(path, shot)
    keys = path.keys
    places = np.array([key.position for key in keys], float) + origin
    turns = _continuous(np.stack([_turn(key) for key in keys]))
    index, u = _between(np.array([key.time for key in keys]), [key.easing for key in keys], times)
    after = np.minimum(index + 1, len(keys) - 1)
    positions = _mixed(places, index, after, u)
    rotations = slerp(turns[index], turns[after], u)
    rotations = _aimed(keys, index, after, u, positions - origin, rotations)
    lens, focus, fstop = (
        _filled(keys, name, usual) for name, usual in (("lens_mm", LENS_MM), ("focus_m", _FOCUS_M), ("fstop", FSTOP))
    )
    frames = shot.frames
    return CameraTrack(
        positions.reshape(frames, 3, 3).astype(np.float32),
        rotations.reshape(frames, 3, 4).astype(np.float32),
        _mixed(lens, index, after, u).reshape(frames, 3).astype(np.float32),
        _mixed(focus, index, after, u).reshape(frames, 3).astype(np.float32),
        _mixed(fstop, index, after, u).reshape(frames, 3).astype(np.float32),
    )


def _origin(path: CameraPath, shot: ShotGeometry) -> Floats:
    if not path.relative_to:
        return np.zeros(3)
    for subject in (*shot.subjects, *shot.others):
        if subject.id == path.relative_to:
            middle = subject.centre[0, 1]
            return np.array([middle[0], middle[1], subject.low[0, 1, 2]])
    known = ", ".join(subject.id for subject in (*shot.subjects, *shot.others)) or "nobody"
    raise InvalidInput(f"no {path.relative_to!r} in the shot, only {known}", field="camera.path.relative_to")


def _turn(key: CameraKey) -> Floats:
    if key.rotation is not None:
        turn = np.array(key.rotation, float)
        turn = turn / np.linalg.norm(turn)
    else:
        turn = look_rotations(np.subtract(key.target or (0, 0, 0), key.position)[None])[0]
    return rolled(turn[None], np.radians([key.roll]))[0] if key.roll else turn


def _between(at: Floats, easings: list[Easing], times: Floats) -> tuple[Indices, Floats]:
    """The key before each time and how far it is on the way to the next one."""
    index = np.clip(np.searchsorted(at, times, side="right") - 1, 0, len(at) - 1)
    after = np.minimum(index + 1, len(at) - 1)
    span = np.where(after > index, at[after] - at[index], 1.0)
    u = np.clip((times - at[index]) / span, 0.0, 1.0)
    kinds = np.array(easings)[index]
    u = np.where(kinds == "smooth", u * u * (3.0 - 2.0 * u), np.where(kinds == "hold", 0.0, u))
    return index, np.where(after > index, u, 0.0)


def _mixed(values: Floats, index: Indices, after: Indices, u: Floats) -> Floats:
    u = u.reshape(-1, *[1] * (values.ndim - 1))
    return (1.0 - u) * values[index] + u * values[after]


def _aimed(
    keys: tuple[CameraKey, ...], index: Indices, after: Indices, u: Floats, positions: Floats, rotations: Floats
) -> Floats:
    """Between two keys with targets the camera looks at the target on its way, rather than turning evenly."""
    targets = np.array([key.target or (np.nan,) * 3 for key in keys], float)
    rolls = np.radians([key.roll for key in keys])
    aim = _mixed(targets, index, after, u)
    exact = np.isfinite(aim).all(1)
    if not bool(exact.any()):
        return rotations
    ways = np.where(exact[:, None], aim - positions, [1.0, 0.0, 0.0])
    looking = rolled(look_rotations(ways), _mixed(rolls, index, after, u))
    return np.where(exact[:, None], looking, rotations)


def _filled(keys: tuple[CameraKey, ...], name: str, usual: float) -> Floats:
    """A value of all keys; what one leaves open goes on from the one before, and the first from the first that says it."""
    said = [getattr(key, name) for key in keys]
    last = next((value for value in said if value is not None), usual)
    values: list[float] = []
    for value in said:
        last = last if value is None else value
        values.append(float(last))
    return np.array(values)


def _continuous(turns: Floats) -> Floats:
    turns = turns.copy()
    for i in range(1, len(turns)):
        if float(turns[i] @ turns[i - 1]) < 0:
            turns[i] = -turns[i]
    return turns
