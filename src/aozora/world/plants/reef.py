"""What grows on a reef: corals of several habits, sponges, anemones, sea grass, kelp, and bubbles."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import merged, round_cube, sphere, tinted
from aozora.world.plants.herbs import bare, spread, stalk
from aozora.world.plants.ribbons import Ribbon, blobs, ribbons

Floats = NDArray[Any]
Maker = Callable[[str, np.random.Generator], Mesh]


def _branching(colour: Rgb, tip: Rgb, levels: int, spread_by: float, thick: float) -> Maker:
    def make(detail: str, rng: np.random.Generator) -> Mesh:
        parts: list[Mesh] = []
        tips: list[Floats] = []
        ends = [(np.zeros(3), np.array([0.0, 0.0, 1.0]), thick)]
        for _ in range(7):
            aim = rng.normal(0, 0.7, 3) + np.array([0, 0, 0.9])
            ends.append((np.zeros(3), aim / np.linalg.norm(aim), thick))
        for level in range(levels):
            grown: list[tuple[Floats, Floats, float]] = []
            for foot, aim, radius in ends:
                length = 0.23 * 0.82**level * rng.uniform(0.8, 1.2)
                end = foot + aim * length
                parts.append(stalk(np.stack([foot, (foot + end) / 2 + rng.normal(0, 0.012, 3), end]), radius, colour, 5))
                for _ in range(2):
                    turned = aim + rng.normal(0, spread_by, 3) + np.array([0, 0, 0.12])
                    grown.append((end, turned / np.linalg.norm(turned), radius * 0.8))
            ends = grown
        tips = [foot for foot, _, _ in ends]
        knobs = blobs(np.array(tips), np.full((len(tips), 3), thick * 0.75), np.tile(tip, (len(tips), 1)), 1, rng)
        return merged([*parts, knobs])

    return make


def _dome(colour: Rgb, groove: Rgb) -> Maker:
    def make(detail: str, rng: np.random.Generator) -> Mesh:
        ball = round_cube(1.0, 26 if detail == "near" else 14)
        unit = ball.points.astype(np.float64)
        x, y, z = unit.T * 3.0
        maze = np.abs(fbm(x + 0.8 * z, y - 0.7 * z, 2, int(rng.random() * 1e5)))
        ridge = np.clip(maze * 4, 0, 1)
        points = unit * np.array([0.5, 0.45, 0.36]) * (0.96 + 0.06 * ridge)[:, None]
        points[:, 2] += 0.16
        tone = np.array(groove) + (np.array(colour) - np.array(groove)) * ridge[:, None]
        return Mesh(points.astype(np.float32), ball.corners, ball.starts, colours=np.clip(tone, 0.01, 0.9).astype(np.float32))

    return make


def _fan(colour: Rgb) -> Maker:
    def make(detail: str, rng: np.random.Generator) -> Mesh:
        parts: list[Mesh] = []
        for number in range(13):
            lean = (number - 6) * 0.15 + rng.normal(0, 0.03)
            t = np.linspace(0, 1, 6)
            bend = lean * (0.4 + 0.6 * t)
            reach = rng.uniform(0.75, 1.0)
            path = np.stack([reach * t * np.sin(bend), 0.05 * np.sin(3 * t + number), reach * t * np.cos(bend)], -1)
            parts.append(stalk(path, 0.012, colour, 4))
            for k in range(1, 6):
                for hand in (-1, 1):
                    end = path[k] + np.array([hand * 0.10, rng.normal(0, 0.02), 0.10])
                    parts.append(stalk(np.stack([path[k], (path[k] + end) / 2, end]), 0.006, colour, 3))
        return merged(parts)

    return make


def _table(colour: Rgb) -> Maker:
    def make(detail: str, rng: np.random.Generator) -> Mesh:
        parts = [stalk(np.array([[0, 0, 0], [0.03, 0, 0.2], [0, 0, 0.42]], float), 0.10, colour, 8)]
        count = 240 if detail == "near" else 90
        radius, turn = 0.72 * np.sqrt(rng.random(count)), rng.uniform(0, 6.28, count)
        spots = np.stack([radius * np.cos(turn), radius * np.sin(turn), 0.42 + 0.14 * radius**2], -1)
        tone = np.array(colour) * rng.uniform(0.75, 1.3, (count, 1))
        parts.append(blobs(spots, np.tile([0.05, 0.05, 0.06], (count, 1)), tone, 1, rng))
        return merged(parts)

    return make


def _sponge(colour: Rgb) -> Maker:
    def make(detail: str, rng: np.random.Generator) -> Mesh:
        parts: list[Mesh] = []
        for number in range(6):
            lean, tall = rng.normal(0, 0.22, 2), rng.uniform(0.3, 0.85)
            x, y = 0.14 * math.cos(number), 0.14 * math.sin(number * 1.7)
            path = np.array([[x, y, 0], [x + lean[0] * 0.4, y + lean[1] * 0.4, tall * 0.5], [x + lean[0], y + lean[1], tall]])
            parts.append(stalk(path, 0.075, colour, 10))
            mouth = blobs(
                path[-1:] + np.array([0, 0, 0.02]), np.array([[0.05, 0.05, 0.02]]), np.array(colour)[None] * 0.15, 3, rng
            )
            parts.append(mouth)
        return merged(parts)

    return make


def _anemone(colour: Rgb, tip: Rgb) -> Maker:
    def make(detail: str, rng: np.random.Generator) -> Mesh:
        base, turn = spread(90, 0.03, 0.07, rng)
        base[:, :2] *= np.sqrt(rng.random((90, 1))) * 2
        return ribbons(base, turn, (rng.uniform(0.18, 0.3, 90), 0.03, 1.35, 0.9), Ribbon("strap", colour, tip, 0.9, 0.15, 4), rng)

    return make


def kelp(detail: str, rng: np.random.Generator) -> Mesh:
    """Tall brown weed that sways."""
    parts: list[Mesh] = []
    kind = Ribbon("leaf", (0.12, 0.13, 0.025), (0.24, 0.22, 0.045), 0.2, 0.2, 5)
    for _ in range(5):
        x, y = rng.normal(0, 0.3, 2)
        tall, phase = rng.uniform(2.2, 4.5), rng.uniform(0, 6)
        t = np.linspace(0, 1, 12)
        path = np.stack([x + 0.25 * np.sin(3 * t + phase) * t, y + 0.2 * np.cos(2.5 * t + phase) * t, tall * t], -1)
        parts.append(stalk(path, 0.016, (0.13, 0.13, 0.03), 4))
        turn = np.arange(11) * 2.4
        parts.append(ribbons(path[1:], turn, (0.55, 0.11, 0.7, 0.7), kind, rng))
    return merged(parts)


def sea_grass(detail: str, rng: np.random.Generator) -> Mesh:
    """A tuft of narrow green straps."""
    base = np.stack([*rng.normal(0, 0.14, (2, 60)), np.zeros(60)], -1)
    kind = Ribbon("strap", (0.07, 0.15, 0.05), (0.15, 0.26, 0.08), 0.1, 0.2, 4)
    return ribbons(base, rng.normal(0.5, 0.6, 60), (rng.uniform(0.3, 0.7, 60), 0.018, 1.45, 0.7), kind, rng)


def bubbles(detail: str, rng: np.random.Generator) -> Mesh:
    """A rising string of bubbles 3 metres high."""
    parts: list[Mesh] = []
    for number in range(26):
        ball = tinted(sphere(0.006 + 0.022 * rng.random() ** 3, 10), (0.9, 0.95, 1.0))
        spot = np.array([*rng.normal(0, 0.06 + 0.004 * number, 2), number * 0.12 + rng.uniform(0, 0.1)], np.float32)
        parts.append(bare(Mesh(ball.points + spot, ball.corners, ball.starts, colours=ball.colours)))
    return merged(parts)


def starfish(detail: str, rng: np.random.Generator) -> Mesh:
    """Five arms lying flat, 0.25 metres across."""
    parts: list[Mesh] = []
    for number in range(5):
        turn = number * 2 * math.pi / 5
        t = np.linspace(0.1, 1, 7)[:, None]
        spots = 0.115 * t * np.array([[math.cos(turn), math.sin(turn), 0.0]]) + np.array([0, 0, 0.012])
        parts.append(blobs(spots, (0.034 - 0.024 * t) * np.array([1.0, 1.0, 0.6]), np.tile([0.72, 0.20, 0.05], (7, 1)), 2, rng))
    return merged(parts)


REEF: Mapping[str, tuple[Maker, tuple[str, ...]]] = {
    "staghorn coral": (_branching((0.72, 0.40, 0.16), (0.85, 0.72, 0.5), 3, 0.42, 0.030), ("flesh",)),
    "pink coral": (_branching((0.78, 0.16, 0.26), (0.88, 0.5, 0.55), 3, 0.5, 0.034), ("flesh",)),
    "violet coral": (_branching((0.36, 0.16, 0.56), (0.66, 0.5, 0.8), 3, 0.35, 0.026), ("flesh",)),
    "brain coral": (_dome((0.62, 0.50, 0.16), (0.22, 0.20, 0.05)), ("flesh",)),
    "green coral": (_dome((0.24, 0.50, 0.22), (0.08, 0.22, 0.10)), ("flesh",)),
    "fan coral": (_fan((0.70, 0.12, 0.34)), ("flesh",)),
    "orange fan": (_fan((0.85, 0.36, 0.06)), ("flesh",)),
    "table coral": (_table((0.50, 0.42, 0.26)), ("flesh",)),
    "sponge": (_sponge((0.75, 0.48, 0.06)), ("flesh",)),
    "violet sponge": (_sponge((0.42, 0.20, 0.55)), ("flesh",)),
    "anemone": (_anemone((0.50, 0.34, 0.24), (0.85, 0.55, 0.62)), ("flesh",)),
    "kelp": (kelp, ("leaf",)),
    "sea grass": (sea_grass, ("leaf",)),
    "bubbles": (bubbles, ("bubble",)),
    "starfish": (starfish, ("flesh",)),
}
"""Name -> builder and labels of its materials."""
