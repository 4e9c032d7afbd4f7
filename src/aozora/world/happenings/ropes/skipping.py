"""A skipping rope that goes over the head and under the feet of whoever jumps, in time with the jumps."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.rotations import rotated
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.happenings.joints import fists, joint_ways
from aozora.world.happenings.ropes.strands import TWINE, drawn, redrawn, ropes_of

Floats = NDArray[np.float64]

SKIPS = "skip rope"

_POINTS, _THICK, _CLEAR_M = 41, 0.013, 0.025
_BULGE = 0.28
"""How far the rope swings out beyond the hands, as a share of its radius."""


def skipping(scene: Scene) -> Happening | None:
    """The rope of everybody who skips."""
    ropes = ropes_of(scene.brief)
    skippers = [b.subject for b in scene.brief.shot.beats if b.action == SKIPS and b.subject in scene.performances]
    found: list[Happening] = []
    for number, role in enumerate(dict.fromkeys(skippers)):
        lines = _turned(scene, role)
        if number < len(ropes):
            found.append(redrawn(scene, ropes[number], lines, _THICK, "string"))
        else:
            found.append(drawn(scene, f"{role}/rope", lines, _THICK, ("string", "fabric", TWINE)))
    return together(found) if found else None


def _turned(scene: Scene, role: str) -> Floats:
    """The rope at all frames (f, n, 3): an arc between the hands that turns once for every jump. A rope that turns fast is as
    good as flat and lies nearly on a sine between its ends."""
    left, right = fists(scene, role)
    (body,) = joint_ways(scene, role, "body")
    track = scene.performances[role].transform
    turns = track.rotations[:, 1].astype(np.float64)
    ahead = rotated(turns, np.broadcast_to([1.0, 0.0, 0.0], left.shape))
    down = np.array([0.0, 0.0, -1.0])
    middle = 0.5 * (left + right)
    ground = track.positions[:, 1, 2].astype(np.float64)
    lowest = float((middle[:, 2] - ground).min()) - _CLEAR_M
    angle = phases(body[:, 2], scene.middles)
    way = np.cos(angle)[:, None] * down - np.sin(angle)[:, None] * ahead
    u = np.linspace(0.0, 1.0, _POINTS)[None, :, None]
    out = np.sin(np.pi * u) ** 0.8
    aside = (left - right) / np.maximum(np.linalg.norm(left - right, axis=1, keepdims=True), 1e-6)
    spread = _BULGE * lowest * np.sin(2 * np.pi * u) * aside[:, None]
    return right[:, None] + u * (left - right)[:, None] - spread + lowest * out * way[:, None]


def phases(heights: Floats, times: Floats) -> Floats:
    """The angle of the rope (f,) in radians, a whole turn at the top of each jump, from how high the body is (f,)."""
    inner = (heights[1:-1] > heights[:-2]) & (heights[1:-1] >= heights[2:]) & (heights[1:-1] > heights.mean())
    tops = np.flatnonzero(inner) + 1
    if len(tops) < 2:
        period = 0.62
        first = times[int(np.argmax(heights))]
        return 2 * np.pi * (times - first) / period
    a, b, c = heights[tops - 1], heights[tops], heights[tops + 1]
    bend = a - 2 * b + c
    step = float(np.median(np.diff(times)))
    peaks = times[tops] + step * 0.5 * (a - c) / np.where(np.abs(bend) < 1e-9, -1e-9, bend)
    slope, first = np.polyfit(np.arange(len(peaks)), peaks, 1)
    return 2 * np.pi * (times - first) / slope
