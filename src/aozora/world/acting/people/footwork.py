"""Where and when people's feet stand: planted in the world, rolled from heel to toe, swung to the next place."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.world.acting.people.gaits import GAITS, Gait
from aozora.world.acting.people.keys import Form
from aozora.world.acting.people.physique import Physique, outward
from aozora.world.acting.people.spells import Spell
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import GRID_HZ, Way
from aozora.world.elements import Height

STEP_S = 0.34
"""How long a foot takes to another place when somebody changes posture."""


@dataclass(frozen=True)
class Plant:
    """One stand of a foot: from `start` to `end` seconds, the ball at `place` (3,) in the world, the toes towards `yaw`
    (radians). Before it the ball is lifted `lift` metres; it comes down toes up by `strike` and leaves heel up by `push`, after
    it the heel swings up to `tuck` (all degrees). `stepped`: whether it can be heard."""

    start: float
    end: float
    place: Floats
    yaw: float
    lift: float = 0.05
    strike: float = 4.0
    push: float = 12.0
    tuck: float = 16.0
    stepped: bool = True


@dataclass(frozen=True)
class Ground:
    """The way, the stride's phase over its grid (n,), and the height of the ground."""

    way: Way
    phase: Floats
    height: Height

    def spot(self, time: float, ahead: Floats) -> tuple[Floats, float]:
        """The point (3,) of the floor at `ahead` (x, y) of where the person is at a time, and the heading there."""
        position, heading = self.way.at(np.array([time]))
        cos, sin = np.cos(heading[0]), np.sin(heading[0])
        x = position[0, 0] + cos * ahead[0] - sin * ahead[1]
        y = position[0, 1] + sin * ahead[0] + cos * ahead[1]
        z = np.asarray(self.height(np.array([x]), np.array([y])), np.float64)
        return np.array([x, y, z[0]]), float(heading[0])


def plants_of(side: str, body: Physique, spells: list[Spell], forms: dict[str, Form], ground: Ground) -> list[Plant]:
    """All stands of one foot through the spells, in order of time."""
    made: list[Plant] = []
    for spell in spells:
        if spell.is_gait:
            made = _walked(made, side, body, spell, ground)
        else:
            made = _settled(made, side, body, spell, forms[spell.name], ground)
    last = float(ground.way.times[-1])
    made[-1] = replace(made[-1], end=max(made[-1].end, last))
    return made


def _walked(made: list[Plant], side: str, body: Physique, spell: Spell, ground: Ground) -> list[Plant]:
    gait, times = GAITS[spell.name], ground.way.times
    phase, here = ground.phase[spell.part], times[spell.part]
    due = 0.0 if side == "left" else 0.5
    plants = list(made)
    begun = len(made)
    for stride in range(int(np.floor(phase[0] - due)) - 1, int(np.ceil(phase[-1] - due)) + 1):
        start, end = _when(stride + due, phase, here), _when(stride + due + gait.duty, phase, here)
        if (start < here[0] and spell.first > 0) or start >= here[-1] or (plants and start < plants[-1].start + 0.14):
            continue
        place, yaw = ground.spot(0.5 * (start + end), _neutral(side, body, gait))
        turnout = np.radians(6.0) * outward(side) * (1 - gait.narrow)
        plant = Plant(start, end, place, yaw + turnout, gait.lift * body.leg_scale, gait.strike, gait.push, gait.tuck)
        if plants:
            swing = (1 - gait.duty) * (end - start) / gait.duty
            plants[-1] = _left_in_time(plants[-1], start, min(swing, 0.5) if len(plants) == begun else 0.0, gait)
        plants.append(plant)
    return plants


def _left_in_time(plant: Plant, next_start: float, swing: float, gait: Gait) -> Plant:
    """A stand that ends before the next begins; where a gait begins, a full swing before it."""
    end = next_start - swing if swing else plant.end
    end = min(max(end, plant.start + 0.05), next_start - 0.12)
    return replace(plant, end=end, push=gait.push if swing else plant.push, tuck=gait.tuck if swing else plant.tuck)


def _when(phase: float, phases: Floats, times: Floats) -> float:
    """When a phase is reached; beyond the spell the stride goes on at its last rate."""
    if phases[0] <= phase <= phases[-1]:
        return float(np.interp(phase, phases, times))
    edge, rate = (0, phases[1] - phases[0]) if phase < phases[0] else (-1, phases[-1] - phases[-2])
    return float(times[edge] + (phase - phases[edge]) / max(float(rate) * GRID_HZ, 0.5))


def _neutral(side: str, body: Physique, gait: Gait) -> Floats:
    """Where the ball is in the middle of a stance: a little ahead of the hip, nearer to the midline in fast gaits."""
    ball = body.neutral[side]
    return np.array([0.75 * ball[0], ball[1] * (1 - gait.narrow)])


def _settled(made: list[Plant], side: str, body: Physique, spell: Spell, form: Form, ground: Ground) -> list[Plant]:
    """The stand of a posture, reached by a step, and the steps of its rounds."""
    times = ground.way.times
    begin, end = float(times[spell.first]), float(times[spell.last - 1])
    place, yaw = _beside(side, body, form.stance[0 if side == "left" else 1], ground, 0.5 * (begin + end))
    held = Plant(begin, end, place, yaw, 0.03, stepped=False)
    if made:
        held = _stepped_to(made, held, side, body)
    plants = [*made, held]
    own = [step for step in form.steps if step.foot == side]
    if not own:
        return _turned(plants, side, body, form, ground, end)
    first = int(np.ceil(float(spell.phase_at(begin)) - 0.001)) if form.loop else 0
    last = int(np.floor(float(spell.phase_at(end)))) if form.loop else 0
    for turn in range(first, last + 1):
        for step in own:
            leave, land = spell.time_at(turn + step.leave), spell.time_at(turn + step.land)
            if land > end or leave < plants[-1].start + 0.03:
                continue
            place, yaw = _beside(side, body, step.place, ground, land)
            plants[-1] = replace(plants[-1], end=leave)
            plants.append(Plant(land, end, place, yaw, step.lift * body.leg_scale, 6.0, 24.0, 30.0))
    return plants


def _turned(plants: list[Plant], side: str, body: Physique, form: Form, ground: Ground, end: float) -> list[Plant]:
    """Who turns on the spot steps round: a foot follows when it lags too far behind, the right one a little later."""
    way, lag = ground.way, np.radians(30.0 if side == "left" else 52.0)
    while True:
        held = plants[-1]
        rest = held.yaw - np.radians(7.0) * outward(side)
        late = (way.times > held.start + 0.16) & (way.times < end - 0.3) & (np.abs(way.headings - rest) > lag)
        if not late.any():
            return plants
        leave = float(way.times[np.flatnonzero(late)[0]])
        place, yaw = _beside(side, body, form.stance[0 if side == "left" else 1], ground, leave + 0.42)
        plants[-1] = replace(held, end=leave)
        plants.append(Plant(leave + 0.26, end, place, yaw, 0.05 * body.leg_scale))


def _stepped_to(made: list[Plant], held: Plant, side: str, body: Physique) -> Plant:
    """The new stand; it stays where the foot is if that is near enough. `made` ends in time for the step."""
    last = made[-1]
    far = float(np.linalg.norm(last.place - held.place))
    turn = abs((held.yaw - last.yaw + np.pi) % (2 * np.pi) - np.pi)
    if far < 0.03 * body.leg_scale and turn < np.radians(12.0):
        made.pop()
        return replace(last, end=max(held.end, last.start + 0.05))
    late = 0.0 if side == "left" else 0.75 * STEP_S
    walked = last.end < held.start - 0.01
    leave = last.end if walked else max(held.start - 0.2 + late, last.start + 0.05)
    made[-1] = replace(last, end=leave)
    land = min(max(leave + STEP_S, held.start - 0.1), leave + 0.6) if walked else leave + STEP_S
    lift = body.leg_scale * min(0.10, 0.035 + 0.12 * far)
    return replace(held, start=land, end=max(held.end, land + 0.05), lift=lift, stepped=True)


def _beside(side: str, body: Physique, offset: tuple[float, float], ground: Ground, time: float) -> tuple[Floats, float]:
    ball = body.neutral[side]
    shift = np.array([offset[0], outward(side) * offset[1]]) * body.leg_scale
    place, yaw = ground.spot(time, ball[:2] + shift)
    return place, yaw + np.radians(7.0) * outward(side)


@dataclass(frozen=True)
class Soles:
    """One foot over n times: `balls` (n, 3) in the world, `yaws` (n,), `pitch` (n,) of the sole (heel up positive) in radians,
    `standing` (n,), `heels` (n,): whether it turns about its heel, `swing` (n,) 0..1 through the air."""

    balls: Floats
    yaws: Floats
    pitch: Floats
    standing: NDArray[np.bool_]
    swing: Floats


def soles_at(plants: list[Plant], times: Floats) -> Soles:
    """Where a foot is at any times (n,)."""
    starts = np.array([p.start for p in plants])
    ends = np.minimum(np.array([p.end for p in plants]), np.append(starts[1:] - 1e-3, np.inf))
    places, yaws = np.array([p.place for p in plants]), np.unwrap(np.array([p.yaw for p in plants]))
    strike, push, tuck, lift = (np.array([getattr(p, name) for p in plants]) for name in ("strike", "push", "tuck", "lift"))
    now = np.clip(np.searchsorted(starts, times, side="right") - 1, 0, len(plants) - 1)
    after = np.minimum(now + 1, len(plants) - 1)
    standing = (times <= ends[now]) | (after == now)
    s = np.where(standing, 0.0, np.clip((times - ends[now]) / np.maximum(starts[after] - ends[now], 1e-6), 0, 1))
    go = s * s * s * (s * (6 * s - 15) + 10)
    balls = places[now] + go[:, None] * (places[after] - places[now])
    balls[:, 2] += np.sin(np.pi * s**0.8) ** 2 * lift[after]
    leaving = np.where(after > now, push[now], 0.0)
    coming = np.where(now > 0, strike[now], 0.0)
    length = np.where(np.isfinite(ends[now]), ends[now] - starts[now], 10.0)
    roll = np.clip(1 - (ends[now] - times) / np.minimum(0.45 * length, 0.3), 0, 1) ** 1.6 * leaving
    settle = np.clip(1 - (times - starts[now]) / np.minimum(0.22 * length, 0.14), 0, 1) * coming
    air = push[now] * (1 - s) ** 1.5 - strike[after] * s**2 + tuck[now] * np.sin(np.pi * np.minimum(s / 0.75, 1.0)) ** 1.5
    pitch = np.radians(np.where(standing, np.where(after == now, 0.0, roll) - settle, air))
    turned = yaws[now] + go * (yaws[after] - yaws[now])
    return Soles(balls, turned, pitch, standing, s)
