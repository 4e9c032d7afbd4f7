"""Acting: a clause that tells a deed becomes beats: who does it, in the active or the passive, named or not."""

from dataclasses import replace

from aozora.director.action.circumstances import RESEMBLING, Way
from aozora.director.action.doing import action_of, is_lasting
from aozora.director.action.warmth import degrees_of
from aozora.director.cast.describing import claim_description, describe
from aozora.director.cast.mentions import Mentions
from aozora.director.cast.positions import Positions
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.features import HAVING, WEARING
from aozora.director.lexicon.happenings import FACING, FILMED, HAND_DEEDS, HANDS, NOT_DEEDS, POSTURES, UNDERGONE
from aozora.director.lexicon.qualities import STATES
from aozora.director.lexicon.verbs import MOVEMENTS, PASSIVE_LIKE, SOUND_VERBS
from aozora.director.meaning.nearness import is_being

_NOWHERE = ("music", "sound", "silence", "setting", "light", "camera", "look", "carrier")
"""Sorts of noun phrases that no action goes towards."""


class Acting:
    """The deeds of one sentence."""

    def __init__(self, desk: Desk, sentence: Sentence, mentions: Mentions, positions: Positions) -> None:
        self._positions = positions
        self._desk = desk
        self._sentence = sentence
        self._mentions = mentions

    def hands(self, clause: Clause) -> tuple[str, ...]:
        """ "a hand squeezes the sponge": hands that are nobody's belong to somebody."""
        parts = [self._sentence.phrases[number] for number in clause.subjects if self._mentions.sort(number) == "part"]
        if (
            not parts
            or len(parts) < len(clause.subjects)
            or not all(part.lemma in HANDS and not _is_machines(part) for part in parts)
        ):
            return ()
        return self._desk.somebody()

    def deed(self, clause: Clause, way: Way, subjects: tuple[str, ...]) -> None:
        """What a clause tells is done, or not done."""
        claims = self._desk.claims
        causers = [role for number in way.causes[0] for role in self._mentions.of(number)]
        claims.words(way.causes[1], "action", causers[0] if causers else "")
        first = subjects[0] if subjects else ""
        worn = [self._mentions.sort(number) in ("part", "garment") for number in clause.objects]
        if self._is_tempered(clause):
            return
        if clause.verb.negated:
            claims.words([*clause.verb.words, *clause.adverbs], "negation", first)
        elif not first and clause.lemma in FACING:
            claims.words(clause.verb.words, "relation", why="what it relates is not cast")
        elif clause.verb.passive:
            self._passive(clause, way, subjects)
        elif self._is_voice(clause, subjects):
            self._cry(clause, subjects)
        elif clause.lemma in NOT_DEEDS or self._resembles(clause) or (clause.lemma in HAVING and worn and all(worn)):
            role = "relation" if (worn and all(worn)) or clause.lemma in WEARING else "action"
            claims.words(clause.verb.words, role, first or self._desk.notes.id)
            self._leave_adverbs(clause)
        else:
            self._act(clause, way, subjects or self._undertaker(clause))

    def _act(self, clause: Clause, way: Way, subjects: tuple[str, ...]) -> None:
        adjuncts = tuple(a for a in clause.adjuncts if self._mentions.sort(a.phrase) not in _NOWHERE)
        clause = replace(clause, adjuncts=adjuncts)
        reciprocal = any("reciprocal" in self._sentence.phrases[number].head.unit.senses for number in clause.objects)
        actions = self._desk.actions
        actions.act(clause, way, subjects, self._mentions.of, reciprocal=reciprocal)
        self._sound_too(clause, subjects)
        if is_lasting(clause.lemma) or not {deed.action for deed in self._desk.notes.deeds[-1:]} & MOVEMENTS:
            for adjunct in adjuncts:
                self._positions.adjunct(clause, adjunct, subjects)

    def _is_tempered(self, clause: Clause) -> bool:
        """Whether a clause says to how many degrees something comes; the last thing spoken of that is no vessel does."""
        found = degrees_of(clause, self._sentence, self._desk.tokens)
        roles = [role for role in self._desk.notes.roles if not self._desk.is_being(role)]
        if found is None or not roles:
            return False
        inside = [role for role in roles if "vessel" not in self._desk.families(role)]
        words = [*clause.verb.words, *found[1]]
        return self._desk.actions.undergo("heat", (inside or roles)[-1], f"to {found[0]:g} degrees", words)

    def _resembles(self, clause: Clause) -> bool:
        """ "looks like a tiger" tells what somebody is like."""
        return clause.lemma in RESEMBLING and any(a.preposition.unit.text == "like" for a in clause.adjuncts)

    def _is_voice(self, clause: Clause, subjects: tuple[str, ...]) -> bool:
        return (
            clause.lemma in SOUND_VERBS and bool(subjects) and not action_of(clause.lemma, "", self._desk.vocabulary).match.name
        )

    def _sound_too(self, clause: Clause, subjects: tuple[str, ...]) -> None:
        """A voice that an action shows is heard from whoever acts ("the dog barks")."""
        if clause.lemma in SOUND_VERBS and subjects and self._desk.is_being(subjects[0]):
            match = self._desk.ear.voice_of(clause.lemma, self._desk.families(subjects[0]))
            if match.exact:
                self._desk.ear.add(match.name, source=subjects[0])

    def _cry(self, clause: Clause, subjects: tuple[str, ...]) -> None:
        """A voice that no action shows is at least heard; how a thing sounds is found out when all is read."""
        if not self._desk.is_being(subjects[0]):
            why = f"no action like {clause.lemma!r}"
            self._desk.claims.words(clause.verb.words, "action", subjects[0], why=why)
            self._leave_adverbs(clause)
            return
        match = self._desk.ear.voice_of(clause.lemma, self._desk.families(subjects[0]))
        element = self._desk.ear.add(match.name, source=subjects[0]) if match.name else ""
        why = "" if match.name else f"no action like {clause.lemma!r}"
        self._desk.claims.words(clause.verb.words, "sound", element, match=match, why=why)
        self._leave_adverbs(clause)

    def _undertaker(self, clause: Clause) -> tuple[str, ...]:
        """Who does what nobody is said to do: "pour milk into the glass", "cutting an onion"."""
        if clause.subjects or clause.verb.main.form not in ("base", "ing") or not self._needs_a_hand(clause):
            return ()
        return self._desk.somebody()

    def _needs_a_hand(self, clause: Clause) -> bool:
        return action_of(clause.lemma, "", self._desk.vocabulary).match.name in HAND_DEEDS

    def _passive(self, clause: Clause, way: Way, subjects: tuple[str, ...]) -> None:
        """ "is chased by a cat": the agent acts on the subject. "covered in snow", "dressed in red": a state. "is melted":
        the thing does it. "is cut with a knife": somebody does it."""
        agent = next((a.phrase for a in clause.adjuncts if a.preposition.unit.text == "by" and self._mentions.of(a.phrase)), None)
        if agent is not None:
            rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct.phrase != agent)
            active = replace(clause, subjects=(agent,), objects=clause.subjects, adjuncts=rest)
            self._act(active, way, self._mentions.of(agent))
        elif clause.lemma in FILMED and any(self._mentions.sort(a.phrase) == "camera" for a in clause.adjuncts):
            self._desk.claims.words(clause.verb.words, "camera", self._desk.notes.id)
        elif clause.lemma == "show" and clause.verb.finite:
            self._desk.claims.words(clause.verb.words, "request", self._desk.notes.id)
            self._leave_adverbs(clause)
        elif clause.lemma in WEARING and subjects:
            self._desk.claims.words([*clause.verb.words, *clause.adverbs], "relation", subjects[0])
        elif subjects and clause.lemma in POSTURES:
            self._act(replace(clause, lemma=POSTURES[clause.lemma], verb=replace(clause.verb, passive=False)), way, subjects)
        elif describes(clause.verb.main) and subjects:
            self._state(clause, subjects)
        elif subjects and clause.lemma in UNDERGONE and not self._with_tool(clause, way):
            self._act(replace(clause, lemma=UNDERGONE[clause.lemma], verb=replace(clause.verb, passive=False)), way, subjects)
        elif subjects and self._needs_a_hand(clause) and not any(a.preposition.unit.text == "by" for a in clause.adjuncts):
            somebody = self._desk.somebody()
            self._act(replace(clause, subjects=(), objects=(*clause.subjects, *clause.objects)), way, somebody)
        else:
            why = "nobody in the cast does it"
            self._desk.claims.words(clause.verb.words, "action", subjects[0] if subjects else "", why=why)
            self._leave_adverbs(clause)

    def _with_tool(self, clause: Clause, way: Way) -> bool:
        return bool(way.tools) or any(a.preposition.unit.text == "with" and self._mentions.of(a.phrase) for a in clause.adjuncts)

    def _state(self, clause: Clause, subjects: tuple[str, ...]) -> None:
        related = [self._positions.adjunct(clause, adjunct, subjects) for adjunct in clause.adjuncts]
        word = clause.verb.main
        member = self._desk.cast.member(subjects[0])
        if word.unit.text in STATES or word.unit.text in member.entry.traits:
            found = describe((word,), member.entry, member.category, self._desk.vocabulary)
            self._desk.cast.describe(subjects, found)
            claim_description(found, subjects, self._desk.claims)
        why = "" if any(related) else "nobody in the cast does it"
        self._desk.claims.words(clause.verb.words, "action", subjects[0], why=why)
        self._leave_adverbs(clause)

    def _leave_adverbs(self, clause: Clause) -> None:
        for word in clause.adverbs:
            self._desk.claims.words([word], "manner", "", why="no such manner")


def _is_machines(part: NounPhrase) -> bool:
    """ "a crane arm"."""
    return any(word.tag == "noun" and "colour" not in word.unit.senses and not is_being(word.lemma) for word in part.modifiers)


def describes(word: Word) -> bool:
    """Whether a participle tells a state of its subject rather than a deed."""
    return word.form == "participle" and word.lemma in PASSIVE_LIKE
