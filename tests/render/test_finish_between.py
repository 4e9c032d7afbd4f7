"""In-betweens: exact where motion is known, whole at silhouettes and at the border."""

from dataclasses import replace

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr

from aozora.render.finish.between import Still, in_between
from aozora.render.finish.motion_field import foremost, motion_field

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


def _below_sky(scene: MovingDisc, index: int) -> Still:
    """A frame of the scene under a very far sky that stands still and is brighter than the rest."""
    still, sky = _still(scene, index), slice(0, 30)
    depth, flow, picture = still.field.depth.copy(), still.field.flow.copy(), still.picture.copy()
    depth[sky], flow[sky], picture[sky] = 9e4, 0, 4
    return replace(still, picture=picture, field=replace(still.field, depth=depth, flow=flow, front=foremost(depth)))


def test_what_neither_side_saw_gets_colour_and_motion_of_the_ground_around_it() -> None:
    # What comes in at the right is hidden by the disc before, and out of the picture after.
    scene = MovingDisc(disc=(-25.0, 0.0), background=(20.0, 0.0), start=(284.0, 80.0))
    before, after = _below_sky(scene, 4), _below_sky(scene, 6)
    made = in_between(before, after, 5)
    ground = np.stack([before.picture[56:], after.picture[56:]])
    assert made.picture[56:].min() >= ground.min() - 1e-4
    assert made.picture[56:].max() <= ground.max() + 1e-4
    unseen = np.s_[60:100, -18:-4]
    assert np.abs(made.picture[unseen] - scene.frame(5).picture[unseen]).mean() < 0.25
    np.testing.assert_allclose(made.field.depth[unseen], 12.0, atol=0.1)
    np.testing.assert_allclose(made.field.flow[unseen][..., 2:], np.broadcast_to([20.0, 0.0], (40, 14, 2)), atol=0.5)


def test_sharpening_invents_no_light() -> None:
    scene = MovingDisc(disc=(1.5, 0.5), plain=True, background=(0.5, 0.5))
    made = in_between(_still(scene, 4), _still(scene, 6), 5).picture
    assert made.min() >= 0.1 - 1e-4
    assert made.max() <= 0.9 + 1e-4


def test_a_silhouette_moves_with_its_surface_pixel_by_pixel() -> None:
    scene = MovingDisc(disc=(7.3, 2.1), background=(-9.4, 0.3))
    stills = []
    for index in (4, 6):
        still = _still(scene, index)
        # Ids and flow of single samples speckle: here and there a pixel says what is behind.
        flow = still.field.flow.copy()
        flow[::7, ::5] = [9.4, -0.3, -9.4, 0.3]
        stills.append(replace(still, field=replace(still.field, flow=flow)))
    flow = in_between(*stills, 5).field.flow
    inside = scene.inside(5) & (np.hypot(*np.subtract(np.mgrid[:120, :212], np.array([57.5 + 3.0, 96.5])[:, None, None])) < 20)
    assert np.abs(flow[inside][:, 2:] - [7.3, 2.1]).max() < 0.5
