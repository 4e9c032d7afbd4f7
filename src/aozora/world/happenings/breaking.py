"""Breaking: what is hollow and brittle goes to pieces where it hits the ground, or where it stands; a balloon pops.

Every shard is a body of its own from then on. Shards do not hit one another, for they begin edge to edge; they fall, bounce and
slide on what there is. What is solid does not break here.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import Event, Samples, TransformTrack
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.film.world import Entity, Mesh, Part, Vec3, get_mesh, put_mesh
from aozora.world.actions import BREAKING
from aozora.world.elements import Asset, Body
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import AIR, Ground, Mover, RigidScene
from aozora.world.physics.shards import Ints, crack_centres, shatter
from aozora.world.physics.tracks import mover_track

SHARDS = {"egg": 16, "balloon": 14, "light bulb": 20}
USUAL_SHARDS = 26

BRITTLE = frozenset({"glass", "ceramic", "porcelain", "ice"})
"""Substances that shatter; others tear or dent, which is not shown."""

SHELLS = frozenset({"egg", "balloon", "light bulb", "snow globe", "pumpkin", "seashell", "ice cubes"})
"""Kinds that break whatever they are made of."""

FALLS_APART = frozenset({"egg"})
"""Kinds that break whenever they fall."""

SLOWEST = 0.5
"""Metres per second below which nothing breaks."""

SPECK = 1e-3
"""The size of what is not there."""


@dataclass(frozen=True)
class Break:
    """When something breaks, its velocity and spin just before, and where it was hit, in the world."""

    time: float
    position: Floats
    rotation: tuple[float, float, float, float]
    velocity: Floats
    spin: Floats
    hit: Floats
    speed: float


def breaking(scene: Scene) -> Happening | None:
    """The first thing of a shot that breaks."""
    for beat in scene.beats(*BREAKING, "fall", "bounce"):
        asset = scene.brief.assets[beat.subject]
        if beat.action not in BREAKING and asset.kind not in FALLS_APART:
            continue
        if asset.rig is None and (asset.substance in BRITTLE or asset.kind in SHELLS):
            moment = _moment(scene, beat)
            if moment is not None:
                return _broken(scene, beat, moment)
    return None


def _moment(scene: Scene, beat: Beat) -> Break | None:
    """When it hits hardest for the first time; what does not move breaks where it stands."""
    simulation, role = scene.blocked.simulation, beat.subject
    pops = scene.brief.assets[role].kind == "balloon"
    if simulation is not None and scene.blocked.moving and role in {m.id for m in simulation.scene.movers} and not pops:
        hits = [
            e for e in contact_events(simulation, 0) if e.type == "impact" and role in (e.a, e.b) and e.normal_speed > SLOWEST
        ]
        if hits:
            first = hits[0]
            step = max(round(first.time * simulation.rate_hz) - 2, 0)
            column = simulation.index(role)
            w, x, y, z = simulation.rotations[step, column].tolist()
            return Break(
                first.time,
                simulation.positions[step, column],
                (w, x, y, z),
                simulation.velocities[step, column],
                simulation.spins[step, column],
                np.asarray(first.position, dtype=np.float64),
                first.normal_speed,
            )
        return None
    place = scene.blocked.places[role]
    x, y, z = place.position
    middle = np.array([x, y, z + 0.5 * scene.brief.assets[role].size[2]])
    time = float(beat.start) + 0.35 * float(beat.end - beat.start)
    still = np.zeros(3)
    return Break(time, np.array(place.position), place.rotation, still, still, middle, 3.5 if pops else 1.5)


def _broken(scene: Scene, beat: Beat, moment: Break) -> Happening:
    role, asset = beat.subject, scene.brief.assets[beat.subject]
    dice = lane(scene.brief.settings.seed, role, "shards")
    shards = pieces_of(scene, asset, moment, dice)
    substance = "rubber" if asset.kind == "balloon" else asset.substance
    rigid = bodies_of(scene, asset, shards, moment, dice)
    rigid = replace(rigid, movers=tuple(replace(mover, id=f"{role}/{mover.id}") for mover in rigid.movers))
    left = max(float(scene.times[-1, -1]) - moment.time, 0.1)
    simulation = scene.solver.simulate(rigid, left)
    tracks: dict[str, TransformTrack] = {}
    entities: list[Entity] = []
    gone = np.where(scene.times >= moment.time, SPECK, 1.0).astype(np.float32)
    there = np.where(scene.times >= moment.time, 1.0, SPECK).astype(np.float32)
    for mover, (parts, _) in zip(rigid.movers, shards, strict=True):
        track = mover_track(simulation, mover.id, np.maximum(scene.times - moment.time, 0.0))
        tracks[mover.id] = replace(track, scales=there)
        entities.append(Entity(mover.id, 0, parts, None, substance, mover.position, mover.rotation))
    tracks[role] = _held(scene, role, moment, gone)
    events = [replace(e, time=e.time + moment.time) for e in contact_events(simulation, scene.brief.settings.seed)]
    events = [replace(e, curve=tuple((t + moment.time, v) for t, v in e.curve)) for e in events]
    return Happening(
        frozenset(b.id for b in scene.beats(*BREAKING, "fall") if b.subject == role),
        entities=tuple(entities),
        transforms=tracks,
        events=(crash(asset, role, moment), *events),
        boxes={role: _seen(scene, asset, role, moment)},
        ends={role: moment.time},
    )


def crash(asset: Asset, role: str, moment: Break) -> Event:
    """What is heard when it breaks."""
    sound = "pop" if asset.kind == "balloon" else "crack" if asset.kind == "egg" else "shattering"
    x, y, z = moment.hit.tolist()
    return Event(
        moment.time, "emit", role, material_a=asset.substance, size=max(asset.size), position=(x, y, z), data={"sound": sound}
    )


def _held(scene: Scene, role: str, moment: Break, scales: Samples) -> TransformTrack:
    """The whole thing, as it moves until it breaks and a speck from then on."""
    own = scene.tracks.get(role)
    shape = scene.times.shape
    positions = own.positions.copy() if own else np.zeros((*shape, 3), np.float32) + moment.position.astype(np.float32)
    rotations = own.rotations.copy() if own else np.zeros((*shape, 4), np.float32) + np.array(moment.rotation, np.float32)
    after = scene.times >= moment.time
    positions[after], rotations[after] = moment.position, moment.rotation
    return TransformTrack(positions.astype(np.float32), rotations.astype(np.float32), scales.astype(np.float32))


Shards = tuple[tuple[Part, ...], tuple[Floats, float]]


def pieces_of(scene: Scene, asset: Asset, moment: Break, dice: np.random.Generator) -> list[Shards]:
    """The shards as parts about their own middles; those middles and areas."""
    frame = rotation_matrix(moment.rotation)
    hit = frame.T @ (moment.hit - moment.position)
    points, faces, values, slots, materials = _merged(scene, asset)
    centres = crack_centres(points, faces, hit, SHARDS.get(asset.kind, USUAL_SHARDS), dice)
    found: list[Shards] = []
    for shard in shatter(points, faces, values, slots, centres):
        if shard.area < 1e-7:
            continue
        middle = 0.5 * (shard.points.min(0) + shard.points.max(0))
        mesh = Mesh.of_faces(
            shard.points - middle, shard.faces, slots=shard.slots.astype(np.int16), colours=shard.values.astype(np.float32)
        )
        found.append(((Part(put_mesh(scene.store, mesh), materials),), (middle, shard.area)))
    return found


def _merged(scene: Scene, asset: Asset) -> tuple[Floats, Ints, Floats, Ints, tuple[str, ...]]:
    """All parts of an asset as one mesh of triangles with colours."""
    points: list[Floats] = []
    faces: list[Ints] = []
    values: list[Floats] = []
    slots: list[Ints] = []
    materials: list[str] = []
    count = 0
    for part in asset.parts:
        mesh = get_mesh(scene.store, part.mesh)
        own = (mesh.points.astype(np.float64) * part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
        triangles, face = _fans(mesh)
        points.append(own)
        faces.append(triangles + count)
        colours = np.ones((len(own), 3)) if mesh.colours is None else mesh.colours[:, :3].astype(np.float64)
        values.append(colours)
        own_slots = np.zeros(len(mesh.starts), np.int64) if mesh.slots is None else mesh.slots.astype(np.int64)
        slots.append(own_slots[face] + len(materials))
        materials += part.materials
        count += len(own)
    return np.concatenate(points), np.concatenate(faces), np.concatenate(values), np.concatenate(slots), tuple(materials)


def _fans(mesh: Mesh) -> tuple[Ints, Ints]:
    """Polygons as triangles (m, 3), and the polygon of each."""
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    sides = ends - mesh.starts
    triangles: list[Ints] = []
    owner: list[Ints] = []
    for number in np.unique(sides):
        rows = np.flatnonzero(sides == number)
        corners = mesh.corners[mesh.starts[rows][:, None] + np.arange(number)].astype(np.int64)
        for k in range(1, int(number) - 1):
            triangles.append(corners[:, [0, k, k + 1]])
            owner.append(rows)
    return np.concatenate(triangles), np.concatenate(owner)


def bodies_of(scene: Scene, asset: Asset, shards: list[Shards], moment: Break, dice: np.random.Generator) -> RigidScene:
    """A body for every shard: it keeps the motion of the whole and is thrown away from where that was hit."""
    body = asset.body
    mass = body.mass if body is not None else 0.2
    total = sum(area for _, (_, area) in shards)
    frame = rotation_matrix(moment.rotation)
    movers: list[Mover] = []
    for i, (parts, (middle, area)) in enumerate(shards):
        at = moment.position + frame @ middle
        away = at - moment.hit
        distance = float(np.linalg.norm(away)) + 1e-6
        burst = moment.speed * (0.25 + 0.35 * math.exp(-distance / (0.35 * max(asset.size)))) * away / distance
        burst = burst * float(dice.uniform(0.6, 1.2)) + np.array([0.0, 0.0, 0.12 * moment.speed])
        kept = 0.55 * moment.velocity * np.array([1.0, 1.0, 0.15]) + np.cross(moment.spin, at - moment.position) * 0.5
        spin = dice.normal(0.0, min(2.5 * moment.speed / max(asset.size), 14.0) * 0.5, 3)
        points = get_mesh(scene.store, parts[0].mesh).points.astype(np.float64)
        half: Floats = np.maximum(0.5 * np.ptp(points, axis=0), 0.0012).astype(np.float64)
        own = Body("box", _vec(half), mass * area / total, friction=0.35, restitution=0.25)
        movers.append(Mover(f"shard-{i}", own, _vec(at), moment.rotation, _vec(kept + burst), _vec(spin), asset.substance))
    area = scene.blocked.floor.area
    ground = Ground(scene.brief.setting.height, scene.brief.setting.surface, (area.centre[0], area.centre[1]), area.radius + 10.0)
    flat = area.kind == "ground" or not scene.brief.setting.statics
    return RigidScene(tuple(movers), scene.brief.setting.statics, ground if flat else None, rate_hz=1500, aloof=True, air=AIR)


def _vec(values: Floats) -> Vec3:
    return (round(float(values[0]), 6), round(float(values[1]), 6), round(float(values[2]), 6))


def _seen(scene: Scene, asset: Asset, role: str, moment: Break) -> tuple[Vec3, Vec3]:
    """The fall and the heap of shards."""
    own = scene.tracks.get(role)
    path = own.positions.reshape(-1, 3).astype(np.float64) if own else moment.position[None]
    path = path[(scene.times.reshape(-1) <= moment.time)[: len(path)]] if own else path
    spread = 0.55 * max(asset.size)
    low = np.minimum(path.min(0), moment.position) - np.array([spread, spread, 0.0])
    high = np.maximum(path.max(0), moment.position) + np.array([spread, spread, 0.5 * asset.size[2]])
    return _vec(np.asarray(low, np.float64)), _vec(np.asarray(high, np.float64))
