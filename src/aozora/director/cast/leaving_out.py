"""Leaving out: what the prompt wants kept out of the picture ("no people", "without music", "not a single car")."""

from collections.abc import Sequence

from aozora.director.desk import Desk
from aozora.director.grammar.clauses import Sentence
from aozora.director.lexicon import closed, hearing, nouns
from aozora.director.sorts import Place, Sorted

_OF_THE_FILM = ("camera", "light", "look", "setting", "frame", "tone", "narrator", "silence")


class Omissions:
    """The noun phrases of a sentence that are denied; `numbers` are theirs."""

    def __init__(self, desk: Desk, sentence: Sentence, places: Sequence[Place], sorts: Sequence[Sorted]) -> None:
        self.desk = desk
        self.sentence = sentence
        self.sorts = sorts
        self.places = places
        self.numbers: frozenset[int] = self._denied()

    def _denied(self) -> frozenset[int]:
        found: set[int] = set()
        for number, phrase in enumerate(self.sentence.phrases):
            said = phrase.determiner == "no" or self.places[number].preposition == "without"
            said = said or "no music" in phrase.head.unit.senses or self.desk.claims.before(phrase.first) == "not"
            denied = self._in_denial(number) and phrase.determiner in ("a", "an", "any", "")
            joined = number - 1 in found and self._goes_on(number)
            if said or denied or joined or phrase.head.unit.text in closed.NOBODY:
                found.add(number)
        return frozenset(found)

    def _in_denial(self, number: int) -> bool:
        """ "there are not any cars", "there is not a single car"."""
        return any(clause.existential and clause.verb.negated and number in clause.subjects for clause in self.sentence.clauses)

    def _goes_on(self, number: int) -> bool:
        """ "no people or animals": joined to what is denied, without a word or verb of its own."""
        phrase, before = self.sentence.phrases[number], self.sentence.phrases[number - 1]
        place = self.places[number]
        alike = not place.subject or self.places[number - 1].subject
        near = phrase.first - before.last <= 2 and phrase.first - before.last > 1
        return near and alike and phrase.determiner == "" and place.preposition in ("", self.places[number - 1].preposition)

    def _is_of_the_film(self, number: int) -> bool:
        """ "no camera movement" keeps nothing out of the picture; "no trucks" does, although a camera can truck."""
        sort, lemma = self.sorts[number].sort, self.sentence.phrases[number].lemma
        return sort in _OF_THE_FILM and (sort != "camera" or lemma in nouns.FILM_NOUNS)

    def leave_out(self, number: int) -> None:
        """Claim a denied noun phrase; what would be seen goes to `without`."""
        notes, claims = self.desk.notes, self.desk.claims
        phrase = self.sentence.phrases[number]
        quiet = phrase.lemma in ("sound", "audio", "ambience", "noise", "dialogue", "speech")
        if phrase.lemma in ("sound", "audio", "ambience", "noise"):
            notes.ambience = False
        claims.little((word for word in phrase.words if word.unit.text == "no"), "negation", notes.id)
        claims.words([word for word in phrase.words if word.tag != "determiner"], "negation", notes.id)
        if quiet or phrase.lemma in hearing.MUSIC_NOUNS or not self._is_of_the_film(number):
            someone = phrase.head.unit.text in closed.NOBODY or phrase.lemma in ("person", "people")
            name = "people" if someone else phrase.lemma.removeprefix("no ")
            self.desk.notes.leave_out(name)
