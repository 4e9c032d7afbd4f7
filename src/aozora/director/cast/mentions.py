"""Mentions: the noun phrases of a sentence, in their order, become roles, features, a setting, a camera, sounds, or a remark."""

from collections.abc import Callable, Iterable, Sequence

from aozora.director.cast.antecedents import subjects_before, subjects_beside
from aozora.director.cast.apposition import Apposition
from aozora.director.cast.casting import is_dealt
from aozora.director.cast.counting import EACH_ONE, count_of, holders_of, is_counting, measure_of
from aozora.director.cast.describing import NO_VARIANT, Description, claim_description, describe
from aozora.director.cast.features import Wardrobe
from aozora.director.cast.leaving_out import Omissions
from aozora.director.cast.naming import Naming, is_apposed, names_in
from aozora.director.cast.ownership import Ownership
from aozora.director.cast.references import refer
from aozora.director.cast.repetition import named_again, with_shared_article
from aozora.director.cast.wholes import likened
from aozora.director.claims import JUDGED
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, qualities
from aozora.director.lexicon.qualities import LIGHT_OR_NOT
from aozora.director.lexicon.space import SIDES
from aozora.director.lexicon.verbs import HAND_WORK, REQUESTS
from aozora.director.meaning.kinds import Kind, inherent_qualities, kind_like, person_for
from aozora.director.picture import camera, places, setting
from aozora.director.picture.surroundings import Surroundings
from aozora.director.sorts import Place, Sort, Sorted, places_in, sort_of, with_props
from aozora.film.screenplay import SpanRole

_ABOUT = ("measure", "partitive", "tone", "camera", "look")
"""Sorts of noun phrases before "of" that stand for what follows: "a tableau of a bench", "a row of trees"."""

_SAYING = {"colour", "material", "hour", "season", "weather", "look", "framing", "angle", "move"}
"""Senses of nouns that say something of the noun after them."""
LIKENESS = "only a likeness"


class Mentions:
    """The noun phrases of one sentence, read. `roles` maps their numbers to role ids, `owners` to whose they are."""

    def __init__(
        self, desk: Desk, sentence: Sentence, absorbed: frozenset[int] = frozenset(), tools: frozenset[int] = frozenset()
    ) -> None:
        self._absorbed = absorbed
        self.tools = tools
        self.desk = desk
        self.sentence = sentence
        self.places = places_in(sentence)
        self.sorts: tuple[Sorted, ...] = with_props(
            sentence,
            [
                sort_of(phrase, place, sentence, desk.vocabulary)
                for phrase, place in zip(sentence.phrases, self.places, strict=True)
            ],
            desk.vocabulary,
        )
        self.sorts = tuple(
            named_again(found, phrase, desk.cast.members, desk.vocabulary)
            for found, phrase in zip(self.sorts, sentence.phrases, strict=True)
        )
        self.names = names_in(sentence, desk.claims)
        self.likened = likened(sentence, self.places, self.sorts)
        self.roles: dict[int, tuple[str, ...]] = {}
        self.owners: dict[int, tuple[str, ...]] = {}
        self.wardrobe = Wardrobe(desk.claims, desk.vocabulary)
        self._measured: dict[int, int] = {}

    def read(self, others: frozenset[int] = frozenset()) -> None:
        """Read all noun phrases in order, apart from `others` that are read elsewhere; parts and garments last, when everybody
        who may own them is known."""
        around = Surroundings(self.desk)
        owned = Ownership(self)
        naming = Naming(self)
        omitted = Omissions(self.desk, self.sentence, self.places, self.sorts)
        rules: dict[Sort, Callable[[int, NounPhrase], None]] = {
            "pronoun": self._pronoun, "reference": self._reference, "narrator": around.narrator, "measure": self._measure,
            "partitive": self._partitive, "light": around.light, "camera": around.camera, "setting": around.setting,
            "look": around.look, "sound": around.sound, "music": around.music, "silence": around.silence, "part": owned.part,
            "garment": owned.garment, "age": owned.age, "frame": self._frame, "tone": self._tone, "place": around.place,
            "cast": self._cast, "scenery": around.scenery, "carrier": around.carrier, "unknown": self._unknown,
        }  # fmt: skip
        late = [number for number in range(len(self.sentence.phrases)) if number not in self._absorbed | others]
        late.sort(key=lambda number: (self.sorts[number].sort in ("part", "garment", "age", "partitive"), self._turn(number)))
        for number in late:
            phrase = self.sentence.phrases[number]
            if number in omitted.numbers:
                omitted.leave_out(number)
                continue
            if phrase.possessor is not None:
                self.owners[number] = self._possessor(phrase.possessor, number)
            if number in self.names:
                naming.take(number, phrase, self.names[number])
                continue
            if number in self.likened:
                told = [word for word in phrase.words if word.tag != "determiner"]
                self.desk.claims.words(told, "object", why=LIKENESS)
                continue
            rules[self.sorts[number].sort](number, phrase)

    def of(self, number: int) -> tuple[str, ...]:
        """The roles of a noun phrase; of a part its owner, of a measure those of its whole."""
        if number in self.roles:
            return self.roles[number]
        place = self.places[number]
        return self.of(place.part) if place.part is not None and self.sorts[number].sort in _ABOUT else ()

    def sort(self, number: int) -> Sort:
        """What a noun phrase speaks of."""
        return self.sorts[number].sort

    # Rules, by sort.

    def _possessor(self, owner: NounPhrase, number: int) -> tuple[str, ...]:
        """ "the dog's tail": the owner is a mention of its own."""
        if owner.possessor is not None:
            self._possessor(owner.possessor, number)
        found = sort_of(owner, Place(subject=True, verb="have"), self.sentence, self.desk.vocabulary)
        if found.sort == "pronoun":
            return self.desk.cast.memory.pronoun(owner.head.unit.text, self.desk.subjects)
        if found.sort == "cast" and found.kind is not None:
            return self._engage(owner, found.kind, None, self.part_of_speech(number))
        words = [word for word in owner.words if word.tag != "determiner"]
        if found.sort == "place":
            Surroundings(self.desk).place(0, owner)
        self.desk.claims.words(words, "attribute", "", why="no such owner in the catalogue")
        return ()

    def _pronoun(self, number: int, phrase: NounPhrase) -> None:
        text = phrase.head.unit.text
        memory, beside = self.desk.cast.memory, subjects_beside(number, self.sentence, self.roles)
        if text in closed.REFLEXIVES:
            found = beside
        elif text in closed.PARTICIPANTS or text in closed.INDEFINITE_PERSONS:
            found = ()
        elif text in ("one", "other", "others", "another", "each one", "either"):
            found = memory.one_of(next((w.unit.text for w in phrase.words if w.unit.text in closed.ORDINALS), text), beside)
        else:
            found = memory.pronoun(
                text, subjects_before(number, self.sentence, self.roles) or self.desk.subjects, frozenset(beside)
            )
        if not found:
            found = self._somebody(text, phrase)
        if found:
            self.roles[number] = found
            self.desk.notes.cast(found)

    def _somebody(self, text: str, phrase: NounPhrase) -> tuple[str, ...]:
        """ "She walks", "someone folds paper": a pronoun without anybody to mean is somebody new."""
        if text not in closed.INDEFINITE_PERSONS and closed.SINGULAR_PRONOUNS.get(text) not in ("male", "female"):
            return ()
        kind = person_for(phrase.head, closed.SINGULAR_PRONOUNS.get(text, ""), self.desk.vocabulary)
        return self._engage(phrase, kind, None) if kind is not None else ()

    def _turn(self, number: int) -> float:
        """A name is read after what stands beside it in apposition ("Anna, a young woman")."""
        apposed = number in self.names and is_apposed(self.sentence, number, self.desk.claims)
        return number + 1.5 if apposed else number

    def _reference(self, number: int, phrase: NounPhrase) -> None:
        """ "@anna": a saved character or asset takes part like a name."""
        self.roles[number] = refer(self.desk, phrase)
        if not self.roles[number]:
            self.describe_nobody(phrase)

    def _measure(self, number: int, phrase: NounPhrase) -> None:
        """ "a pair of", "a flock of": counts what follows; "two of them" are some of those."""
        whole = self.places[number].part
        if whole is None:
            return
        self._measured[whole] = measure_of(phrase)
        if self.sorts[whole].sort == "pronoun":
            group = self.desk.cast.memory.pronoun(self.sentence.phrases[whole].head.unit.text, self.desk.subjects)
            self.roles[number] = group[: measure_of(phrase)]
            counted = [word for word in phrase.words if word.tag != "determiner"]
            self.desk.claims.words(
                counted, "count", self.roles[number][0] if group else "", why="" if group else "nobody is meant"
            )

    def _partitive(self, number: int, phrase: NounPhrase) -> None:
        """ "a slice of pizza" is an amount, "the edge of a table" a place on it."""
        words = [word for word in phrase.words if word.tag not in ("determiner", "adjective")]
        whole = self.places[number].part
        owner = self.roles.get(whole, ()) if whole is not None else ()
        if owner:
            self.describe_roles([word for word in phrase.modifiers if word.tag == "adjective"], owner)
        if phrase.lemma in closed.AMOUNTS:
            self.desk.claims.words(words, "count", owner[0] if owner else "", why="an amount of it is shown as its kind")
        else:
            whose = owner and phrase.lemma not in SIDES
            self.desk.claims.words(words, "part" if whose else "relation", owner[0] if owner else self.desk.notes.id)
        self.describe_nobody(phrase)

    def _frame(self, _: int, phrase: NounPhrase) -> None:
        """A part of the picture; whoever is there is placed when the relations are read."""
        for word in phrase.modifiers:
            setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def _tone(self, _: int, phrase: NounPhrase) -> None:
        words = [word for word in phrase.words if word.tag not in ("determiner", "comma", "coordinator")]
        for word in words:
            if word is phrase.head or not setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "tone", "", why=JUDGED)

    def _unknown(self, number: int, phrase: NounPhrase) -> None:
        latest = self.desk.latest()
        if latest and phrase.lemma in ("kind", "species") and phrase.determiner in closed.POSSESSIVES:
            # "a herd of its kind": more of the same.
            self.roles[number] = self._engage(phrase, kind_like(self.desk.cast.member(latest[0]).entry, phrase.head), number)
            return
        if len(self.sentence.phrases) == 1 and len(phrase.words) == 1 and "colour" in phrase.head.unit.senses and latest:
            self.describe_roles([phrase.head], latest)
            return
        content = [word for word in phrase.words if word.tag not in ("determiner", "number", "comma", "coordinator")]
        if phrase.head.tag == "number" and camera.read_figure(
            phrase.head, self.desk.notes, self.desk.claims, self.desk.vocabulary
        ):
            return
        if setting.set_sense(phrase.head, self.desk.notes, self.desk.claims, self.desk.vocabulary):
            content = [word for word in content if word is not phrase.head]
        role = self.part_of_speech(number)
        if phrase.lemma == "time" and any(word.tag == "number" for word in phrase.words):
            self.desk.claims.words(phrase.words, "manner", "", why="repetitions are not counted")
        content = [word for word in content if word is phrase.head or not places.names_place(word)]
        named = [word for word in content if word is phrase.head or (word.tag == "noun" and not set(word.unit.senses) & _SAYING)]
        text = " ".join(word.unit.text for word in named)
        self.desk.claims.words(named, role, "", why=f"nothing like {text!r} in the catalogue")
        self.describe_nobody(phrase)
        why = f"{phrase.head.unit.text!r} is not cast"
        self.desk.claims.little((word for word in phrase.words if is_counting(word)), "count", why=why)
        self.desk.claims.words(self._measure_words(number), "count", "", why=why)

    def describe_nobody(self, phrase: NounPhrase) -> None:
        """Claim the modifiers of something that is not cast."""
        for word in phrase.modifiers:
            free = self.desk.claims.is_free(word)
            if free and word.tag == "adjective" and word.unit.text in LIGHT_OR_NOT:
                self.desk.claims.words([word], "attribute", "", why=f"{phrase.head.unit.text!r} is not cast")
                continue
            here = (self.desk.notes, self.desk.claims, self.desk.vocabulary)
            if free and not setting.set_sense(word, *here) and not places.set_by_modifier(word, *here):
                judged = word.unit.text in qualities.JUDGEMENTS
                why = JUDGED if judged else f"{phrase.head.unit.text!r} is not cast"
                self.desk.claims.words([word], "tone" if judged else "attribute", "", why=why)

    def describe_roles(self, words: Iterable[Word], roles: tuple[str, ...]) -> None:
        """Bind adjectives to roles that are there."""
        member = self.desk.cast.member(roles[0])
        owners = [self.desk.cast.member(role) for role in roles]
        plain = [word for word in words if not self.wardrobe.adjective(word, owners)]
        found = describe(plain, member.entry, member.category, self.desk.vocabulary)
        self.desk.cast.describe(roles, found)
        claim_description(found, roles, self.desk.claims)

    def part_of_speech(self, number: int) -> SpanRole:
        """Whether a noun phrase is a subject or an object."""
        place = self.places[number]
        agent = place.preposition == "by" and any(
            clause.verb.passive and any(a.phrase == number for a in clause.adjuncts) for clause in self.sentence.clauses
        )
        if agent or self._is_shown(number):
            return "subject"
        if place.whole is not None and not place.object:
            # In "a shot of a dog" and "a flock of birds" the noun after "of" is what it is about.
            counts = self.sorts[place.whole].sort in ("measure", "partitive")
            topic = self.sorts[place.whole].sort not in ("cast", "part", "garment", "unknown", "place")
            return self.part_of_speech(place.whole) if counts else "subject" if topic or place.subject else "object"
        fronted = place.preposition == "with" and place.subject and not self._has_relative(number)
        if number in self.tools:
            return "object"
        return "object" if place.object or (place.preposition and not fronted) else "subject"

    def _has_relative(self, number: int) -> bool:
        return all(clause.conjunction == "who" for clause in self.sentence.clauses if number in clause.subjects)

    def _is_shown(self, number: int) -> bool:
        """ "The video shows a man", "legend says this mirror talks": an object that is what the sentence is about."""
        phrases = self.sentence.phrases
        for clause in self.sentence.clauses:
            if number in clause.objects and clause.lemma in REQUESTS:
                said = [self.sorts[n].sort for n in clause.subjects if phrases[n].head.unit.text not in closed.PARTICIPANTS]
                return all(sort in ("camera", "look", "unknown", "setting") for sort in said)
            if number in clause.subjects and clause.verb.finite and clause.verb.words[0].unit.first == phrases[number].last + 1:
                return self.places[number].object
        return False

    # The cast.

    def _cast(self, number: int, phrase: NounPhrase) -> None:
        kind = self.sorts[number].kind
        if kind is None:
            return
        if Apposition(self).take(number, phrase, kind):
            return
        self.roles[number] = self._engage(with_shared_article(number, self.sentence, self.desk.claims), kind, number)
        whole = self.places[number].whole
        if whole is not None and self.sorts[whole].sort == "camera":
            self.look_at(self.roles[number])

    def look_at(self, roles: Iterable[str]) -> None:
        """Make roles the camera's subjects."""
        self.desk.notes.camera_subjects += [role for role in roles if role not in self.desk.notes.camera_subjects]

    def engage_kind(self, phrase: NounPhrase, kind: Kind) -> tuple[str, ...]:
        """Cast somebody whom a phrase only implies ("a hand turns a page")."""
        roles = self.desk.cast.engage(phrase, kind, 1, self.desk.shot)
        self.desk.cast.memory.speak_of(roles)
        self.desk.notes.cast(roles)
        return roles

    def _engage(self, phrase: NounPhrase, kind: Kind, number: int | None, said: SpanRole = "subject") -> tuple[str, ...]:
        """Cast a noun phrase: somebody already in the cast, or new members."""
        desk = self.desk
        traits = kind.entry.traits if kind.category == "thing" else ()
        doing = [w for w in phrase.modifiers if w not in kind.words and self._is_deed(w) and w.unit.text not in traits]
        rest = [word for word in phrase.modifiers if word not in kind.words and word not in doing]
        rest = [word for word in rest if not places.sets_the_scene(word, kind.entry) and word.unit.text not in closed.ORDINALS]
        found = describe(rest, kind.entry, kind.category, desk.vocabulary)
        found.others += inherent_qualities(kind, desk.vocabulary)
        roles = desk.cast.memory.earlier(phrase, kind, found, desk.shot)
        if not roles and desk.cast.is_full:
            desk.claims.words([w for w in phrase.words if w.tag != "determiner"], "object", "", why="the cast is full")
            return ()
        if not roles:
            roles = desk.cast.engage(phrase, kind, self._count(phrase, number, found, kind), desk.shot)
        self._bind(found, kind, roles)
        desk.cast.memory.speak_of(roles)
        desk.notes.cast(roles)
        desk.relations.pile_up(roles, self._measure_words(number) if kind.category == "thing" else ())
        said = self.part_of_speech(number) if number is not None else said
        self._claim(phrase, kind, roles, found, number, said)
        if phrase.determiner in ("his", "her"):
            desk.cast.memory.pronoun(phrase.determiner, desk.subjects, frozenset(roles))
        for word in doing:
            purpose = kind.category == "thing" and word.form == "ing" and word.lemma in HAND_WORK
            if purpose or not desk.actions.be(word, word.lemma if word.form == "ing" else word.unit.text, roles):
                compound = kind.category == "thing" and word.form == "ing"
                why = f"no action like {word.lemma!r}"
                desk.claims.words([word], said if compound else "attribute", roles[0], why=why)
        return roles

    def _bind(self, found: Description, kind: Kind, roles: tuple[str, ...]) -> None:
        features = [q for q in found.others if self.wardrobe.adjective(q.word, list(map(self.desk.cast.member, roles)))]
        found.others = [quality for quality in found.others if quality not in features]
        self.desk.cast.describe(roles, found)
        if is_dealt(found, kind) and len(roles) > 1:
            self.desk.cast.deal_colours(roles)

    def _is_deed(self, word: Word) -> bool:
        """ "sleeping", "asleep"."""
        known = word.form == "base" and self.desk.vocabulary.entry("action", word.unit.text) is not None
        return word.tag == "adjective" and (word.form == "ing" or known)

    def _count(self, phrase: NounPhrase, number: int | None, found: Description, kind: Kind) -> int:
        measured = self._measured.get(number) if number is not None else None
        if measured is None and len(kind.words) > 1 and phrase.head in kind.words and phrase.lemma in closed.MEASURES:
            measured = closed.MEASURES[phrase.lemma]
        count = count_of(phrase, measured, is_thing=kind.category == "thing")
        if phrase.number is not None or measured is not None or not phrase.plural:
            return count
        holders = [r for n in holders_of(self.sentence, number) for r in self.of(n)] if kind.category == "thing" else []
        held = len({r for r in holders if self.desk.cast.member(r).category == "being"})
        return len(found.colours) if len(found.colours) > 1 else held if 1 < held <= EACH_ONE else count

    def _measure_of(self, number: int) -> int | None:
        measure = next((n for n, place in enumerate(self.places) if place.part == number and n != number), None)
        return measure if measure is not None and self.sorts[measure].sort == "measure" else None

    def _measure_words(self, number: int | None) -> tuple[Word, ...]:
        """The words of the measure before a noun phrase ("a flock of ...")."""
        measure = self._measure_of(number) if number is not None else None
        if measure is None:
            return ()
        return tuple(word for word in self.sentence.phrases[measure].words if word.tag not in ("determiner", "adjective"))

    def _claim(
        self, phrase: NounPhrase, kind: Kind, roles: Sequence[str], found: Description, number: int | None, role: SpanRole
    ) -> None:
        claims = self.desk.claims
        claims.little((w for w in phrase.words if is_counting(w) and w is not phrase.head), "count", roles[0])
        claims.words(self._measure_words(number), "count", roles[0])
        if number is not None and (measure := self._measure_of(number)) is not None:
            self.describe_roles([w for w in self.sentence.phrases[measure].modifiers if w.tag == "adjective"], tuple(roles))
        for word in phrase.modifiers:
            if word not in kind.words and places.sets_the_scene(word, kind.entry):
                here = (self.desk.notes, claims, self.desk.vocabulary)
                _ = places.set_by_modifier(word, *here) or setting.set_sense(word, *here)
            elif word.unit.text in closed.ORDINALS:
                claims.words([word], "attribute", roles[0])
        claims.little((w for w in phrase.words if w.tag == "determiner" and w.unit.text == "other"), "attribute", roles[0])
        if kind.material is not None and kind.material.unit.first != kind.material.unit.last:
            claims.tokens(kind.material.unit.first, kind.material.unit.first + 1, "attribute", roles[0])
        claims.words(kind.words, role, roles[0], match=kind.match)
        # "a figure skater", "a combo counter": nouns before the noun are part of its name.
        compound = [quality.word for quality in found.others if quality.slot == "noun"]
        said = next((at + 1 for at, word in reversed(list(enumerate(compound))) if word.unit.text in closed.QUALIFYING), 0)
        claims.words(compound[:said], "attribute", roles[0], why=NO_VARIANT)
        claims.words(compound[said:], role, roles[0], why=NO_VARIANT)
        claim_description(found, tuple(roles), claims)
