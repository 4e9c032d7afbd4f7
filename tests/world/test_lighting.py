"""The reflector stands where a face would stay dark, and nowhere else."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.motion import CameraTrack
from aozora.film.screenplay import CameraPlan, Light, Shot
from aozora.film.world import Acoustics, Develop, Lamp, World
from aozora.world.geometry.rotations import look_along
from aozora.world.lighting import with_face_light, with_reflector


def camera_along(direction: tuple[float, float, float]) -> CameraTrack:
    hold = np.zeros((2, 3), np.float32)
    turns = np.broadcast_to(np.array(look_along(direction), np.float32), (2, 3, 4)).copy()
    return CameraTrack(np.zeros((2, 3, 3), np.float32), turns, hold, hold, hold)


def sunny(shines: tuple[float, float, float]) -> World:
    return World("shot-1", lamps=(Lamp("sun", "sun", (1, 1, 1), 4.0, rotation=look_along(shines)),), develop=Develop(1.0))


def names(world: World) -> list[str]:
    return [lamp.id for lamp in world.lamps]


def test_backlit_close_ups_get_a_reflector_that_follows_the_exposure() -> None:
    lit = with_reflector(sunny((0, -1, -0.2)), "close-up", camera_along((0, 1, 0)))
    assert names(lit) == ["sun", "reflector"]
    darker = replace(sunny((0, -1, -0.2)), develop=Develop(3.0))
    again = with_reflector(darker, "close-up", camera_along((0, 1, 0)))
    assert lit.lamps[1].power == 4 * again.lamps[1].power


def test_front_light_wide_shots_and_rooms_keep_their_light() -> None:
    behind = sunny((0, -1, -0.2))
    assert names(with_reflector(sunny((0, 1, -0.2)), "close-up", camera_along((0, 1, 0)))) == ["sun"]
    assert names(with_reflector(behind, "wide shot", camera_along((0, 1, 0)))) == ["sun"]
    room = replace(behind, acoustics=Acoustics("room", (4.0, 4.0, 3.0)))
    assert names(with_reflector(room, "close-up", camera_along((0, 1, 0)))) == ["sun"]


def shot(framing: str, *qualities: str) -> Shot:
    return Shot(
        id="shot-1", seconds=Fraction(1), place="bar", camera=CameraPlan(framing=framing), light=Light(qualities=qualities)
    )


def test_faces_in_rooms_get_a_key_that_hangs_before_them_and_follows_exposure_and_mood() -> None:
    focus = np.full((2, 3), 3.0, np.float32)
    camera = replace(camera_along((0, 1, 0)), focus_m=focus)
    room = World("shot-1", develop=Develop(1.0), acoustics=Acoustics("room", (4.0, 4.0, 3.0)))
    key = with_face_light(room, shot("close-up"), camera, faces=True).lamps[-1]
    assert key.id == "key"
    assert key.power > 0
    # Before the face, which is 3 m ahead, nearer to the camera than it, above it and to the camera's right.
    ahead, right, up = key.position[1], key.position[0], key.position[2]
    assert 0 < ahead < 3
    assert min(right, up) > 0
    brighter = with_face_light(replace(room, develop=Develop(2.0)), shot("close-up"), camera, faces=True).lamps[-1]
    assert key.power == pytest.approx(2 * brighter.power, rel=1e-3)
    assert with_face_light(room, shot("close-up", "low key"), camera, faces=True).lamps[-1].power < 0.5 * key.power
    assert with_face_light(room, shot("close-up", "silhouette"), camera, faces=True) is room
    assert with_face_light(room, shot("wide shot"), camera, faces=True) is room
    assert with_face_light(room, shot("close-up"), camera, faces=False) is room
