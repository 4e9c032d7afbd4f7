"""A cave: a hall of wet rock with a hole in its roof through which a shaft of daylight falls, dripstones above and below."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.world import Fog, Lamp, Material, Mesh, Part, put_mesh
from aozora.world.daylight import HOURS
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of, merged
from aozora.world.geometry.rotations import look_along
from aozora.world.places.earth import earth_material
from aozora.world.places.heavens import fixed_develop
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.herbs import bare
from aozora.world.plants.rocks import dripstone

Floats = NDArray[Any]

_HOLE = (1.5, 15.0)
_STONE = np.array([0.30, 0.235, 0.175])


def floor(x: Floats, y: Floats, seed: int) -> Floats:
    """The cave's floor, which rises towards its walls."""
    small = 0.10 * fbm(x / 1.8, y / 1.8, 4, seed)
    walls = 2.2 * smoothstep(5.5, 13.0, np.abs(x) + 1.5 * fbm(x / 5, y / 5, 3, seed + 1)) + 1.0 * smoothstep(16, 34, y)
    mound = 1.1 * np.exp(-(((x - _HOLE[0]) ** 2 + (y - _HOLE[1]) ** 2) / 14.0))
    return small + walls + mound


def cavern(site: Site) -> Extra:
    """The shell, its dripstones and the light."""
    rng = lane(site.params.seed, "cave")
    rock = earth_material("wet rock", site.store)
    label = material_name("cave", rock)
    shell, roof = _shell(site.params.seed)
    hanging: list[Mesh] = []
    for _ in range(150):
        x, y = rng.uniform(-11, 11), rng.uniform(-4, 36)
        if math.hypot(x - _HOLE[0], y - _HOLE[1]) < 3.2:
            continue
        stone = dripstone("near", rng, True)
        size = rng.uniform(0.35, 1.3)
        points = stone.points * size + np.array([x, y, roof(x, y) + 0.25], np.float32)
        hanging.append(bare(Mesh(points.astype(np.float32), stone.corners, stone.starts, colours=stone.colours)))
    mesh = merged([shell, *hanging])
    asset = Asset("cave", (Part(put_mesh(site.store, mesh), (label,)),), {label: rock}, bounds_of(mesh), "stone")
    hour = HOURS[site.params.hour]
    day = 0.18 if hour.moon else 0.4 if hour.elevation < 5 else 1.0
    tint = (0.6, 0.75, 1.0) if hour.moon else (1.0, 0.93, 0.80)
    down = look_along((0.12, 0.05, -1.0))
    shaft = Lamp("shaft", "spot", tint, 9500.0 * day, (_HOLE[0] - 1.4, _HOLE[1] - 0.6, 17.0), down, (0.6, 0.6), 22.0)
    bounce = Lamp("bounce", "point", tint, 900.0 * day, (_HOLE[0], _HOLE[1], 2.6), size=(1.6, 1.6))
    mouth = Lamp(
        "mouth", "area", (0.72, 0.84, 1.0), 520.0 * max(day, 0.5), (0.0, -10.5, 4.2), look_along((0.0, 1.0, -0.12)), (6.0, 4.0)
    )
    warm = Lamp("far chamber", "point", (1.0, 0.62, 0.32), 420.0, (-7.5, 27.0, 3.0), size=(0.8, 0.8))
    return Extra(
        pieces=(SetPiece("cave", asset), _beam(site, day)),
        lamps=(shaft, bounce, mouth, warm),
        suns=(),
        fog=Fog((0.010 * day, 0.011 * day, 0.012 * day), 0.006, 8.0),
        develop=fixed_develop(0.75, 1.15, 1.15),
    )


def _shell(seed: int) -> tuple[Mesh, Callable[[float, float], float]]:
    """Walls and roof seen from inside, with the hole."""
    around, along = np.meshgrid(np.linspace(0.0, math.pi, 150), np.linspace(-16.0, 46.0, 190), indexing="ij")

    def wide(y: Floats) -> Floats:
        end = np.clip((46.0 - y) / 14.0, 0, 1) ** 0.5
        return (12.5 + 2.2 * fbm(y / 9, y * 0, 3, seed + 2)) * end * (0.72 + 0.28 * smoothstep(-16, 2, y)) + 0.05

    def tall(y: Floats) -> Floats:
        return 6.3 + 2.6 * smoothstep(2, 15, y) + 1.3 * fbm(y / 7 + 5, y * 0, 3, seed + 3)

    rough = fbm(around * 4.5, along / 3.4, 6, seed + 4) * 0.15 + 0.07 * np.abs(fbm(around * 11, along / 1.3, 4, seed + 5))
    scale = 1 - rough
    x = wide(along) * np.cos(around) * scale
    z = -0.9 + (tall(along) + 0.9) * np.sin(around) ** 0.72 * scale
    tone = (0.85 + 0.5 * fbm(around * 7, along / 2.2, 5, seed + 6))[..., None] * _STONE
    number = np.arange(x.size).reshape(x.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    middle_x, middle_y = x.ravel()[faces].mean(1), along.ravel()[faces].mean(1)
    gap = np.hypot(middle_x - _HOLE[0], middle_y - _HOLE[1]) + 0.5 * fbm(middle_x, middle_y, 2, seed + 7)
    keep = (gap > 2.3) | (z.ravel()[faces].mean(1) < 4.0)
    points = np.stack([x, along, z], -1).reshape(-1, 3)
    mesh = Mesh.of_faces(points, faces[keep], colours=np.clip(tone, 0.01, 0.9).reshape(-1, 3).astype(np.float32))

    def roof(px: float, py: float) -> float:
        w = float(wide(np.array([py]))[0])
        share = min(abs(px) / max(w, 0.1), 0.98)
        return -0.9 + (float(tall(np.array([py]))[0]) + 0.9) * math.sin(math.acos(share)) ** 0.72 * 0.93

    return mesh, roof


def _beam(site: Site, day: float) -> SetPiece:
    """The shaft of light that dust makes visible: nested cones, almost transparent."""
    parts: list[Mesh] = []
    angle = np.linspace(0, 2 * math.pi, 33)
    for share in (1.0, 0.86, 0.72, 0.58, 0.44, 0.3):
        low = np.stack([_HOLE[0] + 2.3 * share * np.cos(angle), _HOLE[1] + 2.3 * share * np.sin(angle), np.full(33, 0.4)], -1)
        top = np.stack(
            [_HOLE[0] - 0.9 + 1.5 * share * np.cos(angle), _HOLE[1] - 0.4 + 1.5 * share * np.sin(angle), np.full(33, 11.0)], -1
        )
        points = np.concatenate([low, top])
        k = np.arange(32)
        parts.append(Mesh.of_faces(points, np.stack([k, k + 1, k + 34, k + 33], -1)))
    mesh = merged(parts)
    light = 0.26 * day
    material = Material((0.0, 0.0, 0.0), specular=0.0, roughness=1.0, emission=(light, 0.93 * light, 0.78 * light), alpha=0.05)
    label = material_name("light shaft", material)
    part = Part(put_mesh(site.store, mesh), (label,))
    return SetPiece("light shaft", Asset("light shaft", (part,), {label: material}, bounds_of(mesh), ""))
