"""The glass that pours: how far it leans so that what is left in it just runs over its lip, and what lies in it meanwhile."""

import math
from dataclasses import dataclass

import numpy as np

from aozora.film.world import Rgb
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.bench.glassware import Leaning, Tumbler
from aozora.world.happenings.bench.table import NOTHING, Skin, tilted
from aozora.world.happenings.happening import Floats

REPOSE = 0.6
"""Radians from level at which powders and grains lie when they slide."""

UPRIGHT, AFTER = 0.25, 0.5
"""Radians that it leans before and after."""


@dataclass(frozen=True)
class Pourer:
    """A tumbler whose lip stays at `lip` (3,) on the bench while it holds shares (f,) of what it can hold. `angles` (f, 3) is
    how far it leans to the left."""

    tumbler: Tumbler
    lip: Floats
    shares: Floats
    angles: Floats
    slides: bool

    def places(self) -> tuple[Floats, Floats]:
        """Places (f, 3, 3) and rotations (f, 3, 4) of the tumbler."""
        edge = np.array([-self.tumbler.rim, 0.0, self.tumbler.height])
        turns = np.array([[tilted(a) for a in row] for row in self.angles.tolist()])
        places = np.array([[self.lip - rotation_matrix(tilted(a)) @ edge for a in row] for row in self.angles.tolist()])
        return places, turns

    def lying(self, frame: int, leaning: Leaning, colour: Rgb) -> Skin:
        """What lies in it in a frame, on the bench."""
        angle = float(self.angles[frame, 1])
        turn = rotation_matrix(tilted(angle))
        slope = min(REPOSE, angle) if self.slides else 0.0
        up = turn.T @ np.array([-math.sin(slope), 0.0, math.cos(slope)])
        found = leaning.lying(up, float(self.shares[frame]))
        if found is None:
            return NOTHING
        edge = np.array([-self.tumbler.rim, 0.0, self.tumbler.height])
        points = self.lip + (found[0] - edge) @ turn.T
        return Skin(points, found[1], np.zeros((len(points), 3)) + np.array(colour))


def pouring_from(tumbler: Tumbler, lip: Floats, shares: Floats, clock: tuple[Floats, float, float], slides: bool) -> Pourer:
    """A pourer for shares (f,) that fall from second `clock[1]` to `clock[2]`; `clock[0]` (f, 3) are the seconds of the
    shutter. It comes upright, leans until what it holds is at its lip, follows that down, and goes back."""
    seconds, begin, end = clock
    leaning = Leaning(tumbler)
    known = np.linspace(0.02, 0.9, 12)
    needed = np.array([_lean_for(leaning, tumbler, share, slides) for share in known])
    held = np.interp(seconds, seconds[:, 1], shares)
    pouring = np.interp(held, known, needed)
    rising = np.clip((seconds - (begin - 0.7)) / 0.7, 0.0, 1.0)
    falling = np.clip((seconds - end) / 0.8, 0.0, 1.0)
    rising, falling = rising * rising * (3 - 2 * rising), falling * falling * (3 - 2 * falling)
    angles = UPRIGHT + (pouring - UPRIGHT) * rising
    return Pourer(tumbler, lip, shares, angles + (AFTER - angles) * falling, slides)


def _lean_for(leaning: Leaning, tumbler: Tumbler, share: float, slides: bool) -> float:
    """Radians of lean at which a share of what it holds comes up to the lip."""
    edge = np.array([-tumbler.rim + tumbler.wall, 0.0, tumbler.height])
    low, high = 0.1, 2.4
    for _ in range(18):
        middle = 0.5 * (low + high)
        slope = min(REPOSE, middle) if slides else 0.0
        up = rotation_matrix(tilted(middle)).T @ np.array([-math.sin(slope), 0.0, math.cos(slope)])
        low, high = (low, middle) if leaning.level(up, share) >= float(edge @ up) else (middle, high)
    return 0.5 * (low + high)
