"""Deeds: from clauses to actions of the catalogue, with subject, targets, manner and direction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aozora.director.claims import Claims
from aozora.director.grammar.clauses import Clause
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.qualities import DIRECTION_WORDS, MANNER_WORDS
from aozora.director.lexicon.space import COURSES, ONTO_TARGETS, PLAIN_COURSES, RELATIONS
from aozora.director.lexicon.verbs import STATIVE, VERB_KIN
from aozora.director.notes import Deed, Related, ShotNotes
from aozora.director.vocabulary import Match, Vocabulary

Roles = Callable[[int], tuple[str, ...]]
"""From the number of a noun phrase to the role ids that it is."""

_SHORT = listed("hit jump catch throw drop bark meow turn fall sneeze blink nod kick bounce")
_LONG = listed("chase run walk fly swim roll play dance drive climb")


BEINGS_ONLY = listed("walk run trot chase sniff sit sleep wag look eat drink bark") | {"look around"}
"""Actions that need legs or a head."""

OUTCOMES = frozenset(["knock over", "hit", "fall", "break"])
"""Actions that end a movement: "rolls down the stairs, knocking over a block" comes one after the other."""


@dataclass(frozen=True, slots=True)
class Doing:
    """A verb, matched: the action, how near it is, and the manner that the special verb adds."""

    match: Match
    manner: str = ""


def action_of(lemma: str, particle: str, vocabulary: Vocabulary) -> Doing:
    """The action that a verb, with its particle if that makes another verb, comes to."""
    whole = f"{lemma} {particle}" if particle else ""
    if whole:
        match = vocabulary.nearest("action", whole)
        plain = vocabulary.entry("action", lemma)
        if match.name and plain is not None and plain.name == match.name:
            return Doing(Match(match.name, True, 1.0))
        if match.name and (match.exact or whole in VERB_KIN):
            return Doing(match, "" if match.exact else next((m for _, m in VERB_KIN.get(whole, ()) if m), ""))
    match = vocabulary.nearest("action", lemma)
    manner = "" if match.exact or not match.name else next((m for _, m in VERB_KIN.get(lemma, ()) if m), "")
    return Doing(match, manner)


def is_lasting(lemma: str) -> bool:
    """Whether a verb tells a state rather than an event."""
    return lemma in STATIVE


class Actions:
    """Writes the deeds and relations of one shot."""

    def __init__(self, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
        self._notes = notes
        self._claims = claims
        self._vocabulary = vocabulary
        self._slot = 0

    @property
    def slot(self) -> int:
        """The slot of the latest deed."""
        return self._slot

    def act(
        self, clause: Clause, subjects: Sequence[str], roles: Roles, is_being: Callable[[str], bool], *, reciprocal: bool = False
    ) -> None:
        """The deed of a clause, once for each of its subjects."""
        particle = clause.particle.unit.text if clause.particle is not None else ""
        doing = action_of(clause.lemma, particle, self._vocabulary)
        words = [*clause.verb.words, *([clause.particle] if clause.particle is not None else [])]
        if not subjects:
            self._claims.words(words, "action", "", why="nobody in the cast does it")
            self._leave_manner(clause)
            return
        if not doing.match.name:
            self._claims.words(words, "action", subjects[0], why=f"no action like {clause.lemma!r}")
            self._leave_manner(clause)
            return
        if doing.match.name in BEINGS_ONLY and not any(is_being(subject) for subject in subjects):
            self._claims.words(words, "action", subjects[0], why=f"no thing can {doing.match.name}")
            self._leave_manner(clause)
            return
        slot = self._next_slot(clause, subjects, doing.match.name)
        targets = self._targets(clause, subjects, roles)
        made: list[str] = []
        for subject in subjects:
            aims = tuple(other for other in subjects if other != subject) if reciprocal else targets
            made.append(self.add(doing, clause, subject, aims, slot))
        self._claims.words([w for w in words if w.tag != "adverb"], "action", made[0], match=doing.match)
        self._claim_manner(clause, made[0])

    def add(self, doing: Doing, clause: Clause, subject: str, targets: tuple[str, ...], slot: int) -> str:
        """One deed; the id of the beat that it will be."""
        manner = tuple(dict.fromkeys(m for m in (doing.manner, *_manner(clause)) if m))
        weight = 0.7 if doing.match.name in _SHORT else 1.6 if doing.match.name in _LONG else 1.0
        lasting = is_lasting(clause.lemma)
        way = _direction(clause, doing.match.name)
        deed = Deed(self._next_id(), doing.match.name, subject, targets, manner, way, slot, lasting, weight)
        self._notes.deeds.append(deed)
        return deed.id

    def _next_id(self) -> str:
        return f"{self._notes.id}/beat-{len(self._notes.deeds) + 1}"

    def be(self, word: Word, lemma: str, subjects: Sequence[str]) -> bool:
        """A participle inside a noun phrase ("sleeping puppy"): what its roles do for as long as nothing else follows."""
        doing = action_of(lemma, "", self._vocabulary)
        if not doing.match.name or not subjects:
            return False
        first = self._next_id()
        for subject in subjects:
            manner = (doing.manner,) if doing.manner else ()
            self._notes.deeds.append(Deed(self._next_id(), doing.match.name, subject, (), manner, "", self._slot, True))
        self._claims.words([word], "action", first, match=doing.match)
        return True

    def relate(self, subjects: Sequence[str], preposition: Word, others: Sequence[str]) -> bool:
        """Where roles are to other roles."""
        relation = RELATIONS.get(preposition.unit.text)
        if relation is None or relation == "with" or not subjects or not others or set(subjects) & set(others):
            return False
        for subject in subjects:
            for other in others if relation == "between" else others[:1]:
                self._relate(subject, relation, other)
        self._claims.words([preposition], "relation", self._notes.relations[-1].id)
        return True

    def _relate(self, subject: str, relation: str, other: str) -> None:
        known = {(related.subject, related.relation, related.object) for related in self._notes.relations}
        if (subject, relation, other) not in known:
            element = f"{self._notes.id}/relation-{len(known) + 1}"
            self._notes.relations.append(Related(element, subject, relation, other))

    def _next_slot(self, clause: Clause, subjects: Sequence[str], action: str) -> int:
        """When: after, together with or ahead of what came before. A new sentence goes on in time with who has acted already."""
        if not self._notes.deeds:
            return self._slot
        acted = {deed.subject for deed in self._notes.deeds}
        outcome = clause.link == "while" and not clause.verb.finite and action in OUTCOMES and bool(acted & set(subjects))
        follows = outcome or clause.link == "then" or (clause.link == "" and bool(acted & set(subjects)))
        if clause.link == "before":
            lowest = min(deed.slot for deed in self._notes.deeds)
            return lowest - 1
        if follows:
            self._slot += 1
        return self._slot

    def _targets(self, clause: Clause, subjects: Sequence[str], roles: Roles) -> tuple[str, ...]:
        found = [role for number in clause.objects for role in roles(number)]
        for adjunct in clause.adjuncts:
            if adjunct.preposition.unit.text in ONTO_TARGETS and roles(adjunct.phrase):
                found += roles(adjunct.phrase)
        return tuple(role for role in dict.fromkeys(found) if role not in subjects)

    def _claim_manner(self, clause: Clause, beat: str) -> None:
        for word in clause.adverbs:
            text = word.unit.text
            if text in MANNER_WORDS:
                self._claims.words([word], "manner", beat)
            elif text in DIRECTION_WORDS or "direction" in word.unit.senses:
                self._claims.words([word], "direction", beat)
            else:
                self._claims.words([word], "manner", beat, why="no such manner")

    def _leave_manner(self, clause: Clause) -> None:
        for word in clause.adverbs:
            self._claims.words([word], "manner", "", why="its action is not shown")


def _manner(clause: Clause) -> tuple[str, ...]:
    return tuple(MANNER_WORDS[word.unit.text] for word in clause.adverbs if word.unit.text in MANNER_WORDS)


def _direction(clause: Clause, action: str) -> str:
    particles = (clause.particle,) if clause.particle is not None else ()
    for word in (*clause.adverbs, *particles):
        if "direction" in word.unit.senses:
            return word.unit.senses["direction"]
        if word.unit.text in DIRECTION_WORDS and word.unit.text not in MANNER_WORDS and word is not clause.particle:
            return DIRECTION_WORDS[word.unit.text]
    particle = clause.particle.unit.text if clause.particle is not None and not is_lasting(clause.lemma) else ""
    if particle in PLAIN_COURSES and particle not in action.split():
        return COURSES[particle]
    for part in clause.verb.main.unit.text.split()[1:]:
        # "rolls down" may be one phrase of the catalogue; "knock over" is a verb of its own.
        if part in PLAIN_COURSES and part not in clause.lemma.split():
            return COURSES[part]
    for adjunct in clause.adjuncts:
        if adjunct.preposition.unit.text in COURSES and not is_lasting(clause.lemma):
            return COURSES[adjunct.preposition.unit.text]
    return ""
