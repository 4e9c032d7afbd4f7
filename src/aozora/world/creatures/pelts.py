"""From forms to skins: the trunk is sculpted coarsely, head, jaw, ears and feet as finely as a close-up needs.

Head and feet are closed surfaces of their own whose stumps, a little thinner than what they continue, end inside neck and legs.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.world.creatures.anatomy import Anatomy, eye_place
from aozora.world.creatures.clay import Modeller
from aozora.world.creatures.ears import ear_forms
from aozora.world.creatures.face import collar_ring
from aozora.world.creatures.facemarks import marked
from aozora.world.creatures.fur import Pelt
from aozora.world.creatures.heads import head_forms, jaw_forms
from aozora.world.creatures.limbs import front_foot_forms, hind_foot_forms
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.creatures.sculpture import body_forms
from aozora.world.creatures.torso import nape_forms
from aozora.world.geometry.sdf import Primitive, sculpt

Floats = NDArray[np.float64]

MOST_VOXELS = 1.9e6
"""A larger grid costs more than it shows."""

HEAD_GRAIN = 0.055
"""Voxel of the head in radii of the skull."""

_MOST_OF_A_PART = 0.55e6

_STUMP = 0.96


def zones_of(params: QuadrupedParams, a: Anatomy) -> tuple[str, ...]:
    """The zones of the coat in a fixed order."""
    forms = [*body_forms(a, params), *_head(a, params), *jaw_forms(a, params), *ear_forms(a, params)]
    forms += [form for foot in _feet(a, params) for form in foot]
    drawn = {"lip", *({"patch", "tear"} & set(params.coat.zones))}
    return tuple(sorted({*drawn, *(form.zone for form in forms)}))


def pelts_of(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], zones: tuple[str, ...]) -> list[Pelt]:
    """Head, body, lower jaw, feet and ears, each a closed surface of its own."""
    h = params.height
    voxel = h / params.voxels
    coarse = min(66 / params.voxels, 1.6)
    fine = min(voxel, HEAD_GRAIN * params.head.size * h * coarse)
    forms = body_forms(a, params)
    body = _pelt(forms, (max(voxel, grain(forms, MOST_VOXELS)), 0.045 * h), joints, zones, a)
    skull = _head(a, params)
    stump = [form.joint == "neck" for form in skull]
    head = _pelt(skull, (max(fine, grain(skull, _MOST_OF_A_PART)), 0.032 * h), joints, zones, a, stump)
    jaw = _pelt(jaw_forms(a, params), (fine, 0.03 * h), joints, zones, a)
    parts = [marked(_trimmed(head, a, params), a, params, zones), _trimmed(body, a, params), jaw]
    for foot in _feet(a, params):
        finest = min(voxel, max(0.055 * params.proportions.paw * h * coarse, grain(foot, 0.12e6)))
        stump = [not form.joint.startswith("paw") for form in foot]
        made = _trimmed(_pelt(foot, (finest, 0.03 * h), joints, zones, a, stump), a, params)
        parts += [made, _mirrored(made, joints)]
    if params.head.ear == "none":
        return parts
    ear = _pelt(ear_forms(a, params), (min(voxel, 1.2 * fine), 0.05 * h), joints, zones, a)
    return [*parts, ear, _mirrored(ear, joints)]


def _head(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """The head on a stump of the neck."""
    make = Modeller(params.height, params.height * params.coat.length)
    return [*(_thinner(form) for form in nape_forms(a, params, make)), *head_forms(a, params)]


def _feet(a: Anatomy, params: QuadrupedParams) -> list[list[Primitive]]:
    """The left feet, each on a stump of its leg."""
    make = Modeller(params.height, params.height * params.coat.length)
    made = [front_foot_forms(a, params, make), hind_foot_forms(a, params, make)]
    return [[_thinner(foot[0]), *foot[1:]] for foot in made]


def _thinner(form: Primitive) -> Primitive:
    return replace(form, ra=form.ra * _STUMP, rb=form.rb * _STUMP)


def grain(forms: Sequence[Primitive], most: float) -> float:
    """The voxel in metres below which the grid around forms would have more than `most` voxels."""
    solid = [form for form in forms if not form.carve]
    ends = np.array([[form.a, form.b] for form in solid])
    reach = np.array([_reach(form) for form in solid])[:, None]
    size: Floats = (ends.max(1) + reach).max(0) - (ends.min(1) - reach).min(0)
    return float(np.prod(size) / most) ** (1 / 3)


def _reach(form: Primitive) -> float:
    return max(form.ra, form.rb) if form.radii is None else max(form.radii)


def _pelt(
    forms: Sequence[Primitive],
    fineness: tuple[float, float],
    joints: tuple[str, ...],
    zones: tuple[str, ...],
    a: Anatomy,
    stump: Sequence[bool] = (),
) -> Pelt:
    """A skin on a grid of `fineness[0]` metres whose joints blend over `fineness[1]`; forms of the `stump` grow no fur."""
    voxel, seam = fineness
    made = sculpt(forms, voxel, seam)
    to_joint = np.array([[form.joint == joint for joint in joints] for form in forms], float)
    to_zone = np.array([[form.zone == zone for zone in zones] for form in forms], float)
    lie = made.shares @ np.array([form.comb for form in forms])
    from_nose = made.points - a.face(1.5, 0.0, -0.15)
    from_nose /= np.linalg.norm(from_nose, axis=1, keepdims=True)
    facing = made.shares @ np.array([not any(form.comb) for form in forms], float)
    lie += facing[:, None] * (from_nose + np.array([0.0, 0.0, -0.25]))
    fur = made.shares @ np.array([form.fur for form in forms])
    if any(stump):
        fur *= np.clip(2.5 - 3 * (made.pulls @ np.array(stump, float)), 0, 1)
    return Pelt(made.points, made.normals, made.faces, fur, lie, made.shares @ to_zone, made.pulls @ to_joint)


def _trimmed(pelt: Pelt, a: Anatomy, params: QuadrupedParams) -> Pelt:
    """Shorter fur around the eyes, beside the nose, under the soles and beneath a collar."""
    fur = pelt.fur.copy()
    for side in (1.0, -1.0):
        eye = a.face(*(eye_place(params) * (1, side, 1)))
        gap = np.linalg.norm(pelt.points - eye, axis=1) / (params.head.eye * a.s)
        fur *= np.clip((gap - 1.03) / 0.6, 0.0, 1.0) ** 0.7
    nose = np.linalg.norm(pelt.points - a.face(0.84 + params.head.muzzle, 0, -0.18), axis=1) / a.s
    fur *= np.clip((nose - 0.18) / 0.14, 0.3, 1.0)
    fur *= np.clip((pelt.points[:, 2] / params.height - 0.012) / 0.02, 0.0, 1.0)
    if params.collar is not None:
        middle, axis, radius = collar_ring(a, params)
        offset = pelt.points - middle
        near = np.linalg.norm(offset, axis=1) < 1.7 * radius
        fur *= np.where(near, np.clip(np.abs(offset @ axis - 0.01 * a.h) / (0.06 * a.h), 0.08, 1.0), 1.0)
    return replace(pelt, fur=fur)


def _mirrored(left: Pelt, joints: tuple[str, ...]) -> Pelt:
    """The same on the right."""
    flip = np.array([1.0, -1.0, 1.0])
    swap = [joints.index(joint.replace("left", "right")) for joint in joints]
    weights = left.joints @ np.eye(len(joints))[swap]
    return Pelt(left.points * flip, left.normals * flip, left.faces[:, ::-1], left.fur, left.lie * flip, left.zones, weights)
