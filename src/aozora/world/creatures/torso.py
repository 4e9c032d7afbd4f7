"""Trunk, neck and tail as soft unions of simple forms, and what hair and humps lie on them."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import Anatomy, Point, xyz
from aozora.world.creatures.clay import BACK, Clay, Modeller, both
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive


@dataclass(frozen=True)
class _Back:
    """Forms placed along the sloped back: `at` in lengths from the middle, heights below the spine and aside."""

    a: Anatomy
    params: QuadrupedParams
    make: Modeller

    def at(self, along: float, below: float, aside: float = 0.0) -> Point:
        p, h = self.params.proportions, self.params.height
        return self.a.along(np.array([(along - 0.20) * p.length * h, aside * h, -below * h]))

    def clay(self, joint: str, zone: str, fur: float, comb: tuple[float, float]) -> Clay:
        return Clay(joint, zone, fur, xyz(self.a.back @ np.array([comb[0], 0.0, comb[1]])))

    def ball(self, clay: Clay, centre: Point, radii: Vec3, blend: float = 0.12) -> Primitive:
        return self.make.ball(clay, centre, radii, blend, self.a.back)


def trunk_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """Ribs, waist, rump, breast and belly along the sloped back; humps and an udder where there are any."""
    p, feathers, back = params.proportions, params.coat.feathers, _Back(a, params, make)
    c, b, deep = p.chest, p.belly, p.deep
    at, ball = back.at, back.ball
    ribs = back.clay("chest", "side", 0.062, (-1.0, -0.35))
    waist = back.clay("loin", "side", 0.062, (-1.0, -0.45))
    rump = back.clay("pelvis", "rump", 0.066, (-0.8, -0.7))
    breast = back.clay("chest", "chest", 0.045 + 0.05 * feathers, (0.25, -1.0))
    underneath = back.clay("body", "belly", 0.03 + 0.05 * feathers, (-0.5, -1.0))
    ridge = back.clay("body", "back", 0.058, (-1.0, -0.05))
    forms = [
        make.cone(Clay("body", "side", 0.062, BACK), at(-0.24, 0.30 * b), at(0.20, 0.34 * c), (b * 1.02, c * 0.98)),
        ball(ribs, at(0.18, 0.55 * c * deep), (0.23 * p.length, c, c * 1.18 * deep)),
        ball(waist, at(-0.08, 0.62 * b), (0.26 * p.length, b * 1.06, b * 1.10)),
        ball(rump, at(-0.285, 0.42 * b), (0.18 * p.length, c * 0.94, c * 1.0)),
        ball(replace(ribs, joint="flank left"), at(0.02, 0.9 * c, 0.45 * c), (0.17, c * 0.5, c * 0.7)),
        ball(replace(ribs, joint="flank right"), at(0.02, 0.9 * c, -0.45 * c), (0.17, c * 0.5, c * 0.7)),
        ball(breast, at(0.30, 0.75 * c * deep), (0.13 * p.length, c * 0.72, c * 0.95 * deep), 0.10),
        ball(underneath, at(0.02, c + 0.22 * b), (0.30 * p.length, c * 0.62, b * 0.72), 0.10),
        make.cone(ridge, at(-0.30, -0.10 * c), at(0.22, -0.12 * c), (c * 0.50 * p.ridge, c * 0.52 * p.ridge), 0.12),
    ]
    return forms + _humps(back) + (_udder(back) if params.extras.udder else [])


def _humps(back: _Back) -> list[Primitive]:
    c = back.params.proportions.chest
    forms: list[Primitive] = []
    for hump in back.params.extras.humps:
        size = (hump.length, min(c * 0.75, hump.length * 1.2), hump.height + 0.4 * c)
        clay = Clay("chest" if hump.along > 0 else "loin", "back", 0.075, (0.0, 0.0, -1.0))
        forms.append(back.ball(clay, back.at(hump.along, 0.1 * c), size, 0.07))
    return forms


def _udder(back: _Back) -> list[Primitive]:
    b, at, make = back.params.proportions.belly, back.at, back.make
    skin = Clay("pelvis", "udder")
    teats = [
        make.cone(skin, at(-0.20 + d, 1.95 * b, 0.04), at(-0.20 + d, 2.4 * b, 0.04), (0.02, 0.014), 0.02) for d in (-0.05, 0.05)
    ]
    return [make.ball(skin, at(-0.20, 1.85 * b), (0.12, 0.10, 0.085), 0.05), *both(teats)]


_SWELL: dict[str, tuple[float, ...]] = {
    "plain": (1.5, 1.4, 1.25, 1.0, 0.5),
    "tuft": (1.0, 0.8, 0.65, 0.6, 0.6),
    "bushy": (0.8, 1.35, 1.75, 1.65, 0.55),
    "rat": (1.2, 0.9, 0.7, 0.5, 0.25),
    "thick": (3.0, 2.2, 1.5, 0.95, 0.35),
    "horse": (0.55, 1.25, 1.55, 1.40, 0.55),
    "curl": (1.2, 1.3, 1.4, 1.3, 0.7),
    "pompom": (0.9, 0.55, 0.45, 0.45, 0.6),
    "flat": (1.0, 2.0, 2.6, 2.4, 1.2),
}
"""Radii of the tail at its joints, in its usual radius."""


def tail_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The tail: root, four bones, and what its shape adds."""
    radius, shape = params.proportions.tail_radius, params.tail_shape
    plume = 0.045 + 0.055 * params.coat.feathers
    if shape == "none":
        return []
    if shape == "puff":
        place = a.tail[0] + np.array([-0.02, 0, -0.02]) * a.h
        return [
            make.ball(Clay("tail 1", "tail", plume, (-0.4, 0.0, 0.4)), place, (radius * 1.3, radius * 1.3, radius * 1.5), 0.04)
        ]
    swell = _SWELL[shape]
    root = Clay("pelvis", "rump", 0.06, BACK)
    forms = [make.cone(root, a.spine["pelvis"], a.tail[0], (radius * 1.5 * swell[0], radius * swell[0]), 0.12)]
    for i in range(4):
        forms += _tail_bone(a, params, make, i, (swell[i], swell[i + 1]))
    if shape == "pompom":
        ball = Clay("tail 4", "mane", 0.05, (0.0, 0.0, 0.4))
        forms.append(make.ball(ball, a.tail[4], (radius * 1.35, radius * 1.35, radius * 1.3), 0.03))
    if shape == "tuft":
        end = Clay("tail 4", "tail tip", 0.12, xyz((a.tail[4] - a.tail[3]) / np.linalg.norm(a.tail[4] - a.tail[3])))
        forms.append(
            make.cone(
                end, a.tail[3] * 0.3 + a.tail[4] * 0.7, a.tail[4] * 1.2 - a.tail[3] * 0.2, (radius * 1.0, radius * 1.25), 0.03
            )
        )
    return forms


def _tail_bone(a: Anatomy, params: QuadrupedParams, make: Modeller, i: int, swell: tuple[float, float]) -> list[Primitive]:
    """One bone; fur on a ringed tail is short, that the rings show."""
    radius = params.proportions.tail_radius
    plume = 0.0 if params.tail_shape in ("rat", "flat") else 0.045 + 0.055 * params.coat.feathers
    if "ring" in params.coat.zones:
        plume *= 0.5
    along = (a.tail[i + 1] - a.tail[i]) / np.linalg.norm(a.tail[i + 1] - a.tail[i])
    clay = Clay(f"tail {i + 1}", "tail tip" if i == 3 else "tail", plume, xyz(along + np.array([0, 0, -0.30])))
    form = make.cone(clay, a.tail[i], a.tail[i + 1], (radius * swell[0], radius * swell[1]), 0.04)
    return [replace(form, squash=((0.0, 0.0, 1.0), 0.22)) if params.tail_shape == "flat" else form]


def neck_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The neck from the withers to the nape, the throat before it, and a dewlap."""
    p, radius = params.proportions, params.proportions.neck_radius
    root = a.spine["neck"]
    low = root + np.array([0, 0, -0.06]) * a.h
    breast = _breast(a, params)
    middle, throat = _middle_of_neck(a, params), _throat(a)
    wide = max(p.chest * 0.84, radius)
    mean = 0.42 * wide + 0.58 * radius
    chest = _chest(params)
    upper, gullet = nape_forms(a, params, make)
    forms = [
        make.cone(Clay("neck", "neck", 0.060, (-0.6, 0.0, -0.9)), low, middle, (wide, mean), 0.12),
        upper,
        make.cone(chest, breast, throat * 0.5 + middle * 0.5, (radius * 0.95, radius * 0.85), 0.09),
        gullet,
    ]
    if params.extras.dewlap:
        flap = make.cone(chest, breast + np.array([0.05, 0, -0.04]) * a.h, throat, (0.10 * params.extras.dewlap, 0.05), 0.06)
        forms.append(replace(flap, squash=((0.0, 1.0, 0.0), 0.45)))
    return forms


def nape_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The upper half of the neck, nape and throat."""
    p, radius = params.proportions, params.proportions.neck_radius
    middle, throat = _middle_of_neck(a, params), _throat(a)
    mean = 0.42 * max(p.chest * 0.84, radius) + 0.58 * radius
    comb = Clay("neck", "neck", 0.060, (-0.6, 0.0, -0.9))
    return [
        make.cone(comb, middle, a.spine["head"], (mean, radius * 1.05), 0.10),
        make.cone(_chest(params), throat * 0.5 + middle * 0.5, throat, (radius * 0.85, radius * 0.80), 0.09),
    ]


def _chest(params: QuadrupedParams) -> Clay:
    return Clay("neck", "chest", 0.045 + 0.045 * params.coat.feathers, (0.1, 0.0, -1.0))


def _breast(a: Anatomy, params: QuadrupedParams) -> Point:
    return a.spine["neck"] + np.array([0.10, 0, -0.16]) * a.h * min(1.0, params.proportions.chest / 0.19)


def _throat(a: Anatomy) -> Point:
    return a.spine["head"] + np.array([0.10 * a.s, 0, -0.45 * a.s])


def _middle_of_neck(a: Anatomy, params: QuadrupedParams) -> Point:
    p = params.proportions
    low = a.spine["neck"] + np.array([0, 0, -0.06]) * a.h
    return 0.5 * (low + a.spine["head"]) + p.neck_sag * p.neck * a.h * np.array([0.55, 0, -0.85])
