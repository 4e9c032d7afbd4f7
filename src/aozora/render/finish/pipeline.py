"""The whole finish of a shot: steady, fill in, blur, draw what hangs in the air, develop."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, PassName, RawFrame
from aozora.render.finish.air.airy import with_air
from aozora.render.finish.between import Still, in_between
from aozora.render.finish.blur import blurred
from aozora.render.finish.develop import developed
from aozora.render.finish.enlarge import enlarged, enlarged_passes
from aozora.render.finish.filters import Image
from aozora.render.finish.motion_field import MotionField, motion_field
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.steady import History, steadied


def finish(raw: Iterator[RawFrame], plan: FinishPlan) -> Iterator[Frame]:
    """The finished frames of one shot, in-betweens included, each as soon as what it needs has come.

    Frames without flow are only developed, and gaps beside them stay gaps. Frames may come with any indices in rising
    order; `Frame.index` counts in the film, passes are handed on (in-betweens get theirs from their neighbours).
    """
    past: History | None = None
    before: Still | None = None
    for frame in raw:
        field = motion_field(frame, plan.camera, plan.paths)
        if field is None:
            past = before = None
            yield _finished(frame.picture, None, frame.index, plan, frame.passes)
            continue
        if before is not None and not 0 < frame.index - before.index <= plan.stride:
            past = before = None
        picture = frame.picture
        if plan.steadying > 0:
            picture, past = steadied(frame.picture, field, frame.index, past, plan.steadying)
        still = Still(frame.index, picture, field)
        if before is not None:
            for index in range(before.index + 1, frame.index):
                middle = in_between(before, still, index)
                passes = _passes(middle.field, frame.passes)
                yield _finished(middle.picture, middle.field, index, plan, passes, made_up=True)
        yield _finished(picture, field, frame.index, plan, frame.passes)
        before = still


def _finished(
    picture: Image,
    field: MotionField | None,
    index: int,
    plan: FinishPlan,
    passes: Mapping[PassName, NDArray[Any]],
    *,
    made_up: bool = False,
) -> Frame:
    if field is not None and plan.shutter > 0:
        picture = blurred(picture, field, plan.shutter)
    if plan.shot is not None and field is not None:
        picture = with_air(picture, field.depth, plan.shot, index)
    if plan.enlarged_to is not None:
        picture, passes = enlarged(picture, plan.enlarged_to), enlarged_passes(passes, plan.enlarged_to)
    display = developed(picture, plan.develop, plan.seed, plan.shot_id, index)
    return Frame(plan.first_frame + index, plan.shot_id, display, passes, made_up)


def _passes(field: MotionField, wanted: Mapping[PassName, NDArray[Any]]) -> dict[PassName, NDArray[Any]]:
    """The passes of an in-between: those of its motion field that the rendered frames have as well."""
    made: dict[PassName, NDArray[Any]] = {"depth": field.depth, "flow": field.flow, "ids": np.rint(field.ids).astype(np.int32)}
    return {name: made[name] for name in wanted if name in made}
