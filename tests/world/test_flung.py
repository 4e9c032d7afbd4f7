"""A ball that is let go leaves the hand in an arc, bounces lower and lower, rolls out and stays above the floor."""

import numpy as np
import pytest

from aozora.film.motion import TransformTrack
from aozora.world.actions import GRAVITY
from aozora.world.elements import Act
from aozora.world.flung import FLINGS, flung, timed

RADIUS = 0.1


def carried(seconds: float) -> tuple[TransformTrack, np.ndarray]:
    times = np.arange(round(seconds * 24))[:, None] / 24 + np.array([0.0, 0.01, 0.02])
    places = np.zeros((*times.shape, 3), np.float32)
    places[..., 2] = 1.2
    turns = np.zeros((*times.shape, 4), np.float32)
    turns[..., 0] = 1.0
    return TransformTrack(places, turns), times


def test_a_thrown_ball_flies_its_parabola_bounces_lower_and_comes_to_rest_on_the_floor() -> None:
    track, times = carried(12.0)
    way = flung(track, times, 1.0, np.array([2.0, 0.0, 3.0]), 0.0, RADIUS).positions
    held, flying = times <= 1.0, (times > 1.0) & (times < 1.6)
    assert np.allclose(way[held], track.positions[held])
    after = times[flying] - 1.0
    assert np.allclose(way[flying][:, 0], 2.0 * after, atol=0.01)
    assert np.allclose(way[flying][:, 2], 1.2 + 3.0 * after - 0.5 * GRAVITY * after**2, atol=0.03)
    assert way[..., 2].min() > -1e-4
    first, later = way[(times > 2.0) & (times < 3.0), 2].max(), way[(times > 4.0) & (times < 5.0), 2].max()
    assert later < 0.6 * first
    assert np.ptp(way[times > 11.5], axis=0).max() < 1e-3, "at rest"


@pytest.mark.parametrize("action", FLINGS)
def test_what_has_time_comes_in_the_middle_of_it(action: str) -> None:
    late = timed(Act(action, 0.0, 10.0))
    assert 3.0 < late.start_s < 5.0
    assert timed(Act(action, 0.0, 0.5)).start_s == 0.0
    assert timed(Act("walk", 0.0, 10.0)).start_s == 0.0
