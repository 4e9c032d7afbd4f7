"""Meals on plates and in bowls, sweets, snacks, drinks in glasses."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.drinks import DRINKS
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.greens import GREENS
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Slab, Strip, Turned, composed
from aozora.world.things.strokes import arc, disc, ring, spots

Plan = tuple[AnyPart, ...]

_PLATE = ((0, 0.004), (0.075, 0.002, 1), (0.080, 0.0), (0.085, 0.004), (0.100, 0.012), (0.130, 0.020), (0.131, 0.0225),
    (0.128, 0.0228), (0.100, 0.016), (0.084, 0.009), (0, 0.008))
_BOWL = ((0, 0.006), (0.035, 0.004, 1), (0.038, 0), (0.042, 0.003), (0.066, 0.022), (0.084, 0.055), (0.088, 0.072),
    (0.0865, 0.0735), (0.082, 0.056), (0.062, 0.026), (0.036, 0.012), (0, 0.010))


def _on_plate(parts: Plan) -> Plan:
    return (Turned(_PLATE, finish="porcelain"), Group(parts, at=(0, 0, 0.008)))


def _in_bowl(parts: Plan, bowl: str = "porcelain") -> Plan:
    return (Turned(_BOWL, finish=bowl), *parts)


def _scatter(count: int, reach: float, low: float, dome: float, part: Callable[[int, float, float, float], AnyPart],
    seed: float = 0.0) -> Plan:
    """`count` parts over a disc of `reach` metres that is `dome` higher in its middle."""
    made: list[AnyPart] = []
    for k in range(count):
        a, r = 2.399963 * k + seed, math.sqrt((k + 0.5) / count)
        made.append(part(k, reach * r * math.cos(a), reach * r * math.sin(a), low + dome * (1 - r * r)))
    return tuple(made)


def _leaf(k: int, x: float, y: float, z: float, size: float, tone: str) -> AnyPart:
    rows = ((0.0, 0.1 * size, 0, 0), (0.35 * size, 0.36 * size, 0.14 * size, 0.05 * size),
        (0.75 * size, 0.30 * size, 0.10 * size, 0.04 * size), (size, 0.04 * size, -0.05 * size, 0))
    return Strip(rows, 0.0008, at=(x, y, z), turn=(20 * math.sin(3.0 * k), -14 + 12 * math.cos(2.0 * k), 137.5 * k),
        finish=f"leafy:{tone}")


def _steak() -> Plan:
    """A seared steak with grill marks, chips, green beans, a rosemary sprig."""
    meat = ((-0.062, -0.02), (-0.05, -0.045), (-0.01, -0.05), (0.035, -0.042), (0.058, -0.012), (0.05, 0.02), (0.02, 0.035),
        (-0.025, 0.03), (-0.055, 0.012))
    marks = [Box((0.078 - 0.012 * abs(k), 0.0055, 0.0010), 0.0004, at=(0.002, -0.006 + 0.0155 * k, 0.0268), turn=(0, 0, 26),
        finish="crust:1e0d07") for k in range(-2, 3)]
    chips = _scatter(13, 0.030, 0.006, 0.020, lambda k, x, y, z: Box((0.058, 0.0105, 0.0105), 0.0022, at=(x, y, z),
        turn=(6 * (k % 3), 14 * math.sin(2.0 * k), 47.0 * k), finish="bite:e0a842"))
    beans = [Rod(((-0.035, -0.012 + 0.007 * k, 0.008), (0.0, -0.010 + 0.006 * k, 0.011 + 0.003 * (k % 2)),
        (0.036, -0.013 + 0.008 * k, 0.008)), 0.0036, finish="bite:4f8a2c") for k in range(6)]
    return _on_plate((Slab(meat, 0.026, 0.009, at=(0, -0.030, 0.014), finish="meaty:5c2a18"),
        *[Group((m,), at=(0, -0.030, 0)) for m in marks], Group(chips, at=(0.045, 0.052, 0)),
        Group(tuple(beans), at=(-0.050, 0.055, 0), turn=(0, 0, 30)), *[_leaf(k, -0.01 + 0.006 * k, -0.03, 0.028, 0.014,
        "3c6a2c") for k in range(4)]))


def _pancakes() -> Plan:
    """A stack with butter and syrup running down."""
    cakes: list[AnyPart] = []
    for k in range(6):
        x, y = 0.003 * math.sin(2.0 * k), 0.003 * math.cos(3.0 * k)
        outline = ((0, 0), (0.058, 0.0005), (0.066, 0.006), (0.060, 0.0125), (0, 0.013))
        cakes += [Turned(outline, at=(x, y, 0.0125 * k), finish="crumb:e3b76a"),
            Turned(((0, 0.0118), (0.054, 0.0118), (0.059, 0.0128), (0.05, 0.0136), (0, 0.0136)), at=(x, y, 0.0125 * k),
            finish="crumb:b06a28")]
    drips = [Rod(((0.05 * c, 0.05 * s, 0.0775), (0.063 * c, 0.063 * s, 0.073), (0.0685 * c, 0.0685 * s, 0.055),
        (0.069 * c, 0.069 * s, 0.055 - 0.010 * (k % 4))), (0.006, 0.0055, 0.0045, 0.0055), finish="syrup") for k,
        (c, s) in enumerate(spots(1.0, 11))]
    return _on_plate((*cakes, Slab(disc(0.052), 0.003, 0.0014, at=(0, 0, 0.0775), finish="syrup"), *drips,
        Box((0.024, 0.024, 0.011), 0.003, at=(0.004, 0, 0.084), turn=(0, 0, 20), finish="bite:f5df8c"),
        *_scatter(5, 0.02, 0.004, 0.0, lambda k, x, y, z: Ball((0.0075, 0.0075, 0.007),
        at=(x * 0.6 - 0.078, y + 0.03, z + 0.008), finish="bite:35406e"))))


def _waffle() -> Plan:
    bars = [Box((0.11, 0.007, 0.010), 0.002, at=(0, -0.048 + 0.016 * k, 0.016), finish="crust:c98838")
        for k in range(7)] + [Box((0.007, 0.11, 0.010), 0.002, at=(-0.048 + 0.016 * k, 0, 0.0161),
        finish="crust:c98838") for k in range(7)]
    cream = Turned(((0, 0), (0.024, 0.001), (0.027, 0.010), (0.018, 0.022), (0.007, 0.030), (0, 0.036)), at=(0, 0, 0.02),
        finish="bite:f6f1e6")
    return _on_plate((Box((0.115, 0.115, 0.013), 0.004, at=(0, 0, 0.0085), finish="crust:d59a4a"), *bars, cream,
        Group((Ball((0.012, 0.012, 0.015), finish="bite:c81e24"), *[_leaf(k, 0, 0, 0.012, 0.011, "4b8a34") for k in range(4)]),
        at=(0, 0, 0.060))))


def _popcorn() -> Plan:
    """A striped bucket heaped with popcorn."""
    def kernel(k: int, x: float, y: float, z: float) -> AnyPart:
        lobes = tuple((x + 0.0065 * math.cos(2.1 * j + k), y + 0.0065 * math.sin(2.1 * j + k),
            z + 0.004 * math.sin(3.0 * j + k), 0.0075, 0.007, 0.0065) for j in range(4))
        return Group(tuple(Ball((lb[3], lb[4], lb[5]), at=(lb[0], lb[1], lb[2]), finish="crumb:f4e6bd"
            if k % 4 else "crumb:ecc46a") for lb in lobes))

    return (Turned(((0, 0), (0.056, 0), (0.056, 0.002), (0.075, 0.15), (0.073, 0.15), (0.055, 0.004), (0, 0.004)), round=False,
        finish="paper:white"), *[Group((Slab(((-0.012, 0.001), (0.012, 0.001), (0.0158, 0.151), (-0.0158, 0.151)), 0.0012,
        0.0003, at=(0, -0.0563, 0), turn=(97.2, 0, 0), round=False, finish="main:red"),),
        turn=(0, 0, 45.0 * k)) for k in range(8)], *_scatter(70, 0.068, 0.140, 0.045, kernel))


def _fries() -> Plan:
    """Chips standing in a red carton."""
    chips = [Box((0.0085, 0.0085, 0.085 + 0.012 * ((k * 5) % 4)), 0.0018, at=(-0.032 + 0.0092 * (k % 8),
        -0.012 + 0.0095 * (k // 8), 0.092 + 0.010 * math.sin(2.0 * k)), turn=(7 * math.sin(3.1 * k),
        8 * math.cos(1.7 * k) + 2.2 * (k % 8 - 3.5), 20.0 * k), finish="bite:e8b84a") for k in range(30)]
    front = ((-0.036, 0.0), (0.036, 0.0), (0.046, 0.085), (0.022, 0.072), (0.0, 0.068), (-0.022, 0.072), (-0.046, 0.085))
    return (*chips, *[Slab(front, 0.002, 0.0006, at=(0, y, 0), turn=(90, 0, 0), round=False, finish="main:red")
        for y in (-0.024,)], Slab(((-0.036, 0.0), (0.036, 0.0), (0.048, 0.11), (-0.048, 0.11)), 0.002, 0.0006, at=(0, 0.024, 0),
        turn=(90, 0, 0), round=False, finish="main:red"), *[Slab(((-0.024, 0.0), (0.024, 0.0), (0.024, 0.09), (-0.024, 0.08)),
        0.002, 0.0005, at=(0.039 * s, 0, 0.0), turn=(90, 0, 90), round=False, finish="main:red") for s in (-1, 1)],
        Box((0.076, 0.05, 0.003), 0.001, at=(0, 0, 0.0015), finish="main:red"))


def _taco() -> Plan:
    """A folded shell with meat, lettuce, tomato and cheese."""
    shell = [Slab(tuple((x, z) for x, z in arc(0.072, 0, 180, 24)), 0.003, 0.001, at=(0, 0.016 * s, 0.008),
        turn=(90 + 13.0 * s, 0, 0), finish="crust:dca648") for s in (-1, 1)]
    fill = [Ball((0.011, 0.010, 0.009), at=(0.058 * math.cos(a), 0.004 * math.sin(9 * a), 0.012 + 0.058 * math.sin(a)),
        finish="meaty:5a2f1a") for a in [0.2 + 0.135 * k for k in range(21)]]
    green = [Rod(((0.066 * math.cos(a), -0.014, 0.012 + 0.066 * math.sin(a)),
        (0.074 * math.cos(a + 0.04), 0.0, 0.014 + 0.078 * math.sin(a + 0.04)),
        (0.068 * math.cos(a + 0.1), 0.013, 0.012 + 0.066 * math.sin(a + 0.1))), 0.0032, 0.4,
        finish="leafy:6aa83a") for a in [0.25 + 0.095 * k for k in range(28)]]
    rest = [Box((0.009, 0.009, 0.009), 0.002, at=(0.070 * math.cos(a), 0.008 * math.sin(11 * a), 0.016 + 0.072 * math.sin(a)),
        turn=(30, 40.0 * k, 0), finish="bite:c8281c" if k % 2 else "bite:f0b428") for k,
        a in enumerate([0.4 + 0.18 * k for k in range(14)])]
    return (*shell, *fill, *green, *rest)


def _ramen() -> Plan:
    """Broth, noodles, halved egg, pork, nori, spring onion."""
    noodles = [Rod(tuple((0.050 * math.cos(t + k) * (0.4 + 0.6 * ((k * 7) % 10) / 10),
        0.046 * math.sin(t + k) * (0.4 + 0.6 * ((k * 7) % 10) / 10),
        0.066 + 0.003 * math.sin(3 * t + k)) for t in [j * 0.5 for j in range(9)]), 0.0024,
        finish="bite:eac66a") for k in range(24)]
    eggs = [Group((Ball((0.020, 0.016, 0.010), at=(0, 0, 0.0), flat=False, finish="bite:f7f1e4"),
        Slab(disc(0.0105), 0.002, 0.0008, at=(0.001, 0, 0.0095), finish="bite:ee9a1c")), at=(x, -0.032, 0.068),
        turn=(0, 0, a)) for x, a in ((-0.022, 20), (0.016, -14))]
    pork = [Group((Slab(disc(0.026, 28, 0.8), 0.005, 0.002, finish="meaty:d39a72"),
        Rod(ring(0.019, at=(0, 0, 0.0028), squash=0.8), 0.0024, 0.4, closed=True, finish="bite:f3e2cc")), at=(x, y, 0.071),
        turn=(10, 12, 30.0)) for x, y in ((0.04, 0.012), (0.03, 0.04))]
    return _in_bowl((Turned(((0, 0.02), (0.06, 0.03), (0.0835, 0.064, 1), (0, 0.064)), finish="soup"), *noodles, *eggs, *pork,
        *[Box((0.045, 0.0012, 0.055), 0.0004, at=(-0.05, 0.045 + 0.004 * k, 0.085), turn=(14, 0, 34), finish="crust:14231a")
        for k in range(2)], *_scatter(22, 0.03, 0.071, 0.002, lambda k, x, y,
        z: Rod(ring(0.0034, at=(x - 0.018, y + 0.012, z), count=10), 0.0011, closed=True, finish="bite:78b43c"))),
        "ceramic:black")


def _rice() -> Plan:
    """A bowl of rice, every grain."""
    return _in_bowl((Mould(((0, 0, 0.05, 0.078, 0.078, 0.045),), 0.01, 0.009, finish="bite:f3eee0"),
        *_scatter(330, 0.079, 0.064, 0.034, lambda k, x, y, z: Ball((0.0046, 0.0019, 0.0019), at=(x, y, z),
        turn=(30 * math.sin(2.0 * k), 40 * math.sin(5.0 * k), 97.0 * k), finish="bite:f7f2e6"))), "ceramic:navy")


def _spaghetti() -> Plan:
    """A nest of spaghetti with tomato sauce, meatballs and basil."""
    strands = [Rod(tuple(((0.062 - 0.0011 * k) * (0.75 + 0.25 * math.sin(2.3 * k + t)) * math.cos(t + 0.7 * k),
        (0.062 - 0.0011 * k) * (0.75 + 0.25 * math.cos(1.9 * k + t)) * math.sin(t + 0.7 * k),
        0.008 + 0.0009 * k + 0.003 * math.sin(3 * t + k)) for t in [j * 0.42 for j in range(14)]), 0.0019,
        finish="bite:e8c364") for k in range(34)]
    return _on_plate((*strands, Mould(((0, 0, 0.036, 0.034, 0.032, 0.012), (0.02, 0.012, 0.033, 0.018, 0.016, 0.010),
        (-0.022, -0.01, 0.033, 0.018, 0.018, 0.010)), 0.012, 0.003, finish="glaze:a8200f"),
        *[Ball((0.0135, 0.0135, 0.0125), at=p, finish="meaty:5e2c18") for p in ((0.0, -0.018, 0.052), (0.02, 0.012, 0.05),
        (-0.02, 0.010, 0.05))], *[_leaf(k, 0.004, 0.002, 0.058, 0.020, "3f8a34") for k in range(3)]))


def _curry() -> Plan:
    return _on_plate((Mould(((-0.035, 0, 0.016, 0.048, 0.060, 0.022),), 0.01, 0.006, finish="bite:f3eee0"),
        *[Group((Ball((0.0046, 0.0019, 0.0019), finish="bite:f8f3e8"),),
        at=(-0.035 + 0.046 * math.cos(2.4 * k) * math.sqrt(k / 120), 0.058 * math.sin(2.4 * k) * math.sqrt(k / 120),
        0.016 + 0.021 * math.sqrt(max(0, 1 - k / 124))), turn=(0, 0, 97.0 * k)) for k in range(120)],
        Mould(((0.04, 0, 0.006, 0.052, 0.066, 0.010), (0.01, -0.03, 0.006, 0.03, 0.03, 0.009)), 0.02, 0.005,
        finish="glaze:8a4a12"), *_scatter(9, 0.042, 0.012, 0.003, lambda k, x, y,
        z: Box((0.018, 0.015, 0.013), 0.004, at=(x + 0.042, y * 1.2, z), turn=(20.0 * k, 0, 50.0 * k),
        finish=("bite:d9701c", "bite:e2b652", "meaty:5a2a12")[k % 3]))))


def _dumplings() -> Plan:
    """A bamboo steamer of dumplings with pleated tops."""
    def one(x: float, y: float) -> AnyPart:
        pleats = [Rod(((0.0, 0.0, 0.030), (0.011 * c, 0.011 * s, 0.026), (0.020 * c, 0.020 * s, 0.014)),
            (0.002, 0.0034, 0.0014), finish="bite:f4ecdc") for c, s in spots(1.0, 12)]
        return Group((Turned(((0, 0), (0.020, 0.001), (0.0235, 0.010), (0.018, 0.022), (0.007, 0.029), (0, 0.030)),
            finish="bite:f1e8d6"), *pleats), at=(x, y, 0.024))

    return (Turned(((0, 0.018), (0.094, 0.018), (0.094, 0.0), (0.102, 0.0), (0.102, 0.062), (0.094, 0.062), (0.094, 0.024),
        (0, 0.024)), round=False, finish="bamboo"), *[Rod(ring(0.1025, at=(0, 0, z)), 0.003, 1.4, closed=True,
        finish="bamboo") for z in (0.012, 0.052)], one(0, 0), *[one(x, y) for x, y in spots(0.060, 6)],
        *[_leaf(k, 0.03 * math.cos(k), 0.03 * math.sin(k), 0.025, 0.05, "86a858") for k in range(3)])


def _chicken() -> Plan:
    """A roast chicken on a dish with potatoes and herbs."""
    bird = ((0, 0, 0.065, 0.095, 0.072, 0.055), (0.05, 0, 0.075, 0.055, 0.058, 0.048),
        (-0.07, 0.035, 0.06, -0.125, 0.045, 0.075, 0.036, 0.014), (-0.07, -0.035, 0.06, -0.125, -0.045, 0.075, 0.036, 0.014),
        (0.03, 0.075, 0.055, -0.02, 0.085, 0.04, 0.022, 0.014), (0.03, -0.075, 0.055, -0.02, -0.085, 0.04, 0.022, 0.014))
    ends = [Ball((0.012, 0.010, 0.010), at=(-0.138, 0.047 * s, 0.079), finish="bite:efe2c8") for s in (-1, 1)]
    sides = [Ball((0.024, 0.02, 0.018), at=(0.135 * c, 0.105 * s, 0.030), finish="crust:d8a24a")
        for c, s in spots(1.0, 9, 15)]
    return (Turned(tuple((1.35 * r, z) for r, z, *_ in _PLATE), stretch=(1, 0.8, 1), finish="porcelain"),
        Mould(bird, 0.03, 0.007, finish="roast:a8581c"), *ends, *sides, *[_leaf(k, 0.12 * math.cos(1.3 * k),
        0.095 * math.sin(1.3 * k), 0.034, 0.035, "4a7a2c") for k in range(12)])


def _fish() -> Plan:
    """A grilled fish on a plate with lemon and parsley."""
    body = ((-0.095, 0, 0.018, 0.02, 0, 0.018, 0.012, 0.030), (0.02, 0, 0.018, 0.075, 0, 0.018, 0.030, 0.018),
        (-0.085, 0, 0.018, -0.12, 0.028, 0.018, 0.009, 0.006), (-0.085, 0, 0.018, -0.12, -0.028, 0.018, 0.009, 0.006),
        (0.0, 0.028, 0.018, -0.03, 0.036, 0.018, 0.010, 0.004))
    lemon = [Group((Slab(disc(0.019), 0.005, 0.001, finish="bite:f2d43c"), Slab(disc(0.0155), 0.0055, 0.001,
        finish="bite:f8e98e")), at=(0.02 - 0.03 * k, -0.062, 0.012 + 0.003 * k), turn=(14, 0, 0)) for k in range(3)]
    return (Turned(tuple((1.12 * r, z) for r, z, *_ in _PLATE), stretch=(1, 0.82, 1), finish="porcelain"),
        Group((Mould(body, 0.016, 0.0036, stretch=(1, 1, 0.75), finish="roast:8d7f68"),
        Ball((0.005, 0.005, 0.003), at=(0.066, 0.008, 0.0265), finish="seed black"),
        *[Box((0.0028, 0.04 - 0.004 * abs(k), 0.002), 0.0006, at=(-0.01 + 0.016 * k, 0, 0.0335 - 0.0012 * abs(k)),
        turn=(0, 0, 14), finish="crust:33251a") for k in range(-2, 4)]), at=(0, 0.01, 0.006), turn=(0, 0, 8)), *lemon,
        *[_leaf(k, -0.07 + 0.01 * k, -0.05, 0.012, 0.022, "4d8a34") for k in range(5)])


def _shrimp() -> Plan:
    def one(x: float, y: float, turn_: float) -> AnyPart:
        body = tuple((0.020 * math.cos(t), 0.020 * math.sin(t), 0.0) for t in [0.3 + 0.38 * k for k in range(12)])
        return Group((Rod(body, tuple(0.0105 - 0.0006 * k for k in range(12)), finish="bite:f0936a"),
            *[Rod(ring(0.0104 - 0.0006 * k, "y"), 0.0014, closed=True, at=body[k + 1],
            turn=(0, 0, math.degrees(0.3 + 0.38 * (k + 1))), finish="bite:d8552c") for k in range(0, 9, 2)],
            *[Slab(((0, 0), (0.014, 0.007), (0.017, 0.0), (0.014, -0.007)), 0.002, 0.0006, at=body[-1], turn=(0, 0, a),
            finish="bite:d8552c") for a in (-60, -20, -100)]), at=(x, y, 0.011), turn=(0, 0, turn_))

    return _on_plate((*(one(0.05 * c, 0.05 * s, 60.0 * k) for k, (c, s) in enumerate(spots(1.0, 6))), Turned(((0, 0),
        (0.018, 0), (0.024, 0.018), (0.022, 0.018), (0.016, 0.006), (0, 0.006)), finish="porcelain"),
        Turned(((0, 0.006), (0.018, 0.008), (0.0215, 0.014), (0, 0.014)), finish="glaze:b8321c")))


def _sausages() -> Plan:
    return _on_plate((*[Rod(((-0.055, 0.022 * k, 0.014), (0, 0.022 * k + 0.008, 0.014), (0.055, 0.022 * k, 0.014)),
        (0.011, 0.0135, 0.011), finish="roast:7c3016") for k in (-1, 0, 1)],
        *[Box((0.010, 0.0022, 0.001), 0.0004, at=(-0.03 + 0.02 * j, 0.022 * k + 0.006, 0.0272), turn=(0, 0, 50),
        finish="crust:2c1108") for k in (-1, 0, 1) for j in range(4)], Mould(((0.0, 0.072, 0.008, 0.045, 0.022, 0.012),
        (0.02, 0.068, 0.012, 0.02, 0.016, 0.010)), 0.01, 0.004, finish="bite:f2e2a8"),
        Ball((0.014, 0.010, 0.005), at=(-0.075, -0.02, 0.01), finish="glaze:d8a414")))


def _pie() -> Plan:
    """A fruit pie with a lattice."""
    def reach(c: float) -> float:
        return math.sqrt(max(0.0, 0.104 ** 2 - c * c))

    strips: list[AnyPart] = []
    for k in range(-3, 4):
        c = 0.027 * k
        strips += [Box((2 * reach(c), 0.013, 0.004), 0.0015, at=(0, c, 0.0425 + 0.001 * (k % 2)), finish="crust:d39a4c"),
            Box((0.013, 2 * reach(c), 0.004), 0.0015, at=(c, 0, 0.0435 + 0.001 * (k % 2)), finish="crust:d39a4c")]
    crimp = [Ball((0.0105, 0.0095, 0.0085), at=(0.110 * c, 0.110 * s, 0.042), finish="crust:c98a3c") for c, s in spots(1.0, 36)]
    return (Turned(((0, 0), (0.085, 0, 1), (0.087, 0.002), (0.112, 0.038), (0.122, 0.042), (0.121, 0.044), (0.10, 0.040),
        (0, 0.030)), finish="ceramic:white"), Turned(((0, 0.02), (0.10, 0.034), (0.106, 0.040, 1), (0, 0.041)),
        finish="glaze:8a1418"), *strips, *crimp)


def _muffin(tone: str = "crumb:c88f4e", bits: str = "bite:2f3566") -> Plan:
    pleats = [Rod(((0.024 * c, 0.024 * s, 0.0), (0.033 * c, 0.033 * s, 0.038)), 0.0034, straight=True, finish="paper:cream")
        for c, s in spots(1.0, 28)]
    return (Turned(((0, 0), (0.024, 0), (0.033, 0.038), (0, 0.04)), round=False, finish="paper:cream"), *pleats,
        Mould(((0, 0, 0.042, 0.040, 0.040, 0.020), (0.008, 0.004, 0.054, 0.022, 0.02, 0.012)), 0.012, 0.0035, finish=tone),
        *_scatter(11, 0.030, 0.050, 0.014, lambda k, x, y, z: Ball((0.0052, 0.0052, 0.0046), at=(x, y, z), finish=bits)))


def _macarons() -> Plan:
    parts: list[AnyPart] = []
    for tone, at, turn_ in (("main:pink", (-0.03, 0, 0.0), 0.0), ("bite:a8cf8a", (0.02, 0.015, 0.0), 0.0),
        ("bite:f0d878", (-0.004, 0.006, 0.034), 0.0), ("bite:b59ad2", (0.052, -0.02, 0.022), 72.0)):
        shell = ((0, 0.0), (0.019, 0.0005), (0.0225, 0.003), (0.021, 0.009), (0.012, 0.0135), (0, 0.0145))
        one: Plan = (Turned(shell, at=(0, 0, 0.019), finish=tone), Turned(tuple((r, -z) for r, z in shell), at=(0, 0, 0.0145),
            finish=tone), Turned(((0, 0.014), (0.0195, 0.0145), (0.0195, 0.019), (0, 0.0195)), finish="bite:f6ead0"),
            *[Ball((0.0022, 0.0022, 0.0018), at=(0.0215 * c, 0.0215 * s, z), finish=tone) for z in (0.0138, 0.0200)
            for c, s in spots(1.0, 26)])
        parts.append(Group(one, at=at, turn=(0, turn_, 0)))
    return tuple(parts)


def _bagel() -> Plan:
    return (Group((Rod(ring(0.032), 0.0195, closed=True, finish="crust:b9742e"),), at=(0, 0, 0.0175), stretch=(1, 1, 0.9)),
        *[Ball((0.0018, 0.0010, 0.0009), at=((0.032 + 0.013 * math.sin(7.0 * k)) * math.cos(2.4 * k),
        (0.032 + 0.013 * math.sin(7.0 * k)) * math.sin(2.4 * k), 0.0175 + 0.0175 * math.cos(math.asin(min(0.95,
        abs(0.013 * math.sin(7.0 * k)) / 0.0195)))), turn=(0, 0, 77.0 * k), finish="bite:f4ead0") for k in range(70)])


def _pretzel() -> Plan:
    path = ((0.0, -0.035, 0.011), (0.03, -0.05, 0.011), (0.062, -0.025, 0.011), (0.055, 0.03, 0.011), (0.015, 0.035, 0.013),
        (-0.012, 0.0, 0.022), (-0.030, -0.044, 0.024))
    both = [Rod(tuple((s * x, y, z if s > 0 or k < 4 else z + 0.006) for k, (x, y, z) in enumerate(path)),
        (0.013, 0.013, 0.012, 0.0115, 0.010, 0.009, 0.008), finish="crust:7c3f14") for s in (-1, 1)]
    return (*both, *[Box((0.0026, 0.0026, 0.0026), 0.0006, at=(s * x, y + 0.003 * (k % 3 - 1), 0.0225), turn=(0, 0, 40.0 * k),
        finish="porcelain") for s in (-1, 1) for k, (x, y) in enumerate(((0.012, -0.043), (0.03, -0.05), (0.05, -0.042),
        (0.06, -0.02), (0.062, 0.005), (0.053, 0.028), (0.035, 0.037)))])


def _baguette() -> Plan:
    cuts = [Rod(((-0.19 + 0.085 * k, -0.014, 0.051), (-0.15 + 0.085 * k, 0.004, 0.058), (-0.11 + 0.085 * k, 0.020, 0.050)),
        (0.002, 0.010, 0.002), 0.45, finish="crumb:eed3a0") for k in range(5)]
    return (Rod(((-0.29, 0, 0.028), (-0.2, 0, 0.031), (0, 0.003, 0.032), (0.2, 0, 0.031), (0.29, 0, 0.028)),
        (0.012, 0.031, 0.033, 0.031, 0.012), 0.82, finish="crust:b8742c"), *cuts)


def _lollipop() -> Plan:
    """A spiral lollipop."""
    spiral = [Rod(tuple((r * math.cos(9.0 * r / 0.006 * 0.11 + p), -0.0085, 0.165 + r * math.sin(9.0 * r / 0.006 * 0.11 + p))
        for r in [0.001 + 0.0009 * k for k in range(44)]), 0.0030, 0.5, finish=f) for p,
        f in ((0.0, "main:red"), (2.1, "bite:f4f0ea"), (4.2, "bite:e8a82c"))]
    return (Turned(((0, -0.008), (0.036, -0.007), (0.040, 0), (0.036, 0.007), (0, 0.008)), at=(0, 0, 0.165), turn=(90, 0, 0),
        finish="main:red"), *spiral, Rod(((0, 0, 0), (0, 0, 0.13)), 0.0032, straight=True, finish="paper:white"),
        Turned(((0, 0), (0.03, 0), (0.03, 0.004), (0.006, 0.008), (0, 0.008)), finish="wood"))


def _candies() -> Plan:
    """Wrapped sweets."""
    tones = ("main:red", "glaze:2f8a3c", "glaze:e8b81c", "glaze:2f56a8", "glaze:d84a8a", "glaze:e87a1c")
    return tuple(Group((Ball((0.013, 0.0095, 0.0095), finish=t), *[Turned(((0, 0), (0.0015, 0), (0.011, 0.014),
        (0.0095, 0.0145), (0, 0.004)), at=(0.0115 * s, 0, 0), turn=(0, 90 * s, 0), finish=t) for s in (-1, 1)]),
        at=(0.030 * math.cos(1.05 * k) * (1 if k else 0), 0.028 * math.sin(1.05 * k) * (1 if k else 0),
        0.0105 + (0.012 if k == 0 else 0)), turn=(0, 0, 61.0 * k)) for k, t in enumerate(tones))


def _pudding() -> Plan:
    """A caramel pudding turned out on a plate."""
    return _on_plate((Turned(((0, 0), (0.045, 0.0), (0.047, 0.002), (0.036, 0.048), (0.033, 0.050), (0, 0.0495)),
        finish="glaze:efc368"), Turned(((0, 0.048), (0.033, 0.0482), (0.0362, 0.047), (0.034, 0.0515), (0, 0.052)),
        finish="syrup"), Slab(disc(0.066, 30, 0.9), 0.002, 0.0008, at=(0.004, 0, 0.001), finish="syrup"),
        *[Rod(((0.034 * c, 0.034 * s, 0.050), (0.040 * c, 0.040 * s, 0.036), (0.0425 * c, 0.0425 * s, 0.026 - 0.008 * (k % 3))),
        (0.004, 0.0035, 0.004), finish="syrup") for k, (c, s) in enumerate(spots(1.0, 9))]))


def _jelly() -> Plan:
    """A moulded jelly with flutes."""
    flutes = [Rod(((0.050 * c, 0.050 * s, 0.004), (0.044 * c, 0.044 * s, 0.030), (0.028 * c, 0.028 * s, 0.052)),
        (0.012, 0.010, 0.007), finish="main") for c, s in spots(1.0, 14)]
    return _on_plate((Turned(((0, 0), (0.052, 0.0), (0.053, 0.004), (0.044, 0.034), (0.026, 0.058), (0, 0.060)), finish="main"),
        *flutes, Ball((0.008, 0.008, 0.008), at=(0, 0, 0.066), finish="glaze:b8141c")))


def _cereal() -> Plan:
    return _in_bowl((Turned(((0, 0.02), (0.06, 0.03), (0.082, 0.058, 1), (0, 0.058)), finish="milk"),
        *_scatter(70, 0.072, 0.060, 0.010, lambda k, x, y, z: Rod(ring(0.0052, at=(x, y, z), count=12), 0.0022, closed=True,
        turn=(0, 0, 0), finish=("crumb:d9a04c", "crumb:c98a3a", "bite:d8483a", "bite:e8b83a")[k % 4]))), "ceramic:sky blue")


def _butter() -> Plan:
    return (Box((0.18, 0.10, 0.008), 0.003, at=(0, 0, 0.004), finish="porcelain"),
        Box((0.10, 0.055, 0.042), 0.004, at=(-0.018, 0, 0.029), finish="bite:f4dc84"),
        *[Box((0.010, 0.055, 0.040), 0.002, at=(0.050 + 0.012 * k, 0, 0.020 + 0.0 * k), turn=(0, 62 + 8 * k, 0),
        finish="bite:f4dc84") for k in range(2)])


PLANS: dict[str, Callable[[], Plan]] = {
    "steak": _steak, "pancakes": _pancakes, "waffle": _waffle, "popcorn": _popcorn, "french fries": _fries, "taco": _taco,
        "ramen": _ramen, "rice": _rice, "spaghetti": _spaghetti, "curry": _curry, "dumplings": _dumplings,
        "roast chicken": _chicken, "fish dish": _fish, "shrimp": _shrimp,
    "sausages": _sausages, "pie": _pie, "muffin": _muffin, "macarons": _macarons, "bagel": _bagel, "pretzel": _pretzel,
        "baguette": _baguette, "lollipop": _lollipop, "candies": _candies, "pudding": _pudding, "jelly": _jelly,
        "cereal": _cereal, "butter": _butter,
    **DRINKS, **GREENS,
}
"""Kind -> its plan."""


def meals(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Something to eat or drink."""
    return composed(PLANS[params.kind](), params, store)
