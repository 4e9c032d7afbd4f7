"""The works of a set: parts of any finish, prefabricated pieces and things, gathered into few meshes and one scatter."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes
from aozora.film.store import Store
from aozora.film.world import Lamp, Material, Mesh, Quat, Rgb, Scatter, Vec3, put_mesh
from aozora.film.world import Part as EntityPart
from aozora.world.elements import Asset, Body, PieceMotion, SetPiece, StaticBody, material_name
from aozora.world.floor import about_z
from aozora.world.geometry.primitives import bevelled_box, bounds_of, merged, moved, sheet
from aozora.world.geometry.rotations import look_along, turn
from aozora.world.places.coverings import covering
from aozora.world.places.masonry import Floats, Masonry
from aozora.world.places.standing import Standing, gathered
from aozora.world.surfaces import physics_of
from aozora.world.things.build import build_thing, thing_params
from aozora.world.things.kit import AnyPart, Box, Panel, shaped
from aozora.world.things.table import THINGS

BIG_M = 0.5
"""Things larger than this have an identity of their own unless they come in numbers."""


@dataclass(frozen=True)
class Passing:
    """The even way of something over level ground: from `at`, turned by `angle` radians, with a velocity in metres per second."""

    at: Vec3
    angle: float
    velocity: tuple[float, float]

    def __call__(self, times: Floats) -> PieceMotion:
        way = np.array(self.at) + times[..., None] * np.array([*self.velocity, 0.0])
        turned = np.broadcast_to(np.array(about_z(self.angle), np.float32), (*times.shape, 4))
        return PieceMotion(TransformTrack(way.astype(np.float32), turned))


@dataclass
class Works:
    """What is being built. Metres; fronts of things look along -Y at 0 degrees."""

    store: Store
    seed: int = 0
    statics: list[StaticBody] = field(default_factory=list[StaticBody])
    lamps: list[Lamp] = field(default_factory=list[Lamp])
    _meshes: dict[tuple[str, bool], list[Mesh]] = field(default_factory=dict[tuple[str, bool], list[Mesh]])
    _standing: list[Standing] = field(default_factory=list[Standing])
    _pieces: list[SetPiece] = field(default_factory=list[SetPiece])
    _built: dict[tuple[str, ...], Asset] = field(default_factory=dict[tuple[str, ...], Asset])

    # -------------------------------------------------------------------------------------------- parts

    def mesh(self, finish: str, mesh: Mesh) -> None:
        """A mesh of a finish."""
        self._meshes.setdefault((finish, mesh.smooth), []).append(mesh)

    def box(self, finish: str, low: Vec3, high: Vec3, bevel: float = 0.008) -> None:
        """A box between two corners with softened edges; its grain runs along its longest side."""
        size = (high[0] - low[0], high[1] - low[1], high[2] - low[2])
        grain = int(np.argmax(size))
        made = bevelled_box(size, min(bevel, 0.45 * min(size)), 2, grain_axis=0 if grain == 0 else 1 if grain == 1 else 2)
        self.mesh(finish, moved(made, ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)))

    def boxes(self, finish: str, lows: object, highs: object) -> None:
        """Many boxes with sharp edges between corners (n, 3)."""
        heap = Masonry()
        heap.boxes(lows, highs, 0, (1.0, 1.0, 1.0))
        self.mesh(finish, replace(heap.mesh(), colours=None, slots=None))

    def parts(self, parts: Sequence[AnyPart], at: Vec3 = (0, 0, 0), degrees: float = 0.0) -> None:
        """Parts of a plan, turned about +Z and moved."""
        for number, part in enumerate(parts):
            self.mesh(part.finish, moved(shaped(part, self.seed + number), at, turn((0, 0, 1), degrees)))

    def panel(self, finish: str, corner: Vec3, across: Vec3, up: Vec3) -> None:
        """A flat sheet from its lower left corner, seen with `across` to the right; uv runs once over it."""
        a, u = np.asarray(across, float), np.asarray(up, float)
        first = np.asarray(corner, float)
        grid: Floats = np.stack([np.stack([first, first + u]), np.stack([first + a, first + a + u])]).astype(np.float64)
        uv = np.stack(np.meshgrid([0.0, 1.0], [0.0, 1.0], indexing="ij"), axis=-1)
        self.mesh(finish, sheet(grid, uv))

    # -------------------------------------------------------------------------------------------- whole pieces

    def prefab(self, name: str, parts: Sequence[AnyPart], meshes: Mapping[str, Mesh] | None = None) -> Asset:
        """A plan (and meshes by finish) as an asset, to be stood in many places; what has been built under a name is taken
        again."""
        if (name,) not in self._built:
            groups: dict[str, list[Mesh]] = {}
            for number, part in enumerate(parts):
                groups.setdefault(part.finish, []).append(shaped(part, self.seed + number))
            made = [(finish, merged(group)) for finish, group in groups.items()]
            made += [(finish, replace(mesh, colours=None, slots=None)) for finish, mesh in (meshes or {}).items()]
            self._built[(name,)] = self._asset(name, made)
        return self._built[(name,)]

    def _asset(self, kind: str, meshes: Sequence[tuple[str, Mesh]]) -> Asset:
        materials: dict[str, Material] = {}
        made: list[EntityPart] = []
        for finish, mesh in meshes:
            skin = covering(finish, self.store, self.seed)
            label = material_name(finish.replace(" ", "-").replace(":", "-"), skin)
            materials[label] = skin
            made.append(EntityPart(put_mesh(self.store, mesh), (label,)))
        boxes = np.array([bounds_of(mesh) for _, mesh in meshes])
        low, high = boxes[:, 0].min(0).tolist(), boxes[:, 1].max(0).tolist()
        bounds: tuple[Vec3, Vec3] = (low[0], low[1], low[2]), (high[0], high[1], high[2])
        return Asset(kind, tuple(made), materials, bounds, substance="wood")

    def stand(self, asset: Asset, at: Vec3, degrees: float = 0.0) -> None:
        """An asset among many: it gets no identity."""
        self._standing.append(Standing(asset, at, math.radians(degrees)))

    def built(self, kind: str, colour: str = "", material: str = "") -> Asset:
        """A thing of the catalogue, built once."""
        key = (kind, colour, material)
        if key not in self._built:
            params = thing_params(kind, Attributes(colour=colour, material=material), self.seed)
            self._built[key] = build_thing(params, self.store)
        return self._built[key]

    def thing(self, kind: str, at: Vec3, degrees: float = 0.0, colour: str = "", material: str = "") -> None:
        """A thing of the catalogue as a piece of the set; small ones only stand about."""
        asset = self.built(kind, colour, material)
        if max(asset.size) < BIG_M:
            return self.stand(asset, at, degrees)
        name = kind if not any(p.name == kind for p in self._pieces) else f"{kind} {len(self._pieces)}"
        self._pieces.append(SetPiece(name, asset, at, turn((0, 0, 1), degrees)))
        return None

    def passing(self, asset: Asset, at: Vec3, degrees: float, speed: float) -> None:
        """An asset that goes by on its own, the way it looks, at `speed` metres per second; at time 0 it is at `at`."""
        a = math.radians(degrees)
        motion = Passing(at, a, (speed * math.cos(a), speed * math.sin(a)))
        self._pieces.append(SetPiece(f"{asset.kind} passing {len(self._pieces)}", asset, at, turn((0, 0, 1), degrees), motion))

    def moving(self, name: str, asset: Asset, motion: Callable[[Floats], PieceMotion]) -> None:
        """A piece of the set that moves by itself: where its asset stands, and how at given times."""
        self._pieces.append(SetPiece(name, asset, motion=motion))

    def knows(self, kind: str) -> bool:
        """Whether the catalogue has things of that kind."""
        return kind in THINGS

    def framed(self, number: int, at: Vec3, wide: float, high: float, degrees: float = 0.0) -> None:
        """A painting in a gilt frame; its lower edge is at `at`, its picture one of a few."""
        names = ("landscape", "portrait", "abstract", "still life", "sea", "forest")
        frame: list[AnyPart] = [
            *[Box((0.09, 0.06, high + 0.18), 0.02, at=(s * (wide / 2 + 0.045), -0.01, high / 2), finish="gold") for s in (-1, 1)],
            *[Box((wide + 0.18, 0.06, 0.09), 0.02, at=(0, -0.01, z), finish="gold") for z in (-0.045, high + 0.045)],
            Panel((wide, high), at=(0, -0.012, high / 2), finish=f"canvas:{names[number % len(names)]}"),
        ]
        self.parts(frame, at, degrees)

    def canvas(self, number: int, at: Vec3, size: tuple[float, float], degrees: float = 0.0) -> None:
        """An unframed canvas that leans back a little, its lower edge at `at`."""
        wide, high = size
        names = ("sea", "portrait", "abstract", "forest", "still life", "landscape")
        leaning: list[AnyPart] = [
            Box((wide, 0.03, high), 0.004, at=(0, 0, high / 2), finish="fabric:cream"),
            Panel((wide - 0.01, high - 0.01), at=(0, -0.017, high / 2), finish=f"canvas:{names[number % len(names)]}"),
        ]
        a = math.radians(degrees)
        self.stand_leaning(leaning, (at[0] + 0.03 * math.sin(a), at[1] - 0.03 * math.cos(a), at[2]), degrees)

    def stand_leaning(self, parts: Sequence[AnyPart], at: Vec3, degrees: float) -> None:
        """Parts tilted back by eight degrees about their foot, then turned and moved."""
        for number, part in enumerate(parts):
            tipped = moved(shaped(part, self.seed + number), (0, 0, 0), turn((1, 0, 0), -8.0))
            self.mesh(part.finish, moved(tipped, at, turn((0, 0, 1), degrees)))

    def tilted(self, name: str, asset: Asset, at: Vec3, rotation: Quat) -> None:
        """An asset in any attitude."""
        self._pieces.append(SetPiece(name, asset, at, rotation))

    def solid(self, name: str, low: Vec3, high: Vec3, substance: str = "wood") -> None:
        """A box that things collide with and cameras stay out of."""
        facts = physics_of(substance)
        half = ((high[0] - low[0]) / 2, (high[1] - low[1]) / 2, (high[2] - low[2]) / 2)
        body = Body("box", half, 0.0, friction=facts.friction, restitution=facts.restitution, rolling=facts.rolling)
        middle = (low[0] + half[0], low[1] + half[1], low[2] + half[2])
        self.statics.append(StaticBody(name, body, middle, substance=facts.substance))

    def lamp(self, name: str, at: Vec3, colour: Rgb, watts: float, size: float = 0.1) -> None:
        """A point lamp."""
        self.lamps.append(Lamp(f"{name} {len(self.lamps)}", "point", colour, watts, at, size=(size, size)))

    def softbox(self, name: str, at: Vec3, direction: Vec3, size: tuple[float, float], colour: Rgb, watts: float) -> None:
        """An area lamp that shines along `direction`."""
        self.lamps.append(Lamp(f"{name} {len(self.lamps)}", "area", colour, watts, at, look_along(direction), size))

    def spot(self, name: str, at: Vec3, target: Vec3, colour: Rgb, watts: float, degrees: float = 40.0) -> None:
        """A spot lamp aimed at a point."""
        aim = (target[0] - at[0], target[1] - at[1], target[2] - at[2])
        lamp = Lamp(f"{name} {len(self.lamps)}", "spot", colour, watts, at, look_along(aim), (0.12, 0.12), degrees)
        self.lamps.append(lamp)

    # -------------------------------------------------------------------------------------------- the end

    def pieces(self) -> tuple[SetPiece, ...]:
        """The meshes, one piece per finish, and the things."""
        made = list(self._pieces)
        for number, ((finish, _), meshes) in enumerate(self._meshes.items()):
            asset = self._asset(f"works {finish}", [(finish, merged(meshes))])
            made.append(SetPiece(f"works {number} {finish}".replace(":", " "), asset))
        return tuple(made)

    def scatter(self, number: int = 20060) -> tuple[tuple[Scatter, ...], dict[str, Material]]:
        """What stands about."""
        if not self._standing:
            return (), {}
        scatter, materials = gathered("standing", number, self._standing, self.store)
        return (scatter,), materials


def stage_dice(works: Works, concern: str) -> np.random.Generator:
    """The lane of randomness of a concern of a set."""
    return lane(works.seed, "works", concern)
