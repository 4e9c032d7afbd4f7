"""Craft of the land: racing cars, campers, bulldozers, mixers, carts, rovers, snowmobiles, what one stands on."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL, Axle
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Pad, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, across, bar, drum, flat, side, spoked, tyre
from aozora.world.things.strokes import arc, ring, spots

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"


def _wheel(x: float, y: float, radius: float, wide: float, hub: str = "steel", rubber: str = "rubber:black") -> Group:
    return Group(tyre(radius, wide, rubber, hub), axle=WHEEL, at=(x, y, radius))


def _race_car() -> Plan:
    """An open-wheeled racing car: a needle nose, wings before and behind, four bare fat tyres, a driver's halo."""
    body = ((2.5, 0, 0.34, 1.2, 0, 0.46, 0.1, 0.24), (1.2, 0, 0.46, -0.2, 0, 0.5, 0.24, 0.34),
        (-0.2, 0, 0.5, -1.9, 0, 0.5, 0.36, 0.16), (-0.75, 0, 0.72, -1.6, 0, 0.58, 0.24, 0.1))
    carve = ((0.05, 0, 0.92, 0.5, 0.24, 0.34),)
    pods = [Mould(((0.1, 0.52 * s, 0.36, -0.9, 0.5 * s, 0.38, 0.22, 0.2), (-0.9, 0.5 * s, 0.38, -1.7, 0.3 * s, 0.4, 0.2, 0.1)),
        0.1, 0.045, finish="main:red") for s in (-1, 1)]
    wings = (Box((0.42, 1.75, 0.04), 0.015, at=(2.45, 0, 0.16), turn=(0, 6, 0), finish="accent:plastic:white"),
        Box((0.22, 1.7, 0.03), 0.01, at=(2.28, 0, 0.25), turn=(0, 16, 0), finish="main:red"),
        *[Box((0.5, 0.03, 0.26), 0.01, at=(2.42, 0.88 * s, 0.24), finish="main:red") for s in (-1, 1)],
        *[Box((0.34, 1.0, 0.04), 0.012, at=(-2.2, 0, z), turn=(0, 14, 0), finish="main:red") for z in (0.92, 0.78)],
            *[Box((0.5, 0.03, 0.62), 0.01, at=(-2.2, 0.51 * s, 0.75), finish="accent:plastic:white") for s in (-1, 1)],
            bar((-2.1, 0, 0.45), (-2.2, 0, 0.8), 0.04, _BLACK))
    arms = [bar((x, 0.2 * s, z), (x, 0.72 * s, 0.33), 0.02, _BLACK) for x in (1.45, 1.75, -1.45, -1.75) for s in (-1, 1)
        for z in (0.34, 0.5)]
    halo = (Rod(((-0.35, -0.24, 0.86), (0.15, -0.26, 0.98), (0.45, 0, 0.98), (0.15, 0.26, 0.98), (-0.35, 0.24, 0.86)), 0.03,
        finish=_BLACK), bar((0.45, 0, 0.98), (0.62, 0, 0.68), 0.025, _BLACK),
        Ball((0.14, 0.13, 0.15), at=(-0.12, 0, 0.86), finish="plastic:yellow"),
        Box((0.06, 0.2, 0.07), 0.02, at=(0.01, 0, 0.87), finish="dark glass"))
    return (Mould(body, 0.12, 0.05, carve, finish="main:red"), Ball((0.32, 0.2, 0.04), at=(0.02, 0, 0.62), finish=_BLACK), *pods,
        *wings, *arms, *halo, Box((3.6, 1.2, 0.05), 0.02, at=(-0.2, 0, 0.12), finish=_BLACK),
        Box((0.5, 0.03, 0.26), 0.01, at=(0.95, 0.285, 0.5), turn=(0, 0, 8), finish="plastic:white"),
        Box((0.5, 0.03, 0.26), 0.01, at=(0.95, -0.285, 0.5), turn=(0, 0, -8), finish="plastic:white"),
        *[_wheel(1.6, 0.8 * s, 0.34, 0.34, _GREY) for s in (-1, 1)], *[_wheel(-1.6, 0.78 * s, 0.36, 0.42, _GREY)
            for s in (-1, 1)])


def _camper() -> Plan:
    """A camper of the sixties: a rounded box in two tones, a big round badge, a surfboard and luggage on its roof."""
    low = ((-2.1, 0.3), (2.02, 0.3), (2.14, 0.5), (2.16, 0.9), (2.1, 1.06), (-2.12, 1.06), (-2.16, 0.8))
    high = ((-2.12, 1.02), (2.11, 1.02), (1.98, 1.4), (1.8, 1.78), (1.55, 1.9), (-1.9, 1.9), (-2.08, 1.75))
    panes: list[AnyPart] = [Box((0.62, 1.76, 0.42), 0.06, at=(x, 0, 1.45), finish="dark glass") for x in (-1.55, -0.75, 0.05)]
    panes.append(side(((0.5, 1.24), (1.75, 1.24), (1.6, 1.66), (0.5, 1.66)), 1.76, (0, 0, 0), "dark glass"))
    front = [Group((Box((0.02, 0.72, 0.44), 0.06, finish="dark glass"),), at=(1.98, 0.39 * s, 1.46), turn=(0, -22, 4 * s))
        for s in (-1, 1)]
    lamps = [p for s in (-1, 1) for p in (drum(0.13, 0.06, (2.15, 0.58 * s, 0.76), "chrome", "x"),
        Ball((0.04, 0.11, 0.11), at=(2.18, 0.58 * s, 0.76), finish="bulb"), Ball((0.03, 0.05, 0.04), at=(2.14, 0.62 * s, 1.0),
        finish="plastic:orange"), Ball((0.03, 0.06, 0.1), at=(-2.16, 0.66 * s, 0.85), finish="plastic:red"))]
    trim = [Box((4.2, 1.735, 0.05), 0.02, at=(0, 0, 1.06), finish="plastic:white"),
        across(((-0.84, 1.06), (0, 0.5), (0.84, 1.06)), 0.03, (2.155, 0, 0.02), "plastic:white")]
    roof = [bar((-1.7, 0.7 * s, 1.98), (1.2, 0.7 * s, 1.98), 0.02, "chrome")
        for s in (-1, 1)] + [bar((x, -0.72, 1.97), (x, 0.72, 1.97), 0.02, "chrome") for x in (-1.6, -0.6, 0.4, 1.1)]
    board = flat(tuple((1.35 * x, 0.26 * y) for x, y in ((-1, -0.5), (-0.5, -0.95), (0.3, -0.9), (0.85, -0.45), (1, 0),
        (0.85, 0.45), (0.3, 0.9), (-0.5, 0.95), (-1, 0.5))), 0.06, (-0.2, 0.32, 2.05), "plastic:orange", True)
    return (side(low, 1.72, (0, 0, 0), "main:turquoise", True), side(high, 1.66, (0, 0, 0), "plastic:white", True), *panes,
        *front, *lamps, *trim, *roof, board, Box((0.7, 0.5, 0.24), 0.04, at=(-0.9, -0.3, 2.1), finish="leather:brown"),
        Box((0.5, 0.45, 0.2), 0.04, at=(-0.1, -0.3, 2.08), finish="leather:tan"), drum(0.2, 0.04, (2.17, 0, 0.92), "chrome", "x"),
        drum(0.17, 0.05, (2.17, 0, 0.92), "main:turquoise", "x"), Rod(((2.21, -0.1, 1.0), (2.21, -0.04, 0.84), (2.21, 0, 0.92),
        (2.21, 0.04, 0.84), (2.21, 0.1, 1.0)), 0.016, straight=True, finish="chrome"),
        Rod(((2.05, -0.84, 0.42), (2.24, -0.6, 0.42), (2.26, 0, 0.42), (2.24, 0.6, 0.42), (2.05, 0.84, 0.42)), 0.06,
            finish="chrome"), Rod(((-2.1, -0.84, 0.42), (-2.24, -0.6, 0.42), (-2.24, 0.6, 0.42), (-2.1, 0.84, 0.42)), 0.06,
            finish="chrome"), *[Box((0.012, 1.73, 1.3), 0.002, at=(x, 0, 1.08), finish=_GREY) for x in (0.42, -0.35)],
            *[Box((0.16, 1.76, 0.03), 0.01, at=(x, 0, 1.0), finish="chrome") for x in (0.6, -0.2)],
            *[drum(0.37, 1.76, (x, 0, 0.36), _BLACK, "y") for x in (1.3, -1.3)],
            *[_wheel(x, 0.79 * s, 0.32, 0.2, "chrome") for x in (1.3, -1.3) for s in (-1, 1)])


def _tracks(long: float, high: float, wide: float, y: float) -> Plan:
    """A crawler track about wheels, its plates standing out."""
    r = high / 2
    loop = (*arc(r, -90, 90, 9, (long / 2 - r, r)), *arc(r, 90, 270, 9, (-long / 2 + r, r)))
    plates = [Box((0.05, wide + 0.02, 0.12), 0.01, at=((r + 0.02) * math.cos(a) + s * (long / 2 - r), y,
        r + (r + 0.02) * math.sin(a)), turn=(0, -math.degrees(a), 0), finish="iron") for s in (-1, 1)
        for a in [math.radians(s * 90 - 90 + t) for t in (-70, -35, 0, 35, 70)]]
    rows = [Box((0.12, wide + 0.02, 0.05), 0.01, at=(-long / 2 + r + (long - 2 * r) * k / 10, y, z), finish="iron")
        for k in range(11) for z in (0.0, high)]
    wheels = [drum(0.62 * r, wide * 1.04, (-long / 2 + r + (long - 2 * r) * k / 3, y, r), "main:yellow", "y") for k in range(4)]
    return (side(loop, wide, (0, y, 0), "rubber:dark grey"), *plates, *rows, *wheels)


def _bulldozer() -> Plan:
    """A crawler tractor with a wide curved blade before it, a cab and an exhaust."""
    blade_rows = tuple(tuple((2.35 + 0.28 * math.cos(a) - 0.3, y, 0.62 + 0.6 * math.sin(a)) for y in (-1.65, -0.8, 0.8, 1.65))
        for a in [math.radians(110 - 22 * k) * -1 + math.pi for k in range(11)])
    return (*_tracks(3.2, 0.95, 0.5, -0.95), *_tracks(3.2, 0.95, 0.5, 0.95),
        Box((3.0, 1.35, 0.5), 0.06, at=(0, 0, 0.85), finish="main:yellow"), Box((1.5, 1.1, 0.7), 0.08, at=(0.75, 0, 1.35),
        finish="main:yellow"), *[Box((0.02, 0.8, 0.04), 0.005, at=(1.51, 0, 1.15 + 0.1 * k), finish=_BLACK) for k in range(5)],
        *[Box((0.9, 1.12, 0.03), 0.008, at=(0.75, 0, 1.2 + 0.12 * k), finish=_GREY) for k in range(3)],
        Box((1.25, 1.3, 0.12), 0.04, at=(-0.65, 0, 2.75), finish="main:yellow"),
            Box((1.1, 1.16, 0.9), 0.03, at=(-0.65, 0, 2.25), finish="dark glass"),
            *[Box((0.08, 0.08, 1.2), 0.02, at=(-0.65 + 0.54 * s, 0.58 * t, 2.15), finish="main:yellow") for s in (-1, 1)
            for t in (-1, 1)], Box((1.15, 1.24, 0.75), 0.03, at=(-0.65, 0, 1.45), finish="main:yellow"),
            bar((0.9, 0.3, 1.7), (0.9, 0.3, 2.45), 0.06, "iron"),
        Sheet(blade_rows, 0.07, finish="steel"), Box((0.1, 3.3, 0.14), 0.02, at=(2.3, 0, 0.06), finish="iron"),
            *[bar((2.2, 0.9 * s, 0.5), (-0.2, 1.28 * s, 0.55), 0.09, "main:yellow") for s in (-1, 1)],
            *[bar((1.4, 0.4 * s, 1.3), (2.15, 0.6 * s, 0.8), 0.06, "chrome") for s in (-1, 1)],
            *[Box((0.1, 0.12, 0.7), 0.02, at=(-1.75, y, 0.7), turn=(0, 15, 0), finish="iron") for y in (-0.4, 0.0, 0.4)],
            Box((0.3, 1.1, 0.2), 0.03, at=(-1.62, 0, 1.0), finish="iron"))


def _cement_mixer() -> Plan:
    """A truck with a tilted drum that turns, a spiral painted on it, a chute behind."""
    shell = ((0, -1.75), (0.5, -1.75), (1.08, -0.7), (1.12, 0.4), (0.62, 1.75), (0.5, 1.8), (0, 1.8))
    spiral = [Rod(tuple((r * math.cos(a), r * math.sin(a), z) for z, r, a in [(-1.5 + 0.1 * k,
        (0.5 + 0.55 * min(1.0, (0.1 * k + 0.25) / 1.05) if k < 12 else 1.1 - 0.5 * max(0.0, (0.1 * k - 1.9) / 1.35)) + 0.02,
        0.16 * k + t) for k in range(32)]), 0.09, 0.4, finish="accent:plastic:red") for t in (0.0, 2.1, 4.2)]
    drum_ = Group((Group((Turned(shell, round=False, finish="plastic:white"), *spiral,
        Turned(((0.3, 1.6), (0.6, 1.7), (0.64, 1.95), (0.56, 1.95), (0.3, 1.75)), finish="steel")), turn=(0, -74, 0)),),
        axle=Axle((-0.961, 0.0, 0.276), rate=0.12), at=(-0.9, 0, 2.25))
    cab = ((2.0, 0.6), (3.75, 0.6), (3.8, 1.4), (3.62, 2.35), (3.4, 2.5), (2.0, 2.5))
    return (side(cab, 2.3, (0, 0, 0), "main:orange"), Group((Box((0.03, 2.0, 0.7), 0.06, finish="dark glass"),),
        at=(3.73, 0, 1.9), turn=(0, -10, 0)), side(((2.5, 1.6), (3.55, 1.6), (3.42, 2.25), (2.5, 2.25)), 2.34, (0, 0, 0),
        "dark glass"), Box((0.1, 2.3, 0.3), 0.04, at=(3.8, 0, 0.75), finish=_GREY),
        *[Ball((0.05, 0.16, 0.1), at=(3.85, 0.85 * s, 0.95), finish="bulb") for s in (-1, 1)],
        *[Box((0.03, 1.1, 0.05), 0.01, at=(3.82, 0, 1.1 + 0.1 * k), finish=_BLACK) for k in range(4)],
        Box((6.6, 0.9, 0.25), 0.04, at=(0.2, 0, 0.85), finish=_GREY), drum_,
            Box((0.3, 1.4, 1.2), 0.04, at=(0.95, 0, 1.5), finish="main:orange"),
            Box((0.3, 1.6, 1.5), 0.04, at=(-2.35, 0, 1.6), finish="main:orange"),
            Sheet(tuple(tuple((x, 0.25 * u, z + 0.12 * u * u) for u in (-1, -0.5, 0, 0.5, 1)) for x,
            z in ((-2.75, 2.2), (-3.2, 1.6), (-3.6, 1.1))), 0.04, finish="steel"),
            Turned(((0.2, 0), (0.55, 0.5), (0.58, 0.5), (0.24, 0)), round=False, at=(-2.75, 0, 2.85), finish="steel"),
        *[_wheel(3.0, 1.0 * s, 0.5, 0.34) for s in (-1, 1)], *[_wheel(x, 1.0 * s, 0.5, 0.5) for x in (-1.2, -2.3)
            for s in (-1, 1)], *[Box((0.6, 2.34, 0.2), 0.05, at=(x, 0, 1.1), finish=_BLACK) for x in (-1.2, -2.3)],
            bar((2.2, 1.0, 2.5), (2.2, 1.0, 3.0), 0.05, "chrome"))


def _crane_truck() -> Plan:
    """A mobile crane: a long carrier on eight wheels, a cab, a lattice boom that reaches up, a hook on its cable."""
    foot, tip = (-1.6, 0.0, 2.0), (4.6, 0.0, 8.6)
    chords = [bar((foot[0], 0.32 * s, foot[2] + t), (tip[0], 0.12 * s, tip[2] + 0.4 * t), 0.06, "main:yellow") for s in (-1, 1)
        for t in (0.0, 0.5)]
    lace: list[AnyPart] = []
    for k in range(14):
        a, b = k / 14, (k + 1) / 14
        p = [(foot[0] + (tip[0] - foot[0]) * t, foot[2] + (tip[2] - foot[2]) * t) for t in (a, b)]
        lace += [bar((p[0][0], (0.32 - 0.2 * a) * s, p[0][1] + 0.5 * (1 - 0.6 * a) * (k % 2)),
            (p[1][0], (0.32 - 0.2 * b) * s, p[1][1] + 0.5 * (1 - 0.6 * b) * ((k + 1) % 2)), 0.03, "main:yellow") for s in (-1, 1)]
        lace.append(bar((p[0][0], -(0.32 - 0.2 * a), p[0][1]), (p[1][0], 0.32 - 0.2 * b, p[1][1]), 0.03, "main:yellow"))
    cab = ((2.3, 0.7), (3.9, 0.7), (3.95, 1.4), (3.7, 2.1), (2.3, 2.1))
    return (Box((7.6, 2.2, 0.5), 0.06, at=(0.1, 0, 0.95), finish="main:yellow"), side(cab, 2.2, (0, 0, 0), "main:yellow"),
        side(((2.6, 1.4), (3.8, 1.4), (3.62, 2.0), (2.6, 2.0)), 2.24, (0, 0, 0), "dark glass"),
        Group((Box((0.03, 1.9, 0.6), 0.05, finish="dark glass"),), at=(3.86, 0, 1.7), turn=(0, -18, 0)),
        *[Ball((0.05, 0.14, 0.1), at=(3.97, 0.85 * s, 0.95), finish="bulb") for s in (-1, 1)],
        drum(0.9, 0.3, (-1.2, 0, 1.35), "iron"),
        Box((2.4, 1.8, 0.9), 0.08, at=(-1.7, 0, 1.9), finish="main:yellow"),
            Box((0.7, 1.9, 1.0), 0.08, at=(-3.0, 0, 1.9), finish=_GREY), Box((1.1, 0.75, 1.2), 0.06, at=(-0.6, -0.95, 2.15),
            finish="main:yellow"), Box((0.8, 0.79, 0.7), 0.04, at=(-0.45, -0.95, 2.3), finish="dark glass"), *chords, *lace,
            bar((0.2, 0, 1.9), (1.4, 0, 5.2), 0.12, "chrome"), bar((tip[0], 0, tip[2]), (tip[0] + 0.05, 0, 3.8), 0.025, "iron"),
            Box((0.3, 0.2, 0.4), 0.05, at=(4.65, 0, 3.7), finish="accent:plastic:red"),
        Rod(((4.65, 0, 3.5), (4.65, 0, 3.3), (4.8, 0, 3.15), (4.65, 0, 3.02), (4.52, 0, 3.12)), 0.05, finish="iron"),
            bar((-2.6, 0, 3.2), (tip[0], 0, tip[2] + 0.1), 0.02, "iron"), bar((-2.4, 0.4, 2.3), (-2.6, 0, 3.2), 0.07,
            "main:yellow"), bar((-2.4, -0.4, 2.3), (-2.6, 0, 3.2), 0.07, "main:yellow"),
            *[_wheel(x, 1.0 * s, 0.48, 0.4) for x in (3.0, 1.7, -1.5, -2.7) for s in (-1, 1)])


def _golf_cart() -> Plan:
    """A golf cart: a bench under a roof on four posts, a bag of clubs behind."""
    clubs = [p for k in range(4) for p in (bar((-1.02, -0.12 + 0.08 * k, 0.9), (-1.16, -0.14 + 0.1 * k, 1.5), 0.008, "chrome"),
        Box((0.09, 0.03, 0.05), 0.012, at=(-1.14, -0.14 + 0.1 * k, 1.52), finish="steel"))]
    body = ((-1.15, 0.3), (1.0, 0.3), (1.2, 0.45), (1.12, 0.72), (0.72, 0.86), (0.62, 0.42), (-0.1, 0.42), (-0.15, 0.72),
        (-0.8, 0.72), (-1.15, 0.6))
    return (side(body, 1.1, (0, 0, 0), "main:white"), Pad((0.5, 1.06, 0.14), 0.03, at=(-0.4, 0, 0.78), finish="leather:tan"),
        Pad((0.12, 1.06, 0.45), 0.03, at=(-0.66, 0, 1.06), turn=(0, -10, 0), finish="leather:tan"),
        *[bar((0.72, 0.5 * s, 0.82), (0.42, 0.5 * s, 1.85), 0.022, _BLACK) for s in (-1, 1)],
        *[bar((-0.85, 0.5 * s, 0.7), (-0.75, 0.5 * s, 1.85), 0.022, _BLACK) for s in (-1, 1)],
        Box((1.6, 1.16, 0.06), 0.03, at=(-0.15, 0, 1.88), finish="main:white"),
        Group((Box((0.01, 0.96, 0.7), 0.002, finish="glass"),), at=(0.6, 0, 1.3), turn=(0, -16, 0)),
            Rod(ring(0.15, "x"), 0.016, closed=True, at=(0.42, 0.24, 1.0), turn=(0, -30, 0), finish=_BLACK),
            bar((0.42, 0.24, 1.0), (0.66, 0.24, 0.7), 0.018, _BLACK), *[Ball((0.03, 0.08, 0.06), at=(1.13, 0.36 * s, 0.6),
            finish="bulb") for s in (-1, 1)], bar((-1.0, 0, 0.5), (-1.08, 0, 1.1), 0.15, "fabric:navy"), *clubs,
            *[_wheel(x, 0.52 * s, 0.23, 0.18, "plastic:white") for x in (0.78, -0.72) for s in (-1, 1)])


def _rover() -> Plan:
    """A rover for other worlds: a box on six wheels with bogies, a mast with camera eyes, a dish, a solar deck."""
    legs = [p for s in (-1, 1) for p in (Rod(((0.85, 0.75 * s, 0.3), (0.8, 0.72 * s, 0.62), (0.2, 0.62 * s, 0.78),
        (-0.35, 0.72 * s, 0.55)), 0.04, finish="steel"), Rod(((0.0, 0.75 * s, 0.3), (-0.35, 0.72 * s, 0.55),
        (-0.85, 0.75 * s, 0.3)), 0.04, straight=True, finish="steel"))]
    treads = [Group((*tyre(0.26, 0.28, "aluminium", _GREY), *[Box((0.03, 0.3, 0.03), 0.006, at=(0.26 * c, 0, 0.26 * s),
        finish=_GREY) for c, s in spots(1.0, 16)]), axle=WHEEL, at=(x, 0.82 * t, 0.28)) for x in (0.85, 0.0, -0.85)
        for t in (-1, 1)]
    dish = Group((Turned(((0, 0.0), (0.14, 0.02), (0.26, 0.09), (0.27, 0.09), (0.14, 0.005), (0, -0.02)), finish="plastic:white"),
        bar((0, 0, 0), (0, 0, 0.16), 0.012, "gold")), at=(-0.5, 0.3, 1.3), turn=(0, 35, 40))
    return (*legs, *treads, Box((1.3, 1.0, 0.36), 0.05, at=(0, 0, 0.85), finish="main:white"),
        Box((1.1, 1.02, 0.2), 0.03, at=(0, 0, 0.84), finish="gold"), Box((1.45, 1.3, 0.03), 0.008, at=(-0.05, 0, 1.06),
        finish="solar cell"), *[Box((0.012, 1.3, 0.034), 0.003, at=(-0.7 + 0.26 * k, 0, 1.061), finish="aluminium")
        for k in range(6)], *[Box((1.45, 0.012, 0.034), 0.003, at=(-0.05, y, 1.061), finish="aluminium")
        for y in (-0.32, 0.0, 0.32)], bar((0.55, -0.3, 1.05), (0.55, -0.3, 1.75), 0.045, "main:white"),
        Box((0.2, 0.4, 0.2), 0.04, at=(0.58, -0.3, 1.84), finish="main:white"),
            *[p for y in (-0.42, -0.18) for p in (drum(0.06, 0.08, (0.7, y, 1.84), _BLACK, "x"),
            drum(0.045, 0.084, (0.7, y, 1.84), "lens", "x"))], dish, bar((-0.5, 0.3, 1.06), (-0.5, 0.3, 1.3), 0.025, "steel"),
            Rod(((0.65, 0.3, 0.8), (1.05, 0.35, 1.0), (1.35, 0.3, 0.7)), 0.035, straight=True, finish="steel"),
            Box((0.14, 0.12, 0.14), 0.02, at=(1.36, 0.3, 0.66), finish=_GREY),
            bar((-0.6, -0.4, 1.06), (-0.65, -0.42, 1.7), 0.008, "steel"))


def _snowmobile() -> Plan:
    """A snowmobile: two skis before, a track behind, a long seat, a windscreen and handlebars."""
    body = ((1.45, 0, 0.52, 0.5, 0, 0.66, 0.14, 0.32), (0.5, 0, 0.66, -0.3, 0, 0.55, 0.32, 0.2),
        (0.75, 0, 0.82, 0.25, 0, 0.84, 0.1, 0.14))
    skis = [Rod(((-0.1 + 0.3, 0.48 * s, 0.05), (1.2, 0.48 * s, 0.04), (1.55, 0.48 * s, 0.12), (1.72, 0.48 * s, 0.28)), 0.07, 0.35,
        finish=_BLACK) for s in (-1, 1)]
    loop = (*arc(0.17, -90, 90, 7, (0.1, 0.19)), *arc(0.17, 90, 270, 7, (-1.3, 0.19)))
    return (Mould(body, 0.15, 0.045, finish="main:red"), *skis, *[bar((0.9, 0.2 * s, 0.5), (0.95, 0.48 * s, 0.1), 0.035, "steel")
        for s in (-1, 1)], side(loop, 0.42, (0, 0, 0), "rubber:black"), *[Box((0.04, 0.44, 0.05), 0.008,
        at=(-1.3 + 0.14 * k, 0, 0.02), finish="rubber:dark grey") for k in range(11)],
        *[drum(0.09, 0.44, (x, 0, 0.19), "steel", "y") for x in (-1.28, -0.6, 0.08)],
        Box((1.5, 0.42, 0.14), 0.05, at=(-0.75, 0, 0.46), finish=_GREY), Pad((1.1, 0.36, 0.2), 0.05, at=(-0.6, 0, 0.68),
        finish="leather:black"), Pad((0.14, 0.34, 0.4), 0.03, at=(-1.2, 0, 0.88), finish="leather:black"),
        Sheet((((0.5, -0.2, 1.22), (0.58, 0, 1.24), (0.5, 0.2, 1.22)), ((0.82, -0.28, 0.86), (0.95, 0, 0.86),
            (0.82, 0.28, 0.86))), 0.014, finish="dark glass"), bar((0.2, -0.38, 1.02), (0.2, 0.38, 1.02), 0.022, _BLACK),
            bar((0.35, 0, 0.75), (0.2, 0, 1.02), 0.03, _BLACK), *[Ball((0.06, 0.12, 0.06), at=(1.3, 0.14 * s, 0.66),
            finish="bulb") for s in (-1, 1)], Box((0.7, 0.02, 0.1), 0.008, at=(0.6, 0.31, 0.62), finish="plastic:white"),
            Box((0.7, 0.02, 0.1), 0.008, at=(0.6, -0.31, 0.62), finish="plastic:white"))


def _rickshaw() -> Plan:
    """A rickshaw: a seat under a folding hood on two tall wire wheels, shafts before it."""
    hood = [tuple((x + 0.0, 0.42 * u, z - 0.14 * u * u) for u in (-1, -0.8, -0.4, 0, 0.4, 0.8, 1)) for x,
        z in ((0.42, 1.72), (0.1, 1.9), (-0.3, 1.85), (-0.52, 1.55), (-0.58, 1.15))]
    cheeks = [Sheet((tuple((x, 0.42 * s, z - 0.14) for x, z in ((0.42, 1.72), (0.1, 1.9), (-0.3, 1.85), (-0.52, 1.55),
        (-0.58, 1.15))), tuple((-0.2 - 0.02 * k, 0.42 * s, 1.12) for k in range(5)))[::s], 0.012, finish="main:crimson")
        for s in (-1, 1)]
    return (Sheet(tuple(hood), 0.015, finish="main:crimson"), *cheeks, *[Rod(tuple((x, 0.43 * u, z - 0.14 * u * u - 0.015)
        for u in (-1, -0.8, -0.4, 0, 0.4, 0.8, 1)), 0.014, finish="wood:brown") for x, z in ((0.42, 1.72), (-0.1, 1.9))],
        Pad((0.5, 0.78, 0.16), 0.04, at=(-0.1, 0, 0.86), finish="leather:black"),
        Pad((0.14, 0.78, 0.5), 0.04, at=(-0.38, 0, 1.14), turn=(0, -14, 0), finish="leather:black"),
        Box((0.6, 0.84, 0.3), 0.04, at=(-0.12, 0, 0.66), finish="painted wood:black"),
        *[Box((0.5, 0.04, 0.22), 0.02, at=(-0.1, 0.42 * s, 0.98), finish="painted wood:black") for s in (-1, 1)],
            Box((0.5, 0.7, 0.04), 0.01, at=(0.45, 0, 0.42), turn=(0, -12, 0), finish="wood:brown"),
            *[Rod(((-0.4, 0.4 * s, 0.56), (0.4, 0.4 * s, 0.5), (1.1, 0.36 * s, 0.72), (2.1, 0.3 * s, 0.78)), 0.028,
            finish="wood:brown") for s in (-1, 1)], bar((2.05, -0.32, 0.78), (2.05, 0.32, 0.78), 0.024, "wood:brown"),
            *[Group(spoked(0.58, 0.04, 18, "painted wood:gold", "rubber:black"), axle=WHEEL, at=(-0.15, 0.54 * s, 0.58))
            for s in (-1, 1)], bar((-0.15, -0.56, 0.58), (-0.15, 0.56, 0.58), 0.025, "steel"),
            bar((2.0, 0.25, 0.78), (2.0, 0.25, 0.02), 0.02, "wood:brown"), Ball((0.09, 0.09, 0.11), at=(0.36, -0.5, 1.2),
            finish="accent:paper:red"))


def _segway() -> Plan:
    """A self-balancing two-wheeler: a platform between two wheels, a post with handles."""
    return (Box((0.42, 0.42, 0.1), 0.03, at=(0, 0, 0.24), finish=_GREY),
        *[Box((0.34, 0.16, 0.02), 0.008, at=(0, 0.11 * s, 0.3), finish="rubber:black") for s in (-1, 1)],
        *[_wheel(0.0, 0.3 * s, 0.24, 0.1, "plastic:light grey") for s in (-1, 1)],
        *[Rod(tuple((0.29 * math.cos(a), 0.3 * s, 0.24 + 0.29 * math.sin(a))
        for a in [math.radians(15 + 15 * k) for k in range(11)]), 0.035, 1.0, finish="main:white") for s in (-1, 1)],
        bar((0.16, 0, 0.28), (0.06, 0, 1.15), 0.028, "steel"), bar((0.05, -0.26, 1.18), (0.05, 0.26, 1.18), 0.018, _BLACK),
        *[bar((0.05, 0.16 * s, 1.18), (0.05, 0.27 * s, 1.18), 0.024, "rubber:black") for s in (-1, 1)],
        Box((0.08, 0.14, 0.05), 0.02, at=(0.06, 0, 1.18), turn=(0, -20, 0), finish="main:white"),
            drum(0.03, 0.012, (0.05, 0, 1.21), "glow blue"), Ball((0.02, 0.05, 0.03), at=(0.2, 0, 0.26), finish="bulb"))


def _hoverboard() -> Plan:
    """A hoverboard: two foot pads that meet in the middle, a wheel at each end under a guard, lit lamps."""
    return (*[p for s in (-1, 1) for p in (Rod(((0, 0.03 * s, 0.12), (0, 0.15 * s, 0.11), (0, 0.27 * s, 0.12)),
        (0.06, 0.075, 0.085), 1.0, finish="main:blue"), Box((0.15, 0.17, 0.02), 0.008, at=(0, 0.15 * s, 0.176),
        finish="rubber:black"), Rod(tuple((0.1 * math.cos(a), 0.31 * s, 0.088 + 0.1 * math.sin(a))
        for a in [math.radians(10 + 16 * k) for k in range(11)]), 0.03, finish="main:blue"),
        Box((0.02, 0.1, 0.02), 0.008, at=(0.075, 0.15 * s, 0.12), finish="glow blue"),
        _wheel(0.0, 0.31 * s, 0.085, 0.06, "chrome"))], drum(0.045, 0.06, (0, 0, 0.12), _GREY, "y"))


def _unicycle() -> Plan:
    """One wire wheel in a fork under a saddle, pedals on cranks."""
    wheel = (*spoked(0.3, 0.045, 24, "chrome", "rubber:black"), *[p for s in (-1, 1)
        for p in (bar((0, 0.07 * s, 0), (0.14 * s, 0.07 * s, 0), 0.012, "steel"),
        Box((0.1, 0.08, 0.02), 0.006, at=(0.14 * s, 0.11 * s, 0), finish=_BLACK))])
    return (Group(wheel, axle=WHEEL, at=(0, 0, 0.3)), *[Rod(((0, 0.055 * s, 0.3), (0, 0.055 * s, 0.6), (0, 0.03 * s, 0.68),
        (0, 0, 0.7)), 0.014, finish="main:red") for s in (-1, 1)], bar((0, 0, 0.68), (0, 0, 0.95), 0.015, "chrome"),
        Mould(((-0.13, 0, 1.0, 0, 0, 0.97, 0.06, 0.05), (0, 0, 0.97, 0.15, 0, 1.0, 0.045, 0.035)), 0.04, 0.014,
        finish="leather:black"), Rod(ring(0.024, at=(0, 0, 0.72)), 0.008, closed=True, finish="chrome"))


def _roller_skates() -> Plan:
    """A pair of high boots with laces on plates with four wheels each."""
    def skate(y: float) -> Plan:
        boot = Mould(((-0.1, 0, 0.15, -0.1, 0, 0.3, 0.045, 0.05), (-0.1, 0, 0.14, 0.06, 0, 0.135, 0.045, 0.042),
            (0.06, 0, 0.135, 0.12, 0, 0.13, 0.042, 0.036)), 0.05, 0.012, finish="main:white")
        laces = [bar((-0.055 + 0.016 * k, -0.022, 0.28 - 0.028 * k), (-0.05 + 0.016 * k, 0.022, 0.275 - 0.028 * k), 0.003,
            "fabric:pink") for k in range(5)]
        return tuple(Group((p,), at=(0, y, 0)) for p in (boot, *laces, Turned(((0.046, 0), (0.056, 0.004), (0.056, 0.02),
            (0.046, 0.016), (0.046, 0)), at=(-0.1, 0, 0.325), finish="fabric:pink"),
            Box((0.27, 0.075, 0.02), 0.008, at=(0.01, 0, 0.095), finish=_GREY),
            Ball((0.026, 0.026, 0.022), at=(0.15, 0, 0.07), finish="rubber:pink"),
            *[bar((x, 0, 0.09), (x, 0, 0.035), 0.018, "steel") for x in (-0.08, 0.08)]))

    wheels = [Group((*tyre(0.033, 0.032, "plastic:pink", "steel"),), axle=WHEEL, at=(x, y + 0.042 * s, 0.033))
        for y in (-0.085, 0.085) for x in (-0.08, 0.08) for s in (-1, 1)]
    return (*skate(-0.085), *skate(0.085), *wheels)


PLANS: dict[str, Callable[[], Plan]] = {
    "race car": _race_car, "camper van": _camper, "bulldozer": _bulldozer, "cement mixer": _cement_mixer,
        "crane truck": _crane_truck, "golf cart": _golf_cart, "rover": _rover, "snowmobile": _snowmobile, "rickshaw": _rickshaw,
    "segway": _segway, "hoverboard": _hoverboard, "unicycle": _unicycle, "roller skates": _roller_skates,
}
"""Kind -> its plan."""


def land(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A craft of the land."""
    return composed(PLANS[params.kind](), params, store)
