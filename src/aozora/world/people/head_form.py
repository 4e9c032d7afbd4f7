"""The head as soft forms: skull, cheeks, jaw, chin, nose, brow and neck, and how age and sex change them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Vec3
from aozora.world.geometry.sdf import Primitive, distance
from aozora.world.people.anatomy import Anatomy, eye_place, xyz
from aozora.world.people.params import PersonParams

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Clay:
    """Makes forms in half heads about the head's middle."""

    a: Anatomy

    def ball(self, place: Vec3, radii: Vec3, blend: float, zone: str = "skin") -> Primitive:
        s = self.a.s
        centre = xyz(self.a.face(*place))
        return Primitive(centre, centre, 0.0, 0.0, "head", zone, blend * s, radii=(radii[0] * s, radii[1] * s, radii[2] * s))

    def cone(self, start: Vec3, end: Vec3, radii: tuple[float, float], blend: float, zone: str = "skin") -> Primitive:
        s = self.a.s
        return Primitive(xyz(self.a.face(*start)), xyz(self.a.face(*end)), radii[0] * s, radii[1] * s, "head", zone, blend * s)


def neck_radius(params: PersonParams, a: Anatomy) -> float:
    """The neck's radius in half heads."""
    male = (params.sex == "male") * (1 - params.youth)
    return 0.315 + 0.075 * male + 0.07 * params.body.weight + 0.05 * params.body.muscle - 0.06 * params.youth


def head_forms(a: Anatomy, params: PersonParams) -> list[Primitive]:
    """The forms of the head in the order in which they are put together; mirrored ones come in pairs."""
    clay, f = _Clay(a), params.face
    male = (params.sex == "male") * (1 - params.youth)
    y, full, old = params.youth, params.body.weight, params.wear
    w = f.width * (1.0 + 0.03 * y)
    jaw = f.jaw * (1.0 + 0.10 * male - 0.02 * y)
    radius = neck_radius(params, a)
    root = (np.asarray(a.trunk["neck"]) - a.skull) / a.s
    neck = clay.cone((-0.20, 0, -0.45), (float(root[0]), 0, float(root[2]) - 0.25), (radius, radius * 1.06), 0.16)
    skull = [
        neck,
        clay.ball((-0.12, 0, 0.27), (0.85, 0.80 * w, 0.73), 0.2),
        clay.ball((0.10, 0, -0.18), (0.66, 0.63 * w, 0.62), 0.28),
    ]
    pairs: list[Primitive] = []
    for side in (1.0, -1.0):
        pairs += [
            clay.cone(
                (0.02, side * 0.36 * w * jaw, -0.40 - 0.03 * male),
                (0.54, side * 0.11 * jaw, -0.80),
                (0.17 + 0.06 * full + 0.055 * old + 0.05 * y, 0.135 + 0.03 * y),
                0.22,
            ),
            clay.ball((0.50, side * 0.37 * w, -0.31 - 0.03 * old), (0.23 - 0.02 * old, 0.24, 0.225 * f.cheeks), 0.22, "cheek"),
            clay.ball(
                (0.38, side * (0.33 + 0.03 * old) * w, -0.50 - 0.10 * old),
                (0.22, 0.17 + 0.14 * full + 0.16 * y + 0.05 * old, 0.20 + 0.07 * old),
                0.22,
            ),
        ]
    chin = clay.ball((0.62, 0, -0.80), (0.19, 0.19 + 0.05 * male, 0.165 * f.chin), 0.20)
    muzzle = clay.ball((0.58, 0, -0.55), (0.27, 0.30, 0.23), 0.18)
    brow = [clay.ball((0.60, side * 0.30, 0.20), (0.17, 0.24, 0.10), 0.16) for side in (1.0, -1.0)] if male else []
    double = [clay.ball((0.25, 0, -0.86), (0.30, 0.30, 0.20), 0.2)] if full > 0.75 or old > 0.55 else []
    return [*skull, *pairs, chin, muzzle, *brow, *double, *_sockets(clay, params), *_nose(clay, params)]


def _sockets(clay: _Clay, params: PersonParams) -> list[Primitive]:
    found: list[Primitive] = []
    for side in (1.0, -1.0):
        x, y, z = (float(v) for v in eye_place(params, side))
        hollow = clay.ball((x + 0.33, y * 1.02, z + 0.02), (0.20, 0.24, 0.20), 0.16)
        found.append(replace(hollow, carve=True))
    return found


def _nose(clay: _Clay, params: PersonParams) -> list[Primitive]:
    f, y = params.face, params.youth
    male = (params.sex == "male") * (1 - y)
    long = f.nose_length * (1.0 + 0.10 * male + 0.10 * params.wear) * (1 - 0.36 * y)
    wide = f.nose_width * (1.0 + 0.14 * male + 0.10 * params.wear) * (1 - 0.10 * y)
    top = float(eye_place(params, 1.0)[2])
    base = -0.290 - 0.025 * long
    tilt = 0.05 * f.nose_tilt + 0.06 * y + 0.025 * (1 - male)
    out = 0.815 + 0.115 * long
    bridge = 0.690 + 0.045 * f.nose_bridge * (1 - 0.7 * y)
    forms = [
        clay.cone((bridge, 0, top + 0.02), (out - 0.03, 0, base + tilt + 0.035), (0.066, 0.086 * wide), 0.14),
        clay.ball((out, 0, base + tilt), (0.105, 0.112 * wide, 0.100), 0.07, "nose"),
    ]
    for side in (1.0, -1.0):
        forms.append(
            clay.ball((out - 0.115, side * 0.118 * wide, base - 0.022 + tilt * 0.4), (0.10, 0.072 * wide, 0.074), 0.06, "nose")
        )
    for side in (1.0, -1.0):
        hole = clay.ball((out - 0.035, side * 0.066 * wide, base - 0.10 + tilt * 0.7), (0.055, 0.036, 0.040), 0.035)
        forms.append(replace(hole, carve=True))
    return forms


def field(forms: Sequence[Primitive], points: Floats) -> Floats:
    """Signed distance (n,) of points (n, 3) to the soft union of forms, in their order."""
    total = np.full(len(points), 1e3)
    for form in forms:
        own = distance(form, points)
        sign = -1.0 if form.carve else 1.0
        before = sign * total
        overlap = np.maximum(form.blend - np.abs(before - own), 0) / form.blend
        total = sign * (np.minimum(before, own) - overlap * overlap * form.blend * 0.25)
    return total
