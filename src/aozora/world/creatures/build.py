"""From parameters to an asset: sculpt, paint, grow fur, add the face, bind everything to a skeleton."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Picture, Texture, put_mesh, put_picture
from aozora.world.creatures.anatomy import Anatomy, anatomy, xyz
from aozora.world.creatures.coat import paint, wrinkled, zone_colour
from aozora.world.creatures.eyes import around_eyes, lid_pelts
from aozora.world.creatures.face import MATERIALS, features
from aozora.world.creatures.fur import Pelt, grow, joined
from aozora.world.creatures.hard import spine_pieces
from aozora.world.creatures.pelts import pelts_of, zones_of
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.creatures.skeletons import rig_of, skeleton_of
from aozora.world.elements import Asset, material_name
from aozora.world.geometry.sdf import strongest_four

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
    pelts = pelts_of(a, params, joints, zones)
    hide = _hide(joined(pelts), params, zones)
    around = around_eyes(pelts[0], a, params)
    lids = lid_pelts(a, params, joints, around)
    lid_colour = np.array([zone_colour(params.coat, zone) for zone in zones]).T @ around
    spines = spine_pieces(joined(pelts[:2]), a, params)
    face = features(a, params, joints, lid_colour, spines)
    if params.coat.length <= 0:
        return hide, face, None
    return hide, face, grow(joined([*pelts, *lids]), params, zones, lane(params.seed, params.kind, "fur"))


def _hide(pelt: Pelt, params: QuadrupedParams, zones: tuple[str, ...]) -> Mesh:
    colours = paint(params.coat, zones, pelt.zones, pelt.points, params.height, params.seed)
    covered = np.clip(pelt.fur / (0.02 * params.height), 0, 1)[:, None]
    colours = colours * (1 - 0.16 * covered)
    skin = strongest_four(pelt.joints)
    return Mesh.of_faces(
        np.round(pelt.points, 5), pelt.faces, colours=np.round(colours * 1024).astype(np.float32) / 1024, skin=skin
    )
