"""The reflector stands where a face would stay dark, and nowhere else."""

from dataclasses import replace

import numpy as np

from aozora.film.motion import CameraTrack
from aozora.film.world import Acoustics, Develop, Lamp, World
from aozora.world.geometry.rotations import look_along
from aozora.world.lighting import with_reflector


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
