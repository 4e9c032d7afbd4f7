"""Context: which sense of an ambiguous noun a prompt means, by the other words in it."""

from collections.abc import Iterable

from aozora.director.lexicon.senses import SENSES, Sense
from aozora.director.meaning import wordnet


class Context:
    """The words of a prompt, as clues."""

    def __init__(self, said: Iterable[str] = ()) -> None:
        self._said = frozenset(word.lower() for word in said)
        self._clues: frozenset[str] | None = None
        self._chosen: dict[str, Sense | None] = {}

    def sense_of(self, noun: str) -> Sense | None:
        """The sense of a noun that most words of the prompt speak for; none where none does, or two have as many."""
        if noun not in SENSES or not self._said:
            return None
        if noun not in self._chosen:
            self._chosen[noun] = self._choose(noun)
        return self._chosen[noun]

    def _choose(self, noun: str) -> Sense | None:
        if self._clues is None:
            forms = (form for word in self._said for kind in ("noun", "verb") for form in wordnet.base_forms(word, kind))
            self._clues = self._said.union(forms)
        counts = [len((sense.clues - {noun}) & self._clues) for sense in SENSES[noun]]
        most = max(counts)
        return SENSES[noun][counts.index(most)] if most and counts.count(most) == 1 else None
