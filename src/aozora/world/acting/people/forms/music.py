"""Making music: strings, keys, drums and pipes, and conducting."""

from aozora.film.world import Vec3
from aozora.world.acting.people.keys import Form, Hand, Key, Placed, Tool

_GUITAR = Tool((0.20, -0.10, -0.33), along=(0.22, 0.92, 0.34), face=(1.0, -0.18, 0.16))
_VIOLIN = Tool((0.07, 0.13, 0.075), along=(0.80, 0.58, -0.02), face=(-0.12, -0.30, 1.0))
_FLUTE = Tool((0.035, 0.04, -0.005), along=(0.18, -1.0, -0.16), face=(0.9, 0.2, 0.3), frame="mouth")
_TRUMPET = Tool((0.05, 0.0, -0.01), along=(1.0, 0.0, -0.06), face=(0.0, 0.0, 1.0), frame="mouth")
_SAX = Tool((0.15, -0.05, -0.12), along=(0.25, -0.05, 1.0), face=(1.0, 0.1, -0.2))
_STOOL = Placed("stool", (-0.05, 0.0, 0.0), 0.0)


def _strum(phase: float, down: float, nod: float) -> Key:
    return Key(
        phase,
        hips=(0.0, 0.012 * nod, -0.012 * abs(nod)),
        spine=(1.5 * nod, 5.0, -4.0),
        head=(3.0, 12.0 + 5.0 * nod, 12.0),
        left=Hand((0.36, -0.06, -0.045), palm=(-0.2, 1.0, 0.5), fingers=(-0.25, 0.35, 1.0), shape="grip", frame="tool"),
        right=Hand(
            (-0.06, 0.10 - 0.15 * down, 0.075),
            palm=(0.1, -0.2, -1.0),
            fingers=(0.75, -0.75, -0.1),
            shape="wide grip",
            elbow=12.0,
            frame="tool",
        ),
        tool=_GUITAR,
        face={"joy": 0.35},
    )


def _bowing(phase: float, draw: float, sway: float) -> Key:
    return Key(
        phase,
        spine=(2.5 * sway, 0.0, 6.0 + 4.0 * sway),
        head=(-10.0, 10.0, 22.0),
        left=Hand((0.40, -0.09, -0.12), palm=(-0.2, 0.7, 0.6), fingers=(-0.4, 0.5, 0.9), shape="grip", frame="tool"),
        right=Hand(
            (0.30 - 0.16 * draw, 0.02 + 0.19 * draw, 0.02 - 0.15 * draw),
            palm=(0.2, 0.1, -1.0),
            fingers=(0.6, -0.8, -0.3),
            shape="pinch",
            elbow=40.0,
        ),
        tool=_VIOLIN,
        face={},
    )


def _pressing(phase: float, left: float, right: float, shift: float, sway: float) -> Key:
    def hand(down: float, out: float) -> Hand:
        return Hand(
            (0.40, out, -0.185 - 0.045 * down),
            palm=(0.15, 0.0, -1.0),
            fingers=(1.0, -0.1, -0.15 - 0.3 * down),
            shape="keys",
            elbow=14.0,
        )

    return Key(
        phase,
        spine=(2.0 * sway, 12.0 + 3.0 * sway, 2.0 * sway),
        head=(0.0, 13.0 + 4.0 * sway, 0.0),
        left=hand(left, 0.02 + shift),
        right=hand(right, 0.02 - shift),
        face={"joy": 0.2},
    )


def _drumming(phase: float, left: float, right: float, nod: float) -> Key:
    def hand(up: float) -> Hand:
        return Hand(
            (0.30 - 0.05 * up, -0.01 + 0.05 * up, -0.20 + 0.27 * up),
            palm=(0.0, -0.5, -1.0),
            fingers=(1.0, -0.25, -0.15 + 0.5 * up),
            shape="grip",
            elbow=22.0,
        )

    return Key(
        phase,
        spine=(0.0, 6.0 + 4.0 * nod, 5.0 * (right - left)),
        head=(0.0, 4.0 + 12.0 * nod, 0.0),
        left=hand(left),
        right=hand(right),
        face={"joy": 0.6},
    )


def _blowing(phase: float, finger: float, tool: Tool, left: Vec3, right: Vec3, palms: tuple[Vec3, Vec3]) -> Key:
    shape = "keys" if finger > 0 else "wide grip"
    return Key(
        phase,
        spine=(0.0, -3.0 + 5.0 * finger, 3.0 * finger),
        head=(0.0, 2.0 + 4.0 * finger, 0.0),
        left=Hand(left, palm=palms[0], fingers=(0.3, 0.9, 0.3), shape=shape, elbow=32.0, frame="tool"),
        right=Hand(right, palm=palms[1], fingers=(0.3, 0.9, 0.3), shape=shape, elbow=32.0, frame="tool"),
        tool=tool,
        face={"say oo": 0.7},
    )


def _conducting(phase: float, up: float, out: float) -> Key:
    def hand(more: float) -> Hand:
        return Hand(
            (0.28, 0.08 + 0.14 * out * more, -0.06 + 0.30 * up),
            palm=(0.3, -0.4, -1.0),
            fingers=(0.9, 0.2, 0.3 + 0.4 * up),
            shape="pinch",
            elbow=24.0,
        )

    return Key(phase, spine=(0.0, 2.0 - 6.0 * up, 0.0), head=(0.0, -4.0 * up, 0.0), left=hand(0.8), right=hand(1.0))


_KEYS = tuple(
    _pressing(i / 8, 1.0 if i % 2 else 0.0, 0.0 if i % 2 else 1.0, shift, sway)
    for i, (shift, sway) in enumerate(
        ((0.0, 0.0), (0.03, 0.3), (0.07, 0.8), (0.10, 1.0), (0.08, 0.7), (0.02, 0.2), (-0.03, -0.3), (-0.04, -0.3))
    )
)


def _mixing(phase: float, scratch: float, nod: float) -> Key:
    """One hand on a record, the other holds a headphone to the ear."""
    return Key(
        phase,
        hips=(0.0, 0.02 * nod, -0.02 - 0.03 * nod),
        spine=(0.0, 10.0 + 3.0 * nod, -5.0),
        head=(-6.0, 8.0 + 8.0 * nod, 6.0),
        right=Hand(
            (0.40 + 0.06 * scratch, 0.14, -0.36), palm=(0.2, 0.0, -1.0), fingers=(1.0, 0.1, -0.2), shape="open", elbow=20.0
        ),
        left=Hand(
            (0.0, 0.15, 0.10), palm=(0.0, -1.0, 0.0), fingers=(-0.1, -0.1, 1.0), shape="wide grip", elbow=30.0, frame="mouth"
        ),
        face={"joy": 0.5},
    )


MUSIC: dict[str, Form] = {
    "mix records": Form(
        (_mixing(0.0, 0.0, 0.0), _mixing(0.25, 1.0, 1.0), _mixing(0.5, 0.0, 0.0), _mixing(0.75, 0.8, 1.0)),
        seconds=1.0,
        over="stand",
        set=(Placed("table", (0.24, 0.0, 0.0), edge=True), Placed("turntables", (0.48, 0.0, -1.0), 180.0)),
        gaze=0.1,
    ),
    "play guitar": Form(
        (_strum(0.0, 0.0, 0.0), _strum(0.25, 1.0, 1.0), _strum(0.5, 0.0, 0.0), _strum(0.75, 1.0, -1.0)),
        seconds=1.1,
        over="stand",
        tool="guitar",
        carried="keyed",
        gaze=0.3,
    ),
    "play violin": Form(
        (_bowing(0.0, 0.0, -0.6), _bowing(0.25, 0.55, 0.0), _bowing(0.5, 1.0, 0.8), _bowing(0.75, 0.45, 0.2)),
        seconds=1.7,
        over="stand",
        tool="violin",
        carried="keyed",
        gaze=0.1,
        closed=0.35,
    ),
    "play piano": Form(
        _KEYS, seconds=2.1, over="sit on seat", set=(Placed("piano", (0.3, 0.0, 0.0), edge=True), _STOOL), gaze=0.2
    ),
    "play drums": Form(
        (
            _drumming(0.0, 1.0, 0.0, 1.0),
            _drumming(0.25, 0.5, 0.6, 0.0),
            _drumming(0.5, 0.0, 1.0, 1.0),
            _drumming(0.75, 0.6, 0.5, 0.0),
        ),
        seconds=0.56,
        over="sit on seat",
        set=(Placed("drum kit", (0.5, 0.0, 0.0), 0.0), _STOOL),
        gaze=0.4,
    ),
    "play flute": Form(
        (
            _blowing(0.0, 0.0, _FLUTE, (0.30, -0.10, -0.10), (0.62, -0.09, 0.10), ((0.1, 0.5, 0.9), (-0.1, 0.6, -0.8))),
            _blowing(0.5, 1.0, _FLUTE, (0.30, -0.10, -0.10), (0.62, -0.09, 0.10), ((0.1, 0.5, 0.9), (-0.1, 0.6, -0.8))),
        ),
        seconds=1.4,
        over="stand",
        tool="flute",
        carried="keyed",
        gaze=0.1,
    ),
    "play trumpet": Form(
        (
            _blowing(0.0, 0.0, _TRUMPET, (0.34, -0.08, -0.02), (0.42, 0.10, 0.03), ((0.0, 1.0, 0.2), (0.0, -0.9, -0.5))),
            _blowing(0.5, 1.0, _TRUMPET, (0.34, -0.08, -0.02), (0.42, 0.10, 0.03), ((0.0, 1.0, 0.2), (0.0, -0.9, -0.5))),
        ),
        seconds=1.2,
        over="stand",
        tool="trumpet",
        carried="keyed",
        gaze=0.2,
    ),
    "play saxophone": Form(
        (
            _blowing(0.0, 0.0, _SAX, (0.30, -0.06, 0.10), (-0.05, 0.05, 0.10), ((0.0, 0.3, -1.0), (0.0, -0.3, -1.0))),
            _blowing(0.5, 1.0, _SAX, (0.30, -0.06, 0.10), (-0.05, 0.05, 0.10), ((0.0, 0.3, -1.0), (0.0, -0.3, -1.0))),
        ),
        seconds=1.6,
        over="stand",
        tool="saxophone",
        carried="keyed",
        gaze=0.2,
        closed=0.3,
    ),
    "conduct": Form(
        (_conducting(0.0, 1.0, 0.0), _conducting(0.25, 0.0, 0.0), _conducting(0.5, 0.35, -0.4), _conducting(0.75, 0.4, 1.0)),
        seconds=1.8,
        over="stand",
    ),
}
