"""Clock changes of a motion: time that runs backwards, stops, or nearly stops while the camera goes on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Blend, Event, PoseTrack, ShapeTrack, TransformTrack
from aozora.world.callsheet import ShotBrief
from aozora.world.cameras.geometry import SubjectTrack

Floats = NDArray[np.float64]
Track = TypeVar("Track", TransformTrack, PoseTrack, ShapeTrack, SubjectTrack, Blend)

WARPS = ("reverse", "freeze frame", "bullet time")
"""Paces that change the clock of a motion; the others change only how many frames are exposed."""

_FROZEN_AT = 0.45
"""When a frozen shot stops, as a share of its length."""

_SLOWEST, _SLOW_FROM, _SLOW_FOR, _RAMP = 0.02, 0.28, 0.52, 0.05
"""Bullet time: the speed of the world, from when on and for how long, and how long it takes to change, in shares of the shot."""

_EARLIEST, _LATEST = 0.15, 0.45
"""When, in shares of the shot, bullet time may begin."""


def world_seconds(pace: str, times: Floats, seconds: float, slow_from: float = _SLOW_FROM) -> Floats:
    """When in the world it is at film times (...) of a shot that lasts `seconds`; `slow_from` is the share of it at which bullet
    time begins."""
    match pace:
        case "reverse":
            return seconds - times
        case "freeze frame":
            return np.minimum(times, _FROZEN_AT * seconds)
        case "bullet time":
            fine = np.linspace(0.0, 1.0, 2001)
            dip = _step((fine - slow_from) / _RAMP) * (1.0 - _step((fine - slow_from - _SLOW_FOR) / _RAMP))
            speed = 1.0 - (1.0 - _SLOWEST) * dip
            passed = np.concatenate([[0.0], np.cumsum(0.5 * (speed[1:] + speed[:-1])) / 2000])
            return seconds * np.interp(times / seconds, fine, passed)
        case _:
            return times


def _step(u: Floats) -> Floats:
    u = np.clip(u, 0.0, 1.0)
    return u * u * (3.0 - 2.0 * u)


def _highest(subjects: Iterable[SubjectTrack], seconds: float) -> float:
    """The share of a shot at which bullet time begins so that it catches whoever leaves the ground at the top of the leap."""
    for subject in subjects:
        height = subject.centre[:, 1, 2]
        share = np.arange(len(height)) / max(len(height) - 1, 1)
        early = (share >= _EARLIEST) & (share <= _LATEST)
        if early.any() and float(np.ptp(height)) > 0.2 * float(subject.extent[2]):
            return float(share[early][np.argmax(height[early])]) - 0.5 * _RAMP
    return _SLOW_FROM


class Warp:
    """Tracks sampled at the shutter times of a shot, seen at the times of another clock."""

    def __init__(self, brief: ShotBrief, subjects: Iterable[SubjectTrack] = ()) -> None:
        times = brief.settings.clock.shutter_times(brief.frames)
        length = max(float(times[-1, 1]), 1e-6)
        self._pace = brief.shot.camera.pace if not brief.cues.lines else ""
        self.seconds = world_seconds(self._pace, times, length, _highest(subjects, length))
        if self._pace == "freeze frame":
            self.seconds = np.where(times[:, 1:2] >= _FROZEN_AT * length, _FROZEN_AT * length, self.seconds)
        self._at = np.interp(self.seconds.reshape(-1), times.reshape(-1), np.arange(times.size, dtype=float))
        self._film, self._length = times[:, 1], length

    @property
    def active(self) -> bool:
        """Whether the clock differs from the world's."""
        return self._pace in WARPS

    @property
    def frames(self) -> NDArray[np.int64]:
        """The frame by the world's clock that is nearest to each frame (f,) by the other."""
        return np.clip(np.rint((self._at.reshape(-1, 3)[:, 1] - 1) / 3), 0, len(self._film) - 1).astype(np.int64)

    def track(self, track: Track) -> Track:
        """A track, seen by the other clock."""
        if not self.active:
            return track
        arrays: dict[str, NDArray[Any]] = {name: value for name, value in vars(track).items() if isinstance(value, np.ndarray)}
        return replace(track, **{name: self.samples(value, turns=name == "rotations") for name, value in arrays.items()})

    def samples(self, values: NDArray[Any], turns: bool = False) -> NDArray[Any]:
        """Values (f, 3, ...) at the other clock's times, straight between samples; `turns` are unit quaternions."""
        if not self.active:
            return values
        flat = np.asarray(values, np.float64).reshape(-1, *values.shape[2:])
        below = np.floor(self._at).astype(np.int64)
        above = np.minimum(below + 1, len(flat) - 1)
        u = (self._at - below).reshape(-1, *[1] * (flat.ndim - 1))
        first, second = flat[below], flat[above]
        if turns:
            second = np.where((first * second).sum(-1, keepdims=True) < 0, -second, second)
        mixed = (1.0 - u) * first + u * second
        mixed = mixed / np.maximum(np.linalg.norm(mixed, axis=-1, keepdims=True), 1e-12) if turns else mixed
        return mixed.reshape(values.shape).astype(values.dtype)

    def events(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        """Events at the film times at which they are seen; those that are never reached are not heard."""
        if not self.active:
            return events
        seen: list[Event] = []
        middle = self.seconds[:, 1]
        rising = middle if middle[-1] >= middle[0] else middle[::-1]
        film = self._film if middle[-1] >= middle[0] else self._film[::-1]
        strictly = np.concatenate([[True], np.diff(rising) > 1e-9])
        for event in events:
            if rising[0] <= event.time <= rising[-1]:
                seen.append(replace(event, time=float(np.interp(event.time, rising[strictly], film[strictly]))))
        return tuple(sorted(seen, key=lambda event: (event.time, event.a, event.b)))
