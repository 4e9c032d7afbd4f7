"""What a gaffer adds to a place's own light: a soft reflector for faces against the sun, a soft key where there is none."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.screenplay import Shot
from aozora.film.world import Lamp, World
from aozora.world.geometry.rotations import look_along, rotation_matrix

CLOSE = frozenset({"medium shot", "medium close-up", "close-up", "extreme close-up", "macro shot"})
"""Framings that are about a face: wider ones keep the light that the place has."""

_FACE_LEVEL = 0.1
"""How bright the reflector alone makes a mid-grey face after exposure: a little over half of what film calls mid-grey (0.18)."""
_SOFTNESS_DEGREES = 75.0
_HIGH, _ASIDE = 0.45, 0.6
"""The reflector stands above and beside the camera: offsets in units of the way to the subject."""


_KEY_LEVEL = 0.12
"""How bright the key alone makes a mid-grey face: two thirds of mid-grey, so that the place's own light still tells the hour."""
_KEY_LONGER = 0.75
"""The share of it that framings of the whole person get."""
_KEY_BY_DAY = 0.6
"""The share of it that they get beside the sun, whose shadows hide the eyes."""
_LONGER = frozenset({"full shot", "medium wide shot", "two shot", "over the shoulder", "point of view"})
_DIM: dict[str, float] = {
    "low key": 0.4,
    "candlelight": 0.5,
    "firelight": 0.5,
    "dramatic": 0.6,
    "neon": 0.6,
    "spotlight": 0.5,
    "hard": 0.8,
}
"""What is left of the key where the light asked for leaves faces half in the dark."""
_NO_KEY = frozenset({"backlit", "rim", "silhouette"})
_KEY_WAY = (0.55, 0.5, 0.42)
"""Where the key hangs from the face: towards the camera, to its right and up, in units of its distance."""
_KEY_M, _KEY_SIDE = 2.4, 0.75
"""The farthest that the key hangs from the face, and its sides as a share of that distance, in metres."""


def with_face_light(world: World, shot: Shot, camera: CameraTrack, faces: bool) -> World:
    """The world with light for the subject: out of doors a reflector against the sun, elsewhere and by night a soft key for
    `faces`, unless the light asked for leaves them dark."""
    framing, asked = shot.camera.framing, shot.light.qualities
    lit = with_reflector(world, framing, camera)
    sunny = world.acoustics.space == "outdoor" and any(lamp.type == "sun" for lamp in world.lamps)
    wanted = _LONGER if sunny else CLOSE | _LONGER
    if lit is not world or not faces or framing not in wanted or _NO_KEY & set(asked):
        return lit
    share = min((_DIM[quality] for quality in asked if quality in _DIM), default=1.0)
    share *= _KEY_BY_DAY if sunny else 1.0 if framing in CLOSE else _KEY_LONGER
    return _with_key(world, _KEY_LEVEL * share, camera)


def _with_key(world: World, level: float, camera: CameraTrack) -> World:
    """The world with a soft lamp on the camera's right, above the subject's eyes; `level` is what it gives a mid-grey face."""
    middle = len(camera.positions) // 2
    view = _matrix(camera.rotations[middle, 1])
    distance = float(camera.focus_m[middle, 1])
    face = np.asarray(camera.positions[middle, 1], np.float64) - view[:, 2] * distance
    far = min(_KEY_M, 0.9 * distance)
    back, right = _level(view[:, 2]), _level(view[:, 0])
    way = _KEY_WAY[0] * back + _KEY_WAY[1] * right + np.array([0.0, 0.0, _KEY_WAY[2]])
    place = face + far * way
    gap = float(np.linalg.norm(far * way))
    x, y, z = (round(float(v), 4) for v in place)
    aim = tuple(float(v) for v in (face - place) / gap)
    # A soft lamp of P watts gives P / (pi d^2) on its axis; a white face under E is E / pi bright.
    power = level * math.pi**2 * gap**2 / 0.18 / 2.0**world.develop.exposure_ev
    side = round(_KEY_SIDE * gap, 3)
    lamp = Lamp("key", "area", (1.0, 0.93, 0.84), round(power, 4), (x, y, z), look_along((aim[0], aim[1], aim[2])), (side, side))
    return replace(world, lamps=(*world.lamps, lamp))


def _level(way: NDArray[np.float64]) -> NDArray[np.float64]:
    """A direction without its height; straight up and down stay short."""
    flat = way * (1.0, 1.0, 0.0)
    return flat / max(float(np.linalg.norm(flat)), 0.2)


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
