"""Ropes and chains that hang: slack between two posts, down from a beam, with or without something on their end."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.screenplay import Beat, Relation, Shot
from aozora.film.world import Entity, Vec3
from aozora.world.acting.rotations import quaternions
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import Asset
from aozora.world.floor import about_z, vec3
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.breezes import Breeze, wind_over
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.happenings.ropes.strands import Weave, redrawn
from aozora.world.physics.ropes import Air, Line, led, rope
from aozora.world.physics.tracks import quantised
from aozora.world.resting import ON
from aozora.world.things.build import build_thing, thing_params

Floats = NDArray[np.float64]

ROPES: dict[str, tuple[Weave, float, float]] = {"rope": ("laid", 0.024, 0.35), "chain": ("chain", 0.022, 1.1)}
"""Kind -> how it is drawn, its diameter in metres and kilograms per metre."""

SWUNG = frozenset({"swing", "sway", "blow", "move", "rock", "spin", "turn"})
HANGS = SWUNG | {"hang", "rest", "stand", ""}
"""What a line that hangs may be said to do."""

_SPAN_M, _SLACK, _RING_M = 2.3, 1.32, 1.12
_START = 0.4
"""Radians by which what swings is out of its place at first."""

_POINTS = 49


def untied(brief: ShotBrief) -> Shot:
    """The shot without the relations by which something would lie on a rope that it hangs from."""
    lines = {role for role in brief.here if brief.assets[role].kind in ROPES}
    if not lines:
        return brief.shot
    kept = tuple(r for r in brief.shot.relations if not _ties(r, lines, brief))
    beats = tuple(
        beat.model_copy(update={"targets": tuple(t for t in beat.targets if t not in lines)})
        if beat.subject in brief.assets and not brief.being(beat.subject)
        else beat
        for beat in brief.shot.beats
    )
    return brief.shot.model_copy(update={"relations": kept, "beats": beats})


def _ties(relation: Relation, lines: set[str], brief: ShotBrief) -> bool:
    subject = relation.subject
    tied = relation.object in lines and relation.relation in ON
    return tied and subject in brief.assets and not brief.being(subject) and subject not in lines


def loads_of(shot: Shot, brief: ShotBrief, role: str) -> list[str]:
    """What hangs on a rope, as the screenplay says it."""
    named = [r.subject for r in shot.relations if r.object == role and r.relation in ON]
    named += [beat.subject for beat in shot.beats if role in (*beat.targets, *beat.tools) and beat.action in HANGS]
    return [r for r in dict.fromkeys(named) if r in brief.assets and not brief.being(r) and r != role]


@dataclass(frozen=True)
class _Hung:
    """A line and what is on its end: `beats` are those that it shows, `load` is "" or a role; `swings` sets it going."""

    role: str
    beats: tuple[Beat, ...]
    load: str
    posts: tuple[str, ...]
    swings: bool


def hanging(scene: Scene) -> Happening | None:
    """Every rope and chain of a shot that hangs rather than lies."""
    found = [_shown(scene, hung) for role in scene.brief.here if (hung := _hung(scene, role)) is not None]
    return together(found) if found else None


def _hung(scene: Scene, role: str) -> _Hung | None:
    brief, shot = scene.brief, scene.brief.shot
    if brief.assets[role].kind not in ROPES or role in scene.tracks:
        return None
    load = next((name for name in loads_of(shot, brief, role) if name not in scene.tracks), "")
    own = tuple(b for b in shot.beats if b.subject in (role, load) and b.action in HANGS and b.subject)
    posts = tuple(r for r in brief.here if brief.assets[r].kind == "post")[:2]
    asked = any(beat.action != "" and beat.action not in ("rest", "stand") for beat in own)
    if not (load or asked or len(posts) == 2):
        return None
    return _Hung(role, own, load, posts if not load else (), any(beat.action in SWUNG for beat in own))


def _shown(scene: Scene, hung: _Hung) -> Happening:
    made = _between(scene, hung) if len(hung.posts) == 2 else _down(scene, hung)
    return replace(made, done=frozenset(beat.id for beat in hung.beats))


def _between(scene: Scene, hung: _Hung) -> Happening:
    """Slack between two posts, which stand apart for it."""
    weave, thick, density = ROPES[scene.brief.assets[hung.role].kind]
    floor = scene.blocked.floor
    middle = np.array(scene.blocked.places[hung.role].position[:2])
    feet = [vec3(np.array([*(middle + side * 0.5 * _SPAN_M * floor.right), 0.0])) for side in (-1, 1)]
    feet = [(x, y, floor.level(x, y)) for x, y, _ in feet]
    tall = [_RING_M / 1.2445 * scene.brief.assets[post].size[2] for post in hung.posts]
    ends: list[Floats] = [np.array(foot, np.float64) + np.array([0.0, 0.0, z]) for foot, z in zip(feet, tall, strict=True)]
    for end, side in zip(ends, (1, -1), strict=True):
        end[:2] += side * 0.066 * floor.right
    line = rope(ends[0], ends[1], _SLACK * _SPAN_M, _POINTS, density, thick)
    if hung.swings:
        line = replace(line, points=_tilted(line.points, 0.45))
    air = Air(wind_over(scene, Breeze(3.0 if hung.swings else 0.0)), floor.level(*middle.tolist()))
    lines = led(line, air, scene.short, None, 0.0 if hung.swings else 2.0)
    shown = redrawn(scene, hung.role, lines, thick, weave)
    stills = {post: scene.still(foot, about_z(0.4)) for post, foot in zip(hung.posts, feet, strict=True)}
    low = np.minimum(lines.reshape(-1, 3).min(0), np.min(feet, 0))
    high = np.maximum(lines.reshape(-1, 3).max(0), np.max(ends, 0) + np.array([0.1, 0.1, 0.15]))
    box = (vec3(low), vec3(high))
    return together([shown, Happening(transforms=stills, boxes=dict.fromkeys((hung.role, *hung.posts), box))])


def _tilted(points: Floats, angle: float) -> Floats:
    """Points swung about the line through their ends."""
    axis = points[-1] - points[0]
    axis = axis / np.linalg.norm(axis)
    arms = points - points[0]
    along = (arms @ axis)[:, None] * axis
    out = arms - along
    return points[0] + along + np.cos(angle) * out + np.sin(angle) * np.cross(axis, out)


def _down(scene: Scene, hung: _Hung) -> Happening:
    """Down from the beam of a gantry, with what hangs on its end."""
    brief, floor = scene.brief, scene.blocked.floor
    weave, thick, density = ROPES[brief.assets[hung.role].kind]
    load = brief.assets[hung.load] if hung.load else None
    place = scene.blocked.places[hung.role]
    x, y = place.position[:2]
    ground = floor.level(x, y)
    tall = load.size[2] if load else 0.0
    long = max(0.55, 2.0 * max(load.size)) if load else 1.15
    high = long + tall + max(0.22, 0.5 * tall)
    beam = np.array([x, y, ground + high])
    line = _loaded(beam, long, (density, thick), load, _START if hung.swings else 0.03, np.array([*floor.right, 0.0]))
    bulk = np.zeros(len(line.points))
    bulk[-1] = 0.8 * load.size[0] * load.size[2] if load else 0.0
    air = Air(wind_over(scene), ground, drag=0.06)
    lines = led(replace(line, bulk=bulk), air, scene.short, None, 0.0 if hung.swings else 1.5)
    shown = redrawn(scene, hung.role, lines[:, : len(line.points) - bool(load)], thick, weave)
    frame, box = _gantry(scene, (x, y, ground), high)
    parts = [shown, frame]
    if load is not None:
        parts.append(Happening(transforms={hung.load: _borne(scene, hung.load, load, lines)}))
    roles = [hung.role, *([hung.load] if hung.load else [])]
    return together([*parts, Happening(boxes=dict.fromkeys(roles, box))])


def _loaded(beam: Floats, long: float, made: tuple[float, float], load: Asset | None, angle: float, across: Floats) -> Line:
    """A straight line from the beam, `angle` radians out of the vertical; its last point is the middle of the load."""
    density, thick = made
    way = np.sin(angle) * across - np.cos(angle) * np.array([0.0, 0.0, 1.0])
    line = rope(beam, beam + long * way, long, 25, density, thick)
    held = np.zeros(25, bool)
    held[0] = True
    line = replace(line, held=held)
    if load is None:
        return line
    arm = 0.5 * load.size[2]
    mass = load.body.mass if load.body is not None else 1.0
    return Line(
        np.concatenate([line.points, [line.points[-1] + arm * way]]),
        np.append(line.masses, max(mass, 0.05)),
        np.append(line.rest, arm),
        np.append(held, False),
        thick,
    )


def _borne(scene: Scene, role: str, load: Asset, lines: Floats) -> TransformTrack:
    """The track of what hangs on the last stretch of a line, its top on the line's end and its middle on the last point."""
    up = lines[:, -2] - lines[:, -1]
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    heading = scene.blocked.places[role].heading
    ahead = np.broadcast_to(np.array([np.cos(heading), np.sin(heading), 0.0]), up.shape)
    ahead = ahead - (ahead * up).sum(1, keepdims=True) * up
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    frames = np.stack([ahead, np.cross(up, ahead), up], -1)
    low, high = np.array(load.bounds[0]), np.array(load.bounds[1])
    top = np.array([0.5 * (low[0] + high[0]), 0.5 * (low[1] + high[1]), high[2]])
    places = lines[:, -2] - (frames @ top)
    turns = quaternions(frames)
    shape = scene.times.shape
    spread = np.broadcast_to(places[:, None], (*shape, 3)), np.broadcast_to(turns[:, None], (*shape, 4))
    return TransformTrack(quantised(np.array(spread[0]), 1e-5), quantised(np.array(spread[1]), 1e-6))


def _gantry(scene: Scene, foot: Vec3, high: float) -> tuple[Happening, tuple[Vec3, Vec3]]:
    """What the line hangs from: a gantry of the right height about the place."""
    frame = build_thing(thing_params("gantry"), scene.store)
    scale = high / 1.63
    heading = float(np.arctan2(scene.blocked.floor.right[1], scene.blocked.floor.right[0])) + 0.3
    # The hook is under the middle of the beam, which is a little above where the line begins.
    entity = Entity("gantry", 0, frame.parts, None, "wood", foot, about_z(heading), scale)
    half = scale * rotation_matrix(about_z(heading)) @ np.array([0.92, 0.0, 0.0])
    corners = np.array([foot, foot]) + np.array([np.abs(half), -np.abs(half)])
    low, top = corners.min(0), corners.max(0) + np.array([0.0, 0.0, scale * frame.size[2]])
    return Happening(entities=(entity,), materials=dict(frame.materials)), (vec3(low), vec3(top))
