"""The stage: a screenplay and its cues become worlds in motion."""

from dataclasses import replace

from aozora.film.cues import Cues
from aozora.film.motion import get_motion, put_motion
from aozora.film.production import Note, StagedShot, Staging
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import Store
from aozora.film.transitions import tail_frames
from aozora.film.watch import Watch
from aozora.world.afloat import on_water
from aozora.world.backdrops import before_backdrops
from aozora.world.callsheet import ShotBrief
from aozora.world.casting import Cast, build_cast, later_looks, with_properties
from aozora.world.dressing_room import in_kit
from aozora.world.joints import lengthened, matched
from aozora.world.lettering.placing import lettered
from aozora.world.locations import Locations, Sets
from aozora.world.looks.wear import composed, worn
from aozora.world.physics.mujoco_solver import MujocoSolver
from aozora.world.physics.scene import RigidSolver
from aozora.world.property import furnished
from aozora.world.resting import Reliefs
from aozora.world.settling import settle
from aozora.world.staging import stage_shot


def stage(
    screenplay: Screenplay,
    cues: Cues,
    settings: Settings,
    store: Store,
    watch: Watch,
    solver: RigidSolver | None = None,
    sets: Sets | None = None,
) -> Staging:
    """All shots of a screenplay, built, acted and photographed; the understanding says what became of each span.

    Roles and places are built once and shared by the shots through `store`. The same screenplay, settings and store give the
    same bytes; `sets` are places that may be used again.

    Raises `InvalidInput` for what cannot be staged, `StageFailed` when a simulation fails, `Cancelled`.
    """
    solver = solver or MujocoSolver()
    watch.check()
    original = in_kit(screenplay)
    cast = build_cast(original, settings, store)
    screenplay = furnished(original, cast.assets)
    cast = with_properties(cast, screenplay, settings, store)
    roles = {role.id: role for role in screenplay.cast}
    numbers = {role.id: i + 1 for i, role in enumerate(screenplay.cast)}
    locations = Locations(screenplay, cast.assets, settings, sets or Sets(store))
    reliefs, later = Reliefs(store), later_looks(screenplay, settings, store)
    shots: list[StagedShot] = []
    notes = [*cast.notes]
    for i, shot in enumerate(screenplay.shots):
        watch.tell("stage", i, len(screenplay.shots))
        location, changed = locations.of(shot)
        setting = on_water(location.setting, before_backdrops(shot, roles, cast.assets), roles, cast.assets)
        brief = ShotBrief(shot, roles, cast.assets, numbers, setting, settings, reliefs, cues.of_shot(shot.id), later=later)
        brief = lengthened(matched(brief, screenplay.shots, i), tail_frames(screenplay.shots, i, settings.clock))
        staged, found = _in_its_look(brief, solver, store)
        # What moves is read from the store from here on: a film of an hour's worth of poses must not lie in memory.
        shots.append(replace(staged, motion=get_motion(store, put_motion(store, staged.motion))))
        notes += [*changed, *_absent(screenplay, shot.id, cast), *found]
    watch.tell("stage", len(shots), len(shots))
    return Staging(settle(original, _failures(original, cast, notes), {}), tuple(shots), cues, tuple(notes))


def _in_its_look(brief: ShotBrief, solver: RigidSolver, store: Store) -> tuple[StagedShot, tuple[Note, ...]]:
    """A shot staged, with the words that are read in it, in its look."""
    staged, found = stage_shot(replace(brief, shot=composed(brief.shot)), solver)
    staged, unread = lettered(staged, brief.shot, brief.settings.width / brief.settings.height, store)
    return worn(staged, brief.shot.look, store), (*found, *unread)


def _absent(screenplay: Screenplay, shot_id: str, cast: Cast) -> list[Note]:
    shot = next(shot for shot in screenplay.shots if shot.id == shot_id)
    return [Note(shot_id, role, f"is not shown: {cast.missing[role]}") for role in shot.roles if role in cast.missing]


def _failures(screenplay: Screenplay, cast: Cast, notes: list[Note]) -> dict[str, str]:
    """Element -> why it is not seen: roles that could not be built or are out of the picture in all their shots, beats that
    nobody could do, writing."""
    failures = dict(cast.missing)
    beats = {beat.id: beat for shot in screenplay.shots for beat in shot.beats}
    relations = {relation.id for shot in screenplay.shots for relation in shot.relations}
    texts = {text.id for shot in screenplay.shots for text in shot.texts}
    for note in notes:
        if note.element in beats or note.element in relations or note.element in texts:
            failures[note.element] = note.text
    for role in cast.assets:
        shots = [shot.id for shot in screenplay.shots if role in shot.roles]
        outside = [note.shot_id for note in notes if note.element == role and note.text == "is outside the picture"]
        if shots and set(shots) <= set(outside):
            failures[role] = "is outside the picture"
    for beat in beats.values():
        if beat.subject in failures:
            failures.setdefault(beat.id, failures[beat.subject])
    return failures
