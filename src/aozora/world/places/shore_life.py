"""What stands at the edge of inland water: reeds, stones, lilies, and the woods of far shores."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Rgb, Scatter
from aozora.world.elements import material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.basins import Basin
from aozora.world.places.stones import STONE, boulder, pebble
from aozora.world.places.vegetation import MATERIALS, Growth
from aozora.world.plants.grass import Turf, grass_patch
from aozora.world.plants.scattering import Spots, ground_rotation, jittered_grid, pick, put_scatter, stand
from aozora.world.plants.trees import tree

Floats = NDArray[Any]

_REED = Material(colour_attribute=True, roughness=0.55, specular=0.25, translucency=0.35, variation=0.25)
_PAD = Material(colour_attribute=True, roughness=0.35, specular=0.4, translucency=0.1, variation=0.3)
LIFE_MATERIALS = {material_name(label, made): made for label, made in (("reed", _REED), ("lily pad", _PAD))}
_REEDS, _PADS = LIFE_MATERIALS
_, _LEAF, _BARK, _ = MATERIALS

_REED_GREENS: dict[str, tuple[Rgb, float]] = {
    "spring": ((0.16, 0.25, 0.06), 0.35),
    "summer": ((0.13, 0.21, 0.055), 0.2),
    "autumn": ((0.26, 0.22, 0.075), 0.6),
    "winter": ((0.30, 0.25, 0.13), 0.85),
}


def reeds(growth: Growth, basin: Basin, density: float, store: Store) -> tuple[Scatter, ...]:
    """Reeds in beds along the edge, with the view over the water left open before the stage."""
    if not density:
        return ()
    rng = lane(growth.seed, "reeds")
    green, dry = _REED_GREENS[growth.season]
    kind = Turf(blades=85, height=1.25, width=0.012, bend=0.42, dry=dry, clumping=0.55, green=green, straw=(0.38, 0.31, 0.17))
    sorts = [(grass_patch(kind, 1.0, rng), (_REEDS,)) for _ in range(4)]
    xy = jittered_grid((-75.0, -25.0), (75.0, 75.0), 0.75, rng)
    e = basin.edge(xy[:, 0], xy[:, 1])
    beds = fbm(xy[:, 0] / 6.5, xy[:, 1] / 6.5, 2, basin.seed + 21)
    fringe = smoothstep(-2.6, -1.4, e) * smoothstep(0.7, 0.0, e) * smoothstep(0.45 - density, 0.75 - density, beds)
    # The way to the water stays free, and so does the view from the stage.
    angle = np.abs(np.arctan2(xy[:, 0], xy[:, 1] + 3.2))
    near_shore = xy[:, 1] < 17.0
    fringe = fringe * np.where(near_shore, smoothstep(0.30, 0.52, angle), 1.0)
    xy = xy[rng.random(len(xy)) < fringe]
    scale = rng.uniform(0.75, 1.2, len(xy))
    spots = stand(xy, lambda x, y: np.maximum(growth.height(x, y), -0.35), scale, pick(rng, len(xy), 4), rng)
    return (put_scatter(store, "reeds", 20040, sorts, spots, _upright(spots)),)


def _upright(spots: Spots) -> Floats:
    zero = np.zeros(len(spots))
    return np.stack([np.cos(spots.turn / 2), zero, zero, np.sin(spots.turn / 2)], -1)


def stones(growth: Growth, basin: Basin, boulders: float, pebbles: float, store: Store) -> tuple[Scatter, ...]:
    """Boulders and pebbles along the edge near the stage, so many per 10 metres of edge."""
    rng = lane(growth.seed, "stones")
    tones: tuple[Rgb, ...] = ((0.22, 0.205, 0.185), (0.16, 0.15, 0.14), (0.27, 0.245, 0.205))
    sorts: list[tuple[Mesh, tuple[str, ...]]] = [(boulder(tone, rng), (STONE,)) for tone in tones]
    sorts += [(pebble(tone, rng), (STONE,)) for tone in (*tones, (0.11, 0.10, 0.095))]
    groups: list[tuple[Floats, Floats, NDArray[np.int64]]] = []
    for large, wanted, cell, band in ((True, boulders, 0.6, (-1.3, 1.0)), (False, pebbles, 0.16, (-0.5, 0.9))):
        xy = jittered_grid((-30.0, -8.0), (32.0, 34.0), cell, rng)
        e = basin.edge(xy[:, 0], xy[:, 1])
        group = smoothstep(-0.25, 0.5, fbm(xy[:, 0] / 3.5, xy[:, 1] / 3.5, 2, basin.seed + (31 if large else 32)))
        inside = smoothstep(band[0] - 0.3, band[0] + 0.2, e) * smoothstep(band[1] + 0.3, band[1] - 0.4, e)
        xy = xy[rng.random(len(xy)) < 2.2 * wanted / 10 * cell**2 / (band[1] - band[0]) * group * inside]
        size = 0.10 + 0.34 * rng.random(len(xy)) ** 2.5 if large else 0.03 + 0.10 * rng.random(len(xy)) ** 2
        groups.append((xy, size, pick(rng, len(xy), 3) if large else 3 + pick(rng, len(xy), 4)))
    xy, size, kinds = (np.concatenate([group[i] for group in groups]) for i in range(3))
    spots = stand(xy, lambda x, y: growth.height(x, y) + 0.06 * size, size, kinds, rng)
    return (put_scatter(store, "stones", 20041, sorts, spots, ground_rotation(spots, growth.height)),)


def far_wood(growth: Growth, basin: Basin, wood: tuple[int, tuple[str, ...]], store: Store) -> tuple[Scatter, ...]:
    """Trees on far shores, most right behind the water."""
    count, species = wood
    if not count:
        return ()
    rng = lane(growth.seed, "far wood")
    names = sorted(set(species))
    sorts = [(tree(name, growth.season, "far", growth.seed + 9 + v), (_BARK, _LEAF)) for name in names for v in range(2)]
    xy = np.stack([rng.uniform(-460, 460, count * 9), rng.uniform(70, 760, count * 9)], -1)
    e = basin.edge(xy[:, 0], xy[:, 1])
    chance = smoothstep(1.0, 4.0, e) * np.exp(-np.maximum(e - 25.0, 0.0) / 210.0)
    chance = chance * smoothstep(-0.75, 0.1, fbm(xy[:, 0] / 40, xy[:, 1] / 40, 3, basin.seed + 41) + 0.6 * (e < 30))
    xy = xy[rng.random(len(xy)) < chance][:count]
    which = np.array([names.index(name) for name in species])[pick(rng, len(xy), len(species))]
    spots = stand(xy, growth.height, rng.uniform(0.65, 1.35, len(xy)), which * 2 + pick(rng, len(xy), 2), rng)
    return (put_scatter(store, "far wood", 20042, sorts, spots, _upright(spots)),)


def _lily(rng: np.random.Generator, blossom: bool) -> Mesh:
    """A group of floating round leaves, each with its notch, perhaps with a white blossom."""
    points: list[Floats] = []
    faces: list[Floats] = []
    colours: list[Floats] = []
    for _ in range(7):
        (px, py), radius, turn = rng.normal(0, 0.28, 2), rng.uniform(0.07, 0.13), rng.uniform(0, 6.28)
        angle = turn + np.linspace(0.16, 2 * math.pi - 0.16, 19)
        ring = np.stack([px + radius * np.cos(angle), py + radius * np.sin(angle), np.full(19, 0.006 + 0.004 * rng.random())], -1)
        first = sum(len(p) for p in points)
        points.append(np.concatenate([[[px, py, 0.005]], ring]))
        faces.append(np.stack([np.full(18, 0), np.arange(1, 19), np.arange(2, 20)], -1) + first)
        colours.append(np.tile(np.array([0.055, 0.12, 0.03]) * rng.uniform(0.7, 1.4), (20, 1)))
    if blossom:
        for lift, size in ((0.9, 0.075), (0.5, 0.06), (0.25, 0.04)):
            for petal in range(8):
                turn = petal * math.pi / 4 + lift * 3
                ahead, side = np.array([math.cos(turn), math.sin(turn), 0.0]), np.array([-math.sin(turn), math.cos(turn), 0.0])
                tip = ahead * size * lift + np.array([0, 0, 0.02 + 0.05 * (1 - lift)])
                leaf = np.array([[0, 0, 0.012], tip * 0.55 + side * 0.014, tip, tip * 0.55 - side * 0.014])
                first = sum(len(p) for p in points)
                points.append(leaf)
                faces.append(np.array([[0, 1, 2], [0, 2, 3]]) + first)
                colours.append(np.tile(np.array([0.80, 0.72, 0.74]), (4, 1)))
    tint = np.concatenate(colours).astype(np.float32)
    return Mesh.of_faces(np.concatenate(points), np.concatenate(faces), colours=tint)


def lilies(growth: Growth, basin: Basin, density: float, store: Store) -> tuple[Scatter, ...]:
    """Water lilies in still water; blossoms in summer."""
    if not density or growth.season == "winter":
        return ()
    rng = lane(growth.seed, "lilies")
    sorts = [(_lily(rng, growth.season == "summer" and number > 1), (_PADS,)) for number in range(4)]
    xy = jittered_grid((-16.0, 4.0), (18.0, 26.0), 0.7, rng)
    e = basin.edge(xy[:, 0], xy[:, 1])
    patch = smoothstep(0.05, 0.35, fbm(xy[:, 0] / 3.5, xy[:, 1] / 3.5, 2, basin.seed + 51))
    xy = xy[rng.random(len(xy)) < density * patch * smoothstep(-0.5, -1.0, e)]
    spots = stand(xy, lambda x, y: np.zeros(x.shape), rng.uniform(0.8, 1.3, len(xy)), pick(rng, len(xy), 4), rng)
    return (put_scatter(store, "lilies", 20043, sorts, spots, _upright(spots)),)
