# pyright: basic
"""The one door to scipy's tree of points: who is near whom."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def nearest(points: NDArray[np.float64], centres: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """The numbers (n, count) of the `count` centres (m, 3) that are nearest to each point (n, 3), nearest first."""
    import scipy.spatial

    tree: Any = scipy.spatial.KDTree(centres)
    _, found = tree.query(points, k=count)
    return np.asarray(found, np.int64).reshape(len(points), count)
