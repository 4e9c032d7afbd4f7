"""Whether something stands before words."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import World, get_mesh
from aozora.world.cameras.walls import Walls, crosses
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.resting import triangles

Floats = NDArray[np.float64]

_ACROSS, _HIGH = 5, 3
"""So many points of a board are looked at."""


class Sight:
    """What of a world is seen from where: its stiff pieces, triangle by triangle, as they stand at the start."""

    def __init__(self, world: World, store: Store) -> None:
        self._entities = tuple(e for e in world.entities if e.skeleton is None and e.seen_by_camera)
        self._copies = Walls((), world.scatters, store)
        self._store = store

    def hidden(self, eye: Floats, corners: Floats) -> float:
        """Which share of a board with these corners (4, 3; lower left, upper left, lower right, upper right) is hidden."""
        across, high = np.linspace(0.06, 0.94, _ACROSS), np.linspace(0.1, 0.9, _HIGH)
        left = corners[0] + high[:, None] * (corners[1] - corners[0])
        right = corners[2] + high[:, None] * (corners[3] - corners[2])
        points = (left[:, None] + across[None, :, None] * (right - left)[:, None]).reshape(-1, 3)
        faces = self._between(np.minimum(eye, points.min(0)), np.maximum(eye, points.max(0)))
        return float(np.mean([crosses(np.stack([eye, eye + 0.985 * (point - eye)]), faces) for point in points]))

    def _between(self, low: Floats, high: Floats) -> Floats:
        found = [self._copies.near(low, high)]
        for entity in self._entities:
            turn, place = rotation_matrix(entity.rotation), np.array(entity.position)
            for part in entity.parts:
                mesh = get_mesh(self._store, part.mesh)
                own = mesh.points.astype(np.float64) * np.array(part.scale) @ rotation_matrix(part.rotation).T
                points = entity.scale * (own + np.array(part.position)) @ turn.T + place
                if bool((points.min(0) > high).any() or (points.max(0) < low).any()):
                    continue
                faces = points[triangles(mesh)]
                found.append(faces[(faces.min(1) <= high).all(1) & (faces.max(1) >= low).all(1)])
        return np.concatenate(found)
