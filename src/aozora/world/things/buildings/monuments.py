"""Monuments and garden pieces: pyramids, a lattice tower, statues, fountains, bridges, tents, gates, doors, windows, walls."""

import itertools
import math

from aozora.film.world import Vec3
from aozora.world.things.buildings.plans import battlements, beam, block, doorway, window
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Slab, Turned


def pyramid() -> list[AnyPart]:
    """A pyramid of stepped courses of stone with a smooth cap."""
    outline: list[tuple[float, float]] = [(0.0, 0.0)]
    root, side, high, courses = math.sqrt(2.0), 15.0, 19.0, 46
    for n in range(courses):
        half = side * (1 - n / courses)
        outline += [(half * root, high * n / courses), (half * root * (1 - 0.1 / courses), high * (n + 1) / courses)]
    outline.append((0.0, high))
    return [Turned(tuple(outline), turn=(0, 0, 45), finish="masonry ashlar:c9a671", round=False, sides=4)]


def eiffel() -> list[AnyPart]:
    """The iron lattice tower of Paris at a sixth of its size: four curved legs, arches, three floors, a mast."""
    iron = "iron:5f4a3a"
    parts: list[AnyPart] = []
    levels = [(0.0, 10.2), (4.5, 7.6), (9.6, 5.4), (14.5, 4.1), (19.2, 3.1), (26.0, 2.1), (34.0, 1.3), (42.0, 0.75), (46.5, 0.5)]
    for sx in (-1, 1):
        for sy in (-1, 1):
            for (z0, r0), (z1, r1) in itertools.pairwise(levels):
                parts += _leg(sx, sy, (z0, r0), (z1, r1), iron)
    for z, r, tall in ((9.6, 5.9, 0.9), (19.2, 3.5, 0.7), (46.5, 0.95, 0.6)):
        parts += [block(iron, (-r, -r, z), (r, r, z + tall)), *battlements(iron, (-r, -r, z), (r, -r + 0.1, z + tall), 0.25)]
    for degrees in (0, 90, 180, 270):
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        for inset in (0.0, 0.7):
            arch: list[Vec3] = []
            for k in range(15):
                a = math.pi * k / 14
                x, z, y = -(7.1 - inset) * math.cos(a), 3.0 + (5.6 - inset) * math.sin(a), -7.6
                arch.append((x * c - y * s, x * s + y * c, z))
            parts.append(Rod(tuple(arch), 0.14, finish=iron))
    return [*parts, Turned(((0, 47), (0.75, 47), (0.7, 48.2), (0.2, 49.2), (0.08, 54), (0, 54)), finish=iron), *[block("stone",
        (sx * 10.2 - 1.6, sy * 10.2 - 1.6, 0), (sx * 10.2 + 1.6, sy * 10.2 + 1.6, 0.8), 0.1) for sx in (-1, 1) for sy in (-1,
        1)]]  # fmt: skip


def _leg(sx: int, sy: int, low: tuple[float, float], top: tuple[float, float], iron: str) -> list[AnyPart]:
    """A stretch of one leg: four chords and crossed bars."""
    (z0, r0), (z1, r1) = low, top
    w0, w1 = 0.26 * r0 + 0.1, 0.26 * r1 + 0.1
    thick = 0.05 + 0.014 * r0

    def corner(r: float, w: float, a: int, b: int, z: float) -> tuple[float, float, float]:
        return (sx * (r - a * 2 * w), sy * (r - b * 2 * w), z)

    parts: list[AnyPart] = []
    for a, b in ((0, 0), (1, 0), (0, 1), (1, 1)):
        parts.append(beam(corner(r0, w0, a, b, z0), corner(r1, w1, a, b, z1), thick, iron))
    steps = 3
    for k in range(steps):
        t0, t1 = k / steps, (k + 1) / steps
        za, zb, ra, rb = z0 + (z1 - z0) * t0, z0 + (z1 - z0) * t1, r0 + (r1 - r0) * t0, r0 + (r1 - r0) * t1
        wa, wb = w0 + (w1 - w0) * t0, w0 + (w1 - w0) * t1
        for (a, b), (c, d) in (((0, 0), (1, 0)), ((0, 0), (0, 1)), ((1, 0), (1, 1)), ((0, 1), (1, 1))):
            parts += [beam(corner(ra, wa, a, b, za), corner(rb, wb, c, d, zb), 0.5 * thick, iron), beam(corner(ra, wa, c, d, za),
                corner(rb, wb, a, b, zb), 0.5 * thick, iron), beam(corner(rb, wb, a, b, zb), corner(rb, wb, c, d, zb),
                0.5 * thick, iron)]  # fmt: skip
    return parts


def statue() -> list[AnyPart]:
    """A standing figure in a long garment on a plinth."""
    stone = "main"
    parts: list[AnyPart] = [block("main", (-0.5, -0.5, 0), (0.5, 0.5, 0.16), 0.02), block("main", (-0.42, -0.42, 0.16), (0.42,
        0.42, 1.0), 0.02), block("main", (-0.48, -0.48, 1.0), (0.48, 0.48, 1.12), 0.03), Turned(((0, 1.12), (0.30, 1.12, 1),
        (0.27, 1.4), (0.2, 1.95), (0.175, 2.15), (0.225, 2.36), (0.235, 2.52), (0.14, 2.63), (0.062, 2.68), (0.056, 2.75), (0,
        2.76)), finish=stone, stretch=(1, 0.72, 1)), Ball((0.1, 0.12, 0.14), at=(0, -0.015, 2.87), finish=stone), Ball((0.115,
        0.125, 0.105), at=(0, 0.03, 2.92), finish=stone), Ball((0.022, 0.03, 0.03), at=(0, -0.135, 2.86), finish=stone),
        Rod(((0.22, 0, 2.55), (0.33, -0.02, 2.3), (0.42, -0.12, 2.55), (0.46, -0.2, 2.85)), (0.065, 0.055, 0.048, 0.04),
        finish=stone), Ball((0.05, 0.045, 0.065), at=(0.465, -0.21, 2.9), finish=stone), Rod(((-0.22, 0, 2.55), (-0.33, -0.01,
        2.28), (-0.3, -0.1, 2.03), (-0.2, -0.2, 2.05)), (0.065, 0.055, 0.046, 0.042), finish=stone)]  # fmt: skip
    parts += [Rod(((x, -0.19, 1.14), (x * 0.9, -0.17, 1.6), (x * 0.5 + 0.05, -0.13, 2.2)), (0.034, 0.026, 0.01),
        finish=stone) for x in (-0.21, -0.13, -0.05, 0.03, 0.11, 0.19)]  # fmt: skip
    return [*parts, Rod(((-0.2, 0.1, 2.55), (0.0, -0.15, 2.32), (0.2, -0.1, 2.05), (0.26, 0.02, 1.5)), (0.05, 0.06, 0.05, 0.03),
        finish=stone)]  # fmt: skip


def fountain() -> list[AnyPart]:
    """A round basin of stone, two bowls above one another, falling water."""
    parts: list[AnyPart] = [Turned(((0, 0), (3.3, 0), (3.3, 0.16), (3.0, 0.16), (3.0, 0.2), (3.05, 0.55), (3.15, 0.62), (3.15,
        0.72), (2.7, 0.72), (2.7, 0.3), (0, 0.3)), finish="main", round=False), Turned(((0, 0.3), (0.5, 0.3), (0.42, 0.5), (0.24,
        0.7), (0.22, 1.4), (0.4, 1.55), (1.25, 1.75), (1.45, 1.95), (1.38, 1.98), (1.15, 1.86), (0, 1.8)), finish="main"),
        Turned(((0, 1.8), (0.18, 1.8), (0.13, 2.4), (0.2, 2.5), (0.62, 2.62), (0.72, 2.75), (0.68, 2.77), (0.5, 2.68), (0,
        2.66)), finish="main"), Turned(((0, 2.66), (0.1, 2.66), (0.06, 2.95), (0.1, 3.0), (0, 3.1)), finish="main"), Turned(((0,
        0.56), (2.7, 0.56), (0, 0.57)), finish="pool water", round=False), Turned(((0, 1.93), (1.36, 1.93), (0, 1.94)),
        finish="pool water", round=False)]  # fmt: skip
    for n in range(26):
        a = 2 * math.pi * n / 26
        c, s = math.cos(a), math.sin(a)
        parts.append(Rod(((1.42 * c, 1.42 * s, 1.96), (1.58 * c, 1.58 * s, 1.7), (1.68 * c, 1.68 * s, 0.57)), (0.02, 0.028,
            0.04), finish="spray"))  # fmt: skip
        if n % 2 == 0:
            parts.append(Rod(((0.7 * c, 0.7 * s, 2.76), (0.85 * c, 0.85 * s, 2.5), (0.92 * c, 0.92 * s, 1.94)), (0.014, 0.02,
                0.028), finish="spray"))  # fmt: skip
            parts.append(Rod(((0.02 * c, 0.02 * s, 3.05), (0.12 * c, 0.12 * s, 3.75), (0.36 * c, 0.36 * s, 3.6), (0.5 * c,
                0.5 * s, 2.75)), (0.02, 0.02, 0.02, 0.03), finish="spray"))  # fmt: skip
    return parts


def stone_bridge(length: float = 26.0, wide: float = 5.0, arches: int = 3) -> list[AnyPart]:
    """A bridge of stone along X on round arches, with parapets."""
    span = length / arches
    radius, deck = 0.42 * span, 0.42 * span + 1.5
    outline: list[tuple[float, float]] = [(-length / 2, 0.0)]
    for n in range(arches):
        middle = -length / 2 + span * (n + 0.5)
        outline += [(middle - radius * math.cos(math.pi * k / 16), 0.02 + radius * math.sin(math.pi * k / 16)) for k in range(17)]
    outline += [(length / 2, 0.0), (length / 2, deck), (-length / 2, deck)]
    parts: list[AnyPart] = []
    strips = [(a, b) for a, b in itertools.pairwise(outline) if b[0] > a[0] + 1e-6]
    for a, b in strips:
        quad = ((a[0], a[1]), (b[0], b[1]), (b[0], deck), (a[0], deck))
        parts.append(Slab(quad, wide, 0.002, turn=(90, 0, 0), finish="rubble stone", round=False))
    for y in (-wide / 2, wide / 2):
        parts += [block("masonry ashlar", (-length / 2, y - 0.2, deck), (length / 2, y + 0.2, deck + 0.9), 0.04),
            block("masonry ashlar", (-length / 2, y - 0.28, deck - 0.15), (length / 2, y + 0.28, deck + 0.08), 0.04)]  # fmt: skip
        for n in range(arches):
            middle = -length / 2 + span * (n + 0.5)
            ring = tuple((middle - radius * math.cos(math.pi * k / 12), y * 1.01,
                radius * math.sin(math.pi * k / 12)) for k in range(13))  # fmt: skip
            parts.append(Rod(ring, 0.22, finish="masonry ashlar"))
    return parts


def suspension_bridge(length: float = 200.0, finish: str = "painted wood:b5382a", deck: float = 16.0) -> list[AnyPart]:
    """A suspension bridge along X: two towers, main cables, hangers, a truss below the deck."""
    tall, tower = deck + 0.22 * length * 0.75, length * 0.27
    parts: list[AnyPart] = [block("masonry concrete", (-length / 2, -4.6, deck - 0.5), (length / 2, 4.6, deck), 0.05)]
    for y in (-4.8, 4.8):
        parts += [block(finish, (-length / 2, y - 0.2, deck - 2.4), (length / 2, y + 0.2, deck - 2.0)), block(finish,
            (-length / 2, y - 0.25, deck - 0.4), (length / 2, y + 0.25, deck + 0.2)), block(finish, (-length / 2, y - 0.06,
            deck + 1.0), (length / 2, y + 0.06, deck + 1.12))]  # fmt: skip
        parts += [beam((x, y, deck - 2.3), (x + length / 80, y, deck - 0.2), 0.12,
            finish) for x in [-length / 2 + length * k / 40 for k in range(40)]]  # fmt: skip
        parts += [beam((x + length / 80, y, deck - 0.2), (x + length / 40, y, deck - 2.3), 0.12,
            finish) for x in [-length / 2 + length * k / 40 for k in range(40)]]  # fmt: skip
        cable: list[Vec3] = []
        for k in range(61):
            x = -length / 2 + length * k / 60
            inside = abs(x) <= tower
            t = x / tower if inside else (length / 2 - abs(x)) / (length / 2 - tower)
            z = deck + 2.0 + (tall - deck - 2.0) * (t * t if inside else t**1.25)
            cable.append((x, y, z))
            parts.append(beam((x, y, deck), (x, y, z), 0.05, finish))
        parts.append(Rod(tuple(cable), 0.32, finish=finish, straight=True))
        for x in (-tower, tower):
            parts += [block(finish, (x - 1.3, y - 0.9, -4), (x + 1.3, y + 0.9, tall + 0.8), 0.15)]
    for x in (-tower, tower):
        parts += [block(finish, (x - 0.9, -4.8, z), (x + 0.9, 4.8, z + 1.4), 0.1) for z in (deck + 8, (deck + tall) / 2 + 4,
            tall - 2)]  # fmt: skip
        parts.append(block("masonry concrete", (x - 4.5, -8, -4), (x + 4.5, 8, 2.5), 0.3))
    return parts


def tent() -> list[AnyPart]:
    """A ridge tent of cloth, its front flaps open, with guy lines and pegs."""
    cloth = "main:orange"
    parts: list[AnyPart] = []
    for s in (-1, 1):
        run, slope = math.hypot(1.15, 1.45), math.degrees(math.atan2(1.45, 1.15))
        parts.append(Box((run, 2.5, 0.014), 0.004, at=(s * 0.575, 0, 0.725), turn=(0, s * slope, 0), finish=cloth))
        parts.append(Slab(((-1.13, 0.0), (-0.35, 0.0), (0.0, 1.43)) if s < 0 else ((0.35, 0.0), (1.13, 0.0), (0.0, 1.43)), 0.014,
            0.003, at=(0, -1.24, 0), turn=(90, 0, 0), finish=cloth, round=False))  # fmt: skip
        parts += [beam((s * 1.0, y, 0.22), (s * 1.75, y * 1.25, 0.02), 0.006, "fabric:white") for y in (-1.2, 0.0,
            1.2)] + [beam((s * 1.75, y * 1.25, 0.0), (s * 1.7, y * 1.25, 0.16), 0.012, "steel") for y in (-1.2, 0.0,
            1.2)]  # fmt: skip
    parts += [Slab(((-1.13, 0.0), (1.13, 0.0), (0.0, 1.43)), 0.014, 0.003, at=(0, 1.24, 0), turn=(90, 0, 0), finish=cloth,
        round=False), beam((0, -1.3, 0), (0, -1.3, 1.52), 0.02, "aluminium"), beam((0, 1.3, 0), (0, 1.3, 1.52), 0.02,
        "aluminium"), beam((0, -1.35, 1.47), (0, 1.35, 1.47), 0.02, "aluminium")]  # fmt: skip
    return [*parts, block("fabric:dark grey", (-1.12, -1.22, 0.0), (1.12, 1.22, 0.02)), Pad((0.6, 1.7, 0.12), 0.02, at=(0.1, 0.2,
        0.08), finish="fabric:navy"), beam((0, -1.3, 1.48), (0, -2.2, 0.02), 0.006, "fabric:white")]  # fmt: skip


def gate() -> list[AnyPart]:
    """Two leaves of wrought iron between stone piers."""
    parts: list[AnyPart] = [*[block("masonry ashlar", (s * 2.2 - 0.35, -0.35, 0), (s * 2.2 + 0.35, 0.35, 2.5),
        0.03) for s in (-1, 1)], *[block("stone", (s * 2.2 - 0.45, -0.45, 2.5), (s * 2.2 + 0.45, 0.45, 2.66), 0.04) for s in (-1,
        1)], *[Ball((0.28, 0.28, 0.28), at=(s * 2.2, 0, 2.92), finish="stone") for s in (-1, 1)]]  # fmt: skip
    for n in range(27):
        x = -1.76 + 3.52 * n / 26
        top = 2.0 + 0.45 * (1 - abs(abs(x) / 1.76 - 0.5) * 2) * 0.6 + 0.25 * (1 - abs(x) / 1.76)
        parts += [beam((x, 0, 0.08), (x, 0, top), 0.016, "main:black"), Turned(((0, 0), (0.03, 0.02), (0.012, 0.06), (0, 0.14)),
            at=(x, 0, top), finish="main:gold" if n % 2 else "main:black")]  # fmt: skip
    parts += [beam((-1.8, 0, z), (1.8, 0, z), 0.022, "main:black") for z in (0.12, 0.9, 1.75)]
    for x in (-0.9, 0.9):
        parts += [Rod(tuple((x + s * (0.1 + 0.02 * k) * math.cos(0.7 * k), 0,
            1.32 + (0.1 + 0.02 * k) * math.sin(0.7 * k)) for k in range(10)), 0.012,
            finish="main:black") for s in (-1, 1)]  # fmt: skip
    return parts


def door() -> list[AnyPart]:
    """A panelled door in its frame."""
    return list(doorway((0, 0, 0.16), (0.95, 2.1), "main:dark green", "painted wood:white"))


def standing_window() -> list[AnyPart]:
    """A window in its frame, on its own."""
    return [block("painted wood:white", (-0.75, -0.07, 0.0), (0.75, 0.16, 0.06)), *window((0, 0, 0.1), (1.2, 1.5),
        frame="main:white", pane="glass")]  # fmt: skip


def brick_wall() -> list[AnyPart]:
    """A stretch of garden wall of brick with a coping of stone."""
    return [block("masonry brick", (-2.0, -0.17, 0), (2.0, 0.17, 1.8), 0.01), block("stone", (-2.06, -0.24, 1.8), (2.06, 0.24,
        1.92), 0.02), *[block("masonry brick", (x - 0.28, -0.28, 0), (x + 0.28, 0.28, 1.95), 0.01) for x in (-1.9, 1.9)],
        *[block("stone", (x - 0.34, -0.34, 1.95), (x + 0.34, 0.34, 2.08), 0.02) for x in (-1.9, 1.9)]]  # fmt: skip


def picket_fence() -> list[AnyPart]:
    """A white picket fence."""
    parts: list[AnyPart] = []
    for n in range(21):
        x = -1.5 + 0.15 * n
        outline = ((-0.045, 0.0), (0.045, 0.0), (0.045, 0.95), (0.0, 1.04), (-0.045, 0.95))
        parts.append(Slab(outline, 0.022, 0.004, at=(x, -0.03, 0.06), turn=(90, 0, 0), finish="main:white", round=False))
    return [*parts, *[Box((3.1, 0.03, 0.08), 0.006, at=(0, 0, z), finish="main:white") for z in (0.32, 0.78)], *[Box((0.09, 0.09,
        1.15), 0.012, at=(x, 0.05, 0.57), finish="main:white") for x in (-1.5, 0, 1.5)]]  # fmt: skip
