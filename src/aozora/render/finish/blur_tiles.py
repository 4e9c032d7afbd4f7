"""The picture in tiles: what motion can reach into each of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, greatest, least

Numbers = NDArray[np.intp]

TILE = 16
"""Side of a tile in pixels."""

_APART = 0.35
"""Share of the longest way by which ways about a tile may differ without one surface visibly passing another: what a ground
that runs into the distance shows."""


@dataclass(frozen=True)
class Tiles:
    """Of each tile (rows, columns): the longest way that can reach into it (x, y), and whether nearer surfaces that move
    otherwise may pass over it."""

    longest: Image
    crossed: NDArray[np.bool_]


def tiled(surface: Image, nearer: float, least_px: float) -> Tiles:
    """The tiles of a surface picture (h, w, 3): depth and way x, y. `nearer` is the relative difference of depth, `least_px`
    that of ways, from which surfaces count as different."""
    height, width = surface.shape[:2]
    rows, columns = -(-height // TILE), -(-width // TILE)
    padded = np.pad(surface, ((0, rows * TILE - height), (0, columns * TILE - width), (0, 0)), "edge")
    tiles = padded.reshape(rows, TILE, columns, TILE, 3).swapaxes(1, 2).reshape(rows, columns, TILE * TILE, 3)
    longest, reach = _longest_nearby(tiles[..., 1:])
    low, high = tiles.min(2), tiles.max(2)
    deepest = high[..., 0]
    for _ in range(reach):
        low, high = least(low), greatest(high)
    apart = np.hypot(high[..., 1] - low[..., 1], high[..., 2] - low[..., 2])
    length = np.hypot(longest[..., 0], longest[..., 1])
    return Tiles(longest, (low[..., 0] < (1 - nearer) * deepest) & (apart > least_px / 2 + _APART * length))


def tile_pixels(
    rows: NDArray[np.intp], columns: NDArray[np.intp], height: int, width: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The y and x (tiles, pixels of a tile) of some tiles; beyond the picture's edge its last pixels again."""
    inside = np.arange(TILE * TILE)
    y = np.minimum(rows[:, None] * TILE + inside // TILE, height - 1)
    return y, np.minimum(columns[:, None] * TILE + inside % TILE, width - 1)


def _longest_nearby(ways: Image) -> tuple[Image, int]:
    """The longest way that can reach into each tile (rows, columns, 2), and how many tiles ways reach at most."""
    strongest = (ways**2).sum(-1).argmax(-1)
    own = np.take_along_axis(ways, strongest[..., None, None], 2)[:, :, 0]
    best, reach = own.copy(), int(np.ceil(np.sqrt((own**2).sum(-1).max()) / 2 / TILE))
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            other = _shifted(own, down, right)
            # A way reaches half its length to either side of where it starts.
            far = np.hypot(other[..., 0], other[..., 1]) / 2 > (max(abs(down), abs(right)) - 1) * TILE
            better = far & ((other**2).sum(-1) > (best**2).sum(-1))
            best[better] = other[better]
    return best, reach


def _shifted(tiles: Image, down: int, right: int) -> Image:
    rows, columns = tiles.shape[:2]
    out = np.zeros_like(tiles)
    to = np.s_[max(0, -down) : rows - max(0, down), max(0, -right) : columns - max(0, right)]
    start = np.s_[max(0, down) : rows - max(0, -down), max(0, right) : columns - max(0, -right)]
    out[to] = tiles[start]
    return out
