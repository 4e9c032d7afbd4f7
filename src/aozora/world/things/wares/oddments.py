"""Oddments: kettlebells, ashtrays, trays, markers, paint rollers, blinds."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Ball, Box, Group, Rod, Turned, composed
from aozora.world.things.members import Plan, bar, drum, tapered
from aozora.world.things.strokes import spots

_BLACK = "matte plastic:black"


def _kettlebell() -> Plan:
    """A cast iron ball with a flat foot and a thick handle, a ring of colour about it."""
    return (Turned(((0, 0), (0.06, 0), (0.085, 0.03), (0.1, 0.085), (0.085, 0.145), (0.05, 0.172), (0, 0.178)),
        finish="main:dark grey"),
        Rod(((-0.055, 0, 0.15), (-0.075, 0, 0.21), (-0.05, 0, 0.265), (0.05, 0, 0.265), (0.075, 0, 0.21), (0.055, 0, 0.15)),
            0.0165,
            finish="main:dark grey"),
        drum(0.034, 0.012, (0, -0.094, 0.09), "accent:plastic:red", "y"), *[Box((0.006, 0.014, 0.03), 0.001, at=(x, -0.096, 0.09),
            finish="plastic:white") for x in (-0.01, 0.01)])


def _ashtray() -> Plan:
    """A round glass-green ashtray with rests, ash, stubs and one lit cigarette."""
    stubs = [Group((bar((0, 0, 0), (0.024, 0, 0), 0.0038, "paper:orange"),
        bar((0.024, 0, 0), (0.036, 0, 0.001), 0.0037, "paper:white"),
        Ball((0.004, 0.0036, 0.0036), at=(0.036, 0, 0), finish="soil")), at=(0.03 * math.cos(a), 0.03 * math.sin(a), 0.018),
        turn=(0, -14, 40 + 137.0 * k)) for k, a in enumerate((0.3, 1.6, 2.9, 4.1, 5.3))]
    lit = Group((bar((-0.03, 0, 0), (-0.006, 0, 0), 0.004, "paper:orange"),
        bar((-0.006, 0, 0), (0.046, 0, 0), 0.0039, "paper:white"),
        Ball((0.005, 0.0038, 0.0038), at=(0.047, 0, 0), finish="glow sun")), at=(-0.06, 0.0, 0.036), turn=(0, 14, 0))
    dish = ((0, 0), (0.07, 0), (0.075, 0.006), (0.078, 0.03), (0.072, 0.034), (0.064, 0.03), (0.058, 0.012), (0, 0.01))
    return (Turned(dish, finish="main:dark green"), drum(0.055, 0.004, (0, 0, 0.012), "stone:grey"), *stubs, lit,
        *[Box((0.022, 0.012, 0.008), 0.003, at=(0.069 * c, 0.069 * s, 0.0335), turn=(0, 0, math.degrees(math.atan2(s, c))),
            finish="seed black") for c, s in spots(1.0, 4)])


def _tray() -> Plan:
    """A wooden serving tray with two grips, a cup and a plate of toast on it."""
    cup = (Turned(((0, 0), (0.022, 0), (0.036, 0.03), (0.04, 0.06), (0.037, 0.06), (0.033, 0.03), (0, 0.008)),
        finish="porcelain:white"),
        drum(0.035, 0.004, (0, 0, 0.05), "tea"), Rod(((0.037, 0, 0.048), (0.06, 0, 0.045), (0.058, 0, 0.02), (0.034, 0, 0.02)),
            0.004,
            finish="porcelain:white"))
    plate = (Turned(((0, 0), (0.06, 0.003), (0.085, 0.012), (0.085, 0.015), (0.06, 0.007), (0, 0.005)), finish="porcelain:white"),
        *[Group((Box((0.085, 0.08, 0.014), 0.006, finish="crust:c98a3c"),
            Box((0.07, 0.066, 0.016), 0.006, finish="crumb:e8c88a")),
            at=(0.01 * k - 0.01, 0, 0.016 + 0.015 * k), turn=(0, 0, 25.0 * k)) for k in range(2)])
    walls = [Box((0.46, 0.016, 0.045), 0.005, at=(0, 0.152 * s, 0.03), finish="main:brown") for s in (-1, 1)]
    ends = [Box((0.016, 0.31, 0.045), 0.005, at=(0.23 * s, 0, 0.03), finish="main:brown") for s in (-1, 1)]
    grips = [Rod(((0.238 * s, -0.06, 0.045), (0.265 * s, -0.05, 0.06), (0.265 * s, 0.05, 0.06), (0.238 * s, 0.06, 0.045)), 0.008,
        finish="brass") for s in (-1, 1)]
    return (Box((0.46, 0.31, 0.014), 0.004, at=(0, 0, 0.007), finish="main:brown"), *walls, *ends, *grips,
        *[Group((p,), at=(-0.12, 0.02, 0.014)) for p in cup], *[Group((p,), at=(0.09, -0.01, 0.014)) for p in plate])


def _marker() -> Plan:
    """A thick felt pen lying open, its cap beside it, a stroke drawn behind its tip."""
    pen = (Turned(((0, -0.06), (0.008, -0.06), (0.009, -0.055), (0.009, 0.035), (0.0065, 0.045), (0.005, 0.056), (0, 0.056)),
        round=False,
        turn=(0, 90, 0), finish="main:red"), Turned(((0.0091, -0.03), (0.0093, -0.03), (0.0093, 0.02), (0.0091, 0.02),
            (0.0091, -0.03)),
            round=False, turn=(0, 90, 0), finish="paper:white"), Group((tapered(0.004, 0.0018, 0.012, (0, 0, 0),
                "accent:felt:red"),),
                at=(0.055, 0, 0), turn=(0, 90, 0)))
    cap = (Turned(((0, 0), (0.009, 0), (0.0098, 0.003), (0.0098, 0.036), (0.008, 0.036), (0, 0.034)), round=False,
        turn=(0, 90, 0),
        finish="main:red"), Box((0.03, 0.004, 0.003), 0.001, at=(0.02, 0, 0.0105), finish="main:red"))
    stroke = Rod(tuple((0.1 - 0.02 * k, -0.05 + 0.012 * math.sin(1.3 * k), 0.0003) for k in range(9)), 0.004, 0.1,
        finish="accent:felt:red")
    return (Group(pen, at=(0, 0, 0.0095), turn=(0, 0, 18)), Group(cap, at=(0.03, 0.05, 0.01), turn=(0, 0, -35)), stroke)


def _roller() -> Plan:
    """A paint roller wet with paint before its tray."""
    head = (drum(0.028, 0.2, (0, 0, 0.03), "felt:blue", "x"), *[drum(0.01, 0.01, (0.105 * s, 0, 0.03), "steel", "x")
        for s in (-1, 1)],
        Rod(((0.105, 0, 0.03), (0.13, 0, 0.03), (0.13, -0.07, 0.05), (0.02, -0.08, 0.05), (0, -0.12, 0.05)), 0.004,
            finish="steel"),
        Rod(((0, -0.12, 0.05), (0, -0.17, 0.046), (0, -0.25, 0.03)), (0.012, 0.016, 0.014), finish="main:red"))
    tray = (Box((0.3, 0.28, 0.008), 0.003, at=(0, 0, 0.02), turn=(5, 0, 0), finish=_BLACK), *[Box((0.008, 0.3, 0.06), 0.003,
        at=(0.15 * s, 0, 0.035), finish=_BLACK) for s in (-1, 1)], *[Box((0.3, 0.008, 0.06), 0.003, at=(0, 0.15 * s, 0.035),
            finish=_BLACK) for s in (-1, 1)], Box((0.28, 0.2, 0.006), 0.003, at=(0, -0.04, 0.028), finish="plastic:blue"))
    return (*[Group((p,), at=(0, 0.2, 0)) for p in tray], *head)


def _blinds() -> Plan:
    """A window with slats of a blind let down half, a cord with a knob beside it."""
    slats = [Box((0.92, 0.05, 0.004), 0.001, at=(0, -0.05, 1.36 - 0.045 * k), turn=(32, 0, 0), finish="main:white")
        for k in range(20)]
    cords = [bar((x, -0.05, 1.38), (x, -0.05, 0.47), 0.0025, "fabric:white") for x in (-0.3, 0.3)]
    frame = [Box((0.08, 0.1, 1.44), 0.01, at=(0.5 * s, 0, 0.72), finish="painted wood:brown") for s in (-1, 1)]
    return (*slats, *cords, *frame, *[Box((1.08, 0.1, 0.08), 0.01, at=(0, 0, z), finish="painted wood:brown")
        for z in (0.04, 1.42)],
        Box((0.94, 0.06, 0.05), 0.01, at=(0, -0.05, 1.39), finish="main:white"),
            Box((0.92, 0.05, 0.025), 0.008, at=(0, -0.05, 0.46),
            finish="main:white"), Box((0.03, 0.04, 1.36), 0.005, at=(0, 0.01, 0.72), finish="painted wood:brown"),
        Box((0.92, 0.006, 1.36), 0.001, at=(0, 0.02, 0.72), finish="plastic:sky blue"),
            bar((0.42, -0.09, 1.38), (0.42, -0.09, 0.8),
            0.003, "fabric:white"), tapered(0.014, 0.008, 0.04, (0.42, -0.09, 0.76), "wood:tan"), Box((1.2, 0.2, 0.04), 0.01,
                at=(0, -0.03, 0.0), finish="painted wood:brown"))


PLANS: dict[str, Callable[[], Plan]] = {
    "kettlebell": _kettlebell, "ashtray": _ashtray, "tray": _tray, "marker": _marker, "paint roller": _roller, "blinds": _blinds,
}
"""Kind -> its plan."""


def oddments(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """An oddment."""
    return composed(PLANS[params.kind](), params, store)
