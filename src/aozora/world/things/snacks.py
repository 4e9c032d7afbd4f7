"""What is eaten from the hand: sandwiches, hamburgers, hot dogs, ice cream in cones."""

import math

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh
from aozora.world.geometry.noise import smoothstep
from aozora.world.geometry.primitives import Floats, bevelled_box, moved, tube
from aozora.world.things.bakery import baked
from aozora.world.things.edible import (
    Bite,
    Recipe,
    ball,
    between,
    noise,
    painted,
    placed,
    plain,
    polar,
    served,
    shade,
    strewn,
    swollen,
    tone,
    turned_body,
    with_points,
)  # fmt: skip
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Box, Slab, Turned


def slices(outline: tuple[tuple[float, float], ...], thick: float, at: tuple[float, float, float]) -> list[Bite]:
    """A slice of bread: crumb inside a brown crust."""
    inner = tuple((0.935 * x, 0.935 * y) for x, y in outline)
    return [
        Bite(plain(Slab(outline, thick * 0.94, 0.003, at=at), "a8662c"), "crust"),
        Bite(plain(Slab(inner, thick, 0.002, at=at), "efdcb4"), "crumb"),
    ]


def ruffle(radius: float, level: float, seed: int, srgb: str = "6ca636", fine: int = 160) -> Bite:
    """A leaf of lettuce that sticks out in waves."""
    body = turned_body(
        ((0, 0), (radius * 0.7, 0), (radius, 0.0), (radius, 0.0014), (radius * 0.7, 0.0014), (0, 0.0014)), fine // 3, fine, (2, 3)
    )
    p = body.points.astype(np.float64)
    out, angle = polar(p)
    share = smoothstep(0.65 * radius, radius, out)
    p[:, :2] *= (1 + 0.09 * share * np.sin(7 * angle + seed) + 0.05 * share * np.sin(17 * angle))[:, None]
    p[:, 2] += share * (0.0048 * np.sin(19 * angle + 2 * np.sin(3 * angle)) - 0.003) + level
    return Bite(painted(with_points(body, p), between(shade("c3d98a"), shade(srgb), share + 0.3 * noise(p, 0.01, seed))), "leaf")


def disc(radius: float, thick: float, at: tuple[float, float, float], srgb: str, skin: str, rough: float = 0.0) -> Bite:
    """A round slice with a soft edge, uneven by `rough` metres."""
    body = turned_body(((0, 0), (radius * 0.96, 0), (radius, thick * 0.5), (radius * 0.96, thick), (0, thick)), 60, 80)
    body = swollen(body, rough * noise(body.points, 0.006, 7)) if rough else body
    return Bite(placed(painted(body, shade(srgb) * (1 + 0.25 * noise(body.points, 0.008, 5))[:, None]), at), skin)


_LOAF = (
    (-0.052, -0.056), (0.052, -0.056), (0.057, -0.050), (0.056, 0.020), (0.063, 0.040), (0.052, 0.056), (0.0, 0.060),
        (-0.052, 0.056), (-0.063, 0.040),
    (-0.056, 0.020), (-0.057, -0.050),
)  # fmt: skip


def _sandwich(params: ThingParams) -> list[Bite]:
    """Two slices of bread about lettuce, tomato, ham and cheese, held by a stick with an olive."""
    bites = slices(_LOAF, 0.015, (0, 0, 0.008))
    bites.append(
        Bite(plain(Slab(tuple((x * 1.04, y * 1.03) for x, y in _LOAF), 0.004, 0.0015, at=(0, 0, 0.018)), "e3a09a"), "moist")
    )
    bites.append(
        Bite(plain(Box((0.122, 0.116, 0.004), 0.0012, at=(0, 0, 0.022), turn=(0, 0, 9)), tone(params, "f0b326")), "waxy")
    )
    bites += [
        disc(0.029, 0.006, (x, y, 0.024), "c02a18", "moist")
        for x, y in ((-0.030, -0.030), (0.030, -0.030), (-0.030, 0.028), (0.03, 0.028))
    ]
    bites.append(ruffle(0.070, 0.032, params.seed))
    bites += slices(_LOAF, 0.015, (0, 0, 0.042))
    bites.append(Bite(plain(Turned(((0, 0.03), (0.001, 0.03), (0.001, 0.098), (0, 0.10))), "d9b77c"), "matte"))
    bites.append(Bite(moved(painted(ball((0.0095, 0.0095, 0.0115), 14), shade("6f7a26")), (0, 0, 0.066)), "shiny"))
    return bites


def _hamburger(params: ThingParams) -> list[Bite]:
    """Bun, patty, cheese that hangs over it, tomato, lettuce, a domed bun with sesame."""
    low = turned_body(((0, 0), (0.046, 0), (0.052, 0.006), (0.052, 0.014), (0.048, 0.017), (0, 0.017)), 50, 80)
    bites = [Bite(painted(low, baked(low.points.astype(np.float64), np.full(len(low.points), 0.55), 3)), "crust")]
    bites.append(ruffle(0.057, 0.021, params.seed))
    bites.append(disc(0.054, 0.014, (0, 0, 0.021), "43200f", "meat", 0.0014))
    bites.append(Bite(_draped(0.048, 0.037, tone(params, "f2a81e")), "waxy"))
    bites += [disc(0.027, 0.006, (x, y, 0.0385), "c22a18", "moist") for x, y in ((-0.026, -0.018), (0.026, -0.018), (0.0, 0.026))]
    bites.append(ruffle(0.055, 0.0475, params.seed + 3))
    high = turned_body(
        ((0, 0.049), (0.047, 0.049), (0.054, 0.054), (0.053, 0.066), (0.040, 0.085), (0.020, 0.093), (0, 0.095)), 70, 96
    )
    p = high.points.astype(np.float64)
    bites.append(Bite(painted(high, baked(p, 0.40 + 0.35 * smoothstep(0.055, 0.09, p[:, 2]), params.seed)), "glaze"))
    seed_body = ball((0.0026, 0.0015, 0.0009), 6)
    dice = lane(params.seed, "sesame")
    for x, y in strewn(60, params.seed, "sesame") * 0.042:
        up = float(np.interp(math.hypot(x, y), [0.0, 0.020, 0.040, 0.053], [0.095, 0.093, 0.085, 0.066])) + 0.0006
        bites.append(Bite(placed(painted(seed_body, shade("f1e2bd")), (x, y, up), float(dice.uniform(0, 6))), "matte"))
    return bites


def _draped(radius: float, level: float, colours: Floats) -> Mesh:
    """A square slice of cheese whose corners hang down beyond a radius."""
    box = painted(bevelled_box((0.102, 0.102, 0.0026), 0.0008, 2, cells=24), colours)
    p = box.points.astype(np.float64)
    out = polar(p)[0]
    over = np.maximum(out - radius, 0.0)
    p[:, 2] += level - 1.1 * over
    p[:, :2] *= (1 - 0.35 * over / np.maximum(out, 1e-6))[:, None]
    return with_points(box, p)


def _hot_dog(params: ThingParams) -> list[Bite]:
    """A sausage longer than its bun, with a wave of mustard."""
    x = np.linspace(-1.0, 1.0, 60)
    bites: list[Bite] = []
    for side in (-1, 1):
        path = np.column_stack([0.076 * x, np.full(60, side * 0.0215), np.full(60, 0.024)])
        half = tube(path, 0.0215 * np.maximum(1 - np.abs(x) ** 5, 0.03) ** 0.5, 32)
        p = half.points.astype(np.float64)
        cut = smoothstep(0.012, 0.004, side * p[:, 1])
        colours = baked(p, 0.30 + 0.42 * smoothstep(0.0, 0.04, p[:, 2]), params.seed + side)
        bites.append(Bite(painted(half, colours + (shade("f0dcb0") - colours) * cut[:, None]), "crust"))
    under = ball((0.072, 0.028, 0.014), 20)
    bites.append(Bite(moved(painted(under, shade("d9a860")), (0, 0, 0.015)), "crust"))
    path = np.column_stack([0.092 * x, np.zeros(60), 0.036 + 0.006 * x**2])
    sausage = tube(path, 0.0150 * np.maximum(1 - np.abs(x) ** 9, 0.04) ** 0.5, 28)
    bites.append(
        Bite(painted(sausage, between(tone(params, "a03a1c"), shade("6a2410"), 0.5 + noise(sausage.points, 0.02, 4))), "shiny")
    )
    t = np.linspace(-1, 1, 160)
    wave = np.column_stack([0.080 * t, 0.0075 * np.sin(26 * t), 0.0520 + 0.006 * (0.87 * t) ** 2 - 0.0020 * np.sin(26 * t) ** 2])
    bites.append(Bite(painted(tube(wave, 0.0028, 12), shade("e8b410")), "glaze"))
    return bites


def scoop(radius: float, at: tuple[float, float, float], srgb: Floats, seed: int) -> Bite:
    """A ball of ice cream with a ragged skirt."""
    body = ball((radius, radius, radius * 0.95), 40)
    p = body.points.astype(np.float64)
    _, angle = polar(p)
    skirt = np.exp(-(((p[:, 2] + 0.55 * radius) / (0.16 * radius)) ** 2)) * (
        0.6 + 0.4 * np.sin(9 * angle + 2 * np.sin(4 * angle))
    )
    rough = noise(p, 0.35 * radius, seed, 5)
    grown = swollen(body, radius * (0.045 * rough + 0.16 * skirt))
    return Bite(placed(painted(grown, srgb * (1 + 0.10 * rough)[:, None]), at), "icing")


def _ice_cream(params: ThingParams) -> list[Bite]:
    """Two scoops in a waffle cone."""
    cone = turned_body(((0, 0), (0.003, 0.0005), (0.029, 0.115), (0.031, 0.120), (0.0285, 0.121), (0, 0.100)), 120, 140, (3,))
    p = cone.points.astype(np.float64)
    _, angle = polar(p)
    turns = angle / (2 * math.pi) * 12
    lines = np.zeros(len(p))
    for sense in (-1, 1):
        phase = (turns + sense * p[:, 2] / 0.0125) % 1.0
        lines = np.maximum(lines, smoothstep(0.26, 0.08, np.abs(phase - 0.5)))
    colours = between(shade("b5732e"), shade("dca660"), lines) * (1 + 0.12 * noise(p, 0.01, params.seed))[:, None]
    bites = [Bite(painted(swollen(cone, 0.0011 * lines), colours), "crust")]
    bites.append(scoop(0.033, (0, 0, 0.136), tone(params, "f3a9bb"), params.seed))
    bites.append(scoop(0.029, (0.002, 0.002, 0.176), tone(params, "f5e8c8"), params.seed + 5))
    return bites


RECIPES: dict[str, Recipe] = {"sandwich": _sandwich, "hamburger": _hamburger, "hot dog": _hot_dog, "ice cream": _ice_cream}
"""Kind -> how it is made."""


def snacks(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Something to eat from the hand."""
    return served(RECIPES[params.kind](params), params, store)
