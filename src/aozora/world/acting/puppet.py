"""A creature as acting sees it: joints by name, measures, and where everything goes when joints turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import StageFailed
from aozora.world.acting.rotations import Floats, apply, from_angles
from aozora.world.elements import Asset, Rig


@dataclass(frozen=True)
class Puppet:
    """Joint numbers by name, parents, rest heads (j, 3) in the entity's space, and the rig."""

    names: tuple[str, ...]
    number: Mapping[str, int]
    parents: tuple[int, ...]
    heads: Floats
    rig: Rig

    def head(self, joint: str) -> Floats:
        """Where a joint is at rest."""
        return self.heads[self.number[joint]]

    def lies_below(self, joint: str) -> float:
        """How high a joint is above the ground at rest, in metres."""
        return float(self.head(joint)[2])

    @property
    def unit(self) -> float:
        """The height of the body joint: the measure of everything."""
        return self.lies_below("body")


def puppet_of(asset: Asset) -> Puppet:
    """The puppet of a creature; `StageFailed` for an asset that has no rig."""
    if asset.skeleton is None or asset.rig is None:
        raise StageFailed(f"{asset.kind} has no skeleton to act with", field="stage")
    skeleton = asset.skeleton
    number = {name: i for i, name in enumerate(skeleton.names)}
    return Puppet(skeleton.names, number, skeleton.parents, np.array(skeleton.heads), asset.rig)


@dataclass(frozen=True)
class Pose:
    """Angles of joints over n times: `angles` maps a joint to roll, pitch, yaw (n, 3) in radians, `offsets` to metres (n, 3) in
    its parent's axes. Joints that are not named rest."""

    times: int
    angles: Mapping[str, Floats] = field(default_factory=dict[str, Floats])
    offsets: Mapping[str, Floats] = field(default_factory=dict[str, Floats])


def blended(poses: list[Pose], weights: Floats) -> Pose:
    """The weighted sum of poses, weights (k, n)."""

    def total(parts: list[Mapping[str, Floats]]) -> dict[str, Floats]:
        joints = sorted({joint for part in parts for joint in part})
        return {j: np.sum([w[:, None] * part[j] for w, part in zip(weights, parts, strict=True) if j in part], 0) for j in joints}

    return Pose(poses[0].times, total([p.angles for p in poses]), total([p.offsets for p in poses]))


def resampled(pose: Pose, before: Floats, after: Floats) -> Pose:
    """The pose at the times `after` (m,), from samples at the times `before` (n,)."""

    def at(track: Floats) -> Floats:
        return np.stack([np.interp(after, before, track[:, i]) for i in range(3)], 1)

    angles = {joint: at(track) for joint, track in pose.angles.items()}
    return Pose(len(after), angles, {joint: at(track) for joint, track in pose.offsets.items()})


def local_matrices(puppet: Puppet, pose: Pose) -> NDArray[np.float64]:
    """Rotations relative to the parent (n, j, 3, 3)."""
    matrices = np.broadcast_to(np.eye(3), (pose.times, len(puppet.names), 3, 3)).copy()
    for joint, angles in pose.angles.items():
        matrices[:, puppet.number[joint]] = from_angles(angles)
    return matrices


def offset_table(puppet: Puppet, pose: Pose) -> Floats:
    """Offsets of heads in their parents' axes (n, j, 3)."""
    table = np.zeros((pose.times, len(puppet.names), 3))
    for joint, offsets in pose.offsets.items():
        table[:, puppet.number[joint]] = offsets
    return table


def placed(puppet: Puppet, local: Floats, offsets: Floats) -> tuple[Floats, Floats]:
    """Rotations (n, j, 3, 3) and heads (n, j, 3) in the entity's space."""
    turned, heads = np.empty_like(local), np.empty_like(offsets)
    for i, parent in enumerate(puppet.parents):
        if parent < 0:
            turned[:, i] = local[:, i]
            heads[:, i] = puppet.heads[i] + offsets[:, i]
        else:
            turned[:, i] = turned[:, parent] @ local[:, i]
            arm = puppet.heads[i] - puppet.heads[parent] + offsets[:, i]
            heads[:, i] = heads[:, parent] + apply(turned[:, parent], arm)
    return turned, heads
