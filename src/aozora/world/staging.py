"""One shot on the set: everybody placed, blocked, simulated, performed and photographed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event, Motion, TransformTrack
from aozora.film.production import Note, StagedShot
from aozora.film.screenplay import Role, Shot
from aozora.film.settings import Settings
from aozora.film.world import Entity, Quat, Vec3, World
from aozora.world.acting.perform import Blocking, perform
from aozora.world.actions import GOING, PURSUIT, RESTING, ROLLING, beats_of, going_speed, hunted, struck
from aozora.world.cameras.geometry import ShotGeometry, SubjectTrack
from aozora.world.cameras.solver import solve_camera
from aozora.world.elements import Act, Asset, Path, Performance, Setting
from aozora.world.floor import Floor, about_z, floor_of, quat, vec3
from aozora.world.launching import Props, Scenery, rigid_scene, set_off
from aozora.world.layout import Placement, Placements, choose_area, lay_out, reach
from aozora.world.lighting import with_reflector
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import RigidSolver, Simulation
from aozora.world.physics.tracks import mover_track
from aozora.world.routes import acts_of, facing, gaze_at, going, pursuing, staying
from aozora.world.settling import hidden_notes
from aozora.world.sightings import being_sighting, thing_sighting
from aozora.world.striking import strike

Floats = NDArray[np.float64]

LANDMARK_M = 12.0
"""Pieces of the set larger than this are the ground and its ways."""

SETTLE_S = 0.8
"""How long things are left to come to rest before a shot in which nothing sets them off."""


@dataclass(frozen=True)
class ShotBrief:
    """What staging one shot needs: the shot, the cast with assets and fixed pass numbers, the built place, the settings."""

    shot: Shot
    cast: Mapping[str, Role]
    assets: Mapping[str, Asset]
    numbers: Mapping[str, int]
    setting: Setting
    settings: Settings

    @property
    def frames(self) -> int:
        """Number of frames of the shot."""
        return self.settings.clock.frame_count(self.shot.seconds)

    @property
    def here(self) -> tuple[str, ...]:
        """The roles of the shot that could be built."""
        return tuple(role for role in self.shot.roles if role in self.assets)

    def being(self, role: str) -> bool:
        """Whether a role acts by itself."""
        return self.assets[role].rig is not None


@dataclass(frozen=True)
class Blocked:
    """Where everybody is over the shot: placements at its start, the simulation of things, the paths of beings; and who strikes
    what, and when, in seconds."""

    places: Placements
    floor: Floor
    simulation: Simulation | None
    moving: bool
    paths: Mapping[str, Path]
    notes: tuple[Note, ...] = ()
    strikes: Mapping[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict[str, tuple[float, tuple[str, ...]]])


def stage_shot(brief: ShotBrief, solver: RigidSolver) -> tuple[StagedShot, tuple[Note, ...]]:
    """A shot, staged, with notes on what went otherwise."""
    blocked = block(brief, solver)
    performances = _performances(brief, blocked)
    tracks = _thing_tracks(brief, blocked)
    subjects = _sightings(brief, blocked, performances, tracks)
    aspect = brief.settings.width / brief.settings.height
    camera = solve_camera(brief.shot.camera, _geometry(brief, blocked, subjects, aspect))
    events = _events(brief, blocked, performances)
    motion = Motion(
        brief.shot.id,
        brief.frames,
        camera,
        transforms={**{role: p.transform for role, p in performances.items()}, **tracks},
        poses={role: p.pose for role, p in performances.items() if p.pose is not None},
        shapes={role: p.shapes for role, p in performances.items() if p.shapes is not None},
        events=events,
    )
    notes = (*blocked.notes, *hidden_notes(brief.shot.id, subjects, camera, aspect), *_unknown_actions(brief))
    world = with_reflector(_world(brief, blocked), brief.shot.camera.framing, camera)
    return StagedShot(world, motion), notes


def block(brief: ShotBrief, solver: RigidSolver) -> Blocked:
    """Who is where when."""
    area = choose_area(brief.setting, brief.shot, brief.cast, brief.assets)
    floor = floor_of(area, brief.setting.height)
    places = lay_out(brief.shot, floor, brief.assets, brief.cast, brief.settings.seed)
    places = _far_from_goals(brief, floor, places)
    paths = dict[str, Path]()
    for role in brief.here:
        if brief.being(role) and (way := going(brief.shot, role, floor, brief.assets, places)) is not None:
            paths[role], places[role] = way
    places = _turned_to_targets(brief, places)
    props, simulation, notes, strikes = _simulate(brief, floor, places, solver)
    places = _settled_places(brief, props, simulation)
    for role in brief.here:
        if brief.being(role) and role not in paths:
            paths[role] = _pursuit(brief, floor, role, simulation, paths) or staying(places[role], float(brief.shot.seconds))
    return Blocked(places, floor, simulation, bool(props.launches), paths, notes, strikes)


def _far_from_goals(brief: ShotBrief, floor: Floor, places: Placements) -> Placements:
    """Beings that go to somebody begin as far away as they can go in that time."""
    moved = dict(places)
    for beat in brief.shot.beats:
        target = next((name for name in beat.targets if name in places), None)
        if target is None or beat.subject not in places or beat.action not in GOING or beat.action in PURSUIT:
            continue
        asset = brief.assets[beat.subject]
        way = going_speed(asset, beat.action, beat.manner) * float(beat.end - beat.start)
        apart = min(way, 1.2 * floor.radius) + 1.2 * reach(asset) + reach(brief.assets[target])
        x, y, _ = places[target].position
        x, y = x - apart * float(floor.right[0]), y - apart * float(floor.right[1])
        moved[beat.subject] = replace(places[beat.subject], position=(x, y, floor.level(x, y)))
    return moved


def _turned_to_targets(brief: ShotBrief, places: Placements) -> Placements:
    """Beings that do something to somebody without going there look that way."""
    turned = dict(places)
    for beat in brief.shot.beats:
        target = next((name for name in beat.targets if name in places), None)
        if target is not None and beat.subject in places and brief.being(beat.subject) and beat.action not in GOING:
            heading = facing(places[beat.subject], places[target].position)
            turned[beat.subject] = replace(places[beat.subject], heading=heading)
    return turned


Strikes = dict[str, tuple[float, tuple[str, ...]]]


def _simulate(
    brief: ShotBrief, floor: Floor, places: Placements, solver: RigidSolver
) -> tuple[Props, Simulation | None, tuple[Note, ...], Strikes]:
    """All things set off and moved; without launches they only come to rest."""
    seconds = brief.frames / brief.settings.fps + 0.1
    scenery = Scenery(floor, brief.assets, brief.setting, seconds)
    props = set_off(brief.shot, scenery, places)
    for role, (beat, targets) in struck(brief.shot).items():
        here = tuple(target for target in targets if target in brief.assets and not brief.being(target))
        if role not in brief.assets or brief.being(role) or not here:
            continue
        found = strike(brief.shot, beat, scenery, props, solver)
        missed = found.wanted - found.done
        text = f"only {found.done} of {found.wanted} things went as asked"
        notes = (Note(brief.shot.id, beat.id, text),) if missed else ()
        return found.props, found.simulation, notes, {role: (_first_touch(found.simulation, role, here), here)}
    scene = rigid_scene(brief.shot, scenery, props)
    if not scene.movers:
        return props, None, (), {}
    return props, solver.simulate(scene, seconds if props.launches else SETTLE_S), (), {}


def _first_touch(simulation: Simulation, role: str, targets: tuple[str, ...]) -> float:
    """Seconds at which a mover first touches one of the others; the end if it never does."""
    own, others = simulation.index(role), [simulation.index(target) for target in targets]
    contacts = simulation.contacts
    hit = ((contacts.a == own) & np.isin(contacts.b, others)) | ((contacts.b == own) & np.isin(contacts.a, others))
    steps = contacts.step[hit]
    return float(steps[0] if steps.size else len(simulation.positions)) / simulation.rate_hz


def _settled_places(brief: ShotBrief, props: Props, simulation: Simulation | None) -> Placements:
    """Placements of things that only come to rest: as they lie at the end of the settling."""
    if simulation is None or props.launches:
        return dict(props.places)
    places = dict(props.places)
    for i, mover in enumerate(simulation.scene.movers):
        places[mover.id] = Placement(vec3(simulation.positions[-1, i]), 0.0, quat(simulation.rotations[-1, i]))
    return places


def _pursuit(brief: ShotBrief, floor: Floor, role: str, simulation: Simulation | None, paths: Mapping[str, Path]) -> Path | None:
    beat = next((b for b in beats_of(brief.shot, role) if b.action in PURSUIT and b.targets), None)
    if beat is None or beat.targets[0] not in brief.assets:
        return None
    prey = _whereabouts(beat.targets[0], simulation, paths)
    return None if prey is None else pursuing(beat, floor, brief.assets, prey, float(brief.shot.seconds))


def _whereabouts(role: str, simulation: Simulation | None, paths: Mapping[str, Path]) -> tuple[Floats, Floats] | None:
    """Times (n,) and positions (n, 3) of somebody or something."""
    if role in paths:
        return paths[role].times_s, paths[role].positions
    if simulation is None or all(mover.id != role for mover in simulation.scene.movers):
        return None
    step = max(1, simulation.rate_hz // 100)
    positions = simulation.positions[::step, simulation.index(role)]
    return np.arange(len(positions)) * step / simulation.rate_hz, positions


def _performances(brief: ShotBrief, blocked: Blocked) -> dict[str, Performance]:
    """Every being's motion."""
    performances: dict[str, Performance] = {}
    for role in brief.here:
        if not brief.being(role):
            continue
        path = blocked.paths[role]
        looked_at = _looked_at(brief, role, blocked)
        blocking = Blocking(
            path=path,
            height=blocked.floor.height,
            clock=brief.settings.clock,
            frames=brief.frames,
            seed=brief.settings.seed,
            entity_id=role,
            surface=brief.setting.surface,
            gaze=None if looked_at is None else gaze_at(path.times_s, *looked_at),
        )
        performances[role] = perform(brief.assets[role], _acts(brief, role), blocking)
    return performances


def _acts(brief: ShotBrief, role: str) -> tuple[Act, ...]:
    """What a being does; somebody chased runs, a state such as "sleeping" is an act, everybody else stands."""
    known = tuple(act for act in acts_of(brief.shot, role) if act.action in BEING_ACTIONS)
    seconds = float(brief.shot.seconds)
    if known:
        return known
    if role in hunted(brief.shot):
        return (Act("run", 0.0, seconds),)
    return (Act("stand", 0.0, seconds),)


def _looked_at(brief: ShotBrief, role: str, blocked: Blocked) -> tuple[Floats, Floats] | None:
    for beat in beats_of(brief.shot, role):
        for target in beat.targets:
            found = _whereabouts(target, blocked.simulation, blocked.paths)
            if found is not None:
                return found
    return None


def _thing_tracks(brief: ShotBrief, blocked: Blocked) -> dict[str, TransformTrack]:
    if blocked.simulation is None or not blocked.moving:
        return {}
    times = brief.settings.clock.shutter_times(brief.frames)
    return {mover.id: mover_track(blocked.simulation, mover.id, times) for mover in blocked.simulation.scene.movers}


def _sightings(
    brief: ShotBrief, blocked: Blocked, performances: Mapping[str, Performance], tracks: Mapping[str, TransformTrack]
) -> dict[str, SubjectTrack]:
    found: dict[str, SubjectTrack] = {}
    for role in brief.here:
        asset = brief.assets[role]
        if role in performances:
            found[role] = being_sighting(role, asset, performances[role])
        else:
            found[role] = thing_sighting(role, asset, tracks.get(role) or _still(blocked.places[role], brief.frames))
    return found


def _still(place: Placement, frames: int) -> TransformTrack:
    positions = np.broadcast_to(np.array(place.position, np.float32), (frames, 3, 3))
    return TransformTrack(positions, np.broadcast_to(np.array(place.rotation, np.float32), (frames, 3, 4)))


def _geometry(brief: ShotBrief, blocked: Blocked, subjects: Mapping[str, SubjectTrack], aspect: float) -> ShotGeometry:
    shot = brief.shot
    framed = [role for role in shot.camera.subjects if role in subjects]
    framed = framed or [role for role in dict.fromkeys(beat.subject for beat in shot.beats) if role in subjects]
    framed = framed or list(subjects)
    for prey, beat in hunted(shot).items():
        if beat.subject in framed and prey in subjects and prey not in framed:
            framed.append(prey)
    if framed and not (brief.being(framed[0]) and "close-up" in shot.camera.framing):
        framed += [r.object for r in shot.relations if r.subject in framed and r.object in subjects and r.object not in framed]
    if framed and framed[0] in blocked.strikes:
        framed = framed[:1]
    shown = tuple(_drawn(subjects[role], blocked, subjects, brief) for role in framed)
    return ShotGeometry(
        area=blocked.floor.area,
        subjects=shown,
        clock=brief.settings.clock,
        frames=brief.frames,
        aspect=aspect,
        seed=brief.settings.seed,
        others=tuple(subject for role, subject in subjects.items() if role not in framed),
        height=brief.setting.height,
        statics=brief.setting.statics,
        landmarks=tuple(piece.position for piece in brief.setting.pieces if max(piece.asset.size) < LANDMARK_M),
    )


def _drawn(subject: SubjectTrack, blocked: Blocked, subjects: Mapping[str, SubjectTrack], brief: ShotBrief) -> SubjectTrack:
    """A striker for the camera: after the strike attention passes to what was struck."""
    if subject.id not in blocked.strikes:
        return subject
    moment, targets = blocked.strikes[subject.id]
    times = brief.settings.clock.shutter_times(brief.frames)
    u = np.clip((times - moment + 0.35) / 0.9, 0.0, 1.0)
    share = (u * u * (3 - 2 * u))[..., None]
    low = np.min([subjects[target].low for target in targets], axis=0)
    high = np.max([subjects[target].high for target in targets], axis=0)
    shift = share * (0.5 * (low + high) - subject.centre)
    return replace(subject, low=subject.low + shift, high=subject.high + shift, head=subject.head + shift)


def _events(brief: ShotBrief, blocked: Blocked, performances: Mapping[str, Performance]) -> tuple[Event, ...]:
    events = [event for performance in performances.values() for event in performance.events]
    if blocked.simulation is not None and blocked.moving:
        events += contact_events(blocked.simulation, brief.settings.seed)
    end = brief.frames / brief.settings.fps
    return tuple(sorted((event for event in events if 0 <= event.time < end), key=lambda event: (event.time, event.a, event.b)))


BEING_ACTIONS: frozenset[str] = frozenset(GOING) | {"stand", "sit", "lie", "sleep", "sniff", "wag", "look around", "jump"}


def _unknown_actions(brief: ShotBrief) -> tuple[Note, ...]:
    """Beats that nobody on the set knows how to do."""
    notes: list[Note] = []
    for beat in brief.shot.beats:
        if beat.subject not in brief.assets:
            continue
        known = BEING_ACTIONS if brief.being(beat.subject) else ROLLING | RESTING
        if beat.action not in known:
            notes.append(Note(brief.shot.id, beat.id, f"nobody here knows how to {beat.action}"))
    return tuple(notes)


def _world(brief: ShotBrief, blocked: Blocked) -> World:
    """Everything that stands still: cast, set, light."""
    setting = brief.setting
    materials = dict(setting.materials)
    entities: list[Entity] = []
    for role in brief.here:
        asset, place = brief.assets[role], blocked.places[role]
        materials |= asset.materials
        position, rotation = _at_start(place, blocked.paths.get(role))
        entities.append(Entity(role, brief.numbers[role], asset.parts, asset.skeleton, asset.substance, position, rotation))
    first = max(brief.numbers.values(), default=0) + 1
    for i, piece in enumerate(setting.pieces):
        asset = piece.asset
        materials |= asset.materials
        entities.append(
            Entity(f"set/{piece.name}", first + i, asset.parts, asset.skeleton, asset.substance, piece.position, piece.rotation)
        )
    first += len(setting.pieces)
    scatters = tuple(replace(scatter, pass_index=first + i) for i, scatter in enumerate(setting.scatters))
    return World(
        brief.shot.id,
        tuple(entities),
        scatters,
        materials,
        setting.lamps,
        setting.sky,
        setting.fog,
        setting.develop,
        setting.acoustics,
        setting.clean_prefilter,
    )


def _at_start(place: Placement, path: Path | None) -> tuple[Vec3, Quat]:
    if path is None:
        return place.position, place.rotation
    i = int(np.argmin(np.abs(path.times_s)))
    return vec3(path.positions[i]), about_z(float(path.headings[i]))
