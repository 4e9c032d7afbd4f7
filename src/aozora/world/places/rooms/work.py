"""What stands where things are made and stored: workshops, factories, warehouses, an artist's studio."""

import math

import numpy as np

from aozora.world.elements import Asset
from aozora.world.places.rooms.fittings import box, long_table, pot_plant, rack
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.rooms.homes import tool_wall
from aozora.world.places.works import Works, stage_dice
from aozora.world.things.kit import AnyPart, Ball, Rod, Turned


def workshop(works: Works, row: RoomKind) -> None:
    """Workbenches under boards of tools, timber, a drill press, a saw bench."""
    _wide, deep, _ = row.size
    back = deep / 2
    tool_wall(works, (-2.6, 0.3), back)
    works.stand(rack(works, (1.5, 0.45, 2.0), 4, "pine", "jars"), (1.5, back - 0.25, 0.0))
    for n in range(9):
        x = 2.55 + 0.07 * (n % 4)
        works.parts(
            [box("pine", (0.14, 0.03, 2.2 + 0.1 * (n % 3)), (0, 0, 1.1), 0.003)], (x, back - 0.12 - 0.05 * n, 0.0), 4.0 * (n % 3)
        )
    parts: list[AnyPart] = [box("iron", (0.4, 0.5, 0.06), (0, 0, 0.03)), Rod(((0, 0.1, 0), (0, 0.1, 1.7)), 0.045, straight=True,
        finish="steel"), box("steel:dark green", (0.3, 0.55, 0.3), (0, -0.05, 1.55), 0.05), Rod(((0, -0.2, 1.4), (0, -0.2,
        1.15)), 0.025, straight=True, finish="chrome"), box("iron", (0.36, 0.36, 0.04), (0, -0.15, 0.9)), Rod(((0.16, -0.1, 1.5),
        (0.34, -0.2, 1.4)), 0.01, straight=True, finish="chrome")]  # fmt: skip
    works.stand(works.prefab("drill press", parts), (-3.0, 0.9, 0.0), 40.0)
    long_table(works, (2.4, 0.4), (1.0, 1.5, 0.85), "pine", "pine")
    works.stand(works.built("bucket"), (-2.6, -0.2, 0.0))
    works.stand(works.built("stool"), (-0.6, back - 1.0, 0.0))
    works.box("pine", (2.1, 0.1, 0.85), (2.6, 0.8, 0.9), 0.006)
    dice = stage_dice(works, "shavings")
    curl = works.prefab(
        "curl",
        [
            Rod(
                tuple((0.02 * math.cos(t), 0.02 * math.sin(t), 0.004 + 0.003 * t) for t in np.linspace(0, 9, 14)),
                0.006,
                flatten=0.2,
                finish="pine",
            )
        ],
    )
    for _ in range(60):
        works.stand(
            curl, (float(dice.uniform(-2.6, 1.0)), float(dice.uniform(0.9, back - 0.7)), 0.0), float(dice.uniform(0, 360))
        )


def factory(works: Works, row: RoomKind) -> None:
    """A conveyor with boxes, machines in rows, pipes, yellow lines on the floor."""
    wide, deep, high = row.size
    back = deep / 2
    for side in (-1, 1):
        works.box("painted wood:yellow", (side * 2.2 - 0.06, -deep / 2 - 3, 0.0), (side * 2.2 + 0.06, back - 0.5, 0.004), 0.001)
    robot, press = works.prefab("robot arm", _ROBOT), works.prefab("press", _PRESS)
    cabinet, tank = works.prefab("control cabinet", _CABINET), works.prefab("tank", _TANK)
    for n, y in enumerate((-0.6, 1.9, 4.3)):
        works.stand(robot, (-3.85, y, 0.0), 15.0 - 20.0 * n)
    for y in (-1.0, 2.0, 4.6):
        works.stand(press, (4.4, y, 0.0), -90.0)
        works.stand(cabinet, (4.7, y + 1.5, 0.0), -90.0)
    for x in (2.6, 4.5):
        works.stand(tank, (x, back - 1.2, 0.0))
    _conveyor(works, -2.6, (-deep / 2 - 2.0, back - 1.0))
    for z, r, tone in ((high - 0.8, 0.2, "steel"), (high - 1.4, 0.11, "copper"), (high - 1.1, 0.08, "steel:red")):
        works.parts([Rod(((-wide / 2, back - 0.4 - r, z), (wide / 2, back - 0.4 - r, z)), r, straight=True, finish=tone)])
    for x in (-wide / 2 + 0.5, wide / 2 - 0.5):
        works.parts([Rod(((x, -deep / 2 - 3, high - 1.0), (x, back, high - 1.0)), 0.25, straight=True, finish="steel")])
    for y in np.arange(-deep / 2 - 1, back, 3.0):
        works.box("steel:dark grey", (-wide / 2, float(y) - 0.1, high - 0.4), (wide / 2, float(y) + 0.1, high - 0.1), 0.01)


def _conveyor(works: Works, x: float, ends: tuple[float, float]) -> None:
    """A belt along Y on rollers, with cartons at even distances."""
    low, high = ends
    works.box("rubber:black", (x - 0.4, low, 0.78), (x + 0.4, high, 0.84), 0.02)
    for side in (-1, 1):
        works.box("steel:yellow", (x + side * 0.44 - 0.03, low, 0.72), (x + side * 0.44 + 0.03, high, 0.88), 0.01)
    for y in np.arange(low + 0.2, high, 1.1):
        works.box("steel:dark grey", (x - 0.38, float(y) - 0.05, 0), (x + 0.38, float(y) + 0.05, 0.75), 0.01)
        works.parts(
            [Rod(((x - 0.4, float(y) + 0.5, 0.74), (x + 0.4, float(y) + 0.5, 0.74)), 0.05, straight=True, finish="steel")]
        )
    for n, y in enumerate(np.arange(low + 0.5, high - 0.3, 1.0)):
        works.stand(works.built("box"), (x, float(y), 0.84), 6.0 * n)
    works.solid("conveyor", (x - 0.45, low, 0), (x + 0.45, high, 1.1), "steel")


_ORANGE = "painted wood:e07818"

_ROBOT: tuple[AnyPart, ...] = (
    Turned(((0, 0), (0.42, 0), (0.42, 0.08), (0.3, 0.14), (0.27, 0.55), (0.3, 0.7), (0, 0.7)), finish="steel:dark grey"),
    Turned(((0, 0.7), (0.3, 0.7), (0.3, 0.95), (0.2, 1.05), (0, 1.05)), finish=_ORANGE),
    Turned(((0, -0.24), (0.2, -0.24), (0.22, 0), (0.2, 0.24), (0, 0.24)), at=(0.05, 0, 1.1), turn=(90, 0, 0), finish=_ORANGE),
    Rod(((0.05, 0, 1.1), (-0.25, 0, 2.15)), (0.19, 0.14), straight=True, finish=_ORANGE),
    Turned(((0, -0.2), (0.18, -0.2), (0.2, 0), (0.18, 0.2), (0, 0.2)), at=(-0.25, 0, 2.2), turn=(90, 0, 0),
        finish="steel:dark grey"),
    Rod(((-0.45, 0, 2.22), (0.75, 0, 2.3)), (0.15, 0.09), straight=True, finish=_ORANGE),
    Turned(((0, -0.1), (0.11, -0.1), (0.12, 0), (0.11, 0.1), (0, 0.1)), at=(0.85, 0, 2.28), turn=(90, 0, 0),
        finish="steel:dark grey"),
    Rod(((0.87, 0, 2.25), (1.1, 0, 1.75)), (0.08, 0.06), straight=True, finish=_ORANGE),
    box("steel", (0.3, 0.16, 0.06), (1.12, 0, 1.7), 0.01),
    *[box("steel:dark grey", (0.04, 0.12, 0.24), (1.12 + 0.13 * s, 0, 1.56), 0.01) for s in (-1, 1)],
    Rod(((0.0, 0.22, 0.8), (-0.35, 0.24, 1.5), (-0.45, 0.2, 2.1), (-0.1, 0.18, 2.4), (0.6, 0.1, 2.42)), 0.03,
        finish="rubber:black"),
)  # fmt: skip
"""A robot with six axes, orange, that reaches along +X."""

_PRESS: tuple[AnyPart, ...] = (
    box("steel:dark grey", (1.5, 1.2, 0.75), (0, 0, 0.375), 0.03),
    box("steel", (1.1, 0.9, 0.08), (0, 0, 0.8), 0.01),
    *[Rod(((x, y, 0.75), (x, y, 2.3)), 0.075, straight=True, finish="chrome") for x in (-0.6, 0.6) for y in (-0.45, 0.45)],
    box("painted wood:2f6d8c", (1.6, 1.25, 0.8), (0, 0, 2.6), 0.05),
    Rod(((0, 0, 2.2), (0, 0, 1.55)), 0.2, straight=True, finish="chrome"),
    box("steel", (1.0, 0.85, 0.22), (0, 0, 1.45), 0.02),
    Rod(((0, 0, 3.0), (0, 0, 3.5)), 0.26, straight=True, finish="steel"),
    Rod(((0.5, 0.4, 3.0), (0.7, 0.5, 3.4), (0.9, 0.4, 2.4), (0.85, 0.3, 0.5)), 0.05, finish="rubber:black"),
    *[box(f"painted wood:{'yellow' if n % 2 else 'black'}", (0.187, 0.03, 0.1), (-0.655 + 0.187 * n, -0.61, 0.62), 0.002)
        for n in range(8)],
    Turned(((0, 0), (0.05, 0), (0.045, 0.03), (0, 0.04)), at=(0.45, -0.6, 0.42), turn=(90, 0, 0), finish="plastic:red"),
)  # fmt: skip
"""A hydraulic press between four columns, front to -Y."""

_CABINET: tuple[AnyPart, ...] = (
    box("painted wood:light grey", (0.8, 0.5, 1.9), (0, 0, 0.95), 0.02),
    box("dark glass", (0.4, 0.02, 0.26), (0, -0.26, 1.5), 0.004),
    *[Ball((0.025, 0.025, 0.025), at=(-0.2 + 0.1 * n, -0.26, 1.22), finish=("glow:ff3020:6", "glow:30ff50:5",
        "glow:ffd030:5", "glow:30ff50:5", "plastic:black")[n]) for n in range(5)],
    *[box("rubber:black", (0.6, 0.01, 0.02), (0, -0.255, 0.3 + 0.06 * n), 0.002) for n in range(6)],
)  # fmt: skip

_TANK: tuple[AnyPart, ...] = (
    Turned(((0, 0.6), (0.3, 0.5), (0.78, 0.9), (0.8, 1.0), (0.8, 3.4), (0.7, 3.65), (0.2, 3.85), (0, 3.85)), finish="steel"),
    *[Rod(((x, y, 0), (x, y, 1.1)), 0.06, straight=True, finish="steel:dark grey") for x in (-0.55, 0.55) for y in (-0.55, 0.55)],
    *[Turned(((0.8, z), (0.83, z), (0.83, z + 0.06), (0.8, z + 0.06)), finish="steel:dark grey", round=False)
        for z in (1.3, 3.1)],
    Rod(((0, 0, 3.8), (0, 0, 4.6), (0.4, 0, 4.9), (1.6, 0, 4.9)), 0.12, finish="steel"),
    Turned(((0, 0), (0.13, 0), (0.13, 0.04), (0, 0.04)), at=(0, -0.8, 2.3), turn=(90, 0, 0), finish="paper:white"),
)  # fmt: skip


def warehouse(works: Works, row: RoomKind) -> None:
    """High racks of pallets and cartons along an aisle, a forklift."""
    _wide, deep, _high = row.size
    back = deep / 2
    bay = pallet_bay(works)
    for side in (-1, 1):
        for y in np.arange(-deep / 2 - 2.0, back - 0.5, 2.75):
            works.stand(bay[int(y * 7) % 2], (side * 3.6, float(y), 0.0), -90.0 * side)
        works.solid("racks", (side * 3.6 - 0.6, -deep / 2, 0), (side * 3.6 + 0.6, back, 5.4), "steel")
    for x in (-2.0, 0.8):
        works.stand(bay[0], (x, back - 0.7, 0.0))
    works.stand(works.prefab("forklift", FORKLIFT), (1.6, back - 2.8, 0.0), 25.0)
    for n in range(6):
        works.stand(works.built("box"), (-2.2 + 0.42 * (n % 2), back - 2.2, 0.29 * (n // 2)), 5.0 * n)
    for side in (-1, 1):
        works.box("painted wood:yellow", (side * 2.7 - 0.05, -deep / 2 - 3, 0.0), (side * 2.7 + 0.05, back - 1.5, 0.004), 0.001)


def pallet_bay(works: Works) -> tuple[Asset, Asset]:
    """Two bays of a pallet rack, 2.7 m wide and 5.4 m high, fronts to -Y."""
    made: list[Asset] = []
    for variant in range(2):
        dice = stage_dice(works, f"pallets {variant}")
        parts: list[AnyPart] = [box("steel:blue", (0.1, 0.1, 5.4), (x, y, 2.7)) for x in (-1.32, 1.32) for y in (-0.5, 0.5)]
        for z in (1.75, 3.5, 5.2):
            parts += [box("steel:orange", (2.6, 0.06, 0.13), (0, y, z)) for y in (-0.5, 0.5)]
        for level in (0.0, 1.82, 3.57):
            for x in (-0.65, 0.65):
                parts += [
                    box("pine", (1.15, 1.0, 0.03), (x, 0, level + 0.13)),
                    *[box("pine", (1.15, 0.09, 0.1), (x, y, level + 0.06)) for y in (-0.4, 0, 0.4)],
                ]
                tall = float(dice.uniform(0.7, 1.35))
                tone = ("tan", "light brown", "beige", "tan")[int(dice.random() * 4)]
                for a in (-0.28, 0.28):
                    for k in range(3):
                        parts.append(
                            box(
                                f"paper:{tone}",
                                (0.54, 0.96, tall / 3 - 0.01),
                                (x + a, 0, level + 0.15 + tall / 3 * (k + 0.5)),
                                0.01,
                            )
                        )
                        parts.append(
                            box(
                                "paper:white",
                                (0.16, 0.004, 0.1),
                                (x + a + 0.1, -0.482, level + 0.15 + tall / 3 * (k + 0.5)),
                                0.001,
                            )
                        )
        made.append(works.prefab(f"pallet bay {variant}", parts))
    return (made[0], made[1])


FORKLIFT: tuple[AnyPart, ...] = (box("steel:orange", (1.0, 1.5, 0.6), (0, 0.2, 0.6), 0.08), box("steel:dark grey", (1.0, 0.5,
    0.7), (0, 0.9, 0.7), 0.12), box("leather:black", (0.5, 0.5, 0.12), (0, 0.3, 0.98), 0.04), box("leather:black", (0.5, 0.12,
    0.55), (0, 0.55, 1.25), 0.04), *[Rod(((x, -0.45, 0.8), (x, -0.3, 2.05), (x, 0.75, 2.05), (x, 0.85, 0.95)), 0.035,
    straight=True, finish="steel:dark grey") for x in (-0.45, 0.45)], *[box("steel:dark grey", (0.1, 0.14, 2.3), (x, -0.68,
    1.2)) for x in (-0.28, 0.28)], *[box("iron", (0.12, 1.1, 0.05), (x, -1.25, 0.12)) for x in (-0.25, 0.25)], *[Turned(((0,
    -0.1), (0.24, -0.1), (0.27, -0.05), (0.27, 0.05), (0.24, 0.1), (0, 0.1)), at=(s * 0.46, y, 0.27), turn=(0, 90, 0),
    finish="rubber:black") for s in (-1, 1) for y in (-0.4, 0.85)],)  # fmt: skip


def art_studio(works: Works, row: RoomKind) -> None:
    """Easels with paintings, canvases against the wall, a table of paint pots and brushes."""
    _wide, deep, _ = row.size
    back = deep / 2
    easel: list[AnyPart] = [*[Rod(((x, -0.1, 0), (x * 0.3, 0.12, 1.9)), 0.02, straight=True, finish="pine") for x in (-0.38,
        0.38)], Rod(((0, 0.75, 0), (0, 0.12, 1.75)), 0.02, straight=True, finish="pine"), box("pine", (0.8, 0.1, 0.03), (0,
        -0.06, 0.72))]  # fmt: skip
    for n, (x, y, degrees) in enumerate(((-1.9, 0.9, 24.0), (1.9, 1.2, -28.0))):
        works.stand(works.prefab("easel", easel), (x, y, 0.0), degrees)
        works.canvas(n, (x, y, 0.74), (0.95, 0.75), degrees)
    for n, (x, wide_, tall) in enumerate(((-2.9, 0.9, 1.2), (-0.3, 1.2, 0.9), (0.8, 0.8, 1.1), (2.8, 0.9, 0.9))):
        works.canvas(n + 2, (x, back - 0.1, 0.02), (wide_, tall), 0.0)
    works.framed(3, (-1.4, back - 0.03, 1.5), 1.0, 0.8)
    works.framed(0, (0.3, back - 0.03, 1.5), 1.2, 0.8)
    long_table(works, (-0.2, back - 0.8), (1.6, 0.7, 0.78), "pine", "pine")
    tones = ("red", "yellow", "blue", "white", "green", "orange", "purple")
    for n, tone in enumerate(tones):
        works.parts(
            [Turned(((0, 0), (0.045, 0), (0.05, 0.1), (0.044, 0.1), (0.042, 0.085), (0, 0.085)), finish=f"plastic:{tone}")],
            (-0.85 + 0.13 * n, back - 0.95, 0.78),
        )
    works.parts(
        [
            Turned(((0, 0), (0.05, 0), (0.055, 0.13), (0.045, 0.13), (0, 0.02)), finish="ceramic"),
            *[
                Rod(((0, 0, 0.02), (0.06 * math.cos(a), 0.06 * math.sin(a), 0.3)), 0.005, straight=True, finish="oak")
                for a in np.arange(0, 6, 0.9)
            ],
        ],
        (0.35, back - 0.7, 0.78),
    )
    works.stand(works.built("stool"), (-1.5, 0.0, 0.0))
    dice = stage_dice(works, "splashes")
    for n in range(40):
        x, y, r = float(dice.uniform(-2.6, 2.6)), float(dice.uniform(0.2, back - 0.8)), float(dice.uniform(0.01, 0.05))
        works.parts([Turned(((0, 0), (r, 0.0), (r * 0.9, 0.002), (0, 0.003)), at=(x, y, 0.0), finish=f"plastic:{tones[n % 7]}")])
    pot_plant(works, (-3.2, back - 0.8))
