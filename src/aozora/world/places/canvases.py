"""Pictures that hang on walls: landscapes, seas, portraits, still lifes, abstracts, painted from noise and simple shapes."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.geometry.noise import smoothstep, tile

Floats = NDArray[Any]

_SIDE = 256


def _rgb(code: str) -> Floats:
    return (np.array([int(code[i : i + 2], 16) for i in (0, 2, 4)]) / 255.0) ** 2.2


def _mix(a: Floats, b: Floats, share: Floats) -> Floats:
    return a * (1 - share[..., None]) + b * share[..., None]


def _flat(code: str) -> Floats:
    return np.ones((_SIDE, _SIDE, 3)) * _rgb(code)


def _land(sky: tuple[str, str], hills: tuple[str, ...], seed: int) -> Floats:
    ramp = (np.arange(_SIDE) + 0.5) / _SIDE
    u, v = np.meshgrid(ramp, ramp)
    cloud = tile(_SIDE, 2.3, seed, (2, 40), (1.0, 2.5)).astype(float)
    picture = _mix(_flat(sky[0]), _flat(sky[1]), np.clip(v * 1.6, 0, 1))
    picture = _mix(picture, _flat("f4ead8"), 0.7 * smoothstep(0.55, 0.8, cloud) * smoothstep(0.55, 0.3, v))
    for n, tone in enumerate(hills):
        ridge = 0.45 + 0.13 * n - 0.16 * (tile(_SIDE, 2.2, seed + 5 + n, (1, 24)).astype(float)[0][None] - 0.4)
        grain = tile(_SIDE, 1.3, seed + 9 + n, (6, 90)).astype(float)
        picture = _mix(picture, _flat(tone) * (0.6 + 0.8 * grain[..., None]), smoothstep(0.0, 0.012, v - ridge))
    del u
    return picture


def _oval(picture: Floats, at: tuple[float, float], radii: tuple[float, float], tone: str, shade: float = 0.5) -> Floats:
    ramp = (np.arange(_SIDE) + 0.5) / _SIDE
    u, v = np.meshgrid(ramp, ramp)
    x, y = (u - at[0]) / radii[0], (v - at[1]) / radii[1]
    light = np.clip(1.0 - shade * (x + y + 0.6), 0.15, 1.3)
    return _mix(picture, _rgb(tone) * light[..., None], smoothstep(1.0, 0.93, np.hypot(x, y)))


def _portrait() -> Floats:
    picture = _flat("3a2c20") * (0.6 + 0.8 * tile(_SIDE, 2.4, 811, (1, 20)).astype(float)[..., None])
    for at, radii, tone in (
        ((0.5, 1.02), (0.42, 0.42), "2a2f3c"), ((0.5, 0.66), (0.09, 0.16), "c09272"), ((0.5, 0.40), (0.19, 0.24), "3a2415"),
        ((0.5, 0.45), (0.145, 0.205), "d2a582"), ((0.445, 0.43), (0.018, 0.012), "20160f"),
        ((0.555, 0.43), (0.018, 0.012), "20160f"),
        ((0.5, 0.57), (0.045, 0.014), "8f4a3c"), ((0.505, 0.49), (0.018, 0.05), "c2926f"), ((0.5, 0.80), (0.16, 0.05), "e6dfd0"),
    ):  # fmt: skip
        picture = _oval(picture, at, radii, tone)
    return picture


def _still_life() -> Floats:
    picture = _mix(_flat("4a3b30"), _flat("7a4c30"), (np.arange(_SIDE)[:, None] > 170) * np.ones((_SIDE, _SIDE)))
    for at, radii, tone in (
        ((0.36, 0.50), (0.12, 0.22), "3d5c4a"), ((0.36, 0.27), (0.045, 0.08), "33503f"), ((0.60, 0.66), (0.12, 0.11), "b3372a"),
        ((0.76, 0.70), (0.10, 0.09), "d9902e"), ((0.52, 0.74), (0.09, 0.08), "c9b23c"), ((0.22, 0.73), (0.09, 0.08), "7a2238"),
    ):  # fmt: skip
        picture = _oval(picture, at, radii, tone)
    return picture


def _abstract() -> Floats:
    dice = lane(821, "abstract")
    picture = _flat("e8dfcb")
    for tone in ("c23b22", "1d3f72", "e0a52c", "1a1a1a", "3f7f6c", "c23b22", "1d3f72"):
        a, b, w, h = (float(v) for v in dice.uniform((0.05, 0.05, 0.08, 0.06), (0.8, 0.8, 0.35, 0.35)))
        ramp = (np.arange(_SIDE) + 0.5) / _SIDE
        u, v = np.meshgrid(ramp, ramp)
        inside = smoothstep(0.01, 0.0, np.maximum(np.abs(u - a) - w, np.abs(v - b) - h))
        picture = _mix(picture, _flat(tone), 0.92 * inside)
    return picture


@lru_cache(maxsize=8)
def painted(name: str) -> NDArray[np.float32]:
    """A picture (256, 256, 3), linear: "landscape", "sea", "forest", "portrait", "still life" or "abstract"."""
    if name == "sea":
        picture = _land(("6f93b8", "e3c79a"), ("3d6a80", "2c5468", "d0b98a"), 831)
    elif name == "forest":
        picture = _land(("8fb0bf", "dfe3d0"), ("5d7a5a", "3c5a34", "223d1e"), 841)
    elif name == "planet":
        swirl = tile(_SIDE, 2.4, 861, (2, 60), (1.0, 2.0)).astype(float)
        picture = _mix(_flat("1c4f9a"), _flat("4f7a3c"), smoothstep(0.55, 0.62, tile(_SIDE, 2.2, 862, (2, 40)).astype(float)))
        picture = _mix(picture, _flat("ffffff"), smoothstep(0.5, 0.75, swirl))
    elif name in ("portrait", "still life", "abstract"):
        picture = {"portrait": _portrait, "still life": _still_life, "abstract": _abstract}[name]()
    else:
        picture = _land(("5d8ec4", "f2d9a8"), ("7a8fa8", "6b8a4c", "b89a45"), 801)
    brush = tile(_SIDE, 1.0, 851, (12, 120), (1.0, 3.0)).astype(float)
    return np.clip(picture * (0.78 + 0.44 * brush[..., None]), 0.0, 1.0).astype(np.float32)
