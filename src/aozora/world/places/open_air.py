"""What every place under the sky shares: its sky, the sun or moon as a lamp, and the haze of its air."""

import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.warehouse import kept_arrays
from aozora.film.world import Fog, Lamp, Picture
from aozora.world.daylight import HOURS
from aozora.world.geometry.rotations import look_along
from aozora.world.mood import turned_by
from aozora.world.places.conditions import PlaceParams
from aozora.world.sky import SUN_IRRADIANCE, BuiltSky, SkyParams, build_sky
from aozora.world.weathers import WEATHERS

_MAKERS = ("sky", "atmosphere", "clouds", "cumulus", "cloud_steps", "daylight", "heavens", "weathers", "geometry")
_SOURCES = tuple(f"aozora.world.{name}" for name in _MAKERS)
"""What a sky is made by."""


@lru_cache(maxsize=4)
def _built(params: SkyParams) -> BuiltSky:
    """The sky, which shots of one hour share and films after them find again; its picture is as fine as it is rendered."""

    def build() -> dict[str, NDArray[Any]]:
        sky = build_sky(params)
        numbers = [*sky.sun_direction, *sky.sun_colour, sky.sun_power, *sky.irradiance, *sky.haze]
        return {"picture": sky.picture.pixels.astype(np.float16), "numbers": np.array(numbers)}

    found = kept_arrays("sky", params, _SOURCES, build)
    numbers = found["numbers"].tolist()
    direction, colour, (power,), irradiance, haze = (tuple(numbers[a:b]) for a, b in ((0, 3), (3, 6), (6, 7), (7, 10), (10, 13)))
    return BuiltSky(Picture(found["picture"].astype(np.float32)), direction, colour, power, irradiance, haze)


def sky_of(params: PlaceParams, azimuth: float | None = None) -> BuiltSky:
    """The sky over a place; `azimuth` in degrees counter-clockwise from +X puts the light elsewhere than the hour does."""
    return _built(
        SkyParams(params.hour, params.weather, params.sky, azimuth, params.sky_px, (*params.aloft, *turned_by(params.qualities)))
    )


def sun_lamps(sky: BuiltSky, weather: str) -> tuple[Lamp, ...]:
    """The sun or moon, none when it is below the horizon."""
    if sky.sun_power <= 0:
        return ()
    x, y, z = sky.sun_direction
    # Haze widens the sun's disc and so softens its shadows.
    degrees = 0.6 + 14.0 * WEATHERS[weather].fog + (25.0 if WEATHERS[weather].cover >= 1 else 0.0)
    return (Lamp("sun", "sun", sky.sun_colour, sky.sun_power, rotation=look_along((-x, -y, -z)), size=(degrees, degrees)),)


def air(params: PlaceParams, sky: BuiltSky, haze_per_m: float = 0.0010) -> Fog:
    """Haze of the air everywhere, and ground mist that belongs to the hour or the weather."""
    hour, weather = HOURS[params.hour], WEATHERS[params.weather]
    mist = weather.fog + 0.014 * hour.mist
    # Far air looks like the sky behind it, mist like the light of the whole sky that falls into it.
    above = np.array(sky.irradiance) * 1.5 / math.pi
    twilight = 0.9 if hour.elevation < 0 else 0.0
    share = max(twilight, 1.2 * hour.mist, min(0.55, 50 * weather.fog))
    haze = np.array(sky.haze)
    sunny = 0.3 * sky.sun_power / SUN_IRRADIANCE
    gilt = haze.mean() * np.array(sky.sun_colour) / max(float(np.mean(sky.sun_colour)), 1e-6)
    far = haze * (1 - sunny) + gilt * sunny
    if weather.air is not None:
        far = far * np.array(weather.air)
    red, green, blue = (round(float(value), 5) for value in far * (1 - share) + above * share)
    if mist < 0.002:
        return Fog((red, green, blue), haze_per_m + mist, 14.0)
    return Fog((red, green, blue), haze_per_m + mist, 4.0, weather.fog_height)
