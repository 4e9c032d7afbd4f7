# pyright: basic
"""The picture filters of OpenCV that the finish uses, with types. All pictures are float32, (h, w) or (h, w, channels)."""

from typing import Any, Literal, cast

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]

_INTERPOLATION = {"nearest": cv2.INTER_NEAREST, "linear": cv2.INTER_LINEAR, "cubic": cv2.INTER_CUBIC}
_NO_SECOND_MAP = cast(Any, None)
_SQUARE = np.ones((3, 3), np.uint8)
_RING = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], np.uint8)

# The renderer fills every core while a frame is finished: more threads here would only push it aside.
cv2.setNumThreads(1)


def sample(image: Image, places: Image, how: Literal["nearest", "linear", "cubic"] = "linear") -> Image:
    """`image` (at most 4 channels) at the pixel positions `places` (..., 2) x, y; outside, its edge goes on."""
    return cast(Image, cv2.remap(image, places, _NO_SECOND_MAP, _INTERPOLATION[how], borderMode=cv2.BORDER_REPLICATE))


def sample_many(image: Image, places: Image) -> Image:
    """`image` at a row of positions (1, n, 2), bilinear, however many there are: OpenCV takes at most 32766 a row."""
    row, count = 1024, places.shape[1]
    if count == 0:
        return np.zeros((1, 0, image.shape[2]), np.float32)
    padded = np.resize(places, (-(-count // row), row, 2))
    return sample(image, padded).reshape(1, -1, image.shape[2])[:, :count]


def gaussian(image: Image, sigma: float) -> Image:
    """Gaussian blur; `sigma` in pixels; the edge is mirrored."""
    return cast(Image, cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REFLECT_101))


def box(image: Image, size: int) -> Image:
    """Mean over a square of `size` pixels."""
    return cast(Image, cv2.blur(image, (size, size), borderType=cv2.BORDER_REFLECT_101))


def least(image: Image) -> Image:
    """The least value in each 3x3 square, channel by channel."""
    return cast(Image, cv2.erode(image, _SQUARE))


def greatest(image: Image) -> Image:
    """The greatest value in each 3x3 square, channel by channel."""
    return cast(Image, cv2.dilate(image, _SQUARE))


def greatest_around(image: Image) -> Image:
    """The greatest of the eight neighbours of each pixel, itself left out."""
    return cast(Image, cv2.dilate(image, _RING))


def least_around(image: Image) -> Image:
    """The least of the eight neighbours of each pixel, itself left out."""
    return cast(Image, cv2.erode(image, _RING))


def without_specks(mask: NDArray[np.bool_], least: int) -> NDArray[np.bool_]:
    """A mask (h, w) without connected pieces (corners touch) of fewer than `least` pixels."""
    _, labels, facts, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    large = np.asarray(facts[:, cv2.CC_STAT_AREA] >= least)
    large[0] = False
    return large[np.asarray(labels, np.int32)]


def calmed(image: Image) -> Image:
    """Each channel's median over 5x5 squares: single values vanish, edges stay."""
    planes = [cv2.medianBlur(plane, 5) for plane in cv2.split(image)]
    return cast(Image, planes[0] if len(planes) == 1 else cv2.merge(planes))


def resized(image: Image, width: int, height: int) -> Image:
    """The picture at another size: area means when it shrinks, bilinear when it grows."""
    how = cv2.INTER_AREA if width < image.shape[1] else cv2.INTER_LINEAR
    return cast(Image, cv2.resize(image, (width, height), interpolation=how))


def stretched(image: Image, width: int, height: int, *, how: Literal["nearest", "lanczos"]) -> Image:
    """The picture at a larger size, by nearest values or Lanczos over 8x8 pixels (which rings: hold it to a range)."""
    kernel = cv2.INTER_LANCZOS4 if how == "lanczos" else cv2.INTER_NEAREST
    return cast(Image, cv2.resize(image, (width, height), interpolation=kernel))


def recoloured(image: Image, matrix: NDArray[Any]) -> Image:
    """Each pixel's colour times `matrix` (channels out, channels in)."""
    return cast(Image, cv2.transform(image, np.ascontiguousarray(matrix, np.float32)))


def scaled_sum(a: Image, gain_a: float, b: Image, gain_b: float) -> Image:
    """a * gain_a + b * gain_b in one pass over memory."""
    return cast(Image, cv2.addWeighted(a, gain_a, b, gain_b, 0.0))


def repeated(plane: Image) -> Image:
    """A plane (h, w) as three equal channels."""
    return cast(Image, cv2.merge([plane, plane, plane]))


def to_bytes(picture: Image, offset: Image) -> NDArray[np.uint8]:
    """(picture + offset) * 255, rounded and held to 0..255."""
    return cast(NDArray[np.uint8], cv2.addWeighted(picture, 255.0, offset, 255.0, 0.0, dtype=cv2.CV_8U))
