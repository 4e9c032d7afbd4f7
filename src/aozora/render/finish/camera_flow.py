"""Flow that the camera and an entity's own path make, for what the renderer's flow does not say well."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, Samples, TransformTrack
from aozora.film.projection import Pinhole, matrices
from aozora.render.finish.filters import Image

Floats = NDArray[np.float64]

_SPIN = 0.35
"""Radians a frame from which flow along chords no longer tells where a surface went."""


_ROUNDS = 8
"""Rounds of reweighting in the search for the axis of spin."""


def sky_flow(camera: CameraTrack, index: int, pixels: Floats, shape: tuple[int, int], turn: Samples | None = None) -> Image:
    """The flow (n, 4) at pixels (n, 2) of what is infinitely far away: turning and zooming moves it, and its own `turn` (f, 3)
    about the zenith."""
    height, width = shape
    rays = Pinhole.of(camera, index, width, height).rays(pixels)

    def seen(other: int) -> Floats:
        angle = 0.0 if turn is None else float(turn[other, 1] - turn[index, 1])
        c, s = np.cos(angle), np.sin(angle)
        there = rays @ np.array([[c, s, 0.0], [-s, c, 0.0], [0.0, 0.0, 1.0]])
        return Pinhole.of(camera, other, width, height).pixels(there) - pixels

    return _both_ways(seen, index, len(camera.lens_mm))


@dataclass(frozen=True)
class CarriedPath:
    """The way of an entity as a whole: positions (f, 3) metres of the point that it spins about, and whether it spins (f,)."""

    positions: Floats
    spinning: NDArray[np.bool_]


def carried_path(track: TransformTrack) -> CarriedPath:
    """The way of an entity whose origin may circle about its axis of spin.

    The point that moves most evenly is looked for: reweighted least squares over the second differences of the whole track,
    which a few bounces do not bend.
    """
    positions = track.positions[:, 1].astype(np.float64)
    quaternions = track.rotations[:, 1].astype(np.float64)
    turns = 2 * np.arccos(np.clip(np.abs((quaternions[1:] * quaternions[:-1]).sum(-1)), 0, 1))
    fast = turns > _SPIN
    spinning = np.append(fast, False) | np.append(False, fast)
    if not bool(spinning.any()) or len(positions) < 4:
        return CarriedPath(positions, spinning)
    rotations = matrices(quaternions)
    unevenness: Floats = np.diff(rotations, 2, axis=0)
    wanted: Floats = -np.diff(positions, 2, axis=0)
    point, weight = np.zeros(3), np.ones(len(wanted))
    for _ in range(_ROUNDS):
        # Each frame's three rows weigh alike.
        rows = unevenness * weight[:, None, None]
        columns = rows.reshape(-1, 3).T
        # A little ridge: along the axis any point is as even as any other.
        normal = columns @ unevenness.reshape(-1, 3) + 1e-6 * np.eye(3)
        point = np.linalg.solve(normal, columns @ wanted.reshape(-1))
        weight = 1 / (np.linalg.norm(unevenness @ point - wanted, axis=1) + 1e-4)
    return CarriedPath(positions + rotations @ point, spinning)


def path_flow(camera: CameraTrack, path: CarriedPath, index: int, pixels: Floats, depth: Floats, shape: tuple[int, int]) -> Image:
    """The flow (n, 4) at pixels (n, 2) with depths (n,) of an entity that is carried along its path without turning."""
    height, width = shape
    lens = Pinhole.of(camera, index, width, height)
    points = lens.placed(pixels, depth)

    def seen(other: int) -> Floats:
        carried = points + path.positions[other] - path.positions[index]
        there = Pinhole.of(camera, other, width, height)
        return there.seen(carried)[0] - pixels

    return _both_ways(seen, index, min(len(camera.lens_mm), len(path.positions)))


def _both_ways(seen: Callable[[int], Floats], index: int, count: int) -> Image:
    """Flow to the frame before and the frame after; beyond the ends of the shot things go on as they came."""
    after = seen(index + 1) if index + 1 < count else None
    before = seen(index - 1) if index > 0 else None
    if before is None:
        before = -after if after is not None else np.zeros_like(seen(index))
    return np.concatenate([before, -before if after is None else after], -1).astype(np.float32)
