"""Number plates are on the vehicle that bears them, in the middle of the end that the camera sees."""

import numpy as np
import pytest

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import get_mesh
from aozora.studio.make import plan
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.stage import stage

SETTINGS = Settings.of(width=64, height=36, fps=12, seconds=1, quality="preview")


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ('A red car with a license plate that reads "AOZORA 7" in a parking lot', "car"),
        ('A white van, its number plate says "TEAM 42", and a dog', "van"),
    ],
)
def test_a_plate_is_on_the_end_that_is_seen(prompt: str, kind: str) -> None:
    screenplay = plan(Brief.of(prompt, SETTINGS))
    assert [text.medium for text in screenplay.shots[0].texts] == ["plate"]
    assert "plate" not in {role.kind for role in screenplay.cast}
    store = MemoryStore()
    shot = stage(screenplay, Cues(), SETTINGS, store, Watch()).shots[0]
    car = shot.world.entity(next(role.id for role in screenplay.cast if role.kind == kind))
    plate = next(part for part in car.parts if any(name.endswith("board") for name in part.materials))
    body = np.concatenate([get_mesh(store, part.mesh).points + np.array(part.position) for part in car.parts[:1]])
    assert abs(plate.position[1]) < 0.05
    assert 0.2 < plate.position[2] < 0.9
    assert abs(plate.position[0]) > 0.8 * np.abs(body[:, 0]).max()
    eye = shot.motion.camera.positions[0, 1].astype(float)
    local = np.asarray(rotation_matrix(car.rotation)).T @ (eye - np.array(car.position))
    assert np.sign(local[0]) == np.sign(plate.position[0])
    # Its words look outwards: -Y of the board.
    outward = -np.asarray(rotation_matrix(plate.rotation))[:, 1]
    assert outward[0] * np.sign(plate.position[0]) > 0.99
