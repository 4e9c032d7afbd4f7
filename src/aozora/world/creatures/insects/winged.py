"""Butterflies, moths, bees, flies, dragonflies, fireflies, ladybugs, grasshoppers, ants: six legs, mostly wings."""

from dataclasses import replace

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Coat, Figure, Floats, Hull, Marks, Patch, Surface, in_order, joint_names, point
from aozora.world.creatures.insects.params import BugParams
from aozora.world.creatures.insects.patterns import FORE, HIND, LONG, ROUND, wing_patches
from aozora.world.creatures.lofts import loft, pair, round_sections
from aozora.world.creatures.manylegs import Leg, leg_bones, leg_patches, leg_rig
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


SIDES = (("left", 1.0), ("right", -1.0))


def six_legs(p: BugParams, chest: Vec3, reach: float, radius: float) -> list[Leg]:
    """Three pairs under the chest."""
    x, _, z = chest
    made: list[Leg] = []
    for i, (dx, ahead) in enumerate(((0.09, 0.55), (0.0, 0.0), (-0.09, -0.6))):
        hip = (x + dx, 0.06, z - 0.07)
        knee = (x + dx + 0.45 * ahead * reach, 0.06 + 0.55 * reach, z + 0.10 * reach)
        foot = (x + dx + ahead * reach, 0.06 + 0.9 * reach, 0.01)
        made.append(Leg(hip, knee, foot, radius * (1.15 if i == 2 else 1.0), "shell", p.palette["leg"], p.palette["leg"]))
    return made


def feeler_patches(
    joints: tuple[str, ...], root: Vec3, tip: Vec3, radius: float, tone: tuple[float, float, float], knob: float = 1.0
) -> list[Patch]:
    """A pair of antennae."""
    u = np.linspace(0, 1, 10)
    a, b = np.array(root), np.array(tip)
    path = a + u[:, None] * (b - a) + (np.sin(np.pi * u) * 0.12 * np.linalg.norm(b - a))[:, None] * np.array([0, 0, 1.0])
    radii = radius * (1 - 0.4 * u)
    radii[-2] *= knob
    return pair(loft("shell", path, round_sections(path, radii), (joints, ("feeler left",)), tone), joints)


def _rig(p: BugParams, legs: list[Leg], **measures: float) -> Rig:
    limbs, soles = leg_rig(legs)
    plain = {
        "flies_share": 1.0,
        "ground_share": 1.0,
        "cruise": min(0.5 / p.size_m, 30.0),
        "weave": 0.5,
        "flap_hz": 9.0,
        "stride": 0.35,
        "looks_share": 0.35,
        "head": 0.5,
        "banks_share": 1.0,
    }
    speeds = {
        "fly": 6.0 * p.size_m,
        "flutter": 4.0 * p.size_m,
        "soar": 6.0 * p.size_m,
        "take off": 4.0 * p.size_m,
        "land": 3.0 * p.size_m,
        "crawl": 2.5 * p.size_m,
        "walk": 2.5 * p.size_m,
        "run": 5 * p.size_m,
    }
    return Rig(
        limbs,
        soles,
        ("body",),
        ("head",),
        hip_height=0.3,
        body_length=1.0,
        kind="insect",
        speeds=speeds,
        measures={**plain, **measures},
    )


def _bones(legs: list[Leg], head: Vec3, wings: list[tuple[str, Vec3]], look: EyeLook, chest: Vec3) -> tuple[Bone, ...]:
    bones = [Bone("body", "", chest), Bone("head", "body", head), *leg_bones(legs), *eye_bones(look)]
    x, _, z = head
    for side, sign in SIDES:
        bones.append(Bone(f"feeler {side}", "head", (x + 0.06, sign * 0.03, z + 0.04)))
        bones += [Bone(f"{name} {side}", "body", (spot[0], sign * spot[1], spot[2])) for name, spot in wings]
        bones += [Bone(f"{name} end {side}", f"{name} {side}", (at[0], sign * (at[1] + 0.85), at[2])) for name, at in wings]
    return in_order(bones)


def butterfly_figure(p: BugParams) -> Figure:
    """Four broad patterned wings on a slim furry body."""
    chest = point(0.08, 0, 0.30)
    legs = six_legs(p, (0.08, 0.0, 0.30), 0.30, 0.014)
    look = EyeLook((0.285, 0.055, 0.34), p.eye * 0.8, (0.7, 0.7, 0.1), (0.02, 0.015, 0.01), 0.8, 70, (0.03, 0.02, 0.015), False)
    wings = [("wing", (0.10, 0.035, 0.34), FORE, p.wing_span), ("hind wing", (0.02, 0.035, 0.335), HIND, p.wing_span * 0.92)]
    bones = _bones(legs, (0.22, 0.0, 0.33), [(name, spot) for name, spot, _, _ in wings], look, xyz(chest))
    joints = joint_names(bones)
    fur, lie = 0.05, (-1.0, 0.0, -0.1)
    forms = [
        MAKE.ball(Clay("body", "chest", fur, lie), chest, (0.14, 0.075, 0.085), 0.05),
        MAKE.cone(Clay("body", "belly", fur * 0.7, lie), point(-0.02, 0, 0.30), point(-0.42, 0, 0.25), (0.06, 0.025), 0.05),
        MAKE.ball(Clay("head", "head", fur * 0.5, lie), point(0.25, 0, 0.33), (0.07, 0.065, 0.062), 0.03),
    ]
    slot = "plume" if p.marks == "moth" else "feather"
    patches = [*leg_patches(legs, joints), *eye_patches(look, joints), *wing_patches(p, joints, wings, slot, p.marks)]
    patches += feeler_patches(
        joints, (0.29, 0.025, 0.38), (0.56, 0.17, 0.58), 0.014 if p.marks == "moth" else 0.007, p.palette["leg"], 2.2
    )
    rest = {"rest_deg": 55.0, "flap_deg": 58.0, "raise_deg": 16.0, "flap_hz": 6.5 if p.marks != "moth" else 10.0, "flit": 0.22}
    return Figure(
        p.kind,
        bones,
        (Hull(forms, 0.016, 0.04),),
        tuple(patches),
        p.palette,
        _rig(p, legs, **rest),
        (0.25, 0.0, 0.33),
        coat=Coat(p.blades, 0.2, 0.35, 0.2),
    )


def _bee_body(chest: Point, fur: float, lie: Vec3) -> list[Primitive]:
    """Three beads."""
    return [
        MAKE.ball(Clay("body", "chest", fur, lie), chest, (0.20, 0.18, 0.18), 0.06),
        MAKE.ball(Clay("body", "belly", fur * 0.35, lie), point(-0.24, 0, 0.38), (0.29, 0.20, 0.195), 0.05),
        MAKE.cone(Clay("body", "belly", 0.0, lie), point(-0.45, 0, 0.35), point(-0.56, 0, 0.335), (0.07, 0.012), 0.03),
        MAKE.ball(Clay("head", "head", fur * 0.5, lie), point(0.36, 0, 0.43), (0.115, 0.13, 0.125), 0.04),
    ]


def _bee_stripes(fly: bool, p: BugParams) -> Marks:
    """Dark rings around the belly."""

    def stripes(surface: Surface, colours: Floats) -> Floats:
        if fly:
            return colours
        wave = np.clip(np.sin((surface.points[:, 0] + 0.02) * 30) * 5, 0, 1) * surface.share("belly")
        return colours + wave[:, None] * (np.array(p.palette["stripe"]) - colours)

    return stripes


def _bee_eyes(fly: bool, p: BugParams) -> EyeLook:
    """Eyes of bees, or the goggles of flies."""
    eye = (0.42, 0.115, 0.46) if fly else (0.42, 0.10, 0.47)
    return EyeLook(
        eye,
        p.eye * (1.9 if fly else 1.25),
        (0.75, 0.65, 0.15),
        p.palette.get("iris", (0.02, 0.015, 0.012)),
        0.25 if fly else 0.75,
        80,
        (0.02, 0.015, 0.012),
        False,
    )


def bee_figure(p: BugParams) -> Figure:
    """Round and furry with stripes (bee), or bristly with huge eyes (fly)."""
    fly = p.form == "fly"
    chest = point(0.10, 0, 0.42)
    legs = six_legs(p, xyz(chest), 0.34, 0.022)
    look = _bee_eyes(fly, p)
    wings = [
        ("wing", (0.08, 0.09, 0.55), ROUND if not fly else LONG, p.wing_span),
        ("hind wing", (0.0, 0.09, 0.54), ROUND, p.wing_span * 0.65),
    ]
    bones = _bones(legs, (0.32, 0.0, 0.44), [(name, spot) for name, spot, _, _ in wings], look, xyz(chest))
    joints = joint_names(bones)
    fur, lie = 0.0 if fly else 0.085, (-1.0, 0.0, 0.1)
    forms = _bee_body(chest, fur, lie)
    patches = [*leg_patches(legs, joints), *eye_patches(look, joints), *wing_patches(p, joints, wings, "gauze", "clear")]
    patches += feeler_patches(joints, (0.45, 0.04, 0.52), (0.62, 0.12, 0.60), 0.014, p.palette["leg"])

    stripes = _bee_stripes(fly, p)

    rest = {"fold_deg": 58.0, "flap_deg": 42.0, "raise_deg": 24.0, "flap_hz": 21.0, "flit": 0.12}
    coat = None if fly else Coat(p.blades * 2, 0.12, 0.7, 0.3)
    slot = "skin" if fly else "hide"
    return Figure(
        p.kind,
        bones,
        (Hull(forms, 0.02, 0.04, slot),),
        tuple(patches),
        p.palette,
        _rig(p, legs, **rest),
        (0.36, 0.0, 0.44),
        stripes,
        coat,
    )


def dragonfly_figure(p: BugParams) -> Figure:
    """A needle of a body, two pairs of long clear wings, eyes like goggles."""
    chest = point(0.24, 0, 0.30)
    legs = six_legs(p, xyz(chest), 0.22, 0.012)
    look = EyeLook((0.43, 0.065, 0.335), p.eye, (0.6, 0.75, 0.25), p.palette["iris"], 0.25, 85, (0.02, 0.02, 0.02), False)
    wings = [("wing", (0.26, 0.045, 0.365), LONG, p.wing_span), ("hind wing", (0.16, 0.045, 0.36), LONG, p.wing_span * 0.95)]
    bones = _bones(legs, (0.36, 0.0, 0.32), [(name, spot) for name, spot, _, _ in wings], look, xyz(chest))
    joints = joint_names(bones)
    x = np.linspace(0.16, -0.66, 40)
    radii = np.interp(-x, [-0.16, 0.0, 0.4, 0.6, 0.66], [0.055, 0.036, 0.03, 0.038, 0.006]) * (1 - 0.14 * (np.sin(x * 52) > 0.75))
    path = np.stack([x, 0 * x, 0.30 + 0.02 * np.sin(2 * x)], 1)
    rings = (np.sin(x * 52) > 0.6)[:, None]
    tone = np.where(rings, np.array(p.palette["stripe"]), np.array(p.palette["base"]))
    forms = [
        MAKE.ball(Clay("body", "base"), chest, (0.13, 0.075, 0.085), 0.04),
        MAKE.ball(Clay("head", "base"), point(0.40, 0, 0.315), (0.06, 0.08, 0.06), 0.03),
    ]
    patches = [loft("shell", path, round_sections(path, radii), (joints, ("body",)), tone), *leg_patches(legs, joints)]
    patches += [*eye_patches(look, joints), *wing_patches(p, joints, wings, "gauze", "clear")]
    rest = {"flap_deg": 30.0, "raise_deg": 8.0, "rest_deg": 6.0, "flap_hz": 17.0, "flit": 0.25}
    return Figure(
        p.kind, bones, (Hull(forms, 0.014, 0.03, "shell"),), tuple(patches), p.palette, _rig(p, legs, **rest), (0.40, 0.0, 0.32)
    )


def _ladybug_dots(p: BugParams) -> Marks:
    """The seam of the wing cases; dots and white cheeks if the palette names them, else fine grooves along the cases."""
    dotted, dark = "dot" in p.palette, np.array([0.012, 0.010, 0.010])

    def dots(surface: Surface, colours: Floats) -> Floats:
        x, y = surface.points[:, 0], surface.points[:, 1]
        top = surface.share("base")
        seam = np.clip(1.5 - np.abs(y) / 0.009, 0, 1) * top
        spots = np.zeros(len(x))
        for cx, cy, r in ((0.22, 0.0, 0.085), (0.07, 0.2, 0.09), (-0.14, 0.13, 0.085), (-0.12, 0.31, 0.07), (-0.34, 0.12, 0.075)):
            spots = np.maximum(spots, np.clip((r - np.hypot(x - cx, np.abs(y) - cy)) / 0.012, 0, 1))
        grooves = 0.35 * np.clip(np.cos(np.abs(y) * 150) * 3 - 1.5, 0, 1) * top
        share = np.maximum(seam, spots * top if dotted else grooves)
        white = np.clip((0.06 - np.hypot(x - 0.36, np.abs(y) - 0.19)) / 0.01, 0, 1) * surface.share("chest") * dotted
        colours = colours + share[:, None] * (dark - colours)
        return colours + white[:, None] * (np.array([0.8, 0.78, 0.72]) - colours)

    return dots


def _lantern(p: BugParams, joints: tuple[str, ...]) -> Patch:
    """The glowing end."""
    x = np.linspace(-0.30, -0.56, 14)
    path = np.stack([x, 0 * x, np.full(14, 0.22)], 1)
    radii = 0.145 * np.sqrt(np.clip(1 - ((x + 0.36) / 0.2) ** 2, 0.01, 1))
    return loft("glow", path, round_sections(path, radii), (joints, ("body",)), p.palette["glow"])


def _beetle_eyes(p: BugParams, firefly: bool) -> EyeLook:
    """Small eyes; a ladybug shows their whites."""
    white = (0.02, 0.015, 0.012) if firefly else (0.8, 0.8, 0.78)
    return EyeLook((0.47, 0.085, 0.30), p.eye, (0.8, 0.6, 0.15), (0.02, 0.015, 0.012), 0.7, 75, white, False)


def _beetle_body(firefly: bool) -> list[Primitive]:
    """A dome, flat below."""
    high, wide = (0.17, 0.2) if firefly else (0.33, 0.40)
    return [
        MAKE.ball(Clay("body", "base"), point(-0.06, 0, 0.24), (0.44, wide, high), 0.02),
        MAKE.ball(Clay("body", "chest"), point(0.31, 0, 0.27), (0.13, 0.8 * wide, 0.15), 0.02),
        MAKE.ball(Clay("head", "head"), point(0.42, 0, 0.25), (0.10, 0.13, 0.11), 0.02),
        replace(MAKE.ball(Clay("body", "belly"), point(-0.04, 0, -0.02), (0.6, 0.6, 0.17), 0.02), carve=True),
    ]


def _antlers() -> list[Primitive]:
    """A stag beetle's jaws, forked and bent towards each other."""
    line = ((0.48, 0.07, 0.24), (0.62, 0.17, 0.25), (0.76, 0.15, 0.27), (0.83, 0.05, 0.28))
    bone = Clay("head", "antler")
    ends = (0.040, 0.036, 0.030, 0.012)
    jaw = [MAKE.cone(bone, point(*line[i]), point(*line[i + 1]), (ends[i], ends[i + 1]), 0.015) for i in range(3)]
    return both([*jaw, MAKE.cone(bone, point(0.70, 0.155, 0.26), point(0.72, 0.08, 0.27), (0.024, 0.008), 0.01)])


def beetle_figure(p: BugParams) -> Figure:
    """A ladybug's dome, or a firefly's long body with a lantern."""
    firefly = p.form == "firefly"
    chest = point(0.10, 0, 0.26)
    legs = six_legs(p, xyz(chest), 0.36, 0.026)
    look = _beetle_eyes(p, firefly)
    wings = (
        [("wing", (0.2, 0.05, 0.36), ROUND, p.wing_span), ("hind wing", (0.1, 0.05, 0.36), LONG, p.wing_span)] if firefly else []
    )
    bones = _bones(legs, (0.34, 0.0, 0.27), [(name, spot) for name, spot, _, _ in wings], look, xyz(chest))
    joints = joint_names(bones)
    forms = [*_beetle_body(firefly), *(_antlers() if "antler" in p.palette else [])]
    patches = [*leg_patches(legs, joints), *eye_patches(look, joints), *wing_patches(p, joints, wings, "gauze", "clear")]
    patches += feeler_patches(joints, (0.49, 0.05, 0.30), (0.66, 0.16, 0.37), 0.014, p.palette["leg"], 1.6)
    if firefly:
        patches.append(_lantern(p, joints))
    dots = _ladybug_dots(p)

    rest = {
        "flap_deg": 40.0,
        "raise_deg": 25.0,
        "fold_deg": 62.0,
        "flap_hz": 18.0 if firefly else 0.0,
        "flies_share": 1.0,
        "flit": 0.12,
        "cruise": 0.9 / p.size_m if firefly else 0.0,
    }
    hull = Hull(forms, 0.02, 0.03, "shell")
    return Figure(p.kind, bones, (hull,), tuple(patches), p.palette, _rig(p, legs, **rest), (0.4, 0.0, 0.28), dots)


def ant_figure(p: BugParams) -> Figure:
    """Three beads with a waist, elbowed feelers and jaws."""
    chest = point(0.05, 0, 0.30)
    legs = six_legs(p, xyz(chest), 0.46, 0.022)
    look = EyeLook((0.37, 0.10, 0.37), p.eye * 0.75, (0.65, 0.75, 0.1), (0.02, 0.015, 0.012), 0.8, 75, (0.03, 0.02, 0.015), False)
    bones = _bones(legs, (0.22, 0.0, 0.33), [], look, xyz(chest))
    joints = joint_names(bones)
    forms: list[Primitive] = [
        MAKE.ball(Clay("body", "belly"), point(-0.36, 0, 0.33), (0.22, 0.155, 0.155), 0.02),
        MAKE.ball(Clay("body", "base"), point(-0.13, 0, 0.29), (0.05, 0.04, 0.055), 0.04),
        MAKE.cone(Clay("body", "base"), point(-0.07, 0, 0.30), point(0.14, 0, 0.33), (0.062, 0.078), 0.05),
        MAKE.ball(Clay("head", "head"), point(0.32, 0, 0.34), (0.14, 0.125, 0.115), 0.03),
        *both([MAKE.cone(Clay("head", "jaw"), point(0.42, 0.06, 0.29), point(0.53, 0.015, 0.27), (0.03, 0.012), 0.02)]),
    ]
    patches = [
        *leg_patches(legs, joints),
        *eye_patches(look, joints),
        *feeler_patches(joints, (0.41, 0.05, 0.41), (0.64, 0.22, 0.40), 0.016, p.palette["leg"]),
    ]
    rig = _rig(p, legs, flies_share=0.0, cruise=0.0, flap_hz=0.0, stride=0.4)
    return Figure(p.kind, bones, (Hull(forms, 0.016, 0.03, "shell"),), tuple(patches), p.palette, rig, (0.32, 0.0, 0.34))


def grasshopper_figure(p: BugParams) -> Figure:
    """A long body with folded wing cases and great hind legs."""
    chest = point(0.14, 0, 0.26)
    legs = six_legs(p, xyz(chest), 0.24, 0.020)[:2]
    legs.append(
        Leg(
            (0.02, 0.08, 0.26),
            (-0.26, 0.15, 0.50),
            (-0.44, 0.17, 0.01),
            0.055,
            "shell",
            p.palette["base"],
            p.palette["leg"],
            thin=0.25,
        )
    )
    look = EyeLook((0.40, 0.062, 0.37), p.eye * 0.8, (0.6, 0.8, 0.1), (0.10, 0.05, 0.02), 0.6, 75, (0.05, 0.03, 0.02), False)
    bones = _bones(legs, (0.30, 0.0, 0.31), [], look, xyz(chest))
    joints = joint_names(bones)
    forms = [
        MAKE.cone(Clay("body", "belly"), point(0.1, 0, 0.25), point(-0.46, 0, 0.20), (0.095, 0.035), 0.05),
        MAKE.ball(Clay("body", "chest"), point(0.17, 0, 0.28), (0.14, 0.095, 0.115), 0.03),
        MAKE.ball(Clay("head", "head"), point(0.36, 0, 0.31), (0.085, 0.08, 0.115), 0.03),
        *both(
            [
                replace(
                    MAKE.cone(Clay("body", "base"), point(0.1, 0.05, 0.33), point(-0.58, 0.03, 0.255), (0.075, 0.03), 0.02),
                    squash=((0.0, 1.0, 0.0), 0.5),
                )
            ]
        ),
    ]
    patches = [
        *leg_patches(legs, joints),
        *eye_patches(look, joints),
        *feeler_patches(joints, (0.43, 0.03, 0.40), (0.66, 0.13, 0.62), 0.010, p.palette["leg"]),
    ]
    rig = _rig(p, legs, flies_share=0.0, cruise=0.0, flap_hz=0.0, stride=0.3, leap=4.0)
    return Figure(p.kind, bones, (Hull(forms, 0.015, 0.03, "shell"),), tuple(patches), p.palette, rig, (0.36, 0.0, 0.32))
