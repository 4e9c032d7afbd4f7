"""The skeleton of beings on two legs: hips, chest, head, arms that hang, legs that step."""

from dataclasses import dataclass

import numpy as np

from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.eyeballs import EyeLook, eye_bones
from aozora.world.creatures.fantasy.params import Build, FantasyParams
from aozora.world.creatures.figure import Bone, Floats, in_order, point
from aozora.world.elements import Rig

SIDES = (("left", 1.0), ("right", -1.0))


@dataclass(frozen=True)
class Stance:
    """Landmarks: shoulder, elbow, hand (3, 3) and hip, knee, foot (3, 3) of the left side, chest and skull."""

    chest: Point
    skull: Point
    arm: Floats
    leg: Floats


def stance_of(b: Build) -> Stance:
    """Where everything is."""
    down = np.array([0.06, b.spread, -1.0])
    down = down / np.linalg.norm(down)
    shoulder = point(0, b.shoulders, b.shoulder)
    elbow = shoulder + b.arm * down
    hand = elbow + b.forearm * (down + point(0.12, -0.05, 0))
    hip = point(0, b.hips, b.hip)
    leg = np.stack([hip, point(0.012, b.hips, 0.52 * b.hip), point(0.0, b.hips, 0.04)])
    return Stance(point(0, 0, 0.6 * b.hip + 0.4 * b.shoulder), point(0, 0, b.head), np.stack([shoulder, elbow, hand]), leg)


def stance_bones(b: Build, look: EyeLook | None, legs: bool = True, jaw: bool = False) -> tuple[Bone, ...]:
    """The skeleton."""
    s = stance_of(b)
    bones = [Bone("body", "", (0.0, 0.0, b.hip)), Bone("chest", "body", xyz(s.chest))]
    bones.append(Bone("head", "chest", (0.0, 0.0, 0.5 * (b.shoulder + b.head))))
    if jaw:
        bones.append(Bone("jaw", "head", (0.0, 0.0, b.head - 0.06)))
    for side, sign in SIDES:
        for names, spots, parent in ((("arm", "elbow", "hand"), s.arm, "chest"), (("thigh", "shin", "foot"), s.leg, "body")):
            if names[0] == "thigh" and not legs:
                continue
            above = parent
            for name, spot in zip(names, spots, strict=True):
                bones.append(Bone(f"{name} {side}", above, xyz(spot * (1, sign, 1))))
                above = f"{name} {side}"
    return in_order([*bones, *(eye_bones(look) if look is not None else [])])


def stance_rig(p: FantasyParams, legs: bool = True, **measures: float) -> Rig:
    """What acting must know."""
    s = stance_of(p.build)
    limbs = {side: (f"thigh {side}", f"shin {side}", f"foot {side}") for side, _ in SIDES} if legs else {}
    soles = {side: xyz(s.leg[2] * (1, sign, 1)) for side, sign in SIDES} if legs else {}
    pace = 1.5 * (p.build.hip * p.size_m) ** 0.5
    speeds = {"walk": pace, "run": 2.4 * pace, "crawl": 0.5 * pace, "fly": 1.5 * pace, "waddle": 0.6 * pace, "float": 0.5 * pace}
    plain = {"looks_share": 0.8, "head": 0.34, "leap": 0.16}
    return Rig(
        limbs,
        soles,
        ("body", "chest"),
        ("head",),
        jaw="",
        hip_height=p.build.hip,
        body_length=0.5,
        kind="figure",
        speeds=speeds,
        measures={**plain, **measures},
    )
