"""Baked goods: bread, croissants, pizza, cakes, doughnuts, cookies."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh
from aozora.world.geometry.noise import smoothstep
from aozora.world.geometry.primitives import Floats, moved, round_cube, tube
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
from aozora.world.things.kit import Slab, Turned

Spot = Callable[[float, float], tuple[float, float, float]]
"""From the unit disc to a place on the food."""

RAINBOW = ("e8433a", "f2c22e", "3d9be0", "4fb257", "f06fa8", "f4f1ea")


def baked(points: Floats, level: Floats, seed: int, own: Floats | None = None) -> Floats:
    """Colours of a crust: pale where `level` is 0, golden, then brown where it is 1, mottled as by an oven."""
    uneven = level + 0.16 * noise(points, 0.02, seed) + 0.10 * noise(points, 0.006, seed + 3)
    pale, golden, brown = shade("e8c48c"), shade("c9853a"), shade("7d4217")
    if own is not None:
        pale, golden, brown = own * 1.15, own, own * 0.6
    low = between(pale, golden, uneven * 2)
    return low + (brown - golden) * np.clip(2 * uneven - 1, 0, 1)[:, None]


def _bread(params: ThingParams) -> Sequence[Bite]:
    """A country loaf: blown up, slashed three times across, dusted with flour."""
    body = round_cube(1.0, 42)
    p = body.points.astype(np.float64)
    p = np.sign(p) * np.abs(p) ** 0.80 * np.array([0.135, 0.066, 0.058])
    p[:, 2] = np.where(p[:, 2] < 0, p[:, 2] * 0.62, p[:, 2] * 1.12)
    top = smoothstep(0.01, 0.045, p[:, 2])
    cut = np.zeros(len(p))
    for middle in (-0.072, 0.0, 0.072):
        line = np.abs(p[:, 0] - middle + 0.55 * p[:, 1])
        cut = np.maximum(cut, smoothstep(0.0125, 0.004, line) * smoothstep(0.056, 0.042, np.abs(p[:, 1])))
    cut *= top
    grown = with_points(body, p)
    grown = swollen(grown, 0.004 * noise(p, 0.05, params.seed) - 0.009 * cut)
    colours = baked(p, 0.35 + 0.45 * top, params.seed, tone(params, "") if params.colour else None)
    flour = smoothstep(0.1, 0.6, noise(p, 0.03, params.seed + 9)) * top * (1 - cut)
    colours = colours + (shade("f0e6d2") - colours) * (0.45 * flour)[:, None]
    colours = colours + (shade("ecd09a") - colours) * (0.8 * cut)[:, None]
    return [Bite(painted(grown, colours), "crust")]


def _croissant(params: ThingParams) -> Sequence[Bite]:
    """A crescent rolled from one sheet: its steps show as ridges."""
    t = np.linspace(-1.0, 1.0, 181)
    angle = math.radians(90) + t * math.radians(112)
    path = np.column_stack([0.056 * np.cos(angle), 0.046 * np.sin(angle), np.zeros(181)])
    step = np.abs(t) * 4.2
    saw = step - np.floor(step)
    radius = (0.0045 + 0.028 * (1 - np.abs(t) ** 1.25)) * (1.16 - 0.26 * saw**1.4)
    body = tube(path, radius, 36)
    p = body.points.astype(np.float64)
    p[:, 2] *= np.where(p[:, 2] < 0, 0.70, 1.0)
    around = np.arctan2(p[:, 1] / 0.046, p[:, 0] / 0.056)
    place = np.abs(np.where(around < math.radians(-90), around + 2 * math.pi, around) - math.radians(90)) / math.radians(112)
    rise = place * 4.2 - np.floor(place * 4.2)
    level = 0.78 - 0.48 * rise + 0.25 * smoothstep(0.0, 0.02, p[:, 2])
    fibres = noise(p * np.array([1.0, 1.0, 4.0]), 0.008, params.seed + 2)
    colours = baked(p, level + 0.12 * fibres, params.seed, tone(params, "") if params.colour else None)
    return [Bite(painted(swollen(with_points(body, p), 0.0006 * fibres), colours), "glaze")]


def _pizza(params: ThingParams) -> Sequence[Bite]:
    """A rim of risen crust about melted cheese, tomato, salami and basil, cut in eight."""
    rim = (
        (0, 0),
        (0.148, 0),
        (0.160, 0.006),
        (0.160, 0.017),
        (0.150, 0.022),
        (0.139, 0.017),
        (0.134, 0.0115),
        (0.10, 0.0105),
        (0, 0.0105),
    )
    body = turned_body(rim, 130, 160, (1,))
    p = body.points.astype(np.float64)
    out, angle = polar(p)
    top = p[:, 2] > 0.008
    bumps = noise(p, 0.025, params.seed)
    crust = smoothstep(0.131, 0.137, out + 0.003 * bumps)
    spots = smoothstep(0.25, 0.6, noise(p, 0.018, params.seed + 5))
    colours = baked(p, 0.42 + 0.5 * spots * top, params.seed)
    melt = noise(p, 0.022, params.seed + 7)
    cheese = between(shade("f0cf78"), shade("d98f35"), smoothstep(0.25, 0.75, melt))
    sauce = smoothstep(-0.12, -0.32, melt) + smoothstep(0.121, 0.130, out + 0.002 * bumps)
    cheese = cheese + (shade("a82c12") - cheese) * np.clip(sauce, 0, 1)[:, None]
    inside = ((1 - crust) * top)[:, None]
    colours = colours * (1 - inside) + cheese * inside
    sector = np.abs((angle / (math.pi / 4) + 0.5) % 1.0 - 0.5) * (math.pi / 4) * out
    cut = smoothstep(0.0016, 0.0006, sector) * top
    grown = swollen(with_points(body, p), (0.0022 * bumps * crust + 0.0009 * melt * (1 - crust)) * top - 0.003 * cut)
    bites = [Bite(painted(grown, colours * (1 - 0.6 * cut[:, None])), "moist")]
    return [*bites, *_toppings(params)]


def _toppings(params: ThingParams) -> list[Bite]:
    dice = lane(params.seed, "toppings")
    bites: list[Bite] = []
    slice_ = turned_body(((0, 0), (0.0185, 0), (0.0195, 0.0015), (0.0185, 0.0032), (0.012, 0.0022), (0, 0.0020)), 30, 40)
    for x, y in strewn(13, params.seed, "salami") * 0.112:
        speck = noise(slice_.points, 0.005, int(dice.random() * 99))
        rim = smoothstep(0.016, 0.019, polar(slice_.points)[0])
        colours = between(between(tone(params, "a8281a"), shade("d88a6a"), smoothstep(0.25, 0.7, speck)), shade("6e160c"), rim)
        bites.append(Bite(placed(painted(slice_, colours), (x, y, 0.0112)), "moist"))
    blade = ((-0.013, 0.0), (-0.007, -0.006), (0.003, -0.0065), (0.014, 0.0), (0.003, 0.0065), (-0.007, 0.006))
    bend = ((-0.013, 0.002), (0.0, 0.0), (0.014, 0.004))
    for x, y in strewn(8, params.seed + 4, "basil") * 0.10:
        leaf = plain(Slab(blade, 0.0008, 0.0003, bend), "2f6a1e")
        bites.append(Bite(placed(leaf, (x + 0.008, y - 0.01, 0.0150), float(dice.uniform(0, 6.3))), "leaf"))
    return bites


def _frosted(radius: float, height: float, params: ThingParams, own: str, drip: str) -> list[Bite]:
    """A round cake in frosting with icing that runs over its edge."""
    side = ((0, 0), (radius, 0), (radius + 0.002, 0.006), (radius, height - 0.01), (radius - 0.006, height), (0, height + 0.001))
    body = turned_body(side, 70, 120, (1,))
    body = swollen(body, 0.0009 * noise(body.points, 0.03, params.seed))
    bites = [Bite(painted(body, tone(params, own)), "icing")]
    high = height + 0.0055
    edge = (
        (0, high - 0.006),
        (radius - 0.004, high - 0.006),
        (radius + 0.0005, 0.02),
        (radius + 0.0050, 0.018),
        (radius + 0.0042, high - 0.010),
        (radius - 0.002, high - 0.001),
        (0, high),
    )
    icing = turned_body(edge, 110, 160, (1, 2))
    p = icing.points.astype(np.float64)
    out, angle = polar(p)
    wave = 0.5 + 0.5 * np.cos(13 * angle + 1.3 * np.sin(3 * angle))
    length = 0.30 + 0.62 * wave**2 * (0.75 + 0.25 * np.sin(5 * angle + 1))
    hanging = out > radius - 0.001
    p[:, 2] = np.where(hanging, high - (high - p[:, 2]) * length, p[:, 2])
    bites.append(Bite(painted(with_points(icing, p), shade(drip)), "glaze"))
    plate = Turned(((0, -0.012), (0.09, -0.012), (0.10, -0.008), (radius + 0.035, -0.002), (radius + 0.036, 0.0), (0, 0.0005)))
    return [*bites, Bite(plain(plate, "f2f1ec"), "china")]


def swirl(radius: float, height: float, turns: float, thick: float, seed: int) -> Mesh:
    """Cream piped from a star nozzle in a rising spiral."""
    t = np.linspace(0.0, 1.0, 170)
    angle, out = t * turns * 2 * math.pi, radius * (1 - t) ** 0.85
    path = np.column_stack([out * np.cos(angle), out * np.sin(angle), height * t**1.1])
    rope = tube(path, thick * (1.02 - 0.62 * t), 22)
    return swollen(rope, 0.05 * thick * noise(rope.points, 0.4 * thick, seed))


def _cake(params: ThingParams) -> list[Bite]:
    bites = _frosted(0.105, 0.095, params, "f6ecdc", "5a2c14")
    dollop, cherry = swirl(0.011, 0.020, 2.2, 0.0085, params.seed), ball((0.0095, 0.0095, 0.009), 14)
    for k in range(9):
        a = 2 * math.pi * k / 9
        at = (0.080 * math.cos(a), 0.080 * math.sin(a), 0.103)
        bites.append(Bite(placed(painted(dollop, tone(params, "f8f0e2")), at, a), "icing"))
        bites.append(Bite(placed(painted(cherry, shade("b0101c")), (at[0], at[1], 0.131)), "shiny"))
    return bites


def _birthday_cake(params: ThingParams) -> list[Bite]:
    """Pink icing, sprinkles, seven burning candles."""
    bites = _frosted(0.105, 0.095, params, "f7efe2", "f08ab0")
    bites += sprinkles(params.seed, 130, lambda x, y: (x * 0.095, y * 0.095, 0.1012), 0.0085)
    stick = turned_body(((0, 0), (0.0042, 0), (0.0042, 0.058), (0.002, 0.060), (0, 0.060)), 90, 20, (1,))
    p = stick.points.astype(np.float64)
    stripe = smoothstep(0.35, 0.45, (np.arctan2(p[:, 1], p[:, 0]) / (2 * math.pi) + p[:, 2] / 0.018) % 1.0)
    flame = turned_body(((0, 0), (0.0030, 0.003), (0.0042, 0.008), (0.0025, 0.016), (0.0008, 0.022), (0, 0.024)), 30, 20)
    for k in range(7):
        a = 2 * math.pi * k / 7 + 0.2
        at = (0.062 * math.cos(a), 0.062 * math.sin(a), 0.098)
        candle = painted(stick, between(shade("fbf6ee"), shade(RAINBOW[k % 5]), stripe))
        bites.append(Bite(placed(candle, at), "icing"))
        bites.append(Bite(placed(painted(flame, np.ones(3)), (at[0], at[1], 0.163)), "flame"))
    return bites


def sprinkles(seed: int, count: int, spot: Spot, reach: float = 0.008) -> list[Bite]:
    """Coloured sugar rods strewn where `spot` puts points of the unit disc."""
    dice = lane(seed, "sprinkles")
    rod = tube(np.array([[-0.5, 0, 0], [0, 0, 0], [0.5, 0, 0]]) * 0.6 * reach, 0.11 * reach, 8)
    made: list[Mesh] = []
    for k, (x, y) in enumerate(strewn(count, seed, "sprinkle places")):
        tilted = moved(rod, rotation=turn((0, 1, 0), float(dice.uniform(-18, 18))))
        made.append(placed(painted(tilted, shade(RAINBOW[k % 6])), spot(float(x), float(y)), float(dice.uniform(0, 6.3))))
    return [Bite(mesh, "icing") for mesh in made]


def _cupcake(params: ThingParams) -> list[Bite]:
    cup = turned_body(((0, 0), (0.024, 0), (0.0255, 0.002), (0.034, 0.042), (0.033, 0.043), (0, 0.040)), 60, 144, (1, 3))
    p = cup.points.astype(np.float64)
    _, angle = polar(p)
    flute = np.cos(36 * angle)
    p[:, :2] *= (1 + 0.030 * flute)[:, None]
    paper = between(shade("f3e7d0"), shade("c98d5a"), 0.5 + 0.5 * flute)
    bites = [Bite(painted(with_points(cup, p), paper), "matte")]
    dome = turned_body(((0, 0.038), (0.033, 0.040), (0.036, 0.045), (0.026, 0.056), (0, 0.060)), 40, 60)
    bites.append(Bite(painted(dome, baked(dome.points.astype(np.float64), np.full(len(dome.points), 0.4), 3)), "crumb"))
    cream = moved(swirl(0.0235, 0.036, 3.4, 0.0125, params.seed), (0, 0, 0.054))
    bites.append(Bite(painted(cream, tone(params, "f3a6c4")), "icing"))
    core = turned_body(((0, 0.050), (0.022, 0.052), (0.012, 0.075), (0, 0.090)), 30, 40)
    bites.append(Bite(painted(core, tone(params, "f3a6c4")), "icing"))
    bites.append(Bite(moved(painted(ball((0.0095, 0.0095, 0.009), 16), shade("b3101c")), (0, 0, 0.1025)), "shiny"))
    return bites + sprinkles(params.seed, 26, lambda x, y: (x * 0.033, y * 0.033, 0.100 - 1.08 * math.hypot(x, y) * 0.033), 0.006)


def _donut(params: ThingParams) -> list[Bite]:
    """Dough, a glaze whose edge runs, sugar rods."""
    a = np.linspace(-math.pi / 2, 1.5 * math.pi, 73)
    ring = [(0.030 + 0.0205 * math.cos(t), 0.0185 * math.sin(t)) for t in a]
    dough = turned_body(ring, 73, 110)
    p = dough.points.astype(np.float64)
    pale = np.exp(-((p[:, 2] / 0.0035) ** 2))
    bites = [Bite(painted(dough, baked(p, 0.62 - 0.45 * pale, params.seed)), "crust")]
    _, angle = polar(p)
    edge = 0.001 + 0.0030 * np.sin(5 * angle + params.seed % 7) + 0.0018 * np.sin(11 * angle)
    glaze = swollen(dough, -0.002 + 0.0042 * smoothstep(-0.0012, 0.0012, p[:, 2] - edge))
    bites.append(Bite(painted(glaze, tone(params, "ee7fae")), "glaze"))

    def on_ring(x: float, y: float) -> tuple[float, float, float]:
        out = math.hypot(x, y)
        wide = 0.015 + 0.030 * out
        up = 0.0185 * math.sqrt(max(0.0, 1 - ((wide - 0.030) / 0.0205) ** 2)) + 0.0024
        return (wide * x / max(out, 1e-6), wide * y / max(out, 1e-6), up)

    return bites + sprinkles(params.seed, 80, on_ring, 0.0075)


def cookie_bites(params: ThingParams, seed: int) -> list[Bite]:
    """A round cookie, cracked, with chips of chocolate."""
    body = turned_body(((0, 0), (0.036, 0), (0.0395, 0.004), (0.034, 0.0095), (0.018, 0.0115), (0, 0.0120)), 60, 90, (1,))
    p = body.points.astype(np.float64)
    crack = smoothstep(0.06, 0.01, np.abs(noise(p, 0.02, seed + 6, 3))) * smoothstep(0.004, 0.008, p[:, 2])
    out = polar(p)[0]
    p[:, :2] *= (1 + 0.03 * noise(p / 1.0, 0.03, seed))[:, None]
    colours = baked(p, 0.36 + 0.35 * smoothstep(0.024, 0.039, out), seed, tone(params, "") if params.colour else None)
    body = swollen(with_points(body, p), 0.0012 * noise(p, 0.008, seed) - 0.0012 * crack)
    bites = [Bite(painted(body, colours * (1 - 0.25 * crack[:, None])), "crumb")]
    dice = lane(seed, "chips")
    chip = swollen(ball((0.0048, 0.0040, 0.0032), 10), 0.0004)
    for x, y in strewn(15, seed, "chips") * 0.031:
        high = 0.0118 - 0.0035 * (math.hypot(x, y) / 0.036) ** 2
        bites.append(
            Bite(
                placed(painted(chip, shade("34180b")), (x, y, high), float(dice.uniform(0, 6)), float(dice.uniform(0.7, 1.25))),
                "waxy",
            )
        )
    return bites


def _cookie(params: ThingParams) -> list[Bite]:
    return cookie_bites(params, params.seed)


def shifted(bites: Sequence[Bite], at: tuple[float, float, float], heading: float = 0.0, tilt: float = 0.0) -> list[Bite]:
    """The bites turned and moved together."""
    lean = turn((1.0, 0.0, 0.0), tilt)
    return [Bite(placed(moved(bite.mesh, rotation=lean), at, heading), bite.skin) for bite in bites]


def _cookies(params: ThingParams) -> list[Bite]:
    """Seven cookies heaped on a plate."""
    plate = Turned(
        ((0, 0), (0.065, 0, 1), (0.072, 0.004), (0.118, 0.016), (0.120, 0.0175), (0.115, 0.018), (0.07, 0.0075), (0, 0.007))
    )
    bites = [Bite(plain(plate, "eef0ef"), "china")]
    spots = [(0.058 * math.cos(a), 0.058 * math.sin(a), 0.0095) for a in [2 * math.pi * k / 5 for k in range(5)]]
    spots += [(0.018, -0.016, 0.0225), (-0.022, 0.010, 0.0225), (0.004, -0.004, 0.0355)]
    for number, at in enumerate(spots):
        bites += shifted(cookie_bites(params, params.seed + 11 * number), at, 1.3 * number, 2.0 if number > 4 else 0.0)
    return bites


RECIPES: dict[str, Recipe] = {
    "bread": _bread, "croissant": _croissant, "pizza": _pizza, "cake": _cake, "birthday cake": _birthday_cake,
        "cupcake": _cupcake,
    "donut": _donut, "cookie": _cookie, "cookies": _cookies,
}  # fmt: skip
"""Kind -> how it is made."""


def bakery(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Something baked."""
    return served(RECIPES[params.kind](params), params, store)
