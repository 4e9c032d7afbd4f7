"""Rigid bodies against the equations of motion, and their events against momentum."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from aozora.film.errors import StageFailed
from aozora.film.rotations import rotated
from aozora.film.timing import Clock
from aozora.world.elements import Body, StaticBody
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.mujoco_solver import DEEPEST, MujocoSolver, deepest_share, shallower
from aozora.world.physics.scene import Driven, Ground, Mover, NullSolver, RigidScene, Simulation, chosen_rate
from aozora.world.physics.surfaces_in_contact import against_fixed
from aozora.world.physics.tracks import mover_track

HARD = Ground(surface="")
G = 9.81


def ball(radius: float = 0.1, mass: float = 0.3, restitution: float = 0.75, rolling: float = 0.0) -> Body:
    return Body("sphere", (radius, 0, 0), mass, friction=0.6, restitution=restitution, rolling=rolling)


def test_free_fall_takes_the_analytic_time_and_bounces_to_the_analytic_height():
    body = ball()
    run = MujocoSolver().simulate(RigidScene((Mover("ball", body, (0, 0, 1.5)),), ground=HARD), 1.2)
    impact = contact_events(run, 0)[0]
    assert impact.time == pytest.approx(np.sqrt(2 * 1.4 / G), abs=0.003)
    assert impact.normal_speed == pytest.approx(np.sqrt(2 * 1.4 * G), rel=0.01)
    restitution = against_fixed(body, "").restitution
    after = run.positions[int(impact.time * run.rate_hz) :, 0, 2].max() - 0.1
    assert after == pytest.approx(1.4 * restitution**2, rel=0.2)


def test_impulse_is_the_change_of_momentum():
    run = MujocoSolver().simulate(RigidScene((Mover("ball", ball(mass=0.4), (0, 0, 1.0)),), ground=HARD), 0.7)
    impact = contact_events(run, 0)[0]
    speeds = run.velocities[:, 0, 2]
    assert impact.impulse == pytest.approx(0.4 * (speeds.max() - speeds.min()), rel=0.05)
    assert (impact.a, impact.b, impact.mass) == ("ball", "ground", 0.4)


def test_a_rolling_ball_does_not_slip_and_slows_as_its_resistance_says():
    body = Body("sphere", (0.1, 0, 0), 0.3, (0, 0, 0.1), friction=0.6, restitution=0.5, rolling=0.002)
    mover = Mover("ball", body, (0, 0, 0), velocity=(2, 0, 0), spin=(0, 20, 0))
    run = MujocoSolver().simulate(RigidScene((mover,), ground=HARD), 2)
    middle = run.positions[:, 0] + rotated(run.rotations[:, 0], np.broadcast_to(body.centre, run.positions[:, 0].shape))
    slowing = against_fixed(body, "").rolling / 0.1 * G / 1.4
    assert middle[-1, 0] == pytest.approx(2 * 2 - 0.5 * slowing * 2**2, rel=0.01)
    assert run.spins[-1, 0, 1] * 0.1 == pytest.approx(2 - slowing * 2, rel=0.03)
    rolls = [event for event in contact_events(run, 0) if event.type == "roll"]
    assert rolls[0].duration > 1.8
    assert rolls[0].curve[10][1] == pytest.approx(2.0 - 0.2 * slowing, rel=0.05)


def test_rolling_follows_the_terrain():
    hill = Ground(height=lambda x, y: 0.1 * np.sin(x) + 0 * y, surface="")
    body = Body("sphere", (0.1, 0, 0), 0.3, (0, 0, 0.0), restitution=0.3)
    run = MujocoSolver().simulate(
        RigidScene((Mover("b", body, (0, 0, 0.1), velocity=(2.0, 0, 0), spin=(0, 20, 0)),), ground=hill), 2
    )
    x, z = run.positions[:, 0, 0], run.positions[:, 0, 2]
    assert np.abs(z - 0.1 * np.sin(x) - 0.1).max() < 0.012
    assert x[-1] > 3


def test_boxes_rest_on_each_other_without_sinking_in():
    block = Body("box", (0.05, 0.05, 0.05), 0.5, (0, 0, 0.05), restitution=0.2)
    movers = tuple(Mover(f"b{i}", block, (0.01 * i, 0, 0.1005 * i)) for i in range(3))
    run = MujocoSolver().simulate(RigidScene(movers, ground=HARD), 1.0)
    heights = run.positions[-1, :, 2]
    assert np.allclose(heights, [0, 0.1, 0.2], atol=0.003)
    assert np.abs(run.velocities[-1]).max() < 0.02


def test_a_run_ends_when_everything_rests_and_its_tracks_go_on():
    block = Body("box", (0.05, 0.05, 0.05), 0.5, (0, 0, 0.05), restitution=0.1)
    run = MujocoSolver().simulate(RigidScene((Mover("b", block, (0, 0, 0.1)),), ground=HARD), 20)
    assert len(run.positions) < 3 * run.rate_hz
    track = mover_track(run, "b", Clock(Fraction(24)).shutter_times(480))
    assert np.all(track.positions[-1] == track.positions[200])
    assert track.positions[-1, 0, 2] == pytest.approx(0, abs=0.002)


def test_a_sliding_box_is_told_as_sliding_and_stops_after_the_friction_distance():
    block = Body("box", (0.1, 0.1, 0.05), 1.0, (0, 0, 0.05), friction=0.4, restitution=0.1)
    run = MujocoSolver().simulate(RigidScene((Mover("b", block, (0, 0, 0), velocity=(1.5, 0, 0)),), ground=HARD), 1.5)
    friction = against_fixed(block, "").friction
    assert run.positions[-1, 0, 0] == pytest.approx(1.5**2 / (2 * friction * G), rel=0.1)
    assert any(event.type == "slide" for event in contact_events(run, 0))


def test_things_are_held_until_their_release_and_pushed_by_what_is_driven():
    body = Body("sphere", (0.1, 0, 0), 0.3)
    held = Mover("held", body, (0, 0, 1.0), release_s=0.5)
    pushed = Mover("pushed", body, (3.0, 0, 0.1))
    hand = Driven(
        "hand",
        Body("box", (0.1, 0.3, 0.1), 1.0),
        np.array([0.0, 1.0]),
        np.array([[2.5, 0, 0.1], [3.3, 0, 0.1]]),
        np.array([[1.0, 0, 0, 0]] * 2),
    )
    run = MujocoSolver().simulate(RigidScene((held, pushed), driven=(hand,), ground=HARD), 1.0)
    assert run.positions[int(0.49 * run.rate_hz), 0, 2] == pytest.approx(1.0, abs=1e-3)
    assert run.positions[-1, 0, 2] < 0.6
    assert run.positions[-1, 1, 0] > 3.3


def test_events_know_the_set_and_its_substances():
    table = StaticBody("table", Body("box", (0.5, 0.5, 0.05), 0), (0, 0, 0.5), substance="wood")
    marble = Mover("marble", Body("sphere", (0.01, 0, 0), 0.01, restitution=0.6), (0, 0, 0.7), substance="glass")
    events = contact_events(MujocoSolver().simulate(RigidScene((marble,), (table,), None), 0.6), 0)
    assert (events[0].a, events[0].b, events[0].material_a, events[0].material_b) == ("marble", "set/table", "glass", "wood")
    times = [event.time for event in events if event.type == "impact"]
    assert len(times) >= 3
    assert min(np.diff(times)) >= 0.03
    assert all(event.normal_speed >= 0.05 for event in events if event.type == "impact")


def test_equal_scenes_give_equal_bytes():
    movers = tuple(Mover(f"b{i}", Body("box", (0.05, 0.04, 0.06), 0.4), (0.02 * i, 0, 0.2 + 0.15 * i)) for i in range(3))
    runs = [MujocoSolver().simulate(RigidScene(movers, ground=HARD), 0.5) for _ in range(2)]
    times = Clock(Fraction(24)).shutter_times(10)
    tracks = [mover_track(run, "b1", times) for run in runs]
    assert tracks[0].positions.tobytes() == tracks[1].positions.tobytes()
    assert tracks[0].rotations.tobytes() == tracks[1].rotations.tobytes()
    assert contact_events(runs[0], 3) == contact_events(runs[1], 3)
    assert np.allclose(np.linalg.norm(tracks[0].rotations, axis=-1), 1, atol=1e-5)


def test_what_explodes_is_a_clear_error():
    body = ball()
    with pytest.raises(StageFailed, match="unstable"):
        MujocoSolver().simulate(RigidScene((Mover("b", body, (0, 0, 5), velocity=(500, 0, 0)),), ground=HARD), 0.5)


def test_the_null_twin_leaves_things_where_they_are():
    scene = RigidScene((Mover("b", ball(), (1, 2, 3), velocity=(1, 0, 0)),))
    run = NullSolver().simulate(scene, 0.5)
    assert np.all(run.positions == [1, 2, 3])
    assert contact_events(run, 0) == ()


def test_what_is_driven_too_deep_into_something_is_run_again_with_shorter_steps():
    """A plate on the floor under a pile: at the usual step it is entered by a tenth of its thickness."""
    dice: Any = np.random.Generator(np.random.PCG64(22))
    movers: list[Mover] = []
    for i in range(int(dice.integers(2, 9))):
        a, b, c = dice.uniform(0.02, 0.12, 3).tolist()
        mass = float(dice.uniform(0.02, 3))
        body = Body("box", (a, b, c), mass) if dice.random() < 0.5 else Body("sphere", (a, 0, 0), mass)
        movers.append(Mover(f"m{i}", body, (float(dice.uniform(-0.1, 0.1)), float(dice.uniform(-0.1, 0.1)), 0.2 + 0.28 * i)))
    floor = StaticBody("floor", Body("box", (6, 6, 0.1), 1.0), (0, 0, -0.1))
    scene = RigidScene(tuple(movers), (floor,), None, air=1.2)
    run = MujocoSolver().simulate(scene, 0.75)
    assert run.rate_hz == 2 * chosen_rate(scene)
    assert deepest_share(run) <= DEEPEST


def test_of_two_runs_the_shallower_is_kept_and_a_second_that_fails_loses_nothing() -> None:
    def thrown(speed: float) -> Simulation:
        plate = Mover("plate", Body("box", (0.1, 0.1, 0.025), 0.2), (0, 0, 0.025))
        weight = Mover("ball", Body("sphere", (0.08, 0, 0), 6.0), (0, 0, 0.2), velocity=(0, 0, -speed))
        floor = StaticBody("floor", Body("box", (6, 6, 0.1), 1.0), (0, 0, -0.1))
        return MujocoSolver().simulate(RigidScene((plate, weight), (floor,), None, air=1.2), 0.1)

    def failing() -> Simulation:
        raise StageFailed("the simulation became unstable after 0.1 s", field="physics")

    gentle, hard, harder = thrown(0.5), thrown(20.0), thrown(35.0)
    assert deepest_share(gentle) <= DEEPEST < deepest_share(hard) < deepest_share(harder)
    assert shallower(hard, failing) is hard
    assert shallower(hard, lambda: harder) is hard
    assert shallower(harder, lambda: hard) is hard
    assert shallower(gentle, failing) is gentle
