"""A steam locomotive with its tender: boiler, chimney, domes, cab, driving wheels with rods."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.elements import WHEEL
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, spline, torus, tube, with_slot
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.fittings import oriented, scaled
from aozora.world.things.vehicles.lofts import both_sides
from aozora.world.things.vehicles.rails import GAUGE, bogies
from aozora.world.things.vehicles.wheels import about_y

_DRIVERS = (1.6, -0.35, -2.30)
_RADIUS = 0.92


def steam_train(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """An engine with six driving wheels and a leading bogie, and a tender with coal."""
    paint = made_of.body_finish(store, params.material, params.colour or "dark green", params.wear, params.seed)
    red = made_of.plain("9c1c16", 0.4)
    bright = [*_boiler_bands(), *_rods()]
    wheels = [piece for x in _DRIVERS for piece in _driver(x, red)]
    return scaled(
        [
            Piece(
                merged([*_boiler(), *_cab(), *_tender()]),
                (("body", paint), ("smokebox", made_of.SOOT), ("pane", made_of.DARK_GLASS)),
            ),
            Piece(merged(_frame()), (("frame", made_of.SOOT), ("buffer beam", red))),
            Piece(merged(bright), (("steel", made_of.CHROME_BRIGHT), ("brass", made_of.BRASS))),
            Piece(_coal(params.seed), (("coal", made_of.plain("101011", 0.5)),)),
            Piece(_lamp(), (("lamp", made_of.lit("ffe6b0", 1.2)),)),
            *wheels,
            *bogies((4.55,), 1.15, 0.46, 1.5),
            *bogies((-6.55, -9.15), 1.15, 0.50, 1.5),
        ],
        params,
    )


def _along(mesh: Mesh, x: float, z: float) -> Mesh:
    """A body about +Z laid along +X."""
    return moved(oriented(mesh, (0, 1, 0), 90), (x, 0, z))


def _boiler() -> list[Mesh]:
    """Barrel, smokebox with its door, chimney, dome, sand box, firebox; slot 1 is sooty."""
    barrel = [(0.0, -3.4), (0.94, -3.4), (0.92, -1.0), (0.84, 3.1), (0.0, 3.1)]
    box = [
        (0.0, 3.05),
        (0.86, 3.05),
        (0.87, 3.10),
        (0.87, 4.70),
        (0.83, 4.80),
        (0.74, 4.84),
        (0.72, 4.92),
        (0.4, 5.02),
        (0.0, 5.06),
    ]
    smoke = [with_slot(_along(lathe(np.array(box), 56), 0, 2.42), 1)]
    hinge = [with_slot(moved(bevelled_box((0.04, 0.9, 0.06), 0.015, 2), (4.98, 0.05, 2.42 + h)), 1) for h in (-0.25, 0.25)]
    dial = with_slot(_along(cylinder(0.10, 0.12, 0.03, 24), 5.08, 2.42), 1)
    stack = spline([(0.34, 0.0), (0.27, 0.12), (0.25, 0.50), (0.30, 0.80), (0.36, 0.86)], 30)
    chimney = np.concatenate([stack, [(0.30, 0.88), (0.24, 0.80), (0.22, 0.3), (0.0, 0.3)]])
    tall = with_slot(moved(lathe(np.concatenate([[(0.0, -0.1), (0.34, -0.1)], chimney]), 40), (4.05, 0, 3.22)), 1)
    dome = spline([(0.44, 0.0), (0.36, 0.10), (0.34, 0.40), (0.26, 0.62), (0.0, 0.70)], 30)
    domes = [
        moved(lathe(np.concatenate([[(0.0, -0.1)], dome * (k, h)]), 40), (x, 0, 3.26))
        for x, k, h in ((1.6, 1.0, 1.0), (0.1, 0.8, 0.75))
    ]
    fire = moved(bevelled_box((2.1, 1.80, 1.75), 0.5, 6, cells=2), (-2.75, 0, 2.5))
    return [_along(lathe(np.array(barrel), 56), 0, 2.42), fire, *smoke, *hinge, dial, tall, *domes]


def _boiler_bands() -> list[Mesh]:
    bands = [with_slot(_along(torus(0.905 - 0.017 * (x + 1.0), 0.018, 56, 8), x, 2.42), 1) for x in (-1.4, -0.4, 0.8, 1.9, 3.0)]
    rails = [tube(np.array([(-2.9, s * 1.06, 2.72), (4.6, s * 1.02, 2.72)]), 0.025, 10) for s in (1, -1)]
    cap = with_slot(moved(torus(0.345, 0.045, 40, 10), (4.05, 0, 4.08)), 1)
    whistle = with_slot(moved(cylinder(0.06, 0.34, 0.02, 20), (-2.2, 0.0, 3.55)), 1)
    return [*bands, *rails, cap, whistle]


def _cab() -> list[Mesh]:
    """Side sheets with windows, an arched roof, the front sheet."""
    parts: list[Mesh] = []
    for s in (1, -1):
        parts.append(moved(bevelled_box((1.7, 0.05, 0.95), 0.02, 2), (-4.35, s * 1.36, 1.95)))
        parts += [moved(bevelled_box((0.22, 0.05, 1.0), 0.02, 2), (x, s * 1.36, 2.85)) for x in (-3.62, -4.30, -5.10)]
        parts.append(moved(bevelled_box((1.7, 0.05, 0.22), 0.02, 2), (-4.35, s * 1.36, 3.42)))
        parts.append(with_slot(moved(bevelled_box((0.5, 0.02, 0.8), 0.009, 1), (-3.95, s * 1.35, 2.85)), 2))
    parts.append(moved(bevelled_box((0.06, 2.70, 2.0), 0.02, 2), (-3.52, 0, 2.5)))
    parts += [with_slot(moved(bevelled_box((0.02, 0.42, 0.55), 0.009, 1), (-3.48, s * 1.06, 3.15)), 2) for s in (1, -1)]
    roof = bevelled_box((2.3, 2.95, 0.08), 0.03, 2, cells=12)
    points = roof.points.astype(np.float64)
    points[:, 2] += 3.92 - 0.20 * points[:, 1] ** 2
    points[:, 0] -= 4.45
    parts.append(with_slot(replace(roof, points=points.astype(np.float32)), 1))
    ends = moved(bevelled_box((0.05, 2.6, 0.55), 0.02, 2), (-3.52, 0, 3.55))
    return [*parts, ends]


def _tender() -> list[Mesh]:
    sides = [moved(bevelled_box((4.5, 0.08, 1.35), 0.03, 2), (-7.85, s * 1.36, 2.0)) for s in (1, -1)]
    ends = [
        moved(bevelled_box((0.08, 2.72, high), 0.03, 2), (x, 0, 1.33 + high / 2)) for x, high in ((-5.62, 1.0), (-10.08, 1.35))
    ]
    flare = [moved(tube(np.array([(-10.1, s * 1.39, 2.69), (-5.6, s * 1.39, 2.69)]), 0.05, 10), (0, 0, 0)) for s in (1, -1)]
    tank = moved(bevelled_box((1.5, 2.6, 0.9), 0.1, 3), (-9.3, 0, 2.0))
    return [*sides, *ends, *flare, tank]


def _coal(seed: int) -> Mesh:
    """A heap of lumps."""
    lumps: list[Mesh] = []
    block = bevelled_box((0.34, 0.30, 0.24), 0.05, 1)
    for k in range(150):
        a, b, c = (math.modf(math.sin(12.9898 * (k + 1) + seed + j * 78.233) * 43758.5453)[0] for j in range(3))
        x, y = -7.2 + 1.5 * a, 1.2 * b
        z = 2.45 + 0.50 * (1 - ((x + 7.2) / 1.6) ** 2) * (1 - (y / 1.35) ** 2) + 0.05 * c
        lumps.append(moved(oriented(oriented(block, (0, 0, 1), 180 * c), (1, 0, 0), 120 * a), (x, y, z)))
    lumps.append(moved(bevelled_box((3.2, 2.6, 0.9), 0.1, 2), (-7.2, 0, 2.0)))
    return merged(lumps)


def _frame() -> list[Mesh]:
    """Running boards, cylinders, buffers, cow-catcher, steps."""
    parts = [
        moved(bevelled_box((8.6, 2.75, 0.07), 0.02, 2), (1.0, 0, 1.50)),
        moved(bevelled_box((9.4, 1.0, 0.55), 0.05, 2), (0.4, 0, 1.10)),
    ]
    parts.append(moved(bevelled_box((5.0, 2.6, 0.20), 0.04, 2), (-7.85, 0, 1.25)))
    parts.append(moved(bevelled_box((1.9, 2.6, 0.12), 0.03, 2), (-4.5, 0, 1.45)))
    for s in (1, -1):
        parts.append(moved(oriented(cylinder(0.36, 1.15, 0.05, 36), (0, 1, 0), 90), (4.15, s * 1.12, 0.98)))
        parts.append(moved(bevelled_box((1.0, 0.5, 0.5), 0.08, 3), (4.15, s * 0.98, 1.30)))
        for x in (5.55, -10.45):
            parts.append(_along(cylinder(0.20, 0.06, 0.02, 28), x, 0.0))
            parts[-1] = moved(parts[-1], (0, s * 0.86, 1.12))
            parts.append(moved(_along(cylinder(0.08, 0.45, 0.02, 16), x - math.copysign(0.22, x), 0.0), (0, s * 0.86, 1.12)))
        parts += [moved(bevelled_box((0.32, 0.22, 0.04), 0.012, 2), (-4.9, s * 1.28, z)) for z in (0.55, 0.95)]
    parts += [with_slot(moved(bevelled_box((0.10, 2.55, 0.42), 0.03, 2), (x, 0, 1.14)), 1) for x in (5.22, -10.2)]
    return parts


def _driver(x: float, red: Material) -> list[Piece]:
    """A pair of driving wheels: rim, spokes, counterweight."""
    r = _RADIUS
    rim = lathe(
        np.array(
            [
                (0.82 * r, -0.06),
                (1.04 * r, -0.07),
                (1.04 * r, -0.045),
                (r, -0.035),
                (0.985 * r, 0.065),
                (0.84 * r, 0.06),
                (0.82 * r, -0.06),
            ]
        ),
        64,
    )
    spokes = [
        oriented(moved(bevelled_box((0.70 * r, 0.06, 0.05), 0.02, 2), (0.47 * r, 0, 0.0)), (0, 0, 1), 360 * k / 15)
        for k in range(15)
    ]
    hub = moved(cylinder(0.17, 0.16, 0.03, 28), (0, 0, 0.03))
    crank = moved(bevelled_box((0.50, 0.24, 0.10), 0.04, 3), (0.18, 0, 0.05))
    weight = moved(bevelled_box((0.20, 0.75, 0.06), 0.03, 2), (-0.68 * r, 0, 0.03))
    y = GAUGE / 2 + 0.05
    tyre = about_y(rim)
    inner = about_y(merged([*spokes, hub, crank, weight]))
    made: list[Piece] = []
    for piece, label in ((tyre, ("rail wheel", made_of.STEEL_WHEEL)), (inner, ("wheel red", red))):
        left, right = both_sides(piece)
        made += [Piece(left, (label,), (x, y, r), WHEEL), Piece(right, (label,), (x, -y, r), WHEEL)]
    return made


def _rods() -> list[Mesh]:
    """Coupling rods, connecting rods and their pins."""
    made: list[Mesh] = []
    for s in (1, -1):
        y = s * (GAUGE / 2 + 0.22)
        pins = [(x + 0.32, _RADIUS) for x in _DRIVERS]
        made.append(
            moved(
                bevelled_box((pins[0][0] - pins[-1][0] + 0.2, 0.05, 0.13), 0.02, 2), ((pins[0][0] + pins[-1][0]) / 2, y, _RADIUS)
            )
        )
        made += [moved(oriented(cylinder(0.10, 0.14, 0.02, 24), (1, 0, 0), 90), (x, y, z)) for x, z in pins]
        made.append(tube(np.array([(pins[1][0], y + s * 0.10, _RADIUS), (3.2, y + s * 0.10, 0.98)]), 0.055, 12))
        made.append(tube(np.array([(3.0, y + s * 0.10, 0.98), (3.8, y + s * 0.10, 0.98)]), 0.045, 12))
        made.append(moved(bevelled_box((1.2, 0.08, 0.06), 0.02, 2), (3.0, y + s * 0.10, 1.14)))
        made.append(moved(oriented(cylinder(0.37, 0.05, 0.02, 36), (0, 1, 0), 90), (4.75, s * 1.12, 0.98)))
    return made


def _lamp() -> Mesh:
    return _along(lathe(spline([(0.0, -0.16), (0.12, -0.14), (0.15, 0.0), (0.13, 0.06), (0.0, 0.08)], 24), 28), 5.0, 3.42)
