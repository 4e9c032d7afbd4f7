"""Hair: a mass on the scalp and locks that flow over it, hang, stand, curl or are tied up."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.people.anatomy import Anatomy
from aozora.world.people.face_grid import RINGS, SPOKES, FaceGrid
from aozora.world.people.hair_table import STYLES, HairStyle
from aozora.world.people.locks import Strands, curled, lock_profile, modelled, resampled, unit
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, closing, grid
from aozora.world.people.tied_hair import tails

Floats = NDArray[np.float64]

POINTS = 13
"""Points along a lock."""

_LONG = 30
_HAIRLINE = np.array(
    [
        [0, 0.60], [20, 0.585], [38, 0.50], [52, 0.32], [66, 0.10], [78, -0.12], [88, -0.26], [96, -0.02], [112, -0.06], [124,
            -0.30],
        [140, -0.52], [180, -0.60],
    ]
)  # fmt: skip
"""Where hair begins: degrees about the vertical from the front, and height in half heads about the head's middle."""


@dataclass(frozen=True)
class Scalp:
    """What hair grows on and falls over."""

    a: Anatomy
    params: PersonParams
    face: FaceGrid
    style: HairStyle
    hat: float = 9.0
    """Height in half heads above which a hat presses the hair down; 9 is no hat."""

    def local(self, points: Floats) -> Floats:
        """Points in half heads about the head's middle."""
        return (points - self.a.skull) / self.a.s

    def grows(self, p: Floats) -> Floats:
        """How far inside the hairline local points (n, 3) are, in half heads."""
        turn = np.degrees(np.arctan2(np.abs(p[:, 1]), p[:, 0] + 0.05))
        line = np.interp(turn, _HAIRLINE[:, 0], _HAIRLINE[:, 1])
        back = smoothstep(75.0, 115.0, turn)
        crop = self.style.crop * (0.35 + 1.6 * back)
        recede = 0.10 * self.params.wear * np.exp(-(((turn - 32.0) / 18.0) ** 2)) * (self.params.sex == "male")
        inside = p[:, 2] - line - crop - recede - 0.02 * self.params.youth
        if self.style.bald:
            inside = np.minimum(inside, 0.36 - p[:, 2] + 0.30 * back)
        return inside


def hair_pieces(a: Anatomy, params: PersonParams, face: FaceGrid, hat: float = 9.0) -> list[Piece]:
    """The hair of a person; nothing for the bald."""
    style = STYLES[params.hair.style]
    if not style.count:
        return []
    scalp = Scalp(a, params, face, style, hat)
    colour = np.array(params.hair.colour)
    pieces = [_mass(scalp, colour)]
    strands = _grown(scalp)
    if strands is None:
        return []
    pieces.append(modelled(strands, colour, lock_profile(POINTS, 0.55, style.tip), _sway(scalp, strands.paths)))
    if style.tail:
        pieces += tails(a, params, style, colour)
    return pieces


def _mass(scalp: Scalp, colour: Floats) -> Piece:
    """The closed mass under the locks: the scalp, lifted within the hairline and dipped below the skin outside."""
    skin = scalp.face.surface(scalp.face.plane)
    p = scalp.local(skin.reshape(-1, 3))
    inside = scalp.grows(p)
    cap = scalp.style.cap
    bumps = 0.10 * cap * fbm(p[:, 1] * 6 + p[:, 0] * 4, p[:, 2] * 6, 3, 5) if cap > 0.05 else 0.0
    level = np.where(
        inside > 0,
        np.minimum((cap + bumps) * np.sqrt(np.clip(inside / (0.16 + 1.3 * max(cap - 0.1, 0.0)), 0, 1)), _room(scalp, p)),
        -0.03,
    )
    points = skin + (level.reshape(RINGS, SPOKES) * scalp.a.s)[..., None] * scalp.face.rays(scalp.face.plane)
    faces = np.concatenate([grid(RINGS, SPOKES, True)[:, ::-1], closing(RINGS, SPOKES)])
    faces = faces[(inside > -0.06)[faces].any(1)]
    shade = np.clip(0.55 + 0.3 * np.clip(inside / 0.3, 0, 1), 0, 1)[:, None]
    return Piece("hair", points.reshape(-1, 3), faces, shade * colour, {"head": np.ones(len(p))}, _mass_uv(p, faces))


def _mass_uv(p: Floats, faces: NDArray[np.int64]) -> Floats:
    return (np.stack([p[:, 2] + 0.5 * p[:, 0], 1.4 * p[:, 1]], 1) * 0.15)[faces] + 8.0


def _room(scalp: Scalp, p: Floats) -> Floats:
    """How much hair fits under a hat at local points, in half heads."""
    return np.where(p[:, 2] > scalp.hat, 0.012, 9.0)


def _grown(scalp: Scalp) -> Strands | None:
    style, rng = scalp.style, lane(scalp.params.seed, "hair", scalp.params.hair.style)
    roots = _roots(scalp, rng)
    s, count = scalp.a.s, len(roots)
    if not count:
        return None
    lengths = s * style.length * (0.86 + 0.28 * rng.random(count)) * (1 - 0.15 * scalp.params.youth)
    paths, forward = _flowed(scalp, roots, rng, float(lengths.max()) / (_LONG - 1))
    lengths = np.minimum(lengths, _until_cut(scalp, paths, forward, rng))
    paths = resampled(paths, lengths, POINTS)
    if style.flow == "gather":
        paths = _gathered(scalp, paths)
    free = scalp.local(paths.reshape(-1, 3))[:, 2].reshape(paths.shape[:2]).max(1) < scalp.hat + 0.10
    paths, lengths, count = paths[free], lengths[free], int(free.sum())
    if not count:
        return None
    outward = _outward(scalp, paths)
    widths = s * style.width * (0.75 + 0.5 * rng.random(count)) * np.clip(lengths / (0.25 * s), 0.45, 1.0)
    strands = Strands(paths, outward, widths, 0.86 + 0.30 * rng.random(count))
    if style.curl[0]:
        strands = curled(strands, s * style.curl[0], s * style.curl[1], style.flat, rng.random(count) * 2 * np.pi)
    return strands


def _roots(scalp: Scalp, rng: np.random.Generator) -> Floats:
    """Places on the scalp, evenly spread (a spherical Fibonacci lattice, jittered), local coordinates' points in metres."""
    total = int(scalp.style.count * 2.6)
    i = np.arange(total) + 0.5
    up = 1 - 2 * i / total
    turn = np.pi * (1 + 5**0.5) * i
    flat = np.sqrt(1 - up**2)
    ways = np.stack([flat * np.cos(turn), flat * np.sin(turn), up], 1) + 0.05 * rng.standard_normal((total, 3))
    points = scalp.face.surface(scalp.face.plane_of(scalp.face.origin + unit(ways)))
    p = scalp.local(points)
    return points[(scalp.grows(p) > 0.015) & (p[:, 2] < scalp.hat)]


def _outward(scalp: Scalp, paths: Floats) -> Floats:
    """Away from the middle of the head and the neck's axis."""
    centre = np.broadcast_to(scalp.face.origin, paths.shape).copy()
    centre[..., 2] = np.minimum(scalp.face.origin[2], paths[..., 2] + 0.15 * scalp.a.s)
    centre[..., 0] -= 0.1 * scalp.a.s
    return unit(paths - centre)


def _flowed(scalp: Scalp, roots: Floats, rng: np.random.Generator, step: float) -> tuple[Floats, NDArray[np.bool_]]:
    """Paths (n, _LONG, 3) from the roots, and which locks are the fringe."""
    style = scalp.style
    p = scalp.local(roots)
    forward = (
        (p[:, 0] > 0.42) & (p[:, 2] > 0.45) & (np.abs(p[:, 1]) < 0.52) if style.fringe is not None else np.zeros(len(p), bool)
    )
    paths = np.empty((len(roots), _LONG, 3))
    here, way = roots.copy(), np.zeros_like(roots)
    wander = 0.10 * rng.standard_normal(roots.shape)
    for k in range(_LONG):
        paths[:, k] = here
        out = _outward(scalp, here[:, None])[:, 0]
        aim = _aim(scalp, scalp.local(here), out, forward) + wander
        free = smoothstep(-0.10, -0.50, scalp.local(here)[:, 2])[:, None]
        aim = unit(aim + style.gravity * (0.35 + 1.4 * free) * np.array([0.0, 0.0, -1.0]))
        way = unit(aim if k == 0 else 0.55 * way + 0.45 * aim)
        here = _kept_off(scalp, here + step * way, k)
    return paths, forward


def _aim(scalp: Scalp, p: Floats, out: Floats, forward: NDArray[np.bool_]) -> Floats:
    """Where locks want to go at local points."""
    style = scalp.style
    away = p - np.array([-0.36, 0.04, 0.95])
    match style.flow:
        case "part":
            side = np.where(p[:, 1] > style.part, 1.0, -1.0)[:, None]
            aim = (
                side * np.array([0.0, 1.0, 0.0])
                + 0.35 * unit(away)
                + np.array([-0.35, 0.0, 0.0]) * smoothstep(0.2, -0.3, p[:, :1])
            )
            aim = (
                aim
                + np.array([-0.55, 0.0, -0.1])
                * (smoothstep(0.35, 0.75, np.abs(p[:, 1])) * smoothstep(0.1, 0.4, p[:, 0]))[:, None]
            )
        case "back":
            aim = np.broadcast_to(np.array([-1.0, 0.0, 0.12]), p.shape) + np.array([0, 0.25, 0]) * p[:, 1:2]
        case "gather":
            target = np.array(style.gather)
            goal = np.broadcast_to(target, p.shape)
            if style.gather[1]:
                goal = np.where(p[:, 1:2] < 0, target * (1, -1, 1), target)
            aim = 1.6 * unit(goal - p)
        case "up":
            aim = np.array([0.30, 0.0, 0.75]) + 0.4 * out
        case "out":
            aim = out * 1.0
        case _:
            aim = unit(away)
    aim = np.where(forward[:, None], np.array([0.95, 0.0, -0.25]) + np.array([0.0, 0.35, 0.0]) * p[:, 1:2], aim)
    tangent = aim - (aim * out).sum(1, keepdims=True) * out
    stand = np.where(forward, 0.0, style.stand)[:, None]
    return unit(tangent) * (1 - stand) + (unit(0.6 * out + 0.4 * unit(aim))) * stand


def _kept_off(scalp: Scalp, points: Floats, k: int) -> Floats:
    """Points pushed off the head, the face, the shoulders and the chest."""
    s = scalp.a.s
    level = s * scalp.style.lift * min(1.0, 0.3 + k / 5)
    p = scalp.local(points)
    level = np.minimum(level, np.where(p[:, 2] > scalp.hat - 0.1, 0.02 * s, level))
    height = scalp.face.height_over(points)
    low = p[:, 2] > -1.2
    lift = np.where(low, np.maximum(level - height, 0.0), 0.0)
    points = points + lift[:, None] * unit(points - scalp.face.origin)
    points = _outside(points, scalp.a.face(0.86, 0.0, -0.36), s * np.array([0.70, 0.70, 0.74]), np.array([0.0, 1.0, 0.0]), s)
    h = scalp.a.h
    neck = scalp.a.trunk["neck"]
    for side in (1.0, -1.0):
        shoulder = np.array([neck[0], side * 0.62 * scalp.a.breadth[0], neck[2] - 0.040 * h])
        points = _outside(points, shoulder, h * np.array([0.060, 0.085, 0.050]), np.array([-0.6, 0.0, 0.6]), s)
    return _outside(
        points, neck - np.array([0.0, 0.0, 0.12 * h]), h * np.array([0.082, 0.115, 0.135]), np.array([-1.0, 0.0, 0.0]), s
    )


def _outside(points: Floats, centre: Floats, radii: Floats, bias: Floats, s: float) -> Floats:
    """Points pushed out of an ellipsoid, rather along +-`bias`."""
    q = (points - centre) / radii
    deep = np.linalg.norm(q, axis=1)
    way = unit(q * radii * (0.4 + np.abs(bias) * 1.6))
    inside = np.clip(1.0 - deep, 0.0, 1.0)
    return points + (inside * radii.min())[:, None] * way


def _until_cut(scalp: Scalp, paths: Floats, forward: NDArray[np.bool_], rng: np.random.Generator) -> Floats:
    """The length (n,) of each path until it comes to the height where it is cut; locks of a gathering end there."""
    style = scalp.style
    p = scalp.local(paths.reshape(-1, 3)).reshape(paths.shape)
    fringe = style.fringe if style.fringe is not None else -9.0
    floor = np.where(forward, fringe, style.cut)[:, None] + 0.05 * rng.standard_normal((len(paths), 1))
    stop = p[..., 2] < floor
    if style.flow == "gather":
        target = np.array(style.gather)
        mirror = target * (1, -1, 1)
        gap = np.minimum(np.linalg.norm(p - target, axis=2), np.linalg.norm(p - mirror, axis=2) if style.gather[1] else 9.0)
        near = np.minimum.accumulate(gap, 1)
        stop = stop | (gap < 0.20) | (gap > near + 0.04)
    steps = np.linalg.norm(np.diff(paths, axis=1), axis=2)
    along = np.concatenate([np.zeros((len(paths), 1)), np.cumsum(steps, 1)], 1)
    first = np.where(stop.any(1), stop.argmax(1), _LONG - 1)
    return np.maximum(along[np.arange(len(paths)), first], 0.10 * scalp.a.s)


def _gathered(scalp: Scalp, paths: Floats) -> Floats:
    """Paths whose ends run together at the gathering point of their side."""
    target = scalp.a.face(*scalp.style.gather)
    goals = np.broadcast_to(target, (len(paths), 3)).copy()
    if scalp.style.gather[1]:
        goals[paths[:, 0, 1] < 0] *= (1.0, -1.0, 1.0)
    share = smoothstep(0.55, 1.0, np.linspace(0.0, 1.0, POINTS))[None, :, None]
    return paths * (1 - share) + goals[:, None] * share


def _sway(scalp: Scalp, paths: Floats) -> dict[str, Floats]:
    """Weights (n, k): hair below the ears follows the joints that sway."""
    p = scalp.local(paths.reshape(-1, 3))
    loose = smoothstep(-0.05, -1.1, p[:, 2]) * 0.85
    back = smoothstep(0.15, -0.45, p[:, 0])
    left = (1 - back) * (p[:, 1] > 0)
    right = (1 - back) * (p[:, 1] <= 0)
    shape = paths.shape[:2]
    shares = {"head": 1 - loose, "hair back": loose * back, "hair left": loose * left, "hair right": loose * right}
    return {joint: share.reshape(shape) for joint, share in shares.items()}


def under_hat(params: PersonParams) -> PersonParams:
    """The same person with hair that fits under a hat."""
    style = params.hair.style
    if style in ("afro", "spiky", "bun", "curly", "short curls"):
        calmer = {"afro": "short curls", "curly": "bob", "bun": "low bun", "spiky": "short", "short curls": "crew cut"}[style]
        return replace(params, hair=replace(params.hair, style=calmer))
    return params
