"""Who stumbles falls as a body falls, lies where it came to rest, and gets up again from there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import Event, PoseTrack, TransformTrack
from aozora.film.randomness import lane
from aozora.film.rotations import inverse, product, rotated
from aozora.film.screenplay import Beat, Shot
from aozora.world.acting.direction import Blocking
from aozora.world.acting.performers import performer_of
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import eased
from aozora.world.actions import GOING
from aozora.world.business import GROWN_M, is_person
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import Act, Asset, Body, Path, Performance
from aozora.world.floor import about_z, vec3
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.happenings.mishaps.dolls import Figure, doll_of, figure_of
from aozora.world.physics.ragdoll import Fallen, Loose, Shove, Touch, tumbled
from aozora.world.physics.tracks import quantised, slerp
from aozora.world.sightings import joint_frames

FALLS = frozenset({"fall", "fall down", "trip", "slip"})
STUMBLES = frozenset({"stagger", "stumble", "trip"})
RISES = frozenset({"stand up", "get up"})
HURDLE = "hurdle"

_BLEND_S = 0.65
_LIES_S = 1.5
"""How long getting up takes to take over from lying, and how long one falls and lies at least before it."""

_SHOVE = 0.42
"""The share of somebody's momentum that a foot loses that is caught."""

_SHOVE_S = 0.12
_MERGED_S = 0.05


@dataclass(frozen=True)
class Tumble:
    """Somebody falls: the beat, when the foot is caught, when they begin to get up (None: they stay down), over what."""

    role: str
    beats: tuple[str, ...]
    trip_s: float
    rise_s: float | None
    over: str = ""


def tumbles(shot: Shot, brief: ShotBrief) -> list[Tumble]:
    """Everybody who falls while going somewhere."""
    found: list[Tumble] = []
    for role in brief.here:
        asset = brief.assets[role]
        if not is_person(asset):
            continue
        own = sorted((b for b in shot.beats if b.subject == role), key=lambda b: b.start)
        fall = next((b for b in own if b.action in FALLS and not _asleep(b, own)), None)
        if fall is None or not any(b.action in GOING and b.start < fall.end for b in own):
            continue
        rise = next((b for b in own if b.action in RISES and b.start >= fall.start), None)
        over = next((t for t in fall.targets if t in brief.assets and brief.assets[t].kind == HURDLE), "")
        trip = max(float(fall.start), 0.35)
        up = None if rise is None else max(float(rise.start), trip + _LIES_S)
        ids = (fall.id, *([rise.id] if rise is not None else []))
        found.append(Tumble(role, ids, trip, up, over))
    return found


def _asleep(beat: Beat, own: Sequence[Beat]) -> bool:
    """Whether the word is of falling asleep, in love or behind, which takes no floor."""
    return any(word in ("asleep", "in love") for word in beat.manner) or any(b.action == "sleep" for b in own)


def tripped(brief: ShotBrief) -> Shot:
    """The shot with people going until they trip: stumbling is a way of going, a hurdle is run up to, and getting up takes as
    long as it takes."""
    beats = list(brief.shot.beats)
    seconds = brief.shot.seconds
    for role in brief.here:
        asset = brief.assets[role]
        own = sorted((b for b in beats if b.subject == role), key=lambda b: b.start)
        fall = next((b for b in own if b.action in FALLS), None)
        if fall is None or not is_person(asset):
            continue
        hurdle = any(t in brief.assets and brief.assets[t].kind == HURDLE for t in fall.targets)
        before = next((b for b in own if b.start <= fall.start and b is not fall and b.action in GOING), None)
        if before is None and not hurdle:
            continue
        first = fall.start if before is None else before.start
        rise = next((b for b in own if b.action in RISES and b.start >= fall.start), None)
        trip = first + (seconds - first) * (3 if hurdle else 2) / 8
        action = "run" if hurdle else "jog" if before is None or before.action in STUMBLES else before.action
        made = [fall.model_copy(update={"start": trip, "end": seconds if rise is None else trip + (seconds - trip) / 3})]
        going = (before or fall).model_copy(update={"id": f"{fall.id}/going" if before is None else before.id, "action": action})
        made.append(going.model_copy(update={"start": first, "end": trip + seconds / 6, "targets": ()}))
        if rise is not None:
            made.append(rise.model_copy(update={"start": trip + (seconds - trip) / 3, "end": seconds}))
        gone = {b.id for b in (fall, before, rise) if b is not None}
        beats = [b for b in beats if b.id not in gone] + made
    return brief.shot.model_copy(update={"beats": tuple(beats)})


def tumbling(scene: Scene) -> Happening | None:
    """Everybody of a shot who falls."""
    found = [_shown(scene, one) for one in tumbles(scene.brief.shot, scene.brief) if one.role in scene.performances]
    return together(found) if found else None


def _shown(scene: Scene, tumble: Tumble) -> Happening:
    role, asset = tumble.role, scene.brief.assets[tumble.role]
    figure = figure_of(asset, scene.performances[role])
    numbers, doll = doll_of(asset, figure, scene.times, tumble.trip_s)
    ground = float(scene.performances[role].transform.positions[0, 1, 2])
    lasting = (float(scene.times.max()) if tumble.rise_s is None else tumble.rise_s + _BLEND_S) - tumble.trip_s + 0.1
    hurdle = _hurdle(scene, tumble, doll.place, doll.velocity, ground)
    mass = sum(bone.mass for bone in doll.bones)
    force = np.array([*(-_SHOVE * mass * doll.velocity[:2] / _SHOVE_S), 0.0])
    foot = _swung_foot(scene, role, tumble.trip_s)
    fallen = tumbled(doll, ground, lasting, hurdle, Shove(foot, force, _SHOVE_S))
    lain = _lain(figure, fallen, numbers, scene.times, tumble.trip_s)
    whole = lain if tumble.rise_s is None else _risen(scene, tumble, lain, fallen)
    performance = _performed(scene.performances[role], whole, asset)
    events = tuple(_thud(scene, tumble, touch) for touch in _loudest(fallen.touches))
    kept = tuple(e for e in performance.events if _stands(e, tumble))
    made = [Happening(frozenset(tumble.beats), performances={role: replace(performance, events=kept)}, events=events)]
    if hurdle:
        made.append(_knocked(scene, tumble, fallen))
    return together(made)


def _stands(event: Event, tumble: Tumble) -> bool:
    return event.time < tumble.trip_s or (tumble.rise_s is not None and event.time > tumble.rise_s + 1.5)


def _swung_foot(scene: Scene, role: str, moment: float) -> str:
    """The foot that is higher at a moment: the one that is caught."""
    asset, pose = scene.brief.assets[role], scene.performances[role].pose
    assert asset.skeleton is not None
    assert pose is not None
    frame = int(np.clip(np.searchsorted(scene.middles, moment), 0, len(scene.middles) - 1))
    now = PoseTrack(pose.rotations[frame : frame + 1, 1:2], pose.offsets[frame : frame + 1, 1:2])
    places, _ = joint_frames(asset.skeleton, now)
    feet = [(float(places[0, 0, asset.skeleton.names.index(f"foot {side}"), 2]), side) for side in ("left", "right")]
    return f"foot {max(feet)[1]}"


def _lain(figure: Figure, fallen: Fallen, numbers: list[int], times: Floats, trip: float) -> Figure:
    """The figure, fallen from `trip` seconds on."""
    at = np.clip((times - trip) * fallen.rate_hz, 0, len(fallen.places) - 1.001)
    low = at.astype(np.int64)
    share = (at - low)[..., None]
    turned = slerp(fallen.rotations[low], fallen.rotations[low + 1], share)
    places = fallen.places[low] * (1 - share) + fallen.places[low + 1] * share
    after = times >= trip
    # Fingers, face and whatever no bone of the doll moves stay as they were when it began.
    before = np.flatnonzero(times.reshape(-1) < trip)
    held = int(before[-1]) if len(before) else 0
    rest = figure.local.reshape(-1, *figure.local.shape[2:])[held]
    local = np.where(after[..., None, None], rest, figure.local)
    for column, joint in enumerate(numbers[1:], 1):
        local[..., joint, :] = np.where(after[..., None], turned[..., column, :], local[..., joint, :])
    offsets = np.where(after[..., None, None], figure.offsets.reshape(-1, *figure.offsets.shape[2:])[held], figure.offsets)
    where = np.where(after[..., None], places, figure.places)
    return Figure(where, np.where(after[..., None], turned[..., 0, :], figure.turns), local, offsets)


def _risen(scene: Scene, tumble: Tumble, lain: Figure, fallen: Fallen) -> Figure:
    """The figure that takes over from lying into getting up, which begins in a pose near the one that it lies in."""
    assert tumble.rise_s is not None
    asset = scene.brief.assets[tumble.role]
    rest = int(np.clip((tumble.rise_s - tumble.trip_s) * fallen.rate_hz, 0, len(fallen.places) - 1))
    root, turn = fallen.places[rest], fallen.rotations[rest, 0]
    front, up = rotated(turn, np.array([1.0, 0.0, 0.0])), rotated(turn, np.array([0.0, 0.0, 1.0]))
    prone = float(front[2]) < 0.0
    # Lying on the front the crown points ahead, lying on the back behind.
    ahead = up[:2] if prone else -up[:2]
    heading = float(np.arctan2(ahead[1], ahead[0]))
    act = Act("get up from front" if prone else "get up from back", tumble.rise_s, float(scene.times.max()) + 1.0)
    ground = scene.performances[tumble.role].transform.positions[0, 1, 2]
    spot = np.array([root[0], root[1], float(ground)])
    up_again = figure_of(asset, _getting_up(scene, tumble.role, act, spot, heading))
    begun = int(np.searchsorted(scene.middles, tumble.rise_s).clip(0, len(scene.middles) - 1))
    shift = np.array([*(root - up_again.places[begun, 1])[:2], 0.0])
    share = eased((scene.times - tumble.rise_s) / _BLEND_S)[..., None]
    return Figure(
        lain.places * (1 - share) + (up_again.places + shift) * share,
        slerp(lain.turns, up_again.turns, share[..., 0]),
        slerp(lain.local, up_again.local, share),
        lain.offsets * (1 - share[..., None]) + up_again.offsets * share[..., None],
    )


def _getting_up(scene: Scene, role: str, act: Act, spot: Floats, heading: float) -> Performance:
    span = np.array([-0.5, float(scene.times.max()) + 0.5])
    level = float(spot[2])
    blocking = Blocking(
        path=Path(span, np.repeat(spot[None], 2, 0), np.full(2, heading)),
        height=lambda x, y: np.full(np.broadcast(x, y).shape, level),
        clock=scene.brief.settings.clock,
        frames=scene.brief.frames,
        seed=scene.brief.settings.seed,
        entity_id=role,
        surface=scene.brief.setting.surface,
    )
    asset = scene.brief.assets[role]
    # The form is held in its first key while it has not begun.
    return performer_of(asset).perform(asset, (act,), blocking)


def _performed(before: Performance, figure: Figure, asset: Asset) -> Performance:
    """A figure as a performance: its place is where its root is, its heading is kept from before."""
    assert asset.skeleton is not None
    own = before.transform.rotations.astype(np.float64)
    places = figure.places.copy()
    places[..., 2] = before.transform.positions[..., 2]
    local, offsets = figure.local.copy(), figure.offsets.copy()
    local[..., 0, :] = product(inverse(own), figure.turns)
    offsets[..., 0, :] = rotated(inverse(own), figure.places - places) - np.array(asset.skeleton.heads[0])
    track = TransformTrack(quantised(places, 1e-5), before.transform.rotations, before.transform.scales)
    return replace(before, transform=track, pose=PoseTrack(quantised(local, 1e-6), quantised(offsets, 1e-5)))


def _hurdle(scene: Scene, tumble: Tumble, place: Floats, velocity: Floats, ground: float) -> tuple[Loose, ...]:
    """The hurdle, set up where the next stride would hit it."""
    if not tumble.over:
        return ()
    wide, tall = scene.brief.assets[tumble.over].size[1], scene.brief.assets[tumble.over].size[2]
    ahead = velocity[:2] / max(float(np.linalg.norm(velocity[:2])), 1e-6)
    spot = place[:2] + 0.42 * scene.brief.assets[tumble.role].size[2] / GROWN_M * ahead
    turn = np.array(about_z(float(np.arctan2(ahead[1], ahead[0]))))
    board = Body("box", (0.012, 0.5 * wide, 0.04), 2.0, (0.25, 0.0, tall - 0.04))
    sides = [Body("box", (0.014, 0.014, 0.5 * tall), 1.2, (0.25, s * 0.48 * wide, 0.5 * tall)) for s in (-1, 1)]
    feet = [Body("box", (0.27, 0.016, 0.016), 2.0, (0.0, s * 0.48 * wide, 0.018)) for s in (-1, 1)]
    return (Loose(tumble.over, (board, *sides, *feet), np.array([*spot, ground + 0.002]), turn),)


def _knocked(scene: Scene, tumble: Tumble, fallen: Fallen) -> Happening:
    """The track of the hurdle: it stands until the foot is caught in it."""
    places, turns = fallen.things[tumble.over]
    at = np.clip((scene.times - tumble.trip_s) * fallen.rate_hz, 0, len(places) - 1).astype(np.int64)
    return Happening(transforms={tumble.over: TransformTrack(quantised(places[at], 1e-5), quantised(turns[at], 1e-6))})


def _loudest(touches: Sequence[Touch]) -> list[Touch]:
    """What is heard: of touches within a twentieth of a second the hardest."""
    kept: list[Touch] = []
    for touch in touches:
        if kept and touch.time - kept[-1].time < _MERGED_S:
            kept[-1] = max(kept[-1], touch, key=lambda one: one.impulse)
        else:
            kept.append(touch)
    return kept


def _thud(scene: Scene, tumble: Tumble, touch: Touch) -> Event:
    """A part of a body, or a thing, that hit the ground or one another."""
    ground = scene.brief.setting.surface
    solid = scene.brief.assets[tumble.over].substance if touch.thing else ""
    dropped = touch.thing and touch.floor
    return Event(
        time=round(tumble.trip_s + touch.time, 6),
        type="impact",
        a=tumble.over if dropped else tumble.role,
        b="ground" if touch.floor else tumble.over,
        material_a=solid if dropped else "flesh",
        material_b=ground if touch.floor else solid,
        size=0.2,
        mass=6.0,
        position=vec3(np.round(touch.place, 4)),
        normal_speed=round(touch.speed, 3),
        impulse=round(touch.impulse, 3),
        seed=int(lane(scene.brief.settings.seed, tumble.role, "thud", touch.a, touch.b).random() * 2**31),
    )
