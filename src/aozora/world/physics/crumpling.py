"""How thin shells give way: a tube under the pressure of the air around it, and what is squeezed in a grip.

Shapes over a share of collapse 0..1, not a simulation: a closed tube under outside pressure buckles into `n` lobes that snap in
one after another (von Mises, 1914: short tubes into more lobes, long ones into two), with sharp folds between flat facets.
"""

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import fbm

Floats = NDArray[np.float64]

SNAPS = (0.0, 0.22, 0.5, 0.78)
"""Shares of the time at which lobes snap in."""


def lobes(radius: float, length: float) -> int:
    """How many lobes a tube buckles into, 2..4: the fewer the longer it is in relation to its radius."""
    return int(np.clip(round(2.6 * np.sqrt(radius / max(length, 1e-9)) + 1.2), 2, 4))


def snapped(u: Floats) -> Floats:
    """A steady removal of air (shares 0..1) as the collapse that it makes: a share of it creeps, the rest comes in snaps."""
    jumps = [1.0 / (1.0 + np.exp(-np.clip((u - at - 0.08) / 0.022, -60, 60))) for at in SNAPS]
    jumped = np.mean(jumps, axis=0)
    first = np.mean([1.0 / (1.0 + np.exp((at + 0.08) / 0.022)) for at in SNAPS])
    return np.clip(0.3 * u + 0.7 * (jumped - first) / (1.0 - first), 0.0, 1.0)


def _fold(angle: Floats) -> Floats:
    """A wave with sharp crests and flat troughs, -1..1: facets that meet in folds."""
    return 2.0 * np.abs(np.cos(0.5 * angle)) ** 0.8 - 1.0


def crumpled(points: Floats, collapse: Floats, axis: int, seed: int) -> Floats:
    """Points (n, 3) of a shell about the middle of its box at collapses (f,) -> (f, n, 3).

    `axis` is the number of its long axis. Its ends keep their shape longest, for they are stiff. Folds are where the seed puts
    them.
    """
    low, high = points.min(0), points.max(0)
    middle, size = 0.5 * (low + high), high - low
    across = [i for i in range(3) if i != axis]
    flat = points - middle
    along = flat[:, axis] / size[axis] + 0.5
    radius = 0.5 * float(size[across].mean())
    angle = np.arctan2(flat[:, across[1]], flat[:, across[0]])
    count = lobes(radius, float(size[axis]))
    turned = angle + 0.5 * seed + 1.1 * (along - 0.5)
    deep = 0.5 - 0.5 * _fold(count * turned)
    waist = np.sin(np.pi * np.clip(along, 0.0, 1.0)) ** 0.55
    fold_at = 7.0 * along + 1.7 * np.sin(turned) + 0.4 * seed
    crease = np.abs(2.0 * (fold_at - np.floor(fold_at + 0.5)))
    grain = fbm(2.4 * np.cos(angle) + 5.0 * along, 2.4 * np.sin(angle) + 3.0 * along, 4, seed)
    dent = waist * (0.74 * deep + 0.24 * crease * (0.35 + deep) + 0.3 * (grain - 0.5))
    c = collapse[:, None]
    inward = np.clip(1.0 - c * np.clip(dent, -0.06, 0.86), 0.1, 1.1)
    moved = np.repeat(flat[None], len(collapse), 0)
    for k in across:
        moved[..., k] = flat[:, k] * inward
    lean = 0.16 * size[axis] * (along - 0.5) * waist
    moved[..., across[0]] += c * lean
    shorter = 1.0 - 0.24 * c - 0.05 * c * np.sin(2.0 * turned) * waist
    base = low[axis] - middle[axis] if axis == 2 else 0.0
    moved[..., axis] = base + (flat[:, axis] - base) * shorter
    return moved + middle
