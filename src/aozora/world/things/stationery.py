"""Books, papers, pens, maps, flags, pictures in frames and signs."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Panel, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import Line3, bow, disc, flat, orb, ring, spots

Plan = tuple[AnyPart, ...]


def _leaf(side: int, lift: float, wide: float, deep: float) -> tuple[Line3, ...]:
    """One half of an open book: rises from the spine and falls to the fore-edge."""
    rows: list[Line3] = []
    for i in range(7):
        y = deep * (0.5 - i / 6)
        share = [k / 12 for k in range(13)]
        points = [(side * wide * s, y, 0.006 + lift * (math.sin(math.pi * min(1.0, s * 1.12) ** 0.55) * 0.9 + 0.35 * (1 - s)))
            for s in share]
        rows.append(tuple(points if side > 0 else points[::-1]))
    return tuple(rows)


def _open_book() -> Plan:
    """Two blocks of pages that arch from the spine, a cover beneath, a ribbon."""
    parts: list[AnyPart] = []
    for side in (-1, 1):
        for k in range(5):
            parts.append(Sheet(_leaf(side, 0.020 * (1 - 0.16 * k), 0.150 - 0.0006 * k, 0.222), 0.0008, finish="print:page"
                if k == 0 else "paper:cream"))
        parts.append(Box((0.158, 0.236, 0.004), 0.0015, at=(side * 0.0805, 0, 0.002), finish="main:crimson"))
        for k in range(7):
            parts.append(Box((0.149 - 0.0022 * k, 0.221, 0.0024), 0.0008, at=(side * 0.0755, 0, 0.0052 + 0.0024 * k * 0.75),
                finish="paper:cream"))
    return (*parts, Rod(((0.004, 0.10, 0.016), (0.01, 0.0, 0.014), (0.016, -0.10, 0.012), (0.02, -0.145, 0.001)), 0.0028, 0.2,
        finish="fabric:gold"))


def _book(wide: float, deep: float, thick: float, tone: str, z: float, twist: float) -> Plan:
    return (Group((Box((wide * 0.96, deep * 0.965, thick - 0.006), 0.001, finish="paper:cream"),
        Box((wide, deep, 0.0035), 0.0012, at=(0, 0, thick / 2 - 0.0017), finish=tone),
                   Box((wide, deep, 0.0035), 0.0012, at=(0, 0, -thick / 2 + 0.0017), finish=tone),
                       Box((0.004, deep, thick), 0.0016, at=(-wide / 2 + 0.001, 0, 0), finish=tone),
                   *[Box((0.0046, 0.006, thick * 1.01), 0.001, at=(-wide / 2 + 0.0008, deep * s, 0), finish="gold")
                       for s in (-0.36, 0.36)]), at=(0, 0, z + thick / 2), turn=(0, 0, twist)),)


def _books() -> Plan:
    """A stack of five hardbacks."""
    tones = ("main:crimson", "fabric:navy", "fabric:dark green", "fabric:mustard", "fabric:maroon")
    parts: list[AnyPart] = []
    z = 0.0
    for tone, thick, wide, twist in zip(tones, (0.042, 0.034, 0.03, 0.038, 0.024),
        (0.19, 0.175, 0.165, 0.15, 0.14), (98, 84, 101, 88, 110), strict=True):
        parts += _book(wide, wide * 1.42, thick, tone, z, twist)
        z += thick
    return tuple(parts)


def _notebook() -> Plan:
    """Spiral bound, a pencil across it."""
    rings_ = [Rod(ring(0.0075, "x", (-0.095 + 0.0095 * k, 0.105, 0.006), 16), 0.0009, closed=True, finish="chrome")
        for k in range(21)]
    return (Box((0.21, 0.215, 0.010), 0.002, at=(0, 0, 0.005), finish="paper:white"),
        Box((0.212, 0.217, 0.0016), 0.0006, at=(0, 0, 0.0108), finish="main:blue"), *rings_,
            Box((0.11, 0.045, 0.0006), 0.0002, at=(0, 0.03, 0.0118), finish="paper:white"),
                *[Box((0.08, 0.002, 0.0006), 0.0002, at=(0, 0.025 + 0.012 * k, 0.0121), finish="plastic:dark grey")
                for k in (0, 1)])


def _pen() -> Plan:
    """A fountain pen with its cap off beside it."""
    nib = Slab(((0.0, -0.0034), (0.014, -0.0026), (0.022, 0.0), (0.014, 0.0026), (0.0, 0.0034)), 0.0012, 0.0004,
        at=(0.056, 0, 0.0062), round=False, finish="gold")
    cap = Turned(((0, 0), (0.0062, 0.0), (0.0068, 0.05), (0.0072, 0.052), (0.0072, 0.056), (0.0, 0.056)),
        at=(-0.03, 0.03, 0.0072), turn=(0, 90, 14), finish="main:black")
    return (Rod(((-0.07, 0, 0.0058), (-0.06, 0, 0.0058), (0.02, 0, 0.0058), (0.045, 0, 0.0058)),
        (0.0036, 0.0052, 0.0058, 0.0046), finish="main:black"), Rod(((0.043, 0, 0.0058), (0.058, 0, 0.0058)), (0.0046, 0.0036),
        straight=True, finish="plastic:black"), nib,
            *[Rod(ring(0.0060, "x", (x, 0, 0.0058)), 0.0009, closed=True, finish="gold") for x in (0.018, 0.022, -0.052)], cap,
                Rod(((-0.026, 0.030, 0.0150), (0.005, 0.022, 0.0150)), 0.0014, finish="gold"))


def _pencil() -> Plan:
    hexagon = disc(0.0037, 6)
    return (Group((Slab(hexagon, 0.15, 0.0003, at=(0, 0, -0.012), round=False, finish="main:yellow"),
        Turned(((0, 0.081), (0.0012, 0.080), (0.0035, 0.063), (0, 0.063)), finish="beech"),
        Turned(((0, 0.085), (0.0012, 0.0795), (0, 0.079)), finish="soil"),
                   Turned(((0, -0.098), (0.0036, -0.097), (0.0038, -0.092), (0, -0.09)), finish="rubber:pink"),
                       Turned(((0.0, -0.0935), (0.0040, -0.0935), (0.0040, -0.086), (0, -0.086)), finish="brass")),
                       at=(0, 0, 0.0038), turn=(0, 90, 0)),)


def _pencils() -> Plan:
    """Coloured pencils standing in a cup."""
    parts: list[AnyPart] = [Turned(((0, 0), (0.038, 0, 1), (0.040, 0.004), (0.040, 0.10), (0.0385, 0.10), (0.037, 0.006),
        (0, 0.006)), finish="main:dark grey")]
    for k, tone in enumerate(("red", "orange", "yellow", "green", "cyan", "blue", "purple", "hot pink", "brown")):
        a, lean = 2.4 * k, 12.0
        x, y = 0.022 * math.cos(a), 0.022 * math.sin(a)
        parts.append(Group((Slab(disc(0.0038, 6), 0.15, 0.0004, at=(0, 0, 0.075), round=False, finish=f"painted wood:{tone}"),
            Turned(((0, 0.15), (0.0036, 0.15), (0.0013, 0.166), (0, 0.1665)), finish="beech"),
            Turned(((0, 0.164), (0.0014, 0.1655), (0, 0.172)), finish=f"matte plastic:{tone}")),
                           at=(x, y, 0.008), turn=(-lean * math.sin(a), lean * math.cos(a), 0)))
    return tuple(parts)


def _newspaper() -> Plan:
    """Folded once, its front page up."""
    return (*[Sheet(flat(0.30 + 0.002 * k, 0.385 - 0.002 * k, 0.0016 + 0.0022 * k, 0.004 + 0.0008 * k), 0.0012,
        finish="print:newspaper" if k == 4 else "paper:light grey") for k in range(5)],)


def _paper() -> Plan:
    """A few sheets, a little askew."""
    return tuple(Group((Sheet(flat(0.21, 0.297, 0.0008 + 0.0009 * k, 0.0015), 0.0005, finish="print:page"
        if k == 2 else "paper:white"),), turn=(0, 0, (-7, 4, 1)[k])) for k in range(3))


def _letter() -> Plan:
    """A handwritten letter half out of its envelope, a wax seal."""
    back = Box((0.22, 0.15, 0.0014), 0.0005, at=(0, 0, 0.001), finish="main:cream")
    flap = Slab(((-0.11, 0.0), (0.0, -0.075), (0.11, 0.0)), 0.0012, 0.0004, at=(0, 0.075, 0.0026), round=False,
        finish="main:cream")
    seal = Turned(((0, 0), (0.016, 0), (0.018, 0.002), (0.014, 0.0042), (0.012, 0.0032), (0, 0.0032)), at=(0, 0.002, 0.003),
        finish="wax:red")
    return (back, flap, seal, Group((Sheet(flat(0.15, 0.21, 0.0012, 0.003), 0.0006, finish="print:letter"),),
        at=(-0.19, -0.04, 0), turn=(0, 0, 12)))


def _envelope() -> Plan:
    """Closed, with a stamp and an address."""
    lines_ = [Box((w, 0.0035, 0.0004), 0.0001, at=(x, y, 0.0024), finish="plastic:dark grey")
        for x, y, w in ((0.02, 0.0, 0.08), (0.01, -0.016, 0.06), (0.02, -0.032, 0.08))]
    return (Box((0.22, 0.15, 0.0022), 0.0008, at=(0, 0, 0.0012), finish="main:white"),
        Box((0.026, 0.030, 0.0005), 0.0001, at=(0.088, 0.052, 0.0024), finish="plastic:red"),
        Box((0.018, 0.022, 0.0005), 0.0001, at=(0.088, 0.052, 0.0027), finish="plastic:cream"), *lines_,
            Rod(ring(0.011, at=(0.066, 0.05, 0.0024), count=20), 0.0005, closed=True, finish="plastic:navy"))


def _map() -> Plan:
    """Unrolled, its ends still curling."""
    rows: list[Line3] = []
    for i in range(9):
        y = 0.2 * (0.5 - i / 8) * 2 * 0.9
        rows.append(tuple((0.56 * (k / 24 - 0.5), y, 0.0015 + 0.055 * max(0.0,
            abs(k / 24 - 0.5) * 2 - 0.72) ** 2 * 12 * 0.35 + 0.002 * math.sin(9 * k / 24)) for k in range(25)))
    return (Sheet(tuple(rows), 0.0008, finish="print:map"), *[Rod(((x, -0.18, 0.017), (x, 0.18, 0.017)), 0.014, straight=True,
        finish="paper:tan") for x in (-0.285, 0.285)])


def _scroll() -> Plan:
    """A rolled paper tied with a ribbon."""
    coil = tuple((0.022 * (1 - 0.07 * t) * math.cos(t), 0.0, 0.022 + 0.022 * (1 - 0.07 * t) * math.sin(t))
        for t in [0.35 * k for k in range(40)])
    rows = tuple(tuple((y, x, z) for x, _, z in coil) for y in (-0.15, 0.15))
    return (Sheet(rows, 0.0008, finish="main:cream"), *[Rod(tuple((0.0 + d, 0.0228 * math.cos(a), 0.022 + 0.0228 * math.sin(a))
        for a in [2 * math.pi * k / 24 for k in range(25)]), 0.0022, closed=True, finish="accent:fabric:red")
        for d in (-0.004, 0.0, 0.004)],
            *[Rod(((0, -0.005, 0.044), (0.02 * s, -0.012, 0.052), (0.03 * s, -0.014, 0.046), (0, -0.008, 0.044)), 0.002,
                finish="accent:fabric:red") for s in (-1, 1)])


def _globe() -> Plan:
    """A terrestrial globe on its stand."""
    return (Group((Sheet(orb(0.15), 0.001, finish="print:world"), Rod(((0, 0, -0.168), (0, 0, 0.168)), 0.004, straight=True,
        finish="brass"), Ball((0.008, 0.008, 0.008), at=(0, 0, 0.17), finish="brass"),
        Rod(bow(0.163, -90, 90, "y", count=24), 0.0055, 1.6, finish="brass")), at=(0, 0, 0.26), turn=(0, 23, 0)),
            Turned(((0, 0), (0.10, 0, 1), (0.105, 0.006), (0.09, 0.016), (0.03, 0.024), (0.014, 0.04), (0.012, 0.085),
                (0.02, 0.092), (0, 0.098)), finish="main:brown"))


def _framed() -> Plan:
    """A small photograph in a frame that stands."""
    return (Group((*[Box(s, 0.004, at=p, finish="main:dark brown") for s, p in (((0.21, 0.016, 0.020), (0, 0, 0.010)),
        ((0.21, 0.016, 0.020), (0, 0, 0.20)), ((0.020, 0.016, 0.21), (-0.095, 0, 0.105)),
        ((0.020, 0.016, 0.21), (0.095, 0, 0.105)))],
                   Panel((0.172, 0.172), at=(0, -0.001, 0.105), finish="print:photo")), turn=(-12, 0, 0)),
                       Box((0.05, 0.004, 0.17), 0.001, at=(0, 0.055, 0.085), turn=(22, 0, 0), finish="main:dark brown"))


def _easel() -> Plan:
    """A canvas on a painter's easel."""
    return (*[Rod(((0.36 * s, -0.12, 0.0), (0.03 * s, 0.10, 1.75)), 0.018, straight=True, finish="main:light brown")
        for s in (-1, 1)], Rod(((0, 0.52, 0.0), (0, 0.10, 1.70)), 0.018, straight=True, finish="main:light brown"),
        Box((0.78, 0.09, 0.03), 0.006, at=(0, -0.075, 0.62), finish="main:light brown"),
            Group((Box((0.82, 0.03, 0.64), 0.004, at=(0, 0.02, 0.32), finish="fabric:cream"),
                Panel((0.80, 0.62), at=(0, 0.003, 0.32), finish="print:picture")), at=(0, -0.085, 0.635), turn=(-8, 0, 0)))


def _wave(width: float, height: float, x0: float, z0: float) -> tuple[Line3, ...]:
    """Cloth flying from a mast at x0."""
    rows: list[Line3] = []
    for i in range(13):
        row: list[tuple[float, float, float]] = []
        for k in range(33):
            u, v = k / 32, i / 12
            row.append((x0 + width * u * 0.94, 0.10 * width * math.sin(9.0 * u + 0.9 * v) * u ** 0.7,
                z0 - height * v - 0.05 * height * math.sin(5.5 * u) * u))
        rows.append(tuple(row))
    return tuple(rows)


def _flag(cloth: str) -> Callable[[], Plan]:
    def drawn() -> Plan:
        return (Rod(((0, 0, 0.0), (0, 0, 2.6)), 0.02, straight=True, finish="aluminium"),
            Ball((0.04, 0.04, 0.04), at=(0, 0, 2.63), finish="gold"), Sheet(_wave(1.25, 0.8, 0.02, 2.5), 0.003, finish=cloth),
                Turned(((0, 0), (0.16, 0), (0.16, 0.03), (0.05, 0.06), (0.04, 0.12), (0, 0.12)), finish="iron"))

    return drawn


def _bunting() -> Plan:
    """A line of little pennants between two poles."""
    line = tuple((-1.4 + 0.14 * k, 0.0, 1.9 - 0.30 * math.sin(math.pi * k / 20)) for k in range(21))
    tones = ("red", "yellow", "blue", "green", "orange")
    flags = [Slab(((-0.055, 0.0), (0.0, -0.16), (0.055, 0.0)), 0.002, 0.0006, at=(x, 0, z), turn=(90, 0, 0), round=False,
        finish=f"fabric:{tones[k % 5]}") for k, (x, _, z) in enumerate(line[1:-1])]
    return (Rod(line, 0.004, finish="fabric:white"), *flags, *[Rod(((1.4 * s, 0, 0), (1.4 * s, 0, 1.95)), 0.02, straight=True,
        finish="main") for s in (-1, 1)])


def _signpost() -> Plan:
    """Arrow boards pointing both ways."""
    boards = [Slab(tuple((s * x, y) for x, y in ((-0.10, -0.07), (0.42, -0.07), (0.52, 0.0), (0.42, 0.07),
        (-0.10, 0.07))[:: s]), 0.03, 0.005, at=(0, -0.05, z), turn=(90, 0, 0), round=False, finish="main:brown")
        for s, z in ((1, 1.72), (-1, 1.50), (1, 1.28))]
    marks = [Box((0.034, 0.003, h), 0.001, at=(s * (0.03 + 0.07 * k), -0.067, z + dz), finish="plastic:white")
        for s, z in ((1, 1.72), (-1, 1.50), (1, 1.28)) for k, (h, dz) in enumerate(((0.05, 0), (0.03, 0.01), (0.05, 0),
        (0.02, -0.01)))]
    return (Rod(((0, 0, 0), (0, 0, 1.92)), 0.045, straight=True, finish="main:dark brown"), *boards, *marks)


def _billboard() -> Plan:
    return (*[Rod(((1.6 * s, 0, 0), (1.6 * s, 0, 2.6)), 0.09, straight=True, finish="iron") for s in (-1, 1)],
        Box((4.4, 0.12, 2.3), 0.02, at=(0, 0, 3.5), finish="main:dark grey"),
        Panel((4.2, 2.1), at=(0, -0.063, 3.5), finish="print:picture"),
            *[Rod(((x, -0.06, 4.65), (x, -0.5, 4.78), (x, -0.55, 4.70)), 0.02, finish="iron") for x in (-1.4, 0, 1.4)],
                *[Box((0.3, 0.12, 0.06), 0.02, at=(x, -0.56, 4.68), finish="matte plastic:black") for x in (-1.4, 0, 1.4)])


def _blackboard() -> Plan:
    """On two legs, with a sum and a sun in chalk."""
    chalk: list[AnyPart] = [Rod(ring(0.09, "y", (0.35, -0.026, 1.35), 24), 0.006, 0.3, closed=True, finish="porcelain"),
        *[Rod(((0.35 + 0.12 * c, -0.026, 1.35 + 0.12 * s), (0.35 + 0.17 * c, -0.026, 1.35 + 0.17 * s)), 0.005, straight=True,
        finish="porcelain") for c, s in spots(1.0, 8)]]
    strokes = (((-0.60, 1.45), (-0.60, 1.25)), ((-0.52, 1.35), (-0.42, 1.35)), ((-0.47, 1.40), (-0.47, 1.30)),
        ((-0.33, 1.45), (-0.33, 1.25)), ((-0.24, 1.38), (-0.14, 1.38)), ((-0.24, 1.32), (-0.14, 1.32)),
        ((-0.05, 1.43), (0.0, 1.46), (0.05, 1.42), (-0.05, 1.25), (0.06, 1.25)))
    chalk += [Rod(tuple((x, -0.026, z) for x, z in s), 0.006, straight=True, finish="porcelain") for s in strokes]
    return (Box((1.5, 0.03, 0.95), 0.005, at=(0, -0.004, 1.25), finish="matte plastic:dark green"),
        *[Box(s, 0.008, at=p, finish="main:light brown") for s, p in (((1.58, 0.05, 0.05), (0, 0, 1.74)),
        ((1.58, 0.05, 0.05), (0, 0, 0.76)), ((0.05, 0.05, 1.0), (-0.77, 0, 1.25)), ((0.05, 0.05, 1.0), (0.77, 0, 1.25)),
        ((1.5, 0.10, 0.02), (0, -0.06, 0.74)))],
            *[Rod(((0.6 * s, y, 0.0), (0.6 * s, 0.02, 1.7)), 0.025, straight=True, finish="main:light brown") for s in (-1, 1)
                for y in (-0.3, 0.32)], *chalk, *[Rod(((0.2 + 0.1 * k, -0.08, 0.757), (0.26 + 0.1 * k, -0.085, 0.757)), 0.006,
                straight=True, finish="porcelain") for k in range(2)])


def _calculator() -> Plan:
    keys = [Box((0.013, 0.009, 0.004), 0.0015, at=(-0.025 + 0.0165 * c, 0.012 - 0.0135 * r, 0.0125), finish="plastic:orange"
        if c == 3 else "plastic:light grey") for r in range(5) for c in range(4)]
    return (Box((0.078, 0.13, 0.012), 0.005, at=(0, 0, 0.006), finish="main:dark grey"),
        Box((0.062, 0.022, 0.001), 0.0004, at=(0, 0.045, 0.0122), finish="glow screen"), *keys)


def _music_stand() -> Plan:
    return (Rod(((0, 0, 0.25), (0, 0, 1.05)), 0.011, straight=True, finish="main"),
        *[Rod(((0, 0, 0.3), (0.3 * c, 0.3 * s, 0.01)), 0.009, finish="main") for c, s in spots(1.0, 3, 30)],
        Group((Box((0.5, 0.01, 0.34), 0.004, finish="main"), Box((0.5, 0.05, 0.01), 0.003, at=(0, -0.02, -0.165),
        finish="main"), *[Group((Panel((0.21, 0.28), at=(0.11 * s, -0.008, -0.01), finish="print:music"),)) for s in (-1, 1)]),
        at=(0, -0.02, 1.16), turn=(-20, 0, 0)))


def _plane() -> Plan:
    """A folded paper dart."""
    wings = [Slab(((0.14, 0.0), (-0.14, 0.09 * s), (-0.14, 0.008 * s))[::s], 0.0008, 0.0002, at=(0, 0, 0.033),
        turn=(4.0 * s, 0, 0), round=False, finish="main:white") for s in (-1, 1)]
    keel = Slab(((0.14, 0.03), (-0.14, 0.03), (-0.14, -0.004), (-0.10, -0.002)), 0.0012, 0.0003, at=(0, 0, 0.003),
        turn=(90, 0, 0), round=False, finish="main:white")
    return (*wings, keel)


def _boat() -> Plan:
    """A folded paper boat."""
    parts: list[AnyPart] = []
    for s in (-1, 1):
        parts += [Slab(((-0.11, 0.055), (-0.055, 0.0), (0.055, 0.0), (0.11, 0.055))[::1], 0.001, 0.0003, at=(0, 0.013 * s, 0.0),
            turn=(90 - 22.0 * s, 0, 0), round=False, finish="main:white"),
                  Slab(((-0.05, 0.02), (0.05, 0.02), (0.0, 0.10)), 0.001, 0.0003, at=(0, 0.004 * s, 0.0),
                      turn=(90 + 4.0 * s, 0, 0), round=False, finish="main:white")]
    return tuple(parts)


def _crane() -> Plan:
    """An origami crane: folded wings, neck with a bent head, tail."""
    def fold(points: Line3, thick: float = 0.0012) -> Sheet:
        a, b, c = points
        return Sheet(((a, b), (a, c)), thick, finish="main:white")

    parts: list[AnyPart] = []
    for s in (-1, 1):
        parts += [fold(((-0.005, 0.004 * s, 0.045), (0.045, 0.006 * s, 0.04), (0.0, 0.12 * s, 0.098))),
            fold(((-0.005, 0.004 * s, 0.045), (-0.045, 0.006 * s, 0.04), (0.0, 0.12 * s, 0.098))),
            fold(((0.0, 0.001, 0.006), (0.05, 0.012 * s, 0.042), (-0.05, 0.012 * s, 0.042)))]
        parts += [fold(((0.035, 0.006 * s, 0.03), (0.045, 0.002 * s, 0.046), (0.098, 0.0, 0.112))),
            fold(((-0.035, 0.006 * s, 0.03), (-0.045, 0.002 * s, 0.046), (-0.115, 0.0, 0.095)))]
    parts += [fold(((0.098, 0.004, 0.112), (0.094, -0.004, 0.105), (0.122, 0.0, 0.094))),
        Sheet((((0.03, -0.03, 0.04), (0.0, 0, 0.062), (0.03, 0.03, 0.04)), ((-0.03, -0.03, 0.04), (0.0, 0, 0.062),
        (-0.03, 0.03, 0.04))), 0.001, finish="main:white")]
    return tuple(parts)


PLANS: dict[str, Callable[[], Plan]] = {
    "open book": _open_book, "stack of books": _books, "notebook": _notebook, "pen": _pen, "pencil": _pencil,
        "coloured pencils": _pencils, "newspaper": _newspaper, "paper": _paper, "letter": _letter, "envelope": _envelope,
        "map": _map,
    "scroll": _scroll, "globe": _globe, "photograph": _framed, "easel": _easel, "flag": _flag("main:red"), "bunting": _bunting,
        "signpost": _signpost, "billboard": _billboard, "blackboard": _blackboard, "calculator": _calculator,
    "music stand": _music_stand, "paper plane": _plane, "paper boat": _boat, "origami crane": _crane,
    **{name: _flag(f"print:{name}") for name in ("american flag", "japanese flag", "british flag", "french flag",
        "italian flag", "german flag", "rainbow flag", "pirate flag", "finish flag")},
}
"""Kind -> its plan."""


def stationery(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Something to read, write or show."""
    return composed(PLANS[params.kind](), params, store)
