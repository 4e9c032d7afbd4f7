"""The front of a glacier: a broken wall of blue ice over its lagoon."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Material, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.walls import Face, wall
from aozora.world.places.wild import Extra, Site

Floats = NDArray[Any]

_ICE = Material(colour_attribute=True, roughness=0.3, specular=0.5, translucency=0.15)


def ice_front(site: Site) -> Extra:
    """The wall along the edge of `wild_water.tongue`."""
    knots = [(-200, 120), (-120, 93), (-60, 90), (0, 94), (60, 89), (120, 93), (200, 120)]

    def top(x: Floats, y: Floats) -> Floats:
        return 27.0 + 4.5 * np.sin(x / 9.0) * np.sin(x / 3.7 + 1) + 0.04 * np.abs(x)

    tones = ((0.16, 0.50, 0.66), (0.66, 0.82, 0.88), (0.84, 0.88, 0.91))
    mesh = wall(knots, -2.0, top, Face(tones, rough=1.9, ledge=26.0, cell=0.7, lean=0.04, turf=16.0), site.params.seed + 5)
    label = material_name("glacier ice", _ICE)
    asset = Asset("ice front", (Part(put_mesh(site.store, mesh), (label,)),), {label: _ICE}, bounds_of(mesh), "ice")
    return Extra(pieces=(SetPiece("ice front", asset),))
