"""What buildings share: walls under gables, openings, posts, rings, battlements. Metres, on z = 0, fronts to -Y."""

import math

from aozora.film.world import Vec3
from aozora.world.things.kit import AnyPart, Box, Rod, Slab, Turned

GLASS = "dark glass"


def block(finish: str, low: Vec3, high: Vec3, bevel: float = 0.02) -> Box:
    """A box between two corners."""
    size = (high[0] - low[0], high[1] - low[1], high[2] - low[2])
    middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
    return Box(size, min(bevel, 0.4 * min(size)), at=middle, finish=finish)


def gabled(
    size: Vec3, rise: float, walls: str, roof: str, eaves: float = 0.4, at: Vec3 = (0, 0, 0), along: str = "x"
) -> list[AnyPart]:
    """Walls of `size` under a gable roof whose ridge runs `along` X or Y; `rise` is the ridge's height over the walls."""
    wide, deep, high = size
    x, y, z = at
    span, length = (deep, wide) if along == "x" else (wide, deep)
    outline = ((-span / 2, 0.0), (span / 2, 0.0), (0.0, rise))
    parts: list[AnyPart] = [block(walls, (x - wide / 2, y - deep / 2, z), (x + wide / 2, y + deep / 2, z + high))]
    turned = (90, 0, 90) if along == "x" else (90, 0, 0)
    parts.append(Slab(outline, length - 0.02, 0.004, at=(x, y, z + high), turn=turned, finish=walls, round=False))
    slope = math.atan2(rise, span / 2)
    run = math.hypot(rise, span / 2) + eaves
    for sign in (-1, 1):
        middle = run / 2 - 0.02
        off = sign * (span / 2 + eaves * math.cos(slope) - middle * math.cos(slope))
        up = z + high - eaves * math.sin(slope) + middle * math.sin(slope) + 0.07
        degrees = -sign * math.degrees(slope)
        if along == "x":
            parts.append(Box((length + 2 * eaves, run, 0.12), 0.02, at=(x, y + off, up), turn=(degrees, 0, 0), finish=roof))
        else:
            parts.append(Box((run, length + 2 * eaves, 0.12), 0.02, at=(x + off, y, up), turn=(0, -degrees, 0), finish=roof))
    return parts


def window(
    at: Vec3,
    size: tuple[float, float],
    side: str = "front",
    frame: str = "painted wood:white",
    pane: str = GLASS,
    bars: tuple[int, int] = (2, 2),
) -> list[AnyPart]:
    """A window on a wall: frame, bars and pane; `at` is the middle of its sill on the wall, `side` front, back, left or right."""
    wide, high = size
    degrees = {"front": 0.0, "back": 180.0, "left": -90.0, "right": 90.0}[side]
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def there(x: float, y: float, z: float) -> Vec3:
        return (at[0] + x * c - y * s, at[1] + x * s + y * c, at[2] + z)

    def bar(x: float, z: float, w: float, h: float, out: float = 0.05, finish: str = frame) -> Box:
        return Box((w, 0.1, h), 0.008, at=there(x, -out + 0.03, z), turn=(0, 0, degrees), finish=finish)

    parts: list[AnyPart] = [bar(0, high / 2, wide, high, -0.005, pane), bar(0, -0.04, wide + 0.24, 0.08, 0.09)]
    parts += [bar(s_ * wide / 2, high / 2, 0.09, high + 0.09) for s_ in (-1, 1)] + [bar(0, z, wide + 0.09, 0.09) for z in (0.0,
        high)]  # fmt: skip
    columns, rows = bars
    parts += [bar(-wide / 2 + wide * n / columns, high / 2, 0.04, high, 0.03) for n in range(1, columns)]
    parts += [bar(0, high * n / rows, wide, 0.04, 0.03) for n in range(1, rows)]
    return parts


def doorway(
    at: Vec3, size: tuple[float, float], finish: str = "painted wood:dark green", frame: str = "painted wood:white"
) -> list[AnyPart]:
    """A front door with panels, frame, step and knob."""
    (x, y, z), (wide, high) = at, size
    parts: list[AnyPart] = [block(finish, (x - wide / 2, y - 0.05, z), (x + wide / 2, y + 0.05, z + high))]
    parts += [block(frame, (x + s * (wide / 2 + 0.07) - 0.07, y - 0.09, z), (x + s * (wide / 2 + 0.07) + 0.07, y + 0.05,
        z + high)) for s in (-1, 1)]  # fmt: skip
    parts.append(block(frame, (x - wide / 2 - 0.18, y - 0.1, z + high), (x + wide / 2 + 0.18, y + 0.05, z + high + 0.16)))
    for a in (-0.23, 0.23):
        for low, top in ((0.12, 0.44), (0.54, 0.92)):
            parts.append(block(finish, (x + (a - 0.17) * wide, y - 0.075, z + low * high), (x + (a + 0.17) * wide, y - 0.04,
                z + top * high), 0.02))  # fmt: skip
    parts.append(block("stone", (x - wide / 2 - 0.3, y - 0.6, z - 0.16), (x + wide / 2 + 0.3, y, z)))
    parts.append(Turned(((0, 0), (0.03, 0.01), (0.035, 0.05), (0, 0.06)), at=(x + 0.4 * wide, y - 0.06, z + 0.48 * high),
        turn=(90, 0, 0), finish="brass"))  # fmt: skip
    return parts


def battlements(finish: str, low: Vec3, high: Vec3, merlon: float = 0.8) -> list[AnyPart]:
    """Merlons along the top of a wall between two corners (its long side in X or Y)."""
    along = 0 if high[0] - low[0] > high[1] - low[1] else 1
    length = high[along] - low[along]
    count = max(2, round(length / (2 * merlon)))
    step = length / count
    parts: list[AnyPart] = []
    for n in range(count):
        a = low[along] + step * (n + 0.25)
        corner, far = [low[0], low[1], high[2]], [high[0], high[1], high[2] + merlon]
        corner[along], far[along] = a, a + step * 0.5
        parts.append(block(finish, (corner[0], corner[1], corner[2]), (far[0], far[1], far[2]), 0.03))
    return parts


def round_tower(
    finish: str, at: tuple[float, float], radius: float, height: float, roof: str = "", base: float = 0.0
) -> list[AnyPart]:
    """A round tower with a parapet of merlons, or a pointed roof."""
    x, y = at
    r = radius
    outline = ((0, base), (1.08 * r, base), (r, base + 0.12 * height), (r, 0.86 * height), (1.16 * r, 0.90 * height), (1.16 * r,
        height), (0, height))  # fmt: skip
    parts: list[AnyPart] = [Turned(outline, at=(x, y, 0), finish=finish, round=False)]
    if roof:
        parts.append(Turned(((0, height), (1.32 * r, height), (0.05, height + 2.6 * r), (0, height + 2.6 * r)), at=(x, y, 0),
            finish=roof, round=False))  # fmt: skip
        return parts
    count = max(8, round(2 * math.pi * r / 1.3))
    for n in range(count):
        a = 360.0 * n / count
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        parts.append(Box((0.35, 0.62, 0.75), 0.03, at=(x + 1.02 * r * c, y + 1.02 * r * s, height + 0.37), turn=(0, 0, a),
            finish=finish))  # fmt: skip
    return parts


def beam(a: Vec3, b: Vec3, radius: float, finish: str) -> Rod:
    """A straight bar between two points."""
    return Rod((a, b), radius, straight=True, finish=finish)
