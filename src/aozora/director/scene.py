"""The scene: sentence by sentence, from grammar to the notes of a shot."""

from aozora.director.action.acting import Acting
from aozora.director.action.circumstances import Way
from aozora.director.action.constructions import construe
from aozora.director.cast.describing import claim_description, describe
from aozora.director.cast.mentions import Mentions
from aozora.director.cast.positions import Positions
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import VerbGroup
from aozora.director.grammar.clauses import COPULAS, Clause, Sentence
from aozora.director.grammar.word_classes import Word, is_adjective
from aozora.director.lexicon.film_terms import LIGHT_QUALITIES
from aozora.director.lexicon.happenings import FILMED
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.space import COURSES
from aozora.director.lexicon.verbs import REQUESTS
from aozora.director.meaning.vocabulary import Match
from aozora.director.picture import camera, places, setting
from aozora.director.picture.camera_clauses import is_camera_clause, read_camera_clause
from aozora.director.plan.journey import Journey

_SURROUNDINGS = ("setting", "light", "scenery", "place", "sound", "music", "look", "carrier")
"""Sorts of noun phrases whose verbs tell of the surroundings."""

_WEATHER_VERBS = listed(
    """
    shine set rise fall blow pour stream filter glow gleam break roll drift sparkle glisten cast illuminate light bathe come
    shimmer
    """
)


def read_sentence_into(desk: Desk, sentence: Sentence, label: str) -> None:
    """Read one sentence of a section about `label` into the desk's notes."""
    construed = construe(sentence, desk.vocabulary)
    sentence = construed.sentence
    tools = frozenset(number for way in construed.ways for number in way.tools)
    mentions = Mentions(desk, sentence, construed.absorbed, tools)
    earlier = desk.latest()
    journey = Journey(desk, sentence, mentions)
    mentions.read(frozenset(journey.claimed))
    reading = _Clauses(desk, sentence, mentions, label, earlier)
    for index, (clause, way) in enumerate(zip(sentence.clauses, construed.ways, strict=True)):
        journey.arrive(index)
        reading.read(clause, way)
    reading.positions.read()
    reading.qualities()
    reading.quotes()
    reading.loose()


class _Clauses:
    """The clauses of one sentence and what stands beside them."""

    def __init__(self, desk: Desk, sentence: Sentence, mentions: Mentions, label: str, earlier: tuple[str, ...]) -> None:
        self.earlier = earlier
        self.desk = desk
        self.sentence = sentence
        self.mentions = mentions
        self.label = label
        self.positions = Positions(desk, sentence, mentions)
        self.acting = Acting(desk, sentence, mentions, self.positions)

    def read(self, clause: Clause, way: Way) -> None:
        """One clause: the camera's, somebody's words, a state, or a deed."""
        subjects = tuple(dict.fromkeys(role for number in clause.subjects for role in self.mentions.of(number)))
        if not clause.subjects and clause.verb.main.form == "ing" and not clause.verb.finite:
            # "A puppy. Sleeping.": a fragment goes on about whoever was spoken of.
            subjects = self.earlier
        for number in clause.subjects:
            lemma = self.sentence.phrases[number].lemma
            setting.read_sky(lemma, clause, self.desk.notes, self.desk.claims, self.desk.vocabulary)
        subjects = subjects or self.acting.hands(clause)
        film = bool(clause.subjects) and all(self.mentions.sort(n) in ("camera", "look") for n in clause.subjects)
        if is_camera_clause(clause, film, self.label):
            self._camera(clause)
        elif self._quotes_of(clause):
            self._spoken(clause, subjects)
        elif way.end and subjects:
            self._describe(way.start, subjects, clause.subjects)
            self.desk.claims.words(way.end, "attribute", subjects[0])
            self.acting.deed(clause, way, subjects)
        elif clause.lemma in COPULAS and not self._acts(clause):
            self._state(clause, subjects)
        elif not subjects and self._is_request(clause):
            self.desk.claims.words([*clause.verb.words, *clause.adverbs], "request", self.desk.notes.id)
        elif not subjects and self._of_the_setting(clause):
            self._weather(clause)
        else:
            if clause.predicates and subjects:
                # "sits motionless": a posture, and how its subject is.
                self._describe(clause.predicates, subjects, clause.subjects)
            self.acting.deed(clause, way, subjects)
        if subjects:
            self.desk.subjects = subjects

    def _quotes_of(self, clause: Clause) -> bool:
        desk = self.desk
        return desk.lines.take_clause(clause, self.sentence, self._roles_of, desk.actions.slot, desk.speaker)

    def _roles_of(self, numbers: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(role for number in numbers for role in self.mentions.of(number))

    def _acts(self, clause: Clause) -> bool:
        """A linking verb without a predicate can be a deed ("turns around", "looks at the cat")."""
        if clause.lemma in ("sit", "stand", "lie") or (clause.lemma == "appear" and not clause.predicates):
            return True
        return not (clause.lemma in ("be", "seem", "appear", "become", "get", "feel", "sound") or clause.predicates)

    def _camera(self, clause: Clause) -> None:
        read_camera_clause(clause, self.desk.notes, self.desk.claims, self.desk.vocabulary)
        seen = (*clause.objects, *(adjunct.phrase for adjunct in clause.adjuncts))
        for role in self._roles_of(seen):
            if role not in self.desk.notes.camera_subjects:
                self.desk.notes.camera_subjects.append(role)

    def _spoken(self, clause: Clause, subjects: tuple[str, ...]) -> None:
        written = bool(self.desk.notes.readings) and self.desk.lines.wrote(clause)
        element = self.desk.notes.readings[-1].id if written else subjects[0] if subjects else "narrator"
        self.desk.claims.words([*clause.verb.words, *clause.adverbs], "text" if written else "dialogue", element)
        if subjects:
            self.desk.speaker = subjects[0]

    def _state(self, clause: Clause, subjects: tuple[str, ...]) -> None:
        """ "the ball is red", "the dog is in the park", "there are two cats"."""
        if clause.predicates:
            self._describe(clause.predicates, subjects, clause.subjects)
        for adjunct in clause.adjuncts:
            self.positions.adjunct(clause, adjunct, subjects)
        if clause.lemma != "be":
            role = "action" if clause.lemma == "appear" else "relation"
            self.desk.claims.words(clause.verb.words, role, subjects[0] if subjects else self.desk.notes.id)
        self._adverbs(clause)

    def _describe(self, words: tuple[Word, ...], roles: tuple[str, ...], numbers: tuple[int, ...]) -> None:
        notes, claims, vocabulary = self.desk.notes, self.desk.claims, self.desk.vocabulary
        if not roles:
            lit = any(self.mentions.sort(number) == "light" for number in numbers)
            for word in words:
                if lit and word.unit.text in LIGHT_QUALITIES:
                    setting.add_light(LIGHT_QUALITIES[word.unit.text], notes)
                    claims.words([word], "light", notes.id)
                elif not setting.set_sense(word, notes, claims, vocabulary):
                    claims.words([word], "attribute", "", why="what it describes is not cast")
            return
        words = tuple(word for word in words if not self._is_deed(word, roles))
        member = self.desk.cast.member(roles[0])
        found = describe(words, member.entry, member.category, vocabulary)
        self.desk.cast.describe(roles, found)
        claim_description(found, roles, claims)

    def _is_deed(self, word: Word, roles: tuple[str, ...]) -> bool:
        """ "asleep", "sleeping": adjectives that name an action."""
        known = self.desk.vocabulary.entry("action", word.unit.text)
        lemma = word.lemma if word.form == "ing" else known.name if known is not None else ""
        return bool(lemma) and word.form != "participle" and self.desk.actions.be(word, lemma, roles)

    def _is_request(self, clause: Clause) -> bool:
        """ "Create a video of ...", "we see ...", "the video shows ...": the prompt about itself."""
        if clause.lemma not in REQUESTS or clause.verb.passive:
            return False
        return all(self.mentions.sort(number) in ("pronoun", "camera") for number in clause.subjects)

    def _of_the_setting(self, clause: Clause) -> bool:
        return bool(clause.subjects) and all(self.mentions.sort(n) in _SURROUNDINGS for n in clause.subjects)

    def _weather(self, clause: Clause) -> None:
        """ "snow falls", "the sun sets", "music plays", "light streams in": part of the setting."""
        shown = clause.lemma in _WEATHER_VERBS or any(self.mentions.sort(n) in ("sound", "music") for n in clause.subjects)
        sorts = {self.mentions.sort(n) for n in clause.subjects}
        shown = shown or "carrier" in sorts
        filmed = clause.verb.passive and clause.lemma in FILMED
        role = "text" if "carrier" in sorts else "request" if filmed else "action"
        shown = shown or filmed
        why = "" if shown else "only the cast acts"
        self.desk.claims.words(clause.verb.words, role, self.desk.notes.id, why=why)
        for adjunct in clause.adjuncts:
            if adjunct.preposition.unit.text in COURSES:
                match = Match(adjunct.preposition.unit.text, True, 1.0) if shown else Match()
                self.desk.claims.words([adjunct.preposition], "direction", self.desk.notes.id, match=match)
        self._adverbs(clause)

    def _adverbs(self, clause: Clause) -> None:
        for word in clause.adverbs:
            if not setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "manner", "", why="no such manner")

    def qualities(self) -> None:
        """Adjectives after their noun."""
        for number, words in self.sentence.qualities:
            sort = self.mentions.sort(number)
            if sort == "camera":
                for word in words:
                    read_camera_clause(_said(word), self.desk.notes, self.desk.claims, self.desk.vocabulary)
            else:
                self._describe(words, self.mentions.of(number), (number,))

    def quotes(self) -> None:
        """Quotations that belong to no verb."""
        for word, _ in self.sentence.quotes:
            self.desk.lines.take_loose(self.sentence, word, self._roles_of, self.desk.actions.slot, self.desk.speaker)

    def loose(self) -> None:
        """Words by themselves: "cinematic", "slowly", "night"."""
        filming = not self.sentence.clauses and any(found.sort == "camera" for found in self.mentions.sorts)
        label = "camera" if filming else self.label
        for word in self.sentence.loose:
            if word.tag == "sequence":
                self.desk.claims.words([word], "order", self.desk.notes.id)
            if self.label == "light" and word.unit.text in LIGHT_QUALITIES:
                setting.add_light(LIGHT_QUALITIES[word.unit.text], self.desk.notes)
                self.desk.claims.words([word], "light", self.desk.notes.id)
            if word.tag == "number":
                camera.read_figure(word, self.desk.notes, self.desk.claims, self.desk.vocabulary)
            if word.tag in ("adjective", "noun", "adverb") and self.desk.claims.is_free(word):
                if self._describes_latest(word):
                    continue
                if places.set_where(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                    continue
                camera_word = camera.read_word(word, self.desk.notes, self.desk.claims, self.desk.vocabulary, label)
                if not camera_word:
                    setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def _describes_latest(self, word: Word) -> bool:
        """ "A puppy. Brown. Asleep.": adjectives by themselves describe whoever was spoken of last."""
        latest = self.desk.latest()
        senses = set(word.unit.senses) - {"colour", "material", "action", "thing", "kind", "sound"}
        if self.sentence.phrases or word.tag != "adjective" or not latest or senses or not is_adjective(word.unit):
            return False
        self._describe((word,), latest, ())
        return True


def _said(word: Word) -> Clause:
    """An adjective said of the camera, as a clause."""
    return Clause(VerbGroup((), word, finite=False), "be", predicates=(word,))
