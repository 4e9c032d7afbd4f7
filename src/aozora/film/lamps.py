"""Lamps that go with what carries them: a torch in a hand, the lights of a car."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion
from aozora.film.projection import matrices
from aozora.film.rotations import inverse, product
from aozora.film.world import Lamp, World


def carried_lamp(lamp: Lamp, world: World, motion: Motion) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
    """Where a lamp is: positions (f, 3, 3) and rotations (f, 3, 4) of the shutter samples, if it is called after an entity that
    moves ("torch-1/fire"); None for lamps that stay. It keeps its place in the entity's own axes."""
    carrier = lamp.id.rpartition("/")[0]
    track = motion.transforms.get(carrier)
    if track is None or not any(entity.id == carrier for entity in world.entities):
        return None
    entity = world.entity(carrier)
    frames = track.positions.shape[0]
    start = matrices(np.array(entity.rotation, np.float64)[None])[0]
    own = (np.array(lamp.position) - np.array(entity.position)) @ start / entity.scale
    turns = matrices(track.rotations.reshape(-1, 4)).reshape(frames, 3, 3, 3)
    scales = np.ones((frames, 3)) if track.scales is None else track.scales
    positions = track.positions + scales[..., None] * (turns @ own)
    at_first = product(inverse(np.array(entity.rotation, np.float64)), np.array(lamp.rotation, np.float64))
    turned = product(track.rotations.astype(np.float64), np.broadcast_to(at_first, (frames, 3, 4)))
    return positions.astype(np.float32), turned.astype(np.float32)
