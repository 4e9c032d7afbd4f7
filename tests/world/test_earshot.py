"""What stands between a sound and the camera."""

from pathlib import Path

import numpy as np
import pytest

from aozora.film.motion import CameraTrack
from aozora.film.store import FolderStore
from aozora.film.world import Mesh, Part, put_mesh
from aozora.world.cameras.geometry import SubjectTrack
from aozora.world.cameras.walls import Walls, between
from aozora.world.earshot import hidden
from aozora.world.elements import Asset, SetPiece


def subject(x: float, frames: int = 20, moves_to: float | None = None) -> SubjectTrack:
    """A body 0.4 m wide and 1.6 m tall at (x, 5)."""
    at = np.linspace(x, x if moves_to is None else moves_to, frames)
    low = np.stack([at - 0.2, np.full(frames, 4.8), np.zeros(frames)], 1)[:, None].repeat(3, 1)
    high = np.stack([at + 0.2, np.full(frames, 5.2), np.full(frames, 1.6)], 1)[:, None].repeat(3, 1)
    return SubjectTrack("a", low, high, 0.5 * (low + high), np.zeros((frames, 3, 2)), 0.2)


def camera(frames: int = 20) -> CameraTrack:
    """Somebody's ears at the origin, 1.5 m high."""
    shape = (frames, 3)
    place = np.broadcast_to(np.array([0, 0, 1.5], np.float32), (*shape, 3))
    turn = np.broadcast_to(np.array([1, 0, 0, 0], np.float32), (*shape, 4))
    lens, focus, aperture = (np.full(shape, value, np.float32) for value in (35.0, 5.0, 8.0))
    return CameraTrack(place, turn, lens, focus, aperture)


@pytest.fixture
def walls(tmp_path: Path) -> Walls:
    """A wall at y = 3 from x = 0 to the right, 2.5 m high."""
    store = FolderStore(tmp_path)
    mesh = Mesh.of_faces(np.array([[0, 3, 0], [6, 3, 0], [6, 3, 2.5], [0, 3, 2.5]], np.float32), np.array([[0, 1, 2], [0, 2, 3]]))
    asset = Asset("wall", (Part(put_mesh(store, mesh), ("plain",)),), {}, ((0, 2.9, 0), (6, 3.1, 2.5)), substance="stone")
    return Walls([SetPiece("wall", asset)], (), store)


def test_a_triangle_is_between_what_it_parts() -> None:
    wall = np.array([[[0, 1, 0], [2, 1, 0], [0, 1, 2]]], float)
    starts, ends = np.array([[0.3, 0, 0.3]] * 3), np.array([[0.3, 2, 0.3], [0.3, 0.5, 0.3], [-1, 2, 0.3]])
    assert between(starts, ends, wall).tolist() == [True, False, False]


def test_who_is_behind_a_wall_is_hidden_and_who_comes_out_is_not(walls: Walls) -> None:
    found = hidden({"behind": subject(2.0), "beside": subject(-2.0), "leaves": subject(2.0, moves_to=-3.0)}, camera(), walls)
    assert set(found) == {"behind", "leaves"}
    assert found["behind"].min() == 1
    assert found["leaves"][0] == 1
    assert found["leaves"][-1] == 0
    assert found["leaves"].dtype == np.float32
