"""The whole finish: order, numbering, in-betweens, jumps, and what spins or is sky."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr

from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack, TransformTrack
from aozora.film.production import RawFrame
from aozora.film.projection import matrices
from aozora.film.world import Develop
from aozora.render.finish.camera_flow import carried_path
from aozora.render.finish.motion_field import motion_field
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan, rendered_frames

SCENE = MovingDisc()
PLAN = FinishPlan(Develop(grain=0.0), "shot", first_frame=100, stride=2)


def test_frames_come_in_order_with_film_numbers_and_marks() -> None:
    frames = list(finish((SCENE.frame(i) for i in rendered_frames(8, 2)), PLAN))
    assert [frame.index for frame in frames] == list(range(100, 108))
    assert [frame.index for frame in frames if frame.in_between] == [101, 103, 105]
    assert {frame.shot_id for frame in frames} == {"shot"}
    assert all(set(frame.passes) == {"depth", "flow", "ids"} for frame in frames)


def test_made_frames_look_like_rendered_ones() -> None:
    made = list(finish((SCENE.frame(i) for i in range(0, 9, 2)), PLAN))
    rendered = list(finish((SCENE.frame(i) for i in range(9)), replace(PLAN, stride=1)))
    for index in (3, 5):
        assert psnr(made[index].picture / 255, rendered[index].picture / 255) > 28


def test_the_same_raw_frames_give_the_same_bytes() -> None:
    runs = [[f.picture for f in finish((SCENE.frame(i, 0.1) for i in (0, 2, 4)), replace(PLAN, seed=4))] for _ in range(2)]
    for first, second in zip(*runs, strict=True):
        np.testing.assert_array_equal(first, second)


def test_wide_gaps_are_jumps_and_frames_without_flow_are_developed_alone() -> None:
    jump = list(finish(iter([SCENE.frame(0), SCENE.frame(10)]), PLAN))
    assert [frame.index for frame in jump] == [100, 110]
    alone = list(finish(iter([SCENE.frame(10)]), PLAN))
    np.testing.assert_array_equal(jump[1].picture, alone[0].picture)
    bare = list(finish((RawFrame(i, SCENE.frame(i).picture) for i in (0, 2)), PLAN))
    assert [frame.index for frame in bare] == [100, 102]


def test_a_bad_plan_names_its_field() -> None:
    for field, value in (("stride", 0), ("shutter", 1.5), ("steadying", 1.0)):
        with pytest.raises(InvalidInput) as caught:
            replace(PLAN, **{field: value})
        assert caught.value.field == field


@pytest.mark.parametrize(
    ("count", "stride", "wanted"), [(5, 2, (0, 2, 4)), (6, 2, (0, 2, 4, 5)), (3, 1, (0, 1, 2)), (1, 2, (0,))]
)
def test_the_last_frame_is_always_rendered(count: int, stride: int, wanted: tuple[int, ...]) -> None:
    assert rendered_frames(count, stride) == wanted


def _about(axis: int, angles: np.ndarray) -> np.ndarray:
    out = np.zeros((*angles.shape, 4))
    out[..., 0], out[..., 1 + axis] = np.cos(angles / 2), np.sin(angles / 2)
    return out


def test_the_sky_moves_as_the_camera_turns() -> None:
    times = np.arange(4)[:, None] + np.array([-0.25, 0, 0.25])
    upright = _about(0, np.full((4, 3), np.pi / 2))
    yaw = _about(2, -0.02 * times)
    w, z = yaw[..., 0], yaw[..., 3]
    turned = np.stack([w * upright[..., 0], w * upright[..., 1], z * upright[..., 1], z * upright[..., 0]], -1)
    ones = np.ones((4, 3), np.float32)
    camera = CameraTrack(np.zeros((4, 3, 3), np.float32), turned.astype(np.float32), ones * 36, ones, ones * 0)
    passes = {"flow": np.zeros((40, 100, 4), np.float32), "depth": np.full((40, 100), 1e5, np.float32)}
    field = motion_field(RawFrame(1, np.zeros((40, 100, 3), np.float32), passes), camera)
    assert field is not None
    # Turning right by 0.02 radians with a lens as long as the sensor is wide moves the sky left by 2 % of the width.
    np.testing.assert_allclose(field.flow[20, 50], [2.0, 0.0, -2.0, 0.0], atol=0.02)


def test_a_rolling_ball_is_carried_as_a_whole_wherever_its_origin_is() -> None:
    times = np.arange(30)[:, None] + np.array([-0.25, 0, 0.25])
    angle, centre = 1.6 * times, np.stack([0.1 * times, 0 * times, 0.1 + 0.1 * np.abs(np.sin(times * 0.4))], -1)
    rotations = _about(1, angle)
    foot = matrices(rotations.reshape(-1, 4)).reshape(30, 3, 3, 3) @ np.array([0.0, 0.0, -0.1])
    track = TransformTrack((centre + foot).astype(np.float32), rotations.astype(np.float32))
    path = carried_path(track)
    assert path.spinning.all()
    np.testing.assert_allclose(path.positions, centre[:, 1], atol=0.015)
    rough = max(np.linalg.norm(b - a) for a, b in pairwise(track.positions[:, 1]))
    assert max(np.linalg.norm(b - a) for a, b in pairwise(path.positions)) < 0.8 * rough
