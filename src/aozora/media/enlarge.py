"""Finished films, larger: a picture gains what its neighbours in time show of it.

Every frame is enlarged by Lanczos, held to the local range so that nothing rings. Then what the frame before had of the same spot
(dense optical flow, G. Farneback 2003) is mixed in where the two agree: grain and blocks of coding average out. A slight unsharp
mask gives back the acutance that enlarging takes. Nothing is invented, and memory holds two frames.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame

Image = NDArray[np.float32]

_FROM_BEFORE = 0.4
"""How much of a pixel may come from the frame before."""

_AGREE = 10.0
"""Difference in 8-bit levels at which what came from before counts e^-1."""

_LEEWAY, _ACUTANCE, _RADIUS = 6.0, 0.3, 0.7
"""8-bit levels by which an edge may overshoot; strength and radius (in pixels of the small picture) of the unsharp mask."""


def enlarged_frames(frames: Iterable[Frame], times: int) -> Iterator[Frame]:
    """The frames `times` as wide and high."""
    before: Image | None = None
    grey_before: NDArray[np.uint8] | None = None
    for frame in frames:
        grey = np.asarray(cv2.cvtColor(frame.picture, cv2.COLOR_RGB2GRAY), np.uint8)
        large = _stretched(frame.picture, times)
        if before is not None and grey_before is not None and grey_before.shape == grey.shape:
            large = _with_past(large, before, _flow(grey, grey_before), times)
        before, grey_before = large, grey
        yield replace(frame, picture=_crisp(large, frame.picture, times), passes={})


def _stretched(picture: NDArray[np.uint8], times: int) -> Image:
    height, width = picture.shape[:2]
    size = (width * times, height * times)
    return np.asarray(cv2.resize(picture.astype(np.float32), size, interpolation=cv2.INTER_LANCZOS4), np.float32)


def _flow(now: NDArray[np.uint8], before: NDArray[np.uint8]) -> Image:
    """Where each pixel (h, w, 2) of this frame was in the one before, in its pixels."""
    start = np.zeros((*now.shape, 2), np.float32)
    return np.asarray(cv2.calcOpticalFlowFarneback(now, before, start, 0.5, 4, 15, 2, 5, 1.1, 0), np.float32)


def _with_past(large: Image, before: Image, flow: Image, times: int) -> Image:
    height, width = large.shape[:2]
    moved = np.asarray(cv2.resize(flow, (width, height), interpolation=cv2.INTER_LINEAR), np.float32) * np.float32(times)
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    border = cv2.BORDER_REPLICATE
    old = np.asarray(cv2.remap(before, x + moved[..., 0], y + moved[..., 1], cv2.INTER_CUBIC, borderMode=border), np.float32)
    apart = np.asarray(cv2.blur(np.abs(old - large).max(-1), (3, 3)), np.float32)
    share = np.float32(_FROM_BEFORE) * np.exp(-apart / np.float32(_AGREE))
    return large + share[..., None] * (old - large)


def _crisp(large: Image, small: NDArray[np.uint8], times: int) -> NDArray[np.uint8]:
    soft = cv2.GaussianBlur(large, (0, 0), _RADIUS * times)
    sharp = large + np.float32(_ACUTANCE) * (large - np.asarray(soft, np.float32))
    square = np.ones((3, 3), np.uint8)
    size = (large.shape[1], large.shape[0])
    low, high = (
        np.asarray(cv2.resize(edge(small, square).astype(np.float32), size, interpolation=cv2.INTER_LINEAR), np.float32)
        for edge in (cv2.erode, cv2.dilate)
    )
    return np.rint(np.clip(sharp, low - _LEEWAY, high + _LEEWAY).clip(0, 255)).astype(np.uint8)
