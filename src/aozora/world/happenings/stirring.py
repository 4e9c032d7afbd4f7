"""A field of waves through a shot: what is wet presses on it frame by frame, blows strike it, drops fall back into it, and
foam is left."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.actions import GRAVITY
from aozora.world.happenings.bathers import Bather, Fall, slap
from aozora.world.happenings.happening import Floats, Scene
from aozora.world.happenings.waters import Plot
from aozora.world.physics.immersion import HARDEST_M, Entry, Wetted, carried_share, dry, entry, wetted
from aozora.world.physics.spray import Blow, Drops, shed, thrown, together
from aozora.world.physics.wave_field import Tank, WaveField

RATE_HZ = 45.0
"""Steps per second at least."""

ENTERS_S = 0.2
"""Seconds for which what falls in strikes the water; after that it only lies in it."""

APART_S = 0.14
"""Seconds about a blow that is known in which the same body gives no other."""

LEAD_S, LEAD_SPEED = 3.5, 0.12
"""Seconds for which what comes into the shot at more than so many m/s has moved through the water before."""

SPRAYING, FOAMING = 2.6, 1.6
"""Metres per second from which a hull throws spray from its bow and leaves foam."""

SHEDDING, MOST_SHED = 0.25, 14
"""Metres per second upwards from which what leaves the water takes drops along, and how many of them from one frame to the
next."""

RAIN_PER_M2 = 60.0
"""Drops per second and square metre in moderate rain that are large enough to leave rings."""

FOAM_S = 2.4
"""Seconds in which most of a trace of foam is gone."""

MOST_DROPS = 2400
"""Drops of a shot at most."""


@dataclass
class Stirred:
    """What became of the water: heights (f, nx, ny) in metres over the level at rest, foam (f, nx, ny) 0..1, the blows that
    struck it with who did, all drops and when they land, and the heights (f,) over the level of the feet of what fell in."""

    heights: NDArray[np.float32]
    foam: NDArray[np.float32]
    blows: list[tuple[str, Blow]] = field(default_factory=list[tuple[str, Blow]])
    drops: Drops = field(default_factory=lambda: together([]))
    landing: Floats = field(default_factory=lambda: np.zeros(0))
    feet: dict[str, Floats] = field(default_factory=dict[str, Floats])


@dataclass
class Stirring:
    """The water of one plot, everybody who may be in it, what falls into it, and blows known beforehand, with who strikes.
    `within` tells of points (n, 2) whether there is water; None means everywhere."""

    scene: Scene
    tank: Tank
    plot: Plot
    level: float
    bathers: Sequence[Bather]
    falls: Sequence[tuple[Fall, Floats]]
    blows: list[tuple[str, Blow]]
    within: Callable[[Floats], NDArray[np.bool_]] | None = None

    def run(self) -> Stirred:
        """Let the shot pass."""
        frames = len(self.scene.middles)
        field_ = WaveField(self.tank)
        wets, struck, shedding = self._wets()
        made = Stirred(*(np.zeros((frames, *self.tank.shape), np.float32) for _ in range(2)), blows=self._all_blows(struck))
        made.drops = self._spray(made.blows, shedding)
        made.landing = made.drops.landing(self.level)
        made.feet = {fall.role: np.zeros(frames) for fall, _ in self.falls}
        states = {fall.role: (fall.start[2] - self.level, 0.0) for fall, _ in self.falls}
        self._lead(field_)
        rain = lane(self.scene.brief.settings.seed, self.scene.brief.shot.id, "rain on water")
        foam = np.zeros(self.tank.shape)
        now, before = float(self.scene.middles[0]), self._together(wets, 0, states)
        for frame, until in enumerate(self.scene.middles.tolist()):
            steps = max(math.ceil((until - now) * RATE_HZ), 1 if frame else 0)
            for step in range(steps):
                a, b = (now + (until - now) * share / steps for share in (step, step + 1))
                states = {fall.role: self._moved(fall, states[fall.role], field_, a, b) for fall, _ in self.falls}
                after = self._together(wets, frame, states, (step + 1) / steps)
                heads = [after.head, self._landed(made, a, b), self._rain(rain, b - a), self._falling_in(after, before, a, b)]
                heads += [one[frame].head for one in struck if frame in one]
                field_.step(b - a, np.sum(heads, axis=0))
                before = after
            foam = self._foamed(foam, until - now, frame, wets, made.blows)
            made.heights[frame], made.foam[frame] = field_.height, foam
            for role, (foot, _) in states.items():
                made.feet[role][frame] = foot
            now = until
        return made

    def _wets(self) -> tuple[list[list[Wetted]], list[dict[int, Entry]], list[Drops]]:
        """What each bather wets in each frame, how it has come in since the frame before, and the drops that it takes along."""
        every: list[list[Wetted]] = []
        struck: list[dict[int, Entry]] = []
        drops: list[Drops] = []
        for bather in self.bathers:
            own, came, before = list[Wetted](), dict[int, Entry](), None
            for frame, now in enumerate(self.scene.middles.tolist()):
                points = bather.points(frame)
                own.append(self._wet(points, float(np.hypot(*bather.velocity(frame, self.scene)[:2]))))
                if before is not None and not own[-1].dry:
                    past = float(self.scene.middles[frame - 1])
                    found = entry(before, points, now - past, self.tank, self.level)
                    came |= {} if found is None else {frame: found}
                    drops += self._shed(bather, before, points, (past, now))
                before = points
            every.append(own)
            struck.append(came)
        return every, struck, drops

    def _shed(self, bather: Bather, before: Floats, after: Floats, moments: tuple[float, float]) -> list[Drops]:
        """The drops that come off what has left the water between two moments."""
        velocity = (after - before) / (moments[1] - moments[0])
        leaving = np.flatnonzero((before[:, 2] <= self.level) & (after[:, 2] > self.level) & (velocity[:, 2] > SHEDDING))
        leaving = leaving[self._is_wet(before[leaving, :2])]
        if bather.hollow or not len(leaving):
            return []
        dice = lane(self.scene.brief.settings.seed, self.scene.brief.shot.id, "shed", bather.role, round(1000 * moments[0]))
        chosen = leaving[dice.permutation(len(leaving))[: min(MOST_SHED, 1 + len(leaving) // 3)]]
        places = np.column_stack([before[chosen, :2], np.full(len(chosen), self.level + 0.002)])
        return [shed(places, velocity[chosen], moments[0], dice)]

    def _wet(self, points: Floats, speed: float) -> Wetted:
        """What points of something that goes at a speed wet, with the head that its waves carry."""
        found = wetted(points, self.tank, self.level)
        return replace(found, head=carried_share(speed, float(found.head.max())) * found.head)

    def _falling_in(self, after: Wetted, before: Wetted, start: float, end: float) -> Floats:
        """The head with which what falls by itself strikes as it comes in."""
        if not any(fall.entry[0] - 0.05 < end and start < fall.entry[0] + ENTERS_S for fall, _ in self.falls):
            return np.zeros(self.tank.shape)
        speed = np.maximum(after.draught - before.draught, 0.0) / (end - start)
        return np.minimum(speed**2 / (2.0 * GRAVITY), HARDEST_M)

    def _lead(self, water: WaveField) -> None:
        """The wakes of what was on its way before the shot began."""
        moving: list[tuple[Floats, Floats]] = []
        for bather in self.bathers:
            velocity = bather.velocity(0, self.scene)[:2]
            if float(np.hypot(*velocity)) > LEAD_SPEED:
                moving.append((bather.points(0), velocity))
        if not moving:
            return
        step = 1.0 / RATE_HZ
        for number in range(round(LEAD_S * RATE_HZ), 0, -1):
            found = [
                self._wet(points - np.append(velocity, 0.0) * (number * step), float(np.hypot(*velocity)))
                for points, velocity in moving
            ]
            water.step(step, _sum(found, self.tank).head)

    def _together(
        self, wets: list[list[Wetted]], frame: int, states: dict[str, tuple[float, float]], share: float = 1.0
    ) -> Wetted:
        """All that is wet on the way to a frame."""
        found = [_between(own[max(frame - 1, 0)], own[frame], share) for own in wets]
        for fall, points in self.falls:
            spot = np.array([fall.start[0], fall.start[1], self.level + states[fall.role][0]])
            found.append(wetted(points + spot, self.tank, self.level))
        return _sum(found, self.tank)

    def _moved(self, fall: Fall, state: tuple[float, float], water: WaveField, start: float, end: float) -> tuple[float, float]:
        if end <= fall.release:
            return state
        return fall.floater.after(*state, self._around(fall, water.height), end - max(start, fall.release))

    def _around(self, fall: Fall, height: Floats) -> float:
        """How high the water stands about a floating thing, outside of the dent that it makes."""
        reach = 1.6 * math.sqrt(fall.floater.hull.volume / max(float(fall.floater.hull.heights[-1]), 1e-9))
        away = np.hypot(*(np.moveaxis(self.plot.points(), -1, 0) - np.array(fall.start[:2])[:, None, None]))
        ring = (away > 1.5 * reach) & (away < 2.5 * reach)
        return float(np.clip(height[ring].mean(), -0.05, 0.05)) if ring.any() else 0.0

    def _landed(self, made: Stirred, start: float, end: float) -> Floats:
        """The head of drops that fall back between two moments: each gives its momentum to a cell."""
        import scipy.ndimage

        library: Any = scipy.ndimage
        head = np.zeros(self.tank.shape)
        now = np.flatnonzero((made.landing >= start) & (made.landing < end))
        if not len(now):
            return head
        spots = made.drops.chosen(now).places(made.landing[now])
        number = np.round((spots[:, :2] - np.array(self.tank.corner)) / self.tank.cell).astype(int)
        inside = np.all((number >= 0) & (number < np.array(self.tank.shape)), axis=1)
        mass = 4.0 / 3.0 * math.pi * made.drops.radius[now] ** 3  # cubic metres of water, whose density leaves the quotient
        push = mass * np.minimum(np.abs(made.drops.velocity[now, 2]) + 0.3, 5.0) / (GRAVITY * self.tank.cell**2 * (end - start))
        np.add.at(head, tuple(number[inside].T), np.minimum(push[inside], 0.06))
        return np.asarray(library.gaussian_filter(head, 0.9), np.float64)

    def _rain(self, dice: np.random.Generator, seconds: float) -> Floats:
        """The head of raindrops of 3 mm, most of those that would be seen, each on a cell of its own."""
        head = np.zeros(self.tank.shape)
        rate = sum(falling.rate for falling in self.scene.brief.setting.air.falling if falling.kind == "rain")
        if rate <= 0.0:
            return head
        count = int(dice.poisson(RAIN_PER_M2 * rate * seconds * self.tank.cell**2 * head.size))
        spots = tuple((dice.random(count) * n).astype(np.int64) for n in self.tank.shape)
        mass = 4.0 / 3.0 * math.pi * 0.0015**3 * 1000.0
        head[spots] = mass * 8.0 / (1000.0 * GRAVITY * self.tank.cell**2 * seconds)
        return head

    def _all_blows(self, struck: list[dict[int, Entry]]) -> list[tuple[str, Blow]]:
        """The blows known beforehand, and those of limbs and bodies that come into the water at other times."""
        found = list(self.blows)
        for bather, came in zip(self.bathers, struck, strict=True):
            if bather.hollow:
                continue
            known = np.array([one.time for role, one in self.blows if role == bather.role] or [-9.0])
            made = [slap(bather, one, self.scene, frame, self.level) for frame, one in came.items()]
            found += [(bather.role, one) for one in made if one is not None and float(np.abs(known - one.time).min()) > APART_S]
        wet = [pair for pair in found if self._is_wet(np.array([pair[1].position[:2]]))[0]]
        return sorted(wet, key=lambda pair: pair[1].time)

    def _is_wet(self, xy: Floats) -> NDArray[np.bool_]:
        return np.ones(len(xy), bool) if self.within is None else self.within(xy)

    def _spray(self, blows: list[tuple[str, Blow]], shedding: list[Drops]) -> Drops:
        seed, shot = self.scene.brief.settings.seed, self.scene.brief.shot.id
        parts = [*shedding, *(thrown(one, lane(seed, shot, "spray", i)) for i, (_, one) in enumerate(blows))]
        for bather in self.bathers:
            if bather.hollow or bather.wheels:
                parts += self._bow(bather, lane(seed, shot, "bow", bather.role))
        drops = together(parts)
        if len(drops.start) <= MOST_DROPS:
            return drops
        kept = lane(seed, shot, "fewer drops").choice(len(drops.start), MOST_DROPS, replace=False)
        return drops.chosen(np.sort(kept))

    def _bow(self, bather: Bather, dice: np.random.Generator) -> list[Drops]:
        """Spray from where a fast hull cuts the water, its foremost wet points, and from under wheels."""
        found: list[Drops] = []
        for frame in range(len(self.scene.middles)):
            velocity = bather.velocity(frame, self.scene)
            speed = float(np.hypot(*velocity[:2]))
            if speed < SPRAYING:
                continue
            ahead = velocity[:2] / speed
            points = bather.points(frame)
            wet = points[np.abs(points[:, 2] - self.level) < 0.06]
            wet = wet[self._is_wet(wet[:, :2])]
            if len(wet) < 3:
                continue
            along = wet[:, :2] @ ahead
            bow = wet if bather.wheels else wet[along > along.max() - 0.16 * float(np.ptp(along))]
            found.append(self._from_bow(bow, ahead, speed, float(self.scene.middles[frame]), dice))
        return found

    def _from_bow(self, bow: Floats, ahead: Floats, speed: float, time: float, dice: np.random.Generator) -> Drops:
        count = int(min(6.0 * (speed - SPRAYING) + 6, 40))
        spots = bow[(dice.random(count) * len(bow)).astype(np.int64)].copy()
        aside = np.array([-ahead[1], ahead[0]])
        side = np.sign((spots[:, :2] - bow[:, :2].mean(0)) @ aside + 1e-9)
        out = side * np.abs(dice.normal(0.34, 0.10, count)) * speed
        flat = 0.45 * speed * np.abs(dice.normal(1.0, 0.25, count))[:, None] * ahead + out[:, None] * aside
        rise = 0.18 * speed * np.abs(dice.normal(1.0, 0.4, count)) + 0.3
        spots[:, 2] = self.level + 0.01
        size = np.clip(0.006 * np.exp(dice.normal(0, 0.5, count)), 0.002, 0.018)
        return Drops(time + dice.uniform(0, 1 / 24, count), spots, np.column_stack([flat, rise]), size)

    def _foamed(
        self, foam: Floats, seconds: float, frame: int, wets: list[list[Wetted]], blows: list[tuple[str, Blow]]
    ) -> Floats:
        """Foam fades, and is left where blows strike and behind fast hulls."""
        import scipy.ndimage

        library: Any = scipy.ndimage
        left = library.gaussian_filter(foam, 0.25) * math.exp(-seconds / FOAM_S)
        for bather, own in zip(self.bathers, wets, strict=True):
            speed = float(np.hypot(*bather.velocity(frame, self.scene)[:2]))
            if speed > FOAMING and bather.hollow:
                left = np.maximum(left, min((speed - FOAMING) / 5.0, 0.62) * (own[frame].draught > 0.02))
        now = float(self.scene.middles[frame])
        for _, one in blows:
            if 0.0 <= now - one.time < 0.35 and one.speed > 1.3 and one.radius > 0.06:
                away = np.hypot(*(np.moveaxis(self.plot.points(), -1, 0) - np.array(one.position[:2])[:, None, None]))
                left = np.maximum(left, min(0.12 * one.speed, 0.7) * np.exp(-((away / (1.7 * one.radius)) ** 4)))
        return left


def _between(before: Wetted, after: Wetted, share: float) -> Wetted:
    return Wetted(*((1 - share) * a + share * b for a, b in ((before.draught, after.draught), (before.head, after.head))))


def _sum(found: Sequence[Wetted], tank: Tank) -> Wetted:
    if not found:
        return dry(tank)
    return Wetted(np.maximum.reduce([one.draught for one in found]), np.maximum.reduce([one.head for one in found]))
