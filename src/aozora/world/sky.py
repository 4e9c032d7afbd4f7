"""The sky of an hour and a weather, baked to an equirectangular picture, with its sun or moon and the exposure that suits it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.world import Develop, Picture, Rgb, Vec3
from aozora.world.atmosphere import Atmosphere
from aozora.world.clouds import add_clouds
from aozora.world.daylight import HOURS
from aozora.world.geometry.noise import smoothstep
from aozora.world.heavens import light_for, moon_direction, night_sky, wonders
from aozora.world.weathers import WEATHERS, Weather

Floats = NDArray[Any]
Row = TypeVar("Row")

SUN_IRRADIANCE = 12.0
"""The sun's irradiance above the air in render units per channel; everything else follows from it."""

_SATURATION = 1.3
"""Open air is printed a little richer than rooms: haze and glare take colour away."""

_atmosphere = lru_cache(maxsize=8)(Atmosphere.of)
"""Skies of one haziness share their tables."""

_BEYOND = frozenset({"aurora", "galaxy", "star", "shooting star"})
"""What is seen in the sky only where no clouds are."""

_MOONLIGHT = np.array([0.34, 0.55, 1.0]) * 0.05
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


@dataclass(frozen=True)
class SkyParams:
    """What a sky is built from: catalogue names of hour and weather, a seed for the clouds, the azimuth of the light in degrees
    counter-clockwise from +X (None: the hour's own), the picture's width in pixels (its height is half of it), and what else is
    to be seen there (see `heavens`)."""

    hour: str = "afternoon"
    weather: str = "clear"
    seed: int = 0
    azimuth: float | None = None
    width: int = 2048
    features: tuple[str, ...] = ()


@dataclass(frozen=True)
class BuiltSky:
    """A baked sky. `sun_direction` points towards the light; `sun_colour` (largest channel 1) times `sun_power` is its irradiance
    at the ground, 0 when it is below the horizon. `irradiance` is the sky's own on level ground; `haze` the light of far air near
    the horizon towards +Y, which is what fog is coloured with."""

    picture: Picture
    sun_direction: Vec3
    sun_colour: Rgb
    sun_power: float
    irradiance: Rgb
    haze: Rgb


def build_sky(params: SkyParams) -> BuiltSky:
    """The sky of an hour and a weather; `InvalidInput` for names that the tables of `daylight` do not have."""
    hour = _row("hour", HOURS, params.hour)
    weather = _asked_for(_row("weather", WEATHERS, params.weather), params.features)
    stands = light_for(
        params.features, hour.elevation, hour.azimuth if params.azimuth is None else params.azimuth, moonlit=hour.moon
    )
    elevation, azimuth = math.radians(stands[0]), math.radians(stands[1])
    above = _MOONLIGHT * SUN_IRRADIANCE if hour.moon else SUN_IRRADIANCE * np.array(hour.tint)
    sun = np.array([math.cos(elevation) * math.cos(azimuth), math.cos(elevation) * math.sin(azimuth), math.sin(elevation)])
    air = _atmosphere(weather.turbidity)
    rays = equirect_rays(params.width)
    sky = _clear_sky(air, elevation, azimuth, params.width) * above
    direct = air.sunlight(np.array(0.02), np.array(sun[2])) * above
    # Clouds are rimmed by the moon that is seen among them.
    shines = moon_direction(params.seed) if hour.moon else sun
    sky, clear = add_clouds(sky, rays, shines, air, weather, above, params.seed)
    if hour.moon:
        sky += clear[..., None] * night_sky(rays, params.features, direct, params.seed)
    else:
        sky += clear[..., None] * _disc(rays, sun, direct, "sun" in params.features)
    if params.features:
        # A bow stands before the clouds, northern lights behind them.
        shown = 0.75 + 0.25 * clear if "rainbow" in params.features else clear
        sky += shown[..., None] * wonders(rays, params.features, sun, float(sky.mean()), params.seed)
    upper = _whitened_horizon(sky, rays, weather)
    picture, irradiance = _with_ground(upper, rays)
    direct = direct * weather.sun
    power = float(direct.max())
    return BuiltSky(
        Picture(picture),
        _rgb(sun),
        _rgb(direct / max(power, 1e-9)),
        power if sun[2] > -0.01 else 0.0,
        _rgb(irradiance),
        _rgb(_haze(upper, rays)),
    )


def develop_for(sky: BuiltSky, hour: str, weather: str) -> Develop:
    """Exposure and white balance for a scene under this sky: a grey card in its light comes out as grey as the hour wants it.

    The card hangs upright at an angle to the light, so it gets half of the sun and all of the sky; a sun at the very horizon is
    behind trees and mist for most of a picture and counts less."""
    row = _row("hour", HOURS, hour)
    share = 0.5 * min(1.0, 0.1 + max(row.elevation, 0.0) / 6.0)
    light = np.array(sky.irradiance) + share * sky.sun_power * np.array(sky.sun_colour)
    level = float(light @ _LUMINANCE)
    # The eye does not take the colour of dust away.
    adaptation = row.adaptation * (1.0 if _row("weather", WEATHERS, weather).air is None else 0.3)
    balance = (light / level) ** -adaptation * np.array([1 + row.warmth, 1.0, 1 - row.warmth])
    balance /= balance @ _LUMINANCE * float(light @ _LUMINANCE) / level
    exposure = math.log2(math.pi / level) + row.exposure + _row("weather", WEATHERS, weather).exposure
    contrast = Develop().contrast * _row("weather", WEATHERS, weather).contrast
    return Develop(
        exposure_ev=round(exposure, 3),
        white_balance=_rgb(balance),
        contrast=round(contrast, 3),
        saturation=_SATURATION,
        tint_shadows=row.shadows,
        tint_highlights=row.highlights,
    )


def sky_width(pixels: int) -> int:
    """How wide a sky has to be for pictures of that width: its clouds are to stand as sharp as what is below them."""
    return 2048 if pixels <= 480 else 3072 if pixels <= 1280 else 4096


def equirect_rays(width: int) -> Floats:
    """Directions (width / 4, width, 3) of the upper half of an equirectangular picture: the first row is next to the zenith, the
    middle column is +X, and +Y lies left of it."""
    elevation = math.pi / 2 - (np.arange(width // 4) + 0.5) / width * 2 * math.pi
    azimuth = (0.5 - (np.arange(width) + 0.5) / width) * 2 * math.pi
    flat = np.cos(elevation)[:, None]
    z = np.broadcast_to(np.sin(elevation)[:, None], (len(elevation), width))
    return np.stack([flat * np.cos(azimuth), flat * np.sin(azimuth), z], -1)


def _asked_for(weather: Weather, features: tuple[str, ...]) -> Weather:
    """A fair weather's clouds give way to what is asked for beyond them, and are there when they are asked for."""
    if weather.cover < 0.3 and not _BEYOND.isdisjoint(features):
        return replace(weather, cirrus=0.0, heaps="")
    if weather.cover < 0.3 and "cloud" in features:
        return replace(weather, cover=0.3, heaps=weather.heaps or "fair")
    return weather


def _row(field: str, table: Mapping[str, Row], name: str) -> Row:
    if name not in table:
        raise InvalidInput(f"must be one of {', '.join(table)} (got {name!r})", field=field)
    return table[name]


def _rgb(values: Floats) -> Rgb:
    r, g, b = (round(float(value), 6) for value in values)
    return (r, g, b)


def _clear_sky(air: Atmosphere, elevation: float, azimuth: float, width: int) -> Floats:
    """The cloudless upper half (width / 4, width, 3) for a sun of irradiance 1.

    Computed on a small grid that is finer towards the horizon and the sun's azimuth, then interpolated row by row."""
    rows, columns = 56, 56
    coarse = air.radiance(np.linspace(0, 1, rows) ** 2 * math.pi / 2, np.linspace(0, 1, columns) ** 2 * math.pi, elevation)
    heights = math.pi / 2 - (np.arange(width // 4) + 0.5) / width * 2 * math.pi
    tall = _between(coarse, np.sqrt(heights / (math.pi / 2)) * (rows - 1))
    turns = (0.5 - (np.arange(width) + 0.5) / width) * 2 * math.pi - azimuth
    off = np.abs((turns + math.pi) % (2 * math.pi) - math.pi)
    return _between(tall.swapaxes(0, 1), np.sqrt(off / math.pi) * (columns - 1)).swapaxes(0, 1)


def _between(table: Floats, at: Floats) -> Floats:
    """Rows of a table read at fractional places."""
    low = np.minimum(at.astype(np.int64), len(table) - 2)
    part = (at - low)[:, None, None]
    return table[low] * (1 - part) + table[low + 1] * part


def _disc(rays: Floats, sun: Floats, direct: Floats, looked_at: bool) -> Floats:
    """The sun itself and the glare around it. The lamp carries the power; the disc is as bright as film can tell, and larger when
    it is what one looks at."""
    degrees = np.degrees(np.arccos(np.clip(rays @ sun, -1, 1)))[..., None]
    radius = 1.1 if looked_at else 0.55
    disc = smoothstep(radius * 1.25, radius * 0.75, degrees)
    glare = 0.035 * np.exp(-degrees / 2.2) + 0.012 * np.exp(-degrees / 9.0)
    return direct * (26.0 * disc + 2.0 * glare)


def _whitened_horizon(sky: Floats, rays: Floats, weather: Weather) -> Floats:
    """Fog drowns the lowest degrees of the sky in their own mean along the azimuth."""
    if weather.fog == 0:
        return sky
    reach = math.radians(3.0 + 900.0 * weather.fog)
    share = np.exp(-np.arcsin(rays[..., 2]) / reach)[..., None]
    near = rays[:, 0, 2] < math.sin(reach)
    mean = sky[near].mean((0, 1))
    # The sun itself is no more than a bright spot in fog; it must not light a whole column.
    local = np.minimum(sky[near], 2.5 * mean).mean(0)[None]
    return sky * (1 - share) + (0.5 * mean + 0.5 * local) * share


def _with_ground(upper: Floats, rays: Floats) -> tuple[NDArray[np.float32], Floats]:
    """The full picture with grass-coloured ground below the horizon, and the sky's irradiance (3,) on level ground."""
    rows, columns = upper.shape[:2]
    solid = (np.pi / (2 * rows)) * (2 * np.pi / columns) * np.sqrt(np.maximum(1 - rays[..., 2] ** 2, 0))
    irradiance = (upper * (rays[..., 2] * solid)[..., None]).sum((0, 1))
    ground = irradiance * np.array([0.06, 0.08, 0.04]) / math.pi
    sunk = np.exp(-(np.arange(rows) + 0.5) / rows * 90.0 / 1.5)[:, None, None]
    lower = upper[-1:] * sunk + ground * (1 - sunk)
    return np.concatenate([upper, lower]).astype(np.float32), irradiance


def _haze(upper: Floats, rays: Floats) -> Floats:
    """Mean light of the lowest four degrees within 60 degrees of +Y, by median over azimuth so that the sun does not rule it."""
    low = rays[:, 0, 2] < math.sin(math.radians(4))
    ahead = rays[-1, :, 1] > 0.5
    return np.median(upper[low][:, ahead].mean(0), axis=0)
