"""Tug of war: two teams lean back on one rope."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aozora.world.business import GROWN_M
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.floor import vec3
from aozora.world.happenings.happening import Happening, Scene
from aozora.world.happenings.joints import fists
from aozora.world.happenings.ropes.strands import HEMP, drawn, redrawn, ropes_of
from aozora.world.layout import Placement
from aozora.world.physics.ropes import Air, Line, led
from aozora.world.routes import staying

Floats = NDArray[np.float64]

TUG = "tug of war"

_BETWEEN_M, _FILE_M, _END_M = 1.7, 0.95, 1.3
"""How far apart the foremost stand, how far everybody stands behind the next, and how much rope hangs behind the last."""

_THICK, _KG_M = 0.03, 0.6


def teams(brief: ShotBrief) -> tuple[list[str], list[str]]:
    """Who pulls to the left and who to the right, the foremost first."""
    pulling = [b.subject for b in brief.shot.beats if b.action == TUG and b.subject in brief.assets]
    people = [role for role in dict.fromkeys(pulling) if brief.being(role)]
    half = (len(people) + 1) // 2
    return people[:half][::-1], people[half:]


def lined_up(brief: ShotBrief, blocked: Blocked) -> Blocked:
    """The blocking with both teams in one line across the picture, facing one another."""
    left, right = teams(brief)
    if not left or not right:
        return blocked
    floor, places, paths = blocked.floor, dict(blocked.places), dict(blocked.paths)
    for team, side in ((left, -1.0), (right, 1.0)):
        at = 0.5 * _BETWEEN_M
        for role in team:
            tall = brief.assets[role].size[2] / GROWN_M
            # Seen from a little ahead of the line, so that nobody hides the next.
            spot = floor.spot(side * at * 0.97, side * at * 0.24)
            places[role] = Placement(spot, floor.heading(-side * 0.97, -side * 0.24))
            paths[role] = staying(places[role], float(brief.shot.seconds))
            at += _FILE_M * max(tall, 0.7)
    return replace(blocked, places=places, paths=paths)


def pulling(scene: Scene) -> Happening | None:
    """The rope of a tug of war, through all hands."""
    left, right = teams(scene.brief)
    if not left or not right:
        return None
    order = [*left[::-1], *right]
    grips: list[Floats] = []
    for role in order:
        grips += sorted(fists(scene, role), key=lambda way: _across(scene, way))
    places = np.stack(grips, 1)
    line, held = _threaded(places[0])
    ground = scene.blocked.floor.level(float(places[0, 0, 0]), float(places[0, 0, 1]))
    lines = led(line, Air(None, ground, friction=0.6, drag=1.5), scene.short, places[:, : len(held)], 1.5)
    rope = min(ropes_of(scene.brief), default="")
    shown = redrawn(scene, rope, lines, _THICK, "laid") if rope else drawn(scene, "rope", lines, _THICK, ("laid", "fabric", HEMP))
    done = frozenset(b.id for b in scene.brief.shot.beats if b.action == TUG)
    if rope:
        ends = lines.reshape(-1, 3)
        shown = replace(shown, boxes={rope: (vec3(ends.min(0)), vec3(ends.max(0)))})
    return replace(shown, done=done)


def _across(scene: Scene, way: Floats) -> float:
    return float((way[0, :2] - np.array(scene.blocked.floor.area.centre[:2])) @ scene.blocked.floor.right)


def _threaded(grips: Floats) -> tuple[Line, NDArray[np.int64]]:
    """A taut line through points (k, 3) with an end that hangs down beyond the first and the last."""
    out_first, out_last = (grips[a] - grips[b] for a, b in ((0, 1), (-1, -2)))
    tails = [end + _END_M * way / np.linalg.norm(way) for end, way in ((grips[0], out_first), (grips[-1], out_last))]
    knots = np.concatenate([[tails[0]], grips, [tails[1]]])
    points, held = [knots[0]], [False]
    for a, b in pairwise(knots):
        steps = max(2, math.ceil(float(np.linalg.norm(b - a)) / 0.09))
        for k in range(1, steps + 1):
            points.append(a + (b - a) * k / steps)
            held.append(k == steps)
    held[-1] = False
    places = np.array(points)
    rest = np.linalg.norm(np.diff(places, axis=0), axis=1) * 1.002
    masses = np.full(len(places), _KG_M * float(rest.mean()))
    flags = np.array(held)
    return Line(places, masses, rest, flags, _THICK, 4.0), np.flatnonzero(flags)
