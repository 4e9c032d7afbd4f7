"""Sculpting with signed distances: soft unions of round cones and ellipsoids become one mesh that knows what it is made of.

Every primitive names the zone of the coat it belongs to, the joint it follows, how long its fur is and how the fur lies, so
colours, fur and joint weights come out of the same field as the surface.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Skin, Vec3
from aozora.world.geometry.marching_cubes import zero_surface

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Primitive:
    """A round cone from `a` to `b` with radii `ra` and `rb`, or (with `radii`) an ellipsoid about `a`; all in metres.

    `axes` (rows: the ellipsoid's own x, y and z axes) turns an ellipsoid. `squash` = (direction, factor below 1) flattens a
    cone along a unit direction. `blend` is the width of the soft seam to what was there before; `carve` takes away instead of
    adding. `fur` is the length of the coat in metres and `comb` the direction it lies in (zero: away from the nose).
    """

    a: Vec3
    b: Vec3
    ra: float
    rb: float
    joint: str
    zone: str
    blend: float
    fur: float = 0.0
    comb: Vec3 = (0.0, 0.0, 0.0)
    radii: Vec3 | None = None
    axes: tuple[Vec3, Vec3, Vec3] | None = None
    squash: tuple[Vec3, float] | None = None
    carve: bool = False


def mirrored(primitive: Primitive) -> Primitive:
    """The same on the other side of the plane y = 0; "left" in its joint becomes "right"."""

    def flip(v: Vec3) -> Vec3:
        return (v[0], -v[1], v[2])

    axes = primitive.axes
    squash = primitive.squash
    return Primitive(
        flip(primitive.a),
        flip(primitive.b),
        primitive.ra,
        primitive.rb,
        primitive.joint.replace("left", "right"),
        primitive.zone,
        primitive.blend,
        primitive.fur,
        flip(primitive.comb),
        primitive.radii,
        axes and (flip(axes[0]), flip(axes[1]), flip(axes[2])),
        squash and (flip(squash[0]), squash[1]),
        primitive.carve,
    )


def distance(primitive: Primitive, points: Floats) -> Floats:
    """Signed distance (...,) in metres of points (..., 3): exact for cones, first order for ellipsoids and squashed cones.

    Source: Quilez, Distance functions (the bound for ellipsoids is k0 (k0 - 1) / k1).
    """
    offset = points - np.asarray(primitive.a)
    if primitive.radii is not None:
        if primitive.axes is not None:
            offset = offset @ np.asarray(primitive.axes).T
        radii = np.asarray(primitive.radii)
        k0 = np.sqrt(((offset / radii) ** 2).sum(-1))
        k1 = np.sqrt(((offset / radii**2) ** 2).sum(-1))
        return k0 * (k0 - 1) / np.maximum(k1, 1e-9)
    axis = np.asarray(primitive.b) - np.asarray(primitive.a)
    scale = 1.0
    if primitive.squash is not None:
        normal, factor = np.asarray(primitive.squash[0]), primitive.squash[1]
        offset = offset + (offset @ normal)[..., None] * normal * (1 / factor - 1)
        axis = axis + (axis @ normal) * normal * (1 / factor - 1)
        scale = 0.5 * (1 + factor)
    along = np.clip((offset @ axis) / max(float(axis @ axis), 1e-12), 0, 1)
    nearest = offset - along[..., None] * axis
    return scale * (np.sqrt((nearest**2).sum(-1)) - (primitive.ra + (primitive.rb - primitive.ra) * along))


def _box(primitive: Primitive) -> tuple[Floats, Floats]:
    if primitive.radii is not None:
        reach = max(primitive.radii)
        centre = np.asarray(primitive.a)
        return centre - reach, centre + reach
    a, b = np.asarray(primitive.a), np.asarray(primitive.b)
    return np.minimum(a - primitive.ra, b - primitive.rb), np.maximum(a + primitive.ra, b + primitive.rb)


def _sample(primitives: Sequence[Primitive], voxel: float) -> tuple[NDArray[np.float32], Floats]:
    boxes = [_box(p) for p in primitives if not p.carve]
    low = np.min([box[0] for box in boxes], 0) - 4 * voxel
    high = np.max([box[1] for box in boxes], 0) + 4 * voxel
    counts = np.ceil((high - low) / voxel).astype(int) + 1
    field = np.full(counts, 1.0, np.float32)
    axes: list[Floats] = [low[i] + voxel * np.arange(int(counts[i])) for i in range(3)]
    for primitive in primitives:
        near, far = _box(primitive)
        margin = primitive.blend + 3 * voxel
        first = np.maximum(((near - margin - low) / voxel).astype(int), 0)
        last = np.minimum(((far + margin - low) / voxel).astype(int) + 2, counts)
        where = (slice(first[0], last[0]), slice(first[1], last[1]), slice(first[2], last[2]))
        grid = np.stack(np.meshgrid(*[axes[i][where[i]] for i in range(3)], indexing="ij"), -1)
        field[where] = _combine(field[where].astype(np.float64), distance(primitive, grid), primitive)
    return field, low


def _combine(before: Floats, own: Floats, primitive: Primitive) -> Floats:
    """Quadratic smooth minimum (union) or maximum (carving). Source: Quilez, Smooth minimum."""
    sign = -1.0 if primitive.carve else 1.0
    before, own = sign * before, own
    overlap = np.maximum(primitive.blend - np.abs(before - own), 0) / primitive.blend
    return sign * (np.minimum(before, own) - overlap * overlap * primitive.blend * 0.25)


@dataclass(frozen=True)
class Sculpture:
    """A closed surface: points (n, 3), outward unit normals (n, 3), triangles (f, 3).

    `shares` (n, p) is how much each primitive has to say about the surface at each point (rows add up to 1); `pulls` (n, p)
    is the same, softer and without carved primitives, for joints.
    """

    points: Floats
    normals: Floats
    faces: NDArray[np.int64]
    shares: Floats
    pulls: Floats


def sculpt(primitives: Sequence[Primitive], voxel: float, seam: float) -> Sculpture:
    """Mesh the soft union of primitives, in their order, on a grid of `voxel` metres; joints blend over about `seam` metres."""
    field, low = _sample(primitives, voxel)
    points, faces = zero_surface(field, voxel)
    points = points + low
    distances = np.stack([distance(p, points) for p in primitives], 1)
    carved = np.array([p.carve for p in primitives])
    close = np.where(carved, np.abs(distances), distances)
    pulls = _softmax(np.where(carved, np.inf, distances), seam)
    return Sculpture(points, vertex_normals(points, faces), faces, _softmax(close, seam * 0.3), pulls)


def _softmax(distances: Floats, width: float) -> Floats:
    weights = np.exp(-np.clip((distances - distances.min(1, keepdims=True)) / width, 0, 60))
    weights[weights < 1e-4] = 0
    return weights / weights.sum(1, keepdims=True)


def vertex_normals(points: Floats, faces: NDArray[np.int64]) -> Floats:
    """Area-weighted unit normals (n, 3) of triangles (f, 3)."""
    a, b, c = (points[faces[:, i]] for i in range(3))
    across = np.cross(b - a, c - a)
    normals = np.stack([np.bincount(faces.ravel(), np.repeat(across[:, i], 3), minlength=len(points)) for i in range(3)], 1)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def strongest_four(weights: Floats) -> Skin:
    """The four largest weights (n, j) of each point as a `Skin`, in steps of 1/256, adding up to exactly 1."""
    count = min(4, weights.shape[1])
    joints = np.argsort(-weights, axis=1, kind="stable")[:, :count]
    kept = np.take_along_axis(weights, joints, 1)
    steps = np.floor(kept / np.maximum(kept.sum(1, keepdims=True), 1e-12) * 256)
    steps[:, 0] += 256 - steps.sum(1)
    joints = np.pad(joints, ((0, 0), (0, 4 - count)))
    steps = np.pad(steps, ((0, 0), (0, 4 - count)))
    return Skin(np.where(steps > 0, joints, joints[:, :1]).astype(np.int16), (steps / 256).astype(np.float32))
