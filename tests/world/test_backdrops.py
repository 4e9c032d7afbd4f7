"""Landmarks stand far behind a small cast, whole in the picture, and on a far shore when they are alone."""

import numpy as np
import pytest

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.studio.make import plan
from aozora.world.backdrops import backdrops
from aozora.world.casting import build_cast
from aozora.world.stage import stage

SETTINGS = Settings.of(width=64, height=36, fps=12, seconds=1, quality="preview")


def staged(prompt: str):
    screenplay = plan(Brief.of(prompt, SETTINGS))
    return screenplay, stage(screenplay, Cues(), SETTINGS, MemoryStore(), Watch()).shots[0]


def test_a_tower_in_the_background_is_far_behind_and_in_the_picture() -> None:
    screenplay, shot = staged("A woman stands in a meadow with the Eiffel Tower in the background")
    place = {role.kind: shot.world.entity(role.id) for role in screenplay.cast}
    tower, woman = place["eiffel tower"], place["woman"]
    away = np.linalg.norm(np.array(tower.position[:2]) - np.array(woman.position[:2]))
    assert away > 100
    camera = shot.motion.camera
    eye = camera.positions[0, 1].astype(float)
    assert np.linalg.norm(eye[:2] - np.array(woman.position[:2])) < 12
    # The top of the tower is within the half angle of the picture above the view axis, the woman's feet within that below it.
    half = np.arctan(18.0 / float(camera.lens_mm[0, 1]) * 36 / 64)
    w, x, y, z = camera.rotations[0, 1].astype(float)
    forward = -np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])
    pitch = np.arcsin(forward[2])
    top = np.arctan2(tower.position[2] + 54.0 - eye[2], np.linalg.norm(np.array(tower.position[:2]) - eye[:2]))
    feet = np.arctan2(woman.position[2] - eye[2], np.linalg.norm(np.array(woman.position[:2]) - eye[:2]))
    assert feet > pitch - half
    assert top < pitch + 1.35 * half


@pytest.mark.parametrize(
    ("prompt", "behind"),
    [
        ("A woman in front of the Eiffel Tower", True),
        ("A bird sits on the Eiffel Tower", False),
        ("The Eiffel Tower", False),
        ("A dog next to a chair", False),
    ],
)
def test_what_is_a_backdrop(prompt: str, behind: bool) -> None:
    screenplay = plan(Brief.of(prompt, SETTINGS))
    cast = {role.id: role for role in screenplay.cast}
    assets = build_cast(screenplay, SETTINGS, MemoryStore()).assets
    assert bool(backdrops(screenplay.shots[0], cast, assets)) is behind


def test_a_landmark_alone_is_on_the_far_shore() -> None:
    screenplay, shot = staged("The bund Shanghai")
    entity = shot.world.entity(screenplay.cast[0].id)
    assert entity.position[1] > 300
    assert entity.position[1] - float(shot.motion.camera.positions[0, 1, 1]) > 100
