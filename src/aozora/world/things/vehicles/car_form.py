"""What a car is described by, and the drawings on its body that follow from that description."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.things.vehicles.outlines import Points, circle, rounded, smooth_closed
from aozora.world.things.vehicles.paintwork import (
    AMBER,
    CHROME,
    GLASS,
    LENS,
    OPEN,
    PAINT,
    RED,
    SEAM,
    SECOND,
    TRIM,
    UNDER,
    Drawing,
)
from aozora.world.things.vehicles.shell import Flare, Form
from aozora.world.things.vehicles.wheels import Wheel

Floats = NDArray[np.float64]
Pane = tuple[float, float, float, float]
"""A window across the car: half width and height of its lower edge, half width and height of its upper edge."""


@dataclass(frozen=True, kw_only=True)
class Car:
    """A car by its views and its lines, in metres; its front looks along +X, the ground is z = 0.

    `profile` is the outline in x and z, `section` half widths over heights, `plan` shares of them over x. `belt` is the height
    of the side windows' lower edge at the front and the rear, `rail` how far they stay below the roof, `panes` the x range
    of each. `screen` and `back` are the front and rear windows. `doors`, `head`, `tail`, `grille` and `intake` are outlines;
    `head` and the like in y and z on the left side. `bonnet` is the x range and half width of its seam, `boot` half width and
    z range. `seats` are x and height of each row's cushions. `second` is the colour of what `decals` draw in it. `bed` is an
    open loading space: its x range, half width, floor and rim.
    """

    profile: Points
    section: tuple[tuple[float, float], ...]
    plan: tuple[tuple[float, float], ...]
    axles: tuple[float, float]
    wheel: Wheel
    belt: tuple[float, float]
    panes: tuple[tuple[float, float], ...]
    screen: Pane
    back: Pane | None
    doors: tuple[Points, ...]
    head: Points
    tail: Points
    grille: Points = ()
    slats: int = 5
    intake: Points = ()
    bonnet: tuple[float, float, float] | None = None
    boot: tuple[float, float, float] | None = None
    bow: tuple[float, float] = (0.2, 0.13)
    crown: float = 0.06
    round_off: float = 0.15
    rail: float = 0.085
    arch: float = 0.055
    flare: float = 0.018
    cladding: float = 0.0
    chrome: bool = False
    seats: tuple[tuple[float, float], ...] = ((-0.15, 0.42), (-1.0, 0.42))
    sill: float = 0.24
    colour: str = "red"
    plates: tuple[float, float] = (0.42, 0.80)
    handles: tuple[float, ...] = (-0.12, -1.05)
    mirror: tuple[float, float] = (0.72, 1.0)
    extras: tuple[str, ...] = ()
    second: str = "white"
    decals: tuple[Drawing, ...] = ()
    bed: tuple[float, float, float, float, float] | None = None
    voxel: float = 0.03


def form_of(car: Car) -> Form:
    """The three views of the body."""
    lift = car.wheel.radius
    flares = tuple(Flare(x, lift, lift + car.arch + 0.01, car.flare) for x in car.axles)
    return Form(smooth_closed(car.profile), car.section, car.plan, car.bow, car.crown, car.round_off, flares)


def roof_line(profile: Floats, x: Floats) -> Floats:
    """The upper edge of an outline at x."""
    top = int(np.argmax(profile[:, 1]))
    order = np.argsort(profile[:, 0])
    upper = profile[order]
    middle = 0.5 * profile[top, 1]
    upper = upper[upper[:, 1] > middle]
    return np.interp(x, upper[:, 0], upper[:, 1])


def side_pane(car: Car, profile: Floats, span: tuple[float, float], grow: float = 0.0) -> Floats | None:
    """The side window between two x, below the roof's edge and above the belt; `grow` widens it on all sides."""
    x = np.linspace(span[0] - grow, span[1] + grow, 48)
    # The roof lies lower over the flank than in the middle.
    high = roof_line(profile, x) - car.rail - car.crown * 0.4 + grow
    low = np.interp(x, sorted(car.axles), [car.belt[1], car.belt[0]]) - grow
    keep = high - low > 0.012
    if not keep.any():
        return None
    above, below = np.stack([x, high], -1)[keep], np.stack([x, low], -1)[keep]
    return np.concatenate([below, above[::-1]])


def across(pane: Pane, grow: float = 0.0, radius: float = 0.07) -> Floats:
    """A window across the car as an outline in y and z."""
    low_y, low_z, high_y, high_z = pane
    low_y, high_y, low_z, high_z = low_y + grow, high_y + grow, low_z - grow, high_z + grow
    return rounded([(-low_y, low_z), (low_y, low_z), (high_y, high_z), (-high_y, high_z)], radius)


def _both_sides(points: Points, radius: float) -> Floats:
    """An outline about y = 0 from its left half, listed from the upper middle round to the lower middle."""
    left = [*points]
    return rounded([*left, *[(-y, z) for y, z in reversed(left)]], radius)


def drawings_of(car: Car) -> list[Drawing]:
    """Everything drawn on the body, in order."""
    profile = smooth_closed(car.profile)
    return [*car.decals, *_lower(car), *_seams(car), *_windows(car, profile), *_ends(car), *_openings(car)]


def _lower(car: Car) -> list[Drawing]:
    length = max(abs(x) for x, _ in car.profile) + 0.5
    made = [
        Drawing("side", rounded([(-length, 0), (length, 0), (length, car.sill), (-length, car.sill)], 0.01), TRIM),
        Drawing("front", rounded([(-2, 0), (2, 0), (2, car.sill), (-2, car.sill)], 0.01), TRIM, span=(0.5, 9)),
        Drawing("rear", rounded([(-2, 0), (2, 0), (2, car.sill + 0.08), (-2, car.sill + 0.08)], 0.01), TRIM, span=(-9, -0.5)),
    ]
    if car.cladding:
        made += [Drawing("side", circle((x, car.wheel.radius), car.wheel.radius + car.cladding), TRIM) for x in car.axles]
    return made


def _seams(car: Car) -> list[Drawing]:
    made = [Drawing("side", rounded(door, 0.09), SEAM, line=0.011, over=(PAINT, SECOND)) for door in car.doors]
    if car.bonnet is not None:
        rear, front, wide = car.bonnet
        outline = rounded([(rear, -wide * 1.02), (front, -wide * 0.88), (front, wide * 0.88), (rear, wide * 1.02)], 0.12)
        made.append(Drawing("top", outline, SEAM, line=0.011, over=(PAINT, SECOND), span=(0.5, 3.0)))
    if car.boot is not None:
        wide, low, high = car.boot
        outline = rounded([(-wide, low), (wide, low), (wide, high), (-wide, high)], 0.08)
        made.append(Drawing("rear", outline, SEAM, line=0.011, over=(PAINT,)))
    return made


def _windows(car: Car, profile: Floats) -> list[Drawing]:
    made: list[Drawing] = []
    frame = CHROME if car.chrome else TRIM
    low, high = min(min(p) for p in car.panes), max(max(p) for p in car.panes)
    band = side_pane(car, profile, (low, high), 0.022)
    if band is not None:
        made.append(Drawing("side", band, frame))
    for span in car.panes:
        pane = side_pane(car, profile, span)
        if pane is not None:
            made.append(Drawing("side", pane, GLASS))
    for view, pane, span in (("front", car.screen, (-0.4, 9.0)), ("rear", car.back, (-9.0, 0.4))):
        if pane is None:
            continue
        side = "front" if view == "front" else "rear"
        made.append(Drawing(side, across(pane, 0.022), frame, span=span))
        made.append(Drawing(side, across(pane), GLASS, span=span))
    return made


def _ends(car: Car) -> list[Drawing]:
    front, rear = (0.5, 9.0), (-9.0, -0.5)
    made: list[Drawing] = []
    if car.grille:
        outline = _both_sides(car.grille, 0.05)
        made.append(Drawing("front", outline, TRIM, span=front))
        low, high = outline[:, 1].min(), outline[:, 1].max()
        wide = np.abs(outline[:, 0]).max()
        for k in range(car.slats):
            z = low + (k + 0.5) * (high - low) / car.slats
            bar = rounded([(-wide, z - 0.010), (wide, z - 0.010), (wide, z + 0.010), (-wide, z + 0.010)], 0.004)
            made.append(Drawing("front", bar, CHROME, over=(TRIM,), span=front))
        made.append(Drawing("front", outline, CHROME, line=0.022, span=front))
    if car.intake:
        made.append(Drawing("front", _both_sides(car.intake, 0.05), TRIM, span=front))
    nose = max(x for x, _ in car.profile)
    for view, points, surface, span in (("front", car.head, LENS, (nose - 0.40, 9.0)), ("rear", car.tail, RED, rear)):
        side = "front" if view == "front" else "rear"
        outline = rounded(points, 0.035)
        made += [Drawing(side, outline, SEAM, line=0.012, span=span), Drawing(side, outline, surface, span=span)]
    low, high = min(z for _, z in car.tail), max(z for _, z in car.tail)
    inner = min(y for y, _ in car.tail)
    lamp = rounded([(inner, low), (2.0, low), (2.0, low + 0.3 * (high - low)), (inner, low + 0.3 * (high - low))], 0.01)
    made.append(Drawing("rear", lamp, AMBER, over=(RED,), span=rear))
    return made


def _openings(car: Car) -> list[Drawing]:
    radius = car.wheel.radius
    made = [Drawing("side", circle((x, radius), radius + car.arch), OPEN, span=(0.35, 9.0)) for x in car.axles]
    if car.bed is not None:
        rear, front, wide, _, rim = car.bed
        outline = rounded([(rear, -wide), (front, -wide), (front, wide), (rear, wide)], 0.05)
        made.append(Drawing("top", outline, OPEN, span=(rim - 0.15, rim + 0.2)))
    return made


BODY_SURFACES = (PAINT, TRIM, SEAM, CHROME, RED, AMBER, UNDER, SECOND)
