"""How things are set off: where they start, how fast and when; and the rigid scene that follows from it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.screenplay import Beat, Shot
from aozora.film.world import Vec3
from aozora.world.actions import GRAVITY, LEAD_M, STRIKING, beats_of, going_speed, hunted, pace
from aozora.world.elements import Asset, Body, Setting, StaticBody
from aozora.world.floor import Floor, direction_of
from aozora.world.layout import Placement, Placements
from aozora.world.physics.scene import AIR, Driven, Ground, Mover, RigidScene
from aozora.world.physics.surfaces_in_contact import against_fixed

LIMP = frozenset({"cloth"})
"""Kinds that are no rigid bodies."""

_RIM = 0.75
"""What stands higher, in heights of a thing that something falls into, is in the way."""

INTO_M = 0.16
"""At most so high above a thing something hangs that is to fall into it."""

STILL: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Launch:
    """Velocity in m/s, spin in rad/s, and the second at which a thing is let go."""

    velocity: Vec3 = STILL
    spin: Vec3 = STILL
    release_s: float = 0.0


@dataclass(frozen=True)
class Props:
    """All things of a shot: where they start, and how those that do not rest are set off."""

    places: Placements
    launches: Mapping[str, Launch]


@dataclass(frozen=True)
class Scenery:
    """What launching must know of the shot: the floor, the assets by role, the set, the shot's length in seconds, and the
    roles that fall, all from one height."""

    floor: Floor
    assets: Mapping[str, Asset]
    setting: Setting
    seconds: float
    falling: tuple[str, ...] = ()


def rolling_spin(velocity: Vec3, body: Body) -> Vec3:
    """The spin with which a round body rolls without slipping; none for boxes."""
    if body.shape == "box":
        return STILL
    radius = body.size[0]
    return (-velocity[1] / radius, velocity[0] / radius, 0.0)


def set_off(shot: Shot, scenery: Scenery, places: Placements) -> Props:
    """Starts of all things that a beat moves or that are chased; striking is planned elsewhere, by trial."""
    places, launches = dict(places), dict[str, Launch]()
    for role, beat in hunted(shot).items():
        asset = scenery.assets.get(role)
        if asset is not None and asset.body is not None and beat.subject in scenery.assets:
            places[role], launches[role] = _fleeing(beat, scenery, asset)
    lane = 0
    for role in shot.roles:
        asset = scenery.assets.get(role)
        if asset is None or asset.body is None or role in launches or asset.kind in LIMP:
            continue
        for beat in beats_of(shot, role):
            start = None if beat.action in STRIKING else _START.get(beat.action)
            if start is not None:
                above = over_target(beat, scenery, places)
                places[role], launches[role] = start(beat, scenery, asset, above or places[role], lane)
                if above is not None:
                    launches[role] = replace(launches[role], spin=STILL)
                lane += 1
                break
    return Props(places, launches)


def over_target(beat: Beat, scenery: Scenery, places: Mapping[str, Placement]) -> Placement | None:
    """Where something hangs that is to fall on, into or over a thing: above it, clear of its handle; None without one."""
    under = next((t for t in beat.targets if t in places and t in scenery.assets and scenery.assets[t].rig is None), "")
    if beat.action != "fall" or not under or beat.subject not in places:
        return None
    x, y, z = places[under].position
    dx, dy = _way_in(scenery.assets[under], places[under].heading, 0.5 * max(scenery.assets[beat.subject].size))
    return replace(places[beat.subject], position=(x + dx, y + dy, z + scenery.assets[under].size[2]))


def _way_in(asset: Asset, heading: float, radius: float) -> tuple[float, float]:
    """The place (metres from a thing's middle, in the world's directions) nearest to its middle above which nothing of it stands
    up, such as a handle, within a radius; the middle itself where there is none."""
    if asset.body is None or not asset.body.hulls:
        return (0.0, 0.0)
    boxes = np.array([(np.min(hull, axis=0), np.max(hull, axis=0)) for hull in asset.body.hulls])
    high = boxes[boxes[:, 1, 2] > _RIM * asset.size[2]]
    reach = 0.5 * min(asset.size[:2])
    spots = [(0.0, 0.0)]
    spots += [
        (r * reach * math.cos(a), r * reach * math.sin(a)) for r in (0.2, 0.35, 0.5) for a in np.linspace(0, 2 * math.pi, 8)
    ]
    for spot in spots:
        nearest = np.clip(spot, high[:, 0, :2], high[:, 1, :2])
        if not len(high) or float(np.hypot(*(nearest - spot).T).min()) > radius:
            c, s = math.cos(heading), math.sin(heading)
            return (c * spot[0] - s * spot[1], s * spot[0] + c * spot[1])
    return (0.0, 0.0)


def _fleeing(beat: Beat, scenery: Scenery, asset: Asset) -> tuple[Placement, Launch]:
    """A thing thrown ahead of its pursuer so that it stays ahead until the beat ends: its mean speed is the pursuer's."""
    body = asset.body
    assert body is not None
    floor, seconds = scenery.floor, float(beat.end - beat.start)
    pursuer = scenery.assets[beat.subject]
    speed = min(going_speed(pursuer, beat.action, beat.manner), 1.75 * floor.radius / seconds)
    across, deep = direction_of(beat.direction)
    slowing = rolling_slowdown(body, scenery.setting.surface)
    start = speed + 0.5 * slowing * seconds
    gap = 0.5 * pursuer.size[0] + LEAD_M
    x, y, _ = floor.spot(across * (gap - 0.5 * speed * seconds), deep * (gap - 0.5 * speed * seconds))
    thrown = beat.start <= 0
    vx, vy = (start * (across * floor.right + deep * floor.away)).tolist()
    velocity = (vx, vy, 0.9 if thrown else 0.0)
    lift = 1.6 * body.size[0] if thrown else 0.0
    place = Placement((x, y, floor.level(x, y) + lift), floor.heading(across, deep))
    return place, Launch(velocity, rolling_spin(velocity, body), float(beat.start))


def rolling_slowdown(body: Body, surface: str) -> float:
    """Deceleration in m/s2 of a round body that rolls on the level: g c / r / (1 + 2/5) for a solid ball."""
    if body.shape == "box":
        return against_fixed(body, surface).friction * GRAVITY
    return against_fixed(body, surface).rolling / body.size[0] * GRAVITY / 1.4


def _rolls(beat: Beat, scenery: Scenery, asset: Asset, place: Placement, lane: int) -> tuple[Placement, Launch]:
    body = asset.body
    assert body is not None
    floor, seconds = scenery.floor, float(beat.end - beat.start)
    if floor.area.descent is not None:
        gentle = 0.4 * math.sqrt(GRAVITY * asset.size[2])
        needed = math.dist(*floor.area.descent) / (0.6 * scenery.seconds)
        return down_the_steps(scenery, asset, pace(beat.manner) * max(gentle, needed), lane)
    across, deep = direction_of(beat.direction)
    slowing = rolling_slowdown(body, scenery.setting.surface)
    mean = min(1.3 * pace(beat.manner) * math.sqrt(GRAVITY * asset.size[2]), 1.5 * floor.radius / seconds)
    way = mean * seconds
    start = min(mean + 0.5 * slowing * seconds, math.sqrt(2 * slowing * way) if slowing * seconds > 2 * mean else math.inf)
    shift = 1.6 * asset.size[1] * (lane + 1) // 2 * (-1 if lane % 2 else 1)
    x, y, z = floor.spot(-0.5 * way * across + shift * deep, -0.5 * way * deep + shift * across)
    vx, vy = (start * (across * floor.right + deep * floor.away)).tolist()
    velocity = (vx, vy, 0.0)
    return Placement((x, y, z), place.heading), Launch(velocity, rolling_spin(velocity, body), float(beat.start))


def _slides(beat: Beat, scenery: Scenery, asset: Asset, place: Placement, lane: int) -> tuple[Placement, Launch]:
    body = asset.body
    assert body is not None
    across, deep = direction_of(beat.direction)
    way = min(0.8 * scenery.floor.radius, 8 * asset.size[0])
    friction = against_fixed(body, scenery.setting.surface).friction
    speed = math.sqrt(2 * friction * GRAVITY * way)
    x, y, z = scenery.floor.spot(-0.5 * way * across, -0.5 * way * deep)
    vx, vy = (speed * (across * scenery.floor.right + deep * scenery.floor.away)).tolist()
    return replace(place, position=(x, y, z)), Launch((vx, vy, 0.0), STILL, float(beat.start))


def _falls(beat: Beat, scenery: Scenery, asset: Asset, place: Placement, lane: int) -> tuple[Placement, Launch]:
    light = asset.body is not None and asset.body.mass < 0.02
    together = [scenery.assets[role].size[2] for role in scenery.falling if role in scenery.assets]
    height = max(min(5 * max(together, default=asset.size[2]), 1.2), 0.7 if light or len(together) > 1 else 0.12)
    if any(t in scenery.assets and scenery.assets[t].rig is None for t in beat.targets):
        height = min(height, INTO_M)
    x, y, z = place.position
    turn = 1.5 if asset.body is not None and asset.body.shape != "sphere" else 0.6
    return replace(place, position=(x, y, z + height)), Launch(STILL, (turn, -0.5 * turn, 0.3), float(beat.start))


def _bounces(beat: Beat, scenery: Scenery, asset: Asset, place: Placement, lane: int) -> tuple[Placement, Launch]:
    body = asset.body
    assert body is not None
    if scenery.floor.area.descent is not None:
        return down_the_steps(scenery, asset, 0.6 * math.sqrt(GRAVITY * asset.size[2]), lane)
    across, deep = direction_of(beat.direction)
    speed = 0.8 * math.sqrt(GRAVITY * asset.size[2])
    seconds = float(beat.end - beat.start)
    way = min(0.6 * speed * seconds, 1.2 * scenery.floor.radius)
    x, y, z = scenery.floor.spot(-0.5 * way * across, -0.5 * way * deep)
    vx, vy = (speed * (across * scenery.floor.right + deep * scenery.floor.away)).tolist()
    height = max(min(6 * asset.size[2], 1.3), 0.12)
    return replace(place, position=(x, y, z + height)), Launch((vx, vy, 0.0), rolling_spin((vx, vy, 0), body), float(beat.start))


def _spins(beat: Beat, scenery: Scenery, asset: Asset, place: Placement, lane: int) -> tuple[Placement, Launch]:
    return place, Launch(STILL, (0.0, 0.0, 14.0 * pace(beat.manner)), float(beat.start))


def _breaks(beat: Beat, scenery: Scenery, asset: Asset, place: Placement, lane: int) -> tuple[Placement, Launch]:
    """What breaks falls from the height of a table."""
    x, y, z = place.position
    return replace(place, position=(x, y, z + max(0.35, 1.1 * asset.size[2]))), Launch(STILL, (0.9, -0.5, 0.2), float(beat.start))


_START = {"roll": _rolls, "slide": _slides, "fall": _falls, "bounce": _bounces, "spin": _spins, "break": _breaks}


def down_the_steps(scenery: Scenery, asset: Asset, speed: float, lane: int = 0) -> tuple[Placement, Launch]:
    """On the top step, rolling towards its edge; several things side by side."""
    body, descent = asset.body, scenery.floor.area.descent
    assert body is not None
    assert descent is not None
    start, end = np.array(descent[0]), np.array(descent[1])
    along = np.array([end[0] - start[0], end[1] - start[1], 0.0])
    along /= np.linalg.norm(along)
    run_up = min(0.8 * depth_behind(scenery.setting.statics, start, along), 1.1 * speed)
    aside = 1.5 * asset.size[1] * ((lane + 1) // 2) * (-1 if lane % 2 else 1)
    x, y, z = (start - run_up * along + aside * np.array([-along[1], along[0], 0.0])).tolist()
    velocity = (float(speed * along[0]), float(speed * along[1]), 0.0)
    return Placement((x, y, z), math.atan2(along[1], along[0])), Launch(velocity, rolling_spin(velocity, body))


def depth_behind(statics: tuple[StaticBody, ...], edge: np.ndarray[tuple[int], np.dtype[np.float64]], along: object) -> float:
    """Metres that the surface at an edge reaches back, against the direction `along`, on the boxes of the set."""
    direction = np.asarray(along, float)
    found = 0.0
    for static in statics:
        top = static.position[2] + static.body.size[2]
        if static.body.shape != "box" or abs(top - edge[2]) > 2e-3:
            continue
        half = np.array(static.body.size)
        behind = float((edge - np.array(static.position)) @ direction + np.abs(direction) @ half)
        if 0 < behind <= 2.02 * float(np.abs(direction) @ half):
            found = max(found, behind)
    return found


def rigid_scene(shot: Shot, scenery: Scenery, props: Props, driven: tuple[Driven, ...] = ()) -> RigidScene:
    """All things of a shot that have a body, on the ground or on the set."""
    movers: list[Mover] = []
    for role in shot.roles:
        asset = scenery.assets.get(role)
        if asset is None or asset.body is None or role not in props.places or asset.kind in LIMP:
            continue
        place, launch = props.places[role], props.launches.get(role, Launch())
        movers.append(
            Mover(
                role,
                asset.body,
                place.position,
                place.rotation,
                launch.velocity,
                launch.spin,
                asset.substance,
                launch.release_s,
            )
        )
    area, setting = scenery.floor.area, scenery.setting
    ground = None
    if area.kind == "ground" or not setting.statics:
        centre = (area.centre[0], area.centre[1])
        ground = Ground(setting.height, setting.surface, centre, area.radius + 10.0)
    # Whoever is chased is set off so that it stays ahead by rolling friction alone.
    return RigidScene(tuple(movers), setting.statics, ground, driven, air=0.0 if hunted(shot) else AIR)
