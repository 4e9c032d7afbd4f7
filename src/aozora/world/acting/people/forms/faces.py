"""What faces do, with the body behind them: talking, singing, laughing, crying, yawning, shouting."""

from aozora.world.acting.people.keys import Form, Hand, Key

_OPEN = Hand((0.25, 0.09, -0.17), palm=(0.2, -0.3, 1.0), fingers=(1.0, 0.3, 0.25), shape="open")
_LOW = Hand((0.20, 0.0, -0.25), palm=(0.0, -0.9, 0.1), fingers=(1.0, -0.3, 0.1))
_UP = Hand((0.27, 0.12, -0.06), palm=(0.2, -0.9, 0.3), fingers=(0.8, 0.1, 0.8), shape="open")
_WIPE = Hand((0.07, 0.075, -0.075), palm=(-1.0, 0.2, 0.1), fingers=(0.1, -0.2, 1.0), shape="fist", elbow=14.0, frame="mouth")
_WIPED = Hand((0.06, 0.105, -0.085), palm=(-1.0, 0.2, 0.1), fingers=(0.1, -0.1, 1.0), shape="fist", elbow=14.0, frame="mouth")
_HANGING = Hand((0.12, 0.02, -0.34), palm=(-1.0, -0.4, 0.0), fingers=(0.4, -0.6, -0.7))
_BELLY = Hand((0.18, -0.13, -0.36), palm=(-1.0, -0.2, 0.0), fingers=(0.1, -1.0, -0.1), shape="flat")
_MIC = Hand((0.085, 0.015, -0.135), palm=(-0.3, -1.0, 0.2), fingers=(0.5, -0.6, 0.5), shape="grip", elbow=16.0, frame="mouth")


def _laughing(phase: float, bend: float, up: float) -> Key:
    return Key(
        phase,
        hips=(0.0, 0.0, -0.012 * up),
        spine=(0.0, bend + 4.0 * up, 0.0),
        head=(3.0, -8.0 - 5.0 * up, 0.0),
        left=_BELLY,
        right=Hand((0.16, 0.02, -0.2 + 0.05 * up), palm=(0.0, -1.0, 0.0), shape="open"),
        face={"laugh": 0.85 + 0.15 * up, "joy": 0.6},
    )


def _crying(phase: float, bend: float, right: Hand = _HANGING) -> Key:
    return Key(
        phase,
        left=_HANGING,
        right=right,
        spine=(0.0, bend, 0.0),
        head=(3.0, 0.4 * bend, 0.0),
        face={"cry": 1.0, "sadness": 0.3},
    )


FACES: dict[str, Form] = {
    "talk": Form(
        (
            Key(0.0, left=_LOW, right=_OPEN, head=(0.0, 2.0, 0.0), face={"say aa": 0.5}),
            Key(0.1, left=_LOW, right=_OPEN, head=(0.0, 5.0, 3.0), face={"say oo": 0.5}),
            Key(0.2, left=_LOW, right=_UP, head=(2.0, 0.0, 4.0), face={"say aa": 0.7}),
            Key(0.3, left=_LOW, right=_LOW, head=(2.0, 5.0, 3.0), face={}),
            Key(0.4, left=_LOW, right=_LOW, head=(0.0, 2.0, 0.0), face={"say oh": 0.6}),
            Key(0.5, left=_OPEN, right=_OPEN, head=(-2.0, -2.0, -4.0), spine=(0.0, 2.0, -3.0), face={"say aa": 0.6}),
            Key(0.6, left=_OPEN, right=_OPEN, head=(-2.0, 5.0, -4.0), spine=(0.0, 3.0, -3.0), face={}),
            Key(0.7, left=_UP, right=_LOW, head=(0.0, 1.0, -2.0), face={"say oh": 0.7}),
            Key(0.8, left=_LOW, right=_LOW, head=(0.0, 5.0, 0.0), face={"say aa": 0.6}),
            Key(0.9, left=_LOW, right=_LOW, head=(0.0, 2.0, 0.0), face={"say oo": 0.4}),
        ),
        seconds=3.4,
        over="stand",
    ),
    "whisper": Form(
        (
            Key(
                0.0,
                right=Hand((0.075, 0.10, -0.08), palm=(0.1, -1.0, 0.0), fingers=(0.3, 0.0, 1.0), shape="flat", frame="mouth"),
                spine=(-4.0, 12.0, 0.0),
                head=(-6.0, 4.0, 8.0),
                face={"say oo": 0.5},
            ),
            Key(
                0.5,
                right=Hand((0.075, 0.10, -0.08), palm=(0.1, -1.0, 0.0), fingers=(0.3, 0.0, 1.0), shape="flat", frame="mouth"),
                spine=(-4.0, 13.0, 0.0),
                head=(-6.0, 6.0, 8.0),
                face={"say aa": 0.4},
            ),
        ),
        seconds=0.9,
        over="stand",
    ),
    "shout": Form(
        (
            Key(
                0.0,
                left=Hand(
                    (0.07, 0.085, -0.10), palm=(0.2, -1.0, 0.0), fingers=(0.6, -0.2, 0.9), shape="flat", elbow=22.0, frame="mouth"
                ),
                right=Hand(
                    (0.07, 0.085, -0.10), palm=(0.2, -1.0, 0.0), fingers=(0.6, -0.2, 0.9), shape="flat", elbow=22.0, frame="mouth"
                ),
                spine=(0.0, -4.0, 0.0),
                head=(0.0, -12.0, 0.0),
                face={"say aa": 1.0, "anger": 0.2},
            ),
            Key(
                0.5,
                left=Hand(
                    (0.07, 0.09, -0.10), palm=(0.2, -1.0, 0.0), fingers=(0.6, -0.2, 0.9), shape="flat", elbow=22.0, frame="mouth"
                ),
                right=Hand(
                    (0.07, 0.09, -0.10), palm=(0.2, -1.0, 0.0), fingers=(0.6, -0.2, 0.9), shape="flat", elbow=22.0, frame="mouth"
                ),
                spine=(0.0, 6.0, 0.0),
                head=(0.0, -16.0, 0.0),
                face={"say aa": 0.7, "anger": 0.2},
            ),
        ),
        seconds=1.1,
        over="stand",
    ),
    "sing": Form(
        (
            Key(
                0.0,
                right=_MIC,
                left=Hand((0.26, 0.22, -0.06), palm=(0.2, -0.2, 1.0), fingers=(0.8, 0.7, 0.4), shape="open"),
                spine=(4.0, -3.0, 0.0),
                head=(4.0, -8.0, 0.0),
                face={"say aa": 0.9, "joy": 0.3},
            ),
            Key(
                0.35,
                right=_MIC,
                left=Hand((0.24, 0.26, 0.10), palm=(0.2, -0.4, 1.0), fingers=(0.6, 0.8, 0.8), shape="open"),
                spine=(-2.0, -8.0, 0.0),
                head=(0.0, -16.0, 0.0),
                face={"say oh": 0.9, "joy": 0.3},
            ),
            Key(
                0.65,
                right=_MIC,
                left=Hand((0.22, 0.14, -0.14), palm=(0.2, -0.6, 0.8), fingers=(1.0, 0.2, 0.4), shape="open"),
                spine=(-5.0, 0.0, 0.0),
                head=(-5.0, -4.0, 0.0),
                face={"say oo": 0.8, "joy": 0.3},
            ),
        ),
        seconds=2.6,
        over="stand",
        tool="microphone",
        carried="right",
        grip=((0.0, 0.0, 1.0), (1.0, 0.0, 0.0)),
        gaze=0.5,
    ),
    "laugh": Form(
        (_laughing(0.0, 8.0, 0.0), _laughing(0.25, 8.0, 1.0), _laughing(0.5, 16.0, 0.0), _laughing(0.75, 12.0, 1.0)),
        seconds=0.9,
        over="stand",
        gaze=0.5,
    ),
    "smile": Form((Key(face={"joy": 1.0}, head=(4.0, -2.0, 0.0)),), over="stand"),
    "cry": Form(
        (
            _crying(0.0, 8.0),
            _crying(0.12, 12.0),
            _crying(0.24, 8.0),
            _crying(0.36, 12.0),
            _crying(0.50, 9.0, right=_WIPE),
            _crying(0.62, 11.0, right=_WIPED),
            _crying(0.74, 9.0, right=_WIPE),
            _crying(0.88, 12.0),
        ),
        seconds=4.0,
        over="stand",
        gaze=0.15,
        closed=0.15,
    ),
    "yawn": Form(
        (
            Key(0.0),
            Key(
                0.35,
                right=Hand(
                    (0.10, 0.02, -0.11), palm=(-1.0, 0.0, 0.2), fingers=(0.0, -0.7, 0.8), shape="flat", elbow=20.0, frame="mouth"
                ),
                left=Hand((0.0, 0.28, 0.22), shape="fist"),
                spine=(0.0, -8.0, 0.0),
                head=(0.0, -18.0, 0.0),
                face={"say aa": 1.0},
            ),
            Key(
                0.65,
                right=Hand(
                    (0.10, 0.02, -0.11), palm=(-1.0, 0.0, 0.2), fingers=(0.0, -0.7, 0.8), shape="flat", elbow=20.0, frame="mouth"
                ),
                left=Hand((-0.02, 0.30, 0.27), shape="fist"),
                spine=(0.0, -11.0, 0.0),
                head=(0.0, -22.0, 0.0),
                face={"say aa": 1.0},
            ),
            Key(0.9),
        ),
        seconds=3.4,
        over="stand",
        closed=0.5,
    ),
    "sneeze": Form(
        (
            Key(0.0),
            Key(0.45, spine=(0.0, -10.0, 0.0), head=(0.0, -22.0, 0.0), right=_MIC, face={"say aa": 0.8}),
            Key(0.56, spine=(0.0, 24.0, 0.0), head=(0.0, 26.0, 0.0), right=_MIC, face={"disgust": 0.8}),
            Key(0.8, spine=(0.0, 6.0, 0.0), right=_MIC),
        ),
        seconds=2.4,
        over="stand",
        closed=0.4,
    ),
    "blink": Form((Key(head=(0.0, 0.0, 0.0)),), over="stand"),
    "wink": Form(
        (
            Key(0.0, face={"joy": 0.6}),
            Key(0.35, face={"joy": 0.6}),
            Key(0.45, head=(6.0, 0.0, 6.0), face={"joy": 0.9, "wink left": 1.0}),
            Key(0.62, head=(6.0, 0.0, 6.0), face={"joy": 0.9, "wink left": 1.0}),
            Key(0.75, face={"joy": 0.6}),
        ),
        seconds=1.8,
        over="stand",
    ),
    "scare": Form(
        (
            Key(
                0.0,
                left=Hand((0.22, 0.16, 0.18), palm=(1.0, 0.0, 0.0), fingers=(0.2, 0.2, 1.0), shape="open"),
                right=Hand((0.22, 0.16, 0.18), palm=(1.0, 0.0, 0.0), fingers=(0.2, 0.2, 1.0), shape="open"),
                spine=(0.0, -12.0, 0.0),
                head=(0.0, -4.0, 0.0),
                face={"fear": 1.0, "say aa": 0.6},
            ),
            Key(
                0.5,
                left=Hand((0.24, 0.15, 0.19), palm=(1.0, 0.0, 0.0), fingers=(0.2, 0.2, 1.0), shape="open"),
                right=Hand((0.24, 0.15, 0.19), palm=(1.0, 0.0, 0.0), fingers=(0.2, 0.2, 1.0), shape="open"),
                spine=(0.0, -13.0, 0.0),
                head=(0.0, -4.0, 0.0),
                face={"fear": 1.0, "say aa": 0.6},
            ),
        ),
        seconds=0.3,
        over="stand",
    ),
}
