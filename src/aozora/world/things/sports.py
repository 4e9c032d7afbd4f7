"""Sports gear, trophies and what is hunted or fought with."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.arms import ARMS
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Slab, Strip, Turned, composed
from aozora.world.things.strokes import arc, both_sides, bow, disc, ring, star

Plan = tuple[AnyPart, ...]


def _racket() -> Plan:
    """A tennis racket lying, strung, with a ball on it."""
    def oval(r: float, k: float = 1.28) -> tuple[tuple[float, float], ...]:
        return tuple((x * k, y) for x, y in arc(r, 0, 360, 49))

    strings: list[AnyPart] = []
    for k in range(-7, 8):
        c = 0.0165 * k
        reach = 0.165 * math.sqrt(max(0.0, 1 - (c / 0.125) ** 2)) if abs(c) < 0.125 else 0.0
        strings.append(Rod(((0.17 - reach, c, 0.012), (0.17 + reach, c, 0.012)), 0.0009, straight=True, finish="plastic:white"))
    for k in range(-9, 10):
        c = 0.0168 * k
        reach = 0.125 * math.sqrt(max(0.0, 1 - (c / 0.165) ** 2)) if abs(c) < 0.165 else 0.0
        strings.append(Rod(((0.17 + c, -reach, 0.0125), (0.17 + c, reach, 0.0125)), 0.0009, straight=True,
            finish="plastic:white"))
    head = tuple((0.17 + x, y, 0.012) for x, y in oval(0.130))
    throat = [Rod(((0.02, 0.075 * s, 0.012), (-0.045, 0.035 * s, 0.012), (-0.13, 0.008 * s, 0.012)), 0.0085, 1.2,
        finish="main:red") for s in (-1, 1)]
    return (
        Rod(head, 0.0095, closed=True, finish="main:red"), *throat, *strings,
            Rod(((0.03, -0.068, 0.012), (-0.005, 0, 0.012), (0.03, 0.068, 0.012)), 0.008, finish="main:red"),
        Rod(((-0.12, 0, 0.0145), (-0.14, 0, 0.0145), (-0.33, 0, 0.0145), (-0.345, 0, 0.0145)), (0.0105, 0.0145, 0.0145, 0.017),
            finish="leather:black"),
        *[Rod(ring(0.0152, "x", (-0.15 - 0.026 * k, 0, 0.0145)), 0.0012, closed=True, finish="leather:dark grey")
            for k in range(7)],
    )


def _bat() -> Plan:
    outline = ((0, 0), (0.022, 0.001), (0.0255, 0.008), (0.0155, 0.022), (0.0125, 0.05), (0.0135, 0.30), (0.021, 0.44),
        (0.031, 0.60), (0.0335, 0.74), (0.0325, 0.82), (0.024, 0.842), (0, 0.846))
    return (Turned(outline, at=(-0.42, 0, 0.0335), turn=(0, 90, 0), finish="main:light brown"),
        Rod(((-0.40, 0, 0.0335), (-0.20, 0, 0.0335)), 0.0142, straight=True, finish="leather:black"))


def _mitt() -> Plan:
    """A leather fielder's glove standing open, with lacing, and a ball in its pocket."""
    limbs: list[tuple[float, ...]] = [(0, 0, 0.055, 0, 0, 0.10, 0.055, 0.075)]
    for x, tip, z in ((-0.085, -0.11, 0.215), (-0.035, -0.045, 0.25), (0.02, 0.025, 0.255), (0.07, 0.085, 0.235)):
        limbs.append((x * 0.8, 0.0, 0.10, tip, -0.02, z, 0.030, 0.022))
    limbs.append((0.05, -0.01, 0.06, 0.125, -0.03, 0.15, 0.034, 0.024))
    laces = [Rod(((x, -0.044, z), (x + 0.028, -0.046, z + 0.012)), 0.0035, finish="leather:cream")
        for x, z in ((-0.075, 0.175), (-0.02, 0.20), (0.035, 0.20), (0.055, 0.165), (-0.015, 0.045), (0.015, 0.045))]
    return (Mould(tuple(limbs), 0.030, 0.0062, carve=((0.01, -0.085, 0.135, 0.075, 0.055, 0.075),), stretch=(1.0, 0.75, 1.0),
        finish="main:brown"), *laces,
            *[Rod(tuple((x + 0.008, -0.028 - 0.016 * math.sin(3.0 * t), z + 0.09 * t) for t in [k / 5 for k in range(6)]),
                0.002, finish="leather:dark brown") for x, z in ((-0.068, 0.13), (-0.01, 0.14), (0.043, 0.13))],
            Group(_baseball(), at=(0.005, -0.045, 0.092)))


def _baseball() -> Plan:
    """A white hide ball with its red seam."""
    r = 0.0365
    seam: list[tuple[float, float, float]] = []
    for k in range(121):
        t = 2 * math.pi * k / 120
        a = 0.44
        x, y = math.cos(t) * (1 - a) + a * math.cos(3 * t), math.sin(t) * (1 - a) - a * math.sin(3 * t)
        z = 2 * math.sqrt(a - a * a) * math.sin(2 * t)
        n = math.sqrt(x * x + y * y + z * z)
        seam.append((r * x / n, r * y / n, r + r * z / n))
    stitches = [Group((Rod(((-0.0028, 0, 0.0), (0.0028, 0, 0)), 0.0006, straight=True, finish="plastic:red"),), at=p,
        turn=(0, 0, 53.0 * k)) for k, p in enumerate(seam[::2])]
    return (Ball((r, r, r), at=(0, 0, r), finish="main:cream"), Rod(tuple(seam), 0.0009, closed=True, finish="plastic:red"),
        *stitches)


def _volleyball() -> Plan:
    """Eighteen panels by grooves on a ball."""
    r = 0.105
    grooves: list[AnyPart] = []
    for axis in "xyz":
        for s in (-0.36, 0.36):
            flat = {"x": (s * r, 0, r), "y": (0, s * r, r), "z": (0, 0, r + s * r)}[axis]
            grooves.append(Rod(ring(r * math.sqrt(1 - s * s), axis, flat, 60), 0.0016, closed=True,
                finish="accent:matte plastic:blue"))
    return (Ball((r, r, r), at=(0, 0, r), finish="main:white"), *grooves)


def _bowling_ball() -> Plan:
    r = 0.108
    holes = [Group((Turned(((0, 0), (0.012, 0), (0.012, 0.003), (0, 0.003)), round=False, finish="soil"),),
        at=(r * x, r * y, r + r * z), turn=(t, 0, h))
             for x, y, z, t, h in ((-0.16, -0.56, 0.80, 35, 0), (0.16, -0.56, 0.80, 35, 0), (0.0, -0.84, 0.53, 57, 0))]
    return (Ball((r, r, r), at=(0, 0, r), finish="main:navy"), *holes)


_PIN = ((0, 0), (0.026, 0, 1), (0.028, 0.004), (0.052, 0.07), (0.060, 0.115), (0.052, 0.17), (0.030, 0.235), (0.0235, 0.27),
    (0.026, 0.31), (0.033, 0.345), (0.028, 0.37), (0, 0.382))


def _pin() -> Plan:
    bands = [Turned(((r - 0.002, z - 0.006), (r + 0.0008, z - 0.006), (r + 0.0008, z + 0.006), (r - 0.002, z + 0.006),
        (r - 0.002, z - 0.006)), round=False, finish="plastic:red") for r, z in ((0.0242, 0.258), (0.0242, 0.282))]
    return (Turned(_PIN, finish="main:white"), *bands)


def _pins() -> Plan:
    places = [(0.17 * (c - row / 2), 0.15 * row) for row in range(4) for c in range(row + 1)]
    return tuple(Group(_pin(), at=(x, y, 0)) for x, y in places)


def _golf() -> Plan:
    """A ball on its tee with the head of a club behind it."""
    r = 0.0214
    dimples: list[AnyPart] = []
    for k in range(90):
        z = 1 - 2 * (k + 0.5) / 90
        a, w = 2.399963 * k, math.sqrt(1 - z * z)
        dimples.append(Ball((0.0028, 0.0028, 0.0028), at=(0.935 * r * w * math.cos(a), 0.935 * r * w * math.sin(a),
            0.04 + r + 0.935 * r * z), finish="plastic:light grey"))
    return (Turned(((0, 0), (0.0022, 0.002), (0.0022, 0.030), (0.0055, 0.040), (0.0035, 0.0405), (0, 0.037)),
        finish="painted wood:red"), Ball((r, r, r), at=(0, 0, 0.04 + r), finish="main:white"), *dimples)


def _club() -> Plan:
    """A driver lying down."""
    return (Rod(((-0.45, 0, 0.012), (-0.2, 0, 0.012), (0.52, 0, 0.022)), (0.008, 0.0065, 0.0045), straight=True,
        finish="chrome"), Rod(((-0.47, 0, 0.0125), (-0.22, 0, 0.0125)), (0.0125, 0.010), straight=True, finish="rubber:black"),
            Mould(((0.53, 0.0, 0.025, 0.045, 0.045, 0.022), (0.52, -0.035, 0.028, 0.046, 0.05, 0.024),
                (0.50, 0.0, 0.022, 0.51, -0.02, 0.024, 0.009, 0.016)), 0.015, 0.004, finish="main:black"))


def _frisbee() -> Plan:
    outline = ((0, 0.026), (0.09, 0.025), (0.118, 0.022), (0.132, 0.010), (0.134, 0.0, 1), (0.130, 0.001), (0.127, 0.010),
        (0.115, 0.019), (0, 0.022))
    return (Turned(outline, finish="main:red"), *[Rod(ring(r, at=(0, 0, z)), 0.0012, closed=True,
        finish="accent:plastic:white") for r, z in ((0.085, 0.0253), (0.095, 0.0248), (0.105, 0.0240), (0.045, 0.0257))])


def _board(length: float, wide: float, thick: float, nose: float, finish: str) -> Slab:
    """A board along X whose ends turn up by `nose`."""
    half = length / 2
    outline = tuple((half * x, wide / 2 * y) for x, y in ((1, 0), (0.96, 0.45), (0.85, 0.85), (0.5, 1), (0, 0.96), (-0.5, 1),
        (-0.85, 0.85), (-0.96, 0.45), (-1, 0), (-0.96, -0.45), (-0.85, -0.85), (-0.5, -1), (0, -0.96),
                    (0.5, -1), (0.85, -0.85), (0.96, -0.45)))
    bend = ((-half, nose), (-0.93 * half, 0.55 * nose), (-0.8 * half, 0.08 * nose), (-0.6 * half, 0), (0.6 * half, 0),
        (0.8 * half, 0.08 * nose), (0.93 * half, 0.55 * nose), (half, nose))
    return Slab(outline, thick, 0.4 * thick, bend, finish=finish)


def _skateboard() -> Plan:
    parts: list[AnyPart] = [Group((_board(0.80, 0.205, 0.010, 0.055, "main:red"),
        Group((_board(0.785, 0.195, 0.002, 0.054, "rubber:black"),), at=(0, 0, 0.0062))), at=(0, 0, 0.098))]
    wheel = ((0, -0.017), (0.022, -0.017), (0.027, -0.012), (0.027, 0.012), (0.022, 0.017), (0, 0.017))
    for x in (-0.215, 0.215):
        parts += [Box((0.055, 0.055, 0.012), 0.003, at=(x, 0, 0.087), finish="aluminium"),
            Rod(((x, -0.085, 0.028), (x, -0.05, 0.05), (x, 0.05, 0.05), (x, 0.085, 0.028)), 0.011, finish="aluminium"),
            Box((0.03, 0.04, 0.05), 0.008, at=(x, 0, 0.066), finish="aluminium")]
        parts += [Turned(wheel, at=(x, 0.088 * s, 0.027), turn=(90, 0, 0), finish="accent:plastic:cream") for s in (-1, 1)]
        parts += [Ball((0.008, 0.002, 0.008), at=(x, 0.106 * s, 0.027), finish="steel") for s in (-1, 1)]
    return tuple(parts)


def _snowboard() -> Plan:
    """Leaning, its two bindings to the front."""
    bindings: list[AnyPart] = []
    for x in (-0.24, 0.24):
        bindings += [Box((0.11, 0.25, 0.014), 0.005, at=(x, 0, 0.014), finish="matte plastic:black"),
            Mould(((x, 0.10, 0.03, x, 0.12, 0.16, 0.05, 0.038),), 0.01, 0.01, finish="matte plastic:black"),
                     *[Rod(bow(0.062, 0, 180, "x", (x, y, 0.025), 9), 0.010, 0.4, finish="matte plastic:dark grey")
                         for y in (-0.05,)], Rod(((x - 0.055, 0.04, 0.03), (x, 0.02, 0.09), (x + 0.055, 0.04, 0.03)), 0.014,
                         0.35, finish="matte plastic:dark grey"),
                     Rod(((x - 0.055, -0.08, 0.02), (x, -0.09, 0.06), (x + 0.055, -0.08, 0.02)), 0.014, 0.35,
                         finish="matte plastic:dark grey")]
    stripes = [Box((0.32, 0.05, 0.001), 0.0004, at=(x, y, 0.0058), finish=f)
        for x, y, f in ((0, 0.06, "accent:plastic:yellow"), (0, -0.06, "accent:plastic:white"))]
    return (Group((_board(1.52, 0.29, 0.010, 0.09, "main:blue"), *bindings, *stripes), at=(0, 0, 0.78), turn=(0, -90, 90)),)


def _skis() -> Plan:
    """A pair standing up with their poles."""
    parts: list[AnyPart] = []
    for s in (-1, 1):
        outline = ((0.85, 0), (0.82, 0.035), (0.70, 0.055), (0.0, 0.036), (-0.80, 0.050), (-0.83, 0.04), (-0.83, -0.04),
            (-0.80, -0.050), (0.0, -0.036), (0.70, -0.055), (0.82, -0.035))
        one = (Slab(outline, 0.012, 0.003, ((-0.85, 0), (0.62, 0), (0.72, 0.02), (0.80, 0.06), (0.85, 0.11)),
            finish="main:red"), Box((0.42, 0.05, 0.002), 0.0005, at=(0.35, 0, 0.0065), finish="accent:plastic:white"),
               Box((0.10, 0.075, 0.035), 0.010, at=(0.10, 0, 0.024), finish="matte plastic:black"),
                   Box((0.11, 0.07, 0.05), 0.012, at=(-0.24, 0, 0.03), finish="matte plastic:black"))
        parts.append(Group(one, at=(0.075 * s, 0, 0.84), turn=(0, -90, 90)))
        pole = (Rod(((0, 0, 0.0), (0, 0, 1.15)), 0.008, straight=True, finish="aluminium"),
            Rod(((0, 0, 1.06), (0, 0, 1.2)), 0.016, finish="rubber:black"), Turned(((0, 0.08), (0.045, 0.082), (0.045, 0.088),
            (0, 0.09)), finish="matte plastic:black"),
                Rod(((0, 0, 1.17), (0.03, -0.02, 1.10), (0.0, 0, 1.02)), 0.005, 0.5, finish="fabric:black"))
        parts.append(Group(pole, at=(0.24 * s, 0, 0), turn=(0, 6.0 * s, 0)))
    return tuple(parts)


def _surfboard() -> Plan:
    """Standing on its tail, its deck to the front, with a stringer and a stripe."""
    half = ((0.0, -0.95), (0.11, -0.93), (0.17, -0.80), (0.245, -0.35), (0.262, 0.05), (0.235, 0.45), (0.15, 0.80),
        (0.06, 0.95), (0.0, 0.985))
    deck = both_sides(half)
    return (Group((Slab(deck, 0.055, 0.024, finish="main:white"), Box((0.006, 1.86, 0.001), 0.0004, at=(0, 0.0, 0.0278),
        finish="wood"),
                   Slab(((0.243, -0.38), (0.262, -0.05), (-0.262, -0.05), (-0.243, -0.38)), 0.0562, 0.024, at=(0, 0, 0.0),
                       round=False, finish="accent:plastic:turquoise"),
                   Slab(((0.262, 0.02), (0.262, 0.08), (-0.262, 0.08), (-0.262, 0.02)), 0.0564, 0.024, round=False,
                       finish="accent:plastic:orange"),
                   *[Slab(((0, 0), (0.10, -0.03), (0.02, -0.13)), 0.008, 0.002, at=(x, -0.72, -0.03), turn=(0, 90, 90),
                       finish="matte plastic:black") for x in (0, -0.1, 0.1)]),
                  at=(0, 0, 0.96), turn=(88, 0, 0)),)


def _dumbbell() -> Plan:
    parts: list[AnyPart] = [Rod(((-0.12, 0, 0.055), (0.12, 0, 0.055)), 0.0145, straight=True, finish="chrome")]
    for s in (-1, 1):
        for k, r in enumerate((0.055, 0.055, 0.044)):
            parts.append(Turned(((0, -0.014), (r - 0.004, -0.014), (r, -0.010), (r, 0.010), (r - 0.004, 0.014), (0, 0.014)),
                at=(s * (0.075 + 0.030 * k), 0, 0.055), turn=(0, 90, 0), finish="main:black"))
    return tuple(parts)


def _barbell() -> Plan:
    parts: list[AnyPart] = [Rod(((-1.0, 0, 0.225), (1.0, 0, 0.225)), 0.015, straight=True, finish="chrome")]
    for s in (-1, 1):
        for k, (r, t) in enumerate(((0.225, "main:red"), (0.225, "plastic:blue"), (0.16, "plastic:black"))):
            parts.append(Turned(((0, -0.024), (r * 0.4, -0.024), (r * 0.5, -0.012), (r * 0.82, -0.012), (r * 0.86, -0.026),
                (r, -0.024), (r, 0.024), (r * 0.86, 0.026), (r * 0.82, 0.012), (r * 0.5, 0.012), (r * 0.4, 0.024), (0, 0.024)),
                                at=(s * (0.70 + 0.056 * k), 0, 0.225), turn=(0, 90, 0), finish=t))
    return tuple(parts)


def _trophy() -> Plan:
    cup = ((0, 0.11), (0.012, 0.112), (0.010, 0.14), (0.016, 0.155), (0.05, 0.18), (0.075, 0.235), (0.082, 0.30, 1),
        (0.084, 0.305), (0.079, 0.305), (0.070, 0.235), (0.04, 0.188), (0, 0.18))
    ears = [Rod(((0.074 * s, 0, 0.285), (0.115 * s, 0, 0.292), (0.12 * s, 0, 0.25), (0.085 * s, 0, 0.212),
        (0.058 * s, 0, 0.200)), 0.0055) for s in (-1, 1)]
    return (Turned(cup), *ears, Turned(((0, 0.055), (0.036, 0.055), (0.033, 0.07), (0.014, 0.09), (0.012, 0.112), (0, 0.112))),
        Box((0.10, 0.10, 0.055), 0.004, at=(0, 0, 0.0275), finish="walnut:dark brown"),
            Box((0.06, 0.002, 0.022), 0.0006, at=(0, -0.0505, 0.028)), Slab(star(5, 0.022, 0.009), 0.004, 0.001,
                at=(0, -0.0775, 0.250), turn=(90, 0, 0), round=False))


def _medal() -> Plan:
    """Hung on its ribbon, lying."""
    band = [Strip(((0.0, 0.014, 0.002, 0), (0.10, 0.016, 0.003, 0), (0.19, 0.016, 0.002, 0)), 0.0014, turn=(0, 0, 90 + 14 * s),
        at=(0, 0.03, 0.001 * (s + 1)), finish="accent:fabric:blue") for s in (-1, 1)]
    return (Slab(disc(0.034), 0.004, 0.001, at=(0, 0, 0.003)), Rod(ring(0.031, at=(0, 0, 0.005)), 0.0012, closed=True),
        Slab(star(5, 0.021, 0.0088), 0.002, 0.0006, at=(0, 0, 0.0058), round=False),
        Rod(ring(0.006, "x", (0, 0.036, 0.004)), 0.0012, closed=True), *band)


def _boxing_glove() -> Plan:
    """A pair of boxing gloves."""
    one = (Mould(((0, 0, 0.16, 0.068, 0.062, 0.072), (0, -0.02, 0.20, 0.058, 0.055, 0.050),
        (0.055, -0.035, 0.14, 0.045, -0.045, 0.195, 0.024, 0.026), (0, 0, 0.11, 0, 0, 0.05, 0.048, 0.044)), 0.022, 0.0052,
        finish="main:red"),
           Turned(((0, 0), (0.046, 0), (0.049, 0.01), (0.049, 0.05), (0.045, 0.058), (0, 0.058)),
               finish="accent:leather:white"), Rod(ring(0.049, at=(0, 0, 0.058)), 0.004, closed=True, finish="main:red"))
    return (Group(one, at=(-0.085, 0, 0)), Group(one, at=(0.085, 0, 0), stretch=(-1, 1, 1)))


def _shuttlecock() -> Plan:
    vanes: list[AnyPart] = []
    for k in range(14):
        a = 360.0 * k / 14
        vanes.append(Group((Strip(((0.0, 0.001, 0, 0), (0.022, 0.004, 0, 0), (0.050, 0.0075, 0, 0), (0.058, 0.004, 0, 0)),
            0.0005, turn=(0, -68, 0), at=(0.010, 0, 0.024), finish="porcelain"),
            Rod(((0.010, 0, 0.02), (0.0325, 0, 0.078)), 0.0006, finish="porcelain")), turn=(0, 0, a)))
    return (Group((Ball((0.0135, 0.0135, 0.0135), at=(0, 0, 0.0135), finish="cork:white"),
        Turned(((0, 0.0135), (0.0135, 0.0135), (0.0135, 0.023), (0, 0.023)), round=False, finish="accent:matte plastic:green"),
        *vanes, Rod(ring(0.0205, at=(0, 0, 0.048)), 0.0007, closed=True, finish="porcelain"))),)


def _rugby() -> Plan:
    laces = [Rod(((-0.003 + 0.016 * k, -0.014, 0.1835), (-0.003 + 0.016 * k, 0.014, 0.1835)), 0.0022, straight=True,
        finish="plastic:white") for k in range(-3, 4)]
    return (Turned(((0, -0.142), (0.02, -0.137), (0.06, -0.10), (0.090, -0.03), (0.0925, 0.0), (0.090, 0.03), (0.06, 0.10),
        (0.02, 0.137), (0, 0.142)), at=(0, 0, 0.0925), turn=(0, 90, 0), finish="main:brown"), *laces,
            Rod(((-0.06, 0, 0.184), (0.055, 0, 0.184)), 0.0016, straight=True, finish="plastic:white"),
                *[Rod(ring(0.0725, "x", (0.085 * s, 0, 0.0925)), 0.0035, closed=True, finish="plastic:white") for s in (-1, 1)])


def _hockey_stick() -> Plan:
    puck = Turned(((0, 0), (0.037, 0), (0.038, 0.002), (0.038, 0.023), (0.037, 0.025), (0, 0.025)), round=False,
        at=(0.36, -0.20, 0), finish="rubber:black")
    return (Rod(((-0.62, 0.12, 0.016), (0.42, 0.0, 0.012)), 0.015, 0.75, straight=True, finish="main:light brown"),
        Slab(((0.40, -0.012), (0.46, -0.05), (0.56, -0.20), (0.585, -0.21), (0.60, -0.18), (0.50, -0.01), (0.42, 0.022)), 0.014,
        0.004, at=(0, 0, 0.008), finish="rubber:black"), puck)


def _skate() -> Plan:
    """An ice skate: a white boot on a blade."""
    laces = [Rod(((0.022 + 0.012 * k, -0.028, 0.155 - 0.012 * k), (0.022 + 0.012 * k, 0.028, 0.155 - 0.012 * k)), 0.0024,
        finish="plastic:white") for k in range(5)]
    return (Mould(((-0.04, 0, 0.24, -0.045, 0, 0.11, 0.045, 0.042), (-0.045, 0, 0.105, 0.10, 0, 0.085, 0.040, 0.030),
        (0.115, 0, 0.085, 0.035, 0.032, 0.022)), 0.03, 0.0052, carve=((-0.04, 0, 0.28, 0.04, 0.035, 0.045),),
        finish="main:white"),
            Box((0.24, 0.06, 0.014), 0.005, at=(0.025, 0, 0.055), finish="leather:black"),
                *[Box((0.03, 0.014, 0.03), 0.003, at=(x, 0, 0.036), finish="chrome") for x in (-0.06, 0.10)],
                Slab(((-0.10, 0), (0.15, 0), (0.165, 0.012), (0.155, 0.024), (-0.10, 0.022)), 0.004, 0.0012, turn=(90, 0, 0),
                round=False, finish="chrome"), *laces)


PLANS: dict[str, Callable[[], Plan]] = {
    "tennis racket": _racket, "baseball bat": _bat, "baseball glove": _mitt, "baseball": _baseball, "volleyball": _volleyball,
        "bowling ball": _bowling_ball, "bowling pin": _pin, "bowling pins": _pins,
    "golf ball": _golf, "golf club": _club, "frisbee": _frisbee, "skateboard": _skateboard, "snowboard": _snowboard,
        "skis": _skis, "surfboard": _surfboard, "dumbbell": _dumbbell, "barbell": _barbell, "trophy": _trophy,
    "medal": _medal, "boxing gloves": _boxing_glove, "shuttlecock": _shuttlecock, "rugby ball": _rugby,
        "hockey stick": _hockey_stick, "ice skate": _skate, **ARMS,
}
"""Kind -> its plan."""


def sports(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A piece of sports gear, or a weapon of a tale."""
    return composed(PLANS[params.kind](), params, store)
