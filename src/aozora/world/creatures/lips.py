"""The line of the closed mouth, drawn on the skin of the head: a head without one is a toy's."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.world.creatures.anatomy import Anatomy
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
        low, end = -0.42 - 0.19 * head.lips, head.muzzle_radius * head.tip_radius
        corner = max(min(tip - 0.62, 1.02), 0.52)
        side = (
            (tip + 0.24, low + 0.10),
            (tip + 0.05, low),
            (corner + 0.22, low),
            (corner, low + 0.13),
            (corner - 0.1, low + 0.2),
        )
        front = ((0.0, low + 0.17), (0.12 * end, low + 0.06), (0.34 * end, low))
        return np.array(side), np.array(front), 0.040
    side, front, half = _LINES[head.snout]
    wide = head.tip_radius if head.snout in ("long", "broad") else head.muzzle_radius
    return np.array(side) + np.array([tip, 0.0]), np.array(front) * (wide, 1.0), half


def with_lips(pelt: Pelt, a: Anatomy, params: QuadrupedParams, zones: tuple[str, ...]) -> Pelt:
    """The head's skin with a dark line where the lips meet; no fur grows on it. Those with a trunk hide it."""
    if params.extras.trunk is not None:
        return pelt
    side, front, half = _line(params.head)
    place = (pelt.points - a.skull) @ a.tilt / a.s
    facing = pelt.normals @ a.tilt
    aside = np.abs(place[:, 1])
    from_side = np.where(np.abs(facing[:, 1]) > 0.35, _away(place[:, [0, 2]], side), np.inf)
    from_front = np.where(facing[:, 0] > 0.45, _away(np.stack([aside, place[:, 2]], 1), front), np.inf)
    from_front[place[:, 0] < side[:, 0].min()] = np.inf
    away = np.minimum(from_side, from_front) / half
    dark = np.clip(1.9 - away, 0, 1)[:, None]
    lip = np.array([zone == "lip" for zone in zones], float)
    fur = pelt.fur * np.clip(0.8 * away - 0.8, 0.0, 1.0)
    return Pelt(pelt.points, pelt.normals, pelt.faces, fur, pelt.lie, pelt.zones * (1 - dark) + lip * dark, pelt.joints)


def _away(points: Floats, line: Floats) -> Floats:
    """Distances (n,) of points (n, 2) from a line through corners (k, 2)."""
    best = np.full(len(points), np.inf)
    for start, end in pairwise(line):
        along = end - start
        share = np.clip((points - start) @ along / max(float(along @ along), 1e-12), 0, 1)
        best = np.minimum(best, np.linalg.norm(points - start - share[:, None] * along, axis=1))
    return best
