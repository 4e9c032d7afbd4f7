"""A being performs its acts along its way: the body from gaits and postures, the feet planted, the rest following.

Order of work: modes over time, trunk, feet, how low the body must go for the feet to reach, head, what follows by itself;
all on a fine grid. At the shutter's times the trunk is interpolated and the legs are solved exactly, so planted feet do not
slide.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event, PoseTrack, Samples, TransformTrack
from aozora.world.acting.attention import Liveliness, lively
from aozora.world.acting.direction import Blocking
from aozora.world.acting.footwork import Ground, Stands, stands_of, steps_at, stride_phase
from aozora.world.acting.gaits import GAITS, GRAVITY, trunk
from aozora.world.acting.jumps import rise, takeoffs
from aozora.world.acting.legs import bend, drop_needed, foot_in_body, leg_of
from aozora.world.acting.paws import Hands, hands_over, held_between, share_of, with_hands
from aozora.world.acting.postures import HANDED, POSTURES, Posture
from aozora.world.acting.puppet import Pose, Puppet, blended, local_matrices, offset_table, placed, puppet_of, resampled
from aozora.world.acting.rotations import Floats, about_axis, quaternions
from aozora.world.acting.timeline import GRID_HZ, Spell, Way, shares_of, spells_of, way_along
from aozora.world.elements import Act, Asset, Performance

LID_UPPER, LID_LOWER = np.radians(67.0), np.radians(-29.0)
"""How far the lids turn to close."""


@dataclass(frozen=True)
class Choreography:
    """A performance on the grid, before it is sampled."""

    way: Way
    spells: list[Spell]
    shares: Floats
    pose: Pose
    tilts: Mapping[str, Floats]
    stands: Mapping[str, Stands]
    closed: Floats


def perform(asset: Asset, acts: tuple[Act, ...], blocking: Blocking) -> Performance:
    """The motion of a creature at `clock.shutter_times(frames)`, and its footfalls.

    `InvalidInput` for an unknown action, `StageFailed` for an asset without a rig.
    """
    puppet = puppet_of(asset)
    times = blocking.clock.shutter_times(blocking.frames)
    dance = choreograph(puppet, with_hands(acts, blocking.props), blocking)
    flat = times.reshape(-1)
    positions, headings = dance.way.at(flat)
    hands = hands_over(dance.spells, dance.shares, dance.way, flat, blocking.props)
    local, offsets = _sampled(puppet, dance, flat, hands)
    half = headings / 2
    turn = np.stack([np.cos(half), np.zeros_like(half), np.zeros_like(half), np.sin(half)], 1)
    shape = (*times.shape, -1)
    transform = TransformTrack(_stored(positions, shape), _stored(turn, shape, 6))
    joints = (*times.shape, len(puppet.names), -1)
    pose = PoseTrack(_stored(quaternions(local), joints, 6), _stored(offsets, joints))
    heads = placed(puppet, local, offsets)[1] if blocking.props else offsets
    tracks = held_between(puppet, blocking.props, hands, heads, (positions, headings))
    held = {thing: TransformTrack(_stored(t.positions, shape), _stored(t.rotations, shape, 6)) for thing, t in tracks.items()}
    return Performance(transform, pose, None, _footfalls(puppet, dance, blocking), held)


def _stored(values: Floats | Samples, shape: tuple[int, ...], digits: int = 5) -> NDArray[np.float32]:
    return np.round(values, digits).reshape(shape).astype(np.float32)


def choreograph(puppet: Puppet, acts: tuple[Act, ...], blocking: Blocking) -> Choreography:
    """Everything about a performance on the fine grid of times."""
    span = blocking.clock.shutter_times(blocking.frames)
    way = way_along(blocking.path, blocking.height, float(span.min()), float(span.max()))
    spells = spells_of(acts, way, puppet.rig.hip_height, puppet.rig.carriage)
    shares = shares_of(spells, len(way.times))
    postures = {spell.mode: POSTURES[spell.mode](puppet) for spell in spells if not spell.is_gait}
    ground = Ground(way, stride_phase(spells, way, puppet.rig.hip_height), blocking.height)
    stands = {leg: stands_of(leg, puppet, spells, ground, postures) for leg in puppet.rig.legs}
    tilts = _tilts(spells, shares, postures)
    pose = _trunk_pose(puppet, spells, ground, postures, shares)
    pose = _on_slopes(pose, way, blocking, puppet)
    pose = _lowered(puppet, pose, way, stands, tilts, share_of(HANDED, spells, shares))
    life = Liveliness(puppet, way, spells, shares, postures, ground.phase, blocking.seed, blocking.entity_id)
    pose, closed = lively(life, pose, _gaze_on_grid(blocking, way))
    return Choreography(way, spells, shares, pose, tilts, stands, closed)


def _trunk_pose(puppet: Puppet, spells: list[Spell], ground: Ground, postures: Mapping[str, Posture], shares: Floats) -> Pose:
    poses: list[Pose] = []
    count = len(ground.phase)
    for spell in spells:
        if spell.is_gait:
            poses.append(trunk(GAITS[spell.mode], ground.phase, puppet))
        else:
            held = postures[spell.mode].pose()
            angles = {joint: np.repeat(track, count, 0) for joint, track in held.angles.items()}
            offsets = {joint: np.repeat(track, count, 0) for joint, track in held.offsets.items()}
            if spell.mode == "jump":
                times = ground.way.times
                leaving = takeoffs(max(float(times[spell.first]), 0.0), float(times[spell.last - 1]), puppet.unit)
                offsets["body"][:, 2] += rise(times, leaving, puppet.unit)
            poses.append(Pose(count, angles, offsets))
    return blended(poses, shares)


def _tilts(spells: list[Spell], shares: Floats, postures: Mapping[str, Posture]) -> dict[str, Floats]:
    """The tilt of the lowest bones (n,) in radians of front and hind legs."""
    tilts: dict[str, Floats] = {}
    for i, pair in enumerate(("front", "hind")):
        held = [0.0 if spell.is_gait else np.radians(postures[spell.mode].pasterns[i]) for spell in spells]
        tilts[pair] = np.array(held) @ shares
    return tilts


def _on_slopes(pose: Pose, way: Way, blocking: Blocking, puppet: Puppet) -> Pose:
    """The trunk follows the ground's rise from the hind to the front feet."""
    half = puppet.rig.body_length / 2
    ahead = np.stack([np.cos(way.headings), np.sin(way.headings)], 1) * half
    front, rear = way.positions[:, :2] + ahead, way.positions[:, :2] - ahead
    high = np.asarray(blocking.height(front[:, 0], front[:, 1])) - np.asarray(blocking.height(rear[:, 0], rear[:, 1]))
    angles = dict(pose.angles)
    body = angles.get("body", np.zeros((pose.times, 3))).copy()
    body[:, 1] -= np.arctan2(high, 2 * half)
    return Pose(pose.times, {**angles, "body": body}, pose.offsets)


def _lowered(
    puppet: Puppet, pose: Pose, way: Way, stands: Mapping[str, Stands], tilts: Mapping[str, Floats], free: Floats
) -> Pose:
    """The body carried so low that every standing foot reaches the ground with a leg that is not quite straight; front ones
    need not as far as they are hands, `free` (n,)."""
    _, heads = placed(puppet, local_matrices(puppet, pose), offset_table(puppet, pose))
    needed = np.zeros(pose.times)
    for name, own in stands.items():
        steps = steps_at(own, way.times)
        foot = foot_in_body(steps, way.positions, way.headings, tilts[name.split()[0]])
        drop = drop_needed(leg_of(puppet, name), foot, heads[:, puppet.number[puppet.rig.legs[name][0]]])
        drop *= (1 - free) if name.startswith("front") else 1.0
        # Breath and wagging come later and lift shoulders and hips by a little.
        needed = np.maximum(needed, np.where(steps.standing & (drop > 0), drop + 0.012 * puppet.unit, 0.0))
    width = int(0.07 * GRID_HZ)
    padded = np.pad(needed, 2 * width, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * width + 1).max(1)
    kernel = np.hanning(2 * width + 3)[1:-1]
    lower = np.convolve(windows, kernel / kernel.sum(), "valid")
    offset = pose.offsets["body"] - np.stack([0 * lower, 0 * lower, lower], 1)
    return Pose(pose.times, pose.angles, {**pose.offsets, "body": offset})


def _gaze_on_grid(blocking: Blocking, way: Way) -> Floats | None:
    if blocking.gaze is None:
        return None
    return np.stack([np.interp(way.times, blocking.path.times_s, blocking.gaze[:, i]) for i in range(3)], 1)


def _sampled(puppet: Puppet, dance: Choreography, times: Floats, hands: Hands) -> tuple[Floats, Floats]:
    """Local rotations (n, j, 3, 3) and offsets (n, j, 3) at the times, with the legs solved."""
    way = dance.way
    pose = resampled(dance.pose, way.times, times)
    local, offsets = local_matrices(puppet, pose), offset_table(puppet, pose)
    closed = np.interp(times, way.times, dance.closed)
    for side in ("left", "right"):
        sight = puppet.head(f"sight {side}") - puppet.head(f"eye {side}")
        axis = np.cross([0.0, 0.0, 1.0], sight)
        axis /= np.linalg.norm(axis)
        local[:, puppet.number[f"lid upper {side}"]] = about_axis(axis, LID_UPPER * closed)
        local[:, puppet.number[f"lid lower {side}"]] = about_axis(axis, LID_LOWER * closed)
    turned, heads = placed(puppet, local, offsets)
    positions, headings = way.at(times)
    for name, joints in puppet.rig.legs.items():
        tilt = np.interp(times, way.times, dance.tilts[name.split()[0]])
        foot = foot_in_body(steps_at(dance.stands[name], times), positions, headings, tilt)
        foot = hands.moved(name, foot, puppet, heads)
        first = puppet.number[joints[0]]
        turns = bend(leg_of(puppet, name), foot, heads[:, first], turned[:, puppet.parents[first]])
        for joint, part in zip(joints, ("upper", "lower", "pastern", "paw"), strict=True):
            local[:, puppet.number[joint]] = turns[part]
    return local, offsets


def _footfalls(puppet: Puppet, dance: Choreography, blocking: Blocking) -> tuple[Event, ...]:
    """A step for every foot that comes down within the shot."""
    end = blocking.frames / float(blocking.clock.fps)
    mass = 260.0 * puppet.unit**3
    events: list[Event] = []
    for leg, stands in dance.stands.items():
        for k in np.flatnonzero(stands.stepped & (stands.starts >= 0) & (stands.starts < end)):
            speed = float(np.interp(stands.starts[k], dance.way.times, dance.way.speeds))
            stance = float(np.clip(stands.ends[k] - stands.starts[k], 0.05, 0.5))
            x, y, z = (float(v) for v in np.round(stands.places[k], 5))
            events.append(
                Event(
                    time=round(float(stands.starts[k]), 6),
                    type="step",
                    a=blocking.entity_id,
                    material_a="paw",
                    material_b=blocking.surface,
                    size=round(0.16 * puppet.unit, 5),
                    mass=round(mass / 4, 4),
                    position=(x, y, z),
                    normal_speed=round(0.25 + 0.14 * speed, 4),
                    tangential_speed=round(0.1 * speed, 4),
                    impulse=round(mass * GRAVITY * stance * (0.5 + 0.25 * speed / (1 + speed)), 4),
                    seed=blocking.seed,
                    data={"foot": leg},
                )
            )
    return tuple(sorted(events, key=lambda event: (event.time, event.data["foot"])))
