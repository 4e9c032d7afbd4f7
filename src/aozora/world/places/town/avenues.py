"""Streets of many towns and times: a roadway between two rows of fronts, dressed as the town has it."""

import numpy as np

from aozora.world.places.town.fittings import PAINTED, house_row, lamp_posts, sign_tower, stall, towers
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Ball, Box, Rod, Turned

FAR, BEHIND = 110.0, -66.0
"""How far a street goes on before and behind the stage, in metres; houses across its ends close the view."""


def avenue(
    lot: Lot,
    styles: tuple[str, ...],
    half_road: float,
    pavement: float,
    road: str = "paving:asphalt",
    marked: bool = True,
    closed: bool = True,
) -> float:
    """Roadway, kerbs, pavements, both rows of fronts and one across the end (if `closed`); gives where the fronts stand."""
    edge = half_road + pavement
    lot.box(road, (-half_road, BEHIND, -0.05), (half_road, FAR + 60, 0.012), 0.002)
    for side in (-1, 1):
        a, b = sorted((side * half_road, side * edge))
        lot.box("paving:slabs", (a, BEHIND, -0.05), (b, FAR + 60, 0.13), 0.02)
        house_row(
            lot,
            styles if side < 0 else styles[::-1],
            (side * edge, BEHIND + 4 if side < 0 else FAR),
            (side * edge, FAR if side < 0 else BEHIND + 4),
        )
    house_row(lot, styles, (edge + 12, BEHIND), (-edge - 12, BEHIND))
    if closed:
        house_row(lot, styles[::-1], (-edge - 12, FAR + 14), (edge + 12, FAR + 14))
    if marked:
        lot.boxes(
            "paper:white",
            [(-0.08, y, 0.012) for y in np.arange(-20, FAR, 6.0)],
            [(0.08, y + 3.0, 0.016) for y in np.arange(-20, FAR, 6.0)],
        )
        for k in range(9):
            x = -half_road + 0.5 + k * (2 * half_road - 1.0) / 8
            lot.boxes("paper:white", [(x - 0.22, 11.0, 0.012)], [(x + 0.22, 14.0, 0.016)])
    return edge


def traffic(lot: Lot, kinds: tuple[str, ...], lanes: tuple[float, ...], first: float = 19.0) -> None:
    """Vehicles in lanes (x): those on the right drive away, those on the left come."""
    dice = stage_dice(lot, "traffic")
    for n, x in enumerate(lanes):
        y = first + 7.0 * n
        while y < 95:
            kind = kinds[int(dice.random() * len(kinds))]
            lot.stand(lot.built(kind, PAINTED.get(kind, "")), (x, y, 0.015), 90.0 if x > 0 else -90.0)
            y += float(dice.uniform(9.5, 17.0))


def new_york(lot: Lot, row: LotKind) -> None:
    """An avenue of brick, stone and glass with yellow cabs, fire escapes, steam and towers at its end."""
    edge = avenue(lot, ("brick", "stone", "glass", "concrete", "brick"), 7.2, 4.2, closed=False)
    traffic(lot, ("taxi", "taxi", "taxi", "suv", "taxi", "car"), (-4.9, -1.7, 1.7, 4.9), 12.0)
    towers(lot, (-70, 130), (-18, 260), 12, (60, 150))
    towers(lot, (18, 130), (70, 260), 12, (60, 150))
    for side in (-1, 1):
        towers(lot, (side * 48 - 12, 20), (side * 48 + 12, 100), 4, (45, 80))
        fire_escape(lot, side * (edge - 0.05), 14.0 + 9 * (side > 0), side)
    lamp_posts(lot, "mast", tuple((side * (edge - 3.6), y, 0.0 if side < 0 else 180.0) for y in (6.0, 28.0) for side in (-1, 1)))
    for x, y in ((edge - 3.5, 10.2), (-edge + 3.5, 15.0)):
        lot.stand(lot.built("traffic light"), (x, y, 0.13), -90.0)
    lot.stand(lot.built("fire hydrant"), (edge - 3.4, 3.5, 0.13))
    lot.stand(lot.built("bin"), (-edge + 3.3, 5.0, 0.13))
    for n, (y, z, tone) in enumerate(((9.0, 3.2, "2f8f5a"), (20.0, 3.4, "b0302c"), (33.0, 3.6, "2c4f9a"))):
        sign_tower(lot, ((edge - 0.6) * (-1 if n % 2 else 1), y, z), 2.2, 0.8, tone, n)


def fire_escape(lot: Lot, x: float, y: float, side: int) -> None:
    """Iron landings and stairs on a front."""
    parts: list[AnyPart] = []
    for n in range(4):
        z = 5.2 + 3.2 * n
        out = -side * 1.1
        parts += [
            Box((1.1, 4.0, 0.05), 0.01, at=(x + out / 2, y, z), finish="iron"),
            *[beam((x + out, y + a, z), (x + out, y + a, z + 1.0), 0.02, "iron") for a in np.arange(-2, 2.1, 0.4)],
            beam((x + out, y - 2, z + 1.0), (x + out, y + 2, z + 1.0), 0.025, "iron"),
        ]
        parts += [beam((x + out * 0.8, y - 1.6, z), (x + out * 0.8, y + 1.4, z + 3.2), 0.05, "iron")]
    lot.parts(parts)


_NEON = ("ff2f6a", "19c8ff", "ffd21f", "7cff4a", "b04dff", "ff7a1a", "ff3030", "20ffd0")


def tokyo(lot: Lot, row: LotKind) -> None:
    """A narrow street of shops under upright signs, lanterns, wires, machines, umbrellas of light."""
    edge = avenue(lot, ("concrete", "glass", "stucco", "concrete"), 3.1, 1.6, marked=False)
    dice = stage_dice(lot, "neon")
    for n, y in enumerate(np.arange(3.0, 70.0, 2.6)):
        side = 1 if n % 2 else -1
        tall, wide = float(dice.uniform(1.8, 4.6)), float(dice.uniform(0.6, 1.15))
        reach = edge - 0.25 - wide / 2 - float(dice.uniform(0, 0.5))
        sign_tower(lot, (side * reach, float(y), float(dice.uniform(2.9, 6.4))), tall, wide, _NEON[int(dice.random() * 8)], n)
    for n, y in enumerate((9.0, 24.0, 38.0)):
        sign_tower(lot, ((-1) ** n * (edge - 1.4), y, 8.0 + n), 1.5, 2.6, _NEON[n + 2], 50 + n)
    lantern = lot.prefab(
        "paper lantern",
        [
            Turned(
                ((0, -0.3), (0.1, -0.3), (0.19, -0.12), (0.19, 0.12), (0.1, 0.3), (0, 0.3)),
                finish=f"glow:ff5a30:{4 if lot.dark else 0.8}",
            ),
            *[
                Turned(((0, z), (0.11, z), (0.11, z + 0.04), (0, z + 0.04)), round=False, finish="plastic:black")
                for z in (-0.33, 0.29)
            ],
        ],
    )
    for side in (-1, 1):
        for y in np.arange(2.0, 30.0, 0.9):
            if int(y * 0.3) % 2 == (side > 0):
                lot.stand(lantern, (side * (edge - 0.35), float(y), 2.65))
        for y in (6.5, 7.5, 18.5):
            _vending(lot, (side * (edge - 0.45), y + side * 1.2), -90.0 * side)
    for y in np.arange(5, 60, 11.0):
        lot.parts(
            [
                Rod(((-edge, float(y), 8.2), (0, float(y) + 1, 7.3), (edge, float(y) + 2, 8.4)), 0.018, finish="rubber:black"),
                beam((edge - 1.4, float(y), 0), (edge - 1.4, float(y), 9.0), 0.12, "masonry concrete"),
            ]
        )
    lot.stand(lot.built("bicycle"), (-edge + 0.8, 4.6, 0.13), 80)
    _neon_light(lot, edge)


def _neon_light(lot: Lot, edge: float) -> None:
    """What the signs throw on the street."""
    if not lot.dark:
        return
    for n, (side, y, tone) in enumerate(
        (
            (-1, 5.0, (1.0, 0.25, 0.5)),
            (1, 9.0, (0.2, 0.75, 1.0)),
            (-1, 17.0, (1.0, 0.75, 0.3)),
            (1, 24.0, (0.75, 0.35, 1.0)),
            (-1, 33.0, (0.3, 1.0, 0.8)),
            (1, 1.0, (1.0, 0.6, 0.3)),
        )
    ):
        lot.softbox(f"neon {n}", (side * (edge - 0.4), y, 4.2), (-side, -0.15, -0.75), (2.2, 3.2), tone, 420.0)


def _vending(lot: Lot, at: tuple[float, float], degrees: float) -> None:
    parts: list[AnyPart] = [
        block("plastic:white", (-0.5, -0.35, 0.1), (0.5, 0.35, 1.9)),
        block(f"glow:eaf6ff:{4 if lot.dark else 1.0}", (-0.43, -0.365, 0.95), (0.43, -0.355, 1.8), 0.004),
    ]
    for k in range(18):
        tone = ("red", "blue", "yellow", "green", "white", "orange")[k % 6]
        parts.append(
            block(
                f"plastic:{tone}",
                (-0.4 + 0.135 * (k % 6), -0.385, 1.0 + 0.27 * (k // 6)),
                (-0.31 + 0.135 * (k % 6), -0.36, 1.17 + 0.27 * (k // 6)),
                0.01,
            )
        )
    lot.stand(lot.prefab("vending machine", parts), (at[0], at[1], 0.0), degrees)


def main_street(lot: Lot, row: LotKind) -> None:
    """The main street of a small town: low brick shops, awnings, pickups, trees, a flag."""
    edge = avenue(lot, ("brick|1", "stone|1", "brick|1"), 6.0, 3.6)
    for n, y in enumerate(np.arange(-8.0, 70.0, 7.4)):
        for side in (-1, 1):
            tone = ("red", "dark green", "navy", "mustard")[(n + (side > 0)) % 4]
            lot.parts(
                [
                    Box(
                        (1.3, 4.6, 0.03),
                        0.01,
                        at=(side * (edge - 0.6), float(y), 3.0),
                        turn=(0, side * 24.0, 0),
                        finish=f"fabric:{tone}",
                    ),
                    Box((0.02, 4.6, 0.24), 0.005, at=(side * (edge - 1.19), float(y), 2.63), finish="fabric:white"),
                ]
            )
    traffic(lot, ("pickup truck", "car", "hatchback"), (-4.9, 4.9), 14.0)
    lamp_posts(lot, "lantern", tuple((side * (edge - 3.1), y, 0.0) for y in (2.0, 17.0, 32.0) for side in (-1, 1)))
    lot.trees += [("maple", side * (edge - 2.6), y, 0.5) for y in (9.0, 24.0, 42.0, 58.0) for side in (-1, 1)]
    lot.parts(
        [
            beam((edge - 3.0, 6.0, 0), (edge - 3.0, 6.0, 7.5), 0.05, "aluminium"),
            Ball((0.1, 0.1, 0.1), at=(edge - 3.0, 6.0, 7.55), finish="gold"),
        ]
    )


def market(lot: Lot, row: LotKind) -> None:
    """A street market: stalls of fruit under striped awnings along old houses."""
    edge = avenue(lot, ("old", "old gabled", "stucco"), 3.6, 1.8, "paving:setts", marked=False)
    tones = (("red", "white"), ("dark green", "cream"), ("navy", "white"), ("orange", "cream"), ("teal", "white"))
    stalls = [lot.prefab(f"stall {n}", stall(*pair)) for n, pair in enumerate(tones)]
    for side in (-1, 1):
        for n, y in enumerate(np.arange(-6.0, 46.0, 3.1)):
            lot.stand(stalls[(n * 2 + (side > 0)) % 5], (side * (edge - 1.5), float(y), 0.0), -90.0 * side)
        lot.solid("stalls", (side * (edge - 1.5) - 0.9, -8, 0), (side * (edge - 1.5) + 0.9, 48, 2.0))
    for n, x in enumerate((-2.2, 2.2)):
        lot.stand(lot.built("crate"), (x, 4.0 + 3 * n, 0.012), 20)
        lot.stand(lot.built("basket"), (x * 1.02, 5.2 + 2 * n, 0.012))
    for y in np.arange(2, 44, 6.0):
        lot.parts([Rod(((-edge, float(y), 6.0), (0, float(y), 5.2), (edge, float(y), 6.0)), 0.012, finish="fabric:cream")])
        for k in range(13):
            x = -edge + 0.6 + k * (2 * edge - 1.2) / 12
            z = 5.2 + 0.8 * (x / edge) ** 2 - 0.16
            lot.parts([Ball((0.07, 0.07, 0.09), at=(x, float(y), z), finish=f"glow:ffd890:{9 if lot.dark else 0.7}")])
    if lot.dark:
        for y in (3.0, 11.0, 20.0, 30.0):
            lot.lamp("string lights", (0.0, y, 4.4), (1.0, 0.72, 0.42), 130.0, 1.2)


def alley(lot: Lot, row: LotKind) -> None:
    """A narrow alley between brick walls: bins, pipes, fire escapes, a puddle of light."""
    for side in (-1, 1):
        x = side * 2.1
        a, b = sorted((x, x + side * 8))
        lot.box("masonry brick" if side < 0 else "masonry brick:7a5a4a", (a, -16, 0), (b, 40, 15), 0.02)
        fire_escape(lot, x, 8.0 + 7.0 * (side > 0), side)
        for n, y in enumerate(np.arange(-6.0, 36.0, 4.2)):
            for z in (2.2, 5.6, 9.0):
                pane = "glow:ffcf8a:2.2" if lot.dark and (n * 3 + int(z)) % 5 == 0 else "dark glass"
                lot.box(pane, (x - 0.03, float(y), z), (x + 0.03, float(y) + 1.0, z + 1.5), 0.01)
                lot.box("stone", (x - 0.12, float(y) - 0.1, z - 0.12), (x + 0.12, float(y) + 1.1, z), 0.01)
        lot.parts([Rod(((x - side * 0.12, 3.6, 0), (x - side * 0.12, 3.6, 15)), 0.07, straight=True, finish="steel:dark grey")])
    dumpster: list[AnyPart] = [
        block("steel:dark green", (-0.9, -0.55, 0.15), (0.9, 0.55, 1.25), 0.03),
        Box((1.85, 1.2, 0.06), 0.02, at=(0, 0, 1.3), turn=(6, 0, 0), finish="matte plastic:black"),
        *[Ball((0.09, 0.05, 0.09), at=(x, y, 0.09), finish="rubber:black") for x in (-0.7, 0.7) for y in (-0.4, 0.4)],
    ]
    lot.stand(lot.prefab("dumpster", dumpster), (-1.45, 5.2, 0.0), 90.0)
    for x, y in ((1.6, 4.2), (1.65, 4.9), (-1.6, 9.0)):
        lot.stand(lot.built("bin"), (x, y, 0.0))
    for n in range(5):
        lot.stand(lot.built("box"), (1.5 - 0.1 * (n % 2), 7.5 + 0.3 * n, 0.0), 25.0 * n)
    house_row(lot, ("brick",), (-14, 42), (14, 42))
    lot.parts(
        [
            Rod(((2.0, 6.0, 4.0), (1.5, 6.0, 4.25), (1.3, 6.0, 4.1)), 0.03, finish="iron"),
            Turned(((0.22, -0.1), (0.05, 0.06), (0, 0.08)), at=(1.3, 6.0, 4.0), finish="iron"),
        ]
    )
    if lot.dark:
        lot.lamp("alley lamp", (1.25, 6.0, 3.85), (1.0, 0.68, 0.36), 220.0, 0.12)
        lot.lamp("far lamp", (-1.0, 26.0, 4.5), (0.8, 0.9, 1.0), 260.0, 0.15)
    lot.solid("left wall", (-4.1, -16, 0), (-2.1, 40, 15), "brick")
    lot.solid("right wall", (2.1, -16, 0), (4.1, 40, 15), "brick")


def cyberpunk(lot: Lot, row: LotKind) -> None:
    """A city of the future: towers up to the clouds, glowing edges, bridges, flying traffic, signs as large as houses."""
    edge = 9.0
    lot.box("machine panels:4a5058", (-edge, -30, -0.05), (edge, 200, 0.012), 0.002)
    dice = stage_dice(lot, "future")
    for side in (-1, 1):
        for n, y in enumerate(np.arange(-24.0, 150.0, 17.0)):
            tall, deep = float(dice.uniform(45, 110)), float(dice.uniform(14, 20))
            a, b = sorted((side * edge, side * (edge + 16)))
            lot.boxes("lit tower" if lot.dark else "glass tower", [(a, float(y), 0)], [(b, float(y) + deep - 1.5, tall)])
            tone = _NEON[int(dice.random() * 8)]
            level = 5.0 if lot.dark else 1.2
            lot.boxes(
                f"glow:{tone}:{level}",
                [(side * (edge - 0.15), float(y) + 0.2, 0)],
                [(side * (edge - 0.05), float(y) + 0.45, tall)] if side > 0 else [(side * edge + 0.2, float(y) + 0.45, tall)],
            )
            sign_tower(
                lot,
                (side * (edge - 1.4), float(y) + 3.0, float(dice.uniform(4, 14))),
                float(dice.uniform(5, 11)),
                2.2,
                _NEON[int(dice.random() * 8)],
                100 + n,
            )
    for n, y in enumerate((34.0, 66.0, 104.0)):
        z = 17.0 + 8 * n
        lot.box("machine panels", (-edge - 2, y, z), (edge + 2, y + 4, z + 2.2), 0.1)
        lot.box(f"glow:{_NEON[n]}:4", (-edge - 2, y - 0.1, z + 0.9), (edge + 2, y - 0.02, z + 1.15), 0.02)
    pod: list[AnyPart] = [
        Ball((2.3, 0.95, 0.6), finish="plastic:silver"),
        Ball((1.2, 0.75, 0.5), at=(0.2, 0, 0.35), finish="dark glass"),
        Box((0.1, 1.3, 0.1), 0.02, at=(-2.1, 0, 0), finish="glow:ff3020:14"),
        Box((0.1, 1.0, 0.1), 0.02, at=(2.15, 0, 0), finish="glow:e8f4ff:16"),
    ]
    for _ in range(16):
        x = float(dice.uniform(-6, 6))
        lot.stand(lot.prefab("pod", pod), (x, float(dice.uniform(18, 120)), float(dice.uniform(7, 30))), 90.0 if x > 0 else -90.0)
    towers(lot, (-90, 170), (90, 280), 24, (90, 190))
    _neon_light(lot, edge)


def victorian(lot: Lot, row: LotKind) -> None:
    """Gas lamps, setts, terraces of brick with bay fronts, a carriage or two."""
    edge = avenue(lot, ("brick|2", "brick|2"), 4.0, 2.4, "paving:setts", marked=False)
    lamp_posts(lot, "lantern", tuple((side * (edge - 1.9), y, 0.0) for y in (3.0, 14.0, 25.0, 38.0) for side in (-1, 1)))
    for side in (-1, 1):
        for y in np.arange(-6.0, 60.0, 1.3):
            lot.parts([beam((side * (edge - 0.7), float(y), 0.1), (side * (edge - 0.7), float(y), 1.05), 0.018, "iron")])
        lot.parts([beam((side * (edge - 0.7), -6, 1.0), (side * (edge - 0.7), 60, 1.0), 0.022, "iron")])
    for x, y, degrees in ((2.2, 16.0, 90.0), (-2.3, 30.0, -90.0)):
        lot.stand(lot.prefab("carriage", CARRIAGE), (x, y, 0.0), degrees)


_WHEEL: list[Rod] = [
    Rod(
        tuple((0.55 * np.cos(a), 0.0, 0.55 + 0.55 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 25)),
        0.035,
        closed=True,
        finish="painted wood:maroon",
    ),
    *[
        beam((0, 0, 0.55), (0.55 * np.cos(a), 0, 0.55 + 0.55 * np.sin(a)), 0.02, "painted wood:maroon")
        for a in np.linspace(0, 2 * np.pi, 11)[:-1]
    ],
]

CARRIAGE: list[AnyPart] = [block("painted wood:black", (-0.9, -0.65, 0.75), (0.8, 0.65, 2.0), 0.15),
    block("leather:black", (-1.0, -0.7, 1.98), (0.9, 0.7, 2.1), 0.04), block("dark glass", (-0.4, -0.67, 1.3), (0.3,
    -0.64, 1.8)), block("dark glass", (-0.4, 0.64, 1.3), (0.3, 0.67, 1.8)), block("leather:black", (0.9, -0.5, 1.2),
    (1.4, 0.5, 1.32), 0.03), beam((0.8, 0, 0.7), (3.2, 0, 0.8), 0.04, "painted wood:maroon"), block("brass", (0.75,
    -0.78, 1.5), (0.9, -0.66, 1.75), 0.02), *[Rod(tuple((x + p[0], s * 0.78, p[2]) for p in w.path), w.radius,
    closed=w.closed, straight=w.straight, finish=w.finish) for x in (-0.8, 1.1) for s in (-1, 1) for w in _WHEEL]]  # fmt: skip


def twenties(lot: Lot, row: LotKind) -> None:
    """Stone blocks, black cars with running boards, street clocks, awnings."""
    edge = avenue(lot, ("stone", "brick", "stone"), 6.2, 3.4, marked=False)
    for x, y, degrees in ((3.8, 15.0, 90.0), (3.9, 27.0, 90.0), (-3.8, 19.0, -90.0), (-3.9, 34.0, -90.0), (1.2, 44.0, 90.0)):
        lot.stand(lot.built("vintage car", "black"), (x, y, 0.015), degrees)
    lamp_posts(lot, "lantern", tuple((side * (edge - 2.8), y, 0.0) for y in (4.0, 18.0, 34.0) for side in (-1, 1)))
    for n, y in enumerate(np.arange(3.0, 60.0, 8.0)):
        side = 1 if n % 2 else -1
        lot.parts(
            [
                Box(
                    (1.4, 3.6, 0.03),
                    0.01,
                    at=(side * (edge - 0.7), float(y), 3.0),
                    turn=(0, side * 24.0, 0),
                    finish=f"fabric:{('maroon', 'dark green', 'navy')[n % 3]}",
                )
            ]
        )


def fifties(lot: Lot, row: LotKind) -> None:
    """A diner of chrome and red with a sign on a pole, cars with fins, a petrol pump."""
    lot.box("paving:asphalt", (-60, -20, -0.04), (60, 9.5, 0.012), 0.002)
    lot.box("chrome", (-8, 13, 0.6), (8, 20, 1.2), 0.05)
    lot.box("painted wood:c2302c", (-8, 13.1, 1.2), (8, 20, 1.7), 0.05)
    lot.box("chrome", (-8.1, 12.9, 3.2), (8.1, 20.1, 3.9), 0.1)
    lot.box(f"glow:ffe6b8:{3 if lot.dark else 0.5}", (-7.8, 13.2, 1.7), (7.8, 13.3, 3.2), 0.01)
    lot.boxes(
        "chrome", [(x, 13.05, 1.7) for x in np.arange(-8, 8.1, 1.6)], [(x + 0.12, 13.2, 3.2) for x in np.arange(-8, 8.1, 1.6)]
    )
    for z, tone in ((3.35, "ff3050"), (3.7, "30d0ff")):
        lot.box(f"glow:{tone}:{7 if lot.dark else 1.2}", (-8.15, 12.84, z), (8.15, 12.9, z + 0.07), 0.01)
    lot.parts([beam((-6.5, 10.8, 0), (-6.5, 10.8, 7.0), 0.14, "steel")])
    sign_tower(lot, (-6.5, 10.6, 5.0), 2.6, 3.4, "ff4060", 3)
    for x, tone, degrees in ((3.0, "turquoise", 62.0), (6.6, "red", 70.0), (-2.5, "cream", 64.0)):
        lot.stand(lot.built("vintage car", tone), (x, 8.4, 0.015), degrees)
    towers_far = ("stucco|1", "brick|1")
    house_row(lot, towers_far, (-46, 26), (-10, 26))
    house_row(lot, towers_far, (12, 26), (50, 26))
    if lot.dark:
        lot.softbox("diner", (0, 12.4, 2.4), (0, -1, -0.5), (15, 1.4), (1.0, 0.72, 0.5), 900.0)
    lot.solid("diner", (-8, 13, 0), (8, 20, 4), "steel")
