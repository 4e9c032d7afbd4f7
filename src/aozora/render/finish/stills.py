"""Rendered frames become stills: cleaned, steadied on what came before, and those that were not rendered made up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import PassName, RawFrame
from aozora.render.finish.between import Still, in_between
from aozora.render.finish.clean import GUIDES, Guides, cleaned
from aozora.render.finish.enlarge import enlarged, enlarged_passes
from aozora.render.finish.filters import Image, sample
from aozora.render.finish.focus import confusion
from aozora.render.finish.motion_field import MotionField, grid, motion_field
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.steady import History, Origin, carried_on, look, origin_of
from aozora.render.finish.superres import fine_field, fine_look

Passes = Mapping[PassName, NDArray[Any]]


@dataclass(frozen=True)
class Made:
    """A frame of the shot before the lens: its linear picture, its motion (None: nothing is known), the passes that are handed
    on, and whether it was made up from others."""

    index: int
    picture: Image
    field: MotionField | None
    passes: Passes
    made_up: bool = False


@dataclass(frozen=True)
class Past:
    """What is known of the last frame: its number, its motion and guides as rendered, and its picture as finished."""

    index: int | None = None
    field: MotionField | None = None
    guides: Guides | None = None
    history: History | None = None


def stills(raw: Iterator[RawFrame], plan: FinishPlan) -> Iterator[Made]:
    """All frames of a shot, in-betweens included, each as soon as what it needs has come. Gaps wider than the plan's stride are
    jumps; frames without flow stand alone."""
    past = Past()
    before: Still | None = None
    for frame in raw:
        field = motion_field(frame, plan.camera, plan.paths, plan.window, plan.sky_turn)
        if field is None:
            past, before = Past(), None
            picture, _ = _cleaned(frame, None, past, None)
            yield Made(frame.index, _alone(picture, plan), None, at_size(shown(frame), plan))
            continue
        if past.index is not None and not 0 <= frame.index - past.index <= plan.stride:
            past, before = Past(), None
        picture, field, past = steadied(frame, field, past, plan)
        if not frame.last_take:
            continue
        still = Still(frame.index, picture, field)
        passes = at_size(shown(frame), plan)
        if before is not None:
            for index in range(before.index + 1, frame.index):
                middle = in_between(before, still, index)
                yield Made(
                    index, middle.picture, middle.field, passes_of(middle.field, passes, frame.index - index), made_up=True
                )
        yield Made(frame.index, picture, field, passes)
        before = still


def steadied(
    frame: RawFrame, field: MotionField, past: Past, plan: FinishPlan, origin: Origin | None = None
) -> tuple[Image, MotionField, Past]:
    """The linear picture at the finished size, its motion, and the past for the next frame. `origin` says where its pixels were
    in the past, where that is known better than by their flow."""
    size, history = plan.enlarged_to, past.history
    if origin is None and past.index is not None and past.field is not None:
        origin = origin_of(field, past.field, frame.index - past.index)
    radius = None
    if plan.camera is not None and frame.index < len(plan.camera.fstop):
        width = field.depth.shape[1] if plan.window is None else plan.window.width
        radius = confusion(field.depth, plan.camera, frame.index, width)
    picture, guides = _cleaned(frame, origin, past, radius)
    seen = field if size is None else fine_field(field, size)
    if plan.steadying == 0:
        picture = _alone(picture, plan)
    elif size is None:
        picture, history = carried_on(look(picture), field, frame.index, history, plan.steadying, origin)
    else:
        fine = fine_look(picture, frame.index, size, frame.take)
        picture, history = carried_on(fine, seen, frame.index, history, plan.steadying)
    return picture, seen, Past(frame.index, field, guides, history)


def _cleaned(frame: RawFrame, origin: Origin | None, past: Past, radius: Image | None) -> tuple[Image, Guides | None]:
    """The picture without noise; frames that were denoised already stay as they are."""
    return cleaned(frame, past.guides, origin, radius) if frame.noisy else (frame.picture, None)


def shown(frame: RawFrame) -> Passes:
    """The passes that are handed on: what guided the denoiser has done its work."""
    return {name: values for name, values in frame.passes.items() if name not in GUIDES}


def _alone(picture: Image, plan: FinishPlan) -> Image:
    """A picture without a past, at the finished size."""
    return picture if plan.enlarged_to is None else enlarged(picture, plan.enlarged_to)


def at_size(passes: Passes, plan: FinishPlan) -> Passes:
    """Passes at the finished size."""
    return passes if plan.enlarged_to is None else enlarged_passes(passes, plan.enlarged_to)


def passes_of(field: MotionField, following: Passes, away: int) -> dict[PassName, NDArray[Any]]:
    """The passes of a frame made up that the rendered frames have as well: those of its motion field, and the normals of the
    frame that follows `away` frames later, fetched from where their surface will be."""
    made: dict[PassName, NDArray[Any]] = {"depth": field.depth, "flow": field.flow, "ids": np.rint(field.ids).astype(np.int32)}
    if "normal" in following:
        places = grid(*field.depth.shape) + field.flow[..., 2:] * np.float32(away)
        made["normal"] = sample(np.asarray(following["normal"], np.float32), places, "nearest")
    return {name: made[name] for name in following if name in made}
