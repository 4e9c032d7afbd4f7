"""The ground of an outdoor place: gentle terrain around a flat stage, its colours, and a path that winds through it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh, Part, Rgb, put_mesh
from aozora.world.elements import Asset, Height, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of, spline
from aozora.world.places.earth import earth_material
from aozora.world.places.landscapes import Landscape
from aozora.world.places.terrain import Terrain, graded

Floats = NDArray[Any]

STAGE_HALF = 13.0
"""Half the length in metres of the straight axis along X that stays open to run on."""

REACH = 420.0
_PATH_HALF_WIDTH = 0.95
_WAY = (
    (19.0, -40.0),
    (17.5, -18.0),
    (16.2, -4.0),
    (11.5, 8.5),
    (2.5, 18.0),
    (-6.0, 30.0),
    (-7.5, 48.0),
    (3.0, 75.0),
    (10.0, 118.0),
)


def stage_distance(x: Floats, y: Floats) -> Floats:
    """Metres from the axis of the stage."""
    return np.hypot(np.maximum(np.abs(x) - STAGE_HALF, 0), y)


def _own_seed(seed: int, name: str) -> int:
    return int(lane(seed, name).random() * 2**31)


def terrain(place: Landscape, seed: int) -> Terrain:
    """Flat within a hand's breadth on the stage, rolling around it, low hills at the horizon."""
    number = _own_seed(seed, "terrain")

    def height(x: Floats, y: Floats) -> Floats:
        away = stage_distance(x, y)
        small = 0.025 * fbm(x / 5.5, y / 5.5, 3, number) * smoothstep(0.0, 8.0, away + 4.0)
        rolling = place.rolling * (fbm(x / 31, y / 31, 3, number + 1) + 0.25) * smoothstep(5.0, 45.0, away)
        hills = place.hills * (0.55 + 0.45 * fbm(x / 120, y / 120, 3, number + 2)) * smoothstep(130, 380, np.hypot(x, y))
        return small + rolling + hills

    return Terrain.of(graded(0.6, 24.0, REACH), graded(0.6, 21.0, REACH), height)


@dataclass(frozen=True)
class Way:
    """A path: its middle line (n, 2) and half its width in metres; no points when the place has none."""

    line: Floats
    half_width: float

    def distance(self, xy: Floats) -> Floats:
        """Metres from points (n, 2) to the edge of the path, negative on it."""
        nearest = np.full(len(xy), 1e9)
        for start in range(0, len(self.line), 64):
            stretch = self.line[start : start + 64]
            gaps = np.hypot(xy[:, None, 0] - stretch[None, :, 0], xy[:, None, 1] - stretch[None, :, 1])
            nearest = np.minimum(nearest, gaps.min(1))
        return nearest - self.half_width


def way(place: Landscape) -> Way:
    """The path of a place: past the right end of the stage, then in a slow bend away through the view."""
    if not place.path:
        return Way(np.zeros((0, 2)), 0.0)
    return Way(np.asarray(spline(_WAY, 420)), _PATH_HALF_WIDTH if place.path == "gravel" else 0.6)


_GRASS_MEAN = 0.62
"""Ground between blades is in their shadow; seen from afar it must be as bright as the lit grass over it."""


def ground_piece(
    place: Landscape, land: Terrain, shade: Floats, green: Rgb, seed: int, store: Store, mud: Floats | None = None
) -> SetPiece:
    """The ground as a piece of the set; `shade` (n, 3) rows x, y, radius are trees, under which nothing much grows; `mud`
    (rows, columns) is the share of bare wet soil."""
    colours = _ground_colours(place, land, shade, green, _own_seed(seed, "ground"))
    if mud is not None:
        colours = colours * (1 - mud[..., None]) + 0.5 * np.array(place.soil) * mud[..., None]
    mesh = land.mesh(np.clip(colours, 0.003, 0.9).reshape(-1, 3).astype(np.float32))
    material = earth_material(place.ground, store)
    name = material_name("ground", material)
    part = Part(put_mesh(store, mesh), (name,))
    return SetPiece("ground", Asset("ground", (part,), {name: material}, bounds_of(mesh), "soil"))


def _ground_colours(place: Landscape, land: Terrain, shade: Floats, green: Rgb, number: int) -> Floats:
    x, y = np.meshgrid(land.xs, land.ys)
    patches = fbm(x / 3.1, y / 3.1, 4, number)[..., None]
    broad = fbm(x / 17, y / 17, 3, number + 1)[..., None]
    colour = np.array(green) * _GRASS_MEAN
    colour = colour * (1 + 0.22 * patches + 0.18 * broad) * (1 + broad * np.array([0.12, 0.0, -0.1]))
    # Snow and sand are even; soil is not.
    uneven = 0.3 if place.ground == "turf" else 0.04
    soil = np.array(place.soil) * (1 + uneven * patches)
    bare = smoothstep(0.35, 0.8, fbm(x / 2.2, y / 2.2, 4, number + 2)) * (place.lush > 0.5)
    bare = np.clip(bare + (1 - place.lush), 0, 1)[..., None]
    near = smoothstep(26, 8, stage_distance(x, y))[..., None]
    # Close by one looks down between the blades, far off only on their tips.
    colour = colour * (1 - 0.45 * near) * (1 - bare) + soil * bare
    under = np.zeros(x.shape)
    for tree_x, tree_y, radius in shade:
        under = np.maximum(under, smoothstep(radius * 1.05, radius * 0.35, np.hypot(x - tree_x, y - tree_y)))
    litter = 0.55 * under[..., None] * (place.ground == "turf")
    colour = colour * (1 - litter) + soil * litter
    far = smoothstep(120, 260, np.hypot(x, y))[..., None]
    return colour * (1 - far) + np.array(place.distance) * (1 + 0.4 * broad) * far


_PATH_COLOURS = {"gravel": (0.36, 0.31, 0.24), "earth": (0.19, 0.135, 0.085)}


def way_piece(place: Landscape, path: Way, height: Height, store: Store) -> SetPiece:
    """The path as a ribbon draped over the ground, slightly crowned, with ragged edges."""
    line = path.line
    ahead: Floats = np.asarray(np.gradient(line, axis=0))
    ahead = ahead / np.linalg.norm(ahead, axis=1, keepdims=True)
    left = np.stack([-ahead[:, 1], ahead[:, 0]], -1)
    across = np.linspace(-1, 1, 9)
    walked = np.arange(len(line)) * 0.45
    ragged = 1 + 0.10 * fbm(walked[:, None] / 0.9, np.sign(across)[None] * 7.0, 3, 5)
    spots = line[:, None] + left[:, None] * (across * path.half_width * 1.18 * ragged)[..., None]
    z = height(spots[..., 0], spots[..., 1]) + 0.028 * (1 - across**2) - 0.035 * (np.abs(across) > 0.99) + 0.004
    points = np.concatenate([spots, z[..., None]], -1)
    worn = 0.88 + 0.2 * np.exp(-((np.abs(across) - 0.45) ** 2) / 0.05)
    tone = worn * (1 + 0.12 * fbm(spots[..., 0] / 1.3, spots[..., 1] / 1.3, 3, 6))
    colours = tone[..., None] * np.array(_PATH_COLOURS[place.path])
    number = np.arange(z.size).reshape(z.shape)
    faces = np.stack([number[:-1, 1:], number[:-1, :-1], number[1:, :-1], number[1:, 1:]], -1).reshape(-1, 4)
    mesh = Mesh.of_faces(points.reshape(-1, 3), faces, colours=colours.reshape(-1, 3).astype(np.float32))
    material = earth_material(place.path, store)
    name = material_name("path", material)
    part = Part(put_mesh(store, mesh), (name,))
    return SetPiece("path", Asset("path", (part,), {name: material}, bounds_of(mesh), place.path))
