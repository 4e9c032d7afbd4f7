"""Kindling: something small that burns is thrown into a pile of what is dry, and the fire spreads from there until all of it
burns and chars."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event, Samples, TransformTrack
from aozora.film.world import Entity, Lamp, Material, Mesh, Part
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import sphere
from aozora.world.happenings.bench.table import Bench
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.things.tinder import HEIGHT, RADIUS, ZONES

LANDS, SPREADS, BURNT = 0.17, 0.26, 0.92
"""When it lies on the pile, when the fire begins to spread, and when all is charred, in shares of the shot."""

CHAR = Material(colour=(0.014, 0.012, 0.011), roughness=0.95, specular=0.1)
AWAY_M = -30.0
"""Where what does not burn yet has its flames, under the ground."""

FLAMES: tuple[tuple[float, float, float, float, float], ...] = (
    (0.0, 0.0, 0.20, 0.16, 0.00), (0.07, 0.03, 0.26, 0.2, 0.16), (-0.09, -0.02, 0.30, 0.22, 0.28), (0.05, -0.10, 0.30, 0.24,
    0.38),
    (-0.04, 0.10, 0.40, 0.3, 0.46), (0.16, 0.02, 0.34, 0.24, 0.56), (-0.18, 0.03, 0.34, 0.24, 0.64), (0.0, -0.02, 0.52, 0.46,
    0.74),
)  # fmt: skip
"""Flames: place on the bench (x, y), height and width in metres, and when they begin, as a share of the spreading."""


def kindling(scene: Scene) -> Happening | None:
    """The first pile of a shot that is set on fire."""
    for beat in scene.beats("kindle"):
        heap = next((role for role in beat.targets if role in scene.brief.assets), "")
        if heap:
            return _kindled(Bench(scene, beat), beat.subject, heap)
    return None


def _kindled(bench: Bench, brand: str, heap: str) -> Happening:
    assets, seed = bench.scene.brief.assets, bench.scene.brief.settings.seed
    mound, materials, blends = _charring(bench, heap, assets[heap])
    anchors, plumes, tracks = _fires(bench, heap, seed)
    flying = Plume("flame", brand, (0.0, 0.0, 0.125), 0.13, 0.05, seed=seed + 1)
    smoke = Plume("smoke", f"{heap}/fire-3", (0.0, 0.0, 0.28), 0.9, 0.22, (0.20, 0.19, 0.18), seed)
    lamp, shares = _light(bench, heap)
    box = bench.box((-RADIUS, -0.2, 0.0), (RADIUS, 0.2, 0.40))
    rate = float(bench.scene.times[-1, -1]) / max(bench.length, 1e-6)
    sound = Event(
        0.0,
        "emit",
        f"{heap}/fire-0",
        duration=bench.length * rate,
        size=0.5,
        position=bench.world(np.zeros(3)),
        data={"sound": "fire"},
    )
    return Happening(
        frozenset([bench.beat.id]),
        entities=anchors,
        parts={heap: mound},
        materials=materials,
        blends=blends,
        transforms={brand: _flight(bench), heap: _sinking(bench), **tracks},
        plumes=(smoke, *plumes, flying),
        lamps=(lamp,),
        lights={lamp.id: shares},
        events=(sound,),
        boxes=dict.fromkeys((brand, heap), box),
    )


def _spread(bench: Bench, begin: float, length: float) -> Floats:
    """How far something has come (f, 3) that begins at a share of the spreading and takes a share of it."""
    span = BURNT - SPREADS
    return bench.share(SPREADS + begin * span, SPREADS + (begin + length) * span)


def _charring(bench: Bench, heap: str, asset: Asset) -> tuple[tuple[Part, ...], dict[str, Material], dict[str, Blend]]:
    """The parts of the pile in materials of their own, each charring when the fire has come to it."""
    names = {name: f"{heap}/{name}" for name in asset.materials}
    parts = tuple(replace(part, materials=tuple(names[m] for m in part.materials)) for part in asset.parts)
    materials: dict[str, Material] = {f"{heap}/charred": CHAR}
    blends: dict[str, Blend] = {}
    for name, own in names.items():
        zone = int(name.partition("-")[2].partition("-")[0])
        materials[own] = asset.materials[name]
        blends[own] = Blend(f"{heap}/charred", (0.97 * _spread(bench, 0.12 + 0.62 * zone / ZONES, 0.3)).astype(np.float32))
    return parts, materials, blends


def _fires(bench: Bench, heap: str, seed: int) -> tuple[tuple[Entity, ...], tuple[Plume, ...], dict[str, TransformTrack]]:
    """Flames on anchors that nobody sees, which come up when the fire has come so far."""
    speck: Mesh = sphere(0.0005, 8)
    entities: list[Entity] = []
    plumes: list[Plume] = []
    tracks: dict[str, TransformTrack] = {}
    for number, (x, y, high, wide, begin) in enumerate(FLAMES):
        name = f"{heap}/fire-{number}"
        on = _spread(bench, begin, 0.10)
        ground = 0.55 * HEIGHT * (1.0 - 0.8 * math.hypot(x, y) / RADIUS)
        # A flame comes up out of the pile; before that it is far below.
        z = np.where(on > 0.0, ground - 0.6 * high * (1.0 - on), AWAY_M)
        places = np.stack([np.full(on.shape, x), np.full(on.shape, y), z], -1)
        entities.append(bench.solid(name, speck, f"{heap}/charred"))
        plumes.append(Plume("flame", name, (0.0, 0.0, 0.0), high, wide, seed=seed + 3 * number))
        tracks[name] = bench.track(places)
    return tuple(entities), tuple(plumes), tracks


def _flight(bench: Bench) -> TransformTrack:
    """The burning thing on its arc from the upper left onto the pile, where it comes to lie."""
    u = np.clip(bench.seconds / bench.length / LANDS, 0.0, 1.0)
    x, y = -0.30 + 0.30 * u, np.zeros(u.shape)
    z = 0.30 + 0.16 * u - (0.16 + 0.30 - 0.80 * HEIGHT) * u**2
    lean = 0.35 + 0.85 * u**2
    turns = np.stack([np.cos(0.5 * lean), 0 * u, np.sin(0.5 * lean), 0 * u], -1)
    return bench.track(np.stack([x, y - 0.03, z], -1), turns)


def _sinking(bench: Bench) -> TransformTrack:
    """The pile as it burns down."""
    down = _spread(bench, 0.5, 0.5)
    flat = np.zeros((*down.shape, 3))
    return bench.track(flat, None, 1.0 - 0.12 * down)


def _light(bench: Bench, heap: str) -> tuple[Lamp, Samples]:
    shares = 0.06 + 0.94 * _spread(bench, 0.0, 0.8)
    flicker = 1.0 + 0.10 * np.sin(21 * bench.seconds) * np.sin(7.7 * bench.seconds)
    return bench.lamp(f"{heap}/light", (0.0, -0.05, 0.42), (1.0, 0.46, 0.14), 22.0, 0.2), (shares * flicker).astype(np.float32)
