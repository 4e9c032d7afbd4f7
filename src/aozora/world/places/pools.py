"""Water of wild places at one level: a lake, the sea below a cliff, a swamp, flooded paddies."""

from dataclasses import dataclass

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Part, put_mesh
from aozora.world.elements import Asset, Height, SetPiece
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.registry import PlaceParams
from aozora.world.places.terrain import graded
from aozora.world.places.water import WaterColour, by_depth, cell_middles, ring_slots, trimmed, water_materials, water_mesh
from aozora.world.places.waves import Sea, rhythm, wave_shapes, waves_of


@dataclass(frozen=True)
class Pool:
    """Water at height `level` metres out to `reach` metres. `ripple` and `rough` scale its fine ripples and its roughness, `foam`
    is how far from the shore surf is white in metres."""

    level: float
    water: WaterColour
    sea: Sea
    reach: float = 900.0
    ripple: float = 0.25
    rough: float = 0.5
    foam: float = 0.0


def pool_piece(pool: Pool, height: Height, params: PlaceParams, store: Store) -> SetPiece:
    """The surface, only where the ground lies lower."""
    axis = graded(0.3, 15.0, pool.reach, 1.06)
    x, y = np.meshgrid(axis, axis)
    depth = pool.level - height(x, y)
    waves = waves_of(pool.sea, params.seed * 17 + 3)
    steps = np.gradient(axis)
    spacing = np.maximum(steps[:, None], steps[None])
    gain = smoothstep(0.0, 0.6, depth)
    shapes = wave_shapes(waves, np.stack([x, y], -1).reshape(-1, 2), spacing.ravel(), gain.ravel())
    rgb = by_depth(pool.water, np.maximum(depth, 0.0))
    foam = np.zeros(x.shape)
    if pool.foam:
        ragged = fbm(x / 6, y / 6, 4, params.seed + 41)
        foam = 0.85 * smoothstep(pool.foam, 0.15 * pool.foam, depth + 0.45 * pool.foam * ragged)
        foam = np.maximum(
            foam, 0.4 * smoothstep(0.5, 0.9, fbm(x / 20, y / 20, 4, params.seed + 42)) * smoothstep(600, 150, np.hypot(x, y))
        )
    points = np.stack([x, y, np.full(x.shape, pool.level)], -1)
    middle = cell_middles(points)
    mesh = water_mesh(
        points, np.concatenate([rgb, foam[..., None]], -1), shapes, ring_slots(np.hypot(middle[:, 0], middle[:, 1]))
    )
    mesh = trimmed(mesh, cell_middles(depth[..., None])[:, 0] > -0.15 - 0.3 * cell_middles(spacing[..., None])[:, 0])
    materials = water_materials(store, pool.ripple, pool.rough)
    asset = Asset("water", (Part(put_mesh(store, mesh), tuple(materials)),), materials, bounds_of(mesh), "water")
    return SetPiece("water", asset, motion=rhythm(waves))
