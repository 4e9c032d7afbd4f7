"""What a gaffer adds to a place's own light: a soft reflector for faces that the sun leaves dark."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.world import Lamp, World
from aozora.world.geometry.rotations import look_along, rotation_matrix

CLOSE = frozenset({"medium shot", "medium close-up", "close-up", "extreme close-up", "macro shot"})
"""Framings that are about a face: wider ones keep the light that the place has."""

_FACE_LEVEL = 0.1
"""How bright the reflector alone makes a mid-grey face after exposure: a little over half of what film calls mid-grey (0.18)."""
_SOFTNESS_DEGREES = 75.0
_HIGH, _ASIDE = 0.45, 0.6
"""The reflector stands above and beside the camera: offsets in units of the way to the subject."""


def with_reflector(world: World, framing: str, camera: CameraTrack) -> World:
    """The world with a reflector beside the camera, if the framing is close and the key light comes from behind the subject
    or from its side."""
    if framing not in CLOSE or world.acoustics.space != "outdoor":
        return world
    sun = next((lamp for lamp in world.lamps if lamp.type == "sun"), None)
    view = _matrix(camera.rotations[0, 1])
    forward, right = -view[:, 2], view[:, 0]
    if sun is None:
        return world
    # Full when the sun is behind the subject, none when it is behind the camera: a face lit from the side gets half of it.
    share = min(max(0.5 + _against(sun, forward), 0.0), 1.0)
    if share == 0.0:
        return world
    towards = forward - _HIGH * np.array([0.0, 0.0, 1.0]) - _ASIDE * right
    x, y, z = (float(v) for v in towards / np.linalg.norm(towards))
    # A white diffuse face under irradiance E is E / pi bright; the film doubles it with every stop of exposure.
    power = share * _FACE_LEVEL * math.pi / 0.18 / 2.0**world.develop.exposure_ev
    lamp = Lamp(
        "reflector", "sun", (1.0, 0.95, 0.88), power, rotation=look_along((x, y, z)), size=(_SOFTNESS_DEGREES, _SOFTNESS_DEGREES)
    )
    return replace(world, lamps=(*world.lamps, lamp))


def _against(sun: Lamp, forward: NDArray[np.float64]) -> float:
    """Above 0 when the sun shines towards the camera."""
    shines = -_matrix(sun.rotation)[:, 2]
    return float(-shines[:2] @ forward[:2])


def _matrix(rotation: object) -> NDArray[np.float64]:
    w, x, y, z = (float(v) for v in np.asarray(rotation, np.float64))
    return rotation_matrix((w, x, y, z))
