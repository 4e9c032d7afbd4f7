"""Ground floors: houses with a front door, shops with signs and awnings, lobbies."""

from itertools import pairwise

import numpy as np

from aozora.world.places.fronts import DISPLAY, GLASS, LIT, METAL, PAINT, ROOMS, TRIM, WALL
from aozora.world.places.masonry import Floats, facing
from aozora.world.places.windows import Front, cells_of, glazing, openings, pierced, surrounds


def house_floor(front: Front) -> None:
    """Windows and a front door with its steps."""
    style, dice, heap = front.style, front.dice, front.heap
    door = int(dice.random() * front.plan.bays) if front.plan.bays < 3 else front.plan.bays // 2
    bays = np.arange(front.plan.bays)
    cells = cells_of(front, 0.0, style.ground, bays[bays != door])
    holes = openings(front, cells)
    pierced(front, cells, holes)
    glazing(front, holes, min(1.0, front.plan.lit * 1.2), style.panes)
    surrounds(front, holes, last=False)
    entrance = cells_of(front, 0.0, style.ground, bays[bays == door])
    middle = (entrance[0, 0] + entrance[0, 1]) / 2
    hole = np.array([[middle - 0.52, middle + 0.52, 0.16, 2.35]])
    pierced(front, entrance, hole)
    _door(front, hole[0])
    heap.boxes((-0.2, middle - 0.8, 0.0), (0.45, middle + 0.8, 0.16), TRIM, np.array(style.trim) * 0.8)


def _door(front: Front, hole: Floats) -> None:
    y0, y1, z0, z1 = hole
    colours = np.array([[0.04, 0.09, 0.065], [0.16, 0.03, 0.025], [0.03, 0.05, 0.09], [0.13, 0.075, 0.04], [0.05, 0.05, 0.05]])
    paint, back = colours[int(front.dice.random() * len(colours))], -front.style.recess
    heap = front.heap
    heap.boxes((back - 0.06, y0, z0), (back, y1, z1), PAINT, paint)
    for low, high in ((0.07, 0.40), (0.47, 0.80)):
        heap.boxes((back, y0 + 0.14, z0 + low * (z1 - z0)), (back + 0.02, y1 - 0.14, z0 + high * (z1 - z0)), PAINT, paint * 1.15)
    heap.across([[y0 + 0.12, y1 - 0.12, z0 + 0.85 * (z1 - z0), z1 - 0.06]], back + 0.005, GLASS, (0.03, 0.03, 0.03))
    heap.boxes((back, y1 - 0.14, z0 + 0.44 * (z1 - z0)), (back + 0.07, y1 - 0.08, z0 + 0.47 * (z1 - z0)), METAL, (0.4, 0.3, 0.12))


_SHOPS = np.array(
    [
        [0.04, 0.075, 0.06],
        [0.12, 0.02, 0.02],
        [0.025, 0.04, 0.075],
        [0.03, 0.03, 0.032],
        [0.30, 0.27, 0.21],
        [0.16, 0.09, 0.045],
        [0.05, 0.13, 0.14],
    ]
)


def shop_floor(front: Front) -> None:
    """Shops of two or three bays between piers, each with its own paint, sign, awning and door."""
    left, right, start = 0, front.plan.bays, -front.width / 2
    while left < right:
        bays = min(2 + int(front.dice.random() * 2), right - left)
        bays = bays if right - left - bays != 1 else right - left
        _shop(front, start + left * front.style.bay, start + (left + bays) * front.style.bay)
        left += bays


def _shop(front: Front, y0: float, y1: float) -> None:
    style, dice, heap = front.style, front.dice, front.heap
    pier, top, lobby = 0.34, style.ground - 0.95, style.street == "lobby"
    paint = np.array(style.trim) if lobby else _SHOPS[int(dice.random() * len(_SHOPS))] * dice.uniform(0.8, 1.2)
    rows = [[y0, y0 + pier, 0, style.ground], [y1 - pier, y1, 0, style.ground], [y0 + pier, y1 - pier, top + 0.55, style.ground]]
    corners = facing(rows, 0.0)
    heap.quads(corners, WALL, front.shaded(corners))
    stone = np.array(style.trim) * 0.7
    heap.boxes([(-0.3, y0, 0), (-0.3, y1 - pier, 0)], [(0.05, y0 + pier, 0.5), (0.05, y1, 0.5)], TRIM, stone)
    inner0, inner1 = y0 + pier, y1 - pier
    _display(front, (inner0, inner1, 0.12 if lobby else 0.5, top), paint)
    heap.boxes((-0.05, inner0 - 0.1, top), (0.10, inner1 + 0.1, top + 0.55), PAINT, paint)
    heap.boxes((-0.05, inner0 - 0.16, top + 0.55), (0.19, inner1 + 0.16, top + 0.62), PAINT, paint * 0.9)
    if not lobby:
        _sign(front, (inner0 + inner1) / 2, top + 0.275, inner1 - inner0, paint)
        if dice.random() < 0.45:
            _awning(front, inner0, inner1, top + 0.02)


def _display(front: Front, hole: tuple[float, float, float, float], paint: Floats) -> None:
    """The shop window with the shop behind it, and its door."""
    y0, y1, riser, top = hole
    dice, heap, back = front.dice, front.heap, -0.32
    for edge, order in ((y0, 1), (y1, -1)):
        side = np.array([[0, edge, 0], [back, edge, 0], [back, edge, top], [0, edge, top]])
        heap.quads(side[::order], TRIM, paint)
    heap.quads([(0, y0, top), (0, y1, top), (back, y1, top), (back, y0, top)], TRIM, paint * 0.6)
    door = y0 + (y1 - y0) * (0.04 if dice.random() < 0.5 else 0.68)
    lit = bool(front.plan.lit > 0 and dice.random() < 0.8)
    room, level = int(dice.random() * ROOMS), dice.uniform(0.42, 0.85) if lit else 0.16
    tone = np.array([1.0, 0.74, 0.46]) + dice.uniform(0, 1) * np.array([0, 0.12, 0.3])
    uv = (np.array([[0, 0.5], [1, 0.5], [1, 1], [0, 1]]) * np.array([1 / ROOMS, 1]) + np.array([room / ROOMS, 0]))[None]
    heap.across([[y0, y1, riser, top]], back, LIT if lit else DISPLAY, tone * level, uv)
    heap.boxes((back, y0, 0), (back + 0.09, y1, riser), PAINT, paint)
    heap.boxes((back, y0, top - 0.62), (back + 0.06, y1, top - 0.55), PAINT, paint)
    for share in (0.0, 0.36, 0.68, 1.0):
        y = y0 + (y1 - y0) * share
        heap.boxes((back, y - 0.035, 0), (back + 0.07, y + 0.035, top), PAINT, paint)
    leaf = door + 1.08
    for a, b, low, high in (
        (door, door + 0.08, 0, 2.2),
        (leaf - 0.08, leaf, 0, 2.2),
        (door, leaf, 0, 0.28),
        (door, leaf, 2.12, 2.22),
    ):
        heap.boxes((back, a, low), (back + 0.09, b, high), PAINT, paint * 0.8)


def _sign(front: Front, middle: float, height: float, room: float, paint: Floats) -> None:
    """A row of strokes that reads as lettering from afar and says nothing."""
    dice, heap = front.dice, front.heap
    letters = 5 + int(dice.random() * 6)
    size = min(0.26, room * 0.7 / letters / 0.8)
    tone = np.array([0.70, 0.62, 0.42]) if paint.mean() < 0.15 else np.array([0.06, 0.05, 0.04])
    for number in range(letters):
        y = middle + (number - letters / 2 + 0.1) * size * 0.85
        for stroke in range(3):
            if stroke != 1 and dice.random() < 0.15:
                continue
            thick, span = size * 0.13, size * 0.62
            across = dice.random() < 0.5
            a = (0.10, y + (0 if across else stroke * span / 2), height - size / 2 + (stroke * size * 0.43 if across else 0))
            b = (0.118, a[1] + (span if across else thick), a[2] + (thick if across else size))
            heap.boxes(a, b, PAINT, tone)


def _awning(front: Front, y0: float, y1: float, top: float) -> None:
    colours = np.array([[0.42, 0.05, 0.04], [0.05, 0.16, 0.10], [0.62, 0.58, 0.48], [0.05, 0.08, 0.2], [0.5, 0.3, 0.08]])
    cloth = colours[int(front.dice.random() * len(colours))]
    other = np.array([0.68, 0.65, 0.58]) if front.dice.random() < 0.5 else cloth
    stripes = max(4, round((y1 - y0) / 0.28))
    edges = np.linspace(y0 - 0.05, y1 + 0.05, stripes + 1)
    for number, (a, b) in enumerate(pairwise(edges.tolist())):
        shade = cloth if number % 2 else other
        slope = np.array([(1.25, a, top - 0.62), (1.25, b, top - 0.62), (0.05, b, top), (0.05, a, top)])
        flap = np.array([(1.25, a, top - 0.84), (1.25, b, top - 0.84), (1.25, b, top - 0.62), (1.25, a, top - 0.62)])
        front.heap.quads([slope, flap], PAINT, shade)
