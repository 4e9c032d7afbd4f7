"""Words on clothes: letters laid on the front of a body and bent with it."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Entity, Mesh, Skin, get_mesh
from aozora.world.geometry.neighbours import between, closest
from aozora.world.lettering.setting import Box, fitted
from aozora.world.lettering.solid import solid

Floats = NDArray[np.float64]

_LIFT_M = 0.006
"""How far letters lie above the cloth: prints are thinner, but two surfaces in one place would flicker."""


def on_chest(text: str, entity: Entity, store: Store) -> tuple[Mesh, str, str] | None:
    """Letters over the chest of somebody with a skeleton, in the space of the entity, skinned like the cloth below; the
    characters that no font has; and the material of the cloth. None for who has no chest in clothes. Beings look along +X."""
    found = _cloth(entity, store)
    skeleton = entity.skeleton
    if found is None or skeleton is None or "chest" not in skeleton.names:
        return None
    points, skin, names = found
    heads = dict(zip(skeleton.names, np.array(skeleton.heads), strict=True))
    top = heads.get("neck", heads["chest"] + np.array([0, 0, 0.2]))
    low = heads.get("pelvis", heads["chest"] - np.array([0, 0, 0.3]))
    tall = float(top[2] - low[2])
    middle = np.array([float(heads["chest"][1]), float(low[2] + 0.60 * tall)])
    front = points[:, 0] > float(heads["chest"][0])
    near = front & (np.abs(points[:, 2] - middle[1]) < 0.5 * tall)
    if int(near.sum()) < 20:
        return None
    aside: Floats = np.abs(points[near, 1] - middle[0])
    wide = float(np.percentile(aside, 60)) * 2
    box = Box(0.92 * max(wide, 0.08), 0.55 * tall, 0.30 * tall, weight=800)
    block = fitted(text, box)
    flat = solid(block.contours, max(block.em / 16, 0.003))
    cloth = names[int(np.argmin(((points - np.array([points[near, 0].max(), *middle])) ** 2).sum(1)))]
    return _laid(flat, middle, points[near], skin, points), block.missing, cloth


def _cloth(entity: Entity, store: Store) -> tuple[Floats, Skin, list[str]] | None:
    """Points and skin of the garments of somebody, in the entity's space, and the material of each point."""
    points: list[Floats] = []
    joints: list[NDArray[np.int16]] = []
    weights: list[NDArray[np.float32]] = []
    names: list[str] = []
    for part in entity.parts:
        mesh = get_mesh(store, part.mesh)
        dressed = any(name.startswith(("cloth", "leather", "knit", "denim", "wool", "silk", "trim")) for name in part.materials)
        if dressed and mesh.skin is not None:
            points.append(mesh.points.astype(np.float64) * np.array(part.scale) + np.array(part.position))
            joints.append(mesh.skin.joints)
            weights.append(mesh.skin.weights)
            names += _materials_of_points(mesh, part.materials)
    if not points:
        return None
    return np.concatenate(points), Skin(np.concatenate(joints), np.concatenate(weights)), names


def _materials_of_points(mesh: Mesh, materials: tuple[str, ...]) -> list[str]:
    """The material of a face at each point."""
    slots = np.zeros(len(mesh.points), np.int64)
    if mesh.slots is not None:
        counts = np.diff(np.append(mesh.starts, len(mesh.corners)))
        slots[mesh.corners] = np.repeat(mesh.slots, counts)
    return [materials[min(int(slot), len(materials) - 1)] for slot in slots]


def _laid(flat: Mesh, middle: Floats, front: Floats, skin: Skin, points: Floats) -> Mesh:
    """Flat letters (x right, z up) on the foremost surface over (y, z) around `middle`, skinned as the nearest cloth."""
    across = middle[0] + flat.points[:, 0].astype(np.float64)
    up = middle[1] + flat.points[:, 2].astype(np.float64)
    outer = _foremost(front)
    places = np.stack([across, up], 1)
    x = between(places, outer[:, 1:], outer[:, 0])
    beyond = np.isnan(x)
    if beyond.any():
        x[beyond] = outer[closest(places[beyond], outer[:, 1:])[1], 0]
    laid = np.stack([x + _LIFT_M, across, up], 1)
    _, nearest = closest(laid, points)
    own = Skin(skin.joints[nearest], skin.weights[nearest])
    return Mesh(laid.astype(np.float32), flat.corners, flat.starts, smooth=False, skin=own)


def _foremost(points: Floats, cell: float = 0.02) -> Floats:
    """Of the points in each square of (y, z) the one that is farthest in front."""
    keys = np.floor(points[:, 1:] / cell).astype(np.int64)
    order = np.lexsort((-points[:, 0], keys[:, 1], keys[:, 0]))
    ordered = keys[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (ordered[1:] != ordered[:-1]).any(1)
    return points[order[first]]
