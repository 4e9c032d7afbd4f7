"""Many rotations at once, as unit quaternions (..., 4) wxyz; shapes broadcast."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def product(a: Floats, b: Floats) -> Floats:
    """The rotations (..., 4) that are b first, then a."""
    w = a[..., :1] * b[..., :1] - (a[..., 1:] * b[..., 1:]).sum(-1, keepdims=True)
    v = a[..., :1] * b[..., 1:] + b[..., :1] * a[..., 1:] + np.cross(a[..., 1:], b[..., 1:])
    return np.concatenate([w, v], -1)


def inverse(a: Floats) -> Floats:
    """The rotations (..., 4) taken back."""
    return a * np.array([1.0, -1.0, -1.0, -1.0])


def rotated(a: Floats, vectors: Floats) -> Floats:
    """Vectors (..., 3) turned by a."""
    axis = a[..., 1:]
    twice = 2.0 * np.cross(axis, vectors)
    result: Floats = vectors + a[..., :1] * twice + np.cross(axis, twice)
    return result
