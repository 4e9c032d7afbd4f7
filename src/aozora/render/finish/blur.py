"""Motion blur along the flow, as a gather over tiles.

The tiles and the search along the strongest motion nearby are those of McGuire, Hennessy, Bukowski and Osman, "A
Reconstruction Filter for Plausible Motion Blur" (I3D 2012). The weights are not: each pixel is the sum of what nearer
surfaces leave on it as they pass (a box as long as *their* way, so that they smear over their silhouettes) and, for the
share of time that it is free, of its own surface and what lies behind it along its *own* way.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, sample
from aozora.render.finish.motion_field import MotionField

TILE = 16
"""Side of a tile in pixels."""

_LEAST_PX = 1.0
"""Ways shorter than this look sharp and are left alone."""

_MOST = 1 / 10
"""The longest way as a share of the picture's height: longer ones read as a mistake."""

_STEP_PX = 1.4
"""Distance between samples along a way."""

_CLASSES = (4, 8, 16, 32)
"""Numbers of samples; each tile takes the least that its longest way allows."""

_NEARER, _SURELY_NEARER = 0.03, 0.08
"""Relative difference of depth over which a sample goes from the same surface to a nearer one."""


@dataclass(frozen=True)
class _Scene:
    """What is gathered from: linear colour, and depth with the way (x, y) of each pixel."""

    colour: Image
    surface: Image


def blurred(picture: Image, field: MotionField, shutter: float) -> Image:
    """A linear picture (h, w, 3) as seen over a shutter time, centred on the frame, of `shutter` frames."""
    way = _ways(field, shutter)
    longest = _longest_nearby(way)
    length = np.hypot(longest[..., 0], longest[..., 1])
    if not bool((length > _LEAST_PX).any()):
        return picture
    # Antialiased edge pixels hold some of what is in front of them: they count as part of it.
    scene = _Scene(picture, field.in_front(np.dstack([field.depth, way])))
    out = picture.copy()
    wanted = np.ceil(length / _STEP_PX)
    least = 0
    for samples in _CLASSES:
        last = samples == _CLASSES[-1]
        chosen = (length > _LEAST_PX) & (wanted > least) & ((wanted <= samples) | last)
        if bool(chosen.any()):
            _blur_tiles(out, scene, chosen, longest, samples)
        least = samples
    return out


def _ways(field: MotionField, shutter: float) -> Image:
    """How far each pixel moves while the shutter is open (h, w, 2), held to the longest allowed."""
    way = (field.flow[..., 2:] - field.flow[..., :2]) * np.float32(shutter / 2)
    most = np.float32(max(2.0, field.depth.shape[0] * _MOST))
    length = np.hypot(way[..., 0], way[..., 1])
    return way * np.minimum(1, most / np.maximum(length, np.float32(1e-6)))[..., None]


def _longest_nearby(way: Image) -> Image:
    """The longest way that can reach into each tile (rows, columns, 2)."""
    height, width = way.shape[:2]
    rows, columns = -(-height // TILE), -(-width // TILE)
    padded = np.pad(way, ((0, rows * TILE - height), (0, columns * TILE - width), (0, 0)))
    tiles = padded.reshape(rows, TILE, columns, TILE, 2).swapaxes(1, 2).reshape(rows, columns, TILE * TILE, 2)
    strongest = (tiles**2).sum(-1).argmax(-1)
    own = np.take_along_axis(tiles, strongest[..., None, None], 2)[:, :, 0]
    best, reach = own.copy(), int(np.ceil(np.sqrt((own**2).sum(-1).max()) / 2 / TILE))
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            other = _shifted(own, down, right)
            # A way reaches half its length to either side of where it starts.
            far = np.hypot(other[..., 0], other[..., 1]) / 2 > (max(abs(down), abs(right)) - 1) * TILE
            better = far & ((other**2).sum(-1) > (best**2).sum(-1))
            best[better] = other[better]
    return best


def _shifted(tiles: Image, down: int, right: int) -> Image:
    rows, columns = tiles.shape[:2]
    out = np.zeros_like(tiles)
    to = np.s_[max(0, -down) : rows - max(0, down), max(0, -right) : columns - max(0, right)]
    start = np.s_[max(0, down) : rows - max(0, -down), max(0, right) : columns - max(0, -right)]
    out[to] = tiles[start]
    return out


def _blur_tiles(out: Image, scene: _Scene, chosen: NDArray[np.bool_], longest: Image, samples: int) -> None:
    """Blur the chosen tiles of a picture in place, all in one batch of shape (tiles, pixels of a tile)."""
    height, width = out.shape[:2]
    tile_rows, tile_columns = np.nonzero(chosen)
    inside = np.arange(TILE * TILE)
    y = np.minimum(tile_rows[:, None] * TILE + inside // TILE, height - 1)
    x = np.minimum(tile_columns[:, None] * TILE + inside % TILE, width - 1)
    here = np.stack([x, y], -1).astype(np.float32)
    own = scene.surface[y, x]
    strongest = np.broadcast_to(longest[chosen][:, None], here.shape).astype(np.float32)
    own_colour = _own_layer(scene, here, own, samples)
    differs = np.hypot(*np.moveaxis(strongest - own[..., 1:], -1, 0)).max(-1) > _LEAST_PX / 2
    if bool(differs.any()):
        passing, cover = _passing_layer(scene, here[differs], own[differs], strongest[differs], samples)
        own_colour[differs] = own_colour[differs] * (1 - cover)[..., None] + passing
    out[y, x] = own_colour


def _own_layer(scene: _Scene, here: Image, own: Image, samples: int) -> Image:
    """The mean over each pixel's own way of its surface and all that lies behind it."""
    total = scene.colour[here[..., 1].astype(np.intp), here[..., 0].astype(np.intp)] * np.float32(1e-3)
    weight = np.full(here.shape[:2], 1e-3, np.float32)
    for k in range(samples):
        places = here + own[..., 1:] * np.float32((k + 0.5) / samples - 0.5)
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
    for k in range(samples):
        share = (k + 0.5) / samples - 0.5
        places = here + strongest * np.float32(share)
        there = sample(scene.surface, places, "nearest")
        their_length = np.maximum(np.hypot(there[..., 1], there[..., 2]), np.float32(_LEAST_PX))
        # A box as long as their way, with an edge as soft as the distance between samples.
        reaches = np.clip((their_length / 2 - abs(share) * length) / np.maximum(step, 1e-3) + 0.5, 0, 1)
        along = np.abs((there[..., 1:] * strongest).sum(-1)) / np.maximum(their_length * length, 1e-6)
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
