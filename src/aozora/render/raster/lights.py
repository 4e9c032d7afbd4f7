"""Lamps and the surround of a staged shot as rows of numbers, with the depth maps that tell where their light does not come.

Every lamp has one map, seen from its middle; how soft its shadows are follows from its size (R. Fernando, "Percentage-Closer Soft
Shadows", 2005). The surround is seen in `DIRECTIONS` directions, each with a parallel map, so that corners and what stands on
a floor are darker than the open. Light that a surface sends on comes evenly from wherever a map says that something is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.projection import matrices
from aozora.film.world import Lamp, Mesh, Rgb, World
from aozora.render.raster.covering import (
    FAR,
    cover,  # pyright: ignore[reportUnknownVariableType]
    viewed,  # pyright: ignore[reportUnknownVariableType]
)
from aozora.render.raster.staged import ShotArrays

Floats = NDArray[np.float64]
Points = NDArray[np.float32]

LAMP_TEXELS, AROUND_TEXELS = 640, 144
DIRECTIONS = 18

_BACK_M = 200.0
"""How far behind the middle of what is seen parallel maps begin."""

SUN, AREA, POINT, SPOT = 0.0, 1.0, 2.0, 3.0
_KINDS = {"sun": SUN, "area": AREA, "point": POINT, "spot": SPOT}


@dataclass(frozen=True)
class Eye:
    """A map's view: place, and axes to the right, down and forward (rows); texels per unit at depth 1 (or per metre where it is
    parallel), and texels a side."""

    place: Floats
    axes: Floats
    focal: float
    parallel: bool
    texels: int

    @property
    def row(self) -> list[float]:
        """0-2 place, 3-5 right, 6-8 down, 9-11 forward, 12 focal, 13 whether parallel, 14 middle of the map."""
        return [*self.place, *self.axes.ravel(), self.focal, float(self.parallel), self.texels / 2]

    @property
    def rows(self) -> Floats:
        """The view as `covering` wants it."""
        right, down, forward = self.axes
        half = self.texels / 2

        def plane(axis: Floats) -> Floats:
            return np.append(axis, -axis @ self.place)

        depth = plane(forward)
        one = np.array([0.0, 0.0, 0.0, 1.0]) if self.parallel else depth
        across, down_rows = self.focal * plane(right) + half * one, self.focal * plane(down) + half * one
        return np.stack([across, down_rows, one, depth]).astype(np.float64)


def axes_along(forward: Floats) -> Floats:
    """Three axes, the last of which is `forward`."""
    forward = forward / np.linalg.norm(forward)
    other = np.array([0.0, 0.0, 1.0]) if abs(forward[2]) < 0.9 else np.array([1.0, 0.0, 0.0])
    right = np.cross(forward, other)
    right /= np.linalg.norm(right)
    return np.stack([right, np.cross(forward, right), forward]).astype(np.float64)


def around() -> Floats:
    """Directions (DIRECTIONS, 3) spread evenly over the sphere (a Fibonacci spiral), towards where light comes from."""
    i = np.arange(DIRECTIONS) + 0.5
    z = 1 - 2 * i / DIRECTIONS
    turn = np.pi * (1 + 5**0.5) * i
    return np.stack([np.cos(turn) * np.sqrt(1 - z * z), np.sin(turn) * np.sqrt(1 - z * z), z], -1).astype(np.float64)


@dataclass
class Lights:
    """Of a shot: lamps (l, 12) 0 kind, 1-3 place, 4-6 where it shines, 7-9 power per colour, 10 radius (sun: tangent of half its
    angle), 11 cosine of a spot's edge; eyes of all maps (m, 15); depth maps of lamps (l, s, s) and around (k, s, s) with what
    stands still in them; radiance of the surround from each direction (k, 3); directions (k, 3)."""

    lamps: Points
    eyes: list[Eye]
    lamp_maps: Points
    around_maps: Points
    radiance: Points
    directions: Points

    @property
    def eye_rows(self) -> Points:
        """All maps' views, lamps first (m, 15)."""
        return np.array([eye.row for eye in self.eyes], np.float32).reshape(-1, 15)

    def with_moving(self, arrays: ShotArrays, points: Points) -> tuple[Points, Points]:
        """The maps with what moves at `points` drawn into them."""
        lamp_maps, around_maps = self.lamp_maps.copy(), self.around_maps.copy()
        if len(arrays.coarse):
            used, triangles = np.unique(arrays.coarse, return_inverse=True)
            triangles = triangles.reshape(-1, 3).astype(np.int32)
            chosen, corners = np.arange(len(triangles), dtype=np.int32), points[used]
            for number, eye in enumerate(self.eyes):
                maps, place = (lamp_maps, number) if number < len(lamp_maps) else (around_maps, number - len(lamp_maps))
                _draw(eye, corners, triangles, chosen, maps[place])
        return lamp_maps, around_maps


@dataclass(frozen=True)
class Region:
    """The ball in which shadows are drawn: its middle (3,) and its radius in metres."""

    centre: Floats
    radius: float


def region_of(seen: Points, share: float, at_most: float = 60.0) -> Region:
    """The ball about the median of points (n, 3) that holds a share of them."""
    centre = np.median(seen, 0).astype(np.float64) if len(seen) else np.zeros(3)
    away = np.linalg.norm(seen - centre, axis=-1) if len(seen) else np.ones(1)
    return Region(centre, float(np.clip(1.15 * np.quantile(away, share), 0.1, at_most)))


def lights_of(
    world: World, arrays: ShotArrays, sky: Points | None, regions: tuple[Region, Region], glowing: Sequence[Lamp]
) -> Lights:
    """The light of a world: lamps throw their shadows in the first region, the surround in the second; `sky` (h, w, 3) is the
    surround."""
    lamps = (*world.lamps, *glowing)
    near, wide = regions
    rows = np.array([_row(lamp) for lamp in lamps], np.float32).reshape(-1, 12)
    eyes = [_lamp_eye(row, near) for row in rows.astype(np.float64)]
    directions = around()
    for way in directions:
        eyes.append(Eye(wide.centre + _BACK_M * way, axes_along(-way), AROUND_TEXELS / (2 * wide.radius), True, AROUND_TEXELS))
    lights = Lights(
        rows,
        eyes,
        np.full((len(lamps), LAMP_TEXELS, LAMP_TEXELS), FAR, np.float32),
        np.full((DIRECTIONS, AROUND_TEXELS, AROUND_TEXELS), FAR, np.float32),
        _radiance(sky, directions),
        directions.astype(np.float32),
    )
    rough, chosen = _rough(arrays, 1.5 * wide.radius / AROUND_TEXELS)
    for number, eye in enumerate(eyes):
        if number < len(lamps):
            _draw(eye, arrays.placed, arrays.triangles, arrays.casting_still, lights.lamp_maps[number])
        else:
            _draw(eye, arrays.placed, rough, chosen, lights.around_maps[number - len(lamps)])
    return lights


def _rough(arrays: ShotArrays, cell: float) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The triangles of what stands still, coarse where that is no coarser than a cell, and the numbers of all of them."""
    casting = np.zeros(len(arrays.triangles), np.bool_)
    casting[arrays.casting_still] = True
    parts = [np.zeros((0, 3), np.int32)]
    for piece in arrays.pieces:
        if casting[piece.begin : piece.end].any():
            fits = piece.form.coarse_cell * piece.entity.scale <= cell
            parts.append(piece.form.coarse + np.int32(piece.first) if fits else arrays.triangles[piece.begin : piece.end])
    joined = np.ascontiguousarray(np.concatenate(parts), np.int32)
    return joined, np.arange(len(joined), dtype=np.int32)


def _draw(eye: Eye, points: Points, triangles: NDArray[np.int32], chosen: NDArray[np.int32], depth: Points) -> None:
    face = np.empty(depth.shape, np.int32)
    near = 0.02 if eye.parallel else 0.06
    cover(viewed(points, eye.rows), triangles, chosen, near, depth, face)


def _row(lamp: Lamp) -> list[float]:
    shining = -matrices(np.array([lamp.rotation]))[0][:, 2]
    radius = 0.5 * max(lamp.size) if lamp.type == "area" else lamp.size[0]
    if lamp.type == "sun":
        radius = float(np.tan(np.radians(lamp.size[0]) / 2))
    power = [lamp.power * c for c in lamp.colour]
    return [_KINDS[lamp.type], *lamp.position, *shining, *power, radius, float(np.cos(np.radians(lamp.spot_degrees) / 2))]


def _lamp_eye(row: Floats, region: Region) -> Eye:
    if row[0] == SUN:
        way = row[4:7]
        return Eye(region.centre - _BACK_M * way, axes_along(way), LAMP_TEXELS / (2 * region.radius), True, LAMP_TEXELS)
    forward = region.centre - row[1:4]
    far = max(float(np.linalg.norm(forward)), 1e-3)
    half = float(np.clip(np.arctan2(region.radius, far), 0.05, 1.15))
    return Eye(row[1:4], axes_along(forward / far), LAMP_TEXELS / 2 / float(np.tan(half)), False, LAMP_TEXELS)


def _radiance(sky: Points | None, directions: Floats) -> Points:
    """The mean of the surround over the part of the sphere that is nearest to each direction."""
    if sky is None:
        return np.zeros((len(directions), 3), np.float32)
    h, w = sky.shape[:2]
    up = np.pi * (0.5 - (np.arange(h) + 0.5) / h)
    turn = -2 * np.pi * ((np.arange(w) + 0.5) / w - 0.5)
    ways = np.stack(
        np.broadcast_arrays(
            np.cos(up)[:, None] * np.cos(turn), np.cos(up)[:, None] * np.sin(turn), np.sin(up)[:, None] * np.ones(w)
        ),
        -1,
    )
    nearest = (ways.reshape(-1, 3) @ directions.T).argmax(-1)
    weight = np.repeat(np.cos(up), w)
    total = np.bincount(nearest, weight, len(directions))
    light = [np.bincount(nearest, weight * np.minimum(sky[..., c], 60.0).ravel(), len(directions)) for c in range(3)]
    return (np.stack(light, -1) / np.maximum(total, 1e-9)[:, None]).astype(np.float32)


def glow_lamp(name: str, mesh: Mesh, points: Points, emission: Rgb) -> Lamp:
    """A lamp in the middle of a glowing mesh with its light: seen from far, a convex body sends a quarter of its surface's."""
    from aozora.render.raster.forms import formed

    corners = points[formed(mesh).triangles]
    area = 0.5 * float(np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=-1).sum())
    x, y, z = (float(v) for v in points.mean(0))
    size = 0.25 * float(np.ptp(points, 0).max())
    return Lamp(name, "point", emission, np.pi * area, (x, y, z), size=(size, size))
