"""What runs on rails: bogies of two axles with flanged wheels, side frames and springs."""

from collections.abc import Sequence

import numpy as np

from aozora.film.world import Mesh
from aozora.world.elements import WHEEL
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved
from aozora.world.things.form import Piece
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.fittings import oriented
from aozora.world.things.vehicles.wheels import about_y

GAUGE = 1.435
"""Metres between the rails' heads."""


def rail_wheel(radius: float) -> Mesh:
    """A solid wheel about the Y axis with its flange towards -Y."""
    r = radius
    outline = [(0.0, -0.06), (0.2 * r, -0.07), (0.22 * r, -0.03), (0.75 * r, -0.01), (0.82 * r, -0.07)]
    outline += [(1.06 * r, -0.075), (1.06 * r, -0.05), (r, -0.04), (0.985 * r, 0.06), (0.84 * r, 0.065)]
    outline += [(0.78 * r, 0.03), (0.25 * r, 0.02), (0.22 * r, 0.09), (0.0, 0.10)]
    return about_y(lathe(np.array(outline), 48))


def bogies(places: Sequence[float], floor: float, radius: float = 0.44, base: float = 2.2) -> list[Piece]:
    """Bogies under the middle of those x; `floor` is the height of the body above them."""
    made: list[Piece] = []
    frames: list[Mesh] = []
    wheel = rail_wheel(radius)
    other = moved(wheel, rotation=(0.0, 0.0, 0.0, 1.0))
    y = GAUGE / 2 + 0.04
    for place in places:
        for x in (place - base / 2, place + base / 2):
            made += [Piece(wheel, (("rail wheel", made_of.STEEL_WHEEL),), (x, y, radius), WHEEL)]
            made += [Piece(other, (("rail wheel", made_of.STEEL_WHEEL),), (x, -y, radius), WHEEL)]
            frames.append(moved(oriented(cylinder(0.08, 2 * y, 0.01, 20), (1, 0, 0), 90), (x, 0, radius)))
            frames += [moved(bevelled_box((0.34, 0.16, 0.34), 0.05, 2), (x, s * (y + 0.20), radius)) for s in (1, -1)]
        for s in (1, -1):
            frames.append(moved(bevelled_box((base + 0.9, 0.12, 0.20), 0.05, 2), (place, s * (y + 0.20), radius + 0.16)))
            frames += [moved(cylinder(0.11, 0.32, 0.03, 20), (place + k, s * (y + 0.20), radius + 0.34)) for k in (-0.3, 0.3)]
        frames.append(
            moved(bevelled_box((0.7, 2 * y, max(floor - radius, 0.2) + 0.1), 0.05, 2), (place, 0, (floor + radius) / 2))
        )
    made.append(Piece(merged(frames), (("bogie", made_of.UNDER_GREY),)))
    return made
