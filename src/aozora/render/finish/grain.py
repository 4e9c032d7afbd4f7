"""Film grain: fixed noise per frame, cut from one large tile, so that it costs no random numbers per frame."""

from functools import lru_cache

import numpy as np

from aozora.film.randomness import lane
from aozora.render.finish.filters import Image, gaussian, scaled_sum

_MARGIN = 192
"""How much larger than a frame the tile is: the frame's window lands anywhere in it."""

_CLUMP_PX = 0.65
"""Size of grains as the sigma of a Gaussian, in pixels at 480 lines."""


@lru_cache(maxsize=4)
def _tiles(seed: int, height: int, width: int) -> tuple[Image, Image]:
    """Clumped noise with a standard deviation of 1, and triangular noise over -1..1 for dithering."""
    rng = lane(seed, "grain")
    shape = (height + _MARGIN, width + _MARGIN)
    clumped = gaussian(rng.standard_normal(shape, dtype=np.float32), _CLUMP_PX * max(1.0, height / 480))
    clumped = clumped / np.float32(clumped.std())
    triangular = rng.random(shape, dtype=np.float32) - rng.random(shape, dtype=np.float32)
    return clumped, triangular


def grain(seed: int, shot_id: str, index: int, luma: Image, amount: float) -> Image:
    """What grain and dither add to the display values of frame `index`, given its luma (h, w) in 0..1.

    `amount` is the standard deviation in the mid tones; grain fades towards black and white as on film. The dither is
    triangular over one step of 8 bits, so that gradients do not band.
    """
    height, width = luma.shape
    clumped, triangular = _tiles(seed, height, width)
    rng = lane(seed, shot_id, "grain", index)
    top, left = (int(rng.random() * _MARGIN) for _ in range(2))
    window = np.s_[top : top + height, left : left + width]
    flip = np.s_[:: 1 if rng.random() < 0.5 else -1, :: 1 if rng.random() < 0.5 else -1]
    held = np.clip(luma, 0.0, 1.0)
    strength = np.float32(amount) * (np.float32(0.3) + np.float32(2.8) * held * (1 - held))
    return scaled_sum(
        np.ascontiguousarray(clumped[window][flip]) * strength, 1.0, np.ascontiguousarray(triangular[window][flip]), 0.5 / 255
    )
