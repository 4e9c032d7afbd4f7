"""The air of a shot over one of its pictures."""

from aozora.film.air import Air
from aozora.film.motion import Motion
from aozora.film.production import StagedShot
from aozora.render.finish.air.falling import View, draw_falling
from aozora.render.finish.air.ripples import rippled
from aozora.render.finish.air.specks import Veil
from aozora.render.finish.camera_flow import Lens
from aozora.render.finish.filters import Image

_NOTHING = Air()


def is_clear(air: Air) -> bool:
    """Whether there is nothing to draw."""
    return not (air.falling or air.strikes or air.plumes or air.rays)


def with_air(picture: Image, depth: Image, shot: StagedShot, index: int) -> Image:
    """A linear picture (h, w, 3) of frame `index` with what is in the air; `depth` (h, w) metres."""
    air = shot.world.air
    if is_clear(air):
        return picture
    veil = Veil(depth)
    view = _view(shot.motion, index, depth, shot)
    for falling in air.falling:
        if falling.splashes > 0:
            picture = rippled(picture, veil, falling, view)
        draw_falling(veil, falling, view)
    return veil.over(picture)


def _view(motion: Motion, index: int, depth: Image, shot: StagedShot) -> View:
    height, width = depth.shape
    lens = Lens.at(motion.camera, index, height, width)
    lamps = tuple(lamp for lamp in shot.world.lamps if lamp.type != "sun")
    return View(lens, motion.seconds(index), lamps, shot.world.air)
