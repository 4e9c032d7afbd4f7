# pyright: basic
"""Vessels as walls for what is poured into them: their sections, read from the meshes that are seen."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_fill_holes, label
from skimage.draw import line

from aozora.film.store import Store
from aozora.film.world import Part, get_mesh
from aozora.world.elements import Asset
from aozora.world.physics.liquid import Wall
from aozora.world.physics.walls import wall_of_solid

Floats = NDArray[np.float64]

CELLS = 420
"""Cells of a section along the longer side of a vessel."""


@dataclass(frozen=True)
class Vessel:
    """An open vessel: cells of its section `solid` (nr, nz) of `step` metres from `low` upwards; its floor and rim inside, in
    metres above its foot, and what it holds up to the rim in cubic metres. `part` is the number of its part of the asset."""

    part: int
    solid: NDArray[np.bool_]
    step: float
    low: float
    floor: float
    rim: float
    capacity: float
    mouth: float

    def inner_radius(self, heights: Floats) -> Floats:
        """The radius of the inside at heights above the foot; 0 below the floor and above the rim."""
        column = np.clip(((heights - self.low) / self.step).astype(int), 0, self.solid.shape[1] - 1)
        first = np.argmax(self.solid, axis=0)[column] * self.step
        return np.where((heights > self.floor) & (heights < self.rim) & self.solid.any(0)[column], first, 0.0)

    def level_of(self, volume: float) -> float:
        """How high a volume stands, in metres above the foot."""
        heights = np.linspace(self.floor, self.rim, 400)
        held = np.cumsum(np.pi * self.inner_radius(heights) ** 2) * (heights[1] - heights[0])
        return float(np.interp(volume, held, heights))

    def wall(self, axis: tuple[float, float], base: float) -> Wall:
        """The wall where the vessel stands on z = `base`."""
        return wall_of_solid(self.solid, axis, base + self.low, self.step)


def vessel_of(asset: Asset, store: Store) -> Vessel | None:
    """The vessel that an asset is, from the part that holds most; None where nothing could be poured in."""
    found = [vessel for number, part in enumerate(asset.parts) if (vessel := _hollow(number, part, store)) is not None]
    return max(found, key=lambda vessel: vessel.capacity, default=None)


def _hollow(number: int, part: Part, store: Store) -> Vessel | None:
    mesh = get_mesh(store, part.mesh)
    points = mesh.points.astype(np.float64) * part.scale + part.position
    radii, heights = np.hypot(points[:, 0], points[:, 1]), points[:, 2]
    step = max(float(np.ptp(heights)), 2 * float(radii.max())) / CELLS
    low = float(heights.min()) - 4 * step
    wide, tall = int(radii.max() / step) + 6, int(np.ptp(heights) / step) + 10
    drawn = _outline(mesh, (radii / step).astype(int), ((heights - low) / step).astype(int), (wide, tall))
    both = np.concatenate([drawn[::-1], drawn])
    outside: Any = label(~both)[0]  # pyright: ignore[reportIndexIssue]
    air = outside == outside[-1, 0]
    solid: Any = np.asarray(binary_fill_holes(~air))[wide:]
    if not solid[0].any():
        return None
    floor = int(np.flatnonzero(solid[0]).max()) + 1
    tops = np.flatnonzero(solid.any(0))
    rim = int(tops.max())
    first = np.argmax(solid, axis=0)
    inside = first[floor:rim]
    capacity = float(np.pi * ((inside * step) ** 2).sum() * step)
    if rim - floor < 6 or capacity < 2e-6 or (inside < 3).mean() > 0.3:
        return None
    mouth = float(first[max(rim - 3, 0)] * step)
    return Vessel(number, solid, step, low, low + floor * step, low + rim * step, capacity, mouth)


def _outline(mesh, rows, columns, shape) -> NDArray[np.bool_]:
    """The edges of all faces, turned into the plane of radius and height."""
    drawn = np.zeros(shape, bool)
    count = len(mesh.corners)
    face = np.searchsorted(mesh.starts, np.arange(count), "right") - 1
    last = np.append(mesh.starts[1:], count)[face] - 1
    following = mesh.corners[np.where(np.arange(count) == last, mesh.starts[face], np.minimum(np.arange(count) + 1, count - 1))]
    pairs = np.stack([rows[mesh.corners], columns[mesh.corners], rows[following], columns[following]], -1)
    for a, b, c, d in np.unique(pairs, axis=0):
        r, z = line(a, b, c, d)
        drawn[r, z] = True
    return drawn
