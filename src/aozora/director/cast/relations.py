"""Relations: where members of the cast are to each other and in the picture, as far as the catalogue places anybody so."""

from collections.abc import Iterable, Sequence

from aozora.director.claims import Claims
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.space import RELATION_KIN, RELATIONS, REVERSED
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import Related, ShotNotes

FRAME = "frame"

STACKS = frozenset({"stack", "tower", "column"})
HEAPS = frozenset({"pile", "heap", "mound"})


class Relations:
    """Writes the relations of one shot."""

    def __init__(self, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
        self._notes = notes
        self._claims = claims
        self._vocabulary = vocabulary

    def relate(self, subjects: Sequence[str], preposition: Word, others: Sequence[str], name: str = "") -> bool:
        """Where roles are to other roles, by a preposition or by the `name` of a relation. "A basket filled with apples" and "a
        house surrounded by trees" are told the other way round."""
        text = preposition.unit.text
        if name == "" and text in REVERSED:
            subjects, others, name = others, subjects, REVERSED[text]
        relation = name or RELATIONS.get(text, "")
        if not relation or not subjects or not others or set(subjects) & set(others):
            return False
        match = self.known(relation)
        if not match.name:
            self._claims.words([preposition], "relation", subjects[0], why=f"nobody can be placed {relation!r}")
            return False
        self._claims.words([preposition], "relation", self.add(subjects, match.name, others), match=match)
        return True

    def add(self, subjects: Sequence[str], relation: str, others: Sequence[str]) -> str:
        """Write a relation for each of the subjects; the id of the first one."""
        first = ""
        # "A couple with umbrellas": each has one.
        dealt = relation == "with" and len(subjects) <= len(others)
        for number, subject in enumerate(subjects):
            mine = others if relation in ("between", "among") else others[number:][:1] if dealt else others[:1]
            for other in mine:
                first = first or self._add(subject, relation, other)
                self._add(subject, relation, other)
        return first

    def pile_up(self, roles: Sequence[str], measure: Sequence[Word]) -> None:
        """Put what is said to be stacked ("a stack of boxes") each on the one before, and what is piled all on the first."""
        said = {word.lemma for word in measure}
        if said.isdisjoint(STACKS | HEAPS) or not self.known("on").name:
            return
        for number, role in enumerate(roles[1:]):
            self.add([role], self.known("on").name, [roles[number] if said & STACKS else roles[0]])

    def in_frame(self, subjects: Sequence[str], relation: str, words: Iterable[Word]) -> bool:
        """Where roles are in the picture."""
        match = self.known(relation)
        if not subjects or not match.name:
            return False
        self._claims.words(words, "relation", self.add(subjects, match.name, [FRAME]), match=match)
        return True

    def known(self, relation: str) -> Match:
        """The relation of the catalogue that a relation comes to; a catalogue that lists none leaves them all to the engine."""
        if not self._vocabulary.has("relation"):
            return Match(relation, True, 1.0)
        for name in (relation, *RELATION_KIN.get(relation, ())):
            if (entry := self._vocabulary.entry("relation", name)) is not None:
                return Match(entry.name, name == relation, 1.0 if name == relation else 0.8)
        return Match()

    def _add(self, subject: str, relation: str, other: str) -> str:
        for related in self._notes.relations:
            if (related.subject, related.relation, related.object) == (subject, relation, other):
                return related.id
        element = f"{self._notes.id}/relation-{len(self._notes.relations) + 1}"
        self._notes.relations.append(Related(element, subject, relation, other))
        return element
