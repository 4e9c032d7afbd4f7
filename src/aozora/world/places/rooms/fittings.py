"""Fittings that many rooms share: counters, cupboards, racks of goods, sets of tables and chairs, doors, boards, columns."""

import math

import numpy as np

from aozora.film.world import Vec3
from aozora.world.elements import Asset
from aozora.world.places.masonry import Masonry
from aozora.world.places.works import Works, stage_dice
from aozora.world.things.kit import AnyPart, Ball, Box, Rod, Turned

GOODS = ("red", "yellow", "blue", "white", "green", "orange", "dark green", "navy", "cream", "pink", "teal", "brown")


def box(finish: str, size: Vec3, at: Vec3, bevel: float = 0.006) -> Box:
    """A box of a plan."""
    return Box(size, bevel, at=at, finish=finish)


def counter(
    works: Works, low: tuple[float, float], high: tuple[float, float], finish: str, top: str, height: float = 0.9
) -> None:
    """A run of base cupboards between two corners, fronts to -Y, with doors, handles and a slab on top."""
    (x0, y0), (x1, y1) = low, high
    works.box("matte plastic:black", (x0, y0 + 0.06, 0.0), (x1, y1, 0.1))
    works.box(finish, (x0, y0 + 0.02, 0.1), (x1, y1, height - 0.04), 0.004)
    doors = max(1, round((x1 - x0) / 0.6))
    wide = (x1 - x0) / doors
    for n in range(doors):
        a = x0 + n * wide
        works.box(finish, (a + 0.004, y0, 0.11), (a + wide - 0.004, y0 + 0.022, height - 0.22), 0.004)
        works.box(finish, (a + 0.004, y0, height - 0.21), (a + wide - 0.004, y0 + 0.022, height - 0.05), 0.004)
        for z in (height - 0.29, height - 0.13):
            works.box("steel", (a + wide / 2 - 0.07, y0 - 0.03, z), (a + wide / 2 + 0.07, y0 - 0.018, z + 0.012), 0.004)
    works.box(top, (x0 - 0.01, y0 - 0.025, height - 0.04), (x1 + 0.01, y1, height), 0.006)
    works.solid("counter", (x0, y0, 0.0), (x1, y1, height))


def cupboards(works: Works, low: Vec3, high: Vec3, finish: str, doors: int) -> None:
    """Closed cupboards between two corners, fronts to -Y."""
    works.box(finish, (low[0], low[1] + 0.02, low[2]), high, 0.004)
    wide = (high[0] - low[0]) / doors
    for n in range(doors):
        a = low[0] + n * wide
        works.box(finish, (a + 0.004, low[1], low[2] + 0.004), (a + wide - 0.004, low[1] + 0.022, high[2] - 0.004), 0.004)
        x = a + (wide - 0.06 if n % 2 == 0 else 0.04)
        works.box("steel", (x, low[1] - 0.025, low[2] + 0.06), (x + 0.012, low[1] - 0.012, low[2] + 0.2), 0.004)


def rack(works: Works, size: Vec3, levels: int, finish: str, stock: str = "goods", variant: int = 0) -> Asset:
    """The asset of a rack of shelves, fronts to -Y, stocked with "goods", "books", "boxes", "jars" or "" (empty)."""
    wide, deep, high = size
    parts: list[AnyPart] = [box(finish, (0.035, deep, high), (sign * (wide / 2 - 0.018), 0, high / 2)) for sign in (-1, 1)]
    parts.append(box(finish, (wide, 0.015, high), (0, deep / 2 - 0.01, high / 2)))
    for n in range(levels + 1):
        parts.append(box(finish, (wide, deep, 0.03), (0, 0, 0.09 + (high - 0.12) * n / levels)))
    goods = {tone: heap.mesh() for tone, heap in _stock(works, stock, size, levels, variant).items()} if stock else {}
    return works.prefab(f"rack {size} {levels} {finish} {stock} {variant}", parts, goods)


def _stock(works: Works, stock: str, size: Vec3, levels: int, variant: int) -> dict[str, Masonry]:
    """What stands on the shelves of a rack: boxes by finish."""
    wide, deep, high = size
    dice = stage_dice(works, f"{stock} {wide} {levels} {variant}")
    span = (high - 0.12) / levels
    heaps: dict[str, Masonry] = {}
    narrow, broad, low, tall = {
        "goods": (0.06, 0.16, 0.5, 0.85), "books": (0.018, 0.05, 0.62, 0.85), "boxes": (0.25, 0.5, 0.4, 0.85),
        "jars": (0.06, 0.1, 0.4, 0.7), "clothes": (0.2, 0.34, 0.18, 0.5), "shoes": (0.1, 0.12, 0.25, 0.4),
    }[stock]  # fmt: skip
    for level in range(levels):
        x, z = -wide / 2 + 0.045, 0.105 + span * level
        while x < wide / 2 - 0.05 - narrow:
            each, up = float(dice.uniform(narrow, broad)), span * float(dice.uniform(low, tall))
            tone = _tone(stock, dice)
            run = 1 + int(dice.random() * 4) if stock == "goods" else 1
            for _ in range(run):
                if x + each > wide / 2 - 0.04:
                    break
                front = -deep / 2 + float(dice.uniform(0.01, 0.03))
                heap = heaps.setdefault(tone, Masonry())
                heap.boxes((x, front, z), (x + each * 0.94, deep / 2 - 0.03, z + up), 0, (1.0, 1.0, 1.0))
                if stock == "goods":
                    mark = heaps.setdefault("plastic:white", Masonry())
                    mark.boxes(
                        (x + each * 0.15, front - 0.002, z + up * 0.4), (x + each * 0.8, front, z + up * 0.7), 0, (1.0, 1, 1)
                    )
                x += each
            x += 0.12 * each if stock in ("boxes", "jars") else 0.0
    return heaps


def _tone(stock: str, dice: np.random.Generator) -> str:
    if stock == "boxes":
        return ("paper:tan", "paper:light brown", "paper:beige")[int(dice.random() * 3)]
    if stock == "books":
        return (
            "fabric:"
            + ("maroon", "navy", "dark green", "mustard", "brown", "cream", "black", "crimson", "grey")[int(dice.random() * 9)]
        )
    if stock == "jars":
        return "plastic:" + ("amber", "dark green", "cream", "maroon", "tan")[int(dice.random() * 5)]
    if stock == "clothes":
        return "fabric:" + ("navy", "white", "beige", "grey", "maroon", "olive", "sky blue", "pale pink")[int(dice.random() * 8)]
    return "plastic:" + GOODS[int(dice.random() * len(GOODS))]


def chairs_round(
    works: Works, at: tuple[float, float], radius: float, count: int, kind: str = "chair", first: float = 0.0
) -> None:
    """Chairs about a table, looking inwards."""
    for n in range(count):
        angle = first + 2 * math.pi * n / count
        x, y = at[0] + radius * math.cos(angle), at[1] + radius * math.sin(angle)
        works.stand(works.built(kind), (x, y, 0.0), math.degrees(angle) - 90.0)


def round_table(works: Works, at: tuple[float, float], radius: float, top: str, height: float = 0.74, cloth: str = "") -> None:
    """A table on one foot, or under a cloth."""
    parts: list[AnyPart] = [
        Turned(((0, 0), (0.26, 0, 1), (0.25, 0.03), (0.05, 0.06), (0.04, height - 0.05), (0, height - 0.04)), finish="iron"),
        Turned(((0, height - 0.03), (radius, height - 0.03), (radius, height), (0, height)), finish=top, round=False),
    ]
    if cloth:
        edge = radius + 0.015
        parts.append(
            Turned(
                ((edge + 0.05, height - 0.32), (edge + 0.01, height - 0.05), (edge, height + 0.003), (0, height + 0.005)),
                finish=cloth,
            )
        )
    works.stand(works.prefab(f"round table {radius} {top} {cloth} {height}", parts), (at[0], at[1], 0.0))
    works.solid(
        "round table", (at[0] - radius * 0.8, at[1] - radius * 0.8, 0), (at[0] + radius * 0.8, at[1] + radius * 0.8, height)
    )


def long_table(works: Works, at: tuple[float, float], size: Vec3, top: str, legs: str = "steel:black") -> None:
    """A table of four legs."""
    wide, deep, high = size
    parts: list[AnyPart] = [box(top, (wide, deep, 0.04), (0, 0, high - 0.02), 0.008)]
    parts += [
        box(legs, (0.06, 0.06, high - 0.04), (a * (wide / 2 - 0.08), b * (deep / 2 - 0.08), (high - 0.04) / 2))
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    parts.append(box(legs, (wide - 0.2, 0.03, 0.08), (0, 0, high - 0.09)))
    works.stand(works.prefab(f"long table {size} {top} {legs}", parts), (at[0], at[1], 0.0))
    works.solid("long table", (at[0] - wide / 2, at[1] - deep / 2, 0), (at[0] + wide / 2, at[1] + deep / 2, high))


def door(
    works: Works,
    at: Vec3,
    degrees: float = 0.0,
    finish: str = "painted wood:white",
    size: tuple[float, float] = (0.9, 2.05),
    pane: str = "",
) -> None:
    """A door in its frame on a wall that looks along -Y."""
    wide, high = size
    parts: list[AnyPart] = [
        box(finish, (wide, 0.04, high), (0, -0.012, high / 2), 0.004),
        *[box(finish, (0.09, 0.06, high + 0.09), (s * (wide / 2 + 0.045), -0.015, (high + 0.09) / 2), 0.006) for s in (-1, 1)],
        box(finish, (wide + 0.18, 0.06, 0.09), (0, -0.015, high + 0.045), 0.006),
        Turned(
            ((0, 0), (0.028, 0.004), (0.03, 0.03), (0.018, 0.05), (0, 0.052)),
            at=(wide / 2 - 0.08, -0.035, 1.0),
            turn=(90, 0, 0),
            finish="brass",
        ),
    ]
    if pane:
        parts.append(box(pane, (wide * 0.6, 0.02, high * 0.4), (0, -0.028, high * 0.7)))
    else:
        for z, tall in ((0.28 * high, 0.36 * high), (0.75 * high, 0.36 * high)):
            for side in (-1, 1):
                x, half = side * wide * 0.23, wide * 0.17
                parts += [box(finish, (0.022, 0.014, tall), (x + s * half, -0.036, z), 0.004) for s in (-1, 1)]
                parts += [box(finish, (2 * half, 0.014, 0.022), (x, -0.036, z + s * tall / 2), 0.004) for s in (-1, 1)]
    works.parts(parts, at, degrees)


def column(works: Works, at: tuple[float, float], radius: float, height: float, finish: str, classical: bool = True) -> None:
    """A column with base and capital, or a plain one."""
    r = radius
    if not classical:
        outline: tuple[tuple[float, ...], ...] = ((0, 0), (r, 0), (r, height), (0, height))
        works.stand(
            works.prefab(f"column {r} {height} {finish}", [Turned(outline, finish=finish, round=False)]), (at[0], at[1], 0)
        )
        return
    parts: list[AnyPart] = [box(finish, (2.9 * r, 2.9 * r, 0.25 * r), (0, 0, 0.125 * r)), Turned(((0, 0.2 * r), (1.4 * r,
        0.25 * r), (1.4 * r, 0.5 * r), (1.1 * r, 0.65 * r), (r, 0.9 * r), (0.98 * r, 0.4 * height), (0.84 * r, height - 1.1 * r),
        (0.92 * r, height - 0.95 * r), (1.3 * r, height - 0.4 * r), (0, height - 0.35 * r)), finish=finish), box(finish,
        (2.8 * r, 2.8 * r, 0.4 * r), (0, 0, height - 0.2 * r))]  # fmt: skip
    works.stand(works.prefab(f"column {r} {height} {finish} classical", parts), (at[0], at[1], 0))


def board(works: Works, at: Vec3, size: tuple[float, float], field: str, frame: str, marks: str = "") -> None:
    """A board on the back wall, with chalk or ink marks."""
    wide, high = size
    works.box(field, (at[0] - wide / 2, at[1] - 0.03, at[2]), (at[0] + wide / 2, at[1], at[2] + high), 0.004)
    for z in (at[2] - 0.03, at[2] + high):
        works.box(frame, (at[0] - wide / 2 - 0.05, at[1] - 0.05, z), (at[0] + wide / 2 + 0.05, at[1], z + 0.05), 0.006)
    for x in (at[0] - wide / 2 - 0.05, at[0] + wide / 2):
        works.box(frame, (x, at[1] - 0.05, at[2]), (x + 0.05, at[1], at[2] + high), 0.006)
    works.box(frame, (at[0] - wide / 2, at[1] - 0.12, at[2] - 0.05), (at[0] + wide / 2, at[1], at[2] - 0.03), 0.006)
    if marks:
        _scribble(works, at, size, marks)


def _scribble(works: Works, at: Vec3, size: tuple[float, float], finish: str) -> None:
    """Lines of writing, a sum, a triangle."""
    dice = stage_dice(works, "chalk")
    wide, high = size
    y, thick = at[1] - 0.032, 0.005
    rods: list[AnyPart] = []
    for line in range(4):
        x = at[0] - 0.44 * wide
        z = at[2] + high * (0.82 - 0.17 * line)
        while x < at[0] + (0.02 + 0.12 * dice.random()) * wide:
            letter = float(dice.uniform(0.03, 0.06))
            path = tuple((x + letter * t, y, z + float(dice.uniform(-0.028, 0.03))) for t in (0.0, 0.35, 0.65, 1.0))
            rods.append(Rod(path, thick, finish=finish))
            x += letter * (1.25 if dice.random() < 0.8 else 2.2)
    a = at[0] + 0.2 * wide
    corners = ((a, y, at[2] + 0.2 * high), (a + 0.22 * wide, y, at[2] + 0.2 * high), (a + 0.05 * wide, y, at[2] + 0.75 * high))
    rods += [Rod((corners[n], corners[(n + 1) % 3]), thick, straight=True, finish=finish) for n in range(3)]
    works.parts(rods)


def pot_plant(works: Works, at: tuple[float, float]) -> None:
    """A green plant on the floor: a bush of long leaves in a pot."""
    dice = stage_dice(works, f"plant {at}")
    parts: list[AnyPart] = [
        Turned(
            ((0, 0), (0.13, 0, 1), (0.17, 0.28), (0.18, 0.3, 1), (0.15, 0.3), (0.14, 0.26), (0, 0.26)), finish="ceramic:white"
        ),
        Turned(((0, 0.25), (0.15, 0.265), (0, 0.275)), finish="soil", round=False),
    ]
    for n in range(26):
        a, lean, long = 2.4 * n, float(dice.uniform(0.15, 0.75)), float(dice.uniform(0.4, 0.75))
        c, s = math.cos(a), math.sin(a)
        path = (
            (0.03 * c, 0.03 * s, 0.26),
            (0.3 * lean * c, 0.3 * lean * s, 0.26 + 0.6 * long),
            (0.75 * lean * c, 0.75 * lean * s, 0.26 + long * (1.0 - 0.35 * lean)),
        )
        parts.append(Rod(path, (0.008, 0.045, 0.004), flatten=0.15, finish="leaf"))
    works.stand(works.prefab(f"pot plant {at}", parts), (at[0], at[1], 0.0))


def bottles(works: Works, low: Vec3, length: float, count: int) -> None:
    """A row of bottles along X."""
    dice = stage_dice(works, f"bottles {low}")
    tones = ("plastic:dark green", "plastic:amber", "plastic:maroon", "plastic:white", "plastic:black", "plastic:navy")
    kinds = [
        works.prefab(
            f"bottle {tone}",
            [
                Turned(
                    ((0, 0), (0.036, 0, 1), (0.037, 0.17), (0.030, 0.205), (0.013, 0.235), (0.013, 0.29), (0.015, 0.3), (0, 0.3)),
                    finish=tone,
                ),
                Turned(((0.0375, 0.06), (0.038, 0.06), (0.038, 0.14), (0.0375, 0.14)), round=False, finish="paper:cream"),
            ],
        )
        for tone in tones
    ]
    for n in range(count):
        works.stand(kinds[int(dice.random() * len(kinds))], (low[0] + length * (n + 0.5) / count, low[1], low[2]))


def person_sized_statue(works: Works, at: tuple[float, float], finish: str = "marble stone:f0ece2") -> None:
    """A standing figure on a plinth, draped, of one stone."""
    parts: list[AnyPart] = [box(finish, (0.7, 0.7, 0.9), (0, 0, 0.45), 0.02), box(finish, (0.8, 0.8, 0.08), (0, 0, 0.94), 0.02),
        Turned(((0, 0.98), (0.27, 0.98, 1), (0.24, 1.25), (0.185, 1.75), (0.165, 1.95), (0.215, 2.15), (0.225, 2.32), (0.13,
        2.42), (0.055, 2.47), (0.05, 2.53), (0, 2.54)), finish=finish, stretch=(1, 0.72, 1)), Ball((0.098, 0.115, 0.135), at=(0,
        -0.015, 2.645), finish=finish), Ball((0.11, 0.12, 0.10), at=(0, 0.03, 2.69), finish=finish), Rod(((0.21, 0, 2.33), (0.30,
        -0.02, 2.10), (0.24, -0.18, 1.98), (0.05, -0.22, 2.05)), (0.06, 0.052, 0.045, 0.04), finish=finish), Rod(((-0.21, 0,
        2.33), (-0.31, -0.01, 2.08), (-0.27, -0.07, 1.82), (-0.26, -0.1, 1.72)), (0.06, 0.052, 0.042, 0.04), finish=finish),
        *[Rod(((x, -0.16, 1.0), (x * 0.9, -0.15, 1.5), (x * 0.6 + 0.03, -0.12, 2.0)), (0.03, 0.024, 0.01),
        finish=finish) for x in (-0.17, -0.09, 0.0, 0.08, 0.16)]]  # fmt: skip
    works.stand(works.prefab(f"statue {finish}", parts), (at[0], at[1], 0.0))
    works.solid("statue", (at[0] - 0.4, at[1] - 0.4, 0), (at[0] + 0.4, at[1] + 0.4, 2.7), "stone")
