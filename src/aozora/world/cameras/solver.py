"""From a camera plan in the words of film to a camera track, the way an operator would stand, aim and follow."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.motion import CameraTrack
from aozora.film.projection import FISHEYE_MM
from aozora.film.randomness import lane
from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.clearance import passing_nothing
from aozora.world.cameras.compositions import composed
from aozora.world.cameras.exposing import exposed
from aozora.world.cameras.geometry import ANGLES, FRAMINGS, SENSOR_HALF_MM, SIDES, Floats, Framing, ShotGeometry, SubjectTrack
from aozora.world.cameras.moves import operate
from aozora.world.cameras.obstacles import clear_view, lifted
from aozora.world.cameras.operator import Operator, Take
from aozora.world.cameras.paths import solve_path
from aozora.world.cameras.smoothing import smoothed
from aozora.world.cameras.supports import carried
from aozora.world.cameras.viewpoints import before_another, seen_for_somebody, sees_for_somebody, side_of, tops_kept
from aozora.world.cameras.vistas import STANDING_M, vista

FOLLOW_LAG_S = 0.28
"""Standard deviation of the operator's smoothing when following; slow moves are calmer."""

MOVING_M_S = 0.15
"""Above this mean speed in subject lengths per second a subject counts as moving."""

BUILDING_M = 4.5
"""Things taller than this are looked up at."""

_TOP_SHARE = {"knees": 0.76, "upper": 0.55, "bust": 0.38}
"""How much of a standing being's height its upper part takes."""

_SLENDER = 5.5
"""Things this many times as tall as they are wide are posts: what matters is at their top."""

_BEFORE_A_FACE = 56.0
"""Degrees by which a camera that tracks a face stands ahead of it: 0 is beside, 90 straight before."""

_LONG_M, _BEFORE_WHAT_IS_LONG = 12.0, 58.0
"""Vehicles longer than this are seen from so many degrees ahead of their side."""

_CAMERA_CAR, _RIDING_M_S = 27.0, 3.2
"""Degrees off its way at which a camera car on the next lane sees a vehicle, or whoever rides faster than that."""

_FISHEYE_FILL = 0.55

_ALL_AROUND = 120.0
"""Degrees beyond which a pan shows what is behind whoever looks at a place."""

_BULLET_DEGREES = 110.0
"""How far a camera goes around a moment that stands still."""

SMALL_M = 0.3
"""Things below this height are seen from slightly above even at eye level."""


@dataclass(frozen=True)
class _Aim:
    """What to frame: points (n, 3) raw, its box (3,), the part's height, the head points (n, 3), and the mean direction."""

    points: Floats
    heads: Floats
    box: Floats
    part_height: float
    motion: Floats
    speed: float


def solve_camera(plan: CameraPlan, shot: ShotGeometry) -> CameraTrack:
    """The camera of a shot: exactly along its path if it has one, else as an operator would. Unknown words fall back to a medium
    shot, eye level and a static camera."""
    if plan.path is not None:
        return solve_path(plan.path, shot)
    framing = _framing(plan, shot)
    if plan.pace == "hyperlapse" and plan.move == "static":
        plan = plan.model_copy(update={"move": "push through"})
    if plan.pace == "bullet time" and plan.move in ("static", "tracking"):
        plan = plan.model_copy(update={"move": "orbit", "degrees": plan.degrees or _BULLET_DEGREES})
    if plan.move == "flight" and shot.ceiling is not None:
        # Under a ceiling nothing flies far: from above, and nearer.
        plan = plan.model_copy(update={"move": "dolly in", "angle": "high angle" if plan.angle == "eye level" else plan.angle})
    if not shot.subjects:
        return _of_place(plan, shot, framing)
    if plan.framing == "two shot" and len(shot.subjects) >= 2:
        framing = replace(framing, part="whole")
        return _of_subjects(plan, replace(shot, subjects=tuple(_cropped(subject) for subject in shot.subjects)), framing)
    return _of_subjects(plan, shot, framing)


def _of_subjects(plan: CameraPlan, shot: ShotGeometry, framing: Framing) -> CameraTrack:
    aim = _aim(shot, framing)
    operator = _operator(plan, shot, framing, aim)
    if sees_for_somebody(plan, shot):
        take, heads = seen_for_somebody(plan, shot, operator, framing)
        return _finish(plan, shot, carried(plan, operator, take), framing, heads)
    if plan.move == "static" and _leaves(operator, shot):
        plan = plan.model_copy(update={"move": "tracking" if shot.subjects[0].being else "follow"})
        operator = _operator(plan, shot, framing, aim)
    take = operate(plan, operator)
    return _finish(plan, shot, passing_nothing(take, shot, not operator.moving), framing, aim.heads)


def _framing(plan: CameraPlan, shot: ShotGeometry) -> Framing:
    """The size of the subject by the plan's words, by what it is, and by how the picture is cut."""
    framing = FRAMINGS.get(plan.framing, FRAMINGS["medium shot"])
    if plan.lens_mm is not None:
        framing = replace(framing, lens_mm=plan.lens_mm)
    if not shot.subjects and shot.area.vista is not None and plan.lens_mm is None and "wide" in plan.framing:
        framing = replace(framing, lens_mm=shot.area.vista[2])
    framing = _sized(framing, shot) if shot.subjects else framing
    if shot.beyond and plan.lens_mm is None and framing.part != "head":
        framing = replace(framing, lens_mm=min(framing.lens_mm, _BEYOND_MM))
    if plan.lens == "fisheye" and plan.lens_mm is None:
        # The bend enlarges what is in the middle and pulls in the rest.
        framing = replace(framing, lens_mm=FISHEYE_MM, fill=_FISHEYE_FILL * framing.fill)
    # A picture that stands upright is taken with the same camera, turned on its side.
    return replace(framing, lens_mm=framing.lens_mm * max(1.0, 1.0 / shot.aspect))


def _sized(framing: Framing, shot: ShotGeometry) -> Framing:
    main, alone = shot.subjects[0], len(shot.subjects) == 1
    wide, deep, height = main.extent.tolist()
    if framing.part == "knees" and (not alone or height < 1.3 * max(wide, deep)):
        framing = replace(framing, part="whole", fill=0.62 if alone else 0.42)
    if not main.being:
        framing = _of_things(shot, framing)
    return replace(framing, fill=max(framing.fill, 0.72), lens_mm=min(framing.lens_mm, 28.0)) if _towering(shot) else framing


def _of_place(plan: CameraPlan, shot: ShotGeometry, framing: Framing) -> CameraTrack:
    if plan.framing == "point of view":
        walking = {"move": "push through" if plan.move == "static" else plan.move, "support": plan.support or "handheld"}
        plan = plan.model_copy(update=walking)
    take = _place_take(plan, shot, framing)
    return _finish(plan, shot, passing_nothing(take, shot, True), framing, None)


def _cropped(subject: SubjectTrack) -> SubjectTrack:
    """Somebody from the waist upwards."""
    if not subject.being or subject.extent[2] < 1.3 * max(subject.extent[0], subject.extent[1]):
        return subject
    low = subject.low.copy()
    low[..., 2] += (1.0 - _TOP_SHARE["upper"]) * (subject.high[..., 2] - subject.low[..., 2])
    return replace(subject, low=low)


def _of_things(shot: ShotGeometry, framing: Framing) -> Framing:
    """The framing of a thing, all of which is shown: tight around what keeps still, with room around what moves."""
    low, high = _flat(shot.subjects[0].low), _flat(shot.subjects[0].high)
    still = float(np.ptp(0.5 * (low + high), axis=0).max()) < 0.1 * float(shot.subjects[0].extent.max())
    wide, deep, height = shot.subjects[0].extent.tolist()
    if framing.part != "whole" and still and height > max(1.0, _SLENDER * wide, _SLENDER * deep):
        return replace(framing, part="upper", fill=0.8)
    if framing.part != "whole":
        return replace(framing, part="whole", fill=min(1.15 * framing.fill, 0.85) if still else min(0.7 * framing.fill, 0.7))
    return replace(framing, fill=min(1.2 * framing.fill, 0.75)) if still and framing.fill > 0.3 else framing


def _towering(shot: ShotGeometry) -> bool:
    """Whether the main subject is a building or the like: then the camera stays at a standing person's height, near enough that
    it looms."""
    main = shot.subjects[0]
    return not main.being and float(main.extent[2]) > BUILDING_M


def _leaves(operator: Operator, shot: ShotGeometry) -> bool:
    """Whether somebody goes so far that no still frame of this size could show it: then even a still camera must follow. Beings
    may run through a picture, but not so far to its depth that they are specks there."""
    way = operator.points.max(0) - operator.points.min(0)
    if shot.subjects[0].being:
        return operator.moving and float(np.abs(operator.outward) @ way) > 2.5 * operator.distance
    return operator.moving and float(np.linalg.norm(way)) > 1.6 * operator.frame_height * operator.aspect


def _flat(values: Floats) -> Floats:
    """(f, 3, k) -> (3 f, k): shutter samples in order of time."""
    return values.reshape(-1, values.shape[-1])


def _aim(shot: ShotGeometry, framing: Framing) -> _Aim:
    main = shot.subjects[0]
    heads = _flat(main.head)
    tall = main.extent[2] > 1.3 * max(main.extent[0], main.extent[1])
    if framing.part == "head":
        points, box = heads, np.full(3, main.head_size)
    elif framing.part in _TOP_SHARE and tall:
        share = _TOP_SHARE[framing.part]
        box = main.extent * np.array([1.0, 1.0, share])
        points = _flat(main.high * 0.5 + main.low * 0.5) + np.array([0.0, 0.0, 0.5 * (1.0 - share) * main.extent[2]])
    else:
        points, box = _union(shot.subjects)
    travel = points[-1] - points[0]
    seconds = float(shot.times[-1, -1] - shot.times[0, 0]) or 1.0
    speed = float(np.linalg.norm(travel[:2])) / seconds
    moving = speed > MOVING_M_S * max(float(main.extent.max()), 0.05)
    motion = travel / max(float(np.linalg.norm(travel)), 1e-9) if moving else np.zeros(3)
    height = main.head_size if framing.part == "head" else float(box[2])
    return _Aim(points, heads, box, height, motion, speed if moving else 0.0)


def _union(subjects: tuple[SubjectTrack, ...]) -> tuple[Floats, Floats]:
    """Middles (n, 3) of all subjects together, and their common box (3,) as it mostly is."""
    low = np.min([_flat(subject.low) for subject in subjects], axis=0)
    high = np.max([_flat(subject.high) for subject in subjects], axis=0)
    return 0.5 * (low + high), np.percentile(high - low, 80, axis=0)


def _from_their_front(plan: CameraPlan, shot: ShotGeometry, aim: _Aim) -> bool:
    """Whether a front view is one of several that stay where they are: it is seen from where they were set out for, so that
    left of somebody is left in the picture."""
    return plan.angle == "front view" and len(shot.subjects) > 1 and aim.speed < 0.3


def _outward(plan: CameraPlan, shot: ShotGeometry, aim: _Aim) -> Floats:
    """The level direction (3,) from the subject to the camera."""
    view = np.array(shot.area.view_from) - np.array(shot.area.centre)
    view = np.array([view[0], view[1], 0.0])
    view /= max(float(np.linalg.norm(view)), 1e-9)
    motion = np.array([aim.motion[0], aim.motion[1], 0.0])
    if plan.angle in SIDES and not _from_their_front(plan, shot, aim):
        return side_of(plan, shot.subjects[0], view)
    if plan.focus == "rack" and (behind := before_another(shot, view)) is not None:
        return behind
    facing = shot.subjects[0].being and FRAMINGS.get(plan.framing, FRAMINGS["medium shot"]).part != "whole"
    if plan.move in ("tracking", "follow", "truck") and np.linalg.norm(motion) > 0.3:
        motion /= np.linalg.norm(motion)
        if shot.area.road is not None and (not shot.subjects[0].being or aim.speed > _RIDING_M_S):
            return _on_the_road(view, motion)
        side = view - (view @ motion) * motion
        if np.linalg.norm(side) < 0.2:
            side = np.array([motion[1], -motion[0], 0.0])
        side /= np.linalg.norm(side)
        being = shot.subjects[0].being
        descending = aim.motion[2] < -0.1
        turn = math.radians(-62.0 if plan.move == "follow" and being else 20.0 if being else 30.0 if descending else 20.0)
        if facing and plan.move == "tracking":
            # A picture of a face goes before it, not beside it.
            turn = math.radians(_BEFORE_A_FACE)
        elif not being and float(shot.subjects[0].extent.max()) > _LONG_M and aim.motion[2] > -0.3:
            # What is long is seen from before, or it would be a strip.
            turn = math.radians(_BEFORE_WHAT_IS_LONG)
        elif abs(float(view @ motion)) > 0.75:
            turn = math.copysign(math.radians(66.0), float(view @ motion)) if plan.move != "follow" else turn
        return math.cos(turn) * side + math.sin(turn) * motion
    return view


def _on_the_road(view: Floats, motion: Floats) -> Floats:
    """The level direction (3,) to a camera car that goes before a vehicle, or behind one that goes away, on the other lane."""
    before = 1.0 if float(view @ motion) >= 0 else -1.0
    turn = math.radians(_CAMERA_CAR)
    return before * math.cos(turn) * motion + math.sin(turn) * np.array([-motion[1], motion[0], 0.0])


def _pitch(plan: CameraPlan, shot: ShotGeometry) -> float:
    """Radians that the camera looks down."""
    degrees = ANGLES.get(plan.angle, 0.0)
    # Nobody looks down on somebody for the flat thing in their hand.
    seen = [subject for subject in shot.subjects if subject.being] or shot.subjects
    return math.radians(degrees or max(_glance(subject) for subject in seen))


def _glance(subject: SubjectTrack) -> float:
    """Degrees at which people look down on something before them: on flat small things most, else they would see its edge."""
    length, width, height = subject.extent.tolist()
    if subject.being or height >= SMALL_M:
        return 4.0
    return 13.0 + 22.0 * min(max((0.4 - height / max(length, width, 1e-6)) / 0.35, 0.0), 1.0)


def _tallness(box: Floats, outward: Floats, pitch: float) -> float:
    """How tall a box (3,) looks, in metres across the line of sight, to a camera that looks down by `pitch` radians."""
    return float(box[2]) * math.cos(pitch) + float(np.abs(outward) @ box) * abs(math.sin(pitch))


_LEVEL = ("", "eye level", "low angle")
_BEYOND_MM = 30.0
"""The longest lens for pictures of somebody with a landmark behind."""


def _looking_up(shot: ShotGeometry, aim: _Aim, outward: Floats, distance: float) -> float:
    """Radians (negative: upwards) at which a camera `distance` away stands at a person's height, on the ground that is there."""
    middle = aim.points[len(aim.points) // 2]
    spot = middle + distance * outward
    ground = float(shot.height(spot[:1], spot[1:2])[0])
    rise = float(middle[2]) - ground - STANDING_M
    return -math.asin(float(np.clip(rise / max(distance, 1e-6), -0.4, 0.6)))


def _distance(shot: ShotGeometry, framing: Framing, aim: _Aim, view: tuple[Floats, float]) -> float:
    """Metres from camera to subject so that the framed part fills its share, and all subjects fit; `view` is the level direction
    to the camera and its pitch."""
    outward, pitch = view
    tan_h = SENSOR_HALF_MM / framing.lens_mm
    tan_v = tan_h / shot.aspect
    right = np.array([-outward[1], outward[0], 0.0])
    whole = framing.part == "whole"
    by_height = (_tallness(aim.box, outward, pitch) if whole else aim.part_height) / (2 * framing.fill * tan_v)
    width = float(np.abs(right) @ aim.box)
    by_width = width / (2 * min(0.8, 1.15 * framing.fill) * tan_h)
    if len(shot.subjects) == 1 or framing.part == "head":
        depth = 0.5 * float(np.abs(outward) @ aim.box)
        return max(by_height, by_width) + depth
    main = shot.subjects[0].extent
    high, across = _tallness(main, outward, pitch), float(np.abs(right) @ main)
    alone = max(high / (2 * framing.fill * tan_v), across / (2 * framing.fill * tan_h))
    together = max(width / (2 * 0.86 * tan_h), _tallness(aim.box, outward, pitch) / (2 * 0.8 * tan_v))
    return max(alone, together) + 0.36 * float(np.abs(outward) @ aim.box)


def _operator(plan: CameraPlan, shot: ShotGeometry, framing: Framing, aim: _Aim) -> Operator:
    times = shot.times.reshape(-1)
    outward = _outward(plan, shot, aim)
    pitch = _pitch(plan, shot)
    distance = _distance(shot, framing, aim, (outward, pitch))
    if _towering(shot) and plan.angle in _LEVEL:
        pitch = _looking_up(shot, aim, outward, distance)
    frame_height = 2 * distance * SENSOR_HALF_MM / framing.lens_mm / shot.aspect
    raised = 0.0
    if shot.beyond and plan.angle in _LEVEL and framing.part != "head":
        pitch, raised = tops_kept(shot, (aim.points, aim.box), framing, (outward, pitch, distance))
    main = shot.subjects[0]
    lag = FOLLOW_LAG_S * (1.6 if plan.speed == "slow" else 1.0) * (1.0 if main.being else 0.6) * shot.rate
    lag *= 1.5 if plan.support == "steadicam" else 1.0
    points = smoothed(times, aim.points, lag)
    headroom = 0.05 if framing.part == "head" else 0.11 if framing.fill < 0.3 and main.being else 0.03
    lead = (0.1 if len(shot.subjects) == 1 else 0.03) * frame_height * shot.aspect
    points = points + np.array([0.0, 0.0, raised or headroom * frame_height]) + lead * aim.motion * np.array([1.0, 1.0, 0.0])
    operator = Operator(
        times=times,
        points=points,
        outward=outward,
        pitch=pitch,
        distance=distance,
        lens_mm=framing.lens_mm,
        frame_height=frame_height,
        aspect=shot.aspect,
        moving=aim.speed > 0,
        rng=lane(shot.seed, "camera"),
        rate=shot.rate,
        easing=plan.easing,
    )
    return clear_view(operator, shot, aim.points)


def _place_take(plan: CameraPlan, shot: ShotGeometry, framing: Framing) -> Take:
    """A shot of the place itself."""
    eye, look = vista(shot, framing.lens_mm)
    if plan.move == "pan" and (plan.degrees or 0.0) > _ALL_AROUND:
        # Who looks all around stands in the middle.
        way, (x, y, _) = look - eye, shot.area.centre
        eye = np.array([x, y, float(shot.height(np.array([x]), np.array([y]))[0]) + STANDING_M])
        look = eye + way
    outward = eye - look
    level = max(math.hypot(outward[0], outward[1]), 1e-6)
    degrees = ANGLES.get(plan.angle, 0.0)
    pitch = math.radians(degrees) if degrees else math.atan2(outward[2], level)
    times = shot.times.reshape(-1)
    distance = level / max(math.cos(pitch), 0.05)
    operator = Operator(
        times=times,
        points=np.broadcast_to(look, (len(times), 3)).copy(),
        outward=np.array([outward[0], outward[1], 0.0]) / level,
        pitch=pitch,
        distance=distance,
        lens_mm=framing.lens_mm,
        frame_height=2 * distance * SENSOR_HALF_MM / framing.lens_mm / shot.aspect,
        aspect=shot.aspect,
        moving=False,
        rng=lane(shot.seed, "camera"),
        rate=shot.rate,
        easing=plan.easing,
        clear=True,
    )
    return operate(plan, operator)


def _finish(plan: CameraPlan, shot: ShotGeometry, take: Take, framing: Framing, heads: Floats | None) -> CameraTrack:
    take = composed(plan, take, shot)
    return exposed(plan, shot, replace(take, eye=lifted(take.eye, shot)), framing, heads)
