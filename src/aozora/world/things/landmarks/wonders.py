"""Statues, rings of stones, shells, rock-cut fronts and lost cities."""

import math

import numpy as np

from aozora.world.geometry.noise import fbm
from aozora.world.things.buildings.monuments import suspension_bridge
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Places, Rod, Sheet, Slab, Turned
from aozora.world.things.landmarks.shapes import SHADE, circle, column, cone, drum, niche, square

_PATINA = "plaster:7fae9c"


def statue_of_liberty() -> list[AnyPart]:
    """The green goddess of New York: crown of rays, raised torch, tablet, on her pedestal."""
    stone = "masonry ashlar:c4b596"
    parts: list[AnyPart] = [drum(stone, 9.0, 0, 2.0, sides=11), square(stone, 5.2, 2.0, 4.0, 4.9), square(stone, 4.0, 4.0,
        13.0, 3.3), square(stone, 3.8, 12.6, 13.6), *[niche(x, y, 8.2, 0.8, 3.0, d) for d, x, y in ((0, -1.6, -3.68), (0, 0,
        -3.68), (0, 1.6, -3.68), (90, 3.68, 0), (-90, -3.68, 0))]]  # fmt: skip
    parts += [Turned(((0, 13.6), (2.3, 13.6, 1), (2.2, 15), (1.7, 19.5), (1.45, 22.5), (1.75, 24.2), (1.7, 25.2), (0.9, 26.2),
        (0.5, 26.6), (0.45, 27.3), (0, 27.4)), finish=_PATINA, stretch=(1, 0.78, 1))]  # fmt: skip
    parts += [Rod(((x, -1.6, 13.7), (0.86 * x, -1.3, 18.0), (0.5 * x + 0.2, -1.05, 23.0)), (0.22, 0.2, 0.08), finish=_PATINA)
        for x in (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5)]  # fmt: skip
    parts += [Rod(((-1.6, 0.6, 25.0), (-0.2, -1.35, 22.4), (1.5, -1.0, 19.2)), (0.4, 0.45, 0.3), finish=_PATINA)]
    parts += [Ball((0.72, 0.82, 0.98), at=(0, -0.1, 28.1), finish=_PATINA), Ball((0.8, 0.8, 0.7), at=(0, 0.25, 28.3),
        finish=_PATINA), Ball((0.12, 0.2, 0.2), at=(0, -0.9, 28.0), finish=_PATINA), Turned(((0.7, 28.55), (0.95, 28.6),
        (0.98, 29.0), (0.72, 28.95), (0.7, 28.55)), finish=_PATINA, round=False)]  # fmt: skip
    for k in range(7):
        a = math.radians(-66 + 22 * k)
        parts.append(beam((0.85 * math.sin(a), -0.1, 28.9 + 0.3 * math.cos(a)), (2.1 * math.sin(a), -0.2,
            28.9 + 2.0 * math.cos(a)), 0.12, _PATINA))  # fmt: skip
    parts += [Rod(((-1.5, 0, 25.2), (-2.3, -0.2, 27.2), (-2.7, -0.3, 30.0), (-2.8, -0.35, 31.6)), (0.62, 0.5, 0.4, 0.3),
        finish=_PATINA), Turned(((0, 0), (0.18, 0), (0.25, 1.3), (0.8, 1.6), (0.85, 2.0), (0, 2.0)), at=(-2.8, -0.4, 31.2),
        finish=_PATINA, round=False), Turned(((0, 0), (0.55, 0.15), (0.5, 0.7), (0.2, 1.4), (0, 1.7)), at=(-2.8, -0.4, 33.1),
        finish="gold")]  # fmt: skip
    parts += [Rod(((1.6, 0, 25.0), (2.2, -0.4, 23.2), (1.7, -1.4, 22.2)), (0.6, 0.5, 0.4), finish=_PATINA), Box((1.3, 0.3,
        2.2), 0.06, at=(1.75, -1.35, 23.4), turn=(-12, 0, 12), finish=_PATINA)]  # fmt: skip
    return parts


def christ_the_redeemer() -> list[AnyPart]:
    """The statue over Rio with arms spread wide, on its rock."""
    stone = "plaster:d6d2c6"
    parts: list[AnyPart] = [Turned(((0, -2), (13, -2), (10, 2), (6.5, 4.6), (4.4, 5.2), (0, 5.2)), finish="rubble stone:6f7258"),
        square("masonry ashlar:b8b2a2", 2.4, 5.0, 9.4, 1.9)]  # fmt: skip
    parts += [Turned(((0, 9.4), (2.0, 9.4, 1), (1.8, 12), (1.5, 17), (1.7, 21), (1.9, 22.8), (1.2, 23.8), (0.55, 24.3), (0.5,
        24.9), (0, 25)), finish=stone, stretch=(1, 0.75, 1))]  # fmt: skip
    parts += [Rod(((x, -1.45, 9.5), (0.9 * x, -1.1, 15), (0.6 * x, -1.1, 21)), (0.2, 0.16, 0.1), finish=stone) for x in (-1.3,
        -0.7, 0.0, 0.7, 1.3)]  # fmt: skip
    parts += [
        Rod(((0, -0.1, 22.6), (s * 4.5, -0.2, 22.7), (s * 9.6, -0.3, 22.5)), (1.1, 0.85, 0.6), finish=stone) for s in (-1, 1)
    ]
    for s in (-1, 1):
        outline = ((s * 1.2, 19.2), (s * 8.6, 21.6), (s * 8.6, 22.6), (s * 1.2, 22.8))
        ordered = outline if s > 0 else tuple(reversed(outline))
        parts += [Slab(ordered, 1.1, 0.15, at=(0, -0.2, 0), turn=(90, 0, 0), finish=stone, round=False), Ball((0.8, 0.3,
            0.42), at=(s * 10.2, -0.3, 22.5), finish=stone)]  # fmt: skip
    parts += [Ball((0.85, 0.95, 1.15), at=(0, -0.25, 25.9), finish=stone), Ball((0.95, 0.85, 1.2), at=(0, 0.15, 25.9),
        finish=stone), Ball((0.45, 0.4, 0.6), at=(0, -0.85, 25.1), finish=stone)]  # fmt: skip
    return parts


def sphinx() -> list[AnyPart]:
    """The great sphinx of Giza: a lion that lies, with the head of a king."""
    stone = "masonry plaster:c9a468"
    limbs = ((0, 14, 4.2, 0, -4, 4.6, 4.2, 4.0), (0, 15, 3.6, 4.2, 4.6, 4.0), (0, -4, 5.0, 0, -6, 8.4, 3.4, 2.4), (-3.4, -4,
        1.6, -3.4, -16, 1.3, 1.7, 1.4), (3.4, -4, 1.6, 3.4, -16, 1.3, 1.7, 1.4), (-3.6, 13, 2.4, 2.2, 4.0, 2.6), (3.6, 13,
        2.4, 2.2, 4.0, 2.6), (-4.4, 9, 1.0, -4.6, 16, 0.9, 1.1, 1.0), (4.4, 9, 1.0, 4.6, 16, 0.9, 1.1, 1.0))  # fmt: skip
    parts: list[AnyPart] = [Mould(limbs, 1.2, 0.34, finish=stone)]
    face = ((0, -7.6, 12.0, 1.75, 1.7, 2.3), (0, -9.25, 11.9, 0.36, 0.42, 0.62), (0, -9.0, 10.75, 0.85, 0.3, 0.22))
    parts.append(Mould((*face, (0, -8.6, 10.1, 0.9, 0.6, 0.5)), 0.4, 0.16, finish=stone))
    shade = ((-3.6, 8.2), (3.6, 8.2), (2.9, 12.4), (1.9, 14.4), (0.0, 15.0), (-1.9, 14.4), (-2.9, 12.4))
    parts += [Slab(shade, 2.6, 0.5, at=(0, -6.3, 0), turn=(90, 0, 0), finish=stone, round=False)]
    parts += [block(stone, (s * 3.4 - 1.0, -7.9, 6.4), (s * 3.4 + 0.6, -5.6, 9.2), 0.3) for s in (-1, 1)]
    parts += [Ball((0.42, 0.18, 0.2), at=(s * 0.75, -9.15, 12.5), finish=SHADE) for s in (-1, 1)]
    parts += [block(SHADE, (-3.3 + 0.04 * k, -7.66, 8.8 + 0.8 * k), (-1.8, -7.58, 9.0 + 0.8 * k)) for k in range(6)]
    parts += [block(SHADE, (1.8, -7.66, 8.8 + 0.8 * k), (3.3 - 0.04 * k, -7.58, 9.0 + 0.8 * k)) for k in range(6)]
    return [*parts, block(stone, (-7, -18, -0.6), (7, 20, 0.5), 0.3)]


def moai() -> list[AnyPart]:
    """A stone head of Easter Island."""
    stone = "stone:7d766a"
    limbs = ((0, 0, 0.6, 0, 0.05, 2.4, 0.95, 0.72), (0, -0.05, 3.3, 0.62, 0.62, 1.15), (0, -0.1, 4.2, 0.58, 0.6, 0.55), (0,
        -0.62, 4.0, 0.52, 0.18, 0.14), (0, -0.72, 3.35, 0.17, 0.24, 0.55), (0, -0.66, 2.78, 0.34, 0.14, 0.08), (0, -0.58,
        2.42, 0.42, 0.26, 0.24), (-0.66, 0.0, 3.4, 0.1, 0.2, 0.66), (0.66, 0.0, 3.4, 0.1, 0.2, 0.66), (-0.85, 0, 1.5, -0.72,
        -0.3, 0.3, 0.24, 0.2), (0.85, 0, 1.5, 0.72, -0.3, 0.3, 0.24, 0.2))  # fmt: skip
    carve = ((-0.3, -0.72, 3.72, 0.2, 0.2, 0.14), (0.3, -0.72, 3.72, 0.2, 0.2, 0.14))
    return [Mould(limbs, 0.14, 0.055, carve, finish=stone), block(stone, (-1.6, -1.2, -0.1), (1.6, 1.2, 0.3), 0.1)]


def stonehenge() -> list[AnyPart]:
    """A ring of standing stones, some with their lintels, five great trilithons inside, some fallen."""
    stone = "stone:97948a"
    parts: list[AnyPart] = []
    ring = circle(24, 11.0)
    for n, (x, y, a) in enumerate(ring):
        if n in (7, 8, 13, 18):
            continue
        parts.append(Box((1.15, 2.1, 4.4), 0.28, at=(x, y, 2.1), turn=(2.0 * math.sin(5 * n), 2.0 * math.cos(3 * n),
            a + 4 * math.sin(7 * n)), finish=stone))  # fmt: skip
        if n not in (2, 6, 12, 14, 17, 19):
            b = math.radians(a + 7.5)
            parts.append(
                Box((1.1, 3.0, 0.9), 0.2, at=(10.95 * math.cos(b), 10.95 * math.sin(b), 4.65), turn=(0, 0, a + 7.5), finish=stone)
            )
    for n, degrees in enumerate((30, 75, 120, 165, 210)):
        a = math.radians(degrees)
        c, s = math.cos(a), math.sin(a)
        for side in (-1.35, 1.35):
            if (n, side) == (3, 1.35):
                continue
            parts.append(Box((1.3, 1.9, 6.2), 0.3, at=(5.6 * c - side * s, 5.6 * s + side * c, 3.0), turn=(0, 1.5 * side,
                degrees), finish=stone))  # fmt: skip
        if n != 3:
            parts.append(Box((1.3, 4.6, 1.1), 0.25, at=(5.6 * c, 5.6 * s, 6.6), turn=(0, 0, degrees), finish=stone))
    parts += [Box((1.2, 4.4, 1.0), 0.28, at=(x, y, 0.45), turn=(4, 3, d), finish=stone) for x, y, d in ((-6, -5, 40), (3,
        -8.5, 100), (7.5, 5, 15), (-2, 1, 70))]  # fmt: skip
    return parts


def golden_gate() -> list[AnyPart]:
    """The red suspension bridge of San Francisco."""
    return suspension_bridge(160.0, "painted wood:b5482c", 13.0)


def opera_house() -> list[AnyPart]:
    """The shells of Sydney on their terrace."""
    tile, base = "ceramic:f4f1e6", "masonry concrete:b59a86"
    parts: list[AnyPart] = [block(base, (-24, -15, 0), (24, 15, 2.2)), block(base, (-22, -12, 2.2), (22, 14, 3.6)),
        *[block(base, (-20 + 0.4 * k, -20 + 0.8 * k, 0), (20 - 0.4 * k, -12, 0.4 * (k + 1))) for k in range(8)]]  # fmt: skip
    for x, scale in ((-9.0, 1.0), (9.5, 0.82)):
        for y, tall, wide, way in ((-6.0, 11.5, 7.4, -1), (0.5, 16.5, 9.0, -1), (8.0, 12.5, 8.0, -1), (10.5, 8.5, 6.2, 1)):
            shell = _shell(scale * tall, scale * wide, tile)
            parts.append(Group(tuple(shell), at=(x, y * scale + 1.5, 3.6), turn=(0, 0, 0.0 if way < 0 else 180.0)))
    parts.append(Group((Group(tuple(_shell(6.0, 5.0, tile)), turn=(0, 0, 0)),), at=(20, -9, 3.6)))
    # the long side is the one that everybody knows
    return [Group(tuple(parts), turn=(0, 0, 62.0))]


def _shell(tall: float, wide: float, tile: str) -> list[AnyPart]:
    """A pair of curved triangles that meet in a ridge and open to -Y over a wall of glass."""
    parts: list[AnyPart] = []
    reach = 0.78 * tall
    for s in (-1, 1):
        rows: list[Places] = []
        for i in range(13):
            u = i / 12
            ridge = (0.0, reach * (0.62 - 1.25 * u**1.15), tall * math.sin(0.5 * math.pi * min(1.0, 0.06 + 0.94 * u)))
            foot = (s * 0.5 * wide * math.sin(0.5 * math.pi * u), reach * (0.62 - 0.75 * u), 0.0)
            row: list[tuple[float, ...]] = []
            for j in range(9):
                v = j / 8
                bulge = math.sin(math.pi * v) * 0.16 * wide * u
                row.append((ridge[0] + (foot[0] - ridge[0]) * v + s * bulge, ridge[1] + (foot[1] - ridge[1]) * v,
                    ridge[2] * math.cos(0.5 * math.pi * v) ** 0.8 if v < 1 else 0.0))  # fmt: skip
            rows.append(tuple(row))
        parts.append(Sheet(tuple(rows), 0.16, finish=tile))
    opening = [
        (0.5 * wide * math.sin(0.5 * math.pi * v), tall * 0.9 * math.cos(0.5 * math.pi * v) ** 0.8)
        for v in (0, 0.3, 0.6, 0.85, 1.0)
    ]
    outline = (*[(x, z) for x, z in reversed(opening)], *[(-x, z) for x, z in opening[1:]])
    parts.append(Slab(outline, 0.1, 0.01, at=(0, -0.08 * reach, 0), turn=(90, 0, 0), finish="dark glass", round=False))
    return parts


def _cliff(rock: str, low: float, high: float, tall: float, seed: int) -> Sheet:
    """A cliff's face from x `low` to `high`, as it broke: buttresses and clefts that go up it, ragged above; it turns back at
    both ends, and behind the middle it stands back above the temple."""
    x, z = np.meshgrid(np.linspace(low, high, 60), np.linspace(1.0, -0.02, 46), indexing="ij")
    top = tall * (1 + 0.10 * fbm(x / 5.0, 0 * x, 4, seed))
    out = 2.6 * np.abs(fbm(x / 7.0, z * 0.6, 4, seed + 10)) + 0.9 * fbm(x / 2.4, z * 9.0, 4, seed + 20)
    inside = np.clip(np.minimum(x - low, high - x) / 1.5, 0, 1)
    back = 0.9 if low < 0 < high else -2.0
    y = back - out * inside + 7.0 * (1 - inside) ** 2 + 2.5 * np.maximum(z - 0.8, 0) * 5
    rows = np.stack([x, y, top * z], -1).transpose(1, 0, 2)
    return Sheet(tuple(tuple((float(p), float(q), float(r)) for p, q, r in row) for row in rows), 0.2, finish=rock)


def petra() -> list[AnyPart]:
    """The treasury of Petra, cut into a rose-coloured cliff: two storeys of columns, a broken gable, a round temple."""
    rock, cut = "rubble stone:b46a48", "masonry plaster:cb8660"
    parts: list[AnyPart] = [
        _cliff(rock, -38.0, -10.3, 31.0, 1),
        _cliff(rock, 10.3, 38.0, 34.0, 2),
        _cliff(rock, -12.0, 12.0, 37.0, 3),
    ]
    parts.append(block(rock, (-36, 3.0, -0.5), (36, 20, 27), 1.2))
    parts += [block(cut, (-10.5, -0.2, 0), (10.5, 1.6, 24)), block(cut, (-10.6, -2.4, 0), (10.6, 0, 0.8)), block(cut, (-9.4,
        -2.2, 9.6), (9.4, 0, 11.2)), niche(0, -0.3, 0.8, 2.6, 6.4), niche(-6.6, -0.3, 1.6, 1.3, 3.6), niche(6.6, -0.3, 1.6,
        1.3, 3.6)]  # fmt: skip
    parts += [column(cut, x, -1.4, 0.8, 8.8, 0.62) for x in (-8.4, -5.2, -2.1, 2.1, 5.2, 8.4)]
    parts += [
        Slab(((-5.6, 0.0), (5.6, 0.0), (0.0, 2.4)), 1.8, 0.03, at=(0, -1.2, 11.2), turn=(90, 0, 0), finish=cut, round=False)
    ]
    parts += [column(cut, x, -1.0, 13.2, 6.0, 0.5) for x in (-8.2, -5.4, 5.4, 8.2)]
    parts += [block(cut, (s * 6.8 - 2.4, -1.8, 19.2), (s * 6.8 + 2.4, 0, 20.4)) for s in (-1, 1)]
    parts += [Slab(((-2.6, 0.0), (2.6, 0.0), (2.0 * s, 2.2)), 1.6, 0.03, at=(s * 6.8, -1.0, 20.4), turn=(90, 0, 0), finish=cut,
        round=False) for s in (-1, 1)]  # fmt: skip
    parts += [drum(cut, 1.9, 13.2, 19.0, 0, -0.9), *[column(cut, 2.3 * x, -0.9 + 2.3 * y, 13.2, 5.6, 0.34) for x, y,
        _ in circle(8, 1.0)], drum(cut, 2.8, 18.8, 19.8, 0, -0.9), cone(cut, 2.7, 19.8, 2.8, 0, -0.9), Turned(((0, 0), (0.5,
        0), (0.75, 0.6), (0.4, 1.4), (0.5, 1.7), (0, 1.8)), at=(0, -0.9, 22.4), finish=cut), block("sand:c98a5c", (-40, -14,
        -0.6), (40, 2, 0.02))]  # fmt: skip
    return parts


_PEAKS = ((13, 46, 22, 74, -0.22), (-16, 52, 15, 40, 0.2), (38, 60, 24, 46, 0.1), (-48, 70, 34, 50, 0.0), (70, 80, 40, 60, -0.1))
"""The mountains behind the lost city: x, y, half width, height, lean."""


def machu_picchu() -> list[AnyPart]:
    """The lost city of the Inca on its ridge: terraces of stone and grass, roofless houses, the steep peak behind."""
    wall, lawn, peak = "rubble stone:9a9280", "mown grass:5f7f3a", "mown grass:4a5f38"
    parts: list[AnyPart] = []
    for k in range(12):
        half, front = 44 - 1.9 * k, -30 + 2.3 * k
        parts += [block(wall, (-half, front, -2), (half - 3 * (k % 3), 22, 1.25 * (k + 1)), 0.15), block(lawn, (-half + 0.35,
            front + 0.4, 0), (half - 3 * (k % 3) - 0.35, 22, 1.25 * (k + 1) + 0.08), 0.05)]  # fmt: skip
    for n in range(26):
        x, y = -24 + 7.1 * (n % 8) + 1.4 * math.sin(9 * n), -1.5 + 5.6 * (n // 8) + math.sin(5 * n)
        parts += [
            Group(tuple(_roofless(wall, 4.4 + math.sin(3 * n), 3.2)), at=(x, y, 15.0 - 0.02 * n), turn=(0, 0, 6.0 * math.sin(n)))
        ]
    for x, y, wide, tall, lean in _PEAKS:
        parts += _peak(peak, wall, x, y, wide, tall, lean)
    return [Group(tuple(parts), stretch=(0.5, 0.5, 0.5))]


def _roofless(wall: str, wide: float, deep: float) -> list[AnyPart]:
    """Four stone walls with gables, a door and niches."""
    parts: list[AnyPart] = [block(wall, (-wide / 2, y - 0.22, 0), (wide / 2, y + 0.22, 2.0), 0.05) for y in (-deep / 2, deep / 2)]
    gable = ((-deep / 2, 0.0), (deep / 2, 0.0), (deep / 2, 2.0), (0.0, 3.7), (-deep / 2, 2.0))
    parts += [Slab(gable, 0.44, 0.04, at=(s * wide / 2, 0, 0), turn=(90, 0, 90), finish=wall, round=False) for s in (-1, 1)]
    return [*parts, niche(0, -deep / 2 - 0.24, 0, 0.8, 1.6), *[niche(x, -deep / 2 - 0.24, 0.9, 0.4, 0.6) for x in (-1.3, 1.3)]]


def _peak(grown: str, bare: str, x: float, y: float, wide: float, tall: float, lean: float) -> list[AnyPart]:
    """A steep mountain of ribs and gullies, overgrown below and bare where it is steepest."""
    share = np.linspace(1.0, 0.0, 41)
    turn = np.linspace(0.0, 2 * np.pi, 73)[:-1]
    u, a = np.meshgrid(share, turn, indexing="ij")
    profile = np.interp(u, (0.0, 0.3, 0.58, 0.78, 0.93, 1.0), (1.0, 0.72, 0.5, 0.36, 0.2, 0.03))
    seed = int(abs(13 * x + 7 * y))
    ribs = np.abs(fbm(3.1 * np.cos(a), 3.1 * np.sin(a) + 1.1 * u, 5, seed))
    reach = wide * profile * (0.78 + 0.7 * ribs + 0.12 * fbm(9 * np.cos(a), 9 * np.sin(a) + 7 * u, 4, seed + 1))
    high = tall * u * (1 + 0.10 * fbm(2 * np.cos(a), 2 * np.sin(a), 3, seed + 2) * (u > 0.1))
    spots = np.stack([x + reach * np.cos(a) + lean * high, y + reach * np.sin(a), high], -1)
    spots = np.concatenate([spots, spots[:, :1]], axis=1)
    split = int(0.45 * len(share))
    return [
        Sheet(tuple(tuple((float(p), float(q), float(r)) for p, q, r in row) for row in rows), 0.2, finish=finish)
        for rows, finish in ((spots[: split + 1], bare), (spots[split:], grown))
    ]


def louvre_pyramid() -> list[AnyPart]:
    """The glass pyramid in Paris: panes between thin bars."""
    glass, bar = "dark glass", "aluminium"
    half, tall = 8.5, 10.6
    parts: list[AnyPart] = [square(glass, half, 0, tall, 0.02), block("paving:slabs", (-14, -14, -0.2), (14, 14, 0.03))]
    for degrees in (0, 90, 180, 270):
        ribs: list[AnyPart] = []
        for k in range(1, 12):
            t = k / 12
            ribs.append(
                beam(
                    (-half * (1 - t), -half * (1 - t) - 0.03, tall * t),
                    (half * (1 - t), -half * (1 - t) - 0.03, tall * t),
                    0.05,
                    bar,
                )
            )
            ribs += [beam((s * half * (1 - 2 * t), -half - 0.03, 0), (s * half * (1 - t), -half * (1 - t) - 0.03, tall * t),
                0.05, bar) for s in (-1, 1)]  # fmt: skip
        parts.append(Group(tuple(ribs), turn=(0, 0, degrees)))
    return parts


def totem_pole() -> list[AnyPart]:
    """A carved and painted pole: eagle, bear and raven above one another."""
    wood = "pine:8a5a34"
    parts: list[AnyPart] = [Turned(((0, 0), (0.5, 0), (0.42, 6.2), (0, 6.2)), finish=wood, round=False)]
    for z, hue in ((0.8, "painted wood:a8322a"), (2.6, "painted wood:2a2a2e"), (4.4, "painted wood:2f7a6a")):
        parts += [
            Ball((0.56, 0.56, 0.72), at=(0, -0.06, z + 0.5), finish=hue),
            Ball((0.5, 0.5, 0.45), at=(0, -0.12, z + 1.2), finish=wood),
        ]
        parts += [Ball((0.16, 0.1, 0.16), at=(s * 0.22, -0.56, z + 1.28), finish="painted wood:white") for s in (-1, 1)]
        parts += [Ball((0.08, 0.06, 0.08), at=(s * 0.22, -0.65, z + 1.28), finish="painted wood:black") for s in (-1, 1)]
        parts += [Rod(((0, -0.5, z + 1.12), (0, -0.85, z + 1.05), (0, -0.95, z + 0.86)), (0.17, 0.12, 0.03),
            finish="painted wood:d8a22a"), Box((0.5, 0.1, 0.1), 0.02, at=(0, -0.56, z + 0.7),
            finish="painted wood:white")]  # fmt: skip
    for s in (-1, 1):
        parts.append(Slab(((0.0, 0.0), (1.7, 0.3), (1.8, 0.7), (1.1, 0.9), (0.0, 0.8)) if s > 0 else ((0.0, 0.8), (-1.1, 0.9),
            (-1.8, 0.7), (-1.7, 0.3), (0.0, 0.0)), 0.12, 0.02, at=(s * 0.3, 0, 5.0), turn=(90, 0, 0),
            finish="painted wood:2f7a6a", round=False))  # fmt: skip
    return parts
