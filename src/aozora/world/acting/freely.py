"""What all free performances share: where a being is at the shutter's times, which acts show how much, angles of joints that are
added up, and the tracks that come of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import PoseTrack, ShapeTrack, TransformTrack
from aozora.world.acting.direction import Blocking
from aozora.world.acting.limbs import limb_of, reached
from aozora.world.acting.puppet import Puppet, placed, puppet_of
from aozora.world.acting.rotations import Floats, about, from_angles, quaternions
from aozora.world.acting.secondary import blinks, wander
from aozora.world.acting.timeline import smooth_along
from aozora.world.elements import Act, Asset, Performance

HZ = 120.0
"""Rates are added up to phases on this grid."""

FADE_S = 0.35


@dataclass(frozen=True)
class Scene:
    """Where and when: times (n,) of the shutter in seconds, positions (n, 3), headings (n,), speeds over ground and climbs (n,)
    in m/s, turning rates (n,) in radians per second, and the share (n,) of each action."""

    puppet: Puppet
    blocking: Blocking
    times: Floats
    positions: Floats
    headings: Floats
    speeds: Floats
    climbs: Floats
    turning: Floats
    shares: Mapping[str, Floats]

    @property
    def count(self) -> int:
        """The number of samples."""
        return len(self.times)

    def share(self, *actions: str) -> Floats:
        """How much some actions together show (n,), 0..1."""
        return np.sum([self.shares[a] for a in actions if a in self.shares] or [np.zeros(self.count)], 0)

    def turns(self, hz: Floats | float) -> Floats:
        """Full turns (n,) since the start of something that goes at `hz`, one rate or one per sample."""
        if isinstance(hz, float | int):
            return self.times * float(hz)
        order = np.argsort(self.times)
        grid = np.arange(float(self.times.min()) - 1.0, float(self.times.max()) + 1 / HZ, 1 / HZ)
        rate = np.interp(grid, self.times[order], np.asarray(hz)[order])
        return np.interp(self.times, grid, np.cumsum(rate) / HZ)

    def measure(self, name: str, default: float = 0.0) -> float:
        """A measure of the rig."""
        return self.puppet.rig.measures.get(name, default)

    def noise(self, concern: str, seconds: float) -> Floats:
        """Slow noise (n,) of about unit size."""
        return wander(self.times, self.blocking.seed, f"{self.blocking.entity_id}/{concern}", seconds)

    def chance(self, concern: str) -> float:
        """A number from 0 to 1 that differs from being to being: where in its cycle each begins."""
        text = f"{self.blocking.entity_id}/{concern}".encode()
        return (sum((i + 1) * byte for i, byte in enumerate(text)) * 0.6180339887 + self.blocking.seed * 0.37) % 1.0


def scene_of(asset: Asset, acts: Sequence[Act], blocking: Blocking, resting: str) -> Scene:
    """The scene of a being; while nothing else is asked for it does `resting`."""
    times = blocking.clock.shutter_times(blocking.frames).reshape(-1)
    path = blocking.path
    grid = np.arange(float(times.min()) - 0.4, float(times.max()) + 0.4, 1 / HZ)
    spots = np.stack([np.interp(grid, path.times_s, path.positions[:, i]) for i in range(3)], 1)
    angles = np.interp(grid, path.times_s, np.unwrap(path.headings))
    speeds = smooth_along(np.hypot(np.gradient(spots[:, 0], grid), np.gradient(spots[:, 1], grid)), 0.12, HZ)
    climbs = smooth_along(np.gradient(spots[:, 2], grid), 0.2, HZ)
    turning = smooth_along(np.gradient(angles, grid), 0.2, HZ)

    def at(track: Floats) -> Floats:
        return np.interp(times, grid, track)

    positions = np.stack([at(spots[:, i]) for i in range(3)], 1)
    shares = _shares(acts, times, resting)
    return Scene(puppet_of(asset), blocking, times, positions, at(angles), at(speeds), at(climbs), at(turning), shares)


def _shares(acts: Sequence[Act], times: Floats, resting: str) -> dict[str, Floats]:
    """The share (n,) of each action: acts fade into one another; the first and last go on beyond the shot's edges."""
    shares: dict[str, Floats] = {}
    left = np.ones(len(times))
    ordered = sorted(acts, key=lambda act: act.start_s)
    for i, act in enumerate(reversed(ordered)):
        begin = -np.inf if i == len(ordered) - 1 and act.start_s <= 0.05 else act.start_s
        end = np.inf if i == 0 else act.end_s
        up = np.clip((times - begin) / FADE_S + 0.5, 0, 1) if np.isfinite(begin) else np.ones(len(times))
        down = np.clip((end - times) / FADE_S + 0.5, 0, 1) if np.isfinite(end) else np.ones(len(times))
        u = np.minimum(up, down)
        own = left * u * u * (3 - 2 * u)
        shares[act.action] = shares.get(act.action, np.zeros(len(times))) + own
        left = left - own
    shares[resting] = shares.get(resting, np.zeros(len(times))) + left
    return shares


class Turns:
    """Angles (radians, in the joints' own axes) and offsets (metres) that are added to joint by joint."""

    def __init__(self, puppet: Puppet, count: int) -> None:
        self.puppet = puppet
        self._angles = np.zeros((count, len(puppet.names), 3))
        self._offsets = np.zeros((count, len(puppet.names), 3))
        self._before: dict[str, Floats] = {}

    def add(self, joint: str, axis: int, radians: Floats | float) -> None:
        """Turn a joint further about x (0), y (1; positive lowers the nose) or z (2); nothing if there is no such joint."""
        if joint in self.puppet.number:
            self._angles[:, self.puppet.number[joint], axis] += radians

    def move(self, joint: str, axis: int, metres: Floats | float) -> None:
        """Move a joint's head further along an axis of its parent."""
        if joint in self.puppet.number:
            self._offsets[:, self.puppet.number[joint], axis] += metres

    def set(self, joint: str, matrices: Floats) -> None:
        """Turn a joint by matrices (n, 3, 3), after its angles."""
        self._before[joint] = matrices

    def local(self) -> tuple[Floats, Floats]:
        """Local rotations (n, j, 3, 3) and offsets (n, j, 3)."""
        local = from_angles(self._angles)
        for joint, matrices in self._before.items():
            number = self.puppet.number[joint]
            local[:, number] = matrices @ local[:, number]
        return local, self._offsets


@dataclass
class Feet:
    """Where feet are to be: foot -> targets (n, 3) in the entity's space, and how they are turned (n, 3, 3), else level."""

    targets: dict[str, Floats] = field(default_factory=dict[str, Floats])
    soles: dict[str, Floats] = field(default_factory=dict[str, Floats])


def with_feet(puppet: Puppet, local: Floats, offsets: Floats, feet: Feet) -> Floats:
    """Local rotations with the limbs solved."""
    if not feet.targets:
        return local
    local = local.copy()
    turned, heads = placed(puppet, local, offsets)
    for foot, target in feet.targets.items():
        limb = limb_of(puppet, puppet.rig.legs[foot] if foot in puppet.rig.legs else puppet.rig.arms[foot])
        first = limb.numbers[0]
        level = np.broadcast_to(np.eye(3), (len(target), 3, 3))
        turns = reached(limb, heads[:, first], turned[:, puppet.parents[first]], target, feet.soles.get(foot, level))
        for number, turn in zip(limb.numbers, turns, strict=True):
            local[:, number] = turn
    return local


@dataclass(frozen=True)
class Attitude:
    """How the whole being leans: pitch (positive lowers the nose) and bank (n,) in radians, and a lift (n,) in metres."""

    pitch: Floats
    bank: Floats
    lift: Floats


def blink(scene: Scene, turns: Turns, closed: Floats | float = 0.0) -> None:
    """Lids close for a moment now and then, or as far as told."""
    shut = np.maximum(blinks(scene.times, scene.blocking.seed, scene.blocking.entity_id), closed)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        if f"lid {side}" in turns.puppet.number:
            eye, lid = turns.puppet.head(f"eye {side}"), f"lid {side}"
            out = np.arctan2(sign * abs(eye[1]), max(abs(float(eye[0])) * 0.0 + abs(eye[1]) * 0.8, 1e-6))
            frame = about(2, np.full(1, out))[0]
            turns.set(lid, frame @ about(1, np.radians(66.0) * shut) @ frame.T)


def performed(scene: Scene, turns: Turns, feet: Feet, attitude: Attitude, shapes: Mapping[str, Floats]) -> Performance:
    """The tracks."""
    local, offsets = turns.local()
    local = with_feet(scene.puppet, local, offsets, feet)
    whole = about(2, scene.headings) @ about(1, attitude.pitch) @ about(0, attitude.bank)
    positions = scene.positions.copy()
    positions[:, 2] += attitude.lift
    frames = scene.blocking.frames
    joints = len(scene.puppet.names)
    transform = TransformTrack(_stored(positions, (frames, 3, 3)), _stored(quaternions(whole), (frames, 3, 4), 6))
    pose = PoseTrack(_stored(quaternions(local), (frames, 3, joints, 4), 6), _stored(offsets, (frames, 3, joints, 3)))
    names = tuple(shapes)
    weights = np.stack([shapes[name] for name in names], 1) if names else np.zeros((scene.count, 0))
    track = ShapeTrack(names, _stored(weights, (frames, 3, len(names)))) if names else None
    return Performance(transform, pose, track)


def _stored(values: Floats, shape: tuple[int, ...], digits: int = 5) -> NDArray[np.float32]:
    return np.round(values, digits).reshape(shape).astype(np.float32)
