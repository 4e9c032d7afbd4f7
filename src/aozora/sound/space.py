"""Where sounds are heard: distance, travel time, direction and Doppler from the camera's track.

The listener is the camera: its right is the right ear. What solid things hide is heard around them: low tones bend (Z. Maekawa,
"Noise reduction by screens", Applied Acoustics 1, 1968), high ones do not. Levels fall with 1/r from the distance in focus, as a
microphone is taken along to what the picture is about. Air absorbs about 0.0016 dB per metre and kHz squared (ISO 9613-1, 20 °C,
50 %).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal

SPEED_OF_SOUND = 343.0
"""Metres per second in air at 20 °C."""

SCREENED_HZ, SCREENED_DB = 650.0, -5.0
"""What is left of a sound behind a wall: below this corner, and by so much softer."""

_EAR_DELAY_S = 0.00052
"""Between the ears for a sound from the side, half of it on either ear."""
_CONTROL_RATE = 240
_WIDTH, _WIDEST = 1.5, 0.88


@dataclass(frozen=True)
class Listener:
    """The camera as ears: times (f,) seconds of the shot, positions (f, 3) metres, rights (f, 3) unit vectors; `reach_m` is the
    distance in focus, at which things are recorded; `hidden` is how much (f,) of each source the set hides, 0..1."""

    times: NDArray[np.float64]
    positions: NDArray[np.float64]
    rights: NDArray[np.float64]
    reach_m: float
    hidden: Mapping[str, NDArray[np.float32]] = field(default_factory=dict[str, NDArray[np.float32]])

    def behind(self, seconds: float, *sources: str) -> float:
        """How much of the sources is hidden at a moment, 0..1: as much as of the one that is hidden most."""
        known = [self.hidden[source] for source in sources if source in self.hidden]
        return max((float(np.interp(seconds, self.times, share[: len(self.times)])) for share in known), default=0.0)

    def at(self, seconds: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Positions and rights (n, 3) at times (n,)."""
        return _along(seconds, self.times, self.positions), _along(seconds, self.times, self.rights)


@dataclass(frozen=True)
class Spot:
    """A place as it is heard: distance in metres, pan -1 (left) to 1 (right), gain of direct sound, how much of it is hidden."""

    distance_m: float
    pan: float
    gain: float
    hidden: float = 0.0

    @property
    def delay_s(self) -> float:
        """How long the sound travels."""
        return self.distance_m / SPEED_OF_SOUND


def listener_of(camera: CameraTrack, fps: float, hidden: Mapping[str, NDArray[np.float32]] | None = None) -> Listener:
    """The ears of a camera track, and what is hidden from them."""
    positions = camera.positions[:, 1].astype(np.float64)
    w, x, y, z = camera.rotations[:, 1].astype(np.float64).T
    rights = np.stack([1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)], 1)
    focus = float(np.median(camera.focus_m[:, 1])) if camera.focus_m.size else 3.0
    reach = float(np.clip(focus, 0.2, 25.0)) if np.isfinite(focus) and focus > 0 else 3.0
    return Listener(np.arange(len(positions)) / fps, positions, rights, reach, hidden or {})


def spot_of(point: tuple[float, float, float] | NDArray[np.float64], seconds: float, listener: Listener, *sources: str) -> Spot:
    """A fixed point as it is heard at a moment of the shot, when the sources are what sounds there."""
    position, right = listener.at(np.array([seconds]))
    away = np.asarray(point, np.float64) - position[0]
    distance = float(np.linalg.norm(away))
    side = float(away @ right[0]) / max(distance, 1e-6)
    return Spot(distance, side, float(_gain(np.array([distance]), listener.reach_m)[0]), listener.behind(seconds, *sources))


def placed(mono: Signal, spot: Spot) -> Signal:
    """Mono (n,) as heard from a spot, stereo (m, 2); the travel time is left to the caller."""
    mono = screened(aired(mono, spot.distance_m), spot.hidden) * spot.gain
    lag = spot.pan * _EAR_DELAY_S / 2 * SAMPLE_RATE
    middle = round(_EAR_DELAY_S / 2 * SAMPLE_RATE)
    out = np.zeros((len(mono) + 2 * middle, 2))
    for ear, sign in ((0, 1), (1, -1)):
        first = middle + round(sign * lag)
        out[first : first + len(mono), ear] = mono
    return _shadowed(out[middle:], spot.pan) * _ears(np.array([spot.pan]))


def placed_along(
    mono: Signal, start_s: float, times: NDArray[np.float64], path: NDArray[np.float64], listener: Listener, source: str = ""
) -> Signal:
    """A moving source, begun at `start_s` of the shot: path (k, 3) metres at times (k,); stereo (m, 2) from `start_s` on, with
    travel time and Doppler (a delay read by cubic interpolation)."""
    control = np.arange(int(len(mono) / SAMPLE_RATE * _CONTROL_RATE) + 3) / _CONTROL_RATE + start_s
    ears, rights = listener.at(control)
    away = _along(control, times, path) - ears
    distance = np.sqrt(np.sum(away**2, 1))
    side = np.sum(away * rights, 1) / np.maximum(distance, 1e-6)
    # what is sent at one moment arrives after its own way; sources are slower than sound, so the order stays
    arrival = np.maximum.accumulate(control + distance / SPEED_OF_SOUND)
    n = len(mono) + int(distance.max() / SPEED_OF_SOUND * SAMPLE_RATE) + 64
    heard = np.arange(n) / SAMPLE_RATE + start_s
    before = np.minimum(heard - arrival[0], 0)
    sent = dsp.curve_at(heard, arrival, control) + before
    pan = dsp.curve_at(sent, control, side)
    gain = dsp.curve_at(sent, control, _gain(np.asarray(distance, np.float64), listener.reach_m))
    dry = aired(mono, float(np.median(np.asarray(distance, np.float64))))
    if source in listener.hidden:
        dry = _screened_along(dry, start_s, listener, source)
    out = np.empty((n, 2))
    for ear, sign in ((0, 1), (1, -1)):
        out[:, ear] = dsp.read_at(dry, (sent - start_s - sign * pan * _EAR_DELAY_S / 2) * SAMPLE_RATE) * gain
    return out * _ears(pan)


def aired(mono: Signal, distance_m: float) -> Signal:
    """The sound after its way through the air."""
    corner = 1000 * np.sqrt(3 / (0.0016 * max(distance_m, 0.1)))
    return mono if corner > 18_000 else dsp.apply(dsp.band(0.0, float(round(corner, -1)), 1), mono)


def screened(mono: Signal, hidden: float) -> Signal:
    """The sound when a share of its straight ways (0..1) is shut: what comes around is dull and softer."""
    return mono if hidden < 0.05 else (1 - hidden) * mono + hidden * _around(mono)


def _screened_along(mono: Signal, start_s: float, listener: Listener, source: str) -> Signal:
    share = listener.hidden[source][: len(listener.times)]
    hidden = np.interp(start_s + np.arange(len(mono)) / SAMPLE_RATE, listener.times[: len(share)], share)
    return mono + hidden * (_around(mono) - mono)


def _around(mono: Signal) -> Signal:
    return dsp.apply(dsp.band(0.0, SCREENED_HZ, 1), mono) * 10 ** (SCREENED_DB / 20)


def _gain(distance: NDArray[np.float64], reach_m: float) -> NDArray[np.float64]:
    return reach_m**0.75 / np.maximum(distance, 0.3 * reach_m)


def _ears(pan: NDArray[np.float64]) -> NDArray[np.float64]:
    """Constant-power gains (n, 2), 1 in the middle; directions are spread a little wider than the lens sees them."""
    angle = (np.clip(_WIDTH * pan, -_WIDEST, _WIDEST) + 1) * np.pi / 4
    return np.sqrt(2) * np.stack([np.cos(angle), np.sin(angle)], -1)


def _shadowed(stereo: Signal, pan: float) -> Signal:
    """The head takes brightness from the far ear."""
    if abs(pan) < 0.15:
        return stereo
    far = 0 if pan > 0 else 1
    share = min(1.0, 1.2 * abs(pan)) * 0.7
    stereo = stereo.copy()
    stereo[:, far] = (1 - share) * stereo[:, far] + share * dsp.apply(dsp.band(0.0, 2600.0, 1), stereo[:, far])
    return stereo


def _along(seconds: NDArray[np.float64], times: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.stack([dsp.curve_at(seconds, times, values[:, axis]) for axis in range(3)], 1)
