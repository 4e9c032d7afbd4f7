"""A mirror that somebody looks into is turned so that the camera sees the face in it: its normal halves the angle between the way
to the face and the way to the lens."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.world.happenings.happening import Floats, Happening, Scene

FRONT = -0.5 * math.pi
"""Where a mirror's glass looks in its own axes, in radians from +X."""


def looking_glass(scene: Scene) -> Happening | None:
    """The mirrors of a shot into which somebody looks; they show no beat of their own."""
    turned: dict[str, TransformTrack] = {}
    for beat in scene.brief.shot.beats:
        for target in beat.targets:
            asset = scene.brief.assets.get(target)
            if asset is not None and asset.kind == "mirror" and scene.brief.being(beat.subject):
                turned[target] = _turned(scene, beat.subject, target)
    return Happening(transforms=turned) if turned else None


def _turned(scene: Scene, who: str, mirror: str) -> TransformTrack:
    place = scene.blocked.places[mirror]
    face, eye = scene.blocked.places[who].position, scene.blocked.floor.area.view_from
    heading = mirror_heading(np.array(place.position[:2]), np.array(face[:2]), np.array(eye[:2]))
    return scene.still(place.position, replace(place, heading=heading - FRONT).rotation)


def mirror_heading(mirror: Floats, face: Floats, eye: Floats) -> float:
    """Where (radians from +X) a mirror at a place (2,) must look so that an eye sees a face in it."""
    ways = [(there - mirror) / np.linalg.norm(there - mirror) for there in (face, eye)]
    x, y = ways[0] + ways[1]
    return math.atan2(float(y), float(x))
