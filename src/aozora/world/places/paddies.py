"""Flooded paddies: a skin of still water over every level step of a terraced slope."""

import numpy as np

from aozora.film.world import Part, put_mesh
from aozora.world.elements import Asset, SetPiece
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.reliefs import in_wall
from aozora.world.places.terrain import graded
from aozora.world.places.water import cell_middles, ring_slots, trimmed, water_materials, water_mesh
from aozora.world.places.wild import Extra, Site

STEP = 2.9
"""Height of a terrace in metres."""


def paddies(site: Site) -> Extra:
    """Water wherever the ground is level, but not on the stage."""
    axis = graded(0.5, 40.0, 330.0, 1.022)
    x, y = np.meshgrid(axis, axis)
    z = site.height(x, y)
    steep = np.hypot(np.gradient(z, axis, axis=1), np.gradient(z, axis, axis=0))
    level = (in_wall(z, STEP) < 0.01) & (np.hypot(x, y) < 260.0)
    dry = np.hypot(np.maximum(np.abs(x) - 13.0, 0.0), np.maximum(y, 0.0)) < 5.5
    wet = level & (steep < 1.0) & ~(dry & (y > -12.0))
    colours = np.broadcast_to(np.array([0.030, 0.036, 0.022, 0.0]), (*x.shape, 4))
    points = np.stack([x, y, z + 0.03], -1)
    middle = cell_middles(points)
    mesh = water_mesh(points, colours, {}, ring_slots(np.hypot(middle[:, 0], middle[:, 1])))
    mesh = trimmed(mesh, cell_middles(wet[..., None].astype(float))[:, 0] > 0.6)
    materials = water_materials(site.store, 0.12, 0.4)
    asset = Asset("paddies", (Part(put_mesh(site.store, mesh), tuple(materials)),), materials, bounds_of(mesh), "water")
    return Extra(pieces=(SetPiece("paddies", asset),))
