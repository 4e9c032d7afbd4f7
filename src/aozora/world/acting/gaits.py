"""Gaits: which foot stands when, how long a stride is, and how the trunk moves with it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from aozora.world.acting.puppet import Pose, Puppet
from aozora.world.acting.rotations import Floats

GRAVITY = 9.81


@dataclass(frozen=True)
class Gait:
    """`duty`: share of the stride that a foot stands; `touchdown`: phase at which each foot lands; `stride`: factor on the
    stride of equal Froude number; `lift`: how high a foot swings (front, hind) and `tuck`: how far its lowest bone folds
    (degrees); `narrow`: how far the feet land towards the midline (0..1); `mouth` and `tongue` as in a mood.

    The rest are amplitudes of the trunk: `bob` in body heights at twice and once the stride's rate with phases, `pitch` and
    `flex` (spine: gathered positive) in degrees with phases, `scapula` swing in degrees, `sway` (roll) in degrees, `low`: how
    much deeper than standing the body is carried, in body heights, `reach`: the neck and `lean`: the trunk forward, degrees.
    """

    duty: float
    touchdown: Mapping[str, float]
    stride: float
    lift: tuple[float, float]
    tuck: tuple[float, float]
    narrow: float
    bob: tuple[tuple[float, float], tuple[float, float]]
    pitch: tuple[float, float]
    flex: tuple[float, float]
    scapula: float
    sway: float
    low: float
    reach: float
    mouth: float
    tongue: float
    lean: float = 0.0


def _feet(hind_left: float, hind_right: float, front_left: float, front_right: float) -> Mapping[str, float]:
    return {"hind left": hind_left, "hind right": hind_right, "front left": front_left, "front right": front_right}


GAITS: Mapping[str, Gait] = {
    "walk": Gait(
        0.62, _feet(0.0, 0.5, 0.22, 0.72), 1.0, (0.13, 0.12), (60.0, 30.0), 0.25, ((0.012, 0.05), (0.0, 0.0)),
        (1.2, 0.1), (1.5, 0.3), 10.0, 3.0, 0.02, 4.0, 0.10, 0.0,
    ),
    "trot": Gait(
        0.42, _feet(0.0, 0.5, 0.5, 0.0), 1.02, (0.20, 0.18), (75.0, 38.0), 0.35, ((0.035, 0.46), (0.0, 0.0)),
        (1.5, 0.1), (2.0, 0.3), 13.0, 2.5, 0.03, 8.0, 0.45, 0.55,
    ),
    "run": Gait(
        0.20, _feet(0.0, 0.09, 0.46, 0.58), 1.30, (0.30, 0.22), (85.0, 40.0), 0.45, ((0.040, 0.355), (0.030, 0.36)),
        (7.5, 0.26), (18.0, 0.90), 22.0, 2.0, 0.05, 20.0, 0.85, 1.0,
    ),
    "amble": Gait(
        0.55, _feet(0.0, 0.5, 0.24, 0.74), 0.95, (0.10, 0.09), (34.0, 22.0), 0.15, ((0.016, 0.05), (0.0, 0.0)),
        (1.0, 0.1), (0.8, 0.3), 9.0, 2.2, 0.015, 2.0, 0.05, 0.0,
    ),
    "hop": Gait(
        0.26, _feet(0.0, 0.03, 0.42, 0.52), 1.25, (0.22, 0.34), (70.0, 30.0), 0.30, ((0.02, 0.2), (0.16, 0.22)),
        (11.0, 0.10), (16.0, 0.86), 16.0, 0.5, 0.02, 4.0, 0.0, 0.0,
    ),
    "bound": Gait(
        0.30, _feet(0.0, 0.0, 0.5, 0.5), 1.35, (0.10, 0.46), (20.0, 40.0), 0.0, ((0.0, 0.0), (0.26, 0.64)),
        (7.0, 0.22), (3.0, 0.9), 6.0, 0.0, 0.03, -8.0, 0.0, 0.0, 26.0,
    ),
    "stride": Gait(
        0.60, _feet(0.0, 0.5, 0.5, 0.0), 1.05, (0.10, 0.22), (10.0, 30.0), 0.35, ((0.022, 0.05), (0.0, 0.0)),
        (1.6, 0.1), (1.0, 0.3), 4.0, 3.0, 0.03, 4.0, 0.12, 0.0,
    ),
    "dash": Gait(
        0.42, _feet(0.0, 0.5, 0.5, 0.0), 1.25, (0.10, 0.34), (10.0, 42.0), 0.40, ((0.045, 0.30), (0.0, 0.0)),
        (3.0, 0.1), (1.5, 0.3), 6.0, 2.5, 0.05, 8.0, 0.35, 0.0,
    ),
}  # fmt: skip
"""Four-beat lateral walk, diagonal trot, rotary gallop with a stretched and a gathered flight; the fast walk of heavy beasts, the
hop of rabbits, the bound of kangaroos, and steps on two legs.

Footfall phases and duty factors after Hildebrand, The quadrupedal gaits of vertebrates, 1989.
"""

CARRIED: Mapping[str, Mapping[str, str]] = {
    "ambling": {"trot": "amble", "run": "amble"},
    "hopping": {"walk": "hop", "trot": "hop", "run": "hop"},
    "bounding": {"walk": "bound", "trot": "bound", "run": "bound"},
    "biped": {"walk": "stride", "trot": "dash", "run": "dash"},
    "knuckles": {"trot": "walk"},
}
"""Carriage -> what it does instead of a dog's gaits."""


def gait_at(speed: float, hip_height: float, asked: str) -> str:
    """The gait for a speed in m/s: by Froude number as animals choose, but an asked-for run or walk is kept where it can be.

    Source: Alexander, Principles of animal locomotion, 2003 (walk below 0.5, gallop above 2.5).
    """
    froude = speed * speed / (GRAVITY * hip_height)
    if asked == "run":
        return "run" if froude > 0.85 else "trot" if froude > 0.3 else "walk"
    if asked == "trot":
        return "run" if froude > 3.5 else "trot" if froude > 0.18 else "walk"
    return "walk" if froude < 0.6 else "trot" if froude < 2.2 else "run"


def stride_rate(gait: Gait, speed: Floats, hip_height: float) -> Floats:
    """Strides per second (n,) at speeds (n,) in m/s; a stance never takes the foot further than 0.84 hip heights.

    Stride length is 2.3 hip heights times Froude number to the 0.3. Source: Alexander and Jayes, A dynamic similarity
    hypothesis for the gaits of quadrupedal mammals, 1983.
    """
    froude = speed**2 / (GRAVITY * hip_height)
    length = gait.stride * 2.3 * hip_height * np.maximum(froude, 0.02) ** 0.3
    return np.maximum(speed / np.minimum(length, 0.84 * hip_height / gait.duty), 0.25)


def _wave(amplitude: float, phase: Floats, peak: float) -> Floats:
    return amplitude * np.cos(2 * np.pi * (phase - peak))


def trunk(gait: Gait, phase: Floats, puppet: Puppet) -> Pose:
    """How the trunk moves at stride phases (n,); one stride is one unit of phase."""
    zero = np.zeros_like(phase)
    (twice, twice_peak), (once, once_peak) = gait.bob
    rise = _wave(twice, 2 * phase, 2 * twice_peak) + _wave(once, phase, once_peak) - gait.low
    pitch = gait.lean - _wave(gait.pitch[0], phase, gait.pitch[1])
    flex = _wave(gait.flex[0], phase, gait.flex[1])
    roll = _wave(gait.sway, phase, 0.3)
    bend = _wave(gait.sway * 1.2, phase, 0.05)

    def degrees(*angles: Floats) -> Floats:
        return np.radians(np.stack(np.broadcast_arrays(*angles), 1))

    settle = zero + gait.reach
    angles = {
        "body": degrees(roll, pitch, zero),
        "loin": degrees(zero, -0.55 * flex, 0.5 * bend),
        "pelvis": degrees(-0.5 * roll, -0.55 * flex, 0.5 * bend),
        "chest": degrees(zero, 0.55 * flex, -0.6 * bend),
        "neck": degrees(zero, 0.7 * settle, 0.3 * bend),
        "head": degrees(zero, -0.3 * settle, 0.3 * bend),
    }
    for leg in ("front left", "front right"):
        swing = _wave(gait.scapula, phase, gait.touchdown[leg] - 0.06)
        angles[f"scapula {leg}"] = degrees(zero, -swing, zero)
    return Pose(len(phase), angles, {"body": np.stack([zero, zero, rise * puppet.unit], 1)})
