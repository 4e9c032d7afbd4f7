"""Dances: a plain two-step, disco, ballet, hip hop, waltz, robot, twirls."""

from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Step

_GROOVE_UP = Hand((0.20, 0.12, 0.04), palm=(0.3, -0.8, 0.0), fingers=(0.5, 0.0, 0.9), shape="relaxed", elbow=34.0)
_GROOVE_DOWN = Hand((0.22, 0.10, -0.20), palm=(0.1, -0.8, -0.2), fingers=(1.0, -0.2, 0.2), shape="relaxed", elbow=26.0)


def _groove(phase: float, side: float, low: float) -> Key:
    """Weight on the left (1) or the right (-1) leg."""
    return Key(
        phase,
        hips=(0.0, 0.085 * side, -0.015 - 0.05 * low),
        pelvis=(7.0 * side, 0.0, -10.0 * side),
        spine=(-10.0 * side, 3.0, 22.0 * side),
        head=(7.0 * side, 2.0 + 8.0 * low, -6.0 * side),
        left=_GROOVE_UP if side > 0 else _GROOVE_DOWN,
        right=_GROOVE_DOWN if side > 0 else _GROOVE_UP,
        face={"joy": 0.9},
    )


def _disco(phase: float, up: float, side: float) -> Key:
    high = Hand((0.08, 0.22, 0.40), palm=(1.0, 0.0, 0.0), fingers=(0.1, 0.4, 1.0), shape="point", elbow=20.0)
    low = Hand((0.20, -0.30, -0.34), palm=(0.0, 0.0, -1.0), fingers=(0.4, -1.0, -0.7), shape="point")
    hip = Hand((0.0, 0.13, 0.02), palm=(0.0, -1.0, 0.0), fingers=(0.7, -0.5, -0.6), shape="fist", elbow=55.0, frame="hips")
    return Key(
        phase,
        hips=(0.0, 0.07 * side, -0.03 - 0.03 * (1 - up)),
        pelvis=(8.0 * side, 0.0, 0.0),
        spine=(-12.0 * side, 0.0, 16.0 * up - 10.0),
        head=(4.0 * side, -6.0 * up, 10.0 * (1 - up) - 14.0 * up),
        right=high if up > 0.5 else low,
        left=hip,
        face={"joy": 1.0},
    )


def _ballet(phase: float, turn: float, high: float, leg: float) -> Key:
    arch = Hand((0.10, -0.06, 0.42), palm=(0.1, -0.5, -0.9), fingers=(0.1, -1.0, 0.3), shape="flat", elbow=30.0)
    open_ = Hand((0.14, 0.40, 0.02), palm=(0.7, 0.0, -0.5), fingers=(0.3, 1.0, 0.0), shape="flat", elbow=40.0)
    return Key(
        phase,
        hips=(0.0, -0.07 * leg, 0.03 * high),
        body=(0.0, 8.0 * leg, turn),
        pelvis=(0.0, 6.0 * leg, 0.0),
        spine=(0.0, -12.0, 0.0),
        head=(0.0, -8.0, 0.0),
        left=open_ if leg > 0.5 else arch,
        right=arch,
        left_foot=Foot((-0.56 * leg, 0.06 * leg, 0.58 * leg), (0.0, 96.0 * leg, 0.0), free=leg),
        right_foot=Foot((0.0, -0.06, 0.03), (0.0, 34.0 * high, 0.0), free=0.0),
        face={"joy": 0.4},
    )


def _pop(phase: float, left: Hand, right: Hand, low: float, side: float, tilt: float) -> Key:
    return Key(
        phase,
        hips=(0.0, 0.06 * side, -0.05 - 0.08 * low),
        spine=(-6.0 * side, 10.0 * low, 14.0 * side),
        head=(tilt, 4.0, -14.0 * side),
        left=left,
        right=right,
        face={"joy": 0.5},
    )


_ROBOT_UP = Hand((0.25, 0.02, 0.22), palm=(0.0, -1.0, 0.0), fingers=(0.0, 0.0, 1.0), shape="flat", elbow=62.0)
_ROBOT_DOWN = Hand((0.02, 0.26, -0.28), palm=(-1.0, 0.0, 0.0), fingers=(0.0, 0.0, -1.0), shape="flat", elbow=72.0)
_ROBOT_AHEAD = Hand((0.26, 0.05, -0.22), palm=(0.0, -1.0, 0.0), fingers=(1.0, 0.0, 0.0), shape="flat")
_CROSSED = Hand((0.22, -0.16, -0.12), palm=(-0.9, 0.0, 0.2), fingers=(0.2, -1.0, 0.3), shape="fist", elbow=30.0)
_WIDE = Hand((0.12, 0.38, 0.06), palm=(0.6, 0.0, -0.6), fingers=(0.4, 1.0, 0.1), shape="open", elbow=36.0)
_FIST_UP = Hand((0.14, 0.16, 0.30), palm=(0.2, -0.8, 0.0), fingers=(0.0, 0.0, 1.0), shape="fist", elbow=30.0)


def _robot(phase: float, left: Hand, right: Hand, turn: float) -> tuple[Key, Key]:
    def key(at: float) -> Key:
        return Key(at, spine=(0.0, 0.0, turn), head=(0.0, 0.0, -1.4 * turn), left=left, right=right)

    return key(phase), key(phase + 0.17)


def _waltz(phase: float, side: float, up: float) -> Key:
    return Key(
        phase,
        hips=(0.03 * up, 0.07 * side, 0.015 * up - 0.02),
        body=(0.0, 0.0, 10.0 * side),
        spine=(-3.0 * side, -7.0, 0.0),
        head=(4.0, -4.0, 16.0),
        left=Hand((0.20, 0.40, 0.04), palm=(0.9, 0.0, 0.3), fingers=(0.2, 0.4, 0.9), shape="wide grip", elbow=44.0),
        right=Hand((0.32, -0.02, -0.08), palm=(-0.8, -0.5, 0.0), fingers=(0.4, -1.0, 0.2), shape="flat", elbow=44.0),
        face={"joy": 0.5},
    )


DANCES: dict[str, Form] = {
    "dance": Form(
        (_groove(0.0, 1.0, 0.0), _groove(0.22, 0.7, 1.0), _groove(0.5, -1.0, 0.0), _groove(0.72, -0.7, 1.0)),
        seconds=1.0,
        stance=((0.04, 0.06), (-0.02, 0.06)),
        steps=(
            Step("right", 0.05, 0.3, (0.0, -0.02), 0.09),
            Step("right", 0.36, 0.52, (-0.02, 0.06), 0.05),
            Step("left", 0.55, 0.8, (0.02, -0.02), 0.09),
            Step("left", 0.86, 1.02, (0.04, 0.06), 0.05),
        ),
        gaze=0.6,
    ),
    "dance disco": Form(
        (_disco(0.0, 1.0, 1.0), _disco(0.2, 1.0, 0.6), _disco(0.5, 0.0, -1.0), _disco(0.7, 0.0, -0.6)),
        seconds=1.0,
        stance=((0.02, 0.10), (0.0, 0.12)),
        gaze=0.4,
    ),
    "dance ballet": Form(
        (_ballet(0.0, 0.0, 1.0, 0.0), _ballet(0.2, -6.0, 1.0, 0.0), _ballet(0.42, 0.0, 0.0, 0.85), _ballet(0.72, 4.0, 0.4, 1.0)),
        seconds=3.6,
        stance=((0.0, -0.03), (0.02, -0.03)),
        gaze=0.2,
    ),
    "dance hip hop": Form(
        (
            _pop(0.0, _CROSSED, _CROSSED, 1.0, 0.6, 8.0),
            _pop(0.14, _WIDE, _CROSSED, 0.2, 1.0, -8.0),
            _pop(0.34, _CROSSED, _CROSSED, 1.0, -0.6, -8.0),
            _pop(0.5, _CROSSED, _WIDE, 0.2, -1.0, 8.0),
            _pop(0.66, _FIST_UP, _GROOVE_DOWN, 0.8, 1.0, 0.0),
            _pop(0.84, _GROOVE_DOWN, _FIST_UP, 0.8, -1.0, 0.0),
        ),
        seconds=2.2,
        stance=((0.06, 0.14), (-0.04, 0.14)),
        steps=(
            Step("left", 0.04, 0.16, (0.16, 0.18), 0.12),
            Step("left", 0.28, 0.4, (0.06, 0.14), 0.1),
            Step("right", 0.42, 0.54, (0.14, 0.18), 0.12),
            Step("right", 0.6, 0.7, (-0.04, 0.14), 0.1),
        ),
        gaze=0.5,
    ),
    "dance robot": Form(
        (
            *_robot(0.0, _ROBOT_UP, _ROBOT_DOWN, 16.0),
            *_robot(0.25, _ROBOT_AHEAD, _ROBOT_DOWN, 0.0),
            *_robot(0.5, _ROBOT_DOWN, _ROBOT_UP, -16.0),
            *_robot(0.75, _ROBOT_DOWN, _ROBOT_AHEAD, 0.0),
        ),
        seconds=2.4,
        gaze=0.0,
        alive=0.1,
    ),
    "waltz": Form(
        (_waltz(0.0, 1.0, 0.0), _waltz(0.25, 0.4, 1.0), _waltz(0.5, -1.0, 0.0), _waltz(0.75, -0.4, 1.0)),
        seconds=2.4,
        steps=(
            Step("left", 0.02, 0.2, (0.10, 0.06), 0.04),
            Step("left", 0.3, 0.46, (0.0, 0.0), 0.03),
            Step("right", 0.52, 0.7, (-0.08, 0.06), 0.04),
            Step("right", 0.8, 0.96, (0.0, 0.0), 0.03),
        ),
    ),
    "twirl": Form(
        (
            Key(
                left=Hand((0.14, 0.36, 0.10), palm=(0.3, 0.0, -1.0), fingers=(0.4, 1.0, 0.2), shape="open", elbow=40.0),
                right=Hand((0.14, 0.36, 0.10), palm=(0.3, 0.0, -1.0), fingers=(0.4, 1.0, 0.2), shape="open", elbow=40.0),
                face={"joy": 0.8},
            ),
        ),
        stance=((0.0, -0.02), (0.0, -0.02)),
    ),
}
