"""The ways of vehicles: along a road, over open ground, on water, through the air, up from a launch pad."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.world.acting.rotations import about, quaternions
from aozora.world.actions import beats_of, pace
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.cameras.smoothing import smoothed
from aozora.world.elements import Path, Road
from aozora.world.floor import Floor, direction_of
from aozora.world.layout import TRACK, Placement
from aozora.world.routes import RATE, time_grid, way_told
from aozora.world.vehicles import GOES, LIFT_M_S2, TRAVELS, Travel

Floats = NDArray[np.float64]

QUARTER = (0.88, -0.48)
"""Across and deep: where the ground is open, vehicles come by from the quarter, so that front and flank are seen."""

LAKE_RADII = 3.2
"""How far boats go on a lake during a shot, in radii of its area on the water: there is open water all around it."""

_CORNER = math.radians(85.0)
_SQUAT = 0.006
"""Radians by which a car's nose rises per m/s2 that it gains, and dips when it brakes."""


@dataclass(frozen=True)
class Voyage:
    """One vehicle's deeds in a shot: who, what kind of travel, its beats, where it was placed, and how many go ahead of it."""

    role: str
    travel: Travel
    beats: tuple[Beat, ...]
    place: Placement
    length: float
    number: int


def voyages(brief: ShotBrief, blocked: Blocked, held: Mapping[str, TransformTrack]) -> tuple[Voyage, ...]:
    """All vehicles of a shot that go somewhere by themselves."""
    simulated = {mover.id for mover in blocked.simulation.scene.movers} if blocked.simulation and blocked.moving else set[str]()
    found: list[Voyage] = []
    for role in brief.here:
        travel, way = TRAVELS.get(brief.assets[role].kind), way_told(brief.shot, role)
        beats = tuple(beat for beat in beats_of(brief.shot, role) if beat.action in GOES)
        if travel is None or not beats or role in simulated or role in held or (way is not None and len(way.marks) > 1):
            continue
        found.append(Voyage(role, travel, beats, blocked.places[role], brief.assets[role].size[0], len(found)))
    return tuple(found)


def voyage_tracks(brief: ShotBrief, blocked: Blocked, held: Mapping[str, TransformTrack]) -> dict[str, TransformTrack]:
    """Where the vehicles of a shot are that go somewhere by themselves; `held` are the things that somebody carries."""
    times = brief.settings.clock.shutter_times(brief.frames)
    return {voyage.role: _track(brief, blocked.floor, voyage, times) for voyage in voyages(brief, blocked, held)}


RIDDEN: Mapping[str, tuple[str, ...]] = {
    "ride motorcycle": ("motorcycle", "scooter"), "cycle": ("bicycle",), "ride bicycle": ("bicycle",),
}  # fmt: skip
"""What people do on two wheels, and on what."""


def ridden(brief: ShotBrief, floor: Floor, role: str, place: Placement) -> tuple[Path, Placement] | None:
    """The path along the road of somebody who rides there on two wheels, and where it starts; None for anybody else."""
    beats = tuple(beat for beat in beats_of(brief.shot, role) if beat.action in RIDDEN)
    if not beats or floor.area.road is None or way_told(brief.shot, role) is not None:
        return None
    kind = RIDDEN[beats[0].action][0]
    going = tuple(beat.model_copy(update={"action": "ride"}) for beat in beats)
    voyage = Voyage(role, TRAVELS[kind], going, place, 2.0, 0)
    seconds = float(brief.shot.seconds)
    grid = time_grid(seconds)
    spots, angles = _ridden(brief, floor, voyage, grid, _speeds(voyage, grid, seconds, math.inf, floor.area.road.pace))
    path = Path(grid, spots, angles[:, 0])
    first = int(np.argmin(np.abs(grid)))
    x, y, z = spots[first].tolist()
    return path, Placement((x, y, z), float(angles[first, 0]))


def _track(brief: ShotBrief, floor: Floor, voyage: Voyage, times: Floats) -> TransformTrack:
    grid = time_grid(float(times.max()))
    rising = voyage.travel.medium == "air" and brief.assets[voyage.role].kind == "rocket"
    if rising:
        spots, angles = _lifted(voyage, grid)
    else:
        road = floor.area.road
        hurry = road.pace if road is not None and voyage.travel.medium == "land" else 1.0
        speed = _speeds(voyage, grid, float(brief.shot.seconds), _room(brief, floor, voyage), hurry)
        spots, angles = _ridden(brief, floor, voyage, grid, speed)
    at = np.stack([np.interp(times, grid, spots[:, i]) for i in range(3)], -1)
    turned = np.stack([np.interp(times, grid, angles[:, i]) for i in range(3)], -1)
    return TransformTrack(at.astype(np.float32), _rotations(turned).astype(np.float32))


def _room(brief: ShotBrief, floor: Floor, voyage: Voyage) -> float:
    """Metres that a vehicle has to go in: without end on roads, rails, at sea and in the air, else the open ground."""
    open_ended = floor.area.road is not None or floor.area.name == TRACK or voyage.travel.medium in ("air", "rails")
    if open_ended or brief.setting.place in ("sea", "desert", "airport"):
        return math.inf
    if voyage.travel.medium == "water":
        return (LAKE_RADII if brief.setting.place == "lake" else 1.5) * floor.radius
    return 2.6 * floor.radius + voyage.length


def _speeds(voyage: Voyage, grid: Floats, seconds: float, room: float, hurry: float) -> Floats:
    """Metres per second (n,) along the way; what begins or ends with the shot goes on beyond it."""
    usual, speed = voyage.travel.speed * hurry, np.zeros(len(grid))
    for beat in voyage.beats:
        start = -math.inf if beat.start <= 0 else float(beat.start)
        end = math.inf if float(beat.end) >= seconds - 0.05 else float(beat.end)
        u = np.clip((grid - float(beat.start)) / max(float(beat.end - beat.start), 1e-6), 0.0, 1.0)
        share = GOES[beat.action] * pace(beat.manner) * np.ones(len(grid))
        if beat.action in ("accelerate", "take off"):
            share *= 0.2 + 0.8 * u
        elif beat.action in ("brake", "stop", "park", "land"):
            share *= np.clip(1.25 * (1.0 - u / 0.62), 0.0, 1.0)
        during = (grid >= start) & (grid < end)
        speed[during] = usual * share[during]
    speed = smoothed(grid, speed[:, None], float(np.clip(0.12 * usual / voyage.travel.gain, 0.1, 0.6)))[:, 0]
    length = float(np.abs(speed[(grid >= 0) & (grid <= seconds)]).sum()) / RATE
    return speed * min(1.0, room / max(length, 1e-6))


def _ridden(brief: ShotBrief, floor: Floor, voyage: Voyage, grid: Floats, speed: Floats) -> tuple[Floats, Floats]:
    """Positions (n, 3) and heading, pitch and roll (n, 3) of what goes at those speeds."""
    along = np.cumsum(speed) / RATE
    bend = _bend(voyage, grid)
    said = next((beat.direction for beat in voyage.beats if beat.direction), "")
    if floor.area.road is not None and voyage.travel.medium == "land":
        away = direction_of(said)[1] > 0.5
        # The near end of the way is at the stage: it comes from afar, or leaves from here.
        near = float(np.interp(0.0 if away else float(brief.shot.seconds), grid, along))
        along = along - near - (-1.0 if away else 1.0) * voyage.number * (voyage.length + 4.0)
        flat, heading = _on_road(floor, floor.area.road, away, along)
    else:
        flat, heading = _straight(brief, floor, voyage, grid, speed, bend)
    spots = np.column_stack([flat, _heights(brief, floor, voyage, grid, flat)])
    return spots, np.column_stack([heading, *_attitude(brief, voyage, grid, speed, heading, spots)])


def _bend(voyage: Voyage, grid: Floats) -> Floats:
    """By how many radians (n,) it has turned off its way."""
    turned = np.zeros(len(grid))
    for beat in voyage.beats:
        if beat.action == "turn":
            u = np.clip((grid - float(beat.start)) / max(float(beat.end - beat.start), 1e-6), 0.0, 1.0)
            u = np.clip((u - 0.15) / 0.7, 0.0, 1.0)
            turned += (-_CORNER if "right" in beat.direction else _CORNER) * u * u * (3 - 2 * u)
    return turned


def _on_road(floor: Floor, road: Road, away: bool, along: Floats) -> tuple[Floats, Floats]:
    """Ground positions (n, 2) and headings (n,) on the right-hand lane; towards the viewer unless it goes away."""
    line = _finely(np.array(road.line)[:, :2])
    length = _lengths(line)
    start = length[int(np.argmin(np.hypot(*(line - np.array(floor.area.centre[:2])).T)))]
    ahead = float((line[-1] - line[0]) @ floor.away)
    sign = (1.0 if away else -1.0) * (1.0 if ahead >= 0 else -1.0)
    at = start + sign * along
    flat = np.stack([_beyond(at, length, line[:, i]) for i in range(2)], 1)
    after, before = (np.stack([_beyond(at + d, length, line[:, i]) for i in range(2)], 1) for d in (0.5, -0.5))
    tangent = sign * (after - before)
    tangent = tangent / np.hypot(tangent[:, 0], tangent[:, 1])[:, None]
    flat = flat + road.lane * np.stack([tangent[:, 1], -tangent[:, 0]], 1)
    return flat, np.unwrap(np.arctan2(tangent[:, 1], tangent[:, 0]))


def _lengths(line: Floats) -> Floats:
    """Metres (n,) along a line (n, 2) to each of its points."""
    step = np.diff(line, axis=0)
    return np.append(0.0, np.cumsum(np.hypot(step[:, 0], step[:, 1])))


def _finely(line: Floats) -> Floats:
    """A line (n, 2) with a point every metre or so."""
    length = _lengths(line)
    far = float(length[-1])
    at = np.linspace(0.0, far, math.ceil(far) + 1)
    return np.stack([np.interp(at, length, line[:, i]) for i in range(2)], 1)


def _beyond(at: Floats, known: Floats, values: Floats) -> Floats:
    """Interpolation that goes on straight on both sides."""
    inside = np.interp(at, known, values)
    first, last = (np.diff(values[ends]) / np.diff(known[ends]) for ends in (slice(0, 2), slice(-2, None)))
    return inside + np.maximum(at - known[-1], 0) * last[0] + np.minimum(at - known[0], 0) * first[0]


def _straight(brief: ShotBrief, floor: Floor, voyage: Voyage, grid: Floats, speed: Floats, bend: Floats) -> tuple[Floats, Floats]:
    """Ground positions (n, 2) and headings (n,) over open ground, in the middle of the way where it was placed."""
    said = next((beat.direction for beat in voyage.beats if beat.direction), "")
    across, deep = direction_of(said) if said and direction_of(said) != (1.0, 0.0) else QUARTER
    if "left to right" in said or said.endswith("right"):
        across, deep = 1.0, 0.0
    if floor.area.name == TRACK or voyage.travel.medium == "rails":
        across, deep = (-1.0, 0.0) if across < 0 else (1.0, 0.0)
    goal = next((t for beat in voyage.beats for t in beat.targets if t in brief.assets), None)
    heading = floor.heading(across, deep) + bend
    way = np.cumsum(speed[:, None] * np.stack([np.cos(heading), np.sin(heading)], 1), axis=0) / RATE
    seconds = float(brief.shot.seconds)
    middle = np.array([np.interp(seconds if goal else 0.5 * seconds, grid, way[:, i]) for i in range(2)])
    flat = way - middle + np.array(voyage.place.position[:2])
    return flat, heading


def _heights(brief: ShotBrief, floor: Floor, voyage: Voyage, grid: Floats, flat: Floats) -> Floats:
    """Height (n,) of the vehicle's foot."""
    travel = voyage.travel
    dice = lane(brief.settings.seed, "voyage", voyage.role)
    swell = travel.bob * _swell(grid, voyage.length, dice)
    if travel.medium == "water":
        return voyage.place.position[2] + swell
    ground = np.asarray(floor.height(flat[:, 0], flat[:, 1]), float)
    if travel.medium != "air":
        return ground
    return ground + travel.aloft * voyage.length * _climb(voyage, grid) + swell * np.minimum(_climb(voyage, grid), 1.0)


def _swell(grid: Floats, length: float, dice: np.random.Generator) -> Floats:
    """The rise and fall of waves as long as the vehicle, about -1..1 (n,)."""
    period = 1.2 + 0.9 * math.sqrt(length)
    first, second = dice.uniform(0, 2 * math.pi, 2).tolist()
    return 0.7 * np.sin(2 * math.pi * grid / period + first) + 0.3 * np.sin(2 * math.pi * grid / (0.57 * period) + second)


def _climb(voyage: Voyage, grid: Floats) -> Floats:
    """The share (n,) of its height that an aircraft has."""
    share = np.ones(len(grid))
    for beat in voyage.beats:
        u = np.clip((grid - float(beat.start)) / max(float(beat.end - beat.start), 1e-6), 0.0, 1.0)
        if beat.action in ("take off", "launch", "rise"):
            u = np.clip((u - 0.35) / 0.65, 0.0, 1.0)
            share = u * u
        elif beat.action == "land":
            u = np.clip(u / 0.7, 0.0, 1.0)
            share = (1.0 - u) ** 2
    return share


def _attitude(
    brief: ShotBrief, voyage: Voyage, grid: Floats, speed: Floats, heading: Floats, spots: Floats
) -> tuple[Floats, Floats]:
    """Pitch, nose up, and roll, to the left, in radians (n,)."""
    travel = voyage.travel
    dice = lane(brief.settings.seed, "attitude", voyage.role)
    gain = np.gradient(speed, grid)
    bending = np.gradient(heading, grid)
    slope = np.gradient(spots[:, 2], grid) / np.maximum(np.abs(speed), 0.3)
    if travel.medium == "land":
        pitch = np.where(np.abs(speed) > 0.3, np.arctan(slope), 0.0) + np.clip(_SQUAT * gain, -0.03, 0.03)
        return smoothed(grid, pitch[:, None], 0.15)[:, 0], _leaning(travel, bending * speed)
    if travel.medium == "water":
        heel = travel.lean * (0.8 + 0.2 * _swell(grid, 2 * voyage.length, dice)) if travel.lean > 0.04 else 0.0
        pitch = 0.4 * travel.bob / max(voyage.length, 1.0) * 3.0 * _swell(grid, voyage.length, dice)
        planing = 0.05 * np.clip(speed / 9.0, 0.0, 1.0) if travel.speed > 8.0 else 0.0
        return pitch + planing, heel + 0.35 * travel.lean * _swell(grid, 1.4 * voyage.length, dice)
    if travel.medium == "air":
        nose = -0.6 * travel.lean * np.clip(np.abs(speed) / max(travel.speed, 1e-6), 0.0, 1.2)
        winged = travel.speed > 40.0
        pitch = np.clip(np.arctan(slope), -0.3, 0.3) if winged else nose
        sway = 0.5 * travel.lean * _swell(grid, max(voyage.length, 4.0), dice)
        return smoothed(grid, pitch[:, None], 0.3)[:, 0], sway + _leaning(travel, bending * speed)
    return np.zeros(len(grid)), np.zeros(len(grid))


def _leaning(travel: Travel, push: Floats) -> Floats:
    """How far it leans into a bend that pushes it aside at those m/s2: two wheels and wings lean in, others sway out."""
    if travel.lean < 0.1:
        return -np.clip(0.012 * push, -0.04, 0.04)
    return np.clip(np.arctan(push / 9.81), -3 * travel.lean, 3 * travel.lean)


def lift_off(beat: Beat) -> float:
    """When a rocket's engines start, in seconds; half a second later it leaves the ground."""
    return float(beat.start) + 0.12 * float(beat.end - beat.start)


def _lifted(voyage: Voyage, grid: Floats) -> tuple[Floats, Floats]:
    """A rocket: it stands, shakes as its engines come up, and rises ever faster."""
    begin = lift_off(voyage.beats[0])
    since = np.maximum(grid - begin - 0.5, 0.0)
    burning = np.clip((grid - begin) / 0.4, 0.0, 1.0) * np.exp(-0.8 * since)
    spots = np.tile(np.array(voyage.place.position), (len(grid), 1))
    spots[:, 2] += 0.5 * LIFT_M_S2 * since**2
    spots[:, 0] += 0.008 * burning * np.sin(61.0 * grid)
    angles = np.zeros((len(grid), 3))
    angles[:, 0] = voyage.place.heading
    return spots, angles


def _rotations(angles: Floats) -> Floats:
    """Quaternions (..., 4) wxyz of heading about +Z, pitch nose up, and roll to the left."""
    return quaternions(about(2, angles[..., 0]) @ about(1, -angles[..., 1]) @ about(0, -angles[..., 2]))
