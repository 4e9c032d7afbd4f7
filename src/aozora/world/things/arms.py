"""Weapons of tales and history."""

# fmt: off

import math
from collections.abc import Callable

from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Slab, Turned
from aozora.world.things.strokes import both_sides, bow, ring, spots

Plan = tuple[AnyPart, ...]


def _blade(length: float, wide: float, thick: float = 0.006) -> Plan:
    """A straight double-edged blade along X from the guard at 0, with a fuller."""
    outline = ((0.0, -wide / 2), (length * 0.86, -wide * 0.40), (length, 0.0), (length * 0.86, wide * 0.40), (0.0, wide / 2))
    ridge = ((0.0, -wide * 0.17), (length * 0.7, -wide * 0.10), (length * 0.76, 0), (length * 0.7, wide * 0.10),
        (0.0, wide * 0.17))
    return (Slab(outline, thick, thick * 0.42, round=False, finish="main"), Slab(ridge, thick * 1.12, 0.0006, round=False,
        finish="steel"))


def _sword() -> Plan:
    """A knight's sword lying: straight guard, bound grip, round pommel."""
    grip = [Rod(ring(0.0148, "x", (-0.025 - 0.014 * k, 0, 0)), 0.0018, closed=True, finish="leather:dark brown")
        for k in range(9)]
    return (Group((*_blade(0.78, 0.052, 0.0075), Rod(((0, -0.115, 0), (0, -0.09, 0), (0, 0.09, 0), (0, 0.115, 0)),
        (0.010, 0.0075, 0.0075, 0.010), finish="gold"), Rod(((-0.005, 0, 0), (-0.15, 0, 0)), 0.0138, straight=True,
        finish="leather:brown"), *grip,
                   Turned(((0, -0.012), (0.018, -0.011), (0.026, -0.004), (0.026, 0.004), (0.018, 0.011), (0, 0.012)),
                       at=(-0.172, 0, 0), finish="gold"), Ball((0.010, 0.010, 0.008), at=(-0.172, 0, 0.008),
                       finish="plastic:red"), Box((0.03, 0.036, 0.024), 0.006, at=(0, 0, 0), finish="gold")), at=(0, 0, 0.026)),)


def _katana() -> Plan:
    edge = tuple((0.72 * t, -0.014 * (1 - t ** 6) + 0.05 * t * t) for t in [k / 20 for k in range(21)])
    back = tuple((0.72 * t, 0.014 + 0.05 * t * t) for t in [k / 20 for k in range(20)])
    wraps = [Group((Box((0.016, 0.030, 0.022), 0.005, finish="fabric:black"),), at=(-0.03 - 0.024 * k, 0, 0),
        turn=(0, 0, 18 * (-1) ** k)) for k in range(9)]
    return (Group((Slab((*edge, *reversed(back)), 0.006, 0.002, round=False, finish="main"),
        Turned(((0, -0.003), (0.036, -0.003), (0.036, 0.003), (0, 0.003)), at=(-0.002, 0, 0), turn=(0, 90, 0), round=False,
        finish="bronze"), Rod(((-0.01, 0, 0), (-0.25, 0, 0)), 0.0125, straight=True, finish="leather:cream"), *wraps),
        at=(0, 0, 0.037)),)


def _dagger() -> Plan:
    return (Group((*_blade(0.20, 0.034, 0.006), Rod(((0, -0.045, 0), (0.004, 0, 0), (0, 0.045, 0)), 0.006, finish="brass"),
        Rod(((-0.005, 0, 0), (-0.05, 0, 0), (-0.10, 0, 0)), (0.009, 0.0115, 0.009), finish="leather:black"),
        Ball((0.012, 0.012, 0.010), at=(-0.11, 0, 0), finish="brass")), at=(0, 0, 0.013)),)


def _shield() -> Plan:
    """A heater shield standing: field, steel rim, a cross, rivets."""
    half = ((0.0, 0.0), (0.10, 0.09), (0.20, 0.25), (0.245, 0.42), (0.25, 0.62), (0.0, 0.64))
    out = both_sides(half)
    inner = tuple((x * 0.93, 0.025 + y * 0.93) for x, y in out)
    rivets = [Ball((0.008, 0.008, 0.005), at=(x * 0.965, 0.012 + y * 0.965, 0.016), finish="brass") for x, y in out]
    bend = tuple((x, -0.55 * x * x) for x in [-0.25 + 0.05 * k for k in range(11)])
    return (Group((Slab(out, 0.026, 0.006, bend, finish="steel"), Slab(inner, 0.030, 0.005, bend, finish="main:red"),
        Box((0.055, 0.52, 0.01), 0.003, at=(0, 0.33, 0.015), finish="accent:plastic:yellow"),
        Slab(((-0.21, 0.40), (0.21, 0.40), (0.21, 0.455), (-0.21, 0.455)), 0.008, 0.002,
        tuple((x, 0.015 - 0.55 * x * x) for x in [-0.25 + 0.05 * k for k in range(11)]), round=False,
        finish="accent:plastic:yellow"), *rivets), at=(0, 0, 0.0), turn=(80, 0, 0)),)


def _round_shield() -> Plan:
    """Planks within an iron rim, a boss in the middle."""
    planks = [Slab(tuple((max(-0.4 * math.sqrt(max(0, 1 - (y / 0.4) ** 2)), min(0.4 * math.sqrt(max(0, 1 - (y / 0.4) ** 2)),
        x)), y) for x, y in ((-1, y0), (1, y0), (1, y1), (-1, y1))), 0.014, 0.002, round=False, finish="main:brown")
        for y0, y1 in [(-0.398 + 0.0995 * k, -0.302 + 0.0995 * k) for k in range(8)]]
    return (Group((*planks, Rod(ring(0.40), 0.014, closed=True, finish="iron"),
        Turned(((0, 0.075), (0.05, 0.062), (0.082, 0.02), (0.11, 0.012, 1), (0.11, 0.0), (0, 0.0)), finish="iron"),
        *[Ball((0.01, 0.01, 0.008), at=(x, y, 0.010), finish="iron") for x, y in spots(0.36, 16)],
        *[Ball((0.007, 0.007, 0.006), at=(x, y, 0.013), finish="iron") for x, y in spots(0.098, 8)]), at=(0, 0, 0.40),
        turn=(82, 0, 0)),)


def _bow() -> Plan:
    """A long bow standing with an arrow on the string."""
    limbs = tuple((0.0 + 0.0, -0.20 * math.cos(0.5 * math.pi * t) - 0.03 * math.cos(2.5 * math.pi * t), 0.75 + 0.74 * t)
        for t in [-1 + 0.1 * k for k in range(21)])
    wide = tuple(0.0065 + 0.0085 * math.cos(0.45 * math.pi * (-1 + 0.1 * k)) for k in range(21))
    side = tuple((y, x, z) for x, y, z in limbs)
    arrow = (Rod(((-0.50, 0, 0.76), (0.14, 0, 0.76)), 0.0038, straight=True, finish="beech"),
        Turned(((0, 0), (0.011, 0.002), (0.003, 0.026), (0, 0.036)), at=(-0.50, 0, 0.76), turn=(0, -90, 0), finish="steel"),
             *[Group((Slab(((0, 0.003), (0.055, 0.003), (0.07, 0.020), (0.012, 0.020)), 0.001, 0.0003, round=False,
                 finish="accent:fabric:red"),), at=(0.05, 0, 0.76), turn=(a, 0, 0)) for a in (0, 120, 240)])
    return (Rod(side, wide, finish="main:brown"), Rod((side[0], (0.0, 0, 0.76), side[-1]), 0.0014, straight=True,
        finish="plastic:cream"), Rod(((-0.205, 0, 0.68), (-0.205, 0, 0.84)), 0.0165, finish="leather:dark brown"), *arrow)


def _spear() -> Plan:
    return (Rod(((0, 0, 0), (0, 0, 1.75)), 0.014, straight=True, finish="main:brown"),
        Slab(((-0.018, 1.72), (-0.036, 1.80), (0.0, 2.0), (0.036, 1.80), (0.018, 1.72)), 0.012, 0.005, turn=(90, 0, 0),
        round=False, finish="steel"), Rod(((0, 0, 1.68), (0, 0, 1.76)), 0.019, finish="brass"))


def _wand() -> Plan:
    """A wizard's staff with a crystal held in roots."""
    fingers = [Rod(((0.02 * math.cos(a), 0.02 * math.sin(a), 1.36), (0.062 * math.cos(a), 0.062 * math.sin(a), 1.44),
        (0.035 * math.cos(a + 0.5), 0.035 * math.sin(a + 0.5), 1.54)), (0.014, 0.012, 0.004), finish="main:dark brown")
        for a in (0.3, 2.4, 4.5)]
    return (Rod(((0, 0, 0), (0.012, 0, 0.4), (-0.01, 0.004, 0.9), (0, 0, 1.38)), (0.014, 0.017, 0.018, 0.024),
        finish="main:dark brown"), *fingers, Ball((0.038, 0.038, 0.046), at=(0, 0, 1.46), finish="glow blue"))


def _magic_wand() -> Plan:
    tip = [Turned(((0, 0), (0.0075, 0), (0.007, 0.03), (0, 0.03)), at=(x, 0, 0.008), turn=(0, 90, 0), finish="plastic:white")
        for x in (0.115, -0.145)]
    return (Rod(((-0.12, 0, 0.008), (0.12, 0, 0.008)), 0.0068, straight=True, finish="main:black"), *tip)


def _cannon() -> Plan:
    """A barrel with rings on a wooden carriage with two spoked wheels."""
    tube = ((0, -0.50), (0.04, -0.49), (0.05, -0.46), (0.10, -0.42), (0.13, -0.40), (0.135, -0.36), (0.12, -0.34), (0.115, 0.0),
        (0.10, 0.05), (0.085, 0.68), (0.105, 0.74), (0.11, 0.80), (0.10, 0.82, 1), (0.055, 0.82, 1), (0.05, 0.6), (0, 0.6))
    wheels: list[AnyPart] = []
    for s in (-1, 1):
        spokes = [Rod(((0, 0.02, 0), (0.30 * math.cos(a), 0.02, 0.30 * math.sin(a))), 0.018, straight=True,
            finish="main:brown") for a in [2 * math.pi * k / 12 for k in range(12)]]
        wheels.append(Group((*spokes, Rod(ring(0.32, "y"), 0.035, closed=True, finish="main:brown"),
            Rod(ring(0.352, "y"), 0.012, closed=True, finish="iron"), Rod(((0, -0.06, 0), (0, 0.06, 0)), 0.05, straight=True,
            finish="main:brown")), at=(0, 0.27 * s, 0.365)))
    return (Group((Turned(tube, turn=(0, -90, 0), finish="iron"),), at=(0, 0, 0.52), turn=(0, 12, 0)), *wheels,
        Rod(((0, -0.27, 0.365), (0, 0.27, 0.365)), 0.04, straight=True, finish="main:brown"),
        *[Box((0.95, 0.06, 0.16), 0.015, at=(0.32, 0.10 * s, 0.30), turn=(0, 16, 0), finish="main:brown") for s in (-1, 1)])


def _pistol() -> Plan:
    """A flintlock pistol lying on its side."""
    return (Rod(((-0.02, 0, 0.016), (0.20, 0, 0.016)), (0.0105, 0.0085), straight=True, finish="steel"),
        Rod(((0.165, -0.013, 0.016), (-0.03, -0.013, 0.016), (-0.085, -0.028, 0.016), (-0.125, -0.085, 0.016)),
        (0.009, 0.012, 0.0155, 0.0145), finish="main:brown"), Ball((0.018, 0.012, 0.016), at=(-0.128, -0.09, 0.016),
        finish="brass"),
            Rod(bow(0.020, 180, 360, "z", (-0.035, -0.028, 0.016), 11), 0.0024, finish="brass"),
                Rod(((-0.03, -0.025, 0.016), (-0.036, -0.04, 0.016)), 0.002, finish="steel"),
                Rod(((-0.045, 0.0, 0.026), (-0.058, 0.028, 0.027), (-0.042, 0.036, 0.027)), 0.0045, finish="steel"),
                Box((0.06, 0.018, 0.004), 0.001, at=(-0.02, -0.008, 0.0275), finish="brass"),
                Rod(((0.19, 0, 0.016), (0.205, 0, 0.016)), 0.0115, straight=True, finish="brass"))


def _rifle() -> Plan:
    return (Rod(((0.0, 0.01, 0.02), (0.62, 0.01, 0.02)), 0.0085, straight=True, finish="steel"),
        Rod(((-0.42, -0.07, 0.02), (-0.30, -0.05, 0.02), (-0.16, -0.018, 0.02), (0.0, -0.006, 0.02), (0.36, -0.004, 0.02)),
        (0.022, 0.024, 0.016, 0.019, 0.014), 1.1, finish="main:brown"), Box((0.18, 0.035, 0.034), 0.008,
        at=(-0.02, 0.008, 0.02), finish="steel"),
            Rod(((-0.10, 0.045, 0.02), (0.14, 0.045, 0.02)), (0.013, 0.016), straight=True, finish="matte plastic:black"),
                *[Box((0.014, 0.02, 0.02), 0.003, at=(x, 0.026, 0.02), finish="steel") for x in (-0.04, 0.06)],
                Rod(bow(0.026, 180, 360, "z", (-0.09, -0.02, 0.02), 11), 0.003, finish="steel"))


ARMS: dict[str, Callable[[], Plan]] = {
    "sword": _sword, "katana": _katana, "dagger": _dagger, "shield": _shield, "round shield": _round_shield, "bow": _bow,
        "spear": _spear, "wizard's staff": _wand, "magic wand": _magic_wand, "cannon": _cannon, "pistol": _pistol,
        "rifle": _rifle,
}
"""Kind -> its plan."""
