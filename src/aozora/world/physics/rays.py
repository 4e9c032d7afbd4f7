"""Rays of light in a plane or in space: reflection, refraction, dispersion, prisms and lenses, and the colours of a spectrum.

The renderer bends all light alike in glass; what splits into colours is computed here and put into the picture as light.
Angles in radians, lengths in metres, waves in nanometres.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

VISIBLE_NM = (410.0, 680.0)
"""The waves between which a spectrum is plainly seen."""

SELLMEIER: dict[str, tuple[tuple[float, float], ...]] = {
    "crown": ((1.03961212, 0.00600069867), (0.231792344, 0.0200179144), (1.01046945, 103.560653)),
    "flint": ((1.62153902, 0.0122241457), (0.256287842, 0.0595736775), (1.64447552, 147.468793)),
    "water": ((0.75831, 0.01007), (0.08495, 8.91377), (0.0, 1.0)),
}
"""Medium -> pairs of strength and squared resonance in square micrometres: Schott's N-BK7 and N-SF10; water at 20 degrees by
Kedenburg and others (2012)."""


def index_at(medium: str, wave_nm: Floats | float) -> Floats:
    """The refractive index of a medium (Sellmeier's formula)."""
    square = (np.asarray(wave_nm, np.float64) / 1000.0) ** 2
    return np.sqrt(1.0 + sum(strength * square / (square - resonance) for strength, resonance in SELLMEIER[medium]))


def reflected(way: Floats, normal: Floats) -> Floats:
    """The unit direction (..., 3 or 2) of a ray after a mirror with a unit normal."""
    return way - 2.0 * (way * normal).sum(-1, keepdims=True) * normal


def refracted(way: Floats, normal: Floats, ratio: Floats | float) -> Floats:
    """The unit direction of a ray (..., 3 or 2) beyond a surface by Snell's law; `ratio` is the index before by the one behind,
    the unit normal looks against the ray. Where all light is thrown back the direction is not a number."""
    ratio = np.asarray(ratio, np.float64)[..., None]
    towards = -(way * normal).sum(-1, keepdims=True)
    inside = 1.0 - ratio**2 * (1.0 - towards**2)
    with np.errstate(invalid="ignore"):
        return ratio * way + (ratio * towards - np.sqrt(inside)) * normal


def least_deviation(index: float, apex: float) -> float:
    """The angle by which a prism turns a ray that goes through it evenly."""
    return 2.0 * math.asin(index * math.sin(0.5 * apex)) - apex


def focal_length(index: float, front: float, back: float, thickness: float = 0.0) -> float:
    """Of a lens in air by the lensmaker's equation; radii are positive where the centre lies behind the surface."""
    bent = 1.0 / front - 1.0 / back + (index - 1.0) * thickness / (index * front * back)
    return 1.0 / ((index - 1.0) * bent)


@dataclass(frozen=True)
class Passage:
    """Rays through a prism: where they enter and leave (k, 2), and their unit directions inside and beyond (k, 2)."""

    enters: Floats
    leaves: Floats
    inside: Floats
    beyond: Floats


def through_prism(corners: Floats, origin: Floats, way: Floats, index: Floats) -> Passage:
    """One ray of several waves, whose `index` (k,) is told, through the prism with `corners` (3, 2) counter-clockwise, of which
    the first is the apex: in at that side of the apex that looks against the ray, out at the other."""
    left, right = (corners[0], corners[1]), (corners[2], corners[0])
    if float(np.asarray(way) @ _outward(left)) > 0:
        left, right = right, left
    enters = _met(np.asarray(origin)[None], np.asarray(way)[None], left)
    inside = refracted(np.broadcast_to(way, (len(index), 2)), _outward(left), 1.0 / index)
    starts = np.broadcast_to(enters, (len(index), 2))
    leaves = _met(starts, inside, right)
    beyond = refracted(inside, -_outward(right), index)
    return Passage(starts.copy(), leaves, inside, beyond)


def _outward(side: tuple[Floats, Floats]) -> Floats:
    """The unit normal (2,) of a side that looks out of a prism whose corners go counter-clockwise."""
    x, y = side[1] - side[0]
    return np.array([y, -x]) / math.hypot(x, y)


def _met(origins: Floats, ways: Floats, side: tuple[Floats, Floats]) -> Floats:
    """Where rays (k, 2) meet the line of a side."""
    normal = _outward(side)
    return origins + (((side[0] - origins) @ normal) / (ways @ normal))[:, None] * ways


_LOBES = (
    ((1.056, 599.8, 37.9, 31.0), (0.362, 442.0, 16.0, 26.7), (-0.065, 501.1, 20.4, 26.2)),
    ((0.821, 568.8, 46.9, 40.5), (0.286, 530.9, 16.3, 31.1)),
    ((1.217, 437.0, 11.8, 36.0), (0.681, 459.0, 26.0, 13.8)),
)
"""The CIE 1931 observer as sums of lopsided bells (Wyman, Sloan and Shirley 2013): height, middle, widths below and above."""

_XYZ_TO_RGB = np.array([[3.2406, -1.5372, -0.4986], [-0.9689, 1.8758, 0.0415], [0.0557, -0.2040, 1.0570]])


def colour_of(wave_nm: Floats) -> Floats:
    """The linear colour (..., 3) of light of one wave, as bright as the eye sees it; what no screen can show is desaturated until
    it can."""
    waves = np.asarray(wave_nm, np.float64)
    sums = [
        sum(high * np.exp(-0.5 * ((waves - middle) / np.where(waves < middle, low, up)) ** 2) for high, middle, low, up in lobes)
        for lobes in _LOBES
    ]
    colours = np.stack(sums, -1) @ _XYZ_TO_RGB.T
    short = np.minimum(colours.min(-1, keepdims=True), 0.0)
    return colours - short
