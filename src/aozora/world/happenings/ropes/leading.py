"""Lines in somebody's hand: the leash of a dog, the string of a balloon."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.rotations import rotated
from aozora.film.screenplay import Beat, Relation, Shot
from aozora.film.world import get_mesh
from aozora.world.acting.rotations import quaternions
from aozora.world.actions import GOING
from aozora.world.business import is_person
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.elements import Asset, Path, Performance
from aozora.world.floor import vec3
from aozora.world.happenings.breezes import wind_over
from aozora.world.happenings.happening import Box, Happening, Scene, together
from aozora.world.happenings.joints import joint_ways
from aozora.world.happenings.ropes.strands import TWINE, drawn, redrawn
from aozora.world.layout import Placement
from aozora.world.physics.ropes import Air, led, rope
from aozora.world.physics.tracks import quantised

Floats = NDArray[np.float64]

LEASH, BALLOON = "leash", "balloon"

_AHEAD_M, _ASIDE_M = 0.15, 0.8
"""Where a dog on a leash goes, before and to the right of who leads it with the right hand."""

_LEASH_THICK, _LEASH_KG_M = 0.010, 0.09
_STRING_THICK, _STRING_KG_M, _STRING_M = 0.0035, 0.0012, 0.85
_LIFT_N, _BULK_M2, _BALLOON_KG = 0.16, 0.028, 0.006
"""What is left of a balloon's lift, its area times its coefficient of drag, and what it weighs with the air it drags along."""


def leads(brief: ShotBrief) -> dict[str, tuple[str, str]]:
    """Leash -> (who leads, which animal is led), as far as there are both."""
    lines = [role for role in brief.here if brief.assets[role].kind == LEASH]
    people = [r for r in brief.here if is_person(brief.assets[r])]
    animals = [r for r in brief.here if _four_legged(brief.assets[r])]
    if not people or not animals:
        return {}
    return {line: (people[min(i, len(people) - 1)], animals[min(i, len(animals) - 1)]) for i, line in enumerate(lines)}


def _four_legged(asset: Asset) -> bool:
    return asset.rig is not None and asset.rig.kind == "quadruped"


def on_leashes(brief: ShotBrief) -> Shot:
    """The shot with animals that go along with who leads them, instead of somebody who goes to an animal that stands."""
    found = leads(brief)
    if not found:
        return brief.shot
    shot = brief.shot
    beats = list(shot.beats)
    relations = [r for r in shot.relations if not {r.subject, r.object} & set(found)]
    for line, (leader, animal) in found.items():
        own = [beat for beat in beats if beat.subject == leader and beat.action in GOING]
        stripped = [_alone(beat, (animal, line)) if beat.subject == leader else beat for beat in beats]
        busy = any(beat.subject == animal for beat in beats)
        going = [] if busy else [beat.model_copy(update={"id": f"{beat.id}/{animal}", "subject": animal}) for beat in own]
        beats = [*stripped, *(_alone(beat, (animal, line)) for beat in going)]
        relations.append(Relation(id=f"{line}/held", subject=leader, relation="with", object=line))
    return shot.model_copy(update={"beats": tuple(beats), "relations": tuple(relations)})


def _alone(beat: Beat, others: tuple[str, str]) -> Beat:
    kept = tuple(target for target in beat.targets if target not in others)
    return beat.model_copy(update={"targets": kept}) if beat.action in GOING else beat


def abreast(brief: ShotBrief, blocked: Blocked) -> Blocked:
    """The blocking with every led animal beside who leads it."""
    floor, paths, places = blocked.floor, dict(blocked.paths), dict(blocked.places)
    for leader, animal in leads(brief).values():
        if leader not in paths:
            continue
        path = paths[leader]
        ahead = np.stack([np.cos(path.headings), np.sin(path.headings)], 1)
        left = np.stack([-ahead[:, 1], ahead[:, 0]], 1)
        scale = max(brief.assets[animal].size[0], 0.5)
        spots = path.positions[:, :2] + (_AHEAD_M + 0.3 * scale) * ahead - _ASIDE_M * left
        levels = np.array([floor.level(float(x), float(y)) for x, y in spots])
        paths[animal] = Path(path.times_s, np.column_stack([spots, levels]), path.headings)
        first = int(np.argmin(np.abs(path.times_s)))
        x, y, z = paths[animal].positions[first].tolist()
        places[animal] = Placement((x, y, z), float(path.headings[first]))
    return replace(blocked, paths=paths, places=places)


def leading(scene: Scene) -> Happening | None:
    """Every leash and every balloon on a string of a shot."""
    found = [_leashed(scene, line, leader, animal) for line, (leader, animal) in leads(scene.brief).items()]
    for leader, performance in scene.performances.items():
        for thing in performance.held:
            if scene.brief.assets[thing].kind == BALLOON and len(scene.brief.assets[thing].parts) > 1:
                found.append(_floated(scene, leader, thing, performance))
    made = [one for one in found if one is not None]
    return together(made) if made else None


def _leashed(scene: Scene, line: str, leader: str, animal: str) -> Happening | None:
    assets = scene.brief.assets
    held, rig, own = scene.performances[leader].held.get(line), assets[animal].rig, assets[leader].rig
    if held is None or rig is None or own is None or not rig.neck:
        return None
    right, left = joint_ways(scene, leader, *(own.arms[side][-1] for side in ("right", "left")))
    place = held.positions[:, 1].astype(np.float64)
    hand = right if np.linalg.norm(right - place, axis=1).mean() < np.linalg.norm(left - place, axis=1).mean() else left
    hand = hand - np.array([0.0, 0.0, 0.05])
    below, above = joint_ways(scene, animal, rig.neck[0], rig.neck[-1])
    collar = 0.55 * below + 0.45 * above
    apart = np.linalg.norm(hand - collar, axis=1)
    ground = scene.blocked.floor.level(float(hand[0, 0]), float(hand[0, 1]))
    made = rope(hand[0], collar[0], max(1.12 * float(apart.max()), 1.2), 41, _LEASH_KG_M, _LEASH_THICK)
    lines = led(made, Air(wind_over(scene), ground), scene.short, np.stack([hand, collar], 1), 1.5)
    return redrawn(scene, line, lines, _LEASH_THICK, "strap")


def _floated(scene: Scene, leader: str, thing: str, performance: Performance) -> Happening:
    """A balloon that pulls its string up, sways, lags behind its hand and leans in the wind."""
    asset, track = scene.brief.assets[thing], performance.held[thing]
    low = np.array(asset.bounds[0])
    foot = np.array([0.0, 0.0, low[2]])
    hand = track.positions[:, 1].astype(np.float64) + rotated(
        track.rotations[:, 1].astype(np.float64), np.broadcast_to(foot, track.positions[:, 1].shape)
    )
    body = next(p for p in asset.parts if np.ptp(get_mesh(scene.store, p.mesh).points[:, 0]) > 0.5 * asset.size[0])
    points = get_mesh(scene.store, body.mesh).points.astype(np.float64) + np.array(body.position)
    knot = np.array([*points.mean(0)[:2], points[:, 2].min()])
    scale = asset.size[0] / 0.276
    count = 28
    made = rope(hand[0], hand[0] + np.array([0.0, 0.0, 0.99 * _STRING_M * scale]), _STRING_M * scale, count, _STRING_KG_M, 0.0)
    held = np.zeros(count, bool)
    held[0] = True
    ends, lift, bulk = made.masses.copy(), np.zeros(count), np.zeros(count)
    ends[-1], lift[-1], bulk[-1] = _BALLOON_KG * scale**3, (_LIFT_N + 9.81 * _BALLOON_KG) * scale**3, _BULK_M2 * scale**2
    line = replace(made, held=held, masses=ends, lift=lift, bulk=bulk, thick=_STRING_THICK)
    lines = led(line, Air(wind_over(scene)), scene.short, hand[:, None], 2.0)
    way = lines[:, -1] - lines[:, -6]
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    up = way + np.array([0.0, 0.0, 0.4])
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    side = np.cross(up, np.array([1.0, 0.0, 0.0]))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    frames = np.stack([np.cross(side, up), side, up], -1)
    places = lines[:, -1] - frames @ knot
    shape = scene.times.shape
    turns = quaternions(frames)
    moved = TransformTrack(
        quantised(np.repeat(places[:, None], shape[1], 1), 1e-5), quantised(np.repeat(turns[:, None], shape[1], 1), 1e-6)
    )
    string = drawn(scene, f"{thing}/string", lines, _STRING_THICK, ("string", "fabric", TWINE))
    shown = Happening(parts={thing: (body,)}, transforms={thing: moved})
    return together([string, shown, Happening(boxes=_around(leader, performance, lines, 0.42 * scale))])


def _around(leader: str, performance: Performance, lines: Floats, above: float) -> dict[str, Box]:
    """Somebody who stays in one place, with what floats over them, for the camera."""
    own = performance.transform.positions.reshape(-1, 3).astype(np.float64)
    if np.ptp(own, axis=0).max() > 0.3:
        return {}
    low = np.minimum(own.min(0) - np.array([0.3, 0.3, 0.0]), lines.reshape(-1, 3).min(0))
    high = np.maximum(own.max(0) + np.array([0.3, 0.3, 0.0]), lines.reshape(-1, 3).max(0) + np.array([0.1, 0.1, above]))
    return {leader: (vec3(low), vec3(high))}
