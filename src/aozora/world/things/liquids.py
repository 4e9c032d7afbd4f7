"""What liquids look like, and how they lie when nothing moves them: a flat drop with a round edge."""

from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe
from aozora.world.palette import colour as colour_of
from aozora.world.things.finishes import SPECIAL
from aozora.world.things.form import Piece, ThingParams

LOOKS: dict[str, Material] = {
    "poured water": SPECIAL["water"], "glass of water": SPECIAL["water"], "milk": SPECIAL["milk"], "coffee": SPECIAL["coffee"],
    "tea": SPECIAL["tea"], "orange juice": SPECIAL["orange juice"], "beer": SPECIAL["beer"], "honey": SPECIAL["honey"],
    "oil": Material(colour=(0.93, 0.74, 0.18), roughness=0.0, transmission=0.85, ior=1.47),
    "paint": Material(colour=(0.62, 0.05, 0.04), roughness=0.12, coat=0.4, ior=1.45),
    "syrup": SPECIAL["syrup"],
    "ink": Material(colour=(0.012, 0.014, 0.05), roughness=0.05, ior=1.36),
}  # fmt: skip
"""Kind of thing -> the liquid that it is or holds."""


def look_of(kind: str, colour: str) -> Material:
    """The look of a liquid, dyed if a colour is asked for."""
    own = LOOKS[kind]
    return replace(own, colour=colour_of(colour)) if colour else own


def puddle(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A drop of that length and width lying flat, its edge round and wandering."""
    radius, height = params.size[0] / 2, params.size[2]
    turn = np.linspace(0, 0.5 * np.pi, 10)
    edge = np.stack([radius - height + height * np.cos(turn), height * np.sin(turn)], -1)
    mesh = lathe(np.concatenate([[[0.0, 0.0], [radius - height, 0.0]], edge, [[0.0, height]]]), 96)
    points = mesh.points.astype(np.float64)
    angle = np.arctan2(points[:, 1], points[:, 0])
    points[:, :2] *= (1.0 + 0.14 * fbm(1.3 * np.cos(angle) + 3.1, 1.3 * np.sin(angle), 3, params.seed))[:, None]
    points[:, 1] *= params.size[1] / params.size[0]
    return (Piece(replace(mesh, points=points.astype(np.float32)), ((params.kind, look_of(params.kind, params.colour)),)),)
