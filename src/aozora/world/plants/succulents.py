"""Desert plants: the saguaro, the barrel cactus, the prickly pear, the agave."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.geometry.primitives import merged, tube
from aozora.world.plants.herbs import bare, spread
from aozora.world.plants.ribbons import Ribbon, blobs, ribbons

Floats = NDArray[Any]

_GREEN = np.array([0.115, 0.19, 0.075])


def _ribbed(path: Floats, radius: Floats, ribs: int) -> Mesh:
    """A column with ribs that are pale at their edges where the thorns sit."""
    sides = ribs * 4
    mesh = bare(tube(path, radius, sides))
    points = mesh.points.astype(np.float64)
    nearest = np.argmin(((points[:, None] - path[None]) ** 2).sum(-1), 1)
    out = points - path[nearest]
    ahead = np.gradient(path, axis=0)[nearest]
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    out -= (out * ahead).sum(1, keepdims=True) * ahead
    frame = np.where(np.abs(ahead[:, 2:3]) > 0.5, [[1.0, 0.0, 0.0]], [[0.0, 0.0, 1.0]])
    a = np.cross(ahead, frame)
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    b = np.cross(ahead, a)
    wave = np.cos(ribs * np.arctan2((out * b).sum(1), (out * a).sum(1)))
    points += out * (0.11 * wave)[:, None]
    tone = _GREEN * (0.78 + 0.32 * wave[:, None]) + np.array([0.12, 0.10, 0.05]) * np.clip(wave[:, None] - 0.8, 0, 1) * 3
    return Mesh(points.astype(np.float32), mesh.corners, mesh.starts, colours=np.clip(tone, 0.01, 0.9).astype(np.float32))


def saguaro(detail: str, rng: np.random.Generator) -> Mesh:
    """A tall cactus with arms, about 4 metres."""
    tall = rng.uniform(3.4, 4.6)
    t = np.linspace(0, 1, 18)
    radius = 0.26 * (0.8 + 0.35 * np.sin(math.pi * np.clip(t * 0.9 + 0.1, 0, 1))) * np.minimum(1, (1.03 - t) * 9) ** 0.5
    parts = [_ribbed(np.stack([0 * t, 0 * t, tall * t], -1), radius, 12)]
    for number in range(3):
        turn, base, reach, rise = (
            number * 2.3 + rng.uniform(0, 1),
            tall * rng.uniform(0.34, 0.55),
            rng.uniform(0.55, 0.75),
            rng.uniform(0.9, 1.6),
        )
        u = np.linspace(0, 1, 16)
        out = reach * np.sin(np.minimum(u / 0.45, 1) * math.pi / 2)
        up = 0.28 * (1 - np.cos(np.minimum(u / 0.45, 1) * math.pi / 2)) + rise * np.maximum(u - 0.4, 0) / 0.6
        path = np.stack([out * math.cos(turn), out * math.sin(turn), base + up], -1)
        parts.append(_ribbed(path, 0.155 * np.minimum(1, (1.03 - u) * 7) ** 0.5, 10))
    return merged(parts)


def barrel(detail: str, rng: np.random.Generator) -> Mesh:
    """A round cactus half a metre high with pink blossoms on top."""
    t = np.linspace(0.02, 0.98, 14)
    body = _ribbed(np.stack([0 * t, 0 * t, 0.5 * t], -1), 0.24 * np.sin(math.pi * (0.14 + 0.84 * t)) ** 0.6, 16)
    turn = np.arange(7) * 0.9
    spots = np.stack([0.07 * np.cos(turn), 0.07 * np.sin(turn), np.full(7, 0.47)], -1)
    blossom = Ribbon("petal", (0.75, 0.12, 0.30), (0.85, 0.35, 0.5), 0.3, 0.1, 3)
    parts = [ribbons(spots, turn + k * 1.05, (0.06, 0.03, 0.9, 0.4), blossom, rng) for k in range(6)]
    return merged([body, *parts])


def prickly_pear(detail: str, rng: np.random.Generator) -> Mesh:
    """Flat pads that grow from one another, with red fruits."""
    pads = [(np.zeros(3), 0.0, 0.0, 0.24)]
    for level in range(3):
        for foot, turn, lean, size in list(pads[-(2**level) :]):
            tip = foot + size * 1.7 * np.array([math.sin(lean) * math.cos(turn), math.sin(lean) * math.sin(turn), math.cos(lean)])
            for side in (-1, 1):
                pads.append(
                    (tip, turn + side * rng.uniform(0.6, 1.4), lean + rng.uniform(0.1, 0.5), size * rng.uniform(0.75, 0.95))
                )
    parts: list[Mesh] = []
    for foot, turn, lean, size in pads:
        axis = np.array([math.sin(lean) * math.cos(turn), math.sin(lean) * math.sin(turn), math.cos(lean)])
        flat = np.array([-math.sin(turn), math.cos(turn), 0.0])
        thick = np.cross(axis, flat)
        lump = blobs(np.zeros((1, 3)), np.ones((1, 3)), _GREEN[None] * rng.uniform(0.85, 1.25), 5, rng, rough=0.05)
        local = lump.points.astype(np.float64) * np.array([0.72, 0.17, 1.0]) * size
        points = foot + size * 0.85 * axis + local[:, :1] * flat + local[:, 1:2] * thick + local[:, 2:] * axis
        parts.append(Mesh(points.astype(np.float32), lump.corners, lump.starts, colours=lump.colours, slots=lump.slots))
    ends = np.array(
        [
            foot + 1.75 * size * np.array([math.sin(lean) * math.cos(turn), 0, math.cos(lean)])
            for foot, turn, lean, size in pads[-6:]
        ]
    )
    parts.append(blobs(ends, np.tile([0.035, 0.035, 0.055], (6, 1)), np.tile([0.55, 0.05, 0.10], (6, 1)), 2, rng))
    return merged(parts)


def agave(detail: str, rng: np.random.Generator) -> Mesh:
    """A rosette of stiff blue-grey leaves."""
    base, turn = spread(34, 0.12, 0.05, rng)
    kind = Ribbon("blade", (0.20, 0.27, 0.19), (0.28, 0.34, 0.24), 0.5, 0.12, 4)
    return ribbons(base, turn, (np.linspace(0.75, 0.5, 34), 0.13, np.linspace(0.25, 1.35, 34), -0.15), kind, rng)


SUCCULENTS: Mapping[str, tuple[Callable[[str, np.random.Generator], Mesh], tuple[str, ...]]] = {
    "saguaro": (saguaro, ("flesh",)),
    "barrel cactus": (barrel, ("flesh",)),
    "prickly pear": (prickly_pear, ("flesh",)),
    "agave": (agave, ("wax",)),
}
"""Name -> builder and labels of its materials."""
