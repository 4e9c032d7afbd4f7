"""The vocabulary of poses: keys, and forms that are made of keys.

Lengths are metres of a grown person (`physique.ARM_M` and so on) and are scaled to everybody else; angles are degrees of roll
(left side up), pitch (forward) and yaw (to the left). Hands and feet are told as forward, outward and up, so that one table
serves both sides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from aozora.film.world import Vec3

Frame = Literal["chest", "hang", "mouth", "hips", "ground", "tool"]
"""What a hand keeps to: its shoulder, as the chest turns or always upright ("hang"), the mouth, the middle of the hips, the
place on the floor, or the tool (then `at` is in lengths of the tool along it, across it and out of its face)."""

ZERO: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Hand:
    """Where a wrist is, where palm and fingers point in the frame's axes (None: as the forearm lets them hang), the shape of the
    hand (see `hands.SHAPES`) and how far the elbow is raised outwards, in degrees."""

    at: Vec3
    palm: Vec3 | None = None
    fingers: Vec3 | None = None
    shape: str = "relaxed"
    elbow: float = 0.0
    frame: Frame = "chest"


@dataclass(frozen=True)
class Foot:
    """How a foot differs from standing: its ball's place, the turn of the sole, how far the knee points outwards (degrees).

    A foot that stands stays where it is; in the air between two stands the differences count, and `free` 1 lets it go wherever
    they say at all times, as in lying and riding."""

    at: Vec3 = ZERO
    turn: Vec3 = ZERO
    knee: float = 0.0
    free: float = 0.0


@dataclass(frozen=True)
class Tool:
    """Where a tool is that no single hand carries: its grip, where its long side and its face point."""

    at: Vec3
    along: Vec3
    face: Vec3
    frame: Frame = "chest"


@dataclass(frozen=True)
class Key:
    """The whole person at one phase (0..1) of a form. `face` are weights of expressions by the shape's name."""

    at: float = 0.0
    hips: Vec3 = ZERO
    body: Vec3 = ZERO
    pelvis: Vec3 = ZERO
    spine: Vec3 = ZERO
    head: Vec3 = ZERO
    left: Hand | None = None
    right: Hand | None = None
    left_foot: Foot = Foot()
    right_foot: Foot = Foot()
    tool: Tool | None = None
    face: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True)
class Step:
    """A foot leaves its place at one phase and lands at another (metres ahead and outwards of standing), `lift` metres high."""

    foot: Literal["left", "right"]
    leave: float
    land: float
    place: tuple[float, float] = (0.0, 0.0)
    lift: float = 0.06


@dataclass(frozen=True)
class Placed:
    """A thing that stands on the set for an action: its kind, where its middle is (ahead and to the left of the person, above the
    floor; -1: on the table before them) and how it is turned from facing as the person does, in degrees. With `edge` its nearer
    side is so far ahead."""

    kind: str
    at: Vec3
    turn: float = 180.0
    edge: bool = False


@dataclass(frozen=True)
class Form:
    """An action in keys.

    `seconds` is one round; what does not `loop` stays in its last key. `over` names the posture on which an action of the upper
    body lies when nothing else is asked for; "" is a posture or an action of the whole body. `stance` is where the feet stand
    (ahead and outwards of standing, left and right) and `steps` are what they do in a round. `tool` is the kind of thing that is
    used and `carried` where: in a hand, or "keyed" (see `Tool`). `gaze`: how far the head follows what it looks at, 0..1.
    `alive`: how far small movements show, 0..1. `closed`: the lids. `travels`: None stays in place; 0 is carried along the way;
    else metres that one round takes. `blend`: seconds to come and go. `grip`: where the long side and the face of a carried tool
    point, told by fingers, palm and thumb. `seat`: how high in metres the seat of the table's person is when sitting on it; 0: on
    no seat. `set` is what stands around.
    """

    keys: tuple[Key, ...]
    seconds: float = 2.0
    over: str = ""
    loop: bool = True
    stance: tuple[tuple[float, float], tuple[float, float]] = ((0.0, 0.0), (0.0, 0.0))
    steps: tuple[Step, ...] = ()
    tool: str = ""
    carried: Literal["", "left", "right", "keyed"] = ""
    gaze: float = 1.0
    alive: float = 1.0
    closed: float = 0.0
    travels: float | None = None
    blend: float = 0.5
    grip: tuple[Vec3, Vec3] = ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    seat: float = 0.0
    set: tuple[Placed, ...] = ()


def mirrored(vector: Vec3, side: str) -> Vec3:
    """Forward, outward, up on that side as x, y, z."""
    return (vector[0], vector[1] if side == "left" else -vector[1], vector[2])
