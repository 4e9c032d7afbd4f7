"""What is worn on the trunk and the arms: shirts, sweaters, jackets, suits, coats and the tops of dresses."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.sdf import Primitive
from aozora.world.people.anatomy import SIDES, mirror, xyz
from aozora.world.people.bands import band, buttons, flap, lapels
from aozora.world.people.body import along_limb, limb_forms, limb_points, limb_radius, sculpted, trunk_forms
from aozora.world.people.cutting import Cloth, Trim, cut
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class TopCut:
    """How a top is cut. `sleeve` share of the arm (0 none); `hem` height as of `Figure.z`; `ease` and `cuff` metres off the body
    at 1.7 m height; `neck`: "crew", "turtle", "v", "scoop", "shirt", "lapel", "hood", "stand", "straps"; `ribs` knitted bands at
    the openings; `open` shows what is below in front; `buttons` how many; `boxy` 0..1."""

    sleeve: float = 1.0
    hem: float = 0.93
    ease: float = 0.012
    cuff: float = 0.012
    neck: str = "crew"
    ribs: bool = False
    buttons: int = 0
    boxy: float = 0.4
    folds: float = 0.006


@dataclass(frozen=True)
class Wear:
    """Names of materials for a garment's cloth, its second cloth (ribs, lapels, trims) and its buttons."""

    cloth: str
    trim: str
    button: str


WHITE = np.ones(3)
UP = np.array([0.0, 0.0, 1.0])


def top_pieces(figure: Figure, cut_as: TopCut, wear: Wear) -> list[Piece]:
    """A top with its collar, bands and buttons."""
    a, scale = figure.a, figure.a.h / 1.7
    ease, cuff = cut_as.ease * scale + figure.bulk, cut_as.cuff * scale + figure.bulk * 0.6
    forms = trunk_forms(a, figure.params, ease, cut_as.boxy)
    if cut_as.sleeve > 0:
        forms += limb_forms(a, figure.params, "arm", (0.0, min(cut_as.sleeve + 0.03, 1.05)), (ease * 0.9, cuff))
    if cut_as.hem < 1.05:
        forms += _tail(figure, ease)
    made = cut(a, forms, _trims(figure, cut_as), cut_as.folds * scale, figure.params.seed)
    pieces = [made.piece(wear.cloth, WHITE)]
    pieces += _bands(figure, made, cut_as, wear)
    pieces += _collar(figure, made, cut_as, wear, ease)
    if cut_as.buttons:
        pieces.append(
            buttons(
                figure,
                cut_as.buttons,
                (figure.z(max(cut_as.hem, 0.9)) + 0.03 * scale, _neck_z(figure, cut_as)),
                ease,
                wear.button,
                cut_as.boxy,
            )
        )
    return pieces


def _tail(figure: Figure, ease: float) -> list[Primitive]:
    """What hangs over the hips: one wide form per side, so that the hem goes round both legs."""
    a = figure.a
    r = limb_radius(figure.params, "leg", 0.1) + ease
    forms: list[Primitive] = []
    for side in (1.0, -1.0):
        hip = mirror(a.leg[0], side)
        outer, inner = hip * np.array([1.0, 0.93, 1.0]), hip * np.array([1.0, 0.35, 1.0])
        down = np.array([0.0, 0.0, 0.16 * a.h])
        for place in (outer, inner):
            forms.append(Primitive(xyz(place + 0.03 * a.h * UP), xyz(place - down), r, r * 1.02, "pelvis", "trunk", 0.05 * a.h))
    return forms


def _neck_z(figure: Figure, cut_as: TopCut) -> float:
    low = {"v": 0.11, "lapel": 0.15, "scoop": 0.075, "straps": 0.10}.get(cut_as.neck, 0.035)
    return float(figure.a.trunk["neck"][2]) - low * figure.a.h


def _trims(figure: Figure, cut_as: TopCut) -> list[Trim]:
    a = figure.a
    up = np.array([0.0, 0.0, 1.0])
    trims = [Trim(np.array([0.0, 0.0, figure.z(cut_as.hem)]), -up)]
    neck = a.trunk["neck"]
    tilt, drop = {
        "turtle": (0.25, -0.016), "shirt": (0.42, 0.000), "stand": (0.30, -0.006), "hood": (0.50, 0.006), "v": (0.42, 0.006),
        "lapel": (0.42, 0.002), "scoop": (0.55, 0.020), "straps": (0.50, 0.040),
    }.get(cut_as.neck, (0.42, 0.006))  # fmt: skip
    normal = np.array([tilt, 0.0, 1.0]) / np.hypot(tilt, 1.0)
    thick = cut_as.ease * a.h / 1.7 + figure.bulk
    trims.append(Trim(neck + UP * (1.05 * thick - drop * a.h), normal))
    if cut_as.neck in ("v", "lapel"):
        trims.append(Trim(np.array([0.0, 0.0, _neck_z(figure, cut_as)]), up, vee=0.75 if cut_as.neck == "v" else 0.62))
    for name, side in SIDES:
        points = limb_points(a, "arm", side)
        if cut_as.sleeve > 0:
            way = (points[2] - points[0]) / np.linalg.norm(points[2] - points[0])
            reach = 1.3 * (
                limb_radius(figure.params, "arm", cut_as.sleeve) + max(cut_as.ease, cut_as.cuff) * a.h / 1.7 + figure.bulk
            )
            trims.append(Trim(along_limb(points, cut_as.sleeve), way, f"arm {name}", reach))
        else:
            inner = points[0] - np.array([0.0, side * (0.022 if cut_as.neck == "straps" else 0.008) * a.h, 0.0])
            trims.append(Trim(inner, np.array([0.0, side * 0.93, 0.36])))
    return trims


def _bands(figure: Figure, made: Cloth, cut_as: TopCut, wear: Wear) -> list[Piece]:
    """Ribbed bands (or plain cuffs) at hem and sleeves."""
    if not cut_as.ribs:
        return []
    h = figure.a.h
    pieces: list[Piece] = []
    for ring in made.rims:
        middle = made.points[ring].mean(0)
        if middle[2] > figure.a.trunk["neck"][2] - 0.06 * h and abs(middle[1]) < 0.03 * h:
            continue
        wide = 0.030 * h if abs(middle[1]) < 0.03 * h else 0.026 * h
        pieces.append(band(made, ring, wear.trim, wide, 0.0045 * h, h, "in"))
    return pieces


def _collar(figure: Figure, made: Cloth, cut_as: TopCut, wear: Wear, ease: float) -> list[Piece]:
    h = figure.a.h
    ring = _neck_ring(figure, made)
    if ring is None:
        return []
    match cut_as.neck:
        case "turtle":
            return [band(made, ring, wear.trim, 0.046 * h, 0.0065 * h, h, "up")]
        case "crew" | "scoop" | "v" if not (cut_as.neck == "v" and wear.trim.endswith("gilt")):
            return [band(made, ring, wear.trim, 0.013 * h, 0.0045 * h, h, "up")]
        case "stand":
            return [band(made, ring, wear.trim, 0.026 * h, 0.0045 * h, h, "up")]
        case "shirt":
            return [
                band(made, ring, wear.trim, 0.020 * h, 0.0035 * h, h, "up"),
                flap(figure, made, ring, wear.trim, 0.030 * h, 0.30),
            ]
        case "lapel":
            return [
                flap(figure, made, ring, wear.trim, 0.036 * h, 1.5),
                *lapels(figure, _neck_z(figure, cut_as), ease, cut_as.boxy, wear.trim),
            ]
        case "hood":
            return [band(made, ring, wear.cloth, 0.024 * h, 0.014 * h, h, "up"), _hood(figure, wear)]
        case _:
            return []


def _neck_ring(figure: Figure, made: Cloth) -> NDArray[np.int64] | None:
    rings = [ring for ring in made.rims if abs(made.points[ring].mean(0)[1]) < 0.03 * figure.a.h]
    return max(rings, key=lambda ring: float(made.points[ring].mean(0)[2])) if rings else None


def _hood(figure: Figure, wear: Wear) -> Piece:
    """A hood that lies on the back."""
    h, neck = figure.a.h, figure.a.trunk["neck"]
    forms: list[Primitive] = []
    for side in (1.0, -1.0):
        high = neck + np.array([0.018 * h, side * 0.052 * h, 0.002 * h])
        back = neck + np.array([-0.068 * h, side * 0.045 * h, -0.012 * h])
        forms.append(Primitive(xyz(high), xyz(back), 0.015 * h, 0.026 * h, "chest", "trunk", 0.03 * h))
    low = neck + np.array([-0.080 * h, 0.0, -0.062 * h])
    forms.append(
        Primitive(xyz(neck + np.array([-0.072 * h, 0, -0.010 * h])), xyz(low), 0.034 * h, 0.024 * h, "chest", "trunk", 0.03 * h)
    )
    return sculpted(wear.cloth, forms, WHITE, 0.006 * h, 0.02 * h)
