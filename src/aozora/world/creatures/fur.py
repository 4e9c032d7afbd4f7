"""Fur as one mesh of bent blades that lie along the body in locks, darker at the root than at the tip."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.creatures.coat import paint, smooth_noise
from aozora.world.creatures.quadruped import Coat
from aozora.world.geometry.sdf import strongest_four

Floats = NDArray[np.float64]
CORNERS = 5
"""Points of a blade: two at the root, two at the bend, one at the tip."""


@dataclass(frozen=True)
class Pelt:
    """The skin that fur grows from: points and outward normals (n, 3), triangles (f, 3), fur length (n,) in metres, the lie of
    the fur (n, 3), shares of the zones of the coat (n, z) and weights of the joints (n, j)."""

    points: Floats
    normals: Floats
    faces: NDArray[np.int64]
    fur: Floats
    lie: Floats
    zones: Floats
    joints: Floats


def joined(pelts: list[Pelt]) -> Pelt:
    """Several pelts as one."""
    starts = np.cumsum([0] + [len(p.points) for p in pelts[:-1]])
    faces = np.concatenate([p.faces + start for p, start in zip(pelts, starts, strict=True)])
    merged = {
        name: np.concatenate([getattr(p, name) for p in pelts]) for name in ("points", "normals", "fur", "lie", "zones", "joints")
    }
    return Pelt(faces=faces, **merged)


def _unit(v: Floats) -> Floats:
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9)


def _scattered(pelt: Pelt, count: int, rng: np.random.Generator) -> Pelt:
    """`count` roots on the pelt, closer together where the fur is short; a pelt without faces."""
    corners = pelt.points[pelt.faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    length = pelt.fur[pelt.faces].mean(1)
    usual = float((length * area).sum() / area.sum())
    density = area * (length > 0.12 * usual) * np.clip(usual / np.maximum(length, 1e-9), 0.8, 2.6)
    shares = np.cumsum(density) / density.sum()
    face = np.minimum(np.searchsorted(shares, (np.arange(count) + rng.random(count)) / count), len(shares) - 1)
    u, v = np.sqrt(rng.random(count)), rng.random(count)
    corner_shares = np.stack([1 - u, u * (1 - v), u * v], 1)

    def at(values: Floats) -> Floats:
        return np.einsum("nk,nk...->n...", corner_shares, values[pelt.faces[face]])

    spread = {name: at(getattr(pelt, name)) for name in ("points", "normals", "fur", "lie", "zones", "joints")}
    return Pelt(faces=np.zeros((0, 3), np.int64), **spread)


def _locks(points: Floats, size: float, rng: np.random.Generator) -> tuple[NDArray[np.int64], Floats]:
    """The number of the lock (n,) that each root belongs to, and the middle of that lock (n, 3)."""
    wobble = 0.35 * size * smooth_noise(points, 2.2 * size, rng, 3)
    cells = np.floor((points + wobble) / size).astype(np.int64)
    _, lock = np.unique(cells @ np.array([1, 4096, 4096 * 4096]), return_inverse=True)
    number = np.bincount(lock)
    middles = np.stack([np.bincount(lock, points[:, i]) / number for i in range(3)], 1)
    return lock, middles[lock]


def grow(pelt: Pelt, coat: Coat, zones: tuple[str, ...], height: float, count: int, rng: np.random.Generator) -> Mesh:
    """A blade mesh with colours and joint weights: `count` blades of 5 points and 3 triangles each."""
    roots = _scattered(pelt, count, rng)
    lock, middle = _locks(roots.points, 0.042 * height, rng)
    normal = _unit(roots.normals)
    lie = _unit(roots.lie) + (0.12 + 0.5 * coat.curl) * smooth_noise(roots.points, 0.26 * height, rng, 3)
    lie += (0.09 + 1.0 * coat.curl) * rng.normal(size=(lock.max() + 1, 3))[lock] + 0.07 * rng.normal(size=lie.shape)
    lie = _unit(lie - (lie * normal).sum(1, keepdims=True) * normal)
    length = roots.fur * (0.72 + 0.5 * rng.random(count))
    points = _bent(roots, replace(roots, lie=lie, normals=normal, fur=length), middle, height, rng)
    base = paint(coat, zones, roots.zones, roots.points, height, 0)
    colours = _tinted(base, roots.points, lock, height, rng)
    first = np.arange(count)[:, None] * CORNERS
    faces = np.concatenate([first + k for k in ((0, 1, 3), (0, 3, 2), (2, 3, 4))], 1).reshape(-1, 3)
    skin = strongest_four(roots.joints)
    repeated = replace(skin, joints=np.repeat(skin.joints, CORNERS, 0), weights=np.repeat(skin.weights, CORNERS, 0))
    return Mesh.of_faces(np.round(points, 5), faces, colours=np.round(colours * 1024).astype(np.float32) / 1024, skin=repeated)


def _bent(roots: Pelt, hairs: Pelt, middle: Floats, height: float, rng: np.random.Generator) -> Floats:
    """Points (5 n, 3): each blade rises a little from the skin, then lies down and leans to the middle of its lock."""
    count = len(roots.points)
    lift = (0.42 + 0.22 * rng.random(count))[:, None]
    length = hairs.fur[:, None]
    gather = middle - roots.points
    for direction in (hairs.normals, hairs.lie):
        gather = gather - (gather * direction).sum(1, keepdims=True) * direction
    first = _unit(hairs.lie + hairs.normals * lift)
    second = _unit(hairs.lie + hairs.normals * (0.10 + 0.3 * (lift - 0.42)) + np.array([0.0, 0.0, -0.18]))
    root = roots.points - hairs.normals * 0.004 * height
    bend = root + first * length * 0.5 + gather * 0.2
    tip = bend + second * length * 0.55 + gather * np.minimum(0.5, 0.4 * length / (0.04 * height))
    side = _unit(np.cross(hairs.lie, hairs.normals))
    turn = rng.uniform(-0.55, 0.55, count)[:, None]
    side = side * np.cos(turn) + hairs.normals * np.sin(turn)
    width = height * np.clip(0.0014 + 0.018 * length / height, 0.0016, 0.0034) * (0.7 + 0.6 * rng.random((count, 1)))
    return np.stack(
        [root - side * width, root + side * width, bend - side * width * 0.75, bend + side * width * 0.75, tip], 1
    ).reshape(-1, 3)


def _tinted(base: Floats, points: Floats, lock: NDArray[np.int64], height: float, rng: np.random.Generator) -> Floats:
    """Colours (5 n, 3): patches, locks and single hairs differ; roots are deeper and tips paler."""
    count = len(points)
    value = 1 + 0.07 * smooth_noise(points, 0.5 * height, rng)[:, 0]
    value *= (1 + 0.085 * rng.normal(size=lock.max() + 1).clip(-2, 2))[lock] * rng.uniform(0.88, 1.14, count)
    warm = 0.035 * smooth_noise(points, 0.3 * height, rng)[:, 0]
    tinted = base * value[:, None] * (1 + warm[:, None] * np.array([0.4, -0.2, -1.0]))
    pale = tinted + (1 - tinted) * 0.05
    tones = [tinted * 0.80, tinted * 0.80, tinted * 0.98, tinted * 0.98, pale * 1.08]
    return np.clip(np.stack(tones, 1).reshape(-1, 3), 0, 0.96)
