"""Rows of 3-vectors."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]


def unit(vectors: Floats) -> Floats:
    """Vectors (..., 3) at length 1; zero stays zero."""
    lengths: Floats = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.maximum(lengths, 1e-9)


def cross(a: Floats, b: Floats) -> Floats:
    """Cross products (..., 3)."""
    return np.stack(
        [
            a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1],
            a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
            a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0],
        ],
        -1,
    )
