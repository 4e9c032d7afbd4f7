"""Spilling breakers that come in to a shore one after the other, each a mesh that travels, grows and sinks."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import ShapeTrack, TransformTrack
from aozora.film.store import Store
from aozora.film.world import Mesh, Part, put_mesh
from aozora.world.elements import Asset, PieceMotion, SetPiece
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.shore import Shore
from aozora.world.places.terrain import graded
from aozora.world.places.water import WaterColour, by_depth, water_materials, water_mesh

Floats = NDArray[Any]

SWASH_S = 5.6
"""Seconds between one wave on the sand and the next."""

_FROM, _TO, _SPEED = 28.0, 2.2, 2.15
"""Where breakers begin and end, in metres off the front of the water, and their metres per second."""

_BREAKERS = 3
_SUNK = 0.32

RUN_UP = -2 * math.pi * ((_FROM - _TO) / _SPEED + 1.2) / SWASH_S
"""Phase of the sheet on the sand: highest a moment after a breaker has come in."""


@dataclass(frozen=True)
class _Roll:
    """The way of a breaker: in from the sea as it grows and sinks, again and again; `late` is in seconds."""

    late: float

    def __call__(self, times: NDArray[np.float64]) -> PieceMotion:
        age = np.mod(times - self.late, _BREAKERS * SWASH_S)
        way = np.minimum(age * _SPEED, _FROM - _TO)
        along = np.stack([0 * way, -way, 0 * way], -1).astype(np.float32)
        still = np.broadcast_to(np.array([1, 0, 0, 0], np.float32), (*way.shape, 4))
        grown = smoothstep(0.0, 10.0, way) * smoothstep(_FROM - _TO, _FROM - _TO - 7.0, way)
        shapes = ShapeTrack(("grown",), grown[..., None].astype(np.float32))
        return PieceMotion(TransformTrack(along, still), shapes)


def breaker_pieces(shore: Shore, colour: WaterColour, height: float, store: Store) -> list[SetPiece]:
    """Spilling breakers of about `height` metres, so far apart that each comes in `SWASH_S` after the one before."""
    made: list[SetPiece] = []
    name, material = list(water_materials(store).items())[1]
    for number in range(_BREAKERS):
        mesh = _breaker(shore, colour, height, shore.seed + 50 + 7 * number)
        asset = Asset("breaker", (Part(put_mesh(store, mesh), (name,)),), {name: material}, bounds_of(mesh), "water")
        made.append(SetPiece(f"breaker {number + 1}", asset, motion=_Roll((number - 0.45) * SWASH_S)))
    return made


@dataclass(frozen=True)
class _Crest:
    """A breaker's grid: metres along the shore and across it (positive to the sea), how strong it is there, how far it spills."""

    x: Floats
    across: Floats
    strong: Floats
    spill: Floats


def _crest(seed: int) -> _Crest:
    columns = graded(0.14, 13.0, 210.0, 1.065)
    x, across = np.meshgrid(columns, np.concatenate([np.linspace(-1.1, 0.9, 28), np.linspace(1.0, 6.5, 18)]))
    strong = smoothstep(-0.45, 0.6, fbm(x / 11, 0 * x + 3.0, 3, seed))
    spill = smoothstep(0.2, 1.1, strong + 0.22 * fbm(x / 1.7, 0 * x, 4, seed + 5))
    return _Crest(x, across, strong, spill)


def _breaker(shore: Shore, colour: WaterColour, height: float, seed: int) -> Mesh:
    """A long wave that spills where it is highest, hidden below the sea at rest; the shape "grown" lifts it."""
    crest = _crest(seed)
    x, across, spill = crest.x, crest.across, crest.spill
    width = np.where(across < 0, 0.45 + 0.3 * (1 - spill), 1.5)
    rise = np.exp(-((across / width) ** 2))
    toe = across + 0.55 - 0.5 * fbm(x / 0.7, 0 * x + 9.0, 3, seed + 6)
    tumble = spill * smoothstep(-0.25, 0.2, toe) * smoothstep(0.5, 0.0, across)
    lumps = 0.11 * fbm(x / 0.6, across / 0.5, 2, seed + 3) + 0.06 * fbm(x / 0.26, across / 0.22, 2, seed + 8)
    lift = height * (0.22 + 0.78 * crest.strong) * rise * (1 + 0.18 * fbm(x / 2.3, 0 * x + 5.0, 3, seed + 7) * spill)
    lift = lift + tumble * (0.04 + lumps)
    rim = smoothstep(-1.1, -0.8, across) * smoothstep(6.5, 3.0, across)
    grown = np.stack([0 * x, -0.2 * tumble, lift + _SUNK * rim - 0.02], -1)
    bend = 1.5 * fbm(x / 17, 0 * x, 3, seed + 1) + 0.16 * fbm(x / 1.3, 0 * x, 3, seed + 2) * spill
    y = shore.line(x) - 0.6 + _FROM + across + bend
    patch = fbm(x / 1.5, across / 0.5, 4, seed + 4)
    trail = 0.75 * np.exp(-np.maximum(across, 0) / 2.2) * smoothstep(-0.4, 0.6, patch) * smoothstep(-0.1, 0.3, across)
    cover = np.maximum(tumble * (0.86 + 0.25 * patch), spill * trail)
    # Light shines through thin crests.
    glow = np.array([0.004, 0.030, 0.034]) * (rise * smoothstep(-0.3, 0.2, across))[..., None]
    rgb = by_depth(colour, np.full(x.shape, 2.8)) * 0.75 + 0.8 * glow
    points = np.stack([x, y, np.full(x.shape, -_SUNK)], -1)
    return water_mesh(points, np.concatenate([rgb, cover[..., None]], -1), {"grown": grown.reshape(-1, 3).astype(np.float32)})
