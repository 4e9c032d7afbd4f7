"""Joints, springs, motors, belts and magnets against their equations."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.world.elements import Body, StaticBody
from aozora.world.physics.magnetism import MU_0, field, pulls
from aozora.world.physics.mujoco_solver import MujocoSolver
from aozora.world.physics.scene import Belt, Joint, Mover, Pole, RigidScene, Simulation

Floats = NDArray[np.float64]
G = 9.81


def ran(movers: tuple[Mover, ...], seconds: float, **more: object) -> Simulation:
    return MujocoSolver().simulate(RigidScene(movers, ground=None, **more), seconds)  # pyright: ignore[reportArgumentType]


def bob(start: float, length: float = 0.5, name: str = "bob", x: float = 0.0, radius: float = 0.01) -> Mover:
    """A ball on a weightless rod that hangs from (x, 0, 1)."""
    ball = Body("sphere", (radius, 0, 0), 0.1, centre=(0.0, 0.0, -length), restitution=0.98)
    return Mover(name, ball, (x, 0, 1), joint=Joint("hinge", (x, 0, 1), (0, 1, 0), start))


def periods(values: Floats, rate_hz: int) -> float:
    """Mean seconds between upward crossings of zero."""
    up = np.flatnonzero((values[:-1] < 0) & (values[1:] >= 0))
    exact = up - values[up] / (values[up + 1] - values[up])
    return float(np.diff(exact).mean()) / rate_hz


def angles(run: Simulation, name: str) -> Floats:
    """How far a hinge about Y is turned (n,), radians."""
    q = run.rotations[:, run.index(name)]
    return np.asarray(2 * np.arctan2(q[:, 2], q[:, 0]), np.float64)


@pytest.mark.parametrize("start", [0.05, 0.6, 1.5])
def test_a_pendulum_takes_as_long_as_the_elliptic_integral_says(start: float) -> None:
    run = ran((bob(start),), 6.0)
    # The period by the arithmetic-geometric mean; a ball's own inertia makes the pendulum a little longer.
    a, g = 1.0, math.cos(start / 2)
    for _ in range(8):
        a, g = (a + g) / 2, math.sqrt(a * g)
    length = 0.5 + 0.4 * 0.01**2 / 0.5
    assert periods(angles(run, "bob"), run.rate_hz) == pytest.approx(2 * math.pi * math.sqrt(length / G) / a, rel=0.002)


def test_a_pendulum_keeps_its_energy() -> None:
    assert angles(ran((bob(0.6),), 4.0), "bob").min() == pytest.approx(-0.6, abs=0.006)


def test_a_cradle_passes_its_speed_to_the_last_ball() -> None:
    balls = tuple(bob(0.5 if i == 0 else 0.0, 0.1, f"ball-{i}", 0.0204 * i) for i in range(5))
    run = ran(balls, 0.45, rate_hz=12_000)
    # A positive turn about Y moves the ball below the hinge towards -X: the first is lifted away from the others.
    first, last = angles(run, "ball-0"), angles(run, "ball-4")
    assert first[0] == pytest.approx(0.5)
    assert last.min() < -0.4
    middle = [np.abs(angles(run, f"ball-{i}")[: int(np.argmin(last))]).max() for i in (1, 2, 3)]
    assert max(middle) < 0.12


def test_a_weight_on_a_spring_swings_in_its_own_time() -> None:
    weight = Body("box", (0.02, 0.02, 0.02), 0.2)
    spring = Joint("slide", (0, 0, 1), (0, 0, 1), stiffness=20.0)
    run = ran((Mover("weight", weight, (0, 0, 1), joint=spring),), 4.0)
    height = run.positions[:, 0, 2] - 1
    assert height.min() == pytest.approx(-2 * 0.2 * G / 20.0, rel=0.01)
    assert periods(height - height.mean(), run.rate_hz) == pytest.approx(2 * math.pi * math.sqrt(0.2 / 20.0), rel=0.005)


def test_damping_calms_a_spring_at_its_rate() -> None:
    weight = Body("box", (0.02, 0.02, 0.02), 0.2)
    spring = Joint("slide", (0, 0, 1), (1, 0, 0), start=0.1, stiffness=20.0, damping=0.2)
    run = ran((Mover("weight", weight, (0, 0, 1), joint=spring),), 4.0)
    way = np.abs(run.positions[:, 0, 0])
    late = way[int(3.0 * run.rate_hz) :].max()
    assert late == pytest.approx(0.1 * math.exp(-0.2 / (2 * 0.2) * 3.0), rel=0.1)


def test_a_seesaw_tips_to_the_heavier_side_and_balances_by_moments() -> None:
    def tilt(left_kg: float, at: float, right_kg: float) -> float:
        plank = Body("box", (1.2, 0.1, 0.02), 6.0, friction=0.9)
        hinge = Joint("hinge", (0, 0, 0.5), (0, 1, 0), damping=1.5, span=(-0.35, 0.35))
        board = Mover("board", plank, (0, 0, 0.5), joint=hinge)
        loads = [("left", left_kg, -at), ("right", right_kg, 1.0)]
        boxes = [
            Mover(name, Body("box", (0.06, 0.06, 0.06), kg, friction=0.9, restitution=0.0), (x, 0, 0.582))
            for name, kg, x in loads
        ]
        return float(angles(ran((board, *boxes), 1.0), "board")[-1])

    # A positive turn about +Y lowers +X.
    assert tilt(1.0, 1.0, 3.0) > 0.2
    assert tilt(3.0, 1.0, 1.0) < -0.2
    assert abs(tilt(2.0, 0.5, 1.0)) < 0.06


def test_spins_are_about_the_axes_of_the_world() -> None:
    turned = (0.5, 0.5, 0.5, 0.5)
    ball = Mover("ball", Body("sphere", (0.1, 0, 0), 1.0), (0, 0, 5), turned, spin=(1.0, 2.0, 3.0))
    hung = bob(0.3)
    for movers in ((ball,), (ball, hung)):
        run = ran(movers, 0.2)
        assert run.spins[-1, 0] == pytest.approx([1.0, 2.0, 3.0], abs=1e-6)
        step = run.rotations[1:, 0] - run.rotations[:-1, 0]
        assert np.linalg.norm(step, axis=1).max() < 0.01
    assert run.spins[:, 1, 1] == pytest.approx(np.gradient(angles(run, "bob"), 1 / run.rate_hz), abs=0.02)


def test_a_motor_keeps_its_speed_under_load() -> None:
    wheel = Body("cylinder", (0.1, 0.02, 0), 0.5, centre=(0.05, 0, 0))
    run = ran((Mover("wheel", wheel, (0, 0, 1), joint=Joint("hinge", (0, 0, 1), (0, 1, 0), speed=3.0)),), 2.0)
    assert np.unwrap(angles(run, "wheel"))[-1] == pytest.approx(6.0, rel=0.01)


def test_a_belt_takes_a_box_along_at_its_speed_and_stays_where_it_is() -> None:
    turn, way = math.radians(40.0), np.array([math.cos(math.radians(40.0)), math.sin(math.radians(40.0)), 0.0])
    turned = (math.cos(turn / 2), 0.0, 0.0, math.sin(turn / 2))
    belt = StaticBody("belt", Body("box", (2.0, 0.2, 0.05), 1.0, friction=0.8), (0, 0, 0.5), turned, "rubber")
    x, y, _ = (-1.0 * way).tolist()
    box = Mover("box", Body("box", (0.05, 0.05, 0.05), 0.5, friction=0.6, restitution=0.0), (x, y, 0.601))
    velocity = (0.6 * float(way[0]), 0.6 * float(way[1]), 0.0)
    run = ran((box,), 2.0, statics=(belt,), belts=(Belt("belt", velocity),))
    speed = run.velocities[:, 0] @ way
    assert speed[-1] == pytest.approx(0.6, rel=0.02)
    assert speed[int(0.02 * run.rate_hz)] < 0.3
    assert run.positions[-1, 0, 2] == pytest.approx(0.6, abs=0.003)


def test_the_flux_of_a_pole_leaves_it_evenly() -> None:
    at = np.array([[0.2, 0.0, 0.0], [0.0, 0.4, 0.0]])
    found = np.linalg.norm(field([Pole((0, 0, 0), 1e-4)], at), axis=1)
    assert found == pytest.approx([1e-4 / (4 * math.pi * 0.04), 1e-4 / (4 * math.pi * 0.16)], rel=0.003)


def test_the_pull_on_iron_falls_with_the_fifth_power_of_the_distance() -> None:
    near, far = pulls([Pole((0, 0, 0), 1e-4)], np.array([[0.1, 0, 0], [0.2, 0, 0]]), np.array([0.01, 0.01]))[:, 0]
    assert near < far < 0
    assert near / far == pytest.approx(32, rel=0.02)
    flux = 1e-4 / (4 * math.pi)
    expected = 1.5 / MU_0 * 0.01 / 7850 * -4 * flux**2 / 0.1**5
    assert near == pytest.approx(expected, rel=0.02)


def test_a_magnet_draws_iron_and_leaves_wood() -> None:
    floor = StaticBody("floor", Body("box", (1, 1, 0.05), 1.0), (0, 0, -0.05))
    ball = Body("sphere", (0.005, 0, 0), 0.004)
    movers = (
        Mover("iron", ball, (0.05, 0.0, 0.005), substance="metal"),
        Mover("wood", ball, (0.05, 0.05, 0.005), substance="wood"),
    )
    run = ran(movers, 0.4, statics=(floor,), poles=(Pole((0.0, 0.0, 0.005), 3e-4), Pole((-0.04, 0.0, 0.005), -3e-4)))
    assert run.positions[:, 0, 0].min() < 0.02
    assert run.positions[:, 1] == pytest.approx(np.broadcast_to(np.array([0.05, 0.05, 0.005]), (len(run.positions), 3)), abs=2e-3)


def test_the_same_machine_gives_the_same_bytes() -> None:
    movers = (bob(0.5, 0.1), bob(0.0, 0.1, "other", 0.0202))
    assert (ran(movers, 0.4).positions == ran(movers, 0.4).positions).all()
