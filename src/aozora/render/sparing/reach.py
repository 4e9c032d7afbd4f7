"""How far what moves in a shot reaches, frame by frame: points with a radius that hold all of it, without its every vertex."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion
from aozora.film.production import StagedShot
from aozora.film.projection import Floats
from aozora.film.store import Store
from aozora.film.world import Entity, Mesh, Part, get_mesh
from aozora.render.raster.forms import placing
from aozora.render.raster.staged import joints_at, whereabouts

_LEEWAY = 1.08
"""By how much a joint's ball is larger than what hangs on it at rest: skin is drawn along by several joints."""

_STILL = 1e-5
"""Metres, radians or shares by which a track may change from frame to frame and still stand still."""


@dataclass(frozen=True)
class Reach:
    """One entity: whether it changes at all around each frame (f,), and `balls(frame)` (n, 4): places in metres and radii."""

    entity: Entity
    changes: NDArray[np.bool_]
    balls: Callable[[int], Floats]


def reaches(shot: StagedShot, store: Store) -> list[Reach]:
    """Everything in a shot that moves or changes its shape."""
    found = [Reach(e, _changes(e, shot.motion), _balls(e, shot.motion, store)) for e in shot.world.entities]
    return [reach for reach in found if bool(reach.changes.any())]


def _changes(entity: Entity, motion: Motion) -> NDArray[np.bool_]:
    """Whether an entity is otherwise in the frame before or after."""
    steps = np.zeros(max(motion.exposed - 1, 0), np.bool_)
    if entity.id in motion.surfaces or entity.id in motion.deformations:
        steps[:] = True
    tracks: list[NDArray[np.float32]] = []
    if (way := motion.transforms.get(entity.id)) is not None:
        tracks += [way.positions, way.rotations, *([] if way.scales is None else [way.scales])]
    if (pose := motion.poses.get(entity.id)) is not None:
        tracks += [pose.rotations, pose.offsets]
    if (shape := motion.shapes.get(entity.id)) is not None:
        tracks.append(shape.weights)
    for track in tracks:
        flat = track.reshape(len(track), -1)
        steps |= np.abs(np.diff(flat, axis=0)).max(-1, initial=0.0) > _STILL
        steps |= np.ptp(track, axis=1).reshape(len(track), -1).max(-1, initial=0.0)[1:] > _STILL
    return np.append(steps, False) | np.append(False, steps)


def _balls(entity: Entity, motion: Motion, store: Store) -> Callable[[int], Floats]:
    """`Reach.balls` of an entity; meshes are read when first asked for."""
    held: list[tuple[Floats, NDArray[np.int64]]] = []

    def at(frame: int) -> Floats:
        if not held:
            held.append(_held(entity, motion, store))
        local, joints = held[0]
        if entity.id in motion.surfaces:
            points = store.get(motion.surfaces[entity.id][frame])[0]["points"]
        elif entity.id in motion.deformations:
            points = store.get(motion.deformations[entity.id])[0]["points"][frame]
        else:
            points = np.zeros((0, 3), np.float32)
        # A liquid that has not begun to pour has no points yet.
        if len(points):
            local = np.concatenate([local, _cornered(points, entity.parts[0])])
            joints = np.append(joints, np.full(8, -1))
        return _carried(_bent(local, joints, entity, motion, frame), entity, motion, frame)

    return at


def _held(entity: Entity, motion: Motion, store: Store) -> tuple[Floats, NDArray[np.int64]]:
    """Balls (n, 4) in the entity's space that hold it at rest, and the joint (n,) that carries each, -1 for none."""
    balls: list[Floats] = []
    joints: list[NDArray[np.int64]] = []
    for number, part in enumerate(entity.parts):
        if number == 0 and (entity.id in motion.surfaces or entity.id in motion.deformations):
            continue
        mesh = get_mesh(store, part.mesh)
        if not len(mesh.points):
            continue
        if mesh.skin is None or entity.skeleton is None:
            balls.append(_cornered(mesh.points, part))
            joints.append(np.full(8, -1))
            continue
        found, carriers = _jointed(mesh, part, entity)
        balls.append(found)
        joints.append(carriers)
    return np.concatenate([np.zeros((0, 4)), *balls]), np.concatenate([np.zeros(0, np.int64), *joints])


def _placed(points: NDArray[np.floating[Any]], part: Part) -> Floats:
    at = placing(part.position, part.rotation, part.scale)
    return points.astype(np.float64) @ at[:, :3].T + at[:, 3]


def _cornered(points: NDArray[np.floating[Any]], part: Part) -> Floats:
    """The corners of the box around points of a part, as balls (8, 4) of no size."""
    low, high = points.min(0), points.max(0)
    corners = np.array(list(product(*zip(low.tolist(), high.tolist(), strict=True))))
    return np.concatenate([_placed(corners, part), np.zeros((8, 1))], 1)


def _jointed(mesh: Mesh, part: Part, entity: Entity) -> tuple[Floats, NDArray[np.int64]]:
    """A ball around each joint that holds the points which it carries most."""
    assert mesh.skin is not None
    assert entity.skeleton is not None
    points = _placed(mesh.points, part)
    carrier = np.take_along_axis(mesh.skin.joints, mesh.skin.weights.argmax(-1)[:, None], -1)[:, 0].astype(np.int64)
    heads = np.array(entity.skeleton.heads, np.float64)
    away = np.linalg.norm(points - heads[carrier], axis=-1)
    radii = np.zeros(len(heads))
    np.maximum.at(radii, carrier, away)
    used = np.unique(carrier)
    return np.concatenate([heads[used], _LEEWAY * radii[used, None]], 1), used


def _bent(balls: Floats, joints: NDArray[np.int64], entity: Entity, motion: Motion, frame: int) -> Floats:
    """Balls where the skeleton has them at the middle of a frame, in the entity's space."""
    pose, skeleton = motion.poses.get(entity.id), entity.skeleton
    if pose is None or skeleton is None:
        return balls
    turns, shifts = joints_at(skeleton, pose, frame)
    hung, out = joints >= 0, balls.copy()
    out[hung, :3] = (turns[joints[hung]] @ balls[hung, :3, None])[..., 0] + shifts[joints[hung]]
    return out


def _carried(balls: Floats, entity: Entity, motion: Motion, frame: int) -> Floats:
    """Balls of the entity's space in the world."""
    at = whereabouts(entity, motion, frame)
    size = float(np.linalg.norm(at[:, 0]))
    return np.concatenate([balls[:, :3] @ at[:, :3].T + at[:, 3], balls[:, 3:] * size], 1)
