"""Plain solids of any material: spheres, cubes, cylinders, cones, dominoes and painted toy blocks."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Picture, Texture, put_picture
from aozora.world.baking import surface_map
from aozora.world.geometry.noise import cells, smoothstep, tile
from aozora.world.geometry.primitives import bevelled_box, cone, cylinder, moved, round_cube
from aozora.world.palette import linear_of
from aozora.world.surface_table import SURFACES
from aozora.world.surfaces import base_colour, surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]

_CELL = 320
"""Pixels along a side of one face of a block's atlas."""


def _detail(params: ThingParams) -> float:
    """How much coarser than life the maps lie: things above half a metre are seen from further off."""
    return float(np.clip(max(params.size) / 0.35, 0.45, 2.0))


def sphere(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A ball of any material."""
    radius = params.size[0] / 2
    skin = surface(params.material, params.colour, store, params.seed, detail=_detail(params))
    return (Piece(moved(round_cube(radius, 28), (0, 0, radius)), ((params.material, skin),)),)


def box(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A box of any material with edges rounded by a fiftieth of its shortest side."""
    skin = surface(params.material, params.colour, store, params.seed, along_uv=True, detail=_detail(params))
    mesh = bevelled_box(params.size, min(params.size) * 0.035, 4)
    return (Piece(moved(mesh, (0, 0, params.size[2] / 2)), ((params.material, skin),)),)


def upright_cylinder(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A cylinder of any material standing on its base."""
    skin = surface(params.material, params.colour, store, params.seed, detail=_detail(params))
    mesh = cylinder(params.size[0] / 2, params.size[2], min(params.size) * 0.03, 96)
    return (Piece(moved(mesh, (0, 0, params.size[2] / 2)), ((params.material, skin),)),)


def upright_cone(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A cone of any material standing on its base."""
    skin = surface(params.material, params.colour, store, params.seed, detail=_detail(params))
    return (Piece(cone(params.size[0] / 2, params.size[2], min(params.size) * 0.03, 96), ((params.material, skin),)),)


def block(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A toy building block: painted wood whose paint is worn through at edges and corners, or any other material."""
    if params.material != "painted wood":
        return box(params, store)
    bevel = min(params.size) * 0.062
    mesh = bevelled_box(params.size, bevel, 4, atlas=True)
    paint = _worn_paint(params, bevel / min(params.size), store)
    return (Piece(moved(mesh, (0, 0, params.size[2] / 2)), (("block paint", paint),)),)


def _worn_paint(params: ThingParams, rim: float, store: Store) -> Material:
    """Satin paint over beech on an atlas of six faces: bare wood where it chipped, fine scratches, brush and grain in relief."""
    bare, scuff = _wear(params, rim)
    tone = surface_map("wood tone", params.seed)
    wood_level = np.tile(tone[:_CELL, :_CELL], (2, 3))[..., None].astype(np.float64)
    wood = np.array(linear_of(SURFACES["beech"].colour)) * (0.55 + 0.6 * wood_level)
    uneven = np.tile(tile(_CELL, 2.4, params.seed, (1, 40)), (2, 3))[..., None].astype(np.float64)
    paint = np.array(base_colour("painted wood", params.colour)) * (0.90 + 0.16 * uneven) + 0.05 * scuff[..., None]
    colours = paint * (1 - bare[..., None]) + wood * bare[..., None]
    smudge = np.tile(surface_map("smudge", params.seed)[:_CELL, :_CELL], (2, 3))
    rough = 0.28 + 0.10 * smudge + 0.22 * bare
    relief = 0.8 + 0.1 * uneven[..., 0] - 0.5 * bare
    height = put_picture(store, Picture(np.clip(relief, 0, 1).astype(np.float32), is_data=True))
    gloss = put_picture(store, Picture(np.clip(rough, 0, 1).astype(np.float32), is_data=True))
    picture = put_picture(store, Picture(np.clip(colours, 0, 1).astype(np.float32)))
    plain = Material(colour=(1.0, 1.0, 1.0), specular=0.5)
    return replace(
        plain,
        colour_texture=Texture(picture, "uv"),
        roughness_texture=Texture(gloss, "uv"),
        bump_texture=Texture(height, "uv"),
        bump_m=min(params.size) * 0.003,
    )


def _wear(params: ThingParams, rim: float) -> tuple[Floats, Floats]:
    """Where the paint is gone (0..1) and where it is scuffed (0..1), both (2, 3) faces of `_CELL` pixels."""
    side = (np.arange(_CELL) + 0.5) / _CELL
    edge = np.minimum(side, 1 - side)
    u, v = np.meshgrid(edge, edge)
    near = np.exp(-np.minimum(u, v) / (0.55 * rim)) + 0.9 * np.exp(-np.hypot(u, v) / (1.2 * rim))
    bare, scuff = np.zeros((2 * _CELL, 3 * _CELL)), np.zeros((2 * _CELL, 3 * _CELL))
    for face in range(6):
        seed = params.seed * 6 + face
        where = (slice(face // 3 * _CELL, (face // 3 + 1) * _CELL), slice(face % 3 * _CELL, (face % 3 + 1) * _CELL))
        broad, fine = tile(_CELL, 2.6, seed, (2, 30)), tile(_CELL, 1.5, seed + 1, (16, 160))
        level = near * (0.30 + 0.75 * broad) + 0.22 * (fine - 0.5)
        limit = 1.16 - 1.0 * params.wear
        dents, _, owner = cells(_CELL, 9, seed)
        dented = (lane(seed, "dents").random(81) < 0.10 * params.wear)[owner]
        dent = smoothstep(0.13, 0.05, dents.astype(np.float64) + 0.10 * (fine - 0.5)) * dented
        bare[where] = np.maximum(smoothstep(limit - 0.05, limit + 0.05, level), dent)
        lines = (
            tile(_CELL, 0.9, seed + 2, (8, 160), (30.0, 1.0)) if face % 2 else tile(_CELL, 0.9, seed + 2, (8, 160), (1.0, 30.0))
        )
        scuff[where] = params.wear * smoothstep(0.955, 0.99, lines.astype(np.float64)) * (0.3 + 0.7 * broad)
    return bare, scuff
