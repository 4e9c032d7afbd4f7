"""Balls: one dense sphere whose seams, panels and fuzz come from fields over its directions."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import moved, round_cube
from aozora.world.geometry.rotations import rotation_matrix, turn
from aozora.world.palette import colour, linear_of
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Skin:
    """What a ball's field gives at each direction: colours (n, 3) linear and height (n,) as a share of the radius."""

    colours: Floats
    height: Floats


def _plain(directions: Floats, params: ThingParams) -> _Skin:
    """A moulded rubber ball: a parting line, a valve, chalky scuffs where it has bounced."""
    x, y, z = directions.T
    seam = np.exp(-((z / 0.016) ** 2))
    valve = smoothstep(0.045, 0.030, np.arccos(np.clip(0.8 * y + 0.6 * z, -1, 1)))
    cloud = fbm(2.1 * x + 1.7 * z, 2.1 * y - 1.3 * z, 4, params.seed)
    fine = fbm(9.0 * x + 5.0 * z, 9.0 * y - 7.0 * z, 3, params.seed + 1)
    dust = params.wear * smoothstep(0.15, 0.75, cloud + 0.5 * fine)
    main = np.asarray(_main(params, "c8161d"))
    shade = 1.0 + 0.07 * cloud - 0.16 * seam - 0.35 * valve
    colours = main * shade[:, None] * (1 - 0.10 * dust[:, None]) + np.array([0.11, 0.09, 0.07]) * dust[:, None] * 0.35
    return _Skin(colours, -0.006 * seam - 0.010 * valve)


def _tennis(directions: Floats, params: ThingParams) -> _Skin:
    """Felt with the one closed seam of a tennis ball (x = a cos t + b cos 3t, y = a sin t - b sin 3t, z = 2 sqrt(ab) sin 2t)."""
    t = np.linspace(0, 2 * math.pi, 361)[:-1]
    a, b = 0.75, 0.25
    curve = np.stack([a * np.cos(t) + b * np.cos(3 * t), a * np.sin(t) - b * np.sin(3 * t), 2 * math.sqrt(a * b) * np.sin(2 * t)])
    gap = np.arccos(np.clip((directions @ curve).max(1), -1, 1))
    seam = smoothstep(0.072, 0.052, gap)
    x, y, z = directions.T
    fuzz = fbm(40 * x + 13 * z, 40 * y - 17 * z, 3, params.seed)
    main = np.asarray(_main(params, "c9dc35")) * (1 + 0.10 * fuzz[:, None])
    colours = main * (1 - seam[:, None]) + np.array([0.72, 0.73, 0.68]) * seam[:, None]
    return _Skin(colours, 0.012 * fuzz * (1 - seam) - 0.022 * seam)


def _basket(directions: Floats, params: ThingParams) -> _Skin:
    """Eight panels between black channels: two great circles and two loops."""
    x, y, z = (directions @ rotation_matrix(turn((0.3, 1.0, 0.2), 38.0)) @ rotation_matrix(turn((0, 0, 1), 52.0))).T
    loop = np.abs(np.arccos(np.clip(np.abs(y), 0, 1)) - math.radians(54))
    gap = np.minimum(np.minimum(np.abs(x), np.abs(z)), loop)
    seam = smoothstep(0.036, 0.022, gap)
    worn = fbm(2.0 * x + z, 2.0 * y - z, 4, params.seed)
    main = np.asarray(_main(params, "b8551f")) * (1 + 0.10 * worn[:, None])
    colours = main * (1 - seam[:, None]) + 0.012 * seam[:, None]
    return _Skin(colours, -0.018 * seam)


def _football(directions: Floats, params: ThingParams) -> _Skin:
    """Twelve black pentagons and twenty white hexagons: a truncated icosahedron blown up."""
    golden = (1 + math.sqrt(5)) / 2
    corners = [(0.0, s, t * golden) for s, t in product((1, -1), (1, -1))]
    five = np.array([np.roll(c, k) for c in corners for k in range(3)], np.float64)
    cube = np.array(list(product((1, -1), repeat=3)), np.float64)
    edges = [(0.0, s / golden, t * golden) for s, t in product((1, -1), (1, -1))]
    six = np.concatenate([cube, np.array([np.roll(e, -k) for e in edges for k in range(3)], np.float64)])
    unit = np.concatenate([n / np.linalg.norm(n, axis=1, keepdims=True) for n in (five, _dual(five, six))])
    score = directions @ unit.T / np.array([0.9393] * 12 + [0.9150] * 20)
    order: Floats = np.asarray(np.sort(score, axis=1), np.float64)
    gap: Floats = order[:, -1] - order[:, -2]
    dark = (score.argmax(1) < 12)[:, None]
    seam = smoothstep(0.020, 0.006, gap)[:, None]
    light, black = np.asarray(_main(params, "eceae4")), np.asarray(_second(params, "17181a"))
    x, y, z = directions.T
    dirt = params.wear * smoothstep(0.0, 0.9, fbm(2.4 * x + z, 2.4 * y - z, 4, params.seed))[:, None]
    colours = np.where(dark, black, light) * (1 - 0.18 * dirt) * (1 - 0.65 * seam)
    return _Skin(colours, 0.012 * np.minimum(gap / 0.05, 1.0) - 0.012)


def _dual(five: Floats, six: Floats) -> Floats:
    """The twenty directions of `six` turned, if need be, to lie between the corners of `five`."""
    fit = np.sort(_normal(six) @ _normal(five).T, axis=1)[:, -3]
    return six if fit.min() > 0.79 else six[:, ::-1]


def _normal(vectors: Floats) -> Floats:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _beach(directions: Floats, params: ThingParams) -> _Skin:
    """Six inflated panels, coloured and white in turn, with round caps and welded seams."""
    x, y, z = (directions @ rotation_matrix(turn((1.0, 0.25, 0.0), 34.0)) @ rotation_matrix(turn((0, 0, 1), 25.0))).T
    place = np.arctan2(y, x) / (2 * math.pi) * 6
    panel = np.floor(place).astype(np.int64)
    shades = [linear_of(c) for c in ("d8261f", "f0ede6", "1f63b8", "f0ede6", "eebf12", "f0ede6")]
    if params.colour:
        shades = [_main(params, "d8261f"), linear_of("f0ede6")] * 3
    bright, white = np.array(shades), np.array(linear_of("f0ede6"))
    gap = np.abs(place - np.rint(place)) / 6 * 2 * math.pi * np.hypot(x, y)
    share = (0.5 * np.clip(1 - gap / 0.03, 0, 1))[:, None]
    beside = np.where(place - panel > 0.5, panel + 1, panel - 1)
    colours = bright[panel % 6] * (1 - share) + bright[beside % 6] * share
    cap = smoothstep(0.955, 0.975, np.abs(z))[:, None]
    seam = np.maximum(smoothstep(0.020, 0.004, gap), smoothstep(0.012, 0.002, np.abs(np.abs(z) - 0.965)))
    colours = (colours * (1 - cap) + white * cap) * (1 - 0.25 * seam[:, None])
    return _Skin(colours, -0.012 * seam)


def _main(params: ThingParams, own: str) -> Rgb:
    return colour(params.colour) if params.colour else linear_of(own)


def _second(params: ThingParams, own: str) -> Rgb:
    return colour(params.accent) if params.accent else linear_of(own)


_FIELDS: dict[str, tuple[Callable[[Floats, ThingParams], _Skin], str, float]] = {
    "ball": (_plain, "", 1.0),
    "tennis ball": (_tennis, "felt", 0.4),
    "basketball": (_basket, "", 1.0),
    "football": (_football, "", 1.0),
    "beach ball": (_beach, "plastic", 1.0),
}
"""Kind -> its field, the surface it always has ("" for that of its material), and the scale of that surface's maps."""


def ball(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A ball of any kind in the table above; asked for in an unusual material it is a plain ball of that."""
    field, own, detail = _FIELDS[params.kind]
    radius = params.size[0] / 2
    sphere = round_cube(1.0, 64)
    directions = sphere.points.astype(np.float64)
    skin = surface(own or params.material, "", store, params.seed, detail=detail)
    if params.material not in ("rubber", "felt", "leather", "plastic"):
        skin = surface(params.material, params.colour, store, params.seed, detail=0.8)
        return (Piece(moved(sphere, (0, 0, radius), scale=radius), ((params.material, skin),)),)
    made = field(directions, params)
    points = directions * radius * (1 + made.height[:, None]) + np.array([0, 0, radius])
    colours = np.clip(made.colours, 0.0, 0.92).astype(np.float32)
    mesh = Mesh(points.astype(np.float32), sphere.corners, sphere.starts, colours=colours, uv=sphere.uv)
    return (Piece(mesh, ((params.kind, replace(skin, colour=(1.0, 1.0, 1.0), colour_attribute=True)),)),)
