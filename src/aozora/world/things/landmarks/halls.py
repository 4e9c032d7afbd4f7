"""Domes, temples, gates and palaces that a country is known by."""

import math

from aozora.world.things.buildings.plans import battlements, beam, block, doorway, gabled, round_tower, window
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Sheet, Slab, Turned
from aozora.world.things.landmarks.shapes import SHADE, arched, circle, column, cone, dome, drum, hipped, niche, onion, square

_WHITE = "masonry ashlar:f0ece2"
_SAND = "masonry ashlar:d3bd93"


def taj_mahal() -> list[AnyPart]:
    """The white mausoleum of Agra on its terrace between four minarets."""
    parts: list[AnyPart] = [block(_WHITE, (-24, -24, 0), (24, 24, 1.8)), block("masonry ashlar:c98f6a", (-28, -28, -0.5), (28, 28,
        0.5))]  # fmt: skip
    parts.append(Turned(((0, 1.8), (13.4, 1.8), (13.4, 13.0), (0, 13.0)), turn=(0, 0, 22.5), finish=_WHITE, round=False, sides=8))
    for degrees in (0, 90, 180, 270):
        parts.append(Group(tuple(_portal()), turn=(0, 0, degrees)))
    for x, y, a in circle(4, 12.5, 45):
        parts += [niche(x, y, 2.2 + 5.2 * k, 2.4, 4.4, a + 90) for k in (0, 1)]
    parts += [drum(_WHITE, 5.8, 13, 17.0), onion(_WHITE, 7.2, 16.4, 12.5), Rod(((0, 0, 28.6), (0, 0, 32.4)), (0.3, 0.06),
        straight=True, finish="gold"), Ball((0.5, 0.5, 0.5), at=(0, 0, 29.6), finish="gold")]  # fmt: skip
    for x, y, _ in circle(4, 8.6, 45):
        parts += [column(_WHITE, x + 1.5 * c, y + 1.5 * s, 13, 2.6, 0.2) for c, s, _ in circle(8, 1.0)]
        parts += [drum(_WHITE, 1.9, 15.5, 15.9, x, y), onion(_WHITE, 2.1, 15.8, 3.4, x, y)]
    for x in (-22, 22):
        for y in (-22, 22):
            parts += [Turned(((0, 1.8), (1.35, 1.8), (0.95, 21), (0, 21)), at=(x, y, 0), finish=_WHITE, round=False)]
            parts += [drum(_WHITE, 1.5, z, z + 0.5, x, y) for z in (8.0, 14.5, 20.6)]
            parts += [column(_WHITE, x + 0.8 * c, y + 0.8 * s, 21, 1.8, 0.12) for c, s, _ in circle(6, 1.0)]
            parts += [drum(_WHITE, 1.2, 22.7, 23.0, x, y), onion(_WHITE, 1.25, 23.0, 2.0, x, y)]
    return parts


def _portal() -> list[AnyPart]:
    """A tall gate with a pointed recess on the front side."""
    outline = ((-2.6, 0.0), (2.6, 0.0), (2.6, 5.6), (1.9, 7.0), (0.0, 8.6), (-1.9, 7.0), (-2.6, 5.6))
    parts: list[AnyPart] = [block(_WHITE, (-4.6, -13.4, 1.8), (4.6, -11, 15.0)), Slab(outline, 0.2, 0.02, at=(0, -13.42, 2.2),
        turn=(90, 0, 0), finish="masonry plaster:6f675c", round=False), niche(0, -13.55, 2.2, 1.8, 3.4)]  # fmt: skip
    parts += [drum(_WHITE, 0.42, 1.8, 16.2, x, -13.3) for x in (-4.6, 4.6)] + [onion(_WHITE, 0.55, 16.2, 1.1, x, -13.3)
        for x in (-4.6, 4.6)]  # fmt: skip
    return parts


def mosque() -> list[AnyPart]:
    """A great domed mosque with half domes and four slender minarets."""
    wall, lead = "masonry ashlar:cfc4b0", "masonry zinc:8694a0"
    parts: list[AnyPart] = [block(wall, (-15, -12, 0), (15, 14, 8)), block(wall, (-10.5, -8.5, 8), (10.5, 9.5, 12.5)),
        drum(wall, 7.6, 12.5, 15.0), dome(lead, 7.8, 15.0, 6.6), Rod(((0, 0, 21.4), (0, 0, 24)), (0.2, 0.04), straight=True,
        finish="gold")]  # fmt: skip
    for x, y in ((0, -8.6), (0, 9.6), (-10.4, 0), (10.4, 0)):
        parts.append(dome(lead, 5.2, 12.0, 4.0, x, y))
    for x in (-12, 12):
        parts += [dome(lead, 2.6, 8.0, 2.4, x, y) for y in (-9, 11)]
    parts += [niche(x, y, 12.9, 0.9, 1.7, a + 90) for x, y, a in circle(24, 7.62)]
    for z, count in ((1.0, 7), (4.6, 9)):
        parts += [niche(-12.6 + 25.2 * n / (count - 1), -12.02, z, 1.6, 2.9) for n in range(count)]
    for x in (-17, 17):
        for y in (-13, 15):
            parts += [square(wall, 1.5, 0, 8, None, x, y), Turned(((0, 8), (1.1, 8), (0.9, 26), (0, 26)), at=(x, y, 0),
                finish=wall, round=False), cone(lead, 1.05, 26, 6.0, x, y)]  # fmt: skip
            parts += [Turned(((0, z), (0.9, z), (1.7, z + 0.9), (1.7, z + 1.5), (0, z + 1.5)), at=(x, y, 0), finish=wall,
                round=False) for z in (14.0, 20.0)]  # fmt: skip
    return [*parts, *doorway((0, -12.05, 0), (2.4, 4.2), "oak:5a3a20", "stone")]


def colosseum() -> list[AnyPart]:
    """The amphitheatre of Rome: three storeys of arches and an attic, half of its outer ring fallen."""
    stone = "masonry ashlar:cdb48a"
    parts: list[AnyPart] = [_oval(stone, 22.0, 18.6, 0, 15.0), _oval("masonry ashlar:b49b74", 18.0, 9.5, 0, 10.0)]
    for floor in range(2):
        z = 0.4 + 6.2 * floor
        parts += [niche(x, y, z, 1.9, 4.6, a + 90) for x, y, a in circle(44, 22.02, 2)]
        parts.append(_oval(stone, 22.35, 21.6, z + 5.3, z + 5.8))
    outer: list[AnyPart] = []
    for x, y, a in circle(56, 24.2, 4):
        if 20 < (a % 360) < 205:
            continue
        outer += _bay(stone, x, y, a)
    for y in (-8.8, 8.8):
        parts += [niche(x, y, 1.0, 1.4, 3.2, 0 if y < 0 else 180) for x in (-8, -4, 0, 4, 8)]
    return [Group((*parts, *outer), stretch=(1.0, 0.83, 1.0)), block("masonry concrete:b8ad98", (-26, -21, -0.3), (26, 21, 0.05))]


def _oval(finish: str, outer: float, inner: float, low: float, top: float) -> Turned:
    return Turned(((inner, low), (outer, low), (outer, top), (inner, top), (inner, low)), finish=finish, round=False)


def _bay(stone: str, x: float, y: float, a: float) -> list[AnyPart]:
    """One bay of the outer ring: piers, arches in three storeys, the attic with its window."""
    bay: list[AnyPart] = [Box((1.6, 2.75, 20.6), 0.05, at=(0, 0, 10.3), finish=stone)]
    for z in (0.3, 5.6, 10.8):
        bay += [niche(0.82, 0, z, 1.75, 4.3, 90), niche(-0.82, 0, z, 1.75, 4.3, -90), Box((0.5, 0.42, 4.9), 0.05, at=(0.86, 1.36,
            z + 2.4), finish=stone), Box((0.7, 2.8, 0.5), 0.04, at=(0.78, 0, z + 4.95), finish=stone)]  # fmt: skip
    bay += [
        Box((0.1, 0.9, 1.1), 0.02, at=(0.82, 0, 17.6), finish=SHADE),
        Box((0.8, 2.8, 0.6), 0.04, at=(0.7, 0, 20.4), finish=stone),
    ]
    return [Group(tuple(bay), at=(x, y, 0), turn=(0, 0, a))]


def parthenon() -> list[AnyPart]:
    """The temple on the Acropolis: fluted columns all round on three steps, a broken pediment, the roof gone."""
    stone = "masonry ashlar:dcccac"
    parts: list[AnyPart] = [block("rubble stone:b3a484", (-17, -33, -3.0), (17, 33, 0), 0.8)]
    parts += [block(stone, (-10.4 + 0.4 * k, -20.4 + 0.4 * k, 0.45 * k), (10.4 - 0.4 * k, 20.4 - 0.4 * k, 0.45 * (k + 1)))
        for k in range(3)]  # fmt: skip
    xs = [-8.6 + 17.2 * k / 7 for k in range(8)]
    ys = [-18.6 + 37.2 * k / 14 for k in range(15)]
    spots = [(x, y) for x in xs for y in (ys[0], ys[-1])] + [(x, y) for x in (xs[0], xs[-1]) for y in ys[1:-1]]
    spots += [(x, y) for x in xs[1:-1] for y in (ys[2], ys[-3])]
    parts += [column(stone, x, y, 1.35, 8.6, 0.78) for x, y in spots]
    for y in (-18.6, 18.6):
        parts += [
            block(stone, (-9.4, y - 0.8, 9.95), (9.4, y + 0.8, 12.6)),
            block(stone, (-9.8, y - 1.1, 12.6), (9.8, y + 1.1, 13.1)),
        ]
        parts += [block("masonry ashlar:b8a888", (x - 0.4, y - 0.88, 11.3), (x + 0.4, y + 0.88, 12.5)) for x in xs]
    for x in (-8.6, 8.6):
        parts += [
            block(stone, (x - 0.8, -19, 9.95), (x + 0.8, -6.0, 12.6)),
            block(stone, (x - 0.8, 7.0, 9.95), (x + 0.8, 19, 12.6)),
        ]
    front = ((-9.8, 0.0), (9.8, 0.0), (6.4, 1.35), (1.4, 3.35), (0.3, 3.1), (-1.6, 3.2), (-6.0, 1.5))
    parts += [Slab(front, 1.2, 0.02, at=(0, y, 13.1), turn=(90, 0, 0), finish=stone, round=False) for y in (-18.6, 18.6)]
    parts += [block(stone, (-5.6, -12.5, 1.35), (-4.6, 12.5, 7.4)), block(stone, (4.6, -12.5, 1.35), (5.6, 4.0, 8.6))]
    return parts


def arc_de_triomphe() -> list[AnyPart]:
    """The triumphal arch of Paris: one great arch, smaller ones through its sides, reliefs, an attic."""
    parts = arched(_SAND, 22.0, 7.4, 11.0, 21.5, 10.0)
    parts += [block(_SAND, (-11.4, -5.4, 18.4), (11.4, 5.4, 19.4)), block(_SAND, (-11.0, -5.0, 21.4), (11.0, 5.0, 25.4)),
        block(_SAND, (-11.5, -5.5, 25.0), (11.5, 5.5, 25.8)), block(_SAND, (-11.5, -5.5, 0), (-3.6, 5.5, 1.2)), block(_SAND,
        (3.6, -5.5, 0), (11.5, 5.5, 1.2))]  # fmt: skip
    for x in (-7.4, 7.4):
        for y in (-5.05, 5.05):
            parts += [
                block("masonry ashlar:bfa97f", (x - 2.4, y - 0.15, 12.6), (x + 2.4, y + 0.15, 16.8)),
                Ball((1.5, 0.6, 3.2), at=(x, y, 5.4), finish=_SAND),
                Ball((0.6, 0.7, 0.7), at=(x - 0.4, y, 8.8), finish=_SAND),
                Ball((0.9, 0.6, 1.6), at=(x + 1.0, y, 7.2), finish=_SAND),
            ]
    parts += [niche(x, 0, 0.2, 4.2, 9.4, 90 if x > 0 else -90) for x in (-11.02, 11.02)]
    parts += [Box((0.16, 0.5, 0.9), 0.03, at=(-10.4 + 1.6 * n, y, 23.2), finish="masonry ashlar:bfa97f") for n in range(14)
        for y in (-5.05, 5.05)]  # fmt: skip
    return parts


_WING = ((1.6, 1.5, 23.2, 0.8), (1.5, 1.6, 21.6, -0.2))
"""The upper and lower edge of a wing of Victory: reach, y, height at the body, rise towards its tip."""


def brandenburg_gate() -> list[AnyPart]:
    """The gate of Berlin: twelve columns, an attic and the chariot of four horses."""
    parts: list[AnyPart] = [block(_SAND, (-15, -4.2, -0.2), (15, 4.2, 0.6))]
    xs = (-13.2, -8.2, -3.2, 3.2, 8.2, 13.2)
    parts += [column(_SAND, x, y, 0.6, 12.0, 0.82) for x in xs for y in (-3.3, 3.3)]
    parts += [block(_SAND, (x - 0.5, -2.6, 0.6), (x + 0.5, 2.6, 12.6)) for x in xs]
    parts += [block(_SAND, (-14.6, -4.1, 12.6), (14.6, 4.1, 14.6)), block(_SAND, (-15.0, -4.5, 14.6), (15.0, 4.5, 15.2)),
        block(_SAND, (-11.5, -3.4, 15.2), (11.5, 3.4, 17.4)), block(_SAND, (-4.2, -3.0, 17.4), (4.2, 3.0, 19.0))]  # fmt: skip
    parts += [
        block("masonry ashlar:b7a177", (x - 0.7, -4.2, 13.0), (x + 0.7, 4.2, 14.3)) for x in [-13 + 2.6 * n for n in range(11)]
    ]
    green = "plaster:6f9a86"
    for n in range(4):
        x = -2.4 + 1.6 * n
        parts += [Ball((0.5, 1.2, 0.6), at=(x, -1.6, 20.9), finish=green), Rod(((x, -2.4, 21.1), (x, -3.0, 22.2), (x, -3.5,
            22.1)), (0.36, 0.28, 0.18), finish=green)]  # fmt: skip
        parts += [
            beam((x + a, -1.6 + b, 20.8), (x + a, -1.7 + 1.3 * b, 19.0), 0.14, green) for a in (-0.3, 0.3) for b in (-0.8, 0.8)
        ]
    parts += [Turned(((0, 19), (0.8, 19), (0.5, 21.2), (0.7, 22.2), (0.3, 23.0), (0, 23.1)), at=(0, 1.2, 0), finish=green),
        Ball((0.36, 0.36, 0.42), at=(0, 1.1, 23.4), finish=green), beam((0.7, 1.0, 20), (0.7, 0.8, 25.4), 0.08,
        green)]  # fmt: skip
    for s in (-1, 1):
        rows = tuple(tuple((s * (0.4 + reach * t), y, low + rise * t) for t in (0, 0.5, 1)) for reach, y, low, rise in _WING)
        parts.append(Sheet(rows, 0.1, finish=green))
    return parts


def capitol() -> list[AnyPart]:
    """A white dome of iron over a hall with columns and wings, as in Washington."""
    parts: list[AnyPart] = [block(_WHITE, (-34, -9, 0), (34, 9, 1.6)), block(_WHITE, (-9, -8, 1.6), (9, 8, 13)),
        *[block(_WHITE, (s * 21 - 11, -7, 1.6), (s * 21 + 11, 7, 11)) for s in (-1, 1)]]  # fmt: skip
    for x0 in (-21, 21):
        parts += [column(_WHITE, x0 - 7 + 2 * n, -7.9, 1.6, 8.2, 0.42) for n in range(8)]
        parts += [block(_WHITE, (x0 - 8, -8.6, 9.8), (x0 + 8, -6.5, 11.4))]
    parts += [column(_WHITE, -6.5 + 13 * n / 7, -9.6, 1.6, 9.0, 0.5) for n in range(8)]
    pediment = ((-8.2, 0.0), (8.2, 0.0), (0.0, 3.2))
    parts += [block(_WHITE, (-8.2, -10.4, 10.6), (8.2, -7.5, 12.2)), Slab(pediment, 2.4, 0.02, at=(0, -9.0, 12.2), turn=(90,
        0, 0), finish=_WHITE, round=False)]  # fmt: skip
    parts += [block(_WHITE, (-6 + 0.6 * k, -15 + 1.1 * k, 0), (6 - 0.6 * k, -9, 0.3 * (k + 1))) for k in range(5)]
    parts += [
        niche(x, -7.05, z, 1.0, 2.4) for x in [s * 21 + 2.0 * n - 10 for s in (-1, 1) for n in range(11)] for z in (2.6, 6.4)
    ]
    parts += [drum(_WHITE, 6.6, 13, 15.0), drum("masonry ashlar:d8d2c6", 5.2, 15, 20.0)]
    parts += [column(_WHITE, x, y, 15, 4.6, 0.3) for x, y, _ in circle(28, 6.0)]
    parts += [drum(_WHITE, 6.5, 19.6, 20.3), drum(_WHITE, 5.4, 20.3, 23.0), dome(_WHITE, 5.3, 23.0, 7.0)]
    parts += [Rod(tuple((5.4 * math.cos(b) * x, 5.4 * math.cos(b) * y, 23 + 7.05 * math.sin(b)) for b in (0.02, 0.4, 0.8, 1.2,
        1.45)), 0.14, finish=_WHITE) for x, y, _ in circle(24, 1.0)]  # fmt: skip
    parts += [drum(_WHITE, 1.2, 29.8, 32.2), dome(_WHITE, 1.3, 32.2, 1.2), Turned(((0, 33.2), (0.45, 33.2), (0.3, 34.6), (0.2,
        35.6), (0, 35.8)), finish="bronze")]  # fmt: skip
    return parts


def white_house() -> list[AnyPart]:
    """The white mansion with a bowed portico of columns."""
    parts: list[AnyPart] = [block("plaster:f4f2ec", (-17, -7, 0), (17, 7, 9.4)), block("plaster:f4f2ec", (-17.4, -7.4, 9.2),
        (17.4, 7.4, 10.0))]  # fmt: skip
    parts += [drum("plaster:f4f2ec", 5.6, 0, 10.0, 0, -6.5), *[column("plaster:f7f5f0", 6.8 * math.cos(a), -6.5 - 6.8 * abs(
        math.sin(a)), 1.0, 8.2, 0.42) for a in [math.pi * k / 7 for k in range(8)]]]  # fmt: skip
    parts += [drum("plaster:f7f5f0", 7.4, 9.2, 10.4, 0, -6.5), drum("plaster:f7f5f0", 7.4, 0, 1.0, 0, -6.5)]
    for x in (-14.6, -11.6, -8.6, 8.6, 11.6, 14.6):
        for z in (1.2, 4.4, 7.2):
            parts += window((x, -7.0, z), (1.2, 1.9 if z < 7 else 1.2), bars=(2, 3))
    for degrees in (-40, 0, 40):
        a = math.radians(degrees)
        parts += [niche(5.62 * math.sin(a), -6.5 - 5.62 * math.cos(a), z, 1.2, 2.2, degrees) for z in (1.4, 5.2)]
    parts += [block("plaster:f4f2ec", (-17, y - 0.1, 10.0), (17, y + 0.1, 10.7)) for y in (-7.2, 7.2)]
    return [*parts, *[block("plaster:f4f2ec", (x - 0.7, -0.7, 9.4), (x + 0.7, 0.7, 12.6)) for x in (-10, 10)], beam((0, 0,
        10), (0, 0, 16), 0.08, "steel"), Box((2.4, 0.05, 1.3), 0.01, at=(1.3, 0, 15.2), finish="fabric:b23a48")]  # fmt: skip


def forbidden_city() -> list[AnyPart]:
    """The great hall of the palace of Beijing: red walls and columns under two golden roofs, on a terrace of three steps."""
    white, red, gold = "masonry ashlar:ece7da", "plaster:a3271f", "masonry tiles:d09a2e"
    parts: list[AnyPart] = []
    for k in range(3):
        x, y, z = 31 - 3.0 * k, 20 - 2.4 * k, 1.9 * k
        parts += [block(white, (-x, -y, z), (x, y, z + 1.9)), *[block(white, (-x, s * y - 0.12, z + 1.9), (x, s * y + 0.12,
            z + 2.7)) for s in (-1, 1)], *[block(white, (s * x - 0.12, -y, z + 1.9), (s * x + 0.12, y, z + 2.7)) for s in (-1,
            1)]]  # fmt: skip
        parts += [block(white, (-x + 2 * n, -y - 0.2, z + 1.9), (-x + 2 * n + 0.4, -y + 0.2, z + 3.0)) for n in range(int(x) + 1)]
    parts += [block(white, (-4.5, -26 + 0.8 * k, 0), (4.5, -12, 0.47 * (k + 1))) for k in range(12)]
    parts += [block(red, (-19, -8, 5.7), (19, 8, 12.4)), *[drum("plaster:8e1f1a", 0.55, 5.7, 12.2, -19 + 38 * n / 11, -9.4)
        for n in range(12)]]  # fmt: skip
    parts += [block("oak:3f2a18", (-17.6 + 3.45 * n, -8.15, 6.0), (-15.4 + 3.45 * n, -7.9, 11.2)) for n in range(10)]
    parts += [block("painted wood:2f6a5a", (-20, -9.9, 11.6), (20, -8.9, 12.5)), *hipped(gold, 46, 25, 12.4, 4.2, 0.8),
        block(red, (-16, -6.5, 15.0), (16, 6.5, 18.4)), block("painted wood:2f6a5a", (-16.4, -6.9, 17.6), (16.4, 6.9, 18.5)),
        *hipped(gold, 39, 19, 18.4, 6.8, 0.8)]  # fmt: skip
    for s in (-1, 1):
        parts += [block(red, (s * 44 - 9, -4, 0), (s * 44 + 9, 4, 6)), *[Group(tuple(hipped(gold, 22, 11, 6.0, 4.0, 0.5)),
            at=(s * 44, 0, 0))]]  # fmt: skip
    return parts


def torii() -> list[AnyPart]:
    """The red gate of a shrine."""
    red = "painted wood:c8321e"
    beam_top = ((-4.4, 0.0, 6.3), (-2.0, 0.0, 5.9), (0.0, 0.0, 5.8), (2.0, 0.0, 5.9), (4.4, 0.0, 6.3))
    parts: list[AnyPart] = [Rod(((s * 2.7, 0, 0), (s * 2.4, 0, 5.7)), (0.34, 0.28), straight=True, finish=red) for s in (-1, 1)]
    parts += [drum("iron:20242a", 0.45, 0, 0.6, s * 2.7) for s in (-1, 1)]
    parts += [Rod(beam_top, 0.34, finish=red, flatten=0.8), Rod(tuple((x * 1.04, y, z + 0.36) for x, y, z in beam_top), 0.3,
        finish="iron:20242a", flatten=0.6), block(red, (-3.5, -0.16, 4.4), (3.5, 0.16, 4.95)), block(red, (-0.22, -0.14, 4.9),
        (0.22, 0.14, 5.6))]  # fmt: skip
    return parts


def st_basils() -> list[AnyPart]:
    """The cathedral on Red Square: brick towers under onion domes of many colours around a tent roof."""
    brick, trim = "masonry brick:9c4a38", "plaster:efe6d6"
    parts: list[AnyPart] = [Turned(((0, 0), (12.5, 0), (12.5, 4.5), (0, 4.5)), finish=brick, round=False, sides=8)]
    parts += [niche(x, y, 0.6, 2.2, 3.4, a + 90, trim) for x, y, a in circle(16, 11.9, 11)]
    parts += [drum(brick, 3.6, 4.5, 16, sides=8), Turned(((0, 16), (3.8, 16), (0.7, 30), (0, 30)), finish="masonry tiles:a8563c",
        round=False, sides=8), drum(trim, 0.8, 30, 31.2), onion("gold", 1.3, 31.0, 2.8), Rod(((0, 0, 33.6), (0, 0, 35.8)), 0.08,
        straight=True, finish="gold")]  # fmt: skip
    big = (("plaster:2f6fa8", 11.5), ("plaster:3f8a4a", 10.0), ("plaster:c9a02e", 11.5), ("plaster:b83a32", 10.0))
    small = (("plaster:3f8a4a", 8.0), ("plaster:c9a02e", 8.6), ("plaster:2f6fa8", 8.0), ("plaster:b83a32", 8.6))
    for ring, (away, phase, radius) in ((big, (7.6, 0.0, 2.2)), (small, (8.6, 45.0, 1.7))):
        for (x, y, _), (hue, tall) in zip(circle(4, away, phase + 20), ring, strict=True):
            top = tall + 4.5
            parts += [drum(brick, radius, 4.5, top, x, y, 8), drum(trim, radius * 1.08, top - 0.6, top, x, y, 8), drum(trim,
                radius * 1.08, 7.5, 8.0, x, y, 8), drum(brick, 0.72 * radius, top, top + 1.4, x, y)]  # fmt: skip
            parts += [onion(hue, 1.5 * radius, top + 1.2, 2.9 * radius, x, y)]
            parts += [Rod(tuple((x + 1.52 * radius * f * math.cos(b + 1.4 * h), y + 1.52 * radius * f * math.sin(b + 1.4 * h),
                top + 1.2 + 2.9 * radius * h) for f, h in ((0.74, 0.02), (1.0, 0.27), (0.86, 0.48), (0.43, 0.72), (0.12,
                0.92))), 0.16, finish=trim) for b in [math.pi * 2 * k / 8 for k in range(8)]]  # fmt: skip
            parts += [Rod(((x, y, top + 4.0 * radius), (x, y, top + 4.0 * radius + 1.5)), 0.06, straight=True, finish="gold")]
    return parts


def sagrada_familia() -> list[AnyPart]:
    """The basilica of Barcelona: groups of tall, tapering, pierced towers over portals."""
    stone = "masonry ashlar:c2a67c"
    parts: list[AnyPart] = [block(stone, (-9, -6, 0), (9, 16, 13)), *gabled((18, 22, 13), 6.0, stone, stone, 0.2, (0, 5, 0), "y")]
    spots = [(-6.3, -7, 30), (-2.2, -7.6, 36), (2.2, -7.6, 36), (6.3, -7, 30)]
    spots += [
        (-8.5, 7, 32),
        (8.5, 7, 32),
        (-5, 15, 34),
        (5, 15, 34),
        (0, 5, 48),
        (-3.4, 9, 40),
        (3.4, 9, 40),
        (-3.4, 1, 40),
        (3.4, 1, 40),
    ]
    for x, y, tall in spots:
        broad = 1.5 if tall < 40 else 1.9
        outline = ((0, 0), (broad, 0), (broad, 0.32 * tall), (0.92 * broad, 0.55 * tall), (0.66 * broad, 0.78 * tall),
            (0.22 * broad, 0.95 * tall), (0, 0.955 * tall))  # fmt: skip
        parts += [Turned(outline, at=(x, y, 0), finish=stone), Ball((0.45, 0.45, 0.6), at=(x, y, 0.96 * tall), finish="gold"),
            Rod(((x, y, 0.96 * tall), (x, y, 1.03 * tall)), 0.1, straight=True, finish="gold")]  # fmt: skip
        for k in range(12):
            z = tall * (0.36 + 0.045 * k)
            r = broad * (1.0 - 0.62 * max(0.0, (z / tall - 0.45) / 0.5) ** 1.6)
            slit = ((-0.15, 0.0), (0.15, 0.0), (0.15, 0.022 * tall), (-0.15, 0.022 * tall))
            parts += [Slab(slit, 0.3, 0.01, at=(x + 0.98 * r * c, y + 0.98 * r * s, z), turn=(90, 0, a + 90), finish=SHADE,
                round=False) for c, s, a in circle(8, 1.0)]  # fmt: skip
    for x, wide, tall in ((0, 3.4, 9.0), (-4.6, 2.6, 6.5), (4.6, 2.6, 6.5)):
        outline = ((-wide / 2 - 0.6, 0.0), (wide / 2 + 0.6, 0.0), (0.0, tall + 4.0))
        parts += [Slab(outline, 1.0, 0.05, at=(x, -8.8, 0), turn=(90, 0, 0), finish=stone, round=False), niche(x, -9.35, 0,
            wide * 0.7, tall * 0.75)]  # fmt: skip
    return parts


def notre_dame() -> list[AnyPart]:
    """The cathedral of Paris: two square towers, a rose window over three portals, a slender spire, flying buttresses."""
    stone, lead = "masonry ashlar:cabd9f", "masonry slate:5b6770"
    parts: list[AnyPart] = [block(stone, (-9, -4, 0), (9, 1, 15)), *gabled((9, 34, 16), 6.0, stone, lead, 0.2, (0, 18, 0), "y"),
        block(stone, (-9, 1, 0), (9, 34, 8))]  # fmt: skip
    for x in (-6.2, 6.2):
        parts += [block(stone, (x - 2.8, -4, 0), (x + 2.8, 1.6, 27)), block(stone, (x - 3.0, -4.2, 26.2), (x + 3.0, 1.8, 27.2))]
        parts += [niche(x + a, -4.02, 17.5, 1.3, 7.6) for a in (-1.0, 1.0)] + [niche(x + s * 2.82, -1.2 + b, 17.5, 1.2, 7.6,
            90 * s) for s in (-1, 1) for b in (-1.2, 1.2)]  # fmt: skip
        parts += [block(stone, (x + a - 0.35, -4.5, 0), (x + a + 0.35, -3.8, 27)) for a in (-2.7, 2.7)]
    parts += [niche(x, -4.05, 0, 2.6, 5.0) for x in (-6.2, 0, 6.2)] + [niche(x, -4.2, 0, 1.5, 3.9, 0, "oak:4a2f1a")
        for x in (-6.2, 0, 6.2)]  # fmt: skip
    parts += [
        Turned(((0, 0), (2.5, 0), (2.5, 0.2), (0, 0.2)), at=(0, -4.0, 11.2), turn=(90, 0, 0), finish="dark glass", round=False)
    ]
    parts += [beam((0, -4.24, 11.2), (2.5 * x, -4.24, 11.2 + 2.5 * y), 0.08, stone) for x, y, _ in circle(16, 1.0)]
    parts += [
        Rod(tuple((r * x, -4.25, 11.2 + r * y) for x, y, _ in circle(24, 1.0)), 0.12, closed=True, finish=stone)
        for r in (1.2, 2.5)
    ]
    parts += [block(stone, (-9, -4.2, 6.2), (9, -3.8, 7.6)), block(stone, (-9, -4.2, 15), (9, -3.8, 16.6)),
        *[niche(-8.4 + 0.8 * n, -4.22, 6.4, 0.45, 1.1) for n in range(22)], *[column(stone, -8.6 + 0.82 * n, -4.0, 14.0, 2.0,
        0.12) for n in range(22)]]  # fmt: skip
    for y in range(5, 34, 5):
        for s in (-1, 1):
            parts += [
                block(stone, (s * 11.4 - 0.5, y - 0.5, 0), (s * 11.4 + 0.5, y + 0.5, 11)),
                cone(stone, 0.7, 11, 2.2, s * 11.4, y, 4),
            ]
            way = ((s * 11.2, y, 9.6), (s * 8.4, y, 12.4), (s * 4.6, y, 14.0))
            parts.append(Rod(way, 0.34, finish=stone))
            parts.append(niche(s * 4.55, y + 2.2, 9.4, 1.6, 5.4, 90 * s))
    return [*parts, cone(lead, 1.0, 21.5, 17.0, 0, 16, 8)]


def alhambra() -> list[AnyPart]:
    """The red fortress of Granada: square towers and walls with merlons, low tiled roofs, an arcade."""
    wall, tile = "masonry plaster:b5744c", "masonry tiles:a8603c"
    parts: list[AnyPart] = [block("rubble stone:8d7a58", (-36, -12, -5), (36, 14, 0), 1.5)]
    rows = ((-30, -2, 5, 14), (-18, -5, 4, 19), (-6, -3, 5, 12), (7, -6, 6.5, 22), (20, -3, 4.2, 15), (31, 0, 4.4, 11))
    for x, y, half, tall in rows:
        parts += [block(wall, (x - half, y - half, 0), (x + half, y + half, tall)), *battlements(wall, (x - half, y - half,
            tall - 1), (x + half, y - half + 0.5, tall), 0.9), *battlements(wall, (x - half, y - half, tall - 1),
            (x - half + 0.5, y + half, tall), 0.9), *battlements(wall, (x + half - 0.5, y - half, tall - 1), (x + half,
            y + half, tall), 0.9)]  # fmt: skip
        parts += [niche(x + a, y - half - 0.02, 0.55 * tall, 0.9, 2.0) for a in (-1.2, 1.2)]
    for a, b, tall in ((-30, -18, 9), (-18, -6, 10), (-6, 7, 9), (7, 20, 11), (20, 31, 8)):
        parts += [block(wall, (a, -1, 0), (b, 3, tall)), *battlements(wall, (a, -1, tall - 1), (b, -0.5, tall), 0.8)]
    parts += [*gabled((10, 7, 15), 2.2, wall, tile, 0.5, (-6, 4, 0)), *gabled((13, 9, 13), 2.6, wall, tile, 0.5, (14, 6, 0))]
    parts += [niche(9.4 + 1.8 * n, 1.45, 8.6, 1.2, 2.6) for n in range(6)]
    parts += round_tower(wall, (-12, 6), 2.6, 17)
    return [*parts, *doorway((-24, -1.05, 0), (2.2, 3.6), "oak:5a3a20", "stone")]


def great_wall() -> list[AnyPart]:
    """A stretch of the wall of China along the ridges of hills, with watchtowers."""
    brick, hill = "masonry ashlar:b3a27f", "mown grass:55743a"
    count = 66
    heights = [5.0 + 12.0 * math.sin(0.17 * n + 0.4) ** 2 + 5.0 * math.sin(0.07 * n) for n in range(count + 1)]
    sides = [11.0 * math.sin(0.13 * n) for n in range(count + 1)]
    parts: list[AnyPart] = []
    for n in range(count):
        x, y, z = -50 + 1.5 * n, sides[n], heights[n]
        parts.append(block(brick, (x - 0.1, y - 1.3, 0), (x + 1.6, y + 1.3, z + 3.2), 0.02))
        parts += [block(brick, (x + 0.1, y + s * 1.3 - 0.2, z + 3.2), (x + 0.9, y + s * 1.3 + 0.2, z + 4.1), 0.03)
            for s in (-1, 1)]  # fmt: skip
    for n in (4, 21, 40, 59):
        x, y, z = -50 + 1.5 * n, sides[n], heights[n] + 3.0
        parts += [block(brick, (x - 2.4, y - 2.4, 0), (x + 2.4, y + 2.4, z + 4.4)), *[niche(x + a, y - 2.42, z + 1.6, 0.8,
            1.6) for a in (-1.2, 0, 1.2)]]  # fmt: skip
        for a, b, c, d in ((-2.5, -2.5, 2.5, -2.1), (-2.5, 2.1, 2.5, 2.5), (-2.5, -2.5, -2.1, 2.5), (2.1, -2.5, 2.5, 2.5)):
            parts += battlements(brick, (x + a, y + b, z + 4.0), (x + c, y + d, z + 4.4), 0.7)
    for n in range(0, count, 2):
        x, y, z = -50 + 1.5 * n, sides[n], heights[n]
        parts.append(Ball((5.0, 8.0 + 0.4 * (n % 7), 0.8 * z), at=(x, y, 0), finish=hill, flat=True))
    return parts
