"""Parsing: the clauses of a sentence, read from its chunks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aozora.director.grammar.attachment import owns_with, same_sort
from aozora.director.grammar.chunks import Chunk, NounPhrase, Qualities, VerbGroup
from aozora.director.grammar.clauses import COPULAS, NEIGHBOURS, Adjunct, Clause, Sentence
from aozora.director.grammar.subjects import ReadSoFar
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed
from aozora.director.lexicon.qualities import DIRECTION_WORDS
from aozora.director.lexicon.verbs import INVERTING, RAISING, SPEECH_VERBS


@dataclass
class _Reader(ReadSoFar):
    """Reads one sentence from left to right."""

    def read(self, end: str) -> Sentence:
        for at, part in enumerate(self.chunks):
            self.at = at
            match part:
                case NounPhrase():
                    self._noun_phrase(part)
                case VerbGroup():
                    self._verb_group(part)
                case Qualities():
                    self._adjectives(part)
                case Word():
                    self._word(part)
        if self.preposition is not None:
            self._strand(self.preposition)
        self.loose += self.held
        return Sentence(
            tuple(self.phrases), tuple(self.clauses), tuple(self.relations), tuple(self.partitions), tuple(self.qualities),
            tuple(self.quotes), tuple(self.loose), tuple(self.appositions), tuple(self.owners), end,
        )  # fmt: skip

    # Noun phrases.

    def _noun_phrase(self, phrase: NounPhrase) -> None:
        number = len(self.phrases)
        self.phrases.append(phrase)
        self.joins[number] = self.last
        if self.preposition is not None:
            self._govern(number, self.preposition)
        elif phrase.determiner == "whose" and number:
            self._whose(number)
        elif self.last == "relative" and number:
            self._suspend()
            self.antecedent = number - 1
            self.pending.append(number)
        elif self.clauses and self.last in ("verb", "adverb", "existential") and self._takes_more():
            self._give(number)
        elif self.clauses and self._goes_on_listing() and not self.pending and self._same_list():
            self._coordinate(number)
        elif self.last == "coordinator" and self.slot[1] is not None and self._joins_governed(number):
            self._govern(number, self.slot[1])
        else:
            self.pending.append(number)
            self.slot = ("subject", None)
        self.preposition = None
        self.last = "noun phrase"

    def _same_list(self) -> bool:
        """A verb that follows belongs to another clause, unless the main clause still waits for its own."""
        return self.waits or not self._verb_ahead()

    def _joins_governed(self, number: int) -> bool:
        """ "a man in a red coat and black boots": whether "and" goes on with what the preposition governs."""
        if self.slot[0] != "adjunct" or not self.pending:
            return self.slot[0] == "adjunct" and not self.clauses and not self._verb_ahead()
        head, before = self.phrases[self.pending[-1]], self.phrases[number - 1]
        following = self.chunks[self.at + 1] if self.at + 1 < len(self.chunks) else None
        parallel = isinstance(following, VerbGroup) or (isinstance(following, Word) and following.tag == "preposition")
        return same_sort(self.phrases[number], before, head, self._next_verb(), parallel=parallel)

    def _next_verb(self) -> VerbGroup | None:
        """The finite verb that this noun phrase or the one that it is joined to is the subject of."""
        following = (part for part in self.chunks[self.at + 1 :] if isinstance(part, VerbGroup))
        return next(following, None) if self._verb_ahead() else None

    def _whose(self, number: int) -> None:
        """ "a girl whose hair is red": the hair's clause stands inside the girl's."""
        self.owners.append((number, number - 1))
        self._suspend()
        self.pending = [number]

    def _goes_on_listing(self) -> bool:
        """After "and"; after a comma only when an "and" ends the list before the next verb."""
        if self.last != "comma":
            return self.last in ("coordinator", "noun phrase")
        for part in self.chunks[self.at + 1 :]:
            if isinstance(part, VerbGroup):
                return False
            if isinstance(part, Word) and part.tag == "coordinator":
                return True
        return False

    def _takes_more(self) -> bool:
        return self.last == "verb" or not self._verb_ahead()

    def _give(self, number: int) -> None:
        """An object; after "there is" and after speech ("...," says the man) it is the subject."""
        clause = self.clauses[-1]
        inverted = clause.existential or (clause.quotes and not clause.subjects) or self._inverts(clause)
        if inverted:
            self._replace(subjects=(*clause.subjects, number))
        else:
            self._replace(objects=(*clause.objects, number))
        self.slot = ("subject of" if inverted else "object", None)

    def _inverts(self, clause: Clause) -> bool:
        """ "On the table stands a vase": a place before the verb, its subject after it."""
        if clause.subjects or clause.objects or not clause.verb.finite or clause.lemma not in INVERTING:
            return False
        places = [(number, word) for owner, word, number in self.relations if owner == number and not clause.adjuncts]
        if not places:
            return False
        self.relations = [relation for relation in self.relations if relation[0] != relation[2]]
        self._replace(adjuncts=tuple(Adjunct(word, number) for number, word in places))
        return True

    def _coordinate(self, number: int) -> None:
        """ "... and NP": the same part of the sentence as the noun phrase before."""
        kind, preposition = self.slot
        if kind == "adjunct" and preposition is not None:
            self._govern(number, preposition)
        elif kind == "object" or (kind == "subject" and self.last == "noun phrase"):
            self._replace(objects=(*self.clauses[-1].objects, number))
        elif kind == "subject of":
            self._replace(subjects=(*self.clauses[-1].subjects, number))
        else:
            self.pending.append(number)

    def _govern(self, number: int, preposition: Word) -> None:
        before = number - 1 if number else None
        text = preposition.unit.text
        self.governed.add(number)
        if text == "of" and before is not None and self._depends_on_noun():
            self.partitions.append((before, number))
            if before in self.governed:
                return
            self.governed.discard(number)
            return
        if before is not None and self._of_the_near(number, text, before):
            self.relations.append((before, preposition, number))
            return
        if self.clauses and not self.pending:
            self._replace(adjuncts=(*self.clauses[-1].adjuncts, Adjunct(preposition, number)))
        elif self.pending:
            related = {owner for owner, _, _ in self.relations}
            owners = [self._topic(owner) for owner in self._coordinated()]
            # In "a woman with red hair and a man with a hat" each has its own.
            self.relations += [(one, preposition, number) for one in owners if one is owners[-1] or one not in related]
        else:
            self.relations.append((number, preposition, number))
        self.slot = ("adjunct", preposition)

    def _depends_on_noun(self) -> bool:
        """ "a cup of tea", "of tea and milk"; but "let go of", "smells of"."""
        return self.last == "noun phrase" or (self.last == "preposition" and self.before == "noun phrase")

    def _of_the_near(self, number: int, text: str, before: int) -> bool:
        """Whether a preposition tells of the noun phrase right before it, and not of the verb or the head of it all."""
        if self.last != "preposition" or self.before != "noun phrase":
            return False
        clause = self.clauses[-1] if self.clauses and not self.pending else None
        if clause is None:
            return before in self.governed and self.phrases[number].determiner in ("its", "his", "her", "their")
        if before in clause.objects:
            return text in NEIGHBOURS or (text == "with" and owns_with(clause.lemma, "", self.phrases[before]))
        adjunct = next((one for one in clause.adjuncts if one.phrase == before), None)
        near = adjunct is not None and (
            adjunct.preposition.unit.text in NEIGHBOURS or adjunct.preposition.unit.text in ("at", "near")
        )
        return near and text == "with" and owns_with(clause.lemma, "near", self.phrases[before])

    # Verbs.

    def _verb_group(self, verb: VerbGroup) -> None:
        lemma = (
            "be" if verb.main.tag == "auxiliary" and verb.main.unit.text in closed.BE else verb.main.lemma or verb.main.unit.text
        )
        if verb.main.tag == "auxiliary" and verb.main.unit.text in closed.HAVE:
            lemma = "have"
        existential = self.last == "existential"
        subjects = () if existential else self._subjects(verb)
        objects, adjuncts = self._relative_objects()
        quotes = tuple(word for word, _ in self.quotes[-1:]) if self._answers_quote(lemma) else ()
        if quotes:
            self.quotes.pop()
        self.clauses.append(
            Clause(
                verb, lemma, tuple(subjects), objects, adjuncts, adverbs=(*verb.adverbs, *self.held),
                link=self._link(verb, subjects), quotes=quotes,
                existential=existential, conjunction="who" if self.last == "relative" else self.conjunction,
            )
        )  # fmt: skip
        self._lend(subjects)
        self.conjunction = ""
        self.held = []
        self.pending = []
        self.preposition = None
        self.link = ""
        self.slot = ("object", None)
        self.last = "verb"

    def _relative_objects(self) -> tuple[tuple[int, ...], tuple[Adjunct, ...]]:
        """ "the ball that the dog chases", "the box from which a cat jumps": what the relative pronoun stands for."""
        found, word = self.antecedent, self.fronted
        self.antecedent = self.fronted = None
        if found is None:
            return (), ()
        return ((found,), ()) if word is None else ((), (Adjunct(word, found),))

    def _answers_quote(self, lemma: str) -> bool:
        return bool(self.quotes) and lemma in SPEECH_VERBS and not (self.clauses and self.clauses[-1].quotes)

    def _verb_ahead(self) -> bool:
        """Whether the noun phrase here is the subject of a finite verb that follows."""
        for index in range(self.at + 1, len(self.chunks)):
            part = self.chunks[index]
            if isinstance(part, VerbGroup):
                return part.finite
            if isinstance(part, Word) and part.tag in ("comma", "subordinator", "relative", "sequence", "quote", "existential"):
                return False
            following = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
            if isinstance(part, Word) and part.tag == "coordinator" and not isinstance(following, NounPhrase):
                return False
        return False

    # Everything else.

    def _adjectives(self, part: Qualities) -> None:
        if (
            self.clauses
            and self.last in ("verb", "adverb", "coordinator", "qualities", "comma")
            and self.clauses[-1].lemma in COPULAS
            and not self.pending
        ):
            self._replace(predicates=(*self.clauses[-1].predicates, *part.words))
        elif self.clauses and self.last in ("verb", "adverb") and self.clauses[-1].subjects and not self.clauses[-1].objects:
            self.qualities.append((self.clauses[-1].subjects[-1], part.words))
        elif self.last == "coordinator" and self.qualities and isinstance(self.chunks[self.at - 2], Qualities):
            self.qualities.append((self.qualities[-1][0], part.words))
        elif self._supplements():
            self.qualities.append((self.clauses[-1].subjects[-1], part.words))
        elif self.phrases:
            self.qualities.append((len(self.phrases) - 1, part.words))
        else:
            self.loose += part.words
        self.last = "qualities"

    def _word(self, word: Word) -> None:
        match word.tag:
            case "preposition":
                self._preposition(word)
            case "adverb":
                self._adverb(word)
            case "coordinator" | "comma":
                self.last = word.tag
            case "subordinator":
                self.link = (
                    "while"
                    if word.unit.text in closed.SIMULTANEOUS
                    else "before"
                    if word.unit.text in ("after", "once")
                    else "then"
                )
                self.conjunction = word.unit.text
                if self.last == "comma" and self.pending and not self.waits:
                    self.interrupted, self.pending = self._coordinated(), []
                self.last = "subordinator"
            case "sequence":
                self.link = "while" if word.unit.text in closed.TOGETHER else "then"
                self.conjunction = word.unit.text
                self.loose.append(word)
                self.last = "coordinator" if self.last == "coordinator" else "sequence"
            case "relative" | "existential":
                self.fronted, self.preposition = self.preposition, None
                self.last, self.pronoun = word.tag, word.unit.text
            case "quote":
                self._quote(word)
            case _:
                if word.tag not in ("filler", "determiner", "to", "negation", "possessive"):
                    self.loose.append(word)

    def _preposition(self, word: Word) -> None:
        if (
            self.clauses
            and self.last == "verb"
            and self.clauses[-1].particle is None
            and not self._place_follows()
            and self.phrasal(self.clauses[-1].lemma, word.unit.text)
        ):
            self._replace(particle=word)
            return
        if self.preposition is not None:
            self._strand(self.preposition)
        self.preposition, self.before = word, self.last
        self.last = "preposition"

    def _strand(self, preposition: Word) -> None:
        """A preposition that governs nothing says which way its verb goes ("runs around on the deck")."""
        if self.clauses and not self.pending and preposition.unit.text in DIRECTION_WORDS:
            self._replace(adverbs=(*self.clauses[-1].adverbs, preposition))
        else:
            self.loose.append(preposition)

    def _place_follows(self) -> bool:
        """ "runs into the woods" goes there, where "runs into a chair" hits it."""
        following = self.chunks[self.at + 1] if self.at + 1 < len(self.chunks) else None
        if not isinstance(following, NounPhrase):
            return False
        return "place" in following.head.unit.senses and "thing" not in following.head.unit.senses

    def _adverb(self, word: Word) -> None:
        if word.unit.senses and "direction" not in word.unit.senses and word.unit.text not in DIRECTION_WORDS:
            # "at night", "in slow motion": a phrase of the setting or the camera, not a manner.
            self.loose.append(word)
            return
        clause = self.clauses[-1] if self.clauses and not self.pending else None
        if clause is None:
            self.held.append(word)
            return
        if clause.particle is None and self.phrasal(clause.lemma, word.unit.text):
            self._replace(particle=word)
        else:
            self._replace(adverbs=(*clause.adverbs, word))
        self.last = "adverb" if self.last == "verb" else self.last

    def _quote(self, word: Word) -> None:
        clause = self.clauses[-1] if self.clauses and not self.pending else None
        if clause is not None and clause.lemma not in RAISING | {"be"}:
            self._replace(quotes=(*clause.quotes, word))
        else:
            self.quotes.append((word, len(self.phrases) - 1 if self.phrases else None))
        self.last = "quote"


def read_sentence(chunks: Sequence[Chunk], end: str, phrasal: Callable[[str, str], bool]) -> Sentence:
    """The clauses of a sentence. `phrasal` says whether a verb and a particle make one verb ("knock", "over")."""
    return _Reader(chunks, phrasal).read(end)
