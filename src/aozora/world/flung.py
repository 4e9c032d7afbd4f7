"""What leaves a hand or a foot: a ball flies off when it is thrown or kicked, and comes to rest on the ground."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.world.acting.people.forms import FORMS
from aozora.world.acting.people.keys import Placed
from aozora.world.acting.people.spells import tempo
from aozora.world.actions import GRAVITY
from aozora.world.business import GROWN_M, Business, beat_form, things_of
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import Act, Performance

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Fling:
    """At which phase of its form's round a thing is let go, and how fast a grown person sends it ahead and up (m/s)."""

    phase: float
    ahead: float
    up: float


FLINGS: Mapping[str, Fling] = {"throw": Fling(0.47, 5.0, 3.2), "kick": Fling(0.38, 6.5, 2.6)}
"""Form -> how it sends off what it is done with."""

_STEP_S = 1 / 240
_BOUNCE, _DRAG, _ROLL = 0.5, 0.75, 0.6
"""What a bounce leaves of the speed upwards and along the ground, and by how many m/s in a second rolling slows down."""


def timed(act: Act) -> Act:
    """A throw or a kick that has more time than it needs comes in the middle of it, where a single picture is taken."""
    return replace(act, start_s=_begins(act.action, act.start_s, act.end_s, act.manner)) if act.action in FLINGS else act


def _begins(action: str, start_s: float, end_s: float, manner: Sequence[str]) -> float:
    long = FORMS[action].seconds / tempo(manner)
    return start_s + max(0.0, 0.5 * (end_s - start_s) - FLINGS[action].phase * long)


def flung(
    track: TransformTrack, times: Floats, release_s: float, velocity: Floats, floor_m: float, radius: float
) -> TransformTrack:
    """The track of a round thing that is let go at `release_s` with `velocity` (3,) m/s: it keeps its turn, flies without drag,
    bounces and rolls out on a floor at `floor_m`. `times` are the track's (f, 3) seconds, `radius` metres."""
    flat = times.reshape(-1)
    places = track.positions.reshape(-1, 3).astype(np.float64)
    turns = track.rotations.reshape(-1, 4).astype(np.float64)
    order = np.argsort(flat, kind="stable")
    ways: list[list[float]] = places[order].T.tolist()
    passed: list[float] = flat[order].tolist()
    start = np.array([float(np.interp(release_s, passed, way)) for way in ways])
    held = turns[order][min(int(np.searchsorted(flat[order], release_s)), len(order) - 1)]
    middle = radius * _up(held)
    way = _flight(start + middle, velocity, floor_m + radius, max(float(flat.max()) - release_s, 0.0)) - middle
    gone = flat > release_s
    clock = np.arange(len(way)) * _STEP_S
    for k in range(3):
        places[gone, k] = np.interp(flat[gone] - release_s, clock, way[:, k])
    turns[gone] = held
    return TransformTrack(
        np.round(places, 5).astype(np.float32).reshape(track.positions.shape),
        turns.astype(np.float32).reshape(track.rotations.shape),
        track.scales,
    )


def _up(turn: Floats) -> Floats:
    """Where a turned thing's up points."""
    w, x, y, z = turn
    return np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])


def _flight(start: Floats, velocity: Floats, lowest: float, seconds: float) -> Floats:
    """Places (n, 3) of the middle, a step apart."""
    place, speed = start.copy(), np.asarray(velocity, np.float64).copy()
    way = [place.copy()]
    for _ in range(int(np.ceil(seconds / _STEP_S)) + 1):
        speed[2] -= GRAVITY * _STEP_S
        place = place + speed * _STEP_S
        if place[2] < lowest:
            place[2] = lowest
            # Below this speed a bounce is not seen any more: it rolls.
            rolls = abs(speed[2]) < 0.35
            speed[2] = 0.0 if rolls else -_BOUNCE * speed[2]
            along = float(np.hypot(speed[0], speed[1]))
            kept = max(along - _ROLL * _STEP_S, 0.0) / max(along, 1e-9) if rolls else _DRAG
            speed[:2] *= kept
        way.append(place.copy())
    return np.array(way)


def flown(
    brief: ShotBrief, business: Business, performances: Mapping[str, Performance], tracks: Mapping[str, TransformTrack]
) -> dict[str, TransformTrack]:
    """The tracks of balls that leave a hand or a foot, where `tracks` are those of what is carried; what is no ball stays."""
    times = brief.settings.clock.shutter_times(brief.frames)
    found: dict[str, TransformTrack] = {}
    for beat in brief.shot.beats:
        fling, form = FLINGS.get(beat.action), beat_form(beat, brief.assets)
        if fling is None or form is None or beat.subject not in performances:
            continue
        own = performances[beat.subject].transform
        for thing in things_of(beat, brief.assets):
            body = brief.assets[thing].body
            if thing in found or body is None or body.shape != "sphere":
                continue
            track = tracks.get(thing) if beat.action == "throw" else _at_foot(own, business.stands.get(thing), beat.subject)
            if track is None:
                continue
            begin = _begins(beat.action, float(beat.start), float(beat.end), beat.manner)
            release = begin + fling.phase * form.seconds / tempo(beat.manner)
            w, z = (float(own.rotations[0, 1, k]) for k in (0, 3))
            heading = 2.0 * math.atan2(z, w)
            force = (brief.assets[beat.subject].size[2] / GROWN_M) ** 0.5 * tempo(beat.manner)
            speed = force * np.array([fling.ahead * math.cos(heading), fling.ahead * math.sin(heading), fling.up])
            found[thing] = flung(track, times, release, speed, float(own.positions[0, 1, 2]), float(body.size[0]))
    return found


def _at_foot(own: TransformTrack, stand: tuple[str, Placed] | None, role: str) -> TransformTrack | None:
    """The track of a ball that lies at somebody's foot; None if it lies elsewhere."""
    if stand is None or stand[0] != role:
        return None
    w, z = (float(own.rotations[0, 1, k]) for k in (0, 3))
    heading = 2.0 * math.atan2(z, w)
    ahead, left, _ = stand[1].at
    cos, sin = math.cos(heading), math.sin(heading)
    spot = own.positions[:1, :1] + np.array([cos * ahead - sin * left, sin * ahead + cos * left, 0.0], np.float32)
    level = np.array([1.0, 0.0, 0.0, 0.0], np.float32)
    return TransformTrack(np.broadcast_to(spot, own.positions.shape).copy(), np.broadcast_to(level, own.rotations.shape).copy())
