"""Leaves, fronds, petals and stalks as bent strips: many at once, each along a curve that rises and hangs over."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import round_cube

Floats = NDArray[Any]


@dataclass(frozen=True)
class Ribbon:
    """How strips look: `profile` "leaf" is widest before its middle and pointed, "blade" narrows to its tip, "petal" is widest
    near its rounded end, "strap" is even. `fold` raises the edges (share of the width), `tones` are linear colours from root to
    tip, `vary` how far strips differ in brightness."""

    profile: str
    root: Rgb
    tip: Rgb
    fold: float = 0.25
    vary: float = 0.15
    segments: int = 5


def _profile(name: str, t: Floats) -> Floats:
    """Half widths (share of the greatest) along a strip."""
    if name == "leaf":
        return np.sin(np.pi * t**0.75) ** 0.8
    if name == "blade":
        return (1 - t) ** 0.6
    if name == "petal":
        return np.sin(np.pi * np.clip(0.08 + 0.86 * t**1.3, 0, 1)) ** 0.7
    return np.minimum(1.0, 4 * (1 - t)) ** 0.5


def ribbons(
    base: Floats, turn: Floats, shape: tuple[Any, Any, Any, Any], kind: Ribbon, rng: np.random.Generator, slot: int = 0
) -> Mesh:
    """Strips from bases (n, 3) towards azimuths `turn` (n,). `shape` is length and width in metres and, in radians, the elevation
    at the root and how far the strip bends down to its tip; each one number or (n,)."""
    count, rings = len(base), kind.segments + 1
    length, width, rise, bend = (np.broadcast_to(np.asarray(value, float), (count,)) for value in shape)
    t = np.linspace(0, 1, rings)
    angle = rise[:, None] - bend[:, None] * t[None] ** 1.2
    step = (length / kind.segments)[:, None]
    flat = np.concatenate([np.zeros((count, 1)), np.cumsum(np.cos(angle[:, 1:]) * step, 1)], 1)
    high = np.concatenate([np.zeros((count, 1)), np.cumsum(np.sin(angle[:, 1:]) * step, 1)], 1)
    ahead = np.stack([np.cos(turn), np.sin(turn)], -1)
    side = np.stack([-ahead[:, 1], ahead[:, 0]], -1)
    half = 0.5 * width[:, None] * np.maximum(_profile(kind.profile, t), 0.02)[None]
    spine = np.concatenate([base[:, None, :2] + flat[..., None] * ahead[:, None], (base[:, 2:3] + high)[..., None]], -1)
    across = np.concatenate([half[..., None] * side[:, None], (kind.fold * half)[..., None]], -1)
    mirrored = across * np.array([-1.0, -1.0, 1.0])
    points = np.stack([spine + across, spine, spine + mirrored], 2)
    tone = np.asarray(kind.root) + (np.asarray(kind.tip) - np.asarray(kind.root)) * t[:, None]
    tone = tone[None] * np.exp(rng.normal(0, kind.vary, (count, 1, 1)))
    colours = np.repeat(tone[:, :, None], 3, 2) * np.array([1.0, 0.86, 1.0])[None, None, :, None]
    first = (np.arange(count)[:, None, None] * rings + np.arange(kind.segments)[None, :, None]) * 3 + np.arange(2)[None, None]
    faces = np.stack([first, first + 1, first + 4, first + 3], -1).reshape(-1, 4)
    slots = np.full(len(faces), slot, np.int16)
    return Mesh.of_faces(
        points.reshape(-1, 3), faces, slots=slots, colours=np.clip(colours, 0.002, 0.9).reshape(-1, 3).astype(np.float32)
    )


def blobs(
    centres: Floats, sizes: Floats, colours: Floats, cells: int, rng: np.random.Generator, *, rough: float = 0.15, slot: int = 0
) -> Mesh:
    """Lumps: ellipsoids about centres (n, 3) of half axes (n, 3) and colours (n, 3), dented by `rough`, brighter on top."""
    ball = round_cube(1.0, cells)
    unit = ball.points.astype(np.float64)
    shift = rng.uniform(0, 50, (len(centres), 1))
    x, y, z = unit.T
    dents = fbm(1.4 * (x + 0.6 * z)[None] + shift, 1.4 * (y - 0.5 * z)[None] + shift, 3, 78)
    points = centres[:, None] + unit[None] * sizes[:, None] * (1 + rough * dents)[..., None]
    lift = (0.8 + 0.25 * unit[:, 2])[None, :, None] * (1 + 0.8 * rough * dents)[..., None]
    faces = ball.corners.reshape(-1, 4)[None] + len(unit) * np.arange(len(centres))[:, None, None]
    tone = np.clip(colours[:, None] * lift, 0.002, 0.9).reshape(-1, 3).astype(np.float32)
    slots = np.full(faces.shape[0] * faces.shape[1], slot, np.int16)
    return Mesh.of_faces(points.reshape(-1, 3), faces.reshape(-1, 4), slots=slots, colours=tone)
