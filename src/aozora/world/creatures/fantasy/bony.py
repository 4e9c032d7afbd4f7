"""Skeletons."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.fantasy.made import cast, rod
from aozora.world.creatures.fantasy.params import Build, FantasyParams
from aozora.world.creatures.fantasy.stance import SIDES, Stance, stance_bones, stance_of, stance_rig
from aozora.world.creatures.figure import Figure, Floats, Hull, Marks, Patch, Surface, joint_names, point
from aozora.world.creatures.lofts import loft, pair, round_sections
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.geometry.primitives import bevelled_box, moved, sphere
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def _skull(b: Build) -> tuple[list[Primitive], list[Primitive]]:
    """Skull and lower jaw."""
    skull = [
        MAKE.ball(Clay("head", "base"), point(-0.012, 0, b.head + 0.02), (0.076, 0.062, 0.066), 0.02),
        MAKE.cone(Clay("head", "base"), point(0.035, 0, b.head - 0.02), point(0.042, 0, b.head - 0.045), (0.036, 0.03), 0.03),
        *both([MAKE.ball(Clay("head", "base"), point(0.03, 0.036, b.head - 0.012), (0.026, 0.02, 0.014), 0.015)]),
        *both(
            [
                replace(
                    MAKE.ball(Clay("head", "hole"), point(0.064, 0.026, b.head + 0.008), (0.030, 0.020, 0.021), 0.004), carve=True
                )
            ]
        ),
        replace(MAKE.ball(Clay("head", "hole"), point(0.074, 0, b.head - 0.02), (0.016, 0.009, 0.013), 0.004), carve=True),
    ]
    jaw = [
        MAKE.cone(
            Clay("jaw", "base"), point(0.045, 0.012, b.head - 0.083), point(0.045, -0.012, b.head - 0.083), (0.013, 0.013), 0.01
        ),
        *both(
            [
                MAKE.cone(
                    Clay("jaw", "base"),
                    point(0.04, 0.016, b.head - 0.08),
                    point(-0.012, 0.04, b.head - 0.045),
                    (0.012, 0.009),
                    0.01,
                )
            ]
        ),
    ]
    return skull, jaw


def _pelvis(b: Build) -> list[Primitive]:
    """The hips."""
    return [
        *both(
            [
                replace(
                    MAKE.cone(
                        Clay("body", "base"),
                        point(-0.02, 0.075, b.hip + 0.055),
                        point(0.0, 0.03, b.hip - 0.025),
                        (0.04, 0.022),
                        0.02,
                    ),
                    squash=((1.0, 0.4, 0.0), 0.45),
                )
            ]
        ),
        MAKE.ball(Clay("body", "base"), point(-0.02, 0, b.hip + 0.03), (0.024, 0.035, 0.04), 0.02),
    ]


def _teeth(joints: tuple[str, ...], b: Build) -> list[Patch]:
    """Two rows of teeth."""
    patches: list[Patch] = []
    for row, joint, z in ((0, "head", -0.060), (1, "jaw", -0.069)):
        for k in range(-3, 4):
            a = 0.28 * k
            tooth = moved(
                bevelled_box((0.008, 0.0085, 0.012), 0.002),
                (0.012 + 0.052 * math.cos(a), 0.045 * math.sin(a), b.head + z - 0.004 * row),
            )
            patches.append(cast(tooth, "bone", (0.72, 0.68, 0.56), joints, joint))
    return patches


def _ribs(ivory: Rgb, b: Build, joints: tuple[str, ...], s: Stance) -> list[Patch]:
    """Ribs, breastbone and spine."""
    patches: list[Patch] = []
    for k in range(7):
        z = b.shoulder - 0.005 - 0.026 * k
        wide = 0.070 + 0.030 * math.sin(math.pi * (k + 1.2) / 8.5)
        t = np.linspace(-2.72, 2.72, 33)
        gap = 0.15 if k < 5 else 0.9
        t = t * (math.pi - gap) / math.pi * 1.12
        ring = np.stack([-0.012 - wide * 0.78 * np.cos(t), wide * np.sin(t), z - 0.032 * (0.5 - 0.5 * np.cos(t))], 1)
        patches.append(loft("bone", ring, round_sections(ring, np.full(33, 0.0085)), (joints, ("chest",)), ivory, np.zeros(33)))
    patches.append(
        rod(
            point(0.068, 0, b.shoulder - 0.015),
            point(0.075, 0, b.shoulder - 0.155),
            (0.014, 0.011),
            "bone",
            ivory,
            (joints, "chest"),
        )
    )
    for k in range(14):
        z = b.hip + 0.03 + (b.head - 0.07 - b.hip - 0.03) * k / 13
        joint = "body" if z < s.chest[2] else "chest" if z < b.shoulder + 0.03 else "head"
        patches.append(
            cast(moved(sphere(0.0185, 14), (-0.05 * math.sin(math.pi * k / 13) - 0.01, 0, z)), "bone", ivory, joints, joint)
        )
    return patches


def _limb_bones(ivory: Rgb, joints: tuple[str, ...], s: Stance) -> list[Patch]:
    """Arms and legs."""
    patches: list[Patch] = []
    for side, sign in SIDES:
        flip = np.array([1.0, sign, 1.0])
        for a, c, joint, r in (
            (s.arm[0], s.arm[1], "arm", 0.013),
            (s.arm[1], s.arm[2], "elbow", 0.011),
            (s.leg[0], s.leg[1], "thigh", 0.017),
            (s.leg[1], s.leg[2], "shin", 0.0145),
        ):
            patches += _bone(a * flip, c * flip, r, ivory, (joints, f"{joint} {side}"))
    return patches


def _fingers_and_toes(ivory: Rgb, joints: tuple[str, ...], s: Stance) -> list[Patch]:
    """Fingers, toes, heels."""
    patches: list[Patch] = []
    for side, sign in SIDES:
        flip = np.array([1.0, sign, 1.0])
        for k in range(4):
            root = s.arm[2] + point(0.012 * (k - 1.5), 0.0, -0.005)
            patches.append(
                rod(
                    root * flip,
                    (root + point(0.008 * (k - 1.5), 0.004, -0.075)) * flip,
                    (0.0065, 0.0045),
                    "bone",
                    ivory,
                    (joints, f"hand {side}"),
                )
            )
            toe = s.leg[2] + point(0.0, 0.011 * (k - 1.5), -0.022)
            patches.append(
                rod(
                    toe * flip,
                    (toe + point(0.095, 0.008 * (k - 1.5), -0.008)) * flip,
                    (0.009, 0.006),
                    "bone",
                    ivory,
                    (joints, f"foot {side}"),
                )
            )
        patches.append(
            cast(
                moved(sphere(0.022, 14), tuple((s.leg[2] + point(-0.02, 0, -0.016)) * flip)),
                "bone",
                ivory,
                joints,
                f"foot {side}",
            )
        )
    return patches


def _worn(p: FantasyParams) -> Marks:
    """Old bone."""

    def worn(surface: Surface, colours: Floats) -> Floats:
        return colours * (1 + 0.10 * smooth_noise(surface.points, 0.05, lane(p.seed, p.kind, "wear")))

    return worn


def skeleton_figure(p: FantasyParams) -> Figure:
    """Bones on two legs."""
    s, b = stance_of(p.build), p.build
    bones = stance_bones(b, None, jaw=True)
    joints = joint_names(bones)
    ivory = p.palette["base"]
    skull, jaw = _skull(b)
    patches: list[Patch] = []
    patches += _teeth(joints, b)
    patches += _ribs(ivory, b, joints, s)
    pelvis = _pelvis(b)
    collar = rod(
        point(0.05, 0.012, b.shoulder + 0.005), s.arm[0] + point(0, -0.01, 0.01), (0.010, 0.010), "bone", ivory, (joints, "chest")
    )
    patches += pair(collar, joints)
    patches += _limb_bones(ivory, joints, s)
    patches += _fingers_and_toes(ivory, joints, s)

    worn = _worn(p)

    hulls = (Hull(skull, 0.0075, 0.01, "bone"), Hull(jaw, 0.006, 0.01, "bone"), Hull(pelvis, 0.009, 0.01, "bone"))
    rig = replace(stance_rig(p, gape_deg=9.0), jaw="jaw")
    return Figure(p.kind, bones, hulls, tuple(patches), p.palette, rig, (0.05, 0.0, b.head), worn, substance="bone")


def _bone(a: Floats, b: Floats, radius: float, tone: tuple[float, float, float], at: tuple[tuple[str, ...], str]) -> list[Patch]:
    """A long bone with knobs at its ends."""
    u = np.array([0.0, 0.01, 0.05, 0.12, 0.3, 0.5, 0.7, 0.88, 0.95, 0.99, 1.0])
    path = a + u[:, None] * (b - a)
    radii = radius * np.array([0.4, 1.3, 1.6, 1.15, 0.85, 0.8, 0.85, 1.15, 1.6, 1.3, 0.4])
    return [loft("bone", path, round_sections(path, radii), (at[0], (at[1],)), tone, np.zeros(11))]
