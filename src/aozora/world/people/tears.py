"""Tears: streaks that wait under the skin and run down the cheeks of who cries."""

import numpy as np
from numpy.typing import NDArray

from aozora.world.people.anatomy import Anatomy, eye_place, eye_radius
from aozora.world.people.expressions import MOVES
from aozora.world.people.eyes import eyes_of
from aozora.world.people.mouth import MouthRig, raised
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, grid, rigid

Floats = NDArray[np.float64]

_COUNT, _SIDES = 14, 8
_COLOUR = np.array([0.62, 0.78, 0.90])


def tear_pieces(a: Anatomy, params: PersonParams, rig: MouthRig) -> list[Piece]:
    """A streak with a drop at its end below either eye; the shape "cry" brings it out."""
    spread = eye_radius(params)
    t = np.linspace(0.0, 1.0, _COUNT)
    drop = np.exp(-(((t - 0.88) / 0.10) ** 2))
    radius = a.s * np.where((t > 0.0) & (t < 1.0), 0.016 + 0.012 * np.sin(np.pi * t) + 0.034 * drop, 0.002)
    pieces: list[Piece] = []
    for eye in eyes_of(a, params):
        _, middle, height = eye_place(params, eye.side)
        line = np.stack(
            [np.full(_COUNT, 0.9), middle + eye.side * spread * (0.30 + 0.22 * t), height - spread * (1.0 + 1.5 * t)], 1
        )
        plane = rig.grid.plane_of(a.skull + a.s * line)
        hidden = _streak(rig, plane, radius, -0.16 * a.s * np.ones(_COUNT))
        shown = _streak(rig, plane, radius, raised(rig, MOVES["cry"], plane) + 0.004 * a.s)
        colours = np.broadcast_to(_COLOUR, hidden.shape).astype(np.float64)
        faces = grid(_COUNT, _SIDES, True)
        pieces.append(Piece("tongue", hidden, faces, colours, rigid("head", len(hidden)), shapes={"cry": shown - hidden}))
    return pieces


def _streak(rig: MouthRig, plane: Floats, radius: Floats, lift: Floats) -> Floats:
    """Points (_COUNT * _SIDES, 3) of a flat tube along places in the plane of directions, `lift` metres above the skin."""
    out = rig.grid.rays(plane)
    middle = rig.grid.surface(plane, lift)
    turn = np.arange(_SIDES) / _SIDES * 2 * np.pi
    side = np.array([0.0, 1.0, 0.0]) - out * out[:, 1:2]
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    ring = np.cos(turn)[None, :, None] * side[:, None] + 0.7 * np.sin(turn)[None, :, None] * out[:, None]
    return (middle[:, None] + radius[:, None, None] * ring).reshape(-1, 3)
