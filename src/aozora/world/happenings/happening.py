"""A happening: everything that one phenomenon adds to a shot, and what it must know of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event, Motion, Samples, TransformTrack
from aozora.film.production import Note
from aozora.film.screenplay import Beat
from aozora.film.store import Digest, Store
from aozora.film.world import Entity, Lamp, Material, Part, Quat, Vec3, World
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.cameras.geometry import SubjectTrack
from aozora.world.elements import Performance
from aozora.world.physics.scene import RigidSolver
from aozora.world.warping import Warp

Floats = NDArray[np.float64]
LONGEST_S = 20.0
"""Seconds of the world that liquids and cloth are followed at most."""

Box = tuple[Vec3, Vec3]


@dataclass(frozen=True)
class Scene:
    """A shot that is blocked: where everything is, the tracks of what moves, the shutter times (f, 3) in seconds of the shot,
    the solver for whatever else falls, and how beings perform."""

    brief: ShotBrief
    blocked: Blocked
    tracks: Mapping[str, TransformTrack]
    times: Floats
    solver: RigidSolver
    performances: Mapping[str, Performance] = field(default_factory=dict[str, Performance])

    @property
    def store(self) -> Store:
        """Where meshes are kept."""
        return self.brief.reliefs.store

    @property
    def middles(self) -> Floats:
        """The middle of every frame in seconds (f,)."""
        return self.times[:, 1]

    @property
    def short(self) -> Floats:
        """The middles of the frames (f,), squeezed into `LONGEST_S` where time-lapse lets minutes pass."""
        return self.middles * min(1.0, LONGEST_S / max(float(self.middles[-1]), 1e-6))

    def beats(self, *actions: str) -> tuple[Beat, ...]:
        """The beats of these actions whose subject is a thing or being that could be built."""
        return tuple(b for b in self.brief.shot.beats if b.action in actions and b.subject in self.brief.assets)

    def still(self, position: Vec3, rotation: Quat) -> TransformTrack:
        """The track of what stays where it is."""
        shape = self.times.shape
        return TransformTrack(
            np.broadcast_to(np.array(position, np.float32), (*shape, 3)).copy(),
            np.broadcast_to(np.array(rotation, np.float32), (*shape, 4)).copy(),
        )

    def progress(self, beat: Beat, begin: float = 0.12, end: float = 0.85) -> Floats:
        """How far a beat has come (f, 3), 0..1, eased at both ends, between two shares of its time."""
        length = float(beat.end - beat.start)
        u = np.clip((self.times - float(beat.start) - begin * length) / ((end - begin) * length), 0.0, 1.0)
        return u * u * (3.0 - 2.0 * u)


@dataclass(frozen=True)
class Happening:
    """`done` are the ids of beats that it shows. `entities` come in addition; `parts` replace those of an entity, `materials`
    are those that either needs. `lights` are factors (f, 3) on the power of lamps; `performances` take the place of those of
    beings; `boxes` are what the camera should keep in sight of a role, its lower and upper corner in metres over the whole shot;
    from `ends` seconds on a role is no more and is not heard."""

    done: frozenset[str] = frozenset()
    entities: tuple[Entity, ...] = ()
    materials: Mapping[str, Material] = field(default_factory=dict[str, Material])
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict[str, tuple[Part, ...]])
    transforms: Mapping[str, TransformTrack] = field(default_factory=dict[str, TransformTrack])
    deformations: Mapping[str, Digest] = field(default_factory=dict[str, Digest])
    surfaces: Mapping[str, tuple[Digest, ...]] = field(default_factory=dict[str, tuple[Digest, ...]])
    blends: Mapping[str, Blend] = field(default_factory=dict[str, Blend])
    lights: Mapping[str, Samples] = field(default_factory=dict[str, Samples])
    plumes: tuple[Plume, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    events: tuple[Event, ...] = ()
    performances: Mapping[str, Performance] = field(default_factory=dict[str, Performance])
    boxes: Mapping[str, Box] = field(default_factory=dict[str, Box])
    ends: Mapping[str, float] = field(default_factory=dict[str, float])
    notes: tuple[Note, ...] = ()

    def heard(self, event: Event) -> bool:
        """Whether an event of the shot still happens."""
        return all(event.time <= self.ends.get(role, event.time) for role in (event.a, event.b))

    def in_world(self, world: World) -> World:
        """The world with all that has been added."""
        if self == Happening():
            return world
        changed = tuple(replace(e, parts=self.parts[e.id]) if e.id in self.parts else e for e in world.entities)
        first = 1 + max([e.pass_index for e in world.entities] + [s.pass_index for s in world.scatters], default=0)
        added = tuple(replace(entity, pass_index=first + i) for i, entity in enumerate(self.entities))
        air = replace(world.air, plumes=(*world.air.plumes, *self.plumes))
        clear = any(m.transmission > 0 for m in self.materials.values())
        return replace(
            world,
            entities=(*changed, *added),
            materials={**world.materials, **self.materials},
            air=air,
            lamps=(*world.lamps, *self.lamps),
            clean_prefilter=world.clean_prefilter or clear,
        )

    def in_motion(self, motion: Motion) -> Motion:
        """The motion with all that has been added."""
        dimmed = {lamp: motion.lights.get(lamp, np.ones_like(share)) * share for lamp, share in self.lights.items()}
        return replace(
            motion,
            transforms={**motion.transforms, **self.transforms},
            deformations={**motion.deformations, **self.deformations},
            surfaces={**motion.surfaces, **self.surfaces},
            blends={**motion.blends, **self.blends},
            lights={**motion.lights, **dimmed},
        )

    def warped(self, warp: Warp, store: Store) -> "Happening":
        """The happening by another clock."""
        if not warp.active:
            return self
        frames = [int(i) for i in warp.frames]

        def again(digest: Digest) -> Digest:
            return store.put({name: values[frames] for name, values in store.get(digest)[0].items()}, {"type": "deformation"})

        return replace(
            self,
            transforms={name: warp.track(track) for name, track in self.transforms.items()},
            deformations={name: again(digest) for name, digest in self.deformations.items()},
            surfaces={name: tuple(meshes[i] for i in frames) for name, meshes in self.surfaces.items()},
            blends={name: warp.track(blend) for name, blend in self.blends.items()},
            lights={name: warp.samples(share) for name, share in self.lights.items()},
        )

    def framed(self, subject: SubjectTrack) -> SubjectTrack:
        """A subject with the box that the camera should keep in sight."""
        if subject.id not in self.boxes:
            return subject
        low, high = (np.broadcast_to(np.array(corner), subject.low.shape).copy() for corner in self.boxes[subject.id])
        head = subject.head if subject.being else 0.5 * (low + high)
        return replace(subject, low=low, high=high, head=head)


Phenomenon = Callable[[Scene], Happening | None]
"""Looks at a scene and shows what of it is its own; None where there is nothing."""


def together(found: Iterable[Happening | None]) -> Happening:
    """Several happenings as one."""
    parts = [part for part in found if part is not None]
    made: dict[str, Any] = {}
    for item in fields(Happening):
        values = [getattr(part, item.name) for part in parts]
        if item.name == "done":
            made[item.name] = frozenset[str]().union(*values)
        elif item.name in ("entities", "plumes", "lamps", "events", "notes"):
            made[item.name] = tuple(one for value in values for one in value)
        else:
            made[item.name] = {key: one for value in values for key, one in value.items()}
    return Happening(**made)
