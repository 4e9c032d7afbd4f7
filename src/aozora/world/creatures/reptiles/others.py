"""Frogs, snakes and tortoises."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Figure, Floats, Hull, Marks, Patch, Surface, in_order, joint_names, point
from aozora.world.creatures.lofts import loft, round_sections
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.reptiles.params import SaurianParams
from aozora.world.creatures.swimmers.armoured import shell_patch
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)
SIDES = (("left", 1.0), ("right", -1.0))


def _frog_skin(p: SaurianParams) -> Marks:
    """Spots, and the line of the mouth."""

    def marks(surface: Surface, colours: Floats) -> Floats:
        spots = np.clip(
            (smooth_noise(surface.points, 0.14, lane(p.seed, p.kind, "spots"))[:, 0] - 0.8) * 4, 0, 1
        ) * surface.share("base")
        q = surface.points
        mouth = (np.abs(q[:, 2] - 0.375 - 0.10 * (0.5 - q[:, 0]) ** 2) < 0.008) & (q[:, 0] > 0.22)
        colours = colours + (spots * 0.7)[:, None] * (np.array(p.palette.get("mark", p.palette["base"])) - colours)
        return np.where(mouth[:, None], colours * 0.15, colours)

    return marks


def _frog_limbs(fore: Floats, hind: Floats) -> list[Primitive]:
    """Legs with long toes."""
    limb: list[Primitive] = []
    for name, spots, r in (("front", fore, 0.055), ("hind", hind, 0.085)):
        limb.append(MAKE.cone(Clay(f"thigh {name} left", "base"), spots[0], spots[1], (1.4 * r, r), 0.05))
        limb.append(MAKE.cone(Clay(f"shin {name} left", "base"), spots[1], spots[2], (0.85 * r, 0.55 * r), 0.04))
        long = 0.34 if name == "hind" else 0.13
        for turn in (-0.45, 0.05, 0.5):
            toe = spots[2] + long * point(math.cos(turn), math.sin(turn) + 0.15, 0) + point(0, 0, -0.015)
            limb.append(MAKE.cone(Clay(f"foot {name} left", "toe"), spots[2], toe, (0.03, 0.02), 0.02))
            limb.append(MAKE.ball(Clay(f"foot {name} left", "toe"), toe, (0.032, 0.032, 0.022), 0.02))
    return limb


def _frog_body(base: Clay) -> list[Primitive]:
    """Trunk, head, bulges of the eyes."""
    return [
        MAKE.cone(base, point(-0.30, 0, 0.22), point(0.12, 0, 0.36), (0.17, 0.25), 0.1),
        MAKE.ball(Clay("body", "belly"), point(0.02, 0, 0.22), (0.33, 0.27, 0.17), 0.08),
        MAKE.ball(Clay("head", "base"), point(0.32, 0, 0.42), (0.26, 0.27, 0.155), 0.06),
        MAKE.ball(Clay("head", "belly"), point(0.32, 0, 0.345), (0.24, 0.255, 0.11), 0.03),
        *both([MAKE.ball(Clay("head", "base"), point(0.33, 0.19, 0.53), (0.11, 0.10, 0.10), 0.05)]),
    ]


def _frog_feet(fore: Floats, hind: Floats) -> tuple[dict[str, tuple[str, ...]], dict[str, Vec3]]:
    """Limbs and soles."""
    limbs = {
        f"{name} {side}": (f"thigh {name} {side}", f"shin {name} {side}", f"foot {name} {side}")
        for name in ("front", "hind")
        for side, _ in SIDES
    }
    soles = {
        f"{name} {side}": xyz(spots[2] * (1, sign, 1))
        for name, spots in (("front", fore), ("hind", hind))
        for side, sign in SIDES
    }
    return limbs, soles


def _frog_bones(look: EyeLook) -> tuple[list[Bone], Floats, Floats]:
    """Trunk, head, jaw, legs."""
    bones = [
        Bone("body", "", (0.0, 0.0, 0.28)),
        Bone("head", "body", (0.22, 0.0, 0.36)),
        Bone("jaw", "head", (0.2, 0.0, 0.32)),
        *eye_bones(look),
    ]
    hind = np.array([[-0.28, 0.16, 0.24], [0.10, 0.36, 0.26], [-0.14, 0.36, 0.04]])
    fore = np.array([[0.22, 0.22, 0.24], [0.16, 0.33, 0.16], [0.30, 0.30, 0.03]])
    for name, spots in (("front", fore), ("hind", hind)):
        for side, sign in SIDES:
            parent = "body"
            for part, spot in zip(("thigh", "shin", "foot"), spots, strict=True):
                bones.append(Bone(f"{part} {name} {side}", parent, xyz(spot * (1, sign, 1))))
                parent = f"{part} {name} {side}"
    return bones, hind, fore


def frog_figure(p: SaurianParams) -> Figure:
    """A squat body with a wide mouth, eyes on top, folded hind legs and long toes."""
    look = EyeLook((0.36, 0.215, 0.56), 0.095, (0.62, 0.76, 0.12), p.iris, 0.5, 66, (0.08, 0.06, 0.02), False, p.palette["base"])
    bones, hind, fore = _frog_bones(look)
    ordered = in_order(bones)
    joints = joint_names(ordered)
    base = Clay("body", "base")
    forms = _frog_body(base)
    limb = _frog_limbs(fore, hind)
    limbs, soles = _frog_feet(fore, hind)

    marks = _frog_skin(p)

    rig = Rig(
        limbs,
        soles,
        ("body",),
        ("head",),
        hip_height=0.24,
        body_length=0.8,
        kind="crawler",
        speeds={"crawl": 0.15, "walk": 0.15, "swim": 0.5, "hop": 0.4},
        measures={"stride": 0.25, "looks_share": 0.25, "head": 0.45, "leap": 1.4, "draft": 0.3},
    )
    return Figure(
        p.kind,
        ordered,
        (Hull([*forms, *both(limb)], 0.018, 0.05, "wet"),),
        tuple(eye_patches(look, joints)),
        p.palette,
        rig,
        (0.35, 0.0, 0.45),
        marks,
        substance="skin",
    )


def _snake_colours(patch: Patch, u: Floats, cobra: bool, p: SaurianParams) -> Patch:
    """Bands above, plain below."""
    s = np.repeat(u, 20)
    turn = np.tile(np.arange(20) / 20 * 2 * np.pi, 120)
    under = np.clip(-np.sin(turn) * 3 - 1.4, 0, 1) if not cobra else np.clip(np.cos(turn + np.pi / 2) * 3 - 1.2, 0, 1)
    base, mark, belly = (np.array(p.palette[name]) for name in ("base", "mark", "belly"))
    bands = np.clip(np.sin(s * 105 + 1.5 * np.cos(2 * turn)) * 3 - 0.7, 0, 1)
    scale = 1 + 0.14 * np.sin(s * 900) * np.sin(turn * 14)
    tone = (base + bands[:, None] * (mark - base)) * scale[:, None]
    return replace(patch, colours=np.clip(tone + under[:, None] * (belly - tone), 0, 1))


def _snake_way(cobra: bool) -> tuple[Floats, Floats, Floats]:
    """A winding path with a raised head, and radii."""
    u = np.linspace(0, 1, 120)
    x = 0.45 - 1.0 * u
    y = 0.11 * np.sin(2 * np.pi * 2.1 * u + 0.4) * np.clip(u * 6 - 0.6, 0, 1) * (1 - 0.35 * u)
    z = 0.028 + (0.24 if cobra else 0.09) * np.clip(1 - u / (0.22 if cobra else 0.16), 0, 1) ** (1.1 if cobra else 1.6)
    z = z - (0.03 * np.clip(1 - u / 0.05, 0, 1) if cobra else 0.0)
    x = x - (0.13 if cobra else 0.0) * np.clip(1 - u / 0.2, 0, 1)
    path = np.stack([x, y, z], 1)
    radii = np.interp(
        u, [0, 0.012, 0.04, 0.075, 0.11, 0.2, 0.5, 0.85, 1], [0.010, 0.026, 0.034, 0.022, 0.026, 0.033, 0.036, 0.018, 0.002]
    )
    return u, path, radii


def _snake_bones(
    path: Floats, p: SaurianParams, chain: tuple[str, ...], parents: list[str], spots: list[Floats]
) -> tuple[EyeLook, list[Bone]]:
    """Eyes on the head, and joints along the body."""
    top = float(path[4, 2])
    look = EyeLook(
        (float(path[4, 0]) + 0.002, 0.024, top + 0.014), 0.0095, (0.55, 0.82, 0.1), p.iris, 0.5, 64, (0.1, 0.08, 0.03), True
    )
    bones = [Bone(name, parent, xyz(spot)) for name, parent, spot in zip(chain, parents, spots, strict=True)]
    return look, bones


def _snake_rig(chain: tuple[str, ...], p: SaurianParams) -> Rig:
    """What acting must know."""
    measures = {
        "wave_deg": 15.0,
        "waves_hz": 1.7,
        "beat_hz": 0.8,
        "rest_share": 0.15,
        "looks_share": 0.8,
        "head": 0.12,
        "draft": 0.02,
        "bends_share": 0.0,
    }
    return Rig(
        {},
        {},
        ("body",),
        ("neck", "head"),
        chain[3:],
        hip_height=0.04,
        body_length=1.0,
        kind="crawler",
        speeds=dict.fromkeys(("slither", "crawl", "walk", "swim"), 0.35 * p.size_m),
        measures=measures,
    )


def snake_figure(p: SaurianParams) -> Figure:
    """A winding body with a raised head; a cobra spreads its hood."""
    cobra = p.marks == "hood"
    u, path, radii = _snake_way(cobra)
    chain = ("head", "neck", "body", *(f"tail {i}" for i in range(1, 8)))
    knots = np.array([0.0, 0.07, 0.16, 0.27, 0.38, 0.5, 0.61, 0.72, 0.83, 0.93])
    spots = [path[int(k * 119)] for k in knots]
    parents = ["neck", "body", "", "body", *chain[3:-1]]
    look, bones = _snake_bones(path, p, chain, parents, spots)
    ordered = in_order([*bones, *eye_bones(look)])
    joints = joint_names(ordered)
    wide, tall = round_sections(path, radii, 0.85)
    if cobra:
        bell = np.exp(-(((u - 0.085) / 0.032) ** 2))
        wide = np.stack([0 * u, np.abs(radii) * (1 + 2.0 * bell), 0 * u], 1) * np.sign(wide[:, 1:2])
        tall = tall * (1 - 0.45 * bell)[:, None]
    along = np.interp(u, knots, np.arange(10.0))
    patch = loft("scaly", path, (wide, tall), (joints, chain), (1, 1, 1), along)
    patch = _snake_colours(patch, u, cobra, p)
    v = np.linspace(0, 1, 6)
    tongue = np.stack([path[0, 0] + 0.05 * v, 0.006 * np.clip(v - 0.6, 0, 1) * 2, path[0, 2] - 0.004 - 0.012 * v**2], 1)
    patches = [
        patch,
        *eye_patches(look, joints),
        loft("wet", tongue, round_sections(tongue, 0.0022 * (1 - 0.5 * v)), (joints, ("head",)), (0.35, 0.02, 0.03)),
    ]
    rig = _snake_rig(chain, p)
    return Figure(p.kind, ordered, (), tuple(patches), p.palette, rig, xyz(path[4]), substance="skin")


def _wrinkles() -> Marks:
    """Wrinkled skin."""

    def wrinkles(surface: Surface, colours: Floats) -> Floats:
        q = surface.points * 60
        return (
            colours
            * (1 - 0.25 * np.clip(np.sin(q[:, 2]) * np.sin(q[:, 0] + q[:, 1]) * 2 - 0.5, 0, 1) * surface.share("skin"))[:, None]
        )

    return wrinkles


def _tortoise_body(low: float) -> list[Primitive]:
    """All but shell and legs."""
    return [
        MAKE.ball(Clay("body", "belly"), point(0, 0, low - 0.02), (0.42, 0.30, 0.07), 0.05),
        MAKE.cone(Clay("neck", "skin"), point(0.32, 0, 0.22), point(0.52, 0, 0.34), (0.10, 0.07), 0.05),
        MAKE.ball(Clay("head", "skin"), point(0.59, 0, 0.375), (0.11, 0.085, 0.085), 0.04),
        MAKE.cone(Clay("head", "beak"), point(0.63, 0, 0.36), point(0.695, 0, 0.345), (0.055, 0.03), 0.03),
        MAKE.cone(Clay("tail 1", "skin"), point(-0.38, 0, 0.18), point(-0.54, 0, 0.12), (0.05, 0.012), 0.04),
    ]


def _tortoise_rig(fore: Floats, hind: Floats) -> Rig:
    """What acting must know."""
    limbs = {
        f"{name} {side}": (f"thigh {name} {side}", f"shin {name} {side}", f"foot {name} {side}")
        for name in ("front", "hind")
        for side, _ in SIDES
    }
    soles = {
        f"{name} {side}": xyz(spots[2] * (1, sign, 1))
        for name, spots in (("front", fore), ("hind", hind))
        for side, sign in SIDES
    }
    speeds = {"crawl": 0.12, "walk": 0.15, "run": 0.3}
    return Rig(
        limbs,
        soles,
        ("body",),
        ("neck", "head"),
        ("tail 1",),
        hip_height=0.2,
        body_length=1.0,
        kind="crawler",
        speeds=speeds,
        measures={"stride": 0.2, "looks_share": 0.9, "head": 0.24, "draft": 0.15},
    )


def _tortoise_eyes(p: SaurianParams) -> EyeLook:
    """Dark eyes."""
    return EyeLook(
        (0.63, 0.062, 0.40), 0.024, (0.55, 0.83, 0.05), (0.02, 0.015, 0.01), 0.6, 66, (0.05, 0.04, 0.03), False, p.palette["skin"]
    )


def tortoise_figure(p: SaurianParams) -> Figure:
    """A high domed shell on pillar legs, a wrinkled neck."""
    low = 0.20
    look = _tortoise_eyes(p)
    bones = [
        Bone("body", "", (0.0, 0.0, low)),
        Bone("neck", "body", (0.38, 0.0, 0.24)),
        Bone("head", "neck", (0.52, 0.0, 0.34)),
        Bone("tail 1", "body", (-0.42, 0.0, 0.2)),
        *eye_bones(look),
    ]
    fore = np.array([[0.26, 0.20, 0.20], [0.32, 0.30, 0.14], [0.34, 0.30, 0.03]])
    hind = np.array([[-0.28, 0.20, 0.20], [-0.22, 0.28, 0.13], [-0.30, 0.29, 0.03]])
    forms = _tortoise_body(low)
    limb: list[Primitive] = []
    for name, spots in (("front", fore), ("hind", hind)):
        for side, sign in SIDES:
            parent = "body"
            for part, spot in zip(("thigh", "shin", "foot"), spots, strict=True):
                bones.append(Bone(f"{part} {name} {side}", parent, xyz(spot * (1, sign, 1))))
                parent = f"{part} {name} {side}"
        limb.append(MAKE.cone(Clay(f"thigh {name} left", "skin"), spots[0], spots[1], (0.10, 0.085), 0.04))
        limb.append(MAKE.cone(Clay(f"shin {name} left", "skin"), spots[1], spots[2] + point(0, 0, 0.04), (0.085, 0.08), 0.04))
        for y in (-0.045, 0.0, 0.045):
            limb.append(MAKE.ball(Clay(f"foot {name} left", "claw"), spots[2] + point(0.075, y, 0.01), (0.03, 0.02, 0.022), 0.01))
    ordered = in_order(bones)
    joints = joint_names(ordered)
    rig = _tortoise_rig(fore, hind)
    shell = shell_patch(np.array(p.palette["base"]), np.array(p.palette["seam"]), joints, (0.44, 0.35, 0.42), low - 0.01)
    return Figure(
        p.kind,
        ordered,
        (Hull([*forms, *both(limb)], 0.017, 0.04, "scaly"),),
        (shell, *eye_patches(look, joints)),
        p.palette,
        rig,
        (0.55, 0.0, 0.36),
        _wrinkles(),
        substance="shell",
    )
