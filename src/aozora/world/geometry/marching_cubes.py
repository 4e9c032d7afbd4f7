# pyright: basic
"""The one door to scikit-image: the surface where a sampled field is zero."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def zero_surface(field: NDArray[np.float32], spacing: float) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Points (n, 3) in metres from the field's first sample and triangles (f, 3) that face towards positive values.

    `field` (x, y, z) holds signed distances, negative inside; it must be positive on its border.
    Source: Lewiner et al., Efficient implementation of marching cubes with topological guarantees, 2003.
    """
    from skimage.measure import marching_cubes

    result: Any = marching_cubes(field, 0.0, spacing=(spacing,) * 3, gradient_direction="descent")
    return np.asarray(result[0], np.float64), np.asarray(result[1], np.int64)
