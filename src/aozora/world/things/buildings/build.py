"""Castable buildings: a plan's parts scaled to the size that was asked for, one piece per finish."""

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material
from aozora.world.places.coverings import covering
from aozora.world.surfaces import surface
from aozora.world.things.buildings import homes, monuments
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import by_finish, centred, resized, stretched
from aozora.world.things.landmarks.plans import LANDMARK_PLANS
from aozora.world.things.table import THINGS

PLANS = {
    "house": homes.house,
    "cottage": homes.cottage,
    "skyscraper": homes.skyscraper,
    "tower": homes.tower,
    "lighthouse": homes.lighthouse,
    "castle": homes.castle,
    "church": homes.church,
    "temple": homes.temple,
    "barn": homes.barn,
    "windmill": homes.windmill,
    "bridge": monuments.stone_bridge,
    "tent": monuments.tent,
    "pyramid": monuments.pyramid,
    "eiffel tower": monuments.eiffel,
    "statue": monuments.statue,
    "fountain": monuments.fountain,
    "gate": monuments.gate,
    "door": monuments.door,
    "window": monuments.standing_window,
    "wall": monuments.brick_wall,
    "fence": monuments.picket_fence,
    **LANDMARK_PLANS,
}
"""Kind -> its plan."""

_FACADES = ("plaster:e6dcc6", "plaster:f2efe8", "barn boards:9c2f24", "masonry ashlar", "masonry brick", "rubble stone:a59c8c",
    "rubble stone")  # fmt: skip
"""Finishes that a colour word paints over."""


def building(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A building or monument."""
    scale = np.asarray(params.size) / np.asarray(THINGS[params.kind].size)
    groups = by_finish(PLANS[params.kind](), params.seed)
    facade = next((finish for finish, *_ in groups if finish in _FACADES), "")
    return centred(
        [
            Piece(resized(mesh, scale), (_skin(finish, facade, params, store),), stretched(at, scale), axle)
            for finish, at, axle, mesh in groups
        ]
    )


def _skin(finish: str, facade: str, params: ThingParams, store: Store) -> tuple[str, Material]:
    """The material of a finish: "main" is what the thing was asked to be made of, a colour word paints the facade."""
    kind, _, own = finish.partition(":")
    if kind == "main":
        asked = params.colour or (own if params.material == THINGS[params.kind].material else "")
        return params.material, surface(params.material, asked, store, params.seed, detail=2.0)
    if finish == facade and params.colour:
        return kind, covering(f"{kind}:{params.colour}", store, params.seed)
    return finish.replace(":", "-").replace(" ", "-"), covering(finish, store, params.seed)
