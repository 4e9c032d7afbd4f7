"""From a take to a camera track: what is sharp and how deep, by which lens, and how the camera is rolled."""

import math

import numpy as np

from aozora.film.motion import CameraTrack
from aozora.film.projection import SENSOR_MM
from aozora.film.screenplay import CameraPlan
from aozora.world.cameras.geometry import DUTCH_DEGREES, Floats, Framing, ShotGeometry, look_rotations, rolled
from aozora.world.cameras.operator import Take
from aozora.world.cameras.smoothing import eased, smoothed
from aozora.world.physics.tracks import quantised

_SHALLOW, _DEEP = 1.6, 16.0
"""The f-numbers of shallow and of deep focus."""

_DISC, _WIDEST = 0.03, 0.25
"""How large a point out of focus is, and how far an iris opens for that."""

_PULL = (0.38, 0.62)
"""Over which share of the shot the focus is pulled."""

_BEYOND = 4.0
"""What a focus is pulled from when there is nobody else: so many times as far as the subject."""


def exposed(plan: CameraPlan, shot: ShotGeometry, take: Take, framing: Framing, heads: Floats | None) -> CameraTrack:
    """The track of a take whose eye points are final; `heads` (n, 3) is what is to be sharp, None for the place itself."""
    forward = take.look - take.eye
    forward /= np.linalg.norm(forward, axis=1, keepdims=True)
    focus = _focus(plan, shot, take, forward, heads)
    rotations = rolled(look_rotations(forward), rolls(plan, take))
    frames = shot.frames
    return CameraTrack(
        quantised(take.eye.reshape(frames, 3, 3), 1e-5),
        quantised(rotations.reshape(frames, 3, 4), 1e-7),
        quantised(take.lens_mm.reshape(frames, 3), 1e-4),
        quantised(focus.reshape(frames, 3), 1e-5),
        np.full((frames, 3), _fstop(plan, framing, take, focus), np.float32),
    )


def rolls(plan: CameraPlan, take: Take) -> Floats:
    """Radians (n,) by which the camera is rolled, its canting included."""
    return take.roll + (math.radians(DUTCH_DEGREES) if plan.angle == "dutch angle" else 0.0)


def _fstop(plan: CameraPlan, framing: Framing, take: Take, focus: Floats) -> float:
    if plan.fstop is not None:
        return plan.fstop
    if plan.focus == "rack":
        return min(framing.fstop, _SHALLOW, _wide_open(take, focus))
    if plan.focus == "shallow":
        return min(framing.fstop, _SHALLOW)
    return max(framing.fstop, _DEEP) if plan.focus in ("deep", "tilt-shift") else framing.fstop


def _wide_open(take: Take, focus: Floats) -> float:
    """The f-number at which what is not in focus is plainly out of it: its points become discs of `_DISC` of the picture's width
    while the other is sharp (thin lens: f * f / N times the difference of the diopters)."""
    metres = 1e-3 * float(np.median(take.lens_mm))
    apart = abs(1.0 / float(focus[0]) - 1.0 / float(focus[-1]))
    return max(_WIDEST, round(metres**2 * apart / (_DISC * 1e-3 * SENSOR_MM), 3))


def _focus(plan: CameraPlan, shot: ShotGeometry, take: Take, forward: Floats, heads: Floats | None) -> Floats:
    """Metres (n,) along the view axis to what is sharp."""
    chosen = next((s for s in (*shot.subjects, *shot.others) if s.id == plan.focus_on), None)
    sharp = take.look if heads is None else heads
    sharp = sharp if chosen is None else chosen.head.reshape(-1, 3)
    focus = ((sharp - take.eye) * forward).sum(1)
    focus = smoothed(take.times, np.maximum(focus, 0.02)[:, None], 0.15 * shot.rate)[:, 0]
    if heads is None and chosen is None:
        focus = np.maximum(focus, 6.0) if shot.area.kind == "ground" else focus
        return _from_the_ground(shot, take, focus) if plan.focus == "rack" else focus
    return _pulled(shot, take, forward, focus) if plan.focus == "rack" else focus


def _from_the_ground(shot: ShotGeometry, take: Take, focus: Floats) -> Floats:
    """From the ground at the lower edge of a picture of the place into its distance."""
    half = math.atan(0.5e-3 * SENSOR_MM / (1e-3 * float(np.median(take.lens_mm))) / shot.aspect)
    ground = shot.height(take.eye[:, 0], take.eye[:, 1])
    near = np.clip((take.eye[:, 2] - ground) / math.sin(half), 0.6, 0.5 * focus)
    u = _turned(len(focus))
    return 1.0 / ((1.0 - u) / near + u / focus)


def _turned(count: int) -> Floats:
    """How far (n,) the ring has been turned, 0..1."""
    return eased((np.linspace(0.0, 1.0, count) - _PULL[0]) / (_PULL[1] - _PULL[0]))


def _pulled(shot: ShotGeometry, take: Take, forward: Floats, focus: Floats) -> Floats:
    """From somebody else, or from what lies behind, onto the subject."""
    u = _turned(len(focus))
    others = (*shot.subjects[1:], *shot.others)
    depths = [((other.head.reshape(-1, 3) - take.eye) * forward).sum(1) for other in others]
    apart = [depth for depth in depths if float(depth.min()) > 0.02 and float(np.abs(depth / focus - 1.0).mean()) > 0.15]
    start = apart[0] if apart else _BEYOND * focus
    # Diopters, not metres, are what a focus puller's hand turns.
    return 1.0 / ((1.0 - u) / start + u / focus)
