"""Musical instruments with strings and keys; fronts look along -Y."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Slab, Strip, Turned, composed
from aozora.world.things.strokes import Line2, both_sides, disc, ring
from aozora.world.things.winds import WINDS

Plan = tuple[AnyPart, ...]

_BODY: Line2 = both_sides(
    ((0.0, 0.0), (0.10, 0.006), (0.172, 0.05), (0.19, 0.13), (0.165, 0.21), (0.122, 0.272), (0.120, 0.315), (0.140, 0.385),
     (0.128, 0.445), (0.07, 0.482), (0.0, 0.488))
)
"""A guitar's body in metres: x, then up."""


def _strings(count: int, wide: tuple[float, float], low: float, high: float, lift: float) -> Plan:
    """Strings from the bridge at `low` to the nut at `high`."""
    return tuple(
        Rod((((k / (count - 1) - 0.5) * wide[0], low, lift), ((k / (count - 1) - 0.5) * wide[1], high, lift - 0.004)),
            0.0007, straight=True, finish="brass")
        for k in range(count)
    )


def _neck(low: float, high: float, lift: float, wide: float, frets: int = 14) -> Plan:
    """A fingerboard with frets and dots, narrower to the nut, on a rounded neck."""
    half = wide / 2
    board = ((-half * 1.12, low), (half * 1.12, low), (half * 0.86, high), (-half * 0.86, high))
    bars = [low + (high - low) * (1 - 2 ** (-k / 12)) / (1 - 2 ** (-frets / 12)) for k in range(1, frets)]
    bars = [low + high - z for z in bars]
    return (
        Slab(board, 0.006, 0.001, at=(0, 0, lift), round=False, finish="walnut:black"),
        Rod(((0, low, lift - 0.012), (0, high, lift - 0.010)), (half * 1.0, half * 0.82), 0.55, straight=True, finish="mahogany"),
        *[Box((wide * 0.98, 0.0016, 0.002), 0.0006, at=(0, z, lift + 0.0032), finish="steel") for z in bars],
        *[Ball((0.0028, 0.0028, 0.0008), at=(0, (bars[k] + bars[k - 1]) / 2, lift + 0.003), finish="porcelain")
            for k in (2, 4, 6, 8)],
    )


def _head(low: float, lift: float, wide: float, length: float, pegs: int) -> Plan:
    """A headstock with its tuning pegs."""
    half = wide / 2
    outline = ((-half * 0.75, low), (half * 0.75, low), (half * 1.35, low + 0.03), (half * 1.25, low + length),
               (0.0, low + length * 0.94), (-half * 1.25, low + length), (-half * 1.35, low + 0.03))
    parts: list[AnyPart] = [Slab(outline, 0.014, 0.003, at=(0, 0, lift - 0.008), round=False, finish="mahogany")]
    for k in range(pegs):
        z = low + 0.035 + (length - 0.06) * k / max(1, pegs - 1)
        for side in (-1, 1):
            parts.append(Rod(((side * half, z, lift - 0.008), (side * half * 1.9, z, lift - 0.008)), 0.003, finish="chrome"))
            parts.append(Ball((0.009, 0.006, 0.005), at=(side * half * 2.05, z, lift - 0.008), finish="porcelain"))
            parts.append(Rod(((side * half * 0.75, z, lift), (side * half * 0.75, z, lift + 0.008)), 0.003, finish="chrome"))
    return tuple(parts)


def _leaning(parts: Plan, low: float = 0.10) -> Plan:
    """An instrument drawn flat (x, up, out) leaning back on a small stand."""
    stand = [
        Rod(((0.12 * s, -0.10, 0.02), (0.09 * s, -0.03, 0.09), (0.08 * s, 0.02, low + 0.02)), 0.008,
            finish="matte plastic:black") for s in (-1, 1)
    ]
    return (
        Group(parts, at=(0, 0, low), turn=(80, 0, 0)),
        *stand,
        Rod(((-0.09, -0.045, low - 0.02), (0.09, -0.045, low - 0.02)), 0.008, finish="matte plastic:black"),
        Rod(((0, 0.02, low), (0, 0.14, 0.36)), 0.008, finish="matte plastic:black"),
        Rod(((0, 0.14, 0.36), (0, 0.26, 0.01)), 0.008, finish="matte plastic:black"),
    )


def _guitar() -> Plan:
    """A flat-top guitar: spruce top, dark sides, sound hole with a rosette, bridge, six strings."""
    rim = [(x, y, 0.048) for x, y in (*_BODY, _BODY[0])]
    return _leaning((
        Slab(_BODY, 0.092, 0.004, finish="mahogany"),
        Slab(tuple((x * 0.985, 0.004 + y * 0.985) for x, y in _BODY), 0.006, 0.002, at=(0, 0, 0.046), finish="main:light brown"),
        Rod(tuple(rim), 0.004, closed=True, finish="porcelain"),
        Slab(disc(0.049), 0.002, 0.0005, at=(0, 0.315, 0.0495), finish="plastic:black"),
        *[Rod(ring(r, at=(0, 0.315, 0.0502)), 0.002, closed=True, finish=f) for r,
            f in ((0.056, "walnut:black"), (0.062, "maple"))],
        Slab(((-0.09, 0.12), (0.09, 0.12), (0.075, 0.15), (-0.075, 0.15)), 0.012, 0.004, at=(0, 0, 0.052), round=False,
            finish="walnut:black"),
        Box((0.075, 0.003, 0.008), 0.001, at=(0, 0.138, 0.060), finish="porcelain"),
        Slab(((0.035, 0.20), (0.085, 0.19), (0.10, 0.25), (0.06, 0.31), (0.045, 0.27)), 0.002, 0.0006, at=(0, 0, 0.0500),
            finish="plastic:black"),
        *_neck(0.37, 0.83, 0.056, 0.054), *_head(0.832, 0.056, 0.052, 0.16, 3),
        *_strings(6, (0.055, 0.040), 0.138, 0.832, 0.064),
    ))


def _electric() -> Plan:
    """A solid body with two horns, a white scratch plate, three pickups, knobs, a tremolo and six pegs in line."""
    body = ((0.02, 0.0), (0.11, 0.02), (0.158, 0.09), (0.15, 0.17), (0.115, 0.225), (0.118, 0.27), (0.152, 0.33), (0.158, 0.375),
            (0.12, 0.375), (0.072, 0.325), (0.03, 0.315), (-0.03, 0.315), (-0.065, 0.34), (-0.098, 0.41), (-0.138, 0.425),
            (-0.148, 0.38), (-0.122, 0.285), (-0.118, 0.23), (-0.15, 0.17), (-0.162, 0.09), (-0.12, 0.02))
    plate = ((0.03, 0.05), (0.11, 0.09), (0.10, 0.17), (0.085, 0.22), (0.10, 0.29), (0.06, 0.30), (-0.04, 0.30), (-0.095, 0.345),
             (-0.10, 0.27), (-0.09, 0.20), (-0.06, 0.14), (-0.02, 0.10))
    pickups = [Box((0.085, 0.018, 0.010), 0.004, at=(0, y, 0.026), finish="matte plastic:black") for y in (0.13, 0.19, 0.25)]
    knobs = [Turned(((0, 0), (0.012, 0), (0.010, 0.014), (0, 0.015)), at=(0.055 + 0.012 * k, 0.165 - 0.035 * k, 0.024),
        finish="porcelain")
             for k in range(3)]
    head = ((-0.022, 0.80), (0.022, 0.80), (0.03, 0.84), (0.012, 0.86), (0.022, 0.96), (-0.005, 0.985), (-0.045, 0.95),
        (-0.045, 0.84))
    pegs = [Ball((0.012, 0.006, 0.006), at=(-0.062, 0.842 + 0.021 * k, 0.018), finish="chrome") for k in range(6)]
    posts = [Rod(((-0.028 + 0.004 * k, 0.842 + 0.021 * k, 0.018), (-0.028 + 0.004 * k, 0.842 + 0.021 * k, 0.032)), 0.004,
        finish="chrome")
             for k in range(6)]
    return _leaning((
        Slab(body, 0.042, 0.010, finish="main:red"),
        Slab(plate, 0.003, 0.001, at=(0, 0, 0.0222), finish="plastic:white"),
        *pickups, *knobs, *pegs, *posts,
        Box((0.08, 0.03, 0.010), 0.003, at=(0, 0.075, 0.027), finish="chrome"),
        Rod(((0.03, 0.07, 0.03), (0.05, 0.09, 0.05), (0.10, 0.17, 0.055)), 0.0028, finish="chrome"),
        *_neck(0.28, 0.80, 0.024, 0.050, 20), Slab(head, 0.014, 0.004, at=(0, 0, 0.016), finish="maple"),
        *_strings(6, (0.052, 0.038), 0.075, 0.80, 0.036),
    ))


_VIOLIN: Line2 = both_sides(
    ((0.0, 0.0), (0.055, 0.004), (0.095, 0.035), (0.104, 0.085), (0.088, 0.122), (0.062, 0.138), (0.056, 0.178), (0.066, 0.215),
     (0.080, 0.235), (0.083, 0.275), (0.068, 0.325), (0.03, 0.350), (0.0, 0.353))
)


def _violin_body(scale: float) -> Plan:
    """Arched body with f-holes, black fingerboard, tailpiece, bridge, scroll, four pegs; `scale` 1 is a violin."""
    out = tuple((x * scale, y * scale) for x, y in _VIOLIN)
    holes: list[AnyPart] = []
    for side in (-1, 1):
        curve = ((0.030, 0.190), (0.036, 0.205), (0.044, 0.196), (0.042, 0.165), (0.050, 0.128), (0.060, 0.118), (0.066, 0.132))
        holes.append(Rod(tuple((side * x * scale, y * scale, 0.0185 * scale) for x, y in curve), 0.0022 * scale, 0.5,
            finish="plastic:black"))
    low = [
        Rod((((k - 1.5) * 0.006 * scale, 0.06 * scale, 0.034 * scale), ((k - 1.5) * 0.008 * scale, 0.155 * scale, 0.052 * scale),
             ((k - 1.5) * 0.004 * scale, 0.52 * scale, 0.032 * scale)), 0.0006 * scale ** 0.5, straight=True, finish="silver")
        for k in range(4)
    ]
    pegs = [Rod(((-0.026 * s * scale, (0.535 + 0.014 * k) * scale, 0.018 * scale),
        (0.030 * s * scale, (0.535 + 0.014 * k) * scale, 0.018 * scale)),
            (0.003 * scale, 0.006 * scale), straight=True, finish="walnut:black") for k, s in enumerate((1, -1, 1, -1))]
    scroll = tuple((0.0, (0.588 + 0.016 * math.sin(a) * (1 - a / 9)) * scale, (0.010 + 0.016 * math.cos(a) * (1 - a / 9)) * scale)
                   for a in [-1.6 + 0.4 * k for k in range(18)])
    return (
        Slab(out, 0.032 * scale, 0.006 * scale, finish="main:chestnut"),
        Slab(tuple((x * 0.93, 0.012 * scale + y * 0.93) for x, y in out), 0.010 * scale, 0.0045 * scale,
            at=(0, 0, 0.014 * scale), finish="main:chestnut"),
        *holes, *low, *pegs,
        Strip(((0.02 * scale, 0.010 * scale, 0, 0), (0.09 * scale, 0.020 * scale, 0.012 * scale, 0),
            (0.11 * scale, 0.019 * scale, 0.012 * scale, 0)),
              0.008 * scale, at=(0, 0, 0.026 * scale), turn=(0, 0, 90), finish="walnut:black"),
        Box((0.042 * scale, 0.004 * scale, 0.034 * scale), 0.001 * scale, at=(0, 0.155 * scale, 0.034 * scale), finish="maple"),
        Slab(((-0.021 * scale, 0.225 * scale), (0.021 * scale, 0.225 * scale), (0.012 * scale, 0.525 * scale),
            (-0.012 * scale, 0.525 * scale)),
             0.007 * scale, 0.002 * scale, at=(0, 0, 0.034 * scale), turn=(-1.2, 0, 0), round=False, finish="walnut:black"),
        Rod(((0, 0.345 * scale, 0.014 * scale), (0, 0.53 * scale, 0.018 * scale), (0, 0.585 * scale, 0.016 * scale)),
            (0.015 * scale, 0.011 * scale, 0.010 * scale), 1.1, finish="main:chestnut"),
        Rod(scroll, 0.008 * scale, finish="main:chestnut"),
        Ball((0.035 * scale, 0.026 * scale, 0.008 * scale), at=(-0.045 * scale, 0.012 * scale, 0.026 * scale),
            finish="walnut:black") if scale < 2
        else Rod(((0, 0, 0), (0, -0.09 * scale, 0)), 0.0035 * scale, straight=True, finish="steel"),
    )


def _violin() -> Plan:
    """Lying on its back with its bow beside it."""
    stick = ((0.16, -0.05, 0.010), (0.155, 0.30, 0.004), (0.15, 0.66, 0.012))
    return (
        Group(_violin_body(1.0), at=(0, 0, 0.017), turn=(0, 0, 24)),
        Group((
            Rod(stick, (0.0042, 0.0036, 0.003), finish="mahogany"),
            Box((0.004, 0.62, 0.0012), 0.0004, at=(0.170, 0.31, 0.008), finish="porcelain"),
            Box((0.022, 0.05, 0.014), 0.003, at=(0.163, -0.005, 0.009), finish="walnut:black"),
            Box((0.022, 0.012, 0.010), 0.002, at=(0.160, 0.655, 0.010), finish="porcelain"),
        ), turn=(0, 0, 10), at=(0.0, -0.03, 0)),
    )


def _cello() -> Plan:
    return (Group(_violin_body(2.15), at=(0, 0.02, 0.19), turn=(82, 0, 0)),)


def _keys(count: int, wide: float, deep: float, z: float, front: float) -> Plan:
    """White keys along X whose front edge lies at y = `front`, with black ones in twos and threes."""
    step = wide / count
    white: list[AnyPart] = []
    for k in range(count):
        x = -wide / 2 + (k + 0.5) * step
        white.append(Box((step * 0.94, deep, 0.018), 0.002, at=(x, front + deep / 2, z), finish="plastic:white"))
        if k % 7 not in (2, 6) and k < count - 1:
            white.append(Box((step * 0.52, deep * 0.62, 0.020), 0.003, at=(x + step / 2, front + deep * 0.69, z + 0.013),
                finish="plastic:black"))
    return tuple(white)


def _piano() -> Plan:
    """An upright piano with its lid up, music desk, pedals and a stool."""
    case = "main:dark brown"
    return (
        Box((1.48, 0.30, 1.20), 0.008, at=(0, 0.14, 0.60), finish=case), Box((1.52, 0.36, 0.035), 0.008, at=(0, 0.13, 1.215),
            finish=case),
        Box((1.48, 0.34, 0.10), 0.010, at=(0, -0.16, 0.66), finish=case),
        *[Box((0.05, 0.34, 0.17), 0.015, at=(0.72 * s, -0.16, 0.765), finish=case) for s in (-1, 1)],
        *[Turned(((0, 0), (0.03, 0), (0.045, 0.12), (0.03, 0.36), (0.05, 0.56), (0.05, 0.61), (0, 0.61)),
            at=(0.69 * s, -0.28, 0), finish=case)
          for s in (-1, 1)],
        Box((1.38, 0.012, 0.05), 0.003, at=(0, 0.0 - 0.015, 0.80), finish="fabric:crimson"),
        *_keys(52, 1.38, 0.145, 0.725, -0.315),
        Box((1.36, 0.012, 0.20), 0.004, at=(0, -0.03, 0.94), turn=(-8, 0, 0), finish=case),
        Box((0.50, 0.10, 0.012), 0.003, at=(0, -0.08, 0.98), finish=case), Box((0.44, 0.006, 0.30), 0.002, at=(0, -0.06, 1.13),
            turn=(-12, 0, 0), finish="paper:white"),
        *[Box((0.035, 0.14, 0.014), 0.005, at=(0.08 * k, -0.06, 0.05), finish="brass") for k in (-1, 0, 1)],
        Box((1.40, 0.02, 0.40), 0.01, at=(0, -0.012, 0.34), finish=case),
    )


def _grand() -> Plan:
    """A grand piano, its lid propped open."""
    case = "main:black"
    rim = ((-0.74, -0.42), (0.74, -0.42), (0.74, 0.10), (0.70, 0.40), (0.44, 0.66), (0.22, 0.98), (0.02, 1.34), (-0.30, 1.47),
        (-0.62, 1.40),
           (-0.74, 1.18))
    inside = tuple((x * 0.94, 0.03 + y * 0.95) for x, y in rim)
    leg = ((0, 0.06), (0.03, 0.06), (0.045, 0.14), (0.05, 0.34), (0.075, 0.56), (0.07, 0.70), (0, 0.70))
    wires = [Rod(((-0.60 + 0.075 * k, 0.06, 0.985), (-0.60 + 0.045 * k, 1.30 - 0.052 * k, 0.985)), 0.003, straight=True,
        finish="brass") for k in range(16)]
    lid = tuple((x + 0.74, y) for x, y in ((-0.74, 0.0), (0.74, 0.0), *rim[2:]))
    return (
        Slab(rim, 0.30, 0.010, at=(0, 0, 0.83), round=False, finish=case),
        Slab(inside, 0.02, 0.002, at=(0, 0, 0.975), round=False, finish="gold"), *wires,
        Group((Slab(lid, 0.022, 0.006, round=False, finish=case),), at=(-0.74, 0.0, 1.0), turn=(0, -38, 0)),
        Rod(((0.55, 0.25, 0.98), (0.36, 0.25, 1.82)), 0.012, straight=True, finish=case),
        Box((1.44, 0.20, 0.10), 0.01, at=(0, -0.50, 0.72), finish=case), Box((1.48, 0.03, 0.11), 0.01, at=(0, -0.42, 0.90),
            finish=case),
        *[Box((0.05, 0.26, 0.14), 0.02, at=(0.715 * s, -0.50, 0.76), finish=case) for s in (-1, 1)],
        *_keys(52, 1.34, 0.145, 0.775, -0.60),
        Box((0.62, 0.015, 0.24), 0.004, at=(0, -0.24, 1.10), turn=(-18, 0, 0), finish=case),
        *[Turned(leg, at=p, finish=case) for p in ((-0.62, -0.34, 0), (0.62, -0.34, 0), (-0.30, 1.18, 0))],
        *[Ball((0.035, 0.035, 0.035), at=(x, y, 0.035), finish="brass") for x,
            y in ((-0.62, -0.34), (0.62, -0.34), (-0.30, 1.18))],
        Box((0.10, 0.04, 0.62), 0.008, at=(0, -0.16, 0.40), finish=case), Box((0.34, 0.14, 0.06), 0.008, at=(0, -0.16, 0.10),
            finish=case),
        *[Box((0.03, 0.14, 0.012), 0.004, at=(0.09 * k, -0.28, 0.085), finish="brass") for k in (-1, 0, 1)],
    )


def _drum(radius: float, deep: float, tone: str = "main:red") -> Plan:
    """A drum upright over z = 0: shell, two hoops, skins, tension rods."""
    rods = [
        Rod(((radius * 1.03 * math.cos(a), radius * 1.03 * math.sin(a), 0.02),
            (radius * 1.03 * math.cos(a), radius * 1.03 * math.sin(a), deep - 0.02)),
            0.006, finish="chrome")
        for a in [2 * math.pi * k / 8 for k in range(8)]
    ]
    return (
        Turned(((0, 0.012), (radius, 0.012), (radius, deep - 0.012), (0, deep - 0.012)), round=False, finish=tone),
        *[Turned(((radius * 0.96, z - 0.016), (radius * 1.025, z - 0.016), (radius * 1.03, z), (radius * 1.025, z + 0.016),
            (radius * 0.96, z + 0.016)),
                 round=False, finish="chrome") for z in (0.018, deep - 0.018)],
        Turned(((0, deep - 0.010), (radius * 0.97, deep - 0.010), (radius * 0.97, deep - 0.005), (0, deep - 0.005)),
            round=False, finish="paper:white"),
        *rods,
    )


def _cymbal(radius: float, at: tuple[float, float, float], tilt: float) -> Plan:
    """A cymbal on a tripod."""
    x, y, z = at
    legs = [Rod(((x, y, 0.22), (x + 0.24 * math.cos(a), y + 0.24 * math.sin(a), 0.012)), 0.009, finish="chrome")
        for a in (0.5, 2.6, 4.7)]
    plate = ((0, 0.030), (0.02, 0.029), (0.05, 0.012), (radius, -0.006), (radius, -0.009), (0.05, 0.008), (0, 0.024))
    return (Group((Turned(plate, finish="brass"),), at=at, turn=(tilt, 0, 0)),
        Rod(((x, y, 0.10), (x, y, z + 0.05)), 0.010, straight=True, finish="chrome"), *legs)


def _kit() -> Plan:
    """Bass drum, snare, two toms, a floor tom, high hat and two cymbals."""
    bass = (Group(_drum(0.28, 0.42), at=(0, -0.12, 0.29), turn=(90, 0, 0)),)
    toms = [Group(_drum(0.155, 0.20), at=(0.19 * s, 0.0, 0.64), turn=(16, 0, 0)) for s in (-1, 1)]
    legs = [Rod(((0.24 * s, -0.30, 0.20), (0.34 * s, -0.46, 0.01)), 0.010, finish="chrome") for s in (-1, 1)]
    stand = [Rod(((-0.52, 0.25, 0.55), (-0.52 + 0.2 * math.cos(a), 0.25 + 0.2 * math.sin(a), 0.012)), 0.010, finish="chrome")
        for a in (0.3, 2.4, 4.5)]
    floor = [Rod(((0.55 + 0.2 * math.cos(a), 0.22 + 0.2 * math.sin(a), 0.5),
        (0.55 + 0.21 * math.cos(a), 0.22 + 0.21 * math.sin(a), 0.01)), 0.009,
             straight=True, finish="chrome") for a in (0.5, 2.6, 4.7)]
    return (
        *bass, *toms, *legs, *stand, *floor,
        Group(_drum(0.175, 0.15), at=(-0.52, 0.25, 0.56)), Group(_drum(0.20, 0.40), at=(0.55, 0.22, 0.20)),
        *_cymbal(0.23, (-0.62, -0.12, 1.18), 14), *_cymbal(0.26, (0.62, -0.10, 1.22), 14),
            *_cymbal(0.175, (-0.86, 0.22, 0.92), 0),
        Group((Turned(((0, 0.02), (0.04, 0.01), (0.175, 0), (0.04, 0.004), (0, 0.01)), finish="brass"),),
            at=(-0.86, 0.22, 0.90), turn=(180, 0, 0)),
        Turned(((0, 0.44), (0.15, 0.44), (0.165, 0.47), (0.15, 0.51), (0, 0.52)), at=(0.06, 0.62, 0), finish="leather:black"),
        Rod(((0.06, 0.62, 0.02), (0.06, 0.62, 0.45)), 0.02, straight=True, finish="chrome"),
        Slab(disc(0.16), 0.02, 0.006, at=(0.06, 0.62, 0.012), finish="matte plastic:black"),
    )


def _drum_alone() -> Plan:
    """A drum with two sticks on its skin."""
    sticks = [Rod(((0.17 * s, -0.10, 0.212), (-0.08 * s, 0.10, 0.209)), (0.007, 0.005), straight=True, finish="maple")
        for s in (-1, 1)]
    return (*_drum(0.18, 0.20), *sticks)


def _harp() -> Plan:
    """Column, curved neck and sounding board, strung."""
    neck = ((-0.40, 0, 1.66), (-0.32, 0, 1.74), (-0.16, 0, 1.60), (0.04, 0, 1.52), (0.22, 0, 1.62), (0.34, 0, 1.66),
        (0.40, 0, 1.58))
    strings: list[AnyPart] = []
    for k in range(22):
        s = (k + 1) / 23
        top = 1.68 - 0.22 * math.sin(math.pi * min(1.0, s * 1.15)) * (1 - 0.3 * s)
        x = -0.38 + 0.72 * s
        foot = 0.16 + 1.30 * s
        strings.append(Rod(((x, 0, top), (x, 0, min(foot, top - 0.06))), 0.0022, straight=True, finish="plastic:white"
            if k % 7 else "plastic:red"))
    return (
        Rod(((-0.42, 0, 0.10), (-0.41, 0, 0.9), (-0.40, 0, 1.68)), (0.045, 0.036, 0.042), finish="main"),
        *[Turned(((0, z), (0.05, z), (0.056, z + 0.02), (0.05, z + 0.04), (0, z + 0.04)), at=(-0.41, 0, 0), finish="main")
            for z in (0.18, 0.9, 1.6)],
        Rod(neck, (0.04, 0.045, 0.045, 0.045, 0.045, 0.045, 0.04), 0.6, finish="main"),
        Rod(((-0.36, 0, 0.12), (0.06, 0, 0.88), (0.40, 0, 1.56)), (0.13, 0.085, 0.045), 0.7, finish="main"),
        Slab(disc(0.34, squash=0.62, centre=(-0.24, 0)), 0.10, 0.03, at=(0, 0, 0.055), finish="main"), *strings,
    )


def _ukulele() -> Plan:
    small = tuple((x * 0.62, y * 0.60) for x, y in _BODY)
    return _leaning((
        Slab(small, 0.06, 0.004, finish="main:light brown"), Slab(disc(0.032), 0.002, 0.0006, at=(0, 0.19, 0.0312),
            finish="plastic:black"),
        Box((0.06, 0.014, 0.008), 0.002, at=(0, 0.075, 0.033), finish="walnut:black"),
        *_neck(0.24, 0.48, 0.034, 0.038, 12), *_head(0.482, 0.034, 0.036, 0.10, 2),
            *_strings(4, (0.03, 0.026), 0.075, 0.482, 0.042),
    ), 0.09)


def _xylophone() -> Plan:
    tones = ("red", "orange", "yellow", "green", "cyan", "blue", "purple", "hot pink")
    bars = [Box((0.034, 0.20 - 0.012 * k, 0.008), 0.003, at=(-0.147 + 0.042 * k, 0, 0.045), finish=f"plastic:{t}")
        for k, t in enumerate(tones)]
    frame = [Group((Box((0.36, 0.016, 0.03), 0.004, finish="main"),), at=(0, 0.062 * s, 0.022), turn=(0, 0, -5 * s))
        for s in (-1, 1)]
    mallets = [Group((Rod(((-0.13, 0, 0), (0.13, 0, 0)), 0.004, straight=True, finish="beech"),
        Ball((0.014, 0.014, 0.014), at=(0.13, 0, 0), finish="rubber:red")),
                     at=(0.0, -0.03 + 0.06 * s, 0.062), turn=(0, 0, 12 * s - 4)) for s in (0, 1)]
    return (*frame, *bars, *mallets)


def _lyre_moulded() -> Plan:
    """A wooden singing bowl of a hand drum: a djembe."""
    body = ((0, 0), (0.115, 0, 1), (0.11, 0.03), (0.075, 0.18), (0.08, 0.26), (0.15, 0.42), (0.165, 0.54), (0.16, 0.58, 1),
        (0, 0.58))
    cords = [Rod(((0.168 * math.cos(a), 0.168 * math.sin(a), 0.55), (0.13 * math.cos(a + 0.13), 0.13 * math.sin(a + 0.13),
        0.36)), 0.003,
             straight=True, finish="fabric:cream") for a in [2 * math.pi * k / 24 for k in range(24)]]
    return (Turned(body, finish="main:brown"), Turned(((0, 0.578), (0.158, 0.578), (0.16, 0.588), (0, 0.590)),
        finish="leather:cream"), *cords,
            *[Rod(ring(r, at=(0, 0, z)), 0.006, closed=True, finish="fabric:red") for r, z in ((0.168, 0.55), (0.132, 0.36))])


PLANS: dict[str, Callable[[], Plan]] = {
    "guitar": _guitar, "electric guitar": _electric, "violin": _violin, "cello": _cello, "piano": _piano, "grand piano": _grand,
    "drum": _drum_alone, "drum kit": _kit, "harp": _harp, "ukulele": _ukulele, "xylophone": _xylophone, "djembe": _lyre_moulded,
    **WINDS,
}
"""Kind -> its plan."""


def instruments(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A musical instrument."""
    return composed(PLANS[params.kind](), params, store)
