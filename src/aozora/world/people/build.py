"""From parameters to an asset: a person, dressed, on its skeleton."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Part, put_mesh
from aozora.world.elements import Asset, material_name
from aozora.world.people.anatomy import Point, anatomy, rig_of, skeleton_of, xyz
from aozora.world.people.beards import beard_pieces
from aozora.world.people.body import skin_pieces
from aozora.world.people.cloth import hair_texture
from aozora.world.people.eyes import eye_pieces
from aozora.world.people.face_grid import face_grid
from aozora.world.people.figure import Figure
from aozora.world.people.finishes import FINISHES
from aozora.world.people.hair import hair_pieces, under_hat
from aozora.world.people.head import head_pieces
from aozora.world.people.mouth import mouth_rig
from aozora.world.people.outfit import dressed
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, as_mesh
from aozora.world.people.tears import tear_pieces


def build_person(params: PersonParams, store: Store) -> Asset:
    """The person as an asset that stands on z = 0 and looks along +X; its meshes are put into `store`.

    Parts: head with the shapes of speech and expression (index 0), body, hair, clothes; all follow the skeleton.
    """
    a = anatomy(params)
    skeleton = skeleton_of(a, params)
    face = face_grid(a, params)
    outfit = dressed(Figure(a, params, face), params.garments, store)
    rig = mouth_rig(a, params, face, np.array(skeleton.heads[skeleton.names.index("jaw")]))
    head = head_pieces(a, params, rig)
    groups = [
        [*head, *eye_pieces(a, params, face), *beard_pieces(a, params, rig, head[0]), *tear_pieces(a, params, rig)],
        skin_pieces(a, params, outfit.cover),
        hair_pieces(a, under_hat(params) if outfit.hat < 9 else params, face, outfit.hat),
        outfit.pieces,
    ]
    finishes = _finishes(store) | outfit.materials
    parts, materials = _parts([group for group in groups if group], finishes, skeleton.names, store)
    points: Point = np.concatenate([piece.points for group in groups for piece in group])
    low, high = (np.asarray(np.round(end, 4), np.float64) for end in (points.min(0), points.max(0)))
    return Asset(
        kind=params.kind,
        parts=parts,
        materials=materials,
        bounds=((float(low[0]), float(low[1]), 0.0), xyz(high)),
        substance="cloth",
        head=xyz(np.round(a.face(0.3, 0, -0.02), 5)),
        skeleton=skeleton,
        rig=rig_of(a),
    )


def _finishes(store: Store) -> dict[str, Material]:
    colour, relief = hair_texture(store)
    return FINISHES | {"hair": replace(FINISHES["hair"], colour_texture=colour, bump_texture=relief, bump_m=0.0012)}


def _parts(
    groups: Sequence[Sequence[Piece]], finishes: Mapping[str, Material], joints: tuple[str, ...], store: Store
) -> tuple[tuple[Part, ...], dict[str, Material]]:
    """A part per group, and the materials that are used."""
    parts: list[Part] = []
    materials: dict[str, Material] = {}
    for group in groups:
        mesh, slots = as_mesh(group, joints)
        names = [material_name(slot.split()[-1] if " " in slot else slot, finishes[slot]) for slot in slots]
        materials |= {name: finishes[slot] for name, slot in zip(names, slots, strict=True)}
        parts.append(Part(put_mesh(store, mesh), tuple(names)))
    return tuple(parts), materials
