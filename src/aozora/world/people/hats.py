"""Hats and helmets: turned profiles that sit on the head, with brims that bend, visors, spikes and pompoms."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.primitives import round_cube, spline
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece, closing, grid, of_mesh, rigid

Floats = NDArray[np.float64]

_AROUND = 64


@dataclass(frozen=True)
class HatCut:
    """A hat by the name of its shape."""

    shape: str


@dataclass(frozen=True)
class HatForm:
    """A profile (radius, height) in half heads about the hatband, from the brim's edge (or the band) up to the top.

    `curl` lifts the brim at the sides, `droop` lowers it in front and behind; `pinch` dents the crown; `lean` bends its top back;
    `sit` is the band's height on the head, `tilt` in degrees, `level` the height above which hair is pressed down.
    """

    profile: tuple[tuple[float, float], ...]
    curl: float = 0.0
    droop: float = 0.0
    pinch: float = 0.0
    lean: tuple[float, float] = (0.0, 0.0)
    sit: float = 0.40
    tilt: float = 8.0
    ripple: tuple[int, float] = (0, 0.0)
    band: tuple[float, float] = (0.0, 0.0)
    sharp: tuple[int, ...] = ()
    level: float = 0.52


FORMS: dict[str, HatForm] = {
    "fedora": HatForm(((1.36, 0.02), (1.15, -0.02), (0.97, 0.0), (0.93, 0.10), (0.86, 0.50), (0.72, 0.60), (0.30, 0.54), (0.0,
        0.50)), 0.10, 0.05, 0.16, band=(0.03, 0.17), sharp=(2,)),
    "sun": HatForm(((1.85, -0.10), (1.45, 0.02), (0.98, 0.0), (0.94, 0.12), (0.86, 0.42), (0.60, 0.60), (0.0, 0.66)), 0.06, 0.10,
        ripple=(5, 0.05), band=(0.03, 0.17), sharp=(2,)),
    "cap": HatForm(((0.96, -0.04), (0.97, 0.08), (0.92, 0.34), (0.70, 0.58), (0.36, 0.68), (0.0, 0.70)), sit=0.38, tilt=6.0),
    "beanie": HatForm(((0.99, -0.06), (1.0, 0.10), (0.97, 0.36), (0.78, 0.62), (0.42, 0.76), (0.0, 0.80)), sit=0.36, tilt=12.0,
        band=(-0.08, 0.20)),
    "cowboy": HatForm(((1.70, 0.06), (1.35, -0.02), (0.97, 0.0), (0.93, 0.12), (0.84, 0.56), (0.66, 0.74), (0.30, 0.66), (0.0,
        0.62)), 0.42, 0.10, 0.22, band=(0.03, 0.13), sharp=(2,)),
    "top": HatForm(((1.32, 0.04), (1.12, -0.01), (0.95, 0.0), (0.92, 0.10), (0.90, 0.60), (0.97, 1.05), (0.94, 1.10), (0.40,
        1.09), (0.0, 1.09)), 0.10, 0.04, band=(0.03, 0.22), sharp=(2, 5, 6)),
    "chef": HatForm(((0.95, -0.03), (0.95, 0.14), (0.95, 0.52), (1.06, 0.72), (1.30, 1.02), (1.22, 1.34), (0.80, 1.50),
        (0.0, 1.48)),
        ripple=(14, 0.035), band=(-0.03, 0.48), sharp=(2,)),
    "hard": HatForm(((1.18, -0.02), (1.08, 0.0), (0.98, 0.02), (0.98, 0.16), (0.90, 0.42), (0.66, 0.64), (0.32, 0.73), (0.0,
        0.75)), 0.0, 0.02, sharp=(2,)),
    "fire": HatForm(((1.50, -0.16), (1.25, -0.02), (0.99, 0.02), (0.98, 0.16), (0.90, 0.44), (0.62, 0.70), (0.0, 0.80)), 0.06,
        0.08, sharp=(2,)),
    "helmet": HatForm(((1.03, -0.28), (1.06, -0.10), (1.07, 0.10), (1.0, 0.40), (0.74, 0.66), (0.36, 0.77), (0.0, 0.80)),
        sit=0.36, tilt=10.0, band=(-0.27, -0.16)),
    "knight": HatForm(((0.98, -1.20), (1.05, -1.0), (1.16, -0.7), (1.14, -0.2), (1.07, 0.12), (0.94, 0.46), (0.58, 0.74), (0.0,
        0.86)), sit=0.34, tilt=2.0, level=-9.0),
    "moto": HatForm(((0.74, -1.24), (0.98, -1.12), (1.15, -0.75), (1.19, -0.25), (1.13, 0.12), (0.95, 0.46), (0.55, 0.72), (0.0,
        0.80)), sit=0.34, tilt=2.0, level=-9.0),
    "witch": HatForm(((1.80, -0.04), (1.4, 0.02), (0.97, 0.0), (0.90, 0.14), (0.60, 0.62), (0.30, 1.10), (0.10, 1.55), (0.0,
        1.66)), 0.05, 0.08, lean=(-0.55, 0.16), ripple=(3, 0.05), band=(0.03, 0.20), sharp=(2,)),
    "wizard": HatForm(((1.30, -0.05), (1.12, 0.0), (0.97, 0.0), (0.90, 0.14), (0.66, 0.62), (0.36, 1.20), (0.12, 1.80), (0.0,
        1.95)), 0.04, 0.06, lean=(-0.40, -0.12), band=(0.03, 0.16), sharp=(2,)),
    "santa": HatForm(((1.0, 0.02), (0.97, 0.16), (0.82, 0.48), (0.56, 0.84), (0.30, 1.14), (0.12, 1.32), (0.0, 1.36)),
        lean=(-0.45, -0.85), band=(-0.06, 0.16)),
    "police": HatForm(((0.95, -0.05), (0.95, 0.10), (0.98, 0.20), (1.22, 0.38), (1.16, 0.47), (0.60, 0.50), (0.0, 0.50)),
        tilt=4.0, band=(-0.05, 0.14), sharp=(2, 3)),
    "pirate": HatForm(((1.42, 0.05), (1.22, -0.02), (0.97, 0.0), (0.93, 0.12), (0.80, 0.46), (0.50, 0.60), (0.0, 0.62)),
        sharp=(2,)),
    "beret": HatForm(((0.94, 0.0), (1.0, 0.08), (1.28, 0.22), (1.15, 0.38), (0.60, 0.46), (0.0, 0.47)), lean=(-0.12, 0.30),
        tilt=12.0),
    "turban": HatForm(((0.98, -0.02), (1.10, 0.10), (1.14, 0.28), (1.02, 0.52), (0.66, 0.72), (0.0, 0.76)), ripple=(0, 0.0),
        tilt=16.0),
    "conical": HatForm(((1.75, -0.18), (1.2, 0.14), (0.70, 0.44), (0.25, 0.72), (0.0, 0.80)), tilt=4.0),
    "nurse": HatForm(((0.80, 0.24), (0.80, 0.30), (0.78, 0.46), (0.66, 0.52), (0.0, 0.50)), tilt=8.0, band=(0.22, 0.30)),
    "army": HatForm(((1.08, -0.26), (1.10, -0.08), (1.08, 0.14), (0.98, 0.44), (0.70, 0.68), (0.34, 0.78), (0.0, 0.80)),
        sit=0.38, tilt=8.0),
    "bearskin": HatForm(((0.98, -0.24), (1.06, 0.10), (1.16, 0.70), (1.10, 1.25), (0.72, 1.52), (0.0, 1.60)), sit=0.38, tilt=4.0,
        ripple=(0, 0.0)),
    "viking": HatForm(((1.0, -0.05), (1.0, 0.14), (0.92, 0.42), (0.62, 0.66), (0.0, 0.80)), sit=0.36, tilt=6.0, band=(-0.06,
        0.08)),
    "crown": HatForm(((0.90, 0.06), (0.92, 0.30)), tilt=5.0, level=9.0),
}  # fmt: skip
"""Shape -> its form; "veil" and "bubble" are made apart."""


def hat_level(shape: str) -> float:
    """The height in half heads above which a hat presses hair down."""
    if shape in ("veil", "knight", "ninja", "moto"):
        return -9.0
    return FORMS[shape].level if shape in FORMS else 9.0


def hat_pieces(figure: Figure, shape: str, cloth: str, trim: str, button: str) -> list[Piece]:
    """A hat on the head of a figure."""
    if shape == "bubble":
        return _bubble(figure, cloth, trim)
    if shape in ("veil", "ninja", "bridal"):
        return [_bridal(figure, cloth) if shape == "bridal" else _veil(figure, cloth, shape == "ninja")]
    form = FORMS[shape]
    pieces = [_crown(figure, cloth) if shape == "crown" else _turned(figure, form, shape, cloth)]
    if form.band != (0.0, 0.0):
        pieces.append(_band(figure, form, shape, trim or cloth))
    if shape in ("cap", "police"):
        pieces.append(_visor(figure, form, trim or cloth if shape == "police" else cloth))
    if shape in ("beanie", "santa"):
        pieces.append(_pompom(figure, form, trim or cloth))
    if shape in ("hard", "fire", "knight"):
        pieces.append(_ridge(figure, form, "red gloss" if shape == "knight" else cloth))
    if shape == "viking":
        pieces += [_horn(figure, form, side, button) for side in (1.0, -1.0)]
    if shape == "knight":
        pieces.append(_slit(figure, form, "black cloth", (-0.46, -0.34), 1.20))
    if shape == "moto":
        pieces.append(_slit(figure, form, "dark glass", (-0.66, -0.10), 1.215))
    return pieces


def _placed(figure: Figure, form: HatForm, points: Floats) -> Floats:
    """Points about the hatband in half heads, put on the head: a little longer than wide, tilted back."""
    a, tilt = figure.a, np.radians(-form.tilt)
    wide = figure.params.face.width * (1.0 + 0.03 * figure.params.youth)
    p = points * np.array([1.0, 0.955 * wide, 1.0])
    c, s = np.cos(tilt), np.sin(tilt)
    turned = np.stack([c * p[..., 0] + s * p[..., 2], p[..., 1], -s * p[..., 0] + c * p[..., 2]], -1)
    return a.skull + a.s * (turned + np.array([-0.11, 0.0, form.sit]))


def _surface(form: HatForm, shape: str, rows: int = 44) -> Floats:
    """The turned and bent surface (rows, _AROUND + 1, 3) in half heads about the hatband."""
    profile = spline([list(p) for p in form.profile], rows, form.sharp)
    turn = np.linspace(0, 2 * np.pi, _AROUND + 1)[None]
    r, z = profile[:, :1].copy(), np.broadcast_to(profile[:, 1:], (rows, _AROUND + 1)).copy()
    root = 0.97
    out = np.clip(r - root, 0, 9) * (z < 0.3)
    count, deep = form.ripple
    height = np.clip(z / max(p[1] for p in form.profile), 0, 1)
    radius = (
        r * (1 + deep * np.cos(count * turn) * (height if shape == "chef" else (out > 0)))
        if count
        else np.broadcast_to(r, z.shape).copy()
    )
    if shape == "pirate":
        fold = np.cos(1.5 * (turn - np.pi)) ** 2
        z = z + out * (1.9 * (1 - fold) + 0.1)
        radius = radius - 0.75 * out * (1 - fold)
    z = z + form.curl * np.sin(turn) ** 2 * out**1.3 * 2.0 - form.droop * np.cos(turn) ** 2 * out
    top = np.clip((z - 0.25) / 0.4, 0, 1) * (out == 0)
    z = z - form.pinch * top * np.exp(-((radius * np.sin(turn) / 0.28) ** 2)) * (r < 0.85)
    points = np.stack([radius * np.cos(turn), radius * np.sin(turn), z], -1)
    bend = np.clip((z - 0.35) / max(1.0, float(profile[:, 1].max()) - 0.35), 0, 1)[..., None] ** 1.6
    lean = np.array(
        [form.lean[0], form.lean[1], -0.55 * np.hypot(*form.lean) if shape in ("santa",) else -0.2 * np.hypot(*form.lean)]
    )
    return points + bend * lean


def _turned(figure: Figure, form: HatForm, shape: str, cloth: str) -> Piece:
    outer = _surface(form, shape)
    inner = outer * np.array([0.965, 0.965, 1.0]) - np.array([0.0, 0.0, 0.035])
    both = np.concatenate([inner[:14][::-1], outer])
    return _sheet(figure, form, both, cloth)


def _sheet(figure: Figure, form: HatForm, grid_points: Floats, cloth: str) -> Piece:
    rows, columns = grid_points.shape[:2]
    points = _placed(figure, form, grid_points).reshape(-1, 3)
    faces = grid(rows, columns, False)
    s = figure.a.s
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(grid_points[:, 0], axis=0), axis=1))]) * s
    u = np.linspace(0, 2 * np.pi * s, columns)
    uv = np.stack(np.broadcast_arrays(u[None], along[:, None]), -1).reshape(-1, 2)[faces]
    return Piece(cloth, points, faces, np.ones(points.shape), rigid("head", len(points)), uv)


def _band(figure: Figure, form: HatForm, shape: str, cloth: str) -> Piece:
    """A band around the crown, from one height to another."""
    surface = _surface(form, shape, 90)
    low, high = form.band
    height, radius = surface[:, 0, 2], np.linalg.norm(surface[:, 0, :2], axis=1)
    profile = spline([list(p) for p in form.profile], 90, form.sharp)
    crown = profile[:, 0] < 1.10 if min(p[0] for p in form.profile) < 0.5 else profile[:, 0] > 0
    del height, radius
    levels: Floats = np.linspace(low, high, 9)
    order = np.argsort(profile[crown][:, 1], kind="stable")
    r: Floats = np.asarray(np.interp(levels, profile[crown][order, 1], profile[crown][order, 0]), np.float64)
    thick = 0.055 if cloth.endswith("fur") or shape in ("santa", "beanie") else 0.018
    swell = thick * np.sqrt(np.clip(np.sin(np.pi * np.linspace(0.03, 0.97, 9)), 0, 1)) + 0.004
    turn = np.linspace(0, 2 * np.pi, _AROUND + 1)[None]
    radius_out: Floats = (r + swell)[:, None]
    points = np.stack(
        [radius_out * np.cos(turn), radius_out * np.sin(turn), np.broadcast_to(levels[:, None], (9, _AROUND + 1))], -1
    )
    return _sheet(figure, form, points, cloth)


def _visor(figure: Figure, form: HatForm, cloth: str) -> Piece:
    """The peak of a cap."""
    turn = np.linspace(-1.05, 1.05, 25)[None]
    t = np.linspace(0.0, 1.0, 9)[:, None]
    reach = 0.62 * np.cos(turn / 1.05 * np.pi / 2) ** 0.6
    r = 0.93 + t * reach
    x, y = r * np.cos(turn * (1 - 0.10 * t)), r * np.sin(turn * (1 - 0.10 * t))
    z = -0.02 - 0.10 * t**1.5 - 0.20 * (y**2) * (0.3 + t)
    top = np.stack([x, y, np.broadcast_to(z, x.shape)], -1)
    under = top[::-1] - np.array([0.0, 0.0, 0.035])
    piece = _sheet(figure, form, np.concatenate([top, under]), cloth)
    return Piece(
        piece.material,
        piece.points,
        piece.faces[:, ::-1],
        piece.colours,
        piece.weights,
        None if piece.uv is None else piece.uv[:, ::-1],
    )


def _pompom(figure: Figure, form: HatForm, cloth: str) -> Piece:
    ball = round_cube(1.0, 12)
    top = max(p[1] for p in form.profile)
    lean = np.array([form.lean[0], form.lean[1], -0.55 * np.hypot(*form.lean)])
    points = ball.points.astype(np.float64)
    bumps = 1 + 0.07 * np.sin(9 * points[:, 0] + 3) * np.sin(8 * points[:, 1]) * np.sin(9 * points[:, 2] + 1)
    place = np.array([0.0, 0.0, top + 0.12]) + lean
    made = of_mesh(cloth, ball, np.ones(3), rigid("head", len(points)))
    return Piece(
        cloth,
        _placed(figure, form, place + 0.20 * points * bumps[:, None]),
        made.faces,
        made.colours,
        made.weights,
        None if made.uv is None else made.uv * 0.05,
    )


def _ridge(figure: Figure, form: HatForm, cloth: str) -> Piece:
    """A comb from front to back."""
    t = np.linspace(-0.80, 0.80, 30)
    profile = spline([list(p) for p in form.profile], 90, form.sharp)
    order = np.argsort(profile[:, 0], kind="stable")
    z: Floats = np.asarray(np.interp(np.abs(t), profile[order, 0], profile[order, 1]), np.float64)
    turn = np.linspace(0, 2 * np.pi, 11)
    section = np.stack([0 * turn, 0.075 * np.cos(turn), 0.055 * np.sin(turn) + 0.015], -1)
    points = np.stack([t, 0 * t, z], -1)[:, None] + section[None]
    return _sheet(figure, form, points, cloth)


def _slit(figure: Figure, form: HatForm, cloth: str, span: tuple[float, float], reach: float) -> Piece:
    """The dark eye slit or the visor of a closed helmet, between two heights."""
    turn = np.linspace(-1.25, 1.25, 30)[None]
    z = np.linspace(span[0], span[1], 9)[:, None]
    r = reach - 0.12 * np.clip(z + 0.42, -0.3, 0.4) ** 2
    points = np.stack([r * np.cos(turn), r * np.sin(turn), np.broadcast_to(z + 0.02 * np.cos(turn * 2), (9, 30))], -1)
    return _sheet(figure, form, points, cloth)


def _horn(figure: Figure, form: HatForm, side: float, cloth: str) -> Piece:
    """A curved horn at a side."""
    t = np.linspace(0.0, 1.0, 14)
    path = np.stack([0.05 - 0.1 * t, side * (0.92 + 0.55 * np.sin(t * 1.4)), 0.24 + 0.62 * t**1.6], 1)
    turn = np.linspace(0, 2 * np.pi, 13)
    radius = 0.17 * (1 - 0.93 * t)
    points = path[:, None] + radius[:, None, None] * np.stack([np.cos(turn), 0.4 * np.sin(turn), np.sin(turn)], -1)[None]
    piece = _sheet(figure, form, points, cloth)
    return (
        piece if side > 0 else Piece(piece.material, piece.points, piece.faces[:, ::-1], piece.colours, piece.weights, piece.uv)
    )


def _bridal(figure: Figure, cloth: str) -> Piece:
    """A veil that falls from the crown of the head down the back."""
    a = figure.a
    rows, columns = 30, 50
    t = np.linspace(0.0, 1.0, rows)[:, None]
    turn = np.linspace(0.45 * np.pi, 1.55 * np.pi, columns)[None]
    drop = np.clip(t - 0.22, 0, 1) / 0.78
    around = 1.02 + 0.55 * drop
    lift = np.sin(np.clip(t / 0.22, 0, 1) * np.pi / 2)
    z = 1.04 - 0.75 * (1 - np.cos(np.clip(t / 0.22, 0, 1) * np.pi / 2)) - 3.2 * drop
    fold = 1 + 0.06 * np.cos(13 * turn) * drop
    points = np.stack(
        [around * fold * np.cos(turn) * lift - 0.15, around * fold * np.sin(turn) * lift, np.broadcast_to(z, (rows, columns))], -1
    )
    flat = (a.skull + a.s * points).reshape(-1, 3)
    low = np.clip(-points[..., 2].reshape(-1) / 1.6, 0, 1)
    faces = grid(rows, columns, False)
    uv = np.stack(np.broadcast_arrays(turn * a.s, -t), -1).reshape(-1, 2)[faces]
    return Piece(cloth, flat, faces[:, ::-1], np.ones(flat.shape), {"head": 1 - low, "chest": low}, uv[:, ::-1])


def _crown(figure: Figure, cloth: str) -> Piece:
    """A ring with eight points that end in pearls."""
    turn = np.linspace(0, 2 * np.pi, 161)[None]
    t = np.linspace(0.0, 1.0, 12)[:, None]
    point = np.abs((turn * 8 / (2 * np.pi)) % 1.0 - 0.5) * 2
    height = 0.20 + 0.34 * (1 - point) ** 1.2
    r = 0.94 + 0.12 * t
    bead = 0.03 * np.exp(-(((t * height - 0.05) / 0.035) ** 2)) + 0.03 * np.exp(-(((t - 1) / 0.08) ** 2))
    outer = np.stack([(r + bead) * np.cos(turn), (r + bead) * np.sin(turn), 0.02 + t * height], -1)
    inner = outer[::-1] * np.array([0.95, 0.95, 1.0])
    return _sheet(figure, FORMS["crown"], np.concatenate([inner[-1:], outer, inner]), cloth)


def _veil(figure: Figure, cloth: str, masked: bool) -> Piece:
    """A scarf over the hair and around the neck: the head's surface, lifted, open around the face (`masked`: only the eyes)."""
    face = figure.face
    plane = face.plane
    skin = face.surface(plane)
    p = (skin - figure.a.skull) / figure.a.s
    oval = np.hypot(p[..., 1] / 0.66, p[..., 2] / 0.27) if masked else np.hypot(p[..., 1] / 0.58, (p[..., 2] + 0.16) / 0.80)
    inside = np.where(p[..., 0] > 0.0, np.minimum(oval - 1.0, 1.0), 1.0)
    lift = 0.10 + 0.03 * np.sin(9 * p[..., 2] + 4 * np.abs(p[..., 1])) + 0.14 * np.exp(-(((p[..., 2] + 1.05) / 0.3) ** 2))
    level = np.where(inside > 0, lift * np.sqrt(np.clip(inside / 0.10, 0, 1)), -0.04)
    points = skin + (level * figure.a.s)[..., None] * face.rays(plane)
    faces = np.concatenate([grid(points.shape[0], points.shape[1], True)[:, ::-1], closing(points.shape[0], points.shape[1])])
    faces = faces[(inside.reshape(-1) > -0.05)[faces].any(1)]
    flat = points.reshape(-1, 3)
    uv = (np.stack([p[..., 1], p[..., 2] + p[..., 0] * 0.5], -1).reshape(-1, 2) * figure.a.s)[faces]
    return Piece(cloth, flat, faces, np.ones(flat.shape), rigid("head", len(flat)), uv)


def _bubble(figure: Figure, cloth: str, trim: str) -> list[Piece]:
    """A white shell over the head on a ring, with a visor under a film of gold before the face."""
    a = figure.a
    centre = a.face(0.02, 0, 0.02)
    ball = round_cube(1.52 * a.s, 22)
    glass = of_mesh("visor glass", ball, np.ones(3), rigid("head", len(ball.points)))
    points = glass.points * np.array([1.0, 0.96, 0.98]) + centre
    keep = (points[:, 2] > a.skull[2] - 1.22 * a.s)[glass.faces].all(1)
    p = (points - centre) / (1.52 * a.s)
    front = (p[:, 0] > 0.2) & (np.hypot(p[:, 1] / 0.70, p[:, 2] / 0.52) < 1.0)
    visor = front[glass.faces].any(1)
    shell = Piece("gold visor", points, glass.faces[keep & visor], glass.colours, glass.weights)
    back = points + 0.03 * a.s * (points - centre) / np.linalg.norm(points - centre, axis=1, keepdims=True)
    hood = Piece(cloth, back, glass.faces[keep & ~visor], np.ones(back.shape), rigid("head", len(back)))
    turn, around = np.meshgrid(np.linspace(0, 2 * np.pi, 57), np.linspace(0, 2 * np.pi, 11), indexing="ij")
    r = (0.98 + 0.13 * np.cos(around)) * a.s
    ring = np.stack([r * np.cos(turn) + centre[0], r * np.sin(turn), a.skull[2] - 1.20 * a.s + 0.14 * a.s * np.sin(around)], -1)
    flat = ring.reshape(-1, 3)
    return [shell, hood, Piece(trim, flat, grid(57, 11, False)[:, ::-1], np.ones(flat.shape), {"neck": np.ones(len(flat))})]
