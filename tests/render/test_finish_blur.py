"""Motion blur: as long as shutter times speed, over silhouettes, and only where something moves."""

from dataclasses import replace

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr

from aozora.render.finish.blur import blurred
from aozora.render.finish.motion_field import motion_field

PLAIN = MovingDisc(disc=(24.0, 0.0), background=(0.0, 0.0), plain=True)


def _exact(scene: MovingDisc, shutter: float) -> np.ndarray:
    times = (np.arange(48) + 0.5) / 48 - 0.5
    return np.mean([scene.frame(2 + t * shutter).picture for t in times], axis=0)  # type: ignore[arg-type]


def _blurred(scene: MovingDisc, shutter: float) -> np.ndarray:
    raw = scene.frame(2)
    field = motion_field(raw)
    assert field is not None
    return blurred(raw.picture, field, shutter)


@pytest.mark.parametrize("shutter", [0.25, 0.5])
def test_an_edge_is_smeared_over_shutter_times_speed(shutter: float) -> None:
    row = _blurred(PLAIN, shutter)[50, :, 0]
    soft = ((row > 0.13) & (row < 0.87)).sum() / 2
    assert soft == pytest.approx(24 * shutter * 0.92, abs=2)


def test_blur_is_that_of_many_exposures() -> None:
    textured = MovingDisc(disc=(16.0, 6.0), background=(-6.0, 0.0))
    for scene, gain in ((PLAIN, 10), (textured, 6)):
        truth = _exact(scene, 0.5)
        assert psnr(_blurred(scene, 0.5), truth) > psnr(scene.frame(2).picture, truth) + gain


def test_light_is_kept() -> None:
    assert _blurred(PLAIN, 0.5).mean() == pytest.approx(PLAIN.frame(2).picture.mean(), rel=0.01)


def test_a_still_disc_stays_sharp_before_a_moving_background() -> None:
    scene = replace(PLAIN, disc=(0.0, 0.0), background=(20.0, 0.0))
    np.testing.assert_allclose(_blurred(scene, 0.5), scene.frame(2).picture, atol=0.05)


def test_nothing_happens_below_a_pixel() -> None:
    slow = MovingDisc(disc=(1.5, 0.0), background=(0.5, 0.5))
    np.testing.assert_array_equal(_blurred(slow, 0.5), slow.frame(2).picture)
