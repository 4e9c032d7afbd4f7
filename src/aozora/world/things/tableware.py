"""Tableware and kitchenware: drinks in their vessels, cutlery, pots and pans, kettles, buckets, baskets."""

import math

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Places, Rod, Slab, Strip, Turned, composed

_SAUCER: Places = (
    (0, 0), (0.040, 0, 1), (0.046, 0.003), (0.060, 0.007), (0.074, 0.014), (0.075, 0.0155, 1), (0.072, 0.0160), (0.058, 0.0095),
    (0.042, 0.0062), (0, 0.006),
)  # fmt: skip
_CUP: Places = (
    (0, 0.008), (0.021, 0.007, 1), (0.023, 0.011), (0.033, 0.020), (0.040, 0.040), (0.0425, 0.065), (0.0415, 0.0665),
        (0.0395, 0.065),
    (0.037, 0.040), (0.030, 0.022), (0.018, 0.013), (0, 0.0125),
)  # fmt: skip
_GLASS: Places = (
    (0, 0), (0.0270, 0, 1), (0.0290, 0.003), (0.0310, 0.030), (0.0355, 0.114), (0.0348, 0.1155), (0.0338, 0.114), (0.0295, 0.030),
    (0.0270, 0.012), (0, 0.0095),
)  # fmt: skip
_STEMMED: Places = (
    (0, 0), (0.034, 0, 1), (0.0345, 0.0015), (0.030, 0.003), (0.008, 0.0065), (0.0042, 0.015), (0.0036, 0.050), (0.0045, 0.082),
    (0.014, 0.091), (0.034, 0.112), (0.0405, 0.140), (0.038, 0.175), (0.0325, 0.209), (0.0320, 0.210), (0.0314, 0.209),
        (0.0368, 0.175),
    (0.0392, 0.140), (0.033, 0.114), (0.014, 0.0945), (0, 0.0905),
)  # fmt: skip


def _cup(liquid: str) -> tuple[AnyPart, ...]:
    """A full cup on its saucer."""
    ear = ((0.0385, 0, 0.054), (0.056, 0, 0.058), (0.064, 0, 0.046), (0.054, 0, 0.031), (0.034, 0, 0.025))
    surface_of_it = ((0, 0.02), (0.028, 0.022), (0.036, 0.034), (0.0398, 0.0565, 1), (0.030, 0.0563), (0, 0.0563))
    return (
        Turned(_SAUCER), Turned(_CUP), Rod(ear, 0.0034, flatten=1.4), Turned(surface_of_it, finish=liquid),
    )  # fmt: skip


def _filled_glass(liquid: str, level: float = 0.092, foam: float = 0.0) -> tuple[AnyPart, ...]:
    """A tumbler filled to `level`, its liquid a hair inside the glass."""
    wide = 0.0295 + (0.0338 - 0.0295) * (level - 0.030) / 0.084
    body = (
        (0, 0.0105),
        (0.026, 0.0125),
        (0.0292, 0.030),
        (wide - 0.0002, level, 1),
        (0.5 * wide, level - 0.0005),
        (0, level - 0.0005),
    )
    parts: tuple[AnyPart, ...] = (Turned(_GLASS, finish="main"), Turned(body, finish=liquid))
    if foam:
        head = (
            (0, level),
            (wide - 0.0003, level, 1),
            (wide + 0.0006, level + foam),
            (0.8 * wide, level + 1.25 * foam),
            (0, level + 1.35 * foam),
        )
        parts += (Turned(head, finish="foam"),)
    return parts


def _wine_glass(liquid: str) -> tuple[AnyPart, ...]:
    body = ((0, 0.0912), (0.0135, 0.0952), (0.0328, 0.1145), (0.0389, 0.140, 1), (0.020, 0.1396), (0, 0.1396))
    return (Turned(_STEMMED), Turned(body, finish=liquid))


def _fork() -> tuple[AnyPart, ...]:
    """Four tines cut into a head that narrows to a neck and widens to a handle."""
    tines: list[tuple[float, float]] = []
    for k in range(4):
        y = -0.0105 + 0.007 * k
        tines += [(0.048, y - 0.0019), (0.092, y - 0.0012), (0.094, y), (0.092, y + 0.0012), (0.048, y + 0.0019)]
        if k < 3:
            tines += [(0.045, y + 0.0035)]
    lower = [(-0.100, -0.006), (-0.085, -0.0085), (-0.02, -0.0032), (0.008, -0.0032), (0.024, -0.0115)]
    outline = (*lower, *tines, *[(x, -y) for x, y in reversed(lower)])
    bend = ((-0.1, 0.002), (-0.03, 0.009), (0.01, 0.011), (0.045, 0.003), (0.075, 0.002), (0.094, 0.007))
    return (Slab(outline, 0.0022, 0.0007, bend, round=False),)


_SPOON = (
    (-0.100, 0.002, 0.003, 0.0), (-0.098, 0.006, 0.003, 0.0), (-0.075, 0.0065, 0.006, 0.0), (-0.01, 0.0035, 0.013, 0.0),
    (0.030, 0.0035, 0.014, 0.0), (0.042, 0.010, 0.011, 0.004), (0.062, 0.019, 0.010, 0.008), (0.082, 0.0185, 0.010, 0.008),
    (0.098, 0.008, 0.010, 0.002), (0.101, 0.001, 0.010, 0.0),
)  # fmt: skip

_PAN: Places = (
    (0, 0), (0.098, 0, 1), (0.106, 0.004), (0.128, 0.044), (0.131, 0.0455), (0.127, 0.047), (0.104, 0.008), (0.096, 0.0042),
        (0, 0.004),
)  # fmt: skip
_POT: Places = (
    (0, 0), (0.108, 0, 1), (0.117, 0.006), (0.118, 0.02), (0.118, 0.133), (0.121, 0.137), (0.119, 0.139), (0.115, 0.135),
        (0.1145, 0.02),
    (0.106, 0.006), (0, 0.005),
)  # fmt: skip
_LID: Places = ((0, 0.136), (0.115, 0.137, 1), (0.120, 0.1405), (0.112, 0.146), (0.075, 0.159), (0.03, 0.166), (0, 0.167))
_KNOB: Places = ((0, 0.163), (0.009, 0.164), (0.0085, 0.172), (0.017, 0.181), (0.0165, 0.188), (0, 0.190))


def _loop(side: int) -> AnyPart:
    """An ear of a pot."""
    path = ((0.114, -0.036, 0.112), (0.142, -0.030, 0.114), (0.152, 0.0, 0.115), (0.142, 0.030, 0.114), (0.114, 0.036, 0.112))
    return Rod(tuple((side * x, side * y, z) for x, y, z in path), 0.0055, finish="main")


_KETTLE: Places = (
    (0, 0), (0.088, 0, 1), (0.096, 0.006), (0.098, 0.025), (0.090, 0.075), (0.066, 0.118), (0.050, 0.130, 1), (0.048, 0.136),
    (0.036, 0.143), (0, 0.148),
)  # fmt: skip
_TEAPOT: Places = (
    (0, 0.004), (0.040, 0, 1), (0.044, 0.006), (0.068, 0.030), (0.077, 0.060), (0.066, 0.095), (0.044, 0.112), (0.041, 0.117, 1),
    (0.038, 0.120), (0.026, 0.128), (0, 0.131),
)  # fmt: skip
_BUCKET: Places = (
    (0, 0.006), (0.096, 0.004, 1), (0.098, 0, 1), (0.101, 0.002), (0.140, 0.262), (0.1455, 0.268), (0.143, 0.274), (0.137, 0.266),
    (0.098, 0.012), (0, 0.010),
)  # fmt: skip


def _arch(half: float, low: float, high: float, deep: float = 0.0) -> Places:
    """A bail from side to side."""
    return tuple(
        (-half * math.cos(a), -deep * math.sin(a), low + (high - low) * math.sin(a)) for a in [math.pi * k / 8 for k in range(9)]
    )


def _basket() -> tuple[AnyPart, ...]:
    """Willow canes woven in front of and behind upright stakes, a plaited rim, an arched handle."""
    parts: list[AnyPart] = [Turned(((0, 0.004), (0.125, 0.002), (0.13, 0.008), (0, 0.012)), finish="main", round=False)]
    stakes, rows = 22, 13
    for row in range(rows):
        level = 0.010 + 0.0125 * row
        wide = 0.132 + 0.035 * (level / 0.17) ** 0.8
        ring = [(2 * math.pi * k / (2 * stakes), row + k) for k in range(2 * stakes + 1)]
        path = tuple(
            ((wide + 0.0045 * (-1) ** n) * 1.18 * math.cos(a), (wide + 0.0045 * (-1) ** n) * 0.92 * math.sin(a), level)
            for a, n in ((a, (n if n - row < 2 * stakes else row)) for a, n in ring)
        )
        parts.append(Rod(path, 0.0062, finish="main" if row % 5 != 4 else "accent:wood:brown", straight=True))
    rim = [2 * math.pi * k / 40 for k in range(41)]
    for lift, phase in ((0.0, 0.0), (0.004, math.pi)):
        path = tuple(
            (
                (0.170 + 0.005 * math.cos(10 * a + phase)) * 1.18 * math.cos(a),
                (0.170 + 0.005 * math.cos(10 * a + phase)) * 0.92 * math.sin(a),
                0.172 + lift + 0.005 * math.sin(10 * a + phase),
            )
            for a in rim
        )
        parts.append(Rod(path, 0.0068, finish="main", straight=True))
    for shift in (-0.007, 0.007):
        path = tuple((x, y + shift * math.cos(5 * x / 0.19), z) for x, y, z in _arch(0.193, 0.10, 0.36))
        parts.append(Rod(path, 0.0072, finish="main"))
    return tuple(parts)


PLANS: dict[str, tuple[AnyPart, ...]] = {
    "coffee": _cup("coffee"),
    "cappuccino": (
        *_cup("cream coffee"),
        Turned(((0, 0.056), (0.026, 0.056), (0.028, 0.0575), (0.020, 0.0595), (0, 0.060)), finish="foam"),
    ),
    "tea": _cup("tea"),
    "glass of water": _filled_glass("water"),
    "milk": _filled_glass("milk"),
    "orange juice": _filled_glass("orange juice"),
    "beer": _filled_glass("beer", 0.088, 0.016),
    "wine glass": _wine_glass("red wine"),
    "knife": (
        Slab(
            ((-0.03, 0.018), (-0.03, -0.020), (0.10, -0.020), (0.155, -0.010), (0.175, 0.006), (0.12, 0.0155), (0.03, 0.018)),
            0.0022, 0.0009, finish="main", round=False,
        ),
        Slab(
            ((-0.165, 0.016), (-0.162, -0.014), (-0.13, -0.011), (-0.06, -0.010), (-0.028, -0.013), (-0.028, 0.018),
                (-0.09, 0.018)),
            0.018, 0.006, finish="accent:matte plastic:black",
        ),
        *[Turned(((0, 0.0085), (0.0042, 0.0085), (0.0042, 0.0096), (0, 0.0100)), finish="steel",
            at=(x, 0.002, 0)) for x in (-0.14, -0.09, -0.045)],
    ),
    "fork": _fork(),
    "spoon": (Strip(_SPOON, 0.0022),),
    "pot": (Turned(_POT), _loop(1), _loop(-1), Turned(_LID, finish="main"), Turned(_KNOB, finish="matte plastic:black")),
    "frying pan": (
        Turned(_PAN, finish="main:black"),
        Rod(((0.120, 0, 0.036), (0.17, 0, 0.047), (0.23, 0, 0.056), (0.318, 0, 0.058)), (0.010, 0.0085, 0.011, 0.012), 0.55,
            finish="matte plastic:black"),
        *[Ball((0.004, 0.004, 0.002), at=(0.112, y, 0.036), finish="steel") for y in (-0.006, 0.006)],
    ),
    "kettle": (
        Turned(_KETTLE),
        Rod(((-0.078, 0, 0.060), (-0.108, 0, 0.078), (-0.130, 0, 0.112)), (0.021, 0.015, 0.0105), finish="main"),
        Rod(_arch(0.072, 0.110, 0.205), 0.005, finish="main"),
        Rod(((-0.048, 0, 0.180), (-0.025, 0, 0.198), (0, 0, 0.205), (0.025, 0, 0.198), (0.048, 0, 0.180)), 0.0105,
            finish="matte plastic:black"),
        Turned(((0, 0.145), (0.005, 0.146), (0.005, 0.154), (0.012, 0.160), (0.011, 0.168), (0, 0.170)),
            finish="matte plastic:black"),
    ),
    "teapot": (
        Turned(_TEAPOT),
        Rod(((-0.060, 0, 0.035), (-0.088, 0, 0.046), (-0.104, 0, 0.082), (-0.124, 0, 0.104)), (0.019, 0.014, 0.0095, 0.0075),
            finish="main"),
        Rod(((0.058, 0, 0.098), (0.100, 0, 0.108), (0.118, 0, 0.078), (0.104, 0, 0.045), (0.066, 0, 0.032)), 0.0068, 1.35,
            finish="main"),
        Turned(((0, 0.127), (0.005, 0.129), (0.0045, 0.134), (0.0105, 0.141), (0.008, 0.149), (0, 0.151)), finish="main"),
    ),
    "bucket": (
        Turned(_BUCKET),
        *[Ball((0.006, 0.016, 0.016), at=(s * 0.137, 0, 0.240), finish="main") for s in (-1, 1)],
        Rod(tuple((x, -0.045 * math.sin(math.pi * k / 8), z) for k, (x, _, z) in enumerate(_arch(0.146, 0.240, 0.385))), 0.0032,
            finish="steel"),
        Rod(((-0.045, -0.043, 0.381), (0, -0.045, 0.386), (0.045, -0.043, 0.381)), 0.011, finish="wood"),
    ),
    "basket": _basket(),
}  # fmt: skip
"""Kind -> its parts."""


def tableware(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A vessel, a tool of the table or of the kitchen."""
    return composed(PLANS[params.kind], params, store)
