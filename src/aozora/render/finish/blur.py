"""Motion blur along the flow, as a gather over tiles.

The tiles and the search along the strongest motion nearby are those of McGuire, Hennessy, Bukowski and Osman, "A
Reconstruction Filter for Plausible Motion Blur" (I3D 2012). The weights are not: each pixel is the sum of what nearer
surfaces leave on it as they pass (a box as long as *their* way, so that they smear over their silhouettes) and, for the
share of time that it is free, of its own surface and what lies behind it along its *own* way.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.blur_tiles import TILE, Tiles, tile_pixels, tiled
from aozora.render.finish.filters import Image, sample
from aozora.render.finish.motion_field import MotionField

_LEAST_PX = 1.0
"""Ways shorter than this look sharp and are left alone."""

_MOST = 1 / 15
"""The longest way as a share of the picture's height (but a tile at least): longer ones read as a mistake,
and reach over more tiles."""

_STEP_PX = 1.6
"""Distance between samples along a way, if there are enough."""

_CLASSES = (4, 8, 16)
"""Numbers of samples; each tile takes the least that its longest way allows."""

_PATTERN = (np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) + np.float32(0.5)) / 16
"""Bayer's 4x4 matrix, 0..1."""

_NEARER, _SURELY_NEARER = 0.03, 0.08
"""Relative difference of depth over which a sample goes from the same surface to a nearer one."""


@dataclass(frozen=True)
class _Scene:
    """What is gathered from: linear colour, and depth with the way (x, y) of each pixel."""

    colour: Image
    surface: Image


def blurred(picture: Image, field: MotionField, shutter: float, height: int | None = None, detail_px: float = 1.0) -> Image:
    """A linear picture (h, w, 3) as seen over a shutter time, centred on the frame, of `shutter` frames. `height` is that of
    the whole picture where this is a part of one, `detail_px` the size of its finest detail: samples lie as far apart as that,
    and shorter ways do not show."""
    way = _ways(field, shutter, height or field.depth.shape[0])
    # Antialiased edge pixels hold some of what is in front of them: they count as part of it.
    scene = _Scene(picture, field.in_front(np.dstack([field.depth, way])))
    sharp = _LEAST_PX * detail_px
    tiles = tiled(scene.surface, _NEARER, sharp)
    length = np.hypot(tiles.longest[..., 0], tiles.longest[..., 1])
    if not bool((length > sharp).any()):
        return picture
    out = picture.copy()
    wanted = np.ceil(length / (_STEP_PX * detail_px))
    least = 0
    for samples in _CLASSES:
        last = samples == _CLASSES[-1]
        chosen = (length > sharp) & (wanted > least) & ((wanted <= samples) | last)
        _blur_tiles(out, scene, tiles, chosen, samples)
        least = samples
    return out


def _ways(field: MotionField, shutter: float, height: int) -> Image:
    """How far each pixel moves while the shutter is open (h, w, 2), held to the longest allowed."""
    way = (field.flow[..., 2:] - field.flow[..., :2]) * np.float32(shutter / 2)
    most = np.float32(max(float(TILE), height * _MOST))
    length = np.hypot(way[..., 0], way[..., 1])
    return way * np.minimum(1, most / np.maximum(length, np.float32(1e-6)))[..., None]


def _blur_tiles(out: Image, scene: _Scene, tiles: Tiles, chosen: NDArray[np.bool_], samples: int) -> None:
    """Blur the chosen tiles of a picture in place, each kind in one batch of shape (tiles, pixels of a tile)."""
    for crossed in (False, True):
        rows, columns = np.nonzero(chosen & (tiles.crossed == crossed))
        if not rows.size:
            continue
        y, x = tile_pixels(rows, columns, out.shape[0], out.shape[1])
        here = np.stack([x, y], -1).astype(np.float32)
        own = scene.surface[y, x]
        if crossed:
            strongest = np.broadcast_to(tiles.longest[rows, columns][:, None], here.shape).astype(np.float32)
            passing, cover = _passing_layer(scene, here, own, strongest, samples)
            out[y, x] = _own_layer(scene, here, own, samples) * (1 - cover)[..., None] + passing
        else:
            out[y, x] = _along(scene.colour, here, own[..., 1:], samples)


def _along(colour: Image, here: Image, way: Image, samples: int) -> Image:
    """The mean of the colours along a way."""
    total = np.zeros((*here.shape[:2], 3), np.float32)
    for share in _shares(here, samples):
        total += sample(colour, here + way * share[..., None])
    return total / np.float32(samples)


def _shares(here: Image, samples: int) -> Iterator[Image]:
    """Where to sample along a way, -0.5 to 0.5: evenly, and where ways may be too long for that shifted from pixel to pixel
    in a fixed pattern, so that steps do not show."""
    x, y = here[..., 0].astype(np.int32) & 3, here[..., 1].astype(np.int32) & 3
    shift = _PATTERN[y, x] if samples == _CLASSES[-1] else np.full(x.shape, 0.5, np.float32)
    for k in range(samples):
        yield (k + shift) / np.float32(samples) - np.float32(0.5)


def _own_layer(scene: _Scene, here: Image, own: Image, samples: int) -> Image:
    """The mean over each pixel's own way of its surface and all that lies behind it."""
    total = scene.colour[here[..., 1].astype(np.intp), here[..., 0].astype(np.intp)] * np.float32(1e-3)
    weight = np.full(here.shape[:2], 1e-3, np.float32)
    for share in _shares(here, samples):
        places = here + own[..., 1:] * share[..., None]
        free = 1 - _in_front(sample(scene.surface, places, "nearest"), own)
        total += sample(scene.colour, places) * free[..., None]
        weight += free
    return total / weight[..., None]


def _passing_layer(scene: _Scene, here: Image, own: Image, strongest: Image, samples: int) -> tuple[Image, Image]:
    """Light of nearer surfaces that pass over each pixel, and the share of time that they cover it."""
    length = np.hypot(strongest[..., 0], strongest[..., 1])
    step = length / samples
    total = np.zeros((*here.shape[:2], 3), np.float32)
    cover = np.zeros(here.shape[:2], np.float32)
    for share in _shares(here, samples):
        places = here + strongest * share[..., None]
        there = sample(scene.surface, places, "nearest")
        their_length = np.maximum(np.hypot(there[..., 1], there[..., 2]), np.float32(_LEAST_PX))
        # A box as long as their way, with an edge as soft as the distance between samples.
        reaches = np.clip((their_length / 2 - np.abs(share) * length) / np.maximum(step, 1e-3) + 0.5, 0, 1)
        dot = there[..., 1] * strongest[..., 0] + there[..., 2] * strongest[..., 1]
        along = np.abs(dot) / np.maximum(their_length * length, 1e-6)
        weight = _in_front(there, own) * reaches * along * step / their_length
        total += sample(scene.colour, places) * weight[..., None]
        cover += weight
    full = np.maximum(cover, 1)
    return total / full[..., None], cover / full


def _in_front(there: Image, own: Image) -> Image:
    """How far samples belong to a nearer surface that moves otherwise, 0..1."""
    nearer = (own[..., 0] - there[..., 0]) / own[..., 0]
    depth = np.clip((nearer - _NEARER) / (_SURELY_NEARER - _NEARER), 0, 1)
    apart = np.hypot(there[..., 1] - own[..., 1], there[..., 2] - own[..., 2])
    return depth * np.clip(apart - np.float32(0.5), 0, 1)
