"""What a face has beside fur: eyes with lids and a glint, nose, tongue, whiskers; and a collar."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Material, Mesh, Rgb
from aozora.world.creatures.anatomy import Anatomy, Point, eye_place, sight_line
from aozora.world.creatures.coat import zone_colour
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.creatures.sculpture import Clay, Modeller
from aozora.world.geometry.sdf import Primitive, sculpt, strongest_four

Floats = NDArray[np.float64]

MATERIALS = {
    "eye": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.06, specular=0.6, coat=0.35, coat_roughness=0.03),
    "glint": Material(colour=(1.0, 1.0, 1.0), emission=(1.4, 1.4, 1.4), roughness=0.3),
    "lid": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.75, sheen=0.2, specular=0.2),
    "nose": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.34, specular=0.5, coat=0.35, coat_roughness=0.25),
    "tongue": Material(colour=(0.72, 0.20, 0.22), roughness=0.34, subsurface=0.15, coat=0.35, coat_roughness=0.2),
    "whisker": Material(colour=(0.85, 0.83, 0.80), roughness=0.4, translucency=0.3),
    "collar": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.55, specular=0.4),
}
"""Surfaces by the slots of the features' mesh, in this order."""

SLOTS = tuple(MATERIALS)
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


def features(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> Mesh:
    """All features as one skinned mesh whose slots are `SLOTS`."""
    pieces: list[Piece] = []
    for side in (1.0, -1.0):
        pieces += _eye(a, params, joints, side)
        if params.head.whiskers:
            pieces.append(_whiskers(a, params, joints, side))
    pieces += [_nose(a, params, joints), _tongue(a, params, joints)]
    if params.collar is not None:
        pieces.append(_collar(a, params, joints, params.collar))
    starts = np.cumsum([0] + [len(piece.points) for piece in pieces[:-1]])
    faces = np.concatenate([piece.faces + start for piece, start in zip(pieces, starts, strict=True)])
    slots = np.concatenate([np.full(len(piece.faces), SLOTS.index(piece.slot), np.int16) for piece in pieces])
    colours = np.concatenate([piece.colours for piece in pieces]).astype(np.float32)
    skin = strongest_four(np.concatenate([piece.weights for piece in pieces]))
    points = np.round(np.concatenate([piece.points for piece in pieces]), 5)
    return Mesh.of_faces(points, faces, slots=slots, colours=np.round(colours * 1024) / np.float32(1024), skin=skin)


def _follow(joints: tuple[str, ...], joint: str, count: int) -> Floats:
    weights = np.zeros((count, len(joints)))
    weights[:, joints.index(joint)] = 1
    return weights


def _grid_faces(rows: int, columns: int, closed: bool) -> NDArray[np.int64]:
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


def _eye(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], side: float) -> list[Piece]:
    name = "left" if side > 0 else "right"
    place = eye_place(params) * (1, side, 1)
    centre, radius = a.face(*place), params.head.eye * a.s
    frame = _eye_frame(params, side)
    ball = _ball(params, joints, (centre, radius, frame), f"eye {name}")
    pieces = [ball, _glint(joints, centre, radius, frame)]
    for lid, edge, far in (("upper", OPEN_UPPER, math.radians(172)), ("lower", OPEN_LOWER, math.radians(-150))):
        pieces.append(_lid(params, joints, (centre, radius, frame), (f"lid {lid} {name}", edge, far)))
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
    return Piece("eye", points, _grid_faces(len(rings), 32, True)[:, ::-1], colours, _follow(joints, joint, len(points)))


def _iris(params: QuadrupedParams, angle: Floats, around: Floats) -> Floats:
    iris = np.array(params.coat.iris)
    pupil = 0.46 * np.ones_like(angle)
    if params.coat.slit_pupil:
        pupil = 0.62 / np.sqrt(np.sin(around) ** 2 + (np.cos(around) / 0.36) ** 2)
    streaks = 1 + 0.18 * np.sin(around * 23 + 1.7 * np.sin(around * 5))
    depth = np.clip((angle - 0.35) / 0.55, 0, 1)
    colours = iris * (0.55 + 1.1 * depth * streaks)[..., None]
    colours = np.where((angle > 0.92)[..., None], iris * 0.22, colours)
    colours = np.where((angle > 1.05)[..., None], np.array([0.30, 0.22, 0.18]), colours)
    return np.where((angle < pupil)[..., None], np.array([0.004, 0.003, 0.003]), colours)


def _glint(joints: tuple[str, ...], centre: Point, radius: float, frame: tuple[Floats, ...]) -> Piece:
    """The window's reflection that makes an eye look alive, on the same side of both eyes."""
    sight, _, up = frame
    middles = [(sight + 0.42 * up + np.array([0.0, 0.24, 0.0]), 0.17), (sight - 0.42 * up - np.array([0.0, 0.26, 0.0]), 0.075)]
    turn = np.arange(14) / 14 * 2 * np.pi
    points, faces = [], []
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
    return Piece("glint", flat, np.concatenate(faces)[:, ::-1], np.ones((len(flat), 3)), _follow(joints, "head", len(flat)))


def _lid(
    params: QuadrupedParams, joints: tuple[str, ...], at: tuple[Point, float, tuple[Floats, ...]], lid: tuple[str, float, float]
) -> Piece:
    """A spherical shell between two half planes through the lid's axis, with a thick dark edge."""
    centre, radius, (sight, across, up) = at
    joint, edge, far = lid
    steps = np.concatenate([[0.0, 0.0], np.linspace(0.03, 1.0, 12)])
    thickness = np.concatenate([[1.01, 1.065], np.full(12, 1.075)])
    around = np.linspace(0.0, np.pi, 25)
    elevation, turn = np.meshgrid(edge + (far - edge) * steps, around, indexing="ij")
    depth = thickness[:, None] * radius * np.ones_like(turn)
    directions = (np.sin(turn) * np.cos(elevation))[..., None] * sight + np.cos(turn)[..., None] * across
    directions = directions + (np.sin(turn) * np.sin(elevation))[..., None] * up
    points = (centre + depth[..., None] * directions).reshape(-1, 3)
    skin_colour = np.array(zone_colour(params.coat, "mask")) * 0.9
    dark = np.clip(1.15 - (steps - 0.015) / 0.22, 0.1, 1)[:, None, None]
    colours = (dark * np.array([0.016, 0.009, 0.006]) + (1 - dark) * skin_colour) * np.ones((1, 25, 1))
    faces = _grid_faces(14, 25, False)
    return Piece("lid", points, faces[:, ::-1] if far > 0 else faces, colours.reshape(-1, 3), _follow(joints, joint, len(points)))


def _sculpted(slot: str, forms: list[Primitive], voxel: float, seam: float) -> tuple[str, Floats, NDArray[np.int64], Floats]:
    made = sculpt(forms, voxel, seam)
    return slot, made.points, made.faces, made.pulls


def _nose(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> Piece:
    make, tip, k = Modeller(a.s, 0.0), 0.62 + params.head.muzzle, params.head.muzzle_radius
    clay = Clay("head", "nose")
    top = a.face(tip + 0.22, 0, -0.16)
    forms = [
        make.ball(clay, top, (0.15, 0.215 * k, 0.125), 0.05),
        make.ball(clay, top + a.s * np.array([0.04, 0, -0.10]), (0.11, 0.12 * k, 0.11), 0.06),
    ]
    for y in (1, -1):
        hole = make.ball(clay, top + a.s * np.array([0.125, y * 0.088 * k, -0.035]), (0.06, 0.040, 0.034), 0.03)
        slit = make.cone(
            clay,
            top + a.s * np.array([0.10, y * 0.12 * k, -0.05]),
            top + a.s * np.array([0.05, y * 0.21 * k, -0.03]),
            (0.022, 0.016),
            0.03,
        )
        forms += [replace(hole, carve=True), replace(slit, carve=True)]
    slot, points, faces, _ = _sculpted("nose", forms, 0.024 * a.s, 0.05 * a.s)
    colours = np.broadcast_to(np.array(params.coat.nose), points.shape)
    return Piece(slot, points, faces, colours, _follow(joints, "head", len(points)))


def _tongue(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> Piece:
    make, tip, r = Modeller(a.s, 0.0), 0.62 + params.head.muzzle, params.head.muzzle_radius
    middle = a.face(0.50 + 0.62 * params.head.muzzle, 0, -0.565)
    root, end = a.face(0.32, 0, -0.57), a.face(tip - 0.10, 0, -0.575)
    flat = ((0.0, 0.0, 1.0), 0.30)
    forms = [
        replace(make.cone(Clay("tongue", "tongue"), root, middle, (0.15 * r, 0.165 * r), 0.06), squash=flat),
        replace(make.cone(Clay("tongue tip", "tongue"), middle, end, (0.165 * r, 0.155 * r), 0.06), squash=flat),
    ]
    groove = make.cone(
        Clay("tongue", "tongue"), root + np.array([0, 0, 0.065]) * a.s, end + np.array([0, 0, 0.06]) * a.s, (0.025, 0.02), 0.05
    )
    slot, points, faces, pulls = _sculpted("tongue", [*forms, replace(groove, carve=True)], 0.028 * a.s, 0.08 * a.s)
    weights = np.zeros((len(points), len(joints)))
    for share, joint in zip(pulls.T, ("tongue", "tongue tip", "tongue"), strict=True):
        weights[:, joints.index(joint)] += share
    return Piece(slot, points, faces, np.ones_like(points), weights)


def _whiskers(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], side: float) -> Piece:
    tip, count = 0.62 + params.head.muzzle, 6
    spread = np.linspace(-0.45, 0.35, count)
    roots = np.stack([a.face(tip - 0.05 - 0.04 * (i % 3), side * 0.30, -0.40 + 0.06 * (i // 3)) for i in range(count)])
    aim = np.stack([-0.10 - 0.15 * np.abs(spread), np.full(count, side), spread * 0.6], 1)
    along = np.linspace(0, 1, 6)[None, :, None]
    line = roots[:, None] + a.s * 1.5 * (along * aim[:, None] - np.array([0.10, 0, 0.22]) * along**2)
    thick = a.s * 0.011 * (1 - 0.85 * along)
    corners = [line + thick * np.array([math.cos(t), 0.0, math.sin(t)]) for t in (0.0, 2.1, 4.2)]
    points = np.stack(corners, 2).reshape(-1, 3)
    one = _grid_faces(6, 3, True)
    faces = np.concatenate([one + i * 18 for i in range(count)])
    return Piece("whisker", points, faces, np.ones_like(points), _follow(joints, "head", len(points)))


def collar_ring(a: Anatomy, params: QuadrupedParams) -> tuple[Point, Floats, float]:
    """Middle, axis and radius in metres of a collar around the neck."""
    root, nape = a.spine["neck"], a.spine["head"]
    axis = (nape - root) / np.linalg.norm(nape - root)
    return (
        root * 0.45 + nape * 0.55 + np.array([0.03, 0, -0.03]) * a.h,
        axis,
        params.height * params.proportions.neck_radius * 1.32,
    )


def _collar(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], colour: Rgb) -> Piece:
    middle, axis, radius = collar_ring(a, params)
    side = np.array([0.0, 1.0, 0.0])
    front = np.cross(side, axis)
    turn, around = np.meshgrid(np.arange(48) / 48 * 2 * np.pi, np.arange(10) / 10 * 2 * np.pi, indexing="ij")
    out = np.cos(turn)[..., None] * front + np.sin(turn)[..., None] * side
    points = middle + out * (radius + 0.011 * a.h * np.cos(around))[..., None] + axis * (0.026 * a.h * np.sin(around))[..., None]
    wrap = np.concatenate([points, points[:1]]).reshape(-1, 3)
    return Piece(
        "collar",
        wrap,
        _grid_faces(49, 10, True)[:, ::-1],
        np.broadcast_to(np.array(colour), wrap.shape),
        _follow(joints, "neck", len(wrap)),
    )
