"""The sculpted parts of a bird: trunk, neck, head with its ornaments, bill, legs and feet."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.birds.frame import BirdFrame
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.figure import Hull, point
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def _turned(form: Primitive, f: BirdFrame) -> Primitive:
    """An ellipsoid along the trunk instead of along X."""
    return replace(form, axes=(xyz(f.along), (0.0, 1.0, 0.0), xyz(f.up)))


def body_hull(p: BirdParams, f: BirdFrame) -> Hull:
    """Trunk, neck, head, thighs; feathered."""
    forms = [*_trunk(p, f), *_neck(p, f), *_head(p, f), *both(_thigh(p, f))]
    for ornament in p.ornaments:
        forms += FEATHERED.get(ornament, _nothing)(p, f)
    return Hull(forms, 0.019 if p.neck < 0.5 else 0.024, 0.06, "hide")


def _trunk(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    g, hair = p.girth, 0.085 * p.fluff
    lie = xyz(-f.along - 0.1 * f.up)
    down = xyz(-f.along - 0.3 * f.up)
    balls = [
        MAKE.ball(Clay("body", "side", hair, lie), f.trunk(0.0), (0.50, g, g * 0.98)),
        MAKE.ball(Clay("body", "breast", hair, down), f.trunk(0.2, 0, -0.16 * g), (0.27, g * 0.86, g * 0.92), 0.12),
        MAKE.ball(Clay("body", "belly", hair, lie), f.trunk(-0.10, 0, -0.30 * g), (0.34, g * 0.84, g * 0.76), 0.12),
        MAKE.ball(Clay("body", "back", hair * 0.8, lie), f.trunk(0.02, 0, 0.34 * g), (0.42, g * 0.74, g * 0.62), 0.10),
    ]
    end = f.trunk(-0.52, 0, 0.14 * g)
    rump = MAKE.cone(Clay("body", "rump", hair, lie), f.trunk(-0.28, 0, 0.05 * g), end, (0.72 * g, 0.26 * g), 0.14)
    return [*(_turned(ball, f) for ball in balls), rump]


def _neck(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    forms: list[Primitive] = []
    wide = np.linspace(1.2, 0.8, 4) * p.neck_radius
    for i, joint in enumerate(("neck 1", "neck 2", "neck 3")):
        lie = xyz(f.neck[i] - f.neck[i + 1])
        hair = 0.05 * p.fluff
        zone = "throat" if i == 2 else "neck"
        forms.append(
            MAKE.cone(Clay(joint, zone, hair, lie), f.neck[i], f.neck[i + 1], (float(wide[i]), float(wide[i + 1])), 0.08)
        )
    if p.neck < 0.6:
        chest = MAKE.cone(
            Clay("neck 1", "breast", 0.06 * p.fluff, (-0.2, 0.0, -1.0)),
            f.neck[0] + point(0.05, 0, -0.06),
            f.neck[2] + point(0.02, 0, -0.05),
            (p.girth * 0.62, p.neck_radius * 0.8),
            0.12,
        )
        forms.append(chest)
    return forms


def _head(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    r, c, hair = p.head, f.skull, 0.035 * p.fluff

    def at(x: float, y: float, z: float) -> Point:
        return c + r * point(x, y, z)

    back: Vec3 = (-1.0, 0.0, -0.2)
    long = 1.12 if p.frontal else 1.2
    forms = [
        MAKE.ball(Clay("head", "face", hair, back), c, (long * r, r, r), 0.06),
        MAKE.ball(Clay("head", "crown", hair, back), at(-0.12, 0, 0.3), (r * 1.0, r * 0.84, r * 0.76), 0.05),
        MAKE.ball(Clay("head", "nape", hair, (-0.5, 0.0, -1.0)), at(-0.52, 0, -0.15), (r * 0.62, r * 0.74, r * 0.8), 0.06),
        MAKE.ball(Clay("head", "throat", hair, (-0.6, 0.0, -1.0)), at(0.2, 0, -0.62), (r * 0.62, r * 0.58, r * 0.42), 0.06),
        MAKE.cone(
            Clay("head", "lore", hair * 0.6, back), at(0.6, 0, 0.0), at(1.02, 0, -0.1), (r * 0.5, p.bill.depth * 0.95), 0.05
        ),
    ]
    cheek = MAKE.ball(Clay("head", "cheek", hair, back), at(0.25, 0.5, -0.25), (r * 0.5, r * 0.42, r * 0.45), 0.05)
    return [*forms, *both([cheek])]


def _thigh(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    hip, heel, _ = f.leg
    down: Vec3 = (-0.2, 0.0, -1.0)
    low = hip * 0.35 + heel * 0.65
    ends = (p.girth * 0.42, max(p.leg_radius * 1.9, 0.03)), (max(p.leg_radius * 1.5, 0.025), p.leg_radius * 1.1)
    return [
        MAKE.cone(Clay("thigh left", "thigh", 0.06 * p.fluff, down), hip, low, ends[0], 0.08),
        MAKE.cone(Clay("thigh left", "thigh", 0.0), low, heel, ends[1], 0.04),
    ]


def legs_hull(p: BirdParams, f: BirdFrame) -> Hull:
    """Shanks and toes; webs are the toes' joined skin."""
    _, heel, sole = f.leg
    r, t = p.leg_radius, p.toe
    shank = Clay("shank left", "leg", 0.0)
    foot = Clay("foot left", "foot", 0.0)
    forms = [MAKE.ball(shank, heel, (r * 1.4, r * 1.4, r * 1.4), 0.02), MAKE.cone(shank, heel, sole, (r * 1.05, r), 0.015)]
    ground = np.array([sole[0], sole[1], 0.5 * r])
    tips = [(1.0, 0.0), (0.8, 0.55), (0.8, -0.55), (-0.5, 0.1)]
    for x, y in tips:
        tip: Point = point(float(sole[0]) + x * t, float(sole[1]) + y * t, 0.42 * r)
        forms.append(MAKE.cone(foot, ground + point(0, 0, 0.4 * r), tip, (r * 0.85, r * 0.5), 0.015))
        claw = tip + point(0.10 * x * t / max(abs(x), 0.3), 0.0, -0.2 * r)
        forms.append(MAKE.cone(Clay("foot left", "claw", 0.0), tip, claw, (r * 0.5, r * 0.18), 0.01))
    if p.webbed:
        for y in (0.3, -0.3):
            web = MAKE.cone(foot, ground, ground + t * point(0.72, y, 0.0), (0.4 * r, 0.34 * t), 0.02)
            forms.append(replace(web, squash=((0.0, 0.0, 1.0), 0.12)))
    return Hull(both(forms), max(0.011, 0.55 * r), 0.02, "scaly", coat=False)


def bill_hull(p: BirdParams, f: BirdFrame) -> Hull:
    """Upper and lower half; the lower one hangs on the jaw."""
    b, r = p.bill, p.head
    root = f.skull + r * point(1.02, 0, -0.12)
    flat = ((0.0, 0.0, 1.0), b.flat) if b.flat < 1 else ((0.0, 1.0, 0.0), 1 / b.flat)

    def along(u: float) -> Point:
        drop = b.curve * b.length * max(0.0, (u - b.kink) / (1 - b.kink)) ** (1.0 if b.kink else 2.0)
        return root + point(u * b.length, 0, -drop)

    def thick(u: float) -> float:
        return b.depth * ((1 - u) ** 0.8 + b.blunt * u)

    forms: list[Primitive] = []
    steps = np.linspace(0.0, 1.0, 6)
    for u, v in pairwise(steps.tolist()):
        zone = "bill tip" if u >= b.tip - 0.05 else "bill"
        forms.append(MAKE.cone(Clay("head", zone), along(u), along(v), (thick(u), thick(v)), 0.012))
    for u, v in pairwise((steps * b.lower).tolist()):
        zone = "bill tip" if u >= b.tip - 0.05 else "lower bill"
        below = point(0, 0, -0.62)
        ends = along(u) + below * thick(u), along(v) + below * thick(v)
        forms.append(MAKE.cone(Clay("jaw", zone), *ends, (0.62 * thick(u), 0.6 * thick(v)), 0.006))
    if b.flat != 1:
        forms = [replace(form, squash=flat) for form in forms]
    for ornament in p.ornaments:
        forms += BARE.get(ornament, _nothing)(p, f)
    return Hull(forms, max(0.008, min(0.3 * b.depth, 0.014)), 0.02, "horn", coat=False)


def flipper_hull(p: BirdParams, f: BirdFrame) -> Hull:
    """A penguin's wings: stiff paddles that hang along the body."""
    top = f.trunk(0.27, p.girth * 0.78, 0.1 * p.girth)
    end = top + point(-0.06, 0.16, -0.62 * p.wing.span)
    flat = ((0.25, 0.97, 0.0), 0.3)
    lie = xyz(end - top)
    middle = 0.5 * (top + end) + point(0.02, 0.03, 0)
    forms = [
        replace(MAKE.cone(Clay("wing left", "primary", 0.02, lie), top, middle, (0.10, 0.13), 0.06), squash=flat),
        replace(MAKE.cone(Clay("wing left", "primary", 0.02, lie), middle, end, (0.13, 0.04), 0.06), squash=flat),
    ]
    return Hull(both(forms), 0.018, 0.05, "hide")


Maker = Callable[[BirdParams, BirdFrame], list[Primitive]]


def _nothing(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    return []


def _crest(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    r, c = p.head, f.skull
    clay = Clay("head", "crest", 0.06, (-1.0, 0.0, 0.5))
    return [MAKE.cone(clay, c + r * point(-0.1, 0, 0.6), c + r * point(-0.75, 0, 1.75), (r * 0.5, r * 0.08), 0.08)]


def _ear_tufts(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    r, c = p.head, f.skull
    clay = Clay("head", "crown", 0.05, (-0.3, 0.0, 1.0))
    return both([MAKE.cone(clay, c + r * point(0.2, 0.55, 0.65), c + r * point(-0.05, 0.86, 1.4), (r * 0.3, r * 0.06), 0.08)])


def _disc(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    """An owl's flat face."""
    r, c = p.head, f.skull
    axes = ((0.96, 0.28, 0.0), (-0.28, 0.96, 0.0), (0.0, 0.0, 1.0))
    clay = Clay("head", "disc", 0.03, (0.0, 1.0, -0.2))
    plate = MAKE.ball(clay, c + r * point(0.66, 0.42, -0.02), (r * 0.3, r * 0.58, r * 0.72), 0.05)
    return both([replace(plate, axes=axes)])


def _comb(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    r, c = p.head, f.skull
    clay = Clay("head", "comb")
    flat = ((0.0, 1.0, 0.0), 0.35)
    size = 1.0 if p.tail.form == "curl" else 0.6
    forms: list[Primitive] = []
    for x, z in ((0.75, 0.75), (0.4, 1.15), (0.0, 1.3), (-0.4, 1.2), (-0.75, 0.85)):
        base = c + r * point(0.85 * x, 0, 0.62)
        forms.append(
            replace(MAKE.cone(clay, base, c + r * point(x, 0, 0.6 + (z - 0.25) * size), (0.26 * r, 0.16 * r), 0.03), squash=flat)
        )
    return forms


def _wattle(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    r, c = p.head, f.skull
    clay = Clay("jaw", "comb")
    size = 1.0 if p.tail.form == "curl" else 0.65
    return both(
        [
            MAKE.cone(
                clay,
                c + r * point(0.85, 0.14, -0.45),
                c + r * point(0.8, 0.2, -0.55 - 0.75 * size),
                (0.14 * r, 0.24 * r * size),
                0.03,
            )
        ]
    )


def _snood(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    """A turkey's bare red head: the snood over the bill and the wattles below."""
    r, c = p.head, f.skull
    clay = Clay("head", "comb")
    tip = c + r * point(1.35, 0.12, -1.1)
    over = [MAKE.cone(clay, c + r * point(0.95, 0, 0.3), c + r * point(1.3, 0.05, -0.2), (0.2 * r, 0.2 * r), 0.04),
            MAKE.cone(clay, c + r * point(1.3, 0.05, -0.2), tip, (0.2 * r, 0.16 * r), 0.04)]  # fmt: skip
    spots = [c + r * point(0.35 - 0.1 * i, 0.2 * (-1) ** i, -0.85 - 0.5 * i) for i in range(5)]
    beads = [MAKE.ball(clay, spot, (0.42 * r, 0.4 * r, 0.42 * r), 0.05) for spot in spots]
    return over + beads


def _knob(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    """A swan's black knob."""
    r, c = p.head, f.skull
    return both([MAKE.ball(Clay("head", "lore bare"), c + r * point(0.95, 0.1, 0.22), (0.26 * r, 0.2 * r, 0.26 * r), 0.05)])


def _mask(p: BirdParams, f: BirdFrame) -> list[Primitive]:
    """Bare skin around the eyes of parrots and toucans."""
    r, c = p.head, f.skull
    return both([MAKE.ball(Clay("head", "mask bare"), c + r * point(0.45, 0.62, 0.02), (0.5 * r, 0.40 * r, 0.46 * r), 0.04)])


FEATHERED: Mapping[str, Maker] = {"crest": _crest, "ear tufts": _ear_tufts, "disc": _disc}
BARE: Mapping[str, Maker] = {"comb": _comb, "wattle": _wattle, "snood": _snood, "knob": _knob, "mask": _mask}
"""What some birds wear on their heads."""
