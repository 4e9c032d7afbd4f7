"""Games and fights: kick, throw, catch, dribble, shoot, swing bat, racket and club, box, fence, martial arts, skip."""

from aozora.film.world import Vec3
from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Step, Tool

_BALANCE_LEFT = Hand((0.20, 0.34, -0.06), palm=(0.0, 0.0, -1.0), fingers=(0.5, 1.0, 0.0), shape="open", elbow=20.0)

_BALANCE_BACK = Hand((-0.20, 0.34, -0.16), palm=(0.0, 0.0, -1.0), fingers=(-0.3, 1.0, 0.0), shape="open", elbow=20.0)


def _swing(phase: float, tool: Tool, turn: float, shift: float, low: float = 0.05, lean: float = 6.0) -> Key:
    """Both hands on a bat or club."""
    return Key(
        phase,
        hips=(0.0, shift, -low),
        pelvis=(0.0, 6.0, 0.45 * turn),
        spine=(0.0, lean, 0.55 * turn),
        head=(0.0, 4.0, 60.0 - 0.8 * turn if lean < 20 else -0.3 * turn),
        right=Hand((0.13, 0.0, 0.0), palm=(0.0, -1.0, 0.0), fingers=(0.2, 0.0, 1.0), shape="grip", elbow=18.0, frame="tool"),
        left=Hand((0.02, 0.0, 0.0), palm=(0.0, 1.0, 0.0), fingers=(0.2, 0.0, 1.0), shape="grip", elbow=18.0, frame="tool"),
        tool=tool,
        face={"anger": 0.2},
    )


def _bat(at: Vec3, along: Vec3) -> Tool:
    return Tool(at, along, face=(0.3, 0.3, 0.9), frame="hang")


def _racket(phase: float, hand: Hand, turn: float, shift: float) -> Key:
    return Key(
        phase,
        hips=(0.05 * shift, 0.08 * shift, -0.08),
        body=(0.0, 6.0, 0.0),
        pelvis=(0.0, 0.0, 0.4 * turn),
        spine=(0.0, 8.0, 0.6 * turn),
        head=(0.0, 0.0, -0.6 * turn),
        right=hand,
        left=_BALANCE_LEFT,
        face={"anger": 0.2},
    )


def _dribble(phase: float, up: float) -> Key:
    return Key(
        phase,
        hips=(-0.06, 0.0, -0.14 - 0.02 * up),
        body=(0.0, 12.0, 0.0),
        spine=(0.0, 18.0, -6.0),
        head=(0.0, -12.0, 4.0),
        right=Hand(
            (0.24, 0.10, -0.26 + 0.15 * up), palm=(0.25, 0.0, -1.0), fingers=(1.0, 0.0, -0.2 + 0.5 * up), shape="claw", elbow=20.0
        ),
        left=Hand((0.24, 0.16, -0.22), palm=(0.5, 0.0, -0.7), fingers=(1.0, 0.3, 0.2), shape="open", elbow=16.0),
    )


def _juggle(phase: float, ball: float, foot: float) -> Key:
    """Keeping a ball in the air with the right foot: heights of ball and foot in metres."""
    return Key(
        phase,
        hips=(-0.02, 0.05, -0.04),
        body=(0.0, -3.0, 0.0),
        spine=(0.0, 10.0, 8.0 * foot),
        head=(0.0, 22.0 - 16.0 * ball, 0.0),
        left=_BALANCE_LEFT,
        right=_BALANCE_BACK,
        left_foot=Foot((-0.02, 0.02, 0.0), (0.0, 0.0, 6.0)),
        right_foot=Foot((0.10 + 0.55 * foot, -0.02, foot), (0.0, -10.0 * foot, 0.0), free=1.0),
        tool=Tool((0.46, -0.10, ball), along=(0.0, 0.0, 1.0), face=(1.0, 0.0, 0.0), frame="ground"),
        face={"joy": 0.3},
    )


def _skip(phase: float, up: float) -> Key:
    hand = Hand((0.12, 0.20, -0.26), palm=(0.2, -0.8, 0.2), fingers=(0.8, 0.8, 0.0), shape="grip")
    return Key(phase, hips=(0.0, 0.0, 0.12 * up - 0.03), left=hand, right=hand, face={"joy": 0.6})


SPORTS: dict[str, Form] = {
    "play soccer": Form(
        (
            _juggle(0.0, 0.50, 0.34),
            _juggle(0.14, 0.78, 0.20),
            _juggle(0.32, 1.02, 0.02),
            _juggle(0.45, 1.10, 0.0),
            _juggle(0.62, 1.00, 0.02),
            _juggle(0.80, 0.76, 0.12),
            _juggle(0.92, 0.56, 0.28),
        ),
        seconds=0.95,
        tool="football",
        carried="keyed",
        gaze=0.1,
    ),
    "kick": Form(
        (
            Key(0.0, hips=(0.0, 0.0, -0.03)),
            Key(
                0.24,
                hips=(0.02, 0.06, -0.05),
                spine=(0.0, -4.0, -16.0),
                left=_BALANCE_LEFT,
                right=_BALANCE_BACK,
                right_foot=Foot((-0.42, 0.06, 0.32), (0.0, 74.0, 0.0)),
            ),
            Key(
                0.42,
                hips=(-0.02, 0.07, -0.02),
                body=(0.0, -8.0, 0.0),
                spine=(0.0, 16.0, 18.0),
                left=_BALANCE_BACK,
                right=_BALANCE_LEFT,
                right_foot=Foot((0.58, -0.04, 0.40), (0.0, 14.0, 0.0)),
                face={"anger": 0.3},
            ),
            Key(
                0.54,
                hips=(-0.02, 0.07, -0.02),
                body=(0.0, -10.0, 0.0),
                spine=(0.0, 16.0, 20.0),
                left=_BALANCE_BACK,
                right=_BALANCE_LEFT,
                right_foot=Foot((0.60, -0.06, 0.52), (0.0, 6.0, 0.0)),
            ),
            Key(0.8, hips=(0.0, 0.0, -0.03)),
        ),
        seconds=1.5,
        loop=False,
        steps=(Step("right", 0.08, 0.78, lift=0.1),),
        gaze=0.6,
    ),
    "throw": Form(
        (
            Key(0.0, right=Hand((0.20, -0.04, -0.14), shape="wide grip")),
            Key(
                0.3,
                hips=(-0.06, -0.05, -0.05),
                pelvis=(0.0, 0.0, -20.0),
                spine=(6.0, -12.0, -34.0),
                head=(0.0, 0.0, 40.0),
                right=Hand((-0.22, 0.20, 0.24), palm=(0.3, 0.3, 1.0), fingers=(-0.9, 0.2, 0.6), shape="wide grip", elbow=60.0),
                left=Hand((0.44, 0.06, 0.08), shape="open"),
            ),
            Key(
                0.46,
                hips=(0.06, 0.03, -0.05),
                pelvis=(0.0, 0.0, 12.0),
                spine=(-6.0, 6.0, 10.0),
                right=Hand((0.20, 0.12, 0.36), palm=(1.0, 0.0, -0.2), fingers=(0.4, 0.0, 1.0), shape="open", elbow=40.0),
                left=Hand((0.10, 0.20, -0.20)),
                face={"anger": 0.3},
            ),
            Key(
                0.6,
                hips=(0.10, 0.04, -0.06),
                body=(0.0, 8.0, 0.0),
                pelvis=(0.0, 0.0, 18.0),
                spine=(-6.0, 18.0, 28.0),
                head=(0.0, -16.0, -20.0),
                right=Hand((0.34, -0.28, -0.20), shape="open"),
                left=Hand((-0.10, 0.22, -0.30)),
            ),
            Key(0.85),
        ),
        seconds=1.9,
        loop=False,
        stance=((0.16, 0.02), (-0.16, 0.04)),
        carried="right",
    ),
    "catch": Form(
        (
            Key(
                0.0,
                hips=(-0.03, 0.0, -0.10),
                spine=(0.0, 12.0, 0.0),
                left=Hand((0.28, 0.0, -0.10), palm=(1.0, -0.3, 0.3), fingers=(0.3, 0.1, 1.0), shape="open"),
                right=Hand((0.28, 0.0, -0.10), palm=(1.0, -0.3, 0.3), fingers=(0.3, 0.1, 1.0), shape="open"),
            ),
            Key(
                0.4,
                hips=(0.0, 0.0, 0.0),
                spine=(0.0, -6.0, 0.0),
                head=(0.0, -18.0, 0.0),
                left=Hand((0.26, -0.05, 0.32), palm=(1.0, -0.4, 0.2), fingers=(0.1, 0.0, 1.0), shape="open"),
                right=Hand((0.26, -0.05, 0.32), palm=(1.0, -0.4, 0.2), fingers=(0.1, 0.0, 1.0), shape="open"),
                face={"surprise": 0.4},
            ),
            Key(
                0.62,
                hips=(-0.04, 0.0, -0.08),
                spine=(0.0, 12.0, 0.0),
                head=(0.0, 10.0, 0.0),
                left=Hand((0.20, -0.07, -0.16), palm=(0.1, -1.0, 0.3), fingers=(1.0, -0.3, 0.3), shape="claw"),
                right=Hand((0.20, -0.07, -0.16), palm=(0.1, -1.0, 0.3), fingers=(1.0, -0.3, 0.3), shape="claw"),
                face={"joy": 0.8},
            ),
        ),
        seconds=1.9,
        stance=((0.06, 0.08), (-0.04, 0.08)),
    ),
    "dribble": Form(
        (_dribble(0.0, 0.0), _dribble(0.25, -0.1), _dribble(0.6, 1.0), _dribble(0.8, 0.9)),
        seconds=0.72,
        stance=((0.16, 0.05), (-0.12, 0.07)),
        tool="basketball",
        carried="right",
        grip=((0.0, 1.0, 0.0), (1.0, 0.0, 0.0)),
    ),
    "shoot": Form(
        (
            Key(
                0.0,
                hips=(-0.06, 0.0, -0.20),
                body=(0.0, 8.0, 0.0),
                spine=(0.0, 12.0, 0.0),
                head=(0.0, -24.0, 0.0),
                right=Hand((0.26, -0.10, -0.12), palm=(0.6, -0.4, 0.8), fingers=(0.5, 0.0, 1.0), shape="claw"),
                left=Hand((0.28, -0.08, -0.10), palm=(0.0, -1.0, 0.2), fingers=(0.6, 0.0, 1.0), shape="open"),
            ),
            Key(
                0.3,
                hips=(-0.04, 0.0, -0.18),
                spine=(0.0, 4.0, 0.0),
                head=(0.0, -26.0, 0.0),
                right=Hand((0.18, -0.08, 0.20), palm=(0.5, 0.0, 0.9), fingers=(-0.5, 0.0, 1.0), shape="claw"),
                left=Hand((0.22, -0.08, 0.20), palm=(0.0, -1.0, 0.2), fingers=(0.3, 0.0, 1.0), shape="open"),
            ),
            Key(
                0.48,
                hips=(0.0, 0.0, 0.14),
                spine=(0.0, -6.0, 0.0),
                head=(0.0, -24.0, 0.0),
                right=Hand((0.24, -0.06, 0.42), palm=(0.8, 0.0, 0.2), fingers=(0.5, 0.0, 1.0), shape="open"),
                left=Hand((0.20, 0.0, 0.30), palm=(0.0, -1.0, 0.2), fingers=(0.1, 0.0, 1.0), shape="open"),
                left_foot=Foot((-0.06, 0.0, 0.04), (0.0, 40.0, 0.0)),
                right_foot=Foot((-0.06, 0.0, 0.04), (0.0, 40.0, 0.0)),
            ),
            Key(
                0.62,
                hips=(0.02, 0.0, 0.06),
                head=(0.0, -22.0, 0.0),
                right=Hand((0.30, -0.06, 0.40), palm=(0.5, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="relaxed"),
                left=Hand((0.20, 0.06, 0.22), shape="open"),
            ),
            Key(0.75, hips=(0.0, 0.0, -0.10), spine=(0.0, 8.0, 0.0)),
        ),
        seconds=2.0,
        stance=((0.0, 0.04), (0.05, 0.04)),
        steps=(Step("left", 0.4, 0.68, lift=0.1), Step("right", 0.4, 0.67, lift=0.1)),
        tool="basketball",
        carried="right",
        grip=((0.0, 1.0, 0.0), (1.0, 0.0, 0.0)),
    ),
    "swing bat": Form(
        (
            _swing(0.0, _bat((0.02, -0.18, 0.04), (-0.45, -0.20, 0.95)), -34.0, -0.05),
            _swing(0.3, _bat((-0.02, -0.22, 0.06), (-0.75, -0.10, 0.85)), -44.0, -0.07),
            _swing(0.42, _bat((0.30, -0.06, -0.10), (0.5, -0.8, 0.1)), 10.0, 0.04),
            _swing(0.5, _bat((0.34, 0.12, -0.06), (0.8, 0.7, 0.1)), 44.0, 0.07),
            _swing(0.64, _bat((0.12, 0.26, 0.12), (-0.5, 0.6, 0.5)), 66.0, 0.08),
            _swing(0.8, _bat((0.10, 0.22, 0.10), (-0.6, 0.3, 0.7)), 50.0, 0.06),
        ),
        seconds=2.0,
        stance=((0.02, 0.16), (0.02, 0.16)),
        tool="baseball bat",
        carried="keyed",
        gaze=0.3,
    ),
    "play golf": Form(
        (
            _swing(0.0, _bat((0.32, 0.0, -0.44), (0.55, 0.0, -0.95)), 0.0, 0.0, 0.10, 32.0),
            _swing(0.3, _bat((0.18, -0.28, 0.02), (-0.35, 0.1, 0.9)), -46.0, -0.05, 0.10, 28.0),
            _swing(0.46, _bat((0.12, -0.24, 0.10), (-0.6, 0.45, 0.6)), -52.0, -0.05, 0.09, 26.0),
            _swing(0.56, _bat((0.32, 0.02, -0.42), (0.55, -0.15, -0.95)), 6.0, 0.04, 0.09, 32.0),
            _swing(0.66, _bat((0.22, 0.28, 0.06), (0.2, 0.7, 0.7)), 56.0, 0.08, 0.05, 22.0),
            _swing(0.82, _bat((0.06, 0.24, 0.22), (-0.75, -0.2, 0.4)), 70.0, 0.10, 0.02, 8.0),
        ),
        seconds=2.8,
        stance=((0.0, 0.12), (0.0, 0.12)),
        tool="golf club",
        carried="keyed",
        gaze=0.1,
    ),
    "play tennis": Form(
        (
            _racket(0.0, Hand((0.24, 0.06, -0.20), palm=(0.0, -1.0, 0.0), fingers=(1.0, 0.1, 0.1), shape="grip"), -10.0, 0.0),
            _racket(
                0.3,
                Hand((-0.22, 0.34, 0.02), palm=(0.7, -0.3, 0.0), fingers=(-0.6, 0.8, 0.2), shape="grip", elbow=20.0),
                -50.0,
                -1.0,
            ),
            _racket(
                0.46,
                Hand((0.36, 0.26, -0.10), palm=(0.8, -0.7, 0.0), fingers=(0.9, 0.8, 0.0), shape="grip", elbow=14.0),
                14.0,
                0.6,
            ),
            _racket(
                0.6,
                Hand((0.20, -0.32, 0.20), palm=(-0.3, -0.8, -0.3), fingers=(0.1, -0.8, 0.8), shape="grip", elbow=40.0),
                50.0,
                1.0,
            ),
            _racket(0.85, Hand((0.26, 0.0, -0.16), palm=(0.0, -1.0, 0.0), fingers=(1.0, 0.0, 0.1), shape="grip"), 0.0, 0.0),
        ),
        seconds=1.8,
        stance=((0.10, 0.12), (-0.06, 0.12)),
        tool="tennis racket",
        carried="right",
        grip=((1.0, 0.0, 0.25), (0.0, 1.0, 0.0)),
        gaze=0.6,
    ),
    "skip rope": Form(
        (_skip(0.0, 0.0), _skip(0.2, -0.3), _skip(0.55, 1.0)),
        seconds=0.62,
        steps=(Step("left", 0.3, 0.85, lift=0.1), Step("right", 0.3, 0.85, lift=0.1)),
    ),
}
