"""One shot on the set: everybody placed, blocked, simulated, performed and photographed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import VoicedLine
from aozora.film.motion import CameraTrack, Event, Motion, TransformTrack
from aozora.film.production import Note, StagedShot
from aozora.world.acting.direction import Blocking
from aozora.world.acting.performers import performer_of
from aozora.world.actions import RESTING, ROLLING, STRIKING, beats_of, hunted
from aozora.world.assembly import assembled
from aozora.world.backdrops import ATTITUDES, tops_of
from aozora.world.blocking import block, whereabouts
from aozora.world.business import (
    Business,
    business_of,
    further_acts,
    is_person,
    laid_out,
    moods_of,
    seat_height,
    with_business,
)
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.cameras.compositions import misses
from aozora.world.cameras.geometry import ShotGeometry, SubjectTrack
from aozora.world.cameras.solver import solve_camera
from aozora.world.cameras.walls import Walls
from aozora.world.clearings import LANDMARK_M, solid_pieces
from aozora.world.conveyance import carried_tracks, lift_of
from aozora.world.driving import voyage_tracks
from aozora.world.earshot import hidden
from aozora.world.elements import Act, Height, Performance, PieceMotion, StaticBody
from aozora.world.flung import flown, timed
from aozora.world.happenings.happening import Happening, Scene
from aozora.world.happenings.mishaps.mending import bungled
from aozora.world.happenings.phenomena import happen
from aozora.world.happenings.puddles import underfoot
from aozora.world.happenings.ropes.hanging import untied
from aozora.world.happenings.ropes.rigging import arranged, rigged
from aozora.world.layout import FRAME_RELATIONS, Placement
from aozora.world.lighting import with_face_light
from aozora.world.optics import through
from aozora.world.overgrowth import screens
from aozora.world.pace import in_film_time, paced, sky_turn
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import RigidSolver
from aozora.world.physics.tracks import mover_track
from aozora.world.routes import acts_of, gaze_at, marked, way_told
from aozora.world.settling import hidden_notes
from aozora.world.sightings import being_sighting, thing_sighting
from aozora.world.silhouettes import Posed
from aozora.world.warping import Warp
from aozora.world.weathering import light_tracks

Floats = NDArray[np.float64]

TOGETHER = ("two shot", "over the shoulder")
"""Framings of two, whoever acts."""

ALONE = ("macro shot", "insert", "extreme close-up")
"""Framings of one thing, whatever it stands beside."""

SIGHT_M = 26.0
"""Farther from the stage than this nothing that grows is looked at."""


def stage_shot(brief: ShotBrief, solver: RigidSolver) -> tuple[StagedShot, tuple[Note, ...]]:
    """A shot, staged, with notes on what went otherwise."""
    brief, rate = paced(_prepared(brief))
    business = business_of(brief.shot, brief.assets)
    blocked = _blocked(brief, business, solver)
    performances = _performances(brief, blocked, business)
    tracks = _tracks(brief, blocked, _carried(brief, business, performances))
    moving = {**tracks, **{role: performance.transform for role, performance in performances.items()}}
    happening = happen(Scene(brief, blocked, moving, _shutter(brief), solver, performances))
    performances = {**performances, **happening.performances}
    sightings = _sightings(brief, blocked, performances, {**tracks, **happening.transforms})
    warp = Warp(brief, sightings.values())
    subjects = {role: warp.track(happening.framed(subject)) for role, subject in sightings.items()}
    geometry = replace(_geometry(brief, blocked, subjects, rate), outline=_outlines(brief, blocked, performances, tracks, warp))
    camera = solve_camera(brief.shot.camera, geometry)
    lit = with_face_light(happening.in_world(assembled(brief, blocked)), brief.shot, camera, _with_faces(brief, subjects))
    world = through(lit, brief.shot.camera)
    moved = {**_scenery_moves(brief), **{role: PieceMotion(p.transform, p.shapes) for role, p in performances.items()}}
    motion = Motion(
        brief.shot.id,
        brief.frames - brief.tail,
        camera,
        transforms={
            **{i: warp.track(m.transform) for i, m in moved.items() if m.transform is not None},
            **{i: warp.track(track) for i, track in tracks.items()},
        },
        poses={role: warp.track(p.pose) for role, p in performances.items() if p.pose is not None},
        shapes={i: warp.track(m.shapes) for i, m in moved.items() if m.shapes is not None},
        events=warp.events(in_film_time(_events(brief, blocked, performances, happening), rate)),
        lights={lamp: warp.samples(s) for lamp, s in light_tracks(world, _shutter(brief)).items()},
        fps=float(brief.settings.fps),
        moments=warp.seconds[:, 1].astype(np.float32) if warp.active else None,
        tail=brief.tail,
        sky_turn=sky_turn(brief.shot.camera.pace, brief.frames),
        hidden=hidden(subjects, camera, geometry.walls) if geometry.walls is not None else {},
    )
    motion = happening.warped(warp, brief.reliefs.store).in_motion(motion)
    unknown = (note for note in _unknown_actions(brief) if note.element not in happening.done)
    told = (*blocked.notes, *happening.notes, *hidden_notes(brief.shot.id, subjects, camera, geometry.aspect))
    return StagedShot(world, motion), (*told, *unknown, *_unframed(brief), *_uncomposed(brief, geometry, camera))


def _prepared(brief: ShotBrief) -> ShotBrief:
    """The shot with what only its things tell: puddles are gone through, lines led and pulled."""
    brief = replace(brief, shot=underfoot(brief))
    brief = replace(brief, shot=bungled(brief))
    return replace(brief, shot=rigged(brief))


def _blocked(brief: ShotBrief, business: Business, solver: RigidSolver) -> Blocked:
    """Everybody and everything in its place."""
    free = laid_out(replace(brief, shot=untied(brief)), business)
    return arranged(brief, with_business(brief, block(free, solver), business))


def _carried(brief: ShotBrief, business: Business, performances: Mapping[str, Performance]) -> dict[str, TransformTrack]:
    """The tracks of what goes with people, until it leaves them."""
    carried = carried_tracks(brief, business, performances)
    return {**carried, **flown(brief, business, performances, carried)}


def _with_faces(brief: ShotBrief, roles: Iterable[str]) -> bool:
    return any(is_person(brief.assets[role]) for role in roles if role in brief.assets)


def _shutter(brief: ShotBrief) -> Floats:
    return brief.settings.clock.shutter_times(brief.frames)


def _scenery_moves(brief: ShotBrief) -> dict[str, PieceMotion]:
    """The motion of those pieces of the set that move by themselves, by entity id."""
    times = _shutter(brief)
    return {f"set/{piece.name}": piece.motion(times) for piece in brief.setting.pieces if piece.motion is not None}


def _performances(brief: ShotBrief, blocked: Blocked, business: Business) -> dict[str, Performance]:
    """Every being's motion."""
    performances: dict[str, Performance] = {}
    for role in brief.here:
        if not brief.being(role):
            continue
        path = blocked.paths[role]
        looked_at = _looked_at(brief, role, blocked)
        blocking = Blocking(
            path=path,
            height=_ground_of(role, blocked, lift_of(brief, business, role)),
            clock=brief.settings.clock,
            frames=brief.frames,
            seed=brief.settings.seed,
            entity_id=role,
            surface=brief.setting.surface,
            gaze=None if looked_at is None else gaze_at(path.times_s, *looked_at),
            states=moods_of(brief.cast[role], brief.shot.beats),
            lines=_lines_of(brief, role),
            notes=tuple(note for note in brief.cues.notes if note.player == role),
            pulses=brief.cues.pulses,
            props={thing: brief.assets[thing] for thing, holder in business.held.items() if holder == role},
            seat_m=seat_height(brief, business, role),
        )
        asset = brief.assets[role]
        acts = (*_acts(brief, role), *further_acts(brief, business, role))
        performances[role] = performer_of(asset).perform(asset, acts, blocking)
    return performances


def _lines_of(brief: ShotBrief, role: str) -> tuple[VoicedLine, ...]:
    """What somebody says in the shot."""
    own = {line.id for line in brief.shot.lines if line.speaker == role}
    return tuple(line for line in brief.cues.lines if line.line_id in own)


def _ground_of(role: str, blocked: Blocked, lift: float) -> Height:
    """The ground that somebody stands on: the place's, a board on it, or the top of what carries them."""
    if role not in blocked.platforms:
        ground = blocked.floor.height
        return (lambda x, y: ground(x, y) + lift) if lift else ground
    level = blocked.platforms[role]
    return lambda x, y: np.full(np.broadcast(x, y).shape, level)


def _acts(brief: ShotBrief, role: str) -> tuple[Act, ...]:
    """What a being does; somebody chased runs, a state such as "sleeping" is an act, everybody else stands."""
    actions = performer_of(brief.assets[role]).actions
    known = tuple(timed(act) for act in acts_of(brief.shot, role) if act.action in actions)
    seconds = float(brief.shot.seconds)
    if known:
        return known
    if role in hunted(brief.shot):
        return (Act("run", 0.0, seconds),)
    return (Act("stand", 0.0, seconds),)


def _looked_at(brief: ShotBrief, role: str, blocked: Blocked) -> tuple[Floats, Floats] | None:
    for beat in beats_of(brief.shot, role):
        for target in beat.targets:
            if target not in brief.assets or (target in brief.behind and beat.action in ATTITUDES):
                continue
            up = np.array([0.0, 0.0, (0.85 if brief.being(target) else 0.5) * brief.assets[target].size[2]])
            found = whereabouts(target, blocked.simulation, blocked.paths)
            if found is not None:
                return found[0], found[1] + up
            if target in blocked.places:
                spot = (np.array(blocked.places[target].position) + up).astype(np.float64)
                return np.array([0.0, 1.0]), np.stack([spot, spot])
    return None


def _tracks(brief: ShotBrief, blocked: Blocked, held: dict[str, TransformTrack]) -> dict[str, TransformTrack]:
    """Where everything is that moves and does not act; `held` is what goes with somebody."""
    return {**_thing_tracks(brief, blocked), **held, **_marked_tracks(brief, blocked), **voyage_tracks(brief, blocked, held)}


def _thing_tracks(brief: ShotBrief, blocked: Blocked) -> dict[str, TransformTrack]:
    if blocked.simulation is None or not blocked.moving:
        return {}
    times = brief.settings.clock.shutter_times(brief.frames)
    return {mover.id: mover_track(blocked.simulation, mover.id, times) for mover in blocked.simulation.scene.movers}


def _marked_tracks(brief: ShotBrief, blocked: Blocked) -> dict[str, TransformTrack]:
    """Things that go from mark to mark; they keep how high over the ground they stood."""
    times = brief.settings.clock.shutter_times(brief.frames)
    found: dict[str, TransformTrack] = {}
    for role in brief.here:
        way = way_told(brief.shot, role)
        if way is None or brief.being(role) or len(way.marks) < 2:
            continue
        place = blocked.places[role]
        path, start = marked(way, float(brief.shot.seconds), blocked.floor, place)
        lift = np.array([0.0, 0.0, place.position[2] - start.position[2]])
        positions = np.stack([np.interp(times, path.times_s, path.positions[:, i]) for i in range(3)], -1) + lift
        headings = np.interp(times, path.times_s, path.headings)
        turned = [replace(place, heading=float(angle)).rotation for angle in headings.ravel()]
        rotations = np.array(turned).reshape(*headings.shape, 4)
        found[role] = TransformTrack(positions.astype(np.float32), rotations.astype(np.float32))
    return found


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


def _geometry(brief: ShotBrief, blocked: Blocked, subjects: Mapping[str, SubjectTrack], rate: Fraction) -> ShotGeometry:
    shot = brief.shot
    framed = [role for role in shot.camera.subjects if role in subjects]
    framed = framed or [role for role in dict.fromkeys(beat.subject for beat in shot.beats) if role in subjects]
    framed = framed or list(subjects)
    if shot.camera.framing in TOGETHER:
        framed += [role for role in subjects if role not in framed and brief.being(role)][: max(2 - len(framed), 0)]
    for prey, beat in hunted(shot).items():
        if beat.subject in framed and prey in subjects and prey not in framed:
            framed.append(prey)
    if framed and not (brief.being(framed[0]) and "close-up" in shot.camera.framing):
        framed += [r.object for r in shot.relations if r.subject in framed and r.object in subjects and r.object not in framed]
    framed = [role for role in framed if role not in brief.behind] or [role for role in subjects if role not in brief.behind]
    if shot.camera.framing in ALONE or (framed and framed[0] in blocked.strikes):
        framed = framed[:1]
    shown = tuple(_drawn(subjects[role], blocked, subjects, brief) for role in framed)
    return ShotGeometry(
        area=blocked.floor.area,
        subjects=shown,
        clock=brief.settings.clock,
        frames=brief.frames,
        aspect=brief.settings.width / brief.settings.height,
        rate=float(rate),
        ceiling=brief.setting.acoustics.size_m[2] if brief.setting.acoustics.space == "room" else None,
        seed=brief.settings.seed,
        others=tuple(subject for role, subject in subjects.items() if role not in framed),
        height=brief.setting.height,
        statics=(*brief.setting.statics, *solid_pieces(brief.setting), *_growth(brief, blocked)),
        walls=Walls(brief.setting.pieces, brief.setting.scatters, brief.reliefs.store),
        beyond=tops_of(blocked.places, brief.behind, brief.assets),
        landmarks=tuple(piece.position for piece in brief.setting.pieces if max(piece.asset.size) < LANDMARK_M),
    )


def _growth(brief: ShotBrief, blocked: Blocked) -> tuple[StaticBody, ...]:
    """What grows where a camera could stand."""
    area = blocked.floor.area
    tallest = max((asset.size[2] for role, asset in brief.assets.items() if role not in brief.behind), default=1.0)
    return screens(brief.setting.scatters, brief.reliefs.store, area.centre, min(area.radius + 6.0 * tallest, SIGHT_M))


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


def _outlines(
    brief: ShotBrief,
    blocked: Blocked,
    performances: Mapping[str, Performance],
    tracks: Mapping[str, TransformTrack],
    warp: Warp,
) -> Callable[[str, int], Floats]:
    """The surfaces of the cast at a frame, as the film's clock shows them."""

    def outline(role: str, frame: int) -> Floats:
        asset = brief.assets[role]
        if role in performances:
            pose, transform = performances[role].pose, performances[role].transform
            posed = Posed(asset, warp.track(transform), None if pose is None else warp.track(pose))
        else:
            posed = Posed(asset, warp.track(tracks.get(role) or _still(blocked.places[role], brief.frames)))
        return posed.points(frame, brief.reliefs.store)

    return outline


def _uncomposed(brief: ShotBrief, geometry: ShotGeometry, camera: CameraTrack) -> tuple[Note, ...]:
    """What the camera could not keep of the compositions that it was given."""
    plan = brief.shot.camera
    told = () if plan.path is not None else misses(plan.compositions, geometry, camera)
    return tuple(Note(brief.shot.id, "camera", text) for text in told)


def _events(
    brief: ShotBrief, blocked: Blocked, performances: Mapping[str, Performance], happening: Happening
) -> tuple[Event, ...]:
    events = [*happening.events]
    events += [event for performance in performances.values() for event in performance.events]
    if blocked.simulation is not None and blocked.moving:
        events += [e for e in contact_events(blocked.simulation, brief.settings.seed) if happening.heard(e)]
    end = brief.frames / brief.settings.fps
    return tuple(sorted((event for event in events if 0 <= event.time < end), key=lambda event: (event.time, event.a, event.b)))


def _unframed(brief: ShotBrief) -> tuple[Note, ...]:
    """Sides of the picture that cannot be kept: the camera puts somebody who is alone in the middle."""
    alone = len(brief.here) == 1
    notes: list[Note] = []
    for relation in brief.shot.relations:
        if relation.object != "frame" or relation.subject not in brief.assets:
            continue
        if relation.relation not in FRAME_RELATIONS:
            notes.append(Note(brief.shot.id, relation.id, f"nothing is placed at the {relation.relation} the picture"))
        elif alone and relation.relation != "middle of":
            notes.append(Note(brief.shot.id, relation.id, "who is alone is framed in the middle"))
    return tuple(notes)


def _unknown_actions(brief: ShotBrief) -> tuple[Note, ...]:
    """Beats that nobody on the set knows how to do."""
    notes: list[Note] = []
    for beat in brief.shot.beats:
        if beat.subject not in brief.assets:
            continue
        being = brief.being(beat.subject)
        known = performer_of(brief.assets[beat.subject]).actions | STRIKING if being else ROLLING | RESTING
        if beat.action not in known:
            notes.append(Note(brief.shot.id, beat.id, f"nobody here knows how to {beat.action}"))
    return tuple(notes)
