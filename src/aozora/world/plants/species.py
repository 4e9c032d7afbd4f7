"""Species of trees and bushes: the tables of all climates together."""

from collections.abc import Mapping

from aozora.world.plants.species_form import Crown, Species
from aozora.world.plants.species_temperate import TEMPERATE
from aozora.world.plants.species_warm import WARM

__all__ = ["SPECIES", "Crown", "Species"]

SPECIES: Mapping[str, Species] = {**TEMPERATE, **WARM}
"""Name -> how it grows."""
