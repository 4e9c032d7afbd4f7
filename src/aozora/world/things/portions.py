"""Portions of substances as they are kept: liquids and powders in a glass, metals and other solids as a piece."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe, round_cube
from aozora.world.palette import colour as colour_of
from aozora.world.palette import colour_name
from aozora.world.physics.meetings import Sample, sample_of
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

HELD = 0.6
"""How full a glass is, in shares of its height."""


def portion(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A portion of the substance that is among the states of the parameters; water where none is."""
    shade = colour_of(params.colour) if params.colour and colour_name(params.colour) else None
    held = next((found for word in params.states if (found := sample_of(word, shade)) is not None), None) or sample_of("water")
    assert held is not None
    if held.substance is not None and held.substance.nature in ("metal", "element") and not held.liquid:
        return (Piece(lump(0.5 * params.size[0], params.seed), (("lump", _solid(held)),)),)
    return _glass_of(held, params, store)


def _solid(portion: Sample) -> Material:
    metal = portion.substance is not None and portion.substance.nature == "metal"
    return Material(colour=portion.colour, roughness=0.42 if metal else 0.85, metallic=0.9 if metal else 0.0)


def lump(radius: float, seed: int) -> Mesh:
    """A rough piece of something, broken off, that lies on z = 0."""
    ball = round_cube(radius, 26)
    points = ball.points.astype(np.float64)
    way = points / np.linalg.norm(points, axis=1, keepdims=True)
    faces = lane(seed, "broken faces").normal(size=(11, 3))
    faces /= np.linalg.norm(faces, axis=1, keepdims=True)
    # Broken along planes at different depths, with a little grain.
    cut = np.min(0.72 / np.maximum(way @ faces.T, 0.35), axis=1)
    grain = 1.0 + 0.05 * fbm(6 * way[:, 0] + 3, 6 * way[:, 1] + 2 * way[:, 2], 3, seed % 5)
    shaped = way * (radius * np.minimum(cut, 1.25) * grain)[:, None] * np.array([1.0, 0.85, 0.72])
    # What is broken off lies on a flat side.
    foot = shaped[:, 2].min() + 0.3 * np.ptp(shaped[:, 2])
    shaped[:, 2] = np.maximum(shaped[:, 2], foot) - foot
    return Mesh(shaped.astype(np.float32), ball.corners, ball.starts, smooth=True)


def _glass_of(portion: Sample, params: ThingParams, store: Store) -> tuple[Piece, ...]:
    r, h = params.size[0] / 2, params.size[2]
    foot, wall, floor = 0.8 * r, 0.05 * r, 0.065 * h
    glass = lathe(np.array([
        (0, 0), (foot - 0.002, 0), (foot, 0.002), (r, 0.995 * h), (r - 0.5 * wall, h), (r - wall, 0.995 * h),
        (foot - wall + 0.1 * (r - foot), floor + 0.03 * h), (0.8 * foot, floor), (0, floor),
    ]), 64)  # fmt: skip
    level = floor + HELD * (h - floor)
    wide = foot + (r - foot) * level / h - 1.1 * wall
    body = lathe(
        np.array([(0, floor + 0.0004), (foot - 1.1 * wall, floor + 0.002), (wide, level), (0.5 * wide, level), (0, level)]), 64
    )
    look = Material(colour=portion.colour, roughness=0.05 if portion.liquid else 0.95, alpha=1.0 - 0.7 * portion.clear**1.5)
    return (Piece(glass, (("glass", surface("glass", "", store, params.seed)),)), Piece(body, (("content", look),)))
