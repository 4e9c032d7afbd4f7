"""Fruit: a ball dented, stretched and coloured by fields over its directions, with a stem."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import Floats, round_cube, spline, tube
from aozora.world.palette import colour, linear_of
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams


@dataclass(frozen=True)
class _Fruit:
    """Ripe, middle and unripe colours (sRGB), how glossy (roughness range) and how pitted its skin is (metres), whether it has a
    stem, and its shape: from unit directions to points in shares of the radius."""

    ripe: str
    middle: str
    unripe: str
    roughness: tuple[float, float]
    pits_m: float
    stem: bool
    shape: Callable[[Floats, int], Floats]


def _apple(directions: Floats, seed: int) -> Floats:
    x, y, z = directions.T
    out, angle = np.hypot(x, y), np.arctan2(y, x)
    dip = np.exp(-((out / 0.34) ** 2))
    height = 0.90 * z - np.where(z > 0, 0.36, -0.20) * dip
    lobes = 1 + 0.09 * z + 0.020 * np.cos(5 * angle + seed) * np.where(z < 0, 1.0, 0.4)
    return np.stack([x * lobes, y * lobes, height], axis=-1)


def _citrus(directions: Floats, seed: int) -> Floats:
    x, y, z = directions.T
    dip = np.exp(-((np.hypot(x, y) / 0.13) ** 2))
    uneven = 1 + 0.014 * fbm(1.5 * x + seed, 1.5 * y - z, 3, seed)
    return np.stack([x * uneven, y * uneven, 0.955 * z - 0.05 * np.sign(z) * dip], axis=-1)


def _lemon(directions: Floats, seed: int) -> Floats:
    x, y, z = directions.T
    nipple = np.exp(-((np.hypot(x, y) / 0.24) ** 2))
    uneven = (1 - 0.05 * np.abs(z)) * (1 + 0.03 * fbm(1.5 * x + seed, 1.5 * y - z, 3, seed))
    return np.stack([x * uneven, y * uneven, 1.16 * z + 0.17 * np.sign(z) * nipple], axis=-1)


_FRUIT: dict[str, _Fruit] = {
    "apple": _Fruit("8e1218", "b5301f", "c9a83f", (0.22, 0.36), 0.0, True, _apple),
    "orange": _Fruit("e07a12", "ea8c1a", "ef9c2c", (0.30, 0.42), 0.0011, False, _citrus),
    "lemon": _Fruit("e3b81c", "ecc92e", "eed75a", (0.28, 0.40), 0.0009, False, _lemon),
    "peach": _Fruit("c2452f", "e0864a", "efb96c", (0.55, 0.75), 0.0, False, _apple),
}


def fruit(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A fruit of the table above; a colour word turns its flush into that colour."""
    kind = _FRUIT[params.kind]
    radius = params.size[0] / 2
    ball = round_cube(1.0, 48)
    directions = ball.points.astype(np.float64)
    points = kind.shape(directions, params.seed % 97) * radius
    base = float(points[:, 2].min())
    if params.material != "foam":
        whole = surface(params.material, params.colour, store, params.seed, detail=0.5)
        body = Mesh((points - (0, 0, base)).astype(np.float32), ball.corners, ball.starts, uv=ball.uv)
        return (Piece(body, ((params.material, whole),)),)
    tint = _flush(directions, params, kind)
    mesh = Mesh((points - (0, 0, base)).astype(np.float32), ball.corners, ball.starts, colours=tint, uv=ball.uv)
    skin = surface("plastic", "white", store, params.seed, detail=0.5)
    pits = surface("concrete", "", store, params.seed, detail=0.10).bump_texture if kind.pits_m else None
    skin = replace(
        skin,
        colour=(1.0, 1.0, 1.0),
        colour_attribute=True,
        roughness_texture=None,
        roughness=sum(kind.roughness) / 2,
        bump_texture=pits,
        bump_m=kind.pits_m * 0.4,
        subsurface=0.06,
    )
    pieces = [Piece(mesh, ((params.kind, skin),))]
    if kind.stem:
        top = float(points[np.argmin(np.hypot(directions[:, 0], directions[:, 1]) - directions[:, 2]), 2]) - base
        pieces.append(Piece(_stem(radius, top), (("stem", surface("wood", "dark brown", store, params.seed)),)))
    return tuple(pieces)


def _flush(directions: Floats, params: ThingParams, kind: _Fruit) -> NDArray[np.float32]:
    """Ripe on the sunny side, streaked from pole to pole, dotted with lenticels."""
    x, y, z = directions.T
    angle = np.arctan2(y, x)
    streak = fbm(9 * np.cos(angle) + 2 * z, 9 * np.sin(angle) + 0.6 * z, 4, params.seed)
    cloud = fbm(1.6 * x + 3, 1.6 * y + z, 4, params.seed + 1)
    level = np.clip(0.62 + 0.35 * x + 0.45 * cloud + 0.30 * streak - 0.35 * np.exp(-((1 - z) / 0.10)), 0, 1)[:, None]
    ripe, middle, unripe = (np.asarray(c) for c in _ramp(params, kind))
    shade = np.where(level > 0.5, middle + (ripe - middle) * (2 * level - 1), unripe + (middle - unripe) * 2 * level)
    spots = smoothstep(0.62, 0.75, fbm(26 * x + 11 * z, 26 * y - 13 * z, 2, params.seed + 2))[:, None]
    dots = 0.35 * spots if kind.stem else 0.0 * spots
    return (shade * (1 - dots) + np.array([0.68, 0.50, 0.24]) * dots).astype(np.float32)


def _ramp(params: ThingParams, kind: _Fruit) -> tuple[Rgb, Rgb, Rgb]:
    if not params.colour:
        return linear_of(kind.ripe), linear_of(kind.middle), linear_of(kind.unripe)
    wanted = colour(params.colour)
    darker = (wanted[0] * 0.75, wanted[1] * 0.75, wanted[2] * 0.75)
    lighter = (wanted[0] * 0.9 + 0.06, wanted[1] * 0.9 + 0.06, wanted[2] * 0.9 + 0.04)
    return darker, wanted, lighter


def _stem(radius: float, top: float) -> Mesh:
    path = spline(
        [
            (0, 0, top - 0.06 * radius),
            (0.02 * radius, 0, top + 0.16 * radius),
            (0.14 * radius, 0.03 * radius, top + 0.46 * radius),
        ],
        14,
    )
    thick = radius * (0.030 + 0.018 * np.linspace(0, 1, 14) ** 3)
    return tube(path, thick, 10)
