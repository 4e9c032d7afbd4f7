"""Enlarging: a rendered picture becomes a larger finished one, without ringing, and its passes with it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import PassName
from aozora.render.finish.filters import Image, greatest, least, resized, stretched
from aozora.render.finish.steady import compressed, expanded

_LEEWAY = np.float32(0.05)
"""Share of the local contrast by which an enlarged edge may overshoot: a little acutance, no halo."""


def enlarged(picture: Image, size: tuple[int, int]) -> Image:
    """A linear picture (h, w, 3) at `size` (width, height), by Lanczos on the log scale, held to the local range."""
    light = compressed(picture)
    low, high = least(light), greatest(light)
    room = (high - low) * _LEEWAY
    low, high = resized(np.maximum(low - room, np.float32(0)), *size), resized(high + room, *size)
    return expanded(np.clip(stretched(light, *size, how="lanczos"), low, high))


def enlarged_plane(values: NDArray[Any], size: tuple[int, int]) -> Image:
    """A pass (h, w) or (h, w, c) at `size` (width, height), by nearest values."""
    return stretched(values.astype(np.float32), *size, how="nearest")


def enlarged_passes(passes: Mapping[PassName, NDArray[Any]], size: tuple[int, int]) -> dict[PassName, NDArray[Any]]:
    """The passes at `size` (width, height): nearest values, flow in the new pixels."""
    out: dict[PassName, NDArray[Any]] = {}
    for name, values in passes.items():
        grown = enlarged_plane(values, size)
        if name == "flow":
            grown *= np.array([size[0] / values.shape[1], size[1] / values.shape[0]] * 2, np.float32)
        out[name] = grown.astype(values.dtype)
    return out
