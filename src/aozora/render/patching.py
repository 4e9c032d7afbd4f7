"""Changed shots: only where the change is seen, and only in the frames that change, is anything rendered anew.

The large picture is rendered in the rectangle around the change alone, finished there as it would be in the whole picture, and
faded into the master. Outside of the mask the master's pixels are handed on.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, PassName, RawFrame, RenderRequest
from aozora.film.reshoot import Reshoot
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.render.dirty import Dirty, Region, dirty
from aozora.render.finish.air.airy import is_clear
from aozora.render.finish.enlarge import enlarged_plane
from aozora.render.finish.filters import resized
from aozora.render.finish.looks.table import style_of
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan, Gases, rendered_frames
from aozora.render.finish.window import Window
from aozora.render.footage import LEAD_IN
from aozora.render.quality import request_for
from aozora.render.renderer import Renderer

MOST = 0.6
"""Share of the picture from which on all of it is rendered."""

NOTABLE = 0.002
"""Share of light by which the rest of the picture must differ to be worth a word."""


def patched_frames(
    change: Reshoot,
    master: Iterator[Frame],
    settings: Settings,
    renderer: Renderer,
    watch: Watch,
    gases: Gases | None = None,
) -> Iterator[Frame]:
    """The frames of a changed shot; `master` gives those of the old one."""
    count = change.after.motion.frames
    request = request_for(change.after.shot_id, count, settings, change.after.world.look)
    changing = [frame for frame in range(count) if change.weight(frame) > 0]
    with watch.timing("probes"):
        # A look draws whole pictures, and titles lie over whole ones.
        whole = style_of(change.after.world.look) is not None or settings.style is not None or bool(change.after.world.titles)
        found = None if whole else dirty(change, request, changing, renderer, watch)
    if not changing or (found is not None and found.region is None):
        yield from master
        return
    if found is not None and found.left_out > NOTABLE:
        share = f"{found.left_out:.1%}"
        change.notice(f"{change.after.shot_id}: light outside of the change differs by up to {share} and was left as it was")
    plan = FinishPlan.for_shot(change.after, settings, first_frame=change.first, gases=gases)
    if found is not None:
        plan = replace(plan, stride=max(plan.stride, found.stride))
        request = replace(request, frames=rendered_frames(count, plan.stride), samples=found.samples)
        if found.samples > 1:
            request = replace(request, takes=1)
        request = replace(request, region=_region(found, request))
    request = replace(request, frames=_needed(request.frames, changing, plan.style.history if plan.style else 0))
    made = _made(change, found, request, plan, watch.timed("render", renderer.render(change.after, request, watch)))
    yield from _laid_over(master, made, change, found, request.region)


def _region(found: Dirty, request: RenderRequest) -> Region | None:
    assert found.region is not None
    left, top, right, bottom = found.region
    return None if (right - left) * (bottom - top) > MOST * request.width * request.height else found.region


def _needed(rendered: tuple[int, ...], changing: list[int], history: int) -> tuple[int, ...]:
    """Those of the frames to render that the changing ones need: some before to be steady and for a look that remembers
    `history` frames, one after to lie between."""
    before = [frame for frame in rendered if frame <= changing[0]][-1]
    after = next((frame for frame in rendered if frame >= changing[-1]), rendered[-1])
    return tuple(frame for frame in rendered if before - LEAD_IN - history <= frame <= after)


def _made(
    change: Reshoot, found: Dirty | None, request: RenderRequest, plan: FinishPlan, raw: Iterator[RawFrame]
) -> Iterator[Frame]:
    """The finished frames: whole pictures, or the rectangle of `request` alone."""
    if found is None or request.region is None:
        yield from finish(raw, plan)
        return
    left, top, right, bottom = request.region
    develop = plan.develop
    if (
        plan.enlarged_to is None
        and is_clear(change.after.world.air)
        and not (develop.flare or develop.fisheye or develop.tilt_shift)
    ):
        window = Window(left, top, request.width, request.height, lambda index: found.probe(index).picture)
        yield from finish(raw, replace(plan, window=window))
        return
    # What falls through the air and what a lens bends is drawn over the whole picture.
    up = 1 if plan.enlarged_to is None else plan.enlarged_to[0] // request.width
    cut = np.s_[top * up : bottom * up, left * up : right * up]
    for frame in finish(_on_canvas(raw, found, request), plan):
        yield replace(frame, picture=frame.picture[cut], passes={})


def _laid_over(
    master: Iterator[Frame], made: Iterator[Frame], change: Reshoot, found: Dirty | None, region: Region | None
) -> Iterator[Frame]:
    """The master with what was made laid over it where, and as far as, each frame has changed."""
    new = next(made, None)
    for old in master:
        while new is not None and new.index < old.index:
            new = next(made, None)
        index = old.index - change.first
        weight = change.weight(index)
        if new is None or new.index != old.index or weight <= 0:
            yield old
            continue
        height, width = old.picture.shape[:2]
        share = np.full((height, width), weight, np.float32)
        if found is not None:
            mask = found.mask(index)
            share *= mask if mask.shape == share.shape else resized(mask, width, height)
        if change.where is not None:
            share *= change.where(index)
        yield _mixed(old, new, share, region)


def _mixed(old: Frame, new: Frame, share: NDArray[np.float32], region: Region | None) -> Frame:
    """The old frame with the new one, or its rectangle, faded in by a share (h, w)."""
    if not share.any():
        return old
    up = 1 if region is None else new.picture.shape[1] // (region[2] - region[0])
    cut = np.s_[:, :] if region is None else np.s_[region[1] * up : region[3] * up, region[0] * up : region[2] * up]
    picture, part = old.picture.copy(), share[cut][..., None]
    under = picture[cut]
    mixed = np.rint(under + (new.picture.astype(np.float32) - under) * part).astype(np.uint8)
    picture[cut] = np.where(part > 0, mixed, under)
    return replace(new, picture=picture)


def _on_canvas(raw: Iterator[RawFrame], found: Dirty, request: RenderRequest) -> Iterator[RawFrame]:
    """Rendered rectangles laid over enlarged probes."""
    assert request.region is not None
    left, top, right, bottom = request.region
    for frame in raw:
        probe = found.probe(frame.index)
        scale = request.width / probe.picture.shape[1]
        picture = resized(probe.picture, request.width, request.height)
        picture[top:bottom, left:right] = frame.picture
        passes: dict[PassName, NDArray[Any]] = {}
        for name, values in frame.passes.items():
            whole = enlarged_plane(probe.passes[name], (request.width, request.height)).astype(values.dtype)
            if name == "flow":
                whole *= np.float32(scale)
            whole[top:bottom, left:right] = values
            passes[name] = whole
        yield replace(frame, picture=picture, passes=passes)
