"""Deeds: from clauses to actions of the catalogue, with subject, targets, tools, manner and direction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from aozora.director.action.circumstances import Way, read_adverbs
from aozora.director.action.doing import Doing, action_of, is_lasting
from aozora.director.action.order import Order
from aozora.director.claims import Claims
from aozora.director.grammar.clauses import NEIGHBOURS, Clause
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.happenings import (
    AIRY,
    GENERIC_MOTION,
    HANDLING,
    LIVING_DEEDS,
    LOCOMOTION,
    PLAYED_WITH,
    POSTURES,
    RISING,
    STOPPING,
    TRANSITIVE,
    UNHANDY,
)
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.space import ABOUT, COURSES, ONTO_TARGETS
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import Deed, ShotNotes
from aozora.film.screenplay import SpanRole

Roles = Callable[[int], tuple[str, ...]]
"""From the number of a noun phrase to the role ids that it is."""

_SHORT = listed("hit jump catch throw drop bark meow turn fall sneeze blink nod kick bounce")
_LONG = listed("chase run walk fly swim roll play dance drive climb")


@dataclass(frozen=True, slots=True)
class Aims:
    """What a deed is done to, and what with."""

    targets: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()


class Actions:
    """Writes the deeds and relations of one shot."""

    def __init__(
        self,
        notes: ShotNotes,
        claims: Claims,
        vocabulary: Vocabulary,
        families: Callable[[str], tuple[str, ...]],
        is_being: Callable[[str], bool],
    ) -> None:
        self._is_being = is_being
        self._families = families
        self._notes = notes
        self._claims = claims
        self._vocabulary = vocabulary
        self._order = Order(notes)

    @property
    def slot(self) -> int:
        """The slot of the latest deed."""
        return self._order.slot

    def go_on(self, at: Fraction | None = None) -> None:
        """What follows comes after everything so far, at a second of the shot if that is said."""
        self._order.go_on()
        if at is not None:
            self._notes.moments[self.slot] = at

    def act(self, clause: Clause, way: Way, subjects: Sequence[str], roles: Roles, *, reciprocal: bool = False) -> None:
        """The deed of a clause, once for each of its subjects."""
        particle = clause.particle.unit.text if clause.particle is not None else ""
        doing = self._playing(clause, roles) or self._doing(clause, particle, subjects)
        words = [*clause.verb.words, *way.words, *([clause.particle] if clause.particle is not None else [])]
        read_adverbs(clause, doing.match.name, way, lasting=is_lasting(clause.lemma))
        apart = [word for _, said in way.claimed for word in said]
        words = [word for word in words if word not in apart and (word.tag != "adverb" or word is clause.particle)]
        why = self._why_not(clause, way, subjects, doing)
        if why:
            self._claims.words(words, "action", subjects[0] if subjects else "", why=why)
            self._claim_circumstances(clause, way, subjects[0] if subjects else "", why="its action is not shown")
            return
        if way.stops and self._stop(doing, subjects, words):
            self._claim_circumstances(clause, way, self._notes.deeds[-1].id)
            return
        slot = self._order.next(clause, way, subjects, doing.match.name)
        aims = self._aims(clause, way, subjects, roles)
        made: list[str] = []
        for subject in subjects:
            others = tuple(other for other in subjects if other != subject)
            made.append(self._add(doing, clause, way, subject, Aims(others, aims.tools) if reciprocal else aims, slot))
        self._claims.words(words, "action", made[0], match=doing.match)
        self._claim_circumstances(clause, way, made[0])
        if way.stops:
            self._stop(doing, subjects, ())

    def _playing(self, clause: Clause, roles: Roles) -> Doing | None:
        """ "plays a drum kit": instruments and games have actions of their own."""
        if clause.lemma != "play":
            return None
        for role in (role for number in clause.objects for role in roles(number)):
            for name in (form for family in self._families(role) for form in (f"play {family}", f"play {family}s")):
                if (entry := self._vocabulary.entry("action", name)) is not None:
                    return Doing(Match(entry.name, True, 1.0))
        return None

    def _own_way(self, lemma: str, subjects: Sequence[str]) -> Doing | None:
        """How a subject moves when a verb only says that it does: a bird flies, a car drives."""
        if lemma not in GENERIC_MOTION | RISING | STOPPING or not subjects:
            return None
        own = next((LOCOMOTION[name] for name in self._families(subjects[0]) if name in LOCOMOTION), "")
        if lemma in STOPPING:
            own = "brake" if own in ("drive", "sail") else ""
        if lemma in RISING and own not in AIRY:
            return None
        entry = self._vocabulary.entry("action", own) if own else None
        if entry is None:
            return None
        return Doing(Match(entry.name, True, 1.0))

    def _doing(self, clause: Clause, particle: str, subjects: Sequence[str]) -> Doing:
        """The action of a verb; verbs that only say that somebody moves mean the subject's own way of moving."""
        moved = bool(clause.objects) and clause.lemma in TRANSITIVE
        if (own := None if moved else self._own_way(clause.lemma, subjects)) is not None:
            return own
        lemma = TRANSITIVE.get(clause.lemma, clause.lemma) if clause.objects else clause.lemma
        doing = action_of(lemma, particle, self._vocabulary)
        living = doing.match.name in LIVING_DEEDS and (
            not doing.match.exact or (doing.match.name != clause.lemma and not clause.objects)
        )
        if living and subjects and not any(map(self._is_being, subjects)):
            # A wave that laps does not drink: the verb has another sense for things.
            return Doing(self._vocabulary.nearest("action", "splash") if clause.lemma == "lap" else Match())
        return doing

    def _stop(self, doing: Doing, subjects: Sequence[str], words: Sequence[Word]) -> bool:
        """ "stops running": whoever was running stands; whoever was not runs first."""
        stand = self._vocabulary.entry("action", "stand")
        busy = {deed.subject for deed in self._notes.deeds if deed.action == doing.match.name}
        if stand is None or not set(subjects) <= busy:
            return False
        self._order.go_on()
        first = self._next_id()
        for subject in subjects:
            self._notes.deeds.append(Deed(self._next_id(), stand.name, subject, slot=self.slot, lasting=True))
        self._claims.words(words, "action", first)
        return True

    def _why_not(self, clause: Clause, way: Way, subjects: Sequence[str], doing: Doing) -> str:
        if not subjects:
            return "nobody in the cast does it"
        if way.wish:
            return "a wish, not a deed"
        return "" if doing.match.name else f"no action like {clause.lemma!r}"

    def _add(self, doing: Doing, clause: Clause, way: Way, subject: str, aims: Aims, slot: int) -> str:
        """One deed; the id of the beat that it will be."""
        weight = 0.7 if doing.match.name in _SHORT else 1.6 if doing.match.name in _LONG else 1.0
        manner = tuple(dict.fromkeys(filter(None, (doing.manner, *way.manner))))
        deed = Deed(
            self._next_id(), doing.match.name, subject, aims.targets, manner,
            way.direction, slot, is_lasting(clause.lemma), weight * way.times, aims.tools, way.times, way.seconds,
        )  # fmt: skip
        self._notes.deeds.append(deed)
        return deed.id

    def _next_id(self) -> str:
        return f"{self._notes.id}/beat-{len(self._notes.deeds) + 1}"

    def undergo(self, action: str, subject: str, manner: str, words: Sequence[Word]) -> bool:
        """What is done to something by nobody; False where the catalogue has no such action."""
        entry = self._vocabulary.entry("action", action)
        if entry is None:
            return False
        number = self._next_id()
        self._notes.deeds.append(Deed(number, entry.name, subject, manner=(manner,), slot=self.slot, lasting=True))
        self._claims.words(words, "action", number)
        return True

    def be(self, word: Word, lemma: str, subjects: Sequence[str]) -> bool:
        """A participle inside a noun phrase ("sleeping puppy"): what its roles do for as long as nothing else follows."""
        doing = self._own_way(lemma, subjects) or action_of(lemma, "", self._vocabulary)
        if not doing.match.name or not subjects:
            return False
        first = self._next_id()
        # Who is described by a deed has been at it from the beginning, unless they have done something else.
        acted = {deed.subject for deed in self._notes.deeds} & set(subjects)
        slot = self.slot if acted else min((deed.slot for deed in self._notes.deeds), default=self.slot)
        for subject in subjects:
            manner = (doing.manner,) if doing.manner else ()
            self._notes.deeds.append(Deed(self._next_id(), doing.match.name, subject, (), manner, "", slot, True))
        self._claims.words([word], "action", first, match=doing.match)
        return True

    def _aims(self, clause: Clause, way: Way, subjects: Sequence[str], roles: Roles) -> Aims:
        """Objects and those whom a preposition leads to; a thing after "with" is a tool, unless it is played with."""
        found = [role for number in clause.objects for role in roles(number)]
        tools = [role for number in way.tools for role in roles(number)]
        for adjunct in clause.adjuncts:
            preposition, there = adjunct.preposition.unit.text, roles(adjunct.phrase)
            if preposition == "with" and there and clause.lemma not in PLAYED_WITH and all(map(self._is_tool, there)):
                tools += there
            elif preposition in ONTO_TARGETS and not self._only_where(clause, preposition, there):
                found += there
        targets = tuple(role for role in dict.fromkeys(found) if role not in subjects and role not in tools)
        return Aims(targets, tuple(role for role in dict.fromkeys(tools) if role not in subjects))

    def _only_where(self, clause: Clause, preposition: str, there: Sequence[str]) -> bool:
        """ "sits in front of a guitar", "cooks a steak in a pan", "sails with a tower behind it": where a deed is."""
        if clause.lemma in POSTURES:
            return preposition in NEIGHBOURS or preposition in ABOUT
        if preposition == "with" and clause.lemma not in PLAYED_WITH:
            return not any(map(self._is_being, there))
        if clause.lemma in HANDLING and clause.objects and preposition in ("in", "on"):
            return True
        return preposition == "in" and bool(clause.objects) and any("vessel" in self._families(role) for role in there)

    def _is_tool(self, role: str) -> bool:
        """Whether something can be used: nobody, no building and nothing of the sky or the land."""
        return not self._is_being(role) and not set(self._families(role)) & UNHANDY

    def _claim_circumstances(self, clause: Clause, way: Way, beat: str, why: str = "") -> None:
        """Manner, direction and repetition in the report; adverbs that are none of these are said so."""
        for role, words in way.claimed:
            courses = role == "direction" and bool(words) and all(word.unit.text in COURSES for word in words)
            # A preposition is no content word; it is listed when it shows the way.
            match = Match() if courses and why else Match(words[0].unit.text, True, 1.0) if courses else None
            self._claims.words(words, role, beat, match=match, why=why)
        for word in clause.adverbs:
            role: SpanRole = "manner"
            self._claims.words([word], role, beat, why=why or "no such manner")
