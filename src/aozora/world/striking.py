"""One thing strikes others: where they stand and how fast it comes is found by trying, so that what was asked happens."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import StageFailed
from aozora.film.rotations import rotated
from aozora.film.screenplay import Beat, Shot
from aozora.film.world import Vec3
from aozora.world.actions import GRAVITY, ROLLING, beats_of, pace
from aozora.world.elements import Asset
from aozora.world.floor import direction_of
from aozora.world.launching import Launch, Props, Scenery, down_the_steps, rigid_scene, rolling_slowdown, rolling_spin
from aozora.world.layout import Placement, Placements, set_on_floor, standing_up
from aozora.world.physics.scene import Mover, RigidScene, RigidSolver, Simulation

Floats = NDArray[np.float64]

SPEEDS = (1.75, 1.82, 1.9, 1.98, 2.06, 2.15, 2.3, 2.5, 1.5)
"""Speeds to try, in units of sqrt(g x height of the targets)."""

MOST_REHEARSALS = 80
"""How many collisions are tried before the best one is taken."""

FALLEN = math.cos(math.radians(40.0))
"""A thing has fallen when what was upright leans more than this."""

AFTERMATH_S = 0.75


@dataclass(frozen=True)
class Strike:
    """A found way to strike: the props, the simulation that proves it, and how many targets went as asked."""

    props: Props
    simulation: Simulation
    done: int
    wanted: int


Formation = Callable[[tuple[str, ...], Scenery, Floats, Floats], Placements]
"""Where the targets stand about a point (3,) for something that comes along a direction (3,)."""


@dataclass(frozen=True)
class _Approach:
    """How the striker comes: where and how it is set off, along which level direction (3,), and towards which point (3,)."""

    place: Placement
    launch: Launch
    along: Floats
    stand: Floats


def strike(shot: Shot, beat: Beat, scenery: Scenery, props: Props, solver: RigidSolver) -> Strike:
    """The slowest striker and nearest stand with which all targets fall (or, for "hit", are hit). If none of the attempts does,
    the best of them."""
    targets = tuple(target for target in beat.targets if target in scenery.assets and scenery.assets[target].body is not None)
    best: Strike | None = None
    for attempt in _attempts(shot, beat, targets, scenery, props, solver):
        simulation = solver.simulate(rigid_scene(shot, scenery, attempt), scenery.seconds)
        count = done(beat, simulation, targets)
        if best is None or count > best.done:
            best = Strike(attempt, simulation, count, len(targets))
        if count == len(targets):
            break
    if best is None:
        simulation = solver.simulate(rigid_scene(shot, scenery, props), scenery.seconds)
        best = Strike(props, simulation, 0, len(targets))
    return best


def _attempts(
    shot: Shot, beat: Beat, targets: tuple[str, ...], scenery: Scenery, props: Props, solver: RigidSolver
) -> Iterator[Props]:
    """Props whose rehearsal, the collision alone, went as asked, gentle ones first; at the end the best of the others."""
    if not targets:
        return
    height = max(standing_up(scenery.assets[target])[1][2] for target in targets)
    thickness = max(_thickness(scenery.assets[target]) for target in targets)
    approaches = [_approach(beat, scenery, factor * math.sqrt(GRAVITY * height) * pace(beat.manner) ** 0.5) for factor in SPEEDS]
    begin = min(float(own.start) for own in beats_of(shot, beat.subject) if own.action in ROLLING)
    second: tuple[int, Props] | None = None
    tries = 0
    for approach in approaches:
        launches = {**props.launches, beat.subject: replace(approach.launch, release_s=begin)}
        alone = Props({**props.places, beat.subject: approach.place}, launches)
        run = _alone(rigid_scene(shot, scenery, alone), beat.subject, approach, scenery.seconds, solver)
        for stand, formation in _settings(run, approach, height, thickness):
            tried = Props({**alone.places, **formation(targets, scenery, stand, approach.along)}, launches)
            rehearsal = _rehearsed(rigid_scene(shot, scenery, tried), run, targets, solver)
            count = done(beat, rehearsal, targets) if rehearsal is not None else 0
            if count == len(targets):
                yield tried
            elif second is None or count > second[0]:
                second = count, tried
            tries += 1
        if tries > MOST_REHEARSALS:
            break
    if second is not None:
        yield second[1]


def _settings(run: Simulation, approach: _Approach, height: float, thickness: float) -> Iterator[tuple[Floats, Formation]]:
    """Where (3,) the targets may stand and how, likely ones first: stacked where the striker rolls, for what is kicked away
    below brings down what is above; as pins where it comes high."""
    low = _low_stands(run, approach, height, thickness)
    for stand in low[:2]:
        yield stand, stack
        yield stand, tower
    for stand in _high_stands(run, approach, height, thickness):
        yield stand, partial(wedge, deep=0.35, wide=0.05)
    for stand in low[:1]:
        yield stand, partial(wedge, deep=0.35, wide=0.05)


def _alone(scene: RigidScene, striker: str, approach: _Approach, seconds: float, solver: RigidSolver) -> Simulation:
    """The striker's run without anybody else, up to where the targets may stand."""
    own = tuple(replace(mover, release_s=0.0) for mover in scene.movers if mover.id == striker)
    way = float((approach.stand - np.array(approach.place.position)) @ approach.along)
    speed = float(np.linalg.norm(approach.launch.velocity))
    return solver.simulate(replace(scene, movers=own), min(seconds, 1.5 * way / speed + 0.3))


def _approach(beat: Beat, scenery: Scenery, speed: float) -> _Approach:
    """The striker coming at about `speed` metres per second, down the steps or over the floor."""
    asset, floor = scenery.assets[beat.subject], scenery.floor
    if floor.area.descent is not None:
        place, launch = down_the_steps(scenery, asset, speed)
        along = np.array([launch.velocity[0], launch.velocity[1], 0.0])
        return _Approach(place, launch, along / np.linalg.norm(along), np.array(floor.area.descent[1]))
    body = asset.body
    assert body is not None
    across, deep = direction_of(beat.direction)
    flat = across * floor.right + deep * floor.away
    along = np.array([flat[0], flat[1], 0.0]) / float(np.hypot(flat[0], flat[1]))
    way = _way(beat, scenery, speed)
    start = math.sqrt(speed**2 + 2 * rolling_slowdown(body, scenery.setting.surface) * way)
    place = Placement(floor.spot(-0.62 * way * across, -0.62 * way * deep), floor.heading(across, deep))
    velocity = (float(start * along[0]), float(start * along[1]), 0.0)
    launch = Launch(velocity, rolling_spin(velocity, body))
    return _Approach(place, launch, along, np.array(place.position) + way * along)


def _thickness(asset: Asset) -> float:
    return min(standing_up(asset)[1][:2])


def _high_stands(run: Simulation, approach: _Approach, height: float, thickness: float) -> list[Floats]:
    """Points (3,) where the targets are met at the top of a bounce, above their middle: what is hit high falls."""
    striker = run.scene.movers[0].body
    middle = run.positions[:, 0] + np.array(striker.centre)
    touched = run.contacts.step[np.abs(run.contacts.points[:, 2] - approach.stand[2]) < 2e-3]
    if not touched.size:
        return []
    z = middle[:, 2] - approach.stand[2]
    tops = (z[1:-1] > 0.68 * height) & (z[1:-1] < 1.05 * height) & (z[1:-1] >= z[:-2]) & (z[1:-1] > z[2:])
    steps = [step for step in (np.flatnonzero(tops) + 1).tolist() if step > touched[0]]
    reach = max(striker.size) + 0.5 * thickness
    return [
        approach.stand + (float((middle[step] - approach.stand) @ approach.along) + reach) * approach.along for step in steps[:2]
    ]


def _low_stands(run: Simulation, approach: _Approach, height: float, thickness: float) -> list[Floats]:
    """Points (3,) soon after the striker has come to roll, and the middle of the landing if that is further on."""
    striker = run.scene.movers[0].body
    middle = run.positions[:, 0] + np.array(striker.centre)
    off = np.abs(middle[:, 2] - approach.stand[2] - striker.size[0]) > 0.12 * striker.size[0]
    if off.all():
        return []
    last = int(np.flatnonzero(off)[-1]) + 1 if off.any() and not off[-1] else 0
    away = float((middle[min(last, len(middle) - 1)] - approach.stand) @ approach.along) + max(striker.size) + 0.5 * thickness
    first = max(away + 0.2 * height, -0.3 * height) if last else 0.0
    return [approach.stand + (first + shift * height) * approach.along for shift in (0.0, 0.5, 1.0)]


def _way(beat: Beat, scenery: Scenery, speed: float) -> float:
    """Metres from the start to the targets on level ground: they are struck before the middle of the shot."""
    return min(0.42 * speed * scenery.seconds, 1.3 * scenery.floor.radius)


def wedge(targets: tuple[str, ...], scenery: Scenery, stand: Floats, along: Floats, *, deep: float, wide: float) -> Placements:
    """The targets on end with their broad sides to what comes: one in front, two behind it, then three, as pins stand, so that
    those in front fall on those behind. `deep` is the gap between ranks in heights, `wide` that between neighbours in widths."""
    aside = np.array([-along[1], along[0], 0.0])
    places: Placements = {}
    rank, column, distance = 0, 0, 0.0
    for target in targets:
        broad, thick, tall = _broadside(scenery.assets[target])
        sideways = (column - rank / 2) * (1 + wide) * broad
        places[target] = _on_end(target, scenery, stand + sideways * aside + distance * along, along)
        column += 1
        if column > rank:
            rank, column, distance = rank + 1, 0, distance + thick + deep * tall
    return places


def stack(targets: tuple[str, ...], scenery: Scenery, stand: Floats, along: Floats) -> Placements:
    """The targets as a little wall on end: a course on the floor, and the others on its joints."""
    aside = np.array([-along[1], along[0], 0.0])
    below = math.ceil(2 * len(targets) / 3)
    sizes = [_broadside(scenery.assets[target]) for target in targets]
    pitch = 1.2 * max(broad for broad, _, _ in sizes)
    course = max(tall for _, _, tall in sizes[:below])
    places: Placements = {}
    for i, target in enumerate(targets):
        column, count, z = (i, below, 0.0) if i < below else (i - below, len(targets) - below, 1.0005 * course)
        point = stand + (column - (count - 1) / 2) * pitch * aside
        places[target] = _on_end(target, scenery, point, along, z)
    return places


def tower(targets: tuple[str, ...], scenery: Scenery, stand: Floats, along: Floats) -> Placements:
    """The targets on end, one upon the other."""
    places: Placements = {}
    lift = 0.0
    for target in targets:
        places[target] = _on_end(target, scenery, stand, along, lift)
        lift += 1.0005 * _broadside(scenery.assets[target])[2]
    return places


def _broadside(asset: Asset) -> tuple[float, float, float]:
    """Breadth, thickness and height (metres) of a thing on end with its broad side to the front."""
    _, size = standing_up(asset)
    return max(size[:2]), min(size[:2]), size[2]


def _on_end(target: str, scenery: Scenery, point: Floats, along: Floats, lift: float = 0.0) -> Placement:
    asset = scenery.assets[target]
    upright, size = standing_up(asset)
    x, y, z = point.tolist()
    level = scenery.floor.level(x, y) if scenery.floor.area.kind == "ground" else z
    turn = math.atan2(along[1], along[0]) + (math.pi / 2 if size[0] >= size[1] else 0.0)
    return set_on_floor(asset, (x, y, level + lift), turn, upright)


def _rehearsed(scene: RigidScene, run: Simulation, targets: tuple[str, ...], solver: RigidSolver) -> Simulation | None:
    """The collision alone: the striker, whose lonely run is known, from just before the targets on; None if it never comes
    or the solver gives up."""
    striker = run.scene.movers[0]
    stands = [mover for mover in scene.movers if mover.id in targets]
    first = min(stands, key=lambda mover: math.dist(mover.position[:2], striker.position[:2]))
    start = np.array(striker.position)
    along = np.array(first.position) - start
    along[2] = 0.0
    distance = float(np.linalg.norm(along))
    margin = 1.2 * max(striker.body.size) + 1.5 * max(first.body.size[:2])
    arrived = np.flatnonzero((run.positions[:, 0] - start) @ (along / distance) > distance - margin)
    if not arrived.size:
        return None
    try:
        return solver.simulate(replace(scene, movers=_from(scene, run, int(arrived[0]), striker.id)), AFTERMATH_S)
    except StageFailed:
        return None


def _from(scene: RigidScene, run: Simulation, step: int, striker: str) -> tuple[Mover, ...]:
    """The scene's movers with the striker as it was at a step of its run."""

    def triple(values: NDArray[Any]) -> Vec3:
        return (float(values[0]), float(values[1]), float(values[2]))

    w, x, y, z = run.rotations[step, 0].tolist()
    arm = rotated(run.rotations[step, 0], np.array(run.scene.movers[0].body.centre))
    (sx, sy, sz), (ax, ay, az) = run.spins[step, 0].tolist(), arm.tolist()
    whirl = np.array([sy * az - sz * ay, sz * ax - sx * az, sx * ay - sy * ax])
    now = replace(
        next(mover for mover in scene.movers if mover.id == striker),
        position=triple(run.positions[step, 0]),
        rotation=(w, x, y, z),
        velocity=triple(run.velocities[step, 0] + whirl),
        spin=triple(run.spins[step, 0]),
        release_s=0.0,
    )
    return tuple(now if mover.id == striker else mover for mover in scene.movers)


def done(beat: Beat, simulation: Simulation, targets: tuple[str, ...]) -> int:
    """How many targets fell over, or were hit."""
    return sum(_fell(simulation, target) or (beat.action == "hit" and _moved(simulation, target)) for target in targets)


def _fell(simulation: Simulation, target: str) -> bool:
    """Whether the axis that pointed up at the beginning lies at the end; a ball has fallen when it was moved."""
    i = simulation.index(target)
    if simulation.scene.movers[i].body.shape == "sphere":
        return _moved(simulation, target)
    return abs(upness(simulation.rotations[0, i], simulation.rotations[-1, i])) < FALLEN


def upness(before: Floats, after: Floats) -> float:
    """Cosine of the angle between +Z and where the axis that was +Z under `before` points under `after` (quaternions wxyz)."""
    inverse = before * np.array([1.0, -1.0, -1.0, -1.0])
    w1, x1, y1, z1 = after.tolist()
    w2, x2, y2, z2 = inverse.tolist()
    x = w1 * x2 + x1 * w2 + y1 * z2 - z1 * y2
    y = w1 * y2 - x1 * z2 + y1 * w2 + z1 * x2
    return 1.0 - 2.0 * (x * x + y * y)


def _moved(simulation: Simulation, target: str) -> bool:
    i = simulation.index(target)
    way = simulation.positions[-1, i] - simulation.positions[0, i]
    smallest = min(x for x in simulation.scene.movers[i].body.size if x > 0)
    return float(np.linalg.norm(way)) > 0.5 * smallest
