# pyright: basic
"""Walls for liquids: the distance to vessels turned about an axis, from their sections."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt
from skimage.draw import polygon

from aozora.world.physics.liquid import Wall

Floats = NDArray[np.float64]

FINE = 4
"""How much finer than the table the section is drawn."""

MARGIN = 6
"""Cells of the table around the section."""


def wall_of_section(section: Floats, axis: tuple[float, float], base: float, step: float = 0.001) -> Wall:
    """The wall whose closed section (m, 2) of radius and height stands on z = `base`, with its distances every `step` metres."""
    low = float(section[:, 1].min()) - MARGIN * step
    wide = int(np.ceil(section[:, 0].max() / step)) + MARGIN
    tall = int(np.ceil((section[:, 1].max() - low) / step)) + MARGIN
    fine = step / FINE
    inside = np.zeros((wide * FINE, tall * FINE), bool)
    rows, columns = polygon(section[:, 0] / fine, (section[:, 1] - low) / fine, inside.shape)
    inside[rows, columns] = True
    # Mirrored at the axis, where the solid goes on.
    both = np.concatenate([inside[::-1], inside])
    away = distance_transform_edt(~both) - distance_transform_edt(both)
    away = np.asarray(away, np.float64)[inside.shape[0] :]
    return Wall(axis, base + low, step, fine * away[::FINE, ::FINE].copy())
