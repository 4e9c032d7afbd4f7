"""Anchors: points that stay on surfaces, for strokes that move with what they depict.

Every cell of a grid over the picture bears an anchor every `LIFE` frames, at a spot and with a number of its own, and where
something is uncovered at once. Anchors are carried along the flow and die when they are hidden, leave the picture or are
`LIFE` frames old. So a frame depends on the `LIFE` frames before it and on nothing else; where nothing moves, an anchor is
born again where it died, and nothing is seen of it. (Strokes on flow: P. Litwinowicz, Processing Images and Video for an
Impressionist Effect, 1997.)
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.render.finish.filters import Image
from aozora.render.finish.looks.scene import Scene
from aozora.render.finish.motion_field import MotionField, grid, within

LIFE = 12
"""Frames that an anchor lives."""

_MOVING = 0.5
"""Pixels a frame from which on anchors fade in and out, since they are not born where they died."""

_FADE = 3.0
"""Frames that fading takes."""


@dataclass(frozen=True)
class Anchors:
    """Points of one frame: `places` (n, 2) x, y in pixels, `homes` (n, 2) where they were born, `chance` (n, 4) 0..1 that goes
    with each all its life, `presence` (n,) 0..1."""

    places: NDArray[np.float32]
    homes: NDArray[np.float32]
    chance: NDArray[np.float32]
    presence: NDArray[np.float32]

    def only(self, chosen: NDArray[np.bool_]) -> "Anchors":
        """Some of them."""
        return Anchors(self.places[chosen], self.homes[chosen], self.chance[chosen], self.presence[chosen])


@dataclass(frozen=True)
class _Alive:
    places: NDArray[np.float32]
    cells: NDArray[np.int32]
    ids: NDArray[np.int32]
    age: NDArray[np.int32]
    dies: NDArray[np.int32]


class Cloud:
    """The anchors of one shot with about one per `spacing` x `spacing` units (270ths of the picture's height)."""

    def __init__(self, spacing: float, name: str) -> None:
        self._spacing, self._name = spacing, name
        self._alive: _Alive | None = None
        self._field: MotionField | None = None
        self._index = -2

    def step(self, scene: Scene) -> Anchors:
        """The anchors of the next frame."""
        spots, chance, phase = _cells(scene.seed, self._name, scene.size, self._spacing * scene.unit)
        if scene.field is None:
            self._alive = None
            return Anchors(spots, spots, chance, np.ones(len(spots), np.float32))
        due = (scene.index + phase) % LIFE == 0
        dies = (LIFE - (scene.index + phase) % LIFE).astype(np.int32)
        ids = _ids_at(scene.field, spots)
        if self._alive is None or self._field is None or self._index != scene.index - 1:
            # As if they had been born before the first frame.
            alive = _born(spots, ids, dies, np.ones(len(spots), np.bool_))
            alive = replace(alive, age=LIFE - alive.dies, dies=np.full_like(alive.dies, LIFE))
        else:
            carried = _carried(self._alive, self._field, scene.field)
            fresh = due | _uncovered(self._field, scene.field, spots)
            alive = _joined(carried, _born(spots, ids, dies, fresh))
        self._alive, self._field, self._index = alive, scene.field, scene.index
        return Anchors(alive.places, spots[alive.cells], chance[alive.cells], _presence(alive, scene.field))


def _born(spots: NDArray[np.float32], ids: NDArray[np.int32], dies: NDArray[np.int32], chosen: NDArray[np.bool_]) -> _Alive:
    cells = np.flatnonzero(chosen).astype(np.int32)
    return _Alive(spots[chosen], cells, ids[chosen], np.zeros(len(cells), np.int32), dies[chosen])


def _carried(alive: _Alive, before: MotionField, now: MotionField) -> _Alive:
    """Those that live on, where their surface is now."""
    y, x = _pixels(alive.places, before)
    places = alive.places + before.flow[y, x, 2:]
    height, width = now.depth.shape
    age = alive.age + 1
    lives = within(places, height, width, 2.0) & (age < alive.dies)
    lives[lives] = _ids_near(now, places[lives], alive.ids[lives])
    return _Alive(places[lives], alive.cells[lives], alive.ids[lives], age[lives], alive.dies[lives])


def _joined(a: _Alive, b: _Alive) -> _Alive:
    return _Alive(*(np.concatenate([getattr(a, name), getattr(b, name)]) for name in _Alive.__dataclass_fields__))


def _pixels(places: NDArray[np.float32], field: MotionField) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    height, width = field.depth.shape
    x = np.clip(np.rint(places[:, 0]), 0, width - 1).astype(np.int32)
    return np.clip(np.rint(places[:, 1]), 0, height - 1).astype(np.int32), x


def _ids_at(field: MotionField, places: NDArray[np.float32]) -> NDArray[np.int32]:
    return np.rint(field.ids[_pixels(places, field)]).astype(np.int32)


def _ids_near(field: MotionField, places: NDArray[np.float32], ids: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether what bears an id is at a place or a pixel beside it."""
    found = np.zeros(len(places), np.bool_)
    for right, down in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
        found |= _ids_at(field, places + np.array([right, down], np.float32)) == ids
    return found


def _uncovered(before: MotionField, now: MotionField, spots: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Whether the surface at a spot was hidden or outside a frame ago."""
    height, width = now.depth.shape
    y, x = _pixels(spots, now)
    came = spots + now.flow[y, x, :2]
    outside = ~within(came, height, width, 0.5)
    back = _pixels(came, before)
    hidden = before.depth[back] < np.float32(0.9) * now.depth[y, x]
    return outside | (hidden & (np.rint(before.ids[back]) != np.rint(now.ids[y, x])))


def _presence(alive: _Alive, field: MotionField) -> NDArray[np.float32]:
    """Fading in and out of anchors on what moves."""
    y, x = _pixels(alive.places, field)
    flow = field.flow[y, x, :2]
    moving = np.clip(np.hypot(flow[:, 0], flow[:, 1]) / _MOVING, 0.0, 1.0)
    young = (alive.age + 1) / _FADE
    old = (alive.dies - alive.age) / _FADE
    return (1 - moving * (1 - np.clip(np.minimum(young, old), 0.0, 1.0))).astype(np.float32)


@lru_cache(maxsize=16)
def _cells(
    seed: int, name: str, size: tuple[int, int], spacing: float
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.int64]]:
    """Spots (n, 2) of all cells, what chance gives them (n, 4), and in which frame of `LIFE` each bears."""
    width, height = size
    columns, rows = max(1, round(width / spacing)), max(1, round(height / spacing))
    rng = lane(seed, "anchors", name)
    chance = rng.random((rows * columns, 4), dtype=np.float32)
    spots = np.asarray(grid(rows, columns)).reshape(-1, 2) + 0.5 + 0.9 * (rng.random((rows * columns, 2)) - 0.5)
    phase = _frames_of_life(rng, rows * columns)
    scale = np.array([width / columns, height / rows])
    return (spots * scale - 0.5).astype(np.float32), chance, phase


def _frames_of_life(rng: Any, count: int) -> NDArray[np.int64]:
    """Numbers (count,) from 0 to `LIFE` - 1. (NumPy leaves a type open in what its generator draws.)"""
    return np.asarray(rng.integers(0, LIFE, count), np.int64)


def anchored_noise(anchors: Anchors, size: tuple[int, int], radius: float) -> Image:
    """Noise (h, w) of about unit variance that moves with surfaces: each anchor's chance, spread over `radius` pixels."""
    width, height = size
    total, weight = np.zeros((height, width), np.float32), np.full((height, width), 1e-3, np.float32)
    y = np.clip(np.rint(anchors.places[:, 1]), 0, height - 1).astype(np.int32)
    x = np.clip(np.rint(anchors.places[:, 0]), 0, width - 1).astype(np.int32)
    np.add.at(total, (y, x), (anchors.chance[:, 0] - 0.5) * anchors.presence)
    np.add.at(weight, (y, x), anchors.presence)
    total, weight = (np.asarray(cv2.GaussianBlur(plane, (0, 0), radius)) for plane in (total, weight))
    # The mean of n numbers even over 0..1 varies by 1 / sqrt(12 n), and a Gaussian weighs about as many as 4 pi radius^2 holds.
    count = 4 * np.pi * radius**2 * len(anchors.places) / (width * height)
    return (total / np.maximum(weight, 1e-4) * np.float32(np.sqrt(12 * max(count, 1.0)))).astype(np.float32)
