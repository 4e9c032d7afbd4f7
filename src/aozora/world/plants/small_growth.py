"""Single leaves, toadstools, ivy, a bonsai, a Christmas tree; a snowman, a log, a mountain as a model."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bevelled_box, cone, lathe, merged, moved, sphere, tinted, tube, with_slot
from aozora.world.geometry.rotations import turn
from aozora.world.plants.herbs import bare, stalk
from aozora.world.plants.ribbons import Ribbon, blobs, ribbons
from aozora.world.plants.trees import tree

Floats = NDArray[Any]

_GOLDEN = math.pi * (3 - math.sqrt(5))
_SNOW = (0.82, 0.85, 0.89)


def _painted(mesh: Mesh, colour: Any, slot: int = 0) -> Mesh:
    return bare(with_slot(tinted(mesh, colour), slot))


def leaf(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A maple leaf 12 centimetres across, lying a little curled: five lobes with teeth, and its stalk."""
    angle = np.linspace(-math.pi, math.pi, 241)[:-1]
    lobes = sum(
        w * np.exp(-(((angle - a) / s) ** 2))
        for a, w, s in ((0, 1.0, 0.30), (0.95, 0.86, 0.28), (-0.95, 0.86, 0.28), (1.95, 0.5, 0.26), (-1.95, 0.5, 0.26))
    )
    teeth = 0.07 * np.abs(np.sin(angle * 13)) * lobes
    radius = 0.062 * (0.30 + 0.75 * lobes + teeth) * (1 - 0.6 * np.exp(-(((np.abs(angle) - math.pi) / 0.3) ** 2)))
    rings = np.linspace(0, 1, 7)[1:]
    r = radius[None] * rings[:, None]
    x, y = r * np.cos(angle), r * np.sin(angle)
    vein = np.min(np.abs(angle[None] - np.array([0, 0.95, -0.95, 1.95, -1.95])[:, None]), 0)
    z = 0.012 + 0.10 * (x**2 + y**2) / 0.06 + 0.004 * rings[:, None] * np.cos(vein * 9)
    points = np.concatenate([[[0, 0, 0.010]], np.stack([x, y, z], -1).reshape(-1, 3)])
    k, n = np.arange(240), (np.arange(240) + 1) % 240
    fan = np.stack([np.zeros(240, int), 1 + k, 1 + n, 1 + n], -1)
    rows = [np.stack([1 + a * 240 + k, 1 + (a + 1) * 240 + k, 1 + (a + 1) * 240 + n, 1 + a * 240 + n], -1) for a in range(5)]
    shade = (
        0.85
        + 0.35 * np.exp(-((vein / 0.045) ** 2))[None] * np.ones((6, 1))
        + 0.12 * fbm(x * 60, y * 60, 3, int(rng.random() * 1e5))
    )
    colours = np.concatenate([[colour], (shade[..., None] * np.array(colour)).reshape(-1, 3)])
    triangles = fan[:, :3]
    faces = np.concatenate([np.concatenate([q[:, [0, 1, 2]], q[:, [0, 2, 3]]]) for q in rows] + [triangles])
    blade = Mesh.of_faces(
        points, faces, slots=np.zeros(len(faces), np.int16), colours=np.clip(colours, 0.002, 0.9).astype(np.float32)
    )
    stem = stalk(
        np.array([[0, 0, 0.010], [-0.03, 0.004, 0.012], [-0.062, 0.012, 0.022]]),
        0.0012,
        (colour[0] * 0.8, colour[1] * 0.6, colour[2]),
        5,
    )
    return merged([blade, stem])


def toadstool(colour: Rgb, rng: np.random.Generator) -> Mesh:
    """A fly agaric 14 centimetres tall: red cap with white warts, white gills, a ring on the stalk; a small one beside it."""
    parts: list[Mesh] = []
    for x, size in ((0.0, 1.0), (0.075, 0.55)):
        stem = np.array([[0.020, 0.0], [0.017, 0.01], [0.011, 0.05], [0.010, 0.085], [0.011, 0.10], [0.0, 0.10]])
        ring = np.array([[0.010, 0.066], [0.021, 0.060], [0.0215, 0.062], [0.010, 0.073]])
        t = np.linspace(0, math.pi / 2, 16)
        cap = np.stack([0.055 * np.cos(t), 0.093 + 0.042 * np.sin(t)], -1)
        under = np.array([[0.0, 0.098], [0.03, 0.096], [0.052, 0.088], [0.056, 0.091]])
        cap[-1, 0] = 0.0
        pieces = [
            _painted(lathe(stem, 24), (0.78, 0.74, 0.66)),
            _painted(lathe(ring, 24), (0.80, 0.77, 0.70)),
            _painted(lathe(under, 40), (0.74, 0.70, 0.62)),
            _painted(lathe(cap, 40), colour),
        ]
        number = np.arange(26)
        lift = np.arcsin(1 - 0.9 * (number + 0.5) / 26)
        a = number * _GOLDEN
        spots = np.stack(
            [0.0555 * np.cos(lift) * np.cos(a), 0.0555 * np.cos(lift) * np.sin(a), 0.093 + 0.0425 * np.sin(lift)], -1
        )
        wart = rng.uniform(0.0022, 0.0058, (26, 1)) * np.array([1.0, 1.0, 0.7])
        pieces.append(blobs(spots, wart, np.tile([0.82, 0.79, 0.72], (26, 1)), 3, rng, rough=0.4))
        parts += [moved(piece, (x, -0.03 * (x > 0), 0.0), scale=size) for piece in pieces]
    return merged([bare(part) for part in parts])


def ivy(rng: np.random.Generator) -> Mesh:
    """Strands of ivy that climb in the plane of X and Z."""
    parts: list[Mesh] = []
    for _ in range(9):
        x, tall, phase = rng.uniform(-0.35, 0.35), rng.uniform(0.9, 1.8), rng.uniform(0, 6)
        t = np.linspace(0, 1, 16)
        path = np.stack([x + 0.22 * np.sin(3 * t + phase) * t, 0.012 * np.sin(9 * t), tall * t], -1)
        parts.append(stalk(path, 0.004, (0.10, 0.075, 0.05), 4))
        u = rng.random(46)
        spots = np.stack([np.interp(u, t, path[:, k]) for k in range(3)], -1) + rng.normal(0, 0.035, (46, 3)) * np.array(
            [1, 0.4, 1]
        )
        kind = Ribbon("petal", (0.045, 0.105, 0.025), (0.085, 0.17, 0.04), 0.12, 0.25, 4)
        parts.append(ribbons(spots, -math.pi / 2 + rng.normal(0, 0.9, 46), (0.085, 0.08, 0.5, 1.5), kind, rng))
    return merged(parts)


_PADS = (
    (0.42, 0.2, 0.14, 0.085),
    (0.55, 3.3, 0.13, 0.08),
    (0.70, 1.6, 0.09, 0.065),
    (0.78, 5.0, 0.11, 0.07),
    (1.0, 0.0, 0.0, 0.10),
)
"""Pads of the bonsai: share of the trunk, azimuth, reach and size in metres."""


def bonsai(rng: np.random.Generator) -> Mesh:
    """A bonsai in a shallow dish: a bent trunk with flat pads of leaves; slots are bark, leaf and dish."""
    t = np.linspace(0, 1, 22)
    path = np.stack([0.09 * np.sin(5.2 * t) * (0.4 + 0.6 * t), 0.03 * np.sin(4 * t + 1), 0.055 + 0.30 * t], -1)
    trunk = bare(with_slot(tube(path, 0.030 * (1 - 0.72 * t) + 0.004, 12), 0))
    rough = 1 + 0.25 * fbm(trunk.points[:, 2] * 40, trunk.points[:, 0] * 60, 3, 4)
    bark = Mesh(
        trunk.points,
        trunk.corners,
        trunk.starts,
        slots=trunk.slots,
        colours=(rough[:, None] * np.array([0.15, 0.10, 0.07])).astype(np.float32),
    )
    parts = [bark]
    for u, aim, reach, size in _PADS:
        foot = np.array([np.interp(u, t, path[:, k]) for k in range(3)])
        tip = foot + np.array([reach * math.cos(aim), reach * math.sin(aim), 0.035])
        parts.append(stalk(np.stack([foot, (foot + tip) / 2 + [0, 0, 0.02], tip]), 0.006, (0.14, 0.095, 0.065), 7))
        count = 26
        spots = tip + rng.normal(0, 0.5, (count, 3)) * np.array([size, size, 0.22 * size])
        parts.append(
            blobs(spots, np.full((count, 3), 0.28 * size), np.tile([0.07, 0.135, 0.035], (count, 1)), 2, rng, rough=0.4, slot=1)
        )
        number = 240
        ray = rng.normal(0, 0.55, (number, 3)) * np.array([size, size, 0.3 * size])
        parts.append(
            ribbons(
                tip + ray,
                rng.uniform(0, 6.28, number),
                (0.018, 0.009, 0.6, 0.6),
                Ribbon("leaf", (0.09, 0.17, 0.04), (0.15, 0.25, 0.06), 0.2, 0.2, 2),
                rng,
                1,
            )
        )
    return merged([bare(part) for part in (*parts, *_dish(rng))])


def _dish(rng: np.random.Generator) -> list[Mesh]:
    """The glazed dish on its feet, with moss."""
    parts = [moved(_painted(bevelled_box((0.34, 0.23, 0.055), 0.012), (0.055, 0.075, 0.11), 2), (0.0, 0.0, 0.038))]
    for x, y in ((0.12, 0.07), (0.12, -0.07), (-0.12, 0.07), (-0.12, -0.07)):
        parts.append(moved(_painted(bevelled_box((0.05, 0.05, 0.02), 0.005), (0.05, 0.07, 0.10), 2), (x, y, 0.008)))
    size, tone = np.array([[0.15, 0.095, 0.012]]), np.array([[0.085, 0.12, 0.035]])
    parts.append(blobs(np.array([[0, 0, 0.058]]), size, tone, 8, rng, rough=0.3, slot=1))
    return parts


def christmas_tree(rng: np.random.Generator) -> Mesh:
    """A fir with balls, lights, a garland and a star; slots are bark, leaf, ball and light."""
    fir = tree("fir", "winter", "near", 5)
    size = 2.1 / float(fir.points[:, 2].max())
    parts = [moved(fir, scale=size)]
    count = 54
    t = (np.arange(count) + 0.5) / count
    a, z = np.arange(count) * _GOLDEN, 0.32 + 1.55 * t
    r = 0.60 * (1 - t) ** 0.85 + 0.05
    spots = np.stack([r * np.cos(a), r * np.sin(a), z], -1)
    tones = np.array([[0.55, 0.02, 0.02], [0.72, 0.45, 0.08], [0.06, 0.12, 0.5], [0.6, 0.6, 0.62]])[np.arange(count) % 4]
    parts.append(blobs(spots, np.full((count, 3), 0.043), tones, 5, rng, rough=0.0, slot=2))
    number = 120
    t = (np.arange(number) + 0.5) / number
    a = t * 9.0 * 2 * math.pi
    r = 0.62 * (1 - t) ** 0.85 + 0.05
    lights = np.stack([r * np.cos(a), r * np.sin(a), 0.28 + 1.68 * t], -1)
    parts.append(blobs(lights, np.full((number, 3), 0.014), np.tile([1.0, 0.62, 0.22], (number, 1)), 2, rng, rough=0.0, slot=3))
    spike = np.arange(11) * math.pi / 5 + math.pi / 2
    reach = np.where(np.arange(11) % 2 == 0, 0.15, 0.062)
    rim = np.stack([reach * np.cos(spike), np.zeros(11), 2.16 + reach * np.sin(spike)], -1)[:10]
    star = np.concatenate([rim, [[0, -0.035, 2.16], [0, 0.035, 2.16]]])
    k, n = np.arange(10), (np.arange(10) + 1) % 10
    faces = np.concatenate([np.stack([k, n, np.full(10, 10)], -1), np.stack([n, k, np.full(10, 11)], -1)])
    parts.append(
        Mesh.of_faces(
            star, faces, slots=np.full(20, 3, np.int16), colours=np.tile(np.array([[0.95, 0.62, 0.12]], np.float32), (12, 1))
        )
    )
    return merged([bare(part) for part in parts])


_COAL = (
    (0.075, 1.53, 0.026, 0.203),
    (-0.075, 1.53, 0.026, 0.203),
    (0.0, 1.12, 0.028, 0.30),
    (0.0, 0.98, 0.028, 0.312),
    (0.0, 0.84, 0.028, 0.295),
)
"""Eyes and buttons of the snowman: y, z, radius, x in metres."""


def snowman(rng: np.random.Generator) -> Mesh:
    """Three balls of snow, coal eyes and buttons, a carrot, twigs for arms, a hat and a scarf; looks along +X."""
    parts: list[Mesh] = []
    for z, radius in ((0.36, 0.42), (0.98, 0.31), (1.47, 0.22)):
        parts.append(
            blobs(np.array([[0, 0, z]]), np.array([[radius, radius, radius * 0.95]]), np.array([_SNOW]), 16, rng, rough=0.05)
        )
    for y, z, r, x in _COAL:
        parts.append(_painted(moved(sphere(r, 14), (x, y, z)), (0.012, 0.012, 0.013)))
    for k in range(6):
        a = (k - 2.5) * 0.26
        parts.append(
            _painted(
                moved(sphere(0.014, 10), (0.205 - 0.012 * abs(a), 0.11 * math.sin(a), 1.41 - 0.055 * math.cos(a))),
                (0.012, 0.012, 0.013),
            )
        )
    parts.append(_painted(moved(cone(0.035, 0.24, 0.006), (0.19, 0.0, 1.475), turn((0, 1, 0), 94)), (0.72, 0.24, 0.02)))
    for hand in (-1, 1):
        path = np.array([[0, hand * 0.26, 1.05], [0.05, hand * 0.48, 1.18], [0.08, hand * 0.72, 1.36]])
        parts.append(stalk(path, 0.014, (0.09, 0.06, 0.04), 6))
        for dz in (0.12, -0.02):
            parts.append(
                stalk(
                    np.stack(
                        [
                            path[1] * 0.4 + path[2] * 0.6,
                            path[2] * 0.9 + path[1] * 0.1 + [0.02, 0, dz * 0.5],
                            path[2] + [0.03, -hand * 0.04, dz],
                        ]
                    ),
                    0.008,
                    (0.09, 0.06, 0.04),
                    5,
                )
            )
    return merged([bare(part) for part in (*parts, *_dressed())])


def _dressed() -> list[Mesh]:
    """The snowman's hat with its band, and his scarf."""
    hat = np.array([[0.0, 1.62], [0.25, 1.62], [0.25, 1.645], [0.165, 1.65], [0.16, 1.90], [0.15, 1.91], [0.0, 1.91]])
    band = np.array([[0.166, 1.66], [0.170, 1.66], [0.168, 1.72], [0.163, 1.72]])
    a = np.linspace(0, 2 * math.pi, 30)
    scarf = np.stack([0.215 * np.cos(a), 0.215 * np.sin(a), 1.285 + 0.012 * np.sin(2 * a)], -1)
    tail = np.array([[0.20, 0.10, 1.28], [0.27, 0.13, 1.10], [0.29, 0.14, 0.92]])
    return [
        _painted(lathe(hat, 32), (0.015, 0.015, 0.017)),
        _painted(lathe(band, 32), (0.5, 0.03, 0.03)),
        _painted(tube(scarf, 0.048, 10, True), (0.55, 0.03, 0.035)),
        _painted(tube(tail, 0.045, 10, flatten=0.35), (0.55, 0.03, 0.035)),
    ]


def log(rng: np.random.Generator) -> Mesh:
    """A felled trunk 1.6 metres long with rings at its ends."""
    x = np.linspace(-0.8, 0.8, 40)
    body = tube(np.stack([x, 0 * x, 0 * x + 0.19], -1), 0.19 * (1 + 0.04 * np.sin(7 * x)), 40)
    body = bare(body)
    points = body.points.astype(np.float64)
    a = np.arctan2(points[:, 2] - 0.19, points[:, 1])
    r = np.hypot(points[:, 2] - 0.19, points[:, 1])
    bark = fbm(a * 5, points[:, 0] * 1.6, 4, 9)
    ends = np.abs(points[:, 0]) > 0.80
    tone = np.where(ends[:, None], [0.44, 0.31, 0.17], (0.85 + 0.5 * bark)[:, None] * np.array([0.15, 0.11, 0.08]))
    points[:, 1:] += ((points[:, 1:] - [0, 0.19]) / np.maximum(r, 1e-6)[:, None]) * (0.022 * bark * ~ends)[:, None]
    return Mesh(points.astype(np.float32), body.corners, body.starts, colours=np.clip(tone, 0.01, 0.9).astype(np.float32))


def mountain(rng: np.random.Generator) -> Mesh:
    """A single peak with ridges and snow, 100 metres high and 240 wide."""
    r, a = np.meshgrid(np.linspace(0, 1, 90), np.linspace(0, 2 * math.pi, 241), indexing="ij")
    x, y = 120 * r * np.cos(a), 120 * r * np.sin(a)
    seed = int(rng.random() * 1e5)
    ridge = 1 - np.abs(fbm(a * 0 + 2.2 * np.cos(a) + x / 60, 2.2 * np.sin(a) + y / 60, 5, seed))
    z = (
        100 * (1 - r) ** 1.15 * (0.72 + 0.42 * ridge * smoothstep(0.0, 0.25, r) + 0.28 * smoothstep(0.25, 0.0, r))
        + 3 * fbm(x / 9, y / 9, 4, seed + 1) * r * (1 - r) * 3
    )
    rough = fbm(x / 14, y / 14, 5, seed + 2)
    snow = smoothstep(48, 60, z + 14 * rough)[..., None]
    green = smoothstep(30, 12, z + 10 * rough)[..., None]
    rock = np.array([0.20, 0.185, 0.17]) * (0.75 + 0.4 * ridge + 0.2 * rough)[..., None]
    colour = rock * (1 - green) + np.array([0.075, 0.115, 0.035]) * green
    colour = colour * (1 - snow) + np.array(_SNOW) * snow
    number = np.arange(r.size).reshape(r.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    return Mesh.of_faces(
        np.stack([x, y, np.maximum(z, 0)], -1).reshape(-1, 3),
        faces,
        colours=np.clip(colour, 0.01, 0.9).reshape(-1, 3).astype(np.float32),
    )
