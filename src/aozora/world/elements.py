"""What the builders inside `world/` hand to one another: assets, settings, paths and performances."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Air, Plume
from aozora.film.motion import Event, PoseTrack, ShapeTrack, TransformTrack
from aozora.film.world import (
    IDENTITY,
    Acoustics,
    Develop,
    Fog,
    Lamp,
    Material,
    Part,
    Quat,
    Scatter,
    Skeleton,
    Sky,
    Vec3,
)

Height = Callable[[NDArray[np.float64], NDArray[np.float64]], NDArray[np.float64]]
"""Ground height in metres at x, y (arrays of one shape)."""


def flat_ground(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """The plane z = 0."""
    return np.zeros(np.broadcast(x, y).shape)


def material_name(label: str, material: Material) -> str:
    """A name that is the same for the same parameters, so that equal materials of different assets become one."""
    return f"{label}-{hashlib.sha256(repr(material).encode()).hexdigest()[:10]}"


@dataclass(frozen=True)
class Body:
    """How a thing collides. `size` is half extents of a box, (radius, 0, 0) of a sphere, (radius, half height, 0) of a cylinder
    or capsule along Z; its centre is `centre` in the asset's space. `restitution` 0..1; `friction` is Coulomb's coefficient;
    `rolling` is the coefficient of rolling friction in metres. With `hulls`, convex pieces by their corners in the asset's space,
    it collides as these together instead."""

    shape: Literal["sphere", "box", "cylinder", "capsule"]
    size: Vec3
    mass: float
    centre: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = IDENTITY
    friction: float = 0.6
    restitution: float = 0.3
    rolling: float = 0.0005
    hulls: tuple[tuple[Vec3, ...], ...] = ()


@dataclass(frozen=True)
class Hang:
    """How a part that hangs on an axle moves by itself, in the asset's space: `mass` in kilograms with its middle at `weight`
    from the axle; it collides with its like as a ball of `radius` metres. When it is set going it starts `start` radians (metres
    if it `slides`) out of its place; a spring of `stiffness` (N m/rad, N/m) and `damping` hold it. `always`: it goes unasked."""

    mass: float
    weight: Vec3
    radius: float = 0.02
    start: float = 0.0
    stiffness: float = 0.0
    damping: float = 0.0
    slides: bool = False
    always: bool = False


@dataclass(frozen=True)
class Axle:
    """How a part of a thing turns about its own origin: anticlockwise about `axis`, a unit vector in the asset's space. A rotor
    makes `rate` turns a second when it runs; a wheel (0) rolls on the ground, its height above it being its radius; what has a
    `hang` swings, and what is a `coil` is stretched between the thing and the part that hangs beside it."""

    axis: Vec3
    rate: float = 0.0
    hang: Hang | None = None
    coil: bool = False


WHEEL = Axle((0.0, 1.0, 0.0))
"""The axle of a wheel."""


@dataclass(frozen=True)
class Rig:
    """What acting must know of a creature beyond its skeleton.

    `legs` maps a foot's name ("front left") to its joints from hip or shoulder down to the foot; `foot_points` to the point of
    the sole at rest; `spine`, `neck`, `tail`, `ears` list joints from root to tip; heights and lengths in metres. A biped's
    `arms` map a side to its joints from the shoulder to the hand, `fingers` to the two joints of each finger, thumb first.
    `kind` names who performs it, `carriage` how it carries itself among its kind ("four", "hopping").
    `speeds` are metres per second by action where they do not follow from the height of the
    hips, and `measures` whatever else its performer must know (lengths in metres, angles in degrees).
    """

    legs: Mapping[str, tuple[str, ...]]
    foot_points: Mapping[str, Vec3]
    spine: tuple[str, ...]
    neck: tuple[str, ...]
    tail: tuple[str, ...] = ()
    ears: tuple[str, ...] = ()
    jaw: str = ""
    hip_height: float = 0.5
    body_length: float = 0.6
    kind: str = "quadruped"
    carriage: str = "four"
    arms: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    fingers: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    speeds: Mapping[str, float] = field(default_factory=dict[str, float])
    measures: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True)
class Asset:
    """Something that can be placed: stands on z = 0, looks along +X, its middle over the origin.

    `materials` holds every material that `parts` name. `bounds` are the lower and upper corner of its box at rest.
    `head` is the point a close-up frames (for things: the middle). `plumes` is what rises from it, `lamps` the light that it
    gives, both in the asset's space; `shown` are the corners of the box that a camera should frame, if not the bounds.
    `axles` are those of the parts that turn, by number.
    """

    kind: str
    parts: tuple[Part, ...]
    materials: Mapping[str, Material]
    bounds: tuple[Vec3, Vec3]
    substance: str = ""
    head: Vec3 = (0.0, 0.0, 0.0)
    skeleton: Skeleton | None = None
    rig: Rig | None = None
    body: Body | None = None
    plumes: tuple[Plume, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    shown: tuple[Vec3, Vec3] | None = None
    axles: tuple[tuple[int, Axle], ...] = ()

    @property
    def size(self) -> Vec3:
        """Length, width and height in metres."""
        low, high = self.bounds
        return (high[0] - low[0], high[1] - low[1], high[2] - low[2])


@dataclass(frozen=True)
class PieceMotion:
    """How a piece of the set moves by itself: waves, breakers, a mill's wheel."""

    transform: TransformTrack | None = None
    shapes: ShapeTrack | None = None


@dataclass(frozen=True)
class SetPiece:
    """A piece of the set that has an identity: a bench, the stairs, a table. Its entity id becomes "set/<name>".

    `motion` tells how it moves by itself, from the shutter times (f, 3) in seconds of the shot; None stands still."""

    name: str
    asset: Asset
    position: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = IDENTITY
    motion: Callable[[NDArray[np.float64]], PieceMotion] | None = None


@dataclass(frozen=True)
class StaticBody:
    """Something immovable that things collide with, in world space."""

    name: str
    body: Body
    position: Vec3
    rotation: Quat = IDENTITY
    substance: str = ""


@dataclass(frozen=True)
class Road:
    """A road that runs through an area: the points of its middle `line`, how many metres right of it traffic keeps, and how many
    times faster than in a town it goes."""

    line: tuple[Vec3, ...]
    lane: float = 0.0
    pace: float = 1.0


@dataclass(frozen=True)
class StagingArea:
    """Where a cast can be: a disc of flat-enough ground, seen best from `view_from` (a point for a camera looking at `centre`).

    `kind`: "ground" to walk and run, "table" for small things, "steps" for what rolls down: then `descent` is the line from the
    top edge (start) to the landing (end); "water" to swim and float, its centre at the
    water's level; "distance" for landmarks alone, such as a far shore. `vista` is how to show the
    place itself: the eye, the point looked at, and the lens in millimetres; None leaves it to the
    camera. `road` is what vehicles follow there; without one they go straight.
    """

    name: str
    kind: Literal["ground", "table", "steps", "water", "distance"]
    centre: Vec3
    radius: float
    view_from: Vec3
    descent: tuple[Vec3, Vec3] | None = None
    vista: tuple[Vec3, Vec3, float] | None = None
    road: Road | None = None


@dataclass(frozen=True)
class Setting:
    """A place, built: everything of the world that is not the cast."""

    place: str
    areas: tuple[StagingArea, ...]
    height: Height = flat_ground
    surface: str = "grass"
    pieces: tuple[SetPiece, ...] = ()
    statics: tuple[StaticBody, ...] = ()
    scatters: tuple[Scatter, ...] = ()
    materials: Mapping[str, Material] = field(default_factory=dict[str, Material])
    lamps: tuple[Lamp, ...] = ()
    sky: Sky | None = None
    fog: Fog | None = None
    develop: Develop = Develop()
    acoustics: Acoustics = Acoustics()
    air: Air = Air()
    clean_prefilter: bool = False


@dataclass(frozen=True)
class Path:
    """A way over the ground: times_s (n,), positions (n, 3) metres, headings (n,) radians about +Z from +X."""

    times_s: NDArray[np.float64]
    positions: NDArray[np.float64]
    headings: NDArray[np.float64]


@dataclass(frozen=True)
class Act:
    """What a being does from `start_s` to `end_s`: an action of the catalogue, its manner ("slowly"), and the roles that it is
    done to and with."""

    action: str
    start_s: float
    end_s: float
    manner: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()


@dataclass(frozen=True)
class Performance:
    """A being's motion through a shot, and its events (footfalls, breaths, barks). `held` are the tracks of the things, by role,
    that are in its hands."""

    transform: TransformTrack
    pose: PoseTrack | None = None
    shapes: ShapeTrack | None = None
    events: tuple[Event, ...] = ()
    held: Mapping[str, TransformTrack] = field(default_factory=dict[str, TransformTrack])
