"""What people put into parks: a bench, a lamp post, a fence, as assets with an identity."""

import math

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Texture, put_mesh
from aozora.world.baking import put_map, put_tint
from aozora.world.elements import Asset, material_name
from aozora.world.geometry.primitives import bevelled_box, bounds_of, lathe, merged, moved, tube, with_slot
from aozora.world.geometry.rotations import turn


def _asset(kind: str, mesh: Mesh, materials: dict[str, Material], substance: str, store: Store) -> Asset:
    low, high = bounds_of(mesh)
    middle = (0.0, 0.0, (low[2] + high[2]) / 2)
    part = Part(put_mesh(store, mesh), tuple(materials))
    return Asset(kind, (part,), materials, (low, high), substance, middle)


def _weathered_wood(store: Store) -> tuple[str, Material]:
    tone = Texture(put_tint(store, "wood tone", 0, (0.45, 0.42, 0.40), (1.35, 1.3, 1.25)), "uv", (2.4, 2.4, 2.4))
    bump = Texture(put_map(store, "wood relief", 0), "uv", (2.4, 2.4, 2.4))
    wood = Material((0.20, 0.125, 0.070), colour_texture=tone, roughness=0.62, bump_texture=bump, bump_m=0.004)
    return material_name("weathered wood", wood), wood


def _iron(store: Store) -> tuple[str, Material]:
    rough = Texture(put_map(store, "smudge", 0), "box", (1.5, 1.5, 1.5), 0.35, 0.65)
    iron = Material((0.018, 0.022, 0.020), roughness_texture=rough, specular=0.5)
    return material_name("painted iron", iron), iron


def bench(store: Store) -> Asset:
    """A park bench 1.7 m long: wooden slats on two cast-iron frames; one sits on it facing -Y."""
    slats: list[Mesh] = []
    for number in range(5):
        y = -0.02 + 0.095 * number
        slat = bevelled_box((1.7, 0.078, 0.032), 0.007)
        slats.append(moved(slat, (0.0, y - 0.2, 0.43 - 0.012 * number + 0.002 * (number % 2)), turn((1, 0, 0), -2)))
    for number in range(3):
        height = 0.55 + 0.115 * number
        slat = bevelled_box((1.7, 0.026, 0.085), 0.007)
        slats.append(moved(slat, (0.0, 0.225 + 0.033 * number, height), turn((1, 0, 0), -14)))
    frames: list[Mesh] = []
    for side in (-0.68, 0.68):
        back = np.array([[0.0, 0.30, 0.0], [0.0, 0.24, 0.18], [0.0, 0.20, 0.40], [0.0, 0.25, 0.62], [0.0, 0.32, 0.86]])
        front = np.array([[0.0, -0.28, 0.0], [0.0, -0.24, 0.2], [0.0, -0.22, 0.38], [0.0, 0.0, 0.392], [0.0, 0.2, 0.36]])
        arm = np.array([[0.0, -0.24, 0.36], [0.0, -0.27, 0.52], [0.0, -0.2, 0.62], [0.0, 0.02, 0.625], [0.0, 0.25, 0.62]])
        frames += [moved(tube(path, 0.021, 8), (side, 0.0, 0.0)) for path in (back, front, arm)]
    mesh = merged([*(with_slot(slat, 0) for slat in slats), *(with_slot(frame, 1) for frame in frames)])
    return _asset("bench", mesh, dict([_weathered_wood(store), _iron(store)]), "wood", store)


def lamp_post(store: Store, lit: bool) -> Asset:
    """A cast-iron lantern on a post 3.4 m high; `lit` makes its glass glow."""
    profile = np.array(
        [
            [0.0, 0.0],
            [0.16, 0.0],
            [0.16, 0.10],
            [0.10, 0.16],
            [0.085, 0.55],
            [0.10, 0.60],
            [0.055, 0.68],
            [0.042, 1.6],
            [0.038, 2.75],
            [0.06, 2.80],
            [0.035, 2.86],
            [0.03, 2.92],
            [0.11, 2.96],
            [0.0, 2.97],
        ]
    )
    top = np.array([[0.0, 3.28], [0.215, 3.28], [0.20, 3.31], [0.06, 3.42], [0.035, 3.48], [0.0, 3.50]])
    glass = np.array([[0.0, 2.965], [0.105, 2.965], [0.185, 3.28], [0.0, 3.28]])
    bars = [
        tube(np.array([[0.108 * c, 0.108 * s, 2.96], [0.19 * c, 0.19 * s, 3.29]]), 0.008, 6)
        for c, s in ((math.cos(a), math.sin(a)) for a in np.arange(6) * math.pi / 3)
    ]
    iron = merged([lathe(profile, 20), lathe(top, 20), *bars])
    light = (5.0, 2.9, 1.2) if lit else (0.0, 0.0, 0.0)
    pane = Material((0.55, 0.53, 0.48), roughness=0.25, emission=light)
    mesh = merged([with_slot(iron, 0), with_slot(lathe(glass, 6), 1)])
    return _asset("lamp post", mesh, dict([_iron(store), (material_name("lantern glass", pane), pane)]), "metal", store)


def fence(store: Store, length: float) -> Asset:
    """A wooden post-and-rail fence along X, 1.05 m high."""
    bays = max(1, round(length / 2.2))
    posts = [
        moved(bevelled_box((0.11, 0.11, 1.2), 0.012, grain_axis=2), ((n / bays - 0.5) * length, 0.0, 0.5))
        for n in range(bays + 1)
    ]
    rails = [moved(bevelled_box((length, 0.035, 0.11), 0.01), (0.0, -0.07, height)) for height in (0.38, 0.68, 0.95)]
    return _asset("fence", merged([with_slot(m, 0) for m in (*posts, *rails)]), dict([_weathered_wood(store)]), "wood", store)
