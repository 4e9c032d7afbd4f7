"""What experiments are made with: foam, cork, cotton, nets, pipes, sheets, things to write with."""

import math
from collections.abc import Callable

import numpy as np

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Pad, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import disc

Plan = tuple[AnyPart, ...]


def _styrofoam() -> Plan:
    return (Box((0.13, 0.09, 0.045), 0.004, at=(0, 0, 0.0225), finish="main:white"),)


def _cork() -> Plan:
    return (Turned(((0, 0), (0.012, 0, 1), (0.013, 0.002), (0.0125, 0.045, 1), (0, 0.045))),)


def _sponge() -> Plan:
    return (Box((0.11, 0.075, 0.04), 0.006, at=(0, 0, 0.02), finish="main:yellow"),)


def _cotton() -> Plan:
    """Tufts that flow into one another."""
    limbs = [(0.0, 0.0, 0.031, 0.028, 0.028, 0.026)]
    for k in range(26):
        a, z = 2.399963 * k, 1 - 2 * (k + 0.5) / 26
        r = math.sqrt(1 - z * z)
        limbs.append((0.025 * r * math.cos(a), 0.025 * r * math.sin(a), 0.031 + 0.022 * z, 0.010, 0.010, 0.009))
    return (Mould(tuple(limbs), 0.006, 0.0016, finish="main:white"),)


def _rag() -> Plan:
    """A cloth, crumpled into the hand's size."""
    limbs: list[tuple[float, ...]] = [(0.0, 0.0, 0.024, 0.046, 0.034, 0.020)]
    for k in range(9):
        a = 0.7 * k
        limbs.append(
            (
                0.04 * math.cos(a),
                0.028 * math.sin(a),
                0.016,
                0.04 * math.cos(a + 2.2),
                0.03 * math.sin(a + 2.2),
                0.036,
                0.011,
                0.008,
            )
        )
    return (Mould(tuple(limbs), 0.006, 0.0016, finish="main:light blue"),)


def _juice_box() -> Plan:
    return (
        Box((0.06, 0.04, 0.115), 0.002, at=(0, 0, 0.0575), finish="main:orange"),
        Box((0.0605, 0.0405, 0.03), 0.002, at=(0, 0, 0.05), finish="plastic:yellow"),
        Rod(((0.016, 0, 0.114), (0.016, 0, 0.132), (0.026, 0, 0.142)), 0.0028, finish="plastic:white"),
    )


def _pet_bottle() -> Plan:
    return (
        Turned(
            (
                (0, 0.004),
                (0.02, 0.0, 1),
                (0.031, 0.006),
                (0.033, 0.02),
                (0.033, 0.05),
                (0.0315, 0.06),
                (0.033, 0.07),
                (0.033, 0.125),
                (0.031, 0.145),
                (0.02, 0.17),
                (0.0125, 0.182),
                (0.0125, 0.196, 1),
                (0, 0.196),
            ),
            finish="main:light blue",
        ),
        Turned(((0, 0.19), (0.0145, 0.19, 1), (0.0145, 0.208), (0.013, 0.21, 1), (0, 0.21)), finish="plastic:blue"),
        Turned(((0.0333, 0.078), (0.0334, 0.079), (0.0334, 0.117), (0.0333, 0.118)), finish="matte plastic:white"),
    )


def _canister() -> Plan:
    return (
        Turned(((0, 0.0), (0.044, 0.0, 1), (0.047, 0.003), (0.052, 0.11), (0, 0.112)), finish="main:white"),
        Turned(((0, 0.108), (0.055, 0.108, 1), (0.055, 0.12), (0.053, 0.125, 1), (0, 0.125)), finish="plastic:blue"),
    )


def _pipe() -> Plan:
    body = Turned(((0, 0), (0.033, 0.0, 1), (0.033, 0.34, 1), (0, 0.34)))
    caps = [
        Turned(((0, 0), (0.0375, 0.0, 1), (0.0375, 0.03, 1), (0, 0.03)), at=(0, 0, z), finish="rusty metal") for z in (0.0, 0.31)
    ]
    return (Group((body, *caps), at=(-0.17, 0, 0.0375), turn=(0, 90, 0)),)


def _toy_boat() -> Plan:
    """A little wooden boat with a mast and a sail."""
    hull = tuple(
        (x, y)
        for x, y in ((-0.07, -0.022), (-0.03, -0.03), (0.03, -0.027), (0.075, 0.0), (0.03, 0.027), (-0.03, 0.03), (-0.07, 0.022))
    )
    return (
        Slab(hull, 0.028, 0.006, at=(0, 0, 0.0), finish="main:red"),
        Slab(tuple((0.86 * x, 0.8 * y) for x, y in hull), 0.004, 0.001, at=(0, 0, 0.027), finish="birch"),
        Box((0.034, 0.03, 0.018), 0.003, at=(-0.035, 0, 0.039), finish="painted wood:white"),
        Rod(((0.008, 0, 0.03), (0.008, 0, 0.125)), 0.0028, finish="birch"),
        Slab(((0.012, 0.042), (0.06, 0.045), (0.012, 0.12)), 0.002, 0.0005, turn=(90, 0, 0), round=False, finish="fabric:white"),
    )


def _net() -> Plan:
    """Knotted cords with corks along the edge."""
    side, count = 0.44, 12
    lines = [t * side - side / 2 for t in np.linspace(0, 1, count).tolist()]
    cords: list[AnyPart] = [
        Rod(tuple((x, y, 0.006) for x in (-side / 2, side / 2)), 0.0014, straight=True, finish="main:green") for y in lines
    ]
    cords += [Rod(tuple((x, y, 0.007) for y in (-side / 2, side / 2)), 0.0014, straight=True, finish="main:green") for x in lines]
    corks = [Ball((0.011, 0.011, 0.008), at=(x, y, 0.008), finish="cork") for x in lines[::3] for y in (-side / 2, side / 2)]
    return (*cords, *corks)


def _chalk() -> Plan:
    return (Turned(((0, 0), (0.005, 0.0, 1), (0.006, 0.085, 1), (0, 0.085)), finish="main:white"),)


def _crayon() -> Plan:
    return (
        Turned(((0, 0), (0.0015, 0.0), (0.0045, 0.014, 1), (0.006, 0.014, 1), (0.006, 0.09, 1), (0, 0.09)), finish="main:red"),
    )


def _pin() -> Plan:
    return (
        Turned(((0, 0), (0.0006, 0.004), (0.0006, 0.04), (0, 0.04))),
        Ball((0.004, 0.004, 0.004), at=(0, 0, 0.041), finish="plastic:red"),
    )


def _membrane() -> Plan:
    """A skin over a hoop."""
    hoop = tuple(
        (0.114 * math.cos(t), 0.114 * math.sin(t), 0.006) for t in np.linspace(0, 2 * math.pi, 48, endpoint=False).tolist()
    )
    return (Slab(disc(0.114, 64), 0.001, 0.0002, at=(0, 0, 0.008)), Rod(hoop, 0.006, closed=True, finish="birch"))


def _bag() -> Plan:
    """A bag full of air, tied at its neck."""
    limbs = (
        (0.0, 0.0, 0.085, 0.085, 0.058, 0.082),
        (0.0, 0.0, 0.14, 0.0, 0.0, 0.185, 0.045, 0.012),
        (0.0, 0.0, 0.222, 0.040, 0.009, 0.026),
        (0.05, 0.0, 0.03, 0.03, 0.03, 0.03),
        (-0.05, 0.0, 0.03, 0.03, 0.03, 0.03),
    )
    return (Mould(limbs, 0.02, 0.003, finish="main:white"),)


def _glove() -> Plan:
    """A glove standing on its cuff, fingers up."""
    limbs: list[tuple[float, ...]] = [(0, 0, 0.0, 0, 0, 0.09, 0.036, 0.038), (0, 0, 0.09, 0, 0, 0.14, 0.04, 0.038)]
    for x, top, r in ((-0.042, 0.225, 0.0095), (-0.015, 0.248, 0.0102), (0.014, 0.243, 0.0102), (0.041, 0.21, 0.009)):
        limbs.append((0.72 * x, 0, 0.14, 1.15 * x, 0, top, r * 1.1, r))
    limbs.append((-0.03, 0, 0.08, -0.072, 0, 0.145, 0.016, 0.012))
    return (Group((Mould(tuple(limbs), 0.005, 0.002, finish="main:yellow"),), stretch=(1.0, 0.72, 1.0)),)


def _mattress() -> Plan:
    """Five tubes of air side by side and a pillow."""
    tubes = [
        Rod(((-0.3, y, 0.048), (0.3, y, 0.048)), 0.048, straight=True, finish="main:blue")
        for y in (-0.152, -0.076, 0.0, 0.076, 0.152)
    ]
    ends = [
        Ball((0.03, 0.048, 0.048), at=(x, y, 0.048), finish="main:blue")
        for x in (-0.3, 0.3)
        for y in (-0.152, -0.076, 0.0, 0.076, 0.152)
    ]
    return (*tubes, *ends, Pad((0.11, 0.36, 0.05), 0.02, at=(-0.26, 0, 0.085), finish="main:blue"))


def _board() -> Plan:
    return (Box((0.4, 0.02, 0.3), 0.002, at=(0, 0, 0.15)),)


def _pane() -> Plan:
    return (Sheet((((-0.15, 0, 0.3), (0.15, 0, 0.3)), ((-0.15, 0, 0.0), (0.15, 0, 0.0))), 0.006),)


PLANS: dict[str, Callable[[], Plan]] = {
    "styrofoam": _styrofoam,
    "cork": _cork,
    "sponge": _sponge,
    "cotton ball": _cotton,
    "rag": _rag,
    "juice box": _juice_box,
    "pet bottle": _pet_bottle,
    "canister": _canister,
    "pipe": _pipe,
    "toy boat": _toy_boat,
    "fishing net": _net,
    "chalk": _chalk,
    "crayon": _crayon,
    "pin": _pin,
    "membrane": _membrane,
    "plastic bag": _bag,
    "rubber glove": _glove,
    "air mattress": _mattress,
    "board": _board,
    "pane": _pane,
}
"""Kind -> its plan."""


def samples(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing that experiments are made with."""
    return composed(PLANS[params.kind](), params, store)
