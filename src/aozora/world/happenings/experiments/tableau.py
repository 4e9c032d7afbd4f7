"""A tableau: meshes that an experiment brings, in axes of its own (x right, y away from the camera, z up, metres) about the
middle of the stage, still, moved, bent or new in every frame."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event, TransformTrack
from aozora.film.screenplay import Beat
from aozora.film.store import Digest
from aozora.film.world import IDENTITY, Entity, Lamp, Material, Mesh, Part, Vec3, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.rotations import quaternion_of
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.places.studio import lamp_at

Ints = NDArray[np.int64]


def said(beat: Beat, group: str) -> str:
    """What the prompt says of a part of the experiment ("" if nothing)."""
    return next((word.removeprefix(group + " ") for word in beat.manner if word.startswith(group + " ")), "")


def eased(u: Floats) -> Floats:
    """0..1 with soft ends."""
    v = np.clip(u, 0.0, 1.0)
    return v * v * (3.0 - 2.0 * v)


@dataclass(frozen=True)
class Skin:
    """A surface at one frame: points (n, 3) in the tableau, triangles (m, 3), velocities (n, 3) in m/s, perhaps linear colours
    (n, 3)."""

    points: Floats
    faces: Ints
    velocities: Floats
    colours: Floats | None = None


@dataclass
class Tableau:
    """What is brought so far, for the beat that it shows; `lift` is how far its origin is above the stage."""

    scene: Scene
    beat: Beat
    lift: float = 0.0
    entities: list[Entity] = field(default_factory=list[Entity])
    materials: dict[str, Material] = field(default_factory=dict[str, Material])
    transforms: dict[str, TransformTrack] = field(default_factory=dict[str, TransformTrack])
    deformations: dict[str, Digest] = field(default_factory=dict[str, Digest])
    surfaces: dict[str, tuple[Digest, ...]] = field(default_factory=dict[str, tuple[Digest, ...]])
    events: list[Event] = field(default_factory=list[Event])
    lamps: list[Lamp] = field(default_factory=list[Lamp])

    @property
    def frame(self) -> Floats:
        """The axes of the tableau as columns (3, 3)."""
        floor = self.scene.blocked.floor
        right, away = np.asarray(floor.right, float), np.asarray(floor.away, float)
        return np.array([[right[0], away[0], 0.0], [right[1], away[1], 0.0], [0.0, 0.0, 1.0]])

    @property
    def origin(self) -> Floats:
        """The middle of the stage, `lift` above its ground."""
        x, y, _ = self.scene.blocked.floor.area.centre
        return np.array([x, y, self.scene.blocked.floor.level(x, y) + self.lift])

    @property
    def shares(self) -> Floats:
        """How far the film has come at the middle of every frame (f,), 0..1."""
        return (np.arange(len(self.scene.times)) + 0.5) / len(self.scene.times)

    @property
    def seconds(self) -> Floats:
        """Seconds of the film at the middle of every frame (f,)."""
        length = float(self.beat.end - self.beat.start)
        return self.shares * length

    def world(self, points: Floats) -> Floats:
        """Points (..., 3) of the tableau in the world."""
        return points @ self.frame.T + self.origin

    def still(self, name: str, mesh: Mesh, *looks: Material, at: Vec3 = (0.0, 0.0, 0.0), substance: str = "") -> str:
        """A mesh that stays where it is; its entity's id."""
        full = f"{self.beat.subject}/{name}"
        labels = tuple(f"{full}-{i}" for i in range(len(looks)))
        self.materials |= dict(zip(labels, looks, strict=True))
        x, y, z = np.round(self.world(np.array(at)), 5).tolist()
        turn = quaternion_of(self.frame)
        part = Part(put_mesh(self.scene.store, mesh), labels)
        self.entities.append(Entity(full, 0, (part,), None, substance, (x, y, z), turn))
        return full

    def thing(self, name: str, asset: Asset, positions: Floats, turns: Sequence[Floats] | None = None) -> str:
        """An asset that moves: positions (f, 3) in the tableau and rotation matrices, one per frame."""
        full = f"{self.beat.subject}/{name}"
        self.materials |= dict(asset.materials)
        self.entities.append(Entity(full, 0, asset.parts, None, asset.substance, (0.0, 0.0, 0.0), IDENTITY))
        self.transforms[full] = self.track(positions, turns)
        return full

    def track(self, positions: Floats, turns: Sequence[Floats] | None = None) -> TransformTrack:
        """Positions (f, 3) and rotation matrices in the tableau as a track in the world, the shutter between frames."""
        frames = turns if turns is not None else [np.eye(3)] * len(positions)
        quats = np.array([quaternion_of(self.frame @ turn) for turn in frames])
        for i in range(1, len(quats)):
            quats[i] *= 1.0 if float(quats[i] @ quats[i - 1]) >= 0 else -1.0
        return TransformTrack(_shuttered(self.world(positions)), _shuttered(quats))

    def moving(
        self,
        name: str,
        mesh: Mesh,
        look: Material | tuple[Material, ...],
        positions: Floats,
        turns: Sequence[Floats] | None = None,
    ) -> str:
        """A mesh that moves: see `thing`."""
        looks = look if isinstance(look, tuple) else (look,)
        full = self.still(name, mesh, *looks)
        self.transforms[full] = self.track(positions, turns)
        return full

    def bending(self, name: str, mesh: Mesh, look: Material | tuple[Material, ...], points: Floats) -> str:
        """A mesh whose points are (f, n, 3) in the tableau."""
        looks = look if isinstance(look, tuple) else (look,)
        full = self.still(name, mesh, *looks)
        kept = np.round(points, 6).astype(np.float32)
        self.deformations[full] = self.scene.store.put({"points": kept}, {"type": "deformation"})
        return full

    def flowing(self, name: str, look: Material, skins: Sequence[Skin]) -> str:
        """A surface that is new in every frame."""
        full = self.still(name, Mesh.of_faces(np.zeros((3, 3)), np.array([[0, 1, 2]])), look)
        kept: list[Digest] = []
        for skin in skins:
            arrays = {"points": np.round(skin.points, 6).astype(np.float32), "faces": skin.faces.astype(np.int32)}
            arrays["velocities"] = np.round(skin.velocities, 4).astype(np.float32)
            if skin.colours is not None:
                arrays["colours"] = skin.colours.astype(np.float32)
            kept.append(self.scene.store.put(arrays, {"type": "surface"}))
        self.surfaces[full] = tuple(kept)
        return full

    def lit(self, place: Vec3, target: Vec3, size: float, exposure: float) -> None:
        """A soft lamp of `size` metres at a place that gives `exposure` W/m2 at the target, both in the tableau."""
        (a, b, c), (d, e, f) = self.world(np.array(place)).tolist(), self.world(np.array(target)).tolist()
        name = f"{self.beat.subject}-lamp-{len(self.lamps)}"
        self.lamps.append(replace(lamp_at(name, (a, b, c), (d, e, f), (size, size), exposure, (1.0, 0.96, 0.9)), id=name))

    def heard(self, time: float, sound: str, at: Vec3, size: float, duration: float = 0.0) -> None:
        """A sound of the catalogue's name at a place of the tableau."""
        x, y, z = self.world(np.array(at)).tolist()
        asset = self.scene.brief.assets[self.beat.subject]
        self.events.append(
            Event(
                time, "emit", self.beat.subject, duration=duration, material_a=asset.substance, size=size, position=(x, y, z),
                data={"sound": sound},
            )
        )  # fmt: skip

    def made(self, low: Vec3, high: Vec3, kept: frozenset[str] = frozenset()) -> Happening:
        """All of it as a happening that shows the beat, the camera on the box from `low` to `high` of the tableau; the beat's own
        roles are not shown besides, but for those in `kept`."""
        corners = np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
        seen = self.world(corners)
        (a, b, c), (d, e, f) = seen.min(0).tolist(), seen.max(0).tolist()
        roles = [r for r in (self.beat.subject, *self.beat.targets) if r in self.scene.brief.assets]
        return Happening(
            frozenset([self.beat.id]),
            entities=tuple(self.entities),
            materials=self.materials,
            parts={role: () for role in roles if role not in kept},
            transforms=self.transforms,
            deformations=self.deformations,
            surfaces=self.surfaces,
            events=tuple(self.events),
            lamps=tuple(self.lamps),
            boxes=dict.fromkeys(roles, ((a, b, c), (d, e, f))),
        )


def _shuttered(values: Floats) -> NDArray[np.float32]:
    """Values at the middles of frames (f, k) as values at shutter open, middle and close (f, 3, k)."""
    step = np.gradient(values, axis=0) if len(values) > 1 else np.zeros_like(values)
    return np.stack([values - 0.25 * step, values, values + 0.25 * step], 1).astype(np.float32)
