"""The air of a shot over one of its pictures."""

from dataclasses import replace

import numpy as np

from aozora.film.air import Air, Plume
from aozora.film.production import StagedShot
from aozora.film.projection import Pinhole, matrices
from aozora.render.finish.air.falling import View, draw_falling
from aozora.render.finish.air.fire import draw_candle, draw_fireworks, draw_flame, draw_sparks
from aozora.render.finish.air.lightning import draw_strike
from aozora.render.finish.air.rays import with_rays
from aozora.render.finish.air.ripples import rippled
from aozora.render.finish.air.smoke import draw_bubbles, draw_explosion, draw_fireflies, draw_funnel, draw_smoke
from aozora.render.finish.air.specks import Floats, Veil
from aozora.render.finish.filters import Image


def is_clear(air: Air) -> bool:
    """Whether there is nothing to draw."""
    return not (air.falling or air.strikes or air.plumes or air.rays)


def with_air(picture: Image, depth: Image, shot: StagedShot, index: int) -> Image:
    """A linear picture (h, w, 3) of frame `index` with what is in the air; `depth` (h, w) metres."""
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
    for plume in air.plumes:
        grown = _grown(plume, shot, index)
        if grown.height > 0:
            _draw_plume(veil, grown, _foot(plume, shot, index), view, level)
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


def _grown(plume: Plume, shot: StagedShot, index: int) -> Plume:
    """A plume as large as what it rises from has become; nothing rises from what is smaller than a hundredth of itself."""
    track = shot.motion.transforms.get(plume.entity)
    if track is None or track.scales is None:
        return plume
    scale = float(track.scales[index, 1])
    scale = scale if scale > 0.01 else 0.0
    return replace(plume, height=scale * plume.height, width=scale * plume.width)


def _foot(plume: Plume, shot: StagedShot, index: int) -> Floats:
    """Where a plume stands in the world (3,)."""
    place = np.array(plume.position, np.float64)
    if not plume.entity:
        return place
    track = shot.motion.transforms.get(plume.entity)
    if track is not None:
        turned = matrices(track.rotations[index, 1][None].astype(np.float64))[0]
        return track.positions[index, 1].astype(np.float64) + turned @ place
    entity = shot.world.entity(plume.entity)
    turned = matrices(np.array(entity.rotation, np.float64)[None])[0]
    return np.array(entity.position, np.float64) + turned @ place


def _view(shot: StagedShot, index: int, depth: Image) -> View:
    height, width = depth.shape
    lens = Pinhole.of(shot.motion.camera, index, width, height)
    lamps = tuple(lamp for lamp in shot.world.lamps if lamp.type != "sun")
    return View(lens, shot.motion.seconds(index), lamps, shot.world.air)
