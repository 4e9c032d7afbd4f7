"""Beings of cubes: bent as they are in each pose, and only then cut into cubes, which so never turn, tear or leave gaps."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion, PoseTrack
from aozora.film.store import Digest, Store
from aozora.film.world import Entity, Material, Mesh, Part, Skeleton, World, get_mesh, put_mesh
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.looks.shapes import Soup, coloured_triangles, cube_faces
from aozora.world.looks.surfaces import plain
from aozora.world.sightings import joint_frames
from aozora.world.silhouettes import bent

Floats = NDArray[np.float64]

_ACROSS = 25
"""Cubes along the diagonal of a being."""

_PER_CUBE = 7
"""Points that are taken of the surface in each cube that it passes, so that none is missed."""

_FEATURES = ("eye", "glint", "nose", "teeth", "mouth", "lid")
_FEATURE_SHARE = 0.3
"""What tells a face has its cube if it takes this share of it."""

_STUFF = "look/cubes"


def cubed(world: World, motion: Motion, hold: int, store: Store) -> tuple[World, Motion]:
    """A world whose beings are of cubes, a new set of them for every pose, which is held for `hold` frames."""
    beings = [e for e in world.entities if e.skeleton is not None and e.id in motion.poses and e.parts]
    made = {being.id: _poses(being, motion, hold, world.materials, store) for being in beings}
    if not made:
        return world, motion
    parts = {name: (Part(_speck(store), (_STUFF,)),) for name in made}
    entities = tuple(replace(e, parts=parts[e.id], skeleton=None) if e.id in parts else e for e in world.entities)
    stuff = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.62, specular=0.3)
    motion = replace(
        motion,
        poses={name: track for name, track in motion.poses.items() if name not in made},
        shapes={name: track for name, track in motion.shapes.items() if name not in made},
        surfaces={**motion.surfaces, **made},
    )
    return replace(world, entities=entities, materials={**world.materials, _STUFF: stuff}), motion


@dataclass(frozen=True)
class _Skin:
    """Points on a being at rest: places (n, 3), colours (n, 3), joints (n, 4) and their weights; which of them tell a face."""

    points: Floats
    colours: Floats
    joints: NDArray[np.int16]
    weights: NDArray[np.float32]
    features: NDArray[np.bool_]


def _poses(being: Entity, motion: Motion, hold: int, materials: Mapping[str, Material], store: Store) -> tuple[Digest, ...]:
    assert being.skeleton is not None
    skin, cell = _skin(being, materials, store)
    digests: list[Digest] = []
    for frame in range(motion.exposed):
        if frame % hold == 0:
            digests.append(store.put(_cubes(skin, being.skeleton, motion.poses[being.id], frame, cell), {"type": "surface"}))
        else:
            digests.append(digests[-1])
    return tuple(digests)


def _skin(being: Entity, materials: Mapping[str, Material], store: Store) -> tuple[_Skin, float]:
    """Points all over a being, and how large its cubes are."""
    meshes = [(part, get_mesh(store, part.mesh)) for part in being.parts]
    soups = [_in_place(part, mesh, materials, store) for part, mesh in meshes]
    corners = np.concatenate([soup.points.reshape(-1, 3) for soup in soups])
    cell = float(np.linalg.norm(np.ptp(corners, axis=0))) / _ACROSS
    rng = np.random.Generator(np.random.PCG64(len(corners)))
    pieces = [
        _scattered(soup, mesh, part, cell, rng) for soup, (part, mesh) in zip(soups, meshes, strict=True) if len(soup.slots)
    ]
    points, colours, joints, weights, features = (np.concatenate(column) for column in zip(*pieces, strict=True))
    return _Skin(points, colours, joints, weights, features), cell


def _in_place(part: Part, mesh: Mesh, materials: Mapping[str, Material], store: Store) -> Soup:
    soup = coloured_triangles(mesh, [plain(materials[name], store) for name in part.materials], store)
    placed = soup.points * np.array(part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
    return replace(soup, points=placed)


def _scattered(
    soup: Soup, mesh: Mesh, part: Part, cell: float, rng: np.random.Generator
) -> tuple[Floats, Floats, NDArray[np.int16], NDArray[np.float32], NDArray[np.bool_]]:
    """Points evenly over triangles, each with the skin of the nearest corner."""
    sides = np.cross(soup.points[:, 1] - soup.points[:, 0], soup.points[:, 2] - soup.points[:, 0])
    area = 0.5 * np.linalg.norm(sides, axis=1)
    count = np.clip(np.ceil(area / cell**2 * _PER_CUBE), 1, 5000).astype(np.int64)
    triangle = np.repeat(np.arange(len(area)), count)
    a, b = rng.random(len(triangle)), rng.random(len(triangle))
    flip = a + b > 1
    a, b = np.where(flip, 1 - a, a), np.where(flip, 1 - b, b)
    share = np.stack([1 - a - b, a, b], 1)
    points = (soup.points[triangle] * share[..., None]).sum(1)
    colours = (soup.colours[triangle] * share[..., None]).sum(1)
    nearest = soup.sources[triangle, np.argmax(share, 1)]
    if mesh.skin is None:
        joints, weights = np.zeros((len(points), 1), np.int16), np.ones((len(points), 1), np.float32)
    else:
        joints, weights = mesh.skin.joints[nearest], mesh.skin.weights[nearest]
    wide = np.zeros((len(points), 4), np.int16), np.zeros((len(points), 4), np.float32)
    wide[0][:, : joints.shape[1]], wide[1][:, : weights.shape[1]] = joints[:, :4], weights[:, :4]
    told = np.isin(soup.slots[triangle], [n for n, name in enumerate(part.materials) if name.startswith(_FEATURES)])
    return points, colours, *wide, told


def _cubes(skin: _Skin, skeleton: Skeleton, pose: PoseTrack, frame: int, cell: float) -> dict[str, NDArray[np.generic]]:
    """The surface of a being's cubes in the pose of a frame, as `Motion.surfaces` has it."""
    now = PoseTrack(pose.rotations[frame : frame + 1, 1:2], pose.offsets[frame : frame + 1, 1:2])
    places, turns = joint_frames(skeleton, now)
    points = bent(skin.points, skin.joints, skin.weights, np.array(skeleton.heads, float), places[0, 0], turns[0, 0])
    keys, group = np.unique(np.floor(points / cell).astype(np.int64), axis=0, return_inverse=True)
    group = group.reshape(-1)
    told = np.bincount(group, skin.features) / np.bincount(group) > _FEATURE_SHARE
    # A cube that tells the face has the colour of that alone.
    weight = np.where(told[group], skin.features, ~skin.features | (np.bincount(group, ~skin.features)[group] == 0)).astype(float)
    total = np.maximum(np.bincount(group, weight), 1e-9)
    tone = np.stack([np.bincount(group, weight * skin.colours[:, k]) / total for k in range(3)], 1)
    quads, owner = cube_faces(keys, np.full(3, cell))
    corners = quads.reshape(-1, 3)
    first = np.arange(0, len(corners), 4)[:, None]
    faces = (first + np.array([0, 1, 2, 0, 2, 3])).reshape(-1, 3)
    return {
        "points": corners.astype(np.float32),
        "faces": faces.astype(np.int32),
        "velocities": np.zeros(corners.shape, np.float32),
        "colours": np.repeat(tone[owner], 4, 0).astype(np.float32),
    }


def _speck(store: Store) -> Digest:
    """A mesh that the first surface takes the place of."""
    return put_mesh(store, Mesh.of_faces(np.zeros((3, 3)), np.array([[0, 1, 2]])))
