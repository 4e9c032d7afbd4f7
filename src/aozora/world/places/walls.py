"""Rock faces and ice faces: walls along a line, broken into ledges and ribs, wherever a height field would be too steep."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.elements import Height
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import spline

Floats = NDArray[Any]


@dataclass(frozen=True)
class Face:
    """What a wall is like: two colours of rock and that of what grows on ledges, how far ribs stand out in metres, the height
    between ledges, the size of the mesh's cells, how far it leans back per metre, metres of level ground behind its edge."""

    colours: tuple[Rgb, Rgb, Rgb]
    rough: float = 1.0
    ledge: float = 3.0
    cell: float = 0.8
    lean: float = 0.12
    turf: float = 0.8


def wall(knots: Any, foot: float, top: Height, face: Face, seed: int) -> Mesh:
    """A face along a line of knots (n, 2), looking to the right of its direction, from height `foot` to `top` (a
    function of x, y)."""
    line = spline(knots, max(12, int(_length(knots) / face.cell)))
    ahead: Floats = np.gradient(line, axis=0)
    ahead = ahead / np.linalg.norm(ahead, axis=1, keepdims=True)
    out = np.stack([ahead[:, 1], -ahead[:, 0]], -1)
    high: Floats = top(line[:, 0], line[:, 1])
    rows = max(8, int((high.max() - foot) / face.cell))
    t = np.linspace(0, 1, rows)[:, None]
    z = foot + (high - foot)[None] * t
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])[None] + 0 * t
    ribs = fbm(along / 9.0, z / 26.0, 5, seed) + 0.5 * np.abs(fbm(along / 3.2, z / 9.0, 4, seed + 1))
    at = z / face.ledge + 0.7 * fbm(along / 22, z / 30, 3, seed + 2)
    step = at - np.floor(at)
    shelf = smoothstep(0.72, 1.0, step)
    push = face.rough * (1.5 * ribs + 0.5 * (1 - shelf) * (0.5 + fbm(along / 5, np.floor(at), 2, seed + 3)))
    push = push * np.minimum(1, 3 * (1 - t) + 0.15) + face.lean * (high[None] - z)
    points = np.concatenate([line[None] + out[None] * push[..., None], z[..., None]], -1)
    colour = _colours((along, z, t + 0 * along), (ribs, shelf), face, seed)
    back = points[-1:] - np.concatenate([out * face.turf, np.zeros((len(line), 1))], -1)[None]
    points = np.concatenate([points, back])
    colour = np.concatenate([colour, np.broadcast_to(np.array(face.colours[2]), colour[-1:].shape)])
    number = np.arange(points.shape[0] * points.shape[1]).reshape(points.shape[:2])
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    return Mesh.of_faces(
        points.reshape(-1, 3), faces, colours=np.clip(colour, 0.004, 0.9).reshape(-1, 3).astype(np.float32), smooth=True
    )


def _colours(place: tuple[Floats, Floats, Floats], form: tuple[Floats, Floats], face: Face, seed: int) -> Floats:
    """Bands of rock, dark between ribs, grown over on ledges and at the top; `place` is along, height and share of the height."""
    (along, z, t), (ribs, shelf) = place, form
    tone = fbm(along / 14, z / 2.4, 4, seed + 4)
    dark = np.clip(0.78 + 0.5 * ribs, 0.45, 1.25)
    first, second, grown = (np.array(colour) for colour in face.colours)
    rock = first + (second - first) * np.clip(0.5 + 0.8 * tone, 0, 1)[..., None]
    green = shelf * smoothstep(0.0, 0.5, fbm(along / 6, z / 4, 3, seed + 5)) + smoothstep(0.94, 1.0, t + 0.05 * tone)
    share = np.clip(green, 0, 1)[..., None]
    return rock * dark[..., None] * (1 - share) + grown * share


def _length(knots: Any) -> float:
    return float(np.linalg.norm(np.diff(np.asarray(knots, float), axis=0), axis=1).sum())
