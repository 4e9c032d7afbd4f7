"""The sky obeys the air's physics and the conventions of the picture, and the exposure follows its light."""

import math

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.world.atmosphere import Atmosphere
from aozora.world.daylight import HOURS
from aozora.world.sky import BuiltSky, SkyParams, build_sky, develop_for, equirect_rays
from aozora.world.weathers import WEATHERS

LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


@pytest.fixture(scope="module")
def skies() -> dict[str, BuiltSky]:
    return {hour: build_sky(SkyParams(hour, "clear", 1, width=256)) for hour in HOURS}


def test_sunlight_reddens_towards_the_horizon_and_vanishes_below() -> None:
    air = Atmosphere.of(1.6)
    ground = np.zeros(4)
    light = air.sunlight(ground, np.sin(np.radians([60.0, 20.0, 4.0, -3.0])))
    assert (np.diff(light, axis=0) < 1e-9).all()
    ratio = light[:3, 0] / light[:3, 2]
    assert ratio[0] < ratio[1] < ratio[2]
    assert light[3].max() < 1e-3
    # Noon transmittance of clean air is well known: about 0.85-0.95 in red, 0.65-0.8 in blue.
    assert 0.8 < light[0, 0] < 0.97
    assert 0.6 < light[0, 2] < 0.85


def test_haze_dims_the_sun() -> None:
    sine = np.array([0.5])
    clean, hazy = (Atmosphere.of(t).sunlight(np.zeros(1), sine)[0] for t in (1.0, 7.0))
    assert (hazy < clean).all()


def test_the_day_sky_is_blue_overhead_and_paler_at_the_horizon(skies: dict[str, BuiltSky]) -> None:
    air = Atmosphere.of(1.6)
    zenith, low = air.radiance(np.array([math.pi / 2, 0.05]), np.array([math.pi / 2]), math.radians(40))[:, 0]
    assert zenith[2] > 2 * zenith[0]
    assert low[2] / low[0] < 0.8 * zenith[2] / zenith[0]
    assert low.sum() > zenith.sum()


def test_the_picture_follows_its_conventions(skies: dict[str, BuiltSky]) -> None:
    sky = skies["afternoon"]
    pixels = sky.picture.pixels
    assert pixels.shape == (128, 256, 3)
    assert pixels.dtype == np.float32
    assert np.isfinite(pixels).all()
    assert pixels.min() >= 0
    rays = equirect_rays(256)
    brightest = np.unravel_index(int(pixels[:64].sum(-1).argmax()), (64, 256))
    assert float(rays[brightest] @ np.array(sky.sun_direction)) > math.cos(math.radians(3))
    # The middle column is +X, +Y is left of it, the first row is the zenith.
    assert rays[63, 128] @ np.array([1.0, 0, 0]) > 0.99
    assert rays[63, 64] @ np.array([0, 1.0, 0]) > 0.99
    assert rays[0, 0, 2] > 0.99


def test_the_sun_stands_where_the_hour_says(skies: dict[str, BuiltSky]) -> None:
    for name, sky in skies.items():
        assert math.degrees(math.asin(sky.sun_direction[2])) == pytest.approx(HOURS[name].elevation, abs=0.01)
        assert (sky.sun_power > 0) == (HOURS[name].elevation > 0)
    turned = build_sky(SkyParams("noon", "clear", 1, azimuth=30.0, width=128))
    assert math.degrees(math.atan2(turned.sun_direction[1], turned.sun_direction[0])) == pytest.approx(30, abs=0.01)


def test_golden_light_is_warm_and_moonlight_is_cold(skies: dict[str, BuiltSky]) -> None:
    red, _, blue = skies["golden hour"].sun_colour
    assert red > 2.5 * blue
    red, _, blue = skies["night"].sun_colour
    assert blue > 1.5 * red
    assert skies["noon"].sun_power > 5 * skies["night"].sun_power


@pytest.mark.parametrize("hour", list(HOURS))
def test_a_grey_card_is_exposed_for_its_hour(skies: dict[str, BuiltSky], hour: str) -> None:
    sky = skies[hour]
    develop = develop_for(sky, hour, "clear")
    share = 0.5 * min(1.0, 0.1 + max(HOURS[hour].elevation, 0) / 6)
    light = np.array(sky.irradiance) + share * sky.sun_power * np.array(sky.sun_colour)
    card = 0.18 / math.pi * light * np.array(develop.white_balance) * 2**develop.exposure_ev
    stops = math.log2(float(card @ LUMINANCE) / 0.18)
    assert stops == pytest.approx(HOURS[hour].exposure, abs=0.25)
    # Adaptation takes colour away and never overshoots to the other side.
    before, after = light[0] / light[2], card[0] / card[2]
    assert abs(math.log(after)) < abs(math.log(before)) + 0.25


def test_weathers_differ_as_they_should() -> None:
    built = {weather: build_sky(SkyParams("afternoon", weather, 2, width=256)) for weather in WEATHERS}
    assert built["clear"].sun_power > built["cloudy"].sun_power > built["overcast"].sun_power
    upper = {weather: sky.picture.pixels[:64] for weather, sky in built.items()}
    contrast = {weather: float((sky.std(1) / sky.mean(1)).mean()) for weather, sky in upper.items()}
    assert contrast["overcast"] < 0.6 * contrast["cloudy"]
    grey = upper["overcast"].mean((0, 1))
    assert grey.max() / grey.min() < 1.25
    # Closed cloud is brightest overhead (Moon and Spencer).
    rows = upper["overcast"].mean((1, 2))
    assert rows[:8].mean() > 1.6 * rows[-8:].mean()


def test_building_twice_gives_the_same_bytes_and_seeds_move_clouds() -> None:
    first, again, other = (build_sky(SkyParams("morning", "cloudy", seed, width=128)).picture.pixels for seed in (4, 4, 5))
    assert first.tobytes() == again.tobytes()
    assert np.abs(first - other).max() > 0.05


@pytest.mark.parametrize("params", [SkyParams(hour="teatime"), SkyParams(weather="frogs")])
def test_unknown_names_are_told(params: SkyParams) -> None:
    with pytest.raises(InvalidInput, match="must be one of"):
        build_sky(params)
