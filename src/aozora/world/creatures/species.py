"""Every kind of animal by name, and the parameters of one of them as a screenplay asks for it."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes
from aozora.world.creatures.breeds.dogs import DOGS
from aozora.world.creatures.breeds.giants import GIANTS
from aozora.world.creatures.breeds.hoofed import HOOFED
from aozora.world.creatures.breeds.hunters import HUNTERS
from aozora.world.creatures.breeds.kinds import Species
from aozora.world.creatures.breeds.small import SMALL
from aozora.world.creatures.breeds.stout import STOUT
from aozora.world.creatures.quadruped import QuadrupedParams, varied, with_attributes

CREATURES: Mapping[str, Species] = {**DOGS, **HUNTERS, **HOOFED, **STOUT, **GIANTS, **SMALL}
"""Every animal by its canonical name."""

YOUNG_NAMES: Mapping[str, str] = {
    "puppy": "dog",
    "pup": "dog",
    "kitten": "cat",
    "wolf cub": "wolf",
    "fox cub": "fox",
    "lion cub": "lion",
    "tiger cub": "tiger",
    "bear cub": "bear",
    "foal": "horse",
    "calf": "cow",
    "lamb": "sheep",
    "piglet": "pig",
    "fawn": "deer",
    "baby elephant": "elephant",
    "baby panda": "panda",
}
"""Words that mean the young one of a kind."""


def creature_params(kind: str, attributes: Attributes = Attributes()) -> QuadrupedParams:
    """The exact animal of a kind with the screenplay's attributes; unknown kinds and colours are an `InvalidInput`."""
    if kind in YOUNG_NAMES:
        attributes = attributes.model_copy(update={"age": attributes.age or "young"})
    name = YOUNG_NAMES.get(kind, kind)
    if name not in CREATURES:
        raise InvalidInput(f"must be one of {', '.join([*CREATURES, *YOUNG_NAMES])} (got {kind!r})", field="kind")
    species = CREATURES[name]
    if attributes.age.lower() in species.young:
        attributes = attributes.model_copy(update={"age": "young"})
    return with_attributes(replace(species.adult, kind=name), attributes, species.youth)


def creature_rand(kind: str, rng: np.random.Generator, attributes: Attributes = Attributes()) -> QuadrupedParams:
    """An animal of a kind that differs a little from its siblings."""
    return varied(creature_params(kind, attributes), rng)
