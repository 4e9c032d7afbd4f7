"""What makes a performance alive: gaze, breath, open mouth, wagging, ears that flap, lids that blink."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from aozora.world.acting.gaits import GAITS
from aozora.world.acting.postures import Mood, Posture
from aozora.world.acting.puppet import Pose, Puppet, local_matrices, offset_table, placed
from aozora.world.acting.rotations import Floats, about, apply
from aozora.world.acting.secondary import accelerations, blinks, spring, twitches, wander
from aozora.world.acting.timeline import GRID_HZ, Spell, Way


@dataclass(frozen=True)
class Liveliness:
    """What the living parts depend on."""

    puppet: Puppet
    way: Way
    spells: list[Spell]
    shares: Floats
    postures: Mapping[str, Posture]
    phase: Floats
    seed: int
    name: str

    def mood(self, field: str) -> Floats:
        """A field of the moods (n,), blended over the spells."""
        values = [float(getattr(self._mood_of(spell), field)) for spell in self.spells]
        return np.array(values) @ self.shares

    def _mood_of(self, spell: Spell) -> Mood:
        if not spell.is_gait:
            return self.postures[spell.mode].mood
        gait = GAITS[spell.mode]
        return Mood(mouth=gait.mouth, tongue=gait.tongue, breath_hz=1.2 + 1.6 * gait.mouth, wag=12.0, wag_hz=2.4, scan=3.0)


class _Angles:
    """Angles that are added to joint by joint; makes a new pose at the end."""

    def __init__(self, pose: Pose) -> None:
        self._times = pose.times
        self._angles = dict(pose.angles)
        self._offsets = dict(pose.offsets)

    def add(self, joint: str, axis: int, radians: Floats) -> None:
        """Turn a joint further about x (0), y (1) or z (2)."""
        track = self._angles.get(joint, np.zeros((self._times, 3))).copy()
        track[:, axis] += radians
        self._angles[joint] = track

    def move(self, joint: str, axis: int, metres: Floats) -> None:
        """Move a joint's head further along an axis of its parent."""
        track = self._offsets.get(joint, np.zeros((self._times, 3))).copy()
        track[:, axis] += metres
        self._offsets[joint] = track

    def pose(self) -> Pose:
        return Pose(self._times, self._angles, self._offsets)


def lively(life: Liveliness, pose: Pose, gaze: Floats | None) -> tuple[Pose, Floats]:
    """The pose with everything that follows by itself, and how far the lids are closed (n,)."""
    angles = _Angles(pose)
    _breathe(life, angles)
    pose = _look(life, angles.pose(), gaze)
    angles = _Angles(pose)
    _, heads = placed(life.puppet, local_matrices(life.puppet, pose), offset_table(life.puppet, pose))
    jolts = _felt(life, heads[:, life.puppet.number["head"]])
    _wag(life, angles, jolts)
    _flap_ears(life, angles, jolts)
    _pant(life, angles, jolts)
    _mouth(life, angles)
    _shake(life, angles)
    _swing_trunk(life, angles)
    awake = 1 - life.mood("closed")
    return angles.pose(), np.maximum(life.mood("closed"), blinks(life.way.times, life.seed, life.name) * awake)


def _felt(life: Liveliness, heads: Floats) -> Floats:
    """Accelerations (n, 3) of the head in the being's own axes, m/s^2."""
    way = life.way
    moved = way.positions + apply(about(2, way.headings), heads)
    return np.clip(apply(about(2, -way.headings), accelerations(moved)), -40, 40)


def _breathe(life: Liveliness, angles: _Angles) -> None:
    turns = np.cumsum(life.mood("breath_hz")) / GRID_HZ
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * turns)
    depth = life.mood("breath") * life.puppet.unit * wave
    for side, sign in (("left", 1.0), ("right", -1.0)):
        angles.move(f"flank {side}", 1, sign * 0.020 * depth)
        angles.move(f"flank {side}", 2, 0.016 * depth)
    angles.add("chest", 1, -0.012 * life.mood("breath") * wave)


def _look(life: Liveliness, pose: Pose, gaze: Floats | None) -> Pose:
    """Head held steady in space and turned to what it looks at; neck and head share the turn."""
    puppet, way = life.puppet, life.way
    turned, heads = placed(puppet, local_matrices(puppet, pose), offset_table(puppet, pose))
    head = puppet.number["head"]
    nose = turned[:, head, :, 0]
    yaw, pitch = np.arctan2(nose[:, 1], nose[:, 0]), -np.arcsin(np.clip(nose[:, 2], -1, 1))
    scan = np.radians(life.mood("scan"))
    wanted_yaw = scan * wander(way.times, life.seed, f"{life.name}/yaw", 2.6)
    wanted_pitch = 0.04 + 0.25 * scan * wander(way.times, life.seed, f"{life.name}/pitch", 2.2)
    if gaze is not None:
        to = apply(about(2, -way.headings), gaze - way.positions) - heads[:, head]
        wanted_yaw = wanted_yaw + np.arctan2(to[:, 1], np.maximum(to[:, 0], 0.05))
        wanted_pitch = wanted_pitch + 0.55 * np.arctan2(-to[:, 2], np.hypot(to[:, 0], to[:, 1]))
    wanted = np.stack([np.clip(wanted_yaw, -1.15, 1.15), np.clip(wanted_pitch, -0.5, 0.55)], 1)
    wanted = spring(wanted, np.zeros_like(wanted), 1.6, 1.0)
    hold = life.mood("gaze")
    angles = _Angles(pose)
    for axis, miss in ((2, wanted[:, 0] - yaw), (1, wanted[:, 1] - pitch)):
        angles.add("neck", axis, 0.36 * hold * miss)
        angles.add("head", axis, 0.56 * hold * miss)
    tilt = 0.05 * wander(way.times, life.seed, f"{life.name}/tilt", 3.1) * hold
    angles.add("head", 0, tilt)
    sniff = life.mood("bob")
    angles.add("head", 1, 0.05 * sniff * np.sin(2 * np.pi * 3.2 * way.times))
    angles.add("neck", 2, 0.22 * sniff * wander(way.times, life.seed, f"{life.name}/sniff", 1.5))
    return angles.pose()


def _wag(life: Liveliness, angles: _Angles, jolts: Floats) -> None:
    """The tail swings from its root in a travelling wave and bobs with the body."""
    turns = np.cumsum(life.mood("wag_hz")) / GRID_HZ
    swing = np.radians(life.mood("wag"))
    push = np.clip(-jolts[:, 2:3], -25, 25) * np.array([[4.0, 6.0, 8.0, 9.0]])
    bob = np.clip(spring(np.zeros((len(turns), 4)), push, 2.4, 0.28), -0.7, 0.7)
    fast = [share for spell, share in zip(life.spells, life.shares, strict=True) if spell.mode in ("run", "trot")]
    moving = np.sum(fast, axis=0)
    for i, joint in enumerate(life.puppet.rig.tail):
        angles.add(joint, 2, swing * (0.75 + 0.15 * i) * np.sin(2 * np.pi * turns - 0.75 * i))
        angles.add(joint, 1, -bob[:, i] * 0.55 + np.radians((16.0, 4.0, -5.0, -6.0)[i]) * moving)
    angles.add("pelvis", 2, -0.16 * swing * np.sin(2 * np.pi * turns - 0.3))


def _flap_ears(life: Liveliness, angles: _Angles, jolts: Floats) -> None:
    """Hanging ears fly out when the head drops and trail behind in a run; standing ears only lie back."""
    puppet = life.puppet
    hang = puppet.head("ear tip left")[2] < puppet.head("ear left")[2]
    speed = life.way.speeds / np.sqrt(9.81 * puppet.rig.hip_height)
    looseness = 1.0 if hang else 0.10
    still = np.stack([np.zeros_like(speed), np.clip(0.16 * speed, 0, 0.5)], 1)
    push = np.stack([-15.0 * jolts[:, 2] + 3.0 * np.abs(jolts[:, 1]), -4.0 * jolts[:, 0]], 1) * looseness
    base = spring(still, push, 2.3, 0.30)
    tip = spring(base, 0.8 * push, 2.0, 0.25)
    asleep = life.mood("closed")
    for side, sign in (("left", 1.0), ("right", -1.0)):
        flick = 0.35 * asleep * twitches(life.way.times, life.seed, f"{life.name}/ear {side}")
        for joint, motion, share in ((f"ear {side}", base, 0.75), (f"ear tip {side}", tip - base, 0.9)):
            angles.add(joint, 0, sign * share * np.clip(motion[:, 0] + flick, -0.10, 1.25))
            angles.add(joint, 1, share * np.clip(motion[:, 1], -0.5, 0.9))


def _pant(life: Liveliness, angles: _Angles, jolts: Floats) -> None:
    """The jaw opens; the tongue comes out over the lip, hangs and bounces."""
    puppet = life.puppet
    if not puppet.rig.jaw:
        return
    turns = np.cumsum(life.mood("breath_hz")) / GRID_HZ
    opened, out = life.mood("mouth"), life.mood("tongue")
    angles.add(puppet.rig.jaw, 1, np.radians(25.0) * opened * (0.86 + 0.14 * np.sin(2 * np.pi * turns)))
    length = float(np.linalg.norm(puppet.head("tongue tip") - puppet.head("tongue")))
    angles.move("tongue", 0, out * length * 0.62)
    angles.move("tongue", 2, out * length * 0.06)
    hang = np.stack([0.75 * out + 0.10 * out * np.sin(2 * np.pi * turns)], 1)
    angles.add("tongue tip", 1, np.clip(spring(hang, -3.0 * jolts[:, 2:3] * out[:, None], 3.0, 0.3)[:, 0], -0.2, 1.3))


def _mouth(life: Liveliness, angles: _Angles) -> None:
    """Chewing and lapping, and the jaw thrown open to roar, bark or howl, with the head thrown up."""
    jaw = life.puppet.rig.jaw or ("jaw" if "jaw" in life.puppet.number else "")
    chew, call, rate = life.mood("chew"), life.mood("call"), life.mood("call_hz")
    if jaw:
        angles.add(jaw, 1, np.radians(11.0) * chew * (0.5 - 0.5 * np.cos(2 * np.pi * 2.1 * life.way.times)))
    turns = np.cumsum(rate) / GRID_HZ
    shout = call * np.clip(1.6 * np.sin(2 * np.pi * turns), 0, 1) ** 0.7
    if jaw:
        angles.add(jaw, 1, np.radians(30.0) * shout)
    angles.add("head", 1, np.radians(-13.0) * shout)
    angles.add("neck", 1, np.radians(-7.0) * shout)


def _shake(life: Liveliness, angles: _Angles) -> None:
    """A wave of rolling from the head to the rump, in bursts, as of a wet dog."""
    shake, times = life.mood("shake"), life.way.times
    burst = np.clip(1.4 * np.sin(2 * np.pi * times / 2.4 + 0.6), 0, 1)
    for joint, degrees, late in (("head", 26.0, 0.0), ("neck", 12.0, 0.1), ("chest", 9.0, 0.25), ("pelvis", 9.0, 0.5)):
        angles.add(joint, 0, np.radians(degrees) * shake * burst * np.sin(2 * np.pi * (4.6 * times - late)))


def _swing_trunk(life: Liveliness, angles: _Angles) -> None:
    """An elephant's trunk swings by itself and curls; eating curls it to the mouth."""
    if "trunk 1" not in life.puppet.number:
        return
    times, chew = life.way.times, life.mood("chew")
    for i in range(4):
        sway = wander(times, life.seed, f"{life.name}/trunk {i}", 2.8)
        angles.add(f"trunk {i + 1}", 2, np.radians(4.0 + 2.0 * i) * sway)
        curl = wander(times, life.seed, f"{life.name}/curl {i}", 3.6)
        eating = chew * (0.5 - 0.5 * np.cos(2 * np.pi * times / 3.0))
        angles.add(f"trunk {i + 1}", 1, np.radians(3.0 + 2.0 * i) * curl + np.radians(18.0 + 14.0 * i) * eating)
