"""Looks for clips of which nothing is known but their pictures: motion is taken from the pictures themselves."""

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.reference_style import ReferenceStyle
from aozora.render.finish.filters import Image
from aozora.render.finish.looks.referenced import referenced
from aozora.render.finish.looks.scene import Scene, Style
from aozora.render.finish.looks.table import drawn_looks, style_of
from aozora.render.finish.motion_field import MotionField, foremost

Rgb8 = NDArray[np.uint8]


def restyled(
    pictures: Iterable[Rgb8], look: str = "", *, fps: float = 24.0, seed: int = 0, reference: ReferenceStyle | None = None
) -> Iterator[Rgb8]:
    """Pictures (h, w, 3) of one shot, in order and of one size, in a drawn look or after a reference, or both. One picture is
    held while the next is awaited. `InvalidInput` for a look that is not drawn: it would need the world."""
    style = _style(look, reference)
    draw = style.begin()
    before: Rgb8 | None = None
    here: Rgb8 | None = None
    index = 0
    for after in _and_none(pictures):
        if here is not None:
            shown = here.astype(np.float32) / np.float32(255)
            scene = Scene(shown, shown**2.2, _field(before, here, after), None, index, index / fps, seed, "clip")
            yield np.rint(np.clip(draw(scene), 0, 1) * 255).astype(np.uint8)
            index += 1
        before, here = here, after


def _style(look: str, reference: ReferenceStyle | None) -> Style:
    style = style_of(look) if look else None
    if look and style is None:
        raise InvalidInput(f"must be one of {', '.join(drawn_looks())} for a clip (got {look!r})", field="look")
    if reference is not None:
        return referenced(reference, style)
    if style is None:
        raise InvalidInput("give a look or a picture to take it from", field="look")
    return style


def _and_none(pictures: Iterable[Rgb8]) -> Iterator[Rgb8 | None]:
    yield from pictures
    yield None


def _field(before: Rgb8 | None, here: Rgb8, after: Rgb8 | None) -> MotionField:
    """Optical flow to the pictures on both sides (T. Kroeger et al., Fast Optical Flow using Dense Inverse Search, 2016); all is
    at one depth and of one thing. At the ends of a clip things go on as they came."""
    height, width = here.shape[:2]
    back = None if before is None else _flow(here, before)
    onward = None if after is None else _flow(here, after)
    still = np.zeros((height, width, 2), np.float32)
    back = back if back is not None else (still if onward is None else -onward)
    onward = onward if onward is not None else -back
    depth = np.ones((height, width), np.float32)
    flow = np.concatenate([back, onward], -1).astype(np.float32)
    return MotionField(depth, np.zeros((height, width), np.float32), flow, foremost(depth), np.zeros((height, width), np.bool_))


def _flow(one: Rgb8, other: Rgb8) -> Image:
    solver = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    grey = [np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)) for picture in (one, other)]
    return np.asarray(solver.calc(grey[0], grey[1], np.zeros((*grey[0].shape, 2), np.float32))).astype(np.float32)
