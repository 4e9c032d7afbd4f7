"""Inverse kinematics of limbs of two bones, for any rig: a foot where it must be, the knee bent the way it is at rest."""

from dataclasses import dataclass

import numpy as np

from aozora.world.acting.puppet import Puppet
from aozora.world.acting.rotations import Floats, apply


@dataclass(frozen=True)
class Limb:
    """The first three joints of a limb by number, and where they are at rest (3, 3)."""

    numbers: tuple[int, int, int]
    rest: Floats


def limb_of(puppet: Puppet, joints: tuple[str, ...]) -> Limb:
    """A limb of the puppet."""
    first, second, third = (puppet.number[joint] for joint in joints[:3])
    return Limb((first, second, third), puppet.heads[[first, second, third]])


def _unit(v: Floats) -> Floats:
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-12)


def _frame(main: Floats, pole: Floats) -> Floats:
    """Rotations (..., 3, 3) whose first column is `main` and whose second leans to `pole`."""
    x = _unit(main)
    y = _unit(pole - (pole * x).sum(-1, keepdims=True) * x)
    return np.stack([x, y, np.cross(x, y)], -1)


def reached(limb: Limb, root: Floats, parent: Floats, target: Floats, sole: Floats) -> tuple[Floats, Floats, Floats]:
    """Local rotations (n, 3, 3) of the three joints so that the third is at `target` (n, 3), all in the entity's space; `root`
    (n, 3) is where the first is and `parent` (n, 3, 3) how its parent is turned, `sole` (n, 3, 3) how the foot shall be turned.
    A target out of reach is reached for."""
    a, b = limb.rest[1] - limb.rest[0], limb.rest[2] - limb.rest[1]
    straight = limb.rest[2] - limb.rest[0]
    pole = a - (a @ straight) / max(float(straight @ straight), 1e-12) * straight
    if float(np.linalg.norm(pole)) < 1e-6:
        pole = np.array([1.0, 0.0, 0.0])
    upper, lower = float(np.linalg.norm(a)), float(np.linalg.norm(b))
    to = target - root
    far = np.linalg.norm(to, axis=-1)
    length = np.clip(far, abs(upper - lower) + 1e-4 * upper, (upper + lower) * 0.9995)
    along = (upper**2 - lower**2 + length**2) / (2 * length)
    out = np.sqrt(np.maximum(upper**2 - along**2, 0.0))
    turned = _frame(to, apply(parent, np.broadcast_to(pole, to.shape)))
    x, y = turned[..., 0], turned[..., 1]
    knee = along[:, None] * x + out[:, None] * y
    rest_x = _unit(straight)
    rest_y = _unit(pole - (pole @ rest_x) * rest_x)
    normal = np.cross(rest_x, rest_y)
    own = turned[..., 2]
    first = _aligned(knee, own, a, normal)
    second = _aligned(length[:, None] * x - knee, own, b, normal)
    return np.swapaxes(parent, -1, -2) @ first, np.swapaxes(first, -1, -2) @ second, np.swapaxes(second, -1, -2) @ sole


def _aligned(now: Floats, normal: Floats, rest: Floats, rest_normal: Floats) -> Floats:
    """Rotations (n, 3, 3) that take the direction `rest` to `now` and `rest_normal` to `normal`."""
    before = _frame(rest, rest_normal)
    return _frame(now, normal) @ before.T
