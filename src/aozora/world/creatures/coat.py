"""The coat's colours: by zone of the body, with patterns over them."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.creatures.quadruped import Coat

Floats = NDArray[np.float64]

_BARE: Mapping[str, Rgb] = {
    "lip": (0.018, 0.010, 0.008),
    "mouth": (0.16, 0.028, 0.030),
    "ear inner": (0.50, 0.24, 0.19),
}
"""Skin without fur, the same for all coats unless a coat names it."""

_INSTEAD: Mapping[str, str] = {
    "feather": "leg",
    "mask": "crown",
    "rump": "side",
    "neck": "side",
    "tail tip": "tail",
    "brow": "mask",
}
"""Where a zone that a coat does not name takes its colour from."""

_UNMARKED = frozenset({"lip", "mouth", "ear inner", "muzzle"})


def zone_colour(coat: Coat, zone: str) -> Rgb:
    """The colour of a zone: named, else bare skin, else that of the zone it belongs to, else the base."""
    while zone not in coat.zones:
        if zone in _BARE:
            return _BARE[zone]
        if zone not in _INSTEAD:
            return coat.zones["base"]
        zone = _INSTEAD[zone]
    return coat.zones[zone]


def smooth_noise(points: Floats, wavelength: float, rng: np.random.Generator, channels: int = 1) -> Floats:
    """Smooth noise (n, channels) of about unit variance at points (n, 3): a sum of plane waves near one wavelength."""
    waves = 7
    directions = rng.normal(size=(channels * waves, 3))
    directions *= (
        (2 * np.pi / wavelength)
        * (0.6 + 0.8 * rng.random((channels * waves, 1)))
        / np.linalg.norm(directions, axis=1, keepdims=True)
    )
    phases = rng.random(channels * waves) * 2 * np.pi
    values = np.sin(points.astype(np.float32) @ directions.T.astype(np.float32) + phases.astype(np.float32))
    return values.reshape(len(points), channels, waves).sum(2).astype(np.float64) * np.sqrt(2 / waves)


def paint(coat: Coat, zones: Sequence[str], shares: Floats, points: Floats, height: float, seed: int) -> Floats:
    """Linear colours (n, 3) at points (n, 3) of an animal of that height, given each zone's share (n, z)."""
    table = np.array([zone_colour(coat, zone) for zone in zones])
    colours = shares @ table
    if coat.pattern == "plain":
        return colours
    bare = shares @ np.array([zone in _UNMARKED for zone in zones], float)
    marks = _MARKS[coat.pattern](points / height, lane(seed, "coat"), shares, zones) * (1 - bare)
    return colours * (1 - marks[:, None]) + np.array(coat.pattern_colour) * marks[:, None]


def _spots(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Round spots of different sizes, as on a dalmatian."""
    centres = rng.uniform((-0.75, -0.42, 0.05), (0.95, 0.42, 1.55), (900, 3)).astype(np.float32)
    radii = rng.uniform(0.020, 0.055, 900).astype(np.float32)
    wobbly = (points + 0.006 * smooth_noise(points, 0.05, rng, 3)).astype(np.float32)
    depth = np.full(len(points), -1.0, np.float32)
    for centre, radius in zip(centres, radii, strict=True):
        depth = np.maximum(depth, radius - np.sqrt(((wobbly - centre) ** 2).sum(1)))
    return np.clip(depth.astype(np.float64) / 0.006 + 0.5, 0, 1)


def _stripes(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Mackerel stripes: rings around trunk, legs and tail, an M on the brow."""
    warp = smooth_noise(points, 0.35, rng)[:, 0]
    limbs = shares @ np.array([zone in ("leg", "feather", "paw") for zone in zones], float)
    head = shares @ np.array([zone in ("crown", "mask", "brow", "cheek") for zone in zones], float)
    along = points[:, 0] * (1 - limbs) * (1 - head) + points[:, 2] * limbs + np.abs(points[:, 1]) * 1.2 * head
    wave = np.sin(along * 62 + warp * 1.1 + 3.0 * np.abs(points[:, 1]))
    pale = shares @ np.array([zone in ("belly", "chest", "muzzle", "cheek") for zone in zones], float)
    return np.clip(wave * 2.2 + 0.1, 0, 1) * 0.85 * (1 - 0.8 * pale)


def _brindle(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Broken dark streaks."""
    return np.clip(_stripes(points, rng, shares, zones) * (0.5 + smooth_noise(points, 0.12, rng)[:, 0]), 0, 1)


_MARKS = {"spots": _spots, "tabby": _stripes, "brindle": _brindle}
