"""Jewellery, treasure, sculpture and what one wears on a wrist."""

# fmt: off

import math
from collections.abc import Callable
from dataclasses import replace

from aozora.world.things.kit import AnyPart, Ball, Box, Facets, Group, Mould, Rod, Slab, Turned
from aozora.world.things.strokes import Line3, arc, bow, disc, ring, spots, star

Plan = tuple[AnyPart, ...]


def _diamond() -> Plan:
    return (Group(_facets(0.03), at=(0, 0, 0.0155), turn=(128, 0, 12)),)


def _facets(r: float) -> Plan:
    """A cut stone with flat facets."""
    n = 8
    rings: list[tuple[tuple[float, ...], ...]] = []
    for radius, z, shift in ((r * 0.56, r * 0.36, 0.5), (r * 0.86, r * 0.20, 0.0), (r, 0.03 * r, 0.5), (r, -0.03 * r, 0.5),
        (r * 0.55, -r * 0.46, 0.0)):
        rings.append(tuple((radius * math.cos(2 * math.pi * (k + shift) / n), radius * math.sin(2 * math.pi * (k + shift) / n),
            z) for k in range(n)))
    return (Facets(tuple(rings), (0.0, 0.0, -0.86 * r), finish="main"),)


def _ring() -> Plan:
    """A band with a stone in claws, standing."""
    claws = [Rod(((0.0035 * c, 0.0035 * s, 0.020), (0.0042 * c, 0.0042 * s, 0.0255)), 0.0005, finish="main")
        for c, s in spots(1.0, 6)]
    return (Rod(ring(0.0092, "y", (0, 0, 0.0105), 48), (0.0014), closed=True, finish="main"), *claws,
        Group(tuple(_stone(p) for p in _facets(0.0042)), at=(0, 0, 0.0245)))


def _stone(part: AnyPart) -> AnyPart:
    return replace(part, finish="crystal")


def _necklace() -> Plan:
    """Pearls in a loop with a pendant."""
    pearls = [Ball((0.0058, 0.0058, 0.0058), at=(0.085 * math.cos(a) * (1 + 0.04 * math.sin(3 * a)), 0.105 * math.sin(a),
        0.0058), finish="main:cream") for a in [2 * math.pi * (k + 0.5) / 52 - math.pi / 2 for k in range(52)]]
    return (*pearls, Turned(((0, 0), (0.012, 0), (0.0135, 0.003), (0.010, 0.006), (0, 0.006)), at=(0, -0.124, 0),
        stretch=(1, 1.3, 1), finish="gold"), Group(tuple(_red(p) for p in _facets(0.0085)), at=(0, -0.124, 0.0072),
        stretch=(1, 1.3, 1)))


def _red(part: AnyPart) -> AnyPart:
    return replace(part, finish="glass:red")


def _earrings() -> Plan:
    one = (Rod(bow(0.006, -30, 200, "y", (0, 0, 0.046), 12), 0.0007, finish="main"),
        Ball((0.004, 0.004, 0.004), at=(0, 0, 0.037), finish="main"), *[Ball((0.0026, 0.0026, 0.0026),
        at=(0, 0, 0.031 - 0.005 * k), finish="porcelain") for k in range(2)],
        Turned(((0, 0.0), (0.0055, 0.006), (0.006, 0.010), (0.0025, 0.020), (0, 0.023)), finish="glass:blue"))
    return (Group(one, at=(-0.018, 0, 0.004), turn=(84, 0, 12)), Group(one, at=(0.018, 0, 0.004), turn=(84, 0, -12)))


def _crown() -> Plan:
    """A king's crown: band with stones, points with balls, red velvet within, ermine below."""
    points: list[AnyPart] = []
    for k, (x, y) in enumerate(spots(0.088, 8, 270)):
        a = 360.0 * k / 8
        points += [Group((Slab(((-0.030, 0.0), (0.030, 0.0), (0.012, 0.03), (0.0, 0.075), (-0.012, 0.03)), 0.004, 0.001,
            turn=(90, 0, 0), round=False),), at=(x, y, 0.045), turn=(0, 0, a)),
            Ball((0.009, 0.009, 0.009), at=(x * 1.0, y * 1.0, 0.126), finish="porcelain")]
        points.append(Ball((0.009, 0.009, 0.011), at=(x * 1.035, y * 1.035, 0.034), finish="glass:red"
            if k % 2 else "glass:blue"))
    spots_ = [Ball((0.003, 0.003, 0.006), at=(0.099 * c, 0.099 * s, 0.010), finish="seed black") for c, s in spots(1.0, 18)]
    return (Turned(((0.086, 0.012), (0.090, 0.012), (0.091, 0.052), (0.087, 0.056), (0.085, 0.052), (0.086, 0.012)),
        round=False), *points, Rod(ring(0.092, at=(0, 0, 0.011)), 0.012, closed=True, finish="fur white"), *spots_,
        Mould(((0, 0, 0.055, 0.080, 0.080, 0.045),), 0.01, 0.008, finish="velvet:crimson"),
        *[Rod(ring(0.0905, at=(0, 0, z)), 0.0026, closed=True) for z in (0.023, 0.053)])


def _tiara() -> Plan:
    def line(share: float) -> Line3:
        steps = [-1.2 + 0.08 * k for k in range(31)]
        high = [(0.045 * (1 - (a / 1.2) ** 2) + 0.012 * abs(math.sin(6 * a))) * share for a in steps]
        return tuple((0.075 * math.sin(a), -0.075 * math.cos(a), 0.006 + z) for a, z in zip(steps, high, strict=True))

    arcs = [Rod(line(share), 0.0016) for share in (0.0, 0.5, 1.0)]
    stones = [Ball((0.004, 0.004, 0.005), at=(0.0765 * math.sin(a), -0.0765 * math.cos(a),
        0.012 + 0.045 * (1 - (a / 1.2) ** 2)), finish="crystal") for a in [-1.0 + 0.25 * k for k in range(9)]]
    bars = [Rod(((0.075 * math.sin(a), -0.075 * math.cos(a), 0.006), (0.075 * math.sin(a), -0.075 * math.cos(a),
        0.006 + 0.045 * (1 - (a / 1.2) ** 2))), 0.0012) for a in [-1.0 + 0.125 * k for k in range(17)]]
    return (*arcs, *stones, *bars, Rod(tuple((0.075 * math.sin(a), -0.075 * math.cos(a), 0.004)
        for a in [-2.2 + 0.1 * k for k in range(45)]), 0.0026))


def _wrist_watch() -> Plan:
    """A watch whose strap stands in a loop, its dial towards you, at ten past ten."""
    ticks = [Group((Box((0.0010, 0.0004, 0.0034 if k % 3 else 0.005), 0.0002, at=(0, 0, 0.0145), finish="steel"),),
        at=(0, -0.0372, 0.034), turn=(0, 30.0 * k, 0)) for k in range(12)]
    hands = [Group((Box((w, 0.0006, h), 0.0003, at=(0, 0, h / 2 - 0.001), finish="steel"),), at=(0, -0.0378, 0.034),
        turn=(0, a, 0)) for w, h, a in ((0.0016, 0.0095, -55.0), (0.0012, 0.014, 60.0), (0.0005, 0.015, 180.0))]
    strap = [Rod(tuple((0.0, -0.030 + 0.062 * (0.5 - 0.5 * math.cos(t)) , 0.034 + 0.028 * math.sin(t))
        for t in [s * (0.42 + 0.107 * k) for k in range(26)]), 0.0105, 0.16, finish="leather:brown") for s in (-1, 1)]
    return (Turned(((0, 0), (0.0195, 0), (0.0205, 0.002), (0.0205, 0.007), (0.019, 0.009), (0.0175, 0.0085), (0, 0.0085)),
        at=(0, -0.0285, 0.034), turn=(90, 0, 0), finish="main"), Slab(disc(0.0175), 0.0006, 0.0002, at=(0, -0.0368, 0.034),
        turn=(90, 0, 0), finish="accent:matte plastic:navy"), *ticks, *hands, *strap,
        Rod(((0.020, -0.032, 0.034), (0.0235, -0.032, 0.034)), 0.0024, straight=True, finish="main"))


def _pocket_watch() -> Plan:
    ticks = [Group((Box((0.0010, 0.0046 if k % 3 else 0.006, 0.0004), 0.0002, at=(0, 0.0175, 0), finish="plastic:black"),),
        at=(0, 0, 0.0094), turn=(0, 0, 30.0 * k)) for k in range(12)]
    hands = [Group((Box((w, h, 0.0006), 0.0003, at=(0, h / 2 - 0.001, 0), finish="plastic:black"),), at=(0, 0, 0.0100),
        turn=(0, 0, a)) for w, h, a in ((0.0018, 0.0105, 55.0), (0.0012, 0.0165, -60.0))]
    links = [Rod(ring(0.0032, "z" if k % 2 else "y", (0.012 * math.sin(0.5 * k), 0.041 + 0.0048 * k, 0.004), 12), 0.0007,
        closed=True, finish="main") for k in range(18)]
    return (Turned(((0, 0), (0.019, 0), (0.024, 0.004), (0.0245, 0.007), (0.0225, 0.010), (0.0215, 0.009), (0, 0.0088)),
        finish="main"), Slab(disc(0.0212), 0.0005, 0.0001, at=(0, 0, 0.0090), finish="porcelain"), *ticks, *hands,
        Turned(((0, 0), (0.003, 0), (0.0035, 0.005), (0, 0.006)), at=(0, 0.0245, 0.0055), turn=(-90, 0, 0), finish="main"),
        Rod(ring(0.006, "z", (0, 0.034, 0.0055), 16), 0.0010, closed=True, finish="main"), *links)


def _chest() -> Plan:
    """A treasure chest, open, heaped with gold and stones."""
    coins: list[AnyPart] = []
    for k in range(95):
        a, r = 2.399963 * k, math.sqrt((k + 0.5) / 95)
        x, y = 0.24 * r * math.cos(a), 0.13 * r * math.sin(a)
        coins.append(Group((Turned(((0, 0), (0.019, 0), (0.02, 0.001), (0.02, 0.003), (0.019, 0.004), (0, 0.004)), round=False,
            finish="gold"),), at=(x, y, 0.235 + 0.05 * (1 - r * r)), turn=(18 * math.sin(3.1 * k), 18 * math.cos(4.7 * k), 0)))
    stones = [Ball((0.016, 0.016, 0.014), at=(0.22 * math.cos(1.9 * k) * 0.8, 0.11 * math.sin(1.9 * k) * 0.8,
        0.278 - 0.002 * k), finish=f"glass:{t}") for k, t in enumerate(("red", "green", "blue", "purple", "red", "turquoise"))]
    lid = tuple((x, z) for x, z in arc(0.19, 180, 0, 17))
    planks = [Rod(((-0.29, y, z), (0.29, y, z)), 0.024, straight=True, finish="main:brown") for y, z in arc(0.175, 178, 2, 12)]
    bands = [Box((0.035, 0.385, 0.255), 0.006, at=(x, 0, 0.128), finish="iron") for x in (-0.24, 0.0, 0.24)]
    return (Box((0.58, 0.37, 0.24), 0.008, at=(0, 0, 0.125), finish="main:brown"), *bands,
        Mould(((0, 0, 0.20, 0.26, 0.15, 0.07),), 0.01, 0.014, finish="gold"), *coins, *stones,
        Group((*planks, *[Rod(tuple((x, y, z) for y, z in arc(0.198, 180, 0, 13)), 0.014, 0.5, finish="iron")
        for x in (-0.24, 0.0, 0.24)], *[Slab(lid, 0.02, 0.004, at=(x, 0, 0), turn=(90, 0, 90), round=False,
        finish="main:brown") for x in (-0.28, 0.28)]), at=(0, 0.24, 0.34), turn=(-70, 0, 0)),
            Box((0.07, 0.02, 0.08), 0.006, at=(0, -0.197, 0.20), finish="brass"),
                Ball((0.008, 0.004, 0.008), at=(0, -0.208, 0.20), finish="soil"),
                *[Rod(bow(0.045, 200, 340, "x", (0.30 * s, 0, 0.16), 9), 0.008, finish="iron") for s in (-1, 1)])


def _coins() -> Plan:
    """Three stacks of coins and some loose ones."""
    parts: list[AnyPart] = []
    flat = ((0, 0), (0.0115, 0), (0.012, 0.0004), (0.012, 0.0018), (0.0115, 0.0022), (0.0104, 0.0019), (0, 0.0019))
    for x, y, n in ((-0.03, 0.0, 6), (0.0, 0.012, 10), (0.03, 0.0, 15)):
        parts += [Turned(flat, at=(x + 0.0006 * math.sin(7.0 * k), y + 0.0006 * math.cos(5.0 * k), 0.0022 * k), round=False)
            for k in range(n)]
    parts += [Turned(flat, at=(x, y, 0), round=False) for x, y in ((-0.02, -0.035),
        (0.018, -0.03))] + [Slab(star(5, 0.007, 0.003), 0.0006, 0.0002, at=(x, y, z), round=False) for x, y,
        z in ((-0.02, -0.035, 0.0022), (0.018, -0.03, 0.0022), (-0.03, 0, 0.0134), (0.0, 0.012, 0.0222), (0.03, 0, 0.0332))]
    return tuple(parts)


def _bust() -> Plan:
    """A classical head on a pedestal: brow, nose, lips, curled hair."""
    curls = [(0.078 * math.cos(2.4 * k) * math.sqrt(max(0.05, 1 - (0.25 + 0.75 * k / 46) ** 2 * 0.9)),
        0.012 + 0.090 * math.sin(2.4 * k) * math.sqrt(max(0.05, 1 - (0.25 + 0.75 * k / 46) ** 2 * 0.9)),
        0.40 + 0.085 * (0.25 + 0.75 * k / 46), 0.022, 0.022, 0.02) for k in range(46)]
    back = [c for c in curls if c[1] > -0.045 or c[2] > 0.455]
    face = ((0, 0.0, 0.395, 0.072, 0.088, 0.098), (0, -0.035, 0.345, 0.050, 0.050, 0.055),
        (0, -0.066, 0.318, 0.026, 0.024, 0.020), (0, -0.082, 0.415, 0, -0.104, 0.372, 0.010, 0.0145),
        (0.030, -0.074, 0.425, 0.026, 0.016, 0.009), (-0.030, -0.074, 0.425, 0.026, 0.016, 0.009),
        (0, -0.086, 0.3455, 0.021, 0.010, 0.006), (0, -0.083, 0.335, 0.018, 0.010, 0.006),
            (0.074, 0.0, 0.385, 0.010, 0.018, 0.026), (-0.074, 0.0, 0.385, 0.010, 0.018, 0.026),
                (0.029, -0.074, 0.402, 0.0135, 0.010, 0.009), (-0.029, -0.074, 0.402, 0.0135, 0.010, 0.009),
                (0.035, -0.066, 0.372, 0.02, 0.018, 0.02), (-0.035, -0.066, 0.372, 0.02, 0.018, 0.02))
    body = ((0, 0.015, 0.33, 0, 0.02, 0.24, 0.050, 0.058), (-0.11, 0.03, 0.19, 0.11, 0.03, 0.19, 0.068, 0.068),
        (0, -0.005, 0.17, 0.095, 0.068, 0.075))
    return (Mould((*face, *body, *tuple(back)), 0.012, 0.0048, finish="main"),
        Turned(((0, 0), (0.085, 0, 1), (0.085, 0.018), (0.062, 0.028), (0.05, 0.055), (0.055, 0.085), (0.075, 0.10), (0, 0.11)),
        finish="main"))


def _statue() -> Plan:
    """A standing figure in a robe on a plinth, one arm raised."""
    robe = [Rod(((0.10 * math.cos(a) * 0.8, 0.085 * math.sin(a) * 0.8, 1.25), (0.13 * math.cos(a), 0.11 * math.sin(a), 0.95),
        (0.20 * math.cos(a + 0.1), 0.17 * math.sin(a + 0.1), 0.46)), (0.026, 0.034, 0.042),
        finish="main") for a in [2 * math.pi * k / 15 for k in range(15)]]
    limbs = ((0, 0, 1.02, 0, 0, 1.50, 0.125, 0.105), (-0.14, 0, 1.52, 0.14, 0, 1.52, 0.062, 0.062),
        (0, -0.01, 1.78, 0.072, 0.082, 0.098), (0, 0, 1.58, 0, -0.01, 1.70, 0.048, 0.044),
        (0.16, 0, 1.52, 0.30, -0.05, 1.72, 0.048, 0.038), (0.30, -0.05, 1.72, 0.32, -0.10, 1.98, 0.038, 0.028),
        (0.32, -0.10, 2.02, 0.03, 0.025, 0.045), (-0.16, 0, 1.52, -0.24, 0.0, 1.25, 0.048, 0.038),
        (-0.24, 0, 1.25, -0.16, -0.13, 1.12, 0.036, 0.03),
             (0, 0.03, 1.82, 0.08, 0.075, 0.08), (0, -0.092, 1.77, 0.010, 0.014, 0.018), (0, 0.085, 1.80, 0.04, 0.04, 0.04))
    return (Box((0.62, 0.56, 0.10), 0.012, at=(0, 0, 0.05), finish="main"), Box((0.50, 0.44, 0.26), 0.012, at=(0, 0, 0.23),
        finish="main"), Box((0.58, 0.52, 0.06), 0.012, at=(0, 0, 0.39), finish="main"), *robe,
        Mould(limbs, 0.05, 0.017, finish="main"), Rod(((-0.12, -0.08, 1.50), (0.02, -0.15, 1.25), (0.14, -0.10, 1.02)), 0.035,
        finish="main"))


JEWELS: dict[str, Callable[[], Plan]] = {
    "diamond": _diamond, "ring": _ring, "necklace": _necklace, "earrings": _earrings, "crown": _crown, "tiara": _tiara,
        "wrist watch": _wrist_watch, "pocket watch": _pocket_watch, "treasure chest": _chest, "coins": _coins, "bust": _bust,
        "statue": _statue,
}
"""Kind -> its plan."""
