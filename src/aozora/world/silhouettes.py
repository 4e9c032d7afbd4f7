"""The points of a posed body, for whoever must know its outline in the picture."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import PoseTrack, TransformTrack
from aozora.film.rotations import rotated
from aozora.film.store import Store
from aozora.film.world import get_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.sightings import joint_frames

Floats = NDArray[np.float64]

_MOST_POINTS = 6000
"""Of larger meshes every so many points are taken: what an outline loses is below a pixel."""


@dataclass(frozen=True)
class Posed:
    """Somebody over a shot: the asset and its tracks; without a pose it is as stiff as a thing."""

    asset: Asset
    transform: TransformTrack
    pose: PoseTrack | None = None

    def points(self, frame: int, store: Store) -> Floats:
        """Points (n, 3) of the surface in metres of the world at the middle of a frame."""
        joints = None
        if self.asset.skeleton is not None and self.pose is not None:
            now = PoseTrack(self.pose.rotations[frame : frame + 1, 1:2], self.pose.offsets[frame : frame + 1, 1:2])
            places, turns = joint_frames(self.asset.skeleton, now)
            joints = np.array(self.asset.skeleton.heads, float), places[0, 0], turns[0, 0]
        found: list[Floats] = []
        for part in self.asset.parts:
            mesh = get_mesh(store, part.mesh)
            step = max(1, len(mesh.points) * len(self.asset.parts) // _MOST_POINTS)
            points = mesh.points[::step].astype(np.float64)
            points = points * np.array(part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
            if joints is not None and mesh.skin is not None:
                points = bent(points, mesh.skin.joints[::step], mesh.skin.weights[::step], *joints)
            found.append(points)
        local = np.concatenate(found)
        if self.transform.scales is not None:
            local = local * float(self.transform.scales[frame, 1])
        turn = np.broadcast_to(self.transform.rotations[frame, 1].astype(np.float64), (len(local), 4))
        return self.transform.positions[frame, 1].astype(np.float64) + rotated(turn, local)


def bent(
    points: Floats, numbers: NDArray[np.int16], weights: NDArray[np.float32], heads: Floats, places: Floats, turns: Floats
) -> Floats:
    """Linear blend skinning: each joint carries a point as stiffly as if it were its own, and the weights mix that."""
    bent = np.zeros_like(points)
    for column in range(numbers.shape[1]):
        joint, share = numbers[:, column], weights[:, column, None].astype(np.float64)
        bent += share * (places[joint] + rotated(turns[joint], points - heads[joint]))
    return bent
