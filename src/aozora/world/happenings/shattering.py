"""Shattering: something brittle is dropped on a hard floor. It is whole as it falls, touches the floor, and goes to pieces; an
egg leaves its yolk and white there. All of it is seen in slow motion, for the fall of a hand's breadth takes an eighth of a
second."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.film.randomness import lane
from aozora.film.world import Entity, Material
from aozora.world.actions import GRAVITY
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe
from aozora.world.happenings.bench.table import Bench
from aozora.world.happenings.breaking import BRITTLE, SHELLS, SPECK, Break, bodies_of, crash, pieces_of
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.tracks import mover_track

HITS, RESTS = 0.40, 0.86
"""When it touches the floor and when its pieces have come to rest, in shares of the shot."""

SETTLES_S = 1.1
"""Seconds in which pieces come to rest."""

YOLK = Material(colour=(0.95, 0.42, 0.015), roughness=0.12, subsurface=0.2, coat=0.5)
WHITE = Material(colour=(0.93, 0.89, 0.66), roughness=0.05, alpha=0.75, coat=1.0, coat_roughness=0.0)


def shattering(scene: Scene) -> Happening | None:
    """The first brittle thing of a shot that is dropped."""
    for beat in scene.beats("shatter"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None and (asset.substance in BRITTLE or asset.kind in SHELLS):
            return _Drop(Bench(scene, beat), asset).shown()
    return None


@dataclass(frozen=True)
class _Drop:
    bench: Bench
    asset: Asset

    @property
    def role(self) -> str:
        return self.bench.beat.subject

    @property
    def height(self) -> float:
        """Metres between the thing and the floor when it is let go."""
        return 0.55 * self.asset.size[2] + 0.045

    @property
    def fall_s(self) -> float:
        return math.sqrt(2 * self.height / GRAVITY)

    def clock(self) -> Floats:
        """Seconds of the fall (f, 3): the floor is reached at `HITS`; after that time runs faster, so that all comes to rest."""
        hit, rest = HITS * self.bench.length, RESTS * self.bench.length
        before = self.fall_s * np.clip(self.bench.seconds / hit, 0.0, 1.0)
        u = np.clip((self.bench.seconds - hit) / (rest - hit), 0.0, 1.0)
        pace = self.fall_s / hit * (rest - hit)
        return before + pace * u + (SETTLES_S - pace) * u**2

    def shown(self) -> Happening:
        """The fall, the pieces, and what was inside."""
        scene, clock = self.bench.scene, self.clock()
        moment = self._moment()
        dice = lane(scene.brief.settings.seed, self.role, "shards")
        shards = pieces_of(scene, self.asset, moment, dice)
        rigid = bodies_of(scene, self.asset, shards, moment, dice)
        rigid = replace(rigid, movers=tuple(replace(mover, id=f"{self.role}/{mover.id}") for mover in rigid.movers))
        simulation = scene.solver.simulate(rigid, SETTLES_S + 0.1)
        after = np.maximum(clock - self.fall_s, 0.0)
        there = np.where(clock >= self.fall_s, 1.0, SPECK).astype(np.float32)
        tracks: dict[str, TransformTrack] = {}
        entities: list[Entity] = []
        for mover, (parts, _) in zip(rigid.movers, shards, strict=True):
            tracks[mover.id] = replace(mover_track(simulation, mover.id, after), scales=there)
            entities.append(Entity(mover.id, 0, parts, None, self.asset.substance, mover.position, mover.rotation))
        rate = float(scene.times[-1, -1]) / max(self.bench.length, 1e-6)
        hit = HITS * self.bench.length * rate
        events = [replace(e, time=e.time + hit) for e in contact_events(simulation, scene.brief.settings.seed)]
        wide = max(0.8 * max(self.asset.size[:2]), 0.06)
        box = self.bench.box((-wide, -wide, 0.0), (wide, wide, self.height + 0.6 * self.asset.size[2]))
        made = Happening(
            frozenset([self.bench.beat.id]),
            entities=tuple(entities),
            transforms={**tracks, self.role: self._falling(clock)},
            events=(
                replace(crash(self.asset, self.role, moment), time=hit),
                *(replace(e, curve=()) for e in events if not e.curve),
            ),
            boxes={self.role: box},
            ends={self.role: hit},
        )
        return together([made, self._inside(clock)])

    def _moment(self) -> Break:
        """The touch: it stands on its foot, a little turned."""
        x, y, z = self.bench.spot
        speed = math.sqrt(2 * GRAVITY * self.height)
        hit = np.array([x + 0.1 * self.asset.size[0], y, z])
        still = np.zeros(3)
        return Break(0.0, np.array([x, y, z]), self.bench.turn, np.array([0.0, 0.0, -speed]), still, hit, speed)

    def _falling(self, clock: Floats) -> TransformTrack:
        drop = 0.5 * GRAVITY * np.minimum(clock, self.fall_s) ** 2
        places = np.stack([0 * clock, 0 * clock, np.maximum(self.height - drop, 0.0)], -1)
        scales = np.where(clock >= self.fall_s, SPECK, 1.0)
        return self.bench.track(places, None, scales)

    def _inside(self, clock: Floats) -> Happening | None:
        """An egg's yolk and white on the floor."""
        if self.asset.kind != "egg":
            return None
        size = self.asset.size[2]
        spread = 1.0 - np.exp(-np.maximum(clock - self.fall_s, 0.0) / 0.07)
        yolk, white = f"{self.role}/yolk", f"{self.role}/white"
        dome = lathe(np.array([(0, 0), (0.42, 0), (0.45, 0.04), (0.42, 0.15), (0.26, 0.24), (0, 0.27)]) * size, 48)
        drop = lathe(np.array([(0, 0), (1.02, 0), (1.06, 0.02), (0.98, 0.05), (0.4, 0.06), (0, 0.06)]) * size, 72)
        points = drop.points.astype(np.float64)
        angle = np.arctan2(points[:, 1], points[:, 0])
        points[:, :2] *= (1.0 + 0.42 * fbm(1.3 * np.cos(angle) + 3.1, 1.3 * np.sin(angle), 3, 4))[:, None]
        flat = np.zeros((*clock.shape, 3))
        entities = (
            self.bench.solid(white, replace(drop, points=points.astype(np.float32)), white, "water"),
            self.bench.solid(yolk, dome, yolk, "water", (0.012, 0.0, 0.001)),
        )
        scales = np.where(clock >= self.fall_s, np.maximum(spread, 0.05), SPECK)
        aside = flat + np.array([0.012, 0.0, 0.001])
        tracks = {white: self.bench.track(flat, None, scales), yolk: self.bench.track(aside, None, np.minimum(scales * 1.1, 1.0))}
        return Happening(entities=entities, materials={yolk: YOLK, white: WHITE}, transforms=tracks)
