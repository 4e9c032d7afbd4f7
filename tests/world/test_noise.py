"""Noise tiles, keeps its range and its statistics, and depends on nothing but its seed."""

import numpy as np
import pytest

from aozora.world.geometry.noise import cells, fbm, ridged, sample, smoothstep, tile


def test_a_tile_has_no_seam_and_is_spread_evenly() -> None:
    picture = tile(256, 2.4, 5).astype(np.float64)
    inner = np.abs(np.diff(picture, axis=1)).mean()
    seam = np.abs(picture[:, 0] - picture[:, -1]).mean()
    assert seam < 1.5 * inner
    assert 0.45 < picture.mean() < 0.55
    assert abs((picture < 0.25).mean() - 0.25) < 0.06


def test_stretch_makes_features_longer_along_its_axis() -> None:
    picture = tile(256, 2.0, 1, (2, 128), (8.0, 1.0)).astype(np.float64)
    assert np.abs(np.diff(picture, axis=1)).mean() < 0.5 * np.abs(np.diff(picture, axis=0)).mean()


def test_band_takes_out_what_is_longer() -> None:
    picture = tile(256, 1.0, 2, (32, 128)).astype(np.float64)
    spectrum = np.abs(np.fft.rfft(picture.mean(0) - picture.mean()))
    assert spectrum[1:8].max() < 0.2 * spectrum[33:].max()


def test_fbm_is_continuous_bounded_and_seeded() -> None:
    x = np.linspace(-40, 40, 4001)
    noise = fbm(x, 0.3 * x, 4, seed=3)
    assert np.abs(np.diff(noise)).max() < 0.12
    assert noise.min() > -1.7
    assert noise.max() < 1.7
    assert noise.std() > 0.15
    assert np.array_equal(noise, fbm(x, 0.3 * x, 4, seed=3))
    assert not np.allclose(noise, fbm(x, 0.3 * x, 4, seed=4))


def test_ridged_lies_between_0_and_1_and_has_crests() -> None:
    grid = np.linspace(0, 20, 300)
    crest = ridged(*np.meshgrid(grid, grid), octaves=3, seed=1)
    assert crest.min() >= 0
    assert crest.max() <= 1
    assert np.quantile(crest, 0.99) > 0.85


def test_cells_know_their_nearest_point() -> None:
    near, second, owner = cells(128, 8, 7)
    assert (second >= near).all()
    assert len(np.unique(owner)) == 64
    assert np.abs(near[:, 0] - near[:, -1]).max() < 0.2
    assert near.max() < 1.5


@pytest.mark.parametrize("shift", [0.0, 1.0, -3.0])
def test_sample_reads_texel_centres_exactly_and_wraps(shift: float) -> None:
    picture = tile(32, 2.0, 1)
    centres = (np.arange(32) + 0.5) / 32 + shift
    x, y = np.meshgrid(centres, centres)
    assert np.allclose(sample(picture, x, y), picture, atol=1e-5)


def test_smoothstep_turns_round() -> None:
    x = np.array([0.0, 0.5, 1.0])
    assert np.allclose(smoothstep(0, 1, x), [0, 0.5, 1])
    assert np.allclose(smoothstep(1, 0, x), [1, 0.5, 0])
