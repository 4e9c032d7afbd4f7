"""Legs and feet: paws with toes, hooves whole and cloven, the columns of an elephant, claws and hands."""

import numpy as np

from aozora.world.creatures.anatomy import Anatomy, Point, arms
from aozora.world.creatures.clay import DOWN, Clay, Modeller
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive


def front_leg_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The left front leg from the shoulder blade down."""
    p, h, bone = params.proportions, params.height, params.proportions.bone
    shoulder, elbow, wrist, knuckles, _ = a.front
    hair, plume = 0.040, 0.030 + 0.055 * params.coat.feathers
    blade = Clay("scapula front left", "shoulder", 0.058, (-0.7, 0.0, -0.8))
    upper = Clay("upper front left", "shoulder", 0.05, DOWN)
    lower = Clay("lower front left", "leg", hair, DOWN)
    behind = Clay("lower front left", "feather", plume, (-0.55, 0.0, -1.0))
    withers = (a.spine["chest"] + shoulder) * 0.5 + np.array([0.06 * h, 0.02 * h, 0.0])
    heavy = 1.0 if not arms(params) else 0.7
    forms = [
        make.cone(blade, withers, shoulder, (p.chest * 0.50 * heavy, bone * 1.75), 0.12),
        make.cone(upper, shoulder, elbow, (bone * 1.75, bone * 1.35), 0.09),
        make.cone(lower, elbow, wrist, (bone * 1.25, bone * 0.98), 0.05),
        _cannon(params, "front left", wrist, knuckles, make),
    ]
    if params.coat.length > 0 and not arms(params):
        back: Point = np.array([0.25 * bone * h, 0, 0])
        forms.append(make.cone(behind, elbow - back, wrist - back + np.array([0, 0, 0.04 * h]), (bone * 1.0, bone * 0.6), 0.04))
    return forms


def front_foot_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The left front foot below the lowest bone of its leg, which comes first."""
    _, _, wrist, knuckles, sole = a.front
    return [
        _cannon(params, "front left", wrist, knuckles, make),
        *foot_forms("paw front left", (wrist, knuckles, sole), params, make),
    ]


def hind_foot_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The left hind foot below the lowest bone of its leg, which comes first."""
    _, _, hock, knuckles, sole = a.hind
    return [
        _cannon(params, "hind left", hock, knuckles, make),
        *foot_forms("paw hind left", (hock, knuckles, sole), params, make),
    ]


def _cannon(params: QuadrupedParams, leg: str, top: Point, knuckles: Point, make: Modeller) -> Primitive:
    """The lowest bone of a leg: slender in those that go on hooves."""
    bone, hoofed = params.proportions.bone, params.foot in ("hoof", "cloven")
    thick = (0.72 if hoofed else 0.98) if "front" in leg else (0.74 if hoofed else 0.92)
    clay = Clay(f"pastern {leg}", "leg", 0.028 if "front" in leg else 0.032, DOWN)
    end = thick * (0.97 if "front" in leg else 1.0)
    return make.cone(clay, top, knuckles, (bone * (thick if "front" in leg else 0.92), bone * end), 0.04)


def hind_leg_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The left hind leg from the thigh down."""
    p, h, bone = params.proportions, params.height, params.proportions.bone
    hip, knee, hock, knuckles, _ = a.hind
    breeches = Clay("upper hind left", "feather", 0.045 + 0.06 * params.coat.feathers, (-0.6, 0.0, -1.0))
    upper = Clay("upper hind left", "thigh", 0.06, (-0.55, 0.0, -1.0))
    lower = Clay("lower hind left", "leg", 0.045, (-0.5, 0.0, -1.0))
    thigh = (hip + knee) * 0.5 + np.array([-0.035 * h, 0.0, 0.0])
    long = max(0.10, 0.5 * float(np.linalg.norm(hip - knee)) / h + 0.06) * p.thigh
    wide = (0.135 + 0.35 * bone) * p.thigh
    forms = [
        make.ball(upper, thigh, (wide, p.chest * 0.40 * p.thigh, long), 0.10),
        make.cone(upper, hip, knee, (bone * 2.1 * p.thigh, bone * 1.5), 0.08),
        make.cone(lower, knee, hock, (bone * 1.42, bone * 0.92), 0.05),
        _cannon(params, "hind left", hock, knuckles, make),
    ]
    if params.coat.length > 0:
        place = thigh + np.array([-0.085 * p.thigh, 0.0, -0.03]) * h
        forms.append(make.ball(breeches, place, (0.09, p.chest * 0.32, min(0.15, long)), 0.08))
    return forms


def foot_forms(joint: str, line: tuple[Point, Point, Point], params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The foot at the end of a leg, given the joint above, the knuckles and the sole."""
    if params.foot in ("hoof", "cloven"):
        return _hoof(joint, line, params, make)
    if params.foot == "column":
        return _column(joint, line, params, make)
    if arms(params) and "front" in joint:
        return _hand(joint, line, params, make)
    return _paw(joint, line, params, make)


def _paw(joint: str, line: tuple[Point, Point, Point], params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A chunky paw with four toes; hands and claws have longer ones."""
    _, knuckles, sole = line
    long = params.proportions.hind_paw if "hind" in joint else 1.0
    size, h = params.proportions.paw, params.height
    paw = Clay(joint, "paw", 0.016, (0.6, 0.0, -0.6))
    middle = np.array([sole[0] - 0.17 * size * h - 0.25 * (long - 1) * size * h, knuckles[1], 0.25 * size * h])
    forms = [make.ball(paw, middle, (size * 0.46 * long, size * 0.37, size * 0.30), 0.05)]
    stretch = {"hand": 1.7, "claw": 1.15}.get(params.foot, 1.0)
    tip = Clay(joint, "nail") if params.foot == "claw" else None
    for side, reach in ((-0.27, 0.08), (-0.10, 0.19), (0.10, 0.19), (0.27, 0.08)):
        toe = np.array([sole[0] + reach * stretch * size * h, knuckles[1] + side * size * h, 0.165 * size * h])
        forms.append(make.ball(paw, toe, (size * 0.17 * stretch, size * 0.125, size * 0.165), 0.012))
        if tip is not None:
            end = toe + np.array([0.24, 0, -0.10]) * size * h
            forms.append(make.cone(tip, toe + np.array([0.08, 0, 0.02]) * size * h, end, (size * 0.07, size * 0.03), 0.005))
    return forms


def _hand(joint: str, line: tuple[Point, Point, Point], params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A small hand that hangs in the air, with three fingers."""
    wrist, knuckles, tip = line
    size = params.proportions.paw * (0.55 if params.carriage == "bounding" else 0.4)
    paw = Clay(joint, "paw", 0.012, (0.4, 0.0, -1.0))
    forms = [make.cone(paw, wrist * 0.3 + knuckles * 0.7, (knuckles + tip) * 0.5, (size * 0.26, size * 0.30), 0.03)]
    for side in (-0.2, 0.0, 0.2):
        away = np.array([0.0, side * size * params.height, 0.0])
        forms.append(make.cone(paw, (knuckles + tip) * 0.5 + away, tip + away * 1.3, (size * 0.11, size * 0.06), 0.01))
    return forms


def _hoof(joint: str, line: tuple[Point, Point, Point], params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A fetlock and a hoof, in two halves when it is cloven."""
    _, knuckles, sole = line
    size, h, bone = params.proportions.paw, params.height, params.proportions.bone
    skin, horn = Clay(joint, "paw", 0.03, DOWN), Clay(joint, "hoof")
    top = knuckles * 0.55 + sole * 0.45 + np.array([0, 0, 0.10 * size * h])
    ground = np.array([sole[0], knuckles[1], 0.16 * size * h])
    pastern = Clay(joint.replace("paw", "pastern"), "leg", 0.03, DOWN)
    forms = [
        make.ball(pastern, knuckles, (bone * 0.95, bone * 0.85, bone * 1.0), 0.03),
        make.cone(skin, knuckles, top, (bone * 0.82, size * 0.34), 0.03),
    ]
    sides = (-0.17, 0.17) if params.foot == "cloven" else (0.0,)
    width = 0.25 if params.foot == "cloven" else 0.38
    for side in sides:
        aside: Point = np.array([0.0, side * size * h, 0.0])
        forms.append(make.cone(horn, top + aside, ground + aside, (size * width * 0.85, size * width), 0.008))
    return forms


def _column(joint: str, line: tuple[Point, Point, Point], params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A round foot that carries tons, with nails at its front."""
    _, knuckles, _ = line
    bone, h = params.proportions.bone, params.height
    skin = Clay(joint, "paw", 0.02, DOWN)
    ground = np.array([knuckles[0] + 0.25 * bone * h, knuckles[1], 0.55 * bone * h])
    forms = [make.cone(skin, knuckles, ground, (bone * 1.0, bone * 1.22), 0.05)]
    for degrees in (-52, -18, 18, 52):
        turn = np.radians(degrees)
        nail = ground + bone * h * np.array([1.12 * np.cos(turn), 1.12 * np.sin(turn), -0.28])
        forms.append(make.ball(Clay(joint, "nail"), nail, (bone * 0.22, bone * 0.26, bone * 0.24), 0.008))
    return forms
