"""What liquids look like, and how they lie when nothing moves them: a flat drop with a round edge."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
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


RAINWATER = Material(colour=(0.030, 0.029, 0.027), roughness=0.015, specular=0.55, ior=1.333)
SOAKED = Material(colour=(0.055, 0.050, 0.044), roughness=0.42, specular=0.4)
SPOKES, RINGS = 168, 84
"""Points of a puddle around its middle, and from there to its edge."""


def outline(turn: Floats, seed: int) -> Floats:
    """How far the edge of a puddle is from its middle (n,), 0.5..1.2, by the angle (n,) in radians."""
    bays = 0.22 * fbm(1.1 * np.cos(turn) + 5.3, 1.1 * np.sin(turn), 2, seed) + 0.05 * fbm(
        4.0 * np.cos(turn), 4.0 * np.sin(turn) + 2.0, 3, seed
    )
    return np.clip(1.0 + bays, 0.5, 1.2)


def rain_puddle(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Rainwater that stands on the ground, level and as deep as it is high, thin at its edge, on ground that is wet around it."""
    turn = 2.0 * np.pi * np.arange(SPOKES) / SPOKES
    share = np.linspace(0.0, 1.0, RINGS + 1)[1:]
    half, deep = 0.5 * np.array(params.size[:2]), params.size[2]
    edge = outline(turn, params.seed)
    flat = np.stack([edge * np.cos(turn), edge * np.sin(turn)], -1) * half
    level = deep * np.minimum((1.0 - share) / 0.05, 1.0) ** 0.5
    points = np.concatenate(
        [[[0.0, 0.0, deep]], *(np.column_stack([s * flat, np.full(SPOKES, z)]) for s, z in zip(share, level, strict=True))]
    )
    around = np.concatenate([[[0.0, 0.0, 0.0]], np.column_stack([1.05 * flat + 0.05 * flat / half, np.zeros(SPOKES)])])
    number = 1 + np.arange(RINGS * SPOKES).reshape(RINGS, SPOKES)
    beside = np.roll(number, -1, 1)
    fan = np.stack([np.zeros(SPOKES, int), number[0], beside[0]], -1)
    quads = np.stack([number[:-1], number[1:], beside[1:], beside[:-1]], -1).reshape(-1, 4)
    corners = np.concatenate([fan.reshape(-1), quads.reshape(-1)]).astype(np.int32)
    starts = np.concatenate([3 * np.arange(SPOKES), 3 * SPOKES + 4 * np.arange(len(quads))]).astype(np.int32)
    water = Mesh(points.astype(np.float32), corners, starts)
    wet = Mesh.of_faces(around, fan)
    return (Piece(water, (("puddle", RAINWATER),)), Piece(wet, (("soaked ground", SOAKED),), (0.0, 0.0, 0.0)))
