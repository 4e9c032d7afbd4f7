"""Cameras: what each move does and does not do, how large subjects are, where the camera may be."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.camera_path import CameraKey, CameraPath
from aozora.film.motion import CameraTrack
from aozora.film.rotations import rotated
from aozora.film.screenplay import CameraMove, CameraPlan
from aozora.film.timing import Clock
from aozora.world.cameras.geometry import ANGLES, FRAMINGS, MOVES, ShotGeometry, SubjectTrack, look_rotations
from aozora.world.cameras.smoothing import smoothed
from aozora.world.cameras.solver import solve_camera
from aozora.world.elements import Body, StagingArea, StaticBody

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
    assert track.positions[..., 2].min() > 0.05
    assert np.allclose(np.linalg.norm(track.rotations, axis=-1), 1, atol=1e-5)
    if move in ("whip pan", "push through"):
        return  # they begin aside of the subject, or end beyond it
    where = seen(track, body.centre[:, 1])
    share = np.mean((np.abs(where[:, 0]) < 1) & (np.abs(where[:, 1]) < 1) & (where[:, 2] > 0))
    assert share > (0.6 if move in ("pan", "tilt") else 0.95)


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
    assert abs(np.degrees(angle[-1] - angle[0])) == pytest.approx(16 * FRAMES / 24, rel=0.05)


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


def axes(track: CameraTrack) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Right, up and forward of the camera (f, 3)."""
    turn = track.rotations[:, 1].astype(float)
    return tuple(rotated(turn, np.broadcast_to(np.array(v, float), (FRAMES, 3))) for v in ([1, 0, 0], [0, 1, 0], [0, 0, -1]))  # type: ignore[return-value]


def travelled(track: CameraTrack) -> float:
    return float(np.ptp(track.positions.reshape(-1, 3), axis=0).max())


def test_a_tilt_turns_up_and_neither_travels_nor_turns_aside():
    track = solve_camera(CameraPlan(move="tilt", direction="up"), geometry(subject()))
    _, _, forward = axes(track)
    assert travelled(track) < 1e-6
    assert forward[-1, 2] > forward[0, 2] + 0.1
    assert np.ptp(np.arctan2(forward[:, 1], forward[:, 0])) < 1e-6


@pytest.mark.parametrize(("direction", "sign"), [("left", -1), ("right", 1)])
def test_a_roll_turns_about_the_axis_of_view_only(direction: str, sign: int):
    track = solve_camera(CameraPlan(move="roll", direction=direction), geometry(subject()))
    right, _, forward = axes(track)
    assert travelled(track) < 1e-6
    assert np.ptp(forward, axis=0).max() < 1e-6
    # Rolled to the right, the camera's right side goes down.
    assert sign * right[len(right) // 3, 2] < -0.1


def test_a_truck_and_a_pedestal_travel_across_the_view():
    truck = solve_camera(CameraPlan(move="truck", direction="right"), geometry(subject()))
    right, _, forward = axes(truck)
    way = truck.positions[-1, 1] - truck.positions[0, 1]
    assert way @ right[0] > 5 * abs(way @ forward[0])
    lift = solve_camera(CameraPlan(move="pedestal", direction="up"), geometry(subject()))
    way = lift.positions[-1, 1] - lift.positions[0, 1]
    assert way[2] > 0.1
    assert np.abs(way[:2]).max() < 1e-4
    crane = solve_camera(CameraPlan(move="crane"), geometry(subject()))
    assert crane.positions[-1, 1, 2] > crane.positions[0, 1, 2] + 0.3
    assert axes(crane)[2][-1, 2] < axes(crane)[2][0, 2] - 0.1


@pytest.mark.parametrize("direction", ["", "in"])
def test_a_dolly_zoom_keeps_the_size_of_its_subject_while_the_lens_changes(direction: str):
    body = subject(size=(0.5, 0.4, 1.7))
    track = solve_camera(CameraPlan(framing="medium shot", move="dolly zoom", direction=direction), geometry(body))
    depth = seen(track, body.centre[:, 1])[:, 2]
    size = track.lens_mm[:, 1] / depth
    assert np.ptp(track.lens_mm[:, 1]) > 0.5 * track.lens_mm.min()
    assert np.ptp(size) < 0.03 * size.mean()
    assert (track.lens_mm[-1, 1] < track.lens_mm[0, 1]) == (direction == "in")


def test_a_whip_pan_is_over_in_a_third_of_a_second_and_ends_on_the_subject():
    track = solve_camera(CameraPlan(move="whip pan"), geometry(subject()))
    _, _, forward = axes(track)
    turn = np.degrees(np.arccos(np.clip((forward[1:] * forward[:-1]).sum(1), -1, 1)))
    assert travelled(track) < 1e-6
    assert 3 <= np.count_nonzero(turn > 1.0) <= 9
    assert turn.sum() > 60
    assert np.abs(seen(track, subject().centre[:, 1])[-1, :2]).max() < 0.3


def test_a_flight_comes_from_high_and_far_and_a_place_is_flown_over():
    track = solve_camera(CameraPlan(framing="wide shot", move="flight"), geometry(subject()))
    away = np.linalg.norm(track.positions[:, 1] - subject().centre[:, 1], axis=1)
    assert away[-1] < 0.8 * away[0]
    assert track.positions[0, 1, 2] > 1.5
    over = solve_camera(CameraPlan(framing="wide shot", move="flight"), geometry())
    assert over.positions[..., 2].min() > 6
    assert travelled(over) > 3
    assert np.ptp(axes(over)[2], axis=0).max() < 1e-5


def test_pushing_through_goes_past_the_subject_without_touching_it():
    body = subject(size=(0.5, 0.4, 1.7))
    track = solve_camera(CameraPlan(framing="medium shot", move="push through", speed="fast"), geometry(body))
    eye = track.positions[:, 1]
    assert seen(track, body.centre[:, 1])[0, 2] > 0 > seen(track, body.centre[:, 1])[-1, 2]
    assert not ((eye > body.low[:, 1]) & (eye < body.high[:, 1])).all(1).any()
    assert np.ptp(axes(track)[2], axis=0).max() < 1e-5


def test_easing_changes_when_a_camera_is_fast():
    halves = {}
    for easing in ("linear", "ease in", "ease out"):
        track = solve_camera(CameraPlan(move="dolly in", easing=easing), geometry(subject()))
        way = np.linalg.norm(track.positions[:, 1] - track.positions[0, 1], axis=1)
        halves[easing] = way[FRAMES // 2] / way[-1]
    assert halves["ease in"] < 0.3 < 0.45 < halves["linear"] < 0.55 < 0.7 < halves["ease out"]


def test_a_dutch_angle_leans_and_nothing_else_does():
    leaning = axes(solve_camera(CameraPlan(angle="dutch angle"), geometry(subject())))[0]
    level = axes(solve_camera(CameraPlan(), geometry(subject())))[0]
    assert np.degrees(np.arcsin(-leaning[0, 2])) == pytest.approx(16, abs=0.5)
    assert np.abs(level[:, 2]).max() < 1e-6


@pytest.mark.parametrize(
    ("angle", "degrees"), [("front view", 0), ("three-quarter view", 40), ("side view", 90), ("rear view", 180)]
)
def test_sides_are_told_from_where_the_subject_looks(angle: str, degrees: float):
    track = solve_camera(CameraPlan(angle=angle), geometry(subject()))
    away = (track.positions[0, 1] - subject().centre[0, 1])[:2]
    cosine = away @ np.array([0.6, -0.8]) / np.linalg.norm(away)
    assert np.degrees(np.arccos(np.clip(cosine, -1, 1))) == pytest.approx(degrees, abs=8)


def people() -> tuple[SubjectTrack, SubjectTrack]:
    a, b = subject(size=(0.5, 0.4, 1.7)), subject(np.zeros((FRAMES, 3, 3)) + np.array([0.2, 1.6, 0]), size=(0.5, 0.4, 1.7))
    a = replace(a, head=a.high - np.array([0.25, 0.2, 0.12]), head_size=0.24)
    return a, replace(b, id="cat", head=b.high - np.array([0.25, 0.2, 0.12]), head_size=0.24)


def test_over_the_shoulder_has_one_near_and_out_of_the_middle_and_looks_at_the_other():
    a, b = people()
    track = solve_camera(CameraPlan(framing="over the shoulder"), geometry(a, b))
    near, far = seen(track, b.head[:, 1])[0], seen(track, a.head[:, 1])[0]
    assert 0.3 < near[2] < 1.6 < far[2]
    assert abs(near[0]) > 0.2
    assert np.abs(far[:2]).max() < 0.5


def test_a_point_of_view_is_from_the_head_and_a_two_shot_has_both_heads():
    a, b = people()
    track = solve_camera(CameraPlan(framing="point of view"), geometry(a, b))
    assert np.linalg.norm(track.positions[0, 1] - a.head[0, 1]) < 0.3
    assert np.abs(seen(track, b.head[:, 1])[0, :2]).max() < 0.2
    both = solve_camera(CameraPlan(framing="two shot"), geometry(a, b))
    for body in (a, b):
        assert np.abs(seen(both, body.head[:, 1])[0, :2]).max() < 0.95
    assert seen(both, a.low[:, 1])[0, 1] < -1


def test_a_full_shot_of_somebody_fills_the_picture_from_head_to_toe():
    body = subject(size=(0.5, 0.4, 1.7))
    for aspect in (16 / 9, 9 / 16, 1.0, 4 / 5, 2.39):
        track = solve_camera(CameraPlan(framing="full shot"), replace(geometry(body), aspect=aspect))
        ends = [body.centre[:, 1] * np.array([1, 1, 0]) + np.array([0, 0, z]) for z in (0.0, 1.7)]
        low, high = (seen(track, end)[0, 1] * aspect / ASPECT for end in ends)
        assert 0.64 < 0.5 * (high - low) < 0.8
        assert -1 < low < -0.6
        assert 0.55 < high < 0.95
        assert 1 - high > 0.05


def test_focus_is_shallow_deep_pulled_or_on_somebody():
    a, b = people()
    away = np.array([0, 3, 0])
    b = replace(b, low=b.low + away, high=b.high + away, head=b.head + away)
    stops = {name: solve_camera(CameraPlan(focus=name), geometry(a)).fstop.max() for name in ("", "shallow", "deep")}
    assert stops["shallow"] < stops[""] < stops["deep"]
    assert solve_camera(CameraPlan(focus="shallow", fstop=5.6), geometry(a)).fstop.max() == pytest.approx(5.6)
    rack = solve_camera(CameraPlan(framing="medium shot", focus="rack"), geometry(a, others=(b,)))
    depths = [seen(rack, body.head[:, 1])[0, 2] for body in (b, a)]
    assert rack.focus_m[0, 1] == pytest.approx(depths[0], rel=0.03)
    assert rack.focus_m[-1, 1] == pytest.approx(depths[1], rel=0.03)
    # What is not in focus is plainly out of it: its points are discs of a fortieth of the picture's width or more.
    disc = (1e-3 * rack.lens_mm[0, 1]) ** 2 / rack.fstop[0, 1] * abs(1 / depths[0] - 1 / depths[1]) / 0.036
    assert disc > 1 / 40
    spots = [seen(rack, body.head[:, 1])[0] for body in (b, a)]
    assert spots[0][2] > 1.2 * spots[1][2]
    assert abs(spots[0][0] - spots[1][0]) > 0.15
    told = solve_camera(CameraPlan(framing="medium shot", focus_on="cat"), geometry(a, others=(b,)))
    assert told.focus_m[0, 1] == pytest.approx(depths[0], rel=0.03)


def test_hands_shake_more_than_gimbals_and_tripods_not_at_all():
    unrest = {}
    for support in ("handheld", "steadicam", "tripod"):
        track = solve_camera(CameraPlan(support=support), geometry(subject()))
        unrest[support] = float(np.abs(np.diff(track.rotations[:, 1], axis=0)).max())
    assert unrest["handheld"] > 4 * unrest["steadicam"] > 0
    assert unrest["tripod"] == 0


def test_no_move_goes_through_a_wall_or_a_ceiling():
    wall = StaticBody("wall", Body("box", (0.1, 6.0, 3.0), 0), (1.0, 0, 1.5))
    behind = StaticBody("behind", Body("box", (6.0, 0.1, 3.0), 0), (0, -2.6, 1.5))
    for move in MOVES:
        shot = geometry(subject(), statics=(wall, behind), ceiling=2.5)
        track = solve_camera(CameraPlan(framing="full shot", move=move, speed="fast"), shot)
        eye = track.positions.reshape(-1, 3)
        for box in (wall, behind):
            assert not (np.abs(eye - box.position) < np.array(box.body.size)).all(1).any(), move
        assert np.ptp(np.sign(eye[:, 0] - 1.0)) == 0, move
        assert eye[:, 2].max() < 2.5, move


def test_a_camera_keeps_its_pace_when_the_world_is_slowed_down():
    """In slow motion fewer seconds of the world pass, but whoever watches sees as long a move."""
    plain = solve_camera(CameraPlan(move="orbit"), geometry(subject()))
    slow = replace(geometry(subject()), clock=Clock(Fraction(60)), rate=0.4)
    assert np.abs(solve_camera(CameraPlan(move="orbit"), slow).positions[-1, 1] - plain.positions[-1, 1]).max() < 0.05


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


def test_an_exact_path_is_followed_to_a_twentieth_of_a_pixel():
    """Points of the world are seen where the given camera sees them, at 4096 pixels across."""
    keys = (
        CameraKey(time=0, position=(0, -5, 1.5), target=(0, 0, 0.5), lens_mm=35, easing="linear"),
        CameraKey(time=3, position=(3, -4, 2.5), target=(0, 0, 0.5), lens_mm=50, easing="linear"),
    )
    track = solve_camera(CameraPlan(path=CameraPath(keys=keys)), geometry(subject()))
    times = np.clip(CLOCK.shutter_times(FRAMES)[:, 1] / 3, 0, 1)[:, None]
    eye = (1 - times) * np.array(keys[0].position) + times * np.array(keys[1].position)
    lens = (35 * (1 - times) + 50 * times)[:, 0]
    z = eye - np.array([0, 0, 0.5])
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    x = np.cross([0, 0, 1], z)
    x /= np.linalg.norm(x, axis=1, keepdims=True)
    y = np.cross(z, x)
    for point in ([0.4, 0.2, 0.9], [-1, 1, 0], [0, 0, 0.5]):
        there = np.array(point) - eye
        depth = -(there * z).sum(1)
        wanted = np.stack([(there * x).sum(1) / depth, (there * y).sum(1) / depth], -1) * lens[:, None] / 36 * 4096
        got = seen(track, np.broadcast_to(np.array(point, float), (FRAMES, 3)))[:, :2] * [2048, 2048 / ASPECT]
        assert np.abs(got - wanted).max() < 0.05
