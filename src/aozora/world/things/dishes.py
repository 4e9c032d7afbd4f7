"""Dishes: what is served in a bowl or on a board, ready to eat."""

import math
from collections.abc import Sequence

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.geometry.noise import smoothstep
from aozora.world.geometry.primitives import bevelled_box, moved, spline, tube
from aozora.world.geometry.rotations import turn
from aozora.world.things.edible import (
    Bite,
    Recipe,
    ball,
    between,
    noise,
    painted,
    placed,
    plain,
    served,
    shade,
    strewn,
    swollen,
    tone,
    turned_body,
    with_points,
)  # fmt: skip
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Slab, Turned
from aozora.world.things.orchard import strawberry
from aozora.world.things.produce import leaf
from aozora.world.things.snacks import disc, ruffle

_BOWL = (
    (0, 0.004), (0.040, 0.0, 1), (0.044, 0.006), (0.072, 0.028), (0.090, 0.060), (0.0935, 0.0635), (0.0905, 0.065),
        (0.086, 0.058),
    (0.068, 0.030), (0.038, 0.012), (0, 0.011),
)  # fmt: skip


def _bowl(params: ThingParams, own: str = "eef0ef") -> Bite:
    return Bite(plain(Turned(_BOWL), tone(params, own)), "china")


def _filling(level: float, srgb: str, params: ThingParams) -> Bite:
    """Soup that fills the bowl up to a level."""
    wide = float(np.interp(level, [0.030, 0.058], [0.068, 0.086])) + 0.0006
    body = turned_body(
        ((0, 0.012), (0.040, 0.0135), (0.068, 0.0305), (wide, level), (0.97 * wide, level + 0.0004), (0, level)), 110, 90, (3,)
    )
    swirls = noise(body.points, 0.03, params.seed, 3)
    return Bite(painted(body, between(shade(srgb), shade(srgb) * 0.72, 0.5 + 0.6 * swirls)), "shiny")


def _soup(params: ThingParams) -> Sequence[Bite]:
    """Tomato soup with a swirl of cream, herbs and bread in cubes."""
    bites = [_bowl(params), _filling(0.053, "c8501c", params)]
    t = np.linspace(0, 1, 120)
    angle, out = 2.6 * 2 * math.pi * t, 0.006 + 0.036 * t
    rope = tube(np.column_stack([out * np.cos(angle), out * np.sin(angle), np.full(120, 0.0528)]), 0.0028 * (1.1 - t), 10)
    bites.append(Bite(painted(rope, shade("f6ead6")), "shiny"))
    dice = lane(params.seed, "herbs")
    for x, y in strewn(26, params.seed, "herbs") * 0.07:
        bites.append(
            Bite(placed(leaf(0.010, 0.0028, 0.001, 0.001, "2f6a1e"), (x, y, 0.0536), float(dice.uniform(0, 6.3))), "leaf")
        )
    cube = bevelled_box((0.014, 0.014, 0.012), 0.002, 2)
    for x, y in ((0.038, -0.030), (0.050, -0.012), (-0.046, 0.026), (0.030, 0.042), (-0.036, -0.042)):
        bites.append(Bite(placed(painted(cube, shade("c98f46")), (x, y, 0.055), float(dice.uniform(0, 1.5))), "crumb"))
    return bites


def _salad(params: ThingParams) -> Sequence[Bite]:
    """A heap of leaves with tomato, cucumber and onion rings."""
    dice = lane(params.seed, "salad")
    bites: list[Bite] = [_bowl(params)]
    under = ball((0.070, 0.070, 0.030), 20)
    bites.append(Bite(moved(painted(under, shade("4f8a2a")), (0, 0, 0.058)), "leaf"))
    for number, (x, y) in enumerate(strewn(34, params.seed, "leaves")):
        crumpled = ruffle(float(dice.uniform(0.022, 0.034)), 0.0, number, ("6ca636", "4f8a2a", "8fb84a")[number % 3], 54)
        tilted = moved(crumpled.mesh, rotation=turn((0, 1, 0), float(dice.uniform(-42, 42))))
        at = (0.058 * x, 0.058 * y, 0.092 - 0.018 * (x * x + y * y))
        bites.append(
            Bite(
                placed(moved(tilted, rotation=turn((1, 0, 0), float(dice.uniform(-42, 42)))), at, float(dice.uniform(0, 6.3))),
                "leaf",
            )
        )
    small = ball((0.0125, 0.0125, 0.0120), 16)
    for k, (x, y) in enumerate(strewn(8, params.seed + 3, "tomatoes") * 0.058):
        bites.append(Bite(placed(painted(small, shade("c3200f")), (x, y, 0.096 - 6.0 * (x * x + y * y))), "shiny"))
        x, y = 0.055 * math.cos(0.8 * k + 0.4), 0.055 * math.sin(0.8 * k + 0.4)
        green = [*disc_pair(0.0155)] if k % 2 else []
        bites += [Bite(placed(moved(b.mesh, rotation=turn((1, 0.3, 0), 25.0)), (x, y, 0.092)), b.skin) for b in green]
    return bites


def disc_pair(radius: float) -> tuple[Bite, Bite]:
    """A slice of cucumber: pale flesh in a dark rim."""
    return (disc(radius, 0.0036, (0, 0, 0), "2f6a2a", "waxy"), disc(0.9 * radius, 0.0042, (0, 0, -0.0003), "cfe0a2", "moist"))


def _strands(params: ThingParams) -> list[Bite]:
    """Noodles in loose skeins inside the bowl."""
    bites: list[Bite] = []
    dice = lane(params.seed, "noodles")
    for k in range(46):
        turns, out = float(dice.uniform(0, 6.3)), float(dice.uniform(0.012, 0.058))
        middle = strewn(46, params.seed, "skeins")[k] * 0.024
        a = np.linspace(0, float(dice.uniform(2.0, 4.4)), 7) + turns
        wobble = out * (1 + 0.12 * dice.normal(size=7))
        high = 0.0515 + 0.010 * float(dice.random()) * (1 - out / 0.075) + 0.0025 * dice.normal(size=7)
        path = np.column_stack([middle[0] + wobble * np.cos(a), middle[1] + wobble * np.sin(a), high])
        inside = np.minimum(1.0, 0.076 / np.maximum(np.hypot(path[:, 0], path[:, 1]), 1e-6))
        path[:, :2] *= inside[:, None]
        strand = tube(spline(path.tolist(), 44), 0.0021, 8)
        bites.append(Bite(painted(strand, shade("e6c777") * float(dice.uniform(0.85, 1.08))), "shiny"))
    return bites


def _noodles(params: ThingParams) -> Sequence[Bite]:
    """Noodles in broth with half an egg, spring onion and two sheets of nori, chopsticks on the rim."""
    bites = [_bowl(params, "26303c"), _filling(0.050, "b9853c", params)]
    bites += _strands(params)
    dice = lane(params.seed, "rings")
    for side, at in ((1, (-0.034, -0.026, 0.058)), (1, (-0.012, -0.046, 0.057))):
        white = ball((0.0215 * side, 0.0165, 0.014), 20)
        q = white.points.astype(np.float64)
        q[:, 2] = np.minimum(q[:, 2], 0.002)
        half = Bite(placed(painted(with_points(white, q), shade("f4efe4")), at, 0.5), "waxy")
        yolk = Bite(
            placed(painted(ball((0.0105, 0.010, 0.0035), 14), shade("ee9a12")), (at[0], at[1], at[2] + 0.0015), 0.5), "shiny"
        )
        bites += [half, yolk]
    ring = turned_body(((0.0022, 0), (0.0042, 0), (0.0042, 0.003), (0.0022, 0.003), (0.0022, 0)), 20, 18, (1, 2, 3))
    for x, y in strewn(24, params.seed, "onion"):
        at = (0.034 + 0.020 * x, -0.022 + 0.022 * y, 0.0625)
        bites.append(Bite(placed(painted(ring, shade("6fae3c")), at, float(dice.uniform(0, 6))), "moist"))
    sheet_ = bevelled_box((0.036, 0.0012, 0.050), 0.0005, 2, cells=6)
    for k in range(2):
        nori = moved(painted(sheet_, shade("10241a")), rotation=turn((1, 0, 0), -16.0))
        bites.append(Bite(placed(nori, (0.030 - 0.022 * k, 0.052 + 0.006 * k, 0.070), -0.25), "matte"))
    for k in range(2):
        stick = tube(
            np.array(
                [[-0.12, -0.052 + 0.010 * k, 0.0715], [0.0, -0.058 + 0.006 * k, 0.0690], [0.13, -0.064 + 0.002 * k, 0.0665]]
            ),
            np.array([0.0036, 0.003, 0.0022]),
            12,
        )
        bites.append(Bite(painted(stick, shade("8a3a1c")), "waxy"))
    return bites


def _rice(radii: tuple[float, float, float], seed: int) -> Bite:
    body = ball(radii, 40)
    p = body.points.astype(np.float64)
    p[:, 2] = np.maximum(p[:, 2], -0.7 * radii[2])
    grain = noise(p * np.array([1.0, 1.6, 1.3]), 0.0042, seed, 2)
    return Bite(painted(swollen(with_points(body, p), 0.0011 * grain), shade("f3efe6") * (1 + 0.10 * grain)[:, None]), "moist")


def _nigiri(fish: str, seed: int, stripes: bool = True) -> list[Bite]:
    """A slice of fish over pressed rice."""
    pad = bevelled_box((0.074, 0.033, 0.0085), 0.0038, 3, cells=24)
    p = pad.points.astype(np.float64)
    bend = 0.0335 - 5.6 * p[:, 0] ** 2 - 11.0 * p[:, 1] ** 2
    line = np.sin(95.0 * (p[:, 0] * 5.2 + 1.9 * np.abs(p[:, 1]) * 2.2 + 0.004 * noise(p, 0.02, seed)))
    colours = between(shade(fish), shade("f8d2b4"), smoothstep(0.62, 0.92, line) * (0.85 if stripes else 0.25))
    p[:, 2] += bend
    return [
        Bite(moved(_rice((0.033, 0.0165, 0.015), seed).mesh, (0, 0, 0.0105)), "moist"),
        Bite(painted(with_points(pad, p), colours), "shiny"),
    ]


def _maki(middle: str, seed: int) -> list[Bite]:
    """A roll on its end: seaweed about rice about a filling."""
    nori = turned_body(((0, 0), (0.0185, 0), (0.0190, 0.001), (0.0190, 0.0255), (0.0180, 0.026), (0, 0.026)), 50, 60, (1,))
    rice = turned_body(((0, 0.02), (0.0172, 0.0245), (0.0172, 0.0266), (0.008, 0.0272), (0, 0.0270)), 60, 60)
    grain = noise(rice.points, 0.0035, seed, 2)
    rice = painted(swollen(rice, 0.0007 * grain), shade("f3efe6") * (1 + 0.12 * grain)[:, None])
    core = turned_body(((0, 0.02), (0.0078, 0.0245), (0.0078, 0.0278), (0.005, 0.0284), (0, 0.0284)), 40, 40)
    return [Bite(painted(nori, shade("0f1e16")), "earthy"), Bite(rice, "moist"), Bite(painted(core, shade(middle)), "shiny")]


def _sushi(params: ThingParams) -> Sequence[Bite]:
    """Three pieces with fish and three rolls on a wooden board, with ginger and green paste."""
    board = bevelled_box((0.25, 0.15, 0.016), 0.003, 2)
    bites = [Bite(placed(painted(board, shade("7a5230")), (0, 0, 0.008)), "matte")]
    for k, fish in enumerate(("f0743a", "f0743a", "c42a34")):
        bites += [
            Bite(placed(b.mesh, (-0.078 + 0.052 * k, 0.022, 0.016), 1.15), b.skin) for b in _nigiri(fish, params.seed + k, k < 2)
        ]
    for k, middle in enumerate(("f0743a", "7fae3c", "f0743a")):
        bites += [
            Bite(placed(b.mesh, (-0.078 + 0.050 * k, -0.046, 0.016), 0.7 * k), b.skin) for b in _maki(middle, params.seed + k)
        ]
    lump = swollen(ball((0.012, 0.012, 0.010), 16), 0.0)
    lump = swollen(lump, 0.002 * noise(lump.points, 0.01, 3))
    bites.append(Bite(placed(painted(lump, shade("a7c45a")), (0.088, -0.042, 0.024)), "matte"))
    for k in range(5):
        petal = ruffle(0.019 - 0.0015 * k, 0.0, 5 + k, "f2b9a0")
        bites.append(Bite(placed(painted(petal.mesh, shade("f0b49c")), (0.090, 0.018, 0.020 + 0.004 * k), 0.9 * k), "moist"))
    return bites


def _cake_slice(params: ThingParams) -> Sequence[Bite]:
    """A wedge of layer cake on a plate: sponge, cream, sponge, icing, a strawberry on top."""
    wedge = ((-0.075, 0.0), (0.040, -0.042), (0.046, -0.022), (0.048, 0.0), (0.046, 0.022), (0.040, 0.042))
    plate = Turned(
        ((0, 0), (0.060, 0, 1), (0.066, 0.004), (0.095, 0.012), (0.097, 0.0135), (0.092, 0.014), (0.06, 0.0065), (0, 0.006))
    )
    bites = [Bite(plain(plate, "eef0ef"), "china")]
    layers = (
        ("e9bd72", 0.020, "crumb"),
        ("b3202c", 0.004, "moist"),
        ("f8efdf", 0.005, "icing"),
        ("e9bd72", 0.020, "crumb"),
        ("f8efdf", 0.005, "icing"),
    )
    level = 0.007
    for srgb, thick, skin in layers:
        size = 1.0 if skin == "crumb" else 1.015
        outline = tuple((size * x, size * y) for x, y in wedge)
        bites.append(Bite(plain(Slab(outline, thick, 0.0012, at=(0, 0, level + thick / 2), round=False), srgb), skin))
        level += thick
    top = tuple((1.03 * x + 0.001, 1.03 * y) for x, y in wedge)
    bites.append(Bite(plain(Slab(top, 0.006, 0.0025, at=(0, 0, level + 0.003), round=False), tone(params, "f4a8c0")), "icing"))
    back = tuple((0.0485 + 0.004 * math.cos(a) if abs(a) < 2 else 0.0465, 0.042 * math.sin(a)) for a in np.linspace(-1.5, 1.5, 9))
    rim = (*back, (0.041, 0.041), (0.044, 0.0), (0.041, -0.041))
    bites.append(
        Bite(
            plain(Slab(rim, level - 0.005, 0.001, at=(0, 0, 0.007 + (level - 0.005) / 2), round=False), tone(params, "f4a8c0")),
            "icing",
        )
    )
    whole = strawberry(params)
    return [*bites, *[Bite(moved(b.mesh, (0.022, 0.0, level + 0.004), scale=0.72), b.skin) for b in whole]]


RECIPES: dict[str, Recipe] = {
    "soup": _soup, "salad": _salad, "noodles": _noodles, "sushi": _sushi, "slice of cake": _cake_slice,
}  # fmt: skip
"""Kind -> how it is served."""


def dishes(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A dish, ready to eat."""
    return served(RECIPES[params.kind](params), params, store)
