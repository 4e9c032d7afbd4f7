"""Where the plumes of a shot's air stand, how large they are, and by which clock their gases go, at each of its frames."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Plume
from aozora.film.production import StagedShot
from aozora.film.projection import matrices

LONGEST_GAP_S = 0.15
"""Seconds that a gas goes on from one frame to the next at most: in time-lapse it keeps its own pace."""


@dataclass(frozen=True)
class GasClock:
    """The time of a gas, which never goes back nor leaps, beside that of its shot: `own` and `shot` seconds (f,) at the middles
    of the frames. A gas moves by its own seconds; when it comes and goes the shot's seconds say."""

    own: NDArray[np.float64]
    shot: NDArray[np.float64]

    @classmethod
    def of(cls, shot: NDArray[np.float64]) -> "GasClock":
        """The clock of a gas in a shot whose frames are at `shot` seconds (f,)."""
        gaps = np.minimum(np.abs(np.diff(shot)), LONGEST_GAP_S)
        return cls(shot[0] + np.concatenate([[0.0], np.cumsum(gaps)]), shot)

    @property
    def plain(self) -> bool:
        """Whether it is the shot's own: one that goes neither back nor farther than `LONGEST_GAP_S` at once."""
        return bool(np.abs(self.own - self.shot).max() < 1e-3)

    def shot_s(self, own_s: float) -> float:
        """The second of the shot at one of the gas; before the first and after the last frame it goes on as it went there."""
        inside = float(np.clip(own_s, self.own[0], self.own[-1]))
        beyond = own_s - inside
        gaps = np.diff(self.shot)
        back = len(gaps) > 0 and gaps[0 if beyond < 0 else -1] < 0
        return float(np.interp(inside, self.own, self.shot)) + (-beyond if back else beyond)


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
