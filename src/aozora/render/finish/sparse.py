"""Shots of which little was rendered: what stands still is carried from key to key, what moves comes as a part of the picture.

Parts are cleaned and steadied by themselves, each on the one before, the first on the key that the gap begins with. The key that
ends a gap rests on the key before it where nothing moves, and on the last part where something does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import RawFrame
from aozora.render.finish.between import Still, in_between
from aozora.render.finish.carrying import carried, key_of, origin_places
from aozora.render.finish.clean import Guides
from aozora.render.finish.filters import Image, box, gaussian, greatest, sample
from aozora.render.finish.motion_field import MotionField, foremost, grid, motion_field
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.steady import History, Origin, compressed, origin_of
from aozora.render.finish.stills import Made, Passes, Past, at_size, passes_of, shown, steadied
from aozora.render.finish.window import Window
from aozora.render.sparing.schedule import Gap, Region

_PLAIN, _SURE = 0.04, 0.12
"""Log units of light by which a part must differ from what was carried there to count at all, and in full."""

_SQUARE = 7
"""Pixels over which that difference is averaged: grain cancels out."""

_BESIDE_PX = 3
"""Pixels around what moves that are taken from its part."""

_FADE_PX = 6
"""How wide the edge of a part is faded."""


@dataclass
class _Between:
    """What has come of the gap that is open: its parts, and the past that the next part rests on."""

    parts: list[Still]
    past: Past | None = None


def sparse_stills(raw: Iterator[RawFrame], plan: FinishPlan) -> Iterator[Made]:
    """All frames of a shot whose gaps (`plan.gaps`) are filled by carrying; other stretches between whole frames are filled along
    their flow, as ever."""
    past, before, between = Past(), None, _Between([])
    for frame in raw:
        gap = _around(plan, frame.index)
        if gap is not None:
            _take_part(frame, gap, past, between, plan)
            continue
        field = motion_field(frame, plan.camera, plan.paths, None, plan.sky_turn)
        assert field is not None
        gap = plan.gaps.get(frame.index)
        spans = gap is not None and before is not None and before.index == gap.first
        if spans and gap is not None and past.index == gap.first:
            picture, field, past = _rested(frame, field, past, between, gap, plan)
        else:
            if past.index is not None and not 0 <= frame.index - past.index <= plan.stride:
                past, before = Past(), None
            picture, field, past = steadied(frame, field, past, plan)
        if not frame.last_take:
            continue
        still, passes = Still(frame.index, picture, field), at_size(shown(frame), plan)
        if before is not None:
            inner = _spanned(before, still, between.parts, gap, plan) if spans and gap is not None else _flowing(before, still)
            yield from (_made_up(made, passes, frame.index) for made in inner)
        yield Made(frame.index, picture, field, passes)
        before, between = still, _Between([])


def _around(plan: FinishPlan, index: int) -> Gap | None:
    """The gap that a frame lies in, its keys not counted."""
    return next((gap for gap in plan.gaps.values() if gap.first < index < gap.last), None)


def _made_up(still: Still, passes: Passes, following: int) -> Made:
    return Made(still.index, still.picture, still.field, passes_of(still.field, passes, following - still.index), made_up=True)


def _flowing(before: Still, after: Still) -> Iterator[Still]:
    return (in_between(before, after, index) for index in range(before.index + 1, after.index))


def _take_part(frame: RawFrame, gap: Gap, past: Past, between: _Between, plan: FinishPlan) -> None:
    """Clean and steady the part of a frame, and keep it for when its gap is closed."""
    assert gap.region is not None
    left, top, _, _ = gap.region
    assert past.field is not None
    height, width = past.field.depth.shape
    window = Window(left, top, width, height, lambda _: frame.picture)
    field = motion_field(frame, plan.camera, plan.paths, window, plan.sky_turn)
    assert field is not None
    rests = between.past if between.past is not None else _cut_past(past, gap.region)
    picture, field, between.past = steadied(frame, field, rests, replace(plan, window=window))
    between.parts.append(Still(frame.index, picture, field))


def _spanned(before: Still, after: Still, parts: Sequence[Still], gap: Gap, plan: FinishPlan) -> Iterator[Still]:
    """The frames between two keys."""
    assert plan.camera is not None
    keys = (key_of(before, gap.moving), key_of(after, gap.moving))
    pieces = [] if gap.region is None else [cut_still(before, gap.region), *parts, cut_still(after, gap.region)]
    for index in range(before.index + 1, after.index):
        base, unseen = carried(keys, index, plan.camera)
        if gap.region is None:
            yield base
            continue
        exact = next((piece for piece in pieces if piece.index == index), None)
        if exact is None:
            earlier = [piece for piece in pieces if piece.index < index][-1]
            later = next(piece for piece in pieces if piece.index > index)
            exact = in_between(earlier, later, index)
        yield laid_over(base, unseen, exact, gap)


def laid_over(base: Still, unseen: NDArray[np.bool_], part: Still, gap: Gap) -> Still:
    """A carried frame with a part of it laid over where that shows what moves, or light that it changes."""
    assert gap.region is not None
    cut = slices(gap.region)
    share = _share(base.picture[cut], part, unseen[cut], gap)
    share = share * _faded(gap.region, base.picture.shape)
    picture = base.picture.copy()
    picture[cut] += share[..., None] * (part.picture - picture[cut])
    own = share > 0.5
    field, new = base.field, part.field
    depth, ids, flow, spinning = field.depth.copy(), field.ids.copy(), field.flow.copy(), field.spinning.copy()
    for whole, piece in ((depth, new.depth), (ids, new.ids), (flow, new.flow)):
        _take(whole[cut], piece, own)
    spinning[cut][own] = new.spinning[own]
    return Still(base.index, picture, MotionField(depth, ids, flow, foremost(depth), spinning))


def _share(base: Image, part: Still, unseen: NDArray[np.bool_], gap: Gap) -> Image:
    """How far (h, w) a part replaces what was carried there."""
    change = np.abs(box(compressed(part.picture) - compressed(base), _SQUARE)).max(-1)
    ramp = np.clip((change - _PLAIN) / (_SURE - _PLAIN), 0, 1).astype(np.float32)
    shown = (np.isin(part.field.ids, np.array(gap.moving, np.float32)) | unseen).astype(np.float32)
    for _ in range(_BESIDE_PX):
        shown = greatest(shown)
    return np.maximum(gaussian(np.maximum(greatest(ramp), shown), 1.5), shown)


def _faded(region: Region, shape: tuple[int, ...]) -> Image:
    """1 within a region, going down to 0 at those of its edges that are not the picture's."""
    left, top, right, bottom = region
    across, down = np.arange(right - left, dtype=np.float32), np.arange(bottom - top, dtype=np.float32)
    x, y = np.ones_like(across), np.ones_like(down)
    if left > 0:
        x = np.minimum(x, (across + 0.5) / _FADE_PX)
    if right < shape[1]:
        x = np.minimum(x, (across[::-1] + 0.5) / _FADE_PX)
    if top > 0:
        y = np.minimum(y, (down + 0.5) / _FADE_PX)
    if bottom < shape[0]:
        y = np.minimum(y, (down[::-1] + 0.5) / _FADE_PX)
    return np.asarray(y[:, None] * x[None], np.float32)


def _rested(
    frame: RawFrame, field: MotionField, past: Past, between: _Between, gap: Gap, plan: FinishPlan
) -> tuple[Image, MotionField, Past]:
    """A key steadied on the key before it, where things stand still, and on the last part, where they move."""
    assert plan.camera is not None
    assert past.field is not None
    now = key_of(Still(frame.index, frame.picture, field), gap.moving)
    then = key_of(Still(gap.first, frame.picture, past.field), gap.moving)
    places, trust = origin_places(now, then, plan.camera)
    guides, history = _fetched(past, Origin(places, trust))
    part = between.past
    if gap.region is not None and part is not None and part.field is not None and part.index is not None:
        cut = slices(gap.region)
        origin = origin_of(cut_field(field, gap.region), part.field, frame.index - part.index)
        nearer_guides, nearer = _fetched(part, origin)
        better = origin.trust > trust[cut]
        if guides is not None and nearer_guides is not None:
            _take(guides.values[cut], nearer_guides.values, better)
            _take(guides.squares[cut], nearer_guides.squares, better)
            _take(guides.frames[cut], nearer_guides.frames, better)
        if history is not None and nearer is not None:
            _take(history.picture[cut], nearer.picture, better)
            _take(history.frames[cut], nearer.frames, better)
    aligned = Past(gap.first, field, guides, history)
    here = Origin(grid(*field.depth.shape), np.ones(field.depth.shape, np.float32))
    return steadied(frame, field, aligned, plan, here)


def _take(whole: Image, piece: Image, where: NDArray[np.bool_]) -> None:
    whole[where] = piece[where]


def _fetched(past: Past, origin: Origin) -> tuple[Guides | None, History | None]:
    """A past laid out as the frame that it is the past of."""
    guides, history = past.guides, past.history
    if guides is not None:
        guides = guides.fetched(origin)
    if history is not None:
        frames = sample(history.frames, origin.places, "nearest") * origin.trust
        history = replace(history, picture=sample(history.picture, origin.places, "cubic"), frames=frames)
    return guides, history


def slices(region: Region) -> tuple[slice, slice]:
    """A region as an index of arrays."""
    left, top, right, bottom = region
    return np.s_[top:bottom, left:right]


def cut_field(field: MotionField, region: Region) -> MotionField:
    """The motion of a region."""
    cut = slices(region)
    depth, ids, flow = (np.ascontiguousarray(values[cut]) for values in (field.depth, field.ids, field.flow))
    return MotionField(depth, ids, flow, foremost(depth), np.ascontiguousarray(field.spinning[cut]))


def cut_still(still: Still, region: Region) -> Still:
    """A region of a still."""
    return Still(still.index, np.ascontiguousarray(still.picture[slices(region)]), cut_field(still.field, region))


def _cut_past(past: Past, region: Region) -> Past:
    """The past of a region."""
    assert past.field is not None
    cut, guides, history, field = slices(region), past.guides, past.history, cut_field(past.field, region)
    if guides is not None:
        guides = Guides(*(np.ascontiguousarray(plane[cut]) for plane in (guides.values, guides.squares, guides.frames)))
    if history is not None:
        picture, frames = (np.ascontiguousarray(values[cut]) for values in (history.picture, history.frames))
        history = History(history.index, picture, frames, field)
    return Past(past.index, field, guides, history)
