"""Two wheels: bicycles, motorcycles, scooters. Their wheels are parts of their own about their axles."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Mesh, Vec3
from aozora.world.elements import WHEEL
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, spline, torus, tube, with_slot
from aozora.world.geometry.sdf import Primitive, sculpt
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.fittings import oriented, scaled
from aozora.world.things.vehicles.lofts import both_sides
from aozora.world.things.vehicles.wheels import Wheel, about_y, wheel_pieces


def _rod(a: Vec3, b: Vec3, radius: float) -> Mesh:
    return tube(np.array([a, b]), radius, 14)


def lump(cones: Sequence[tuple[Vec3, Vec3, float, float]], voxel: float, blend: float, squash: float = 1.0) -> Mesh:
    """A soft body of round cones (a, b, radii), made flatter across by `squash`."""
    parts = [Primitive(a, b, ra, rb, "", "", blend) for a, b, ra, rb in cones]
    made = sculpt(parts, voxel, blend)
    return Mesh.of_faces(made.points * (1.0, squash, 1.0), made.faces)


def spoked_wheel(radius: float, tyre: float, spokes: int, at: Vec3) -> tuple[Piece, ...]:
    """A wheel with wire spokes."""
    rubber = about_y(torus(radius - tyre, tyre, 72, 16))
    r = radius - 1.9 * tyre
    hoop = [(r - 0.012, -0.010), (r, -0.013), (r + 0.6 * tyre, -0.011), (r + 0.6 * tyre, 0.011), (r, 0.013), (r - 0.012, 0.010)]
    rim = lathe(np.array([*hoop, hoop[0]]), 72)
    wires: list[Mesh] = []
    for k in range(spokes):
        side = 0.028 if k % 2 else -0.028
        angle, lean = 2 * math.pi * k / spokes, (0.5 if k % 4 < 2 else -0.5)
        inner = (0.022 * math.cos(angle + lean), 0.022 * math.sin(angle + lean), side)
        wires.append(tube(np.array([inner, (r * math.cos(angle), r * math.sin(angle), 0.0)]), 0.0016, 5))
    hub = [
        with_slot(cylinder(0.017, 0.075, 0.004, 20), 1),
        *[moved(cylinder(0.030, 0.006, 0.002, 24), (0, 0, z)) for z in (-0.03, 0.03)],
    ]
    metal = merged([with_slot(m, 1) if m.slots is None else m for m in (rim, *wires, *hub)])
    parts = (("spokes", made_of.CHROME_BRIGHT), ("rim", made_of.ALLOY))
    return (Piece(rubber, (("tyre", made_of.TYRE),), at, WHEEL), Piece(about_y(metal), parts, at, WHEEL))


def bicycle(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A bicycle with a diamond frame, mudguards, a chain and a leather saddle."""
    paint = made_of.body_finish(store, params.material, params.colour or "teal", params.wear, params.seed)
    rear, front = (-0.53, 0.0, 0.34), (0.53, 0.0, 0.34)
    bottom, seat = (-0.09, 0.0, 0.29), (-0.25, 0.0, 0.80)
    head, crown = (0.335, 0.0, 0.90), (0.385, 0.0, 0.74)
    frame = [_rod(bottom, seat, 0.015), _rod((-0.235, 0, 0.75), (0.345, 0, 0.87), 0.0145), _rod(bottom, (0.375, 0, 0.77), 0.017)]
    frame += [_rod(crown, head, 0.020), moved(oriented(cylinder(0.022, 0.075, 0.004, 24), (1, 0, 0), 90), bottom)]
    stays = [_rod((-0.14, 0.02, 0.29), (-0.53, 0.062, 0.34), 0.009), _rod((-0.24, 0.015, 0.74), (-0.53, 0.062, 0.34), 0.008)]
    blade = spline([(0.395, 0.040, 0.71), (0.44, 0.050, 0.56), (0.475, 0.055, 0.43), (0.53, 0.055, 0.34)], 24)
    stays += [tube(blade, 0.011, 12)]
    frame += [m for mesh in stays for m in both_sides(mesh)]
    frame.append(_rod((0.395, -0.045, 0.715), (0.395, 0.045, 0.715), 0.013))
    guards = [_guard(front, -25, 150), _guard(rear, 10, 205)]
    return scaled(
        [
            Piece(merged([*frame, *guards]), (("body", paint),)),
            *_saddle_and_bars(store, params),
            *_drive(),
            *spoked_wheel(0.34, 0.019, 28, front),
            *spoked_wheel(0.34, 0.019, 28, rear),
        ],
        params,
    )


def _guard(axle: Vec3, start: float, end: float) -> Mesh:
    """A mudguard: an arched strip over a wheel, in degrees from the front."""
    angle = np.radians(np.linspace(start, end, 40))[:, None]
    across = np.radians(np.linspace(-75, 75, 9))[None]
    r = 0.362 + 0.010 * (np.cos(across) - 1) * 1.6
    y = 0.029 * np.sin(across) + 0 * angle
    outer = np.stack([axle[0] + r * np.cos(angle), y, axle[2] + r * np.sin(angle)], -1)
    inner = np.stack([axle[0] + (r - 0.002) * np.cos(angle), y, axle[2] + (r - 0.002) * np.sin(angle)], -1)
    ring = np.concatenate([outer, inner[:, ::-1], outer[:, :1]], axis=1)
    n, m = ring.shape[:2]
    index = np.arange(n * m).reshape(n, m)
    quads = np.stack([index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]], -1).reshape(-1, 4)[:, ::-1]
    return Mesh.of_faces(ring.reshape(-1, 3), quads)


def _saddle_and_bars(store: Store, params: ThingParams) -> list[Piece]:
    post = _rod((-0.25, 0, 0.78), (-0.275, 0, 0.90), 0.012)
    stem = [_rod((0.335, 0, 0.88), (0.318, 0, 0.965), 0.012), _rod((0.318, 0, 0.965), (0.375, 0, 0.975), 0.012)]
    half = spline([(0.375, 0.0, 0.975), (0.39, 0.10, 0.985), (0.36, 0.22, 1.02), (0.24, 0.275, 1.02), (0.17, 0.28, 1.012)], 40)
    bars = [tube(half, 0.0115, 12), tube(half * (1, -1, 1), 0.0115, 12)]
    grips = [tube(half[-14:] * (1, s, 1), 0.0165, 14) for s in (1, -1)]
    bell = moved(lathe(spline([(0.027, 0.0), (0.026, 0.012), (0.016, 0.022), (0.0, 0.025)], 12), 24), (0.375, 0.13, 1.0))
    lamp = moved(
        oriented(lathe(spline([(0.0, -0.05), (0.03, -0.035), (0.042, 0.0), (0.0, 0.006)], 16, (2,)), 28), (0, 1, 0), 90),
        (0.46, 0, 0.86),
    )
    saddle = lump(
        [((-0.39, 0.0, 0.925), (-0.30, 0.0, 0.925), 0.075, 0.055), ((-0.30, 0.0, 0.925), (-0.14, 0.0, 0.925), 0.055, 0.020)],
        0.008,
        0.04,
    )
    flat = saddle.points * np.array([1, 1, 0.55], np.float32) + np.array([0, 0, 0.42], np.float32)
    leather = surface("leather", "dark brown", store, params.seed)
    metal = merged([post, *stem, *bars, bell, lamp])
    return [
        Piece(metal, (("chrome", made_of.CHROME_BRIGHT),)),
        Piece(merged([*grips, replace(saddle, points=flat)]), (("leather", leather),)),
    ]


def _drive() -> list[Piece]:
    """Chain ring, cranks, pedals, chain."""
    bottom, y = np.array([-0.09, 0.0, 0.29]), -0.045
    ring = moved(oriented(torus(0.088, 0.006, 48, 8), (1, 0, 0), 90), (bottom[0], y, bottom[2]))
    arms = [
        _rod((bottom[0], y, bottom[2]), (bottom[0] + 0.085 * math.cos(a), y, bottom[2] + 0.085 * math.sin(a)), 0.007)
        for a in np.radians([20, 92, 164, 236, 308]).tolist()
    ]
    cranks: list[Mesh] = []
    pedals: list[Mesh] = []
    for side, angle in ((-1, -0.6), (1, math.pi - 0.6)):
        x, z = bottom[0] + 0.17 * math.cos(angle), bottom[2] + 0.17 * math.sin(angle)
        cranks.append(_rod((bottom[0], side * 0.06, bottom[2]), (x, side * 0.07, z), 0.010))
        pedals.append(moved(bevelled_box((0.095, 0.085, 0.022), 0.008, 2), (x, side * 0.125, z)))
    chain = [_rod((bottom[0], y, bottom[2] + s * 0.088), (-0.53, y, 0.34 + s * 0.032), 0.005) for s in (1, -1)]
    cog = moved(oriented(cylinder(0.034, 0.012, 0.003, 24), (1, 0, 0), 90), (-0.53, y, 0.34))
    metal = merged([ring, *arms, *cranks, cog])
    return [Piece(metal, (("chrome", made_of.CHROME_BRIGHT),)), Piece(merged([*pedals, *chain]), (("trim", made_of.TRIM_BLACK),))]


def motorcycle(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A motorcycle with a painted tank, a finned engine, chrome exhausts and a round lamp."""
    paint = made_of.body_finish(store, params.material, params.colour or "crimson", params.wear, params.seed)
    rear, front = (-0.72, 0.0, 0.31), (0.74, 0.0, 0.32)
    tank = lump(
        [
            ((-0.10, 0, 0.82), (0.22, 0, 0.88), 0.11, 0.135),
            ((0.02, 0.05, 0.84), (0.24, 0.07, 0.88), 0.10, 0.12),
            ((0.02, -0.05, 0.84), (0.24, -0.07, 0.88), 0.10, 0.12),
        ],
        0.014,
        0.05,
    )
    rear_guard = _arched(rear, 0.355, 0.085, 25, 160)
    front_guard = _arched(front, 0.345, 0.065, 20, 150)
    side = lump([((-0.20, 0, 0.66), (-0.36, 0, 0.68), 0.10, 0.07)], 0.014, 0.03, 1.35)
    seat = lump(
        [((-0.14, 0, 0.82), (-0.42, 0, 0.80), 0.10, 0.125), ((-0.42, 0, 0.80), (-0.74, 0, 0.86), 0.115, 0.085)], 0.014, 0.05
    )
    seat = replace(seat, points=seat.points * np.array([1, 1.1, 0.62], np.float32) + np.array([0, 0, 0.32], np.float32))
    wheels = [
        *wheel_pieces(Wheel(0.31, 0.15, 0.64, "spokes", 7), rear),
        *wheel_pieces(Wheel(0.32, 0.12, 0.70, "spokes", 7), front),
    ]
    return scaled(
        [
            Piece(merged([tank, rear_guard, front_guard, side]), (("body", paint),)),
            Piece(seat, (("seat", made_of.SEAT),)),
            *_engine(),
            *_steering(front),
            *wheels,
        ],
        params,
    )


def _arched(axle: Vec3, radius: float, half: float, start: float, end: float) -> Mesh:
    guard = _guard((0.0, 0.0, 0.0), start, end)
    scale = radius / 0.362
    points = guard.points * np.array([scale, half / 0.029, scale], np.float32)
    return replace(guard, points=points + np.array(axle, np.float32))


def _engine() -> list[Piece]:
    """Crankcase, two finned cylinders, frame, exhausts, a stand."""
    block = [
        moved(bevelled_box((0.42, 0.26, 0.24), 0.07, 4), (-0.02, 0, 0.40)),
        moved(oriented(cylinder(0.11, 0.34, 0.02, 32), (1, 0, 0), 90), (-0.12, 0, 0.40)),
    ]
    block.append(moved(oriented(cylinder(0.085, 0.36, 0.02, 32), (1, 0, 0), 90), (0.10, 0, 0.38)))
    for x, lean in ((0.10, 22), (-0.10, -22)):
        fins = [moved(cylinder(0.088 if k % 2 else 0.070, 0.018, 0.004, 28), (0, 0, 0.08 + 0.017 * k)) for k in range(13)]
        block += [moved(oriented(fin, (0, 1, 0), lean), (x * 0.5, 0, 0.42)) for fin in fins]
    frame = [
        spline(
            [
                (0.46, 0.04, 0.92),
                (0.34, 0.10, 0.50),
                (0.20, 0.13, 0.26),
                (-0.30, 0.13, 0.26),
                (-0.42, 0.12, 0.55),
                (-0.30, 0.10, 0.74),
            ],
            50,
        ),
        spline([(0.46, 0.03, 0.94), (0.1, 0.06, 0.74), (-0.30, 0.10, 0.72), (-0.86, 0.10, 0.80)], 40),
        spline([(-0.36, 0.12, 0.36), (-0.72, 0.125, 0.31)], 10),
        spline([(-0.50, 0.13, 0.74), (-0.72, 0.13, 0.33)], 10),
    ]
    tubes = [m for path in frame for m in both_sides(tube(path, 0.017, 12))]
    tubes.append(_rod((-0.05, 0.12, 0.27), (-0.16, 0.26, 0.02), 0.013))
    pipe = spline([(0.14, -0.06, 0.58), (0.30, -0.13, 0.46), (0.24, -0.18, 0.26), (0.0, -0.20, 0.23), (-0.30, -0.21, 0.25)], 40)
    muffler = spline([(-0.26, -0.21, 0.25), (-0.60, -0.22, 0.28), (-0.98, -0.22, 0.32)], 24)
    radii = np.interp(np.linspace(0, 1, 24), [0, 0.15, 0.9, 1.0], [0.024, 0.048, 0.052, 0.036])
    chrome = [*both_sides(tube(pipe, 0.022, 14)), *both_sides(tube(muffler, radii, 18))]
    springs = [m for mesh in [_coil((-0.44, 0.13, 0.76), (-0.66, 0.13, 0.40))] for m in both_sides(mesh)]
    tail = moved(bevelled_box((0.06, 0.16, 0.09), 0.025, 3), (-1.06, 0, 0.72))
    return [
        Piece(merged(block), (("engine", made_of.ALLOY),)),
        Piece(merged(tubes), (("frame", made_of.TRIM_BLACK),)),
        Piece(merged([*chrome, *springs]), (("chrome", made_of.CHROME_BRIGHT),)),
        Piece(tail, (("tail lamp", made_of.RED_LENS),)),
    ]


def _coil(a: Vec3, b: Vec3) -> Mesh:
    start, end = np.array(a), np.array(b)
    axis = (end - start) / np.linalg.norm(end - start)
    one = np.cross(axis, [0.0, 1.0, 0.0])
    t = np.linspace(0, 1, 160)[:, None]
    angle = 2 * math.pi * 9 * t
    path = start + (end - start) * t + 0.033 * (np.cos(angle) * one + np.sin(angle) * np.array([0.0, 1.0, 0.0]))
    return tube(path, 0.006, 8)


def _steering(front: Vec3, high: float = 1.02) -> list[Piece]:
    """Fork, handlebar with grips and mirrors, lamp, dial."""
    forks = both_sides(_rod((front[0], 0.085, front[2]), (0.44, 0.085, 0.98), 0.021))
    lower = both_sides(_rod((front[0], 0.085, front[2]), (0.62, 0.085, 0.60), 0.029))
    half = spline([(0.43, 0.0, high), (0.42, 0.12, high + 0.03), (0.36, 0.26, high + 0.09), (0.26, 0.38, high + 0.07)], 36)
    bars = [tube(half * (1, s, 1), 0.012, 12) for s in (1, -1)]
    grips = [tube(half[-12:] * (1, s, 1), 0.018, 14) for s in (1, -1)]
    shell = spline([(0.0, -0.12), (0.06, -0.10), (0.095, -0.03), (0.10, 0.02), (0.092, 0.03)], 24)
    lamp = moved(oriented(lathe(np.concatenate([shell, [[0.0, 0.025]]]), 36), (0, 1, 0), 84), (0.60, 0, 0.90))
    face = moved(oriented(lathe(spline([(0.088, 0.03), (0.06, 0.045), (0.0, 0.052)], 10), 32), (0, 1, 0), 84), (0.60, 0, 0.90))
    mirrors: list[Mesh] = []
    for s in (1, -1):
        mirrors.append(tube(np.array([(0.36, s * 0.25, high + 0.09), (0.33, s * 0.30, high + 0.24)]), 0.006, 8))
        mirrors.append(moved(oriented(cylinder(0.06, 0.018, 0.006, 28), (0, 1, 0), 85), (0.33, s * 0.31, high + 0.28)))
    dial = moved(oriented(cylinder(0.05, 0.05, 0.01, 28), (0, 1, 0), -35), (0.46, 0, high + 0.04))
    return [
        Piece(merged([*forks, *bars, lamp, *mirrors]), (("chrome", made_of.CHROME_BRIGHT),)),
        Piece(merged([*lower, *grips, dial]), (("trim", made_of.TRIM_BLACK),)),
        Piece(face, (("lamp", made_of.lit("dfe3e8", 0.25)),)),
    ]


def scooter(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A motor scooter: leg shield, footboard, round body under the seat, small wheels."""
    paint = made_of.body_finish(store, params.material, params.colour or "mint", params.wear, params.seed)
    rear, front = (-0.60, 0.0, 0.22), (0.62, 0.0, 0.22)
    board = moved(bevelled_box((0.62, 0.34, 0.07), 0.03, 3), (0.10, 0, 0.27))
    neck = _rod((0.38, 0, 0.74), (0.32, 0, 0.98), 0.05)
    guard = _arched(front, 0.262, 0.085, -15, 165)
    seat = lump([((-0.14, 0, 0.70), (-0.40, 0, 0.70), 0.09, 0.12), ((-0.40, 0, 0.70), (-0.72, 0, 0.72), 0.12, 0.09)], 0.014, 0.05)
    seat = replace(seat, points=seat.points * np.array([1, 1.1, 0.6], np.float32) + np.array([0, 0, 0.27], np.float32))
    wheels = [p for at in (rear, front) for p in wheel_pieces(Wheel(0.22, 0.10, 0.60, "holes", 8), at)]
    return scaled(
        [
            Piece(merged([*_scooter_panels(), neck, guard]), (("body", paint),)),
            Piece(seat, (("seat", surface("leather", "dark brown", store, params.seed)),)),
            Piece(merged([board, *_scooter_bars(front)]), (("trim", made_of.TRIM_BLACK),)),
            *_scooter_lights(),
            *wheels,
        ],
        params,
    )


def _scooter_panels() -> list[Mesh]:
    """Body under the seat, leg shield, cowl of the handlebar."""
    body = lump(
        [
            ((-0.36, 0, 0.52), (-0.74, 0, 0.50), 0.16, 0.13),
            ((-0.40, 0.08, 0.44), (-0.72, 0.10, 0.40), 0.17, 0.11),
            ((-0.40, -0.08, 0.44), (-0.72, -0.10, 0.40), 0.17, 0.11),
            ((-0.24, 0, 0.30), (-0.50, 0, 0.36), 0.12, 0.14),
        ],
        0.018,
        0.06,
    )
    shield = lump(
        [
            ((0.40, 0.13, 0.32), (0.34, 0.10, 0.80), 0.035, 0.03),
            ((0.40, -0.13, 0.32), (0.34, -0.10, 0.80), 0.035, 0.03),
            ((0.42, 0, 0.36), (0.37, 0, 0.84), 0.05, 0.045),
            ((0.40, 0.2, 0.34), (0.35, 0.14, 0.62), 0.02, 0.02),
            ((0.40, -0.2, 0.34), (0.35, -0.14, 0.62), 0.02, 0.02),
        ],
        0.014,
        0.09,
    )
    head = lump(
        [
            ((0.30, 0, 0.98), (0.40, 0, 0.98), 0.09, 0.085),
            ((0.32, 0.05, 0.98), (0.28, 0.2, 0.99), 0.04, 0.025),
            ((0.32, -0.05, 0.98), (0.28, -0.2, 0.99), 0.04, 0.025),
        ],
        0.014,
        0.05,
    )
    return [body, shield, head]


def _scooter_bars(front: Vec3) -> list[Mesh]:
    grips = [_rod((0.28, s * 0.20, 0.99), (0.24, s * 0.33, 1.0), 0.018) for s in (1, -1)]
    stem = [
        _rod((0.42, 0.0, 0.40), (front[0] - 0.02, 0.075, front[2]), 0.028),
        _rod((-0.30, 0.10, 0.26), (-0.60, 0.10, 0.22), 0.04),
    ]
    stand = _rod((-0.1, 0.12, 0.26), (-0.18, 0.20, 0.012), 0.012)
    return [*grips, *stem, stand]


def _scooter_lights() -> list[Piece]:
    lens = moved(oriented(lathe(spline([(0.07, 0.0), (0.05, 0.014), (0.0, 0.02)], 10), 32), (0, 1, 0), 90), (0.478, 0, 0.98))
    ring = moved(oriented(torus(0.07, 0.010, 40, 10), (0, 1, 0), 90), (0.475, 0, 0.98))
    mirrors = [moved(oriented(cylinder(0.055, 0.015, 0.005, 28), (0, 1, 0), 85), (0.27, s * 0.30, 1.16)) for s in (1, -1)]
    arms = [_rod((0.28, s * 0.22, 1.0), (0.27, s * 0.30, 1.14), 0.006) for s in (1, -1)]
    tail = moved(bevelled_box((0.04, 0.12, 0.07), 0.018, 3), (-0.865, 0, 0.52))
    return [
        Piece(merged([ring, *mirrors, *arms]), (("chrome", made_of.CHROME_BRIGHT),)),
        Piece(lens, (("lamp", made_of.lit("dfe3e8", 0.25)),)),
        Piece(tail, (("tail lamp", made_of.RED_LENS),)),
    ]
