"""Noun phrases of a trial: portions of substances with their vessels and colours, and things with their materials."""

import re
from dataclasses import dataclass, field

from aozora.director.grammar.inflection import noun_lemma
from aozora.director.lexicon.listing import listed
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.screenplay import Attributes, Role

VESSELS = listed(
    """
    glass glasses cup cups mug beaker flask jar bowl bottle vial tumbler dish container pitcher jug test tube
    """
)
AMOUNTS = listed(
    """
    piece pieces bit chunk lump block strip sample fragment sliver ribbon crystal crystals pellet pellets powder grain
    grains amount amounts spoonful spoonfuls teaspoon tablespoon pinch handful scoop splash stream few some little pile
    cube cubes
    """
)
DROPS = listed("drop drops droplet droplets")
_LEADING = listed("a an the some one two this that its of clear transparent full empty small large tall open")
_SHOWN = listed("clear transparent small solid fresh pure full")


@dataclass(frozen=True)
class Portion:
    """A portion that a phrase names: its `role`, the words of it that its picture answers to, and how it is held ("glass",
    "cup", "drop", "solution")."""

    role: Role
    shown: frozenset[str]
    held: tuple[str, ...] = field(default=())


def words_of(text: str) -> list[str]:
    """The words of a phrase in lower case."""
    return re.findall(r"[\w'-]+", text.lower())


def portion(text: str, name: str, vocabulary: Vocabulary) -> Portion | None:
    """The portion that a phrase names; None for what is no substance of the catalogue."""
    entry = vocabulary.entry("thing", "portion")
    if entry is None:
        return None
    words, known = words_of(text), frozenset(entry.traits)
    held: list[str] = []
    shown: set[str] = set()
    if "of" in words:
        first = words.index("of")
        vessel = set(words[:first])
        if vessel & VESSELS:
            held.append("cup" if vessel & {"cup", "cups", "mug"} else "glass")
        if vessel & DROPS:
            held.append("drop")
        if "solution" in vessel:
            held.append("solution")
        if not vessel & (VESSELS | DROPS | AMOUNTS | {"solution"}):
            return None
        shown |= vessel & (VESSELS | DROPS | AMOUNTS | _SHOWN | {"solution"})
        words = words[first + 1 :]
    if words[-1:] == ["solution"] and " ".join(words[-2:]) not in known:
        held.append("solution")
        shown.add("solution")
        words = words[:-1]
    for first in range(len(words)):
        tail = " ".join(words[first:])
        form = next((form for form in (tail, noun_lemma(tail)) if form in known), "")
        if form:
            before = words[:first]
            colour = next((word for word in before if vocabulary.entry("colour", word) is not None and word not in _SHOWN), "")
            shown |= {*words[first:], *([colour] if colour else []), *(_SHOWN & set(before)), *(AMOUNTS & set(before))}
            role = Role(id=name, kind=entry.name, category="thing", attributes=Attributes(colour=colour, states=(form,)))
            return Portion(role, frozenset(shown | {"solution"} if form.endswith("solution") else shown), tuple(held))
    return None


def thing(text: str, name: str, vocabulary: Vocabulary, usual: str = "") -> Portion | None:
    """The thing that a phrase names by its longest tail, with colour, material and size from the words before; with `usual`
    that kind stands for a head that nobody knows."""
    words = [word for word in words_of(text) if word not in _LEADING - _SHOWN]
    if words and "of" in words_of(text) and words[0] in AMOUNTS:
        words = words[1:]
    for first in range(len(words)):
        tail = " ".join(words[first:])
        entry = vocabulary.entry("thing", tail) or vocabulary.entry("thing", noun_lemma(tail))
        # "An iron nail" is a nail before it is a piece of iron.
        if entry is not None and (entry.family != "substance" or first == len(words) - 1):
            return _cast(entry.name, words[:first], words[first:], name, vocabulary)
    for number, word in reversed(list(enumerate(words[:-1]))):
        entry = vocabulary.entry("thing", word)
        if entry is not None and vocabulary.entry("material", word) is None:
            return _cast(entry.name, words[:number], [word], name, vocabulary)
    near = vocabulary.nearest("thing", noun_lemma(words[-1])).name if words else ""
    kind = near or usual
    return _cast(kind, words[:-1], [], name, vocabulary) if kind else None


_SIZES = {"tiny": "tiny", "small": "small", "little": "small", "large": "large", "big": "large", "huge": "huge"}


def _cast(kind: str, before: list[str], head: list[str], name: str, vocabulary: Vocabulary) -> Portion:
    colour = next((word for word in before if vocabulary.entry("colour", word) is not None and word not in _SHOWN), "")
    entry = next((found for word in before if (found := vocabulary.entry("material", word)) is not None), None)
    said = next((word for word in before if vocabulary.entry("material", word) is not None), "")
    size = next((_SIZES[word] for word in before if word in _SIZES), "")
    attributes = Attributes.model_validate({"colour": colour, "material": entry.name if entry is not None else "", "size": size})
    shown = {*head, *filter(None, (colour, said)), *(word for word in before if word in _SIZES), *(_SHOWN & set(before)), "piece"}
    return Portion(Role(id=name, kind=kind, category="thing", attributes=attributes), frozenset(shown))
