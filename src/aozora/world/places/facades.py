"""Buildings from the table of styles: fronts with windows, shops, balconies and roofs.

A building's front is the plane x = 0 and looks along +X; it is `width` wide about y = 0 and stands on z = 0.
"""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Mesh
from aozora.world.places.facade_table import STYLES
from aozora.world.places.masonry import Masonry
from aozora.world.places.mouldings import balconies, flanks, mouldings, timbers
from aozora.world.places.roofs import Crown, roof
from aozora.world.places.shopfronts import house_floor, shop_floor
from aozora.world.places.windows import Building, Front, cells_of, glazing, openings, pierced, shutters_at, surrounds


def width_of(plan: Building) -> float:
    """The building's width in metres."""
    return plan.bays * STYLES[plan.style].bay


def building(plan: Building) -> Mesh:
    """The building as one flat-shaded mesh with the slots of `fronts.SLOTS`."""
    style = STYLES[plan.style]
    dice = lane(plan.seed, "building", plan.style)
    low, high = style.storeys
    storeys = plan.storeys or low + int(dice.random() * (high - low + 1))
    wall = np.array(style.colours[int(dice.random() * len(style.colours))]) * dice.uniform(0.88, 1.08)
    frame = style.frame[int(dice.random() * len(style.frame))]
    front = Front(style, plan, Masonry(), dice, (wall[0], wall[1], wall[2]), frame, storeys)
    _upper_floors(front)
    if style.street == "door":
        house_floor(front)
    else:
        shop_floor(front)
    flanks(front)
    mouldings(front)
    if style.balcony:
        balconies(front)
    if style.timber:
        timbers(front)
    roof(front.heap, Crown(style, front.width, front.eaves, front.wall, plan.bays, plan.lit), dice)
    return front.heap.mesh()


def _upper_floors(front: Front) -> None:
    style = front.style
    shutters = front.dice.random() < style.shutters
    tones = np.array([[0.05, 0.10, 0.075], [0.08, 0.12, 0.16], [0.14, 0.07, 0.045], [0.20, 0.22, 0.20], [0.10, 0.16, 0.07]])
    paint = tones[int(front.dice.random() * len(tones))]
    for storey in range(front.storeys):
        cells = cells_of(front, style.ground + storey * style.storey, style.storey)
        holes = openings(front, cells)
        pierced(front, cells, holes)
        glazing(front, holes, front.plan.lit, style.panes)
        surrounds(front, holes, last=storey == front.storeys - 1)
        if shutters:
            shutters_at(front, holes, paint)


__all__ = ["Building", "building", "width_of"]
