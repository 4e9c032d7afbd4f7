"""From parameters to an asset: sculpt, paint, grow fur, add the face, bind everything to a skeleton."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Picture, Texture, put_mesh, put_picture
from aozora.world.creatures.anatomy import Anatomy, anatomy, eye_place, xyz
from aozora.world.creatures.coat import paint, wrinkled, zone_colour
from aozora.world.creatures.ears import ear_forms
from aozora.world.creatures.eyes import around_eyes, lid_pelts
from aozora.world.creatures.face import MATERIALS, collar_ring, features
from aozora.world.creatures.fur import Pelt, grow, joined
from aozora.world.creatures.hard import spine_pieces
from aozora.world.creatures.heads import jaw_forms
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.creatures.sculpture import body_forms
from aozora.world.creatures.skeletons import rig_of, skeleton_of
from aozora.world.elements import Asset, material_name
from aozora.world.geometry.sdf import Primitive, sculpt, strongest_four

Floats = NDArray[np.float64]

HIDE = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.8, specular=0.15, sheen=0.15)
FUR = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.5, specular=0.24, translucency=0.38, sheen=0.22)


def build_creature(params: QuadrupedParams, store: Store) -> Asset:
    """The animal as an asset that stands on z = 0 and looks along +X; its meshes are put into `store`.

    Parts: the hide (index 0), the features of the face, and the fur unless the skin is bare; all follow the skeleton.
    """
    a = anatomy(params)
    skeleton = skeleton_of(a, params)
    hide, face, fur = _meshes(a, params, skeleton.names)
    skin = HIDE if fur is not None else _bare(params, store)
    surfaces = {"hide": skin, **MATERIALS} | ({"fur": FUR} if fur is not None else {})
    materials = {material_name(label, material): material for label, material in surfaces.items()}
    names = tuple(materials)
    slots = (names[:1], names[1 : 1 + len(MATERIALS)], names[1 + len(MATERIALS) :])
    meshes = [mesh for mesh in (hide, face, fur) if mesh is not None]
    parts = tuple(Part(put_mesh(store, mesh), own) for mesh, own in zip(meshes, slots, strict=False))
    reach = [hide.points, face.points] if fur is None else [hide.points, fur.points]
    low, high = np.min([points.min(0) for points in reach], 0), np.max([points.max(0) for points in reach], 0)
    return Asset(
        kind=params.kind,
        parts=parts,
        materials=materials,
        bounds=((float(low[0]), float(low[1]), 0.0), xyz(high.astype(np.float64))),
        substance="fur" if fur is not None else "skin",
        head=xyz(np.round(a.face(0.35, 0, -0.05), 5)),
        skeleton=skeleton,
        rig=rig_of(a, params),
    )


def _bare(params: QuadrupedParams, store: Store) -> Material:
    """Skin without fur; fine wrinkles in its relief."""
    relief = put_picture(store, Picture(wrinkled(lane(params.seed, params.kind, "skin"))))
    scale = 1.0 / (0.42 * params.height)
    deep = 0.004 if params.coat.pattern == "wrinkles" else 0.0015
    return Material(
        colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.62, specular=0.28, sheen=0.06,
        bump_texture=Texture(relief, "box", (scale, scale, scale)), bump_m=deep * params.height,
    )  # fmt: skip


def _meshes(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...]) -> tuple[Mesh, Mesh, Mesh | None]:
    """Hide, features and fur."""
    zones = zones_of(params, a)
    pelts = _pelts(a, params, joints, zones)
    hide = _hide(joined(pelts), params, zones)
    around = around_eyes(pelts[0], a, params)
    lids = lid_pelts(a, params, joints, around)
    lid_colour = np.array([zone_colour(params.coat, zone) for zone in zones]).T @ around
    spines = spine_pieces(pelts[0], a, params)
    face = features(a, params, joints, lid_colour, spines)
    if params.coat.length <= 0:
        return hide, face, None
    return hide, face, grow(joined([*pelts, *lids]), params, zones, lane(params.seed, params.kind, "fur"))


def zones_of(params: QuadrupedParams, a: Anatomy) -> tuple[str, ...]:
    """The zones of the coat in a fixed order."""
    forms = [*body_forms(a, params), *jaw_forms(a, params), *ear_forms(a, params)]
    return tuple(sorted({form.zone for form in forms}))


def _pelts(a: Anatomy, params: QuadrupedParams, joints: tuple[str, ...], zones: tuple[str, ...]) -> list[Pelt]:
    """Body, lower jaw and both ears, each a closed surface of its own."""
    voxel = params.height / params.voxels
    fine = min(voxel, params.head.size * params.height * 0.065)
    forms = body_forms(a, params)
    body = _pelt(forms, (max(voxel, grain(forms)), 0.045 * params.height), joints, zones, a)
    jaw = _pelt(jaw_forms(a, params), (fine, 0.03 * params.height), joints, zones, a)
    trimmed = [_trimmed(body, a, params), jaw]
    if params.head.ear == "none":
        return trimmed
    ear = _pelt(ear_forms(a, params), (fine, 0.05 * params.height), joints, zones, a)
    return [*trimmed, ear, _other_ear(ear, joints)]


MOST_VOXELS = 2.1e6
"""A larger grid costs more than it shows."""


def grain(forms: Sequence[Primitive]) -> float:
    """The voxel in metres below which the grid around forms would have more than `MOST_VOXELS`."""
    solid = [form for form in forms if not form.carve]
    ends = np.array([[form.a, form.b] for form in solid])
    reach = np.array([_reach(form) for form in solid])[:, None]
    size: Floats = (ends.max(1) + reach).max(0) - (ends.min(1) - reach).min(0)
    return float(np.prod(size) / MOST_VOXELS) ** (1 / 3)


def _reach(form: Primitive) -> float:
    return max(form.ra, form.rb) if form.radii is None else max(form.radii)


def _pelt(
    forms: Sequence[Primitive], fineness: tuple[float, float], joints: tuple[str, ...], zones: tuple[str, ...], a: Anatomy
) -> Pelt:
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
    return Pelt(pelt.points, pelt.normals, pelt.faces, fur, pelt.lie, pelt.zones, pelt.joints)


def _other_ear(ear: Pelt, joints: tuple[str, ...]) -> Pelt:
    flip = np.array([1.0, -1.0, 1.0])
    swap = [joints.index(joint.replace("left", "right") if "ear" in joint and "left" in joint else joint) for joint in joints]
    weights = ear.joints @ np.eye(len(joints))[swap]
    return Pelt(ear.points * flip, ear.normals * flip, ear.faces[:, ::-1], ear.fur, ear.lie * flip, ear.zones, weights)


def _hide(pelt: Pelt, params: QuadrupedParams, zones: tuple[str, ...]) -> Mesh:
    colours = paint(params.coat, zones, pelt.zones, pelt.points, params.height, params.seed)
    covered = np.clip(pelt.fur / (0.02 * params.height), 0, 1)[:, None]
    colours = colours * (1 - 0.16 * covered)
    skin = strongest_four(pelt.joints)
    return Mesh.of_faces(
        np.round(pelt.points, 5), pelt.faces, colours=np.round(colours * 1024).astype(np.float32) / 1024, skin=skin
    )
