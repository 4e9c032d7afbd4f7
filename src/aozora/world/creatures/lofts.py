"""Bodies by sections: rings swept along a path, from a shark to a tentacle, skinned to a chain of joints."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from aozora.world.creatures.eyes import grid_faces
from aozora.world.creatures.figure import Floats, Patch, follow_chain

SIDES = 20

Paint = Callable[[Floats], Floats]
"""Points (n, 3) -> linear colours (n, 3)."""


def loft(
    slot: str,
    path: Floats,
    sections: tuple[Floats, Floats],
    skeleton: tuple[tuple[str, ...], Sequence[str]],
    colours: Floats | tuple[float, float, float],
    along: Floats | None = None,
    sides: int = SIDES,
) -> Patch:
    """A closed body about `path` (n, 3): `sections` are two half axes (n, 3 each) of its elliptic rings of `sides` points;
    `skeleton` are all joints and the chain that the rings follow, evenly or as `along` (n,) says; colours (n, 3) or (3,)."""
    across, up = sections
    turn = np.arange(sides) / sides * 2 * np.pi
    rings = path[:, None] + np.cos(turn)[None, :, None] * across[:, None] + np.sin(turn)[None, :, None] * up[:, None]
    joints, chain = skeleton
    where = np.linspace(0, len(chain) - 1, len(path)) if along is None else along
    weights = np.repeat(follow_chain(joints, chain, where), sides, 0)
    tones = np.broadcast_to(np.asarray(colours, float)[..., None, :], (len(path), sides, 3)).reshape(-1, 3)
    faces = grid_faces(len(path), sides, True)
    outward = np.cross(across[len(path) // 2], up[len(path) // 2]) @ (path[-1] - path[0])
    return Patch(slot, rings.reshape(-1, 3), faces[:, ::-1] if outward > 0 else faces, np.array(tones), weights)


def body_sections(x: Floats, high: Floats, wide: Floats) -> tuple[Floats, Floats]:
    """Sections across a body along X: half widths along Y and half heights along Z."""
    nothing = np.zeros_like(x)
    return np.stack([nothing, wide, nothing], 1), np.stack([nothing, nothing, high], 1)


def round_sections(path: Floats, radii: Floats, flat: float = 1.0) -> tuple[Floats, Floats]:
    """Round sections of radii (n,) square to a path (n, 3), `flat` times as thick in the second direction."""
    tangent = np.gradient(path, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-12)
    seed = np.array([0.0, 0.0, 1.0]) if abs(tangent[:, 2].mean()) < 0.8 else np.array([1.0, 0.0, 0.0])
    across = np.cross(tangent, seed)
    if np.linalg.norm(across, axis=1).min() < 0.2:
        # Where a path runs along the seed its sections would shrink to a point.
        across = np.cross(tangent, np.array([0.0, 1.0, 0.0]))
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
    return across * radii[:, None], np.cross(across, tangent) * radii[:, None] * flat


def through(knots: Sequence[tuple[float, ...]], count: int) -> Floats:
    """Rows (count, k) that run smoothly through knots whose first number says where each is: monotone cubic (Fritsch and Carlson,
    1980), evenly spread, closer at both ends."""
    table = np.array(knots, float)
    u = 0.5 - 0.5 * np.cos(np.linspace(0, math.pi, count))
    at = table[0, 0] + u * (table[-1, 0] - table[0, 0])
    columns = [at]
    for column in table[:, 1:].T:
        columns.append(_monotone(table[:, 0], column, at))
    return np.stack(columns, 1)


def _monotone(x: Floats, y: Floats, at: Floats) -> Floats:
    sign = 1.0 if x[-1] > x[0] else -1.0
    x, at = sign * x, sign * at
    h, d = np.diff(x), np.diff(y) / np.diff(x)
    slopes = np.concatenate([d[:1], np.where(d[1:] * d[:-1] > 0, 2 * d[1:] * d[:-1] / (d[1:] + d[:-1] + 1e-12), 0.0), d[-1:]])
    i = np.clip(np.searchsorted(x, at) - 1, 0, len(h) - 1)
    t = (at - x[i]) / h[i]
    a, b = (1 + 2 * t) * (1 - t) ** 2, t * (1 - t) ** 2
    c, e = t * t * (3 - 2 * t), t * t * (t - 1)
    return a * y[i] + b * h[i] * slopes[i] + c * y[i + 1] + e * h[i] * slopes[i + 1]


def fin(
    slot: str,
    base: tuple[Floats, Floats],
    tip: Floats,
    skeleton: tuple[tuple[str, ...], Sequence[str]],
    colours: Floats | tuple[float, float, float],
    thick: float = 0.012,
) -> Patch:
    """A stiff fin: from the line between two points of the body (front, rear) to a tip, swept back, thin as a blade."""
    u = np.linspace(0, 1, 9)[:, None]
    front, rear = base
    bulge = 0.10 * np.sin(np.pi * u) * (front - rear)
    lead = front + u * (tip - front) + bulge
    trail = rear + u * (tip - rear) + 0.10 * np.sin(np.pi * u) * (front - rear)
    middle, half = 0.5 * (lead + trail), 0.5 * (lead - trail)
    half[-1] *= 0.3
    normal = np.cross(front - rear, tip - 0.5 * (front + rear))
    normal = normal / max(float(np.linalg.norm(normal)), 1e-12)
    return loft(slot, middle, (half, thick * (1 - 0.8 * u) * normal), skeleton, colours)


def mirrored_patch(patch: Patch, joints: tuple[str, ...]) -> Patch:
    """The same on the other side of y = 0; joints named left become right ones."""
    swap = [joints.index(joint.replace("left", "right")) if "left" in joint else i for i, joint in enumerate(joints)]
    weights = np.zeros_like(patch.weights)
    for i, target in enumerate(swap):
        weights[:, target] += patch.weights[:, i]
    flip = np.array([1.0, -1.0, 1.0])
    shapes = {name: points * flip for name, points in patch.shapes.items()}
    return Patch(patch.slot, patch.points * flip, patch.faces[:, ::-1], patch.colours, weights, shapes)


def pair(patch: Patch, joints: tuple[str, ...]) -> list[Patch]:
    """A patch and its mirror image."""
    return [patch, mirrored_patch(patch, joints)]


def repainted(patch: Patch, paint: Paint) -> Patch:
    """The patch in the colours that a function gives to its points."""
    return replace(patch, colours=np.clip(paint(patch.points), 0, 1))
