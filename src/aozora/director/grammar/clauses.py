"""Clauses: who does what to whom, where and how."""

from dataclasses import dataclass

from aozora.director.grammar.chunks import NounPhrase, VerbGroup
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.closed import MEASURES
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.nouns import FILM_NOUNS

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
    `loose` words stand for themselves. `appositions` are (noun phrase, noun phrase) that name the same ("a man, a teacher,");
    `owners` are (noun phrase, noun phrase) where "whose" says whose the first is. `end` is the mark that ends it.
    """

    phrases: tuple[NounPhrase, ...] = ()
    clauses: tuple[Clause, ...] = ()
    relations: tuple[tuple[int, Word, int], ...] = ()
    partitions: tuple[tuple[int, int], ...] = ()
    qualities: tuple[tuple[int, tuple[Word, ...]], ...] = ()
    quotes: tuple[tuple[Word, int | None], ...] = ()
    loose: tuple[Word, ...] = ()
    appositions: tuple[tuple[int, int], ...] = ()
    owners: tuple[tuple[int, int], ...] = ()
    end: str = ""


def is_film_noun(phrase: NounPhrase) -> bool:
    """Whether a noun phrase speaks of the film itself."""
    return phrase.lemma in FILM_NOUNS


def is_topic(phrase: NounPhrase) -> bool:
    """Whether "of" after a noun phrase names what it is about: a shot or a measure of something."""
    return is_film_noun(phrase) or bool(FILM_SENSES & set(phrase.head.unit.senses)) or phrase.lemma in MEASURES
