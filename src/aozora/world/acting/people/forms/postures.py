"""Postures and changes of posture: standing, sitting, lying, kneeling, crouching, getting up, falling."""

from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Step

_LAP = Hand((0.17, 0.05, 0.11), palm=(0.1, -0.1, -1.0), fingers=(1.0, -0.25, -0.1), shape="flat", frame="hips")
_FLAT_FOOT = Foot((0.0, 0.02, 0.0))

_SEATED = Key(hips=(-0.06, 0.0, -0.255), spine=(0.0, 3.0, 0.0), left=_LAP, right=_LAP)
_ON_FLOOR = Key(
    hips=(-0.12, 0.0, -0.69),
    body=(0.0, -8.0, 0.0),
    spine=(0.0, 22.0, 0.0),
    left=Hand((0.33, 0.15, 0.33), palm=(0.3, -0.7, -0.5), fingers=(1.0, -0.4, -0.5), frame="hips"),
    right=Hand((0.30, 0.10, 0.30), palm=(0.3, -0.7, -0.5), fingers=(1.0, -0.4, -0.5), frame="hips"),
    left_foot=Foot((0.26, 0.05, 0.0), free=1.0, knee=12.0),
    right_foot=Foot((0.33, 0.05, 0.0), (0.0, -8.0, 0.0), free=1.0, knee=12.0),
)
_CROSS_LEGGED = Key(
    hips=(-0.06, 0.0, -0.69),
    body=(0.0, -6.0, 0.0),
    spine=(0.0, 10.0, 0.0),
    left=Hand((0.20, 0.24, 0.10), palm=(0.0, 0.0, 1.0), fingers=(0.9, 0.3, 0.1), shape="pinch", frame="hips"),
    right=Hand((0.20, 0.24, 0.10), palm=(0.0, 0.0, 1.0), fingers=(0.9, 0.3, 0.1), shape="pinch", frame="hips"),
    left_foot=Foot((0.13, -0.20, 0.03), (60.0, 20.0, -62.0), knee=72.0, free=1.0),
    right_foot=Foot((0.02, -0.19, 0.04), (60.0, 20.0, -62.0), knee=72.0, free=1.0),
)
_ON_BACK = Key(
    hips=(-0.05, 0.0, -0.69),
    body=(0.0, -86.0, 0.0),
    spine=(0.0, 2.0, 0.0),
    head=(0.0, 8.0, 0.0),
    left=Hand((0.05, 0.20, -0.44), palm=(0.2, -1.0, 0.0)),
    right=Hand((0.26, -0.12, -0.26), palm=(-1.0, 0.0, 0.0), fingers=(0.1, -1.0, -0.1)),
    left_foot=Foot((0.62, 0.03, 0.14), (0.0, -58.0, 18.0), free=1.0),
    right_foot=Foot((0.38, 0.03, 0.02), (0.0, 0.0, 8.0), free=1.0),
)
_ON_SIDE = Key(
    hips=(-0.05, 0.0, -0.66),
    body=(-84.0, 0.0, 0.0),
    spine=(6.0, 10.0, 0.0),
    head=(-6.0, 8.0, 0.0),
    left=Hand((0.20, 0.0, -0.36), palm=(0.0, -1.0, 0.0)),
    right=Hand((0.24, -0.04, 0.16), palm=(0.1, -1.0, 0.2), fingers=(-0.3, 0.1, 1.0), shape="flat"),
    left_foot=Foot((-0.16, -0.62, 0.04), (-80.0, 20.0, 0.0), free=1.0),
    right_foot=Foot((-0.02, 0.40, 0.10), (80.0, 20.0, 0.0), free=1.0),
)
_KNEELING = Key(
    hips=(0.0, 0.0, -0.36),
    spine=(0.0, 4.0, 0.0),
    left=Hand((0.16, 0.03, 0.02), palm=(0.0, 0.0, -1.0), fingers=(1.0, -0.2, -0.3), frame="hips"),
    right=Hand((0.10, 0.06, -0.42)),
    left_foot=Foot((0.22, 0.02, 0.0), free=1.0),
    right_foot=Foot((-0.46, 0.0, 0.05), (0.0, 70.0, 0.0), free=1.0),
)
_ON_KNEES = Key(
    hips=(-0.04, 0.0, -0.40),
    spine=(0.0, 8.0, 0.0),
    head=(0.0, 16.0, 0.0),
    left=Hand((0.26, -0.135, -0.10), palm=(0.0, -1.0, 0.0), fingers=(0.5, 0.0, 0.9), shape="flat"),
    right=Hand((0.26, -0.135, -0.10), palm=(0.0, -1.0, 0.0), fingers=(0.5, 0.0, 0.9), shape="flat"),
    left_foot=Foot((-0.52, 0.0, 0.06), (0.0, 92.0, 0.0), free=1.0),
    right_foot=Foot((-0.52, 0.0, 0.06), (0.0, 92.0, 0.0), free=1.0),
)
_CROUCHED = Key(
    hips=(-0.10, 0.0, -0.46),
    body=(0.0, 12.0, 0.0),
    spine=(0.0, 30.0, 0.0),
    head=(0.0, -34.0, 0.0),
    left=Hand((0.30, 0.10, 0.02), palm=(0.0, -0.4, -1.0), fingers=(0.8, -0.6, -0.1), frame="hips"),
    right=Hand((0.32, -0.02, 0.06), palm=(0.0, -0.4, -1.0), fingers=(0.8, -0.6, -0.1), frame="hips"),
)

POSTURES: dict[str, Form] = {
    "stand": Form((Key(),), blend=0.6),
    "stand proud": Form(
        (
            Key(
                spine=(0.0, -6.0, 0.0),
                head=(0.0, -4.0, 0.0),
                left=Hand(
                    (0.0, 0.13, 0.03), palm=(0.0, -1.0, 0.0), fingers=(0.7, -0.5, -0.6), shape="fist", frame="hips", elbow=55.0
                ),
                right=Hand(
                    (0.0, 0.13, 0.03), palm=(0.0, -1.0, 0.0), fingers=(0.7, -0.5, -0.6), shape="fist", frame="hips", elbow=55.0
                ),
            ),
        ),
        stance=((0.0, 0.06), (0.0, 0.06)),
    ),
    "sit on seat": Form((_SEATED,), stance=((0.30, 0.03), (0.34, 0.03)), seat=0.45, blend=0.9),
    "sit": Form((_ON_FLOOR,), blend=1.0),
    "meditate": Form((_CROSS_LEGGED,), blend=1.0, closed=1.0, gaze=0.0, alive=0.6),
    "lie": Form((_ON_BACK,), blend=1.2, gaze=0.3, alive=0.6),
    "sleep": Form((_ON_SIDE,), blend=1.2, gaze=0.0, alive=0.5, closed=1.0),
    "kneel": Form((_KNEELING,), blend=0.8),
    "pray": Form((_ON_KNEES,), blend=0.8, gaze=0.3, closed=0.8),
    "crouch": Form((_CROUCHED,), stance=((0.05, 0.04), (-0.05, 0.05)), blend=0.7),
    "get up": Form(
        (
            _ON_FLOOR,
            Key(
                0.34,
                hips=(0.02, 0.0, -0.52),
                body=(0.0, 26.0, 0.0),
                spine=(0.0, 32.0, 0.0),
                left=Hand((0.34, 0.1, 0.2), frame="hips"),
                right=Hand((0.18, 0.26, 0.10), palm=(0.0, 0.0, -1.0), fingers=(0.8, 0.3, 0.0), shape="flat", frame="ground"),
                left_foot=Foot((0.12, 0.04, 0.0), free=1.0),
                right_foot=Foot((0.02, 0.04, 0.0), (0.0, 20.0, 0.0), free=1.0),
            ),
            Key(0.62, hips=(0.02, 0.0, -0.2), body=(0.0, 24.0, 0.0), spine=(0.0, 22.0, 0.0), head=(0.0, -20.0, 0.0)),
            Key(0.86, hips=(0.0, 0.0, 0.0), spine=(0.0, -5.0, 0.0)),
            Key(1.0),
        ),
        seconds=2.2,
        loop=False,
    ),
    "get up from seat": Form(
        (
            _SEATED,
            Key(
                0.35,
                hips=(0.06, 0.0, -0.24),
                body=(0.0, 20.0, 0.0),
                spine=(0.0, 28.0, 0.0),
                head=(0.0, -26.0, 0.0),
                left=_LAP,
                right=_LAP,
            ),
            Key(0.68, hips=(0.2, 0.0, -0.04), body=(0.0, 8.0, 0.0), spine=(0.0, 6.0, 0.0)),
            Key(0.85, hips=(0.28, 0.0, 0.0), spine=(0.0, -5.0, 0.0)),
            Key(1.0, hips=(0.28, 0.0, 0.0)),
        ),
        seconds=1.9,
        loop=False,
        stance=((0.30, 0.03), (0.34, 0.03)),
        seat=0.45,
    ),
    "fall down": Form(
        (
            Key(0.0),
            Key(
                0.16,
                body=(0.0, -10.0, 0.0),
                spine=(0.0, -14.0, 0.0),
                left=Hand((0.15, 0.36, 0.24), shape="open"),
                right=Hand((0.1, 0.40, 0.14), shape="open"),
                face={"surprise": 0.9},
            ),
            Key(
                0.34,
                hips=(-0.14, 0.0, -0.34),
                body=(0.0, -32.0, 0.0),
                spine=(0.0, 10.0, 0.0),
                left=Hand((0.3, 0.3, 0.28), shape="open"),
                right=Hand((0.28, 0.34, 0.22), shape="open"),
                left_foot=Foot((0.22, 0.06, 0.16), (0.0, -30.0, 0.0), free=1.0),
                right_foot=Foot((0.14, 0.06, 0.06), (0.0, -20.0, 0.0), free=1.0),
                face={"surprise": 1.0, "fear": 0.4},
            ),
            Key(
                0.46,
                hips=(-0.3, 0.0, -0.68),
                body=(0.0, -52.0, 0.0),
                spine=(0.0, 16.0, 0.0),
                head=(0.0, 20.0, 0.0),
                left=Hand((-0.2, 0.36, -0.2), shape="open"),
                right=Hand((-0.2, 0.36, -0.2), shape="open"),
                left_foot=Foot((0.24, 0.10, 0.36), (0.0, -60.0, 0.0), free=1.0),
                right_foot=Foot((0.20, 0.10, 0.22), (0.0, -50.0, 0.0), free=1.0),
                face={"fear": 0.6},
            ),
            Key(
                0.64,
                hips=(-0.3, 0.0, -0.69),
                body=(0.0, -86.0, 0.0),
                head=(0.0, 6.0, 0.0),
                left=Hand((0.0, 0.42, -0.16), palm=(1.0, 0.0, 0.0), shape="open"),
                right=Hand((0.0, 0.40, 0.16), palm=(1.0, 0.0, 0.0), shape="open"),
                left_foot=Foot((0.32, 0.10, 0.10), (0.0, -56.0, 16.0), free=1.0),
                right_foot=Foot((0.12, 0.12, 0.02), free=1.0),
            ),
            Key(
                1.0,
                hips=(-0.3, 0.0, -0.69),
                body=(0.0, -87.0, 0.0),
                head=(0.0, 4.0, 10.0),
                left=Hand((0.0, 0.42, -0.18), palm=(1.0, 0.0, 0.0), shape="relaxed"),
                right=Hand((0.0, 0.40, 0.14), palm=(1.0, 0.0, 0.0), shape="relaxed"),
                left_foot=Foot((0.34, 0.10, 0.10), (0.0, -58.0, 16.0), free=1.0),
                right_foot=Foot((0.12, 0.12, 0.02), free=1.0),
            ),
        ),
        seconds=1.7,
        loop=False,
        gaze=0.0,
    ),
    "jump": Form(
        (
            Key(0.0),
            Key(
                0.22,
                hips=(-0.04, 0.0, -0.26),
                body=(0.0, 14.0, 0.0),
                spine=(0.0, 24.0, 0.0),
                head=(0.0, -24.0, 0.0),
                left=Hand((-0.32, 0.12, -0.3)),
                right=Hand((-0.32, 0.12, -0.3)),
            ),
            Key(
                0.34,
                hips=(0.0, 0.0, 0.07),
                spine=(0.0, -6.0, 0.0),
                left=Hand((0.24, 0.16, 0.32), shape="open"),
                right=Hand((0.24, 0.16, 0.32), shape="open"),
                face={"joy": 0.8},
            ),
            Key(
                0.5,
                hips=(0.0, 0.0, 0.46),
                spine=(0.0, -9.0, 0.0),
                left=Hand((0.06, 0.24, 0.40), palm=(1.0, 0.0, 0.0), shape="open"),
                right=Hand((0.06, 0.24, 0.40), palm=(1.0, 0.0, 0.0), shape="open"),
                left_foot=Foot((-0.12, 0.03, 0.12), (0.0, 44.0, 0.0)),
                right_foot=Foot((-0.20, 0.03, 0.18), (0.0, 56.0, 0.0)),
                face={"joy": 1.0},
            ),
            Key(
                0.66,
                hips=(0.0, 0.0, 0.05),
                spine=(0.0, 6.0, 0.0),
                left=Hand((0.14, 0.32, 0.06), shape="open"),
                right=Hand((0.14, 0.32, 0.06), shape="open"),
                face={"joy": 0.8},
            ),
            Key(
                0.76,
                hips=(-0.03, 0.0, -0.18),
                body=(0.0, 8.0, 0.0),
                spine=(0.0, 16.0, 0.0),
                left=Hand((0.18, 0.2, -0.3)),
                right=Hand((0.18, 0.2, -0.3)),
            ),
            Key(0.9, hips=(0.0, 0.0, -0.01)),
        ),
        seconds=1.7,
        steps=(Step("left", 0.35, 0.665, lift=0.26), Step("right", 0.34, 0.66, lift=0.26)),
    ),
}
