"""The air of a shot over one of its pictures."""

from aozora.film.air import Air, Plume, Volume
from aozora.film.plumes import foot, grown
from aozora.film.production import StagedShot
from aozora.film.projection import Pinhole
from aozora.render.finish.air.falling import View, draw_falling
from aozora.render.finish.air.fire import draw_candle, draw_fireworks, draw_flame, draw_sparks
from aozora.render.finish.air.gas import draw_gas
from aozora.render.finish.air.lightning import draw_strike
from aozora.render.finish.air.rays import with_rays
from aozora.render.finish.air.ripples import rippled
from aozora.render.finish.air.smoke import (
    draw_blast_sparks,
    draw_bubbles,
    draw_explosion,
    draw_fireflies,
    draw_funnel,
    draw_smoke,
)
from aozora.render.finish.air.specks import Floats, Veil
from aozora.render.finish.filters import Image


def is_clear(air: Air) -> bool:
    """Whether there is nothing to draw."""
    return not (air.falling or air.strikes or air.plumes or air.rays)


def with_air(picture: Image, depth: Image, shot: StagedShot, index: int, volumes: tuple[Volume, ...] = ()) -> Image:
    """A linear picture (h, w, 3) of frame `index` with what is in the air; `depth` (h, w) metres. Plumes of which there are
    `volumes` are marched, the others drawn."""
    air = shot.world.air
    if is_clear(air):
        return picture
    veil, view = Veil(depth), _view(shot, index, depth)
    # What glows is shown bright whatever the exposure: film is exposed for it, or it would be a white hole.
    level = 1.1 * 2.0**-shot.world.develop.exposure_ev
    for strike in air.strikes:
        if 0 <= view.time_s - strike.time_s < 1:
            picture = draw_strike(picture, veil, strike, view, 3 * level)
    if air.rays > 0:
        picture = with_rays(picture, veil, view, air.rays)
    simulated = {volume.plume for volume in volumes}
    for volume in volumes:
        draw_gas(veil, volume, view, level)
    for number, plume in enumerate(air.plumes):
        size = grown(plume, shot, index)
        if number in simulated:
            if plume.kind == "explosion":
                draw_blast_sparks(veil, size, foot(plume, shot, index), view, level)
        elif size.height > 0:
            _draw_plume(veil, size, foot(plume, shot, index), view, level)
    for falling in air.falling:
        if falling.splashes > 0:
            picture = rippled(picture, veil, falling, view)
        draw_falling(veil, falling, view)
    return veil.over(picture)


def _draw_plume(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    strength = plume.strength(view.time_s)
    if strength <= 0:
        return
    match plume.kind:
        case "flame":
            draw_flame(veil, plume, foot, view, level)
        case "candle":
            draw_candle(veil, plume, foot, view, level)
        case "sparks":
            draw_sparks(veil, plume, foot, view, level)
        case "fireworks":
            draw_fireworks(veil, plume, foot, view, level)
        case "smoke":
            draw_smoke(veil, plume, foot, view, strength)
        case "steam":
            draw_smoke(veil, plume, foot, view, 0.45 * strength)
        case "explosion":
            draw_explosion(veil, plume, foot, view, level)
        case "bubbles":
            draw_bubbles(veil, plume, foot, view)
        case "fireflies":
            draw_fireflies(veil, plume, foot, view, level)
        case "tornado":
            draw_funnel(veil, plume, foot, view)


def _view(shot: StagedShot, index: int, depth: Image) -> View:
    height, width = depth.shape
    lens = Pinhole.of(shot.motion.camera, index, width, height)
    lamps = tuple(lamp for lamp in shot.world.lamps if lamp.type != "sun")
    return View(lens, shot.motion.seconds(index), lamps, shot.world.air)
