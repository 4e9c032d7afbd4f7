"""All birds."""

from collections.abc import Mapping

from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.birds.table import PERCHERS
from aozora.world.creatures.birds.table_water import WATERFOWL
from aozora.world.creatures.stock import Breed

BIRDS: Mapping[str, Breed[BirdParams]] = {**PERCHERS, **WATERFOWL}
"""Kind -> breed."""
