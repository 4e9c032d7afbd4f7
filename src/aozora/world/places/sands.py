"""The sand of a beach: dry and trodden above, damp and then wet and mirroring towards the water."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.warehouse import kept_arrays
from aozora.film.world import Cover, Material, Part, Picture, Rgb, Texture, put_mesh, put_picture
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep, tile
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.shore import Shore
from aozora.world.places.terrain import Terrain

Floats = NDArray[Any]

_SIDE = 4.1
_WET_SIDE = 2.3
_DAMP_ENDS = 6.6


@lru_cache(maxsize=1)
def _trodden() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Colour multiplier and height of dry sand."""
    found = kept_arrays("trodden sand", None, (__name__, "aozora.world.geometry"), _tread)
    return found["colour"], found["height"]


def _tread() -> dict[str, NDArray[np.float32]]:
    """Old footprints worn to dents, loose grains, bits of shell."""
    side = 768
    ramp = (np.arange(side) + 0.5) / side * _SIDE
    x, y = np.meshgrid(ramp, ramp)
    rng = lane(91, "dents")
    height = 0.5 * tile(side, 2.6, 92, (3, 60)).astype(np.float64) + 0.10 * tile(side, 1.2, 93, (40, 300))
    for _ in range(64):
        (px, py), turn = rng.uniform(0, _SIDE, 2), rng.uniform(0, np.pi)
        dx, dy = (x - px + _SIDE / 2) % _SIDE - _SIDE / 2, (y - py + _SIDE / 2) % _SIDE - _SIDE / 2
        along, across = dx * np.cos(turn) + dy * np.sin(turn), dy * np.cos(turn) - dx * np.sin(turn)
        away = np.hypot(along / rng.uniform(0.11, 0.15), across / rng.uniform(0.06, 0.09))
        depth = rng.uniform(0.15, 0.6)
        height += depth * (-0.7 * smoothstep(1.1, 0.35, away) + 0.35 * np.exp(-(((away - 1.25) / 0.28) ** 2)))
    height = (height - height.min()) / np.ptp(height)
    grain = tile(side, 0.5, 94, (90, 384)).astype(np.float64)
    level = (0.80 + 0.32 * smoothstep(0.25, 0.75, height)) * (0.86 + 0.28 * grain)
    specks = smoothstep(0.985, 0.997, tile(side, 0.9, 95, (60, 384)).astype(np.float64))
    dark = smoothstep(0.985, 0.997, tile(side, 0.9, 96, (60, 384)).astype(np.float64))
    level = level * (1 + 0.5 * specks - 0.5 * dark)
    colour = (level[..., None] * np.array([1.0, 0.995, 0.985])).astype(np.float32)
    return {"colour": colour, "height": height.astype(np.float32)}


def _dry(store: Store) -> Material:
    colour, height = _trodden()
    scale = (1 / _SIDE, 1 / _SIDE, 1 / _SIDE)
    return Material(
        colour_attribute=True,
        colour_texture=Texture(put_picture(store, Picture(colour)), "flat", scale),
        roughness=0.9,
        specular=0.1,
        bump_texture=Texture(put_picture(store, Picture(height, is_data=True)), "flat", scale),
        bump_m=0.055,
    )


def _wet(store: Store) -> Material:
    """Sand combed smooth by the waves; where water still stands in it, it mirrors the sky."""
    relief = tile(512, 3.2, 97, (3, 40), (2.2, 1.0))
    patches = tile(512, 3.2, 98, (2, 24), (1.8, 1.0))
    scale = (1 / _WET_SIDE, 1 / _WET_SIDE, 1 / _WET_SIDE)
    slow = (1 / 3.7, 1 / 3.7, 1 / 3.7)
    grain = (0.93 + 0.14 * tile(512, 0.5, 99, (60, 256)))[..., None] * np.ones(3)
    return Material(
        colour_attribute=True,
        colour_texture=Texture(put_picture(store, Picture(grain.astype(np.float32))), "flat", scale),
        roughness=0.75,
        specular=0.2,
        bump_texture=Texture(put_picture(store, Picture(relief, is_data=True)), "flat", scale),
        bump_m=0.003,
        cover=Cover(Texture(put_picture(store, Picture(patches, is_data=True)), "flat", slow), None, 0.12, 0.5, 0.9),
    )


def sand_piece(sand: Rgb, back: Rgb, shore: Shore, land: Terrain, store: Store) -> SetPiece:
    """All the solid ground of a coast; `back` is the colour of what grows on dunes and hills from afar."""
    x, y = np.meshgrid(land.xs, land.ys)
    n = shore.inland(x, y)
    colours = _colours(np.array(sand), np.array(back), shore, land, n)
    mesh = land.mesh(colours.reshape(-1, 4).astype(np.float32))
    corner = n.reshape(-1)[mesh.corners.reshape(-1, 3)].mean(1)
    mesh = type(mesh)(mesh.points, mesh.corners, mesh.starts, slots=(corner < _DAMP_ENDS).astype(np.int16), colours=mesh.colours)
    materials = {material_name("sand", made): made for made in (_dry(store), _wet(store))}
    part = Part(put_mesh(store, mesh), tuple(materials))
    return SetPiece("sand", Asset("sand", (part,), materials, bounds_of(mesh), "sand"))


def _colours(sand: Floats, back: Floats, shore: Shore, land: Terrain, n: Floats) -> Floats:
    x, y = np.meshgrid(land.xs, land.ys)
    z = land.heights.astype(np.float64)
    broad, fine = fbm(x / 9, y / 9, 3, shore.seed + 11), fbm(x / 1.6, y / 1.6, 3, shore.seed + 12)
    colour = sand * (1 + 0.07 * broad + 0.05 * fine)[..., None]
    reach = n + 0.7 * fbm(x / 5.5, y / 5.5, 3, shore.seed + 13)
    damp = smoothstep(_DAMP_ENDS + 0.9, 4.0, reach)[..., None]
    colour = colour * (1 - damp * np.array([0.56, 0.57, 0.575]))
    # The last high tide left a line of darker drift.
    drift = np.exp(-(((n - 8.4 - 0.9 * fbm(x / 4.0, y / 4.0, 3, shore.seed + 14)) / 0.28) ** 2))
    drift = (drift * smoothstep(-0.2, 0.35, fine))[..., None]
    colour = colour * (1 - 0.45 * drift)
    grown = smoothstep(0.8, 2.2, z + 0.6 * fine) * smoothstep(22.0, 30.0, n)
    slope = np.hypot(*np.gradient(z, land.ys, land.xs))
    rock = smoothstep(0.45, 0.75, slope + 0.15 * fine) * smoothstep(60, 120, x)
    colour = colour * (1 - grown[..., None]) + back * (1 + 0.35 * broad[..., None]) * grown[..., None]
    colour = colour * (1 - rock[..., None]) + np.array([0.13, 0.115, 0.10]) * (1 + 0.4 * fine[..., None]) * rock[..., None]
    wet = smoothstep(6.4, 2.6, reach)
    return np.concatenate([np.clip(colour, 0.003, 0.9), wet[..., None]], -1)
