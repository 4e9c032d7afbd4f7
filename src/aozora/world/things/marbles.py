"""Glass marbles: a clear ball around twisted coloured vanes, the cat's eye."""

import math

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import merged, moved, round_cube, sheet
from aozora.world.palette import colour, linear_of
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]

_SWIRLS: tuple[tuple[str, ...], ...] = (
    ("2d6fd0", "f4f1e6", "e8a21c"),
    ("d3352b", "f5efe0", "2a63bf"),
    ("1c8f6c", "f2d34a", "eef0ea"),
    ("e27a1e", "f4ead2", "31307e"),
)
"""sRGB colours of the vanes when nobody names one, from the middle vane outwards."""


def marble(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A marble of `size[0]` across; of glass it has vanes in its colour inside, of anything else it is a polished ball."""
    radius = params.size[0] / 2
    ball = moved(round_cube(radius, 32), (0, 0, radius))
    if params.material not in ("glass", "crystal"):
        skin = surface(params.material, params.colour, store, params.seed, detail=0.45)
        return (Piece(ball, ((params.material, skin),)),)
    clear = Material(
        colour=(0.95, 0.97, 0.96), roughness=0.0, transmission=1.0, ior=1.5, specular=0.5, coat=1.0, coat_roughness=0.07
    )
    ribbons = Material(colour_attribute=True, colour=(1.0, 1.0, 1.0), roughness=0.35, specular=0.3)
    core = moved(merged(_vanes(params, radius)), (0, 0, radius))
    return (Piece(core, (("marble vanes", ribbons),)), Piece(ball, (("marble glass", clear),)))


def _vanes(params: ThingParams, radius: float) -> list[Mesh]:
    dice = lane(params.seed, "marble")
    colours = _vane_colours(params)
    count = len(colours)
    twist, lean = dice.uniform(0.75, 1.15) * math.pi, dice.uniform(-0.08, 0.08)
    return [
        _vane(radius, TWO_PI * number / count + dice.uniform(-0.2, 0.2), twist, lean, shade, params.seed + number)
        for number, shade in enumerate(colours)
    ]


TWO_PI = 2 * math.pi


def _vane_colours(params: ThingParams) -> list[Rgb]:
    if not params.colour:
        chosen = _SWIRLS[params.seed % len(_SWIRLS)]
        return [linear_of(chosen[k % 3]) for k in (0, 1, 0, 2)]
    main, white = colour(params.colour), linear_of("f3f0e6")
    second = colour(params.accent) if params.accent else white
    return [main, second, main, main]


def _vane(radius: float, angle: float, twist: float, lean: float, shade: Rgb, seed: int) -> Mesh:
    """One vane: a thin lens from the axis outwards, twisted along the axis, its colour streaked by the pull of the glass."""
    rows, columns = 44, 21
    along = np.linspace(-1.0, 1.0, rows)[:, None]
    around = np.linspace(TWO_PI, 0.0, columns)[None]
    width = 0.66 * radius * np.sqrt(np.maximum(1 - along**2, 0.0)) * (1 + 0.10 * np.sin(2.3 * along + angle))
    thick = 0.055 * radius * np.sqrt(np.maximum(1 - along**2, 0.0)) * (1.0 + 0.35 * np.cos(3.1 * along + 2 * angle))
    turned = angle + twist * along * 0.5 + 0.22 * np.sin(2.0 * along + angle)
    out = 0.5 * width * (1.06 + np.cos(around))
    side = thick * np.sin(around) + 0.10 * out * np.sin(3.0 * along)
    x = out * np.cos(turned) - side * np.sin(turned) + lean * radius * along
    y = out * np.sin(turned) + side * np.cos(turned)
    z = np.broadcast_to(0.76 * radius * along, x.shape)
    mesh = sheet(np.stack([x, y, z], axis=-1))
    share = np.broadcast_to(0.5 + 0.5 * np.cos(around), x.shape)
    streak = 0.5 + 0.5 * fbm(9.0 * share + 3.0 * turned, 1.3 * along + 0.0 * share, 4, seed)
    level = np.clip(0.72 + 0.42 * (share - 0.4) + 0.45 * (streak - 0.5), 0.25, 1.12)[..., None]
    milky = np.clip(0.55 - 1.2 * share, 0.0, 0.5)[..., None]
    tint = np.asarray(shade) * level * (1 - milky) + np.array([0.78, 0.78, 0.74]) * milky
    return Mesh(mesh.points, mesh.corners, mesh.starts, colours=tint.reshape(-1, 3).astype(np.float32))
