# pyright: basic
"""Rigid bodies by MuJoCo: with `mujoco_model` the only file that knows it.

The ground is not a height field: every mover has its own plane that follows the terrain below it, because spheres on a height
field hop over the edges of its triangles. Rolling resistance is a torque of our own against the spin, in proportion to the normal
force: inside the contact solver it made spheres chatter.
"""

import importlib
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from aozora.film.errors import MissingDependency, StageFailed
from aozora.film.rotations import inverse, rotated
from aozora.world.physics.magnetism import pulls
from aozora.world.physics.mujoco_model import model_of
from aozora.world.physics.scene import Contacts, Ground, Mover, RigidScene, Simulation, chosen_rate
from aozora.world.physics.surfaces_in_contact import against_fixed, between_movers

SPEED_LIMIT = 60.0
"""Metres per second that nothing in a shot may exceed."""

CHECK_STEPS = 64

REST_S = 0.4
"""What did not move for so long will not move any more."""

DEEPEST, NOTICED_M = 0.09, 0.04
"""Share of its least extent to which a body may be entered in an impact, and how large it must be for that to be seen."""

TERRAIN_CELL = 0.1

CREEP = 0.1
"""Radians per second below which rolling resistance fades, so that it never drives."""


class _Terrain:
    """The ground sampled once; height and slope by bilinear interpolation."""

    def __init__(self, ground: Ground) -> None:
        count = math.ceil(2 * ground.half / TERRAIN_CELL) + 1
        self.x0, self.y0 = ground.centre[0] - ground.half, ground.centre[1] - ground.half
        x = self.x0 + TERRAIN_CELL * np.arange(count)
        y = self.y0 + TERRAIN_CELL * np.arange(count)
        z = np.asarray(ground.height(*np.meshgrid(x, y, indexing="ij")), float)
        for axis in (0, 1, 0, 1):
            # Terrain meshes have creases at which things would hop.
            z = _smoothed_along(z, axis)
        self.count = count
        self.table = np.stack([z, *np.gradient(z, TERRAIN_CELL)], -1)
        self.flat = float(np.ptp(z)) < 1e-5

    def at(self, x: float, y: float) -> tuple[float, float, float]:
        """Height and its slopes along x and y."""
        u = min(max((x - self.x0) / TERRAIN_CELL, 0.0), self.count - 1.001)
        v = min(max((y - self.y0) / TERRAIN_CELL, 0.0), self.count - 1.001)
        i, j = int(u), int(v)
        u, v = u - i, v - j
        t = self.table
        row = (1 - u) * ((1 - v) * t[i, j] + v * t[i, j + 1]) + u * ((1 - v) * t[i + 1, j] + v * t[i + 1, j + 1])
        return float(row[0]), float(row[1]), float(row[2])


def _smoothed_along(z: np.ndarray, axis: int) -> np.ndarray:
    """A moving average over five cells along an axis, the edges held."""
    widths = [(2, 2) if i == axis else (0, 0) for i in range(2)]
    return np.lib.stride_tricks.sliding_window_view(np.pad(z, widths, mode="edge"), 5, axis).mean(-1)


def _tilt(slope_x: float, slope_y: float) -> tuple[float, float, float, float]:
    """The rotation that turns +Z to the normal of a slope."""
    length = math.sqrt(1.0 + slope_x**2 + slope_y**2)
    w, x, y = 1.0 + 1.0 / length, slope_y / length, -slope_x / length
    norm = math.sqrt(w * w + x * x + y * y)
    return w / norm, x / norm, y / norm, 0.0


class MujocoSolver:
    """MuJoCo behind `RigidSolver`. Same scene, same bits. What becomes unstable is tried again with shorter steps, and so is what
    is driven too deep into something, as a thin plate is that a heavy ball strikes on the floor."""

    def simulate(self, scene: RigidScene, seconds: float) -> Simulation:
        rate = chosen_rate(scene)
        try:
            made = _simulated(scene, seconds, rate)
        except StageFailed:
            return _simulated(scene, seconds, 3 * rate)
        return shallower(made, lambda: _simulated(scene, seconds, 2 * rate))


def shallower(run: Simulation, again: Callable[[], Simulation]) -> Simulation:
    """A run, or `again` the same if something is driven in deeper than `DEEPEST` in it and that goes less deep then. A second run
    that fails loses nothing."""
    if deepest_share(run) <= DEEPEST:
        return run
    try:
        return min(run, again(), key=deepest_share)
    except StageFailed:
        return run


def deepest_share(run: Simulation) -> float:
    """How deep bodies of more than `NOTICED_M` went into one another at most, as a share of the smaller one's least extent."""
    found, count = run.contacts, len(run.scene.movers)
    extents = np.array([2 * min(x for x in mover.body.size if x > 0) for mover in run.scene.movers] + [np.inf])
    smaller = np.minimum(extents[np.minimum(found.a, count)], extents[np.minimum(found.b, count)])
    return float((found.depths / smaller)[smaller > NOTICED_M].max(initial=0.0))


def _simulated(scene: RigidScene, seconds: float, rate: int) -> Simulation:
    """The run up to its end, or until everything has come to rest for good."""
    run = _Run(scene, rate)
    begun = max((mover.release_s for mover in scene.movers), default=0.0)
    still = 0
    for step in range(max(1, round(seconds * rate))):
        run.step(step)
        if step % CHECK_STEPS == 0:
            still = still + CHECK_STEPS if run.is_still() and step > begun * rate else 0
            if still > REST_S * rate and not scene.driven:
                break
    return run.result()


@dataclass(frozen=True)
class _Jointed:
    """The movers that hang on joints (k,): their numbers, those of their joints, bodies and speeds; 1.0 for hinges, else 0.0."""

    movers: np.ndarray
    joints: np.ndarray
    bodies: np.ndarray
    speeds: np.ndarray
    hinges: np.ndarray


class _Run:
    """One simulation in progress."""

    def __init__(self, scene: RigidScene, rate: int) -> None:
        try:
            mujoco: Any = importlib.import_module("mujoco")
        except ImportError as cause:
            raise MissingDependency("rigid bodies need the package mujoco-core", field="physics") from cause
        self.mujoco, self.scene, self.rate = mujoco, scene, rate
        self.model = mujoco.MjModel.from_xml_string(model_of(scene, rate))
        self.data = mujoco.MjData(self.model)
        self.terrain = _Terrain(scene.ground) if scene.ground is not None else None
        self.body_of = self._bodies()
        self.free = [i for i, mover in enumerate(scene.movers) if mover.joint is None]
        self.places, self.speeds = self._addresses("jnt_qposadr"), self._addresses("jnt_dofadr")
        self.held_by = self._jointed()
        self.body_ids = [self.model.body(f"m{i}").id for i in range(len(scene.movers))]
        self.poses: list[np.ndarray] = []
        self.rates: list[np.ndarray] = []
        self.rows: list[tuple[int, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]] = []
        for i, mover in enumerate(scene.movers):
            if mover.joint is not None:
                self.data.qpos[self.places[i]] = mover.joint.start
            else:
                self.data.qvel[self.speeds[i] : self.speeds[i] + 6] = _start_velocity(mover)
        self.start_q, self.start_v = self.data.qpos.copy(), self.data.qvel.copy()
        self.motors = [
            (self.speeds[i], m.joint.speed) for i, m in enumerate(scene.movers) if m.joint and m.joint.speed is not None
        ]
        self.belts = self._belts()
        self.iron = [i for i, mover in enumerate(scene.movers) if mover.substance == "metal"] if scene.poles else []
        self.held = [i for i, mover in enumerate(scene.movers) if mover.release_s > 0]
        self.planes = [(i, self._mocap(f"g{i}")) for i in self.free] if scene.ground is not None else []
        self.count = len(scene.movers)
        self.rolling = self._rolling_table()
        self.load = np.zeros(self.count)
        self.spins = np.array([[at + 3, at + 4, at + 5] for at in self.speeds], int).reshape(-1, 3)
        self.drives = [self._mocap(f"d{k}") for k in range(len(scene.driven))]
        self._follow_ground()
        self._keep()

    def _mocap(self, body: str) -> int:
        return int(self.model.body(body).mocapid[0])

    def _addresses(self, table: str) -> list[int]:
        """Where each mover's joint begins in a vector of the model."""
        bodies = [self.model.body(f"m{i}").id for i in range(len(self.scene.movers))]
        return [int(getattr(self.model, table)[self.model.body_jntadr[body]]) for body in bodies]

    def _jointed(self) -> "_Jointed":
        names = [(i, f"m{i}") for i, mover in enumerate(self.scene.movers) if mover.joint is not None]
        joints = [self.model.joint(name) for _, name in names]
        hinge = self.mujoco.mjtJoint.mjJNT_HINGE
        return _Jointed(
            np.array([i for i, _ in names], int),
            np.array([joint.id for joint in joints], int),
            np.array([self.model.body(name).id for _, name in names], int),
            np.array([joint.dofadr[0] for joint in joints], int),
            np.array([float(joint.type[0] == hinge) for joint in joints]),
        )

    def width(self, mover: int, free: int = 7) -> int:
        """How many numbers a mover has in such a vector, `free` of them without a joint."""
        return free if self.scene.movers[mover].joint is None else 1

    def _belts(self) -> list[tuple[int, int, float]]:
        """Place, speed and metres per second of each belt in the vectors."""
        speeds = {belt.name: math.sqrt(sum(x * x for x in belt.velocity)) for belt in self.scene.belts}
        joints = [(f"belt{k}", speeds[s.name]) for k, s in enumerate(self.scene.statics) if s.name in speeds]
        return [(int(self.model.joint(n).qposadr[0]), int(self.model.joint(n).dofadr[0]), speed) for n, speed in joints]

    def _move_machines(self) -> None:
        """Motors and belts keep their speed whatever they carry; magnets pull what is of iron."""
        for at, speed in self.motors:
            self.data.qvel[at] = speed
        for _, at, speed in self.belts:
            self.data.qvel[at] = speed
        if self.iron:
            bodies = [self.model.body(f"m{i}").id for i in self.iron]
            masses = np.array([self.scene.movers[i].body.mass for i in self.iron])
            self.data.xfrc_applied[bodies, :3] = pulls(self.scene.poles, self.data.xipos[bodies], masses)

    def _rates(self) -> np.ndarray:
        """Velocities of the movers' origins and their spins (m, 6); those of free movers are in their own axes."""
        data, held = self.data, self.held_by
        made = np.zeros((self.count, 6))
        for i in self.free:
            made[i] = data.qvel[self.speeds[i] : self.speeds[i] + 6]
        if held.movers.size:
            motion = data.qvel[held.speeds, None] * data.xaxis[held.joints]
            turning = held.hinges[:, None] * motion
            made[held.movers, 3:] = turning
            made[held.movers, :3] = motion - turning + np.cross(turning, data.xpos[held.bodies] - data.xanchor[held.joints])
        return made

    def _keep(self) -> None:
        """Remember where every mover is and how it moves; the spins of free ones are in their own axes."""
        if len(self.free) == self.count:
            self.poses.append(self.data.qpos[: 7 * self.count].copy())
            self.rates.append(self.data.qvel[: 6 * self.count].copy())
            return
        self.mujoco.mj_kinematics(self.model, self.data)
        bodies = self.body_ids
        self.poses.append(np.concatenate([self.data.xpos[bodies], self.data.xquat[bodies]], 1))
        self.rates.append(self._rates())

    def _bodies(self) -> np.ndarray:
        """Geom number -> our number of the body: movers, driven, statics, the ground last."""
        scene = self.scene
        base = {"m": 0, "d": len(scene.movers), "s": len(scene.movers) + len(scene.driven)}
        ground = len(scene.movers) + len(scene.driven) + len(scene.statics)
        names = [self.model.geom(g).name for g in range(self.model.ngeom)]
        return np.array([ground if n[0] == "g" else base[n[0]] + int(n[1:].split(".")[0]) for n in names], np.int32)

    def _rolling_table(self) -> np.ndarray:
        """Rolling friction in metres, movers by all bodies; what hangs on a joint does not roll."""
        scene = self.scene
        fixed = [body.substance for body in (*scene.driven, *scene.statics)]
        fixed.append(scene.ground.surface if scene.ground is not None else "")
        rows = [
            [between_movers(mover.body, other.body).rolling for other in scene.movers]
            + [against_fixed(mover.body, substance).rolling for substance in fixed]
            for mover in scene.movers
        ]
        free = np.array([mover.joint is None for mover in scene.movers], float)
        return np.array(rows, float).reshape(len(rows), len(scene.movers) + len(fixed)) * free[:, None]

    def _resist_rolling(self) -> None:
        """A torque against each mover's spin; `load` holds its normal forces times their rolling coefficients."""
        loaded = np.flatnonzero(self.load)
        if not loaded.size:
            return
        at = self.spins[loaded]
        spin = self.data.qvel[at]
        x, y, z = spin.T
        self.data.qfrc_applied[at] = (-self.load[loaded] / np.maximum(np.sqrt(x * x + y * y + z * z), CREEP))[:, None] * spin

    def _follow_ground(self) -> None:
        if self.terrain is None:
            return
        data = self.data
        for i, plane in self.planes:
            x, y = data.qpos[self.places[i]], data.qpos[self.places[i] + 1]
            z, slope_x, slope_y = self.terrain.at(x, y)
            data.mocap_pos[plane] = (x, y, z)
            data.mocap_quat[plane] = _tilt(slope_x, slope_y)

    def _hold(self, time: float) -> None:
        """Keep what is not released yet in its place; in the last step before its release give it its velocity."""
        data = self.data
        for i in self.held:
            wait = self.scene.movers[i].release_s - time
            if wait > 0:
                q, v = (slice(at, at + n) for at, n in ((self.places[i], self.width(i)), (self.speeds[i], self.width(i, 6))))
                data.qpos[q] = self.start_q[q]
                data.qvel[v] = self.start_v[v] if wait <= 1.001 / self.rate else 0.0

    def _drive(self, time: float) -> None:
        for k, driven in enumerate(self.scene.driven):
            mocap = self.drives[k]
            i = int(np.clip(np.searchsorted(driven.times_s, time), 1, len(driven.times_s) - 1))
            t0, t1 = driven.times_s[i - 1], driven.times_s[i]
            u = min(max((time - t0) / max(t1 - t0, 1e-9), 0.0), 1.0)
            self.data.mocap_pos[mocap] = (1 - u) * driven.positions[i - 1] + u * driven.positions[i]
            a, b = driven.rotations[i - 1], driven.rotations[i]
            mixed = (1 - u) * a + u * (b if a @ b >= 0 else -b)
            self.data.mocap_quat[mocap] = mixed / np.linalg.norm(mixed)

    def step(self, step: int) -> None:
        data, time = self.data, step / self.rate
        if self.terrain is not None and not self.terrain.flat:
            self._follow_ground()
        self._drive(time)
        self._hold(time)
        self._move_machines()
        self._resist_rolling()
        try:
            self.mujoco.mj_step(self.model, data)
        except self.mujoco.FatalError as cause:
            raise StageFailed(f"the simulation failed after {time:.3f} s: {cause}", field="physics") from cause
        for place, _, _ in self.belts:
            data.qpos[place] = 0.0
        self._keep()
        if self.load.any():
            data.qfrc_applied[:] = 0.0
            self.load = np.zeros(self.count)
        if data.ncon:
            self._record(step)
        if step % CHECK_STEPS == 0:
            self._check(time)

    def is_still(self) -> bool:
        """Whether nothing moves faster than a hair's breadth in the time of a shot."""
        if self.motors or self.belts:
            return False
        speeds = np.abs(self._rates())
        return bool((speeds[:, :3] < 1e-3).all() and (speeds[:, 3:] < 2e-2).all())

    def _check(self, time: float) -> None:
        speeds = np.abs(self._rates()[:, :3])
        if not np.isfinite(speeds).all() or (speeds.size and speeds.max() > SPEED_LIMIT):
            raise StageFailed(f"the simulation became unstable after {time:.3f} s", field="physics")

    def _record(self, step: int) -> None:
        """Keep the contact points; in an elliptic cone the first row of each contact is its normal force."""
        contact = self.data.contact
        address = contact.efc_address
        live = np.flatnonzero(address >= 0)
        if not live.size:
            return
        forces = self.data.efc_force[address[live]]
        pairs = self.body_of[contact.geom[live]]
        movers, others = pairs.ravel(), pairs[:, ::-1].ravel()
        own = movers < self.count
        share = np.repeat(forces, 2)[own] * self.rolling[movers[own], others[own]]
        self.load = np.bincount(movers[own], share, self.count)
        self.rows.append((step, pairs, contact.pos[live], contact.frame[live, :3], forces, -contact.dist[live]))

    def result(self) -> Simulation:
        count = len(self.scene.movers)
        poses = np.array(self.poses).reshape(-1, count, 7)
        rates = np.array(self.rates).reshape(-1, count, 6)
        rates[:, self.free, 3:] = rotated(poses[:, self.free, 3:], rates[:, self.free, 3:])
        return Simulation(self.rate, self.scene, poses[..., :3], poses[..., 3:], rates[..., :3], rates[..., 3:], self._contacts())

    def _contacts(self) -> Contacts:
        if not self.rows:
            empty, rows = np.zeros(0, np.int32), np.zeros((0, 3))
            return Contacts(empty, empty, empty, rows, rows, np.zeros(0))
        steps = np.concatenate([np.full(len(row[4]), row[0], np.int32) for row in self.rows])
        geoms = np.concatenate([row[1] for row in self.rows])
        points = np.concatenate([row[2] for row in self.rows])
        normals = np.concatenate([row[3] for row in self.rows])
        forces = np.concatenate([row[4] for row in self.rows])
        swap = geoms[:, 0] > geoms[:, 1]
        normals = np.where(swap[:, None], -normals, normals)
        depths = np.concatenate([row[5] for row in self.rows])
        return Contacts(steps, geoms.min(1), geoms.max(1), points, normals, forces, depths)


def _start_velocity(mover: Mover) -> np.ndarray:
    """A free joint wants the velocity of the origin in world axes and the spin in its own axes."""
    quat, spin = np.array(mover.rotation, float), np.array(mover.spin, float)
    origin = np.array(mover.velocity) - np.cross(spin, rotated(quat, np.array(mover.body.centre, float)))
    return np.concatenate([origin, rotated(inverse(quat), spin)])
