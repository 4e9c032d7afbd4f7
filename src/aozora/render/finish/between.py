"""In-betweens: frames that were not rendered, made from the rendered ones before and after them.

Not colours but motion is thrown forward: each side's surfaces are splatted with a depth test to where their flow takes them,
which says for each pixel of the new frame where it lies on either side; there the colours are fetched. So nothing cracks or
thins out, and edges keep the antialiasing of the rendered frames.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import (
    Image,
    calmed,
    gaussian,
    greatest,
    greatest_around,
    least,
    least_around,
    resized,
    sample,
    sample_many,
)
from aozora.render.finish.motion_field import SKY_DEPTH, MotionField, farther, foremost, grid, within

_FAR = np.float32(1e6)
"""Depth of pixels where nothing landed."""

_APART_LIGHT, _APART_SHARE = np.float32(0.05), np.float32(0.6)
"""Scene light, and share of the light around, by which colours differ that show different things."""

_BOTH_COUNT = np.float32(0.45)
"""Both sides count for a pixel if the share of one lies at most this far from a half."""

_GROWTH = 0.5
"""How far cells reach over rims of holes, as a standard deviation in cells."""

_SPECK_SHARE, _SPECK_LIGHT = 0.15, np.float32(0.01)
"""How far a single pixel may stand out from its neighbours, as a share of them and in scene light."""

_MOST_WEIGHT = 12.0
"""How many times more or less than usual anything beside holes may count when they are filled."""

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
    return Still(index, _without_specks(_with_edges(picture, sides)), _merged(sides, take_after, unseen))


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


def _without_specks(picture: Image) -> Image:
    """The picture without single pixels that stand out from all eight around them, as steadied frames are."""
    high = greatest_around(picture) * np.float32(1 + _SPECK_SHARE) + _SPECK_LIGHT
    low = least_around(picture) * np.float32(1 - _SPECK_SHARE) - _SPECK_LIGHT
    return np.clip(picture, low, high)


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
    calm = calmed(deep)
    return _Side(still, calmed(moved), found, np.where(~hole & (calm >= _FAR), deep, calm))


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
    after = (weights[1] / (weights[0] + weights[1])).astype(np.float32)
    mixed = colours[0] + after[..., None] * (colours[1] - colours[0])
    # Where both show it but not alike, a mean that stands out is a ghost: there what fits in better counts alone.
    around = calmed(mixed)
    apart = _differ(colours[0], colours[1], around) & _differ(mixed, around, around)
    y, x = np.nonzero(apart & (np.abs(after - np.float32(0.5)) < _BOTH_COUNT))
    first, second, fitting = (values[y, x] for values in (*colours, around))
    after[y, x] = ((second - fitting) ** 2).sum(-1) < ((first - fitting) ** 2).sum(-1)
    mixed[y, x] = first + after[y, x][:, None] * (second - first)
    return mixed, after > 0.5


def _differ(a: Image, b: Image, around: Image) -> NDArray[np.bool_]:
    """Whether colours (h, w, 3) differ by more than what is usual in light like that `around` them."""
    return (np.abs(a - b) > _APART_LIGHT + _APART_SHARE * around).any(-1)


def _fetched(side: _Side) -> tuple[Image, Image]:
    """A side's colours at the new frame's pixels, and how far they are to be believed (outside as little as in holes)."""
    height, width = side.depth.shape
    places = grid(height, width) - side.moved
    inside = within(places, height, width, 0.5)
    believed = np.where(inside & (side.source >= 0), np.float32(1), np.float32(1e-4))
    # Cubic interpolation sharpens, but shows no light or colour that is not there.
    picture = side.still.picture
    low, high = (sample(extreme(picture), places, "nearest") for extreme in (least, greatest))
    return np.clip(sample(picture, places, "cubic"), low, high), believed


def _filled(values: Image, hole: NDArray[np.bool_], weight: Image) -> Image:
    """Values (h, w, c) with those in holes replaced by a weighted mean of what is around them.

    A pyramid carries them inwards: each level adds up two by two pixels of the one below, until none is empty. Only what is
    not negative is ever added and nothing subtracted (as running sums would), so an empty place weighs exactly 0.
    """
    # The far is preferred beside the near, but the sky must not outshine all ground about it.
    beside = weight[~hole & (greatest(hole.astype(np.float32)) > 0)]
    usual = float(np.median(beside)) if beside.size else 1.0
    weight = np.where(hole, np.float32(0), np.clip(weight, usual / _MOST_WEIGHT, usual * _MOST_WEIGHT))
    total, weights = _carried_inwards(values * weight[..., None], weight)
    out = values.copy()
    out[hole] = total[hole] / weights[hole][:, None]
    return out


def _carried_inwards(total: Image, weight: Image) -> tuple[Image, Image]:
    """Weighted values (h, w, c) and weights (h, w), those of empty pixels from the pyramid above them."""
    empty = weight <= 0
    height, width = weight.shape
    if not bool(empty.any()) or max(height, width) == 1:
        return total, np.where(empty, np.float32(1), weight)
    half = (-(-width // 2), -(-height // 2))
    total_above, weight_above = resized(total, *half), resized(weight, *half)
    # Each level also grows into its empty cells, so that holes fill from their rims and not from cells as large as they are.
    rim = weight_above <= 0
    total_above = np.where(rim[..., None], gaussian(total_above, _GROWTH), total_above)
    weight_above = np.where(rim, gaussian(weight_above, _GROWTH), weight_above)
    total_above, weight_above = _carried_inwards(total_above, weight_above)
    weight = np.where(empty, resized(weight_above, width, height), weight)
    return np.where(empty[..., None], resized(total_above, width, height), total), weight


def _merged(sides: tuple[_Side, _Side], take_after: NDArray[np.bool_], unseen: NDArray[np.bool_]) -> MotionField:
    """The new frame's passes, each pixel from the side that shows it; it moves on as it came. What neither side saw moves
    as what is far around it, and belongs to nothing (id 0)."""
    # Where one side has a hole the other one knows, whoever's colour weighs more.
    take_after = np.where(sides[0].source < 0, True, take_after & (sides[1].source >= 0))
    before, after = sides

    def chosen(values_before: NDArray[Any], values_after: NDArray[Any]) -> NDArray[Any]:
        shape = (-1, *values_before.shape[2:])
        mask = take_after.reshape(*take_after.shape, *(1,) * (values_before.ndim - 2))
        found_before = values_before.reshape(shape)[np.maximum(before.source, 0)]
        return np.where(mask, values_after.reshape(shape)[np.maximum(after.source, 0)], found_before)

    field_before, field_after = before.still.field, after.still.field
    way = chosen(field_before.flow[..., 2:], -field_after.flow[..., :2])
    depth: Image = np.minimum(np.where(take_after, after.depth, before.depth), np.float32(SKY_DEPTH))
    motion = np.dstack([way, depth])
    if bool(unseen.any()):
        motion = _filled(motion, unseen, depth * depth)
    # As in rendered frames: a pixel with the motion of its neighbour's surface would be smeared across it.
    motion = calmed(motion)
    way, depth = motion[..., :2], np.ascontiguousarray(motion[..., 2])
    return MotionField(
        depth,
        np.where(unseen, np.float32(0), chosen(field_before.ids, field_after.ids)),
        np.concatenate([-way, way], -1),
        foremost(depth),
        chosen(field_before.spinning, field_after.spinning) & ~unseen,
    )
