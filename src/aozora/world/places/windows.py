"""The windows of a building's front: the wall around them, panes and what is seen behind, frames, surrounds, shutters."""

from dataclasses import dataclass

import numpy as np

from aozora.film.world import Rgb
from aozora.world.places.facade_table import Style
from aozora.world.places.fronts import FRAME, GLASS, LIT, PAINT, ROOMS, TRIM, WALL
from aozora.world.places.masonry import Floats, Masonry, facing


@dataclass(frozen=True)
class Building:
    """What a building is made from: a style of the table, its width in bays, storeys over the ground floor (0: by the seed), the
    share of lit windows, and the seed for what is left open."""

    style: str
    bays: int = 5
    storeys: int = 0
    lit: float = 0.0
    seed: int = 0


@dataclass
class Front:
    """A front at work: its style, openings' grid, colours and dice."""

    style: Style
    plan: Building
    heap: Masonry
    dice: np.random.Generator
    wall: Rgb
    frame: Rgb
    storeys: int

    @property
    def width(self) -> float:
        """Metres along the street."""
        return self.plan.bays * self.style.bay

    @property
    def eaves(self) -> float:
        """Height of the topmost storey's ceiling in metres."""
        return self.style.ground + self.storeys * self.style.storey

    def shaded(self, corners: Floats) -> Floats:
        """The wall's colour at points (n, 4, 3): grimy at the foot and under the eaves."""
        z = corners[..., 2]
        grime = 1 - 0.28 * np.exp(-z / 0.7) - 0.16 * np.exp(-np.maximum(self.eaves - z, 0) / 0.9)
        return grime[..., None] * np.array(self.wall)


def cells_of(front: Front, floor: float, height: float, bays: Floats | None = None) -> Floats:
    """Rows y from, y to, z from, z to of the wall's cells of one storey."""
    number = np.arange(front.plan.bays) if bays is None else bays
    y = -front.width / 2 + number * front.style.bay
    return np.stack([y, y + front.style.bay, np.full(len(y), floor), np.full(len(y), floor + height)], -1)


def openings(front: Front, cells: Floats) -> Floats:
    """Rows y from, y to, z from, z to of the windows in cells."""
    width, height = front.style.window
    middle = (cells[:, 0] + cells[:, 1]) / 2
    low = cells[:, 2] + front.style.sill
    return np.stack([middle - width / 2, middle + width / 2, low, np.minimum(low + height, cells[:, 3] - 0.12)], -1)


def pierced(front: Front, cells: Floats, holes: Floats) -> None:
    """The wall of cells around their holes, with the reveals."""
    c0, c1, f0, f1 = cells.T
    y0, y1, z0, z1 = holes.T
    rows = np.concatenate([np.stack(row, -1) for row in ((c0, y0, f0, f1), (y1, c1, f0, f1), (y0, y1, f0, z0), (y0, y1, z1, f1))])
    rows = rows[(rows[:, 1] - rows[:, 0] > 1e-3) & (rows[:, 3] - rows[:, 2] > 1e-3)]
    heap, deep = front.heap, front.style.recess + 0.05
    corners = facing(rows, 0.0)
    heap.quads(corners, WALL, front.shaded(corners))
    colour = np.array(front.style.trim if front.style.surround else front.wall) * 0.92
    o, d = np.zeros(len(y0)), np.full(len(y0), -deep)

    def strip(a: Floats, b: Floats, c: Floats, e: Floats, inward: bool) -> None:
        near = np.stack([np.stack([o, a, b], -1), np.stack([o, c, e], -1), np.stack([d, c, e], -1), np.stack([d, a, b], -1)], 1)
        heap.quads(near if inward else near[:, ::-1], TRIM, colour)

    strip(y0, z0, y0, z1, False)
    strip(y1, z0, y1, z1, True)
    strip(y0, z0, y1, z0, True)
    strip(y0, z1, y1, z1, False)


def glazing(front: Front, holes: Floats, lit: float, panes: tuple[int, int]) -> None:
    """Panes, frames and what is seen behind them: dark rooms, curtains, blinds, or lamplight."""
    dice, n = front.dice, len(holes)
    y0, y1, z0, z1 = holes.T
    tilt = dice.normal(0, 0.006, (n, 2))
    glows = dice.random(n) < lit

    def pane(rows: Floats, offset: float, slot: int, colour: Floats, keep: Floats, uv: Floats | None = None) -> None:
        corners = facing(rows, offset - front.style.recess - 0.03)
        # No two panes hang quite the same, so each mirrors a little other part of the sky.
        corners[..., 0] += tilt[:, :1] * np.array([-1, 1, 1, -1]) + tilt[:, 1:] * np.array([-1, -1, 1, 1])
        front.heap.quads(corners[keep], slot, colour[keep], None if uv is None else uv[keep])

    dark = np.array([0.016, 0.018, 0.020]) * dice.uniform(0.5, 2.2, (n, 1))
    pane(holes, 0.0, GLASS, dark, ~glows)
    pane(holes, 0.0, LIT, _lamplight(dice, n), glows, _room_uv(dice, n))
    curtained, wide = dice.random(n) < 0.55, (y1 - y0) * dice.uniform(0.14, 0.34, n)
    cloth = np.array([0.42, 0.40, 0.36]) * dice.uniform(0.35, 1.0, (n, 1))
    for a, b in ((y0, y0 + wide), (y1 - wide, y1)):
        pane(np.stack([a, b, z0, z1], -1), 0.004, GLASS, cloth, curtained & ~glows)
    drawn = dice.random(n) < 0.25
    blind = np.stack([y0, y1, z1 - (z1 - z0) * dice.uniform(0.2, 0.8, n), z1], -1)
    pane(blind, 0.006, GLASS, cloth * 0.9, drawn & ~glows)
    _frames(front, holes, panes)


def _lamplight(dice: np.random.Generator, count: int) -> Floats:
    """Colours of lit rooms (n, 3): mostly warm, some dim."""
    level = dice.uniform(0.35, 1.25, count) * np.where(dice.random(count) < 0.25, 0.45, 1.0)
    tone = np.array([1.0, 0.70, 0.40]) + dice.uniform(-0.06, 0.14, (count, 1)) * np.array([0.0, 0.8, 1.6])
    return tone * level[:, None]


def _room_uv(dice: np.random.Generator, count: int) -> Floats:
    """Which room's picture each window shows (n, 4, 2)."""
    room = (dice.random(count) * ROOMS).astype(int)
    corner = np.array([[0.0, 0.0], [1 / ROOMS, 0.0], [1 / ROOMS, 0.48], [0.0, 0.48]])
    return corner + np.stack([room / ROOMS, np.zeros(count)], -1)[:, None]


def _frames(front: Front, holes: Floats, panes: tuple[int, int]) -> None:
    y0, y1, z0, z1 = holes.T
    back, thick = -front.style.recess - 0.03, 0.055
    columns, rows = panes
    heap, colour = front.heap, np.array(front.frame)
    for number in range(columns + 1):
        middle = y0 + thick / 2 + (y1 - y0 - thick) * number / columns
        half = thick / 2 * (1.0 if number in (0, columns) else 0.75)
        heap.boxes(xyz(back, middle - half, z0), xyz(back + 0.055, middle + half, z1), FRAME, colour)
    for number in range(rows + 1):
        # The cross bar of two-part windows lies a little above the middle.
        middle = z0 + thick / 2 + (z1 - z0 - thick) * number / rows
        half = thick / 2 * (1.0 if number in (0, rows) else 0.6)
        heap.boxes(xyz(back, y0, middle - half), xyz(back + 0.05, y1, middle + half), FRAME, colour)


def xyz(x: float, y: Floats, z: Floats) -> Floats:
    """Points (n, 3) at depth x (a number) of y and z."""
    return np.stack(np.broadcast_arrays(np.asarray(x, float), y, z), -1)


def surrounds(front: Front, holes: Floats, last: bool) -> None:
    """Sill, frame of trim and hood of windows."""
    style, heap = front.style, front.heap
    y0, y1, z0, z1 = holes.T
    w, trim = style.surround, np.array(style.trim)
    if style.street != "lobby":
        heap.boxes(xyz(-0.05, y0 - w - 0.05, z0 - 0.11), xyz(0.11, y1 + w + 0.05, z0), TRIM, trim * 0.95)
    if w:
        heap.boxes(xyz(-0.01, y0 - w, z0), xyz(0.045, y0, z1), TRIM, trim)
        heap.boxes(xyz(-0.01, y1, z0), xyz(0.045, y1 + w, z1), TRIM, trim)
        heap.boxes(xyz(-0.01, y0 - w, z1), xyz(0.05, y1 + w, z1 + w), TRIM, trim)
    elif style.hood:
        heap.boxes(xyz(-0.01, y0 - 0.12, z1), xyz(0.03, y1 + 0.12, z1 + 0.24), TRIM, trim)
    if style.hood and not last:
        top = z1 + max(w, 0.24)
        heap.boxes(xyz(-0.01, y0 - w - 0.08, top), xyz(0.17, y1 + w + 0.08, top + 0.07), TRIM, trim)


def shutters_at(front: Front, holes: Floats, paint: Floats) -> None:
    """Louvred shutters beside windows, a few of them closed."""
    y0, y1, z0, z1 = holes.T
    half = (y1 - y0) / 2 * 0.98
    dice, heap = front.dice, front.heap
    shut = dice.random(len(holes)) < 0.12
    for sign, edge in ((-1, y0 - front.style.surround * 0.6), (1, y1 + front.style.surround * 0.6)):
        a = np.where(shut, np.where(sign < 0, y0, (y0 + y1) / 2), np.where(sign < 0, edge - half, edge))
        shade = paint * dice.uniform(0.85, 1.15, (len(holes), 1))
        heap.boxes(xyz(0.05, a, z0), xyz(0.085, a + half, z1), PAINT, shade)
        for slat in range(12):
            low = z0 + 0.08 + (z1 - z0 - 0.16) * slat / 12
            heap.boxes(xyz(0.085, a + 0.06, low), xyz(0.1, a + half - 0.06, low + 0.05), PAINT, shade * 0.9)
