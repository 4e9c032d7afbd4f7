"""What stands where people learn, work at desks, are healed, eat and buy."""

import math

import numpy as np

from aozora.world.places.rooms.fittings import (
    board,
    box,
    counter,
    cupboards,
    door,
    long_table,
    person_sized_statue,
    pot_plant,
    rack,
)  # fmt: skip
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.rooms.shell import drape, hang
from aozora.world.places.works import Works
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Turned

OFFICE_CHAIR: tuple[AnyPart, ...] = (*[Rod(((0, 0, 0.1), (0.3 * math.cos(a), 0.3 * math.sin(a), 0.06)), 0.02, straight=True,
    finish="matte plastic:black") for a in [2 * math.pi * n / 5 for n in range(5)]], *[Ball((0.035, 0.025, 0.035),
    at=(0.3 * math.cos(a), 0.3 * math.sin(a), 0.035),
    finish="matte plastic:black") for a in [2 * math.pi * n / 5 for n in range(5)]], Rod(((0, 0, 0.08), (0, 0, 0.44)), 0.028,
    straight=True, finish="chrome"), Pad((0.48, 0.46, 0.09), 0.015, at=(0, 0, 0.47), finish="fabric:dark grey"), Pad((0.46, 0.07,
    0.56), 0.015, at=(0, 0.22, 0.80), turn=(-8, 0, 0), finish="fabric:dark grey"), *[Rod(((s * 0.27, 0.1, 0.45), (s * 0.28, 0.08,
    0.66), (s * 0.28, -0.14, 0.68)), 0.02, finish="matte plastic:black") for s in (-1, 1)],)  # fmt: skip

SCREEN: tuple[AnyPart, ...] = (Box((0.6, 0.03, 0.36), 0.008, at=(0, 0, 0.34), finish="matte plastic:black"), Box((0.57, 0.006,
    0.33), 0.002, at=(0, -0.016, 0.34), finish="glow:9fc3e8:1.6"), *[Box((float(w), 0.004, 0.012), 0.001, at=(-0.26 + w / 2,
    -0.0205, 0.46 - 0.035 * n), finish="glow:f4f8ff:2.6") for n, w in enumerate((0.3, 0.42, 0.22, 0.36, 0.4, 0.15))], Box((0.05,
    0.03, 0.2), 0.006, at=(0, 0.02, 0.1), finish="matte plastic:black"), Box((0.24, 0.18, 0.012), 0.004, at=(0, 0.02, 0.006),
    finish="matte plastic:black"),)  # fmt: skip


def desk_place(works: Works, at: tuple[float, float], degrees: float = 0.0, top: str = "beech") -> None:
    """A desk with a screen, a keyboard, papers, and its chair; who sits there looks along -Y at 0 degrees."""
    x, y = at
    a = math.radians(degrees)

    def spot(across: float, deep: float, z: float) -> tuple[float, float, float]:
        return (x + across * math.cos(a) - deep * math.sin(a), y + across * math.sin(a) + deep * math.cos(a), z)

    parts: list[AnyPart] = [
        box(top, (1.5, 0.75, 0.03), (0, 0, 0.725)),
        box("painted wood:white", (0.4, 0.6, 0.6), (0.5, 0, 0.35)),
    ]
    parts += [box("steel", (0.05, 0.65, 0.71), (-0.68, 0, 0.355)), box("painted wood:white", (1.2, 0.02, 0.35), (0, -0.3, 0.5))]
    works.stand(works.prefab(f"desk {top}", parts), (x, y, 0.0), degrees)
    works.stand(works.prefab("screen", SCREEN), spot(0.0, -0.16, 0.74), degrees + 180)
    works.stand(works.built("keyboard"), spot(0.0, 0.16, 0.74), degrees + 180)
    works.stand(works.built("mug", "white"), spot(-0.5, 0.1, 0.74))
    works.boxes(
        "paper:white",
        [spot(0.33, 0.0, 0.74)],
        [tuple(v + d for v, d in zip(spot(0.33, 0.0, 0.74), (0.21, 0.29, 0.02), strict=True))],
    )
    works.stand(works.prefab("office chair", OFFICE_CHAIR), spot(0.0, 0.72, 0.0), degrees)


def office(works: Works, row: RoomKind) -> None:
    """Desks with screens, cabinets, plants, a board."""
    _wide, deep, _ = row.size
    back = deep / 2
    for x in (-2.3, 0.0, 2.3):
        desk_place(works, (x, back - 1.5), 0.0)
    desk_place(works, (-3.0, -0.2), 90.0)
    works.solid("desks", (-3.1, back - 1.9, 0), (3.1, back - 1.1, 0.74))
    for n in range(4):
        cupboards(works, (1.4 + 0.5 * n, back - 0.45, 0.0), (1.88 + 0.5 * n, back - 0.02, 1.3), "painted wood:light grey", 1)
    board(works, (-1.3, back, 1.1), (2.2, 1.1), "plastic:white", "aluminium", "plastic:blue")
    works.thing("clock", (1.0, back - 0.04, 2.05))
    pot_plant(works, (3.5, 0.6))
    pot_plant(works, (-3.5, back - 0.6))


SCHOOL_DESK: tuple[AnyPart, ...] = (
    Box((0.68, 0.48, 0.025), 0.006, at=(0, 0, 0.73), finish="beech"),
    Box((0.6, 0.4, 0.09), 0.004, at=(0, 0, 0.665), finish="steel:grey"),
    *[Rod(((x, y, 0), (x, y, 0.72)), 0.016, straight=True, finish="steel:grey") for x in (-0.3, 0.3) for y in (-0.2, 0.2)],
)  # fmt: skip


def classroom(works: Works, row: RoomKind) -> None:
    """A blackboard with writing, the teacher's desk, rows of desks along the sides and near the camera."""
    _wide, deep, _ = row.size
    back = deep / 2
    board(works, (0.0, back, 0.95), (3.8, 1.25), "matte plastic:1d3a2e", "oak", "wax:white")
    works.thing("desk", (2.3, back - 1.15, 0.0))
    works.stand(works.built("apple"), (2.0, back - 1.15, 0.75))
    works.stand(works.built("book", "red"), (2.5, back - 1.1, 0.75), 20)
    desk, chair = works.prefab("school desk", SCHOOL_DESK), works.built("chair")
    for y in (back - 2.4, back - 3.9, back - 5.4, back - 6.9):
        for x in (-3.2, -2.3, 2.4, 3.3):
            if y > 0 and x > 0:
                continue
            works.stand(desk, (x, y, 0.0))
            works.stand(chair, (x, y - 0.42, 0.0), 180.0)
    works.thing("clock", (-2.5, back - 0.04, 2.15))
    works.box("paper:sky blue", (2.35, back - 0.012, 1.1), (3.5, back, 1.95), 0.002)
    for n, (a, b) in enumerate(((2.45, 1.5), (2.9, 1.25), (3.1, 1.6), (2.6, 1.2))):
        works.box("felt:green" if n % 2 else "felt:mustard", (a, back - 0.018, b), (a + 0.3, back - 0.01, b + 0.22), 0.003)
    works.stand(works.built("sphere", "blue"), (3.3, back - 0.4, 1.0))
    cupboards(works, (2.9, back - 0.6, 0.0), (3.7, back - 0.1, 0.95), "oak", 2)


def library(works: Works, row: RoomKind) -> None:
    """Walls of books, a reading table with lamps, a ladder."""
    wide, deep, high = row.size
    back, tall = deep / 2, high - 0.35
    cases = [rack(works, (1.15, 0.34, tall), 7, "walnut", "books", n) for n in range(3)]
    for n, x in enumerate(np.arange(-wide / 2 + 0.6, wide / 2 - 0.4, 1.16)):
        works.stand(cases[n % 3], (float(x), back - 0.19, 0.0))
    for n, y in enumerate(np.arange(-deep / 2 - 2, back - 0.8, 1.16)):
        works.stand(cases[(n + 1) % 3], (-wide / 2 + 0.2, float(y), 0.0), 90.0)
        if float(y) < 0.3:
            works.stand(cases[(n + 2) % 3], (wide / 2 - 0.2, float(y), 0.0), -90.0)
    long_table(works, (0.3, back - 1.5), (2.4, 0.95, 0.76), "walnut", "walnut")
    chair = works.built("chair")
    for x in (-0.4, 0.4, 1.0):
        works.stand(chair, (x, back - 0.85, 0.0))
    for x in (-0.3, 0.9):
        works.stand(works.prefab("banker lamp", _BANKER), (x, back - 1.5, 0.76))
    for n, (x, y) in enumerate(((0.2, -1.6), (0.32, -1.35), (1.25, -1.5))):
        works.stand(works.built("book", ("maroon", "navy", "dark green")[n]), (x, back + y, 0.76 + 0.03 * (n % 2)), 25.0 * n)
    for x in (-1.95, -1.55):
        works.parts([Rod(((x, back - 1.0, 0), (x, back - 0.4, tall)), 0.025, straight=True, finish="oak")])
    for n in range(8):
        z = 0.3 + 0.33 * n
        works.parts(
            [
                Rod(
                    ((-1.95, back - 1.0 + 0.6 * z / tall, z), (-1.55, back - 1.0 + 0.6 * z / tall, z)),
                    0.018,
                    straight=True,
                    finish="oak",
                )
            ]
        )
    works.box("carpet:6d2b2b", (-2.0, -1.6, 0.0), (2.3, 1.0, 0.012), 0.004)


_BANKER: tuple[AnyPart, ...] = (
    Turned(((0, 0), (0.1, 0, 1), (0.1, 0.015), (0.02, 0.04), (0.012, 0.3), (0, 0.31)), finish="brass"),
    Rod(((-0.17, 0, 0.36), (0.17, 0, 0.36)), 0.062, straight=True, flatten=0.75, finish="glow:1f7a4a:1.2"),
    Box((0.3, 0.07, 0.012), 0.004, at=(0, 0, 0.318), finish="glow:ffe2b8:9"),
)


FLASK: tuple[AnyPart, ...] = (
    Turned(
        ((0, 0), (0.06, 0, 1), (0.062, 0.008), (0.02, 0.115), (0.018, 0.16), (0.023, 0.165), (0.016, 0.16), (0, 0.155)),
        finish="glass",
    ),
)
MICROSCOPE: tuple[AnyPart, ...] = (
    Box((0.18, 0.22, 0.03), 0.012, at=(0, 0, 0.015), finish="plastic:white"),
    Box((0.13, 0.13, 0.015), 0.004, at=(0, -0.03, 0.14), finish="matte plastic:black"),
    Rod(((0, 0.09, 0.02), (0, 0.1, 0.2), (0, 0.04, 0.33)), 0.028, finish="plastic:white"),
    Rod(((0, -0.03, 0.17), (0, -0.02, 0.30), (0, 0.05, 0.43)), (0.016, 0.03, 0.026), straight=True, finish="matte plastic:black"),
)


def laboratory(works: Works, row: RoomKind) -> None:
    """Benches with flasks of coloured liquids, a microscope, screens, cupboards behind glass."""
    _wide, deep, _ = row.size
    back = deep / 2
    counter(works, (-3.4, back - 0.7), (3.4, back - 0.01), "painted wood:white", "painted wood:dark grey", 0.92)
    cupboards(works, (-3.4, back - 0.36, 1.5), (-0.9, back - 0.01, 2.3), "painted wood:white", 4)
    works.stand(rack(works, (2.2, 0.3, 0.85), 2, "painted wood:white", "jars"), (0.5, back - 0.17, 1.45))
    works.thing("clock", (2.6, back - 0.04, 1.9))
    long_table(works, (0.2, back - 2.2), (2.6, 0.85, 0.92), "painted wood:white", "steel")
    _glassware(works, back)
    works.stand(works.prefab("microscope", MICROSCOPE), (0.95, back - 2.2, 0.92), 20)
    works.stand(works.prefab("screen", SCREEN), (-2.3, back - 0.4, 0.92))
    works.stand(works.prefab("screen", SCREEN), (2.6, back - 0.4, 0.92), -8)
    works.box("painted wood:light grey", (2.9, 0.4, 0.0), (3.5, 1.5, 1.9), 0.01)
    for x in (-0.6, 0.9):
        works.stand(works.built("stool"), (x, back - 1.5, 0.0))


HOSPITAL_BED: tuple[AnyPart, ...] = (
    *[Rod(((x, y, 0.06), (x, y, 0.4)), 0.02, straight=True, finish="steel") for x in (-0.42, 0.42) for y in (-0.85, 0.85)],
    *[Ball((0.06, 0.03, 0.06), at=(x, y, 0.06), finish="matte plastic:black") for x in (-0.42, 0.42) for y in (-0.85, 0.85)],
    Box((0.95, 2.05, 0.1), 0.02, at=(0, 0, 0.46), finish="plastic:light grey"),
    Pad((0.9, 1.3, 0.16), 0.015, at=(0, -0.35, 0.58), finish="fabric:white"),
    Pad((0.9, 0.8, 0.16), 0.015, at=(0, 0.62, 0.76), turn=(32, 0, 0), finish="fabric:white"),
    Pad((0.62, 0.38, 0.14), 0.05, at=(0, 0.78, 0.96), turn=(32, 0, 0), finish="fabric:white"),
    Pad((0.97, 1.0, 0.08), 0.02, at=(0, -0.45, 0.65), finish="fabric:sky blue"),
    Box((0.92, 0.04, 0.5), 0.03, at=(0, 1.03, 0.75), finish="plastic:sky blue"),
    Box((0.92, 0.04, 0.35), 0.03, at=(0, -1.03, 0.6), finish="plastic:sky blue"),
    *[Rod(((x, -0.5, 0.6), (x, -0.5, 0.85), (x, 0.3, 0.85), (x, 0.3, 0.6)), 0.016, finish="chrome") for x in (-0.48, 0.48)],
)  # fmt: skip


def hospital(works: Works, row: RoomKind) -> None:
    """A bed with a monitor and a drip, a curtain, a rail of instruments."""
    _wide, deep, _ = row.size
    back = deep / 2
    works.stand(works.prefab("hospital bed", HOSPITAL_BED), (0.3, back - 1.2, 0.0))
    works.solid("bed", (-0.2, back - 2.3, 0), (0.8, back, 0.8), "fabric")
    works.box("oak", (-1.6, back - 0.04, 1.15), (2.2, back - 0.005, 1.5), 0.006)
    for x in (-1.1, -0.8, 1.3, 1.6):
        works.box("plastic:white", (x, back - 0.06, 1.26), (x + 0.14, back - 0.03, 1.4), 0.006)
    works.box("glow:fff4e6:4", (-0.4, back - 0.16, 1.86), (1.0, back - 0.04, 1.93), 0.01)
    works.parts([Rod(((0, 0, 0), (0, 0, 1.85)), 0.014, straight=True, finish="chrome"), Rod(((-0.16, 0, 1.83), (0, 0, 1.87),
        (0.16, 0, 1.83)), 0.008, finish="chrome"), Pad((0.14, 0.05, 0.24), 0.015, at=(0.15, 0, 1.68),
        finish="plastic:light grey"), Rod(((0.15, 0, 1.56), (0.1, 0, 1.1), (0.5, -0.3, 0.75)), 0.004, finish="plastic:white"),
        *[Rod(((0, 0, 0.08), (0.24 * math.cos(a), 0.24 * math.sin(a), 0.04)), 0.014, straight=True,
        finish="chrome") for a in (0.3, 1.56, 2.8, 4.1, 5.3)]], (-0.55, back - 0.55, 0))  # fmt: skip
    works.parts([Rod(((0, 0, 0), (0, 0, 1.3)), 0.02, straight=True, finish="steel"), Box((0.42, 0.12, 0.32), 0.02, at=(0, 0,
        1.42), finish="plastic:white"), Box((0.36, 0.01, 0.25), 0.004, at=(0, -0.062, 1.42), finish="dark glass"),
        *[Rod(tuple((-0.16 + 0.02 * n, -0.069, z + (0.05 if n % 5 == 2 else -0.03 if n % 5 == 3 else 0)) for n in range(17)),
        0.003, straight=True, finish=tone) for z, tone in ((1.47, "glow:3cff7a:5"), (1.37, "glow:5ad0ff:5"))], Box((0.4, 0.4,
        0.05), 0.02, at=(0, 0, 0.03), finish="plastic:white")], (1.25, back - 0.5, 0))  # fmt: skip
    hang(works, "fabric:mint", drape(1.5, 2.0, 12, 0.05), (-1.75, back - 1.2, 0.25), 90)
    works.parts([Rod(((-1.75, back, 2.27), (-1.75, back - 2.2, 2.27)), 0.012, straight=True, finish="aluminium")])
    cupboards(works, (1.7, back - 0.5, 0.1), (2.2, back - 0.02, 0.85), "painted wood:white", 1)
    works.stand(works.built("vase of flowers"), (1.95, back - 0.26, 0.85))
    works.thing("chair", (2.1, 0.6, 0.0), -60.0, "sky blue")
    door(works, (-2.6, back, 0), 0.0, "beech", (1.0, 2.1), "frosted glass")


def museum(works: Works, row: RoomKind) -> None:
    """Paintings in a row under spots, statues, a bench."""
    wide, deep, _high = row.size
    back = deep / 2
    for n, x in enumerate((-3.1, -1.35, 0.4, 2.15, 3.6)):
        works.framed(n, (x, back - 0.03, 1.05), 1.15 + 0.25 * (n % 2), 0.95 + 0.2 * ((n + 1) % 2))
    for n, y in enumerate((-2.2, 0.0, 2.0)):
        works.framed(n + 5, (-wide / 2 + 0.03, y, 1.05), 1.3, 1.0, 90.0)
    person_sized_statue(works, (3.35, 1.4))
    person_sized_statue(works, (-3.3, back - 0.9), "bronze")
    works.parts(
        [
            Pad((1.7, 0.5, 0.12), 0.02, at=(0, 0, 0.42), finish="leather:black"),
            *[box("oak", (0.08, 0.4, 0.37), (x, 0, 0.185)) for x in (-0.7, 0.7)],
        ],
        (0.3, back - 1.5, 0),
    )
    for x in (-2.6, -0.5, 1.5, 3.2):
        works.parts(
            [
                Rod(((0, 0, 0), (0, 0, 0.9)), 0.02, straight=True, finish="brass"),
                Turned(((0, 0), (0.16, 0), (0.14, 0.03), (0, 0.04)), finish="brass"),
            ],
            (x, back - 0.75, 0),
        )
    for a, b in ((-2.6, -0.5), (-0.5, 1.5), (1.5, 3.2)):
        works.parts(
            [
                Rod(
                    ((a, back - 0.75, 0.85), ((a + b) / 2, back - 0.75, 0.62), (b, back - 0.75, 0.85)),
                    0.018,
                    finish="velvet:crimson",
                )
            ]
        )


def _glassware(works: Works, back: float) -> None:
    """Flasks and tubes of coloured liquids."""
    flask = works.prefab("flask", FLASK)
    liquids = ("plastic:blue", "plastic:green", "plastic:red", "plastic:yellow", "plastic:purple")
    for n, (x, y, z) in enumerate(
        (
            (-0.8, -2.2, 0.92),
            (-0.6, -2.3, 0.92),
            (-0.4, -2.15, 0.92),
            (1.5, -0.35, 0.92),
            (1.75, -0.3, 0.92),
            (-1.2, -0.35, 0.92),
            (-0.9, -0.4, 0.92),
        )
    ):
        works.stand(flask, (x, back + y, z))
        works.stand(
            works.prefab(
                f"liquid {n % 5}", [Turned(((0, 0.004), (0.054, 0.005), (0.03, 0.075), (0, 0.076)), finish=liquids[n % 5])]
            ),
            (x, back + y, z),
        )
    for n in range(8):
        works.parts(
            [
                Turned(((0, 0), (0.011, 0.004), (0.011, 0.1), (0, 0.1)), finish=liquids[n % 5]),
                Turned(((0.012, 0.09), (0.0125, 0.15), (0.012, 0.15)), finish="glass"),
            ],
            (0.0 + 0.045 * n, back - 2.1, 0.96),
        )
    works.box("painted wood:white", (-0.04, back - 2.16, 0.99), (0.36, back - 2.04, 1.02), 0.004)
