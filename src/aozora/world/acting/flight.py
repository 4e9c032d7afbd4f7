"""Birds: on foot, on the water and in the air."""

from itertools import pairwise

import numpy as np

from aozora.world.acting.direction import Blocking
from aozora.world.acting.freely import Attitude, Feet, Scene, Turns, blink, performed, scene_of
from aozora.world.acting.puppet import placed
from aozora.world.acting.rotations import Floats, about, apply
from aozora.world.acting.stepping import Gait, stepped, stride_turns
from aozora.world.elements import Act, Asset, Performance

ALOFT = ("fly", "soar", "glide", "hover", "flap", "dive", "land", "take off", "flutter", "float")
ON_FOOT = ("walk", "run", "trot", "waddle", "chase", "follow", "hop", "wander", "flee", "march", "jog")
ON_WATER = ("swim", "paddle")
ALOFT_FROM_WATER = tuple(action for action in ALOFT if action not in ("float", "dive"))
WATERFOWL = frozenset({"duck", "white duck", "duckling", "swan", "black swan", "goose", "white goose", "seagull", "penguin"})
"""Birds that float."""

BIRD_ACTIONS = frozenset(
    {
        *ALOFT,
        *ON_FOOT,
        *ON_WATER,
        "stand",
        "peck",
        "eat",
        "look around",
        "look",
        "watch",
        "perch",
        "sit",
        "sleep",
        "sing",
        "preen",
    }
    | {"jump", "rest", "lie", "idle", "display", "dance", "drink", "sniff", "wag"}
)


def _wet(blocking: Blocking, asset: Asset) -> bool:
    """Whether the bird has water under it, which it floats on whatever it does."""
    return blocking.surface == "water" and asset.kind in WATERFOWL


def perform_bird(asset: Asset, acts: tuple[Act, ...], blocking: Blocking) -> Performance:
    """The motion of a bird at the shutter's times."""
    scene = scene_of(asset, acts, blocking, "stand")
    turns = Turns(scene.puppet, scene.count)
    air = scene.share(*(ALOFT if not _wet(blocking, asset) else ALOFT_FROM_WATER)) * scene.measure("flies_share", 1.0)
    water = np.clip(1.0 - air, 0.0, 1.0) if _wet(blocking, asset) else scene.share(*ON_WATER)
    wave = _wings(scene, turns, air)
    pitch = _trunk(scene, turns, air, water)
    lift = _rises(scene, air, water, wave)
    _neck(scene, turns, air, pitch)
    blink(scene, turns, scene.share("sleep"))
    feet = _legs(scene, turns, air, water)
    bank = np.clip(-scene.turning * np.clip(scene.speeds, 0, 6) / 9.81 * 1.6, -0.7, 0.7) * air
    bank = bank + 0.06 * air * scene.noise("bank", 2.5)
    lean = -np.clip(np.arctan2(scene.climbs, np.maximum(scene.speeds, 1.0)), -0.7, 0.6) * air
    spread = np.maximum(air, scene.share("flap", "land", "take off"))
    shapes = {"spread": np.maximum(spread, scene.measure("fans_share") * (1 - scene.share(*ON_FOOT)))}
    return performed(scene, turns, feet, Attitude(lean, bank, lift), shapes)


def _wings(scene: Scene, turns: Turns, air: Floats) -> Floats:
    """Beats; the wave (n,) of the body's rise and fall is returned."""
    hz = scene.measure("flap_hz", 4.0)
    slow = scene.share("glide", "soar")
    effort = np.clip(1.0 + 0.5 * np.clip(scene.climbs, -1, 1), 0.3, 1.4) * (1 - 0.93 * slow)
    bursts = np.clip(0.75 + 0.9 * scene.noise("burst", 1.6), 0.15, 1.0) if hz < 3.2 else np.ones(scene.count)
    quick = 1.0 + 0.5 * scene.share("hover", "take off", "land")
    phase = 2 * np.pi * (scene.turns(hz * quick) + scene.chance("beat"))
    swing = np.radians(40.0) * effort * np.maximum(bursts, scene.share("hover", "take off", "land")) * air
    raise_ = np.radians(9.0) * air
    tilt = np.radians(-scene.measure("pitch_deg"))
    frame = about(1, np.full(1, tilt))[0]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        for joint, lag, share in (("wing", 0.0, 1.0), ("wing mid", 0.7, 0.45), ("wing tip", 1.35, 0.6)):
            beat = swing * share * np.sin(phase - lag) + (raise_ if joint == "wing" else -0.4 * raise_)
            sweep = 0.18 * swing * np.cos(phase - lag) * share
            name = f"{joint} {side}"
            if name in turns.puppet.number:
                turns.set(name, frame @ about(2, sign * sweep) @ about(0, sign * beat) @ frame.T)
    if scene.measure("flies_share", 1.0) < 0.5:
        _flippers(scene, turns)
    return np.sin(phase + 0.4) * swing


def _flippers(scene: Scene, turns: Turns) -> None:
    flap = scene.share("flap", "jump", "dance", "fly")
    out = 0.18 * scene.share(*ON_FOOT) + 0.05 + flap * (0.7 + 0.5 * np.sin(2 * np.pi * 3.0 * scene.times))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        turns.add(f"wing {side}", 0, sign * (out + 0.05 * scene.noise(f"flipper {side}", 1.1)))


def _trunk(scene: Scene, turns: Turns, air: Floats, water: Floats) -> Floats:
    """The trunk's own pitch (n,), positive down: level in flight and on water."""
    stand = np.radians(scene.measure("pitch_deg"))
    upright = scene.share("hover", "land", "take off") * np.radians(28.0)
    flight = air * np.maximum(stand - np.radians(4.0) - upright, 0.0)
    afloat = water * max(stand - np.radians(8.0), 0.0)
    peck = scene.share("peck", "eat", "drink", "sniff") * (0.24 + 0.28 * _pecks(scene))
    sleepy = 0.05 * scene.share("sleep")
    breath = 0.012 * np.sin(2 * np.pi * (0.6 * scene.times + scene.chance("breath")))
    pitch = flight + afloat + (peck + sleepy) * (1 - air) + breath
    turns.add("body", 1, pitch)
    turns.add("body", 0, _waddling(scene))
    turns.add("tail", 1, -0.25 * air * np.radians(20) + 0.05 * scene.noise("tail", 0.9) * (1 - air) - 0.5 * peck)
    turns.add("tail", 2, 0.10 * scene.noise("tail side", 1.3))
    return pitch


def _pecks(scene: Scene) -> Floats:
    """0 head up, 1 bill on the ground (n,): in quick bouts."""
    u = (scene.turns(1.25) + scene.chance("peck")) % 1.0
    return np.clip(np.sin(np.pi * np.clip((u - 0.1) / 0.75, 0, 1)) * 1.6, 0, 1) ** 1.5


def _neck(scene: Scene, turns: Turns, air: Floats, pitch: Floats) -> None:
    """The neck stretches in flight and reaches down to peck; the head stays level and looks about."""
    puppet = scene.puppet
    names = puppet.rig.neck
    stand = np.radians(scene.measure("pitch_deg"))
    peck = scene.share("peck", "eat", "drink", "sniff") * np.maximum(_pecks(scene), 0.25)
    swing = np.zeros(scene.count)
    long = np.linalg.norm(puppet.head(names[-1]) - puppet.head(names[0])) / max(puppet.rig.body_length, 1e-6)
    for joint, after in pairwise(names):
        arm = puppet.head(after) - puppet.head(joint)
        rest = float(np.arctan2(-arm[2], arm[0]))
        goal = -stand + np.radians(-8.0)
        share = air * (0.9 if long > 0.55 else 0.25) * (1.0 - 0.5 * scene.share("hover"))
        own = share * (goal - rest)
        own = own + peck * (1 - air) * np.radians(58.0 if long > 0.55 else 40.0)
        turns.add(joint, 1, own - swing)
        swing = own
    gaze_yaw, gaze_pitch = _glances(scene, air)
    bob = _bob(scene)
    turns.move(names[0], 0, bob)
    turns.add(names[-1], 1, -(swing + pitch) * (1 - 0.75 * peck) + gaze_pitch + 0.5 * peck)
    turns.add(names[-1], 2, gaze_yaw)
    turns.add(names[-1], 0, 0.12 * scene.noise("tilt", 1.7) * (1 - air))
    sing = scene.share("sing") * np.clip(np.sin(2 * np.pi * 3.3 * scene.times) + 0.4 * scene.noise("song", 0.6), 0, 1)
    turns.add("jaw", 1, 0.45 * sing + 0.25 * peck * np.clip(np.sin(2 * np.pi * 4 * scene.times), 0, 1))
    turns.add(names[-1], 1, -0.3 * scene.share("sing"))


def _glances(scene: Scene, air: Floats) -> tuple[Floats, Floats]:
    """Where the head turns: birds look in jerks."""
    lively = (1 - 0.85 * air) * (1 - scene.share("sleep")) * (0.55 + 0.6 * scene.share("look around", "look", "watch"))
    steps = scene.noise("look", 2.2)
    jerky = np.tanh(2.4 * np.sin(1.7 * steps)) * 0.55
    if scene.blocking.gaze is not None:
        path = scene.blocking.path
        aim = np.stack([np.interp(scene.times, path.times_s, scene.blocking.gaze[:, i]) for i in range(3)], 1)
        to = apply(about(2, -scene.headings), aim - scene.positions)
        return np.clip(np.arctan2(to[:, 1], np.maximum(to[:, 0], 0.05)), -1.2, 1.2), 0.0 * steps
    return lively * jerky, lively * 0.12 * scene.noise("nod", 1.9)


def _bob(scene: Scene) -> Floats:
    """The head is held in space while the body walks on, then thrust ahead; metres in the neck."""
    walking = scene.share(*ON_FOOT) * np.clip(scene.speeds / (0.2 * scene.puppet.rig.body_length), 0, 1)
    u = (2 * stride_turns(scene, _gait(scene))) % 1.0
    saw = np.where(u < 0.7, 0.5 - u / 0.7, -0.5 + (u - 0.7) / 0.3)
    return 0.07 * scene.puppet.rig.body_length * saw * walking


def _gait(scene: Scene) -> Gait:
    leg = max(scene.puppet.rig.hip_height, 1e-3)
    return Gait({"left": 0.0, "right": 0.5}, 0.58, 0.95 * leg, 0.22 * leg)


def _waddling(scene: Scene) -> Floats:
    heavy = 1.0 if scene.measure("leg") < 0.3 * scene.puppet.rig.body_length else 0.25
    stride = 2 * np.pi * stride_turns(scene, _gait(scene))
    moving = np.clip(scene.speeds / (0.15 * scene.puppet.rig.body_length), 0, 1) * scene.share(*ON_FOOT)
    return 0.11 * heavy * np.sin(stride) * moving


def _rises(scene: Scene, air: Floats, water: Floats, wave: Floats) -> Floats:
    """How much higher the being is than its path, in metres."""
    size = scene.puppet.rig.body_length
    hopping = scene.share("hop", "jump", "dance")
    u = (scene.turns(2.4) + scene.chance("hop")) % 1.0
    hop = 0.42 * size * np.clip(np.sin(np.pi * u), 0, 1) * hopping * (u < 1)
    sit = -0.8 * scene.measure("leg") * scene.share("sit", "sleep", "lie", "rest") * (1 - air)
    float_ = water * (-scene.measure("draft") + 0.012 * size * np.sin(2 * np.pi * 0.6 * scene.times))
    fly = air * (0.10 * size * wave + 0.05 * size * scene.noise("drift", 1.8))
    dip = -0.25 * scene.measure("leg") * scene.share("peck", "eat") * 0.3
    return hop + sit + float_ + fly + dip


def _legs(scene: Scene, turns: Turns, air: Floats, water: Floats) -> Feet:
    """Feet that step on the ground, paddle in water, are drawn up in flight (long legs trail behind)."""
    puppet = scene.puppet
    targets = stepped(scene, _gait(scene), stride_turns(scene, _gait(scene)))
    local, offsets = turns.local()
    turned, heads = placed(puppet, local, offsets)
    body = turned[:, puppet.number["body"]]
    leg, size = scene.measure("leg"), puppet.rig.body_length
    sit = scene.share("sit", "sleep", "lie", "rest")[:, None] * (1 - air)[:, None]
    for side, joints in puppet.rig.legs.items():
        hip = heads[:, puppet.number[joints[0]]]
        stand = np.radians(scene.measure("pitch_deg"))
        back = np.array([-np.cos(stand), 0, -np.sin(stand)])
        if leg > 0.55 * size:
            tuck = back * (leg + 0.3 * size) + 0.02 * size
        else:
            tuck = back * 0.30 * size + np.array([np.sin(stand), 0, -np.cos(stand)]) * 0.16 * size
        folded = hip + apply(body, np.broadcast_to(tuck, hip.shape))
        phase = 2 * np.pi * (scene.turns(1.6) + (0.5 if side == "right" else 0.0))
        paddle = hip + np.stack(
            [0.22 * size * np.sin(phase) - 0.05 * size, 0 * phase, -0.30 * size + 0.05 * size * np.cos(phase)], 1
        )
        ground = targets[side] + sit * np.array([0.0, 0.0, 0.8 * leg])
        drop = scene.share("land")[:, None] * np.array([0.25 * size, 0.0, -0.1 * size])
        w, a = water[:, None], air[:, None]
        targets[side] = (1 - w - a).clip(0) * ground + w * paddle + a * (folded + drop)
    soles = about(1, 0.9 * air)
    return Feet(targets, dict.fromkeys(targets, soles))
