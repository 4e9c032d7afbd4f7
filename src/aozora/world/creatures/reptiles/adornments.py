"""What grows on lizards and dinosaurs: combs, plates, horns, frills."""

import math
from collections.abc import Callable

import numpy as np

from aozora.world.creatures.anatomy import Point
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.figure import Patch, point
from aozora.world.creatures.lofts import fin, loft, pair, round_sections
from aozora.world.creatures.reptiles.params import SaurianParams, Skull
from aozora.world.creatures.reptiles.plan import TAIL, Plan
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


Grown = tuple[list[Primitive], list[Patch]]


def _back_line(f: Plan, h: float, count: int, low: float = -0.4, high: float = 0.42) -> list[Point]:
    return [f.at(low + (high - low) * i / (count - 1), 0, 0.82 * h) for i in range(count)]


def _crest(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Grown:
    """A comb of spines from neck to tail, as on an iguana."""
    made: list[Patch] = []
    for i, spot in enumerate(
        [
            *reversed(_back_line(f, p.girth[1], 14)),
            *(f.tail[1:9] + point(0, 0, 0.6 * p.girth[1]) * np.linspace(1, 0.35, 8)[:, None]),
        ]
    ):
        tall = 0.13 * (1 - i / 26)
        joint = "body" if i < 14 else TAIL[min((i - 14) // 3, 3)]
        made.append(
            fin(
                "scaly",
                (spot + point(0.03, 0, -0.03), spot - point(0.03, 0, 0.03)),
                spot + point(-0.05, 0, tall),
                (joints, (joint,)),
                p.palette["crest"],
                0.010,
            )
        )
    return [], made


def _scutes(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Grown:
    """A crocodile's rows of keeled plates."""
    forms: list[Primitive] = []
    for spot in _back_line(f, p.girth[1], 11):
        for y in (0.05, 0.13):
            forms += both(
                [
                    MAKE.cone(
                        Clay("body", "crest"),
                        spot + point(0.03, y, -0.03 - 0.2 * y),
                        spot + point(-0.02, y, 0.02 - 0.2 * y),
                        (0.028, 0.012),
                        0.015,
                    )
                ]
            )
    made: list[Patch] = []
    for i in range(1, 12):
        top = f.tail[i] + point(0, 0, 0.8 * p.girth[1] * (1 - i / 12.5))
        made.append(
            fin(
                "scaly",
                (top + point(0.04, 0, -0.02), top - point(0.04, 0, 0.02)),
                top + point(-0.05, 0, 0.07),
                (joints, (TAIL[min(i // 3, 3)],)),
                p.palette["crest"],
                0.012,
            )
        )
    return forms, made


def _frill_studs(c: Point, h: Skull) -> list[Primitive]:
    """Small horns along the rim of the frill."""
    forms: list[Primitive] = []
    for i in range(-4, 5):
        a = i * 0.36
        rim = c + point(
            -1.05 * h.length - 0.2 * math.cos(a) * h.length,
            2.05 * h.width * math.sin(a),
            0.95 * h.height + 1.6 * h.height * math.cos(a),
        )
        forms.append(
            MAKE.cone(Clay("head", "horn"), rim, rim + 0.06 * point(-0.4, math.sin(a), math.cos(a)), (0.03, 0.008), 0.02)
        )
    return forms


def _horns(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Grown:
    """A triceratops' frill and three horns, and a beak."""
    h, c = p.head, f.skull
    frill = MAKE.ball(
        Clay("head", "frill"), c + point(-0.75 * h.length, 0, 0.95 * h.height), (0.07, 2.1 * h.width, 1.75 * h.height), 0.06
    )
    from dataclasses import replace

    lean = math.radians(34)
    frill = replace(frill, axes=((math.cos(lean), 0.0, math.sin(lean)), (0.0, 1.0, 0.0), (-math.sin(lean), 0.0, math.cos(lean))))
    brow = MAKE.cone(
        Clay("head", "horn"),
        c + point(0.3 * h.length, 0.6 * h.width, 0.7 * h.height),
        c + point(1.7 * h.length, 0.75 * h.width, 2.4 * h.height),
        (0.055, 0.010),
        0.02,
    )
    nose = MAKE.cone(
        Clay("head", "horn"),
        c + point(0.75 * h.length + 0.6 * h.snout, 0, 0.3 * h.height),
        c + point(0.9 * h.length + 0.8 * h.snout, 0, 1.15 * h.height),
        (0.05, 0.012),
        0.02,
    )
    beak = MAKE.cone(
        Clay("head", "horn"),
        c + point(0.6 * h.length + h.snout, 0, -0.2 * h.height),
        c + point(0.85 * h.length + h.snout, 0, -0.75 * h.height),
        (0.8 * h.thick, 0.02),
        0.03,
    )
    forms = [frill, *both([brow]), nose, beak]
    forms += _frill_studs(c, h)
    return forms, []


def _swept_horns(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Grown:
    """A dragon's horns, swept back, and spikes at the cheeks."""
    h, c = p.head, f.skull
    crown, tip = (
        c + point(-0.3 * h.length, 0.5 * h.width, 0.7 * h.height),
        c + point(-2.1 * h.length, 0.9 * h.width, 2.1 * h.height),
    )
    cheek = c + point(-0.6 * h.length, 0.8 * h.width, -0.1 * h.height)
    horn = MAKE.cone(Clay("head", "horn"), crown, tip, (0.32 * h.height, 0.05 * h.height), 0.02)
    spike = MAKE.cone(
        Clay("head", "horn"), cheek, cheek + point(-0.8 * h.length, 0.5 * h.width, 0.1), (0.2 * h.height, 0.03 * h.height), 0.02
    )
    return both([horn, spike]), []


def _plates(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Grown:
    """A stegosaurus' plates and tail spikes."""
    made: list[Patch] = []
    for i, spot in enumerate(_back_line(f, p.girth[1], 8, -0.45, 0.5)):
        y = 0.05 * (-1) ** i
        tall = 0.36 * math.sin(math.pi * (i + 1.2) / 9.4)
        u = np.linspace(0, 1, 9)
        path = spot + np.stack([-0.05 * u, y * (1 + 0.6 * u), -0.06 + (tall + 0.06) * u], 1)
        wide = 0.36 * tall * np.interp(u, [0, 0.15, 0.45, 0.75, 1], [0.55, 0.8, 1.0, 0.62, 0.02])
        blade = wide[:, None] * point(1, 0, 0), 0.02 * (1 - 0.8 * u)[:, None] * point(0, 1, 0)
        made.append(loft("scaly", path, blade, (joints, ("body",)), p.palette["crest"], np.zeros(9)))
    for i in (1, 3, 5):
        top = f.tail[i] + point(0, 0.03, 0.1)
        made.append(
            fin(
                "scaly",
                (top + point(0.06, 0, -0.04), top - point(0.06, 0, 0.04)),
                top + point(-0.05, 0, 0.14),
                (joints, (TAIL[i // 3],)),
                p.palette["crest"],
                0.02,
            )
        )
    u = np.linspace(0, 1, 5)[:, None]
    for i in (9, 11):
        spike = f.tail[i] + u * point(-0.06, 0.22, 0.14)
        made += pair(
            loft("bone", spike, round_sections(spike, 0.03 * (1 - 0.9 * u[:, 0])), (joints, ("tail 4",)), (0.6, 0.55, 0.42)),
            joints,
        )
    return [], made


def _casque(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> Grown:
    """A chameleon's helmet and turret eyes."""
    h, c = p.head, f.skull
    helmet = MAKE.cone(
        Clay("head", "head"),
        c + point(0, 0, 0.4 * h.height),
        c + point(-0.9 * h.length, 0, 1.4 * h.height),
        (0.7 * h.width, 0.1 * h.width),
        0.06,
    )
    turret = MAKE.cone(
        Clay("head", "leg"),
        c + point(0.3 * h.length, 0.6 * h.width, 0.4 * h.height),
        c + point(0.42 * h.length, 0.98 * h.width, 0.52 * h.height),
        (h.eye * 1.7, h.eye * 1.15),
        0.02,
    )
    return [helmet, *both([turret])], []


ADORNED: dict[str, Callable[[SaurianParams, Plan, tuple[str, ...]], Grown]] = {
    "crest": _crest,
    "scutes": _scutes,
    "horns": _horns,
    "plates": _plates,
    "casque": _casque,
    "swept horns": _swept_horns,
}
