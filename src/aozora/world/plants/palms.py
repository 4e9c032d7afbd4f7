"""Coconut palms: a leaning ringed trunk, a crown of feathered leaves that hang with age, and a few nuts."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.geometry.primitives import merged, moved, sphere, tinted, tube, with_slot

Floats = NDArray[Any]

_FRONDS = 21
_LEAFLETS = 24


def palm(height: float, lean: float, rng: np.random.Generator) -> Mesh:
    """A palm `height` metres tall whose crown stands `lean` metres from its foot along +X; slots are bark and leaf."""
    u = np.linspace(0, 1, 40)
    bow = 0.25 * lean * np.sin(math.pi * u) * rng.uniform(-1, 1)
    path = np.stack([lean * u**1.7, bow, height * (u - 0.06 * (lean / height) * u**2) - 0.1], -1)
    rings = 1 + 0.07 * (np.arange(40) % 2)
    trunk = tube(path, (0.115 * (1 - 0.45 * u) + 0.10 * np.exp(-u / 0.05)) * rings, 10)
    tone = 0.8 + 0.3 * ((trunk.points[:, 2] * 7) % 1)
    bark = (tone[:, None] * np.array([0.20, 0.165, 0.13])).astype(np.float32)
    trunk = Mesh(trunk.points, trunk.corners, trunk.starts, colours=bark)
    parts = [with_slot(trunk, 0)]
    crown = path[-1]
    for number in range(_FRONDS):
        parts.append(with_slot(_frond(crown, number, height / 8, rng), 1))
    for _ in range(6):
        turn = rng.uniform(0, 2 * math.pi)
        spot = crown + np.array([0.2 * math.cos(turn), 0.2 * math.sin(turn), -0.2 - 0.1 * rng.random()])
        nut = tinted(sphere(0.11, 10), (0.13, 0.14, 0.04))
        parts.append(with_slot(moved(nut, (float(spot[0]), float(spot[1]), float(spot[2]))), 0))
    return merged([_bare(part) for part in parts])


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.points, mesh.corners, mesh.starts, slots=mesh.slots, colours=mesh.colours)


def _frond(crown: Floats, number: int, size: float, rng: np.random.Generator) -> Mesh:
    """One leaf: the older (lower numbers), the deeper it hangs; leaflets in two rows that hang from the rib."""
    age = 1 - number / _FRONDS
    turn = number * math.pi * (3 - math.sqrt(5)) + rng.normal(0, 0.12)
    rise, length = math.radians(78 - 80 * age + rng.normal(0, 5)), size * rng.uniform(2.6, 3.2)
    t = (np.arange(_LEAFLETS) + 0.5) / _LEAFLETS
    bend = rise - (1.10 + 0.25 * age) * t
    step = length / _LEAFLETS
    flat = np.array([math.cos(turn), math.sin(turn), 0.0])
    ahead = np.cos(bend)[:, None] * flat + np.sin(bend)[:, None] * np.array([0, 0, 1.0])
    rib = crown + np.cumsum(ahead * step, 0)
    side = np.array([-math.sin(turn), math.cos(turn), 0.0])
    reach = size * 0.78 * np.sin(math.pi * np.clip(0.12 + 0.86 * t, 0, 1)) ** 0.7
    points: list[Floats] = []
    for hand in (-1.0, 1.0):
        out = hand * side * 0.80 + 0.55 * ahead
        hang = np.array([0, 0, -1.0]) * (0.30 + 0.45 * age) + rng.normal(0, 0.07, (_LEAFLETS, 3))
        tip = rib + reach[:, None] * (out + hang)
        middle = rib + 0.5 * reach[:, None] * (out + 0.45 * hang)
        width = 0.042 * size * ahead / np.linalg.norm(ahead, axis=1, keepdims=True)
        points.append(np.stack([rib - 0.6 * width, rib + 0.6 * width, middle + width, tip, middle - width], 1))
    blades = np.concatenate(points)
    first = 5 * np.arange(len(blades))[:, None]
    faces = np.concatenate([first + np.array([[0, 1, 2]]), first + np.array([[0, 2, 4]]), first + np.array([[4, 2, 3]])])
    dry = age > 0.9
    colour = np.array([0.27, 0.19, 0.08]) if dry else np.array([0.115, 0.185, 0.035]) * (0.75 + 0.5 * (1 - age))
    tone = rng.uniform(0.8, 1.25, (len(blades), 1, 1)) * np.array([0.85, 0.85, 1.0, 1.1, 1.0])[None, :, None]
    colours = np.clip(tone * colour, 0.004, 0.9).reshape(-1, 3)
    return Mesh.of_faces(blades.reshape(-1, 3), faces, colours=colours.astype(np.float32))
