"""Parts of a film that are there before it is made, which a model makes the rest for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""(h, w, 3) in sRGB."""

Planes = Mapping[str, NDArray[np.float16]]
"""Control channels of one frame by name, each (h, w, planes); see `film.controls`."""


@dataclass(frozen=True)
class Parts:
    """What is given of a film.

    `pictures` by the frame where they belong, -1 is the last; or `shown`, all of its pictures in order, of which `opened` says by
    frame what is to be made anew all the same: a mask (h, w) 0..1, 1 inside. `sound` (n, 2) at 48 kHz is that of the film from
    sample `sound_first` on. `controls` leads every frame. `backward`: the film ends in what is given, and is made from its end.
    """

    pictures: Mapping[int, Picture] = field(default_factory=dict[int, Picture])
    shown: Callable[[], Iterator[Picture]] | None = None
    opened: Callable[[int], NDArray[np.float32]] | None = None
    sound: NDArray[np.float32] | None = None
    sound_first: int = 0
    controls: Callable[[], Iterator[Planes]] | None = None
    backward: bool = False

    def sounds_all(self, samples: int) -> bool:
        """Whether a film of so many samples has all of its sound."""
        return self.sound is not None and self.sound_first <= 0 and self.sound_first + len(self.sound) >= samples
