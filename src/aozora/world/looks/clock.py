"""Animation on twos: poses that are held for some frames while the film runs on."""

from dataclasses import replace
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion, PoseTrack, ShapeTrack, TransformTrack

Track = TypeVar("Track", TransformTrack, PoseTrack, ShapeTrack)


def held(motion: Motion, hold: int) -> Motion:
    """A motion whose cast takes a new pose only every `hold` frames, without any movement in between; the camera goes on."""
    if hold < 2:
        return motion
    return replace(
        motion,
        transforms={name: _stepped(track, hold) for name, track in motion.transforms.items()},
        poses={name: _stepped(track, hold) for name, track in motion.poses.items()},
        shapes={name: _stepped(track, hold) for name, track in motion.shapes.items()},
    )


def _stepped(track: Track, hold: int) -> Track:
    fields: dict[str, NDArray[Any]] = {}
    given: dict[str, Any] = vars(track)
    for name, value in given.items():
        if isinstance(value, np.ndarray):
            values = cast(NDArray[Any], value)
            pose = (np.arange(len(values)) // hold) * hold
            fields[name] = np.ascontiguousarray(np.repeat(values[pose][:, 1:2], values.shape[1], axis=1))
    return replace(track, **fields)
