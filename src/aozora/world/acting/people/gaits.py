"""How people go: walk, run and their kin, from one table of measures."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from aozora.world.acting.people.hands import SHAPES
from aozora.world.acting.people.physique import SIDES, Physique, outward
from aozora.world.acting.people.sheet import COLUMNS, SLOTS
from aozora.world.acting.rotations import Floats

GRAVITY = 9.81


@dataclass(frozen=True)
class Gait:
    """`speed`: usual speed in units of sqrt(g x hip height); `duty`: share of the stride that a foot stands; `stride`: factor on
    the stride of equal Froude number; `bob` (metres) with the phase of its peak after a touchdown in half strides; `low`: how
    much deeper than standing the hips are; `lean` of the trunk, `yaw` of the pelvis, `list` (pelvis drops on the swinging side),
    `counter`: turn of the chest against the pelvis, all in degrees; `arm`: swing about `arm_mid`, both degrees of the upper arm
    forward, `elbow`: how far it is bent behind and in front; `lift` metres of the swinging ball; `strike`: toes up at touchdown,
    `push`: heel up at take-off, `tuck`: heel up in mid swing, in degrees; `narrow`: feet towards the middle, 0..1; `head` pitch.
    """

    speed: float
    duty: float
    stride: float = 1.0
    bob: tuple[float, float] = (0.016, 0.5)
    low: float = 0.012
    lean: float = 2.0
    yaw: float = 7.0
    list: float = 3.0
    sway: float = 0.02
    counter: float = 12.0
    arm: float = 24.0
    arm_mid: float = 2.0
    elbow: tuple[float, float] = (14.0, 34.0)
    out: float = 11.0
    lift: float = 0.035
    strike: float = 17.0
    push: float = 38.0
    tuck: float = 46.0
    narrow: float = 0.35
    head: float = 0.0
    hand: str = "relaxed"


_WALK = Gait(0.5, 0.61)

GAITS: Mapping[str, Gait] = {
    "walk": _WALK,
    "stroll": replace(_WALK, speed=0.36, arm=16.0, counter=8.0, lean=0.0, elbow=(10.0, 24.0)),
    "jog": Gait(
        0.86,
        0.38,
        0.92,
        (0.034, 0.62),
        0.03,
        7.0,
        8.0,
        4.0,
        0.012,
        16.0,
        30.0,
        -6.0,
        (78.0, 96.0),
        15.0,
        0.07,
        4.0,
        50.0,
        78.0,
        0.55,
        -3.0,
        "fist",
    ),
    "run": Gait(
        1.3,
        0.3,
        1.0,
        (0.042, 0.64),
        0.05,
        13.0,
        10.0,
        4.0,
        0.01,
        20.0,
        50.0,
        -4.0,
        (82.0, 104.0),
        15.0,
        0.11,
        3.0,
        58.0,
        96.0,
        0.7,
        -6.0,
        "fist",
    ),
    "sprint": Gait(
        1.75,
        0.25,
        1.05,
        (0.045, 0.66),
        0.06,
        18.0,
        11.0,
        4.0,
        0.008,
        24.0,
        62.0,
        -2.0,
        (86.0, 108.0),
        14.0,
        0.15,
        0.0,
        62.0,
        112.0,
        0.75,
        -8.0,
        "flat",
    ),
    "sneak": Gait(
        0.2,
        0.68,
        0.8,
        (0.02, 0.5),
        0.15,
        30.0,
        6.0,
        2.0,
        0.035,
        6.0,
        12.0,
        26.0,
        (70.0, 92.0),
        16.0,
        0.16,
        -24.0,
        30.0,
        40.0,
        0.5,
        -24.0,
        "claw",
    ),
    "march": Gait(
        0.46,
        0.58,
        0.92,
        (0.014, 0.5),
        0.0,
        -3.0,
        4.0,
        2.0,
        0.012,
        8.0,
        46.0,
        8.0,
        (6.0, 12.0),
        7.0,
        0.24,
        -8.0,
        14.0,
        26.0,
        0.35,
        -3.0,
        "fist",
    ),
    "tiptoe": Gait(
        0.22,
        0.66,
        0.72,
        (0.02, 0.5),
        -0.03,
        6.0,
        5.0,
        2.0,
        0.03,
        6.0,
        8.0,
        20.0,
        (70.0, 84.0),
        30.0,
        0.13,
        -40.0,
        40.0,
        46.0,
        0.7,
        -8.0,
        "open",
    ),
    "limp": Gait(0.28, 0.66, 0.7, (0.03, 0.35), 0.03, 10.0, 5.0, 7.0, 0.05, 5.0, 10.0, 6.0, (20.0, 30.0)),
    "stagger": Gait(0.24, 0.64, 0.66, (0.02, 0.5), 0.05, 8.0, 12.0, 8.0, 0.09, 14.0, 26.0, 10.0, (14.0, 40.0), 22.0),
}
"""Stance shares and angles after Perry, Gait Analysis, 1992, and Novacheck, The biomechanics of running, 1998, a little larger
than life, as puppets move."""


def stride_rate(gait: Gait, speed: Floats, hip_height: float) -> Floats:
    """Strides per second (n,) at speeds (n,) in m/s. Stride length is 2.4 hip heights times Froude number to the 0.3 (Alexander
    and Jayes, 1983), but no stance takes a foot further than a leg can follow."""
    froude = speed**2 / (GRAVITY * hip_height)
    length = gait.stride * 2.4 * hip_height * np.maximum(froude, 0.012) ** 0.3
    return np.clip(speed / np.minimum(length, 1.02 * hip_height / gait.duty), 0.45, 2.6)


def gait_at(speed: float, hip_height: float, asked: str) -> str:
    """The gait for a speed in m/s: as asked for where the speed allows it, else by Froude number."""
    froude = speed * speed / (GRAVITY * hip_height)
    if asked in ("run", "sprint"):
        return asked if froude > 0.55 else "jog" if froude > 0.25 else "walk"
    if asked in GAITS and froude < 1.2 * max(GAITS[asked].speed, 0.4) ** 2 + 0.25:
        return asked
    return "walk" if froude < 0.42 else "jog" if froude < 1.0 else "run"


def _wave(amplitude: float, phase: Floats, peak: float) -> Floats:
    return amplitude * np.cos(2 * np.pi * (phase - peak))


def gait_rows(gait: Gait, phase: Floats, vigour: Floats, body: Physique) -> Floats:
    """The sheet's rows (n, COLUMNS) at stride phases (n,); the left foot comes down at 0, the right one at 0.5. `vigour` (n,): 1
    at the gait's usual speed."""
    rows = np.zeros((len(phase), COLUMNS))
    middle = 0.5 * gait.duty
    hips = rows[:, SLOTS["hips"]]
    hips[:, 1] = _wave(gait.sway, phase, middle) * vigour
    hips[:, 2] = _wave(gait.bob[0], 2 * phase, gait.bob[1]) * vigour - gait.low
    rows[:, SLOTS["body"].start + 1] = 0.35 * gait.lean * vigour
    pelvis, spine = rows[:, SLOTS["pelvis"]], rows[:, SLOTS["spine"]]
    pelvis[:, 0] = _wave(gait.list, phase, middle)
    pelvis[:, 2] = _wave(-gait.yaw, phase, 0.02) * vigour
    spine[:, 0] = -1.15 * pelvis[:, 0]
    spine[:, 1] = 0.65 * gait.lean * vigour + _wave(0.08 * abs(gait.lean), 2 * phase, 0.3)
    spine[:, 2] = _wave(gait.yaw + gait.counter, phase, 0.04) * vigour
    head = rows[:, SLOTS["head"]]
    head[:, 1] = gait.head - 0.6 * gait.lean * vigour
    head[:, 2] = -pelvis[:, 2] - spine[:, 2]
    for side in SIDES:
        _swing_arm(rows, side, gait, phase, vigour, body)
    return rows


def _swing_arm(rows: Floats, side: str, gait: Gait, phase: Floats, vigour: Floats, body: Physique) -> None:
    """The wrist from angles of shoulder and elbow, in the chest's axes; the left arm is in front when the right foot lands."""
    peak = 0.53 if side == "left" else 0.03
    swing = np.cos(2 * np.pi * (phase - peak)) + 0.12 * np.cos(4 * np.pi * (phase - peak))
    shoulder = np.radians(gait.arm_mid + gait.arm * swing * np.clip(vigour, 0.3, 1.2))
    bent = gait.elbow[0] + (gait.elbow[1] - gait.elbow[0]) * (0.5 + 0.5 * np.cos(2 * np.pi * (phase - peak - 0.03)))
    forearm = shoulder + np.radians(bent)
    out = np.radians(gait.out)
    a, b = (length / body.arm_scale for length in body.arms[side].lengths)
    inward = np.radians(gait.out - 0.16 * bent)
    x = a * np.sin(shoulder) + b * np.sin(forearm)
    z = -(a * np.cos(shoulder) * np.cos(out) + b * np.cos(forearm) * np.cos(inward))
    y = 0.012 + a * np.sin(out) * np.abs(np.cos(shoulder)) + b * np.sin(inward)
    part = rows[:, SLOTS[f"hand {side} chest"]]
    part[:, 0], part[:, 1], part[:, 2], part[:, 3] = x, outward(side) * y, z, 1.0
    rows[:, SLOTS[f"shape {side}"]] = SHAPES[gait.hand]
    rows[:, SLOTS[f"elbow {side}"]] = 4.0
