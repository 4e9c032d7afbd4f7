"""What can be planted or strewn by name: trees of every species, herbs, crops, rocks, growth of the reef."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.world import Mesh
from aozora.world.plants import herbs, rocks
from aozora.world.plants.flowers import FLOWERS, flower
from aozora.world.plants.grass import Turf, grass_patch
from aozora.world.plants.palms import palm
from aozora.world.plants.reef import REEF
from aozora.world.plants.skins import SKIN
from aozora.world.plants.species import SPECIES
from aozora.world.plants.succulents import SUCCULENTS
from aozora.world.plants.trees import tree

Make = Callable[[str, np.random.Generator], Mesh]


@dataclass(frozen=True)
class Sort:
    """How one sort is made from its detail ("near", "middle", "far") and chance, and labels of its materials (see `skins`)."""

    make: Make
    skins: tuple[str, ...]


def _turf(turf: Turf, side: float = 1.3) -> Sort:
    fewer = {"near": (1.0, 1.0), "middle": (0.4, 2.0), "far": (0.12, 4.0)}

    def make(detail: str, rng: np.random.Generator) -> Mesh:
        blades, width = fewer[detail]
        return grass_patch(replace(turf, blades=turf.blades * blades, width=turf.width * width), side, rng)

    return Sort(make, ("grass",))


def _rock(
    colour: tuple[float, float, float], shape: tuple[float, float, float], top: tuple[float, float, float] | None = None
) -> Sort:
    return Sort(lambda detail, rng: rocks.rock(colour, detail, rng, shape, top), ("stone",))


SORTS: Mapping[str, Sort] = {
    "palm": Sort(lambda detail, rng: palm(float(rng.uniform(6.5, 9.5)), float(rng.uniform(0.6, 2.6)), rng), ("bark", "leaf")),
    "fern": Sort(herbs.fern, ("leaf",)),
    "broad leaves": Sort(herbs.broad_leaves, ("wax",)),
    "banana": Sort(lambda detail, rng: herbs.broad_leaves(detail, rng, 2.0), ("wax",)),
    "vines": Sort(herbs.vines, ("leaf",)),
    "bamboo": Sort(herbs.bamboo, ("wax", "leaf")),
    "sunflower": Sort(herbs.sunflower, ("leaf", "petal")),
    "lavender bush": Sort(herbs.lavender_bush, ("leaf", "petal")),
    "grape vine": Sort(herbs.grape_vine, ("bark", "leaf")),
    "corn": Sort(herbs.corn, ("leaf",)),
    "wheat": Sort(herbs.wheat, ("straw",)),
    "rice": Sort(herbs.rice, ("grass",)),
    "dry grass": _turf(Turf(420, 0.62, 0.0055, 0.7, 0.8, 0.0, 0.8, (0.34, 0.27, 0.10), (0.52, 0.40, 0.17)), 1.4),
    "tall grass": _turf(Turf(700, 0.34, 0.0045, 0.8, 0.2, 0.0, 0.6, (0.17, 0.26, 0.06)), 1.3),
    "alpine grass": _turf(Turf(900, 0.16, 0.0042, 0.75, 0.18, 0.0, 0.55, (0.16, 0.26, 0.055)), 1.3),
    "marsh grass": _turf(Turf(330, 0.75, 0.007, 0.6, 0.25, 0.0, 0.7, (0.15, 0.21, 0.055)), 1.2),
    "rock": _rock((0.24, 0.225, 0.205), (0.9, 0.75, 0.55)),
    "boulder": _rock((0.23, 0.22, 0.205), (2.3, 1.9, 1.5)),
    "mossy rock": _rock((0.15, 0.14, 0.12), (0.9, 0.75, 0.6), (0.10, 0.155, 0.035)),
    "mossy boulder": _rock((0.14, 0.13, 0.115), (2.4, 1.9, 1.6), (0.10, 0.155, 0.035)),
    "snowy rock": _rock((0.17, 0.165, 0.165), (1.6, 1.3, 1.0), (0.82, 0.85, 0.89)),
    "red rock": _rock((0.42, 0.19, 0.09), (1.4, 1.1, 0.8)),
    "lava rock": _rock((0.030, 0.027, 0.026), (1.0, 0.85, 0.6)),
    "mars rock": _rock((0.26, 0.12, 0.065), (0.8, 0.65, 0.42)),
    "moon rock": _rock((0.17, 0.17, 0.168), (0.7, 0.55, 0.4)),
    "rubble": Sort(lambda detail, rng: rocks.rubble((0.24, 0.225, 0.205), detail, rng), ("stone",)),
    "red rubble": Sort(lambda detail, rng: rocks.rubble((0.40, 0.19, 0.10), detail, rng), ("stone",)),
    "mars rubble": Sort(lambda detail, rng: rocks.rubble((0.25, 0.115, 0.062), detail, rng), ("stone",)),
    "moon rubble": Sort(lambda detail, rng: rocks.rubble((0.17, 0.17, 0.168), detail, rng), ("stone",)),
    "lava rubble": Sort(lambda detail, rng: rocks.rubble((0.035, 0.031, 0.03), detail, rng), ("stone",)),
    "ice block": Sort(lambda detail, rng: rocks.ice_block(detail, rng), ("ice",)),
    "ice floe": Sort(lambda detail, rng: rocks.ice_block(detail, rng, (2.6, 2.0, 0.55)), ("ice",)),
    "iceberg": Sort(lambda detail, rng: rocks.iceberg(detail, rng), ("ice",)),
    "stalagmite": Sort(lambda detail, rng: rocks.dripstone(detail, rng, False), ("wet stone",)),
    "stalactite": Sort(lambda detail, rng: rocks.dripstone(detail, rng, True), ("wet stone",)),
    **{name: Sort(make, skins) for name, (make, skins) in SUCCULENTS.items()},
    **{name: Sort(make, skins) for name, (make, skins) in REEF.items()},
}
"""Name -> sort; trees of `SPECIES` and small flowers of `FLOWERS` are sorts as well."""


def sort_meshes(name: str, season: str, detail: str, seed: int) -> tuple[Mesh, tuple[str, ...]]:
    """The mesh of a sort, standing on z = 0, and the names of its materials (of `skins.SKINS`)."""
    if name in SPECIES:
        mesh = tree(name, season, detail, seed)  # type: ignore[arg-type]
        return mesh, (SKIN["bark"], SKIN["leaf"])
    rng = lane(seed, "sort", name, detail)
    if name in FLOWERS:
        return flower(name, rng), (SKIN["petal"],)
    if name not in SORTS:
        raise InvalidInput(f"must be one of {', '.join((*SPECIES, *FLOWERS, *SORTS))} (got {name!r})", field="sort")
    row = SORTS[name]
    return row.make(detail, rng), tuple(SKIN[label] for label in row.skins)
