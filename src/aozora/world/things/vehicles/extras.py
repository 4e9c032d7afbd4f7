"""What makes a car a taxi, a police car or a pickup: signs, light bars, roof rails, open beds."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from aozora.film.world import Material, Mesh, Vec3
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, spline, tube, with_slot
from aozora.world.things.form import Piece
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.car_form import Car
from aozora.world.things.vehicles.paintwork import Body


def extra_pieces(body: Body, plan: Car, paint: Material) -> list[Piece]:
    """The pieces of a car's extras."""
    made = [piece for name in plan.extras for piece in _EXTRAS[name](body, plan)]
    return [*made, *_bed(plan, paint)]


def _top(body: Body, plan: Car) -> tuple[float, float]:
    """Where a sign stands on the roof: x above the front seats, and the height there."""
    x = plan.seats[0][0] - 0.05
    return x, body.field.above(x, 0.0)


def _taxi_sign(body: Body, plan: Car) -> list[Piece]:
    x, z = _top(body, plan)
    foot = with_slot(moved(bevelled_box((0.20, 0.62, 0.03), 0.01, 2), (x, 0, z + 0.005)), 1)
    case = bevelled_box((0.16, 0.56, 0.15), 0.04, 4, cells=4)
    points = case.points.astype(np.float64)
    points[:, :2] *= (1 - 1.6 * (points[:, 2:] + 0.075)) * 0.5 + 0.5
    lamp = moved(replace(case, points=points.astype(np.float32)), (x, 0, z + 0.09))
    stripes = [
        with_slot(moved(bevelled_box((0.006, 0.05, 0.05), 0.002, 1), (x + side * 0.074, y, z + h)), 1)
        for side in (1, -1)
        for row, h in enumerate((0.06, 0.11))
        for y in (np.arange(-2, 3) * 0.1 + 0.05 * row - 0.025).tolist()
    ]
    parts = (("sign", made_of.lit("f6e9b8", 0.5)), ("trim", made_of.TRIM_BLACK))
    return [Piece(merged([lamp, foot, *stripes]), parts)]


def _light_bar(body: Body, plan: Car) -> list[Piece]:
    """Blue and red beacons on a bar across the roof."""
    x, z = _top(body, plan)
    bar = with_slot(moved(bevelled_box((0.26, 1.12, 0.05), 0.02, 3), (x, 0, z + 0.05)), 0)
    feet = [moved(bevelled_box((0.10, 0.06, 0.07), 0.01, 2), (x, y, z + 0.01)) for y in (-0.42, 0.42)]
    lamps: list[Mesh] = []
    for y, slot in ((0.35, 1), (-0.35, 2), (0.0, 3)):
        wide = 0.40 if slot != 3 else 0.26
        lamps.append(with_slot(moved(bevelled_box((0.25, wide, 0.12), 0.045, 4), (x, y, z + 0.115)), slot))
    parts = (
        ("trim", made_of.TRIM_BLACK),
        ("blue light", made_of.lit("1440ff", 1.4)),
        ("red light", made_of.lit("f01010", 1.1)),
        ("clear light", made_of.lit("c9ced6", 0.25)),
    )
    return [Piece(merged([bar, *feet, *lamps]), parts)]


def _roof_rails(body: Body, plan: Car) -> list[Piece]:
    high, low = plan.panes[0][1] - 0.75, plan.panes[-1][0] + 0.15
    rails: list[Mesh] = []
    y = plan.screen[2] * 0.98
    for side in (1, -1):
        path: list[Vec3] = []
        for share in np.linspace(0, 1, 9).tolist():
            x = low + (high - low) * share
            lift = 0.055 if 0.02 < share < 0.98 else -0.01
            path.append((x, side * y, body.field.above(x, y) + lift))
        rails.append(tube(spline(path, 40), 0.016, 10))
    return [Piece(merged(rails), (("rails", made_of.ALLOY),))]


def _running_boards(body: Body, plan: Car) -> list[Piece]:
    long = plan.axles[0] - plan.axles[1] - 2 * plan.wheel.radius - 0.30
    middle = sum(plan.axles) / 2
    y = body.field.along_y(middle, plan.sill + 0.2)
    boards = [
        moved(bevelled_box((long, 0.20, 0.06), 0.025, 3), (middle, side * (y - 0.02), plan.sill + 0.02)) for side in (1, -1)
    ]
    return [Piece(merged(boards), (("trim", made_of.TRIM_BLACK),))]


def _chrome_bumpers(body: Body, plan: Car) -> list[Piece]:
    """Curved bars with two over-riders each."""
    bars: list[Mesh] = []
    z = plan.plates[0] - 0.02
    for sign in (1.0, -1.0):
        path: list[Vec3] = []
        for y in np.linspace(-0.80, 0.80, 13).tolist():
            x = body.field.along_x(0.85 * y, z, sign * 3.4, 0.0)
            path.append((x + sign * 0.075, y, z))
        bars.append(tube(spline(path, 48), 0.055, 14, flatten=1.0))
        x = path[6][0] + sign * 0.03
        bars += [moved(cylinder(0.035, 0.20, 0.03, 20), (x, y, z + 0.02)) for y in (-0.38, 0.38)]
    return [Piece(merged(bars), (("chrome", made_of.CHROME_BRIGHT),))]


def _bed(plan: Car, paint: Material) -> list[Piece]:
    """An open loading space: floor, walls, and a rounded rim."""
    if plan.bed is None:
        return []
    rear, front, wide, low, rim = plan.bed
    length, middle = front - rear, (front + rear) / 2
    floor = moved(bevelled_box((length, 2 * wide, 0.04), 0.01, 2), (middle, 0, low))
    ribs = [moved(bevelled_box((length, 0.05, 0.02), 0.008, 2), (middle, y, low + 0.025)) for y in np.arange(-6, 7) * wide / 6.5]
    tall = rim - low
    walls = [
        moved(bevelled_box((length + 0.06, 0.05, tall), 0.02, 3), (middle, s * (wide + 0.015), low + tall / 2)) for s in (1, -1)
    ]
    walls += [moved(bevelled_box((0.05, 2 * wide + 0.06, tall), 0.02, 3), (x, 0, low + tall / 2)) for x in (rear, front)]
    parts = (("bed", made_of.TRIM_BLACK), ("body", paint))
    return [Piece(merged([floor, *ribs, *[with_slot(wall, 1) for wall in walls]]), parts)]


_EXTRAS: dict[str, Callable[[Body, Car], list[Piece]]] = {
    "taxi sign": _taxi_sign,
    "light bar": _light_bar,
    "roof rails": _roof_rails,
    "running boards": _running_boards,
    "chrome bumpers": _chrome_bumpers,
}
"""Name of an extra -> its maker."""
