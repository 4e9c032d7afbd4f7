"""Cloth: knit, denim, cotton, leather, silk and others with visible structure, in any colour and pattern, as baked maps."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Picture, Rgb, Texture, put_picture
from aozora.world.baking import surface_map
from aozora.world.geometry.noise import smoothstep, tile

Map = NDArray[np.float32]
Floats = NDArray[np.float64]

_SIDE = 512
PATTERN_M = 0.24
"""How much cloth one repeat of a pattern is, in metres."""


@dataclass(frozen=True)
class ClothKind:
    """`structure` is a map of threads that repeats every `tile_m` metres; its valleys take `low` of the colour and its crests
    `high`; `bump_m` is its height. `words` name the material in prompts."""

    structure: str
    tile_m: float
    low: float
    high: float
    bump_m: float
    roughness: float
    sheen: float = 0.0
    specular: float = 0.25
    metallic: float = 0.0
    coat: float = 0.0
    words: tuple[str, ...] = ()


CLOTHS: dict[str, ClothKind] = {
    "knit": ClothKind("knit", 0.17, 0.60, 1.14, 0.0026, 0.92, 0.45, words=("knitted", "wool", "woollen", "woolen", "cashmere",
        "mohair")),
    "rib": ClothKind("rib", 0.14, 0.60, 1.12, 0.0026, 0.92, 0.4),
    "cotton": ClothKind("weave", 0.16, 0.88, 1.05, 0.0005, 0.88, 0.2, words=("linen", "cloth", "fabric")),
    "jersey": ClothKind("felt", 0.09, 0.82, 1.10, 0.0007, 0.92, 0.25, words=("fleece", "terry")),
    "denim": ClothKind("twill", 0.10, 0.70, 1.25, 0.0006, 0.86, 0.15, words=("jean",)),
    "wool cloth": ClothKind("felt", 0.10, 0.86, 1.08, 0.0005, 0.90, 0.3, words=("tweed", "flannel", "felt")),
    "leather": ClothKind("hide", 0.07, 0.55, 1.10, 0.0006, 0.36, 0.0, 0.5, coat=0.15, words=("suede",)),
    "silk": ClothKind("felt", 0.20, 0.94, 1.04, 0.0, 0.34, 0.5, 0.5, words=("satin", "velvet")),
    "nylon": ClothKind("quilt", 0.22, 0.78, 1.06, 0.0060, 0.42, 0.1, 0.4, words=("down", "puffer")),
    "rubber": ClothKind("felt", 0.2, 0.96, 1.03, 0.0, 0.45, 0.0, 0.4, words=("vinyl", "plastic")),
    "metal": ClothKind("hide", 0.5, 0.92, 1.03, 0.0, 0.30, 0.0, 0.6, metallic=0.92, words=("steel", "iron", "gold")),
    "gilt": ClothKind("hide", 0.5, 0.95, 1.02, 0.0, 0.24, 0.0, 0.6, metallic=1.0),
    "straw": ClothKind("weave", 0.20, 0.55, 1.15, 0.0016, 0.85, 0.1),
    "fur": ClothKind("felt", 0.05, 0.65, 1.15, 0.0060, 0.95, 0.8),
    "gloss": ClothKind("felt", 0.5, 1.0, 1.0, 0.0, 0.12, 0.0, 0.5, coat=0.5),
}  # fmt: skip
"""Cloth -> how it looks."""


def _plane() -> tuple[Floats, Floats]:
    ramp = (np.arange(_SIDE) + 0.5) / _SIDE
    u, v = np.meshgrid(ramp, ramp)
    return u, v


def _knit() -> Map:
    """Columns of V-shaped stitches, 16 across and 20 up."""
    u, v = _plane()
    x = 2 * (u * 16 % 1.0) - 1
    p = (v * 20 + 0.62 * np.abs(x)) % 1.0
    yarn = (
        np.sqrt(np.clip(np.sin(np.pi * p), 0, 1))
        * np.clip(1 - np.abs(x) ** 5, 0, 1)
        * (0.62 + 0.38 * smoothstep(0.0, 0.30, np.abs(x)))
    )
    fuzz = tile(_SIDE, 1.0, 71, (20, 256))
    return np.clip(0.86 * yarn + 0.16 * fuzz, 0, 1).astype(np.float32)


def _rib() -> Map:
    u, v = _plane()
    ridge = np.sqrt(np.abs(np.sin(np.pi * u * 14)))
    small = 0.85 + 0.15 * np.abs(np.sin(np.pi * v * 24))
    return np.clip(ridge * small, 0, 1).astype(np.float32)


def _twill() -> Map:
    u, v = _plane()
    line = 0.5 + 0.5 * np.sin(2 * np.pi * (36 * u + 24 * v))
    speck = tile(_SIDE, 0.8, 72, (30, 256), (1.0, 5.0))
    return np.clip(0.55 * line + 0.55 * speck - 0.05, 0, 1).astype(np.float32)


def _quilt() -> Map:
    _, v = _plane()
    tube = np.abs(np.sin(np.pi * v * 3)) ** 0.45
    return np.clip(tube * (0.88 + 0.12 * tile(_SIDE, 2.2, 73, (4, 60))), 0, 1).astype(np.float32)


_STRUCTURES: dict[str, Callable[[], Map]] = {"knit": _knit, "rib": _rib, "twill": _twill, "quilt": _quilt}


@lru_cache(maxsize=16)
def structure_map(name: str) -> Map:
    """The threads of a cloth as heights 0..1 (512, 512)."""
    if name in _STRUCTURES:
        return _STRUCTURES[name]()
    made = surface_map(name, 0)
    step = made.shape[0] // _SIDE
    return made[::step, ::step] if step > 1 else made


def _shares(*planes: NDArray[Any]) -> Floats:
    return np.stack([np.asarray(plane, np.float64) for plane in planes], -1)


def _striped() -> Floats:
    _, v = _plane()
    second = np.floor(v * 8) % 2
    return _shares(1 - second, second)


def _dotted() -> Floats:
    u, v = _plane()
    inside = np.zeros_like(u)
    for shift in (0.0, 0.5):
        x, y = (u * 5 + shift) % 1.0 - 0.5, (v * 5 + shift) % 1.0 - 0.5
        inside = np.maximum(inside, smoothstep(0.27, 0.24, np.hypot(x, y)))
    return _shares(1 - inside, inside)


def _checked() -> Floats:
    u, v = _plane()
    a, b = (u * 5 % 1.0 < 0.5).astype(float), (v * 5 % 1.0 < 0.5).astype(float)
    second = 0.5 * (a + b)
    return _shares(1 - second, second)


def _floral() -> Floats:
    """Five-petalled flowers with hearts, and leaves."""
    u, v = _plane()
    rng = lane(5, "floral")
    petals, hearts, leaves = np.zeros_like(u), np.zeros_like(u), np.zeros_like(u)
    for i in range(4):
        for j in range(4):
            cx, cy = (i + 0.5 + 0.28 * rng.uniform(-1, 1)) / 4, (j + 0.5 + 0.28 * rng.uniform(-1, 1)) / 4
            x, y = (u - cx + 0.5) % 1.0 - 0.5, (v - cy + 0.5) % 1.0 - 0.5
            r, turn = np.hypot(x, y), np.arctan2(y, x) + rng.uniform(0, 6)
            size = 0.075 * rng.uniform(0.75, 1.2)
            petals = np.maximum(petals, smoothstep(1.0, 0.9, r / (size * (0.62 + 0.38 * np.abs(np.cos(2.5 * turn))))))
            hearts = np.maximum(hearts, smoothstep(1.0, 0.85, r / (0.28 * size)))
            leaves = np.maximum(leaves, smoothstep(1.0, 0.9, np.hypot((x - 1.5 * size) / 1.1, (y + 0.7 * size) / 0.45) / size))
    leaves = leaves * (1 - petals)
    petals = petals * (1 - hearts)
    return _shares(1 - petals - hearts - leaves, petals, hearts, leaves)


def _camouflage() -> Floats:
    first, second, third = tile(_SIDE, 3.4, 81, (2, 20)), tile(_SIDE, 3.4, 82, (2, 20)), tile(_SIDE, 3.4, 83, (2, 24))
    dark = (third > 0.70).astype(float)
    light = (second > 0.66) * (1 - dark)
    brown = (first > 0.56) * (1 - dark) * (1 - light)
    return _shares(1 - dark - light - brown, brown, light, dark)


PATTERNS: dict[str, Callable[[], Floats]] = {
    "striped": _striped,
    "dotted": _dotted,
    "checked": _checked,
    "floral": _floral,
    "camouflage": _camouflage,
}
"""Pattern -> shares (512, 512, k) of its colours, the main one first."""

PATTERN_WORDS: dict[str, str] = {
    "stripes": "striped", "stripy": "striped", "pinstriped": "striped", "spotted": "dotted", "polka dot": "dotted",
        "polka-dot": "dotted",
    "polka dots": "dotted", "plaid": "checked", "checkered": "checked", "chequered": "checked", "tartan": "checked",
        "gingham": "checked",
    "flowered": "floral", "flowery": "floral", "flower": "floral", "camo": "camouflage",
}  # fmt: skip

_CAMOUFLAGE: tuple[Rgb, ...] = ((0.10, 0.13, 0.05), (0.13, 0.075, 0.035), (0.27, 0.27, 0.14), (0.018, 0.022, 0.014))


@lru_cache(maxsize=8)
def _pattern(name: str) -> Floats:
    return PATTERNS[name]()


def cloth_material(cloth: str, pattern: str, colours: tuple[Rgb, ...], store: Store) -> Material:
    """The material of a cloth in colours (main first) and a pattern ("" for plain); its maps are kept in `store`."""
    kind = CLOTHS[cloth]
    threads = structure_map(kind.structure)
    bump = None
    if kind.bump_m:
        bump = Texture(put_picture(store, Picture(threads, is_data=True)), "uv", _repeats(kind.tile_m))
    if pattern:
        picture = Picture(_printed(kind, pattern, colours, threads))
        texture, colour = Texture(put_picture(store, picture), "uv", _repeats(PATTERN_M)), (1.0, 1.0, 1.0)
    else:
        shade = (kind.low + (kind.high - kind.low) * threads)[..., None] * np.ones(3, np.float32)
        texture, colour = Texture(put_picture(store, Picture(shade.astype(np.float32))), "uv", _repeats(kind.tile_m)), colours[0]
    return Material(
        colour=colour,
        colour_attribute=True,
        colour_texture=texture,
        roughness=kind.roughness,
        metallic=kind.metallic,
        specular=kind.specular,
        sheen=kind.sheen,
        coat=kind.coat,
        bump_texture=bump,
        bump_m=kind.bump_m,
    )


def _repeats(tile_m: float) -> tuple[float, float, float]:
    return (1 / tile_m, 1 / tile_m, 1 / tile_m)


def _printed(kind: ClothKind, pattern: str, colours: tuple[Rgb, ...], threads: Map) -> NDArray[np.float32]:
    """A pattern in its colours with the cloth's threads in it: the threads repeat a whole number of times."""
    shares = _pattern(pattern)
    count = shares.shape[-1]
    wanted = _CAMOUFLAGE if pattern == "camouflage" and len(colours) < 2 else _filled(colours, count)
    times = max(1, round(PATTERN_M / kind.tile_m))
    index = (np.arange(_SIDE) * times) % _SIDE
    shade = kind.low + (kind.high - kind.low) * threads[np.ix_(index, index)]
    return (shares @ np.array(wanted) * shade[..., None]).astype(np.float32)


def _filled(colours: tuple[Rgb, ...], count: int) -> tuple[Rgb, ...]:
    """As many colours as a pattern needs: white, yellow hearts and green leaves for what was not said; on white, navy."""
    light = sum(colours[0]) > 1.6
    rest: tuple[Rgb, ...] = ((0.05, 0.07, 0.22) if light else (0.82, 0.80, 0.76), (0.80, 0.50, 0.06), (0.06, 0.20, 0.06))
    return (*colours, *rest[max(len(colours) - 1, 0) :], *rest)[:count]


def hair_texture(store: Store) -> tuple[Texture, Texture]:
    """Colour and relief of strands in a lock: streaks along u."""
    streaks = np.clip(
        0.75 * tile(_SIDE, 1.2, 91, (8, 220), (26.0, 1.0)) + 0.25 * tile(_SIDE, 1.6, 92, (3, 40), (10.0, 1.0)), 0, 1
    )
    shade = (0.62 + 0.72 * streaks)[..., None] * np.ones(3)
    scale = _repeats(0.11)
    colour = Texture(put_picture(store, Picture(shade.astype(np.float32))), "uv", scale)
    return colour, Texture(put_picture(store, Picture(streaks.astype(np.float32), is_data=True)), "uv", scale)


CIRCLE = 2 * math.pi
