"""Brown water that stands over the ground of a place."""

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Picture, Texture, put_mesh, put_picture
from aozora.world.elements import Asset, SetPiece, Setting, material_name
from aozora.world.geometry.noise import tile

_REACH_M = 420.0


def flood_water(setting: Setting, depth_m: float, store: Store) -> SetPiece:
    """A level sheet of muddy water with small waves, `depth_m` over the ground of the stage."""
    x, y, _ = setting.areas[0].centre if setting.areas else (0.0, 0.0, 0.0)
    level = float(setting.height(np.array([x]), np.array([y]))[0]) + depth_m
    corners = np.array([[-1.0, -1.0, 0.0], [1.0, -1.0, 0.0], [1.0, 1.0, 0.0], [-1.0, 1.0, 0.0]]) * _REACH_M
    waves = put_picture(store, Picture(tile(512, 2.4, 91, band=(3, 90)), is_data=True))
    texture = Texture(waves, "flat", (0.22, 0.22, 0.22))
    mud = Material(colour=(0.105, 0.078, 0.048), roughness=0.04, specular=0.5, ior=1.33, bump_texture=texture, bump_m=0.035)
    name = material_name("water", mud)
    mesh = put_mesh(store, Mesh.of_faces(corners, np.array([[0, 1, 2, 3]]), smooth=False))
    bounds = ((-_REACH_M, -_REACH_M, 0.0), (_REACH_M, _REACH_M, 0.0))
    asset = Asset("flood", (Part(mesh, (name,)),), {name: mud}, bounds, substance="water")
    return SetPiece("flood", asset, (0.0, 0.0, round(level, 4)))
