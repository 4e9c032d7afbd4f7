"""Lamps go with what carries them."""

import math
from dataclasses import replace

import numpy as np
import pytest

from aozora.film.lamps import carried_lamp
from aozora.film.motion import TransformTrack
from aozora.film.production import StagedShot
from aozora.film.world import Lamp


def test_a_lamp_keeps_its_place_in_the_axes_of_its_carrier(small_shot: StagedShot) -> None:
    frames = small_shot.motion.frames
    cube = replace(small_shot.world.entities[0], position=(1.0, 0.0, 0.0))
    lamp = Lamp("cube-1/fire", "point", (1, 1, 1), 5.0, (1.0, 0.5, 2.0))
    world = replace(small_shot.world, entities=(cube, *small_shot.world.entities[1:]), lamps=(lamp,))
    turn = np.tile(np.array([math.sqrt(0.5), 0, 0, math.sqrt(0.5)], np.float32), (frames, 3, 1))
    places = np.zeros((frames, 3, 3), np.float32)
    places[..., 0] = 3.0
    motion = replace(small_shot.motion, transforms={"cube-1": TransformTrack(places, turn)})
    found = carried_lamp(lamp, world, motion)
    assert found is not None
    positions, rotations = found
    # Half a metre to its left becomes half a metre behind, after a quarter turn anticlockwise.
    assert positions[0, 0] == pytest.approx([2.5, 0.0, 2.0], abs=1e-6)
    assert rotations[0, 0] == pytest.approx(turn[0, 0])


def test_other_lamps_stay(small_shot: StagedShot) -> None:
    for name in ("sun", "studio window", "nobody/fire", "set/floor/fire"):
        lamp = Lamp(name, "point", (1, 1, 1), 5.0)
        assert carried_lamp(lamp, small_shot.world, small_shot.motion) is None
