"""What spray looks like: drops as small balls that are stretched along their way, and crowns as sheets, each one mesh whose
points move; drops that are not in the air are points far below."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.randomness import lane
from aozora.film.store import Digest
from aozora.film.world import Entity, Material, Mesh, Part, put_mesh
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.physics.spray import SIDES, STOREYS, Blow, Drops, crown

SPRAY = Material(colour=(0.80, 0.86, 0.90), roughness=0.12, specular=0.6, ior=1.33, translucency=0.45)
SHEET = Material(colour=(0.74, 0.83, 0.87), roughness=0.05, specular=0.7, ior=1.33, translucency=0.55, alpha=0.42)
"""The looks of drops and of crowns: thin water before a bright sky is pale and clear at once."""

HIDDEN_M = 60.0
"""Metres under the water where drops wait."""

SHUTTER_S = 0.012
"""Seconds over which a fast drop is drawn out along its way, as eyes and shutters see it."""


def _ball() -> tuple[Floats, NDArray[np.int64]]:
    """A ball of twelve points (an icosahedron)."""
    g = 0.5 * (1 + 5**0.5)
    ring = [(-1, g, 0), (1, g, 0), (-1, -g, 0), (1, -g, 0)]
    points = np.array([p[i:] + p[:i] for i in range(3) for p in ring], float)
    points /= np.linalg.norm(points, axis=1)[:, None]
    gap = np.linalg.norm(points[:, None] - points[None], axis=-1)
    near = gap < 1.1
    faces = [
        (a, b, c)
        for a in range(12)
        for b in range(a + 1, 12)
        for c in range(b + 1, 12)
        if near[a, b] and near[b, c] and near[a, c]
    ]
    outward = [f if np.linalg.det(points[list(f)]) > 0 else (f[0], f[2], f[1]) for f in faces]
    return points, np.array(outward, np.int64)


def drops_shown(scene: Scene, drops: Drops, landing: Floats, level: float) -> Happening:
    """Drops on their ways, until they land."""
    if not len(drops.start):
        return Happening()
    ball, faces = _ball()
    count = len(drops.start)
    frames = np.empty((len(scene.middles), count * 12, 3), np.float32)
    for number, time in enumerate(scene.middles):
        here = drops.places(float(time))
        way = here - drops.places(float(time) - SHUTTER_S)
        length = np.linalg.norm(way, axis=1)
        along = way / np.maximum(length, 1e-9)[:, None]
        stretch = np.minimum(length / (2.0 * drops.radius), 2.5)
        aloft = (time >= drops.start) & (time < landing)
        size = np.where(aloft, drops.radius, 0.0)
        round_ = ball[None] * size[:, None, None]
        drawn = (ball @ along.T).T * (size * stretch)[:, None]
        points = here[:, None] + round_ + drawn[..., None] * along[:, None]
        points[~aloft] = np.array([*drops.origin[0, :2], level - HIDDEN_M])
        frames[number] = points.reshape(-1, 3)
    own = (faces[None] + 12 * np.arange(count)[:, None, None]).reshape(-1, 3)
    return moving_mesh(scene, "set/spray", Mesh.of_faces(frames[0], own), SPRAY, frames)


def crowns_shown(scene: Scene, blows: list[Blow], level: float) -> Happening:
    """The sheets that hard blows throw up."""
    if not blows:
        return Happening()
    found: list[Floats] = []
    for number, blow in enumerate(blows):
        dice = lane(scene.brief.settings.seed, scene.brief.shot.id, "crown", number)
        points = crown(blow, scene.middles, dice)
        hidden = np.array([blow.position[0], blow.position[1], level - HIDDEN_M])
        found.append(np.where(np.isnan(points), hidden, points))
    frames = np.concatenate(found, axis=1).astype(np.float32)
    number = np.arange(SIDES * STOREYS).reshape(STOREYS, SIDES)
    beside = np.roll(number, -1, 1)
    own = np.stack([number[:-1], beside[:-1], beside[1:], number[1:]], -1).reshape(-1, 4)
    faces = (own[None] + number.size * np.arange(len(blows))[:, None, None]).reshape(-1, 4)
    return moving_mesh(scene, "set/crown", Mesh.of_faces(frames[0], faces), SHEET, frames)


def moving_mesh(scene: Scene, name: str, mesh: Mesh, look: Material, frames: NDArray[np.float32]) -> Happening:
    """A mesh of the set whose points (f, n, 3) move in the world."""
    entity = Entity(name, 0, (Part(put_mesh(scene.store, mesh), (name,)),), None, "water", (0.0, 0.0, 0.0), (1.0, 0.0, 0.0, 0.0))
    digest: Digest = scene.store.put({"points": frames}, {"type": "deformation"})
    track: TransformTrack = scene.still((0.0, 0.0, 0.0), (1.0, 0.0, 0.0, 0.0))
    return Happening(entities=(entity,), materials={name: look}, deformations={name: digest}, transforms={name: track})
