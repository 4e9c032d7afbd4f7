"""Legs that step in turn for beings with any number of them: feet that stand go backwards as fast as the being goes on."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from aozora.world.acting.freely import Scene
from aozora.world.acting.rotations import Floats


@dataclass(frozen=True)
class Gait:
    """How feet take turns: foot -> its share of the stride; `duty` is the share a foot stands, `stride` the way of a stride at
    walking pace in metres, `lift` how high feet are raised in metres."""

    phases: Mapping[str, float]
    duty: float
    stride: float
    lift: float
    sideways: bool = False


def stride_turns(scene: Scene, gait: Gait) -> Floats:
    """Strides (n,) since the start; faster beings take longer strides as well as quicker ones."""
    usual = gait.stride * 1.2
    length = gait.stride * np.clip(0.6 + 0.4 * scene.speeds / max(usual, 1e-6), 0.6, 1.7)
    return scene.turns(scene.speeds / length) + scene.chance("stride")


def stepped(scene: Scene, gait: Gait, turns: Floats) -> dict[str, Floats]:
    """Targets (n, 3) of the feet in the entity's space."""
    usual = gait.stride * 1.2
    length = gait.stride * np.clip(0.6 + 0.4 * scene.speeds / max(usual, 1e-6), 0.6, 1.7)
    moving = np.clip(scene.speeds / (0.05 * usual), 0, 1)
    axis = 1 if gait.sideways else 0
    targets: dict[str, Floats] = {}
    for foot, rest in scene.puppet.rig.foot_points.items():
        u = (turns + gait.phases.get(foot, 0.0)) % 1.0
        stands = u < gait.duty
        back = 0.5 - u / gait.duty
        v = np.clip((u - gait.duty) / (1 - gait.duty), 0, 1)
        swing = -0.5 + v * v * (3 - 2 * v)
        reach = length * gait.duty * np.where(stands, back, swing)
        target = np.broadcast_to(np.array(rest), (scene.count, 3)).copy()
        target[:, axis] += reach * moving
        target[:, 2] += np.where(stands, 0.0, gait.lift * np.sin(np.pi * v)) * moving
        targets[foot] = target
    return targets
