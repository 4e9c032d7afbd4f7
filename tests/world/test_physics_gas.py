"""Hot gas on a grid: smoke rises, wind bends it, matter is kept, solids hold, fire burns what it is fed."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.air import Plume, Wind
from aozora.world.firelight import firelight
from aozora.world.physics.gas import Burner, Chamber, Gas, Habits
from aozora.world.physics.hearths import hearth_of

Floats = NDArray[Any]

STILL = Habits(lift=0.0, pace=0.0, cooling=0.0, loss=0.0, thinning=0.0, whirl=0.0)
SMOKE = Habits(lift=4.0, pace=0.0, cooling=0.0, loss=0.0, thinning=0.0, whirl=0.2)
CELL = 0.05


def puff(gas: Gas, at: tuple[int, int, int], wide: float = 2.5) -> None:
    """A round cloud of warm smoke about a cell."""
    grid = np.stack(np.meshgrid(*(np.arange(n) for n in gas.chamber.shape), indexing="ij"), -1)
    cloud = np.exp(-((grid - np.array(at)) ** 2).sum(-1) / wide**2).astype(np.float32)
    cloud[cloud < 1e-3] = 0
    gas.matter[..., 0] += cloud
    gas.matter[..., 2] += cloud


def middle(gas: Gas) -> Floats:
    """Where the smoke is on average, in cells."""
    weight = gas.soot.astype(np.float64)
    axes = np.meshgrid(*(np.arange(n) for n in weight.shape), indexing="ij")
    return np.array([(axis * weight).sum() for axis in axes]) / weight.sum()


def test_warm_smoke_rises_straight_and_cold_smoke_stays() -> None:
    warm, cold = (Gas(Chamber((20, 20, 32), CELL, habits=h)) for h in (SMOKE, STILL))
    for gas in (warm, cold):
        puff(gas, (10, 10, 8))
        for _ in range(45):
            gas.step(0.02)
    assert middle(warm)[2] > 8 + 4
    assert np.allclose(middle(warm)[:2], 10, atol=0.2)
    assert np.allclose(middle(cold), (10, 10, 8), atol=0.05)


def test_wind_carries_smoke_at_its_own_speed() -> None:
    gas = Gas(Chamber((40, 16, 16), CELL, habits=STILL, wind=lambda _: (1.2, 0.0, 0.0), floored=False))
    puff(gas, (8, 8, 8))
    for _ in range(40):
        gas.step(0.02)
    assert middle(gas)[0] - 8 == pytest.approx(1.2 * 0.8 / CELL, rel=0.035)
    assert np.allclose(middle(gas)[1:], 8, atol=0.1)


def test_rising_smoke_leans_with_the_wind() -> None:
    leans: list[float] = []
    for speed in (0.0, 0.5):
        blowing = Gas(Chamber((30, 20, 30), CELL, habits=SMOKE, wind=lambda _, s=speed: (s, 0.0, 0.0)))
        puff(blowing, (10, 10, 8))
        for _ in range(25):
            blowing.step(0.02)
        leans.append(float(middle(blowing)[0] - 10))
    assert abs(leans[0]) < 0.2
    assert leans[1] > 1.5


def test_matter_is_kept_within_three_per_cent_while_it_whirls() -> None:
    gas = Gas(Chamber((24, 24, 36), CELL, habits=SMOKE))
    puff(gas, (12, 12, 8))
    before = float(gas.soot.sum(dtype=np.float64))
    for _ in range(25):
        gas.step(0.02)
    assert float(gas.soot.sum(dtype=np.float64)) == pytest.approx(before, rel=0.03)
    assert gas.soot.min() >= 0.0


def test_the_flow_is_free_of_divergence_where_nothing_burns() -> None:
    gas = Gas(Chamber((20, 20, 28), CELL, habits=SMOKE))
    puff(gas, (10, 10, 8))
    for _ in range(12):
        gas.step(0.02)
    gas._swell[:] = 0  # pyright: ignore[reportPrivateUsage]
    gas._press()  # pyright: ignore[reportPrivateUsage]
    u, v, w = gas.flow
    rest = np.diff(u, axis=0) + np.diff(v, axis=1) + np.diff(w, axis=2)
    assert np.abs(rest).max() < 0.005 * np.abs(w).max()


def test_nothing_leaks_through_a_ceiling_one_cell_thick() -> None:
    solid = np.zeros((16, 16, 24), np.bool_)
    solid[:, :, 14] = True
    gas = Gas(Chamber((16, 16, 24), CELL, habits=replace(SMOKE, lift=20.0), solid=solid))
    puff(gas, (8, 8, 6))
    for _ in range(40):
        gas.step(0.03)
    assert gas.soot[:, :, 13].max() > 0.02, "it has come to the ceiling"
    assert gas.soot[:, :, 14:].max() == 0.0


def test_an_obstacle_turns_the_flow_aside() -> None:
    solid = np.zeros((20, 20, 26), np.bool_)
    solid[7:13, 7:13, 12:15] = True
    gas = Gas(Chamber((20, 20, 26), CELL, habits=replace(SMOKE, lift=20.0), solid=solid))
    puff(gas, (10, 10, 6))
    for _ in range(40):
        gas.step(0.02)
    assert gas.soot[solid].max() == 0.0
    beside = gas.soot[:, :, 16:].copy()
    beside[8:12, 8:12] = 0
    assert beside.max() > 0.03


def test_a_fire_burns_what_it_is_fed_and_goes_out_without() -> None:
    burner = Burner((0.4, 0.4, 0.05), 0.15, heat=4.0, fuel=6.0, strength=lambda t: float(t < 0.4))
    habits, step = Habits(cooling=4.0, loss=1.0), 0.02
    gas = Gas(Chamber((16, 16, 24), CELL, (burner,), habits))
    burnt: list[float] = []
    for _ in range(90):
        gas.step(step)
        burning = np.where(gas.heat > habits.catches, np.minimum(gas.matter[..., 1], habits.pace * step), 0.0)
        burnt.append(float(burning.sum()) / step)
    assert max(burnt[5:20]) > 0.5
    assert burnt[-1] < 0.05 * max(burnt)
    assert gas.heat.max() < 0.3


def test_the_same_fire_gives_the_same_bytes_and_another_seed_another_fire() -> None:
    def run(seed: int) -> bytes:
        hearth = hearth_of(
            Plume("flame", height=1.0, width=0.5, seed=seed), Wind((0.5, 0.2), 0.3), lambda _: np.zeros(3), floor=True, coarse=2.5
        )
        gas = Gas(hearth.chamber, -0.3)
        for _ in range(12):
            gas.step(hearth.step_s)
        return gas.matter.tobytes()

    assert run(1) == run(1) != run(2)


def test_a_grid_that_moves_sees_the_wind_of_its_own_motion() -> None:
    """Galileo: a fire carried at a speed looks like one that stands in a wind of that speed."""
    plume = Plume("smoke", height=1.0, width=0.2, seed=1)
    standing = hearth_of(plume, Wind(), lambda _: np.array([-0.6, 0.0, 0.0]), floor=False, coarse=2.0)
    gas = Gas(standing.chamber, 0.0)
    for _ in range(30):
        gas.step(standing.step_s)
    left = gas.chamber.burners[0].place[0] / gas.chamber.cell
    assert middle(gas)[0] > left + 1.0


def test_light_flickers_about_its_usual_strength() -> None:
    times = (np.arange(48)[:, None] + np.array([-0.25, 0.0, 0.25])) / 24
    shares = firelight(Plume("flame", height=1.0, width=0.55, seed=3), Wind(), times)
    assert shares.shape == (48, 3)
    assert 0.85 < shares.mean() < 1.15
    assert shares.std() > 0.02
    assert np.abs(np.diff(shares[:, 1])).max() < 0.35, "no strobe"
