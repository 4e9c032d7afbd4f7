"""Fracture: a hollow mesh is cut into the Voronoi cells of points that lie closest where it was hit."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Shard:
    """A piece: points (n, 3), triangles (m, 3), further values of the points (n, k), and the slot of each triangle (m,)."""

    points: Floats
    faces: Ints
    values: Floats
    slots: Ints

    @property
    def area(self) -> float:
        """Square metres of its surface, inside and outside."""
        return float(_areas(self.points[self.faces]).sum())


def _areas(corners: Floats) -> Floats:
    return 0.5 * np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)


def crack_centres(points: Floats, faces: Ints, hit: Floats, count: int, dice: Generator) -> Floats:
    """Points (count, 3) on a surface, crowded around `hit` (3,): small shards where it was struck, large ones far away."""
    corners = points[faces]
    middles = corners.mean(1)
    size = float(np.linalg.norm(np.ptp(points, axis=0)))
    near = np.exp(-np.linalg.norm(middles - hit, axis=1) / (0.13 * size)) + 0.06
    weight = _areas(corners) * near
    chosen = dice.choice(len(faces), size=count, replace=False, p=weight / weight.sum())
    return middles[np.sort(chosen)]


def shatter(points: Floats, faces: Ints, values: Floats, slots: Ints, centres: Floats) -> list[Shard]:
    """The pieces of a mesh of triangles (m, 3) with values of its points (n, k), one per centre that has any surface."""
    squared = ((points[:, None] - centres[None]) ** 2).sum(-1)
    owner = squared.argmin(1)[faces]
    everything = np.concatenate([points, values], 1)[faces]
    pieces: list[Shard] = []
    for i in range(len(centres)):
        whole = (owner == i).all(1)
        mixed = (owner == i).any(1) & ~whole
        cut, cut_slots = _clipped(everything[mixed], slots[mixed], centres, i)
        corners = np.concatenate([everything[whole], cut])
        kept = np.concatenate([slots[whole], cut_slots])
        if len(corners):
            pieces.append(_welded(corners, kept))
    return pieces


def _clipped(corners: Floats, slots: Ints, centres: Floats, own: int) -> tuple[Floats, Ints]:
    """Triangles (m, 3, 3 + k) cut down to the cell of one centre."""
    for j, other in enumerate(centres):
        if j == own or not len(corners):
            continue
        normal = centres[own] - other
        level = normal @ (0.5 * (centres[own] + other))
        corners, slots = _half(corners, slots, corners[..., :3] @ normal - level)
    return corners, slots


def _half(corners: Floats, slots: Ints, side: Floats) -> tuple[Floats, Ints]:
    """What of triangles lies where `side` (m, 3) is positive."""
    inside = side >= 0
    count = inside.sum(1)
    made, made_slots = [corners[count == 3]], [slots[count == 3]]
    for number in (1, 2):
        rows = np.flatnonzero(count == number)
        if not rows.size:
            continue
        # The corner that is alone on its side comes first.
        lone = np.argmax(inside[rows] if number == 1 else ~inside[rows], axis=1)
        order = (lone[:, None] + np.arange(3)) % 3
        a, b, c = np.moveaxis(np.take_along_axis(corners[rows], order[..., None], 1), 1, 0)
        sa, sb, sc = np.take_along_axis(side[rows], order, 1).T
        ab = a + (sa / (sa - sb))[:, None] * (b - a)
        ac = a + (sa / (sa - sc))[:, None] * (c - a)
        if number == 1:
            made.append(np.stack([a, ab, ac], 1))
            made_slots.append(slots[rows])
        else:
            made += [np.stack([ab, b, c], 1), np.stack([ab, c, ac], 1)]
            made_slots += [slots[rows], slots[rows]]
    return np.concatenate(made), np.concatenate(made_slots)


def _welded(corners: Floats, slots: Ints) -> Shard:
    """Triangles that share points again."""
    flat = corners.reshape(-1, corners.shape[-1])
    _, first, back = np.unique(np.round(flat[:, :3], 6), axis=0, return_index=True, return_inverse=True)
    faces = back.reshape(-1, 3)
    solid = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])
    return Shard(flat[first, :3], faces[solid], flat[first, 3:], slots[solid])
