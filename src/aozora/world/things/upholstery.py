"""Soft furniture: sofas, armchairs, cushions, curtains."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh, Vec3
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, sheet
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams


def pad(size: Vec3, centre: Vec3, puff: float, seed: int) -> Mesh:
    """A stuffed block: soft edges, its sides blown out by `puff` metres, slightly uneven as by use."""
    mesh = bevelled_box(size, 0.34 * min(size), 5, cells=10)
    points = mesh.points.astype(np.float64)
    share = 2 * points / np.asarray(size)
    bulge = np.prod(np.clip(1 - share**2, 0, 1) + 0.35, axis=1)[:, None] ** 0.5
    short = int(np.argmin(size))
    lift = np.zeros_like(points)
    lift[:, short] = puff * share[:, short] * bulge[:, 0]
    x, y, z = (points * 5.0).T
    lift += (0.35 * puff * fbm(x + 0.7 * z, y - 0.6 * z, 3, seed))[:, None] * np.sign(share) * 0.4
    return moved(replace(mesh, points=(points + lift).astype(np.float32)), centre)


def sofa(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A sofa or armchair that looks along -Y: base, arms, back, loose seat and back cushions, wooden feet."""
    length, depth, height = params.size
    places = 1 if length < 1.3 else 2 if length < 2.0 else 3
    arm, foot, seat = 0.14 * depth + 0.06, 0.14 * height, 0.46 * height
    inner = length - 2 * arm
    pads = [
        pad((length - 0.02, depth * 0.94, 0.20 * height), (0, 0.02 * depth, foot + 0.10 * height), 0.004, params.seed),
        pad((length, 0.24 * depth, height - foot), (0, 0.37 * depth, foot + (height - foot) / 2), 0.008, params.seed + 1),
    ]
    for side in (-1, 1):
        centre = (side * (length - arm) / 2, -0.01 * depth, foot + 0.30 * height)
        pads.append(pad((arm, 0.96 * depth, 0.60 * height), centre, 0.008, params.seed + 2 + side))
    wide = inner / places
    for number in range(places):
        x = -inner / 2 + (number + 0.5) * wide
        pads.append(pad((wide * 0.985, 0.68 * depth, 0.19 * height), (x, -0.12 * depth, seat), 0.020, params.seed + 5 + number))
        pads.append(
            pad(
                (wide * 0.97, 0.20 * depth, 0.46 * height),
                (x, 0.19 * depth, seat + 0.29 * height),
                0.022,
                params.seed + 9 + number,
            )
        )
    cloth = replace(surface(params.material, params.colour, store, params.seed, detail=1.2), bump_texture=None)
    wood = surface("walnut", "", store, params.seed)
    feet = [
        moved(cylinder(0.022, foot + 0.02, 0.004, 24), (a * (length / 2 - 0.08), b * (depth / 2 - 0.08), (foot + 0.02) / 2))
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    return (Piece(merged(pads), ((params.material, cloth),)), Piece(merged(feet), (("feet", wood),)))


def cushion(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A square cushion lying flat, thick in its middle, pinched at its corners."""
    length, width, height = params.size
    u, v = np.meshgrid(np.linspace(-1, 1, 33), np.linspace(-1, 1, 33), indexing="ij")
    full = np.sqrt(np.clip((1 - u**4) * (1 - v**4), 0, 1))
    pinch = 1 - 0.06 * (1 - np.abs(u) ** 2) * np.abs(v) ** 4 - 0.06 * (1 - np.abs(v) ** 2) * np.abs(u) ** 4
    crease = 0.10 * fbm(2.2 * u + 5, 2.2 * v, 4, params.seed) * full
    x, y = u * pinch * length / 2, v * pinch * width / 2
    halves = [
        sheet(np.stack([x, y, (0.5 + 0.5 * side * (full + crease)) * height], axis=-1)[:, :: int(side)]) for side in (1.0, -1.0)
    ]
    cloth = surface(params.material, params.colour, store, params.seed)
    return (Piece(merged(halves), ((params.material, cloth),)),)


def curtain(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A curtain hanging along X in folds that grow looser towards its hem, on a rod."""
    length, depth, height = params.size
    dice = lane(params.seed, "curtain")
    along, down = np.meshgrid(np.linspace(0, 1, 161), np.linspace(0, 1, 33), indexing="ij")
    folds = max(3, round(length / 0.11))
    phase = along * folds * 2 * math.pi + 0.9 * np.sin(along * 9 + dice.uniform(0, 6)) + 0.5 * down * np.sin(along * 23)
    wave = np.sin(phase) * (0.30 + 0.16 * (1 - down)) + 0.05 * np.sin(2 * phase + 3 * down)
    grid = np.stack([(along - 0.5) * length * (1 + 0.04 * (1 - down)), wave * depth, down * height * 0.985], axis=-1)
    cloth = replace(surface(params.material, params.colour, store, params.seed), translucency=0.35, bump_texture=None)
    rod = moved(cylinder(0.012, length * 1.25, 0.003, 24), (0, 0, 0))
    turned = replace(rod, points=(rod.points[:, [2, 1, 0]] * (1, 1, -1) + (0, 0, height - 0.012)).astype(np.float32))
    return (Piece(sheet(grid), ((params.material, cloth),)), Piece(turned, (("rod", surface("iron", "", store, params.seed)),)))
