"""Vegetables and what comes from a farm: bodies of revolution with ribs, leaves and stems."""

import math
from collections.abc import Sequence

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh
from aozora.world.geometry.noise import smoothstep
from aozora.world.geometry.primitives import Floats, bevelled_box, moved, spline, tube
from aozora.world.geometry.rotations import turn
from aozora.world.things.edible import (
    Bite,
    Recipe,
    ball,
    between,
    noise,
    normals,
    painted,
    placed,
    plain,
    polar,
    served,
    shade,
    strewn,
    swollen,
    tone,
    towards,
    turned_body,
    with_points,
)  # fmt: skip
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Strip


def leaf(length: float, wide: float, rise: float, fall: float, srgb: str, dish: float = 0.0) -> Mesh:
    """A pointed leaf along +X that rises and then falls."""
    rows = (
        (0.0, 0.12 * wide, 0.0, 0.0), (0.25 * length, 0.8 * wide, 0.7 * rise, dish), (0.5 * length, wide, rise, dish),
        (0.8 * length, 0.6 * wide, rise - 0.4 * fall, dish), (length, 0.02 * wide, rise - fall, 0.0),
    )  # fmt: skip
    return plain(Strip(rows, max(0.0006, 0.03 * wide)), srgb)


def calyx(count: int, length: float, wide: float, level: float, srgb: str, fall: float = 0.3) -> list[Bite]:
    """Leaves in a star."""
    star = leaf(length, wide, 0.18 * length, fall * length, srgb)
    return [Bite(placed(star, (0.0, 0.0, level), 2 * math.pi * k / count), "leaf") for k in range(count)]


def stem(path: Sequence[Sequence[float]], thick: float, srgb: str, skin: str = "matte") -> Bite:
    """A stalk through the points."""
    curve = spline(path, 24)
    return Bite(painted(tube(curve, thick * np.linspace(1.25, 1.0, 24), 10), shade(srgb)), skin)


def lying(bite: Bite, heading: float = 0.0) -> Bite:
    """A bite laid from upright onto its side, its top towards +X."""
    return Bite(placed(moved(bite.mesh, rotation=turn((0, 1, 0), 90.0)), (0, 0, 0), heading), bite.skin)


def _tomato(params: ThingParams) -> Sequence[Bite]:
    body = turned_body(
        ((0, 0.001), (0.018, 0.0), (0.033, 0.014), (0.035, 0.030), (0.027, 0.047), (0.012, 0.053), (0.003, 0.0495), (0, 0.049)),
        80,
        96,
    )
    p = body.points.astype(np.float64)
    _, angle = polar(p)
    p[:, :2] *= (1 + 0.022 * np.cos(5 * angle) * smoothstep(0.015, 0.05, p[:, 2]))[:, None]
    red = between(
        tone(params, "bf1d12"), tone(params, "d8502a"), smoothstep(0.044, 0.052, p[:, 2]) + 0.2 * noise(p, 0.02, params.seed)
    )
    bites = [Bite(painted(with_points(body, p), red), "shiny"), *calyx(5, 0.024, 0.0042, 0.0515, "3f7a28", 0.25)]
    return [*bites, stem(((0, 0, 0.050), (0.001, 0, 0.058), (0.004, 0.001, 0.064)), 0.0018, "4b7a2c")]


def _carrot(params: ThingParams) -> Sequence[Bite]:
    """A root with rings, its leaves on."""
    root = turned_body(
        ((0, 0), (0.0022, 0.004), (0.010, 0.07), (0.0165, 0.145), (0.019, 0.170), (0.013, 0.180), (0.004, 0.178), (0, 0.178)),
        130,
        60,
    )
    p = root.points.astype(np.float64)
    _, angle = polar(p)
    rings = smoothstep(
        0.45, 0.75, noise(np.column_stack([0.02 * np.cos(angle), 0.02 * np.sin(angle), 9 * p[:, 2]]), 0.05, params.seed)
    )
    root = swollen(root, -0.0007 * rings + 0.0009 * noise(p, 0.03, params.seed))
    colours = between(tone(params, "ee7416"), tone(params, "ee7416") * 0.55, 0.8 * rings + 0.2 * noise(p, 0.02, 3))
    bites = [Bite(painted(root, colours), "waxy")]
    dice = lane(params.seed, "greens")
    for k in range(12):
        a, tilt = 2 * math.pi * k / 12, float(dice.uniform(0.10, 0.42))
        reach = float(dice.uniform(0.07, 0.11))
        out = np.array([math.cos(a) * tilt, math.sin(a) * tilt, 1.0])
        tip = out * reach
        path = [
            (0.004 * math.cos(a), 0.004 * math.sin(a), 0.176),
            tuple(np.array([0, 0, 0.178]) + 0.5 * tip),
            tuple(np.array([0, 0, 0.178]) + tip),
        ]
        bites.append(stem(path, 0.0013, "5a8f34", "leaf"))
        for j in range(9):
            at = np.array([0, 0, 0.178]) + tip * (0.35 + 0.075 * j)
            frond = moved(leaf(0.022 - 0.001 * j, 0.0042, 0.003, 0.004, "3f8a2a"), rotation=turn((0, 1, 0), -35.0))
            bites.append(Bite(placed(frond, at, float(dice.uniform(0, 6.3))), "leaf"))
    return [_above(lying(bite, 0.15), -0.0185) for bite in bites]


def _above(bite: Bite, level: float) -> Bite:
    """The bite with all that hangs below a level lying on it."""
    p = bite.mesh.points.astype(np.float64)
    low = np.minimum(p[:, 2] - level, 0.0)
    p[:, 2] = np.maximum(p[:, 2], level - 0.04 * low)
    return Bite(with_points(bite.mesh, p), bite.skin)


def _floret(at: Floats, radius: float, seed: int) -> Bite:
    body = ball((radius, radius, 0.85 * radius), 26)
    p = body.points.astype(np.float64)
    dots = noise(p, 0.17 * radius, seed, 2)
    body = swollen(body, radius * (0.13 * dots + 0.10 * noise(p, 0.6 * radius, seed + 1, 2)))
    colours = between(shade("21491a"), shade("6b9a3c"), 0.48 + 0.55 * dots)
    return Bite(placed(painted(body, colours), at), "matte")


def _broccoli(params: ThingParams) -> Sequence[Bite]:
    """A stalk that forks under a crown of buds."""
    trunk = turned_body(((0, 0), (0.015, 0), (0.016, 0.004), (0.014, 0.025), (0.019, 0.045), (0, 0.05)), 40, 40, (1,))
    bites = [Bite(painted(trunk, shade("a5bf74") * (1 + 0.15 * noise(trunk.points, 0.01, 3))[:, None]), "waxy")]
    for number, (x, y) in enumerate(strewn(17, params.seed, "florets")):
        out = math.hypot(x, y)
        at = np.array([0.047 * x, 0.047 * y, 0.098 - 0.034 * out**2])
        bites.append(
            stem(
                ((0.25 * x * 0.04, 0.25 * y * 0.04, 0.035), (0.6 * at[0], 0.6 * at[1], 0.062), tuple(at)),
                0.0065,
                "9bb96a",
                "waxy",
            )
        )
        bites.append(_floret(at, 0.0195 - 0.003 * out, params.seed + number))
    return bites


def _onion(params: ThingParams) -> Sequence[Bite]:
    body = turned_body(
        (
            (0, 0),
            (0.008, 0.002),
            (0.030, 0.016),
            (0.0395, 0.036),
            (0.031, 0.058),
            (0.0125, 0.068),
            (0.0055, 0.076),
            (0.0045, 0.084),
            (0, 0.085),
        ),
        110,
        120,
    )
    p = body.points.astype(np.float64)
    _, angle = polar(p)
    veins = noise(np.column_stack([np.cos(angle), np.sin(angle), 2.0 * p[:, 2]]), 0.13, params.seed)
    lines = smoothstep(0.25, 0.6, veins)
    colours = between(tone(params, "c8813a"), tone(params, "c8813a") * 0.5, 0.65 * lines + 0.4 * smoothstep(0.068, 0.09, p[:, 2]))
    colours = colours + (shade("e9cf9a") - colours) * (0.35 * smoothstep(0.0, -0.5, veins))[:, None]
    bites = [Bite(painted(swollen(body, 0.0004 * veins), colours), "shiny")]
    dice = lane(params.seed, "roots")
    for k in range(16):
        a = 2 * math.pi * k / 16
        end = (0.012 * math.cos(a), 0.012 * math.sin(a), float(dice.uniform(-0.004, 0.0)))
        bites.append(stem(((0, 0, 0.003), (0.006 * math.cos(a), 0.006 * math.sin(a), 0.0), end), 0.0005, "c9b48a"))
    return bites


def _potato(params: ThingParams) -> Sequence[Bite]:
    body = ball((0.052, 0.036, 0.031), 44)
    p = body.points.astype(np.float64)
    eyes = np.zeros(len(p))
    dice = lane(params.seed, "eyes")
    for _ in range(14):
        way = dice.normal(size=3)
        spot = way / np.linalg.norm(way) * np.array([0.052, 0.036, 0.031])
        eyes = np.maximum(eyes, np.exp(-((np.linalg.norm(p - spot, axis=1) / 0.0042) ** 2)))
    lumps = noise(p, 0.05, params.seed, 3)
    specks = smoothstep(0.35, 0.7, noise(p, 0.004, params.seed + 4, 2))
    body = swollen(body, 0.0055 * lumps - 0.0026 * eyes)
    skin = between(tone(params, "c49a62"), tone(params, "94683a"), 0.35 + 0.5 * noise(p, 0.012, params.seed + 2) + 0.5 * specks)
    return [Bite(painted(body, skin * (1 - 0.45 * eyes[:, None])), "earthy")]


def _pumpkin(params: ThingParams) -> Sequence[Bite]:
    body = turned_body(
        (
            (0, 0.018),
            (0.03, 0.006),
            (0.085, 0.004),
            (0.143, 0.055),
            (0.150, 0.115),
            (0.118, 0.180),
            (0.060, 0.206),
            (0.022, 0.196),
            (0, 0.190),
        ),
        110,
        220,
    )
    p = body.points.astype(np.float64)
    out, angle = polar(p)
    rib = np.abs(np.sin(5.5 * angle + 0.25 * np.sin(2 * angle)))
    groove = np.exp(-((rib / 0.24) ** 2))
    p[:, :2] *= (1 + 0.06 * (rib**0.6 - 0.8) * smoothstep(0.0, 0.06, out))[:, None]
    uneven = noise(p, 0.03, params.seed)
    colours = between(tone(params, "e27414"), tone(params, "e27414") * 0.62, 0.75 * groove + 0.25 * uneven + 0.1)
    bites = [Bite(painted(with_points(body, p), colours), "waxy")]
    path = spline(((0, 0, 0.186), (0.002, 0, 0.215), (0.014, 0.004, 0.245), (0.034, 0.008, 0.258)), 50)
    stalk = tube(path, 0.0155 * (1 - 0.42 * np.linspace(0, 1, 50)) + 0.012 * np.exp(-np.linspace(0, 12, 50)), 40)
    q = stalk.points.astype(np.float64)
    stalk = swollen(stalk, 0.0022 * np.sin(7 * np.arctan2(q[:, 1] - 0.003, q[:, 0] - 0.008)))
    return [*bites, Bite(painted(stalk, between(shade("7d7a3c"), shade("55602c"), 0.5 + noise(q, 0.01, 5))), "earthy")]


def _mushroom(params: ThingParams) -> Sequence[Bite]:
    cap = turned_body(
        ((0, 0.046), (0.012, 0.0455), (0.034, 0.041), (0.040, 0.039), (0.041, 0.044), (0.034, 0.064), (0.018, 0.076), (0, 0.079)),
        90,
        120,
    )
    p = cap.points.astype(np.float64)
    out, angle = polar(p)
    under = smoothstep(0.0455, 0.043, p[:, 2]) * smoothstep(0.041, 0.036, out)
    gills = under * (0.5 + 0.5 * np.cos(60 * angle))
    uneven = noise(p, 0.012, params.seed)
    top = between(tone(params, "a87448"), tone(params, "dcb98e"), smoothstep(0.070, 0.042, p[:, 2]) + 0.35 * uneven)
    colours = top + (shade("5a3c28") - top) * (0.55 * under + 0.3 * gills)[:, None]
    bites = [Bite(painted(swollen(cap, -0.001 * gills + 0.0006 * uneven), colours), "waxy")]
    foot = turned_body(
        ((0, 0), (0.013, 0.0), (0.0155, 0.006), (0.0125, 0.022), (0.0125, 0.040), (0.0145, 0.047), (0, 0.048)), 60, 60
    )
    return [*bites, Bite(painted(foot, shade("ece0cc") * (1 + 0.12 * noise(foot.points, 0.006, 2))[:, None]), "matte")]


def _cheese(params: ThingParams) -> Sequence[Bite]:
    """A wedge with holes."""
    block = bevelled_box((0.16, 0.11, 0.062), 0.003, 3, cells=60)
    p = block.points.astype(np.float64)
    p[:, 1] *= 0.04 + 0.96 * (0.08 - p[:, 0]) / 0.16
    deep = np.zeros(len(p))
    away = normals(with_points(block, p))
    dice = lane(params.seed, "holes")
    sizes = [float(dice.uniform(0.005, 0.0125)) for _ in range(30)]
    spots = p[(dice.random(30) * len(p)).astype(np.int64)]
    for spot, size in zip(spots, sizes, strict=True):
        gap = np.linalg.norm(p - spot, axis=1)
        deep = np.maximum(deep, np.sqrt(np.maximum(size**2 - gap**2, 0.0)))
    colours = between(tone(params, "f0bf45"), tone(params, "d18f22"), smoothstep(0.0, 0.010, deep) + 0.15 * noise(p, 0.02, 3))
    rind = smoothstep(-0.0775, -0.0795, p[:, 0])
    return [Bite(painted(with_points(block, p - away * deep[:, None]), towards(colours, shade("d99a2c"), rind)), "waxy")]


def _egg(params: ThingParams) -> Sequence[Bite]:
    t = np.linspace(-math.pi / 2, math.pi / 2, 40)
    outline = [(max(0.0, 0.0222 * math.cos(a) * (1 - 0.14 * math.sin(a))), 0.029 + 0.029 * math.sin(a)) for a in t]
    outline[0], outline[-1] = (0.0, 0.0), (0.0, 0.058)
    body = turned_body(outline, 80, 80)
    specks = smoothstep(0.5, 0.75, noise(body.points, 0.002, params.seed, 2))
    shell = between(tone(params, "dfb993"), tone(params, "dfb993") * 0.8, 0.4 * noise(body.points, 0.02, 4) + 0.5 * specks)
    lying_egg = moved(painted(body, shell), rotation=turn((0, 1, 0), 78.0))
    return [Bite(lying_egg, "waxy")]


def _fried_egg(params: ThingParams) -> Sequence[Bite]:
    white = turned_body(((0, 0), (0.056, 0), (0.060, 0.0015), (0.056, 0.0042), (0.03, 0.0060), (0, 0.0075)), 80, 140, (1,))
    p = white.points.astype(np.float64)
    out, angle = polar(p)
    ragged = 0.13 * np.sin(3 * angle + params.seed % 5) + 0.08 * np.sin(5 * angle + 1) + 0.035 * np.sin(11 * angle)
    p[:, :2] *= (1 + ragged * smoothstep(0.02, 0.06, out))[:, None]
    crisp = smoothstep(0.052, 0.0605, out)
    p[:, 2] += crisp * 0.0016 * (1 + np.sin(23 * angle))
    colours = towards(np.tile(shade("f6f1e6"), (len(p), 1)), shade("b06a26"), 0.85 * crisp * (0.6 + 0.5 * noise(p, 0.012, 3)))
    bites = [Bite(painted(swollen(with_points(white, p), 0.0008 * noise(p, 0.014, params.seed)), colours), "moist")]
    yolk = turned_body(((0, 0.004), (0.019, 0.004), (0.0205, 0.009), (0.016, 0.0165), (0.008, 0.0195), (0, 0.0203)), 60, 60)
    return [*bites, Bite(placed(painted(yolk, tone(params, "f2a50e")), (0.004, 0.003, 0)), "shiny")]


def _chocolate(params: ThingParams) -> Sequence[Bite]:
    """A bar of four by seven, half out of its foil."""
    brown = tone(params, "4a2412")
    bites = [Bite(painted(bevelled_box((0.168, 0.084, 0.006), 0.0015, 2), brown * 0.9), "waxy")]
    for i in range(7):
        for j in range(4):
            piece = bevelled_box((0.0225, 0.0195, 0.011), 0.0040, 2)
            at = (-0.072 + 0.024 * i, -0.0315 + 0.021 * j, 0.0048)
            bites.append(Bite(placed(painted(piece, brown), at), "waxy"))
    foil = bevelled_box((0.075, 0.092, 0.0150), 0.004, 2, cells=30)
    crumpled = swollen(foil, 0.0012 * noise(foil.points, 0.010, params.seed, 3))
    bites.append(Bite(placed(painted(crumpled, shade("c9ccd0")), (0.052, 0, 0.0042)), "aluminium"))
    paper = bevelled_box((0.058, 0.0945, 0.0165), 0.004, 2)
    return [*bites, Bite(placed(painted(paper, shade("8e1f24")), (0.063, 0, 0.0042)), "matte")]


RECIPES: dict[str, Recipe] = {
    "tomato": _tomato, "carrot": _carrot, "broccoli": _broccoli, "onion": _onion, "potato": _potato, "pumpkin": _pumpkin,
    "mushroom": _mushroom, "cheese": _cheese, "egg": _egg,
    "fried egg": _fried_egg, "chocolate": _chocolate,
}  # fmt: skip
"""Kind -> how it grows."""


def produce(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A vegetable, something from a farm or a dairy."""
    return served(RECIPES[params.kind](params), params, store)
