"""Wings of single feathers, folded along the flank at rest, and where each feather goes when they spread."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aozora.world.creatures.birds.frame import SIDES, BirdFrame, wing_joints
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.eyes import grid_faces
from aozora.world.creatures.figure import Floats, Patch, follow_chain
from aozora.world.creatures.vanes import feathers, strip_points, vane_widths

ROWS = 6

Along = Callable[[Floats], Floats]
"""Points (n, 3) of the arm at shares (n,) of half the span."""


@dataclass(frozen=True)
class Row:
    """One row of feathers of a wing, n of them from the body outwards: spread roots and tips (n, 3) in the level trunk's axes
    from its centre, folded stations along the trunk from its front and angles about it, for root and tip (n, 2 each), half
    widths (n,), how far the row lies above the others when folded, and the zone of its colour."""

    roots: Floats
    tips: Floats
    stations: Floats
    angles: Floats
    widths: Floats
    layer: float
    zone: str


def wing_rows(p: BirdParams) -> list[Row]:
    """Primaries, secondaries and three rows of coverts."""
    b, c = p.wing.span, p.wing.chord
    start = np.array([0.26, 0.72 * p.girth, 0.42 * p.girth])
    arm = start + np.array([[0, 0, 0], [-0.07, 0.24, 0.02], [0.05, 0.50, 0.03], [-0.03, 0.76, 0.02]]) * b

    def along(u: Floats) -> Floats:
        knots = np.array([0.0, 0.24, 0.5, 0.76])
        return np.stack([np.interp(u, knots, arm[:, i]) for i in range(3)], 1)

    rows = [_primaries(p, along), _secondaries(p, along)]
    for number, (share, first, last) in enumerate(((0.62, 0.02, 0.74), (0.4, 0.0, 0.76), (0.24, 0.0, 0.76))):
        u = np.linspace(first, last, 15)
        roots = along(u) + np.array([0.015, 0, 0.012 + 0.008 * number])
        lean = np.interp(u, [0, 0.5, 0.76], [0.02, 0.12, 0.75])
        way = np.stack([-np.ones(15), lean, np.zeros(15)], 1)
        tips = roots + share * c * way / np.linalg.norm(way, axis=1, keepdims=True)
        spread = np.linspace(58, -24, 15)
        reach = 0.30 + 0.50 * share * (0.95 + 0.1 * np.sin(np.arange(15) * 2.1))
        stations = np.stack([np.full(15, 0.14), reach + 0.10], 1)
        angles = np.radians(np.stack([0.8 * spread, spread * 0.86 + 6], 1))
        rows.append(Row(roots, tips, stations, angles, np.full(15, 0.06 + 0.02 * share), 0.012 + 0.007 * (number + 1), "covert"))
    return rows


def _primaries(p: BirdParams, along: Along) -> Row:
    count, c, b = 10, p.wing.chord, p.wing.span
    u = np.linspace(0.5, 0.75, count)
    k = np.linspace(0.0, 1.0, count)
    end = {"pointed": 78.0, "broad": 74.0, "round": 66.0}[p.wing.hand]
    angle = np.radians(8 + (end - 8) * k**0.9)
    far = 0.30 * b / max(math.sin(math.radians(end)), 0.5)
    length = {"pointed": c + (far * 1.5 - c) * k**1.2, "broad": c + (far * 1.25 - c) * np.sqrt(k), "round": c + (far - c) * k}
    way = np.stack([-np.cos(angle), np.sin(angle), 0.03 * k], 1)
    roots = along(u)
    tips = roots + length[p.wing.hand][:, None] * way
    wide = 0.075 * (1.15 - 0.35 * k) * (0.7 if p.wing.hand == "broad" else 1.0)
    fold = p.wing.folded
    stations = np.stack([0.42 + 0.05 * k, fold - 0.16 * (1 - k)], 1)
    angles = np.radians(np.stack([14 - 34 * k, 30 - 8 * k], 1))
    return Row(roots, tips, stations, angles, wide, 0.002 + 0.0 * fold, "primary")


def _secondaries(p: BirdParams, along: Along) -> Row:
    count, c = 10, p.wing.chord
    u = np.linspace(0.03, 0.49, count)
    k = np.linspace(0.0, 1.0, count)
    way = np.stack([-np.ones(count), 0.02 + 0.1 * k, np.zeros(count)], 1)
    roots = along(u)
    tips = roots + c * (0.92 + 0.08 * k)[:, None] * way
    stations = np.stack([np.full(count, 0.34), (0.84 + 0.16 * (p.wing.folded - 0.9)) - 0.06 * np.abs(k - 0.4)], 1)
    angles = np.radians(np.stack([62 - 78 * k, 58 - 62 * k], 1))
    return Row(roots, tips, stations, angles, np.full(count, 0.085), 0.012, "secondary")


def wing_patches(p: BirdParams, f: BirdFrame, joints: tuple[str, ...]) -> list[Patch]:
    """Both wings."""
    patches: list[Patch] = []
    for side, sign in SIDES:
        for row in wing_rows(p):
            patches.append(_row_patch(p, f, joints, row, (side, sign)))
        patches.append(_arm(p, f, joints, (side, sign)))
    return patches


def _row_patch(p: BirdParams, f: BirdFrame, joints: tuple[str, ...], row: Row, side: tuple[str, float]) -> Patch:
    name, sign = side
    s = np.linspace(0.0, 1.0, ROWS)
    taper = vane_widths(ROWS, 0.5)[None, :, None] * row.widths[:, None, None]
    stations = row.stations[:, :1] + s * (row.stations[:, 1:] - row.stations[:, :1])
    angles = row.angles[:, :1] + s * (row.angles[:, 1:] - row.angles[:, :1])
    lines = _on_flank(f, stations, angles, row.layer)
    beside = _on_flank(f, stations, angles + 0.02, row.layer) - lines
    beside /= np.maximum(np.linalg.norm(beside, axis=-1, keepdims=True), 1e-9)
    folded = strip_points(lines, -beside * taper, 0.10)
    spread_lines = row.roots[:, None] + s[None, :, None] * (row.tips - row.roots)[:, None]
    spread_lines = spread_lines + np.array([0, 0, -0.05]) * (s**2)[None, :, None] * p.wing.chord
    way = row.tips - row.roots
    across = np.cross(way, np.array([0.0, 0.0, 1.0]))
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    tilt = across[:, None] * taper * (p.wing.span * 0.55 + 0.35)
    spread = f.centre + strip_points(spread_lines, tilt, 0.10) @ f.tilt.T
    flip = np.array([1.0, sign, 1.0])
    weights = _wing_weights(p, row.roots[:, 1], joints, name)
    return feathers("feather", folded * flip, _tones(p, row, s), weights, spread * flip)


def _wing_weights(p: BirdParams, y: Floats, joints: tuple[str, ...], side: str) -> Floats:
    u = (y - 0.72 * p.girth) / p.wing.span
    chain = [f"wing {side}", f"wing mid {side}", f"wing tip {side}"]
    return follow_chain(joints, chain, np.interp(u, [0, 0.18, 0.3, 0.46, 0.54, 1], [0, 0, 1, 1, 2, 2]))


def _on_flank(f: BirdFrame, stations: Floats, angles: Floats, layer: float) -> Floats:
    """Points of the trunk's surface at stations 0 (front) to 1 (end) and beyond, at angles about its axis: 0 is aside, up is
    positive; `layer` outside the plumage."""
    inside = np.clip(1 - ((stations - 0.46) / 0.60) ** 2, 0.0, 1.0) ** 0.5
    radius = f.girth * np.maximum(inside, 0.34) * 1.03 + 0.035 + layer
    out = np.cos(angles)[..., None] * np.array([0.0, 1.0, 0.0]) + np.sin(angles)[..., None] * f.up
    axis = f.centre + (0.48 - stations)[..., None] * f.along + 0.06 * f.girth * stations[..., None] * f.up
    return axis + radius[..., None] * out


def _tones(p: BirdParams, row: Row, s: Floats) -> Floats:
    """Colours (n, a, 3) of a row from quill to tip; single feathers differ a little."""
    base = np.array(p.palette[row.zone])
    tip = np.array(p.palette.get(f"{row.zone} tip", p.palette[row.zone]))
    count = len(row.widths)
    share = np.clip((s - 0.62) / 0.22, 0, 1)[None, :, None]
    colours = np.broadcast_to(base * (1 - share) + tip * share, (count, len(s), 3)).copy()
    colours *= (1 + 0.09 * np.sin(np.arange(count) * 2.4))[:, None, None]
    if p.wing.bar and row.zone == "covert" and row.layer < 0.028:
        colours = np.where(s[None, :, None] > 0.8, np.array(p.palette.get("bar", (0.7, 0.68, 0.62))), colours)
    return colours


def _arm(p: BirdParams, f: BirdFrame, joints: tuple[str, ...], side: tuple[str, float]) -> Patch:
    """The fleshy leading edge of a spread wing; folded, it hides in the trunk."""
    name, sign = side
    spots = wing_joints(p, f)
    u = np.linspace(0, 3, 13)
    line = np.stack([np.interp(u, np.arange(4), spots[:, i]) for i in range(3)], 1)
    around = np.arange(8) / 8 * 2 * np.pi
    thick = 0.058 * p.wing.chord * np.linspace(1.7, 0.45, 13)
    ring = np.cos(around)[:, None] * f.along * 1.5 + np.sin(around)[:, None] * f.up
    points = line[:, None] + thick[:, None, None] * ring[None]
    hidden = f.trunk(0.1, 0.3 * f.girth) + 0.02 * ring[None] * np.ones((13, 1, 1))
    flip = np.array([1.0, sign, 1.0])
    faces = grid_faces(13, 8, True)
    faces = faces if sign < 0 else faces[:, ::-1]
    chain = [f"wing {name}", f"wing mid {name}", f"wing tip {name}"]
    weights = np.repeat(follow_chain(joints, chain, np.interp(u, [0, 0.7, 1.2, 1.8, 2.2, 3], [0, 0, 1, 1, 2, 2])), 8, 0)
    colours = np.broadcast_to(np.array(p.palette["covert"]) * 0.95, (104, 3))
    flat = (hidden * flip).reshape(-1, 3)
    return Patch("feather", flat, faces, np.array(colours), weights, {"spread": (points * flip).reshape(-1, 3)})
