"""From contact points per step to events that can be heard: impacts, rolling and sliding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event
from aozora.film.randomness import lane
from aozora.world.physics.scene import Floats, Simulation

QUIET_M_S = 0.05
"""Impacts slower than this are not told."""

ABSENT_STEPS = 3
"""A pair that did not touch for so many steps hits anew."""

MERGE_S = 0.03
"""Impacts of one pair within this time are one sound."""

LASTING_S = 0.05
"""Contact that lasts longer with tangential speed rolls or slides."""

BRIDGE_S = 0.06
"""Rolling goes on over hops shorter than this."""

FLICKER_S = 0.006
"""Contact of something that rolls is on and off within this time, for it is made of steps."""

CURVE_HZ = 50.0

LOUDEST_PER_SECOND = 40


@dataclass(frozen=True)
class _Ends:
    """The two bodies of a pair: ids, substances, and the size and mass of the lighter."""

    a: str
    b: str
    material_a: str
    material_b: str
    size: float
    mass: float


@dataclass(frozen=True)
class _Touch:
    """All contact points of one pair, one row per point: step (c,), points and normals (c, 3), forces (c,), and the relative
    velocity just before, split into approach speed along the normal (c,), slip (c,) and travel of the contact (c,), m/s."""

    step: NDArray[np.int32]
    points: Floats
    normals: Floats
    forces: Floats
    approach: Floats
    slip: Floats
    travel: Floats


def contact_events(simulation: Simulation, seed: int) -> tuple[Event, ...]:
    """Impacts, rolls and slides of a simulation, sorted by time; at most `LOUDEST_PER_SECOND` impacts a second."""
    impacts: list[Event] = []
    lasting: list[Event] = []
    for number, (ends, touch) in enumerate(_pairs(simulation)):
        own = int(lane(seed, "contact", ends.a, ends.b, number).random() * 2**31)
        found = _impacts(simulation, ends, touch)
        impacts += [replace(event, seed=own + i) for i, event in enumerate(found)]
        lasting += [replace(event, seed=own) for event in _lasting(simulation, ends, touch)]
    return tuple(sorted([*_loudest(impacts), *lasting], key=lambda event: (event.time, event.a, event.b, event.type)))


def _ends(simulation: Simulation, a: int, b: int) -> _Ends:
    scene = simulation.scene
    rows: list[tuple[str, str, float, float]] = []
    for mover in scene.movers:
        rows.append((mover.id, mover.substance, 2.0 * max(mover.body.size), mover.body.mass))
    rows += [(driven.id, driven.substance, 2.0 * max(driven.body.size), driven.body.mass) for driven in scene.driven]
    rows += [(f"set/{static.name}", static.substance, np.inf, np.inf) for static in scene.statics]
    rows.append(("ground", scene.ground.surface if scene.ground is not None else "", np.inf, np.inf))
    light = min(rows[a], rows[b], key=lambda row: row[3])
    return _Ends(rows[a][0], rows[b][0], rows[a][1], rows[b][1], float(light[2]), float(light[3]))


def _pairs(simulation: Simulation) -> Iterator[tuple[_Ends, _Touch]]:
    contacts = simulation.contacts
    if not contacts.step.size:
        return
    key = contacts.a.astype(np.int64) * 100_000 + contacts.b
    for value in np.unique(key):
        rows = np.nonzero(key == value)[0]
        a, b = int(value // 100_000), int(value % 100_000)
        yield _ends(simulation, a, b), _touch(simulation, rows, a, b)


def _point_velocity(simulation: Simulation, body: int, step: NDArray[np.int32], points: Floats) -> tuple[Floats, Floats]:
    """Velocity of a body at points (c, 3) and of its middle (c, 3) at those steps; zero for what physics does not move."""
    if body >= len(simulation.scene.movers):
        return np.zeros_like(points), np.zeros_like(points)
    origin = simulation.positions[step, body]
    velocity, spin = simulation.velocities[step, body], simulation.spins[step, body]
    centre = np.zeros_like(origin) + np.array(simulation.scene.movers[body].body.centre)
    arm = _turn(simulation.rotations[step, body], centre)
    return velocity + _cross(spin, points - origin), velocity + _cross(spin, arm)


def _cross(a: Floats, b: Floats) -> Floats:
    return a[:, [1, 2, 0]] * b[:, [2, 0, 1]] - a[:, [2, 0, 1]] * b[:, [1, 2, 0]]


def _turn(quats: Floats, vectors: Floats) -> Floats:
    twice = 2.0 * _cross(quats[:, 1:], vectors)
    return vectors + quats[:, :1] * twice + _cross(quats[:, 1:], twice)


def _touch(simulation: Simulation, rows: NDArray[np.int64], a: int, b: int) -> _Touch:
    contacts = simulation.contacts
    step, points, normals = contacts.step[rows], contacts.points[rows], contacts.normals[rows]
    point_a, middle_a = _point_velocity(simulation, a, step, points)
    point_b, middle_b = _point_velocity(simulation, b, step, points)
    relative, middle = point_a - point_b, middle_a - middle_b
    approach = (relative * normals).sum(1)
    slip = np.linalg.norm(relative - approach[:, None] * normals, axis=1)
    travel = np.linalg.norm(middle - (middle * normals).sum(1)[:, None] * normals, axis=1)
    return _Touch(step, points, normals, contacts.forces[rows], approach, slip, travel)


def _impacts(simulation: Simulation, ends: _Ends, touch: _Touch) -> list[Event]:
    """One impact wherever the pair meets anew, or meets at a new place while it touches elsewhere (a tumbling box)."""
    starts = _fresh_points(touch, 0.3 * ends.size if np.isfinite(ends.size) else 0.05)
    rate = simulation.rate_hz
    found: list[Event] = []
    for row in np.nonzero(starts & (touch.approach >= QUIET_M_S))[0]:
        time = float(touch.step[row] + 1) / rate
        if found and time - found[-1].time < MERGE_S:
            if touch.approach[row] > found[-1].normal_speed:
                found[-1] = replace(_impact(rate, ends, touch, int(row)), time=found[-1].time)
            continue
        found.append(_impact(rate, ends, touch, int(row)))
    return found


def _fresh_points(touch: _Touch, reach: float) -> NDArray[np.bool_]:
    """Which rows (c,) have no contact of the pair within `reach` metres in the few steps before."""
    count = len(touch.step)
    begin = np.searchsorted(touch.step, touch.step - ABSENT_STEPS, side="left")
    end = np.searchsorted(touch.step, touch.step, side="left")
    fresh = begin == end
    for row in np.nonzero(~fresh & (touch.approach >= QUIET_M_S))[0]:
        before = touch.points[begin[row] : end[row]]
        fresh[row] = bool(np.min(np.linalg.norm(before - touch.points[row], axis=1)) > reach)
    return fresh if count else np.zeros(0, bool)


def _impact(rate: int, ends: _Ends, touch: _Touch, row: int) -> Event:
    near = slice(row, row + int(np.count_nonzero(touch.step[row:] <= touch.step[row] + round(MERGE_S * rate / 2))))
    steps = touch.step[near]
    gap = np.nonzero(np.diff(steps) > ABSENT_STEPS)[0]
    stop = int(gap[0]) + 1 if gap.size else len(steps)
    impulse = float(touch.forces[near][:stop].sum()) / rate
    x, y, z = _rounded(touch.points[row])
    nx, ny, nz = _rounded(touch.normals[row])
    return Event(
        round(float(touch.step[row] + 1) / rate, 6),
        "impact",
        ends.a,
        ends.b,
        duration=round(float(steps[stop - 1] - steps[0] + 1) / rate, 6),
        material_a=ends.material_a,
        material_b=ends.material_b,
        size=round(ends.size, 5),
        mass=round(ends.mass, 6),
        position=(x, y, z),
        normal=(nx, ny, nz),
        normal_speed=round(float(touch.approach[row]), 5),
        tangential_speed=round(float(touch.slip[row]), 5),
        impulse=round(impulse, 7),
    )


def _rounded(vector: Floats) -> list[float]:
    return [round(float(x), 5) for x in vector]


def _lasting(simulation: Simulation, ends: _Ends, touch: _Touch) -> list[Event]:
    """Stretches of contact with movement along the surface: rolling where the contact does not slip, else sliding."""
    rate = simulation.rate_hz
    cuts = np.nonzero(np.diff(touch.step) > BRIDGE_S * rate)[0] + 1
    found: list[Event] = []
    for rows in np.split(np.arange(len(touch.step)), cuts):
        if touch.step[rows[-1]] - touch.step[rows[0]] < LASTING_S * rate:
            continue
        found += _stretches(rate, ends, touch, rows)
    return found


def _stretches(rate: int, ends: _Ends, touch: _Touch, rows: NDArray[np.int64]) -> Iterator[Event]:
    times = (touch.step[rows] + 1) / rate
    grid = np.arange(times[0], times[-1] + 0.5 / CURVE_HZ, 1.0 / CURVE_HZ)
    travel = np.interp(grid, times, touch.travel[rows])
    slip = np.interp(grid, times, touch.slip[rows])
    share = _contact_share(touch.step[rows], grid, rate)
    rolls = slip < 0.3 * travel + 0.01
    for kind, level, mask in (("roll", travel, rolls & (travel > 0.02)), ("slide", slip, ~rolls & (slip > 0.02))):
        edges = np.nonzero(np.diff(np.concatenate([[0], mask.astype(np.int8), [0]])))[0].reshape(-1, 2)
        for begin, end in edges:
            if grid[end - 1] - grid[begin] < LASTING_S:
                continue
            curve = tuple(
                (round(float(t), 4), round(float(v), 4)) for t, v in zip(grid[begin:end], (level * share)[begin:end], strict=True)
            )
            yield _lasting_event(kind, ends, touch, rows, curve)


def _contact_share(steps: NDArray[np.int32], grid: Floats, rate: int) -> Floats:
    """Which share (n,) of the time around each grid point the pair touches: hops beyond `FLICKER_S` make rolling quieter."""
    touched = np.unique(steps) / rate
    lasting = np.concatenate([np.minimum(np.diff(touched), FLICKER_S), [1.0 / rate]])
    covered = np.concatenate([[0.0], np.cumsum(lasting)])
    half = 0.5 / CURVE_HZ
    begun = np.interp(grid - half, touched, covered[:-1])
    ended = np.interp(grid + half, touched, covered[:-1])
    return np.clip((ended - begun) / (2 * half), 0.0, 1.0)


def _lasting_event(
    kind: str, ends: _Ends, touch: _Touch, rows: NDArray[np.int64], curve: tuple[tuple[float, float], ...]
) -> Event:
    middle = int(rows[len(rows) // 2])
    x, y, z = _rounded(touch.points[middle])
    nx, ny, nz = _rounded(touch.normals[middle])
    return Event(
        curve[0][0],
        "roll" if kind == "roll" else "slide",
        ends.a,
        ends.b,
        duration=round(curve[-1][0] - curve[0][0], 4),
        material_a=ends.material_a,
        material_b=ends.material_b,
        size=round(ends.size, 5),
        mass=round(ends.mass, 6),
        position=(x, y, z),
        normal=(nx, ny, nz),
        tangential_speed=max(level for _, level in curve),
        curve=curve,
    )


def _loudest(impacts: list[Event]) -> list[Event]:
    kept: list[Event] = []
    for second in sorted({int(event.time) for event in impacts}):
        inside = [event for event in impacts if int(event.time) == second]
        kept += sorted(inside, key=lambda event: (-event.impulse, event.time, event.a, event.b))[:LOUDEST_PER_SECOND]
    return kept
