"""Robots, snowmen and skeletons: beings that were made or are left."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Mesh, Rgb
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.fantasy.params import Build, FantasyParams
from aozora.world.creatures.fantasy.stance import SIDES, Stance, stance_bones, stance_of, stance_rig
from aozora.world.creatures.figure import Figure, Floats, Hull, Marks, Patch, Surface, follow, joint_names, point
from aozora.world.creatures.lofts import loft, round_sections
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.geometry.primitives import bevelled_box, cylinder, moved, sphere, torus
from aozora.world.geometry.rotations import turn
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def cast(mesh: Mesh, slot: str, colour: tuple[float, float, float], joints: tuple[str, ...], joint: str) -> Patch:
    """A mesh of the primitives as a patch that follows one joint."""
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    faces: list[tuple[int, int, int]] = []
    for a, b in zip(mesh.starts.tolist(), ends.tolist(), strict=True):
        ring = mesh.corners[a:b].tolist()
        faces += [(ring[0], ring[i], ring[i + 1]) for i in range(1, len(ring) - 1)]
    points = mesh.points.astype(np.float64)
    tone = np.broadcast_to(np.array(colour), points.shape)
    return Patch(slot, points, np.array(faces), np.array(tone), follow(joints, joint, len(points)))


def rod(
    a: Floats,
    b: Floats,
    radii: tuple[float, float],
    slot: str,
    colour: tuple[float, float, float],
    at: tuple[tuple[str, ...], str],
) -> Patch:
    """A straight rod between two points."""
    u = np.array([0.0, 0.001, 0.04, 0.5, 0.96, 0.999, 1.0])
    path = a + u[:, None] * (b - a)
    wide = np.interp(u, [0, 1], radii) * np.array([0.0, 0.88, 1, 1, 1, 0.88, 0.0])
    sections = round_sections(path, np.maximum(wide, 1e-5))
    return loft(slot, path, sections, (at[0], (at[1],)), colour, np.zeros(7))


def _robot_limbs(s: Stance) -> list[Primitive]:
    """Shells of arms and legs."""
    arm, elbow, hand = s.arm
    hip, knee, foot = s.leg
    up = point(0, 0, 0.01)
    return both(
        [
            MAKE.ball(Clay("arm left", "base"), arm, (0.05, 0.046, 0.05), 0.01),
            MAKE.cone(Clay("arm left", "base"), arm, elbow + 3 * up, (0.036, 0.03), 0.01),
            MAKE.cone(Clay("elbow left", "base"), elbow - 3 * up, hand + 2 * up, (0.036, 0.026), 0.004),
            MAKE.cone(Clay("thigh left", "base"), hip - up, knee + 3.5 * up, (0.052, 0.04), 0.004),
            MAKE.cone(Clay("shin left", "base"), knee - 3.5 * up, foot + 3.5 * up, (0.044, 0.032), 0.004),
            MAKE.cone(
                Clay("foot left", "base"), foot + point(-0.02, 0, -0.004), foot + point(0.07, 0, -0.012), (0.034, 0.027), 0.004
            ),
        ]
    )


def _robot_shells(b: Build) -> list[Primitive]:
    """Shells of trunk and head."""
    return [
        MAKE.ball(Clay("chest", "base"), point(0.0, 0, b.shoulder - 0.055), (0.082, 0.125, 0.085), 0.03),
        MAKE.cone(Clay("chest", "base"), point(0.0, 0, b.shoulder - 0.09), point(0.0, 0, b.hip + 0.075), (0.085, 0.058), 0.04),
        MAKE.ball(Clay("body", "base"), point(0, 0, b.hip + 0.02), (0.065, 0.095, 0.05), 0.02),
        MAKE.ball(Clay("head", "base"), point(0.0, 0, b.head), (0.088, 0.08, 0.098), 0.02),
        *both([MAKE.ball(Clay("head", "joint"), point(0, 0.083, b.head), (0.026, 0.016, 0.026), 0.005)]),
    ]


def _robot_joints(dark: Rgb, joints: tuple[str, ...], s: Stance) -> list[Patch]:
    """Dark balls and fingers."""
    patches: list[Patch] = []
    for side, sign in SIDES:
        flip = np.array([1.0, sign, 1.0])
        for spot, joint, r in (
            (s.arm[1], "elbow", 0.032),
            (s.leg[1], "shin", 0.042),
            (s.leg[2] + point(0, 0, 0.012), "foot", 0.034),
            (s.arm[2], "hand", 0.026),
            (s.leg[0], "thigh", 0.05),
        ):
            patches.append(cast(moved(sphere(r, 20), tuple(spot * flip)), "metal", dark, joints, f"{joint} {side}"))
        for k in (-1, 0, 1):
            tip = (s.arm[2] + point(0.012, 0.010 * k, -0.055)) * flip
            patches.append(
                rod((s.arm[2] + point(0, 0.010 * k, -0.012)) * flip, tip, (0.009, 0.007), "metal", dark, (joints, f"hand {side}"))
            )
    return patches


def _robot_face(b: Build, joints: tuple[str, ...], light: Rgb) -> list[Patch]:
    """The visor, lit eyes, a light on the chest."""
    patches: list[Patch] = []
    u = np.linspace(-1, 1, 17)
    arc = np.stack([0.010 + 0.084 * np.cos(u * 0.95), 0.078 * np.sin(u * 0.95), np.full(17, b.head + 0.008)], 1)
    half = 0.042 * np.sqrt(1 - (0.97 * u) ** 4)
    out = arc - point(0, 0, b.head)
    out[:, 2] = 0
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    patches.append(
        loft(
            "shell",
            arc,
            (out * 0.012, half[:, None] * np.array([0, 0, 1.0])),
            (joints, ("head",)),
            (0.012, 0.013, 0.016),
            np.zeros(17),
        )
    )
    for _, sign in SIDES:
        patches.append(cast(moved(sphere(0.0165, 18), (0.098, sign * 0.034, b.head + 0.01)), "glow", light, joints, "head"))
    patches.append(
        cast(
            moved(cylinder(0.026, 0.012, 0.003, 28), (0.083, 0, b.shoulder - 0.06), turn((0, 1, 0), 90)),
            "glow",
            light,
            joints,
            "chest",
        )
    )
    return patches


def robot_figure(p: FantasyParams) -> Figure:
    """A humanoid of white shells over dark joints, with a visor and lit eyes."""
    s, b = stance_of(p.build), p.build
    bones = stance_bones(b, None)
    joints = joint_names(bones)
    shell, dark, light = p.palette["base"], p.palette["joint"], p.palette["light"]
    forms = _robot_shells(b)
    forms += _robot_limbs(s)
    patches: list[Patch] = []
    patches += _robot_joints(dark, joints, s)
    patches.append(
        rod(point(0, 0, b.shoulder - 0.02), point(0, 0, b.head - 0.06), (0.032, 0.03), "metal", dark, (joints, "head"))
    )
    patches.append(rod(point(0, 0, b.hip + 0.02), point(0, 0, b.hip + 0.12), (0.045, 0.05), "metal", dark, (joints, "body")))
    patches += _robot_face(b, joints, light)
    hull = Hull(forms, 0.0105, 0.008, "enamel")
    palette = {**p.palette, "base": shell}
    return Figure(p.kind, bones, (hull,), tuple(patches), palette, stance_rig(p), (0.05, 0.0, b.head), substance="metal")


def _tin_limbs(trim: Rgb, joints: tuple[str, ...], light: Rgb, red: Rgb, b: Build, s: Stance, tin: Rgb) -> list[Patch]:
    """Eyes, ears, ringed arms, claws, legs and shoes."""
    patches: list[Patch] = []
    for side, sign in SIDES:
        flip = np.array([1.0, sign, 1.0])
        eye = moved(cylinder(0.042, 0.02, 0.004, 30), (0.105, sign * 0.062, b.head + 0.025), turn((0, 1, 0), 90))
        patches += [
            cast(eye, "metal", trim, joints, "head"),
            cast(moved(sphere(0.032, 24), (0.106, sign * 0.062, b.head + 0.025)), "glow", light, joints, "head"),
        ]
        patches.append(
            cast(moved(sphere(0.012, 16), (0.133, sign * 0.062, b.head + 0.025)), "eye", (0.01, 0.01, 0.012), joints, "head")
        )
        ear = moved(cylinder(0.03, 0.03, 0.006, 24), (0, sign * 0.135, b.head), turn((1, 0, 0), 90))
        patches.append(cast(ear, "enamel", red, joints, "head"))
        for a, c, joint in ((s.arm[0], s.arm[1], "arm"), (s.arm[1], s.arm[2], "elbow")):
            for k in range(5):
                spot = (a + (c - a) * (k + 0.5) / 5) * flip
                patches.append(cast(moved(torus(0.022, 0.0135, 22, 10), tuple(spot)), "metal", trim, joints, f"{joint} {side}"))
        patches.append(cast(moved(sphere(0.045, 22), tuple(s.arm[0] * flip)), "enamel", red, joints, f"arm {side}"))
        for k in (-1, 1):
            u = np.linspace(0, 1, 8)
            claw = (s.arm[2] + np.stack([0.005 + 0 * u, k * 0.034 * np.sin(np.pi * (0.15 + 0.8 * u)), -0.085 * u], 1)) * flip
            patches.append(
                loft("enamel", claw, round_sections(claw, 0.013 * (1 - 0.3 * u)), (joints, (f"hand {side}",)), red, np.zeros(8))
            )
        for a, c, joint, r in ((s.leg[0], s.leg[1], "thigh", 0.042), (s.leg[1], s.leg[2], "shin", 0.046)):
            patches.append(
                rod(
                    a * flip,
                    (c + point(0, 0, 0.01)) * flip,
                    (r, r),
                    "metal",
                    tin if joint == "shin" else trim,
                    (joints, f"{joint} {side}"),
                )
            )
        shoe = moved(bevelled_box((0.17, 0.115, 0.075), 0.02), tuple((s.leg[2] + point(0.025, 0, -0.0025)) * flip))
        patches.append(cast(shoe, "enamel", red, joints, f"foot {side}"))
    return patches


def _tin_dials(red: Rgb, light: Rgb, joints: tuple[str, ...], low: float, high: float) -> list[Patch]:
    """Knobs and a dial on the chest."""
    patches: list[Patch] = []
    for k, tone in enumerate((red, light, (0.85, 0.62, 0.08))):
        knob = moved(cylinder(0.019, 0.02, 0.004, 24), (0.112, 0.06 - 0.06 * k, 0.5 * (low + high) + 0.035), turn((0, 1, 0), 90))
        patches.append(cast(knob, "glow" if k == 1 else "enamel", tone, joints, "chest"))
    dial = moved(cylinder(0.036, 0.016, 0.003, 30), (0.112, 0.0, 0.5 * (low + high) - 0.03), turn((0, 1, 0), 90))
    patches.append(cast(dial, "enamel", (0.8, 0.79, 0.74), joints, "chest"))
    return patches


def toy_robot_figure(p: FantasyParams) -> Figure:
    """A boxy tin robot with dials, antenna and claws."""
    s, b = stance_of(p.build), p.build
    bones = stance_bones(b, None)
    joints = joint_names(bones)
    tin, trim, light, red = (p.palette[name] for name in ("base", "joint", "light", "knob"))
    low, high = b.hip + 0.02, b.shoulder + 0.05
    patches = [
        cast(moved(bevelled_box((0.20, 0.30, high - low), 0.018), (0, 0, 0.5 * (low + high))), "metal", tin, joints, "chest"),
        cast(moved(bevelled_box((0.21, 0.25, 0.20), 0.022), (0, 0, b.head)), "metal", tin, joints, "head"),
        cast(moved(bevelled_box((0.02, 0.2, 0.13), 0.006), (0.1, 0, 0.5 * (low + high) + 0.01)), "enamel", trim, joints, "chest"),
        cast(
            moved(bevelled_box((0.02, 0.14, 0.035), 0.005), (0.106, 0, b.head - 0.052)),
            "enamel",
            (0.02, 0.02, 0.022),
            joints,
            "head",
        ),
        rod(point(0, 0, high - 0.01), point(0, 0, b.head - 0.09), (0.05, 0.05), "metal", trim, (joints, "head")),
        rod(point(0, 0, b.head + 0.09), point(0, 0, b.head + 0.17), (0.008, 0.006), "metal", trim, (joints, "head")),
        cast(moved(sphere(0.022, 20), (0, 0, b.head + 0.178)), "glow", red, joints, "head"),
    ]
    for k in range(4):
        bar = moved(bevelled_box((0.012, 0.012, 0.034), 0.003), (0.114, 0.045 - 0.03 * k, b.head - 0.052))
        patches.append(cast(bar, "metal", tin, joints, "head"))
    patches += _tin_dials(red, light, joints, low, high)
    patches += _tin_limbs(trim, joints, light, red, b, s, tin)
    return Figure(p.kind, bones, (), tuple(patches), p.palette, stance_rig(p), (0.05, 0.0, b.head), substance="metal")


def _coal(coal: Rgb, joints: tuple[str, ...], b: Build) -> list[Patch]:
    """Eyes, mouth and buttons of coal."""
    patches: list[Patch] = []
    for y, z in ((0.045, 0.035), (-0.045, 0.035)):
        patches.append(cast(moved(sphere(0.0185, 18), (0.105, y, b.head + z)), "shell", coal, joints, "head"))
    for k in range(5):
        y = (k - 2) * 0.026
        patches.append(
            cast(moved(sphere(0.0105, 14), (0.108 - 0.35 * y * y, y, b.head - 0.05 + 4.2 * y * y)), "shell", coal, joints, "head")
        )
    for z in (0.44, 0.51, 0.57):
        patches.append(
            cast(
                moved(sphere(0.0175, 16), (math.sqrt(max(0.165**2 - (z - 0.5) ** 2, 0.01)) + 0.002, 0, z)),
                "shell",
                coal,
                joints,
                "chest",
            )
        )
    return patches


def _hat_and_scarf(black: Rgb, joints: tuple[str, ...], b: Build, red: Rgb) -> list[Patch]:
    """A top hat, a scarf with one end hanging."""
    patches: list[Patch] = []
    patches.append(cast(moved(cylinder(0.145, 0.016, 0.006, 40), (0, 0, b.head + 0.098)), "felt", black, joints, "head"))
    patches.append(cast(moved(cylinder(0.088, 0.15, 0.012, 40), (0, 0, b.head + 0.175)), "felt", black, joints, "head"))
    patches.append(cast(moved(cylinder(0.0895, 0.03, 0.004, 40), (0, 0, b.head + 0.122)), "felt", red, joints, "head"))
    patches.append(cast(moved(torus(0.105, 0.034, 40, 14), (0, 0, 0.645)), "felt", red, joints, "chest"))
    end = np.stack([0.115 + 0.05 * np.linspace(0, 1, 9), np.full(9, 0.06), 0.64 - 0.2 * np.linspace(0, 1, 9)], 1)
    patches.append(
        loft(
            "felt",
            end,
            (np.tile([0, 0.036, 0], (9, 1)), np.tile([0.012, 0, 0.004], (9, 1))),
            (joints, ("chest",)),
            red,
            np.zeros(9),
        )
    )
    return patches


def _sticks(joints: tuple[str, ...], p: FantasyParams) -> list[Patch]:
    """Arms of sticks."""
    patches: list[Patch] = []
    u = np.linspace(0, 1, 9)[:, None]
    for side, sign in SIDES:
        flip = np.array([1.0, sign, 1.0])
        shoulder, hand = point(0.0, 0.145, 0.55), point(0.06, 0.38, 0.68)
        stick = (shoulder + u * (hand - shoulder) + point(0, 0, 0.02) * np.sin(9 * u)) * flip
        patches.append(
            loft(
                "hide",
                stick,
                round_sections(stick, 0.012 * (1 - 0.4 * u[:, 0])),
                (joints, (f"arm {side}",)),
                p.palette["stick"],
                np.zeros(9),
            )
        )
        for way in (point(0.02, 0.07, 0.06), point(0.06, 0.06, -0.01), point(-0.03, 0.05, 0.07)):
            twig = (hand + u * way) * flip
            patches.append(
                loft(
                    "hide",
                    twig,
                    round_sections(twig, 0.007 * (1 - 0.6 * u[:, 0])),
                    (joints, (f"arm {side}",)),
                    p.palette["stick"],
                    np.zeros(9),
                )
            )
    return patches


def _snowballs(b: Build) -> list[Primitive]:
    """Three balls."""
    return [
        MAKE.ball(Clay("body", "base"), point(0, 0, 0.205), (0.235, 0.235, 0.215), 0.03),
        MAKE.ball(Clay("chest", "base"), point(0, 0, 0.50), (0.165, 0.165, 0.155), 0.03),
        MAKE.ball(Clay("head", "base"), point(0, 0, b.head), (0.125, 0.125, 0.12), 0.02),
    ]


def _snow(p: FantasyParams) -> Marks:
    """Grainy snow."""

    def snow(surface: Surface, colours: Floats) -> Floats:
        grain = smooth_noise(surface.points, 0.03, lane(p.seed, p.kind, "snow"))[:, 0]
        return colours * (1 + 0.03 * grain)[:, None]

    return snow


def snowman_figure(p: FantasyParams) -> Figure:
    """Three balls of snow, coal, a carrot, sticks for arms, a hat and a scarf."""
    b = p.build
    look = None
    bones = stance_bones(b, look, legs=False)
    joints = joint_names(bones)
    forms = _snowballs(b)
    carrot = np.array([0.0, 0.02, 0.2, 0.6, 1.0])
    line = point(0.11, 0, b.head - 0.005) + carrot[:, None] * point(0.15, 0.0, -0.012)
    patches = [
        loft(
            "skin",
            line,
            round_sections(line, np.array([0.001, 0.024, 0.022, 0.014, 0.003])),
            (joints, ("head",)),
            p.palette["nose"],
            np.zeros(5),
        )
    ]
    coal = (0.012, 0.012, 0.013)
    patches += _coal(coal, joints, b)
    black, red = p.palette["hat"], p.palette["scarf"]
    patches += _hat_and_scarf(black, joints, b, red)
    patches += _sticks(joints, p)

    snow = _snow(p)

    rig = replace(stance_rig(p, legs=False, looks_share=0.7, leap=0.10), body_length=0.5)
    return Figure(
        p.kind,
        bones,
        (Hull(forms, 0.014, 0.01, "snow"),),
        tuple(patches),
        p.palette,
        rig,
        (0.05, 0.0, b.head),
        snow,
        substance="snow",
    )
