"""Patterns that tile, in two colours: stripes, checks, dots, flowers, camouflage and so on."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.geometry.noise import smoothstep, tile
from aozora.world.palette import colour

Floats = NDArray[np.float64]

SIDE = 384
"""Pixels along a side of a pattern."""


def _grid() -> tuple[Floats, Floats]:
    ramp = (np.arange(SIDE) + 0.5) / SIDE
    u, v = np.meshgrid(ramp, ramp)
    return u, v


def _mixed(ground: Rgb, second: Rgb, share: Floats) -> Floats:
    return np.asarray(ground) * (1 - share[..., None]) + np.asarray(second) * share[..., None]


def _edge(distance: Floats) -> Floats:
    """1 inside (below 0), 0 outside, softened over two pixels."""
    return smoothstep(1.0 / SIDE, -1.0 / SIDE, distance)


def _stripes(count: int) -> Callable[[Rgb, Rgb, int], Floats]:
    def painted(ground: Rgb, second: Rgb, seed: int) -> Floats:
        _, v = _grid()
        return _mixed(ground, second, _edge((np.abs((v * count) % 1 - 0.5) - 0.25) / count))

    return painted


def _checks(ground: Rgb, second: Rgb, seed: int) -> Floats:
    u, v = _grid()
    return _mixed(ground, second, ((np.floor(u * 8) + np.floor(v * 8)) % 2).astype(np.float64))


def _plaid(ground: Rgb, second: Rgb, seed: int) -> Floats:
    """Broad bands both ways in two thirds strength, thin lines of the darker of the two between them."""
    u, v = _grid()
    share = np.zeros_like(u)
    for axis in (u, v):
        share = share + 0.42 * (((axis * 4) % 1) < 0.42)
    cloth = _mixed(ground, second, np.clip(share, 0, 0.9))
    thin = np.maximum(np.abs((u * 4) % 1 - 0.71) < 0.03, np.abs((v * 4) % 1 - 0.71) < 0.03)
    return np.where(thin[..., None], 0.25 * cloth, cloth)


def _dots(ground: Rgb, second: Rgb, seed: int) -> Floats:
    u, v = _grid()
    near = np.full_like(u, 9.0)
    for shift in (0.0, 0.5):
        near = np.minimum(near, np.hypot((u * 5 + shift) % 1 - 0.5, (v * 5 + shift) % 1 - 0.5))
    return _mixed(ground, second, _edge((near - 0.21) / 5))


def _flowers(ground: Rgb, second: Rgb, seed: int) -> Floats:
    """Flowers of five petals and leaves strewn over the ground."""
    u, v = _grid()
    picture = np.tile(np.asarray(ground), (SIDE, SIDE, 1))
    dice = lane(seed, "floral")
    tones = (second, colour("pink"), colour("yellow"), second)
    for k in range(26):
        x, y = (k % 5 + 0.5 * (k // 5 % 2)) / 5 + dice.uniform(-0.05, 0.05), (k // 5) / 5 + dice.uniform(-0.05, 0.05)
        dx, dy = (u - x + 0.5) % 1 - 0.5, (v - y + 0.5) % 1 - 0.5
        reach, turned = np.hypot(dx, dy), np.arctan2(dy, dx) + dice.uniform(0, 6)
        size = dice.uniform(0.045, 0.075)
        leaf = _edge(reach - 1.5 * size * np.abs(np.cos(turned)) ** 6)[..., None]
        picture = picture * (1 - leaf) + np.asarray(colour("dark green")) * leaf
        petal = _edge(reach - size * (0.72 + 0.28 * np.cos(5 * turned)))[..., None]
        picture = picture * (1 - petal) + np.asarray(tones[k % 4]) * petal
        heart = _edge(reach - 0.28 * size)[..., None]
        picture = picture * (1 - heart) + np.asarray(colour("amber")) * heart
    return picture


def _camouflage(ground: Rgb, second: Rgb, seed: int) -> Floats:
    """Woodland patches: sand, green, brown, black."""
    picture = np.tile(np.asarray(colour("olive")) * 0.9, (SIDE, SIDE, 1))
    for number, (tone, level) in enumerate((("tan", 0.60), ("dark green", 0.57), ("dark brown", 0.63), ("black", 0.72))):
        patch = tile(SIDE, 2.2, seed * 7 + number, (2, 9)).astype(np.float64)
        spread = np.quantile(patch, level)
        picture = np.where((patch > spread)[..., None], np.asarray(colour(tone)), picture)
    return picture


def _patches(ground: Rgb, second: Rgb, seed: int) -> Floats:
    """Large soft-edged patches of the second colour."""
    patch = tile(SIDE, 2.4, seed + 5, (1, 7)).astype(np.float64)
    level = float(np.quantile(patch, 0.58))
    return _mixed(ground, second, smoothstep(level - 0.01, level + 0.01, patch))


def _patchwork(ground: Rgb, second: Rgb, seed: int) -> Floats:
    """Squares of cloth in many colours, sewn together."""
    u, v = _grid()
    dice = lane(seed, "patchwork")
    tones = np.asarray([ground, second, *[colour(name) for name in ("red", "yellow", "blue", "green", "orange", "purple")]])
    owner = (dice.random((5, 5)) * len(tones)).astype(np.int64)
    picture = tones[owner[np.floor(v * 5).astype(int), np.floor(u * 5).astype(int)]]
    seam = np.minimum(np.abs((u * 5) % 1 - 0.5), np.abs((v * 5) % 1 - 0.5))
    stitch = (np.maximum(np.abs((u * 5) % 1 - 0.5), np.abs((v * 5) % 1 - 0.5)) > 0.47) & (seam * 14 % 1 < 0.6)
    return np.where(stitch[..., None], 0.6 * picture, picture)


def _many(ground: Rgb, second: Rgb, seed: int) -> Floats:
    """Rainbow stripes."""
    _, v = _grid()
    tones = np.asarray([colour(name) for name in ("red", "orange", "yellow", "green", "cyan", "blue", "purple")])
    return tones[np.floor(v * 7).astype(int) % 7]


def _marbled(ground: Rgb, second: Rgb, seed: int) -> Floats:
    u, v = _grid()
    warp = tile(SIDE, 2.6, seed, (1, 12)).astype(np.float64)
    return _mixed(ground, second, 0.5 + 0.5 * np.sin(2 * math.pi * (2 * u + 2 * v + 2.4 * warp)) ** 3)


def _swirls(ground: Rgb, second: Rgb, seed: int) -> Floats:
    u, v = _grid()
    dx, dy = (u * 2) % 1 - 0.5, (v * 2) % 1 - 0.5
    reach = np.hypot(dx, dy)
    return _mixed(ground, second, smoothstep(-0.1, 0.1, np.sin(3 * np.arctan2(dy, dx) + 22 * reach)))


PATTERNS: dict[str, Callable[[Rgb, Rgb, int], Floats]] = {
    "striped": _stripes(8), "bands": _stripes(2), "checkered": _checks, "plaid": _plaid, "spotted": _dots, "floral": _flowers,
    "camouflage": _camouflage, "patched": _patches, "patchwork": _patchwork, "multicoloured": _many, "marbled": _marbled,
    "swirled": _swirls, "patterned": _flowers, "tabby": _stripes(10), "brindle": _stripes(12),
}  # fmt: skip
"""Pattern -> painter."""


def pattern_picture(name: str, ground: Rgb, second: Rgb, seed: int) -> NDArray[np.float32]:
    """A pattern (SIDE, SIDE, 3), linear, in two colours; its rows run along the v of a texture."""
    return np.clip(PATTERNS[name](ground, second, seed % 3), 0.0, 0.95).astype(np.float32)
