"""Upright surfaces that are looked at closely: a sheet of any material, a tiled wall, a windshield, a towel on its rail. They
face -Y."""

import math

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, sheet, torus, tube
from aozora.world.geometry.rotations import turn as turn_about
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]

_PANE = Material(colour=(0.90, 0.96, 0.97), roughness=0.0, transmission=1.0, ior=1.1)


def _standing(size: tuple[float, float, float], at: tuple[float, float, float], bevel: float = 0.002) -> Mesh:
    return moved(bevelled_box(size, bevel, 2), at)


def sheet_upright(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A sheet of a material in a narrow frame."""
    wide, deep, high = params.size
    clear = params.material == "glass"
    skin = _PANE if clear else surface(params.material, params.colour, store, params.seed, detail=0.6)
    thick, edge = 0.4 * deep, 0.02 * wide
    body = _standing((wide - edge, thick, high - edge), (0.0, 0.0, 0.5 * high), 0.1 * thick)
    frame = merged(
        [_standing((edge, deep, high), (side * 0.5 * (wide - edge), 0.0, 0.5 * high), 0.1 * deep) for side in (-1, 1)]
        + [_standing((wide, deep, edge), (0.0, 0.0, level), 0.1 * deep) for level in (0.5 * edge, high - 0.5 * edge)]
    )
    dark = surface("matte plastic", "dark grey", store, params.seed)
    return Piece(body, ((params.material, skin),)), Piece(frame, (("frame", dark),))


def tiles(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Glazed tiles on a wall with their joints."""
    wide, deep, high = params.size
    columns, rows = 10, 6
    step_x, step_z = wide / columns, high / rows
    glaze = Material(colour=(0.03, 0.13, 0.19), roughness=0.06, coat=0.6, coat_roughness=0.02)
    made = [
        _standing(
            (0.965 * step_x, 0.4 * deep, 0.965 * step_z),
            ((column + 0.5) * step_x - 0.5 * wide, -0.3 * deep, (row + 0.5) * step_z),
            0.025 * step_x,
        )
        for column in range(columns)
        for row in range(rows)
    ]
    joints = _standing((wide, 0.6 * deep, high), (0.0, 0.2 * deep, 0.5 * high))
    return Piece(merged(made), (("tile", glaze),)), Piece(joints, (("joint", surface("plaster", "", store, params.seed)),))


def windshield(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """The windshield of a car: curved glass in a black seal between painted pillars, two wipers, and the edge of the bonnet."""
    wide, deep, high = params.size
    across, up = np.linspace(-1, 1, 33), np.linspace(0, 1, 17)
    v, u = np.meshgrid(up, across, indexing="ij")
    low = 0.14 * high

    def at(u: Floats, v: Floats, out: float) -> Floats:
        x = 0.5 * wide * u * (0.97 - 0.16 * v)
        return np.stack([x, -out + 0.10 * deep * u * u, low + (high - low) * v], -1)

    pane = sheet(at(u, v, 0.0)[:, ::-1])
    turn = np.concatenate(
        [np.stack([across, np.zeros(33)], -1), np.stack([np.ones(17), up], -1), np.stack([across[::-1], np.ones(33)], -1),
         np.stack([-np.ones(17), up[::-1]], -1)]
    )  # fmt: skip
    seal = tube(at(turn[:, 0], turn[:, 1], 0.0), 0.012 * wide, 10, closed=True)
    black = surface("rubber", "black", store, params.seed)
    paint = Material(colour=(0.10, 0.13, 0.17), roughness=0.12, coat=1.0, coat_roughness=0.02)
    pillars = merged(
        [tube(at(np.full(12, side * 1.05), np.linspace(-0.12, 1.05, 12), -0.004), 0.028 * wide, 12) for side in (-1.0, 1.0)]
        + [tube(at(np.linspace(-1.05, 1.05, 24), np.full(24, 1.06), -0.004), 0.026 * wide, 12)]
    )
    bonnet = moved(bevelled_box((wide * 1.02, deep, 0.8 * low), 0.2 * low, 4), (0.0, -0.30 * deep, 0.4 * low))
    wipers = merged(
        [
            tube(at(np.linspace(start, start + 0.62, 16), np.linspace(0.015, 0.10, 16), 0.012), 0.006 * wide, 8)
            for start in (-0.86, 0.06)
        ]
    )
    wheel = moved(torus(0.15 * wide, 0.014 * wide, 48, 12), (0.24 * wide, 0.30 * deep, 0.42 * high), turn_about((1, 0, 0), 70.0))
    board = moved(bevelled_box((wide * 0.98, 0.9 * deep, 0.2 * high), 0.04 * high, 3), (0.0, 0.62 * deep, 0.10 * high))
    cabin = moved(bevelled_box((wide * 1.02, 0.1 * deep, 1.02 * high), 0.01, 2), (0.0, 1.3 * deep, 0.52 * high))
    inside = Material(colour=(0.012, 0.013, 0.016), roughness=0.8, specular=0.2)
    return (
        Piece(pane, (("pane", _PANE),)),
        Piece(merged([seal, wipers]), (("seal", black),)),
        Piece(merged([wheel, board, cabin]), (("cabin", inside),)),
        Piece(merged([pillars, bonnet]), (("paint", paint),)),
    )


def towel(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A towel over a rail, in soft folds."""
    wide, deep, high = params.size
    v, u = np.meshgrid(np.linspace(0, 1, 40), np.linspace(-1, 1, 60), indexing="ij")
    fold = 0.30 * deep * np.sin(2.6 * math.pi * u + 0.6 * fbm(2 * u, 2 * v, 3, params.seed)) * (0.35 + 0.65 * (1 - v))
    x = 0.46 * wide * u
    z = 0.02 * high + 0.94 * high * v
    front = sheet(np.stack([x, -0.12 * deep - 0.35 * deep * (1 - v**6) + 0.3 * fold, z], -1)[:, ::-1])
    back = sheet(np.stack([x, 0.12 * deep + 0.35 * deep * (1 - v**6) + 0.3 * fold, z], -1))
    cloth = surface("wool", params.colour or "navy", store, params.seed, detail=1.2)
    rail = moved(cylinder(0.010, wide, 0.002, 32), (-0.5 * wide, 0.0, 0.0))
    points = rail.points[:, [2, 1, 0]].astype(np.float32) * np.array([1, 1, -1], np.float32)
    points[:, 0] -= 0.5 * wide
    points[:, 2] = points[:, 2] - points[:, 2].mean() + 0.965 * high
    points[:, 0] -= points[:, 0].mean()
    pole = Mesh(points, rail.corners, rail.starts)
    return Piece(merged([front, back]), (("towel", cloth),)), Piece(pole, (("rail", surface("chrome", "", store, params.seed)),))
