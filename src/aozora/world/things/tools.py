"""Tools, and what is kept with them: lying as somebody put them down."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import Axle
from aozora.world.geometry.primitives import spline
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Slab, Strip, Turned, composed
from aozora.world.things.strokes import bow, disc, helix, ring, spots

Plan = tuple[AnyPart, ...]


def _hammer() -> Plan:
    """A claw hammer on its side: ash handle, forged head."""
    face = ((0, 0), (0.0135, 0, 1), (0.0145, 0.002), (0.0145, 0.012), (0.011, 0.016), (0.011, 0.030), (0.0125, 0.034), (0, 0.034))
    claw = [Rod(((0.12, 0.012, 0.016 + 0.0085 * s), (0.122, 0.034, 0.017 + 0.010 * s), (0.112, 0.056, 0.017 + 0.0125 * s),
        (0.094, 0.072, 0.017 + 0.0145 * s)),
                (0.0085, 0.0075, 0.006, 0.002), 0.75, finish="steel") for s in (-1, 1)]
    return (
        Rod(((-0.17, 0, 0.0165), (-0.13, 0, 0.0165), (-0.02, 0, 0.0165), (0.12, 0, 0.0165)), (0.0145, 0.0165, 0.0115, 0.0125),
            0.75, finish="main:light brown"),
        Box((0.028, 0.040, 0.030), 0.006, at=(0.12, 0.0, 0.0165), finish="steel"),
        Group((Turned(face, finish="steel"),), at=(0.12, -0.050, 0.0165), turn=(-90, 0, 0)), *claw,
        Rod(((-0.175, 0, 0.0165), (-0.08, 0, 0.0165)), (0.0165, 0.0175), 0.75, straight=True, finish="accent:rubber:black"),
    )


def _saw() -> Plan:
    """A hand saw: a toothed blade and a wooden grip with a hole for the hand."""
    teeth = [(x, -0.062 + (0.006 if k % 2 else 0.0)) for k, x in enumerate([-0.12 + 0.0045 * n for n in range(95)])]
    blade = (*teeth, (0.31, -0.020), (0.305, -0.012), (-0.12, 0.042))
    grip = ((-0.115, -0.060), (-0.10, -0.015), (-0.105, 0.035), (-0.14, 0.055), (-0.175, 0.058), (-0.225, 0.075), (-0.245, 0.06),
            (-0.225, 0.02), (-0.232, -0.03), (-0.25, -0.075), (-0.22, -0.092), (-0.16, -0.078))
    hole = tuple((-0.182 + 0.036 * math.cos(a) + 0.012 * math.sin(a), -0.008 + 0.046 * math.sin(a))
        for a in [2 * math.pi * k / 28 for k in range(29)])
    return (
        Slab(blade, 0.0016, 0.0004, at=(0, 0, 0.011), round=False, finish="steel"),
            Slab(grip, 0.022, 0.006, at=(0, 0, 0.011), finish="main:light brown"),
        Slab(hole[:-1], 0.0222, 0.001, at=(0, 0, 0.0112), finish="soil"),
        *[Turned(((0, 0), (0.006, 0), (0.005, 0.002), (0, 0.0025)), at=(x, y, 0.0215), finish="brass")
            for x, y in ((-0.135, 0.03), (-0.125, -0.03), (-0.14, -0.055))],
    )


def _screwdriver() -> Plan:
    grip = ((0, 0), (0.010, 0, 1), (0.0145, 0.006), (0.0155, 0.03), (0.0135, 0.055), (0.0155, 0.085), (0.010, 0.10),
        (0.009, 0.108), (0, 0.110))
    ribs = [Rod(((-0.10, 0.0150 * y, 0.0158 + 0.0150 * z), (-0.03, 0.0150 * y, 0.0158 + 0.0150 * z)), 0.0022,
        finish="matte plastic:black") for y, z in spots(1.0, 8)]
    return (
        Turned(grip, at=(-0.115, 0, 0.0158), turn=(0, 90, 0), finish="main:red"), *ribs,
        Rod(((-0.01, 0, 0.0158), (0.105, 0, 0.0158)), 0.0034, straight=True, finish="chrome"),
        Slab(((0.10, -0.0034), (0.118, -0.0048), (0.125, -0.004), (0.125, 0.004), (0.118, 0.0048), (0.10, 0.0034)), 0.0022,
            0.0006, at=(0, 0, 0.0158), round=False, finish="chrome"),
    )


def _jaw(radius: float, open_: float, facing: float) -> tuple[tuple[float, float], ...]:
    """An open spanner's head about the origin, its mouth towards `facing` degrees."""
    rim = [(radius * math.cos(math.radians(a)), radius * math.sin(math.radians(a))) for a in range(40, 321, 14)]
    mouth = [(radius * 0.95, -open_), (-radius * 0.15, -open_), (-radius * 0.32, 0.0), (-radius * 0.15, open_),
        (radius * 0.95, open_)]
    c, s = math.cos(math.radians(facing)), math.sin(math.radians(facing))
    return tuple((c * x - s * y, s * x + c * y) for x, y in (*rim, *mouth))


def _wrench() -> Plan:
    """Open at one end, a ring at the other."""
    shaft = ((-0.082, -0.0075), (0.075, -0.0085), (0.075, 0.0085), (-0.082, 0.0075))
    return (
        Slab(shaft, 0.006, 0.002, at=(0, 0, 0.005), round=False, finish="main"),
        Slab(tuple((x * 0.96, y) for x, y in _jaw(0.024, 0.0115, 14)), 0.009, 0.002, at=(0.092, 0, 0.005), round=False,
            finish="main"),
        Rod(ring(0.0145, at=(-0.094, 0, 0.006), count=24), 0.0052, closed=True, finish="main"),
        Box((0.09, 0.006, 0.0004), 0.0002, at=(0, 0, 0.0082), finish="matte plastic:dark grey"),
    )


def _pliers() -> Plan:
    parts: list[AnyPart] = []
    for s in (-1, 1):
        jaw = ((0.0, -0.010 * s), (0.024, -0.002 * s), (0.062, 0.0015 * s), (0.064, 0.006 * s), (0.03, 0.016 * s),
            (0.0, 0.014 * s))
        parts.append(Slab(jaw[::s], 0.009, 0.002, at=(0.005, 0, 0.008), round=False, finish="steel"))
        handle = ((0.0, -0.006 * s, 0.008), (-0.03, -0.012 * s, 0.008), (-0.07, -0.026 * s, 0.008), (-0.13, -0.022 * s, 0.008))
        parts.append(Rod(handle, (0.0065, 0.007, 0.0078, 0.0070), finish="main:red"))
    return (*parts, Turned(((0, 0), (0.013, 0), (0.013, 0.012), (0.010, 0.013), (0, 0.013)), at=(0.006, 0, 0.002),
        finish="steel"),
            Turned(((0, 0), (0.005, 0), (0.004, 0.002), (0, 0.0025)), at=(0.006, 0, 0.015), finish="chrome"))


def _drill() -> Plan:
    """A cordless drill standing on its battery."""
    chuck = ((0, 0), (0.022, 0, 1), (0.0225, 0.025), (0.018, 0.045), (0.008, 0.055), (0, 0.055))
    vents = [Box((0.004, 0.001, 0.030), 0.0004, at=(-0.075 + 0.010 * k, -0.0315, 0.205), finish="matte plastic:black")
        for k in range(4)]
    return (
        Turned(((0, 0), (0.024, 0), (0.031, 0.01), (0.032, 0.10), (0.026, 0.145), (0.022, 0.155), (0, 0.155)),
            at=(-0.095, 0, 0.205), turn=(0, 90, 0), finish="main:yellow"),
        Turned(chuck, at=(0.058, 0, 0.205), turn=(0, 90, 0), finish="matte plastic:black"),
            Rod(((0.11, 0, 0.205), (0.175, 0, 0.205)), 0.0035, straight=True, finish="steel"),
        Mould(((0.0, 0, 0.19, -0.022, 0, 0.06, 0.024, 0.021), (-0.022, 0, 0.065, -0.015, 0, 0.05, 0.022, 0.028)), 0.02, 0.006,
            finish="matte plastic:black"),
        Box((0.105, 0.066, 0.022), 0.008, at=(-0.012, 0, 0.045), finish="main:yellow"),
            Box((0.11, 0.068, 0.038), 0.008, at=(-0.010, 0, 0.019), finish="matte plastic:black"),
        Box((0.018, 0.014, 0.03), 0.006, at=(0.024, 0, 0.165), finish="plastic:red"), *vents,
        Turned(((0.0315, 0), (0.0335, 0), (0.0335, 0.012), (0.0315, 0.012), (0.0315, 0)), at=(-0.01, 0, 0.205), turn=(0, 90, 0),
            round=False, finish="matte plastic:black"),
    )


def _axe() -> Plan:
    """Lying on its side; the bit is bright."""
    head = ((0.20, -0.022), (0.245, -0.022), (0.252, -0.035), (0.272, -0.085), (0.265, -0.092), (0.225, -0.096),
        (0.185, -0.090), (0.178, -0.083), (0.195, -0.035))
    bit = ((0.272, -0.082), (0.2715, -0.098), (0.225, -0.108), (0.178, -0.098), (0.178, -0.082), (0.225, -0.090))
    return (
        Rod(((-0.33, -0.012, 0.016), (-0.28, -0.004, 0.016), (-0.05, 0.008, 0.016), (0.26, 0, 0.016)),
            (0.016, 0.015, 0.0135, 0.015), 0.68, finish="main:light brown"),
        Slab(head, 0.024, 0.004, at=(0, 0, 0.016), round=False, finish="iron"),
            Slab(bit, 0.007, 0.003, at=(0, 0, 0.016), round=False, finish="chrome"),
        Box((0.05, 0.05, 0.032), 0.006, at=(0.2225, 0.0, 0.016), finish="iron"),
    )


def _long_tool(head: Plan, length: float, finish: str = "main:light brown") -> Plan:
    """A long handle up Z with a head at its foot."""
    return (Rod(((0, 0, 0.22), (0, 0, length)), (0.014, 0.0155), straight=True, finish=finish), *head)


def _shovel() -> Plan:
    """Upright: a dished blade below, a D-shaped grip above."""
    blade = Strip(((-0.29, 0.004, 0.0, 0.0), (-0.24, 0.075, 0.004, 0.004), (-0.15, 0.105, 0.008, 0.018),
        (-0.02, 0.115, 0.010, 0.022), (0.0, 0.10, 0.012, 0.02), (0.02, 0.03, 0.012, 0.0)),
                  0.004, at=(0, 0, 0.29), turn=(0, -90, 0), finish="iron")
    grip = [Rod(((0, 0, 1.00), (0.055 * s, 0, 1.05), (0.06 * s, 0, 1.10)), 0.012, finish="main:light brown") for s in (-1, 1)]
    return _long_tool((Group((blade,), turn=(0, 0, 90)), Rod(((0, 0, 0.24), (0, 0, 0.42)), (0.016, 0.018), straight=True,
        finish="iron"), *grip,
                       Rod(((-0.062, 0, 1.10), (0.062, 0, 1.10)), 0.0135, straight=True, finish="main:light brown")), 1.02)


def _rake() -> Plan:
    tines = [Rod(((-0.16 + 0.032 * k, 0, 0.09), (-0.17 + 0.034 * k, -0.03, 0.06), (-0.17 + 0.034 * k, -0.04, 0.0)), 0.004,
        finish="iron") for k in range(11)]
    return _long_tool((*tines, Rod(((-0.17, 0, 0.09), (0.17, 0, 0.09)), 0.007, straight=True, finish="iron"),
                       *[Rod(((0.09 * s, 0, 0.09), (0, 0, 0.26)), 0.005, finish="iron") for s in (-1, 1)]), 1.35)


def _broom() -> Plan:
    """A corn broom: bound straw that widens downwards."""
    straw: list[AnyPart] = []
    for k in range(110):
        a, r = 2.399963 * k, math.sqrt((k + 0.5) / 110)
        x, y = math.cos(a) * r, math.sin(a) * r
        straw.append(Rod(((0.022 * x, 0.018 * y, 0.38), (0.055 * x, 0.026 * y, 0.28),
            (0.14 * x, 0.035 * y, 0.008 + 0.012 * (k % 3)), ), 0.0052, finish="main:tan"))
    binding = [Rod(ring(r, at=(0, 0, z), squash=0.62), 0.0045, closed=True, finish="fabric:red")
        for r, z in ((0.030, 0.37), (0.045, 0.31), (0.062, 0.26))]
    return (Rod(((0, 0, 0.34), (0, 0, 1.25)), 0.0125, straight=True, finish="wood"), *straw, *binding)


def _mop() -> Plan:
    cords: list[AnyPart] = []
    for k in range(46):
        a = 2.399963 * k
        r = 0.05 + 0.12 * ((k * 7) % 11) / 11
        cords.append(Rod(((0.02 * math.cos(a), 0.02 * math.sin(a), 0.20), (0.07 * math.cos(a), 0.07 * math.sin(a), 0.12),
            (r * math.cos(a), r * math.sin(a), 0.010),
                          (1.3 * r * math.cos(a + 0.3), 1.3 * r * math.sin(a + 0.3), 0.008)), 0.0075, finish="fabric:cream"))
    return (Rod(((0, 0, 0.18), (0, 0, 1.25)), 0.0125, straight=True, finish="main:light brown"), *cords)


def _paintbrush() -> Plan:
    """A flat brush lying with paint on its tip."""
    hairs = [Rod(((0.035, -0.024 + 0.0024 * k, 0.008 + 0.004 * ((k % 3) - 1)),
        (0.085, -0.025 + 0.0025 * k, 0.008 + 0.003 * ((k % 3) - 1)),
                  (0.112 + 0.004 * (k % 2), -0.024 + 0.0024 * k, 0.006)), 0.0026, finish="fur brown") for k in range(21)]
    tips = [Rod(((0.092, -0.025 + 0.0025 * k, 0.007 + 0.003 * ((k % 3) - 1)),
        (0.116 + 0.004 * (k % 2), -0.024 + 0.0024 * k, 0.0055)), 0.0031, straight=True, finish="accent:plastic:blue")
            for k in range(21)]
    grip = ((-0.13, -0.010), (-0.10, -0.014), (-0.05, -0.010), (-0.02, -0.014), (-0.005, -0.026), (-0.005, 0.026),
        (-0.02, 0.014), (-0.05, 0.010), (-0.10, 0.014), (-0.13, 0.010))
    return (Slab(grip, 0.014, 0.005, at=(0, 0, 0.008), finish="main:light brown"),
        Box((0.045, 0.054, 0.018), 0.003, at=(0.018, 0, 0.009), finish="steel"), *hairs, *tips)


def _artist_brush() -> Plan:
    """A round artist's brush."""
    return (
        Rod(((-0.12, 0, 0.006), (-0.05, 0, 0.006), (0.03, 0, 0.006)), (0.002, 0.0042, 0.0034), finish="main:red"),
            Rod(((0.03, 0, 0.006), (0.06, 0, 0.006)), (0.0036, 0.003), straight=True, finish="brass"),
        Rod(((0.06, 0, 0.006), (0.07, 0, 0.006), (0.088, 0, 0.0055)), (0.0034, 0.004, 0.0006), finish="fur brown"),
            Rod(((0.074, 0, 0.006), (0.089, 0, 0.0054)), (0.0036, 0.0007), straight=True, finish="accent:plastic:blue"),
    )


def _rope() -> Plan:
    """A coil of laid rope with a loose end."""
    line: list[tuple[float, float, float]] = []
    for k in range(150):
        a = 2 * math.pi * k / 30
        r = 0.115 + 0.009 * math.sin(1.7 * a)
        line.append((r * math.cos(a), r * math.sin(a), 0.012 + 0.017 * (k / 30) + 0.002 * math.sin(5 * a)))
    line += [(0.15, -0.01, 0.06), (0.19, -0.05, 0.014), (0.21, -0.12, 0.011), (0.16, -0.19, 0.011)]
    dense = spline(line, 900)
    strands: list[AnyPart] = []
    for s in range(3):
        path: list[tuple[float, float, float]] = []
        for k, (x, y, z) in enumerate(dense.tolist()):
            turn = 0.42 * k + 2 * math.pi * s / 3
            a = math.atan2(y, x)
            path.append((x + 0.0042 * math.cos(turn) * math.cos(a), y + 0.0042 * math.cos(turn) * math.sin(a),
                z + 0.0042 * math.sin(turn)))
        strands.append(Rod(tuple(path), 0.0050, straight=True, finish="main:tan"))
    return tuple(strands)


def _ladder() -> Plan:
    """A stepladder, open."""
    parts: list[AnyPart] = []
    for s in (-1, 1):
        parts += [Rod(((0.24 * s, -0.42, 0.01), (0.19 * s, 0.0, 1.50)), 0.020, straight=True, finish="main"),
            Rod(((0.24 * s, 0.48, 0.01), (0.19 * s, 0.03, 1.48)), 0.016, straight=True, finish="main")]
        parts += [Box((0.05, 0.06, 0.03), 0.01, at=(0.24 * s, y, 0.015), finish="rubber:black") for y in (-0.42, 0.48)]
    for k in range(1, 6):
        t = k / 6
        parts.append(Box((2 * (0.24 - 0.05 * t), 0.085, 0.022), 0.005, at=(0, -0.42 + 0.42 * t, 1.5 * t), finish="main"))
    parts += [Box((0.42, 0.16, 0.03), 0.008, at=(0, 0.01, 1.51), finish="accent:plastic:red"),
        Rod(((-0.235, 0.40, 0.26), (0.235, 0.40, 0.26)), 0.010, straight=True, finish="main")]
    return tuple(parts)


def _needle() -> Plan:
    """A sewing needle through a spool's thread."""
    spool = (Turned(((0, 0), (0.014, 0, 1), (0.014, 0.004), (0.008, 0.007), (0.008, 0.033), (0.014, 0.036), (0.014, 0.040, 1),
        (0, 0.040)), finish="wood"),
             *[Rod(helix(0.0105, 0.008, 0.032, 9, 0.3), 0.0016, finish="main:red")],
                 Turned(((0, 0.008), (0.0105, 0.008), (0.0105, 0.032), (0, 0.032)), round=False, finish="main:red"))
    thread = ((0.0, -0.0105, 0.02), (0.03, -0.035, 0.002), (0.055, -0.02, 0.001), (0.07, -0.045, 0.001), (0.045, -0.06, 0.001),
        (-0.035, -0.055, 0.0018))
    return (*spool, Rod(thread, 0.0007, finish="main:red"), Rod(((-0.042, -0.055, 0.0014), (-0.03, -0.055, 0.0014),
        (0.02, -0.058, 0.0012)), (0.0012, 0.0012, 0.0002), finish="chrome"))


def _key() -> Plan:
    """An old key: ring, collar, shaft, toothed bit."""
    bit = ((0.032, -0.002), (0.032, -0.020), (0.037, -0.020), (0.037, -0.012), (0.042, -0.012), (0.042, -0.020),
        (0.050, -0.020), (0.050, -0.002))
    return (
        Rod(ring(0.015, at=(-0.042, 0, 0.004), squash=0.85), 0.0034, closed=True),
            Rod(((-0.028, 0, 0.004), (0.055, 0, 0.004)), 0.0033, straight=True),
        *[Turned(((0, -0.0025), (0.0055, -0.002), (0.0062, 0), (0.0055, 0.002), (0, 0.0025)), at=(x, 0, 0.005),
            turn=(0, 90, 0)) for x in (-0.025, -0.018, 0.026)],
        Slab(bit, 0.004, 0.0008, at=(0, 0, 0.004), round=False), Ball((0.0045, 0.0045, 0.004), at=(-0.061, 0, 0.004)),
    )


def _padlock() -> Plan:
    """Standing, with a keyhole."""
    return (
        Slab(((-0.024, 0), (0.024, 0), (0.026, 0.005), (0.026, 0.036), (0.022, 0.041), (-0.022, 0.041), (-0.026, 0.036),
            (-0.026, 0.005)), 0.022, 0.005, turn=(90, 0, 0), round=False, finish="main"),
        Rod(((-0.016, 0, 0.036), (-0.016, 0, 0.056), *bow(0.016, 180, 0, "y", (0, 0, 0.056), 9)[1:-1], (0.016, 0, 0.056),
            (0.016, 0, 0.036)), 0.0042, finish="chrome"),
        Ball((0.0042, 0.001, 0.0042), at=(0, -0.0112, 0.020), finish="soil"),
            Box((0.003, 0.002, 0.010), 0.0005, at=(0, -0.0112, 0.014), finish="soil"),
    )


def _chain() -> Plan:
    """Links on a slack curve."""
    links: list[AnyPart] = []
    for k in range(15):
        t = k / 14
        x, y = -0.22 + 0.44 * t, 0.06 * math.sin(2 * math.pi * t)
        heading = math.degrees(math.atan2(0.06 * 2 * math.pi * math.cos(2 * math.pi * t), 0.44))
        loop = tuple((1.55 * px, py, pz) for px, py, pz in ring(0.0145, count=24))
        links.append(Group((Group((Rod(loop, 0.0042, closed=True),), turn=(0 if k % 2 else 74, 0, 0)),),
            at=(x, y, 0.0125 if k % 2 == 0 else 0.009), turn=(0, 0, heading)))
    return tuple(links)


def _gear(radius: float = 0.06, teeth: int = 18, thick: float = 0.016) -> Plan:
    """A gear wheel lying, with spokes and a hub."""
    rim: list[tuple[float, float]] = []
    for k in range(teeth):
        for share, r in ((-0.30, 0.86), (-0.20, 1.0), (0.20, 1.0), (0.30, 0.86)):
            a = 2 * math.pi * (k + share) / teeth
            rim.append((radius * r * math.cos(a), radius * r * math.sin(a)))
    return (Slab(tuple(rim), thick, 0.001, at=(0, 0, thick / 2), round=False),
        Slab(disc(radius * 0.66), 0.002, 0.0008, at=(0, 0, thick), finish="soil"),
            *[Group((Box((radius * 0.62, radius * 0.15, thick * 0.3), 0.001, at=(radius * 0.33, 0, thick)),),
                turn=(0, 0, 72.0 * k)) for k in range(5)],
            Turned(((0, 0), (radius * 0.24, 0), (radius * 0.24, thick * 0.35), (radius * 0.14, thick * 0.40, 1),
                (radius * 0.14, thick * 0.1), (0, thick * 0.1)), at=(0, 0, thick)),
            Turned(((radius * 0.62, 0), (radius * 0.68, 0), (radius * 0.68, 0.004), (radius * 0.62, 0.004), (radius * 0.62, 0)),
                at=(0, 0, thick - 0.001), round=False))


def _gears() -> Plan:
    up = (0.0, 0.0, 1.0)
    return (Group(_gear(), axle=Axle(up, 0.2)), Group(_gear(0.036, 11), axle=Axle(up, -0.2 * 18 / 11), at=(0.086, 0.026, 0),
        turn=(0, 0, 9)), Group(_gear(0.028, 9), axle=Axle(up, -0.2 * 18 / 9), at=(-0.045, 0.070, 0), turn=(0, 0, 6)))


def _anvil() -> Plan:
    side = ((-0.10, 0.0), (0.10, 0.0), (0.10, 0.03), (0.06, 0.05), (0.05, 0.10), (0.08, 0.135), (0.145, 0.15), (0.145, 0.19),
        (-0.12, 0.19), (-0.12, 0.15), (-0.06, 0.13), (-0.05, 0.10), (-0.06, 0.05),
            (-0.10, 0.03))
    return (Slab(side, 0.09, 0.008, turn=(90, 0, 0), round=False), Turned(((0, 0), (0.03, 0), (0.028, 0.06), (0.012, 0.14),
        (0, 0.155)), at=(-0.11, 0, 0.16), turn=(0, -80, 0)),
            Box((0.24, 0.15, 0.03), 0.008, at=(0, 0, 0.015)))


def _toolbox() -> Plan:
    return (
        Box((0.42, 0.20, 0.15), 0.012, at=(0, 0, 0.08), finish="main:red"), Box((0.424, 0.204, 0.055), 0.014, at=(0, 0, 0.182),
            finish="main:red"),
        Rod(((-0.09, 0, 0.205), (-0.085, 0, 0.25), (0.085, 0, 0.25), (0.09, 0, 0.205)), 0.010, finish="matte plastic:black"),
        *[Box((0.035, 0.010, 0.06), 0.003, at=(x, -0.104, 0.155), finish="chrome") for x in (-0.12, 0.12)],
            Box((0.426, 0.206, 0.006), 0.002, at=(0, 0, 0.154), finish="matte plastic:black"),
    )


def _nails() -> Plan:
    nails: list[AnyPart] = []
    for k in range(9):
        one = (Rod(((-0.03, 0, 0.003), (0.024, 0, 0.003), (0.032, 0, 0.003)), (0.0018, 0.0018, 0.0002), straight=True),
            Turned(((0, 0), (0.0045, 0), (0.0045, 0.001), (0, 0.0012)), at=(-0.031, 0, 0.0045), turn=(0, 90, 0)))
        nails.append(Group(one, at=(0.030 * math.cos(2.4 * k), 0.022 * math.sin(2.4 * k), 0.0032 * (k // 4)),
            turn=(0, 0, 67.0 * k)))
    return tuple(nails)


PLANS: dict[str, Callable[[], Plan]] = {
    "hammer": _hammer, "saw": _saw, "screwdriver": _screwdriver, "wrench": _wrench, "pliers": _pliers, "drill": _drill,
        "axe": _axe, "shovel": _shovel,
    "rake": _rake, "broom": _broom, "mop": _mop, "paint brush": _paintbrush, "paintbrush": _artist_brush, "rope": _rope,
        "ladder": _ladder, "needle": _needle,
    "key": _key, "padlock": _padlock, "chain": _chain, "gears": _gears, "anvil": _anvil, "toolbox": _toolbox, "nails": _nails,
}
"""Kind -> its plan."""


def tools(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A tool."""
    return composed(PLANS[params.kind](), params, store)
