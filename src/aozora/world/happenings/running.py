"""What turns on things that run: wheels roll on the ground that passes below, rotors, sails and gears go round."""

from dataclasses import replace

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import TransformTrack
from aozora.film.projection import matrices
from aozora.film.world import Entity, Lamp, Vec3
from aozora.world.acting.rotations import about_axis, quaternions
from aozora.world.driving import lift_off
from aozora.world.elements import Asset, Axle
from aozora.world.floor import quat, vec3
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.vehicles import GOES, TRAVELS

RUNS = frozenset({"spin", "turn", "run", "rotate", "blow", "work", "wave", "sway", "move", "start"})
"""What a thing with rotors does when they go round."""

BLOWN = frozenset({"windmill", "pinwheel"})
"""Kinds that the wind turns, whatever they do."""

GOING = frozenset({"carousel", "disco ball", "gramophone", "record player"})
"""Kinds that are found going round, as nobody looks at them else."""


def running(scene: Scene) -> Happening | None:
    """Wheels and rotors of all things that have some, and the deeds of vehicles."""
    assets = {role: scene.brief.assets[role] for role in scene.brief.here}
    found = [_turned(scene, role, asset) for role, asset in assets.items() if asset.axles]
    # A road is followed: nothing turns off it.
    bound = "turn" if scene.blocked.floor.area.road is not None else ""
    gone = [b.id for b in scene.brief.shot.beats if _goes(scene, b.subject) and b.action in GOES and b.action != bound]
    rotors = [b.id for role in _running(scene) for b in scene.beats(*RUNS) if b.subject == role]
    done = Happening(frozenset([*gone, *rotors]))
    found += [_burning(scene, role) for role, asset in assets.items() if asset.kind == "rocket" and _goes(scene, role)]
    return together([done, *found]) if found or done.done else None


def _burning(scene: Scene, role: str) -> Happening:
    """The fire below a rocket that rises, the smoke that it leaves on the ground; the camera sees all of it stand first."""
    asset, place = scene.brief.assets[role], scene.blocked.places[role]
    wide, high = asset.size[0], asset.size[2]
    x, y, z = place.position
    fire = Plume("flame", role, (0.0, 0.0, -0.62 * high), 0.66 * high, 0.55 * wide, (1.0, 0.72, 0.38), 3)
    smoke = Plume("smoke", f"{role}/smoke", (0.0, 0.0, 0.0), 1.1 * high, 4.6 * wide, (0.78, 0.76, 0.74), 5)
    begin = lift_off(next(beat for beat in scene.beats(*GOES) if beat.subject == role))
    share = np.clip((scene.times - begin) / 1.6, 0.0, 1.0)
    cloud = replace(scene.still(place.position, place.rotation), scales=np.sqrt(share).astype(np.float32))
    glow = Lamp(f"{role}/fire", "point", (1.0, 0.6, 0.25), 9000.0, (x, y, z + 0.5), size=(wide, wide))
    box = ((x - wide, y - wide, z), (x + wide, y + wide, z + 1.5 * high))
    source = Entity(f"{role}/smoke", 0, (), None, "", place.position, place.rotation)
    lit = {glow.id: np.clip((scene.times - begin + 0.2) / 0.3, 0.0, 1.0).astype(np.float32)}
    return Happening(
        entities=(source,), transforms={source.id: cloud}, plumes=(fire, smoke), lamps=(glow,), lights=lit, boxes={role: box}
    )


def _goes(scene: Scene, role: str) -> bool:
    return role in scene.tracks and role in scene.brief.assets and scene.brief.assets[role].kind in TRAVELS


def _running(scene: Scene) -> frozenset[str]:
    """The roles whose rotors go round."""
    assets = {role: scene.brief.assets[role] for role in scene.brief.here}
    doing = {beat.subject for beat in scene.brief.shot.beats if beat.action in RUNS | frozenset(GOES)}
    return frozenset(
        role
        for role, asset in assets.items()
        if (role in doing or asset.kind in BLOWN | GOING) and any(axle.rate for _, axle in asset.axles)
    )


def _turned(scene: Scene, role: str, asset: Asset) -> Happening | None:
    """The parts of a thing that turn, as entities of their own that go along with it."""
    place = scene.blocked.places[role]
    track = scene.tracks.get(role) or scene.still(place.position, place.rotation)
    rolls, runs, rolled = role in scene.tracks, role in _running(scene), _rolled(scene, track)
    groups: dict[tuple[Axle, Vec3], list[int]] = {}
    for number, axle in asset.axles:
        if axle.hang is None and not axle.coil and (runs if axle.rate else rolls):
            groups.setdefault((axle, asset.parts[number].position), []).append(number)
    if not groups:
        return None
    moved = {number for numbers in groups.values() for number in numbers}
    entities: list[Entity] = []
    tracks: dict[str, TransformTrack] = {}
    for index, ((axle, at), numbers) in enumerate(groups.items()):
        angle = 2 * np.pi * axle.rate * scene.times if axle.rate else rolled / max(at[2], 1e-3)
        name = f"{role}/axle-{index}"
        own = tracks[name] = _about(track, axle, at, angle)
        bare = tuple(replace(asset.parts[number], position=(0.0, 0.0, 0.0)) for number in numbers)
        entities.append(Entity(name, 0, bare, None, asset.substance, vec3(own.positions[0, 0]), quat(own.rotations[0, 0])))
    rest = tuple(part for number, part in enumerate(asset.parts) if number not in moved)
    return Happening(entities=tuple(entities), parts={role: rest}, transforms=tracks)


def _rolled(scene: Scene, track: TransformTrack) -> Floats:
    """Metres (f, 3) that a thing has gone forwards."""
    at = track.positions.reshape(-1, 3).astype(np.float64)
    forward = matrices(track.rotations.reshape(-1, 4))[:, :, 0]
    step = np.diff(at, axis=0) * 0.5 * (forward[1:] + forward[:-1])
    return np.append(0.0, np.cumsum(step.sum(-1))).reshape(scene.times.shape)


def _about(track: TransformTrack, axle: Axle, at: Vec3, angle: Floats) -> TransformTrack:
    """The track of what turns about an axle of a thing by those angles (f, 3)."""
    shape = angle.shape
    frames = matrices(track.rotations.reshape(-1, 4)).reshape(*shape, 3, 3)
    scale = 1.0 if track.scales is None else track.scales[..., None]
    position = track.positions + scale * (frames @ np.array(at))
    own = about_axis(np.array(axle.axis), angle.ravel()).reshape(*shape, 3, 3)
    return TransformTrack(position.astype(np.float32), quaternions(frames @ own).astype(np.float32), track.scales)
