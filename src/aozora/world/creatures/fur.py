"""Fur as one mesh of bent blades that lie along the body in locks, darker at the root than at the tip."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.creatures.coat import paint
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.quadruped import FULL_COAT, QuadrupedParams
from aozora.world.geometry.neighbours import nearest
from aozora.world.geometry.sdf import strongest_four

Floats = NDArray[np.float64]
CORNERS = 5
"""Points of a blade: two at the root, two at the bend, one at the tip."""

HAIRS_IN_LOCK = 26


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
        picked = values[pelt.faces[face]]
        return (picked * corner_shares.reshape(count, 3, *[1] * (picked.ndim - 2))).sum(1)

    spread = {name: at(getattr(pelt, name)) for name in ("points", "normals", "fur", "lie", "zones", "joints")}
    return Pelt(faces=np.zeros((0, 3), np.int64), **spread)


@dataclass(frozen=True)
class Locks:
    """The locks that hairs gather in: the number (n,) of each hair's lock, and where the hair is in it: the way to the lock's
    ridge (n, 3) in metres, and how near it is to the ridge (n,), 1 on it and 0 at the edge."""

    number: NDArray[np.int64]
    to_ridge: Floats
    centrality: Floats


def _locks(roots: Pelt, size: float, rng: np.random.Generator) -> Locks:
    """Locks about random roots, three times as long as wide along the lie of the fur; long fur has bigger locks."""
    count = len(roots.points)
    middles = np.sort(rng.choice(count, max(8, count // HAIRS_IN_LOCK), replace=False))
    near = nearest(roots.points, roots.points[middles], 7)
    offset = roots.points[middles][near] - roots.points[:, None]
    lie, normal = roots.lie[middles][near], roots.normals[middles][near]
    along = (offset * lie).sum(2)
    across = offset - along[..., None] * lie - (offset * normal).sum(2)[..., None] * normal
    strange = (1 - (roots.lie[:, None] * lie).sum(2)) * size**2
    apart = (across**2).sum(2) + (along / 3.2) ** 2 + strange
    best = np.argmin(apart, 1)
    to_ridge = np.take_along_axis(across, best[:, None, None], 1)[:, 0]
    width = np.linalg.norm(to_ridge, axis=1) / (0.5 * size)
    return Locks(np.take_along_axis(near, best[:, None], 1)[:, 0], to_ridge, np.exp(-(width**2)))


def grow(pelt: Pelt, params: QuadrupedParams, zones: tuple[str, ...], rng: np.random.Generator) -> Mesh:
    """A blade mesh with colours and joint weights: `params.blades` blades of 5 points and 3 triangles each."""
    coat, height, count = params.coat, params.height, params.blades
    roots = _scattered(pelt, count, rng)
    roots = replace(roots, normals=_unit(roots.normals))
    lie = _unit(roots.lie) + (0.19 + 0.5 * coat.curl) * smooth_noise(roots.points, 0.26 * height, rng, 3)
    roots = replace(roots, lie=_flat(lie, roots.normals))
    locks = _locks(roots, 0.034 * height, rng)
    number = int(locks.number.max()) + 1
    lie = (
        roots.lie
        + (0.13 + 1.0 * coat.curl) * rng.normal(size=(number, 3))[locks.number]
        + 0.045 * rng.normal(size=roots.lie.shape)
    )
    length = roots.fur * (0.85 + 0.3 * rng.random(number))[locks.number] * (0.86 + 0.28 * rng.random(count))
    hairs = replace(roots, lie=_flat(lie, roots.normals), fur=length)
    points = _bent(hairs, locks, coat.fluff, height, rng)
    base = paint(coat, zones, roots.zones, roots.points, height, params.seed)
    colours = _tinted(base, roots.points, locks, height, rng)
    first = np.arange(count)[:, None] * CORNERS
    faces = np.concatenate([first + k for k in ((0, 1, 3), (0, 3, 2), (2, 3, 4))], 1).reshape(-1, 3)
    skin = strongest_four(roots.joints)
    repeated = replace(skin, joints=np.repeat(skin.joints, CORNERS, 0), weights=np.repeat(skin.weights, CORNERS, 0))
    return Mesh.of_faces(np.round(points, 5), faces, colours=np.round(colours * 1024).astype(np.float32) / 1024, skin=repeated)


def _flat(lie: Floats, normals: Floats) -> Floats:
    """Directions (n, 3) laid into the surface, as unit vectors."""
    return _unit(lie - (lie * normals).sum(1, keepdims=True) * normals)


def _bent(hairs: Pelt, locks: Locks, fluff: float, height: float, rng: np.random.Generator) -> Floats:
    """Points (5 n, 3): each blade rises a little from the skin, then lies down and leans to the ridge of its lock.

    Hairs on the ridge stand higher than those at the edge, so that a lock is a soft wedge with a point.
    """
    count = len(hairs.points)
    flies = rng.random(count) < 0.03 + 0.13 * fluff
    lift = 0.30 + 0.34 * locks.centrality + (0.12 + 0.30 * fluff) * rng.random(count)
    lift = np.where(flies, lift + 0.25 + 0.5 * rng.random(count), lift)[:, None]
    length = (hairs.fur * np.where(flies, 1.2, 1.0))[:, None]
    gathering = np.clip(length / (0.05 * height), 0, 1)
    first = _unit(hairs.lie + hairs.normals * lift)
    second = _unit(hairs.lie + hairs.normals * (0.5 * lift - 0.08 + 0.05 * fluff) + np.array([0.0, 0.0, -0.14]))
    root = hairs.points - hairs.normals * np.minimum(0.004 * height, 0.10 * length)
    bend = root + first * length * 0.5 + locks.to_ridge * 0.30 * gathering
    tip = bend + second * length * 0.55 + locks.to_ridge * 0.50 * gathering
    side = _unit(np.cross(hairs.lie, hairs.normals))
    turn = rng.uniform(-0.30, 0.30, count)[:, None]
    side = side * np.cos(turn) + hairs.normals * np.sin(turn)
    width = height * np.clip(0.0014 + 0.018 * length / height, 0.0016, 0.0034) * (0.75 + 0.5 * rng.random((count, 1)))
    # Fewer blades cover the same hide when each is wider.
    width *= np.sqrt(FULL_COAT / count)
    corners = [root - side * width, root + side * width, bend - side * width * 0.75, bend + side * width * 0.75, tip]
    return np.stack(corners, 1).reshape(-1, 3)


def _tinted(base: Floats, points: Floats, locks: Locks, height: float, rng: np.random.Generator) -> Floats:
    """Colours (5 n, 3): patches, locks and single hairs differ; roots and the edges of locks are deeper, tips paler."""
    count = len(points)
    value = 1 + 0.06 * smooth_noise(points, 0.5 * height, rng)[:, 0]
    value *= (1 + 0.07 * rng.normal(size=int(locks.number.max()) + 1).clip(-2, 2))[locks.number] * rng.uniform(0.95, 1.05, count)
    value *= 0.78 + 0.30 * locks.centrality
    warm = 0.035 * smooth_noise(points, 0.3 * height, rng)[:, 0]
    tinted = base * value[:, None] * (1 + warm[:, None] * np.array([0.4, -0.2, -1.0]))
    pale = tinted + (1 - tinted) * 0.05
    tones = [tinted * 0.74, tinted * 0.74, tinted * 0.97, tinted * 0.97, pale * 1.10]
    return np.clip(np.stack(tones, 1).reshape(-1, 3), 0, 0.96)
