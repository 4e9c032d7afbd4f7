"""Spray and what floats: ballistic drops, crowns, draughts, bobbing."""

import math

import numpy as np
import pytest

from aozora.film.randomness import lane
from aozora.world.physics.buoyancy import hull_of
from aozora.world.physics.immersion import Floater, carried_share, entry, wetted
from aozora.world.physics.spray import SLOWEST, Blow, Drops, crown, terminal_speed, thrown
from aozora.world.physics.wave_field import Tank

BLOW = Blow(1.0, (0.2, -0.1, 0.5), 0.06, 3.0)


def box(side: float) -> tuple[np.ndarray, np.ndarray]:
    points = np.array([[x, y, z] for x in (0, side) for y in (0, side) for z in (0, side)], float)
    faces = [(0, 1, 3), (0, 3, 2), (4, 6, 7), (4, 7, 5), (0, 4, 5), (0, 5, 1), (2, 3, 7), (2, 7, 6), (0, 2, 6), (0, 6, 4)]
    return points, np.array([*faces, (1, 5, 7), (1, 7, 3)])


def test_large_slow_drops_fly_in_parabolas_and_land_where_they_left() -> None:
    velocity = np.array([[0.4, 0.0, 1.5]])
    drop = Drops(np.array([2.0]), np.array([[0.0, 0.0, 1.0]]), velocity, np.array([0.005]))
    seconds = 0.2
    place = drop.places(2.0 + seconds)[0]
    assert place[2] == pytest.approx(1.0 + 1.5 * seconds - 0.5 * 9.81 * seconds**2, abs=0.02 * 1.5 * seconds)
    assert place[0] == pytest.approx(0.4 * seconds, rel=0.03)
    landing = float(drop.landing(1.0)[0])
    assert landing - 2.0 == pytest.approx(2 * 1.5 / 9.81, rel=0.05)
    assert drop.places(landing)[0, 2] == pytest.approx(1.0, abs=1e-3)


def test_drops_come_to_their_terminal_speed() -> None:
    drop = Drops(np.zeros(1), np.zeros((1, 3)), np.zeros((1, 3)), np.array([0.001]))
    fall = float(drop.places(9.0)[0, 2] - drop.places(10.0)[0, 2])
    assert fall == pytest.approx(float(terminal_speed(np.array([0.001]))[0]), rel=0.02)
    assert fall == pytest.approx(6.5, rel=0.03)  # measured for drops of 2 mm by Gunn and Kinzer (1949)


def test_harder_blows_throw_more_and_faster_drops_and_soft_ones_none() -> None:
    soft, hard = (thrown(Blow(0.0, (0, 0, 0), 0.05, speed), lane(1, "x")) for speed in (1.2, 3.6))
    assert len(hard.start) > 1.5 * len(soft.start)
    assert np.median(hard.velocity[:, 2]) > 2.0 * np.median(soft.velocity[:, 2])
    assert not len(thrown(Blow(0.0, (0, 0, 0), 0.05, 0.9 * SLOWEST), lane(1, "x")).start)
    again = thrown(Blow(0.0, (0, 0, 0), 0.05, 3.6), lane(1, "x"))
    assert np.array_equal(again.velocity, hard.velocity)
    volume = float((4 / 3 * math.pi * hard.radius**3).sum())
    assert volume < 0.5 * 2 / 3 * math.pi * 0.05**3
    energy = float((0.5 * 1000 * 4 / 3 * math.pi * hard.radius**3 * (hard.velocity**2).sum(1)).sum())
    assert energy < Blow(0.0, (0, 0, 0), 0.05, 3.6).energy


def test_what_comes_at_a_slant_throws_its_drops_ahead() -> None:
    drops = thrown(Blow(0.0, (0, 0, 0), 0.05, 2.0, (1.5, 0.0)), lane(2, "x"))
    assert float(drops.velocity[:, 0].mean()) > 0.3
    assert abs(float(drops.velocity[:, 1].mean())) < 0.15


def test_a_crown_rises_widens_and_is_gone() -> None:
    times = np.array([0.9, 1.03, 1.08, 1.7])
    points = crown(BLOW, times, lane(3, "x"))
    assert np.isnan(points[0]).all()
    assert np.isnan(points[3]).all()
    early, late = (np.nan_to_num(frame - np.array(BLOW.position)) for frame in points[1:3])
    assert 0.02 < early[:, 2].max() < late[:, 2].max() < 0.4
    assert np.hypot(late[:, 0], late[:, 1]).max() > np.hypot(early[:, 0], early[:, 1]).max() > BLOW.radius


def test_a_ball_in_water_wets_its_own_cap_and_presses_with_its_depth() -> None:
    rng = lane(4, "x")
    unit = rng.normal(size=(20000, 3))
    ball = 0.2 * unit / np.linalg.norm(unit, axis=1)[:, None]
    tank = Tank((64, 64), 0.02, (-0.64, -0.64))
    half = wetted(ball + np.array([0, 0, 0.1]), tank)
    volume = float(half.draught.sum()) * tank.cell**2
    deep = 0.1
    assert float(half.head.max()) == pytest.approx(deep, rel=0.1)
    assert volume == pytest.approx(math.pi * deep**2 * (0.2 - deep / 3), rel=0.2)
    assert wetted(ball + np.array([0, 0, 0.3]), tank).dry
    sunk = wetted(ball - np.array([0, 0, 1.0]), tank)
    assert sunk.head.max() < 0.02 * 0.4


def test_the_speed_of_what_comes_in_is_measured() -> None:
    tank = Tank((32, 32), 0.02, (-0.32, -0.32))
    flat = np.stack(np.meshgrid(np.linspace(-0.1, 0.1, 20), np.linspace(-0.1, 0.1, 20)), -1).reshape(-1, 2)
    plate = np.column_stack([flat, np.full(400, 0.01)])
    found = entry(plate, plate - np.array([0.0, 0.0, 0.05]), 0.025, tank)
    assert found is not None
    assert found.speed == pytest.approx(2.0)
    assert found.area == pytest.approx(0.04, rel=0.25)
    assert found.head.max() == pytest.approx(4.0 / (2 * 9.81), rel=0.1)
    assert entry(plate, plate + 0.01, 0.025, tank) is None


def test_what_floats_bobs_and_comes_to_rest_at_its_draught() -> None:
    hull = hull_of(*box(0.2))
    floater = Floater(hull, 400.0, 2.0)
    foot, speed = 0.3, 0.0
    found = []
    for _ in range(400):
        foot, speed = floater.after(foot, speed, 0.0, 1 / 40)
        found.append(foot)
    assert found[-1] == pytest.approx(-0.08, abs=0.02 * 0.08)
    assert min(found) < -0.1
    lifted, _ = floater.after(found[-1], 0.0, 0.05, 5.0)
    assert lifted == pytest.approx(-0.03, abs=0.002)
    assert Floater(hull, 2600.0, 2.0).after(0.0, 0.0, 0.0, 8.0)[0] == pytest.approx(-2.0)


def test_waves_carry_less_of_a_deep_hull_than_of_a_shallow_one() -> None:
    assert carried_share(0.0, 0.3) == 1.0
    assert carried_share(6.0, 0.3) == 1.0
    assert carried_share(0.8, 0.02) > carried_share(0.8, 0.1) > 0.05
