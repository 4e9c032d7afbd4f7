"""Getting up again after a fall, from the front and from the back; and what one does when something goes wrong in one's hands."""

from aozora.world.acting.people.keys import Foot, Form, Hand, Key

_PALM = Hand((0.32, 0.27, 0.05), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.1, 0.0), shape="open", elbow=34.0, frame="ground")
_UNDER = Hand((0.44, 0.20, 0.05), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="open", elbow=12.0, frame="ground")
_THIGH = Hand((0.20, 0.05, 0.06), palm=(0.0, 0.0, -1.0), fingers=(1.0, -0.3, -0.3), shape="flat", frame="hips")

_PRONE = {
    "hips": (-0.22, 0.0, -0.69),
    "body": (0.0, 86.0, 0.0),
    "left_foot": Foot((-0.98, 0.04, 0.02), (0.0, 66.0, 0.0), free=1.0),
    "right_foot": Foot((-0.94, 0.06, 0.02), (0.0, 66.0, 0.0), free=1.0),
}


def _prone(phase: float, head: float) -> Key:
    """Flat on the front, palms beside the shoulders."""
    return Key(phase, **_PRONE, spine=(0.0, -6.0, 0.0), head=(0.0, head, 0.0), left=_PALM, right=_PALM, face={"fear": 0.4})  # pyright: ignore[reportArgumentType]


_ON_ALL_FOURS = Key(
    0.36,
    hips=(-0.14, 0.0, -0.40),
    body=(0.0, 70.0, 0.0),
    spine=(0.0, 6.0, 0.0),
    head=(0.0, -30.0, 0.0),
    left=_UNDER,
    right=_UNDER,
    left_foot=Foot((-0.62, 0.02, 0.06), (0.0, 80.0, 0.0), free=1.0),
    right_foot=Foot((-0.60, 0.02, 0.06), (0.0, 80.0, 0.0), free=1.0),
    face={"sadness": 0.4},
)
_ON_ONE_KNEE = Key(
    0.60,
    hips=(-0.04, 0.0, -0.34),
    body=(0.0, 26.0, 0.0),
    spine=(0.0, 22.0, 0.0),
    head=(0.0, -14.0, 0.0),
    left=_THIGH,
    right=Hand((0.20, -0.02, -0.30), shape="open"),
    left_foot=Foot((0.24, 0.02, 0.0), free=1.0),
    right_foot=Foot((-0.44, 0.0, 0.05), (0.0, 66.0, 0.0), free=1.0),
    face={"sadness": 0.3},
)
_BENT = Key(
    0.80,
    hips=(0.0, 0.0, -0.14),
    body=(0.0, 16.0, 0.0),
    spine=(0.0, 22.0, 0.0),
    head=(0.0, 6.0, 0.0),
    left=_THIGH,
    right=_THIGH,
    left_foot=Foot((0.14, 0.02, 0.0), free=1.0),
    right_foot=Foot((-0.14, 0.02, 0.02), (0.0, 18.0, 0.0), free=1.0),
)

_READY = Hand((0.30, 0.02, -0.06), palm=(1.0, -0.3, 0.3), fingers=(0.3, 0.1, 1.0), shape="open")
_REACHED = Hand((0.42, 0.03, 0.12), palm=(1.0, -0.5, 0.2), fingers=(0.2, 0.0, 1.0), shape="open", elbow=16.0)
_CLAPPED = Hand((0.36, -0.10, 0.08), palm=(0.1, -1.0, 0.1), fingers=(0.8, -0.1, 0.7), shape="claw", elbow=20.0)
_ON_HEAD = Hand((-0.04, 0.14, 0.22), palm=(0.0, -1.0, -0.5), fingers=(-0.3, -0.8, 0.4), shape="open", elbow=70.0, frame="mouth")
_SERVED = Hand((0.36, 0.02, -0.06), palm=(0.0, 0.0, 1.0), fingers=(1.0, 0.15, 0.0), shape="open", elbow=14.0)
_FLUNG_UP = Hand((0.30, 0.14, 0.08), palm=(0.7, -0.2, 0.4), fingers=(0.4, 0.1, 1.0), shape="open", elbow=24.0)

_SLIPS: dict[str, Form] = {
    "miss": Form(
        (
            Key(0.0, hips=(-0.03, 0.0, -0.10), spine=(0.0, 12.0, 0.0), left=_READY, right=_READY),
            Key(0.28, hips=(-0.04, 0.0, -0.12), spine=(0.0, 12.0, 0.0), left=_READY, right=_READY, face={"joy": 0.3}),
            Key(0.43, hips=(0.04, 0.0, -0.03), head=(0.0, -8.0, 0.0), left=_REACHED, right=_REACHED, face={"surprise": 0.4}),
            Key(0.50, hips=(0.02, 0.0, -0.05), head=(0.0, -4.0, 0.0), left=_CLAPPED, right=_CLAPPED, face={"surprise": 0.9}),
            Key(0.64, spine=(0.0, 10.0, -14.0), head=(0.0, 6.0, -32.0), left=_READY, right=_FLUNG_UP, face={"surprise": 1.0}),
            Key(0.84, spine=(0.0, 8.0, -6.0), head=(0.0, 12.0, -14.0), left=_ON_HEAD, right=_ON_HEAD, face={"sadness": 0.8}),
            Key(1.0, spine=(0.0, 8.0, -4.0), head=(0.0, 12.0, -10.0), left=_ON_HEAD, right=_ON_HEAD, face={"sadness": 0.8}),
        ),
        seconds=2.4,
        loop=False,
        stance=((0.10, 0.08), (-0.08, 0.08)),
        gaze=0.3,
    ),
    "drop": Form(
        (
            Key(0.0, right=_SERVED, face={"joy": 0.3}),
            Key(0.32, right=_SERVED, head=(0.0, 4.0, 0.0), face={"joy": 0.2}),
            Key(0.44, right=_FLUNG_UP, left=_FLUNG_UP, spine=(0.0, -8.0, 0.0), head=(0.0, 16.0, 0.0), face={"surprise": 1.0}),
            Key(0.66, right=_FLUNG_UP, left=_FLUNG_UP, spine=(0.0, 4.0, 0.0), head=(0.0, 30.0, 0.0), face={"surprise": 0.9}),
            Key(0.86, left=_ON_HEAD, right=_ON_HEAD, spine=(0.0, 8.0, 0.0), head=(0.0, 30.0, 0.0), face={"sadness": 0.7}),
            Key(1.0, left=_ON_HEAD, right=_ON_HEAD, spine=(0.0, 8.0, 0.0), head=(0.0, 30.0, 0.0), face={"sadness": 0.7}),
        ),
        seconds=2.6,
        loop=False,
        carried="right",
        grip=((0.0, 1.0, 0.0), (1.0, 0.0, 0.0)),
        gaze=0.2,
    ),
}

RISING: dict[str, Form] = {
    "get up from front": Form(
        (_prone(0.0, -10.0), _prone(0.14, -26.0), _ON_ALL_FOURS, _ON_ONE_KNEE, _BENT, Key(1.0, head=(0.0, 4.0, 0.0))),
        seconds=2.3,
        loop=False,
        gaze=0.2,
        blend=0.3,
    ),
    "get up from back": Form(
        (
            Key(
                0.0,
                hips=(-0.05, 0.0, -0.69),
                body=(0.0, -84.0, 0.0),
                head=(0.0, 10.0, 0.0),
                left=Hand((0.05, 0.26, -0.40), palm=(0.2, -1.0, 0.0)),
                right=Hand((0.05, 0.26, -0.40), palm=(0.2, -1.0, 0.0)),
                left_foot=Foot((0.66, 0.04, 0.10), (0.0, -58.0, 14.0), free=1.0),
                right_foot=Foot((0.62, 0.04, 0.10), (0.0, -58.0, 14.0), free=1.0),
                face={"sadness": 0.4},
            ),
            Key(
                0.34,
                hips=(-0.10, 0.0, -0.69),
                body=(0.0, -18.0, 0.0),
                spine=(0.0, 26.0, 0.0),
                left=Hand((-0.20, 0.26, 0.05), palm=(0.0, 0.0, -1.0), fingers=(-0.6, 0.6, 0.0), shape="open", frame="ground"),
                right=Hand((-0.20, 0.26, 0.05), palm=(0.0, 0.0, -1.0), fingers=(-0.6, 0.6, 0.0), shape="open", frame="ground"),
                left_foot=Foot((0.30, 0.05, 0.0), free=1.0, knee=10.0),
                right_foot=Foot((0.36, 0.05, 0.0), free=1.0, knee=10.0),
                face={"sadness": 0.3},
            ),
            Key(
                0.60,
                hips=(0.02, 0.0, -0.40),
                body=(0.0, 26.0, 0.0),
                spine=(0.0, 32.0, 0.0),
                left=Hand((0.34, 0.10, 0.10), frame="hips"),
                right=Hand((0.20, 0.26, 0.08), palm=(0.0, 0.0, -1.0), fingers=(0.8, 0.3, 0.0), shape="flat", frame="ground"),
                left_foot=Foot((0.16, 0.04, 0.0), free=1.0),
                right_foot=Foot((0.02, 0.04, 0.0), (0.0, 18.0, 0.0), free=1.0),
            ),
            _BENT,
            Key(1.0, head=(0.0, 4.0, 0.0)),
        ),
        seconds=2.5,
        loop=False,
        gaze=0.2,
        blend=0.3,
    ),
    **_SLIPS,
}
"""Actions of people whom something has happened to."""
