"""Surface maps baked from noise: the grain, smudges, pores, veins and weaves that materials are made of.

A map is (n, n) float32 in 0..1 that tiles; columns run along u. The same name and seed give the same map.
"""

import math
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Digest, Store
from aozora.film.warehouse import kept_arrays
from aozora.film.world import Picture, Rgb, put_picture
from aozora.world.geometry.noise import cells, sample, smoothstep, tile

Map = NDArray[np.float32]

VARIANTS = 3
"""How many different maps a name has: seeds that agree modulo this share theirs, so that films stay small."""


def _plane(side: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    ramp = (np.arange(side) + 0.5) / side
    u, v = np.meshgrid(ramp, ramp)
    return u, v


def _clipped(picture: NDArray[np.float32] | NDArray[np.float64]) -> Map:
    return np.clip(picture, 0.0, 1.0).astype(np.float32)


def _smudge(seed: int) -> Map:
    """Where hands and cloths have been: broad soft patches and wiped streaks. Kept smooth: fine steps in roughness make a
    denoiser see dents at few samples."""
    broad, streaks = tile(512, 3.0, seed, (2, 20)), tile(512, 2.4, seed + 1, (3, 28), (5.0, 1.0))
    return _clipped(0.62 * broad + 0.38 * streaks)


def _mottle(seed: int) -> Map:
    """Uneven tone at two scales."""
    return _clipped(0.65 * tile(512, 2.6, seed, (2, 40)) + 0.35 * tile(512, 1.4, seed + 1, (12, 256)))


def _grain(seed: int) -> Map:
    """Fine even roughness."""
    return tile(512, 0.7, seed, (40, 256))


def growth_rings(side: int, seed: int, rings: int = 9) -> Map:
    """Flat-sawn growth rings along u: light early wood that darkens slowly, then a sharp edge; cathedral arches where the
    board cuts them flat (a ring number bent by long slow noise)."""
    _, v = _plane(side)
    bend = tile(side, 3.6, seed, (1, 6), (5.0, 1.0)).astype(np.float64)
    ripple = tile(side, 2.2, seed + 1, (4, 60), (9.0, 1.0)).astype(np.float64)
    number = rings * v + rings * 0.30 * bend + 0.22 * ripple
    phase = number - np.floor(number)
    return _clipped(phase**1.7 * smoothstep(1.0, 0.90, phase))


def _wood_tone(seed: int) -> Map:
    """How light wood is: growth rings, fibres, pores, broad patches."""
    rings = growth_rings(1024, seed).astype(np.float64)
    fibre = tile(1024, 1.1, seed + 2, (10, 512), (42.0, 1.0))
    patch = tile(1024, 2.8, seed + 3, (1, 12), (3.0, 1.0))
    return _clipped(0.78 - 0.36 * rings + 0.34 * (fibre - 0.5) + 0.44 * (patch - 0.5) - 0.50 * _wood_pores(seed))


@lru_cache(maxsize=16)
def _wood_pores(seed: int) -> Map:
    """Short open vessels along the grain, denser in early wood."""
    dashes = tile(1024, 0.6, seed + 4, (60, 512), (22.0, 1.0))
    dense = growth_rings(1024, seed)
    return _clipped(smoothstep(0.90, 0.985, dashes.astype(np.float64)) * (1.0 - 0.65 * dense))


def _wood_relief(seed: int) -> Map:
    """Height of planed and varnished wood: proud late wood, sunk pores, fibre."""
    fibre = tile(1024, 1.1, seed + 2, (10, 512), (42.0, 1.0))
    return _clipped(0.58 + 0.20 * growth_rings(1024, seed) + 0.20 * (fibre - 0.5) - 0.5 * _wood_pores(seed))


def _brush(seed: int) -> Map:
    """Strokes of a brush along u, over the wood beneath."""
    strokes = tile(512, 1.5, seed, (6, 160), (18.0, 1.0))
    return _clipped(0.75 * strokes + 0.25 * tile(512, 2.0, seed + 1, (3, 60)))


def _brushed_metal(seed: int) -> Map:
    """Fine parallel scratches along u."""
    return _clipped(0.8 * tile(512, 0.5, seed, (30, 256), (60.0, 1.0)) + 0.2 * tile(512, 2.2, seed + 1))


def _veins(seed: int) -> Map:
    """Marble: a cloudy ground with warped dark veins of two widths."""
    u, v = _plane(1024)
    warp = tile(1024, 3.0, seed, (1, 30)).astype(np.float64) - 0.5
    other = tile(1024, 3.0, seed + 1, (1, 30)).astype(np.float64) - 0.5
    lines = tile(1024, 3.2, seed + 2, (1, 24))
    bent = sample(lines, u + 0.16 * warp, v + 0.16 * other).astype(np.float64)
    strong = np.exp(-np.abs(bent - 0.5) / 0.010) * smoothstep(0.35, 0.75, tile(1024, 3.0, seed + 3, (1, 8)).astype(np.float64))
    faint = np.exp(-np.abs(sample(lines, v + 0.1 * other, u + 0.1 * warp) - 0.46) / 0.018)
    cloud = tile(1024, 2.6, seed + 4, (1, 60))
    return _clipped(0.80 + 0.20 * cloud - 0.75 * strong - 0.22 * faint)


def _weave(seed: int) -> Map:
    """Plain weave of 64 x 64 threads, each of its own thickness."""
    u, v = _plane(1024)
    warp = np.abs(np.sin(u * 64 * math.pi)) * (0.6 + 0.4 * tile(1024, 1.0, seed, (1, 300), (1.0, 20.0)))
    weft = np.abs(np.sin(v * 64 * math.pi)) * (0.6 + 0.4 * tile(1024, 1.0, seed + 1, (1, 300), (20.0, 1.0)))
    over = (np.floor(u * 64) + np.floor(v * 64)) % 2
    return _clipped(np.where(over > 0, np.maximum(warp, 0.65 * weft), np.maximum(weft, 0.65 * warp)))


def _hide(seed: int) -> Map:
    """Leather: small rounded plates with creases between them."""
    near, second, _ = cells(512, 34, seed)
    return _clipped(smoothstep(0.0, 0.34, (second - near).astype(np.float64)) * (0.75 + 0.25 * tile(512, 2.0, seed)))


def _pebble(seed: int) -> Map:
    """Round pips, as on a basketball and fine grips."""
    near, _, _ = cells(512, 40, seed)
    return _clipped(smoothstep(0.52, 0.22, near.astype(np.float64)))


def _pores(seed: int) -> Map:
    """Small pits, as in citrus peel and cast concrete."""
    near, _, _ = cells(512, 30, seed)
    return _clipped(smoothstep(0.10, 0.42, near.astype(np.float64)))


def _speckle(seed: int) -> Map:
    """Light ground with scattered dark specks of two sizes."""
    small, _, owner = cells(512, 46, seed)
    large, _, _ = cells(512, 15, seed + 1)
    chance: NDArray[np.float64] = lane(seed, "speckle").random(46 * 46)[owner]
    specks = np.maximum(smoothstep(0.20, 0.10, small.astype(np.float64)) * (chance > 0.55), smoothstep(0.13, 0.08, large + 0.0))
    return _clipped(1.0 - specks)


def _crust(seed: int) -> Map:
    """Plaster and stone: broad relief with fine grit."""
    return _clipped(0.55 * tile(1024, 2.5, seed, (2, 80)) + 0.45 * tile(1024, 1.2, seed + 1, (20, 512)))


def _corkwood(seed: int) -> Map:
    """Cork: granules of many tones with dark gaps."""
    near, second, owner = cells(512, 26, seed)
    tone: NDArray[np.float64] = lane(seed, "cork").random(26 * 26)[owner]
    return _clipped(
        (0.35 + 0.55 * tone) * smoothstep(0.0, 0.10, (second - near).astype(np.float64)) + 0.15 * tile(512, 1.0, seed)
    )


def _felt(seed: int) -> Map:
    """Short fibres pointing every way."""
    turned = tile(512, 0.9, seed, (20, 256), (6.0, 1.0)), tile(512, 0.9, seed + 1, (20, 256), (1.0, 6.0))
    return _clipped(np.maximum(*turned) * 0.7 + 0.3 * tile(512, 2.0, seed + 2))


MAPS: dict[str, Callable[[int], Map]] = {
    "smudge": _smudge,
    "mottle": _mottle,
    "grain": _grain,
    "wood tone": _wood_tone,
    "wood relief": _wood_relief,
    "brush": _brush,
    "brushed metal": _brushed_metal,
    "veins": _veins,
    "weave": _weave,
    "hide": _hide,
    "pebble": _pebble,
    "pores": _pores,
    "speckle": _speckle,
    "crust": _crust,
    "cork": _corkwood,
    "felt": _felt,
}
"""Map name -> baker."""


_SOURCES = (__name__, "aozora.world.geometry")


@lru_cache(maxsize=64)
def surface_map(name: str, seed: int = 0) -> Map:
    """The map of that name; the result is shared and read-only."""
    number = 1000 * list(MAPS).index(name) + 10 * (seed % VARIANTS)
    return kept_arrays("surface map", (name, number), _SOURCES, lambda: {"map": MAPS[name](number)})["map"]


def put_map(store: Store, name: str, seed: int) -> Digest:
    """Keep a map as a data picture."""
    return put_picture(store, Picture(surface_map(name, seed), is_data=True))


def put_tint(store: Store, name: str, seed: int, low: Rgb, high: Rgb) -> Digest:
    """Keep a map as a colour picture that runs from `low` (map 0) to `high` (map 1), both linear multipliers."""
    level = surface_map(name, seed)[..., None]
    return put_picture(store, Picture(np.asarray(low, np.float32) * (1 - level) + np.asarray(high, np.float32) * level))
