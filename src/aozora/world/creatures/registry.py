"""All families of living beings: who builds a kind, and what the catalogue says of it."""

from dataclasses import replace

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.store import Store
from aozora.film.warehouse import Recipe, kept
from aozora.world.creatures.birds.flock import BIRDS
from aozora.world.creatures.birds.params import BirdParams
from aozora.world.creatures.catalogue import creature_entries
from aozora.world.creatures.fantasy.table import FANTASY, build_fantasy
from aozora.world.creatures.insects.table import INSECTS, build_insect
from aozora.world.creatures.reptiles.table import REPTILES, build_reptile
from aozora.world.creatures.species import CREATURES, YOUNG_NAMES, creature_rand
from aozora.world.creatures.stock import SOURCES, Casting, Family, family_of
from aozora.world.creatures.swimmers.table import SWIMMERS, build_swimmer
from aozora.world.elements import Asset
from aozora.world.people.catalogue import people_entries
from aozora.world.people.roles import PEOPLE

# Those who build are imported when there is something to build: lists of kinds are asked for far more often.


def _quadruped(casting: Casting, store: Store) -> Asset:
    from aozora.world.creatures.build import build_creature

    params = replace(creature_rand(casting.role.kind, casting.rng, casting.role.attributes), blades=casting.blades)
    return kept(store, Recipe("creature", params, Asset, SOURCES), lambda store: build_creature(params, store))


def _person(casting: Casting, store: Store) -> Asset:
    from aozora.world.people.casting import cast_person

    return cast_person(casting, store)


def _bird(params: BirdParams, store: Store) -> Asset:
    from aozora.world.creatures.birds.build import build_bird

    return build_bird(params, store)


FAMILIES: tuple[Family, ...] = (
    Family(frozenset({*CREATURES, *YOUNG_NAMES}), _quadruped, creature_entries),
    Family(frozenset(PEOPLE), _person, people_entries),
    family_of(BIRDS, _bird),
    family_of(SWIMMERS, build_swimmer),
    family_of(INSECTS, build_insect),
    family_of(REPTILES, build_reptile),
    family_of(FANTASY, build_fantasy),
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
