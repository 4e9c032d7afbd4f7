"""Big readable eyes for any head: a ball with an iris, the glint of a window, a ring of skin or a lid that closes."""

import math
from dataclasses import dataclass

import numpy as np

from aozora.film.world import Rgb, Vec3
from aozora.world.creatures.eyes import grid_faces
from aozora.world.creatures.figure import Bone, Floats, Ints, Patch, follow

LID_OPEN, LID_TURN = math.radians(46), math.radians(66)
"""How far above the line of sight an open upper lid stands, and by how much it turns down to close."""


@dataclass(frozen=True)
class EyeLook:
    """An eye of `radius`, at `place` (the left one) on the bone `bone`, that looks along `sight`. `white` shows around an iris of
    `iris_deg`; `pupil` is a share of the iris, `slit` narrows it; `lid` is the lid's colour, None for no lid."""

    place: Vec3
    radius: float
    sight: Vec3 = (0.8, 0.6, 0.05)
    iris: Rgb = (0.05, 0.022, 0.010)
    pupil: float = 0.55
    iris_deg: float = 62.0
    white: Rgb = (0.02, 0.016, 0.014)
    slit: bool = False
    lid: Rgb | None = None
    bone: str = "head"


def eye_bones(look: EyeLook) -> list[Bone]:
    """The joints of both eyes and their upper lids."""
    x, y, z = look.place
    bones: list[Bone] = []
    for side, sign in (("left", 1.0), ("right", -1.0)):
        bones.append(Bone(f"eye {side}", look.bone, (x, sign * y, z)))
        if look.lid is not None:
            bones.append(Bone(f"lid {side}", look.bone, (x, sign * y, z)))
    return bones


def eye_patches(look: EyeLook, joints: tuple[str, ...]) -> list[Patch]:
    """Both eyes."""
    return [patch for side in ("left", "right") for patch in _eye(look, joints, side)]


def _eye(look: EyeLook, joints: tuple[str, ...], side: str) -> list[Patch]:
    sign = 1.0 if side == "left" else -1.0
    centre = np.array(look.place) * (1, sign, 1)
    sight = np.array(look.sight) * (1, sign, 1)
    sight = sight / np.linalg.norm(sight)
    across = np.cross(np.array([0.0, 0.0, 1.0]), sight)
    across = across / np.linalg.norm(across)
    frame = (sight, across, np.cross(sight, across))
    patches = [_ball(look, joints, centre, frame, f"eye {side}"), _glint(look, joints, centre, frame)]
    if look.lid is not None:
        patches.append(_lid(look, joints, centre, frame, f"lid {side}"))
    return patches


def _ball(look: EyeLook, joints: tuple[str, ...], centre: Floats, frame: tuple[Floats, ...], joint: str) -> Patch:
    sight, across, up = frame
    edge = math.radians(look.iris_deg)
    rings = np.concatenate([np.linspace(0.0, edge + 0.15, 13), np.linspace(edge + 0.3, np.pi, 5)])
    angle, around = np.meshgrid(rings, np.arange(24) / 24 * 2 * np.pi, indexing="ij")
    parts = (np.cos(angle), np.sin(angle) * np.cos(around), np.sin(angle) * np.sin(around))
    directions = sum(part[..., None] * axis for part, axis in zip(parts, (sight, across, up), strict=True))
    points = (centre + look.radius * np.asarray(directions)).reshape(-1, 3)
    pupil = look.pupil * edge * np.ones_like(angle)
    if look.slit:
        pupil = edge * 0.85 / np.sqrt(np.sin(around) ** 2 + (np.cos(around) / 0.25) ** 2)
    depth = np.clip((angle / edge - 0.3) / 0.7, 0, 1)
    iris = np.array(look.iris) * (0.6 + 0.9 * depth)[..., None]
    rim = np.clip((angle / edge - 0.88) / 0.1, 0, 1)[..., None]
    colours = iris * (1 - 0.75 * rim)
    colours = np.where((angle > edge)[..., None], np.array(look.white), colours)
    colours = np.where((angle < pupil)[..., None], np.array([0.004, 0.003, 0.003]), colours)
    faces = grid_faces(len(rings), 24, True)[:, ::-1]
    return Patch("eye", points, faces, np.clip(colours.reshape(-1, 3), 0, 1), follow(joints, joint, len(points)))


def _glint(look: EyeLook, joints: tuple[str, ...], centre: Floats, frame: tuple[Floats, ...]) -> Patch:
    """The window's reflection that makes an eye look alive."""
    sight, across, up = frame
    turn = np.arange(12) / 12 * 2 * np.pi
    points: list[Floats] = []
    faces: list[Ints] = []
    for lean, rise, size in ((0.22, 0.42, 0.19), (-0.2, -0.42, 0.08)):
        out = sight + rise * up + lean * across
        out = out / np.linalg.norm(out)
        right = np.cross(out, up)
        right = right / np.linalg.norm(right)
        rim = np.cos(turn)[:, None] * right + np.sin(turn)[:, None] * np.cross(right, out)
        start = len(points) * 13
        points.append(centre + look.radius * np.concatenate([[1.04 * out], 1.02 * out + size * rim]))
        faces.append(start + np.stack([np.zeros(12, int), 1 + (np.arange(12) + 1) % 12, 1 + np.arange(12)], 1))
    flat = np.concatenate(points)
    return Patch("glint", flat, np.concatenate(faces), np.ones((len(flat), 3)), follow(joints, look.bone, len(flat)))


def _lid(look: EyeLook, joints: tuple[str, ...], centre: Floats, frame: tuple[Floats, ...], joint: str) -> Patch:
    """A spherical shell above the eye that turns down over it."""
    sight, across, up = frame
    rows = LID_OPEN + np.concatenate([[0.0], np.linspace(0.02, math.radians(125), 9)])
    elevation, turn = np.meshgrid(rows, np.linspace(0.0, np.pi, 19), indexing="ij")
    ahead = np.sin(turn) * np.cos(elevation)
    high = np.sin(turn) * np.sin(elevation)
    directions = ahead[..., None] * sight + np.cos(turn)[..., None] * across + high[..., None] * up
    over = np.where(np.arange(10) == 0, 1.005, 1.075)[:, None, None]
    points = (centre + look.radius * over * directions).reshape(-1, 3)
    tone = np.where(np.arange(10) < 2, 0.35, 1.0)[:, None, None] * np.array(look.lid or (0.0, 0.0, 0.0))
    colours: Floats = np.broadcast_to(tone, (10, 19, 3)).reshape(-1, 3).astype(np.float64)
    return Patch("lid", points, grid_faces(10, 19, False)[:, ::-1], colours, follow(joints, joint, len(points)))
