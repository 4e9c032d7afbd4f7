"""In-betweens: frames that were not rendered, made from the rendered ones before and after them.

Not colours but motion is thrown forward: each side's surfaces are splatted with a depth test to where their flow takes them,
which says for each pixel of the new frame where it lies on either side; there the colours are fetched. So nothing cracks or
thins out, and edges keep the antialiasing of the rendered frames.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, box, greatest, least, sample
from aozora.render.finish.motion_field import MotionField, foremost, grid

_FAR = np.float32(1e6)
"""Depth of pixels where nothing landed."""

_NEARER = np.float32(0.94)
"""A side whose surface is nearer than this share of the other's hides it."""


@dataclass(frozen=True)
class Still:
    """A steadied linear picture (h, w, 3) and its motion."""

    index: int
    picture: Image
    field: MotionField


@dataclass(frozen=True)
class _Thrown:
    """One side seen from the new frame: for each pixel, which source pixel landed there (-1: none) and how deep."""

    source: NDArray[np.int64]
    depth: Image


def in_between(before: Still, after: Still, index: int) -> Still:
    """The frame `index` between two rendered ones; flow is stretched where it must reach more than one frame."""
    near, far = index - before.index, after.index - index
    thrown_before = _thrown(before.field, before.field.flow[..., 2:] * np.float32(near))
    thrown_after = _thrown(after.field, after.field.flow[..., :2] * np.float32(far))
    colour_before, seen_before = _fetched(before, thrown_before, before.field.flow[..., 2:] * np.float32(near))
    colour_after, seen_after = _fetched(after, thrown_after, after.field.flow[..., :2] * np.float32(far))
    hidden_before = thrown_after.depth < _NEARER * thrown_before.depth
    hidden_after = thrown_before.depth < _NEARER * thrown_after.depth
    weight_before = (far / (near + far)) * seen_before * np.where(hidden_before, np.float32(1e-3), 1)
    weight_after = (near / (near + far)) * seen_after * np.where(hidden_after, np.float32(1e-3), 1)
    share = (weight_after / (weight_before + weight_after))[..., None].astype(np.float32)
    picture = colour_before + share * (colour_after - colour_before)
    take_after = (share[..., 0] > 0.5) | (thrown_before.source < 0)
    return Still(index, picture, _merged(before.field, thrown_before, after.field, thrown_after, take_after))


def _thrown(field: MotionField, offsets: Image) -> _Thrown:
    """Where the surfaces of one side land; the nearest wins, and cracks up to two pixels wide are closed."""
    height, width = field.depth.shape
    front_offsets = field.in_front(offsets)
    landed = np.rint(grid(height, width) + front_offsets).astype(np.int64)
    inside = ((landed >= 0) & (landed < (width, height))).all(-1).ravel()
    target = (landed[..., 1] * width + landed[..., 0]).ravel()[inside]
    source = np.flatnonzero(inside)
    depth = field.in_front(field.depth).ravel()[inside]
    source_there = np.full(height * width, -1, np.int64)
    depth_there = np.full(height * width, _FAR, np.float32)
    while target.size:
        # Of several that land on one pixel an arbitrary one is kept; those still nearer try again.
        source_there[target], depth_there[target] = source, depth
        nearer = depth < depth_there[target]
        target, source, depth = target[nearer], source[nearer], depth[nearer]
    return _closed(source_there.reshape(height, width), depth_there.reshape(height, width))


def _closed(source: NDArray[np.int64], depth: Image) -> _Thrown:
    """Cracks in a near surface, where it grew and a far one or nothing shows through, take a neighbour's source."""
    height, width = depth.shape
    crack = greatest(least(depth)) < _NEARER * depth
    neighbour = foremost(depth)
    own = np.arange(height * width).reshape(height, width)
    found = source.ravel()[neighbour]
    # The neighbour's source lies as far from this pixel's as the neighbour does.
    beside = np.clip(found + own - neighbour, 0, height * width - 1)
    moved = crack & (found >= 0)
    return _Thrown(np.where(moved, beside, source), np.where(moved, depth.ravel()[neighbour], depth))


def _fetched(side: Still, thrown: _Thrown, offsets: Image) -> tuple[Image, Image]:
    """The side's colours at the new frame's pixels, and how far they are to be believed (1, or little in holes and outside)."""
    height, width = thrown.depth.shape
    hole = thrown.source < 0
    flat = side.field.in_front(offsets).reshape(-1, 2)
    moved = flat[np.maximum(thrown.source, 0)]
    if bool(hole.any()):
        moved = _filled(moved, hole, thrown.depth)
    places = grid(height, width) - moved
    inside = (places >= -0.5).all(-1) & (places[..., 0] <= width - 0.5) & (places[..., 1] <= height - 0.5)
    return sample(side.picture, places, "cubic"), np.where(inside & ~hole, np.float32(1), np.float32(1e-4))


def _filled(moved: Image, hole: NDArray[np.bool_], depth: Image) -> Image:
    """Motion in holes: the mean around them, in which far surfaces count most, as it is they that were uncovered."""
    weight = np.where(hole, np.float32(0), np.minimum(depth, np.float32(1e3)) ** 2)
    total = np.dstack([moved * weight[..., None], weight])
    open_still = hole
    out = moved.copy()
    size = 5
    while bool(open_still.any()) and size < 2 * max(hole.shape):
        spread = box(total, size)
        reached = open_still & (spread[..., 2] > 1e-6)
        out[reached] = spread[reached][:, :2] / spread[reached][:, 2:]
        open_still = open_still & ~reached
        size = size * 2 + 1
    return out


def _merged(
    before: MotionField, thrown_before: _Thrown, after: MotionField, thrown_after: _Thrown, take_after: NDArray[np.bool_]
) -> MotionField:
    """The new frame's passes, each pixel from the side that shows it; it moves as evenly as the side says."""
    from_before = np.maximum(thrown_before.source, 0)
    from_after = np.maximum(thrown_after.source, 0)
    way = np.where(
        take_after[..., None],
        -after.in_front(after.flow[..., :2]).reshape(-1, 2)[from_after],
        before.in_front(before.flow[..., 2:]).reshape(-1, 2)[from_before],
    )
    ids = np.where(take_after, after.in_front(after.ids).ravel()[from_after], before.in_front(before.ids).ravel()[from_before])
    depth = np.where(take_after, thrown_after.depth, thrown_before.depth)
    depth = np.minimum(np.where(depth >= _FAR, np.minimum(thrown_after.depth, thrown_before.depth), depth), np.float32(9e4))
    own = np.arange(depth.size).reshape(depth.shape)
    return MotionField(depth, ids, np.concatenate([-way, way], -1), own)
