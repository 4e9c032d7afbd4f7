"""What follows by itself: ears, tail and tongue on springs, breath, and blinking."""

import numpy as np

from aozora.film.randomness import lane
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import GRID_HZ


def spring(targets: Floats, pushes: Floats, frequency_hz: float, damping: float) -> Floats:
    """Values (n, k) that follow `targets` (n, k) like masses on springs while pushed by accelerations `pushes` (n, k).

    Semi-implicit Euler on the grid of `GRID_HZ`, written as a recursive filter; `damping` 1 is critical.
    """
    omega, dt = 2 * np.pi * frequency_hz, 1 / GRID_HZ
    keep = 1 / (1 + 2 * damping * omega * dt)
    feed = keep * dt * dt * (omega * omega * targets + pushes)
    before, last = 1 + keep - keep * (omega * dt) ** 2, keep
    start = np.stack([(before - last) * targets[0], -last * targets[0]])
    # Loading it takes longer than everything else that a list of what the world has needs.
    from scipy.signal import lfilter  # pyright: ignore[reportUnknownVariableType]

    values, _ = lfilter([1.0], [1.0, -before, last], feed, axis=0, zi=start)
    return np.asarray(values, np.float64)


def accelerations(positions: Floats) -> Floats:
    """Second differences (n, 3) of positions on the grid, lightly smoothed, in m/s^2."""
    width = 9
    kernel = np.hanning(width + 2)[1:-1]
    kernel /= kernel.sum()
    padded = np.pad(positions, ((width // 2, width // 2), (0, 0)), mode="edge")
    tracks: list[Floats] = [np.convolve(padded[:, i], kernel, "valid") for i in range(positions.shape[1])]
    smooth = np.stack(tracks, 1)
    return np.gradient(np.gradient(smooth, 1 / GRID_HZ, axis=0), 1 / GRID_HZ, axis=0)


def blinks(times: Floats, seed: int, name: str) -> Floats:
    """How far the lids are closed (n,), 0..1, by blinks of a sixth of a second every two to five seconds; never in the middle,
    from which stills and posters are taken."""
    rng = lane(seed, name, "blinks")
    closed = np.zeros(len(times))
    moment = float(times[0]) + rng.uniform(0.2, 2.0)
    middle = 0.5 * float(times[0] + times[-1])
    while moment < times[-1]:
        if abs(moment - middle) < 0.2:
            moment = middle + 0.25
        closed = np.maximum(closed, np.clip(1.35 - np.abs(times - moment) / 0.062, 0, 1))
        moment += rng.uniform(1.9, 4.8) if rng.random() > 0.2 else 0.3
    return np.square(closed) * (3.0 - 2.0 * closed)


def wander(times: Floats, seed: int, name: str, seconds: float) -> Floats:
    """Slow smooth noise (n,) of about unit size that changes over `seconds`."""
    rng = lane(seed, name)
    total = np.zeros(len(times))
    for _ in range(4):
        total += np.sin(times * 2 * np.pi / (seconds * rng.uniform(0.7, 1.8)) + rng.uniform(0, 2 * np.pi))
    return total / 2


def twitches(times: Floats, seed: int, name: str) -> Floats:
    """Rare quick flicks (n,), 0..1, as of a sleeping dog's ear."""
    rng = lane(seed, name, "twitches")
    total = np.zeros(len(times))
    moment = float(times[0]) + rng.uniform(1.0, 2.6)
    while moment < times[-1]:
        after = np.clip(times - moment, 0, None)
        total += np.exp(-after / 0.11) * np.sin(after * 2 * np.pi * 4.5) * (after > 0)
        moment += rng.uniform(2.4, 4.5)
    return total
