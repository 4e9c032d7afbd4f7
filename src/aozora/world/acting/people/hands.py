"""Shapes of the hand: how far each finger curls."""

import numpy as np

from aozora.world.acting.people.physique import FINGERS, Physique, outward
from aozora.world.acting.rotations import Floats, about_axis

SHAPES: dict[str, tuple[float, float, float, float, float, float, float]] = {
    "relaxed": (14, 20, 26, 30, 34, 0, 10),
    "open": (-8, 2, 2, 2, 4, 14, -14),
    "flat": (2, 2, 2, 2, 2, 1, 6),
    "fist": (48, 84, 86, 86, 86, 0, 42),
    "point": (44, 2, 84, 86, 86, 0, 40),
    "grip": (40, 66, 68, 70, 72, 2, 44),
    "wide grip": (22, 40, 42, 44, 46, 6, 34),
    "pinch": (34, 48, 46, 56, 62, 2, 40),
    "claw": (12, 30, 30, 32, 34, 12, 10),
    "keys": (10, 34, 36, 36, 36, 5, 16),
    "thumb up": (-26, 84, 86, 86, 86, 0, -30),
    "victory": (46, 2, 2, 84, 86, 12, 42),
}
"""Degrees at each joint of thumb, index, middle, ring and little finger; how far the fingers spread; how far the thumb stands
opposite the palm."""

WIDTH = 7


def finger_rotations(body: Physique, side: str, shape: Floats) -> dict[str, Floats]:
    """Rotations (n, 3, 3) of a hand's finger joints for shapes (n, 7) in degrees."""
    ahead, palm = body.fingers[side], body.palm[side]
    curl_axis = np.cross(ahead, palm)
    thumb_side = -curl_axis * outward(side) * outward("left")
    thumb_side = np.cross(palm, ahead) if side == "left" else np.cross(ahead, palm)
    turns: dict[str, Floats] = {}
    radians = np.radians(shape)
    for i, finger in enumerate(FINGERS):
        roots = [f"{finger} {k} {side}" for k in (1, 2, 3)]
        if finger == "thumb":
            oppose = np.cross(thumb_side, palm)
            bend = np.cross(thumb_side, -ahead) + np.cross(thumb_side, palm)
            first = about_axis(oppose, radians[:, 6]) @ about_axis(curl_axis, 0.35 * radians[:, 0])
            second = about_axis(bend / np.linalg.norm(bend), radians[:, 0])
        else:
            spread = np.cross(ahead, thumb_side) * (1.5 - i + 1.0) / 1.5
            length = float(np.linalg.norm(spread))
            first = about_axis(curl_axis, radians[:, i])
            if length > 1e-6:
                first = about_axis(spread / length, length * radians[:, 5]) @ first
            second = about_axis(curl_axis, radians[:, i])
        for joint, turn in zip(roots, (first, second, 0.9 * second + 0.1 * np.eye(3)), strict=True):
            if body.has(joint):
                turns[joint] = turn if joint != roots[2] else about_axis(curl_axis, 0.7 * radians[:, i])
    return turns
