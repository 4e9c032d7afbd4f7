"""What stands in the rooms of a house."""

import numpy as np

from aozora.world.geometry.primitives import bevelled_box, moved
from aozora.world.geometry.rotations import turn
from aozora.world.places.rooms.fittings import bottles, box, counter, cupboards, door, long_table, pot_plant, rack
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.rooms.shell import drape, hang
from aozora.world.places.works import Works
from aozora.world.things.kit import AnyPart, Pad, Rod, Turned


def rug(works: Works, low: tuple[float, float], high: tuple[float, float], tone: str, border: str = "") -> None:
    """A rug on the floor."""
    if border:
        works.box(f"carpet:{border}", (low[0], low[1], 0.0), (high[0], high[1], 0.012), 0.005)
        low, high = (low[0] + 0.14, low[1] + 0.14), (high[0] - 0.14, high[1] - 0.14)
    works.box(f"carpet:{tone}", (low[0], low[1], 0.001), (high[0], high[1], 0.016), 0.005)


def pictures(works: Works, y: float, spots: tuple[tuple[float, float], ...]) -> None:
    """Paintings on the back wall, their lower edges at the given heights."""
    for x, z in spots:
        works.thing("painting", (x, y - 0.025, z))


def living_room(works: Works, row: RoomKind) -> None:
    """A sofa, shelves of books, a chair, curtains, a rug, a lamp."""
    _wide, deep, _ = row.size
    back = deep / 2
    rug(works, (-1.1, -0.7), (1.5, 1.1), "b9ab92", "8a7c66")
    works.thing("sofa", (-0.75, back - 0.52, 0.0), 0.0, "teal")
    cushion = works.built("cushion", "mustard")
    works.tilted("cushion", cushion, (-1.15, back - 0.60, 0.44), turn((1, 0.15, 0.1), 68.0))
    works.tilted("other cushion", works.built("cushion", "cream"), (-0.3, back - 0.60, 0.44), turn((1, -0.1, -0.1), 66.0))
    works.thing("bookshelf", (1.15, back - 0.16, 0.0))
    works.thing("bookshelf", (2.07, back - 0.16, 0.0))
    pictures(works, back, ((-0.75, 1.30),))
    works.thing("floor lamp", (-2.15, back - 0.4, 0.0))
    works.thing("armchair", (2.2, 0.7, 0.0), -62.0, "beige")
    pot_plant(works, (-2.55, 1.75))
    works.solid("sofa", (-1.7, back - 1.0, 0), (0.2, back, 0.8), "fabric")


def bedroom(works: Works, row: RoomKind) -> None:
    """A bed between two tables with lamps, a wardrobe, a chest, a rug."""
    _wide, deep, _high = row.size
    back, x = deep / 2, -0.25
    works.thing("bed", (x, back - 1.08, 0.0), 0.0, "navy")
    works.solid("bed", (x - 0.85, back - 2.1, 0), (x + 0.85, back, 0.62), "fabric")
    for side in (-1, 1):
        at = x + side * 1.2
        cupboards(works, (at - 0.24, back - 0.42, 0.12), (at + 0.24, back - 0.04, 0.52), "oak", 1)
        works.boxes(
            "oak:5a4030",
            [(at - 0.22, back - 0.4, 0.0), (at + 0.18, back - 0.4, 0.0)],
            [(at - 0.18, back - 0.36, 0.13), (at + 0.22, back - 0.36, 0.13)],
        )
        works.thing("lamp", (at, back - 0.22, 0.52), 0.0, "cream")
    works.stand(works.built("book", "maroon"), (x - 1.32, back - 0.32, 0.52), 24.0)
    works.thing("alarm clock", (x + 1.34, back - 0.34, 0.52))
    cupboards(works, (1.55, back - 0.62, 0.06), (2.95, back - 0.02, 2.2), "painted wood:white", 3)
    works.solid("wardrobe", (1.5, back - 0.62, 0), (2.95, back, 2.2))
    rug(works, (-1.7, -0.75), (1.3, 0.75), "cbbfae")
    pictures(works, back, ((x, 1.38),))
    pot_plant(works, (-2.62, back - 0.5))


def kitchen(works: Works, row: RoomKind) -> None:
    """Cupboards over and under a worktop with sink and stove, a refrigerator, a table."""
    _wide, deep, _high = row.size
    back = deep / 2
    front, tops = "painted wood:8fa39a", "oak"
    counter(works, (-2.75, back - 0.62), (-0.72, back - 0.01), front, tops)
    counter(works, (-0.08, back - 0.62), (1.75, back - 0.01), front, tops)
    works.thing("oven", (-0.4, back - 0.34, 0.0))
    works.thing("refrigerator", (2.18, back - 0.40, 0.0))
    works.box("metro tiles", (-2.75, back - 0.012, 0.9), (1.8, back, 1.45), 0.002)
    cupboards(works, (-2.75, back - 0.36, 1.45), (-0.9, back - 0.01, 2.2), front, 3)
    cupboards(works, (0.15, back - 0.36, 1.45), (1.75, back - 0.01, 2.2), front, 3)
    works.box("steel", (-0.75, back - 0.45, 1.55), (-0.05, back - 0.02, 1.66), 0.01)
    works.box("steel", (-0.52, back - 0.3, 1.66), (-0.28, back - 0.02, 2.7), 0.01)
    works.box("steel", (-2.1, back - 0.5, 0.896), (-1.5, back - 0.14, 0.906), 0.004)
    works.box("dark glass", (-2.05, back - 0.46, 0.9), (-1.55, back - 0.18, 0.909), 0.003)
    works.parts(
        [
            Rod(
                ((-1.8, back - 0.1, 0.9), (-1.8, back - 0.1, 1.2), (-1.8, back - 0.2, 1.27), (-1.8, back - 0.29, 1.2)),
                0.014,
                finish="chrome",
            )
        ]
    )
    for kind, x, y in (
        ("pot", -0.52, 0.4),
        ("kettle", 0.35, 0.32),
        ("toaster", 0.85, 0.3),
        ("bowl", 1.35, 0.32),
        ("basket", -2.5, 0.32),
        ("jug", -1.2, 0.25),
    ):
        works.stand(works.built(kind), (x, back - y, 0.965 if kind == "pot" else 0.9), 0.0)
    for n, fruit in enumerate(("apple", "orange", "lemon", "apple")):
        works.stand(works.built(fruit), (1.31 + 0.055 * (n % 2), back - 0.34 + 0.05 * (n // 2), 0.935), 40.0 * n)
    bottles(works, (0.08, back - 0.14, 0.9), 0.3, 3)
    works.thing("clock", (-0.4, back - 0.04, 2.28))
    pot_plant(works, (2.62, 0.9))
    _breakfast_table(works)


def bathroom(works: Works, row: RoomKind) -> None:
    """A tub, a basin under a mirror, a toilet, towels."""
    wide, deep, _ = row.size
    back, left = deep / 2, -wide / 2
    works.thing("bathtub", (left + 1.05, back - 0.62, 0.0), 0.0)
    works.thing("sink", (0.45, back - 0.28, 0.0))
    works.thing("toilet", (1.45, back - 0.40, 0.0))
    works.solid("bath", (left + 0.2, back - 1.1, 0), (left + 1.9, back, 0.6), "porcelain")
    works.box("steel", (0.09, back - 0.03, 1.15), (0.81, back - 0.015, 1.95), 0.006)
    works.box("mirror", (0.12, back - 0.034, 1.18), (0.78, back - 0.03, 1.92), 0.001)
    works.box("glow:fff4e0:9", (0.2, back - 0.08, 2.02), (0.7, back - 0.03, 2.08), 0.01)
    hang(works, "fabric:white", drape(0.75, 1.85, 9, 0.035), (left + 0.55, back - 1.08, 0.28))
    works.parts([Rod(((left, back - 1.08, 2.15), (left + 2.0, back - 1.08, 2.15)), 0.012, straight=True, finish="chrome")])
    works.parts(
        [
            Rod(
                ((1.05, back - 0.07, 1.35), (1.05, back - 0.07, 1.35), (1.9, back - 0.07, 1.35)),
                0.011,
                straight=True,
                finish="chrome",
            )
        ]
    )
    for x, tone in ((1.28, "teal"), (1.62, "white")):
        cloth = bevelled_box((0.28, 0.03, 0.62), 0.012, 2)
        works.mesh(f"carpet:{tone}", moved(cloth, (x, back - 0.075, 1.07)))
    works.box("carpet:7ea2a4", (-0.35, -0.05, 0.0), (0.75, 0.6, 0.02), 0.008)
    for n, tone in enumerate(("teal", "white", "amber")):
        works.parts(
            [Turned(((0, 0), (0.03, 0), (0.03, 0.12), (0.012, 0.14), (0.012, 0.17), (0, 0.17)), finish=f"plastic:{tone}")],
            (left + 0.35 + 0.09 * n, back - 0.12, 0.86),
        )
    works.box("painted wood:white", (left + 0.2, back - 0.2, 0.83), (left + 0.9, back, 0.86), 0.005)
    pot_plant(works, (2.1, back - 0.35))


def dining_room(works: Works, row: RoomKind) -> None:
    """A laid table with chairs under a chandelier, a sideboard."""
    wide, deep, _ = row.size
    back = deep / 2
    y = back - 1.75
    rug(works, (-1.75, y - 1.1), (1.75, y + 1.0), "7c3b32", "3d2a24")
    long_table(works, (0, y), (2.3, 1.0, 0.75), "walnut", "walnut")
    chair = works.built("chair")
    for x in (-0.7, 0.0, 0.7):
        works.stand(chair, (x, y + 0.72, 0), 0.0)
    for x, degrees in ((-1.42, 90.0), (1.42, -90.0)):
        works.stand(chair, (x, y, 0), degrees)
    for x in (-0.7, 0.0, 0.7):
        for side in (-1, 1):
            works.stand(works.built("plate"), (x, y + 0.3 * side, 0.75))
            works.stand(works.built("wine glass"), (x + 0.2, y + 0.18 * side, 0.75))
    works.stand(works.built("vase of flowers"), (0.35, y, 0.75))
    for x in (-0.35, -0.95):
        works.stand(works.built("candle"), (x, y, 0.75))
    cupboards(works, (-1.1, back - 0.5, 0.14), (1.1, back - 0.04, 0.92), "walnut", 4)
    works.stand(works.built("teapot"), (-0.6, back - 0.25, 0.92))
    works.thing("lamp", (0.75, back - 0.25, 0.92), 0.0, "cream")
    pictures(works, back, ((0.0, 1.35),))
    works.thing("painting", (-wide / 2 + 0.04, -0.6, 1.3), 90.0)


def corridor(works: Works, row: RoomKind) -> None:
    """Doors along both walls, a runner on the floor."""
    wide, deep, _high = row.size
    rug(works, (-0.55, -deep / 2 - 2), (0.55, deep / 2 - 0.6), "6d2f2c", "40201e")
    for y in np.arange(-deep / 2 + 0.8, deep / 2 - 0.6, 2.6):
        door(works, (-wide / 2, float(y), 0), 90.0, "walnut")
        door(works, (wide / 2, float(y) + 0.5, 0), -90.0, "walnut")
    door(works, (0.0, deep / 2, 0.0), 0.0, "walnut", (1.0, 2.1))
    for y in (-3.0, 0.0, 3.0):
        works.thing("painting", (-wide / 2 + 0.03, y + 0.05, 1.25), 90.0)


def garage(works: Works, row: RoomKind) -> None:
    """A car, a tool wall, racks, a sectional door."""
    _wide, deep, _ = row.size
    back = deep / 2
    works.thing("car", (-1.35, 0.55, 0.0), 76.0, "navy")
    works.solid("car", (-2.4, -1.8, 0), (-0.3, 2.6, 1.4), "steel")
    tool_wall(works, (0.35, 2.6), back)
    works.stand(rack(works, (1.2, 0.45, 2.0), 4, "steel", "boxes"), (2.55, 0.6, 0.0), -90.0)
    works.thing("bicycle", (2.35, -0.9, 0.0), 96.0)
    for n, (x, y, z) in enumerate(((-2.7, back - 0.3, 0), (-2.72, back - 0.3, 0.28), (-2.2, back - 0.28, 0))):
        works.stand(works.built("box"), (x, y, z), 8.0 * n)
    for z in (0.0, 0.34):
        works.parts(tyre(), (-0.35, back - 0.45, z + 0.11))


def tyre() -> list[AnyPart]:
    """A tyre that lies on its side, its middle at the origin."""
    return [
        Turned(
            ((0.2, -0.09), (0.3, -0.11), (0.33, -0.06), (0.33, 0.06), (0.3, 0.11), (0.2, 0.09), (0.19, 0), (0.2, -0.09)),
            finish="rubber:black",
        )
    ]


def tool_wall(works: Works, span: tuple[float, float], back: float) -> None:
    """A workbench under a board of tools."""
    a, b = span
    works.box("pine", (a, back - 0.7, 0.84), (b, back - 0.02, 0.9), 0.008)
    for x in (a + 0.05, b - 0.12):
        for y in (back - 0.66, back - 0.12):
            works.box("pine", (x, y, 0), (x + 0.08, y + 0.08, 0.84), 0.006)
    works.box("pine", (a + 0.05, back - 0.62, 0.25), (b - 0.05, back - 0.06, 0.28), 0.006)
    works.solid("bench", (a, back - 0.7, 0), (b, back, 0.9))
    works.box("cork:tan", (a, back - 0.03, 1.1), (b, back - 0.005, 2.05), 0.004)
    for n in range(int((b - a) / 0.19)):
        x, kind = a + 0.12 + 0.19 * n, n % 5
        works.parts(_TOOLS[kind], (x, back - 0.05, 1.78 - 0.06 * (n % 2)))
    works.boxes("plastic:red", [(a + 0.2, back - 0.5, 0.9)], [(a + 0.65, back - 0.25, 1.1)])
    works.parts(
        [
            box("steel:dark grey", (0.16, 0.26, 0.14), (0, 0, 0.07)),
            box("steel:dark grey", (0.2, 0.06, 0.16), (0, -0.12, 0.16)),
            Rod(((-0.12, -0.2, 0.06), (0.12, -0.2, 0.06)), 0.008, finish="steel"),
        ],
        (b - 0.35, back - 0.5, 0.9),
    )
    for n in range(4):
        works.parts(
            [
                Turned(
                    ((0, 0), (0.05, 0), (0.05, 0.13), (0, 0.13)),
                    round=False,
                    finish=("plastic:blue", "plastic:yellow", "steel", "plastic:white")[n],
                )
            ],
            (a + 0.85 + 0.13 * n, back - 0.2, 0.9),
        )


_TOOLS: tuple[tuple[AnyPart, ...], ...] = ((Rod(((0, 0, 0.1), (0, 0, -0.26)), 0.014, straight=True, finish="oak"), box("steel",
    (0.14, 0.03, 0.045), (0, 0, 0.11))), (box("steel", (0.012, 0.1, 0.001), (0, 0, 0)), box("steel", (0.09, 0.004, 0.34), (0, 0,
    -0.14)), box("oak", (0.10, 0.025, 0.1), (0, 0, 0.07), 0.02)), (Rod(((0, 0, 0.08), (0, 0, -0.2)), 0.008, straight=True,
    finish="steel"), Rod(((0, 0, 0.06), (0, 0, -0.06)), 0.018, straight=True, finish="plastic:red")), (Rod(((-0.03, 0, -0.24),
    (-0.012, 0, 0.0), (0.02, 0, 0.09)), 0.011, finish="plastic:blue"), Rod(((0.03, 0, -0.24), (0.012, 0, 0.0), (-0.02, 0, 0.09)),
    0.011, finish="plastic:blue")), (Rod(((0, 0, -0.25), (0, 0, 0.05)), 0.011, straight=True, finish="chrome"), Turned(((0.02,
    -0.012), (0.036, -0.012), (0.036, 0.012), (0.02, 0.012), (0.02, -0.012)), turn=(90, 0, 0), at=(0, 0, 0.08),
    finish="chrome")),)  # fmt: skip


def greenhouse(works: Works, row: RoomKind) -> None:
    """Benches full of pots along both sides of a path."""
    wide, deep, _ = row.size
    for side in (-1, 1):
        x = side * (wide / 2 - 0.75)
        for y in np.arange(-deep / 2 - 1, deep / 2 - 0.4, 1.7):
            long_table(works, (x, float(y)), (1.1, 1.6, 0.7), "pine", "pine")
            for a, b in ((-0.3, -0.5), (0.25, -0.1), (-0.25, 0.35), (0.3, 0.6)):
                plant = works.built("potted plant" if (a + b) < 0.2 else "vase of flowers")
                works.stand(plant, (x + a, float(y) + b, 0.7), 90 * a + 200 * b)
    for x in (-0.9, 0.9):
        pot_plant(works, (x, deep / 2 - 0.5))
    works.stand(works.built("potted plant"), (0.0, deep / 2 - 0.6, 0.0))
    works.stand(works.built("bucket"), (-0.95, 0.4, 0.0))
    works.box("gravel", (-0.7, -deep / 2 - 2.5, 0.0), (0.7, deep / 2, 0.012), 0.004)


def barn(works: Works, row: RoomKind) -> None:
    """Posts and beams, bales of hay, a ladder, lanterns."""
    wide, deep, high = row.size
    for side in (-1, 1):
        for y in np.arange(-deep / 2 - 1, deep / 2 + 0.1, 2.6):
            x = side * (wide / 2 - 1.4)
            works.box("barn boards", (x - 0.11, float(y) - 0.11, 0), (x + 0.11, float(y) + 0.11, high), 0.012)
            works.parts(
                [
                    Rod(
                        ((x, float(y), high - 1.1), (x - side * 1.1, float(y), high - 0.1)),
                        0.08,
                        straight=True,
                        finish="pine:5c4128",
                    )
                ]
            )
    for y in np.arange(-deep / 2 - 1, deep / 2 + 0.1, 2.6):
        works.box("barn boards", (-wide / 2, float(y) - 0.12, high - 0.26), (wide / 2, float(y) + 0.12, high - 0.02), 0.012)
    bale = works.prefab(
        "bale",
        [
            Pad((0.95, 0.46, 0.36), 0.02, at=(0, 0, 0.18), finish="felt:tan"),
            *[Rod(((x, -0.235, 0.0), (x, -0.235, 0.37)), 0.006, straight=True, finish="leather") for x in (-0.2, 0.2)],
        ],
    )
    for n in range(5):
        for level in range(3 if n < 3 else 2):
            works.stand(bale, (-wide / 2 + 0.7 + 0.98 * n + 0.2 * (level % 2), deep / 2 - 0.5, 0.37 * level), 3.0 * (n % 3) - 3)
    for n, (x, y) in enumerate(((3.0, 2.9), (3.4, 2.2), (-3.4, 1.2))):
        works.stand(bale, (x, y, 0.0), 40.0 * n + 20)
    for x in (1.9, 2.4):
        works.parts([Rod(((x, deep / 2 - 0.8, 0), (x, deep / 2 - 0.15, high - 0.6)), 0.035, straight=True, finish="pine")])
    for n in range(10):
        z, y = 0.3 + 0.36 * n, deep / 2 - 0.8 + 0.65 * (0.3 + 0.36 * n) / (high - 0.6)
        works.parts([Rod(((1.9, y, z), (2.4, y, z)), 0.022, straight=True, finish="pine")])
    works.stand(works.built("lantern"), (3.0, 2.85, 0.37))
    works.stand(works.built("bucket"), (-2.6, 1.6, 0.0))


def _breakfast_table(works: Works) -> None:
    """A small table by the window with two chairs and flowers."""
    long_table(works, (-2.15, 0.1), (0.75, 1.2, 0.75), "oak", "painted wood:white")
    for y, degrees in ((-0.3, 90.0), (0.45, 90.0)):
        works.stand(works.built("chair"), (-1.62, y, 0.0), degrees + 180)
    works.stand(works.built("vase of flowers"), (-2.15, 0.1, 0.75), 0.0)
