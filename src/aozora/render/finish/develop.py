"""The camera stage: what lens and film do to the linear picture, in the order in which light meets them."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Develop
from aozora.render.finish.film_curve import LUMA, develop_response
from aozora.render.finish.filters import (
    Image,
    gaussian,
    recoloured,
    repeated,
    resized,
    sample,
    scaled_sum,
    to_bytes,
)
from aozora.render.finish.grain import grain
from aozora.render.finish.window import Window

_FIREFLY = 60.0
"""Scene value over which light no longer adds to the glare: one stray pixel must not veil the frame."""

_GLARE = ((3.2, (0.50, 0.50, 0.52)), (12.0, (0.26, 0.27, 0.27)), (40.0, (0.15, 0.15, 0.14)), (120.0, (0.09, 0.08, 0.07)))
"""Glare as Gaussians: sigma in pixels at 480 lines, share of red, green, blue. Each column adds up to 1: greys stay grey,
while edges of highlights glow warm (the red layer of film lies deepest and is lit by light reflected from the base)."""

_SHRINK = 4
"""How many times smaller glare is computed."""

_SHARPEN = 0.35
"""Unsharp masking of the display luma."""

_SHARPEN_PX = 1.1


def developed(
    picture: Image, develop: Develop, seed: int, shot_id: str, index: int, window: Window | None = None
) -> NDArray[np.uint8]:
    """A linear picture (h, w, 3) as sRGB bytes; with a `window` it is that part of a larger one. The same arguments give the
    same bytes."""
    height, width = picture.shape[:2] if window is None else (window.height, window.width)
    light = _through_lens(picture, develop, index, window)
    display = develop_response(develop).develop(light)
    luma = recoloured(display, LUMA[None])
    softness = _SHARPEN_PX * max(0.5, height / 480)
    offset = scaled_sum(luma, _SHARPEN, gaussian(luma, softness), -_SHARPEN)
    if window is None:
        offset += grain(seed, shot_id, index, luma, develop.grain)
    else:
        whole = np.zeros((height, width), np.float32)
        window.cut(whole, *luma.shape)[:] = luma
        offset += window.cut(grain(seed, shot_id, index, whole, develop.grain), *luma.shape)
    return to_bytes(_tinted(display, luma, develop), repeated(offset))


def _through_lens(picture: Image, develop: Develop, index: int, window: Window | None) -> Image:
    height, width = picture.shape[:2]
    light = np.maximum(picture, np.float32(0))
    if develop.bloom > 0:
        glare = _glare(light) if window is None else _glare_around(light, index, window)
        light = scaled_sum(light, 1 - develop.bloom, glare, develop.bloom)
    if window is not None:
        if develop.aberration > 0:
            places = _radial_places(window.height, window.width, develop.aberration)
            corner = np.array([window.left, window.top], np.float32)
            light = _aberrated(light, *(window.cut(there, height, width) - corner for there in places))
        return light * window.cut(_gain(window.height, window.width, develop), height, width)
    if develop.aberration > 0:
        light = _aberrated(light, *_radial_places(height, width, develop.aberration))
    return light * _gain(height, width, develop)


def _glare_around(light: Image, index: int, window: Window) -> Image:
    """The glare in a window, with the light that comes from outside."""
    height, width = light.shape[:2]
    held = np.minimum(light, np.float32(_FIREFLY))
    small = window.surrounded(resized(held, max(1, width // _SHRINK), max(1, height // _SHRINK)), index, _SHRINK)
    spread = resized(_spread(small, window.height / 480), window.width, window.height)
    return np.ascontiguousarray(window.cut(spread, height, width))


def _glare(light: Image) -> Image:
    """All light spread by the lens, without a threshold."""
    height, width = light.shape[:2]
    small = resized(np.minimum(light, np.float32(_FIREFLY)), max(1, width // _SHRINK), max(1, height // _SHRINK))
    return resized(_spread(small, height / 480), width, height)


def _spread(small: Image, lines: float) -> Image:
    """Light at a quarter of the size, spread; `lines` is the full picture's height in units of 480."""
    total = np.zeros_like(small)
    level, shrink = small, _SHRINK
    for sigma, shares in _GLARE:
        # A wide Gaussian is as good at a fraction of the size, where it is cheap.
        while sigma * lines / shrink > 6 and min(level.shape[:2]) > 8:
            level = resized(level, level.shape[1] // 2, level.shape[0] // 2)
            shrink *= 2
        spread = gaussian(level, max(0.3, sigma * lines / shrink))
        if level is not small:
            spread = resized(spread, small.shape[1], small.shape[0])
        total += spread * np.array(shares, np.float32)
    return total


def _aberrated(light: Image, red: Image, blue: Image) -> Image:
    """Red a little larger and blue a little smaller than green: where (h, w, 2) in the picture they are taken from."""
    out = light.copy()
    out[..., 0] = sample(np.ascontiguousarray(light[..., 0]), np.ascontiguousarray(red), "cubic")
    out[..., 2] = sample(np.ascontiguousarray(light[..., 2]), np.ascontiguousarray(blue), "cubic")
    return np.maximum(out, np.float32(0))


@lru_cache(maxsize=4)
def _radial_places(height: int, width: int, amount: float) -> tuple[Image, Image]:
    offsets, radius_squared = _from_centre(height, width)
    places = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1)
    shift = amount * radius_squared[..., None] * offsets
    return (places - shift).astype(np.float32), (places + shift).astype(np.float32)


@lru_cache(maxsize=4)
def _gain(height: int, width: int, develop: Develop) -> Image:
    """Exposure, white balance and vignette as one factor per pixel and channel."""
    _, radius_squared = _from_centre(height, width)
    fall_off = 1 / (1 + develop.vignette * radius_squared) ** 2
    return (fall_off[..., None] * 2.0**develop.exposure_ev * np.array(develop.white_balance)).astype(np.float32)


def _from_centre(height: int, width: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Pixel offsets (h, w, 2) from the middle, and the squared radius (h, w) that is 1 in the corners."""
    centre = np.array([(width - 1) / 2, (height - 1) / 2])
    offsets = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1) - centre
    return offsets, (offsets**2).sum(-1) / max(1.0, float((centre**2).sum()))


def _tinted(display: Image, luma: Image, develop: Develop) -> Image:
    if not any(develop.tint_shadows + develop.tint_highlights):
        return display
    level = np.clip(luma, 0, 1)[..., None]
    shadows = np.array(develop.tint_shadows, np.float32) * (1 - level) ** 2
    return display + shadows + np.array(develop.tint_highlights, np.float32) * level**2
