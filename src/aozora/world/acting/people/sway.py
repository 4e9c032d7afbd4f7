"""Skirts and hair: they hang, lag behind and swing on springs."""

import numpy as np

from aozora.world.acting.people.solve import Figure
from aozora.world.acting.rotations import Floats, about, apply
from aozora.world.acting.secondary import accelerations, spring
from aozora.world.acting.timeline import Way

_LOOSE: dict[str, tuple[str, float, float, float]] = {
    **{f"skirt {part}": ("pelvis", 1.5, 0.35, 0.9) for part in ("front", "back", "left", "right")},
    **{f"hair {part}": ("head", 2.1, 0.3, 0.75) for part in ("back", "left", "right")},
}
"""Joint -> what it hangs from, its spring in hertz, damping, and how much it gives."""


def sway(figure: Figure, way: Way) -> dict[str, Floats]:
    """Angles (n, 3) in radians (roll, pitch) of everything that hangs loose, over the grid."""
    found: dict[str, Floats] = {}
    for joint, (parent, hertz, damping, give) in _LOOSE.items():
        if not figure.body.has(joint):
            continue
        number = figure.joint(parent)
        moved = way.positions + apply(about(2, way.headings), figure.heads[:, number])
        felt = np.clip(apply(about(2, -way.headings), accelerations(moved)), -25, 25)
        turned = figure.turned[:, number]
        down = apply(np.swapaxes(turned, 1, 2), np.broadcast_to([0.0, 0.0, -1.0], felt.shape))
        drag = -0.05 * np.clip(way.speeds, 0, 8)
        still = np.stack([np.arctan2(down[:, 1], -down[:, 2]), -np.arctan2(down[:, 0], -down[:, 2]) - drag], 1) * give
        push = give * np.stack([-felt[:, 1], felt[:, 0]], 1) * 5.0
        swung = spring(np.clip(still, -1.0, 1.0), push, hertz, damping)
        outward = {"left": (1, -1.0), "right": (1, 1.0), "front": (0, 1.0), "back": (0, -1.0)}[joint.split()[-1]]
        found[joint] = _outside(np.clip(swung, -0.9, 0.9), outward)
    return found


def _outside(angles: Floats, side: tuple[int, float]) -> Floats:
    """No cloth or lock swings far into the body: inward motion is taken back by two thirds."""
    axis, sign = (0, -side[1]) if side[0] == 1 else (1, -side[1])
    angles = np.column_stack([angles, np.zeros(len(angles))])
    inward = np.minimum(sign * angles[:, axis], 0.0)
    angles[:, axis] -= sign * 0.66 * inward
    return angles
