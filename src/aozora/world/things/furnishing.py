"""Furnishing: lamps, lanterns, clocks, mirrors, beds, desks, shelves of books, and what stands in a bathroom."""

import math

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Places, Rod, Turned, composed


def _shade(low: float, high: float, wide: float, narrow: float) -> AnyPart:
    """A lit lampshade, open above and below."""
    thin = 0.003
    return Turned(
        ((wide - thin, low), (wide, low), (narrow, high), (narrow - thin, high), (wide - thin, low)),
        finish="lit shade",
        round=False,
    )


def _stroke(x: float, z: float, length: float, tilt: float, thick: float, y: float) -> AnyPart:
    return Box((thick, 0.002, length), 0.0005, at=(x, y, z), turn=(0, tilt, 0), finish="matte plastic:black")


_NUMERALS = ("XII", "I", "II", "III", "IIII", "V", "VI", "VII", "VIII", "IX", "X", "XI")


_STROKES = {"I": (1.0, ((0.0, 0.0),)), "V": (2.4, ((-14.0, -0.55), (14.0, 0.55))), "X": (2.6, ((-24.0, 0.0), (24.0, 0.0)))}
"""Letter of a numeral -> its width and the tilt (degrees) and shift of its strokes, in gaps."""


def _numeral(word: str, angle: float, radius: float, centre: float, y: float) -> list[AnyPart]:
    """A Roman numeral at an angle of the dial, its foot to the middle."""
    made: list[AnyPart] = []
    gap = 0.050 * radius
    s, c = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    place = -sum(_STROKES[letter][0] for letter in word) * gap / 2
    for letter in word:
        wide, strokes = _STROKES[letter]
        for tilt, shift in strokes:
            side = place + wide * gap / 2 + shift * gap
            x, z = 0.77 * radius * s + side * c, centre + 0.77 * radius * c - side * s
            made.append(_stroke(x, z, 0.17 * radius, angle + tilt, 0.026 * radius, y))
        place += wide * gap
    return made


def _face(radius: float, centre: float, y: float, hour: float = 10.15) -> tuple[AnyPart, ...]:
    """A white dial that looks along -Y with Roman numerals turned outwards, minute ticks and two hands."""
    dial = ((0, 0), (radius, 0), (radius, 0.004), (0, 0.004))
    made: list[AnyPart] = [Turned(dial, at=(0, y, centre), turn=(90, 0, 0), finish="paper:white", round=False)]
    for number, word in enumerate(_NUMERALS):
        made += _numeral(word, 30.0 * number, radius, centre, y - 0.005)
    for tick in range(60):
        a, thick = math.radians(6.0 * tick), (0.02 if tick % 5 == 0 else 0.008) * radius
        x, z = 0.93 * radius * math.sin(a), centre + 0.93 * radius * math.cos(a)
        made.append(_stroke(x, z, 0.05 * radius, 6.0 * tick, thick, y - 0.005))
    for reach, thick, angle, front in ((0.50, 0.055, 30.0 * hour, 0.008), (0.72, 0.036, 360.0 * (hour % 1.0), 0.011)):
        a, middle = math.radians(angle), (0.5 * reach - 0.08) * radius
        x, z = middle * math.sin(a), centre + middle * math.cos(a)
        made.append(_stroke(x, z, (reach + 0.16) * radius, angle, thick * radius, y - front))
    hub = ((0, 0), (0.05 * radius, 0), (0.045 * radius, 0.005), (0, 0.006))
    made.append(Turned(hub, at=(0, y - 0.010, centre), turn=(90, 0, 0), finish="brass"))
    return tuple(made)


def _rim(inner: float, outer: float, deep: float) -> Places:
    return (
        (inner, 0),
        (outer, 0),
        (outer * 1.01, 0.5 * deep),
        (0.97 * outer, deep),
        (0.5 * (inner + outer), 1.1 * deep),
        (inner, 0.9 * deep),
        (inner, 0),
    )


def _alarm_clock() -> tuple[AnyPart, ...]:
    bell = ((0, 0.026), (0.006, 0.026), (0.024, 0.016), (0.030, 0.002), (0.031, 0), (0.028, 0), (0.020, 0.013), (0, 0.020))
    parts: list[AnyPart] = [
        Turned(((0, -0.048), (0.056, -0.048), (0.062, -0.040), (0.062, -0.006), (0, -0.006)), at=(0, -0.026, 0.078),
            turn=(90, 0, 0), finish="main:red"),
        Turned(_rim(0.053, 0.063, 0.012), at=(0, -0.020, 0.078), turn=(90, 0, 0), finish="main:red"),
        *_face(0.054, 0.078, -0.021),
        Rod(((-0.016, 0, 0.166), (-0.012, 0, 0.186), (0.012, 0, 0.186), (0.016, 0, 0.166)), 0.0024, finish="brass"),
        Rod(((0, 0, 0.135), (0, 0, 0.162)), 0.002, finish="brass"),
            Box((0.014, 0.010, 0.010), 0.003, at=(0, 0, 0.163), finish="brass"),
    ]  # fmt: skip
    for side in (-1, 1):
        parts.append(Turned(bell, at=(side * 0.034, 0, 0.136), turn=(0, side * 24.0, 0), finish="brass"))
        parts.append(Rod(((side * 0.030, 0, 0.128), (side * 0.038, 0, 0.146)), 0.003, finish="brass"))
        parts.append(Rod(((side * 0.034, 0, 0.030), (side * 0.050, 0, 0.003)), 0.0045, finish="brass"))
    return tuple(parts)


def _lantern() -> tuple[AnyPart, ...]:
    posts = [
        Rod(((0.062 * a, 0.062 * b, 0.028), (0.062 * a, 0.062 * b, 0.205)), 0.0045, finish="main:black")
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    bars = [
        Rod(((-0.062, 0.062 * b, z), (0.062, 0.062 * b, z)) if along else ((0.062 * b, -0.062, z), (0.062 * b, 0.062, z)),
            0.003, finish="main:black")
        for b in (-1, 1) for z in (0.085, 0.15) for along in (True, False)
    ]  # fmt: skip
    return (
        Box((0.152, 0.152, 0.022), 0.005, at=(0, 0, 0.014), finish="main:black"),
        Box((0.148, 0.148, 0.012), 0.004, at=(0, 0, 0.208), finish="main:black"),
        Turned(((0, 0.212), (0.090, 0.212), (0.060, 0.240), (0.026, 0.268), (0.026, 0.286), (0, 0.288)), finish="main:black",
            round=False),
        Rod(tuple((0.03 * math.cos(a), 0, 0.312 + 0.03 * math.sin(a)) for a in [2 * math.pi * k / 16 for k in range(17)]),
            0.003, closed=True, finish="main:black"),
        Turned(((0, 0.026), (0.028, 0.026), (0.028, 0.100), (0.022, 0.104), (0, 0.100)), finish="wax:cream"),
        Rod(((0, 0, 0.10), (0, 0, 0.112)), 0.0012, finish="felt:black"),
        Turned(((0, 0.108), (0.006, 0.112), (0.0078, 0.122), (0.005, 0.136), (0.0015, 0.148), (0, 0.153)), finish="flame"),
        *posts, *bars,
    )  # fmt: skip


def _bed() -> tuple[AnyPart, ...]:
    legs = [Box((0.07, 0.07, 0.30), 0.008, at=(0.73 * a, 0.95 * b, 0.15), finish="main") for a in (-1, 1) for b in (-1, 1)]
    return (
        *legs,
        Box((1.60, 0.06, 0.75), 0.02, at=(0, 1.02, 0.625), finish="main"),
        Box((1.60, 0.05, 0.20), 0.015, at=(0, -1.0, 0.28), finish="main"),
        *[Box((0.04, 1.98, 0.16), 0.01, at=(0.77 * s, 0, 0.27), finish="main") for s in (-1, 1)],
        Pad((1.50, 1.96, 0.22), 0.008, at=(0, 0.0, 0.42), finish="fabric:white"),
        Pad((1.62, 1.36, 0.21), 0.020, at=(0, -0.31, 0.475), finish="accent:fabric:navy"),
        Pad((1.62, 0.30, 0.085), 0.010, at=(0, 0.33, 0.56), finish="fabric:white"),
        *[Pad((0.66, 0.42, 0.15), 0.050, at=(0.37 * s, 0.74, 0.585), turn=(18, 0, 0), finish="fabric:white") for s in (-1, 1)],
    )  # fmt: skip


def _desk() -> tuple[AnyPart, ...]:
    drawers: list[AnyPart] = []
    for low, high in ((0.10, 0.34), (0.35, 0.53), (0.54, 0.69)):
        drawers.append(Box((0.37, 0.02, high - low), 0.006, at=(0.435, -0.305, (low + high) / 2), finish="main"))
        drawers.append(
            Rod(
                (
                    (0.385, -0.315, (low + high) / 2),
                    (0.39, -0.338, (low + high) / 2),
                    (0.48, -0.338, (low + high) / 2),
                    (0.485, -0.315, (low + high) / 2),
                ),
                0.006,
                finish="brass",
            )
        )
    return (
        Box((1.35, 0.68, 0.032), 0.006, at=(0, 0, 0.734), finish="main"),
        Box((0.41, 0.60, 0.64), 0.006, at=(0.435, 0.0, 0.395), finish="main"),
        Box((0.37, 0.54, 0.07), 0.004, at=(0.435, 0.0, 0.04), finish="main"),
        *[Box((0.055, 0.055, 0.72), 0.006, at=(-0.62, y, 0.36), finish="main") for y in (-0.28, 0.28)],
        Box((0.86, 0.02, 0.28), 0.005, at=(-0.19, 0.28, 0.57), finish="main"),
        Box((0.82, 0.02, 0.10), 0.005, at=(-0.19, -0.30, 0.665), finish="main"),
        *drawers,
    )  # fmt: skip


_CLOTHS = ("maroon", "navy", "dark green", "mustard", "brown", "teal", "cream", "crimson", "black", "grey", "chestnut", "indigo")


def _books() -> tuple[AnyPart, ...]:
    """A shelf unit whose boards are full of books of many sizes, some leaning, some lying."""
    dice = lane(5, "books")
    parts: list[AnyPart] = [Box((0.03, 0.28, 1.80), 0.004, at=(0.435 * s, 0, 0.90), finish="main") for s in (-1, 1)]
    parts += [Box((0.85, 0.27, 0.026), 0.004, at=(0, 0, z), finish="main") for z in (0.06, 0.41, 0.76, 1.11, 1.46, 1.787)]
    parts.append(Box((0.86, 0.012, 1.78), 0.003, at=(0, 0.134, 0.90), finish="main"))
    for board in (0.073, 0.423, 0.773, 1.123, 1.473):
        x, end = -0.415, 0.415 - (0.02 if board > 1.4 else float(dice.uniform(0.02, 0.22)))
        while x < end - 0.05:
            thick, tall, deep = (
                float(dice.uniform(0.018, 0.046)),
                float(dice.uniform(0.19, 0.285)),
                float(dice.uniform(0.15, 0.20)),
            )
            cloth = _CLOTHS[int(dice.random() * len(_CLOTHS))]
            y = -0.125 + deep / 2 + float(dice.uniform(0, 0.02))
            parts.append(
                Box((thick * 0.96, deep, tall), 0.004, at=(x + thick / 2, y, board + tall / 2), finish=f"fabric:{cloth}")
            )
            band = Box((thick * 0.97, 0.004, 0.012), 0.001, at=(x + thick / 2, y - deep / 2, board + 0.8 * tall), finish="gold")
            parts += [band] if dice.random() < 0.5 else []
            x += thick
    return tuple(parts)


_BOWL: Places = (
    (0, 0), (0.115, 0, 1), (0.118, 0.02), (0.100, 0.10), (0.104, 0.20), (0.150, 0.31), (0.183, 0.385), (0.185, 0.40, 1),
        (0.135, 0.402),
    (0.128, 0.37), (0.085, 0.27), (0.05, 0.25), (0, 0.245),
)  # fmt: skip
_SEAT: Places = ((0.118, 0), (0.188, 0), (0.194, 0.010), (0.186, 0.020), (0.126, 0.020), (0.118, 0.010), (0.118, 0))
_TUB: Places = (
    (0, 0.13), (0.36, 0.13), (0.52, 0.17), (0.66, 0.30), (0.73, 0.52), (0.755, 0.585), (0.80, 0.60), (0.805, 0.615),
        (0.78, 0.625), (0.735, 0.618),
    (0.69, 0.54), (0.62, 0.33), (0.48, 0.205), (0.32, 0.175), (0, 0.17),
)  # fmt: skip


def _claw(x: float, y: float) -> tuple[AnyPart, ...]:
    out = (1.18, 1.24)
    return (
        Rod(
            ((x, y, 0.24), (x * 1.12, y * 1.15, 0.16), (x * out[0], y * out[1], 0.06), (x * 1.2, y * 1.28, 0.025)),
            (0.036, 0.032, 0.020, 0.024),
            finish="brass",
        ),
        Ball((0.036, 0.036, 0.028), at=(x * 1.2, y * 1.3, 0.028), finish="brass"),
    )


def _tap(x: float, y: float, z: float, size: float) -> tuple[AnyPart, ...]:
    """A chrome mixer whose spout points to the front."""
    return (
        Rod(((x, y, z), (x, y, z + 0.11 * size), (x, y - 0.03 * size, z + 0.15 * size), (x, y - 0.09 * size, z + 0.14 * size),
            (x, y - 0.11 * size, z + 0.10 * size)), 0.012 * size, finish="chrome"),
        *[Turned(((0, 0), (0.024, 0), (0.016, 0.02), (0.014, 0.04), (0.028, 0.05), (0.026, 0.065), (0, 0.07)),
            at=(x + s * 0.09 * size, y, z), finish="chrome") for s in (-1, 1)],
    )  # fmt: skip


PLANS: dict[str, tuple[AnyPart, ...]] = {
    "lamp": (
        Turned(((0, 0), (0.075, 0, 1), (0.080, 0.008), (0.050, 0.022), (0.062, 0.06), (0.085, 0.12), (0.070, 0.185),
            (0.026, 0.225), (0.02, 0.24), (0, 0.242)), finish="main:teal"),
        Rod(((0, 0, 0.235), (0, 0, 0.33)), 0.008, finish="brass"),
        Turned(((0, 0.285), (0.013, 0.285), (0.030, 0.33), (0.022, 0.365), (0, 0.372)), finish="bulb"),
        _shade(0.265, 0.475, 0.165, 0.105),
    ),
    "floor lamp": (
        Turned(((0, 0), (0.15, 0, 1), (0.152, 0.018), (0.03, 0.028), (0.018, 0.06), (0, 0.062)), finish="main:black"),
        Rod(((0, 0, 0.04), (0, 0, 1.40)), 0.013, finish="main:black"),
        Turned(((0, 1.33), (0.02, 1.33), (0.045, 1.40), (0.03, 1.45), (0, 1.455)), finish="bulb"),
        _shade(1.30, 1.62, 0.235, 0.165),
    ),
    "desk lamp": (
        Turned(((0, 0), (0.085, 0, 1), (0.088, 0.012), (0.07, 0.022), (0, 0.026)), at=(0.06, 0, 0), finish="main:black"),
        Rod(((0.06, 0, 0.02), (0.15, 0, 0.24)), 0.007, finish="chrome"),
            Rod(((0.15, 0, 0.24), (-0.04, 0, 0.40)), 0.007, finish="chrome"),
        Ball((0.014, 0.014, 0.014), at=(0.15, 0, 0.24), finish="main:black"),
        Turned(((0.064, 0), (0.067, 0), (0.062, 0.03), (0.030, 0.085), (0.022, 0.115), (0, 0.12), (0, 0.115), (0.018, 0.108),
            (0.027, 0.083), (0.059, 0.03), (0.064, 0)), at=(-0.085, 0, 0.325), turn=(0, 28, 0), finish="main:black"),
        Ball((0.026, 0.026, 0.030), at=(-0.078, 0, 0.345), finish="bulb"),
    ),
    "lantern": _lantern(),
    "clock": (
        Turned(((0, 0), (0.150, 0), (0.150, 0.030), (0, 0.030)), at=(0, 0.018, 0.16), turn=(90, 0, 0), finish="main:black",
            round=False),
        Turned(_rim(0.135, 0.16, 0.036), at=(0, 0.018, 0.16), turn=(90, 0, 0), finish="main:black"),
        *_face(0.138, 0.16, -0.010),
    ),
    "alarm clock": _alarm_clock(),
    "mirror": (
        Turned(((0, -0.012), (0.28, -0.012), (0.28, 0), (0, 0)), at=(0, 0.0, 0.86), turn=(90, 0, 0), stretch=(1, 2.6, 1),
            finish="main", round=False),
        # Rings close to the edge keep its shading off the glass, which would be bent like a convex one.
        Turned(((0, 0), (0.266, 0), (0.2675, 0), (0.268, 0.001), (0.268, 0.003), (0.2675, 0.004), (0.266, 0.004), (0, 0.004)),
            at=(0, -0.001, 0.86), turn=(90, 0, 0), stretch=(1, 2.62, 1), finish="mirror", round=False),
        Turned(((0.262, -0.02), (0.285, -0.022), (0.305, -0.01), (0.302, 0.012), (0.285, 0.022), (0.266, 0.016),
            (0.262, -0.02)), at=(0, 0, 0.86), turn=(90, 0, 0), stretch=(1, 2.55, 1), finish="main"),
        *[Box((0.035, 0.04, 0.92), 0.008, at=(0.335 * s, 0.02, 0.46), finish="main") for s in (-1, 1)],
        *[Box((0.045, 0.42, 0.04), 0.012, at=(0.335 * s, 0.02, 0.02), finish="main") for s in (-1, 1)],
        *[Ball((0.024, 0.024, 0.024), at=(0.335 * s, 0.02, 0.93), finish="main") for s in (-1, 1)],
        Box((0.66, 0.03, 0.04), 0.008, at=(0, 0.03, 0.10), finish="main"),
    ),
    "bed": _bed(),
    "desk": _desk(),
    "bookshelf": _books(),
    "toilet": (
        Turned(_BOWL, at=(0, -0.10, 0), stretch=(1, 1.28, 1), finish="main"),
        Box((0.22, 0.30, 0.38), 0.05, at=(0, 0.16, 0.19), finish="main"),
        Turned(_SEAT, at=(0, -0.10, 0.402), stretch=(1, 1.28, 1), finish="main"),
        Turned(((0, 0), (0.190, 0), (0.195, 0.009), (0.186, 0.018), (0, 0.022)), at=(0, 0.160, 0.628), turn=(80, 0, 0),
            stretch=(1, 1.14, 1), finish="main"),
        Box((0.42, 0.18, 0.36), 0.035, at=(0, 0.27, 0.58), finish="main"),
        Box((0.45, 0.20, 0.035), 0.014, at=(0, 0.27, 0.775), finish="main"),
        Rod(((-0.14, 0.18, 0.70), (-0.14, 0.155, 0.70), (-0.09, 0.155, 0.695)), 0.009, finish="chrome"),
    ),
    "sink": (
        Turned(((0, 0), (0.115, 0, 1), (0.12, 0.02), (0.075, 0.08), (0.062, 0.35), (0.085, 0.62), (0.11, 0.70), (0, 0.71)),
            at=(0, 0.05, 0), finish="main"),
        Turned(((0, 0.66), (0.10, 0.665), (0.20, 0.71), (0.265, 0.79), (0.285, 0.835, 1), (0.280, 0.845), (0.245, 0.842),
            (0.225, 0.81), (0.14, 0.745), (0.04, 0.73), (0, 0.73)), stretch=(1, 0.80, 1), at=(0, -0.03, 0), finish="main"),
        Box((0.54, 0.13, 0.14), 0.03, at=(0, 0.19, 0.785), finish="main"),
        *_tap(0, 0.185, 0.85, 1.0),
        Turned(((0, 0.728), (0.024, 0.728), (0.022, 0.733), (0, 0.734)), at=(0, -0.03, 0), finish="chrome"),
    ),
    "bathtub": (
        Turned(_TUB, stretch=(1, 0.5, 1), finish="main"),
        *[part for a in (-1, 1) for b in (-1, 1) for part in _claw(0.42 * a, 0.19 * b)],
        *_tap(0, 0.40, 0.63, 1.3),
    ),
}  # fmt: skip
"""Kind -> its parts."""


def furnishing(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A piece of furnishing."""
    return composed(PLANS[params.kind], params, store)
