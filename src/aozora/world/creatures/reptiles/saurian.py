"""Lizards, crocodiles and dinosaurs from one plan: trunk, neck, head, tail, four legs, and what grows on them."""

import math
from collections.abc import Callable

import numpy as np

from aozora.film.randomness import lane
from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Figure, Floats, Hull, Patch, Surface, in_order, joint_names, point
from aozora.world.creatures.lofts import loft, round_sections
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.reptiles.adornments import ADORNED
from aozora.world.creatures.reptiles.params import SaurianParams, Skull
from aozora.world.creatures.reptiles.plan import SIDES, TAIL, Plan, plan_of
from aozora.world.creatures.reptiles.wings import wing_bones, wing_patches
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def saurian_figure(p: SaurianParams) -> Figure:
    """The figure."""
    f = plan_of(p)
    look = _eyes(p, f)
    bones = [Bone("body", "", xyz(f.middle)), Bone("neck", "body", xyz(f.neck[0])), Bone("head", "neck", xyz(f.neck[2]))]
    bones.append(Bone("jaw", "head", xyz(f.skull + point(-0.2 * p.head.length, 0, -0.35 * p.head.height))))
    bones += [Bone(name, TAIL[i - 1] if i else "body", xyz(f.tail[3 * i])) for i, name in enumerate(TAIL)]
    legs = [("front", f.front), ("hind", f.hind)]
    for name, spots in legs:
        for side, sign in SIDES:
            parent = "body"
            for part, spot in zip(("thigh", "shin", "foot"), spots, strict=True):
                bones.append(Bone(f"{part} {name} {side}", parent, xyz(spot * (1, sign, 1))))
                parent = f"{part} {name} {side}"
    if p.winged:
        bones += wing_bones(p, f)
    ordered = in_order([*bones, *eye_bones(look)])
    joints = joint_names(ordered)
    forms = [*_trunk(p, f), *_head(p, f), *both([*_limb(p, "front", f.front, p.arm), *_limb(p, "hind", f.hind, 1.0)])]
    patches: list[Patch] = [_tail(p, f, joints), *eye_patches(look, joints)]
    if p.winged:
        patches += wing_patches(p, f, joints)
    for name in p.spines:
        grown, more = ADORNED[name](p, f, joints)
        forms += grown
        patches += more
    hulls = (Hull(forms, 0.019 if p.neck < 0.6 else 0.024, 0.05, "scaly"), Hull(_jaw(p, f), 0.014, 0.03, "scaly"))
    return Figure(p.kind, ordered, hulls, tuple(patches), p.palette, _rig(p, f), xyz(f.skull), _marks(p, f), substance="skin")


def _eyes(p: SaurianParams, f: Plan) -> EyeLook:
    h = p.head
    x = 0.35 * h.length
    place = f.skull + point(x, 0.80 * h.width * (1 - 0.15 * h.frontal), 0.55 * h.height)
    sight = (0.35 + 0.6 * h.frontal, 0.9 - 0.5 * h.frontal, 0.12)
    return EyeLook(xyz(place), h.eye, sight, p.iris, 0.5, 62, (0.12, 0.10, 0.05), p.slit, p.palette.get("lid", p.palette["base"]))


def _trunk(p: SaurianParams, f: Plan) -> list[Primitive]:
    w, h = p.girth
    wide = Clay("body", "base")
    forms = [
        MAKE.cone(wide, f.at(-0.42), f.at(0.40), (0.82 * h, 0.86 * h), 0.08),
        MAKE.cone(Clay("body", "belly"), f.at(-0.3, 0, -0.25 * h), f.at(0.32, 0, -0.2 * h), (0.82 * h, 0.86 * h), 0.08),
        *both([MAKE.cone(wide, f.at(-0.30, 0.5 * (w - 0.4 * h)), f.at(0.30, 0.5 * (w - 0.4 * h)), (0.75 * h, 0.78 * h), 0.1)]),
    ]
    radii = np.linspace(1.25, 0.85, 3) * p.neck_radius
    forms.append(MAKE.cone(Clay("neck", "base"), f.at(0.30), f.neck[1], (0.85 * h, float(radii[1])), 0.08))
    forms.append(MAKE.cone(Clay("neck", "base"), f.neck[1], f.neck[2], (float(radii[1]), float(radii[2])), 0.06))
    return forms


def _upper_teeth(h: Skull, c: Point) -> list[Primitive]:
    """Teeth along the upper jaw."""
    forms: list[Primitive] = []
    if h.teeth:
        for i in range(6):
            x = h.length * 0.55 + (h.snout + 0.3 * h.length) * i / 6
            side = (0.72 * h.height + (h.thick - 0.72 * h.height) * i / 6) * 0.82
            top = c + point(x, side, -0.75 * side - 0.1 * h.height)
            forms += both(
                [
                    MAKE.cone(
                        Clay("head", "tooth"), top, top + point(0, 0, -0.42 * h.thick), (0.15 * h.thick, 0.03 * h.thick), 0.004
                    )
                ]
            )
    return forms


def _head(p: SaurianParams, f: Plan) -> list[Primitive]:
    h, c = p.head, f.skull
    clay = Clay("head", "head")
    tip = c + point(h.length * 0.7 + h.snout, 0, -0.22 * h.height)
    forms = [
        MAKE.ball(clay, c, (h.length, h.width, h.height), 0.05),
        MAKE.cone(clay, c + point(0.4 * h.length, 0, -0.12 * h.height), tip, (0.72 * h.height, h.thick), 0.05),
        *both(
            [
                MAKE.ball(
                    clay,
                    c + point(0.35 * h.length, 0.68 * h.width, 0.48 * h.height),
                    (h.eye * 1.5, h.eye * 1.1, h.eye * 1.35),
                    0.03,
                )
            ]
        ),
        *both(
            [
                MAKE.ball(
                    clay,
                    c + point(-0.25 * h.length, 0.5 * h.width, -0.3 * h.height),
                    (0.5 * h.length, 0.45 * h.width, 0.55 * h.height),
                    0.05,
                )
            ]
        ),
        *both(
            [
                MAKE.ball(
                    Clay("head", "nostril"),
                    tip + point(0.2 * h.thick, 0.42 * h.thick, 0.62 * h.thick),
                    (0.2 * h.thick, 0.2 * h.thick, 0.2 * h.thick),
                    0.01,
                )
            ]
        ),
    ]
    forms += _upper_teeth(h, c)
    return forms


def _jaw(p: SaurianParams, f: Plan) -> list[Primitive]:
    h, c = p.head, f.skull
    open_ = math.radians(h.gape_deg)
    root = c + point(-0.2 * h.length, 0, -0.62 * h.height)
    long = 0.85 * h.length + 0.95 * h.snout
    tip = root + long * point(math.cos(open_), 0, -math.sin(open_)) + point(0, 0, 0.25 * h.height - 0.3 * h.thick)
    flat = 0.36 * h.height, 0.5 * h.thick
    forms = [
        MAKE.cone(Clay("jaw", "belly"), root, tip, flat, 0.03),
        *both(
            [MAKE.cone(Clay("jaw", "belly"), root + point(0, 0.4 * h.width, 0), tip + point(0, 0.35 * h.thick, 0), flat, 0.04)]
        ),
    ]
    if h.teeth and h.gape_deg > 4:
        for i in range(5):
            spot = (
                root
                + (tip - root) * (0.45 + 0.1 * i)
                + point(0, 0.35 * h.thick + 0.25 * h.width * (0.5 - 0.1 * i), flat[1] * 0.9)
            )
            forms += both(
                [
                    MAKE.cone(
                        Clay("jaw", "tooth"), spot, spot + point(0, 0, 0.35 * h.thick), (0.13 * h.thick, 0.03 * h.thick), 0.004
                    )
                ]
            )
    return forms


def _limb(p: SaurianParams, name: str, spots: Floats, share: float) -> list[Primitive]:
    r = p.leg_radius * (0.55 if share < 0.7 else 1.0 if name == "hind" else 0.88)
    hip, knee, foot = spots
    big = (1.9 if p.sprawl < 0.5 and name == "hind" else 1.35) * r
    forms = [
        MAKE.cone(Clay(f"thigh {name} left", "base"), hip, knee, (big, 1.05 * r), 0.06),
        MAKE.cone(Clay(f"shin {name} left", "leg"), knee, foot + point(0, 0, 0.5 * r), (0.95 * r, 0.72 * r), 0.04),
        MAKE.ball(Clay(f"foot {name} left", "leg"), foot + point(0.3 * r, 0, 0.2 * r), (1.05 * r, 0.85 * r, 0.5 * r), 0.03),
    ]
    for i in range(3 if p.sprawl < 0.5 else 4):
        turn = (i - (1.0 if p.sprawl < 0.5 else 1.5)) * 0.42 + 0.35 * p.sprawl
        way = point(math.cos(turn), math.sin(turn), 0)
        toe = foot + point(0, 0, 0.12 * r) + (1.5 + 0.9 * p.sprawl) * r * way
        forms.append(MAKE.cone(Clay(f"foot {name} left", "leg"), foot + point(0, 0, 0.22 * r), toe, (0.42 * r, 0.26 * r), 0.02))
        forms.append(
            MAKE.cone(
                Clay(f"foot {name} left", "claw"), toe, toe + 0.45 * r * way - point(0, 0, 0.1 * r), (0.22 * r, 0.05 * r), 0.01
            )
        )
    return forms


def _tail(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Patch:
    u = np.linspace(0, 1, 40)
    inner = f.at(-0.30)
    k = np.linspace(0, 1, 13)
    path = np.stack(
        [np.interp(u, np.concatenate([[0], 0.08 + 0.92 * k]), np.concatenate([[inner[i]], f.tail[:, i]])) for i in range(3)], 1
    )
    radii = 0.86 * p.girth[1] * (1 - u) ** 0.95 + 0.012
    patch = loft(
        "scaly",
        path,
        round_sections(path, radii),
        (joints, ("body", *TAIL)),
        p.palette["base"],
        np.interp(u, [0, 0.1, 0.25, 0.5, 0.75, 1], [0, 0.4, 1, 2, 3, 4]),
    )
    marks = _marks(p, f)
    below = np.clip((np.repeat(path[:, 2], 20) - patch.points[:, 2]) / (0.3 * np.repeat(radii, 20)) - 0.6, 0, 1)
    surface = Surface(patch.points, patch.points, {"base": 1 - below, "belly": below})
    colours = np.array(p.palette["base"]) + below[:, None] * (np.array(p.palette["belly"]) - np.array(p.palette["base"]))
    return Patch(patch.slot, patch.points, patch.faces, np.clip(marks(surface, colours), 0, 1), patch.weights)


def _marks(p: SaurianParams, f: Plan) -> Callable[[Surface, Floats], Floats]:
    """Scales everywhere; then bands, spots or patches along the back."""

    def mark(surface: Surface, colours: Floats) -> Floats:
        q = surface.points
        grain = np.sin(q[:, 0] * 95 + np.sin(q[:, 2] * 60)) * np.sin(q[:, 1] * 95) * np.sin(q[:, 2] * 95 + 1.0)
        colours = colours * (1 + 0.13 * np.clip(grain * 3, -1, 1))[:, None]
        back = surface.share("base", "leg", "head")
        dark = np.array(p.palette.get("mark", p.palette["base"]))
        if p.marks == "bands":
            share = np.clip(np.sin(q[:, 0] * 19 + 2 * np.abs(q[:, 1]) * 9) * 3 - 1.0, 0, 1)
        elif p.marks == "spots":
            share = np.clip((smooth_noise(q, 0.10, lane(p.seed, p.kind, "spots"))[:, 0] - 0.75) * 5, 0, 1)
        else:
            share = np.clip((smooth_noise(q, 0.3, lane(p.seed, p.kind, "patches"))[:, 0] - 0.3) * 0.7, 0, 0.6)
        return colours + (share * back)[:, None] * (dark - colours)

    return mark


"""What grows on some of them."""


_FLIGHT: dict[str, float] = {
    "flap_hz": 0.9,
    "flap_deg": 34.0,
    "raise_deg": 12.0,
    "rest_deg": 44.0,
    "fold_deg": -12.0,
    "flies_share": 1.0,
    "cruise": 2.6,
    "weave": 0.5,
}
"""How a dragon flies; lengths in trunks."""


def _rig(p: SaurianParams, f: Plan) -> Rig:
    names = ["hind"] if p.upright_deg or p.arm < 0.7 else ["front", "hind"]
    spots = {"front": f.front, "hind": f.hind}
    limbs = {
        f"{name} {side}": (f"thigh {name} {side}", f"shin {name} {side}", f"foot {name} {side}")
        for name in names
        for side, _ in SIDES
    }
    soles = {f"{name} {side}": xyz(spots[name][2] * (1, sign, 1)) for name in names for side, sign in SIDES}
    pace = (1.2 if p.sprawl > 0.5 else 1.9) * p.size_m**0.5
    return Rig(
        limbs,
        soles,
        ("body",),
        ("neck", "head"),
        TAIL,
        jaw="jaw",
        hip_height=float(f.hind[0][2]),
        body_length=1.0,
        kind="insect" if p.winged else "crawler",
        speeds={"crawl": 0.6 * pace, "walk": pace, "run": 2.2 * pace, "swim": pace, "fly": 4 * pace, "soar": 4 * pace},
        measures={
            **(_FLIGHT if p.winged else {}),
            "wave_deg": 9.0 if p.sprawl > 0.5 else 5.0,
            "beat_hz": 0.9 / max(p.size_m, 0.2) ** 0.4,
            "rest_share": 0.25,
            "stride": 0.55 if p.sprawl > 0.5 else 1.1 * float(f.hind[0][2]),
            "looks_share": 0.8,
            "head": 3.0 * p.head.height,
            "draft": 0.75 * float(f.middle[2]),
            "gape_deg": 7.0,
            "leap": 0.25,
        },
    )
