"""A body that falls: bones on ball joints with some tone in its muscles, from a pose and its velocities on."""

import importlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.elements import Body

Floats = NDArray[np.float64]

RATE_HZ = 500
"""Steps per second."""


@dataclass(frozen=True)
class Bone:
    """A bone of a doll: `parent` is its number (-1: the root, which comes first and is free), `head` (3,) where it begins in its
    parent's axes. Its flesh are capsules from `start` to `end` (3,) in its own axes with `radius`, in metres (0: none),
    it weighs `mass` kg. Its joint is drawn to the rotation `wanted` by `tone` N m/rad, slowed by `damping` N m s/rad and cannot
    turn farther than `most` radians from the pose in which all axes are parallel."""

    name: str
    parent: int
    head: Floats
    start: Floats
    end: Floats
    radius: float
    mass: float
    wanted: Floats
    tone: float
    damping: float
    most: float
    limb: bool = False


@dataclass(frozen=True)
class Doll:
    """Bones and how they are at the beginning: the root's place (3,), all rotations (b, 4) relative to the parent (the root's to
    the world), the root's velocity (3,) m/s, and the spins (b, 3) rad/s about each bone's own axes."""

    bones: tuple[Bone, ...]
    place: Floats
    rotations: Floats
    velocity: Floats
    spins: Floats


@dataclass(frozen=True)
class Loose:
    """A thing that stands in the way and gives way: bodies that move as one, its place and rotation."""

    name: str
    bodies: tuple[Body, ...]
    position: Floats
    rotation: Floats


@dataclass(frozen=True)
class Shove:
    """A force (3,) in newtons on a bone, by name, for the first `seconds`."""

    bone: str
    force: Floats
    seconds: float


@dataclass(frozen=True)
class Touch:
    """A bone or a thing that hit something: when, what by name, where (3,), how fast along the normal in m/s, and N s. Whether a
    loose `thing` took part, and whether the `floor` did: bones, things and the floor may be called alike."""

    time: float
    a: str
    b: str
    place: Floats
    speed: float
    impulse: float
    thing: bool = False
    floor: bool = False


@dataclass(frozen=True)
class Fallen:
    """All bones over time: places (n, 3) of the root, rotations (n, b, 4) as in `Doll`; of each loose thing, by name, its places
    (n, 3) and rotations (n, 4); and what hit what."""

    rate_hz: int
    places: Floats
    rotations: Floats
    things: dict[str, tuple[Floats, Floats]]
    touches: tuple[Touch, ...]


def tumbled(doll: Doll, ground: float, seconds: float, things: tuple[Loose, ...] = (), shove: Shove | None = None) -> Fallen:
    """The doll as it falls for `seconds` on a floor at `ground` metres; `StageFailed` when it leaves what is possible."""
    # The simulator is slow to import, and most films need none.
    solver: Any = importlib.import_module("aozora.world.physics.mujoco_ragdoll")
    made: Fallen = solver.run(doll, ground, seconds, things, shove)
    return made
