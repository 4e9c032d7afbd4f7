"""All families of living beings: who builds a kind, and what the catalogue says of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Role
from aozora.film.store import Store
from aozora.film.warehouse import Recipe, kept
from aozora.world.creatures.build import build_creature
from aozora.world.creatures.catalogue import creature_entries
from aozora.world.creatures.species import CREATURES, YOUNG_NAMES, creature_rand
from aozora.world.elements import Asset
from aozora.world.people.casting import KINDS, cast_person
from aozora.world.people.catalogue import people_entries


@dataclass(frozen=True)
class Casting:
    """What a family is asked for: the role, the chance that makes it differ from its siblings, and how many blades of fur are
    worth growing."""

    role: Role
    rng: np.random.Generator
    blades: int


@dataclass(frozen=True)
class Family:
    """Kinds that are built alike. `build` raises `InvalidInput` for an attribute that it cannot give; `entries` are its part of
    the catalogue."""

    kinds: frozenset[str]
    build: Callable[[Casting, Store], Asset]
    entries: Callable[[], tuple[Entry, ...]]


SOURCES = ("aozora.world.creatures", "aozora.world.geometry", "aozora.world.elements", "aozora.film")
"""The packages that shape a being: when their text changes, what was kept of it is built anew."""


def _quadruped(casting: Casting, store: Store) -> Asset:
    params = replace(creature_rand(casting.role.kind, casting.rng, casting.role.attributes), blades=casting.blades)
    return kept(store, Recipe("creature", params, Asset, SOURCES), lambda store: build_creature(params, store))


FAMILIES: tuple[Family, ...] = (
    Family(frozenset({*CREATURES, *YOUNG_NAMES}), _quadruped, creature_entries),
    Family(KINDS, cast_person, people_entries),
)


def build_being(casting: Casting, store: Store) -> Asset:
    """The asset of a being; an unknown kind is an `InvalidInput` of "kind"."""
    for family in FAMILIES:
        if casting.role.kind in family.kinds:
            return family.build(casting, store)
    known = sorted(kind for family in FAMILIES for kind in family.kinds)
    raise InvalidInput(f"must be one of {', '.join(known)} (got {casting.role.kind!r})", field="kind")


def being_entries() -> tuple[Entry, ...]:
    """The entries of all families."""
    return tuple(entry for family in FAMILIES for entry in family.entries())
