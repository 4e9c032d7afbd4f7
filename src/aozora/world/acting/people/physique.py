"""A person as acting sees it: lengths of limbs, how hands and feet lie at rest, where the mouth is."""

from dataclasses import dataclass

import numpy as np

from aozora.world.acting.puppet import Puppet
from aozora.world.acting.rotations import Floats
from aozora.world.elements import Asset

SIDES = ("left", "right")
FINGERS = ("thumb", "index", "middle", "ring", "little")

ARM_M, LEG_M, HEAD_M = 0.504, 0.715, 0.307
"""Shoulder to wrist, hip to ankle and chin to crown of the grown person for whom the tables of poses are written."""


def outward(side: str) -> float:
    """The sign of y on that side of the body."""
    return 1.0 if side == "left" else -1.0


@dataclass(frozen=True)
class Limb:
    """Two bones at rest: their vectors (3,) in metres, and the axis (3,) about which the hinge between them closes."""

    upper: Floats
    lower: Floats
    hinge: Floats

    @property
    def lengths(self) -> tuple[float, float]:
        """Of the upper and the lower bone."""
        return float(np.linalg.norm(self.upper)), float(np.linalg.norm(self.lower))


@dataclass(frozen=True)
class Physique:
    """Measures of one person. `fingers` and `palm` (3,) are where a hand's fingers point and its palm faces at rest; `ball` and
    `heel` (3,) are points of the sole at rest relative to the ankle; `neutral` (3,) is the ball's place on the floor relative to
    the person's own; `mouth` (3,) relative to the head joint. The three scales turn metres of the tables into this body's.
    """

    puppet: Puppet
    arms: dict[str, Limb]
    legs: dict[str, Limb]
    fingers: dict[str, Floats]
    palm: dict[str, Floats]
    ball: dict[str, Floats]
    heel: dict[str, Floats]
    neutral: dict[str, Floats]
    mouth: Floats
    arm_scale: float
    leg_scale: float
    head_scale: float
    height: float

    @property
    def hip_height(self) -> float:
        """Metres from the floor to the hips."""
        return self.puppet.rig.hip_height

    def has(self, joint: str) -> bool:
        """Whether there is such a joint."""
        return joint in self.puppet.number

    def leg_joints(self, side: str) -> tuple[str, str, str]:
        """Thigh, shin and foot."""
        first, second, third = self.puppet.rig.legs[side][:3]
        return first, second, third


def physique_of(asset: Asset, puppet: Puppet) -> Physique:
    """The measures of a person's asset."""
    arms: dict[str, Limb] = {}
    legs: dict[str, Limb] = {}
    fingers: dict[str, Floats] = {}
    palm: dict[str, Floats] = {}
    soles: dict[str, tuple[Floats, Floats, Floats]] = {}
    for side in SIDES:
        shoulder, elbow, wrist = (puppet.head(f"{bone} {side}") for bone in ("upper arm", "forearm", "hand"))
        along = _unit(wrist - shoulder)
        inner = _unit(np.cross([1.0, 0.0, 0.0], along)) * -outward(side)
        # The hinge of an elbow is the palm's normal when the thumb points ahead: closing it brings the forearm forward.
        arms[side] = Limb(elbow - shoulder, wrist - elbow, inner * outward(side))
        knuckles = puppet.head(f"middle 1 {side}") if f"middle 1 {side}" in puppet.number else wrist + along
        fingers[side] = _unit(knuckles - wrist)
        palm[side] = _unit(inner - (inner @ fingers[side]) * fingers[side])
        hip, knee, ankle = (puppet.head(joint) for joint in puppet.rig.legs[side][:3])
        legs[side] = Limb(knee - hip, ankle - knee, np.array([0.0, 1.0, 0.0]))
        soles[side] = _sole(puppet, side, ankle)
    arm = sum(arms["left"].lengths) / ARM_M
    leg = sum(legs["left"].lengths) / LEG_M
    mouth, head = _mouth(puppet)
    return Physique(
        puppet,
        arms,
        legs,
        fingers,
        palm,
        {side: sole[0] for side, sole in soles.items()},
        {side: sole[1] for side, sole in soles.items()},
        {side: sole[2] for side, sole in soles.items()},
        mouth,
        arm,
        leg,
        head / HEAD_M,
        asset.size[2],
    )


def _sole(puppet: Puppet, side: str, ankle: Floats) -> tuple[Floats, Floats, Floats]:
    """Ball and heel from the ankle, and the ball's place."""
    toes = puppet.head(f"toes {side}")
    ball = np.array([toes[0], toes[1], 0.0])
    heel = np.array([ankle[0] - 0.35 * (toes[0] - ankle[0]), ankle[1], 0.0])
    return ball - ankle, heel - ankle, ball


def _mouth(puppet: Puppet) -> tuple[Floats, float]:
    """The mouth from the head joint, and the head's height in metres: eyes lie in its middle, the joint just above the chin."""
    joint, eyes = puppet.head("head"), puppet.head("eye left")
    half = float(eyes[2] - joint[2]) / 0.82
    return np.array([eyes[0] + 0.25 * half - joint[0], 0.0, eyes[2] - 0.48 * half - joint[2]]), 2 * half


def _unit(vector: Floats) -> Floats:
    return vector / np.linalg.norm(vector)
