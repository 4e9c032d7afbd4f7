"""Plants, stones and other things of nature that can be cast, from the same makers that plant the places."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Mesh, Rgb
from aozora.world.palette import colour as linear_colour
from aozora.world.places.stones import shell
from aozora.world.plants import small_growth
from aozora.world.plants.blossoms import BLOOMS
from aozora.world.plants.skins import PLAIN_SKINS
from aozora.world.plants.sorts import SORTS, sort_meshes
from aozora.world.plants.trees import tree
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[Any]

_TREES: Mapping[str, tuple[str, str]] = {
    "tree": ("oak", "summer"),
    "maple tree": ("maple", "autumn"),
    "pine tree": ("fir", "summer"),
    "cherry tree": ("cherry", "spring"),
    "birch tree": ("birch", "summer"),
    "willow tree": ("willow", "summer"),
    "cypress tree": ("cypress", "summer"),
    "baobab tree": ("baobab", "summer"),
    "acacia tree": ("acacia", "summer"),
    "apple tree": ("apple", "autumn"),
    "olive tree": ("olive", "summer"),
    "dead tree": ("dead tree", "winter"),
    "bush": ("bush", "summer"),
}
"""Kind -> species and the season in which it is best known."""

_SORTED: Mapping[str, str] = {
    "palm tree": "palm",
    "bamboo plant": "bamboo",
    "fern": "fern",
    "cactus": "saguaro",
    "agave": "agave",
    "grass": "tall grass",
    "wheat": "wheat",
    "lavender bush": "lavender bush",
    "coral": "pink coral",
    "seaweed": "kelp",
    "iceberg": "iceberg",
}
"""Kind -> sort of `plants.sorts`."""

_Form = Callable[[Rgb | None, np.random.Generator], tuple[Mesh, tuple[str, ...]]]

_SMALL: Mapping[str, _Form] = {
    "leaf": lambda colour, rng: (small_growth.leaf(colour or (0.10, 0.22, 0.03), rng), ("leaf",)),
    "toadstool": lambda colour, rng: (small_growth.toadstool(colour or (0.62, 0.03, 0.02), rng), ("flesh",)),
    "ivy": lambda colour, rng: (small_growth.ivy(rng), ("wax",)),
    "bonsai": lambda colour, rng: (small_growth.bonsai(rng), ("bark", "leaf", "flesh")),
    "christmas tree": lambda colour, rng: (small_growth.christmas_tree(rng), ("bark", "leaf", "wax", "glow")),
    "snowman": lambda colour, rng: (small_growth.snowman(rng), ("flesh",)),
    "seashell": lambda colour, rng: (shell(colour or (0.72, 0.52, 0.42), rng), ("wax",)),
    "log": lambda colour, rng: (small_growth.log(rng), ("bark",)),
    "mountain model": lambda colour, rng: (small_growth.mountain(rng), ("stone",)),
}


def growth(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """The thing, scaled to the size asked for. A colour paints petals, leaves or the whole."""
    rng = lane(params.seed, "growth", params.kind)
    asked = linear_colour(params.colour) if params.colour else None
    mesh, skins = _made(params, asked, rng)
    low, high = mesh.points.min(0).astype(np.float64), mesh.points.max(0).astype(np.float64)
    scale = params.size[2] / max(float(high[2] - low[2]), 1e-6)
    middle = np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]])
    if params.kind in _TREES or params.kind in _SORTED:
        middle[:2] = 0.0
    points = ((mesh.points - middle) * scale).astype(np.float32)
    materials = tuple((label, replace(PLAIN_SKINS[label], variation=0.0)) for label in skins)
    return (Piece(replace(mesh, points=np.round(points, 5)), materials),)


def _made(params: ThingParams, asked: Rgb | None, rng: np.random.Generator) -> tuple[Mesh, tuple[str, ...]]:
    kind = params.kind
    if kind in _TREES:
        species, season = _TREES[kind]
        return _repainted(tree(species, season, "near", params.seed % 1000), 1, asked), ("bark", "leaf")
    if kind in _SORTED:
        name = _SORTED[kind]
        mesh, _ = sort_meshes(name, "summer", "near", params.seed % 1000)
        skins = SORTS[name].skins
        return _repainted(mesh, len(skins) - 1, asked), skins
    bloom = "daisy" if kind == "flower" else kind
    if bloom in BLOOMS:
        make, own = BLOOMS[bloom]
        own = (0.78, 0.22, 0.42) if kind == "flower" else own
        return make(asked or own, rng), ("leaf", "petal")
    return _SMALL[kind](asked, rng)


def _repainted(mesh: Mesh, slot: int, colour: Rgb | None) -> Mesh:
    """The points of one slot in another colour, as bright and dark among themselves as before."""
    if colour is None or mesh.colours is None:
        return mesh
    ends = np.append(mesh.starts[1:], len(mesh.corners))
    slots = np.zeros(len(mesh.starts), np.int16) if mesh.slots is None else mesh.slots
    chosen = np.zeros(len(mesh.points), np.bool_)
    chosen[mesh.corners[np.repeat(slots == slot, ends - mesh.starts)]] = True
    level = mesh.colours @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    level = level / max(float(level[chosen].mean()), 1e-6)
    painted = np.clip(level[:, None] * np.asarray(colour), 0.002, 0.9)
    return replace(mesh, colours=np.where(chosen[:, None], painted, mesh.colours).astype(np.float32))
