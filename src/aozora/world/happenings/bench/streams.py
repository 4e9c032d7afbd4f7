"""What falls and what rises: streams of liquid, grains of powder, drops, bubbles and foam, as surfaces of single frames."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.happenings.bench.table import NOTHING, Ints, Skin
from aozora.world.happenings.happening import Floats

GRAVITY = 9.81


def _ball() -> tuple[Floats, Ints]:
    """An icosahedron, subdivided once: a small ball of 42 points."""
    phi = (1 + 5**0.5) / 2
    points = [(-1, phi, 0), (1, phi, 0), (-1, -phi, 0), (1, -phi, 0), (0, -1, phi), (0, 1, phi), (0, -1, -phi), (0, 1, -phi),
    (phi, 0, -1),
        (phi, 0, 1), (-phi, 0, -1), (-phi, 0, 1)]  # fmt: skip
    faces = [(0, 11, 5), (0, 5, 1), (0, 1, 7), (0, 7, 10), (0, 10, 11), (1, 5, 9), (5, 11, 4), (11, 10, 2), (10, 7, 6), (7,
    1, 8), (3, 9, 4),
        (3, 4, 2), (3, 2, 6), (3, 6, 8), (3, 8, 9), (4, 9, 5), (2, 4, 11), (6, 2, 10), (8, 6, 7), (9, 8, 1)]  # fmt: skip
    unit = [np.array(p) / np.linalg.norm(p) for p in points]
    split: list[tuple[int, int, int]] = []
    middle: dict[tuple[int, int], int] = {}

    def between(a: int, b: int) -> int:
        key = (min(a, b), max(a, b))
        if key not in middle:
            point = unit[a] + unit[b]
            unit.append(point / np.linalg.norm(point))
            middle[key] = len(unit) - 1
        return middle[key]

    for a, b, c in faces:
        d, e, f = between(a, b), between(b, c), between(c, a)
        split += [(a, d, f), (b, e, d), (c, f, e), (d, e, f)]
    return np.array(unit), np.array(split, np.int64)


BALL, BALL_FACES = _ball()
GRAIN, GRAIN_FACES = (
    np.array([(1, 1, 1), (-1, -1, 1), (-1, 1, -1), (1, -1, -1)]) / 3**0.5,
    np.array([(0, 1, 3), (0, 2, 1), (0, 3, 2), (1, 2, 3)]),
)
"""A tetrahedron: what a grain is from afar."""


def balls(places: Floats, radii: Floats, colour: Rgb | Floats, fine: bool = True, velocities: Floats | None = None) -> Skin:
    """Many small balls at places (n, 3) with radii (n,), moving with velocities (n, 3); grains when not `fine`."""
    if not len(places):
        return NOTHING
    unit, faces = (BALL, BALL_FACES) if fine else (GRAIN, GRAIN_FACES)
    points = places[:, None] + radii[:, None, None] * unit
    all_faces = faces[None] + (np.arange(len(places)) * len(unit))[:, None, None]
    colours = np.broadcast_to(np.asarray(colour, np.float64), (len(places), 3)) if np.ndim(colour) == 1 else np.asarray(colour)
    moving = None if velocities is None else np.repeat(velocities, len(unit), 0)
    return Skin(points.reshape(-1, 3), all_faces.reshape(-1, 3), np.repeat(colours, len(unit), 0), moving)


def stream(path: tuple[Floats, Floats, float], radius: float, colour: Rgb, clock: tuple[float, float, float]) -> Skin:
    """A stream of liquid that leaves `path[0]` (3,) with the velocity `path[1]` (3,) and falls down to the height `path[2]`: at
    the second `clock[0]` of a pouring that lasts from `clock[1]` to `clock[2]`. It narrows as it gets faster, and its edges
    waver."""
    start, velocity, floor = path
    now, begin, end = clock
    drop = max(float(start[2]) - floor, 1e-3)
    fall = (float(velocity[2]) + np.sqrt(float(velocity[2]) ** 2 + 2 * GRAVITY * drop)) / GRAVITY
    oldest, youngest = min(now - begin, fall), max(now - end, 0.0)
    if oldest - youngest < 0.012 or now <= begin:
        return NOTHING
    age = np.linspace(youngest, oldest, 26)
    middle = start + velocity * age[:, None] - np.array([0, 0, 0.5 * GRAVITY]) * (age**2)[:, None]
    speed = np.sqrt(float(velocity @ velocity)) + GRAVITY * age
    wide = radius * np.sqrt(max(float(speed[0]), 0.25) / np.maximum(speed, 0.25))
    wide = wide * (1.0 + 0.16 * (fbm(14 * age - 5 * now, 0 * age + 2.3, 2)))
    ends = (
        np.minimum((age - youngest) / 0.012, (oldest - age) / 0.02)
        if oldest < fall
        else (age - youngest) / 0.012
        if youngest > 0
        else 9 * age
    )
    wide = np.maximum(wide * np.clip(ends + (0.0 if oldest < fall or youngest > 0 else 1.0), 0.12, 1.0), 0.0006)
    made = tube_skin(middle, wide, colour)
    moving = np.repeat((velocity - np.array([0.0, 0.0, GRAVITY]) * age[:, None])[::-1], len(made.points) // len(age), 0)
    return Skin(made.points, made.faces, made.colours, moving)


def tube_skin(middle: Floats, wide: Floats, colour: Rgb, around: int = 14) -> Skin:
    """A round tube along places (n, 3) that lie one below the other, with radii (n,)."""
    angle = np.linspace(0, 2 * np.pi, around, endpoint=False)
    ring = np.stack([np.cos(angle), np.sin(angle), np.zeros(around)], -1)
    points = (middle[::-1, None] + wide[::-1, None, None] * ring).reshape(-1, 3)
    rows = len(middle)
    a = (np.arange(rows - 1)[:, None] * around + np.arange(around)).ravel()
    b = (np.arange(rows - 1)[:, None] * around + (np.arange(around) + 1) % around).ravel()
    faces = np.concatenate([np.stack([a, b, b + around], -1), np.stack([a, b + around, a + around], -1)])
    return Skin(points, faces, np.zeros((len(points), 3)) + np.array(colour))


def grains(
    path: tuple[Floats, Floats, float], count: int, colour: Rgb, clock: tuple[float, float, float], size: float, seed: int
) -> Skin:
    """Grains of a powder that fall in a strand, each on its own way: arguments as of `stream`, `size` their radius in metres."""
    start, velocity, floor = path
    now, begin, end = clock
    dice = lane(seed, "falling grains").random((count, 6))
    born = begin + (end - begin) * np.arange(count) / count
    age = now - born
    drop = max(float(start[2]) - floor, 1e-3)
    spread = (dice[:, :3] - 0.5) * np.array([0.014, 0.014, 0.008])
    ways = velocity * (0.8 + 0.4 * dice[:, 3:4]) + (dice[:, [4, 5, 3]] - 0.5) * np.array([0.07, 0.07, 0.0])
    places = start + spread + ways * age[:, None] - np.array([0, 0, 0.5 * GRAVITY]) * (age**2)[:, None]
    moving = ways - np.array([0.0, 0.0, GRAVITY]) * age[:, None]
    there = (age > 0) & (places[:, 2] > floor) & (age < 2.0 * np.sqrt(2 * drop / GRAVITY) + 0.3)
    shade = (np.array(colour) * (0.86 + 0.28 * dice[:, 5:6]))[there]
    return balls(places[there], size * (0.6 + 0.8 * dice[there, 4]), np.clip(shade, 0, 1), False, moving[there])
