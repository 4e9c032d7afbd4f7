"""Flowers as they are held or stood in a bed, with petals of their own shape: rose, tulip, lily, lotus and the rest."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.primitives import merged
from aozora.world.plants.herbs import stalk, sunflower_head
from aozora.world.plants.ribbons import Ribbon, blobs, ribbons

Floats = NDArray[Any]
Bloom = Callable[[Rgb, np.random.Generator], Mesh]
"""A flower of a petal colour, standing on z = 0; slots are leaf and petal."""

_GOLDEN = math.pi * (3 - math.sqrt(5))
_GREEN: Rgb = (0.085, 0.17, 0.035)


def _shade(colour: Rgb, by: float) -> Rgb:
    return (min(colour[0] * by, 0.9), min(colour[1] * by, 0.9), min(colour[2] * by, 0.9))


def _stem(height: float, thick: float, rng: np.random.Generator, leaves: int, leaf: tuple[float, float]) -> list[Mesh]:
    """A gently bent stalk with leaves along it."""
    bow = rng.normal(0, 0.03, 2) * height
    t = np.linspace(0, 1, 7)
    path = np.stack([bow[0] * np.sin(math.pi * t), bow[1] * np.sin(math.pi * t), height * t], -1)
    parts = [stalk(path, thick, _GREEN, 7)]
    if leaves:
        u = np.linspace(0.08, 0.7, leaves)
        base = np.stack([np.interp(u, t, path[:, k]) for k in range(3)], -1)
        kind = Ribbon("leaf", _shade(_GREEN, 0.9), _shade(_GREEN, 1.25), 0.3, 0.12, 6)
        parts.append(ribbons(base, np.arange(leaves) * _GOLDEN, (leaf[0], leaf[1], 1.0, 1.2), kind, rng))
    return parts


@dataclass(frozen=True)
class _Ring:
    """A ring of petals: how far their edges rise, their outline, where they begin, and the first one's azimuth."""

    fold: float = 0.3
    profile: str = "petal"
    radius: float = 0.0
    start: float = 0.0


_Shape = tuple[Any, Any, Any, Any]


def _whorl(
    height: float, count: int, shape: _Shape, tones: tuple[Rgb, Rgb], rng: np.random.Generator, ring: _Ring = _Ring()
) -> Mesh:
    """A ring of petals at a height."""
    turn = ring.start + np.arange(count) * 2 * math.pi / count + rng.normal(0, 0.06, count)
    base = np.stack([ring.radius * np.cos(turn), ring.radius * np.sin(turn), np.full(count, height)], -1)
    return ribbons(base, turn, shape, Ribbon(ring.profile, tones[0], tones[1], ring.fold, 0.07, 7), rng, 1)


def rose(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """Petals in a spiral, upright and tight within, open and rolled outwards without."""
    parts = _stem(0.25, 0.0048, rng, 4, (0.085, 0.045))
    top = 0.25
    for ring in range(7):
        share = ring / 6
        count = 3 + ring // 2
        shape = (0.034 + 0.020 * share, 0.026 + 0.030 * share, 1.52 - 0.50 * share, 0.25 - 0.9 * share + 1.5 * share**3)
        tones = (_shade(colour, 0.55 + 0.25 * share), _shade(colour, 0.8 + 0.3 * share))
        parts.append(
            _whorl(
                top - 0.004 * ring,
                count,
                shape,
                tones,
                rng,
                _Ring(fold=1.0 - 0.55 * share, radius=0.002 + 0.010 * share, start=ring * 1.1),
            )
        )
    parts.append(blobs(np.array([[0, 0, top - 0.008]]), np.array([[0.012, 0.012, 0.014]]), np.array([_GREEN]), 4, rng))
    parts.append(_sepals(top - 0.006, 0.035, rng))
    return merged(parts)


def _sepals(height: float, length: float, rng: np.random.Generator) -> Mesh:
    turn = np.arange(5) * 2 * math.pi / 5
    base = np.stack([0.008 * np.cos(turn), 0.008 * np.sin(turn), np.full(5, height)], -1)
    return ribbons(base, turn, (length, 0.012, 0.3, 1.2), Ribbon("leaf", _GREEN, _GREEN, 0.2, 0.05, 3), rng)


def tulip(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A cup of six petals on a smooth stalk, broad blue-green leaves from the ground."""
    parts = _stem(0.24, 0.0055, rng, 0, (0, 0))
    for row in range(2):
        shape = (0.072, 0.052, 0.75, -1.05)
        parts.append(
            _whorl(
                0.234, 3, shape, (_shade(colour, 0.7), _shade(colour, 1.1)), rng, _Ring(fold=0.75, start=row * 1.05, radius=0.002)
            )
        )
    base = np.zeros((4, 3))
    kind = Ribbon("leaf", (0.10, 0.19, 0.075), (0.14, 0.25, 0.10), 0.55, 0.1, 7)
    parts.append(ribbons(base, np.array([0.3, 2.6, 4.4, 5.6]), (np.array([0.21, 0.18, 0.19, 0.14]), 0.055, 1.35, 0.7), kind, rng))
    return merged(parts)


def daisy(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """White rays about a yellow dome."""
    parts = _stem(0.17, 0.0030, rng, 4, (0.05, 0.018))
    for row in range(2):
        parts.append(
            _whorl(
                0.170 + 0.001 * row,
                17,
                (0.036, 0.0085, 0.10 + 0.12 * row, 0.2),
                (_shade(colour, 0.85), colour),
                rng,
                _Ring(start=0.18 * row, radius=0.008),
            )
        )
    parts += _dome(0.170, 0.012, 0.006, (0.80, 0.48, 0.02), 90, rng)
    return merged(parts)


def _dome(height: float, radius: float, rise: float, colour: Rgb, count: int, rng: np.random.Generator) -> list[Mesh]:
    """Florets packed in spirals."""
    number = np.arange(count)
    r, a = radius * np.sqrt(number / count), number * _GOLDEN
    spots = np.stack([r * np.cos(a), r * np.sin(a), height + rise * (1 - (r / radius) ** 2)], -1)
    tone = np.array(colour) * rng.uniform(0.8, 1.15, (count, 1))
    return [blobs(spots, np.full((count, 3), radius * 0.13), tone, 1, rng, slot=1)]


def poppy(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """Four thin crumpled petals about a dark heart."""
    parts = _stem(0.25, 0.0026, rng, 4, (0.07, 0.025))
    for row in range(2):
        shape = (0.052, 0.075, 0.55 + 0.25 * row, -0.5)
        parts.append(_whorl(0.25, 2, shape, (_shade(colour, 0.25), _shade(colour, 1.1)), rng, _Ring(fold=0.5, start=row * 1.57)))
    parts += _dome(0.254, 0.008, 0.010, (0.03, 0.03, 0.02), 40, rng)
    turn = np.arange(26) * _GOLDEN
    base = np.stack([0.008 * np.cos(turn), 0.008 * np.sin(turn), np.full(26, 0.254)], -1)
    parts.append(
        ribbons(
            base, turn, (0.017, 0.003, 1.0, 0.4), Ribbon("strap", (0.02, 0.015, 0.02), (0.03, 0.02, 0.04), 0.2, 0.1, 2), rng, 1
        )
    )
    return merged(parts)


def lily(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """Six long petals that curl back, stamens with rusty anthers."""
    parts = _stem(0.34, 0.005, rng, 9, (0.11, 0.018))
    for row in range(2):
        parts.append(
            _whorl(
                0.34,
                3,
                (0.125, 0.042 - 0.008 * row, 1.05, 1.9),
                (_shade(colour, 0.8), colour),
                rng,
                _Ring(fold=0.35, start=row * 1.05, profile="leaf"),
            )
        )
    turn = np.arange(6) * 1.05
    base = np.tile([[0.0, 0.0, 0.34]], (6, 1))
    parts.append(
        ribbons(base, turn, (0.085, 0.003, 1.25, 0.5), Ribbon("strap", (0.5, 0.6, 0.3), (0.6, 0.65, 0.4), 0.2, 0.05, 4), rng, 1)
    )
    tips = base + 0.078 * np.stack([0.46 * np.cos(turn), 0.46 * np.sin(turn), np.full(6, 0.9)], -1)
    parts.append(blobs(tips, np.tile([0.004, 0.004, 0.007], (6, 1)), np.tile([0.32, 0.10, 0.02], (6, 1)), 2, rng, slot=1))
    return merged(parts)


def lotus(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A water lily: rows of pointed petals over a floating leaf, golden within."""
    angle = np.linspace(0.18, 2 * math.pi - 0.18, 40)
    rim = np.stack([0.20 * np.cos(angle), 0.20 * np.sin(angle), np.full(40, 0.008) + 0.006 * np.sin(5 * angle)], -1)
    points = np.concatenate([[[0.0, 0.0, 0.004]], rim])
    faces = np.stack([np.zeros(39, int), np.arange(1, 40), np.arange(2, 41)], -1)
    tone = np.tile(np.array([[0.055, 0.135, 0.035]]), (41, 1)) * np.concatenate([[1.4], np.full(40, 0.95)])[:, None]
    pad = Mesh.of_faces(points, faces, slots=np.zeros(39, np.int16), colours=tone.astype(np.float32))
    parts = [pad]
    for row in range(4):
        share = row / 3
        shape = (0.105 - 0.030 * share, 0.040 - 0.010 * share, 0.25 + 0.95 * share, -0.55 + 0.3 * share)
        tones = (_shade(colour, 0.75 + 0.3 * share), _shade(colour, 1.05))
        parts.append(
            _whorl(
                0.022 + 0.005 * row,
                9 - row,
                shape,
                tones,
                rng,
                _Ring(fold=0.55, start=row * 0.4, profile="leaf", radius=0.018 - 0.004 * row),
            )
        )
    parts += _dome(0.036, 0.014, 0.016, (0.85, 0.55, 0.05), 60, rng)
    return merged(parts)


def orchid(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """An arching spray of moth orchids over strap leaves."""
    t = np.linspace(0, 1, 14)
    path = np.stack([0.20 * t**2.2, 0 * t, 0.50 * np.sin(1.75 * t) / math.sin(1.57)], -1)
    parts = [stalk(path, 0.003, _GREEN, 6)]
    parts.append(
        ribbons(
            np.zeros((5, 3)),
            np.arange(5) * 1.3,
            (0.17, 0.05, 0.5, 1.1),
            Ribbon("leaf", _shade(_GREEN, 0.8), _GREEN, 0.3, 0.1, 6),
            rng,
        )
    )
    for number in range(6):
        spot = path[13 - 2 * number if 13 - 2 * number > 2 else 3]
        face = _moth(colour, rng)
        points = (
            face.points.astype(np.float64) @ np.array([[0, 0, 1.0], [1.0, 0, 0], [0, 1.0, 0]])
            + spot
            + np.array([0.0, (-1) ** number * 0.012, -0.012])
        )
        parts.append(Mesh(points.astype(np.float32), face.corners, face.starts, slots=face.slots, colours=face.colours))
    return merged(parts)


def _moth(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """One orchid blossom about the origin, looking along +Z."""
    parts = [
        _whorl(0.0, 3, (0.036, 0.022, 0.15, 0.2), (_shade(colour, 0.9), colour), rng, _Ring(start=1.57, profile="leaf", fold=0.1))
    ]
    turn = np.array([0.25, math.pi - 0.25])
    wide = Ribbon("petal", _shade(colour, 0.85), colour, 0.1, 0.05, 6)
    parts.append(ribbons(np.array([[0, 0, 0.002], [0, 0, 0.002]]), turn, (0.042, 0.052, 0.15, 0.25), wide, rng, 1))
    lip = np.array([[0.0, -0.006, 0.008], [0.004, -0.012, 0.008], [-0.004, -0.012, 0.008]])
    parts.append(blobs(lip, np.full((3, 3), 0.006), np.tile([0.55, 0.06, 0.22], (3, 1)), 2, rng, slot=1))
    return merged(parts)


def dandelion(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A ball of parachutes for a pale colour, else a yellow head, over toothed leaves."""
    parts = _stem(0.24, 0.0030, rng, 0, (0, 0))
    kind = Ribbon("leaf", _shade(_GREEN, 0.9), _GREEN, 0.3, 0.15, 6)
    parts.append(ribbons(np.zeros((9, 3)), np.arange(9) * 0.7, (0.16, 0.035, 0.45, 0.7), kind, rng))
    if min(colour) > 0.5:
        return merged([*parts, *_parachutes(rng)])
    for row in range(4):
        shape, tones = (0.022 - 0.003 * row, 0.0045, 0.15 + 0.4 * row, 0.1), (_shade(colour, 0.8), colour)
        parts.append(_whorl(0.245, 26, shape, tones, rng, _Ring(profile="strap", start=0.1 * row)))
    return merged(parts)


def _parachutes(rng: np.random.Generator) -> list[Mesh]:
    """Seeds on stalks that end in a spray of hairs, all around."""
    number = np.arange(150)
    turn, rise = number * _GOLDEN, np.arcsin(1 - 2 * (number + 0.5) / 150)
    base = np.tile([[0.0, 0.0, 0.245]], (150, 1))
    stalks = Ribbon("strap", (0.5, 0.42, 0.3), (0.85, 0.85, 0.85), 0.1, 0.05, 1)
    parts = [ribbons(base, turn, (0.030, 0.0009, rise, 0.0), stalks, rng, 1)]
    tips = base + 0.030 * np.stack([np.cos(rise) * np.cos(turn), np.cos(rise) * np.sin(turn), np.sin(rise)], -1)
    tuft = Ribbon("strap", (0.85, 0.85, 0.85), (0.88, 0.88, 0.88), 0.1, 0.05, 1)
    for spread in range(5):
        aim = turn + (spread - 2) * 0.55
        parts.append(ribbons(tips, aim, (0.011, 0.0008, rise + 0.35 * ((spread % 2) - 0.5), 0.0), tuft, rng, 1))
    return parts


def lavender(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A sprig bunch of lavender."""
    parts: list[Mesh] = []
    for number in range(9):
        turn, lean = number * _GOLDEN, 0.05 + 0.018 * number
        t = np.linspace(0, 1, 6)[:, None]
        path = t * np.array([[lean * math.cos(turn), lean * math.sin(turn), 0.40 - 0.4 * lean]])
        parts.append(stalk(path, 0.0016, (0.13, 0.19, 0.09), 4))
        ring = np.repeat(np.linspace(0.72, 1.0, 9), 6)
        spots = ring[:, None] * path[-1] + np.stack(
            [0.008 * np.cos(np.arange(54) * 1.05), 0.008 * np.sin(np.arange(54) * 1.05), np.zeros(54)], -1
        )
        tone = np.array(colour) * rng.uniform(0.7, 1.25, (54, 1))
        parts.append(blobs(spots, np.tile([0.0048, 0.0048, 0.0062], (54, 1)), tone, 1, rng, slot=1))
    return merged(parts)


def sunflower(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A sunflower on a short stalk, its head looking along -Y."""
    parts = _stem(0.62, 0.011, rng, 4, (0.20, 0.13))
    head = sunflower_head("near", rng, colour)
    c, s = math.cos(1.15), math.sin(1.15)
    points = head.points.astype(np.float64) @ np.array([[1, 0, 0], [0, c, s], [0, -s, c]]) + np.array([0, 0, 0.63])
    return merged([*parts, Mesh(points.astype(np.float32), head.corners, head.starts, slots=head.slots, colours=head.colours)])


BLOOMS: Mapping[str, tuple[Bloom, Rgb]] = {
    "rose": (rose, (0.62, 0.015, 0.03)),
    "tulip": (tulip, (0.70, 0.05, 0.06)),
    "daisy": (daisy, (0.84, 0.83, 0.80)),
    "poppy": (poppy, (0.74, 0.04, 0.015)),
    "lily": (lily, (0.84, 0.80, 0.78)),
    "lotus": (lotus, (0.80, 0.42, 0.52)),
    "orchid": (orchid, (0.74, 0.36, 0.66)),
    "dandelion": (dandelion, (0.85, 0.84, 0.82)),
    "lavender": (lavender, (0.28, 0.17, 0.55)),
    "sunflower": (sunflower, (0.86, 0.56, 0.02)),
}
"""Name -> builder, own colour of its petals (linear)."""
