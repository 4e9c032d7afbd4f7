"""Hulls on the waves of a place: they rise, sink and tilt with the mean of the surface under them."""

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.world.happenings.bathers import Bather
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.happenings.waters import Patch
from aozora.world.resting import INSIDE, ON

ALONG, ACROSS = 7, 3
"""Points of a hull at which the water is asked for its height."""


def bobbing(scene: Scene, patch: Patch, hull: Bather) -> Happening:
    """A hull that lies in the swell of its water, and who is in it."""
    asset = scene.brief.assets[hull.role]
    low, high = asset.bounds[0], asset.bounds[1]
    u, v = np.meshgrid(np.linspace(0.85 * low[0], 0.85 * high[0], ALONG), np.linspace(0.7 * low[1], 0.7 * high[1], ACROSS))
    own = np.stack([u.ravel(), v.ravel()], -1)
    track = hull.track
    heading = _headings(track.rotations.astype(np.float64))
    c, s = np.cos(heading)[..., None], np.sin(heading)[..., None]
    at = track.positions[..., None, :2].astype(np.float64)
    spots = at + np.stack([c * own[:, 0] - s * own[:, 1], s * own[:, 0] + c * own[:, 1]], -1)
    height = patch.swell_at(scene.times, spots)
    rise = height.mean(-1)
    pitch = (height * own[:, 0]).mean(-1) / max(float((own[:, 0] ** 2).mean()), 1e-9)
    roll = (height * own[:, 1]).mean(-1) / max(float((own[:, 1] ** 2).mean()), 1e-9)
    found = {hull.role: _lifted(track, rise, (pitch, roll, heading))}
    for relation in scene.brief.shot.relations:
        if relation.object == hull.role and relation.relation in ON | INSIDE and relation.subject in scene.tracks:
            found[relation.subject] = _lifted(scene.tracks[relation.subject], rise, None)
    return Happening(transforms=found)


def _headings(rotations: Floats) -> Floats:
    """Radians about +Z (...) in which what is turned by quaternions (..., 4) looks."""
    w, x, y, z = (rotations[..., i] for i in range(4))
    return np.arctan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z))


def _lifted(track: TransformTrack, rise: Floats, tilt: tuple[Floats, Floats, Floats] | None) -> TransformTrack:
    """A track that is raised by metres (f, 3), and tilted by small angles with the slopes of the water ahead and to the left."""
    positions = track.positions.copy()
    positions[..., 2] += rise.astype(np.float32)
    if tilt is None:
        return TransformTrack(positions, track.rotations, track.scales)
    pitch, roll, heading = tilt
    axis = np.stack(
        [
            np.cos(heading) * roll + np.sin(heading) * pitch,
            np.sin(heading) * roll - np.cos(heading) * pitch,
            np.zeros_like(roll),
        ],
        -1,
    )
    # Half of a small angle about an axis is a quaternion's vector part.
    small = np.concatenate([np.ones_like(roll)[..., None], 0.5 * axis], -1)
    small /= np.linalg.norm(small, axis=-1)[..., None]
    return TransformTrack(positions, _after(small, track.rotations.astype(np.float64)).astype(np.float32), track.scales)


def _after(a: Floats, b: Floats) -> Floats:
    """Quaternions (..., 4): b, followed by a."""
    w = a[..., :1] * b[..., :1] - (a[..., 1:] * b[..., 1:]).sum(-1, keepdims=True)
    rest = a[..., :1] * b[..., 1:] + b[..., :1] * a[..., 1:] + np.cross(a[..., 1:], b[..., 1:])
    return np.concatenate([w, rest], -1)
