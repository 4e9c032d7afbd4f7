"""Cameras: what each move does and does not do, how large subjects are, where the camera may be."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.motion import CameraTrack
from aozora.film.screenplay import CameraMove, CameraPlan
from aozora.film.timing import Clock
from aozora.world.cameras.geometry import ANGLES, FRAMINGS, MOVES, ShotGeometry, SubjectTrack, look_rotations
from aozora.world.cameras.smoothing import smoothed
from aozora.world.cameras.solver import solve_camera
from aozora.world.elements import Body, StagingArea, StaticBody
from aozora.world.sightings import rotated

FRAMES, ASPECT = 96, 16 / 9
CLOCK = Clock(Fraction(24))
AREA = StagingArea("lawn", "ground", (0, 0, 0), 12.0, (0, -5, 0.6))


def subject(path: np.ndarray | None = None, size: tuple[float, float, float] = (0.5, 0.3, 0.4)) -> SubjectTrack:
    middle = np.zeros((FRAMES, 3, 3)) if path is None else path
    middle = middle + np.array([0, 0, size[2] / 2])
    half = np.array(size) / 2
    facing = np.broadcast_to([0.6, -0.8], (FRAMES, 3, 2))
    return SubjectTrack("dog", middle - half, middle + half, middle + np.array([0.15, 0, 0.15]), facing, 0.18)


def running(speed: float = 3.0, bounce: float = 0.1) -> np.ndarray:
    t = CLOCK.shutter_times(FRAMES)
    return np.stack([speed * (t - t.mean()), 0 * t, bounce * np.abs(np.sin(9 * t))], -1)


def geometry(*subjects: SubjectTrack, **rest: object) -> ShotGeometry:
    return ShotGeometry(AREA, subjects, CLOCK, FRAMES, ASPECT, **rest)  # type: ignore[arg-type]


def seen(track: CameraTrack, points: np.ndarray) -> np.ndarray:
    """Points (f, 3) in the picture: x and y from -1 to 1 across the frame, and depth."""
    turn = track.rotations[:, 1].astype(float) * [1, -1, -1, -1]
    local = rotated(turn, points - track.positions[:, 1])
    half = 18 / track.lens_mm[:, 1]
    return np.stack([local[:, 0] / -local[:, 2] / half, local[:, 1] / -local[:, 2] / half * ASPECT, -local[:, 2]], -1)


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("moving", [False, True])
def test_every_move_keeps_the_subject_in_the_picture_and_the_camera_above_the_ground(move: str, moving: bool):
    body = subject(running(1.2)) if moving else subject()
    track = solve_camera(CameraPlan(framing="medium wide shot", move=move), geometry(body))
    where = seen(track, body.centre[:, 1])
    share = np.mean((np.abs(where[:, 0]) < 1) & (np.abs(where[:, 1]) < 1) & (where[:, 2] > 0))
    assert share > (0.6 if move in ("pan", "tilt") else 0.95)
    assert track.positions[..., 2].min() > 0.05
    assert np.allclose(np.linalg.norm(track.rotations, axis=-1), 1, atol=1e-5)


def test_a_pan_turns_and_does_not_travel():
    track = solve_camera(CameraPlan(move="pan"), geometry(subject()))
    assert np.ptp(track.positions.reshape(-1, 3), axis=0).max() < 1e-6
    forward = rotated(track.rotations[:, 1].astype(float), np.broadcast_to([0.0, 0.0, -1.0], (FRAMES, 3)))
    angle = np.degrees(np.unwrap(np.arctan2(forward[:, 1], forward[:, 0])))
    assert np.all(np.diff(angle) <= 1e-6)
    assert abs(angle[-1] - angle[0]) > 20
    back = solve_camera(CameraPlan(move="pan", direction="right to left"), geometry(subject()))
    first = rotated(back.rotations[:, 1].astype(float), np.broadcast_to([0.0, 0.0, -1.0], (FRAMES, 3)))
    assert np.all(np.diff(np.arctan2(first[:, 1], first[:, 0])) >= -1e-9)


def test_an_orbit_keeps_its_distance_and_goes_round():
    track = solve_camera(CameraPlan(move="orbit"), geometry(subject()))
    away = track.positions[:, 1] - subject().centre[:, 1]
    flat = np.linalg.norm(away[:, :2], axis=1)
    assert np.ptp(flat) < 0.02 * flat.mean()
    angle = np.unwrap(np.arctan2(away[:, 1], away[:, 0]))
    assert abs(np.degrees(angle[-1] - angle[0])) == pytest.approx(13 * FRAMES / 24, rel=0.05)


def test_tracking_keeps_a_runner_within_the_thirds_and_is_calm():
    body = subject(running())
    track = solve_camera(CameraPlan(framing="full shot", move="tracking"), geometry(body))
    where = seen(track, body.centre[:, 1])
    assert np.abs(where[:, :2]).max() < 1 / 3
    velocity = np.diff(track.positions[:, 1].astype(float), axis=0) * 24
    assert velocity[:, 0].mean() == pytest.approx(3.0, rel=0.02)
    assert np.abs(np.diff(velocity, axis=0)).max() < 0.15


def test_dolly_and_zoom_make_the_subject_larger_in_their_own_ways():
    body = subject()
    near = solve_camera(CameraPlan(move="dolly in"), geometry(body))
    assert seen(near, body.centre[:, 1])[-1, 2] < 0.9 * seen(near, body.centre[:, 1])[0, 2]
    zoom = solve_camera(CameraPlan(move="zoom in"), geometry(body))
    assert zoom.lens_mm[-1, 1] > 1.3 * zoom.lens_mm[0, 1]
    assert np.ptp(zoom.positions.reshape(-1, 3), axis=0).max() < 1e-6
    slow = solve_camera(CameraPlan(move="dolly in", speed="slow"), geometry(body))
    assert np.linalg.norm(slow.positions[-1, 1] - slow.positions[0, 1]) < np.linalg.norm(
        near.positions[-1, 1] - near.positions[0, 1]
    )


def test_framings_order_how_large_a_subject_is():
    heights = []
    for name in ("extreme wide shot", "wide shot", "medium wide shot", "full shot", "close-up", "extreme close-up"):
        track = solve_camera(CameraPlan(framing=name), geometry(subject()))
        low, high = subject().low[:, 1].copy(), subject().high[:, 1].copy()
        low[:, :2] = high[:, :2] = subject().centre[:, 1, :2]
        heights.append(float((seen(track, high) - seen(track, low))[0, 1]))
    assert heights == sorted(heights)
    assert heights[0] < 0.25
    assert heights[-1] > 2


@pytest.mark.parametrize(("angle", "low", "high"), [("eye level", 0, 12), ("high angle", 20, 35), ("top-down", 75, 90)])
def test_angles_look_down_as_far_as_they_say(angle: str, low: float, high: float):
    track = solve_camera(CameraPlan(framing="medium shot", angle=angle), geometry(subject()))
    forward = rotated(track.rotations[0, 1].astype(float), np.array([0.0, 0.0, -1.0]))
    assert low <= np.degrees(np.arcsin(-forward[2])) <= high


def test_low_angles_look_up():
    track = solve_camera(CameraPlan(framing="full shot", angle="low angle"), geometry(subject(size=(0.5, 0.4, 1.7))))
    forward = rotated(track.rotations[0, 1].astype(float), np.array([0.0, 0.0, -1.0]))
    assert forward[2] > 0.05
    assert track.positions[..., 2].min() > 0.05


def test_a_close_up_is_tight_around_a_thing_that_keeps_still():
    def across(path: np.ndarray | None) -> float:
        thing = replace(subject(path), being=False)
        track = solve_camera(CameraPlan(framing="close-up"), geometry(thing))
        middle = FRAMES // 2
        corners = [seen(track, np.stack([x, *thing.centre[:, 1, 1:].T], -1)) for x in (thing.low[:, 1, 0], thing.high[:, 1, 0])]
        return float(abs(corners[1][middle, 0] - corners[0][middle, 0])) / 2

    assert across(None) > 0.4
    assert across(running(0.4, 0.0)) < 0.75 * across(None)


def test_focus_lies_on_the_head():
    body = subject(running(1.0))
    track = solve_camera(CameraPlan(framing="close-up", move="tracking"), geometry(body))
    assert np.abs(track.focus_m[:, 1] - seen(track, body.head[:, 1])[:, 2]).max() < 0.05
    assert track.fstop.min() > 1


def test_small_subjects_are_shot_from_their_own_height():
    track = solve_camera(CameraPlan(framing="full shot", move="tracking"), geometry(subject(running())))
    assert 0.15 < track.positions[0, 1, 2] < 0.7


def test_the_camera_does_not_stand_in_a_box_nor_look_through_a_wall():
    wall = StaticBody("wall", Body("box", (3.0, 0.1, 0.25), 0), (0, -0.8, 0.25))
    track = solve_camera(CameraPlan(framing="full shot"), geometry(subject(), statics=(wall,)))
    eye, target = track.positions[0, 1].astype(float), subject().centre[0, 1]
    line = eye + np.linspace(0, 1, 200)[:, None] * (target - eye)
    inside = (np.abs(line - [0, -0.8, 0.25]) < [3.0, 0.1, 0.25]).all(1)
    assert not inside.any()


def test_a_place_without_a_cast_is_shown_from_a_standing_height_with_its_landmarks():
    shot = replace(geometry(), landmarks=((-3.6, 20.6, 0.0), (8.4, 15.4, 0.0)))
    track = solve_camera(CameraPlan(framing="wide shot"), shot)
    assert track.positions[0, 1, 2] == pytest.approx(1.5, abs=0.1)
    for mark in shot.landmarks:
        assert np.abs(seen(track, np.broadcast_to(mark, (FRAMES, 3)))[0, 0]) < 0.95


def test_smoothing_leaves_straight_motion_alone():
    times = CLOCK.shutter_times(40).reshape(-1)
    line = np.stack([2 * times + 1, -times, 0 * times], 1)
    assert np.allclose(smoothed(times, line, 0.3), line, atol=1e-9)
    noisy = line + 0.1 * np.sin(60 * times)[:, None]
    assert np.abs(smoothed(times, noisy, 0.3) - line).max() < 0.03


def test_rotations_look_where_they_are_told():
    forward = np.array([[1.0, 0, 0], [0, 1, 0], [-1, 0.2, 0.3], [0.3, -0.4, -0.9], [0, 0, -1]])
    forward /= np.linalg.norm(forward, axis=1, keepdims=True)
    quats = look_rotations(forward)
    assert np.allclose(rotated(quats, np.broadcast_to([0.0, 0.0, -1.0], forward.shape)), forward, atol=1e-9)
    right = rotated(quats, np.broadcast_to([1.0, 0.0, 0.0], forward.shape))
    assert np.allclose(right[:, 2], 0, atol=1e-9)


def test_equal_plans_give_equal_bytes_and_seeds_shake_differently():
    plan = CameraPlan(support="handheld")
    tracks = [solve_camera(plan, geometry(subject(), seed=seed)) for seed in (1, 1, 2)]
    assert tracks[0].positions.tobytes() == tracks[1].positions.tobytes()
    assert tracks[0].positions.tobytes() != tracks[2].positions.tobytes()


def test_moves_follow_each_other():
    """First it pans and stays where it is, then it goes towards the subject without turning."""
    plan = CameraPlan(move="pan", direction="right", then=(CameraMove(move="dolly in"),))
    track = solve_camera(plan, geometry(subject()))
    eyes = track.positions[:, 1]
    half = len(eyes) // 2
    turned = np.abs(track.rotations[1:, 1] - track.rotations[:-1, 1]).sum(1)
    assert np.ptp(eyes[: half - 1], axis=0).max() < 1e-4
    assert np.linalg.norm(eyes[-1] - eyes[half]) > 0.05
    assert turned[:half].sum() > 5 * turned[half + 1 :].sum()
    only = solve_camera(CameraPlan(move="pan", direction="right"), geometry(subject()))
    assert np.abs(track.positions[0] - only.positions[0]).max() < 1e-4


def test_the_tables_name_what_the_catalogue_offers():
    from aozora.world.catalogue import world_catalogue

    catalogue = world_catalogue()
    for category, names in (("framing", FRAMINGS), ("angle", ANGLES), ("move", MOVES)):
        assert {entry.name for entry in catalogue.of(category)} == set(names)  # type: ignore[arg-type]
    words = [(entry.category, word) for entry in catalogue.entries for word in (entry.name, *entry.words)]
    assert len(words) == len(set(words))
