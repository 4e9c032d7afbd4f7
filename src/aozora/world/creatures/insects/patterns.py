"""Patterned wings of butterflies and clear wings of bees and flies."""

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.figure import Floats, Patch
from aozora.world.creatures.insects.params import BugParams
from aozora.world.creatures.lofts import pair
from aozora.world.creatures.vanes import membrane


def _outline(u: Floats, knots: tuple[tuple[float, float], ...]) -> Floats:
    """Points (n, 2) of a smooth closed outline through knots (x, y), at 0..1."""
    k = np.array([*knots, knots[0]], float)
    s = np.linspace(0, 1, len(k))
    dense = np.stack([np.interp(np.linspace(0, 1, 240), s, k[:, i]) for i in range(2)], 1)
    kernel = np.hanning(33)[1:-1] / np.hanning(33)[1:-1].sum()
    padded = np.concatenate([dense[-16:-1], dense, dense[1:16]])
    columns: list[Floats] = [np.convolve(padded[:, i], kernel, "valid") for i in range(2)]
    smooth = np.stack(columns, 1)
    return np.stack([np.interp(u, np.linspace(0, 1, len(smooth)), smooth[:, i]) for i in range(2)], 1)


FORE = ((-0.02, 0.0), (0.34, 0.30), (0.74, 0.86), (0.70, 1.12), (0.36, 1.08), (-0.06, 0.84), (-0.26, 0.36))


HIND = ((0.06, 0.0), (0.10, 0.40), (0.0, 0.80), (-0.40, 0.90), (-0.76, 0.66), (-0.78, 0.30), (-0.34, 0.0))


LONG = ((0.05, -0.06), (0.12, 0.3), (0.13, 0.95), (0.02, 1.14), (-0.14, 1.0), (-0.20, 0.4), (-0.06, -0.06))


ROUND = ((0.06, -0.08), (0.24, 0.4), (0.22, 0.95), (0.0, 1.16), (-0.24, 0.95), (-0.32, 0.4), (-0.1, -0.08))


def _wing(root: Vec3, outline: tuple[tuple[float, float], ...], size: float, paint: str, p: BugParams) -> tuple[Floats, Floats]:
    """A grid of points (9, 64, 3) of a left wing from its root to its outline, and colours."""
    rim = _outline(np.linspace(0, 1, 64), outline) * size
    r = np.linspace(0, 1, 12)[:, None, None]
    middle = rim.mean(0) * 0.35
    flat = middle * (1 - r) * (r > 0) + r * (rim - middle) * 1.0 + middle * (r > 0) * r
    flat = np.where(r == 0, middle, middle + r * (rim - middle))
    z = 0.02 * size * np.sin(3 * flat[..., :1] / size) + 0.0 * flat[..., :1]
    grid = np.concatenate([flat, z], -1) + np.array(root)
    return grid, _PATTERNS[paint](p, flat / size, np.broadcast_to(r[..., 0], flat.shape[:2]))


def _veined(flat: Floats) -> Floats:
    angle = np.arctan2(flat[..., 0], flat[..., 1] + 0.02)
    return np.clip(np.cos(angle * 11) * 6 - 5.0, 0, 1)


def _monarch(p: BugParams, flat: Floats, r: Floats) -> Floats:
    """Bright cells between dark veins, a dark rim with white dots."""
    base, dark = np.array(p.palette["wing"]), np.array(p.palette["rim"])
    tone = base * (1.1 - 0.35 * r[..., None])
    tone = tone + (dark - tone) * _veined(flat)[..., None]
    tone = tone + (dark - tone) * np.clip((r - 0.80) / 0.05, 0, 1)[..., None]
    along = np.arange(flat.shape[1])[None] % 4 == 1
    dots = along & (r > 0.86) & (r < 0.97)
    return np.where(dots[..., None], np.array(p.palette["dot"]), tone)


def _morpho(p: BugParams, flat: Floats, r: Floats) -> Floats:
    base, dark = np.array(p.palette["wing"]), np.array(p.palette["rim"])
    shine = 0.75 + 0.5 * np.exp(-(((r - 0.45) / 0.3) ** 2))
    tone = base * shine[..., None]
    tone = tone + (dark - tone) * 0.5 * _veined(flat)[..., None]
    return tone + (dark - tone) * np.clip((r - 0.85) / 0.06, 0, 1)[..., None]


def _moth(p: BugParams, flat: Floats, r: Floats) -> Floats:
    base, dark = np.array(p.palette["wing"]), np.array(p.palette["rim"])
    bands = 0.5 + 0.5 * np.sin(r * 16 + 2 * np.sin(flat[..., 1] * 5))
    tone = base + (dark - base) * (0.45 * bands)[..., None]
    ring = np.abs(np.hypot(flat[..., 0] - 0.18, flat[..., 1] - 0.55) - 0.08) < 0.035
    return np.where(ring[..., None], dark * 0.5, tone)


def _clear(p: BugParams, flat: Floats, r: Floats) -> Floats:
    base, dark = np.array(p.palette["wing"]), np.array(p.palette["rim"])
    share: Floats = np.maximum(0.8 * _veined(flat), np.where(r > 0.95, 0.7, 0.0))
    return base + share[..., None] * (dark - base)


_PATTERNS = {"monarch": _monarch, "morpho": _morpho, "moth": _moth, "clear": _clear}


def wing_patches(
    p: BugParams,
    joints: tuple[str, ...],
    wings: list[tuple[str, Vec3, tuple[tuple[float, float], ...], float]],
    slot: str,
    paint: str,
) -> list[Patch]:
    patches: list[Patch] = []
    for name, root, outline, size in wings:
        grid, colours = _wing(root, outline, size, paint, p)
        patches += pair(membrane(slot, grid, colours, joints, (f"{name} left",), np.zeros(len(grid))), joints)
    return patches
