"""Mechanisms: pendulums, cradles, metronomes, springs, swings, conveyor belts."""

# fmt: off

from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import Axle, Hang
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Slab, Turned, composed
from aozora.world.things.strokes import helix

Plan = tuple[AnyPart, ...]

_BALLS, _BALL_M = 5, 0.011
_ACROSS = (0.0, 1.0, 0.0)
_TOP = 0.158

def _cradle() -> Plan:
    """Five steel balls on threads in a frame; the first is lifted when they are set going."""
    parts: list[AnyPart] = [Box((0.20, 0.13, 0.014), 0.004, at=(0, 0, 0.007), finish="main:brown")]
    for y in (-0.05, 0.05):
        parts.append(Rod(((-0.085, y, 0.014), (-0.085, y, 0.15), (-0.08, y, _TOP), (0.08, y, _TOP), (0.085, y, 0.15),
            (0.085, y, 0.014)), 0.0036, finish="chrome"))
    drop = _TOP - 0.05
    for k in range(_BALLS):
        hang = Hang(0.044, (0, 0, -drop), _BALL_M, 0.72 if k == 0 else 0.0, always=True)
        threads = [Rod(((0, 0, 0.010 - drop), (0, y, 0)), 0.0006, straight=True, finish="plastic:white") for y in (-0.05, 0.05)]
        ball = Ball((_BALL_M, _BALL_M, _BALL_M), at=(0, 0, -drop), finish="chrome")
        x = (2 * _BALL_M + 0.0003) * (k - (_BALLS - 1) / 2)
        parts.append(Group((ball, *threads), axle=Axle(_ACROSS, hang=hang), at=(x, 0, _TOP)))
    return tuple(parts)


def _pendulum() -> Plan:
    """A brass bob on a thin rod, hung from a wooden gallows."""
    drop = 0.36
    hang = Hang(0.5, (0, 0, -drop), 0.026, 0.62, damping=0.0006, always=True)
    bob = (Rod(((0, 0, 0), (0, 0, -drop)), 0.003, straight=True, finish="steel"),
        Ball((0.026, 0.026, 0.026), at=(0, 0, -drop), finish="brass"),
        Turned(((0, 0), (0.006, 0), (0.006, 0.012), (0, 0.012)), at=(0, 0, 0.022 - drop), finish="brass"))
    return (Box((0.22, 0.2, 0.022), 0.006, at=(0, 0, 0.011), finish="main:brown"),
        Rod(((0, 0.075, 0.02), (0, 0.075, 0.48)), 0.011, straight=True, finish="main:brown"),
        Rod(((0, 0.085, 0.478), (0, -0.03, 0.478)), 0.010, straight=True, finish="main:brown"),
        Ball((0.014, 0.014, 0.014), at=(0, 0.075, 0.486), finish="brass"),
        Group(bob, axle=Axle(_ACROSS, hang=hang), at=(0, -0.012, 0.47)))


def _metronome() -> Plan:
    """A wooden pyramid whose rod with its weight swings before a scale."""
    foot, top, high = 0.058, 0.026, 0.22
    side = ((-foot, 0.0), (foot, 0.0), (top, high), (-top, high))
    # The weight below the axle is heavier than the one above: it swings slowly, though it stands on its head.
    hang = Hang(0.06, (0, 0, -0.012), 0.001, 0.42, always=True)
    arm = (Box((0.005, 0.002, 0.175), 0.0008, at=(0, 0, 0.075), finish="steel"),
        Box((0.022, 0.008, 0.018), 0.002, at=(0, 0, 0.105), finish="brass"))
    walls = [Rod(((s * foot, y, 0.012), (s * top, 0.45 * y, high)), 0.006, straight=True, finish="main:brown")
        for s in (-1, 1) for y in (-foot, foot)]
    return (Box((0.116, 0.116, 0.014), 0.004, at=(0, 0, 0.007), finish="main:brown"), *walls,
        Slab(side, 0.03, 0.004, at=(0, 0.012, 0.012), turn=(90, 0, 0), round=False, finish="main:brown"),
        Box((0.03, 0.002, 0.16), 0.001, at=(0, -0.005, 0.115), finish="paper:cream"),
        *[Box((0.016, 0.001, 0.001), 0.0003, at=(0, -0.0065, 0.06 + 0.011 * k), finish="plastic:black") for k in range(11)],
        Box((0.052, 0.05, 0.012), 0.004, at=(0, 0, high + 0.012), finish="main:brown"),
        Group(arm, axle=Axle(_ACROSS, hang=hang), at=(0, -0.018, 0.042)))


def _spring() -> Plan:
    """A coil spring that hangs from a stand, a red weight on its end."""
    hook, long = 0.43, 0.16
    hang = Hang(0.4, (0, 0, 0), 0.001, 0.0, stiffness=60.0, damping=0.02, slides=True, always=True)
    coil = Rod(helix(0.018, -long, 0.0, 11), 0.0022, finish="steel")
    weight = (Rod(((0, 0, 0.03), (0, 0, 0.0)), 0.002, straight=True, finish="steel"),
        Turned(((0, -0.06), (0.026, -0.06), (0.028, -0.056), (0.028, -0.004), (0.026, 0), (0, 0)), finish="plastic:red"))
    return (Box((0.2, 0.16, 0.018), 0.005, at=(0, 0, 0.009), finish="matte plastic:dark grey"),
        Rod(((0, 0.06, 0.018), (0, 0.06, 0.455)), 0.006, straight=True, finish="main"),
        Rod(((0, 0.07, 0.45), (0, -0.015, 0.45)), 0.006, straight=True, finish="main"),
        Rod(((0, 0, 0.45), (0, 0, hook)), 0.002, straight=True, finish="main"),
        Group((coil,), axle=Axle((0.0, 0.0, 1.0), coil=True), at=(0, 0, hook)),
        Group(weight, axle=Axle((0.0, 0.0, 1.0), hang=hang), at=(0, 0, hook - long - 0.03)))


def _swing() -> Plan:
    """A playground swing: two seats on chains under a bar on splayed legs."""
    bar, drop = 2.16, 1.68
    legs = [Rod(((1.5 * s, 0.9 * t, 0.0), (1.35 * s, 0.0, bar)), 0.035, straight=True, finish="painted wood:teal")
        for s in (-1, 1) for t in (-1, 1)]
    seats: list[AnyPart] = []
    for k, x in enumerate((-0.62, 0.62)):
        chains = [Rod(((dx, 0, 0), (dx, 0, -drop)), 0.007, straight=True, finish="steel") for dx in (-0.22, 0.22)]
        seat = Box((0.48, 0.2, 0.03), 0.01, at=(0, 0, -drop - 0.012), finish="main:red" if k else "plastic:yellow")
        # A seat's push ebbs away slowly; the two are out of step.
        hang = Hang(2.5, (0, 0, -drop), 0.01, 0.5 if k else -0.36, damping=0.12)
        seats.append(Group((*chains, seat), axle=Axle((1.0, 0.0, 0.0), hang=hang), at=(x, 0, bar)))
    return (*legs, Rod(((-1.45, 0, bar), (1.45, 0, bar)), 0.04, straight=True, finish="painted wood:teal"), *seats)


def _conveyor() -> Plan:
    """A rubber belt over rollers on a steel frame."""
    top, long, wide = 0.6, 2.5, 0.46
    drum = ((0, -wide / 2), (0.04, -wide / 2), (0.04, wide / 2), (0, wide / 2))
    mark = Box((0.075, 0.002, 0.012), 0.0006, at=(0, -wide / 2 - 0.002, 0), finish="plastic:orange")
    rollers = [Group((Turned(drum, turn=(90, 0, 0), finish="steel"), mark), axle=Axle(_ACROSS, rate=1.6), at=(x, 0, top - 0.045))
        for x in (-1.2, -0.6, 0.0, 0.6, 1.2)]
    frame = [Box((long, 0.03, 0.09), 0.006, at=(0, y, top - 0.06), finish="main") for y in (-0.27, 0.27)]
    legs = [Box((0.05, 0.05, top - 0.1), 0.006, at=(x, y, (top - 0.1) / 2), finish="matte plastic:dark grey")
        for x in (-1.05, 1.05) for y in (-0.27, 0.27)]
    belt = Box((long + 0.06, wide - 0.03, 0.012), 0.004, at=(0, 0, top), finish="rubber:black")
    return (*frame, *legs, belt, *rollers)


PLANS: dict[str, Callable[[], Plan]] = {
    "newton's cradle": _cradle, "pendulum": _pendulum, "metronome": _metronome, "spring": _spring, "swing": _swing,
    "conveyor belt": _conveyor,
}
"""Kind -> its plan."""


def mechanisms(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A mechanism."""
    return composed(PLANS[params.kind](), params, store)
