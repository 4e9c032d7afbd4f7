"""What hangs on joints: pendulums, the balls of a cradle, swings, weights on springs."""

from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Entity, Part, get_mesh
from aozora.world.elements import Asset, Axle, Body, Hang
from aozora.world.floor import vec3
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.happenings.riding_swings import RIDES, SITS, SWING, carried_along, loaded, riders_of, unturned
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import Joint, Mover, RigidScene, Simulation
from aozora.world.physics.tracks import mover_track

SWINGS = frozenset(
    {"swing", "sway", "spin", "rock", "bounce", "move", "run", "work", "wobble", "turn", "rotate", "blow", "hit", "tick"}
)
"""What sets such a thing going."""

CLOSE_HZ = 8000
"""Steps a second for balls that hang side by side: a knock must be over before the next ball is reached."""

_SLIDING, _HINGED = "slide", "hinge"


def swinging(scene: Scene) -> Happening | None:
    """All things of a shot with parts that hang."""
    found: list[Happening] = []
    for role in scene.brief.here:
        asset = scene.brief.assets[role]
        hangs = [axle.hang for _, axle in asset.axles if axle.hang is not None]
        if not hangs or role not in scene.blocked.places or _sat_upon(scene, role):
            continue
        riders = riders_of(scene, role) if asset.kind == SWING else []
        asset, seats = _ridden(scene, asset, riders)
        hangs = [axle.hang for _, axle in asset.axles if axle.hang is not None]
        beats = tuple(beat for beat in scene.brief.shot.beats if beat.subject == role and beat.action in SWINGS)
        if beats or any(hang.always for hang in hangs):
            made = _swung(scene, role, asset, beats)
            found += [made, *(_taken_along(scene, role, rider, seat, made) for rider, seat in seats.items())]
    return together(found) if found else None


def _ridden(scene: Scene, asset: Asset, riders: list[str]) -> tuple[Asset, dict[str, tuple[float, float, float]]]:
    """The swing with riders on as many seats, and where each one's seat hangs, in the swing's space: the last seat first."""
    hung = [(number, axle) for number, axle in asset.axles if axle.hang is not None]
    spots = list(dict.fromkeys(asset.parts[number].position for number, _ in hung))[::-1]
    seats = dict(zip(riders, spots, strict=False))
    taken = {spot: rider for rider, spot in seats.items()}
    axles = tuple(
        (number, replace(axle, hang=loaded(axle.hang, scene, taken[asset.parts[number].position])))
        if axle.hang is not None and asset.parts[number].position in taken
        else (number, axle)
        for number, axle in asset.axles
    )
    return replace(asset, axles=axles), seats


def _taken_along(scene: Scene, role: str, rider: str, seat: tuple[float, float, float], made: Happening) -> Happening:
    """Somebody on a seat of a swing that swings."""
    place = scene.blocked.places[role]
    anchor = np.array(place.position) + rotation_matrix(place.rotation) @ np.array(seat)
    tracks = [track for name, track in made.transforms.items() if name.startswith(f"{role}/axle-")]
    own = min(tracks, key=lambda track: float(np.linalg.norm(track.positions[0, 0] - anchor)))
    gone = carried_along(scene.performances[rider], unturned(own, place.rotation))
    done = frozenset(b.id for b in scene.brief.shot.beats if b.subject == rider and b.action in (RIDES, SITS))
    return Happening(done=done, performances={rider: gone})


def _sat_upon(scene: Scene, role: str) -> bool:
    """Whether a being is on it, which would not go along."""
    assets = scene.brief.assets
    if assets[role].kind == SWING:
        return False
    riders = (relation.subject for relation in scene.brief.shot.relations if relation.object == role)
    return any(rider in assets and assets[rider].rig is not None for rider in riders)


def _swung(scene: Scene, role: str, asset: Asset, beats: tuple[Beat, ...]) -> Happening:
    groups: dict[tuple[Axle, tuple[float, float, float]], list[Part]] = {}
    for number, axle in asset.axles:
        groups.setdefault((axle, asset.parts[number].position), []).append(asset.parts[number])
    begin = min((float(beat.start) for beat in beats), default=0.0)
    movers = tuple(
        _mover(scene, (role, f"{role}/axle-{index}"), axle, axle.hang, at, begin)
        for index, (axle, at) in enumerate(groups)
        if axle.hang is not None
    )
    knock = sum(mover.body.size[0] > 0.005 for mover in movers) > 1
    run = scene.solver.simulate(
        RigidScene(movers, ground=None, rate_hz=CLOSE_HZ if knock else 0), float(scene.times.max()) + 0.02
    )
    made = Happening(frozenset(beat.id for beat in beats), events=contact_events(run, scene.brief.settings.seed))
    parts = tuple(part for number, part in enumerate(asset.parts) if number not in {n for n, _ in asset.axles})
    found = [replace(made, parts={role: parts})]
    for index, ((axle, at), own) in enumerate(groups.items()):
        name = f"{role}/axle-{index}"
        bare = tuple(replace(part, position=(0.0, 0.0, 0.0)) for part in own)
        if axle.hang is not None:
            track = mover_track(run, name, scene.times)
            place = scene.blocked.places[role]
            entity = Entity(name, 0, bare, None, asset.substance, vec3(track.positions[0, 0]), place.rotation)
            found.append(Happening(entities=(entity,), transforms={name: track}))
        elif axle.coil:
            found.append(_stretched(scene, (role, name), at, bare, run))
    return together(found)


def _mover(scene: Scene, names: tuple[str, str], axle: Axle, hang: Hang, at: tuple[float, float, float], begin: float) -> Mover:
    """What hangs, by the names of its thing and its own; it is let go at `begin` seconds."""
    role, name = names
    place = scene.blocked.places[role]
    frame = rotation_matrix(place.rotation)
    anchor = vec3(np.array(place.position) + frame @ np.array(at))
    joint = Joint(
        _SLIDING if hang.slides else _HINGED,
        anchor,
        vec3(frame @ np.array(axle.axis)),
        hang.start,
        hang.stiffness,
        hang.damping,
    )
    ball = Body("sphere", (hang.radius, 0.0, 0.0), hang.mass, hang.weight, restitution=0.985, friction=0.1)
    return Mover(name, ball, anchor, place.rotation, substance=scene.brief.assets[role].substance, release_s=begin, joint=joint)


def _stretched(
    scene: Scene, names: tuple[str, str], at: tuple[float, float, float], parts: tuple[Part, ...], run: Simulation
) -> Happening:
    """A coil whose lower end goes with the weight that slides below it."""
    role, name = names
    place = scene.blocked.places[role]
    weight = next(m for m in run.scene.movers if m.id.startswith(f"{role}/") and m.joint is not None and m.joint.kind == _SLIDING)
    track = mover_track(run, weight.id, scene.times)
    down = weight.position[2] - track.positions[:, 1, 2].astype(np.float64)
    mesh = get_mesh(scene.store, parts[0].mesh)
    points = mesh.points.astype(np.float64)
    low = float(points[:, 2].min())
    shapes = np.repeat(points[None], len(down), 0)
    shapes[:, :, 2] *= (1.0 + down / -low)[:, None]
    digest = scene.store.put({"points": np.round(shapes, 5).astype(np.float32)}, {"type": "deformation"})
    position = vec3(np.array(place.position) + rotation_matrix(place.rotation) @ np.array(at))
    still = scene.still(position, place.rotation)
    entity = Entity(name, 0, parts[:1], None, "metal", position, place.rotation)
    return Happening(entities=(entity,), transforms={name: still}, deformations={name: digest})
