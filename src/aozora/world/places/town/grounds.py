"""Grounds and yards: a golf course, an ice rink, a campus, a courtyard, works, scrap, a railway, a tunnel, a telephone box."""

import itertools
import math

import numpy as np

from aozora.world.geometry.primitives import sheet
from aozora.world.places.town.avenues import victorian
from aozora.world.places.town.fittings import hills, lamp_posts
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.town.places import named
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings.monuments import fountain
from aozora.world.things.buildings.plans import beam, block, gabled, window
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Slab, Turned

_HOUSES = ("stone", "stucco", "old", "stone")


def _disc(lot: Lot, finish: str, at: tuple[float, float], size: tuple[float, float], z: float, dome: float = 0.0) -> None:
    """A flat oval on the ground, its middle higher by `dome` metres."""
    lot.parts(
        [
            Turned(
                ((0, z + dome), (0.6, z + 0.7 * dome), (1.0, z)),
                at=(*at, 0.0),
                stretch=(size[0], size[1], 1.0),
                finish=finish,
                sides=40,
            )
        ]
    )


def golf(lot: Lot, row: LotKind) -> None:
    """A green with its flag, bunkers of white sand, the fairway between trees."""
    _disc(lot, "mown grass:86b04a", (1.0, 16.0), (11.0, 8.0), 0.004, 0.10)
    for x, y, a, b in ((-11.5, 14.0, 3.6, 2.2), (13.5, 20.0, 3.4, 2.4), (-6.0, 25.5, 4.2, 1.8), (7.0, 7.5, 2.6, 1.2)):
        _disc(lot, "mown grass:4f7a30", (x, y), (1.18 * a, 1.25 * b), 0.006, 0.16)
        _disc(lot, "gravel:f0e2c0", (x, y), (a, b), 0.16, 0.02)
    lot.parts(
        [
            beam((2.0, 15.0, 0.0), (2.0, 15.0, 2.4), 0.016, "plastic:white"),
            Box((0.62, 0.015, 0.4), 0.004, at=(2.33, 15.0, 2.18), turn=(0, 7, 0), finish="fabric:red"),
            Turned(((0, 0.09), (0.056, 0.091)), at=(2.0, 15.0, 0.0), finish="plastic:black"),
            Ball((0.0214, 0.0214, 0.0214), at=(0.9, 13.4, 0.11), finish="plastic:white"),
        ]
    )
    dice = stage_dice(lot, "rough")
    lot.trees += [("oak", x, y, 0.8) for x, y in ((-22, 22), (-26, 36), (22, 30), (27, 44), (-17, 52), (14, 56), (0, 64))]
    lot.trees += [("spruce", float(dice.uniform(-60, 60)), float(dice.uniform(62, 84)), 0.8) for _ in range(18)]
    lot.trees += [("bush", float(s * dice.uniform(13, 30)), float(dice.uniform(26, 50)), 0.8) for s in (-1, 1) for _ in range(6)]
    hills(lot, 190.0, 34.0, "felt:5f7d48", 21)


def rink(lot: Lot, row: LotKind) -> None:
    """Ice between boards, with the lines and the goal of ice hockey, lamps and snowy firs around."""
    lot.box("ice", (-9, -12, -0.3), (9, 31, 0.0), 0.01)
    lot.box("plastic:f2f6f8", (-200, -60, -0.4), (200, 260, -0.06), 0.01)
    for y, tone in ((3.0, "blue"), (12.0, "red"), (21.0, "blue"), (28.0, "red")):
        lot.box(f"plastic:{tone}", (-9, y, 0.0), (9, y + (0.6 if y < 25 else 0.1), 0.004), 0.001)
    ring = tuple((4.5 * math.cos(a), 12.3 + 4.5 * math.sin(a), 0.004) for a in np.linspace(0, 2 * math.pi, 49))
    lot.parts([Rod(ring, 0.12, closed=True, flatten=0.1, finish="plastic:blue")])
    for low, high in (((-9.2, -12), (-9, 31)), ((9, -12), (9.2, 31)), ((-9.2, 31), (9.2, 31.2))):
        lot.box("plastic:white", (low[0], low[1], 0.0), (high[0], high[1], 1.1), 0.03)
        lot.box("plastic:yellow", (low[0] - 0.01, low[1] - 0.01, 0.02), (high[0] + 0.01, high[1] + 0.01, 0.22), 0.01)
        lot.box("plastic:blue", (low[0] - 0.02, low[1] - 0.02, 1.08), (high[0] + 0.02, high[1] + 0.02, 1.16), 0.01)
    for n, x in enumerate(np.arange(-8.5, 8.5, 4.2)):
        tone = ("red", "navy", "yellow", "dark green")[n % 4]
        lot.box(f"paper:{tone}", (float(x), 30.97, 0.35), (float(x) + 3.2, 30.99, 0.95), 0.002)
    goal: list[AnyPart] = [beam((x, 28, 0), (x, 28, 1.22), 0.04, "painted wood:red") for x in (-0.92, 0.92)]
    goal += [beam((-0.92, 28, 1.22), (0.92, 28, 1.22), 0.04, "painted wood:red")]
    goal += [beam((x, 28, 1.2), (x, 29, 0.0), 0.008, "plastic:white") for x in np.arange(-0.9, 0.95, 0.12)]
    lot.parts(goal)
    lamp_posts(lot, "lantern", tuple((s * 10.4, y, 0.0) for s in (-1, 1) for y in (2.0, 14.0, 26.0)))
    dice = stage_dice(lot, "firs")
    lot.trees += [("spruce", float(dice.uniform(-42, 42)), float(dice.uniform(48, 74)), 0.8) for _ in range(26)]
    lot.trees += [("spruce", float(s * dice.uniform(14, 30)), float(dice.uniform(4, 46)), 0.7) for s in (-1, 1) for _ in range(7)]
    hills(lot, 210.0, 40.0, "plastic:e8eef2", 23)


def campus(lot: Lot, row: LotKind) -> None:
    """A college: a brick hall with a portico and a clock tower over lawns and paths, trees, benches."""
    brick, pale = "masonry brick:8a4a38", "masonry ashlar:ded6c4"
    hall: list[AnyPart] = [*gabled((44.0, 12.0, 10.0), 4.2, brick, "masonry slate", 0.5)]
    for x in (*range(-20, -5, 3), *range(8, 21, 3)):
        hall += window((float(x), -6.0, 1.4), (1.3, 2.4)) + window((float(x), -6.0, 5.8), (1.3, 2.2))
    hall += [block(pale, (-22.1, -6.12, 4.7), (22.1, -5.9, 5.1)), block(pale, (-5.5, -10.0, 0.0), (5.5, -6.0, 0.7))]
    hall += [Turned(((0.52, 0.7), (0.46, 0.9), (0.4, 8.2), (0.55, 8.5)), at=(x, -9.4, 0), finish=pale) for x in (-4.5, -1.5,
        1.5, 4.5)]  # fmt: skip
    hall += gabled((11.6, 4.6, 0.9), 2.4, pale, "masonry slate", 0.3, (0.0, -7.8, 8.5), "y")
    hall += [block("oak", (-1.1, -6.1, 0.7), (1.1, -5.95, 3.9)), block(brick, (-2.4, -2.4, 10.0), (2.4, 2.4, 19.0))]
    hall += [block(pale, (-2.6, -2.6, 18.6), (2.6, 2.6, 19.2)), Turned(((0, 0), (1.5, 0), (1.55, 0.05)), at=(0, -2.45, 16.8),
        turn=(90, 0, 0), finish="paper:white"), Turned(((2.9, 19.2), (1.2, 20.6), (0.9, 23.0), (0, 27.0)), turn=(0, 0, 45),
        sides=4, round=False, finish="copper:6f9c86")]  # fmt: skip
    hall += [beam((0, -2.55, 16.8), end, 0.06, "plastic:black") for end in ((0.0, -2.55, 18.0), (0.75, -2.55, 17.1))]
    lot.parts(hall, (0.0, 44.0, 0.0))
    lot.box("paving:slabs", (-1.6, -16, -0.02), (1.6, 34, 0.014), 0.004)
    lot.box("paving:slabs", (-60, 15.0, -0.02), (60, 17.4, 0.012), 0.004)
    for side in (-1, 1):
        lot.parts(gabled((12.0, 30.0, 9.0), 3.6, brick, "masonry slate", 0.5, (side * 31.0, 22.0, 0.0), "y"))
        for y in range(10, 36, 4):
            lot.parts(window((side * 25.0, float(y), 1.4), (1.3, 2.2), "right" if side < 0 else "left"))
            lot.parts(window((side * 25.0, float(y), 5.4), (1.3, 2.0), "right" if side < 0 else "left"))
        for y in (8.0, 21.0):
            lot.stand(lot.built("bench"), (side * 2.8, y, 0.0), -90.0 * side)
    lamp_posts(lot, "lantern", ((-2.4, 5, 0), (2.4, 12, 0), (-2.4, 24, 0), (2.4, 30, 0)))
    lot.trees += [("oak", x, y, 0.6) for x, y in ((-13, 9), (13, 10), (-12, 25), (14, 26))] + [("lime", -18, 31, 0.5)]


def courtyard(lot: Lot, row: LotKind) -> None:
    """The inner court of an old house: round arches on columns on three sides, a storey with shutters over them, a small
    fountain, tubs of green, benches, a tree; nothing of the town is seen."""
    gallery = lot.prefab("gallery", _gallery(5))
    lot.stand(gallery, (0.0, 15.0, 0.0))
    for y in (9.2, -3.8):
        lot.stand(gallery, (-7.6, y - 0.7, 0.0), 90.0)
        lot.stand(gallery, (7.6, y - 0.7, 0.0), -90.0)
    lot.box("masonry plaster:e0c9a0", (-12.0, -16.5, 0.0), (12.0, -16.0, 7.1), 0.02)
    for side in (-1, 1):
        near, far = sorted((side * 6.45, side * 11.0))
        lot.box("masonry plaster:e0c9a0", (near, 14.9, 0.0), (far, 18.4, 7.1), 0.02)
        near, far = sorted((side * 7.6, side * 11.0))
        lot.box("masonry plaster:e0c9a0", (near, -16.4, 0.0), (far, -10.9, 7.1), 0.02)
    lot.parts(named(fountain(), "stone"), (0.0, 8.6, 0.0))
    lot.solid("fountain", (-3.2, 5.4, 0), (3.2, 11.8, 1.5), "stone")
    tub = lot.prefab("tub", [Turned(((0, 0), (0.5, 0), (0.62, 0.8), (0.5, 0.8), (0.48, 0.7), (0, 0.7)), finish="terracotta")])
    for x, y in ((-6.4, 2.0), (6.4, 2.0), (-6.4, 13.8), (6.4, 13.8), (-2.6, 13.9), (2.6, 13.9), (6.4, 7.6)):
        lot.stand(tub, (x, y, 0.0))
        lot.trees.append(("bush", x, y, 0.62))
    lot.trees.append(("olive", -5.2, 10.4, 0.6))
    for x, degrees in ((-6.5, 90.0), (6.5, -90.0)):
        lot.stand(lot.built("bench"), (x, 5.0, 0.0), degrees)
    lamp_posts(lot, "lantern", ((5.2, 12.4, 0),))


def _gallery(bays: int, bay: float = 2.6, spring: float = 2.3) -> list[AnyPart]:
    """A side of a court, fronts to -Y about x = 0: arches over a dim walk, a storey with shuttered windows, a tiled roof."""
    wall, stone = "masonry plaster:e0c9a0", "masonry ashlar:cdbd9c"
    half, reach, top = bays * bay / 2, bay / 2 - 0.22, spring + bay / 2 + 0.35
    arc = [(reach * math.cos(a), spring + reach * math.sin(a)) for a in np.linspace(math.pi, 0.0, 17)]
    under = [(-bay / 2, spring), *arc, (bay / 2, spring)]
    strips = [((*a,), (*b,), (b[0], top), (a[0], top)) for a, b in itertools.pairwise(under) if b[0] > a[0] + 1e-6]
    parts: list[AnyPart] = []
    for n in range(bays):
        x = -half + (n + 0.5) * bay
        parts += [Slab(strip, 0.4, 0.002, at=(x, 0.2, 0.0), turn=(90, 0, 0), finish=wall, round=False) for strip in strips]
        parts.append(Rod(tuple((x + a, -0.02, z) for a, z in arc), 0.09, finish=stone))
        parts += window((x, 0.0, top + 0.75), (1.0, 1.5), frame=stone)
        for side in (-1, 1):
            parts.append(block("painted wood:4f6b58", (x + side * 0.86 - 0.26, -0.06, top + 0.7), (x + side * 0.86 + 0.26, 0.0,
                top + 2.3)))  # fmt: skip
    for n in range(bays + 1):
        x = -half + n * bay
        parts.append(Turned(((0, 0), (0.3, 0), (0.3, 0.14), (0.2, 0.24), (0.17, spring - 0.35), (0.3, spring - 0.08), (0.3,
            spring), (0, spring)), at=(x, 0.2, 0.0), finish=stone, round=False))  # fmt: skip
    parts += [block(wall, (-half, 0.0, top), (half, 0.4, top + 3.2)), block(stone, (-half, -0.07, top), (half, 0.45, top + 0.22)),
        block(wall, (-half, 3.0, 0.0), (half, 3.3, top)), block("oak", (-half, 0.4, top - 0.1), (half, 3.0, top)),
        block("oak:4a2f1a", (-0.6, 2.9, 0.0), (0.6, 2.99, 2.2)), Box((2 * half + 0.6, 3.6, 0.14), 0.03, at=(0, 1.2,
        top + 3.75), turn=(22, 0, 0), finish="masonry tiles")]  # fmt: skip
    return parts


def works(lot: Lot, row: LotKind) -> None:
    """An industrial area: halls with saw-tooth roofs, chimneys with bands, tanks, pipes, lorries."""
    for x, y, finish in ((-24.0, 34.0, "masonry brick"), (20.0, 46.0, "corrugated:8f9aa2")):
        lot.box(finish, (x - 14, y - 9, 0), (x + 14, y + 12, 9.0), 0.03)
        for n in range(5):
            left = x - 14 + 5.6 * n
            roof = Turned(((0, 0), (4.0, 0), (0, 3.2)), at=(left + 2.8, y + 1.5, 9.0), turn=(0, 0, 45), sides=4, round=False,
                stretch=(1.0, 3.2, 1.0), finish="corrugated:6f767c")  # fmt: skip
            lot.parts([roof])
            for z in (2.2, 5.6):
                lot.box("dark glass", (left + 0.8, y - 9.06, z), (left + 4.6, y - 8.98, z + 2.0), 0.01)
        lot.box("steel:dark green", (x + 8.0, y - 9.1, 0), (x + 12.5, y - 8.9, 4.8), 0.02)
    for x, y, tall in ((-9.0, 58.0, 46.0), (-1.0, 62.0, 40.0), (34.0, 66.0, 52.0)):
        lot.parts([Turned(((2.1, 0), (1.35, tall), (1.1, tall), (1.1, tall - 1)), at=(x, y, 0), finish="masonry brick:a0654c")])
        for n, tone in enumerate(("red", "white", "red", "white")):
            low, high = tall - 2.2 * (n + 1), tall - 2.2 * n
            wide = [1.42 + (2.1 - 1.35) * (tall - z) / tall for z in (low, high)]
            lot.parts([Turned(((wide[0], low), (wide[1], high)), at=(x, y, 0), finish=f"painted wood:{tone}")])
    tank = ((0, 0), (4.2, 0), (4.2, 8.6), (3.9, 9.0), (0, 10.2))
    for x, y in ((1.5, 42.0), (44.0, 40.0), (-46.0, 52.0)):
        lot.parts(
            [Turned(tank, at=(x, y, 0), finish="steel:c9ccc8"), Turned(((4.28, 2.9), (4.28, 3.1)), at=(x, y, 0), finish="iron")]
        )
    for z in (4.6, 5.4):
        lot.parts([beam((-10, 27.0, z), (24, 29.0, z), 0.28, "steel:b8bdb8" if z < 5 else "painted wood:yellow")])
    for x in (-6.0, 4.0, 14.0):
        lot.parts([beam((x, 27.6, 0), (x, 27.6, 5.0), 0.14, "rusty metal")])
    lot.stand(lot.built("truck", "red"), (-5.0, 20.0, 0.0), 62.0)
    lot.stand(lot.built("truck", "white"), (10.5, 24.0, 0.0), 118.0)
    for n in range(7):
        lot.stand(lot.built("barrel"), (6.5 + 0.7 * (n % 4), 12.0 + 0.72 * (n // 4), 0.0))
    hills(lot, 260.0, 16.0, "felt:6b7560", 25)


_WRECKS = (("car", "red"), ("hatchback", "navy"), ("suv", "white"), ("car", "yellow"), ("hatchback", "silver"))


def scrap(lot: Lot, row: LotKind) -> None:
    """A junkyard: wrecks in stacks, heaps of tyres and rusty sheets, a fence of corrugated iron."""
    dice = stage_dice(lot, "scrap")
    for side in (-1, 1):
        for n, y in enumerate((5.0, 11.5, 18.0, 24.5)):
            for k in range(3 - (n + _less(side)) % 2):
                kind, tone = _WRECKS[(2 * n + 3 * k + side) % 5]
                at = (side * (7.0 + float(dice.uniform(-0.3, 0.3))), y + float(dice.uniform(-0.3, 0.3)), 1.18 * k)
                lot.stand(lot.built(kind, tone), at, 90.0 - 78.0 * side + float(dice.uniform(-7, 7)))
    for n, x in enumerate((-9.0, -3.6, 2.2, 8.4)):
        for k in range(3 - n % 2):
            kind, tone = _WRECKS[(n + 2 * k) % 5]
            lot.stand(lot.built(kind, tone), (x, 33.0, 1.18 * k), float(dice.uniform(-9, 9)))
    ring = tuple((0.24 * math.cos(a), 0.24 * math.sin(a), 0.0) for a in np.linspace(0, 2 * math.pi, 17))
    tyre = lot.prefab("tyre", [Rod(ring, 0.1, closed=True, finish="rubber:black")])
    for x, y, tall in ((-3.6, 9.0, 5), (-3.0, 9.5, 3), (-4.2, 9.7, 4), (3.7, 14.0, 6), (4.3, 14.3, 4), (3.9, 14.9, 2)):
        for k in range(tall):
            lot.stand(tyre, (x + float(dice.uniform(-0.05, 0.05)), y, 0.1 + 0.19 * k), 40.0 * k)
    for _ in range(60):
        x, y = float(dice.uniform(-4.5, 4.5)), float(dice.uniform(15, 30))
        turned = (float(dice.uniform(-40, 40)), float(dice.uniform(-40, 40)), float(dice.uniform(0, 180)))
        size = (float(dice.uniform(0.3, 1.4)), float(dice.uniform(0.2, 0.7)), 0.04)
        height = max(0.0, 1.4 - 0.35 * math.hypot(x, 0.5 * (y - 24))) * float(dice.uniform(0.2, 1))
        finish = ("rusty metal", "steel:grey", "rusty metal", "corrugated:8a6a58")[int(dice.random() * 4)]
        lot.parts([Box(size, 0.01, at=(x, y, 0.15 + height), turn=turned, finish=finish)])
    for low, high in (((-18, 40), (18, 40.1)), ((-14, -10), (-13.9, 40)), ((13.9, -10), (14, 40))):
        lot.box("corrugated:7a6a5c", (low[0], low[1], 0.0), (high[0], high[1], 2.6), 0.01)
    lot.trees += [("oak", x, y, 0.7) for x, y in ((-20, 52), (-4, 58), (12, 54), (26, 50))]
    hills(lot, 220.0, 22.0, "felt:6f7a54", 27)


def _less(side: int) -> int:
    """Stacks on the right are lower where those on the left are high."""
    return 1 if side > 0 else 0


def railway(lot: Lot, row: LotKind) -> None:
    """A double track across the stage on its ballast through fields, with masts and wires."""
    near, far, left, right = 3.0, 7.4, -330.0, 160.0
    lot.box("gravel:7d756a", (left, near - 2.3, -0.2), (right, far + 2.3, 0.02), 0.05)
    spots = np.arange(-150, 90, 0.62)
    for middle in (near, far):
        lot.boxes("barn boards:4a3a2c", [(x, middle - 1.3, 0.0) for x in spots], [(x + 0.25, middle + 1.3, 0.05) for x in spots])
        for y in (middle - 0.72, middle + 0.72):
            lot.box("rusty metal", (left, y - 0.05, 0.03), (right, y + 0.05, 0.13), 0.02)
            lot.box("steel", (left, y - 0.035, 0.13), (right, y + 0.035, 0.142), 0.005)
        for z in (5.8, 7.0):
            lot.parts([beam((left, middle, z), (right, middle, z), 0.012, "iron")])
    for x in (-190.0, -140.0, -102.0, -70.0, -40.0, -12.0, 16.0, 46.0, 80.0):
        y = far + 3.0
        lot.parts([beam((x, y, 0), (x, y, 7.8), 0.13, "steel:grey"), beam((x, y, 7.1), (x, near, 7.05), 0.05, "steel:grey")])
        lot.parts([beam((x, y, 6.2), (x, far, 7.0), 0.04, "steel:grey")])
    dice = stage_dice(lot, "line")
    for _ in range(26):
        lot.trees.append(("bush", float(dice.uniform(-90, 60)), float(dice.uniform(13, 30)), 0.9))
    for _ in range(16):
        lot.trees.append(("oak", float(dice.uniform(-150, 90)), float(dice.uniform(28, 80)), 0.9))
    lot.trees += [("bush", float(dice.uniform(-90, -14)), float(dice.uniform(-9, -1)), 0.8) for _ in range(12)]
    lot.trees += [("oak", float(dice.uniform(-160, -40)), float(dice.uniform(-50, -14)), 0.9) for _ in range(9)]
    hills(lot, 300.0, 44.0, "felt:64784e", 29)


def tunnel(lot: Lot, row: LotKind) -> None:
    """A road tunnel: a vault of tiles, two rows of lamps, the bright end far ahead."""
    a = np.linspace(0.0, math.pi, 33)
    y = np.linspace(-30.0, 90.0, 41)
    u, v = np.meshgrid(a, y, indexing="ij")
    vault = np.stack([6.2 * np.cos(u), v, 2.0 + 4.4 * np.sin(u)], -1)
    lot.mesh("masonry concrete:a8a49a", sheet(vault))
    for side in (-1, 1):
        low, high = sorted((side * 6.3, side * 6.1))
        lot.box("ceramic tiles:d8d4c4", (low, -30, 0), (high, 90, 2.3), 0.01)
        kerb = sorted((side * 6.2, side * 4.9))
        lot.box("paving:slabs", (kerb[0], -30, 0), (kerb[1], 90, 0.18), 0.02)
        for at in np.arange(-8.0, 88.0, 6.0):
            lot.box("glow:ffd9a0:9", (side * 3.6 - 0.14, float(at), 5.2), (side * 3.6 + 0.14, float(at) + 1.6, 5.32), 0.02)
        for at in (-4.0, 8.0, 22.0, 40.0):
            lot.lamp("tunnel lamp", (side * 3.4, at, 4.9), (1.0, 0.82, 0.56), 260.0, 0.4)
    lot.box("paper:white", (-4.75, -30, 0.0), (-4.6, 90, 0.006), 0.001)
    lot.box("paper:white", (4.6, -30, 0.0), (4.75, 90, 0.006), 0.001)
    marks = np.arange(-12.0, 88.0, 6.0)
    lot.boxes("paper:white", [(-0.07, m, 0.0) for m in marks], [(0.07, m + 3.0, 0.006) for m in marks])
    lot.trees += [("oak", x, 120.0, 0.8) for x in (-12.0, 14.0, -26.0)]
    hills(lot, 260.0, 40.0, "felt:64784e", 31)


def telephone_box(lot: Lot, row: LotKind) -> None:
    """A red telephone box on the pavement of an old street."""
    victorian(lot, row)
    red = "painted wood:b3161b"
    box: list[AnyPart] = [
        block(red, (-0.46, -0.46, 0), (0.46, 0.46, 0.16)),
        block("dark glass", (-0.4, -0.4, 0.2), (0.4, 0.4, 2.0)),
    ]
    for x in (-0.42, 0.42):
        box += [block(red, (x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, 2.1)) for y in (-0.42, 0.42)]
    for z in (0.22, 0.5, 0.78, 1.06, 1.34, 1.62, 1.9):
        box += [block(red, (-0.44, s - 0.02, z), (0.44, s + 0.02, z + 0.035)) for s in (-0.42, 0.42)]
        box += [block(red, (s - 0.02, -0.44, z), (s + 0.02, 0.44, z + 0.035)) for s in (-0.42, 0.42)]
    for x in (-0.14, 0.14):
        box += [block(red, (x - 0.014, -0.44, 0.2), (x + 0.014, -0.42, 1.95)), block(red, (-0.44, x - 0.014, 0.2), (-0.42, x +
            0.014, 1.95)), block(red, (0.42, x - 0.014, 0.2), (0.44, x + 0.014, 1.95))]  # fmt: skip
    box += [
        block(red, (-0.47, -0.47, 1.98), (0.47, 0.47, 2.3)),
        block("glow:fff2d8:0.9", (-0.33, -0.48, 2.07), (0.33, -0.46, 2.22)),
    ]
    box.append(Pad((0.92, 0.92, 0.22), 0.1, at=(0, 0, 2.36), finish=red))
    lot.parts(box, (-2.0, 6.0, 0.0), 14.0)
    lot.solid("telephone box", (-2.5, 5.5, 0), (-1.5, 6.5, 2.4), "steel")
