"""Kitchen ware: machines for coffee and mixing, tools of the worktop, a sundae."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Turned, composed
from aozora.world.things.members import Plan, bar, bent, drum, flat, side, tapered
from aozora.world.things.strokes import both_sides, helix, ring, spots

_BLACK = "matte plastic:black"


def _coffee_machine() -> Plan:
    """An espresso machine: a steel body with a head, a filter holder, a cup on its tray, a steam wand, cups on top."""
    cup = Turned(((0, 0), (0.018, 0), (0.03, 0.02), (0.034, 0.048), (0.031, 0.048), (0.027, 0.02), (0, 0.006)),
        finish="porcelain:white")
    return (Box((0.32, 0.19, 0.36), 0.012, at=(0, 0.07, 0.19), finish="main"),
        Box((0.32, 0.36, 0.10), 0.012, at=(0, -0.01, 0.34), finish="main"),
        Box((0.32, 0.36, 0.06), 0.01, at=(0, -0.01, 0.04), finish="main"),
            Box((0.28, 0.15, 0.006), 0.002, at=(0, -0.1, 0.072), finish=_BLACK),
        *[Box((0.004, 0.14, 0.006), 0.001, at=(-0.12 + 0.02 * k, -0.1, 0.076), finish="chrome") for k in range(13)],
        drum(0.045, 0.06, (-0.03, -0.1, 0.265), "chrome"), drum(0.036, 0.03, (-0.03, -0.1, 0.225), "chrome"),
        bar((-0.03, -0.13, 0.228), (-0.03, -0.3, 0.21), (0.012, 0.016), _BLACK),
        *[bar((-0.03 + d, -0.1, 0.215), (-0.03 + d, -0.11, 0.185), 0.006, "chrome") for d in (-0.012, 0.012)],
        Group((cup, drum(0.03, 0.004, (0, 0, 0.042), "coffee")), at=(-0.03, -0.11, 0.079)),
        *[bar((-0.03 + d, -0.11, 0.185), (-0.03 + d, -0.11, 0.12), 0.0025, "coffee") for d in (-0.012, 0.012)],
        bent(((0.12, -0.16, 0.3), (0.125, -0.2, 0.27), (0.12, -0.19, 0.12)), 0.006, "chrome"),
        drum(0.03, 0.014, (0.1, -0.193, 0.345), "chrome", "y"), drum(0.025, 0.016, (0.1, -0.194, 0.345), "plastic:white", "y"),
        Box((0.003, 0.002, 0.018), 0.0005, at=(0.105, -0.204, 0.35), turn=(0, 30, 0), finish="plastic:red"),
        *[drum(0.012, 0.016, (-0.11 + 0.045 * k, -0.193, 0.345), _BLACK, "y") for k in range(3)],
        Rod(((-0.15, -0.17, 0.4), (0.15, -0.17, 0.4), (0.15, 0.15, 0.4), (-0.15, 0.15, 0.4), (-0.15, -0.17, 0.4)), 0.005,
            straight=True, finish="chrome"),
        *[Group((cup,), at=(-0.1 + 0.1 * k, 0.06 - 0.09 * (k % 2), 0.39)) for k in range(3)],
        *[drum(0.018, 0.02, (x, y, 0.005), _BLACK) for x in (-0.13, 0.13) for y in (-0.15, 0.13)])


def _coffee_grinder() -> Plan:
    """A hand mill: a wooden box with a drawer, a brass bowl with a crank on top, beans around."""
    beans = [Ball((0.006, 0.0042, 0.004), at=(0.13 * math.cos(2.4 * k) * (0.75 + 0.06 * (k % 5)),
        -0.03 + 0.13 * math.sin(2.4 * k) * (0.75 + 0.06 * (k % 5)), 0.004),
        turn=(0, 0, 50.0 * k), finish="bite:2c1508") for k in range(26)]
    bowl = ((0.02, 0), (0.05, 0.012), (0.064, 0.05), (0.066, 0.055), (0.06, 0.052), (0.045, 0.016), (0, 0.01))
    return (Box((0.16, 0.16, 0.02), 0.006, at=(0, 0, 0.01), finish="main:brown"),
        Box((0.135, 0.135, 0.11), 0.006, at=(0, 0, 0.075), finish="main:brown"),
        Box((0.155, 0.155, 0.018), 0.006, at=(0, 0, 0.138), finish="main:brown"),
            Box((0.105, 0.01, 0.06), 0.003, at=(0, -0.069, 0.06), finish="main:dark brown"),
        Ball((0.01, 0.012, 0.01), at=(0, -0.083, 0.06), finish="brass"), Turned(bowl, at=(0, 0, 0.146), finish="brass"),
            drum(0.052, 0.014, (0, 0, 0.182), "bite:2c1508"),
        *[Ball((0.008, 0.006, 0.005), at=(x, y, 0.192), turn=(10, 0, 60.0 * k), finish="bite:2c1508") for k,
            (x, y) in enumerate((*spots(0.035, 9), *spots(0.018, 5)))],
        *[bent(((-0.064 * c, -0.064 * s, 0.2), (0, 0, 0.235), (0.064 * c, 0.064 * s, 0.2)), 0.004, "brass") for c,
            s in ((1, 0), (0, 1))],
        bar((0, 0, 0.19), (0, 0, 0.262), 0.006, "steel"), Box((0.16, 0.016, 0.006), 0.002, at=(0.07, 0, 0.262), finish="brass"),
        bar((0.14, 0, 0.262), (0.14, 0, 0.28), 0.005, "steel"), Turned(((0, 0), (0.013, 0), (0.017, 0.02), (0.012, 0.04),
            (0, 0.042)), at=(0.14, 0, 0.275), finish="main:brown"), *beans)


def _blender() -> Plan:
    """A motor foot with a dial and a glass jug with fruit in it."""
    foot = ((0, 0), (0.085, 0), (0.088, 0.02), (0.075, 0.1), (0.06, 0.125), (0, 0.125))
    jug = ((0.045, 0.13), (0.055, 0.16), (0.075, 0.34), (0.078, 0.345), (0.072, 0.34), (0.05, 0.16), (0.04, 0.136), (0.045, 0.13))
    return (Turned(foot, finish="main:red"), drum(0.022, 0.014, (0, -0.083, 0.06), "chrome", "y"),
        Box((0.004, 0.003, 0.02), 0.001, at=(0, -0.091, 0.064), finish=_BLACK),
        *[Box((0.016, 0.012, 0.01), 0.003, at=(x, -0.076, 0.03), finish="plastic:white") for x in (-0.045, 0.045)],
            drum(0.056, 0.03, (0, 0, 0.13), _BLACK),
        Turned(jug, finish="glass"), Turned(((0, 0.15), (0.047, 0.152), (0.066, 0.27), (0, 0.272)), round=False, finish="jam"),
        *[Ball((0.012, 0.012, 0.010), at=(x, y, 0.272), finish="bite:c01828") for x, y in spots(0.035, 5)],
        Turned(((0, 0.342), (0.08, 0.342), (0.078, 0.362), (0.04, 0.366), (0.036, 0.385), (0, 0.386)), finish=_BLACK),
        bent(((0.07, 0, 0.33), (0.115, 0, 0.325), (0.118, 0, 0.25), (0.105, 0, 0.2), (0.06, 0, 0.185)), 0.011, _BLACK),
        *[bar((0.02 * s, 0, 0.155), (0.034 * s, 0, 0.17), 0.003, "chrome") for s in (-1, 1)])


def _dishwasher() -> Plan:
    """Its door let down: two racks with plates, glasses and bowls in a lit steel tub."""
    plates = [Turned(((0, 0), (0.09, 0.004), (0.115, 0.018), (0.115, 0.021), (0.09, 0.008), (0, 0.005)),
        at=(-0.2 + 0.045 * k, -0.12, 0.30), turn=(0, 78, 0),
        finish="porcelain:white" if k % 3 else "porcelain:sky blue") for k in range(10)]
    glasses = [Turned(((0, 0.09), (0.03, 0.09), (0.036, 0.0), (0.033, 0.0), (0.027, 0.086), (0, 0.086)),
        at=(-0.2 + 0.08 * k, -0.1, 0.54), finish="glass") for k in range(6)]
    racks: list[AnyPart] = []
    for z in (0.17, 0.52):
        racks += [Rod(((-0.25, -0.28, z + h), (0.25, -0.28, z + h), (0.25, 0.2, z + h), (-0.25, 0.2, z + h),
            (-0.25, -0.28, z + h)), 0.004, straight=True, finish="plastic:light grey") for h in (0, 0.1)]
        racks += [bar((-0.25 + 0.05 * k, -0.28, z + h), (-0.25 + 0.05 * k, -0.28 if h else 0.2, z + 0.1 * bool(h)), 0.0028,
            "plastic:light grey") for k in range(11) for h in (0, 0.001)]
    return (*[Box((0.02, 0.58, 0.8), 0.004, at=(0.29 * s, 0.02, 0.44), finish="main:white") for s in (-1, 1)],
        Box((0.6, 0.58, 0.02), 0.004, at=(0, 0.02, 0.84), finish="main:white"),
        Box((0.56, 0.02, 0.74), 0.004, at=(0, 0.29, 0.45), finish="aluminium"),
            Box((0.56, 0.56, 0.02), 0.004, at=(0, 0.02, 0.11), finish="aluminium"),
        *[Box((0.006, 0.54, 0.72), 0.002, at=(0.277 * s, 0.02, 0.46), finish="aluminium") for s in (-1, 1)],
            Box((0.5, 0.02, 0.01), 0.002, at=(0, -0.2, 0.827), finish="lit shade"),
        Box((0.6, 0.56, 0.1), 0.006, at=(0, 0.02, 0.05), finish="matte plastic:dark grey"),
            Box((0.6, 0.66, 0.05), 0.01, at=(0, -0.59, 0.12), finish="main:white"),
        Box((0.5, 0.54, 0.012), 0.006, at=(0, -0.57, 0.148), finish="aluminium"),
            Box((0.12, 0.08, 0.02), 0.006, at=(0.08, -0.6, 0.157), finish="plastic:light grey"),
        Box((0.6, 0.02, 0.1), 0.004, at=(0, -0.26, 0.795), finish="plastic:dark grey"),
            *[drum(0.008, 0.008, (-0.2 + 0.04 * k, -0.272, 0.8), "plastic:light grey", "y") for k in range(5)],
        *racks, *plates, *glasses)


def _mortar() -> Plan:
    """A stone bowl with a pestle that leans in it."""
    bowl = ((0, 0), (0.05, 0), (0.052, 0.012), (0.044, 0.024), (0.07, 0.05), (0.08, 0.1), (0.078, 0.108), (0.07, 0.106),
        (0.06, 0.06), (0.03, 0.036), (0, 0.032))
    pestle = ((0, -0.02), (0.016, -0.012), (0.018, 0.004), (0.011, 0.04), (0.009, 0.1), (0.012, 0.13), (0.010, 0.142), (0, 0.146))
    herbs = [Ball((0.014, 0.007, 0.003), at=(0.028 * math.cos(2.4 * k), 0.028 * math.sin(2.4 * k), 0.062 + 0.002 * (k % 5)),
        turn=(20, 25, 57.0 * k), finish="leafy:3f8a2e") for k in range(16)]
    return (Turned(bowl, finish="main"), Turned(pestle, at=(0.018, -0.004, 0.07), turn=(8, 32, 0), finish="main"),
        drum(0.052, 0.01, (0, 0, 0.055), "leafy:4c7a30"), *herbs)


def _grater() -> Plan:
    """A box grater whose faces are studded with teeth, on a cut of cheese."""
    front = ((-0.055, 0.0), (0.055, 0.0), (0.035, 0.2), (-0.035, 0.2))
    teeth = [Box((0.007, 0.007, 0.0044), 0.0021, at=((-0.04 + 0.01 * c + 0.005 * (r % 2)) * (1 - 0.0021 * (12 + 11 * r)),
        -0.0425 + 0.0135 * (0.02 + 0.011 * r) / 0.2, 0.022 + 0.011 * r),
        turn=(60, 0, 0), finish="chrome") for r in range(14) for c in range(9)]
    holes = [Box((0.0044, 0.002, 0.0032), 0.0009, at=(p.at[0], p.at[1] - 0.0003, p.at[2] - 0.0036), finish="seed black")
        for p in teeth]
    slots = [Box((0.004, 0.03, 0.008), 0.001, at=(0.0525 - 0.02 * (0.03 + 0.035 * k) / 0.2, 0, 0.03 + 0.035 * k),
        finish="seed black") for k in range(5)]
    return (side(front, 0.084, (0, 0, 0), "steel"), *teeth, *holes, *slots,
        Box((0.074, 0.07, 0.01), 0.003, at=(0, 0, 0.203), finish=_BLACK),
        bent(((-0.03, 0, 0.2), (-0.032, 0, 0.235), (0, 0, 0.245), (0.032, 0, 0.235), (0.03, 0, 0.2)), 0.008, "main:red"),
        Box((0.13, 0.1, 0.01), 0.004, at=(0, 0, 0.004), finish="rubber:black"))


def _colander() -> Plan:
    """A bowl full of holes on a foot, with two handles."""
    bowl = ((0.05, 0.012), (0.09, 0.022), (0.125, 0.07), (0.135, 0.115), (0.146, 0.118), (0.146, 0.121), (0.132, 0.119),
        (0.121, 0.072), (0.088, 0.026), (0, 0.014))
    curve = ((0.103, 0.034, 42), (0.115, 0.05, 52), (0.1238, 0.0665, 60), (0.129, 0.083, 68), (0.1335, 0.1, 76))
    holes = [Box((0.0085, 0.0085, 0.004), 0.0018, at=(r * math.cos(a), r * math.sin(a), z), turn=(0, tilt, math.degrees(a)),
        finish="seed black")
        for n, (r, z, tilt) in enumerate(curve) for a in [2 * math.pi * (k + 0.5 * (n % 2)) / 40 for k in range(40)]]
    grips = [bent(((0.14 * s, -0.04, 0.115), (0.178 * s, -0.03, 0.122), (0.178 * s, 0.03, 0.122), (0.14 * s, 0.04, 0.115)), 0.006,
        "main") for s in (-1, 1)]
    return (Turned(bowl, finish="main"), Turned(((0.06, 0), (0.065, 0), (0.06, 0.02), (0.056, 0.02), (0.06, 0)), round=False,
        finish="main"), *holes, *grips)


def _cutting_board() -> Plan:
    """A board with a handle, a knife, a tomato half and slices on it."""
    outline = both_sides(((0.14, -0.11), (0.15, -0.1), (0.15, 0.1), (0.14, 0.11), (0.05, 0.115), (0.03, 0.13), (0.026, 0.2),
        (0.012, 0.21)))
    slices = [Group((drum(0.03, 0.006, (0, 0, 0), "bite:c8281c"), drum(0.025, 0.0064, (0, 0, 0), "bite:e2604a"),
        *[Ball((0.004, 0.002, 0.004), at=(x, y, 0.002), finish="bite:e8b060")
        for x, y in spots(0.015, 6)]), at=(-0.02 + 0.026 * k, -0.03 - 0.006 * k, 0.028 + 0.004 * k), turn=(0, 12, 0))
            for k in range(4)]
    blade = ((-0.09, 0.0), (0.07, -0.004), (0.085, 0.012), (0.06, 0.022), (-0.09, 0.03))
    return (flat(outline, 0.02, (0, 0, 0.01), "main:brown", False), drum(0.01, 0.0208, (0, 0.185, 0.01), "seed black"), *slices,
        Ball((0.032, 0.032, 0.028), flat=True, at=(-0.085, 0.03, 0.021), finish="bite:c8281c"),
            Group((flat(blade, 0.003, (0, 0, 0), "steel"),
        Box((0.11, 0.024, 0.016), 0.006, at=(-0.14, 0.016, 0), finish=_BLACK)), at=(0.09, 0.05, 0.026), turn=(0, 0, -20)))


def _wine_rack() -> Plan:
    """A wooden lattice with bottles lying in it."""
    posts = [Box((0.025, 0.025, 0.52), 0.004, at=(x, y, 0.26), finish="main:brown") for x in (-0.27, -0.09, 0.09, 0.27)
        for y in (-0.1, 0.1)]
    rails = [Box((0.58, 0.02, 0.022), 0.004, at=(0, y, 0.07 + 0.13 * r), finish="main:brown") for y in (-0.1, 0.1)
        for r in range(4)]
    ties = [Box((0.02, 0.2, 0.02), 0.004, at=(x, 0, 0.07 + 0.13 * r), finish="main:brown") for x in (-0.27, 0.27)
        for r in range(4)]
    body = ((0, 0), (0.036, 0.002), (0.037, 0.18), (0.032, 0.205), (0.014, 0.235), (0.0135, 0.3), (0, 0.3))
    bottles: list[AnyPart] = []
    for r, c in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1), (3, 1), (3, 2)):
        tone, cap = (("glass:dark green", "plastic:crimson"), ("glass:brown", "plastic:black"),
            ("glass:dark green", "gold"))[(r + 2 * c) % 3]
        place = (-0.18 + 0.18 * c, 0.17, 0.12 + 0.13 * r)
        bottles.append(Group((Turned(body, finish=tone), drum(0.0155, 0.06, (0, 0, 0.275), cap),
            drum(0.0376, 0.08, (0, 0, 0.1), "paper:cream")), at=place, turn=(90, 0, 0)))
    return (*posts, *rails, *ties, *bottles)


def _sundae() -> Plan:
    """Three scoops in a tall glass with sauce, cream, a cherry, a wafer and a long spoon."""
    glass = ((0, 0), (0.042, 0), (0.04, 0.005), (0.01, 0.012), (0.009, 0.03), (0.02, 0.04), (0.05, 0.1), (0.062, 0.15),
        (0.059, 0.15), (0.046, 0.1), (0.016, 0.046), (0, 0.042))
    scoops = [Ball((0.034, 0.034, 0.03), at=p, finish=f) for p, f in (((-0.026, -0.014, 0.152), "crumb:f2e3bd"),
        ((0.027, -0.012, 0.152), "crumb:e79aa6"), ((0.0, 0.026, 0.156), "crumb:5a3018"))]
    layers = [Turned(((0, a), (r, a), (q, b), (0, b)), round=False, finish=f) for a, r, b, q,
        f in ((0.046, 0.014, 0.075, 0.03, "crumb:e79aa6"), (0.075, 0.03, 0.105, 0.046, "crumb:f2e3bd"),
        (0.105, 0.046, 0.14, 0.055, "crumb:5a3018"))]
    swirl = Rod(tuple((x * (1 - 0.9 * k / 79), y * (1 - 0.9 * k / 79), z) for k,
        (x, y, z) in enumerate(helix(0.024, 0.178, 0.216, 3.2))), 0.0105, finish="crumb:fbf6ea")
    drips = [bent(((0.02 * c, 0.02 * s, 0.186), (0.045 * c, 0.045 * s, 0.17), (0.056 * c, 0.054 * s, 0.146)),
        (0.007, 0.008, 0.005), "glaze:3a1708") for c, s in spots(1.0, 7, 12)]
    return (Turned(glass, finish="glass"), *layers, *scoops, swirl, *drips,
        Ball((0.012, 0.012, 0.012), at=(0, 0, 0.228), finish="glaze:b00a1c"),
        bent(((0, 0, 0.238), (0.004, 0, 0.25), (0.016, 0, 0.262)), 0.0012, "stalk"),
            Group((Box((0.03, 0.004, 0.09), 0.001, finish="crust:d9a95a"),
        *[Box((0.03, 0.0048, 0.0015), 0.0004, at=(0, 0, -0.035 + 0.01 * k), finish="crust:a8742e") for k in range(8)]),
            at=(0.035, 0.03, 0.205), turn=(-10, 22, 0)),
        bar((-0.035, 0.02, 0.15), (-0.075, 0.03, 0.25), 0.0025, "chrome"))


def _juicer() -> Plan:
    """A citrus press: a ribbed cone in a dish with a spout over a jug, and halves of oranges."""
    ribs = [bent(((0.006 * c, 0.006 * s, 0.215), (0.022 * c, 0.022 * s, 0.195), (0.036 * c, 0.036 * s, 0.16)), 0.005,
        "plastic:white") for c, s in spots(1.0, 10)]
    dish = ((0, 0.152), (0.07, 0.15), (0.085, 0.175), (0.087, 0.178), (0.08, 0.176), (0.066, 0.158), (0, 0.158))
    halves = [Group((Ball((0.04, 0.04, 0.036), flat=True, turn=(180, 0, 0), finish="orange peel"),
        drum(0.0375, 0.002, (0, 0, 0.0), "bite:f3dfae"),
        *[Ball((0.012, 0.006, 0.0025), at=(0.019 * c, 0.019 * s, 0.001), turn=(0, 0, math.degrees(math.atan2(s, c))),
            finish="bite:f29a1e") for c, s in spots(1.0, 9)]),
        at=p, turn=q) for p, q in (((0.15, -0.09, 0.034), (62, 0, 20)), ((-0.14, -0.08, 0.036), (0, 0, 0)))]
    return (Turned(((0, 0), (0.07, 0), (0.072, 0.02), (0.06, 0.13), (0.066, 0.15), (0, 0.15)), finish="main:orange"),
        Turned(dish, finish="plastic:white"), *ribs,
        Turned(((0.034, 0.155), (0.034, 0.165), (0.02, 0.196), (0, 0.216)), finish="plastic:white"),
            Box((0.03, 0.06, 0.012), 0.005, at=(0, -0.1, 0.155), turn=(18, 0, 0), finish="plastic:white"),
        Turned(((0, 0), (0.03, 0), (0.037, 0.09), (0.034, 0.09), (0.027, 0.06), (0, 0.06)), round=False, at=(0, -0.135, 0.0),
            finish="porcelain:white"), drum(0.033, 0.004, (0, -0.135, 0.082), "orange juice"), *halves)


def _candelabra() -> Plan:
    """A branched silver candlestick for five lit candles."""
    stem = ((0, 0), (0.075, 0), (0.07, 0.012), (0.03, 0.022), (0.014, 0.04), (0.02, 0.07), (0.011, 0.1), (0.011, 0.2),
        (0.02, 0.22), (0.011, 0.24), (0.011, 0.3), (0, 0.3))
    parts: list[AnyPart] = [Turned(stem, finish="main")]
    for x, z in ((0, 0.3), (-0.08, 0.28), (0.08, 0.28), (-0.16, 0.265), (0.16, 0.265)):
        if x:
            parts.append(bent(((0, 0, 0.2 if abs(x) > 0.1 else 0.235), (0.45 * x, 0, 0.165 if abs(x) > 0.1 else 0.205),
                (0.92 * x, 0, z - 0.05), (x, 0, z)), 0.007, "main"))
        parts += [Turned(((0, 0), (0.026, 0.004), (0.028, 0.012), (0.012, 0.012), (0.014, 0.03), (0, 0.03)), at=(x, 0, z),
            finish="main"),
            tapered(0.0105, 0.009, 0.13, (x, 0, z + 0.028), "wax:cream"),
                bar((x, 0, z + 0.155), (x, 0, z + 0.166), 0.001, "seed black"),
            Turned(((0, 0), (0.006, 0.006), (0.0066, 0.014), (0.003, 0.028), (0, 0.04)), at=(x, 0, z + 0.16), finish="flame")]
    return tuple(parts)


def _balance() -> Plan:
    """A balance: two pans on chains under a beam on a brass column."""
    parts: list[AnyPart] = [Turned(((0, 0), (0.09, 0), (0.088, 0.014), (0.05, 0.022), (0.016, 0.04), (0.011, 0.06), (0.009, 0.4),
        (0.014, 0.41), (0, 0.43)), finish="main"),
        Rod(((-0.2, 0, 0.42), (-0.1, 0, 0.404), (0, 0, 0.412), (0.1, 0, 0.388), (0.2, 0, 0.372)),
            (0.004, 0.006, 0.009, 0.006, 0.004), finish="main"), Ball((0.014, 0.014, 0.014), at=(0, 0, 0.444), finish="main")]
    for x, z in ((-0.2, 0.42), (0.2, 0.372)):
        parts += [*[bar((x, 0, z), (x + 0.07 * c, 0.07 * s, z - 0.24), 0.0013, "main") for c, s in spots(1.0, 3, 90)],
            Turned(((0, 0), (0.05, 0.006), (0.078, 0.024), (0.08, 0.026), (0.076, 0.026), (0.05, 0.010), (0, 0.004)),
                at=(x, 0, z - 0.265), finish="main"), Rod(ring(0.008, "x", (x, 0, z)), 0.002, closed=True, finish="main")]
    weights = [Turned(((0, 0), (r, 0), (r, 1.6 * r), (0.4 * r, 1.8 * r), (0.5 * r, 2.2 * r), (0, 2.3 * r)),
        at=(0.2 + x, y, 0.113), finish="brass") for r, x, y in ((0.018, -0.02, 0), (0.013, 0.022, 0.01), (0.01, 0.016, -0.026))]
    gold = [Ball((0.012, 0.011, 0.009), at=(-0.2 + 0.03 * c, 0.03 * s, 0.172), finish="gold") for c,
        s in (*spots(1.0, 7), (0.0, 0.0))]
    return (*parts, *weights, *gold)


def _kitchen_scale() -> Plan:
    """A kitchen scale: a round dial with a needle in a body, a bowl on top."""
    ticks = [bar((0.054 * c, -0.072, 0.085 + 0.054 * s), (0.062 * c, -0.072, 0.085 + 0.062 * s), 0.0012, "plastic:black") for c,
        s in spots(1.0, 24)]
    body = both_sides(((0.11, 0.0), (0.105, 0.02), (0.08, 0.15), (0.06, 0.165)))
    return (side(body, 0.12, (0, 0, 0), "main:mint"), drum(0.072, 0.02, (0, -0.06, 0.085), "chrome", "y"),
        drum(0.067, 0.021, (0, -0.0605, 0.085), "plastic:white", "y"), *ticks,
        bar((0, -0.0735, 0.085), (0.034, -0.0735, 0.122), (0.003, 0.0012), "plastic:red"),
            drum(0.006, 0.006, (0, -0.0725, 0.085), "plastic:red", "y"), drum(0.03, 0.03, (0, 0, 0.175), "chrome"),
        Turned(((0, 0.188), (0.05, 0.19), (0.1, 0.22), (0.125, 0.245), (0.128, 0.245), (0.1, 0.216), (0.05, 0.186), (0, 0.184)),
            finish="main:mint"),
        *[Ball((0.035, 0.035, 0.033), at=(0.04 * c, 0.04 * s, 0.232), finish="glaze:b3202a") for c, s in spots(1.0, 3, 40)])


PLANS: dict[str, Callable[[], Plan]] = {
    "coffee machine": _coffee_machine, "coffee grinder": _coffee_grinder, "blender": _blender, "dishwasher": _dishwasher,
        "mortar and pestle": _mortar, "cheese grater": _grater,
    "colander": _colander, "cutting board": _cutting_board, "wine rack": _wine_rack, "sundae": _sundae, "juicer": _juicer,
        "candelabra": _candelabra, "balance scale": _balance,
    "kitchen scale": _kitchen_scale,
}
"""Kind -> its plan."""


def kitchen(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A piece of kitchen ware."""
    return composed(PLANS[params.kind](), params, store)
