"""The skeleton of a four-legged animal through its landmarks, and the rig that acting asks for."""

import numpy as np

from aozora.film.world import Skeleton, Vec3
from aozora.world.creatures.anatomy import Anatomy, Point, arms, belly_height, ear_line, eye_place, sight_line, xyz
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.elements import Rig

LEGS = ("front left", "front right", "hind left", "hind right")
SEGMENTS = ("upper", "lower", "pastern", "paw")
"""Joints of a leg from the body down: "upper front left" turns at the shoulder, "paw front left" at the knuckles."""


def skeleton_of(a: Anatomy, params: QuadrupedParams) -> Skeleton:
    """The skeleton; every joint is followed by its children."""
    joints: list[tuple[str, str, Point]] = [("body", "", a.spine["body"])]
    joints += [(n, p, a.spine[n]) for n, p in (("loin", "body"), ("pelvis", "loin"), ("chest", "body"), ("neck", "chest"))]
    joints.append(("head", "neck", a.spine["head"]))
    joints += _face_joints(a, params)
    joints += [(f"tail {i + 1}", f"tail {i}" if i else "pelvis", a.tail[i]) for i in range(4)]
    joints += [(f"trunk {i + 1}", f"trunk {i}" if i else "head", point) for i, point in enumerate(a.trunk[:4])]
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
    joints.append(("belly", "body", np.array([a.spine["body"][0], 0, belly_height(params)])))
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
        flip = np.array([1.0, y, 1.0])
        base, tip = ear_line(params)
        joints.append((f"ear {side}", "head", a.crown(*(base * flip))))
        joints.append((f"ear tip {side}", f"ear {side}", a.crown(*((base * 0.45 + tip * 0.55) * flip))))
        eye = a.face(*(eye_place(params) * flip))
        for name in ("eye", "lid upper", "lid lower"):
            joints.append((f"{name} {side}", "head", eye))
        joints.append((f"sight {side}", f"eye {side}", eye + a.s * sight_line(params) * flip))
    return joints


def rig_of(a: Anatomy, params: QuadrupedParams) -> Rig:
    """What acting needs to know; only dogs and their like have a jaw to act with, for the others do not pant."""
    standing = LEGS[2:] if arms(params) else LEGS
    legs = {leg: tuple(f"{segment} {leg}" for segment in SEGMENTS) for leg in standing}
    soles: dict[str, Vec3] = {}
    for leg in standing:
        sole = a.front[4] if "front" in leg else a.hind[4]
        soles[leg] = xyz(np.round(sole * (1, -1, 1) if "right" in leg else sole, 6))
    return Rig(
        legs=legs,
        foot_points=soles,
        spine=("pelvis", "loin", "body", "chest"),
        neck=("neck", "head"),
        tail=tuple(f"tail {i + 1}" for i in range(4)),
        ears=("ear left", "ear tip left", "ear right", "ear tip right"),
        jaw="" if params.coat.slit_pupil or params.head.snout not in ("dog", "rex") else "jaw",
        hip_height=float(round(a.hind[0][2], 6)),
        carriage=params.carriage,
        body_length=float(round(0.57 * params.proportions.length * params.height, 6)),
        measures={
            "curls_share": float(params.foot in ("paw", "claw") and params.carriage == "four"),
            "handy_share": float(params.foot in ("paw", "claw", "hand") and len(standing) == 4),
        },
    )
