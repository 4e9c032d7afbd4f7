"""The light that a director asks for is in the picture, out of doors too."""

import math

import pytest

from aozora.film.world import Acoustics, Develop, Lamp
from aozora.world.elements import Setting
from aozora.world.mood import MOODS, in_mood, turned_by
from aozora.world.places.conditions import PlaceParams
from aozora.world.sky import SkyParams, build_sky

PLAIN = Setting("field", (), lamps=(Lamp("sun", "sun", (1.0, 1.0, 1.0), 5.0, size=(0.6, 0.6)),), acoustics=Acoustics("outdoor"))


def lit(*qualities: str) -> Setting:
    return in_mood(PLAIN, PlaceParams(qualities=qualities))


@pytest.mark.parametrize("quality", list(MOODS))
def test_every_quality_shows(quality: str) -> None:
    changed = lit(quality)
    assert changed.develop != PLAIN.develop or changed.lamps != PLAIN.lamps
    assert lit(quality) == changed


def test_qualities_do_what_they_say() -> None:
    assert lit("low key").develop.exposure_ev < Develop().exposure_ev < lit("high key").develop.exposure_ev
    assert lit("soft").develop.contrast < Develop().contrast < lit("hard").develop.contrast
    assert lit("soft").lamps[0].size[0] > 5 > PLAIN.lamps[0].size[0]
    warm, cool = lit("warm").develop.white_balance, lit("cool").develop.white_balance
    assert warm[0] / warm[2] > 1.2 > 0.8 > cool[0] / cool[2]
    assert [lamp.type for lamp in lit("neon", "spotlight").lamps] == ["sun", "sun", "sun", "spot"]


def test_backlight_comes_from_before_the_camera() -> None:
    x, y, z = build_sky(SkyParams("noon", "clear", 1, width=64, features=turned_by(("backlit",)))).sun_direction
    assert abs(math.degrees(math.atan2(y, x)) - 90) < 15
    assert math.degrees(math.asin(z)) < 20
    assert turned_by(("soft", "warm")) == ()
