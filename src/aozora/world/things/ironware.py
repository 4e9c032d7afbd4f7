"""Iron and steel that stands outdoors: a barbecue grill, a water pipe with its valve."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Rod, Turned, composed

Plan = tuple[AnyPart, ...]


def _grill() -> Plan:
    """A tub for charcoal on four legs, a grate on it, a lid turned up behind, a shelf below."""
    tub = ((0, 0.50), (0.20, 0.505), (0.30, 0.56), (0.345, 0.66), (0.355, 0.672), (0.345, 0.684), (0.33, 0.67), (0.285,
    0.575), (0, 0.52))
    legs = [Rod(((0.20 * sx, 0.20 * sy, 0.56), (0.30 * sx, 0.27 * sy, 0.0)), 0.013, straight=True) for sx in (-1,
    1) for sy in (-1, 1)]
    bars = [Rod(((-math.sqrt(max(0.105 - y * y, 0.0)), y, 0.676), (math.sqrt(max(0.105 - y * y, 0.0)), y, 0.676)), 0.006,
    straight=True)
        for y in [-0.30 + 0.046 * k for k in range(14)]]
    cross = [Rod(((x, -0.30, 0.668), (x, 0.30, 0.668)), 0.006, straight=True) for x in (-0.12, 0.12)]
    lid = Turned(((0.352, 0), (0.345, 0.05), (0.27, 0.145), (0.12, 0.20), (0, 0.21), (0, 0.20), (0.115, 0.19), (0.26, 0.137),
    (0.335, 0.048),
        (0.340, 0.0)), at=(0.0, 0.36, 0.86), turn=(-78, 0, 0))
    knob = (Ball((0.03, 0.03, 0.02), at=(0.0, 0.60, 0.88)),)
    shelf = [Rod(((-0.24, y, 0.20), (0.24, y, 0.20)), 0.007, straight=True) for y in (-0.18, -0.09, 0.0, 0.09, 0.18)]
    rail = [Rod(((x, -0.20, 0.20), (x, 0.20, 0.20)), 0.007, straight=True) for x in (-0.24, 0.24)]
    handle = Rod(((-0.40, -0.10, 0.64), (-0.44, -0.10, 0.65), (-0.44, 0.10, 0.65), (-0.40, 0.10, 0.64)), 0.011)
    return (Turned(tub), *legs, *bars, *cross, lid, *knob, *shelf, *rail, handle, Rod(((-0.35, -0.10, 0.65), (-0.42, -0.10,
    0.65)), 0.008),
        Rod(((-0.35, 0.10, 0.65), (-0.42, 0.10, 0.65)), 0.008))


def _water_pipe() -> Plan:
    """A length of pipe on two feet with flanges, bolts and a valve with its wheel."""
    flanges: list[AnyPart] = []
    for x in (-0.52, -0.13, 0.13, 0.52):
        flanges.append(Rod(((x - 0.016, 0, 0.20), (x + 0.016, 0, 0.20)), 0.105, straight=True))
        flanges += [Ball((0.024, 0.013, 0.013), at=(x, 0.086 * math.cos(a), 0.20 + 0.086 * math.sin(a))) for a in
            [math.pi * k / 4 + 0.2 for k in range(8)]]
    pipe = (Rod(((-0.70, 0, 0.20), (0.70, 0, 0.20)), 0.066, straight=True),)
    valve = (Ball((0.12, 0.098, 0.10), at=(0, 0, 0.20)), Rod(((0, 0, 0.28), (0, 0, 0.40)), (0.036, 0.02), straight=True))
    ring = [2 * math.pi * k / 24 for k in range(24)]
    wheel = (Rod(tuple((0.10 * math.cos(a), 0.10 * math.sin(a), 0.41) for a in ring), 0.011, closed=True),
        *[Rod(((0, 0, 0.405), (0.1 * math.cos(a), 0.1 * math.sin(a), 0.41)), 0.008, straight=True) for a in (0.4, 2.5, 4.6)])
    feet: list[AnyPart] = []
    for x in (-0.34, 0.34):
        feet += [Box((0.05, 0.20, 0.022), 0.004, at=(x, 0, 0.011)), Box((0.03, 0.05, 0.13), 0.004, at=(x, 0, 0.075))]
    return (*pipe, *flanges, *valve, *wheel, *feet)


PLANS: dict[str, Callable[[], Plan]] = {"barbecue grill": _grill, "water pipe": _water_pipe}
"""Kind -> its plan."""


def ironware(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing of iron of the plans above."""
    return composed(PLANS[params.kind](), params, store)
