"""More pixels from more frames: each frame samples a different spot of its pixels, and the steadied past keeps what was seen.

A rendered frame is laid out on the finished picture's finer grid where its samples fell; how much a fine pixel learns from it
depends on how near the sample was. (The idea of temporal upsampling as in L. Yang et al., A Survey of Temporal Antialiasing
Techniques, 2020.)
"""

from functools import lru_cache

import numpy as np

from aozora.film.production import subpixel
from aozora.render.finish.enlarge import enlarged_plane
from aozora.render.finish.filters import Image, sample
from aozora.render.finish.motion_field import MotionField, foremost, grid
from aozora.render.finish.steady import Look, colour_range, compressed, despeckled

_SPREAD = np.float32(2.0)
"""Standard deviations around the mean of 3x3 rendered pixels that carried colours may keep."""

_NEAR_PX = 0.4
"""Distance in rendered pixels at which a sample is worth e^-1/2 of one right on the spot."""

_LEAST = np.float32(0.1)
"""What a sample far off the spot is still worth: holes close in time."""


def fine_look(picture: Image, index: int, size: tuple[int, int], take: int = 0) -> Look:
    """What a rendered linear picture (h, w, 3) says of a take of frame `index` at `size` (width, height)."""
    light = despeckled(compressed(picture))
    places, worth = _samples(light.shape[0], light.shape[1], subpixel(index, take), size)
    low, high = colour_range(light, 3, _SPREAD)
    return Look(sample(light, places, "cubic"), sample(low, places), sample(high, places), worth)


def fine_field(field: MotionField, size: tuple[int, int]) -> MotionField:
    """The motion of a rendered frame at `size` (width, height), in its pixels."""
    height, width = field.depth.shape
    depth = enlarged_plane(field.depth, size)
    flow = enlarged_plane(field.flow, size) * np.array([size[0] / width, size[1] / height] * 2, np.float32)
    spinning = enlarged_plane(field.spinning.astype(np.float32), size) > 0
    return MotionField(depth, enlarged_plane(field.ids, size), flow, foremost(depth), spinning)


@lru_cache(maxsize=2)
def _samples(height: int, width: int, spot: tuple[float, float], size: tuple[int, int]) -> tuple[Image, Image]:
    """Where the fine pixels lie among a frame's samples, (h, w, 2) x, y; and what the nearest sample is worth to each (h, w)."""
    scale = np.array([width / size[0], height / size[1]], np.float32)
    places = (grid(size[1], size[0]) + np.float32(0.5)) * scale - np.float32(0.5) - np.array(spot, np.float32)
    away = places - np.rint(places)
    worth = np.exp((away * away).sum(-1) * np.float32(-0.5 / _NEAR_PX**2))
    return places, np.maximum(worth, _LEAST)
