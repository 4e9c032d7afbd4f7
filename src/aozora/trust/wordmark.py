"""Aozora's visible mark as a drawing: a sun over the horizon, and the name."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_NAME = "aozora"
_FINE = 8
"""Everything is drawn this many times larger and then reduced."""
_LETTER, _SPACING, _GAP, _MARGIN = 1.12, 0.05, 0.32, 0.4
"""Size of the letters, space between them, space after the sun, and room for the shadow, in heights of the sun."""

Coverage = NDArray[np.float32]


@lru_cache(maxsize=8)
def wordmark(height: int) -> tuple[Coverage, Coverage]:
    """Coverage 0..1 of the mark and of its soft shadow, both (h, w); the sun is `height` pixels high, its shadow lies around."""
    tall = height * _FINE
    margin = round(tall * _MARGIN)
    font = ImageFont.load_default(size=tall * _LETTER)
    x_height = -font.getbbox("x", anchor="ls")[1]
    begin = margin + tall * (1 + _GAP)
    advances = [font.getlength(letter) + tall * _SPACING for letter in _NAME]
    drawing = Image.new("L", (round(begin + sum(advances)) + margin, tall + 2 * margin), 0)
    drawing.paste(_sun(tall), (margin, margin))
    pen = ImageDraw.Draw(drawing)
    for number, letter in enumerate(_NAME):
        pen.text((begin + sum(advances[:number]), margin + (tall + x_height) / 2), letter, fill=255, font=font, anchor="ls")
    shadow = drawing.filter(ImageFilter.GaussianBlur(tall * 0.1))
    size = (round(drawing.width / _FINE), round(drawing.height / _FINE))
    return _coverage(drawing, size), np.minimum(1, 1.7 * _coverage(shadow, size)).astype(np.float32)


def _sun(tall: int) -> Image.Image:
    """A disc from which the curved line of the horizon is cut out."""
    sun = Image.new("L", (tall, tall), 0)
    pen = ImageDraw.Draw(sun)
    pen.ellipse((0, 0, tall - 1, tall - 1), fill=255)
    radius, line = tall * 1.15, tall * 0.11
    top = tall * 0.6
    box = (tall / 2 - radius, top, tall / 2 + radius, top + 2 * radius)
    pen.ellipse(box, outline=0, width=round(line))
    return sun


def _coverage(drawing: Image.Image, size: tuple[int, int]) -> Coverage:
    return np.asarray(drawing.resize(size, Image.Resampling.BOX), np.float32) / 255
