"""Fights and their forms: boxing, kicks, slow shadow boxing, fencing, swords and bows."""

from aozora.world.acting.people.keys import Foot, Form, Hand, Key

_GUARD_LEFT = Hand((0.27, -0.03, 0.06), palm=(-0.2, -1.0, 0.0), fingers=(0.5, -0.2, 1.0), shape="fist", elbow=6.0)

_GUARD_RIGHT = Hand((0.19, -0.06, 0.03), palm=(-0.2, -1.0, 0.0), fingers=(0.5, -0.2, 1.0), shape="fist", elbow=6.0)

_PUNCH = Hand((0.49, -0.07, 0.03), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="fist", elbow=24.0)

_FIGHT = ((0.20, 0.03), (-0.18, 0.06))


def _boxing(phase: float, left: Hand, right: Hand, turn: float, bob: float) -> Key:
    return Key(
        phase,
        hips=(0.05 * abs(turn) / 30.0, 0.02 * bob, -0.07 - 0.03 * abs(bob)),
        pelvis=(0.0, 0.0, 0.35 * turn - 10.0),
        spine=(0.0, 12.0, 0.75 * turn - 10.0),
        head=(0.0, 4.0, 18.0 - 0.9 * turn),
        left=left,
        right=right,
        face={"anger": 0.5},
    )


def _lunge(phase: float, reach: float) -> Key:
    return Key(
        phase,
        hips=(0.08 + 0.20 * reach, 0.0, -0.14 - 0.12 * reach),
        body=(0.0, 4.0 * reach, 0.0),
        pelvis=(0.0, 0.0, 34.0),
        spine=(0.0, 4.0 + 6.0 * reach, 22.0 + 14.0 * reach),
        head=(0.0, 0.0, -52.0 - 14.0 * reach),
        right=Hand(
            (0.24 + 0.22 * reach, 0.22 + 0.1 * reach, -0.10 + 0.1 * reach),
            palm=(0.3, -0.2, 1.0),
            fingers=(1.0, 0.75, 0.05),
            shape="grip",
        ),
        left=Hand(
            (-0.20, 0.22, 0.18 - 0.24 * reach), palm=(0.3, 0.0, 1.0), fingers=(-0.6, 0.4, 0.8), shape="relaxed", elbow=40.0
        ),
        right_foot=Foot((0.0, 0.0, 0.04)),
    )


_TAI_CHI = (
    (0.0, (0.34, -0.02, -0.06), (0.22, -0.10, -0.30), 10.0, 0.06),
    (0.25, (0.36, 0.10, 0.06), (0.10, 0.10, -0.30), 24.0, 0.10),
    (0.5, (0.22, -0.10, -0.30), (0.34, -0.02, -0.06), -10.0, -0.06),
    (0.75, (0.10, 0.10, -0.30), (0.36, 0.10, 0.06), -24.0, -0.10),
)

FIGHTS: dict[str, Form] = {
    "box": Form(
        (
            _boxing(0.0, _GUARD_LEFT, _GUARD_RIGHT, 0.0, 1.0),
            _boxing(0.12, _PUNCH, _GUARD_RIGHT, -18.0, 0.0),
            _boxing(0.24, _GUARD_LEFT, _GUARD_RIGHT, -4.0, 0.6),
            _boxing(0.38, _GUARD_LEFT, _PUNCH, 44.0, 0.0),
            _boxing(0.54, _GUARD_LEFT, _GUARD_RIGHT, 0.0, -1.0),
            _boxing(0.68, _GUARD_LEFT, _GUARD_RIGHT, 8.0, 1.0),
            _boxing(0.8, _PUNCH, _GUARD_RIGHT, -18.0, 0.0),
            _boxing(0.9, _GUARD_LEFT, _GUARD_RIGHT, 0.0, -1.0),
        ),
        seconds=1.9,
        stance=_FIGHT,
    ),
    "martial arts": Form(
        (
            _boxing(0.0, _GUARD_LEFT, _GUARD_RIGHT, 0.0, 0.0),
            _boxing(0.16, Hand((0.10, -0.04, -0.24), palm=(0.0, 0.0, 1.0), shape="fist"), _PUNCH, 40.0, 0.0),
            _boxing(0.30, _GUARD_LEFT, _GUARD_RIGHT, 0.0, 0.0),
            Key(
                0.42,
                hips=(-0.06, 0.08, 0.0),
                body=(0.0, -12.0, 0.0),
                spine=(0.0, 6.0, 10.0),
                left=_GUARD_LEFT,
                right=Hand((-0.10, 0.20, -0.26), shape="fist"),
                right_foot=Foot((0.30, 0.0, 0.50), (0.0, 10.0, 0.0), free=0.9),
                face={"anger": 0.6},
            ),
            Key(
                0.52,
                hips=(-0.08, 0.10, 0.0),
                body=(-10.0, -22.0, 0.0),
                spine=(0.0, 8.0, 14.0),
                head=(0.0, 14.0, 0.0),
                left=_GUARD_LEFT,
                right=Hand((-0.14, 0.22, -0.28), shape="fist"),
                right_foot=Foot((0.74, 0.02, 0.74), (0.0, -34.0, 0.0), free=1.0),
                face={"anger": 0.6, "say aa": 0.6},
            ),
            Key(
                0.66,
                hips=(-0.03, 0.04, -0.06),
                spine=(0.0, 8.0, 0.0),
                left=_GUARD_LEFT,
                right=_GUARD_RIGHT,
                right_foot=Foot((0.24, 0.0, 0.36), free=0.7),
            ),
            _boxing(0.82, _GUARD_LEFT, _GUARD_RIGHT, 0.0, 0.0),
        ),
        seconds=2.2,
        stance=_FIGHT,
    ),
    "tai chi": Form(
        tuple(
            Key(
                at,
                hips=(0.02, side, -0.14),
                spine=(0.0, 3.0, turn),
                head=(0.0, 2.0, 0.4 * turn),
                left=Hand(left, palm=(0.8, -0.4, -0.3), fingers=(0.3, -0.2, 1.0), shape="flat", elbow=16.0),
                right=Hand(right, palm=(0.8, -0.4, -0.3), fingers=(0.3, -0.2, 1.0), shape="flat", elbow=16.0),
            )
            for at, left, right, turn, side in _TAI_CHI
        ),
        seconds=6.0,
        stance=((0.12, 0.12), (-0.08, 0.12)),
        gaze=0.4,
    ),
    "fence": Form(
        (_lunge(0.0, 0.0), _lunge(0.3, 0.1), _lunge(0.46, 1.0), _lunge(0.6, 1.0), _lunge(0.8, 0.0)),
        seconds=1.6,
        stance=((-0.26, 0.06), (0.42, 0.0)),
        tool="sword",
        carried="right",
        grip=((0.95, 0.0, 0.3), (0.0, 1.0, 0.0)),
    ),
    "swing sword": Form(
        (
            Key(
                0.0,
                hips=(-0.04, 0.0, -0.10),
                spine=(0.0, -8.0, -20.0),
                head=(0.0, 6.0, 16.0),
                right=Hand((-0.02, 0.20, 0.30), palm=(0.2, -0.8, 0.0), fingers=(0.2, -0.2, 1.0), shape="grip", elbow=40.0),
                left=Hand((0.30, 0.12, -0.06), shape="open"),
                face={"anger": 0.7},
            ),
            Key(
                0.35,
                hips=(-0.05, 0.0, -0.08),
                spine=(0.0, -12.0, -26.0),
                head=(0.0, 6.0, 20.0),
                right=Hand((-0.06, 0.18, 0.34), palm=(0.2, -0.8, 0.0), fingers=(-0.3, -0.2, 1.0), shape="grip", elbow=44.0),
                left=Hand((0.32, 0.12, -0.02), shape="open"),
                face={"anger": 0.7},
            ),
            Key(
                0.55,
                hips=(0.12, 0.0, -0.18),
                body=(0.0, 10.0, 0.0),
                spine=(0.0, 20.0, 28.0),
                head=(0.0, -16.0, -20.0),
                right=Hand((0.42, -0.24, -0.14), palm=(0.0, -0.7, -0.7), fingers=(1.0, -0.4, -0.3), shape="grip"),
                left=Hand((-0.10, 0.24, -0.24), shape="open"),
                face={"anger": 0.9, "say aa": 0.5},
            ),
            Key(
                0.75,
                hips=(0.08, 0.0, -0.16),
                body=(0.0, 6.0, 0.0),
                spine=(0.0, 16.0, 20.0),
                head=(0.0, -12.0, -14.0),
                right=Hand((0.40, -0.26, -0.2), palm=(0.0, -0.7, -0.7), fingers=(1.0, -0.5, -0.4), shape="grip"),
                left=Hand((0.0, 0.22, -0.22), shape="open"),
                face={"anger": 0.7},
            ),
        ),
        seconds=1.7,
        stance=((0.22, 0.04), (-0.22, 0.06)),
        tool="sword",
        carried="right",
        grip=((0.35, 0.0, 0.95), (0.9, 0.0, -0.3)),
    ),
    "shoot bow": Form(
        (
            Key(
                0.0,
                pelvis=(0.0, 0.0, -40.0),
                spine=(0.0, 0.0, -30.0),
                head=(0.0, 0.0, 66.0),
                left=Hand((0.10, 0.47, 0.04), palm=(0.2, 0.0, -0.9), fingers=(0.2, 1.0, 0.2), shape="grip", elbow=40.0),
                right=Hand((0.30, -0.34, 0.06), palm=(0.0, 0.0, -1.0), fingers=(0.2, -1.0, 0.0), shape="grip", elbow=60.0),
            ),
            Key(
                0.5,
                pelvis=(0.0, 0.0, -40.0),
                spine=(0.0, 0.0, -34.0),
                head=(0.0, 0.0, 70.0),
                left=Hand((0.10, 0.48, 0.04), palm=(0.2, 0.0, -0.9), fingers=(0.2, 1.0, 0.2), shape="grip", elbow=40.0),
                right=Hand((0.16, 0.06, 0.06), palm=(0.0, 0.0, -1.0), fingers=(0.2, -1.0, 0.0), shape="grip", elbow=80.0),
            ),
            Key(
                0.8,
                pelvis=(0.0, 0.0, -40.0),
                spine=(0.0, 0.0, -34.0),
                head=(0.0, 0.0, 70.0),
                left=Hand((0.10, 0.48, 0.04), palm=(0.2, 0.0, -0.9), fingers=(0.2, 1.0, 0.2), shape="grip", elbow=40.0),
                right=Hand((0.15, 0.08, 0.06), palm=(0.0, 0.0, -1.0), fingers=(0.2, -1.0, 0.0), shape="grip", elbow=80.0),
            ),
        ),
        seconds=2.6,
        stance=((0.14, 0.06), (-0.12, 0.08)),
        tool="bow",
        carried="left",
        gaze=0.2,
    ),
}
