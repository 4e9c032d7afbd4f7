# pyright: basic
"""A liquid without weight: pieces that leave a vessel one after another, drift apart, and are pulled round by surface tension.

Pieces keep their velocities, for nothing but the air slows them. Where they touch their surfaces flow together; the surface is
moved until it holds their volume. A piece that has come free quivers with its lowest mode, omega^2 = 8 sigma / (rho r^3)
(Rayleigh, 1879), and comes to rest by its viscosity.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.geometry.marching_cubes import zero_surface
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import round_cube
from aozora.world.geometry.refining import triangulated
from aozora.world.geometry.rotations import rotation_matrix

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

TENSION, DENSITY = 0.072, 1000.0


@dataclass(frozen=True)
class Pieces:
    """Pieces of a liquid: volumes (n,) in cubic metres; where they lie in the vessel (n, 3), the middle of its mouth (3,), the
    seconds (n,) at which they leave, and velocities (n, 3) with which they leave it. `viscous` ones do not quiver, they stay
    lumps; `seed` turns them."""

    volumes: Floats
    starts: Floats
    mouth: Floats
    leaves: Floats
    velocities: Floats
    viscous: bool
    seed: int = 0

    @property
    def radii(self) -> Floats:
        """The radii of balls of these volumes (n,)."""
        return np.cbrt(3.0 * self.volumes / (4.0 * np.pi))


def places(pieces: Pieces, time: float) -> Floats:
    """The middles (n, 3) of all pieces at a time: at rest in the vessel, then through its mouth and straight on."""
    since = np.maximum(time - pieces.leaves, 0.0)[:, None]
    way = pieces.mouth - pieces.starts
    length = np.linalg.norm(way, axis=1, keepdims=True)
    speed = np.linalg.norm(pieces.velocities, axis=1, keepdims=True)
    gone = speed * since
    share = np.clip(gone / np.maximum(length, 1e-9), 0.0, 1.0)
    eased = share * share * (1.5 - 0.5 * share)
    beyond = np.maximum(gone - length, 0.0) / np.maximum(speed, 1e-9)
    return pieces.starts + eased * way + beyond * pieces.velocities


def clusters(middles: Floats, radii: Floats, bridge: float) -> list[Ints]:
    """Groups of pieces that touch or nearly do: closer than `bridge` metres."""
    count = len(radii)
    gap = np.linalg.norm(middles[:, None] - middles[None], axis=-1) - radii[:, None] - radii[None]
    label = np.arange(count)
    for _ in range(count):
        lowest = np.where(gap < bridge, label[None], count).min(1)
        lowest = np.minimum(lowest, label)
        if np.array_equal(lowest, label):
            break
        label = lowest
    return [np.flatnonzero(label == k) for k in np.unique(label)]


def merged_surface(middles: Floats, radii: Floats, bridge: float) -> tuple[Floats, Ints]:
    """The surface of pieces that flow together, points and triangles, holding their volume within about a hundredth."""
    margin = float(radii.max()) * 0.5 + 2 * bridge
    low, high = (middles - radii[:, None]).min(0) - margin, (middles + radii[:, None]).max(0) + margin
    step = max(0.16 * float(np.median(radii)), float((high - low).max()) / 72)
    axes = [np.arange(low[i], high[i] + step, step) for i in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    field = np.full(grid.shape[:3], 0.0)
    for middle, radius in zip(middles, radii, strict=True):
        own = np.linalg.norm(grid - middle, axis=-1) - radius
        field += np.exp(-np.clip(own / bridge, -40.0, 40.0))
    field = -bridge * np.log(np.maximum(field, 1e-17))
    volume = float((4.0 / 3.0 * np.pi * radii**3).sum())
    ordered = np.sort(field.ravel())
    level = float(np.interp(volume / step**3, np.arange(len(ordered)) + 0.5, ordered))
    points, faces = zero_surface((field - level).astype(np.float32), step)
    return points + low, faces


_BALL = triangulated(round_cube(1.0, 14))


def quivering(radius: float, since: float, viscous: bool, seed: int) -> Floats:
    """Points (n, 3) of one free piece about its middle, `since` seconds after it has come free, holding its volume."""
    unit = _BALL.points.astype(np.float64)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    turned = unit @ _turned(seed)
    second, third = 1.5 * turned[:, 2] ** 2 - 0.5, turned[:, 0] * (2.5 * turned[:, 2] ** 2 - 0.5)
    if viscous:
        grown = 1.0 - np.exp(-since / 0.4)
        lumps = 0.30 * fbm(1.4 * turned[:, 0] + seed, 1.4 * turned[:, 1] + turned[:, 2], 3, seed)
        reach = 1.0 + grown * (0.22 * second + lumps)
    else:
        omega = np.sqrt(8.0 * TENSION / (DENSITY * radius**3))
        fade = np.exp(-since / 2.2)
        reach = 1.0 + fade * (0.24 * np.sin(omega * since) * second + 0.10 * np.sin(1.94 * omega * since) * third)
    points = unit * reach[:, None]
    return points * radius * (4.0 / 3.0 * np.pi / volume_of(points, ball_faces())) ** (1 / 3)


def ball_faces() -> Ints:
    """The triangles of a free piece."""
    return _BALL.corners.reshape(-1, 3).astype(np.int64)


def volume_of(points: Floats, faces: Ints) -> float:
    """Cubic metres inside of a closed surface."""
    a, b, c = (points[faces[:, i]] for i in range(3))
    return abs(float(np.einsum("ij,ij->", a, np.cross(b, c)))) / 6.0


def _turned(seed: int) -> Floats:
    """A rotation (3, 3) by chance."""
    w, x, y, z = lane(seed, "piece").normal(size=4).tolist()
    size = (w * w + x * x + y * y + z * z) ** 0.5
    return rotation_matrix((w / size, x / size, y / size, z / size))
