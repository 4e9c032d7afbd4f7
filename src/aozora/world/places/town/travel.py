"""Where people travel, build and watch: harbours, stations, airports, sites, a stadium."""

import math

import numpy as np

from aozora.film.world import Vec3
from aozora.world.places.town.fittings import PAINTED, crowd, hills, house_row, lamp_posts
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.town.places import promenade
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Ball, Box, Rod, Turned


def harbour(lot: Lot, row: LotKind) -> None:
    """A quay with bollards and boats, cranes and containers, a ship."""
    promenade(lot, -1.3, 420.0, 5.0)
    for x in np.arange(-16, 17, 4.0):
        lot.parts(
            [Turned(((0, 0), (0.2, 0, 1), (0.13, 0.12), (0.13, 0.34), (0.22, 0.42), (0.2, 0.5), (0, 0.52)), finish="iron")],
            (float(x), 4.3, 0.0),
        )
    for kind, x, y, degrees in (
        ("sailboat", -9.0, 15.0, 62.0),
        ("motor boat", 3.2, 9.4, 8.0),
        ("rowing boat", -2.8, 8.0, 172.0),
        ("sailboat", 15.0, 26.0, 100.0),
        ("motor boat", 12.0, 11.5, 175.0),
        ("sailboat", -19.0, 34.0, 80.0),
        ("rowing boat", 8.4, 8.2, 20.0),
    ):
        lot.stand(lot.built(kind), (x, y, -1.55), degrees)
    lot.stand(lot.built("ship"), (-10.0, 190.0, -4.0), 6.0)
    lot.box("masonry concrete", (26, 60, -3), (190, 66, 0.4), 0.1)
    for x in (44.0, 78.0, 112.0):
        _quay_crane(lot, (x, 64.0))
    tones = ("c2402c", "2f6fa8", "3f8f5a", "d8902c", "8a8f94", "7a3040")
    dice = stage_dice(lot, "containers")
    for x in np.arange(36, 140, 13.0):
        for level in range(1 + int(dice.random() * 4)):
            lot.box(
                f"corrugated:{tones[int(dice.random() * 6)]}",
                (float(x), 67, 0.4 + 2.6 * level),
                (float(x) + 12.2, 69.5, 2.95 + 2.6 * level),
                0.03,
            )
    hills(lot, 390.0, 34.0, "felt:77836c", 3)
    lot.stand(lot.built("crate"), (4.6, 2.4, 0.0), 12)
    lamp_posts(lot, "lantern", ((-8, 3.2, 0), (8, 3.2, 0)))


def _quay_crane(lot: Lot, at: tuple[float, float]) -> None:
    red = "painted wood:c2402c"
    parts: list[AnyPart] = [
        *[beam((x, y, 0), (x, y, 24), 0.55, red) for x in (-5, 5) for y in (-4, 4)],
        *[beam((x, -4, 14), (x, 4, 14), 0.4, red) for x in (-5, 5)],
        *[beam((-5, y, 24), (5, y, 24), 0.5, red) for y in (-4, 4)],
    ]
    parts += [
        beam((0, 14, 26), (0, -26, 27), 0.9, red),
        beam((0, 0, 26), (0, 0, 37), 0.5, red),
        beam((0, 0, 37), (0, -22, 27.5), 0.16, "steel"),
        beam((0, 0, 37), (0, 13, 26.5), 0.16, "steel"),
        block("plastic:white", (-1.4, -8, 22.5), (1.4, -5, 25), 0.1),
    ]
    lot.parts(parts, (at[0], at[1], 0.0))


def train_station(lot: Lot, row: LotKind) -> None:
    """A platform under a canopy with a train, tracks, benches, a clock, a line of tiles."""
    lot.box("paving:slabs", (-3.6, -30, -1.0), (6.5, 90, 0.0), 0.02)
    lot.box("painted wood:yellow", (-3.15, -30, 0.0), (-2.75, 90, 0.006), 0.002)
    lot.box("gravel:6f675c", (-12, -30, -1.3), (-3.6, 120, -0.95), 0.02)
    for x in (-6.6, -5.1, -10.4, -8.9):
        lot.box("rusty metal", (x - 0.04, -30, -0.95), (x + 0.04, 120, -0.8), 0.02)
    lot.boxes("barn boards:4a3a2c", [(-11.0, y, -1.0) for y in np.arange(-20, 100, 0.7)], [(-4.4, y + 0.24,
        -0.93) for y in np.arange(-20, 100, 0.7)],)  # fmt: skip
    for y in (14.0, 34.2, 54.4):
        lot.stand(lot.built("train carriage", "navy"), (-5.85, y, -0.95), 90.0)
    for y in np.arange(-8, 60, 7.0):
        lot.parts([beam((2.2, float(y), 0), (2.2, float(y), 3.9), 0.11, "steel:dark green"), Rod(((2.2, float(y),
            3.2), (0.9, float(y), 4.0), (-2.6, float(y), 4.3)), 0.07, finish="steel:dark green"), Rod(((2.2,
            float(y), 3.2), (3.5, float(y), 4.0), (6.4, float(y), 4.3)), 0.07, finish="steel:dark green")])  # fmt: skip
    lot.box("barn boards:8a7458", (-3.0, -12, 4.3), (6.6, 62, 4.4), 0.02)
    lot.box("painted wood:dark green", (-3.1, -12, 4.15), (-2.9, 62, 4.6), 0.02)
    lot.box("masonry brick", (6.5, -30, 0), (7.1, 90, 4.4), 0.02)
    for y in np.arange(-6, 50, 5.0):
        lot.box("dark glass", (6.42, float(y), 0.9), (6.52, float(y) + 1.5, 3.0), 0.02)
        lot.box("stone", (6.38, float(y) - 0.15, 0.78), (6.52, float(y) + 1.65, 0.92), 0.02)
        lot.parts([Ball((0.14, 0.14, 0.14), at=(0.2, float(y), 4.12), finish=f"glow:ffe2b0:{10 if lot.dark else 2}")])
    for y in (6.0, 17.0, 28.0):
        lot.stand(lot.built("bench"), (4.9, y, 0.0), -90.0)
    lot.parts([beam((1.4, 9, 4.3), (1.4, 9, 3.7), 0.03, "steel:black"), Turned(((0, -0.09), (0.42, -0.09), (0.45,
        0), (0.42, 0.09), (0, 0.09)), at=(1.4, 9, 3.3), turn=(90, 0, 0), finish="steel:black",), Turned(((0, 0),
        (0.38, 0), (0, 0.004)), at=(1.4, 8.9, 3.3), turn=(90, 0, 0), finish="glow:fff6e4:1.6", round=False),
        beam((1.4, 8.88, 3.3), (1.52, 8.88, 3.46), 0.02, "plastic:black"), beam((1.4, 8.88, 3.3), (1.28, 8.88,
        3.55), 0.014, "plastic:black")])  # fmt: skip
    lot.box("painted wood:navy", (-0.9, 21, 3.3), (0.9, 21.1, 3.9), 0.02)
    lot.box("paper:white", (-0.7, 20.98, 3.5), (0.6, 21.0, 3.7), 0.01)
    if not lot.dark:
        lot.softbox("under the roof", (0.8, 16.0, 4.2), (0.0, 0.02, -1.0), (6.0, 44.0), (1.0, 0.97, 0.92), 1500.0)
    if lot.dark:
        for y in (2.0, 14.0, 28.0, 44.0):
            lot.lamp("platform", (0.6, y, 3.9), (1.0, 0.78, 0.5), 190.0, 0.3)
    house_row(lot, ("brick", "stone"), (-26, -20), (-26, 100))


def airport(lot: Lot, row: LotKind) -> None:
    """A tarmac with airliners, a terminal of glass and a control tower."""
    lot.stand(lot.built("airplane"), (5.0, 46.0, 0.0), 205.0)
    lot.stand(lot.built("airplane"), (62.0, 92.0, 0.0), 190.0)
    lot.stand(lot.built("airplane"), (-52.0, 92.0, 0.0), 168.0)
    lot.box("glass tower" if not lot.dark else "lit tower", (-120, 118, 0), (90, 136, 13), 0.05)
    lot.box("painted wood:white", (-124, 115, 13), (94, 138, 15), 0.3)
    lot.parts(
        [
            Turned(((0, 0), (4.2, 0), (2.7, 6), (2.5, 30), (5.2, 34), (5.6, 35), (0, 35)), finish="plaster:e8e8e4"),
            Turned(((0, 35), (5.2, 35), (6.3, 39), (0, 39)), finish="dark glass", round=False),
            Turned(((0, 39), (6.7, 39), (5.8, 40.6), (0, 40.8)), finish="plaster:e8e8e4", round=False),
            beam((0, 0, 40), (0, 0, 48), 0.15, "steel"),
        ],
        (-34.0, 112.0, 0.0),
    )
    y = np.arange(-30, 80, 6.0)
    lot.boxes("painted wood:yellow", [(-8.1, v, 0.002) for v in y], [(-7.9, v + 6.0, 0.008) for v in y])
    lot.boxes("painted wood:yellow", [(-40, 20.0, 0.002)], [(60, 20.2, 0.008)])
    lot.boxes(
        "paper:white",
        [(x, 9.0, 0.002) for x in np.arange(-30, 30, 3.0)],
        [(x + 1.5, 9.25, 0.008) for x in np.arange(-30, 30, 3.0)],
    )
    for n, x in enumerate((-16.0, -20.5)):
        lot.stand(lot.built("van", "white"), (x, 38.0 + 3 * n, 0.0), 30.0)
    lot.stand(lot.built("truck", "white"), (22.0, 34.0, 0.0), 140.0)
    if lot.dark:
        for x in (-40.0, 0.0, 40.0):
            lot.lamp("apron light", (x, 60.0, 16.0), (1.0, 0.86, 0.66), 4200.0, 0.6)
            lot.parts(
                [
                    beam((x, 108, 0), (x, 108, 16), 0.2, "steel"),
                    Box((3, 0.3, 1), 0.05, at=(x, 107.8, 16), finish="glow:fff0d0:20"),
                ]
            )


def parking(lot: Lot, row: LotKind) -> None:
    """Rows of parked cars between painted lines, lamps, trees, a shop at the far side."""
    dice = stage_dice(lot, "parked")
    kinds = ("car", "suv", "hatchback", "car")
    for r, y in enumerate((9.0, 15.5, 27.0, 33.5, 45.0, 51.5)):
        for k in range(-13, 14):
            x = 2.8 * k
            lot.boxes("paper:white", [(x - 1.46, y - 2.6, 0.002)], [(x - 1.34, y + 2.6, 0.008)])
            if dice.random() < 0.74 and not (r == 0 and abs(k) < 2):
                kind = kinds[int(dice.random() * 4)]
                lot.stand(
                    lot.built(kind, PAINTED[kind]),
                    (x, y, 0.0),
                    90.0 if dice.random() < 0.7 else -90.0,
                )
    lamp_posts(lot, "mast", ((-14, 12.2, 0.0), (14, 12.2, 180.0), (-14, 30.2, 0.0), (14, 30.2, 180.0)))
    lot.trees += [("lime", x, 62.0, 0.7) for x in np.arange(-48, 49, 9.0)]
    lot.box("masonry brick", (-40, 70, 0), (40, 90, 7), 0.05)
    lot.box("dark glass", (-34, 69.8, 0.4), (34, 70, 3.8), 0.02)
    lot.box("painted wood:c2402c", (-40.2, 69.5, 4.6), (40.2, 70, 6.2), 0.05)


def construction(lot: Lot, row: LotKind) -> None:
    """A frame of concrete floors with scaffolding, a tower crane, heaps, barriers, pipes."""
    for z in (0.0, 3.4, 6.8, 10.2):
        lot.box("masonry concrete", (-11, 18, z + 3.1), (9, 34, z + 3.4), 0.03)
        lot.boxes("masonry concrete", [(x, y, z) for x in (-10.6, -4.2, 2.0, 8.2) for y in (18.4, 25.6, 33.2)],
            [(x + 0.5, y + 0.5, z + 3.1) for x in (-10.6, -4.2, 2.0, 8.2) for y in (18.4, 25.6, 33.2)],)  # fmt: skip
    for x in np.arange(-10.2, 8.5, 1.25):
        lot.parts([beam((float(x), 25.0, 13.6), (float(x), 25.0, 15.0), 0.02, "rusty metal")])
    parts: list[AnyPart] = []
    for x in np.arange(-11.5, 3.0, 2.4):
        parts += [beam((float(x), y, 0), (float(x), y, 14.0), 0.04, "steel") for y in (16.4, 17.4)]
        parts += [beam((float(x), 16.4, z), (float(x) + 2.4, 16.4, z + 2.0), 0.025, "steel") for z in (0.0, 4.0, 8.0)]
    for z in (2.0, 4.0, 6.0, 8.0, 10.0, 12.0):
        parts += [block("pine", (-11.5, 16.4, z), (2.9, 17.4, z + 0.05)), beam((-11.5, 16.4, z + 1.0), (2.9, 16.4,
            z + 1.0), 0.025, "steel")]  # fmt: skip
    lot.parts(parts)
    _tower_crane(lot, (15.0, 36.0))
    dice = stage_dice(lot, "heaps")
    for n, (x, y, r) in enumerate(((9.5, 13.0, 2.4), (-13.0, 12.0, 2.0))):
        lot.parts([Turned(((0, 0), (r, 0), (0.55 * r, 0.45 * r), (0.1, 0.72 * r), (0, 0.72 * r)), at=(x, y, 0),
            finish="gravel:b59a6c" if n == 0 else "gravel",)])  # fmt: skip
    for k in range(9):
        lot.parts([Rod(((-4.0, 10.0 + 0.34 * (k % 3) + 0.17 * (k // 3), 0.17 + 0.29 * (k // 3)), (0.5,
            10.3 + 0.34 * (k % 3) + 0.17 * (k // 3), 0.17 + 0.29 * (k // 3)),), 0.16, straight=True,
            finish="plastic:orange",)])  # fmt: skip
    for x in np.arange(-9, 12, 3.0):
        lot.parts([Turned(((0, 0), (0.22, 0), (0.2, 0.03), (0.14, 0.05), (0.04, 0.72), (0, 0.74)),
            finish="plastic:orange"), Turned(((0.105, 0.28), (0.112, 0.28), (0.08, 0.45), (0.075, 0.45)),
            finish="paper:white")], (float(x), 6.6 + float(dice.uniform(-0.3, 0.3)), 0.0),)  # fmt: skip
    lot.stand(lot.built("truck", "orange"), (5.2, 9.6, 0.0), 200.0)
    house_row(lot, ("concrete", "brick", "stucco"), (-50, 56), (50, 56))


def _tower_crane(lot: Lot, at: tuple[float, float]) -> None:
    yellow = "painted wood:e0a81c"
    parts: list[AnyPart] = []
    for z in np.arange(0, 34, 2.0):
        parts += [beam((x, y, float(z)), (x, y, float(z) + 2), 0.12, yellow) for x in (-0.9, 0.9) for y in (-0.9, 0.9)]
        parts += [beam((-0.9, y, float(z)), (0.9, y, float(z) + 2), 0.06, yellow) for y in (-0.9, 0.9)] + [
            beam((x, -0.9, float(z) + 2), (x, 0.9, float(z)), 0.06, yellow) for x in (-0.9, 0.9)
        ]
    for x in np.arange(-34, 12, 2.0):
        parts += [beam((float(x), y, 34), (float(x) + 2, y, 34), 0.1, yellow) for y in (-0.7, 0.7)] + [
            beam((float(x), 0, 35.6), (float(x) + 2, 0, 35.6), 0.1, yellow),
            beam((float(x), -0.7, 34), (float(x) + 1, 0, 35.6), 0.06, yellow),
            beam((float(x) + 2, 0.7, 34), (float(x) + 1, 0, 35.6), 0.06, yellow),
        ]
    parts += [
        beam((0, 0, 34), (0, 0, 41), 0.3, yellow),
        beam((0, 0, 41), (-30, 0, 35.6), 0.06, "steel"),
        beam((0, 0, 41), (11, 0, 35.6), 0.06, "steel"),
        block("masonry concrete", (8, -1, 31.8), (11, 1, 34)),
        block("plastic:white", (-1.0, -2.2, 32.2), (1.0, -0.8, 34.2), 0.1),
        beam((-22, 0, 34), (-22, 0, 19), 0.04, "steel"),
        block("steel", (-23, -0.4, 18.6), (-21, 0.4, 19)),
    ]
    lot.parts(parts, (at[0], at[1], 0.0), 24.0)


def arena(lot: Lot, row: LotKind) -> None:
    """A football ground: striped grass, lines, goals, stands full of people, floodlights."""
    white = "paper:white"
    lot.boxes(white, [(-34, y, 0.0) for y in (-20.0, 30.0, 82.0)] + [(x, -20, 0.0) for x in (-34.0, 33.9)], [(34,
        y + 0.14, 0.006) for y in (-20.0, 30.0, 82.0)] + [(x + 0.14, 82, 0.006) for x in (-34.0, 33.9)],)  # fmt: skip
    lot.parts([Rod(tuple((9.15 * math.cos(a), 30 + 9.15 * math.sin(a), 0.004) for a in np.linspace(0, 2 * math.pi,
        49)), 0.06, closed=True, flatten=0.1, finish=white,)])  # fmt: skip
    lot.boxes(
        white, [(-20, 65.5, 0), (-20, 65.5, 0), (19.9, 65.5, 0)], [(20, 65.64, 0.006), (-19.86, 82, 0.006), (20.04, 82, 0.006)]
    )
    goal: list[AnyPart] = [beam((x, 82, 0), (x, 82, 2.44), 0.06, "plastic:white") for x in (-3.66, 3.66)]
    goal.append(beam((-3.66, 82, 2.44), (3.66, 82, 2.44), 0.06, "plastic:white"))
    goal += [beam((x, 82, 2.44), (x, 84, 0.0), 0.008, "plastic:white") for x in np.arange(-3.6, 3.7,
        0.4)] + [beam((-3.66, 82 + 2 * t, 2.44 * (1 - t)), (3.66, 82 + 2 * t, 2.44 * (1 - t)), 0.008,
        "plastic:white") for t in np.linspace(0, 1, 9)]  # fmt: skip
    lot.parts(goal)
    for low, high, foot in (
        ((-62, 96, 1.6), (62, 118, 17.0), "far"),
        ((-46, -30, 1.6), (-64, 110, 17.0), "left"),
        ((46, -30, 1.6), (64, 110, 17.0), "right"),
    ):
        _stand(lot, low, high, foot)
    for n, x in enumerate(np.arange(-40, 40, 8.0)):
        lot.box(
            f"glow:{('d03030', '2050c0', 'f0f0f0', '20a060')[n % 4]}:0.7", (float(x), 90, 0), (float(x) + 7.8, 90.2, 1.0), 0.02
        )
    for x, y in ((-58.0, 116.0), (58.0, 116.0)):
        lot.parts([beam((x, y, 0), (x, y, 40), 0.7, "steel"), Box((11, 0.6, 6), 0.1, at=(x, y - 0.5, 42),
            finish="steel:dark grey"), *[Ball((0.75, 0.3, 0.75), at=(x - 4.2 + 2.1 * (k % 5), y - 0.9,
            40.4 + 1.7 * (k // 5)), finish=f"glow:f4f8ff:{24 if lot.dark else 3}",) for k in range(15)]])  # fmt: skip
    if lot.dark:
        for x in (-50.0, 50.0):
            lot.softbox("floodlight", (x, 70, 40), (-x / 50, -1.0, -0.9), (12, 8), (0.94, 0.97, 1.0), 90000.0)
        lot.softbox("floodlight", (0, -40, 40), (0, 1.0, -0.8), (40, 8), (0.94, 0.97, 1.0), 120000.0)


def _stand(lot: Lot, low: tuple[float, float, float], high: tuple[float, float, float], side: str) -> None:
    """A sloping stand with its crowd under a roof."""
    rows = 11
    steps: list[tuple[Vec3, Vec3]] = []
    for n in range(rows):
        t0, t1 = n / rows, (n + 1) / rows
        z = low[2] + (high[2] - low[2]) * t0
        if side == "far":
            steps.append(((low[0], low[1] + (high[1] - low[1]) * t0, 0.0), (high[0], low[1] + (high[1] - low[1]) * t1, z)))
        else:
            xs = sorted((low[0] + (high[0] - low[0]) * t0, low[0] + (high[0] - low[0]) * t1))
            steps.append(((xs[0], low[1], 0.0), (xs[1], high[1], z)))
    lot.boxes("masonry concrete", [a for a, _ in steps], [b for _, b in steps])
    crowd(lot, low, high, rows, 1.1)
    if side == "far":
        lot.box("painted wood:white", (low[0], low[1] - 2, 25), (high[0], high[1] + 4, 25.6), 0.1)
    else:
        a, b = sorted((low[0] * 0.98, high[0] * 1.08))
        lot.box("painted wood:white", (a, low[1], 25), (b, high[1], 25.6), 0.1)
