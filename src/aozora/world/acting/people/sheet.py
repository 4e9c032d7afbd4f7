"""The sheet on which poses are written: one row of numbers per pose, so that blending poses is a product of matrices."""

from collections.abc import Sequence

import numpy as np

from aozora.world.acting.people.hands import SHAPES, WIDTH
from aozora.world.acting.people.keys import Foot, Form, Hand, Key, Tool, mirrored
from aozora.world.acting.people.physique import SIDES
from aozora.world.acting.rotations import Floats

FRAMES = ("chest", "hang", "mouth", "hips", "ground", "tool")
EXPRESSIONS = (
    "joy",
    "sadness",
    "surprise",
    "anger",
    "fear",
    "disgust",
    "laugh",
    "cry",
    "wink left",
    "say aa",
    "say oo",
    "say oh",
)
"""Shapes of the face that keys may name."""

PER_FRAME = 10
"""Place, its weight, palm, fingers of a hand in one frame."""


def _slots() -> dict[str, slice]:
    widths: dict[str, int] = {"hips": 3, "body": 3, "pelvis": 3, "spine": 3, "head": 3, "face": len(EXPRESSIONS)}
    for side in SIDES:
        widths |= {f"hand {side} {frame}": PER_FRAME for frame in FRAMES}
        widths |= {f"shape {side}": WIDTH, f"elbow {side}": 1}
        widths |= {f"foot {side}": 3, f"sole {side}": 3, f"knee {side}": 1, f"free {side}": 1}
    widths |= {f"tool {frame}": PER_FRAME for frame in FRAMES if frame != "tool"}
    slots: dict[str, slice] = {}
    begin = 0
    for name, width in widths.items():
        slots[name] = slice(begin, begin + width)
        begin += width
    return slots


SLOTS = _slots()
COLUMNS = max(part.stop for part in SLOTS.values())
ADDED = ("hips", "body", "pelvis", "spine", "head")
"""What an action of the upper body adds to the posture below it; its hands and face take the place of the posture's."""

HANGING = Hand((0.015, 0.075, -0.488), elbow=6.0, frame="hang")
"""An arm at ease."""


def row_of(key: Key, hands: bool = True) -> Floats:
    """A key as a row (COLUMNS,); without `hands` arms that are not told have no say."""
    row = np.zeros(COLUMNS)
    for name in ADDED:
        row[SLOTS[name]] = getattr(key, name)
    for name, weight in key.face.items():
        row[SLOTS["face"].start + EXPRESSIONS.index(name)] = weight
    for side, hand, foot in (("left", key.left, key.left_foot), ("right", key.right, key.right_foot)):
        if hand is not None or hands:
            _write_hand(row, side, hand or HANGING)
        _write_foot(row, side, foot)
    if key.tool is not None:
        _write_tool(row, key.tool)
    return row


def _write_hand(row: Floats, side: str, hand: Hand) -> None:
    part = row[SLOTS[f"hand {side} {hand.frame}"]]
    place = hand.at if hand.frame == "tool" else mirrored(hand.at, side)
    part[:4] = (*place, 1.0)
    if hand.palm is not None:
        part[4:7] = hand.palm if hand.frame == "tool" else mirrored(hand.palm, side)
    if hand.fingers is not None:
        part[7:10] = hand.fingers if hand.frame == "tool" else mirrored(hand.fingers, side)
    row[SLOTS[f"shape {side}"]] = SHAPES[hand.shape]
    row[SLOTS[f"elbow {side}"]] = hand.elbow


def _write_foot(row: Floats, side: str, foot: Foot) -> None:
    roll, pitch, yaw = foot.turn
    sign = 1.0 if side == "left" else -1.0
    row[SLOTS[f"foot {side}"]] = mirrored(foot.at, side)
    row[SLOTS[f"sole {side}"]] = (sign * roll, pitch, sign * yaw)
    row[SLOTS[f"knee {side}"]] = foot.knee
    row[SLOTS[f"free {side}"]] = foot.free


def _write_tool(row: Floats, tool: Tool) -> None:
    part = row[SLOTS[f"tool {tool.frame}"]]
    part[:4] = (*tool.at, 1.0)
    part[4:7], part[7:10] = tool.along, tool.face


def taken_by(form: Form) -> Floats:
    """Which columns (COLUMNS,) an action of the upper body takes over from the posture, 0 or 1."""
    mask = np.zeros(COLUMNS)
    for side, used in (("left", any(key.left for key in form.keys)), ("right", any(key.right for key in form.keys))):
        if used:
            for name in (*(f"hand {side} {frame}" for frame in FRAMES), f"shape {side}", f"elbow {side}"):
                mask[SLOTS[name]] = 1.0
    if any(key.face for key in form.keys):
        mask[SLOTS["face"]] = 1.0
    if any(key.tool for key in form.keys):
        for frame in FRAMES[:-1]:
            mask[SLOTS[f"tool {frame}"]] = 1.0
    return mask


def played(form: Form, phase: Floats) -> Floats:
    """The rows (n, COLUMNS) of a form at phases (n,): rounds counted from 0 when it loops, else held after 1."""
    rows = np.stack([row_of(key, hands=not form.over) for key in form.keys])
    if len(rows) == 1:
        return np.broadcast_to(rows[0], (len(phase), COLUMNS)).copy()
    return weights_of([key.at for key in form.keys], phase, form.loop) @ rows


def weights_of(times: Sequence[float], phase: Floats, loop: bool) -> Floats:
    """The share (n, k) of each key at phases (n,): cubic pieces with the tangents of Catmull and Rom, so that hands swing through
    keys; a key held twice in a row is a rest."""
    at, count = np.asarray(times, np.float64), len(times)
    if loop:
        turn = np.mod(phase - at[0], 1.0) + at[0]
        knots = np.concatenate([[at[-1] - 1.0], at, [at[0] + 1.0, at[1] + 1.0]])
        owner = np.concatenate([[count - 1], np.arange(count), [0, 1]])
    else:
        turn = np.clip(phase, at[0], at[-1])
        knots = np.concatenate([[at[0] - 0.2], at, [at[-1] + 0.2]])
        owner = np.concatenate([[0], np.arange(count), [count - 1]])
    i = np.clip(np.searchsorted(knots, turn, side="right") - 1, 1, len(knots) - 3)
    gap = np.maximum(knots[i + 1] - knots[i], 1e-9)
    x = (turn - knots[i]) / gap
    h = (2 * x**3 - 3 * x**2 + 1, x**3 - 2 * x**2 + x, -2 * x**3 + 3 * x**2, x**3 - x**2)
    into, out = gap / np.maximum(knots[i + 1] - knots[i - 1], 1e-9), gap / np.maximum(knots[i + 2] - knots[i], 1e-9)
    shares = np.zeros((len(phase), count))
    n = np.arange(len(phase))
    for knot, value in ((i - 1, -h[1] * into), (i, h[0] - h[3] * out), (i + 1, h[2] + h[1] * into), (i + 2, h[3] * out)):
        np.add.at(shares, (n, owner[knot]), value)
    return shares
