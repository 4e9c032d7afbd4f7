# pyright: basic
"""Walls for liquids: the distance to vessels turned about an axis, from their sections."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt
from skimage.draw import polygon

from aozora.world.physics.liquid import Wall

Floats = NDArray[np.float64]

MARGIN = 24
"""Cells of a table around the solid."""

COARSER = 3
"""How much coarser a table is than the section that it is made of."""


def wall_of_solid(solid: NDArray[np.bool_], axis: tuple[float, float], low: float, step: float) -> Wall:
    """The wall whose section has these solid cells (nr, nz) of `step` metres, radius and height, the first at z = `low`."""
    wide = np.pad(solid, ((0, MARGIN), (MARGIN, MARGIN)))
    # Mirrored at the axis, where the solid goes on.
    both = np.concatenate([wide[::-1], wide])
    away = np.asarray(distance_transform_edt(~both)) - np.asarray(distance_transform_edt(both))
    table = step * away[wide.shape[0] :][::COARSER, ::COARSER]
    return Wall(axis, low - MARGIN * step, step * COARSER, np.ascontiguousarray(table, np.float64))


def wall_of_section(section: Floats, axis: tuple[float, float], base: float, step: float = 0.00025) -> Wall:
    """The wall whose closed section (m, 2) of radius and height stands on z = `base`, drawn in cells of `step` metres."""
    low = float(section[:, 1].min())
    inside = np.zeros((int(section[:, 0].max() / step) + 2, int(np.ptp(section[:, 1]) / step) + 2), bool)
    rows, columns = polygon(section[:, 0] / step, (section[:, 1] - low) / step, inside.shape)
    inside[rows, columns] = True
    return wall_of_solid(inside, axis, base + low, step)
