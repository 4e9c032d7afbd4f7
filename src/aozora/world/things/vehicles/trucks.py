"""Trucks, fire engines and tractors: a cab, what it carries, and wheels in twos."""

from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Mesh
from aozora.world.elements import WHEEL
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, tube, with_slot
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.coach_table import Coach
from aozora.world.things.vehicles.coaches import coach_pieces
from aozora.world.things.vehicles.fittings import oriented, scaled
from aozora.world.things.vehicles.lofts import Floats, both_sides, plate
from aozora.world.things.vehicles.wheels import Wheel, wheel_pieces

_CAB = Coach(
    name="truck cab",
    profile=((3.92, 0.45), (4.02, 0.75), (4.02, 1.35), (3.80, 2.70), (3.45, 3.02), (2.15, 3.05), (1.98, 2.85), (1.98, 0.85)),
    section=((0.2, 1.12), (0.5, 1.16), (0.9, 1.22), (1.6, 1.23), (2.2, 1.20), (2.7, 1.14), (3.3, 1.0)),
    plan=((1.6, 1.0), (2.5, 1.0), (3.4, 0.99), (3.8, 0.96), (4.3, 0.88)),
    corner=0.22,
    bow=(0.10, 0.0),
    round_off=0.22,
    windows=((2.62, 3.62, 1.72, 2.62),),
    screens=((1.02, 1.66, 0.92, 2.66),),
    head=(0.86, 0.74, 0.20, 0.10),
    grille=(0.82, 1.02, 1.48, 5),
    floors=(),
    axles=(2.95,),
    wheel=Wheel(0.50, 0.30, 0.58, "truck", 10),
    arch=0.08,
    skirt=0.16,
    mirrors=(3.75, 1.40, 2.2),
    colour="red",
    voxel=0.045,
)


def truck(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A lorry: a cab before a ribbed box on a chassis with a twin rear axle."""
    white = made_of.plain("dedfdc", 0.4)
    low, high, rear, front = 1.12, 3.55, -4.25, 1.75
    box = [moved(bevelled_box((front - rear, 2.46, high - low), 0.05, 3), ((front + rear) / 2, 0, (low + high) / 2))]
    ribs = [
        moved(bevelled_box((0.05, 2.50, high - low - 0.2), 0.015, 2), (x, 0, (low + high) / 2))
        for x in np.linspace(rear + 0.3, front - 0.3, 11).tolist()
    ]
    rails = [
        moved(bevelled_box((front - rear + 0.02, 2.50, 0.10), 0.02, 2), ((front + rear) / 2, 0, z))
        for z in (low + 0.04, high - 0.04)
    ]
    bars = [
        moved(bevelled_box((0.03, 0.03, 2.2), 0.01, 2), (rear - 0.02, y, (low + high) / 2)) for y in (-0.75, -0.35, 0.35, 0.75)
    ]
    parts = [
        *_cab(_CAB, params, store),
        Piece(merged([*box, *ribs]), (("box", white),)),
        Piece(merged([*rails, *bars]), (("rails", made_of.ALLOY),)),
        *_chassis(rear, (-2.05, -3.20)),
    ]
    return scaled(parts, params)


def fire_engine(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A fire engine: shuttered lockers, a ladder on the roof, blue lights, a white band."""
    paint = made_of.body_finish(store, params.material, params.colour or "red", params.wear, params.seed)
    low, high, rear, front = 0.72, 3.0, -4.1, 1.90
    middle, long = (front + rear) / 2, front - rear
    body = [moved(bevelled_box((long, 2.46, high - low), 0.10, 4), (middle, 0, (low + high) / 2))]
    shutters: list[Mesh] = []
    for x in (-3.35, -0.75, 0.75):
        for s in (1, -1):
            shutters += [moved(bevelled_box((1.2, 0.03, 0.075), 0.014, 2), (x, s * 1.235, 1.45 + 0.082 * k)) for k in range(17)]
    band = [with_slot(moved(bevelled_box((long + 0.01, 2.475, 0.16), 0.01, 1), (middle, 0, 1.28)), 1)]
    ladder = [tube(np.array([(-4.3, y, high + 0.22), (3.2, y, high + 0.30)]), 0.045, 10) for y in (0.28, -0.28, 0.36, -0.36)]
    ladder += [
        tube(np.array([(x, -0.28, high + 0.26), (x, 0.28, high + 0.26)]), 0.022, 8) for x in np.arange(-4.1, 3.1, 0.3).tolist()
    ]
    ladder += [moved(bevelled_box((0.1, 1.0, 0.22), 0.03, 2), (x, 0, high + 0.08)) for x in (-3.4, 0.8)]
    beacons = [with_slot(moved(bevelled_box((0.30, 0.62, 0.18), 0.07, 4), (3.05, y, 3.16)), 0) for y in (0.55, -0.55)]
    parts = [
        *_cab(replace(_CAB, stripes=((1.0, 5.0, 1.20, 1.36),)), params, store),
        Piece(merged([*[with_slot(m, 0) for m in body], *band]), (("body", paint), ("band", made_of.plain("e6e6e2", 0.4)))),
        Piece(merged([*shutters, *ladder]), (("metal", made_of.ALLOY),)),
        Piece(merged(beacons), (("blue light", made_of.lit("1440ff", 1.4)),)),
        *_chassis(rear, (-2.05,)),
    ]
    return scaled(parts, params)


def _cab(plan: Coach, params: ThingParams, store: Store) -> list[Piece]:
    """The cab, its meshes about its own middle."""
    middle = (3.0, 0.0, 1.7)
    return [
        piece if any(piece.at) else replace(piece, mesh=moved(piece.mesh, (-3.0, 0.0, -1.7)), at=middle)
        for piece in coach_pieces(plan, params, store)
    ]


def _chassis(rear: float, axles: tuple[float, ...]) -> list[Piece]:
    """Frame rails, twin wheels, mudguards, tanks, rear lamps."""
    wheel = Wheel(0.50, 0.27, 0.58, "truck", 10)
    long, middle = 3.4 - rear, (3.4 + rear) / 2
    frame = [moved(bevelled_box((long, 0.12, 0.28), 0.03, 2), (middle, s * 0.42, 0.92)) for s in (1, -1)]
    frame += [moved(bevelled_box((0.9, 0.42, 0.52), 0.14, 4), (0.6, s * 0.92, 0.72)) for s in (1, -1)]
    frame += [moved(bevelled_box((0.08, 2.3, 0.16), 0.03, 2), (rear + 0.05, 0, 0.60))]
    made: list[Piece] = []
    for x in axles:
        frame.append(moved(oriented(cylinder(0.09, 2.0, 0.02, 20), (1, 0, 0), 90), (x, 0, 0.5)))
        for s in (1, -1):
            made += [*wheel_pieces(wheel, (x, s * 1.06, 0.5)), *wheel_pieces(wheel, (x, s * 0.76, 0.5))]
    lamps = [moved(bevelled_box((0.05, 0.32, 0.12), 0.02, 2), (rear - 0.01, s * 0.95, 0.66)) for s in (1, -1)]
    made.append(Piece(merged(frame), (("frame", made_of.UNDER_GREY),)))
    return [*made, Piece(merged(lamps), (("tail lamp", made_of.RED_LENS),))]


def tractor(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A farm tractor: a long bonnet, a glazed cab, great ribbed rear wheels and small front ones."""
    paint = made_of.body_finish(store, params.material, params.colour or "green", params.wear, params.seed)
    yellow = ("rim", replace(made_of.plain("d9a814", 0.4), coat=0.4))
    bonnet = _tapered((1.95, 0.82, 0.72), 0.16, 0.10, (0.92, 0, 1.32))
    nose = with_slot(moved(bevelled_box((0.06, 0.62, 0.52), 0.03, 3), (1.88, 0, 1.28)), 1)
    slots = [with_slot(moved(bevelled_box((0.8, 0.86, 0.03), 0.01, 1), (0.95, 0, 1.18 + 0.07 * k)), 1) for k in range(4)]
    belly = with_slot(moved(bevelled_box((2.7, 0.46, 0.5), 0.1, 3), (0.45, 0, 0.82)), 1)
    roof = _tapered((1.55, 1.5, 0.16), 0.06, 0.05, (-0.72, 0, 2.72))
    fenders = both_sides(_fender((-0.85, 0.78, 0.84), 0.95, 0.46))
    lamps = [moved(bevelled_box((0.05, 0.15, 0.11), 0.02, 3), (1.90, s * 0.24, 1.52)) for s in (1, -1)]
    wheels: list[Piece] = []
    for x, y, r, w in ((-0.85, 0.82, 0.84, 0.46), (1.35, 0.72, 0.50, 0.28)):
        for s in (1, -1):
            wheels += wheel_pieces(Wheel(r * 0.965, w, 0.58, "truck", 8), (x, s * y, r), yellow)
            wheels.append(Piece(_lugs(r, w), (("tyre lugs", made_of.TYRE),), (x, s * y, r), WHEEL))
    parts = [
        Piece(
            merged([with_slot(bonnet, 0), nose, *slots, belly, *[with_slot(m, 0) for m in (roof, *fenders)]]),
            (("body", paint), ("trim", made_of.TRIM_BLACK)),
        ),
        *_glasshouse(),
        Piece(merged(lamps), (("lamp", made_of.lit("dfe3e8", 0.4)),)),
        *wheels,
    ]
    return scaled(parts, params)


def _glasshouse() -> list[Piece]:
    """A tractor's cab: posts, panes, the seat, and the exhaust before it."""
    posts = [
        tube(np.array([(x, s * 0.66, 1.35), (x2, s * 0.62, 2.66)]), 0.035, 10)
        for x, x2 in ((-0.02, -0.12), (-1.35, -1.32))
        for s in (1, -1)
    ]
    pipe = [
        tube(np.array([(0.62, 0.28, 1.6), (0.62, 0.28, 2.55)]), 0.05, 16),
        moved(cylinder(0.085, 0.45, 0.03, 24), (0.62, 0.28, 1.95)),
    ]
    panes = [
        plate(np.array([[(a, s * 0.66, 1.40), (b, s * 0.62, 2.62)] for a, b in ((-0.05, -0.14), (-1.32, -1.30))], float), 0.012)
        for s in (1, -1)
    ]
    panes += [
        plate(np.array([[(x, y, 1.40), (x2, y * 0.94, 2.62)] for y in (-0.64, 0.64)], float), 0.012)
        for x, x2 in ((-0.02, -0.12), (-1.35, -1.32))
    ]
    seat = [
        moved(bevelled_box((0.5, 0.5, 0.14), 0.05, 3), (-0.85, 0, 1.42)),
        moved(bevelled_box((0.12, 0.5, 0.6), 0.05, 3), (-1.1, 0, 1.75)),
    ]
    return [
        Piece(merged([*posts, *pipe]), (("frame", made_of.TRIM_BLACK),)),
        Piece(merged(panes), (("pane", made_of.GLASS_PANE),)),
        Piece(merged(seat), (("seat", made_of.SEAT),)),
    ]


def _tapered(size: tuple[float, float, float], bevel: float, share: float, at: tuple[float, float, float]) -> Mesh:
    """A rounded box that grows narrower towards the front and the top."""
    box = bevelled_box(size, bevel, 5, cells=4)
    points = box.points.astype(np.float64)
    narrow = 1 - share * (points[:, 0] / size[0] + 0.5) - share * (points[:, 2] / size[2] + 0.5)
    points[:, 1] *= narrow
    points[:, 2] -= 0.10 * size[2] * (points[:, 0] / size[0] + 0.5) ** 2 * (points[:, 2] > 0)
    return moved(replace(box, points=points.astype(np.float32)), at)


def _fender(at: tuple[float, float, float], radius: float, wide: float) -> Mesh:
    """An arched plate over a wheel."""
    angle = np.radians(np.linspace(25, 150, 24))
    grid: Floats = np.stack(
        [
            np.stack([at[0] + radius * np.cos(angle), np.full(24, at[1] + y * wide), at[2] + radius * np.sin(angle)], -1)
            for y in (-0.5, 0.0, 0.5)
        ],
        1,
    )
    return plate(grid, 0.03)


def _lugs(radius: float, width: float) -> Mesh:
    """Slanting bars round a tyre, alternating left and right."""
    made: list[Mesh] = []
    count = 22
    for k in range(2 * count):
        side = 1 if k % 2 else -1
        bar = oriented(bevelled_box((0.055, 0.56 * width, 0.09 * radius), 0.012, 2), (0, 0, 1), side * 28)
        bar = moved(bar, (0, side * 0.23 * width, 0.955 * radius))
        made.append(oriented(bar, (0, 1, 0), 180 * k / count))
    return merged(made)
