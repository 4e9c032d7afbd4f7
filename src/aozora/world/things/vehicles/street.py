"""Street furniture: traffic lights, signs, hydrants, lamps, meters, letter boxes, bins. What has a front looks along +X."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, spline, torus, tube, with_slot
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.aircraft import scaled_upright
from aozora.world.things.vehicles.fittings import oriented
from aozora.world.things.vehicles.lofts import Floats, loft, plate
from aozora.world.things.vehicles.outlines import rounded


def _paint(params: ThingParams, store: Store, own: str) -> Material:
    """Sturdy enamel, or the material asked for."""
    if params.material != "steel":
        return surface(params.material, params.colour, store, params.seed, detail=2.0)
    coat = made_of.car_paint(store, params.colour or own, params.wear, params.seed)
    return replace(coat, metallic=0.0, coat=0.5, coat_roughness=0.12)


def _pole(radius: float, low: float, high: float) -> Mesh:
    return moved(cylinder(radius, high - low, 0.2 * radius, 32), (0, 0, (low + high) / 2))


def _towards_x(mesh: Mesh) -> Mesh:
    """+Z turned to +X."""
    return oriented(mesh, (0, 1, 0), 90)


def traffic_light(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Three lamps under visors in a dark case on a pole; the red one is lit."""
    case_paint = _paint(params, store, "black")
    case = [
        moved(bevelled_box((0.22, 0.36, 1.05), 0.05, 4), (0.13, 0, 2.95)),
        moved(bevelled_box((0.03, 0.52, 1.22), 0.012, 3), (0.10, 0, 2.95)),
    ]
    visors: list[Mesh] = []
    lamps: list[Mesh] = []
    for slot, z in enumerate((3.28, 2.95, 2.62)):
        lens = lathe(spline([(0.118, 0.0), (0.09, 0.022), (0.0, 0.036)], 14), 40)
        lamps.append(with_slot(moved(_towards_x(lens), (0.240, 0, z)), slot))
        visors.append(moved(_visor(0.130, 0.20), (0.235, 0, z)))
    pole = [_pole(0.060, 0.0, 3.55), _pole(0.105, 0.0, 0.42), _pole(0.17, 0.0, 0.05)]
    pole += [moved(bevelled_box((0.16, 0.06, 0.05), 0.015, 2), (0.04, 0, z)) for z in (2.55, 3.35)]
    pole.append(moved(lathe(spline([(0.062, 0.0), (0.05, 0.04), (0.0, 0.06)], 10), 28), (0, 0, 3.55)))
    grey = made_of.plain("4b4f50", 0.5)
    lights = (
        ("red lamp", made_of.lit("ff1a10", 5.0)),
        ("amber lamp", made_of.lit("6b4708", 0.05)),
        ("green lamp", made_of.lit("0c4f35", 0.05)),
    )
    return scaled_upright(
        [
            Piece(merged([*case, *visors]), (("case", case_paint),)),
            Piece(merged(pole), (("pole", grey),)),
            Piece(merged(lamps), lights),
        ],
        params,
    )


def _visor(radius: float, length: float) -> Mesh:
    """A tube cut away below, along +X."""
    angle = np.radians(np.linspace(-35, 215, 33))
    near = np.zeros((len(angle), 3))
    near[:, 1], near[:, 2] = radius * np.cos(angle), radius * np.sin(angle)
    far = near.copy()
    far[:, 0] = length * (0.45 + 0.55 * np.clip(np.sin(angle) + 0.35, 0, 1))
    return plate(np.stack([near, far], 1), 0.008)


_LETTERS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "S": (((0.5, 0.84), (0.4, 0.97),
           (0.25, 1.0), (0.08, 0.93), (0.03, 0.76), (0.12, 0.60), (0.38, 0.44), (0.49, 0.28), (0.44, 0.08),
           (0.27, 0.0), (0.10, 0.03), (0.0, 0.17)),),
    "T": (((0.0, 0.98), (0.54, 0.98)), ((0.27, 0.98), (0.27, 0.0))),
    "O": (((0.27, 1.0), (0.06, 0.9), (0.0, 0.5), (0.06, 0.1), (0.27, 0.0), (0.48, 0.1), (0.54, 0.5), (0.48, 0.9), (0.27, 1.0)),),
    "P": (((0.04, 0.0), (0.04, 0.98)), ((0.04, 0.98), (0.34, 0.98), (0.50, 0.88), (0.50, 0.58), (0.34, 0.47), (0.04, 0.47))),
}  # fmt: skip
"""Strokes of capital letters in a cell 0.54 wide and 1 high."""


def _word(text: str, height: float, width: float) -> list[Mesh]:
    """Raised letters in the plane x = 0, read from +X, their middle at the origin."""
    step = 0.80 * height
    made: list[Mesh] = []
    start = -0.5 * (step * (len(text) - 1) + 0.54 * height)
    for number, letter in enumerate(text):
        for stroke in _LETTERS[letter]:
            points = spline(stroke, 40) if len(stroke) > 2 and letter in "SO" else _even(rounded_line(stroke))
            path = np.stack([0 * points[:, 0], start + number * step + points[:, 0] * height, (points[:, 1] - 0.49) * height], -1)
            made.append(_flat_stroke(path, width))
    return made


def rounded_line(stroke: Sequence[tuple[float, float]]) -> Floats:
    """An open polyline as it is, with its corners kept."""
    return np.asarray(stroke, np.float64)


def _even(points: Floats) -> Floats:
    return spline([tuple(p) for p in points.tolist()], 40, tuple(range(1, len(points) - 1)))


def _flat_stroke(path: Floats, width: float) -> Mesh:
    """A band of that width along a path in the plane x = 0."""
    way = np.gradient(path, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-12)
    across = np.stack([0 * way[:, 0], -way[:, 2], way[:, 1]], -1)
    grid = path[:, None] + across[:, None] * (np.array([-0.5, 0.5]) * width)[None, :, None]
    return plate(grid, 0.004)


def _octagon(reach: float, thick: float) -> Mesh:
    """A flat octagon whose sides stand upright, `reach` from the middle to a side, facing +X."""
    corner = reach / math.cos(math.pi / 8)
    angle = np.arange(8) * math.pi / 4 + math.pi / 8
    flat = rounded([(corner * math.cos(a), corner * math.sin(a)) for a in angle.tolist()], 0.06 * reach)
    rings = [
        np.stack([np.full(len(flat), x), flat[:, 0] * k, flat[:, 1] * k], -1)
        for x, k in ((-thick, 0.99), (-thick, 1), (0, 1), (0, 0.99))
    ]
    return replace(loft(np.array(rings)), smooth=False)


def stop_sign(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A red octagon with a white rim and the word STOP on a steel post."""
    red = _paint(params, store, "red")
    z, reach = 2.15, 0.375
    rim = moved(_octagon(reach, 0.004), (0.040, 0, z))
    face = moved(_octagon(0.93 * reach, 0.006), (0.044, 0, z))
    letters = [moved(mesh, (0.047, 0, z)) for mesh in _word("STOP", 0.25, 0.046)]
    post = [moved(bevelled_box((0.045, 0.06, 2.5), 0.012, 2), (0, 0, 1.25))]
    post += [_towards_x(moved(cylinder(0.012, 0.02, 0.004, 6), (-h, 0, 0.045))) for h in (z - 0.24, z + 0.24)]
    white = made_of.plain("e4e4e0", 0.45)
    return scaled_upright(
        [
            Piece(face, (("sign", replace(red, coat=0.3)),)),
            Piece(merged([rim, *letters]), (("rim", white),)),
            Piece(merged(post), (("post", made_of.ALLOY),)),
        ],
        params,
    )


_BARREL = (
    (0.0, 0.0), (0.168, 0.0), (0.168, 0.035), (0.160, 0.045), (0.118, 0.055), (0.112, 0.09), (0.108, 0.30), (0.112, 0.44),
    (0.128, 0.47), (0.152, 0.485), (0.152, 0.52), (0.146, 0.53), (0.140, 0.545), (0.135, 0.585), (0.112, 0.640), (0.070, 0.675),
    (0.045, 0.684), (0.042, 0.70), (0.038, 0.735), (0.0, 0.74),
)  # fmt: skip


def fire_hydrant(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A cast barrel with a domed cap, two side outlets and a large front outlet, flanges with bolts."""
    paint = replace(
        _paint(params, store, "red"), bump_texture=surface("iron", "", store, params.seed, detail=1.2).bump_texture, bump_m=0.0005
    )
    barrel = lathe(_beaded(_BARREL), 56)
    ribs = [
        oriented(moved(bevelled_box((0.018, 0.016, 0.10), 0.007, 2), (0.128, 0, 0.60)), (0, 0, 1), a) for a in range(0, 360, 45)
    ]
    bolts = [oriented(moved(cylinder(0.013, 0.075, 0.003, 6), (0.142, 0, 0.500)), (0, 0, 1), a) for a in range(0, 360, 45)]
    bolts += [oriented(moved(cylinder(0.014, 0.06, 0.003, 6), (0.145, 0, 0.045)), (0, 0, 1), a + 22) for a in range(0, 360, 45)]
    nut = moved(cylinder(0.030, 0.06, 0.006, 5), (0, 0, 0.765))
    return scaled_upright(
        [
            Piece(merged([barrel, *ribs, nut, *_outlets()]), (("hydrant", paint),)),
            Piece(merged(bolts), (("bolts", made_of.UNDER_GREY),)),
        ],
        params,
    )


def _outlets() -> list[Mesh]:
    """A hydrant's three outlets under their caps."""
    outlets: list[Mesh] = []
    for angle, radius, reach in ((0, 0.080, 0.205), (90, 0.056, 0.205), (-90, 0.056, 0.205)):
        shape = [
            (0.0, 0.0),
            (0.72 * radius, 0.0),
            (0.72 * radius, reach - 0.075),
            (radius, reach - 0.068),
            (radius, reach - 0.02),
        ]
        shape += [(0.9 * radius, reach - 0.006), (0.4 * radius, reach), (0.38 * radius, reach + 0.028), (0.0, reach + 0.030)]
        spout = moved(_towards_x(lathe(_beaded(shape), 32)), (0, 0, 0.375))
        outlets.append(oriented(spout, (0, 0, 1), angle))
    return outlets


def _beaded(outline: Sequence[tuple[float, float]]) -> Floats:
    """A profile with small bevels at its corners, so that edges catch the light."""
    points = np.asarray(outline, np.float64)
    made = [points[0]]
    for a, b, c in zip(points[:-2], points[1:-1], points[2:], strict=True):
        back, on = float(np.hypot(*(a - b))), float(np.hypot(*(c - b)))
        cut = min(0.006, 0.3 * back, 0.3 * on)
        made += [b + (a - b) * (cut / max(back, 1e-9)), b + (c - b) * (cut / max(on, 1e-9))]
    return np.array([*made, points[-1]])


_COLUMN = (
    (0.0, 0.0), (0.20, 0.0), (0.20, 0.10), (0.16, 0.16), (0.15, 0.55), (0.17, 0.62), (0.11, 0.72), (0.085, 0.80),
    (0.075, 1.2), (0.088, 1.24), (0.070, 1.30), (0.050, 2.75), (0.075, 2.80), (0.045, 2.86), (0.045, 3.02), (0.12, 3.07),
    (0.0, 3.08),
)  # fmt: skip


def street_lamp(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """An old town's lamp post: a fluted foot, a slender column, a cross bar, a four-sided lantern with a finial."""
    paint = _paint(params, store, "dark green")
    column = lathe(_beaded(_COLUMN), 40)
    bar = [tube(np.array([(0, -0.34, 2.66), (0, 0.34, 2.66)]), 0.018, 12)]
    bar += [moved(lathe(spline([(0.0, -0.03), (0.03, 0.0), (0.0, 0.03)], 12), 16), (0, y, 2.66)) for y in (-0.35, 0.35)]
    low, high = 0.13, 0.22
    corners = [
        (np.array([s * low, t * low, 3.09]), np.array([s * high, t * high, 3.56]))
        for s, t in ((1, 1), (1, -1), (-1, -1), (-1, 1))
    ]
    frame = [tube(np.stack(pair), 0.013, 8) for pair in corners]
    for level in (0, 1):
        frame += [tube(np.stack([corners[k][level], corners[(k + 1) % 4][level]]), 0.014, 8) for k in range(4)]
    roof = _pyramid(((0.255, 3.56), (0.235, 3.60), (0.10, 3.74), (0.05, 3.80), (0.05, 3.83)))
    cap = moved(lathe(spline([(0.05, 0.0), (0.06, 0.03), (0.02, 0.07), (0.035, 0.10), (0.0, 0.15)], 24), 20), (0, 0, 3.82))
    panes = _pyramid(((low - 0.008, 3.095), (high - 0.010, 3.55)))
    bulb = moved(lathe(spline([(0.0, 0.0), (0.045, 0.05), (0.05, 0.12), (0.0, 0.2)], 20), 20), (0, 0, 3.16))
    frosted = replace(made_of.GLASS_PANE, colour=(0.85, 0.83, 0.78), roughness=0.0)
    return scaled_upright(
        [
            Piece(merged([column, *bar, *frame, roof, cap]), (("post", paint),)),
            Piece(panes, (("lantern", frosted),)),
            Piece(bulb, (("bulb", made_of.lit("ffe2a8", 6.0)),)),
        ],
        params,
    )


def _pyramid(levels: Sequence[tuple[float, float]]) -> Mesh:
    """A four-sided body by half widths and heights."""
    rings = [np.array([(s * w, t * w, z) for s, t in ((1, 1), (-1, 1), (-1, -1), (1, -1))]) for w, z in levels]
    return replace(loft(np.array(rings, np.float64)), smooth=False)


def parking_meter(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A rounded head with a window, a coin slot and a handle on a post."""
    paint = _paint(params, store, "grey")
    angle = np.linspace(0, math.pi, 24)
    arch = [(0.095 * math.cos(a), 1.26 + 0.105 * math.sin(a)) for a in angle.tolist()]
    outline = np.array([*arch, (-0.085, 1.08), (-0.05, 1.02), (0.05, 1.02), (0.085, 1.08)])

    def ring(x: float, k: float) -> Floats:
        return np.stack([np.full(len(outline), x), outline[:, 0] * k, (outline[:, 1] - 1.18) * k + 1.18], -1)

    steps = ((-0.065, 0.84), (-0.060, 0.93), (-0.045, 0.99), (0.0, 1.0), (0.045, 0.99), (0.060, 0.93), (0.065, 0.84))
    head = loft(np.array([ring(x, k) for x, k in steps]))
    half = np.linspace(0, math.pi, 20)
    pane = np.array([(0.066 * math.cos(a), 1.275 + 0.062 * math.sin(a)) for a in half.tolist()])
    flat = np.array([np.stack([np.full(20, x), pane[:, 0], pane[:, 1]], -1) for x in (0.060, 0.069)])
    window = loft(flat)
    card = moved(bevelled_box((0.004, 0.07, 0.02), 0.001, 1), (0.071, 0, 1.285))
    slot = moved(bevelled_box((0.012, 0.045, 0.07), 0.005, 2), (0.064, 0.0, 1.19))
    knob = moved(_towards_x(cylinder(0.026, 0.04, 0.008, 28)), (0.075, 0.0, 1.12))
    lever = moved(bevelled_box((0.018, 0.075, 0.016), 0.006, 2), (0.098, 0.0, 1.12))
    post = [
        _pole(0.030, 0.0, 1.04),
        _pole(0.085, 0.0, 0.03),
        moved(lathe(spline([(0.030, 0.0), (0.05, 0.03), (0.055, 0.06)], 10), 28), (0, 0, 0.97)),
    ]
    return scaled_upright(
        [
            Piece(head, (("head", paint),)),
            Piece(merged(post), (("post", made_of.UNDER_GREY),)),
            Piece(window, (("window", made_of.DARK_GLASS),)),
            Piece(merged([card]), (("card", made_of.plain("c23a22", 0.5)),)),
            Piece(merged([slot, knob, lever]), (("chrome", made_of.CHROME_BRIGHT),)),
        ],
        params,
    )


def mailbox(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A street letter box: a round-topped case on four feet with a flap, a handle and a plate with collection times."""
    paint = _paint(params, store, "blue")
    half, low, spring = 0.26, 0.16, 0.92
    arch = [(half * math.cos(a), spring + half * math.sin(a)) for a in np.linspace(0, math.pi, 40).tolist()]
    outline = np.array([*arch, (-half, low), (half, low)])
    outline = np.concatenate(
        [outline[:40], rounded([(-half, spring - 0.1), (-half, low), (half, low), (half, spring - 0.1)], 0.02)[5:-5]]
    )

    def ring(y: float, k: float) -> Floats:
        return np.stack([outline[:, 0] * k, np.full(len(outline), y), (outline[:, 1] - 0.7) * k + 0.7], -1)

    steps = ((-0.27, 0.955), (-0.265, 0.98), (-0.25, 1.0), (0.0, 1.0), (0.25, 1.0), (0.265, 0.98), (0.27, 0.955))
    case = loft(np.array([ring(y, k) for y, k in steps]))
    feet = [moved(bevelled_box((0.05, 0.05, 0.20), 0.012, 2), (x, y, 0.10)) for x in (-0.21, 0.21) for y in (-0.21, 0.21)]
    feet.append(moved(bevelled_box((0.54, 0.55, 0.03), 0.012, 2), (0, 0, 0.17)))
    tilt = 32.0
    flap = moved(oriented(bevelled_box((0.02, 0.42, 0.20), 0.009, 2), (0, 1, 0), -tilt), (0.232, 0, 1.06))
    bow = tube(spline([(0.0, -0.10, 0), (0.03, -0.08, 0), (0.03, 0.08, 0), (0, 0.10, 0)], 24), 0.009, 10)
    grip = moved(oriented(bow, (0, 1, 0), -tilt), (0.245, 0, 1.08))
    plate_card = moved(bevelled_box((0.008, 0.20, 0.14), 0.003, 1), (0.262, 0, 0.72))
    seam = [moved(bevelled_box((0.006, 0.44, 0.008), 0.002, 1), (0.2605, 0, z)) for z in (0.30, 0.86)]
    seam += [moved(bevelled_box((0.006, 0.008, 0.56), 0.002, 1), (0.2605, y, 0.58)) for y in (-0.22, 0.22)]
    lock = moved(_towards_x(cylinder(0.016, 0.02, 0.004, 20)), (0.264, 0.17, 0.56))
    return scaled_upright(
        [
            Piece(merged([case, *feet, flap]), (("box", paint),)),
            Piece(merged([grip, lock]), (("chrome", made_of.CHROME_BRIGHT),)),
            Piece(plate_card, (("card", made_of.PLATE_WHITE),)),
            Piece(merged(seam), (("seam", made_of.SEAM_BLACK),)),
        ],
        params,
    )


def litter_bin(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A park bin: upright slats on hoops round a dark liner, under a domed lid with an opening."""
    paint = _paint(params, store, "dark green")
    slats: list[Mesh] = []
    for k in range(26):
        board = moved(bevelled_box((0.012, 0.045, 0.66), 0.005, 2), (0.245, 0, 0.42))
        slats.append(oriented(board, (0, 0, 1), 360 * k / 26))
    hoops = [moved(torus(0.243, 0.016, 64, 10), (0, 0, z)) for z in (0.10, 0.42, 0.75)]
    foot = [_pole(0.06, 0.0, 0.12), _pole(0.20, 0.0, 0.025)]
    lid = lathe(
        _beaded(
            [(0.0, 0.90), (0.235, 0.90), (0.262, 0.905), (0.262, 0.93), (0.24, 0.965), (0.15, 1.02), (0.03, 1.045), (0.0, 1.046)]
        ),
        56,
    )
    posts = [
        oriented(moved(bevelled_box((0.02, 0.035, 0.18), 0.007, 2), (0.235, 0, 0.83)), (0, 0, 1), a) for a in (45, 135, 225, 315)
    ]
    liner = lathe(np.array([(0.0, 0.09), (0.222, 0.09), (0.222, 0.76), (0.205, 0.76), (0.205, 0.30), (0.0, 0.30)]), 48)
    return scaled_upright(
        [
            Piece(merged([*slats, *hoops, *foot, lid, *posts]), (("bin", paint),)),
            Piece(liner, (("liner", made_of.TRIM_BLACK),)),
        ],
        params,
    )
