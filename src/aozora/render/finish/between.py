"""In-betweens: frames that were not rendered, made from the rendered ones before and after them.

Not colours but motion is thrown forward: each side's surfaces are splatted with a depth test to where their flow takes them,
which says for each pixel of the new frame where it lies on either side; there the colours are fetched. So nothing cracks or
thins out, and edges keep the antialiasing of the rendered frames.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, box, calmed, greatest, least, sample, sample_many
from aozora.render.finish.motion_field import SKY_DEPTH, MotionField, farther, foremost, grid, within

_FAR = np.float32(1e6)
"""Depth of pixels where nothing landed."""

_EDGE_PX = 2.0
"""How wide an antialiased edge is at most."""

_APART_PX = 0.5
"""How differently surfaces on both sides of an edge move, in pixels, before the edge is taken apart."""

_NEARER = np.float32(0.94)
"""A side whose surface is nearer than this share of the other's hides it."""


@dataclass(frozen=True)
class Still:
    """A steadied linear picture (h, w, 3) and its motion."""

    index: int
    picture: Image
    field: MotionField


@dataclass(frozen=True)
class _Side:
    """A rendered frame seen from the new one: for each pixel of the new frame how its surface moved on the way there
    (h, w, 2), which source pixel landed there (-1: none) and how deep it is."""

    still: Still
    moved: Image
    source: NDArray[np.int64]
    depth: Image


def in_between(before: Still, after: Still, index: int) -> Still:
    """The frame `index` between two rendered ones; flow is stretched where it must reach more than one frame."""
    near, far = index - before.index, after.index - index
    sides = (
        _thrown(before, before.field.flow[..., 2:] * np.float32(near)),
        _thrown(after, after.field.flow[..., :2] * np.float32(far)),
    )
    share = far / (near + far)
    picture, take_after = _mixed(sides, share)
    unseen = (sides[0].source < 0) & (sides[1].source < 0)
    if bool(unseen.any()):
        # What neither side saw is painted over with what is far around it: near surfaces hid it.
        nearest: Image = np.minimum(sides[0].depth, sides[1].depth)
        picture = _filled(picture, unseen, nearest * nearest)
    return Still(index, _with_edges(picture, sides), _merged(sides[0], sides[1], take_after))


def _with_edges(picture: Image, sides: tuple[_Side, _Side]) -> Image:
    """The new picture with the antialiasing of its silhouettes.

    Pixels just outside a near surface that moves otherwise hold some of it. How much is read off the same pixel of the
    rendered frames, between the colours of the surface and of what was beside it there.
    """
    height, width = picture.shape[:2]
    front = foremost(np.minimum(sides[0].depth, sides[1].depth))
    moved = [side.moved.reshape(-1, 2)[front] for side in sides]
    edge = (front != _own(front)) & farther(moved[0], sides[0].moved, _APART_PX)
    here, inwards = grid(height, width)[edge][None], _inwards(front)[edge][None]
    surface = sample_many(picture, here + inwards)
    covers = np.zeros(here.shape[:2], np.float32)
    for side, way in zip(sides, moved, strict=True):
        places = here - way[edge][None]
        mixed, beside = sample_many(side.still.picture, places), sample_many(side.still.picture, places - inwards)
        contrast = surface - beside
        squares = (contrast * contrast).sum(-1)
        covers += np.clip(((mixed - beside) * contrast).sum(-1) / (squares + np.float32(1e-4)), 0, 1) / 2
    out = picture.copy()
    out[edge] += (covers[..., None] * (surface - picture[edge][None]))[0]
    return out


def _own(front: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each pixel's own flat index."""
    return np.arange(front.size).reshape(front.shape)


def _inwards(front: NDArray[np.int64]) -> Image:
    """The way (h, w, 2) from a pixel over the edge of what is in front of it, 0 away from edges."""
    width = front.shape[1]
    step = front - _own(front)
    down = np.rint(step / width)
    return (np.stack([step - down * width, down], -1) * _EDGE_PX).astype(np.float32)


def _thrown(still: Still, offsets: Image) -> _Side:
    """Where the surfaces of one frame land; the nearest wins, cracks up to two pixels wide are closed, holes filled."""
    height, width = still.field.depth.shape
    landed = np.rint(grid(height, width) + offsets)
    source = np.flatnonzero(within(landed, height, width))
    landed = landed.astype(np.int32)
    target = (landed[..., 1] * width + landed[..., 0]).ravel()[source]
    depth = still.field.depth.ravel()[source]
    source_there = np.full(height * width, -1, np.int64)
    depth_there = np.full(height * width, _FAR, np.float32)
    while target.size:
        # Of several that land on one pixel an arbitrary one is kept; those still nearer try again.
        source_there[target], depth_there[target] = source, depth
        nearer = depth < depth_there[target]
        target, source, depth = target[nearer], source[nearer], depth[nearer]
    found, deep = _closed(source_there.reshape(height, width), depth_there.reshape(height, width))
    # Edge pixels that something in front of them leaves would leave its outline behind: their colour comes from beside.
    apart = farther(still.field.in_front(offsets), offsets, _APART_PX)
    fetched = offsets + _inwards(still.field.front) * apart[..., None]
    hole = found < 0
    moved = fetched.reshape(-1, 2)[np.maximum(found, 0)]
    moved = _filled(moved, hole, deep * deep) if bool(hole.any()) else moved
    # A surface that grows lands with gaps, in which what is behind shows: the median closes them.
    return _Side(still, calmed(moved), found, calmed(deep))


def _closed(source: NDArray[np.int64], depth: Image) -> tuple[NDArray[np.int64], Image]:
    """Cracks in a near surface, where it grew and a far one or nothing shows through, take a neighbour's source."""
    crack = greatest(least(depth)) < _NEARER * depth
    neighbour = foremost(depth)
    found = source.ravel()[neighbour]
    closed = crack & (found >= 0)
    return np.where(closed, found, source), np.where(closed, depth.ravel()[neighbour], depth)


def _mixed(sides: tuple[_Side, _Side], share: float) -> tuple[Image, NDArray[np.bool_]]:
    """The new picture (h, w, 3), and whether it is the frame after that shows a pixel. `share` is how much the frame before
    counts where both show it."""
    colours, seen = zip(*(_fetched(side) for side in sides), strict=True)
    hidden = (sides[1].depth < _NEARER * sides[0].depth, sides[0].depth < _NEARER * sides[1].depth)
    weights = [
        part * believed * np.where(behind, np.float32(1e-3), np.float32(1))
        for part, believed, behind in zip((share, 1 - share), seen, hidden, strict=True)
    ]
    after = weights[1] / (weights[0] + weights[1])
    return colours[0] + after[..., None].astype(np.float32) * (colours[1] - colours[0]), after > 0.5


def _fetched(side: _Side) -> tuple[Image, Image]:
    """A side's colours at the new frame's pixels, and how far they are to be believed (outside as little as in holes)."""
    height, width = side.depth.shape
    places = grid(height, width) - side.moved
    inside = within(places, height, width, 0.5)
    believed = np.where(inside & (side.source >= 0), np.float32(1), np.float32(1e-4))
    return sample(side.still.picture, places, "cubic"), believed


def _filled(values: Image, hole: NDArray[np.bool_], weight: Image) -> Image:
    """Values (h, w, c) with those in holes replaced by the weighted mean of the nearest around them."""
    weight = np.where(hole, np.float32(0), weight)
    total, weights = values * weight[..., None], weight
    out = values.copy()
    size = 5
    while bool(hole.any()) and size < 2 * max(hole.shape):
        near = box(weights, size)
        reached = hole & (near > 1e-12)
        out[reached] = box(total, size)[reached] / near[reached][:, None]
        hole = hole & ~reached
        size = size * 2 + 1
    return out


def _merged(before: _Side, after: _Side, take_after: NDArray[np.bool_]) -> MotionField:
    """The new frame's passes, each pixel from the side that shows it; it moves on as it came."""

    def chosen(values_before: NDArray[Any], values_after: NDArray[Any]) -> NDArray[Any]:
        shape = (-1, *values_before.shape[2:])
        mask = take_after.reshape(*take_after.shape, *(1,) * (values_before.ndim - 2))
        found_before = values_before.reshape(shape)[np.maximum(before.source, 0)]
        return np.where(mask, values_after.reshape(shape)[np.maximum(after.source, 0)], found_before)

    field_before, field_after = before.still.field, after.still.field
    way = chosen(field_before.flow[..., 2:], -field_after.flow[..., :2])
    depth = np.where(take_after, after.depth, before.depth)
    depth = np.where(depth >= _FAR, np.minimum(after.depth, before.depth), depth)
    depth = np.minimum(depth, np.float32(SKY_DEPTH))
    return MotionField(
        depth,
        chosen(field_before.ids, field_after.ids),
        np.concatenate([-way, way], -1),
        foremost(depth),
        chosen(field_before.spinning, field_after.spinning),
    )
