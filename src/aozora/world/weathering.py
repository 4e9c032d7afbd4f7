"""What the weather and the season do to a finished place: wet or snowed-up surfaces, what falls, the wind, lightning."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Air, Falling, Plume, Strike, Wind, flash
from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Lamp, Material, Scatter, Vec3, World
from aozora.world.elements import Setting
from aozora.world.firelight import firelights
from aozora.world.floods import flood_water
from aozora.world.geometry.rotations import look_along, rotation_matrix
from aozora.world.night_lights import PARKED, is_dark, lights_on
from aozora.world.places.conditions import PlaceParams
from aozora.world.weathers import WEATHERS, Weather

FLASH = "lightning"
"""The lamp of lightning."""

_WATER = ("water", "sea", "foam", "breaker", "glass", "pane", "lamp", "bulb", "lit")
"""Beginnings of the names of materials on which neither snow nor wetness stays."""

_BURIED = ("grass", "ground", "path", "petal", "reed", "road", "left", "right", "kerb", "pavement", "paving")
"""Beginnings of the names of what lies under the snow altogether."""

_SWAY = {
    "grass/near": 0.42, "grass/middle": 0.36, "reeds": 0.36, "dune grass": 0.42, "palms": 0.07, "trees": 0.035, "bushes": 0.07,
}  # fmt: skip
"""Beginning of a scatter's id -> radians that it leans at 10 m/s."""

_GLINT = {"rain": 1.5, "snow": 2.6, "hail": 1.5}
"""How much brighter than the haze behind them particles are: they catch the whole sky, and flakes the ground as well."""

_HARD = frozenset({"stone", "concrete", "asphalt", "water", "wood", "cobblestone", "gravel", "brick", "tiles"})

_SNOWLESS = frozenset({"sand", "water"})


def weathered(setting: Setting, params: PlaceParams, store: Store) -> Setting:
    """An outdoor place under its weather and season; what it adds is kept in `store`."""
    if setting.acoustics.space != "outdoor" or setting.sky is None:
        return setting
    weather = WEATHERS[params.weather]
    snow = _lying_snow(setting, params, weather)

    def kept(materials: dict[str, Material]) -> dict[str, Material]:
        if is_dark(params.hour):
            materials = lights_on(materials, setting.develop.exposure_ev, PARKED)
        return {name: _surface(name, material, weather.wet, snow) for name, material in materials.items()}

    pieces = tuple(
        replace(piece, asset=replace(piece.asset, materials=kept(dict(piece.asset.materials)))) for piece in setting.pieces
    )
    if weather.flood > 0 and setting.surface != "water":
        pieces = (*pieces, flood_water(setting, weather.flood, store))
    return replace(
        setting,
        pieces=pieces,
        materials=kept(dict(setting.materials)),
        scatters=tuple(_swaying(scatter) for scatter in setting.scatters),
        lamps=(*setting.lamps, *_flash_lamp(setting, weather)),
        air=_air(setting, params, weather),
        clean_prefilter=setting.clean_prefilter or weather.wet > 0.5 or snow > 0,
    )


def _lying_snow(setting: Setting, params: PlaceParams, weather: Weather) -> float:
    if weather.snow > 0.5 and setting.surface != "water":
        return weather.snow
    if params.season == "winter" and weather.wet == 0 and setting.surface not in _SNOWLESS:
        return 0.6
    return weather.snow


def _surface(name: str, material: Material, wet: float, snow: float) -> Material:
    if max(material.emission) > 0 or material.transmission > 0 or name.startswith(_WATER):
        return material
    if wet > 0 and material.wet == 0 and material.roughness_texture is None and material.cover is None:
        material = replace(material, wet=wet)
    if snow > 0:
        buried = name.startswith(_BURIED) and snow > 0.5
        material = replace(material, snow=round(snow + (0.42 if buried else 0.0), 3))
    return material


def _swaying(scatter: Scatter) -> Scatter:
    sway = next((lean for start, lean in _SWAY.items() if scatter.id.startswith(start)), 0.0)
    return replace(scatter, sway=sway)


def _air(setting: Setting, params: PlaceParams, weather: Weather) -> Air:
    light = setting.fog.colour if setting.fog is not None else (1.0, 1.0, 1.0)
    sun = next((lamp for lamp in setting.lamps if lamp.type == "sun"), None)
    towards = (0.0, 0.0, 0.0)
    if sun is not None:
        x, y, z = (round(float(v), 5) for v in rotation_matrix(sun.rotation)[:, 2])
        towards = (x, y, z)
    falling = _falling(setting, params, weather, light)
    return Air(
        wind=Wind((round(0.95 * weather.wind, 3), round(-0.3 * weather.wind, 3)), weather.gusts),
        falling=falling,
        strikes=_strikes(weather, params.seed),
        plumes=(*_funnel(weather, light, params.seed), *_show(params)),
        rays=0.8 if "volumetric" in params.qualities else 0.0,
        light=light,
        sun=towards,
    )


def _falling(setting: Setting, params: PlaceParams, weather: Weather, light: Vec3) -> tuple[Falling, ...]:
    if weather.falling is not None:
        splashes = (1.0 if setting.surface in _HARD or weather.flood > 0 else 0.2) if weather.falling in ("rain", "hail") else 0.0
        gain = _GLINT.get(weather.falling, 1.0)
        red, green, blue = (round(value * gain, 5) for value in light)
        return (Falling(weather.falling, weather.rate, (red, green, blue), splashes, params.seed),)
    trees = any(scatter.id.startswith("trees") for scatter in setting.scatters)
    drifting = {"autumn": "leaves", "spring": "petals"}.get(params.season)
    if not trees or drifting is None or weather.fog > 0.02:
        return ()
    rate = round(0.7 + 0.1 * min(weather.wind, 10.0), 3)
    # Leaves show the sun as well as the sky.
    sunny = next(
        (lamp.power * np.array(lamp.colour) / math.pi * 0.5 for lamp in setting.lamps if lamp.type == "sun"), np.zeros(3)
    )
    red, green, blue = (round(float(v), 5) for v in np.array(light) * 0.7 + sunny)
    return (Falling("leaves" if drifting == "leaves" else "petals", rate, (red, green, blue), 0.0, params.seed),)


def _strikes(weather: Weather, seed: int) -> tuple[Strike, ...]:
    """Flashes over a minute, well within what is safe to look at (three a second at most); they come in front of the camera."""
    if weather.strikes == 0:
        return ()
    dice = lane(seed, "lightning")
    strikes: list[Strike] = []
    # The middle of a short film is where its poster is taken.
    for time_s in (0.6, 2.42, *np.cumsum(10 / weather.strikes * dice.uniform(0.6, 1.4, 24)) + 3.2):
        azimuth = math.radians(90 + float(dice.uniform(-22, 22)))
        distance = float(dice.uniform(500, 1400))
        strikes.append(
            Strike(round(float(time_s), 3), round(azimuth, 4), round(distance, 1), 90.0, 5.0, int(dice.random() * (1 << 30)))
        )
    return tuple(strikes)


def _flash_lamp(setting: Setting, weather: Weather) -> tuple[Lamp, ...]:
    """What lightning lights the scene with; `light_tracks` says when."""
    if weather.strikes == 0:
        return ()
    level = float(np.mean(setting.fog.colour)) if setting.fog is not None else 1.0
    return (
        Lamp(FLASH, "sun", (0.84, 0.90, 1.0), round(9.0 * level, 5), rotation=look_along((0.25, -0.6, -0.75)), size=(6.0, 6.0)),
    )


def light_tracks(world: World, times: NDArray[np.float64]) -> dict[str, NDArray[np.float32]]:
    """Shares of their power of lamps that change, at shutter times (f, 3) in seconds, by lamp id: lightning and fires."""
    tracks = firelights(world, times)
    if not world.air.strikes:
        return tracks
    shares = np.zeros(times.shape, np.float32)
    for strike in world.air.strikes:
        for frame, side in np.argwhere((times >= strike.time_s) & (times < strike.time_s + 0.8)):
            shares[frame, side] = max(shares[frame, side], flash(strike, float(times[frame, side])))
    return tracks | {FLASH: np.round(shares, 5)}


def _show(params: PlaceParams) -> tuple[Plume, ...]:
    if "fireworks" not in params.aloft:
        return ()
    return (Plume("fireworks", "", (-14.0, 150.0, 4.0), 44.0, 95.0, seed=params.seed),)


def _funnel(weather: Weather, light: Vec3, seed: int) -> tuple[Plume, ...]:
    if not weather.tornado:
        return ()
    red, green, blue = (round(value * share, 5) for value, share in zip(light, (0.30, 0.29, 0.28), strict=True))
    return (Plume("tornado", "", (-45.0, 380.0, 0.0), 210.0, 150.0, (red, green, blue), seed),)
