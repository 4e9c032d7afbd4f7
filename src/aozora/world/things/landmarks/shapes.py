"""What monuments are put together from: rings, columns, domes, arcades, arches, sweeping roofs. Metres, fronts to -Y."""

import itertools
import math

from aozora.world.things.buildings.plans import block
from aozora.world.things.kit import AnyPart, Box, Group, Rod, Slab, Turned

SHADE = "masonry plaster:2b2623"
"""The darkness behind openings."""


def circle(count: int, radius: float, phase: float = 0.0) -> list[tuple[float, float, float]]:
    """`count` places on a circle: x, y, and the angle in degrees."""
    angles = [phase + 360.0 * n / count for n in range(count)]
    return [(radius * math.cos(math.radians(a)), radius * math.sin(math.radians(a)), a) for a in angles]


def drum(finish: str, radius: float, low: float, top: float, x: float = 0.0, y: float = 0.0, sides: int = 72) -> Turned:
    """An upright cylinder, or a prism of few sides."""
    return Turned(
        ((0, low), (radius, low), (radius, top), (0, top)), at=(x, y, 0), finish=finish, round=False, sides=sides,
        turn=(0, 0, 180.0 / sides if sides < 12 else 0.0),
    )  # fmt: skip


def square(
    finish: str, half: float, low: float, top: float, upper: float | None = None, x: float = 0.0, y: float = 0.0
) -> Turned:
    """A square block that narrows upwards to `upper` half its width."""
    root = math.sqrt(2.0)
    last = half if upper is None else upper
    outline = ((0, low), (half * root, low), (last * root, top), (0, top))
    return Turned(outline, at=(x, y, 0), turn=(0, 0, 45), finish=finish, round=False, sides=4)


def dome(finish: str, radius: float, z: float, rise: float, x: float = 0.0, y: float = 0.0) -> Turned:
    """A round dome."""
    outline = [(radius * math.cos(a), z + rise * math.sin(a)) for a in [math.pi / 2 * k / 12 for k in range(13)]]
    return Turned(((0, z), *outline[:-1], (0, z + rise)), at=(x, y, 0), finish=finish, round=False)


def onion(finish: str, radius: float, z: float, rise: float, x: float = 0.0, y: float = 0.0) -> Turned:
    """A dome that swells over its drum and ends in a point."""
    outline = ((0, z), (0.72 * radius, z, 1), (radius, z + 0.26 * rise), (0.86 * radius, z + 0.48 * rise), (0.42 * radius,
        z + 0.72 * rise), (0.1 * radius, z + 0.92 * rise), (0, z + rise))  # fmt: skip
    return Turned(outline, at=(x, y, 0), finish=finish)


def cone(finish: str, radius: float, z: float, rise: float, x: float = 0.0, y: float = 0.0, sides: int = 72) -> Turned:
    """A pointed roof."""
    outline = ((0, z), (radius, z), (0.03 * radius, z + rise), (0, z + rise))
    return Turned(outline, at=(x, y, 0), finish=finish, round=False, sides=sides, turn=(0, 0, 180.0 / sides if sides < 12 else 0))


def column(finish: str, x: float, y: float, z: float, tall: float, radius: float) -> Turned:
    """A column with its base and capital."""
    outline = ((0, 0), (1.3 * radius, 0), (1.3 * radius, 0.04 * tall), (radius, 0.06 * tall), (0.84 * radius, 0.92 * tall),
        (1.3 * radius, 0.96 * tall), (1.3 * radius, tall), (0, tall))  # fmt: skip
    return Turned(outline, at=(x, y, z), finish=finish, round=False, sides=20)


def niche(x: float, y: float, z: float, wide: float, tall: float, degrees: float = 0.0, finish: str = SHADE) -> Slab:
    """A round-headed opening as a dark shape that lies on a wall; its front looks along -Y turned by `degrees`."""
    half = wide / 2
    head = [(half * math.cos(a), tall - half + half * math.sin(a)) for a in [math.pi * k / 10 for k in range(11)]]
    outline = ((-half, 0.0), (half, 0.0), *head)
    return Slab(outline, 0.12, 0.01, at=(x, y, z), turn=(90, 0, degrees), finish=finish, round=False)


def arched(finish: str, wide: float, gap: float, spring: float, top: float, deep: float, y: float = 0.0) -> list[AnyPart]:
    """A wall `wide` along X with a round arch of width `gap` through it that springs at `spring`."""
    half, radius = wide / 2, gap / 2
    parts: list[AnyPart] = [
        block(finish, (s * half if s < 0 else radius, y - deep / 2, 0), (-radius if s < 0 else half, y + deep / 2, top))
        for s in (-1, 1)
    ]
    arc = [(-radius * math.cos(math.pi * k / 16), spring + radius * math.sin(math.pi * k / 16)) for k in range(17)]
    for a, b in itertools.pairwise(arc):
        quad = ((a[0], a[1]), (b[0], b[1]), (b[0], top), (a[0], top))
        parts.append(Slab(quad, deep, 0.002, at=(0, y, 0), turn=(90, 0, 0), finish=finish, round=False))
    return parts


def hipped(finish: str, wide: float, deep: float, z: float, rise: float, lift: float = 0.4) -> list[AnyPart]:
    """A sweeping roof over a hall, four slopes up to a ridge along X, its eaves turned up at the corners."""
    root = math.sqrt(2.0)
    half = deep / 2
    profile = ((0.0, z - 0.02), (half * root, z), (half * root, z + 0.05 * rise), (0.72 * half * root, z + 0.28 * rise),
        (0.4 * half * root, z + 0.62 * rise), (0.16 * half * root, z + rise), (0.0, z + rise))  # fmt: skip
    square_roof = Turned(profile, turn=(0, 0, 45), finish=finish, round=False, sides=4)
    # in a group, since a part is stretched before it is turned
    parts: list[AnyPart] = [Group((square_roof,), stretch=(wide / deep, 1.0, 1.0))]
    ridge = 0.16 * wide / 2
    parts.append(Box((2 * ridge + 0.5, 0.3, 0.45), 0.05, at=(0, 0, z + rise + 0.15), finish=finish))
    for sx, sy in itertools.product((-1, 1), (-1, 1)):
        way = ((sx * ridge, 0.0, z + rise + 0.1), (sx * 0.7 * wide / 2, sy * 0.7 * half, z + 0.34 * rise), (sx * wide / 2,
            sy * half, z + 0.12 * rise), (sx * (wide / 2 + 0.5), sy * (half + 0.4), z + 0.12 * rise + lift))  # fmt: skip
        parts.append(Rod(way, 0.16, finish=finish))
    return parts
