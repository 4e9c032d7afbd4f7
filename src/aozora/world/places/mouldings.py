"""What adorns a front: side walls, plinths, bands, quoins, cornices, balconies, timbers."""

import numpy as np

from aozora.world.places.fronts import METAL, TRIM, WALL
from aozora.world.places.windows import Front, xyz


def flanks(front: Front) -> None:
    """Side and back walls."""
    half, deep, top = front.width / 2, -front.style.depth, front.eaves
    sides = np.array(
        [
            [(0, half, 0), (deep, half, 0), (deep, half, top), (0, half, top)],
            [(deep, -half, 0), (0, -half, 0), (0, -half, top), (deep, -half, top)],
            [(deep, half, 0), (deep, -half, 0), (deep, -half, top), (deep, half, top)],
        ]
    )
    front.heap.quads(sides, WALL, front.shaded(sides) * 0.9)


def mouldings(front: Front) -> None:
    """Plinth, bands between storeys, quoins and the cornice."""
    style, heap, half = front.style, front.heap, front.width / 2
    trim = np.array(style.trim)
    if style.cornice > 0.11:
        for share, low, high in ((0.3, -0.5, -0.3), (0.55, -0.3, -0.14), (1.0, -0.14, 0.03)):
            low, high = front.eaves + low * style.cornice * 1.6, front.eaves + high * style.cornice * 1.6
            heap.boxes((-0.2, -half, low), (style.cornice * share, half, high), TRIM, trim * (0.92 if share < 1 else 1.0))
    if style.cornice > 0.45:
        count = max(2, round(front.width / 0.55))
        y = np.linspace(-half + 0.2, half - 0.2, count)
        z = front.eaves - 0.5 * style.cornice
        heap.boxes(
            xyz(0.0, y - 0.08, np.full(count, z)),
            xyz(style.cornice * 0.8, y + 0.08, np.full(count, z + 0.24)),
            TRIM,
            trim * 0.9,
        )
    heap.boxes((-0.2, -half, style.ground - 0.18), (0.09, half, style.ground), TRIM, trim)
    if style.bands:
        for storey in range(1, front.storeys):
            z = style.ground + storey * style.storey
            heap.boxes((-0.1, -half, z - 0.09), (0.06, half, z + 0.09), TRIM, trim)
    if style.quoins:
        z = np.arange(style.ground, front.eaves - 0.6, 0.45)
        for sign in (-1, 1):
            long = np.where(np.arange(len(z)) % 2, 0.55, 0.36)
            a, b = np.sort([np.full(len(z), sign * half), sign * (half - long)], axis=0)
            heap.boxes(xyz(-0.01, a, z + 0.015), xyz(0.035, b, z + 0.43), TRIM, trim)


def balconies(front: Front) -> None:
    """Slabs with railings: belts along the second and the last floor, or single ones."""
    style, dice = front.style, front.dice
    floors = range(front.storeys)
    if style.balcony == "belts":
        spans = [(f, -front.width / 2 + 0.1, front.width / 2 - 0.1) for f in (1, front.storeys - 1)]
        spans += [(f, y - 0.8, y + 0.8) for f in floors if f not in (1, front.storeys - 1) for y in _middles(front)]
    else:
        chosen = [b for b in range(front.plan.bays) if style.balcony == "all" or dice.random() < 0.4]
        if style.balcony == "all":
            chosen = chosen[int(dice.random() * 2) :: 2]
        reach = style.bay / 2 - 0.2
        spans = [(f, _middles(front)[b] - reach, _middles(front)[b] + reach) for f in floors for b in chosen]
    for floor, a, b in spans:
        belt = b - a > 1.7
        _balcony(front, style.ground + floor * style.storey, a, b, (0.85 if belt else 0.32))


def _middles(front: Front) -> list[float]:
    return [-front.width / 2 + (bay + 0.5) * front.style.bay for bay in range(front.plan.bays)]


def _balcony(front: Front, z: float, y0: float, y1: float, deep: float) -> None:
    heap, trim, iron = front.heap, np.array(front.style.trim), (0.02, 0.022, 0.023)
    heap.boxes((-0.1, y0, z - 0.16), (deep, y1, z), TRIM, trim * 0.9)
    if front.style.balcony == "all":
        heap.boxes((deep - 0.07, y0, z), (deep, y1, z + 0.95), WALL, np.array(front.wall) * 1.1)
        return
    heap.boxes(
        [(deep - 0.05, y0, z + 0.92), (deep - 0.05, y0, z + 0.08)],
        [(deep, y1, z + 0.97), (deep - 0.02, y1, z + 0.11)],
        METAL,
        iron,
    )
    y = np.arange(y0, y1, 0.13)
    heap.boxes(xyz(deep - 0.04, y, np.full(len(y), z)), xyz(deep - 0.02, y + 0.022, np.full(len(y), z + 0.93)), METAL, iron)
    for edge in (y0, y1 - 0.03):
        heap.boxes((0.0, edge, z + 0.92), (deep, edge + 0.03, z + 0.96), METAL, iron)


def timbers(front: Front) -> None:
    """Dark posts, rails and braces on the upper floors."""
    style, heap, half = front.style, front.heap, front.width / 2
    wood = np.array(style.trim)
    posts = np.linspace(-half + 0.09, half - 0.09, front.plan.bays * 2 + 1)
    for storey in range(front.storeys):
        low = style.ground + storey * style.storey
        heap.boxes(
            xyz(0.0, posts - 0.085, np.full(len(posts), low)),
            xyz(0.04, posts + 0.085, np.full(len(posts), low + style.storey)),
            TRIM,
            wood,
        )
        for z in (low, low + style.sill - 0.12, low + style.storey - 0.16):
            heap.boxes((0.0, -half, z), (0.035, half, z + 0.15), TRIM, wood)
        for number in range(len(posts) - 1):
            a, b = posts[number], posts[number + 1]
            a, b = (a, b) if number % 2 else (b, a)
            foot, head = low + 0.12, low + style.sill - 0.1
            brace = np.array([(0.03, a, foot), (0.03, a, foot + 0.2), (0.03, b, head), (0.03, b, head - 0.2)])
            heap.quads(brace if b < a else brace[::-1], TRIM, wood)
