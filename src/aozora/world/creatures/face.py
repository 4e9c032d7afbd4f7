"""What an animal has beside fur: eyes, nose, tongue, whiskers; and a collar."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Material, Mesh, Rgb
from aozora.world.creatures.anatomy import Anatomy, Point
from aozora.world.creatures.clay import Clay, Modeller
from aozora.world.creatures.eyes import Piece, eye_pieces, follow, grid_faces
from aozora.world.creatures.hard import horn_pieces, nostril_pieces, tooth_pieces
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive, sculpt, strongest_four

Floats = NDArray[np.float64]

MATERIALS = {
    "eye": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.06, specular=0.6, coat=0.35, coat_roughness=0.03),
    "glint": Material(colour=(1.0, 1.0, 1.0), emission=(1.4, 1.4, 1.4), roughness=0.3),
    "lid": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.75, sheen=0.2, specular=0.2),
    "nose": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.34, specular=0.5, coat=0.35, coat_roughness=0.25),
    "tongue": Material(colour=(0.72, 0.20, 0.22), roughness=0.34, subsurface=0.15, coat=0.35, coat_roughness=0.2),
    "whisker": Material(colour=(0.85, 0.83, 0.80), roughness=0.4, translucency=0.3),
    "horn": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.42, specular=0.45),
    "collar": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.55, specular=0.4),
}
"""Surfaces by the slots of the features' mesh, in this order."""

SLOTS = tuple(MATERIALS)


def features(
    a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], lid_colour: Floats, further: Sequence[Piece] = ()
) -> Mesh:
    """All features, and `further` pieces, as one skinned mesh whose slots are `SLOTS`."""
    pieces = [*further]
    for side in (1.0, -1.0):
        pieces += eye_pieces(a, params, joints, side, lid_colour)
        if params.head.whiskers:
            pieces.append(_whiskers(a, params, joints, side))
    pieces += horn_pieces(a, params, joints) + nostril_pieces(a, params, joints) + tooth_pieces(a, params, joints)
    if params.head.snout in ("dog", "small") and params.extras.trunk is None:
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


def _sculpted(slot: str, forms: list[Primitive], voxel: float, seam: float) -> tuple[str, Floats, NDArray[np.int64], Floats]:
    made = sculpt(forms, voxel, seam)
    return slot, made.points, made.faces, made.pulls


def _nose(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> Piece:
    make, tip, k = Modeller(a.s, 0.0), 0.62 + params.head.muzzle, params.head.muzzle_radius
    clay = Clay("head", "nose")
    k, high = (k, -0.16) if params.head.snout == "dog" else (0.55 * k, -0.24)
    top = a.face(tip + (0.20 if params.head.snout == "dog" else 0.12), 0, high)
    big = params.head.nose
    forms = [
        make.ball(clay, top, (0.17, 0.25 * k * big**0.5, 0.155 * big), 0.05),
        make.ball(clay, top + a.s * np.array([0.04, 0, -0.10 * big]), (0.11, 0.12 * k * big**0.5, 0.11 * big), 0.06),
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
    return Piece(slot, points, faces, colours, follow(joints, "head", len(points)))


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
    one = grid_faces(6, 3, True)
    faces = np.concatenate([one + i * 18 for i in range(count)])
    return Piece("whisker", points, faces, np.ones_like(points), follow(joints, "head", len(points)))


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
        grid_faces(49, 10, True)[:, ::-1],
        np.broadcast_to(np.array(colour), wrap.shape),
        follow(joints, "neck", len(wrap)),
    )
