"""Horns, tusks, teeth, spines and nostrils: parts without fur that sit on the hide."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.creatures.anatomy import Anatomy, Point
from aozora.world.creatures.eyes import Piece, follow, grid_faces
from aozora.world.creatures.fur import Pelt
from aozora.world.creatures.ornaments import Horn
from aozora.world.creatures.quadruped import QuadrupedParams

Floats = NDArray[np.float64]

ROUND = 12
"""Points around a horn."""


def _curve(points: Sequence[Sequence[float]], count: int) -> Floats:
    """`count` points (n, 3) on a smooth curve through points. Source: Catmull and Rom, 1974."""
    p = np.array(points, float)
    p = np.concatenate([[2 * p[0] - p[1]], p, [2 * p[-1] - p[-2]]])
    t = np.linspace(0, len(p) - 3 - 1e-9, count)
    i = t.astype(int)
    u = (t - i)[:, None]
    a, b, c, d = p[i], p[i + 1], p[i + 2], p[i + 3]
    return 0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u**2 + (3 * b - a - 3 * c + d) * u**3)


def tube(line: Floats, radii: Floats, flat: float = 1.0) -> tuple[Floats, NDArray[np.int64]]:
    """Points and triangles of a tube with closed ends along a line (n, 3) with radii (n,); `flat` squeezes it along y."""
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    side = np.cross(along, np.array([0.12, 0.0, 1.0]))
    side = np.where(np.linalg.norm(side, axis=1, keepdims=True) < 0.2, np.cross(along, np.array([1.0, 0.0, 0.0])), side)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up = np.cross(side, along)
    turn = np.arange(ROUND) / ROUND * 2 * np.pi
    ring = np.cos(turn)[None, :, None] * side[:, None] * flat + np.sin(turn)[None, :, None] * up[:, None]
    points = line[:, None] + radii[:, None, None] * ring
    ends = np.concatenate([np.repeat(line[:1, None], ROUND, 1), points, np.repeat(line[-1:, None], ROUND, 1)])
    return ends.reshape(-1, 3), grid_faces(len(line) + 2, ROUND, True)[:, ::-1]


def horn_pieces(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> list[Piece]:
    """Every horn, tusk and tine."""
    return [_horn(a, horn, joints, side) for horn in params.extras.horns for side in ((0.0,) if horn.single else (1.0, -1.0))]


def _horn(a: Anatomy, horn: Horn, joints: tuple[str, ...], side: float) -> Piece:
    rows = 26
    line = _curve(horn.points, rows) * (1.0, side, 1.0)
    line = a.skull + a.s * (line @ a.tilt.T)
    t = np.linspace(0, 1, rows)
    radii = a.s * (horn.root * (1 - t) ** 0.8 + horn.tip * t)
    if horn.rings:
        radii = radii * (1 + 0.07 * np.sin(2 * np.pi * horn.rings * t) * (1 - 0.6 * t))
    points, faces = tube(line, radii, horn.flat)
    if (np.cross(points[ROUND + 1] - points[ROUND], points[2 * ROUND] - points[ROUND]) @ (points[ROUND] - line[0])) > 0:
        faces = faces[:, ::-1]
    shade: Floats = np.repeat(np.concatenate([np.zeros(1), t, np.ones(1)]), ROUND)[:, None]
    colours: Floats = (1 - shade) * np.array(horn.colour) + shade * np.array(horn.tip_colour)
    return Piece("horn", points, faces, colours, follow(joints, "head", len(points)))


def _bead(
    centre: Point, sizes: Sequence[float], frame: Point, colour: Rgb, slot: str, weights: tuple[tuple[str, ...], str]
) -> Piece:
    """An ellipsoid with half axes `sizes` along the columns of `frame`."""
    polar, turn = np.meshgrid(np.linspace(0, np.pi, 9), np.arange(12) / 12 * 2 * np.pi, indexing="ij")
    ball = np.stack([np.cos(polar), np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn)], -1).reshape(-1, 3)
    points = centre + (ball * np.array(sizes)) @ frame.T
    return Piece(
        slot,
        points,
        grid_faces(9, 12, True)[:, ::-1],
        np.broadcast_to(np.array(colour), points.shape),
        follow(*weights, len(points)),
    )


_NOSTRILS: dict[str, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
    "long": ((0.20, 0.26, -0.20), (0.07, 0.085, 0.10)),
    "pig": ((0.27, 0.15, -0.22), (0.05, 0.075, 0.11)),
    "broad": ((0.22, 0.34, 0.08), (0.10, 0.07, 0.06)),
    "ape": ((0.06, 0.11, -0.26), (0.05, 0.055, 0.04)),
    "beak": ((-0.55, 0.26, 0.02), (0.10, 0.05, 0.06)),
    "rex": ((0.10, 0.22, 0.06), (0.06, 0.05, 0.05)),
}
"""Place (from the muzzle's tip, aside, up) and half axes of the left nostril, by snout."""

DARK: Rgb = (0.012, 0.008, 0.007)
TOOTH: Rgb = (0.72, 0.64, 0.48)


def nostril_pieces(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> list[Piece]:
    """Two dark hollows, for all but those with a nose pad or a trunk."""
    head = params.head
    if head.snout not in _NOSTRILS or params.extras.trunk is not None:
        return []
    (x, y, z), sizes = _NOSTRILS[head.snout]
    wide = head.tip_radius if head.snout in ("long", "broad") else head.muzzle_radius
    pieces: list[Piece] = []
    for side in (1.0, -1.0):
        place = a.face(0.62 + head.muzzle + x, y * wide * side, z)
        scale = a.s * np.array(sizes) * (0.6 + 0.4 * wide)
        pieces.append(_bead(place, tuple(scale), a.tilt, DARK, "nose", (joints, "head")))
    return pieces


def tooth_pieces(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> list[Piece]:
    """Two incisors, or fangs along both jaws."""
    head, kind = params.head, params.extras.teeth
    tip = 0.62 + head.muzzle
    pieces: list[Piece] = []
    if kind == "incisors":
        for side in (1.0, -1.0):
            place = a.face(tip + 0.05, 0.055 * side, -0.62)
            pieces.append(_bead(place, (0.035 * a.s, 0.05 * a.s, 0.15 * a.s), a.tilt, TOOTH, "horn", (joints, "head")))
    if kind == "fangs":
        for x in np.linspace(0.62, tip + 0.06, 9):
            for side in (1.0, -1.0):
                y = side * head.muzzle_radius * (0.52 - 0.22 * (x - 0.62) / (tip - 0.5))
                points = np.array([a.face(float(x), y, -0.42), a.face(float(x) - 0.02, y, -0.68)])
                line = points[0] + np.linspace(0, 1, 6)[:, None] * (points[1] - points[0])
                corners, faces = tube(line, a.s * np.linspace(0.055, 0.006, 6))
                pieces.append(
                    Piece(
                        "horn",
                        corners,
                        faces,
                        np.broadcast_to(np.array(TOOTH), corners.shape),
                        follow(joints, "head", len(corners)),
                    )
                )
    return pieces


def spine_pieces(pelt: Pelt, a: Anatomy, params: QuadrupedParams) -> list[Piece]:
    """A hedgehog's spines over back and crown: three-sided needles, pale with a dark band, each with the weights of its root."""
    spines = params.extras.spines
    if spines is None:
        return []
    rng = lane(params.seed, params.kind, "spines")
    up, side = pelt.normals[:, 2], np.abs(pelt.normals[:, 1])
    low = pelt.points[:, 2] < 0.42 * a.h
    front = pelt.points[:, 0] > a.face(0.30, 0, 0)[0]
    fit = np.flatnonzero(((up > -0.1) | (side > 0.8)) & ~low & ~front)
    roots = rng.choice(fit, min(spines.count, len(fit)), replace=False)
    count = len(roots)
    lean = pelt.normals[roots] + np.array([-0.75, 0, 0.15]) + 0.22 * rng.normal(size=(count, 3))
    lean /= np.linalg.norm(lean, axis=1, keepdims=True)
    length = spines.length * a.h * rng.uniform(0.75, 1.1, count)[:, None]
    across: Floats = np.cross(lean, np.array([0.0, 0.3, 1.0]))
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    other: Floats = np.asarray(np.cross(lean, across), np.float64)
    thick = 0.011 * a.h
    base = pelt.points[roots] - pelt.normals[roots] * 0.01 * a.h
    rings: list[Floats] = []
    tones: list[Floats] = []
    for share, width, tone in (
        (0.0, 1.0, (0.30, 0.24, 0.17)),
        (0.55, 0.9, (0.10, 0.07, 0.05)),
        (0.85, 0.6, (0.58, 0.50, 0.38)),
        (1.0, 0.12, (0.62, 0.55, 0.44)),
    ):
        for degrees in (0, 120, 240):
            turn = np.radians(degrees)
            rings.append(base + lean * length * share + thick * width * (np.cos(turn) * across + np.sin(turn) * other))
            tones.append(np.broadcast_to(np.array(tone), (count, 3)))
    points, colours = np.stack(rings, 1).reshape(-1, 3), np.stack(tones, 1).reshape(-1, 3)
    one = grid_faces(4, 3, True)
    faces = (one[None] + 12 * np.arange(count)[:, None, None]).reshape(-1, 3)
    return [Piece("horn", points, faces, colours, np.repeat(pelt.joints[roots], 12, 0))]
