"""What the ground is made of close by: crumbs and thatch, snow, sand, gravel, as baked pictures and their materials."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Picture, Texture, put_picture
from aozora.world.geometry.noise import cells, sample, smoothstep, tile

Floats = NDArray[Any]
Maps = tuple[Floats, Floats]
"""A colour multiplier around 1 (n, n, 3) and a height of 0..1 (n, n)."""


def _thatch() -> Maps:
    """Crumbs of soil, moss and straw between the blades."""
    crumbs = tile(512, 1.3, 11, (8, 256)).astype(np.float64)
    moss = tile(512, 2.4, 12, (3, 60)).astype(np.float64)
    fibre = np.maximum(tile(512, 0.9, 13, (20, 256), (5.0, 1.0)), tile(512, 0.9, 14, (20, 256), (1.0, 5.0)))
    level = (0.45 + 0.75 * crumbs) * (0.75 + 0.5 * moss)
    straw = smoothstep(0.86, 0.97, fibre.astype(np.float64))[..., None]
    return level[..., None] * (1 - straw) + straw * np.array([2.0, 1.7, 1.3]), crumbs


def _snow() -> Maps:
    """Wind-packed snow: soft lumps with a fine sugar grain, bluer in its hollows."""
    lumps = tile(512, 2.8, 31, (2, 40)).astype(np.float64)
    grain = tile(512, 0.8, 32, (60, 256)).astype(np.float64)
    hollow = smoothstep(0.5, 0.1, lumps)[..., None]
    return (0.97 + 0.05 * grain[..., None]) * (1 - hollow * np.array([0.07, 0.04, 0.0])), 0.85 * lumps + 0.15 * grain


def _sand() -> Maps:
    """Wind ripples: long waves that fork and wander, with loose grains in the troughs."""
    ramp = (np.arange(512) + 0.5) / 512
    u, v = np.meshgrid(ramp, ramp)
    bend = tile(512, 3.2, 41, (1, 9)).astype(np.float64)
    strength = tile(512, 3.0, 42, (1, 8)).astype(np.float64)
    crest = 0.5 + 0.5 * np.sin(2 * np.pi * (12 * v + 2.6 * bend + sample(tile(512, 2.6, 43, (4, 40)), u, v) * 0.5))
    ripple = crest**1.6 * smoothstep(0.15, 0.6, strength)
    grain = tile(512, 0.6, 44, (60, 256)).astype(np.float64)
    level = (0.86 + 0.22 * ripple) * (0.86 + 0.28 * grain)
    return level[..., None] * np.array([1.0, 0.99, 0.98]), 0.85 * ripple + 0.15 * grain


def _gravel() -> Maps:
    """Stones of two sizes in sand."""
    near, second, owner = cells(512, 46, 21)
    fine, _, _ = cells(512, 110, 22)
    tone = lane(21, "stones").uniform(0.6, 1.35, int(owner.max()) + 1)[owner]
    stone = smoothstep(0.02, 0.30, (second - near).astype(np.float64))
    level = (0.40 + 0.60 * stone) * tone * (0.85 + 0.3 * (1 - fine))
    colour = level[..., None] * (1 + (tone[..., None] - 1) * np.array([0.12, 0.0, -0.1]))
    return colour, 0.8 * stone + 0.2 * (1 - fine)


@dataclass(frozen=True)
class Earth:
    """Baker, side of the tile in metres, bump height in metres, roughness, specular level, and by how many stops a picture of
    mostly this ground is exposed otherwise, so that white ground keeps its tones."""

    bake: Callable[[], Maps]
    side: float
    bump_m: float
    roughness: float
    specular: float
    exposure: float = 0.0


EARTHS: Mapping[str, Earth] = {
    "turf": Earth(_thatch, 4.3, 0.0, 0.95, 0.08),
    "snow": Earth(_snow, 3.6, 0.05, 0.55, 0.35, -0.7),
    "sand": Earth(_sand, 2.4, 0.022, 0.85, 0.12, -0.3),
    "gravel": Earth(_gravel, 1.25, 0.012, 0.9, 0.2),
    "earth": Earth(_gravel, 0.7, 0.006, 0.95, 0.1),
}
"""Kind of ground -> how its picture is made."""


def earth_material(kind: str, store: Store) -> Material:
    """The material of a kind of ground; it multiplies the mesh's colours."""
    row = EARTHS[kind]
    colour, height = row.bake()
    scale = (1 / row.side, 1 / row.side, 1 / row.side)
    picture = Texture(put_picture(store, Picture(colour.astype(np.float32))), "flat", scale)
    relief = None
    if row.bump_m:
        relief = Texture(put_picture(store, Picture(height.astype(np.float32), is_data=True)), "flat", scale)
    return Material(
        colour_attribute=True,
        colour_texture=picture,
        roughness=row.roughness,
        specular=row.specular,
        bump_texture=relief,
        bump_m=row.bump_m,
    )
