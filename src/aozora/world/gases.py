"""The fires, smokes and steams of a shot, simulated on grids while its frames are asked for.

Nothing is simulated when a shot is staged but a coarse fire for its light: the grids run as far as the frame that is wanted, so
that the first picture waits only for what has burnt before the shot begins. Plumes that are small in the picture, candles,
and all beyond `MOST` stay drawn.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Plume, Volume, Volumes
from aozora.film.plumes import GasClock, foot, grown
from aozora.film.production import StagedShot
from aozora.film.projection import Pinhole
from aozora.world.physics.gas import Gas
from aozora.world.physics.hearths import SIMULATED, hearth_of

Floats = NDArray[np.float64]

MOST = 3
"""Grids in one shot."""

LARGE = 0.07
"""Height of a plume as a share of the picture's width from which on it is simulated."""

FASTEST = 12.0
"""Metres per second beyond which what moves is taken to jump."""


def gases(shot: StagedShot) -> Volumes | None:
    """The volumes of a shot by frame; None where there are none. Frames are best asked for in rising order: going back begins
    anew."""
    chosen = _chosen(shot)
    if not chosen:
        return None
    runs = [_Run(shot, number) for number in chosen]
    return lambda index: tuple(volume for run in runs if (volume := run.at(index)) is not None)


def _chosen(shot: StagedShot) -> list[int]:
    """The numbers of the plumes to simulate: the largest in the picture, flames before smoke. What bursts, comes or goes at some
    second of the shot is drawn where the shot's clock runs back or leaps: gases cannot."""
    plain = _clock(shot).plain
    frames = sorted({0, shot.motion.frames // 2, shot.motion.frames - 1})
    sizes: list[tuple[bool, float, int]] = []
    for number, plume in enumerate(shot.world.air.plumes):
        temper = SIMULATED.get(plume.kind)
        if temper is None or ((temper.bursts or plume.timed) and not plain):
            continue
        size = max(_seen(plume, shot, index) for index in frames)
        if size >= LARGE:
            sizes.append((not temper.flaming, -size, number))
    return [number for _, _, number in sorted(sizes)[:MOST]]


def _seen(plume: Plume, shot: StagedShot, index: int) -> float:
    """Height of a plume as a share of the picture's width."""
    lens = Pinhole.of(shot.motion.camera, index, 1, 1)
    ahead = -float((foot(plume, shot, index) - lens.position) @ lens.rotation[:, 2])
    height = grown(plume, shot, index).height
    return height * lens.focal / ahead if ahead > 0.2 * height else 0.0


@dataclass(frozen=True)
class _Way:
    """Where a plume stands: places (f, 3) at each frame of its gas's clock."""

    clock: GasClock
    places: Floats

    def velocity(self, time_s: float) -> Floats:
        """Metres per second (3,)."""
        seconds = self.clock.own
        if len(seconds) < 2:
            return np.zeros(3)
        i = int(np.clip(np.searchsorted(seconds, time_s), 1, len(seconds) - 1))
        speed = (self.places[i] - self.places[i - 1]) / max(seconds[i] - seconds[i - 1], 1e-6)
        return speed if float(np.linalg.norm(speed)) < FASTEST else np.zeros(3)


def _clock(shot: StagedShot) -> GasClock:
    return GasClock.of(np.array([shot.motion.seconds(index) for index in range(shot.motion.exposed)]))


def _way(shot: StagedShot, plume: Plume) -> _Way:
    return _Way(_clock(shot), np.array([foot(plume, shot, index) for index in range(shot.motion.exposed)]))


class _Run:
    """One plume's gas, as far as it was asked for."""

    def __init__(self, shot: StagedShot, number: int) -> None:
        plume = shot.world.air.plumes[number]
        self._shot, self._number, self._plume, self._way = shot, number, plume, _way(shot, plume)
        self._clock = self._way.clock
        wind, velocity = shot.world.air.wind, self._way.velocity
        self._hearth = hearth_of(plume, wind, velocity, floor=_floor(plume), shot_s=self._clock.shot_s)
        self._begin = self._hearth.begin(float(self._clock.own[0]))
        self._gas = Gas(self._hearth.chamber, self._begin)
        self._done = 0

    def at(self, index: int) -> Volume | None:
        """The volume at a frame; None while it is under the ground or has no size."""
        size = grown(self._plume, self._shot, index)
        if size.height <= 0:
            return None
        hearth = self._hearth
        wanted = max(0, round((float(self._clock.own[index]) - self._begin) / hearth.step_s))
        if wanted < self._done:
            self._gas, self._done = Gas(hearth.chamber, self._begin), 0
        while self._done < wanted:
            self._gas.step(hearth.step_s)
            self._done += 1
        return hearth.volume(self._gas, self._number, self._way.places[index], size.height / max(self._plume.height, 1e-6))


def _floor(plume: Plume) -> bool:
    """Whether a plume stands on something wide, and not on a wick, a torch or a spout."""
    return SIMULATED[plume.kind].flaming and plume.width > 0.25 * plume.height
