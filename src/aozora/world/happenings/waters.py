"""Water surfaces of a set where they can be moved: a rectangle about the cast is cut out of a surface and replaced by a fine
grid, which rides the waves of the place and is lifted by what the cast does to it."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Part, get_mesh, put_mesh
from aozora.world.elements import SetPiece, Setting
from aozora.world.geometry.refining import triangulated

Floats = NDArray[np.float64]

WATERS = ("water", "pool-water", "open-water")
"""How the names of materials of water begin."""

MARGIN_M = 3.0
"""Metres around a rectangle in which a surface's own points are asked."""


@dataclass(frozen=True)
class Surface:
    """One surface of water: the piece of the set and the number of its part that it is, and its level at rest, in metres."""

    piece: SetPiece
    part: int
    level: float

    @property
    def entity(self) -> str:
        """Its entity's id."""
        return f"set/{self.piece.name}"


def has_water(setting: Setting) -> bool:
    """Whether any piece of a set is of water."""
    return any(part.materials and part.materials[0].startswith(WATERS) for piece in setting.pieces for part in piece.asset.parts)


def surface_at(setting: Setting, store: Store, x: float, y: float) -> Surface | None:
    """The highest surface of water over a point of the set; None where there is none."""
    found: list[Surface] = []
    for piece in setting.pieces:
        if piece.name.startswith("breaker") or piece.rotation != (1.0, 0.0, 0.0, 0.0):
            continue
        for number, part in enumerate(piece.asset.parts):
            if not part.materials or not part.materials[0].startswith(WATERS):
                continue
            level = _level(get_mesh(store, part.mesh), x - piece.position[0], y - piece.position[1])
            if level is not None:
                found.append(Surface(piece, number, level + piece.position[2]))
    return max(found, key=lambda surface: surface.level, default=None)


def _level(mesh: Mesh, x: float, y: float) -> float | None:
    """The mean height of a mesh about a point, if it has a face over it."""
    triangles = triangulated(mesh).corners.reshape(-1, 3)
    a, b, c = (mesh.points[triangles[:, i]].astype(np.float64) for i in range(3))
    over = _inside(np.array([x, y]), a, b, c)
    return float(np.mean([p[over, 2].mean() for p in (a, b, c)])) if over.any() else None


def _inside(here: Floats, a: Floats, b: Floats, c: Floats) -> NDArray[np.bool_]:
    """Whether a point (2,) lies on triangles of corners (n, 2 or 3), or points (..., 2) on one (2,), seen from above."""
    sides = [
        (q[..., 0] - p[..., 0]) * (here[..., 1] - p[..., 1]) - (q[..., 1] - p[..., 1]) * (here[..., 0] - p[..., 0])
        for p, q in ((a, b), (b, c), (c, a))
    ]
    signs = np.stack(sides)
    return np.asarray(np.all(signs >= -1e-9, axis=0) | np.all(signs <= 1e-9, axis=0))


@dataclass(frozen=True)
class Plot:
    """A rectangle of `shape` points (nx, ny), `cell` metres apart, from `corner` (x, y) on, in metres of the world."""

    corner: tuple[float, float]
    cell: float
    shape: tuple[int, int]

    def points(self) -> Floats:
        """(nx, ny, 2) metres."""
        x, y = (self.corner[i] + self.cell * np.arange(self.shape[i]) for i in (0, 1))
        return np.stack(np.meshgrid(x, y, indexing="ij"), -1)


def plot_around(low: Floats, high: Floats, finest: float, most: int) -> Plot:
    """The plot between two corners (2,), with cells of `finest` metres or as many as make `most` points."""
    size = high - low
    cell = max(finest, float(np.sqrt(size[0] * size[1] / most)))
    shape = tuple(int(np.ceil(side / cell / 2.0)) * 2 for side in size)
    middle = 0.5 * (low + high)
    corner = middle - 0.5 * cell * (np.array(shape) - 1)
    return Plot((float(corner[0]), float(corner[1])), cell, (shape[0], shape[1]))


@dataclass(frozen=True)
class Patch:
    """A plot of a surface: `rest` (nx, ny, 3) in metres of the world, NaN where there is no water; colours and cover (nx, ny, 4),
    all 1 and 0 where the surface has none; the names of its shapes and what they add (k, nx, ny, 3)."""

    surface: Surface
    plot: Plot
    rest: Floats
    colours: Floats
    names: tuple[str, ...]
    shapes: NDArray[np.float32]

    @property
    def wet(self) -> NDArray[np.bool_]:
        """Where there is water (nx, ny)."""
        return np.isfinite(self.rest[..., 2])

    def swell(self, times: Floats) -> Floats:
        """The waves of the place (f, 3) -> offsets (f, nx, ny, 3) at the middle of every frame."""
        motion = self.surface.piece.motion
        moved = None if motion is None else motion(times).shapes
        if moved is None or not self.names:
            return np.zeros((len(times), 1, 1, 3))
        weights = {name: moved.weights[:, 1, i] for i, name in enumerate(moved.names)}
        table = np.stack([weights.get(name, np.zeros(len(times))) for name in self.names], 1).astype(np.float32)
        return np.tensordot(table, self.shapes, 1)

    def swell_at(self, times: Floats, spots: Floats) -> Floats:
        """How high the waves of the place stand (f, 3, p) over the level at shutter times (f, 3) and spots (f, 3, p, 2)."""
        motion = self.surface.piece.motion
        moved = None if motion is None else motion(times).shapes
        if moved is None or not self.names:
            return np.zeros(spots.shape[:-1])
        number = np.round((spots - np.array(self.plot.corner)) / self.plot.cell).astype(np.int64)
        i, j = (np.clip(number[..., axis], 0, self.plot.shape[axis] - 1) for axis in (0, 1))
        weights = {name: moved.weights[..., k] for k, name in enumerate(moved.names)}
        risen = np.zeros(spots.shape[:-1])
        for k, name in enumerate(self.names):
            if name in weights:
                risen += weights[name][..., None] * self.shapes[k, i, j, 2]
        return risen


def patch_of(surface: Surface, plot: Plot, store: Store) -> Patch:
    """The surface on a plot, between its own points."""
    import scipy.interpolate

    part = surface.piece.asset.parts[surface.part]
    mesh = get_mesh(store, part.mesh)
    points = mesh.points.astype(np.float64) + np.array(surface.piece.position)
    xy = plot.points()
    low, high = xy[0, 0] - MARGIN_M, xy[-1, -1] + MARGIN_M
    near = _around(mesh, np.all((points[:, :2] > low) & (points[:, :2] < high), axis=1))
    colours = np.ones((len(points), 4)) * [1.0, 1.0, 1.0, 0.0]
    if mesh.colours is not None:
        colours[:, : mesh.colours.shape[1]] = mesh.colours
    names = tuple(mesh.shapes)
    values = np.concatenate([points[:, 2:], colours, *[mesh.shapes[name] for name in names]], 1)[near]
    library: Any = scipy.interpolate
    between = library.LinearNDInterpolator(points[near, :2], values)
    found = np.asarray(between(xy.reshape(-1, 2)), float).reshape(*plot.shape, -1)
    found[~_covered(mesh, points, plot)] = np.nan
    rest = np.concatenate([xy, found[..., :1]], -1)
    shapes = np.moveaxis(found[..., 5:].reshape(*plot.shape, len(names), 3), 2, 0)
    return Patch(surface, plot, rest, np.nan_to_num(found[..., 1:5]), names, np.nan_to_num(shapes).astype(np.float32))


def _around(mesh: Mesh, near: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which points belong to faces with a point near."""
    triangles = triangulated(mesh).corners.reshape(-1, 3)
    chosen = np.zeros(len(mesh.points), bool)
    chosen[triangles[near[triangles].any(1)]] = True
    return chosen


def _covered(mesh: Mesh, points: Floats, plot: Plot) -> NDArray[np.bool_]:
    """Whether there is a face of the mesh at each point of a plot (nx, ny)."""
    triangles = triangulated(mesh).corners.reshape(-1, 3)
    corners = (points[triangles][..., :2] - np.array(plot.corner)) / plot.cell
    first = np.maximum(np.ceil(corners.min(1) - 1e-6).astype(np.int64), 0)
    last = np.minimum(np.floor(corners.max(1) + 1e-6).astype(np.int64), np.array(plot.shape) - 1)
    inside = np.zeros(plot.shape, bool)
    for number in np.flatnonzero((first <= last).all(1)).tolist():
        x, y = int(first[number, 0]), int(first[number, 1])
        u, v = int(last[number, 0]), int(last[number, 1])
        here = np.stack(np.meshgrid(np.arange(x, u + 1), np.arange(y, v + 1), indexing="ij"), -1).astype(np.float64)
        a, b, c = corners[number]
        inside[x : u + 1, y : v + 1] |= _inside(here, a, b, c)
    return inside


def cut_out(patch: Patch, store: Store) -> tuple[Part, ...]:
    """The parts of the surface's piece with the faces left out that lie wholly on the plot."""
    piece = patch.surface.piece
    part = piece.asset.parts[patch.surface.part]
    mesh = get_mesh(store, part.mesh)
    points = mesh.points[:, :2] + np.array(piece.position[:2])
    xy = patch.plot.points()
    inside = np.all((points >= xy[0, 0]) & (points <= xy[-1, -1]), axis=1)
    counts = np.diff(np.append(mesh.starts, len(mesh.corners)))
    keep = ~np.logical_and.reduceat(inside[mesh.corners], mesh.starts)
    kept_corners = np.repeat(keep, counts)
    starts = np.concatenate([[0], np.cumsum(counts[keep])[:-1]]) if keep.any() else np.zeros(0)
    changed: dict[str, Any] = {"corners": mesh.corners[kept_corners], "starts": starts.astype(np.int32)}
    changed["slots"] = None if mesh.slots is None else mesh.slots[keep]
    changed["uv"] = None if mesh.uv is None else mesh.uv[kept_corners]
    parts = list(piece.asset.parts)
    parts[patch.surface.part] = replace(part, mesh=put_mesh(store, replace(mesh, **changed)))
    return tuple(parts)


def grid_mesh(patch: Patch) -> tuple[Mesh, NDArray[np.int64]]:
    """The patch at rest as a mesh, and which of its points (flat numbers) are in it, in order."""
    wet = patch.wet
    number = np.arange(wet.size).reshape(wet.shape)
    quads = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    quads = quads[wet.reshape(-1)[quads].all(1)]
    used, faces = np.unique(quads, return_inverse=True)
    colours = patch.colours.reshape(-1, 4)[used].astype(np.float32)
    return Mesh.of_faces(patch.rest.reshape(-1, 3)[used], faces.reshape(-1, 4), colours=colours), used
