"""Markings of coats: how far each point of the hide takes the pattern's colour, 0..1."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.neighbours import nearest

Floats = NDArray[np.float64]
Marks = Callable[[Floats, np.random.Generator, Floats, Sequence[str]], Floats]
"""Points (n, 3) in heights at the withers, randomness, shares of zones (n, z) and their names -> marks (n,)."""


def smooth_noise(points: Floats, wavelength: float, rng: np.random.Generator, channels: int = 1) -> Floats:
    """Smooth noise (n, channels) of about unit variance at points (n, 3): a sum of plane waves near one wavelength."""
    waves = 7
    directions = rng.normal(size=(channels * waves, 3))
    directions *= (
        (2 * np.pi / wavelength)
        * (0.6 + 0.8 * rng.random((channels * waves, 1)))
        / np.linalg.norm(directions, axis=1, keepdims=True)
    )
    phases = rng.random(channels * waves) * 2 * np.pi
    values = np.sin(points.astype(np.float32) @ directions.T.astype(np.float32) + phases.astype(np.float32))
    return values.reshape(len(points), channels, waves).sum(2).astype(np.float64) * np.sqrt(2 / waves)


def _spots(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Round spots of different sizes, as on a dalmatian."""
    centres = rng.uniform((-0.75, -0.42, 0.05), (0.95, 0.42, 1.55), (900, 3)).astype(np.float32)
    radii = rng.uniform(0.020, 0.055, 900).astype(np.float32)
    wobbly = points + 0.006 * smooth_noise(points, 0.05, rng, 3)
    near = nearest(wobbly, centres.astype(np.float64), 6)
    depth = radii[near] - np.linalg.norm(wobbly[:, None] - centres[near], axis=2)
    return np.clip(depth.max(1) / 0.006 + 0.5, 0, 1)


def _stripes(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Mackerel stripes: rings around trunk, legs and tail, an M on the brow."""
    warp = smooth_noise(points, 0.35, rng)[:, 0]
    limbs = shares @ np.array([zone in ("leg", "feather", "paw") for zone in zones], float)
    head = shares @ np.array([zone in ("crown", "mask", "brow", "cheek") for zone in zones], float)
    along = points[:, 0] * (1 - limbs) * (1 - head) + points[:, 2] * limbs + np.abs(points[:, 1]) * 1.2 * head
    wave = np.sin(along * 62 + warp * 1.1 + 3.0 * np.abs(points[:, 1]))
    pale = shares @ np.array([zone in ("belly", "chest", "muzzle", "cheek") for zone in zones], float)
    return np.clip(wave * 2.2 + 0.1, 0, 1) * 0.85 * (1 - 0.8 * pale)


def _brindle(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Broken dark streaks."""
    return np.clip(_stripes(points, rng, shares, zones) * (0.5 + smooth_noise(points, 0.12, rng)[:, 0]), 0, 1)


def _share(shares: Floats, zones: Sequence[str], *names: str) -> Floats:
    return shares @ np.array([zone in names for zone in zones], float)


def _along(points: Floats, shares: Floats, zones: Sequence[str], head: float = 1.2) -> Floats:
    """A coordinate that rings trunk, neck and limbs: forwards on the trunk, up on the legs, aside on the head."""
    limbs = np.clip(_share(shares, zones, "leg", "feather", "paw"), 0, 1)
    face = _share(shares, zones, "crown", "mask", "brow", "cheek")
    return points[:, 0] * (1 - limbs) * (1 - face) + points[:, 2] * limbs + np.abs(points[:, 1]) * head * face


def _tiger(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Few bold stripes that break up and taper to the belly."""
    warp = smooth_noise(points, 0.45, rng)[:, 0]
    breaks = smooth_noise(points * (1.0, 1.0, 0.45), 0.16, rng)[:, 0]
    along = _along(points, shares, zones, 2.0)
    wave = np.sin(along * 44 + warp * 1.6 + 2.0 * points[:, 2])
    pale = _share(shares, zones, "belly", "chest", "cheek")
    paws = _share(shares, zones, "paw")
    return np.clip((wave - 0.42 + 0.30 * breaks) * 4.5, 0, 1) * (1 - 0.55 * pale) * (1 - 0.8 * paws)


def _zebra(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Stripes all over, upright on trunk and neck, level on the legs and the haunches."""
    warp = smooth_noise(points, 0.5, rng)[:, 0]
    haunch = np.clip(_share(shares, zones, "rump", "thigh") * 1.2, 0, 1)
    legs = np.clip(_share(shares, zones, "leg", "feather"), 0, 1)
    face = _share(shares, zones, "crown", "mask", "brow", "cheek", "face")
    trunk = (1 - haunch) * (1 - legs) * (1 - face)
    phase = (points[:, 0] * 58 + 5 * points[:, 2]) * trunk + (points[:, 2] * 52 - 26 * points[:, 0]) * haunch * (1 - legs)
    phase = phase + points[:, 2] * 92 * legs + (np.abs(points[:, 1]) * 120 + points[:, 2] * 46) * face
    return np.clip(np.sin(phase + warp * 0.9) * 5.0 + 0.3, 0, 1)


def _giraffe(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Angular patches with pale seams between: the cells about scattered centres."""
    gap = 0.125
    grid = np.stack(np.meshgrid(*[np.arange(-1.2, 2.6, gap)] * 3, indexing="ij"), -1).reshape(-1, 3)
    grid = grid[(np.abs(grid[:, 1]) < 0.5) & (grid[:, 2] > -0.1)]
    centres = grid + rng.uniform(-0.36, 0.36, grid.shape) * gap
    near = nearest(points, centres, 2)
    first, second = (np.linalg.norm(points - centres[near[:, i]], axis=1) for i in range(2))
    wobble = 0.006 * smooth_noise(points, 0.05, rng)[:, 0]
    low = np.clip((points[:, 2] - 0.22) / 0.2, 0, 1)
    head = _share(shares, zones, "crown", "mask", "brow", "cheek", "face", "ear")
    return np.clip((second - first - 0.021 + wobble) / 0.008, 0, 1) * low * (1 - 0.8 * head)


def _patches(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Large blots with soft outlines, as on a dairy cow."""
    blots = smooth_noise(points, 0.62, rng)[:, 0] + 0.30 * smooth_noise(points, 0.22, rng)[:, 0]
    low = _share(shares, zones, "leg", "paw", "feather", "belly")
    return np.clip((blots - 0.05 - 1.2 * low) / 0.10, 0, 1)


def _rosettes(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Broken rings on trunk and thighs, full spots on head and legs: a leopard's."""
    gap = 0.105
    grid = np.stack(np.meshgrid(*[np.arange(a, b, gap) for a, b in ((-1.1, 1.1), (-0.4, 0.4), (0.0, 1.5))], indexing="ij"), -1)
    centres = grid.reshape(-1, 3) + rng.uniform(-0.34, 0.34, (grid.size // 3, 3)) * gap
    away = points + 0.005 * smooth_noise(points, 0.035, rng, 3)
    near = nearest(away, centres, 1)[:, 0]
    distance = np.linalg.norm(away - centres[near], axis=1)
    ring = np.clip(1.8 - np.abs(distance - 0.034) / 0.010, 0, 1)
    turn = np.arctan2(away[:, 2] - centres[near, 2], away[:, 0] - centres[near, 0])
    ring = ring * np.clip(1.25 + 1.2 * np.sin(3 * turn + 7.0 * near), 0, 1)
    full = _share(shares, zones, "leg", "feather", "paw", "crown", "mask", "cheek", "tail", "brow", "chest", "belly")
    return np.maximum(ring * (1 - full), np.clip((0.024 - distance) / 0.006, 0, 1) * np.clip(full * 1.5, 0, 1)) * 0.95


def _cheetah(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Many small full spots."""
    gap = 0.060
    grid = np.stack(np.meshgrid(*[np.arange(a, b, gap) for a, b in ((-1.1, 1.1), (-0.4, 0.4), (0.0, 1.5))], indexing="ij"), -1)
    centres = grid.reshape(-1, 3) + rng.uniform(-0.33, 0.33, (grid.size // 3, 3)) * gap
    distance = np.linalg.norm(points - centres[nearest(points, centres, 1)[:, 0]], axis=1)
    pale = _share(shares, zones, "belly", "chest", "cheek", "brow")
    return np.clip((0.0190 - distance) / 0.004, 0, 1) * (1 - 0.8 * pale)


def _wrinkles(points: Floats, rng: np.random.Generator, shares: Floats, zones: Sequence[str]) -> Floats:
    """Dark creases that ring trunk and limbs, and dust below."""
    warp = smooth_noise(points, 0.3, rng, 2)
    rings = np.abs(np.sin(points[:, 2] * 38 + warp[:, 0] * 1.5))
    folds = np.abs(np.sin(points[:, 0] * 30 + warp[:, 1] * 2.2))
    creases = np.clip(0.22 - rings, 0, 1) * 1.6 + np.clip(0.18 - folds, 0, 1) * 1.3
    return np.clip(creases + 0.12 * smooth_noise(points, 0.18, rng)[:, 0], 0, 0.5)


def ringed(points: Floats, shares: Floats, zones: Sequence[str]) -> Floats:
    """Rings about a tail, one after the other from its root, 0..1."""
    tail = np.clip(_share(shares, zones, "tail", "tail tip") * 1.4 - 0.2, 0, 1)
    from_root = np.hypot(points[:, 0] + 0.40, points[:, 2] - 0.82)
    return tail * np.clip(np.sin(2 * np.pi * from_root / 0.185) * 4 + 0.3, 0, 1)


MARKS: Mapping[str, Marks] = {
    "spots": _spots,
    "tabby": _stripes,
    "brindle": _brindle,
    "tiger": _tiger,
    "zebra": _zebra,
    "giraffe": _giraffe,
    "patches": _patches,
    "calico": _patches,
    "rosettes": _rosettes,
    "cheetah": _cheetah,
    "wrinkles": _wrinkles,
}
"""By the pattern's name; "plain" has none."""
