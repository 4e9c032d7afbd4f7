"""Things put together from a list of simple parts: one generator for what has edges, turned bodies, rods and panels.

A plan lists parts in metres at the size of the kind's row; fronts look along -Y. `composed` scales the plan to the size that was
asked for and gives every finish one mesh.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Vec3
from aozora.world.elements import Axle
from aozora.world.geometry.primitives import (
    bevelled_box,
    bounds_of,
    lathe,
    merged,
    moved,
    round_cube,
    sheet,
    spline,
    tube,
    volume,
)
from aozora.world.geometry.rotations import turn
from aozora.world.geometry.sdf import Primitive, sculpt
from aozora.world.things.finishes import finish
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.table import THINGS
from aozora.world.things.upholstery import pad

Floats = NDArray[np.float64]
Places = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """What all parts have: a stretch along their own axes, degrees about X, then Y, then Z, where their origin is, and a finish
    (see `finishes`)."""

    finish: str = "main"
    at: Vec3 = (0.0, 0.0, 0.0)
    turn: Vec3 = (0.0, 0.0, 0.0)
    stretch: Vec3 = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Box(Part):
    """A box of full `size` with rounded edges."""

    size: Vec3
    bevel: float = 0.004


@dataclass(frozen=True)
class Pad(Part):
    """A stuffed block whose broad sides swell by `puff`."""

    size: Vec3
    puff: float = 0.02


@dataclass(frozen=True)
class Turned(Part):
    """A body of revolution about Z: (radius, height) from the axis below to the axis above, the outside on the right. A third
    number 1 marks a corner; `round` False joins the points by straight lines. Fewer than 12 `sides` make a body of flat faces."""

    outline: Places
    round: bool = True
    sides: int = 72


@dataclass(frozen=True)
class Rod(Part):
    """A round bar along a smooth curve through `path`; one radius, or one per point of the path."""

    path: Places
    radius: float | tuple[float, ...]
    flatten: float = 1.0
    closed: bool = False
    straight: bool = False


@dataclass(frozen=True)
class Ball(Part):
    """An ellipsoid of three half axes; `flat` cuts off its lower half."""

    radii: Vec3
    flat: bool = False


@dataclass(frozen=True)
class Slab(Part):
    """An outline (x, y), anticlockwise, of `thick` along Z with softened edges; `bend` gives heights (x, z) along X. `round`
    False keeps its corners."""

    outline: Places
    thick: float
    bevel: float = 0.001
    bend: Places = ()
    round: bool = True


@dataclass(frozen=True)
class Strip(Part):
    """A thin dished strip along X: rows of x, half width, z, depth of the dish."""

    stations: Places
    thick: float


@dataclass(frozen=True)
class Panel(Part):
    """A flat picture of `size` (width, height) that faces -Y; uv runs once over it."""

    size: tuple[float, float]


@dataclass(frozen=True)
class Mould(Part):
    """Limbs that flow into one another: each is (ax, ay, az, bx, by, bz, ra, rb), a round cone from a to b, or (x, y, z, rx, ry,
    rz), an ellipsoid. `blend` is the width of the soft seams, `grain` the size of the grid that it is cast on, in metres."""

    limbs: Places
    blend: float
    grain: float
    carve: Places = ()


@dataclass(frozen=True)
class Sheet(Part):
    """A thin skin through a grid of points, rows of (x, y, z), of `thick` metres; uv runs once over it, its first row above."""

    rows: tuple[Places, ...]
    thick: float = 0.002


@dataclass(frozen=True)
class Facets(Part):
    """A cut stone: rings of as many points from above to below, closed by a flat table above and a point below."""

    rings: tuple[Places, ...]
    tip: Vec3


@dataclass(frozen=True)
class Group(Part):
    """Parts that are stretched, turned and moved together; its own finish says nothing. With an `axle` it turns about its
    origin; then it belongs into no other group."""

    parts: "tuple[AnyPart, ...]"
    axle: Axle | None = None


AnyPart = Box | Pad | Turned | Rod | Ball | Slab | Strip | Panel | Mould | Sheet | Facets | Group


def composed(parts: Sequence[AnyPart], params: ThingParams, store: Store, *, middle: bool = True) -> tuple[Piece, ...]:
    """A plan's parts scaled to the size asked for, one piece per finish, in the order in which finishes first come; `middle` puts
    the middle of their box over the origin."""
    scale = np.asarray(params.size) / np.asarray(THINGS[params.kind].size)
    pieces = [
        Piece(resized(mesh, scale), (finish(name, params, store),), stretched(at, scale), axle)
        for name, at, axle, mesh in by_finish(parts, params.seed)
    ]
    return centred(pieces) if middle else tuple(pieces)


def by_finish(parts: Sequence[AnyPart], seed: int) -> list[tuple[str, Vec3, Axle | None, Mesh]]:
    """The meshes of a plan: finish, origin, axle and mesh, one per finish of what stands and of each group that turns."""
    groups: dict[tuple[str, Vec3, Axle | None], list[Mesh]] = {}
    for number, part in enumerate(parts):
        axle, origin = (part.axle, part.at) if isinstance(part, Group) and part.axle else (None, (0.0, 0.0, 0.0))
        own = part if axle is None else replace(part, at=(0.0, 0.0, 0.0))
        for name, mesh in spread(own, seed + number):
            groups.setdefault((name, origin, axle), []).append(mesh)
    return [(*key, merged(meshes)) for key, meshes in groups.items()]


def stretched(at: Vec3, scale: Floats) -> Vec3:
    """A place stretched along the axes."""
    return (at[0] * float(scale[0]), at[1] * float(scale[1]), at[2] * float(scale[2]))


def resized(mesh: Mesh, scale: Floats) -> Mesh:
    """The mesh stretched along the axes."""
    return replace(mesh, points=(mesh.points * scale).astype(np.float32))


def centred(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with the middle of their box over the origin."""
    boxes = np.array([np.add(bounds_of(piece.mesh), piece.at) for piece in pieces])
    x, y = (-(boxes[:, 0].min(0) + boxes[:, 1].max(0)) / 2)[:2].tolist()
    return tuple(
        replace(piece, mesh=moved(piece.mesh, (x, y, 0.0)))
        if piece.axle is None
        else replace(piece, at=(piece.at[0] + x, piece.at[1] + y, piece.at[2]))
        for piece in pieces
    )


def spread(part: AnyPart, seed: int = 0) -> list[tuple[str, Mesh]]:
    """Finish and mesh of the part, or of all parts of a group, in their places."""
    if not isinstance(part, Group):
        return [(part.finish, shaped(part, seed))]
    inner = [item for number, own in enumerate(part.parts) for item in spread(own, seed + number)]
    return [(name, _placed(mesh, part)) for name, mesh in inner]


def shaped(part: AnyPart, seed: int = 0) -> Mesh:
    """The part's mesh, in its place."""
    if isinstance(part, Group):
        return merged([mesh for _, mesh in spread(part, seed)])
    mesh = _mesh(part, seed)
    return _placed(mesh if isinstance(part, Panel | Sheet | Mould) else outward(mesh), part)


def _placed(mesh: Mesh, part: Part) -> Mesh:
    if part.stretch != (1.0, 1.0, 1.0):
        mesh = replace(mesh, points=(mesh.points * np.asarray(part.stretch)).astype(np.float32))
    for axis, degrees in zip(((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)), part.turn, strict=True):
        mesh = moved(mesh, rotation=turn(axis, degrees)) if degrees else mesh
    return moved(mesh, part.at)


def _mesh(part: AnyPart, seed: int) -> Mesh:
    if isinstance(part, Group):
        return shaped(part, seed)
    if isinstance(part, Box):
        grain = int(np.argmax(part.size))
        return bevelled_box(part.size, part.bevel, 3, grain_axis=0 if grain == 0 else 1 if grain == 1 else 2)
    if isinstance(part, Pad):
        return pad(part.size, (0.0, 0.0, 0.0), part.puff, seed)
    if isinstance(part, Turned):
        made = lathe(_curve(part.outline, 110) if part.round else np.array([p[:2] for p in part.outline]), part.sides)
        return faceted(made) if part.sides < 12 else made
    if isinstance(part, Rod):
        return _rod(part)
    if isinstance(part, Ball):
        ball = round_cube(1.0, 20)
        points = ball.points * np.asarray(part.radii)
        points[:, 2] = np.maximum(points[:, 2], 0.0) if part.flat else points[:, 2]
        return replace(ball, points=points.astype(np.float32))
    if isinstance(part, Slab):
        return _slab(part)
    if isinstance(part, Strip):
        return _strip(part)
    if isinstance(part, Mould):
        return _mould(part)
    if isinstance(part, Facets):
        return _facets(part)
    return _skin(part) if isinstance(part, Sheet) else _panel(part)


def _facets(part: Facets) -> Mesh:
    """Triangles between the rings, each with corners of its own, so that every facet is flat."""
    rows = np.asarray(part.rings, np.float64)
    count = rows.shape[1]
    faces: list[Floats] = []
    after = np.roll(rows, -1, axis=1)
    for upper, upper_next, lower, lower_next in zip(rows[:-1], after[:-1], rows[1:], after[1:], strict=True):
        faces += [np.stack([upper, lower, lower_next], 1), np.stack([upper, lower_next, upper_next], 1)]
    top, low = np.broadcast_to(rows[0].mean(0), (count, 3)), np.broadcast_to(np.asarray(part.tip), (count, 3))
    faces += [np.stack([top, rows[0], after[0]], 1), np.stack([rows[-1], low, after[-1]], 1)]
    points = np.concatenate(faces).reshape(-1, 3)
    return Mesh.of_faces(points, np.arange(len(points)).reshape(-1, 3), smooth=False)


def _mould(part: Mould) -> Mesh:
    limbs = [_limb(limb, part.blend, False) for limb in part.limbs] + [_limb(limb, part.blend, True) for limb in part.carve]
    body = sculpt(limbs, part.grain, part.grain)
    return Mesh.of_faces(body.points, body.faces)


def _limb(limb: tuple[float, ...], blend: float, carve: bool) -> Primitive:
    x, y, z, u, v, w, *radii = limb
    if not radii:
        return Primitive((x, y, z), (x, y, z), 0.0, 0.0, "", "", blend, radii=(u, v, w), carve=carve)
    return Primitive((x, y, z), (u, v, w), radii[0], radii[1], "", "", blend, carve=carve)


def _skin(part: Sheet) -> Mesh:
    """Front and back of the skin, joined at its edges only by being so close."""
    grid = np.asarray(part.rows, np.float64)
    down, across = np.gradient(grid, axis=0), np.gradient(grid, axis=1)
    normal = np.cross(across, down)
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-12)
    v, u = np.meshgrid(np.linspace(1, 0, grid.shape[0]), np.linspace(0, 1, grid.shape[1]), indexing="ij")
    uv = np.stack([u, v], axis=-1)
    half = 0.5 * part.thick * normal
    return merged([sheet(grid - half, uv), sheet((grid + half)[::-1], uv[::-1])])


def _panel(part: Panel) -> Mesh:
    """Two faces back to back, so that it has an inside."""
    x, z = np.meshgrid(np.array([-0.5, 0.5]) * part.size[0], np.array([-0.5, 0.5]) * part.size[1], indexing="ij")
    uv = np.stack(np.meshgrid([0.0, 1.0], [0.0, 1.0], indexing="ij"), axis=-1)
    front = sheet(np.stack([x, np.zeros((2, 2)), z], axis=-1), uv)
    back = sheet(np.stack([x, np.full((2, 2), 0.0005), z], axis=-1)[::-1], uv[::-1])
    return merged([front, back])


def outward(mesh: Mesh) -> Mesh:
    """The closed mesh with its faces looking outwards, whichever way its outline ran."""
    if volume(mesh) >= 0:
        return mesh
    sizes = np.diff(np.append(mesh.starts, len(mesh.corners)))
    owner = np.repeat(np.arange(len(sizes)), sizes)
    order = 2 * mesh.starts[owner] + sizes[owner] - 1 - np.arange(len(mesh.corners))
    return replace(mesh, corners=mesh.corners[order], uv=None if mesh.uv is None else mesh.uv[order])


def faceted(mesh: Mesh) -> Mesh:
    """The mesh with points of its own for every face, so that its edges are sharp."""
    return replace(mesh, points=mesh.points[mesh.corners], corners=np.arange(len(mesh.corners), dtype=np.int32))


def _curve(outline: Places, count: int) -> Floats:
    corners = [i for i, p in enumerate(outline) if len(p) > 2 and p[2] and 0 < i < len(outline) - 1]
    curve = spline([p[:2] for p in outline], count, corners)
    curve[:, 0] = np.maximum(curve[:, 0], 0.0)
    curve[[0, -1], 0] = [outline[0][0], outline[-1][0]]
    return curve


def _rod(part: Rod) -> Mesh:
    knots = np.asarray(part.path, np.float64)
    count = len(knots) if part.straight else min(90, 12 * len(knots))
    path = knots if part.straight else spline(part.path, count)
    radius: float | Floats = part.radius if isinstance(part.radius, float) else np.zeros(0)
    if not isinstance(part.radius, float):
        steps = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(knots, axis=0), axis=1))])
        radius = np.interp(np.linspace(0.0, float(steps[-1]), count), steps, part.radius)
    return tube(path, radius, 16, part.closed, part.flatten)


def _slab(part: Slab) -> Mesh:
    """Rings of the outline at four heights between two polygons."""
    closed = [*part.outline, part.outline[0]]
    ring = spline(closed, 90)[:-1] if part.round else np.asarray(part.outline, np.float64)
    ahead, behind = np.roll(ring, -1, axis=0) - ring, ring - np.roll(ring, 1, axis=0)
    normals = [
        np.stack([d[:, 1], -d[:, 0]], -1) / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-12) for d in (ahead, behind)
    ]
    out = (normals[0] + normals[1]) / np.maximum(1 + (normals[0] * normals[1]).sum(1, keepdims=True), 0.5)
    half, n = part.thick / 2, len(ring)
    bevel = min(part.bevel, 0.45 * part.thick)
    levels = [
        (-half, 1.0),
        (-half + 0.3 * bevel, 0.3),
        (-half + bevel, 0.0),
        (half - bevel, 0.0),
        (half - 0.3 * bevel, 0.3),
        (half, 1.0),
    ]
    points = np.concatenate([np.column_stack([ring - out * bevel * inset, np.full(n, z)]) for z, inset in levels])
    if part.bend:
        knots = np.asarray(part.bend, np.float64)
        points[:, 2] += np.interp(points[:, 0], knots[:, 0], knots[:, 1])
    index = np.arange(n)
    rows = [
        [np.stack([r * n + index, r * n + (index + 1) % n, (r + 1) * n + (index + 1) % n, (r + 1) * n + index], -1)]
        for r in range(5)
    ]
    quads = np.concatenate([row[0] for row in rows]).reshape(-1)
    corners = np.concatenate([quads, index[::-1], 5 * n + index]).astype(np.int32)
    starts = np.concatenate([np.arange(0, len(quads), 4), [len(quads), len(quads) + n]]).astype(np.int32)
    return Mesh(points.astype(np.float32), corners, starts)


def _strip(part: Strip) -> Mesh:
    """Upper and lower skin of the strip, closed at its edges by a section that runs all round."""
    rows = spline(part.stations, 70)
    angle = np.linspace(0.0, 2 * math.pi, 33)
    across, high = np.cos(angle), np.sin(angle)
    x, half, z, dish = (rows[:, k : k + 1] for k in range(4))
    half = np.maximum(half, 1e-4)
    thin = 0.5 * part.thick * np.minimum(1.0, half / part.thick)
    y = half * np.sign(across) * np.abs(across) ** 0.8
    height = z - dish * (1 - np.abs(across) ** 2.2) + thin * np.sign(high) * np.abs(high) ** 0.6
    return sheet(np.stack(np.broadcast_arrays(x, y, height), axis=-1))
