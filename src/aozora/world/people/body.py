"""The body as soft forms: what is skin where nothing is worn, and what clothes are cut after."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.sdf import Primitive, sculpt
from aozora.world.people.anatomy import FINGERS, SIDES, Anatomy, Point, hand_frame, mirror, xyz
from aozora.world.people.head_form import neck_radius
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece
from aozora.world.people.skin import flushed, skin_colour

Floats = NDArray[np.float64]

UP = np.array([0.0, 0.0, 1.0])

_ARM = np.array([[0.0, 0.0290], [0.14, 0.0285], [0.30, 0.0250], [0.53, 0.0205], [0.66, 0.0225], [0.85, 0.0175], [1.0, 0.0145]])
_LEG = np.array([[0.0, 0.0550], [0.15, 0.0540], [0.35, 0.0430], [0.50, 0.0345], [0.66, 0.0365], [0.85, 0.0260], [1.0, 0.0235]])
"""Share of the way from shoulder to wrist (hip to ankle) and radius there in body heights."""


@dataclass(frozen=True)
class Cover:
    """What clothes hide: the trunk, and arms and legs down to a share of their length (0 nothing, 1 to the wrist, ankle)."""

    trunk: bool = False
    arms: float = 0.0
    legs: float = 0.0
    feet: bool = False
    hands: bool = False


def limb_radius(params: PersonParams, limb: str, t: float) -> float:
    """The radius of an arm or leg at a share of its length, in metres."""
    body = params.body
    table = _ARM if limb == "arm" else _LEG
    plain = float(np.interp(t, table[:, 0], table[:, 1]))
    bulge = 0.35 * body.muscle * float(np.exp(-(((t - 0.27) / 0.14) ** 2))) if limb == "arm" else 0.0
    soft = 1.0 + 0.34 * (body.weight - 0.4) + 0.22 * params.youth + 0.30 * params.youth**4
    slim = 0.92 if params.sex == "female" and limb == "arm" else 1.0
    return params.height * plain * soft * slim * (1.0 + bulge + 0.12 * body.muscle)


def limb_points(a: Anatomy, limb: str, side: float) -> tuple[Point, Point, Point]:
    """Shoulder, elbow, wrist or hip, knee, ankle of a side."""
    joints = a.arm if limb == "arm" else a.leg
    return mirror(joints[0], side), mirror(joints[1], side), mirror(joints[2], side)


def along_limb(points: tuple[Point, Point, Point], t: float) -> Point:
    """The point at a share of the length of a limb."""
    return points[0] + 2 * t * (points[1] - points[0]) if t < 0.5 else points[1] + 2 * (t - 0.5) * (points[2] - points[1])


def limb_forms(
    a: Anatomy, params: PersonParams, limb: str, span: tuple[float, float], ease: tuple[float, float]
) -> list[Primitive]:
    """Cones along both arms or legs over a span of shares; `ease` metres are added at its begin and end."""
    upper, lower = ("upper arm", "forearm") if limb == "arm" else ("thigh", "shin")
    knots = [t for t in (0.0, 0.14, 0.28, 0.41, 0.5, 0.6, 0.72, 0.86, 1.0) if span[0] < t < span[1]]
    knots = [span[0], *knots, span[1]]
    forms: list[Primitive] = []
    for name, side in SIDES:
        points = limb_points(a, limb, side)
        for t0, t1 in itertools.pairwise(knots):
            joint = f"{upper if t1 <= 0.505 else lower} {name}"
            e0, e1 = (ease[0] + (ease[1] - ease[0]) * (t - span[0]) / max(span[1] - span[0], 1e-6) for t in (t0, t1))
            start, end = along_limb(points, t0), along_limb(points, t1)
            r0, r1 = limb_radius(params, limb, t0) + e0, limb_radius(params, limb, t1) + e1
            forms.append(Primitive(xyz(start), xyz(end), r0, r1, joint, f"{limb} {name}", 0.012 * a.h))
    return forms


def trunk_forms(a: Anatomy, params: PersonParams, ease: float, boxy: float = 0.0) -> list[Primitive]:
    """Hips, waist, ribs, shoulders and the slope to the neck, `ease` metres larger; `boxy` 0..1 widens the waist to the ribs."""
    h, t, body = a.h, a.trunk, params.body
    shoulders, waist, hips = a.breadth
    rise = float(t["neck"][2] - t["pelvis"][2])
    depth = h * (0.060 + 0.022 * body.weight + 0.010 * params.youth + 0.016 * params.youth**4)
    hip = hips + limb_radius(params, "leg", 0.1) * 0.86
    middle = waist * (1 - boxy) + max(0.90 * shoulders, waist) * boxy

    def ball(joint: str, place: Point, radii: tuple[float, float, float], blend: float = 0.05) -> Primitive:
        wide = (radii[0] + ease, radii[1] + ease, radii[2] + ease)
        return Primitive(xyz(place), xyz(place), 0, 0, joint, "trunk", blend * h, radii=wide)

    up = np.array([0.0, 0.0, 1.0])
    forms = [
        ball("pelvis", t["pelvis"] - 0.01 * h * up, (depth * 1.02, hip, 0.075 * h)),
        ball("spine", t["spine"] + 0.01 * h * up, (depth * (0.92 + 0.08 * boxy), middle + 0.006 * h, 0.24 * rise)),
        ball("chest", t["chest"] + 0.13 * rise * up, (depth * 1.10, shoulders * 0.90, 0.30 * rise)),
    ]
    forms += [_yoke(a, params, ease, side) for side in (1.0, -1.0)]
    forms += _softness(a, params, ball, depth, middle)
    radius = neck_radius(params, a) * a.s
    root = t["neck"]
    low, high = root - 0.055 * h * up, root + 0.02 * h * up
    neck = Primitive(xyz(low), xyz(high), radius * 1.12 + ease * 0.6, radius * 0.93 + ease * 0.3, "chest", "trunk", 0.028 * h)
    return [*forms, neck]


def _softness(a: Anatomy, params: PersonParams, ball: Callable[..., Primitive], depth: float, middle: float) -> list[Primitive]:
    """Belly and bust."""
    h, t, body = a.h, a.trunk, params.body
    rise = float(t["neck"][2] - t["pelvis"][2])
    forms: list[Primitive] = []
    if body.belly or body.weight > 0.6:
        big = max(body.belly, (body.weight - 0.6) * 2)
        place = t["spine"] + np.array([depth * (0.25 + 0.35 * big), 0, 0.0])
        forms.append(ball("spine", place, (depth * (0.7 + 0.3 * big), middle * 0.92, 0.24 * rise)))
    if params.sex == "female" and params.age > 14:
        for side in (1.0, -1.0):
            place = t["chest"] + np.array([depth * 0.66, side * a.breadth[0] * 0.40, 0.10 * rise])
            forms.append(ball("chest", place, (0.030 * h, 0.034 * h, 0.034 * h), 0.045))
    return forms


def _yoke(a: Anatomy, params: PersonParams, ease: float, side: float) -> Primitive:
    """From the neck over the collarbone to the shoulder."""
    h = a.h
    shoulder = mirror(a.arm[0], side)
    start = a.trunk["neck"] + np.array([-0.004 * h, side * 0.10 * shoulder[1] * side, -0.040 * h])
    r = limb_radius(params, "arm", 0.05)
    return Primitive(
        xyz(start),
        xyz(shoulder - np.array([0, side * 0.010 * h, 0])),
        0.036 * h + ease,
        r * 0.94 + ease,
        "chest",
        "trunk",
        0.045 * h,
    )


def skin_pieces(a: Anatomy, params: PersonParams, cover: Cover) -> list[Piece]:
    """The skin below the head that clothes leave free."""
    forms: list[Primitive] = []
    if not cover.trunk:
        forms += trunk_forms(a, params, 0.0)
    if cover.arms < 0.97:
        forms += limb_forms(a, params, "arm", (max(cover.arms - 0.07, 0.0), 1.0), (0.0, 0.0))
    if cover.legs < 0.97:
        forms += limb_forms(a, params, "leg", (max(cover.legs - 0.05, 0.0), 1.0), (0.0, 0.0))
    pieces: list[Piece] = []
    if cover.trunk:
        forms.append(_nape(a, params))
    pieces.append(sculpted("skin", forms, skin_colour(params), 0.0052 * a.h, 0.014 * a.h))
    if not cover.hands:
        pieces.append(_hands(a, params))
    if not cover.feet:
        pieces.append(_bare_feet(a, params))
    return pieces


def _nape(a: Anatomy, params: PersonParams) -> Primitive:
    """The root of the neck, seen in a collar."""
    radius = neck_radius(params, a) * a.s
    root = a.trunk["neck"]
    up = np.array([0.0, 0.0, 1.0])
    return Primitive(
        xyz(root - 0.05 * a.h * up), xyz(root + 0.02 * a.h * up), radius * 1.2, radius * 0.93, "chest", "trunk", 0.03
    )


def sculpted(material: str, forms: list[Primitive], colour: Floats, voxel: float, seam: float) -> Piece:
    """Forms as one piece of one colour, following their joints."""
    made = sculpt(forms, voxel, seam)
    weights: dict[str, Floats] = {}
    for form, share in zip(forms, made.pulls.T, strict=True):
        weights[form.joint] = weights.get(form.joint, 0.0) + share
    return Piece(material, made.points, made.faces, np.broadcast_to(colour, made.points.shape).astype(np.float64), weights)


def _hands(a: Anatomy, params: PersonParams) -> Piece:
    """Both hands: palm, ball of the thumb, fingers with knuckles."""
    left = hand_forms(a, params, 0.0)
    piece = sculpted("skin", left, skin_colour(params), 0.0026 * a.h, 0.007 * a.h)
    red, base = flushed(params), skin_colour(params)
    size = float(np.linalg.norm(a.arm[3] - a.arm[2]))
    ends = np.array([a.fingers[name][2] for name in FINGERS] + [a.fingers[name][1] for name in FINGERS])
    near = np.exp(-((np.linalg.norm(piece.points[:, None] - ends[None], axis=2).min(1) / (0.10 * size)) ** 2))[:, None]
    left_hand = replace(piece, colours=base * (1 - 0.45 * near) + red * 0.45 * near)
    return _both(left_hand)


def _both(left: Piece) -> Piece:
    """A piece and its mirror image as one piece."""
    flip = np.array([1.0, -1.0, 1.0])
    count = len(left.points)
    weights: dict[str, Floats] = {}
    for joint, share in left.weights.items():
        weights[joint] = np.concatenate([share, np.zeros(count)])
        weights[joint.replace("left", "right")] = np.concatenate([np.zeros(count), share])
    return Piece(
        left.material,
        np.concatenate([left.points, left.points * flip]),
        np.concatenate([left.faces, left.faces[:, ::-1] + count]),
        np.concatenate([left.colours, left.colours]),
        weights,
        None if left.uv is None else np.concatenate([left.uv, left.uv[:, ::-1]]),
    )


both_sides = _both


def hand_forms(a: Anatomy, params: PersonParams, ease: float) -> list[Primitive]:
    """The left hand, `ease` metres larger (gloves)."""
    size = float(np.linalg.norm(a.arm[3] - a.arm[2])) * (1.0 + 0.10 * params.body.weight)
    along, thumb, back = hand_frame()
    wrist = a.arm[2]
    plump = 1.0 + 0.30 * params.youth + 0.15 * (params.body.weight - 0.4) + (0.06 if params.sex == "male" else 0.0)

    def at(x: float, y: float, z: float = 0.0) -> Point:
        return wrist + size * (x * along + y * thumb + z * back)

    def cone(joint: str, start: Point, end: Point, ra: float, rb: float, blend: float) -> Primitive:
        return Primitive(xyz(start), xyz(end), ra * size * plump + ease, rb * size * plump + ease, joint, "hand", blend * size)

    flat = (xyz(back), 0.62)
    hand = "hand left"
    forms = [
        cone(hand, at(-0.10, 0.0), at(0.12, 0.0), 0.150, 0.160, 0.05),
        replace(cone(hand, at(0.12, 0.045), at(0.42, 0.115), 0.155, 0.150, 0.10), squash=flat),
        replace(cone(hand, at(0.12, -0.045), at(0.38, -0.110), 0.150, 0.140, 0.10), squash=flat),
        cone(hand, at(0.10, 0.08, -0.03), at(0.24, 0.21, -0.05), 0.105, 0.095, 0.07),
    ]
    for name in FINGERS:
        root, middle, tip = a.fingers[name]
        thick = {"thumb": 0.082, "index": 0.072, "middle": 0.074, "ring": 0.070, "little": 0.062}[name]
        start = root - (0.10 * size) * (middle - root) / np.linalg.norm(middle - root)
        forms.append(cone(f"{name} 1 left", start, middle, thick * 1.06, thick, 0.055))
        forms.append(cone(f"{name} 2 left", middle, tip, thick * 1.0, thick * 0.84, 0.02))
    return forms


def foot_forms(a: Anatomy, params: PersonParams, ease: float, sole: float = 0.0) -> list[Primitive]:
    """The left foot, `ease` metres larger; `sole` lifts its underside (shoes stand on it)."""
    h = a.h
    ankle, ball, toes = a.leg[2], a.leg[3], a.leg[4]
    plump = 1.0 + 0.10 * params.youth
    heel = np.array([ankle[0] - 0.022 * h, ankle[1], 0.022 * h * plump + sole])

    def cone(joint: str, start: Point, end: Point, ra: float, rb: float, blend: float) -> Primitive:
        return Primitive(xyz(start), xyz(end), ra * h * plump + ease, rb * h * plump + ease, joint, "foot", blend * h)

    low = np.array([0.0, 0.0, 0.017 * h * plump + sole - 0.006 * h])
    instep = np.array([0.012 * h, 0.0, -0.006 * h])
    ball_at, toes_at = (np.array([p[0], p[1], low[2] + z * h], np.float64) for p, z in ((ball, 0.006), (toes, 0.003)))
    back, outer, inner = (
        np.array([x * h, y * h, 0.0], np.float64) for x, y in ((-0.014, 0.0), (-0.004, -0.006), (-0.012, 0.010))
    )
    return [
        cone("foot left", ankle + 0.02 * h * UP, heel + 0.004 * h * UP, 0.0225, 0.0215, 0.02),
        cone("foot left", ankle + instep, ball_at + back, 0.022, 0.0205, 0.03),
        cone("foot left", heel, ball_at + (inner - outer) * (0.0, 0.25, 0.0), 0.0205, 0.020, 0.02),
        cone("toes left", ball_at + outer * (0.0, 1.2, 0.0), toes_at + outer, 0.0185, 0.0150, 0.02),
        cone("toes left", ball_at + inner * (0.0, 1.0, 0.0), toes_at + inner, 0.0175, 0.0135, 0.02),
    ]


def _bare_feet(a: Anatomy, params: PersonParams) -> Piece:
    """Bare feet with five toes."""
    h = a.h
    forms = foot_forms(a, params, -0.001 * h)[:3]
    ball, toes = a.leg[3], a.leg[4]
    for n, (across, reach, radius) in enumerate(
        ((-0.013, 1.0, 0.0105), (-0.003, 0.96, 0.0085), (0.005, 0.90, 0.0080), (0.012, 0.80, 0.0075), (0.019, 0.68, 0.0075))
    ):
        start = np.array([ball[0] - 0.01 * h, ball[1] + (across * 0.8) * h, 0.0135 * h])
        end = np.array(
            [ball[0] + reach * (toes[0] - ball[0]), ball[1] + across * h * 1.05 + (toes[1] - ball[1]) * reach, radius * h]
        )
        forms.append(
            Primitive(xyz(start), xyz(end), (0.0125 if n == 0 else 0.011) * h, radius * h, "toes left", "foot", 0.006 * h)
        )
    return _both(sculpted("skin", forms, skin_colour(params), 0.0036 * h, 0.012 * h))
