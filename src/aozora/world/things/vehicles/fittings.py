"""What many vehicles carry: lamps, and helpers that turn and scale parts."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aozora.film.world import Mesh, Vec3
from aozora.world.geometry.primitives import merged, moved, round_cube, with_slot
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.paintwork import LENS, Body


def oriented(mesh: Mesh, axis: Vec3, degrees: float) -> Mesh:
    """The mesh turned about an axis through the origin."""
    half = math.radians(degrees) / 2
    s = math.sin(half)
    return moved(mesh, rotation=(math.cos(half), axis[0] * s, axis[1] * s, axis[2] * s))


def scaled(pieces: Sequence[Piece], params: ThingParams) -> tuple[Piece, ...]:
    """The pieces scaled evenly so that together they are as long as wanted, their middle over the origin."""
    ends = np.array([[p.mesh.points[:, :2].min(0) + p.at[:2], p.mesh.points[:, :2].max(0) + p.at[:2]] for p in pieces])
    low, high = ends[:, 0].min(0), ends[:, 1].max(0)
    scale = params.size[0] / float(high[0] - low[0])
    middle = (low + high) / 2
    shift: Vec3 = (-float(middle[0]), 0.0, 0.0)
    made: list[Piece] = []
    for piece in pieces:
        if any(piece.at):
            at = ((piece.at[0] + shift[0]) * scale, piece.at[1] * scale, piece.at[2] * scale)
            made.append(replace(piece, mesh=moved(piece.mesh, scale=scale), at=at))
        else:
            mesh = moved(moved(piece.mesh, shift), scale=scale)
            made.append(replace(piece, mesh=mesh))
    return tuple(made)


def lamp_pieces(body: Body, depth: float = 0.07, bulbs: int = 2) -> list[Piece]:
    """Head lamps: a clear cover over a bright bowl with bulbs in it."""
    cover = body.part((LENS,))
    bowl = body.part((LENS,), depth, (-1.0, 0.0, 0.0))
    if cover is None or bowl is None:
        return []
    left = cover.points[cover.points[:, 1] > 0]
    low, high = np.quantile(left, 0.08, axis=0), np.quantile(left, 0.92, axis=0)
    size = 0.36 * float(min(high[2] - low[2], (high[1] - low[1]) / bulbs))
    lights: list[Mesh] = []
    for k in range(bulbs):
        y = float(low[1] + (k + 0.5) * (high[1] - low[1]) / bulbs)
        near = left[np.argsort(np.abs(left[:, 1] - y))[:12]]
        for side in (1, -1):
            place: Vec3 = (float(np.median(near[:, 0])) - 0.55 * depth, side * y, float((low[2] + high[2]) / 2))
            lights.append(with_slot(moved(round_cube(size, 10), place), 1))
    inner = merged([with_slot(bowl, 0), *lights])
    bright = replace(made_of.CHROME_BRIGHT, colour=(0.30, 0.31, 0.33), roughness=0.28)
    return [
        Piece(inner, (("lamp bowl", bright), ("bulb", made_of.lit("c9ced6", 0.12)))),
        Piece(cover, (("lamp cover", made_of.LENS_PANE),)),
    ]
