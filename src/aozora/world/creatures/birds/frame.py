"""Where things are in a bird: the trunk's axis, neck, hips, wings and tail; and its bones."""

import math
from dataclasses import dataclass

import numpy as np

from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.figure import Bone, Floats, in_order, point
from aozora.world.elements import Rig

NECK = ("neck 1", "neck 2", "neck 3")
TIP = np.array([-0.1, 1.0, 0.0])
SIDES = (("left", 1.0), ("right", -1.0))


@dataclass(frozen=True)
class BirdFrame:
    """Landmarks of a bird that stands on z = 0 and looks along +X: the trunk's `centre`, its axis `along` (to the breast) and
    `up` across it, points of the neck (4, 3) whose last is the skull's centre, and the left leg's hip, heel and ball (3, 3)."""

    centre: Point
    along: Point
    up: Point
    neck: Floats
    leg: Floats
    girth: float

    @property
    def skull(self) -> Point:
        """The middle of the skull."""
        return self.neck[-1]

    def trunk(self, along: float, aside: float = 0.0, above: float = 0.0) -> Point:
        """A point of the trunk: along its axis from the centre, to the left, above the axis."""
        return self.centre + along * self.along + above * self.up + np.array([0.0, aside, 0.0])

    @property
    def tilt(self) -> Floats:
        """The rotation (3, 3) from a level trunk to this one."""
        return np.stack([self.along, np.array([0.0, 1.0, 0.0]), self.up], 1)


def frame_of(p: BirdParams) -> BirdFrame:
    """The landmarks."""
    pitch = math.radians(p.pitch_deg)
    along = point(math.cos(pitch), 0, math.sin(pitch))
    up = point(-math.sin(pitch), 0, math.cos(pitch))
    hang = math.hypot(0.42 * math.sin(pitch), p.girth * math.cos(pitch))
    centre = point(0.05, 0, p.leg + 0.96 * hang)
    shoulder = centre + 0.34 * along + 0.10 * up
    rise = math.radians(p.neck_deg)
    skull = shoulder + p.neck * point(math.cos(rise), 0, math.sin(rise))
    first = shoulder + p.neck * (point(0.3, 0, 0.2) + p.bend * point(0.55, 0, 0.12))
    second = skull + p.neck * (point(-0.15, 0, -0.35) + p.bend * point(-0.62, 0, 0.12))
    u = np.array([0.0, 0.34, 0.68, 1.0])[:, None]
    neck = (1 - u) ** 3 * shoulder + 3 * u * (1 - u) ** 2 * first + 3 * u * u * (1 - u) * second + u**3 * skull
    stand = 0.48 * p.girth
    hip = centre - 0.04 * along + point(0, stand, -0.25 * p.girth)
    heel = point(-0.10 - 0.25 * p.leg, stand, 0.62 * p.leg + 0.02)
    sole = point(0.04, stand * 0.95, 0.03 * min(1.0, p.toe * 5))
    return BirdFrame(centre, along, up, neck, np.stack([hip, heel, sole]), p.girth)


def wing_joints(p: BirdParams, f: BirdFrame) -> Floats:
    """Shoulder, elbow, wrist and fingertip (4, 3) of the left wing as it is spread, with the trunk as it stands."""
    b = p.wing.span
    arm = np.array([[0, 0, 0], [-0.07, 0.24, 0.02], [0.05, 0.50, 0.03], [-0.03, 0.76, 0.02]]) * b
    start = np.array([0.26, 0.72 * p.girth, 0.42 * p.girth])
    return f.centre + (start + arm) @ f.tilt.T


def bones_of(p: BirdParams, f: BirdFrame) -> list[Bone]:
    """All bones but those of the eyes."""
    bones = [Bone("body", "", xyz(f.centre))]
    bones += [Bone(name, parent, xyz(spot)) for name, parent, spot in zip((*NECK, "head"), ("body", *NECK), f.neck, strict=True)]
    bones.append(Bone("jaw", "head", xyz(f.skull + p.head * point(0.5, 0, -0.2))))
    bones.append(Bone("tail", "body", xyz(f.trunk(-0.42, 0, 0.1 * p.girth))))
    arm = wing_joints(p, f)
    lift = np.array([0.2, 0.5 * p.girth, 0.4 * p.girth])
    for side, sign in SIDES:
        flip = np.array([1.0, sign, 1.0])
        for name, parent, spot in zip(("wing", "wing mid", "wing tip"), ("body", "wing", "wing mid"), arm, strict=False):
            bones.append(Bone(f"{name} {side}", parent if parent == "body" else f"{parent} {side}", xyz(spot * flip)))
        bones.append(
            Bone(f"wing end {side}", f"wing tip {side}", xyz(f.centre + (0.95 * p.wing.span * TIP + lift) @ f.tilt.T * flip))
        )
        for name, parent, spot in zip(("thigh", "shank", "foot"), ("body", "thigh", "shank"), f.leg, strict=True):
            bones.append(Bone(f"{name} {side}", parent if parent == "body" else f"{parent} {side}", xyz(spot * flip)))
    return bones


def rig_of(p: BirdParams, f: BirdFrame) -> Rig:
    """What acting must know."""
    legs = {side: (f"thigh {side}", f"shank {side}", f"foot {side}") for side, _ in SIDES}
    return Rig(
        legs=legs,
        foot_points={side: xyz(f.leg[2] * (1, sign, 1)) for side, sign in SIDES},
        spine=("body",),
        neck=(*NECK, "head"),
        tail=("tail",),
        jaw="jaw",
        hip_height=float(f.leg[0][2]),
        body_length=1.0,
        kind="bird",
        speeds={**_speeds(p), **p.speeds},
        measures=_measures(p, f),
    )


def _speeds(p: BirdParams) -> dict[str, float]:
    fast = 6.5 * math.sqrt(max(p.size_m, 0.02) / 0.1) ** 0.6
    slow = 0.5 * fast
    in_air: dict[str, float] = {"fly": fast, "soar": fast, "glide": fast, "dive": fast}
    return {
        **in_air,
        "take off": slow,
        "land": slow,
        "flutter": slow,
        "swim": 0.9 * math.sqrt(p.size_m * 3),
        "waddle": 1.2 * p.size_m,
    }


def _measures(p: BirdParams, f: BirdFrame) -> dict[str, float]:
    """Lengths in trunks; what a bird of its size needs in metres is divided by the trunk's."""
    return {
        "pitch_deg": p.pitch_deg,
        "flap_hz": p.wing.flap_hz,
        "span": p.wing.span,
        "leg": p.leg,
        "draft": float(f.centre[2] - 0.25 * p.girth),
        "flies_share": 0.0 if p.flipper else 1.0,
        "fans_share": 1.0 if p.tail.form == "train" else 0.0,
        "head": 2.4 * p.head,
        "cruise": 0.0 if p.flipper else min(1.1 / p.size_m + 4.0, 3.5 / p.size_m),
        "weave": 1.2,
    }


def all_bones(p: BirdParams, f: BirdFrame, eyes: list[Bone]) -> tuple[Bone, ...]:
    """The skeleton with the bones of the eyes."""
    return in_order([*bones_of(p, f), *eyes])
