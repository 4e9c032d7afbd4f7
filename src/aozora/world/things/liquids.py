"""What liquids look like, and how they lie when nothing moves them: a flat drop with a round edge."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Material
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe
from aozora.world.palette import colour as colour_of
from aozora.world.things.finishes import SPECIAL
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]

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


def lit_through_glass(look: Material, exposure_ev: float) -> Material:
    """An opaque look inside of glass at an exposure in stops: it gives back a part of the light of its surroundings."""
    level = 0.16 * 2.0**-exposure_ev
    return replace(look, emission=(level, level, level), emission_by_colour=True)


def blended(share: Floats, poured: Material, within: Material) -> Floats:
    """The colours (n, 3) of mixtures with shares (n,) of one liquid in another, by Kubelka and Munk: absorption and scattering
    add up, and dark liquids hardly scatter, so that coffee makes milk brown and not grey."""
    absorbed, scattered = np.zeros((len(share), 3)), np.zeros((len(share), 3))
    for part, look in ((share, poured), (1.0 - share, within)):
        shade = np.clip(np.array(look.colour), 0.002, 0.98)
        scatters = 0.03 + 0.97 * float(shade.mean())
        absorbed += part[:, None] * scatters * (1.0 - shade) ** 2 / (2.0 * shade)
        scattered += part[:, None] * scatters
    ratio = absorbed / scattered
    return 1.0 + ratio - np.sqrt(ratio**2 + 2.0 * ratio)


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
