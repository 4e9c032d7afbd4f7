"""Shafts of light: haze between trees and clouds that the sun reaches, smeared away from the sun (Mitchell, "Volumetric Light
Scattering as a Post-Process", GPU Gems 3, 2007)."""

import numpy as np

from aozora.render.finish.air.falling import View
from aozora.render.finish.air.specks import Veil
from aozora.render.finish.filters import Image, gaussian, resized, sample

_STEPS = 40


def with_rays(picture: Image, veil: Veil, view: View, strength: float) -> Image:
    """The picture (h, w, 3) with rays from the sun, wherever it stands before the camera (in the picture or beside it)."""
    sun = np.array(view.air.sun)
    ahead = float(-(sun @ view.lens.rotation)[2])
    if ahead < 0.12:
        return picture
    height, width = veil.height // 2, veil.width // 2
    x, y = view.lens.pixels(sun[None])[0] / 2
    # A sun high above the frame would send rays that are all parallel; film makers put it just outside.
    y = max(y, -0.9 * height)
    sky = resized((veil.depth > 300).astype(np.float32), width, height)
    bright = np.minimum(resized(picture, width, height), 4.0 * np.array(view.air.light, np.float32)) * sky[..., None]
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    total = np.zeros_like(bright)
    weight = 0.0
    for step in range(_STEPS):
        share = 0.94 * step / _STEPS
        places = np.stack([across + (x - across) * share, down + (y - down) * share], -1).astype(np.float32)
        fade = 0.965**step
        total += fade * sample(bright, places)
        weight += fade
    glow = gaussian(total / np.float32(weight), 1.0)
    # Only what stands out from its surroundings reads as shafts; the rest is veil.
    glow = np.maximum(glow - np.float32(0.72) * gaussian(glow, 0.035 * width), 0)
    near = np.exp(-np.hypot((across - x) / width, (down - y) / width) / 0.75)[..., None].astype(np.float32)
    added = resized(glow * near, veil.width, veil.height)
    tone = np.array([1.0, 0.93, 0.78], np.float32)
    return picture * np.float32(1 - 0.1 * strength) + added * tone * np.float32(2.1 * strength)
