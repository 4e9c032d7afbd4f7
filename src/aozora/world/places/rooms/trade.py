"""What stands where people eat, drink, buy and train."""

import math

import numpy as np

from aozora.world.places.rooms.fittings import (
    board,
    bottles,
    box,
    chairs_round,
    counter,
    long_table,
    pot_plant,
    rack,
    round_table,
)  # fmt: skip
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.rooms.public import SCREEN
from aozora.world.places.works import Works, stage_dice
from aozora.world.things.kit import AnyPart, Ball, Pad, Rod, Turned


def restaurant(works: Works, row: RoomKind) -> None:
    """Laid tables under cloths, banquettes along the wall, lamps low over them."""
    wide, deep, _ = row.size
    back = deep / 2
    for n, x in enumerate((-2.6, 0.0, 2.6)):
        _laid(works, (x, back - 1.35), n)
    _laid(works, (-3.2, -0.9), 4)
    _laid(works, (3.3, -1.1), 5)
    works.parts(
        [
            Pad((wide - 0.3, 0.5, 0.16), 0.02, at=(0, 0, 0.42), finish="leather:maroon"),
            Pad((wide - 0.3, 0.14, 0.6), 0.03, at=(0, 0.2, 0.8), finish="leather:maroon"),
            box("walnut", (wide - 0.3, 0.46, 0.34), (0, 0, 0.17)),
        ],
        (0, back - 0.3, 0),
    )
    for n, x in enumerate((-2.6, 0.0, 2.6)):
        works.framed(n, (x, back - 0.05, 1.5), 1.1, 0.8)
    pot_plant(works, (-3.6, back - 1.1))


def _laid(works: Works, at: tuple[float, float], number: int) -> None:
    x, y = at
    round_table(works, at, 0.5, "oak", cloth="fabric:white")
    chairs_round(works, at, 0.78, 2, first=math.pi * (0.0 if number > 3 else 1.5) - (0.0 if number > 3 else math.pi / 2) + 0.0)
    for side in (-1, 1):
        works.stand(works.built("plate"), (x + 0.27 * side, y, 0.748))
        works.stand(works.built("wine glass"), (x + 0.2 * side, y + 0.26, 0.748))
    works.stand(works.built("candle"), (x, y, 0.748))


def cafe(works: Works, row: RoomKind) -> None:
    """A bar with a coffee machine and cakes under glass, small tables, a board of prices."""
    _wide, deep, _ = row.size
    back = deep / 2
    works.box("metro tiles:f2efe6", (-3.5, back - 0.012, 0.9), (3.5, back, 1.4), 0.002)
    counter(works, (-3.2, back - 0.55), (1.2, back - 0.02), "walnut", "walnut", 0.92)
    works.box("barn boards", (-2.4, back - 1.75, 0.0), (1.3, back - 1.15, 1.02), 0.01)
    works.box("marble stone", (-2.45, back - 1.8, 1.02), (1.35, back - 1.1, 1.06), 0.008)
    works.solid("bar", (-2.4, back - 1.8, 0), (1.3, back - 1.1, 1.06))
    _coffee_machine(works, (-1.3, back - 0.3, 0.92))
    for n, kind in enumerate(("cake", "bread", "croissant", "donut", "cake")):
        try_kind = works.built(kind) if works.knows(kind) else works.built("bread")
        works.stand(try_kind, (0.0 + 0.27 * n, back - 1.45, 1.06))
    works.box("glass", (-0.15, back - 1.62, 1.06), (1.28, back - 1.60, 1.36), 0.002)
    for z, stock in ((1.5, "jars"), (1.95, "jars")):
        works.stand(rack(works, (1.9, 0.24, 0.42), 1, "oak", stock, int(z * 10)), (-2.1, back - 0.14, z))
    board(works, (0.4, back, 1.5), (1.9, 0.95), "matte plastic:22262a", "oak", "wax:white")
    for n, (x, y) in enumerate(((-2.9, 0.2), (2.7, 1.7), (2.9, -0.4))):
        round_table(works, (x, y), 0.36, "oak")
        chairs_round(works, (x, y), 0.62, 2, first=0.7 + n)
        works.stand(works.built("cappuccino"), (x + 0.1, y, 0.74))
    pot_plant(works, (3.5, back - 0.4))


def _coffee_machine(works: Works, at: tuple[float, float, float]) -> None:
    parts: list[AnyPart] = [box("steel", (0.8, 0.45, 0.12), (0, 0, 0.08), 0.02), box("steel", (0.8, 0.24, 0.4), (0, 0.1, 0.3),
        0.02), box("chrome", (0.82, 0.46, 0.14), (0, 0, 0.44), 0.03), *[Turned(((0, 0), (0.035, 0), (0.035, 0.05), (0, 0.05)),
        round=False, at=(x, -0.1, 0.3), finish="matte plastic:black") for x in (-0.2, 0.2)], *[Rod(((x, -0.12, 0.32), (x, -0.28,
        0.31)), 0.014, straight=True, finish="walnut") for x in (-0.2, 0.2)], *[Turned(((0, 0), (0.035, 0), (0.042, 0.06), (0,
        0.06)), round=False, at=(-0.3 + 0.1 * n, 0, 0.51), finish="ceramic:white") for n in range(7)]]  # fmt: skip
    works.stand(works.prefab("coffee machine", parts), at)


def bar(works: Works, row: RoomKind) -> None:
    """A long bar, glowing shelves of bottles, stools, taps."""
    _wide, deep, _ = row.size
    back = deep / 2
    works.box("panels", (-3.2, back - 1.75, 0.0), (3.2, back - 1.2, 1.06), 0.01)
    works.box("walnut", (-3.3, back - 1.9, 1.06), (3.3, back - 1.15, 1.12), 0.012)
    works.solid("bar", (-3.3, back - 1.9, 0), (3.3, back - 1.1, 1.12))
    works.parts([Rod(((-3.2, back - 1.95, 0.2), (3.2, back - 1.95, 0.2)), 0.025, straight=True, finish="brass")])
    works.box("mirror", (-2.6, back - 0.02, 1.0), (2.6, back - 0.015, 2.4), 0.002)
    for z in (1.05, 1.45, 1.85):
        works.box("walnut", (-2.7, back - 0.28, z - 0.03), (2.7, back - 0.02, z), 0.005)
        works.box("glow:ffb765:3", (-2.6, back - 0.27, z - 0.042), (2.6, back - 0.25, z - 0.03), 0.003)
        bottles(works, (-2.6, back - 0.15, z), 5.2, 44)
    for x in (-2.75, 2.65):
        works.box("walnut", (x, back - 0.3, 0.0), (x + 0.1, back - 0.02, 2.5), 0.01)
    works.softbox("back bar", (0, back - 0.5, 2.5), (0, 0.45, -1), (4.5, 0.2), (1.0, 0.62, 0.3), 26.0)
    stool: list[AnyPart] = [Turned(((0, 0), (0.2, 0, 1), (0.2, 0.015), (0.03, 0.04), (0.025, 0.7), (0, 0.7)), finish="steel"),
        Pad((0.36, 0.36, 0.09), 0.02, at=(0, 0, 0.76), finish="leather:maroon"), Turned(((0.16, 0.28), (0.18, 0.28), (0.18, 0.3),
        (0.16, 0.3), (0.16, 0.28)), finish="steel")]  # fmt: skip
    for x in (-2.7, -1.8, -0.9, 0.9, 1.8, 2.7):
        works.stand(works.prefab("bar stool", stool), (x, back - 2.3, 0.0))
    works.parts(
        [
            Turned(((0, 0), (0.07, 0), (0.05, 0.05), (0.035, 0.32), (0, 0.34)), finish="brass"),
            *[Rod(((x, 0, 0.28), (x, -0.1, 0.27), (x, -0.11, 0.2)), 0.012, finish="brass") for x in (-0.06, 0.06)],
        ],
        (0.6, back - 1.4, 1.12),
    )
    for x in (-1.5, -0.2, 1.6):
        works.stand(works.built("beer"), (x, back - 1.6, 1.12))


def shop(works: Works, row: RoomKind) -> None:
    """Clothes on rails, shelves of folded cloth and shoes, a till."""
    _wide, deep, _ = row.size
    back = deep / 2
    for n, x in enumerate((-2.9, -1.5, 1.5, 2.9)):
        works.stand(rack(works, (1.3, 0.4, 2.2), 5, "oak", "clothes" if n % 2 else "shoes", n), (x, back - 0.24, 0.0))
    dice = stage_dice(works, "rail")
    for x, y, degrees in ((-3.0, 0.4, 90.0), (3.0, 0.4, 90.0), (0.0, back - 0.5, 0.0)):
        works.parts(
            [Rod(((-0.75, 0, 0), (-0.75, 0, 1.55), (0.75, 0, 1.55), (0.75, 0, 0)), 0.016, straight=True, finish="steel:black")],
            (x, y, 0),
            degrees,
        )
        for n in range(13):
            tone = ("navy", "white", "beige", "grey", "maroon", "olive", "sky blue", "black", "mustard")[int(dice.random() * 9)]
            off = -0.66 + 0.11 * n
            a = math.radians(degrees)
            works.parts(
                [Pad((0.05, 0.42, float(dice.uniform(0.6, 0.95))), 0.012, at=(0, 0, 1.05), finish=f"fabric:{tone}")],
                (x + off * math.cos(a), y + off * math.sin(a), 0.0),
                degrees,
            )
    works.box("oak", (1.5, back - 1.9, 0.0), (2.8, back - 1.3, 1.0), 0.01)
    works.stand(works.prefab("screen", SCREEN), (2.1, back - 1.6, 1.0), 180)
    for n, kind in enumerate(("handbag", "backpack", "handbag")):
        works.stand(works.built(kind, ("brown", "navy", "red")[n]), (-2.4 + 0.5 * n, back - 1.6, 0.75))
    long_table(works, (-1.9, back - 1.6), (1.6, 0.7, 0.75), "oak", "steel:black")
    pot_plant(works, (-3.55, back - 0.5))


def supermarket(works: Works, row: RoomKind) -> None:
    """Aisles of goods, a stand of fruit, signs over them."""
    wide, deep, high = row.size
    back = deep / 2
    rows = [rack(works, (1.25, 0.5, 2.0), 5, "painted wood:light grey", "goods", n) for n in range(4)]
    for side in (-1, 1):
        for n, y in enumerate(np.arange(-deep / 2 - 2.0, back - 1.0, 1.26)):
            works.stand(rows[(n + side) % 4], (side * 2.35, float(y), 0.0), -90.0 * side)
            works.stand(rows[(n + 2) % 4], (side * 4.6, float(y), 0.0), -90.0 * side)
    for n, x in enumerate(np.arange(-wide / 2 + 0.7, wide / 2, 1.26)):
        works.stand(rows[(n + 1) % 4], (float(x), back - 0.3, 0.0))
    for side in (-1, 1):
        works.solid("aisle", (side * 2.35 - 0.3, -deep / 2, 0), (side * 2.35 + 0.3, back, 2.0))
        works.parts(
            [Rod(((x, 0, 0), (x, 0, 1.0)), 0.006, straight=True, finish="steel") for x in (-0.5, 0.5)],
            (side * 1.4, 1.0, high - 1.0),
        )
        works.box(
            "plastic:green" if side > 0 else "plastic:red",
            (side * 1.4 - 0.65, 0.98, high - 1.4),
            (side * 1.4 + 0.65, 1.02, high - 1.0),
            0.01,
        )
        works.box("paper:white", (side * 1.4 - 0.4, 0.974, high - 1.28), (side * 1.4 + 0.35, 0.98, high - 1.13), 0.002)
    for n, kind in enumerate(("apple", "orange", "lemon", "apple")):
        x = -1.05 + 0.7 * n
        works.box("pine", (x - 0.33, back - 1.7, 0.0), (x + 0.33, back - 0.75, 0.75), 0.01)
        for k in range(24):
            works.stand(
                works.built(kind), (x - 0.24 + 0.095 * (k % 6), back - 1.58 + 0.11 * (k // 6), 0.75 + 0.02 * (k // 6)), 50.0 * k
            )


def gym(works: Works, row: RoomKind) -> None:
    """Treadmills, a rack of dumbbells, a bench with a barbell, mirrors."""
    _wide, deep, _ = row.size
    back = deep / 2
    works.box("mirror", (-3.6, back - 0.03, 0.4), (1.2, back - 0.02, 2.3), 0.002)
    rack_parts: list[AnyPart] = [box("steel:black", (2.4, 0.28, 0.05), (0, 0.14 * (1 - n), 0.35 + 0.42 * n)) for n in range(2)]
    rack_parts += [box("steel:black", (0.06, 0.5, 0.9), (x, 0, 0.45)) for x in (-1.15, 1.15)]
    works.parts(rack_parts, (-1.6, back - 0.55, 0))
    dumbbell: list[AnyPart] = [
        Rod(((0, -0.14, 0), (0, 0.14, 0)), 0.016, straight=True, finish="chrome"),
        *[
            Turned(
                ((0, -0.05), (0.07, -0.05), (0.075, 0), (0.07, 0.05), (0, 0.05)),
                turn=(90, 0, 0),
                at=(0, y, 0),
                finish="rubber:black",
            )
            for y in (-0.11, 0.11)
        ],
    ]
    for n in range(2):
        for k in range(10):
            works.stand(works.prefab("dumbbell", dumbbell), (-2.65 + 0.23 * k, back - 0.41 - 0.14 * n, 0.45 + 0.42 * n))
    for y in (-0.6, 0.7, 2.0):
        _treadmill(works, (3.2, y), -90.0)
    works.parts([Pad((0.3, 1.2, 0.09), 0.015, at=(0, 0, 0.45), finish="leather:black"), *[box("steel:red", (0.06, 0.06,
        1.0 if y > 0 else 0.42), (x, y, 0.5 if y > 0 else 0.21)) for x in (-0.14, 0.14) for y in (-0.5, 0.6)], Rod(((-1.0, 0.6,
        1.05), (1.0, 0.6, 1.05)), 0.014, straight=True, finish="chrome"), *[Turned(((0, -0.025), (0.2, -0.025), (0.21, 0), (0.2,
        0.025), (0, 0.025)), turn=(0, 90, 0), at=(x, 0.6, 1.05), finish="rubber:black") for x in (-0.9, -0.82, 0.82, 0.9)]],
        (0.4, back - 1.6, 0))  # fmt: skip
    for n, (x, tone) in enumerate(((-3.2, "red"), (-2.9, "teal"))):
        works.parts([Ball((0.32, 0.32, 0.32), at=(0, 0, 0.32), finish=f"rubber:{tone}")], (x, 0.6 - 0.8 * n, 0))
    for n in range(3):
        works.box(
            f"foam:{('navy', 'teal', 'purple')[n]}", (1.5 + 0.65 * n, back - 1.5, 0.0), (2.05 + 0.65 * n, back - 0.2, 0.02), 0.008
        )


def _treadmill(works: Works, at: tuple[float, float], degrees: float) -> None:
    parts: list[AnyPart] = [box("matte plastic:black", (0.75, 1.7, 0.18), (0, 0, 0.1), 0.03), box("rubber:dark grey", (0.5, 1.5,
        0.01), (0, -0.05, 0.195)), *[Rod(((x, 0.7, 0.1), (x, 0.78, 1.15), (x, 0.4, 1.05)), 0.03, finish="steel") for x in (-0.36,
        0.36)], box("matte plastic:black", (0.8, 0.12, 0.3), (0, 0.75, 1.25), 0.03), box("glow:7fc4ff:1.5", (0.35, 0.01, 0.18),
        (0, 0.685, 1.26), 0.004)]  # fmt: skip
    works.stand(works.prefab("treadmill", parts), (at[0], at[1], 0.0), degrees)
