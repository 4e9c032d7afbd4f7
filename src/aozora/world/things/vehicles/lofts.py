"""Closed bodies drawn through rings and plates: hulls, wings, sails, blades."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.geometry.primitives import volume

Floats = NDArray[np.float64]


def flipped(mesh: Mesh) -> Mesh:
    """The mesh with its inside out."""
    sizes = np.diff(np.append(mesh.starts, len(mesh.corners)))[::-1]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int32)
    slots = None if mesh.slots is None else mesh.slots[::-1].copy()
    uv = None if mesh.uv is None else mesh.uv[::-1].copy()
    return replace(mesh, corners=mesh.corners[::-1].copy(), starts=starts, slots=slots, uv=uv)


def outward(mesh: Mesh) -> Mesh:
    """The mesh, turned inside out if its faces look inwards."""
    return mesh if volume(mesh) > 0 else flipped(mesh)


def mirror(mesh: Mesh) -> Mesh:
    """The mesh on the other side of the plane y = 0."""
    return flipped(replace(mesh, points=mesh.points * np.array([1, -1, 1], np.float32)))


def both_sides(mesh: Mesh) -> list[Mesh]:
    """A mesh and its mirror image."""
    return [mesh, mirror(mesh)]


def loft(rings: Floats) -> Mesh:
    """A closed body through rings (n, k, 3) of points; its ends are drawn in to their middles."""
    middle = rings.mean(1, keepdims=True)
    steps = (1.0, 0.5, 0.001)
    ends = [middle[:1] + (rings[:1] - middle[:1]) * s for s in steps[::-1][:2]]
    tips = [middle[-1:] + (rings[-1:] - middle[-1:]) * s for s in steps[1:]]
    every = np.concatenate([*ends, rings, *tips])
    every = np.concatenate([every, every[:, :1]], axis=1)
    return outward(_quads(every))


def _quads(grid: Floats) -> Mesh:
    rows, columns = grid.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    if np.allclose(grid[:, 0], grid[:, -1]):
        index[:, -1] = index[:, 0]
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
    used, corners = np.unique(quads, return_inverse=True)
    return Mesh.of_faces(grid.reshape(-1, 3)[used], corners.reshape(-1, 4))


def plate(grid: Floats, thickness: float) -> Mesh:
    """A plate of that thickness in metres about a grid of points (rows, columns, 3)."""
    along, across = np.gradient(grid, axis=0), np.gradient(grid, axis=1)
    normal = np.cross(along, across)
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-12)
    front, back = grid + normal * thickness / 2, grid - normal * thickness / 2
    ring = np.concatenate([front, back[:, ::-1], front[:, :1]], axis=1)
    rows, columns = ring.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    index[:, -1] = index[:, 0]
    quads = [np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)]
    wide = grid.shape[1]
    for row, turn in ((0, 1), (rows - 1, -1)):
        a, b = index[row, :wide], index[row, wide : 2 * wide][::-1]
        quads.append(np.stack([a[:-1], b[:-1], b[1:], a[1:]], -1)[:, ::turn])
    used, corners = np.unique(np.concatenate(quads), return_inverse=True)
    return outward(Mesh.of_faces(ring.reshape(-1, 3)[used], corners.reshape(-1, 4)))


def wing(root: Sequence[float], tip: Sequence[float], thick: float, upright: bool = False, steps: int = 10) -> Mesh:
    """A tapered aerofoil from `root` to `tip`, each (x of the leading edge, y, z, chord) in metres; `thick` is its thickness in
    shares of the chord. `upright` lets it be thick along Y, as a fin."""
    t = np.linspace(0, np.pi, 16)
    x = (1 + np.cos(t)) / 2
    half = 5 * thick * (0.2969 * np.sqrt(x) - 0.1260 * x - 0.3516 * x**2 + 0.2843 * x**3 - 0.1036 * x**4)
    outline = np.stack([np.concatenate([x, x[::-1][1:-1]]), np.concatenate([half, -half[::-1][1:-1]])], -1)
    rings: list[Floats] = []
    for share in np.linspace(0.0, 1.0, steps):
        lead, y, z, chord = (1 - share) * np.asarray(root, np.float64) + share * np.asarray(tip, np.float64)
        along, over = lead - outline[:, 0] * chord, outline[:, 1] * chord
        rings.append(np.stack([along, y + over, z + 0 * over] if upright else [along, y + 0 * over, z + over], -1))
    return loft(np.array(rings))
