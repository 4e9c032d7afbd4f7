"""The entries of the catalogue for living beings."""

from aozora.film.catalogue import Entry
from aozora.world.creatures.quadruped import SIZES
from aozora.world.creatures.species import CREATURES, YOUNG_NAMES, creature_params

_TRAITS = ("young", "adult", "little", *[size for size in SIZES if size])


def creature_entries() -> tuple[Entry, ...]:
    """One entry for each kind of animal and for the words that mean its young ("puppy", "kitten")."""
    entries = [
        Entry(
            category="kind",
            name=name,
            words=species.words,
            family=species.family,
            traits=(*species.young, *_TRAITS),
            facts=_facts(name, species.speed_m_s),
        )
        for name, species in CREATURES.items()
    ]
    for name, grown in YOUNG_NAMES.items():
        words = {"puppy": ("puppies", "pup", "pups"), "kitten": ("kittens",)}.get(name, (f"{name}s",))
        if name != "pup":
            entries.append(Entry(category="kind", name=name, words=words, family=grown, traits=_TRAITS, facts=_facts(name, 2.4)))
    return tuple(entries)


def _facts(name: str, speed: float) -> dict[str, float]:
    params = creature_params(name)
    head = 2.2 * params.head.size
    length = params.height * (0.95 * params.proportions.length + params.proportions.neck * 0.6 + head * 0.5)
    height = params.height * (0.95 + 0.8 * params.proportions.neck + 0.5 * head)
    return {"length_m": round(length, 3), "height_m": round(height, 3), "speed_m_s": speed}
