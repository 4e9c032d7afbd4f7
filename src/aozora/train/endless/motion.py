"""How things of the stream move, in closed form: no steps, so any moment is exact and every impact has its time.

Bodies fall without drag and keep a share of their speed at each bounce (the coefficient of restitution); what rolls or slides
loses speed evenly; two bodies that meet exchange momentum along the line between them.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from aozora.train.endless.worlds import SUBSTANCES, Plan, Thing

Floats = NDArray[np.float64]

GRAVITY = 9.81
BOUNCES = 12
FAINTEST = 0.25
"""Speed in m/s below which a bounce is over."""

_ROLL_LOSS, _SLIDE_LOSS = 0.35, 1.9
"""Metres per second that are lost each second."""

_ROLLED = {"ball", "cylinder"}


@dataclass(frozen=True)
class Impact:
    """A blow at `time` seconds with `speed` m/s at `x` metres."""

    time: float
    speed: float
    x: float


@dataclass
class Track:
    """One thing over the frames: places (f, 3) of its middle, turns (f, 3, 3), impacts, and how fast it rolls or slides over
    the floor (f,) in m/s, 0 where it does not touch it."""

    places: Floats
    turns: Floats
    impacts: list[Impact] = field(default_factory=list[Impact])
    rubbing: Floats = field(default_factory=lambda: np.zeros(0))
    sliding: bool = False


def rest_height(thing: Thing) -> float:
    """How high the middle lies when it stands on the floor."""
    r = thing.radius
    lying = thing.shape == "cylinder" and thing.deed == "roll"
    heights = {"ball": r, "cube": 0.8 * r, "cylinder": 0.75 * r if lying else 0.85 * r, "cone": r, "capsule": r, "ring": 0.32 * r}
    return heights[thing.shape]


def tracks_of(plan: Plan, times: Floats) -> list[Track]:
    """The tracks of all things of a world at `times` (f,) seconds."""
    tracks = [_track(thing, times) for thing in plan.things]
    if len(plan.things) == 2 and plan.things[0].deed == "hit":
        tracks = _collided(plan.things[0], plan.things[1], times)
    return tracks


def _track(thing: Thing, times: Floats) -> Track:
    still = np.zeros_like(times)
    places = np.stack([still + thing.x, still + thing.y, still + rest_height(thing)], -1)
    turns = np.broadcast_to(about_z(np.array([thing.yaw])), (len(times), 3, 3)).copy()
    track = Track(places, turns, rubbing=still.copy())
    if thing.deed in ("fall", "bounce"):
        track.places[:, 2], track.impacts = bounced(thing, times, thing.height, thing.x)
    elif thing.deed == "toss":
        _tossed(thing, times, track)
    elif thing.deed == "roll":
        way, track.rubbing = _slowed(thing.speed, _ROLL_LOSS, times - thing.start)
        _roll(thing, track, thing.x + thing.way * way, thing.way * way)
    elif thing.deed == "slide":
        way, track.rubbing = _slowed(thing.speed, _SLIDE_LOSS, times - thing.start)
        track.places[:, 0] = thing.x + thing.way * way
        track.sliding = True
    elif thing.deed == "spin":
        track.turns = about_z(thing.yaw + thing.way * thing.speed * times)
    return track


def bounced(thing: Thing, times: Floats, drop: float, x: float, drift: float = 0.0) -> tuple[Floats, list[Impact]]:
    """Heights (f,) of a body that falls by `drop` metres and bounces, and its impacts."""
    keep = SUBSTANCES[thing.substance].restitution * (1.0 if thing.shape == "ball" else 0.6)
    base, after = rest_height(thing), times - thing.start
    heights = base + drop - 0.5 * GRAVITY * np.maximum(after, 0) ** 2
    moment, speed = float(np.sqrt(2 * drop / GRAVITY)), float(np.sqrt(2 * GRAVITY * drop))
    impacts: list[Impact] = []
    for _ in range(BOUNCES):
        impacts.append(Impact(moment + thing.start, speed, x + drift * moment))
        speed *= keep
        since = after - moment
        heights = np.where(since > 0, base + np.maximum(speed * since - 0.5 * GRAVITY * since**2, 0), heights)
        moment += 2 * speed / GRAVITY
        if speed < FAINTEST:
            break
    return np.where(after > moment, base, heights), impacts


def _tossed(thing: Thing, times: Floats, track: Track) -> None:
    """Thrown in with a lift, it bounces on its way."""
    drift = thing.way * thing.speed
    track.places[:, 2], track.impacts = bounced(thing, times, thing.height, thing.x, drift)
    way = thing.x + drift * np.maximum(times - thing.start, 0)
    track.places[:, 0] = way
    track.turns = rolled(thing, (way - thing.x) / thing.radius * 0.8)


def _slowed(speed: float, loss: float, since: Floats) -> tuple[Floats, Floats]:
    """Ways (f,) and speeds (f,) of what starts with a speed and loses it evenly; before it starts it is already on its way."""
    t = np.clip(since, None, speed / loss)
    return speed * t - 0.5 * loss * t**2 * np.sign(t), np.maximum(speed - loss * np.maximum(t, 0), 0)


def _roll(thing: Thing, track: Track, x: Floats, way: Floats) -> None:
    track.places[:, 0] = x
    track.turns = rolled(thing, way / max(rest_height(thing), 1e-3))


def rolled(thing: Thing, angles: Floats) -> Floats:
    """Turns (f, 3, 3) of what rolls along X by `angles` (positive to the right) about Y."""
    c, s = np.cos(angles), np.sin(angles)
    zero, one = np.zeros_like(c), np.ones_like(c)
    turn = np.stack([np.stack([c, zero, s], -1), np.stack([zero, one, zero], -1), np.stack([-s, zero, c], -1)], -2)
    if thing.shape == "cylinder":
        # Lying: its axis, Z at rest, along Y.
        lying: Floats = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]], np.float64)
        return np.asarray(turn @ lying, np.float64)
    return turn @ about_z(np.array([thing.yaw]))[0]


def about_z(angles: Floats) -> Floats:
    """Turns (f, 3, 3) about the vertical."""
    c, s = np.cos(angles), np.sin(angles)
    zero, one = np.zeros_like(c), np.ones_like(c)
    return np.stack([np.stack([c, -s, zero], -1), np.stack([s, c, zero], -1), np.stack([zero, zero, one], -1)], -2)


def _collided(ball: Thing, other: Thing, times: Floats) -> list[Track]:
    """A ball rolls into what stands in its way; masses go with the cube of size."""
    reach = ball.radius + (0.8 if other.shape == "cube" else 0.85 if other.shape == "cylinder" else 1.0) * other.radius
    gap = abs(other.x - ball.x) - reach
    root = np.sqrt(max(ball.speed**2 - 2 * _ROLL_LOSS * gap, 0.04))
    moment = ball.start + (ball.speed - root) / _ROLL_LOSS
    one, two = ball.radius**3, other.radius**3 * (1.0 if other.shape == "ball" else 1.4)
    keep = 0.5 * (SUBSTANCES[ball.substance].restitution + SUBSTANCES[other.substance].restitution)
    mine = root * (one - keep * two) / (one + two)
    its = root * one * (1 + keep) / (one + two)
    before, fast = _slowed(ball.speed, _ROLL_LOSS, np.minimum(times, moment) - ball.start)
    after, slow = _slowed(abs(mine), _ROLL_LOSS, np.maximum(times - moment, 0))
    way = before + np.sign(mine) * after
    first = _track(ball, times)
    _roll(ball, first, ball.x + ball.way * way, ball.way * way)
    first.rubbing = np.where(times < moment, fast, slow)
    first.impacts = [Impact(float(moment), float(root), other.x)]
    second = _track(other, times)
    pushed, its_speed = _slowed(float(its), _ROLL_LOSS if other.shape == "ball" else _SLIDE_LOSS, np.maximum(times - moment, 0))
    second.places[:, 0] = other.x + ball.way * pushed
    second.rubbing = np.where(times < moment, 0.0, its_speed)
    second.sliding = other.shape != "ball"
    second.impacts = [Impact(float(moment), float(root), other.x)]
    if other.shape == "ball":
        second.turns = rolled(other, ball.way * pushed / other.radius)
    return [first, second]
