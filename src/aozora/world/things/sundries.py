"""Sundries: ice, crystals, planets, a nest, stacks, low tables."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Facets, Group, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import disc, orb, ring

Plan = tuple[AnyPart, ...]


def _ice() -> Plan:
    """A heap of ice cubes."""
    spots = ((0, 0, 0.016), (0.034, 0.012, 0.016), (-0.03, 0.018, 0.016), (0.006, -0.034, 0.016), (0.004, 0.006, 0.046),
        (-0.05, -0.022, 0.016))
    return tuple(Group((Box((0.031, 0.030, 0.029), 0.005),), at=p, turn=(0 if k < 4 else 8, 0, 37.0 * k))
        for k, p in enumerate(spots))


def _crystal() -> Plan:
    """A cluster of six-sided crystals on a rock."""
    parts: list[AnyPart] = [Ball((0.075, 0.065, 0.022), flat=True, finish="stone")]
    for k, (x, y, tall, r, lean) in enumerate(((0, 0, 0.16, 0.022, 2), (0.034, 0.006, 0.11, 0.016, 20),
        (-0.032, 0.004, 0.12, 0.017, -18), (0.012, -0.03, 0.085, 0.014, 12), (-0.016, -0.028, 0.07, 0.012, -14),
        (0.05, -0.02, 0.06, 0.010, 34), (-0.05, -0.012, 0.065, 0.011, -32))):
        hexagon = [(r * math.cos(math.pi * j / 3), r * math.sin(math.pi * j / 3)) for j in range(6)]
        rows = (tuple((0.001 * a / r, 0.001 * b / r, tall) for a, b in hexagon),
            tuple((a, b, tall - 1.5 * r) for a, b in hexagon), tuple((0.9 * a, 0.9 * b, 0.0) for a, b in hexagon))
        parts.append(Group((Facets(rows, (0.0, 0.0, -0.01), finish="main:purple"),), at=(x, y, 0.012),
            turn=(-0.5 * lean, lean, 20.0 * k)))
    return tuple(parts)


def _planet() -> Plan:
    """A ringed giant."""
    return (Sheet(orb(1.0, (0, 0, 1.0), 33, 65), 0.002, finish="print:planet"),
        Group(tuple(Rod(ring(r, count=72), w, 0.06, closed=True, finish=f) for r, w,
        f in ((1.42, 0.10, "matte plastic:tan"), (1.66, 0.11, "matte plastic:beige"),
        (1.90, 0.07, "matte plastic:light brown"))), at=(0, 0, 1.0), turn=(18, 10, 0)))


def _earth() -> Plan:
    return (Group((Sheet(orb(1.0, (0, 0, 0), 33, 65), 0.002, finish="print:world"),), at=(0, 0, 1.0), turn=(0, 23, 0)),)


def _pyramid() -> Plan:
    corners = ((-0.06, -0.06), (0.06, -0.06), (0.06, 0.06), (-0.06, 0.06))
    rows = (tuple((0.01 * x, 0.01 * y, 0.09) for x, y in corners), tuple((x, y, 0.0) for x, y in corners))
    return (Facets(rows, (0.0, 0.0, 0.0)),)


def _nest() -> Plan:
    """Twigs in a bowl with three eggs."""
    twigs: list[AnyPart] = []
    for k in range(90):
        a, level = 2.399963 * k, (k % 9) / 8
        r = 0.055 + 0.022 * level + 0.006 * math.sin(5.0 * k)
        path = tuple((r * math.cos(a + t), r * math.sin(a + t), 0.010 + 0.045 * level + 0.008 * math.sin(3.0 * k + 2 * t))
            for t in (-0.7, 0.0, 0.7))
        twigs.append(Rod(path, 0.0026 + 0.0012 * (k % 3), finish="main:brown" if k % 3 else "straw"))
    eggs = [Ball((0.0135, 0.0135, 0.0175), at=(0.020 * math.cos(2.1 * k), 0.020 * math.sin(2.1 * k), 0.032),
        turn=(60, 0, 120.0 * k), finish="ceramic:sky blue") for k in range(3)]
    return (Turned(((0, 0.0), (0.045, 0.002), (0.062, 0.02), (0.05, 0.018), (0, 0.014)), finish="straw"), *twigs, *eggs)


def _gold_bars() -> Plan:
    """Ingots, three, two, one."""
    def bar(x: float, y: float, z: float) -> AnyPart:
        side = ((-0.035, 0.0), (0.035, 0.0), (0.026, 0.036), (-0.026, 0.036))
        return Group((Slab(side, 0.16, 0.003, turn=(90, 0, 0), round=False),), at=(x, y, z))

    return (*[bar(-0.075 + 0.075 * k, 0, 0) for k in range(3)], *[bar(-0.0375 + 0.075 * k, 0, 0.036) for k in range(2)],
        bar(0, 0, 0.072))


def _plates() -> Plan:
    one = ((0, 0.004), (0.075, 0.002, 1), (0.080, 0.0), (0.085, 0.004), (0.130, 0.020), (0.131, 0.0225), (0.128, 0.0228),
        (0.084, 0.009), (0, 0.008))
    return tuple(Turned(one, at=(0.0012 * math.sin(2.0 * k), 0.0012 * math.cos(3.0 * k), 0.0105 * k)) for k in range(8))


def _coffee_table() -> Plan:
    return (Slab(disc(0.48, 48, 0.62), 0.035, 0.010, at=(0, 0, 0.40), finish="main"),
        *[Rod(((0.26 * x, 0.16 * y, 0.39), (0.36 * x, 0.22 * y, 0.0)), (0.022, 0.013), straight=True, finish="main")
        for x in (-1, 1) for y in (-1, 1)], Slab(disc(0.32, 40, 0.6), 0.016, 0.005, at=(0, 0, 0.18), finish="main"))


def _rocking_chair() -> Plan:
    """A wooden chair on curved runners; it looks along +X."""
    runners = [Rod(tuple((0.45 * t, 0.24 * s, 0.02 + 0.10 * t * t) for t in [-1.1 + 0.11 * k for k in range(20)]), 0.018,
        finish="main") for s in (-1, 1)]
    legs = [Rod(((x, 0.24 * s, 0.03), (x * 0.92, 0.23 * s, 0.42)), 0.017, straight=True, finish="main") for x in (-0.22, 0.22)
        for s in (-1, 1)]
    back = [Rod(((-0.20, 0.055 * k, 0.43), (-0.30, 0.06 * k, 0.75), (-0.36, 0.062 * k, 1.02)), 0.011, finish="main")
        for k in range(-3, 4)]
    posts = [Rod(((-0.20, 0.23 * s, 0.40), (-0.30, 0.24 * s, 0.75), (-0.37, 0.24 * s, 1.08)), 0.018, finish="main")
        for s in (-1, 1)]
    arms = [Rod(((-0.27, 0.25 * s, 0.64), (0.0, 0.27 * s, 0.66), (0.22, 0.26 * s, 0.64), (0.21, 0.24 * s, 0.42)), 0.018, 0.8,
        finish="main") for s in (-1, 1)]
    return (*runners, *legs, *back, *posts, *arms, Box((0.48, 0.50, 0.03), 0.012, at=(0, 0, 0.43), finish="main"),
        Box((0.03, 0.54, 0.09), 0.012, at=(-0.36, 0, 1.04), turn=(0, -12, 0), finish="main"),
        *[Rod(((x, -0.24, 0.2), (x, 0.24, 0.2)), 0.011, straight=True, finish="main") for x in (-0.22, 0.22)])


PLANS: dict[str, Callable[[], Plan]] = {
    "ice cubes": _ice, "crystals": _crystal, "planet": _planet, "earth": _earth, "pyramid shape": _pyramid, "nest": _nest,
        "gold bars": _gold_bars, "stack of plates": _plates, "coffee table": _coffee_table, "rocking chair": _rocking_chair,
}
"""Kind -> its plan."""


def sundries(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A sundry thing."""
    return composed(PLANS[params.kind](), params, store)
