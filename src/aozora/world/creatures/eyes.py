"""Eyes that look alive: a ball with an iris, lids that close over it, and the glint of a window."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.creatures.anatomy import Anatomy, Point, eye_place, sight_line
from aozora.world.creatures.fur import Pelt
from aozora.world.creatures.quadruped import QuadrupedParams

Floats = NDArray[np.float64]

OPEN_UPPER, OPEN_LOWER = math.radians(44), math.radians(-40)
"""Where the edges of the open lids stand above and below the line of sight."""


@dataclass(frozen=True)
class Piece:
    """Triangles (f, 3) over points (n, 3) of one slot that follow joints with weights (n, j); colours (n, 3)."""

    slot: str
    points: Floats
    faces: NDArray[np.int64]
    colours: Floats
    weights: Floats


def follow(joints: tuple[str, ...], joint: str, count: int) -> Floats:
    """Weights (count, j) of points that follow one joint."""
    weights = np.zeros((count, len(joints)))
    weights[:, joints.index(joint)] = 1
    return weights


def grid_faces(rows: int, columns: int, closed: bool) -> NDArray[np.int64]:
    """Triangles over a grid of points; `closed` joins the last column to the first."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing="ij")
    k = (j + 1) % columns
    a, b, c, d = i * columns + j, i * columns + k, (i + 1) * columns + k, (i + 1) * columns + j
    return np.stack([a, d, c, a, c, b], -1).reshape(-1, 3)


def _eye_frame(params: QuadrupedParams, side: float) -> tuple[Floats, Floats, Floats]:
    """The line of sight at rest, the axis about which lids turn (level, to the animal's left) and up."""
    sight = sight_line(params) * np.array([1.0, side, 1.0])
    across = np.cross(np.array([0.0, 0.0, 1.0]), sight)
    across /= np.linalg.norm(across)
    return sight, across, np.cross(sight, across)


def eye_pieces(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], side: float, lid_colour: Floats) -> list[Piece]:
    """Ball, glint and lids of one eye; `lid_colour` (3,) is that of the coat around it."""
    name = "left" if side > 0 else "right"
    place = eye_place(params) * (1, side, 1)
    centre, radius = a.face(*place), params.head.eye * a.s
    frame = _eye_frame(params, side)
    ball = _ball(params, joints, (centre, radius, frame), f"eye {name}")
    pieces = [ball, _glint(joints, centre, radius, frame)]
    for lid, edge, far in (("upper", OPEN_UPPER, math.radians(172)), ("lower", OPEN_LOWER, math.radians(-150))):
        pieces.append(_lid(lid_colour, joints, (centre, radius, frame), (f"lid {lid} {name}", edge, far)))
    return pieces


def _ball(params: QuadrupedParams, joints: tuple[str, ...], at: tuple[Point, float, tuple[Floats, ...]], joint: str) -> Piece:
    centre, radius, (sight, across, up) = at
    rings = np.concatenate([np.linspace(0.0, 1.2, 19), np.linspace(1.4, np.pi, 7)])
    turn = np.arange(32) / 32 * 2 * np.pi
    angle, around = np.meshgrid(rings, turn, indexing="ij")
    local = [np.cos(angle), np.sin(angle) * np.cos(around), np.sin(angle) * np.sin(around)]
    directions = local[0][..., None] * sight + local[1][..., None] * across + local[2][..., None] * up
    bulge = 1 + 0.05 * np.clip(1 - (angle / 0.9) ** 2, 0, 1)[..., None]
    points = (centre + radius * bulge * directions).reshape(-1, 3)
    colours = _iris(params, angle, around).reshape(-1, 3)
    return Piece("eye", points, grid_faces(len(rings), 32, True)[:, ::-1], colours, follow(joints, joint, len(points)))


def _iris(params: QuadrupedParams, angle: Floats, around: Floats) -> Floats:
    iris = np.array(params.coat.iris)
    pupil = 0.47 * np.ones_like(angle)
    if params.coat.slit_pupil:
        pupil = 0.62 / np.sqrt(np.sin(around) ** 2 + (np.cos(around) / 0.36) ** 2)
    streaks = 1 + 0.18 * np.sin(around * 23 + 1.7 * np.sin(around * 5))
    depth = np.clip((angle - 0.35) / 0.55, 0, 1)
    colours = np.clip(iris * (0.55 + 1.1 * depth * streaks)[..., None], 0, 1)
    colours = np.where((angle > 0.92)[..., None], iris * 0.22, colours)
    colours = np.where((angle > 1.05)[..., None], np.array([0.30, 0.22, 0.18]), colours)
    return np.where((angle < pupil)[..., None], np.array([0.004, 0.003, 0.003]), colours)


def _glint(joints: tuple[str, ...], centre: Point, radius: float, frame: tuple[Floats, ...]) -> Piece:
    """The window's reflection that makes an eye look alive, on the same side of both eyes."""
    sight, _, up = frame
    middles = [(sight + 0.42 * up + np.array([0.0, 0.24, 0.0]), 0.17), (sight - 0.42 * up - np.array([0.0, 0.26, 0.0]), 0.075)]
    turn = np.arange(14) / 14 * 2 * np.pi
    points: list[Floats] = []
    faces: list[NDArray[np.int64]] = []
    for middle, size in middles:
        out = middle / np.linalg.norm(middle)
        right = np.cross(out, up) / np.linalg.norm(np.cross(out, up))
        rim = centre + radius * (
            1.055 * out + size * (np.cos(turn)[:, None] * right + np.sin(turn)[:, None] * np.cross(right, out))
        )
        start = len(points) * 15
        points.append(np.concatenate([[centre + radius * 1.065 * out], rim]))
        faces.append(start + np.stack([np.zeros(14, int), 1 + np.arange(14), 1 + (np.arange(14) + 1) % 14], 1))
    flat = np.concatenate(points)
    return Piece("glint", flat, np.concatenate(faces)[:, ::-1], np.ones((len(flat), 3)), follow(joints, "head", len(flat)))


def _lid(
    colour: Floats, joints: tuple[str, ...], at: tuple[Point, float, tuple[Floats, ...]], lid: tuple[str, float, float]
) -> Piece:
    """A spherical shell between two half planes through the lid's axis, with a thick dark edge."""
    joint, edge, far = lid
    over = 1.085 if far > 0 else 1.05
    thickness = np.concatenate([[1.01, over - 0.01], np.full(12, over)])
    points, _ = _shell(at, edge + (far - edge) * _LID_ROWS, thickness)
    dark = np.clip(1.1 - (_LID_ROWS - 0.015) / (0.17 if far > 0 else 0.09), 0, 1)[:, None, None]
    colours = (dark * np.array([0.016, 0.009, 0.006]) + (1 - dark) * colour * 0.85) * np.ones((1, 25, 1))
    faces = grid_faces(14, 25, False)
    return Piece("lid", points, faces[:, ::-1] if far > 0 else faces, colours.reshape(-1, 3), follow(joints, joint, len(points)))


_LID_ROWS = np.concatenate([[0.0, 0.0], np.linspace(0.03, 1.0, 12)])


def _shell(at: tuple[Point, float, tuple[Floats, ...]], elevations: Floats, thickness: Floats) -> tuple[Floats, Floats]:
    """Points (25 r, 3) on spheres about an eye, row by row at r elevations from the line of sight, and their unit normals."""
    centre, radius, (sight, across, up) = at
    elevation, turn = np.meshgrid(elevations, np.linspace(0.0, np.pi, 25), indexing="ij")
    directions = (np.sin(turn) * np.cos(elevation))[..., None] * sight + np.cos(turn)[..., None] * across
    directions = (directions + (np.sin(turn) * np.sin(elevation))[..., None] * up).reshape(-1, 3)
    return centre + np.repeat(thickness, 25)[:, None] * radius * directions, directions


def around_eyes(pelt: Pelt, a: Anatomy, params: QuadrupedParams) -> Floats:
    """The shares of the zones of the coat (z,) around the eyes."""
    eye = a.face(*eye_place(params))
    gap = np.linalg.norm(pelt.points - eye, axis=1) / (params.head.eye * a.s)
    ring = np.flatnonzero((gap < 1.9) & (gap > 1.15))
    return pelt.zones[ring if len(ring) > 3 else np.argsort(gap, kind="stable")[:8]].mean(0)


def lid_pelts(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], around: Floats) -> list[Pelt]:
    """The short fur of the upper lids, which shows when they are closed."""
    pelts: list[Pelt] = []
    for side, name in ((1.0, "left"), (-1.0, "right")):
        at = (a.face(*(eye_place(params) * (1, side, 1))), params.head.eye * a.s, _eye_frame(params, side))
        points, normals = _shell(at, OPEN_UPPER + np.linspace(math.radians(13), math.radians(95), 8), np.full(8, 1.075))
        share = np.broadcast_to(around, (len(points), len(around)))
        lie = np.broadcast_to(at[2][2] - 0.3 * at[2][0], points.shape)
        fur = np.full(len(points), 0.013 * params.height * min(1.0, params.coat.length))
        faces = grid_faces(8, 25, False)[:, ::-1]
        pelts.append(Pelt(points, normals, faces, fur, lie, share, follow(joints, f"lid upper {name}", len(points))))
    return pelts
