"""What homes and clinics keep about them: cleaning, sewing, nursery, hearth, sick room."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Ball, Box, Group, Mould, Pad, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, across, bar, bent, drum, flat, side, spoked, tapered, tyre
from aozora.world.things.strokes import both_sides, ring, spots

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"


def _vacuum() -> Plan:
    """A cylinder vacuum cleaner: a rounded body on wheels, a ribbed hose, a tube with a floor head."""
    path = ((0.2, 0.0, 0.2), (0.36, 0.0, 0.4), (0.5, -0.1, 0.75), (0.66, -0.2, 0.85), (0.8, -0.25, 0.78))
    hose = Rod(path, 0.026, finish=_GREY)
    rings = [Rod(ring(0.028, "x"), 0.004, closed=True, at=p, turn=(0, t, z), finish=_BLACK) for p, t,
        z in [((0.2 + 0.16 * k / 5, 0, 0.2 + 0.2 * k / 5), -50.0, 0.0) for k in range(6)]]
    return (Mould(((-0.18, 0, 0.17, 0.14, 0, 0.17, 0.15, 0.12), (-0.1, 0.06, 0.22, 0.0, -0.06, 0.22, 0.12, 0.12)), 0.06, 0.02,
        finish="main:red"), *[Group(tyre(0.12, 0.05, "rubber:black", "plastic:light grey"), axle=WHEEL,
        at=(-0.16, 0.16 * s, 0.12)) for s in (-1, 1)], drum(0.04, 0.05, (0.2, 0, 0.035), _BLACK, "y"),
        bent(((-0.15, 0, 0.33), (-0.08, 0, 0.4), (0.03, 0, 0.4), (0.08, 0, 0.32)), 0.018, _BLACK),
        Box((0.08, 0.06, 0.02), 0.008, at=(-0.2, 0, 0.3), turn=(0, -30, 0), finish="plastic:light grey"), hose, *rings,
        bar((0.78, -0.25, 0.82), (1.2, -0.25, 0.06), 0.018, "chrome"), Rod(((0.7, -0.23, 0.84), (0.76, -0.25, 0.86),
            (0.84, -0.25, 0.74)), 0.026, finish=_BLACK), Box((0.1, 0.34, 0.05), 0.02, at=(1.24, -0.25, 0.03), finish=_BLACK),
            drum(0.03, 0.07, (1.2, -0.25, 0.06), _GREY, "y"))


def _clothes_iron() -> Plan:
    """A steam iron: a pointed steel sole, a coloured body with a handle and a dial, its cord behind."""
    sole = ((-0.12, -0.055), (-0.03, -0.06), (0.06, -0.045), (0.14, 0.0), (0.06, 0.045), (-0.03, 0.06), (-0.12, 0.055),
        (-0.13, 0.0))
    return (flat(sole, 0.012, (0, 0, 0.006), "chrome", True), flat(tuple((0.95 * x, 0.95 * y) for x, y in sole), 0.03,
        (0, 0, 0.027), "plastic:white", True), Mould(((-0.1, 0, 0.055, 0.1, 0, 0.045, 0.042, 0.012),
        (-0.1, 0, 0.08, -0.08, 0, 0.12, 0.03, 0.026)), 0.03, 0.008, stretch=(1, 1.1, 1), finish="main:blue"),
        Rod(((-0.095, 0, 0.12), (-0.05, 0, 0.15), (0.03, 0, 0.145), (0.08, 0, 0.11), (0.085, 0, 0.06)),
        (0.018, 0.02, 0.019, 0.016, 0.014), finish=_BLACK), drum(0.022, 0.012, (0.0, 0, 0.082), "plastic:white"),
        drum(0.004, 0.006, (0.03, 0, 0.165), "plastic:red"),
        Rod(((-0.12, 0, 0.12), (-0.18, 0, 0.13), (-0.24, 0.03, 0.04), (-0.3, 0.09, 0.006), (-0.2, 0.16, 0.006),
            (-0.05, 0.14, 0.006)), 0.005, finish="rubber:black"))


def _ironing_board() -> Plan:
    """An ironing board on crossed legs with a flowered cover, an iron on it."""
    top = ((-0.6, -0.18), (0.3, -0.18), (0.62, -0.1), (0.72, 0.0), (0.62, 0.1), (0.3, 0.18), (-0.6, 0.18))
    legs = [bar((0.5 * a, 0.15 * s, 0.02), (-0.4 * a, 0.1 * s, 0.85), 0.014, "steel") for a in (-1, 1)
        for s in (-1, 1)] + [bar((0.5 * a, -0.2, 0.02), (0.5 * a, 0.2, 0.02), 0.016, "steel") for a in (-1, 1)]
    dots = [drum(0.018, 0.006, (x, y, 0.896), "fabric:white") for x in [-0.52 + 0.13 * k for k in range(9)]
        for y in (-0.1, 0.0, 0.1) if x < 0.45]
    iron = Group(tuple(Group((p,), at=(0, 0, 0)) for p in _clothes_iron()[:-1]), at=(-0.2, 0, 0.9), turn=(0, 0, 20))
    return (flat(top, 0.035, (0, 0, 0.878), "main:sky blue", False), *legs, *dots, iron)


def _sewing_machine() -> Plan:
    """An old sewing machine: a black arm with gold scrolls on a wooden base, a hand wheel, a spool, cloth under its needle."""
    arm = ((0.16, 0, 0.08, 0.15, 0, 0.24, 0.05, 0.042), (0.15, 0, 0.24, -0.12, 0, 0.25, 0.036, 0.032),
        (-0.14, 0, 0.26, -0.14, 0, 0.16, 0.032, 0.028))
    scroll = [Rod(tuple((x + r * math.cos(a), -0.037, 0.25 + r * math.sin(a)) for r,
        a in [(0.004 + 0.0011 * j, 0.5 * j) for j in range(16)]), 0.0022, finish="gold") for x in (-0.06, 0.0, 0.06)]
    wheel = (*spoked(0.07, 0.02, 6, "main:black", "main:black"),)
    return (Box((0.46, 0.22, 0.06), 0.01, at=(0, 0, 0.03), finish="wood:brown"),
        Box((0.38, 0.16, 0.02), 0.006, at=(0, 0, 0.07), finish="main:black"), Mould(arm, 0.04, 0.01, finish="main:black"),
        *scroll, Box((0.24, 0.004, 0.006), 0.001, at=(0, -0.0785, 0.07), finish="gold"),
        Group(wheel, at=(0.215, 0, 0.235), turn=(0, 0, 90)), Rod(ring(0.07, "x", (0.215, 0, 0.235)), 0.008, closed=True,
        finish="chrome"), bar((-0.14, 0, 0.16), (-0.14, 0, 0.085), 0.003, "chrome"),
        bar((-0.15, 0, 0.17), (-0.15, 0, 0.1), 0.006, "chrome"), Box((0.02, 0.03, 0.005), 0.001, at=(-0.145, -0.005, 0.09),
        finish="chrome"), drum(0.016, 0.012, (-0.14, -0.036, 0.21), "chrome", "y"),
        bar((0.08, 0, 0.28), (0.08, 0, 0.34), 0.003, "chrome"),
        Turned(((0, 0), (0.016, 0), (0.016, 0.004), (0.011, 0.008), (0.013, 0.022), (0.011, 0.036), (0.016, 0.04), (0.016, 0.044),
            (0, 0.044)), round=False, at=(0.08, 0, 0.285), finish="fabric:red"),
            Rod(((0.08, -0.012, 0.31), (-0.08, -0.02, 0.3), (-0.14, -0.036, 0.22), (-0.14, -0.004, 0.12)), 0.0012,
            finish="fabric:red"), Sheet(tuple(tuple((x, y, 0.083 + 0.003 * math.sin(30 * x + 20 * y) * (1 if y < -0.02
            else 0.3) - (0.0 if y > -0.1 else 0.35 * (-0.1 - y))) for x in [-0.24 + 0.02 * k for k in range(11)])
            for y in (0.09, 0.04, 0.0, -0.05, -0.1, -0.14)), 0.002, finish="accent:fabric:sky blue"))


def _extinguisher() -> Plan:
    """A red fire extinguisher with a lever, a gauge, a hose and a label."""
    return (Turned(((0, 0), (0.075, 0), (0.08, 0.01), (0.08, 0.4), (0.07, 0.44), (0.03, 0.475), (0.026, 0.5), (0, 0.5)),
        round=False, finish="main:red"), drum(0.03, 0.05, (0, 0, 0.52), "brass"),
        bar((0, 0, 0.545), (0.12, 0, 0.6), 0.01, _BLACK), bar((0, 0, 0.53), (0.12, 0, 0.545), 0.01, _BLACK),
        drum(0.022, 0.014, (0, -0.034, 0.52), "chrome", "y"), drum(0.018, 0.016, (0, -0.035, 0.52), "plastic:white", "y"),
        Box((0.003, 0.002, 0.016), 0.0005, at=(0.003, -0.044, 0.524), turn=(0, 30, 0), finish="plastic:red"),
        Rod(((-0.03, 0, 0.52), (-0.1, 0, 0.52), (-0.13, -0.01, 0.42), (-0.125, -0.02, 0.25), (-0.11, -0.02, 0.16)), 0.012,
        finish="rubber:black"), tapered(0.026, 0.014, 0.12, (-0.11, -0.02, 0.06), _BLACK),
        Sheet(tuple(tuple((0.0835 * math.cos(a), 0.0835 * math.sin(a), z)
            for a in [math.radians(210 + 10 * k) for k in range(13)]) for z in (0.34, 0.25, 0.16)), 0.001,
            finish="plastic:white"), *[Box((0.07 - 0.02 * (k % 2), 0.003, 0.008), 0.001, at=(0, -0.0845, 0.31 - 0.022 * k),
            finish="plastic:red" if k == 0 else "plastic:black") for k in range(6)],
            Rod(ring(0.016, "y", (0.02, -0.02, 0.57)), 0.003, closed=True, finish="steel"),
            Turned(((0.078, 0), (0.084, 0), (0.084, 0.02), (0.078, 0.02), (0.078, 0)), round=False, at=(0, 0, 0.02),
            finish=_BLACK))


def _fish_tank() -> Plan:
    """A glass tank with gravel, plants, a stone arch, orange fish, a lit lid."""
    def fish(x: float, y: float, z: float, a: float, tone: str, r: float = 1.0) -> Group:
        return Group((Ball((0.05 * r, 0.016 * r, 0.028 * r), finish=tone),
            flat(((-0.04 * r, 0), (-0.085 * r, -0.03 * r), (-0.075 * r, 0), (-0.085 * r, 0.03 * r))[::-1], 0.004, (0, 0, 0),
            tone), *[Ball((0.005 * r, 0.004 * r, 0.005 * r), at=(0.033 * r, 0.012 * r * s, 0.006 * r), finish="seed black")
            for s in (-1, 1)], side(((-0.02 * r, 0.02 * r), (0.02 * r, 0.022 * r), (-0.02 * r, 0.045 * r)), 0.003, (0, 0, 0),
            tone)), at=(x, y, z), turn=(0, 0, a))

    plants = [Rod(((x, y, 0.1), (x + 0.02 * math.sin(k), y, 0.2), (x + 0.03 * math.cos(1.7 * k), y, 0.24 + 0.03 * (k % 4))),
        (0.007, 0.006, 0.002), 2.0, finish="leaf") for k, (x, y) in enumerate([(-0.26 + 0.03 * (j % 4), 0.02 + 0.02 * (j % 3))
        for j in range(9)] + [(0.2 + 0.025 * (j % 4), -0.02 + 0.03 * (j % 3)) for j in range(9)])]
    pebbles = [Ball((0.014, 0.012, 0.008), at=(-0.29 + 0.58 * ((k * 0.618) % 1), -0.13 + 0.26 * ((k * 0.381) % 1), 0.095),
        finish=("stone", "stone:tan", "plastic:white", "stone:dark grey")[k % 4]) for k in range(60)]
    posts = [Box((0.014, 0.014, 0.36), 0.003, at=(0.307 * s, 0.157 * t, 0.24), finish=_BLACK) for s in (-1, 1) for t in (-1, 1)]
    return (Box((0.64, 0.34, 0.06), 0.008, at=(0, 0, 0.03), finish=_BLACK),
        Box((0.64, 0.34, 0.05), 0.008, at=(0, 0, 0.435), finish=_BLACK), Box((0.56, 0.1, 0.008), 0.002, at=(0, 0, 0.41),
        finish="bulb"), *posts, Box((0.6, 0.004, 0.34), 0.001, at=(0, 0.158, 0.24), finish="plastic:sky blue"),
        Box((0.6, 0.3, 0.03), 0.004, at=(0, 0, 0.075), finish="sand"), Box((0.61, 0.003, 0.34), 0.001, at=(0, -0.158, 0.24),
        finish="glass"), *pebbles, *plants, Rod(((-0.06, 0.05, 0.09), (-0.05, 0.05, 0.18), (0.03, 0.05, 0.2), (0.09, 0.05, 0.15),
        (0.09, 0.05, 0.09)), (0.03, 0.026, 0.024, 0.026, 0.03), finish="stone"),
        fish(-0.1, -0.07, 0.28, 10.0, "plastic:orange", 1.2), fish(0.12, -0.08, 0.22, 175.0, "plastic:orange", 1.1),
            fish(0.02, -0.1, 0.34, 0.0, "plastic:amber", 0.9), fish(-0.2, -0.06, 0.18, 195.0, "plastic:red", 0.8),
            *[Ball((0.006, 0.006, 0.006), at=(0.22 + 0.01 * (k % 2), -0.1, 0.2 + 0.035 * k), finish="plastic:white")
            for k in range(6)])


def _cradle() -> Plan:
    """A wooden cradle on rockers with spindles, a pillow and a blanket."""
    end = both_sides(((0.24, 0.2), (0.3, 0.62), (0.2, 0.72), (0.1, 0.8)))
    rockers = [Rod(tuple((x, 0.42 * math.sin(a), 0.52 - 0.5 * math.cos(a))
        for a in [math.radians(-48 + 12 * k) for k in range(9)]), 0.03, finish="main:brown") for x in (-0.38, 0.38)]
    return (*[across(end, 0.04, (x, 0, -0.02), "main:brown", False) for x in (-0.44, 0.44)], *rockers,
        *[bar((-0.44, y * 0.29 / 0.27, 0.56), (0.44, y * 0.29 / 0.27, 0.56), 0.022, "main:brown") for y in (-0.27, 0.27)],
        *[bar((-0.44, y, 0.26), (0.44, y, 0.26), 0.022, "main:brown") for y in (-0.23, 0.23)],
        *[bar((-0.36 + 0.09 * k, 0.23 * s, 0.26), (-0.36 + 0.09 * k, 0.285 * s, 0.56), 0.01, "main:brown") for k in range(9)
        for s in (-1, 1)], Box((0.86, 0.44, 0.03), 0.008, at=(0, 0, 0.24), finish="main:brown"),
        Pad((0.8, 0.42, 0.1), 0.03, at=(0, 0, 0.3), finish="fabric:white"), Pad((0.22, 0.34, 0.09), 0.03, at=(0.28, 0, 0.39),
        finish="fabric:white"), Pad((0.5, 0.46, 0.1), 0.03, at=(-0.14, 0, 0.37), finish="accent:fabric:sky blue"),
        *[across(((0.0, -0.05), (0.03, -0.01), (0.03, 0.02), (0, 0.0), (-0.03, 0.02), (-0.03, -0.01)), 0.006, (0.463, 0, 0.52),
            "painted wood:pink", True)])


def _stroller() -> Plan:
    """A pram: a deep blue tub with a hood, a handle, four spoked wheels."""
    shell = Mould(((-0.28, 0.1, 0.62, 0.3, 0.1, 0.62, 0.14, 0.14), (-0.28, -0.1, 0.62, 0.3, -0.1, 0.62, 0.14, 0.14),
        (-0.3, 0.12, 0.74, 0.34, 0.12, 0.74, 0.12, 0.12), (-0.3, -0.12, 0.74, 0.34, -0.12, 0.74, 0.12, 0.12)), 0.1, 0.03,
        ((0.12, 0, 0.86, 0.3, 0.18, 0.12), (-0.2, 0, 0.86, 0.3, 0.18, 0.12)), finish="main:navy")
    hood = [Sheet(tuple(tuple((-0.36 + 0.42 * math.sin(a) * 0.95 * t - 0.02, 0.25 * math.cos(b),
        0.78 + 0.42 * math.sin(b) * math.cos(a * 0.9) ) for b in [math.pi * j / 12 for j in range(13)]) for t,
        a in [(1.0, 1.5 * k / 6 - 0.35) for k in range(7)]), 0.012, finish="main:navy")]
    return (shell, *hood, *[Rod(tuple((-0.36 + 0.42 * math.sin(a) * 0.95 - 0.02, 0.255 * math.cos(b),
        0.78 + 0.425 * math.sin(b) * math.cos(a * 0.9)) for b in [math.pi * j / 12 for j in range(13)]), 0.008, finish="chrome")
        for a in (1.15, 0.4)], Pad((0.4, 0.34, 0.1), 0.03, at=(0.18, 0, 0.78), finish="fabric:white"),
        *[Group(spoked(0.2, 0.025, 12, "chrome", "rubber:black"), axle=WHEEL, at=(x, 0.25 * s, 0.2)) for x in (-0.36, 0.36)
        for s in (-1, 1)], *[Rod(((-0.36, 0.22 * s, 0.2), (-0.2, 0.22 * s, 0.42), (0.2, 0.22 * s, 0.42), (0.36, 0.22 * s, 0.2)),
        0.014, finish="chrome") for s in (-1, 1)], *[bar((x, -0.25, 0.2), (x, 0.25, 0.2), 0.01, "chrome") for x in (-0.36, 0.36)],
        Rod(((0.44, 0.24, 0.76), (0.7, 0.24, 1.0), (0.78, 0.2, 1.04), (0.78, -0.2, 1.04), (0.7, -0.24, 1.0), (0.44, -0.24, 0.76)),
        0.013, finish="chrome"), bar((0.78, -0.2, 1.04), (0.78, 0.2, 1.04), 0.019, "rubber:black"))


def _fireplace() -> Plan:
    """A brick hearth with a mantel shelf, burning logs on a grate, a clock and candlesticks on the shelf."""
    bricks = [Box((0.19, 0.07, 0.058), 0.006, at=(x, -0.215, 0.06 + 0.066 * r), finish="main" if (r + k) % 4 else "brick:maroon")
        for r in range(17) for k, x in enumerate([-0.72 + 0.2 * j + 0.1 * (r % 2) for j in range(8)]) if abs(x) > 0.46 or r > 11]
    flames = [Turned(((0, 0), (0.05, 0.03), (0.06, 0.09), (0.025, 0.2 + 0.05 * (k % 3)), (0, 0.3 + 0.07 * (k % 3))),
        at=(-0.24 + 0.08 * k, -0.02 + 0.03 * (-1) ** k, 0.14), finish="flame") for k in range(7)]
    logs = [bar((-0.32, y, z), (0.32, y + 0.04, z), 0.055, "wood:dark brown") for y,
        z in ((-0.1, 0.14), (0.06, 0.14), (-0.02, 0.22))]
    return (Box((1.66, 0.36, 1.16), 0.01, at=(0, 0.22, 0.6), finish="main"), *bricks,
        Box((0.94, 0.05, 0.78), 0.004, at=(0, 0.03, 0.41), finish="seed black"),
        *[Box((0.1, 0.26, 0.8), 0.006, at=(0.5 * s, -0.1, 0.42), finish="brick:maroon") for s in (-1, 1)],
        Box((1.9, 0.5, 0.08), 0.015, at=(0, 0.06, 1.22), finish="painted wood:white"),
        Box((1.76, 0.42, 0.06), 0.015, at=(0, 0.08, 1.15), finish="painted wood:white"),
        Box((1.9, 0.6, 0.05), 0.015, at=(0, -0.2, 0.025), finish="stone:dark grey"),
        *[Group((p,), at=(0, -0.14, 0)) for p in (*logs, *flames)], *[bar((-0.36 + 0.09 * k, -0.34, 0.1),
        (-0.36 + 0.09 * k, -0.02, 0.1), 0.01, "iron") for k in range(9)], *[Rod(((x, -0.36, 0.05), (x, -0.36, 0.2),
        (x, -0.4, 0.24)), 0.014, finish="iron") for x in (-0.36, 0.36)],
        drum(0.1, 0.06, (0, 0.05, 1.37), "brass", "y"), drum(0.085, 0.064, (0, 0.05, 1.37), "plastic:white", "y"),
            bar((0, 0.016, 1.37), (0, 0.016, 1.43), 0.004, "seed black"), bar((0, 0.016, 1.37), (0.04, 0.016, 1.37), 0.004,
            "seed black"), *[p for s in (-1, 1) for p in (Turned(((0, 0), (0.05, 0), (0.02, 0.03), (0.02, 0.1), (0.03, 0.12),
            (0, 0.12)), at=(0.55 * s, 0.05, 1.26), finish="brass"), drum(0.014, 0.18, (0.55 * s, 0.05, 1.47), "wax:cream"),
            Turned(((0, 0), (0.008, 0.01), (0, 0.05)), at=(0.55 * s, 0.05, 1.56), finish="flame"))])


def _wheelchair() -> Plan:
    """A wheelchair: a seat and back of cloth in a steel frame, two large wheels with rims, two castors, foot rests."""
    wheels = [Group((*spoked(0.3, 0.035, 16, "chrome", "rubber:black"), Rod(ring(0.26, "y", (0, 0.05 * s, 0)), 0.009, closed=True,
        finish="chrome")), axle=WHEEL, at=(-0.1, 0.29 * s, 0.3)) for s in (-1, 1)]
    frame = [Rod(((-0.28, 0.23 * s, 0.95), (-0.24, 0.23 * s, 0.9), (-0.22, 0.23 * s, 0.5), (-0.2, 0.23 * s, 0.2),
        (0.24, 0.23 * s, 0.2), (0.26, 0.23 * s, 0.5), (-0.2, 0.23 * s, 0.5)), 0.013, straight=True, finish="main")
        for s in (-1, 1)]
    arms = [p for s in (-1, 1) for p in (Rod(((-0.2, 0.23 * s, 0.72), (0.12, 0.23 * s, 0.72), (0.2, 0.23 * s, 0.68),
        (0.22, 0.23 * s, 0.5)), 0.012, finish="main"), Box((0.26, 0.05, 0.03), 0.01, at=(0.0, 0.23 * s, 0.74),
        finish="leather:black"), side(((-0.18, 0.52), (0.2, 0.52), (0.18, 0.68), (-0.18, 0.7)), 0.008, (0, 0.225 * s, 0),
        "main:dark grey"), bar((-0.28, 0.23 * s, 0.95), (-0.38, 0.23 * s, 0.95), 0.016, "rubber:black"),
        bar((0.26, 0.2 * s, 0.48), (0.42, 0.17 * s, 0.14), 0.012, "main"), Box((0.15, 0.13, 0.015), 0.005,
        at=(0.46, 0.12 * s, 0.12), turn=(0, -15, 0), finish=_BLACK), Group(tyre(0.08, 0.03, "rubber:dark grey", "steel"),
        axle=WHEEL, at=(0.26, 0.22 * s, 0.08)), bar((0.24, 0.22 * s, 0.2), (0.26, 0.22 * s, 0.08), 0.012, "main"))]
    return (*wheels, *frame, *arms, Pad((0.44, 0.44, 0.06), 0.015, at=(0.02, 0, 0.52), finish="fabric:black"),
        Pad((0.04, 0.44, 0.42), 0.012, at=(-0.24, 0, 0.72), turn=(0, -3, 0), finish="fabric:black"),
        bar((-0.1, -0.28, 0.3), (-0.1, 0.28, 0.3), 0.014, "main"))


def _stethoscope() -> Plan:
    """A stethoscope lying in a loop: a drum, a forked rubber tube, two steel ear pieces."""
    z = 0.008
    return (drum(0.024, 0.012, (-0.14, -0.09, 0.01), "chrome"), drum(0.02, 0.014, (-0.14, -0.09, 0.011), "plastic:white"),
        Rod(ring(0.0235, at=(-0.14, -0.09, 0.014)), 0.003, closed=True, finish=_BLACK),
        Rod(((-0.12, -0.085, z), (-0.04, -0.1, z), (0.06, -0.11, z), (0.13, -0.05, z), (0.12, 0.04, z), (0.05, 0.06, z),
        (0.0, 0.04, z)), 0.007, finish="main:black"), *[Rod(((0.0, 0.04, z), (-0.04, 0.045 + 0.03 * s, z),
        (-0.1, 0.06 + 0.07 * s, z)), 0.006, finish="main:black") for s in (-1, 1)],
        *[Rod(((-0.1, 0.06 + 0.07 * s, z), (-0.17, 0.06 + 0.085 * s, z), (-0.22, 0.06 + 0.05 * s, z),
        (-0.235, 0.06 + 0.022 * s, z + 0.002)), 0.004, finish="chrome") for s in (-1, 1)],
        *[Ball((0.009, 0.009, 0.008), at=(-0.237, 0.06 + 0.017 * s, z + 0.002), finish="rubber:black") for s in (-1, 1)])


def _syringe() -> Plan:
    """A syringe: a clear barrel with marks and a blue fluid, a plunger, a needle."""
    marks = [Box((0.0006, 0.008 if k % 5 else 0.012, 0.0004), 0.0001, at=(-0.03 + 0.006 * k, 0, 0.0226), finish="plastic:black")
        for k in range(13)]
    whole = (drum(0.0096, 0.02, (-0.035, 0, 0.012), "plastic:white", "x"),
        drum(0.0097, 0.07, (0.012, 0, 0.012), "main:sky blue", "x"), drum(0.0099, 0.008, (-0.022, 0, 0.012), "rubber:black", "x"),
        bar((-0.022, 0, 0.012), (-0.085, 0, 0.012), 0.0035, "plastic:white"),
        drum(0.011, 0.003, (-0.086, 0, 0.012), "plastic:white", "x"), Box((0.003, 0.034, 0.014), 0.001, at=(-0.05, 0, 0.012),
        finish="plastic:white"), drum(0.004, 0.014, (0.058, 0, 0.012), "plastic:blue", "x"),
        bar((0.06, 0, 0.012), (0.1, 0, 0.012), 0.0007, "chrome"))
    return (*whole, *marks)


def _pill_bottle() -> Plan:
    """An orange bottle with a white cap and a label, capsules and tablets spilt before it."""
    caps = [Group((bar((-0.006, 0, 0), (0.0, 0, 0), 0.0042, a), bar((0.0, 0, 0), (0.006, 0, 0), 0.0043, b),
        Ball((0.0042, 0.0042, 0.0042), at=(-0.006, 0, 0), finish=a), Ball((0.0043, 0.0043, 0.0043), at=(0.006, 0, 0), finish=b)),
        at=(x, y, 0.0043), turn=(0, 0, t)) for x, y, t, a, b in ((0.035, -0.04, 20.0, "plastic:red", "plastic:white"),
        (0.01, -0.055, 100.0, "plastic:red", "plastic:white"), (-0.03, -0.05, -30.0, "plastic:blue", "plastic:yellow"),
        (0.06, -0.02, 70.0, "plastic:blue", "plastic:yellow"))]
    tablets = [Turned(((0, 0), (0.005, 0), (0.006, 0.0015), (0.005, 0.003), (0, 0.0034)), at=(x, y, 0), finish="plastic:white")
        for x, y in ((-0.05, -0.03), (-0.01, -0.045), (0.045, -0.06), (0.07, -0.045))]
    return (Turned(((0, 0), (0.024, 0), (0.025, 0.003), (0.025, 0.066), (0.02, 0.07), (0, 0.07)), round=False,
        finish="main:orange"), Turned(((0, 0.07), (0.0255, 0.07), (0.026, 0.074), (0.026, 0.088), (0.024, 0.091), (0, 0.091)),
        finish="plastic:white"), *[Box((0.0014, 0.0014, 0.014), 0.0004, at=(0.026 * c, 0.026 * s, 0.08),
        finish="plastic:light grey") for c, s in spots(1.0, 32)], Sheet(tuple(tuple((0.0263 * math.cos(a), 0.0263 * math.sin(a),
        z) for a in [math.radians(180 + 12 * k) for k in range(16)]) for z in (0.056, 0.036, 0.016)), 0.0004,
        finish="paper:white"), *[Box((0.024 - 0.006 * (k % 3), 0.001, 0.002), 0.0003, at=(0, -0.0268, 0.046 - 0.005 * k),
        finish="plastic:black") for k in range(4)], Box((0.022, 0.001, 0.005), 0.0003, at=(0, -0.0268, 0.053),
        finish="plastic:red"), *caps, *tablets)


def _first_aid() -> Plan:
    """A white case with a red cross and a handle, a roll of bandage and plasters before it."""
    roll = (drum(0.035, 0.06, (0, 0, 0.035), "fabric:cream", "y"), *[Rod(ring(r, "y", (0, -0.0305, 0.035)), 0.0012, closed=True,
        finish="fabric:tan") for r in (0.01, 0.018, 0.026)], Box((0.12, 0.058, 0.003), 0.001, at=(0.06, 0, 0.002),
        finish="fabric:cream"))
    plasters = [Group((Box((0.075, 0.02, 0.002), 0.0008, finish="rubber:peach"),
        Box((0.024, 0.02, 0.0028), 0.0008, finish="fabric:cream")), at=(-0.12, -0.16, 0.002 + 0.003 * k),
        turn=(0, 0, 20 + 75.0 * k)) for k in range(2)]
    return (Box((0.34, 0.12, 0.24), 0.02, at=(0, 0, 0.125), finish="main:white"),
        Box((0.342, 0.122, 0.004), 0.001, at=(0, 0, 0.15), finish=_GREY), Box((0.04, 0.006, 0.13), 0.002, at=(0, -0.061, 0.12),
        finish="plastic:red"), Box((0.13, 0.006, 0.04), 0.002, at=(0, -0.061, 0.12), finish="plastic:red"),
        Rod(((-0.06, 0, 0.24), (-0.055, 0, 0.275), (0.055, 0, 0.275), (0.06, 0, 0.24)), 0.01, finish=_BLACK),
        *[Box((0.03, 0.012, 0.035), 0.004, at=(0.11 * s, -0.06, 0.15), finish="steel") for s in (-1, 1)],
        Group(roll, at=(0.08, -0.15, 0), turn=(0, 0, -15)), *plasters)


def _crutches() -> Plan:
    """A pair of wooden crutches that lean against a stand, with padded rests and hand grips."""
    def crutch(x: float, a: float) -> Group:
        return Group((*[Rod(((0, 0, 0.02), (0.01 * s, 0, 0.3), (0.07 * s, 0, 0.62), (0.08 * s, 0, 1.22)), 0.014,
            finish="main:tan") for s in (-1, 1)], Rod(((-0.11, 0, 1.24), (-0.05, 0, 1.235), (0, 0, 1.23), (0.05, 0, 1.235),
            (0.11, 0, 1.24)), 0.026, finish="rubber:light brown"), bar((-0.075, 0, 0.82), (0.075, 0, 0.82), 0.019,
            "rubber:light brown"), Turned(((0, 0), (0.028, 0), (0.022, 0.05), (0, 0.05)), finish="rubber:dark grey"),
            *[drum(0.008, 0.04, (0.073 * s, 0, 0.9), "steel", "y") for s in (-1, 1)]), at=(x, -0.2, 0), turn=(-11, a, 0))

    return (crutch(-0.2, 6.0), crutch(0.16, -9.0), bar((-0.5, 0.05, 1.1), (0.5, 0.05, 1.1), 0.025, "steel"),
        *[bar((0.48 * s, 0.05, 0), (0.48 * s, 0.05, 1.1), 0.025, "steel") for s in (-1, 1)],
        *[bar((0.48 * s, -0.2, 0.015), (0.48 * s, 0.3, 0.015), 0.02, "steel") for s in (-1, 1)])


PLANS: dict[str, Callable[[], Plan]] = {
    "vacuum cleaner": _vacuum, "clothes iron": _clothes_iron, "ironing board": _ironing_board, "sewing machine": _sewing_machine,
        "fire extinguisher": _extinguisher, "fish tank": _fish_tank, "cradle": _cradle, "stroller": _stroller,
        "fireplace": _fireplace,
    "wheelchair": _wheelchair, "stethoscope": _stethoscope, "syringe": _syringe, "pill bottle": _pill_bottle,
        "first aid kit": _first_aid, "crutches": _crutches,
}
"""Kind -> its plan."""


def rooms(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing that homes and clinics keep about them."""
    return composed(PLANS[params.kind](), params, store)
