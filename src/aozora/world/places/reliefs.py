"""The lie of the land far and near: ranges, hills, dunes, canyons, craters, terraces. Every relief is level about the origin.

A relief is a function of x, y in metres and a seed that gives heights in metres; `Relief` binds its parameters.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import fbm, smoothstep

Floats = NDArray[Any]
Relief = Callable[[Floats, Floats, int], Floats]


def level_stage(x: Floats, y: Floats, inner: float = 10.0, outer: float = 45.0) -> Floats:
    """0 on the stage and 1 away from it."""
    return smoothstep(inner, outer, np.hypot(np.maximum(np.abs(x) - 13.0, 0.0), y))


def crags(x: Floats, y: Floats, octaves: int, seed: int) -> Floats:
    """Mountain noise of 0..1: sharp crests that carry finer crests, smooth valleys, bent as if by folding (after Musgrave)."""
    bend_x, bend_y = fbm(x * 0.7, y * 0.7, 2, seed + 90), fbm(x * 0.7 + 31, y * 0.7, 2, seed + 91)
    x, y = x + 0.25 * bend_x, y + 0.25 * bend_y
    total, weight, amplitude, reach = np.zeros(x.shape), np.ones(x.shape), 1.0, 0.0
    for octave in range(octaves):
        noise = np.clip(fbm(x, y, 1, seed + octave), -1, 1)
        crest = (1.04 - np.sqrt(noise**2 + 0.0016)) ** 1.35 * weight
        total += amplitude * crest
        reach += amplitude
        weight = np.clip(0.30 + 0.8 * crest, 0.0, 1.0)
        amplitude *= 0.40
        x, y = 2.03 * (0.8 * x - 0.6 * y) + 3.1, 2.03 * (0.6 * x + 0.8 * y) + 7.7
    return total / reach


def plain(rolling: float, hills: float = 0.0) -> Relief:
    """Land that rolls by `rolling` metres, with hills far off."""

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        small = 0.03 * fbm(x / 5.5, y / 5.5, 3, seed)
        swell = rolling * (fbm(x / 33, y / 33, 3, seed + 1) + 0.3) * level_stage(x, y)
        far = hills * (0.5 + 0.5 * fbm(x / 210, y / 210, 4, seed + 2)) * smoothstep(110, 520, np.hypot(x, y))
        return small + swell + far

    return height


def mountains(peaks: float, start: float, size: float, ahead: float = 0.5) -> Relief:
    """A range of `peaks` metres that rises from `start` metres on, its massifs `size` metres wide, highest towards +Y by the
    share `ahead`."""
    foot = plain(1.6)

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        away = np.hypot(x, y)
        towards = 1 - ahead + ahead * np.clip(y / np.maximum(away, 1.0), -0.25, 1.0)
        rise = smoothstep(start, start * 6, away)
        massif = np.clip(1.5 * crags(x / size, y / size, 8, seed + 3) - 0.42, 0.0, 1.2) * (
            0.75 + 0.5 * fbm(x / (2.2 * size), y / (2.2 * size), 2, seed + 5)
        )
        spurs = 0.10 * peaks * fbm(x / 300, y / 300, 4, seed + 4) * smoothstep(0.6 * start, 3 * start, away)
        return foot(x, y, seed) + peaks * towards * rise * massif * 1.6 + spurs * towards

    return height


def dunes(tall: float) -> Relief:
    """Crescent dunes: long windward slopes that end in a sharp crest over a slip face."""

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        total = 0.05 * fbm(x / 7, y / 7, 3, seed)
        for number, (length, share) in enumerate(((88.0, 1.0), (27.0, 0.34))):
            bend = 0.4 * fbm(x / (2.2 * length), y / (1.5 * length), 3, seed + 6 + number)
            phase = np.mod((0.86 * x + 0.5 * y) / length + bend + 0.35 * number + 0.2, 1.0)
            profile = np.where(phase < 0.74, (phase / 0.74) ** 1.35, ((1 - phase) / 0.26) ** 1.05)
            strength = np.clip(0.75 + 0.7 * fbm(x / (2.4 * length), y / (2.4 * length), 2, seed + 9 + number), 0.12, 1.3)
            total = total + tall * share * profile * strength
        centre = 0.12 * level_stage(x, y, 3.0, 25.0) + 0.88 * level_stage(x, y, 12.0, 55.0)
        far = 1.0 + 1.2 * smoothstep(300, 1500, np.hypot(x, y))
        # Ahead the ground falls to a hollow, beyond which crest follows crest, each higher than the one before.
        hollow = 0.5 * tall * smoothstep(9.0, 45.0, y) * (1 - smoothstep(150.0, 420.0, y))
        return total * centre * far * (1 + 0.9 * smoothstep(45.0, 190.0, y)) - hollow

    return height


def mesas(deep: float) -> Relief:
    """A canyon before the stage: the plateau breaks off in steps of hard and soft rock, and buttes stand in it."""

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        edge = (
            y - 9.0 - 2.5 * fbm(x / 14, y / 90, 3, seed + 1) - 14 * fbm(x / 60, 0 * x, 2, seed + 9) * smoothstep(9, 40, np.abs(x))
        )
        far = 1500 + 260 * fbm(x / 300, x * 0 + 3, 3, seed + 2) - y
        inside = np.minimum(edge, far)
        gully = 70 * fbm(x / 170, y / 170, 5, seed + 3) + 0.16 * inside
        depth = smoothstep(-12.0, 420.0, inside + np.where(inside > 40, gully, 0.0)) * (inside > 0)
        butte = smoothstep(0.20, 0.50, fbm(x / 260 + 5, y / 260, 4, seed + 4)) * smoothstep(170.0, 420.0, inside)
        raw = -deep * depth * (1 - 0.92 * butte) - 0.40 * np.clip(y - 1.5, 0.0, 8.0)
        # The first wall falls right at the edge.
        step = deep / 9.0
        steps = terraced(raw - 0.42 * step, step, 0.82) - terraced(np.array(-0.42 * step), step, 0.82)
        cut = np.where(inside > 1.0, np.minimum(steps, -0.40 * np.clip(y - 1.5, 0.0, 8.0) * (y < 60)), raw)
        return (
            cut
            + 0.05 * fbm(x / 6, y / 6, 3, seed)
            + 26 * fbm(x / 400, y / 400, 3, seed + 7) * (smoothstep(500, 1800, np.hypot(x, y)) * (inside < 0))
        )

    return height


def gorge(deep: float, wide: float, peaks: float) -> Relief:
    """A valley `wide` metres across that winds ahead and back between walls `deep` metres high, which break in ledges and rise
    on to mountains of `peaks` metres, the highest at its far end."""
    range_behind = mountains(peaks, 260.0, 1500.0, 0.55)

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        wind = smoothstep(30.0, 260.0, np.abs(y))
        middle = wind * (70.0 * np.sin(y / 170.0 + 0.6) + 42.0 * np.sin(y / 71.0 + 2.0))
        off = np.abs(x - middle) + 16.0 * wind * fbm(x / 90, y / 90, 4, seed + 1) + 5.0 * fbm(x / 21, y / 21, 3, seed + 2)
        share = smoothstep(0.5 * wide, 0.5 * wide + 0.78 * deep, off)
        # The first wall is close on both sides; what is behind the bends leans back.
        wall = deep * (0.7 + 0.45 * fbm(x / 260, y / 260, 3, seed + 4)) * share
        ledges = terraced(wall, deep / 7.0, 0.78)
        broken = 0.30 * deep * (crags(x / 150, y / 150, 6, seed + 5) - 0.4) * share
        floor = 0.9 * fbm(x / 9, y / 9, 3, seed + 6) * level_stage(x, y, 4.0, 20.0) + 0.02 * np.maximum(y, 0.0)
        far = smoothstep(0.5 * wide + 0.5 * deep, 0.5 * wide + 4.0 * deep, off + np.maximum(np.abs(y) - 900.0, 0.0))
        return floor + 0.35 * wall + 0.65 * ledges + broken + far * np.maximum(range_behind(x, y, seed), 0.0)

    return height


def terraced(z: Floats, step: float, hard: float) -> Floats:
    """Heights cut into steps of `step` metres with walls of a steepness of 0..1."""
    at = z / step
    whole = np.floor(at)
    part = at - whole
    wall = smoothstep(hard * 0.5, 1 - hard * 0.5 + 1e-6, part) if hard < 1 else np.round(part)
    return (whole + 0.25 * part + 0.75 * wall) * step


def cone(tall: float, distance: float, wide: float) -> Relief:
    """A volcano `tall` metres high with a crater, its middle at y = `distance`."""
    foot = plain(1.2, 30.0)

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        away = np.hypot(x - 60.0, y - distance) * (1 + 0.07 * fbm(x / 160, y / 160, 4, seed + 3))
        slope = np.clip(1 - away / wide, 0, 1) ** 1.7 * (1 + 0.10 * (crags(x / 120, y / 120, 4, seed + 4) - 0.5))
        rim = 0.13 * wide
        bowl = np.minimum(slope, (1 - 0.13) ** 1.7 * (1 - 0.3 * smoothstep(rim, 0.0, away)))
        return foot(x, y, seed) + tall * 1.27 * bowl

    return height


def craters(rolling: float) -> Relief:
    """Dust with craters of all sizes and hills at the horizon."""

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        total = 0.04 * fbm(x / 2.2, y / 2.2, 4, seed) + rolling * fbm(x / 45, y / 45, 4, seed + 1) * level_stage(x, y)
        for number, (cell, share) in enumerate(((5.0, 0.4), (17.0, 0.6), (60.0, 0.55), (260.0, 0.5))):
            total = total + _bowls(x, y, cell, share, seed + 20 + number) * level_stage(x, y, 0.2 * cell, 4.0 + 0.6 * cell)
        far = 90 * crags(x / 700, y / 700, 4, seed + 8) * smoothstep(350, 1500, np.hypot(x, y))
        return total + far

    return height


def _bowls(x: Floats, y: Floats, cell: float, share: float, seed: int) -> Floats:
    """One crater in some cells of a grid, with a raised rim."""
    total = np.zeros(np.broadcast(x, y).shape)
    column, row = np.floor(x / cell), np.floor(y / cell)
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            a, b = column + i, row + j
            chance = _hashed(a, b, seed)
            radius = cell * (0.16 + 0.30 * _hashed(a, b, seed + 1) ** 2)
            cx, cy = (a + _hashed(a, b, seed + 2)) * cell, (b + _hashed(a, b, seed + 3)) * cell
            r = np.hypot(x - cx, y - cy) / radius
            bowl = np.where(r < 1, -0.34 * (1 - r**2) + 0.13 * r**6, 0.13 * np.exp(-(r - 1) * 4.0))
            total += np.where(chance < share, bowl * radius * 0.8, 0.0)
    return total


def _hashed(a: Floats, b: Floats, seed: int) -> Floats:
    """Numbers of 0..1 for whole-numbered cells."""
    raw = np.sin(a * 127.1 + b * 311.7 + seed * 74.7) * 43758.5453
    return raw - np.floor(raw)


def in_wall(z: Floats, step: float) -> Floats:
    """How far inside the wall of a terrace a height of `terraces` lies: 0 on treads, half a step's share in the wall's middle."""
    part = z / step + 0.1125
    part = part - np.floor(part)
    return np.maximum(np.minimum(part, 1 - part) - 0.125, 0.0)


def terraces(step: float) -> Relief:
    """A slope across a valley that climbs in terraces which follow its bends, for paddies."""

    def height(x: Floats, y: Floats, seed: int) -> Floats:
        # Seen over a valley, lower steps show their water and higher ones their walls.
        across = y - 34.0 + 9.0 * fbm(x / 60, 0 * x, 2, seed + 4)
        slope = 0.12 * (across + np.sqrt(across**2 + 60.0)) - 17.0 * smoothstep(6.0, 27.0, y)
        wave = 5.0 * fbm(x / 55, y / 70, 2, seed + 2) * smoothstep(14, 60, np.hypot(x, y))
        raw = np.minimum(slope, 46.0) + wave + 0.18 * np.maximum(-y - 10, 0)
        flat = terraced(raw + 0.45 * step, step, 0.97) - terraced(np.array(0.45 * step), step, 0.97)
        near = smoothstep(430, 330, np.hypot(x, y))
        hills = 240 * crags(x / 900, y / 900, 5, seed + 3) * smoothstep(200, 1300, np.hypot(x, y))
        return flat * near + (raw * (1 - near)) + hills

    return height
