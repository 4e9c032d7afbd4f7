"""Roofs of buildings: flat ones with parapets, mansards with dormers, pitched ones with chimneys."""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from aozora.film.world import Rgb
from aozora.world.places.facade_table import Style
from aozora.world.places.fronts import FRAME, GLASS, LIT, METAL, ROOF, TRIM, WALL
from aozora.world.places.masonry import Floats, Masonry


@dataclass(frozen=True)
class Crown:
    """What a roof sits on: the style, width and height of the eaves in metres, the wall's colour, bays, share of lit windows."""

    style: Style
    width: float
    eaves: float
    wall: Rgb
    bays: int
    lit: float


_COVERS = {"tiles": (0.30, 0.115, 0.065), "slate": (0.075, 0.08, 0.09), "zinc": (0.20, 0.22, 0.24)}


def roof(heap: Masonry, crown: Crown, dice: np.random.Generator) -> None:
    """Adds the roof of the crown's style to the heap."""
    kinds = {"flat": _flat, "mansard": _mansard, "gable": _gable, "front gable": _front_gable}
    tone: Floats = np.array(_COVERS[crown.style.cover]) * dice.uniform(0.8, 1.2)
    kinds[crown.style.roof](heap, crown, dice, tone)


def _flat(heap: Masonry, crown: Crown, dice: np.random.Generator, tone: Floats) -> None:
    half, deep, z = crown.width / 2, -crown.style.depth, crown.eaves
    heap.quads(
        [(0, -half, z + 0.05), (0, half, z + 0.05), (deep, half, z + 0.05), (deep, -half, z + 0.05)], TRIM, (0.12, 0.12, 0.12)
    )
    for low, high in (
        ((-0.25, -half), (0.02, half)),
        ((deep, -half), (deep + 0.25, half)),
        ((deep, -half), (0, -half + 0.25)),
        ((deep, half - 0.25), (0, half)),
    ):
        heap.boxes((*low, z - 0.1), (*high, z + 0.8), WALL, np.array(crown.wall) * 0.95)
    for _ in range(2):
        x, y = deep * dice.uniform(0.3, 0.8), half * dice.uniform(-0.7, 0.7)
        size = dice.uniform(1.0, 2.6, 2)
        heap.boxes(
            (x - size[0], y - size[1], z),
            (x + size[0], y + size[1], z + dice.uniform(1.8, 3.2)),
            WALL,
            np.array(crown.wall) * 0.8,
        )


def _mansard(heap: Masonry, crown: Crown, dice: np.random.Generator, tone: Floats) -> None:
    half, deep, z = crown.width / 2, -crown.style.depth, crown.eaves
    rise, back, ridge = 2.7, -1.15, 1.0
    front = [(0.1, -half, z), (0.1, half, z), (back, half, z + rise), (back, -half, z + rise)]
    top = [
        (back, -half, z + rise),
        (back, half, z + rise),
        (deep / 2, half, z + rise + ridge),
        (deep / 2, -half, z + rise + ridge),
    ]
    rear = [(deep / 2, -half, z + rise + ridge), (deep / 2, half, z + rise + ridge), (deep, half, z), (deep, -half, z)]
    heap.quads([front, top, rear], ROOF, tone)
    for sign in (-1, 1):
        y = sign * half
        end = [(0.1, y, z), (deep, y, z), (deep / 2, y, z + rise + ridge), (back, y, z + rise)]
        heap.quads(end if sign > 0 else end[::-1], WALL, np.array(crown.wall) * 0.9)
        heap.boxes((deep * 0.9, y - 0.2, z), (0.0, y + 0.2, z + rise * 0.5), WALL, np.array(crown.wall) * 0.85)
    for bay in range(crown.bays):
        _dormer(heap, crown, -half + (bay + 0.5) * crown.style.bay, z + 0.35, bool(dice.random() < crown.lit), tone)
    _chimneys(heap, crown, dice, z + rise)


def _dormer(heap: Masonry, crown: Crown, y: float, z: float, lit: bool, tone: Floats) -> None:
    trim = np.array(crown.style.trim)
    heap.boxes((-1.3, y - 0.62, z), (-0.08, y + 0.62, z + 1.75), TRIM, trim)
    heap.boxes((-1.4, y - 0.72, z + 1.75), (0.04, y + 0.72, z + 1.87), ROOF, tone)
    colour = (1.0, 0.7, 0.4) if lit else (0.02, 0.022, 0.025)
    uv = np.array([[0.05, 0.1], [0.2, 0.1], [0.2, 0.4], [0.05, 0.4]])[None]
    heap.across([[y - 0.42, y + 0.42, z + 0.2, z + 1.6]], -0.06, LIT if lit else GLASS, colour, uv)
    heap.boxes(
        [(-0.06, y - 0.45, z + 0.2), (-0.06, y - 0.03, z + 0.2), (-0.06, y + 0.4, z + 0.2)],
        [(-0.02, y - 0.4, z + 1.6), (-0.02, y + 0.03, z + 1.6), (-0.02, y + 0.45, z + 1.6)],
        FRAME,
        (0.5, 0.5, 0.46),
    )


def _gable(heap: Masonry, crown: Crown, dice: np.random.Generator, tone: Floats) -> None:
    """The ridge runs along the street."""
    half, deep, z, over = crown.width / 2, -crown.style.depth, crown.eaves, crown.style.cornice + 0.22
    top = z - deep / 2 * crown.style.pitch
    drop, side = over * crown.style.pitch, 0.18
    rows = 8
    for x0, order in ((over, 1), (deep - over, -1)):
        a, b = np.array([x0, z - drop]), np.array([deep / 2, top])
        stops = np.linspace(0, 1, rows + 1)[:, None] * (b - a) + a
        for (xa, za), (xb, zb) in pairwise(stops):
            quad = [(xa, -half - side, za), (xa, half + side, za), (xb, half + side, zb), (xb, -half - side, zb)]
            heap.quads(quad[::order], ROOF, tone * dice.uniform(0.92, 1.08))
            heap.quads([(x, y, h - 0.12) for x, y, h in quad][::-order], TRIM, (0.12, 0.08, 0.05))
    heap.boxes(
        (over - 0.03, -half - side, z - drop - 0.13), (over + 0.09, half + side, z - drop - 0.02), METAL, (0.10, 0.10, 0.10)
    )
    for sign in (-1, 1):
        y = sign * half
        end = [(0, y, z), (deep / 2, y, z), (deep, y, z), (deep / 2, y, top)]
        heap.quads(end if sign > 0 else end[::-1], WALL, np.array(crown.wall) * 0.92)
    heap.boxes((deep / 2 - 0.14, -half - side, top - 0.06), (deep / 2 + 0.14, half + side, top + 0.08), ROOF, tone * 0.85)
    _chimneys(heap, crown, dice, top - 0.9)


def _front_gable(heap: Masonry, crown: Crown, dice: np.random.Generator, tone: Floats) -> None:
    """The gable looks onto the street."""
    half, deep, z = crown.width / 2, -crown.style.depth, crown.eaves
    top = z + half * crown.style.pitch
    heap.quads([(0, -half, z), (0, 0, z), (0, half, z), (0, 0, top)], WALL, crown.wall)
    heap.quads([(deep, half, z), (deep, 0, z), (deep, -half, z), (deep, 0, top)], WALL, crown.wall)
    over, lap = 0.2, 0.25
    for sign in (-1, 1):
        foot, low = sign * (half + over), z - over * crown.style.pitch
        quad = [(lap, foot, low), (deep - lap, foot, low), (deep - lap, 0, top), (lap, 0, top)]
        heap.quads(quad[::sign], ROOF, tone)
        edge = [(lap, foot, low - 0.16), (lap, 0, top - 0.16), (lap, 0, top + 0.04), (lap, foot, low + 0.04)]
        heap.quads(edge[::-sign], TRIM, crown.style.trim)
        heap.quads([(x, y, h - 0.16) for x, y, h in quad][::-sign], TRIM, (0.12, 0.08, 0.05))
    rise = top - z
    count = 2 if half > 3 else 1
    for n in range(count):
        y, low = (n - (count - 1) / 2) * 1.9, z + 0.12 * rise
        lit = bool(dice.random() < crown.lit)
        rows = [[y - 0.4, y + 0.4, low, low + 1.15]]
        heap.boxes((-0.02, y - 0.52, low - 0.1), (0.05, y + 0.52, low + 1.27), TRIM, crown.style.trim)
        uv = np.array([[0.05, 0.1], [0.2, 0.1], [0.2, 0.4], [0.05, 0.4]])[None]
        heap.across(rows, 0.055, LIT if lit else GLASS, (1.0, 0.7, 0.4) if lit else (0.02, 0.022, 0.025), uv)
        heap.boxes((0.05, y - 0.03, low), (0.075, y + 0.03, low + 1.15), FRAME, (0.5, 0.48, 0.44))
    _chimneys(heap, crown, dice, z + 0.5 * rise)


def _chimneys(heap: Masonry, crown: Crown, dice: np.random.Generator, z: float) -> None:
    half, deep = crown.width / 2, -crown.style.depth
    for number in range(crown.style.chimneys):
        y = (half - 0.5) * (1 if number % 2 else -1) if crown.style.roof != "front gable" else half * 0.45
        x, long = deep * (0.42 + 0.16 * dice.random()), dice.uniform(0.5, 1.1)
        brick = np.array((0.30, 0.13, 0.09)) * dice.uniform(0.8, 1.2)
        heap.boxes((x - long, y - 0.32, z - 1.5), (x + long, y + 0.32, z + 2.3), WALL, brick)
        heap.boxes((x - long - 0.06, y - 0.38, z + 2.2), (x + long + 0.06, y + 0.38, z + 2.34), TRIM, brick * 0.8)
        pots = max(1, math.floor(long * 2 / 0.42))
        for pot in range(pots):
            px = x + (pot - (pots - 1) / 2) * 0.42
            heap.boxes((px - 0.11, y - 0.11, z + 2.34), (px + 0.11, y + 0.11, z + 2.85), TRIM, (0.34, 0.15, 0.09))
