"""Shapes by formula: bevelled boxes, lathed and swept bodies, spheres, each with smooth normals and texture coordinates.

Every function gives a `Mesh` in metres whose faces look outwards. Texture coordinates are in metres along the surface unless
said otherwise, so that a texture of known real size keeps it on every shape. All are vectorised and deterministic.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.world import Mesh, Quat, Vec3
from aozora.world.geometry.rotations import rotation_matrix

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

TURN = 2 * math.pi


def moved(mesh: Mesh, offset: Vec3 = (0, 0, 0), rotation: Quat = (1, 0, 0, 0), scale: float = 1.0) -> Mesh:
    """The mesh scaled, then turned about the origin, then shifted."""
    points = mesh.points.astype(np.float64) * scale @ rotation_matrix(rotation).T + np.asarray(offset, np.float64)
    return replace(mesh, points=points.astype(np.float32))


def tinted(mesh: Mesh, colour: Vec3) -> Mesh:
    """The mesh with one linear colour at all its points."""
    return replace(mesh, colours=np.tile(np.asarray(colour, np.float32), (len(mesh.points), 1)))


def with_slot(mesh: Mesh, slot: int) -> Mesh:
    """The mesh with all faces in one material slot."""
    return replace(mesh, slots=np.full(len(mesh.starts), slot, np.int16))


def merged(meshes: Sequence[Mesh]) -> Mesh:
    """One mesh of several; where only some have slots, colours or uv the others get slot 0, white and (0, 0)."""
    bases = np.cumsum([0, *(len(m.points) for m in meshes)])[:-1]
    firsts = np.cumsum([0, *(len(m.corners) for m in meshes)])[:-1]
    slots = colours = uv = None
    if any(m.slots is not None for m in meshes):
        slots = np.concatenate([np.zeros(len(m.starts), np.int16) if m.slots is None else m.slots for m in meshes])
    if any(m.colours is not None for m in meshes):
        colours = np.concatenate([np.ones_like(m.points) if m.colours is None else m.colours for m in meshes])
    if any(m.uv is not None for m in meshes):
        uv = np.concatenate([np.zeros((len(m.corners), 2), np.float32) if m.uv is None else m.uv for m in meshes])
    return Mesh(
        points=np.concatenate([m.points for m in meshes]).astype(np.float32),
        corners=np.concatenate([m.corners + base for m, base in zip(meshes, bases, strict=True)]).astype(np.int32),
        starts=np.concatenate([m.starts + first for m, first in zip(meshes, firsts, strict=True)]).astype(np.int32),
        slots=slots,
        smooth=meshes[0].smooth,
        colours=colours,
        uv=uv,
    )


def bounds_of(mesh: Mesh) -> tuple[Vec3, Vec3]:
    """The lower and upper corner of the mesh's box."""
    low, high = mesh.points.min(0).tolist(), mesh.points.max(0).tolist()
    return (low[0], low[1], low[2]), (high[0], high[1], high[2])


def _welded(points: Floats, faces: Ints, uv: Floats, grain: float) -> Mesh:
    """Points closer than `grain` become one, so that normals run smoothly across patches."""
    keys = np.round(points / grain).astype(np.int64)
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    return Mesh.of_faces(points[first], inverse.reshape(-1)[faces], uv=uv.reshape(-1, 2).astype(np.float32))


def _grid_faces(rows: int, columns: int) -> Ints:
    """Quads (f, 4) over a grid of points numbered row by row."""
    index = np.arange(rows * columns).reshape(rows, columns)
    corners = (index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1])
    return np.stack(corners, axis=-1).reshape(-1, 4)


_SIDES = (((0, 1, 2), 1.0), ((0, 1, 2), -1.0), ((1, 2, 0), 1.0), ((1, 2, 0), -1.0), ((2, 0, 1), 1.0), ((2, 0, 1), -1.0))
"""The six sides of a cube: (normal, across, up) axes with `across x up = normal`, and the sign of the normal."""


def bevelled_box(
    size: Vec3,
    bevel: float,
    segments: int = 3,
    grain_axis: Literal[0, 1, 2] = 0,
    atlas: bool = False,
    cells: int = 1,
) -> Mesh:
    """A box of full `size` about the origin with rounded edges of radius `bevel` in 2 x `segments` steps.

    uv is in metres with u along `grain_axis` (on the two ends: along the next axis); with `atlas` each side fills its own cell
    of a picture three cells wide and two high (sides +X -X +Y / -Y +Z -Z). `cells` divides the flat part of each side.
    """
    half = np.asarray(size, np.float64) / 2
    bevel = float(min(bevel, half.min() * 0.999))
    if bevel <= 0:
        raise InvalidInput(f"must be more than 0 (got {bevel:g})", field="bevel")
    core = half - bevel
    points: list[Floats] = []
    faces: list[Ints] = []
    uv: list[Floats] = []
    count = 0
    for number, (axes, sign) in enumerate(_SIDES):
        spot = _side_points(core, bevel, axes, sign, _side_grids(core, bevel, axes, segments, cells))
        quads = _grid_faces(*spot.shape[:2])[:, :: 1 if sign < 0 else -1]
        flat = spot.reshape(-1, 3)
        points.append(flat)
        uv.append(_side_uv(flat, axes, half, grain_axis, number if atlas else None)[quads])
        faces.append(quads + count)
        count += len(flat)
    return _welded(np.concatenate(points), np.concatenate(faces), np.concatenate(uv), bevel * 1e-3)


_Grids = tuple[tuple[Floats, Floats], tuple[Floats, Floats]]
"""Of both directions across a side: where grid lines lie and how far they tilt."""


def _side_grids(core: Floats, bevel: float, axes: tuple[int, int, int], segments: int, cells: int) -> _Grids:
    arc = np.linspace(0.0, math.pi / 4, segments + 1)
    return _side_stops(core[axes[1]], bevel, arc, cells), _side_stops(core[axes[2]], bevel, arc, cells)


def _side_points(core: Floats, bevel: float, axes: tuple[int, int, int], sign: float, grids: _Grids) -> Floats:
    """Points (i, j, 3) of one side: the flat core plus the bevel's radius along the tilted normal."""
    n, a, b = axes
    (along_a, tilt_a), (along_b, tilt_b) = grids
    spot = np.empty((len(along_a), len(along_b), 3))
    spot[..., n] = 1.0
    spot[..., a], spot[..., b] = np.meshgrid(np.tan(tilt_a), np.tan(tilt_b), indexing="ij")
    spot *= bevel / np.linalg.norm(spot, axis=-1, keepdims=True)
    spot[..., a] += along_a[:, None]
    spot[..., b] += along_b[None]
    spot[..., n] = (spot[..., n] + core[n]) * sign
    return spot


def _side_stops(core: float, bevel: float, arc: Floats, cells: int) -> tuple[Floats, Floats]:
    """Where grid lines of a box's side lie and how far they tilt: a rounded edge, a line close to it that keeps the flat part's
    normals flat, the flat part, and the same mirrored."""
    inset = min(0.5 * bevel, core * 0.5)
    flat = np.linspace(-(core - inset), core - inset, cells + 1)
    along = np.concatenate([np.full(len(arc), -core), flat, np.full(len(arc), core)])
    tilt = np.concatenate([-arc[::-1], np.zeros(len(flat)), arc])
    return along, tilt


def _side_uv(spot: Floats, axes: tuple[int, int, int], half: Floats, grain_axis: int, cell: int | None) -> Floats:
    n, a, b = axes
    if cell is not None:
        inside = np.stack([(spot[:, k] + half[k]) / (2 * half[k]) for k in (a, b)], axis=-1)
        return (np.clip(inside, 0.004, 0.996) + np.array([cell % 3, 1 - cell // 3])) / np.array([3, 2])
    u, v = (a, b) if n == grain_axis or a == grain_axis else (b, a)
    return np.stack([spot[:, u], spot[:, v] + 0.37 * spot[:, n]], axis=-1)


def spline(points: Sequence[Sequence[float]], count: int, sharp: Sequence[int] = ()) -> Floats:
    """A smooth curve (count, k) through the points: centripetal Catmull-Rom (Barry and Goldman, 1988), spread evenly over its
    length. `sharp` numbers points at which the curve has a corner."""
    knots = np.asarray(points, np.float64)
    cuts = [0, *sorted(sharp), len(knots) - 1]
    pieces = [_catmull_rom(knots[a : b + 1])[0 if n == 0 else 1 :] for n, (a, b) in enumerate(pairwise(cuts))]
    dense = np.concatenate(pieces)
    steps = np.linalg.norm(np.diff(dense, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    wanted: Floats = np.linspace(0.0, float(length[-1]), count)
    corners = [length[int(np.argmin(np.linalg.norm(dense - knots[i], axis=1)))] for i in sharp]
    for corner in corners:
        wanted[int(np.argmin(np.abs(wanted - corner)))] = corner
    return np.stack([np.interp(wanted, length, dense[:, k]) for k in range(dense.shape[1])], axis=1)


def _catmull_rom(knots: Floats, steps: int = 48) -> Floats:
    if len(knots) < 3:
        share: Floats = np.linspace(0.0, 1.0, steps)[:, None]
        return knots[0] * (1 - share) + knots[-1] * share
    padded = np.concatenate([2 * knots[:1] - knots[1:2], knots, 2 * knots[-1:] - knots[-2:-1]])
    gaps = np.maximum(np.linalg.norm(np.diff(padded, axis=0), axis=1) ** 0.5, 1e-9)
    t = np.concatenate([[0.0], np.cumsum(gaps)])
    curve = [knots[:1]]
    for i in range(1, len(padded) - 2):
        p, k = padded[i - 1 : i + 3], t[i - 1 : i + 3]
        u: Floats = np.linspace(float(k[1]), float(k[2]), steps + 1)[1:, None]
        a: list[Floats] = [
            (k[j + 1] - u) / (k[j + 1] - k[j]) * p[j] + (u - k[j]) / (k[j + 1] - k[j]) * p[j + 1] for j in range(3)
        ]
        b: list[Floats] = [
            (k[j + 2] - u) / (k[j + 2] - k[j]) * a[j] + (u - k[j]) / (k[j + 2] - k[j]) * a[j + 1] for j in range(2)
        ]
        curve.append((k[2] - u) / (k[2] - k[1]) * b[0] + (u - k[1]) / (k[2] - k[1]) * b[1])
    return np.concatenate(curve)


def lathe(profile: Floats, segments: int = 64) -> Mesh:
    """A body of revolution about Z. `profile` (m, 2) is radius and height; going up along it, the outside lies on its right.

    Ends with radius 0 close in a fan. uv: u runs around (metres at the largest radius), v along the profile.
    """
    radius, height = np.asarray(profile, np.float64).T
    angle = np.linspace(0.0, TURN, segments + 1)[:-1]
    ring = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
    points = np.concatenate(
        [radius[:, None, None] * ring[None], np.broadcast_to(height[:, None, None], (len(radius), segments, 1))], axis=-1
    ).reshape(-1, 3)
    row, column = np.meshgrid(np.arange(len(radius) - 1), np.arange(segments), indexing="ij")
    after = (column + 1) % segments
    quads = np.stack(
        [row * segments + column, row * segments + after, (row + 1) * segments + after, (row + 1) * segments + column], -1
    )
    length = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(radius), np.diff(height)))])
    around = TURN * radius.max() / segments
    u = np.stack([column, column + 1, column + 1, column], axis=-1) * around
    v = np.stack([length[row], length[row], length[row + 1], length[row + 1]], axis=-1)
    return _without_poles(points, quads.reshape(-1, 4), np.stack([u, v], axis=-1).reshape(-1, 4, 2), radius, segments)


def _without_poles(points: Floats, quads: Ints, uv: Floats, radius: Floats, segments: int) -> Mesh:
    """Quads at a ring of radius 0 become triangles that share one point."""
    owner = np.arange(len(points))
    for ring in np.flatnonzero(radius <= 1e-9):
        owner[ring * segments : (ring + 1) * segments] = ring * segments
    quads = owner[quads]
    keep = np.ones(quads.shape, bool)
    keep[:, 1] = quads[:, 1] != quads[:, 0]
    keep[:, 3] = quads[:, 3] != quads[:, 2]
    keep[keep.sum(1) < 3] = False
    sizes = keep.sum(1)
    used, corners = np.unique(quads[keep], return_inverse=True)
    starts = np.concatenate([[0], np.cumsum(sizes[sizes > 0])])[:-1]
    return Mesh(
        points[used].astype(np.float32),
        corners.reshape(-1).astype(np.int32),
        starts.astype(np.int32),
        uv=uv[keep].astype(np.float32),
    )


def sphere(radius: float, segments: int = 64) -> Mesh:
    """A ball about the origin of rings and meridians; uv in metres at its equator."""
    polar = np.linspace(-math.pi / 2, math.pi / 2, segments // 2 + 1)
    profile = radius * np.stack([np.cos(polar), np.sin(polar)], axis=-1)
    profile[[0, -1], 0] = 0.0
    return lathe(profile, segments)


def round_cube(radius: float, cells: int = 24) -> Mesh:
    """A ball about the origin without poles: a cube's grid blown up. uv in metres from each side's middle."""
    angle = np.linspace(-math.pi / 4, math.pi / 4, cells + 1)
    across, up = np.meshgrid(np.tan(angle), np.tan(angle), indexing="ij")
    points: list[Floats] = []
    faces: list[Ints] = []
    uv: list[Floats] = []
    for number, ((n, a, b), sign) in enumerate(_SIDES):
        spot = np.empty((*across.shape, 3))
        spot[..., n], spot[..., a], spot[..., b] = sign, across, up
        flat = (radius * _unit(spot)).reshape(-1, 3)
        quads = _grid_faces(cells + 1, cells + 1)[:, :: 1 if sign < 0 else -1]
        place = radius * np.stack(np.meshgrid(angle, angle, indexing="ij"), axis=-1).reshape(-1, 2)
        points.append(flat)
        faces.append(quads + number * len(flat))
        uv.append(place[quads])
    return _welded(np.concatenate(points), np.concatenate(faces), np.concatenate(uv), radius * 1e-4)


def cylinder(radius: float, height: float, bevel: float, segments: int = 64) -> Mesh:
    """A cylinder about Z through the origin with rounded rims."""
    bevel = min(bevel, radius * 0.98, height * 0.49)
    arc = np.linspace(0.0, math.pi / 2, 5)
    low = np.stack([radius - bevel + bevel * np.sin(arc), -height / 2 + bevel - bevel * np.cos(arc)], axis=-1)
    inner = (radius - bevel) * 0.97
    side = np.array([[radius, -height / 2 + 1.5 * bevel], [radius, height / 2 - 1.5 * bevel]])
    return lathe(
        np.concatenate(
            [[[0.0, -height / 2], [inner, -height / 2]], low, side, low[::-1] * (1, -1), [[inner, height / 2], [0.0, height / 2]]]
        ),
        segments,
    )


def cone(radius: float, height: float, bevel: float, segments: int = 64) -> Mesh:
    """A cone about Z with its base at z = 0, its rim and tip rounded."""
    bevel = min(bevel, radius * 0.2)
    slope = math.atan2(height, radius)
    start, reach = -math.pi / 2, math.pi - slope - 0.0
    arc = np.linspace(start, start + reach, 7)
    centre = radius - bevel / math.tan(slope / 2)
    rim = np.stack([centre + bevel * np.cos(arc), bevel + bevel * np.sin(arc)], axis=-1)
    up = np.linspace(math.pi / 2 - slope, math.pi / 2, 7)
    top = height - bevel / math.cos(slope)
    tip = np.stack([bevel * np.cos(up), top + bevel * np.sin(up)], axis=-1)
    tip[-1, 0] = 0.0
    return lathe(np.concatenate([[[0.0, 0.0], [centre * 0.98, 0.0]], rim, tip]), segments)


def torus(radius: float, thickness: float, segments: int = 64, sides: int = 24) -> Mesh:
    """A ring about Z: `radius` to the middle of a round section of radius `thickness`."""
    angle = np.linspace(0.0, TURN, segments + 1)
    path = radius * np.stack([np.cos(angle), np.sin(angle), np.zeros(segments + 1)], axis=-1)
    return tube(path, thickness, sides, closed=True)


def tube(path: Floats, radius: float | Floats, sides: int = 16, closed: bool = False, flatten: float = 1.0) -> Mesh:
    """A round section swept along a path (n, 3) in frames that do not twist (double reflection; Wang and others, 2008).

    `radius` is one number or one per point; `flatten` squeezes the section along the frames' second axis; open ends are capped
    by a dome of one ring. A closed path repeats its first point at its end.
    """
    path = np.asarray(path, np.float64)
    radii = np.broadcast_to(np.asarray(radius, np.float64), (len(path),)).copy()
    if not closed:
        ends = [path[0] - _unit(path[1] - path[0]) * radii[0] * 0.35, path[-1] + _unit(path[-1] - path[-2]) * radii[-1] * 0.35]
        path = np.concatenate([ends[:1], path, ends[1:]])
        radii = np.concatenate([[radii[0] * 0.02], radii, [radii[-1] * 0.02]])
    across, up = _frames(path, closed)
    angle = np.linspace(0.0, TURN, sides + 1)
    section = np.cos(angle)[None, :, None] * across[:, None] + flatten * np.sin(angle)[None, :, None] * up[:, None]
    points = (path[:, None] + radii[:, None, None] * section).reshape(-1, 3)
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    around = angle * float(radii.max())
    uv = np.stack(np.broadcast_arrays(length[:, None], around[None]), axis=-1).reshape(-1, 2)
    quads = _grid_faces(len(path), sides + 1)
    return _welded(points, quads, uv[quads], float(radii.max()) * 1e-4)


def _unit(vector: Floats) -> Floats:
    return vector / np.maximum(np.linalg.norm(vector, axis=-1, keepdims=True), 1e-12)


def _frames(path: Floats, closed: bool) -> tuple[Floats, Floats]:
    tangent = np.gradient(path, axis=0)
    if closed:
        tangent[0] = tangent[-1] = path[1] - path[-2]
    tangent = _unit(tangent)
    seed = np.eye(3)[int(np.argmin(np.abs(tangent[0])))]
    across = np.empty_like(path)
    across[0] = _unit(np.cross(tangent[0], seed))
    for i in range(len(path) - 1):
        step = path[i + 1] - path[i]
        square = max(float(step @ step), 1e-18)
        side = across[i] - 2 / square * (step @ across[i]) * step
        ahead = tangent[i] - 2 / square * (step @ tangent[i]) * step
        off = tangent[i + 1] - ahead
        across[i + 1] = side - 2 / max(float(off @ off), 1e-18) * (off @ side) * off
    return across, np.cross(tangent, across)


def sheet(points: Floats, uv: Floats | None = None) -> Mesh:
    """A surface through a grid of points (rows, columns, 3); faces look along `row direction x column direction`."""
    rows, columns = points.shape[:2]
    quads = _grid_faces(rows, columns)[:, ::-1]
    place: NDArray[Any] | None = None if uv is None else uv.reshape(-1, 2)[quads].reshape(-1, 2).astype(np.float32)
    return Mesh.of_faces(points.reshape(-1, 3), quads, uv=place)


def volume(mesh: Mesh) -> float:
    """What a closed mesh encloses in cubic metres, by the divergence theorem; negative if its faces look inwards."""
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    sizes = ends - mesh.starts
    total = 0.0
    points = mesh.points.astype(np.float64)
    for step in range(1, int(sizes.max()) - 1):
        begins = mesh.starts[sizes > step + 1]
        a, b, c = (points[mesh.corners[begins + k]] for k in (0, step, step + 1))
        total += float(np.sum(a * np.cross(b, c))) / 6
    return total
