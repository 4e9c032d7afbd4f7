"""A calm hand: low-pass filters over uneven samples in time."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_BLOCK = 512


def smoothed(times: Floats, values: Floats, sigma_s: float) -> Floats:
    """Values (n, k) at ascending times (n,) by local linear regression under a Gaussian of `sigma_s` seconds.

    Straight motion comes through unchanged, also at both ends; jerks and bounces are averaged away.
    """
    if sigma_s <= 0:
        return values.copy()
    result = np.empty_like(values)
    for first in range(0, len(times), _BLOCK):
        here = times[first : first + _BLOCK]
        low = int(np.count_nonzero(times < here[0] - 4 * sigma_s))
        high = int(np.count_nonzero(times <= here[-1] + 4 * sigma_s))
        offset = times[None, low:high] - here[:, None]
        weight = np.exp(-0.5 * (offset / sigma_s) ** 2)
        s0, s1, s2 = weight.sum(1), (weight * offset).sum(1), (weight * offset**2).sum(1)
        determinant = s0 * s2 - s1**2
        straight = determinant > 1e-12 * np.maximum(s0, 1e-300) ** 2
        slope_free = np.where(straight[:, None], s2[:, None] - s1[:, None] * offset, 1.0) * weight
        norm = np.where(straight, determinant, s0)
        result[first : first + _BLOCK] = (slope_free @ values[low:high]) / norm[:, None]
    return result


def eased(u: Floats, ramp: float = 0.25) -> Floats:
    """Progress 0..1 with a soft start and stop: constant speed between ramps that take a share `ramp` of the time each."""
    u = np.clip(u, 0.0, 1.0)
    speed = 1.0 / (1.0 - ramp)
    start = 0.5 * speed / ramp * u**2
    stop = 1.0 - 0.5 * speed / ramp * (1.0 - u) ** 2
    middle = speed * (u - 0.5 * ramp)
    return np.where(u < ramp, start, np.where(u > 1.0 - ramp, stop, middle))


def paced(u: Floats, easing: str = "") -> Floats:
    """Progress 0..1 by the name of its easing: "" is soft at both ends, "ease in" only at the start, "ease out" at the end."""
    u = np.clip(u, 0.0, 1.0)
    match easing:
        case "linear":
            return u
        case "ease in":
            return u * u
        case "ease out":
            return 1.0 - (1.0 - u) ** 2
        case _:
            return eased(u)


def wander(times: Floats, rng: np.random.Generator, amplitude: float, hertz: float) -> Floats:
    """A slow unrest (n, 3) of about `amplitude`: three sines per axis around `hertz`, for a camera on a shoulder."""
    rates = hertz * rng.uniform(0.5, 2.0, (3, 3))
    phases = rng.uniform(0.0, 2 * np.pi, (3, 3))
    weights = amplitude * np.array([0.6, 0.35, 0.2])
    return (weights[:, None] * np.sin(2 * np.pi * rates * times[:, None, None] + phases)).sum(1)
