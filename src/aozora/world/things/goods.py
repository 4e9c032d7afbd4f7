"""Goods of the house and the shop: clothes as things, products, vessels, appliances, lamps."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL, Axle
from aozora.world.things.clothing import CLOTHING
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Pad, Panel, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import band, disc, ring, spots

Plan = tuple[AnyPart, ...]


def _perfume() -> Plan:
    """A faceted bottle, amber within, a gold collar, a ball stopper."""
    return (Box((0.062, 0.034, 0.072), 0.008, at=(0, 0, 0.037), finish="glass"),
        Box((0.051, 0.024, 0.046), 0.005, at=(0, 0, 0.032), finish="main:amber"),
        Turned(((0, 0.072), (0.011, 0.072), (0.011, 0.084), (0, 0.084)), round=False, finish="gold"),
        Box((0.026, 0.026, 0.026), 0.005, at=(0, 0, 0.098), finish="accent:plastic:black"),
            Box((0.034, 0.0008, 0.018), 0.0003, at=(0, -0.0174, 0.036), finish="gold"))


def _cream() -> Plan:
    """A cosmetics jar, its lid leaning beside it, a swirl of cream."""
    swirl = Rod(tuple((0.021 * (1 - t) * math.cos(12 * t), 0.021 * (1 - t) * math.sin(12 * t), 0.035 + 0.010 * t)
        for t in [k / 30 for k in range(31)]), 0.006, finish="plastic:cream")
    return (Turned(((0, 0), (0.034, 0, 1), (0.036, 0.003), (0.036, 0.030), (0.031, 0.033), (0.031, 0.038), (0.027, 0.038),
        (0.027, 0.033), (0, 0.033)), finish="main:white"), Turned(((0, 0.0335), (0.0268, 0.0335), (0.02, 0.036), (0, 0.037)),
        finish="plastic:cream"), swirl, Sheet(band(0.0363, 0.008, 0.024, 200, 340), 0.0004, finish="gold"),
            Group((Turned(((0, 0.0), (0.033, 0.0), (0.0355, 0.002), (0.0355, 0.014), (0.0345, 0.015), (0.033, 0.004),
                (0, 0.004)), finish="gold"),), at=(0.06, -0.005, 0.034), turn=(0, -70, 12)))


def _lipstick() -> Plan:
    return (Turned(((0, 0), (0.0098, 0, 1), (0.0102, 0.001), (0.0102, 0.030), (0, 0.030)), round=False, finish="plastic:black"),
        Turned(((0, 0.030), (0.0088, 0.030), (0.0088, 0.046), (0, 0.046)), round=False, finish="gold"),
        Rod(((0, 0, 0.046), (0, 0, 0.058), (-0.001, 0, 0.064)), (0.0062, 0.0062, 0.0035), finish="main:crimson"),
            Group((Turned(((0, 0), (0.0102, 0), (0.0104, 0.001), (0.0104, 0.042), (0, 0.043)), round=False,
                finish="plastic:black"),), at=(0.03, 0.0, 0.0104), turn=(90, 0, 35)))


def _can() -> Plan:
    """A drinks can with a tab."""
    return (Turned(((0, 0.004), (0.020, 0.003), (0.025, 0.0, 1), (0.028, 0.002), (0.033, 0.012), (0.033, 0.100), (0.027, 0.112),
        (0.0265, 0.115, 1), (0.0245, 0.115), (0.024, 0.111), (0, 0.111)), finish="aluminium"),
        Sheet(band(0.0362, 0.016, 0.094, 0, 360, 49), 0.0003, finish="main:red"),
        Sheet(band(0.0365, 0.030, 0.082, 200, 340), 0.0003, finish="print:label"),
            Slab(disc(0.008, squash=0.7), 0.0012, 0.0004, at=(0, -0.006, 0.1135), finish="aluminium"),
                Rod(ring(0.0055, at=(0, -0.007, 0.114), count=16), 0.0009, closed=True, finish="aluminium"))


def _tin() -> Plan:
    """A tin of food with ribs and a label."""
    rim = [Rod(ring(0.0372, at=(0, 0, z)), 0.0016, closed=True, finish="steel") for z in (0.002, 0.108)]
    return (Turned(((0, 0), (0.0365, 0, 1), (0.0365, 0.110, 1), (0.034, 0.108), (0, 0.107)), round=False, finish="steel"), *rim,
        *[Rod(ring(0.0195 + 0.006 * k, at=(0, 0, 0.107)), 0.0009, closed=True, finish="steel") for k in range(2)],
        Sheet(band(0.0369, 0.008, 0.102, 0, 360, 49), 0.0003, finish="print:label"))


def _carton() -> Plan:
    """A milk carton with a gable top."""
    side = ((-0.036, 0.0), (0.036, 0.0), (0.036, 0.165), (0.004, 0.200), (0.004, 0.218), (-0.004, 0.218), (-0.004, 0.200),
        (-0.036, 0.165))
    return (Slab(side, 0.072, 0.0012, turn=(90, 0, 90), round=False, finish="main:white"),
        Panel((0.066, 0.105), at=(0, -0.0366, 0.085), finish="print:label"),
        Turned(((0, 0), (0.012, 0), (0.012, 0.010), (0, 0.011)), at=(0.0, -0.020, 0.180), turn=(42, 0, 0), finish="plastic:red"))


def _cereal() -> Plan:
    return (Box((0.19, 0.062, 0.29), 0.002, at=(0, 0, 0.145), finish="main:yellow"),
        Panel((0.17, 0.22), at=(0, -0.0316, 0.15), finish="print:label"))


def _bag() -> Plan:
    """A paper shopping bag with cord handles."""
    side = ((-0.055, 0.0), (0.055, 0.0), (0.045, 0.32), (-0.045, 0.32))
    return (Slab(side, 0.26, 0.0015, turn=(90, 0, 90), round=False, finish="main:tan"),
        Box((0.245, 0.078, 0.002), 0.0005, at=(0, 0, 0.3195), finish="soil"),
        *[Rod(((-0.05, 0.046 * s, 0.31), (-0.045, 0.046 * s, 0.39), (0.045, 0.046 * s, 0.39), (0.05, 0.046 * s, 0.31)), 0.0034,
        finish="fabric:white") for s in (-1, 1)])


def _bottle(profile: tuple[tuple[float, ...], ...], level: float, wide: float, liquid: str, cap: str,
    label: tuple[float, float, float]) -> Plan:
    body = ((0, 0.004), (wide * 0.88, 0.004), (wide * 0.955, 0.012), (wide * 0.955, level, 1), (0, level))
    radius, low, high = label
    return (Turned(profile, finish="glass"), Turned(body, finish=liquid), Turned(((0, 0), (0.0155, 0), (0.0155, 0.020),
        (0.014, 0.022), (0, 0.022)), at=(0, 0, profile[-2][1] - 0.014), round=False, finish=cap),
        Sheet(band(radius, low, high, 185, 355), 0.0004, finish="print:label"))


def _water_bottle() -> Plan:
    shape = ((0, 0), (0.028, 0, 1), (0.032, 0.004), (0.032, 0.15), (0.029, 0.165), (0.0125, 0.195), (0.0125, 0.212), (0, 0.212))
    return (*_bottle(shape, 0.16, 0.032, "water", "main:blue", (0.0325, 0.06, 0.12)),
        *[Rod(ring(0.0322, at=(0, 0, z)), 0.0007, closed=True, finish="glass") for z in (0.03, 0.042, 0.135)])


def _sauce() -> Plan:
    """A squeezy bottle of ketchup."""
    return (Turned(((0, 0), (0.032, 0, 1), (0.034, 0.004), (0.033, 0.05), (0.034, 0.12), (0.026, 0.15), (0.012, 0.165),
        (0, 0.165)), stretch=(1, 0.72, 1), finish="main:red"), Turned(((0, 0), (0.013, 0), (0.012, 0.015), (0.004, 0.035),
        (0, 0.036)), at=(0, 0, 0.163), finish="plastic:white"), Panel((0.042, 0.06), at=(0, -0.0252, 0.075),
        finish="print:label"))


def _jar(liquid: str, lid: str = "main") -> Callable[[], Plan]:
    def drawn() -> Plan:
        shape = ((0, 0), (0.036, 0, 1), (0.040, 0.004), (0.040, 0.075), (0.033, 0.088), (0.033, 0.098), (0, 0.098))
        inner = ((0, 0.004), (0.035, 0.004), (0.0385, 0.010), (0.0385, 0.070, 1), (0, 0.070))
        fill: tuple[AnyPart, ...] = (Turned(inner, finish=liquid),) if liquid else ()
        return (Turned(shape, finish="glass"), *fill, Turned(((0, 0.092), (0.035, 0.092), (0.036, 0.094), (0.036, 0.106),
            (0.034, 0.108), (0, 0.108)), round=False, finish=lid))

    return drawn


def _barrel() -> Plan:
    """Staves, iron hoops, a head with a bung."""
    staves: list[AnyPart] = []
    for k in range(24):
        a = 360.0 * k / 24
        path = tuple((0.262 + 0.058 * (1 - (2 * t - 1) ** 2), 0.0, 0.9 * t) for t in [j / 10 for j in range(11)])
        staves.append(Group((Rod(path, 0.043, 1.0, finish="main:brown"),), turn=(0, 0, a)))
    hoops = [Turned(((r, z - 0.022), (r + 0.006, z - 0.022), (r + 0.006, z + 0.022), (r, z + 0.022), (r, z - 0.022)),
        round=False, finish="iron") for r, z in ((0.313, 0.06), (0.340, 0.20), (0.340, 0.70), (0.313, 0.84))]
    return (*staves, *hoops, *[Turned(((0, z - 0.01), (0.26, z - 0.01), (0.26, z + 0.01), (0, z + 0.01)), round=False,
        finish="main:brown") for z in (0.04, 0.87)])


def _cage() -> Plan:
    """A bird cage, domed, with a perch and a ring."""
    bars = [Rod(((0.15 * c, 0.15 * s, 0.03), (0.15 * c, 0.15 * s, 0.28), (0.11 * c, 0.11 * s, 0.38), (0, 0, 0.44)), 0.0026)
        for c, s in spots(1.0, 24)]
    return (Turned(((0, 0), (0.16, 0, 1), (0.165, 0.01), (0.16, 0.03), (0, 0.03)), round=False), *bars,
        *[Rod(ring(0.15, at=(0, 0, z)), 0.004, closed=True) for z in (0.15, 0.28)],
        Rod(((-0.15, 0, 0.15), (0.15, 0, 0.15)), 0.006, straight=True, finish="wood"),
        Rod(ring(0.025, "y", (0, 0, 0.465)), 0.004, closed=True), Ball((0.012, 0.012, 0.012), at=(0, 0, 0.44)))


def _chandelier() -> Plan:
    """Eight candle arms, strings of crystal, hung from a chain."""
    parts: list[AnyPart] = [Turned(((0, 0.10), (0.02, 0.11), (0.05, 0.16), (0.03, 0.24), (0.018, 0.34), (0.04, 0.42),
        (0.02, 0.52), (0, 0.54)), finish="main"), Rod(((0, 0, 0.52), (0, 0, 1.0)), 0.008, straight=True, finish="main")]
    for c, s in spots(1.0, 8):
        parts += [Rod(((0.03 * c, 0.03 * s, 0.24), (0.18 * c, 0.18 * s, 0.12), (0.34 * c, 0.34 * s, 0.14),
            (0.38 * c, 0.38 * s, 0.24)), 0.010, finish="main"), Turned(((0, 0), (0.03, 0.004), (0.045, 0.016), (0, 0.012)),
            at=(0.38 * c, 0.38 * s, 0.24), finish="main"), Turned(((0, 0), (0.013, 0), (0.013, 0.08), (0, 0.08)),
            at=(0.38 * c, 0.38 * s, 0.25), finish="wax:cream"), Ball((0.009, 0.009, 0.020), at=(0.38 * c, 0.38 * s, 0.352),
            finish="bulb")]
        parts += [Turned(((0, -0.045), (0.009, -0.030), (0, 0)), at=(0.38 * c, 0.38 * s, 0.215),
            finish="crystal")] + [Ball((0.008, 0.008, 0.008), at=(0.36 * t * c, 0.36 * t * s, 0.44 - 0.62 * t + 0.38 * t * t),
            finish="crystal") for t in [0.1 + 0.09 * j for j in range(10)]]
    return (*parts, Ball((0.03, 0.03, 0.036), at=(0, 0, 0.08), finish="crystal"))


def _fan() -> Plan:
    """A table fan: blades in a wire guard."""
    blades = [Group((Slab(((0.02, -0.02), (0.09, -0.05), (0.135, -0.01), (0.12, 0.045), (0.05, 0.035)), 0.004, 0.001,
        turn=(18, 0, 0), finish="accent:plastic:sky blue"),), turn=(0, 0, 120.0 * k)) for k in range(3)]
    guard = [Rod(((0.03 * c, 0.03 * s, 0.055), (0.12 * c, 0.12 * s, 0.05), (0.165 * c, 0.165 * s, 0.0),
        (0.12 * c, 0.12 * s, -0.04)), 0.0016, finish="chrome") for c, s in spots(1.0, 28)]
    tilt = math.radians(6.0)
    axle = Axle((0.0, -math.cos(tilt), math.sin(tilt)), 9.0)
    return (Group(tuple(blades), axle=axle, at=(0, 0, 0.30), turn=(84, 0, 0)),
        Group((*guard, Rod(ring(0.165), 0.004, closed=True, finish="chrome"),
        *[Rod(ring(r, at=(0, 0, z)), 0.0016, closed=True, finish="chrome") for r, z in ((0.08, 0.055), (0.12, 0.050))],
        Turned(((0, 0), (0.03, 0), (0.028, 0.012), (0, 0.018)), at=(0, 0, 0.05), finish="main:white"),
        Rod(((0, 0, 0.0), (0, 0, -0.12)), 0.042, finish="main:white")), at=(0, 0, 0.30), turn=(84, 0, 0)),
            Rod(((0, 0.05, 0.02), (0, 0.07, 0.26)), 0.018, finish="main:white"),
                Turned(((0, 0), (0.11, 0, 1), (0.112, 0.008), (0.09, 0.02), (0.03, 0.03), (0, 0.035)), at=(0, 0.05, 0),
                finish="main:white"))


def _radio() -> Plan:
    """An old wireless: wooden case, cloth grille, a lit dial, two knobs."""
    bars = [Box((0.006, 0.006, 0.10), 0.002, at=(-0.115 + 0.022 * k, -0.083, 0.105), finish="main:brown") for k in range(7)]
    return (Box((0.34, 0.16, 0.19), 0.028, at=(0, 0, 0.102), finish="main:brown"),
        Box((0.155, 0.004, 0.115), 0.01, at=(-0.05 - 0.0, -0.080, 0.105), finish="fabric:tan"), *bars,
        Turned(((0, 0), (0.045, 0), (0.045, 0.006), (0.040, 0.008), (0, 0.006)), at=(0.10, -0.078, 0.125), turn=(90, 0, 0),
        finish="lit shade"), Box((0.0018, 0.003, 0.035), 0.0005, at=(0.106, -0.087, 0.133), turn=(0, 24, 0),
        finish="plastic:red"), *[Turned(((0, 0), (0.016, 0), (0.014, 0.014), (0, 0.016)), at=(x, -0.078, 0.045),
        turn=(90, 0, 0), finish="brass") for x in (0.07, 0.13)], *[Ball((0.012, 0.012, 0.010), at=(0.13 * a, 0.05 * b, 0.008),
        finish="rubber:black") for a in (-1, 1) for b in (-1, 1)],
            Rod(((0.14, 0.05, 0.19), (0.20, 0.06, 0.42)), 0.0022, straight=True, finish="chrome"))


def _microphone() -> Plan:
    """On a table stand, its head in mesh."""
    return (Group((Turned(((0, 0), (0.011, 0), (0.014, 0.06), (0.018, 0.10), (0, 0.10)), finish="main:black"),
        Ball((0.027, 0.027, 0.030), at=(0, 0, 0.122), finish="steel"), *[Rod(ring(0.0272 * math.sqrt(max(0.01,
        1 - (z / 0.03) ** 2)), at=(0, 0, 0.122 + z)), 0.0008, closed=True, finish="matte plastic:dark grey") for z in (-0.02,
        -0.012, -0.004, 0.012, 0.02)], Rod(ring(0.0275, at=(0, 0, 0.124)), 0.0030, closed=True, finish="chrome")),
        at=(0, 0, 0.155), turn=(28, 0, 0)), Rod(((0, 0.0, 0.01), (0, 0, 0.15)), 0.005, straight=True, finish="chrome"),
        Turned(((0, 0), (0.06, 0, 1), (0.06, 0.008), (0.012, 0.02), (0, 0.02)), finish="matte plastic:black"),
        Ball((0.014, 0.014, 0.014), at=(0, 0, 0.155), finish="matte plastic:black"))


def _turntables() -> Plan:
    """A DJ's desk: two records on platters with arms, a mixer with faders between them."""
    decks: list[AnyPart] = []
    for side in (-1, 1):
        x = 0.30 * side
        decks += [Box((0.36, 0.34, 0.07), 0.012, at=(x, 0, 0.045), finish="main:dark grey"),
            Turned(((0, 0.08), (0.15, 0.08, 1), (0.15, 0.088), (0.142, 0.092), (0, 0.092)), at=(x - 0.02, 0, 0), finish="chrome"),
            Turned(((0, 0.092), (0.142, 0.092, 1), (0.142, 0.096), (0.055, 0.096), (0, 0.096)), at=(x - 0.02, 0, 0),
            finish="plastic:black"), Turned(((0, 0.0965), (0.05, 0.0965), (0, 0.098)), at=(x - 0.02, 0, 0), finish="plastic:red"),
            Rod(((x + 0.15, 0.12, 0.12), (x + 0.14, -0.02, 0.118), (x + 0.09, -0.07, 0.105)), 0.006, finish="chrome")]
    faders = [Box((0.014, 0.03, 0.016), 0.003, at=(-0.07 + 0.035 * k, -0.06 + 0.03 * (k % 3), 0.10), finish="plastic:white")
        for k in range(5)]
    knobs = [Turned(((0, 0), (0.012, 0), (0.010, 0.02), (0, 0.021)), at=(-0.06 + 0.04 * k, 0.08 + 0.04 * row, 0.088),
        finish="lit shade") for k in range(4) for row in range(2)]
    return (Box((0.20, 0.34, 0.08), 0.01, at=(0, 0, 0.05), finish="main:dark grey"), *decks, *faders, *knobs)


def _speaker() -> Plan:
    return (Box((0.22, 0.24, 0.38), 0.010, at=(0, 0, 0.19), finish="main:black"),
        *[Turned(((0, 0.002), (r * 0.34, 0.006), (r * 0.36, 0.0), (r * 0.84, 0.010, 1), (r, 0.010), (r * 1.05, 0.004),
        (r * 1.05, 0), (0, 0)), at=(0, -0.121, z), turn=(90, 0, 0), finish="matte plastic:dark grey") for r,
        z in ((0.082, 0.13), (0.045, 0.28))], *[Ball((r, 0.014, r), at=(0, -0.124, z), finish="rubber:grey") for r,
        z in ((0.03, 0.13), (0.018, 0.28))], *[Rod(ring(r, "y", (0, -0.131, z)), 0.004, closed=True, finish="chrome") for r,
        z in ((0.085, 0.13), (0.047, 0.28))])


def _tablet() -> Plan:
    return (Group((Box((0.25, 0.175, 0.0075), 0.003, finish="main:dark grey"),
        Group((Panel((0.235, 0.16), finish="screen:desktop"),), at=(0, 0, 0.0042), turn=(-90, 0, 0))), at=(0, 0, 0.092),
        turn=(68, 0, 0)), Group((Box((0.10, 0.004, 0.14), 0.001, finish="main:dark grey"),), at=(0, 0.075, 0.065),
        turn=(24, 0, 0)))


def _monitor() -> Plan:
    return (Box((0.62, 0.022, 0.37), 0.006, at=(0, 0, 0.31), finish="main:black"),
        Panel((0.60, 0.345), at=(0, -0.0115, 0.313), finish="screen:desktop"),
        Box((0.05, 0.018, 0.20), 0.006, at=(0, 0.03, 0.14), finish="aluminium"),
        Box((0.24, 0.17, 0.010), 0.004, at=(0, 0.02, 0.006), finish="aluminium"))


def _washer() -> Plan:
    return (Box((0.60, 0.58, 0.85), 0.012, at=(0, 0, 0.425), finish="main:white"),
        Turned(((0.13, 0.0), (0.185, 0.0), (0.19, 0.02), (0.17, 0.035), (0.14, 0.03), (0.13, 0.0)), at=(0, -0.289, 0.40),
        turn=(90, 0, 0), finish="chrome"), Turned(((0, 0.0), (0.135, 0.0), (0.13, 0.02), (0.08, 0.005), (0, 0.0)),
        at=(0, -0.291, 0.40), turn=(90, 0, 0), finish="dark glass"), Box((0.58, 0.012, 0.11), 0.004, at=(0, -0.288, 0.775),
        finish="plastic:light grey"), Turned(((0, 0), (0.035, 0), (0.03, 0.022), (0, 0.024)), at=(0.10, -0.292, 0.775),
        turn=(90, 0, 0), finish="chrome"), Box((0.16, 0.008, 0.06), 0.006, at=(-0.18, -0.292, 0.775), finish="main:white"),
        Box((0.09, 0.006, 0.035), 0.002, at=(0.21, -0.293, 0.775), finish="dark glass"))


def _rug() -> Plan:
    """A carpet with borders and a medallion, fringed."""
    fringe = [Rod(((0.98 * s, -0.62 + 0.03 * k, 0.005), (1.05 * s, -0.62 + 0.03 * k + 0.006 * (-1) ** k, 0.003)), 0.005,
        finish="fabric:cream") for s in (-1, 1) for k in range(42)]
    return (Box((1.96, 1.28, 0.012), 0.004, at=(0, 0, 0.006), finish="main:crimson"),
        Box((1.80, 1.12, 0.0128), 0.003, at=(0, 0, 0.0065), finish="accent:fabric:navy"),
        Box((1.66, 0.98, 0.0136), 0.003, at=(0, 0, 0.007), finish="main:crimson"),
        Slab(disc(0.36, 32, 0.8), 0.0144, 0.003, at=(0, 0, 0.0073), finish="accent:fabric:navy"),
        Slab(disc(0.24, 8, 0.8), 0.0152, 0.003, at=(0, 0, 0.0077), finish="fabric:gold"),
        *[Slab(((0, 0.05), (-0.05, 0), (0, -0.05), (0.05, 0)), 0.014, 0.002, at=(x, y, 0.0075), round=False,
        finish="fabric:gold") for x in (-0.72, 0.72) for y in (-0.40, 0.40)], *fringe)


def _folded(tone: str) -> Callable[[], Plan]:
    def drawn() -> Plan:
        return tuple(Pad((0.34 - 0.004 * k, 0.25 - 0.004 * k, 0.042), 0.006, at=(0.003 * (-1) ** k, 0, 0.022 + 0.040 * k),
            finish=tone) for k in range(4))

    return drawn


def _wardrobe() -> Plan:
    return (Box((1.2, 0.58, 2.0), 0.012, at=(0, 0, 1.04), finish="main:brown"),
        *[Box((0.56, 0.022, 1.86), 0.008, at=(0.295 * s, -0.295, 1.05), finish="main:brown") for s in (-1, 1)],
        *[Box((0.40, 0.010, h), 0.006, at=(0.295 * s, -0.308, z), finish="main:brown") for s in (-1, 1)
        for h, z in ((0.80, 1.50), (0.70, 0.56))], *[Ball((0.018, 0.024, 0.018), at=(0.05 * s, -0.32, 1.05),
        finish="brass") for s in (-1, 1)], Box((1.28, 0.64, 0.07), 0.02, at=(0, -0.01, 2.07), finish="main:brown"),
        Box((1.22, 0.6, 0.08), 0.01, at=(0, 0, 0.04), finish="main:dark brown"))


def _chopsticks() -> Plan:
    return (*[Rod(((-0.115, 0.010 * s, 0.0115), (0.115, 0.004 * s, 0.004)), (0.0042, 0.0022), straight=True, finish="main:red")
        for s in (-1, 1)], Turned(((0, 0), (0.010, 0), (0.0085, 0.006), (0.010, 0.012), (0, 0.010)), at=(-0.07, 0, 0),
        stretch=(1, 1.8, 0.6), finish="porcelain"))


def _skewer() -> Plan:
    """A rolling pin."""
    return (Turned(((0, -0.21), (0.010, -0.21), (0.013, -0.19), (0.009, -0.13), (0.009, -0.125, 1), (0.028, -0.122),
        (0.029, -0.11), (0.029, 0.11), (0.028, 0.122), (0.009, 0.125, 1), (0.009, 0.13), (0.013, 0.19), (0.010, 0.21),
        (0, 0.21)), at=(0, 0, 0.029), turn=(0, 90, 0), finish="main:light brown"),)


def _whisk() -> Plan:
    wires = [Group((Rod(tuple((0.0 + 0.062 * math.sin(math.pi * t) ** 0.8, 0.0,
        0.12 + 0.17 * math.sin(math.pi * t * 0.5)) for t in [k / 14 for k in range(15)]), 0.0010, finish="chrome"),),
        turn=(0, 0, 45.0 * k)) for k in range(8)]
    return (Group((*wires, Rod(((0, 0, -0.02), (0, 0, 0.125)), (0.009, 0.0075), finish="chrome")), at=(-0.12, 0, 0.035),
        turn=(0, 90, 0)),)


def _wheelbarrow() -> Plan:
    tray = ((-0.42, 0.62), (-0.34, 0.34), (0.22, 0.30), (0.46, 0.62))
    return (Slab(tray, 0.52, 0.02, turn=(90, 0, 0), round=False, finish="main:green"),
        Slab(((-0.38, 0.621), (-0.30, 0.40), (0.20, 0.38), (0.42, 0.621)), 0.46, 0.01, at=(0, 0, 0.004), turn=(90, 0, 0),
        round=False, finish="soil"), *[Rod(((-0.95, 0.27 * s, 0.66), (-0.30, 0.20 * s, 0.36), (0.48, 0.06 * s, 0.20)), 0.019,
        finish="iron") for s in (-1, 1)], *[Rod(((-0.95, 0.27 * s, 0.66), (-0.82, 0.26 * s, 0.60)), 0.026,
        finish="rubber:black") for s in (-1, 1)], *[Rod(((-0.28, 0.2 * s, 0.34), (-0.36, 0.22 * s, 0.02)), 0.016,
        finish="iron") for s in (-1, 1)],
            Group((Turned(((0, -0.04), (0.12, -0.045), (0.19, -0.03), (0.20, 0), (0.19, 0.03), (0.12, 0.045), (0, 0.04)),
                finish="rubber:black"), Turned(((0, -0.05), (0.09, -0.048), (0.09, 0.048), (0, 0.05)), finish="plastic:red")),
                axle=WHEEL, at=(0.48, 0, 0.20), turn=(90, 0, 0)))


def _watering_can() -> Plan:
    return (Turned(((0, 0), (0.10, 0, 1), (0.105, 0.01), (0.095, 0.20), (0.08, 0.215, 1), (0.076, 0.213), (0.09, 0.19),
        (0, 0.18)), finish="main:green"), Rod(((-0.09, 0, 0.05), (-0.20, 0, 0.15), (-0.27, 0, 0.25)), (0.02, 0.015, 0.011),
        finish="main:green"), Turned(((0, 0), (0.012, 0), (0.036, 0.035), (0.03, 0.044), (0, 0.046)), at=(-0.262, 0, 0.24),
        turn=(0, -38, 0), finish="brass"), Rod(((0.10, 0, 0.05), (0.17, 0, 0.13), (0.14, 0, 0.25), (0.06, 0, 0.27),
        (-0.04, 0, 0.22)), 0.010, finish="main:green"))


PLANS: dict[str, Callable[[], Plan]] = {
    "perfume bottle": _perfume, "cosmetics jar": _cream, "lipstick": _lipstick, "can": _can, "tin": _tin,
        "milk carton": _carton, "cereal box": _cereal, "shopping bag": _bag, "water bottle": _water_bottle, "ketchup": _sauce,
        "jar": _jar("", "main"), "honey": _jar("honey", "gold"), "jam": _jar("jam", "plastic:red"),
    "barrel": _barrel, "bird cage": _cage, "chandelier": _chandelier, "fan": _fan, "radio": _radio, "microphone": _microphone,
        "turntables": _turntables, "speaker": _speaker,
        "tablet": _tablet, "monitor": _monitor, "washing machine": _washer, "rug": _rug,
        "towels": _folded("main:sky blue"), "blanket": _folded("main:beige"), "wardrobe": _wardrobe,
    "chopsticks": _chopsticks, "rolling pin": _skewer, "whisk": _whisk, "wheelbarrow": _wheelbarrow,
        "watering can": _watering_can, **CLOTHING,
}
"""Kind -> its plan."""


def goods(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Goods of the house and the shop."""
    return composed(PLANS[params.kind](), params, store)
