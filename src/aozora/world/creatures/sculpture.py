"""The body of a four-legged animal as soft unions of simple forms."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import Anatomy, Point, ear_line, eye_place, xyz
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive, mirrored

DOWN: Vec3 = (-0.15, 0.0, -1.0)
BACK: Vec3 = (-1.0, 0.0, -0.30)


@dataclass(frozen=True)
class Clay:
    """What a form is made of: the joint it follows, its zone of the coat, fur length in heights at the withers, its lie."""

    joint: str
    zone: str
    fur: float = 0.0
    comb: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Modeller:
    """Makes primitives whose radii and blends are given in units of `unit` metres and fur in units of `hair` metres."""

    unit: float
    hair: float

    def cone(self, clay: Clay, a: Point, b: Point, radii: tuple[float, float], blend: float = 0.08) -> Primitive:
        """A round cone between two points (metres)."""
        u = self.unit
        ends = (radii[0] * u, radii[1] * u)
        return Primitive(xyz(a), xyz(b), *ends, clay.joint, clay.zone, blend * u, clay.fur * self.hair, clay.comb)

    def ball(self, clay: Clay, centre: Point, radii: Vec3, blend: float = 0.08) -> Primitive:
        """An ellipsoid about a point (metres)."""
        u, c = self.unit, xyz(centre)
        sizes = (radii[0] * u, radii[1] * u, radii[2] * u)
        fur = clay.fur * self.hair
        return Primitive(c, c, 0.0, 0.0, clay.joint, clay.zone, blend * u, fur, clay.comb, radii=sizes)


def both(primitives: Iterable[Primitive]) -> list[Primitive]:
    """Each primitive of the left side, and its mirror image."""
    return [p for one in primitives for p in (one, mirrored(one))]


def body_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """Everything but ears and lower jaw."""
    make = Modeller(params.height, params.height * params.coat.length)
    return [
        *_trunk(a, params, make),
        *both(_front_leg_forms(a, params, make)),
        *both(_hind_leg_forms(a, params, make)),
        *_tail_forms(a, params, make),
        *_neck_forms(a, params, make),
        *_head_forms(a, params),
    ]


def _trunk(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    p, h, feathers = params.proportions, params.height, params.coat.feathers
    c, b, x = p.chest, p.belly, p.length * params.height
    top = a.spine["body"][2]

    def at(along: float, below: float, aside: float = 0.0) -> Point:
        return np.array([along * x, aside * h, top - below * h])

    fluffy = 0.045 + 0.05 * feathers
    ribs = Clay("chest", "side", 0.062, (-1.0, 0.0, -0.35))
    waist = Clay("loin", "side", 0.062, (-1.0, 0.0, -0.45))
    rump = Clay("pelvis", "rump", 0.066, (-0.8, 0.0, -0.7))
    breast = Clay("chest", "chest", fluffy, (0.25, 0.0, -1.0))
    underneath = Clay("body", "belly", 0.03 + 0.05 * feathers, (-0.5, 0.0, -1.0))
    ridge = Clay("body", "back", 0.058, (-1.0, 0.0, -0.05))
    return [
        make.cone(Clay("body", "side", 0.062, BACK), at(-0.24, 0.30 * b), at(0.20, 0.34 * c), (b * 1.02, c * 0.98)),
        make.ball(ribs, at(0.18, 0.55 * c), (0.23 * p.length, c, c * 1.18), 0.12),
        make.ball(waist, at(-0.08, 0.62 * b), (0.26 * p.length, b * 1.06, b * 1.10), 0.12),
        make.ball(rump, at(-0.285, 0.42 * b), (0.18 * p.length, c * 0.94, c * 1.0), 0.12),
        make.ball(replace(ribs, joint="flank left"), at(0.02, 0.9 * c, 0.45 * c), (0.17, c * 0.5, c * 0.7), 0.12),
        make.ball(replace(ribs, joint="flank right"), at(0.02, 0.9 * c, -0.45 * c), (0.17, c * 0.5, c * 0.7), 0.12),
        make.ball(breast, at(0.30, 0.75 * c), (0.13 * p.length, c * 0.72, c * 0.95), 0.10),
        make.ball(underneath, at(0.02, c + 0.22 * b), (0.30 * p.length, c * 0.62, b * 0.72), 0.10),
        make.cone(ridge, at(-0.30, -0.10 * c), at(0.22, -0.12 * c), (c * 0.50, c * 0.52), 0.12),
    ]


def _front_leg_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    p, h, bone = params.proportions, params.height, params.proportions.bone
    shoulder, elbow, wrist, knuckles, sole = a.front
    hair, plume = 0.040, 0.030 + 0.055 * params.coat.feathers
    blade = Clay("scapula front left", "side", 0.058, (-0.7, 0.0, -0.8))
    upper = Clay("upper front left", "leg", 0.05, DOWN)
    lower = Clay("lower front left", "leg", hair, DOWN)
    behind = Clay("lower front left", "feather", plume, (-0.55, 0.0, -1.0))
    withers = (a.spine["chest"] + shoulder) * 0.5 + np.array([0.06 * h, 0.02 * h, 0.0])
    forms = [
        make.cone(blade, withers, shoulder, (p.chest * 0.50, bone * 1.75), 0.12),
        make.cone(upper, shoulder, elbow, (bone * 1.75, bone * 1.35), 0.09),
        make.cone(lower, elbow, wrist, (bone * 1.25, bone * 0.98), 0.05),
        make.cone(
            behind, elbow - [0.25 * bone * h, 0, 0], wrist - [0.25 * bone * h, 0, -0.04 * h], (bone * 1.0, bone * 0.6), 0.04
        ),
        make.cone(Clay("pastern front left", "leg", 0.028, DOWN), wrist, knuckles, (bone * 0.98, bone * 0.95), 0.04),
    ]
    return forms + _paw_forms("paw front left", knuckles, sole, params, make)


def _hind_leg_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    p, h, bone = params.proportions, params.height, params.proportions.bone
    hip, knee, hock, knuckles, sole = a.hind
    breeches = Clay("upper hind left", "feather", 0.045 + 0.06 * params.coat.feathers, (-0.6, 0.0, -1.0))
    upper = Clay("upper hind left", "side", 0.06, (-0.55, 0.0, -1.0))
    lower = Clay("lower hind left", "leg", 0.045, (-0.5, 0.0, -1.0))
    thigh = (hip + knee) * 0.5 + np.array([-0.035 * h, 0.0, 0.0])
    forms = [
        make.ball(upper, thigh, (0.135 + 0.35 * bone, p.chest * 0.40, 0.20), 0.10),
        make.cone(upper, hip, knee, (bone * 2.1, bone * 1.5), 0.08),
        make.ball(breeches, thigh + np.array([-0.085, 0.0, -0.03]) * h, (0.09, p.chest * 0.32, 0.15), 0.08),
        make.cone(lower, knee, hock, (bone * 1.42, bone * 0.92), 0.05),
        make.cone(Clay("pastern hind left", "leg", 0.032, DOWN), hock, knuckles, (bone * 0.92, bone * 0.92), 0.04),
    ]
    return forms + _paw_forms("paw hind left", knuckles, sole, params, make)


def _paw_forms(joint: str, knuckles: Point, sole: Point, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A chunky paw with four toes."""
    size, h = params.proportions.paw, params.height
    paw = Clay(joint, "paw", 0.016, (0.6, 0.0, -0.6))
    middle = np.array([sole[0] - 0.17 * size * h, knuckles[1], 0.25 * size * h])
    forms = [make.ball(paw, middle, (size * 0.46, size * 0.37, size * 0.30), 0.05)]
    for side, reach in ((-0.27, 0.08), (-0.10, 0.19), (0.10, 0.19), (0.27, 0.08)):
        toe = np.array([sole[0] + reach * size * h, knuckles[1] + side * size * h, 0.165 * size * h])
        forms.append(make.ball(paw, toe, (size * 0.17, size * 0.125, size * 0.165), 0.012))
    return forms


def _tail_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    radius, plume = params.proportions.tail_radius, 0.045 + 0.055 * params.coat.feathers
    forms = [make.cone(Clay("pelvis", "rump", 0.06, BACK), a.spine["pelvis"], a.tail[0], (radius * 2.0, radius * 1.5), 0.12)]
    swell = (1.5, 1.4, 1.25, 1.0, 0.5)
    for i in range(4):
        along = a.tail[i + 1] - a.tail[i]
        along = along / np.linalg.norm(along)
        lie = xyz(along + np.array([0, 0, -0.30]))
        clay = Clay(f"tail {i + 1}", "tail tip" if i == 3 else "tail", plume, lie)
        forms.append(make.cone(clay, a.tail[i], a.tail[i + 1], (radius * swell[i], radius * swell[i + 1]), 0.04))
    return forms


def _neck_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    p, radius = params.proportions, params.proportions.neck_radius
    ruff = 0.045 + 0.045 * params.coat.feathers
    root, nape, s = a.spine["neck"], a.spine["head"], a.s
    throat = nape + np.array([0.10 * s, 0, -0.45 * s])
    breast = root + np.array([0.10, 0, -0.16]) * a.h
    return [
        make.cone(
            Clay("neck", "neck", 0.060, (-0.6, 0.0, -0.9)),
            root + np.array([0, 0, -0.06]) * a.h,
            nape,
            (p.chest * 0.84, radius * 1.05),
            0.12,
        ),
        make.cone(Clay("neck", "chest", ruff, (0.1, 0.0, -1.0)), breast, throat, (radius * 0.95, radius * 0.80), 0.09),
    ]


def _head_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """Skull, cheeks, brows, muzzle with its lips; sockets and mouth carved."""
    head, s = params.head, a.s
    make = Modeller(s, params.height * params.coat.length)
    w, m, r, lips = head.width, head.muzzle, head.muzzle_radius, head.lips
    short, tip = 0.014, 0.62 + m
    cheek = head.cheeks
    crown, mask = Clay("head", "crown", 0.030), Clay("head", "mask", 0.022)
    snout = Clay("head", "muzzle", 0.0145)
    face = a.face
    forms = [
        make.ball(crown, face(-0.05, 0, 0.05), (1.0, w, 0.90), 0.30),
        *both([make.ball(Clay("head", "cheek", 0.042), face(0.18, 0.56 * w, -0.38), (0.50, 0.44 * cheek, 0.44 * cheek), 0.25)]),
        make.ball(mask, face(0.45, 0, 0.16), (0.50, 0.62 * w, 0.50), 0.25),
        make.cone(snout, face(0.50, 0, -0.20), face(tip, 0, -0.29), (0.47 * r, 0.31 * r), 0.22),
        *both([make.ball(snout, face(tip - 0.12, 0.175 * r, -0.42), (0.34, 0.245 * r, 0.27 * lips), 0.10)]),
        *both([make.ball(snout, face(tip - 0.50, 0.24 * r, -0.46), (0.36, 0.24 * r, 0.26 * lips), 0.14)]),
        *both([make.ball(Clay("head", "brow", short), face(0.70, 0.36 * w, 0.36), (0.20, 0.22, 0.13 * head.brow), 0.16)]),
    ]
    eye = eye_place(params)
    socket = Clay("head", "mask", 0.0)
    forms += both(
        [replace(make.ball(socket, face(*(eye + np.array([0.06, 0.03, 0]))), (head.eye, head.eye, head.eye), 0.06), carve=True)]
    )
    groove = make.cone(Clay("head", "lip"), face(tip + 0.30, 0, -0.36), face(tip + 0.27, 0, -0.64), (0.028, 0.034), 0.05)
    mouth = make.cone(Clay("head", "mouth"), face(0.45, 0, -0.62), face(tip + 0.10, 0, -0.60), (0.20 * r, 0.17 * r), 0.05)
    return [*forms, replace(groove, carve=True), replace(mouth, carve=True)]


def jaw_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """The lower jaw, hinged on its own joint; its upper side is the floor of the mouth."""
    head = params.head
    make = Modeller(a.s, params.height * params.coat.length)
    r, tip = head.muzzle_radius, 0.62 + head.muzzle
    chin = Clay("jaw", "muzzle", 0.014)
    bed = make.cone(Clay("jaw", "mouth"), a.face(0.3, 0, -0.40), a.face(tip + 0.25, 0, -0.44), (0.19 * r, 0.16 * r), 0.05)
    return [
        make.cone(chin, a.face(0.18, 0, -0.60), a.face(tip - 0.08, 0, -0.63), (0.33 * r, 0.20 * r), 0.05),
        make.ball(chin, a.face(tip - 0.10, 0, -0.67), (0.20, 0.19 * r, 0.13), 0.08),
        replace(bed, carve=True),
    ]


def ear_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """The left ear: a flap that hangs, stands or tips over."""
    head = params.head
    make = Modeller(a.s, params.height * params.coat.length)
    base, tip = ear_line(params)
    root, end, w = a.face(*base), a.face(*tip), head.ear_width
    middle = root * 0.45 + end * 0.55
    if head.ear == "prick":
        return _prick_ear(a, make, (root, middle, end), w)
    lie = xyz(end - root)
    flat = (0.0, 1.0, 0.0), 0.30
    upper, lower = Clay("ear left", "ear", 0.046, lie), Clay("ear tip left", "ear", 0.052, lie)
    forms = [
        make.cone(upper, root, middle, (0.30, w), 0.12),
        make.cone(lower, middle, end + (root - end) * 0.2, (w, w * 0.70), 0.12),
        make.cone(lower, middle, end, (w * 0.8, w * 0.34), 0.08),
    ]
    hinge = replace(make.ball(upper, root + np.array([0, -0.06, 0]) * a.s, (0.26, 0.17, 0.16), 0.12))
    return [hinge, *(replace(form, squash=flat) for form in forms)]


def _prick_ear(a: Anatomy, make: Modeller, line: tuple[Point, Point, Point], width: float) -> list[Primitive]:
    root, middle, end = line
    out = np.array([0.80, 0.60, 0.0])
    lie = xyz(end - root)
    flat = xyz(out), 0.36
    outer, upper = Clay("ear left", "ear", 0.024, lie), Clay("ear tip left", "ear", 0.020, lie)
    inner = Clay("ear left", "ear inner", 0.012, lie)
    hollow = make.cone(
        inner, root + out * 0.20 * a.s, middle + (end - middle) * 0.4 + out * 0.12 * a.s, (width * 0.62, width * 0.16), 0.06
    )
    return [
        replace(make.cone(outer, root, middle, (width, width * 0.66), 0.10), squash=flat),
        replace(make.cone(upper, middle, end, (width * 0.66, width * 0.12), 0.08), squash=flat),
        replace(hollow, carve=True, squash=flat),
    ]
