"""What flies: airliners, helicopters, hot-air balloons, rockets. Rotors and wheels are parts of their own."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Mesh, Vec3
from aozora.world.elements import Axle
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, spline, torus, tube, with_slot
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.fittings import oriented, scaled
from aozora.world.things.vehicles.lofts import both_sides, loft, wing
from aozora.world.things.vehicles.outlines import Floats, rounded, smooth_closed
from aozora.world.things.vehicles.paintwork import CHROME, GLASS, LENS, PAINT, RED, SEAM, SECOND, TRIM, Body, Drawing
from aozora.world.things.vehicles.shell import Form
from aozora.world.things.vehicles.wheels import Wheel, wheel_pieces

_ROUND, _AXIS = 1.98, 3.55


def _box(x0: float, x1: float, z0: float, z1: float, radius: float) -> Floats:
    return rounded([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], radius)


_TAIL = ((-14.0, 5.42), (-17.8, 5.16), (-18.7, 4.98), (-18.7, 4.72), (-15.0, 3.55), (-11.0, 2.30), (-7.5, 1.72), (-4.0, 1.57))
_NOSE = ((12.0, 1.57), (15.0, 1.75), (17.2, 2.30), (18.5, 3.05), (18.55, 3.45), (17.9, 4.05), (16.9, 4.50), (15.6, 5.15),
         (13.6, 5.48), (8.0, 5.53), (-8.0, 5.53))  # fmt: skip
_TAPER = ((-20, 0.10), (-18.5, 0.20), (-15.5, 0.55), (-12.0, 0.85), (-8.0, 0.99), (0, 1.0), (12.0, 1.0), (14.5, 0.95),
          (16.5, 0.78), (17.8, 0.52), (18.5, 0.26), (19.5, 0.10))  # fmt: skip


def _fuselage() -> Body:
    """A tube with a round nose and a tail that tapers upwards; windows, doors, cheat line."""
    angles = np.linspace(-1.45, 1.45, 15).tolist()
    section = tuple((_AXIS + _ROUND * math.sin(a), _ROUND * math.cos(a)) for a in angles)
    form = Form(smooth_closed([*_NOSE, *_TAIL], 220), section, _TAPER, bow=(0.02, 0.0), crown=0.0, round_off=0.9)
    body = Body(form, 0.13)
    panes = tuple(_box(x, x + 0.24, 3.92, 4.26, 0.09) for x in np.arange(-11.5, 13.2, 0.56).tolist())
    cockpit = tuple(rounded(p, 0.08) for p in (
        ((16.55, 4.18), (17.25, 4.10), (16.90, 4.46), (16.42, 4.72)), ((15.75, 4.30), (16.42, 4.22), (16.30, 4.74), (15.80, 4.80))
    ))  # fmt: skip
    doors = tuple(_box(x, x + 0.85, 3.05, 4.95, 0.15) for x in (13.6, -12.9))
    front = tuple(rounded(p, 0.06) for p in (((0.08, 4.12), (0.62, 4.10), (0.60, 4.55), (0.08, 4.60)),))
    body.draw(
        [
            Drawing("side", _box(-30, 30, 3.30, 3.62, 0.02), SECOND),
            Drawing("side", _box(-30, -13.9, 0, 9, 0.02), SECOND),
            Drawing("side", doors, SEAM, line=0.06, over=(PAINT, SECOND)),
            Drawing("side", panes, GLASS),
            Drawing("side", cockpit, GLASS),
            Drawing("front", front, GLASS, span=(14, 30)),
        ]
    )
    return body


def airplane(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A twin-engined airliner on its landing gear."""
    paint = made_of.body_finish(store, params.material, params.colour or "white", params.wear, params.seed)
    second = made_of.body_finish(store, params.material, "white" if params.colour else "blue", params.wear, params.seed)
    body = _fuselage().part((PAINT, SECOND, SEAM, GLASS))
    if body is None:
        return ()
    wings = both_sides(wing((3.6, 1.3, 2.35, 7.0), (-0.6, 6.2, 2.85, 4.1), 0.13))
    wings += both_sides(wing((-0.6, 6.2, 2.85, 4.1), (-5.3, 16.9, 3.75, 1.5), 0.11))
    wings += both_sides(wing((-5.3, 16.88, 3.75, 1.5), (-6.5, 17.1, 5.3, 0.7), 0.10, steps=6))
    tails = both_sides(wing((-14.2, 0.3, 4.75, 3.5), (-17.0, 6.1, 5.25, 1.4), 0.10))
    fin = wing((-12.0, 0.0, 5.3, 5.6), (-17.0, 0.0, 11.6, 2.0), 0.10, upright=True)
    root = wing((-9.5, 0.0, 5.35, 6.0), (-12.6, 0.0, 6.3, 4.6), 0.06, upright=True, steps=5)
    engines = [m for mesh in _engine((2.6, 5.75, 1.55)) for m in both_sides(mesh)]
    legs, wheels = _gear()
    slots = (("body", paint), ("second paint", second), ("seam", made_of.SEAM_BLACK), ("pane", made_of.DARK_GLASS))
    return scaled(
        [
            Piece(body, slots),
            Piece(merged([*wings, *tails]), (("wings", made_of.WING_GREY),)),
            Piece(merged([fin, root]), (("second paint", second),)),
            Piece(merged(engines), (("nacelle", paint), ("lip", made_of.CHROME_BRIGHT), ("fan", made_of.FAN_GREY))),
            Piece(merged(legs), (("legs", made_of.ALLOY),)),
            *wheels,
        ],
        params,
    )


def _engine(at: Vec3) -> list[Mesh]:
    """A nacelle about the X axis with lip, fan blades and a cone, under its pylon; slots 0 paint, 1 lip, 2 fan."""
    outer = [(0.55, -2.9), (0.72, -2.4), (1.0, -1.0), (1.08, 0.4), (1.03, 1.35)]
    lip = [(1.03, 1.35), (0.97, 1.55), (0.88, 1.50), (0.85, 1.30)]
    cowl = lathe(np.concatenate([[(0.0, -2.9)], spline(outer, 24), [(0.86, 1.33), (0.84, 0.70), (0.0, 0.70)]]), 48)
    ring = with_slot(lathe(np.concatenate([spline(lip, 14), [lip[0]]]), 48), 1)
    cone = with_slot(lathe(spline([(0.30, 0.72), (0.20, 1.0), (0.0, 1.22)], 10), 28), 2)
    blades = [oriented(moved(oriented(bevelled_box((0.55, 0.10, 0.03), 0.012, 1), (1, 0, 0), 35), (0.55, 0, 0.78)), (0, 0, 1), a)
              for a in np.linspace(0, 360, 22, endpoint=False).tolist()]  # fmt: skip
    exhaust = with_slot(lathe(spline([(0.42, -2.9), (0.30, -3.3), (0.0, -3.9)], 12)[::-1], 32), 2)
    every = [oriented(m, (0, 1, 0), 90) for m in (cowl, ring, cone, exhaust, *[with_slot(b, 2) for b in blades])]
    pylon = wing((0.9, at[1], at[2] + 0.8, 4.4), (-0.6, at[1], at[2] + 1.5, 3.6), 0.10, upright=True, steps=4)
    return [*[moved(m, at) for m in every], moved(pylon, (1.0, 0, 0))]


def _gear() -> tuple[list[Mesh], list[Piece]]:
    legs: list[Mesh] = []
    wheels: list[Piece] = []
    for x, y, radius, high in ((12.6, 0.0, 0.40, 1.9), (-1.6, 3.6, 0.58, 2.6), (-1.6, -3.6, 0.58, 2.6)):
        legs.append(tube(np.array([(x, y, radius), (x - 0.1, y, high)]), 0.13, 14))
        legs.append(tube(np.array([(x, y - 0.45, radius), (x, y + 0.45, radius)]), 0.07, 10))
        legs.append(tube(np.array([(x, y, radius + 0.5), (x + 0.9, y, high)]), 0.06, 10))
        for side in (0.42, -0.42):
            tyre = wheel_pieces(Wheel(radius, 0.34, 0.55, "truck", 8), (x, 1.0 if side > 0 else -1.0, radius))
            wheels += [replace(piece, at=(x, y + side, radius)) for piece in tyre]
    return legs, wheels


def helicopter(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A helicopter on skids: a glazed cabin, an engine deck, a tail boom with its own rotor."""
    paint = made_of.body_finish(store, params.material, params.colour or "red", params.wear, params.seed)
    second = made_of.body_finish(store, params.material, "white", params.wear, params.seed)
    body = _cabin()
    shell, panes = body.part((PAINT, SECOND, TRIM, SEAM, RED, LENS, CHROME)), body.part((GLASS,), 0.006)
    if shell is None or panes is None:
        return ()
    lining = body.lining((PAINT, SECOND, TRIM), ((-1.6, 3.2), (0.6, 3.0)), 0.03)
    boom = loft(_rings(((-1.3, 2.02, 0.42), (-2.6, 2.18, 0.30), (-5.0, 2.32, 0.20), (-7.2, 2.42, 0.13), (-7.5, 2.44, 0.06))))
    deck = loft(_rings(((1.0, 2.55, 0.20), (0.6, 2.66, 0.42), (-0.4, 2.70, 0.48), (-1.3, 2.58, 0.40), (-2.2, 2.36, 0.18))))
    fin = wing((-6.5, 0.0, 2.35, 1.1), (-7.35, 0.0, 3.55, 0.55), 0.10, upright=True)
    under = wing((-6.6, 0.0, 2.40, 0.8), (-7.1, 0.0, 1.75, 0.5), 0.10, upright=True)
    planes = both_sides(wing((-4.7, 0.1, 2.32, 0.7), (-4.9, 1.15, 2.32, 0.5), 0.10))
    seats = [
        moved(bevelled_box((0.5, 0.48, 0.8), 0.12, 4, cells=3), (1.0 - 1.2 * r, y, 1.35)) for r in (0, 1) for y in (0.36, -0.36)
    ]
    slots = (("body", paint), ("second paint", second), ("trim", made_of.TRIM_BLACK), ("seam", made_of.SEAM_BLACK))
    skids = [m for mesh in _skid() for m in both_sides(mesh)]
    tail = oriented(_rotor(0.85, 0.13, 2), (1, 0, 0), 90)
    return scaled(
        [
            Piece(merged([shell, with_slot(lining, 2), *[with_slot(m, 0) for m in (boom, deck, fin, under, *planes)]]), slots),
            Piece(panes, (("pane", made_of.GLASS_PANE),)),
            Piece(merged(seats), (("seats", made_of.SEAT),)),
            Piece(merged(skids), (("skids", made_of.UNDER_GREY),)),
            Piece(_rotor(5.0, 0.42, 4), (("rotor", made_of.UNDER_GREY),), (0.0, 0.0, 3.45), Axle((0.0, 0.0, 1.0), 6.5)),
            Piece(merged([tube(np.array([(0, 0, 2.9), (0, 0, 3.42)]), 0.09, 14)]), (("mast", made_of.ALLOY),)),
            Piece(tail, (("tail rotor", made_of.UNDER_GREY),), (-7.15, 0.24, 2.65), Axle((0.0, 1.0, 0.0), 17.0)),
        ],
        params,
    )


def _rings(stations: tuple[tuple[float, float, float], ...]) -> Floats:
    """Round rings at (x, z, radius)."""
    dense = spline(stations, 28)
    angle = np.linspace(0, 2 * math.pi, 28, endpoint=False)
    y, z = np.cos(angle), np.sin(angle)
    return np.stack([np.stack([np.full(28, x), r * y, h + r * z], -1) for x, h, r in dense.tolist()])


def _cabin() -> Body:
    outline = ((3.10, 1.15), (2.95, 1.75), (2.35, 2.30), (1.5, 2.62), (0.2, 2.72), (-0.9, 2.62), (-1.7, 2.34), (-2.0, 2.05),
               (-1.7, 1.6),                (-1.0, 0.98), (0.0, 0.68), (1.6, 0.60), (2.6, 0.72))  # fmt: skip
    form = Form(
        smooth_closed(outline),
        ((0.3, 0.45), (0.6, 0.68), (0.95, 0.88), (1.4, 0.96), (1.9, 0.92), (2.3, 0.78), (2.6, 0.56), (3.0, 0.3)),
        ((-2.6, 0.25), (-1.9, 0.45), (-1.0, 0.82), (0.0, 1.0), (1.2, 1.0), (2.2, 0.82), (2.8, 0.58), (3.4, 0.36)),
        bow=(0.30, 0.05),
        crown=0.12,
        round_off=0.45,
    )
    body = Body(form, 0.045)
    screen = rounded(((2.98, 1.30), (2.80, 1.86), (2.25, 2.24), (1.62, 2.46), (1.52, 1.95), (1.66, 1.12), (2.6, 0.95)), 0.12)
    panes = (
        rounded(((1.46, 1.35), (1.42, 2.38), (0.45, 2.44), (0.42, 1.35)), 0.14),
        rounded(((0.30, 1.45), (0.32, 2.40), (-0.72, 2.30), (-0.66, 1.45)), 0.14),
    )
    front = (rounded(((0.06, 0.95), (0.70, 1.10), (0.74, 1.75), (0.50, 2.36), (0.06, 2.46)), 0.12),)
    body.draw(
        [
            Drawing("side", rounded(((-3, 0.98), (3.4, 0.80), (3.4, 1.05), (-3, 1.30)), 0.02), SECOND),
            Drawing("side", (_box(0.38, 1.50, 0.78, 2.50, 0.14),), SEAM, line=0.02, over=(PAINT, SECOND)),
            Drawing("side", (screen, *panes), TRIM, line=0.06),
            Drawing("side", (screen, *panes), GLASS),
            Drawing("front", front, TRIM, line=0.06, span=(1.6, 9)),
            Drawing("front", front, GLASS, span=(1.6, 9)),
        ]
    )
    return body


def _skid() -> list[Mesh]:
    runner = spline([(2.6, 1.1, 0.34), (2.3, 1.1, 0.12), (1.9, 1.1, 0.055), (-1.2, 1.1, 0.055), (-1.5, 1.1, 0.06)], 50)
    struts = [spline([(x, 0.3, 0.72), (x, 0.75, 0.62), (x, 1.1, 0.06)], 16) for x in (1.4, -0.6)]
    return [tube(runner, 0.055, 12), *[tube(path, 0.045, 12) for path in struts]]


def _rotor(radius: float, chord: float, blades: int) -> Mesh:
    """Blades about Z that droop a little, and their hub."""
    made: list[Mesh] = [cylinder(0.05 * radius, 0.05 * radius, 0.01 * radius, 24)]
    for k in range(blades):
        blade = wing((chord / 2, 0.04 * radius, 0.0, chord), (chord / 2, radius, -0.035 * radius, chord * 0.85), 0.18)
        made.append(oriented(blade, (0, 0, 1), 360 * k / blades + 40))
    return merged(made)


def balloon(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A hot-air balloon: an envelope of bulging gores in stripes, a wicker basket on ropes, a burner."""
    gores, segments = 24, 192
    outline = [(1.6, 4.6), (3.2, 6.6), (6.0, 10.4), (8.2, 14.6), (8.75, 17.6), (8.1, 20.6), (6.0, 23.2), (3.0, 24.7), (0.0, 25.1)]
    curve = spline(outline, 60)
    mesh = lathe(np.concatenate([curve, curve[::-1][1:] * (0.985, 1.0) - (0.0, 0.06)]), segments)
    angle = np.arctan2(mesh.points[:, 1], mesh.points[:, 0])
    bulge = 1 + 0.022 * np.abs(np.sin(angle * gores / 2)) ** 0.7 - 0.012
    points = (mesh.points * np.stack([bulge, bulge, np.ones_like(bulge)], -1)).astype(np.float32)
    middle = _middles(mesh)
    gore = np.floor((np.arctan2(middle[:, 1], middle[:, 0]) / (2 * math.pi) + 0.5) * gores).astype(int)
    ring = (middle[:, 2] > 15.6) & (middle[:, 2] < 17.4)
    slots = np.where(ring | (middle[:, 2] < 6.4), 2, gore % 2).astype(np.int16)
    own = params.colour or "red"
    names = (own, "yellow" if own not in ("yellow", "gold", "amber") else "blue", "white" if own != "white" else "red")
    plain = [
        replace(surface("fabric", name, store, params.seed), bump_texture=None, translucency=0.3, sheen=0.0) for name in names
    ]
    cloth = tuple((f"gore {name}", material) for name, material in zip(names, plain, strict=True))
    return scaled([Piece(replace(mesh, points=points, slots=slots), cloth), *_basket(params, store)], params)


def _basket(params: ThingParams, store: Store) -> list[Piece]:
    """A wicker basket with a leather rim, its ropes up to the envelope, the burner between."""
    wicker = replace(surface("cork", "light brown", store, params.seed, detail=4.0), bump_m=0.01)
    leather = surface("leather", "brown", store, params.seed)
    basket = [moved(bevelled_box((1.7, 1.4, 1.15), 0.16, 4), (0, 0, 0.575))]
    bands = [moved(bevelled_box((1.78, 1.48, 0.07), 0.03, 2), (0, 0, z)) for z in (0.10, 0.58)]
    rim = with_slot(moved(bevelled_box((1.84, 1.54, 0.14), 0.065, 3), (0, 0, 1.16)), 1)
    hole = with_slot(moved(bevelled_box((1.5, 1.2, 0.02), 0.005, 1), (0, 0, 1.235)), 2)
    ropes = [tube(np.array([(0.8 * x, 0.65 * y, 1.2), (0.55 * x, 0.5 * y, 2.5)]), 0.022, 8) for x in (1, -1) for y in (1, -1)]
    for k in range(16):
        c, s = math.cos(2 * math.pi * k / 16), math.sin(2 * math.pi * k / 16)
        ropes.append(tube(np.array([(0.55 * c, 0.5 * s, 2.5), (1.6 * c, 1.6 * s, 4.65)]), 0.013, 6))
    burner = [moved(cylinder(0.16, 0.5, 0.03, 24), (x, 0, 2.7)) for x in (0.22, -0.22)]
    return [
        Piece(merged([*basket, *bands, rim, hole]), (("wicker", wicker), ("leather", leather), ("inside", made_of.SEAM_BLACK))),
        Piece(merged(ropes), (("ropes", made_of.UNDER_GREY),)),
        Piece(merged([moved(torus(0.5, 0.04, 32, 8), (0, 0, 2.5)), *burner]), (("burner", made_of.ALLOY),)),
    ]


def _middles(mesh: Mesh) -> Floats:
    sizes = np.diff(np.append(mesh.starts, len(mesh.corners)))[:, None]
    return np.add.reduceat(mesh.points[mesh.corners], mesh.starts, axis=0) / sizes


def rocket(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A rocket standing on its fins: a slender body in bands, a round port, an engine bell."""
    paint = made_of.body_finish(store, params.material, params.colour or "white", params.wear, params.seed)
    accent = made_of.body_finish(store, params.material, "white" if params.colour == "red" else "red", params.wear, params.seed)
    outline = [
        (1.05, 2.2),
        (1.45, 3.6),
        (1.72, 7.0),
        (1.78, 10.0),
        (1.62, 14.0),
        (1.18, 17.4),
        (0.60, 19.8),
        (0.16, 21.2),
        (0.0, 21.6),
    ]
    curve = spline(outline, 90)
    mesh = lathe(np.concatenate([[(0.0, 2.2)], curve]), 72)
    z = _middles(mesh)[:, 2]
    slots = ((z > 16.6) | ((z > 5.2) & (z < 5.8))).astype(np.int16)
    slots[((z > 16.5) & (z < 16.6)) | (z < 2.6) | ((z > 9.05) & (z < 9.12))] = 2
    fins = [oriented(_fin(), (0, 0, 1), a) for a in (45, 135, 225, 315)]
    bell = lathe(
        np.array([(0.0, 2.25), (0.45, 2.25), (0.55, 1.8), (0.85, 1.15), (1.0, 0.8), (0.94, 0.8), (0.5, 1.75), (0.0, 1.75)])[::-1],
        48,
    )
    ports: list[Mesh] = []
    for angle in (0.0, 180.0):
        frame = moved(oriented(torus(0.52, 0.11, 40, 12), (0, 1, 0), 86), (1.66, 0, 12.4))
        pane = moved(oriented(cylinder(0.50, 0.06, 0.02, 36), (0, 1, 0), 86), (1.66, 0, 12.4))
        ports += [oriented(frame, (0, 0, 1), angle - 90 * 0), with_slot(oriented(pane, (0, 0, 1), angle), 1)]
    return scaled_upright(
        [
            Piece(replace(mesh, slots=slots), (("body", paint), ("second paint", accent), ("seam", made_of.TRIM_BLACK))),
            Piece(merged(fins), (("second paint", accent),)),
            Piece(bell, (("bell", made_of.DISC),)),
            Piece(merged(ports), (("frame", made_of.CHROME_BRIGHT), ("pane", made_of.DARK_GLASS))),
        ],
        params,
    )


def _fin() -> Mesh:
    """One fin along +X, thick in its middle, that reaches the ground."""
    outline = spline([(1.2, 0.0, 7.2), (2.2, 0.0, 5.6), (3.05, 0.0, 3.2), (3.35, 0.0, 0.0)], 24)
    inner = spline([(1.0, 0.0, 6.6), (1.2, 0.0, 4.4), (1.5, 0.0, 2.6), (2.75, 0.0, 0.0)], 24)
    middle, half = (outline + inner) / 2, (outline - inner) / 2
    angle = np.linspace(0, 2 * math.pi, 20, endpoint=False)
    ring = middle[:, None] + np.cos(angle)[None, :, None] * half[:, None]
    ring[..., 1] += 0.13 * np.sin(angle)[None]
    return loft(ring)


def scaled_upright(pieces: list[Piece], params: ThingParams) -> tuple[Piece, ...]:
    """The pieces scaled evenly to the height wanted."""
    tall = max(float(piece.mesh.points[:, 2].max()) + piece.at[2] for piece in pieces)
    scale = params.size[2] / tall
    return tuple(
        replace(p, mesh=moved(p.mesh, scale=scale), at=(p.at[0] * scale, p.at[1] * scale, p.at[2] * scale)) for p in pieces
    )
