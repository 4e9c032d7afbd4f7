"""Craft of the air and of the water: biplanes, fighters, airships, gliders, shuttles, gondolas, kayaks, hovercraft, rafts."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import Axle
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Pad, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.members import Plan, bar, drum, flat, side, tyre
from aozora.world.things.strokes import Line3, both_sides, ring, spots

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"
_NOSE = Axle((1.0, 0.0, 0.0), rate=9.0)


def _mirrored(outline: tuple[tuple[float, float], ...], thick: float, z: float, finish: str, tilt: float = 0.0) -> Plan:
    """The two wings of an outline of the left one."""
    return tuple(Group((flat(tuple((x, s * y) for x, y in outline)[::s], thick, (0, 0, 0), finish),), at=(0, 0, z),
        turn=(s * tilt, 0, 0)) for s in (1, -1))


def _biplane() -> Plan:
    """A biplane: two wings with struts and wires, a round engine with a wooden airscrew, an open seat, wire wheels."""
    body = ((1.9, 0, 1.35, -0.6, 0, 1.4, 0.42, 0.44), (-0.6, 0, 1.4, -3.0, 0, 1.55, 0.42, 0.14))
    wings = [Box((1.1, 7.6, 0.09), 0.04, at=(0.75, 0, 2.42), finish="main:red"),
        Box((1.0, 7.0, 0.09), 0.04, at=(0.45, 0, 1.02), finish="main:red")]
    struts = [bar((0.45 + dx, y, 1.05), (0.75 + dx, y, 2.4), 0.03, "wood:brown") for y in (-2.7, 2.7, -0.55, 0.55)
        for dx in (-0.3, 0.3)]
    wires = [bar((0.6, 0.6 * s, a), (0.6, 2.65 * s, b), 0.008, "steel") for s in (-1, 1) for a, b in ((1.05, 2.38), (2.38, 1.05))]
    screw = (Mould(((0, 0, 0, 0, 0, 1.05, 0.09, 0.05), (0, 0, 0, 0, 0, -1.05, 0.09, 0.05)), 0.05, 0.04, stretch=(0.5, 1.2, 1),
        finish="wood:brown"), Turned(((0, 0.2), (0.07, 0.14), (0.12, 0), (0, 0)), turn=(0, 90, 0), finish="chrome"))
    cylinders = [bar((1.95, 0.2 * c, 1.35 + 0.2 * s), (1.95, 0.5 * c, 1.35 + 0.5 * s), 0.1, "iron") for c, s in spots(1.0, 9, 90)]
    legs = [p for s in (-1, 1) for p in (bar((0.9, 0.3 * s, 1.0), (1.05, 0.75 * s, 0.36), 0.035, "wood:brown"),
        bar((0.3, 0.3 * s, 1.0), (1.05, 0.75 * s, 0.36), 0.035, "wood:brown"),
        Group(tyre(0.36, 0.12, "rubber:black", "plastic:cream"), at=(1.05, 0.82 * s, 0.36)))]
    rings = [p for s in (-1, 1) for p in (drum(0.4, 0.012, (0.75, 2.9 * s, 2.465), "plastic:white"),
        drum(0.26, 0.016, (0.75, 2.9 * s, 2.465), "plastic:blue"))]
    tail = (*_mirrored(((-3.3, 0.0), (-2.5, 0.0), (-2.6, 1.1), (-3.2, 1.2)), 0.06, 1.62, "main:red"),
        side(((-3.4, 1.5), (-2.6, 1.6), (-2.85, 2.35), (-3.2, 2.5), (-3.5, 2.3)), 0.06, (0, 0, 0), "plastic:white", True),
        bar((-2.8, 0, 1.4), (-3.0, 0, 1.12), 0.03, "steel"))
    return (Mould(body, 0.2, 0.09, ((-0.45, 0, 1.95, 0.42, 0.26, 0.3),), finish="main:red"), *wings, *struts, *wires,
        Group(screw, axle=_NOSE, at=(2.2, 0, 1.35)), drum(0.3, 0.3, (1.95, 0, 1.35), "steel", "x"), *cylinders, *legs,
        bar((1.05, -0.8, 0.36), (1.05, 0.8, 0.36), 0.03, "steel"), *rings, *tail,
        Ball((0.4, 0.25, 0.04), at=(-0.45, 0, 1.66), finish="leather:brown"),
        Group((Box((0.02, 0.4, 0.24), 0.03, finish="glass"),), at=(-0.02, 0, 1.92), turn=(0, -25, 0)))


def _fighter() -> Plan:
    """A fighter: a needle nose, a bubble of glass, delta wings with missiles, twin fins, two glowing nozzles."""
    body = ((6.6, 0, 1.75, 4.2, 0, 1.85, 0.06, 0.5), (4.2, 0, 1.85, -1.0, 0, 1.85, 0.5, 0.75),
        (-1.0, 0, 1.85, -4.6, 0, 1.85, 0.75, 0.62))
    ducts = ((2.4, 0.85, 1.6, -1.5, 0.8, 1.7, 0.4, 0.5), (2.4, -0.85, 1.6, -1.5, -0.8, 1.7, 0.4, 0.5),
        (-1.5, 0.6, 1.75, -4.8, 0.6, 1.8, 0.5, 0.5), (-1.5, -0.6, 1.75, -4.8, -0.6, 1.8, 0.5, 0.5))
    wing = ((2.0, 0.6), (-2.4, 4.6), (-3.4, 4.6), (-3.2, 0.6))
    stab = ((-3.6, 0.7), (-5.2, 2.6), (-5.9, 2.6), (-5.4, 0.7))
    fins = [Group((side(((-2.9, 0.0), (-5.0, 0.0), (-5.6, 1.9), (-4.7, 1.9))[::-1], 0.1, (0, 0, 0), "main"),),
        at=(0, 0.95 * s, 2.1), turn=(-14 * s, 0, 0)) for s in (-1, 1)]
    arms = [p for s in (-1, 1) for y, x in ((2.4, -1.2), (3.4, -2.0)) for p in (bar((x + 1.2, y * s, 1.42),
        (x - 1.1, y * s, 1.42), 0.1, "plastic:white"), Turned(((0, 0), (0.1, 0), (0.06, 0.25), (0, 0.4)),
            at=(x + 1.2, y * s, 1.42),
        turn=(0, 90, 0), finish="plastic:red"), Box((0.4, 0.5, 0.02), 0.005, at=(x - 0.9, y * s, 1.42), finish="plastic:white"),
        Box((0.5, 0.05, 0.2), 0.01, at=(x, y * s, 1.6), finish=_GREY))]
    jets = [p for s in (-1, 1) for p in (Turned(((0.3, 0), (0.48, 0), (0.42, 0.7), (0.34, 0.7), (0.3, 0)),
        at=(-4.8, 0.6 * s, 1.8), turn=(0, -90, 0), finish="iron"), drum(0.34, 0.05, (-5.25, 0.6 * s, 1.8), "glow sun", "x"))]
    return (Mould((*body, *ducts), 0.3, 0.13, finish="main"), Ball((1.15, 0.42, 0.48), at=(3.5, 0, 2.22), finish="dark glass"),
        *_mirrored(wing, 0.14, 1.8, "main"), *_mirrored(stab, 0.1, 1.8, "main"), *fins, *arms, *jets,
        *[Box((0.06, 0.5, 0.5), 0.04, at=(2.75, 0.85 * s, 1.6), finish="seed black") for s in (-1, 1)],
        *[p for s in (-1, 1) for p in (drum(0.34, 0.01, (-1.9, 3.3 * s, 1.875), "plastic:white"),
            drum(0.24, 0.014, (-1.9, 3.3 * s, 1.875), "plastic:blue"), bar((-1.0, 0.9 * s, 1.4), (-1.0, 1.1 * s, 0.4), 0.07,
            "steel"), Group(tyre(0.36, 0.26), at=(-1.0, 1.15 * s, 0.36)))], bar((3.6, 0, 1.5), (3.7, 0, 0.35), 0.06, "steel"),
            Group(tyre(0.28, 0.2), at=(3.7, 0, 0.28)), bar((6.5, 0, 1.75), (7.3, 0, 1.74), 0.025, "steel"))


def _blimp() -> Plan:
    """An airship: a long striped envelope, four fins, a gondola with windows, two engines with airscrews."""
    hull = tuple((4.2 * math.sin(math.pi * t) ** 0.62 * (1 - 0.22 * t), 32.0 * (0.5 - t)) for t in [k / 24 for k in range(25)])
    fins = [Group((side(((-16.0, 1.2), (-10.0, 2.3), (-12.5, 5.6), (-15.8, 5.6))[::-1], 0.3, (0, 0, 0), "accent:fabric:red"),),
        at=(0, 0, 8.0), turn=(a, 0, 0)) for a in (0, 90, 180, 270)]
    seams = [Rod(tuple((z, (r + 0.02) * math.cos(a), 8.0 + (r + 0.02) * math.sin(a)) for r, z in hull[1:-1]), 0.06,
        finish="fabric:light grey") for a in [2 * math.pi * k / 12 for k in range(12)]]
    cars = (Mould(((3.5, 0, 3.3, -2.0, 0, 3.3, 0.8, 0.8), (3.5, 0, 4.2, -2.0, 0, 4.2, 0.7, 0.7)), 0.3, 0.16,
        finish="accent:fabric:red"), *[Box((0.7, 1.7, 0.5), 0.06, at=(3.2 - 1.0 * k, 0, 3.45), finish="dark glass")
        for k in range(6)], Box((0.4, 1.3, 0.5), 0.1, at=(4.0, 0, 3.4), finish="dark glass"))
    pods = [p for s in (-1, 1) for p in (bar((-0.5, 0.7 * s, 3.4), (-0.5, 2.0 * s, 3.5), 0.14, "steel"),
        Turned(((0, -0.9), (0.25, -0.8), (0.4, 0), (0.35, 0.6), (0, 0.7)), at=(-0.5, 2.0 * s, 3.5), turn=(0, 90, 0),
        finish="plastic:white"), Group((Box((0.08, 2.2, 0.16), 0.03, finish=_BLACK), Ball((0.16, 0.14, 0.14), finish="chrome")),
        axle=Axle((1.0, 0.0, 0.0), rate=6.0), at=(-1.4, 2.0 * s, 3.5)))]
    stripe = [Sheet(tuple(tuple((z, s * (r + 0.03) * math.cos(a), 8.0 + (r + 0.03) * math.sin(a)) for r, z in hull[3:-3])[::s]
        for a in (0.22, 0.08, -0.08, -0.22)), 0.03, finish="accent:fabric:red") for s in (1, -1)]
    return (Turned(tuple(reversed(hull)), at=(0, 0, 8.0), turn=(0, 90, 0), finish="main:white"), *fins, *seams, *cars, *pods,
        *stripe, Turned(((0, 0), (0.5, 0.02), (0.2, 0.3), (0, 0.35)), at=(15.95, 0, 8.0), turn=(0, 90, 0), finish="steel"))


def _hang_glider() -> Plan:
    """A hang glider: a bright wing on a frame of tubes with a control bar and wires."""
    sail: list[AnyPart] = []
    for s in (1, -1):
        for k, tone in enumerate(("main:red", "fabric:yellow", "main:red", "fabric:orange")):
            rows: list[Line3] = []
            for j in range(4):
                y = (0.05 + 1.2 * (k + j / 3)) * s
                chord, lead = 2.3 * (1 - 0.185 * abs(y)), 1.6 - 0.62 * abs(y)
                rows.append(tuple((lead - chord * u, y, 2.0 + 0.06 * abs(y) + 0.22 * math.sin(math.pi * min(1.0,
                    1.25 * u)) * (1 - 0.12 * abs(y)) - 0.1 * u) for u in (0, 0.15, 0.35, 0.6, 0.8, 1.0)))
            sail.append(Sheet(tuple(rows[::s]), 0.014, finish=tone))
    tubes = [bar((1.6, 0, 2.0), (-1.35, 4.8 * s, 2.29), 0.03, "aluminium")
        for s in (-1, 1)] + [bar((1.62, 0, 2.0), (-1.2, 0, 1.98), 0.03, "aluminium"),
        bar((0.1, -2.4, 2.1), (0.1, 2.4, 2.1), 0.03, "aluminium"), bar((0.1, 0, 2.1), (0.1, 0, 2.95), 0.025, "aluminium")]
    control = (bar((0.15, 0, 1.98), (0.4, -0.65, 0.55), 0.022, "aluminium"),
        bar((0.15, 0, 1.98), (0.4, 0.65, 0.55), 0.022, "aluminium"), bar((0.4, -0.68, 0.55), (0.4, 0.68, 0.55), 0.024, _BLACK))
    wires = [bar((0.4, 0.65 * s, 0.55), p, 0.006, "steel") for s in (-1, 1)
        for p in ((0.1, 2.4 * s, 2.1), (1.6, 0, 2.0), (-1.2, 0, 1.98))] + [bar((0.1, 0, 2.95), (0.1, 2.4 * s, 2.1), 0.006,
        "steel") for s in (-1, 1)]
    return (*sail, *tubes, *control, *wires)


def _shuttle() -> Plan:
    """A winged spacecraft, white above and black below, with a tall fin and three bells."""
    body = ((7.6, 0, 2.2, 5.2, 0, 2.6, 0.45, 1.25), (5.2, 0, 2.6, -6.0, 0, 2.7, 1.25, 1.4))
    wing = ((2.6, 1.0), (-1.4, 2.0), (-5.6, 5.2), (-6.8, 5.2), (-7.0, 1.0))
    bells = [Turned(((0.2, 0), (0.3, 0.3), (0.62, 1.1), (0.6, 1.1), (0.26, 0.3), (0.1, 0.1), (0, 0.1)), at=(-7.2, y, z),
        turn=(0, -90, 0), finish="iron") for y, z in ((0, 3.5), (-0.75, 2.3), (0.75, 2.3))]
    panes = [Box((0.34, 0.34, 0.3), 0.06, at=(6.15 - 0.1 * abs(k), 0.36 * k, 3.36 - 0.1 * abs(k)), turn=(0, -35, 0),
        finish="dark glass") for k in (-2, -1, 0, 1, 2)]
    return (Mould(body, 0.4, 0.16, finish="main:white"), *_mirrored(wing, 0.24, 1.75, "main:white"),
        *_mirrored(tuple((x, y * 1.003) for x, y in wing), 0.14, 1.58, "plastic:black"),
        Mould(((7.65, 0, 2.0, 5.2, 0, 2.0, 0.34, 0.85), (5.2, 0, 1.95, -6.4, 0, 2.05, 0.85, 0.95)), 0.3, 0.16,
        finish="plastic:black"), side(((-3.8, 4.0), (-6.4, 7.4), (-7.7, 7.4), (-6.9, 3.9))[::-1], 0.22, (0, 0, 0), "main:white"),
        side(((-6.5, 4.4), (-7.2, 7.42), (-7.75, 7.42), (-7.0, 4.4))[::-1], 0.24, (0, 0, 0), "plastic:black"), *bells, *panes,
        *[Mould(((-4.6, 1.0 * s, 3.7, -7.0, 0.95 * s, 3.7, 0.25, 0.62),), 0.1, 0.12, finish="main:white") for s in (-1, 1)],
            *[Box((0.6, 0.03, 0.3), 0.05, at=(2.8, 1.36 * s, 2.9), finish="plastic:blue") for s in (-1, 1)],
            *[p for s in (-1, 1) for p in (bar((-3.2, 1.6 * s, 1.6), (-3.2, 1.6 * s, 0.5), 0.1, "steel"),
            Group(tyre(0.5, 0.35), at=(-3.2, 1.6 * s, 0.5)))], bar((5.4, 0, 1.6), (5.4, 0, 0.4), 0.09, "steel"),
            Group(tyre(0.4, 0.3), at=(5.4, 0, 0.4)))


def _hull(long: float, wide: float, deep: float, rise: tuple[float, float], finish: str, thick: float = 0.04,
    power: float = 2.4) -> Plan:
    """An open hull: its ends rise by `rise` (behind, before) above its middle; a rail runs along its edge."""
    rows: list[Line3] = []
    for k in range(33):
        t = -1 + k / 16
        half = 0.5 * wide * (1 - abs(t) ** power) + 0.01
        lift = (rise[1] if t > 0 else rise[0]) * abs(t) ** 3.2
        rows.append(tuple((0.5 * long * t, half * math.sin(a),
            0.92 * lift + 0.04 + (deep + 0.08 * lift) * (1 - math.cos(a)) ** 0.85) for a in [-1.5 + 0.3 * j for j in range(11)]))
    return (Sheet(tuple(rows), thick, finish=finish), *[Rod(tuple(row[j] for row in rows), 0.6 * thick + 0.01,
        finish="accent:wood:brown") for j in (0, -1)])


def _gondola() -> Plan:
    """A Venetian gondola: a long black hull with raised ends, an iron comb before, a red seat, an oar on its crutch."""
    comb = side(((4.9, 1.0), (5.06, 1.02), (5.12, 1.75), (5.3, 2.05), (4.95, 2.0), (4.86, 1.6)), 0.05, (0, 0, -0.1), "steel",
        True)
    teeth = [Box((0.24, 0.04, 0.07), 0.01, at=(5.16, 0, 1.0 + 0.11 * k), finish="steel") for k in range(6)]
    seat = (Pad((0.7, 0.8, 0.16), 0.04, at=(-0.6, 0, 0.42), finish="velvet:crimson"),
        Pad((0.14, 0.9, 0.6), 0.05, at=(-1.05, 0, 0.72), turn=(0, -14, 0), finish="velvet:crimson"),
        Rod(((-1.12, -0.46, 0.95), (-1.16, 0, 1.12), (-1.12, 0.46, 0.95)), 0.03, finish="gold"),
        *[Pad((0.36, 0.3, 0.3), 0.03, at=(0.6, 0.34 * s, 0.4), finish="velvet:crimson") for s in (-1, 1)])
    return (*_hull(10.4, 1.42, 0.46, (1.2, 1.5), "main:black", 0.05, 2.2),
        flat(tuple((x, y) for x, y in ((5.0, 0.0), (2.2, 0.5), (2.2, -0.5)))[::-1], 0.04, (0, 0, 0.62), "main:black"),
        Slab(((2.2, -0.52), (4.6, -0.1), (4.6, 0.1), (2.2, 0.52)), 0.03, 0.01, ((2.2, 0.5), (3.4, 0.72), (4.6, 1.3)), round=False,
        finish="main:black"), Slab(((-2.0, 0.56), (-4.6, 0.12), (-4.6, -0.12), (-2.0, -0.56)), 0.03, 0.01,
        ((-4.6, 1.2), (-3.4, 0.72), (-2.0, 0.5)), round=False, finish="main:black"),
        comb, *teeth, *seat, Box((3.6, 0.8, 0.04), 0.01, at=(0.2, 0, 0.16), finish="wood:brown"),
            Rod(((-2.6, 0.5, 0.55), (-2.58, 0.54, 0.8), (-2.5, 0.5, 1.0), (-2.62, 0.46, 1.05)), 0.04, finish="wood:brown"),
            bar((-2.9, 0.45, 1.35), (-0.6, 1.6, 0.05), 0.025, "wood:tan"), Group((flat(((0, -0.06), (0.9, -0.09), (0.95, 0),
            (0.9, 0.09), (0, 0.06)), 0.02, (0, 0, 0), "wood:tan"),), at=(-0.75, 1.53, 0.12), turn=(0, 24, 27)))


def _kayak() -> Plan:
    """A kayak: a slim closed hull with a seat hole, a double paddle laid across it."""
    rows: list[Line3] = []
    for k in range(29):
        t = -1 + k / 14
        half, lift, deck = 0.3 * (1 - abs(t) ** 2.2) + 0.004, 0.16 * abs(t) ** 3.5, 0.13 * (1 - abs(t) ** 2.5)
        rows.append(tuple((2.1 * t, half * math.cos(a), 0.17 + lift + (0.16 * (1 - abs(t) ** 3) * math.sin(a) if a < 0
            else deck * math.sin(a))) for a in [2 * math.pi * j / 24 - math.pi / 2 for j in range(25)]))
    paddle = (bar((0, -1.0, 0), (0, 1.0, 0), 0.016, _BLACK), *[flat(tuple((x, s * y) for x,
        y in ((-0.02, 0.82), (0.08, 0.9), (0.09, 1.2), (0.0, 1.3), (-0.08, 1.2), (-0.07, 0.9)))[::s], 0.016, (0, 0, 0),
        "plastic:yellow", True) for s in (-1, 1)])
    return (Sheet(tuple(rows), 0.008, finish="main:orange"), Ball((0.42, 0.22, 0.03), at=(-0.1, 0, 0.3), finish="seed black"),
        Rod(tuple((0.44 * x - 0.1, 0.235 * y, 0.305) for x, y, _ in ring(1.0)), 0.022, closed=True, finish=_BLACK),
        Pad((0.1, 0.34, 0.24), 0.03, at=(-0.44, 0, 0.38), turn=(0, -12, 0), finish="fabric:black"),
        *[Rod(((x, -0.22, 0.27), (x + 0.18, 0, 0.305), (x, 0.22, 0.27)), 0.008, finish=_BLACK) for x in (0.8, 1.0, -0.9)],
        *[Rod(ring(0.03, "x", (2.06 * s, 0, 0.36)), 0.008, closed=True, finish=_BLACK) for s in (-1, 1)],
        Group(paddle, at=(0.45, 0, 0.34), turn=(0, 0, 24)))


def _hovercraft() -> Plan:
    """A hovercraft: a cabin on a fat black skirt, two caged airscrews behind."""
    skirt = tuple((1.0 * x, 1.0 * y) for x, y in ((-3.6, -1.7), (2.4, -1.7), (3.7, -0.8), (3.9, 0.0), (3.7, 0.8), (2.4, 1.7),
        (-3.6, 1.7), (-3.9, 0.0)))
    cabin = ((-1.8, 1.0), (2.4, 1.0), (2.0, 1.45), (1.2, 2.1), (-1.6, 2.1), (-1.9, 1.7))
    fans = [p for s in (-1, 1) for p in (Turned(((0.95, -0.3), (1.05, -0.3), (1.08, 0), (1.02, 0.3), (0.95, 0.3), (0.92, 0),
        (0.95, -0.3)), at=(-3.0, 0.95 * s, 2.15), turn=(0, 90, 0), finish="main:white"),
        Group((Box((0.05, 0.2, 0.9), 0.02, at=(0, 0, 0.46), finish=_BLACK),
        *[Group((Box((0.05, 0.2, 0.86), 0.02, at=(0, 0, 0.45), finish=_BLACK),), turn=(90.0 * k, 0, 0)) for k in range(1, 4)],
        Ball((0.2, 0.14, 0.14), finish="steel")), axle=Axle((1.0, 0.0, 0.0), rate=7.0), at=(-3.0, 0.95 * s, 2.15)),
        bar((-3.0, 0.95 * s, 1.0), (-3.0, 0.95 * s, 1.3), 0.12, "steel"),
        *[Box((0.5, 0.04, 1.7), 0.01, at=(-3.5, 0.95 * s + dy, 2.15), finish="accent:plastic:red") for dy in (-0.4, 0.4)],
            *[bar((-2.7, 0.95 * s - 0.98 * c, 2.15 - 0.98 * d), (-2.7, 0.95 * s + 0.98 * c, 2.15 + 0.98 * d), 0.015, "steel")
            for c, d in spots(1.0, 8)])]
    return (Slab(skirt, 0.7, 0.3, at=(0, 0, 0.36), finish="rubber:black"),
        *[Slab(tuple((1.02 * x, 1.02 * y) for x, y in skirt), 0.05, 0.02, at=(0, 0, 0.16 + 0.16 * k), finish="rubber:dark grey")
        for k in range(3)], Slab(tuple((0.94 * x, 0.92 * y) for x, y in skirt), 0.4, 0.1, at=(0, 0, 0.86), finish="main:white"),
        Slab(tuple((0.95 * x, 0.935 * y) for x, y in skirt), 0.14, 0.03, at=(0, 0, 0.8), finish="accent:plastic:red"),
        side(cabin, 2.2, (0, 0, 0), "main:white"),
        side(((-1.4, 1.45), (1.75, 1.45), (1.15, 1.95), (-1.4, 1.95)), 2.24, (0, 0, 0), "dark glass"),
            Group((Box((0.03, 1.9, 0.75), 0.06, finish="dark glass"),), at=(1.68, 0, 1.76), turn=(0, -51, 0)), *fans,
            *[Rod(((-1.4, 1.5 * s, 1.06), (-1.4, 1.5 * s, 1.4), (2.0, 1.5 * s, 1.4), (2.0, 1.5 * s, 1.06)), 0.025, straight=True,
            finish="steel") for s in (-1, 1)], bar((0.4, 0, 2.1), (0.4, 0, 2.7), 0.03, "steel"),
            Ball((0.08, 0.08, 0.06), at=(0.4, 0, 2.72), finish="plastic:orange"))


def _jet_ski() -> Plan:
    """A personal watercraft: a pointed hull, a long seat, handlebars on a raised bow."""
    hull = ((1.55, 0, 0.48, 0.6, 0, 0.4, 0.1, 0.42), (0.6, 0, 0.4, -1.2, 0, 0.36, 0.42, 0.4))
    top = ((1.2, 0, 0.66, 0.45, 0, 0.82, 0.12, 0.24), (0.45, 0, 0.82, -0.3, 0, 0.62, 0.22, 0.2),
        (-0.2, 0, 0.62, -1.2, 0, 0.56, 0.2, 0.18))
    return (Mould(hull, 0.12, 0.04, stretch=(1, 1.15, 0.85), finish="accent:plastic:white"),
        Mould(top, 0.12, 0.036, finish="main:blue"), Pad((1.25, 0.36, 0.2), 0.06, at=(-0.62, 0, 0.8), finish="leather:black"),
        Pad((0.5, 0.34, 0.1), 0.04, at=(-0.95, 0, 0.92), finish="leather:black"),
        bar((0.5, 0, 0.95), (0.32, 0, 1.18), 0.06, _BLACK), bar((0.32, -0.4, 1.2), (0.32, 0.4, 1.2), 0.02, "steel"),
        *[bar((0.32, 0.26 * s, 1.2), (0.32, 0.42 * s, 1.2), 0.028, "rubber:black") for s in (-1, 1)],
        Box((0.1, 0.26, 0.12), 0.04, at=(0.36, 0, 1.22), finish="main:blue"),
        Rod(((1.6, 0, 0.45), (0.6, 0.47, 0.5), (-0.4, 0.5, 0.46), (-1.55, 0.42, 0.44)), 0.035, finish="rubber:black"),
            Rod(((1.6, 0, 0.45), (0.6, -0.47, 0.5), (-0.4, -0.5, 0.46), (-1.55, -0.42, 0.44)), 0.035, finish="rubber:black"),
            *[Box((0.07, 0.1, 0.06), 0.02, at=(0.42, 0.48 * s, 1.1), finish=_BLACK) for s in (-1, 1)],
            drum(0.12, 0.12, (-1.62, 0, 0.3), "steel", "x"), *[side(((0.9, 0.62), (0.2, 0.78), (-0.3, 0.6), (0.3, 0.62))[::-1],
            0.012, (0, 0.24 * s, 0.02), "plastic:yellow") for s in (-1, 1)])


def _raft() -> Plan:
    """A raft of logs tied with rope, a mast with a ragged sail, a barrel."""
    logs = [p for k in range(8) for p in (bar((-1.5 - 0.12 * (k % 3), -0.98 + 0.28 * k, 0.14),
        (1.5 + 0.14 * ((k + 1) % 3), -0.98 + 0.28 * k, 0.14), 0.14, "main:brown"),
        *[drum(0.105, 0.02, (s * (1.5 + 0.13 * ((k + (s > 0)) % 3)), -0.98 + 0.28 * k, 0.14), "wood:tan", "x") for s in (-1, 1)])]
    ties = [Rod(ring(0.155, "x", (x, -0.98 + 0.28 * k, 0.14)), 0.02, closed=True, finish="straw:tan") for x in (-1.1, 1.1)
        for k in range(8)] + [bar((x, -1.15, 0.31), (x, 1.15, 0.31), 0.05, "main:brown") for x in (-1.1, 1.1)]
    sail = Sheet(tuple(tuple((0.05 + 0.3 * math.sin(math.pi * (1 - z / 1.4) * 0.8), y, 0.75 + z + 0.02 * math.sin(9 * y))
        for y in [-0.85 + 0.17 * j for j in range(11)]) for z in (1.4, 1.1, 0.8, 0.5, 0.2, 0.0)), 0.012, finish="fabric:cream")
    return (*logs, *ties, bar((0, 0, 0.2), (0, 0, 2.5), (0.06, 0.045), "main:brown"),
        bar((0.02, -0.95, 2.15), (0.02, 0.95, 2.15), 0.035, "main:brown"), sail,
        *[bar((0, 0, 2.4), (x, 0, 0.3), 0.012, "straw:tan") for x in (-1.3, 1.3)],
        Turned(((0, 0), (0.17, 0), (0.21, 0.25), (0.17, 0.5), (0, 0.5)), at=(-0.8, 0.5, 0.28), finish="wood:brown"),
        *[Rod(ring(0.19, at=(-0.8, 0.5, 0.28 + z)), 0.012, closed=True, finish="iron") for z in (0.1, 0.4)],
        bar((-1.9, -0.7, 0.5), (0.3, -0.6, 0.36), 0.025, "wood:tan"))


def _cable_car() -> Plan:
    """A cabin with windows all round, hung by its arm from a cable."""
    body = both_sides(((1.25, 0.35), (1.4, 0.5), (1.4, 1.9), (1.25, 2.25), (1.0, 2.35)))
    return (side(body, 2.0, (0, 0, 0), "main:red", False), *[Box((0.78, 2.03, 0.85), 0.08, at=(-0.86 + 0.86 * k, 0, 1.55),
        finish="dark glass") for k in range(3)], *[Box((0.04, 1.6, 0.85), 0.08, at=(1.395 * s, 0, 1.55), finish="dark glass")
        for s in (-1, 1)], Box((2.84, 2.03, 0.1), 0.03, at=(0, 0, 0.92), finish="plastic:white"),
        Box((2.6, 1.9, 0.12), 0.04, at=(0, 0, 2.38), finish="plastic:white"),
        Box((2.5, 1.8, 0.12), 0.04, at=(0, 0, 0.32), finish=_GREY),
        Rod(((0, 0, 2.4), (0, 0, 3.4), (0, 0.12, 4.1), (0, 0.0, 4.5)), 0.09, finish="steel"),
            Box((1.7, 0.14, 0.2), 0.05, at=(0, 0, 4.6), finish="steel"), *[drum(0.16, 0.1, (x, 0, 4.72), _BLACK, "y")
            for x in (-0.7, -0.25, 0.25, 0.7)], bar((-4.5, 0, 4.92), (4.5, 0, 4.92), 0.05, "steel"),
            *[bar((x, 0, 2.44), (0, 0, 3.1), 0.05, "steel") for x in (-0.9, 0.9)])


PLANS: dict[str, Callable[[], Plan]] = {
    "biplane": _biplane, "fighter jet": _fighter, "blimp": _blimp, "hang glider": _hang_glider, "space shuttle": _shuttle,
        "gondola": _gondola, "kayak": _kayak, "hovercraft": _hovercraft, "jet ski": _jet_ski, "raft": _raft,
        "cable car": _cable_car,
}
"""Kind -> its plan."""


def air(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A craft of the air or of the water."""
    return composed(PLANS[params.kind](), params, store)
