"""Carried along: on horses, bicycles, motorcycles, boards, skis, skates, in boats; and flying."""

import math

from aozora.film.world import Vec3
from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Placed


def _pedal(phase: float, turn: float) -> Key:
    """`turn` degrees of the crank, 0: left pedal in front."""

    def foot(offset: float) -> Foot:
        angle = math.radians(turn + offset)
        return Foot(
            (0.10 + 0.17 * math.cos(angle), -0.02, 0.30 - 0.17 * math.sin(angle)),
            (0.0, 10.0 + 10.0 * math.sin(angle), 0.0),
            free=1.0,
        )

    bar = Hand((0.40, 0.22, 1.07), palm=(0.3, 0.0, -1.0), fingers=(1.0, -0.1, -0.2), shape="grip", elbow=18.0, frame="ground")
    return Key(
        phase,
        hips=(-0.12, 0.0, 0.17),
        body=(2.0 * math.sin(math.radians(turn)), 12.0, 0.0),
        spine=(0.0, 24.0, 0.0),
        head=(0.0, -32.0, 0.0),
        left=bar,
        right=bar,
        left_foot=foot(0.0),
        right_foot=foot(180.0),
    )


def _on_swing(phase: float, ahead: float) -> Key:
    """On the seat of a swing, hands on its chains; `ahead` 1: legs stretched and body laid back as it goes up in front."""
    chain = Hand((0.02, 0.24, 0.46), palm=(0.0, -0.9, 0.0), fingers=(0.9, -0.2, 0.5), shape="grip", elbow=18.0, frame="hips")
    foot = Foot((0.16 + 0.42 * ahead, 0.0, 0.06 + 0.26 * ahead), (0.0, 30.0 - 50.0 * ahead, 0.0), free=1.0)
    return Key(
        phase,
        hips=(-0.06, 0.0, -0.255),
        body=(0.0, 8.0 - 26.0 * ahead, 0.0),
        spine=(0.0, 6.0, 0.0),
        head=(0.0, -4.0 + 14.0 * ahead, 0.0),
        left=chain,
        right=chain,
        left_foot=foot,
        right_foot=foot,
        face={"joy": 0.7},
    )


def _gallop(phase: float, up: float) -> Key:
    rein = Hand((0.34, -0.10, -0.28 + 0.03 * up), palm=(0.0, -0.9, -0.4), fingers=(1.0, -0.4, 0.0), shape="grip", elbow=8.0)
    foot = Foot((0.06, 0.20, -0.02), (0.0, -10.0, 12.0), knee=36.0, free=1.0)
    return Key(
        phase,
        hips=(0.0, 0.0, 0.03 * up),
        spine=(0.0, 6.0 + 3.0 * up, 0.0),
        head=(0.0, -6.0, 0.0),
        left=rein,
        right=rein,
        left_foot=foot,
        right_foot=foot,
    )


def _board(phase: float, sway: float, low: float, back: Vec3, front: Vec3) -> Key:
    """Sideways on a board, the left foot in front."""
    return Key(
        phase,
        hips=(0.02, 0.0, -0.15 - 0.07 * low),
        body=(0.0, 0.0, -62.0),
        pelvis=(0.0, 10.0 + 4.0 * low, 0.0),
        spine=(4.0 * sway, 14.0 + 6.0 * low, 22.0 + 8.0 * sway),
        head=(0.0, -14.0, 40.0),
        left=Hand(front, palm=(0.0, 0.0, -1.0), fingers=(0.3, 1.0, 0.0), shape="open", elbow=30.0),
        right=Hand(back, palm=(0.0, 0.0, -1.0), fingers=(0.2, 1.0, 0.1), shape="open", elbow=30.0),
        left_foot=Foot((0.16, -0.06, 0.0), (0.0, 0.0, -46.0), knee=-30.0, free=1.0),
        right_foot=Foot((-0.44, -0.06, 0.0), (0.0, 0.0, 62.0), knee=50.0, free=1.0),
        face={"joy": 0.5},
    )


def _stride(phase: float, side: float, push: float) -> Key:
    """Skating: on the left (1) or right (-1) foot, the other pushes off behind."""

    def foot(standing: bool, out: float) -> Foot:
        if standing:
            return Foot((0.10, -0.04, 0.02), (0.0, 0.0, 4.0), free=1.0)
        return Foot((-0.22 * out - 0.05, 0.22 * out, 0.02 + 0.14 * out * push), (0.0, 24.0 * out, 30.0 * out), free=1.0)

    left = side > 0
    return Key(
        phase,
        hips=(0.04, 0.10 * side, -0.16),
        body=(0.0, 16.0, 6.0 * side),
        spine=(-5.0 * side, 22.0, 16.0 * side),
        head=(0.0, -28.0, -10.0 * side),
        left=Hand((0.22, 0.16, -0.14), shape="relaxed") if not left else Hand((-0.24, 0.20, -0.20), shape="relaxed"),
        right=Hand((0.22, 0.16, -0.14), shape="relaxed") if left else Hand((-0.24, 0.20, -0.20), shape="relaxed"),
        left_foot=foot(left, 1.0),
        right_foot=foot(not left, 1.0),
    )


def _slope(phase: float, side: float, low: float) -> Key:
    pole = Hand((0.22, 0.18, -0.22), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.1, -0.1), shape="grip", elbow=12.0)
    return Key(
        phase,
        hips=(0.02, 0.10 * side, -0.18 - 0.05 * low),
        body=(-8.0 * side, 12.0, 14.0 * side),
        spine=(8.0 * side, 24.0, -12.0 * side),
        head=(0.0, -26.0, 0.0),
        left=pole,
        right=pole,
        left_foot=Foot((0.04 + 0.05 * side, -0.02, 0.0), (0.0, 0.0, 16.0 * side), free=1.0),
        right_foot=Foot((0.04 - 0.05 * side, -0.02, 0.0), (0.0, 0.0, -16.0 * side), free=1.0),
    )


def _row(phase: float, lean: float, hands: Vec3) -> Key:
    grip = Hand(hands, palm=(0.3, -0.2, -1.0), fingers=(1.0, 0.2, 0.0), shape="grip", elbow=14.0)
    return Key(
        phase,
        hips=(-0.06, 0.0, -0.60),
        body=(0.0, lean, 0.0),
        spine=(0.0, 6.0 + 0.4 * lean, 0.0),
        left=grip,
        right=grip,
        left_foot=Foot((0.52, 0.0, 0.08), (0.0, -40.0, 0.0), free=1.0),
        right_foot=Foot((0.52, 0.0, 0.08), (0.0, -40.0, 0.0), free=1.0),
    )


def _paddle(phase: float, side: float, down: float) -> Key:
    low, high = (0.34, 0.10, -0.26), (0.34, -0.08, 0.12)
    return Key(
        phase,
        hips=(-0.06, 0.0, -0.62),
        spine=(-4.0 * side, 10.0 + 6.0 * down, 18.0 * side),
        left=Hand(low if side > 0 else high, palm=(0.6, -0.4, -0.6), fingers=(0.7, -0.2, 0.3), shape="grip", elbow=20.0),
        right=Hand(high if side > 0 else low, palm=(0.6, -0.4, -0.6), fingers=(0.7, -0.2, 0.3), shape="grip", elbow=20.0),
        left_foot=Foot((0.56, 0.0, 0.08), (0.0, -40.0, 0.0), free=1.0),
        right_foot=Foot((0.56, 0.0, 0.08), (0.0, -40.0, 0.0), free=1.0),
    )


_THROTTLE = Hand((0.38, 0.16, -0.24), palm=(0.3, 0.0, -1.0), fingers=(1.0, -0.2, -0.2), shape="grip", elbow=26.0)
_PEG = Foot((0.08, 0.08, 0.24), (0.0, 10.0, 6.0), knee=12.0, free=1.0)
_HOVER = Foot((-0.80, 0.0, 0.02), (0.0, 140.0, 0.0), free=1.0)

RIDING: dict[str, Form] = {
    "sit on swing": Form((_on_swing(0.0, 0.2),), seat=0.45, blend=0.9),
    "ride swing": Form(
        (_on_swing(0.0, 0.0), _on_swing(0.45, 1.0), _on_swing(0.6, 0.9)), seconds=2.35, seat=0.45, blend=0.9, gaze=0.2
    ),
    "ride bicycle": Form(
        tuple(_pedal(i / 8, 45.0 * i) for i in range(8)),
        seconds=1.0,
        travels=0.0,
        set=(Placed("bicycle", (0.13, 0.0, 0.0), 0.0),),
        gaze=0.4,
    ),
    "ride motorcycle": Form(
        (
            Key(
                0.0,
                hips=(-0.16, 0.0, 0.05),
                body=(-3.0, 10.0, 0.0),
                spine=(0.0, 18.0, 0.0),
                head=(0.0, -22.0, 0.0),
                left=_THROTTLE,
                right=_THROTTLE,
                left_foot=_PEG,
                right_foot=_PEG,
            ),
            Key(
                0.5,
                hips=(-0.16, 0.0, 0.055),
                body=(3.0, 10.0, 0.0),
                spine=(0.0, 19.0, 0.0),
                head=(0.0, -22.0, 0.0),
                left=_THROTTLE,
                right=_THROTTLE,
                left_foot=_PEG,
                right_foot=_PEG,
            ),
        ),
        seconds=2.4,
        travels=0.0,
        set=(Placed("motorcycle", (0.1, 0.0, 0.0), 0.0),),
        gaze=0.4,
    ),
    "ride": Form((_gallop(0.0, 0.0), _gallop(0.5, 1.0)), seconds=0.52, travels=0.0, gaze=0.5),
    "skateboard": Form(
        (
            _board(0.0, -1.0, 0.0, (0.02, 0.42, -0.06), (0.10, 0.42, 0.04)),
            _board(0.5, 1.0, 1.0, (0.10, 0.40, 0.06), (0.06, 0.42, -0.06)),
        ),
        seconds=2.0,
        travels=0.0,
        set=(Placed("skateboard", (0.0, 0.0, 0.0), 0.0),),
        gaze=0.3,
    ),
    "surf": Form(
        (
            _board(0.0, -1.4, 0.6, (0.02, 0.44, 0.02), (0.14, 0.42, 0.06)),
            _board(0.5, 1.4, 1.3, (0.12, 0.40, 0.14), (0.08, 0.44, -0.06)),
        ),
        seconds=2.2,
        travels=0.0,
        set=(Placed("surfboard", (0.0, 0.0, 0.0), 0.0),),
        gaze=0.2,
    ),
    "snowboard": Form(
        (
            _board(0.0, -1.2, 0.6, (0.02, 0.42, 0.0), (0.12, 0.40, 0.0)),
            _board(0.5, 1.2, 1.2, (0.12, 0.38, 0.08), (0.06, 0.42, -0.10)),
        ),
        seconds=1.8,
        travels=0.0,
        set=(Placed("snowboard", (0.0, 0.0, 0.0), 0.0),),
        gaze=0.3,
    ),
    "skate": Form(
        (_stride(0.0, 1.0, 0.0), _stride(0.3, 1.0, 1.0), _stride(0.5, -1.0, 0.0), _stride(0.8, -1.0, 1.0)),
        seconds=1.7,
        travels=0.0,
        gaze=0.3,
    ),
    "ski": Form(
        (_slope(0.0, 1.0, 1.0), _slope(0.25, 0.0, 0.0), _slope(0.5, -1.0, 1.0), _slope(0.75, 0.0, 0.0)),
        seconds=2.2,
        travels=0.0,
        set=(Placed("skis", (0.0, 0.0, 0.0), 0.0),),
        gaze=0.3,
    ),
    "row": Form(
        (
            _row(0.0, 24.0, (0.44, 0.06, -0.14)),
            _row(0.15, 22.0, (0.44, 0.06, -0.20)),
            _row(0.5, -20.0, (0.16, 0.06, -0.14)),
            _row(0.65, -18.0, (0.16, 0.06, -0.24)),
        ),
        seconds=2.0,
        travels=0.0,
        gaze=0.2,
    ),
    "paddle": Form(
        (_paddle(0.0, 1.0, 0.0), _paddle(0.25, 1.0, 1.0), _paddle(0.5, -1.0, 0.0), _paddle(0.75, -1.0, 1.0)),
        seconds=2.0,
        travels=0.0,
        gaze=0.3,
    ),
    "fly": Form(
        (
            Key(
                0.0,
                hips=(0.0, 0.0, 0.55),
                body=(0.0, 74.0, 0.0),
                spine=(0.0, -10.0, 0.0),
                head=(0.0, -44.0, 0.0),
                left=Hand((-0.06, 0.06, 0.49), shape="fist"),
                right=Hand((-0.06, 0.06, 0.49), shape="fist"),
                left_foot=_HOVER,
                right_foot=_HOVER,
            ),
            Key(
                0.5,
                hips=(0.0, 0.0, 0.62),
                body=(4.0, 72.0, 0.0),
                spine=(0.0, -10.0, 0.0),
                head=(0.0, -44.0, 0.0),
                left=Hand((-0.06, 0.06, 0.49), shape="fist"),
                right=Hand((-0.06, 0.06, 0.49), shape="fist"),
                left_foot=_HOVER,
                right_foot=_HOVER,
            ),
        ),
        seconds=2.6,
        travels=0.0,
        gaze=0.1,
    ),
    "float": Form(
        (
            Key(
                0.0,
                hips=(0.0, 0.0, 0.20),
                body=(6.0, 8.0, 0.0),
                spine=(0.0, 8.0, 0.0),
                left=Hand((0.22, 0.30, -0.04), shape="relaxed", elbow=20.0),
                right=Hand((0.24, 0.26, 0.06), shape="relaxed", elbow=20.0),
                left_foot=Foot((-0.10, 0.06, 0.28), (0.0, 44.0, 0.0), free=1.0),
                right_foot=Foot((0.10, 0.06, 0.34), (0.0, 34.0, 0.0), free=1.0),
            ),
            Key(
                0.5,
                hips=(0.0, 0.0, 0.28),
                body=(-6.0, 14.0, 0.0),
                spine=(0.0, 10.0, 0.0),
                left=Hand((0.24, 0.28, 0.08), shape="relaxed", elbow=20.0),
                right=Hand((0.20, 0.32, -0.06), shape="relaxed", elbow=20.0),
                left_foot=Foot((0.02, 0.06, 0.36), (0.0, 40.0, 0.0), free=1.0),
                right_foot=Foot((0.0, 0.06, 0.40), (0.0, 44.0, 0.0), free=1.0),
            ),
        ),
        seconds=4.0,
        travels=0.0,
        gaze=0.5,
    ),
}
