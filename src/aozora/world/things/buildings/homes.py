"""Where people live, work and pray: houses, towers, barns, churches, temples, castles."""

import math

from aozora.world.elements import Axle
from aozora.world.things.buildings.plans import battlements, beam, block, doorway, gabled, round_tower, window
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Slab, Turned


def house() -> list[AnyPart]:
    """A family house: plaster, tiled roof, porch, chimney."""
    parts = gabled((9.0, 7.0, 5.4), 3.0, "plaster:e6dcc6", "masonry tiles", 0.5)
    parts += [block("masonry brick", (2.2, 0.6, 6.5), (3.0, 1.4, 9.4)), block("stone", (-4.55, -3.55, 0.0), (4.55, 3.55, 0.45))]
    for x in (-2.9, 2.9):
        parts += window((x, -3.5, 1.1), (1.5, 1.4)) + window((x, -3.5, 3.5), (1.3, 1.3))
    parts += window((0.0, -3.5, 3.5), (1.1, 1.3)) + doorway((0.0, -3.55, 0.3), (1.1, 2.2), "painted wood:maroon")
    for side, x in (("left", -4.5), ("right", 4.5)):
        for y in (-1.6, 1.6):
            parts += window((x, y, 1.1), (1.2, 1.4), side) + window((x, y, 3.5), (1.1, 1.2), side)
    parts += [block("masonry tiles", (-1.3, -4.7, 2.75), (1.3, -3.5, 2.87)), *[beam((s * 1.1, -4.6, 0.0), (s * 1.1, -4.6, 2.75),
        0.07, "painted wood:white") for s in (-1, 1)]]  # fmt: skip
    return parts


def cottage() -> list[AnyPart]:
    """A cabin of logs with a stone chimney and a porch."""
    parts = gabled((6.4, 5.0, 0.1), 2.6, "barn boards:6b4a30", "barn boards:54402e", 0.6, (0, 0, 2.6))
    for n in range(9):
        z = 0.42 + 0.27 * n
        parts += [beam((-3.45, y, z), (3.45, y, z), 0.15, "pine:8a5f38") for y in (-2.4, 2.4)]
        parts += [beam((x, -2.7, z + 0.13), (x, 2.7, z + 0.13), 0.15, "pine:8a5f38") for x in (-3.1, 3.1)]
    parts += [block("barn boards", (-3.1, -2.35, 0.2), (3.1, 2.35, 2.6)), block("rubble stone", (-3.6, -2.8, 0.0), (3.6, 2.8,
        0.28)), block("rubble stone", (2.9, -0.8, 0.0), (3.9, 0.6, 6.3))]  # fmt: skip
    parts += window((-1.7, -2.55, 1.1), (1.1, 1.0), frame="painted wood:dark green") + window((1.9, -2.55, 1.1), (1.1, 1.0),
        frame="painted wood:dark green") + doorway((0.1, -2.55, 0.28), (0.95, 2.0), "oak", "oak")  # fmt: skip
    parts += [block("barn boards", (-3.4, -4.3, 0.1), (3.4, -2.5, 0.26)), *[beam((x, -4.1, 0.2), (x, -4.1, 2.6), 0.09,
        "pine:8a5f38") for x in (-3.0, -1.0, 1.2, 3.0)], Box((7.4, 2.1, 0.09), 0.01, at=(0, -3.5, 2.78), turn=(12, 0, 0),
        finish="barn boards:54402e")]  # fmt: skip
    return parts


def skyscraper(lit: bool = False) -> list[AnyPart]:
    """A glass tower of thirty storeys with setbacks and a mast."""
    skin = "lit tower" if lit else "glass tower"
    parts: list[AnyPart] = [block(skin, (-9, -9, 5), (9, 9, 66)), block(skin, (-7, -7, 66), (7, 7, 92)), block(skin, (-4.5, -4.5,
        92), (4.5, 4.5, 104)), block("machine panels", (-9.3, -9.3, 4.4), (9.3, 9.3, 5.2))]  # fmt: skip
    parts += [block("aluminium", (-9.2, -9.2, 65.5), (9.2, 9.2, 66.8)), block("aluminium", (-7.2, -7.2, 91.5), (7.2, 7.2, 92.6)),
        block("dark glass", (-8.6, -8.6, 0), (8.6, 8.6, 4.5))]  # fmt: skip
    parts += [block("stone:b9b4a8", (x - 0.4, y - 0.4, 0), (x + 0.4, y + 0.4, 5)) for x in (-8.8, -4.4, 0, 4.4,
        8.8) for y in (-8.8, 8.8)]  # fmt: skip
    parts += [block("stone:b9b4a8", (x - 0.4, y - 0.4, 0), (x + 0.4, y + 0.4, 5)) for x in (-8.8, 8.8) for y in (-4.4, 0, 4.4)]
    parts.append(Rod(((0, 0, 104), (0, 0, 124)), (0.6, 0.15), straight=True, finish="steel"))
    return parts


def tower() -> list[AnyPart]:
    """A square stone tower with battlements and narrow windows."""
    parts: list[AnyPart] = [block("rubble stone", (-3.6, -3.6, 0), (3.6, 3.6, 1.2), 0.1), block("rubble stone", (-3.2, -3.2, 1),
        (3.2, 3.2, 17)), block("rubble stone", (-3.7, -3.7, 17), (3.7, 3.7, 18.4), 0.08)]  # fmt: skip
    for a, b in (
        ((-3.7, -3.7, 18), (3.7, -3.2, 18.4)),
        ((-3.7, 3.2, 18), (3.7, 3.7, 18.4)),
        ((-3.7, -3.7, 18), (-3.2, 3.7, 18.4)),
        ((3.2, -3.7, 18), (3.7, 3.7, 18.4)),
    ):
        parts += battlements("rubble stone", a, b, 0.9)
    for z in (5.0, 9.0, 13.0):
        for side, x, y in (("front", 0.0, -3.2), ("right", 3.2, 0.0), ("left", -3.2, 0.0)):
            parts += window((x, y, z), (0.6, 1.7), side, "stone", bars=(1, 1))
    return [*parts, *doorway((0, -3.25, 0.1), (1.5, 2.7), "oak:5a3a20", "stone")]


def lighthouse() -> list[AnyPart]:
    """A white tower with red bands, a gallery and a lantern."""
    parts: list[AnyPart] = [Turned(((0, 0), (4.4, 0), (4.4, 0.6), (3.5, 0.6), (0, 0.6)), finish="stone", round=False)]
    radius = [3.1 - 0.062 * z for z in range(25)]
    for n in range(6):
        a, b = 0.6 + 3.6 * n, 0.6 + 3.6 * (n + 1)
        r0, r1 = 3.1 - 0.062 * a, 3.1 - 0.062 * b
        parts.append(Turned(((0, a), (r0, a), (r1, b), (0, b)), finish="plaster:f2efe8" if n % 2 == 0 else "plaster:c2281f",
            round=False))  # fmt: skip
    top = 22.2
    parts += [Turned(((0, top), (2.7, top), (2.8, top + 0.35), (0, top + 0.35)), finish="steel:dark grey",
        round=False), Turned(((1.25, top + 0.35), (1.3, top + 0.35), (1.3, top + 2.9), (1.25, top + 2.9)),
        finish="dark glass", round=False)]  # fmt: skip
    parts += [Turned(((0, top + 0.5), (0.5, top + 0.5), (0.6, top + 1.6), (0.5, top + 2.6), (0, top + 2.6)),
        finish="glow:fff0c0:14"), Turned(((0, top + 2.9), (1.6, top + 2.9), (0.9, top + 3.8), (0.15, top + 4.3), (0.1,
        top + 5.2), (0, top + 5.2)), finish="plaster:c2281f", round=False)]  # fmt: skip
    for n in range(20):
        a = 2 * math.pi * n / 20
        parts.append(beam((2.65 * math.cos(a), 2.65 * math.sin(a), top + 0.3), (2.65 * math.cos(a), 2.65 * math.sin(a),
            top + 1.3), 0.035, "steel:dark grey"))  # fmt: skip
    parts.append(Turned(((2.62, top + 1.25), (2.68, top + 1.25), (2.68, top + 1.33), (2.62, top + 1.33), (2.62, top + 1.25)),
        finish="steel:dark grey", round=False))  # fmt: skip
    for z in (6.0, 12.0, 17.0):
        parts += window((0, -radius[int(z)] - 0.02, z), (0.7, 1.2), frame="painted wood:white")
    return [*parts, *doorway((0, -3.12, 0.6), (1.1, 2.2), "painted wood:navy")]


def barn() -> list[AnyPart]:
    """A red barn with white trim, a gambrel roof and great doors."""
    red, white = "barn boards:9c2f24", "painted wood:white"
    parts: list[AnyPart] = [block(red, (-5.5, -7, 0), (5.5, 7, 4.2))]
    outline = ((-5.5, 0.0), (5.5, 0.0), (3.9, 2.6), (0.0, 4.3), (-3.9, 2.6))
    parts.append(Slab(outline, 13.98, 0.004, at=(0, 0, 4.2), turn=(90, 0, 0), finish=red, round=False))
    for s in (-1, 1):
        for (x0, z0), (x1, z1) in (((5.9, -0.5), (3.85, 2.75)), ((3.95, 2.65), (0.0, 4.42))):
            run, slope = math.hypot(x1 - x0, z1 - z0), math.degrees(math.atan2(z1 - z0, x0 - x1))
            parts.append(Box((run + 0.1, 15.0, 0.12), 0.02, at=(s * (x0 + x1) / 2, 0, 4.2 + (z0 + z1) / 2), turn=(0, s * slope,
                0), finish="masonry slate"))  # fmt: skip
    for x in (-1.25, 1.25):
        parts += [block(red, (x - 1.2, -7.12, 0), (x + 1.2, -7.0, 3.4)), *[block(white, (x + a - 0.08, -7.18, 0), (x + a + 0.08,
            -7.1, 3.4)) for a in (-1.12, 1.12)], *[block(white, (x - 1.2, -7.18, z - 0.08), (x + 1.2, -7.1,
            z + 0.08)) for z in (0.1, 3.3)]]  # fmt: skip
        parts += [Box((3.9, 0.06, 0.16), 0.01, at=(x, -7.16, 1.7), turn=(0, s * 54.0, 0), finish=white) for s in (-1, 1)]
    parts += window((0, -7.0, 4.9), (1.6, 1.5), bars=(2, 2)) + [block(white, (s * 5.42 - 0.12, -7.1, 0), (s * 5.42 + 0.12, -6.9,
        4.3)) for s in (-1, 1)]  # fmt: skip
    for side, x in (("left", -5.5), ("right", 5.5)):
        for y in (-4, 0, 4):
            parts += window((x, y, 1.6), (1.0, 1.0), side)
    return parts


def church() -> list[AnyPart]:
    """A stone church: nave, tower, spire, pointed windows, a cross."""
    wall, roof = "masonry ashlar", "masonry slate"
    parts = gabled((8.0, 16.0, 7.0), 4.6, wall, roof, 0.4, (0, 4.0, 0), "y")
    parts += [block(wall, (-2.6, -7.2, 0), (2.6, -2.2, 14.0)), block(wall, (-2.85, -7.45, 13.4), (2.85, -1.95, 14.0)),
        Turned(((0, 14.0), (3.4, 14.0), (0.08, 26.0), (0, 26.0)), at=(0, -4.7, 0), finish=roof, round=False)]  # fmt: skip
    parts += [beam((0, -4.7, 25.8), (0, -4.7, 27.8), 0.08, "gold"), beam((-0.5, -4.7, 27.2), (0.5, -4.7, 27.2), 0.08, "gold")]
    for z, tall, side, x, y in ((8.8, 3.0, "front", -0.9, -7.2), (8.8, 3.0, "front", 0.9, -7.2), (4.2, 2.6, "front", 0.0, -7.2)):
        parts += lancet((x, y, z), 0.9, tall, side)
    for y in (0.0, 3.2, 6.4, 9.6):
        for side, x in (("left", -4.0), ("right", 4.0)):
            parts += lancet((x, y, 2.0), 1.1, 3.4, side)
            parts.append(block(wall, (x - 0.35 if x > 0 else x - 0.5, y + 1.4, 0), (x + 0.5 if x > 0 else x + 0.35, y + 1.9,
                6.2)))  # fmt: skip
    return [*parts, *doorway((0, -7.25, 0.15), (1.9, 3.0), "oak:5a3a20", "stone")]


def lancet(at: tuple[float, float, float], wide: float, high: float, side: str) -> list[AnyPart]:
    """A pointed window."""
    parts = window(at, (wide, high * 0.78), side, "stone", bars=(2, 4))
    x, y, z = at
    degrees = 0.0 if side == "front" else 90.0
    outline = ((-wide / 2, 0.0), (wide / 2, 0.0), (wide * 0.34, wide * 0.55), (0.0, wide * 0.95), (-wide * 0.34, wide * 0.55))
    out = {"front": (0, -0.03), "left": (-0.03, 0), "right": (0.03, 0)}[side]
    parts.append(Slab(outline, 0.12, 0.02, at=(x + out[0], y + out[1], z + high * 0.78), turn=(90, 0, degrees),
        finish="dark glass", round=False))  # fmt: skip
    return parts


def temple() -> list[AnyPart]:
    """A pagoda of five storeys: red posts, white panels, wide curved roofs, a spire."""
    parts: list[AnyPart] = [block("stone", (-5.2, -5.2, 0), (5.2, 5.2, 0.9), 0.05), *[block("stone", (-1.4,
        -5.2 - 0.35 * (3 - n), 0), (1.4, -5.0, 0.3 * (n + 1))) for n in range(3)]]  # fmt: skip
    z = 0.9
    for n in range(5):
        half, tall = 3.3 - 0.42 * n, 2.3 if n == 0 else 1.7
        parts.append(block("plaster:efe6d6", (-half, -half, z), (half, half, z + tall)))
        parts += [block("painted wood:a8281c", (x - 0.16, y - 0.16, z), (x + 0.16, y + 0.16, z + tall)) for x in (-half,
            -half / 3, half / 3, half) for y in (-half, half)]  # fmt: skip
        parts += [block("painted wood:a8281c", (-half - 0.1, y - 0.12, z + h), (half + 0.1, y + 0.12,
            z + h + 0.22)) for y in (-half, half) for h in (0.0, tall - 0.25)]  # fmt: skip
        if n == 0:
            parts += [block("oak:4a2c18", (-0.9, -half - 0.12, z), (0.9, -half - 0.05, z + 1.9))]
        parts += pagoda_roof(half + 1.7 - 0.12 * n, half * 0.72, z + tall, 1.25)
        z += tall + 1.0
    parts += [Rod(((0, 0, z), (0, 0, z + 4.6)), (0.14, 0.05), straight=True, finish="bronze"), *[Turned(((0.05, 0),
        (0.42 - 0.04 * k, 0), (0.4 - 0.04 * k, 0.12), (0.05, 0.14)), at=(0, 0, z + 1.0 + 0.38 * k),
        finish="bronze") for k in range(7)]]  # fmt: skip
    return parts


def pagoda_roof(outer: float, inner: float, z: float, rise: float) -> list[AnyPart]:
    """A square roof whose edges sweep up at the corners; drawn as a body of four sides."""
    root = math.sqrt(2.0)
    profile = [(outer * root, z), (outer * root, z + 0.14), (outer * root * 0.86, z + 0.30), (inner * root * 1.18,
        z + rise * 0.72), (inner * root, z + rise), (0.0, z + rise + 0.02)]  # fmt: skip
    parts: list[AnyPart] = [Turned(((0.0, z - 0.02), *profile), turn=(0, 0, 45), finish="masonry slate:3f4a4c", round=False,
        sides=4)]  # fmt: skip
    for n in range(4):
        a = math.radians(45 + 90 * n)
        c, s = math.cos(a), math.sin(a)
        parts.append(Rod(((inner * root * c, inner * root * s, z + rise), (0.62 * outer * root * c, 0.62 * outer * root * s,
            z + 0.55), (outer * root * c, outer * root * s, z + 0.28), (1.05 * outer * root * c, 1.05 * outer * root * s,
            z + 0.5)), 0.13, finish="masonry slate:3f4a4c"))  # fmt: skip
    return parts


def castle() -> list[AnyPart]:
    """A castle: a wall with round towers and a gate, a keep behind, flags."""
    stone, roof = "rubble stone:a59c8c", "masonry slate:4a5560"
    parts: list[AnyPart] = []
    for low, high in (
        ((-14, -10, 0), (14, -8.6, 8)),
        ((-14, 8.6, 0), (14, 10, 8)),
        ((-14, -10, 0), (-12.6, 10, 8)),
        ((12.6, -10, 0), (14, 10, 8)),
    ):
        parts += [block(stone, low, high), *battlements(stone, low, high, 0.9)]
    for x in (-13.5, 13.5):
        for y in (-9.5, 9.5):
            parts += round_tower(stone, (x, y), 2.6, 12.5, roof if y < 0 else "")
    for x in (-3.2, 3.2):
        parts += round_tower(stone, (x, -9.8), 1.9, 11.5)
    parts += [block(stone, (-3.2, -10.4, 0), (3.2, -8.4, 10)), *battlements(stone, (-2, -10.4, 9.6), (2, -10.0, 10), 0.7),
        block("oak:4a2f1a", (-1.7, -10.5, 0), (1.7, -10.35, 4.2)), Turned(((0, -0.06), (1.7, -0.06), (1.7, 0.06), (0, 0.06)),
        at=(0, -10.43, 4.2), turn=(90, 0, 0), finish="oak:4a2f1a", round=False)]  # fmt: skip
    parts += [beam((x, -10.56, 0), (x, -10.56, 5.2), 0.05, "iron") for x in (-1.2, -0.6, 0, 0.6, 1.2)] + [beam((-1.7, -10.58, z),
        (1.7, -10.58, z), 0.05, "iron") for z in (1, 2, 3, 4)]  # fmt: skip
    parts += [block(stone, (-5.5, -1, 0), (5.5, 8, 15)), *battlements(stone, (-5.5, -1, 14), (5.5, -0.4, 15), 0.9)]
    for x, y in ((-5.5, -1), (5.5, -1), (-5.5, 8), (5.5, 8)):
        parts += round_tower(stone, (x, y), 1.7, 19 if y < 0 else 21, roof)
    parts += _castle_windows()
    for x, y, z in ((-13.5, -9.5, 19.2), (13.5, -9.5, 19.2), (-5.5, -1, 23.4), (5.5, -1, 23.4)):
        parts += [beam((x, y, z - 0.5), (x, y, z + 2.4), 0.06, "oak"), Box((1.5, 0.03, 0.8), 0.01, at=(x + 0.8, y, z + 1.9),
            finish="fabric:crimson")]  # fmt: skip
    return parts


def _castle_windows() -> list[AnyPart]:
    """Slits for archers in wall and towers, windows in the gatehouse and the upper floors of the keep."""
    parts: list[AnyPart] = []
    for x in (-10.4, -8.2, -6.0, 6.0, 8.2, 10.4):
        parts += window((x, -10.0, 4.4), (0.26, 1.5), frame="stone", bars=(1, 1))
    for x, y, r, levels in ((13.5, -9.5, 2.6, (3.6, 8.0)), (3.2, -9.8, 1.9, (4.0, 7.6)), (5.5, -1.0, 1.7, (11.4, 15.2))):
        for side in (-1, 1):
            for z in levels:
                parts += window((side * x, y - r, z), (0.62, 1.5), frame="stone", bars=(1, 2))
    parts += window((0.0, -10.4, 6.2), (1.3, 1.9), frame="stone", bars=(2, 2))
    for x in (-3.0, 0.0, 3.0):
        for z in (6.0, 10.6):
            parts += window((x, -1.0, z), (0.9, 2.0), frame="stone", bars=(2, 2))
    return parts


def windmill() -> list[AnyPart]:
    """A Dutch mill: tapering tower, gallery, cap and four lattice sails."""
    parts: list[AnyPart] = [Turned(((0, 0), (3.9, 0), (3.6, 3.2), (0, 3.2)), finish="masonry brick", round=False), Turned(((0,
        3.2), (3.4, 3.2), (2.1, 11.0), (0, 11.0)), finish="barn boards:5a5148", round=False), Turned(((0, 10.9), (2.5, 10.9),
        (2.3, 11.8), (1.2, 13.2), (0, 13.5)), finish="barn boards:4a3524")]  # fmt: skip
    parts += [Turned(((3.3, 3.1), (4.9, 3.1), (4.9, 3.25), (3.3, 3.25), (3.3, 3.1)), finish="barn boards",
        round=False), Turned(((4.82, 4.1), (4.88, 4.1), (4.88, 4.18), (4.82, 4.18), (4.82, 4.1)),
        finish="painted wood:white", round=False)]  # fmt: skip
    parts += [beam((4.85 * math.cos(a), 4.85 * math.sin(a), 3.2), (4.85 * math.cos(a), 4.85 * math.sin(a), 4.15), 0.04,
        "painted wood:white") for a in [2 * math.pi * n / 20 for n in range(20)]]  # fmt: skip
    parts += [beam((0, -1.5, 12.0), (0, -3.1, 12.2), 0.28, "oak")]
    sails: list[AnyPart] = []
    for n in range(4):
        angle = 20.0 + 90.0 * n
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))

        def there(along: float, aside: float, c: float = c, s: float = s) -> tuple[float, float, float]:
            return (along * c - aside * s, 0.0, along * s + aside * c)

        sails += [beam(there(0, 0), there(9.0, 0), 0.12, "oak"), beam(there(1.6, 1.5), there(9.0, 1.5), 0.05,
            "painted wood:white"), beam(there(1.6, 0.75), there(9.0, 0.75), 0.035, "painted wood:white")]  # fmt: skip
        sails += [beam(there(1.6 + 0.62 * k, -0.15), there(1.6 + 0.62 * k, 1.55), 0.035, "painted wood:white") for k in range(13)]
        sails.append(Box((6.8, 0.02, 1.3), 0.005, at=there(5.4, 0.78), turn=(0, -angle, 0), finish="fabric:cream"))
    parts.append(Group(tuple(sails), axle=Axle((0.0, -1.0, 0.0), 0.14), at=(0, -3.0, 12.2)))
    for z in (4.8, 7.6):
        parts += window((0, -3.35 + 0.165 * (z - 3.2), z), (0.8, 1.1))
    return [*parts, *doorway((0, -3.85, 0.1), (1.2, 2.2), "painted wood:dark green"), Ball((0.4, 0.4, 0.4), at=(0, -3.15, 12.2),
        finish="iron")]  # fmt: skip
