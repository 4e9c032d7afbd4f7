"""Striking down: something hard comes down on a flat piece. Wood dents and splinters, metal keeps a smooth dent, glass and
tiles go to pieces, rubber gives way and springs back, clay keeps the print."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import Blend, Event, TransformTrack
from aozora.film.randomness import lane
from aozora.film.world import Entity, Material, Mesh, Part, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import merged, moved
from aozora.world.happenings.bench.table import Bench, Skin, joined, kept
from aozora.world.happenings.breaking import SPECK, Break, bodies_of, pieces_of
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.physics.tracks import mover_track
from aozora.world.things.workpieces import LENGTH, WIDTH

HITS, OFF, RESTS = 0.36, 0.50, 0.62
"""When it hits, when it is lifted off again, and when it lies beside, in shares of the shot."""

LIFT_M, ANGLE = 0.20, 0.62
"""How high it begins, and how it lies across the piece, in radians from its length."""

SHATTERS = frozenset({"glass", "ceramic", "porcelain", "stone", "ice", "brick", "marble stone", "concrete", "crystal", "plaster"})
DENTS: dict[str, tuple[float, float, bool]] = {
    "wood": (0.016, 0.018, False), "steel": (0.016, 0.034, False), "rubber": (0.020, 0.05, True), "clay model": (0.022,
    0.022, False),
    "cardboard": (0.018, 0.026, False), "foam": (0.022, 0.05, True), "wax": (0.015, 0.02, False),
}  # fmt: skip
"""Material -> how deep the print is, how wide, in metres, and whether it springs back; others dent as steel does."""

FRESH = (0.74, 0.55, 0.32)
"""The linear colour of wood where it has just been torn, as a factor."""


def denting(scene: Scene) -> Happening | None:
    """The first blow of a shot."""
    for beat in scene.beats("strike"):
        piece = next((role for role in beat.targets if role in scene.brief.assets), "")
        if piece:
            return _Blow(Bench(scene, beat), piece).shown()
    return None


@dataclass(frozen=True)
class _Blow:
    bench: Bench
    piece: str

    @property
    def asset(self) -> Asset:
        return self.bench.scene.brief.assets[self.piece]

    @property
    def made(self) -> str:
        """What the piece is made of, by the name of its material."""
        name = self.asset.parts[0].materials[0].rpartition("-")[0]
        return "wood" if name in ("oak", "pine", "painted wood") else name

    @property
    def top(self) -> float:
        return self.asset.size[2]

    def shown(self) -> Happening:
        """The striker, the piece, what flies."""
        striker = self.bench.beat.subject
        box = self.bench.box((-0.46 * LENGTH, -0.4 * WIDTH, 0.0), (0.46 * LENGTH, 0.4 * WIDTH, 0.16))
        rate = float(self.bench.scene.times[-1, -1]) / max(self.bench.length, 1e-6)
        substance = {"clay model": "clay"}.get(self.made, self.made)
        hit = Event(
            HITS * self.bench.length * rate, "impact", striker, self.piece, material_a="metal", material_b=substance,
            size=0.3, mass=1.5,
            position=self.bench.world(np.array([0.0, 0.0, self.top])), normal_speed=3.0, impulse=3.0,
        )  # fmt: skip
        own = Happening(
            frozenset([self.bench.beat.id]), transforms={striker: self._falling()}, boxes=dict.fromkeys((striker,
            self.piece), box),
            events=(hit,),
        )  # fmt: skip
        if self.made in SHATTERS:
            return together([own, self._shattered()])
        flying = [self._splinters(), self._chips()] if self.made == "wood" else []
        return together([own, self._dented(), *flying])

    def _falling(self) -> TransformTrack:
        """The striker: it falls faster and faster, hits, bounces a little, and is drawn away to the back."""
        t = self.bench.seconds / self.bench.length
        fall = np.clip((t - 0.08) / (HITS - 0.08), 0.0, 1.0)
        depth = 0.0 if self.made in SHATTERS else 0.6 * DENTS.get(self.made, DENTS["steel"])[0]
        high = self.top + LIFT_M * (1.0 - fall**2)
        bounce = np.clip((t - HITS) / (OFF - HITS), 0.0, 1.0)
        away = np.clip((t - OFF) / (RESTS - OFF), 0.0, 1.0)
        away = away * away * (3 - 2 * away)
        sunk = depth * (fall >= 1.0) * (1.0 - bounce)
        z = high - sunk + 0.03 * np.sin(np.pi * bounce) * (fall >= 1.0) + 0.05 * np.sin(np.pi * away)
        z = z * (1.0 - away)
        y = (0.5 * WIDTH + 0.10) * away
        heading = ANGLE * (1.0 - away)
        tilt = 0.16 * (1.0 - fall)
        turns = np.stack(
            [np.cos(0.5 * heading), np.sin(0.5 * tilt) * np.sin(0.5 * heading), np.sin(0.5 * tilt), np.sin(0.5 * heading)], -1
        )
        turns = turns / np.linalg.norm(turns, axis=-1, keepdims=True)
        return self.bench.track(np.stack([np.zeros(z.shape), y, z], -1).astype(np.float64), turns)

    def _after(self, seconds: float = 0.05) -> Floats:
        """0 before the blow, 1 soon after it (f, 3)."""
        begin = HITS * self.bench.length
        return np.clip((self.bench.seconds - begin) / seconds + 1e-9, 0.0, 1.0) * (self.bench.seconds >= begin)

    @property
    def run(self) -> float:
        """How far the print reaches along its line, in metres: all along under a rod, as far as it is wide under a head or a
        ball."""
        size = self.bench.scene.brief.assets[self.bench.beat.subject].parts[0]
        mesh = get_mesh(self.bench.scene.store, size.mesh)
        return 0.42 * LENGTH if float(np.ptp(mesh.points[:, 0])) > 0.3 else 0.042

    def _along(self, points: Floats) -> tuple[Floats, Floats]:
        """Places along and across the line on which the striker hits."""
        c, s = math.cos(ANGLE), math.sin(ANGLE)
        return c * points[:, 0] + s * points[:, 1], -s * points[:, 0] + c * points[:, 1]

    def _dented(self) -> Happening:
        """The piece with its print."""
        deep, wide, springs = DENTS.get(self.made, DENTS["steel"])
        deep = min(deep, 0.8 * self.top)
        part = self.asset.parts[0]
        mesh = get_mesh(self.bench.scene.store, part.mesh)
        points = mesh.points.astype(np.float64) + np.array(part.position)
        along, across = self._along(points)
        upper = np.clip(points[:, 2] / self.top, 0.0, 1.0) ** 2
        ragged = 1.0 + 0.35 * fbm(30 * along, 60 * across, 3) if self.made == "wood" else np.ones(len(points))
        trough = np.exp(-((across / (0.6 * wide * ragged)) ** 2)) * np.exp(-((along / self.run) ** 6))
        rim = 0.28 * np.exp(-(((np.abs(across) - 1.25 * wide) / (0.4 * wide)) ** 2)) * np.exp(-((along / self.run) ** 6))
        push = deep * upper * (rim * (not springs) - trough * ragged)
        came = self._after()[:, 1]
        if springs:
            since = np.maximum(self.bench.seconds[:, 1] - HITS * self.bench.length, 0.0)
            came = came * np.exp(-since / 0.35) * np.cos(9.0 * since)
        carried = np.broadcast_to(points, (len(came), *points.shape)).copy()
        carried[..., 2] += came[:, None] * push
        digest = self.bench.scene.store.put({"points": np.round(carried, 5).astype(np.float32)}, {"type": "deformation"})
        colours = np.ones((len(points), 3)) if mesh.colours is None else mesh.colours[:, :3].astype(np.float64)
        later = self._torn(colours, along, across, wide, upper) if not springs else colours
        bare = Mesh(
            points.astype(np.float32),
            mesh.corners,
            mesh.starts,
            colours=colours.astype(np.float32),
            later=later.astype(np.float32),
        )
        own, after = f"{self.piece}/{part.materials[0]}", f"{self.piece}/struck"
        look = self.asset.materials[part.materials[0]]
        still = self.bench.track(np.zeros((*self.bench.seconds.shape, 3)))
        return Happening(
            parts={self.piece: (Part(put_mesh(self.bench.scene.store, bare), (own,)),)},
            materials={own: look, after: look},
            blends={own: Blend(after, self._after().astype(np.float32))},
            deformations={self.piece: digest},
            transforms={self.piece: still},
        )

    def _torn(self, colours: Floats, along: Floats, across: Floats, wide: float, upper: Floats) -> Floats:
        """The colours after the blow: darker in the print, and cracks that run along the grain of wood."""
        inside = np.exp(-((across / (0.7 * wide)) ** 2)) * np.exp(-((along / self.run) ** 6)) * upper
        marked = colours * (1.0 - 0.68 * inside[:, None])
        if self.made != "wood":
            return marked
        c, s = math.cos(ANGLE), math.sin(ANGLE)
        x, y = c * along - s * across, s * along + c * across
        wander = 0.006 * fbm(9 * x, 0 * x + 2.0, 3)
        lines = np.zeros(len(x))
        for centre, low, high in ((-0.055, -0.19, 0.10), (0.0, -0.14, 0.20), (0.06, -0.06, 0.21)):
            run = np.clip(np.minimum(x - low, high - x) / 0.02, 0.0, 1.0)
            lines = np.maximum(lines, run * np.exp(-(((y - centre - wander) / 0.0042) ** 2)))
        return marked * (1.0 - 0.86 * (lines * upper)[:, None])

    def _splinters(self) -> Happening:
        """Torn fibres that stand up along the print."""
        dice = lane(self.bench.scene.brief.settings.seed, "splinters")
        c, s = math.cos(ANGLE), math.sin(ANGLE)
        pieces: list[Mesh] = []
        for _ in range(46):
            length, thick = float(dice.uniform(0.016, 0.055)), float(dice.uniform(0.0012, 0.003))
            side = 1.0 if dice.random() < 0.5 else -1.0
            along, across = float(dice.uniform(-0.9, 0.9)) * self.run, side * float(dice.uniform(0.004, 0.02))
            rise, turn = float(dice.uniform(0.25, 0.95)), float(dice.normal(0.0, 0.35)) + (math.pi if side < 0 else 0.0)
            spike = _spike(length, thick)
            spike = moved(spike, (0, 0, 0), (math.cos(0.5 * rise), 0.0, -math.sin(0.5 * rise), 0.0))
            spike = moved(
                spike,
                (c * along - s * across, s * along + c * across, self.top - 0.004),
                (math.cos(0.5 * turn), 0.0, 0.0, math.sin(0.5 * turn)),
            )
            pieces.append(spike)
        name = f"{self.piece}/splinters"
        entity = self.bench.solid(name, merged(pieces), name, "wood")
        shown = np.where(self._after() > 0.0, 1.0, SPECK)
        flat = np.zeros((*shown.shape, 3))
        flat[..., 2] = np.where(self._after() > 0.0, 0.0, 0.4 * self.top)
        look = Material(colour=FRESH, roughness=0.8)
        return Happening(entities=(entity,), materials={name: look}, transforms={name: self.bench.track(flat, None, shown)})

    def _chips(self) -> Happening:
        """Chips that fly from the blow and lie where they fall."""
        dice = lane(self.bench.scene.brief.settings.seed, "chips").random((34, 6))
        since = np.maximum(self.bench.seconds[:, 1] - HITS * self.bench.length, 0.0) * 0.7
        skins: list[Skin] = []
        for age, there in zip(since.tolist(), (self._after()[:, 1] > 0).tolist(), strict=True):
            if not there:
                skins.append(joined([]))
                continue
            way = np.stack([0.9 * (dice[:, 0] - 0.5), 0.9 * (dice[:, 1] - 0.5), 0.5 + 0.9 * dice[:, 2]], -1)
            start = np.stack([0.24 * (dice[:, 3] - 0.5), 0.1 * (dice[:, 4] - 0.5), np.full(len(dice), self.top)], -1)
            land = way[:, 2] / 4.905
            flown = np.minimum(age, land)[:, None]
            places = start + way * flown - np.array([0, 0, 4.905]) * flown**2
            spun = 9.0 * np.minimum(age, land) * (dice[:, 5] + 0.3)
            skins.append(
                joined([_chip(p, float(a), 0.006 + 0.012 * float(d)) for p, a, d in zip(places, spun, dice[:, 5], strict=True)])
            )
        name = f"{self.piece}/chips"
        look = Material(colour=FRESH, roughness=0.85)
        surfaces = {name: tuple(kept(self.bench.scene, skin) for skin in skins)}
        return Happening(entities=(self.bench.flowing(name, name, "wood"),), materials={name: look}, surfaces=surfaces)

    def _shattered(self) -> Happening:
        """The piece goes to shards from where it was hit."""
        scene, still = self.bench.scene, np.zeros(3)
        hit = np.array(self.bench.world(np.array([0.0, 0.0, self.top])))
        moment = Break(0.0, np.array(self.bench.spot), self.bench.turn, still, still, hit, 1.6)
        dice = lane(scene.brief.settings.seed, self.piece, "shards")
        shards = pieces_of(scene, self.asset, moment, dice)
        rigid = bodies_of(scene, self.asset, shards, moment, dice)
        rigid = replace(rigid, movers=tuple(replace(mover, id=f"{self.piece}/{mover.id}") for mover in rigid.movers))
        simulation = scene.solver.simulate(rigid, 1.2)
        after = np.clip((self.bench.seconds - HITS * self.bench.length) * 0.6, 0.0, 1.2)
        broken = self.bench.seconds >= HITS * self.bench.length
        shown = np.where(broken, 1.0, SPECK).astype(np.float32)
        tracks: dict[str, TransformTrack] = {}
        entities: list[Entity] = []
        for mover, (parts, _) in zip(rigid.movers, shards, strict=True):
            tracks[mover.id] = replace(mover_track(simulation, mover.id, after), scales=shown)
            entities.append(Entity(mover.id, 0, parts, None, self.asset.substance, mover.position, mover.rotation))
        whole = self.bench.track(np.zeros((*broken.shape, 3)), None, np.where(broken, SPECK, 1.0))
        return Happening(entities=tuple(entities), transforms={**tracks, self.piece: whole})


def _spike(length: float, thick: float) -> Mesh:
    """A splinter along X, four-sided and pointed."""
    ring = thick * np.array([(0, -1, -0.5), (0, 1, -0.5), (0, 1, 0.5), (0, -1, 0.5)])
    points = np.concatenate([ring, ring * 0.8 + np.array([0.6 * length, 0, 0]), [[length, 0, 0]]])
    faces = [
        (0, 1, 5),
        (0, 5, 4),
        (1, 2, 6),
        (1, 6, 5),
        (2, 3, 7),
        (2, 7, 6),
        (3, 0, 4),
        (3, 4, 7),
        (4, 5, 8),
        (5, 6, 8),
        (6, 7, 8),
        (7, 4, 8),
    ]
    return Mesh.of_faces(points, np.array(faces), smooth=False)


def _chip(place: Floats, angle: float, length: float) -> Skin:
    spike = _spike(length, 0.12 * length)
    c, s = math.cos(angle), math.sin(angle)
    points = spike.points.astype(np.float64) @ np.array([[c, s, 0.3 * s], [-s, c, 0], [0, 0, 1]])
    return Skin(points + place, spike.corners.reshape(-1, 3).astype(np.int64))
