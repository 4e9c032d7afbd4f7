"""Species of trees and bushes as a table for the tree grammar."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from aozora.film.world import Rgb

Crown = Literal["round", "oval", "column", "cone", "mound"]


@dataclass(frozen=True)
class Species:
    """How a species grows. Shares are of the height (metres): `bare` trunk below the crown, `width` the crown's radius, `girth`
    the trunk's radius. `limbs`, `subs` and `twigs` branch off trunk, limbs and subs; `rise` is the angle of the lowest and the
    highest limb from upright in degrees; `gnarl` bends branches, `droop` lets them hang (negative: reach up). `leaf` is
    length in metres and width per length; `tuft` how far leaves stand from their twig in metres."""

    height: float
    crown: Crown
    bare: float
    width: float
    girth: float
    limbs: int
    subs: int
    twigs: int
    rise: tuple[float, float]
    gnarl: float
    droop: float
    leaf: tuple[float, float]
    tuft: float
    bark: Rgb
    leaves: Mapping[str, tuple[Rgb, Rgb]]
    """Season -> two colours between which leaves vary; a season without a row is leafless."""
    fill: float = 1.0
    """Leaves relative to the usual number."""


_OAK = {
    "spring": ((0.16, 0.24, 0.035), (0.10, 0.19, 0.028)),
    "summer": ((0.11, 0.175, 0.030), (0.062, 0.125, 0.022)),
    "autumn": ((0.36, 0.16, 0.025), (0.22, 0.12, 0.03)),
}
_LIME = {
    "spring": ((0.20, 0.29, 0.045), (0.13, 0.23, 0.035)),
    "summer": ((0.15, 0.225, 0.034), (0.09, 0.165, 0.027)),
    "autumn": ((0.52, 0.33, 0.04), (0.36, 0.24, 0.035)),
}
_BIRCH = {
    "spring": ((0.22, 0.31, 0.05), (0.15, 0.25, 0.04)),
    "summer": ((0.19, 0.26, 0.045), (0.12, 0.195, 0.034)),
    "autumn": ((0.58, 0.40, 0.05), (0.48, 0.28, 0.035)),
}
_MAPLE = {
    "spring": ((0.17, 0.26, 0.04), (0.11, 0.2, 0.03)),
    "summer": ((0.12, 0.19, 0.03), (0.07, 0.14, 0.024)),
    "autumn": ((0.50, 0.10, 0.02), (0.55, 0.24, 0.03)),
}
_CHERRY = {
    "spring": ((0.78, 0.52, 0.56), (0.70, 0.38, 0.45)),
    "summer": ((0.08, 0.125, 0.026), (0.055, 0.10, 0.02)),
    "autumn": ((0.48, 0.16, 0.03), (0.42, 0.09, 0.03)),
}
_Rows = Mapping[str, tuple[Rgb, Rgb]]
_SPRUCE: _Rows = dict.fromkeys(("spring", "summer", "autumn", "winter"), ((0.034, 0.066, 0.026), (0.022, 0.05, 0.022)))
_SNOWY: _Rows = dict.fromkeys(("spring", "summer", "autumn", "winter"), ((0.74, 0.77, 0.82), (0.03, 0.055, 0.03)))
_BOX: _Rows = dict.fromkeys(("spring", "summer", "autumn", "winter"), ((0.06, 0.115, 0.026), (0.035, 0.08, 0.02)))

SPECIES: Mapping[str, Species] = {
    "oak": Species(
        11, "round", 0.20, 0.46, 0.034, 11, 6, 5, (78, 28), 0.20, -0.10, (0.14, 0.62), 0.30, (0.085, 0.062, 0.045), _OAK
    ),
    "lime": Species(
        13, "oval", 0.18, 0.34, 0.025, 13, 6, 5, (72, 22), 0.13, -0.08, (0.12, 0.85), 0.26, (0.075, 0.06, 0.048), _LIME
    ),
    "birch": Species(
        12, "oval", 0.22, 0.23, 0.014, 15, 5, 5, (55, 22), 0.12, 0.30, (0.095, 0.72), 0.26, (0.52, 0.50, 0.46), _BIRCH, 0.85
    ),
    "maple": Species(
        10, "round", 0.21, 0.42, 0.028, 11, 6, 5, (68, 24), 0.15, -0.12, (0.135, 0.95), 0.28, (0.095, 0.078, 0.062), _MAPLE
    ),
    "cherry": Species(
        6, "round", 0.22, 0.48, 0.030, 8, 6, 5, (66, 35), 0.20, 0.02, (0.08, 0.6), 0.22, (0.075, 0.045, 0.038), _CHERRY
    ),
    "spruce": Species(
        15, "cone", 0.06, 0.20, 0.018, 46, 6, 2, (96, 50), 0.05, 0.22, (0.20, 0.28), 0.10, (0.06, 0.045, 0.034), _SPRUCE
    ),
    "snowy spruce": Species(
        15, "cone", 0.06, 0.20, 0.018, 46, 6, 2, (96, 50), 0.05, 0.22, (0.20, 0.28), 0.10, (0.06, 0.045, 0.034), _SNOWY
    ),
    "bush": Species(
        1.5, "mound", 0.02, 0.62, 0.02, 16, 6, 4, (80, 10), 0.22, 0.0, (0.06, 0.55), 0.12, (0.06, 0.05, 0.04), _LIME, 0.6
    ),
    "hedge": Species(
        1.2, "mound", 0.02, 0.60, 0.02, 18, 6, 4, (85, 5), 0.15, 0.0, (0.042, 0.55), 0.10, (0.06, 0.05, 0.04), _BOX, 0.8
    ),
}
