"""All wild places of the tables, by name."""

from collections.abc import Mapping

from aozora.film.store import Store
from aozora.world.elements import Setting
from aozora.world.places.registry import PlaceParams
from aozora.world.places.wild import Wild, wild_place
from aozora.world.places.wild_dry import DRY
from aozora.world.places.wild_fields import FIELDS
from aozora.world.places.wild_heights import HEIGHTS
from aozora.world.places.wild_water import WATERS
from aozora.world.places.wild_woods import WOODS

WILDS: Mapping[str, Wild] = {**HEIGHTS, **WOODS, **DRY, **FIELDS, **WATERS}
"""Name -> row."""


def wild(name: str, params: PlaceParams, store: Store) -> Setting:
    """The wild place of that name."""
    return wild_place(name, WILDS[name], params, store)
