"""Hair that is tied up: ponytails, pigtails, buns and braids."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.people.anatomy import Anatomy, Point
from aozora.world.people.hair_table import HairStyle
from aozora.world.people.locks import Strands, lock_profile, modelled, unit
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, grid

Floats = NDArray[np.float64]

_POINTS = 15


def tails(a: Anatomy, params: PersonParams, style: HairStyle, colour: Floats) -> list[Piece]:
    """What hangs from the gathering points, with a band around each."""
    sides = (1.0, -1.0) if style.gather[1] else (1.0,)
    pieces: list[Piece] = []
    for side in sides:
        root = a.face(*(np.array(style.gather) * (1, side, 1)))
        joint = "hair back" if len(sides) == 1 else f"hair {'left' if side > 0 else 'right'}"
        match style.tail:
            case "bun":
                pieces.append(_bun(a, params, root, colour))
            case "braids":
                pieces.append(_braid(a, style, root, colour, (side, joint)))
            case _:
                pieces.append(_bunch(a, params, style, root, colour, (side, joint)))
        if style.tail != "bun":
            pieces.append(_band(a, root, unit(root - a.face(-0.1, 0, 0.1))))
    return pieces


def _band(a: Anatomy, root: Point, way: Floats) -> Piece:
    turn, around = np.meshgrid(np.arange(24) / 24 * 2 * np.pi, np.arange(8) / 8 * 2 * np.pi, indexing="ij")
    side = unit(np.cross(way, np.array([0.0, 0.0, 1.0]) + 0.01 * way))
    up = np.cross(side, way)
    out = np.cos(turn)[..., None] * side + np.sin(turn)[..., None] * up
    s = a.s
    points = (
        root
        + 0.02 * s * way
        + out * (0.135 * s + 0.035 * s * np.cos(around))[..., None]
        + way * (0.045 * s * np.sin(around))[..., None]
    )
    flat = np.concatenate([points, points[:1]]).reshape(-1, 3)
    colours = np.broadcast_to(np.array([0.45, 0.06, 0.10]), flat.shape).astype(np.float64)
    return Piece("band", flat, grid(25, 8, True), colours, {"head": np.ones(len(flat))})


def _bunch(a: Anatomy, params: PersonParams, style: HairStyle, root: Point, colour: Floats, at: tuple[float, str]) -> Piece:
    side, joint = at
    rng = lane(params.seed, "hair", "tail", joint)
    count = 34
    t = np.linspace(0.0, 1.0, _POINTS)[None, :, None]
    out = unit(root - a.face(-0.1, 0, 0.15))
    fall = np.array([-0.10, 0.12 * side * (style.gather[1] > 0), -1.0])
    spread = rng.standard_normal((count, 3)) * a.s
    length = a.s * style.tail_length * (0.85 + 0.25 * rng.random(count))[:, None, None]
    line = out * 0.50 * a.s * np.sqrt(t) * np.clip(style.tail_length, 0.6, 1.2) + fall * length * t**1.45
    body = 0.075 * np.sin(np.pi * np.clip(0.10 + 0.80 * t, 0, 1)) ** 0.8
    paths = root + line + spread[:, None] * (0.03 + body) * np.array([1.0, 1.0, 0.5])
    outward = unit(spread[:, None] * np.ones((1, _POINTS, 1)) + 0.2 * out * a.s)
    strands = Strands(paths, outward, a.s * (0.11 + 0.05 * rng.random(count)), 0.86 + 0.30 * rng.random(count))
    loose = np.broadcast_to(np.clip(t[..., 0] * 1.6, 0, 1), (count, _POINTS))
    return modelled(strands, colour, lock_profile(_POINTS, 0.6, 0.10), {"head": 1 - loose, joint: loose}, 0.7)


def _bun(a: Anatomy, params: PersonParams, root: Point, colour: Floats) -> Piece:
    """Locks wound around a ball."""
    rng = lane(params.seed, "hair", "bun")
    count = 26
    way = unit(root - a.face(-0.1, 0, 0.1))
    side = unit(np.cross(way, np.array([0.3, 1.0, 0.2])))
    up = np.cross(way, side)
    radius = 0.285 * a.s
    middle = root + way * 0.25 * a.s
    tilt = np.linspace(-1.15, 1.35, count)[:, None]
    turn = np.linspace(0.0, 1.12 * np.pi, _POINTS)[None] + rng.random((count, 1)) * 2 * np.pi
    lift = tilt + 0.35 * np.sin(turn)
    local = np.stack([np.cos(lift) * np.cos(turn), np.cos(lift) * np.sin(turn), np.sin(lift)], -1)
    outward = local[..., :1] * side + local[..., 1:2] * up + local[..., 2:] * way
    strands = Strands(middle + radius * outward, outward, a.s * (0.15 + 0.04 * rng.random(count)), 0.86 + 0.3 * rng.random(count))
    return modelled(strands, colour, lock_profile(_POINTS, 0.5, 0.4), {"head": np.ones((count, _POINTS))}, 0.6)


def _braid(a: Anatomy, style: HairStyle, root: Point, colour: Floats, at: tuple[float, str]) -> Piece:
    """Three strands that cross in turn."""
    side, joint = at
    points = 46
    t = np.linspace(0.0, 1.0, points)[None]
    phase = (np.arange(3) / 3 * 2 * np.pi)[:, None]
    turns = 5.5
    width = a.s * 0.110 * np.minimum(1.0, 1.6 * (1 - t) + 0.35)
    fall = np.array([0.34, 0.10 * side, 0.0])[None, None] * (a.s * np.sin(0.5 * np.pi * np.clip(t * 1.6, 0, 1)) * 0.75)[..., None]
    line = root + fall + np.array([0.0, 0.0, -1.0]) * (a.s * style.tail_length * t)[..., None]
    across, deep = width * np.sin(turns * 2 * np.pi * t + phase), 0.55 * width * np.sin(2 * (turns * 2 * np.pi * t + phase))
    paths = line + across[..., None] * np.array([0.75, 0.66 * side, 0.0]) + deep[..., None] * np.array([-0.66, 0.75 * side, 0.0])
    outward = np.broadcast_to(unit(np.array([-0.5, side, 0.1])), paths.shape)
    strands = Strands(paths, outward, np.full(3, 0.215 * a.s), np.array([0.94, 1.06, 1.0]))
    loose = np.broadcast_to(np.clip(t * 1.8, 0, 1), (3, points))
    return modelled(strands, colour, np.minimum(1.0, np.linspace(2.2, 0.35, points)), {"head": 1 - loose, joint: loose}, 0.9)
