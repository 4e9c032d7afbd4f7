"""Trees and bushes of a scatter as boxes for the camera."""

from pathlib import Path

import numpy as np
import pytest

from aozora.film.store import FolderStore
from aozora.film.world import Mesh, Prototype, Scatter, put_mesh
from aozora.world.overgrowth import screens


def test_tall_copies_near_the_stage_become_boxes(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    corners = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (0.0, 4.0)])
    mesh = put_mesh(store, Mesh.of_faces(corners, np.array([[0, 1, 2]])))
    places = np.array([[2.0, 0.0, 0.5], [3.0, 0.0, 0.0], [50.0, 0.0, 0.0]], np.float32)
    scale = np.array([[1.0, 1.0, 1.0], [0.1, 0.1, 0.1], [1.0, 1.0, 1.0]], np.float32)
    turns = np.tile(np.array([1, 0, 0, 0], np.float32), (3, 1))
    kept = store.put({"position": places, "rotation": turns, "scale": scale, "prototype": np.zeros(3, np.int32)})
    boxes = screens([Scatter("trees", 1, (Prototype(mesh, ()),), kept)], store, (0.0, 0.0, 0.0), 20.0)
    crown, trunk = boxes
    assert crown.position[:2] == trunk.position[:2] == (2.0, 0.0)
    assert crown.position[2] + crown.body.size[2] == pytest.approx(4.5)
    assert trunk.position[2] - trunk.body.size[2] == pytest.approx(0.5)
    assert 0.3 < crown.body.size[0] < 1.0
