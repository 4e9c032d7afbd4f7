"""What keeps people alive between their deeds: breath, shifting weight, gaze with eyes that lead, blinking."""

from dataclasses import dataclass

import numpy as np

from aozora.world.acting.people.sheet import SLOTS
from aozora.world.acting.people.solve import Figure
from aozora.world.acting.rotations import Floats, about, apply
from aozora.world.acting.secondary import blinks, spring, wander
from aozora.world.acting.timeline import GRID_HZ, Way


@dataclass(frozen=True)
class Looks:
    """Over the grid: further turns of the head (n, 3) and turns of the eyes (n, 2: yaw, pitch) in radians, lids closed (n,)."""

    head: Floats
    eyes: Floats
    closed: Floats


@dataclass(frozen=True)
class Soul:
    """Who it is for the dice, and how alive (n,), how far the head follows its gaze (n,), lids closed by the act (n,), and how
    hard the breath goes (n,)."""

    seed: int
    name: str
    alive: Floats
    follow: Floats
    closed: Floats
    effort: Floats


def breathing(rows: Floats, soul: Soul, times: Floats, still: Floats) -> None:
    """Breath, and for who stands `still` (n,) the weight goes from one leg to the other; written into the rows."""
    turns = np.cumsum(0.27 + 0.5 * soul.effort) / GRID_HZ
    wave = np.sin(2 * np.pi * turns)
    alive = soul.alive
    rows[:, SLOTS["spine"].start + 1] -= alive * (0.7 + 1.2 * soul.effort) * wave
    rows[:, SLOTS["head"].start + 1] += alive * (0.5 + 0.8 * soul.effort) * wave
    for side in ("left", "right"):
        hand = SLOTS[f"hand {side} chest"].start
        rows[:, hand + 2] += alive * 0.004 * wave * rows[:, hand + 3]
    weight = alive * still * np.clip(1.5 * wander(times, soul.seed, f"{soul.name}/weight", 5.5), -1, 1)
    rows[:, SLOTS["hips"].start + 1] += 0.026 * weight
    rows[:, SLOTS["pelvis"].start] += 2.6 * weight
    rows[:, SLOTS["spine"].start] -= 3.2 * weight
    rows[:, SLOTS["spine"].start + 2] += alive * 2.0 * wander(times, soul.seed, f"{soul.name}/turn", 4.0)


def looking(figure: Figure, way: Way, soul: Soul, gaze: Floats | None) -> Looks:
    """Head and eyes over the grid. Eyes jump ahead to what is looked at or to where the way turns; the head comes after."""
    times = way.times
    head = figure.joint("head")
    nose = figure.turned[:, head, :, 0]
    yaw, pitch = np.arctan2(nose[:, 1], nose[:, 0]), -np.arcsin(np.clip(nose[:, 2], -1, 1))
    ahead = np.interp(times + 0.45, times, way.headings) - way.headings
    wanted_yaw = np.clip(1.1 * ahead, -0.9, 0.9) + 0.09 * soul.alive * wander(times, soul.seed, f"{soul.name}/yaw", 2.8)
    wanted_pitch = 0.03 * soul.alive * wander(times, soul.seed, f"{soul.name}/pitch", 2.4)
    seen = np.zeros_like(times)
    if gaze is not None:
        to = apply(about(2, -way.headings), gaze - way.positions) - figure.heads[:, head]
        wanted_yaw = wanted_yaw + np.clip(np.arctan2(to[:, 1], to[:, 0]), -1.5, 1.5)
        wanted_pitch = wanted_pitch + np.arctan2(-to[:, 2], np.hypot(to[:, 0], to[:, 1]))
        seen = np.ones_like(times)
    follow = soul.follow * (0.35 + 0.5 * seen)
    target = np.stack([np.clip(wanted_yaw, -1.3, 1.3), np.clip(wanted_pitch, -0.7, 0.8)], 1)
    turned = np.stack([follow * (target[:, 0] - seen * yaw), follow * (target[:, 1] - seen * pitch)], 1)
    turned = spring(turned, np.zeros_like(turned), 1.7, 0.9)
    darts = np.stack([0.10 * _darts(times, soul, "x"), 0.05 * _darts(times, soul, "y")], 1) * soul.alive[:, None]
    shown = np.stack([yaw, pitch], 1)
    goal = seen[:, None] * (target - shown - turned) + (1 - seen[:, None]) * 0.6 * (target - turned)
    eyes = spring(goal * soul.follow[:, None] + darts, np.zeros_like(goal), 7.0, 1.0)
    tilt = 0.05 * soul.alive * wander(times, soul.seed, f"{soul.name}/tilt", 3.4)
    closed = np.maximum(soul.closed, blinks(times, soul.seed, soul.name) * (1 - soul.closed))
    return Looks(np.stack([tilt, turned[:, 1], turned[:, 0]], 1), eyes, closed)


def _darts(times: Floats, soul: Soul, axis: str) -> Floats:
    """Small jumps of the eyes (n,), about one in a second."""
    slow = wander(times, soul.seed, f"{soul.name}/dart {axis}", 1.6)
    return np.round(slow * 1.4) / 1.4
