"""What the ground is made of close by: crumbs and thatch, snow, sand, gravel, as baked pictures and their materials."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

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


def _rock() -> Maps:
    """Broken rock: facets of three sizes, cracks between them, lichen and stains."""
    near, second, owner = cells(512, 7, 61)
    small_near, small_second, small_owner = cells(512, 23, 62)
    rng = lane(61, "facets")
    facet = rng.uniform(0.72, 1.2, 49)[owner] * rng.uniform(0.86, 1.14, 529)[small_owner]
    crack = smoothstep(0.0, 0.10, (second - near).astype(np.float64)) * smoothstep(0.0, 0.16, (small_second - small_near) + 0.05)
    grain = tile(512, 1.6, 63, (4, 256)).astype(np.float64)
    stain = tile(512, 2.6, 64, (1, 24)).astype(np.float64)
    level = facet * (0.55 + 0.45 * crack) * (0.78 + 0.44 * grain) * (0.82 + 0.36 * stain)
    colour = level[..., None] * (1 + (stain[..., None] - 0.5) * np.array([0.22, 0.02, -0.2]))
    return colour, 0.5 * facet / 1.4 + 0.3 * crack + 0.2 * grain


def _crag() -> Maps:
    """A rock face from afar: ribs and gullies of all sizes."""
    ribs = tile(1024, 2.3, 65, (3, 150), (0.8, 1.3)).astype(np.float64)
    crest = 1 - np.abs(2 * tile(1024, 2.2, 66, (3, 110)).astype(np.float64) - 1)
    fine = tile(1024, 1.9, 67, (20, 170)).astype(np.float64)
    level = (0.80 + 0.38 * ribs) * (0.84 + 0.28 * crest) * (0.90 + 0.2 * fine)
    return level[..., None] * np.array([1.0, 1.0, 1.0]), 0.55 * ribs + 0.3 * crest + 0.15 * fine


def _canopy() -> Maps:
    """A wood from afar: crown beside crown with dark gaps."""
    near, second, owner = cells(512, 34, 68)
    tone = lane(68, "crowns").uniform(0.6, 1.35, 34 * 34)[owner]
    dome = np.sqrt(np.clip(1 - (near.astype(np.float64) / 0.75) ** 2, 0, 1))
    gap = smoothstep(0.0, 0.22, (second - near).astype(np.float64))
    leaf = tile(512, 1.2, 69, (40, 256)).astype(np.float64)
    level = tone * (0.35 + 0.75 * dome * (0.4 + 0.6 * gap)) * (0.75 + 0.5 * leaf)
    return level[..., None] * np.array([1.0, 1.0, 1.0]), dome * (0.6 + 0.4 * gap)


def _dust() -> Maps:
    """Fine dust with pebbles and the pits that they left."""
    grain = tile(512, 1.1, 71, (12, 256)).astype(np.float64)
    near, _, owner = cells(512, 60, 72)
    size = lane(72, "pebbles").uniform(0.0, 0.42, 3600)[owner] ** 1.5
    pebble = smoothstep(1.0, 0.4, near / np.maximum(size, 0.02))
    level = (0.84 + 0.3 * grain) * (1 - 0.22 * pebble)
    return level[..., None] * np.array([1.0, 1.0, 1.0]), 0.4 * grain + 0.6 * pebble


def _furrows() -> Maps:
    """Raked lines along X, evenly spaced, a little uneven."""
    ramp = (np.arange(512) + 0.5) / 512
    v = np.broadcast_to(ramp[:, None], (512, 512))
    grain = tile(512, 0.8, 73, (40, 256)).astype(np.float64)
    wave = 0.5 + 0.5 * np.cos(2 * np.pi * 8 * v)
    return ((0.72 + 0.36 * wave) * (0.86 + 0.28 * grain))[..., None] * np.array([1.0, 1.0, 1.0]), wave * 0.8 + 0.2 * grain


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
    projection: Literal["flat", "box"] = "flat"


EARTHS: Mapping[str, Earth] = {
    "turf": Earth(_thatch, 4.3, 0.0, 0.95, 0.08, 0.3),
    "snow": Earth(_snow, 3.6, 0.05, 0.55, 0.35, -0.7),
    "sand": Earth(_sand, 2.4, 0.045, 0.85, 0.12, -0.3),
    "gravel": Earth(_gravel, 1.25, 0.012, 0.9, 0.2),
    "earth": Earth(_gravel, 0.7, 0.006, 0.95, 0.1),
    "rock": Earth(_rock, 5.2, 0.30, 0.85, 0.2, 0.0, "box"),
    "wet rock": Earth(_rock, 5.2, 0.22, 0.38, 0.5, 0.0, "box"),
    "crag": Earth(_crag, 900.0, 9.0, 0.9, 0.12, 0.0, "box"),
    "near crag": Earth(_crag, 34.0, 2.4, 0.9, 0.15, 0.0, "box"),
    "canopy": Earth(_canopy, 190.0, 3.0, 0.9, 0.06),
    "dust": Earth(_dust, 1.7, 0.012, 0.95, 0.05),
    "raked": Earth(_furrows, 1.3, 0.035, 0.9, 0.1),
}
"""Kind of ground -> how its picture is made."""


def earth_material(kind: str, store: Store) -> Material:
    """The material of a kind of ground; it multiplies the mesh's colours."""
    row = EARTHS[kind]
    colour, height = row.bake()
    scale = (1 / row.side, 1 / row.side, 1 / row.side)
    picture = Texture(put_picture(store, Picture(colour.astype(np.float32))), row.projection, scale)
    relief = None
    if row.bump_m:
        relief = Texture(put_picture(store, Picture(height.astype(np.float32), is_data=True)), row.projection, scale)
    return Material(
        colour_attribute=True,
        colour_texture=picture,
        roughness=row.roughness,
        specular=row.specular,
        bump_texture=relief,
        bump_m=row.bump_m,
    )
