"""Inverse kinematics of arms and legs: two bones and a hinge."""

import numpy as np

from aozora.world.acting.people.physique import Limb
from aozora.world.acting.rotations import Floats, apply

REACH = 0.996
"""A limb is never stretched further than this share of its length."""

CLOSED = np.radians(34.0)
"""The smallest angle between the bones: elbows and knees close to 146 degrees."""


def folded(limb: Limb) -> tuple[float, float]:
    """The least and the largest distance in metres that the limb's end can have from its root."""
    a, b = limb.lengths
    return float(np.sqrt(a * a + b * b - 2 * a * b * np.cos(CLOSED))), REACH * (a + b)


def solve(limb: Limb, roots: Floats, ends: Floats, poles: Floats) -> tuple[Floats, Floats]:
    """Rotations in space (n, 3, 3) of the upper and lower bone that bring the limb's end from `roots` to `ends` (n, 3) with the
    joint between them towards `poles` (n, 3). Source: law of cosines."""
    a, b = limb.lengths
    least, most = folded(limb)
    away = ends - roots
    distance = np.linalg.norm(away, axis=1)
    along = away / np.maximum(distance, 1e-9)[:, None]
    reach = np.clip(distance, least, most)
    side = poles - (poles * along).sum(1, keepdims=True) * along
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    cos = np.clip((a * a + reach**2 - b * b) / (2 * a * reach), -1, 1)
    upper = along * cos[:, None] + side * np.sqrt(1 - cos**2)[:, None]
    lower = along * reach[:, None] - upper * a
    normal = np.cross(side, along)
    return (
        frames(upper, normal) @ frames(limb.upper[None], limb.hinge[None])[0].T,
        frames(lower, normal) @ frames(limb.lower[None], limb.hinge[None])[0].T,
    )


def frames(along: Floats, normal: Floats) -> Floats:
    """Matrices (n, 3, 3): the unit of `along`, the unit of `normal` made square to it, and their cross, as columns."""
    x = along / np.maximum(np.linalg.norm(along, axis=-1, keepdims=True), 1e-9)
    y = normal - (normal * x).sum(-1, keepdims=True) * x
    y /= np.maximum(np.linalg.norm(y, axis=-1, keepdims=True), 1e-9)
    return np.stack([x, y, np.cross(x, y)], -1)


def twist(matrices: Floats, axes: Floats) -> Floats:
    """How far (n,) rotations turn about axes (n, 3), in radians: the angle of their twist."""
    helper = np.where(np.abs(axes[:, :1]) < 0.8, np.array([[1.0, 0.0, 0.0]]), np.array([[0.0, 0.0, 1.0]]))
    basis = frames(axes, helper)
    turned = apply(matrices, basis[:, :, 1])
    y, z = (turned * basis[:, :, 1]).sum(1), (turned * basis[:, :, 2]).sum(1)
    return np.arctan2(z, y)


def turned_about(axes: Floats, angles: Floats) -> Floats:
    """Rotations (n, 3, 3) about unit axes (n, 3). Source: Rodrigues' formula."""
    x, y, z = axes[:, 0], axes[:, 1], axes[:, 2]
    zero = np.zeros_like(x)
    cross = np.stack([np.stack([zero, -z, y], -1), np.stack([z, zero, -x], -1), np.stack([-y, x, zero], -1)], -2)
    sin, cos = np.sin(angles)[:, None, None], np.cos(angles)[:, None, None]
    return np.eye(3) + sin * cross + (1 - cos) * (cross @ cross)
