"""Who is in the water of a shot: the surfaces of the cast where they are wet, how hard they strike it, and what falls into it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.film.randomness import lane
from aozora.film.rotations import rotated
from aozora.film.world import Vec3, get_mesh
from aozora.world.actions import GRAVITY
from aozora.world.elements import Asset
from aozora.world.geometry.refining import triangulated
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.happening import Floats, Scene
from aozora.world.physics.buoyancy import Hull, hull_of
from aozora.world.physics.immersion import Entry, Floater
from aozora.world.physics.spray import SLOWEST, Blow
from aozora.world.silhouettes import Posed
from aozora.world.vehicles import TRAVELS

SAMPLES = 5000
"""Points of a thing's surface that are asked whether they are wet."""

STRIKES = 1.1
"""Metres per second from which a limb that comes into deep water throws drops."""

SMALLEST_M = 0.02
"""Radius of the smallest blow that throws drops, in metres."""

DEEPEST_M = 1.6
"""How deep a set's water is taken to be, in metres."""


@dataclass(frozen=True)
class Bather:
    """Somebody or something that may be in the water: its role, the points (n, 3) of its surface in metres of the world at a
    frame, always the same ones, its track, whether it is open above, as boats are, and whether it goes on wheels."""

    role: str
    points: Callable[[int], Floats]
    track: TransformTrack
    hollow: bool
    wheels: bool = False

    def velocity(self, frame: int, scene: Scene) -> Floats:
        """Metres per second (3,) over the interval about a frame."""
        count = len(scene.middles)
        a, b = max(frame - 1, 0), min(frame + 1, count - 1)
        way = self.track.positions[b, 1].astype(float) - self.track.positions[a, 1].astype(float)
        return np.asarray(way / max(float(scene.middles[b] - scene.middles[a]), 1e-6))


def bathers(scene: Scene, without: frozenset[str] = frozenset()) -> tuple[Bather, ...]:
    """The whole cast, as it may get wet."""
    found: list[Bather] = []
    for role in scene.brief.here:
        asset = scene.brief.assets[role]
        if role in without or not asset.parts:
            continue
        place = scene.blocked.places[role]
        track = scene.tracks.get(role) or scene.still(place.position, place.rotation)
        if role in scene.performances:
            posed = Posed(asset, track, scene.performances[role].pose)
            found.append(Bather(role, lambda frame, posed=posed: posed.points(frame, scene.store), track, False))
            continue
        local = surface_points(scene, role, asset)
        hollow = asset.kind in TRAVELS and TRAVELS[asset.kind].medium == "water"
        wheels = asset.kind in TRAVELS and TRAVELS[asset.kind].medium == "land"
        found.append(Bather(role, lambda frame, local=local, track=track: carried(local, track, frame), track, hollow, wheels))
    return tuple(found)


def carried(local: Floats, track: TransformTrack, frame: int) -> Floats:
    """Points (n, 3) of a stiff body where its track has them at the middle of a frame."""
    if track.scales is not None:
        local = local * float(track.scales[frame, 1])
    turn = np.broadcast_to(track.rotations[frame, 1].astype(np.float64), (len(local), 4))
    return track.positions[frame, 1].astype(np.float64) + rotated(turn, local)


def triangles_of(scene: Scene, asset: Asset) -> Floats:
    """All triangles of an asset (n, 3, 3) in its own space."""
    found: list[Floats] = []
    for part in asset.parts:
        mesh = triangulated(get_mesh(scene.store, part.mesh))
        points = (mesh.points.astype(np.float64) * part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
        found.append(points[mesh.corners.reshape(-1, 3)])
    return np.concatenate(found)


def surface_points(scene: Scene, role: str, asset: Asset, count: int = SAMPLES) -> Floats:
    """Points (n, 3) strewn evenly over an asset's surface, in its own space."""
    dice = lane(scene.brief.settings.seed, "wet", role)
    corners = triangles_of(scene, asset)
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    chosen = corners[dice.choice(len(corners), count, p=area / area.sum())]
    u, v = np.sqrt(dice.random(count)), dice.random(count)
    return (1 - u)[:, None] * chosen[:, 0] + (u * (1 - v))[:, None] * chosen[:, 1] + (u * v)[:, None] * chosen[:, 2]


def asset_hull(scene: Scene, asset: Asset) -> Hull:
    """What an asset displaces."""
    corners = triangles_of(scene, asset)
    return hull_of(corners.reshape(-1, 3), np.arange(3 * len(corners)).reshape(-1, 3))


@dataclass(frozen=True)
class Fall:
    """A thing that falls into water by itself: its role, where its foot is let go, when, the surface it falls to (m), and its
    floater."""

    role: str
    start: Vec3
    release: float
    level: float
    floater: Floater

    @property
    def entry(self) -> tuple[float, float]:
        """The second at which it meets the water, and its speed then, in m/s."""
        height = max(self.start[2] - self.level, 0.0)
        return self.release + math.sqrt(2 * height / GRAVITY), math.sqrt(2 * GRAVITY * height)

    def blow(self, asset: Asset) -> Blow:
        """What the water gets of it."""
        time, speed = self.entry
        radius = 0.25 * (asset.size[0] + asset.size[1])
        return Blow(time, (self.start[0], self.start[1], self.level), radius, speed, crown=1.0, jet=True)


def slap(bather: Bather, came: Entry, scene: Scene, frame: int, level: float) -> Blow | None:
    """The blow of a body that has come into the water since the frame before; None where it is gentle."""
    radius = math.sqrt(came.area / math.pi)
    if came.speed < max(STRIKES, SLOWEST) or radius < SMALLEST_M:
        return None
    flat = bather.velocity(frame, scene)[:2]
    time = 0.5 * float(scene.middles[frame - 1] + scene.middles[frame])
    return Blow(time, (*came.middle, level), radius, came.speed, (float(flat[0]), float(flat[1])), 0.8)
