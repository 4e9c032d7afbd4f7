"""Drinks in their glasses."""

# fmt: off

import math
from collections.abc import Callable

from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Slab, Turned
from aozora.world.things.strokes import disc, ring

Plan = tuple[AnyPart, ...]

_HIGH = ((0, 0), (0.032, 0, 1), (0.033, 0.002), (0.0335, 0.006), (0.036, 0.15), (0.0352, 0.151), (0.0343, 0.15),
    (0.0318, 0.012), (0, 0.010))
_COUPE = ((0, 0), (0.034, 0, 1), (0.0345, 0.0015), (0.008, 0.006), (0.004, 0.014), (0.0036, 0.085), (0.006, 0.092),
    (0.054, 0.148), (0.0535, 0.1495), (0.0515, 0.147), (0.005, 0.0955), (0, 0.095))
_FLUTE = ((0, 0), (0.030, 0, 1), (0.0305, 0.0015), (0.007, 0.006), (0.0038, 0.014), (0.0036, 0.078), (0.012, 0.092),
    (0.024, 0.13), (0.0255, 0.18), (0.0225, 0.225), (0.0218, 0.225), (0.0243, 0.18), (0.0225, 0.13), (0.01, 0.095), (0, 0.092))


def _drink(profile: tuple[tuple[float, ...], ...], liquid: tuple[tuple[float, ...], ...], finish: str, extras: Plan = ()) -> Plan:
    return (Turned(profile, finish="glass"), Turned(liquid, finish=finish), *extras)


_STRAW = Rod(((0.010, 0, 0.012), (0.024, 0, 0.16), (0.028, 0, 0.195), (0.058, 0, 0.215)), 0.0034, finish="main:red")
_ORANGE = Group((Slab(disc(0.026), 0.005, 0.001, finish="bite:ef8a1c"), Slab(disc(0.0225), 0.0056, 0.001, finish="bite:f8b84a"),
    *[Box((0.042, 0.0012, 0.0058), 0.0003, turn=(0, 0, 30.0 * k), finish="bite:f6dca8") for k in range(6)]),
    at=(-0.036, 0, 0.150), turn=(90, 0, 20))


def _cocktail() -> Plan:
    """A tall drink that runs from red to orange, ice, a slice of orange, a straw, a paper umbrella."""
    ice = tuple(Box((0.020, 0.020, 0.020), 0.003, at=(0.010 * math.cos(2.1 * k), 0.010 * math.sin(2.1 * k), 0.118 + 0.010 * k),
        turn=(20.0 * k, 30.0 * k, 40.0 * k), finish="glass") for k in range(3))
    return _drink(_HIGH, ((0, 0.0105), (0.0315, 0.0125), (0.0326, 0.055, 1), (0, 0.055)), "glaze:c8201c",
        (Turned(((0, 0.055), (0.0326, 0.055), (0.0342, 0.128, 1), (0, 0.128)), finish="orange juice"), *ice, _STRAW, _ORANGE))


def _martini() -> Plan:
    return _drink(_COUPE, ((0, 0.0958), (0.006, 0.0962), (0.0475, 0.1415, 1), (0, 0.1415)), "main",
        (Rod(((-0.045, 0, 0.158), (0.02, 0, 0.112)), 0.0009, straight=True, finish="wood"),
        *[Ball((0.0095, 0.0082, 0.0082), at=(-0.012 + 0.017 * k, 0, 0.1345 - 0.012 * k), finish="bite:6e8a2c")
        for k in range(2)]))


def _champagne() -> Plan:
    bubbles = tuple(Ball((0.0010, 0.0010, 0.0010), at=(0.014 * math.cos(2.4 * k) * ((k * 7) % 10) / 10,
        0.014 * math.sin(2.4 * k) * ((k * 7) % 10) / 10, 0.11 + 0.002 * k), finish="porcelain") for k in range(42))
    return _drink(_FLUTE, ((0, 0.0925), (0.0098, 0.0955), (0.0224, 0.13), (0.0242, 0.18), (0.0236, 0.20, 1), (0, 0.20)),
        "champagne", bubbles)


def _whisky() -> Plan:
    low = ((0, 0), (0.038, 0, 1), (0.040, 0.004), (0.041, 0.085), (0.040, 0.0865), (0.0378, 0.085), (0.037, 0.016), (0, 0.014))
    return _drink(low, ((0, 0.0145), (0.0366, 0.0165), (0.0372, 0.046, 1), (0, 0.046)), "whisky",
        tuple(Box((0.026, 0.026, 0.026), 0.004, at=(x, y, 0.048), turn=(12, 20, a), finish="glass")
        for x, y, a in ((-0.012, 0.006, 15), (0.015, -0.006, 50))))


def _milkshake() -> Plan:
    cream = tuple(Rod(tuple((r * math.cos(t), r * math.sin(t), 0.146 + h) for t in [k * 0.5 for k in range(14)]), 0.010,
        finish="bite:f8f2e6") for r, h in ((0.022, 0.006), (0.012, 0.020), (0.002, 0.030)))
    return _drink(_HIGH, ((0, 0.0105), (0.0315, 0.0125), (0.0342, 0.145, 1), (0, 0.145)), "main:pink",
        (*cream, Ball((0.010, 0.010, 0.0095), at=(0, 0, 0.190), finish="glaze:a8101c"),
        Rod(((0, 0, 0.198), (0.006, 0, 0.215)), 0.0009, finish="stalk"), Rod(((0.014, 0.006, 0.10), (0.034, 0.010, 0.225)),
        0.0042, straight=True, finish="plastic:white")))


def _coconut() -> Plan:
    """A coconut opened to drink from, with a straw."""
    return (Mould(((0, 0, 0.062, 0.068, 0.068, 0.062),), 0.01, 0.005, carve=((0, 0, 0.128, 0.046, 0.046, 0.022),),
        finish="crust:5f3d22"), Rod(ring(0.0405, at=(0, 0, 0.1115)), 0.0055, closed=True, finish="bite:f6f2e8"),
        Turned(((0, 0.100), (0.040, 0.100), (0.040, 0.106), (0, 0.106)), round=False, finish="milk"),
        Rod(((0.008, 0, 0.10), (0.022, 0, 0.155), (0.05, 0, 0.175)), 0.0036, finish="main:red"),
        Turned(((0, 0), (0.036, 0.0), (0.040, 0.008), (0.036, 0.012), (0, 0.010)), finish="wood"))


DRINKS: dict[str, Callable[[], Plan]] = {
    "cocktail": _cocktail, "martini": _martini, "champagne": _champagne, "whisky": _whisky, "milkshake": _milkshake,
        "coconut drink": _coconut,
}
"""Kind -> its plan."""
