import numpy as np

from aozora.world.geometry.neighbours import between, closest

PLACES = np.array([[0.0, 0.0], [2.0, 0.0], [0.0, 2.0], [2.0, 2.0]])


def test_the_closest_place_and_how_far_it_is():
    away, number = closest(np.array([[1.9, 0.0], [0.3, 2.4]]), PLACES)
    assert number.tolist() == [1, 2]
    np.testing.assert_allclose(away, [0.1, 0.5])


def test_a_slope_is_met_between_its_places_and_unknown_outside():
    found = between(np.array([[0.5, 1.5], [3.0, 1.0]]), PLACES, 3 * PLACES[:, 0] - PLACES[:, 1])
    np.testing.assert_allclose(found[0], 0.0, atol=1e-12)
    assert np.isnan(found[1])
