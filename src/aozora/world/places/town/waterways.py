"""Waters of towns: rivers, straits and harbours with waves that run, and a river between the quays of an old city."""

from dataclasses import dataclass

import numpy as np

from aozora.film.world import Part, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.terrain import graded
from aozora.world.places.town.fittings import hills, house_row, lamp_posts
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.water import WaterColour, by_depth, cell_middles, ring_slots, water_materials, water_mesh
from aozora.world.places.waves import Sea, rhythm, wave_shapes, waves_of
from aozora.world.places.works import stage_dice
from aozora.world.things.buildings.monuments import stone_bridge


@dataclass(frozen=True)
class Water:
    """A body of water in a town: its waves and its colour."""

    sea: Sea
    colour: WaterColour


_SILTY = WaterColour((0.020, 0.034, 0.028), (0.9, 0.6, 0.7), (0.10, 0.09, 0.06))
_SALT = WaterColour((0.010, 0.034, 0.044), (0.7, 0.35, 0.3), (0.10, 0.10, 0.08))
STREAM = Water(
    Sea(height=0.03, length=1.2, heading=20.0, spread=1.5, shortest=0.3, chop=0.5, frequencies=6, directions=9), _SILTY
)
RIVER = Water(Sea(height=0.10, length=2.4, heading=20.0, spread=2.0, shortest=0.4, chop=0.6, frequencies=7, directions=9), _SILTY)
STRAIT = Water(
    Sea(height=0.26, length=5.5, heading=-70.0, spread=2.5, shortest=0.6, chop=0.7, frequencies=8, directions=9), _SALT
)
OPEN_SEA = Water(
    Sea(height=0.7, length=14.0, heading=-80.0, spread=3.0, shortest=1.2, chop=0.8, frequencies=8, directions=9), _SALT
)


def waves(lot: Lot, low: tuple[float, float], high: tuple[float, float], level: float, water: Water) -> None:
    """Deep water with running waves over a rectangle between two corners, in metres; finest near the stage."""
    fine = max(0.5 * water.sea.shortest, 0.2)
    x = graded(fine, 14.0, max(-low[0], high[0]), 1.07)
    x = x[(x >= low[0]) & (x <= high[0])]
    y = low[1] + graded(fine, 14.0, high[1] - low[1], 1.05)
    y = y[(y >= low[1]) & (y < high[1])]
    y = np.append(y, high[1])
    columns, rows = np.meshgrid(x, y)
    spacing = np.maximum(np.gradient(x)[None], np.gradient(y)[:, None])
    moving = waves_of(water.sea, lot.seed * 19 + 5)
    shapes = wave_shapes(moving, np.stack([columns, rows], -1).reshape(-1, 2), spacing.ravel(), np.ones(columns.size))
    deep = by_depth(water.colour, np.full(columns.shape, 6.0))
    colours = np.concatenate([deep, np.zeros((*columns.shape, 1))], -1)
    points = np.stack([columns, rows, np.full(columns.shape, level)], -1)
    middle = cell_middles(points)
    mesh = water_mesh(points, colours, shapes, ring_slots(np.hypot(middle[:, 0], middle[:, 1])))
    materials = water_materials(lot.store, 0.8, 0.85)
    asset = Asset("water", (Part(put_mesh(lot.store, mesh), tuple(materials)),), materials, bounds_of(mesh), "water")
    lot.moving("water", asset, rhythm(moving))


def embankment(lot: Lot, row: LotKind) -> None:
    """A wide river between stone quays, old fronts and plane trees along the far one, a stone bridge."""
    level, near, far = -2.2, 3.4, 64.0
    lot.box("paving:slabs", (-140, -26, -0.3), (140, near, 0.0), 0.02)
    lot.box("masonry ashlar", (-140, near - 0.5, -5), (140, near + 0.15, -0.02), 0.02)
    lot.box("masonry ashlar", (-140, near - 0.45, 0), (140, near, 0.92), 0.03)
    waves(lot, (-320, near), (320, far), level, RIVER)
    lot.box("masonry ashlar", (-320, far - 0.2, -5), (320, far + 0.6, 0.9), 0.03)
    lot.box("paving:slabs", (-320, far + 0.6, -0.4), (320, far + 16, 0.0), 0.02)
    # The middle is open towards a park, so that what stands behind the city is seen.
    for start, end in ((-170.0, -44.0), (44.0, 170.0)):
        house_row(lot, ("old|4", "stucco|4", "old|3", "old|4"), (start, far + 16), (end, far + 16))
    lot.box("mown grass:66803c", (-44, far + 16, -0.4), (44, far + 160, 0.0), 0.02)
    house_row(lot, ("stucco|3", "old|3"), (-150, far + 165), (150, far + 165))
    for side in (-1, 1):
        lot.trees += [("lime", side * 39.0, float(y), 0.8) for y in np.arange(far + 20, far + 150, 13.0)]
    dice = stage_dice(lot, "planes")
    for x in np.arange(-120, 121, 11.0):
        if abs(x) > 34:
            lot.trees.append(("lime", float(x + dice.uniform(-1, 1)), far + 5.0, float(dice.uniform(0.75, 0.95))))
    lot.trees += [("lime", float(x), -6.0, 0.9) for x in (-26.0, -15.0, 17.0, 28.0)]
    lot.parts(stone_bridge(far - near + 8.0, 7.0, 5), (78.0, 0.5 * (near + far), level - 1.0), 90.0)
    for n, x in enumerate((-34.0, -27.0, 30.0)):
        lot.stand(lot.built(("rowing boat", "motor boat", "rowing boat")[n]), (x, far - 2.6, level - 0.2), 3.0 * n)
    lamp_posts(lot, "lantern", ((-8, 2.2, 0), (8, 2.2, 0), (-24, far + 2.0, 0), (0, far + 2.0, 0), (24, far + 2.0, 0)))
    hills(lot, 420.0, 20.0, "felt:7c8578", 5)
