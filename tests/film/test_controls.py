"""Control channels: the numbers that models are led by."""

import numpy as np
import pytest

from aozora.film.controls import depth_planes, flow_planes, id_planes, ray_planes
from aozora.film.projection import Pinhole


def test_depth_ids_and_flow_keep_their_ranges() -> None:
    depth = depth_planes(np.array([[0.0, 1.0, 1e10]]))
    np.testing.assert_allclose(depth[..., 0], [[1.0, 0.5, 0.0]], atol=1e-3)
    ids = id_planes(np.array([[0, 1, 2, 1]]))
    assert not ids[0, 0].any()
    assert (ids[0, 1] == ids[0, 3]).all()
    assert np.abs(ids[0, 1] - ids[0, 2]).max() > 0.1
    flow = flow_planes(np.array([[[8.0, -4.0], [np.nan, 1e9]]]).repeat(4, 1))
    np.testing.assert_allclose(flow[0, 0], [1.0, -0.5])
    np.testing.assert_allclose(flow[0, 4], [0.0, 4.0])


def test_rays_meet_where_a_point_is_seen_from_two_places() -> None:
    """A line of Plücker coordinates (d, m) goes through p where p x d = m."""
    turn = np.eye(3)
    first = Pinhole(np.array([1.0, 2.0, 3.0]), turn, 20.0, 16, 12)
    aside = Pinhole(np.array([1.6, 2.0, 3.0]), turn, 20.0, 16, 12)
    own, other = ray_planes(first, first), ray_planes(aside, first)
    np.testing.assert_allclose(np.linalg.norm(own[..., :3], axis=-1), 1, atol=2e-3)
    assert not own[..., 3:].any()
    point = aside.placed(np.array([[5.0, 4.0]]), np.array([2.5]))[0] - first.position
    local = point * np.array([1, -1, -1])
    moment = other[4, 5, 3:].astype(float)
    moment /= 1 - np.linalg.norm(moment)
    np.testing.assert_allclose(np.cross(local, other[4, 5, :3].astype(float)), moment, atol=5e-3)
    assert own[6, 8, 2] == pytest.approx(1, abs=2e-2)
