"""Sculpting: surfaces are closed, face outwards, have the right size and know what they are made of."""

import numpy as np

from aozora.world.geometry.sdf import Primitive, distance, mirrored, sculpt, strongest_four


def ball(radius: float, joint: str = "a", zone: str = "z", x: float = 0.0, **rest: object) -> Primitive:
    return Primitive((x, 0, 0), (x, 0, 0), 0, 0, joint, zone, 0.05, radii=(radius, radius, radius), **rest)  # type: ignore[arg-type]


def volume(points: np.ndarray, faces: np.ndarray) -> float:
    a, b, c = (points[faces[:, i]] for i in range(3))
    return float(np.einsum("ni,ni->n", a, np.cross(b, c)).sum() / 6)


def test_a_ball_has_the_volume_of_a_ball_and_faces_outwards():
    made = sculpt([ball(0.5)], 0.03, 0.05)
    assert abs(volume(made.points, made.faces) - 4 / 3 * np.pi * 0.125) < 0.01
    outward = (made.normals * made.points).sum(1) / np.linalg.norm(made.points, axis=1)
    assert outward.min() > 0.95


def test_a_cone_is_at_the_right_distance():
    cone = Primitive((0, 0, 0), (1, 0, 0), 0.2, 0.1, "a", "z", 0.05)
    probes = np.array([[0.0, 0.5, 0.0], [1.0, 0.0, 0.4], [-0.6, 0.0, 0.0]])
    assert np.allclose(distance(cone, probes), [0.3, 0.3, 0.4])


def test_carving_takes_away_and_a_soft_seam_adds():
    whole = sculpt([ball(0.5)], 0.03, 0.05)
    bitten = sculpt([ball(0.5), ball(0.3, x=0.5, carve=True)], 0.03, 0.05)
    assert volume(bitten.points, bitten.faces) < volume(whole.points, whole.faces) - 0.03
    assert np.isfinite(bitten.points).all()


def test_shares_tell_which_primitive_a_point_belongs_to():
    made = sculpt([ball(0.3, "left"), ball(0.3, "right", x=0.5)], 0.03, 0.04)
    assert np.allclose(made.shares.sum(1), 1)
    assert np.allclose(made.pulls.sum(1), 1)
    far_left, far_right = made.points[:, 0].argmin(), made.points[:, 0].argmax()
    assert made.pulls[far_left, 0] > 0.99
    assert made.pulls[far_right, 1] > 0.99


def test_mirroring_changes_side_and_joint():
    one = Primitive((0, 0.2, 0), (0.1, 0.3, 0), 0.1, 0.1, "paw left", "z", 0.05, comb=(1, 1, 0))
    other = mirrored(one)
    assert (other.a, other.b, other.comb, other.joint) == ((0, -0.2, 0), (0.1, -0.3, 0), (1, -1, 0), "paw right")
    probes = np.random.default_rng(1).normal(size=(50, 3))
    assert np.allclose(distance(one, probes), distance(other, probes * (1, -1, 1)))


def test_the_strongest_four_add_up_to_exactly_one():
    weights = np.random.default_rng(2).dirichlet(np.ones(9), 500)
    skin = strongest_four(weights)
    assert skin.joints.shape == skin.weights.shape == (500, 4)
    assert (skin.weights.sum(1) == 1).all()
    assert (skin.joints[:, 0] == weights.argmax(1)).all()
    few = strongest_four(np.array([[1.0, 0.0]]))
    assert few.weights.tolist() == [[1, 0, 0, 0]]
