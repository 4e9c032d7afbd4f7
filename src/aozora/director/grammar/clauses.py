"""Clauses: who does what to whom, where and how, read from the chunks of a sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from aozora.director.grammar.chunks import Chunk, NounPhrase, Qualities, VerbGroup
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.nouns import FILM_NOUNS
from aozora.director.lexicon.verbs import RAISING, SPEECH_VERBS

FILM_SENSES = {"framing", "angle", "move"}
COPULAS = listed("fall go lie sit stand be seem appear look stay remain become get turn feel sound")


NEIGHBOURS = listed("beside behind inside below beneath underneath") | {
    "next to", "close to", "in front of", "on the left of", "on the right of", "to the left of", "to the right of", "left of",
    "right of", "on top of", "on the left side of", "on the right side of",
}  # fmt: skip
"""Prepositions that relate the object before them rather than the action."""


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A preposition and the noun phrase (by number) that it governs."""

    preposition: Word
    phrase: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its arguments, by numbers of noun phrases.

    `link` says how it follows the clause before: "then" (after it), "while" (together with it), "before" (ahead of it) or ""
    (as the sentence begins); `conjunction` is the word that says so ("until", "then", "who"), if there is one. `predicates` are
    adjectives said of the subject.
    """

    verb: VerbGroup
    lemma: str
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    adjuncts: tuple[Adjunct, ...] = ()
    adverbs: tuple[Word, ...] = ()
    particle: Word | None = None
    predicates: tuple[Word, ...] = ()
    link: str = ""
    quotes: tuple[Word, ...] = ()
    existential: bool = False
    conjunction: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says: its noun phrases, clauses, and what is said of noun phrases without a verb.

    `relations` are (noun phrase, preposition, noun phrase); `partitions` are (noun phrase, noun phrase) joined by "of";
    `qualities` are adjectives said of a noun phrase; `quotes` belong to no clause and come with the phrase before them;
    `loose` words stand for themselves. `end` is the mark that ends it.
    """

    phrases: tuple[NounPhrase, ...] = ()
    clauses: tuple[Clause, ...] = ()
    relations: tuple[tuple[int, Word, int], ...] = ()
    partitions: tuple[tuple[int, int], ...] = ()
    qualities: tuple[tuple[int, tuple[Word, ...]], ...] = ()
    quotes: tuple[tuple[Word, int | None], ...] = ()
    loose: tuple[Word, ...] = ()
    end: str = ""


@dataclass
class _Reader:
    """The state of reading one sentence from left to right."""

    chunks: Sequence[Chunk]
    phrasal: Callable[[str, str], bool]
    phrases: list[NounPhrase] = field(default_factory=list[NounPhrase])
    clauses: list[Clause] = field(default_factory=list[Clause])
    relations: list[tuple[int, Word, int]] = field(default_factory=list[tuple[int, Word, int]])
    partitions: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    qualities: list[tuple[int, tuple[Word, ...]]] = field(default_factory=list[tuple[int, tuple[Word, ...]]])
    quotes: list[tuple[Word, int | None]] = field(default_factory=list[tuple[Word, int | None]])
    loose: list[Word] = field(default_factory=list[Word])
    pending: list[int] = field(default_factory=list[int])
    joins: dict[int, str] = field(default_factory=dict[int, str])
    held: list[Word] = field(default_factory=list[Word])
    governed: set[int] = field(default_factory=set[int])
    preposition: Word | None = None
    slot: tuple[str, Word | None] = ("subject", None)
    last: str = "start"
    link: str = ""
    conjunction: str = ""
    at: int = 0

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
            self.loose.append(self.preposition)
        self.loose += self.held
        return Sentence(
            tuple(self.phrases), tuple(self.clauses), tuple(self.relations), tuple(self.partitions), tuple(self.qualities),
            tuple(self.quotes), tuple(self.loose), end,
        )  # fmt: skip

    # Noun phrases.

    def _noun_phrase(self, phrase: NounPhrase) -> None:
        number = len(self.phrases)
        self.phrases.append(phrase)
        self.joins[number] = self.last
        if self.preposition is not None:
            self._govern(number, self.preposition)
        elif self.clauses and self.last in ("verb", "adverb", "existential") and self._takes_more():
            self._give(number)
        elif self.clauses and self._goes_on_listing() and not self.pending and not self._verb_ahead():
            self._coordinate(number)
        elif (
            self.last == "coordinator"
            and self.slot[0] != "subject"
            and not self.clauses
            and self.slot[1] is not None
            and not self._verb_ahead()
        ):
            self._govern(number, self.slot[1])
        else:
            self.pending.append(number)
            self.slot = ("subject", None)
        self.preposition = None
        self.last = "noun phrase"

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
        inverted = clause.existential or (clause.quotes and not clause.subjects)
        if inverted:
            self._replace(subjects=(*clause.subjects, number))
        else:
            self._replace(objects=(*clause.objects, number))
        self.slot = ("subject of" if inverted else "object", None)

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
        if text == "of" and before is not None and self.last in ("preposition", "noun phrase"):
            self.partitions.append((before, number))
            if before in self.governed:
                return
            self.governed.discard(number)
            return
        if self.clauses and self.clauses[-1].objects and text in NEIGHBOURS and not self.pending:
            # "watches a dog next to a ball": such a preposition belongs to the object before it.
            self.relations.append((before if before is not None else number, preposition, number))
            return
        if self.clauses and not self.pending:
            self._replace(adjuncts=(*self.clauses[-1].adjuncts, Adjunct(preposition, number)))
        elif self.pending:
            self.relations += [(owner, preposition, number) for owner in self._coordinated()]
        else:
            self.relations.append((number, preposition, number))
        self.slot = ("adjunct", preposition)

    # Verbs.

    def _verb_group(self, verb: VerbGroup) -> None:
        lemma = (
            "be" if verb.main.tag == "auxiliary" and verb.main.unit.text in closed.BE else verb.main.lemma or verb.main.unit.text
        )
        if verb.main.tag == "auxiliary" and verb.main.unit.text in closed.HAVE:
            lemma = "have"
        existential = self.last == "existential"
        subjects = () if existential else self._subjects(verb)
        quotes = tuple(word for word, _ in self.quotes[-1:]) if self._answers_quote(lemma) else ()
        if quotes:
            self.quotes.pop()
        self.clauses.append(
            Clause(
                verb, lemma, tuple(subjects), adverbs=(*verb.adverbs, *self.held), link=self._link(verb, subjects), quotes=quotes,
                existential=existential, conjunction="who" if self.last == "relative" else self.conjunction,
            )
        )  # fmt: skip
        self.conjunction = ""
        self.held = []
        self.pending = []
        self.preposition = None
        self.link = ""
        self.slot = ("object", None)
        self.last = "verb"

    def _answers_quote(self, lemma: str) -> bool:
        return bool(self.quotes) and lemma in SPEECH_VERBS and not (self.clauses and self.clauses[-1].quotes)

    def _subjects(self, verb: VerbGroup) -> list[int]:
        latest = len(self.phrases) - 1
        earlier = list(self.clauses[-1].subjects) if self.clauses else []
        if self.last == "relative" and latest >= 0:
            return self._relative_subject(latest)
        if verb.finite:
            return self._coordinated() or earlier
        if self.last == "noun phrase" and not verb.infinitive:
            return [latest] if self._is_topic(latest) else self._coordinated() or [latest]
        return self._coordinated() or earlier

    def _is_topic(self, number: int) -> bool:
        """Whether "of" joins a noun phrase to a shot or a measure: in "a shot of a dog running" the dog runs."""
        for part, whole in self.partitions:
            if whole == number:
                head = self.phrases[part]
                return is_film_noun(head) or bool(FILM_SENSES & set(head.head.unit.senses)) or head.lemma in closed.MEASURES
        return False

    def _coordinated(self) -> list[int]:
        """The last of the noun phrases that wait for a verb, with those that "and" joins to it ("a dog, a cat and a fox")."""
        found: list[int] = []
        listed = False
        for number in reversed(self.pending):
            found.insert(0, number)
            listed = listed or self.joins.get(number) == "coordinator"
            if self.joins.get(number) != "coordinator" and not (listed and self.joins.get(number) == "comma"):
                break
        return found

    def _relative_subject(self, latest: int) -> list[int]:
        """ "who" means the noun phrase before it, and all of a coordination when that is still the subject."""
        return self._coordinated() if latest in self.pending else [latest]

    def _link(self, verb: VerbGroup, subjects: Sequence[int]) -> str:
        if self.link:
            return self.link
        if not self.clauses:
            return ""
        if verb.infinitive:
            return "then"
        if not verb.finite:
            same_form = self.clauses[-1].verb.main.form == verb.main.form
            return "then" if self.last == "coordinator" and same_form else "while"
        if self.last == "relative":
            return "while"
        return "then" if tuple(subjects) == self.clauses[-1].subjects else "while"

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

    def _replace(self, **changes: object) -> None:
        self.clauses[-1] = replace(self.clauses[-1], **changes)  # pyright: ignore[reportArgumentType]

    # Everything else.

    def _adjectives(self, part: Qualities) -> None:
        if (
            self.clauses
            and self.last in ("verb", "adverb", "coordinator", "qualities", "comma")
            and self.clauses[-1].lemma in COPULAS
            and not self.pending
        ):
            self._replace(predicates=(*self.clauses[-1].predicates, *part.words))
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
                self.last = "subordinator"
            case "sequence":
                self.link = "while" if word.unit.text in closed.TOGETHER else "then"
                self.conjunction = word.unit.text
                self.loose.append(word)
                self.last = "coordinator" if self.last == "coordinator" else "sequence"
            case "relative" | "existential":
                self.last = word.tag
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
            self.loose.append(self.preposition)
        self.preposition = word
        self.last = "preposition"

    def _place_follows(self) -> bool:
        """ "runs into the woods" goes there, where "runs into a chair" hits it."""
        following = self.chunks[self.at + 1] if self.at + 1 < len(self.chunks) else None
        if not isinstance(following, NounPhrase):
            return False
        return "place" in following.head.unit.senses and "thing" not in following.head.unit.senses

    def _adverb(self, word: Word) -> None:
        if word.unit.senses and "direction" not in word.unit.senses:
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


def is_film_noun(phrase: NounPhrase) -> bool:
    """Whether a noun phrase speaks of the film itself."""
    return phrase.lemma in FILM_NOUNS
