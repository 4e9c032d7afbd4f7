"""The entries of the catalogue for living beings."""

from aozora.film.catalogue import Entry
from aozora.world.creatures.anatomy import anatomy
from aozora.world.creatures.quadruped import SIZES
from aozora.world.creatures.species import CREATURES, YOUNG_NAMES, creature_params

_PLURALS = {"puppy": ("puppies", "pup", "pups"), "calf": ("calves",)}

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
        words = _PLURALS.get(name, (f"{name}s",))
        if name != "pup":
            entries.append(Entry(category="kind", name=name, words=words, family=grown, traits=_TRAITS, facts=_facts(name, 2.4)))
    return tuple(entries)


def _facts(name: str, speed: float) -> dict[str, float]:
    params = creature_params(name)
    a = anatomy(params)
    front = max(a.face(0.9 + params.head.muzzle, 0, 0)[0], a.front[4][0])
    length = front - a.tail[0][0] + 0.1 * a.h
    height = max(a.h, a.skull[2] + 1.2 * a.s)
    return {"length_m": round(float(length), 3), "height_m": round(float(height), 3), "speed_m_s": speed}
