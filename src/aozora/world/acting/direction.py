"""What a being is told before it performs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import Note, Pulse, VoicedLine
from aozora.film.timing import Clock
from aozora.world.elements import Asset, Height, Path


@dataclass(frozen=True)
class Blocking:
    """Where a being goes and what it does there: its path over the ground, the film's clock, the shot's length in frames.

    `surface` is what the ground is made of. `gaze` (n, 3) are world points that it looks at, at the path's times; without
    them it looks where it goes. `states` are the moods of the cast's attributes and manners; `lines` what it says, `notes` what
    it plays and `pulses` the beats that are heard; `props` the things at hand by role; `seat_m` the height of the seat that it
    stands before.
    """

    path: Path
    height: Height
    clock: Clock
    frames: int
    seed: int
    entity_id: str
    surface: str
    gaze: NDArray[np.float64] | None = None
    states: tuple[str, ...] = ()
    lines: tuple[VoicedLine, ...] = ()
    notes: tuple[Note, ...] = ()
    pulses: tuple[Pulse, ...] = ()
    props: Mapping[str, Asset] = field(default_factory=dict[str, Asset])
    seat_m: float | None = None
