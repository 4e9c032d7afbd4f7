"""Inverse kinematics of a leg: the sole where it must be, the joints bent the way a dog's are."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from aozora.world.acting.footwork import Steps
from aozora.world.acting.puppet import Puppet
from aozora.world.acting.rotations import Floats, about, apply

REACH = 0.985
"""A leg is never stretched further than this share of its length."""

FOLDED = 0.42
"""A swinging leg stays this share of its length below its first joint, or the knee would flip over."""

LEAN = 0.55
"""How far the lowest bone follows the lean of the whole leg."""


@dataclass(frozen=True)
class Leg:
    """A leg at rest: `first` joint's place, the bones to the next joints and from the knuckles to the sole, all (3,) metres."""

    first: Floats
    upper: Floats
    lower: Floats
    pastern: Floats
    paw: Floats

    @property
    def longest(self) -> float:
        """How far the end of the lower bone may be from the first joint."""
        return REACH * float(np.linalg.norm(self.upper) + np.linalg.norm(self.lower))


def leg_of(puppet: Puppet, name: str) -> Leg:
    """The bones of a leg by its name."""
    joints = [puppet.head(joint) for joint in puppet.rig.legs[name]]
    sole = np.array(puppet.rig.foot_points[name])
    return Leg(joints[0], joints[1] - joints[0], joints[2] - joints[1], joints[3] - joints[2], sole - joints[3])


@dataclass(frozen=True)
class Foot:
    """What a foot must do at n times, in the entity's space: soles (n, 3), fold (n,) of the paw, tilt (n,) of the pastern (both
    radians, positive sends the toes back), and how free (n,) it is: 0 while it stands, 1 in the middle of its swing."""

    soles: Floats
    fold: Floats
    tilt: Floats
    free: Floats


def foot_in_body(steps: Steps, position: Floats, heading: Floats, tilt: Floats) -> Foot:
    """The foot of the world in the space of an entity at positions (n, 3) with headings (n,)."""
    soles = apply(about(2, -heading), steps.soles - position)
    return Foot(soles, steps.fold, tilt, np.square(np.sin(np.pi * steps.swing)))


def ends(leg: Leg, foot: Foot, hips: Floats) -> tuple[Floats, Floats, Floats]:
    """Where the lower bone must end (n, 3), and the pitch of pastern (n,) and paw (n,).

    A foot that is left behind rolls over its toes, as feet do at the end of a stance.
    """
    rest = leg.upper + leg.lower + leg.pastern + leg.paw
    behind = np.clip(
        np.arctan2(hips[:, 0] - foot.soles[:, 0], hips[:, 2] - foot.soles[:, 2]) + np.arctan2(rest[0], -rest[2]), 0, 0.9
    )
    paw_pitch = foot.fold * 1.15 + 0.62 * behind * (1 - np.clip(np.abs(foot.tilt) / 0.9, 0, 1))
    knuckles = foot.soles - apply(about(1, paw_pitch), np.broadcast_to(leg.paw, foot.soles.shape))
    rest = leg.upper + leg.lower + leg.pastern
    away = knuckles - hips
    lean = np.arctan2(away[:, 0], -away[:, 2]) - np.arctan2(rest[0], -rest[2])
    flat = np.clip(np.abs(foot.tilt) / 0.9, 0, 1)
    pastern_pitch = -LEAN * np.clip(lean, -1.0, 1.0) * (1 - flat) + foot.fold * 0.55 + foot.tilt
    target = knuckles - apply(about(1, pastern_pitch), np.broadcast_to(leg.pastern, foot.soles.shape))
    crowded = np.maximum(target[:, 2] - hips[:, 2] + FOLDED * leg.longest, 0)
    target[:, 2] -= crowded * np.clip(foot.free * 3, 0, 1)
    return target, pastern_pitch, paw_pitch


def drop_needed(leg: Leg, foot: Foot, hips: Floats) -> Floats:
    """How much lower (n,) the body must be for the foot to reach, in metres; 0 where it reaches."""
    target, _, _ = ends(leg, foot, hips)
    away = target - hips
    flat = np.hypot(away[:, 0], away[:, 1])
    room = np.sqrt(np.maximum(leg.longest**2 - flat**2, (0.15 * leg.longest) ** 2))
    return np.maximum(-away[:, 2] - room, 0.0)


def bend(leg: Leg, foot: Foot, hips: Floats, parent: Floats) -> Mapping[str, Floats]:
    """Rotations (n, 3, 3) relative to their parents of "upper", "lower", "pastern" and "paw", given the parent's rotation.

    Two-bone solution by the law of cosines; the knee keeps the side on which it is at rest.
    """
    target, pastern_pitch, paw_pitch = ends(leg, foot, hips)
    away = target - hips
    distance = np.linalg.norm(away, axis=1)
    a, b = float(np.linalg.norm(leg.upper)), float(np.linalg.norm(leg.lower))
    reach = np.clip(distance, abs(a - b) * 1.02 + 1e-6, leg.longest)
    along = away / np.maximum(distance, 1e-9)[:, None]
    cos = np.clip((a * a + reach**2 - b * b) / (2 * a * reach), -1, 1)
    side = np.array([0.0, 1.0, 0.0]) if np.cross(leg.upper, leg.lower)[1] > 0 else np.array([0.0, -1.0, 0.0])
    normal = side - (along @ side)[:, None] * along
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    outward = np.cross(along, normal)
    upper = along * cos[:, None] + outward * np.sqrt(1 - cos**2)[:, None]
    lower = along * reach[:, None] - upper * a
    frame = _frames(leg.upper[None], np.cross(leg.upper, leg.lower)[None])[0]
    turned_upper = _frames(upper, normal) @ frame.T
    shin = _frames(leg.lower[None], np.cross(leg.upper, leg.lower)[None])[0]
    turned_lower = _frames(lower, normal) @ shin.T
    turned_pastern, turned_paw = about(1, pastern_pitch), about(1, paw_pitch)
    chain = [parent, turned_upper, turned_lower, turned_pastern, turned_paw]
    names = ("upper", "lower", "pastern", "paw")
    return {n: np.swapaxes(p, 1, 2) @ c for n, p, c in zip(names, chain[:-1], chain[1:], strict=True)}


def _frames(along: Floats, normal: Floats) -> Floats:
    """Matrices (n, 3, 3) whose columns are the unit of `along`, the unit of `normal` made square to it, and their cross."""
    x = along / np.linalg.norm(along, axis=1, keepdims=True)
    y = normal - (normal * x).sum(1, keepdims=True) * x
    y /= np.linalg.norm(y, axis=1, keepdims=True)
    return np.stack([x, y, np.cross(x, y)], -1)
