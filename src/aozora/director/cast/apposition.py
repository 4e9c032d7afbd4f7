"""Apposition: a noun phrase between commas that names its neighbour once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aozora.director.grammar.chunks import NounPhrase
from aozora.director.lexicon.nouns import PLAIN_PEOPLE
from aozora.director.meaning.kinds import Kind

if TYPE_CHECKING:
    from aozora.director.cast.mentions import Mentions


class Apposition:
    """Reads the appositions of one sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions

    def take(self, number: int, phrase: NounPhrase, kind: Kind) -> bool:
        """Say of the one before that it is of a kind, if the phrase names it once more."""
        if not self._renames(number, kind):
            return False
        self._call(number, phrase, kind)
        return True

    def _renames(self, number: int, kind: Kind) -> bool:
        """ "a man, a teacher, walks": a being between commas is the subject before it once more."""
        phrase, place = self._mentions.sentence.phrases[number], self._mentions.places[number]
        free = not (place.subject or place.object or place.preposition) and place.whole is None and place.part is None
        if not free or not number or kind.category != "being" or phrase.determiner not in ("a", "an"):
            return False
        before = self._mentions.roles.get(number - 1, ())
        apart = phrase.first - self._mentions.sentence.phrases[number - 1].last
        near = apart == 2 and self._mentions.desk.claims.before(phrase.first) == ","
        return near and self._mentions.places[number - 1].subject and len(before) == 1 and self._mentions.desk.is_being(before[0])

    def _call(self, number: int, phrase: NounPhrase, kind: Kind) -> None:
        """Say of the subject before that it is of a kind, with all that is said of that kind."""
        self._mentions.roles[number] = self._mentions.roles[number - 1]
        member = self._mentions.desk.cast.member(self._mentions.roles[number][0])
        member.nouns.add(phrase.lemma)
        if member.entry.name in PLAIN_PEOPLE:
            member.entry = kind.entry
        self._mentions.desk.claims.words(kind.words, "attribute", member.id, match=kind.match)
        self._mentions.describe_roles([word for word in phrase.modifiers if word not in kind.words], (member.id,))
