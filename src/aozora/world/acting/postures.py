"""How a four-legged animal holds itself when it stays in one place: standing, sitting, lying, sleeping, sniffing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from aozora.world.acting.puppet import Pose, Puppet, local_matrices, offset_table, placed

Angles = tuple[float, float, float]


@dataclass(frozen=True)
class Mood:
    """What moves in a posture beside breathing. `gaze`: how far the head follows what it looks at, 0..1; `closed`: the lids;
    `wag`: the tail's swing in degrees; `wag_hz`; `breath_hz` and `breath` (1: at rest); `mouth` open and `tongue` out, 0..1;
    `scan`: how far the head looks around by itself, in degrees; `bob`: nose bobbing of sniffing;
    `chew`: the jaw at work; `call`: the mouth thrown open `call_hz` times a second; `shake`: the whole body, 0..1."""

    gaze: float = 1.0
    closed: float = 0.0
    wag: float = 10.0
    wag_hz: float = 2.2
    breath_hz: float = 0.7
    breath: float = 1.0
    mouth: float = 0.0
    tongue: float = 0.0
    scan: float = 7.0
    bob: float = 0.0
    chew: float = 0.0
    call: float = 0.0
    call_hz: float = 0.5
    shake: float = 0.0


@dataclass(frozen=True)
class Posture:
    """A way to hold the body. `shift` moves it (metres), `joints` turns joints by roll, pitch and yaw in degrees, `feet` moves
    the soles from where they are at rest (x, y metres), `pasterns` tilts the lowest bones (front, hind; degrees, negative
    brings the foot forward)."""

    shift: Angles = (0.0, 0.0, 0.0)
    joints: Mapping[str, Angles] = field(default_factory=dict[str, Angles])
    feet: Mapping[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])
    pasterns: tuple[float, float] = (0.0, 0.0)
    mood: Mood = Mood()

    def pose(self) -> Pose:
        """The posture at one time."""
        angles = {joint: np.radians([turn]) for joint, turn in self.joints.items()}
        return Pose(1, angles, {"body": np.array([self.shift])})


def _lower_head(puppet: Puppet, posture: Posture, chin_height: float, head_pitch: float) -> Posture:
    """Bend the neck until the chin is at a height above the ground, with the head at a pitch in space (degrees)."""
    base = posture.joints.get("body", (0.0, 0.0, 0.0))[1] + posture.joints.get("chest", (0.0, 0.0, 0.0))[1]

    def with_neck(pitch: float) -> Posture:
        neck, head = posture.joints.get("neck", (0.0, 0.0, 0.0)), posture.joints.get("head", (0.0, 0.0, 0.0))
        turned = {"neck": (neck[0], pitch, neck[2]), "head": (head[0], head_pitch - pitch - base, head[2])}
        return replace(posture, joints={**posture.joints, **turned})

    def miss(pitch: float) -> float:
        pose = with_neck(pitch).pose()
        _, heads = placed(puppet, local_matrices(puppet, pose), offset_table(puppet, pose))
        return abs(float(heads[0, puppet.number["chin"], 2]) - chin_height)

    return with_neck(min(np.arange(-30.0, 115.0, 1.0), key=miss))


def _tail_down(puppet: Puppet, posture: Posture) -> Posture:
    """Lower the tail from its root until its last joint is just above the ground, and let the end lie flat."""

    def with_tail(pitch: float) -> Posture:
        turns = {"tail 1": 0.62 * pitch, "tail 2": 0.38 * pitch, "tail 3": -0.5 * pitch - 14.0, "tail 4": -0.25 * pitch - 14.0}
        bent: dict[str, Angles] = {}
        for joint, turn in turns.items():
            roll, _, yaw = posture.joints.get(joint, (0.0, 0.0, 0.0))
            bent[joint] = (roll, turn, yaw)
        return replace(posture, joints={**posture.joints, **bent})

    def miss(pitch: float) -> float:
        pose = with_tail(pitch).pose()
        _, heads = placed(puppet, local_matrices(puppet, pose), offset_table(puppet, pose))
        low = heads[0, [puppet.number["tail 3"], puppet.number["tail 4"]], 2].min()
        return abs(float(low) - 0.055 * puppet.unit)

    return with_tail(min(np.arange(-110.0, 30.0, 1.0), key=miss))


def standing(puppet: Puppet) -> Posture:
    """On four feet set a little apart, so that each is seen from the side, head up."""
    return Posture(feet=_apart(puppet))


def _apart(puppet: Puppet) -> dict[str, tuple[float, float]]:
    """The feet of each pair one before the other, as they come to rest after a walk."""
    if puppet.rig.carriage not in ("four", "ambling"):
        return {}
    reach = 0.15 * min(puppet.unit, puppet.rig.hip_height) * (1.0 if puppet.rig.carriage == "four" else 0.6)
    ahead = {"front left": 0.7, "front right": -0.55, "hind left": -0.8, "hind right": 0.8}
    return {leg: (share * reach, 0.0) for leg, share in ahead.items() if leg in puppet.rig.legs}


def wagging(puppet: Puppet) -> Posture:
    """Standing with the tail going like mad and the mouth open."""
    tail = {"tail 1": (0.0, 22.0, 0.0), "tail 2": (0.0, 8.0, 0.0)}
    return Posture(joints=tail, feet=_apart(puppet), mood=Mood(wag=34.0, wag_hz=3.6, breath_hz=2.6, mouth=0.55, tongue=0.6))


def looking(puppet: Puppet) -> Posture:
    """Standing and looking about."""
    return Posture(joints={"neck": (0.0, -8.0, 0.0)}, feet=_apart(puppet), mood=Mood(gaze=0.35, scan=42.0))


def sniffing(puppet: Puppet) -> Posture:
    """Nose to the ground, the shoulders a little lower."""
    drop = -0.10 * puppet.unit
    bowed = Posture(
        shift=(0.0, 0.0, drop),
        joints={"body": (0.0, 9.0, 0.0), "chest": (0.0, 6.0, 0.0)},
        mood=Mood(gaze=0.0, bob=1.0, wag=16.0, breath_hz=2.0),
    )
    return _lower_head(puppet, bowed, 0.07 * puppet.unit, 38.0)


def _head_down(puppet: Puppet, mood: Mood, chin: float, pitch: float) -> Posture:
    """The mouth at the ground; those who cannot reach it lower the shoulders as well. On two legs the body leans forward."""
    if puppet.rig.carriage in ("bounding", "biped"):
        lean = 34.0 if puppet.rig.carriage == "bounding" else 20.0
        leaning = Posture(joints={"body": (0.0, lean, 0.0), "tail 1": (0.0, -0.7 * lean, 0.0)}, mood=mood)
        return _lower_head(puppet, leaning, chin * puppet.unit, pitch)
    bowed = Posture(joints={"chest": (0.0, 4.0, 0.0)}, mood=mood)
    down = _lower_head(puppet, bowed, chin * puppet.unit, pitch)
    pose = down.pose()
    _, heads = placed(puppet, local_matrices(puppet, pose), offset_table(puppet, pose))
    short = float(heads[0, puppet.number["chin"], 2]) - chin * puppet.unit
    if short < 0.06 * puppet.unit or "trunk 1" in puppet.number:
        return down
    turn = min(14.0, 60.0 * short / puppet.unit)
    lower = replace(
        bowed,
        shift=(0.0, 0.0, -0.75 * min(short, 0.40 * puppet.unit)),
        joints={"body": (0.0, turn, 0.0), "chest": (0.0, 6.0, 0.0)},
    )
    return _lower_head(puppet, lower, chin * puppet.unit, pitch)


def eating(puppet: Puppet) -> Posture:
    """Grazing or at a bowl: the mouth near the ground, the jaw at work."""
    if "trunk 1" in puppet.number:
        return Posture(mood=Mood(gaze=0.3, chew=1.0, wag=14.0, wag_hz=0.6))
    return _head_down(puppet, Mood(gaze=0.0, chew=1.0, wag=10.0, wag_hz=0.8, scan=0.0), 0.05, 44.0)


def drinking(puppet: Puppet) -> Posture:
    """The lips at the water."""
    return _head_down(puppet, Mood(gaze=0.0, chew=0.45, wag=6.0, wag_hz=0.7, scan=0.0), 0.02, 46.0)


def roaring(puppet: Puppet) -> Posture:
    """Standing with the head high and the mouth thrown open again and again: roar, bark, howl."""
    rate = 0.5 if puppet.unit > 0.6 else 1.5
    return Posture(
        joints={"neck": (0.0, -10.0, 0.0)}, feet=_apart(puppet), mood=Mood(gaze=0.3, call=1.0, call_hz=rate, wag=12.0, breath=1.6)
    )


def shaking(puppet: Puppet) -> Posture:
    """Shaking itself dry."""
    return Posture(joints={"neck": (0.0, 14.0, 0.0)}, mood=Mood(gaze=0.0, shake=1.0, wag=18.0, wag_hz=3.6, closed=0.6))


def playing(puppet: Puppet) -> Posture:
    """The bow that asks for play: chest low, rump high, tail going."""
    unit = puppet.unit
    if puppet.rig.carriage in ("bounding", "biped"):
        return jumping(puppet)
    feet = {f"front {side}": (0.22 * unit, 0.04 * unit * y) for side, y in (("left", 1), ("right", -1))}
    joints: dict[str, Angles] = {
        "body": (0.0, 15.0, 0.0),
        "chest": (0.0, 7.0, 0.0),
        "neck": (0.0, -22.0, 0.0),
        "head": (0.0, -4.0, 0.0),
        "tail 1": (0.0, 24.0, 0.0),
    }
    return Posture(
        (0.0, 0.0, -0.20 * unit), joints, feet, (-22.0, 0.0), Mood(wag=32.0, wag_hz=3.4, mouth=0.6, tongue=0.6, scan=14.0)
    )


def grooming(puppet: Puppet) -> Posture:
    """Sitting, the head turned back to lick the flank; heavy beasts stand for it."""
    base = standing(puppet) if puppet.unit > 0.75 or puppet.rig.carriage != "four" else sitting(puppet)
    neck, head = base.joints.get("neck", (0.0, 0.0, 0.0)), base.joints.get("head", (0.0, 0.0, 0.0))
    turned: dict[str, Angles] = {
        **base.joints,
        "chest": (0.0, 4.0, 14.0),
        "neck": (0.0, neck[1] + 22.0, 48.0),
        "head": (8.0, head[1] + 22.0, 52.0),
    }
    return replace(base, joints=turned, mood=Mood(gaze=0.0, chew=0.8, bob=1.6, scan=0.0, wag=6.0))


def jumping(puppet: Puppet) -> Posture:
    """Standing, ready for joy; how the body flies is in `jumps`."""
    tail = {"tail 1": (0.0, 18.0, 0.0), "neck": (0.0, -6.0, 0.0)}
    return Posture(joints=tail, mood=Mood(mouth=0.6, tongue=0.5, wag=26.0, wag_hz=3.2, breath_hz=2.4))


def sitting(puppet: Puppet) -> Posture:
    """On the haunches, front legs straight, chest up."""
    joints: dict[str, Angles] = {"chest": (0.0, 6.0, 0.0), "neck": (0.0, 18.0, 0.0), "head": (0.0, 18.0, 0.0)}
    return replace(seated(puppet, -43.0, joints), mood=Mood(wag=14.0, mouth=0.25, tongue=0.25))


def seated(puppet: Puppet, degrees: float, upper: Mapping[str, Angles], ahead: float = 0.15) -> Posture:
    """On the haunches with the back tilted by `degrees` (negative: chest up), chest, neck and head turned as given,
    the hind feet `ahead` units before the hips."""
    hip, shoulder = puppet.head("upper hind left"), puppet.head("upper front left")
    body, unit = puppet.head("body"), puppet.unit
    pitch = np.radians(degrees)
    turn = np.array([[np.cos(pitch), np.sin(pitch)], [-np.sin(pitch), np.cos(pitch)]])
    arm_hip, arm_shoulder = turn @ (hip - body)[[0, 2]], turn @ (shoulder - body)[[0, 2]]
    up = 0.245 * unit - (body[2] + arm_hip[1])
    forward = shoulder[0] - 0.02 * unit - (body[0] + arm_shoulder[0])
    hip_x = body[0] + forward + arm_hip[0]
    sole = np.array(puppet.rig.foot_points["hind left"])
    feet = {f"hind {side}": (hip_x + ahead * unit - sole[0], y * 0.12 * unit) for side, y in (("left", 1), ("right", -1))}
    joints: dict[str, Angles] = {
        "body": (0.0, degrees, 0.0),
        "pelvis": (0.0, -10.0, 0.0),
        **upper,
        "tail 1": (0.0, 22.0, 10.0),
        "tail 2": (0.0, 12.0, 14.0),
        "tail 3": (0.0, 0.0, 14.0),
    }
    posture = Posture((forward, 0.0, up), joints, feet, (0.0, -70.0))
    return _tail_down(puppet, posture)


def lying(puppet: Puppet) -> Posture:
    """Like a sphinx: belly on the ground, front legs stretched forward, hind legs folded, head up."""
    unit = puppet.unit
    drop = 0.045 * unit - puppet.lies_below("belly")
    shoulder = puppet.head("upper front left")[0]
    hip = puppet.head("upper hind left")[0]
    feet: dict[str, tuple[float, float]] = {}
    for leg, sole in puppet.rig.foot_points.items():
        side = 1.0 if "left" in leg else -1.0
        cannon = float(np.linalg.norm(puppet.head(f"paw {leg}") - puppet.head(f"pastern {leg}")))
        reach = shoulder + 0.44 * unit if "front" in leg else hip + 0.19 * unit + 0.8 * cannon
        feet[leg] = (reach - sole[0], side * unit * (0.0 if "front" in leg else 0.10))
    joints: dict[str, Angles] = {"tail 1": (0.0, -22.0, 12.0), "tail 2": (0.0, -14.0, 16.0), "tail 3": (0.0, -8.0, 18.0)}
    posture = Posture((0.0, 0.0, drop), joints, feet, (-68.0, -74.0), Mood(wag=8.0, mouth=0.2, tongue=0.2))
    return _tail_down(puppet, posture)


def sleeping(puppet: Puppet) -> Posture:
    """Asleep: who goes on paws lies curled up, nose and tail meeting; the others with the head on the ground before them."""
    mood = Mood(gaze=0.0, closed=1.0, wag=0.0, breath_hz=0.32, breath=1.7, scan=0.0)
    flat = lying(puppet)
    if not puppet.rig.measures.get("curls_share", 0.0):
        neck: dict[str, Angles] = {"neck": (0.0, 0.0, 6.0), "head": (11.0, 0.0, 5.0)}
        asleep = replace(flat, joints={**flat.joints, **neck}, mood=mood)
        return _lower_head(puppet, asleep, 0.075 * puppet.unit, 5.0)
    joints: dict[str, Angles] = {
        "body": (7.0, 0.0, 0.0),
        "loin": (0.0, 0.0, -30.0),
        "pelvis": (0.0, -6.0, -34.0),
        "chest": (0.0, 3.0, 18.0),
        "neck": (0.0, 0.0, 46.0),
        "head": (14.0, 0.0, 34.0),
        "tail 1": (0.0, -26.0, -34.0),
        "tail 2": (0.0, -16.0, -42.0),
        "tail 3": (0.0, -4.0, -44.0),
        "tail 4": (0.0, 0.0, -40.0),
    }
    curled = _under(puppet, replace(flat, joints=joints, mood=mood))
    return _lower_head(puppet, _tail_down(puppet, curled), 0.085 * puppet.unit, 8.0)


def _under(puppet: Puppet, posture: Posture) -> Posture:
    """The feet folded under shoulders and hips, wherever the bent spine has brought these."""
    pose = posture.pose()
    turned, heads = placed(puppet, local_matrices(puppet, pose), offset_table(puppet, pose))
    feet: dict[str, tuple[float, float]] = {}
    for leg, sole in puppet.rig.foot_points.items():
        root = heads[0, puppet.number[f"upper {leg}"]]
        ahead = turned[0, puppet.number["chest" if "front" in leg else "pelvis"], :, 0]
        cannon = float(np.linalg.norm(puppet.head(f"paw {leg}") - puppet.head(f"pastern {leg}")))
        reach = 0.30 * puppet.unit if "front" in leg else 0.16 * puppet.unit + 0.8 * cannon
        place = root[:2] + reach * ahead[:2] / max(float(np.linalg.norm(ahead[:2])), 1e-6)
        feet[leg] = (float(place[0]) - sole[0], float(place[1]) - sole[1])
    return replace(posture, feet=feet)


def _sitting_up(mood: Mood) -> Callable[[Puppet], Posture]:
    """Upright on the haunches, the legs before it, face forward: the front paws are free for what they hold."""
    upper: Mapping[str, Angles] = {"chest": (0.0, 8.0, 0.0), "neck": (0.0, 26.0, 0.0), "head": (0.0, 28.0, 0.0)}
    return lambda puppet: replace(seated(puppet, -64.0, upper, 0.42), mood=mood)


HANDED: Mapping[str, Callable[[Puppet], Posture]] = {
    "sip": _sitting_up(Mood(gaze=0.3, wag=5.0, scan=5.0)),
    "nibble": _sitting_up(Mood(gaze=0.2, chew=0.8, wag=5.0, scan=4.0)),
    "hold": _sitting_up(Mood(wag=8.0, scan=10.0)),
}
"""Postures in which the front paws are hands (`paws`)."""

POSTURES: Mapping[str, Callable[[Puppet], Posture]] = {
    **HANDED,
    "stand": standing,
    "wag": wagging,
    "look around": looking,
    "sniff": sniffing,
    "jump": jumping,
    "eat": eating,
    "drink": drinking,
    "roar": roaring,
    "shake": shaking,
    "play": playing,
    "groom": grooming,
    "sit": sitting,
    "lie": lying,
    "sleep": sleeping,
}
"""What can be held in one place, by action."""
