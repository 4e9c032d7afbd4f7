"""Monuments and old places in their landscapes: temples, castles, ruins, pyramids, forums, farms and churchyards."""

import dataclasses
import math

import numpy as np

from aozora.world.places.town.fittings import hills, house_row
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.town.waterways import OPEN_SEA, waves
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings import homes, monuments
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Slab, Turned


def pagoda(lot: Lot, row: LotKind) -> None:
    """A pagoda at the end of a path of gravel, stone lanterns, a red gate, maples and cherries."""
    lot.parts(homes.temple(), (0.0, 30.0, 0.0))
    lot.box("gravel:c9c2b4", (-2.2, -14, -0.02), (2.2, 25, 0.012), 0.004)
    lantern: list[AnyPart] = [
        Turned(((0, 0), (0.36, 0, 1), (0.3, 0.16), (0.14, 0.2), (0.13, 1.0), (0.3, 1.1), (0.3, 1.2), (0, 1.2)), finish="stone"),
        block("stone", (-0.2, -0.2, 1.2), (0.2, 0.2, 1.55)),
        block(f"glow:ffc070:{7 if lot.dark else 0.6}", (-0.13, -0.21, 1.25), (0.13, 0.21, 1.5)),
        Turned(
            ((0, 1.55), (0.5, 1.55), (0.4, 1.65), (0.1, 1.85), (0.06, 2.0), (0, 2.02)),
            turn=(0, 0, 45),
            finish="stone",
            sides=4,
            round=False,
        ),
    ]
    for y in (4.0, 10.0, 16.0, 22.0):
        for s in (-1, 1):
            lot.stand(lot.prefab("stone lantern", lantern), (s * 3.0, y, 0.0))
            if lot.dark and y in (4.0, 16.0):
                lot.lamp("stone lantern", (s * 2.5, y, 1.4), (1.0, 0.66, 0.32), 26.0, 0.15)
    red = "painted wood:b8301c"
    lot.parts(
        [
            *[Rod(((s * 2.7, 13, 0), (s * 2.55, 13, 4.6)), 0.2, straight=True, finish=red) for s in (-1, 1)],
            Rod(((-3.9, 13, 4.95), (0, 13, 4.7), (3.9, 13, 4.95)), 0.2, finish=red),
            Box((8.0, 0.5, 0.14), 0.05, at=(0, 13, 5.05), finish="painted wood:black"),
            Box((6.2, 0.24, 0.3), 0.03, at=(0, 13, 3.9), finish=red),
            Box((0.5, 0.14, 0.6), 0.03, at=(0, 13, 4.35), finish=red),
        ]
    )
    lot.trees += [("maple", x, y, 0.6) for x, y in ((-8, 12), (9, 18), (-12, 26), (13, 30))] + [
        ("cherry", x, y, 0.6) for x, y in ((7.5, 8), (-7.5, 19), (-16, 18), (16, 14))
    ]
    lot.trees += [("spruce", x, y, 0.9) for x, y in ((-20, 44), (-9, 50), (8, 52), (21, 46), (30, 40), (-31, 40))] + [
        ("bush", s * 4.4, y, 0.7) for s in (-1, 1) for y in (7.0, 13.5, 20.0)
    ]
    hills(lot, 150.0, 40.0, "felt:4f6148", 5)


def castle_hill(lot: Lot, row: LotKind) -> None:
    """A castle on grass with a road to its gate, hills behind."""
    lot.parts(homes.castle(), (0.0, 46.0, 0.0))
    lot.box("gravel:a8977a", (-1.8, -20, -0.02), (1.8, 35, 0.012), 0.004)
    lot.trees += [("oak", x, y, 0.9) for x, y in ((-22, 22), (24, 26), (-30, 44), (33, 50), (-18, 66), (20, 68))] + [
        ("bush", x, y, 0.8) for x, y in ((-4, 9), (4.5, 14), (-5, 20), (5, 26))
    ]
    hills(lot, 210.0, 46.0, "felt:5f7354", 6)
    if lot.dark:
        for x in (-2.4, 2.4):
            lot.lamp("torch", (x, 34.6, 3.2), (1.0, 0.55, 0.2), 420.0, 0.3)


def ruins(lot: Lot, row: LotKind) -> None:
    """The rows of columns of a Greek temple on its steps, fallen drums and blocks in dry grass."""
    stone = "masonry ashlar:d8cbb0"
    for n in range(3):
        lot.box(stone, (-9.5 - 0.5 * (2 - n), 19 - 0.5 * (2 - n), 0.3 * n), (9.5 + 0.5 * (2 - n), 42, 0.3 * (n + 1)), 0.04)
    for k, x in enumerate(np.linspace(-8.5, 8.5, 6)):
        tall = (7.0, 7.0, 7.0, 7.0, 4.2, 2.4)[k]
        _doric(lot, (float(x), 20.5), 0.62, tall, tall > 6)
        _doric(lot, (float(x), 40.5), 0.62, (7.0, 5.0, 7.0, 7.0, 3.0, 7.0)[k], k not in (1, 4))
    for n, y in enumerate((24.5, 28.5, 32.5, 36.5)):
        _doric(lot, (-8.5, y), 0.62, 7.0, True)
        _doric(lot, (8.5, y), 0.62, (2.0, 7.0, 4.6, 7.0)[n], n % 2 == 1)
    lot.box(stone, (-9.3, 19.8, 7.9), (2.4, 21.2, 8.8), 0.05)
    lot.box(stone, (-9.5, 19.6, 8.8), (1.4, 21.4, 9.2), 0.05)
    lot.box(stone, (-9.3, 20, 7.9), (-7.9, 40, 8.8), 0.05)
    dice = stage_dice(lot, "fallen")
    for n in range(16):
        x, y = float(dice.uniform(-11, 11)), float(dice.uniform(6, 17))
        if abs(x) < 3.2 and y < 9:
            continue
        if n % 3 == 0:
            lot.parts([Turned(((0, -0.5), (0.6, -0.5), (0.6, 0.5), (0, 0.5)), at=(x, y, 0.52), turn=(88, 0,
                float(dice.uniform(0, 180))), finish=stone, round=False, sides=11,)])  # fmt: skip
        else:
            s = float(dice.uniform(0.3, 0.8))
            lot.parts([Box((1.6 * s, s, 0.8 * s), 0.06, at=(x, y, 0.3 * s), turn=(float(dice.uniform(-9, 9)),
                float(dice.uniform(-9, 9)), float(dice.uniform(0, 180))), finish=stone,)])  # fmt: skip
    lot.trees += [
        ("bush", float(dice.uniform(-20, 20)), float(dice.uniform(8, 44)), float(dice.uniform(0.5, 1.0))) for _ in range(14)
    ]
    hills(lot, 190.0, 40.0, "felt:8f8a66", 7)


def _doric(lot: Lot, at: tuple[float, float], radius: float, tall: float, whole: bool) -> None:
    """A fluted column on the temple's floor at 0.9 m; a broken one has no capital."""
    stone, r = "masonry ashlar:d8cbb0", radius
    parts: list[AnyPart] = [
        Turned(((0, 0), (r, 0), (0.97 * r, 0.4 * tall), (0.80 * r, tall), (0, tall)), finish=stone, round=False),
        *[
            Rod(
                (
                    (r * 1.0 * math.cos(a), r * math.sin(a), 0),
                    (
                        0.8 * r * math.cos(a) if tall > 6 else 0.93 * r * math.cos(a),
                        0.8 * r * math.sin(a) if tall > 6 else 0.93 * r * math.sin(a),
                        tall,
                    ),
                ),
                0.05,
                straight=True,
                finish=stone,
            )
            for a in np.linspace(0, 2 * math.pi, 17)[:-1]
        ],
    ]
    if whole:
        parts += [
            Turned(((0, tall - 0.5), (0.82 * r, tall - 0.5), (1.25 * r, tall - 0.25), (0, tall - 0.25)), finish=stone),
            Box((2.6 * r, 2.6 * r, 0.26), 0.03, at=(0, 0, tall - 0.12), finish=stone),
        ]
    lot.stand(lot.prefab(f"doric {tall} {whole}", parts), (at[0], at[1], 0.9))


def pyramids(lot: Lot, row: LotKind) -> None:
    """Three pyramids in the sand, palms of stone blocks before them."""
    for x, y, k in ((26.0, 150.0, 5.6), (-88.0, 200.0, 5.2), (128.0, 215.0, 2.9)):
        asset = lot.prefab(f"pyramid {k}", [_scaled(k)])
        lot.stand(asset, (x, y, -0.5), 0.0)
    dice = stage_dice(lot, "blocks")
    for _ in range(22):
        x, y, s = float(dice.uniform(-26, 26)), float(dice.uniform(12, 60)), float(dice.uniform(0.4, 1.1))
        lot.parts(
            [
                Box(
                    (1.5 * s, s, 0.9 * s),
                    0.08,
                    at=(x, y, 0.2 * s),
                    turn=(float(dice.uniform(-8, 8)), 0, float(dice.uniform(0, 180))),
                    finish="masonry ashlar:c9a671",
                )
            ]
        )
    hills(lot, 320.0, 12.0, "gravel:d9b77c", 8)


def _scaled(k: float) -> Turned:
    """The pyramid's body, k times as large."""
    body = monuments.pyramid()[0]
    assert isinstance(body, Turned)
    return dataclasses.replace(body, stretch=(k, k, k))


def egypt(lot: Lot, row: LotKind) -> None:
    """A temple of old Egypt: a gate between sloping towers, columns with lotus capitals, statues, obelisks."""
    stone = "masonry ashlar:d0ab72"
    for s in (-1, 1):
        lot.parts([Turned(((0, 0), (9.2, 0), (7.2, 15.0), (7.8, 15.4), (7.8, 16.0), (0, 16.0)), at=(s * 10.5, 36,
            0), turn=(0, 0, 45), stretch=(1, 0.5, 1), finish=stone, round=False, sides=4,), Turned(((0, 0), (1.0,
            0), (0.72, 13.0), (0, 14.2)), at=(s * 5.4, 25, 0), turn=(0, 0, 45), finish=stone, round=False, sides=4,
            )])  # fmt: skip
        lot.parts([block(stone, (s * 3.2 - 0.9, 33.5, 0), (s * 3.2 + 0.9, 38, 9.5), 0.05)])
        for y in (8.0, 13.5, 19.0):
            _sphinx(lot, (s * 5.8, y), 90.0 - s * 90.0)
        for k in range(3):
            lot.parts([Box((1.1, 0.1, 2.2), 0.03, at=(s * 10.5 + (k - 1) * 3.0, 31.2 + 0.36 * abs(k - 1),
                5.6 + 0.4 * k), turn=(-8, 0, 0), finish="plaster:a8642e",)])  # fmt: skip
    lot.box(stone, (-4.2, 33.4, 9.5), (4.2, 38.2, 11.4), 0.05)
    lot.box("plaster:2f6f8f", (-4.25, 33.35, 10.9), (4.25, 38.25, 11.3), 0.03)
    lot.box("paving:slabs", (-3.0, -14, -0.02), (3.0, 36, 0.012), 0.004)
    hills(lot, 230.0, 22.0, "gravel:cfa970", 9)


def _sphinx(lot: Lot, at: tuple[float, float], degrees: float) -> None:
    stone = "masonry ashlar:c9a671"
    parts: list[AnyPart] = [
        block(stone, (-1.7, -0.7, 0), (1.7, 0.7, 0.8), 0.04),
        Rod(((-1.2, 0, 1.25), (0.0, 0, 1.3), (0.7, 0, 1.45)), (0.42, 0.46, 0.5), finish=stone),
        *[Rod(((0.5, s * 0.32, 1.0), (1.55, s * 0.32, 0.95)), 0.16, straight=True, finish=stone) for s in (-1, 1)],
        Ball((0.3, 0.28, 0.36), at=(0.95, 0, 2.05), finish=stone),
        Rod(((0.8, -0.36, 1.6), (0.75, -0.3, 2.2), (0.75, 0, 2.42), (0.75, 0.3, 2.2), (0.8, 0.36, 1.6)), 0.15, finish=stone),
    ]
    lot.stand(lot.prefab("sphinx", parts), (at[0], at[1], 0.0), degrees)


def rome(lot: Lot, row: LotKind) -> None:
    """A forum of old Rome: a temple of marble, colonnades, statues, a triumphal arch."""
    stone = "marble stone:e6dcc8"
    for n in range(6):
        lot.box(stone, (-10, 34 + 0.5 * n, 0.25 * n), (10, 54, 0.25 * (n + 1)), 0.02)
    for x in np.linspace(-8.6, 8.6, 8):
        lot.stand(lot.prefab("roman column", _corinthian(0.55, 8.4)), (float(x), 38.0, 1.5))
    lot.box("plaster:d8c6a4", (-8.8, 41, 1.5), (8.8, 53, 9.9), 0.03)
    lot.box(stone, (-9.8, 36.9, 9.9), (9.8, 53.5, 11.2), 0.04)
    lot.parts([_pediment(20.6, 3.6, 37.6, 11.2, stone)])
    lot.box("masonry tiles", (-10.4, 37.6, 11.1), (10.4, 54, 11.3), 0.03)
    for s in (-1, 1):
        for y in np.arange(2.0, 32.0, 3.6):
            lot.stand(lot.prefab("roman column small", _corinthian(0.38, 5.6)), (s * 13.0, float(y), 0.4))
        a, b = sorted((s * 12.2, s * 19.0))
        lot.box(stone, (a, 0, 0), (b, 33, 0.4), 0.03)
        lot.box("plaster:c9603a", (sorted((s * 16, s * 19))[0], 0, 0.4), (sorted((s * 16, s * 19))[1], 33, 6.2), 0.03)
        lot.box(stone, (a, 0, 6.0), (b, 33, 7.0), 0.04)
        lot.box("masonry tiles", (a - 0.3, 0, 7.0), (b + 0.3, 33, 7.3), 0.04)
        lot.parts([p if p.finish != "main" else _re(p, stone) for p in monuments.statue()], (s * 7.2, 22.0, 0.0))
    lot.trees += [("spruce", x, 60.0, 0.9) for x in (-22, -15, 16, 24)]


def _re(part: AnyPart, finish: str) -> AnyPart:
    """The part in another finish."""
    return dataclasses.replace(part, finish=finish)


def _pediment(wide: float, rise: float, y: float, z: float, finish: str) -> AnyPart:
    return Slab(
        ((-wide / 2, 0.0), (wide / 2, 0.0), (0.0, rise)), 1.4, 0.05, at=(0, y, z), turn=(90, 0, 0), finish=finish, round=False
    )


def _corinthian(r: float, tall: float) -> list[AnyPart]:
    """A slender column with a leafy capital."""
    stone = "marble stone:e6dcc8"
    parts: list[AnyPart] = [block(stone, (-1.4 * r, -1.4 * r, 0), (1.4 * r, 1.4 * r, 0.3 * r)), Turned(((0,
        0.3 * r), (1.3 * r, 0.3 * r), (1.3 * r, 0.5 * r), (1.05 * r, 0.7 * r), (r, 0.9 * r), (0.98 * r, 0.4 * tall),
        (0.84 * r, tall - 2 * r), (0, tall - 2 * r),), finish=stone,), Turned(((0, tall - 2 * r), (0.9 * r,
        tall - 2 * r), (0.95 * r, tall - 1.2 * r), (1.35 * r, tall - 0.4 * r), (0, tall - 0.35 * r),),
        finish=stone,), block(stone, (-1.4 * r, -1.4 * r, tall - 0.4 * r), (1.4 * r, 1.4 * r, tall))]  # fmt: skip
    for k in range(8):
        a = math.pi * k / 4
        c, s = math.cos(a), math.sin(a)
        parts += [Rod(((0.9 * r * c, 0.9 * r * s, tall - 1.9 * r), (1.1 * r * c, 1.1 * r * s, tall - 1.1 * r),
            (1.4 * r * c, 1.4 * r * s, tall - 0.8 * r),), (0.2 * r, 0.22 * r, 0.06 * r), finish=stone,)]  # fmt: skip
    return parts


def medieval(lot: Lot, row: LotKind) -> None:
    """A market place of timbered houses under a castle's wall, with a well and carts."""
    house_row(lot, ("timber", "old gabled", "timber"), (-26, 30), (26, 30))
    house_row(lot, ("timber", "timber", "old gabled"), (-15, -14), (-15, 30))
    house_row(lot, ("timber", "old gabled", "timber"), (15, 30), (15, -14))
    stone = "rubble stone"
    lot.parts([Turned(((0.75, 0), (1.15, 0), (1.15, 0.9), (0.75, 0.9), (0.75, 0)), finish=stone, round=False),
        *[beam((s * 1.0, 0, 0.8), (s * 1.0, 0, 2.5), 0.08, "oak") for s in (-1, 1)], *[Box((2.8, 1.0, 0.06), 0.02,
        at=(0, s * 0.42, 2.65), turn=(-s * 38, 0, 0), finish="barn boards") for s in (-1, 1)], beam((-1.0, 0, 1.9),
        (1.0, 0, 1.9), 0.07, "oak")], (-4.5, 11.0, 0.0),)  # fmt: skip
    wheel = [Rod(tuple((0.5 * math.cos(a), 0.0, 0.5 + 0.5 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 21)),
        0.05, closed=True, finish="oak",)]  # fmt: skip
    lot.parts([block("barn boards", (-1.1, -0.6, 0.6), (1.1, 0.6, 0.7)), *[block("barn boards", (-1.1,
        s * 0.6 - 0.03, 0.7), (1.1, s * 0.6 + 0.03, 1.1)) for s in (-1, 1)], beam((1.0, 0.3, 0.6), (2.7, 0.3, 0.15),
        0.05, "oak"), beam((1.0, -0.3, 0.6), (2.7, -0.3, 0.15), 0.05, "oak"), Pad((1.8, 1.0, 0.6), 0.08, at=(0, 0,
        1.0), finish="felt:tan")], (5.0, 9.5, 0.0), 30.0,)  # fmt: skip
    lot.parts([_re(w, "oak") for w in wheel], (5.3, 10.2, 0.0), 30.0)
    lot.parts([_re(w, "oak") for w in wheel], (4.7, 8.9, 0.0), 30.0)
    lot.parts(homes.castle(), (4.0, 85.0, 12.0))
    lot.parts([Turned(((0, 0), (40, 0), (30, 12.2), (0, 12.4)), at=(4, 85, 0), finish="felt:5f7354", sides=40, round=False)])
    lot.stand(lot.built("bucket"), (-3.2, 10.2, 0.0))
    if lot.dark:
        for x, y in ((-8, 14), (8, 16), (0, 26)):
            lot.lamp("torch", (x, y, 2.8), (1.0, 0.55, 0.22), 240.0, 0.3)


def lighthouse_coast(lot: Lot, row: LotKind) -> None:
    """A lighthouse on a rocky headland above the sea."""
    lot.parts(homes.lighthouse(), (6.0, 34.0, 0.6))
    waves(lot, (-420, 26.0), (420, 420.0), -6.0, OPEN_SEA)
    dice = stage_dice(lot, "rocks")
    for _ in range(70):
        a, r = float(dice.uniform(0, 6.3)), float(dice.uniform(0.8, 2.6))
        x, y = 4.0 + 16 * math.cos(a), 32 + 15 * math.sin(a) * (1 if math.sin(a) > 0 else 0.4)
        if y < 12 and abs(x) < 5:
            continue
        lot.parts(
            [
                Ball(
                    (r * 1.3, r, r * 0.8),
                    at=(x, y, -1.0 - 1.3 * max(0, math.sin(a))),
                    turn=(float(dice.uniform(-20, 20)), float(dice.uniform(-20, 20)), float(dice.uniform(0, 90))),
                    finish="stone",
                )
            ]
        )
    lot.parts(
        [Turned(((0, 0.58), (13, 0.2), (17, -2.0), (19, -8), (0, -8)), at=(4, 33, 0), finish="mown grass:6f7f4a", sides=48)]
    )
    lot.parts(homes.gabled((8, 5.5, 3.0), 2.2, "plaster:f2efe8", "masonry slate", 0.3), (-6.0, 32.0, 0.3))
    if lot.dark:
        lot.lamp("beacon", (6.0, 34.0, 26.5), (1.0, 0.9, 0.7), 9000.0, 0.6)


def farmyard(lot: Lot, row: LotKind) -> None:
    """A red barn with a silo and a farmhouse among fields, a tractor, fences."""
    lot.parts(homes.barn(), (-7.0, 30.0, 0.0), 24.0)
    lot.parts(
        [Turned(((0, 0), (2.6, 0), (2.6, 13), (2.2, 14.2), (1.2, 15.2), (0, 15.6)), finish="corrugated:b9bec0")], (2.5, 38.0, 0.0)
    )
    lot.parts(homes.house(), (20.0, 36.0, 0.0), -16.0)
    lot.stand(lot.built("tractor"), (6.0, 17.0, 0.0), 200.0)
    fence = lot.prefab(
        "rail fence",
        [
            *[beam((x, 0, 0), (x, 0, 1.25), 0.07, "barn boards") for x in (-2, 0, 2)],
            *[Box((4.2, 0.05, 0.13), 0.01, at=(0, -0.06, z), finish="barn boards") for z in (0.4, 0.75, 1.1)],
        ],
    )
    for n in range(7):
        lot.stand(fence, (-26.0 + 4.1 * n, 20.5, 0.0))
    for n in range(5):
        lot.stand(
            lot.prefab(
                "round bale",
                [
                    Turned(
                        ((0, -0.6), (0.7, -0.6), (0.75, -0.4), (0.75, 0.4), (0.7, 0.6), (0, 0.6)),
                        at=(0, 0, 0.74),
                        turn=(90, 0, 0),
                        finish="felt:tan",
                    )
                ],
            ),
            (12.0 + 3.4 * n, 22.0 + 4.0 * (n % 2), 0.0),
            35.0 * n,
        )
    lot.box("gravel:a8977a", (-2.0, -14, -0.02), (2.2, 40, 0.012), 0.004)
    lot.trees += [("oak", x, y, 0.9) for x, y in ((12, 48), (30, 46), (-22, 44), (-30, 34))]
    hills(lot, 200.0, 24.0, "felt:77874f", 10)


def churchyard(lot: Lot, row: LotKind) -> None:
    """A stone church among trees and old gravestones, a path to its door."""
    lot.parts(homes.church(), (2.0, 30.0, 0.0), -12.0)
    lot.box("gravel:b0a48c", (-1.0, -14, -0.02), (1.2, 23, 0.012), 0.004)
    stone: list[AnyPart] = [
        block("stone", (-0.3, -0.07, 0), (0.3, 0.07, 0.75), 0.03),
        Turned(((0, -0.07), (0.3, -0.07), (0.3, 0.07), (0, 0.07)), at=(0, 0, 0.72), turn=(90, 0, 0), finish="stone", round=False),
    ]
    for x, y in ((-5, 9), (-7, 12), (-4.5, 14), (-8.5, 17), (5.5, 9.5), (7.5, 13), (9.5, 10.5), (11, 16)):
        lot.stand(lot.prefab("gravestone", stone), (x, y, 0.0), 6.0 * ((x * 7) % 3 - 1))
    lot.trees += [("oak", x, y, 0.85) for x, y in ((-14, 24), (18, 26), (-20, 44), (24, 46))] + [
        ("spruce", x, y, 0.7) for x, y in ((-10, 34), (13, 38))
    ]
    hills(lot, 200.0, 26.0, "felt:6b7f54", 11)
