"""Fish, crawlers, insects, reptiles and all else that has no gait of its own: waves along the spine, limbs that step, wings that
beat, arms that sway."""

from collections.abc import Mapping

import numpy as np

from aozora.world.acting.direction import Blocking
from aozora.world.acting.freely import Attitude, Feet, Scene, Turns, blink, performed, scene_of
from aozora.world.acting.rotations import Floats, about, apply
from aozora.world.acting.stepping import Gait, stepped, stride_turns
from aozora.world.elements import Act, Asset, Performance

STILL = frozenset(
    {"stand", "sit", "lie", "sleep", "rest", "idle", "look around", "look", "watch", "wag", "perch", "sniff", "eat"}
)
GROUND = frozenset({"walk", "run", "trot", "crawl", "wander", "chase", "follow", "flee", "slither", "waddle", "jog", "gallop"})
WATERY = frozenset({"swim", "float", "dive", "jump", "hover", "soar", "glide"})
WINGED = frozenset({"fly", "soar", "glide", "hover", "flutter", "flap", "take off", "land", "float", "dive"})
JOLLY = frozenset({"jump", "dance", "wave", "hop"})

SWIMMER_ACTIONS = STILL | GROUND | WATERY | {"wave", "dance", "fly"}
CRAWLER_ACTIONS = STILL | GROUND | {"jump", "hop", "swim", "dance"}
INSECT_ACTIONS = STILL | GROUND | WINGED | {"jump", "hop", "dance"}
FIGURE_ACTIONS = STILL | GROUND | JOLLY | {"float", "hover", "fly", "talk", "smile", "laugh"}

_BY_ARM = 2 * np.pi * 0.618


def perform_critter(asset: Asset, acts: tuple[Act, ...], blocking: Blocking) -> Performance:
    """The motion at the shutter's times."""
    kind = asset.rig.kind if asset.rig is not None else ""
    scene = scene_of(asset, acts, blocking, "float" if kind == "swimmer" else "stand")
    turns = Turns(scene.puppet, scene.count)
    _spine(scene, turns)
    _fins(scene, turns)
    _arms(scene, turns)
    _wings(scene, turns)
    _head(scene, turns)
    _limbs(scene, turns)
    _bounce(scene, turns)
    blink(scene, turns, scene.share("sleep"))
    feet = _feet(scene)
    return performed(scene, turns, feet, _attitude(scene), _shapes(scene))


def _aloft(scene: Scene) -> Floats:
    """How much a being is off the ground (n,)."""
    if scene.measure("ground_share", 1.0) < 0.5:
        return np.ones(scene.count)
    return scene.share(*WINGED) * scene.measure("flies_share")


def _beat(scene: Scene) -> Floats:
    """The phase (n,) in radians of the body's wave: quicker when going faster."""
    hz = scene.measure("beat_hz", 1.0)
    length = max(scene.puppet.rig.body_length, 1e-6)
    rate = hz * (0.45 + 0.55 * np.clip(scene.speeds / (0.8 * length * max(hz, 0.1)), 0, 2.2))
    return 2 * np.pi * (scene.turns(rate) + scene.chance("beat"))


def _effort(scene: Scene) -> Floats:
    """How strong the wave is (n,): gentle at rest, full when going."""
    length = max(scene.puppet.rig.body_length, 1e-6)
    return np.clip(scene.measure("rest_share", 0.45) + scene.speeds / (0.7 * length), 0, 1) * (1 - 0.8 * scene.share("sleep"))


def _spine(scene: Scene, turns: Turns) -> None:
    """A wave that travels from the head to the tail and grows on its way."""
    swing = np.radians(scene.measure("wave_deg"))
    if not swing:
        return
    phase, effort = _beat(scene), _effort(scene)
    chain = (*scene.puppet.rig.spine[1:], *scene.puppet.rig.tail)
    axis = 1 if scene.measure("vertical_share") > 0.5 else 2
    waves = scene.measure("waves_hz", 0.7)
    for i, joint in enumerate(chain):
        u = (i + 1) / len(chain)
        turns.add(joint, axis, swing * effort * (0.35 + 0.65 * u) * np.sin(phase - 2 * np.pi * waves * u))
        if axis == 2:
            turns.add(joint, 2, np.clip(-0.10 * scene.turning, -0.25, 0.25) * _aloft(scene) * scene.measure("bends_share", 1.0))
    first = scene.puppet.rig.spine[0]
    turns.add(first, axis, -0.35 * swing * effort * np.sin(phase - 0.3))


def _fins(scene: Scene, turns: Turns) -> None:
    """Side fins or flippers row."""
    swing = np.radians(scene.measure("fin_deg", 14.0))
    phase = _beat(scene) * scene.measure("fin_hz", 0.6)
    for name, lag in (("fin", 0.0), ("fin tip", 0.9), ("hind fin", 2.2)):
        for side, sign in (("left", 1.0), ("right", -1.0)):
            turns.add(f"{name} {side}", 0, sign * swing * np.sin(phase - lag))
            turns.add(f"{name} {side}", 2, sign * 0.4 * swing * np.cos(phase - lag))


def _arms(scene: Scene, turns: Turns) -> None:
    """Tentacles wave, each in its own time; `arm_deg` says how far, and they trail when going."""
    swing = np.radians(scene.measure("arm_deg"))
    if not swing:
        return
    trail = np.clip(scene.speeds / max(0.8 * scene.puppet.rig.body_length, 1e-6), 0, 1)
    for number, chain in enumerate(scene.puppet.rig.arms.values()):
        out = scene.puppet.head(chain[-1]) - scene.puppet.head(chain[0])
        level = np.array([out[0], out[1]]) / max(float(np.hypot(out[0], out[1])), 1e-6)
        phase = 2 * np.pi * scene.turns(scene.measure("beat_hz", 0.5)) + _BY_ARM * number
        for i, joint in enumerate(chain):
            bend = swing * (0.5 + 0.5 * i / len(chain)) * np.sin(phase - 0.9 * i)
            turns.add(joint, 0, -level[1] * bend)
            turns.add(joint, 1, level[0] * bend - 0.15 * trail)
            turns.add(joint, 2, 0.4 * swing * np.sin(0.7 * phase + 1.3 - 0.8 * i))


def _wings(scene: Scene, turns: Turns) -> None:
    """Stiff wings beat up and down; at rest they open and close slowly (butterflies) or lie (others)."""
    hz = scene.measure("flap_hz")
    if not hz:
        return
    aloft = _aloft(scene)
    swing, middle = np.radians(scene.measure("flap_deg", 50.0)), np.radians(scene.measure("raise_deg", 12.0))
    rest = np.radians(scene.measure("rest_deg", 0.0))
    gliding = 1 - 0.85 * scene.share("glide", "soar")
    phase = 2 * np.pi * (scene.turns(hz * (0.85 + 0.15 * scene.noise("flap", 0.7))) + scene.chance("flap"))
    slow = 0.5 + 0.5 * np.sin(2 * np.pi * (0.35 * scene.times + scene.chance("open")))
    for name, lag in (("wing", 0.0), ("wing mid", 0.8), ("wing tip", 1.4), ("hind wing", 0.35)):
        share = 1.0 if name in ("wing", "hind wing") else 0.45
        beat = aloft * (middle + swing * gliding * np.sin(phase - lag)) * share
        still = (1 - aloft) * share * rest * (0.35 + 0.65 * slow)
        fold = (1 - aloft) * np.radians(scene.measure("fold_deg"))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            turns.add(f"{name} {side}", 0, sign * (beat + still))
            if name in ("wing", "hind wing"):
                turns.add(f"{name} {side}", 2, sign * fold)
            elif name == "wing mid":
                turns.add(f"{name} {side}", 2, -1.6 * sign * fold)


def _head(scene: Scene, turns: Turns) -> None:
    """The head looks about or at what it is to look at; jaws move."""
    neck = scene.puppet.rig.neck
    lively = scene.measure("looks_share", 0.6) * (1 - scene.share("sleep"))
    yaw = lively * 0.5 * np.tanh(1.5 * scene.noise("look", 2.6)) * (1 + scene.share("look around", "look", "watch"))
    if scene.blocking.gaze is not None:
        path = scene.blocking.path
        aim = np.stack([np.interp(scene.times, path.times_s, scene.blocking.gaze[:, i]) for i in range(3)], 1)
        to = apply(about(2, -scene.headings), aim - scene.positions)
        yaw = np.clip(np.arctan2(to[:, 1], np.maximum(to[:, 0], 0.05)), -1.0, 1.0) * min(1.0, 1.5 * lively.max())
    pitch = lively * 0.12 * scene.noise("nod", 2.1)
    for joint in neck:
        turns.add(joint, 2, yaw / max(len(neck), 1))
        turns.add(joint, 1, pitch / max(len(neck), 1))
    if scene.puppet.rig.jaw:
        chew = scene.share("eat", "talk", "laugh") * (0.5 + 0.5 * np.sin(2 * np.pi * 2.6 * scene.times))
        gape = np.radians(scene.measure("gape_deg", 12.0)) * np.clip(0.25 + 0.6 * scene.noise("gape", 2.4), 0, 1)
        turns.add(scene.puppet.rig.jaw, 1, 0.35 * chew + gape)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        turns.add(f"feeler {side}", 2, sign * 0.2 * scene.noise(f"feeler {side}", 0.8))
        turns.add(f"feeler {side}", 1, 0.2 * scene.noise(f"feeler up {side}", 0.7))


def _limbs(scene: Scene, turns: Turns) -> None:
    """Arms of figures on two legs swing against the legs, wave, and go up in the air when dancing."""
    if scene.puppet.rig.kind != "figure":
        return
    gait = _gait(scene)
    stride = 2 * np.pi * stride_turns(scene, gait)
    moving = np.clip(scene.speeds / max(gait.stride * 0.4, 1e-6), 0, 1)
    wave, dance = scene.share("wave"), scene.share("dance", "jump", "hop", "laugh")
    reach = np.radians(scene.measure("reach_deg"))
    beat = 2 * np.pi * 2.0 * scene.times
    for side, sign, shift in (("left", 1.0, np.pi), ("right", -1.0, 0.0)):
        turns.add(f"arm {side}", 1, -0.55 * moving * np.sin(stride + shift) - reach)
        turns.add(f"arm {side}", 0, sign * (0.06 + 0.05 * np.sin(1.7 * scene.times + shift)))
        turns.add(f"arm {side}", 0, sign * dance * (1.5 + 0.45 * np.sin(beat + shift)))
        turns.add(f"elbow {side}", 1, -0.25 - 0.25 * moving - 0.4 * dance)
        if side == "right":
            turns.add("arm right", 0, -2.3 * wave)
            turns.add("elbow right", 0, -wave * (0.35 + 0.45 * np.sin(2 * np.pi * 1.9 * scene.times)))
    turns.add("chest", 0, 0.05 * moving * np.sin(stride) + 0.14 * dance * np.sin(0.5 * beat))
    turns.add("chest", 2, 0.10 * moving * np.sin(stride) + 0.15 * dance * np.sin(0.5 * beat))
    turns.add("chest", 1, 0.015 * np.sin(2 * np.pi * 0.35 * scene.times))


def _gait(scene: Scene) -> Gait:
    feet = sorted(scene.puppet.rig.foot_points)
    hip = max(scene.puppet.rig.hip_height, 1e-4)
    sideways = scene.measure("sideways_share") > 0.5
    if len(feet) == 2:
        return Gait(dict(zip(feet, (0.0, 0.5), strict=True)), 0.6, 0.95 * hip, 0.2 * hip)
    phases: dict[str, float] = {}
    for number, foot in enumerate(feet):
        row, right = number // 2, number % 2
        phases[foot] = (0.5 * ((row + right) % 2) + 0.08 * row) % 1.0
    return Gait(phases, 0.62, scene.measure("stride", 1.1 * hip), 0.25 * hip, sideways)


def _feet(scene: Scene) -> Feet:
    """Feet on the ground step; in the air they hang below the body as at rest."""
    if not scene.puppet.rig.legs:
        return Feet()
    gait = _gait(scene)
    targets = stepped(scene, gait, stride_turns(scene, gait))
    aloft = _aloft(scene)[:, None]
    hip = scene.puppet.rig.hip_height
    swim = scene.share("swim")[:, None]
    sit = scene.share("sit", "sleep", "lie", "rest")[:, None]
    for foot, target in targets.items():
        rest = np.array(scene.puppet.rig.foot_points[foot])
        tucked = rest + np.array([-0.35 * hip, -0.35 * rest[1], 0.25 * hip])
        splayed = target + np.array([0.0, 0.22 * np.sign(rest[1]) * hip, 0.0]) * sit
        targets[foot] = splayed + np.maximum(aloft, swim) * (tucked - splayed)
    return Feet(targets)


def _attitude(scene: Scene) -> Attitude:
    """Lean, bank and rise of the whole."""
    aloft, size = _aloft(scene), scene.puppet.rig.body_length
    jump, lift = _leaps(scene)
    bank = np.clip(-scene.turning * 0.35, -0.6, 0.6) * aloft * scene.measure("banks_share", 1.0)
    lean = -np.clip(np.arctan2(scene.climbs, np.maximum(scene.speeds, 0.6)), -0.6, 0.6) * aloft
    lean = lean + jump - np.radians(scene.measure("poise_deg")) * aloft
    bob = aloft * size * (0.03 * np.sin(2 * np.pi * 0.45 * scene.times) + 0.03 * scene.noise("bob", 2.2))
    flit = scene.share("fly", "flutter") * scene.measure("flit", 0.0) * scene.noise("flit", 0.55)
    return Attitude(lean, bank, bob + flit + lift)


def _bounce(scene: Scene, turns: Turns) -> None:
    """The trunk rises, sinks and rolls over its standing feet, and goes down to sit."""
    if not scene.puppet.rig.legs:
        return
    aloft, hip = _aloft(scene), scene.puppet.rig.hip_height
    stride = 2 * np.pi * stride_turns(scene, _gait(scene))
    moving = np.clip(scene.speeds / max(hip, 1e-6), 0, 1) * (1 - aloft)
    sits = scene.share("sit", "sleep", "lie", "rest") * (1 - aloft) * (len(scene.puppet.rig.foot_points) > 2)
    root = scene.puppet.rig.spine[0]
    turns.move(root, 2, hip * (-0.03 * moving * (1 + np.cos(2 * stride)) - 0.5 * sits))
    turns.add(root, 0, 0.05 * np.sin(stride) * moving)


def _leaps(scene: Scene) -> tuple[Floats, Floats]:
    """Pitch (n,) and rise (n,) of leaps: swimmers fly in long arcs, others hop."""
    share = scene.share("jump", "hop", "dance")
    size = max(scene.puppet.rig.body_length, 1e-3)
    if scene.puppet.rig.kind == "swimmer":
        height = scene.measure("leap", 0.9 * size)
        air = 2 * np.sqrt(2 * height / 9.81)
        middle = 0.5 * scene.blocking.frames / float(scene.blocking.clock.fps)
        u = ((scene.times - middle) / (1.5 * air) + 0.25) % 1.0
        arc = np.clip(0.4 + 0.75 * np.sin(2 * np.pi * u), -0.2, 1.15)
        return -0.85 * np.cos(2 * np.pi * u) * share, height * arc * share
    height = scene.measure("leap", 0.18 * size)
    rate = float(np.clip(0.75 / (2 * np.sqrt(2 * height / 9.81)), 0.8, 2.2))
    u = (scene.turns(rate) + scene.chance("hop")) % 1.0
    v = np.clip(u / 0.75, 0, 1)
    return -0.12 * np.cos(np.pi * v) * share * (u < 0.75) * (scene.puppet.rig.kind != "figure"), 4 * height * v * (1 - v) * share


def _shapes(scene: Scene) -> Mapping[str, Floats]:
    """A bell that pulses, if there is one."""
    if scene.measure("pulse_hz"):
        u = (scene.turns(scene.measure("pulse_hz")) + scene.chance("pulse")) % 1.0
        squeeze = np.where(u < 0.35, np.sin(np.pi * u / 0.7), np.cos(np.pi * (u - 0.35) / 1.3))
        return {"pulse": np.clip(squeeze, 0, 1)}
    return {}
