"""What slips: a ball that is not caught flies on or springs off the fingers, and what is dropped falls out of the hands."""

from dataclasses import replace

import numpy as np

from aozora.film.motion import Event, TransformTrack
from aozora.film.rotations import rotated
from aozora.film.screenplay import Beat, Shot
from aozora.film.world import Quat
from aozora.world.acting.rotations import Floats
from aozora.world.business import GROWN_M, HANDHELD_M, is_person
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import Body, StaticBody
from aozora.world.floor import quat, vec3
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.happenings.joints import fists, joint_ways
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import AIR, Driven, Ground, Mover, RigidScene
from aozora.world.physics.tracks import mover_track

MISS, DROP = "miss", "drop"
CATCHES = frozenset({"catch", "miss"})
DROPS = frozenset({"fall", "drop"})

MISS_S, DROP_S = 1.08, 0.9
"""How long after its beginning the hands close on nothing, and open over what they held, in the forms of these names."""

_FROM_M, _HIGH_M = 5.0, 1.5
"""How far away and how high a ball comes from that is to be caught."""

_PALM_M, _TRUNK_M = 0.055, 0.13
"""Radii of the parts of a grown person that a ball meets."""

_FIELD_M = 12.0


def fumbled(brief: ShotBrief) -> Shot:
    """The shot in which trying to catch and missing are one beat, and dropping something is opening one's hands over it."""
    beats: list[Beat] = []
    for beat in brief.shot.beats:
        if beat.subject not in brief.assets or not is_person(brief.assets[beat.subject]):
            beats.append(beat)
            continue
        own = [b for b in brief.shot.beats if b.subject == beat.subject and b.action in CATCHES]
        if beat.action in CATCHES and any(b.action == MISS for b in own):
            if beat is own[0]:
                balls = tuple(dict.fromkeys(t for b in own for t in b.targets))
                beats.append(beat.model_copy(update={"action": MISS, "targets": balls, "end": max(b.end for b in own)}))
        elif beat.action in DROPS and (thing := _dropped(brief, beat)):
            beats.append(beat.model_copy(update={"action": DROP, "targets": (), "tools": (thing,)}))
        else:
            beats.append(beat)
    return brief.shot.model_copy(update={"beats": tuple(beats)})


def _dropped(brief: ShotBrief, beat: Beat) -> str:
    """The small thing that a beat says somebody drops."""
    named = (*beat.tools, *beat.targets)
    small = (t for t in named if t in brief.assets and not brief.being(t) and max(brief.assets[t].size) < 0.5 * HANDHELD_M)
    return next((t for t in small if brief.assets[t].body is not None), "")


def slipping(scene: Scene) -> Happening | None:
    """Every ball that is missed and every thing that is dropped."""
    found: list[Happening | None] = []
    for beat in scene.beats(MISS, DROP):
        if beat.subject in scene.performances:
            found.append(_missed(scene, beat) if beat.action == MISS else _let_go(scene, beat))
    made = [one for one in found if one is not None]
    return together(made) if made else None


def _missed(scene: Scene, beat: Beat) -> Happening | None:
    """A ball that comes flying, meets the fingers of one hand instead of both palms, springs off and rolls on."""
    ball = next((t for t in beat.targets if t in scene.brief.assets and _round(scene, t)), "")
    if not ball:
        return None
    asset = scene.brief.assets[ball]
    body = asset.body
    assert body is not None
    closes = max(float(beat.start), 0.0) + MISS_S
    left, right = fists(scene, beat.subject)
    track = scene.performances[beat.subject].transform
    ahead = rotated(track.rotations[0, 1].astype(np.float64), np.array([1.0, 0.0, 0.0]))
    met = np.array([np.interp(closes, scene.middles, right[:, k]) for k in range(3)])
    tall = scene.brief.assets[beat.subject].size[2] / GROWN_M
    # A little past the palm: it meets the fingers.
    target = met + np.array([0.0, 0.0, 0.55 * body.size[0] + 0.02])
    start = track.positions[0, 1].astype(np.float64) + _FROM_M * ahead + np.array([0.0, 0.0, _HIGH_M * tall])
    velocity = (target - start) / closes + 0.5 * 9.81 * closes * np.array([0.0, 0.0, 1.0])
    middle = start - np.array(body.centre)
    mover = Mover(ball, body, vec3(middle), velocity=vec3(velocity), spin=(0.0, 6.0, 0.0), substance=asset.substance)
    trunk = joint_ways(scene, beat.subject, "chest", "head", "pelvis")
    parts = [*((way, _PALM_M) for way in (left, right)), *((way, _TRUNK_M) for way in trunk)]
    driven = tuple(_solid(scene, beat.subject, way, radius) for way, radius in parts)
    run = scene.solver.simulate(
        RigidScene((mover,), _standing(scene), _ground(scene, start), driven), float(scene.times.max()) + 0.05
    )
    return Happening(
        frozenset([beat.id]),
        transforms={ball: mover_track(run, ball, scene.times)},
        events=contact_events(run, scene.brief.settings.seed),
    )


def _round(scene: Scene, role: str) -> bool:
    body = scene.brief.assets[role].body
    return body is not None and body.shape == "sphere"


def _solid(scene: Scene, role: str, way: Floats, radius: float) -> Driven:
    """A part of somebody that a ball can hit, a ball itself."""
    size = radius * scene.brief.assets[role].size[2] / GROWN_M
    body = Body("sphere", (size, 0.0, 0.0), 1.0, restitution=0.45, friction=0.6)
    upright = np.repeat(np.array([[1.0, 0.0, 0.0, 0.0]]), len(way), 0)
    return Driven(role, body, scene.middles.astype(np.float64), way, upright, "flesh")


def _ground(scene: Scene, about: Floats) -> Ground:
    floor = scene.blocked.floor
    return Ground(floor.height, scene.brief.setting.surface, (float(about[0]), float(about[1])), _FIELD_M)


def _standing(scene: Scene) -> tuple[StaticBody, ...]:
    """What stands on the ground, which is told apart from it."""
    return tuple(body for body in scene.brief.setting.statics if body.name != "floor")


def _let_go(scene: Scene, beat: Beat) -> Happening | None:
    """What is held until the hands open, and then falls as it was held."""
    thing = next((t for t in beat.tools if t in scene.brief.assets), "")
    held = scene.performances[beat.subject].held.get(thing)
    body = scene.brief.assets[thing].body if thing else None
    if held is None or body is None:
        return None
    opens = max(float(beat.start), 0.0) + DROP_S
    frame = int(np.clip(np.searchsorted(scene.middles, opens), 1, len(scene.middles) - 1))
    place, turn = held.positions[frame, 1].astype(np.float64), held.rotations[frame, 1].astype(np.float64)
    speed = (place - held.positions[frame - 1, 1]) / max(float(scene.middles[frame] - scene.middles[frame - 1]), 1e-3)
    side = rotated(scene.performances[beat.subject].transform.rotations[0, 1].astype(np.float64), np.array([0.0, 1.0, 0.0]))
    begun = float(scene.middles[frame])
    mover = Mover(thing, body, vec3(place), _unit(turn), vec3(0.5 * speed), vec3(1.6 * side), scene.brief.assets[thing].substance)
    run = scene.solver.simulate(
        RigidScene((mover,), _standing(scene), _ground(scene, place), air=AIR), float(scene.times.max()) - begun + 0.05
    )
    fallen = mover_track(run, thing, scene.times - begun)
    after = (scene.times >= begun)[..., None]
    moved = TransformTrack(
        np.where(after, fallen.positions, held.positions), np.where(after, fallen.rotations, held.rotations), held.scales
    )
    events = tuple(_later(event, begun) for event in contact_events(run, scene.brief.settings.seed))
    return Happening(frozenset([beat.id]), transforms={thing: moved}, events=events)


def _unit(turn: Floats) -> Quat:
    return quat(turn / np.linalg.norm(turn))


def _later(event: Event, seconds: float) -> Event:
    return replace(event, time=round(event.time + seconds, 6))
