"""Bodies of water: their surface by distance from the shore, its colour by depth, ripples, foam."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Digest, Store
from aozora.film.warehouse import kept_arrays
from aozora.film.world import Cover, Material, Mesh, Picture, Rgb, Texture, put_picture
from aozora.world.elements import material_name
from aozora.world.geometry.noise import cells, tile

Floats = NDArray[Any]


@dataclass(frozen=True)
class WaterColour:
    """What a body of water is coloured by: light scattered back from the deep (linear), absorption per metre, and the bottom."""

    deep: Rgb
    absorption: Rgb
    bottom: Rgb


def by_depth(kind: WaterColour, depth: Floats) -> Floats:
    """Colours (..., 3) of water over a bottom `depth` metres below: light goes down and comes back up (Beer-Lambert)."""
    clear = np.exp(-2.0 * np.maximum(depth, 0.0)[..., None] * np.array(kind.absorption))
    return np.array(kind.bottom) * clear + np.array(kind.deep) * (1 - clear)


RINGS = (0.0, 14.0, 40.0, 110.0, 300.0, 900.0)
"""Metres from the stage where another material of the water begins: what ripples the mesh cannot carry becomes roughness."""

_ROUGH = (0.035, 0.05, 0.075, 0.11, 0.15, 0.19, 0.05)
_RIPPLES = (3.1, 4.7, 9.0, 23.0, 61.0, 170.0, 3.9)
_BUMP = (0.004, 0.011, 0.04, 0.08, 0.20, 0.50, 0.0005)


@lru_cache(maxsize=1)
def _ripple_map() -> NDArray[np.float32]:
    return tile(1024, 3.6, 71, (6, 160), (1.5, 1.0))


@lru_cache(maxsize=1)
def lace_map() -> NDArray[np.float32]:
    """Foam as it drains: thick along the seams between bubbles of three sizes, spread evenly over 0..1."""
    return kept_arrays("foam lace", None, (__name__, "aozora.world.geometry"), lambda: {"lace": _lace()})["lace"]


def _lace() -> NDArray[np.float32]:
    total = np.zeros((1024, 1024))
    for count, seed, weight in ((11, 81, 1.0), (27, 82, 0.75), (60, 83, 0.3)):
        near, second, _ = cells(1024, count, seed)
        total += weight * np.exp(-6.0 * (second - near).astype(np.float64))
    total += 1.0 * tile(1024, 2.6, 84, (2, 60))
    order = np.argsort(total, axis=None, kind="stable")
    even = np.empty(total.size, np.float32)
    even[order] = (np.arange(total.size) + 0.5) / total.size
    return even.reshape(total.shape)


def foam_cover(store: Store, side: float = 4.3) -> Cover:
    """Foam in a pattern that repeats every `side` metres."""
    picture = put_picture(store, Picture(lace_map(), is_data=True))
    return Cover(Texture(picture, "flat", (1 / side, 1 / side, 1 / side)), (0.80, 0.82, 0.82), 0.75, 0.2, 0.22)


def water_materials(store: Store, ripple: float = 1.0, rough: float = 1.0) -> dict[str, Material]:
    """One material for each of `RINGS` and a last one for thin sheets, with ripples and roughness times the given factors."""
    picture: Digest = put_picture(store, Picture(_ripple_map(), is_data=True))
    made: dict[str, Material] = {}
    cover = foam_cover(store)
    for roughness, side, height in zip(_ROUGH, _RIPPLES, _BUMP, strict=True):
        material = Material(
            colour_attribute=True,
            roughness=round(roughness * rough, 4),
            specular=0.5,
            ior=1.333,
            bump_texture=Texture(picture, "flat", (1 / side, 1 / side, 1 / side)),
            bump_m=round(height * ripple, 4),
            cover=cover,
        )
        made[material_name("water", material)] = material
    return made


def ring_slots(distance: Floats) -> NDArray[np.int16]:
    """Which material of `water_materials` a face at that distance in metres has."""
    return (np.searchsorted(np.array(RINGS), distance, "right") - 1).astype(np.int16)


def cell_middles(grid: Floats) -> Floats:
    """Means (cells, c) of the four corners of each cell of a grid (rows, columns, c)."""
    return (0.25 * (grid[:-1, :-1] + grid[:-1, 1:] + grid[1:, 1:] + grid[1:, :-1])).reshape(-1, grid.shape[-1])


def water_mesh(
    points: Floats, colours: Floats, shapes: Mapping[str, NDArray[np.float32]], slots: NDArray[np.int16] | None = None
) -> Mesh:
    """A surface through a grid (rows, columns, 3) whose rows follow one another to the left of its columns' direction, so that it
    looks up, with colours and cover (rows, columns, 4) and shapes (rows * columns, 3)."""
    number = np.arange(points.shape[0] * points.shape[1]).reshape(points.shape[:2])
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    flat = colours.reshape(-1, 4).astype(np.float32)
    return Mesh.of_faces(points.reshape(-1, 3), faces, slots=slots, colours=flat, shapes=shapes)


def trimmed(mesh: Mesh, keep: NDArray[np.bool_]) -> Mesh:
    """A mesh of quads with only the faces (f,) to keep, and the points that these need."""
    faces = mesh.corners.reshape(-1, 4)[keep]
    used, number = np.unique(faces, return_inverse=True)
    return Mesh.of_faces(
        mesh.points[used],
        number.reshape(-1, 4),
        slots=None if mesh.slots is None else mesh.slots[keep],
        colours=None if mesh.colours is None else mesh.colours[used],
        shapes={name: offsets[used] for name, offsets in mesh.shapes.items()},
    )
