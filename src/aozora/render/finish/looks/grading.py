"""Grades: what printer, stock and lens do to all colours of a picture alike."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aozora.film.randomness import lane
from aozora.render.finish.filters import Image, gaussian, resized
from aozora.render.finish.looks.scene import Scene, Style, stateless
from aozora.render.finish.looks.textures import noise

Rgb = tuple[float, float, float]
Medium = Callable[[Image, Scene], Image]
"""One thing that a medium does to a picture (h, w, 3) 0..1."""

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True)
class Grade:
    """`filter` are the weights of red, green and blue in the grey of a monochrome print (None: colour). `contrast` turns about
    `pivot`; `lift` and `gain` are what black and white become; `shadows` and `highlights` are added by brightness. `glow` is
    the share of light spread over `glow_px` units, tinted; `vignette` darkens the corners by that share; `grain` is the
    standard deviation of grains of `grain_px` units."""

    filter: Rgb | None = None
    saturation: float = 1.0
    contrast: float = 1.0
    pivot: float = 0.45
    gamma: float = 1.0
    lift: Rgb = (0.0, 0.0, 0.0)
    gain: Rgb = (1.0, 1.0, 1.0)
    shadows: Rgb = (0.0, 0.0, 0.0)
    highlights: Rgb = (0.0, 0.0, 0.0)
    glow: float = 0.0
    glow_px: float = 10.0
    glow_tint: Rgb = (1.0, 1.0, 1.0)
    vignette: float = 0.0
    grain: float = 0.0
    grain_px: float = 1.2
    soft: float = 0.0


def graded(grade: Grade, *media: Medium) -> Style:
    """A look that is a grade and what a medium does besides."""

    def draw(scene: Scene) -> Image:
        picture = printed(scene.picture, grade, scene)
        for medium in media:
            picture = medium(picture, scene)
        return np.clip(picture, 0, 1).astype(np.float32)

    return stateless(draw)


def printed(picture: Image, grade: Grade, scene: Scene) -> Image:
    """A picture with a grade."""
    out = picture
    if grade.soft:
        out = gaussian(out, grade.soft * scene.unit)
    if grade.filter is not None:
        out = np.repeat((out @ np.array(grade.filter, np.float32))[..., None], 3, -1)
    grey = (out @ _LUMA)[..., None]
    out = grey + (out - grey) * np.float32(grade.saturation)
    out = np.clip(out, 0, 1) ** np.float32(grade.gamma)
    out = _curved(out, grade.contrast, grade.pivot)
    if grade.glow:
        out = glowing(out, grade.glow, grade.glow_px * scene.unit, grade.glow_tint)
    level = np.clip(out @ _LUMA, 0, 1)[..., None]
    out = np.array(grade.lift, np.float32) + out * (np.array(grade.gain, np.float32) - np.array(grade.lift, np.float32))
    out = out + np.array(grade.shadows, np.float32) * (1 - level) ** 2 + np.array(grade.highlights, np.float32) * level**2
    if grade.vignette:
        out = out * _falloff(scene, grade.vignette)[..., None]
    if grade.grain:
        out = out + grains(scene, grade.grain, grade.grain_px)[..., None] * (0.5 + 1.6 * level * (1 - level) * 2)
    return out.astype(np.float32)


def _curved(picture: Image, contrast: float, pivot: float) -> Image:
    """Contrast about a pivot with soft ends: a logistic curve through black, pivot and white."""
    if contrast == 1.0:
        return picture
    steep = 4.0 * contrast

    def raw(x: "Image | float"):
        return 1.0 / (1.0 + np.exp(-steep * (x - pivot)))

    low, high = raw(0.0), raw(1.0)
    return ((raw(picture) - low) / (high - low)).astype(np.float32)


def glowing(picture: Image, share: float, radius: float, tint: Rgb = (1.0, 1.0, 1.0), over: float = 0.35) -> Image:
    """Light spread around what is bright, added as by a diffusion filter (screen)."""
    height, width = picture.shape[:2]
    bright = np.clip(picture - over, 0, 1) / (1 - over)
    small = resized(bright.astype(np.float32), max(8, width // 3), max(8, height // 3))
    spread = 0.6 * gaussian(small, max(0.5, radius / 3)) + 0.4 * gaussian(small, max(0.5, radius))
    light = resized(spread.astype(np.float32), width, height) * np.array(tint, np.float32) * np.float32(share * 2)
    return (1 - (1 - np.clip(picture, 0, 1)) * (1 - np.clip(light, 0, 1))).astype(np.float32)


def _falloff(scene: Scene, amount: float) -> Image:
    width, height = scene.size
    x = (np.arange(width, dtype=np.float32) + 0.5) / width * 2 - 1
    y = (np.arange(height, dtype=np.float32) + 0.5) / height * 2 - 1
    radius = (x * x)[None] * 0.55 + (y * y)[:, None] * 0.45
    return (1 - np.float32(amount) * np.clip(radius, 0, 1) ** 1.3).astype(np.float32)


def grains(scene: Scene, amount: float, size: float) -> Image:
    """Grain (h, w) that is new in every frame: one tile, shifted by chance."""
    tile = noise(scene.seed, "grains", scene.size, max(0.6, size * scene.unit))
    rng = lane(scene.seed, scene.shot_id, "grains", scene.index)
    down, right = (int(rng.random() * side) for side in tile.shape)
    return (np.roll(tile, (down, right), (0, 1)) * np.float32(amount)).astype(np.float32)
