"""Spiders, caterpillars, snails, worms."""

import math

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Coat, Figure, Floats, Hull, Marks, Patch, Surface, in_order, joint_names, point
from aozora.world.creatures.insects.params import BugParams
from aozora.world.creatures.lofts import loft, pair, round_sections
from aozora.world.creatures.manylegs import Leg, leg_bones, leg_patches, leg_rig
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def _spider_legs(p: BugParams) -> list[Leg]:
    """Four arched pairs."""
    legs: list[Leg] = []
    for i, turn in enumerate((52, 22, -14, -50)):
        a = math.radians(turn)
        out = point(math.sin(a), math.cos(a), 0)
        hip = point(0.14 + 0.03 * (1.5 - i), 0, 0.27) + 0.13 * out
        long = (0.62, 0.54, 0.54, 0.66)[i]
        foot = point(hip[0], hip[1], 0.01) + long * out
        legs.append(
            Leg(
                xyz(hip),
                xyz(hip + 0.45 * long * out + point(0, 0, 0.26)),
                xyz(foot),
                0.038,
                "hide",
                p.palette["leg"],
                p.palette["tip"],
            )
        )
    return legs


def _spider_body(fur: Vec3) -> list[Primitive]:
    """Two furry beads, jaws, small eyes."""
    return [
        MAKE.ball(Clay("body", "belly", 0.055, fur), point(-0.24, 0, 0.36), (0.29, 0.25, 0.24), 0.03),
        MAKE.ball(Clay("head", "base", 0.04, fur), point(0.16, 0, 0.29), (0.19, 0.165, 0.13), 0.04),
        *both(
            [
                MAKE.cone(
                    Clay("head", "jaw", 0.02, (0.0, 0.0, -1.0)),
                    point(0.31, 0.055, 0.26),
                    point(0.35, 0.05, 0.16),
                    (0.045, 0.03),
                    0.02,
                )
            ]
        ),
        *both([MAKE.ball(Clay("head", "eyes"), point(0.29, 0.12, 0.385), (0.027, 0.027, 0.027), 0.004)]),
    ]


def _chevrons() -> Marks:
    """Chevrons on the belly."""

    def marks(surface: Surface, colours: Floats) -> Floats:
        chevrons = np.sin(surface.points[:, 0] * 42 + 26 * np.abs(surface.points[:, 1])) * surface.share("belly")
        return colours * (1 + 0.8 * np.clip(chevrons * 2 - 0.9, 0, 1))[:, None]

    return marks


def spider_figure(p: BugParams) -> Figure:
    """Eight arched legs about two furry beads; two large eyes and small ones."""
    legs = _spider_legs(p)
    look = EyeLook((0.34, 0.058, 0.345), p.eye, (0.95, 0.25, 0.15), (0.02, 0.012, 0.010), 0.8, 80, (0.02, 0.015, 0.012), False)
    bones = in_order(
        [Bone("body", "", (0.05, 0.0, 0.3)), Bone("head", "body", (0.2, 0.0, 0.3)), *leg_bones(legs), *eye_bones(look)]
    )
    joints = joint_names(bones)
    fur = (-1.0, 0.0, 0.2)
    forms = _spider_body(fur)
    limbs, soles = leg_rig(legs)
    measures = {"stride": 0.45, "looks_share": 0.2, "head": 0.7, "leap": 0.3}
    rig = Rig(
        limbs,
        soles,
        ("body",),
        ("head",),
        hip_height=0.28,
        body_length=1.0,
        kind="crawler",
        speeds={"crawl": 3 * p.size_m, "walk": 3 * p.size_m, "run": 6 * p.size_m},
        measures=measures,
    )

    marks = _chevrons()

    patches = (*leg_patches(legs, joints), *eye_patches(look, joints))
    return Figure(
        p.kind,
        bones,
        (Hull(forms, 0.019, 0.03),),
        patches,
        p.palette,
        rig,
        (0.28, 0.0, 0.32),
        marks,
        Coat(p.blades * 2, 0.1, 0.8, 0.35),
    )


def _crawling_rig(chain: tuple[str, ...], speed: float, **measures: float) -> Rig:
    plain = {"looks_share": 0.3, "head": 0.5, "vertical_share": 1.0, "rest_share": 0.2}
    return Rig(
        {},
        {},
        chain[:1],
        (),
        chain[1:],
        hip_height=0.1,
        body_length=1.0,
        kind="crawler",
        speeds={"crawl": speed, "walk": speed, "slither": speed},
        measures={**plain, **measures},
    )


def caterpillar_figure(p: BugParams) -> Figure:
    """A row of soft beads on stubby feet, with a round face."""
    chain = ("body", "tail 1", "tail 2", "tail 3", "tail 4")
    look = EyeLook(
        (0.565, 0.075, 0.21),
        p.eye,
        (0.9, 0.42, 0.1),
        (0.05, 0.03, 0.01),
        0.6,
        60,
        (0.8, 0.8, 0.76),
        False,
        p.palette["head"],
        "body",
    )
    bones = [Bone(name, chain[i - 1] if i else "", (0.32 - 0.2 * i, 0.0, 0.12)) for i, name in enumerate(chain)]
    ordered = in_order([*bones, *eye_bones(look)])
    joints = joint_names(ordered)
    forms: list[Primitive] = []
    for i in range(10):
        x, hump = 0.40 - 0.098 * i, 0.035 * math.sin(1.1 * i)
        joint = chain[min(i // 2, 4)]
        zone = "base" if i % 2 else "stripe"
        forms.append(
            MAKE.ball(Clay(joint, zone), point(x, 0, 0.135 + max(hump, 0)), (0.078, 0.11 - 0.003 * i, 0.11 - 0.003 * i), 0.02)
        )
        forms += both(
            [MAKE.cone(Clay(joint, "foot"), point(x, 0.06, 0.08 + max(hump, 0)), point(x, 0.075, 0.018), (0.028, 0.02), 0.02)]
        )
    forms.append(MAKE.ball(Clay("body", "head"), point(0.51, 0, 0.18), (0.105, 0.115, 0.115), 0.02))
    forms += both([MAKE.cone(Clay("body", "horn"), point(0.50, 0.05, 0.27), point(0.54, 0.085, 0.36), (0.014, 0.018), 0.01)])
    rig = _crawling_rig(chain, 0.35 * p.size_m, wave_deg=9.0, waves_hz=1.3, beat_hz=1.1)
    return Figure(
        p.kind, ordered, (Hull(forms, 0.015, 0.04, "skin"),), tuple(eye_patches(look, joints)), p.palette, rig, (0.52, 0.0, 0.18)
    )


def _snail_shell(p: BugParams, joints: tuple[str, ...]) -> list[Patch]:
    """The coil."""
    patches: list[Patch] = []
    t = np.linspace(0, 1, 110)
    turn = 2 * math.pi * 3.3 * t
    radius = 0.235 * np.exp(-2.6 * (1 - t))
    thick = 0.62 * radius + 0.008
    coil = np.stack([-0.08 - radius * np.cos(turn + 0.2), 0.16 * (1 - t) - 0.02, 0.35 - radius * np.sin(turn + 0.2)], 1)
    tone = (
        np.array(p.palette["base"])
        + (np.array(p.palette["stripe"]) - np.array(p.palette["base"])) * (0.5 + 0.5 * np.sin(turn * 7))[:, None] * 0.6
    )
    for way in (coil, coil * np.array([1, -1, 1])):
        patches.append(loft("shell", way, round_sections(way, thick), (joints, ("body",)), tone, np.zeros(110)))
    return patches


def snail_figure(p: BugParams) -> Figure:
    """A coiled shell on a soft foot, eyes on stalks."""
    look = EyeLook(
        (0.47, 0.075, 0.46), p.eye * 0.7, (0.95, 0.3, 0.1), (0.03, 0.02, 0.01), 0.7, 70, (0.8, 0.78, 0.7), False, None, "head"
    )
    bones = in_order([Bone("body", "", (0.0, 0.0, 0.08)), Bone("head", "body", (0.28, 0.0, 0.12)), *eye_bones(look)])
    joints = joint_names(bones)
    x = np.linspace(0.44, -0.52, 30)
    path = np.stack([x, 0 * x, 0.075 + 0.10 * np.clip((x - 0.22) / 0.2, 0, 1) ** 2], 1)
    wide = np.interp(-x, [-0.44, -0.38, -0.2, 0.1, 0.4, 0.52], [0.03, 0.085, 0.11, 0.12, 0.07, 0.008])
    sections = (
        wide[:, None] * np.array([0, 1.0, 0]),
        np.interp(-x, [-0.44, -0.36, 0.2, 0.52], [0.03, 0.085, 0.07, 0.01])[:, None] * np.array([0, 0, 1.0]),
    )
    along = np.interp(-x, [-0.3, -0.1], [1.0, 0.0])
    patches = [loft("wet", path, sections, (joints, ("body", "head")), p.palette["skin"], along)]
    for a, b, r in (((0.40, 0.04, 0.20), (0.47, 0.075, 0.45), 0.022), ((0.44, 0.035, 0.14), (0.53, 0.06, 0.13), 0.014)):
        u = np.linspace(0, 1, 7)[:, None]
        stalk = np.array(a) + u * (np.array(b) - np.array(a))
        patches += pair(
            loft("wet", stalk, round_sections(stalk, r * (1 - 0.3 * u[:, 0])), (joints, ("head",)), p.palette["skin"]), joints
        )
    patches += _snail_shell(p, joints)
    patches += eye_patches(look, joints)
    rig = _crawling_rig(("body", "head"), 0.12 * p.size_m, wave_deg=3.0, beat_hz=0.3)
    return Figure(p.kind, bones, (), tuple(patches), p.palette, rig, (0.42, 0.0, 0.25), substance="shell")
