"""What people do with things: hold, eat, drink, read, write, cook, paint, cut, pour, sweep, push, pull, pick up, open, drive."""

from aozora.film.world import Vec3
from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Tool

_BOX = Tool((0.40, 0.0, -0.40), along=(0.0, 1.0, 0.0), face=(0.0, 0.0, 1.0))

_AHEAD_LOW = Hand((0.30, -0.02, -0.27), palm=(0.0, -0.2, -1.0), fingers=(1.0, -0.3, -0.1), shape="relaxed")


def _sweep(phase: float, side: float) -> Key:
    return Key(
        phase,
        hips=(0.0, 0.03 * side, -0.03),
        spine=(0.0, 16.0, 14.0 * side),
        head=(0.0, 16.0, -6.0 * side),
        right=Hand((-0.16, 0.0, 0.0), palm=(0.0, 1.0, 0.0), fingers=(0.4, 0.3, 0.8), shape="grip", frame="tool"),
        left=Hand((0.14, 0.0, 0.0), palm=(0.0, -1.0, 0.0), fingers=(0.4, -0.3, 0.8), shape="grip", frame="tool"),
        tool=Tool((0.30, 0.06 * side, -0.20), along=(0.38, 0.42 * side, -1.0), face=(1.0, 0.0, 0.35)),
    )


def _dig(phase: float, lean: float, at: Vec3, along: Vec3) -> Key:
    return Key(
        phase,
        hips=(-0.05, 0.0, -0.05 - 0.1 * lean),
        body=(0.0, 14.0 * lean, 0.0),
        spine=(0.0, 12.0 + 20.0 * lean, 0.0),
        head=(0.0, 10.0, 0.0),
        right=Hand((-0.34, 0.0, 0.0), palm=(0.0, 1.0, 0.0), fingers=(0.3, 0.4, 0.8), shape="grip", frame="tool"),
        left=Hand((0.04, 0.0, 0.0), palm=(0.0, -1.0, 0.0), fingers=(0.3, -0.4, 0.8), shape="grip", frame="tool"),
        tool=Tool(at, along, face=(1.0, 0.0, 0.4)),
    )


def _pushing(phase: float, lean: float) -> Key:
    hand = Hand((0.40, 0.02, -0.02), palm=(1.0, 0.0, -0.1), fingers=(0.15, -0.1, 1.0), shape="open", elbow=14.0)
    return Key(
        phase,
        hips=(-0.14 + 0.04 * lean, 0.0, -0.10),
        body=(0.0, 20.0 + 4.0 * lean, 0.0),
        spine=(0.0, 14.0, 0.0),
        head=(0.0, -20.0, 0.0),
        left=hand,
        right=hand,
        face={"anger": 0.35},
    )


def _pulling(phase: float, lean: float, reach: float) -> Key:
    return Key(
        phase,
        hips=(-0.10 - 0.06 * lean, 0.0, -0.12),
        body=(0.0, -20.0 - 8.0 * lean, 0.0),
        spine=(0.0, 6.0 - 8.0 * lean, 0.0),
        head=(0.0, 10.0, 0.0),
        left=Hand((0.34 + 0.10 * reach, -0.15, -0.12), palm=(0.0, -0.7, -0.7), fingers=(1.0, -0.2, 0.0), shape="grip"),
        right=Hand((0.44 - 0.12 * reach, -0.14, -0.12), palm=(0.0, -0.7, -0.7), fingers=(1.0, -0.2, 0.0), shape="grip"),
        face={"anger": 0.4},
    )


def _tugging(phase: float, heave: float) -> Key:
    """Heels dug in, the body laid back on the rope; `heave` is how hard, 0..1."""
    return Key(
        phase,
        hips=(-0.20 - 0.05 * heave, 0.0, -0.17),
        body=(0.0, -24.0 - 6.0 * heave, 0.0),
        spine=(0.0, -2.0 - 4.0 * heave, 0.0),
        head=(0.0, 16.0, 0.0),
        left=Hand((0.60 - 0.03 * heave, 0.0, 0.22), palm=(0.0, -0.9, -0.4), fingers=(0.3, -0.9, 0.2), shape="grip", frame="hips"),
        right=Hand(
            (0.34 - 0.05 * heave, 0.0, 0.22), palm=(0.0, -0.9, -0.4), fingers=(0.3, -0.9, 0.2), shape="grip", frame="hips"
        ),
        face={"anger": 0.45},
    )


def _steer(phase: float, turn: float) -> Key:
    return Key(
        phase,
        hips=(-0.06, 0.0, -0.255),
        body=(0.0, -8.0, 0.0),
        spine=(0.0, 6.0, 4.0 * turn),
        head=(2.0 * turn, 2.0, 6.0 * turn),
        left=Hand((0.38, -0.02, -0.14 + 0.08 * turn), palm=(0.6, -0.7, -0.2), fingers=(0.5, -0.2, 0.9), shape="grip", elbow=10.0),
        right=Hand(
            (0.38, -0.02, -0.14 - 0.08 * turn), palm=(0.6, -0.7, -0.2), fingers=(0.5, -0.2, 0.9), shape="grip", elbow=10.0
        ),
        left_foot=Foot((0.46, 0.0, 0.10), (0.0, -24.0, 0.0), free=1.0),
        right_foot=Foot((0.48, 0.0, 0.12), (0.0, -30.0, 0.0), free=1.0),
    )


_REACH_DOWN = Key(
    0.38,
    hips=(-0.14, 0.0, -0.36),
    body=(0.0, 32.0, 0.0),
    spine=(0.0, 34.0, 0.0),
    head=(0.0, -16.0, 0.0),
    right=Hand((0.20, -0.05, 0.13), palm=(0.0, -0.6, -0.8), fingers=(0.5, -0.2, -0.9), shape="wide grip", frame="ground"),
    left=Hand((0.24, 0.06, 0.02), palm=(0.0, 0.0, -1.0), fingers=(1.0, -0.3, -0.2), frame="hips"),
)


def _frame_picture(phase: float, low: float) -> Key:
    """A camera before one eye, a hand at each of its sides; `low` 1 looks over it."""
    tool = Tool((0.20 + 0.03 * low, 0.0, 0.06 - 0.15 * low), along=(0.0, 0.0, 1.0), face=(1.0, 0.0, -0.05), frame="mouth")

    def side(out: float) -> Hand:
        return Hand(
            (-0.25, 0.92 * out, -0.25),
            palm=(0.2, -out, 0.2),
            fingers=(0.9, 0.0, 0.5),
            shape="wide grip",
            elbow=34.0,
            frame="tool",
        )

    return Key(
        phase,
        left=side(1.0),
        right=side(-1.0),
        tool=tool,
        spine=(0.0, 6.0, 0.0),
        head=(0.0, 4.0 + 6.0 * low, 0.0),
        face={"wink left": 1.0 - low, "joy": 0.4 * low},
    )


_HOLD_BLADE = Hand((0.10, 0.22, -0.34), palm=(0.1, -1.0, 0.1), fingers=(1.0, 0.1, 0.0), shape="grip", elbow=14.0)
_HOLD_UNDER_ARM = Hand((0.10, 0.24, -0.36), palm=(0.0, -1.0, 0.0), fingers=(0.0, 0.0, -1.0), shape="flat", frame="hang")
_HOLD_SMALL = Hand((0.30, -0.02, -0.14), palm=(-0.1, -1.0, 0.1), fingers=(1.0, -0.4, 0.15), shape="grip")

WORK: dict[str, Form] = {
    "hold": Form((Key(0.0, right=_HOLD_SMALL, head=(0.0, 6.0, -5.0)),), over="stand", carried="right"),
    "hold a blade": Form(
        (Key(0.0, right=_HOLD_BLADE, head=(0.0, 0.0, -5.0)),),
        over="stand",
        carried="right",
        grip=((0.55, -0.35, 0.75), (0.0, 0.0, 1.0)),
    ),
    "hold a staff": Form(
        (Key(0.0, right=Hand((0.26, 0.20, -0.12), palm=(0.0, -1.0, 0.0), fingers=(1.0, 0.0, 0.0), shape="grip", elbow=10.0)),),
        over="stand",
        carried="right",
    ),
    "hold a board": Form(
        (Key(0.0, right=_HOLD_UNDER_ARM, spine=(3.0, 0.0, 0.0)),),
        over="stand",
        carried="right",
        grip=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
    ),
    "hold in both hands": Form(
        (
            Key(
                right=Hand(
                    (-0.54, -0.12, -0.1), palm=(1.0, 0.3, 0.3), fingers=(0.1, 1.0, 0.0), shape="flat", elbow=16.0, frame="tool"
                ),
                left=Hand(
                    (0.54, -0.12, -0.1), palm=(-1.0, 0.3, 0.3), fingers=(-0.1, 1.0, 0.0), shape="flat", elbow=16.0, frame="tool"
                ),
                tool=_BOX,
                spine=(0.0, -4.0, 0.0),
            ),
        ),
        over="stand",
        carried="keyed",
    ),
    "hold at the side": Form(
        (
            Key(
                right=Hand((0.03, 0.09, -0.48), palm=(0.0, -1.0, 0.0), fingers=(0.0, 0.0, -1.0), shape="grip", frame="hang"),
                spine=(2.0, 0.0, 0.0),
            ),
        ),
        over="stand",
        carried="right",
        grip=((1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
    ),
    "hold overhead": Form(
        (Key(0.0, right=Hand((0.20, 0.0, 0.06), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.3, 0.1), shape="grip", elbow=8.0)),),
        over="stand",
        tool="umbrella",
        carried="right",
    ),
    "take photo": Form(
        (_frame_picture(0.0, 0.0), _frame_picture(0.45, 0.0), _frame_picture(0.6, 1.0), _frame_picture(0.9, 1.0)),
        seconds=3.0,
        over="stand",
        tool="camera",
        carried="keyed",
        gaze=0.8,
    ),
    "phone": Form(
        (
            Key(
                0.0,
                right=Hand(
                    (-0.045, 0.155, -0.05),
                    palm=(-0.1, -1.0, 0.0),
                    fingers=(-0.2, 0.05, 1.0),
                    shape="wide grip",
                    elbow=18.0,
                    frame="mouth",
                ),
                head=(-5.0, 3.0, 0.0),
                face={"say aa": 0.4},
            ),
            Key(
                0.3,
                right=Hand(
                    (-0.045, 0.155, -0.05),
                    palm=(-0.1, -1.0, 0.0),
                    fingers=(-0.2, 0.05, 1.0),
                    shape="wide grip",
                    elbow=18.0,
                    frame="mouth",
                ),
                head=(-5.0, 7.0, 0.0),
                face={"say oo": 0.5},
            ),
            Key(
                0.6,
                right=Hand(
                    (-0.045, 0.155, -0.05),
                    palm=(-0.1, -1.0, 0.0),
                    fingers=(-0.2, 0.05, 1.0),
                    shape="wide grip",
                    elbow=18.0,
                    frame="mouth",
                ),
                head=(-5.0, 2.0, 4.0),
            ),
        ),
        seconds=1.3,
        over="stand",
        tool="phone",
        carried="right",
        grip=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        gaze=0.5,
    ),
    "look at phone": Form(
        (
            Key(
                right=Hand((0.27, -0.10, -0.10), palm=(-0.9, 0.0, 0.5), fingers=(0.5, -0.2, 0.9), shape="wide grip"),
                head=(0.0, 22.0, -6.0),
                spine=(0.0, 6.0, 0.0),
            ),
        ),
        over="stand",
        tool="phone",
        carried="right",
        grip=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        gaze=0.1,
    ),
    "sweep": Form((_sweep(0.0, -1.0), _sweep(0.45, 1.0)), seconds=1.3, over="stand", tool="broom", carried="keyed", gaze=0.1),
    "dig": Form(
        (
            _dig(0.0, 0.4, (0.30, 0.0, -0.22), (0.5, 0.1, -1.0)),
            _dig(0.3, 1.0, (0.36, 0.0, -0.34), (0.6, 0.1, -1.0)),
            _dig(0.55, 0.5, (0.34, 0.05, -0.24), (1.0, 0.3, -0.3)),
            _dig(0.78, 0.0, (0.26, 0.12, -0.10), (0.6, 0.8, 0.1)),
        ),
        seconds=2.2,
        stance=((0.14, 0.04), (-0.10, 0.05)),
        tool="shovel",
        carried="keyed",
        gaze=0.1,
    ),
    "hammer": Form(
        tuple(
            Key(
                at,
                spine=(0.0, 9.0, 0.0),
                head=(0.0, 22.0, 0.0),
                right=Hand(
                    (0.34 - 0.05 * up, -0.02, -0.2 + 0.32 * up),
                    palm=(0.0, -0.9, -0.1),
                    fingers=(1.0, -0.2, 0.9 * up),
                    shape="grip",
                    elbow=18.0,
                ),
                left=_AHEAD_LOW,
            )
            for at, up in ((0.0, 0.0), (0.12, 0.1), (0.6, 1.0), (0.85, 0.9))
        ),
        seconds=0.8,
        over="stand",
        tool="hammer",
        carried="right",
        grip=((0.1, 0.0, 1.0), (1.0, 0.0, 0.0)),
        gaze=0.1,
    ),
    "push": Form((_pushing(0.0, 0.0), _pushing(0.5, 1.0)), seconds=1.2, stance=((0.24, 0.02), (-0.34, 0.03)), gaze=0.3),
    "pull": Form(
        (_pulling(0.0, 0.0, 0.0), _pulling(0.25, 1.0, 0.2), _pulling(0.5, 0.0, 1.0), _pulling(0.75, 1.0, 0.7)),
        seconds=1.9,
        stance=((0.24, 0.03), (-0.06, 0.05)),
        gaze=0.3,
    ),
    "tug of war": Form(
        (_tugging(0.0, 0.0), _tugging(0.35, 1.0), _tugging(0.6, 0.7)),
        seconds=1.4,
        stance=((0.34, 0.04), (0.02, 0.06)),
        gaze=0.2,
    ),
    "pick up": Form(
        (
            Key(0.0),
            _REACH_DOWN,
            Key(
                0.52,
                hips=(-0.14, 0.0, -0.35),
                body=(0.0, 32.0, 0.0),
                spine=(0.0, 32.0, 0.0),
                head=(0.0, -16.0, 0.0),
                right=Hand((0.20, -0.05, 0.16), palm=(0.0, -0.6, -0.8), fingers=(0.5, -0.2, -0.9), shape="grip", frame="ground"),
                left=_REACH_DOWN.left,
            ),
            Key(0.8, right=_HOLD_SMALL, head=(0.0, 8.0, -4.0)),
            Key(1.0, right=_HOLD_SMALL, head=(0.0, 8.0, -4.0)),
        ),
        seconds=2.4,
        carried="right",
        gaze=0.2,
    ),
    "put down": Form(
        (
            Key(0.0, right=_HOLD_SMALL),
            Key(0.25, right=_HOLD_SMALL),
            _REACH_DOWN,
            Key(
                0.6,
                hips=(-0.12, 0.0, -0.3),
                body=(0.0, 28.0, 0.0),
                spine=(0.0, 30.0, 0.0),
                right=Hand((0.2, -0.02, 0.2), frame="ground"),
            ),
            Key(1.0),
        ),
        seconds=2.6,
        loop=False,
        gaze=0.2,
    ),
    "open": Form(
        (
            Key(0.0, right=Hand((0.34, -0.02, -0.18), palm=(0.2, -0.5, -0.8), fingers=(1.0, 0.0, 0.0), shape="relaxed")),
            Key(
                0.25,
                right=Hand((0.44, -0.04, -0.20), palm=(0.2, -0.5, -0.8), fingers=(1.0, -0.1, 0.0), shape="grip"),
                spine=(0.0, 5.0, 8.0),
            ),
            Key(
                0.45,
                right=Hand((0.42, -0.02, -0.20), palm=(0.2, 0.2, -0.9), fingers=(1.0, -0.1, 0.0), shape="grip"),
                spine=(0.0, 4.0, 6.0),
            ),
            Key(
                0.8,
                right=Hand((0.22, 0.22, -0.20), palm=(0.2, 0.2, -0.9), fingers=(1.0, -0.1, 0.0), shape="grip"),
                spine=(0.0, -3.0, -14.0),
                hips=(-0.04, 0.0, 0.0),
            ),
        ),
        seconds=2.4,
        over="stand",
    ),
    "drive": Form(
        (_steer(0.0, -1.0), _steer(0.3, 0.6), _steer(0.6, 1.0), _steer(0.8, -0.3)), seconds=3.6, seat=0.45, travels=0.0
    ),
}
