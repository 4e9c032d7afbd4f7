"""Dousing: an acid is poured onto something. What was alive or is of rubber and plastic shrinks, turns black and fumes; metals
and carbonates fizz; glass and pottery stay as they are."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event
from aozora.film.world import Material, Mesh, Part, get_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bounds_of, lathe, sphere
from aozora.world.happenings.bench.glassware import GLASS, Leaning, Tumbler, liquid_look
from aozora.world.happenings.bench.pourer import pouring_from
from aozora.world.happenings.bench.streams import balls, stream
from aozora.world.happenings.bench.table import NOTHING, Bench, Skin, kept
from aozora.world.happenings.bench.trial import sampled
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.happenings.kindling import AWAY_M
from aozora.world.happenings.melting import bent
from aozora.world.physics.meetings import Attack, Sample, attacked

BEGIN, END, DONE = 0.12, 0.56, 0.86
"""When pouring begins and ends, and when all that comes of it has come, in shares of the shot."""

TETHERED = frozenset({"balloon"})
"""Kinds that float on a string."""

CHAR = Material(colour=(0.013, 0.011, 0.010), roughness=0.75, specular=0.25)
PUDDLE = Material(colour=(0.62, 0.65, 0.62), roughness=0.05, alpha=0.10, coat=0.3, coat_roughness=0.02)
DULL = Material(colour=(0.16, 0.14, 0.12), roughness=0.9, metallic=0.3)


def dousing(scene: Scene) -> Happening | None:
    """The first thing of a shot that something is poured onto."""
    for beat in scene.beats("douse"):
        poured = sampled(scene, beat.subject)
        thing = next((role for role in beat.targets if role in scene.brief.assets and scene.brief.assets[role].rig is None), "")
        if poured is not None and poured.liquid and thing:
            return _Dousing(Bench(scene, beat), poured, thing).shown()
    return None


def _box_of(part: Part, scene: Scene) -> Floats:
    """The lower and upper corner (2, 3) of a part in its asset's space."""
    return np.asarray(bounds_of(get_mesh(scene.store, part.mesh)), np.float64) + np.asarray(part.position, np.float64)


def _laid_down(whole: Asset, scene: Scene) -> Asset:
    """The largest part of a thing, on z = 0."""
    boxes = [_box_of(part, scene) for part in whole.parts]
    number = max(range(len(boxes)), key=lambda n: float((boxes[n][1] - boxes[n][0]).prod()))
    part, (low, high) = whole.parts[number], boxes[number]
    x, y, z = part.position
    shifted = replace(part, position=(x, y, z - float(low[2])))
    lower, upper = (low - [0, 0, low[2]]).tolist(), (high - [0, 0, low[2]]).tolist()
    bounds = ((lower[0], lower[1], lower[2]), (upper[0], upper[1], upper[2]))
    return replace(whole, parts=(shifted,), bounds=bounds)


@dataclass(frozen=True)
class _Dousing:
    bench: Bench
    poured: Sample
    thing: str

    @cached_property
    def asset(self) -> Asset:
        """The thing; a balloon without its string, lying on the bench."""
        whole = self.bench.scene.brief.assets[self.thing]
        return _laid_down(whole, self.bench.scene) if whole.kind in TETHERED else whole

    @property
    def attack(self) -> Attack:
        material = self.bench.scene.brief.cast[self.thing].attributes.material or self.asset.substance
        return attacked(material, self.poured.name) if self.poured.solution.ph < 3.0 else "none"

    @property
    def flat(self) -> bool:
        """Whether it lies so low that a glass over it would hide it."""
        return self.asset.size[2] < 0.3 * max(self.asset.size[:2])

    @property
    def _aim(self) -> float:
        """Where along it the stream comes down, in metres from its middle."""
        return 0.26 * self.asset.size[0] if self.flat else 0.0

    @property
    def scale(self) -> float:
        """How large the pouring glass is beside a tumbler: in proportion to the thing."""
        return float(np.clip(max(self.asset.size) / 0.2, 0.7, 1.5))

    def shown(self) -> Happening:
        """The thing, what is poured, and what comes of it."""
        high, wide = self.asset.size[2], max(self.asset.size[:2])
        half, top = max(0.52 * wide, 0.075 * self.scale), high + (0.05 if self.flat else 0.085) * self.scale
        box = self.bench.box((-half, -0.5 * half, 0.0), (half, 0.5 * half, top))
        rate = float(self.bench.scene.times[-1, -1]) / max(self.bench.length, 1e-6)
        sounds = [("pouring", BEGIN, END - BEGIN), *([("fizz", BEGIN + 0.05, DONE - BEGIN)] if self.attack != "none" else [])]
        events = tuple(
            Event(begin * self.bench.length * rate, "emit", f"{self.thing}/stream", duration=length * self.bench.length * rate,
                size=0.05, position=self.bench.world(np.array([0.0, 0.0, high])), data={"sound": name})
            for name, begin, length in sounds
        )  # fmt: skip
        own = Happening(frozenset([self.bench.beat.id]), parts={self.bench.beat.subject: ()}, boxes=dict.fromkeys(
            (self.bench.beat.subject, self.thing), box), events=events)  # fmt: skip
        return together([self._thing(), self._pouring(), self._puddle(), self._fumes(), self._bubbles(), own])

    def _share(self, begin: float, end: float) -> Floats:
        return self.bench.share(begin, end)

    def _thing(self) -> Happening:
        """The thing in its place; charred and shrunken where the acid takes its water."""
        still = self.bench.track(np.zeros((*self.bench.seconds.shape, 3)))
        if self.attack == "none":
            return Happening(transforms={self.thing: still}, parts={self.thing: self.asset.parts})
        change = self._share(BEGIN + 0.10, DONE)
        chars = self.attack == "chars"
        names = {name: f"{self.thing}/{name}" for name in self.asset.materials}
        asset = replace(
            self.asset, parts=tuple(replace(p, materials=tuple(names[m] for m in p.materials)) for p in self.asset.parts)
        )
        made = bent(self.bench.scene, self.thing, asset, change[:, 1] if chars else 0.15 * change[:, 1], self._shrunk)
        later = f"{self.thing}/eaten"
        # What is eaten turns dark before it has shrunk.
        dark = (0.98 * np.clip(1.35 * change, 0.0, 1.0)).astype(np.float32)
        return replace(
            made,
            materials={**{own: self.asset.materials[name] for name, own in names.items()}, later: CHAR if chars else DULL},
            blends={own: Blend(later, dark) for own in names.values()},
            transforms={self.thing: still, **{entity.id: still for entity in made.entities}},
        )

    def _shrunk(self, points: Floats, share: Floats) -> Floats:
        """Points drawn together and wrinkled, sunk towards the ground."""
        s = share[:, None]
        size = max(self.asset.size)
        wrinkle = fbm(14 * points[:, 0] / size + 3.0, 14 * (points[:, 1] + points[:, 2]) / size, 3, 3)
        across = 1.0 - 0.38 * s + 0.16 * s * wrinkle
        sag = 0.03 * size * s * fbm(5 * points[:, 0] / size, 5 * points[:, 1] / size + 9.0, 2, 5)
        z = np.maximum(points[:, 2] * (1.0 - 0.50 * s) + sag, 0.0)
        return np.stack([points[:, 0] * across, points[:, 1] * across, z], -1)

    def _tops(self) -> Floats:
        """How high the thing stands in every frame (f,)."""
        sunk = 0.50 * self._share(BEGIN + 0.10, DONE)[:, 1] if self.attack == "chars" else 0.0 * self.bench.seconds[:, 1]
        return self.asset.size[2] * (1.0 - sunk)

    def _pouring(self) -> Happening:
        own, s = Tumbler(0.125 * self.scale, 0.031 * self.scale, 0.039 * self.scale), self.bench.seconds
        span = (BEGIN * self.bench.length, END * self.bench.length)
        shares = 0.5 - 0.48 * np.clip((s[:, 1] - span[0]) / (span[1] - span[0]), 0.0, 1.0)
        lip = np.array([self._aim + 0.02, 0.0, self.asset.size[2] + (0.085 if self.flat else 0.05) * self.scale])
        pourer = pouring_from(own, lip, shares, (s, *span), slides=False)
        places, turns = pourer.places()
        glass, inside, falls = (f"{self.thing}/{piece}" for piece in ("pourer", "rest", "stream"))
        leaning, scene, tops = Leaning(own), self.bench.scene, self._tops()
        rest = tuple(kept(scene, pourer.lying(frame, leaning, self.poured.colour)) for frame in range(len(s)))
        velocity: Floats = np.array([-0.09, 0.0, -0.12])
        start: Floats = (lip + np.array([-0.002, 0.0, 0.001])).astype(np.float64)
        strand = tuple(
            kept(scene, stream((start, velocity, 0.92 * float(tops[frame])), 0.0055 * self.scale, self.poured.colour,
                (float(s[frame, 1]), *span)))
            for frame in range(len(s))
        )  # fmt: skip
        return Happening(
            entities=(
                self.bench.solid(glass, own.mesh(), glass, "glass"),
                self.bench.flowing(inside, inside),
                self.bench.flowing(falls, falls),
            ),
            materials={
                glass: GLASS,
                inside: liquid_look(0.9, 0.0),
                falls: Material(colour=(0.86, 0.89, 0.84), roughness=0.05, coat=1.0),
            },
            transforms={glass: self.bench.track(places, turns)},
            surfaces={inside: rest, falls: strand},
        )

    def _puddle(self) -> Happening:
        """What has run off and stands around the foot."""
        name = f"{self.thing}/puddle"
        wide = 0.5 * max(self.asset.size[:2]) + 0.03 * self.scale
        flat = lathe(np.array([(0, 0), (0.97 * wide, 0), (wide, 0.0004), (0.97 * wide, 0.0012), (0, 0.0014)]), 96)
        points = flat.points.astype(np.float64)
        angle = np.arctan2(points[:, 1], points[:, 0])
        points[:, :2] *= (1.0 + 0.16 * fbm(1.3 * np.cos(angle) + 3.1, 1.3 * np.sin(angle), 3, 2))[:, None]
        grown = np.maximum(np.sqrt(self._share(BEGIN + 0.06, END + 0.08)), 0.01)
        entity = self.bench.solid(name, replace(flat, points=points.astype(np.float32)), name, "water")
        track = self.bench.track(np.zeros((*grown.shape, 3)), None, grown)
        return Happening(entities=(entity,), materials={name: PUDDLE}, transforms={name: track})

    def _fumes(self) -> Happening | None:
        """Gas that rises from what is eaten."""
        if self.attack == "none":
            return None
        seed, size = self.bench.scene.brief.settings.seed, max(self.asset.size[:2])
        name, on = f"{self.thing}/fumes", self._share(BEGIN + 0.12, BEGIN + 0.26)
        z = np.where(on > 0.0, 0.25 * self.asset.size[2] - 0.25 * (1.0 - on), AWAY_M)
        places = np.stack([np.zeros(z.shape), np.zeros(z.shape), z], -1).astype(np.float64)
        speck: Mesh = sphere(0.0005, 8)
        tone = (0.62, 0.58, 0.50) if self.attack == "chars" else (0.85, 0.85, 0.85)
        plumes = tuple(
            Plume("steam", name, (x, 0.02, 0.0), max(1.6 * self.asset.size[2], 0.7 * size), 0.28 * size, tone, seed + k)
            for k, x in enumerate((-0.22 * size, 0.2 * size))
        )
        entity = self.bench.solid(name, speck, f"{self.thing}/puddle")
        return Happening(entities=(entity,), plumes=plumes, transforms={name: self.bench.track(places)})

    def _bubbles(self) -> Happening | None:
        """Froth on and around what is eaten."""
        if self.attack == "none":
            return None
        name, scene = f"{self.thing}/froth", self.bench.scene
        on, tops = self._share(BEGIN + 0.08, BEGIN + 0.3)[:, 1] * (1.0 - self._share(DONE - 0.2, DONE)[:, 1]), self._tops()
        dice = np.array([[(n * g) % 1.0 for g in (0.6180339, 0.7548777, 0.5698403)] for n in range(1, 91)])
        skins: list[Skin] = []
        for frame, (share, top) in enumerate(zip(on.tolist(), tops.tolist(), strict=True)):
            if share < 0.02:
                skins.append(NOTHING)
                continue
            now = float(self.bench.seconds[frame, 1])
            life = (dice[:, 2] + (0.7 + dice[:, 0]) * now) % 1.0
            u, angle = np.sqrt(dice[:, 1]), 6.283 * dice[:, 0]
            wide = 0.5 * np.array(self.asset.size[:2]) * (0.75 + 0.35 * (dice[:, 2:3] > 0.6))
            z = np.where(dice[:, 2] > 0.6, 0.002, top * np.sqrt(np.clip(1.0 - 0.9 * u**2, 0.0, 1.0)))
            places = np.stack([wide[:, 0] * u * np.cos(angle), wide[:, 1] * u * np.sin(angle), z], -1)
            size = 0.0022 * self.scale * np.sin(np.pi * life) * share * (0.4 + dice[:, 1])
            skins.append(balls(places, np.maximum(size, 1e-5), (0.42, 0.38, 0.30)))
        look = Material(colour=(0.85, 0.84, 0.8), roughness=0.2, coat=0.8)
        return Happening(
            entities=(self.bench.flowing(name, name),),
            materials={name: look},
            surfaces={name: tuple(kept(scene, s) for s in skins)},
        )
