"""Flat-faced building work: many boxes and quads gathered into one mesh with slots, colours and picture coordinates."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh

Floats = NDArray[Any]

_BOX = np.array(
    [[0, 4, 7, 3], [1, 2, 6, 5], [0, 1, 5, 4], [3, 7, 6, 2], [0, 3, 2, 1], [4, 5, 6, 7]],
)
_CORNERS = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1]], float)
_WHOLE = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])


@dataclass
class Masonry:
    """A heap of quads. Every call adds n of them; `slot` is their material, `colour` linear, (3,) or (n, 3)."""

    _points: list[Floats] = field(default_factory=list[Floats])
    _slots: list[Floats] = field(default_factory=list[Floats])
    _colours: list[Floats] = field(default_factory=list[Floats])
    _uv: list[Floats] = field(default_factory=list[Floats])

    def quads(self, corners: Any, slot: int, colour: Any, uv: Any = None) -> None:
        """Quads (n, 4, 3) in metres, anticlockwise seen from outside; `colour` may be (n, 4, 3), `uv` is (n, 4, 2)."""
        points: Floats = np.asarray(corners, float).reshape(-1, 4, 3)
        if not len(points):
            return
        shade: Floats = np.asarray(colour, float)
        shade = shade[:, None] if shade.ndim == 2 else shade
        self._points.append(points)
        self._slots.append(np.full(len(points), slot, np.int16))
        self._colours.append(np.broadcast_to(shade, points.shape))
        self._uv.append(np.broadcast_to(_WHOLE if uv is None else np.asarray(uv, float), (len(points), 4, 2)))

    def boxes(self, low: Any, high: Any, slot: int, colour: Any) -> None:
        """Boxes between their corners `low` and `high`, (3,) or (n, 3)."""
        lows, highs = np.broadcast_arrays(np.atleast_2d(np.asarray(low, float)), np.atleast_2d(np.asarray(high, float)))
        if not len(lows):
            return
        corners = lows[:, None] + _CORNERS[None] * (highs - lows)[:, None]
        shade: Floats = np.asarray(colour, float)
        shade = np.repeat(shade, 6, axis=0) if shade.ndim == 2 else shade
        self.quads(corners[:, _BOX].reshape(-1, 4, 3), slot, shade)

    def across(self, rows: Any, x: Any, slot: int, colour: Any, uv: Any = None) -> None:
        """Quads that look along +X at `x`: rows (n, 4) are y from, y to, z from, z to."""
        self.quads(facing(rows, x), slot, colour, uv)

    def mesh(self) -> Mesh:
        """All of it, flat shaded."""
        points = np.concatenate(self._points).reshape(-1, 3)
        faces = np.arange(len(points)).reshape(-1, 4)
        return Mesh.of_faces(
            np.round(points, 4),
            faces,
            slots=np.concatenate(self._slots),
            smooth=False,
            colours=np.concatenate(self._colours).reshape(-1, 3).astype(np.float32),
            uv=np.concatenate(self._uv).reshape(-1, 2).astype(np.float32),
        )


def facing(rows: Any, x: Any) -> Floats:
    """Corners (n, 4, 3) of upright quads at `x` (a number or (n,)) that look along +X; rows are y from, y to, z from, z to."""
    a, b, c, d = np.asarray(rows, float).reshape(-1, 4).T
    at = np.broadcast_to(np.asarray(x, float), a.shape)
    return np.stack(
        [np.stack([at, a, c], -1), np.stack([at, b, c], -1), np.stack([at, b, d], -1), np.stack([at, a, d], -1)], axis=1
    )
