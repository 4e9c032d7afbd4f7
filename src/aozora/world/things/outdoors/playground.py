"""Playgrounds and fairs: see-saws, slides, trampolines, carousels, tables to play at, picnics."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL, Axle, Hang
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Pad, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, across, bar, bent, drum, flat, side, tapered, tyre
from aozora.world.things.strokes import Line3, arc, bow, disc, ring, spots

_PAINT = "painted wood:"


def _seesaw() -> Plan:
    """A plank on a pivot with handles and seats. Its weight hangs below the pivot: it rocks in about two seconds."""
    hang = Hang(30.0, (0.0, 0.0, -0.95), 0.02, 0.27, damping=2.0)
    plank: list[AnyPart] = [Box((3.0, 0.24, 0.05), 0.015, at=(0, 0, 0.05), finish="main:yellow"),
        drum(0.05, 0.4, (0, 0, 0), "steel", "y")]
    for s in (-1, 1):
        plank += [Box((0.36, 0.3, 0.03), 0.012, at=(1.3 * s, 0, 0.09), finish="accent:plastic:red"),
            Rod(((0.98 * s, -0.14, 0.07), (0.98 * s, -0.14, 0.3), (0.98 * s, 0.14, 0.3), (0.98 * s, 0.14, 0.07)),
            0.016, straight=True, finish="steel"), Box((0.14, 0.2, 0.08), 0.03, at=(1.38 * s, 0, -0.01), finish="rubber:black"),
                Box((0.03, 0.3, 0.22), 0.012, at=(1.48 * s, 0, 0.18), finish="accent:plastic:red")]
    legs = [bar((0.32 * s, 0.26 * t, 0.0), (0, 0.17 * t, 0.55), 0.03, _PAINT + "blue") for s in (-1, 1) for t in (-1, 1)]
    feet = [bar((-0.36, 0.26 * t, 0.03), (0.36, 0.26 * t, 0.03), 0.03, _PAINT + "blue") for t in (-1, 1)]
    return (*legs, *feet, Group(tuple(plank), axle=Axle((0.0, 1.0, 0.0), hang=hang), at=(0, 0, 0.55)))


def _slide() -> Plan:
    """A playground slide: a ladder up to a small deck, a chute that runs out flat."""
    line = ((-0.55, 1.62), (-0.2, 1.6), (0.15, 1.36), (0.75, 0.78), (1.25, 0.36), (1.6, 0.24), (2.0, 0.22))
    rows: list[Line3] = []
    for x, z in line:
        rows.append(tuple((x, y, z + lift) for y, lift in ((-0.3, 0.2), (-0.29, 0.03), (-0.22, 0.0), (0, 0), (0.22, 0.0),
            (0.29, 0.03), (0.3, 0.2))))
    rails = [bent(tuple((x, 0.3 * s, z + 0.2) for x, z in line), 0.028, "accent:plastic:yellow") for s in (-1, 1)]
    ladder: list[AnyPart] = []
    for s in (-1, 1):
        ladder += [Rod(((-1.35, 0.27 * s, 0.0), (-0.95, 0.27 * s, 1.6), (-0.93, 0.27 * s, 2.25), (-0.55, 0.27 * s, 2.25),
            (-0.5, 0.27 * s, 1.85)), 0.024, finish=_PAINT + "blue"),
            bar((-0.5, 0.27 * s, 0.0), (-0.5, 0.27 * s, 1.7), 0.028, _PAINT + "blue"),
                bar((1.1, 0.22 * s, 0.0), (1.1, 0.22 * s, 0.48), 0.024, _PAINT + "blue")]
    steps = [Box((0.12, 0.52, 0.03), 0.01, at=(-1.31 + 0.25 * z / 1.0, 0, z), finish="steel")
        for z in (0.22, 0.46, 0.7, 0.94, 1.18, 1.42)]
    return (Sheet(tuple(rows), 0.02, finish="main:red"), *rails, *ladder, *steps,
        Box((0.5, 0.56, 0.04), 0.01, at=(-0.72, 0, 1.6), finish="main:red"))


def _trampoline() -> Plan:
    """A round mat on springs in a frame with a padded rim, legs and a net on poles."""
    springs = [bar((1.2 * c, 1.2 * s, 0.8), (1.4 * c, 1.4 * s, 0.82), 0.012, "steel") for c, s in spots(1.0, 48)]
    poles: list[AnyPart] = []
    for c, s in spots(1.0, 6, 30):
        poles += [bar((1.52 * c, 1.52 * s, 0.0), (1.52 * c, 1.52 * s, 2.4), 0.022, "steel"),
            bar((1.54 * c, 1.54 * s, 0.9), (1.54 * c, 1.54 * s, 2.4), 0.04, "foam:blue")]
    net = [Rod(ring(1.5, at=(0, 0, z), count=60), 0.006, closed=True, finish="fabric:dark grey")
        for z in [0.95 + 0.145 * k for k in range(10)]]
    net += [bar((1.5 * c, 1.5 * s, 0.85), (1.5 * c, 1.5 * s, 2.3), 0.004, "fabric:dark grey") for c, s in spots(1.0, 60)]
    feet = [Rod(((1.42 * c - 0.35 * s, 1.42 * s + 0.35 * c, 0.8), (1.42 * c - 0.3 * s, 1.42 * s + 0.3 * c, 0.04),
        (1.42 * c + 0.3 * s, 1.42 * s - 0.3 * c, 0.04),
        (1.42 * c + 0.35 * s, 1.42 * s - 0.35 * c, 0.8)), 0.026, straight=True, finish="steel") for c, s in spots(1.0, 4, 45)]
    return (flat(disc(1.22, 72), 0.012, (0, 0, 0.8), "matte plastic:black"), *springs,
        Rod(ring(1.43, at=(0, 0, 0.82), count=72), 0.11, 0.3, closed=True, finish="main:blue"), *poles, *net, *feet,
        Rod(ring(1.5, at=(0, 0, 2.32), count=60), 0.014, closed=True, finish="main:blue"))


def _pony(tone: str, mane: str, saddle: str) -> Plan:
    """A carved horse in a gallop, its middle at the origin, looking along +X, on a twisted pole."""
    legs = [Rod(path, (0.06, 0.045, 0.03, 0.035), finish=tone) for path in (((0.3, 0.08, -0.05), (0.5, 0.09, -0.22),
        (0.42, 0.09, -0.4), (0.44, 0.09, -0.46)), ((0.26, -0.08, -0.05), (0.42, -0.09, -0.26),
        (0.56, -0.09, -0.38), (0.6, -0.09, -0.4)), ((-0.32, 0.08, -0.02), (-0.42, 0.09, -0.24), (-0.6, 0.09, -0.36),
            (-0.66, 0.09, -0.4)), ((-0.3, -0.08, -0.05), (-0.3, -0.09, -0.3), (-0.48, -0.09, -0.44), (-0.52, -0.09, -0.5)))]
    return (Rod(((-0.42, 0, 0.02), (-0.2, 0, 0.04), (0.15, 0, 0.0), (0.38, 0, 0.06)), (0.13, 0.17, 0.16, 0.14), finish=tone),
        Ball((0.16, 0.15, 0.18), at=(-0.36, 0, 0.02), finish=tone), Ball((0.15, 0.14, 0.17), at=(0.34, 0, 0.04), finish=tone),
        Rod(((0.34, 0, 0.06), (0.48, 0, 0.28), (0.56, 0, 0.46)), (0.14, 0.1, 0.075), finish=tone),
            Rod(((0.52, 0, 0.5), (0.66, 0, 0.44), (0.8, 0, 0.34)), (0.085, 0.07, 0.05), finish=tone), *legs,
        *[Rod(((0.52, 0.045 * s, 0.54), (0.5, 0.05 * s, 0.63)), (0.025, 0.006), straight=True, finish=tone) for s in (-1, 1)],
            *[Ball((0.016, 0.01, 0.02), at=(0.62, 0.066 * s, 0.47), finish="seed black") for s in (-1, 1)],
        Rod(((0.58, 0, 0.58), (0.44, 0, 0.48), (0.32, 0, 0.3), (0.22, 0, 0.18)), (0.04, 0.06, 0.055, 0.03), finish=mane),
            Rod(((-0.46, 0, 0.1), (-0.62, 0, 0.12), (-0.72, 0, -0.1), (-0.7, 0, -0.3)), (0.03, 0.06, 0.06, 0.02), finish=mane),
        Ball((0.17, 0.178, 0.13), at=(-0.04, 0, 0.1), finish=saddle), Rod(((-0.2, 0, 0.24), (-0.12, 0, 0.2), (0.08, 0, 0.2),
            (0.16, 0, 0.27)), 0.05, finish=saddle), bar((0.0, 0, -1.0), (0.0, 0, 1.6), 0.026, "brass"))


def _carousel() -> Plan:
    """A merry-go-round: a striped roof over rings of galloping horses; deck, horses and roof turn."""
    tones = (("painted wood:white", "painted wood:amber", "painted wood:red"),
        ("painted wood:brown", "painted wood:black", "painted wood:blue"), ("painted wood:cream", "painted wood:brown",
        "painted wood:green"),
        ("painted wood:dark grey", "painted wood:white", "painted wood:purple"))
    turning: list[AnyPart] = [drum(3.1, 0.14, (0, 0, 0.42), "wood"), Turned(((3.12, 0.36), (3.16, 0.36), (3.16, 0.5), (3.12, 0.5),
        (3.12, 0.36)), round=False, finish="main:red")]
    for k, (c, s) in enumerate(spots(1.0, 10)):
        turning.append(Group(_pony(*tones[k % 4]), at=(2.5 * c, 2.5 * s, 1.42 + 0.16 * (-1) ** k),
            turn=(0, 0, math.degrees(math.atan2(s, c)) + 90)))
    for k in range(20):
        a, b = 2 * math.pi * k / 20, 2 * math.pi * (k + 1) / 20
        tone = "main:red" if k % 2 else "fabric:cream"
        rows = [tuple((r * math.cos(a + (b - a) * j / 4), r * math.sin(a + (b - a) * j / 4), z) for j in range(5)) for r,
            z in ((0.15, 4.7), (1.4, 3.95), (3.3, 3.45))]
        turning += [Sheet(tuple(rows), 0.03, finish=tone), flat(((-0.5, 0), (0.5, 0), (0.5, 0.16), (0.0, 0.36), (-0.5, 0.16)),
            0.03, (0, 0, 0), tone)]
        turning[-1] = Group((side(((-0.52, 0), (-0.52, -0.2), (0, -0.42), (0.52, -0.2), (0.52, 0)), 0.03, (0, 0, 0), tone),),
            at=(3.3 * math.cos((a + b) / 2), 3.3 * math.sin((a + b) / 2), 3.5), turn=(0, 0, math.degrees((a + b) / 2) + 90))
        turning.append(Ball((0.05, 0.05, 0.05), at=(3.36 * math.cos(a), 3.36 * math.sin(a), 3.42), finish="bulb"))
    mirrors = [Box((0.5, 0.03, 1.7), 0.02, at=(0.86 * c, 0.86 * s, 1.6), turn=(0, 0, math.degrees(math.atan2(s, c)) + 90),
        finish="mirror" if k % 2 else "painted wood:cream") for k, (c, s) in enumerate(spots(1.0, 10, 18))]
    turning += [*mirrors, *[Box((0.53, 0.05, 0.3), 0.02, at=(0.88 * c, 0.88 * s, 2.7),
        turn=(0, 0, math.degrees(math.atan2(s, c)) + 90), finish="gold") for c, s in spots(1.0, 10, 18)]]
    return (drum(3.2, 0.3, (0, 0, 0.15), "main:crimson"), drum(0.6, 3.4, (0, 0, 2.0), "painted wood:cream"),
        Ball((0.18, 0.18, 0.18), at=(0, 0, 4.8), finish="gold"), bar((0, 0, 4.8), (0, 0, 5.5), 0.03, "gold"),
        Sheet((((0, 0, 5.5), (0.3, 0.05, 5.44), (0.6, 0, 5.4)), ((0, 0, 5.2), (0.3, 0.05, 5.22), (0.6, 0, 5.2))), 0.02,
            finish="main:red"), Group(tuple(turning), axle=Axle((0.0, 0.0, 1.0), rate=0.09), at=(0, 0, 0)))


def _coaster_car() -> Plan:
    """Two cars of a roller coaster on a piece of its track: tubs with lap bars, wheels on tubular rails."""
    cars: list[AnyPart] = []
    for n, x in enumerate((-1.35, 1.35)):
        tub = ((-1.15, 0.45), (0.75, 0.42), (1.12, 0.6), (1.2, 0.8), (0.95, 0.96), (0.5, 1.02), (0.3, 0.85), (-0.8, 0.85),
            (-1.0, 1.3), (-1.2, 1.28))
        cars += [*[side(tub, 0.06, (x, 0.56 * s, 0), "main:red", True) for s in (-1, 1)],
            Box((2.2, 1.1, 0.1), 0.04, at=(x - 0.05, 0, 0.48), finish="main:red"),
            Box((0.5, 1.12, 0.42), 0.16, at=(x + 0.78, 0, 0.72), finish="main:red"),
            *[Pad((0.5, 0.42, 0.14), 0.03, at=(x - 0.55, 0.25 * t, 0.62), finish="leather:black") for t in (-1, 1)],
                *[Pad((0.14, 0.42, 0.75), 0.03, at=(x - 0.92, 0.25 * t, 1.02), turn=(0, -10, 0), finish="leather:black")
                for t in (-1, 1)],
            *[Rod(((x - 0.1, 0.44 * t, 0.6), (x - 0.25, 0.42 * t, 0.95), (x - 0.25, 0.08 * t, 0.95), (x - 0.1, 0.06 * t, 0.6)),
                0.03, straight=True, finish="accent:plastic:yellow") for t in (-1, 1)],
            *[side(((-0.9, 0.58), (0.7, 0.58), (0.95, 0.7), (-0.95, 0.7)), 0.064, (x, 0.565 * s, 0), "accent:plastic:yellow")
                for s in (-1, 1)]]
        cars += [Group(tyre(0.16, 0.1, "rubber:dark grey", "steel"), axle=WHEEL, at=(x + dx, 0.5 * s, 0.36))
            for dx in (-0.75, 0.75) for s in (-1, 1)]
        cars.append(Ball((0.12, 0.2, 0.1), at=(x + 1.12, 0, 0.78), finish="bulb") if n
            else bar((x + 1.1, 0, 0.5), (x + 1.6, 0, 0.5), 0.05, "steel"))
    rails = [bar((-3.0, 0.5 * s, 0.1), (3.0, 0.5 * s, 0.1), 0.1, "painted wood:blue") for s in (-1, 1)]
    ties = [bar((x, -0.5, 0.1), (x, 0.5, 0.1), 0.05, "painted wood:blue") for x in [-2.7 + 0.9 * k for k in range(7)]]
    return (*cars, *rails, *ties)


def _pool_table() -> Plan:
    """A pool table: green cloth, wooden rails with six pockets, a rack of coloured balls, a cue."""
    tones = ("yellow", "blue", "red", "purple", "orange", "dark green", "maroon", "black", "yellow", "blue", "red", "purple",
        "orange", "dark green", "maroon")
    balls: list[AnyPart] = []
    for row in range(5):
        for k in range(row + 1):
            n = row * (row + 1) // 2 + k
            at = (0.5 + 0.052 * row, 0.06 * (k - row / 2), 0.859)
            balls.append(Ball((0.03, 0.03, 0.03), at=at, finish="plastic:" + tones[n]))
            if n > 7:
                balls.append(Turned(((0.026, -0.0155), (0.0304, -0.012), (0.0304, 0.012), (0.026, 0.0155)), at=at,
                    turn=(90 * (n % 2), 20, 0), finish="plastic:white"))
    pockets = [drum(0.066, 0.02, (x, y, 0.853), "seed black") for x in (-1.16, 0.0, 1.16)
        for y in (-0.6 - 0.02 * (x == 0), 0.6 + 0.02 * (x == 0))]
    rails = [Box((2.6, 0.14, 0.07), 0.02, at=(0, 0.7 * s, 0.855), finish="main:brown")
        for s in (-1, 1)] + [Box((0.14, 1.5, 0.07), 0.02, at=(1.26 * s, 0, 0.855), finish="main:brown") for s in (-1, 1)]
    cushions = [Box((1.06, 0.05, 0.04), 0.015, at=(0.58 * t, 0.62 * s, 0.848), finish="felt:green") for s in (-1, 1)
        for t in (-1, 1)] + [Box((0.05, 1.06, 0.04), 0.015, at=(1.18 * s, 0, 0.848), finish="felt:green") for s in (-1, 1)]
    legs = [Turned(((0, 0), (0.06, 0), (0.075, 0.04), (0.05, 0.1), (0.085, 0.4), (0.07, 0.5), (0.1, 0.56), (0.1, 0.62),
        (0, 0.62)), at=(1.1 * s, 0.55 * t, 0), finish="main:brown") for s in (-1, 1) for t in (-1, 1)]
    return (Box((2.5, 1.4, 0.04), 0.004, at=(0, 0, 0.808), finish="felt:green"),
        Box((2.5, 1.38, 0.2), 0.02, at=(0, 0, 0.7), finish="main:brown"), *rails, *cushions, *pockets, *legs, *balls,
        Ball((0.03, 0.03, 0.03), at=(-0.62, -0.03, 0.859), finish="plastic:white"),
            bar((-0.7, -0.035, 0.862), (-2.0, -0.16, 0.96), (0.006, 0.015), "beech"),
            *[Ball((0.012, 0.012, 0.004), at=(-1.0 + 0.4 * k, 0.7 * s, 0.89), finish="plastic:white") for k in range(6)
            for s in (-1, 1)])


def _ping_pong() -> Plan:
    """A table tennis table: a blue top with white lines, a net, two bats and a ball."""
    lines = [Box((2.74, 0.02, 0.002), 0.0005, at=(0, y, 0.761), finish="plastic:white")
        for y in (-0.752, 0.0, 0.752)] + [Box((0.02, 1.52, 0.002), 0.0005, at=(1.36 * s, 0, 0.761), finish="plastic:white")
        for s in (-1, 1)]
    mesh = [bar((0, -0.85, 0.775 + 0.025 * k), (0, 0.85, 0.775 + 0.025 * k), 0.003, "fabric:dark grey")
        for k in range(6)] + [bar((0, -0.84 + 0.04 * k, 0.765), (0, -0.84 + 0.04 * k, 0.91), 0.002, "fabric:dark grey")
        for k in range(43)]
    legs = [Rod(((x, -0.6, 0.74), (x, -0.6, 0.02), (x, 0.6, 0.02), (x, 0.6, 0.74)), 0.025, straight=True, finish="steel")
        for x in (-0.95, -0.5, 0.5, 0.95)]
    bats = [Group((drum(0.078, 0.012, (0, 0, 0), "rubber:red" if k else "rubber:black"), drum(0.079, 0.006, (0, 0, 0), "wood"),
        Box((0.1, 0.028, 0.022), 0.008, at=(-0.12, 0, 0), finish="wood")), at=(x, y, 0.773), turn=(0, 0, a))
        for k, (x, y, a) in enumerate(((-0.9, -0.35, 30.0), (0.85, -0.4, 160.0)))]
    return (Box((2.74, 1.525, 0.03), 0.006, at=(0, 0, 0.745), finish="main:blue"),
        Box((2.6, 1.4, 0.06), 0.01, at=(0, 0, 0.7), finish="matte plastic:dark grey"), *lines, *legs, *mesh,
        bar((0, -0.86, 0.915), (0, 0.86, 0.915), 0.008, "fabric:white"),
        *[bar((0, 0.86 * s, 0.72), (0, 0.86 * s, 0.92), 0.012, "matte plastic:black") for s in (-1, 1)], *bats,
            Ball((0.02, 0.02, 0.02), at=(-0.55, -0.2, 0.782), finish="plastic:orange"))


def archway(half: float, height: float) -> tuple[tuple[float, float], ...]:
    """The outline of an arched opening that stands on z = 0."""
    return ((half, 0.0), *arc(half, 0, 180, 9, (0.0, height - half)), (-half, 0.0))


def _sandcastle() -> Plan:
    """Towers cast from buckets, a wall with a gate, flags, a bucket and a spade in the sand."""
    parts: list[AnyPart] = [Turned(((0, 0), (0.62, 0), (0.5, 0.05), (0.3, 0.09), (0, 0.1)), finish="sand")]
    for x, y, r, z in ((-0.22, -0.18, 0.1, 0.3), (0.22, -0.18, 0.1, 0.3), (-0.2, 0.18, 0.1, 0.34), (0.2, 0.18, 0.1, 0.34),
        (0, 0.02, 0.14, 0.46)):
        parts += [tapered(r * 1.12, r, z, (x, y, 0.04), "main"), *[Box((0.05, 0.04, 0.045), 0.01,
            at=(x + 0.84 * r * c, y + 0.84 * r * s, z + 0.055), turn=(0, 0, math.degrees(math.atan2(s, c)) + 90), finish="main")
            for c, s in spots(1.0, 7)],
            *[Box((0.02, 0.02, 0.05), 0.006, at=(x + r * 1.04 * c, y + r * 1.04 * s, 0.62 * z), finish="soil") for c,
                s in spots(1.0, 3, -90)]]
    walls = [Box((0.44, 0.09, 0.2), 0.015, at=(0, -0.18, 0.16), finish="main"),
        Box((0.42, 0.09, 0.2), 0.015, at=(0, 0.18, 0.16), finish="main")] + [Box((0.09, 0.36, 0.2), 0.015, at=(0.21 * s, 0, 0.16),
        finish="main") for s in (-1, 1)]
    merlons = [Box((0.045, 0.1, 0.04), 0.008, at=(-0.12 + 0.08 * k, -0.18, 0.275), finish="main") for k in range(4)]
    gate = (side(archway(0.055, 0.16), 0.02, (0, -0.228, 0.05), "soil"),)
    flags = [Group((bar((0, 0, 0), (0, 0, 0.22), 0.004, "wood"), side(((0, 0.1), (0.1, 0.155), (0, 0.21)), 0.004, (0, 0, 0), f)),
        at=(x, y, z)) for x, y, z, f in ((0, 0.02, 0.5, "plastic:red"), (-0.22, -0.18, 0.33, "plastic:blue"),
        (0.22, -0.18, 0.33, "plastic:yellow"))]
    bucket = Group((Turned(((0, 0), (0.06, 0), (0.085, 0.13), (0.09, 0.135), (0.08, 0.13), (0.056, 0.006), (0, 0.006)),
        round=False, finish="plastic:red"), bent(bow(0.085, 0, 180, "x", (0, 0, 0.13)), 0.004, "plastic:white")),
        at=(0.55, -0.3, 0.03), turn=(0, 0, 30))
    spade = Group((bar((0, 0, 0), (0.24, 0, 0), 0.008, "plastic:yellow"),
        flat(((0.22, -0.04), (0.34, -0.045), (0.38, 0), (0.34, 0.045), (0.22, 0.04)), 0.008, (0, 0, 0), "plastic:blue", True),
        bar((0, -0.03, 0), (0, 0.03, 0), 0.008, "plastic:yellow")), at=(-0.5, -0.42, 0.07), turn=(0, 6, 20))
    return (*parts, *walls, *merlons, *gate, *flags, bucket, spade)


def _hammock() -> Plan:
    """A striped cloth slung on cords in a curved wooden stand, with a pillow."""
    rows: list[Line3] = []
    for k in range(17):
        t = -1 + k / 8
        half, z = 0.52 * (1 - 0.35 * t * t), 0.5 + 0.42 * t * t
        rows.append(tuple((1.25 * t, half * u, z + 0.16 * u * u) for u in (-1, -0.66, -0.33, 0, 0.33, 0.66, 1)))
    stripes = [Sheet(tuple(tuple(row[j] for j in (k, k + 1)) for row in rows), 0.012,
        finish=("main:teal", "fabric:cream", "main:teal", "fabric:orange", "main:teal", "fabric:cream")[k]) for k in range(6)]
    cords = [bar((1.62 * s, 0, 1.2), (1.25 * s, 0.34 * u, 0.92 + 0.16 * u * u), 0.006, "fabric:cream") for s in (-1, 1)
        for u in (-1, -0.66, -0.33, 0, 0.33, 0.66, 1)]
    stand = Rod(((-1.72, 0, 1.28), (-1.5, 0, 0.75), (-0.9, 0, 0.16), (0, 0, 0.07), (0.9, 0, 0.16), (1.5, 0, 0.75),
        (1.72, 0, 1.28)), 0.05, finish="wood:brown")
    feet = [bar((0.85 * s, -0.55, 0.04), (0.85 * s, 0.55, 0.04), 0.045, "wood:brown") for s in (-1, 1)]
    bars = [bar((1.25 * s, -0.36, 0.95), (1.25 * s, 0.36, 0.95), 0.016, "wood:brown") for s in (-1, 1)]
    return (*stripes, *cords, stand, *feet, *bars, Pad((0.3, 0.55, 0.12), 0.04, at=(-0.92, 0, 0.86), turn=(0, 26, 0),
        finish="fabric:white"))


def _picnic() -> Plan:
    """A checked blanket with a wicker basket, bread, apples, a bottle and two plates."""
    checks = [Box((0.198, 0.198, 0.006), 0.001, at=(-0.8 + 0.2 * i, -0.6 + 0.2 * j, 0.004),
        finish=("main:red", "fabric:pink", "fabric:white")[(i % 2) + (j % 2)]) for i in range(9) for j in range(7)]
    weave: list[AnyPart] = [Rod(tuple((0.26 * x, 0.18 * y, 0.02 + 0.022 * k) for x, y, _ in ring(1.0, count=28)), 0.012,
        closed=True, finish="straw:tan") for k in range(10)]
    ribs = [bar((0.255 * c, 0.175 * s, 0.01), (0.262 * c, 0.182 * s, 0.24), 0.01, "straw:brown") for c, s in spots(1.0, 18)]
    basket = Group((*weave, *ribs, Box((0.4, 0.26, 0.02), 0.004, at=(0, 0, 0.02), finish="straw:tan"),
        Rod(tuple((0.265 * x, 0.185 * y, 0.245) for x, y, _ in ring(1.0, count=28)), 0.02, closed=True, finish="straw:brown"),
        bent(bow(0.25, 0, 180, "y", (0, 0, 0.23)), 0.018, "straw:brown"),
            Sheet((((-0.3, -0.1, 0.18), (-0.12, -0.21, 0.19), (0.1, -0.21, 0.17)),
            ((-0.25, -0.08, 0.27), (-0.1, -0.1, 0.29), (0.08, -0.1, 0.27)), ((-0.1, 0.1, 0.27), (0, 0.08, 0.28),
            (0.1, 0.05, 0.27))), 0.006, finish="fabric:white"),
        Rod(((-0.14, 0.06, 0.2), (0.02, 0.03, 0.38), (0.1, 0.02, 0.46)), 0.035, finish="crust:c98a3c")), at=(-0.35, 0.25, 0.0),
            turn=(0, 0, 15))
    bottle = Group((Turned(((0, 0), (0.037, 0), (0.037, 0.18), (0.015, 0.23), (0.0145, 0.29), (0, 0.29)),
        finish="glass:dark green"), drum(0.0376, 0.08, (0, 0, 0.1), "paper:cream")), at=(0.06, 0.32, 0.006))
    plates = [Group((Turned(((0, 0), (0.08, 0.004), (0.115, 0.016), (0.115, 0.019), (0.08, 0.008), (0, 0.006)),
        finish="porcelain:white"), *food), at=at) for at, food in (((0.35, -0.1, 0.008),
        (side(((-0.06, 0), (0.06, 0), (0, 0.08)), 0.06, (0, 0, 0.008), "crust:d9a95a"),)),
        ((-0.25, -0.3, 0.008), (Ball((0.035, 0.035, 0.033), at=(0, 0, 0.04), finish="glaze:b3202a"),
            Ball((0.034, 0.034, 0.032), at=(0.06, 0.03, 0.04), finish="glaze:6f9a2a"))))]
    return (*checks, basket, bottle, *plates, *[Ball((0.035, 0.035, 0.033), at=p, finish="glaze:b3202a")
        for p in ((0.3, 0.3, 0.04), (0.37, 0.33, 0.04))])


def _dart_board() -> Plan:
    """A dart board of twenty sectors on a wall, three darts in it."""
    parts: list[AnyPart] = [drum(0.225, 0.035, (0, 0, 0), "matte plastic:black", "y"),
        Rod(ring(0.222, "y", (0, -0.02, 0)), 0.006, closed=True, finish="steel")]
    for n, (inner, outer) in enumerate(((0.0, 0.099), (0.099, 0.107), (0.107, 0.162), (0.162, 0.17))):
        for k in range(20):
            a, b = math.radians(18 * k - 9), math.radians(18 * k + 9)
            tone = (("plastic:red", "plastic:green") if n % 2 else ("matte plastic:black", "matte plastic:cream"))[k % 2]
            edge = [(outer * math.cos(a + (b - a) * j / 4), outer * math.sin(a + (b - a) * j / 4))
                for j in range(5)] + [(inner * math.cos(t), inner * math.sin(t)) for t in (b, a)][: 2 if inner else 1]
            parts.append(side(tuple(edge), 0.003, (0, -0.0185, 0), tone))
    parts += [drum(0.016, 0.004, (0, -0.02, 0), "plastic:green", "y"), drum(0.0066, 0.006, (0, -0.0205, 0), "plastic:red", "y")]
    for x, z, f in ((0.0, 0.0, "plastic:yellow"), (0.05, 0.103, "plastic:blue"), (-0.07, -0.05, "plastic:orange")):
        parts += [bar((x, -0.02, z), (x, -0.08, z + 0.004), (0.0012, 0.003), "steel"),
            bar((x, -0.06, z + 0.003), (x, -0.11, z + 0.006), 0.0036, "brass"),
            bar((x, -0.11, z + 0.006), (x, -0.15, z + 0.01), 0.0024, f),
            *[Group((across(((0, 0), (0.045, 0.018), (0.05, 0.0)), 0.001, (0, 0, 0), f),), at=(x, -0.145, z + 0.009),
                turn=(0, 90.0 * k, 180)) for k in range(4)]]
    return (*[Group((p,), at=(0, 0, 0.27)) for p in parts], Box((0.54, 0.02, 0.54), 0.01, at=(0, 0.03, 0.27), finish="main"))


PLANS: dict[str, Callable[[], Plan]] = {
    "see-saw": _seesaw, "playground slide": _slide, "trampoline": _trampoline, "carousel": _carousel,
        "roller coaster car": _coaster_car, "pool table": _pool_table, "table tennis table": _ping_pong,
    "sandcastle": _sandcastle, "hammock": _hammock, "picnic": _picnic, "dart board": _dart_board,
}
"""Kind -> its plan."""


def playground(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing of playgrounds and fairs."""
    return composed(PLANS[params.kind](), params, store)
