"""Rotations as unit quaternions w, x, y, z."""

import math

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Quat, Vec3

Floats = NDArray[np.float64]


def rotation_matrix(rotation: Quat) -> Floats:
    """The matrix (3, 3) of a unit quaternion w, x, y, z; it turns column vectors."""
    w, x, y, z = rotation
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def turn(axis: Vec3, degrees: float) -> Quat:
    """The unit quaternion that turns about `axis` by `degrees`, counter-clockwise seen from its tip."""
    half = math.radians(degrees) / 2
    x, y, z = np.asarray(axis, np.float64) / math.hypot(*axis) * math.sin(half)
    return (math.cos(half), float(x), float(y), float(z))


def look_along(direction: Vec3) -> Quat:
    """A rotation that takes -Z to `direction` and keeps +Y as high as it can: how area lamps and cameras are aimed."""
    back = -np.asarray(direction, np.float64) / math.hypot(*direction)
    side = np.cross((0.0, 0.0, 1.0), back)
    side = np.array([1.0, 0.0, 0.0]) if np.linalg.norm(side) < 1e-9 else side / np.linalg.norm(side)
    return quaternion_of(np.stack([side, np.cross(back, side), back], axis=1))


def quaternion_of(matrix: Floats) -> Quat:
    """The unit quaternion w, x, y, z (w >= 0) of a rotation matrix (Shepperd, 1978)."""
    m = matrix
    trace = float(np.trace(m))
    squares = np.array([trace, m[0, 0], m[1, 1], m[2, 2]])
    pick = int(np.argmax(squares))
    rest = [m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]]
    if pick == 0:
        q = np.array([1 + trace, *rest])
    else:
        i, j, k = pick - 1, pick % 3, (pick + 1) % 3
        q = np.empty(4)
        q[0] = rest[i]
        q[1 + i] = 1 + m[i, i] - m[j, j] - m[k, k]
        q[1 + j] = m[i, j] + m[j, i]
        q[1 + k] = m[i, k] + m[k, i]
    q /= np.linalg.norm(q)
    w, x, y, z = (q if q[0] >= 0 else -q).tolist()
    return (w, x, y, z)
