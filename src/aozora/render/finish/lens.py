"""Lenses that are more than a pinhole with depth of field: anamorphic flares, the fisheye's bend, the tilted plane of focus."""

import math
from functools import lru_cache

import numpy as np

from aozora.film.projection import FISHEYE_MM, SENSOR_MM
from aozora.film.world import Develop
from aozora.render.finish.filters import Image, gaussian, resized, sample

_FLARE_OVER = 3.0
"""Exposed light above so many times a white sheet makes streaks."""

_FLARE_TINT = (0.22, 0.5, 1.0)
_FLARE_GAIN = 0.6
_STREAKS = ((0.02, 0.5), (0.08, 0.3), (0.3, 0.2))
"""Lengths of streaks in picture widths, and how the light is shared among them."""

_SHARP_BAND, _SOFT_AT = 0.16, 0.5
"""Half the height of the band that a tilted lens leaves sharp, and how far from its middle all is soft, in picture heights."""

_TILT_BLUR = 0.013
_TILT_MIDDLE = 0.56


def through_lens(light: Image, develop: Develop) -> Image:
    """A linear picture (h, w, 3) as such a lens draws it; ordinary lenses change nothing."""
    if develop.tilt_shift > 0:
        light = _tilted(light, develop.tilt_shift)
    if develop.flare > 0:
        light = light + _streaks(light, develop)
    return bent(light, develop.fisheye) if develop.fisheye > 0 else light


def _streaks(light: Image, develop: Develop) -> Image:
    """Highlights drawn out sideways, blue, without end or edge."""
    height, width = light.shape[:2]
    exposure = np.float32(2.0**develop.exposure_ev)
    over = np.maximum(light.max(-1) * exposure - _FLARE_OVER, 0.0).astype(np.float32)
    if float(over.max()) == 0.0:
        return np.zeros_like(light)
    small = resized(np.repeat(np.minimum(over, 40.0)[..., None], 3, -1), max(8, width // 2), height)[..., 0]
    total = np.zeros_like(small)
    for length, share in _STREAKS:
        total += share * _blurred_rows(small, length * small.shape[1])
    streak = resized(np.repeat(total[..., None], 3, -1), width, height)
    return (develop.flare * _FLARE_GAIN / exposure) * streak * np.array(_FLARE_TINT, np.float32)


def _blurred_rows(plane: Image, length: float) -> Image:
    """Each row spread by a two-sided exponential of `length` pixels, by its transfer function."""
    count = plane.shape[1]
    padded = np.pad(plane, ((0, 0), (count // 2, count // 2)))
    frequency = 2 * np.pi * np.fft.rfftfreq(padded.shape[1])
    spread = np.fft.irfft(np.fft.rfft(padded, axis=1) / (1.0 + (length * frequency) ** 2), padded.shape[1], axis=1)
    return np.maximum(spread[:, count // 2 : count // 2 + count], 0.0).astype(np.float32)


def _tilted(light: Image, amount: float) -> Image:
    """Softer with every step away from a level band, which reads as a plane of focus that is tilted."""
    height = light.shape[0]
    rows = np.abs((np.arange(height) + 0.5) / height - _TILT_MIDDLE)
    want = np.clip((rows - _SHARP_BAND) / (_SOFT_AT - _SHARP_BAND), 0.0, 1.0) * amount
    levels = [light, *(gaussian(light, max(0.4, _TILT_BLUR * height * share)) for share in (0.35, 1.0))]
    at = np.interp(want, [0.0, 0.35, 1.0], [0.0, 1.0, 2.0])[:, None, None].astype(np.float32)
    first = np.clip(1.0 - at, 0, 1) * levels[0] + (1.0 - np.abs(at - 1.0)).clip(0, 1) * levels[1]
    return (first + np.clip(at - 1.0, 0, 1) * levels[2]).astype(np.float32)


def bent(light: Image, amount: float) -> Image:
    """A picture of a straight lens as a fisheye with the same corners sees it: equal angles lie equally far apart."""
    height, width = light.shape[:2]
    return np.maximum(sample(light, _bent_places(height, width, amount), "cubic"), 0.0)


@lru_cache(maxsize=4)
def _bent_places(height: int, width: int, amount: float) -> Image:
    """Where each pixel (h, w, 2) of the bent picture is in the straight one."""
    half = 0.5 * math.hypot(width, height)
    widest = amount * math.atan(math.hypot(1.0, height / width) * 0.5 * SENSOR_MM / FISHEYE_MM)
    x, y = np.meshgrid(np.arange(width) + 0.5 - width / 2, np.arange(height) + 0.5 - height / 2)
    radius = np.maximum(np.hypot(x, y) / half, 1e-6)
    straight = np.tan(radius * widest) / math.tan(widest)
    factor = straight / radius
    return np.stack([x * factor + width / 2 - 0.5, y * factor + height / 2 - 0.5], -1).astype(np.float32)
