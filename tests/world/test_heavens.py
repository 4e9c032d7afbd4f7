"""What is asked for is seen in the sky, where cameras look, in the right colours."""

import math
from functools import cache

import numpy as np
import pytest

from aozora.world.daylight import HOURS
from aozora.world.heavens import AHEAD, SKY_THINGS
from aozora.world.sky import BuiltSky, SkyParams, build_sky, equirect_rays

RAYS = equirect_rays(256)
AZIMUTH = np.degrees(np.arctan2(RAYS[..., 1], RAYS[..., 0]))
ELEVATION = np.degrees(np.arcsin(RAYS[..., 2]))
IN_SIGHT = (np.abs(AZIMUTH - AHEAD) < 30) & (ELEVATION < 20)


@cache
def sky(hour: str, *features: str, weather: str = "clear") -> BuiltSky:
    return build_sky(SkyParams(hour, weather, 2, width=256, features=features))


def upper(built: BuiltSky) -> np.ndarray:
    return built.picture.pixels[:64]


def test_the_moon_stands_where_one_looks_and_is_larger_when_asked_for() -> None:
    plain, asked = upper(sky("night")), upper(sky("night", "moon"))
    row, column = np.unravel_index(int(plain.sum(-1).argmax()), plain.shape[:2])
    assert IN_SIGHT[row, column]
    bright = plain.sum(-1).max() * 0.5
    assert (asked.sum(-1) > bright).sum() > 1.5 * (plain.sum(-1) > bright).sum()


def test_the_milky_way_and_northern_lights_come_without_a_moon() -> None:
    brightest = upper(sky("night", "moon")).max()
    for wonder in ("galaxy", "aurora"):
        assert upper(sky("night", wonder)).max() < 0.7 * brightest


@pytest.mark.parametrize("hour", ["sunrise", "sunset"])
def test_the_low_sun_is_in_the_picture(hour: str) -> None:
    assert abs(HOURS[hour].azimuth - 90) < 20


def test_a_sun_that_is_asked_for_is_in_the_picture() -> None:
    x, y, z = sky("noon", "sun").sun_direction
    assert abs(math.degrees(math.atan2(y, x)) - AHEAD) < 1
    assert math.degrees(math.asin(z)) < 15


def test_the_bow_lies_opposite_to_the_sun_with_red_outside() -> None:
    bow = sky("afternoon", "rainbow")
    plain = sky("afternoon", "sun")
    added = upper(bow) - upper(bow).mean((0, 1))
    angle = np.degrees(np.arccos(np.clip(RAYS @ -np.array(bow.sun_direction), -1, 1)))
    red_out = added[(angle > 41.6) & (angle < 43.4) & IN_SIGHT].mean(0)
    blue_in = added[(angle > 39.4) & (angle < 41.0) & IN_SIGHT].mean(0)
    assert red_out[0] - red_out[2] > blue_in[0] - blue_in[2] + 0.1
    assert plain.sun_direction != bow.sun_direction


def test_northern_lights_are_green_below_and_lift_the_night() -> None:
    plain, lit = upper(sky("night")), upper(sky("night", "aurora"))
    low = IN_SIGHT & (ELEVATION > 6) & (ELEVATION < 16)
    added = (lit - np.minimum(plain, 0.2))[low].mean(0)
    assert added[1] > 1.1 * max(added[0], added[2])


def test_clouds_hide_the_stars() -> None:
    bright = {weather: int((upper(sky("night", weather=weather)).max(-1) > 0.25).sum()) for weather in ("clear", "overcast")}
    assert bright["clear"] > 1
    assert bright["overcast"] == 0


def test_names_and_words_are_unique() -> None:
    words = [word for name, more in SKY_THINGS.items() for word in (name, *more)]
    assert len(words) == len(set(words))
