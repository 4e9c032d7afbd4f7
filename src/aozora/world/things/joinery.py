"""Furniture and boxes made of boards: chairs, tables, stools, benches, shelves, crates."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh, Vec3
from aozora.world.geometry.primitives import bevelled_box, merged, moved
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams


@dataclass(frozen=True)
class _Slat:
    """A board in shares of the piece's full size, from its low corner (-0.5, -0.5, 0) to (0.5, 0.5, 1); its grain
    runs along its longest side."""

    low: Vec3
    high: Vec3


def _legs(top: float, thick_x: float, thick_y: float, inset: float = 0.02) -> list[_Slat]:
    """Four legs up to `top`."""
    x, y = 0.5 - inset, 0.5 - inset
    return [
        _Slat(
            (min(a, a - sx * thick_x), min(b, b - sy * thick_y), 0.0), (max(a, a - sx * thick_x), max(b, b - sy * thick_y), top)
        )
        for a, sx in ((x, 1), (-x, -1))
        for b, sy in ((y, 1), (-y, -1))
    ]


def _rails(low: float, high: float, inset: float, thick: float) -> list[_Slat]:
    """Four rails between the legs."""
    far = 0.5 - inset
    return [
        _Slat((-far, -far, low), (far, -far + thick, high)),
        _Slat((-far, far - thick, low), (far, far, high)),
        _Slat((-far, -far, low), (-far + thick, far, high)),
        _Slat((far - thick, -far, low), (far, far, high)),
    ]


def _row(count: int, low: Vec3, high: Vec3, gap: float, axis: int) -> list[_Slat]:
    """`count` boards side by side along `axis` with gaps."""
    width = (high[axis] - low[axis] - gap * (count - 1)) / count
    made: list[_Slat] = []
    for number in range(count):
        a, b = list(low), list(high)
        a[axis] = low[axis] + number * (width + gap)
        b[axis] = a[axis] + width
        made.append(_Slat((a[0], a[1], a[2]), (b[0], b[1], b[2])))
    return made


_PLANS: dict[str, list[_Slat]] = {
    "table": [
        *_row(5, (-0.5, -0.5, 0.955), (0.5, 0.5, 1.0), 0.003, 1),
        *_rails(0.86, 0.955, 0.06, 0.03),
        *_legs(0.955, 0.05, 0.09, 0.04),
    ],
    "stool": [_Slat((-0.5, -0.5, 0.93), (0.5, 0.5, 1.0)), *_rails(0.83, 0.93, 0.09, 0.06), *_legs(0.93, 0.12, 0.12, 0.06)],
    "chair": [
        _Slat((-0.5, -0.5, 0.485), (0.5, 0.5, 0.515)),
        *_rails(0.42, 0.485, 0.07, 0.05),
        *_legs(0.485, 0.085, 0.085, 0.04)[:2],
        _Slat((-0.46, 0.375, 0.0), (-0.375, 0.46, 1.0)),
        _Slat((-0.46, -0.46, 0.0), (-0.375, -0.375, 1.0)),
        _Slat((-0.45, -0.42, 0.90), (-0.41, 0.42, 0.985)),
        _Slat((-0.445, -0.42, 0.74), (-0.415, 0.42, 0.80)),
        _Slat((-0.445, -0.42, 0.60), (-0.415, 0.42, 0.66)),
    ],
    "bench": [
        *_row(4, (-0.5, -0.5, 0.48), (0.5, 0.42, 0.53), 0.02, 1),
        *_row(2, (-0.5, 0.40, 0.66), (0.5, 0.46, 0.98), 0.06, 2),
        *_legs(0.48, 0.04, 0.13, 0.06)[1::2],
        _Slat((0.40, 0.33, 0.0), (0.44, 0.46, 0.98)),
        _Slat((-0.44, 0.33, 0.0), (-0.40, 0.46, 0.98)),
        _Slat((0.40, -0.44, 0.42), (0.44, 0.40, 0.48)),
        _Slat((-0.44, -0.44, 0.42), (-0.40, 0.40, 0.48)),
    ],
    "crate": [
        *_row(5, (-0.47, -0.5, 0.02), (0.47, -0.46, 0.98), 0.02, 2),
        *_row(5, (-0.47, 0.46, 0.02), (0.47, 0.5, 0.98), 0.02, 2),
        *_row(5, (-0.5, -0.47, 0.02), (-0.46, 0.47, 0.98), 0.02, 2),
        *_row(5, (0.46, -0.47, 0.02), (0.5, 0.47, 0.98), 0.02, 2),
        *_row(5, (-0.46, -0.46, 0.01), (0.46, 0.46, 0.05), 0.012, 1),
        *_legs(1.0, 0.09, 0.09, 0.035),
    ],
    "shelf": [
        _Slat((-0.5, -0.5, 0.0), (-0.46, 0.5, 1.0)),
        _Slat((0.46, -0.5, 0.0), (0.5, 0.5, 1.0)),
        *[_Slat((-0.46, -0.5, z), (0.46, 0.5, z + 0.024)) for z in (0.02, 0.26, 0.50, 0.74, 0.976)],
        _Slat((-0.46, 0.46, 0.02), (0.46, 0.5, 0.98)),
    ],
}
"""Kind -> its boards. A chair and a bench look along +X and -Y."""


def joined(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A piece of the table above, every board with its own stretch of grain and its own tone. No relief:
    it is finer than a pixel on furniture, where it would only be noise."""
    skin = surface(params.material, params.colour, store, params.seed, along_uv=True)
    boards = [_board(slat, params, number) for number, slat in enumerate(_PLANS[params.kind])]
    return (Piece(merged(boards), ((params.material, replace(skin, colour_attribute=True, bump_texture=None)),)),)


def _board(slat: _Slat, params: ThingParams, number: int) -> Mesh:
    low, high = np.array(slat.low) * params.size, np.array(slat.high) * params.size
    extent = (high - low).tolist()
    size: Vec3 = (extent[0], extent[1], extent[2])
    dice = lane(params.seed, params.kind, number)
    grain = int(np.argmax(extent))
    mesh = bevelled_box(size, min(0.14 * min(size), 0.004), 2, grain_axis=0 if grain == 0 else 1 if grain == 1 else 2)
    tone = np.full((len(mesh.points), 3), dice.uniform(0.88, 1.08), np.float32)
    uv = None if mesh.uv is None else mesh.uv + dice.uniform(-3, 3, 2).astype(np.float32)
    middle = ((low + high) / 2).tolist()
    return moved(replace(mesh, uv=uv, colours=tone), (middle[0], middle[1], middle[2]))
