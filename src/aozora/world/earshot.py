"""What stands between a sound and who hears it: straight ways from the cast to the camera, and the walls of the set in them."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, Samples
from aozora.world.cameras.geometry import SubjectTrack
from aozora.world.cameras.walls import Walls, between

MOMENTS = 13
"""How many moments of a shot are looked at."""
_HEIGHTS = (0.25, 0.6, 0.95)
"""Where on a body ways begin, in shares of its height."""
_MARGIN = 0.04
"""What is so near to either end (a share of the way) is what one stands on or hears through."""
_FARTHEST_M = 60.0


def hidden(subjects: Mapping[str, SubjectTrack], camera: CameraTrack, walls: Walls) -> dict[str, Samples]:
    """The share (f,) of each subject's ways to the camera that the set stands in; those that nothing ever hides are left out."""
    frames = len(camera.positions)
    chosen = np.unique(np.linspace(0, frames - 1, MOMENTS).round().astype(int))
    eyes = camera.positions[chosen, 1].astype(np.float64)
    found: dict[str, Samples] = {}
    for role, subject in subjects.items():
        share = _shares(subject, chosen, eyes, walls)
        if share.any():
            found[role] = np.interp(np.arange(frames), chosen, share).astype(np.float32)
    return found


def _shares(subject: SubjectTrack, chosen: NDArray[np.int64], eyes: NDArray[np.float64], walls: Walls) -> NDArray[np.float64]:
    low, high = subject.low[chosen, 1], subject.high[chosen, 1]
    middle = 0.5 * (low + high)
    points = np.stack([np.column_stack([middle[:, :2], low[:, 2] + h * (high[:, 2] - low[:, 2])]) for h in _HEIGHTS], 1)
    ends = np.broadcast_to(eyes[:, None], points.shape)
    near = np.linalg.norm(middle - eyes, axis=1) < _FARTHEST_M
    if not near.any():
        return np.zeros(len(chosen))
    begins, ends = points + _MARGIN * (ends - points), ends - _MARGIN * (ends - points)
    rays = np.stack([begins[near], ends[near]])
    faces = walls.near(rays.min((0, 1, 2)), rays.max((0, 1, 2)))
    shares = np.zeros(len(chosen))
    struck = between(rays[0].reshape(-1, 3), rays[1].reshape(-1, 3), faces)
    shares[near] = struck.reshape(-1, len(_HEIGHTS)).mean(1)
    return shares
