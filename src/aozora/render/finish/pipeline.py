"""The whole finish of a shot: clean, steady, fill in, blur, draw what hangs in the air, develop."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, PassName, RawFrame
from aozora.render.finish.air.airy import with_air
from aozora.render.finish.blur import blurred
from aozora.render.finish.develop import developed
from aozora.render.finish.enlarge import enlarged_passes
from aozora.render.finish.filters import Image, resized
from aozora.render.finish.lens import through_lens
from aozora.render.finish.looks.scene import Draw, Scene
from aozora.render.finish.motion_field import MotionField
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.sparse import sparse_stills
from aozora.render.finish.stills import stills
from aozora.render.finish.titles import titled


def finish(raw: Iterator[RawFrame], plan: FinishPlan) -> Iterator[Frame]:
    """The finished frames of one shot, in-betweens included, each as soon as what it needs has come.

    Frames without flow are only developed, and gaps beside them stay gaps. Frames may come with any indices in rising
    order; `Frame.index` counts in the film, passes are handed on (in-betweens get theirs from their neighbours).
    """
    draw = plan.style.begin() if plan.style is not None else None
    for made in sparse_stills(raw, plan) if plan.gaps else stills(raw, plan):
        yield _finished(made.picture, made.field, made.index, plan, made.passes, draw, made_up=made.made_up)


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
