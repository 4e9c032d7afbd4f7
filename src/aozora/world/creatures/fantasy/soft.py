"""Teddy bears, monsters, aliens and ghosts: soft beings."""

from dataclasses import replace

from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_patches
from aozora.world.creatures.fantasy.params import Build, FantasyParams
from aozora.world.creatures.fantasy.stance import Stance, stance_bones, stance_of, stance_rig
from aozora.world.creatures.figure import (
    Coat,
    Figure,
    Hull,
    joint_names,
    point,
)
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


DOWN = (-0.1, 0.0, -1.0)


def _plush(joint: str, zone: str = "base", long: float = 0.034) -> Clay:
    return Clay(joint, zone, long, DOWN)


def _shaggy(joint: str, zone: str = "base", long: float = 0.075) -> Clay:
    return Clay(joint, zone, long, DOWN)


def _teddy_body(b: Build, s: Stance) -> list[Primitive]:
    """Everything that is plush."""
    return [
        MAKE.ball(_plush("body"), point(0, 0, b.hip + 0.05), (0.15, 0.165, 0.155), 0.06),
        MAKE.ball(_plush("chest"), point(0, 0, b.shoulder - 0.06), (0.12, 0.135, 0.13), 0.06),
        MAKE.ball(_plush("body", "belly"), point(0.06, 0, b.hip + 0.06), (0.11, 0.12, 0.12), 0.04),
        MAKE.ball(_plush("head"), point(0, 0, b.head), (0.165, 0.185, 0.165), 0.04),
        MAKE.ball(_plush("head", "muzzle", 0.018), point(0.14, 0, b.head - 0.045), (0.085, 0.09, 0.07), 0.03),
        *both([MAKE.ball(_plush("head"), point(-0.02, 0.145, b.head + 0.135), (0.045, 0.068, 0.068), 0.03)]),
        *both([MAKE.ball(_plush("head", "muzzle", 0.012), point(0.022, 0.148, b.head + 0.137), (0.02, 0.044, 0.044), 0.01)]),
        *both(
            [
                MAKE.cone(_plush("arm left"), s.arm[0], s.arm[1], (0.068, 0.062), 0.03),
                MAKE.cone(_plush("elbow left"), s.arm[1], s.arm[2], (0.062, 0.066), 0.03),
            ]
        ),
        *both([MAKE.ball(_plush("hand left", "pad", 0.008), s.arm[2] + point(0.025, -0.015, -0.02), (0.042, 0.04, 0.04), 0.01)]),
        *both(
            [
                MAKE.cone(_plush("thigh left"), s.leg[0], s.leg[1], (0.09, 0.085), 0.03),
                MAKE.cone(_plush("shin left"), s.leg[1], s.leg[2] + point(0, 0, 0.03), (0.085, 0.075), 0.03),
            ]
        ),
        *both([MAKE.ball(_plush("foot left"), s.leg[2] + point(0.05, 0, 0.02), (0.105, 0.075, 0.06), 0.03)]),
    ]


def _teddy_trim(b: Build) -> tuple[list[Primitive], list[Primitive]]:
    """The stitched nose and the bow."""
    nose = [
        MAKE.ball(Clay("head", "nose"), point(0.222, 0, b.head - 0.015), (0.02, 0.036, 0.024), 0.01),
        MAKE.cone(Clay("head", "nose"), point(0.226, 0, b.head - 0.03), point(0.222, 0, b.head - 0.065), (0.006, 0.006), 0.005),
        *both(
            [
                MAKE.cone(
                    Clay("head", "nose"),
                    point(0.222, 0, b.head - 0.065),
                    point(0.205, 0.035, b.head - 0.08),
                    (0.006, 0.005),
                    0.005,
                )
            ]
        ),
    ]
    bow = [
        *both(
            [
                replace(
                    MAKE.cone(
                        Clay("chest", "bow"),
                        point(0.125, 0.012, b.shoulder + 0.005),
                        point(0.12, 0.1, b.shoulder + 0.012),
                        (0.02, 0.048),
                        0.01,
                    ),
                    squash=((1.0, 0.0, 0.0), 0.4),
                )
            ]
        ),
        MAKE.ball(Clay("chest", "bow"), point(0.135, 0, b.shoulder + 0.005), (0.024, 0.024, 0.024), 0.01),
    ]
    return nose, bow


def teddy_figure(p: FantasyParams) -> Figure:
    """A plush bear with a round belly, button eyes, a stitched nose and a bow."""
    s, b = stance_of(p.build), p.build
    look = EyeLook(
        (0.165, 0.075, b.head + 0.035), 0.026, (0.85, 0.5, 0.05), (0.02, 0.012, 0.008), 0.9, 80, (0.02, 0.012, 0.008), False
    )
    bones = stance_bones(b, look)
    joints = joint_names(bones)
    forms = _teddy_body(b, s)
    nose, bow = _teddy_trim(b)
    hulls = (
        Hull(forms, 0.0165, 0.04, "felt"),
        Hull(nose, 0.007, 0.01, "hide", coat=False),
        Hull(bow, 0.009, 0.01, "felt", coat=False),
    )
    coat = Coat(
        p.blades,
        0.16,
        0.75,
        0.55,
        0.7,
        bare=((look.place, 0.03), ((look.place[0], -look.place[1], look.place[2]), 0.03), ((0.222, 0.0, b.head - 0.03), 0.045)),
    )
    return Figure(
        p.kind,
        bones,
        hulls,
        tuple(eye_patches(look, joints)),
        p.palette,
        stance_rig(p, head=0.45),
        (0.1, 0.0, b.head),
        coat=coat,
        substance="felt",
    )


def _monster_body(b: Build, s: Stance) -> list[Primitive]:
    """Everything that is shaggy, and the grin."""
    mouth = 0.11
    return [
        MAKE.ball(_shaggy("body"), point(0, 0, b.hip + 0.10), (0.22, 0.25, 0.22), 0.1),
        MAKE.ball(_shaggy("chest"), point(0, 0, b.shoulder), (0.20, 0.22, 0.2), 0.1),
        MAKE.ball(_shaggy("head"), point(0, 0, b.head), (0.19, 0.205, 0.19), 0.08),
        MAKE.ball(_shaggy("body", "belly", 0.03), point(0.09, 0, b.hip + 0.1), (0.15, 0.17, 0.17), 0.04),
        *both(
            [
                MAKE.cone(_shaggy("arm left"), s.arm[0], s.arm[1], (0.075, 0.065), 0.04),
                MAKE.cone(_shaggy("elbow left"), s.arm[1], s.arm[2], (0.065, 0.07), 0.04),
            ]
        ),
        *both(
            [
                MAKE.cone(_shaggy("thigh left"), s.leg[0], s.leg[1], (0.11, 0.1), 0.04),
                MAKE.cone(_shaggy("shin left"), s.leg[1], s.leg[2] + point(0, 0, 0.03), (0.1, 0.095), 0.04),
            ]
        ),
        *both([MAKE.ball(_shaggy("foot left", "base", 0.03), s.leg[2] + point(0.06, 0, 0.015), (0.13, 0.1, 0.055), 0.04)]),
        replace(
            MAKE.cone(
                Clay("head", "mouth"),
                point(0.25, mouth, b.head - 0.125),
                point(0.27, -mouth, b.head - 0.125),
                (0.035, 0.035),
                0.02,
            ),
            carve=True,
        ),
        replace(
            MAKE.cone(
                Clay("head", "mouth"), point(0.24, 0.05, b.head - 0.16), point(0.24, -0.05, b.head - 0.16), (0.05, 0.05), 0.02
            ),
            carve=True,
        ),
    ]


def _monster_horns(b: Build, s: Stance) -> list[Primitive]:
    """Horns, teeth and claws."""
    return [
        *both(
            [
                MAKE.cone(
                    Clay("head", "horn"), point(0.0, 0.12, b.head + 0.13), point(0.01, 0.19, b.head + 0.27), (0.042, 0.010), 0.01
                )
            ]
        ),
        *both(
            [
                MAKE.cone(
                    Clay("head", "tooth"),
                    point(0.195, 0.055, b.head - 0.185),
                    point(0.205, 0.055, b.head - 0.125),
                    (0.022, 0.008),
                    0.01,
                )
            ]
        ),
        *both(
            [
                MAKE.cone(
                    Clay(f"{part} left", "horn"), spot + point(x, y, z), spot + point(x + dx, y, z - 0.02), (0.02, 0.006), 0.01
                )
                for part, spot, x, z, dx in (("foot", s.leg[2], 0.16, -0.01, 0.05), ("hand", s.arm[2], 0.03, -0.05, 0.02))
                for y in (-0.05, 0.0, 0.05)
            ]
        ),
    ]


def monster_figure(p: FantasyParams) -> Figure:
    """A shaggy friendly giant: one body and face, small horns, a wide grin with two teeth."""
    s, b = stance_of(p.build), p.build
    look = EyeLook(
        (0.20, 0.085, b.head), 0.072, (0.93, 0.3, 0.06), (0.10, 0.35, 0.45), 0.5, 48, (0.82, 0.81, 0.76), False, p.palette["base"]
    )
    bones = stance_bones(b, look)
    joints = joint_names(bones)
    forms = _monster_body(b, s)
    horn = _monster_horns(b, s)
    hulls = (Hull(forms, 0.019, 0.05, "hide"), Hull(horn, 0.008, 0.01, "horn", coat=False))
    x, y, z = look.place
    coat = Coat(
        round(1.3 * p.blades),
        0.11,
        0.55,
        0.4,
        0.6,
        bare=((look.place, 0.085), ((x, -y, z), 0.085), ((0.22, 0.0, b.head - 0.135), 0.085)),
    )
    return Figure(
        p.kind,
        bones,
        hulls,
        tuple(eye_patches(look, joints)),
        p.palette,
        stance_rig(p, head=0.5),
        (0.1, 0.0, b.head),
        coat=coat,
        substance="fur",
    )
