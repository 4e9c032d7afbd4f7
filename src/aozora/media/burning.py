"""Captions written into the picture."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from aozora.film.production import Footage, Frame
from aozora.media.captions import Caption
from aozora.media.fonts import font_for

_LETTER, _MARGIN, _SMALLEST = 0.052, 0.06, 9
"""Height of the letters and distance from the lower edge in heights of the picture; letters are at least so many pixels high."""
_WIDEST = 0.92
_BORDER = 0.09
"""Width of the dark border in heights of the letters."""

Pixels = NDArray[np.uint8]


def burned(footage: Footage, captions: tuple[Caption, ...]) -> Footage:
    """The footage with its captions in the lower part of the picture, white with a dark border."""
    if not captions:
        return footage

    def frames() -> Iterator[Frame]:
        for frame in footage.frames():
            middle = float(footage.clock.seconds_of(frame.index)) + 0.5 / float(footage.clock.fps)
            shown = [caption.text for caption in captions if caption.start_s <= middle < caption.end_s]
            yield replace(frame, picture=subtitled(frame.picture, "\n".join(shown))) if shown else frame

    return replace(footage, frames=frames)


def subtitled(picture: Pixels, text: str) -> Pixels:
    """A copy of the picture (h, w, 3) with a caption."""
    height, width = picture.shape[:2]
    mask, border = _letters(text, width, height)
    rows, columns = mask.shape[:2]
    left, top = (width - columns) // 2, max(0, height - rows - round(_MARGIN * height))
    written = picture.copy()
    box = written[top : top + rows, left : left + columns]
    mask, border = mask[: box.shape[0]], border[: box.shape[0]]
    dark = box * (1 - 0.85 * border[..., None])
    box[:] = np.round(dark * (1 - mask[..., None]) + 245.0 * mask[..., None]).astype(np.uint8)
    return written


@lru_cache(maxsize=16)
def _letters(text: str, width: int, height: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much of each pixel (h, w) is letter, and how much letter or border, 0..1; letters shrink until the text fits."""
    size = max(_SMALLEST, round(_LETTER * height))
    pen = ImageDraw.Draw(Image.new("L", (1, 1)))
    while True:
        font, edge = font_for(text, size), max(1, round(_BORDER * size))
        box = pen.multiline_textbbox((0, 0), text, font=font, align="center", stroke_width=edge)
        if box[2] - box[0] <= _WIDEST * width or size <= _SMALLEST:
            break
        size -= 1
    extent = (min(width, int(box[2] - box[0]) + 2), int(box[3] - box[1]) + 2)
    layers: list[NDArray[np.float64]] = []
    for stroke in (0, edge):
        layer = Image.new("L", extent)
        ImageDraw.Draw(layer).multiline_text(
            (1 - box[0], 1 - box[1]), text, fill=255, font=font, align="center", stroke_width=stroke
        )
        layers.append(np.asarray(layer, np.float64) / 255)
    return layers[0], layers[1]
