"""What is worn below the waist: trousers, shorts, skirts, and shoes."""

import itertools
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.sdf import Primitive
from aozora.world.people.anatomy import SIDES, xyz
from aozora.world.people.bands import band
from aozora.world.people.body import (
    along_limb,
    both_sides,
    foot_forms,
    limb_forms,
    limb_points,
    limb_radius,
    sculpted,
    trunk_forms,
)
from aozora.world.people.cutting import Trim, cut
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece, grid
from aozora.world.people.tops import WHITE, Wear

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class LegCut:
    """Trousers: `leg` share of the leg's length, `ease` at the hip and `hem` at the foot in metres off the body (at 1.7 m)."""

    leg: float = 1.0
    ease: float = 0.010
    hem: float = 0.016
    folds: float = 0.006
    waist: float = 1.20


def trouser_pieces(figure: Figure, cut_as: LegCut, wear: Wear) -> list[Piece]:
    """Trousers or shorts with a waistband."""
    a, scale = figure.a, figure.a.h / 1.7
    ease, hem = cut_as.ease * scale, cut_as.hem * scale
    forms = [form for form in trunk_forms(a, figure.params, ease) if form.joint in ("pelvis", "spine")][:2]
    forms += limb_forms(a, figure.params, "leg", (0.0, min(cut_as.leg + 0.04, 1.06)), (ease, hem))
    waist = figure.z(cut_as.waist)
    up = np.array([0.0, 0.0, 1.0])
    trims = [Trim(np.array([0.0, 0.0, waist]), up)]
    for name, side in SIDES:
        points = limb_points(a, "leg", side)
        end = along_limb(points, min(cut_as.leg, 1.0)) - max(cut_as.leg - 1.0, 0.0) * np.array([0, 0, a.h * 0.4])
        way = (points[2] - points[0]) / np.linalg.norm(points[2] - points[0])
        trims.append(Trim(end, way, f"leg {name}"))
    made = cut(a, forms, trims, cut_as.folds * scale, figure.params.seed + 1)
    pieces = [made.piece(wear.cloth, WHITE)]
    top = max(made.rims, key=lambda ring: float(made.points[ring].mean(0)[2]), default=None)
    if top is not None:
        pieces.append(band(made, top, wear.trim, 0.024 * a.h, 0.003 * a.h, a.h, "in"))
    return pieces


@dataclass(frozen=True)
class SkirtCut:
    """A skirt: `length` down the leg (0.5 the knee, 1 the ankle), `flare` how much wider its hem is (at 1.7 m), `waist` as
    of `Figure.z`, `pleats` how many folds, `depth` how deep (metres), `open` radians of an opening in front."""

    length: float = 0.55
    flare: float = 0.10
    waist: float = 1.18
    pleats: int = 14
    depth: float = 0.012
    open: float = 0.0
    ease: float = 0.012


def skirt_piece(figure: Figure, cut_as: SkirtCut, wear: Wear) -> Piece:
    """A skirt as rings from the waist down, in folds that deepen towards the hem; it follows pelvis and thighs and sways."""
    a, scale = figure.a, figure.a.h / 1.7
    rows, columns = 34, 120
    bottom = float(along_limb(limb_points(a, "leg", 1.0), min(cut_as.length, 1.0))[2]) - max(cut_as.length - 1, 0) * 0.4 * a.h
    bottom = max(bottom, 0.012 * a.h)
    top = figure.z(cut_as.waist)
    t = np.linspace(0.0, 1.0, rows)[:, None]
    turn = np.linspace(0.5 * cut_as.open, 2 * np.pi - 0.5 * cut_as.open, columns)[None]
    heights = top + (bottom - top) * t
    hip = figure.z(0.98)
    body = figure.around(turn, np.maximum(heights, hip), cut_as.ease * scale + figure.bulk)
    centre = np.array([-0.006 * a.h, 0.0, 0.0])
    below = np.clip((hip - heights) / (hip - min(bottom, hip - 0.05)), 0, 1)
    radius = np.hypot(body[..., 0] - centre[0], body[..., 1])
    radius = np.maximum.accumulate(radius, 0) + cut_as.flare * scale * (below**1.1 + 0.10 * t)
    legs = np.hypot(
        0.85 * np.cos(turn) * limb_radius(figure.params, "leg", 0.2),
        np.sin(turn) * (a.breadth[2] + limb_radius(figure.params, "leg", 0.2)),
    )
    radius = np.maximum(radius, (legs + 0.02 * scale) * (below > 0))
    wave = np.cos(cut_as.pleats * turn + 0.6 * np.sin(2 * turn) + figure.params.seed) * (0.25 + 0.75 * t)
    radius = radius + cut_as.depth * scale * wave * np.clip(3 * t, 0, 1)
    points = np.stack([centre[0] + radius * np.cos(turn), radius * np.sin(turn), np.broadcast_to(heights, radius.shape)], -1)
    inner = points[::-1] - (0.006 * scale) * np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1)
    both = np.concatenate([points, inner[:1], inner[: rows // 2]])
    count = len(both)
    flat = both.reshape(-1, 3)
    faces = grid(count, columns, False)
    u = turn * 0.5 * (radius.mean() + radius.max())
    uv = np.stack(np.broadcast_arrays(u, both[:, :1, 2]), -1).reshape(-1, 2)[faces]
    return Piece(wear.cloth, flat, faces, np.ones(flat.shape), _skirt_weights(figure, flat, hip, bottom), uv)


def _skirt_weights(figure: Figure, points: Floats, hip: float, bottom: float) -> dict[str, Floats]:
    """Above the hips the trunk; below, the thighs take the sides, knees below, the skirt's own joints the rest."""
    a = figure.a
    weights = figure.trunk_weights(points)
    turn = np.arctan2(points[:, 1], points[:, 0])
    down = np.clip((hip - points[:, 2]) / (0.22 * a.h), 0, 1)
    side = 0.5 + 0.5 * np.clip(points[:, 1] / (0.06 * a.h), -1, 1)
    thigh = 0.62 * down
    knee = float(a.leg[1][2])
    shin = thigh * np.clip((knee + 0.02 * a.h - points[:, 2]) / (0.20 * a.h), 0, 0.55)
    sway = 0.38 * down
    found = {joint: share * (1 - down) for joint, share in weights.items()}
    for name, share in (("left", side), ("right", 1 - side)):
        found[f"thigh {name}"] = (thigh - shin) * share
        found[f"shin {name}"] = shin * share
    quarters = {"front": np.cos(turn), "back": -np.cos(turn), "left": np.sin(turn), "right": -np.sin(turn)}
    total = sum(np.clip(q, 0, 1) ** 2 for q in quarters.values())
    for name, q in quarters.items():
        found[f"skirt {name}"] = sway * np.clip(q, 0, 1) ** 2 / total
    return found


@dataclass(frozen=True)
class ShoeCut:
    """Footwear: `shaft` how far up the shin it goes (0 below the ankle, 1 the knee), `sole` and `heel` in metres at 1.7 m height,
    `ease` how bulky."""

    shaft: float = 0.0
    sole: float = 0.014
    heel: float = 0.0
    ease: float = 0.006
    laces: bool = False


def shoe_pieces(figure: Figure, cut_as: ShoeCut, wear: Wear) -> list[Piece]:
    """A pair of shoes: uppers, soles, laces."""
    a, scale = figure.a, figure.a.h / 1.7
    ease, sole = cut_as.ease * scale, cut_as.sole * scale
    forms = foot_forms(a, figure.params, ease, 0.35 * sole)
    shaft = max(cut_as.shaft, 0.06)
    points = limb_points(a, "leg", 1.0)
    knots = np.linspace(1.0, 1.0 - 0.46 * shaft, 5)
    for t0, t1 in itertools.pairwise(knots):
        r0, r1 = (limb_radius(figure.params, "leg", float(t)) + ease * (1.0 + 0.5 * cut_as.shaft) for t in (t0, t1))
        joint = "shin left" if cut_as.shaft > 0.1 else "foot left"
        forms.append(
            Primitive(xyz(along_limb(points, float(t0))), xyz(along_limb(points, float(t1))), r0, r1, joint, "foot", 0.016 * a.h)
        )
    top = along_limb(points, float(knots[-1]) + 0.02)
    up = np.array([0.12 if cut_as.shaft < 0.1 else 0.0, 0.0, 1.0])
    up /= np.linalg.norm(up)
    half = a.h * 0.2
    trims = [Trim(top, up), Trim(np.array([0.0, 0.0, 0.5 * sole]), np.array([0.0, 0.0, -1.0]))]
    made = cut(a, forms, trims, 0.0)
    pieces = [both_sides(made.piece(wear.cloth, WHITE)), both_sides(_sole(figure, cut_as, wear))]
    ring = max(made.rims, key=lambda r: float(made.points[r].mean(0)[2]), default=None)
    if ring is not None and half:
        pieces.append(both_sides(band(made, ring, wear.trim, 0.010 * a.h, 0.003 * a.h, a.h, "in")))
    if cut_as.laces:
        pieces.append(both_sides(_laces(figure, ease, wear)))
    return pieces


def _sole(figure: Figure, cut_as: ShoeCut, wear: Wear) -> Piece:
    a, scale = figure.a, figure.a.h / 1.7
    sole = cut_as.sole * scale
    forms: list[Primitive] = []
    for form in foot_forms(a, figure.params, cut_as.ease * scale + 0.0025 * scale)[2:]:
        low, high = np.array(form.a), np.array(form.b)
        low[2], high[2] = 0.5 * sole, 0.5 * sole
        flat = ((0.0, 0.0, 1.0), float(0.52 * sole / max(form.ra, 1e-6)))
        forms.append(replace(form, a=xyz(low), b=xyz(high), rb=form.ra * 0.5 + form.rb * 0.5, squash=flat, blend=0.010 * a.h))
    return sculpted(wear.button, forms, WHITE, 0.0038 * a.h, 0.02 * a.h)


def _laces(figure: Figure, ease: float, wear: Wear) -> Piece:
    """Four bars across the instep."""
    a, h = figure.a, figure.a.h
    forms: list[Primitive] = []
    ankle, ball = a.leg[2], a.leg[3]
    for t in (0.30, 0.46, 0.62, 0.78):
        middle: Floats = (
            ankle * (1 - t) + ball * t + np.array([0.012 * h * (1 - t), 0.0, (0.0245 - 0.002 * t) * h + ease], np.float64)
        )
        across = np.array([0.0, 0.0135 * h, 0.0])
        drop: Floats = np.array([0.0, 0.0, -0.006 * h], np.float64)
        forms.append(Primitive(xyz(middle - across + drop), xyz(middle), 0.0026 * h, 0.0026 * h, "foot left", "foot", 0.001))
        forms.append(Primitive(xyz(middle), xyz(middle + across + drop), 0.0026 * h, 0.0026 * h, "foot left", "foot", 0.001))
    return sculpted(wear.button, forms, WHITE, 0.0022 * h, 0.01 * h)
