"""Where things are in a person: landmarks from the parameters, the skeleton through them, and its rig.

A person stands on z = 0 and looks along +X; the left hand is at +Y. Proportions are a puppet's: the head is about a sixth of
an adult's height and a quarter of a small child's.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Skeleton, Vec3
from aozora.world.elements import Rig
from aozora.world.people.params import PersonParams

Point = NDArray[np.float64]

SIDES = (("left", 1.0), ("right", -1.0))
FINGERS = ("thumb", "index", "middle", "ring", "little")

ARM_OUT = math.radians(35.0)
"""How far the arms stand off the body at rest, in the frontal plane."""

_FINGER_FORMS: dict[str, tuple[float, float, float, float]] = {
    "thumb": (0.20, 0.30, 0.34, 42.0),
    "index": (0.47, 0.19, 0.47, 7.0),
    "middle": (0.50, 0.065, 0.52, 1.5),
    "ring": (0.475, -0.06, 0.48, -4.0),
    "little": (0.43, -0.175, 0.39, -11.0),
}
"""Finger -> where its root is along the hand and across it (towards the thumb), its length (all in hand lengths), and its spread
in degrees towards the thumb."""


def xyz(v: Point) -> Vec3:
    """A point as a plain tuple."""
    return (float(v[0]), float(v[1]), float(v[2]))


@dataclass(frozen=True)
class Anatomy:
    """Landmarks in metres. `h` is the height, `s` half the height of the head, `skull` the head's middle; `trunk` maps the
    joints of the spine to their places; `arm`, `leg` list the left limb's joints (shoulder, elbow, wrist, hand's tip; hip, knee,
    ankle, ball of the foot, toes' tip); `fingers` maps a finger to root, middle and tip of the left hand; `breadth` are half
    widths of shoulders, waist and hips."""

    h: float
    s: float
    skull: Point
    trunk: dict[str, Point]
    arm: tuple[Point, ...]
    leg: tuple[Point, ...]
    fingers: dict[str, tuple[Point, Point, Point]]
    breadth: tuple[float, float, float]

    def face(self, x: float, y: float, z: float) -> Point:
        """A point given in half heads from the head's middle."""
        return self.skull + self.s * np.array([x, y, z])


def heads_high(params: PersonParams) -> float:
    """How many heads tall a person is."""
    grown = min(params.age / 17.0, 1.0)
    return 3.25 + 2.3 * grown**0.7


def anatomy(params: PersonParams) -> Anatomy:
    """The landmarks of a person."""
    h, youth = params.height, params.youth
    head = h / heads_high(params)
    s = head / 2
    chin = h - head
    neck = chin - h * (0.031 - 0.024 * youth)
    hip = neck * (0.575 - 0.085 * youth)
    rise = neck - hip
    trunk = {
        "body": np.array([0.0, 0.0, hip]),
        "pelvis": np.array([0.0, 0.0, hip + 0.04 * rise]),
        "spine": np.array([-0.004 * h, 0.0, hip + 0.26 * rise]),
        "chest": np.array([-0.008 * h, 0.0, hip + 0.56 * rise]),
        "neck": np.array([-0.012 * h, 0.0, neck - 0.008 * h]),
        "head": np.array([-0.004 * h, 0.0, chin + 0.18 * s]),
    }
    shoulders, waist, hips = _breadth(params)
    arm = _arm(params, np.array([-0.010 * h, shoulders, neck - 0.052 * h]))
    leg = _leg(params, hip, hips)
    skull = np.array([0.010 * h, 0.0, chin + s])
    return Anatomy(h, s, skull, trunk, arm, leg, _fingers(arm), (shoulders, waist, hips))


def _breadth(params: PersonParams) -> tuple[float, float, float]:
    """Half widths at the shoulder joints, the waist and the hip joints."""
    body, h, male = params.body, params.height, params.sex == "male"
    grown = 1.0 - params.youth
    shoulders = (0.082 + 0.014 * grown * male + 0.010 * body.muscle + 0.006 * body.weight) * body.shoulders
    waist = 0.066 + 0.012 * male * grown + 0.030 * body.weight + 0.008 * params.youth
    hips = (0.047 + (0.0 if male else 0.005) * grown + 0.008 * body.weight) * body.hips
    return h * shoulders, h * waist, h * hips


def _arm(params: PersonParams, shoulder: Point) -> tuple[Point, ...]:
    h, grown = params.height, 1.0 - params.youth
    along = np.array([0.0, math.sin(ARM_OUT), -math.cos(ARM_OUT)])
    upper, fore, hand = h * (0.128 + 0.026 * grown), h * (0.108 + 0.026 * grown), h * (0.094 + 0.018 * grown)
    elbow = shoulder + upper * along
    wrist = elbow + fore * along
    return shoulder, elbow, wrist, wrist + hand * along


def _leg(params: PersonParams, hip: float, breadth: float) -> tuple[Point, ...]:
    h = params.height
    ankle = 0.046 * h
    knee = ankle + 0.50 * (hip - ankle)
    return (
        np.array([0.0, breadth, hip]),
        np.array([0.004 * h, breadth * 1.02, knee]),
        np.array([-0.010 * h, breadth * 1.02, ankle]),
        np.array([0.062 * h, breadth * 1.10, 0.014 * h]),
        np.array([0.108 * h, breadth * 1.14, 0.012 * h]),
    )


def hand_frame() -> tuple[Point, Point, Point]:
    """Of the left hand at rest: along the fingers, towards the thumb, and out of its back (away from the thigh)."""
    along = np.array([0.0, math.sin(ARM_OUT), -math.cos(ARM_OUT)])
    return along, np.array([1.0, 0.0, 0.0]), np.array([0.0, math.cos(ARM_OUT), math.sin(ARM_OUT)])


def _fingers(arm: tuple[Point, ...]) -> dict[str, tuple[Point, Point, Point]]:
    wrist, tip = arm[2], arm[3]
    size = float(np.linalg.norm(tip - wrist))
    along, thumb, back = hand_frame()
    found: dict[str, tuple[Point, Point, Point]] = {}
    for name, (forward, across, length, spread) in _FINGER_FORMS.items():
        turn = math.radians(spread)
        way = math.cos(turn) * along + math.sin(turn) * thumb
        if name == "thumb":
            way = (way - 0.35 * back) / np.linalg.norm(way - 0.35 * back)
        root = wrist + size * (forward * along + across * thumb)
        found[name] = (root, root + 0.52 * length * size * way, root + length * size * way)
    return found


def mirror(point: Point, side: float) -> Point:
    """The point for the left (1) or right (-1) side."""
    return point * np.array([1.0, side, 1.0])


def eye_radius(params: PersonParams) -> float:
    """The eyeball's radius in half heads."""
    return 0.228 * params.face.eyes * (1.0 + 0.16 * params.youth)


def eye_place(params: PersonParams, side: float) -> Point:
    """The centre of an eye in half heads from the head's middle."""
    spread = 0.345 * params.face.eye_spread * (0.5 + 0.5 * params.face.eyes)
    return np.array([0.535, side * spread, -0.02 - 0.13 * params.youth])


def skeleton_of(a: Anatomy, params: PersonParams) -> Skeleton:
    """The skeleton; every joint is followed by its children."""
    joints: list[tuple[str, str, Point]] = [("body", "", a.trunk["body"])]
    for name, parent in (("pelvis", "body"), ("spine", "pelvis"), ("chest", "spine"), ("neck", "chest"), ("head", "neck")):
        joints.append((name, parent, a.trunk[name]))
    joints += _head_joints(a, params)
    for name, side in SIDES:
        joints += _arm_joints(a, name, side) + _leg_joints(a, name, side)
    joints += [
        ("skirt front", "pelvis", a.trunk["pelvis"] + np.array([0.06 * a.h, 0, 0])),
        ("skirt back", "pelvis", a.trunk["pelvis"] - np.array([0.06 * a.h, 0, 0])),
        ("skirt left", "pelvis", a.trunk["pelvis"] + np.array([0, 0.08 * a.h, 0])),
        ("skirt right", "pelvis", a.trunk["pelvis"] - np.array([0, 0.08 * a.h, 0])),
    ]
    joints = _depth_first(joints)
    names = tuple(name for name, _, _ in joints)
    parents = tuple(names.index(parent) if parent else -1 for _, parent, _ in joints)
    return Skeleton(names, parents, tuple(xyz(np.round(head, 6)) for _, _, head in joints))


def _head_joints(a: Anatomy, params: PersonParams) -> list[tuple[str, str, Point]]:
    joints = [
        ("jaw", "head", a.face(-0.08, 0, -0.22)),
        ("hair back", "head", a.face(-0.62, 0, -0.05)),
        ("hair left", "head", a.face(-0.10, 0.70, -0.05)),
        ("hair right", "head", a.face(-0.10, -0.70, -0.05)),
    ]
    for name, side in SIDES:
        eye = a.face(*eye_place(params, side))
        joints += [(f"{part} {name}", "head", eye) for part in ("eye", "lid upper", "lid lower")]
        joints.append((f"brow {name}", "head", eye + a.s * np.array([0.22, 0.0, 0.32])))
    return joints


def _arm_joints(a: Anatomy, name: str, side: float) -> list[tuple[str, str, Point]]:
    shoulder = a.arm[0]
    collar = np.array([0.012 * a.h, 0.22 * shoulder[1], shoulder[2] + 0.012 * a.h])
    joints = [(f"clavicle {name}", "chest", mirror(collar, side))]
    parent = f"clavicle {name}"
    for part, point in zip(("upper arm", "forearm", "hand"), a.arm, strict=False):
        joints.append((f"{part} {name}", parent, mirror(point, side)))
        parent = f"{part} {name}"
    for finger, (root, middle, _) in a.fingers.items():
        joints.append((f"{finger} 1 {name}", f"hand {name}", mirror(root, side)))
        joints.append((f"{finger} 2 {name}", f"{finger} 1 {name}", mirror(middle, side)))
    return joints


def _leg_joints(a: Anatomy, name: str, side: float) -> list[tuple[str, str, Point]]:
    joints: list[tuple[str, str, Point]] = []
    parent = "pelvis"
    for part, point in zip(("thigh", "shin", "foot", "toes"), a.leg, strict=False):
        joints.append((f"{part} {name}", parent, mirror(point, side)))
        parent = f"{part} {name}"
    return joints


def _depth_first(joints: list[tuple[str, str, Point]], parent: str = "") -> list[tuple[str, str, Point]]:
    """Every joint followed by all that hangs on it, as programs for animation list them."""
    ordered: list[tuple[str, str, Point]] = []
    for joint in joints:
        if joint[1] == parent:
            ordered += [joint, *_depth_first(joints, joint[0])]
    return ordered


def rig_of(a: Anatomy) -> Rig:
    """What acting needs to know."""
    legs: dict[str, tuple[str, ...]] = {}
    arms: dict[str, tuple[str, ...]] = {}
    soles: dict[str, Vec3] = {}
    for name, side in SIDES:
        legs[name] = (f"thigh {name}", f"shin {name}", f"foot {name}")
        arms[name] = (f"upper arm {name}", f"forearm {name}", f"hand {name}")
        soles[name] = xyz(np.round(mirror(np.array([a.leg[2][0] + 0.03 * a.h, a.leg[2][1], 0.0]), side), 6))
    return Rig(
        legs=legs,
        foot_points=soles,
        spine=("pelvis", "spine", "chest"),
        neck=("neck", "head"),
        jaw="jaw",
        hip_height=float(round(a.leg[0][2], 6)),
        body_length=float(round(a.trunk["neck"][2] - a.trunk["pelvis"][2], 6)),
        kind="biped",
        arms=arms,
        fingers={name: tuple(f"{finger} {n} {name}" for finger in FINGERS for n in (1, 2)) for name, _ in SIDES},
    )
