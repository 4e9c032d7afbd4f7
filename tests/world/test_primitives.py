"""Shapes are closed, look outwards, have the size asked for and carry texture coordinates in metres."""

import math
from collections import Counter

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.world import Mesh
from aozora.world.geometry.primitives import (
    bevelled_box,
    bounds_of,
    cone,
    cylinder,
    lathe,
    merged,
    moved,
    round_cube,
    sphere,
    spline,
    torus,
    tube,
    volume,
    with_slot,
)
from aozora.world.geometry.rotations import look_along, quaternion_of, rotation_matrix, turn

SOLIDS = {
    "box": (bevelled_box((0.1, 0.2, 0.3), 0.004), 0.1 * 0.2 * 0.3, 0.01),
    "ball": (sphere(0.1, 96), 4 / 3 * math.pi * 1e-3, 0.01),
    "round cube": (round_cube(0.1, 24), 4 / 3 * math.pi * 1e-3, 0.01),
    "cylinder": (cylinder(0.1, 0.2, 0.004, 96), math.pi * 0.002, 0.01),
    "cone": (cone(0.1, 0.2, 0.003, 96), math.pi * 0.002 / 3, 0.02),
    "torus": (torus(0.1, 0.02, 96, 48), 2 * math.pi**2 * 0.1 * 0.0004, 0.01),
}


def edges(mesh: Mesh) -> Counter[tuple[int, int]]:
    found: Counter[tuple[int, int]] = Counter()
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    for start, end in zip(mesh.starts, ends, strict=True):
        face = mesh.corners[start:end].tolist()
        found.update(zip(face, face[1:] + face[:1], strict=True))
    return found


@pytest.mark.parametrize("name", SOLIDS)
def test_solids_are_closed_and_of_the_right_volume(name: str) -> None:
    mesh, wanted, tolerance = SOLIDS[name]
    found = edges(mesh)
    assert max(found.values()) == 1
    assert all((b, a) in found for a, b in found)
    assert volume(mesh) == pytest.approx(wanted, rel=tolerance)


def test_a_box_has_its_size_and_flat_sides_with_rounded_edges() -> None:
    mesh = bevelled_box((0.1, 0.2, 0.3), 0.01)
    low, high = bounds_of(mesh)
    assert np.allclose(np.subtract(high, low), (0.1, 0.2, 0.3), atol=1e-6)
    corner = np.abs(mesh.points).sum(1).max()
    assert corner < 0.3 - 0.01


def test_box_coordinates_are_metres_along_the_grain() -> None:
    mesh = bevelled_box((0.4, 0.1, 0.02), 0.002, grain_axis=0)
    assert mesh.uv is not None
    top = np.isclose(mesh.points[mesh.corners][:, 2], 0.01, atol=1e-6)
    assert np.allclose(mesh.uv[top, 0], mesh.points[mesh.corners][top, 0], atol=1e-6)


def test_an_atlas_gives_each_side_its_own_cell() -> None:
    mesh = bevelled_box((0.03, 0.02, 0.05), 0.002, atlas=True)
    assert mesh.uv is not None
    faces = mesh.uv.reshape(-1, 4, 2).mean(1)
    cells = np.floor(faces * (3, 2)).astype(int)
    assert sorted({(int(a), int(b)) for a, b in cells}) == [(a, b) for a in range(3) for b in range(2)]
    assert mesh.uv.min() >= 0
    assert mesh.uv.max() <= 1


def test_a_bevel_must_be_positive() -> None:
    with pytest.raises(InvalidInput, match="bevel"):
        bevelled_box((0.1, 0.1, 0.1), 0.0)


def test_a_spline_goes_through_its_points_and_keeps_corners() -> None:
    curve = spline([(0, 0), (1, 0), (1, 1)], 41, sharp=(1,))
    assert np.allclose(curve[0], (0, 0))
    assert np.allclose(curve[-1], (1, 1))
    assert np.min(np.hypot(*(curve - (1, 0)).T)) < 1e-9
    assert np.all((np.abs(curve[:, 1]) < 1e-9) | (np.abs(curve[:, 0] - 1) < 1e-9))


def test_a_tube_does_not_twist_or_pinch() -> None:
    t = np.linspace(0, 3 * math.pi, 120)
    helix = np.stack([0.1 * np.cos(t), 0.1 * np.sin(t), 0.02 * t], axis=-1)
    mesh = tube(helix, 0.01, 12)
    length = np.linalg.norm(np.diff(helix, axis=0), axis=1).sum()
    assert volume(mesh) == pytest.approx(length * 12 / 2 * 0.01**2 * math.sin(2 * math.pi / 12), rel=0.04)


def test_lathed_poles_are_single_points() -> None:
    mesh = lathe(np.array([[0.0, 0.0], [0.1, 0.0], [0.1, 0.2], [0.0, 0.2]]), 32)
    assert len(mesh.points) == 2 + 2 * 32
    assert volume(mesh) == pytest.approx(32 / 2 * math.sin(2 * math.pi / 32) * 0.01 * 0.2, rel=1e-5)


def test_merging_keeps_faces_slots_and_coordinates() -> None:
    a, b = bevelled_box((1, 1, 1), 0.1), with_slot(moved(sphere(0.5, 16), (3, 0, 0)), 1)
    both = merged([a, b])
    assert len(both.starts) == len(a.starts) + len(b.starts)
    assert both.slots is not None
    assert both.slots.sum() == len(b.starts)
    assert volume(both) == pytest.approx(volume(a) + volume(b), rel=1e-5)
    assert both.uv is not None
    assert len(both.uv) == len(both.corners)


@pytest.mark.parametrize("degrees", [0.0, 17.0, 121.0, 180.0, 300.0])
def test_rotations_agree(degrees: float) -> None:
    rotation = turn((0.2, -0.5, 0.9), degrees)
    matrix = rotation_matrix(rotation)
    assert np.allclose(matrix @ matrix.T, np.eye(3))
    assert np.allclose(rotation_matrix(quaternion_of(matrix)), matrix)


def test_looking_along_a_direction_takes_minus_z_there_and_keeps_up_up() -> None:
    matrix = rotation_matrix(look_along((1.0, 2.0, -0.5)))
    assert np.allclose(matrix @ (0, 0, -1), np.array([1, 2, -0.5]) / math.sqrt(5.25))
    assert (matrix @ (0, 1, 0))[2] > 0.9
    assert np.allclose(rotation_matrix(look_along((0, 0, -1))) @ (0, 0, -1), (0, 0, -1))
