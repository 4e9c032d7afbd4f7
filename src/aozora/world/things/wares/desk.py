"""Games, desks, exercise and power: chess pieces, staplers, hoops, punching bags, solar panels, printers, cut pumpkins."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Ball, Box, Group, Mould, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, bar, drum, side, spoked, tapered
from aozora.world.things.strokes import arc, ring, spots

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"


def _foot(neck: float, high: float) -> tuple[tuple[float, float], ...]:
    """The turned foot and stem that chess pieces share."""
    return ((0, 0), (0.019, 0), (0.0195, 0.004), (0.016, 0.008), (0.0165, 0.011), (0.012, 0.016), (neck, 0.5 * high),
        (0.9 * neck, 0.92 * high), (0.013, 0.95 * high), (0.0135, 0.98 * high), (0.009, high), (0, high))


def _queen() -> Plan:
    """A chess queen: a coronet of points about a ball."""
    return (Turned(_foot(0.0078, 0.062), finish="main"), Turned(((0.008, 0.06), (0.009, 0.066), (0.0145, 0.08), (0.0135, 0.081),
        (0.006, 0.077), (0, 0.077)), finish="main"), *[Ball((0.0026, 0.0026, 0.0034), at=(0.0137 * c, 0.0137 * s, 0.081),
        finish="main") for c, s in spots(1.0, 9)], Turned(((0, 0.074), (0.009, 0.077), (0.007, 0.082), (0, 0.084)),
        finish="main"), Ball((0.0042, 0.0042, 0.0042), at=(0, 0, 0.087), finish="main"))


def _rook() -> Plan:
    """A chess rook: a round tower with battlements."""
    return (Turned(((0, 0), (0.019, 0), (0.0195, 0.004), (0.016, 0.008), (0.0165, 0.011), (0.0125, 0.016), (0.0105, 0.036),
        (0.0145, 0.04), (0.0145, 0.048), (0.011, 0.048), (0.011, 0.046), (0, 0.046)), round=False, finish="main"),
        *[Box((0.0042, 0.0062, 0.007), 0.0008, at=(0.0124 * c, 0.0124 * s, 0.05), turn=(0, 0, math.degrees(math.atan2(s, c))),
        finish="main") for c, s in spots(1.0, 6)])


def _bishop() -> Plan:
    """A chess bishop: a mitre with a slit and a ball."""
    return (Turned(_foot(0.0068, 0.05), finish="main"), Turned(((0, 0.05), (0.0085, 0.051), (0.0105, 0.058), (0.0085, 0.066),
        (0.003, 0.073), (0, 0.074)), finish="main"), Ball((0.003, 0.003, 0.003), at=(0, 0, 0.0755), finish="main"),
        Box((0.009, 0.016, 0.0013), 0.0003, at=(0.0055, -0.002, 0.0655), turn=(0, -48, -25), finish="seed black"))


def _pawn() -> Plan:
    """A chess pawn: a ball on a short stem."""
    return (Turned(((0, 0), (0.016, 0), (0.0165, 0.004), (0.0135, 0.007), (0.0135, 0.01), (0.0095, 0.015), (0.006, 0.028),
        (0.0105, 0.03), (0.0105, 0.032), (0.006, 0.034), (0, 0.034)), finish="main"),
        Ball((0.009, 0.009, 0.009), at=(0, 0, 0.04), finish="main"))


def _stapler() -> Plan:
    """A stapler: a base with its anvil, a hinged arm, two staples lying by."""
    arm = ((-0.07, 0.026), (0.06, 0.036), (0.075, 0.032), (0.078, 0.046), (0.06, 0.054), (-0.05, 0.05), (-0.072, 0.04))
    loose = [Rod(((x, y, 0.001), (x + 0.006, y + 0.001, 0.001), (x + 0.006, y + 0.013, 0.001), (x, y + 0.012, 0.001)), 0.0008,
        straight=True, finish="steel") for x, y in ((0.03, -0.05), (0.06, -0.045))]
    return (Box((0.15, 0.036, 0.01), 0.004, at=(0, 0, 0.005), finish="main:red"),
        Box((0.016, 0.02, 0.003), 0.001, at=(0.06, 0, 0.011), finish="chrome"), side(arm, 0.03, (0, 0, 0), "main:red", True),
        side(((-0.06, 0.022), (0.072, 0.028), (0.072, 0.036), (-0.06, 0.03)), 0.02, (0, 0, 0), "chrome"),
        Box((0.03, 0.034, 0.036), 0.006, at=(-0.058, 0, 0.022), finish=_BLACK),
        drum(0.005, 0.04, (-0.058, 0, 0.03), "chrome", "y"), *loose)


def _paper_clip() -> Plan:
    """Paper clips: three bent wires, one of them standing against a stack of notes."""
    path = ((0.0045, -0.012), (0.0045, 0.014), *[(0.0045 * c, 0.014 + 0.0045 * s) for c, s in arc(1.0, 0, 180, 7)][1:],
        (-0.0045, -0.016), *[(0.0005 + 0.005 * c, -0.016 + 0.005 * s) for c, s in arc(1.0, 180, 360, 7)][1:], (0.0055, 0.018),
        *[(-0.0007 + 0.0062 * c, 0.018 + 0.0062 * s) for c, s in arc(1.0, 0, 180, 7)][1:], (-0.0069, -0.008))
    clips = [Group((Rod(tuple((x, y, 0.0) for x, y in path), 0.0007, finish=f),), at=at, turn=turn) for f, at,
        turn in (("main", (0.0, 0.0, 0.0008), (0, 0, 25.0)), ("plastic:red", (0.022, -0.008, 0.0008), (0, 0, -40.0)),
        ("plastic:blue", (-0.022, -0.006, 0.0008), (0, 0, 80.0)))]
    return (*clips, *[Group((Rod(tuple((x, y, 0.0) for x, y in path), 0.0007, finish="plastic:yellow"),),
        at=(0.004, 0.022, 0.0008), turn=(0, 0, 5.0))])


def _ruler() -> Plan:
    """A wooden ruler with marks, a pencil and a sharpener beside it."""
    marks = [Box((0.0008, (0.014, 0.006, 0.009)[0 if k % 10 == 0 else 2 if k % 5 == 0 else 1], 0.0004), 0.0001,
        at=(-0.145 + 0.00483 * k, 0.0185 - 0.5 * (0.014, 0.006, 0.009)[0 if k % 10 == 0 else 2 if k % 5 == 0 else 1], 0.0031),
        finish="plastic:black") for k in range(61)]
    sharpener = (side(((-0.014, 0), (0.014, 0), (0.011, 0.012), (-0.011, 0.012)), 0.018, (0, 0, 0), "aluminium"),
        Box((0.02, 0.014, 0.001), 0.0003, at=(0, 0, 0.0125), turn=(0, -4, 0), finish="chrome"),
        drum(0.002, 0.002, (0, 0, 0.0135), "brass"), drum(0.0045, 0.002, (0.0135, 0, 0.006), "seed black", "x"))
    pencil = (Turned(((0, -0.07), (0.0038, -0.07), (0.0038, 0.06), (0, 0.06)), round=False, sides=6, turn=(0, 90, 0),
        finish="painted wood:yellow"), tapered(0.0037, 0.0008, 0.016, (0, 0, 0), "wood:tan"),
        Ball((0.001, 0.001, 0.002), at=(0, 0, 0), finish="seed black"))
    return (Box((0.31, 0.038, 0.003), 0.001, at=(0, 0, 0.0015), finish="main"), *marks, Group(sharpener, at=(0.06, -0.05, 0)),
        Group((pencil[0], Group((pencil[1],), at=(0.06, 0, 0), turn=(0, 90, 0))), at=(-0.04, -0.045, 0.004), turn=(0, 0, 12)))


def _abacus() -> Plan:
    """A wooden frame with ten wires of coloured beads."""
    tones = ("red", "orange", "yellow", "green", "blue", "purple", "red", "orange", "yellow", "green")
    beads = [Turned(((0.003, -0.008), (0.009, -0.008), (0.013, 0), (0.009, 0.008), (0.003, 0.008)),
        at=(-0.13 + 0.0172 * c + (0.088 if c >= 3 + (5 * r) % 7 else 0.0), 0, 0.06 + 0.03 * r), turn=(0, 90, 0),
        finish="painted wood:" + tones[r]) for r in range(10) for c in range(10)]
    return (*[Box((0.02, 0.03, 0.36), 0.005, at=(0.16 * s, 0, 0.2), finish="main:brown") for s in (-1, 1)],
        *[Box((0.34, 0.03, 0.02), 0.005, at=(0, 0, z), finish="main:brown") for z in (0.025, 0.375)],
        *[bar((-0.15, 0, 0.06 + 0.03 * r), (0.15, 0, 0.06 + 0.03 * r), 0.002, "steel") for r in range(10)], *beads,
        *[Box((0.03, 0.14, 0.018), 0.005, at=(0.16 * s, 0, 0.009), finish="main:brown") for s in (-1, 1)])


def _punching_bag() -> Plan:
    """A leather bag hung on chains from a stand."""
    return (Turned(((0, 0.5), (0.17, 0.5), (0.19, 0.54), (0.185, 1.0), (0.18, 1.46), (0.16, 1.5), (0, 1.5)), finish="main:red"),
        *[Turned(((0.18, z), (0.196, z), (0.196, z + 0.05), (0.18, z + 0.05), (0.18, z)), round=False, finish="leather:black")
        for z in (0.58, 1.38)], *[bar((0.15 * c, 0.15 * s, 1.48), (0, 0, 1.85), 0.01, "chrome") for c, s in spots(1.0, 4, 45)],
        bar((0, 0, 1.84), (0, 0, 2.0), 0.014, "chrome"), bar((0, 0.75, 2.05), (0, -0.06, 2.05), 0.045, _BLACK),
        bar((0, 0.75, 0.05), (0, 0.75, 2.08), 0.05, _BLACK), bar((0, 0.4, 2.05), (0, 0.75, 1.65), 0.035, _BLACK),
        *[bar((0, 0.75, 0.04), (0.6 * s, -0.3, 0.04), 0.045, _BLACK) for s in (-1, 1)])


def _treadmill() -> Plan:
    """A running machine: a black belt on a deck, side rails, a console with a lit display."""
    return (Box((1.7, 0.76, 0.14), 0.03, at=(0, 0, 0.11), finish="main:dark grey"),
        Box((1.5, 0.5, 0.02), 0.006, at=(-0.06, 0, 0.185), finish="rubber:black"),
        *[Box((1.56, 0.1, 0.03), 0.01, at=(-0.04, 0.32 * s, 0.19), finish="plastic:light grey") for s in (-1, 1)],
        Box((0.34, 0.72, 0.16), 0.06, at=(0.74, 0, 0.22), finish="main:dark grey"),
        *[bar((0.72, 0.35 * s, 0.2), (0.56, 0.36 * s, 1.3), 0.035, "plastic:light grey") for s in (-1, 1)],
        *[Rod(((0.56, 0.36 * s, 1.18), (0.3, 0.37 * s, 1.06), (-0.1, 0.37 * s, 1.02)), 0.028, finish=_BLACK) for s in (-1, 1)],
        Group((Box((0.08, 0.84, 0.4), 0.04, finish="main:dark grey"), Box((0.01, 0.46, 0.24), 0.01, at=(-0.042, 0, 0.05),
            finish="glow blue"), *[Box((0.012, 0.05, 0.04), 0.006, at=(-0.043, -0.2 + 0.1 * k, -0.13), finish="plastic:red"
            if k == 2 else "plastic:green") for k in range(5)]), at=(0.58, 0, 1.38), turn=(0, 25, 0)),
            bar((0.54, -0.36, 1.15), (0.54, 0.36, 1.15), 0.025, _BLACK))


def _hoop() -> Plan:
    """A basketball hoop: a post, a white board with its square, an orange ring with a net."""
    net = [bar((0.23 * math.cos(a), -0.62 + 0.23 * math.sin(a), 3.05), (0.17 * math.cos(a + t), -0.62 + 0.17 * math.sin(a + t),
        2.82), 0.006, "fabric:white") for a in [2 * math.pi * k / 12 for k in range(12)]
        for t in (-0.26, 0.26)] + [bar((0.17 * math.cos(a + 0.26), -0.62 + 0.17 * math.sin(a + 0.26), 2.82),
        (0.12 * math.cos(a + 0.26 + t), -0.62 + 0.12 * math.sin(a + 0.26 + t), 2.6), 0.006, "fabric:white")
        for a in [2 * math.pi * k / 12 for k in range(12)] for t in (-0.26, 0.26)]
    lines = [Box((0.62, 0.02, 0.05), 0.004, at=(0, -0.34, z), finish="accent:plastic:red")
        for z in (3.12, 3.56)] + [Box((0.05, 0.02, 0.46), 0.004, at=(0.3 * s, -0.34, 3.34), finish="accent:plastic:red")
        for s in (-1, 1)]
    return tuple(Group((p,), at=(0, 0, -1.2)) for p in (Box((1.8, 0.05, 1.05), 0.01, at=(0, -0.31, 3.42), finish="main:white"),
        *[Box((1.8, 0.06, 0.05), 0.01, at=(0, -0.31, z), finish="accent:plastic:red") for z in (2.91, 3.93)],
        *[Box((0.05, 0.06, 1.05), 0.01, at=(0.88 * s, -0.31, 3.42), finish="accent:plastic:red") for s in (-1, 1)], *lines,
        Rod(ring(0.23, at=(0, -0.62, 3.05)), 0.018, closed=True, finish="plastic:orange"),
        Box((0.16, 0.1, 0.1), 0.01, at=(0, -0.37, 3.04), finish="plastic:orange"), *net,
        bar((0, 0.4, 1.2), (0, 0.4, 3.3), 0.08, _GREY), bar((0, 0.4, 3.2), (0, -0.28, 3.5), 0.05, _GREY),
        bar((0, 0.4, 2.8), (0, -0.28, 3.2), 0.04, _GREY), Box((0.9, 0.9, 0.16), 0.04, at=(0, 0.4, 1.28), finish=_GREY)))


def _goal() -> Plan:
    """A football goal with a net, a ball before it."""
    post = [Rod(((-2.4, 0, 0), (-2.4, 0, 2.2), (2.4, 0, 2.2), (2.4, 0, 0)), 0.06, straight=True, finish="main:white"),
        *[Rod(((2.4 * s, 0, 2.2), (2.4 * s, 0.7, 2.1), (2.4 * s, 1.5, 0.04), (2.4 * s, 0, 0.04)), 0.03, finish="main:white")
        for s in (-1, 1)], bar((-2.4, 1.5, 0.04), (2.4, 1.5, 0.04), 0.03, "main:white")]
    slope = [(0.55, 2.12), (0.9, 1.6), (1.25, 0.9), (1.5, 0.04)]
    net = [Rod(tuple((x, y, z) for y, z in ((0.02, 2.2), *slope)), 0.008, straight=True, finish="fabric:white")
        for x in [-2.4 + 0.2 * k for k in range(25)]] + [bar((-2.4, 0.55 + (1.5 - 0.55) * t, 2.12 - 2.08 * t ** 0.9),
        (2.4, 0.55 + (1.5 - 0.55) * t, 2.12 - 2.08 * t ** 0.9), 0.008, "fabric:white")
        for t in [k / 11 for k in range(12)]] + [bar((2.4 * s, 0.0, z), (2.4 * s, 0.6 + 0.9 * (1 - z / 2.1), z), 0.008,
        "fabric:white") for s in (-1, 1) for z in [0.2 * k for k in range(1, 11)]] + [bar((2.4 * s, y, 0.04),
        (2.4 * s, y, min(2.15, 2.1 * (1.6 - y) / 1.0)), 0.008, "fabric:white") for s in (-1, 1)
        for y in (0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4)]
    return (*post, *net)


def _tricycle() -> Plan:
    """A child's tricycle: a big front wheel with pedals, two small ones behind, streamers at the grips."""
    front = (*spoked(0.2, 0.04, 12, "chrome", "rubber:black"), *[p for s in (-1, 1)
        for p in (bar((0, 0.06 * s, 0), (0.08 * s, 0.06 * s, 0), 0.008, "steel"),
        Box((0.06, 0.07, 0.02), 0.006, at=(0.08 * s, 0.1 * s, 0), finish=_BLACK))])
    streamers = [Rod(((0.15, 0.2 * s, 0.62), (0.12, (0.26 + 0.01 * k) * s, 0.6), (0.08 - 0.01 * k, (0.28 + 0.012 * k) * s, 0.5)),
        0.004, finish=("plastic:pink", "plastic:yellow", "plastic:blue")[k % 3]) for s in (-1, 1) for k in range(5)]
    return (Group(front, axle=WHEEL, at=(0.28, 0, 0.2)), *[Group(spoked(0.12, 0.035, 8, "chrome", "rubber:black"), axle=WHEEL,
        at=(-0.3, 0.22 * s, 0.12)) for s in (-1, 1)], Rod(((0.2, 0, 0.44), (0.1, 0, 0.3), (-0.1, 0, 0.24), (-0.3, 0, 0.2)), 0.022,
        finish="main:red"), bar((-0.3, -0.22, 0.12), (-0.3, 0.22, 0.12), 0.014, "steel"),
        Box((0.14, 0.36, 0.02), 0.008, at=(-0.32, 0, 0.24), finish="main:red"),
        *[Rod(((0.28, 0.05 * s, 0.2), (0.25, 0.05 * s, 0.4), (0.2, 0, 0.46)), 0.014, finish="main:red") for s in (-1, 1)],
        bar((0.2, 0, 0.42), (0.16, 0, 0.62), 0.016, "chrome"), Rod(((0.15, -0.2, 0.62), (0.2, -0.1, 0.6), (0.17, 0, 0.6),
        (0.2, 0.1, 0.6), (0.15, 0.2, 0.62)), 0.012, finish="chrome"), *[bar((0.165, 0.14 * s, 0.615), (0.145, 0.22 * s, 0.622),
        0.018, "plastic:white") for s in (-1, 1)], *streamers, Mould(((-0.16, 0, 0.38, -0.02, 0, 0.375, 0.06, 0.035),
        (-0.16, 0.05, 0.38, -0.16, -0.05, 0.38, 0.05, 0.05)), 0.04, 0.012, finish="leather:black"),
        bar((-0.12, 0, 0.24), (-0.12, 0, 0.36), 0.014, "chrome"), Sheet(tuple(tuple((0.28 + 0.225 * math.cos(a), y,
        0.2 + 0.225 * math.sin(a)) for a in [math.radians(40 + 10 * k) for k in range(11)]) for y in (-0.035, 0.035)), 0.006,
        finish="main:red"))


def _jack() -> Plan:
    """A pumpkin lantern: a ribbed gourd whose eyes, nose and toothed grin glow."""
    ribs = [Ball((0.085, 0.05, 0.115), at=(0.075 * c, 0.075 * s, 0.12), turn=(0, 0, math.degrees(math.atan2(s, c))),
        finish="main:orange") for c, s in spots(1.0, 14, 90 / 7)]
    def cut(outline: tuple[tuple[float, float], ...], x: float, z: float, a: float) -> Group:
        return Group((Group((side(outline, 0.03, (0, 0, 0), "bulb"),), at=(0, -0.148, z)),), turn=(0, 0, a))

    grin = ((-0.075, 0.02), (-0.05, -0.022), (-0.03, -0.03), (-0.03, -0.012), (-0.012, -0.012), (-0.012, -0.034), (0.02, -0.034),
        (0.02, -0.015), (0.038, -0.015), (0.038, -0.026), (0.055, -0.018), (0.075, 0.02), (0.045, 0.002), (0.045, 0.016),
        (0.028, 0.016), (0.028, -0.004), (-0.02, -0.006), (-0.02, 0.01), (-0.038, 0.01), (-0.038, 0.0))
    return (*ribs, Ball((0.12, 0.12, 0.1), at=(0, 0, 0.12), finish="main:orange"),
        cut(((-0.026, -0.02), (0.026, -0.02), (0.0, 0.028)), 0, 0.165, -20.0),
        cut(((-0.026, -0.02), (0.026, -0.02), (0.0, 0.028)), 0, 0.165, 20.0),
        cut(((-0.012, -0.01), (0.012, -0.01), (0.0, 0.014)), 0, 0.128, 0.0),
        Group((side(grin, 0.05, (0, 0, 0), "bulb"),), at=(0, -0.134, 0.088)),
        Rod(((0, 0, 0.2), (0.005, 0, 0.25), (0.03, 0.0, 0.285)), (0.024, 0.015, 0.014), finish="stalk"))


def _solar_panel() -> Plan:
    """A solar panel of dark blue cells in an aluminium frame, tilted on a stand."""
    lines = [Box((0.008, 0.022, 1.0), 0.001, at=(-0.75 + 0.25 * k, -0.006, 0), finish="aluminium")
        for k in range(7)] + [Box((1.56, 0.022, 0.008), 0.001, at=(0, -0.006, -0.4 + 0.2 * k), finish="aluminium")
        for k in range(5)]
    panel = (Box((1.6, 0.04, 1.04), 0.006, finish="aluminium"), Box((1.54, 0.01, 0.98), 0.002, at=(0, -0.017, 0),
        finish="solar cell"), *lines)
    return (Group(panel, at=(0, 0, 0.72), turn=(-42, 0, 0)), *[bar((0.6 * s, 0.32, 0.02), (0.6 * s, 0.26, 1.0), 0.025, "main")
        for s in (-1, 1)], *[bar((0.6 * s, -0.36, 0.02), (0.6 * s, -0.32, 0.38), 0.025, "main") for s in (-1, 1)],
        *[bar((0.6 * s, -0.42, 0.025), (0.6 * s, 0.42, 0.025), 0.025, "main") for s in (-1, 1)],
        bar((-0.6, 0.3, 0.5), (0.6, 0.3, 0.5), 0.02, "main"))


def _satellite_dish() -> Plan:
    """A dish antenna on a tripod, its receiver held before it by three struts."""
    dish = (Turned(((0, 0), (0.3, 0.03), (0.6, 0.14), (0.85, 0.32), (0.87, 0.32), (0.61, 0.12), (0.3, 0.0), (0, -0.03)),
        finish="main:white"), *[bar((0.8 * c, 0.8 * s, 0.29), (0, 0, 0.78), 0.014, "steel") for c, s in spots(1.0, 3, 90)],
        drum(0.07, 0.14, (0, 0, 0.78), _GREY), *[Rod(tuple((r * c, r * s, z - 0.016) for r,
        z in ((0.1, 0.0), (0.3, 0.02), (0.6, 0.12), (0.85, 0.31))), 0.014, finish="plastic:light grey") for c,
        s in spots(1.0, 10)], Rod(ring(0.86, at=(0, 0, 0.32), count=48), 0.014, closed=True, finish="plastic:light grey"))
    return (Group(dish, at=(0, 0, 1.15), turn=(48, 0, 22)), bar((0, 0, 0.5), (0, 0.02, 1.12), 0.07, "steel"),
        Box((0.2, 0.24, 0.2), 0.03, at=(0, 0.02, 1.02), finish=_GREY), *[bar((0, 0, 0.62), (0.55 * c, 0.55 * s, 0.02), 0.04,
        "steel") for c, s in spots(1.0, 3, 30)], *[drum(0.08, 0.03, (0.55 * c, 0.55 * s, 0.015), _GREY) for c,
        s in spots(1.0, 3, 30)])


def _printer() -> Plan:
    """An office printer: a low box with a paper tray behind, a printed sheet coming out, a lit panel."""
    page = (Box((0.21, 0.2, 0.001), 0.0003, finish="paper:white"), *[Box((0.15 - 0.03 * (k % 3), 0.005, 0.0014), 0.0003,
        at=(-0.01 * (k % 3), 0.05 - 0.016 * k, 0), finish="plastic:black") for k in range(8)],
        Box((0.07, 0.04, 0.0014), 0.0003, at=(0.05, 0.07, 0), finish="plastic:blue"))
    return (Box((0.46, 0.36, 0.16), 0.03, at=(0, 0.02, 0.09), finish="main:light grey"),
        Box((0.45, 0.3, 0.04), 0.015, at=(0, 0.03, 0.185), finish=_GREY), Box((0.3, 0.1, 0.06), 0.008, at=(0, -0.14, 0.07),
        finish="seed black"), Box((0.26, 0.2, 0.012), 0.004, at=(0, -0.24, 0.04), turn=(6, 0, 0), finish=_GREY),
        Group(page, at=(0, -0.23, 0.065), turn=(8, 0, 0)), Group((Box((0.26, 0.008, 0.26), 0.003, finish=_GREY),
        Box((0.21, 0.006, 0.24), 0.001, at=(0, -0.006, 0.04), finish="paper:white")), at=(0, 0.24, 0.28), turn=(-24, 0, 0)),
        Group((Box((0.14, 0.008, 0.06), 0.004, finish="glow blue"),), at=(-0.12, -0.165, 0.155), turn=(-35, 0, 0)),
        *[drum(0.008, 0.01, (0.02 + 0.03 * k, -0.16, 0.15), "lamp green" if k == 0 else "plastic:white", "y") for k in range(4)])


def _deck_chair() -> Plan:
    """A beach chair of striped cloth slung in a wooden frame under a striped parasol."""
    sling = [Sheet(tuple(tuple((x, y, z) for x in (-0.25 + 0.1 * k, -0.15 + 0.1 * k)) for y,
        z in ((0.42, 0.92), (0.28, 0.62), (0.12, 0.38), (-0.06, 0.26), (-0.26, 0.3), (-0.4, 0.36))), 0.01, finish="main:blue"
        if k % 2 == 0 else "fabric:white") for k in range(5)]
    gores = [Sheet(tuple(tuple((r * math.cos(2 * math.pi * (k + j / 3) / 12), r * math.sin(2 * math.pi * (k + j / 3) / 12), z)
        for j in range(4)) for r, z in ((0.02, 2.15), (0.4, 2.08), (0.8, 1.9), (1.0, 1.72), (1.0, 1.62))), 0.01,
        finish="accent:fabric:red" if k % 2 else "fabric:yellow") for k in range(12)]
    return (*sling, *[bar((0.29 * s, 0.44, 0.95), (0.29 * s, -0.42, 0.02), 0.022, "wood:tan") for s in (-1, 1)],
        *[bar((0.26 * s, -0.42, 0.37), (0.26 * s, 0.42, 0.02), 0.022, "wood:tan") for s in (-1, 1)],
        *[bar((-0.3, y, z), (0.3, y, z), 0.02, "wood:tan") for y, z in ((0.44, 0.94), (-0.42, 0.37), (0.42, 0.03),
        (-0.42, 0.03))], *[Group((g,), at=(0.62, 0.4, 0)) for g in gores], bar((0.62, 0.4, 0), (0.62, 0.4, 2.2), 0.025,
        "wood:tan"), Ball((0.04, 0.04, 0.05), at=(0.62, 0.4, 2.2), finish="accent:plastic:red"))


PLANS: dict[str, Callable[[], Plan]] = {
    "chess queen": _queen, "chess rook": _rook, "chess bishop": _bishop, "chess pawn": _pawn, "stapler": _stapler,
        "paper clips": _paper_clip, "ruler": _ruler, "abacus": _abacus, "punching bag": _punching_bag, "treadmill": _treadmill,
    "basketball hoop": _hoop, "soccer goal": _goal, "tricycle": _tricycle, "jack-o-lantern": _jack, "solar panel": _solar_panel,
        "satellite dish": _satellite_dish, "printer": _printer, "deck chair": _deck_chair,
}
"""Kind -> its plan."""


def desk(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing of games, desks, exercise or power."""
    return composed(PLANS[params.kind](), params, store)
