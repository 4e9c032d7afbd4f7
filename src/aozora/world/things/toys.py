"""Toys, games and presents."""

# fmt: off

import math
from collections.abc import Callable
from dataclasses import replace

from aozora.film.store import Store
from aozora.world.elements import Axle
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.games import GAMES
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import ring, spots, star

Plan = tuple[AnyPart, ...]


def _doll() -> Plan:
    """A rag doll sitting up: yarn hair in bunches, a dress, button eyes."""
    hair: list[AnyPart] = []
    for s in (-1, 1):
        for k in range(9):
            a = 0.7 * k
            hair.append(Rod(((0.05 * s, 0.01, 0.345), (0.092 * s, 0.012 * math.cos(a), 0.335),
                (0.105 * s + 0.014 * math.sin(a), 0.016 * math.cos(a), 0.25)), 0.006, finish="felt:chestnut"))
        hair.append(Rod(ring(0.016, "x", (0.076 * s, 0.01, 0.342), 14), 0.004, closed=True, finish="main:red"))
    fringe = [Rod(((0.012 * k, -0.035, 0.385), (0.016 * k, -0.062, 0.355)), 0.006, finish="felt:chestnut") for k in range(-3, 4)]
    limbs = [Rod(((0.045 * s, 0, 0.225), (0.085 * s, -0.02, 0.17), (0.10 * s, -0.05, 0.125)), (0.02, 0.019, 0.021),
        finish="felt:peach") for s in (-1, 1)]
    legs = [Rod(((0.035 * s, 0, 0.05), (0.05 * s, -0.08, 0.035), (0.06 * s, -0.16, 0.03)), (0.026, 0.024, 0.022),
        finish="felt:peach") for s in (-1, 1)]
    shoes = [Ball((0.026, 0.036, 0.028), at=(0.062 * s, -0.18, 0.032), finish="leather:black") for s in (-1, 1)]
    eyes = [Turned(((0, 0), (0.0085, 0), (0.0085, 0.002), (0, 0.004)), at=(0.023 * s, -0.0545, 0.325), turn=(86, 0, 10 * s),
        finish="plastic:black") for s in (-1, 1)]
    dress = ((0, 0.03), (0.095, 0.02), (0.10, 0.026), (0.075, 0.09), (0.05, 0.16), (0.055, 0.21), (0.03, 0.245), (0, 0.25))
    return (Ball((0.062, 0.058, 0.066), at=(0, 0, 0.318), finish="felt:peach"),
        Mould(((0, 0.012, 0.335, 0.066, 0.056, 0.062),), 0.01, 0.006, finish="felt:chestnut"), *hair, *fringe,
        Turned(dress, finish="main:red"), *limbs, *legs, *shoes, *eyes,
            Rod(((-0.02, -0.055, 0.296), (0, -0.060, 0.288), (0.02, -0.055, 0.296)), 0.0026, finish="felt:crimson"),
                *[Ball((0.012, 0.003, 0.010), at=(0.038 * s, -0.046, 0.303), finish="felt:pink") for s in (-1, 1)],
                Slab(star(6, 0.05, 0.032), 0.004, 0.001, at=(0, -0.004, 0.248), finish="felt:white"),
            *[Ball((0.006, 0.003, 0.006), at=(0, -0.052 - 0.012 * k, 0.19 - 0.045 * k), finish="plastic:white")
                for k in range(3)])


def _balloon() -> Plan:
    """A toy balloon floating on its string."""
    body = ((0, 0.0), (0.02, 0.012), (0.075, 0.075), (0.125, 0.17), (0.138, 0.24), (0.115, 0.315), (0.06, 0.358), (0, 0.37))
    string = tuple((0.014 * math.sin(5.0 * t) * (1 - t * 0.6), 0.010 * math.cos(4.0 * t), 0.9 * t)
        for t in [k / 14 for k in range(15)])
    return (Turned(body, at=(0, 0, 0.915), finish="main:red"), Turned(((0, 0), (0.018, -0.006), (0.012, 0.008), (0, 0.012)),
        at=(0, 0, 0.905), finish="main:red"), Rod(string, 0.0016, finish="fabric:white"))


def _balloons() -> Plan:
    """A bunch of balloons on strings gathered below."""
    tones = ("main:red", "rubber:blue", "rubber:yellow", "rubber:green", "rubber:hot pink", "rubber:orange", "rubber:purple")
    parts: list[AnyPart] = []
    for k, tone in enumerate(tones):
        a, r = 2.4 * k, 0.10 + 0.05 * k ** 0.7
        x, y, z = r * math.cos(a), r * math.sin(a), 1.15 + 0.10 * ((k * 3) % 5) - 0.25 * r
        body = ((0, 0.0), (0.02, 0.012), (0.075, 0.075), (0.125, 0.17), (0.138, 0.24), (0.115, 0.315), (0.06, 0.358), (0, 0.37))
        parts.append(Group((Turned(body, finish=tone), Turned(((0, -0.01), (0.016, -0.014), (0.012, 0.002), (0, 0.008)),
            finish=tone)), at=(x, y, z), turn=(-26 * math.sin(a) * r * 3, 26 * math.cos(a) * r * 3, 0)))
        parts.append(Rod(((x, y, z), (0.45 * x, 0.45 * y, 0.6), (0, 0, 0.04)), 0.0016, finish="fabric:white"))
    return (*parts, Turned(((0, 0), (0.04, 0), (0.042, 0.03), (0.03, 0.04), (0, 0.045)), finish="plastic:silver"))


def _kite() -> Plan:
    """A diamond in four cloths with a tail of bows, leaning as if about to fly."""
    cloths = [Slab(c, 0.0025, 0.0006, round=False, finish=f) for c, f in ((((0, -0.44), (0.32, 0.14), (0, 0.14)), "main:red"),
        (((0, -0.44), (0, 0.14), (-0.32, 0.14)), "fabric:yellow"), (((0, 0.14), (0.32, 0.14), (0, 0.40)), "fabric:blue"),
        (((0, 0.14), (0, 0.40), (-0.32, 0.14)), "fabric:green"))]
    tail = tuple((0.06 * math.sin(5.5 * t), -0.44 - 0.75 * t, 0.05 * math.cos(4.0 * t)) for t in [k / 16 for k in range(17)])
    bows = [Group((Slab(((0, 0), (0.055, -0.03), (0.055, 0.03)), 0.002, 0.0005, round=False, finish=f),
        Slab(((0, 0), (-0.055, 0.03), (-0.055, -0.03)), 0.002, 0.0005, round=False, finish=f)), at=tail[2 + 3 * k],
        turn=(0, 0, 25 * math.sin(2.0 * k))) for k, f in enumerate(("fabric:blue", "main:red", "fabric:yellow", "fabric:green",
        "main:red"))]
    return (Group((*cloths, Rod(((0, -0.44, 0.004), (0, 0.40, 0.004)), 0.004, straight=True, finish="wood"),
        Rod(((-0.32, 0.14, 0.004), (0, 0.14, 0.014), (0.32, 0.14, 0.004)), 0.004, finish="wood"),
        Rod(tail, 0.002, finish="fabric:white"), *bows, Rod(((0, 0.14, 0.0), (0, 0.0, 0.14), (0.05, -0.35, 0.45)), 0.0012,
        finish="fabric:white")), at=(0, 0, 1.24), turn=(68, 0, 14)),)


def _robot() -> Plan:
    """A tin robot: square head with lamp eyes, dials, claw hands, big feet."""
    arms: list[AnyPart] = []
    for s in (-1, 1):
        arms += [Ball((0.018, 0.018, 0.018), at=(0.066 * s, 0, 0.175), finish="steel"),
            Rod(((0.068 * s, 0, 0.172), (0.086 * s, -0.01, 0.125), (0.084 * s, -0.045, 0.10)), 0.011,
            finish="accent:plastic:red"), *[Rod(((0.084 * s + 0.010 * d, -0.05, 0.10), (0.084 * s + 0.018 * d, -0.07, 0.10),
            (0.084 * s + 0.006 * d, -0.085, 0.10)), 0.004, finish="steel") for d in (-1, 1)]]
        arms += [Box((0.034, 0.042, 0.05), 0.006, at=(0.029 * s, 0, 0.052), finish="main:silver"),
            Box((0.046, 0.072, 0.028), 0.009, at=(0.030 * s, -0.010, 0.014), finish="accent:plastic:red"),
            Turned(((0, 0), (0.014, 0), (0.012, 0.006), (0, 0.010)), at=(0.020 * s, -0.0405, 0.238), turn=(90, 0, 0),
            finish="lit shade"), Box((0.012, 0.022, 0.03), 0.004, at=(0.054 * s, 0, 0.232), finish="accent:plastic:red")]
    dials = [Turned(((0, 0), (0.011, 0), (0.011, 0.003), (0, 0.004)), at=(-0.024 + 0.024 * k, -0.0375, 0.155), turn=(90, 0, 0),
        finish=f"plastic:{t}") for k, t in enumerate(("yellow", "cyan", "hot pink"))]
    return (Box((0.104, 0.072, 0.115), 0.010, at=(0, 0, 0.132), finish="main:silver"),
        Box((0.092, 0.078, 0.075), 0.010, at=(0, 0, 0.232), finish="main:silver"),
        Rod(((0, 0, 0.185), (0, 0, 0.20)), 0.022, finish="steel"), *arms, *dials,
            Box((0.05, 0.004, 0.014), 0.003, at=(0, -0.039, 0.210), finish="soil"),
                *[Box((0.003, 0.005, 0.012), 0.0006, at=(-0.018 + 0.009 * k, -0.040, 0.210), finish="steel") for k in range(5)],
                Box((0.074, 0.004, 0.036), 0.004, at=(0, -0.037, 0.112), finish="accent:plastic:red"),
                *[Box((0.010, 0.006, 0.006), 0.002, at=(-0.024 + 0.016 * k, -0.039, 0.112), finish="plastic:white")
                for k in range(4)],
            Rod(((0, 0, 0.268), (0, 0, 0.302)), 0.003, finish="steel"), Ball((0.009, 0.009, 0.009), at=(0, 0, 0.306),
                finish="plastic:red"))


def _wheel(x: float, y: float, r: float, wide: float, finish: str) -> Turned:
    return Turned(((0, -wide), (r * 0.9, -wide), (r, -wide * 0.6), (r, wide * 0.6), (r * 0.9, wide), (0, wide)), at=(x, y, r),
        turn=(90, 0, 0), finish=finish)


def _train_set() -> Plan:
    """A wooden engine and two wagons with blocks, on their rails."""
    parts: list[AnyPart] = [Box((0.52, 0.007, 0.008), 0.002, at=(0, 0.026 * s, 0.010), finish="steel") for s in (-1, 1)]
    parts += [Box((0.016, 0.085, 0.006), 0.002, at=(-0.25 + 0.0385 * k, 0, 0.003), finish="walnut:brown") for k in range(14)]
    engine: Plan = (Box((0.125, 0.05, 0.014), 0.004, at=(0, 0, 0.028), finish="main:red"),
        Turned(((0, 0), (0.022, 0), (0.024, 0.004), (0.024, 0.07), (0.02, 0.075), (0, 0.076)), at=(0.012, 0, 0.058),
        turn=(0, -90, 0), finish="main:red"), Box((0.046, 0.052, 0.052), 0.004, at=(0.034, 0, 0.062),
        finish="painted wood:blue"), Box((0.056, 0.062, 0.008), 0.003, at=(0.034, 0, 0.092), finish="painted wood:yellow"),
                    Turned(((0, 0), (0.007, 0), (0.006, 0.016), (0.011, 0.026), (0.011, 0.030), (0, 0.03)),
                        at=(-0.044, 0, 0.08), finish="painted wood:yellow"),
                        Ball((0.009, 0.009, 0.009), at=(-0.018, 0, 0.084), finish="brass"),
                        *[_wheel(x, 0.027 * s, 0.014 if x < 0.02 else 0.017, 0.004, "painted wood:yellow")
                        for x in (-0.045, -0.012, 0.034) for s in (-1, 1)])
    parts.append(Group(engine, at=(-0.165, 0, 0.014)))
    for n, (tone, blocks) in enumerate((("painted wood:green", ("orange", "purple")), ("painted wood:blue", ("red", "yellow")))):
        wagon: Plan = (Box((0.115, 0.052, 0.012), 0.004, at=(0, 0, 0.026), finish=tone),
            *[Box((0.115, 0.006, 0.026), 0.002, at=(0, 0.023 * s, 0.042), finish=tone) for s in (-1, 1)],
            *[Box((0.006, 0.046, 0.026), 0.002, at=(0.055 * s, 0, 0.042), finish=tone) for s in (-1, 1)],
            *[Box((0.036, 0.036, 0.036), 0.003, at=(-0.024 + 0.048 * k, 0, 0.052), finish=f"painted wood:{b}")
            for k, b in enumerate(blocks)],
                       *[_wheel(0.034 * x, 0.027 * s, 0.014, 0.004, "painted wood:yellow") for x in (-1, 1) for s in (-1, 1)],
                           Rod(((-0.075, 0, 0.026), (-0.058, 0, 0.026)), 0.003, finish="brass"))
        parts.append(Group(wagon, at=(-0.02 + 0.145 * n, 0, 0.014)))
    return tuple(parts)


def _toy_car() -> Plan:
    """A chunky wooden car."""
    side = ((-0.075, 0.018), (0.075, 0.018), (0.078, 0.040), (0.045, 0.048), (0.030, 0.076), (-0.030, 0.078), (-0.050, 0.048),
        (-0.078, 0.044))
    window = ((-0.034, 0.050), (-0.002, 0.050), (-0.002, 0.070), (-0.024, 0.070))
    return (Slab(side, 0.062, 0.008, turn=(90, 0, 0), finish="main:red"), *[Slab(tuple((m * x + dx, z) for x, z in window)[::m],
        0.0645, 0.002, turn=(90, 0, 0), round=False, finish="painted wood:sky blue") for m, dx in ((1, 0.0), (-1, 0.002))],
        *[_wheel(x, 0.033 * s, 0.020, 0.007, "painted wood:dark grey") for x in (-0.044, 0.044) for s in (-1, 1)],
            *[Ball((0.007, 0.003, 0.007), at=(x, 0.041 * s, 0.020), finish="painted wood:yellow") for x in (-0.044, 0.044)
                for s in (-1, 1)], *[Ball((0.004, 0.007, 0.007), at=(0.077, 0.020 * s, 0.034), finish="painted wood:yellow")
                for s in (-1, 1)])


def _top() -> Plan:
    """A spinning top on its point, leaning."""
    body = ((0, 0.0), (0.0025, 0.002), (0.005, 0.010), (0.030, 0.030), (0.036, 0.040), (0.030, 0.047), (0.010, 0.050),
        (0.006, 0.054), (0.005, 0.082), (0.007, 0.086), (0, 0.088))
    bands = [Rod(ring(r, at=(0, 0, z)), 0.0016, closed=True, finish=f) for r, z,
        f in ((0.0355, 0.0385, "accent:painted wood:yellow"), (0.027, 0.028, "accent:painted wood:yellow"),
        (0.026, 0.0485, "painted wood:blue"))]
    return (Group((Turned(body, finish="main:red"), *bands), turn=(0, 12, 0), at=(0, 0, 0.002)),)


def _yoyo() -> Plan:
    half = ((0, 0.004), (0.010, 0.004), (0.024, 0.005), (0.029, 0.010), (0.027, 0.017), (0.014, 0.020), (0, 0.020))
    return (*[Turned(tuple((r, s * z) for r, z in half), at=(0, 0, 0.029), turn=(90, 0, 0), finish="main:red")
        for s in (-1, 1)], *[Turned(((0, 0), (0.012, 0), (0.011, 0.0015), (0, 0.002)), at=(0, -0.0195 * s, 0.029),
        turn=(90 * s, 0, 0), finish="accent:plastic:yellow") for s in (-1, 1)],
        Rod(((0, 0, 0.029), (0, 0, 0.029)), 0.008, finish="wood"),
            Rod(((0.010, 0, 0.050), (0.05, 0.01, 0.02), (0.09, 0.0, 0.002), (0.12, -0.03, 0.002), (0.15, 0.0, 0.002)), 0.0012,
                finish="fabric:white"), Rod(ring(0.010, at=(0.160, 0, 0.002), count=18), 0.0012, closed=True,
                finish="fabric:white"))


def _rocking_horse() -> Plan:
    """A wooden horse on rockers: yarn mane and tail, saddle."""
    limbs: list[tuple[float, ...]] = [(-0.20, 0, 0.47, 0.18, 0, 0.48, 0.095, 0.105),
        (0.17, 0, 0.52, 0.32, 0, 0.74, 0.082, 0.058), (0.31, 0, 0.76, 0.45, 0, 0.66, 0.062, 0.042)]
    for x, dx in ((0.16, 0.10), (-0.18, -0.10)):
        for s in (-1, 1):
            limbs.append((x, 0.065 * s, 0.44, x + dx, 0.12 * s, 0.13, 0.045, 0.030))
    rockers = [Rod(tuple((0.52 * t, 0.135 * s, 0.045 + 0.13 * t * t) for t in [-1 + 0.1 * k for k in range(21)]), 0.022, 1.4,
        finish="accent:painted wood:red") for s in (-1, 1)]
    mane = [Rod(((0.345 - 0.028 * k, 0.0, 0.82 - 0.038 * k), (0.30 - 0.030 * k, 0.03 * (-1) ** k, 0.80 - 0.04 * k),
        (0.27 - 0.028 * k, 0.05 * (-1) ** k, 0.74 - 0.04 * k)), 0.016, finish="felt:dark brown") for k in range(8)]
    tail = [Rod(((-0.28, 0, 0.50), (-0.36, 0.012 * k, 0.48), (-0.40, 0.016 * k, 0.30)), (0.014, 0.018, 0.008),
        finish="felt:dark brown") for k in range(-2, 3)]
    ears = [Ball((0.014, 0.010, 0.04), at=(0.315, 0.03 * s, 0.825), finish="main:light brown") for s in (-1, 1)]
    return (Mould(tuple(limbs), 0.05, 0.014, finish="main:light brown"), *rockers, *mane, *tail, *ears,
        *[Ball((0.011, 0.008, 0.011), at=(0.375, 0.052 * s, 0.745), finish="seed black") for s in (-1, 1)],
        *[Box((0.05, 0.31, 0.025), 0.008, at=(x, 0, 0.085 + 0.015), finish="accent:painted wood:red") for x in (-0.28, 0.28)],
            Mould(((-0.02, 0, 0.585, 0.11, 0.09, 0.028), (-0.11, 0, 0.62, 0.03, 0.08, 0.04)), 0.03, 0.012,
                finish="leather:crimson"), Rod(ring(0.058, "x", (0.40, 0, 0.70), 20, 0.9), 0.007, closed=True,
                finish="leather:crimson"), Rod(((0.36, -0.15, 0.70), (0.36, 0.15, 0.70)), 0.012, straight=True,
                finish="main:light brown"))


def _gift() -> Plan:
    """A wrapped present: ribbon both ways, a bow."""
    loops: list[AnyPart] = []
    for k in range(6):
        a = math.radians(60 * k + 15)
        c, s = math.cos(a), math.sin(a)
        loops.append(Rod(((0.0, 0, 0.203), (0.030 * c, 0.030 * s, 0.235), (0.062 * c, 0.062 * s, 0.232),
            (0.060 * c, 0.060 * s, 0.212), (0.0, 0, 0.206)), 0.013, 0.16, finish="accent:fabric:gold"))
    ends = [Rod(((0, 0, 0.203), (0.06 * x, 0.05 * y, 0.204), (0.085 * x, 0.09 * y, 0.2035)), 0.012, 0.12,
        finish="accent:fabric:gold") for x, y in ((1, -1), (-1, -0.7))]
    return (Box((0.22, 0.22, 0.15), 0.004, at=(0, 0, 0.075), finish="main:red"),
        Box((0.228, 0.228, 0.052), 0.004, at=(0, 0, 0.174), finish="main:red"),
        *[Box(s, 0.0015, at=(0, 0, 0.101), finish="accent:fabric:gold") for s in ((0.030, 0.231, 0.2025),
        (0.231, 0.030, 0.2025))], Ball((0.016, 0.016, 0.014), at=(0, 0, 0.215), finish="accent:fabric:gold"), *loops, *ends)


def _gifts() -> Plan:
    """Three presents heaped."""
    return (Group(_gift(), at=(-0.10, 0.05, 0)), Group(tuple(_recoloured(_gift(), "paper:dark green", "fabric:red")),
        at=(0.14, 0.0, 0), turn=(0, 0, 22), stretch=(0.8, 0.8, 0.62)), Group(tuple(_recoloured(_gift(), "paper:blue",
        "fabric:silver")), at=(-0.02, -0.19, 0), turn=(0, 0, -14), stretch=(0.66, 0.66, 0.5)))


def _recoloured(parts: Plan, main: str, accent: str) -> list[AnyPart]:
    return [replace(p, finish=main if p.finish.startswith("main") else accent) for p in parts]


def _snow_globe() -> Plan:
    """A little house and a fir in a globe of water and flakes."""
    flakes = [Ball((0.0011, 0.0011, 0.0011), at=(0.034 * math.cos(2.4 * k) * (0.3 + 0.7 * (k % 5) / 5),
        0.034 * math.sin(2.4 * k) * (0.3 + 0.7 * (k % 5) / 5), 0.055 + 0.0016 * (k % 31)), finish="porcelain") for k in range(60)]
    return (Turned(((0, 0), (0.046, 0, 1), (0.047, 0.004), (0.040, 0.018), (0.040, 0.024), (0.033, 0.030), (0, 0.030)),
        finish="main:red"), Ball((0.046, 0.046, 0.046), at=(0, 0, 0.069), finish="glass"),
        Turned(((0, 0.036), (0.030, 0.034), (0.024, 0.042), (0, 0.046)), finish="porcelain"),
            Box((0.020, 0.016, 0.014), 0.001, at=(-0.006, 0, 0.050), finish="painted wood:red"),
                *[Box((0.024, 0.013, 0.003), 0.001, at=(-0.006, 0.005 * s, 0.0605), turn=(-42 * s, 0, 0), finish="porcelain")
                for s in (-1, 1)], *[Turned(((0, 0), (0.010 - 0.0025 * k, 0), (0, 0.012)), at=(0.016, 0.002, 0.046 + 0.008 * k),
                round=False, finish="leaf") for k in range(3)], *flakes)


def _hourglass() -> Plan:
    """Two bulbs between turned posts; the sand half run."""
    bulb = ((0, 0.012), (0.018, 0.013), (0.038, 0.03), (0.042, 0.055), (0.030, 0.082), (0.006, 0.104), (0.0035, 0.110),
        (0.006, 0.116), (0.030, 0.138), (0.042, 0.165), (0.038, 0.19), (0.018, 0.207), (0, 0.208))
    posts = [Turned(((0, 0.012), (0.005, 0.012), (0.0075, 0.04), (0.0045, 0.06), (0.0065, 0.11), (0.0045, 0.16), (0.0075, 0.18),
        (0.005, 0.208), (0, 0.208)), at=(x, y, 0), finish="main:brown") for x, y in spots(0.052, 3, 90)]
    return (*[Turned(((0, z), (0.060, z), (0.064, z + 0.004), (0.060, z + 0.012), (0, z + 0.012)), finish="main:brown")
        for z in (0.0, 0.208)], Turned(bulb, finish="glass"), *posts, Turned(((0, 0.016), (0.030, 0.022), (0.037, 0.034),
        (0.030, 0.040), (0, 0.066)), finish="matte plastic:tan"), Turned(((0, 0.112), (0.006, 0.119), (0.028, 0.1385),
        (0.038, 0.156), (0, 0.146)), finish="matte plastic:tan"), Rod(((0, 0, 0.06), (0, 0, 0.112)), 0.0009, straight=True,
        finish="matte plastic:tan"))


def _duck() -> Plan:
    """A bath duck."""
    return (Mould(((0, 0, 0.032, 0.046, 0.036, 0.030), (0.038, 0, 0.044, 0.020, 0.018, 0.020),
        (-0.026, 0, 0.075, 0.027, 0.026, 0.026), (-0.012, 0, 0.05, -0.024, 0, 0.062, 0.026, 0.022)), 0.018, 0.003,
        finish="main:yellow"), *[Mould(((0.008, 0.030 * s, 0.040, 0.026, 0.008, 0.014),), 0.004, 0.003, finish="main:yellow")
        for s in (-1, 1)],
            Mould(((-0.054, 0, 0.070, 0.011, 0.013, 0.0045), (-0.052, 0, 0.066, 0.009, 0.010, 0.003)), 0.003, 0.0014,
                finish="plastic:orange"), *[Ball((0.004, 0.003, 0.005), at=(-0.041, 0.0185 * s, 0.084), finish="plastic:black")
                for s in (-1, 1)], *[Ball((0.0012, 0.001, 0.0014), at=(-0.0435, 0.0205 * s, 0.086), finish="porcelain")
                for s in (-1, 1)])


def _blocks() -> Plan:
    """A tower of toy blocks."""
    tones = ("red", "yellow", "blue", "green", "orange", "purple")
    rows: list[AnyPart] = []
    for level, count in enumerate((3, 2, 1)):
        for k in range(count):
            n = level * 2 + k
            rows.append(Group((Box((0.042, 0.042, 0.042), 0.003, finish="main:red"
                if n == 0 else f"painted wood:{tones[n % 6]}"),), at=(0.046 * (k - (count - 1) / 2), 0, 0.021 + 0.042 * level),
                turn=(0, 0, 5.0 * math.sin(3.0 * n))))
    return (*rows, Turned(((0, 0), (0.021, 0), (0, 0.036)), at=(0, 0, 0.126), round=False, finish="painted wood:green"))


def _snowman() -> Plan:
    """Three balls of snow, a carrot, coal, a hat, a scarf, stick arms."""
    arms = [Rod(((0.18 * s, 0, 0.72), (0.36 * s, -0.04, 0.86), (0.50 * s, -0.06, 1.0)), (0.014, 0.011, 0.006),
        finish="walnut:dark brown") for s in (-1, 1)]
    twigs = [Rod(((0.40 * s, -0.045, 0.90), (0.50 * s, -0.05, 0.90)), (0.008, 0.004), finish="walnut:dark brown")
        for s in (-1, 1)]
    coal = [Ball((0.020, 0.016, 0.020), at=p, finish="soil") for p in ((-0.055, -0.140, 1.10), (0.055, -0.140, 1.10),
        (0, -0.215, 0.80), (0, -0.222, 0.70), (0, -0.215, 0.60))]
    smile = [Ball((0.011, 0.010, 0.011), at=(0.016 * k, -0.152 + 0.0014 * k * k, 0.985 + 0.0022 * k * k), finish="soil")
        for k in range(-4, 5, 2)]
    return (Mould(((0, 0, 0.28, 0.34, 0.34, 0.29), (0, 0, 0.69, 0.235, 0.235, 0.22), (0, 0, 1.05, 0.165, 0.165, 0.16)), 0.05,
        0.02, finish="main:white"), *arms, *twigs, *coal, *smile, Turned(((0, 0), (0.024, 0), (0.012, 0.09), (0, 0.15)),
        at=(0, -0.155, 1.045), turn=(96, 0, 0), finish="matte plastic:orange"),
            Turned(((0, 0), (0.20, 0), (0.20, 0.015), (0.125, 0.02), (0.12, 0.17), (0, 0.175)), at=(0, 0.015, 1.165),
                turn=(-6, 4, 0), round=False, finish="felt:black"), Rod(ring(0.15, at=(0, 0, 0.90), squash=1.0), 0.040,
                closed=True, finish="accent:fabric:red"), Rod(((0.10, -0.13, 0.90), (0.14, -0.20, 0.78), (0.13, -0.24, 0.62)),
                0.042, 0.4, finish="accent:fabric:red"))


def _pinwheel() -> Plan:
    """A paper windmill on a stick."""
    vanes = [Group((Sheet((((0.0, 0.0, 0.0), (0.05, -0.006, 0.07)), ((0.02, -0.028, 0.0), (0.085, -0.020, 0.02))), 0.0008,
        finish=f), ), turn=(0, 90.0 * k, 0)) for k, f in enumerate(("main:red", "paper:yellow", "paper:blue", "paper:green"))]
    return (Rod(((0, 0, 0), (0, 0, 0.33)), 0.004, straight=True, finish="wood"),
        Group(tuple(vanes), axle=Axle((0.0, -1.0, 0.0), 1.6), at=(0, -0.012, 0.32)),
        Ball((0.008, 0.008, 0.008), at=(0, -0.024, 0.32), finish="plastic:white"),
        Turned(((0, 0), (0.05, 0), (0.05, 0.01), (0.01, 0.02), (0, 0.02)), finish="wood"))


PLANS: dict[str, Callable[[], Plan]] = {
    "doll": _doll, "balloon": _balloon, "balloons": _balloons, "kite": _kite, "toy robot": _robot, "toy train": _train_set,
        "toy car": _toy_car, **GAMES,
    "spinning top": _top, "yo-yo": _yoyo, "rocking horse": _rocking_horse, "gift": _gift, "gifts": _gifts,
        "snow globe": _snow_globe, "hourglass": _hourglass, "rubber duck": _duck, "toy blocks": _blocks,
        "snowman": _snowman, "pinwheel": _pinwheel,
}
"""Kind -> its plan."""


def toys(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A toy or a game."""
    return composed(PLANS[params.kind](), params, store)
