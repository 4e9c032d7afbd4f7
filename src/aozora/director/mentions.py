"""Mentions: the noun phrases of a sentence, in their order, become roles, a setting, a camera, sounds, or a remark."""

from collections.abc import Callable, Iterable

from aozora.director import camera, setting
from aozora.director.casting import Kind, count_of, is_dealt
from aozora.director.describing import Description, Quality, claim_description, describe
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, hearing, nouns
from aozora.director.lexicon.verbs import PASSIVE_LIKE
from aozora.director.notes import Score
from aozora.director.sorts import Place, Sort, Sorted, places_in, sort_of, with_props
from aozora.director.vocabulary import Match
from aozora.film.screenplay import SpanRole


class Mentions:
    """The noun phrases of one sentence, read. `roles` maps their numbers to role ids."""

    def __init__(self, desk: Desk, sentence: Sentence, absorbed: frozenset[int] = frozenset()) -> None:
        self._absorbed = absorbed
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
        self.roles: dict[int, tuple[str, ...]] = {}
        self._measured: dict[int, int] = {}

    def read(self) -> None:
        """Read all noun phrases in order."""
        rules: dict[Sort, Callable[[int, NounPhrase], None]] = {
            "pronoun": self._pronoun, "reference": self._reference, "narrator": self._narrator, "measure": self._measure,
            "partitive": self._partitive, "light": self._light, "camera": self._camera, "setting": self._setting,
            "look": self._look,
            "sound": self._sound, "music": self._music, "silence": self._silence, "part": self._part, "place": self._place,
            "cast": self._cast, "scenery": self._scenery, "carrier": self._carrier, "unknown": self._unknown,
        }  # fmt: skip
        for number, phrase in enumerate(self.sentence.phrases):
            if number in self._absorbed:
                continue
            if self._negated(number, phrase):
                self._leave_out(phrase)
                continue
            if phrase.possessor is not None:
                self._possessor(phrase.possessor)
            rules[self.sorts[number].sort](number, phrase)

    def of(self, number: int) -> tuple[str, ...]:
        """The roles of a noun phrase; of a part or a measure, those of its whole."""
        if number in self.roles:
            return self.roles[number]
        place = self.places[number]
        return self.of(place.part) if place.part is not None and self.sorts[number].sort in ("measure", "partitive") else ()

    def sort(self, number: int) -> Sort:
        """What a noun phrase speaks of."""
        return self.sorts[number].sort

    # Rules, by sort.

    def _negated(self, number: int, phrase: NounPhrase) -> bool:
        return phrase.determiner == "no" or self.places[number].preposition == "without"

    def _leave_out(self, phrase: NounPhrase) -> None:
        """ "no music", "without people": understood, and left out."""
        lemma = phrase.lemma
        notes, claims = self.desk.notes, self.desk.claims
        quiet = lemma in ("sound", "audio", "ambience", "noise")
        if quiet:
            notes.ambience = False
        heard = quiet or lemma in hearing.MUSIC_NOUNS
        claims.words(phrase.words, "music" if lemma in hearing.MUSIC_NOUNS else "sound" if heard else "negation", notes.id)

    def _possessor(self, owner: NounPhrase) -> None:
        """ "the dog's tail": the owner is a mention of its own."""
        place = Place()
        found = sort_of(owner, place, self.sentence, self.desk.vocabulary)
        if found.sort == "cast" and found.kind is not None:
            self._engage(owner, found.kind, None)
        else:
            self.desk.claims.words(
                [w for w in owner.words if w.tag != "determiner"], "attribute", "", why="no such owner in the catalogue"
            )

    def _pronoun(self, number: int, phrase: NounPhrase) -> None:
        found = self.desk.cast.pronoun(phrase.head.unit.text, self.desk.subjects, self._subjects_beside(number))
        if found:
            self.roles[number] = found
            self.desk.notes.cast(found)

    def _subjects_beside(self, number: int) -> frozenset[str]:
        """The subjects of the clause in which a noun phrase is an object: "it" does not mean them."""
        for clause in self.sentence.clauses:
            if number in clause.objects or any(adjunct.phrase == number for adjunct in clause.adjuncts):
                return frozenset(role for subject in clause.subjects for role in self.roles.get(subject, ()))
        return frozenset()

    def _reference(self, _: int, phrase: NounPhrase) -> None:
        self.desk.claims.words([phrase.head], "reference", "", why="saved characters and assets are not cast by this engine")
        self._describe_nobody(phrase)

    def _narrator(self, _: int, phrase: NounPhrase) -> None:
        self.desk.claims.words((*phrase.modifiers, phrase.head), "dialogue", "narrator")

    def _measure(self, number: int, phrase: NounPhrase) -> None:
        """ "a pair of", "a flock of": counts what follows."""
        whole = self.places[number].part
        count = closed.MEASURES[phrase.lemma] * (phrase.number or 1)
        if whole is not None:
            self._measured[whole] = count

    def _partitive(self, _: int, phrase: NounPhrase) -> None:
        self.desk.claims.words([w for w in phrase.words if w.tag != "determiner"], "relation", self.desk.notes.id)

    def _light(self, _: int, phrase: NounPhrase) -> None:
        setting.read_light(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def _camera(self, _: int, phrase: NounPhrase) -> None:
        camera.read_camera(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def _setting(self, number: int, phrase: NounPhrase) -> None:
        if setting.is_rather_heard(phrase.head, self.desk.vocabulary):
            self._sound(number, phrase)
            return
        setting.read_setting(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def _look(self, _: int, phrase: NounPhrase) -> None:
        for word in (*phrase.modifiers, phrase.head):
            if not setting.set_look(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "look", self.desk.notes.id, why="no such look")

    def _sound(self, number: int, phrase: NounPhrase) -> None:
        """ "birdsong", "footsteps": by the phrase, else by its head."""
        vocabulary, claims = self.desk.vocabulary, self.desk.claims
        words = [word for word in phrase.words if word.tag not in ("determiner", "number")]
        compound = " ".join(word.unit.text for word in words)
        entry = vocabulary.entry("sound", compound)
        match = (
            Match(entry.name, True, 1.0)
            if entry is not None
            else vocabulary.nearest("sound", phrase.head.unit.senses.get("sound", phrase.lemma))
        )
        if not match.name and len(words) > 1:
            match = vocabulary.nearest("sound", words[-2].unit.text)
        manner = tuple(word.unit.text for word in phrase.modifiers if word.tag == "adjective")
        element = self.desk.ear.add(match.name, manner) if match.name else ""
        claims.words(words, "sound", element, match=match, why="" if match.name else "no sound like this in the catalogue")

    def _music(self, number: int, phrase: NounPhrase) -> None:
        notes = self.desk.notes
        if "no music" in phrase.head.unit.senses:
            self.desk.claims.words(phrase.words, "music", notes.id)
            return
        words = [word for word in phrase.words if word.tag not in ("determiner", "number")]
        mood = " ".join(word.unit.text for word in words if word.unit.text in hearing.MOODS)
        genre = " ".join(word.unit.text for word in words if word.unit.text in hearing.GENRES)
        notes.score = Score(f"{notes.id}/music", mood, genre)
        self.desk.claims.words(words, "music", notes.score.id)

    def _silence(self, _: int, phrase: NounPhrase) -> None:
        self.desk.notes.ambience = False
        self.desk.claims.words(phrase.words, "sound", self.desk.notes.id)

    def _part(self, number: int, phrase: NounPhrase) -> None:
        """A part describes its whole; the colour of a coat is the colour of its wearer."""
        owner = self._owner(number, phrase)
        claims = self.desk.claims
        if phrase.lemma in ("colour", "color", "hue"):
            self.desk.cast.deal_colours(owner)
            claims.words([word for word in phrase.words if word.tag != "determiner"], "attribute", owner[0] if owner else "")
            return
        if phrase.head.unit.text in nouns.COATS and owner:
            self._describe_roles(phrase.modifiers, owner)
            claims.words([phrase.head], "attribute", owner[0])
            return
        if "material" in phrase.head.unit.senses and owner:
            self._describe_roles([*phrase.modifiers, phrase.head], owner)
            self._claim_preposition(number, owner[0])
            return
        whole = self.places[number].whole
        if whole is not None and self.sorts[whole].sort == "camera" and owner:
            self._look_at(owner)
            claims.words([phrase.head], "camera", self.desk.notes.id)
        words = [word for word in phrase.words if word.tag not in ("determiner",)]
        claims.words(words, "attribute", owner[0] if owner else "", why="parts keep the look of their kind")

    def _describe_roles(self, words: Iterable[Word], roles: tuple[str, ...]) -> None:
        member = self.desk.cast.member(roles[0])
        found = describe(words, member.entry, member.category, self.desk.vocabulary)
        self.desk.cast.describe(roles, found)
        claim_description(found, roles, self.desk.claims)

    def _claim_preposition(self, number: int, role: str) -> None:
        """ "made of" before a material."""
        adjuncts = [(adjunct.preposition, adjunct.phrase) for clause in self.sentence.clauses for adjunct in clause.adjuncts]
        relations = [(preposition, governed) for _, preposition, governed in self.sentence.relations]
        for preposition, governed in (*adjuncts, *relations):
            if governed == number and preposition.unit.first != preposition.unit.last:
                self.desk.claims.words([preposition], "relation", role)

    def _owner(self, number: int, phrase: NounPhrase) -> tuple[str, ...]:
        if phrase.possessor is not None and self.desk.cast.members:
            for member in reversed(self.desk.cast.members):
                if phrase.possessor.lemma in member.nouns:
                    return (member.id,)
        for owner, _, governed in self.sentence.relations:
            if governed == number and owner != number and self.roles.get(owner):
                return self.roles[owner]
        part = self.places[number].whole
        if part is not None and self.roles.get(part):
            return self.roles[part]
        earlier = [self.roles[n] for n in sorted(self.roles) if n < number and self.roles[n]]
        return earlier[-1] if earlier else self.desk.subjects

    def _place(self, _: int, phrase: NounPhrase) -> None:
        setting.set_place(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def _scenery(self, _: int, phrase: NounPhrase) -> None:
        """What a place brings by itself."""
        for word in phrase.modifiers:
            if not setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "attribute", self.desk.notes.id, why="the place brings its own")
        self.desk.claims.words(
            [w for w in phrase.words if w.tag not in ("determiner",) and w not in phrase.modifiers], "place", self.desk.notes.id
        )

    def _carrier(self, _: int, phrase: NounPhrase) -> None:
        words = [word for word in phrase.words if word.tag not in ("determiner",)]
        self.desk.claims.words(words, "text", self.desk.notes.id)

    def _unknown(self, number: int, phrase: NounPhrase) -> None:
        latest = self.desk.latest()
        if len(self.sentence.phrases) == 1 and len(phrase.words) == 1 and "colour" in phrase.head.unit.senses and latest:
            self._describe_roles([phrase.head], latest)
            return
        content = [word for word in phrase.words if word.tag not in ("determiner", "number", "comma", "coordinator")]
        if phrase.head.tag == "number" and camera.read_figure(
            phrase.head, self.desk.notes, self.desk.claims, self.desk.vocabulary
        ):
            return
        if setting.set_sense(phrase.head, self.desk.notes, self.desk.claims, self.desk.vocabulary):
            content = [word for word in content if word is not phrase.head]
        role = self._part_of_speech(number)
        if phrase.lemma == "time" and phrase.number is not None:
            self.desk.claims.words(phrase.words, "manner", "", why="repetitions are not counted")
        for word in content:
            if word is phrase.head or word.tag == "noun":
                self.desk.claims.words([word], role, "", why=f"nothing like {word.unit.text!r} in the catalogue")
        self._describe_nobody(phrase)
        counted = [word for word in phrase.words if word.tag == "number"] + list(self._measure_words(number))
        self.desk.claims.words(counted, "count", "", why=f"{phrase.head.unit.text!r} is not cast")

    def _describe_nobody(self, phrase: NounPhrase) -> None:
        for word in phrase.modifiers:
            free = self.desk.claims.is_free(word)
            if free and not setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "attribute", "", why=f"{phrase.head.unit.text!r} is not cast")

    def _part_of_speech(self, number: int) -> SpanRole:
        place = self.places[number]
        return "subject" if place.subject or not (place.object or place.preposition) else "object"

    # The cast.

    def _cast(self, number: int, phrase: NounPhrase) -> None:
        kind = self.sorts[number].kind
        if kind is None:
            return
        self.roles[number] = self._engage(phrase, kind, number)
        if self.places[number].whole is not None and self.sorts[self.places[number].whole or 0].sort == "camera":
            self._look_at(self.roles[number])

    def _look_at(self, roles: Iterable[str]) -> None:
        self.desk.notes.camera_subjects += [role for role in roles if role not in self.desk.notes.camera_subjects]

    def _engage(self, phrase: NounPhrase, kind: Kind, number: int | None) -> tuple[str, ...]:
        """Cast a noun phrase: somebody already in the cast, or new members."""
        desk = self.desk
        doing = [word for word in phrase.modifiers if word not in kind.words and self._is_deed(word)]
        rest = [word for word in phrase.modifiers if word not in kind.words and word not in doing]
        rest = [word for word in rest if not self._sets_the_scene(word, kind)]
        found = describe(rest, kind.entry, kind.category, desk.vocabulary)
        if kind.material is not None:
            name = desk.vocabulary.nearest("material", kind.material.unit.text.partition(" ")[0]).name
            found.others.append(Quality(kind.material, "material", name))
        found.others += self._traits_of(kind)
        colour = found.colours[0].value if found.colours else ""
        roles = desk.cast.earlier(phrase, kind, colour, desk.shot)
        if not roles and desk.cast.is_full:
            desk.claims.words([w for w in phrase.words if w.tag != "determiner"], "object", "", why="the cast is full")
            return ()
        if not roles:
            roles = desk.cast.engage(phrase, kind, self._count(phrase, number, found), desk.shot)
        desk.cast.describe(roles, found)
        if is_dealt(found, kind) and len(roles) > 1:
            desk.cast.deal_colours(roles)
        desk.cast.speak_of(roles)
        desk.notes.cast(roles)
        self._claim(phrase, kind, roles, found, number)
        for word in doing:
            if not desk.actions.be(word, word.lemma if word.form == "ing" else word.unit.text, roles):
                desk.claims.words([word], "attribute", "", why=f"no action like {word.lemma!r}")
        return roles

    def _is_deed(self, word: Word) -> bool:
        """ "sleeping", "asleep"."""
        if word.tag != "adjective":
            return False
        return word.form == "ing" or (word.form == "base" and self.desk.vocabulary.entry("action", word.unit.text) is not None)

    def _traits_of(self, kind: Kind) -> list[Quality]:
        """Traits that a phrase of the catalogue brings along ("painted block")."""
        firsts = [word.unit.text.partition(" ")[0] for word in kind.words]
        traits = [first for first in firsts if first in kind.entry.traits and first not in nouns.YOUNG]
        return [Quality(kind.words[-1], "state", t) for t in traits if self.desk.vocabulary.entry("material", t) is None]

    def _count(self, phrase: NounPhrase, number: int | None, found: Description) -> int:
        measured = self._measured.get(number) if number is not None else None
        count = count_of(phrase, measured)
        plain = phrase.number is None and measured is None and phrase.plural
        return len(found.colours) if plain and len(found.colours) > 1 else count

    def _measure_words(self, number: int | None) -> tuple[Word, ...]:
        """The words of the measure before a noun phrase ("a flock of ...")."""
        measure = next((n for n, place in enumerate(self.places) if place.part == number and n != number), None)
        if number is None or measure is None or self.sorts[measure].sort != "measure":
            return ()
        return tuple(word for word in self.sentence.phrases[measure].words if word.tag != "determiner")

    def _sets_the_scene(self, word: Word, kind: Kind) -> bool:
        """ "a snowy owl" is no weather; "a moonlit dog" is an hour."""
        senses = set(word.unit.senses)
        if (
            "look" in senses
            and word.unit.first != word.unit.last
            and " and " not in word.unit.text
            and not senses & {"colour", "material"}
        ):
            return True
        if word.unit.text in kind.entry.traits or not senses & {"hour", "weather", "season"} or senses & {"colour", "material"}:
            return False
        return word.tag != "adjective" or word.unit.text not in ("bright", "clear", "fair", "dull", "golden")

    def _claim(self, phrase: NounPhrase, kind: Kind, roles: tuple[str, ...], found: Description, number: int | None) -> None:
        claims = self.desk.claims
        role: SpanRole = self._part_of_speech(number) if number is not None else "attribute"
        for word in phrase.words:
            if word.tag == "number":
                claims.words([word], "count", roles[0])
        claims.words(self._measure_words(number), "count", roles[0])
        for word in phrase.modifiers:
            if word not in kind.words and self._sets_the_scene(word, kind):
                setting.set_sense(word, self.desk.notes, claims, self.desk.vocabulary)
        claims.words(kind.words, role, roles[0], match=kind.match)
        claim_description(found, roles, claims)


def describes(word: Word) -> bool:
    """Whether a participle tells a state of its subject rather than a deed."""
    return word.form == "participle" and word.lemma in PASSIVE_LIKE
