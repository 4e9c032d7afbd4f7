"""What is drawn on the skin of a head: the line of the closed mouth, dark fur about the eyes, a cheetah's tears."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.world.creatures.anatomy import Anatomy, eye_place
from aozora.world.creatures.fur import Pelt
from aozora.world.creatures.quadruped import HeadShape, QuadrupedParams

Floats = NDArray[np.float64]

_LINES: dict[str, tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...], float]] = {
    "long": (((0.40, -0.44), (0.10, -0.50), (-0.45, -0.44), (-0.85, -0.36)), ((0.0, -0.47), (0.45, -0.44)), 0.034),
    "pig": (((0.05, -0.56), (-0.40, -0.60), (-0.85, -0.54), (-1.10, -0.40)), ((0.0, -0.58), (0.4, -0.56)), 0.038),
    "broad": (((0.35, -0.58), (-0.20, -0.66), (-0.80, -0.62), (-1.15, -0.42)), ((0.0, -0.56), (0.8, -0.60)), 0.036),
    "ape": (((0.20, -0.56), (-0.12, -0.56), (-0.36, -0.48)), ((0.0, -0.58), (0.25, -0.57), (0.55, -0.48)), 0.036),
    "rex": (((0.12, -0.40), (-0.30, -0.46), (-1.00, -0.44), (-1.50, -0.30)), ((0.0, -0.42), (0.35, -0.42)), 0.036),
    "beak": (((-0.30, -0.42), (-0.70, -0.50), (-1.20, -0.40)), ((0.0, -0.42), (0.3, -0.42)), 0.036),
    "small": (((0.10, -0.48), (-0.05, -0.55), (-0.28, -0.55)), ((0.0, -0.47), (0.26, -0.56)), 0.030),
}
"""By snout: the line seen from the side (forward of the muzzle's end, up), from the front (aside, up) and half its width."""


def _line(head: HeadShape) -> tuple[Floats, Floats, float]:
    """The line from the side (k, 2) and from the front (m, 2), and half its width."""
    tip = 0.62 + head.muzzle
    if head.snout == "dog":
        low, end = -0.42 - 0.15 * head.lips, head.muzzle_radius * head.tip_radius
        corner = max(min(tip - 0.62, 1.02), 0.60)
        side = (
            (tip + 0.24, low + 0.10),
            (tip + 0.05, low),
            (corner + 0.22, low),
            (corner, low + 0.13),
            (corner - 0.1, low + 0.2),
        )
        front = ((0.0, low + 0.17), (0.12 * end, low + 0.06), (0.34 * end, low))
        return np.array(side), np.array(front), 0.032
    side, front, half = _LINES[head.snout]
    wide = head.tip_radius if head.snout in ("long", "broad") else head.muzzle_radius
    from_side: Floats = np.array(side, np.float64) + np.array([tip, 0.0])
    from_front: Floats = np.array(front, np.float64) * np.array([wide, 1.0])
    return from_side, from_front, half


def marked(pelt: Pelt, a: Anatomy, params: QuadrupedParams, zones: tuple[str, ...]) -> Pelt:
    """The head's skin with what its coat draws on it, and a dark line without fur where the lips meet (a trunk hides it)."""
    place = (pelt.points - a.skull) @ a.tilt / a.s
    facing = pelt.normals @ a.tilt
    named = params.coat.zones
    if "patch" in named:
        pelt = _painted(pelt, zones, "patch", _patch(place, params))
    if "tear" in named:
        pelt = _painted(pelt, zones, "tear", _tear(place, facing, params))
    if params.extras.trunk is not None:
        return pelt
    away = _from_lips(place, facing, params.head)
    fur = pelt.fur * np.clip(0.8 * away - 0.8, 0.0, 1.0)
    return replace(_painted(pelt, zones, "lip", np.clip(1.9 - away, 0, 1)), fur=fur)


def _painted(pelt: Pelt, zones: tuple[str, ...], zone: str, share: Floats) -> Pelt:
    own = np.array([name == zone for name in zones], float)
    return replace(pelt, zones=pelt.zones * (1 - share[:, None]) + own * share[:, None])


def _from_lips(place: Floats, facing: Floats, head: HeadShape) -> Floats:
    """How far points (n, 3) of the head are from the line of the mouth, in half widths of it."""
    side, front, half = _line(head)
    from_side = np.where(np.abs(facing[:, 1]) > 0.2, _away(place[:, [0, 2]], side), np.inf)
    aside = np.stack([np.abs(place[:, 1]), place[:, 2]], 1)
    from_front = np.where((facing[:, 0] > 0.45) & (place[:, 0] >= side[:, 0].min()), _away(aside, front), np.inf)
    return np.minimum(from_side, from_front) / half


def _patch(place: Floats, params: QuadrupedParams) -> Floats:
    """Ovals about the eyes that droop outwards, as a panda's and a raccoon's."""
    eye, r = eye_place(params), params.head.eye
    middle = eye + r * np.array([0.35, 0.35, -0.35])
    aside = np.stack([place[:, 0], np.abs(place[:, 1]), place[:, 2]], 1)
    away = np.linalg.norm((aside - middle) / (r * np.array([1.75, 1.75, 1.95])), axis=1)
    return np.clip((1.06 - away) / 0.12, 0, 1)


def _tear(place: Floats, facing: Floats, params: QuadrupedParams) -> Floats:
    """A line from the inner corner of each eye down beside the nose to the mouth."""
    eye, head = eye_place(params), params.head
    line = np.array([[eye[1] - 0.75 * head.eye, eye[2] - 0.6 * head.eye], [0.34, -0.26], [0.42 * head.muzzle_radius, -0.56]])
    aside = np.stack([np.abs(place[:, 1]), place[:, 2]], 1)
    seen = (place[:, 0] > 0.4) & (facing[:, 0] > -0.1)
    return np.where(seen, np.clip(1.8 - _away(aside, line) / 0.055, 0, 1), 0.0)


def _away(points: Floats, line: Floats) -> Floats:
    """Distances (n,) of points (n, 2) from a line through corners (k, 2)."""
    best = np.full(len(points), np.inf)
    for start, end in pairwise(line):
        along = end - start
        share = np.clip((points - start) @ along / max(float(along @ along), 1e-12), 0, 1)
        best = np.minimum(best, np.linalg.norm(points - start - share[:, None] * along, axis=1))
    return best
