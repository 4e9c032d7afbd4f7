"""What many built places share: rows of houses, towers on the horizon, lamps, railings, crowds, hills."""

import math

import numpy as np

from aozora.film.world import Vec3
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import sheet
from aozora.world.places.facades import Building, width_of
from aozora.world.places.street_furniture import LAMP_LIGHTS, street_lamp
from aozora.world.places.town.form import Lot
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Box, Rod, Turned

PAINTED = {"car": "silver", "suv": "white", "hatchback": "navy", "van": "white", "pickup truck": "maroon", "truck": "red"}
"""Kind of vehicle -> the paint it has in traffic: building one of each keeps streets quick to build."""


def house_row(lot: Lot, styles: tuple[str, ...], start: tuple[float, float], end: tuple[float, float]) -> None:
    """A closed row of fronts from `start` to `end`, which look to the right of that way. A style may end in "|2":
    that many storeys over the ground floor."""
    way = np.array(end) - np.array(start)
    length = float(np.hypot(way[0], way[1]))
    angle = math.atan2(-way[0], way[1])
    at, n = 0.0, 0
    while at < length - 4:
        style, _, storeys = styles[n % len(styles)].partition("|")
        plan = Building(style, 4 + (n * 7) % 3, int(storeys or 0), lot.lit, lot.seed * 64 + n % 6)
        wide = width_of(plan)
        middle = (at + wide / 2) / length
        lot.fronts.append((plan, start[0] + way[0] * middle, start[1] + way[1] * middle, angle))
        at, n = at + wide, n + 1


def towers(lot: Lot, low: tuple[float, float], high: tuple[float, float], count: int, tall: tuple[float, float]) -> None:
    """Towers of a skyline at random over a rectangle, taller towards its middle."""
    dice = stage_dice(lot, f"towers {low}")
    skins = ("lit tower",) if lot.dark else ("glass tower", "stone tower", "brick tower", "white tower", "dark tower")
    for _ in range(count):
        x, y = float(dice.uniform(low[0], high[0])), float(dice.uniform(low[1], high[1]))
        middle = 1 - min(1.0, abs(x - (low[0] + high[0]) / 2) / max(1.0, (high[0] - low[0]) / 2))
        height = float(dice.uniform(*tall)) * (0.45 + 0.75 * middle)
        a, b = float(dice.uniform(8, 16)), float(dice.uniform(8, 16))
        skin = skins[int(dice.random() * len(skins))]
        lot.boxes(skin, [(x - a, y - b, 0)], [(x + a, y + b, height)])
        if dice.random() < 0.5:
            lot.boxes(skin, [(x - 0.6 * a, y - 0.6 * b, height)], [(x + 0.6 * a, y + 0.6 * b, height * 1.16)])
        lot.boxes("masonry concrete", [(x - 0.3 * a, y - 0.3 * b, height)], [(x + 0.2 * a, y + 0.3 * b, height + 4)])
        if dice.random() < 0.15:
            lot.parts([Rod(((x, y, height), (x, y, height * 1.3)), (0.8, 0.15), straight=True, finish="steel")])


def lamp_posts(lot: Lot, kind: str, spots: tuple[tuple[float, float, float], ...]) -> None:
    """Street lamps at x, y, turned by degrees (0: the arm reaches along +X); their light at dark hours."""
    post = street_lamp(kind, lot.store, lot.dark)
    height, reach, power, colour = LAMP_LIGHTS[kind]
    for x, y, degrees in spots:
        lot.stand(post, (x, y, 0.0), degrees)
        if lot.dark:
            a = math.radians(degrees)
            lot.lamp("street lamp", (x + reach * math.cos(a), y + reach * math.sin(a), height), colour, power, 0.15)


def hills(lot: Lot, distance: float, height: float, finish: str, seed: int = 0) -> None:
    """A ridge of hills across the distance."""
    x = np.linspace(-3.2 * distance, 3.2 * distance, 200)
    deep = np.linspace(0, 1, 12)
    a, d = np.meshgrid(x, deep, indexing="ij")
    ridge = height * (0.55 + 0.45 * fbm(a / (0.5 * distance), d * 0.6, 5, 50 + seed))
    z = ridge * np.sin(d * math.pi / 2) ** 0.8 - 1.0
    lot.mesh(finish, sheet(np.stack([a, distance * (1 + 0.5 * d), z], axis=-1)))


def railing(lot: Lot, start: Vec3, end: Vec3, finish: str = "steel:dark grey", height: float = 1.05) -> None:
    """A railing of posts, a rail and thin bars."""
    way = np.array(end) - np.array(start)
    length = float(np.linalg.norm(way))
    first = np.array(start)
    parts: list[AnyPart] = [
        beam((start[0], start[1], start[2] + z), (end[0], end[1], end[2] + z), r, finish)
        for z, r in ((height, 0.03), (0.12, 0.016))
    ]
    for n in range(int(length / 0.16) + 1):
        x, y, z = (first + way * min(1.0, n * 0.16 / length)).tolist()
        parts.append(Rod(((x, y, z), (x, y, z + height)), 0.028 if n % 12 == 0 else 0.009, straight=True, finish=finish))
    lot.parts(parts)


def crowd(lot: Lot, low: Vec3, high: Vec3, rows: int, per_metre: float = 1.6) -> None:
    """Spectators on a sloping stand between its front edge and its top: shoulders and heads in many colours."""
    dice = stage_dice(lot, f"crowd {low}")
    tones = ("red", "white", "navy", "yellow", "teal", "black", "grey", "orange", "sky blue")
    heads: list[tuple[float, float, float]] = []
    bodies: dict[str, list[tuple[float, float, float]]] = {}
    along = 0 if abs(high[0] - low[0]) > abs(high[1] - low[1]) else 1
    other = 1 - along
    for row in range(rows):
        t = (row + 0.5) / rows
        count = int(abs(high[along] - low[along]) * per_metre)
        for n in range(count):
            if dice.random() < 0.16:
                continue
            spot = [0.0, 0.0, low[2] + (high[2] - low[2]) * t + 0.3]
            spot[along] = low[along] + (high[along] - low[along]) * (n + float(dice.uniform(0.2, 0.8))) / count
            spot[other] = low[other] + (high[other] - low[other]) * t
            bodies.setdefault(tones[int(dice.random() * 9)], []).append((spot[0], spot[1], spot[2]))
            heads.append((spot[0], spot[1], spot[2] + 0.55))
    for tone, found in bodies.items():
        at = np.array(found)
        lot.boxes(f"fabric:{tone}", at - np.array((0.22, 0.18, 0.3)), at + np.array((0.22, 0.18, 0.32)))
    at = np.array(heads)
    lot.boxes("felt:tan", at - np.array((0.1, 0.1, 0.14)), at + np.array((0.1, 0.1, 0.14)))


def stall(tone: str, other: str) -> list[AnyPart]:
    """A market stall, front to -Y: a table of crates under a striped awning."""
    parts: list[AnyPart] = [
        block("barn boards", (-1.3, -0.5, 0), (1.3, 0.5, 0.8)),
        *[beam((x, y, 0), (x, y, 2.3 if y > 0 else 2.1), 0.035, "oak") for x in (-1.3, 1.3) for y in (-0.7, 0.6)],
    ]
    for n in range(8):
        x = -1.31 + 0.3275 * (n + 0.5)
        finish = f"fabric:{tone if n % 2 else other}"
        parts += [
            Box((0.3275, 1.75, 0.02), 0.004, at=(x, -0.15, 2.3), turn=(13, 0, 0), finish=finish),
            Box((0.3275, 0.02, 0.22), 0.004, at=(x, -1.0, 1.99), finish=finish),
        ]
    heaps = ("red", "orange", "yellow", "green", "dark green", "purple")
    for n, x in enumerate((-0.95, -0.32, 0.32, 0.95)):
        for row, y in enumerate((-0.28, 0.2)):
            z = 0.8 + 0.12 * row
            parts.append(Box((0.58, 0.42, 0.12), 0.01, at=(x, y, z + 0.06), finish="pine"))
            for k in range(12):
                parts.append(
                    Turned(
                        ((0, -0.055), (0.05, -0.03), (0.055, 0.01), (0.03, 0.05), (0, 0.055)),
                        at=(x - 0.21 + 0.14 * (k % 4), y - 0.13 + 0.13 * (k // 4), z + 0.16),
                        finish=f"plastic:{heaps[(n * 2 + row) % 6]}",
                        round=False,
                        sides=12,
                    )
                )
    return parts


def sign_tower(lot: Lot, at: Vec3, height: float, wide: float, tone: str, seed: int) -> None:
    """An upright shop sign with strokes like writing, which glows at dark hours; it looks along -Y."""
    dice = stage_dice(lot, f"sign {seed}")
    x, y, z = at
    level = 2.2 if lot.dark else 0.35
    lot.box(f"glow:{tone}:{0.55 * level}", (x - wide / 2, y - 0.12, z), (x + wide / 2, y + 0.12, z + height), 0.02)
    ink = f"glow:fff6e8:{2.4 * level}" if dice.random() < 0.7 else "plastic:black"
    strokes: list[AnyPart] = []
    for n in range(max(1, int(height / (wide * 1.1)))):
        middle = z + height - wide * (0.62 + 1.08 * n)
        for _ in range(5):
            a, b, c, d = (float(v) for v in dice.uniform(-0.34, 0.34, 4))
            level_line = dice.random() < 0.6
            ends = (
                (x + a * wide, y - 0.14, middle + b * wide),
                (x + (c if level_line else a) * wide, y - 0.14, middle + (b if level_line else d) * wide),
            )
            strokes.append(Rod(ends, 0.045 * wide, straight=True, finish=ink))
    lot.parts(strokes)
