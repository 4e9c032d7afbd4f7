"""Crabs and lobsters."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Figure, Floats, Hull, Patch, Surface, in_order, joint_names, point
from aozora.world.creatures.lofts import loft, pair, round_sections
from aozora.world.creatures.manylegs import Leg, leg_bones, leg_patches, leg_rig
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.swimmers.params import SeaParams
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def _claw(base: Floats, tip: Floats, size: float) -> list[Primitive]:
    """A left arm with a pincer."""
    arm = Clay("arm left", "base")
    elbow = 0.5 * (base + tip) + point(-0.04, 0.07, 0.03)
    way = (tip - elbow) / np.linalg.norm(tip - elbow)
    side = np.array([-way[1], way[0], 0.0])
    palm = tip + 0.4 * size * way
    return [
        MAKE.cone(arm, base, elbow, (0.035, 0.045), 0.03),
        MAKE.cone(arm, elbow, tip, (0.045, 0.05), 0.03),
        replace(MAKE.cone(arm, tip, palm, (0.45 * size, 0.6 * size), 0.04), squash=((0.0, 0.0, 1.0), 0.6)),
        replace(
            MAKE.cone(
                arm, palm + 0.30 * size * side, palm + 1.25 * size * way + 0.18 * size * side, (0.26 * size, 0.06 * size), 0.03
            ),
            squash=((0.0, 0.0, 1.0), 0.7),
        ),
        replace(
            MAKE.cone(
                Clay("arm left", "tip"),
                palm - 0.34 * size * side,
                palm + 1.15 * size * way - 0.1 * size * side,
                (0.2 * size, 0.05 * size),
                0.02,
            ),
            squash=((0.0, 0.0, 1.0), 0.7),
        ),
    ]


def _crab_body(clay: Clay) -> list[Primitive]:
    """A broad shell, eye stalks, claws."""
    return [
        MAKE.ball(clay, point(0, 0, 0.23), (0.27, 0.40, 0.13), 0.06),
        MAKE.ball(Clay("body", "belly"), point(0, 0, 0.17), (0.24, 0.34, 0.09), 0.05),
        *both([MAKE.cone(clay, point(0.20, 0.08, 0.27), point(0.235, 0.10, 0.38), (0.022, 0.026), 0.02)]),
        *both([MAKE.cone(clay, point(0.14, 0.33, 0.23), point(0.17, 0.43, 0.24), (0.04, 0.012), 0.03)]),
        *both(_claw(point(0.20, 0.26, 0.20), point(0.40, 0.36, 0.22), 0.145)),
    ]


def _crab_legs(tone: Rgb, end: Rgb) -> list[Leg]:
    """Four pairs aside."""
    legs: list[Leg] = []
    for i in range(4):
        a = math.radians(62 - 38 * i)
        out = point(math.sin(a), math.cos(a), 0)
        hip = point(0.0, 0.0, 0.20) + out * point(0.22, 0.30, 0)
        legs.append(
            Leg(
                xyz(hip),
                xyz(hip + 0.20 * out + point(0, 0, 0.15)),
                xyz(point(0, 0, 0.012) + hip * point(1, 1, 0) + 0.42 * out),
                0.036,
                "shell",
                tone,
                end,
            )
        )
    return legs


def _crab_rig(legs: list[Leg]) -> Rig:
    """What acting must know."""
    limbs, soles = leg_rig(legs)
    return Rig(
        limbs,
        soles,
        ("body",),
        (),
        hip_height=0.2,
        body_length=0.7,
        kind="crawler",
        speeds={"crawl": 0.25, "walk": 0.25, "run": 0.4},
        measures={"stride": 0.3, "sideways_share": 1.0, "looks_share": 0.0, "head": 0.7},
    )


def crab_figure(p: SeaParams) -> Figure:
    """A broad shell, eyes on stalks, two claws, four pairs of legs."""
    tone, end = p.palette["base"], p.palette["tip"]
    legs = _crab_legs(tone, end)
    look = EyeLook(
        (0.24, 0.10, 0.40), 0.042, (0.85, 0.5, 0.1), (0.02, 0.015, 0.01), 0.7, 70, (0.02, 0.015, 0.012), False, None, "body"
    )
    arms = [Bone(f"arm {side}", "body", (0.2, sign * 0.27, 0.22)) for side, sign in (("left", 1.0), ("right", -1.0))]
    ordered = in_order([Bone("body", "", (0.0, 0.0, 0.22)), *arms, *leg_bones(legs), *eye_bones(look)])
    joints = joint_names(ordered)
    clay = Clay("body", "base")
    forms = _crab_body(clay)
    rig = _crab_rig(legs)
    return Figure(
        p.kind,
        ordered,
        (Hull(forms, 0.017, 0.03, "shell"),),
        (*leg_patches(legs, joints), *eye_patches(look, joints)),
        p.palette,
        rig,
        (0.2, 0.0, 0.3),
        mottled_shell(p),
        substance="shell",
    )


def mottled_shell(p: SeaParams):
    def marks(surface: Surface, colours: Floats) -> Floats:
        dots = np.clip(smooth_noise(surface.points, 0.05, lane(p.seed, p.kind, "dots"))[:, 0] - 0.9, 0, 1)
        return colours * (1 + 0.5 * dots[:, None])

    return marks


def _lobster_body(chain: tuple[str, ...]) -> list[Primitive]:
    """Shell, rings of the tail, claws, fan."""
    shell = Clay("body", "base")
    forms = [
        MAKE.cone(shell, point(-0.05, 0, 0.13), point(0.2, 0, 0.14), (0.085, 0.075), 0.05),
        MAKE.cone(shell, point(0.2, 0, 0.15), point(0.33, 0, 0.165), (0.06, 0.01), 0.03),
    ]
    for i in range(6):
        joint = chain[min(i // 2, 2)]
        forms.append(
            MAKE.ball(
                Clay(joint, "base"),
                point(-0.10 - 0.062 * i, 0, 0.125 - 0.012 * i),
                (0.045, 0.08 - 0.007 * i, 0.062 - 0.005 * i),
                0.012,
            )
        )
    forms += both(_claw(point(0.22, 0.08, 0.11), point(0.42, 0.20, 0.10), 0.105))
    for y, x in ((0.0, -0.57), (0.09, -0.55), (-0.09, -0.55), (0.16, -0.5), (-0.16, -0.5)):
        fan = MAKE.cone(Clay("tail 3", "base"), point(-0.44, 0.2 * y, 0.06), point(x, y, 0.05), (0.03, 0.05), 0.01)
        forms.append(replace(fan, squash=((0.0, 0.0, 1.0), 0.25)))
    return forms


def _lobster_bones(legs: list[Leg], look: EyeLook, chain: tuple[str, ...]) -> list[Bone]:
    """Body, tail, claws, feelers."""
    bones = [Bone("body", "", (0.1, 0.0, 0.12)), *leg_bones(legs), *eye_bones(look)]
    bones += [Bone(name, chain[i - 1] if i else "body", (-0.08 - 0.12 * i, 0.0, 0.12 - 0.02 * i)) for i, name in enumerate(chain)]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        bones += [
            Bone(f"arm {side}", "body", (0.22, sign * 0.08, 0.11)),
            Bone(f"feeler {side}", "body", (0.29, sign * 0.03, 0.16)),
        ]
    return bones


def _lobster_patches(joints: tuple[str, ...], legs: list[Leg], look: EyeLook, tone: Rgb) -> list[Patch]:
    """Feelers, legs, eyes."""
    u = np.linspace(0, 1, 14)
    feeler = np.stack([0.30 + 0.30 * u - 0.5 * u**2, 0.03 + 0.28 * u, 0.17 + 0.22 * u - 0.12 * u**2], 1)
    return [
        *pair(loft("shell", feeler, round_sections(feeler, 0.009 * (1 - 0.8 * u)), (joints, ("feeler left",)), tone), joints),
        *leg_patches(legs, joints),
        *eye_patches(look, joints),
    ]


def _lobster_rig(legs: list[Leg], chain: tuple[str, ...]) -> Rig:
    """What acting must know."""
    limbs, soles = leg_rig(legs)
    return Rig(
        limbs,
        soles,
        ("body",),
        (),
        chain,
        hip_height=0.11,
        body_length=0.9,
        kind="crawler",
        speeds={"crawl": 0.12, "walk": 0.12},
        measures={"stride": 0.16, "looks_share": 0.0, "head": 0.5, "wave_deg": 4.0, "vertical_share": 1.0, "beat_hz": 0.3},
    )


def lobster_figure(p: SeaParams) -> Figure:
    """A long shell with a fanned tail, great claws and feelers."""
    tone, end = p.palette["base"], p.palette["tip"]
    legs = [
        Leg(
            (0.12 - 0.09 * i, 0.06, 0.11),
            (0.14 - 0.11 * i, 0.17, 0.17),
            (0.17 - 0.13 * i, 0.26, 0.008),
            0.014,
            "shell",
            tone,
            end,
        )
        for i in range(4)
    ]
    look = EyeLook(
        (0.27, 0.045, 0.185), 0.02, (0.7, 0.7, 0.1), (0.02, 0.015, 0.01), 0.7, 70, (0.02, 0.015, 0.012), False, None, "body"
    )
    chain = ("tail 1", "tail 2", "tail 3")
    bones = _lobster_bones(legs, look, chain)
    ordered = in_order(bones)
    joints = joint_names(ordered)
    forms = _lobster_body(chain)
    patches = _lobster_patches(joints, legs, look, tone)
    rig = _lobster_rig(legs, chain)
    return Figure(
        p.kind,
        ordered,
        (Hull(forms, 0.0125, 0.02, "shell"),),
        tuple(patches),
        p.palette,
        rig,
        (0.25, 0.0, 0.15),
        mottled_shell(p),
        substance="shell",
    )
