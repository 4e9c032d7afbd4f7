# pyright: basic
"""The one door to scipy's scattered points: who is near whom, and what lies between."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def nearest(points: NDArray[np.float64], centres: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """The numbers (n, count) of the `count` centres (m, 3) that are nearest to each point (n, 3), nearest first."""
    import scipy.spatial

    tree: Any = scipy.spatial.KDTree(centres)
    _, found = tree.query(points, k=count)
    return np.asarray(found, np.int64).reshape(len(points), count)


def closest(points: NDArray[np.float64], centres: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """How far the closest of the centres (m, d) is from each point (n, d), and its number; both (n,)."""
    import scipy.spatial

    tree: Any = scipy.spatial.KDTree(centres, leafsize=16)
    away, found = tree.query(points)
    return np.asarray(away, np.float64), np.asarray(found, np.int64)


def between(points: NDArray[np.float64], places: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values (n,) at points (n, 2), linear over the triangles of places (m, 2) with values (m,); not a number outside of them."""
    import scipy.interpolate

    surface: Any = scipy.interpolate.LinearNDInterpolator(places, values)
    return np.asarray(surface(points), np.float64)
