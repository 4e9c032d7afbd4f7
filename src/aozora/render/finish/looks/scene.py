"""What a look is given of each frame, and what a look is."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import PassName, StagedShot
from aozora.render.finish.film_curve import LUMA
from aozora.render.finish.filters import Image
from aozora.render.finish.motion_field import MotionField


@dataclass(frozen=True)
class Scene:
    """One frame: `picture` (h, w, 3) as displayed, sRGB 0..1; `light` the linear picture; `field` its motion, depth and ids
    (None where nothing is known of them); `normal` (h, w, 3) of surfaces in the world, or None. `index` counts in the shot."""

    picture: Image
    light: Image
    field: MotionField | None
    normal: Image | None
    index: int
    seconds: float
    seed: int
    shot_id: str
    shot: StagedShot | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.picture.shape[1], self.picture.shape[0]

    @property
    def unit(self) -> float:
        """Pixels in a 270th of the picture's height: what strokes, grain and lines are measured in."""
        return self.picture.shape[0] / 270

    @property
    def luma(self) -> Image:
        """Brightness (h, w) 0..1."""
        return self.picture @ LUMA.astype(np.float32)

    def roles(self) -> NDArray[np.bool_]:
        """Where the cast is (h, w); nowhere if nothing is known of it."""
        found = np.zeros(self.picture.shape[:2], np.bool_)
        if self.shot is None or self.field is None:
            return found
        cast = [e.pass_index for e in self.shot.world.entities if not e.id.startswith("set/")]
        return np.isin(np.rint(self.field.ids), cast)


Draw = Callable[[Scene], Image]
"""Turns the frames of one shot, in rising order, into pictures (h, w, 3) as displayed, 0..1."""


@dataclass(frozen=True)
class Style:
    """A look's work on pictures. `begin` gives the drawing of one shot. A frame depends on at most `history` frames before it
    (0: on none), so that a drawing that was begun so much earlier gives the same. `passes` it reads beside those of the
    finish; `sharp` looks want no blur of motion."""

    begin: Callable[[], Draw]
    history: int = 0
    passes: frozenset[PassName] = frozenset()
    sharp: bool = False


def stateless(draw: Draw, *, passes: frozenset[PassName] = frozenset(), sharp: bool = False) -> Style:
    """A style whose frames depend on nothing but themselves."""
    return Style(lambda: draw, passes=passes, sharp=sharp)
