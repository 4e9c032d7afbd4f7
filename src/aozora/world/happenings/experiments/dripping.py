"""Drops that fall and the puddle that they make: seen in the seconds of the film."""

from dataclasses import dataclass

import numpy as np

from aozora.film.world import Material, Mesh
from aozora.world.actions import GRAVITY
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe, sphere
from aozora.world.happenings.experiments.tableau import Tableau
from aozora.world.happenings.happening import Floats

WATER = Material(colour=(0.88, 0.95, 0.98), roughness=0.0, transmission=1.0, ior=1.33)
PUDDLE = Material(colour=(0.78, 0.84, 0.88), roughness=0.02, alpha=0.34, coat=1.0, coat_roughness=0.0)


@dataclass(frozen=True)
class Drop:
    """A drop: when it leaves, from where (3,) with which velocity (3,), and its radius."""

    time: float
    start: Floats
    velocity: Floats
    radius: float


def fall(tableau: Tableau, name: str, drops: list[Drop], look: Material, floor: float = 0.0) -> None:
    """Drops on their way from where they leave to the floor; before and after they are not there."""
    one = sphere(1.0, 20)
    shape = one.points.astype(np.float64)
    seconds = tableau.seconds
    every: list[Floats] = []
    for drop in drops:
        since = seconds - drop.time
        place = drop.start + since[:, None] * drop.velocity
        place[:, 2] -= 0.5 * GRAVITY * since**2
        swollen = np.clip(1.0 + since / 0.12, 0.0, 1.0)
        there = (since > -0.12) & (place[:, 2] > floor)
        hanging = since < 0
        place[hanging] = drop.start - np.array([0, 0, 1.0]) * (drop.radius * swollen[hanging])[:, None]
        speed = np.clip(since, 0, None) * GRAVITY
        long = 1.0 + 0.25 * np.clip(speed, 0, 1.2)
        size = np.where(there, drop.radius * swollen, 0.0)[:, None, None]
        stretch = np.stack([1 / np.sqrt(long), 1 / np.sqrt(long), long], -1)[:, None]
        hidden = np.where(there[:, None], place, drop.start)
        every.append(hidden[:, None] + size * shape[None] * stretch)
    faces = one.corners.reshape(-1, 4) if len(one.corners) == 4 * len(one.starts) else None
    count = len(shape)
    points = np.concatenate(every, 1)
    mesh = _copies(one, len(drops)) if faces is None else Mesh.of_faces(
        points[0], np.concatenate([faces + count * i for i in range(len(drops))])
    )  # fmt: skip
    tableau.bending(name, mesh, look, points)


def _copies(one: Mesh, number: int) -> Mesh:
    count = len(one.points)
    corners = np.concatenate([one.corners + count * i for i in range(number)]).astype(np.int32)
    starts = np.concatenate([one.starts + len(one.corners) * i for i in range(number)]).astype(np.int32)
    return Mesh(np.tile(one.points, (number, 1)), corners, starts)


def puddle(tableau: Tableau, name: str, radius: Floats, middle: Floats, look: Material = PUDDLE) -> None:
    """A puddle of radii (f,) about a point of the floor."""
    turn = np.linspace(0, 0.5 * np.pi, 8)
    high = 0.0022
    edge = np.stack([1.0 - 0.02 + 0.02 * np.cos(turn), high * np.sin(turn)], -1)
    mesh = lathe(np.concatenate([[[0.0, 0.0], [0.9, 0.0]], edge, [[0.0, high]]]), 90)
    rest = mesh.points.astype(np.float64)
    angle = np.arctan2(rest[:, 1], rest[:, 0])
    rest[:, :2] *= (1.0 + 0.3 * fbm(1.5 * np.cos(angle) + 3.0, 1.5 * np.sin(angle), 3, 5))[:, None]
    size = np.maximum(radius, 1e-4)[:, None]
    points = np.repeat(rest[None], len(radius), 0)
    points[..., :2] = rest[None, :, :2] * size[..., None] + middle[:2]
    points[..., 2] = middle[2] + 0.0004 + rest[:, 2] * np.minimum(size / 0.02, 1.0)
    tableau.bending(name, mesh, look, points)
