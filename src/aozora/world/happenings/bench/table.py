"""The bench: where a trial is set up, its own clock, and the entities that are added to a shot there."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.screenplay import Beat
from aozora.film.store import Digest
from aozora.film.world import IDENTITY, Entity, Lamp, Material, Mesh, Part, Quat, Rgb, Vec3, put_mesh
from aozora.world.floor import about_z, times
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.happening import Box, Floats, Scene

Ints = NDArray[np.int64]

FILM_FPS = 24.0
"""Frames a second of a film whose clock runs ahead: what pours is seen to pour at its own speed, however many years go by."""

CLEAR = Material(alpha=0.0)


@dataclass(frozen=True)
class Bench:
    """A spot in the world: x to the right, y away from the camera, z up. `scene` is the shot, `beat` what is tried."""

    scene: Scene
    beat: Beat

    @property
    def spot(self) -> Vec3:
        """Where the bench's origin lies in the world."""
        return self.scene.blocked.floor.spot(0.0, 0.0)

    @property
    def turn(self) -> Quat:
        """How the bench is turned in the world."""
        right = self.scene.blocked.floor.right
        return about_z(math.atan2(float(right[1]), float(right[0])))

    @property
    def seconds(self) -> Floats:
        """Seconds of the film since the shot began (f, 3)."""
        middles = self.scene.middles
        paced = len(middles) > 1 and float(middles[1] - middles[0]) > 1.5 / FILM_FPS
        return self.scene.times * (1.0 / FILM_FPS / float(middles[1] - middles[0]) if paced else 1.0)

    @property
    def length(self) -> float:
        """Seconds of the film that the shot lasts."""
        return float(self.seconds[-1, -1])

    def share(self, begin: float, end: float, row: Floats | None = None) -> Floats:
        """How far something has come (f, 3) between two shares of the shot, 0..1, eased at both ends."""
        u = np.clip((self.seconds / max(self.length, 1e-6) - begin) / max(end - begin, 1e-6), 0.0, 1.0)
        return u * u * (3.0 - 2.0 * u)

    def world(self, point: Floats) -> Vec3:
        """A point of the bench (3,) in the world."""
        x, y, z = (np.array(self.spot) + rotation_matrix(self.turn) @ np.asarray(point)).tolist()
        return (x, y, z)

    def box(self, low: Vec3, high: Vec3) -> Box:
        """A box of the bench as one in the world."""
        corners = [self.world(np.array([(low, high)[(i >> k) & 1][k] for k in range(3)])) for i in range(8)]
        points = np.array(corners)
        (a, b, c), (d, e, f) = points.min(0).tolist(), points.max(0).tolist()
        return (a, b, c), (d, e, f)

    def solid(
        self, name: str, mesh: Mesh, material: str, substance: str = "", at: Vec3 = (0, 0, 0), turn: Quat = IDENTITY
    ) -> Entity:
        """An entity of one mesh that stands on the bench."""
        parts = (Part(put_mesh(self.scene.store, mesh), (material,)),)
        return Entity(name, 0, parts, None, substance, self.world(np.array(at)), times(self.turn, turn))

    def flowing(self, name: str, material: str, substance: str = "water") -> Entity:
        """An entity whose mesh is another one in every frame."""
        speck = Mesh.of_faces(np.zeros((3, 3)), np.array([[0, 1, 2]]), colours=np.ones((3, 3), np.float32))
        return self.solid(name, speck, material, substance)

    def track(self, places: Floats, turns: Floats | None = None, scales: Floats | None = None) -> TransformTrack:
        """The way of an entity: places (f, 3, 3) and rotations (f, 3, 4) on the bench."""
        there = np.array(self.spot) + places @ rotation_matrix(self.turn).T
        flat = np.zeros((*places.shape[:2], 4)) + np.array(IDENTITY) if turns is None else turns
        turned = np.array([[times(self.turn, _quat(q)) for q in row] for row in flat])
        kept = None if scales is None else np.round(scales, 5).astype(np.float32)
        return TransformTrack(np.round(there, 5).astype(np.float32), np.round(turned, 6).astype(np.float32), kept)

    def lamp(self, name: str, at: Vec3, colour: Rgb, power: float, size: float) -> Lamp:
        """A round light on the bench, in watts."""
        return Lamp(name, "point", colour, power, self.world(np.array(at)), size=(size, size))


def _quat(values: Floats) -> Quat:
    w, x, y, z = values.tolist()
    return (w, x, y, z)


@dataclass(frozen=True)
class Skin:
    """A surface of one frame: points (n, 3) in metres, triangles (m, 3), linear colours (n, 3) and velocities (n, 3) in m/s, or
    None."""

    points: Floats
    faces: Ints
    colours: Floats | None = None
    velocities: Floats | None = None


NOTHING = Skin(np.zeros((0, 3)), np.zeros((0, 3), np.int64))


def kept(scene: Scene, skin: Skin) -> Digest:
    """A surface in the store."""
    count = len(skin.points)
    colours = np.ones((count, 3)) if skin.colours is None else skin.colours
    velocities = np.zeros((count, 3)) if skin.velocities is None else skin.velocities
    arrays = {
        "points": np.round(skin.points, 5).astype(np.float32),
        "faces": skin.faces.astype(np.int32),
        "velocities": np.round(velocities, 4).astype(np.float32),
        "colours": np.round(colours, 4).astype(np.float32),
    }
    return scene.store.put(arrays, {"type": "surface"})


def joined(skins: list[Skin]) -> Skin:
    """Several surfaces as one."""
    skins = [skin for skin in skins if len(skin.points)]
    if not skins:
        return NOTHING
    firsts = np.cumsum([0, *(len(skin.points) for skin in skins[:-1])])
    colours = [np.ones((len(s.points), 3)) if s.colours is None else s.colours for s in skins]
    faces = np.concatenate([skin.faces + first for skin, first in zip(skins, firsts, strict=True)])
    moving = [np.zeros((len(s.points), 3)) if s.velocities is None else s.velocities for s in skins]
    return Skin(np.concatenate([skin.points for skin in skins]), faces, np.concatenate(colours), np.concatenate(moving))


def tilted(angle: float) -> Quat:
    """A lean by so many radians to the left, about the line of sight."""
    return (math.cos(0.5 * angle), 0.0, -math.sin(0.5 * angle), 0.0)
