"""How wild ground is coloured: by height, steepness, season and chance, with the kind of surface that each point has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Rgb
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.reliefs import in_wall

Floats = NDArray[Any]

GROUND, ROCK, FAR_ROCK, CANOPY = range(4)
"""Kinds of surface: the place's own ground, rock close by, rock far off, woods far off."""


@dataclass(frozen=True)
class Lie:
    """Points to paint: x, y, z in metres, steepness (rise per metre), all of one shape; season and seed; whether they belong to
    the far ring."""

    x: Floats
    y: Floats
    z: Floats
    steep: Floats
    season: str
    seed: int
    far: bool


Painted = tuple[Floats, NDArray[np.int64]]
"""Linear colours (..., 3) and kinds of surface (...)."""
Paint = Callable[[Lie], Painted]

SNOW: Rgb = (0.82, 0.85, 0.89)
_GREENS: Mapping[str, Rgb] = {
    "spring": (0.115, 0.185, 0.036),
    "summer": (0.10, 0.165, 0.036),
    "autumn": (0.16, 0.145, 0.045),
    "winter": (0.17, 0.145, 0.075),
}
_WOODS: Mapping[str, Rgb] = {
    "spring": (0.075, 0.125, 0.03),
    "summer": (0.055, 0.098, 0.026),
    "autumn": (0.17, 0.10, 0.028),
    "winter": (0.085, 0.07, 0.055),
}


def blend(a: Floats, b: Floats | Rgb, share: Floats) -> Floats:
    """Colours `a` with a share (...) of `b`."""
    return a * (1 - share[..., None]) + np.asarray(b) * share[..., None]


def mottled(lie: Lie, colour: Rgb, size: float, amount: float, octaves: int = 4) -> Floats:
    """A colour that varies in brightness and a little in hue over patches of `size` metres."""
    patch = fbm(lie.x / size, lie.y / size, octaves, lie.seed + 300)[..., None]
    broad = fbm(lie.x / (6 * size), lie.y / (6 * size), 3, lie.seed + 301)[..., None]
    return (
        np.array(colour) * (1 + amount * patch + 0.6 * amount * broad) * (1 + 0.35 * amount * broad * np.array([1.0, 0.0, -1.0]))
    )


def alps(snow_line: float, tree_line: float, rock: Rgb = (0.20, 0.19, 0.18), wooded: float = 0.75) -> Paint:
    """Meadows, then woods, then rock, then snow; lines in metres."""

    def paint(lie: Lie) -> Painted:
        rough = fbm(lie.x / 60, lie.y / 60, 5, lie.seed + 310)
        broad = fbm(lie.x / 420, lie.y / 420, 4, lie.seed + 311)
        colour = mottled(lie, _GREENS[lie.season], 3.1 if not lie.far else 40.0, 0.24)
        kind = np.zeros(lie.z.shape, np.int64)
        away = np.hypot(lie.x, lie.y)
        if lie.far:
            low = smoothstep(tree_line + 60, tree_line - 60, lie.z + 90 * broad)
            wood = low * smoothstep(0.55 - wooded, 0.75 - wooded, 0.6 * broad + 0.3 * rough) * smoothstep(150, 240, away) > 0.5
            colour = np.where(wood[..., None], mottled(lie, _WOODS[lie.season], 60.0, 0.2), colour)
            kind[wood] = CANOPY
        bare = smoothstep(
            0.80, 1.15, lie.steep + 0.16 * rough + 0.5 * smoothstep(tree_line, tree_line + 240, lie.z + 100 * broad)
        )
        strata = fbm(lie.z / 34 + 0.6 * broad, lie.x / 900, 3, lie.seed + 312)
        stone = (
            np.array(rock)
            * (1 + 0.22 * rough + 0.18 * strata)[..., None]
            * (1 + 0.12 * broad[..., None] * np.array([1, 0.2, -1]))
        )
        colour = blend(colour, stone, bare)
        kind[bare > 0.5] = FAR_ROCK if lie.far else ROCK
        line = snow_line - (700 if lie.season == "winter" else 0)
        white = smoothstep(line - 90, line + 120, lie.z + 120 * rough + 160 * broad) * smoothstep(
            1.75, 0.95, lie.steep + 0.25 * rough
        )
        if lie.season == "winter":
            white = np.maximum(white, 0.92 * smoothstep(1.0, 0.6, lie.steep) * (kind != CANOPY) + 0.45 * (kind == CANOPY))
        return blend(colour, SNOW, white), kind

    return paint


def white_mountains(rock: Rgb = (0.13, 0.13, 0.135), holds: float = 0.95) -> Paint:
    """Snow everywhere but on the steepest rock; up to a rise of `holds` it stays."""

    def paint(lie: Lie) -> Painted:
        rough = fbm(lie.x / 50, lie.y / 50, 5, lie.seed + 310)
        snow = np.array(SNOW) * (1 + 0.03 * rough[..., None])
        bare = smoothstep(holds, holds + 0.55, lie.steep + 0.30 * rough)
        kind = np.where(bare > 0.5, FAR_ROCK if lie.far else ROCK, FAR_ROCK if lie.far else GROUND)
        return blend(snow, np.array(rock) * (1 + 0.3 * rough[..., None]), bare), kind

    return paint


def land(colour: Rgb, size: float = 3.0, amount: float = 0.22, far: Rgb | None = None, rock: Rgb | None = None) -> Paint:
    """Even ground: one colour close by, another far off; with `rock` what is steep is bare."""

    def paint(lie: Lie) -> Painted:
        tone = mottled(lie, colour, size if not lie.far else 30 * size, amount)
        if far is not None:
            tone = blend(tone, mottled(lie, far, 90.0, 0.25), smoothstep(70, 240, np.hypot(lie.x, lie.y)))
        kind = np.zeros(lie.z.shape, np.int64)
        if rock is not None:
            rough = fbm(lie.x / 9, lie.y / 9, 4, lie.seed + 313)
            bare = smoothstep(0.5, 0.85, lie.steep + 0.2 * rough)
            tone = blend(tone, np.array(rock) * (1 + 0.25 * rough[..., None]), bare)
            kind = np.where(bare > 0.5, FAR_ROCK if lie.far else ROCK, kind)
        return tone, kind

    return paint


def terraced_land(step: float, tread: Rgb, wall: Rgb, far: Rgb) -> Paint:
    """The terraces of `reliefs.terraces`: treads of one colour, walls of another, woods far off."""

    def paint(lie: Lie) -> Painted:
        rough = fbm(lie.x / 5, lie.y / 5, 4, lie.seed + 320)
        walls = smoothstep(0.16, 0.30, in_wall(lie.z, step) + 0.04 * rough)
        tone = blend(mottled(lie, tread, 3.0, 0.25), np.array(wall) * (1 + 0.3 * rough[..., None]), walls)
        away = smoothstep(260, 420, np.hypot(lie.x, lie.y))
        return blend(tone, mottled(lie, far, 60.0, 0.3), away), np.zeros(lie.z.shape, np.int64)

    return paint


def seasonal_green(wood_from: float = 1e9, shade: float = 1.0) -> Paint:
    """Grass of the season close by; from `wood_from` metres on woods."""

    def paint(lie: Lie) -> Painted:
        red, green, blue = (shade * c for c in _GREENS[lie.season])
        tone = mottled(lie, (red, green, blue), 3.0 if not lie.far else 50.0, 0.24)
        wood = np.hypot(lie.x, lie.y) + 60 * fbm(lie.x / 90, lie.y / 90, 4, lie.seed + 314) > wood_from
        tone = np.where(wood[..., None], mottled(lie, _WOODS[lie.season], 70.0, 0.25), tone)
        return tone, np.where(wood, CANOPY, GROUND)

    return paint


def forest_floor(soil: Rgb = (0.085, 0.058, 0.034), moss: Rgb = (0.085, 0.125, 0.03), far: Rgb | None = None) -> Paint:
    """Needles and leaves with moss in patches; woods far off."""

    def paint(lie: Lie) -> Painted:
        patch = fbm(lie.x / 4.5, lie.y / 4.5, 4, lie.seed + 315)
        tone = blend(mottled(lie, soil, 1.6, 0.35), moss, smoothstep(0.0, 0.5, patch) * 0.85)
        if lie.season == "winter":
            tone = blend(tone, SNOW, np.full(lie.x.shape, 0.9))
        elif lie.season == "autumn":
            leaves = mottled(lie, (0.34, 0.16, 0.035), 0.5, 0.5)
            tone = blend(tone, leaves, smoothstep(-0.3, 0.3, fbm(lie.x / 2.5, lie.y / 2.5, 3, lie.seed + 316)))
        wood = np.hypot(lie.x, lie.y) > 130
        return np.where(wood[..., None], mottled(lie, far or _WOODS[lie.season], 70.0, 0.25), tone), np.where(
            wood, CANOPY, GROUND
        )

    return paint


def strata(bands: tuple[Rgb, ...], thick: float, top: Rgb) -> Paint:
    """Layers of rock by height, each `thick` metres, under ground of colour `top` where it is level."""

    def paint(lie: Lie) -> Painted:
        # Blocks of rock, not ribs: the noise goes on down the wall.
        rough = fbm(lie.x / 14 + 0.8 * lie.z / 11, lie.y / 14 - lie.z / 11, 5, lie.seed + 317)
        at = lie.z / thick + 0.30 * rough + 0.25 * fbm(lie.x / 200, lie.y / 200, 3, lie.seed + 318)
        whole = np.floor(at).astype(np.int64)
        part = smoothstep(0.75, 1.0, at - whole)
        table = np.array(bands)
        tone = blend(table[whole % len(bands)], table[(whole + 1) % len(bands)], part)
        fine = 1 + 0.22 * fbm(lie.z / (thick * (0.35 if lie.far else 0.16)), lie.x / 260, 3, lie.seed + 319) + 0.12 * rough
        level = smoothstep(0.5, 0.22, lie.steep + 0.08 * rough)
        ground = mottled(lie, top, 2.6 if not lie.far else 40.0, 0.2)
        kind = np.where(level > 0.5, GROUND, FAR_ROCK if lie.far else ROCK)
        return blend(tone * fine[..., None], ground, level * 0.8), kind

    return paint
