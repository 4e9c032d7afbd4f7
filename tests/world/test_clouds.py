"""Heaped clouds stand on flat feet, shade themselves, leave a gap for the sun, and differ between weathers, seeds and places."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.clouds import DECKS
from aozora.world.cumulus import Deck, Seen, seen_deck
from aozora.world.places.registry import SKIES, sky_seed
from aozora.world.sky import SkyParams, build_sky, sky_width

SINES = np.sin(np.radians(np.linspace(41.5, 2.0, 40)))
AZIMUTHS = np.radians(np.linspace(-180, 180, 160, endpoint=False))
HIGH = np.array([math.cos(math.radians(50)), 0.0, math.sin(math.radians(50))])


def looked_at(deck: Deck, seed: int = 3, sun: NDArray[Any] = HIGH, haze: float = 0.02, shown: NDArray[Any] | None = None) -> Seen:
    return seen_deck(deck, seed, SINES, AZIMUTHS, sun, haze, shown)


def test_more_cover_hides_more_and_none_hides_nothing():
    fair = DECKS["fair"]
    shares = [float(looked_at(Deck(cover, fair.widths)).hidden.mean()) for cover in (0.0, 0.1, 0.4)]
    assert shares[0] == 0
    assert 0.02 < shares[1] < shares[2] < 0.95


def test_clouds_are_bright_towards_the_sun_and_shaded_below():
    seen = looked_at(DECKS["fair"])
    solid = (seen.hidden > 0.9) & (seen.replaced > 0.3)
    lit = (seen.sunlit / np.maximum(seen.replaced, 0.3))[solid]
    assert np.percentile(lit, 90) > 2.5 * np.percentile(lit, 10)
    # Light from below reaches feet, not domes.
    low = (
        looked_at(Deck(0.3, (0.3, 0.8), tallness=0.2)).below.sum() / looked_at(Deck(0.3, (0.3, 0.8), tallness=0.2)).replaced.sum()
    )
    towers = looked_at(Deck(0.34, (1.6, 5.5), 0.9, 0.85, 1.3, 0.75, (2.4, 0.42), 34.0, 34.0))
    tall = towers.below.sum() / towers.replaced.sum()
    assert tall < 0.85 * low


def test_edges_shine_towards_the_sun():
    low = np.array([math.cos(math.radians(20)), 0.0, math.sin(math.radians(20))])
    seen = looked_at(DECKS["fair"], sun=low)
    edge = (seen.hidden > 0.2) & (seen.hidden < 0.8)
    near = np.abs(AZIMUTHS) < 0.5
    behind = np.abs(AZIMUTHS) > 2.2
    shine = seen.sunlit / np.maximum(seen.replaced, 0.05)
    assert shine[:, near][edge[:, near]].mean() > 2 * shine[:, behind][edge[:, behind]].mean()


def test_haze_lies_before_far_clouds():
    clean, hazy = (looked_at(DECKS["broken"], haze=haze) for haze in (0.01, 0.08))
    assert hazy.replaced[-8:].mean() < 0.6 * clean.replaced[-8:].mean()


def test_a_low_sun_is_seen_through_a_gap():
    for seed in range(4):
        low = np.array([math.cos(math.radians(12)), 0.0, math.sin(math.radians(12))])
        about = np.radians(np.linspace(-1.2, 1.2, 13))
        seen = seen_deck(DECKS["fair"], seed, np.sin(math.radians(12) - about), -about, low, 0.02, low)
        assert seen.hidden.mean() < 0.5


def test_the_same_seed_gives_the_same_bytes_and_another_one_other_clouds():
    first, again, other = (looked_at(DECKS["broken"], seed) for seed in (5, 5, 6))
    assert first.sunlit.tobytes() == again.sunlit.tobytes()
    assert np.abs(first.hidden - other.hidden).mean() > 0.1


def test_weathers_are_told_apart():
    def restless(weather: str) -> float:
        band = build_sky(SkyParams("noon", weather, 4, width=256)).picture.pixels[36:60].mean(-1)
        return float((band.std(1) / band.mean(1)).mean())

    cloudless, clear, cloudy, overcast = (restless(weather) for weather in ("cloudless", "clear", "cloudy", "overcast"))
    assert cloudless < 0.5 * clear
    assert clear > 0.2
    assert cloudy > 0.2
    assert overcast < 0.7 * cloudy

    def ahead(weather: str) -> float:
        sky = build_sky(SkyParams("noon", weather, 4, width=256))
        return float(sky.picture.pixels[36:60, 40:88].mean() / np.mean(sky.irradiance))

    # A storm comes up dark ahead, while the light comes from behind.
    assert ahead("storm") < 0.6 * ahead("overcast")


def test_places_share_a_few_skies():
    seeds = {place: sky_seed(place, 7) for place in ("park", "beach", "city street", "desert", "lake", "farm", "square", "sea")}
    assert len(set(seeds.values())) >= 3
    assert all(SKIES * 7 <= seed < SKIES * 8 for seed in seeds.values())
    assert sky_seed("park", 7) == seeds["park"]


def test_larger_pictures_get_wider_skies():
    assert sky_width(426) < sky_width(854) < sky_width(1920)
