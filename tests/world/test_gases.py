"""The gases of a shot: which plumes are simulated, and that any frame is the same however it was come to."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.air import Air, Plume, Wind
from aozora.film.plumes import GasClock
from aozora.film.production import StagedShot
from aozora.film.world import Lamp
from aozora.world.firelight import blastlight, firelight, firelights
from aozora.world.gases import gases
from aozora.world.physics.hearths import hearth_of

PLUME = Plume("smoke", position=(0.0, 0.0, 0.0), height=0.8, width=0.3, begin_s=0.05)


def with_plumes(shot: StagedShot, *plumes: Plume, frames: int = 4) -> StagedShot:
    air = Air(wind=Wind((0.3, 0.0)), plumes=plumes)
    return StagedShot(replace(shot.world, air=air), replace(shot.motion, frames=frames))


def test_any_frame_is_the_same_however_it_was_come_to(small_shot: StagedShot) -> None:
    shot = with_plumes(small_shot, PLUME)
    onward, at_once = gases(shot), gases(shot)
    assert onward is not None
    assert at_once is not None
    first = [onward(index)[0] for index in range(4)]
    assert np.array_equal(at_once(3)[0].soot, first[3].soot)
    assert np.array_equal(onward(1)[0].soot, first[1].soot), "going back begins anew"
    assert first[3].soot.sum() > first[2].soot.sum() > 0


def test_small_and_drawn_plumes_are_left_alone(small_shot: StagedShot) -> None:
    assert gases(with_plumes(small_shot, replace(PLUME, height=0.02, width=0.01))) is None
    assert gases(with_plumes(small_shot, replace(PLUME, kind="candle"))) is None
    assert gases(with_plumes(small_shot)) is None


def test_in_time_lapse_gases_keep_their_pace(small_shot: StagedShot) -> None:
    shot = with_plumes(small_shot, replace(PLUME, begin_s=0.0))
    hours = replace(shot.motion, moments=np.array([0.0, 600.0, 1200.0, 1800.0], np.float32))
    found = gases(StagedShot(shot.world, hours))
    assert found is not None
    assert found(3)[0].soot.max() > 0


def test_an_explosion_is_dark_before_and_goes_out(small_shot: StagedShot) -> None:
    blast = Plume("explosion", height=4.0, width=4.0, seed=2)
    times = np.array([[1.0, 1.0, 1.0], [1.7, 1.8, 1.95], [2.0, 2.0, 2.0], [5.5, 5.5, 5.5]])
    shares = blastlight(blast, Wind(), times)
    assert shares[0].max() == 0.0
    assert shares[1:3].max() > 0.6
    assert shares[3].max() < 0.05
    lamp = Lamp("b/fire", "point", (1, 0.5, 0.2), 10.0)
    world = replace(small_shot.world, air=Air(plumes=(replace(blast, entity="b"),)), lamps=(lamp,))
    assert firelights(world, times)["b/fire"] == pytest.approx(shares)


def test_the_clock_of_a_gas_neither_goes_back_nor_leaps() -> None:
    back = GasClock.of(np.array([0.3, 0.2, 0.1, 0.0]))
    assert back.own == pytest.approx([0.3, 0.4, 0.5, 0.6])
    assert not back.plain
    assert back.shot_s(0.45) == pytest.approx(0.15)
    assert back.shot_s(0.2) == pytest.approx(0.4), "what was before a shot that runs back is later in it"
    lapse = GasClock.of(np.array([0.0, 600.0, 1200.0]))
    assert lapse.own == pytest.approx([0.0, 0.15, 0.30])
    assert not lapse.plain
    assert lapse.shot_s(0.15) == pytest.approx(600.0)
    onward = GasClock.of(np.array([1.0, 1.04, 1.08]))
    assert onward.plain
    assert [onward.shot_s(s) for s in (0.5, 1.06, 1.2)] == pytest.approx([0.5, 1.06, 1.2])
    assert GasClock.of(np.array([2.0])).shot_s(1.5) == pytest.approx(1.5)


def test_a_source_is_fed_at_the_seconds_of_the_shot() -> None:
    smoke = replace(PLUME, begin_s=1.0, end_s=3.0, sink_s=0.5)
    hearth = hearth_of(smoke, Wind(), lambda _: np.zeros(3), floor=True, coarse=4.0, shot_s=lambda own_s: 5.0 - own_s)
    strength = hearth.chamber.burners[0].strength
    assert [strength(own_s) for own_s in (0.5, 1.75, 3.0, 4.5)] == pytest.approx([0.0, 0.5, 1.0, 0.0])


def test_what_has_its_second_is_drawn_where_the_clock_runs_back_or_leaps(small_shot: StagedShot) -> None:
    blast = Plume("explosion", height=0.8, width=0.8)
    timed = (PLUME, replace(PLUME, begin_s=0.0, end_s=0.1), replace(PLUME, begin_s=0.0, rise_s=0.1), blast)
    back, lapse = np.array([0.3, 0.2, 0.1, 0.0]), np.array([0.0, 600.0, 1200.0, 1800.0])
    for moments in (back, lapse):
        for plume in timed:
            shot = with_plumes(small_shot, plume)
            assert gases(shot) is not None
            assert gases(StagedShot(shot.world, replace(shot.motion, moments=moments.astype(np.float32)))) is None
        shot = with_plumes(small_shot, replace(PLUME, begin_s=0.0))
        assert gases(StagedShot(shot.world, replace(shot.motion, moments=moments.astype(np.float32)))) is not None


def test_the_light_of_a_fire_comes_and_goes_with_the_shot() -> None:
    flame = Plume("flame", height=0.5, width=0.3, seed=3, begin_s=0.5, rise_s=0.2, end_s=1.0, sink_s=0.5, density=1.3)
    times = np.repeat(np.arange(0.0, 2.0, 0.1)[::-1, None], 3, 1)
    for clock in (times, times[::-1]):
        shares = firelight(flame, Wind(), clock)
        assert shares[(clock < 0.5) | (clock > 1.5)].max() == 0.0
        assert shares[(clock > 0.71) & (clock < 0.99)].min() >= 0.6
