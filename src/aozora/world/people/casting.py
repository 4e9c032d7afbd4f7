"""People as a family of beings: from a role to an asset, kept between films."""

from typing import Protocol

import numpy as np

from aozora.film.screenplay import Role
from aozora.film.store import Store
from aozora.film.warehouse import Recipe, kept
from aozora.world.elements import Asset
from aozora.world.people.build import build_person
from aozora.world.people.params import PersonParams
from aozora.world.people.roles import PEOPLE
from aozora.world.people.sampling import person_rand

SOURCES = ("aozora.world.people", "aozora.world.geometry", "aozora.world.elements", "aozora.world.baking", "aozora.film")
"""The packages that shape a person: when their text changes, what was kept is built anew."""

KINDS: frozenset[str] = frozenset(PEOPLE)


class _Casting(Protocol):
    @property
    def role(self) -> Role: ...

    @property
    def rng(self) -> np.random.Generator: ...


def cast_person(casting: _Casting, store: Store) -> Asset:
    """The asset of a person for a role; `InvalidInput` for an attribute that cannot be given."""
    return person(person_rand(casting.role, casting.rng), store)


def person(params: PersonParams, store: Store) -> Asset:
    """A person by parameters, built once and kept."""
    return kept(store, Recipe("person", params, Asset, SOURCES), lambda store: build_person(params, store))
