"""What some looks put into the world: a dream's apparitions, the tubes of a neon city."""

import math
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, TransformTrack
from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Entity, Material, Mesh, Part, World, put_mesh
from aozora.world.geometry.primitives import bevelled_box, sphere, tube
from aozora.world.geometry.rotations import rotation_matrix

Floats = NDArray[np.float64]
Made = tuple[list[Entity], dict[str, Material], dict[str, TransformTrack]]


def added(names: tuple[str, ...], world: World, camera: CameraTrack, seconds: Floats, store: Store) -> Made:
    """Entities, materials and motions (over shutter times (f, 3)) of the additions asked for."""
    entities: list[Entity] = []
    materials: dict[str, Material] = {}
    tracks: dict[str, TransformTrack] = {}
    number = max([e.pass_index for e in world.entities] + [s.pass_index for s in world.scatters], default=0)
    if "apparitions" in names:
        _apparitions(camera, seconds, store, (entities, materials, tracks), number)
    if "neon tubes" in names and world.acoustics.space == "outdoor":
        _tubes(camera, store, (entities, materials, tracks), number, 2.0**-world.develop.exposure_ev)
    return entities, materials, tracks


def _view(camera: CameraTrack) -> tuple[Floats, Floats, Floats, float]:
    """Eye, the way forward along the ground, the way to the right, and half the picture's width per metre of distance; taken in
    the middle of the shot."""
    middle = len(camera.positions) // 2
    w, x, y, z = (float(v) for v in camera.rotations[middle, 1])
    forward = -np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])
    forward[2] = 0.0
    forward = forward / max(float(np.linalg.norm(forward)), 1e-6)
    right = np.array([forward[1], -forward[0], 0.0])
    return camera.positions[middle, 1].astype(np.float64), forward, right, 18.0 / float(camera.lens_mm[middle, 1])


def _apparitions(camera: CameraTrack, seconds: Floats, store: Store, made: Made, number: int) -> None:
    """A mirror ball, an egg, a door and stones that hang in the air about the cast, turning slowly."""
    entities, materials, tracks = made
    middle = len(camera.positions) // 2
    w, x, y, z = (float(v) for v in camera.rotations[middle, 1])
    axes, eye = rotation_matrix((w, x, y, z)), camera.positions[middle, 1].astype(np.float64)
    half = 18.0 / float(camera.lens_mm[middle, 1])
    focus = float(camera.focus_m[middle, 1])
    rng = lane(0, "looks", "apparitions")
    for index, (name, across, rise, reach, size) in enumerate(_HUNG):
        away = max(1.2, focus) * reach
        place = eye + axes @ np.array([across * half * away, rise * half * away, -away])
        scale = size * half * away
        mesh, material = _APPARITIONS[name]
        key = f"look/{name}"
        materials[key] = material
        entity = Entity(
            f"set/look/{name} {index}",
            number + 1 + index,
            (Part(put_mesh(store, mesh()), (key,)),),
            scale=round(scale, 5),
            casts_shadow=False,
        )
        entities.append(entity)
        phase, spin = 6.28 * rng.random(), (0.25 + 0.35 * rng.random()) * (1 if rng.random() < 0.5 else -1)
        bob = place + np.stack([0 * seconds, 0 * seconds, 0.10 * scale * np.sin(0.9 * seconds + phase)], -1)
        half_turn = 0.5 * (phase + spin * seconds)
        turns = np.stack([np.cos(half_turn), 0 * half_turn, 0 * half_turn, np.sin(half_turn)], -1)
        tracks[entity.id] = TransformTrack(bob.astype(np.float32), turns.astype(np.float32))


_HUNG = (
    ("mirror ball", -0.66, 0.26, 1.15, 0.15),
    ("egg", 0.64, 0.24, 1.25, 0.12),
    ("door", 0.22, 0.30, 1.9, 0.10),
    ("stone", -0.22, 0.36, 1.7, 0.08),
    ("stone", 0.86, -0.04, 1.4, 0.07),
    ("cube", -0.88, -0.10, 1.2, 0.06),
)
"""Name, place across and above the middle and size as shares of half the picture's width, distance in distances of the cast."""


def _egg() -> Mesh:
    ball = sphere(1.0, 40)
    points = ball.points * np.array([0.78, 0.78, 1.0]) * (1 - 0.16 * ball.points[:, 2:3])
    return (
        Mesh.of_faces(points, ball.corners.reshape(-1, 3))
        if _triangles(ball)
        else Mesh(points.astype(np.float32), ball.corners, ball.starts)
    )


def _triangles(mesh: Mesh) -> bool:
    return len(mesh.corners) == 3 * len(mesh.starts)


def _stone() -> Mesh:
    ball = sphere(1.0, 28)
    rng = lane(0, "looks", "stone")
    points = ball.points.astype(np.float64)
    for _ in range(12):
        normal = rng.standard_normal(3)
        normal /= np.linalg.norm(normal)
        over = np.maximum(points @ normal - (0.62 + 0.2 * rng.random()), 0)
        points -= over[:, None] * normal
    return Mesh(points.astype(np.float32), ball.corners, ball.starts, smooth=False)


_APPARITIONS = {
    "mirror ball": (lambda: sphere(1.0, 48), Material(colour=(0.95, 0.95, 0.95), metallic=1.0, roughness=0.03)),
    "egg": (_egg, Material(colour=(0.92, 0.88, 0.80), roughness=0.4)),
    "door": (lambda: bevelled_box((0.9, 0.08, 2.0), 0.02), Material(colour=(0.05, 0.30, 0.55), roughness=0.4)),
    "stone": (_stone, Material(colour=(0.32, 0.28, 0.26), roughness=0.9)),
    "cube": (lambda: bevelled_box((1.3, 1.3, 1.3), 0.06), Material(colour=(0.80, 0.12, 0.10), roughness=0.3)),
}


def _tubes(camera: CameraTrack, store: Store, made: Made, number: int, level: float) -> None:
    """Glowing tubes on dark slabs left, right and behind: a city of signs at the edge of any place."""
    entities, materials, _ = made
    eye, forward, right, half = _view(camera)
    focus = max(2.0, float(camera.focus_m[len(camera.focus_m) // 2, 1]))
    rng = lane(0, "looks", "city")
    colours = {"pink": (3.2, 0.12, 1.5), "cyan": (0.1, 1.9, 3.0), "violet": (1.4, 0.25, 3.2), "amber": (3.0, 1.2, 0.15)}
    for name, glow in colours.items():
        r, g, b = (c * 2.6 * level for c in glow)
        materials[f"look/neon {name}"] = Material(
            colour=(0.1, 0.1, 0.1), emission=(r, g, b), emission_by_colour=False, colour_attribute=False
        )
    materials["look/slab"] = Material(colour=(0.012, 0.012, 0.018), roughness=0.25)
    for index in range(11):
        away = focus * (2.2 + 2.2 * rng.random())
        across = -1.25 + 2.5 * (index + 0.5 * rng.random()) / 10
        wide, high = (0.10 + 0.08 * rng.random()) * half * away * 2, (0.9 + 1.3 * rng.random()) * half * away
        foot = eye + forward * away + right * (across * half * away)
        slab = bevelled_box((wide, 0.4, high), 0.02)
        tint = list(colours)[int(rng.random() * len(colours))]
        lines = [_sign(wide, high, rng.random(), side) for side in (0.18, 0.42, 0.66)]
        heading = math.atan2(-forward[1], -forward[0]) + math.pi / 2
        turn = (math.cos(heading / 2), 0.0, 0.0, math.sin(heading / 2))
        x, y = float(foot[0]), float(foot[1])
        parts = [Part(put_mesh(store, slab), ("look/slab",), position=(0.0, 0.0, high / 2))]
        parts += [Part(put_mesh(store, line), (f"look/neon {tint}",)) for line in lines]
        entities.append(
            Entity(
                f"set/look/tower {index}",
                number + 1 + index,
                tuple(parts),
                position=(x, y, 0.0),
                rotation=turn,
                casts_shadow=False,
            )
        )


def _sign(wide: float, high: float, chance: float, share: float) -> Mesh:
    """A frame of glass tube on the front of a slab."""
    left, right_, low = -0.40 * wide, 0.40 * wide, high * share
    top = low + high * (0.06 + 0.10 * chance)
    y = 0.4 / 2 + 0.05
    corners = np.array([[left, -y, low], [right_, -y, low], [right_, -y, top], [left, -y, top], [left, -y, low]])
    sides: list[Floats] = [np.linspace(a, b, 6)[:-1] for a, b in pairwise(corners)]
    path = np.concatenate(sides)
    return tube(path, max(0.012 * high, 0.02), 8, closed=True)
