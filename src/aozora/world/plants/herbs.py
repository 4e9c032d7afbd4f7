"""Plants without trunks: ferns, broad leaves, bamboo, vines, crops."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.primitives import merged, moved, tinted, tube, with_slot
from aozora.world.plants.ribbons import Ribbon, blobs, ribbons

Floats = NDArray[Any]

_GOLDEN = math.pi * (3 - math.sqrt(5))
_FINE = {"near": 1.0, "middle": 0.6, "far": 0.35}


def bare(mesh: Mesh) -> Mesh:
    """The mesh without texture coordinates, so that it merges with strips."""
    return Mesh(mesh.points, mesh.corners, mesh.starts, slots=mesh.slots, colours=mesh.colours)


def stalk(path: Floats, radius: float, colour: Rgb, sides: int = 5, slot: int = 0) -> Mesh:
    """A stem along a path (n, 3)."""
    return bare(with_slot(tinted(tube(path, radius, sides), colour), slot))


def spread(count: int, height: float, radius: float, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Bases (n, 3) about the axis up to a height, and azimuths (n,) that spiral around it."""
    turn = np.arange(count) * _GOLDEN + rng.normal(0, 0.2, count)
    base = np.stack([radius * np.cos(turn), radius * np.sin(turn), np.linspace(0, height, count)], -1)
    return base, turn


def fern(detail: str, rng: np.random.Generator) -> Mesh:
    """A rosette of feathered fronds about 0.9 metres high."""
    fronds, each = 11, int(26 * _FINE[detail])
    parts: list[Mesh] = []
    kind = Ribbon("leaf", (0.07, 0.15, 0.025), (0.13, 0.24, 0.04), 0.1, 0.2, 2)
    for number in range(fronds):
        turn, length, rise = number * _GOLDEN, rng.uniform(0.7, 1.1), rng.uniform(0.85, 1.25)
        t = np.linspace(0.12, 1, each)
        angle = rise - 1.5 * t
        r = np.cumsum(np.cos(angle)) / each * length
        z = np.cumsum(np.sin(angle)) / each * length
        spine = np.stack([r * math.cos(turn), r * math.sin(turn), z], -1)
        leaf = 0.30 * length * np.sin(math.pi * np.clip(t, 0.05, 0.97)) ** 0.8
        for hand in (-1, 1):
            aim = np.full(each, turn + hand * 1.15)
            parts.append(ribbons(spine, aim, (leaf, 2.2 / each * length, -0.1, 0.5), kind, rng))
    return merged(parts)


def broad_leaves(detail: str, rng: np.random.Generator, size: float = 1.0) -> Mesh:
    """A clump of large glossy leaves on stalks, as of banana, taro or heliconia."""
    count = max(6, int(14 * _FINE[detail] ** 0.5))
    base, turn = spread(count, 0.25 * size, 0.06 * size, rng)
    rise = rng.uniform(0.7, 1.4, count)
    stems = Ribbon("strap", (0.10, 0.16, 0.04), (0.12, 0.2, 0.05), 0.4, 0.1, 3)
    reach = rng.uniform(0.55, 1.2, count) * size
    parts = [ribbons(base, turn, (reach, 0.045 * size, rise, 0.3), stems, rng)]
    flat, high = reach * np.cos(rise - 0.12) * 0.97, reach * np.sin(rise - 0.12) * 0.97
    tips = base + np.stack([flat * np.cos(turn), flat * np.sin(turn), high], -1)
    leaf = Ribbon("leaf", (0.075, 0.17, 0.03), (0.12, 0.25, 0.04), 0.22, 0.22, 7)
    length = rng.uniform(0.9, 1.5, count) * size
    parts.append(ribbons(tips, turn + rng.normal(0, 0.2, count), (length, 0.36 * length, rise - 0.25, 1.7), leaf, rng))
    return merged(parts)


def vines(detail: str, rng: np.random.Generator) -> Mesh:
    """Lianas that hang from the canopy, 14 metres long, standing on z = 0 by their ends."""
    parts: list[Mesh] = []
    for _ in range(4):
        x, y, bow = rng.uniform(-1.6, 1.6), rng.uniform(-1.6, 1.6), rng.uniform(-1.2, 1.2)
        low = rng.uniform(0.4, 5.0)
        t = np.linspace(0, 1, 14)
        path = np.stack([x + bow * np.sin(math.pi * t), y + 0.4 * bow * np.sin(2 * math.pi * t), low + (15 - low) * t], -1)
        parts.append(stalk(path, 0.022, (0.10, 0.085, 0.05)))
        count = int(90 * _FINE[detail])
        u = rng.random(count)
        spots = np.stack([np.interp(u, t, path[:, k]) for k in range(3)], -1)
        leaf = Ribbon("leaf", (0.08, 0.16, 0.03), (0.12, 0.22, 0.04), 0.2, 0.25, 2)
        parts.append(ribbons(spots, rng.uniform(0, 6.28, count), (0.24, 0.13, 0.2, 1.6), leaf, rng))
    return merged(parts)


def bamboo(detail: str, rng: np.random.Generator) -> Mesh:
    """A clump of tall canes with rings, and sprays of narrow leaves in their upper half; slots are cane and leaf."""
    parts: list[Mesh] = []
    canes = {"near": 5, "middle": 5, "far": 4}[detail]
    for _ in range(canes):
        x, y = rng.normal(0, 0.75, 2)
        tall, radius = rng.uniform(11, 15), rng.uniform(0.045, 0.075)
        lean_x, lean_y = rng.normal(0, 0.9, 2)
        joints = int(tall / 0.36)
        t = np.repeat(np.arange(joints + 1) / joints, 2)[1:-1]
        path = np.stack([x + lean_x * t**2.5, y + lean_y * t**2.5, tall * t + np.tile([0.0, -0.004], joints)], -1)
        path[:, 2] = np.maximum.accumulate(path[:, 2] + np.arange(len(path)) * 1e-4)
        wide = radius * (1 - 0.75 * t**2) * np.where(np.arange(len(t)) % 2 == 0, 1.10, 0.97)
        cane = bare(with_slot(tube(path, wide, 8 if detail == "near" else 5), 0))
        hue = np.array([0.17, 0.27, 0.055]) * rng.uniform(0.75, 1.25) + np.array([0.10, 0.06, 0.0]) * rng.random()
        ring = 0.85 + 0.35 * (np.mod(cane.points[:, 2] / 0.36, 1.0) < 0.12)
        parts.append(
            Mesh(cane.points, cane.corners, cane.starts, slots=cane.slots, colours=(ring[:, None] * hue).astype(np.float32))
        )
        count = int({"near": 300, "middle": 190, "far": 90}[detail])
        u = 1 - 0.66 * rng.random(count) ** 1.2
        spots = np.stack([np.interp(u, t, path[:, k]) for k in range(3)], -1) + rng.normal(0, 0.42, (count, 3)) * np.array(
            [1, 1, 0.6]
        )
        leaf = Ribbon("leaf", (0.16, 0.25, 0.045), (0.24, 0.34, 0.06), 0.25, 0.25, 2)
        grown = {"near": 1.0, "middle": 1.25, "far": 1.8}[detail]
        parts.append(ribbons(spots, rng.uniform(0, 6.28, count), (0.42 * grown, 0.065 * grown, 0.0, 1.1), leaf, rng, 1))
    return merged(parts)


def sunflower(detail: str, rng: np.random.Generator) -> Mesh:
    """A sunflower 1.7 metres tall whose head looks along -Y and a little up; slots are leaf and petal."""
    tall = rng.uniform(1.5, 1.85)
    bow = rng.normal(0, 0.05, 2)
    t = np.linspace(0, 1, 6)
    path = np.stack([bow[0] * t**2, bow[1] * t**2 - 0.05 * t**6, tall * t], -1)
    parts = [stalk(path, 0.016, (0.12, 0.19, 0.05))]
    base, turn = spread(int(9 * max(0.6, _FINE[detail])), 0.62 * tall, 0.01, rng)
    base[:, 2] += 0.22 * tall
    leaf = Ribbon("leaf", (0.09, 0.17, 0.035), (0.12, 0.22, 0.045), 0.1, 0.2, 4)
    parts.append(ribbons(base, turn, (rng.uniform(0.26, 0.42, len(base)), 0.24, 0.55, 1.5), leaf, rng))
    parts.append(moved(sunflower_head(detail, rng), tuple(path[-1].tolist()), (math.cos(0.62), math.sin(0.62), 0.0, 0.0)))
    return merged(parts)


def sunflower_head(detail: str, rng: np.random.Generator, colour: Rgb = (0.86, 0.58, 0.02)) -> Mesh:
    """The head about the origin, looking along +Z: two rows of petals and a domed disc of seeds in spirals."""
    count = int(26 * max(0.55, _FINE[detail]))
    parts: list[Mesh] = []
    petal = Ribbon("leaf", (0.9 * colour[0], 0.72 * colour[1], colour[2]), colour, 0.12, 0.1, 3)
    for row in range(2):
        turn = (np.arange(count) + 0.5 * row) * 2 * math.pi / count + rng.normal(0, 0.05, count)
        ring = np.stack([0.085 * np.cos(turn), 0.085 * np.sin(turn), np.full(count, 0.012 * row)], -1)
        shape = (rng.uniform(0.10, 0.13, count), 0.05, 0.15 + 0.25 * row, 0.25)
        parts.append(ribbons(ring, turn, shape, petal, rng, 1))
    number = np.arange(int(150 * _FINE[detail]) + 30)
    radius, angle = 0.098 * np.sqrt(number / number.max()), number * _GOLDEN
    spots = np.stack([radius * np.cos(angle), radius * np.sin(angle), 0.022 * (1 - (radius / 0.1) ** 2)], -1)
    edge = (radius / 0.098)[:, None]
    tone = np.array([0.045, 0.022, 0.010]) * (1 - edge**3) + np.array([0.20, 0.095, 0.016]) * edge**3
    size = np.tile([0.0085, 0.0085, 0.010], (len(number), 1)) * (1.25 if detail == "near" else 1.9)
    parts.append(blobs(spots, size, tone, 1, rng, slot=1))
    back = blobs(np.array([[0.0, 0.0, -0.012]]), np.array([[0.09, 0.09, 0.022]]), np.array([[0.10, 0.16, 0.04]]), 4, rng)
    return merged([*parts, back])


def lavender_bush(detail: str, rng: np.random.Generator) -> Mesh:
    """A round lavender bush 0.7 metres wide in flower; slots are leaf and petal."""
    count = int(240 * _FINE[detail])
    turn = rng.uniform(0, 6.28, count)
    tilt = np.sqrt(rng.random(count)) * 0.85
    rise = math.pi / 2 - tilt
    grown = {"near": 1.0, "middle": 1.5, "far": 2.4}[detail]
    stem = Ribbon("strap", (0.10, 0.14, 0.06), (0.17, 0.21, 0.10), 0.2, 0.2, 2)
    length = rng.uniform(0.36, 0.5, count)
    base = np.stack([0.10 * tilt * np.cos(turn), 0.10 * tilt * np.sin(turn), np.zeros(count)], -1)
    parts = [ribbons(base, turn, (length, 0.006 * grown, rise, 0.2), stem, rng)]
    tips = base + (length * 0.96)[:, None] * np.stack(
        [np.cos(rise) * np.cos(turn), np.cos(rise) * np.sin(turn), np.sin(rise)], -1
    )
    spike = Ribbon("leaf", (0.20, 0.11, 0.44), (0.36, 0.24, 0.66), 0.5, 0.22, 2)
    for quarter in (0.0, 1.57):
        parts.append(ribbons(tips, turn + quarter, (0.13, 0.026 * grown, rise, 0.1), spike, rng, 1))
    return merged(parts)


def grape_vine(detail: str, rng: np.random.Generator) -> Mesh:
    """A vine on its trellis: a gnarled trunk, a post, wires, a hedge of leaves along X 2.2 metres long, and bunches of grapes."""
    trunk = np.array([[0, 0, 0], [0.05, 0.03, 0.3], [-0.04, 0.0, 0.6], [0.02, 0, 0.85]], float)
    parts = [stalk(trunk, 0.035, (0.10, 0.075, 0.055), 6)]
    parts.append(stalk(np.array([[1.1, 0, -0.1], [1.1, 0, 0.9], [1.1, 0, 1.75]]), 0.04, (0.30, 0.25, 0.20), 6))
    for high in (0.8, 1.3, 1.65):
        parts.append(stalk(np.array([[-1.15, 0, high], [0, 0, high], [1.15, 0, high]]), 0.006, (0.3, 0.3, 0.3), 3))
    count = int(420 * _FINE[detail])
    spots = np.stack([rng.uniform(-1.15, 1.15, count), rng.normal(0, 0.17, count), 0.62 + 1.15 * rng.beta(1.6, 1.4, count)], -1)
    grown = {"near": 1.0, "middle": 1.3, "far": 1.9}[detail]
    leaf = Ribbon("petal", (0.13, 0.22, 0.035), (0.21, 0.31, 0.05), 0.15, 0.25, 3)
    turn = rng.uniform(0, 6.28, count)
    parts.append(ribbons(spots, turn, (0.17 * grown, 0.16 * grown, -0.1, 1.2), leaf, rng, 1))
    dense = np.stack([rng.uniform(-1.0, 1.0, 14), rng.normal(0, 0.04, 14), rng.uniform(0.8, 1.5, 14)], -1)
    parts.append(blobs(dense, np.tile([0.24, 0.11, 0.22], (14, 1)), np.tile([0.07, 0.13, 0.025], (14, 1)), 2, rng, slot=1))
    for _ in range(6 if detail == "near" else 2):
        x, side = rng.uniform(-1, 1), rng.choice(np.array([-1.0, 1.0]))
        drop = rng.random(22)
        wide = 0.05 * (1 - drop)
        turn = rng.uniform(0, 6.28, 22)
        spots = np.stack([x + wide * np.cos(turn), 0.20 * side + wide * np.sin(turn), 0.78 - 0.17 * drop], -1)
        parts.append(blobs(spots, np.full((22, 3), 0.017), np.tile([0.05, 0.012, 0.07], (22, 1)), 1, rng, slot=1))
    return merged(parts)


def corn(detail: str, rng: np.random.Generator) -> Mesh:
    """A maize plant about 2.2 metres tall."""
    tall = rng.uniform(1.9, 2.4)
    parts = [stalk(np.array([[0, 0, 0], [0.02, 0, tall / 2], [0, 0.02, tall]]), 0.014, (0.15, 0.22, 0.05))]
    base, turn = spread(10, 0.8 * tall, 0.012, rng)
    base[:, 2] += 0.1
    leaf = Ribbon("blade", (0.10, 0.19, 0.035), (0.18, 0.28, 0.055), 0.3, 0.18, 5)
    parts.append(ribbons(base, np.round(turn), (0.8, 0.085, 1.1, 1.9), leaf, rng))
    top, aim = spread(9, 0.06, 0.0, rng)
    tassel = Ribbon("blade", (0.42, 0.34, 0.14), (0.5, 0.42, 0.2), 0.1, 0.15, 2)
    parts.append(ribbons(top + np.array([0, 0, tall]), aim, (0.24, 0.014, 1.2, 0.7), tassel, rng))
    return merged(parts)


def wheat(detail: str, rng: np.random.Generator) -> Mesh:
    """A patch of ripe wheat a metre square: straws with nodding ears."""
    count = int(330 * _FINE[detail])
    base = np.stack([*rng.uniform(-0.55, 0.55, (2, count)), np.zeros(count)], -1)
    turn = rng.normal(0.6, 0.9, count)
    tall = rng.normal(0.78, 0.06, count)
    grown = {"near": 1.0, "middle": 1.6, "far": 2.6}[detail]
    straw = Ribbon("strap", (0.30, 0.22, 0.07), (0.52, 0.38, 0.13), 0.2, 0.14, 3)
    parts = [ribbons(base, turn, (tall, 0.005 * grown, 1.5, 0.25), straw, rng)]
    tips = base + np.stack([0.10 * tall * np.cos(turn), 0.10 * tall * np.sin(turn), 0.985 * tall], -1)
    ear = Ribbon("leaf", (0.50, 0.34, 0.10), (0.62, 0.46, 0.17), 0.6, 0.14, 3)
    for quarter in (0.0, 1.4):
        parts.append(ribbons(tips, turn + quarter * 0.12, (0.13, 0.022 * grown, 1.2, 1.3), ear, rng))
    return merged(parts)


def rice(detail: str, rng: np.random.Generator) -> Mesh:
    """A tuft of young rice."""
    count = int(60 * _FINE[detail])
    base = np.stack([*rng.normal(0, 0.05, (2, count)), np.zeros(count)], -1)
    blade = Ribbon("blade", (0.16, 0.29, 0.04), (0.28, 0.42, 0.06), 0.2, 0.16, 3)
    grown = {"near": 1.0, "middle": 1.5, "far": 2.4}[detail]
    return ribbons(base, rng.uniform(0, 6.28, count), (rng.uniform(0.35, 0.6, count), 0.011 * grown, 1.45, 0.8), blade, rng)
