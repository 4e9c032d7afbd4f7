"""Tackle: what ropes are tied to and led by, and what is thrown over or jumped."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Box, Group, Rod, Turned, composed
from aozora.world.things.strokes import ring

Plan = tuple[AnyPart, ...]


def _post() -> Plan:
    """A round wooden post with a chamfered head and an iron ring."""
    trunk = ((0, 0), (0.062, 0), (0.060, 0.06), (0.055, 1.18), (0.045, 1.23, 1), (0, 1.24))
    return (Turned(trunk, finish="main:brown"), Rod(ring(0.0575, at=(0, 0, 1.12)), 0.007, closed=True, finish="iron"))


def _gantry() -> Plan:
    """Two pairs of splayed legs that carry a beam with an iron hook."""
    top, half = 1.72, 0.78
    legs = [Rod(((1.06 * s * half, 0.34 * t, 0), (s * half, 0.0, top)), 0.034, straight=True, finish="main:light brown")
        for s in (-1, 1) for t in (-1, 1)]
    ties = [Rod(((1.035 * s * half, -0.2, 0.7), (1.035 * s * half, 0.2, 0.7)), 0.02, straight=True, finish="main:light brown")
        for s in (-1, 1)]
    beam = Rod(((-half - 0.12, 0, top), (half + 0.12, 0, top)), 0.045, straight=True, finish="main:light brown")
    hook = Rod(ring(0.024, "y", at=(0, 0, top - 0.062)), 0.006, closed=True, finish="iron")
    return (*legs, *ties, beam, hook, Rod(ring(0.047, "x", at=(0, 0, top)), 0.006, closed=True, finish="iron"))


def _leash() -> Plan:
    """A coiled strap with a loop for the hand and a snap hook."""
    coil = tuple((0.07 * math.cos(0.42 * k) * (1 + 0.03 * math.sin(k)), 0.055 * math.sin(0.42 * k), 0.006 + 0.0011 * k)
        for k in range(46))
    loop = tuple((0.075 + 0.07 * (1 - math.cos(a)), 0.03 * math.sin(a), 0.02) for a in [2 * math.pi * k / 24 for k in range(25)])
    return (Rod(coil, 0.0055, 0.5, finish="main:red"), Rod(loop, 0.0055, 0.5, finish="main:red"),
        Rod(((-0.06, -0.04, 0.012), (-0.11, -0.07, 0.008)), 0.004, straight=True, finish="steel"),
        Rod(ring(0.012, at=(-0.12, -0.078, 0.006)), 0.003, closed=True, finish="steel"))


def _hurdle() -> Plan:
    """An athletics hurdle: a striped board on two uprights with long feet."""
    high, half = 0.84, 0.56
    feet = [Rod(((0.0, s * half, 0.02), (-0.55, s * half, 0.02)), 0.018, straight=True, finish="matte plastic:dark grey")
        for s in (-1, 1)]
    uprights = [Rod(((0.0, s * half, 0.02), (0.0, s * half, high)), 0.016, straight=True, finish="aluminium") for s in (-1, 1)]
    board = [Box((0.022, 0.2335, 0.08), 0.004, at=(0.012, -0.467 + 0.2335 * k, high - 0.02),
        finish="main:white" if k % 2 else "accent:plastic:red") for k in range(5)]
    return (*feet, *uprights, *board)


def _peg() -> Plan:
    """A peg on a round foot, for rings to be thrown over."""
    foot = ((0, 0), (0.075, 0, 1), (0.08, 0.004), (0.08, 0.016), (0.074, 0.022), (0, 0.022))
    peg = ((0, 0), (0.011, 0), (0.011, 0.17), (0.008, 0.186, 1), (0, 0.19))
    return (Turned(foot, finish="main:brown"), Turned(peg, at=(0, 0, 0.02), finish="accent:painted wood:red"))


def _quoit() -> Plan:
    """A ring of rope whipped with ribbon, as thrown over pegs."""
    body = Rod(ring(0.075, at=(0, 0, 0.011), count=48), 0.011, closed=True, finish="main:yellow")
    bands = [Group((Rod(ring(0.0118, "y", count=18), 0.0022, 1.6, closed=True, finish="fabric:red"),),
        at=(0.075 * math.cos(a), 0.075 * math.sin(a), 0.011), turn=(0, 0, math.degrees(a) ))
        for a in [2 * math.pi * k / 6 for k in range(6)]]
    return (body, *bands)


PLANS: dict[str, Callable[[], Plan]] = {
    "post": _post, "gantry": _gantry, "leash": _leash, "hurdle": _hurdle, "peg": _peg, "quoit": _quoit,
}
"""Kind -> its plan."""


def tackle(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A piece of tackle."""
    return composed(PLANS[params.kind](), params, store)
