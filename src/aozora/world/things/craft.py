"""Craft of land, sea, air and space that are built from plans; they look along +X."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import Line3, disc, ring, spots

Plan = tuple[AnyPart, ...]


def _ufo() -> Plan:
    """A saucer: a glass dome, a ring of lamps, three legs."""
    hull = ((0, 0.75), (0.9, 0.80), (1.6, 0.95), (2.7, 1.18), (3.0, 1.32), (2.95, 1.40), (2.2, 1.62), (1.25, 1.80), (0, 1.86))
    lamps = [Ball((0.13, 0.13, 0.09), at=(2.45 * c, 2.45 * s, 1.09), finish="glow blue" if k % 2 else "bulb")
        for k, (c, s) in enumerate(spots(1.0, 14))]
    legs = [Rod(((1.2 * c, 1.2 * s, 0.95), (1.9 * c, 1.9 * s, 0.05)), (0.07, 0.05), straight=True, finish="steel")
        for c, s in spots(1.0, 3, 30)]
    pads = [Turned(((0, 0), (0.28, 0), (0.26, 0.06), (0, 0.08)), at=(1.9 * c, 1.9 * s, 0), finish="steel")
        for c, s in spots(1.0, 3, 30)]
    return (Turned(hull, finish="main"), Ball((1.1, 1.1, 0.95), flat=True, at=(0, 0, 1.74), finish="glass"),
        Turned(((1.08, 1.72), (1.2, 1.72), (1.22, 1.82), (1.08, 1.84), (1.08, 1.72)), round=False, finish="chrome"),
        Ball((0.32, 0.30, 0.36), at=(0, 0, 2.05), finish="bite:6fb33c"),
            *[Ball((0.07, 0.07, 0.10), at=(0.27, 0.12 * s, 2.15), finish="seed black") for s in (-1, 1)],
                Turned(((0, 0.72), (0.8, 0.74), (0.85, 0.80), (0, 0.82)), finish="glow blue"), *lamps, *legs, *pads)


def _spaceship() -> Plan:
    """A freighter: a long faceted hull, swept wings, a lit cockpit, three engines that glow."""
    hull = ((9.0, 0, 1.9, 4.0, 0, 2.1, 0.35, 1.15), (4.0, 0, 2.1, -5.0, 0, 2.2, 1.2, 1.6), (-2.0, 0, 3.2, 3.2, 1.0, 0.8),
        (5.6, 0, 2.75, 1.3, 0.6, 0.5))
    wings = [Slab(tuple((x, s * y) for x, y in ((1.5, 1.0), (-3.2, 6.4), (-5.4, 6.6), (-4.6, 1.0)))[::s], 0.26, 0.1,
        at=(0, 0, 1.9), round=False, finish="main") for s in (-1, 1)]
    pods = [Rod(((0.6, 6.4 * s, 1.9), (-5.6, 6.4 * s, 1.9)), (0.22, 0.4), straight=True, finish="accent:plastic:red")
        for s in (-1, 1)]
    engines: list[AnyPart] = []
    for y, z, r in ((0.0, 2.2, 0.95), (1.5, 1.9, 0.62), (-1.5, 1.9, 0.62)):
        engines += [Turned(((0, 0), (r, 0), (r * 1.1, 0.6), (r * 0.9, 1.3), (0.7 * r, 1.3), (0.75 * r, 0.9), (0, 0.9)),
            at=(-5.2, y, z), turn=(0, -90, 0), finish="iron"), Slab(disc(r * 0.72), 0.05, 0.01, at=(-6.2, y, z),
            turn=(0, 90, 0), finish="glow blue")]
    panes = [Box((0.5, 0.06, 0.18), 0.03, at=(2.2 - 1.0 * k, 1.36 * s, 2.5), finish="bulb") for k in range(5) for s in (-1, 1)]
    greebles = [Box((0.5 + 0.3 * (k % 3), 0.4 + 0.2 * (k % 2), 0.25), 0.05, at=(-4.2 + 0.9 * k, 0.5 * (-1) ** k,
        3.55 - 0.05 * (k - 3) ** 2), finish="steel") for k in range(7)]
    return (Mould(hull, 0.5, 0.16, finish="main"), Ball((0.95, 0.42, 0.34), at=(6.0, 0, 2.95), finish="dark glass"), *wings,
        *pods, *engines, *panes, *greebles, Slab(((-3.0, 0), (-5.4, 0), (-6.0, 2.4), (-5.0, 2.4)), 0.2, 0.06, at=(0, 0, 3.3),
        turn=(90, 0, 0), round=False, finish="accent:plastic:red"), *[Rod(((x, y, 1.0), (x, y, 0.1)), 0.14, straight=True,
        finish="steel") for x, y in ((4.0, 0), (-3.4, 1.1), (-3.4, -1.1))], *[Box((0.9, 0.6, 0.14), 0.05, at=(x, y, 0.07),
        finish="steel") for x, y in ((4.0, 0), (-3.4, 1.1), (-3.4, -1.1))])


def _panel(x: float, y: float, z: float, wide: float, deep: float) -> Plan:
    lines = [Box((wide, 0.03, 0.05), 0.005, at=(x, y - deep / 2 + deep * (k + 0.5) / 6, z), finish="steel") for k in range(6)]
    return (Box((wide, deep, 0.04), 0.01, at=(x, y, z), finish="solar cell"), *lines,
        *[Box((0.03, deep, 0.05), 0.005, at=(x + d * wide, y, z), finish="steel") for d in (-0.49, -0.16, 0.16, 0.49)])


def _satellite() -> Plan:
    """A gold-wrapped body, two wings of solar cells, a dish."""
    return (Box((1.5, 1.3, 1.7), 0.08, at=(0, 0, 1.5), finish="gold"), *[Group(_panel(0, 2.9 * s, 1.5, 1.3, 4.0))
        for s in (-1, 1)], *[Rod(((0, 0.6 * s, 1.5), (0, 1.0 * s, 1.5)), 0.07, straight=True, finish="steel") for s in (-1, 1)],
        Group((Turned(((0, 0.0), (0.35, 0.05), (0.75, 0.26), (0.95, 0.48), (0.97, 0.48), (0.75, 0.22), (0.3, 0.0), (0, -0.06)),
        finish="main:white"), Rod(((0, 0, 0), (0, 0, 0.6)), 0.03, straight=True, finish="steel"),
        Ball((0.1, 0.1, 0.1), at=(0, 0, 0.62), finish="main:white")), at=(0.7, 0, 2.5), turn=(0, 50, 0)),
            Rod(((0, 0, 0.7), (0, 0, 0.0)), (0.32, 0.42), straight=True, finish="iron"),
                *[Rod(((0.5, 0.4 * s, 2.3), (0.5, 0.5 * s, 3.1)), 0.025, straight=True, finish="steel") for s in (-1, 1)],
                *[Box((0.02, 0.5, 0.4), 0.01, at=(0.76, 0.3 * s, 1.2), finish="main:white") for s in (-1, 1)])


def _station() -> Plan:
    """A space station: modules in a cross, a truss, eight solar wings, a dish."""
    def can(a: tuple[float, float, float], b: tuple[float, float, float]) -> Plan:
        return (Rod((a, b), 1.5, straight=True, finish="main:white"), *[Rod(((a[0] + (b[0] - a[0]) * t,
            a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t), (a[0] + (b[0] - a[0]) * (t + 0.03),
            a[1] + (b[1] - a[1]) * (t + 0.03), a[2] + (b[2] - a[2]) * (t + 0.03))), 1.58, straight=True,
            finish="plastic:light grey") for t in (0.05, 0.5, 0.92)])

    wings = [Group(_panel(x, 17.0 * s, 6.0, 3.6, 9.0)) for x in (-8.0, -3.4, 3.4, 8.0) for s in (-1, 1)]
    truss = [Rod(((x, -22, z), (x, 22, z)), 0.16, straight=True, finish="steel")
        for x, z in ((-0.6, 5.4), (0.6, 5.4), (0.0, 6.4))] + [Rod(((-0.6 * (-1) ** k, -22 + 2 * k, 5.4), (0, -21 + 2 * k, 6.4),
        (0.6 * (-1) ** k, -20 + 2 * k, 5.4)), 0.09, straight=True, finish="steel") for k in range(22)]
    arms = [Rod(((-9.5, 17.0 * s, 6.0), (9.5, 17.0 * s, 6.0)), 0.2, straight=True, finish="steel") for s in (-1, 1)]
    return (*can((-9, 0, 3.2), (-2, 0, 3.2)), *can((-1.5, 0, 3.2), (4, 0, 3.2)), *can((4.5, 0, 3.2), (11, 0, 3.2)),
        *can((1.5, -7, 3.2), (1.5, -1.8, 3.2)), *can((1.5, 1.8, 3.2), (1.5, 7, 3.2)), *truss, *arms, *wings,
        Turned(((0, 0), (1.4, 0), (1.0, 1.2), (0, 1.4)), at=(11.2, 0, 3.2), turn=(0, 90, 0), finish="gold"))


def _submarine() -> Plan:
    hull = ((0, -6.0), (0.35, -5.9), (0.8, -4.6), (1.1, -2.6), (1.15, 0.0), (1.15, 3.0), (0.95, 4.6), (0.5, 5.6), (0, 5.9))
    blades = [Group((Slab(((0.1, -0.14), (0.85, -0.3), (0.95, 0.1), (0.12, 0.14)), 0.05, 0.02, turn=(28, 0, 0),
        finish="brass"),), turn=(0, 0, 72.0 * k)) for k in range(5)]
    return (Turned(hull, at=(0, 0, 1.2), turn=(0, 90, 0), finish="main:yellow"),
        Mould(((0.9, 0, 2.3, 1.1, 0.42, 0.95), (0.9, 0, 2.9, 0.85, 0.36, 0.5)), 0.1, 0.07, finish="main:yellow"),
        *[Turned(((0, 0), (0.2, 0), (0.24, 0.06), (0, 0.1)), at=(3.2 - 1.5 * k, -1.1, 1.35), turn=(90, 0, 0),
        finish="dark glass") for k in range(4)], *[Rod(ring(0.24, "y", (3.2 - 1.5 * k, -1.14, 1.35)), 0.045, closed=True,
        finish="brass") for k in range(4)], Rod(((1.2, 0, 3.3), (1.2, 0, 4.3), (1.5, 0, 4.3)), 0.07, straight=True,
        finish="steel"), Rod(((0.7, 0, 3.3), (0.7, 0, 3.9)), 0.03, straight=True, finish="steel"),
            *[Slab(((-4.4, 0.4 * s), (-5.4, 0.4 * s), (-5.5, 1.7 * s), (-5.0, 1.7 * s))[:: s], 0.1, 0.03, at=(0, 0, 1.2),
                turn=(t, 0, 0), round=False, finish="main:yellow") for s in (-1, 1) for t in (0, 90)],
                Group(tuple(blades), at=(-6.0, 0, 1.2), turn=(0, -90, 0)), *[Slab(((1.4, 0.4 * s), (0.6, 0.4 * s),
                (0.7, 1.2 * s), (1.1, 1.2 * s))[:: -s], 0.08, 0.02, at=(0, 0, 2.6), round=False,
                finish="main:yellow") for s in (-1, 1)])


def _drone() -> Plan:
    """A quadcopter with a camera beneath."""
    parts: list[AnyPart] = [Mould(((0, 0, 0.075, 0.09, 0.05, 0.026), (0.05, 0, 0.078, 0.04, 0.036, 0.02)), 0.02, 0.006,
        finish="main:white"), Ball((0.018, 0.018, 0.018), at=(0.085, 0, 0.045), finish="matte plastic:black"),
        Ball((0.008, 0.010, 0.010), at=(0.099, 0, 0.045), finish="lens")]
    for x in (-0.13, 0.13):
        for y in (-0.15, 0.15):
            parts += [Rod(((0.4 * x, 0.2 * y, 0.078), (x, y, 0.085)), (0.015, 0.010), straight=True, finish="main:white"),
                Turned(((0, 0), (0.017, 0), (0.017, 0.03), (0.006, 0.036), (0, 0.04)), at=(x, y, 0.075),
                finish="matte plastic:black"), Group(tuple(Slab(((0.006 * s, -0.006), (0.11 * s, -0.012), (0.112 * s, 0.004),
                (0.006 * s, 0.007))[::s], 0.002, 0.0006, turn=(8.0 * s, 0, 0), finish="matte plastic:dark grey") for s in (-1,
                1)), at=(x, y, 0.112), turn=(0, 0, 400 * (x + y))), Ball((0.005, 0.005, 0.004), at=(x, y, 0.072),
                finish="lamp green" if x < 0 else "plastic:red")]
    return (*parts, *[Rod(((-0.07, 0.055 * s, 0.06), (-0.08, 0.085 * s, 0.005), (0.08, 0.085 * s, 0.005),
        (0.07, 0.055 * s, 0.06)), 0.005, finish="matte plastic:dark grey") for s in (-1, 1)])


def _sail(x: float, half: float, low: float, high: float, belly: float, finish: str) -> Sheet:
    """A square sail filled from behind."""
    rows: list[Line3] = []
    for i in range(9):
        t = i / 8
        z, w = high + (low - high) * t, half * (0.86 + 0.14 * t)
        rows.append(tuple((x + belly * math.sin(math.pi * min(1.0, 0.15 + 0.85 * t)) * (1 - (2 * k / 12 - 1) ** 2 * 0.75),
            -(2 * k / 12 - 1) * w, z + 0.10 * half * (1 - (2 * k / 12 - 1) ** 2) * (1 if t == 1 else 0)) for k in range(13)))
    return Sheet(tuple(rows), 0.03, finish=finish)


def _tall_ship(sail: str, flag: str) -> Callable[[], Plan]:
    """A three-masted ship under square sails."""
    def drawn() -> Plan:
        sections = ((-9.0, 1.9, 2.2, 5.2), (-7.5, 2.5, 1.2, 4.8), (-4.0, 2.9, 0.3, 3.4), (2.0, 2.9, 0.1, 3.2),
            (6.0, 2.2, 0.4, 3.7), (8.6, 1.1, 1.4, 4.3), (10.0, 0.15, 2.8, 4.8))
        rows: list[Line3] = []
        for x, half, keel, top in sections:
            ribs = [(-1.0, 1.0), (-1.02, 0.72), (-0.95, 0.42), (-0.62, 0.12), (0.0, 0.0), (0.62, 0.12), (0.95, 0.42),
                (1.02, 0.72), (1.0, 1.0)]
            rows.append(tuple((x + 0.06 * (1 - v), half * u, keel + (top - keel) * v) for u, v in ribs))
        hull = Sheet(tuple(rows), 0.16, finish="main:brown")
        deck = Slab((*[(x, -0.96 * h) for x, h, _, _ in sections], *[(x, 0.96 * h) for x, h, _, _ in reversed(sections)]), 0.1,
            0.02, ((-9.0, 4.6), (-5.2, 4.3), (-4.6, 2.7), (5.0, 2.8), (6.0, 3.3), (10.0, 4.4)), round=False, finish="accent:oak")
        masts: list[AnyPart] = []
        for x, tall, half in ((-5.2, 12.0, 2.5), (0.2, 15.0, 3.4), (5.2, 13.0, 2.9)):
            masts.append(Rod(((x, 0, 2.0), (x, 0, tall)), (0.22, 0.10), straight=True, finish="main:brown"))
            top = tall - 0.8
            for k, share in enumerate((0.34, 0.34, 0.26)):
                low = top - share * (tall - 4.4)
                w = half * (0.62 + 0.19 * k)
                masts += [Rod(((x + 0.25, -w * 0.95, top), (x + 0.25, w * 0.95, top)), 0.09, straight=True,
                    finish="main:brown"), _sail(x + 0.3, w * 0.92, low + 0.2, top - 0.08, 0.55 + 0.15 * k, sail)]
                top = low
            masts += [Rod(((x, 0, tall - 2.5), (x - 0.6, 2.7 * s, 3.3)), 0.035, straight=True, finish="fabric:tan")
                for s in (-1, 1)] + [Rod(((x, 0, tall - 2.5), (x + 0.5, 2.7 * s, 3.3)), 0.035, straight=True,
                finish="fabric:tan") for s in (-1, 1)]
        ports = [Box((0.5, 0.08, 0.42), 0.04, at=(-5.6 + 1.7 * k, s * 2.93, 2.2), finish="soil") for k in range(6)
            for s in (-1, 1)]
        jibs = [Sheet((((9.4 + 1.5 * j, 0.0, 4.9 + 0.5 * j), (9.4 + 1.5 * j, 0.02, 4.9 + 0.5 * j)),
            ((6.4 + 0.9 * j, 0.5, 5.2), (7.4 + 1.0 * j, -0.3, 5.0 + 0.2 * j)), ((5.4, 0.0, 11.2), (5.4, 0.02, 11.2))), 0.03,
            finish=sail) for j in range(2)]
        return (hull, deck, *masts, *ports, *jibs, Rod(((8.8, 0, 4.3), (13.4, 0, 6.2)), (0.2, 0.08), straight=True,
            finish="main:brown"), *[Rod(tuple((x, s * (h + 0.03), t + 0.05) for x, h, _, t in sections), 0.11,
            finish="gold") for s in (-1, 1)], Sheet(tuple(tuple((0.2 - 0.18 * k, 0.14 * math.sin(1.2 * k + 0.4 * i),
            15.9 - 0.28 * i) for k in range(9)) for i in range(4)), 0.02, finish=flag),
            Rod(((0.2, 0, 14.8), (0.2, 0, 16.0)), 0.05, straight=True, finish="main:brown"),
                *[Box((0.08, 0.5, 0.6), 0.05, at=(-9.12, y, 3.7), finish="bulb") for y in (-1.0, 0.0, 1.0)])

    return drawn


def _cart_wheel(r: float, finish: str) -> Plan:
    spokes = [Rod(((0, 0, 0), (r * c, 0, r * s)), 0.026, straight=True, finish=finish) for c, s in spots(0.95, 12)]
    return (*spokes, Rod(ring(r, "y"), 0.04, closed=True, finish=finish), Rod(ring(r + 0.03, "y"), 0.016, closed=True,
        finish="iron"), Rod(((0, -0.1, 0), (0, 0.1, 0)), 0.075, straight=True, finish=finish))


def _carriage() -> Plan:
    """A coach with a closed body, lamps, a box seat and four spoked wheels."""
    side = ((-0.95, 0.95), (0.85, 0.95), (1.0, 1.3), (0.95, 2.1), (-0.95, 2.1), (-1.1, 1.4))
    body = Slab(side, 1.3, 0.06, turn=(90, 0, 0), finish="main:crimson")
    wheels = [Group(_cart_wheel(r, "accent:painted wood:gold"), axle=WHEEL, at=(x, 0.78 * s, r + 0.03))
        for x, r in ((-1.15, 0.62), (1.25, 0.48)) for s in (-1, 1)]
    panes = [Box((0.5, 1.34, 0.5), 0.04, at=(x, 0, 1.72), finish="dark glass")
        for x in (-0.62, 0.58)] + [Box((0.46, 1.36, 1.0), 0.03, at=(-0.02, 0, 1.5), finish="main:crimson"),
        Box((0.34, 1.37, 0.42), 0.03, at=(-0.02, 0, 1.75), finish="dark glass")]
    trim = [Rod(tuple((x, 0.66 * s, z) for x, z in (*side, side[0])), 0.022, straight=True, finish="gold") for s in (-1, 1)]
    return (body, *panes, *trim, *wheels, Slab(((-1.05, 2.06), (1.05, 2.06), (0.95, 2.2), (0.0, 2.28), (-0.95, 2.2)), 1.4, 0.05,
        turn=(90, 0, 0), finish="painted wood:black"), Box((0.55, 1.1, 0.1), 0.03, at=(1.35, 0, 1.55), finish="leather:black"),
        Box((0.1, 1.1, 0.5), 0.03, at=(1.12, 0, 1.75), finish="leather:black"),
        Box((0.5, 1.1, 0.06), 0.02, at=(1.7, 0, 1.1), turn=(0, -25, 0), finish="main:crimson"),
        *[Rod(((-1.15, 0.5 * s, 0.65), (-0.9, 0.5 * s, 0.95), (0.9, 0.5 * s, 0.9), (1.25, 0.5 * s, 0.5)), 0.045, finish="gold")
        for s in (-1, 1)], *[Rod(((x, -0.75, r + 0.03), (x, 0.75, r + 0.03)), 0.05, straight=True, finish="iron") for x,
        r in ((-1.15, 0.62), (1.25, 0.48))],
            *[Group((Box((0.16, 0.16, 0.26), 0.02, finish="brass"), Box((0.12, 0.17, 0.18), 0.01, finish="bulb"),
                Turned(((0, 0), (0.11, 0), (0, 0.12)), at=(0, 0, 0.13), round=False, finish="brass")),
                at=(0.98, 0.75 * s, 1.75)) for s in (-1, 1)], Rod(((1.3, 0, 0.6), (3.1, 0, 0.75)), 0.045, straight=True,
                finish="accent:painted wood:gold"))


def _cart() -> Plan:
    """A farm cart with two wheels and shafts."""
    planks = [Box((1.9, 0.17, 0.035), 0.008, at=(0, -0.46 + 0.185 * k, 0.78), finish="main:brown") for k in range(6)]
    sides = [Box((1.9, 0.03, 0.15), 0.008, at=(0, 0.58 * s, 0.89 + 0.17 * k), finish="main:brown") for s in (-1, 1)
        for k in range(2)] + [Box((0.03, 1.1, 0.15), 0.008, at=(-0.95, 0, 0.89 + 0.17 * k),
        finish="main:brown") for k in range(2)]
    posts = [Box((0.06, 0.05, 0.42), 0.008, at=(x, 0.61 * s, 0.95), finish="main:brown") for x in (-0.9, 0.0, 0.9)
        for s in (-1, 1)]
    return (*planks, *sides, *posts, *[Group(_cart_wheel(0.58, "main:brown"), axle=WHEEL, at=(-0.1, 0.74 * s, 0.62))
        for s in (-1, 1)],
        Rod(((-0.1, -0.74, 0.62), (-0.1, 0.74, 0.62)), 0.05, straight=True, finish="iron"),
        *[Rod(((-0.9, 0.36 * s, 0.74), (1.0, 0.38 * s, 0.72), (2.3, 0.32 * s, 0.86)), 0.04, finish="main:brown")
        for s in (-1, 1)], Rod(((1.05, -0.3, 0.72), (1.05, -0.32, 0.02)), 0.03, straight=True, finish="main:brown"))


def _tank() -> Plan:
    """Hull, tracks over wheels, turret, gun."""
    parts: list[AnyPart] = []
    for s in (-1, 1):
        loop = ((-2.9, 0.75), (-2.5, 0.12), (-2.2, 0.0), (2.1, 0.0), (2.5, 0.15), (3.1, 0.75), (2.9, 1.05), (-2.7, 1.05))
        parts.append(Slab(loop, 0.55, 0.04, at=(0, 1.3 * s, 0), turn=(90, 0, 0), finish="rubber:dark grey"))
        parts += [Turned(((0, -0.31), (0.30, -0.31), (0.34, -0.26), (0.34, 0.26), (0.30, 0.31), (0, 0.31)),
            at=(-2.0 + 0.8 * k, 1.3 * s, 0.40), turn=(90, 0, 0), finish="main:olive") for k in range(6)]
        parts += [Box((0.16, 0.58, 0.06), 0.015, at=(-2.2 + 0.3 * k, 1.3 * s, -0.01 + 0.025), finish="iron")
            for k in range(15)] + [Box((0.16, 0.58, 0.06), 0.015, at=(-2.4 + 0.3 * k, 1.3 * s, 1.06),
            finish="iron") for k in range(17)]
        parts.append(Box((6.0, 0.75, 0.06), 0.02, at=(0.0, 1.28 * s, 1.15), finish="main:olive"))
    hull = ((-2.9, 0.55), (2.6, 0.45), (3.2, 0.95), (2.0, 1.45), (-2.8, 1.45))
    turret = ((-1.5, 1.45), (1.0, 1.45), (1.35, 1.75), (0.9, 2.15), (-1.1, 2.2), (-1.7, 1.85))
    return (*parts, Slab(hull, 2.0, 0.05, turn=(90, 0, 0), round=False, finish="main:olive"),
        Slab(turret, 1.9, 0.14, turn=(90, 0, 0), round=False, finish="main:olive"),
        Rod(((1.1, 0, 1.85), (4.6, 0, 1.98)), (0.13, 0.095), straight=True, finish="main:olive"),
        Rod(((4.4, 0, 1.97), (4.9, 0, 1.99)), 0.14, straight=True, finish="main:olive"),
        Turned(((0, 0), (0.34, 0), (0.34, 0.12), (0.28, 0.16), (0, 0.18)), at=(-0.5, 0.35, 2.17), finish="main:olive"),
        Rod(((-1.3, -0.6, 2.1), (-1.5, -0.65, 3.6)), 0.015, straight=True, finish="iron"))


def _tyre(x: float, y: float, r: float, wide: float, hub: str = "plastic:yellow") -> Plan:
    return (Turned(((0, -wide), (r * 0.8, -wide), (r, -wide * 0.6), (r, wide * 0.6), (r * 0.8, wide), (0, wide)), at=(x, y, r),
        turn=(90, 0, 0), finish="rubber:black"), Turned(((0, -wide * 1.04), (r * 0.5, -wide * 1.04), (r * 0.52, wide * 1.04),
        (0, wide * 1.04)), at=(x, y, r), turn=(90, 0, 0), round=False, finish=hub))


def _forklift() -> Plan:
    cage = [Rod(((x, 0.45 * s, 1.0), (x * 0.86, 0.42 * s, 2.1)), 0.035, straight=True, finish="matte plastic:black")
        for x in (-0.75, 0.55) for s in (-1, 1)]
    return (Box((1.5, 1.05, 0.55), 0.06, at=(-0.1, 0, 0.55), finish="main:yellow"),
        Box((0.55, 1.05, 0.62), 0.14, at=(-0.75, 0, 0.85), finish="main:yellow"), *cage,
        Box((1.25, 0.95, 0.05), 0.02, at=(-0.08, 0, 2.12), finish="matte plastic:black"),
        Box((0.45, 0.5, 0.12), 0.04, at=(-0.2, 0, 0.95), finish="leather:black"),
        Box((0.12, 0.5, 0.5), 0.04, at=(-0.45, 0, 1.25), finish="leather:black"),
        *[Box((0.10, 0.09, 2.1), 0.01, at=(0.78, 0.34 * s, 1.15), finish="iron") for s in (-1, 1)],
        *[Box((0.08, 0.75, 0.06), 0.01, at=(0.80, 0, z), finish="iron") for z in (0.5, 1.3, 2.1)],
        *[Box((1.1, 0.11, 0.04), 0.01, at=(1.40, 0.24 * s, 0.10), finish="iron") for s in (-1, 1)],
        *[Box((0.05, 0.11, 0.55), 0.01, at=(0.87, 0.24 * s, 0.36), finish="iron") for s in (-1, 1)],
            *[p for s in (-1, 1) for p in (*_tyre(0.45, 0.5 * s, 0.32, 0.10), *_tyre(-0.75, 0.5 * s, 0.26, 0.09))],
                Rod(((0.2, 0, 1.0), (0.28, 0, 1.35)), 0.025, finish="matte plastic:black"),
                Rod(ring(0.16, at=(0.28, 0, 1.37)), 0.018, closed=True, finish="matte plastic:black"))


def _excavator() -> Plan:
    """On tracks, cab to the left, boom and bucket reaching forward."""
    tracks = [Slab(((-1.7, 0.35), (-1.5, 0.05), (1.5, 0.05), (1.7, 0.35), (1.5, 0.7), (-1.5, 0.7)), 0.5, 0.06,
        at=(0, 0.95 * s, 0), turn=(90, 0, 0), finish="rubber:dark grey") for s in (-1, 1)]
    boom = Slab(((0.4, 1.4), (0.9, 1.4), (2.6, 3.5), (4.4, 3.9), (4.5, 4.15), (2.4, 3.95)), 0.34, 0.04, turn=(90, 0, 0),
        round=False, finish="main:yellow")
    stick = Slab(((4.1, 4.4), (4.55, 4.35), (5.5, 2.0), (5.2, 1.9)), 0.28, 0.03, turn=(90, 0, 0), round=False,
        finish="main:yellow")
    bucket = Slab(((5.1, 2.0), (5.6, 1.95), (5.75, 1.3), (5.5, 0.75), (5.0, 0.7), (4.9, 0.85), (5.2, 1.2)), 0.8, 0.05,
        turn=(90, 0, 0), round=False, finish="iron")
    return (*tracks, *[Turned(((0, -0.28), (0.22, -0.27), (0.22, 0.27), (0, 0.28)), at=(-1.3 + 0.65 * k, 0.95 * s, 0.32),
        turn=(90, 0, 0), finish="iron") for k in range(5) for s in (-1, 1)],
        Turned(((0, 0.6), (0.8, 0.6), (0.8, 0.9), (0, 0.9)), round=False, finish="iron"),
        Box((3.0, 2.0, 0.35), 0.06, at=(-0.2, 0, 1.05), finish="main:yellow"),
        Box((1.2, 2.0, 0.9), 0.16, at=(-1.2, 0, 1.6), finish="main:yellow"),
        Box((1.3, 0.85, 1.5), 0.06, at=(0.55, -0.55, 1.95), finish="main:yellow"),
        Box((1.05, 0.88, 0.75), 0.03, at=(0.58, -0.55, 2.2), finish="dark glass"),
        Box((1.33, 0.66, 0.8), 0.03, at=(0.57, -0.55, 2.15), finish="dark glass"), boom, stick, bucket,
        *[Box((0.10, 0.08, 0.22), 0.02, at=(4.95, -0.3 + 0.2 * k, 0.68), turn=(0, 35, 0), finish="steel") for k in range(4)],
            Rod(((0.9, 0, 1.6), (2.3, 0, 3.1)), 0.07, straight=True, finish="chrome"),
                Rod(((2.6, 0, 4.1), (4.2, 0, 4.5)), 0.07, straight=True, finish="chrome"),
                Rod(((-1.2, 0.6, 2.0), (-1.2, 0.6, 2.4)), 0.06, straight=True, finish="matte plastic:black"))


def _canoe() -> Plan:
    rows: list[Line3] = []
    for x in [-2.5 + 0.25 * k for k in range(21)]:
        t = abs(x) / 2.5
        half, lift = 0.44 * (1 - t ** 2.6) + 0.012, 0.24 * t ** 4
        rows.append(tuple((x, half * math.sin(a), 0.02 + lift + (0.36 + 0.5 * lift) * (1 - math.cos(a)) ** 0.8)
            for a in [-1.45 + 0.29 * k for k in range(11)]))
    paddle = (Rod(((-0.8, 0, 0), (0.7, 0, 0)), 0.016, straight=True, finish="beech"),
        Slab(((0.6, -0.03), (0.8, -0.085), (1.15, -0.08), (1.2, 0.0), (1.15, 0.08), (0.8, 0.085), (0.6, 0.03)), 0.014, 0.004,
        finish="beech"))
    edges = [Rod(tuple((row[k][0], row[k][1], row[k][2]) for row in rows), 0.018, finish="oak") for k in (0, -1)]
    return (Sheet(tuple(rows), 0.02, finish="main:red"), *edges, *[Box((0.28, 0.76, 0.025), 0.008, at=(x, 0, 0.27),
        finish="oak") for x in (-1.1, 0.9)], Group(paddle, at=(0.1, 0.12, 0.40), turn=(0, -4, 8)))


def _parachute() -> Plan:
    """A canopy of gores, its lines gathered to a harness."""
    tones = ("main:red", "accent:fabric:white")
    gores: list[AnyPart] = []
    lines: list[AnyPart] = []
    for k in range(16):
        a0, a1 = 2 * math.pi * k / 16, 2 * math.pi * (k + 1) / 16
        rows: list[Line3] = []
        for i in range(9):
            t = math.pi / 2 * (0.06 + 0.98 * i / 8)
            rows.append(tuple((3.4 * math.sin(t) * (1 + 0.05 * math.sin(math.pi * j / 4)) * math.cos(a0 + (a1 - a0) * j / 4),
                3.4 * math.sin(t) * (1 + 0.05 * math.sin(math.pi * j / 4)) * math.sin(a0 + (a1 - a0) * j / 4),
                5.6 + 2.1 * math.cos(t)) for j in range(5)))
        gores.append(Sheet(tuple(rows), 0.02, finish=tones[k % 2]))
        lines.append(Rod(((3.4 * math.cos(a0), 3.4 * math.sin(a0), 5.5), (0.12 * math.cos(a0), 0.12 * math.sin(a0), 0.9)),
            0.012, straight=True, finish="fabric:white"))
    return (*gores, *lines, Box((0.35, 0.42, 0.5), 0.06, at=(0, 0, 0.6), finish="fabric:olive"),
        *[Rod(((0, 0.18 * s, 0.85), (0, 0.22 * s, 0.4), (0, 0.12 * s, 0.03)), 0.03, 0.4, finish="fabric:olive") for s in (-1, 1)])


def _sleigh() -> Plan:
    """A red sleigh on curled runners."""
    side = ((-0.95, 0.45), (0.7, 0.45), (1.0, 0.62), (1.12, 0.95), (0.95, 1.12), (0.85, 0.9), (0.55, 0.78), (-0.15, 0.78),
        (-0.5, 1.15), (-0.85, 1.42), (-1.1, 1.4), (-1.05, 0.8))
    runners = [Rod(((-1.15, 0.42 * s, 0.06), (0.9, 0.42 * s, 0.05), (1.45, 0.42 * s, 0.3), (1.45, 0.42 * s, 0.62),
        (1.2, 0.42 * s, 0.66)), 0.035, finish="gold") for s in (-1, 1)]
    return (*[Slab(side, 0.05, 0.015, at=(0, 0.46 * s, 0), turn=(90, 0, 0), finish="main:red") for s in (-1, 1)],
        Box((1.8, 0.9, 0.06), 0.02, at=(-0.1, 0, 0.48), finish="main:red"), Box((0.5, 0.86, 0.28), 0.06, at=(-0.55, 0, 0.66),
        finish="leather:crimson"), Box((0.12, 0.86, 0.6), 0.05, at=(-0.92, 0, 1.05), turn=(0, -12, 0),
        finish="leather:crimson"), *[Rod(tuple((x, 0.49 * s, z) for x, z in (*side, side[0])), 0.024,
        finish="gold") for s in (-1, 1)], *runners, *[Rod(((x, 0.42 * s, 0.06), (x, 0.42 * s, 0.46)), 0.028, straight=True,
        finish="gold") for x in (-0.8, 0.6) for s in (-1, 1)])


PLANS: dict[str, Callable[[], Plan]] = {
    "ufo": _ufo, "spaceship": _spaceship, "satellite": _satellite, "space station": _station, "submarine": _submarine,
        "drone": _drone, "sailing ship": _tall_ship("fabric:cream", "main:red"),
        "pirate ship": _tall_ship("fabric:dark grey", "print:pirate flag"), "carriage": _carriage, "cart": _cart,
    "tank": _tank, "forklift": _forklift, "excavator": _excavator, "canoe": _canoe, "parachute": _parachute, "sleigh": _sleigh,
}
"""Kind -> its plan."""


def craft(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A craft of land, sea, air or space."""
    return composed(PLANS[params.kind](), params, store)
