"""Skin tones over the full human range, and where a face is redder, darker or paler."""

import numpy as np
from numpy.typing import NDArray

from aozora.world.people.params import PersonParams

Floats = NDArray[np.float64]

_TONES = np.array(
    [
        [0.800, 0.520, 0.400],
        [0.740, 0.430, 0.300],
        [0.640, 0.345, 0.215],
        [0.500, 0.245, 0.135],
        [0.330, 0.145, 0.072],
        [0.190, 0.078, 0.038],
        [0.098, 0.041, 0.023],
    ]
)
"""Linear albedo from very fair to very dark: evenly spaced in lightness, after measured forearm skin, a little more
saturated, as painted silicone is."""


def skin_colour(params: PersonParams) -> Floats:
    """The base tone (3,), linear."""
    place = float(np.clip(params.skin, 0.0, 1.0)) * (len(_TONES) - 1)
    i = min(int(place), len(_TONES) - 2)
    tone = _TONES[i] * (1 - (place - i)) + _TONES[i + 1] * (place - i)
    warm = params.warmth
    tint = np.array([1.0 + 0.02 * warm, 1.0 + 0.045 * warm, 1.0 - 0.10 * warm])
    return tone * tint


def flushed(params: PersonParams) -> Floats:
    """The tone of cheeks, nose and ears: more blood."""
    light = 1.0 - float(np.clip(params.skin, 0.0, 1.0))
    return skin_colour(params) * np.array([1.02 + 0.02 * light, 0.66 + 0.06 * (1 - light), 0.62 + 0.1 * (1 - light)])


def lip_colour(params: PersonParams) -> Floats:
    """The tone of the lips."""
    light = 1.0 - float(np.clip(params.skin, 0.0, 1.0))
    rosy = np.array([0.56, 0.17, 0.16]) * (0.30 + 0.70 * light)
    share = 0.62 if params.sex == "female" else 0.36
    share *= 1.0 - 0.5 * params.youth
    return skin_colour(params) * np.array([0.92, 0.70, 0.70]) * (1 - share) + rosy * share


MOUTH_INSIDE = np.array([0.060, 0.010, 0.012])
TONGUE = np.array([0.56, 0.12, 0.13])
TEETH = np.array([0.82, 0.79, 0.70])
