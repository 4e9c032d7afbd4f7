"""Insides of what moves: a spaceship's bridge, a car, a railway carriage."""

import math

import numpy as np

from aozora.film.world import Mesh
from aozora.world.places.rooms.fittings import box
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.works import Works, stage_dice
from aozora.world.plants.trees import tree
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Turned


def spaceship(works: Works, row: RoomKind) -> None:
    """A wide window on a planet and stars, consoles with lights, seats, ribs of panels with strips of light."""
    wide, deep, high = row.size
    back = deep / 2
    _space_window(works, wide, back, high)
    for side in (-1, 1):
        for n, y in enumerate(np.arange(-deep / 2 - 2, back, 1.5)):
            x = side * (wide / 2 - 0.12)
            works.parts(
                [
                    Rod(
                        ((x, float(y), 0), (x, float(y), high - 0.7), (x - side * 0.6, float(y), high - 0.05)),
                        0.11,
                        straight=True,
                        finish="machine panels",
                    )
                ]
            )
            works.box(
                "glow:8fd8ff:5",
                (x - 0.02 - side * 0.02, float(y) + 0.55, 0.4),
                (x + 0.02 - side * 0.02, float(y) + 0.6, high - 0.6),
                0.004,
            )
            _console(works, (side * (wide / 2 - 0.55), float(y) + 0.75), -90.0 * side, n)
    for n, x in enumerate((-1.6, 0.0, 1.6)):
        _console(works, (x, back - 1.0), 0.0, n + 3)
    for x in (-1.1, 1.1):
        works.stand(works.prefab("pilot seat", PILOT_SEAT), (x, back - 1.9, 0.0), 180.0)
    for side in (-1, 1):
        works.box(
            "glow:bfe8ff:6", (side * 1.2 - 0.05, -deep / 2 - 2, high - 0.03), (side * 1.2 + 0.05, back - 0.4, high - 0.01), 0.004
        )
    works.softbox("planet", (0, back - 0.2, 1.9), (0, -1, -0.3), (4.5, 1.4), (0.55, 0.75, 1.0), 55.0)


def _space_window(works: Works, wide: float, back: float, high: float) -> None:
    works.box("glow:02040a:0.3", (-wide / 2, back + 0.30, 0.6), (wide / 2, back + 0.32, high + 0.2), 0.002)
    dice = stage_dice(works, "stars")
    at = np.column_stack([dice.uniform(-wide / 2, wide / 2, 260), np.full(260, back + 0.28), dice.uniform(0.8, high, 260)])
    size = 0.003 + 0.009 * dice.random((260, 1)) ** 4
    works.boxes("glow:eef4ff:6", at - size * np.array([1, 0.1, 1]), at + size * np.array([1, 0.1, 1]))
    works.parts(
        [
            Ball((1.35, 0.02, 1.35), at=(1.0, back + 0.25, 1.45), finish="canvas:planet"),
            Ball((1.39, 0.01, 1.39), at=(1.0, back + 0.27, 1.45), finish="glow:6fb4ff:0.8"),
        ]
    )
    for x in np.arange(-wide / 2, wide / 2 + 0.1, wide / 4):
        works.parts(
            [
                Rod(
                    ((float(x), back - 0.02, 0.9), (float(x) * 0.8, back - 0.02, high)),
                    0.06,
                    straight=True,
                    finish="machine panels",
                )
            ]
        )
    works.box("machine panels", (-wide / 2, back - 0.1, 0.0), (wide / 2, back + 0.1, 0.95), 0.02)
    works.box("machine panels", (-wide / 2, back - 0.1, high - 0.25), (wide / 2, back + 0.1, high), 0.02)


def _console(works: Works, at: tuple[float, float], degrees: float, seed: int) -> None:
    """A slanted desk of screens and keys that is worked from -Y."""
    dice = stage_dice(works, f"console {seed}")
    tones = ("40d0ff", "ffb030", "ff5040", "50ff90", "c080ff")
    parts: list[AnyPart] = [box("machine panels:3a4148", (1.35, 0.5, 0.7), (0, 0.05, 0.35), 0.03), Box((1.35, 0.55, 0.05), 0.015,
        at=(0, -0.03, 0.80), turn=(28, 0, 0), finish="matte plastic:black"), *[Box((0.36, 0.24, 0.01), 0.003, at=(x, 0.03,
        0.866), turn=(28, 0, 0), finish=f"glow:{tones[int(dice.random() * 2)]}:1.1") for x in (-0.4, 0.02, 0.43)]]  # fmt: skip
    for n in range(30):
        x, deep = -0.6 + 0.083 * (n % 15), -0.17 - 0.06 * (n // 15)
        z = 0.828 + deep * math.tan(math.radians(28))
        parts.append(
            Box(
                (0.04, 0.03, 0.012),
                0.003,
                at=(x, deep, z),
                turn=(28, 0, 0),
                finish=f"glow:{tones[int(dice.random() * 5)]}:{3 if dice.random() < 0.5 else 0.6}",
            )
        )
    works.stand(works.prefab(f"console {seed}", parts), (at[0], at[1], 0.0), degrees)


PILOT_SEAT: tuple[AnyPart, ...] = (Turned(((0, 0), (0.3, 0, 1), (0.28, 0.05), (0.1, 0.1), (0.08, 0.4), (0, 0.4)),
    finish="steel:dark grey"), Pad((0.58, 0.55, 0.16), 0.02, at=(0, 0, 0.5), finish="leather:black"), Pad((0.56, 0.14, 0.9),
    0.03, at=(0, 0.27, 0.98), turn=(-10, 0, 0), finish="leather:black"), *[Pad((0.11, 0.45, 0.09), 0.01, at=(s * 0.33, 0.02,
    0.72), finish="leather:dark grey") for s in (-1, 1)],)  # fmt: skip


def car(works: Works, row: RoomKind) -> None:
    """Seen from the back seat: two front seats, the dashboard, the wheel, the windscreen on a road."""
    y = 1.05
    for side in (-1, 1):
        works.parts(_CAR_SEAT, (side * 0.37, 0.15, 0.0), 180.0)
    works.parts([Pad((1.45, 0.42, 0.26), 0.04, at=(0, y, 0.78), finish="leather:black"), Box((1.4, 0.12, 0.2), 0.05, at=(0,
        y - 0.2, 0.66), finish="leather:dark grey"), Box((0.24, 0.02, 0.15), 0.01, at=(0.0, y - 0.27, 0.74), turn=(-12, 0, 0),
        finish="glow:7fb4e8:1.2"), Box((0.3, 0.02, 0.12), 0.02, at=(-0.37, y - 0.25, 0.80), turn=(-14, 0, 0),
        finish="dark glass"), *[Turned(((0.04, 0), (0.046, 0), (0.046, 0.012), (0.04, 0.012), (0.04, 0)), at=(-0.37 + 0.075 * s,
        y - 0.264, 0.80), turn=(76, 0, 0), finish="glow:ffe0b0:3") for s in (-1, 1)], Rod(tuple((-0.37 + 0.18 * math.cos(t),
        y - 0.42 - 0.06 * math.sin(t), 0.72 + 0.17 * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 33)), 0.016, closed=True,
        finish="leather:black"), Rod(((-0.55, y - 0.42, 0.72), (-0.37, y - 0.40, 0.70), (-0.19, y - 0.42, 0.72)), 0.02,
        finish="matte plastic:black"), Rod(((-0.37, y - 0.40, 0.70), (-0.37, y - 0.1, 0.66)), 0.03, straight=True,
        finish="matte plastic:black"), Ball((0.055, 0.04, 0.045), at=(-0.37, y - 0.42, 0.71), finish="leather:black"), Box((0.22,
        0.8, 0.3), 0.05, at=(0, 0.35, 0.25), finish="leather:dark grey"), Rod(((0, 0.5, 0.4), (0, 0.45, 0.56)), 0.014,
        finish="chrome"), Ball((0.03, 0.03, 0.035), at=(0, 0.45, 0.58), finish="leather:black"), Box((0.26, 0.03, 0.07), 0.015,
        at=(0, y - 0.2, 1.23), finish="matte plastic:black"), Box((0.24, 0.004, 0.055), 0.002, at=(0, y - 0.217, 1.23),
        finish="mirror"), *[Box((0.16, 0.02, 0.04), 0.008, at=(x, y - 0.24, 0.72), finish="matte plastic:black") for x in (-0.62,
        0.62)]])  # fmt: skip
    for side in (-1, 1):
        x = side * 0.72
        works.parts([Rod(((x, y + 0.35, 0.88), (x * 0.9, y - 0.25, 1.30), (x * 0.88, -0.3, 1.36), (x * 0.9, -1.3, 1.33)), 0.045,
            finish="fabric:dark grey"), Rod(((x * 0.9, 0.05, 1.33), (x, 0.0, 0.85), (x, 0.0, 0.3)), 0.05,
            finish="fabric:dark grey"), Box((0.07, 2.6, 0.62), 0.03, at=(x + side * 0.03, 0.0, 0.55),
            finish="leather:dark grey"), Box((0.09, 0.7, 0.07), 0.03, at=(x - side * 0.02, 0.35, 0.66), finish="leather:black"),
            ])  # fmt: skip
    works.parts(
        [
            Rod(((-0.66, y - 0.25, 1.30), (0, y - 0.2, 1.35), (0.66, y - 0.25, 1.30)), 0.045, finish="fabric:dark grey"),
            Box((1.34, 1.5, 0.03), 0.01, at=(0, -0.4, 1.37), finish="felt:light grey"),
        ]
    )
    _road_ahead(works)


_CAR_SEAT: tuple[AnyPart, ...] = (Pad((0.5, 0.52, 0.17), 0.03, at=(0, 0, 0.34), finish="leather:tan"), Pad((0.48, 0.15, 0.62),
    0.04, at=(0, 0.27, 0.72), turn=(-12, 0, 0), finish="leather:tan"), Pad((0.27, 0.11, 0.18), 0.03, at=(0, 0.38, 1.13),
    turn=(-8, 0, 0), finish="leather:tan"), *[Rod(((s * 0.06, 0.36, 0.98), (s * 0.06, 0.37, 1.1)), 0.008, straight=True,
    finish="chrome") for s in (-1, 1)],)  # fmt: skip


def train(works: Works, row: RoomKind) -> None:
    """A carriage: seats on both sides of the aisle, racks, windows."""
    _wide, deep, high = row.size
    back = deep / 2
    for side in (-1, 1):
        for _n, y in enumerate(np.arange(-deep / 2 - 1.0, back - 0.4, 0.95)):
            works.stand(works.prefab("train seat", _TRAIN_SEAT), (side * 0.98, float(y), 0.0), 0.0)
        works.parts(
            [
                Rod(((side * 1.05, -deep / 2 - 2, 1.92), (side * 1.05, back, 1.92)), 0.014, straight=True, finish="chrome"),
                Rod(((side * 1.3, -deep / 2 - 2, 1.9), (side * 1.3, back, 1.9)), 0.014, straight=True, finish="chrome"),
            ]
        )
        works.box("aluminium", (side * 1.22 - 0.2, -deep / 2 - 2, 1.88), (side * 1.22 + 0.2, back, 1.89), 0.003)
    works.box("glow:fff6ea:4", (-0.16, -deep / 2 - 2, high - 0.03), (0.16, back, high - 0.01), 0.004)
    works.box("aluminium", (-0.5, back - 0.04, 0.0), (0.5, back - 0.02, 2.0), 0.01)
    works.box("glass", (-0.3, back - 0.05, 0.9), (0.3, back - 0.045, 1.8), 0.002)
    works.stand(works.built("suitcase"), (1.15, 0.6, 1.9), 90.0)
    works.stand(works.built("backpack"), (-1.15, -0.8, 1.9), 20.0)


_TRAIN_SEAT: tuple[AnyPart, ...] = (*[Pad((0.46, 0.46, 0.14), 0.02, at=(x, 0, 0.42), finish="fabric:navy") for x in (-0.24,
    0.24)], *[Pad((0.46, 0.13, 0.78), 0.025, at=(x, 0.25, 0.82), turn=(-8, 0, 0), finish="fabric:navy") for x in (-0.24, 0.24)],
    *[Pad((0.34, 0.08, 0.2), 0.02, at=(x, 0.235, 1.1), turn=(-8, 0, 0), finish="leather:light grey") for x in (-0.24, 0.24)],
    Box((0.95, 0.06, 1.0), 0.03, at=(0, 0.36, 0.78), turn=(-8, 0, 0), finish="plastic:light grey"), Box((0.05, 0.42, 0.06), 0.02,
    at=(-0.5, 0.02, 0.62), finish="plastic:dark grey"), Box((0.8, 0.3, 0.35), 0.03, at=(0, 0.1, 0.17),
    finish="plastic:dark grey"),)  # fmt: skip


def _road_ahead(works: Works) -> None:
    """What is seen through the windscreen: a road between fields and trees."""
    works.box("paving:asphalt", (-4.0, 2.5, -0.65), (4.0, 90, -0.6), 0.01)
    works.box("mown grass:5a7a3a", (-60.0, 2.5, -0.75), (60.0, 120, -0.66), 0.01)
    stripes = range(5, 80, 6)
    works.boxes("paper:white", [(1.2, y, -0.6) for y in stripes], [(1.32, y + 2.5, -0.595) for y in stripes])
    dice = stage_dice(works, "roadside")
    sorts = [works.prefab(f"roadside {species}", (), _tree(species, works.seed + n)) for n, species in enumerate(_ROADSIDE)]
    for n in range(44):
        side = 1 if n % 2 else -1
        at = (side * (6.5 + 12.0 * float(dice.random()) ** 2), 7.0 + 2.4 * n, -0.7)
        works.stand(sorts[int(dice.random() * len(sorts))], at, 360.0 * float(dice.random()))


_ROADSIDE = ("oak", "lime", "maple")


def _tree(species: str, seed: int) -> dict[str, Mesh]:
    """A roadside tree by the finishes of its bark and its leaves."""
    mesh = tree(species, "summer", "far", seed)
    assert mesh.slots is not None
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    found: dict[str, Mesh] = {}
    for slot, finish in enumerate(("barn boards:4a3a2c", "felt:43602f")):
        corners = [mesh.corners[mesh.starts[n] : ends[n]] for n in np.flatnonzero(mesh.slots == slot)]
        lengths = np.array([len(c) for c in corners])
        used, again = np.unique(np.concatenate(corners), return_inverse=True)
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(mesh.starts.dtype)
        found[finish] = Mesh(mesh.points[used], again.astype(mesh.corners.dtype), starts)
    return found
