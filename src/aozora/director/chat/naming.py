"""Naming: every name in a draft becomes one of the catalogue's, the nearest one, or none; and every change is noted."""

from collections.abc import Iterable
from dataclasses import dataclass

from aozora.director.grammar.inflection import verb_readings
from aozora.director.meaning.vocabulary import Match, Vocabulary, words_of
from aozora.film.catalogue import Category

_STAGED_ANYWAY = frozenset[Category](["text", "music", "relation", "transition"])
"""Kinds of words that are kept when the catalogue has none of their category at all: the staging says what becomes of them."""


_LONGEST = 12
"""Words; what is longer names no single thing."""


def words_in(text: str) -> list[str]:
    """The first words of a text as names are compared."""
    return text.lower().replace("-", " ").split(maxsplit=_LONGEST)[:_LONGEST]


@dataclass(frozen=True)
class Change:
    """What was said of an element, and what became of it: another name, or nothing, for a reason."""

    element: str
    said: str
    became: str
    why: str
    score: float = 0.0
    whole: bool = False

    def told(self) -> str:
        """The change in a few words."""
        said = " ".join(self.said.split())[:60]
        return f"{said!r} became {self.became!r}" if self.became else f"{said!r} left out ({self.why})"


class Names:
    """Looks names up in a vocabulary and keeps the changes that this makes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.changes: list[Change] = []
        self.late: dict[str, str] = {}
        """Ids of lines that are too long for their shot, with a remark."""

    def of(self, category: Category, said: str, element: str, default: str = "", *, whole: bool = False) -> str:
        """The catalogue's name for what was said, else `default`. `whole` tells that the element stands or falls with it."""
        if not said.strip() or said == default:
            return default
        if not self.vocabulary.has(category) and category in _STAGED_ANYWAY:
            return said
        match = self.nearest(category, said.strip())
        if not match.name:
            self.drop(element, said, f"no such {category}", whole=whole)
            return default
        if not match.exact:
            self.changes.append(Change(element, said, match.name, f"nearest {category}", match.score, whole))
        return match.name

    def all_of(self, category: Category, said: Iterable[str], element: str) -> tuple[str, ...]:
        """The names for several words; what has none is left out."""
        names = (self.of(category, word, element) for word in said)
        return tuple(dict.fromkeys(name for name in names if name))

    def nearest(self, category: Category, said: str) -> Match:
        """The entry nearest to a phrase, or to what the director calls that ("closeup" is a close-up)."""
        match = self.vocabulary.nearest(category, said)
        words = words_of(said)
        if not match.exact and words and (plain := self.vocabulary.inflected(words).get(category)):
            return self.vocabulary.nearest(category, plain)
        return match

    def means(self, category: Category, text: str, name: str) -> bool:
        """Whether some words of a text are plain words for a name of the catalogue."""
        words = words_in(text)
        for first in range(len(words)):
            lemmas = [lemma for lemma, _ in verb_readings(words[first])] if category == "action" else []
            for stop in range(first + 1, len(words) + 1):
                rest = words[first + 1 : stop]
                for head in (words[first], *lemmas):
                    match = self.nearest(category, " ".join((head, *rest)))
                    if match.exact and match.name == name:
                        return True
        return False

    def drop(self, element: str, said: str, why: str, *, whole: bool = True) -> None:
        """Note that something is left out."""
        self.changes.append(Change(element, said, "", why, whole=whole))
