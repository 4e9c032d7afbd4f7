"""The whole finish of a shot: clean, steady, fill in, blur, draw what hangs in the air, develop."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, PassName, RawFrame
from aozora.render.finish.air.airy import with_air
from aozora.render.finish.between import Still, in_between
from aozora.render.finish.blur import blurred
from aozora.render.finish.clean import GUIDES, Guides, cleaned
from aozora.render.finish.develop import developed
from aozora.render.finish.enlarge import enlarged, enlarged_passes
from aozora.render.finish.filters import Image, resized, sample
from aozora.render.finish.lens import through_lens
from aozora.render.finish.looks.scene import Draw, Scene
from aozora.render.finish.motion_field import MotionField, grid, motion_field
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.steady import History, Origin, carried_on, look, origin_of
from aozora.render.finish.superres import fine_field, fine_look
from aozora.render.finish.titles import titled


def finish(raw: Iterator[RawFrame], plan: FinishPlan) -> Iterator[Frame]:
    """The finished frames of one shot, in-betweens included, each as soon as what it needs has come.

    Frames without flow are only developed, and gaps beside them stay gaps. Frames may come with any indices in rising
    order; `Frame.index` counts in the film, passes are handed on (in-betweens get theirs from their neighbours).
    """
    past = _Past()
    draw = plan.style.begin() if plan.style is not None else None
    before: Still | None = None
    for frame in raw:
        field = motion_field(frame, plan.camera, plan.paths, plan.window, plan.sky_turn)
        if field is None:
            past, before = _Past(), None
            picture, _ = _cleaned(frame, None, past)
            yield _finished(_alone(picture, plan), None, frame.index, plan, _at_size(_shown(frame), plan), draw)
            continue
        if past.index is not None and not 0 <= frame.index - past.index <= plan.stride:
            past, before = _Past(), None
        picture, field, past = _steadied(frame, field, past, plan)
        if not frame.last_take:
            continue
        still = Still(frame.index, picture, field)
        passes = _at_size(_shown(frame), plan)
        if before is not None:
            for index in range(before.index + 1, frame.index):
                middle = in_between(before, still, index)
                between = _passes(middle.field, passes, frame.index - index)
                yield _finished(middle.picture, middle.field, index, plan, between, draw, made_up=True)
        yield _finished(picture, field, frame.index, plan, passes, draw)
        before = still


@dataclass(frozen=True)
class _Past:
    """What is known of the last frame: its number, its motion and guides as rendered, and its picture as finished."""

    index: int | None = None
    field: MotionField | None = None
    guides: Guides | None = None
    history: History | None = None


def _steadied(frame: RawFrame, field: MotionField, past: _Past, plan: FinishPlan) -> tuple[Image, MotionField, _Past]:
    """The linear picture at the finished size, its motion, and the past for the next frame."""
    size, history = plan.enlarged_to, past.history
    origin = None
    if past.index is not None and past.field is not None:
        origin = origin_of(field, past.field, frame.index - past.index)
    picture, guides = _cleaned(frame, origin, past)
    shown = field if size is None else fine_field(field, size)
    if plan.steadying == 0:
        picture = _alone(picture, plan)
    elif size is None:
        picture, history = carried_on(look(picture), field, frame.index, history, plan.steadying, origin)
    else:
        fine = fine_look(picture, frame.index, size, frame.take)
        picture, history = carried_on(fine, shown, frame.index, history, plan.steadying)
    return picture, shown, _Past(frame.index, field, guides, history)


def _cleaned(frame: RawFrame, origin: Origin | None, past: _Past) -> tuple[Image, Guides | None]:
    """The picture without noise; frames that were denoised already stay as they are."""
    return cleaned(frame, past.guides, origin) if frame.noisy else (frame.picture, None)


def _shown(frame: RawFrame) -> Mapping[PassName, NDArray[Any]]:
    """The passes that are handed on: what guided the denoiser has done its work."""
    return {name: values for name, values in frame.passes.items() if name not in GUIDES}


def _alone(picture: Image, plan: FinishPlan) -> Image:
    """A picture without a past, at the finished size."""
    return picture if plan.enlarged_to is None else enlarged(picture, plan.enlarged_to)


def _at_size(passes: Mapping[PassName, NDArray[Any]], plan: FinishPlan) -> Mapping[PassName, NDArray[Any]]:
    return passes if plan.enlarged_to is None else enlarged_passes(passes, plan.enlarged_to)


def _finished(
    picture: Image,
    field: MotionField | None,
    index: int,
    plan: FinishPlan,
    passes: Mapping[PassName, NDArray[Any]],
    draw: Draw | None,
    *,
    made_up: bool = False,
) -> Frame:
    if field is not None and plan.shutter > 0:
        picture = blurred(picture, field, plan.shutter, plan.window and plan.window.height, plan.detail_px)
    if plan.window is None:
        if plan.shot is not None and field is not None:
            volumes = plan.volumes(index) if plan.volumes is not None else ()
            picture = with_air(picture, field.depth, plan.shot, index, volumes)
        if plan.linear:
            passes = {**passes, "linear": picture}
        picture = through_lens(picture, plan.develop)
        if plan.shown_at is not None:
            picture, passes = resized(picture, *plan.shown_at), enlarged_passes(passes, plan.shown_at)
    display = developed(picture, plan.develop, plan.seed, plan.shot_id, index, plan.window)
    if plan.window is None:
        if draw is not None:
            drawn = draw(_scene(display, picture, field, index, plan, passes))
            display = np.rint(np.clip(drawn, 0, 1) * 255).astype(np.uint8)
        if plan.shot is not None and plan.shot.world.titles:
            display = titled(display, plan.shot.world.titles, plan.shot.motion.seconds(index))
    return Frame(plan.first_frame + index, plan.shot_id, display, passes, made_up)


def _scene(
    display: NDArray[np.uint8],
    light: Image,
    field: MotionField | None,
    index: int,
    plan: FinishPlan,
    passes: Mapping[PassName, NDArray[Any]],
) -> Scene:
    """What a look is given of a frame. Passes are straight: under a fisheye nothing is known of what is where."""
    straight = plan.develop.fisheye == 0
    normal = passes.get("normal") if straight else None
    normal = None if normal is None else np.asarray(normal, np.float32)
    seconds = plan.shot.motion.seconds(index) if plan.shot is not None else 0.0
    shown = display.astype(np.float32) / np.float32(255)
    return Scene(shown, light, field if straight else None, normal, index, seconds, plan.seed, plan.shot_id, plan.shot)


def _passes(field: MotionField, following: Mapping[PassName, NDArray[Any]], away: int) -> dict[PassName, NDArray[Any]]:
    """The passes of an in-between that the rendered frames have as well: those of its motion field, and the normals of the
    frame that follows `away` frames later, fetched from where their surface will be."""
    made: dict[PassName, NDArray[Any]] = {"depth": field.depth, "flow": field.flow, "ids": np.rint(field.ids).astype(np.int32)}
    if "normal" in following:
        places = grid(*field.depth.shape) + field.flow[..., 2:] * np.float32(away)
        made["normal"] = sample(np.asarray(following["normal"], np.float32), places, "nearest")
    return {name: made[name] for name in following if name in made}
