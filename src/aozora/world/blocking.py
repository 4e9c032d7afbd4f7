"""Blocking: who is where when."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Note
from aozora.film.screenplay import Beat
from aozora.world.acting.performers import performer_of
from aozora.world.actions import GOING, PURSUIT, beats_of, going_speed, struck
from aozora.world.afloat import at_the_waterline
from aozora.world.aloft import raised
from aozora.world.backdrops import ATTITUDES, before_backdrops, set_back
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.clearings import in_the_clear, on_slope
from aozora.world.driving import ridden
from aozora.world.elements import Asset, Path
from aozora.world.floor import Floor, floor_of
from aozora.world.launching import Props, Scenery, rigid_scene, set_off
from aozora.world.layout import Placements, choose_area, lay_out, reach
from aozora.world.physics.hulls import solid
from aozora.world.physics.scene import RigidSolver, Simulation
from aozora.world.resting import INSIDE, ON, rest
from aozora.world.routes import acts_of, facing, going, marked, pursuing, staying, way_told
from aozora.world.striking import done, strike
from aozora.world.sweeping import MEETING, obstacles, put_in_the_way

Floats = NDArray[np.float64]


def block(brief: ShotBrief, solver: RigidSolver) -> Blocked:
    """Who is where when."""
    floor, places = _laid_out(brief)
    paths = dict[str, Path]()
    for role in brief.here:
        if not brief.being(role):
            continue
        way = ridden(brief, floor, role, places[role]) or going(brief.shot, role, floor, brief.assets, places)
        if way is not None:
            paths[role], places[role] = way
    places = _on_marks(brief, floor, _turned_to_targets(brief, places))
    props, simulation, notes, strikes = _simulate(brief, floor, places, paths, solver)
    places = _settled_places(brief, floor, props, simulation)
    if simulation is None:
        places = at_the_waterline(places, brief.shot, brief.setting, brief.assets)
    platforms = {role: places[role].position[2] for role in brief.here if brief.being(role) and _rides(brief, role)}
    for role in brief.here:
        if brief.being(role) and role not in paths:
            paths[role] = _pursuit(brief, floor, role, simulation, paths) or staying(places[role], float(brief.shot.seconds))
    paths = {role: _aloft(brief, role, path) for role, path in paths.items()}
    moving = bool(props.launches) or bool(strikes)
    return Blocked(places, floor, simulation, moving, paths, notes, strikes, platforms)


def _laid_out(brief: ShotBrief) -> tuple[Floor, Placements]:
    """The floor of the shot, and where everybody begins: the cast on the stage, landmarks far behind it."""
    shot = before_backdrops(brief.shot, brief.cast, brief.assets)
    area = choose_area(brief.setting, shot, brief.cast, brief.assets)
    floor = floor_of(area, brief.setting.height)
    places = lay_out(shot, floor, brief.assets, brief.cast, brief.settings.seed)
    places = in_the_clear(places, floor, brief.setting, brief.assets)
    places = set_back(places, brief.behind, brief.shot, floor, brief.assets, brief.settings.seed)
    return floor, _far_from_goals(brief, floor, places)


def _on_marks(brief: ShotBrief, floor: Floor, places: Placements) -> Placements:
    """Things on the first marks of their ways."""
    told = {role: way_told(brief.shot, role) for role in brief.here if not brief.being(role)}
    starts = {
        role: marked(way, float(brief.shot.seconds), floor, places[role])[1] for role, way in told.items() if way is not None
    }
    kept = {role: replace(start, upright=places[role].upright) for role, start in starts.items()}
    return {**places, **kept}


def _aloft(brief: ShotBrief, role: str, path: Path) -> Path:
    """The path of somebody who flies or swims, at its height."""
    known = performer_of(brief.assets[role]).actions
    acts = tuple(act for act in acts_of(brief.shot, role) if act.action in known)
    return raised(path, acts, brief.assets[role], brief.setting.surface, (brief.settings.seed, role))


def _rides(brief: ShotBrief, role: str) -> bool:
    """Whether somebody is on or in a thing."""
    relations = (relation for relation in brief.shot.relations if relation.subject == role and relation.relation in ON | INSIDE)
    return any(relation.object in brief.assets and not brief.being(relation.object) for relation in relations)


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
        if target in brief.behind and beat.action in ATTITUDES:
            # Who stands before a landmark shows itself with it.
            continue
        if target is not None and beat.subject in places and brief.being(beat.subject) and beat.action not in GOING:
            heading = facing(places[beat.subject], places[target].position)
            turned[beat.subject] = replace(places[beat.subject], heading=heading)
    return turned


Strikes = dict[str, tuple[float, tuple[str, ...]]]


def _simulate(
    brief: ShotBrief, floor: Floor, places: Placements, paths: Mapping[str, Path], solver: RigidSolver
) -> tuple[Props, Simulation | None, tuple[Note, ...], Strikes]:
    """All things set off and moved; without launches there is nothing to simulate."""
    seconds = brief.frames / brief.settings.fps + 0.1
    falling = tuple(beat.subject for beat in brief.shot.beats if beat.action == "fall")
    scenery = Scenery(floor, _solid(brief), brief.setting, seconds, falling)
    props = set_off(brief.shot, scenery, places)
    for role, (beat, targets) in struck(brief.shot).items():
        here = tuple(target for target in targets if target in brief.assets and not brief.being(target))
        if role not in brief.assets or not here:
            continue
        if brief.being(role):
            return _sweep(brief, beat, scenery, put_in_the_way(beat, here, scenery, paths[role], props), paths, solver)
        found = strike(brief.shot, beat, scenery, props, solver)
        missed = found.wanted - found.done
        text = f"only {found.done} of {found.wanted} things went as asked"
        notes = (Note(brief.shot.id, beat.id, text),) if missed else ()
        return found.props, found.simulation, notes, {role: (_first_touch(found.simulation, role, here), here)}
    stays = {r: staying(places[r], seconds) for r in brief.here if brief.being(r) and r not in _pursuers(brief)}
    if not props.launches:
        return props, None, (), {}
    scene = rigid_scene(brief.shot, scenery, props, obstacles({**stays, **paths}, scenery, props))
    return props, solver.simulate(scene, seconds), (), {}


def _solid(brief: ShotBrief) -> Mapping[str, Asset]:
    """The cast, in which what something falls into or over collides by its own shape, and so does what falls, unless round."""
    found = dict(brief.assets)
    for beat in brief.shot.beats:
        under = [t for t in beat.targets if t in found and not brief.being(t)]
        if beat.action != "fall" or not under or beat.subject not in found or brief.being(beat.subject):
            continue
        for role in (beat.subject, *under):
            body = found[role].body
            if body is not None and body.shape != "sphere" and not body.hulls:
                found[role] = replace(found[role], body=solid(found[role], brief.reliefs.store))
    return found


def _pursuers(brief: ShotBrief) -> set[str]:
    return {beat.subject for beat in brief.shot.beats if beat.action in PURSUIT}


def _sweep(
    brief: ShotBrief, beat: Beat, scenery: Scenery, props: Props, paths: Mapping[str, Path], solver: RigidSolver
) -> tuple[Props, Simulation, tuple[Note, ...], Strikes]:
    """A being runs through things."""
    driven = obstacles({beat.subject: paths[beat.subject]}, scenery, props)
    simulation = solver.simulate(rigid_scene(brief.shot, scenery, props, driven), scenery.seconds)
    targets = tuple(target for target in beat.targets if target in props.places and not brief.being(target))
    missed = len(targets) - done(beat, simulation, targets)
    text = f"only {len(targets) - missed} of {len(targets)} things went as asked"
    notes = (Note(brief.shot.id, beat.id, text),) if missed else ()
    middle = float(beat.start) + MEETING * float(beat.end - beat.start)
    return props, simulation, notes, {beat.subject: (middle, targets)}


def _first_touch(simulation: Simulation, role: str, targets: tuple[str, ...]) -> float:
    """Seconds at which a mover first touches one of the others; the end if it never does."""
    own, others = simulation.index(role), [simulation.index(target) for target in targets]
    contacts = simulation.contacts
    hit = ((contacts.a == own) & np.isin(contacts.b, others)) | ((contacts.b == own) & np.isin(contacts.a, others))
    steps = contacts.step[hit]
    return float(steps[0] if steps.size else len(simulation.positions)) / simulation.rate_hz


def _settled_places(brief: ShotBrief, floor: Floor, props: Props, simulation: Simulation | None) -> Placements:
    """Placements of a shot in which nothing is set off: everything stands on the ground as it slopes, or on what carries it."""
    if simulation is not None:
        return dict(props.places)
    level = {
        role: place if brief.being(role) else on_slope(place, brief.assets[role], floor) for role, place in props.places.items()
    }
    return rest(brief.shot, floor, brief.assets, level, brief.reliefs)


def _pursuit(brief: ShotBrief, floor: Floor, role: str, simulation: Simulation | None, paths: Mapping[str, Path]) -> Path | None:
    beat = next((b for b in beats_of(brief.shot, role) if b.action in PURSUIT and b.targets), None)
    if beat is None or beat.targets[0] not in brief.assets:
        return None
    prey = whereabouts(beat.targets[0], simulation, paths)
    return None if prey is None else pursuing(beat, floor, brief.assets, prey, float(brief.shot.seconds))


def whereabouts(role: str, simulation: Simulation | None, paths: Mapping[str, Path]) -> tuple[Floats, Floats] | None:
    """Times (n,) and positions (n, 3) of somebody or something."""
    if role in paths:
        return paths[role].times_s, paths[role].positions
    if simulation is None or all(mover.id != role for mover in simulation.scene.movers):
        return None
    step = max(1, simulation.rate_hz // 100)
    positions = simulation.positions[::step, simulation.index(role)]
    return np.arange(len(positions)) * step / simulation.rate_hz, positions
