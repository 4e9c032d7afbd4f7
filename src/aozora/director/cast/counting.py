"""Counting: how many a noun phrase means."""

from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Sentence
from aozora.director.grammar.inflection import is_plural
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, nouns
from aozora.director.lexicon.listing import listed


def count_of(phrase: NounPhrase, measured: int | None, *, is_thing: bool = False) -> int:
    """How many a noun phrase means, at least 1 and at most `MOST_ROLES`. A measure counts what can be counted: "a pile of sand"
    is one."""
    # "A stack of books" that the catalogue knows by that name is one stack.
    text = phrase.head.unit.text.partition(" of ")[0]
    plural = is_plural(text)
    number = phrase.number if phrase.number is not None and not (phrase.number == 1 and plural) else None
    if measured is not None and (plural or not is_thing):
        number = measured if number is None or number <= 1 else number
    if plural and number is None and text in nouns.SAID_IN_PLURAL:
        return 1
    if (number is None or number == 1) and phrase.lemma in nouns.COLLECTIVES and not plural:
        number = nouns.COLLECTIVES[phrase.lemma]
    if number is None:
        plain = nouns.COUNT_OF_PLURAL if plural else 1
        number = closed.SEVERAL.get(phrase.determiner, plain) if plural else plain
    return max(1, min(number, nouns.MOST_ROLES))


EACH_ONE = 8
"""So many at most have one each of what they hold in the plural."""

_HOLDING = listed("hold carry have wear ride fly drink eat read play push pull swing")


def holders_of(sentence: Sentence, number: int | None) -> tuple[int, ...]:
    """The noun phrases of those who have or hold what a bare plural names ("two women with umbrellas"): each has one."""
    having = [
        subject for subject, preposition, other in sentence.relations if other == number and preposition.unit.text == "with"
    ]
    clauses = (clause for clause in sentence.clauses if number in clause.objects and clause.lemma in _HOLDING)
    return (*having, *(subject for clause in clauses for subject in clause.subjects))


def measure_of(phrase: NounPhrase) -> int:
    """How many a measure before "of" means: "a pair", "two rows", "dozens", "five"."""
    if phrase.head.tag == "number":
        return phrase.number or 1
    return closed.MEASURES[phrase.lemma] * (phrase.number or 1)


def is_counting(word: Word) -> bool:
    """Whether a word before a noun says how many: "three", "several", "another", "both"."""
    return word.tag == "number" or (word.tag in ("determiner", "adjective") and word.unit.text in closed.COUNTING)


def is_measure(phrase: NounPhrase) -> bool:
    """Whether a noun phrase before "of" counts what follows."""
    return phrase.lemma in closed.MEASURES or (phrase.head.tag == "number" and phrase.number is not None)
