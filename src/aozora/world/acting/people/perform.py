"""A person performs: acts along a way become turned joints, planted feet, a moving face and things in hands.

Order of work: the sheet over a fine grid, feet, how low the body must go for them, gaze, what follows by itself. At the
shutter's times the sheet is interpolated and arms and legs are solved exactly, so that planted feet do not slide.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from aozora.film.motion import Event, PoseTrack, ShapeTrack, TransformTrack
from aozora.world.acting.direction import Blocking
from aozora.world.acting.people.faces import faces
from aozora.world.acting.people.footwork import Ground, Plant, plants_of, soles_at
from aozora.world.acting.people.life import Looks, looking
from aozora.world.acting.people.limbs import folded
from aozora.world.acting.people.physique import SIDES, Physique, physique_of
from aozora.world.acting.people.props import Handling, handling_of, tool_track
from aozora.world.acting.people.score import Score, known, written
from aozora.world.acting.people.solve import Figure, ToolPlace, eye_turn, lid_turns
from aozora.world.acting.people.speech import Mouth, spoken
from aozora.world.acting.people.sway import sway
from aozora.world.acting.puppet import puppet_of
from aozora.world.acting.rotations import Floats, about, quaternions
from aozora.world.acting.timeline import GRID_HZ, Way, way_along
from aozora.world.elements import Act, Asset, Performance


@dataclass(frozen=True)
class Choreography:
    """A performance on the grid, before it is sampled. `swaying` maps joints to angles (n, 3)."""

    body: Physique
    way: Way
    score: Score
    plants: Mapping[str, list[Plant]]
    looks: Looks
    mouth: Mouth
    swaying: Mapping[str, Floats]
    handling: tuple[Handling, ...]


def perform_person(asset: Asset, acts: tuple[Act, ...], blocking: Blocking) -> Performance:
    """The motion of a person at `clock.shutter_times(frames)`, footfalls, the face, and the tracks of what is in the hands.

    `InvalidInput` for an unknown action, `StageFailed` for an asset without a rig.
    """
    dance = choreograph_person(asset, acts, blocking)
    times = blocking.clock.shutter_times(blocking.frames)
    flat = times.reshape(-1)
    figure, tools = sampled(dance, flat)
    positions, headings = dance.way.at(flat)
    half = headings / 2
    turn = np.stack([np.cos(half), np.zeros_like(half), np.zeros_like(half), np.sin(half)], 1)
    shape = (*times.shape, -1)
    transform = TransformTrack(_stored(positions, shape), _stored(turn, shape, 6))
    joints = (*times.shape, len(dance.body.puppet.names), -1)
    pose = PoseTrack(_stored(quaternions(figure.local), joints, 6), _stored(figure.offsets, joints))
    names, weights = faces(dance.score, dance.mouth, dance.way.times, blocking.states, flat)
    shapes = ShapeTrack(names, np.round(weights, 4).reshape(*times.shape, -1).astype(np.float32))
    held = {
        h.role: tool_track(h, tool, blocking.props[h.role], positions, headings, times.shape)
        for h, tool in zip(dance.handling, tools, strict=True)
        if h.role in blocking.props and tool is not None
    }
    return Performance(transform, pose, shapes, _footfalls(dance, blocking), held)


def _stored(values: Floats, shape: tuple[int, ...], digits: int = 5) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.round(values, digits).reshape(shape).astype(np.float32)


def choreograph_person(asset: Asset, acts: tuple[Act, ...], blocking: Blocking) -> Choreography:
    """Everything about a performance on the fine grid of times."""
    puppet = puppet_of(asset)
    body = physique_of(asset, puppet)
    span = blocking.clock.shutter_times(blocking.frames)
    way = way_along(blocking.path, blocking.height, float(span.min()), float(span.max()))
    seated = blocking.seat_m is not None
    acts = known(acts, blocking.props, seated)
    heard = (blocking.notes, blocking.pulses)
    score = written(acts, way, body, (blocking.seed, blocking.entity_id), "sit on seat" if seated else "stand", heard)
    ground = Ground(way, score.phase, blocking.height)
    plants = {side: plants_of(side, body, score.spells, dict(score.forms), ground) for side in SIDES}
    mouth = spoken(blocking.lines, way.times, score.rows, blocking.seed)
    _seated(score, blocking, body)
    figure = Figure(body, score.rows)
    figure.pose_trunk(np.zeros((len(way.times), 3)))
    _lowered(figure, way, plants)
    gaze = None
    if blocking.gaze is not None:
        gaze = np.stack([np.interp(way.times, blocking.path.times_s, blocking.gaze[:, i]) for i in range(3)], 1)
    looks = looking(figure, way, score.soul, gaze)
    return Choreography(body, way, score, plants, looks, mouth, sway(figure, way), handling_of(acts, blocking.props))


def _seated(score: Score, blocking: Blocking, body: Physique) -> None:
    """Who sits on something is as high as its seat."""
    if blocking.seat_m is None:
        return
    for spell, share in zip(score.spells, score.shares, strict=True):
        wanted = score.forms[spell.name].seat if spell.name in score.forms else 0.0
        if wanted:
            score.rows[:, 2] += share * (blocking.seat_m / body.leg_scale - wanted)


def _lowered(figure: Figure, way: Way, plants: Mapping[str, list[Plant]]) -> None:
    """The body carried so low that every standing foot reaches the floor; written into the rows."""
    needed = np.zeros(len(way.times))
    for side in SIDES:
        soles = soles_at(plants[side], way.times)
        ankle, _ = figure.ankle(side, soles, way.positions, way.headings)
        hip = figure.heads[:, figure.joint(figure.body.leg_joints(side)[0])]
        away = ankle - hip
        most = folded(figure.body.legs[side])[1]
        room = np.sqrt(np.maximum(most**2 - away[:, 0] ** 2 - away[:, 1] ** 2, (0.2 * most) ** 2))
        free = figure.column(f"free {side}")[:, 0]
        needed = np.maximum(needed, np.where(soles.standing, np.maximum(-away[:, 2] - room, 0.0) * (1 - free), 0.0))
    width = int(0.06 * GRID_HZ)
    padded = np.pad(needed, 2 * width, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * width + 1).max(1)
    kernel = np.hanning(2 * width + 3)[1:-1]
    lower = np.convolve(windows, kernel / kernel.sum(), "valid")
    figure.rows[:, 2] -= lower / figure.body.leg_scale
    figure.heads[:, :, 2] -= lower[:, None]


def sampled(dance: Choreography, times: Floats) -> tuple[Figure, list[ToolPlace | None]]:
    """The figure at the times (m,), arms and legs solved, and where its tools are."""
    way, body = dance.way, dance.body
    rows = _at(dance.score.rows, way.times, times)
    figure = Figure(body, rows)
    figure.pose_trunk(_at(dance.looks.head, way.times, times) + _at(dance.mouth.nods, way.times, times))
    _pose_face(figure, dance, times)
    for joint, angles in dance.swaying.items():
        now = _at(angles, way.times, times)
        figure.turn(joint, about(1, now[:, 1]) @ about(0, now[:, 0]))
    figure.place()
    tools: list[ToolPlace | None] = []
    keyed = next((h for h in dance.handling if h.form.carried == "keyed"), None)
    two_handed = (figure.keyed_tool(), keyed.length) if keyed is not None else None
    for side in SIDES:
        figure.pose_arm(side, two_handed)
    positions, headings = way.at(times)
    for side in SIDES:
        figure.pose_leg(side, soles_at(dance.plants[side], times), positions, headings)
    for handling in dance.handling:
        if handling.form.carried == "keyed":
            tools.append(two_handed[0] if two_handed else None)
        else:
            tools.append(figure.held_tool(handling.side, handling.grip))
    return figure, tools


def _at(tracks: Floats, known_times: Floats, times: Floats) -> Floats:
    """Rows of tracks (n, k) at other times (m,), by straight lines on the even grid."""
    x = np.clip((times - known_times[0]) * GRID_HZ, 0, len(known_times) - 1.001)
    i = x.astype(np.int64)
    share = (x - i)[:, None]
    return tracks[i] * (1 - share) + tracks[i + 1] * share


def _pose_face(figure: Figure, dance: Choreography, times: Floats) -> None:
    """Eyes, lids, jaw and brows."""
    way, puppet = dance.way, dance.body.puppet
    eyes, mouth = _at(dance.looks.eyes, way.times, times), dance.mouth
    closed = np.interp(times, way.times, dance.looks.closed)
    if puppet.rig.jaw:
        figure.turn(puppet.rig.jaw, about(1, np.interp(times, way.times, mouth.jaw)))
    raised = np.interp(times, way.times, mouth.brows)
    for side in SIDES:
        figure.turn(f"eye {side}", eye_turn(eyes[:, 0], eyes[:, 1]))
        upper, lower = lid_turns(np.array([0.0, 1.0, 0.0]), closed, eyes[:, 1])
        figure.turn(f"lid upper {side}", upper)
        figure.turn(f"lid lower {side}", lower)
        if figure.body.has(f"brow {side}"):
            figure.offsets[:, figure.joint(f"brow {side}"), 2] += raised * dance.body.head_scale


def _footfalls(dance: Choreography, blocking: Blocking) -> tuple[Event, ...]:
    """A step for every foot that comes down within the shot."""
    end = blocking.frames / float(blocking.clock.fps)
    mass = 13.5 * dance.body.height**3
    events: list[Event] = []
    for side, plants in dance.plants.items():
        for before, plant in pairwise(plants):
            if not plant.stepped or not 0 <= plant.start < end:
                continue
            speed = float(np.interp(plant.start, dance.way.times, dance.way.speeds))
            drop = 1.6 * max(plant.lift, 0.02) / max(plant.start - before.end, 0.1)
            stance = float(np.clip(plant.end - plant.start, 0.08, 0.7))
            x, y, z = (float(v) for v in np.round(plant.place, 5))
            events.append(
                Event(
                    time=round(plant.start, 6),
                    type="step",
                    a=blocking.entity_id,
                    material_a="shoe",
                    material_b=blocking.surface,
                    size=round(0.26 * dance.body.leg_scale, 5),
                    mass=round(mass / 2, 4),
                    position=(x, y, z),
                    normal_speed=round(0.3 + 0.12 * speed + drop, 4),
                    tangential_speed=round(0.08 * speed, 4),
                    impulse=round(mass * 9.81 * stance * (0.6 + 0.3 * speed / (1 + speed)), 4),
                    seed=blocking.seed,
                    data={"foot": side},
                )
            )
    return tuple(sorted(events, key=lambda event: (event.time, event.data["foot"])))
