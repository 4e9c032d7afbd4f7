"""Positions: the prepositions of a sentence, read as relations between roles or to the picture."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aozora.director.desk import Desk
from aozora.director.grammar.clauses import NEIGHBOURS, Adjunct, Clause, Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.happenings import HANDLING
from aozora.director.lexicon.space import (
    CONTAINERS,
    COURSES,
    FRAME_NOUNS,
    FRAME_OBJECTS,
    FRAME_SIDES,
    FRAMES,
    OPEN_CONTAINERS,
    RELATIONS,
)
from aozora.director.lexicon.verbs import MOVEMENTS

if TYPE_CHECKING:
    from aozora.director.cast.mentions import Mentions


_INTO = frozenset(["in", "into", "inside", "within"])
_WHERE = ("place", "scenery", "setting", "camera", "light")
"""Sorts of noun phrases that a preposition only ties to the shot."""
_SEEN = ("pronoun", "unknown", "cast", "part", "partitive", "measure")
"""Sorts of noun phrases beside which something can be."""


class Positions:
    """Where the noun phrases of one sentence are."""

    def __init__(self, desk: Desk, sentence: Sentence, mentions: Mentions) -> None:
        self.desk = desk
        self.sentence = sentence
        self.mentions = mentions

    def adjunct(self, clause: Clause, adjunct: Adjunct, subjects: tuple[str, ...]) -> bool:
        """An adjunct of a clause: where its subjects are."""
        if self._in_frame(subjects, adjunct.preposition, adjunct.phrase):
            return True
        there = self.mentions.of(adjunct.phrase)
        vessel = adjunct.preposition.unit.text in _INTO and bool(there) and "vessel" in self.desk.families(there[0])
        if vessel or (clause.lemma in HANDLING and adjunct.preposition.unit.text in (*_INTO, "on", "onto", "over")):
            # "cooks two steaks in a pan", "washes a plate in the sink": what is done to is there, and not the cook.
            handled = tuple(role for number in clause.objects for role in self.mentions.of(number))
            subjects = handled or tuple(role for role in subjects if not self.desk.is_being(role)) or subjects
        return self.desk.relations.relate(subjects, adjunct.preposition, there)

    def read(self) -> None:
        """Noun phrases related by a preposition without a verb: "a cup on a table", "a glass of water", "on the left, a cat"."""
        for owner, preposition, governed in self.sentence.relations:
            self._relation(owner, preposition, governed)
            self._leave_preposition(preposition, governed)
        for clause in self.sentence.clauses:
            for adjunct in clause.adjuncts:
                subjects = tuple(role for number in clause.subjects for role in self.mentions.of(number))
                if self.mentions.sort(adjunct.phrase) == "frame":
                    self._in_frame(subjects, adjunct.preposition, adjunct.phrase)
                self._leave_preposition(adjunct.preposition, adjunct.phrase)
            if any(word.unit.text == "side by side" for word in clause.adverbs):
                roles = [role for number in clause.subjects for role in self.mentions.of(number)]
                for one, other in pairwise(roles):
                    self.desk.relations.add([one], self.desk.relations.known("next to").name or "next to", [other])
        for part, whole in self.sentence.partitions:
            self._contents(part, whole)
        for number, phrase in enumerate(self.sentence.phrases):
            if self.mentions.sort(number) == "frame":
                # What is there belongs to the place, which has its own depth.
                self.desk.claims.words([phrase.head], "relation", self.desk.notes.id)
        for word in self.sentence.loose:
            if word.unit.text in FRAME_SIDES:
                fronted = bool(self.sentence.phrases) and word.unit.first < self.sentence.phrases[0].first
                whose = self._after(-1) if fronted else self._before(word)
                self.desk.relations.in_frame(whose, FRAME_SIDES[word.unit.text], [word])

    def _relation(self, owner: int, preposition: Word, governed: int) -> None:
        text = preposition.unit.text
        if owner == governed and text in FRAME_SIDES:
            self.desk.relations.in_frame(self.mentions.of(governed), FRAME_SIDES[text], [preposition])
            return
        whose = self.mentions.of(owner) if owner != governed else self._after(governed)
        if not whose and text != "with" and self.mentions.sort(owner) in _WHERE:
            whose = self._nearest_before(governed, preposition)
        near = self._nearest_before(governed, preposition)
        given = near and self.mentions.places[governed - 1].preposition == "with" and owner != governed - 1
        if given and whose and not self.desk.is_being(whose[0]):
            # "a table with bottles on the shelf": what a thing has is there, rather than the thing.
            whose = near
        if self._in_frame(whose, preposition, governed) or owner == governed:
            return
        if text == "with" and self.mentions.sort(governed) != "cast":
            return
        self.desk.relations.relate(whose or self._who_has(owner), preposition, self.mentions.of(governed))

    def _who_has(self, number: int) -> tuple[str, ...]:
        """ "adjusts it in front of a mirror": what is not cast is where its subject is."""
        clause = next((clause for clause in self.sentence.clauses if number in clause.objects), None)
        return tuple(role for n in clause.subjects for role in self.mentions.of(n)) if clause is not None else ()

    def _in_frame(self, subjects: tuple[str, ...], preposition: Word, governed: int) -> bool:
        """ "in the background", "in the center of the frame": the nearest before it that is cast, else the subject."""
        phrase = self.sentence.phrases[governed]
        before = governed - 1
        near = before >= 0 and preposition.unit.first - self.sentence.phrases[before].last == 1
        subjects = (self.mentions.of(before) if near else ()) or subjects or self._after(governed)
        if near and self.mentions.sort(governed) == "frame" and self.mentions.places[before].preposition in ("with", "featuring"):
            # "people on a lake with mountains in the background": whatever the mountains are, the people are not there.
            subjects = self.mentions.of(before)
        if self.mentions.sort(governed) == "frame":
            words = [preposition, *(word for word in phrase.words if word.tag != "determiner")]
            where = FRAME_NOUNS.get(phrase.head.unit.text) or FRAME_OBJECTS[preposition.unit.text]
            return self.desk.relations.in_frame(subjects, where, words)
        relation = FRAME_OBJECTS.get(preposition.unit.text)
        if relation is None or phrase.lemma not in FRAMES or self.mentions.of(governed):
            return False
        return self.desk.relations.in_frame(subjects, relation, [preposition, phrase.head])

    def _nearest_before(self, governed: int, preposition: Word) -> tuple[str, ...]:
        """ "a room with pictures on the walls": whoever stands right before, when the head is the place itself."""
        near = governed > 0 and self.sentence.phrases[governed - 1].last == preposition.unit.first - 1
        return self.mentions.of(governed - 1) if near else ()

    def _after(self, number: int) -> tuple[str, ...]:
        """Whoever is named right after a fronted phrase ("in the background, a dog runs")."""
        for later in range(number + 1, len(self.sentence.phrases)):
            if roles := self.mentions.of(later):
                return roles
        return ()

    def _before(self, word: Word) -> tuple[str, ...]:
        """Whoever a phrase at the end of a clause speaks of ("a cat is on the left")."""
        for clause in reversed(self.sentence.clauses):
            if clause.verb.main.unit.first < word.unit.first and clause.subjects and not clause.objects:
                return tuple(role for number in clause.subjects for role in self.mentions.of(number))
        earlier = [n for n, phrase in enumerate(self.sentence.phrases) if phrase.last < word.unit.first and self.mentions.of(n)]
        return self.mentions.of(earlier[-1]) if earlier else ()

    def _contents(self, part: int, whole: int) -> None:
        """ "a glass of water": what is in it."""
        lemma = self.sentence.phrases[part].lemma.rpartition(" ")[2]
        if lemma not in CONTAINERS or self.mentions.sort(part) != "cast":
            return
        relation = self.desk.relations.known("on" if lemma in OPEN_CONTAINERS else "in").name
        holders, held = self.mentions.of(part), self.mentions.of(whole)
        if relation and holders and held and not set(holders) & set(held):
            self.desk.relations.add(held, relation, holders)

    def _led_to(self) -> frozenset[int]:
        """The noun phrases that a verb of movement leads to."""
        moving = (clause for clause in self.sentence.clauses if clause.lemma in MOVEMENTS)
        return frozenset(adjunct.phrase for clause in moving for adjunct in clause.adjuncts)

    def _leave_preposition(self, preposition: Word, governed: int) -> None:
        """A preposition that relates nobody: part of the setting before a place, else a relation that is not shown."""
        claims = self.desk.claims
        if preposition.unit.text == "without":
            claims.little([preposition], "negation", self.desk.notes.id)
        long = preposition.unit.first != preposition.unit.last
        if not claims.is_free(preposition) or not (long or preposition.unit.text in RELATIONS):
            return
        sort = self.mentions.sort(governed)
        if sort in _WHERE and sort not in ("place", "scenery") and preposition.unit.text in ("in", "at", "on"):
            return  # "at dawn", "in slow motion": no more than the grammar of an hour or a camera.
        if sort in _WHERE:
            claims.little([preposition], "relation", self.desk.notes.id)
        elif sort in _SEEN or self.mentions.of(governed) or long:
            there = bool(self.mentions.of(governed))
            leads = preposition.unit.text in COURSES and preposition.unit.text not in NEIGHBOURS and governed in self._led_to()
            why = "" if there else "what it leads to is not cast" if leads else "what it relates is not cast"
            claims.little([preposition], "direction" if leads else "relation", self.desk.notes.id, why)
