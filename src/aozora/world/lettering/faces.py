"""Where on a thing words can be read: the side with the most surface towards the camera."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Entity, Mesh, Rgb, World, get_mesh
from aozora.world.geometry.rotations import rotation_matrix

Floats = NDArray[np.float64]

_WAYS = np.array([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1]], np.float64)


@dataclass(frozen=True)
class Face:
    """A nearly flat side of a thing in the thing's own space: its middle (3,), its axes (3, 3) as columns right, inwards, up (so
    that words face against the second), its width and height in metres, and how bright its material is, 0..1."""

    middle: Floats
    axes: Floats
    width: float
    height: float
    brightness: float


def best_face(entity: Entity, eye: Floats, world: World, store: Store) -> Face | None:
    """The side of a thing that shows most to an eye in its own space; None for what has no surface."""
    best: tuple[float, Face] | None = None
    for part in entity.parts:
        mesh = get_mesh(store, part.mesh)
        turn = np.asarray(rotation_matrix(part.rotation))
        points = mesh.points.astype(np.float64) * np.array(part.scale) @ turn.T + np.array(part.position)
        corners = _triangles(mesh)
        a, b, c = (points[corners[:, k]] for k in range(3))
        normal = np.cross(b - a, c - a)
        area = 0.5 * np.linalg.norm(normal, axis=1)
        normal = normal / np.maximum(2 * area, 1e-12)[:, None]
        centre = (a + b + c) / 3
        slots = np.zeros(len(corners), np.int64) if mesh.slots is None else _slots(mesh)
        for slot in np.unique(slots):
            name = part.materials[min(int(slot), len(part.materials) - 1)]
            for way in _WAYS:
                mine = (slots == slot) & (normal @ way > 0.75)
                if not mine.any():
                    continue
                toward = eye - np.average(centre[mine], axis=0, weights=area[mine])
                shown = float(area[mine].sum()) * max(0.0, float(way @ toward) / max(float(np.linalg.norm(toward)), 1e-6))
                if shown > 0 and (best is None or shown > best[0]):
                    tone = world.materials[name].colour if name in world.materials else (0.5, 0.5, 0.5)
                    face = _face(
                        points[corners[mine]].reshape(-1, 3),
                        np.average(normal[mine], axis=0, weights=area[mine]),
                        way,
                        toward,
                        tone,
                    )
                    best = (shown, face)
    return None if best is None else best[1]


def _triangles(mesh: Mesh) -> NDArray[np.int64]:
    counts = np.diff(np.append(mesh.starts, len(mesh.corners)))
    first = np.repeat(mesh.starts.astype(np.int64), np.maximum(counts - 2, 0))
    fan = np.maximum(counts - 2, 0)
    step = np.arange(int(fan.sum())) - np.repeat(np.cumsum(fan) - fan, fan)
    return np.stack([mesh.corners[first], mesh.corners[first + step + 1], mesh.corners[first + step + 2]], 1).astype(np.int64)


def _slots(mesh: Mesh) -> NDArray[np.int64]:
    counts = np.diff(np.append(mesh.starts, len(mesh.corners)))
    assert mesh.slots is not None
    return np.repeat(mesh.slots.astype(np.int64), np.maximum(counts - 2, 0))


def _face(points: Floats, normal: Floats, way: Floats, toward: Floats, tone: Rgb) -> Face:
    """Axes that lie in the side, words upright or, on what lies flat, with their feet towards the eye."""
    outward = normal / max(float(np.linalg.norm(normal)), 1e-9)
    up = np.array([0.0, 0.0, 1.0]) if way[2] == 0 else -np.array([toward[0], toward[1], 0.0])
    if way[2] != 0:
        # Along the nearer of the thing's own axes.
        axis = int(np.argmax(np.abs(up)))
        up = np.eye(3)[axis] * np.sign(up[axis])
    right = np.cross(up, outward)
    right /= max(float(np.linalg.norm(right)), 1e-9)
    up = np.cross(outward, right)
    across, high, out = points @ right, points @ up, points @ outward
    middle = right * (across.min() + across.max()) / 2 + up * (high.min() + high.max()) / 2 + outward * out.max()
    brightness = 0.2126 * tone[0] + 0.7152 * tone[1] + 0.0722 * tone[2]
    return Face(middle, np.stack([right, -outward, up], 1), float(np.ptp(across)), float(np.ptp(high)), float(brightness))
