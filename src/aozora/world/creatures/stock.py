"""What a family of beings is: a table of breeds, how one of them is drawn from it, and what the catalogue says of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import numpy as np

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes, Role
from aozora.film.store import Store
from aozora.film.warehouse import Recipe, kept
from aozora.film.world import Rgb
from aozora.world.creatures.quadruped import SIZES, YOUNG, srgb
from aozora.world.elements import Asset
from aozora.world.palette import colour

SOURCES = ("aozora.world.creatures", "aozora.world.geometry", "aozora.world.elements", "aozora.film")
"""The packages that shape a being: when their text changes, what was kept of it is built anew."""

_TRAITS = ("young", "adult", "little", *[size for size in SIZES if size])


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


class Bred(Protocol):
    """What the parameters of all breeds have: a kind, a size in metres, colours by zone, blades of the coat, and a seed."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def kind(self) -> str: ...
    @property
    def size_m(self) -> float: ...
    @property
    def palette(self) -> Mapping[str, Rgb]: ...
    @property
    def blades(self) -> int: ...
    @property
    def seed(self) -> int: ...


P = TypeVar("P", bound=Bred)


@dataclass(frozen=True)
class Breed(Generic[P]):
    """A row of a table: the grown one, words for it, its wider kind, the zones that a colour of the prompt dyes, how long and
    high it is in units of its size, and how fast it goes in metres per second."""

    adult: P
    words: tuple[str, ...] = ()
    family: str = "animal"
    dyed: tuple[str, ...] = ("base", "back", "crown", "covert", "tail")
    box: tuple[float, float] = (1.6, 1.2)
    speed_m_s: float = 1.0


FULL_COAT = 75_000
"""Blades that a being which fills the picture is asked to have; breeds grow their own number in proportion."""


def zones(**codes: str) -> dict[str, Rgb]:
    """Zone -> linear colour from sRGB codes; "_" in a zone stands for a space.

    >>> sorted(zones(bill_tip="000000"))
    ['bill tip']
    """
    return {name.replace("_", " "): srgb(f"#{code}") for name, code in codes.items()}


def bred(breed: Breed[P], attributes: Attributes, rng: np.random.Generator, blades: int) -> P:
    """One of a breed: its size a few per cent off, dyed and sized as the screenplay says."""
    size = breed.adult.size_m * SIZES[attributes.size] * float(np.exp(0.03 * np.clip(rng.normal(), -2, 2)))
    if attributes.age.lower() in YOUNG:
        size *= 0.55
    palette = dict(breed.adult.palette)
    if attributes.colour:
        palette |= _dyed(breed, palette, colour(attributes.colour, "attributes.colour"))
    grown = max(1500, round(breed.adult.blades * min(1.0, blades / FULL_COAT)))
    return replace(breed.adult, size_m=size, palette=palette, blades=grown, seed=int(rng.random() * 2**31))


def _dyed(breed: Breed[P], palette: Mapping[str, Rgb], dye: Rgb) -> dict[str, Rgb]:
    """The dyed zones in the new colour, each as much lighter or darker than the first as before."""
    first = next((zone for zone in breed.dyed if zone in palette), "base")
    usual = max(float(np.mean(palette[first])), 1e-3)
    made: dict[str, Rgb] = {}
    for zone in breed.dyed:
        if zone in palette:
            gain = float(np.clip(np.mean(palette[zone]) / usual, 0.75, 1.3))
            r, g, b = (min(0.92, gain * channel) for channel in dye)
            made[zone] = (r, g, b)
    return made


def family_of(table: Mapping[str, Breed[P]], build: Callable[[P, Store], Asset]) -> Family:
    """A family from its table and the function that builds one."""

    def make(casting: Casting, store: Store) -> Asset:
        breed = table[casting.role.kind]
        params = bred(breed, casting.role.attributes, casting.rng, casting.blades)
        return kept(store, Recipe("being", params, Asset, SOURCES), lambda store: build(params, store))

    return Family(frozenset(table), make, lambda: tuple(_entry(name, breed) for name, breed in table.items()))


def _entry(name: str, breed: Breed[P]) -> Entry:
    size = breed.adult.size_m
    facts = {
        "length_m": round(size * breed.box[0], 4),
        "height_m": round(size * breed.box[1], 4),
        "speed_m_s": breed.speed_m_s,
    }
    return Entry(category="kind", name=name, words=breed.words, family=breed.family, traits=_TRAITS, facts=facts)


def breed_params(table: Mapping[str, Breed[P]], kind: str) -> P:
    """The exact grown one of a kind; an unknown kind is an `InvalidInput`."""
    if kind not in table:
        raise InvalidInput(f"must be one of {', '.join(table)} (got {kind!r})", field="kind")
    return table[kind].adult
