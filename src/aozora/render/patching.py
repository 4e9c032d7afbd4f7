"""Changed shots: only where the change is seen, in itself, its shadow or a reflection, is anything rendered anew.

The old and the new world are rendered small with the same noise; where these probes differ the change is seen. The large
picture is rendered there alone, laid over the enlarged probe so that the finish finds light and depth around it, finished as
ever, and faded into the master. Outside of the mask the master's pixels are handed on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, PassName, RawFrame, RenderRequest
from aozora.film.reshoot import Reshoot, touched
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.render.finish.enlarge import enlarged_plane
from aozora.render.finish.filters import box, gaussian, greatest, resized
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan
from aozora.render.quality import request_for
from aozora.render.renderer import Renderer

PROBE = 4
"""How many times smaller than the picture the probes are."""

SEEN = 0.045
"""Log units of light (about 5 %) by which the probes must differ for a change to count as seen."""

MOST = 0.6
"""Share of the picture from which on all of it is rendered."""

Mask = NDArray[np.float32]


@dataclass(frozen=True)
class Dirty:
    """Masks by frame of the shot (h, w) 0..1, the rectangle around all of them (None: nothing is seen), and the probes."""

    masks: dict[int, Mask]
    region: tuple[int, int, int, int] | None
    probes: dict[int, RawFrame]
    left_out: float


def patched_frames(
    change: Reshoot, master: Iterator[Frame], settings: Settings, renderer: Renderer, watch: Watch
) -> Iterator[Frame]:
    """The frames of a changed shot; `master` gives those of the old one."""
    request = request_for(change.after.shot_id, change.after.motion.frames, settings)
    dirty = _dirty(change, request, settings, renderer, watch)
    if dirty is not None and dirty.region is None:
        yield from master
        return
    plan = FinishPlan.for_shot(change.after, settings, first_frame=change.first)
    raw = renderer.render(change.after, replace(request, region=dirty.region if dirty else None), watch)
    made = finish(raw if dirty is None else _on_canvas(raw, dirty, request), plan)
    for old, new in zip(master, made, strict=True):
        index = old.index - change.first
        weight = change.weight(index)
        mask = np.float32(1) if dirty is None else _full(dirty.masks[_nearest(dirty.masks, index)], settings)
        share = mask * np.float32(weight) * (np.float32(1) if change.where is None else change.where)
        if not np.any(share):
            yield old
            continue
        share = np.broadcast_to(share, old.picture.shape[:2])[..., None]
        mixed = np.rint(old.picture + (new.picture.astype(np.float32) - old.picture) * share).astype(np.uint8)
        yield replace(new, picture=np.where(share > 0, mixed, old.picture))


def _full(mask: Mask, settings: Settings) -> Mask:
    if mask.shape == (settings.height, settings.width):
        return mask
    return resized(mask, settings.width, settings.height)


def _nearest(masks: dict[int, Mask], index: int) -> int:
    return index if index in masks else min(masks, key=lambda known: abs(known - index))


def _dirty(change: Reshoot, request: RenderRequest, settings: Settings, renderer: Renderer, watch: Watch) -> Dirty | None:
    """Where the change is seen; None when all must be rendered."""
    names = touched(change.before, change.after)
    if names is None:
        return None
    if not names:
        return Dirty({}, None, {}, 0.0)
    # A change of a mesh that is not in the picture costs two probes and copies everything.
    frames = tuple(f for f in request.frames if change.weight(f) > 0 or change.weight(f - 1) > 0 or change.weight(f + 1) > 0)
    small = replace(
        request, width=max(16, request.width // PROBE), height=max(16, request.height // PROBE), frames=request.frames
    )
    new = {frame.index: frame for frame in renderer.render(change.after, small, watch)}
    old = {frame.index: frame for frame in renderer.render(change.before, replace(small, frames=frames), watch)}
    seen: dict[int, NDArray[np.uint8]] = {}
    left = 0.0
    for index in frames:
        differs = np.abs(_log(new[index]) - _log(old[index])).max(-1)
        mine = [(e.id, e.pass_index) for world in (change.before.world, change.after.world) for e in world.entities]
        numbers = [number for name, number in mine if name in names]
        touched_by_id = np.isin(old[index].passes["ids"], numbers) | np.isin(new[index].passes["ids"], numbers)
        mask: NDArray[np.bool_] = (box(differs, 3) > SEEN) | touched_by_id
        seen[index] = mask.astype(np.uint8)
        left = max(left, float(differs[~mask].mean()) if (~mask).any() else 0.0)
    masks = _grown(seen, request)
    region = _around(list(masks.values()), request)
    if region is not None and (region[2] - region[0]) * (region[3] - region[1]) > MOST * request.width * request.height:
        region = (0, 0, request.width, request.height)
    blank = np.zeros((request.height, request.width), np.float32)
    return Dirty({index: masks.get(index, blank) for index in request.frames}, region, new, left)


def _log(frame: RawFrame) -> NDArray[np.float32]:
    return np.log1p(np.maximum(frame.picture, 0) * np.float32(8))


def _grown(seen: dict[int, NDArray[np.uint8]], request: RenderRequest) -> dict[int, Mask]:
    """Masks at the picture's size: with those of the frames around (what moves blurs and is steadied), grown and feathered."""
    grown: dict[int, Mask] = {}
    order = sorted(seen)
    for place, index in enumerate(order):
        near = [seen[other] for other in order[max(0, place - 1) : place + 2]]
        union = greatest(greatest(np.maximum.reduce(near).astype(np.float32)))
        large = resized(union, request.width, request.height)
        feathered = gaussian(large, max(1.0, request.height / 160))
        grown[index] = np.where(feathered > 0.02, feathered, 0).astype(np.float32)
    return grown


def _around(masks: list[Mask], request: RenderRequest) -> tuple[int, int, int, int] | None:
    """The rectangle (left, top, right, bottom) of all masks with a margin for what the finish reads beside a pixel."""
    if not masks or not np.any(union := np.maximum.reduce(masks)):
        return None
    rows, columns = np.nonzero(union.any(1))[0], np.nonzero(union.any(0))[0]
    margin = max(4, request.height // 40)
    left, top = max(0, int(columns[0]) - margin), max(0, int(rows[0]) - margin)
    return left, top, min(request.width, int(columns[-1]) + 1 + margin), min(request.height, int(rows[-1]) + 1 + margin)


def _on_canvas(raw: Iterator[RawFrame], dirty: Dirty, request: RenderRequest) -> Iterator[RawFrame]:
    """Rendered rectangles laid over the enlarged probes."""
    assert dirty.region is not None
    left, top, right, bottom = dirty.region
    for frame in raw:
        probe = dirty.probes[frame.index]
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
        yield RawFrame(frame.index, picture, passes)
