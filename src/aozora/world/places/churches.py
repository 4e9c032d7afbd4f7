"""A church: a tower with a spire and a nave behind it."""

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Part, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.fronts import GLASS, LIT, PAINT, ROOF, TRIM, WALL, front_materials
from aozora.world.places.masonry import Floats, Masonry

_STONE = np.array((0.50, 0.45, 0.37))
_ROOF = np.array((0.085, 0.09, 0.10))


def church(store: Store, lit: float = 0.0) -> Asset:
    """A village church 27 m high and 25 m long; its tower stands over the origin and its door looks along +X."""
    heap = Masonry()
    _tower(heap)
    _nave(heap, lit)
    mesh = heap.mesh()
    names, materials = front_materials("ashlar", "slate", store)
    low, high = bounds_of(mesh)
    return Asset("church", (Part(put_mesh(store, mesh), names),), materials, (low, high), "stone", (0.0, 0.0, 12.0))


def _tower(heap: Masonry) -> None:
    half, top, tip = 2.7, 16.0, 27.0
    heap.boxes((-half, -half, 0), (half, half, top), WALL, _STONE)
    for z, out in ((0.0, 0.2), (6.0, 0.1), (11.0, 0.1), (top - 0.4, 0.28)):
        heap.boxes((-half - out, -half - out, z), (half + out, half + out, z + 0.4), TRIM, _STONE * 1.08)
    corners = np.array([(1, -1), (1, 1), (-1, 1), (-1, -1)]) * (half + 0.25)
    for n in range(4):
        (ax, ay), (bx, by) = corners[n].tolist(), corners[(n + 1) % 4].tolist()
        # A fourth point on the ridge keeps the spire's sides quads.
        heap.quads([(ax, ay, top), (bx, by, top), (bx * 0.02, by * 0.02, tip), (ax * 0.02, ay * 0.02, tip)], ROOF, _ROOF)
    for spin in range(4):
        cos, sin = ((1, 0), (0, 1), (-1, 0), (0, -1))[spin]
        for y, z, wide, high in ((-0.75, 12.2, 0.45, 2.4), (0.75, 12.2, 0.45, 2.4), (0.0, 7.5, 0.35, 1.8)):
            _arch(heap, (cos, sin), (half + 0.02, y, z, wide, high), np.array((0.012, 0.012, 0.014)), PAINT)
        _arch(heap, (cos, sin), (half + 0.03, 0.0, 9.9, 0.62, 0.62), np.array((0.45, 0.42, 0.34)), PAINT)
    _arch(heap, (1, 0), (half + 0.04, 0.0, 0.2, 0.85, 2.0), np.array((0.07, 0.04, 0.025)), PAINT)
    heap.boxes((-0.04, -0.04, tip - 0.2), (0.04, 0.04, tip + 1.4), TRIM, (0.05, 0.05, 0.05))
    heap.boxes((-0.04, -0.42, tip + 0.75), (0.04, 0.42, tip + 0.83), TRIM, (0.05, 0.05, 0.05))


def _arch(
    heap: Masonry, facing: tuple[int, int], hole: tuple[float, float, float, float, float], colour: Floats, slot: int
) -> None:
    """A round-headed opening drawn on a wall that looks along `facing`: depth, middle, foot, half width, height to the arch."""
    depth, y, z, half, high = hole
    turn = np.linspace(0, np.pi, 9)
    across = np.concatenate([[half], half * np.cos(turn), [-half]])
    up = np.concatenate([[0.0], high + half * np.sin(turn), [0.0]])
    cos, sin = facing

    def place(a: float, b: float) -> tuple[float, float, float]:
        return (cos * depth - sin * (y + a), sin * depth + cos * (y + a), z + b)

    strips = [
        (place(-a, 0.0), place(-c, 0.0), place(-c, d), place(-a, b))
        for a, b, c, d in zip(across[1:-2], up[1:-2], across[2:-1], up[2:-1], strict=True)
    ]
    heap.quads(strips, slot, colour)


def _nave(heap: Masonry, lit: float) -> None:
    half, start, end, eaves, ridge = 4.6, -2.0, -22.0, 6.6, 12.2
    heap.boxes((end, -half, 0), (start, half, eaves), WALL, _STONE * 0.97)
    for x, order in ((start, 1), (end, -1)):
        gable = [(x, -half, eaves), (x, 0, eaves), (x, half, eaves), (x, 0, ridge)]
        heap.quads(gable[::order], WALL, _STONE)
    for sign in (-1, 1):
        side = [(start + 0.2, sign * (half + 0.4), eaves - 0.4), (end - 0.2, sign * (half + 0.4), eaves - 0.4)]
        heap.quads([*side, (end - 0.2, 0, ridge), (start + 0.2, 0, ridge)][::-sign], ROOF, _ROOF)
        for n in range(4):
            x = -4.6 - 4.6 * n
            colour = np.array((1.0, 0.62, 0.3)) if lit > 0.3 else np.array((0.02, 0.022, 0.03))
            facing = (0, sign)
            _arch(heap, facing, (half + 0.02, -x * sign, 1.8, 0.6, 2.4), colour, LIT if lit > 0.3 else GLASS)
            low, high = sorted((sign * half, sign * (half + 0.7)))
            heap.boxes((x - 2.55, low, 0), (x - 1.95, high, 4.6), WALL, _STONE * 0.95)
