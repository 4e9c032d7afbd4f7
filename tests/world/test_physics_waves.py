"""The wave field: speeds, volume, walls and wakes against what theory says."""

import math

import numpy as np
import pytest

from aozora.world.physics.wave_field import Tank, WaveField, angular_frequency


def standing(tank: Tank, number: int) -> np.ndarray:
    x = tank.cell * (np.arange(tank.shape[0]) + 0.5)
    return 0.01 * np.cos(math.pi * number * x / (tank.shape[0] * tank.cell))[:, None] * np.ones(tank.shape)


@pytest.mark.parametrize(("depth", "cell", "number"), [(0.05, 0.05, 2), (3.0, 0.05, 8), (0.3, 0.01, 10), (0.02, 0.001, 16)])
def test_standing_waves_swing_at_the_frequency_of_the_dispersion_relation(depth: float, cell: float, number: int) -> None:
    tank = Tank((128, 4), cell, depth=depth, fading=0.0)
    field = WaveField(tank)
    field.lift(standing(tank, number))
    k = math.pi * number / (128 * cell)
    omega = math.sqrt((9.81 * k + 0.0728 / 1000 * k**3) * math.tanh(k * depth))
    step, crossings, last = 2 * math.pi / omega / 37.0, [], field.height[0, 0]
    for i in range(1, 37 * 6):
        field.step(step)
        now = field.height[0, 0]
        if last < 0 <= now:
            crossings.append(step * (i - now / (now - last)))
        last = now
    measured = float(np.diff(crossings).mean())
    assert measured == pytest.approx(2 * math.pi / omega, rel=0.02)


def test_a_long_low_hump_runs_at_the_root_of_gravity_times_depth() -> None:
    tank = Tank((400, 4), 0.05, depth=0.08, fading=0.0)
    field = WaveField(tank)
    x = tank.cell * np.arange(400)
    field.lift(0.005 * np.exp(-(((x - 4.0) / 0.9) ** 2))[:, None] * np.ones((400, 4)))
    found = []
    for _ in range(2):
        for _ in range(40):
            field.step(1 / 20)
        right = np.where(x > 4.2, field.height[:, 0], 0.0)
        found.append(float((x * right).sum() / right.sum()))
    assert (found[1] - found[0]) / 2.0 == pytest.approx(math.sqrt(9.81 * 0.08), rel=0.02)


def test_water_is_neither_made_nor_lost() -> None:
    tank = Tank((96, 80), 0.03, depth=0.4)
    for box in (tank, Tank(tank.shape, tank.cell, depth=0.4, shore=tank.open_border())):
        field = WaveField(box)
        way = box.points()
        for i in range(120):
            hull = 0.05 * np.exp(-((way[..., 0] - 0.3 - 0.015 * i) ** 2 + (way[..., 1] - 1.2) ** 2) / 0.02)
            field.step(1 / 60, hull)
        moved = np.abs(field.height).sum() * box.cell**2
        assert moved > 1e-4
        assert abs(field.height.sum()) * box.cell**2 < 1e-6 * moved


def test_a_hull_at_rest_sinks_in_as_deep_as_it_displaces() -> None:
    tank = Tank((64, 64), 0.05, depth=1.0, fading=0.8)
    field, way = WaveField(tank), tank.points()
    hull = 0.1 * np.exp(-((way - 1.6) ** 2).sum(-1) / 0.15)
    for _ in range(1500):
        field.step(1 / 50, hull)
    dent = hull.mean() - hull
    assert np.abs(field.height - dent).max() < 0.02 * 0.1


def test_a_wake_stays_within_the_angle_of_kelvin_and_has_the_length_of_its_speed() -> None:
    tank = Tank((320, 200), 0.06, depth=50.0, fading=0.0)
    tank = Tank(tank.shape, tank.cell, depth=50.0, fading=0.0, shore=tank.open_border(0.1))
    field, way, speed = WaveField(tank), tank.points(), 1.6
    for i in range(600):
        spot = np.array([2.0 + speed * i / 60, 6.0])
        field.step(1 / 60, 0.02 * np.exp(-((way - spot) ** 2).sum(-1) / 0.12))
    nose = 2.0 + speed * 10
    x, across = way[:, 0, 0], way[0, :, 1] - 6.0
    astern = (x > nose - 8.0) & (x < nose - 4.0)
    energy = field.height[astern] ** 2
    angle = np.arctan2(np.abs(across)[None], nose - x[astern][:, None])
    inside = energy[angle < math.radians(19.47 + 4.0)].sum() / energy.sum()
    assert inside > 0.95
    row = field.height[astern, 100]
    rises = np.flatnonzero((row[:-1] < 0) & (row[1:] >= 0))
    length = float(np.diff(x[astern][rises]).mean())
    assert length == pytest.approx(2 * math.pi * speed**2 / 9.81, rel=0.08)


def test_an_open_border_swallows_what_comes_and_walls_send_it_back() -> None:
    left = []
    for is_open in (True, False):
        tank = Tank((128, 128), 0.03, depth=0.2, fading=0.0)
        field = WaveField(Tank(tank.shape, tank.cell, depth=0.2, fading=0.0, shore=tank.open_border() if is_open else None))
        way = tank.points()
        field.lift(0.02 * np.exp(-((way - 1.9) ** 2).sum(-1) / 0.02))
        for _ in range(360):
            field.step(1 / 60)
        left.append(float((field.height[40:-40, 40:-40] ** 2).sum()))
    # What is left are ripples that are too slow to have come to the border.
    assert left[0] < 0.08 * left[1]


def test_one_long_step_is_as_good_as_many_short_ones() -> None:
    tank = Tank((64, 48), 0.02, depth=0.1)
    long, short = WaveField(tank), WaveField(tank)
    heap = 0.01 * np.exp(-((tank.points() - 0.5) ** 2).sum(-1) / 0.01)
    for field in (long, short):
        field.lift(heap)
    long.step(0.5)
    for _ in range(50):
        short.step(0.01)
    assert np.allclose(long.height, short.height, atol=1e-9)
    assert float(angular_frequency(10.0, 0.1)) == pytest.approx(math.sqrt((98.1 + 0.0728) * math.tanh(1.0)), rel=1e-3)
