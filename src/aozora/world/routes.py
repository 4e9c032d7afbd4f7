"""The ways of beings over the ground: along a direction, to a target, behind somebody."""

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import Beat, Shot
from aozora.film.ways import Way
from aozora.film.world import Vec3
from aozora.world.acting.performers import performer_of
from aozora.world.actions import GOING, LEAD_M, PURSUIT, STRIKING, SWEEP, beats_of, going_speed, hunted
from aozora.world.cameras.smoothing import smoothed
from aozora.world.elements import Act, Asset, Path
from aozora.world.floor import Floor, direction_of
from aozora.world.layout import Placement, reach

Floats = NDArray[np.float64]

RATE = 60.0
_TO_THE_VIEWER = (0.6, -0.8)
"""Across and deep: people who go nowhere in particular come on from the quarter, so that their faces are seen."""

MARGIN_S = 0.5
"""Paths begin so long before the shot and end so long after it."""


ROOM_ALOFT = 3.0
"""How many radii of the staging area somebody may cross who is above it."""


def acts_of(shot: Shot, role: str) -> tuple[Act, ...]:
    """The beats of a being as acts."""
    return tuple(
        Act(
            SWEEP if beat.action in STRIKING else beat.action,
            float(beat.start),
            float(beat.end),
            beat.manner,
            beat.targets,
            beat.tools,
        )
        for beat in beats_of(shot, role)
    )


def time_grid(seconds: float) -> Floats:
    """The times (n,) of a path."""
    return np.arange(-MARGIN_S, seconds + MARGIN_S + 1e-9, 1.0 / RATE)


def staying(place: Placement, seconds: float) -> Path:
    """The path of somebody who stays."""
    times = np.array([-MARGIN_S, seconds + MARGIN_S])
    return Path(times, np.array([place.position] * 2, float), np.full(2, place.heading))


def going(
    shot: Shot, role: str, floor: Floor, assets: Mapping[str, Asset], places: Mapping[str, Placement]
) -> tuple[Path, Placement] | None:
    """The path of a being whose beats take it along, centred on its place, and where it starts; None if it stays."""
    if (told := way_told(shot, role)) is not None:
        return marked(told, float(shot.seconds), floor, places[role])
    legs = [_through(beat) for beat in beats_of(shot, role)]
    able = performer_of(assets[role]).actions
    legs = [beat for beat in legs if beat.action in GOING and beat.action in able and not _pursues(beat, assets)]
    if not legs and role in hunted(shot):
        legs = [hunted(shot)[role].model_copy(update={"action": "run", "subject": role, "targets": ()})]
    if not legs:
        return None
    seconds = float(shot.seconds)
    times = time_grid(seconds)
    velocity = np.zeros((len(times), 2))
    place = places[role]
    for beat in legs:
        target = next((places[name] for name in beat.targets if name in places), None)
        apart = 0.0 if target is None else reach(assets[next(name for name in beat.targets if name in places)])
        velocity[_during(beat, times, seconds)] = _velocity(beat, floor, assets[role], place, (target, apart))
    steady = smoothed(times, velocity, 0.18)
    way = np.cumsum(steady, axis=0) / RATE
    span = (times >= 0) & (times <= seconds)
    towards = any(target in places for beat in legs for target in beat.targets)
    anchor = way[span][0] if towards else 0.5 * (way[span].min(0) + way[span].max(0))
    flat = way - anchor + np.array(place.position[:2])
    path = path_over(times, flat, floor, place.heading)
    first = int(np.argmax(span))
    x, y, z = path.positions[first].tolist()
    return path, Placement((x, y, z), float(path.headings[first]))


def way_told(shot: Shot, role: str) -> Way | None:
    """The exact way of a role, where the screenplay has one."""
    return next((way for way in shot.ways if way.role == role), None)


def marked(way: Way, seconds: float, floor: Floor, place: Placement) -> tuple[Path, Placement]:
    """A way over exact marks, straight and even between them, and where it starts."""
    times, at = time_grid(seconds), np.array([mark.time for mark in way.marks])
    spots = np.array([floor.spot(mark.across, mark.away)[:2] for mark in way.marks])
    flat = np.stack([np.interp(times, at, spots[:, i]) for i in range(2)], 1)
    path = path_over(times, flat, floor, place.heading)
    said = [(mark.time, _heading(floor, mark.heading)) for mark in way.marks if mark.heading is not None]
    if said:
        angles = np.unwrap([angle for _, angle in said])
        path = replace(path, headings=np.interp(times, [time for time, _ in said], angles))
    first = int(np.argmin(np.abs(times)))
    x, y, z = path.positions[first].tolist()
    return path, Placement((x, y, z), float(path.headings[first]))


def _heading(floor: Floor, degrees: float) -> float:
    return floor.heading(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))


def _through(beat: Beat) -> Beat:
    """Striking, for a being, is running to where the struck will stand and on."""
    return beat.model_copy(update={"action": SWEEP, "targets": ()}) if beat.action in STRIKING else beat


def _pursues(beat: Beat, assets: Mapping[str, Asset]) -> bool:
    return beat.action in PURSUIT and any(target in assets for target in beat.targets)


def _during(beat: Beat, times: Floats, seconds: float) -> NDArray[np.bool_]:
    """When a beat goes on; one at the shot's edge goes on beyond it."""
    start = -math.inf if beat.start <= 0 else float(beat.start)
    end = math.inf if float(beat.end) >= seconds - 0.05 else float(beat.end)
    return (times >= start) & (times < end)


def _velocity(beat: Beat, floor: Floor, asset: Asset, place: Placement, goal: tuple[Placement | None, float]) -> Floats:
    """Metres per second (2,) over the ground; the goal is somebody's place and the radius that they need."""
    target, apart = goal
    seconds = float(beat.end - beat.start)
    room = 1.7 if asset.rig is None or not asset.rig.measures.get("cruise") else ROOM_ALOFT
    speed = min(going_speed(asset, beat.action, beat.manner), room * floor.radius / seconds)
    if target is not None:
        away = np.array(target.position[:2]) - np.array(place.position[:2])
        distance = float(np.linalg.norm(away))
        return away / max(distance, 1e-6) * min(speed, max(distance - 1.2 * reach(asset) - apart, 0.0) / seconds)
    across, deep = direction_of(beat.direction)
    if not beat.direction and asset.rig is not None and asset.rig.kind == "biped":
        across, deep = _TO_THE_VIEWER
    return speed * (across * floor.right + deep * floor.away)


def path_over(times: Floats, flat: Floats, floor: Floor, resting: float) -> Path:
    """A path over the floor from ground positions (n, 2): headings along the way, held where it stands still."""
    step = np.gradient(flat, times, axis=0)
    speed = np.hypot(step[:, 0], step[:, 1])
    moving = speed > 0.08 * max(float(speed.max()), 0.3)
    angle = np.full(len(times), resting)
    if moving.any():
        angle[moving] = np.unwrap(np.arctan2(step[moving, 1], step[moving, 0]))
        angle = np.interp(times, times[moving], angle[moving])
    angle = smoothed(times, angle[:, None], 0.12)[:, 0]
    z = np.asarray(floor.height(flat[:, 0], flat[:, 1]), float)
    return Path(times, np.column_stack([flat, z]), angle)


def pursuing(beat: Beat, floor: Floor, assets: Mapping[str, Asset], prey: tuple[Floats, Floats], seconds: float) -> Path:
    """The path of a pursuer behind its prey, whose times (m,) and positions (m, 3) are known.

    It runs where the prey went, a lead behind that shrinks a little as it gains, in a gentle weave, and never runs into it.
    """
    asset, target = assets[beat.subject], assets[beat.targets[0]]
    times = time_grid(seconds)
    gap = 0.5 * asset.size[0] + reach(target) + LEAD_M
    trail, length = _trail(*prey, gap)
    own = np.interp(times, prey[0], length)
    own = own + np.maximum(times - prey[0][-1], 0.0) * _last_speed(prey[0], length)
    lead = gap * (1.0 - 0.3 * np.clip((times - float(beat.start)) / max(seconds, 1e-6), 0.0, 1.0))
    begun = np.clip((times - float(beat.start)) / 0.6, 0.0, 1.0) if beat.start > 0 else np.ones(len(times))
    along = np.maximum.accumulate(smoothed(times, ((own - lead) * begun)[:, None], 0.3)[:, 0])
    flat = np.stack([_beyond(along, trail[:, 0], trail[:, 1 + i]) for i in range(2)], 1)
    tangent = np.gradient(flat, axis=0)
    norm = np.maximum(np.hypot(tangent[:, 0], tangent[:, 1]), 1e-9)
    side = np.stack([-tangent[:, 1], tangent[:, 0]], 1) / norm[:, None]
    weave = 0.1 * asset.size[0] * np.sin(2 * math.pi * along / (9.0 * asset.size[0]))
    return path_over(times, smoothed(times, flat + weave[:, None] * side, 0.12), floor, 0.0)


def _trail(times: Floats, positions: Floats, before: float) -> tuple[Floats, Floats]:
    """The prey's way as rows (arc length, x, y), with a straight run-up of more than `before` metres, and the prey's own arc
    length (m,) over time, counted from `before` metres behind its start."""
    flat = positions[:, :2]
    step = np.hypot(*np.diff(flat, axis=0).T)
    length = np.concatenate([[0.0], np.cumsum(step)])
    far = flat[int(np.argmax(length > min(0.3, 0.5 * float(length[-1]) + 1e-9)))] - flat[0]
    heading = far / max(float(np.hypot(far[0], far[1])), 1e-9)
    run_up = before + 8.0
    start = flat[0] - run_up * heading
    keep = np.concatenate([[True], np.diff(np.floor(length / 0.02)) > 0])
    rows = np.column_stack([length[keep] + before, flat[keep]])
    return np.vstack([[before - run_up, start[0], start[1]], rows]), length + before


def _last_speed(times: Floats, length: Floats) -> float:
    late = times > times[-1] - 0.2
    return float((length[-1] - length[late][0]) / max(times[-1] - times[late][0], 1e-6))


def _beyond(along: Floats, known: Floats, values: Floats) -> Floats:
    """Interpolation that goes on straight after the last known point."""
    inside = np.interp(along, known, values)
    far = max(len(known) - 12, 0)
    slope = (values[-1] - values[far]) / max(known[-1] - known[far], 1e-9)
    return inside + np.maximum(along - known[-1], 0.0) * slope


def gaze_at(times: Floats, known_times: Floats, positions: Floats) -> Floats:
    """World points (n, 3) where something is at other times."""
    return np.stack([np.interp(times, known_times, positions[:, i]) for i in range(3)], 1)


def facing(place: Placement, target: Vec3) -> float:
    """The heading from a place to a point."""
    return math.atan2(target[1] - place.position[1], target[0] - place.position[0])
