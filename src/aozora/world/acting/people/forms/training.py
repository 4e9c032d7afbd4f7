"""Bodies at work: swimming, diving, climbing, crawling, push-ups, sit-ups, squats, lifting, yoga, somersaults."""

from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Step

_FIST_FRONT = Hand((0.24, 0.04, 0.02), palm=(0.0, -1.0, 0.0), fingers=(0.6, -0.2, 0.8), shape="fist")


def _push_up(phase: float, low: float) -> Key:
    return Key(
        phase,
        hips=(-0.22, 0.0, -0.43 - 0.13 * low),
        body=(0.0, 70.0 + 12.0 * low, 0.0),
        spine=(0.0, -2.0, 0.0),
        head=(0.0, -30.0, 0.0),
        left=Hand((0.30, 0.28, 0.05), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="open", elbow=30.0, frame="ground"),
        right=Hand((0.30, 0.28, 0.05), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="open", elbow=30.0, frame="ground"),
        left_foot=Foot((-0.98, 0.02, 0.02), (0.0, 66.0, 0.0), free=1.0),
        right_foot=Foot((-0.98, 0.02, 0.02), (0.0, 66.0, 0.0), free=1.0),
        face={"anger": 0.3 * low},
    )


def _crawl_key(phase: float, step: float, swing: float) -> Key:
    """Hands and knees; `step` 1: left hand and right knee in front. `swing` 1: those are moving."""

    def hand(side: float, up: float) -> Hand:
        return Hand(
            (0.46 + 0.14 * side, 0.19, 0.05 + 0.07 * up),
            palm=(0.0, 0.0, -1.0),
            fingers=(1.0, 0.0, 0.0),
            shape="open",
            elbow=10.0,
            frame="ground",
        )

    return Key(
        phase,
        hips=(-0.12, 0.02 * step, -0.40),
        body=(0.0, 72.0, 4.0 * step),
        spine=(0.0, 8.0, -5.0 * step),
        head=(0.0, -62.0, 0.0),
        left=hand(step, swing if step > -0.5 else 0.0),
        right=hand(-step, swing if step < 0.5 else 0.0),
        left_foot=Foot((-0.62 - 0.12 * step, 0.03, 0.05), (0.0, 92.0, 0.0), free=1.0),
        right_foot=Foot((-0.62 + 0.12 * step, 0.03, 0.05), (0.0, 92.0, 0.0), free=1.0),
    )


def _crawl_stroke(phase: float, left: tuple[float, float], right: tuple[float, float], roll: float, kick: float) -> Key:
    def arm(reach: tuple[float, float]) -> Hand:
        return Hand((-reach[1], 0.06, reach[0]), palm=(1.0, 0.0, 0.0), shape="flat", elbow=20.0)

    return Key(
        phase,
        hips=(-0.1, 0.0, -0.76),
        body=(roll, 84.0, 0.0),
        spine=(0.0, -4.0, 0.0),
        head=(-1.6 * roll if roll > 0 else 0.0, -28.0, -0.8 * roll),
        left=arm(left),
        right=arm(right),
        left_foot=Foot((-0.80, 0.0, 0.02 + 0.11 * kick), (0.0, 132.0, 0.0), free=1.0),
        right_foot=Foot((-0.80, 0.0, 0.02 - 0.11 * kick), (0.0, 132.0, 0.0), free=1.0),
    )


def _climb(phase: float, left: float, right: float, shift: float) -> Key:
    def hand(up: float) -> Hand:
        return Hand((0.30, 0.04, 0.16 + 0.22 * up), palm=(1.0, 0.0, -0.3), fingers=(0.4, 0.0, 1.0), shape="grip", elbow=24.0)

    return Key(
        phase,
        hips=(-0.10, 0.05 * shift, 0.22),
        pelvis=(8.0 * shift, 0.0, 0.0),
        spine=(-10.0 * shift, -4.0, 8.0 * shift),
        head=(0.0, -26.0, 0.0),
        left=hand(left),
        right=hand(right),
        left_foot=Foot((0.14, 0.07, 0.24 + 0.26 * right), (0.0, 14.0, 14.0), knee=34.0, free=1.0),
        right_foot=Foot((0.14, 0.07, 0.24 + 0.26 * left), (0.0, 14.0, 14.0), knee=34.0, free=1.0),
    )


def _sit_up(phase: float, up: float) -> Key:
    behind = Hand((-0.02, 0.13, 0.10), palm=(0.6, -0.8, 0.0), fingers=(-0.3, -0.7, 0.5), shape="flat", elbow=50.0, frame="mouth")
    return Key(
        phase,
        hips=(0.0, 0.0, -0.69),
        body=(0.0, -82.0 + 62.0 * up, 0.0),
        spine=(0.0, 4.0 + 34.0 * up, 0.0),
        head=(0.0, 14.0 + 6.0 * up, 0.0),
        left=behind,
        right=behind,
        left_foot=Foot((0.36, 0.06, 0.0), free=1.0),
        right_foot=Foot((0.36, 0.06, 0.0), free=1.0),
    )


def _squat(phase: float, low: float) -> Key:
    return Key(
        phase,
        hips=(-0.16 * low, 0.0, -0.34 * low),
        body=(0.0, 18.0 * low, 0.0),
        spine=(0.0, 14.0 * low, 0.0),
        head=(0.0, -22.0 * low, 0.0),
        left=Hand((0.44 * low + 0.02, 0.04, -0.04 * low - 0.46 * (1 - low)), palm=(0.0, 0.0, -1.0), shape="flat", frame="hang"),
        right=Hand((0.44 * low + 0.02, 0.04, -0.04 * low - 0.46 * (1 - low)), palm=(0.0, 0.0, -1.0), shape="flat", frame="hang"),
    )


def _lift(phase: float, up: float, low: float) -> Key:
    hand = Hand(
        (0.20 - 0.12 * up, 0.08, -0.40 + 0.86 * up),
        palm=(1.0, 0.0, 0.1),
        fingers=(0.1, -0.1, 1.0 if up > 0.3 else -0.4),
        shape="grip",
        elbow=20.0,
    )
    return Key(
        phase,
        hips=(-0.10 * low, 0.0, -0.30 * low),
        body=(0.0, 26.0 * low, 0.0),
        spine=(0.0, 16.0 * low - 5.0 * up, 0.0),
        head=(0.0, -24.0 * low, 0.0),
        left=hand,
        right=hand,
        face={"anger": 0.7},
    )


def _jack(phase: float, out: float) -> Key:
    hand = Hand(
        (0.04, 0.08 + 0.26 * out * (1.2 - out), -0.46 + 0.92 * out),
        palm=(0.0, -1.0, 0.0) if out < 0.5 else (0.6, -0.8, 0.0),
        shape="flat",
        elbow=20.0,
    )
    return Key(phase, hips=(0.0, 0.0, 0.10 * (1 - abs(2 * out - 1)) - 0.02), left=hand, right=hand, face={"joy": 0.4})


_ARMS_WIDE = Hand((0.02, 0.49, 0.02), palm=(0.0, 0.0, -1.0), fingers=(0.0, 1.0, 0.0), shape="flat", elbow=60.0)
_PRAYER_HIGH = Hand((0.05, -0.14, 0.44), palm=(0.0, -1.0, 0.0), fingers=(0.0, 0.0, 1.0), shape="flat", elbow=40.0)
_PRAYER = Hand((0.22, -0.14, -0.12), palm=(0.0, -1.0, 0.0), fingers=(0.3, 0.0, 1.0), shape="flat", elbow=36.0)
_TREE_FOOT = Foot((0.03, -0.12, 0.36), (0.0, 40.0, 68.0), knee=82.0, free=1.0)

TRAINING: dict[str, Form] = {
    "push-ups": Form(
        (_push_up(0.0, 0.0), _push_up(0.12, 0.0), _push_up(0.5, 1.0), _push_up(0.62, 0.95)), seconds=1.5, gaze=0.1, blend=0.9
    ),
    "sit-ups": Form((_sit_up(0.0, 0.0), _sit_up(0.45, 1.0), _sit_up(0.55, 1.0)), seconds=1.9, gaze=0.1, blend=0.9),
    "squats": Form(
        (_squat(0.0, 0.0), _squat(0.45, 1.0), _squat(0.55, 1.0)), seconds=1.7, stance=((0.0, 0.10), (0.0, 0.10)), gaze=0.3
    ),
    "lift weights": Form(
        (
            _lift(0.0, 0.0, 1.0),
            _lift(0.12, 0.0, 1.0),
            _lift(0.34, 0.42, 0.1),
            _lift(0.46, 0.45, 0.3),
            _lift(0.6, 1.0, 0.0),
            _lift(0.82, 1.0, 0.0),
        ),
        seconds=3.4,
        stance=((0.0, 0.10), (0.0, 0.10)),
        gaze=0.2,
    ),
    "jumping jacks": Form(
        (_jack(0.0, 0.0), _jack(0.5, 1.0)),
        seconds=0.95,
        steps=(
            Step("left", 0.08, 0.4, (0.0, 0.22), 0.06),
            Step("right", 0.08, 0.4, (0.0, 0.22), 0.06),
            Step("left", 0.58, 0.92, lift=0.06),
            Step("right", 0.58, 0.92, lift=0.06),
        ),
    ),
    "do yoga": Form(
        (
            Key(0.0, hips=(0.0, -0.085, 0.0), left=_PRAYER, right=_PRAYER, left_foot=_TREE_FOOT),
            Key(
                0.25, hips=(0.0, -0.088, 0.0), spine=(2.0, -2.0, 0.0), left=_PRAYER_HIGH, right=_PRAYER_HIGH, left_foot=_TREE_FOOT
            ),
            Key(
                0.7, hips=(0.0, -0.084, 0.0), spine=(0.0, -3.0, 0.0), left=_PRAYER_HIGH, right=_PRAYER_HIGH, left_foot=_TREE_FOOT
            ),
        ),
        seconds=7.0,
        stance=((0.0, 0.0), (0.0, -0.02)),
        gaze=0.2,
        blend=1.0,
    ),
    "warrior pose": Form(
        (
            Key(
                hips=(0.10, 0.0, -0.24),
                pelvis=(0.0, 0.0, -70.0),
                spine=(0.0, 0.0, -14.0),
                head=(0.0, 0.0, 78.0),
                left=_ARMS_WIDE,
                right=_ARMS_WIDE,
            ),
        ),
        stance=((0.42, 0.0), (-0.40, 0.0)),
        gaze=0.1,
    ),
    "crawl": Form(
        (_crawl_key(0.0, 1.0, 0.0), _crawl_key(0.25, 0.0, 1.0), _crawl_key(0.5, -1.0, 0.0), _crawl_key(0.75, 0.0, 1.0)),
        seconds=1.3,
        travels=0.56,
        gaze=0.3,
        blend=0.9,
    ),
    "swim": Form(
        (
            _crawl_stroke(0.0, (0.46, -0.05), (-0.38, 0.10), 16.0, 1.0),
            _crawl_stroke(0.17, (0.34, -0.30), (-0.20, 0.34), 20.0, -1.0),
            _crawl_stroke(0.33, (-0.10, -0.36), (0.26, 0.36), 4.0, 1.0),
            _crawl_stroke(0.5, (-0.38, 0.10), (0.46, -0.05), -16.0, -1.0),
            _crawl_stroke(0.67, (-0.20, 0.34), (0.34, -0.30), -20.0, 1.0),
            _crawl_stroke(0.83, (0.26, 0.36), (-0.10, -0.36), -4.0, -1.0),
        ),
        seconds=1.6,
        travels=0.0,
        gaze=0.0,
    ),
    "climb": Form(
        (_climb(0.0, 1.0, 0.0, 1.0), _climb(0.2, 1.0, 0.1, 0.6), _climb(0.5, 0.0, 1.0, -1.0), _climb(0.7, 0.1, 1.0, -0.6)),
        seconds=1.9,
        gaze=0.0,
    ),
    "run in place": Form(
        tuple(
            Key(
                at,
                hips=(0.0, -0.03 * side, 0.05 if at in (0.25, 0.75) else -0.03),
                spine=(0.0, 8.0, 12.0 * side),
                left=Hand((0.10 - 0.16 * side, 0.06, -0.20 + 0.10 * side), palm=(0.0, -1.0, 0.0), shape="fist"),
                right=Hand((0.10 + 0.16 * side, 0.06, -0.20 - 0.10 * side), palm=(0.0, -1.0, 0.0), shape="fist"),
                left_foot=Foot((0.14, 0.0, 0.40 * max(side, 0.0)), (0.0, 20.0 * max(side, 0.0), 0.0), free=max(side, 0.0)),
                right_foot=Foot((0.14, 0.0, 0.40 * max(-side, 0.0)), (0.0, 20.0 * max(-side, 0.0), 0.0), free=max(-side, 0.0)),
            )
            for at, side in ((0.0, 1.0), (0.25, 0.0), (0.5, -1.0), (0.75, 0.0))
        ),
        seconds=0.72,
    ),
    "handstand": Form(
        (
            Key(
                hips=(0.06, 0.0, 0.22),
                body=(0.0, 178.0, 0.0),
                head=(0.0, -40.0, 0.0),
                left=Hand((0.10, 0.20, 0.06), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="open", frame="ground"),
                right=Hand((0.10, 0.20, 0.06), palm=(0.0, 0.0, -1.0), fingers=(1.0, 0.0, 0.0), shape="open", frame="ground"),
                left_foot=Foot((-0.06, 0.02, 1.66), (0.0, 140.0, 0.0), free=1.0),
                right_foot=Foot((0.06, 0.02, 1.66), (0.0, 140.0, 0.0), free=1.0),
            ),
        ),
        gaze=0.0,
    ),
}
