"""The film response: scene-linear light to display values, one table for the curve and two matrices for colour.

The curve is Naka and Rushton's saturation law y = x^n / (x^n + s^n), the response of receptors and, to a good fit, of
negative and print together: a power for a toe, a soft shoulder without end. Like AgX it acts on colours drawn a little
towards grey first (so that strong coloured light bleaches instead of clipping), which the saturation matrix gives back.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Develop
from aozora.render.finish.filters import Image, recoloured

LUMA = np.array([0.2126, 0.7152, 0.0722])
"""The share of red, green and blue in luminance (Rec. 709)."""

GREY = 0.18
"""Scene value of a grey card; it is displayed as the same share of white."""

_WHITE = 16.0
"""Scene value that reaches display white: 6.5 stops over the grey card."""

_NEUTRAL_SLOPE = 1.08
"""Exponent n at contrast 1. About the grey card the curve's slope is 0.82 n (log-log): 0.89, a soft film that holds skies and
shadows; the house's contrast of 1.25 makes it 1.1."""

_INSET = 0.13
"""How far colours are drawn towards grey before the curve."""

_LOW, _HIGH = 2.0**-14, 2.0**6
"""Scene values outside this range are displayed as its ends."""

_SHIFT = 14
"""float32 bits dropped to make a table index: 512 steps in each stop."""


def film_curve(scene: NDArray[np.float64], contrast: float) -> NDArray[np.float64]:
    """Display light 0..1 of scene-linear values; keeps the grey card where it is at every contrast."""
    n = _NEUTRAL_SLOPE * contrast
    # Solve for the half-saturation level such that f(GREY) / f(_WHITE) = GREY.
    g, w = GREY**n, _WHITE**n
    s = g * w * (1 - GREY) / (GREY * w - g)
    level = scene**n
    return np.minimum((level / (level + s)) * ((w + s) / w), 1.0)


def srgb_encode(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """IEC 61966-2-1: display light 0..1 to sRGB values 0..1."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)


@dataclass(frozen=True)
class FilmResponse:
    """What a film does to colour: inset matrix, curve table, outset matrix."""

    inset: NDArray[np.float32]
    table: NDArray[np.float32]
    outset: NDArray[np.float32]

    def develop(self, scene: Image) -> Image:
        """Display-encoded sRGB, unclipped at the low end, of a scene-linear picture (h, w, 3)."""
        inset = np.clip(recoloured(scene, self.inset), np.float32(_LOW), np.float32(_HIGH * 0.999))
        # The upper bits of a positive float are its logarithm, straight between powers of two: a table index for free.
        index = inset.view(np.int32) >> _SHIFT
        index -= _first_index()
        return recoloured(self.table.take(index), self.outset)


@lru_cache(maxsize=16)
def film_response(contrast: float, saturation: float) -> FilmResponse:
    """The response for a contrast and saturation, 1 being neutral film. Cached: a shot uses one."""
    grey = np.tile(LUMA, (3, 1))
    inset = (1 - _INSET) * np.eye(3) + _INSET * grey
    amount = saturation / (1 - _INSET)
    outset = amount * np.eye(3) + (1 - amount) * grey
    first = _first_index()
    count = (int(np.float32(_HIGH).view(np.int32)) >> _SHIFT) - first
    bits = ((np.arange(count, dtype=np.int64) + first) << _SHIFT) + (1 << (_SHIFT - 1))
    scene = bits.astype(np.int32).view(np.float32).astype(np.float64)
    table = srgb_encode(film_curve(scene, contrast))
    table[0] = 0.0
    return FilmResponse(inset.astype(np.float32), table.astype(np.float32), outset.astype(np.float32))


def develop_response(develop: Develop) -> FilmResponse:
    """The response that a world asks for."""
    return film_response(develop.contrast, develop.saturation)


def _first_index() -> int:
    return int(np.float32(_LOW).view(np.int32)) >> _SHIFT
