"""Sound that people bring for a film."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.media.movie import read_whole_sound
from aozora.media.probe import probe

Sound = NDArray[np.float32]
"""Stereo samples (n, 2) at 48 kHz, -1 to 1."""


def sound_in(path: Path, field: str) -> Sound:
    """The sound (n, 2) at 48 kHz of a sound file or a film. `InvalidInput` with that field when there is none."""
    try:
        facts = probe(path)
    except InvalidInput as cause:
        raise InvalidInput(cause.message, field=field) from cause
    if facts.sound is None:
        raise InvalidInput(f"{path.name} has no sound", field=field)
    return read_whole_sound(path)
