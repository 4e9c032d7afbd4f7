"""Blending: two paints lie side by side in a bowl and are stirred until they are one, mixed as pigments are."""

import math
from dataclasses import dataclass

import numpy as np

from aozora.film.motion import Event
from aozora.film.screenplay import Beat
from aozora.film.world import Entity, Material, Mesh, Rgb
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import lathe, tube
from aozora.world.happenings.bench.table import Bench, Ints, Skin, kept
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.physics.pigments import paint, stirred

RADIUS, DEPTH = 0.115, 0.034
"""Metres: the bowl's inside at the level of the paint, and that level."""

BEGIN, DONE = 0.14, 0.80
"""When stirring begins and when nothing of two colours is left, in shares of the shot."""

TURNS = {"fast": 7.0, "": 5.0, "slow": 4.0, "gentle": 4.0}
"""Manner -> how often the stick goes round."""

STEEL = Material(colour=(0.52, 0.53, 0.54), metallic=1.0, roughness=0.24)
WOOD = Material(colour=(0.50, 0.30, 0.13), roughness=0.6)
CELLS = (64, 168)
"""Rings and spokes of the surface."""


def blending(scene: Scene) -> Happening | None:
    """The first pair of paints of a shot that is stirred."""
    for beat in scene.beats("blend"):
        other = next((role for role in beat.targets if role in scene.brief.assets), "")
        if other:
            return _Blending(Bench(scene, beat), beat, other).shown()
    return None


@dataclass(frozen=True)
class _Blending:
    bench: Bench
    beat: Beat
    other: str

    @property
    def turns(self) -> float:
        return next((TURNS[word] for word in self.beat.manner if word in TURNS), TURNS[""])

    def shown(self) -> Happening:
        """Bowl, paints, stick."""
        name, cast = self.beat.subject, self.bench.scene.brief.cast
        colours = tuple(paint(cast[role].attributes.colour) for role in (name, self.other))
        surface, bowl, stick = f"{name}/paint", f"{name}/bowl", f"{name}/stick"
        grid, faces = _disc()
        skins = tuple(kept(self.bench.scene, self._skin(frame, grid, faces, colours)) for frame in range(len(self.bench.seconds)))
        rod = tube(np.array([(0, 0, 0.0), (0, 0, 0.1), (0, 0, 0.24)]), np.array([0.0075, 0.0068, 0.0062]), 20)
        entities: tuple[Entity, ...] = (
            self.bench.solid(bowl, _bowl(), bowl, "steel"), self.bench.flowing(surface, surface, "water"),
            self.bench.solid(stick, rod, stick, "wood"),
        )  # fmt: skip
        look = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.16, coat=0.3, coat_roughness=0.05)
        hidden = {name: (), self.other: ()}
        box = self.bench.box((-0.9 * RADIUS, -0.9 * RADIUS, 0.0), (0.9 * RADIUS, 0.9 * RADIUS, 0.04))
        return Happening(
            frozenset([self.beat.id]), entities=entities, materials={bowl: STEEL, surface: look, stick: WOOD}, parts=hidden,
            surfaces={surface: skins}, transforms={stick: self.bench.track(*self._stick())}, boxes=dict.fromkeys(hidden, box),
            events=(self._heard(surface, bowl),),
        )  # fmt: skip

    def _phase(self) -> Floats:
        """How far the stick has come round (f, 3), in radians."""
        share = np.clip((self.bench.seconds / self.bench.length - BEGIN) / (0.98 - BEGIN), 0.0, 1.0)
        return 2 * math.pi * self.turns * (share - 0.06 * (1 - np.exp(-share / 0.06)))

    def _stick(self) -> tuple[Floats, Floats]:
        """Places (f, 3, 3) and rotations (f, 3, 4): it comes down into the paint, then leans and goes round."""
        phase, down = self._phase(), self.bench.share(0.02, BEGIN)
        reach = RADIUS * (0.30 + 0.30 * np.sin(0.37 * phase) ** 2)
        places = np.stack([reach * np.cos(phase), reach * np.sin(phase), 0.013 + 0.10 * (1 - down)], -1)
        lean = 0.36
        axis = np.stack([np.sin(phase), -np.cos(phase), 0 * phase], -1)
        # It leans outwards and a little back towards whoever holds it.
        turns = np.concatenate([np.full((*phase.shape, 1), math.cos(0.5 * lean)), -math.sin(0.5 * lean) * axis], -1)
        return places, turns

    def _skin(self, frame: int, grid: Floats, faces: Ints, colours: tuple[tuple[Rgb, float], ...]) -> Skin:
        """The surface of the paint in a frame."""
        done = float(self.bench.share(BEGIN, DONE)[frame, 1])
        phase = float(self._phase()[frame, 1])
        share = _advected(grid, phase, done, self.bench.scene.brief.settings.seed)
        shown = stirred(np.stack([share, 1.0 - share], -1), colours)
        places, _ = self._stick()
        at = places[frame, 1]
        away = np.hypot(grid[:, 0] - at[0], grid[:, 1] - at[1])
        radius = np.hypot(grid[:, 0], grid[:, 1]) / RADIUS
        moving = min(phase / 6.0, 1.0)
        relief = 0.0014 * fbm(30 * grid[:, 0], 30 * grid[:, 1] + 0.4 * phase, 2) * moving + 0.0008 * (share - 0.5) * (1 - done)
        height = DEPTH + relief - moving * (0.004 * np.exp(-((away / 0.02) ** 2)) + 0.004 * (1 - radius**2))
        return Skin(np.concatenate([grid, height[:, None]], -1), faces, shown)

    def _heard(self, surface: str, bowl: str) -> Event:
        rate = float(self.bench.scene.times[-1, -1]) / max(self.bench.length, 1e-6)
        begin, length = BEGIN * self.bench.length * rate, 0.84 * self.bench.length * rate
        return Event(begin, "emit", surface, bowl, duration=length, size=0.2, position=self.bench.world(np.array([0.0, 0.0,
        DEPTH])),
            data={"sound": "stirring"})  # fmt: skip


def _disc() -> tuple[Floats, Ints]:
    """Points (n, 2) and triangles of a disc."""
    rings, spokes = CELLS
    radius = RADIUS * np.linspace(0.0, 1.0, rings + 1)[1:]
    angle = np.linspace(0, 2 * np.pi, spokes, endpoint=False)
    points = np.stack([radius[:, None] * np.cos(angle), radius[:, None] * np.sin(angle)], -1).reshape(-1, 2)
    row, column = np.meshgrid(np.arange(rings - 1), np.arange(spokes), indexing="ij")
    a, b = (row * spokes + column).ravel(), (row * spokes + (column + 1) % spokes).ravel()
    faces = np.concatenate([np.stack([a, a + spokes, b + spokes], -1), np.stack([a, b + spokes, b], -1)])
    ring = np.arange(spokes)
    middle = np.stack([np.full(spokes, len(points)), ring, (ring + 1) % spokes], -1)
    return np.concatenate([points, [[0.0, 0.0]]]), np.concatenate([faces, middle])


def _advected(grid: Floats, phase: float, done: float, seed: int) -> Floats:
    """The share (n,) of the first paint: where each point was before it was stirred, and how far it has spread since. What goes
    round is led back by an angle that depends on its distance from the middle, which draws the border between the two out into
    a spiral."""
    x, y = grid[:, 0] / RADIUS, grid[:, 1] / RADIUS
    radius = np.hypot(x, y)
    sheared = 0.55 * phase * np.exp(-(((radius - 0.45) / 0.33) ** 2)) + 0.08 * phase
    angle = np.arctan2(y, x) - sheared
    u, v = radius * np.cos(angle), radius * np.sin(angle)
    swing = 0.30 * min(phase / 9.0, 1.0)
    u = u + swing * fbm(1.7 * u + 5.0, 1.7 * v, 3, seed % 11) + 0.05 * fbm(2.6 * v, 0 * v + 3.0, 2, seed % 7)
    edge = 0.015 + 0.25 * done
    share = 1.0 - smoothstep(-edge, edge, u)
    return 0.5 + (share - 0.5) * (1.0 - done) ** 1.3


def _bowl() -> Mesh:
    """A mixing bowl of steel with a rolled rim."""
    r = RADIUS
    profile = [
        (0, 0), (0.55 * r, 0), (0.60 * r, 0.002), (0.95 * r, 0.022), (1.12 * r, 0.056), (1.16 * r, 0.0575), (1.165 * r,
        0.060), (1.14 * r, 0.0615),
        (1.10 * r, 0.0595), (1.005 * r, DEPTH), (0.90 * r, 0.020), (0.58 * r, 0.006), (0, 0.004),
    ]  # fmt: skip
    return lathe(np.array(profile), 96)
