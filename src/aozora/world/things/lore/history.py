"""Things of history: armour, engines of siege, chariots, pillories, graves."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, across, bar, bent, drum, flat, side, spoked, tapered
from aozora.world.things.strokes import arc, disc, ring, spots

_WOOD = "main:brown"


def _armor() -> Plan:
    """A knight's suit of plate that stands on a foot, its hands on a sword."""
    parts: list[AnyPart] = [Box((0.6, 0.45, 0.08), 0.02, at=(0, 0, 0.04), finish="wood:brown")]
    for s in (-1, 1):
        x = 0.12 * s
        parts += [Rod(((x, 0, 0.18), (x, 0.01, 0.4), (x, 0, 0.56)), (0.05, 0.072, 0.06), finish="main"),
            Rod(((x, 0, 0.6), (x, 0, 0.8), (0.1 * s, 0, 0.98)), (0.066, 0.088, 0.1), finish="main"),
            Ball((0.075, 0.08, 0.07), at=(x, -0.012, 0.585), finish="main"), Turned(((0, 0), (0.03, 0), (0.05, 0.02), (0, 0.05)),
            at=(x + 0.05 * s, -0.01, 0.585), turn=(0, 90 * s, 0), finish="main"),
            Ball((0.06, 0.15, 0.055), flat=True, at=(x, -0.07, 0.08), finish="main"),
                Rod(((x, 0.02, 0.1), (x, 0.01, 0.2)), (0.056, 0.05), straight=True, finish="main"),
            Ball((0.12, 0.115, 0.1), at=(0.25 * s, 0, 1.4), finish="main"),
                *[Turned(((0.075, 0), (0.1 - 0.006 * k, -0.03), (0.096 - 0.006 * k, -0.036), (0.07, -0.004), (0.075, 0)),
                at=(0.27 * s + 0.008 * k * s, -0.01 * k, 1.36 - 0.04 * k), turn=(0, -14 * s, 0), finish="main")
                for k in range(3)],
            Rod(((0.28 * s, 0, 1.34), (0.31 * s, -0.02, 1.2), (0.31 * s, -0.05, 1.1)), (0.06, 0.06, 0.05), finish="main"),
                Ball((0.062, 0.065, 0.06), at=(0.31 * s, -0.04, 1.08), finish="main"),
                Rod(((0.31 * s, -0.06, 1.07), (0.2 * s, -0.18, 1.02), (0.07 * s, -0.26, 1.0)), (0.05, 0.056, 0.04),
                finish="main"), Turned(((0.04, -0.08), (0.064, -0.08), (0.06, -0.074), (0.036, 0.02), (0.04, -0.08)), round=False,
                at=(0.1 * s, -0.235, 1.01), turn=(40, 58 * s, 0), finish="main"),
                Ball((0.045, 0.045, 0.05), at=(0.03 * s, -0.27, 0.99 + 0.03 * s), finish="main"),
            side(((0.02 * s, 0.9), (0.15 * s, 0.88), (0.16 * s, 1.02), (0.02 * s, 1.04))[::s], 0.03, (0, -0.115, -0.03), "main")]
    chest = Turned(((0, 0.98), (0.14, 0.98), (0.155, 1.04), (0.14, 1.08), (0.18, 1.25), (0.2, 1.36), (0.15, 1.46), (0.08, 1.5),
        (0, 1.5)), stretch=(1.05, 0.78, 1), finish="main")
    skirt = [Turned(((0.15, 0), (0.172 + 0.006 * k, -0.05), (0.168 + 0.006 * k, -0.056), (0.145, -0.004), (0.15, 0)),
        at=(0, 0, 1.02 - 0.04 * k),
        stretch=(1.05, 0.8, 1), finish="main") for k in range(4)]
    helm = (Turned(((0, 1.5), (0.09, 1.5), (0.105, 1.54), (0.11, 1.64), (0.1, 1.73), (0.06, 1.79), (0, 1.81)),
        stretch=(0.92, 1.08, 1), finish="main"), across(((-0.19, 1.6), (-0.05, 1.53), (0.02, 1.55), (0.02, 1.7), (-0.06, 1.7)),
        0.17, (0, 0, 0), "main", True), *[Box((0.075, 0.03, 0.012), 0.002, at=(0.045 * s, -0.118, 1.672), turn=(0, 0, 22 * s),
        finish="seed black") for s in (-1, 1)], *[Ball((0.005, 0.012, 0.005),
        at=(s * (0.04 + 0.014 * k), -0.115, 1.58 + 0.02 * (k % 2)), finish="seed black") for s in (-1, 1) for k in range(4)],
        Rod(((0, 0.04, 1.81), (0, 0.1, 1.94), (0, 0.24, 1.92), (0, 0.32, 1.72)), (0.012, 0.045, 0.06, 0.02),
            finish="accent:felt:red"), Rod(tuple((0, 0.118 * math.cos(a), 1.68 + 0.13 * math.sin(a))
            for a in [0.1 + 0.28 * k for k in range(11)]), 0.008, finish="main"))
    sword = (bar((0, -0.29, 0.1), (0, -0.29, 0.98), (0.012, 0.02), "steel"),
        bar((-0.13, -0.29, 0.95), (0.13, -0.29, 0.95), 0.014, "brass"), bar((0, -0.29, 0.95), (0, -0.29, 1.12), 0.014,
        "leather:dark brown"), Ball((0.028, 0.028, 0.028), at=(0, -0.29, 1.14), finish="brass"))
    return (*parts, chest, *skirt, *helm, *sword, Rod(((0, -0.135, 1.08), (0, -0.158, 1.28), (0, -0.12, 1.44)), 0.006,
        finish="main"))


def _chariot() -> Plan:
    """A racing car of antiquity: a curved gilded front on two spoked wheels, a pole with a yoke."""
    rows = [tuple((0.55 - 0.75 * (abs(t) ** 1.6), 0.5 * math.sin(1.35 * t), 0.42 + h * (0.75 - 0.28 * abs(t) ** 2))
        for t in [-1 + k / 8 for k in range(17)]) for h in (1.0, 0.66, 0.33, 0.0)]
    rim = Rod(tuple((x, y, z + 0.01) for x, y, z in rows[0]), 0.03, finish="gold")
    wheels = [Group(spoked(0.45, 0.06, 8, "painted wood:crimson", "gold"), axle=WHEEL, at=(-0.1, 0.68 * s, 0.45))
        for s in (-1, 1)]
    suns = [Group((drum(0.1, 0.02, (0, 0, 0), "gold", "x"), *[bar((0, 0.11 * c, 0.11 * s), (0, 0.18 * c, 0.18 * s),
        (0.016, 0.004), "gold") for c, s in spots(1.0, 12)]), at=(0.56, 0, 0.8))]
    return (Sheet(tuple(rows), 0.03, finish="main:crimson"), rim, Rod(tuple((x, y, z) for x, y, z in rows[-1]), 0.025,
        finish="gold"), flat(disc(0.5, 36, 1.0), 0.05, (0.02, 0, 0.42), "wood:brown"), *wheels,
        bar((-0.1, -0.7, 0.45), (-0.1, 0.7, 0.45), 0.04, "wood:brown"), *suns,
        Rod(((0.3, 0, 0.42), (0.9, 0, 0.45), (1.8, 0, 0.8), (2.5, 0, 0.95)), 0.035, finish="wood:brown"),
            Rod(((2.4, -0.7, 0.92), (2.4, -0.4, 1.02), (2.4, 0, 0.95), (2.4, 0.4, 1.02), (2.4, 0.7, 0.92)), 0.03, finish="gold"))


def _catapult() -> Plan:
    """A siege catapult: a beam with a bowl and a stone, drawn back on a timber frame with wheels."""
    frame = [Box((3.0, 0.18, 0.2), 0.02, at=(0, 0.6 * s, 0.5), finish=_WOOD)
        for s in (-1, 1)] + [Box((0.18, 1.3, 0.18), 0.02, at=(x, 0, 0.5), finish=_WOOD) for x in (-1.4, -0.3, 0.6, 1.4)]
    posts = [p for s in (-1, 1) for p in (Box((0.2, 0.16, 1.5), 0.02, at=(0.55, 0.6 * s, 1.3), finish=_WOOD),
        bar((1.35, 0.6 * s, 0.6), (0.62, 0.6 * s, 1.9), 0.07, _WOOD), bar((-0.3, 0.6 * s, 0.6), (0.48, 0.6 * s, 1.5), 0.06,
        _WOOD))]
    wheels = [Group(_disc_wheel(0.36), axle=WHEEL, at=(x, 0.8 * s, 0.36)) for x in (-1.1, 1.1) for s in (-1, 1)]
    arm = (bar((0.5, 0, 0.72), (-1.55, 0, 1.35), (0.1, 0.065), _WOOD), Turned(((0, 0), (0.12, 0.02), (0.24, 0.12), (0.25, 0.14),
        (0.2, 0.12), (0.1, 0.05), (0, 0.04)), at=(-1.7, 0, 1.36), turn=(0, -10, 0), finish="wood:dark brown"),
        Ball((0.19, 0.18, 0.17), at=(-1.72, 0, 1.52), finish="stone"))
    ropes = [Rod(ring(0.13, "y", (0.5, y, 0.74)), 0.035, closed=True, finish="straw:tan")
        for y in (-0.42, -0.34, -0.26, 0.26, 0.34, 0.42)] + [bar((-1.3, 0, 1.25), (-1.4, 0, 0.55), 0.025, "straw:tan")]
    return (*frame, *posts, *wheels, *arm, *ropes, bar((0.5, -0.55, 0.74), (0.5, 0.55, 0.74), 0.09, "straw:tan"),
        Box((0.24, 1.4, 0.26), 0.05, at=(0.55, 0, 2.0), finish=_WOOD), Box((0.3, 0.6, 0.18), 0.06, at=(0.42, 0, 1.98),
        finish="leather:brown"), bar((-1.4, -0.85, 0.62), (-1.4, 0.85, 0.62), 0.08, _WOOD),
        *[bar((-1.4, 0.85 * s, 0.62), (-1.4 + 0.3 * c, 0.85 * s, 0.62 + 0.3 * d), 0.025, _WOOD) for s in (-1, 1) for c,
            d in spots(1.0, 4, 20)])


def _disc_wheel(radius: float) -> Plan:
    """A wheel of planks with an iron tyre and studs."""
    return (drum(radius - 0.02, 0.1, (0, 0, 0), _WOOD, "y"), Rod(ring(radius - 0.03, "y"), 0.03, closed=True, finish="iron"),
        drum(0.09, 0.2, (0, 0, 0), "iron", "y"), *[Box((0.03, 0.12, 1.6 * radius), 0.01, at=(x, 0, 0), finish="wood:dark brown")
        for x in (-0.4 * radius, 0.4 * radius)])


def _trebuchet() -> Plan:
    """A trebuchet: a tall A-frame, a long arm with a box of stones at its short end and a sling at the other."""
    frame: list[AnyPart] = []
    for s in (-1, 1):
        frame += [bar((1.3, 0.9 * s, 0.2), (0, 0.6 * s, 3.4), 0.1, _WOOD),
            bar((-1.3, 0.9 * s, 0.2), (0, 0.6 * s, 3.4), 0.1, _WOOD), Box((4.6, 0.2, 0.22), 0.03, at=(0.2, 0.9 * s, 0.2),
            finish=_WOOD), bar((-0.75, 0.78 * s, 1.6), (0.75, 0.78 * s, 1.6), 0.07, _WOOD),
            bar((0, 1.5 * s, 0.2), (0, 0.65 * s, 2.8), 0.07, _WOOD)]
    frame += [Box((0.2, 3.1 if x == 0 else 2.0, 0.2), 0.03, at=(x, 0, 0.2), finish=_WOOD) for x in (-1.8, 0.0, 2.2)]
    a, b = (1.25, 0.0, 4.35), (-3.4, 0.0, 0.75)
    box = (Box((1.0, 0.8, 0.8), 0.03, at=(1.25, 0, 3.1), finish=_WOOD), *[Box((0.06, 0.84, 0.84), 0.01,
        at=(1.25 + 0.4 * s, 0, 3.1), finish="iron") for s in (-1, 1)], *[Ball((0.2, 0.18, 0.16),
        at=(1.05 + 0.22 * k, 0.16 * (-1) ** k, 3.52), finish="stone") for k in range(3)],
        *[bar((1.25, 0.32 * s, 3.5), (1.25, 0.16 * s, 4.35), 0.05, "iron") for s in (-1, 1)])
    sling = (bar(b, (-1.6, 0.06, 0.38), 0.02, "straw:tan"), bar(b, (-1.6, -0.06, 0.38), 0.02, "straw:tan"),
        Ball((0.24, 0.22, 0.22), at=(-1.45, 0, 0.46), finish="stone"), Box((0.5, 0.4, 0.03), 0.01, at=(-1.45, 0, 0.25),
        finish="leather:brown"))
    return (*frame, bar(a, b, (0.16, 0.07), _WOOD), bar((0, -0.75, 3.4), (0, 0.75, 3.4), 0.11, "iron"), *box, *sling,
        *[Rod(ring(0.16 - 0.02 * k, "x", (0.4 - 1.0 * k, 0, 3.69 - 0.774 * k)), 0.03, closed=True, finish="straw:tan")
        for k in range(4)])


def _guillotine() -> Plan:
    """Two tall posts, a slanted blade hung high, a board and a lunette, a basket."""
    blade = ((-0.24, 0.0), (0.24, 0.2), (0.24, 0.46), (-0.24, 0.46))
    return (*[Box((0.12, 0.14, 3.3), 0.02, at=(0.34 * s, 0, 1.75), finish=_WOOD) for s in (-1, 1)],
        Box((1.0, 0.2, 0.16), 0.02, at=(0, 0, 3.42), finish=_WOOD), side(blade, 0.025, (0, 0, 2.5), "steel"),
        Box((0.56, 0.1, 0.22), 0.02, at=(0, 0, 3.06), finish="iron"), bar((0, 0, 3.1), (0, 0, 3.45), 0.012, "straw:tan"),
        bar((0.05, 0, 3.48), (0.52, -0.1, 1.4), 0.012, "straw:tan"),
        side(((-0.28, 0.62), (0.28, 0.62), (0.28, 0.86), (0.1, 0.86), *arc(0.1, 0, -180, 9, (0.0, 0.86)), (-0.28, 0.86)), 0.1,
            (0, 0, 0), _WOOD), side(((-0.28, 0.87), (-0.1, 0.87), *arc(0.1, 180, 0, 9, (0.0, 0.87)), (0.28, 0.87), (0.28, 1.08),
            (-0.28, 1.08)), 0.1, (0, 0, 0.005), _WOOD), Box((0.46, 1.5, 0.06), 0.01, at=(0, 0.85, 0.66), finish=_WOOD),
            *[Box((0.1, 0.1, 0.6), 0.01, at=(0.18 * s, 1.5, 0.33), finish=_WOOD) for s in (-1, 1)],
        *[Box((0.14, 1.5, 0.12), 0.02, at=(0.34 * s, 0, 0.06), finish=_WOOD) for s in (-1, 1)],
            *[bar((0.34 * s, 0.65 * t, 0.1), (0.34 * s, 0.05 * t, 1.2), 0.04, _WOOD) for s in (-1, 1) for t in (-1, 1)],
            Turned(((0, 0), (0.2, 0), (0.24, 0.3), (0.23, 0.3), (0.18, 0.03), (0, 0.03)), round=False, at=(0, -0.35, 0),
            finish="straw:tan"))


def _pillory() -> Plan:
    """A pillory: a board with three holes on a post, a platform with steps."""
    board = ((-0.75, 0.0), (0.75, 0.0), (0.75, 0.24), *arc(0.07, 0, -180, 9, (0.5, 0.24)), *arc(0.12, 0, -180, 9, (0.0, 0.24)),
        *arc(0.07, 0, -180, 9, (-0.5, 0.24)), (-0.75, 0.24))
    upper = tuple((x, 0.49 - z) for x, z in reversed(board))
    return (Box((1.9, 1.4, 0.1), 0.02, at=(0, 0, 0.3), finish=_WOOD), *[Box((0.18, 1.42, 0.012), 0.003,
        at=(-0.86 + 0.215 * k, 0, 0.354), finish="wood:dark brown" if k % 2 else _WOOD) for k in range(9)],
        *[Box((0.14, 0.14, 0.28), 0.02, at=(0.8 * s, 0.55 * t, 0.14), finish=_WOOD) for s in (-1, 1) for t in (-1, 1)],
        Box((0.8, 0.3, 0.14), 0.02, at=(0, -0.85, 0.07), finish=_WOOD),
        side(board, 0.09, (0, 0, 1.35), _WOOD), side(upper, 0.09, (0, 0, 1.36), _WOOD),
            *[Box((0.14, 0.16, 1.7), 0.02, at=(0.82 * s, 0, 1.15), finish=_WOOD) for s in (-1, 1)],
            *[Box((0.06, 0.1, 0.2), 0.01, at=(0.72 * s, -0.02, 1.6), finish="iron") for s in (-1, 1)],
            Box((0.08, 0.04, 0.1), 0.01, at=(0.72, -0.08, 1.58), finish="brass"),
            *[bar((0.82 * s, 0.5, 0.35), (0.82 * s, 0.06, 1.3), 0.05, _WOOD) for s in (-1, 1)])


def _coffin() -> Plan:
    """A six-sided wooden coffin, its lid ajar, with brass handles and a cross."""
    shape = ((-0.2, -0.95), (0.2, -0.95), (0.36, 0.5), (0.22, 0.98), (-0.22, 0.98), (-0.36, 0.5))
    grips = [bent(((s * 0.27, y - 0.1, 0.28), (s * 0.34, y - 0.08, 0.24), (s * 0.34 + 0.03 * s * (y > 0), y + 0.08, 0.24),
        (s * 0.29, y + 0.1, 0.28)), 0.012, "brass") for s in (-1, 1) for y in (-0.55, 0.0)]
    cross = (Box((0.06, 0.6, 0.02), 0.006, at=(0, 0.25, 0.47), finish="brass"),
        Box((0.32, 0.06, 0.02), 0.006, at=(0, 0.36, 0.47), finish="brass"))
    whole = (flat(shape, 0.34, (0, 0, 0.18), "main:brown"), flat(tuple((1.08 * x, 1.03 * y) for x, y in shape), 0.05,
        (0, 0, 0.03), "main:dark brown"), Group((flat(tuple((1.1 * x, 1.04 * y) for x, y in shape), 0.06, (0, 0, 0.38),
        "main:dark brown"), flat(tuple((0.86 * x, 0.92 * y) for x, y in shape), 0.06, (0, 0, 0.43), "main:brown"), *cross),
        turn=(0, 0, 0)), *grips)
    return (Group(whole, turn=(0, 0, -58)), *[Box((0.08, 0.9, 0.1), 0.01, at=(0.45 * s, -0.1 * s, -0.05), finish="wood:brown")
        for s in (-1, 1)])


def _gravestone() -> Plan:
    """A weathered headstone with a cross in relief on a mound of grass, a bunch of flowers before it."""
    stone = ((-0.3, 0.0), (0.3, 0.0), (0.3, 0.6), *arc(0.3, 0, 180, 15, (0.0, 0.6)), (-0.3, 0.6))
    blooms = [Ball((0.028, 0.028, 0.024), at=(0.06 * math.cos(2.4 * k), -0.5 + 0.06 * math.sin(2.4 * k), 0.18 + 0.01 * (k % 3)),
        finish=("felt:red", "felt:white", "felt:pink")[k % 3]) for k in range(11)]
    tufts = [Rod(((0.5 * math.cos(2.4 * k) * math.sqrt(k / 90), -0.3 + 0.6 * math.sin(2.4 * k) * math.sqrt(k / 90), 0.02),
        (0.5 * math.cos(2.4 * k) * math.sqrt(k / 90) + 0.02 * (k % 3 - 1), -0.3 + 0.6 * math.sin(2.4 * k) * math.sqrt(k / 90),
        0.1 + 0.02 * (k % 4))), (0.006, 0.001), straight=True, finish="leaf") for k in range(20, 90)]
    words = [Box((w, 0.01, 0.022), 0.004, at=(0, -0.078, 0.42 - 0.06 * k), finish="stone:dark grey") for k,
        w in enumerate((0.3, 0.36, 0.24))]
    return (Ball((0.62, 0.9, 0.06), flat=True, at=(0, -0.25, 0), finish="soil"), side(stone, 0.14, (0, 0, 0.1), "main"),
        Box((0.76, 0.26, 0.12), 0.02, at=(0, 0, 0.06), finish="main"), Box((0.05, 0.03, 0.3), 0.008, at=(0, -0.075, 0.72),
        finish="main"), Box((0.19, 0.03, 0.05), 0.008, at=(0, -0.075, 0.77), finish="main"), *words,
        Rod(tuple((x * 0.86, -0.072, 0.1 + z * 0.95 + 0.03) for x, z in stone[1:]), 0.008, finish="main"), *tufts, *blooms,
            *[bar((0.03 * c, -0.5 + 0.03 * s, 0.04), (0.055 * c, -0.5 + 0.055 * s, 0.17), 0.004, "stalk") for c,
            s in spots(1.0, 7)], tapered(0.03, 0.05, 0.1, (0, -0.5, 0.03), "stone:dark grey"))


PLANS: dict[str, Callable[[], Plan]] = {
    "suit of armor": _armor, "chariot": _chariot, "catapult": _catapult, "trebuchet": _trebuchet, "guillotine": _guillotine,
        "pillory": _pillory, "coffin": _coffin, "gravestone": _gravestone,
}
"""Kind -> its plan."""


def history(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing of history."""
    return composed(PLANS[params.kind](), params, store)
