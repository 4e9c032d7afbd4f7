"""Towers that a city is known by: lattice, glass, stone, needles and spheres, clock towers, a leaning one."""

import math

from aozora.world.elements import Axle
from aozora.world.things.buildings.monuments import eiffel
from aozora.world.things.buildings.plans import beam, block, window
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Places, Rod, Sheet, Slab, Turned
from aozora.world.things.landmarks.shapes import SHADE, circle, column, cone, drum, niche, square

_LIMESTONE = "masonry ashlar:c8b48c"


def burj_khalifa() -> list[AnyPart]:
    """The tallest tower, in Dubai, at a sixth of its size: three wings that step back in a spiral around a core."""
    parts: list[AnyPart] = [drum("glass tower", 2.7, 0, 112), drum("aluminium", 1.5, 112, 124)]
    for wing in range(3):
        angle = 90.0 + 120.0 * wing
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        for step in range(9):
            reach, top = 12.0 - 1.15 * step, 16.0 + 10.6 * step + 3.5 * wing
            broad = 4.4 - 0.18 * step
            parts.append(Box((reach, broad, top), 0.05, at=(reach / 2 * c, reach / 2 * s, top / 2), turn=(0, 0, angle),
                finish="glass tower"))  # fmt: skip
            parts += [drum("glass tower", broad / 2, 0, top, reach * c, reach * s), drum("aluminium", broad / 2 + 0.1, top,
                top + 0.5, reach * c, reach * s)]  # fmt: skip
    parts += [Rod(((0, 0, 124), (0, 0, 138)), (0.7, 0.1), straight=True, finish="aluminium")]
    return [*parts, drum("masonry plaster:d8d2c4", 16.0, 0, 1.0)]


def clock_tower() -> list[AnyPart]:
    """A Gothic clock tower like the one in London: ribbed shaft, four dials, belfry and a steep roof."""
    parts: list[AnyPart] = [
        square(_LIMESTONE, 3.2, 0, 32.0),
        square(_LIMESTONE, 3.7, 0, 2.2),
        square(_LIMESTONE, 3.7, 31.4, 32.2),
    ]
    for z in (2.2, 7.8, 13.4, 19.0, 24.6):
        parts.append(square(_LIMESTONE, 3.35, z, z + 0.5))
        for degrees in (0, 90, 180, 270):
            c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            for x in (-1.9, -0.65, 0.65, 1.9):
                parts.append(niche(x * c + 3.2 * s, x * s - 3.2 * c, z + 0.9, 0.7, 4.2, degrees))
    parts += [block(_LIMESTONE, (x - 0.3, y - 0.3, 0), (x + 0.3, y + 0.3, 40)) for x in (-3.3, 3.3) for y in (-3.3, 3.3)]
    parts.append(square(_LIMESTONE, 3.5, 32, 40.0))
    for degrees in (0, 90, 180, 270):
        parts.append(Group(tuple(_dial(2.7)), at=_front(3.55, degrees, 36.0), turn=(0, 0, degrees)))
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        parts += [niche(x * c + 3.3 * s, x * s - 3.3 * c, 40.7, 0.8, 3.0, degrees) for x in (-2.2, -1.1, 0.0, 1.1, 2.2)]
    parts += [square(_LIMESTONE, 3.8, 40, 40.6), square(_LIMESTONE, 3.25, 40.6, 44.2), square(_LIMESTONE, 3.6, 44.2, 44.8),
        square("masonry slate:3d434a", 3.5, 44.8, 49.5, 1.7), square("gold", 1.75, 49.5, 50.0),
        square("masonry slate:3d434a", 1.4, 50.0, 52.0), square("masonry slate:3d434a", 1.7, 52.0, 58.0, 0.08),
        Rod(((0, 0, 58), (0, 0, 61)), (0.14, 0.05), straight=True, finish="gold"), Ball((0.28, 0.28, 0.28), at=(0, 0, 59.2),
        finish="gold")]  # fmt: skip
    parts += [cone("masonry slate:3d434a", 0.5, 40, 5.5, x, y, 4) for x in (-3.4, 3.4) for y in (-3.4, 3.4)]
    return parts


def _front(away: float, degrees: float, z: float) -> tuple[float, float, float]:
    return (away * math.sin(math.radians(degrees)), -away * math.cos(math.radians(degrees)), z)


def _dial(radius: float) -> list[AnyPart]:
    """A clock face that looks along -Y: it shows ten past ten."""
    flat = (90.0, 0.0, 0.0)
    parts: list[AnyPart] = [Turned(((0, 0), (radius, 0), (radius, 0.08), (0, 0.08)), turn=flat, finish="plaster:f5f2e4",
        round=False), Turned(((radius, -0.02), (1.08 * radius, 0), (1.08 * radius, 0.16), (radius, 0.16), (radius, -0.02)),
        turn=flat, finish="gold", round=False)]  # fmt: skip
    for hour in range(12):
        a = math.radians(30 * hour)
        x, z = 0.84 * radius * math.sin(a), 0.84 * radius * math.cos(a)
        parts.append(Box((0.14, 0.06, 0.42), 0.01, at=(x, -0.1, z), turn=(0, 30.0 * hour, 0), finish="iron:20242a"))
    for degrees, length, wide in ((-60.0, 0.55, 0.26), (60.0, 0.85, 0.16)):
        a = math.radians(degrees)
        middle = 0.45 * length * radius
        parts.append(Box((wide, 0.06, length * radius), 0.01, at=(middle * math.sin(a), -0.14, middle * math.cos(a)),
            turn=(0, degrees, 0), finish="iron:20242a"))  # fmt: skip
    return parts


def leaning_tower() -> list[AnyPart]:
    """The bell tower of Pisa: a blind arcade, six galleries of columns and a belfry, five degrees out of plumb."""
    marble = "masonry ashlar:e6dfce"
    parts: list[AnyPart] = [drum(marble, 4.1, 0, 6.2)]
    parts += [column(marble, x, y, 0, 6.0, 0.32) for x, y, _ in circle(15, 4.15)]
    parts += [niche(x, y, 0.3, 1.1, 4.8, a + 90, "masonry plaster:b9b09c") for x, y, a in circle(15, 4.12, 12.0)]
    for floor in range(6):
        z = 6.2 + 2.9 * floor
        parts += [drum(marble, 4.35, z, z + 0.35), drum("masonry ashlar:bdb29c", 3.35, z, z + 2.9)]
        parts += [column(marble, x, y, z + 0.35, 2.2, 0.15) for x, y, _ in circle(28, 4.05)]
        parts.append(Turned(((3.85, z + 2.55), (4.25, z + 2.55), (4.25, z + 2.9), (3.85, z + 2.9), (3.85, z + 2.55)),
            finish=marble, round=False))  # fmt: skip
    parts += [drum(marble, 4.35, 23.6, 24.0), drum(marble, 3.2, 24.0, 27.4), drum(marble, 3.4, 27.4, 27.8)]
    parts += [niche(x, y, 24.4, 1.0, 2.5, a + 90) for x, y, a in circle(8, 3.22)]
    return [Group(tuple(parts), turn=(0, 5.0, 0)), drum("stone", 6.0, -0.4, 0.15)]


def empire_state() -> list[AnyPart]:
    """The stepped limestone tower of New York with its mooring mast."""
    skin = "stone tower"
    parts: list[AnyPart] = []
    for half_x, half_y, low, top in ((11, 7, 0, 9), (9, 6, 9, 30), (7.4, 5.2, 30, 38), (6.4, 4.6, 38, 86), (5.2, 3.8, 86, 92)):
        parts += [block(skin, (-half_x, -half_y, low), (half_x, half_y, top)), block("masonry ashlar:c7bba4", (-half_x - 0.15,
            -half_y - 0.15, top - 0.5), (half_x + 0.15, half_y + 0.15, top))]  # fmt: skip
    for x in (-4.2, -1.4, 1.4, 4.2):
        parts += [block("masonry ashlar:d2c7b1", (x - 0.45, y - 0.12, 30), (x + 0.45, y + 0.12, 86)) for y in (-4.65, 4.65)]
    parts += [square("masonry ashlar:c7bba4", 2.6, 92, 97, 2.2), drum("aluminium", 1.6, 97, 105), cone("aluminium", 1.6, 105,
        3.0), Rod(((0, 0, 107), (0, 0, 124)), (0.45, 0.08), straight=True, finish="steel")]  # fmt: skip
    return parts


def burj_al_arab() -> list[AnyPart]:
    """The sail-shaped hotel of Dubai: a white sail between two masts before a glass body, a helicopter pad."""
    rows: list[Places] = []
    for k in range(15):
        z = 50.0 * k / 14
        reach = 12.0 * math.sqrt(max(0.0, 1 - (k / 14.6) ** 2.4))
        rows.append(tuple((x, -0.55 * reach * (1 - (x / max(reach, 0.01)) ** 2) - 0.3, z) for x in
            [reach * t / 8 for t in range(-8, 9)]))  # fmt: skip
    sail = tuple(reversed(rows))
    parts: list[AnyPart] = [Sheet(sail, 0.25, finish="plaster:f2f3f2")]
    for k in range(13):
        z, z1 = 50.0 * k / 13, 50.0 * (k + 1) / 13
        reach = 12.0 * math.sqrt(max(0.0, 1 - ((k + 0.5) / 13.6) ** 2.4))
        outline = ((-reach, 0.0), (reach, 0.0), (0.3, 0.8 * reach), (-0.3, 0.8 * reach))
        parts.append(_prism(outline, z, z1, "glass tower"))
    for s in (-1, 1):
        way = tuple((s * 12.6 * math.sqrt(max(0.0, 1 - (k / 10) ** 2.2)), 0.0, 52.0 * k / 10) for k in range(11))
        parts.append(Rod(way, 0.5, finish="plaster:f6f6f4"))
    parts += [Rod(((0, 0.5, 50), (0, 0.5, 64)), (0.5, 0.1), straight=True, finish="plaster:f6f6f4"), Turned(((0, 43), (2.4, 43),
        (2.6, 43.5), (0, 43.5)), at=(0, -5.2, 0), finish="aluminium", round=False), beam((0, -1.5, 40.5), (0, -5.0, 43), 0.3,
        "aluminium")]  # fmt: skip
    beams = [beam((-10.5 + 1.2 * k, -4.6, 8.0 + 9.0 * k), (10.5 - 1.2 * k, -4.6, 8.0 + 9.0 * k), 0.35, "dark glass")
        for k in range(5)]  # fmt: skip
    return [Group((*parts, *beams), turn=(0, 0, 58.0)), block("sand", (-17, -14, -0.6), (17, 15, 0.6), 0.3)]


def _prism(outline: tuple[tuple[float, float], ...], low: float, top: float, finish: str) -> AnyPart:
    return Slab(outline, top - low, 0.01, at=(0, 0, (low + top) / 2), finish=finish, round=False)


def space_needle() -> list[AnyPart]:
    """A tower on three legs with a saucer at its top."""
    white = "plaster:eceae4"
    parts: list[AnyPart] = [drum("steel:dark grey", 0.9, 0, 33)]
    for x, y, _ in circle(3, 1.0, 90):
        way = (
            (5.2 * x, 5.2 * y, 0),
            (2.6 * x, 2.6 * y, 9),
            (0.9 * x, 0.9 * y, 21),
            (1.3 * x, 1.3 * y, 28),
            (3.0 * x, 3.0 * y, 33),
        )
        parts += [Rod(way, 0.34, finish=white), Rod(tuple((a * 0.82, b * 0.82, z) for a, b, z in way), 0.2, finish=white)]
    for z in (9, 15, 21):
        parts.append(drum(white, 1.9, z, z + 0.4))
    parts += [Turned(((0, 33), (2.0, 33), (6.4, 34.4), (6.8, 34.8), (6.4, 35.2), (0, 35.2)), finish=white, round=False),
        drum("dark glass", 5.6, 35.2, 36.6), Turned(((0, 36.6), (6.0, 36.6), (5.7, 37.0), (2.4, 38.4), (0.5, 39.6), (0, 39.6)),
        finish=white, round=False), Rod(((0, 0, 39), (0, 0, 50)), (0.3, 0.05), straight=True, finish="steel")]  # fmt: skip
    return parts


def cn_tower() -> list[AnyPart]:
    """A slender concrete tower with a pod and a long mast."""
    grey = "masonry concrete"
    parts: list[AnyPart] = [Turned(((0, 0), (1.7, 0), (1.15, 20), (0.9, 52), (0, 52)), finish=grey, round=False, sides=6)]
    for x, y, _ in circle(3, 1.0, 90):
        parts.append(Rod(((3.4 * x, 3.4 * y, 0), (1.9 * x, 1.9 * y, 10), (1.1 * x, 1.1 * y, 36)), (0.9, 0.7, 0.4), finish=grey,
            flatten=1.0))  # fmt: skip
    parts += [Turned(((0, 46.5), (1.6, 46.5), (3.6, 48.0), (3.8, 49.0), (0, 49.0)), finish="plaster:e4e2dc"),
        drum("dark glass", 3.5, 49.0, 50.6), Turned(((0, 50.6), (3.7, 50.6), (3.2, 51.6), (1.2, 52.6), (0, 52.6)),
        finish="plaster:e4e2dc", round=False), drum(grey, 0.7, 52, 60), Turned(((0, 60), (1.2, 60.2), (1.3, 61), (0, 61.6)),
        finish="plaster:e4e2dc"), Rod(((0, 0, 61), (0, 0, 76)), (0.4, 0.06), straight=True, finish="plaster:c8372c")]  # fmt: skip
    return parts


def tokyo_tower() -> list[AnyPart]:
    """The lattice tower of Tokyo in orange and white."""
    parts: list[AnyPart] = []
    for part in eiffel():
        if isinstance(part, Rod):
            height = (part.path[0][2] + part.path[-1][2]) / 2
            white = any(low < height < top for low, top in ((12.0, 16.0), (23.0, 29.0), (38.0, 42.0)))
            parts.append(
                Rod(part.path, part.radius, straight=part.straight, finish="plaster:eeece6" if white else "plaster:d8461c")
            )
    parts += [block("plaster:eeece6", (-3.6, -3.6, 18.6), (3.6, 3.6, 20.8)), block("dark glass", (-3.65, -3.65, 19.2), (3.65,
        3.65, 20.2)), drum("plaster:eeece6", 1.7, 33.0, 34.8), Turned(((0, 42), (0.7, 42), (0.35, 48), (0.08, 56), (0, 56)),
        finish="plaster:d8461c", round=False)]  # fmt: skip
    return parts


def pearl_tower() -> list[AnyPart]:
    """The television tower of Shanghai: spheres on slanting legs and columns."""
    pink, grey = "plastic:b5486a", "masonry concrete:d6d4d0"
    parts: list[AnyPart] = [drum(grey, 0.8, 0, 46, x, y) for x, y, _ in circle(3, 1.5, 30)]
    parts += [beam((6.6 * x, 6.6 * y, 0), (1.4 * x, 1.4 * y, 14), 0.7, grey) for x, y, _ in circle(3, 1.0, 90)]
    parts += [Ball((5.0, 5.0, 5.0), at=(0, 0, 13), finish=pink), Ball((3.9, 3.9, 3.9), at=(0, 0, 44), finish=pink),
        drum("dark glass", 5.05, 12.4, 13.6), drum("dark glass", 3.95, 43.5, 44.6), Ball((1.5, 1.5, 1.5), at=(0, 0, 55),
        finish=pink)]  # fmt: skip
    parts += [Ball((1.2, 1.2, 1.2), at=(0, 0, z), finish=pink) for z in (22, 26.5, 31, 35.5)]
    parts += [
        drum(grey, 1.0, 46, 55),
        Rod(((0, 0, 55), (0, 0, 76)), (0.6, 0.08), straight=True, finish=grey),
        drum(grey, 7.4, 0, 1.2),
    ]
    return parts


_TOWERS = (
    (-46, 8, 5, 40, "stone tower"),
    (-36, 16, 6, 54, "glass tower"),
    (-28, 4, 4.5, 34, "white tower"),
    (-4, 14, 5.5, 62, "glass tower"),
    (4, 2, 4.2, 38, "dark tower"),
    (8, 20, 5, 70, "glass tower"),
    (48, 6, 6, 46, "white tower"),
    (58, 16, 5, 58, "glass tower"),
    (-56, 18, 5, 30, "brick tower"),
    (26, 22, 5, 52, "dark tower"),
)
"""Further towers across the river: x, y, half width, height, skin."""


def shanghai_skyline() -> list[AnyPart]:
    """The towers across the river from the Bund: the pearl tower among glass towers, one twisted, one like an opener."""
    parts: list[AnyPart] = [Group(tuple(pearl_tower()), at=(-16, -6, 0))]
    for k in range(26):
        half = 6.4 - 0.13 * k
        parts.append(Turned(((0, 0), (half, 0), (half * 0.98, 4.2), (0, 4.2)), at=(18, 4, 4.0 * k), turn=(0, 0, 5.0 * k),
            finish="glass tower", round=False, sides=7))  # fmt: skip
    parts += [square("glass tower", 5.2, 0, 74, 3.6, 34, 12), square("glass tower", 1.2, 74, 86, 1.1, 31.2, 12),
        square("glass tower", 1.2, 74, 86, 1.1, 36.8, 12), block("glass tower", (30, 10.8, 84), (38, 13.2, 88))]  # fmt: skip
    for x, y, wide, tall, skin in _TOWERS:
        parts += [
            square(skin, wide, 0, tall, 0.94 * wide, x, y),
            square("aluminium", 0.5 * wide, tall, tall + 3, 0.4 * wide, x, y),
        ]
    return [*parts, block("masonry concrete", (-64, -16, -0.5), (66, 28, 0.6))]


def obelisk() -> list[AnyPart]:
    """A tall pillar of stone with a pyramid for its top."""
    stone = "masonry ashlar:ded8c8"
    return [square(stone, 1.7, 0, 27.0, 1.05), square(stone, 1.05, 27.0, 29.0, 0.02), square(stone, 2.6, 0, 0.7)]


def water_tower() -> list[AnyPart]:
    """A tank of steel on braced legs, as beside American towns."""
    steel = "painted wood:cfd6d8"
    parts: list[AnyPart] = [Turned(((0, 13.4), (1.2, 13.2), (3.6, 14.6), (3.7, 15.0, 1), (3.7, 18.6, 1), (3.0, 19.4), (0, 20.4)),
        finish=steel), drum(steel, 0.5, 0, 14)]  # fmt: skip
    legs = circle(6, 1.0)
    for n, (x, y, _) in enumerate(legs):
        nx, ny, _ = legs[(n + 1) % 6]
        parts.append(beam((4.4 * x, 4.4 * y, 0), (3.4 * x, 3.4 * y, 15), 0.16, steel))
        for low, top in ((0.4, 7.2), (7.2, 14.2)):
            a, b = 4.4 - low / 15, 4.4 - top / 15
            parts += [beam((a * x, a * y, low), (b * nx, b * ny, top), 0.05, steel), beam((a * nx, a * ny, low), (b * x,
                b * y, top), 0.05, steel), beam((b * x, b * y, top), (b * nx, b * ny, top), 0.08, steel)]  # fmt: skip
    return [*parts, Turned(((3.9, 14.8), (4.3, 14.8), (4.3, 14.95), (3.9, 14.95), (3.9, 14.8)), finish=steel, round=False)]


def wind_turbine() -> list[AnyPart]:
    """A white tower with three blades that turn."""
    white = "plaster:f1f2f2"
    blades: list[AnyPart] = []
    for n in range(3):
        a = math.radians(90 + 120 * n)
        c, s = math.cos(a), math.sin(a)
        way = ((0.0, 0.0, 0.0), (3.0 * c, 0.0, 3.0 * s), (9.0 * c, 0.0, 9.0 * s), (16.0 * c, 0.0, 16.0 * s))
        blades.append(Rod(way, (0.45, 0.75, 0.45, 0.06), straight=True, finish=white))
    return [
        Turned(((0, 0), (1.4, 0), (0.75, 31), (0, 31)), finish=white, round=False),
        Box((1.7, 4.4, 1.8), 0.4, at=(0, 0.6, 31.6), finish=white),
        Group((*blades, Ball((0.8, 1.0, 0.8), finish=white)), at=(0, -2.2, 31.7), axle=Axle((0.0, -1.0, 0.0), 0.3)),
    ]


def ferris_wheel() -> list[AnyPart]:
    """A great wheel with cabins on two legs; it turns slowly."""
    white = "painted wood:eef0f2"
    spokes: list[AnyPart] = []
    for y in (-0.7, 0.7):
        rim = [(14.0 * math.cos(2 * math.pi * k / 48), y, 14.0 * math.sin(2 * math.pi * k / 48)) for k in range(48)]
        spokes.append(Rod(tuple(rim), 0.18, closed=True, finish=white))
    hues = ("painted wood:c8372c", "painted wood:2f6fb0", "painted wood:e0b020", "painted wood:2e8b57")
    for n in range(16):
        a = 2 * math.pi * n / 16
        x, z = 14.0 * math.cos(a), 14.0 * math.sin(a)
        spokes += [beam((0, y * 0.4, 0), (x, y, z), 0.07, white) for y in (-0.7, 0.7)]
        spokes += [beam((x, -0.7, z), (x, 0.7, z), 0.1, white), Ball((1.0, 0.9, 1.15), at=(1.08 * x, 0, 1.08 * z),
            finish=hues[n % 4]), Ball((0.86, 0.96, 0.45), at=(1.08 * x, 0, 1.08 * z + 0.25), finish="dark glass")]  # fmt: skip
    parts: list[AnyPart] = [Group((*spokes, Turned(((0, -1.2), (0.9, -1.2), (0.9, 1.2), (0, 1.2)), turn=(90, 0, 0), finish=white,
        round=False)), at=(0, 0, 17.5), axle=Axle((0.0, -1.0, 0.0), 0.03))]  # fmt: skip
    parts += [beam((s * 8.5, y * 1.6, 0), (0, y, 17.5), 0.35, white) for s in (-1, 1) for y in (-1.6, 1.6)]
    return [*parts, block("masonry concrete", (-10, -3.4, 0), (10, 3.4, 0.5))]


def tower_bridge() -> list[AnyPart]:
    """The bridge of two Gothic towers over the Thames: walkways, hung side spans, a raised road."""
    stone, blue, roof = "masonry ashlar:b8ab90", "painted wood:6f9fc4", "masonry slate:4a525c"
    parts: list[AnyPart] = [block("masonry concrete", (-44, -2.6, 5.4), (44, 2.6, 6.2)), *[block(blue, (-44, y - 0.12, 6.2), (44,
        y + 0.12, 7.1)) for y in (-2.6, 2.6)]]  # fmt: skip
    for x in (-13.0, 13.0):
        parts += [drum(stone, 5.4, -1.0, 5.4, x), block(stone, (x - 2.9, -2.9, 5.4), (x + 2.9, 2.9, 26)), block(SHADE,
            (x - 3.0, -1.7, 6.2), (x + 3.0, 1.7, 10.6))]  # fmt: skip
        for z in (12.0, 17.0, 21.5):
            parts.append(block(stone, (x - 3.05, -3.05, z - 0.6), (x + 3.05, 3.05, z - 0.2)))
            for y in (-1.4, 1.4):
                parts += window((x + y, -2.9, z + 0.2), (1.1, 2.8), frame="stone", bars=(2, 3))
        parts += [
            cone(roof, 3.3, 26, 8.0, x, 0.0, 4),
            Rod(((x, 0, 33.5), (x, 0, 36.5)), (0.15, 0.04), straight=True, finish="gold"),
        ]
        for a in (-2.9, 2.9):
            for b in (-2.9, 2.9):
                parts += [drum(stone, 0.85, 5.4, 28, x + a, b), cone(roof, 1.0, 28, 4.4, x + a, b)]
    parts += [block(blue, (-10.2, y - 0.5, 20.6), (10.2, y + 0.5, 22.6)) for y in (-1.9, 1.9)]
    for s in (-1, 1):
        for y in (-2.6, 2.6):
            way = ((s * 16, y, 20), (s * 24, y, 11.5), (s * 32, y, 8.2), (s * 38, y, 9.5), (s * 43, y, 13))
            parts.append(Rod(way, 0.3, finish=blue))
            parts += [beam((s * x, y, z), (s * x, y, 6.4), 0.06, blue) for x, z in ((19, 16.6), (22, 13.4), (25, 10.8), (28,
                9.4), (31, 8.4), (34, 8.4), (37, 9.0), (40, 10.6))]  # fmt: skip
        parts += [block(stone, (s * 43 - 1.6, -2.9, -1), (s * 43 + 1.6, 2.9, 13.5)), cone(roof, 2.4, 13.5, 4.0, s * 43, 0.0, 4)]
    return parts


def gateway_arch() -> list[AnyPart]:
    """The steel arch of St. Louis, a weighted catenary of three sides."""
    way: list[tuple[float, ...]] = []
    for k in range(33):
        x = -19.0 + 38.0 * k / 32
        way.append((x, 0.0, 38.0 * (1 - (math.cosh(2.3 * x / 19.0) - 1) / (math.cosh(2.3) - 1))))
    sizes = tuple(0.65 + 0.95 * abs(x) / 19.0 for x, _, _ in way)
    return [Rod(tuple(way), sizes, finish="steel")]
