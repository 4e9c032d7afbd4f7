"""The entries of the catalogue for people: kinds, what they wear, and the parts of a person that a prompt may describe."""

from aozora.film.catalogue import Entry
from aozora.world.acting.people.moods import MOODS
from aozora.world.people.roles import PEOPLE
from aozora.world.people.sampling import TRAITS
from aozora.world.people.wardrobe_table import WARDROBE

_PARTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "hair": (("locks", "hairstyle"), ("long", "short", "curly", "straight", "wavy", "braided", "messy", "spiky", "flowing")),
    "beard": (("beards",), ("long", "short")),
    "goatee": ((), ()),
    "moustache": (("mustache",), ()),
    "ponytail": (("pony tail",), ()),
    "bun": ((), ()),
    "braids": (("braid", "plaits"), ()),
    "pigtails": ((), ()),
    "afro": ((), ()),
    "mohawk": ((), ()),
    "eyes": (("eye",), ()),
    "face": (("faces",), ()),
    "skin": (("complexion",), ("dark", "pale", "fair", "tanned")),
}
"""Part -> further words and traits."""


def people_entries() -> tuple[Entry, ...]:
    """Kinds of people, garments and parts."""
    kinds = [
        Entry(
            category="kind",
            name=name,
            words=_plurals(name, person.words),
            family=person.family,
            traits=(*TRAITS, *sorted(set(MOODS) - set(TRAITS))),
            facts=_facts(person.ages),
        )
        for name, person in PEOPLE.items()
    ]
    garments = [Entry(category="garment", name=name, words=row.words, family="garment") for name, row in WARDROBE.items()]
    parts = [
        Entry(category="part", name=name, words=words, family="part", traits=traits) for name, (words, traits) in _PARTS.items()
    ]
    return (*kinds, *garments, *parts)


def _plurals(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word != name))


def _facts(ages: tuple[float, float]) -> dict[str, float]:
    grown = min(sum(ages) / 2, 18.0) / 18.0
    height = round(0.70 + 1.0 * grown**0.75, 2)
    return {"length_m": 0.35, "height_m": height, "speed_m_s": round(0.8 + 0.6 * grown, 2)}
