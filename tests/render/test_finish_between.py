"""In-betweens: exact where motion is known, whole at silhouettes and at the border."""

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr

from aozora.render.finish.between import Still, in_between
from aozora.render.finish.motion_field import motion_field

SCENE = MovingDisc()


def _still(scene: MovingDisc, index: int) -> Still:
    raw = scene.frame(index)
    field = motion_field(raw)
    assert field is not None
    return Still(index, raw.picture, field)


@pytest.mark.parametrize(("first", "last", "index"), [(4, 6, 5), (4, 7, 5), (4, 7, 6)])
def test_it_beats_blending_by_several_decibels(first: int, last: int, index: int) -> None:
    before, after, truth = _still(SCENE, first), _still(SCENE, last), SCENE.frame(index).picture
    share = (index - first) / (last - first)
    blend = before.picture * (1 - share) + after.picture * share
    assert psnr(in_between(before, after, index).picture, truth) > psnr(blend, truth) + 6


def test_away_from_silhouettes_it_is_nearly_exact() -> None:
    made, raw = in_between(_still(SCENE, 4), _still(SCENE, 6), 5), SCENE.frame(5)
    error = np.abs(made.picture - raw.picture).max(-1)
    assert np.percentile(error, 90) < 0.02
    assert error[SCENE.inside(5)].mean() < 0.05


def test_its_passes_are_those_of_the_frame() -> None:
    made, raw = in_between(_still(SCENE, 4), _still(SCENE, 6), 5).field, SCENE.frame(5).passes
    assert np.mean(made.ids == raw["ids"]) > 0.97
    assert np.mean(np.abs(made.depth - raw["depth"]) < 0.1) > 0.97
    assert np.mean(np.abs(made.flow - raw["flow"]).max(-1) < 0.1) > 0.97


def test_what_comes_and_leaves_at_the_border_is_taken_from_the_side_that_shows_it() -> None:
    scene = MovingDisc(disc=(0.0, 0.0), background=(8.0, 0.0))
    error = np.abs(in_between(_still(scene, 4), _still(scene, 6), 5).picture - scene.frame(5).picture).max(-1)
    assert error[:, :7].max() < 0.1
    assert error[:, -7:].max() < 0.1


def test_without_motion_it_is_the_frame_itself() -> None:
    scene = MovingDisc(disc=(0.0, 0.0), background=(0.0, 0.0))
    made = in_between(_still(scene, 4), _still(scene, 6), 5).picture
    np.testing.assert_allclose(made, scene.frame(5).picture, atol=2e-3)
