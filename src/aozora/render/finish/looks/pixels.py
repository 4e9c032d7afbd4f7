"""Pixel art: a coarse grid that stands still, colours of one palette, dithering by a fixed pattern, dark outlines."""

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian, resized
from aozora.render.finish.looks.flattening import nearest, saturated
from aozora.render.finish.looks.graphics import colours
from aozora.render.finish.looks.lines import built, silhouettes
from aozora.render.finish.looks.scene import Scene

LINES = 90
"""Rows of the grid."""

_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47

_PALETTE = colours(
    "140c1c 2a2233 442434 30346d 3b5dc9 41a6f6 73cef7 a8e6ff 4e4a4e 757161 8b9bb4 c0cbdc ffffff 16423c "
    "257953 346524 38b764 6daa2c a7d948 d8f078 854c30 b86f50 d27d2c e8b796 f4d29c fbe9c0 5d275d b13e53 "
    "d04648 ef7d57 ffcd75 fee761 7fa59a a9c9b4 4f7a75 68386c a35abd d27dc8 5a3a28 3f2a1e 94a3b0 566c86 "
    "333c57"
)
"""Over forty colours, made for ramps of stone, leaves, earth, skin, sky and fire."""


def pixelled(scene: Scene) -> Image:
    """The picture as sprites and tiles on a grid of `LINES` rows."""
    width, height = scene.size
    rows = min(LINES, height)
    columns = max(2, round(width * rows / height))
    bright = saturated(np.clip(scene.picture * 1.15 + 0.02, 0, 1).astype(np.float32), 1.45)
    small = resized(gaussian(bright, 0.35 * height / rows), columns, rows)
    sharp = np.clip(small + 0.6 * (small - gaussian(small, 1.0)), 0, 1)
    cast = resized(scene.roles().astype(np.float32), columns, rows)
    pattern = np.tile(_BAYER, (rows // 4 + 1, columns // 4 + 1))[:rows, :columns]
    dither = pattern * (0.075 - 0.05 * cast)
    drawn = nearest(np.clip(sharp + dither[..., None], 0, 1).astype(np.float32), _PALETTE, 1.1)
    ink = _outlines(scene, columns, rows, cast)
    drawn = np.where(ink[..., None], drawn * np.array([0.32, 0.28, 0.40], np.float32), drawn).astype(np.float32)
    return np.asarray(cv2.resize(drawn, (width, height), interpolation=cv2.INTER_NEAREST), np.float32)


def _outlines(scene: Scene, columns: int, rows: int, cast: Image) -> NDArray[np.bool_]:
    """One cell wide and dark around the cast; around what else is built where it stands out."""
    inside = cast > 0.5
    grown = np.asarray(cv2.dilate(inside.astype(np.uint8), np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8))) > 0
    line = silhouettes(scene, 0.8) * built(scene)
    return (grown & ~inside) | (resized(line.astype(np.float32), columns, rows) > 0.55)
