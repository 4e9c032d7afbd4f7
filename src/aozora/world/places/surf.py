"""The sea on a beach: open water, foam that drifts, and the sheet that runs up the sand and back."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Part, put_mesh
from aozora.world.elements import Asset, SetPiece
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.breakers import RUN_UP, SWASH_S
from aozora.world.places.shore import FACE_SLOPE, Shore
from aozora.world.places.terrain import Terrain, graded
from aozora.world.places.water import RINGS, WaterColour, by_depth, cell_middles, ring_slots, water_materials, water_mesh
from aozora.world.places.waves import Sea, rhythm, wave_shapes, waves_of

Floats = NDArray[Any]

_RUN = 1.3
"""How far the sheet runs to and fro about its mean, in metres."""

_SHEET = 5.5
"""Metres from the front to where the thin sheet on the sand ends."""


def sea_piece(sea: Sea, colour: WaterColour, shore: Shore, land: Terrain, store: Store) -> SetPiece:
    """The sea before a shore, moving."""
    columns = graded(0.19, 13.0, 3600.0, 1.072)
    rows = np.concatenate([[0.0], np.cumsum(0.11 * np.concatenate([np.ones(90), 1.042 ** np.arange(1, 190)]))])
    x, w = np.meshgrid(columns, rows)
    lobes = 0.75 * fbm(x / 4.3, 0 * x + 2.0, 3, shore.seed + 21) + 0.25 * fbm(x / 1.1, 0 * x, 2, shore.seed + 22)
    y = shore.line(x) - 0.6 + lobes * np.exp(-w / 3.0) + w
    depth, offshore = -land.height(x, y), -shore.inland(x, y)
    sheet = 0.004 + 0.03 * smoothstep(0.0, 0.7, w)
    z = np.where(w < 30.0, np.clip(sheet - depth, 0.0, 0.15), 0.0) - 0.02 * (w <= 0)
    gain = 0.06 + 0.94 * smoothstep(8.0, 65.0, offshore)
    spacing = np.maximum(np.gradient(rows)[:, None], np.gradient(columns)[None] * np.sqrt(0.5 + shore.steepness(x) ** 2))
    waves = waves_of(sea, shore.seed)
    shapes = wave_shapes(waves, np.stack([x, y], -1).reshape(-1, 2), spacing.ravel(), gain.ravel()) | _swash(x, w, depth, shore)
    rgb = by_depth(colour, np.where(offshore < 120, depth, 30.0))
    points = np.stack([x, y, z], -1)
    middle = cell_middles(points)
    slots = ring_slots(np.hypot(middle[:, 0], middle[:, 1]))
    slots[cell_middles(w[..., None])[:, 0] < _SHEET] = len(RINGS)
    foam = _foam(x, y, w, offshore, shore)[..., None]
    mesh = water_mesh(points, np.concatenate([rgb, foam], -1), shapes, slots)
    materials = water_materials(store)
    swings = {name: (2 * math.pi / SWASH_S, RUN_UP + late) for name, late in (("swash", 0.0), ("lobes", 1.3))}
    asset = Asset("sea", (Part(put_mesh(store, mesh), tuple(materials)),), materials, bounds_of(mesh), "water")
    return SetPiece("sea", asset, motion=rhythm(waves, swings))


def _swash(x: Floats, w: Floats, depth: Floats, shore: Shore) -> dict[str, NDArray[np.float32]]:
    """Shapes that push the front of the sheet up the beach face."""
    on_sand = smoothstep(0.10, -0.02, depth)
    made: dict[str, NDArray[np.float32]] = {}
    for name, even, uneven, seed in (("swash", _RUN, 0.8 * _RUN, 23), ("lobes", 0.0, 0.45 * _RUN, 24)):
        run = np.exp(-w / 4.0) * (even + uneven * fbm(x / 6.0, 0 * x + 7.0, 2, shore.seed + seed))
        offset = np.stack([0 * x, -run, run * FACE_SLOPE / np.sqrt(1 + shore.steepness(x) ** 2) * on_sand], -1)
        made[name] = offset.reshape(-1, 3).astype(np.float32)
    return made


def _foam(x: Floats, y: Floats, w: Floats, offshore: Floats, shore: Shore) -> Floats:
    """Share of the surface under foam."""
    ragged = fbm(x / 2.2, w / 0.9, 3, shore.seed + 31)
    edge = np.exp(-((w / 0.30) ** 2)) * smoothstep(-1.1, -0.2, ragged)
    behind = 0.62 * np.exp(-w / 2.6) * smoothstep(-0.6, 0.45, fbm(x / 2.4, w / 0.8, 4, shore.seed + 32))
    drift = 0.40 * smoothstep(0.1, 0.7, fbm(x / 5.5, y / 1.7, 4, shore.seed + 36)) * smoothstep(22.0, 3.0, offshore)
    caps = 0.6 * smoothstep(0.62, 0.95, fbm(x / 9.0, y / 4.0, 4, shore.seed + 37)) * smoothstep(18, 40, offshore)
    caps = caps * smoothstep(260, 120, offshore)
    return np.clip(np.maximum.reduce([edge, behind, drift, caps]), 0, 1)
