"""Fruit with leaves, seeds and rinds: berries, grapes, melons, pineapples, cherries, bananas."""

import math
from collections.abc import Sequence

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.geometry.noise import smoothstep
from aozora.world.geometry.primitives import Floats, merged, moved, sheet, spline, tube
from aozora.world.geometry.rotations import turn
from aozora.world.things.edible import (
    Bite,
    Recipe,
    ball,
    between,
    noise,
    painted,
    placed,
    polar,
    served,
    shade,
    swollen,
    tone,
    towards,
    turned_body,
)  # fmt: skip
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.produce import calyx, leaf, stem


def strawberry(params: ThingParams) -> Sequence[Bite]:
    """A heart full of seeds, under its leaves."""
    outline = ((0, 0), (0.005, 0.0015), (0.0125, 0.014), (0.0175, 0.028), (0.0160, 0.037), (0.009, 0.0405), (0, 0.0400))
    body = turned_body(outline, 90, 90)
    p = body.points.astype(np.float64)
    curve = spline(outline, 200)
    spots: list[Floats] = []
    for k in range(120):
        high = 0.002 + 0.034 * ((k + 0.5) / 120) ** 0.85
        wide = float(np.interp(high, curve[:150, 1], curve[:150, 0]))
        a = k * 2.399963
        spots.append(np.array([wide * math.cos(a), wide * math.sin(a), high]))
    gap = np.min(np.linalg.norm(p[:, None] - np.array(spots)[None], axis=2), axis=1)
    dent = np.exp(-((gap / 0.0013) ** 2))
    red = between(tone(params, "c4121c"), tone(params, "e8b48a"), smoothstep(0.037, 0.041, p[:, 2]))
    bites = [Bite(painted(swollen(body, -0.0006 * dent), red * (1 - 0.25 * dent[:, None])), "shiny")]
    pip = ball((0.0007, 0.0007, 0.0011), 6)
    bites += [Bite(placed(painted(pip, shade("e3c25a")), spot), "waxy") for spot in spots]
    bites += calyx(9, 0.0155, 0.0032, 0.0402, "4c8f2c", 0.45)
    bites.append(stem(((0, 0, 0.040), (0.001, 0, 0.047), (0.005, 0.001, 0.055)), 0.0010, "6a9a44"))
    return bites


def _grapes(params: ThingParams) -> Sequence[Bite]:
    """A bunch on its side, broad at its stalk."""
    dice = lane(params.seed, "grapes")
    body = ball((0.0105, 0.0105, 0.0115), 16)
    bites: list[Bite] = [stem(((-0.075, 0, 0.030), (-0.095, 0.004, 0.040), (-0.115, 0.012, 0.036)), 0.0022, "6f5a34")]
    bites.append(stem(((0.05, 0, 0.022), (0.0, 0, 0.026), (-0.080, 0, 0.030)), 0.0018, "7f8a44"))
    spots = np.full((1, 3), 9.0)
    for _ in range(5000):
        x = float(dice.uniform(-0.072, 0.078))
        wide = 0.042 * (1 - float(np.power((x + 0.072) / 0.168, 1.5)))
        y, z = float(dice.uniform(-wide, wide)), float(dice.uniform(0.0, 1.25 * wide))
        spot = np.array([x, y, 0.0105 + z])
        if abs(y) + 0.55 * z <= 1.02 * wide and np.min(np.linalg.norm(spots - spot, axis=1)) > 0.0172:
            spots = np.concatenate([spots, spot[None]])
    spots = spots[1:]
    for number, spot in enumerate(spots):
        bloom = smoothstep(-0.1, 0.6, noise(body.points, 0.009, number))
        colours = between(tone(params, "4a1650"), tone(params, "4a1650") * 1.2 + 0.10, 0.75 * bloom) * float(
            dice.uniform(0.75, 1.2)
        )
        bites.append(Bite(placed(painted(body, colours), spot, float(dice.uniform(0, 6))), "waxy"))
    return bites


def _rind(angle: Floats, along: Floats, points: Floats, seed: int) -> Floats:
    wander = 0.22 * noise(points, 0.03, seed) + 0.12 * noise(points, 0.010, seed + 1)
    stripe = np.cos(11 * (angle + wander * (0.5 + 0.5 * np.cos(along))))
    return between(shade("7fae4e"), shade("163c18"), smoothstep(-0.15, 0.35, stripe + 0.5 * noise(points, 0.008, seed + 2)))


def _watermelon(params: ThingParams) -> Sequence[Bite]:
    body = ball((0.155, 0.118, 0.115), 60)
    p = body.points.astype(np.float64)
    colours = _rind(np.arctan2(p[:, 2], p[:, 1]), p[:, 0] / 0.155 * 1.4, p, params.seed)
    if params.colour:
        colours = colours * 0.3 + tone(params, "") * 0.7
    return [
        Bite(painted(body, colours), "waxy"),
        stem(((-0.150, 0, 0.0), (-0.163, 0, 0.006), (-0.172, 0.004, 0.018)), 0.0028, "6a6a34"),
    ]


def _melon_slice(params: ThingParams) -> Sequence[Bite]:
    """Half a disc that rests on its rind: flesh, pale rim, green skin, black seeds."""
    radius, thick = 0.13, 0.026
    out, angle = np.meshgrid(np.linspace(0.0, radius, 70), np.linspace(math.pi, 2 * math.pi, 100), indexing="ij")
    x: Floats = np.asarray(out * np.cos(angle), np.float64)
    z: Floats = np.asarray(out * np.sin(angle), np.float64)
    flesh, pale, rim = tone(params, "d92b33"), shade("e9edc0"), shade("2f6a26")
    half: Floats = np.full(x.shape, thick / 2)
    flat: Floats = np.stack([x.ravel(), np.zeros(x.size), z.ravel()], axis=-1)
    share = out.ravel() / radius
    grain = 0.10 * noise(flat, 0.006, params.seed)[:, None]
    colours = between(flesh * (1 + grain), pale, smoothstep(0.845, 0.885, share))
    colours = towards(colours, rim, smoothstep(0.945, 0.965, share))
    front = painted(sheet(np.stack([x, -half, z], -1)), colours)
    back = painted(sheet(np.stack([x, half, z], -1)[::-1]), colours.reshape(70, 100, 3)[::-1].reshape(-1, 3))
    arc, deep = np.meshgrid(np.linspace(math.pi, 2 * math.pi, 100), np.linspace(-thick / 2, thick / 2, 8), indexing="ij")
    shell = sheet(np.stack([radius * np.cos(arc), deep, radius * np.sin(arc)], -1)[:, ::-1])
    skin = painted(shell, _rind(arc.ravel() * 1.7, arc.ravel(), shell.points.astype(np.float64), params.seed))
    edge, y = np.meshgrid(np.linspace(-radius, radius, 120), np.linspace(-thick / 2, thick / 2, 4), indexing="ij")
    level = np.abs(edge).ravel() / radius
    lid_colours = towards(between(flesh, pale, smoothstep(0.845, 0.885, level)), rim, smoothstep(0.945, 0.965, level))
    lid = painted(sheet(np.stack([edge, y, np.zeros_like(edge)], -1)), lid_colours)
    bites = [Bite(merged([front, back, lid]), "moist"), Bite(skin, "waxy")]
    pip = ball((0.0024, 0.0013, 0.0040), 8)
    for ring, count in ((0.42, 6), (0.66, 10)):
        for k in range(count):
            a = math.pi * (1 + (k + 0.5) / count)
            at = (ring * radius * math.cos(a), 0.0, ring * radius * math.sin(a))
            for side in (-1, 1):
                seed = moved(painted(pip, shade("17100c")), rotation=turn((0, 1, 0), 90.0 - math.degrees(a)))
                bites.append(Bite(placed(seed, (at[0], side * thick / 2, at[2])), "shiny"))
    return bites


def _pineapple(params: ThingParams) -> Sequence[Bite]:
    body = turned_body(
        ((0, 0), (0.032, 0.001), (0.052, 0.022), (0.060, 0.070), (0.057, 0.120), (0.044, 0.155), (0.018, 0.165), (0, 0.165)),
        170,
        200,
    )
    p = body.points.astype(np.float64)
    _, angle = polar(p)
    first, second = 8 * angle / (2 * math.pi) * 1.0 + p[:, 2] / 0.030, 8 * angle / (2 * math.pi) - p[:, 2] / 0.030
    a, b = np.abs(first % 1.0 - 0.5), np.abs(second % 1.0 - 0.5)
    groove = np.maximum(smoothstep(0.38, 0.5, a), smoothstep(0.38, 0.5, b))
    middle = np.exp(-((a**2 + b**2) / 0.018))
    body = swollen(body, 0.0045 * (1 - groove) + 0.003 * middle)
    colours = between(tone(params, "d69a2a"), shade("6f5a1e"), groove)
    colours = towards(colours, shade("8a5a22"), 0.9 * middle)
    colours = towards(colours, shade("6a7a2a"), 0.55 * smoothstep(0.10, 0.02, p[:, 2]) * (1 - middle))
    bites = [Bite(painted(body, colours), "waxy")]
    dice = lane(params.seed, "crown")
    for k in range(44):
        share = k / 44
        length = 0.055 + 0.075 * math.sin(math.pi * (0.25 + 0.55 * share))
        blade = leaf(length, 0.0085, 0.010, 0.028 * (1 - 0.7 * share), "3f6e3a" if k % 3 else "5c8a4c", 0.003)
        blade = moved(blade, rotation=turn((0, 1, 0), -28.0 - 56.0 * share + float(dice.uniform(-5, 5))))
        at = (0.010 * (1 - share) * math.cos(k * 2.4), 0.010 * (1 - share) * math.sin(k * 2.4), 0.160 + 0.012 * share)
        bites.append(Bite(placed(blade, at, k * 2.4), "leaf"))
    return bites


def _cherry(params: ThingParams) -> Sequence[Bite]:
    """A pair on their stalks, with a leaf."""
    body = turned_body(
        ((0, 0.0005), (0.005, 0), (0.0115, 0.007), (0.0115, 0.014), (0.006, 0.0205), (0.0015, 0.0190), (0, 0.0186)), 60, 60
    )
    bites: list[Bite] = []
    for x, y in ((-0.015, 0.0), (0.014, -0.006)):
        gloss = between(tone(params, "8e0a1a"), tone(params, "b51a22"), 0.5 + noise(body.points + x, 0.012, params.seed))
        bites.append(Bite(placed(painted(body, gloss), (x, y, 0)), "shiny"))
        bites.append(stem(((x, y, 0.0186), (0.8 * x, y, 0.036), (0.002, 0.002, 0.060)), 0.0009, "6f8a34"))
    blade = moved(leaf(0.042, 0.011, 0.004, 0.012, "3a7a2a", 0.002), rotation=turn((0, 1, 0), -12.0))
    return [
        *bites,
        Bite(placed(blade, (0.002, 0.002, 0.059), 0.3), "leaf"),
        stem(((-0.002, 0.002, 0.058), (0.004, 0.002, 0.062)), 0.0018, "5a4a2a"),
    ]


def _banana(params: ThingParams) -> Sequence[Bite]:
    t = np.linspace(-1, 1, 120)
    angle = t * 0.95
    path = np.column_stack([0.105 * np.sin(angle), 0.105 * (np.cos(angle) - 0.75), np.zeros(120)])
    body = np.clip(1 - np.abs(t) ** 3.2, 0.0, 1.0) ** 0.5
    radius = 0.0180 * np.where(t > 0.80, np.maximum(body, 0.30), np.maximum(body, 0.22))
    made = tube(path, radius, 40)
    p = made.points.astype(np.float64)
    along = np.arctan2(p[:, 0], p[:, 1] + 0.105 * 0.75) / 0.95
    out = np.hypot(p[:, 0], p[:, 1] + 0.105 * 0.75) - 0.105
    section = np.arctan2(p[:, 2], out)
    ridge = np.cos(5 * section)
    made = swollen(made, 0.0011 * ridge * np.clip(1 - np.abs(along), 0, 1) ** 0.3)
    yellow = between(tone(params, "efc62a"), tone(params, "efc62a") * 0.8, 0.5 + 0.6 * noise(p, 0.03, params.seed) - 0.2 * ridge)
    green = towards(yellow, shade("a9b03c"), 0.6 * smoothstep(0.72, 0.95, np.abs(along)))
    specks = smoothstep(0.52, 0.7, noise(p * np.array([1, 1, 1.0]), 0.006, params.seed + 2, 2)) * params.wear
    colours = towards(green, shade("4a2e16"), np.maximum(0.8 * specks, smoothstep(0.955, 0.985, np.abs(along))))
    return [Bite(painted(made, colours), "waxy")]


def _pear(params: ThingParams) -> Sequence[Bite]:
    body = turned_body(
        (
            (0, 0.003),
            (0.010, 0.0),
            (0.031, 0.014),
            (0.0375, 0.034),
            (0.031, 0.056),
            (0.0185, 0.076),
            (0.0145, 0.090),
            (0.006, 0.098),
            (0, 0.0965),
        ),
        90,
        80,
    )
    p = body.points.astype(np.float64)
    dots = smoothstep(0.45, 0.7, noise(p, 0.0035, params.seed, 2))
    colours = between(tone(params, "b9b83c"), tone(params, "d0a23c"), 0.5 + 0.6 * p[:, 0] / 0.04 + 0.3 * noise(p, 0.03, 4))
    bites = [
        Bite(
            painted(swollen(body, 0.001 * noise(p, 0.03, params.seed)), towards(colours, shade("7d6428"), 0.5 * dots)),
            "waxy",
        )
    ]
    return [*bites, stem(((0, 0, 0.095), (0.002, 0, 0.108), (0.008, 0.001, 0.120)), 0.0016, "5a3f22")]


RECIPES: dict[str, Recipe] = {
    "strawberry": strawberry, "grapes": _grapes, "watermelon": _watermelon, "watermelon slice": _melon_slice,
        "pineapple": _pineapple,
    "cherry": _cherry, "banana": _banana, "pear": _pear,
}  # fmt: skip
"""Kind -> how it grows."""


def orchard(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A fruit."""
    return served(RECIPES[params.kind](params), params, store)
