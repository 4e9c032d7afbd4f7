"""What takes part in an experiment: a noun phrase as a role of the cast."""

import re
from dataclasses import dataclass

from aozora.director.grammar.inflection import noun_lemma
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.screenplay import Attributes, Role

_SIZES = {"tiny": "tiny", "small": "small", "little": "small", "large": "large", "big": "large", "huge": "huge"}

_LEADING = re.compile(r"^(?:(?:a|an|the|some|its|his|her|one|single|piece|pieces|chunk|bit|lump|of)\s+)+")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase as it stands in a prompt from character `start` on, and as the catalogue should read it; `usual` is the kind
    that stands for a head that it does not know."""

    said: str
    meant: str
    start: int
    usual: str = ""


@dataclass(frozen=True)
class Named:
    """A role that a prompt names from character `start` to `end`, and those of its words that are shown."""

    role: Role
    start: int
    end: int
    shown: frozenset[str]


def plain(phrase: str) -> str:
    """A noun phrase without what leads it ("a piece of white chalk" -> "white chalk")."""
    return _LEADING.sub("", phrase.strip().lower())


def named(phrase: Phrase, name: str, vocabulary: Vocabulary) -> Named | None:
    """The role that a phrase names: its longest tail that the catalogue knows, and the words before it as attributes. None where
    nothing is known of it."""
    words = plain(phrase.meant).split()
    for first in range(len(words)):
        tail = " ".join(words[first:])
        entry = vocabulary.entry("thing", tail) or vocabulary.named("thing", noun_lemma(tail))
        if entry is not None:
            return _cast(entry.name, words[:first], phrase, name, vocabulary, words[first:])
    near = vocabulary.nearest("thing", words[-1]).name if words else ""
    kind = near or phrase.usual
    return _cast(kind, words[:-1], phrase, name, vocabulary, []) if kind else None


def _cast(kind: str, before: list[str], phrase: Phrase, name: str, vocabulary: Vocabulary, head: list[str]) -> Named:
    said = plain(phrase.said).split()
    shown = {"piece", *head, *(said[-1:] if head else [])}
    found = {"colour": "", "material": "", "size": ""}
    for first, word in enumerate(before):
        pair = " ".join(before[first : first + 2])
        for text in (pair, word):
            category = "size" if text in _SIZES else next(
                (c for c in ("colour", "material") if vocabulary.entry(c, text) is not None and not found[c]), ""
            )  # fmt: skip
            if category:
                found[category] = _SIZES.get(text, text)
                shown |= set(text.split())
    role = Role(id=name, kind=kind, category="thing", attributes=Attributes.model_validate(found))
    return Named(role, phrase.start, phrase.start + len(phrase.said), frozenset(shown))
