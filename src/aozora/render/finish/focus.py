"""How far things are out of focus, and guides that are as blurred as the picture is there."""

import numpy as np

from aozora.film.motion import CameraTrack
from aozora.film.projection import SENSOR_MM
from aozora.render.finish.filters import Image, gaussian

_LEVELS_PX = (1.0, 2.5, 6.0)
"""Standard deviations of the blurs between which guides are mixed."""

_SHARP_PX = 0.7
"""Radius of a circle of confusion up to which a surface counts as sharp."""


def confusion(depth: Image, camera: CameraTrack, index: int, width: int) -> Image | None:
    """The radius (h, w) in pixels of the circle of confusion of surfaces at `depth` (h, w) metres, by the thin lens; None for a
    pinhole. `width` is that of the whole picture."""
    fstop, focus = float(camera.fstop[index, 1]), float(camera.focus_m[index, 1])
    lens = float(camera.lens_mm[index, 1]) * 1e-3
    if fstop <= 0 or focus <= 1.1 * lens:
        return None
    most = 0.5 * lens * lens / (fstop * (focus - lens)) / (SENSOR_MM * 1e-3) * width
    return np.abs(1 - np.float32(focus) / np.maximum(depth, np.float32(1e-3))) * np.float32(most)


def defocused(guides: Image, radius: Image) -> Image:
    """Guides (h, w, c) blurred where the picture is: a single sample shows one point of the many that a pixel out of focus sees,
    and a denoiser that believes it would keep the grain. What is sharp neither is blurred nor shines into what is blurred."""
    soft = np.clip((radius - np.float32(_SHARP_PX)) / np.float32(_SHARP_PX), 0, 1).astype(np.float32)
    if not bool((soft > 0).any()):
        return guides
    out = guides
    weighted = guides * soft[..., None]
    for sigma in _LEVELS_PX:
        weight = gaussian(soft, sigma)
        level = np.concatenate([_level(weighted[..., k : k + 3], sigma) for k in range(0, guides.shape[2], 3)], -1)
        share = np.clip((radius / np.float32(sigma) - 1) * 2, 0, 1) * (weight > 0.05)
        mixed = level / np.maximum(weight, np.float32(1e-3))[..., None]
        out = out + share[..., None] * (mixed - out)
    return out


def _level(planes: Image, sigma: float) -> Image:
    return gaussian(np.ascontiguousarray(planes), sigma)
