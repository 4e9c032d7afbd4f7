"""Where the plumes of a shot's air stand, and how large they are, at each of its frames."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Plume
from aozora.film.production import StagedShot
from aozora.film.projection import matrices


def grown(plume: Plume, shot: StagedShot, index: int) -> Plume:
    """A plume as large as what it rises from has become; nothing rises from what is smaller than a hundredth of itself."""
    track = shot.motion.transforms.get(plume.entity)
    if track is None or track.scales is None:
        return plume
    scale = float(track.scales[index, 1])
    scale = scale if scale > 0.01 else 0.0
    return replace(plume, height=scale * plume.height, width=scale * plume.width)


def foot(plume: Plume, shot: StagedShot, index: int) -> NDArray[np.float64]:
    """Where a plume stands in the world (3,)."""
    place = np.array(plume.position, np.float64)
    if not plume.entity:
        return place
    track = shot.motion.transforms.get(plume.entity)
    if track is not None:
        turned = matrices(track.rotations[index, 1][None].astype(np.float64))[0]
        return track.positions[index, 1].astype(np.float64) + turned @ place
    entity = shot.world.entity(plume.entity)
    turned = matrices(np.array(entity.rotation, np.float64)[None])[0]
    return np.array(entity.position, np.float64) + turned @ place
