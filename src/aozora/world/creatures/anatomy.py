"""Where things are in a four-legged body: landmarks from the proportions, and the skeleton through them."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Skeleton, Vec3
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.elements import Rig

Point = NDArray[np.float64]

LEGS = ("front left", "front right", "hind left", "hind right")
SEGMENTS = ("upper", "lower", "pastern", "paw")
"""Joints of a leg from the body down: "upper front left" turns at the shoulder, "paw front left" at the knuckles."""


def xyz(v: Point) -> Vec3:
    """A point as a plain tuple."""
    return (float(v[0]), float(v[1]), float(v[2]))


@dataclass(frozen=True)
class Anatomy:
    """Landmarks in metres: the body stands on z = 0 and looks along +X.

    `h` is the height at the withers, `s` the radius of the skull, `skull` its centre; `spine` maps joints of the trunk to
    their places; `front` and `hind` list shoulder, elbow, wrist, knuckles, sole (hip, knee, hock, knuckles, sole) of the left
    legs; `tail` are 5 points from root to tip.
    """

    h: float
    s: float
    skull: Point
    spine: dict[str, Point]
    front: tuple[Point, ...]
    hind: tuple[Point, ...]
    tail: tuple[Point, ...]

    def face(self, x: float, y: float, z: float) -> Point:
        """A point given in skull radii from the skull's centre."""
        return self.skull + self.s * np.array([x, y, z])


def anatomy(params: QuadrupedParams) -> Anatomy:
    """The landmarks of an animal."""
    p, h = params.proportions, params.height
    s = params.head.size * h
    x = p.length * h
    back = h - p.chest * h * 0.72
    spine = {
        "body": np.array([0.0, 0, back]),
        "loin": np.array([-0.08 * x, 0, back]),
        "pelvis": np.array([-0.19 * x, 0, back]),
        "chest": np.array([0.10 * x, 0, back]),
        "neck": np.array([0.27 * x, 0, back + 0.05 * h]),
    }
    rise = math.radians(52)
    nape = spine["neck"] + p.neck * h * np.array([math.cos(rise), 0, math.sin(rise)])
    spine["head"] = nape
    skull = nape + s * np.array([0.34, 0, 0.52])
    return Anatomy(h, s, skull, spine, _front_leg(params), _hind_leg(params), _tail(params, back))


def _front_leg(params: QuadrupedParams) -> tuple[Point, ...]:
    p, h = params.proportions, params.height
    x, y = p.length * h, p.chest * h * 0.64
    shoulder_z = p.legs + 0.14
    points = [
        (0.285 * x, y, shoulder_z * h),
        (0.20 * x, y * 1.02, p.legs * 0.86 * h),
        (0.225 * x, y, 0.17 * h),
        (0.24 * x, y, 0.062 * h),
        (0.24 * x + 0.45 * p.paw * h, y, 0.0),
    ]
    return tuple(np.array(point) for point in points)


def _hind_leg(params: QuadrupedParams) -> tuple[Point, ...]:
    p, h = params.proportions, params.height
    x, y = p.length * h, p.chest * h * 0.60
    points = [
        (-0.275 * x, y, (p.legs + 0.17) * h),
        (-0.185 * x, y * 1.08, (p.legs * 0.80) * h),
        (-0.375 * x, y * 1.05, 0.245 * h),
        (-0.345 * x, y * 1.05, 0.062 * h),
        (-0.345 * x + 0.45 * p.paw * h, y * 1.05, 0.0),
    ]
    return tuple(np.array(point) for point in points)


def _tail(params: QuadrupedParams, back: float) -> tuple[Point, ...]:
    p, h = params.proportions, params.height
    points = [np.array([-0.40 * p.length * h, 0, back + 0.02 * h])]
    for i in range(4):
        angle = math.radians(180 - p.tail_raise - p.tail_curl * (i + 0.5) / 4)
        points.append(points[-1] + p.tail * h / 4 * np.array([math.cos(angle), 0, math.sin(angle)]))
    return tuple(points)


def belly_height(params: QuadrupedParams) -> float:
    """How far the underside of the trunk is above the ground, in metres."""
    p = params.proportions
    return params.height * (1 - 0.72 * p.chest - 0.06 - 1.05 * p.chest - 0.10 * p.belly)


def skeleton_of(a: Anatomy, params: QuadrupedParams) -> Skeleton:
    """The skeleton; every joint is followed by its children."""
    joints: list[tuple[str, str, Point]] = [("body", "", a.spine["body"])]
    joints += [(n, p, a.spine[n]) for n, p in (("loin", "body"), ("pelvis", "loin"), ("chest", "body"), ("neck", "chest"))]
    joints.append(("head", "neck", a.spine["head"]))
    joints += _face_joints(a, params)
    joints += [(f"tail {i + 1}", f"tail {i}" if i else "pelvis", a.tail[i]) for i in range(4)]
    mirror = np.array([1.0, -1.0, 1.0])
    for leg in LEGS:
        points = a.front if "front" in leg else a.hind
        flip = mirror if "right" in leg else np.ones(3)
        parent = "pelvis"
        if "front" in leg:
            parent = f"scapula {leg}"
            joints.append((parent, "chest", (points[0] + np.array([-0.10, 0, 0.26]) * a.h * params.proportions.legs * 2) * flip))
        for segment, point in zip(SEGMENTS, points[:4], strict=True):
            joints.append((f"{segment} {leg}", parent, point * flip))
            parent = f"{segment} {leg}"
    breadth = params.proportions.chest * a.h
    joints.append(("belly", "body", np.array([0.0, 0, belly_height(params)])))
    for side, y in (("left", 1.0), ("right", -1.0)):
        joints.append((f"flank {side}", "body", a.spine["body"] + np.array([0.02 * a.h, y * breadth * 0.8, -breadth * 0.6])))
    joints = _depth_first(joints)
    names = tuple(name for name, _, _ in joints)
    parents = tuple(names.index(parent) if parent else -1 for _, parent, _ in joints)
    return Skeleton(names, parents, tuple(xyz(np.round(head, 6)) for _, _, head in joints))


def _depth_first(joints: list[tuple[str, str, Point]], parent: str = "") -> list[tuple[str, str, Point]]:
    """Every joint followed by all that hangs on it: limb by limb, as programs for animation list them."""
    ordered: list[tuple[str, str, Point]] = []
    for joint in joints:
        if joint[1] == parent:
            ordered += [joint, *_depth_first(joints, joint[0])]
    return ordered


def _face_joints(a: Anatomy, params: QuadrupedParams) -> list[tuple[str, str, Point]]:
    muzzle = params.head.muzzle
    joints = [
        ("chin", "head", a.face(0.55 + 0.6 * muzzle, 0, -0.92)),
        ("jaw", "head", a.face(0.20, 0, -0.45)),
        ("tongue", "jaw", a.face(0.50, 0, -0.58)),
        ("tongue tip", "tongue", a.face(0.50 + 0.62 * muzzle, 0, -0.58)),
    ]
    for side, y in (("left", 1.0), ("right", -1.0)):
        base, tip = ear_line(params)
        joints.append((f"ear {side}", "head", a.face(base[0], base[1] * y, base[2])))
        middle = base * 0.45 + tip * 0.55
        joints.append((f"ear tip {side}", f"ear {side}", a.face(middle[0], middle[1] * y, middle[2])))
        eye = eye_place(params)
        for name in ("eye", "lid upper", "lid lower"):
            joints.append((f"{name} {side}", "head", a.face(eye[0], eye[1] * y, eye[2])))
        sight = eye + sight_line(params)
        joints.append((f"sight {side}", f"eye {side}", a.face(sight[0], sight[1] * y, sight[2])))
    return joints


def eye_place(params: QuadrupedParams) -> Point:
    """The centre of the left eye in skull radii from the skull's centre."""
    spread = params.head.eye_spread * params.head.width
    depth = math.sqrt(max(0.1, 1 - (spread / params.head.width) ** 2))
    return np.array([depth - 0.70 * params.head.eye, spread, 0.05])


def sight_line(params: QuadrupedParams) -> Point:
    """The unit direction in which the left eye looks at rest."""
    out = math.radians(14 + 24 * params.head.eye_spread)
    sight = np.array([math.cos(out), math.sin(out), 0.04])
    return sight / np.linalg.norm(sight)


def ear_line(params: QuadrupedParams) -> tuple[Point, Point]:
    """Root and tip of the left ear in skull radii from the skull's centre."""
    head = params.head
    w, length = head.width, head.ear_length
    if head.ear == "prick":
        return np.array([-0.12, 0.50 * w, 0.62]), np.array([-0.10, 0.66 * w, 0.62 + length])
    if head.ear == "button":
        return np.array([-0.05, 0.62 * w, 0.68]), np.array([0.25, 0.95 * w, 0.62 - 0.62 * length])
    return np.array([-0.08, 0.84 * w, 0.46]), np.array([0.16, 1.16 * w, 0.46 - length])


def rig_of(a: Anatomy, params: QuadrupedParams) -> Rig:
    """What acting needs to know; cats have no jaw to act with, for they do not pant."""
    legs = {leg: tuple(f"{segment} {leg}" for segment in SEGMENTS) for leg in LEGS}
    soles: dict[str, Vec3] = {}
    for leg in LEGS:
        sole = a.front[4] if "front" in leg else a.hind[4]
        soles[leg] = xyz(np.round(sole * (1, -1, 1) if "right" in leg else sole, 6))
    return Rig(
        legs=legs,
        foot_points=soles,
        spine=("pelvis", "loin", "body", "chest"),
        neck=("neck", "head"),
        tail=tuple(f"tail {i + 1}" for i in range(4)),
        ears=("ear left", "ear tip left", "ear right", "ear tip right"),
        jaw="" if params.head.whiskers else "jaw",
        hip_height=float(round(a.hind[0][2], 6)),
        body_length=float(round(0.57 * params.proportions.length * params.height, 6)),
    )
