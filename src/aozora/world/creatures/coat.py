"""The coat's colours: by zone of the body, with patterns over them."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.creatures.patterns import MARKS, ringed
from aozora.world.creatures.quadruped import Coat

Floats = NDArray[np.float64]

_BARE: Mapping[str, Rgb] = {
    "hoof": (0.030, 0.024, 0.020),
    "nail": (0.42, 0.36, 0.27),
    "udder": (0.60, 0.34, 0.28),
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
    "shoulder": "side",
    "thigh": "rump",
    "ring": "tail",
    "patch": "mask",
    "face": "mask",
    "bridge": "muzzle",
    "blaze": "mask",
    "mane": "neck",
}
"""Where a zone that a coat does not name takes its colour from."""

_UNMARKED = frozenset(
    {"lip", "mouth", "ear inner", "muzzle", "bridge", "blaze", "hoof", "nail", "mane", "udder", "face", "patch", "tear"}
)


def zone_colour(coat: Coat, zone: str) -> Rgb:
    """The colour of a zone: named, else bare skin, else that of the zone it belongs to, else the base."""
    while zone not in coat.zones:
        if zone in _BARE:
            return _BARE[zone]
        if zone not in _INSTEAD:
            return coat.zones["base"]
        zone = _INSTEAD[zone]
    return coat.zones[zone]


def paint(coat: Coat, zones: Sequence[str], shares: Floats, points: Floats, height: float, seed: int) -> Floats:
    """Linear colours (n, 3) at points (n, 3) of an animal of that height, given each zone's share (n, z)."""
    table = np.array([zone_colour(coat, zone) for zone in zones])
    colours = shares @ table
    if "ring" in coat.zones:
        rings = ringed(points / height, shares, zones)[:, None]
        colours = colours * (1 - rings) + np.array(coat.zones["ring"]) * rings
    if coat.pattern == "plain":
        return colours
    bare = shares @ np.array([zone in _UNMARKED for zone in zones], float)
    scaled, rng = points / height, lane(seed, "coat")
    if coat.pattern == "calico":
        second = MARKS["patches"](scaled, lane(seed, "coat", "second"), shares, zones)[:, None] * (1 - bare[:, None])
        colours = colours * (1 - second) + np.array(coat.second_colour) * second
    marks = MARKS[coat.pattern](scaled, rng, shares, zones) * (1 - bare)
    return colours * (1 - marks[:, None]) + np.array(coat.pattern_colour) * marks[:, None]


def wrinkled(rng: np.random.Generator) -> NDArray[np.float32]:
    """Relief of wrinkled skin (256, 256), 0..1, that repeats without seams: creases of two sizes that cross, and fine grain."""
    side = np.arange(256) / 256 * 2 * np.pi
    x, y = np.meshgrid(side, side, indexing="xy")

    def warp(scale: int, amount: float) -> Floats:
        a, b, c = rng.uniform(0, 2 * np.pi, 3)
        return amount * (np.sin(scale * x + a) + np.sin(scale * y + b) + np.sin(scale * (x + y) + c))

    coarse = np.abs(np.sin(0.5 * (14 * y + 2 * x + warp(2, 1.0) + warp(5, 0.5)) * 1.0))
    fine = np.abs(np.sin(0.5 * (22 * x + 8 * y + warp(3, 1.0) + warp(7, 0.5))))
    grain = rng.random((256, 256))
    relief = 0.55 * coarse**0.5 + 0.35 * fine**0.6 + 0.10 * grain
    return relief.astype(np.float32)
