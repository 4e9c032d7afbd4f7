"""Stones and shells: boulders broken along planes, pebbles rolled smooth, ribbed shells."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Material, Mesh, Rgb
from aozora.world.elements import material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import round_cube

Floats = NDArray[Any]

_STONE = Material(colour_attribute=True, roughness=0.8, specular=0.25, variation=0.5)
_SHELL = Material(colour_attribute=True, roughness=0.45, specular=0.4, variation=0.35)

STONE_MATERIALS = {material_name(label, made): made for label, made in (("stone", _STONE), ("shell", _SHELL))}
STONE, SHELL = STONE_MATERIALS


def _noise(points: Floats, size: float, octaves: int, seed: int) -> Floats:
    """Noise over a body, from two slanted planes."""
    x, y, z = (points / size).T
    return 0.5 * (fbm(x + 0.7 * z, y - 0.6 * z, octaves, seed) + fbm(y + 0.3 * x + 9.0, z + 0.5 * x, octaves, seed + 1))


def boulder(colour: Rgb, rng: np.random.Generator, cells: int = 16, cuts: int = 8) -> Mesh:
    """A broken rock about 2 metres wide and 1.2 high, its middle at the origin: a ball cut by planes, then weathered."""
    ball = round_cube(1.0, cells)
    points = ball.points.astype(np.float64)
    normal = points.copy()
    for _ in range(cuts):
        side = rng.normal(0, 1, 3) * np.array([1.0, 1.0, 0.7])
        side /= np.linalg.norm(side)
        points -= np.maximum(points @ side - rng.uniform(0.55, 0.85), 0.0)[:, None] * side * 0.95
    seed = int(rng.random() * 1e6)
    rough = _noise(points, 0.7, 4, seed)
    points = points * np.array([1.0, 0.82, 0.62]) * (1 + 0.10 * rough[:, None])
    tone = (0.82 + 0.3 * _noise(points, 0.35, 4, seed + 5)) * (0.78 + 0.30 * smoothstep(-0.4, 0.8, normal[:, 2]))
    return Mesh(
        points.astype(np.float32),
        ball.corners,
        ball.starts,
        colours=np.clip(tone[:, None] * np.array(colour), 0.004, 0.9).astype(np.float32),
    )


def pebble(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A smooth pebble 1 metre long (to be scaled down), its middle at the origin."""
    ball = round_cube(0.5, 6)
    points = ball.points * np.array([1.0, rng.uniform(0.6, 0.9), rng.uniform(0.35, 0.6)])
    points = points * (1 + 0.16 * _noise(points.astype(np.float64), 0.5, 2, int(rng.random() * 1e6)))[:, None]
    tone = 0.85 + 0.3 * rng.random()
    colours = np.tile(np.array(colour) * tone, (len(points), 1))
    return Mesh(points.astype(np.float32), ball.corners, ball.starts, colours=colours.astype(np.float32))


def shell(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """Half of a cockle, 1 metre wide (to be scaled down), lying on its rim: ribs run from the hinge, growth lines across."""
    turn, out = np.meshgrid(np.linspace(-1.15, 1.15, 29), np.linspace(0.02, 1.0, 10))
    ribs = 1 + 0.035 * np.cos(turn * 2 * math.pi * 9 / 2.3) * out
    reach = 0.62 * out * ribs * (1 - 0.12 * turn**2)
    x, y = reach * np.cos(turn) - 0.3, reach * np.sin(turn)
    z = 0.30 * np.sin(math.pi * np.clip(out, 0, 1) ** 0.75) * (1 - 0.35 * np.abs(turn)) * ribs
    number = np.arange(x.size).reshape(x.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    bands = 0.82 + 0.25 * np.cos(out * 17 + rng.uniform(0, 6)) * out
    colours = np.clip(bands[..., None] * np.array(colour), 0.02, 0.9)
    return Mesh.of_faces(np.stack([x, y, z], -1).reshape(-1, 3), faces, colours=colours.reshape(-1, 3).astype(np.float32))
