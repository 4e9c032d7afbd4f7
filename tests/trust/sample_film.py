"""What the tests of trust claim and show."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from aozora.film.production import Footage, Frame
from aozora.film.timing import Clock
from aozora.trust.provenance import Claim, prompt_hash

CLAIM = Claim(
    title="marble.mp4",
    prompt_sha256=prompt_hash("a glass marble"),
    engine="world",
    engine_version="0.1.0",
    settings={"width": 64, "height": 48, "seconds": 0.5, "seed": 7},
)


def footage_of(pictures: list[np.ndarray], fps: int = 24) -> Footage:
    """Footage of given pictures."""

    def frames() -> Iterator[Frame]:
        return (Frame(index, "shot-1", picture) for index, picture in enumerate(pictures))

    height, width = pictures[0].shape[:2]
    return Footage(width, height, Clock(Fraction(fps)), len(pictures), frames)
