"""The Motion: what changes in a shot, sampled at shutter open, middle and close of every frame; and its events."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Digest, Store

Samples = NDArray[np.float32]


@dataclass(frozen=True)
class TransformTrack:
    """Where an entity is: positions (f, 3, 3) metres and rotations (f, 3, 4) quaternion wxyz; axis 1 is shutter open,
    middle, close. `scales` (f, 3) are factors on its size; None leaves it as large as it is."""

    positions: Samples
    rotations: Samples
    scales: Samples | None = None


@dataclass(frozen=True)
class PoseTrack:
    """How a skeleton is bent: rotations (f, 3, j, 4) wxyz relative to each joint's parent, offsets (f, 3, j, 3) metres."""

    rotations: Samples
    offsets: Samples


@dataclass(frozen=True)
class ShapeTrack:
    """How far the shapes of an entity's meshes are blended in: weights (f, 3, k) for `names` (k,)."""

    names: tuple[str, ...]
    weights: Samples


@dataclass(frozen=True)
class Blend:
    """How a material becomes another one: shares (f, 3) of `into`, a name in `World.materials`. Where the first multiplies by
    the mesh's `colours`, the other multiplies by its `later` ones, if it has them."""

    into: str
    shares: Samples


@dataclass(frozen=True)
class CameraTrack:
    """The camera (looks along -Z, up is +Y): positions (f, 3, 3), rotations (f, 3, 4), lens_mm (f, 3) for a 36 mm wide
    sensor, focus_m (f, 3) and fstop (f, 3); fstop 0 is a pinhole."""

    positions: Samples
    rotations: Samples
    lens_mm: Samples
    focus_m: Samples
    fstop: Samples


EventType = Literal["impact", "roll", "slide", "step", "splash", "pour", "speech", "emit", "music"]


@dataclass(frozen=True)
class Event:
    """Something that happened and may be heard, seen or measured. Times in seconds of the shot.

    `a`, `b` are entity ids; `normal_speed` and `tangential_speed` in m/s just before; `impulse` in newton seconds; `size` in
    metres and `mass` in kilograms of the lighter body; `curve` is (time, level) for what lasts (speed in m/s for roll and slide).
    `data` holds the name of an emitted sound under "sound" and the foot of a step under "foot".
    """

    time: float
    type: EventType
    a: str
    b: str = ""
    duration: float = 0.0
    material_a: str = ""
    material_b: str = ""
    size: float = 0.1
    mass: float = 0.1
    position: tuple[float, float, float] = (0.0, 0.0, 0.0)
    normal: tuple[float, float, float] = (0.0, 0.0, 1.0)
    normal_speed: float = 0.0
    tangential_speed: float = 0.0
    impulse: float = 0.0
    seed: int = 0
    curve: tuple[tuple[float, float], ...] = ()
    data: Mapping[str, str] = field(default_factory=dict[str, str])


_SHORT = {
    "time": "t",
    "duration": "dur",
    "material_a": "mat_a",
    "material_b": "mat_b",
    "position": "pos",
    "normal": "n",
    "normal_speed": "vn",
    "tangential_speed": "vt",
    "impulse": "J",
}


def events_to_json_lines(events: Iterable[Event]) -> str:
    """The events sorted by time, one JSON object per line with the short keys of the interchange form."""
    ordered = sorted(events, key=lambda event: event.time)
    return "".join(
        json.dumps({_SHORT.get(k, k): v for k, v in asdict(event).items()}, sort_keys=True) + "\n" for event in ordered
    )


@dataclass(frozen=True)
class Motion:
    """All tracks of one shot of `frames` frames. Entities without a track stand still.

    `deformations` maps an entity id to a kept value whose array "points" is (f, n, 3) float32: every point of its first part;
    an array "cover" (f, n) is the fourth column of its colours.
    `surfaces` maps an entity id to a kept mesh per frame, which takes the place of its first part: arrays "points" (n, 3),
    "faces" (m, 3) int32, "velocities" (n, 3) m/s and perhaps "colours" (n, 3). `blends` maps the name of a material to what
    becomes of it.
    `lights` maps a lamp's id to shares of its power (f, 3). The middle of frame i is at `first_s` + i / `fps` seconds of the
    shot, or at `moments[i]` where the shot has a clock of its own. After the shot's `frames` the tracks may go on for `tail`
    frames that only a transition shows. `sky_turn` (f, 3) is by how many radians sky and sun have turned about the zenith, where
    they do. `hidden` maps an entity to the share (f,) of its straight ways to the camera that solid things stand in; who is never
    hidden is not in it.
    """

    shot_id: str
    frames: int
    camera: CameraTrack
    transforms: Mapping[str, TransformTrack] = field(default_factory=dict[str, TransformTrack])
    poses: Mapping[str, PoseTrack] = field(default_factory=dict[str, PoseTrack])
    shapes: Mapping[str, ShapeTrack] = field(default_factory=dict[str, ShapeTrack])
    deformations: Mapping[str, Digest] = field(default_factory=dict[str, Digest])
    surfaces: Mapping[str, tuple[Digest, ...]] = field(default_factory=dict[str, tuple[Digest, ...]])
    blends: Mapping[str, Blend] = field(default_factory=dict[str, Blend])
    events: tuple[Event, ...] = ()
    lights: Mapping[str, Samples] = field(default_factory=dict[str, Samples])
    fps: float = 24.0
    first_s: float = 0.0
    moments: Samples | None = None
    tail: int = 0
    sky_turn: Samples | None = None
    hidden: Mapping[str, Samples] = field(default_factory=dict[str, Samples])

    @property
    def exposed(self) -> int:
        """All frames that the tracks have, the tail included."""
        return self.frames + self.tail

    def seconds(self, frame: float) -> float:
        """The time of the shot at the middle of a frame."""
        if self.moments is not None:
            return float(np.interp(frame, np.arange(len(self.moments)), self.moments))
        return self.first_s + frame / self.fps


def moment(motion: Motion, frame: int, store: Store, count: int = 1) -> Motion:
    """The motion of one frame alone: a shot of length 1 in which everything is where it was at `frame`, without events. With
    `count` so many frames from there on, or as many as there are."""
    last = min(frame + count, motion.exposed)

    def cut(track: Any) -> Any:
        fields = _fields(track)
        return type(track)(**{k: v[frame:last] if isinstance(v, np.ndarray) else v for k, v in fields.items()})

    def kept(digest: Digest) -> Digest:
        return store.put({name: values[frame:last] for name, values in store.get(digest)[0].items()}, {"type": "deformation"})

    return Motion(
        motion.shot_id,
        last - frame,
        cut(motion.camera),
        transforms={entity: cut(track) for entity, track in motion.transforms.items()},
        poses={entity: cut(track) for entity, track in motion.poses.items()},
        shapes={entity: cut(track) for entity, track in motion.shapes.items()},
        deformations={entity: kept(digest) for entity, digest in motion.deformations.items()},
        surfaces={entity: meshes[frame:last] for entity, meshes in motion.surfaces.items()},
        blends={name: cut(blend) for name, blend in motion.blends.items()},
        lights={lamp: share[frame:last] for lamp, share in motion.lights.items()},
        fps=motion.fps,
        first_s=motion.seconds(frame),
        sky_turn=None if motion.sky_turn is None else motion.sky_turn[frame:last],
    )


_TRACKS: dict[str, Callable[..., Any]] = {"transforms": TransformTrack, "poses": PoseTrack, "shapes": ShapeTrack, "blends": Blend}


def put_motion(store: Store, motion: Motion) -> Digest:
    """Keep a motion (events included)."""
    arrays: dict[str, NDArray[Any]] = {f"camera|{k}": v for k, v in _fields(motion.camera).items()}
    arrays |= {f"lights|{lamp}|share": share for lamp, share in motion.lights.items()}
    arrays |= {f"hidden|{entity}|share": share for entity, share in motion.hidden.items()}
    if motion.moments is not None:
        arrays["clock|moments"] = motion.moments
    if motion.sky_turn is not None:
        arrays["clock|sky_turn"] = motion.sky_turn
    names: dict[str, tuple[str, ...]] = {}
    into = {name: blend.into for name, blend in motion.blends.items()}
    for group in _TRACKS:
        tracks: Mapping[str, Any] = getattr(motion, group)
        for entity, track in tracks.items():
            for key, value in _fields(track).items():
                if isinstance(value, np.ndarray):
                    arrays[f"{group}|{entity}|{key}"] = value
                elif group == "shapes":
                    names[entity] = value
    facts = {
        "type": "motion",
        "shot_id": motion.shot_id,
        "frames": motion.frames,
        "fps": motion.fps,
        "first_s": motion.first_s,
        "tail": motion.tail,
        "shape_names": names,
        "deformations": dict(motion.deformations),
        "surfaces": {entity: list(meshes) for entity, meshes in motion.surfaces.items()},
        "into": into,
        "events": [asdict(event) for event in motion.events],
    }
    return store.put(arrays, facts)


def _fields(track: object) -> dict[str, Any]:
    return dict(vars(track))


def get_motion(store: Store, digest: Digest) -> Motion:
    """A kept motion."""
    arrays, facts = store.get(digest)
    groups: dict[str, dict[str, dict[str, Any]]] = {group: {} for group in (*_TRACKS, "lights", "hidden")}
    camera: dict[str, Any] = {}
    clock: dict[str, Any] = {}
    for path, array in arrays.items():
        group, *rest = path.split("|")
        if group == "camera":
            camera[rest[0]] = array
        elif group == "clock":
            clock[rest[0]] = array
        else:
            groups[group].setdefault(rest[0], {})[rest[1]] = array
    for entity, names in facts["shape_names"].items():
        groups["shapes"][entity]["names"] = tuple(names)
    for name, into in facts.get("into", {}).items():
        groups["blends"][name]["into"] = into
    tracks = {group: {e: make(**t) for e, t in groups[group].items()} for group, make in _TRACKS.items()}
    events = tuple(_event(**event) for event in facts["events"])
    return Motion(
        facts["shot_id"],
        facts["frames"],
        CameraTrack(**camera),
        deformations=facts["deformations"],
        surfaces={entity: tuple(meshes) for entity, meshes in facts.get("surfaces", {}).items()},
        events=events,
        lights={lamp: kept["share"] for lamp, kept in groups["lights"].items()},
        hidden={entity: kept["share"] for entity, kept in groups["hidden"].items()},
        fps=facts["fps"],
        first_s=facts["first_s"],
        moments=clock.get("moments"),
        sky_turn=clock.get("sky_turn"),
        tail=facts.get("tail", 0),
        **tracks,
    )


def _event(*, position: list[float], normal: list[float], curve: list[list[float]], **rest: Any) -> Event:
    pairs = tuple((t, level) for t, level in curve)
    x, y, z = position
    nx, ny, nz = normal
    return Event(position=(x, y, z), normal=(nx, ny, nz), curve=pairs, **rest)
