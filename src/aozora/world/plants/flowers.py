"""Small flowers of lawn and meadow, and fallen leaves, each as one little mesh with colours per point."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.primitives import merged
from aozora.world.plants.scattering import pick
from aozora.world.plants.vectors import cross, unit

Floats = NDArray[Any]


@dataclass(frozen=True)
class Flower:
    """A flower: `height` of the stem and `radius` of the head in metres, number and width of petals, how far they are `raised`
    (0 flat, 1 upright), and its colours."""

    height: float
    radius: float
    petals: int
    petal_width: float
    raised: float
    petal: Rgb
    eye: Rgb
    eye_radius: float
    rows: int = 1


FLOWERS: Mapping[str, Flower] = {
    "daisy": Flower(0.082, 0.0140, 16, 0.0036, 0.12, (0.84, 0.83, 0.80), (0.80, 0.50, 0.03), 0.0045),
    "dandelion": Flower(0.090, 0.0175, 22, 0.0042, 0.35, (0.88, 0.60, 0.02), (0.80, 0.48, 0.02), 0.006, 2),
    "buttercup": Flower(0.20, 0.012, 5, 0.012, 0.6, (0.90, 0.66, 0.02), (0.62, 0.55, 0.05), 0.004),
    "poppy": Flower(0.34, 0.034, 4, 0.044, 0.7, (0.72, 0.045, 0.018), (0.02, 0.015, 0.02), 0.008),
    "cornflower": Flower(0.32, 0.018, 9, 0.010, 0.5, (0.07, 0.12, 0.62), (0.14, 0.06, 0.36), 0.006),
    "oxeye": Flower(0.34, 0.024, 18, 0.006, 0.1, (0.84, 0.83, 0.80), (0.80, 0.50, 0.03), 0.008),
    "tulip": Flower(0.30, 0.026, 6, 0.036, 1.5, (0.72, 0.06, 0.08), (0.6, 0.5, 0.05), 0.006),
    "lavender": Flower(0.36, 0.012, 14, 0.010, 1.2, (0.24, 0.14, 0.50), (0.2, 0.12, 0.4), 0.008, 5),
}

_STEM = (0.07, 0.14, 0.03)


def flower(name: str, rng: np.random.Generator) -> Mesh:
    """A flower of the table with its stem, standing on z = 0; `InvalidInput` for an unknown name."""
    if name not in FLOWERS:
        raise InvalidInput(f"must be one of {', '.join(FLOWERS)} (got {name!r})", field="flower")
    row = FLOWERS[name]
    lean = rng.normal(0, 0.12, 2) * row.height
    top = np.array([lean[0], lean[1], row.height * rng.uniform(0.85, 1.1)])
    parts = [_stem(top, 0.0011 + 0.003 * row.height)]
    for level in range(row.rows):
        raise_by = row.raised * (1 + 0.5 * level)
        drop = np.array([0, 0, -level * row.radius * (1.6 if row.rows > 2 else -0.2)])
        parts.append(_petals(row, top + drop, raise_by, rng))
    parts.append(_eye(row, top))
    return merged(parts)


def _stem(top: Floats, thick: float) -> Mesh:
    angle = np.arange(3) * 2 * math.pi / 3
    ring = np.column_stack([np.cos(angle), np.sin(angle), np.zeros(3)]) * thick
    middle = top * np.array([0.3, 0.3, 0.5])
    points = np.concatenate([ring, middle + ring * 0.8, top + ring * 0.7])
    k, n = np.arange(3), (np.arange(3) + 1) % 3
    faces = np.concatenate([np.stack([k + o, n + o, n + o + 3, k + o + 3], -1) for o in (0, 3)])
    return Mesh.of_faces(points, faces, colours=np.tile(np.array(_STEM, np.float32), (9, 1)))


def _petals(row: Flower, top: Floats, raised: float, rng: np.random.Generator) -> Mesh:
    """Each petal is a bent strip of four points, wider beyond its middle."""
    turn = (np.arange(row.petals) + rng.normal(0, 0.15, row.petals)) * 2 * math.pi / row.petals
    out = np.column_stack([np.cos(turn), np.sin(turn), np.zeros(row.petals)])
    side = np.column_stack([-np.sin(turn), np.cos(turn), np.zeros(row.petals)])
    reach = row.radius * rng.uniform(0.88, 1.1, (row.petals, 1)) / math.hypot(1, raised)
    up = np.array([0, 0, raised])
    middle, end = (out + up * 0.8) * reach * 0.62, (out + up) * reach
    wide = side * row.petal_width * 0.5
    points = top + np.stack([out * row.eye_radius * 0.4, middle + wide, end + wide * 0.35, end - wide * 0.35, middle - wide], 1)
    shade = np.array([0.75, 1.0, 1.0, 1.0, 1.0])[None, :, None] * rng.uniform(0.88, 1.05, (row.petals, 1, 1))
    colours = (np.array(row.petal) * shade).reshape(-1, 3)
    faces = np.arange(row.petals * 5).reshape(-1, 5)
    return Mesh.of_faces(points.reshape(-1, 3), faces, colours=np.clip(colours, 0, 0.9).astype(np.float32))


def _eye(row: Flower, top: Floats) -> Mesh:
    angle = np.arange(6) * math.pi / 3
    ring = np.column_stack([np.cos(angle), np.sin(angle), np.zeros(6)]) * row.eye_radius
    points = top + np.concatenate([ring, [[0, 0, row.eye_radius * 0.6]]])
    k = np.arange(6)
    faces = np.stack([k, (k + 1) % 6, np.full(6, 6)], -1)
    return Mesh.of_faces(points, faces, colours=np.tile(np.array(row.eye, np.float32), (7, 1)))


def fallen_leaves(colours: tuple[Rgb, ...], count: int, side: float, rng: np.random.Generator) -> Mesh:
    """A handful of curled leaves lying about on a square of `side` metres."""
    centre = np.column_stack([rng.uniform(-0.5, 0.5, (count, 2)) * side, rng.uniform(0.012, 0.045, count)])
    size = rng.uniform(0.022, 0.045, count)[:, None]
    normal = np.array([0, 0, 1.0]) + rng.normal(0, 0.35, (count, 3))
    normal = unit(normal)
    tip = cross(normal, rng.normal(0, 1, (count, 3)))
    tip = unit(tip)
    wide = cross(normal, tip)
    curl = normal * size * rng.uniform(0.1, 0.5, (count, 1))
    points = np.stack(
        [centre - tip * size, centre + wide * size * 0.6 + curl, centre + tip * size + curl, centre - wide * size * 0.6 + curl], 1
    )
    tone = np.array(colours)[pick(rng, count, len(colours))] * np.exp(rng.normal(0, 0.2, (count, 1)))
    faces = np.arange(count * 4).reshape(-1, 4)
    return Mesh.of_faces(
        points.reshape(-1, 3), faces, colours=np.repeat(np.clip(tone, 0, 0.9), 4, 0).astype(np.float32), smooth=True
    )
