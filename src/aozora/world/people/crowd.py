"""A crowd: a few people who stand about, repeated many times."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.screenplay import Role
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Prototype, Scatter, Skeleton, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import merged
from aozora.world.geometry.rotations import rotation_matrix, turn
from aozora.world.people.anatomy import ARM_OUT
from aozora.world.people.casting import person
from aozora.world.people.sampling import person_rand

Floats = NDArray[np.float64]

KINDS = ("man", "woman", "person", "student", "business person", "old man", "old woman", "child")
"""Who mingles in a crowd."""


def crowd(
    places: Floats, headings: Floats, seed: int, store: Store, kinds: tuple[str, ...] = KINDS
) -> tuple[Scatter, dict[str, Material]]:
    """People at places (n, 3) who look along headings (n,) in radians from +X, and the materials of their prototypes.

    There is one prototype for each of `kinds`; the same seed gives the same crowd. Its pass index is for the caller to set.
    """
    rng = lane(seed, "crowd")
    prototypes: list[Prototype] = []
    materials: dict[str, Material] = {}
    for number, kind in enumerate(kinds):
        role = Role(id=f"crowd {number}", kind=kind, category="being")
        asset = person(person_rand(role, lane(seed, "crowd", kind, str(number))), store)
        mesh, names = _standing(asset, store)
        prototypes.append(Prototype(put_mesh(store, mesh), names))
        materials |= asset.materials
    count = len(places)
    half = headings / 2
    rotation = np.stack([np.cos(half), 0 * half, 0 * half, np.sin(half)], 1)
    scale = np.repeat((0.95 + 0.10 * rng.random(count))[:, None], 3, 1)
    instances = {
        "position": np.round(places, 4).astype(np.float32),
        "rotation": np.round(rotation, 6).astype(np.float32),
        "scale": np.round(scale, 4).astype(np.float32),
        "prototype": np.floor(rng.random(count) * len(kinds)).astype(np.int32),
    }
    return Scatter("set/crowd", 1, tuple(prototypes), store.put(instances, {"type": "instances"})), materials


def _standing(asset: Asset, store: Store) -> tuple[Mesh, tuple[str, ...]]:
    """A person with hanging arms as one plain mesh, and the names of its materials by slot."""
    names: list[str] = []
    meshes: list[Mesh] = []
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        slots = np.zeros(len(mesh.starts), np.int16) if mesh.slots is None else mesh.slots
        points = mesh.points if asset.skeleton is None else _arms_down(mesh, asset.skeleton)
        meshes.append(replace(mesh, points=points, slots=(slots + len(names)).astype(np.int16), skin=None, shapes={}))
        names += part.materials
    return merged(meshes), tuple(names)


def _arms_down(mesh: Mesh, skeleton: Skeleton) -> NDArray[np.float32]:
    """The points of a mesh after both arms were lowered (linear blending)."""
    if mesh.skin is None:
        return mesh.points
    points = mesh.points.astype(np.float64)
    moved: Floats = points.copy()
    for name, sign in (("left", -1.0), ("right", 1.0)):
        root = skeleton.names.index(f"upper arm {name}")
        below = {root}
        for number, parent in enumerate(skeleton.parents):
            if parent in below:
                below.add(number)
        inside: Floats = np.isin(mesh.skin.joints, list(below)).astype(np.float64)
        share: Floats = (mesh.skin.weights * inside).sum(1)[:, None]
        head = np.array(skeleton.heads[root])
        lowered: Floats = (points - head) @ rotation_matrix(turn((1.0, 0.0, 0.0), sign * np.degrees(ARM_OUT) * 0.78)).T + head
        moved += share * (lowered - points)
    return np.asarray(np.round(moved, 5), np.float32)
