"""Steadying: noise goes, silhouettes and light stay."""

from dataclasses import replace

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr

from aozora.render.finish.motion_field import foremost, motion_field
from aozora.render.finish.steady import compressed, despeckled, expanded, steadied

SCENE = MovingDisc()


def _steadied(scene: MovingDisc, indices: range, noise: float) -> np.ndarray:
    past = None
    picture = np.zeros(0)
    for index in indices:
        raw = scene.frame(index, noise)
        field = motion_field(raw)
        assert field is not None
        picture, past = steadied(raw.picture, field, index, past, 0.85)
    return picture


@pytest.mark.parametrize("step", [1, 2])
def test_noise_goes_down_by_several_decibels_in_motion(step: int) -> None:
    last = 9 * step
    truth = SCENE.frame(last).picture
    noisy = SCENE.frame(last, 0.12).picture
    assert psnr(_steadied(SCENE, range(0, last + 1, step), 0.12), truth) > psnr(noisy, truth) + 5


def test_static_noise_variance_falls_to_less_than_a_quarter() -> None:
    still = replace(SCENE, disc=(0.0, 0.0), background=(0.0, 0.0))
    truth = still.frame(0).picture
    before = np.var(still.frame(11, 0.1).picture - truth)
    assert np.var(_steadied(still, range(12), 0.1) - truth) < before / 4


def test_a_fast_disc_leaves_no_trail() -> None:
    fast = replace(SCENE, disc=(9.0, 2.0), plain=True, background=(0.0, 0.0))
    picture, truth = _steadied(fast, range(8), 0.0), fast.frame(7).picture
    trail = fast.inside(6) & ~fast.inside(7)
    error = np.abs(picture - truth).max(-1)
    assert np.percentile(error[trail], 90) < 0.03
    assert np.percentile(error[~fast.inside(7)], 99) < 0.03


def test_a_change_of_light_arrives_within_a_few_frames() -> None:
    still = replace(SCENE, disc=(0.0, 0.0), background=(0.0, 0.0))
    past = None
    for index in range(10):
        raw = still.frame(index)
        raw = replace(raw, picture=raw.picture * np.float32(1.0 if index < 6 else 0.3))
        field = motion_field(raw)
        assert field is not None
        picture, past = steadied(raw.picture, field, index, past, 0.85)
    assert np.abs(picture - still.frame(9).picture * 0.3).mean() < 0.015


def test_single_bright_pixels_are_removed_and_edges_are_not() -> None:
    picture = np.full((20, 20, 3), 0.2, np.float32)
    picture[:, 10:] = 0.9
    clean = picture.copy()
    picture[5, 5] = 30.0
    out = expanded(despeckled(compressed(picture)))
    assert out[5, 5].max() < 0.35
    np.testing.assert_allclose(np.delete(out, 5, axis=0), np.delete(clean, 5, axis=0), atol=1e-4)


def test_the_foremost_neighbour_is_found() -> None:
    rng = np.random.default_rng(3)
    depth = rng.choice([1.0, 2.0, 4.0, 60.0, 9e4], size=(23, 31)).astype(np.float32)
    found = depth.ravel()[foremost(depth)]
    for y in range(23):
        for x in range(31):
            assert found[y, x] == depth[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].min()
