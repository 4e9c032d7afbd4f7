"""Boats and ships: hulls drawn through stations from stern to bow, and what stands on them."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Vec3
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, spline, torus, tube, with_slot
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.fittings import oriented, scaled
from aozora.world.things.vehicles.lofts import both_sides, flipped, outward, plate

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Hull:
    """A hull by curves over its length, 0 at the stern to 1 at the stem: `breadth` (shares of the half beam), `sheer` and `keel`
    (heights in metres), `fullness` (0.25 is a box, 1 a wedge). `rake` is how far the stem leans forward in metres."""

    length: float
    beam: float
    breadth: tuple[tuple[float, float], ...]
    sheer: tuple[tuple[float, float], ...]
    keel: tuple[tuple[float, float], ...]
    fullness: tuple[tuple[float, float], ...]
    rake: float

    def curve(self, knots: tuple[tuple[float, float], ...], s: Floats) -> Floats:
        """A smooth curve through knots at s."""
        dense = spline(knots, 200)
        return np.asarray(np.interp(s, dense[:, 0], dense[:, 1]), np.float64)

    def half(self, inset: float = 0.0, top: float = 1.0, stations: int = 61, rows: int = 17) -> Floats:
        """Points (stations, rows, 3) of the left side, from the keel up to `top` of the side's height, `inset` metres inwards."""
        s, u = np.meshgrid(np.linspace(0, 1, stations), np.linspace(0, 1, rows) * top, indexing="ij")
        keel, sheer = self.curve(self.keel, s) + inset, self.curve(self.sheer, s)
        wide = np.maximum(self.beam / 2 * self.curve(self.breadth, s) - inset, 0.0)
        y = wide * np.clip(u, 1e-9, 1) ** self.curve(self.fullness, s)
        z = keel + (sheer - keel) * u
        x = (s - 0.5) * (self.length - self.rake) + self.rake * (s**3 * u - 0.5) - inset * (2 * s - 1)
        return np.stack([x, y, z], -1)

    def rim(self, out: float = 0.0, up: float = 0.0) -> Floats:
        """The left edge (n, 3) of the hull's top from stern to stem."""
        edge = self.half()[:, -1]
        return edge + np.array([0.0, out, up])


def closed_hull(hull: Hull, deck: float = 0.0) -> Mesh:
    """Sides, transom and a deck `deck` metres below the rim; slot 1 is the deck."""
    side = hull.half()
    ring = np.concatenate([side[:, ::-1], (side * (1, -1, 1))[:, 1:]], axis=1)
    shell = _skin(ring)
    edge = side[:, -1] - np.array([0.0, 0.0, deck])
    across = np.linspace(1, -1, 9)[None, :, None]
    planks = np.repeat(edge[:, None], 9, axis=1) * np.concatenate([np.ones_like(across), across, np.ones_like(across)], -1)
    planks[..., 2] += 0.03 * hull.beam * (1 - across[..., 0] ** 2) * (edge[:, 1:2] / (hull.beam / 2))
    top = _skin(planks)
    if _upwards(top) < 0:
        top = flipped(top)
    return merged([shell, _transom(side), with_slot(top, 1)])


def _upwards(mesh: Mesh) -> float:
    a, b, c = (mesh.points[mesh.corners.reshape(-1, 4)[:, k]] for k in (0, 1, 2))
    return float(np.cross(b - a, c - a)[:, 2].sum())


def _skin(grid: Floats) -> Mesh:
    rows, columns = grid.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
    return outward(Mesh.of_faces(grid.reshape(-1, 3), quads))


def _transom(side: Floats) -> Mesh:
    edge = side[0]
    grid = np.stack([edge * (1, k, 1) for k in (1.0, 0.5, 0.0, -0.5, -1.0)])
    mesh = Mesh.of_faces(grid.reshape(-1, 3), _fan(*grid.shape[:2]))
    a, b, c = (mesh.points[mesh.corners.reshape(-1, 4)[:, k]] for k in (0, 1, 2))
    if float(np.cross(b - a, c - a)[:, 0].sum()) > 0:
        return flipped(mesh)
    return mesh


def _fan(rows: int, columns: int) -> NDArray[np.int64]:
    index = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)


def open_hull(hull: Hull, thick: float) -> Mesh:
    """An open boat's sides with their inside and their upper edge."""
    outer, inner = hull.half(), hull.half(thick)
    inner[..., 0] *= 0.985
    ring = np.concatenate([outer, inner[:, ::-1]], axis=1)
    half = _skin(ring)
    edge = outer[0]
    closing = plate(np.stack([edge, edge * (1, 0, 1), edge * (1, -1, 1)]), thick)
    return merged([*both_sides(half), closing])


_ROWING = Hull(
    3.9,
    1.36,
    ((0.0, 0.70), (0.2, 0.90), (0.45, 1.0), (0.7, 0.86), (0.88, 0.50), (1.0, 0.03)),
    ((0.0, 0.56), (0.3, 0.48), (0.6, 0.50), (1.0, 0.74)),
    ((0.0, 0.07), (0.15, 0.01), (0.6, 0.0), (0.85, 0.03), (1.0, 0.16)),
    ((0.0, 0.42), (0.5, 0.38), (0.8, 0.55), (1.0, 0.8)),
    0.35,
)


def rowing_boat(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """An open wooden boat with thwarts, ribs and a pair of oars."""
    hull = _ROWING
    skin = surface(params.material, params.colour, store, params.seed, detail=2.0)
    wood = surface("wood", "", store, params.seed, detail=1.6)
    pale = surface("pine", "", store, params.seed, detail=1.6)
    ribs: list[Mesh] = []
    for k in range(6, 54, 6):
        path = hull.half(0.030)[k]
        ribs += both_sides(tube(path, 0.013, 8))
    rails = both_sides(tube(hull.rim(0.005, 0.004), 0.022, 10))
    benches: list[Mesh] = []
    for share, wide in ((0.10, 0.42), (0.42, 0.26), (0.70, 0.24)):
        x = (share - 0.5) * (hull.length - hull.rake) - 0.5 * hull.rake
        half = float(hull.curve(hull.breadth, np.array([share]))[0]) * hull.beam / 2
        benches.append(moved(bevelled_box((wide, 1.86 * half, 0.03), 0.010, 2, grain_axis=1), (x, 0, 0.34)))
    keel = [moved(bevelled_box((2.6, 0.05, 0.05), 0.015, 2), (-0.25, 0, 0.025))]
    oars = [m for s in (1, -1) for m in _oar(s)]
    locks = [moved(oriented(torus(0.04, 0.008, 24, 8), (1, 0, 0), 90), (0.05, s * 0.66, 0.56)) for s in (1, -1)]
    return scaled(
        [
            Piece(open_hull(hull, 0.022), (("hull", skin),)),
            Piece(merged([*ribs, *rails, *benches, *keel]), (("wood", wood),)),
            Piece(merged(oars), (("oars", pale),)),
            Piece(merged(locks), (("rowlocks", made_of.ALLOY),)),
        ],
        params,
    )


def _oar(side: int) -> list[Mesh]:
    """An oar shipped along the boat: it lies on the thwarts, its blade over the stern."""
    start, end = np.array([1.15, side * 0.16, 0.42]), np.array([-1.25, side * 0.50, 0.56])
    shaft = tube(np.stack([start + (end - start) * k for k in np.linspace(0, 1, 12)]), np.linspace(0.020, 0.024, 12), 12)
    t = np.linspace(0, 1, 12)[:, None]
    wide = 0.085 * np.sin(np.pi * (0.12 + 0.70 * t[:, 0])) ** 0.6
    way = (end - start) / np.linalg.norm(end - start)
    across = np.cross(way, [0, 0, 1.0])
    spine = end + way * t * 0.62
    grid = spine[:, None] + across * (wide[:, None] * np.linspace(-1, 1, 7)[None])[..., None]
    return [shaft, plate(grid, 0.014)]


_SAIL = Hull(
    8.2,
    2.7,
    ((0.0, 0.62), (0.2, 0.86), (0.45, 1.0), (0.7, 0.80), (0.88, 0.42), (1.0, 0.02)),
    ((0.0, 1.05), (0.4, 1.0), (0.7, 1.08), (1.0, 1.32)),
    ((0.0, 0.62), (0.2, 0.30), (0.5, 0.12), (0.8, 0.26), (1.0, 0.60)),
    ((0.0, 0.42), (0.5, 0.40), (0.8, 0.55), (1.0, 0.85)),
    0.9,
)


def sailboat(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A sloop: hull with a keel fin, cabin, mast and boom, mainsail and jib filled by the wind, stays."""
    paint = made_of.body_finish(store, params.material, params.colour or "white", params.wear, params.seed)
    teak = surface("wood", "", store, params.seed, detail=1.8)
    body = closed_hull(_SAIL, 0.06)
    fin = plate(np.array([[(0.7, 0, 0.35), (0.35, 0, -0.85)], [(-0.5, 0, 0.35), (-0.45, 0, -0.85)]], float), 0.12)
    rudder = plate(np.array([[(-3.35, 0, 0.7), (-3.4, 0, -0.35)], [(-3.75, 0, 0.7), (-3.75, 0, -0.35)]], float), 0.06)
    cabin = _house(2.5, 1.55, 0.46, 0.5, (0.55, 0.0, 1.02))
    ports = [moved(bevelled_box((0.46, 0.02, 0.13), 0.009, 2), (x, s * 0.735, 1.32)) for x in (-0.2, 0.5, 1.15) for s in (1, -1)]
    rails = both_sides(tube(_SAIL.rim(0.0, 0.02), 0.028, 10))
    mast = tube(np.array([(0.75, 0, 1.2), (0.72, 0, 5.0), (0.62, 0, 10.6)]), np.array([0.075, 0.065, 0.04]), 16)
    boom = tube(np.array([(0.70, 0, 2.05), (-2.9, 0.35, 2.12)]), 0.05, 14)
    stays = [((3.95, 0, 1.35), (0.64, 0, 10.2)), ((-4.0, 0, 1.1), (0.62, 0, 10.6)), ((0.6, 1.28, 1.05), (0.66, 0, 8.6)),
             ((0.6, -1.28, 1.05), (0.66, 0, 8.6))]  # fmt: skip
    wires = [tube(np.array(ends), 0.010, 6) for ends in stays]
    up = np.array([0.0, 0.0, 0.55])
    posts = [tube(np.array([p, p + up]), 0.013, 8) for k in range(8, 58, 12) for p in _both_points(_SAIL.half()[k, -1])]
    cloth = replace(surface("fabric", "white", store, params.seed), translucency=0.35, bump_texture=None)
    main = plate(_sail((0.62, 0.02, 2.2), (-2.8, 0.35, 2.25), (0.60, 0, 10.2), 0.55, 0.12), 0.012)
    jib = plate(_sail((3.75, 0.0, 1.75), (0.3, 0.75, 1.85), (0.85, 0, 9.4), 0.50, -0.04), 0.012)
    return scaled(
        [
            Piece(
                merged([body, with_slot(fin, 2), with_slot(rudder, 2)]),
                (("body", paint), ("deck", teak), ("keel", made_of.TRIM_BLACK)),
            ),
            Piece(cabin, (("cabin", made_of.plain("e4e2da", 0.35)),)),
            Piece(merged(ports), (("port", made_of.DARK_GLASS),)),
            Piece(merged(rails), (("rail", teak),)),
            Piece(merged([mast, boom, *wires, *posts]), (("spars", made_of.ALLOY),)),
            Piece(merged([main, jib]), (("sails", cloth),)),
        ],
        params,
    )


def _both_points(p: Floats) -> tuple[Floats, Floats]:
    return p * (1, 0.96, 1), p * (1, -0.96, 1)


def _sail(tack: Vec3, clew: Vec3, peak: Vec3, belly: float, roach: float) -> Floats:
    """A three-cornered sail (n, m, 3) that bellies towards +Y; `roach` bows its free edge outwards (shares of the foot)."""
    u, v = np.meshgrid(np.linspace(0, 1, 18), np.linspace(0, 0.985, 24), indexing="ij")
    a, b, c = (np.asarray(p, np.float64) for p in (tack, clew, peak))
    luff = a + (c - a) * v[..., None]
    leech = b + (c - b) * v[..., None] + (b - a) * (roach * 4 * v * (1 - v))[..., None]
    grid = luff + (leech - luff) * u[..., None]
    grid[..., 1] += belly * 4 * np.power(u, 0.7) * (1 - u) * (1 - v) ** 0.6
    return grid


def _house(length: float, width: float, height: float, rake: float, at: Vec3) -> Mesh:
    """A cabin whose ends lean inwards."""
    box = bevelled_box((length, width, height), 0.3 * height, 4, cells=4)
    points = box.points.astype(np.float64)
    points[:, 0] *= 1 - rake * 0.5 * (points[:, 2] / height + 0.5)
    points[:, 1] *= 1 - 0.2 * (points[:, 2] / height + 0.5)
    return moved(replace(box, points=points.astype(np.float32)), (at[0], at[1], at[2] + height / 2))


_SPEED = Hull(
    6.2,
    2.3,
    ((0.0, 0.90), (0.3, 1.0), (0.55, 0.98), (0.8, 0.66), (0.93, 0.30), (1.0, 0.02)),
    ((0.0, 0.92), (0.5, 0.98), (0.8, 1.08), (1.0, 1.12)),
    ((0.0, 0.04), (0.3, 0.0), (0.7, 0.05), (0.9, 0.30), (1.0, 0.62)),
    ((0.0, 0.34), (0.5, 0.40), (0.8, 0.62), (1.0, 0.95)),
    1.1,
)


def motor_boat(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A speedboat: a sharp hull, a cockpit with seats, a raked windscreen, an outboard motor."""
    paint = made_of.body_finish(store, params.material, params.colour or "white", params.wear, params.seed)
    body = closed_hull(_SPEED, 0.03)
    well = moved(bevelled_box((2.9, 1.62, 0.10), 0.045, 3), (-1.15, 0, 0.98))
    coaming = [tube(spline([(-2.6, 0.80, 1.03), (-1.0, 0.84, 1.06), (0.3, 0.72, 1.08), (0.62, 0.0, 1.10)], 40), 0.06, 12)]
    seats = [m for y in (0.42, -0.42) for m in _chair(-0.75, y, 1.02)] + [m for y in (0.4, -0.4) for m in _chair(-1.95, y, 1.02)]
    t = np.radians(np.linspace(-82, 82, 25))
    low = np.stack([0.05 + 0.72 * np.cos(t), 0.84 * np.sin(t), 1.08 + 0 * t], -1)
    high = np.stack([-0.25 + 0.62 * np.cos(t), 0.74 * np.sin(t), 1.50 + 0 * t], -1)
    screen = plate(np.stack([low, high], 1), 0.012)
    frame = [tube(high, 0.016, 8), *[tube(np.stack([low[k], high[k]]), 0.013, 8) for k in (0, 8, 16, 24)]]
    rail = both_sides(tube(_SPEED.rim(0.01, -0.02), 0.035, 10))
    bow = merged([tube(_bow_rail(), 0.014, 8), *_bow_posts()])
    motor = [_house(0.55, 0.42, 0.52, 0.25, (-3.35, 0, 1.0)), moved(bevelled_box((0.20, 0.14, 1.0), 0.05, 3), (-3.32, 0, 0.55))]
    blades = [oriented(moved(bevelled_box((0.02, 0.06, 0.15), 0.009, 2), (0, 0, 0.09)), (1, 0, 0), a) for a in (0, 120, 240)]
    screw = Piece(merged(blades), (("screw", made_of.ALLOY),), (-3.46, 0.0, 0.20))
    wheel = moved(oriented(torus(0.17, 0.015, 32, 8), (0, 1, 0), -60), (-0.18, 0.42, 1.30))
    white = made_of.plain("e8e6df", 0.4)
    return scaled(
        [
            Piece(body, (("body", paint), ("deck", white))),
            Piece(merged([well, wheel, *rail]), (("trim", made_of.TRIM_BLACK),)),
            Piece(merged([*seats, *[m for c in coaming for m in both_sides(c)]]), (("seats", made_of.plain("cbbfa6", 0.6)),)),
            Piece(screen, (("pane", made_of.GLASS_PANE),)),
            Piece(merged([*frame, bow]), (("chrome", made_of.CHROME_BRIGHT),)),
            Piece(merged(motor), (("motor", made_of.plain("1d1f23", 0.25)),)),
            screw,
        ],
        params,
    )


def _bow_rail() -> Floats:
    edge = _SPEED.half()[34:60:3, -1] * (1, 0.9, 1) + np.array([0, 0, 0.28])
    return spline([tuple(p) for p in [*edge.tolist(), *(edge[::-1] * (1, -1, 1)).tolist()]], 60)


def _bow_posts() -> list[Mesh]:
    feet = _SPEED.half()[36:60:7, -1] * (1, 0.9, 1)
    return [tube(np.array([foot * (1, s, 1), foot * (1, s, 1) + (0, 0, 0.28)]), 0.011, 8) for foot in feet for s in (1, -1)]


def _chair(x: float, y: float, z: float) -> list[Mesh]:
    return [
        moved(bevelled_box((0.5, 0.5, 0.16), 0.07, 3, cells=2), (x, y, z + 0.1)),
        moved(oriented(bevelled_box((0.14, 0.5, 0.46), 0.06, 3, cells=2), (0, 1, 0), -10), (x - 0.26, y, z + 0.34)),
    ]


_SHIP = Hull(
    120.0,
    19.0,
    ((0.0, 0.72), (0.1, 0.92), (0.25, 1.0), (0.7, 1.0), (0.85, 0.74), (0.94, 0.38), (1.0, 0.02)),
    ((0.0, 13.0), (0.3, 12.2), (0.7, 12.4), (0.9, 13.6), (1.0, 15.2)),
    ((0.0, 3.0), (0.08, 0.8), (0.2, 0.0), (0.9, 0.0), (1.0, 0.8)),
    ((0.0, 0.34), (0.3, 0.14), (0.7, 0.14), (0.88, 0.40), (1.0, 0.9)),
    9.0,
)


def ship(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A passenger ship: dark hull with a red bottom, white decks with rows of windows, funnels, masts, lifeboats."""
    paint = made_of.body_finish(store, params.material, params.colour or "navy", params.wear, params.seed)
    body = closed_hull(_SHIP, 0.6)
    bottom = merged(both_sides(_band(_SHIP, 0.0, 0.36, 0.05)))
    line = merged(both_sides(_band(_SHIP, 0.36, 0.385, 0.07)))
    decks: list[Mesh] = []
    panes: list[Mesh] = []
    for level, (aft, fore, wide) in enumerate(
        ((-46, 34, 16.5), (-42, 28, 15.5), (-36, 24, 14.5), (-24, 20, 12.0), (8, 19, 11.0))
    ):
        z = 11.8 + 2.8 * level
        decks.append(moved(bevelled_box((fore - aft, wide, 2.8), 0.35, 3), ((fore + aft) / 2, 0, z + 1.4)))
        decks.append(moved(bevelled_box((fore - aft + 1.4, wide + 1.2, 0.18), 0.08, 2), ((fore + aft) / 2, 0, z + 2.8)))
        pane = bevelled_box((1.25, 0.10, 1.15), 0.045, 1)
        panes += [
            moved(pane, (x, s * wide / 2, z + 1.55)) for x in np.arange(aft + 1.6, fore - 1.2, 2.3).tolist() for s in (1, -1)
        ]
        across = bevelled_box((0.10, 1.25, 1.15), 0.045, 1)
        panes += [moved(across, (fore, y, z + 1.55)) for y in np.arange(-wide / 2 + 1.4, wide / 2 - 1.0, 1.7).tolist()]
    holes = moved(oriented(cylinder(0.34, 0.2, 0.05, 16), (1, 0, 0), 90), (0, 0, 0))
    panes += [moved(holes, (x, s * 9.48, z)) for z in (8.6, 10.6) for x in np.arange(-40, 22, 2.6).tolist() for s in (1, -1)]
    funnels = [_funnel(x) for x in (-20.0, -4.0)]
    masts = [tube(np.array([(x, 0, 12.0), (x, 0, h)]), 0.22, 10) for x, h in ((44.0, 30.0), (-40.0, 28.0), (13.0, 33.0))]
    boats = [moved(_lifeboat(), (x, s * 8.7, 18.6)) for x in (-30.0, -20.0, -10.0, 0.0, 10.0) for s in (1, -1)]
    rails = both_sides(tube(_SHIP.rim(-0.2, 0.9), 0.08, 6))
    white = made_of.plain("e2e3e0", 0.4)
    return scaled(
        [
            Piece(body, (("body", paint), ("deck", surface("wood", "", store, params.seed, detail=4.0)))),
            Piece(
                merged([with_slot(bottom, 0), with_slot(line, 1)]), (("bottom", made_of.plain("7c2018", 0.5)), ("line", white))
            ),
            Piece(merged([*decks, *masts, *rails]), (("decks", white),)),
            Piece(merged(panes), (("windows", made_of.DARK_GLASS),)),
            Piece(merged(funnels), (("funnel", made_of.plain("b3261c", 0.4)), ("soot", made_of.TRIM_BLACK))),
            Piece(merged(boats), (("lifeboats", made_of.plain("d8691c", 0.45)),)),
        ],
        params,
    )


def _band(hull: Hull, low: float, high: float, proud: float) -> Mesh:
    """A strip of the left side between two shares of its height, standing proud of it."""
    side = hull.half(-proud, 1.0, 61, 81)
    a, b = int(low * 80), max(math.ceil(high * 80), int(low * 80) + 1)
    return outward(_skin(side[:, a : b + 1]))


def _funnel(x: float) -> Mesh:
    tall, wide = 10.0, 2.6
    outline = [
        (0.0, 0.0),
        (wide, 0.0),
        (wide, 0.76 * tall),
        (wide * 1.01, tall),
        (wide * 0.86, tall),
        (wide * 0.84, 0.93 * tall),
        (0, 0.93 * tall),
    ]
    mesh = lathe(np.array(outline), 36)
    points = mesh.points * np.array([1.35, 0.85, 1], np.float32)
    points[:, 0] -= 0.16 * points[:, 2]
    middle = mesh.points[mesh.corners[mesh.starts]][:, 2]
    slots = (middle > 0.75 * tall).astype(np.int16)
    return moved(replace(mesh, points=points, slots=slots), (x, 0, 22.5))


def _lifeboat() -> Mesh:
    ball = lathe(spline([(0.0, -1.0), (0.75, -0.7), (1.0, 0.0), (0.75, 0.7), (0.0, 1.0)], 24), 20)
    return oriented(replace(ball, points=ball.points * np.array([1.1, 1.1, 3.6], np.float32)), (0, 1, 0), 90)
