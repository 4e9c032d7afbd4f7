"""From one shot to the next: pictures of both are joined, or each is veiled at its end of the cut. Finished pictures, uint8."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Rgb8 = NDArray[np.uint8]
Floats = NDArray[np.float32]

_GAMMA = 2.2
_SOFT_EDGE = 0.035
"""Width of a wipe's edge in picture widths."""

_STREAK = 0.22
"""How far a whip pan smears at its fastest, in picture widths."""


@dataclass(frozen=True)
class Veil:
    """How one end of a shot is veiled over so many frames; `colour` is what fades and irises show instead."""

    kind: str
    frames: int
    colour: tuple[int, int, int] = (0, 0, 0)


def veiled(picture: Rgb8, veil: Veil, distance: int) -> Rgb8:
    """A picture that is `distance` frames from the cut (0 beside it)."""
    if distance >= veil.frames:
        return picture
    share = (distance + 1) / (veil.frames + 1)
    match veil.kind:
        case "fade":
            return _faded(picture, share, veil.colour)
        case "iris":
            return _iris(picture, share, veil.colour)
        case _:
            return _smeared(picture, 1.0 - share)


def joined(before: Rgb8, after: Rgb8, kind: str, share: float) -> Rgb8:
    """Two pictures at once; `share` 0..1 of the way to the new one."""
    if kind == "wipe":
        width = before.shape[1]
        across = (np.arange(width, dtype=np.float32) + 0.5) / width
        edge = share * (1.0 + 2 * _SOFT_EDGE) - _SOFT_EDGE
        weight = np.clip((edge - across) / (2 * _SOFT_EDGE) + 0.5, 0.0, 1.0)[None, :, None]
        return _mixed(before, after, weight)
    return _mixed(before, after, np.float32(0.5 - 0.5 * math.cos(math.pi * share)))


def _mixed(before: Rgb8, after: Rgb8, weight: "Floats | np.float32") -> Rgb8:
    """Light of both, mixed in linear light as two exposures of one negative would."""
    light = (1.0 - weight) * _LINEAR[before] + weight * _LINEAR[after]
    return np.rint(255.0 * light ** (1 / _GAMMA)).astype(np.uint8)


_LINEAR: Floats = ((np.arange(256) / 255.0) ** _GAMMA).astype(np.float32)


def _faded(picture: Rgb8, share: float, colour: tuple[int, int, int]) -> Rgb8:
    """Light is dimmed before the display's gamma, as a lens would."""
    seen = np.float32(share ** (1 / _GAMMA))
    if not any(colour):
        return np.rint(picture * seen).astype(np.uint8)
    return np.rint(picture * seen + (1.0 - seen) * np.array(colour, np.float32)).astype(np.uint8)


def _iris(picture: Rgb8, share: float, colour: tuple[int, int, int]) -> Rgb8:
    height, width = picture.shape[:2]
    x, y = np.meshgrid(np.arange(width) + 0.5 - width / 2, np.arange(height) + 0.5 - height / 2)
    radius = share * share * 0.5 * math.hypot(width, height)
    inside = np.clip((radius - np.hypot(x, y)) / max(2.0, 0.012 * height) + 0.5, 0.0, 1.0)[..., None]
    return np.rint(picture * inside + (1.0 - inside) * np.array(colour)).astype(np.uint8)


def _smeared(picture: Rgb8, speed: float) -> Rgb8:
    length = max(1, round(_STREAK * speed * picture.shape[1]))
    return picture if length < 2 else np.asarray(cv2.blur(picture, (length, 1), borderType=cv2.BORDER_REFLECT_101), np.uint8)
