"""Where drops hit the ground: rings that widen on level surfaces, and the small crowns that they throw up."""

import numpy as np

from aozora.film.air import Falling
from aozora.render.finish.air.falling import View
from aozora.render.finish.air.specks import Floats, Veil
from aozora.render.finish.filters import Image
from aozora.render.finish.motion_field import grid

_FAR_M = 16.0
_CELL_M = 0.16
_LIFE_S = 0.42


def rippled(picture: Image, veil: Veil, falling: Falling, view: View) -> Image:
    """The picture (h, w, 3) with rings of `falling.splashes`; crowns are drawn into the layer."""
    depth = veil.depth
    top = int(np.argmax((depth < _FAR_M).any(1)))
    rows = slice(top, depth.shape[0])
    near = depth[rows]
    places = _surface(view, near, rows)
    level = (_level(places, near) * (near < _FAR_M)).astype(np.float32)
    ring, crown = np.zeros(near.shape, np.float32), np.zeros(near.shape, np.float32)
    for layer in range(2):
        a, b = _rings(places[..., 0], places[..., 1], view.time_s, falling, layer)
        ring, crown = ring + a, crown + b
    fade = level * np.clip(1.4 - near / _FAR_M, 0, 1)
    lit = np.array(falling.light, np.float32)
    out = picture.copy()
    out[rows] *= (1 + np.clip(0.8 * ring * fade, -0.5, 1.2))[..., None]
    out[rows] += (np.clip(crown, 0, 1) * fade * 0.3)[..., None] * lit
    return out


def _surface(view: View, depth: Image, rows: slice) -> Floats:
    """World places (h, w, 3) of what is seen, float32."""
    pixels = grid(view.lens.height, view.lens.width)[rows].reshape(-1, 2)
    rays = view.lens.rays(pixels.astype(np.float64)).astype(np.float32).reshape(*depth.shape, 3)
    return rays * depth[..., None] + view.lens.position.astype(np.float32)


def _level(places: Floats, depth: Image) -> Floats:
    """1 on level ground, 0 on walls and at edges."""
    across, down = np.zeros_like(places), np.zeros_like(places)
    across[:, 1:-1] = places[:, 2:] - places[:, :-2]
    down[1:-1] = places[2:] - places[:-2]
    normal = np.cross(across, down)
    size = np.linalg.norm(normal, axis=-1)
    return np.clip(np.abs(normal[..., 2]) / np.maximum(size, 1e-9) * 8 - 7, 0, 1) * (depth > 0.3)


def _rings(x: Floats, y: Floats, time_s: float, falling: Falling, layer: int) -> tuple[Floats, Floats]:
    """Relief of the rings and light of the crowns over places of the plane. Each cell has a drop of its own, again and again."""
    turn = 0.6 + 1.3 * layer
    u = (x * np.cos(turn) - y * np.sin(turn)) / _CELL_M
    v = (x * np.sin(turn) + y * np.cos(turn)) / _CELL_M
    column, row = np.floor(u).astype(np.int32), np.floor(v).astype(np.int32)
    phase = _chance(column, row, 11 + layer)
    clock = time_s / _LIFE_S + phase
    beat = np.floor(clock).astype(np.int32)
    age = (clock - beat).astype(np.float32)
    on = _chance(column + 17 * beat, row - 29 * beat, 23 + layer) < 0.28 * falling.splashes * min(falling.rate, 2.0)
    cx = 0.5 + 0.3 * (_chance(column + beat, row, 5) - 0.5)
    cy = 0.5 + 0.3 * (_chance(column, row + beat, 7) - 0.5)
    away = np.hypot(u - column - cx, v - row - cy)
    edge = away - 0.42 * age
    ring = np.sin(np.clip(edge * 22, -6.283, 6.283)) * np.exp(-((edge * 9) ** 2)) * (1 - age) ** 1.5 * on
    crown = np.exp(-((away * 9) ** 2)) * (age < 0.18) * on
    return ring.astype(np.float32), crown.astype(np.float32)


def _chance(column: Floats, row: Floats, salt: int) -> Floats:
    """A number 0..1 for each cell: integer hash (Wang, 2007)."""
    key = column.astype(np.uint32) * np.uint32(73856093) ^ row.astype(np.uint32) * np.uint32(19349663)
    key ^= np.uint32(salt * 83492791 & 0xFFFFFFFF)
    key = (key ^ np.uint32(61)) ^ (key >> np.uint32(16))
    key = key * np.uint32(9)
    key = key ^ (key >> np.uint32(4))
    key = key * np.uint32(0x27D4EB2D)
    key = key ^ (key >> np.uint32(15))
    return (key & np.uint32(0xFFFF)).astype(np.float32) / np.float32(65536)
