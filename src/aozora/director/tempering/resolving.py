"""Noun phrases of what is brought to a temperature, as roles of the cast."""

from dataclasses import dataclass

from aozora.director.grammar.inflection import noun_lemma
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.tempering.telling import Told
from aozora.film.catalogue import Entry
from aozora.film.screenplay import Attributes, Role

AMOUNTS = frozenset(
    [
        "piece",
        "pieces",
        "block",
        "blocks",
        "chunk",
        "chunks",
        "lump",
        "lumps",
        "cube",
        "cubes",
        "stick",
        "sticks",
        "bar",
        "bars",
        "slab",
        "slabs",
        "slice",
        "slices",
        "bit",
        "bits",
        "sample",
        "samples",
        "some",
        "drop",
        "drops",
        "pool",
        "puddle",
        "pile",
        "heap",
        "handful",
        "spoonful",
        "amount",
        "volume",
        "quantity",
        "crystal",
        "crystals",
        "sheet",
        "ball",
        "scoop",
        "pat",
        "knob",
        "mound",
        "powder",
        "body",
    ]
)
"""Words of amount that a substance is shown in."""

_LEADING = frozenset(
    [
        "a",
        "an",
        "the",
        "some",
        "its",
        "his",
        "her",
        "this",
        "that",
        "of",
        "pure",
        "plain",
        "ordinary",
        "small",
        "large",
        "big",
        "little",
    ]
)

PLAIN = frozenset(
    [
        "untextured",
        "plain",
        "transparent",
        "clear",
        "simple",
        "empty",
        "open",
        "sealed",
        "cold",
        "chilled",
        "cool",
        "icy",
        "textureless",
        "unlabelled",
        "unlabeled",
    ]
)
"""What is said of vessels and surfaces that the plain one is already."""

SURFACES = frozenset(["surface", "panel", "pane", "plate", "sheet", "slab", "board", "face", "lid", "lids"])
"""Heads that name no thing but a surface of a material."""

_SURFACE_KINDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(["windshield", "windscreen", "windshields", "windscreens"]), "windshield"),
    (frozenset(["tile", "tiles", "tiled"]), "tiled wall"),
    (frozenset(["towel", "towels", "cloth", "fabric"]), "hanging towel"),
    (frozenset(["mirror", "mirrors"]), "cold surface"),
    (frozenset(["window", "windows", "windowpane"]), "cold surface"),
    (SURFACES, "cold surface"),
)
"""Words of a cold surface -> the kind that is built for it."""

_OF = {
    "mirror": "chrome",
    "mirrors": "chrome",
    "window": "glass",
    "windows": "glass",
    "windowpane": "glass",
    "marble": "marble stone",
}
"""Words that say what a surface is made of."""


@dataclass(frozen=True)
class Named:
    """A role, and where the words stand that name it; `shown` are those of them that its picture answers to."""

    role: Role
    told: Told
    shown: frozenset[str]


def substance(told: Told, name: str, vocabulary: Vocabulary) -> Named | None:
    """What a phrase is a portion of: a substance before any thing of the same name; None for what is not known."""
    words = _words(told)
    while words and (words[0] in _LEADING or words[0] in AMOUNTS):
        words = words[1:]
    for first in range(len(words)):
        entry = _portion(" ".join(words[first:]), vocabulary)
        if entry is not None:
            colour = next((word for word in words[:first] if vocabulary.entry("colour", word) is not None), "")
            shown = frozenset({*words[first:], colour, *AMOUNTS})
            role = Role(id=name, kind=entry.name, category="thing", attributes=Attributes(colour=colour))
            return Named(role, told, shown)
    return None


def vessel(told: Told, name: str, vocabulary: Vocabulary) -> Named | None:
    """The vessel that a phrase names, exactly or by the nearest that the catalogue has."""
    words = _words(told)
    for first in range(len(words)):
        tail = " ".join(words[first:])
        entry = vocabulary.entry("thing", tail) or vocabulary.entry("thing", noun_lemma(tail))
        if entry is None and first == len(words) - 1:
            near = vocabulary.nearest("thing", noun_lemma(tail)).name
            entry = vocabulary.named("thing", near) if near else None
        if entry is not None:
            return Named(
                Role(id=name, kind=entry.name, category="thing", attributes=_attributes(words[:first], vocabulary)),
                told,
                frozenset({*words[first:], *PLAIN, *_materials(words[:first], vocabulary)}),
            )
    return None


def surface(told: Told, name: str, vocabulary: Vocabulary) -> Named | None:
    """The cold surface that a phrase names."""
    words = _words(told)
    for known, kind in _SURFACE_KINDS:
        if known & set(words) and vocabulary.named("thing", kind) is not None:
            made = [_OF[word] for word in words if word in _OF] or list(_materials(words, vocabulary))
            plain = kind != "cold surface" or not made
            attributes = Attributes() if plain else Attributes(material=_material(made[0], vocabulary))
            shown = frozenset({*words})
            return Named(Role(id=name, kind=kind, category="thing", attributes=attributes), told, shown)
    return vessel(told, name, vocabulary)


def _words(told: Told) -> list[str]:
    return told.text.lower().replace(",", " ").split()


def _portion(text: str, vocabulary: Vocabulary) -> Entry | None:
    forms = dict.fromkeys((text, noun_lemma(text)))
    portions = (vocabulary.entry("thing", f"portion of {form}") for form in forms)
    plain = (vocabulary.entry("thing", form) for form in forms)
    return next((entry for entry in (*portions, *plain) if entry is not None), None)


def _attributes(words: list[str], vocabulary: Vocabulary) -> Attributes:
    colour = next((word for word in words if vocabulary.entry("colour", word) is not None and word != "clear"), "")
    material = next(iter(_materials(words, vocabulary)), "")
    return Attributes(colour=colour, material=_material(material, vocabulary) if material else "")


def _materials(words: list[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(word for word in words if vocabulary.entry("material", word) is not None)


def _material(word: str, vocabulary: Vocabulary) -> str:
    entry = vocabulary.entry("material", word)
    return entry.name if entry is not None else ""
