"""Tails: a fan of feathers from the end of the trunk, a rooster's sickles, a peacock's train."""

import math

import numpy as np

from aozora.world.creatures.birds.frame import BirdFrame
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.figure import Floats, Patch, follow
from aozora.world.creatures.vanes import feathers, strip_points, vane_widths

ROWS = 7


def tail_patches(p: BirdParams, f: BirdFrame, joints: tuple[str, ...]) -> list[Patch]:
    """All feathers of the tail."""
    if p.tail.form == "train":
        return [_fan(p, f, joints), _train(p, f, joints)]
    if p.tail.form == "curl":
        return [_sickles(p, f, joints)]
    return [_fan(p, f, joints)]


def _colours(p: BirdParams, count: int) -> Floats:
    base, tip = np.array(p.palette["tail"]), np.array(p.palette.get("tail tip", p.palette["tail"]))
    share = np.clip((np.linspace(0, 1, ROWS) - 0.7) / 0.15, 0, 1)[None, :, None]
    tones = np.broadcast_to(base * (1 - share) + tip * share, (count, ROWS, 3))
    return tones * (1 + 0.07 * np.sin(np.arange(count) * 2.2))[:, None, None]


def _fan(p: BirdParams, f: BirdFrame, joints: tuple[str, ...]) -> Patch:
    t = p.tail
    count = t.count
    k = np.linspace(-1, 1, count)
    length = t.length * {"fork": 0.75 + 0.25 * np.abs(k), "wedge": 1 - 0.28 * np.abs(k)}.get(t.form, 1 - 0.06 * np.abs(k))
    if t.form == "train":
        length = 0.5 * length
    root = f.trunk(-0.40, 0, 0.16 * f.girth)
    lift = math.radians(t.raise_deg)
    axis = -math.cos(lift) * f.along + math.sin(lift) * f.up
    over = math.cos(lift) * f.up + math.sin(lift) * f.along
    s = np.linspace(0, 1, ROWS)

    def fan(angle: float, arch: float) -> Floats:
        turn = np.radians(angle) * k
        way = np.cos(turn)[:, None] * axis + np.sin(turn)[:, None] * np.array([0.0, 1.0, 0.0])
        start = root + 0.35 * f.girth * k[:, None] * np.array([0.0, 1.0, 0.0]) - (0.10 * f.girth * k**2)[:, None] * over
        lines = start[:, None] + s[None, :, None] * (way * length[:, None])[:, None]
        lines = lines + over * ((0.012 * (1 - np.abs(k)) * arch)[:, None] - 0.05 * t.length * s**2)[..., None]
        across = np.asarray(np.cross(over, way), np.float64)
        side = across / np.linalg.norm(across, axis=1, keepdims=True)
        return strip_points(lines, side[:, None] * (vane_widths(ROWS, 0.45) * t.width)[None, :, None], 0.08)

    half = t.fan_deg * (count - 1) / 8
    weights = follow(joints, "tail", count)
    return feathers("feather", fan(half * 0.55, 2.0), _colours(p, count), weights, fan(max(half * 1.7, 16.0), 1.0))


def _sickles(p: BirdParams, f: BirdFrame, joints: tuple[str, ...]) -> Patch:
    """A rooster's arching plumes."""
    count = 15
    k = np.linspace(-1, 1, count)
    row = np.arange(count) % 3
    length = p.tail.length * (0.72 + 0.16 * row)
    root = f.trunk(-0.38, 0, 0.24 * f.girth)
    s = np.linspace(0, 1, ROWS)
    start = np.radians(105 - 16 * row)
    bend = np.radians(105 + 18 * row)
    angle = start[:, None] + bend[:, None] * s[None] ** 1.1
    step = np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)], -1) * (length / ROWS)[:, None, None]
    lines = root + np.cumsum(step, 1) - step[:, :1]
    lines = lines + (0.26 * f.girth * k)[:, None, None] * np.array([0.0, 1.0, 0.0]) * (0.6 + 1.2 * s)[None, :, None]
    tangent = np.gradient(lines, axis=1)
    side = np.cross(tangent, np.array([0.0, 1.0, 0.0]))
    side /= np.maximum(np.linalg.norm(side, axis=-1, keepdims=True), 1e-9)
    points = strip_points(lines, side * (vane_widths(ROWS, 0.8) * p.tail.width * 1.1)[None, :, None], 0.2)
    weights = follow(joints, "tail", count)
    return feathers("feather", points, _colours(p, count), weights, points)


def _train(p: BirdParams, f: BirdFrame, joints: tuple[str, ...]) -> Patch:
    """A peacock's train: trailing at rest, an upright wheel in the shape "spread"."""
    rings, each, rows = 4, 23, 12
    count = rings * each
    ring = np.repeat(np.arange(rings), each)
    k = np.tile(np.linspace(-1, 1, each), rings) + 0.02 * (ring % 2)
    length = p.tail.length * (0.52 + 0.16 * ring)
    root = f.trunk(-0.36, 0, 0.2 * f.girth)
    s = np.linspace(0, 1, rows)
    turn = np.radians(96) * k
    back = np.array([-0.22, 0.0, 0.0])
    way = np.stack([np.zeros(count), np.sin(turn), np.cos(turn)], 1)
    wheel = root + s[None, :, None] * (way * length[:, None])[:, None] + back * (s**1.5)[None, :, None]
    wheel = wheel - np.array([0.03, 0.0, 0.0]) * (rings - ring)[:, None, None] * -0.5
    flat_way = np.stack([-np.cos(0.16 * k), np.sin(0.16 * k), np.full(count, -0.30)], 1)
    trail = root + s[None, :, None] * (flat_way * length[:, None])[:, None]
    trail[..., 2] = np.maximum(trail[..., 2] + 0.02 * ring[:, None], 0.03 + 0.012 * ring[:, None])
    widths = np.full(rows, 0.35)
    widths[-4:] = (1.0, 1.15, 0.95, 0.3)
    half = 0.052 * widths * p.tail.length / 1.6
    wheel_side = np.stack([np.zeros(count), np.cos(turn), -np.sin(turn)], 1)[:, None] * half[None, :, None]
    trail_side = np.broadcast_to(np.array([0.0, 1.0, 0.0]), (count, 1, 3)) * half[None, :, None]
    stem, rim = np.array(p.palette["train"]), np.array(p.palette["train rim"])
    tones = np.broadcast_to(stem, (rows, 3)).copy()
    tones[-4:] = (rim, (0.03, 0.10, 0.55), (0.02, 0.02, 0.16), rim)
    colours = np.broadcast_to(tones, (count, rows, 3)) * (1 + 0.15 * np.sin(np.arange(count) * 1.7))[:, None, None]
    return feathers(
        "feather",
        strip_points(trail, trail_side, 0.1),
        colours,
        follow(joints, "tail", count),
        strip_points(wheel, -wheel_side, 0.1),
    )
