"""Locks of hair: paths that lie on a head, and the tapered, streaked strands that are modelled along them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.people.pieces import Piece, grid

Floats = NDArray[np.float64]

_SIDES = 7


@dataclass(frozen=True)
class Strands:
    """Paths (n, k, 3) in metres from root to tip, the outward direction at each point, and per lock its width in metres and
    its shade, a multiple of the hair's colour."""

    paths: Floats
    outward: Floats
    widths: Floats
    shades: Floats


def joined(strands: list[Strands]) -> Strands:
    """All strands as one; they must have equally many points."""
    return Strands(
        np.concatenate([s.paths for s in strands]),
        np.concatenate([s.outward for s in strands]),
        np.concatenate([s.widths for s in strands]),
        np.concatenate([s.shades for s in strands]),
    )


def unit(v: Floats) -> Floats:
    """Vectors (..., 3) of length 1."""
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9)


def resampled(paths: Floats, lengths: Floats, count: int) -> Floats:
    """The first `lengths` (n,) metres of paths (n, k, 3) as `count` evenly spaced points."""
    steps = np.linalg.norm(np.diff(paths, axis=1), axis=2)
    along = np.concatenate([np.zeros((len(paths), 1)), np.cumsum(steps, 1)], 1)
    wanted = np.minimum(lengths, along[:, -1])[:, None] * np.linspace(0.0, 1.0, count)[None]
    found = np.empty((len(paths), count, 3))
    for i in range(len(paths)):
        for axis in range(3):
            found[i, :, axis] = np.interp(wanted[i], along[i], paths[i, :, axis])
    return found


def curled(strands: Strands, radius: float, pitch: float, flat: float, phases: Floats) -> Strands:
    """Locks wound about their paths: `radius` of the curl and `pitch` of one turn in metres; `flat` 1 makes waves in place of
    coils. Curls grow from nothing at the root."""
    tangent = unit(np.gradient(strands.paths, axis=1))
    side = unit(np.cross(tangent, strands.outward))
    out = np.cross(side, tangent)
    steps = np.linalg.norm(np.diff(strands.paths, axis=1), axis=2)
    along = np.concatenate([np.zeros((len(steps), 1)), np.cumsum(steps, 1)], 1)
    angle = along / pitch * 2 * np.pi + phases[:, None]
    grow = np.clip(along / np.maximum(along[:, -1:], 1e-9) / 0.35, 0, 1) * radius
    offset = (grow * np.sin(angle))[..., None] * side + (grow * (1 - flat) * np.cos(angle))[..., None] * out
    return Strands(strands.paths + offset, strands.outward, strands.widths, strands.shades)


def lock_profile(count: int, root: float, tip: float) -> Floats:
    """Width along a lock beside its greatest: from `root` over 1 to `tip`."""
    t = np.linspace(0.0, 1.0, count)
    swell = root + (1 - root) * np.clip(t / 0.30, 0, 1) ** 0.7
    taper = tip + (1 - tip) * np.sqrt(np.clip(1 - np.clip((t - 0.45) / 0.55, 0, 1) ** 2.0, 0, 1))
    return swell * taper


def modelled(strands: Strands, colour: Floats, profile: Floats, weights: dict[str, Floats], flat: float = 0.55) -> Piece:
    """The locks as one piece: flattened tubes whose broad side lies on the head; `weights` per point of the paths (n, k)."""
    n, k = strands.paths.shape[:2]
    tangent = unit(np.gradient(strands.paths, axis=1))
    side = unit(np.cross(tangent, strands.outward))
    out = np.cross(side, tangent)
    turn = np.arange(_SIDES) / _SIDES * 2 * np.pi
    half = 0.5 * strands.widths[:, None] * profile[None]
    ring = np.cos(turn)[:, None] * side[:, :, None] + flat * np.sin(turn)[:, None] * out[:, :, None]
    points = strands.paths[:, :, None] + half[..., None, None] * ring
    one = grid(k, _SIDES, True)
    faces = (one[None] + (np.arange(n) * k * _SIDES)[:, None, None]).reshape(-1, 3)
    uv = _streaks(strands, one, n, k)
    tone = strands.shades[:, None] * np.linspace(0.74, 1.14, k)[None]
    colours = np.clip(tone[..., None, None] * colour * np.ones((1, 1, _SIDES, 1)), 0, 1).reshape(-1, 3)
    spread = {joint: np.repeat(share.reshape(-1), _SIDES) for joint, share in weights.items()}
    return Piece("hair", points.reshape(-1, 3), faces, colours, spread, uv)


def _streaks(strands: Strands, one: NDArray[np.int64], n: int, k: int) -> Floats:
    """uv (f, 3, 2) in metres: u along the lock, v around it, so that streaks of the hair's maps run along; each lock has its own
    part of the map."""
    steps = np.linalg.norm(np.diff(strands.paths, axis=1), axis=2)
    along = np.concatenate([np.zeros((n, 1)), np.cumsum(steps, 1)], 1)
    row, column = one // _SIDES, one % _SIDES
    wrap = (column == 0) & (column.max(1, keepdims=True) == _SIDES - 1)
    across = np.where(wrap, _SIDES, column) / _SIDES
    u = along[:, row] + 0.37 * np.arange(n)[:, None, None]
    v = across[None] * strands.widths[:, None, None] * 1.6 + 0.173 * np.arange(n)[:, None, None]
    return np.stack([u, v], -1).reshape(-1, 3, 2) % 64.0
