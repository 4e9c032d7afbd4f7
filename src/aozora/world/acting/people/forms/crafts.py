"""What hands make and use: eating, drinking, reading, writing, cooking, cutting, pouring, painting, cleaning."""

from aozora.world.acting.people.keys import Form, Hand, Key, Placed, Tool

_BOOK = Tool((0.34, 0.0, -0.20), along=(0.0, 1.0, 0.0), face=(-0.85, 0.0, 0.62))

_BOOK_SIDES = (
    Hand((0.42, -0.20, -0.07), palm=(-0.5, 0.4, 1.0), fingers=(-0.1, 1.0, 0.1), shape="wide grip", frame="tool"),
    Hand((-0.42, -0.20, -0.07), palm=(0.5, 0.4, 1.0), fingers=(0.1, 1.0, 0.1), shape="wide grip", frame="tool"),
)

_AHEAD_LOW = Hand((0.30, -0.02, -0.27), palm=(0.0, -0.2, -1.0), fingers=(1.0, -0.3, -0.1), shape="relaxed")


def _to_mouth(phase: float, near: float, chew: float) -> Key:
    """A bite or a sip: the right hand between the chest and the mouth."""
    low = Hand((0.26, -0.02, -0.16), palm=(-0.1, -1.0, 0.1), fingers=(0.9, -0.6, 0.2), shape="grip")
    high = Hand((0.105, 0.045, -0.125), palm=(-0.3, -1.0, 0.2), fingers=(0.0, -0.8, 0.8), shape="grip", elbow=24.0, frame="mouth")
    return Key(
        phase,
        spine=(0.0, 3.0, 0.0),
        head=(0.0, 6.0 - 10.0 * near, 0.0),
        right=high if near > 0.5 else low,
        left=_AHEAD_LOW,
        face={"say aa": 0.7} if chew < 0 else {"joy": 0.3, "say oo": 0.35 * chew},
    )


def _drink(phase: float, near: float, tilt: float) -> Key:
    low = Hand((0.28, 0.02, -0.17), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.35, 0.0), shape="wide grip")
    high = Hand(
        (0.115, 0.06, -0.07),
        palm=(-0.2, -1.0, -0.5 * tilt),
        fingers=(0.1, -0.9, 0.55),
        shape="wide grip",
        elbow=34.0,
        frame="mouth",
    )
    return Key(
        phase,
        head=(0.0, -18.0 * tilt, 0.0),
        spine=(0.0, -3.0 * tilt, 0.0),
        right=high if near > 0.5 else low,
        face={"say oo": 0.5 * near},
    )


def _stir(phase: float, x: float, y: float) -> Key:
    return Key(
        phase,
        spine=(0.0, 9.0 + 2.0 * x, 3.0 * y),
        head=(0.0, 20.0, -6.0),
        right=Hand(
            (0.36 + 0.055 * x, -0.07 + 0.055 * y, -0.13),
            palm=(0.1, -0.9, -0.5),
            fingers=(0.7, -0.7, -0.4),
            shape="grip",
            elbow=24.0,
        ),
        left=Hand((0.30, -0.04, -0.29), palm=(0.0, -0.5, -0.9), fingers=(1.0, -0.3, 0.0), shape="grip"),
        face={"joy": 0.3},
    )


def _flip(phase: float, up: float) -> Key:
    return Key(
        phase,
        spine=(0.0, 6.0 - 3.0 * up, 0.0),
        head=(0.0, 16.0 - 22.0 * up, -6.0),
        right=Hand(
            (0.32 - 0.04 * up, 0.0, -0.24 + 0.13 * up), palm=(0.0, -0.9, -0.3), fingers=(1.0, -0.35, 0.3 * up), shape="grip"
        ),
        left=_AHEAD_LOW,
        face={"joy": 0.5},
    )


def _write(phase: float, x: float, y: float) -> Key:
    return Key(
        phase,
        spine=(0.0, 17.0, -3.0),
        head=(2.0, 22.0, -7.0),
        right=Hand(
            (0.33 + 0.012 * x, -0.02 + 0.05 * y, -0.23),
            palm=(0.0, -0.7, -0.8),
            fingers=(1.0, -0.5, -0.35),
            shape="pinch",
            elbow=20.0,
        ),
        left=Hand((0.30, -0.02, -0.26), palm=(0.0, 0.0, -1.0), fingers=(0.8, -0.8, -0.1), shape="flat", elbow=14.0),
    )


def _type(phase: float, left: float, right: float) -> Key:
    def hand(down: float) -> Hand:
        return Hand(
            (0.34, -0.05, -0.205 - 0.02 * down),
            palm=(0.1, 0.0, -1.0),
            fingers=(1.0, -0.2, -0.1 - 0.35 * down),
            shape="keys",
            elbow=12.0,
        )

    return Key(phase, spine=(0.0, 9.0, 0.0), head=(0.0, 12.0, 0.0), left=hand(left), right=hand(right))


def _chop(phase: float, up: float) -> Key:
    return Key(
        phase,
        spine=(0.0, 18.0, 0.0),
        head=(0.0, 20.0, -4.0),
        right=Hand(
            (0.28, -0.05, -0.36 + 0.12 * up),
            palm=(0.0, -0.8, -0.5),
            fingers=(0.9, -0.4, 0.1 + 0.3 * up),
            shape="grip",
            elbow=16.0,
        ),
        left=Hand((0.25, -0.07, -0.40), palm=(0.0, -0.3, -1.0), fingers=(0.6, -0.9, -0.3), shape="claw", elbow=12.0),
    )


def _brush(phase: float, x: float, z: float) -> Key:
    return Key(
        phase,
        spine=(0.0, 2.0, 4.0 * x),
        head=(4.0, 0.0, 6.0 * x),
        right=Hand(
            (0.42, 0.02 - 0.12 * x, 0.02 + 0.12 * z), palm=(0.2, -0.8, -0.5), fingers=(1.0, -0.2, 0.2), shape="pinch", elbow=26.0
        ),
        left=Hand((0.24, 0.02, -0.22), palm=(0.0, -0.4, 1.0), fingers=(1.0, -0.2, 0.1), shape="flat"),
    )


CRAFTS: dict[str, Form] = {
    "eat": Form(
        (
            _to_mouth(0.0, 0.0, 1.0),
            _to_mouth(0.22, 0.0, 0.2),
            _to_mouth(0.42, 1.0, -1.0),
            _to_mouth(0.56, 1.0, 0.4),
            _to_mouth(0.76, 0.0, 1.0),
            _to_mouth(0.88, 0.0, 0.0),
        ),
        seconds=2.3,
        over="stand",
        tool="sandwich",
        carried="right",
        gaze=0.3,
    ),
    "drink": Form(
        (
            _drink(0.0, 0.0, 0.0),
            _drink(0.2, 0.0, 0.0),
            _drink(0.42, 1.0, 0.3),
            _drink(0.58, 1.0, 1.0),
            _drink(0.74, 1.0, 0.9),
            _drink(0.9, 0.0, 0.0),
        ),
        seconds=3.2,
        over="stand",
        tool="cup",
        carried="right",
        gaze=0.4,
    ),
    "read": Form(
        (
            Key(0.0, left=_BOOK_SIDES[0], right=_BOOK_SIDES[1], tool=_BOOK, spine=(0.0, 7.0, 0.0), head=(0.0, 19.0, 5.0)),
            Key(0.5, left=_BOOK_SIDES[0], right=_BOOK_SIDES[1], tool=_BOOK, spine=(0.0, 8.0, 0.0), head=(0.0, 21.0, -5.0)),
        ),
        seconds=3.4,
        over="stand",
        tool="open book",
        carried="keyed",
        gaze=0.05,
    ),
    "write": Form(
        tuple(
            _write(i / 6, x, y)
            for i, (x, y) in enumerate(((0, 1.0), (1.0, 0.6), (-1.0, 0.2), (1.0, -0.2), (-1.0, -0.6), (0.5, -1.0)))
        ),
        seconds=1.3,
        over="sit on seat",
        tool="pen",
        carried="right",
        grip=((-0.5, 0.4, 0.9), (1.0, 0.0, 0.0)),
        set=(Placed("table", (0.26, 0.0, 0.0), edge=True), Placed("chair", (-0.06, 0.0, 0.0), 0.0)),
        gaze=0.05,
    ),
    "type": Form(
        (_type(0.0, 1.0, 0.0), _type(0.25, 0.1, 0.6), _type(0.5, 0.3, 1.0), _type(0.75, 0.9, 0.1)),
        seconds=0.5,
        over="sit on seat",
        set=(
            Placed("table", (0.26, 0.0, 0.0), edge=True),
            Placed("laptop", (0.50, 0.0, -1.0)),
            Placed("chair", (-0.06, 0.0, 0.0), 0.0),
        ),
        gaze=0.1,
    ),
    "stir": Form(
        (_stir(0.0, 1.0, 0.0), _stir(0.25, 0.0, 1.0), _stir(0.5, -1.0, 0.0), _stir(0.75, 0.0, -1.0)),
        seconds=1.0,
        over="stand",
        tool="spoon",
        carried="right",
        grip=((0.3, 0.0, -1.0), (1.0, 0.0, 0.0)),
        set=(Placed("table", (0.26, 0.0, 0.0), edge=True), Placed("pot", (0.44, 0.09, -1.0))),
        gaze=0.1,
    ),
    "cook": Form(
        (_flip(0.0, 0.0), _flip(0.3, -0.2), _flip(0.45, 1.0), _flip(0.65, 0.2), _flip(0.8, 0.0)),
        seconds=1.6,
        over="stand",
        tool="frying pan",
        carried="right",
        grip=((1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
        gaze=0.1,
    ),
    "cut": Form(
        (_chop(0.0, 0.0), _chop(0.5, 1.0)),
        seconds=0.5,
        over="stand",
        tool="knife",
        carried="right",
        grip=((0.6, 0.0, 0.5), (0.0, 0.0, -1.0)),
        set=(Placed("table", (0.26, 0.0, 0.0), edge=True),),
        gaze=0.1,
    ),
    "pour": Form(
        (
            Key(
                0.0,
                right=Hand((0.36, -0.04, -0.06), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.3, 0.0), shape="grip", elbow=20.0),
                left=Hand((0.30, -0.10, -0.26), palm=(0.0, -0.8, 0.5), fingers=(1.0, -0.3, 0.0), shape="wide grip"),
                head=(0.0, 18.0, 4.0),
            ),
            Key(
                0.4,
                right=Hand((0.33, -0.10, 0.01), palm=(0.0, -0.25, -1.0), fingers=(1.0, -0.2, -0.1), shape="grip", elbow=52.0),
                left=Hand((0.30, -0.10, -0.26), palm=(0.0, -0.8, 0.5), fingers=(1.0, -0.3, 0.0), shape="wide grip"),
                head=(0.0, 20.0, 4.0),
            ),
            Key(
                0.75,
                right=Hand((0.33, -0.10, 0.02), palm=(0.0, -0.1, -1.0), fingers=(1.0, -0.2, -0.1), shape="grip", elbow=56.0),
                left=Hand((0.30, -0.10, -0.26), palm=(0.0, -0.8, 0.5), fingers=(1.0, -0.3, 0.0), shape="wide grip"),
                head=(0.0, 20.0, 4.0),
            ),
        ),
        seconds=3.0,
        over="stand",
        tool="bottle",
        carried="right",
        gaze=0.1,
    ),
    "paint": Form(
        tuple(_brush(i / 4, x, z) for i, (x, z) in enumerate(((0.0, 1.0), (1.0, 0.2), (0.2, -1.0), (-0.8, 0.0)))),
        seconds=2.0,
        over="stand",
        tool="paintbrush",
        carried="right",
        grip=((0.9, 0.0, 0.3), (0.0, 0.0, 1.0)),
        set=(Placed("easel", (0.5, -0.1, 0.0), edge=True),),
        gaze=0.2,
    ),
    "wipe": Form(
        tuple(_brush(i / 4, x, z) for i, (x, z) in enumerate(((0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)))),
        seconds=1.1,
        over="stand",
        gaze=0.2,
    ),
    "brush teeth": Form(
        tuple(
            Key(
                i / 2,
                right=Hand(
                    (0.10, 0.05 + 0.04 * i, -0.03),
                    palm=(-0.6, -0.6, 0.0),
                    fingers=(-0.1, -1.0, 0.2),
                    shape="grip",
                    elbow=46.0,
                    frame="mouth",
                ),
                face={"joy": 0.6},
            )
            for i in range(2)
        ),
        seconds=0.36,
        over="stand",
        tool="toothbrush",
        carried="right",
        grip=((0.4, 0.0, 1.0), (1.0, 0.0, 0.0)),
        gaze=0.4,
    ),
    "comb": Form(
        tuple(
            Key(
                i / 2,
                right=Hand(
                    (0.0 - 0.04 * i, 0.14, 0.22 - 0.24 * i),
                    palm=(0.0, -1.0, 0.0),
                    fingers=(0.0, -0.2, 1.0),
                    shape="grip",
                    elbow=46.0,
                    frame="mouth",
                ),
                head=(8.0, 0.0, 0.0),
            )
            for i in range(2)
        ),
        seconds=1.3,
        over="stand",
        carried="right",
        gaze=0.4,
    ),
    "wash": Form(
        tuple(
            Key(
                at,
                spine=(0.0, 12.0, 0.0),
                head=(0.0, 22.0, 0.0),
                left=Hand((0.33 + 0.03 * t, -0.12, -0.2), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.3, -0.1), shape="relaxed"),
                right=Hand((0.33 - 0.03 * t, -0.13, -0.19), palm=(0.0, -1.0, 0.0), fingers=(1.0, -0.3, -0.1), shape="relaxed"),
            )
            for at, t in ((0.0, 1.0), (0.5, -1.0))
        ),
        seconds=0.6,
        over="stand",
        gaze=0.1,
    ),
}
