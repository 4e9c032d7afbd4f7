"""Aliens and ghosts."""

from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.eyes import grid_faces
from aozora.world.creatures.fantasy.params import Build, FantasyParams
from aozora.world.creatures.fantasy.stance import Stance, stance_bones, stance_of, stance_rig
from aozora.world.creatures.figure import (
    Bone,
    Figure,
    Floats,
    Hull,
    Marks,
    Patch,
    Surface,
    follow_chain,
    in_order,
    joint_names,
    point,
)
from aozora.world.creatures.lofts import loft, round_sections
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def _skin(joint: str) -> Clay:
    return Clay(joint, "base")


def _alien_fingers(s: Stance) -> list[Primitive]:
    """Three long fingers."""
    forms: list[Primitive] = []
    for k in (-1, 0, 1):
        root = s.arm[2] + point(0.012 * k, 0, -0.012)
        forms += both([MAKE.cone(_skin("hand left"), root, root + point(0.02 * k, 0.002, -0.085), (0.0085, 0.006), 0.008)])
    return forms


def _alien_limbs(b: Build, s: Stance) -> list[Primitive]:
    """Thin arms and legs."""
    forms: list[Primitive] = []
    forms += [
        *both(
            [
                MAKE.cone(_skin("arm left"), s.arm[0], s.arm[1], (0.026, 0.02), 0.02),
                MAKE.cone(_skin("elbow left"), s.arm[1], s.arm[2], (0.02, 0.016), 0.02),
            ]
        ),
        *both(
            [
                MAKE.cone(_skin("thigh left"), s.leg[0], s.leg[1], (0.043, 0.03), 0.02),
                MAKE.cone(_skin("shin left"), s.leg[1], s.leg[2], (0.03, 0.021), 0.02),
            ]
        ),
        *both(
            [
                MAKE.cone(
                    _skin("foot left"),
                    s.leg[2] + point(-0.015, 0, -0.014),
                    s.leg[2] + point(0.085, 0.01, -0.022),
                    (0.024, 0.017),
                    0.02,
                )
            ]
        ),
        *both([MAKE.ball(_skin("hand left"), s.arm[2], (0.018, 0.014, 0.024), 0.015)]),
        replace(
            MAKE.cone(
                Clay("head", "line"),
                point(0.098, 0.02, b.head - 0.098),
                point(0.098, -0.02, b.head - 0.098),
                (0.005, 0.005),
                0.005,
            ),
            carve=True,
        ),
    ]
    return forms


def _alien_body(b: Build, s: Stance) -> list[Primitive]:
    """A slender body."""
    return [
        MAKE.cone(_skin("body"), point(0, 0, b.hip), point(0, 0, b.shoulder - 0.08), (0.06, 0.055), 0.05),
        MAKE.cone(_skin("chest"), point(0, 0, b.shoulder - 0.1), point(0, 0, b.shoulder - 0.01), (0.062, 0.05), 0.04),
        *both([MAKE.cone(_skin("chest"), point(0, 0.02, b.shoulder - 0.015), s.arm[0], (0.035, 0.027), 0.03)]),
        MAKE.cone(_skin("head"), point(0, 0, b.shoulder), point(0.0, 0, b.head - 0.12), (0.024, 0.024), 0.03),
        MAKE.ball(_skin("head"), point(-0.02, 0, b.head + 0.03), (0.135, 0.125, 0.12), 0.05),
        MAKE.cone(_skin("head"), point(0.03, 0, b.head - 0.03), point(0.062, 0, b.head - 0.115), (0.085, 0.032), 0.07),
    ]


def _alien_eyes(b: Build, joints: tuple[str, ...]) -> list[Patch]:
    """Dark almonds, aslant."""
    eyes: list[Patch] = []
    for sign in (1.0, -1.0):
        u = np.linspace(0, 1, 17)
        middle = point(0.085, sign * 0.068, b.head - 0.012)
        long = point(-0.022, sign * 0.052, 0.040)
        path = middle + (2 * u[:, None] - 1) * long
        out = point(0.82, sign * 0.55, 0.02)
        across = np.cross(long, out)
        across = across / np.linalg.norm(across)
        size = np.sqrt(np.clip(1 - (2 * u - 1) ** 2, 0, 1)) * 0.037 + 1e-4
        eyes.append(
            loft(
                "eye",
                path,
                (across * size[:, None], 0.6 * out * size[:, None]),
                (joints, ("head",)),
                (0.006, 0.006, 0.008),
                np.zeros(17),
            )
        )
    return eyes


def _alien_skin(p: FantasyParams) -> Marks:
    """Faintly mottled skin."""

    def mottled(surface: Surface, colours: Floats) -> Floats:
        return colours * (1 + 0.06 * smooth_noise(surface.points, 0.08, lane(p.seed, p.kind, "skin")))

    return mottled


def alien_figure(p: FantasyParams) -> Figure:
    """A slender grey being with a great head and almond eyes."""
    s, b = stance_of(p.build), p.build
    bones = stance_bones(b, None)
    joints = joint_names(bones)
    forms = _alien_body(b, s)
    forms += _alien_limbs(b, s)
    forms += _alien_fingers(s)
    eyes = _alien_eyes(b, joints)

    mottled = _alien_skin(p)

    return Figure(
        p.kind,
        bones,
        (Hull(forms, 0.0125, 0.03, "skin"),),
        tuple(eyes),
        p.palette,
        stance_rig(p, head=0.36),
        (0.05, 0.0, b.head),
        mottled,
        substance="skin",
    )


def _ghost_arms(joints: tuple[str, ...], p: FantasyParams) -> list[Patch]:
    """Stubs that are held out."""
    patches: list[Patch] = []
    u = np.linspace(0, 1, 10)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        arm = np.stack([0.06 + 0.19 * u, sign * (0.17 + 0.10 * u), 0.57 + 0.05 * np.sin(2.5 * u)], 1)
        radii = 0.075 * np.sqrt(np.clip(1 - (u - 0.05) ** 3, 0.02, 1)) * (1 - 0.35 * u)
        radii[-1] = 0.012
        patches.append(
            loft("ghost", arm, round_sections(arm, radii), (joints, (f"arm {side}",)), p.palette["base"], np.zeros(10))
        )
    return patches


def _ghost_rig() -> Rig:
    """It floats."""
    measures = {
        "ground_share": 0.0,
        "cruise": 0.28,
        "weave": 0.25,
        "wave_deg": 9.0,
        "vertical_share": 1.0,
        "beat_hz": 0.45,
        "rest_share": 0.6,
        "looks_share": 0.6,
        "head": 0.4,
        "banks_share": 0.5,
    }
    return Rig(
        {},
        {},
        ("body",),
        ("head",),
        ("tail 1", "tail 2"),
        hip_height=0.4,
        body_length=0.6,
        kind="figure",
        speeds=dict.fromkeys(("fly", "float", "walk", "run"), 0.9),
        measures=measures,
    )


def _ghost_sheet(joints: tuple[str, ...], chain: tuple[str, ...], p: FantasyParams) -> Patch:
    """The sheet with its folds, hem and mouth."""
    rows, columns = 40, 56
    s = np.linspace(0, 1, rows)
    turn = np.arange(columns) / columns * 2 * np.pi
    radius = np.interp(s, [0, 0.03, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0], [0.004, 0.09, 0.17, 0.22, 0.235, 0.245, 0.27, 0.31])
    z = np.interp(s, [0, 0.03, 0.1, 0.2, 0.3, 1.0], [1.0, 0.99, 0.95, 0.87, 0.78, 0.08])
    folds = 1 + (0.02 + 0.11 * s[:, None] ** 2) * np.sin(9 * turn[None] + 1.4 * s[:, None]) * np.clip(s[:, None] * 3 - 0.6, 0, 1)
    r = radius[:, None] * folds
    hem = 0.05 * np.sin(9 * turn[None] + 2.0) * np.clip(s[:, None] * 5 - 4, 0, 1)
    sway = -0.16 * np.clip(s - 0.35, 0, 1)[:, None] ** 1.5
    points = np.stack([r * np.cos(turn) * 0.92 + sway, r * np.sin(turn), z[:, None] + hem], -1)
    weights = np.repeat(follow_chain(joints, chain, np.interp(s, [0, 0.4, 0.7, 1], [0, 0, 1, 2])), columns, 0)
    tone = np.array(p.palette["base"]) * (1 - 0.22 * np.clip(s - 0.5, 0, 1))[:, None]
    colours = np.repeat(tone, columns, 0)
    sheet = Patch("ghost", points.reshape(-1, 3), grid_faces(rows, columns, True), colours, weights)
    flat = sheet.points
    mouth = np.clip(1.3 - np.hypot(flat[:, 1] / 0.055, (flat[:, 2] - 0.665) / 0.05), 0, 1) * (flat[:, 0] > 0.05)
    return replace(sheet, colours=colours * (1 - np.clip(mouth * 4, 0, 0.97))[:, None])


def ghost_figure(p: FantasyParams) -> Figure:
    """A sheet that floats, with round dark eyes, a mouth and stub arms."""
    chain = ("body", "tail 1", "tail 2")
    look = EyeLook(
        (0.2, 0.085, 0.80), 0.05, (0.93, 0.35, 0.05), (0.01, 0.01, 0.012), 0.9, 88, (0.01, 0.01, 0.012), False, None, "head"
    )
    bones = in_order(
        [
            Bone("body", "", (0.0, 0.0, 0.62)),
            Bone("head", "body", (0.0, 0.0, 0.68)),
            Bone("tail 1", "body", (-0.02, 0.0, 0.42)),
            Bone("tail 2", "tail 1", (-0.06, 0.0, 0.2)),
            *eye_bones(look),
            Bone("arm left", "body", (0.06, 0.2, 0.58)),
            Bone("arm right", "body", (0.06, -0.2, 0.58)),
        ]
    )
    joints = joint_names(bones)
    sheet = _ghost_sheet(joints, chain, p)
    patches = [sheet, *eye_patches(look, joints)]
    patches += _ghost_arms(joints, p)
    rig = _ghost_rig()
    return Figure(p.kind, bones, (), tuple(patches), p.palette, rig, (0.15, 0.0, 0.78), substance="cloth")
