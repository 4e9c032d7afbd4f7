"""Beds of tulips, roses and daisies in drifts of colour, with a gravel path between them."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Mesh, Rgb
from aozora.world.geometry.noise import fbm
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.blossoms import BLOOMS
from aozora.world.plants.scattering import ground_rotation, jittered_grid, put_scatter, stand
from aozora.world.plants.skins import SKIN

_COLOURS: tuple[tuple[str, Rgb], ...] = (
    ("tulip", (0.72, 0.04, 0.05)),
    ("tulip", (0.85, 0.55, 0.03)),
    ("tulip", (0.72, 0.20, 0.38)),
    ("tulip", (0.84, 0.80, 0.76)),
    ("lavender", (0.28, 0.17, 0.55)),
    ("tulip", (0.80, 0.26, 0.04)),
    ("daisy", (0.84, 0.83, 0.80)),
    ("rose", (0.72, 0.16, 0.24)),
)
_BEDS = ((3.4, 6.6), (8.6, 11.6), (14.0, 18.0), (-16.0, -12.0), (-9.0, -6.0))


def flower_beds(site: Site) -> Extra:
    """Strips of flowers along X in front of and behind the stage, in patches of one sort each."""
    if site.params.season == "winter":
        return Extra()
    rng = lane(site.params.seed, "beds")
    sorts: list[tuple[Mesh, tuple[str, ...]]] = []
    for name, colour in _COLOURS:
        for _ in range(2):
            sorts.append((BLOOMS[name][0](colour, rng), (SKIN["leaf"], SKIN["petal"])))
    groups = [jittered_grid((-22.0, low), (22.0, high), 0.155, rng) for low, high in _BEDS]
    xy = np.concatenate(groups)
    drift = fbm(xy[:, 0] / 2.6, xy[:, 1] / 2.0, 2, site.params.seed + 71) + 0.12 * rng.normal(0, 1, len(xy))
    which = np.clip(((drift + 1.0) / 2.0 * len(_COLOURS)).astype(np.int64), 0, len(_COLOURS) - 1)
    wavy = np.abs(fbm(xy[:, 0] / 5, xy[:, 1] * 0, 2, 5)) < 0.95
    xy, which = xy[wavy], which[wavy]
    spots = stand(xy, site.height, rng.uniform(1.2, 1.7, len(xy)), 2 * which + (rng.random(len(xy)) < 0.5), rng)
    return Extra(scatters=(put_scatter(site.store, "beds", 20190, sorts, spots, ground_rotation(spots, site.height, 0.3)),))
