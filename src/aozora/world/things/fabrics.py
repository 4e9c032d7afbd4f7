"""A piece of cloth lying loosely on the ground, in shallow folds."""

from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import sheet
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams


def cloth(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A square of cloth; its height is that of its folds."""
    length, width, height = params.size
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, 61), np.linspace(-0.5, 0.5, 61), indexing="ij")
    folds = 0.5 + 0.5 * np.clip(1.6 * fbm(2.2 * u + 5.0, 2.2 * v, 3, params.seed), -1, 1)
    grid = np.stack([length * u, width * v, 0.002 + height * folds], -1)
    skin = replace(surface(params.material, params.colour, store, params.seed), translucency=0.15)
    return (Piece(sheet(grid), ((params.material, skin),)),)
