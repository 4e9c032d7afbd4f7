"""The gases of a shot: which plumes are simulated, and that any frame is the same however it was come to."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.air import Air, Plume, Wind
from aozora.film.production import StagedShot
from aozora.film.world import Lamp
from aozora.world.firelight import blastlight, firelights
from aozora.world.gases import gases

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
