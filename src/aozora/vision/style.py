"""The style of a picture: its palette and contrast, its grain, its marks."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.reference_style import ReferenceStyle

_LINES = 360
_SAMPLES = 512
_MARKED_AT = 0.10
"""Mean contrast of marks (display 0..1) that counts as thick paint."""


def style_of_picture(picture: NDArray[np.uint8]) -> ReferenceStyle:
    """The style of a picture (h, w, 3) in sRGB. The same picture gives the same numbers."""
    height, width = picture.shape[:2]
    size = (max(8, round(width * _LINES / height)), _LINES)
    small = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA)).astype(np.float32) / 255
    lab = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2Lab)).reshape(-1, 3)
    rng: Any = lane(0, "style", "samples")
    picks: NDArray[np.int64] = rng.integers(0, len(lab), _SAMPLES)
    chosen = lab[picks]
    luma = small @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    stroke, marked = _marks(luma)
    colours = tuple((round(float(c[0]), 2), round(float(c[1]), 2), round(float(c[2]), 2)) for c in chosen)
    return ReferenceStyle(colours=colours, grain=_grain(picture), stroke=stroke, marked=marked)


def _grain(picture: NDArray[np.uint8]) -> float:
    """The noise of single pixels in even areas: by the median of a Laplacian's size (J. Immerkær, Fast Noise Variance Estimation,
    1996), so that edges do not count."""
    luma = picture.astype(np.float32) @ np.array([0.2126, 0.7152, 0.0722], np.float32) / 255
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    noise = np.abs(np.asarray(cv2.filter2D(luma, cv2.CV_32F, kernel))) / 6
    return round(min(0.2, float(np.median(noise)) / 0.6745), 5)


def _marks(luma: NDArray[Any]) -> tuple[float, float]:
    """Width of marks as a share of the height, and how plain they are: of bands of detail the strongest that is oriented, since
    strokes have a direction and foliage has none."""
    best, width, total = 0.0, 0.0, 0.0
    for sigma in (1.5, 2.5, 4.0, 6.0):
        band = np.asarray(cv2.GaussianBlur(luma, (0, 0), sigma * 0.7)) - np.asarray(cv2.GaussianBlur(luma, (0, 0), sigma * 1.6))
        x, y = (np.asarray(cv2.Sobel(band, cv2.CV_32F, *way, ksize=3)) for way in ((1, 0), (0, 1)))
        xx, yy, xy = (np.asarray(cv2.GaussianBlur(v, (0, 0), 3 * sigma)) for v in (x * x, y * y, x * y))
        oriented = np.hypot(xx - yy, 2 * xy) / np.maximum(xx + yy, 1e-8)
        strength = float(np.median(np.sqrt(np.asarray(cv2.GaussianBlur(band * band, (0, 0), 3 * sigma))) * oriented))
        total += strength
        if strength > best:
            best, width = strength, 2.2 * sigma / luma.shape[0]
    return round(width, 5), round(min(1.0, total / 4 / (_MARKED_AT / 4)), 4)
