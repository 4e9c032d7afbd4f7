"""What a rigid-body simulation is given and what it gives back; the protocol of a solver."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import IDENTITY, Quat, Vec3
from aozora.world.elements import Body, Height, StaticBody, flat_ground

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Joint:
    """How a mover hangs: a "hinge" about `axis` through `anchor` or a "slide" along `axis`, a unit vector, both in the world at
    the beginning. Its `start` is how far it is out of its place there, in radians or metres; a spring of `stiffness` (N m/rad or
    N/m) pulls it to its place, `damping` (N m s/rad or N s/m) slows it, `span` are the ends of its way, and a motor holds `speed`
    (rad/s or m/s; None: it runs free)."""

    kind: Literal["hinge", "slide"]
    anchor: Vec3
    axis: Vec3
    start: float = 0.0
    stiffness: float = 0.0
    damping: float = 0.0
    span: tuple[float, float] | None = None
    speed: float | None = None


@dataclass(frozen=True)
class Belt:
    """A static body, by name, whose surface runs at `velocity` (m/s) and takes along what lies on it."""

    name: str
    velocity: Vec3


@dataclass(frozen=True)
class Pole:
    """One end of a magnet: where it is, and the flux that leaves it in webers, negative where it enters."""

    position: Vec3
    flux: float


@dataclass(frozen=True)
class Mover:
    """A thing that physics moves. Position and rotation are those of its asset's space; velocity in m/s is that of its body's
    centre, spin in rad/s about world axes. Until `release_s` it is held where it is, then it starts with that velocity. With a
    `joint` it is held by it instead: position and rotation are its place, from which it starts displaced and at rest."""

    id: str
    body: Body
    position: Vec3
    rotation: Quat = IDENTITY
    velocity: Vec3 = (0.0, 0.0, 0.0)
    spin: Vec3 = (0.0, 0.0, 0.0)
    substance: str = ""
    release_s: float = 0.0
    joint: Joint | None = None


@dataclass(frozen=True)
class Driven:
    """A body that moves along a track and pushes others but is not pushed: times_s (n,), positions (n, 3), rotations (n, 4)."""

    id: str
    body: Body
    times_s: Floats
    positions: Floats
    rotations: Floats
    substance: str = ""


@dataclass(frozen=True)
class Ground:
    """The terrain within `half` metres of `centre`; its events are named "ground"."""

    height: Height = flat_ground
    surface: str = "grass"
    centre: tuple[float, float] = (0.0, 0.0)
    half: float = 20.0


@dataclass(frozen=True)
class RigidScene:
    """All bodies of a shot. Without a ground there are only the statics to fall on. `rate_hz` 0 chooses by the smallest mover.
    Movers that are `aloof` pass through one another. `air` is the density of what everything moves through, kg/m3: drag and lift
    of ellipsoids as large as the bodies, 0 for none. The `poles` pull what is of iron: movers whose substance is "metal"."""

    movers: tuple[Mover, ...]
    statics: tuple[StaticBody, ...] = ()
    ground: Ground | None = field(default_factory=Ground)
    driven: tuple[Driven, ...] = ()
    rate_hz: int = 0
    gravity: float = 9.81
    aloof: bool = False
    air: float = 0.0
    belts: tuple[Belt, ...] = ()
    poles: tuple[Pole, ...] = ()


@dataclass(frozen=True)
class Contacts:
    """One row per contact point and step, in order of time.

    step (c,) int32; a, b (c,) int32 numbers of bodies (movers, then driven, statics and the ground); points and normals (c, 3)
    with normals from a to b; forces (c,) newtons along the normal; depths (c,) metres by which the bodies overlap there.
    """

    step: NDArray[np.int32]
    a: NDArray[np.int32]
    b: NDArray[np.int32]
    points: Floats
    normals: Floats
    forces: Floats
    depths: Floats = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True)
class Simulation:
    """Every mover at every step: positions (n, m, 3), rotations (n, m, 4) wxyz, velocities and spins (n, m, 3); row 0 is the
    beginning, and after the last row everything rests. Velocities are those of the asset's origin."""

    rate_hz: int
    scene: RigidScene
    positions: Floats
    rotations: Floats
    velocities: Floats
    spins: Floats
    contacts: Contacts

    def index(self, mover_id: str) -> int:
        """The column of a mover."""
        return next(i for i, mover in enumerate(self.scene.movers) if mover.id == mover_id)


AIR = 1.2
"""Kilograms per cubic metre of air at the ground."""


class RigidSolver(Protocol):
    """Moves rigid bodies."""

    def simulate(self, scene: RigidScene, seconds: float) -> Simulation:
        """The scene for `seconds` (0.001..600). Raises `StageFailed` when the solution leaves what is physically possible."""
        ...


def chosen_rate(scene: RigidScene) -> int:
    """Steps per second: small things need short steps, for they are fast in relation to their size."""
    if scene.rate_hz:
        return scene.rate_hz
    smallest = min((min(x for x in mover.body.size if x > 0) for mover in scene.movers), default=1.0)
    return 4000 if smallest < 0.016 else 3000 if smallest < 0.04 else 2000


class NullSolver:
    """The null twin: things stay where they are."""

    def simulate(self, scene: RigidScene, seconds: float) -> Simulation:
        rate = chosen_rate(scene)
        steps, count = round(seconds * rate) + 1, len(scene.movers)
        positions = np.array([mover.position for mover in scene.movers], float).reshape(count, 3)
        rotations = np.array([mover.rotation for mover in scene.movers], float).reshape(count, 4)
        still = np.zeros((steps, count, 3))
        empty, rows = np.zeros(0, np.int32), np.zeros((0, 3))
        return Simulation(
            rate,
            scene,
            np.broadcast_to(positions, still.shape).copy(),
            np.broadcast_to(rotations, (steps, count, 4)).copy(),
            still,
            still.copy(),
            Contacts(empty, empty, empty, rows, rows, np.zeros(0)),
        )
