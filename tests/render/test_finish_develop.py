"""The camera stage: monotone, neutral, in range, and the same bytes each time."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.world import Develop
from aozora.render.finish.develop import developed
from aozora.render.finish.film_curve import GREY, film_curve, film_response, srgb_encode

CLEAN = Develop(bloom=0.0, grain=0.0, vignette=0.0, aberration=0.0)


def _mean(picture: np.ndarray, develop: Develop = CLEAN) -> np.ndarray:
    return developed(picture.astype(np.float32), develop, 0, "shot", 0)[8:-8, 8:-8].reshape(-1, 3).mean(0)


@pytest.mark.parametrize("contrast", [0.7, 1.0, 1.25, 1.6])
def test_the_curve_is_monotone_and_keeps_the_grey_card(contrast: float) -> None:
    shown = film_curve(np.geomspace(1e-5, 100, 4000), contrast)
    assert (np.diff(shown) >= 0).all()
    assert shown[0] < 0.002
    assert shown[-1] == 1.0
    assert film_curve(np.array([GREY]), contrast)[0] == pytest.approx(GREY)


def test_the_table_is_the_curve() -> None:
    scene = np.geomspace(2e-4, 15, 3000)
    grey = np.repeat(scene.astype(np.float32)[None, :, None], 3, 2)
    shown = film_response(1.25, 1.0).develop(grey)[0]
    np.testing.assert_allclose(shown, np.repeat(srgb_encode(film_curve(scene, 1.25))[:, None], 3, 1), atol=1.5e-3)


@pytest.mark.parametrize("level", [0.0, 0.02, 0.18, 0.7, 3.0, 40.0])
def test_neutral_greys_stay_neutral(level: float) -> None:
    out = _mean(np.full((48, 64, 3), level), replace(Develop(), grain=0.0, vignette=0.0))
    assert np.ptp(out) < 0.6


def test_exposure_counts_in_stops_and_white_balance_in_gains() -> None:
    twice = _mean(np.full((48, 64, 3), 0.2))
    np.testing.assert_allclose(_mean(np.full((48, 64, 3), 0.1), replace(CLEAN, exposure_ev=1.0)), twice, atol=0.5)
    out = _mean(np.full((48, 64, 3), 0.1), replace(CLEAN, white_balance=(2.0, 1.0, 0.5)))
    assert out[0] > out[1] > out[2]


def test_reds_and_golds_keep_their_colour() -> None:
    red = _mean(np.broadcast_to(np.array([0.7, 0.03, 0.02]), (48, 64, 3)), replace(CLEAN, saturation=1.2))
    gold = _mean(np.broadcast_to(np.array([0.8, 0.42, 0.08]), (48, 64, 3)), replace(CLEAN, saturation=1.2))
    assert red[0] > 215
    assert red[1:].max() < 70
    assert gold[0] > gold[1] > gold[2]
    assert gold[0] - gold[2] > 110


def test_the_same_frame_gives_the_same_bytes_and_grain_differs_between_frames() -> None:
    picture = np.random.default_rng(1).gamma(1.0, 0.3, (60, 80, 3)).astype(np.float32)
    first, again, other = (developed(picture, Develop(), 5, "shot", index) for index in (7, 7, 8))
    np.testing.assert_array_equal(first, again)
    assert (first != other).mean() > 0.3


def test_grain_is_as_strong_as_asked_and_dither_keeps_the_mean() -> None:
    flat = np.full((200, 300, 3), 0.18, np.float32)
    out = developed(flat, replace(CLEAN, grain=0.02), 0, "shot", 0).astype(float)
    assert out.std() / 255 == pytest.approx(0.02, rel=0.2)
    ramp = np.linspace(0.17, 0.18, 300)[None, :, None] * np.ones((200, 1, 3))
    smooth = developed(ramp.astype(np.float32), CLEAN, 0, "shot", 0).astype(float).mean((0, 2))
    assert np.abs(np.diff(smooth[::10])).max() < 0.6


def test_bloom_spreads_light_and_keeps_its_sum() -> None:
    picture = np.full((240, 320, 3), 0.02, np.float32)
    picture[112:128, 152:168] = 12.0
    dark, glowing = (developed(picture, replace(CLEAN, bloom=b), 0, "shot", 0).astype(int) for b in (0.0, 0.1))
    assert glowing[120, 176, 1] > dark[120, 176, 1] + 20
    assert glowing[20, 20, 1] < dark[20, 20, 1] + 12


def test_corners_darken_and_colours_part_only_there() -> None:
    picture = np.full((120, 200, 3), 0.3, np.float32)
    out = developed(picture, replace(CLEAN, vignette=0.3), 0, "shot", 0).astype(int)
    assert out[60, 100].mean() > out[2, 2].mean() + 20
    picture[:, ::8] = 0.9
    out = developed(picture, replace(CLEAN, aberration=0.01), 0, "shot", 0).astype(int)
    assert np.ptp(out[60, 90:110], axis=-1).max() <= 6
    assert np.ptp(out[4, 2:20], axis=-1).max() > 20


def test_bad_values_stay_in_range() -> None:
    picture = np.array([0.0, -1.0, 1e6, 5.0] * 300, np.float32).reshape(20, 20, 3)
    out = developed(picture, Develop(), 0, "shot", 0)
    assert out.dtype == np.uint8
    assert out.shape == (20, 20, 3)
