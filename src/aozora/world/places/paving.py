"""What streets are paved with: asphalt, slabs, setts and kerbs, as baked pictures and their materials."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Picture, Rgb, Texture, put_picture
from aozora.world.geometry.noise import smoothstep, tile
from aozora.world.places.fronts import Maps, courses


def _asphalt() -> Maps:
    stones = tile(1024, 0.9, 501, (90, 512)).astype(float)
    mood = tile(1024, 2.6, 502, (1, 30)).astype(float)
    stains = smoothstep(0.80, 0.97, tile(1024, 2.8, 503, (3, 40)).astype(float))
    line = np.abs(tile(1024, 3.0, 504, (2, 40)).astype(float) - 0.5)
    crack = smoothstep(0.006, 0.002, line) * smoothstep(0.62, 0.75, tile(1024, 3.0, 505, (1, 6)).astype(float))
    level = (0.62 + 0.72 * stones) * (0.78 + 0.42 * mood) * (1 - 0.42 * stains) * (1 - 0.7 * crack)
    return level[..., None] * np.array([1.0, 1.0, 0.99]), 0.6 * stones + 0.4 * (1 - crack)


def _slabs() -> Maps:
    tone, face, _ = courses(1024, 8, 5, (0.018, 0.03), 511, 0.02)
    grit = tile(1024, 1.2, 512, (30, 512)).astype(float)
    grime = tile(1024, 2.6, 513, (2, 60)).astype(float)
    gum = smoothstep(0.965, 0.985, tile(1024, 1.6, 514, (30, 120)).astype(float))
    level = (0.80 + 0.34 * tone) * (0.84 + 0.3 * grit) * (0.72 + 0.5 * grime) * (1 - 0.35 * gum)
    warm = 1 + (tone[..., None] - 0.5) * np.array([0.06, 0.0, -0.08])
    return level[..., None] * warm * (0.42 + 0.58 * face)[..., None], 0.85 * face + 0.15 * grit


def _setts() -> Maps:
    tone, face, _ = courses(1024, 20, 14, (0.13, 0.16), 521, 0.5)
    grit = tile(1024, 1.2, 522, (40, 512)).astype(float)
    swell = tile(1024, 2.4, 523, (3, 60)).astype(float)
    level = (0.58 + 0.72 * tone) * (0.8 + 0.4 * grit) * (0.8 + 0.36 * swell)
    warm = 1 + (tone[..., None] - 0.5) * np.array([0.16, 0.0, -0.14])
    joint = np.array([0.30, 0.29, 0.26])
    return level[..., None] * warm * face[..., None] + joint * (1 - face[..., None]), 0.8 * face + 0.2 * swell


def _kerb() -> Maps:
    tone, face, _ = courses(512, 2, 4, (0.012, 0.0001), 531, 0.02)
    speck = tile(512, 0.8, 532, (60, 256)).astype(float)
    level = (0.85 + 0.25 * tone) * (0.75 + 0.5 * speck)
    return level[..., None] * np.ones(3) * (0.5 + 0.5 * face)[..., None], speck


@dataclass(frozen=True)
class Paving:
    """Baker, side of the tile in metres, relief in metres, roughness, specular level, mean colour, name for sound."""

    bake: Callable[[], Maps]
    side: float
    relief: float
    roughness: float
    specular: float
    colour: Rgb
    surface: str = "stone"


PAVINGS: Mapping[str, Paving] = {
    "asphalt": Paving(_asphalt, 6.0, 0.006, 0.88, 0.3, (0.088, 0.087, 0.086), "concrete"),
    "slabs": Paving(_slabs, 4.0, 0.006, 0.82, 0.3, (0.27, 0.26, 0.24)),
    "setts": Paving(_setts, 2.2, 0.028, 0.62, 0.45, (0.20, 0.19, 0.175)),
    "kerb": Paving(_kerb, 4.0, 0.004, 0.75, 0.35, (0.32, 0.315, 0.30)),
}
"""Kind of paving -> how it is made."""


@lru_cache(maxsize=8)
def _baked(kind: str) -> Maps:
    return PAVINGS[kind].bake()


def paving_material(kind: str, store: Store, wet: float = 0.0) -> Material:
    """The material of a paving; it multiplies the mesh's colours. Wet, it mirrors where water stands in its hollows."""
    row = PAVINGS[kind]
    colour, height = _baked(kind)
    scale = (1 / row.side, 1 / row.side, 1 / row.side)
    pools = None
    if wet > 0:
        hollow = tile(1024, 2.8, 541, (2, 30))
        pools = Texture(
            put_picture(store, Picture(hollow, is_data=True)), "flat", (0.09, 0.09, 0.09), 0.03, 0.10 + 0.3 * row.roughness
        )
    return Material(
        colour_attribute=True,
        colour=(1 - 0.45 * wet, 1 - 0.45 * wet, 1 - 0.45 * wet),
        colour_texture=Texture(put_picture(store, Picture(colour.astype(np.float32))), "flat", scale),
        roughness=row.roughness,
        roughness_texture=pools,
        specular=row.specular + (0.5 - row.specular) * wet,
        bump_texture=Texture(put_picture(store, Picture(height.astype(np.float32), is_data=True)), "flat", scale),
        bump_m=row.relief * (1 - 0.6 * wet),
        wet=0.0,
    )
