"""Pictures to start from, drawn so that it is known what is where."""

import numpy as np

from aozora.media.pictures import Pixels


def landscape(width: int = 160, height: int = 90) -> Pixels:
    """Sky over a meadow with a red post in the middle."""
    rng = np.random.default_rng(1)
    picture = np.zeros((height, width, 3), np.float64)
    half = height // 2
    picture[:half] = np.linspace([90, 140, 220], [180, 200, 230], half)[:, None]
    picture[half:] = np.linspace([120, 140, 80], [60, 90, 40], height - half)[:, None]
    picture[half:] += rng.normal(0, 9, (height - half, width, 1))
    picture[height // 3 : height * 5 // 6, width * 9 // 20 : width * 11 // 20] = [190, 40, 30]
    return np.clip(picture, 0, 255).astype(np.uint8)
