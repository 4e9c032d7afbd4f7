"""Beards and moustaches: locks that are rooted in the moving skin of the face, so that they speak with it."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.people.anatomy import Anatomy
from aozora.world.people.face_grid import RINGS, SPOKES
from aozora.world.people.head import beard_zone
from aozora.world.people.locks import Strands, lock_profile, modelled, unit
from aozora.world.people.mouth import MouthRig
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece

Floats = NDArray[np.float64]

_POINTS = 9
_LENGTHS = {"full beard": 0.20, "goatee": 0.24, "long beard": 1.15}


def beard_pieces(a: Anatomy, params: PersonParams, rig: MouthRig, face: Piece) -> list[Piece]:
    """The beard and the moustache of a person as locks on the face's skin; nothing for the shaven."""
    hair = params.hair
    pieces: list[Piece] = []
    if hair.beard in _LENGTHS:
        pieces.append(_locks(a, params, rig, face, hair.beard))
    if hair.moustache:
        pieces.append(_locks(a, params, rig, face, "moustache"))
    return pieces


def _locks(a: Anatomy, params: PersonParams, rig: MouthRig, face: Piece, style: str) -> Piece:
    rng = lane(params.seed, "beard", style)
    count = RINGS * SPOKES
    skin = face.points[:count]
    p = (skin - a.skull) / a.s
    plane = rig.grid.plane.reshape(-1, 2) / rig.grid.half
    zone = beard_zone(plane, p, style, False)
    ring = np.repeat(np.arange(RINGS), SPOKES)
    even = np.clip(np.hypot(plane[:, 0], plane[:, 1]) ** 2 * 0.10, 0.02, 1.0)
    chance = rng.random(count)
    chosen = np.flatnonzero((zone > 0.45) & (chance < even * (0.55 if style != "moustache" else 2.2)) & (ring > 4))
    roots, q = skin[chosen], p[chosen]
    out = unit(roots - rig.grid.origin)
    long = _LENGTHS.get(style, 0.19) * a.s * (0.8 + 0.4 * rng.random(len(chosen)))
    if style == "long beard":
        centre = np.exp(-((q[:, 1] / 0.36) ** 2)) * np.clip((-q[:, 2] - 0.25) / 0.5, 0, 1)
        long = long * (0.16 + 0.84 * centre)
    paths = _paths(a, roots, out, q, long, style, rng)
    widths = a.s * (0.085 + 0.05 * rng.random(len(chosen))) * (0.8 if style == "moustache" else 1.0)
    strands = Strands(paths, np.repeat(out[:, None], _POINTS, 1), widths, 0.86 + 0.30 * rng.random(len(chosen)))
    weights = {joint: np.repeat(share[chosen][:, None], _POINTS, 1) for joint, share in face.weights.items()}
    made = modelled(strands, np.array(params.hair.colour), lock_profile(_POINTS, 0.7, 0.10), weights, 0.6)
    each = len(made.points) // max(len(chosen), 1)
    shapes = {name: np.repeat(offsets[chosen], each, 0) for name, offsets in face.shapes.items()}
    return replace(made, shapes=shapes)


def _paths(a: Anatomy, roots: Floats, out: Floats, q: Floats, long: Floats, style: str, rng: np.random.Generator) -> Floats:
    """Where locks go: a moustache to the sides, a beard down and a little forwards, a long one over the chest."""
    t = np.linspace(0.0, 1.0, _POINTS)[None, :, None]
    side = np.sign(q[:, 1:2]) * np.array([0.0, 1.0, 0.0])
    wander = 0.12 * rng.standard_normal(roots.shape)
    if style == "moustache":
        way = unit(0.35 * out + 0.9 * side + np.array([0.0, 0.0, -0.45]) + wander)
        bend = np.array([-0.25, 0.0, -0.55])
    else:
        way = unit(0.55 * out + np.array([0.18, 0.0, -0.75]) + wander)
        bend = np.array([-0.05, 0.0, -0.8])
    inwards = -0.45 * q[:, None, 1:2] * np.array([0.0, 1.0, 0.0]) * (1.0 if style == "long beard" else 0.2)
    ahead = np.array([0.10, 0.0, 0.0]) * (style == "long beard")
    step = way[:, None] * t + (bend + inwards + ahead) * 0.5 * t**2
    return roots[:, None] - 0.004 * a.s * out[:, None] + long[:, None, None] * step
