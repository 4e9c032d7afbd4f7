"""A staged shot as arrays: everything that can be seen, in world space, at any frame."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import StageFailed
from aozora.film.motion import Motion, PoseTrack
from aozora.film.production import StagedShot
from aozora.film.projection import matrices
from aozora.film.store import Digest, Store
from aozora.film.world import Entity, Part, Skeleton, get_mesh
from aozora.render.raster.covering import (
    corner_normals,  # pyright: ignore[reportUnknownVariableType]
    skinned,  # pyright: ignore[reportUnknownVariableType]
)
from aozora.render.raster.forms import Form, Points, Triangles, chained, formed, moved, placing
from aozora.render.raster.surfaces import Surfaces

Matrix = NDArray[np.float64]

SCATTERED = 400_000
"""Triangles that copies of scatters may have together; those nearest to the camera are kept."""

_MIDDLE = 1
"""The column of a track that is the middle of the open shutter."""


@dataclass(frozen=True)
class Piece:
    """One part of an entity among the arrays: points `first` to `last`, triangles `begin` to `end`."""

    entity: Entity
    number: int
    form: Form
    placed: Matrix
    first: int
    last: int
    begin: int
    end: int
    moving: bool


@dataclass
class ShotArrays:
    """Everything of a shot, one after another: points at rest in the space of their part (n, 3), colours (n, 3), triangles (t,
    3) and of each its material, object, whether it is smooth, and texture coordinates (t, 3, 2). `ids` (o,) are the pass
    indices of the objects, `extents` (o,) their sizes in metres. `seen` and `casting` number the triangles that the camera
    sees and that throw shadows, standing and moving apart; moving ones throw them as `coarse` triangles."""

    pieces: list[Piece]
    rest: Points
    colours: Points
    triangles: Triangles
    materials: NDArray[np.int32]
    objects: NDArray[np.int32]
    smooth: NDArray[np.bool_]
    uv: Points
    ids: NDArray[np.int32]
    extents: NDArray[np.float32]
    moving: NDArray[np.bool_]
    seen_still: Triangles
    seen_moving: Triangles
    casting_still: Triangles
    coarse: Triangles
    placed: Points = field(default_factory=lambda: np.zeros((0, 3), np.float32))
    normals: Points = field(default_factory=lambda: np.zeros((0, 3), np.float32))


Read = Callable[[Digest], Form]


def arrays_of(shot: StagedShot, surfaces: Surfaces, read: Read, store: Store) -> ShotArrays:
    """All that stands and moves in the shot. `StageFailed` for surfaces that have other points in every frame (liquids)."""
    if shot.motion.surfaces:
        raise StageFailed("the draft renderer shows no liquids that are simulated", field="render")
    world = shot.world
    pieces: list[Piece] = []
    n = t = 0
    for entity in world.entities:
        for number, part in enumerate(entity.parts):
            form = read(part.mesh)
            placed = placing(part.position, part.rotation, part.scale)
            span = (n, n + len(form.points), t, t + len(form.triangles))
            pieces.append(Piece(entity, number, form, placed, *span, _moves(entity, number, shot.motion)))
            n, t = span[1], span[3]
    for entity, form, points in _scattered(shot, read, store):
        loose = Form(points, form.triangles, form.slots, form.uv, form.colours, form.smooth, form.triangles, None, {})
        span = (n, n + len(points), t, t + len(form.triangles))
        pieces.append(Piece(entity, 0, loose, placing((0, 0, 0), (1, 0, 0, 0), 1.0), *span, False))
        n, t = span[1], span[3]
    return _joined(pieces, surfaces)


def _moves(entity: Entity, number: int, motion: Motion) -> bool:
    deformed = entity.id in motion.deformations and number == 0
    return deformed or any(entity.id in tracks for tracks in (motion.transforms, motion.poses, motion.shapes))


def _joined(pieces: list[Piece], surfaces: Surfaces) -> ShotArrays:
    empty = np.zeros((0, 3), np.int32)

    def stacked(rows: list[NDArray[np.int32]]) -> NDArray[np.int32]:
        return np.concatenate(rows) if rows else np.zeros(0, np.int32)

    def triangles(wanted: Callable[[Piece], bool]) -> NDArray[np.int32]:
        return stacked([np.arange(p.begin, p.end, dtype=np.int32) for p in pieces if wanted(p)])

    numbers = [_numbers(piece, surfaces) for piece in pieces]
    coarse = [p.form.coarse + np.int32(p.first) for p in pieces if p.moving and p.entity.casts_shadow]
    arrays = ShotArrays(
        pieces,
        np.concatenate([p.form.points for p in pieces]) if pieces else np.zeros((0, 3), np.float32),
        np.concatenate([p.form.colours for p in pieces]) if pieces else np.zeros((0, 3), np.float32),
        np.concatenate([p.form.triangles + np.int32(p.first) for p in pieces]) if pieces else empty,
        stacked(numbers),
        stacked([np.full(p.end - p.begin, i, np.int32) for i, p in enumerate(pieces)]),
        np.concatenate([np.full(p.end - p.begin, p.form.smooth) for p in pieces]) if pieces else np.zeros(0, np.bool_),
        np.concatenate([p.form.uv for p in pieces]) if pieces else np.zeros((0, 3, 2), np.float32),
        np.array([p.entity.pass_index for p in pieces], np.int32),
        np.array([p.form.extent * p.entity.scale for p in pieces], np.float32),
        np.array([p.moving for p in pieces], np.bool_),
        triangles(lambda p: p.entity.seen_by_camera and not p.moving),
        triangles(lambda p: p.entity.seen_by_camera and p.moving),
        triangles(lambda p: p.entity.casts_shadow and not p.moving),
        np.ascontiguousarray(np.concatenate(coarse), np.int32) if coarse else empty,
    )
    arrays.placed = np.empty_like(arrays.rest)
    arrays.normals = np.zeros_like(arrays.rest)
    for piece in pieces:
        if not piece.moving:
            at = chained(placing(piece.entity.position, piece.entity.rotation, piece.entity.scale), piece.placed)
            arrays.placed[piece.first : piece.last] = moved(piece.form.points, at)
            corner_normals(arrays.placed, arrays.triangles, piece.begin, piece.end, arrays.normals)
    return arrays


def _numbers(piece: Piece, surfaces: Surfaces) -> NDArray[np.int32]:
    """The number of each triangle's material."""
    part: Part = piece.entity.parts[piece.number]
    named = np.array([surfaces.numbers[name] for name in part.materials] or [0], np.int32)
    return named[np.clip(piece.form.slots, 0, len(named) - 1)]


def pose(arrays: ShotArrays, motion: Motion, frame: int, deformations: dict[str, Points]) -> Points:
    """Where all points are at the middle of a frame (n, 3); what stands still is where it was."""
    frame = min(max(frame, 0), motion.exposed - 1)
    points = arrays.placed.copy()
    for piece in arrays.pieces:
        if piece.moving:
            points[piece.first : piece.last] = posed(piece, motion, frame, deformations)
    return points


def posed(piece: Piece, motion: Motion, frame: int, deformations: dict[str, Points]) -> Points:
    """Where the points of a piece are at the middle of a frame (n, 3): shaped, bent by its skeleton, and carried along."""
    entity, local = piece.entity, piece.form.points
    if entity.id in deformations and piece.number == 0:
        local = np.asarray(deformations[entity.id][frame], np.float32)
    if (shapes := motion.shapes.get(entity.id)) is not None:
        for name, weight in zip(shapes.names, shapes.weights[frame, _MIDDLE], strict=True):
            if name in piece.form.shapes and weight:
                local = local + weight * piece.form.shapes[name]
    local = moved(local, piece.placed)
    track = motion.poses.get(entity.id)
    if track is not None and piece.form.skin is not None and entity.skeleton is not None:
        skin = piece.form.skin
        turns, shifts = joints_at(entity.skeleton, track, frame)
        local = skinned(local, skin.joints.astype(np.int64), skin.weights.astype(np.float32), turns, shifts)
    return moved(local, whereabouts(entity, motion, frame))


def renormal(arrays: ShotArrays, points: Points) -> Points:
    """Smooth normals (n, 3), not of unit length, with everything at `points`."""
    normals = arrays.normals.copy()
    for piece in arrays.pieces:
        if piece.moving:
            corner_normals(points, arrays.triangles, piece.begin, piece.end, normals)
    return normals


def whereabouts(entity: Entity, motion: Motion, frame: int) -> Matrix:
    """The matrix (3, 4) that carries an entity's points to where it is at the middle of a frame."""
    track = motion.transforms.get(entity.id)
    if track is None:
        return placing(entity.position, entity.rotation, entity.scale)
    size = 1.0 if track.scales is None else float(track.scales[frame, _MIDDLE])
    return placing(track.positions[frame, _MIDDLE], track.rotations[frame, _MIDDLE], entity.scale * size)


def joints_at(skeleton: Skeleton, track: PoseTrack, frame: int) -> tuple[Points, Points]:
    """What each joint does to points at rest: turns (j, 3, 3) and shifts (j, 3)."""
    turns = matrices(track.rotations[frame, _MIDDLE])
    offsets = track.offsets[frame, _MIDDLE].astype(np.float64)
    heads = np.array(skeleton.heads, np.float64)
    out_turns, out_shifts = np.empty_like(turns), np.empty_like(heads)
    for j, parent in enumerate(skeleton.parents):
        shift = heads[j] + offsets[j] - turns[j] @ heads[j]
        if parent < 0:
            out_turns[j], out_shifts[j] = turns[j], shift
        else:
            out_turns[j] = out_turns[parent] @ turns[j]
            out_shifts[j] = out_turns[parent] @ shift + out_shifts[parent]
    return out_turns.astype(np.float32), out_shifts.astype(np.float32)


def _scattered(shot: StagedShot, read: Read, store: Store) -> list[tuple[Entity, Form, Points]]:
    """The copies of all scatters, nearest to the camera first, as many as fit; each as an entity that only lends its number and
    materials, the form of its prototype and its points in the world."""
    eye = shot.motion.camera.positions[shot.motion.frames // 2, _MIDDLE]
    waiting: list[tuple[float, int, int]] = []
    kept = [store.get(scatter.instances)[0] for scatter in shot.world.scatters]
    for s, copies in enumerate(kept):
        away = np.linalg.norm(copies["position"] - eye, axis=-1) / np.maximum(copies["scale"].max(-1), 1e-3)
        waiting += [(float(d), s, i) for i, d in enumerate(away)]
    found: list[tuple[Entity, Form, Points]] = []
    budget = SCATTERED
    for _, s, i in sorted(waiting):
        scatter, copies = shot.world.scatters[s], kept[s]
        prototype = scatter.prototypes[int(copies["prototype"][i])]
        form = read(prototype.mesh)
        budget -= len(form.triangles)
        if budget < 0:
            break
        at = placing(copies["position"][i], copies["rotation"][i], copies["scale"][i])
        entity = Entity(scatter.id, scatter.pass_index, (Part(prototype.mesh, prototype.materials),))
        found.append((entity, form, moved(form.points, at)))
    return found


def form_of(store: Store, digest: Digest) -> Form:
    """The triangles of a kept mesh."""
    return formed(get_mesh(store, digest))
