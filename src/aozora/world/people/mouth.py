"""How lips, jaw and cheeks move on the face grid, and what is inside the mouth: its lining, teeth and tongue."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import smoothstep
from aozora.world.people.anatomy import Anatomy
from aozora.world.people.expressions import FaceMove
from aozora.world.people.face_grid import FaceGrid
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, grid
from aozora.world.people.skin import MOUTH_INSIDE, TEETH, TONGUE

Floats = NDArray[np.float64]

_INNER = 9
"""Rings of the mouth's lining behind the lips."""

_MIRTH = 0.055
"""How far the corners of the mouth are up at rest, in half mouths: puppets look kind."""


@dataclass(frozen=True)
class MouthRig:
    """What is needed to move a mouth: the grid, the jaw's hinge, the unit (half heads) and where the lips end."""

    grid: FaceGrid
    hinge: Floats
    s: float
    thickness: Floats
    """Elliptic coordinate (SPOKES,) at which the red of the lips ends."""


def mouth_rig(a: Anatomy, params: PersonParams, face: FaceGrid, hinge: Floats) -> MouthRig:
    """The rig of a head's mouth."""
    nu = face.nu
    full = params.face.lips * (1.0 if params.sex == "female" else 0.78) * (1 - 0.25 * params.wear) * (1 - 0.2 * params.youth)
    bow = 1.0 - 0.26 * np.exp(-(((nu - np.pi / 2) / 0.20) ** 2)) + 0.12 * np.exp(-(((np.abs(nu - np.pi / 2) - 0.42) / 0.28) ** 2))
    ends = np.where(nu <= np.pi, 0.24 * full * bow, 0.31 * full)
    return MouthRig(face, hinge, a.s, np.maximum(ends, 0.08))


def lip_lift(rig: MouthRig) -> Floats:
    """How far lips stand off the plain skin (RINGS, SPOKES) in metres: rolls that meet in a line and end in a soft edge."""
    mu = rig.grid.mu[:, None]
    along = np.abs(np.sin(rig.grid.nu))[None] ** 0.55
    t = mu / rig.thickness[None]
    roll = (
        np.sin(np.pi * np.clip(t * 0.92 + 0.10, 0, 1)) ** 0.8 * 0.050 * along * np.where(rig.grid.nu <= np.pi, 0.85, 1.15)[None]
    )
    crease = -0.030 * np.exp(-((mu / 0.035) ** 2)) * (0.4 + 0.6 * along)
    groove = -0.012 * np.exp(-(((t - 1.35) / 0.30) ** 2)) * along * (t > 0.9)
    philtrum = -0.016 * np.exp(-(((rig.grid.nu - np.pi / 2) / 0.16) ** 2))[None] * np.exp(-(((mu - 0.55) / 0.22) ** 2))
    return (roll + crease + groove + philtrum) * rig.s


def jaw_share(rig: MouthRig) -> Floats:
    """How far points of the face grid follow the jaw (RINGS, SPOKES)."""
    plane = rig.grid.plane
    away = np.hypot(plane[..., 0], plane[..., 1])
    below = np.clip(-np.sin(rig.grid.nu), 0.0, 1.0)[None] ** 0.62
    fade = 1 - smoothstep(0.50, 1.15, away)
    wide = 1 - smoothstep(0.45, 1.05, np.abs(plane[..., 0]))
    return below * fade * wide


def moved_plane(rig: MouthRig, move: FaceMove, plane: Floats) -> Floats:
    """Where places in the plane of directions go, before the jaw opens."""
    half, x, z = rig.grid.half, plane[..., 0], plane[..., 1]
    near = np.exp(-((x / (1.9 * half)) ** 2) - (z / (1.6 * half)) ** 2)
    corner = np.exp(-(((np.abs(x) - half) / (0.85 * half)) ** 2) - (z / (0.95 * half)) ** 2)
    up = smoothstep(-0.1 * half, 0.05 * half, z)
    middle = np.exp(-((x / (0.78 * half)) ** 4)) * np.exp(-((z / (0.85 * half)) ** 2))
    cheek = np.exp(-(((np.abs(x) - 1.55 * half) / (0.75 * half)) ** 2) - ((z - 1.15 * half) / (0.95 * half)) ** 2)
    arch = (
        np.clip(np.abs(x) / half, 0, 1.15) ** 1.8
        * np.exp(-((z / (1.1 * half)) ** 2))
        * np.exp(-(np.clip(np.abs(x) / half - 1.15, 0, 9) ** 2) / 0.3)
    )
    shift_x = x * (move.width - 1.0) * near + np.sign(x) * move.spread * 0.12 * half * corner
    shift_z = half * ((move.corners + _MIRTH) * arch + move.upper * 0.9 * middle * up + move.lower * 0.9 * middle * (1 - up))
    shift_z += 0.20 * half * move.cheeks * cheek
    return np.stack([x + shift_x, z + shift_z], -1)


def raised(rig: MouthRig, move: FaceMove, plane: Floats) -> Floats:
    """How far the skin comes forwards in metres at places in the plane: puckered lips, lifted cheeks."""
    half, x, z = rig.grid.half, plane[..., 0], plane[..., 1]
    lips = np.exp(-((x / (0.9 * half)) ** 2) - (z / (0.75 * half)) ** 2)
    cheek = np.exp(-(((np.abs(x) - 1.5 * half) / (0.6 * half)) ** 2) - ((z - 1.25 * half) / (0.6 * half)) ** 2)
    return rig.s * (
        0.42 * half * move.pucker * lips
        - 0.09 * half * move.roll * np.exp(-((z / (0.3 * half)) ** 2)) * lips
        + 0.055 * move.cheeks * cheek
    )


def opened(rig: MouthRig, degrees: float, points: Floats, share: Floats) -> Floats:
    """Points turned about the jaw's hinge by their share of an angle."""
    angle = np.radians(degrees) * share
    x, z = points[..., 0] - rig.hinge[0], points[..., 2] - rig.hinge[2]
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([rig.hinge[0] + c * x + s * z, points[..., 1], rig.hinge[2] - s * x + c * z], -1)


def lining(rig: MouthRig, lips: Floats, share: Floats, jaw: float) -> Floats:
    """The mouth's lining (_INNER, SPOKES, 3) behind lips (SPOKES, 3) that follow the jaw by `share` (SPOKES,)."""
    t = np.linspace(0.0, 1.0, _INNER)[1:, None]
    nu = rig.grid.nu
    deep = rig.s * 0.62 * t**0.8
    rise = rig.s * np.sin(nu)[None] * 0.17 * np.sin(np.pi * np.clip(t * 1.05, 0, 1)) ** 0.6
    rows = lips[None] - deep[..., None] * rig.grid.frame[0]
    rows = rows + rise[..., None] * np.array([0.0, 0.0, 1.0])
    rows = rows * np.array([1.0, 1.0, 1.0]) - (t**3 * (rows[..., 1]))[..., None] * np.array([0.0, 1.0, 0.0]) * 0.9
    last = rows.mean(1, keepdims=True)
    blend = np.clip((t - 0.7) / 0.3, 0, 1)[..., None]
    return rows * (1 - blend) + last * blend


def teeth(rig: MouthRig, params: PersonParams, upper: bool) -> Piece:
    """A row of rounded teeth on an arch behind the lips."""
    baby = params.age < 1.0
    count, rows = 61, 8
    half = rig.grid.half
    across = np.linspace(-1.0, 1.0, count)
    plane = np.stack([across * half * 0.86, np.zeros(count)], -1)
    front = rig.grid.surface(plane, -0.115 * rig.s)
    front = front - (0.17 * np.abs(across) ** 2.2 * rig.s)[:, None] * rig.grid.frame[0]
    tall = rig.s * (0.150 if upper else 0.075) * (0.02 if baby else 1.0)
    tooth = across * (4.0 if upper else 5.0)
    gap = np.abs(np.sin(np.pi * tooth)) ** 0.22
    edge = 1.0 - 0.13 * (1 - gap) - 0.10 * np.abs(across)
    t = np.linspace(0.0, 1.0, rows)
    sign = 1.0 if upper else -1.0
    line = rig.s * (0.088 if upper else -0.085)
    drop = line - sign * tall * np.outer(np.clip(t * 1.4, 0, 1), edge)
    depth = rig.s * (0.030 * np.clip((t - 0.55) / 0.45, 0, 1)[:, None] ** 2 + 0.007 * (1 - gap)[None] * (t[:, None] > 0.1))
    points = front[None] - depth[..., None] * rig.grid.frame[0] + drop[..., None] * np.array([0.0, 0.0, 1.0])
    points = np.concatenate([points, points[-1:] - np.array([0.05 * rig.s, 0, -sign * 0.02 * rig.s])])
    shade = (0.80 + 0.20 * gap)[None, :, None] * (1 - 0.25 * np.abs(across) ** 3)[None, :, None]
    colours = np.broadcast_to(TEETH * shade, (rows + 1, count, 3)).reshape(-1, 3)
    faces = grid(rows + 1, count, False)
    joint = "head" if upper else "jaw"
    return Piece("teeth", points.reshape(-1, 3), faces if upper else faces[:, ::-1], colours, {joint: np.ones(points.size // 3)})


def tongue(rig: MouthRig) -> Piece:
    """A soft tongue on the floor of the mouth."""
    rows, columns = 14, 16
    t = np.linspace(0.0, 1.0, rows)[:, None]
    turn = np.arange(columns)[None] / columns * 2 * np.pi
    wide = (
        rig.s
        * 0.190
        * np.sqrt(np.clip(1 - (np.clip(t - 0.35, 0, 1) / 0.66) ** 2.4, 0.0, 1))
        * (0.75 + 0.25 * np.clip(t / 0.3, 0, 1))
    )
    thick = wide * 0.34 * (1 - 0.25 * t)
    mouth = rig.grid.surface(np.zeros(2), 0.0)
    back = mouth - 0.66 * rig.s * rig.grid.frame[0] + rig.s * np.array([0.0, 0.0, -0.075])
    tip = mouth - 0.155 * rig.s * rig.grid.frame[0] + rig.s * np.array([0.0, 0.0, -0.095])
    middle = back + t[..., None] * (tip - back)
    groove = 1 - 0.30 * np.exp(-((np.cos(turn) / 0.35) ** 2)) * (np.sin(turn) > 0)
    points = (
        middle
        + (wide * np.cos(turn))[..., None] * rig.grid.frame[1]
        + (thick * np.sin(turn) * groove)[..., None] * np.array([0.0, 0, 1.0])
    )
    colours = np.broadcast_to(TONGUE, points.shape).reshape(-1, 3)
    return Piece("tongue", points.reshape(-1, 3), grid(rows, columns, True), colours, {"jaw": np.ones(rows * columns)})


def tongue_move(rig: MouthRig, move: FaceMove, points: Floats) -> Floats:
    """The tongue's points for a shape of the face."""
    mouth = rig.grid.surface(np.zeros(2), 0.0)
    ahead = (points - mouth) @ rig.grid.frame[0] / rig.s
    tip = smoothstep(-0.45, -0.16, ahead)
    shift = rig.s * (
        0.15 * move.tongue * tip[:, None] * np.array([0.0, 0.0, 1.0]) + 0.16 * move.tongue_out * tip[:, None] * rig.grid.frame[0]
    )
    return opened(rig, move.jaw, points + shift, np.ones(len(points)))


LINING = MOUTH_INSIDE
