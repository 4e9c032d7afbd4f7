"""What fires burn on and smoke comes out of: logs, stones, embers, a torch, a grate, a dish of soap water."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import cylinder, lathe, merged, moved, round_cube, torus, tube
from aozora.world.geometry.rotations import turn
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]

_EMBER = Material(colour=(0.02, 0.01, 0.008), roughness=1.0, emission=(1.6, 0.34, 0.05))
_CHAR = Material(colour=(0.018, 0.016, 0.015), roughness=0.95, specular=0.1)
_ASH = Material(colour=(0.16, 0.155, 0.15), roughness=1.0, specular=0.0)


def _log(radius: float, length: float, seed: int) -> Mesh:
    """A log along Z from its foot, knotty and a little bent."""
    z = np.linspace(0, length, 14)
    dice = lane(seed, "log")
    bend = dice.uniform(-0.04, 0.04, 2) * length
    path = np.stack([bend[0] * (z / length) ** 2, bend[1] * (z / length) ** 2, z], -1)
    thick = radius * (1 + 0.12 * fbm(z * 9, z * 0 + seed % 31, 3, seed))
    return tube(path, thick, 14)


def _stone(radius: float, seed: int) -> Mesh:
    ball = round_cube(1.0, 8)
    lumps = 1 + 0.28 * fbm(1.3 * ball.points[:, 0] + seed % 17, 1.3 * ball.points[:, 1] + ball.points[:, 2], 3, seed)
    points = ball.points * lumps[:, None] * radius * np.array([1.0, 0.85, 0.66])
    return replace(ball, points=points.astype(np.float32))


def _pile(params: ThingParams, logs: int, radius: float, lean: float) -> Mesh:
    """Logs that lean together like a tent."""
    width, height = params.size[0], params.size[2]
    made: list[Mesh] = []
    for number in range(logs):
        around = 2 * math.pi * (number + 0.35 * float(lane(params.seed, "pile", number).uniform(-1, 1))) / logs
        length = 0.74 * height / math.cos(math.radians(lean)) * float(lane(params.seed, "long", number).uniform(0.85, 1.15))
        foot = 0.30 * width
        stick = moved(_log(radius, length, params.seed + number), rotation=turn((0, 1, 0), -lean))
        made.append(moved(moved(stick, (foot, 0.0, 0.5 * radius)), rotation=turn((0, 0, 1), math.degrees(around))))
    return merged(made)


def _bed(width: float, seed: int, store: Store) -> tuple[Piece, ...]:
    """Glowing coals on a flat heap of ash."""
    dice = lane(seed, "coals")
    coals: list[Mesh] = []
    for _ in range(22):
        around, out = float(dice.uniform(0, 2 * math.pi)), 0.30 * width * math.sqrt(float(dice.random()))
        coals.append(
            moved(_stone(0.035 * width, int(dice.random() * 1e6)), (out * math.cos(around), out * math.sin(around), 0.02 * width))
        )
    heap = lathe(np.array([[0.0, 0.0], [0.36 * width, 0.0], [0.30 * width, 0.012 * width], [0.0, 0.03 * width]]), 40)
    return (
        Piece(merged(coals[::2]), (("ember", _EMBER),)),
        Piece(merged(coals[1::2]), (("charcoal", _CHAR),)),
        Piece(heap, (("ash", _ASH),)),
    )


def campfire(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Logs in a ring of stones."""
    width = params.size[0]
    ring: list[Mesh] = []
    for number in range(11):
        around = 2 * math.pi * number / 11
        size = 0.105 * width * float(lane(params.seed, "ring", number).uniform(0.8, 1.2))
        at = (0.44 * width * math.cos(around), 0.44 * width * math.sin(around), 0.45 * size)
        ring.append(moved(_stone(size, params.seed + 7 * number), at, turn((0, 0, 1), 40.0 * number)))
    bark = surface("wood", "dark brown", store, params.seed)
    return (
        Piece(_pile(params, 6, 0.042 * width, 48.0), (("log", bark),)),
        Piece(merged(ring), (("hearth stone", surface("stone", "", store, params.seed)),)),
        *_bed(0.8 * width, params.seed, store),
    )


def bonfire(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A tall tent of trunks and branches."""
    width = params.size[0] / 0.72
    bark = surface("wood", "dark brown", store, params.seed)
    return (Piece(_pile(params, 13, 0.03 * width, 26.0), (("log", bark),)), *_bed(width, params.seed, store))


def embers(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A low heap of coals and charred sticks."""
    width = params.size[0] / 0.72
    sticks = [
        moved(
            moved(_log(0.03 * width, 0.7 * width, params.seed + n), rotation=turn((0, 1, 0), 84)),
            (-0.35 * width, 0.0, 0.03 * width),
        )
        for n in range(3)
    ]
    turned = [moved(stick, rotation=turn((0, 0, 1), 62.0 * n)) for n, stick in enumerate(sticks)]
    return (Piece(merged(turned), (("charcoal", _CHAR),)), *_bed(width, params.seed, store))


def torch(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A staff with a head of wound cloth."""
    radius, height = params.size[0] / 2, params.size[2]
    scale: Floats = np.array([radius, height])
    staff = moved(cylinder(0.42 * radius, 0.94 * height, 0.004, 24), (0.0, 0.0, 0.47 * height))
    head = lathe(np.array([[0.0, 0.86], [0.7, 0.86], [1.0, 0.91], [0.95, 0.97], [0.6, 1.0], [0.0, 1.0]]) * scale, 32)
    return (Piece(staff, (("staff", surface("wood", params.colour, store, params.seed)),)), Piece(head, (("charcoal", _CHAR),)))


def vent(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A round iron grate in the ground."""
    radius, height = params.size[0] / 2, params.size[2]
    iron = surface("iron", "", store, params.seed)
    rim = moved(torus(0.9 * radius, 0.1 * radius, 48, 12), (0.0, 0.0, 0.5 * height))
    bars = [
        tube(
            np.array([[x, -math.sqrt(max(0.8 - x * x, 0.01)), 0.0], [x, math.sqrt(max(0.8 - x * x, 0.01)), 0.0]]) * radius,
            0.05 * radius,
            8,
        )
        for x in np.linspace(-0.7, 0.7, 7)
    ]
    return (Piece(merged([rim, *(moved(bar, (0.0, 0.0, 0.5 * height)) for bar in bars)]), (("grate", iron),)),)


def crater(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Broken ground and rubble."""
    width = params.size[0]
    dice = lane(params.seed, "rubble")
    stones: list[Mesh] = []
    for _ in range(26):
        around, out = float(dice.uniform(0, 2 * math.pi)), width * float(dice.uniform(0.1, 0.48))
        size = width * float(dice.uniform(0.02, 0.055))
        stones.append(moved(_stone(size, int(dice.random() * 1e6)), (out * math.cos(around), out * math.sin(around), 0.4 * size)))
    return (Piece(merged(stones), (("rubble", surface("stone", "dark grey", store, params.seed)),)),)


def dish(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A shallow bowl of soap water."""
    radius, height = params.size[0] / 2, params.size[2]
    scale: Floats = np.array([radius, height])
    outline = np.array([[0.0, 0.0], [0.6, 0.0], [1.0, 1.0], [0.94, 1.0], [0.58, 0.14], [0.0, 0.14]]) * scale
    water = lathe(np.array([[0.0, 0.5], [0.76, 0.5], [0.78, 0.6], [0.0, 0.6]]) * scale, 48)
    soap = Material(colour=(0.75, 0.85, 0.95), roughness=0.03)
    shell = surface(params.material, params.colour or "light blue", store, params.seed)
    return (Piece(lathe(outline, 64), (("dish", shell),)), Piece(water, (("soap water", soap),)))
