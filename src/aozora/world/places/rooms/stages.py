"""What stands where people gather, play and pass: theatres, halls, churches, lifts, dungeons, aquaria."""

import math

import numpy as np

from aozora.world.elements import Asset
from aozora.world.places.rooms.fittings import box, column, door, person_sized_statue
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.rooms.shell import drape, hang
from aozora.world.places.works import Works, stage_dice
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Slab, Turned

SEAT: tuple[AnyPart, ...] = (Pad((0.5, 0.48, 0.13), 0.02, at=(0, 0, 0.43), finish="velvet:crimson"), Pad((0.5, 0.1, 0.62), 0.03,
    at=(0, 0.24, 0.78), turn=(-8, 0, 0), finish="velvet:crimson"), *[box("walnut", (0.05, 0.46, 0.6), (s * 0.27, 0.02, 0.3),
    0.015) for s in (-1, 1)],)  # fmt: skip


def theatre(works: Works, row: RoomKind) -> None:
    """A stage of boards between red curtains, spots from above, the backs of the first seats."""
    wide, deep, high = row.size
    back = deep / 2
    hang(works, "velvet:crimson", drape(wide - 0.6, high, 34, 0.12), (0, back - 0.35, 0))
    for side in (-1, 1):
        hang(works, "velvet:crimson", drape(2.2, high, 11, 0.16, side + 2), (side * (wide / 2 - 1.0), -0.3, 0))
        hang(works, "velvet:maroon", drape(1.8, high, 9, 0.14, side + 4), (side * (wide / 2 - 0.8), 1.6, 0))
        works.box("gold", (side * (wide / 2 + 0.1) - 0.18, -1.4, -0.9), (side * (wide / 2 + 0.1) + 0.18, -1.0, high), 0.03)
    hang(works, "velvet:crimson", drape(wide, 1.1, 26, 0.1), (0, -0.9, high - 1.1))
    works.box("gold", (-wide / 2, -1.02, high - 1.2), (wide / 2, -0.96, high - 1.1), 0.01)
    works.box("walnut", (-wide / 2 - 4, -2.55, -0.9), (wide / 2 + 4, -2.5, 0.0), 0.01)
    for x in np.arange(-wide / 2 + 1, wide / 2, 1.0):
        works.parts(
            [
                Box((0.34, 0.12, 0.08), 0.02, at=(float(x), -2.45, 0.03), finish="steel:black"),
                Box((0.3, 0.02, 0.05), 0.005, at=(float(x), -2.39, 0.04), finish="glow:ffdca0:7"),
            ]
        )
    _seats(works, 3, -4.6, -0.95)
    for n, x in enumerate((-2.6, 0.0, 2.6)):
        works.spot(
            "stage light",
            (x * 1.25, -2.4, high - 0.25),
            (x * 0.35, 0.6, 0.4),
            ((1.0, 0.82, 0.62), (1.0, 0.93, 0.84), (0.92, 0.86, 1.0))[n],
            900.0,
            34.0,
        )
        works.parts(
            [
                Turned(
                    ((0, -0.25), (0.12, -0.25), (0.1, 0.1), (0, 0.12)),
                    at=(x * 1.25, -1.2, high - 0.5),
                    turn=(20, 0, 0),
                    finish="steel:black",
                )
            ]
        )


def concert_hall(works: Works, row: RoomKind) -> None:
    """A stage of pale wood before organ pipes, stands and chairs for players, rows of seats."""
    wide, deep, high = row.size
    back = deep / 2
    for n, x in enumerate(np.arange(-3.4, 3.5, 0.34)):
        tall = 3.1 + 1.5 * abs(math.cos(n * math.pi / 10.0))
        works.parts(
            [
                Turned(
                    ((0, 0), (0.06, 0), (0.13, 0.4), (0.13, tall), (0, tall)),
                    round=False,
                    at=(float(x), back - 0.5, 1.5),
                    finish="silver",
                )
            ]
        )
    works.box("panels:9a6c40", (-4.0, back - 0.8, 0.0), (4.0, back - 0.1, 1.5), 0.02)
    for side in (-1, 1):
        for y in np.arange(-2.0, back - 0.8, 1.5):
            works.parts(
                [box("panels:a87848", (0.16, 1.45, high - 1.6), (0, 0, (high - 1.6) / 2 + 0.3), 0.02)],
                (side * (wide / 2 - 0.5), float(y), 0),
                side * 14.0,
            )
    for x in (-2.2, -0.75, 0.75, 2.2):
        works.stand(works.built("chair", "black"), (x, back - 1.8 - 0.25 * abs(x), 0.0), 0.0)
        works.parts([Rod(((0, 0, 0.02), (0, 0, 1.0)), 0.012, straight=True, finish="steel:black"), Box((0.5, 0.02, 0.34), 0.004,
            at=(0, -0.02, 1.12), turn=(-25, 0, 0), finish="steel:black"), Box((0.42, 0.005, 0.29), 0.001, at=(0, 0.01, 1.13),
            turn=(-25, 0, 0), finish="paper:white"), *[Rod(((0, 0, 0.15), (0.28 * math.cos(a), 0.28 * math.sin(a), 0)), 0.01,
            straight=True, finish="steel:black") for a in (0.5, 2.6, 4.7)]], (x, back - 2.5 - 0.25 * abs(x), 0), 180)  # fmt: skip
    _seats(works, 2, -4.7, -0.75)
    for x in (-2.5, 0.0, 2.5):
        works.spot("stage light", (x, -2.0, high - 0.3), (x * 0.7, 1.0, 0.3), (1.0, 0.9, 0.76), 1300.0, 50.0)
    grand_piano(works, (-2.9, 0.7), 25.0)


def grand_piano(works: Works, at: tuple[float, float], degrees: float) -> None:
    """A grand piano, lid up; who plays looks along +X."""
    outline = (
        (-0.75, -0.75),
        (0.1, -0.75),
        (0.75, -0.62),
        (1.05, -0.25),
        (1.0, 0.1),
        (0.7, 0.3),
        (0.35, 0.5),
        (0.1, 0.72),
        (-0.75, 0.75),
    )
    parts: list[AnyPart] = [Slab(outline, 0.28, 0.01, at=(0, 0, 0.84), finish="plastic:black"), Slab(outline, 0.025, 0.008,
        at=(0.0, 0.42, 1.5), turn=(-38, 0, 0), finish="plastic:black"), Box((0.26, 1.4, 0.05), 0.006, at=(-0.82, 0, 0.80),
        finish="plastic:black"), Box((0.15, 1.24, 0.025), 0.004, at=(-0.84, 0, 0.835), finish="plastic:white"), *[Box((0.09,
        0.014, 0.02), 0.003, at=(-0.80, -0.6 + 0.0345 * n, 0.855), finish="plastic:black") for n in range(36) if n % 7 not in (2,
        6)], *[Rod(((x, y, 0.72), (x, y, 0.06)), 0.05, straight=True, finish="plastic:black") for x, y in ((-0.6, -0.6), (-0.6,
        0.6), (0.8, 0.0))], Rod(((0.1, -0.6, 0.95), (0.1, -0.35, 1.5)), 0.012, straight=True, finish="plastic:black"), Box((0.35,
        0.8, 0.06), 0.02, at=(-1.35, 0, 0.5), finish="leather:black"), *[Rod(((-1.35 + a * 0.12, b * 0.32, 0.48),
        (-1.35 + a * 0.12, b * 0.32, 0)), 0.022, straight=True, finish="plastic:black")
        for a in (-1, 1) for b in (-1, 1)]]  # fmt: skip
    works.stand(works.prefab("grand piano", parts), (at[0], at[1], 0), degrees)


def ballroom(works: Works, row: RoomKind) -> None:
    """Columns, mirrors in gilt, tall curtains, a floor to dance on."""
    wide, deep, high = row.size
    back = deep / 2
    for x in (-4.2, -1.6, 1.6, 4.2):
        column(works, (x, back - 0.45), 0.2, high - 0.2, "marble stone:efe6d2")
    for x in (-2.9, 0.0, 2.9):
        works.framed(6, (x, back - 0.03, 0.9), 1.2, 2.2)
        works.box("mirror", (x - 0.6, back - 0.06, 0.9), (x + 0.6, back - 0.045, 3.1), 0.002)
    works.box("gold", (-wide / 2, back - 0.12, high - 0.35), (wide / 2, back, high - 0.15), 0.04)
    for side in (-1, 1):
        works.thing("sofa", (side * 3.1, back - 0.9, 0.0), 0.0, "crimson")


def church(works: Works, row: RoomKind) -> None:
    """A nave between pointed arches, pews, an altar with candles under a coloured window."""
    _wide, deep, high = row.size
    back = deep / 2
    for side in (-1, 1):
        x = side * 2.55
        for y in np.arange(-deep / 2 - 1.0, back, 2.8):
            column(works, (x, float(y)), 0.24, 3.4, "masonry ashlar")
            _arch(works, (x, float(y) + 1.4, 3.3), 1.4, 90.0)
        works.box("masonry ashlar", (x - 0.24, -deep / 2 - 3, 4.95), (x + 0.24, back, high), 0.02)
        for y in np.arange(-deep / 2 - 1.5, back - 3.4, 1.05):
            works.stand(works.prefab("pew", _PEW), (side * 1.55, float(y), 0.0), 180.0)
    _rose(works, back)
    works.box("masonry ashlar:d8d0bc", (-2.4, back - 2.2, 0.0), (2.4, back, 0.2), 0.02)
    works.box("marble stone:f0ece0", (-1.0, back - 1.3, 0.2), (1.0, back - 0.65, 1.15), 0.02)
    works.box("fabric:white", (-1.05, back - 1.33, 1.1), (1.05, back - 0.62, 1.165), 0.01)
    works.box("fabric:crimson", (-0.25, back - 1.335, 0.55), (0.25, back - 1.32, 1.16), 0.005)
    works.parts(
        [box("gold", (0.05, 0.04, 0.8), (0, 0, 0.4)), box("gold", (0.42, 0.04, 0.05), (0, 0, 0.56))], (0, back - 0.8, 1.165)
    )
    for x in (-0.8, -0.55, 0.55, 0.8):
        works.stand(works.built("candle"), (x, back - 0.85, 1.165))
    works.box("carpet:crimson", (-0.55, -deep / 2 - 3, 0.0), (0.55, back - 2.2, 0.012), 0.004)
    works.lamp("candles", (0.0, back - 1.5, 1.9), (1.0, 0.7, 0.36), 26.0)


_PEW: tuple[AnyPart, ...] = (Box((1.5, 0.36, 0.04), 0.01, at=(0, 0, 0.44), finish="walnut"), Box((1.5, 0.035, 0.55), 0.01, at=(0,
    0.2, 0.68), turn=(-8, 0, 0), finish="walnut"), *[Box((0.05, 0.46, 0.92), 0.015, at=(s * 0.75, 0.02, 0.46),
    finish="walnut") for s in (-1, 1)], Box((1.5, 0.14, 0.02), 0.005, at=(0, 0.3, 0.82), finish="walnut"),)  # fmt: skip


def _arch(works: Works, at: tuple[float, float, float], half: float, degrees: float) -> None:
    """A pointed arch over a span of 2 `half` along X about `at`."""
    for sign in (-1, 1):
        path = tuple(
            (sign * (half - 2 * half * (1 - math.cos(a))), 0.0, 2 * half * math.sin(a) * 0.83)
            for a in np.linspace(0, math.pi / 3, 9)
        )
        works.parts([Rod(path, 0.2, finish="masonry ashlar")], at, degrees)


def _rose(works: Works, back: float) -> None:
    """Coloured glass: three lancets that glow as the sky behind them."""
    tones = ("c8302c", "2a55b8", "e0b030", "2f8a4c", "7a3fa0", "d86a28")
    dice = np.arange(400)
    for n, (x, tall) in enumerate(((-1.15, 2.3), (0.0, 2.9), (1.15, 2.3))):
        k = 0
        for a in np.arange(-0.4, 0.4, 0.16):
            for z in np.arange(0, tall - 0.35, 0.2):
                top = tall - 0.25 - 1.2 * abs(a + 0.08)
                if z > top:
                    continue
                tone = tones[int(dice[(k * 7 + n * 3 + int(abs(a) * 9)) % 400] * 5 + k // 3) % 6]
                works.boxes(
                    f"glow:{tone}:2.4", [(x + a + 0.008, back - 0.05, 1.9 + z)], [(x + a + 0.152, back - 0.045, 1.9 + z + 0.185)]
                )
                k += 1
        works.parts(
            [
                Rod(
                    (
                        (x - 0.46, back - 0.06, 1.85),
                        (x - 0.46, back - 0.06, 1.85 + tall - 0.7),
                        (x, back - 0.06, 1.95 + tall),
                        (x + 0.46, back - 0.06, 1.85 + tall - 0.7),
                        (x + 0.46, back - 0.06, 1.85),
                    ),
                    0.07,
                    finish="masonry ashlar",
                )
            ]
        )
    works.softbox("coloured light", (0, back - 0.2, 3.2), (0, -1, -0.45), (3.0, 2.6), (1.0, 0.72, 0.58), 60.0)


def elevator(works: Works, row: RoomKind) -> None:
    """Looking at its doors from inside: two leaves of brushed steel, the floor's number over them, the panel of buttons beside
    them, mirrors and rails along the sides."""
    wide, deep, high = row.size
    back = deep / 2
    # The doors stand left of the middle, so that there is room for the panel.
    left, right, tall = -wide / 2 + 0.12, wide / 2 - 0.42, 2.05
    middle = (left + right) / 2
    for a, b in ((left, middle - 0.004), (middle + 0.004, right)):
        works.box("steel:light grey", (a, back - 0.03, 0.02), (b, back - 0.01, tall), 0.006)
    works.box("rubber:black", (middle - 0.006, back - 0.034, 0.02), (middle + 0.006, back - 0.012, tall), 0.001)
    for a, b, low, top in ((-wide / 2, left, 0.0, high), (right, right + 0.06, 0.0, high), (left, right, tall, tall + 0.07)):
        works.box("steel:dark grey", (a, back - 0.06, low), (b, back, top), 0.006)
    works.box("dark glass", (middle - 0.19, back - 0.07, tall + 0.1), (middle + 0.19, back - 0.05, tall + 0.28), 0.004)
    for low, top in (((-0.035, 0.03), (0.035, 0.045)), ((0.02, 0.03), (0.035, 0.15)), ((-0.035, 0.135), (0.035, 0.15))):
        works.box("glow:ff5a20:7", (middle + 0.06 + low[0], back - 0.075, tall + 0.1 + low[1]), (middle + 0.06 + top[0],
            back - 0.069, tall + 0.1 + top[1]), 0.001)  # fmt: skip
    up = Turned(((0, 0), (0.055, 0), (0, 0.09)), at=(middle - 0.08, back - 0.072, tall + 0.145), sides=3, round=False,
        stretch=(1.0, 0.1, 1.0), finish="glow:ff5a20:7")  # fmt: skip
    works.parts([up])
    panel = wide / 2 - 0.2
    works.box("steel", (panel - 0.12, back - 0.03, 0.7), (panel + 0.12, back - 0.005, 1.75), 0.006)
    works.box("dark glass", (panel - 0.08, back - 0.036, 1.56), (panel + 0.08, back - 0.028, 1.68), 0.003)
    for n in range(12):
        x, z = panel - 0.05 + 0.1 * (n % 2), 0.86 + 0.115 * (n // 2)
        button = Turned(((0, 0), (0.032, 0), (0.032, 0.014), (0, 0.016)), round=False, at=(x, back - 0.03, z), turn=(90, 0, 0),
            finish="glow:ffcf7a:5" if n == 7 else "paper:white")  # fmt: skip
        works.parts([button])
    for side in (-1, 1):
        x = side * wide / 2
        works.box("mirror", (min(x, x - side * 0.012), -0.9, 1.05), (max(x, x - side * 0.012), back - 0.25, high - 0.2), 0.002)
        works.box("walnut", (min(x, x - side * 0.02), -deep / 2, 0.14), (max(x, x - side * 0.02), back - 0.07, 0.9), 0.004)
        path = ((side * (wide / 2 - 0.09), -deep / 2, 0.95), (side * (wide / 2 - 0.09), back - 0.25, 0.95))
        works.parts([Rod(path, 0.022, straight=True, finish="chrome")])


def dungeon(works: Works, row: RoomKind) -> None:
    """Barred door, chains, barrels, torches."""
    _wide, deep, _high = row.size
    back = deep / 2
    for side in (-1, 1):
        x = side * 1.9
        works.parts([Rod(((x, back - 0.05, 1.5), (x, back - 0.3, 1.75)), 0.035, straight=True, finish="barn boards"), Turned(((0,
            0), (0.07, 0), (0.09, 0.1), (0, 0.1)), at=(x, back - 0.3, 1.72), finish="iron"), *[Turned(((0, 0), (0.05, 0.03),
            (0.06, 0.1), (0.03, 0.22), (0, 0.34)), at=(x + dx, back - 0.3 + dy, 1.8), finish="glow:ff9a30:22") for dx, dy in ((0,
            0), (0.03, 0.02), (-0.03, 0.01))]])  # fmt: skip
        works.lamp("torch", (x, back - 0.55, 2.1), (1.0, 0.55, 0.2), 60.0, 0.12)
        works.parts(
            [
                Rod(
                    tuple((side * (1.0 + 0.05 * (k % 2)), back - 0.04, 2.2 - 0.09 * k) for k in range(9)),
                    0.018,
                    finish="rusty metal",
                )
            ]
        )
    works.box("iron", (-0.8, back - 0.05, 0), (0.8, back - 0.03, 2.1), 0.004)
    for x in np.arange(-0.7, 0.75, 0.2):
        works.parts([Rod(((float(x), back - 0.08, 0), (float(x), back - 0.08, 2.1)), 0.022, straight=True, finish="rusty metal")])
    for z in (0.1, 1.0, 2.05):
        works.box("rusty metal", (-0.8, back - 0.1, z - 0.03), (0.8, back - 0.06, z + 0.03), 0.004)
    for n, (x, y) in enumerate(((-2.5, back - 0.5), (-2.1, back - 1.1), (2.5, back - 0.6))):
        works.stand(barrel(works), (x, y, 0.0), 30.0 * n)


def barrel(works: Works) -> Asset:
    """A barrel with hoops."""
    parts: list[AnyPart] = [Turned(((0, 0), (0.26, 0, 1), (0.32, 0.45), (0.26, 0.9, 1), (0, 0.9)), finish="barn boards")]
    parts += [
        Turned(((r, z), (r + 0.008, z), (r + 0.008, z + 0.05), (r, z + 0.05)), round=False, finish="rusty metal")
        for r, z in ((0.277, 0.08), (0.31, 0.27), (0.31, 0.58), (0.277, 0.77))
    ]
    return works.prefab("barrel", parts)


def aquarium(works: Works, row: RoomKind) -> None:
    """A wall of blue water behind glass, fish, coral, people's benches in the dark."""
    _wide, deep, _high = row.size
    back = deep / 2
    works.box("glow:0f6fb0:1.5", (-3.2, back - 0.06, 0.7), (3.2, back - 0.05, 2.8), 0.002)
    for n in range(6):
        works.box(
            f"glow:{('2f9fd8', '1a82c2', '3fb2e4')[n % 3]}:1.6",
            (-3.0 + n * 1.02, back - 0.065, 1.5 + 0.1 * (n % 3)),
            (-2.5 + n * 1.02, back - 0.06, 2.78),
            0.001,
        )
    _fish(works, back)
    works.box("plastic:black", (-3.4, back - 0.16, 0.55), (3.4, back, 0.7), 0.02)
    works.box("plastic:black", (-3.4, back - 0.16, 2.8), (3.4, back, 2.95), 0.02)
    works.softbox("water", (0, back - 0.25, 1.75), (0, -1, -0.12), (6.2, 2.0), (0.20, 0.62, 1.0), 62.0)
    works.parts(
        [
            Pad((1.7, 0.5, 0.12), 0.02, at=(0, 0, 0.42), finish="leather:black"),
            *[box("oak", (0.08, 0.4, 0.37), (x, 0, 0.185)) for x in (-0.7, 0.7)],
        ],
        (-1.9, back - 1.7, 0),
    )


def staircase(works: Works, row: RoomKind) -> None:
    """A hall with a flight of stairs against the wall, banister, doors."""
    _wide, deep, _high = row.size
    back = deep / 2
    for n in range(13):
        x = -2.2 + 0.28 * n
        works.box("oak", (x, back - 1.3, 0.17 * n), (x + 0.31, back - 0.02, 0.17 * (n + 1)), 0.008)
        works.box(
            "carpet:crimson", (x - 0.004, back - 1.05, 0.17 * n + 0.02), (x + 0.29, back - 0.3, 0.17 * (n + 1) + 0.012), 0.006
        )
        works.parts(
            [
                Turned(
                    ((0, 0), (0.022, 0), (0.03, 0.15), (0.016, 0.4), (0.02, 0.85), (0, 0.86)),
                    at=(x + 0.15, back - 1.24, 0.17 * (n + 1)),
                    finish="painted wood:white",
                )
            ]
        )
    works.parts(
        [
            Rod(
                ((-2.35, back - 1.24, 1.0), (-2.1, back - 1.24, 1.05), (1.3, back - 1.24, 0.17 * 13 + 0.92)),
                0.04,
                straight=True,
                finish="walnut",
            ),
            Turned(
                ((0, 0), (0.07, 0), (0.06, 0.9), (0.08, 1.0), (0.06, 1.1), (0, 1.12)), at=(-2.35, back - 1.24, 0), finish="walnut"
            ),
        ]
    )
    works.solid("stairs", (-2.2, back - 1.3, 0), (1.6, back, 1.2))
    works.framed(1, (-1.8, back - 0.02, 1.4), 0.7, 0.9)
    door(works, (2.35, back, 0), 0.0, "walnut", (0.95, 2.1))
    works.box("carpet:7c3b32", (-1.6, -1.3, 0.0), (1.8, 0.7, 0.012), 0.004)
    person_sized_statue(works, (-2.75, 0.4))


def _fish(works: Works, back: float) -> None:
    """Fish and corals behind the glass."""
    dice = stage_dice(works, "fish")
    tones = ("ff8a20", "ffd530", "e8e8f0", "4fd0ff", "ff5070")
    for _ in range(34):
        x, z, long = float(dice.uniform(-2.9, 2.9)), float(dice.uniform(1.15, 2.6)), float(dice.uniform(0.06, 0.17))
        flip, glow = 1 if dice.random() < 0.6 else -1, f"glow:{tones[int(dice.random() * 5)]}:1.3"
        tail = ((x - flip * long * 0.8, back - 0.12, z), (x - flip * long * 1.5, back - 0.12, z))
        works.parts(
            [
                Ball((long, 0.025, long * 0.45), at=(x, back - 0.12, z), finish=glow),
                Rod(tail, (0.01, long * 0.4), straight=True, flatten=0.2, finish=glow),
                Ball((0.012, 0.012, 0.012), at=(x + flip * long * 0.62, back - 0.145, z + 0.1 * long), finish="plastic:black"),
            ]
        )
    for n in range(34):
        x, tall = -3.1 + 0.19 * n, float(dice.uniform(0.1, 0.4))
        glow = f"glow:{('b03a5a', 'c2702c', '7a3f9a', '2f7a4a')[int(dice.random() * 4)]}:0.7"
        sway = float(dice.uniform(-0.1, 0.1))
        path = ((x, back - 0.1, 0.7), (x + sway, back - 0.1, 0.75 + tall / 2), (x - sway, back - 0.1, 0.8 + tall))
        works.parts([Rod(path, (0.09, 0.05, 0.015), finish=glow)])


def _seats(works: Works, rows: int, first: float, floor: float) -> None:
    """Rows of seats before a stage, backs to the camera."""
    for n in range(rows):
        for x in np.arange(-5.4 + 0.27 * (n % 2), 5.5, 0.6):
            works.stand(works.prefab("seat", SEAT), (float(x), first - 1.05 * n, floor), 180.0)
