"""Looks for uploaded clips: pictures of which no world is known, drawn in another medium."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from aozora.film.reference_style import ReferenceStyle


def restyled(
    pictures: Iterable[NDArray[np.uint8]],
    look: str = "",
    *,
    fps: float = 24.0,
    seed: int = 0,
    reference: ReferenceStyle | None = None,
) -> Iterator[NDArray[np.uint8]]:
    """Pictures (h, w, 3) sRGB of one shot, in order, in a drawn look, after a reference picture, or both. Strokes follow the
    motion that is seen in the pictures. `InvalidInput` (field "look") for a look that only a world can have."""
    from aozora.render.finish.looks.clip import restyled as drawn

    return drawn(pictures, look, fps=fps, seed=seed, reference=reference)
