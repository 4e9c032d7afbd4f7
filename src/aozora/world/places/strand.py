"""What lies and grows on a beach: shells, pebbles and weed along the tide line, marram grass on the dunes."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Scatter
from aozora.world.elements import Height, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.shore import Shore
from aozora.world.places.stones import SHELL, STONE, STONE_MATERIALS, pebble, shell
from aozora.world.plants.grass import Turf, grass_patch
from aozora.world.plants.palms import palm
from aozora.world.plants.scattering import ground_rotation, jittered_grid, pick, put_scatter, stand

Floats = NDArray[Any]

_MARRAM = Material(colour_attribute=True, roughness=0.6, specular=0.2, translucency=0.35, variation=0.3)
_GRASS = material_name("marram", _MARRAM)
MATERIALS = {**STONE_MATERIALS, _GRASS: _MARRAM}

_TURF = Turf(
    blades=330, height=0.62, width=0.0065, bend=0.65, dry=0.38, clumping=0.9, green=(0.19, 0.23, 0.095), straw=(0.42, 0.36, 0.2)
)


def drift(shore: Shore, height: Height, store: Store) -> Scatter:
    """Shells and pebbles: most along the line of the last high tide, a few everywhere on the sand."""
    rng = lane(shore.seed, "drift")
    sorts: list[tuple[Mesh, tuple[str, ...]]] = []
    for colour in ((0.62, 0.55, 0.47), (0.55, 0.40, 0.31), (0.72, 0.68, 0.62)):
        sorts.append((shell(colour, rng), (SHELL,)))
    for colour in ((0.16, 0.15, 0.14), (0.30, 0.27, 0.23), (0.42, 0.38, 0.33), (0.11, 0.085, 0.07)):
        sorts.append((pebble(colour, rng), (STONE,)))
    xy = jittered_grid((-26.0, -14.0), (30.0, 26.0), 0.22, rng)
    n = shore.inland(xy[:, 0], xy[:, 1])
    line = n - 8.4 - 0.9 * fbm(xy[:, 0] / 4.0, xy[:, 1] / 4.0, 3, shore.seed + 14)
    wash = n - 4.6 - 0.8 * fbm(xy[:, 0] / 3.0, xy[:, 1] / 3.0, 3, shore.seed + 15)
    chance = 0.42 * np.exp(-((line / 0.30) ** 2)) + 0.10 * np.exp(-((wash / 0.4) ** 2)) + 0.010
    xy = xy[(rng.random(len(xy)) < chance) & (n > 2.2)]
    kinds = np.where(rng.random(len(xy)) < 0.35, pick(rng, len(xy), 3), 3 + pick(rng, len(xy), 4))
    size = np.where(kinds < 3, rng.uniform(0.025, 0.06, len(xy)), 0.012 + 0.05 * rng.random(len(xy)) ** 3)
    spots = stand(xy, height, size, kinds, rng)
    return put_scatter(store, "drift", 20030, sorts, spots, ground_rotation(spots, height))


def marram(shore: Shore, height: Height, store: Store) -> Scatter:
    """Tall tufts on the dunes, thinning out towards the beach."""
    rng = lane(shore.seed, "marram")
    sorts = [(grass_patch(_TURF, 1.5, rng), (_GRASS,)) for _ in range(4)]
    xy = np.concatenate(
        [
            jittered_grid((-70.0, -75.0), (75.0, 60.0), 1.25, rng),
            jittered_grid((20.0, -20.0), (190.0, 260.0), 3.2, rng),
        ]
    )
    n = shore.inland(xy[:, 0], xy[:, 1])
    clump = fbm(xy[:, 0] / 7.0, xy[:, 1] / 7.0, 3, shore.seed + 16)
    chance = smoothstep(20.0, 34.0, n) * smoothstep(-0.45, 0.3, clump) * smoothstep(120.0, 70.0, n)
    xy = xy[rng.random(len(xy)) < chance]
    scale = rng.uniform(0.7, 1.3, len(xy)) * np.where(np.hypot(xy[:, 0], xy[:, 1]) > 75, 1.9, 1.0)
    spots = stand(xy, height, scale, pick(rng, len(xy), 4), rng)
    return put_scatter(store, "dune grass", 20031, sorts, spots, ground_rotation(spots, height, 0.4))


_PALM_BARK = Material(colour_attribute=True, roughness=0.9, specular=0.1)
_PALM_LEAF = Material(colour_attribute=True, roughness=0.42, specular=0.4, translucency=0.32, variation=0.22)
PALM_MATERIALS = {material_name(label, made): made for label, made in (("palm bark", _PALM_BARK), ("palm leaf", _PALM_LEAF))}


_HEROES = np.array([(13.0, 8.2), (15.2, 13.6), (20.5, 17.0)])
"""Palms that frame the view from the stage."""


def palms(shore: Shore, height: Height, store: Store) -> Scatter:
    """Coconut palms: a row along the top of the beach that leans over it, none before the stage, and groves behind."""
    rng = lane(shore.seed, "palms")
    names = tuple(PALM_MATERIALS)
    sorts = [(palm(tall, lean, rng), names) for tall, lean in ((7.5, 2.6), (9.0, 1.6), (6.2, 2.9), (8.2, 0.8))]
    xy = np.concatenate(
        [jittered_grid((-26.0, -14.0), (60.0, 90.0), 3.1, rng), jittered_grid((30.0, -60.0), (330.0, 420.0), 7.0, rng)]
    )
    n = shore.inland(xy[:, 0], xy[:, 1])
    chance = 0.42 * smoothstep(3.4, 4.4, n) * smoothstep(11.0, 6.0, n) + 0.75 * smoothstep(15.0, 24.0, n) * smoothstep(75, 50, n)
    open_view = (np.hypot(np.maximum(np.abs(xy[:, 0]) - 6.0, 0), xy[:, 1] + 1.5) < 8.0) & (n < 15.0)
    xy = xy[(rng.random(len(xy)) < chance) & ~open_view]
    xy = np.concatenate([_HEROES, xy])
    spots = stand(xy, height, rng.uniform(0.8, 1.15, len(xy)), pick(rng, len(xy), 4), rng)
    seaward = np.arctan2(1.0, -shore.steepness(xy[:, 0])) + rng.normal(0, 0.5, len(xy))
    half = 0.5 * seaward
    zero = np.zeros(len(xy))
    return put_scatter(store, "palms", 20032, sorts, spots, np.stack([np.cos(half), zero, zero, np.sin(half)], -1))
