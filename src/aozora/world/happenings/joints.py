"""Where joints of the cast are in the world, for what happens at their hands, necks and trunks."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import PoseTrack
from aozora.film.rotations import rotated
from aozora.world.happenings.happening import Scene
from aozora.world.sightings import joint_frames

Floats = NDArray[np.float64]

_PALM = 0.65
"""How far the middle of a fist lies from the wrist, as a share of the way to the knuckle of the middle finger."""

_KNUCKLE = 4
"""The number of that knuckle among the joints of a hand: two of the thumb and two of the forefinger come before it."""


def joint_ways(scene: Scene, role: str, *joints: str) -> tuple[Floats, ...]:
    """Where joints of somebody are at the middle of all frames, each (f, 3), in the world."""
    performance, skeleton = scene.performances[role], scene.brief.assets[role].skeleton
    assert performance.pose is not None
    assert skeleton is not None
    pose, track = performance.pose, performance.transform
    places, _ = joint_frames(skeleton, PoseTrack(pose.rotations[:, 1:2], pose.offsets[:, 1:2]))
    stands, turns = track.positions[:, 1].astype(np.float64), track.rotations[:, 1].astype(np.float64)
    return tuple(stands + rotated(turns, places[:, 0, skeleton.names.index(joint)]) for joint in joints)


def fists(scene: Scene, role: str) -> tuple[Floats, Floats]:
    """The middles of somebody's left and right fist at the middle of all frames, each (f, 3), in the world; of hands without
    fingers the wrists."""
    rig = scene.brief.assets[role].rig
    assert rig is not None
    sides = ("left", "right")
    wrists = [rig.arms[side][-1] for side in sides]
    fingers = [rig.fingers.get(side, ()) for side in sides]
    knuckles = [own[_KNUCKLE] if len(own) > _KNUCKLE else wrist for own, wrist in zip(fingers, wrists, strict=True)]
    ways = joint_ways(scene, role, *wrists, *knuckles)
    left, right = ((1 - _PALM) * ways[k] + _PALM * ways[k + 2] for k in range(2))
    return left, right
