"""From simulated steps to tracks at shutter times, quantised so that equal films are equal bytes."""

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.world.physics.scene import Floats, Simulation

POSITION_STEP = 1e-5
"""Metres to which positions are rounded; rotations are rounded to a tenth of that per quaternion component."""


def quantised(values: Floats, step: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """The values rounded to multiples of `step`, as float32."""
    return (np.round(values / step) * step + 0.0).astype(np.float32)


def slerp(a: Floats, b: Floats, u: Floats) -> Floats:
    """Spherical interpolation of unit quaternions (..., 4) by u (...)."""
    cosine = (a * b).sum(-1)
    b = np.where(cosine[..., None] < 0, -b, b)
    angle = np.arccos(np.clip(np.abs(cosine), 0.0, 1.0))
    sine = np.sin(angle)
    small = sine < 1e-6
    safe = np.where(small, 1.0, sine)
    wa = np.where(small, 1.0 - u, np.sin((1.0 - u) * angle) / safe)
    wb = np.where(small, u, np.sin(u * angle) / safe)
    mixed = wa[..., None] * a + wb[..., None] * b
    return mixed / np.linalg.norm(mixed, axis=-1, keepdims=True)


def mover_track(simulation: Simulation, mover_id: str, shutter_times: Floats) -> TransformTrack:
    """A mover's track at shutter times (f, 3) in seconds; times outside the simulation hold its ends."""
    column = simulation.index(mover_id)
    at = np.clip(shutter_times * simulation.rate_hz, 0, len(simulation.positions) - 1)
    low = np.minimum(at.astype(np.int64), len(simulation.positions) - 2).clip(0)
    high = np.minimum(low + 1, len(simulation.positions) - 1)
    u = at - low
    positions, rotations = simulation.positions[:, column], simulation.rotations[:, column]
    place = (1 - u)[..., None] * positions[low] + u[..., None] * positions[high]
    turned = slerp(rotations[low], rotations[high], u)
    return TransformTrack(quantised(place, POSITION_STEP), quantised(turned, POSITION_STEP / 10))
