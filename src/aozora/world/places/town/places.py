"""Squares, bridges, harbours, roofs, stations, airports and sites."""

import dataclasses

import numpy as np

from aozora.world.places.town.fittings import PAINTED, hills, house_row, lamp_posts, railing, towers
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.town.waterways import STRAIT, STREAM, waves
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings.monuments import fountain, stone_bridge, suspension_bridge
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Rod, Turned


def named(parts: list[AnyPart], main: str) -> list[AnyPart]:
    """A plan whose "main" finish becomes another."""
    return [dataclasses.replace(p, finish=main) if p.finish.split(":")[0] == "main" else p for p in parts]


def square(lot: Lot, row: LotKind) -> None:
    """A square with a fountain between old fronts, lamps, benches, trees."""
    lot.parts(named(fountain(), "stone"), (0.0, 12.0, 0.0))
    lot.solid("fountain", (-3.2, 8.8, 0), (3.2, 15.2, 1.5), "stone")
    house_row(lot, ("stone", "stucco", "old", "stone"), (-44, 46), (44, 46))
    house_row(lot, ("stucco", "old", "stone"), (-34, -14), (-34, 48))
    house_row(lot, ("old", "stone", "stucco"), (34, 48), (34, -14))
    # The fourth side, for cameras that turn round.
    house_row(lot, ("old", "stone", "stucco"), (40, -46), (-40, -46))
    for side in (-1, 1):
        house_row(lot, ("stucco", "old"), (-34, -44) if side < 0 else (34, -22), (-34, -22) if side < 0 else (34, -44))
    lamp_posts(lot, "lantern", ((-9, 6, 0), (9, 6, 0), (-9, 20, 0), (9, 20, 0), (-20, 30, 0), (20, 30, 0)))
    for x, y, degrees in ((-7, 12, 90), (7, 12, -90), (-4, 19, 0), (4, 19, 0)):
        lot.stand(lot.built("bench"), (x, y, 0.0), degrees)
    lot.trees += [("lime", x, y, 0.55) for x, y in ((-16, 12), (16, 14), (-18, 24), (18, 26), (-12, 33), (12, 34))]


def promenade(lot: Lot, level: float = -3.0, far: float = 420.0, near: float = 3.4) -> None:
    """A paved shore with a railing and open water beyond."""
    lot.box("paving:slabs", (-90, -40, -0.3), (90, near, 0.0), 0.02)
    lot.box("masonry ashlar", (-90, near - 0.5, -5), (90, near + 0.15, -0.02), 0.02)
    waves(lot, (-420, near), (420, far), level, STRAIT)


def suspended(lot: Lot, row: LotKind) -> None:
    """A suspension bridge over a strait, seen from the shore, hills and a skyline beyond."""
    promenade(lot)
    railing(lot, (-30, 3.1, 0), (30, 3.1, 0))
    lot.parts(suspension_bridge(260.0), (10.0, 105.0, 0.0), -14.0)
    hills(lot, 330.0, 46.0, "felt:6b7a5c")
    towers(lot, (-190, 260), (-60, 320), 22, (30, 95))
    if lot.dark:
        for x in (-60, 0, 60):
            lot.lamp("bridge lamp", (10.0 + x, 100.0, 22.0), (1.0, 0.72, 0.42), 5200.0, 1.0)
        lamp_posts(lot, "lantern", ((-6, 2.4, 0), (6, 2.4, 0)))


def stone_arches(lot: Lot, row: LotKind) -> None:
    """A stone bridge over a quiet river between trees."""
    lot.box("mown grass:5f7a3c", (-60, -40, -0.5), (60, 4.5, 0.0), 0.3)
    waves(lot, (-160, 4.0), (160, 46.0), -0.7, STREAM)
    lot.box("mown grass:5f7a3c", (-160, 44, -0.9), (160, 130, -0.2), 0.3)
    lot.parts(stone_bridge(38.0, 5.0, 3), (2.0, 24.0, -1.2), 12.0)
    lot.trees += [
        ("lime", x, y, 0.8)
        for x, y in ((-24, 52), (-14, 56), (-4, 60), (8, 58), (20, 54), (32, 57), (-38, 50), (-20, 9), (26, 12))
    ]
    lot.trees += [("bush", x, 4.2, 0.9) for x in (-9, -6.5, 6, 8.5, 11)]
    hills(lot, 190.0, 26.0, "felt:6f7f62", 2)


def highway(lot: Lot, row: LotKind) -> None:
    """Six lanes with traffic, barriers, signs over them, lamps, hills."""
    lot.box("paving:asphalt", (-15, -40, -0.05), (15, 320, 0.02), 0.002)
    y = np.arange(-20, 240, 9.0)
    for x in (-9.2, -5.4, 5.4, 9.2):
        lot.boxes("paper:white", [(x - 0.07, v, 0.02) for v in y], [(x + 0.07, v + 4.0, 0.025) for v in y])
    for x in (-13.2, -1.6, 1.6, 13.2):
        lot.boxes("paper:white", [(x - 0.08, -20, 0.02)], [(x + 0.08, 300, 0.025)])
    lot.box("masonry concrete", (-0.35, -40, 0), (0.35, 300, 0.85), 0.08)
    for x in (-14.4, 14.4):
        lot.box("steel", (x - 0.05, -40, 0.45), (x + 0.05, 300, 0.78), 0.03)
        lot.boxes("steel:dark grey", [(x - 0.06, v, 0) for v in y], [(x + 0.06, v + 0.12, 0.75) for v in y])
    for n, v in enumerate((44.0, 130.0)):
        lot.parts([beam((-15, v, 0), (-15, v, 7), 0.18, "steel"), beam((15, v, 0), (15, v, 7), 0.18, "steel"),
            beam((-15, v, 6.8), (15, v, 6.8), 0.16, "steel"), beam((-15, v, 5.9), (15, v, 5.9), 0.1, "steel")])  # fmt: skip
        for x, wide in ((-9, 5.0), (4.6, 4.4), (10.2, 4.4)):
            lot.box("painted wood:1f6b45", (x - wide / 2, v - 0.3, 5.4), (x + wide / 2, v - 0.2, 7.9), 0.05)
            for k in range(3):
                lot.box("paper:white", (x - wide * 0.38, v - 0.32, 7.25 - 0.55 * k),
                    (x + wide * (0.3 - 0.16 * ((k + n) % 3)), v - 0.3, 7.5 - 0.55 * k), 0.02,)  # fmt: skip
    dice = stage_dice(lot, "cars")
    for x in (-11.2, -7.3, -3.5, 3.5, 7.3, 11.2):
        v, speed = float(dice.uniform(-50, -25)), float(dice.uniform(20, 25))
        while v < 130:
            kind = ("car", "suv", "hatchback", "car", "truck")[int(dice.random() * 5)]
            # The middle lanes stay free where the cast drives.
            if abs(x) != 7.3 or v > 45:
                lot.passing(lot.built(kind, PAINTED[kind]), (x, v, 0.03), 90.0 if x > 0 else -90.0, speed)
            v += float(dice.uniform(24, 48))
    hills(lot, 300.0, 40.0, "felt:6d7c5e", 1)
    lot.trees += [("lime", s * float(dice.uniform(20, 34)), float(v), 0.8) for s in (-1, 1) for v in np.arange(6, 120, 11.0)]


def rooftop(lot: Lot, row: LotKind) -> None:
    """A flat roof with a parapet, vents and a water tank, the city's towers all round."""
    high = 42.0
    lot.box("gravel:8f8a82", (-14, -12, -0.4), (14, 13, 0.0), 0.02)
    for low, top in (((-14, 12.6, 0), (14, 13, 1.05)), ((-14, -12, 0), (-13.6, 13, 1.05)), ((13.6, -12, 0), (14, 13, 1.05))):
        lot.box("masonry brick", low, top, 0.02)
        lot.box("stone", (low[0] - 0.08, low[1] - 0.08, 1.05), (top[0] + 0.08, top[1] + 0.08, 1.15), 0.02)
    tank: list[AnyPart] = [
        *[beam((x, y, 0), (x * 0.9, y * 0.9, 3.0), 0.09, "steel:dark grey") for x in (-1.3, 1.3) for y in (-1.3, 1.3)],
        Turned(((0, 3.0), (1.75, 3.0), (1.8, 5.9), (0, 5.9)), finish="barn boards:6e5038", round=False),
        Turned(((0, 5.9), (1.95, 5.85), (0.1, 7.2), (0, 7.2)), finish="barn boards:4a3a2c", round=False),
        *[
            Turned(((1.8, z), (1.84, z), (1.84, z + 0.06), (1.8, z + 0.06)), finish="iron", round=False)
            for z in (3.3, 4.1, 4.9, 5.6)
        ],
    ]
    lot.parts(tank, (-7.0, 9.0, 0.0))
    for x, y in ((5.5, 8.5), (8.2, 8.3)):
        lot.parts(
            [
                block("steel", (-1, -0.8, 0.25), (1, 0.8, 1.5), 0.04),
                Turned(((0.2, 1.5), (0.7, 1.5), (0.7, 1.6), (0.2, 1.6), (0.2, 1.5)), finish="steel:dark grey"),
                block("dark glass", (-0.85, -0.82, 0.4), (0.85, -0.8, 1.3)),
            ],
            (x, y, 0.0),
        )
    lot.parts([Rod(((0, 0, 0), (0, 0, 1.4), (0.5, 0, 1.6)), 0.14, finish="steel")], (1.5, 10.5, 0.0))
    lot.box("masonry brick", (-13, 3.5, 0), (-9.5, 7, 2.8), 0.02)
    for low, top, count, tall in (
        ((-130, 30), (130, 75), 26, (30, 62)),
        ((-190, 85), (190, 190), 46, (50, 120)),
        ((-90, -20), (-26, 60), 9, (30, 60)),
        ((26, -20), (90, 60), 9, (30, 60)),
    ):
        below(lot, low, top, count, tall, high)
    lot.solid("parapet", (-14, 12.6, 0), (14, 13, 1.1), "brick")


def below(
    lot: Lot, low: tuple[float, float], high: tuple[float, float], count: int, tall: tuple[float, float], drop: float
) -> None:
    """Towers that stand on a street `drop` metres under the floor."""
    dice = stage_dice(lot, f"below {low}")
    skins = (
        ("lit tower",) if lot.dark else ("stone tower", "brick tower", "glass tower", "white tower", "brick tower", "dark tower")
    )
    for _ in range(count):
        x, y, height = (
            float(dice.uniform(low[0], high[0])),
            float(dice.uniform(low[1], high[1])),
            float(dice.uniform(*tall)) - drop,
        )
        a, b = float(dice.uniform(7, 13)), float(dice.uniform(7, 13))
        skin = skins[int(dice.random() * len(skins))]
        lot.boxes(skin, [(x - a, y - b, -drop)], [(x + a, y + b, height)])
        lot.boxes(
            "masonry concrete",
            [(x - a, y - b, height), (x - 0.3 * a, y - 0.3 * b, height)],
            [(x + a, y + b, height + 0.9), (x + 0.2 * a, y + 0.3 * b, height + 4)],
        )
        if dice.random() < 0.22:
            lot.parts(
                [
                    Turned(((0, 2.6), (1.6, 2.6), (1.6, 5.6), (0.1, 7.0), (0, 7.0)), finish="barn boards:6e5038", round=False),
                    *[beam((s, t, 0), (s, t, 2.7), 0.1, "steel:dark grey") for s in (-1.1, 1.1) for t in (-1.1, 1.1)],
                ],
                (x + 0.4 * a, y - 0.4 * b, height + 0.8),
            )


def skyline(lot: Lot, row: LotKind) -> None:
    """A city of towers behind a wide water, seen from a terrace."""
    promenade(lot, -2.5, 420.0)
    railing(lot, (-24, 3.1, 0), (24, 3.1, 0))
    lot.box("masonry concrete", (-700, 400, -4), (700, 404, 0.5), 0.05)
    for low, high, count, tall in (
        ((-260, 470), (260, 540), 46, (25, 75)),
        ((-220, 550), (220, 720), 60, (70, 190)),
        ((-640, 420), (-230, 600), 36, (16, 48)),
        ((230, 420), (640, 600), 36, (16, 48)),
    ):
        towers(lot, low, high, count, tall)
    lot.trees += [("lime", float(x), 407.0, 1.0) for x in np.arange(-180, 181, 14.0)]
