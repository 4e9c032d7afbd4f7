"""Where everybody is in space during a shot, for the camera: boxes, heads and looks from tracks and poses."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import PoseTrack, TransformTrack
from aozora.film.rotations import product, rotated
from aozora.film.world import Skeleton
from aozora.world.cameras.geometry import SubjectTrack
from aozora.world.elements import Asset, Performance

Floats = NDArray[np.float64]


def joint_frames(skeleton: Skeleton, pose: PoseTrack) -> tuple[Floats, Floats]:
    """Positions (f, 3, j, 3) and rotations (f, 3, j, 4) of all joints in the entity's space."""
    local, offsets = pose.rotations.astype(np.float64), pose.offsets.astype(np.float64)
    heads = np.array(skeleton.heads, float)
    places, turns = np.empty_like(offsets), np.empty_like(local)
    for j, parent in enumerate(skeleton.parents):
        if parent < 0:
            places[..., j, :], turns[..., j, :] = heads[j] + offsets[..., j, :], local[..., j, :]
            continue
        arm = np.broadcast_to(heads[j] - heads[parent], offsets[..., j, :].shape) + offsets[..., j, :]
        places[..., j, :] = places[..., parent, :] + rotated(turns[..., parent, :], arm)
        turns[..., j, :] = product(turns[..., parent, :], local[..., j, :])
    return places, turns


def being_sighting(role: str, asset: Asset, performance: Performance) -> SubjectTrack:
    """A being: the box of its joints with flesh around them, its head and where that looks."""
    track = performance.transform
    positions, rotations = track.positions.astype(np.float64), track.rotations.astype(np.float64)
    if asset.skeleton is None or asset.rig is None or performance.pose is None:
        return thing_sighting(role, asset, track, being=True)
    places, turns = joint_frames(asset.skeleton, performance.pose)
    names = asset.skeleton.names
    # A jellyfish has neither head nor neck: then its root stands for the head.
    skull = names.index("head") if "head" in names else names.index(asset.rig.neck[-1]) if asset.rig.neck else 0
    arm = np.array(asset.head) - np.array(asset.skeleton.heads[skull])
    head = places[..., skull, :] + rotated(turns[..., skull, :], np.broadcast_to(arm, positions.shape))
    look = rotated(turns[..., skull, :], np.broadcast_to([1.0, 0.0, 0.0], positions.shape))
    places = _folded(places, names, performance)
    world = positions[..., None, :] + rotated(rotations[..., None, :], places)
    head = positions + rotated(rotations, head)
    look = rotated(rotations, look)[..., :2]
    size = head_size(asset)
    flesh = 0.42 * size
    low = np.minimum(world.min(-2) - 0.35 * flesh, head - 0.5 * size)
    high = np.maximum(world.max(-2) + 0.35 * flesh, head + 0.5 * size)
    low[..., 2] = np.maximum(low[..., 2], positions[..., 2])
    look = look / np.maximum(np.hypot(look[..., 0], look[..., 1])[..., None], 1e-6)
    return SubjectTrack(role, low, high, head, look, size)


def _folded(places: Floats, names: tuple[str, ...], performance: Performance) -> Floats:
    """The joints of wings, which are where they would be if spread, drawn in as far as the wings are folded."""
    if performance.shapes is None or "spread" not in performance.shapes.names:
        return places
    spread = performance.shapes.weights[..., performance.shapes.names.index("spread")].astype(np.float64)
    drawn = places.copy()
    trunk = places[..., names.index("body"), :]
    for number, name in enumerate(names):
        if name.startswith("wing"):
            drawn[..., number, :] = trunk + spread[..., None] * (places[..., number, :] - trunk)
    return drawn


def head_size(asset: Asset) -> float:
    """How tall a being's head is in metres: as its rig says, else of a four-legged one from its height over the neck, else an
    eighth of its height."""
    if asset.rig is not None and "head" in asset.rig.measures:
        return asset.rig.measures["head"]
    length, _, height = asset.size
    return 0.38 * height if length > 0.7 * height else 0.15 * height


def thing_sighting(role: str, asset: Asset, track: TransformTrack, being: bool = False) -> SubjectTrack:
    """A thing: the box of its turned bounds."""
    positions, rotations = track.positions.astype(np.float64), track.rotations.astype(np.float64)
    low, high = (np.array(corner) for corner in asset.shown or asset.bounds)
    corners = np.array([[(low, high)[(i >> axis) & 1][axis] for axis in range(3)] for i in range(8)])
    world = positions[..., None, :] + rotated(rotations[..., None, :], np.broadcast_to(corners, (*positions.shape[:-1], 8, 3)))
    middle = np.array(asset.head) if asset.shown is None else 0.5 * (low + high)
    head = positions + rotated(rotations, np.broadcast_to(middle, positions.shape))
    look = rotated(rotations, np.broadcast_to([1.0, 0.0, 0.0], positions.shape))[..., :2]
    look = look / np.maximum(np.hypot(look[..., 0], look[..., 1])[..., None], 1e-6)
    box_low, box_high = world.min(-2), world.max(-2)
    if asset.body is not None and asset.body.shape == "sphere":
        middle = positions + rotated(rotations, np.broadcast_to(np.array(asset.body.centre), positions.shape))
        box_low, box_high = middle - asset.body.size[0], middle + asset.body.size[0]
    return SubjectTrack(role, box_low, box_high, head, look, float((high - low).max()), being)
