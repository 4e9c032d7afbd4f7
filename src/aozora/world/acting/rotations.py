"""Rotations of many joints at many times, as matrices (..., 3, 3) and unit quaternions (..., 4) wxyz."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def about(axis: int, angles: Floats) -> Floats:
    """Matrices that turn by `angles` (radians, any shape) about x (0), y (1) or z (2); turning about y lowers the nose."""
    cos, sin = np.cos(angles), np.sin(angles)
    matrices = np.zeros((*angles.shape, 3, 3))
    j, k = (axis + 1) % 3, (axis + 2) % 3
    matrices[..., axis, axis] = 1
    matrices[..., j, j] = matrices[..., k, k] = cos
    matrices[..., j, k], matrices[..., k, j] = -sin, sin
    return matrices


def from_angles(angles: Floats) -> Floats:
    """Matrices from roll, pitch and yaw (..., 3) in radians: first roll about x, then pitch about y, then yaw about z."""
    return about(2, angles[..., 2]) @ about(1, angles[..., 1]) @ about(0, angles[..., 0])


def about_axis(axis: Floats, angles: Floats) -> Floats:
    """Matrices that turn by `angles` (n,) about one unit axis (3,). Source: Rodrigues' formula."""
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    sin, cos = np.sin(angles)[:, None, None], np.cos(angles)[:, None, None]
    return np.eye(3) + sin * cross + (1 - cos) * (cross @ cross)


def quaternions(matrices: Floats) -> Floats:
    """Unit quaternions with w >= 0. Source: Shepperd, Quaternion from rotation matrix, 1978 (largest component first)."""
    m = matrices
    trace = m[..., 0, 0] + m[..., 1, 1] + m[..., 2, 2]
    squares = np.stack([trace, m[..., 0, 0], m[..., 1, 1], m[..., 2, 2]], -1)
    best = np.argmax(squares, -1)
    rows = [
        (1 + trace, m[..., 2, 1] - m[..., 1, 2], m[..., 0, 2] - m[..., 2, 0], m[..., 1, 0] - m[..., 0, 1]),
        (m[..., 2, 1] - m[..., 1, 2], 1 + 2 * m[..., 0, 0] - trace, m[..., 0, 1] + m[..., 1, 0], m[..., 0, 2] + m[..., 2, 0]),
        (m[..., 0, 2] - m[..., 2, 0], m[..., 0, 1] + m[..., 1, 0], 1 + 2 * m[..., 1, 1] - trace, m[..., 1, 2] + m[..., 2, 1]),
        (m[..., 1, 0] - m[..., 0, 1], m[..., 0, 2] + m[..., 2, 0], m[..., 1, 2] + m[..., 2, 1], 1 + 2 * m[..., 2, 2] - trace),
    ]
    candidates = np.stack([np.stack(row, -1) for row in rows], -2)
    chosen = np.take_along_axis(candidates, best[..., None, None], -2)[..., 0, :]
    chosen = chosen / np.linalg.norm(chosen, axis=-1, keepdims=True)
    return np.where(chosen[..., :1] < 0, -chosen, chosen)


def apply(matrices: Floats, vectors: Floats) -> Floats:
    """Vectors (..., 3) turned by matrices (..., 3, 3)."""
    return (matrices @ vectors[..., None])[..., 0]
