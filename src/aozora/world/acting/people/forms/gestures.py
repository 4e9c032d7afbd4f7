"""What hands and head say: waving, pointing, clapping, nodding, bowing, looking, greeting and embracing."""

from aozora.world.acting.people.keys import Form, Hand, Key

_PALMS_UP = Hand((0.24, 0.10, -0.20), palm=(0.3, -0.1, 1.0), fingers=(1.0, 0.35, 0.2), shape="open")
_RESTING = Hand((0.20, -0.02, -0.26), palm=(0.1, -0.8, -0.4), fingers=(1.0, -0.5, 0.1))


def _wave(lean: float) -> Hand:
    return Hand((0.14, 0.20 + 0.11 * lean, 0.24 - 0.03 * abs(lean)), (1.0, 0.0, 0.05), (0.1, 0.75 * lean, 1.0), "open", 20.0)


def _clap(apart: float) -> Hand:
    return Hand((0.29, -0.135 + apart, -0.06 + 0.1 * apart), (0.0, -1.0, 0.05), (0.8, 0.25 * apart, 0.75), "flat", 14.0)


def _beckon(close: float) -> Hand:
    return Hand(
        (0.34 - 0.12 * close, 0.05, 0.02 + 0.10 * close),
        (-0.6 * close, 0.0, 1.0),
        (1.0 - 1.3 * close, 0.0, 0.3 + close),
        "open",
        6.0,
    )


_HUG_LEFT = Hand((0.36, -0.14, 0.02), palm=(-0.9, -0.4, 0.0), fingers=(0.3, -1.0, 0.05), shape="flat", elbow=34.0)
_HUG_RIGHT = Hand((0.36, -0.12, -0.14), palm=(-0.9, -0.4, 0.0), fingers=(0.3, -1.0, -0.1), shape="flat", elbow=24.0)

GESTURES: dict[str, Form] = {
    "wave": Form(
        (
            Key(0.0, right=_wave(-0.6), spine=(-2.0, 0.0, 0.0), head=(-4.0, 0.0, 0.0), face={"joy": 0.8}),
            Key(0.5, right=_wave(1.0), spine=(-2.0, 0.0, 0.0), head=(-4.0, 0.0, 0.0), face={"joy": 0.8}),
        ),
        seconds=0.72,
        over="stand",
    ),
    "point": Form(
        (
            Key(
                0.0,
                right=Hand((0.47, 0.10, 0.06), palm=(0.0, -0.7, -0.7), fingers=(1.0, 0.12, 0.14), shape="point"),
                spine=(0.0, 3.0, 8.0),
                head=(0.0, 0.0, -14.0),
            ),
            Key(
                0.5,
                right=Hand((0.485, 0.11, 0.10), palm=(0.0, -0.7, -0.7), fingers=(1.0, 0.12, 0.16), shape="point"),
                spine=(0.0, 4.0, 9.0),
                head=(0.0, -2.0, -14.0),
            ),
        ),
        seconds=1.3,
        over="stand",
    ),
    "clap": Form(
        (
            Key(0.0, left=_clap(0.0), right=_clap(0.0), face={"joy": 0.9}),
            Key(0.5, left=_clap(0.15), right=_clap(0.15), face={"joy": 0.9}),
        ),
        seconds=0.44,
        over="stand",
    ),
    "cheer": Form(
        (
            Key(
                0.0,
                hips=(0.0, 0.0, -0.03),
                left=Hand((0.05, 0.22, 0.36), shape="fist"),
                right=Hand((0.05, 0.22, 0.36), shape="fist"),
                spine=(0.0, -6.0, 0.0),
                head=(0.0, -12.0, 0.0),
                face={"joy": 1.0, "laugh": 0.5},
            ),
            Key(
                0.5,
                left=Hand((0.04, 0.16, 0.46), shape="fist"),
                right=Hand((0.04, 0.16, 0.46), shape="fist"),
                spine=(0.0, -9.0, 0.0),
                head=(0.0, -16.0, 0.0),
                face={"joy": 1.0, "laugh": 0.7},
            ),
        ),
        seconds=0.62,
        over="stand",
    ),
    "nod": Form(
        (
            Key(0.0, head=(0.0, -7.0, 0.0), face={"joy": 0.4}),
            Key(0.3, head=(0.0, 24.0, 0.0), spine=(0.0, 3.0, 0.0), face={"joy": 0.4}),
            Key(0.55, head=(0.0, -4.0, 0.0), face={"joy": 0.4}),
            Key(0.75, head=(0.0, 16.0, 0.0), face={"joy": 0.4}),
        ),
        seconds=1.3,
        over="stand",
        gaze=0.5,
    ),
    "shake head": Form(
        (
            Key(0.0, head=(0.0, 2.0, 30.0), face={"anger": 0.3, "sadness": 0.2}),
            Key(0.5, head=(0.0, 2.0, -30.0), face={"anger": 0.3, "sadness": 0.2}),
        ),
        seconds=0.8,
        over="stand",
        gaze=0.3,
    ),
    "bow": Form(
        (
            Key(0.0),
            Key(0.12, body=(0.0, -2.0, 0.0), spine=(0.0, -4.0, 0.0)),
            Key(0.36, hips=(-0.13, 0.0, -0.02), body=(0.0, 34.0, 0.0), spine=(0.0, 34.0, 0.0), head=(0.0, 16.0, 0.0)),
            Key(0.6, hips=(-0.13, 0.0, -0.02), body=(0.0, 36.0, 0.0), spine=(0.0, 35.0, 0.0), head=(0.0, 18.0, 0.0)),
            Key(0.84),
        ),
        seconds=2.6,
        gaze=0.2,
    ),
    "salute": Form(
        (
            Key(
                right=Hand((0.16, 0.10, 0.18), palm=(0.35, -0.3, -1.0), fingers=(0.2, -1.0, 0.55), shape="flat", elbow=62.0),
                spine=(0.0, -5.0, 0.0),
            ),
        ),
        over="stand",
    ),
    "look": Form((Key(head=(0.0, 0.0, 0.0)),), over="stand", alive=0.6),
    "look around": Form(
        (
            Key(0.0, head=(0.0, -4.0, 52.0), spine=(0.0, 0.0, 16.0)),
            Key(0.2, head=(3.0, -4.0, 58.0), spine=(0.0, 0.0, 18.0)),
            Key(0.42, head=(0.0, 4.0, -6.0)),
            Key(0.6, head=(0.0, -4.0, -54.0), spine=(0.0, 0.0, -16.0)),
            Key(0.8, head=(-3.0, -4.0, -58.0), spine=(0.0, 0.0, -18.0)),
        ),
        seconds=4.0,
        over="stand",
        gaze=0.2,
    ),
    "look up": Form(
        (Key(head=(0.0, -42.0, 0.0), spine=(0.0, -9.0, 0.0), face={"surprise": 0.35}),), over="stand", gaze=0.2, alive=0.7
    ),
    "look down": Form((Key(head=(0.0, 34.0, 0.0), spine=(0.0, 7.0, 0.0)),), over="stand", gaze=0.2, alive=0.7),
    "look at watch": Form(
        (
            Key(
                left=Hand((0.26, -0.04, -0.14), palm=(0.2, 0.0, -1.0), fingers=(0.3, -1.0, 0.1), elbow=36.0),
                head=(0.0, 26.0, 4.0),
            ),
        ),
        over="stand",
        gaze=0.2,
    ),
    "beckon": Form((Key(0.0, right=_beckon(0.0)), Key(0.5, right=_beckon(1.0))), seconds=0.9, over="stand"),
    "shrug": Form(
        (
            Key(0.0),
            Key(
                0.3,
                left=Hand((0.16, 0.20, -0.14), palm=(0.1, 0.0, 1.0), fingers=(0.7, 1.0, 0.1), shape="open"),
                right=Hand((0.16, 0.20, -0.14), palm=(0.1, 0.0, 1.0), fingers=(0.7, 1.0, 0.1), shape="open"),
                head=(10.0, -2.0, 0.0),
                face={"surprise": 0.4},
            ),
            Key(
                0.6,
                left=Hand((0.16, 0.21, -0.12), palm=(0.1, 0.0, 1.0), fingers=(0.7, 1.0, 0.1), shape="open"),
                right=Hand((0.16, 0.21, -0.12), palm=(0.1, 0.0, 1.0), fingers=(0.7, 1.0, 0.1), shape="open"),
                head=(12.0, -2.0, 0.0),
                face={"surprise": 0.4},
            ),
            Key(0.85),
        ),
        seconds=2.2,
        over="stand",
    ),
    "thumbs up": Form(
        (
            Key(
                right=Hand((0.30, 0.06, -0.04), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.2, 0.0), shape="thumb up"),
                face={"joy": 0.9},
            ),
        ),
        over="stand",
    ),
    "cross arms": Form(
        (
            Key(
                left=Hand((0.21, -0.19, -0.17), palm=(-1.0, 0.0, 0.2), fingers=(0.1, -1.0, 0.15), shape="flat", elbow=12.0),
                right=Hand((0.25, -0.17, -0.22), palm=(-1.0, 0.0, 0.2), fingers=(0.1, -1.0, 0.25), shape="fist", elbow=12.0),
                spine=(0.0, -2.0, 0.0),
            ),
        ),
        over="stand",
    ),
    "think": Form(
        (
            Key(
                right=Hand((0.05, -0.005, -0.17), palm=(-0.6, -0.3, 0.9), fingers=(0.1, -0.6, 0.8), shape="fist", frame="mouth"),
                left=Hand((0.24, -0.17, -0.24), palm=(-0.2, -0.2, 1.0), fingers=(0.1, -1.0, 0.2), shape="relaxed"),
                head=(6.0, 5.0, -8.0),
                spine=(0.0, 4.0, 0.0),
            ),
        ),
        over="stand",
        gaze=0.4,
    ),
    "hug": Form(
        (
            Key(0.0, left=_HUG_LEFT, right=_HUG_RIGHT, spine=(0.0, 6.0, 0.0), head=(14.0, 8.0, 0.0), face={"joy": 0.8}),
            Key(0.5, left=_HUG_LEFT, right=_HUG_RIGHT, spine=(3.0, 8.0, 0.0), head=(16.0, 10.0, 0.0), face={"joy": 0.9}),
        ),
        seconds=2.6,
        over="stand",
        gaze=0.0,
    ),
    "kiss": Form(
        (
            Key(
                0.0,
                hips=(0.02, 0.0, 0.0),
                left=Hand((0.28, -0.02, -0.14), palm=(0.2, -1.0, 0.0), fingers=(1.0, -0.2, 0.2), shape="flat"),
                right=Hand((0.28, -0.02, -0.26), palm=(0.2, -1.0, 0.0), fingers=(1.0, -0.2, 0.0), shape="flat"),
                spine=(0.0, 9.0, 0.0),
                head=(9.0, -3.0, 0.0),
                face={"say oo": 0.8},
            ),
        ),
        over="stand",
        closed=0.9,
        gaze=0.3,
    ),
    "shake hands": Form(
        (
            Key(
                0.0,
                right=Hand((0.36, -0.10, -0.17), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.1, 0.0), shape="wide grip"),
                spine=(0.0, 4.0, 6.0),
                face={"joy": 0.7},
            ),
            Key(
                0.5,
                right=Hand((0.36, -0.10, -0.09), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.1, 0.1), shape="wide grip"),
                spine=(0.0, 4.0, 6.0),
                face={"joy": 0.7},
            ),
        ),
        seconds=0.66,
        over="stand",
    ),
    "high five": Form(
        (
            Key(
                0.0,
                right=Hand((0.16, 0.14, 0.22), palm=(1.0, 0.0, 0.0), fingers=(0.0, 0.0, 1.0), shape="open"),
                face={"joy": 0.9},
            ),
            Key(
                0.3,
                right=Hand((0.12, 0.16, 0.26), palm=(1.0, 0.0, 0.1), fingers=(-0.2, 0.0, 1.0), shape="open"),
                face={"joy": 0.9},
            ),
            Key(
                0.42,
                right=Hand((0.36, -0.02, 0.26), palm=(1.0, 0.0, 0.0), fingers=(0.2, 0.0, 1.0), shape="open"),
                spine=(0.0, 6.0, 8.0),
                face={"joy": 1.0},
            ),
            Key(
                0.6,
                right=Hand((0.34, -0.02, 0.26), palm=(1.0, 0.0, 0.0), fingers=(0.2, 0.0, 1.0), shape="open"),
                spine=(0.0, 4.0, 6.0),
                face={"joy": 1.0},
            ),
        ),
        seconds=1.8,
        over="stand",
    ),
    "hold hands": Form(
        (Key(left=Hand((0.10, 0.14, -0.42), palm=(0.0, -1.0, 0.0), fingers=(0.3, 0.0, -1.0), shape="wide grip")),), over="stand"
    ),
    "give": Form(
        (
            Key(
                0.0,
                right=Hand((0.20, 0.0, -0.22), palm=(0.0, -1.0, 0.2), fingers=(1.0, -0.2, 0.1), shape="grip"),
                face={"joy": 0.5},
            ),
            Key(
                0.4,
                right=Hand((0.44, -0.02, -0.10), palm=(0.0, -1.0, 0.3), fingers=(1.0, 0.0, 0.1), shape="grip"),
                spine=(0.0, 9.0, 8.0),
                face={"joy": 0.7},
            ),
            Key(
                0.75,
                right=Hand((0.44, -0.02, -0.08), palm=(0.0, -1.0, 0.3), fingers=(1.0, 0.0, 0.1), shape="grip"),
                spine=(0.0, 9.0, 8.0),
                face={"joy": 0.7},
            ),
        ),
        seconds=2.6,
        over="stand",
        carried="right",
    ),
    "show": Form(
        (
            Key(
                0.0,
                left=_PALMS_UP,
                right=Hand((0.36, 0.16, -0.08), palm=(0.3, 0.0, 1.0), fingers=(1.0, 0.4, 0.2), shape="open"),
                face={"joy": 0.6},
            ),
            Key(
                0.5,
                left=_RESTING,
                right=Hand((0.34, 0.24, -0.02), palm=(0.3, 0.0, 1.0), fingers=(1.0, 0.6, 0.3), shape="open"),
                face={"joy": 0.6},
            ),
        ),
        seconds=2.4,
        over="stand",
    ),
    "touch": Form(
        (
            Key(
                0.0,
                right=Hand((0.40, 0.02, -0.12), palm=(0.4, 0.0, -1.0), fingers=(1.0, 0.0, 0.1), shape="open"),
                spine=(0.0, 10.0, 4.0),
                head=(0.0, 10.0, 0.0),
            ),
            Key(
                0.5,
                right=Hand((0.36, 0.02, -0.18), palm=(0.4, 0.0, -1.0), fingers=(1.0, 0.0, -0.3), shape="relaxed"),
                spine=(0.0, 11.0, 3.0),
                head=(0.0, 12.0, 0.0),
            ),
        ),
        seconds=1.5,
        over="stand",
    ),
    "stretch": Form(
        (
            Key(
                0.0,
                left=Hand((0.04, 0.12, 0.42)),
                right=Hand((0.04, 0.12, 0.42)),
                spine=(10.0, -8.0, 0.0),
                head=(6.0, -14.0, 0.0),
            ),
            Key(
                0.5,
                left=Hand((-0.02, 0.15, 0.45), shape="open"),
                right=Hand((-0.02, 0.15, 0.45), shape="open"),
                spine=(-10.0, -12.0, 0.0),
                head=(-6.0, -18.0, 0.0),
            ),
        ),
        seconds=3.0,
        over="stand",
        gaze=0.2,
    ),
    "bend": Form(
        (
            Key(
                hips=(-0.14, 0.0, -0.03),
                body=(0.0, 40.0, 0.0),
                spine=(0.0, 34.0, 0.0),
                left=Hand((0.22, 0.02, -0.42)),
                right=Hand((0.22, 0.02, -0.42)),
            ),
        ),
        blend=0.8,
    ),
}
