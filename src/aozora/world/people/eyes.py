"""Eyes that look alive, their lids and lashes, and the brows: with the shapes that expressions give them."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.people.anatomy import SIDES, Anatomy, Point, eye_place, eye_radius
from aozora.world.people.expressions import MOVES
from aozora.world.people.face_grid import FaceGrid
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, grid, rigid
from aozora.world.people.skin import flushed, skin_colour

Floats = NDArray[np.float64]

OPEN_UPPER, OPEN_LOWER = math.radians(32), math.radians(-33)
"""Where the edges of the open lids stand above and below the line of sight."""

_WHITE = np.array([0.90, 0.87, 0.83])


@dataclass(frozen=True)
class Eye:
    """One eye: its centre, radius in metres, and rows: the line of sight, to the left, up."""

    side: float
    name: str
    centre: Point
    radius: float
    frame: Floats


def eyes_of(a: Anatomy, params: PersonParams) -> tuple[Eye, ...]:
    """The left and the right eye."""
    found: list[Eye] = []
    for name, side in SIDES:
        out = math.radians(5.0)
        sight = np.array([math.cos(out), side * math.sin(out), 0.0])
        across = np.array([-side * math.sin(out), math.cos(out), 0.0])
        found.append(
            Eye(
                side,
                name,
                a.face(*eye_place(params, side)),
                eye_radius(params) * a.s,
                np.stack([sight, across, np.array([0, 0, 1.0])]),
            )
        )
    return tuple(found)


def eye_pieces(a: Anatomy, params: PersonParams, face: FaceGrid) -> list[Piece]:
    """Balls, lids, lashes and brows."""
    pieces: list[Piece] = []
    for eye in eyes_of(a, params):
        pieces += [_ball(eye, params), _glint(eye), *_lids(eye, params), _brow(eye, a, params, face)]
    return pieces


def _ball(eye: Eye, params: PersonParams) -> Piece:
    rings = np.concatenate([np.linspace(0.0, 0.95, 20), np.linspace(1.05, 2.2, 8)])
    turn = np.arange(36) / 36 * 2 * np.pi
    angle, around = np.meshgrid(rings, turn, indexing="ij")
    local = np.stack([np.cos(angle), np.sin(angle) * np.cos(around), np.sin(angle) * np.sin(around)], -1)
    bulge = 1 + 0.035 * np.clip(1 - (angle / 0.7) ** 2, 0, 1)[..., None]
    points = (eye.centre + eye.radius * bulge * (local @ eye.frame)).reshape(-1, 3)
    colours = _iris(params, angle, around).reshape(-1, 3)
    return Piece("eye", points, grid(len(rings), 36, True), colours, rigid(f"eye {eye.name}", len(points)))


def _iris(params: PersonParams, angle: Floats, around: Floats) -> Floats:
    """Pupil, iris with rays and a dark rim, white with a little red at its edge; angles in radians from the line of sight."""
    iris = np.array(params.iris)
    size = 0.60 * (1 + 0.12 * params.youth)
    pupil, rim = 0.44 * size, 0.90 * size
    rays = 1 + 0.22 * np.sin(around * 19 + 1.7 * np.sin(around * 5)) * np.clip((angle - pupil) / 0.1, 0, 1)
    light = np.clip((angle - pupil) / (rim - pupil), 0, 1)
    low = 1.0 + 0.55 * np.clip(-np.sin(around), 0, 1) * light
    colours = np.clip(iris * ((0.75 + 0.9 * light) * rays * low)[..., None], 0, 1)
    colours = np.where((angle > rim)[..., None], iris * 0.16, colours)
    white = _WHITE * (1 - np.clip((angle - 1.0) / 0.6, 0, 1)[..., None] * np.array([0.10, 0.30, 0.34]))
    colours = np.where((angle > size)[..., None], white, colours)
    return np.where((angle < pupil)[..., None], np.array([0.004, 0.003, 0.003]), colours)


def _aside(way: Floats, up: Floats) -> Floats:
    """The unit direction to the right of a way."""
    across: Floats = np.cross(way, up)
    return across / float(np.linalg.norm(across))


def _glint(eye: Eye) -> Piece:
    """The reflection of a window, on the same side of both eyes; it stays when the eye turns."""
    sight, _, up = eye.frame
    turn = np.arange(14) / 14 * 2 * np.pi
    points: list[Floats] = []
    faces: list[NDArray[np.int64]] = []
    for number, (middle, size) in enumerate(
        ((sight + 0.30 * up + np.array([0.0, 0.24, 0.0]), 0.10), (sight - 0.26 * up - np.array([0.0, 0.22, 0.0]), 0.04))
    ):
        out: Floats = np.asarray(middle / np.linalg.norm(middle), np.float64)
        right = _aside(out, up)
        rim: Floats = eye.centre + eye.radius * (
            1.045 * out + size * (np.cos(turn)[:, None] * right + np.sin(turn)[:, None] * np.cross(right, out))
        )
        points.append(np.concatenate([[eye.centre + eye.radius * 1.052 * out], rim]))
        faces.append(number * 15 + np.stack([np.zeros(14, int), 1 + (np.arange(14) + 1) % 14, 1 + np.arange(14)], 1))
    flat = np.concatenate(points)
    return Piece("glint", flat, np.concatenate(faces), np.ones((len(flat), 3)), rigid("head", len(flat)))


_ROWS = np.concatenate([[0.0, 0.0, 0.012], np.linspace(0.05, 1.0, 13)])
_COLUMNS = 27


def _shell(eye: Eye, elevations: Floats, thickness: Floats, tilt: float) -> Floats:
    """Points (27 r, 3) on spheres about an eye, row by row at elevations (r, 27) from the line of sight."""
    turn = np.broadcast_to(np.linspace(0.0, np.pi, _COLUMNS), elevations.shape)
    sight, across, up = eye.frame
    local = (
        (np.sin(turn) * np.cos(elevations))[..., None] * sight
        + np.cos(turn)[..., None] * (across + tilt * eye.side * up) / math.hypot(1.0, tilt)
        + (np.sin(turn) * np.sin(elevations))[..., None] * up
    )
    return (eye.centre + thickness[:, None, None] * eye.radius * local).reshape(-1, 3)


def _lids(eye: Eye, params: PersonParams) -> list[Piece]:
    tilt, female, droop = 0.10 * params.face.eye_tilt + 0.06, params.sex == "female", 0.30 * params.wear
    pieces: list[Piece] = []
    for lid, edge, far in (("upper", OPEN_UPPER - droop, math.radians(140)), ("lower", OPEN_LOWER, math.radians(-120))):
        upper = lid == "upper"
        over = 1.105 if upper else 1.085
        thickness = np.concatenate([[1.012, over - 0.022, over - 0.004], np.full(len(_ROWS) - 3, over)])
        turn = np.linspace(0.0, np.pi, _COLUMNS)
        arch = edge * (0.80 + 0.20 * np.sin(turn))
        elevations = arch[None] + (far - arch[None]) * _ROWS[:, None]
        shapes: dict[str, Floats] = {}
        points = _shell(eye, elevations, thickness, tilt)
        for name, move in MOVES.items():
            degrees = move.lids[(0 if eye.side > 0 else 2) + (0 if upper else 1)]
            if degrees:
                turned = _shell(
                    eye, elevations + math.radians(-degrees if upper else degrees) * np.ones_like(elevations), thickness, tilt
                )
                shapes[name] = turned - points
        colour = skin_colour(params) * (0.80 + 0.10 * params.youth) + flushed(params) * 0.20
        lash = np.clip(1.25 - _ROWS / (0.085 if upper else 0.030), 0, 1)[:, None, None]
        ink = np.array([0.012, 0.008, 0.007]) if upper else colour * 0.55
        lash = lash * (1.0 if female or not upper else 0.8) * (1.0 - 0.5 * max(0.0, params.youth - 0.75) / 0.25)
        colours = (lash * ink + (1 - lash) * colour) * np.ones((1, _COLUMNS, 1))
        faces = grid(len(_ROWS), _COLUMNS, False)
        joint = f"lid {lid} {eye.name}"
        pieces.append(
            Piece(
                "skin",
                points,
                faces[:, ::-1] if upper else faces,
                colours.reshape(-1, 3),
                rigid(joint, len(points)),
                shapes=shapes,
            )
        )
        if upper and female and params.age > 3:
            pieces.append(_lashes(eye, params, edge, tilt, shapes))
    return pieces


def _lashes(eye: Eye, params: PersonParams, edge: float, tilt: float, lids: dict[str, Floats]) -> Piece:
    """A few sculpted lashes at the outer half of the upper lid."""
    outer = np.linspace(0.12, 1.15, 7) if eye.side > 0 else math.pi - np.linspace(0.12, 1.15, 7)
    sight, across, up = eye.frame
    points: list[Floats] = []
    for turn in outer:
        arch = edge * (0.80 + 0.20 * math.sin(turn))
        root = (
            math.sin(turn) * math.cos(arch) * sight
            + math.cos(turn) * (across + tilt * eye.side * up)
            + math.sin(turn) * math.sin(arch) * up
        )
        root /= np.linalg.norm(root)
        out = root * 0.75 + 0.55 * up + 0.55 * math.cos(turn) * across
        out = out / np.linalg.norm(out)
        side = _aside(out, up)
        base = eye.centre + eye.radius * 1.10 * root
        long = eye.radius * 0.30
        points.append(
            np.stack(
                [
                    base - 0.035 * eye.radius * side,
                    base + 0.035 * eye.radius * side,
                    base + long * out + 0.10 * long * up,
                    base + 0.04 * eye.radius * _aside(side, out) * -1.0,
                ]
            )
        )
    flat = np.concatenate(points)
    faces = np.concatenate([np.array([[0, 2, 1], [0, 3, 2], [1, 2, 3]]) + 4 * i for i in range(len(points))])
    shapes: dict[str, Floats] = {}
    for name in lids:
        degrees = math.radians(MOVES[name].lids[0 if eye.side > 0 else 2])
        local = (flat - eye.centre) @ eye.frame.T
        c, s = math.cos(-degrees), math.sin(-degrees)
        turned = np.stack([c * local[:, 0] - s * local[:, 2], local[:, 1], s * local[:, 0] + c * local[:, 2]], 1)
        shapes[name] = turned @ eye.frame - (flat - eye.centre)
    return Piece("hair", flat, faces, np.full((len(flat), 3), 0.008), rigid(f"lid upper {eye.name}", len(flat)), shapes=shapes)


def _brow(eye: Eye, a: Anatomy, params: PersonParams, face: FaceGrid) -> Piece:
    """A brow: a flat lock that tapers outwards, laid on the forehead; its shapes slide on the skin."""
    count, sides = 15, 8
    male = params.sex == "male"
    t = np.linspace(0.0, 1.0, count)
    infancy = float(np.clip((3.0 - params.age) / 2.0, 0.0, 1.0))
    thick = (
        (0.040 + 0.034 * male * (1 - infancy))
        * params.face.brows
        * (1 + 0.2 * params.wear)
        * (1 - 0.40 * params.youth - 0.38 * infancy)
    )
    radius = a.s * thick * np.sqrt(np.clip(np.sin(np.pi * np.clip(0.10 + 0.90 * t, 0, 1) ** 0.85), 0.02, 1)) * (1 - 0.35 * t)
    spread = eye_radius(params)
    line = np.stack([np.full(count, 0.9), np.zeros(count), np.zeros(count)], 1)
    line[:, 1] = eye_place(params, eye.side)[1] + eye.side * spread * (-0.78 + 1.95 * t)
    arch = 0.105 if not male else 0.070
    line[:, 2] = eye_place(params, eye.side)[2] + spread * 1.34 + arch * np.sin(np.pi * (0.10 + 0.64 * t)) + 0.015 * t
    rest = _brow_points(face, a, line, radius, sides)
    shapes: dict[str, Floats] = {}
    for name, move in MOVES.items():
        if move.brow_inner or move.brow_outer or move.brow_together:
            moved = line.copy()
            moved[:, 2] += 0.30 * (move.brow_inner * (1 - t) ** 1.3 + move.brow_outer * t)
            moved[:, 1] -= eye.side * 0.30 * move.brow_together * (1 - t)
            shapes[name] = _brow_points(face, a, moved, radius, sides) - rest
    colour = np.array(params.hair.colour) * (0.85 if params.wear < 0.9 else 1.0)
    colours = np.broadcast_to(colour, rest.shape).astype(np.float64)
    return Piece(
        "hair",
        rest,
        grid(count, sides, True)[:, :: 1 if eye.side > 0 else -1],
        colours,
        rigid(f"brow {eye.name}", len(rest)),
        shapes=shapes,
    )


def _brow_points(face: FaceGrid, a: Anatomy, line: Floats, radius: Floats, sides: int) -> Floats:
    places = a.skull + a.s * line
    plane = face.plane_of(places)
    middle = face.surface(plane, 0.15 * radius)
    out = face.rays(plane)
    turn = np.arange(sides) / sides * 2 * np.pi
    up = np.array([0.0, 0.0, 1.0]) - out * out[:, 2:3]
    up = up / np.linalg.norm(up, axis=1, keepdims=True)
    ring = np.cos(turn)[None, :, None] * up[:, None] + 0.55 * np.sin(turn)[None, :, None] * out[:, None]
    return (middle[:, None] + radius[:, None, None] * ring).reshape(-1, 3)
